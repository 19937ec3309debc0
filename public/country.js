// A field to type a country's name in, put in front of the list of countries: the combobox of the ARIA Authoring Practices.
// The list stays the control that is sent; the page is complete without this.

/** A text as it is compared: without case, accents and marks, a space between words and before the first. */
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
    // Whoever is in the list already goes on there.
    if (document.activeElement === this.select) this.select.addEventListener("blur", () => this.appear(), { once: true });
    else this.appear();
  }

  /** Takes the place of the list, which keeps its id: links and labels lead there, and from there to the field. */
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
    // Before anything is done with the answers: a form filler may have written in the field or in the list without a word.
    addEventListener("submit", () => this.settle(), true);
    addEventListener("click", () => document.activeElement === input || this.settle(), true);
    // The focus stays in the field while something is pressed in the list.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const item = event.target.closest("[role=option]");
      if (item) this.choose(item.dataset.code);
    });
    // The form's program restores drafts, empties the form and changes the language; the browser comes back to pages.
    select.addEventListener("change", () => this.take());
    new MutationObserver(() => this.renew()).observe(select, {
      attributeFilter: ["aria-invalid"], characterData: true, childList: true, subtree: true,
    });
    addEventListener("pageshow", () => this.take());
  }

  get open() {
    return !this.list.hidden;
  }

  /** Every country: its code, its name, and what the name is compared by. */
  get options() {
    return [...this.select.options]
      .filter((option) => option.value)
      .map(({ value, text }) => ({ code: value, name: text, folded: folded(text) }));
  }

  /** Shows what is chosen in the list. */
  take() {
    this.close();
    this.taken = this.input.value = this.chosen;
    this.mirror();
  }

  /** The list has other words, or another state: that is no reason to take away what is being typed. */
  renew() {
    if (document.activeElement === this.input && this.typed) this.mirror();
    else this.take();
  }

  /** Whether there is another text in the field than was shown there. */
  get typed() {
    return this.input.value !== this.taken;
  }

  /** Gives the field what the list says of itself. */
  mirror() {
    this.input.placeholder = this.select.options[0].text;
    for (const [name, value] of [["aria-invalid", this.select.getAttribute("aria-invalid")], ["aria-required", this.select.required || null]]) {
      if (value === null) this.input.removeAttribute(name);
      else this.input.setAttribute(name, value);
    }
  }

  /** The countries of which a word begins like what is typed, those that begin so themselves first. */
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

  /** Says how many there are, once the person pauses. */
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

  /** Points at one of the countries shown; -1 is none of them. */
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
    // Keys that choose among the words of an input method are its own; the last one says so by its code in some browsers.
    if (event.isComposing || event.keyCode === 229) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) {
      event.preventDefault();
      if (!this.open) this.show(this.input.value === this.chosen ? this.options : this.matches());
      const count = this.list.children.length;
      // Past the last one comes the field itself, then the first one again.
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

  /** Lets the field and the list say the same. */
  settle() {
    if (this.typed) this.leave();
    else if (this.chosen !== this.taken) this.take();
  }

  /** The country pointed at counts, or what was typed where it can mean one alone; without any text none is chosen. */
  leave() {
    const item = this.list.children[this.active];
    if (item) return this.choose(item.dataset.code);
    // Whatever the list holds by now was chosen there.
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
