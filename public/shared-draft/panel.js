// What the page shows of a shared draft: a panel above the draft's tools, the box beside the button that sends, and the mark at a
// question that a colleague is changing. It reads no answer and decides nothing.
import { element, fill, moment, textsLocale } from "./texts.js";

/** How long the mark at a question stays after a change, in milliseconds. */
const MARKED = 6_000;

export class Panel {
  /** `actions` are called by the buttons. */
  constructor(actions) {
    this.box = Object.assign(document.createElement("section"), { className: "share-panel", hidden: true });
    this.box.setAttribute("aria-labelledby", "share-panel-heading");
    this.status = document.createElement("p");
    this.status.setAttribute("role", "status");
    this.devices = document.createElement("p");
    this.buttons = Object.assign(document.createElement("p"), { className: "moves" });
    this.actions = actions;
    this.shown = {};
    this.marks = new Map();
    document.getElementById("tools").before(this.box);
    this.render();
  }

  /** Shows what changed of: `state`, `devices`, `over`, `failed`, `sent`, `changing`. */
  show(news) {
    for (const name of news.changing ?? []) this.mark(name);
    delete news.changing;
    if (Object.entries(news).every(([what, value]) => this.shown[what] === value)) return;
    Object.assign(this.shown, news);
    this.render();
  }

  /** Renders the panel anew, in the language of the page. */
  render() {
    const { state, devices, over, failed, sent } = this.shown;
    this.box.hidden = !state && !over && !failed;
    if (this.box.hidden) return this.offerCode(false);
    const why = over ?? failed;
    const key = why ? `share-${why}` : `share-${state}`;
    const heading = element("h2", "share-panel", {}, { id: "share-panel-heading" });
    fill(this.status, key, { when: sent ? moment(sent.at) : "" });
    this.devices.hidden = Boolean(why) || !devices || state === "offline";
    fill(this.devices, devices > 1 ? "share-devices" : "share-alone", { count: devices });
    const button = (act, label) => {
      const made = element("button", label, {}, { type: "button", className: "link" });
      made.addEventListener("click", () => this.actions[act]());
      return made;
    };
    const code = sent?.code ? [this.receipt(sent.code)] : [];
    const labels = over ? ["dismiss"] : failed ? ["leave", "dismiss"] : ["show", "leave"];
    const look = [textsLocale(), ...labels].join();
    // The same buttons stay, so that the focus does. After a switch the messages arrive later than the language of the page changes.
    if (this.look !== look) {
      this.look = look;
      this.buttons.replaceChildren(...labels.flatMap((label) => [button(label, `share-${label}`), " "]));
      this.box.replaceChildren(heading, this.status, this.devices, this.buttons);
    }
    this.box.querySelector(".share-receipt")?.remove();
    this.status.after(...code);
    this.offerCode(!why);
  }

  receipt(code) {
    const line = element("p", "share-code", {}, { className: "share-receipt" });
    line.append(" ");
    const strong = Object.assign(document.createElement("strong"), { textContent: code, translate: false });
    line.append(strong);
    return line;
  }

  hide() {
    this.shown = {};
    this.render();
    this.choice.firstChild.checked = false;
  }

  /** Marks a question that a colleague is changing. The mark takes no room, so nothing moves. */
  mark(control) {
    const question = document.getElementById(`q-${control}`);
    if (!question) return;
    clearTimeout(this.marks.get(control));
    if (!question.querySelector(":scope > .share-mark")) question.prepend(element("span", "share-changing", {}, { className: "share-mark" }));
    question.classList.add("share-marked");
    const unmark = () => {
      question.classList.remove("share-marked");
      question.querySelector(":scope > .share-mark")?.remove();
    };
    this.marks.set(control, setTimeout(unmark, MARKED));
  }

  /** Shows or removes the box with which the sender shares the receipt code. */
  offerCode(isOffered) {
    this.choice ??= this.codeChoice();
    if (!isOffered) return this.choice.remove();
    fill(this.choice.lastChild, "share-code-option");
    const moves = document.getElementById("send")?.closest("p");
    if (moves && this.choice.nextSibling !== moves) moves.before(this.choice);
  }

  codeChoice() {
    const label = Object.assign(document.createElement("label"), { className: "option share-code" });
    label.append(Object.assign(document.createElement("input"), { type: "checkbox" }), document.createElement("span"));
    return label;
  }

  /** Whether the sender wants the others to have the receipt code. */
  get sharesCode() {
    return Boolean(this.choice?.firstChild.checked);
  }
}
