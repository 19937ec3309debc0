// Adds a text field in front of the list of countries: the combobox of the ARIA Authoring Practices. The list stays the
// control that is sent, and the page is complete without this script.

/** Folds a text for comparison: no case, accents or marks; one space between words and before the first. */
const folded = (text) =>
  ` ${text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()}`;

class Country {
  constructor(box) {
    this.select = box.querySelector("select");
    this.combobox = box.querySelector(".combobox");
    this.input = this.combobox.querySelector("input");
    this.list = this.combobox.querySelector("ul");
    this.status = this.combobox.querySelector("[role=status]");
    this.active = -1;
    this.listen();
    this.take();
    // If the list has the focus already, the field replaces it only afterwards.
    if (document.activeElement === this.select) this.select.addEventListener("blur", () => this.appear(), { once: true });
    else this.appear();
  }

  /** Replaces the list by the field. Links and labels still lead to the list, which passes the focus on to the field. */
  appear() {
    this.select.classList.add("visually-hidden");
    this.select.tabIndex = -1;
    this.select.setAttribute("aria-hidden", "true");
    this.select.addEventListener("focus", () => this.input.focus());
    this.combobox.hidden = false;
  }

  listen() {
    const { input, list, select } = this;
    input.addEventListener("input", () => this.search());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("click", () => this.open || this.show(this.options));
    input.addEventListener("blur", () => this.leave());
    // Runs before the answers are used: a form filler may have changed the field or the list without an event.
    addEventListener("submit", () => this.settle(), true);
    addEventListener("click", () => document.activeElement === input || this.settle(), true);
    // Keeps the focus in the field when the list is pressed.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const item = event.target.closest("[role=option]");
      if (item) this.choose(item.dataset.code);
    });
    // The client restores drafts, empties the form and switches the language; the browser restores pages.
    select.addEventListener("change", () => this.take());
    new MutationObserver(() => this.renew()).observe(select, {
      attributeFilter: ["aria-invalid"], characterData: true, childList: true, subtree: true,
    });
    addEventListener("pageshow", () => this.take());
  }

  get open() {
    return !this.list.hidden;
  }

  /** Every country: its code, its name, and its folded name. */
  get options() {
    return [...this.select.options]
      .filter((option) => option.value)
      .map(({ value, text }) => ({ code: value, name: text, folded: folded(text) }));
  }

  /** Shows the country chosen in the list. */
  take() {
    this.close();
    this.taken = this.input.value = this.chosen;
    this.mirror();
  }

  /** Updates the field after a change of the list's texts or state, but keeps what a person is typing. */
  renew() {
    if (document.activeElement === this.input && this.typed) this.mirror();
    else this.take();
  }

  /** Whether the text in the field differs from the one that `take` put there. */
  get typed() {
    return this.input.value !== this.taken;
  }

  /** Copies the list's placeholder and ARIA state to the field. */
  mirror() {
    this.input.placeholder = this.select.options[0].text;
    for (const [name, value] of [["aria-invalid", this.select.getAttribute("aria-invalid")], ["aria-required", this.select.required || null]]) {
      if (value === null) this.input.removeAttribute(name);
      else this.input.setAttribute(name, value);
    }
  }

  /** The countries with a word that begins with the typed text; first those whose name begins with it. */
  matches() {
    const typed = folded(this.input.value);
    const found = this.options.filter((option) => option.folded.includes(typed));
    const first = (option) => Number(!option.folded.startsWith(typed));
    return found.sort((a, b) => first(a) - first(b));
  }

  search() {
    if (folded(this.input.value) === " ") return this.close();
    const found = this.matches();
    this.show(found);
    this.tell(found.length);
  }

  /** Announces the number of matches once the person pauses. */
  tell(count) {
    clearTimeout(this.telling);
    const words = this.combobox.querySelector(count ? "[data-matches]" : "[data-no-match]").textContent;
    this.telling = setTimeout(() => (this.status.textContent = words.replace("{count}", count)), 600);
  }

  show(found) {
    const items = found.map(({ code, name }) => {
      const item = document.createElement("li");
      item.id = `${this.list.id}-${code}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", String(code === this.select.value));
      item.dataset.code = code;
      item.textContent = name;
      return item;
    });
    this.list.replaceChildren(...items);
    this.list.hidden = items.length === 0;
    this.input.setAttribute("aria-expanded", String(this.open));
    this.point(-1);
  }

  close() {
    clearTimeout(this.telling);
    this.status.textContent = "";
    this.show([]);
  }

  /** Makes one of the countries shown active; -1 is none. */
  point(at) {
    this.list.children[this.active]?.classList.remove("active");
    this.active = at;
    const item = this.list.children[at];
    if (item) {
      item.classList.add("active");
      item.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", item.id);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  key(event) {
    // Ignores keys that belong to an input method. Some browsers mark the last one only by keyCode 229.
    if (event.isComposing || event.keyCode === 229) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) {
      event.preventDefault();
      if (!this.open) this.show(this.input.value === this.chosen ? this.options : this.matches());
      const count = this.list.children.length;
      // After the last country comes the field itself, then the first country again.
      if (count && !event.altKey) this.point(((this.active + 1 + move + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && this.open) {
      event.preventDefault();
      const items = this.list.children;
      const item = items[this.active] ?? (items.length === 1 ? items[0] : undefined);
      if (item) this.choose(item.dataset.code);
    } else if (event.key === "Escape") {
      if (this.open) this.close();
      else this.take();
    }
  }

  /** The name of the country chosen in the list. */
  get chosen() {
    return this.select.value ? this.select.selectedOptions[0].text : "";
  }

  choose(code) {
    if (this.select.value !== code) {
      this.select.value = code;
      this.select.dispatchEvent(new Event("input", { bubbles: true }));
    }
    this.take();
  }

  /** Makes the field and the list agree. */
  settle() {
    if (this.typed) this.leave();
    else if (this.chosen !== this.taken) this.take();
  }

  /** Chooses the active country, or the only one that matches the typed text; an empty field chooses none. */
  leave() {
    const item = this.list.children[this.active];
    if (item) return this.choose(item.dataset.code);
    // The field was not edited, so the list's value is the person's choice.
    if (!this.typed) return this.take();
    const typed = folded(this.input.value);
    if (typed === " ") return this.choose("");
    const exact = this.options.find((option) => option.folded === typed);
    const found = exact ? [exact] : this.matches();
    if (found.length === 1) return this.choose(found[0].code);
    this.take();
    this.tell(found.length);
  }
}

for (const box of document.querySelectorAll(".country")) new Country(box);
