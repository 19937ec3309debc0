// The messages about shared drafts, in the language of the page: fetched when they are needed, and again when the person
// switches the language.

let messages = {};
let locale;

/** The language of the page, which its address begins with. */
const current = () => location.pathname.split("/")[1];

/** The language of the messages that are loaded. */
export const textsLocale = () => locale;

/** Loads the messages of the page's language, unless they are loaded. */
export async function loadTexts() {
  while (locale !== current()) {
    const wanted = current();
    const response = await fetch(`/${wanted}/shared-draft.json`);
    if (!response.ok) throw new Error(`the messages about shared drafts: ${response.status}`);
    const loaded = await response.json();
    // The person may have chosen another language meanwhile, or the former one again.
    if (wanted !== current()) continue;
    messages = loaded;
    locale = wanted;
  }
}

/** Calls `work` after each switch of the language. */
export function onLanguage(work) {
  const observer = new MutationObserver(() => loadTexts().then(work, (error) => console.warn(error)));
  observer.observe(document.documentElement, { attributeFilter: ["lang"] });
}

/** The message of a key, with its placeholders filled in. */
export function text(key, values = {}) {
  const pattern = messages[key]?.text ?? messages[key] ?? key;
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** An element with the message of a key, marked with its language if that is another one. */
export function element(tag, key, values, attributes = {}) {
  return fill(Object.assign(document.createElement(tag), attributes), key, values);
}

/** The text that each element was last given. */
const filled = new WeakMap();

/** Gives an element the message of a key, marked with its language if that is another one. */
export function fill(made, key, values) {
  const words = text(key, values);
  // An equal text is not written again: a screen reader would read it again, and a browser's translation would be lost.
  if (filled.get(made) !== words) made.textContent = words;
  filled.set(made, words);
  const lang = messages[key]?.lang;
  if (lang) made.lang = lang;
  else made.removeAttribute("lang");
  return made;
}

/** A time of today, or a day and a time, as the language writes it. */
export function moment(instant) {
  const at = new Date(instant);
  const isToday = at.toDateString() === new Date().toDateString();
  // The site writes 24 hours, in Western digits, in every language.
  const time = { timeStyle: "short", hourCycle: "h23" };
  const style = isToday ? time : { dateStyle: "long", ...time };
  return new Intl.DateTimeFormat(`${document.documentElement.lang}-u-nu-latn`, style).format(at);
}
