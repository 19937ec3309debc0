// The draft of this page, as another tab of the same browser reads and writes it: through the storage, followed by the event
// that such a tab would cause. The client (src/client) then merges question by question and shows what changed. The keys are
// those of docs/adr/0010-beside-the-draft.md. This file knows neither keys of encryption nor the server.
import { isSame } from "./merge.js";

/** A random id. `crypto.randomUUID` is missing in some engines that run the client. */
const randomId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** The keys of a draft in local storage; the id is last, because its absence says that the draft is gone. */
const DRAFT_KEYS = ["draft", "changed", "place", "submission", "waiting", "draft-id"];

/** How many sent drafts are remembered. */
const MAX_SENT = 8;

export class PageDraft {
  constructor() {
    const { form } = JSON.parse(document.getElementById("state").textContent);
    this.form = form.id;
    this.formVersion = form.version;
    this.private = new Set();
    this.controls = [];
    for (const question of form.sections.flatMap((section) => section.questions)) {
      for (const name of [question.id, `${question.id}-other`].filter((name) => document.getElementsByName(name).length)) {
        this.controls.push(name);
        if (question.private) this.private.add(name);
      }
    }
  }

  key(what) {
    return `consultation.${what}.${this.form}`;
  }

  /** The value stored under a key, read as JSON; `otherwise` if there is none that can be read. */
  stored(what, otherwise, storage = localStorage) {
    try {
      return JSON.parse(storage.getItem(this.key(what))) ?? otherwise;
    } catch {
      return otherwise;
    }
  }

  store(what, value, storage = localStorage) {
    if (value === undefined) storage.removeItem(this.key(what));
    else storage.setItem(this.key(what), typeof value === "string" ? value : JSON.stringify(value));
  }

  /** Lets the client save what was typed just now, as it does when a page is left. */
  flush() {
    dispatchEvent(new Event("pagehide"));
  }

  get draft() {
    return localStorage.getItem(this.key("draft-id")) ?? undefined;
  }

  /** Gives the draft an id, if it has none. */
  begin() {
    if (!this.draft) this.store("draft-id", randomId());
  }

  get answers() {
    return this.stored("draft", {}).answers ?? {};
  }

  get privateAnswers() {
    return this.stored("draft", {}, sessionStorage).answers ?? {};
  }

  get changed() {
    return this.stored("changed", {});
  }

  /** The id under which the response is sent; a new one if there is none yet. */
  get submission() {
    const known = localStorage.getItem(this.key("submission"));
    if (!known) this.submission = randomId();
    return known ?? localStorage.getItem(this.key("submission"));
  }

  set submission(id) {
    this.store("submission", id);
  }

  /** When the draft with this id was sent from this browser. */
  sentAt(draft) {
    return this.stored("sent", []).find((sent) => sent.draft === draft)?.at;
  }

  /** Whether a control of this form can show the answer. */
  fits(name, answer) {
    if (!this.controls.includes(name)) return false;
    const fields = [...document.getElementsByName(name)];
    const options = fields.flatMap((field) => (field.options ? [...field.options] : /radio|checkbox/.test(field.type) ? [field] : []));
    return !options.length || [answer].flat().every((value) => options.some((option) => option.value === value));
  }

  /**
   * Stores public answers with the times of their changes. Answers that this form has no place for are put aside. Returns the
   * answers as they were stored.
   */
  write(answers, changed, now = new Date().toISOString()) {
    const fitting = Object.fromEntries(Object.entries(answers).filter(([name, answer]) => this.fits(name, answer)));
    const others = Object.entries(answers).filter(([name]) => !(name in fitting));
    this.putAside(Object.fromEntries(others), "no-place");
    const isEmpty = !Object.keys(fitting).length;
    // The times come first, because tabs compare them when they hear of the answers.
    this.store("changed", isEmpty ? undefined : changed);
    this.begin();
    const draft = { format: 1, form_version: this.formVersion, saved_at: now, answers: fitting };
    this.store("draft", isEmpty ? undefined : draft);
    this.tell("draft");
    return fitting;
  }

  /** Shows private answers in their controls, as if they had been typed: they are stored in this tab alone. */
  writePrivate(answers) {
    for (const name of this.private) {
      if (isSame(answers[name], this.privateAnswers[name])) continue;
      const values = [answers[name] ?? []].flat();
      for (const field of document.getElementsByName(name)) {
        if (/radio|checkbox/.test(field.type)) field.checked = values.includes(field.value);
        else field.value = values[0] ?? "";
        field.dispatchEvent(new Event("input", { bubbles: true }));
        if (field.options) field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
    this.flush();
  }

  /** Puts answers aside, where the person can copy them. An answer replaces the beginnings of itself that were put aside before. */
  putAside(answers, reason, isPrivate = false) {
    const added = Object.entries(answers).map(([control, answer]) => ({ control, values: [answer].flat(), reason }));
    if (!added.length) return;
    const storage = isPrivate ? sessionStorage : localStorage;
    const isBeginning = (old, { control, values }) =>
      old.control === control && old.values.length === 1 && values.length === 1 && values[0].startsWith(old.values[0]);
    const kept = this.stored("asides", [], storage).filter((old) => !added.some((one) => isBeginning(old, one)));
    this.store("asides", [...kept, ...added], storage);
    this.tell("asides");
  }

  /** Ends the draft in this browser, as a tab that sent it does. The response does not hold the answers of `unsent`. */
  markSent(at, unsent, unsentPrivate) {
    const sent = [...this.stored("sent", []), { draft: this.draft, at }];
    this.store("sent", sent.slice(-MAX_SENT));
    for (const what of DRAFT_KEYS) this.store(what, undefined);
    this.tell("draft-id");
    // The client has emptied the form and this tab's storage, so what is put aside now stays.
    this.putAside(unsent, "ended");
    this.putAside(unsentPrivate, "ended", true);
  }

  /** Tells this page what another tab's write tells it. The focus, the caret and the scroll position stay. */
  tell(what) {
    const field = document.activeElement;
    const caret = typeof field?.selectionStart === "number" ? [field.selectionStart, field.selectionEnd, field.scrollTop] : undefined;
    dispatchEvent(new StorageEvent("storage", { key: this.key(what), storageArea: localStorage }));
    if (caret && document.activeElement === field && (field.selectionStart !== caret[0] || field.selectionEnd !== caret[1])) {
      field.setSelectionRange(caret[0], caret[1]);
      field.scrollTop = caret[2];
    }
  }
}
