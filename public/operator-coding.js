// Additions to the pages of the coding of texts: keys act as buttons and choose themes, and a field finds themes. The pages are
// complete without this script.

/** Where the switch for the keys is stored. */
const SWITCH = "consultation.coding.keys";

const page = document.querySelector("[data-coding]");

/** Whether keys act. */
function keysAreOn() {
  try {
    return localStorage.getItem(SWITCH) !== "off";
  } catch {
    // Storage is denied: keys act until the page is left.
    return document.documentElement.dataset.reviewKeys !== "off";
  }
}

/** Shows or hides the keys beside what they act on. */
function showKeys(on) {
  document.documentElement.dataset.reviewKeys = on ? "on" : "off";
  for (const element of page.querySelectorAll("[data-key]")) {
    if (on) element.setAttribute("aria-keyshortcuts", element.dataset.key);
    else element.removeAttribute("aria-keyshortcuts");
  }
}

function switchKeys(on) {
  try {
    localStorage.setItem(SWITCH, on ? "on" : "off");
  } catch {
    // The choice holds for this page.
  }
  showKeys(on);
}

/** The name of a key by its place: a keyboard of another script or with other digits has the same places. */
function nameOf(event) {
  if (event.key === "Enter") return "enter";
  if (event.key === "/" || event.key === "=") return event.key;
  return /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(event.code)?.[1].toLowerCase();
}

const isField = (target) =>
  target instanceof Element && target.matches("select, textarea, [contenteditable], input:not([type=checkbox], [type=radio])");
/** Enter on these does what they are for. */
const isPressed = (target) => target instanceof Element && target.matches("a, button, summary");

function pressKey(event) {
  // 229 is the key code of a key that an input method takes.
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isField(event.target)) {
    if (event.key === "Escape") event.target.blur();
    else if (event.key === "Enter" && event.target.type === "search") chooseFound(event);
    return;
  }
  const name = nameOf(event);
  if (!name || event.repeat || !keysAreOn() || (name === "enter" && isPressed(event.target))) return;
  const target = page.querySelector(`[data-key="${name}"]`);
  if (!target) return;
  event.preventDefault();
  if (isField(target)) target.focus();
  else target.click();
}

// ---- Finding a theme ----

/** A text without case and accents. */
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Shows the themes whose words contain what is typed. */
function find(words) {
  for (const choice of page.querySelectorAll("[data-coding-choice]")) {
    choice.hidden = !fold(choice.textContent).includes(fold(words)) && !choice.querySelector("input").checked;
  }
}

/** Enter in the field chooses the first theme that is shown and not chosen, and shows all again. */
function chooseFound(event) {
  event.preventDefault();
  const shown = [...page.querySelectorAll("[data-coding-choice]:not([hidden]) input")];
  const found = event.target.value.trim() && shown.find((input) => !input.checked);
  if (!found) return;
  found.checked = true;
  event.target.value = "";
  find("");
  found.focus();
}

if (page) {
  const keys = page.querySelector("[data-coding-keys]");
  keys.hidden = false;
  keys.querySelector("input").checked = keysAreOn();
  const field = page.querySelector("[data-coding-find]");
  if (field) {
    field.hidden = false;
    field.querySelector("input").addEventListener("input", (event) => find(event.target.value));
  }
  showKeys(keysAreOn());
  document.addEventListener("keydown", pressKey);
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-coding-keys-on]")) switchKeys(event.target.checked);
  });
}
