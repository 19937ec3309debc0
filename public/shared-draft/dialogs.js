// The dialogs about a shared draft: what the link gives away, the link itself, and the choice between two drafts. Each resolves
// with what the person chose, or with nothing if they closed it.
import { element, text } from "./texts.js";

/** Shows a modal dialog with this content. The first button with a `value` ends it; `focused` gets the focus first. */
function ask(heading, content, buttons) {
  const dialog = document.createElement("dialog");
  dialog.className = "share";
  const form = document.createElement("form");
  form.method = "dialog";
  const title = element("h2", heading, {}, { id: "share-heading", tabIndex: -1, autofocus: true });
  dialog.setAttribute("aria-labelledby", title.id);
  const moves = Object.assign(document.createElement("p"), { className: "moves" });
  moves.append(...buttons.map(([value, key], rank) => element("button", key, {}, { value, className: rank ? "button quiet" : "button" })));
  form.append(title, ...content, moves);
  dialog.append(form);
  document.body.append(dialog);
  return new Promise((answered) => {
    dialog.addEventListener("close", () => {
      answered(dialog.returnValue);
      dialog.remove();
    });
    dialog.showModal();
  });
}

function checkbox(key) {
  const label = document.createElement("label");
  label.className = "option";
  const input = Object.assign(document.createElement("input"), { type: "checkbox" });
  label.append(input, element("span", key));
  return { label, input };
}

/** Tells who will be able to read the draft. Resolves with `{ includes }`, or with nothing. */
export async function askToShare() {
  const { label, input } = checkbox("share-private");
  const content = [element("p", "share-who"), element("p", "share-nobody"), label, element("p", "share-kept", {}, { className: "hint" })];
  const choice = await ask("share-heading", content, [["make", "share-make"], ["", "share-cancel"]]);
  return choice === "make" ? { includes: input.checked } : undefined;
}

/** Shows the link, to copy and as a QR code. */
export async function showLink(link) {
  const { qrCode } = await import("./qr.js");
  const field = Object.assign(document.createElement("input"), { id: "share-link", readOnly: true, value: link, dir: "ltr" });
  const label = element("label", "share-link", {}, { htmlFor: field.id });
  const copy = element("button", "share-copy", {}, { type: "button", className: "button quiet" });
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  copy.addEventListener("click", () => {
    field.select();
    // The field stays selected if copying fails, so that the person can copy it with the keyboard.
    if (document.execCommand("copy")) status.textContent = text("share-copied");
  });
  const line = Object.assign(document.createElement("p"), { className: "copying" });
  line.append(copy, " ", status);
  const content = [element("p", "share-who"), label, field, line, qrCode(link, text("share-qr"))];
  await ask("share-heading", content, [["", "share-cancel"]]);
}

/** Whether this engine has dialogs. */
export const hasDialogs = () => Boolean(window.HTMLDialogElement?.prototype.showModal);

/** Shows a message. */
export async function tell(key) {
  await ask("share-panel", [element("p", key)], [["", "share-cancel"]]);
}

/**
 * Shows where the draft of this device and the shared one differ. Resolves with `{ choice, includes }`: `merge`, `take` or
 * `keep`. `asksPrivate` offers to share this device's private answers too.
 */
export async function chooseDraft(differences, asksPrivate) {
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const key of ["share-question", "share-mine", "share-theirs"]) head.append(element("th", key, {}, { scope: "col" }));
  const body = table.createTBody();
  for (const { question, mine, theirs } of differences) {
    const row = body.insertRow();
    row.append(Object.assign(document.createElement("th"), { scope: "row", textContent: question }));
    for (const [key, answer] of [["share-mine", mine], ["share-theirs", theirs]]) {
      const cell = row.insertCell();
      // In a narrow window the cells stand below each other, without the head of their column.
      cell.dataset.column = text(key);
      // An answer may be in another script than the page.
      cell.append(Object.assign(document.createElement("bdi"), { textContent: answer || text("share-none") }));
    }
  }
  const content = [element("p", "share-choose-lead"), Object.assign(document.createElement("div"), { className: "share-table", tabIndex: 0 })];
  content[1].append(table);
  const { label, input } = checkbox("share-private-mine");
  if (asksPrivate) content.push(label);
  const choice = await ask("share-choose-heading", content, [["merge", "share-merge"], ["take", "share-take"], ["keep", "share-keep"]]);
  return { choice: choice || "keep", includes: !asksPrivate || input.checked };
}
