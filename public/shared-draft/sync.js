// Keeps the draft of this page and the shared draft alike: merges what others changed, and sends what changed here. One tab of
// a browser does so at a time; the other tabs follow it through the storage. This file shows nothing: it calls `show`.
import { Endings, FORMAT, STATE, pause } from "./endings.js";
import { MAX_BYTES } from "./keys.js";
import { areSame, isSame, merge } from "./merge.js";

/** How often this page looks for its own changes, in milliseconds. The client saves within half a second. */
const LOOK = 500;

/**
 * The mean pause in milliseconds between two attempts to open the event stream, and between two questions to the server
 * meanwhile. It differs from page to page, because a server that starts again ends every stream at once.
 */
const POLL = 1_000;

export class Sync extends Endings {
  /** `state` is what `Sync.stored` gives, or a new state. `receiptCode` gives the code that the sender wants the others to have. */
  constructor({ page, link, server, state, show, receiptCode }) {
    super();
    Object.assign(this, { page, link, server, state, show, receiptCode });
    this.announced = 0;
    this.notBefore = 0;
    this.tail = Promise.resolve();
    this.stopping = new AbortController();
  }

  /** A new state: the version and the answers that this page and the server have in common. */
  static state(page, key, version, content, includes) {
    return { key, version, answers: content.answers, includes, draft: page.draft };
  }

  /** Begins, as soon as no other tab of this browser does the same. */
  start() {
    this.save();
    const work = () => {
      if (this.stopping.signal.aborted) return undefined;
      this.leads = true;
      this.state = Sync.stored(this.page) ?? this.state;
      this.timer = setInterval(() => this.look(), LOOK);
      this.look();
      this.followForEver();
      return new Promise((ended) => this.stopping.signal.addEventListener("abort", ended));
    };
    if (!navigator.locks) return work();
    const options = { signal: this.stopping.signal };
    return navigator.locks.request(this.page.key(STATE), options, work).catch(() => {});
  }

  /** Looks at both sides once, after what is under way. */
  look(asks = false) {
    if (!this.leads) return this.tail;
    this.asks ||= asks;
    if (this.isDue) return this.tail;
    this.isDue = true;
    const step = () => {
      this.isDue = false;
      return this.step();
    };
    this.tail = this.tail.then(step).catch((error) => console.warn(error));
    return this.tail;
  }

  async followForEver() {
    const { signal } = this.stopping;
    let reopen = 0;
    while (!signal.aborted) {
      try {
        if (Date.now() >= reopen) await this.server.follow((name, data) => this.hear(name, data), signal);
      } catch ({ after }) {
        // There is no stream now: the page asks instead.
        reopen = Date.now() + (after || 0) * 1_000;
      }
      if (signal.aborted) return;
      await this.look(true);
      await pause(POLL * (0.5 + Math.random()));
    }
  }

  hear(name, { version, devices }) {
    this.announced = Math.max(this.announced, name === "ended" ? Infinity : version);
    this.show({ devices });
    this.look();
  }

  async step() {
    const { page, state } = this;
    if (this.stopping.signal.aborted) return;
    // Without a network the page tries again at the pace of the follow loop, and at once when the network is back.
    if (!this.asks && Date.now() < this.notBefore) return;
    // The person emptied the browser's storage, or another tab left the shared draft.
    if (!Sync.stored(page)) return this.leaveQuietly();
    if (state.end) return this.tellEnd();
    if (page.draft !== state.draft) return this.endHere();
    this.see();
    if (this.asks || !this.content || this.announced > state.version) {
      this.asks = false;
      if (!(await this.take(await this.server.read(this.content && state.version)))) return;
    }
    if (this.hasNews()) await this.give();
  }

  /** Remembers the answers as they are now: those that are sent, if the draft is gone when the page looks again. */
  see() {
    this.seen = { answers: this.page.answers, private: this.page.privateAnswers };
  }

