// The messages of the site, read from the locales, so that a test names the key and not the wording. Messages with a
// prescribed wording (the questions, the errors of 6a) are written out in the tests.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type Locale = 'fr' | 'en' | 'es' | 'de' | 'ar';
/** The two languages of the tests. */
export const LOCALES: Locale[] = ['fr', 'en'];

const folder = resolve(import.meta.dirname, '../../locales');
const sentences = new Map<Locale, Map<string, string>>();

// The built-in messages, then those of the consultation, which take precedence. Other forms have the same keys.
function filesOf(locale: Locale): string[] {
  const forms = readdirSync(resolve(folder, '../forms')).map((file) => file.replace('.toml', '.ftl'));
  const program = readdirSync(join(folder, locale)).filter((file) => file.endsWith('.ftl') && !forms.includes(file));
  return [...program, 'consultation.ftl'];
}

// The part of Fluent that the tests need: `key = text` and `.attribute = text`, each on one line.
function read(locale: Locale): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of filesOf(locale)) {
    let message = '';
    for (const line of readFileSync(join(folder, locale, file), 'utf8').split('\n')) {
      const [, key, text] = /^([a-z][\w-]*) =(?: (.*))?$/.exec(line) ?? [];
      const [, attribute, detail] = /^ +\.([\w-]+) = (.*)$/.exec(line) ?? [];
      if (key) message = key;
      if (key && text) found.set(key, text);
      if (attribute) found.set(`${message}.${attribute}`, detail);
    }
  }
  return found;
}

function pattern(locale: Locale, key: string): string {
  if (!sentences.has(locale)) sentences.set(locale, read(locale));
  const text = sentences.get(locale)?.get(key);
  if (text === undefined) throw new Error(`locales/${locale} has no sentence '${key}' on one line`);
  return text;
}

/** A message, with values for its placeholders `{ $name }`. */
export function say(locale: Locale, key: string, values: Record<string, string> = {}): string {
  return pattern(locale, key)
    .replace(/\{ *"([^"]*)" *\}/g, '$1')
    .replace(/\{ *\$(\w+) *\}/g, (_, name: string) => {
      if (!(name in values)) throw new Error(`the sentence '${key}' needs a value for $${name}`);
      return values[name];
    });
}

/** A message of or about a question of the consultation, after its number. */
export function numbered(control: string, words: string): string {
  return `${control.replace('-other', '')} ${words}`;
}

/** A pattern that matches a message with any values for its placeholders. */
export function like(locale: Locale, key: string): RegExp {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(
    pattern(locale, key)
      .split(/\{ *\$\w+ *\}/)
      .map(literal)
      .join('.+'),
  );
}

/** The title of the tab at a step: `page-title` of the step and of the form. */
export function title(locale: Locale, step: string): RegExp {
  const text = say(locale, 'page-title', { step: say(locale, step), title: say(locale, 'title') });
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')}$`);
}
