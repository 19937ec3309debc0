// Checks the HTML of a page for good practice with html-validate.
import { type ConfigData, HtmlValidate } from 'html-validate';

const RULES: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // Leptos writes `<!DOCTYPE html>` in capitals; the standard allows both.
    'doctype-style': 'off',
    // The id of a section is its number, so that people can type the address `#2`. Ids may contain anything but white
    // space.
    'valid-id': ['error', { relaxed: true }],
    // The delivered title of the form is long.
    'long-title': 'off',
    // A multiple choice has check boxes (and, on the check page, hidden fields) with one name.
    'form-dup-name': 'off',
    // A label has `for` although it contains the control: speech control software relies on it.
    'no-redundant-for': 'off',
    // A table that scrolls sideways is a region; a section would need a heading.
    // No native element can show the suggestions of a combobox; the native list is there too and is the one that is
    // sent.
    'prefer-native-element': ['error', { exclude: ['listbox', 'region'] }],
    // A `>` in a text is no error; the Nu checker finds the invalid characters.
    'no-raw-characters': 'off',
  },
};

const validator = new HtmlValidate(RULES);

/** One line for each error of a document. */
export async function htmlErrors(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  const messages = report.results.flatMap(({ messages }) => messages);
  return messages.map(({ ruleId, message, selector, line, column }) => `${ruleId}: ${message} (${selector ?? `${line}:${column}`})`);
}
