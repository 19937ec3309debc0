// How a shared draft ends on this device: it was sent or erased here or elsewhere, has expired, or was left. Whatever ends it, the
// answers of this device stay, or are put aside.
import { changedSince } from "./merge.js";

/** The version of the content's format that these files write. */
export const FORMAT = 1;

/** What a page keeps of a shared draft, under this key, in both storages: the private part in the tab's own. */
export const STATE = "shared";

/** How long a tab waits for the tab that sent the response to tell the others, because that tab has the receipt code. */
const SENDER_FIRST = 1_500;

/** The pause before a request that got no answer is made again, in milliseconds. */
const RETRY = 2_000;

export const pause = (milliseconds) => new Promise((over) => setTimeout(over, milliseconds));

/** The part of `Sync` that ends it. */
export class Endings {
  /** The state of this browser's shared draft, if it has one. */
  static stored(page) {
    return page.stored(STATE, undefined);
  }

  save() {
    this.page.store(STATE, this.state);
  }

  stop() {
    this.stopping.abort();
    clearInterval(this.timer);
  }

  forget() {
    this.stop();
    this.page.store(STATE, undefined);
    this.page.store(STATE, undefined, sessionStorage);
  }

  /** Shows why the server refused; returns false. A draft that is gone ends here, and its answers stay. */
  refused(status, code) {
    if (status === 410 || status === 404) {
      const why = { draft_erased: "erased", draft_expired: "expired", unknown_draft: "unknown" }[code] ?? "not-offered";
      if (why === "not-offered") return this.fail(why);
      this.keepCopy();
      this.show({ over: why });
    } else if (status === 413) {
      this.show({ state: "too-large" });
    } else {
      this.notBefore = Date.now() + RETRY;
      this.show({ state: "offline" });
    }
    return false;
  }

  /** Stops without forgetting: the answers of this page have not changed. Returns false. */
  fail(why) {
    this.stop();
    this.show({ failed: why });
    return false;
  }

  /** Another tab left the shared draft, or the storage was emptied: there is nothing to tell anybody. */
  leaveQuietly() {
    this.stop();
    this.show({ over: "left" });
  }

  /** Leaves the shared draft, and keeps a copy that is sent under an id of its own. */
  keepCopy() {
    this.forget();
    this.page.store("submission", undefined);
  }

  /** The draft was sent or erased in this browser: the others are told. */
  async endHere() {
    const at = this.page.sentAt(this.state.draft);
    if (at && !this.isSender()) {
      await pause(SENDER_FIRST);
      if (!Endings.stored(this.page)) return this.leaveQuietly();
    }
    this.state.end = at ? { sent: { at }, answers: this.seen?.answers ?? this.state.answers } : { erased: true };
    this.save();
    return this.tellEnd();
  }

  isSender() {
    return Boolean(document.getElementById("receipt-code").textContent);
  }

  /** The response was sent from this tab, which may not be the one that leads. */
  finish() {
    this.state = Endings.stored(this.page) ?? this.state;
    this.leads = true;
    return this.look();
  }

  async tellEnd() {
    const { state, page } = this;
    this.asks = false;
    this.notBefore = Date.now() + RETRY;
    const isTold = (status) => status === 204 || status === 404 || status === 410;
    if (state.end.erased) {
      const { status } = await this.server.erase();
      if (isTold(status)) this.over();
      return;
    }
    // The response stays in the draft, so that what it does not hold can be put aside elsewhere.
    const { answers, sent } = state.end;
    const content = { format: FORMAT, form_version: page.formVersion, answers, changed: {}, sent: { ...sent, code: this.receiptCode() } };
    if (state.includes && this.seen) content.private = this.seen.private;
    const bytes = await this.link.encrypt(state.version + 1, content);
    const { status, version } = await this.server.replace(state.version, bytes);
    if (isTold(status)) return this.over();
    if (status !== 409) return;
    const present = await this.server.read();
    const other = present.status === 200 && (await this.link.decrypt(present.version, present.bytes).catch(() => undefined));
    if (other?.sent) return this.over();
    state.version = version;
    this.save();
    this.notBefore = 0;
    // Not awaited: this runs within the look before.
    this.look();
  }

  /** The others are told, and the client has told this person. */
  over() {
    this.forget();
    this.show({ state: undefined });
  }

  /** Another device sent the response. What that does not hold is put aside. */
  endElsewhere({ answers, private: theirs, sent }) {
    const { page } = this;
    const unsent = changedSince(page.answers, answers);
    const unsentPrivate = changedSince(page.privateAnswers, theirs ?? {});
    this.forget();
    page.markSent(sent.at, unsent, unsentPrivate);
    this.show({ over: "sent", sent });
    return false;
  }
}
