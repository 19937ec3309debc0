// The differences between two drafts in words, as the page shows questions and options.
import { isSame } from "./merge.js";

/** What the choice between two drafts shows: each question that both answer differently, in words. */
export function differences(controls, mine, theirs) {
  const names = controls.filter((name) => !isSame(mine[name], theirs[name]));
  return names.map((name) => ({ question: questionOf(name), mine: inWords(name, mine[name]), theirs: inWords(name, theirs[name]) }));
}

/** The words of a question, as the page shows them. */
function questionOf(name) {
  const container = document.getElementById(`q-${name}`) ?? document.getElementById(`q-${name.replace(/-other$/, "")}`);
  return container?.querySelector(".words, legend, label")?.textContent.trim() ?? name;
}

/** An answer with labels in place of codes. */
function inWords(name, answer) {
  const label = (value) => {
    const fields = [...document.getElementsByName(name)];
    const option = fields.find((field) => field.value === value && /radio|checkbox/.test(field.type));
    const choice = fields.flatMap((field) => [...(field.options ?? [])]).find((one) => one.value === value);
    return option?.labels[0]?.textContent.trim() ?? choice?.textContent ?? value;
  };
  return [answer ?? []].flat().map(label).join(", ");
}
