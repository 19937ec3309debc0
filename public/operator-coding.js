// Additions to the pages of the coding of texts: keys act as buttons and choose themes, and a field finds themes. The pages are
// complete without this script.

import { Keys, isComposing, isField } from "./operator-keys.js";

const page = document.querySelector("[data-coding]");
const keys = new Keys("consultation.coding.keys", () => page);

/** Enter on these does what they are for. */
const isPressed = (target) => target instanceof Element && target.matches("a, button, summary");

function pressKey(event) {
  if (isField(event.target)) {
    if (isComposing(event)) return;
    if (event.key === "Escape") event.target.blur();
    else if (event.key === "Enter" && event.target.type === "search") chooseFound(event);
    return;
  }
  const target = keys.elementOf(event);
  if (!target || (event.key === "Enter" && isPressed(event.target))) return;
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
  const field = page.querySelector("[data-coding-find]");
  if (field) {
    field.hidden = false;
    field.querySelector("input").addEventListener("input", (event) => find(event.target.value));
  }
  keys.show();
  document.addEventListener("keydown", pressKey);
}