  /** Whether this page has answers that the server does not have. */
  hasNews() {
    const { page, state } = this;
    return !areSame(page.answers, state.answers) || (state.includes && !areSame(page.privateAnswers, this.privateState.answers));
  }

  get privateState() {
    return this.page.stored(STATE, { answers: {}, changed: {} }, sessionStorage);
  }

  /** Takes an answer of the server; returns whether the page now knows the present version. */
  async take({ status, version, bytes, code }) {
    if (status === 304) return this.connected();
    if (status !== 200) return this.refused(status, code);
    if (version < this.state.version) return this.fail("unreadable");
    let content;
    try {
      content = await this.link.decrypt(version, bytes);
    } catch {
      return this.fail("unreadable");
    }
    if (content.format > FORMAT || content.form_version > this.page.formVersion) return this.fail("newer");
    this.content = content;
    if (content.sent) return this.endElsewhere(content);
    this.mergeIn(content);
    this.state.version = version;
    this.save();
    return this.connected();
  }

  connected() {
    this.show({ state: "shared" });
    return true;
  }

  /** Merges public and private answers of others into this page. */
  mergeIn(content) {
    const { page, state } = this;
    const [ours, changed] = [page.answers, page.changed];
    const merged = merge(state.answers, ours, content.answers, (name) => (changed[name] ?? "") >= (content.changed[name] ?? ""));
    if (!areSame(merged.answers, ours)) {
      const times = { ...content.changed, ...changed };
      for (const name of Object.keys(merged.answers)) {
        if (isSame(merged.answers[name], content.answers[name])) times[name] = content.changed[name] ?? times[name];
      }
      this.show({ changing: Object.keys({ ...ours, ...merged.answers }).filter((name) => !isSame(ours[name], merged.answers[name])) });
      page.write(merged.answers, times);
    }
    page.putAside(merged.overridden, "other-tab");
    state.answers = content.answers;
    page.submission = content.submission;
    if (state.includes && content.private) this.mergePrivate(content);
  }

  mergePrivate({ private: theirs, private_changed: times }) {
    const { page } = this;
    const ours = page.privateAnswers;
    const before = this.privateState;
    const changed = this.privateTimes(before, ours);
    const merged = merge(before.answers, ours, theirs, (name) => (changed[name] ?? "") >= (times[name] ?? ""));
    page.putAside(merged.overridden, "other-tab", true);
    page.store(STATE, { answers: theirs, changed: { ...times, ...changed } }, sessionStorage);
    if (!areSame(merged.answers, ours)) page.writePrivate(merged.answers);
  }

  /** When each private answer changed; those that differ from the state before changed now. */
  privateTimes(before, ours) {
    const names = Object.keys({ ...before.answers, ...ours }).filter((name) => !isSame(before.answers[name], ours[name]));
    return { ...before.changed, ...Object.fromEntries(names.map((name) => [name, new Date().toISOString()])) };
  }

  /** Sends the answers of this page, in place of the version that it knows. */
  async give() {
    const { page, state } = this;
    const answers = page.answers;
    const content = { ...this.content, format: FORMAT, form_version: page.formVersion, answers, changed: page.changed, submission: page.submission };
    if (state.includes) {
      content.private = page.privateAnswers;
      content.private_changed = this.privateTimes(this.privateState, content.private);
    }
    const version = state.version + 1;
    const bytes = await this.link.encrypt(version, content);
    if (bytes.length > MAX_BYTES) return this.show({ state: "too-large" });
    const { status, code, version: present } = await this.server.replace(state.version, bytes);
    if (status === 409) {
      this.announced = Math.max(this.announced, present);
      // Not awaited: this runs within the look before.
      this.look();
      return false;
    }
    if (status !== 204) return this.refused(status, code);
    Object.assign(state, { version, answers });
    this.content = content;
    this.announced = Math.max(this.announced, version);
    if (state.includes) page.store(STATE, { answers: content.private, changed: content.private_changed }, sessionStorage);
    this.save();
    return this.connected();
  }
}
