// The keys of the pages on which texts are reviewed and coded: which key acts as which button, whether keys act at all, and the keys
// that a person chose instead (WCAG 2.1.4). The choice is this browser's own.

/** Escape, and keys that move on a page, are never chosen. */
const FREE = /^[a-z0-9]$/;

/**
 * The name of a key: the letter that it writes, or that Latin keyboards have in its place where it writes another script; a digit by its
 * place, which on French keyboards writes it with Shift alone.
 */
export function nameOf(event) {
  if (event.key === "Enter") return "enter";
  if (/^[a-z/=?]$/i.test(event.key)) return event.key.toLowerCase();
  const [, letter, digit] = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(event.code) ?? [];
  return letter?.toLowerCase() ?? digit;
}

/** Whether an input method takes a key, as the Enter that ends a composition. Some browsers mark the last one only by the code 229. */
export const isComposing = (event) => event.isComposing || event.keyCode === 229;

/** Whether a key belongs to the browser, to an input method or to a held key, and so is none of the page's. */
const isForeign = (event) => isComposing(event) || event.ctrlKey || event.metaKey || event.altKey;

/** Whether typing goes into an element. */
export const isField = (target) =>
  target instanceof Element && target.matches("select, textarea, [contenteditable], input:not([type=checkbox], [type=radio])");

export class Keys {
  /** The keys of the part of the page that `page` returns, with a choice that is stored under `name`. */
  constructor(name, page) {
    this.name = name;
    this.page = page;
    this.isOn = this.#read("") !== "off";
    this.own = this.#ownKeys();
    document.addEventListener("change", (event) => {
      if (event.target.matches("[data-keys-on]")) this.#turn(event.target.checked);
    });
    document.addEventListener("click", (event) => this.#press(event.target));
    // Before the page acts on the key.
    addEventListener("keydown", (event) => this.#choose(event), true);
  }

  /** The element on which a key acts; nothing if the key is not the page's now. */
  elementOf(event) {
    if (!this.page() || isForeign(event) || event.repeat || !this.isOn) return undefined;
    const name = nameOf(event);
    if (!name || (event.shiftKey && /^([a-z]|enter)$/.test(name))) return undefined;
    return [...this.page().querySelectorAll("[data-key]")].find((element) => this.keyOf(element.dataset.key) === name);
  }

  /** The key that a person chose in place of this one. */
  keyOf(key) {
    return this.own[key] ?? key;
  }

  /** Shows the keys where they act, and the part of the page about them. */
  show() {
    document.documentElement.dataset.reviewKeys = this.isOn ? "on" : "off";
    for (const element of this.page()?.querySelectorAll("[data-key]") ?? []) {
      const key = this.keyOf(element.dataset.key);
      if (this.isOn) element.setAttribute("aria-keyshortcuts", key.length === 1 ? key.toUpperCase() : "Enter");
      else element.removeAttribute("aria-keyshortcuts");
    }
    for (const hint of this.page()?.querySelectorAll("[data-key-hint]") ?? []) {
      hint.textContent = this.keyOf(hint.dataset.keyHint).toUpperCase();
    }
    const part = this.page()?.querySelector("[data-keys]");
    if (!part) return;
    part.hidden = false;
    part.querySelector("[data-keys-on]").checked = this.isOn;
    part.querySelector("[data-keys-list]").replaceChildren(...this.#rows());
  }

  // ---- The choice of keys ----

  /** A row for each key that can be chosen: what it does, and a button that waits for another key. */
  #rows() {
    const elements = [...this.page().querySelectorAll("[data-key]")];
    return elements.filter((element) => FREE.test(element.dataset.key)).map((element) => {
      const row = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "link";
      button.dataset.keysChoose = element.dataset.key;
      const key = document.createElement("kbd");
      key.translate = false;
      key.textContent = this.keyOf(element.dataset.key).toUpperCase();
      button.append(key, ` ${labelOf(element)}`);
      row.append(button);
      return row;
    });
  }

  #press(target) {
    const pressed = (selector) => (target instanceof Element ? target.closest(selector) : null);
    const chosen = pressed("[data-keys-choose]");
    this.asked = chosen?.dataset.keysChoose;
    if (chosen) {
      this.#tell("keysPress");
    } else if (pressed("[data-keys-reset]")) {
      this.#keep({});
      this.#tell("keysDone");
    }
  }

  /** Takes the key that is pressed in place of the one that was asked about; the two change their places, so that none is lost. */
  #choose(event) {
    if (this.asked === undefined || isForeign(event) || event.key === "Shift") return;
    const [asked, name] = [this.asked, nameOf(event)];
    this.asked = undefined;
    // Escape, Tab and other keys leave all as it is, and do what they do elsewhere.
    if (!name || !FREE.test(name)) return this.#tell("");
    event.preventDefault();
    event.stopImmediatePropagation();
    const other = [..."abcdefghijklmnopqrstuvwxyz0123456789"].find((key) => this.keyOf(key) === name);
    this.#keep({ ...this.own, [other]: this.keyOf(asked), [asked]: name });
    this.page().querySelector(`[data-keys-choose="${asked}"]`)?.focus();
    this.#tell("keysDone");
  }

  /** Says what happens now; `message` names an attribute of the part about keys. */
  #tell(message) {
    const part = this.page()?.querySelector("[data-keys]");
    if (part) part.querySelector("[data-keys-told]").textContent = message ? part.dataset[message] : "";
  }

  #turn(on) {
    this.isOn = on;
    this.#write("", on ? "on" : "off");
    this.show();
  }

  #keep(own) {
    this.own = Object.fromEntries(Object.entries(own).filter(([key, chosen]) => key !== chosen));
    this.#write(".own", JSON.stringify(this.own));
    this.show();
  }

  /** The stored choice, if each key has one place in it: whatever else is stored was not written here. */
  #ownKeys() {
    try {
      const own = Object.entries(JSON.parse(this.#read(".own") ?? "{}"));
      const [from, to] = [own.map(([key]) => key).sort(), own.map(([, key]) => key).sort()];
      const isWhole = from.every((key, at) => FREE.test(key) && key === to[at]);
      return isWhole ? Object.fromEntries(own) : {};
    } catch {
      return {};
    }
  }

  #read(ending) {
    try {
      return localStorage.getItem(this.name + ending);
    } catch {
      // Storage is denied: the choice holds for this page.
      return null;
    }
  }

  #write(ending, value) {
    try {
      localStorage.setItem(this.name + ending, value);
    } catch {
      // The choice holds for this page.
    }
  }
}

/** What a key does, in the words of the page. */
function labelOf(element) {
  const label = element.labels?.[0] ?? element;
  const copy = label.cloneNode(true);
  for (const other of copy.querySelectorAll("kbd, small")) other.remove();
  return copy.textContent.trim();
}
