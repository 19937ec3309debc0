// Shared drafts: one draft on several devices, which the server cannot read (docs/shared-drafts.md). public/start.js loads this
// file when the person opens a link, when this browser has a shared draft already, or when the person wants to share one.
import { askToShare, chooseDraft, hasDialogs, showLink, tell } from "./dialogs.js";
import { differences } from "./differences.js";
import { MAX_BYTES, canEncrypt, newKey, openKey } from "./keys.js";
import { areSame, changedSince, isSame, merge } from "./merge.js";
import { PageDraft } from "./page.js";
import { Panel } from "./panel.js";
import { DraftServer } from "./server.js";
import { Sync } from "./sync.js";
import { loadTexts, onLanguage } from "./texts.js";

let page;
let panel;
/** The exchange with the server, while this browser has a shared draft. */
let sync;

/** Resolves once the client has taken over the page; rejects if it cannot. */
function live() {
  const root = document.documentElement;
  return new Promise((alive, failed) => {
    const look = () => {
      if (root.dataset.live !== undefined) alive();
      else if (root.dataset.unaided !== undefined) failed(new Error("the client did not start"));
      else return;
      observer.disconnect();
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { attributes: true });
    look();
  });
}

async function setUp() {
  await loadTexts();
  await live();
  const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("./style.css", import.meta.url).href });
  await new Promise((loaded) => {
    style.onload = style.onerror = loaded;
    document.head.append(style);
  });
  page = new PageDraft();
  panel = new Panel({ show: () => showLink(address(sync.link.key)), leave, dismiss: () => panel.hide() });
  onLanguage(() => panel.render());
  addEventListener("storage", (event) => event.isTrusted && event.key === page.key("shared") && follow());
  for (const network of ["online", "offline"]) addEventListener(network, () => sync?.look(true));
  watchReceipt();
}

let ready;

/**
 * Begins: with the key of a link, with the shared draft that this browser has, or (`asked`) by asking whether to share this
 * page's draft. Rejects if the messages cannot be loaded; it may then be called again.
 */
export async function begin(key, asked) {
  ready ??= setUp();
  try {
    await ready;
  } catch (error) {
    ready = undefined;
    throw error;
  }
  if (!hasDialogs()) return panel.show({ failed: "not-offered" });
  const work = key ? openLink(key) : asked ? share() : resume();
  await work.catch(async (error) => {
    console.warn(error);
    await tell("share-failed");
  });
}

const address = (key) => `${location.origin}${location.pathname}#d=${key}`;

async function connect(key) {
  const link = await openKey(key, page.form);
  return link && { link, server: new DraftServer(page.form, link) };
}

function start({ link, server }, state) {
  sync?.stop();
  const receiptCode = () => (panel.sharesCode && document.getElementById("receipt-code").textContent) || undefined;
  sync = new Sync({ page, link, server, state, receiptCode, show: (news) => panel.show(news) });
  panel.hide();
  panel.show({ state: "shared" });
  sync.start();
}

/** Takes up the shared draft of this browser. */
async function resume() {
  const state = Sync.stored(page);
  if (state && canEncrypt()) start(await connect(state.key), state);
}

/** Another tab of this browser began or left a shared draft. */
async function follow() {
  const state = Sync.stored(page);
  if (!state) {
    sync?.stop();
    panel.hide();
  } else if (sync?.link.key !== state.key) await resume();
}

/** Asks whether to share the draft of this page, and shows the link. */
async function share() {
  if (!canEncrypt()) return tell("share-insecure");
  if (Sync.stored(page)) return showLink(address(Sync.stored(page).key));
  const wanted = await askToShare();
  if (!wanted) return undefined;
  page.flush();
  page.begin();
  const connection = await connect(newKey());
  const { link, server } = connection;
  const content = { format: 1, form_version: page.formVersion, answers: page.answers, changed: page.changed, submission: page.submission };
  if (wanted.includes) Object.assign(content, { private: page.privateAnswers, private_changed: {} });
  const bytes = await link.encrypt(1, content);
  if (bytes.length > MAX_BYTES) return tell("share-too-large");
  const { status, code } = await server.create(bytes);
  if (status !== 201 && status !== 200) return tell(refusal(status, code));
  if (wanted.includes) page.store("shared", { answers: content.private, changed: {} }, sessionStorage);
  start(connection, Sync.state(page, link.key, 1, content, wanted.includes));
  return showLink(address(link.key));
}

/** The message for a server that did not take a new draft. */
function refusal(status, code) {
  if (status === 413) return "share-too-large";
  if (status === 429) return "share-busy";
  if (status === 403 && code === "closed") return "share-closed";
  // A server of an earlier version has no such address.
  return status === 404 || status === 405 ? "share-not-offered" : "share-failed";
}

/** Opens the shared draft of a link. The draft of this device stays as it is until the person has chosen. */
async function openLink(key) {
  if (!canEncrypt()) return tell("share-insecure");
  if (Sync.stored(page)?.key === key) return resume();
  const connection = await connect(key);
  if (!connection) return tell("share-unknown");
  const { status, version, bytes, code } = await connection.server.read();
  if (status !== 200) return tell(unopened(status, code));
  let content;
  try {
    content = await connection.link.decrypt(version, bytes);
  } catch {
    return tell("share-unreadable");
  }
  if (content.format > 1 || content.form_version > page.formVersion) return tell("share-newer");
  if (content.sent) return panel.show({ over: "sent", sent: content.sent });
  return takeUp(connection, version, content);
}

/** The message for a draft that cannot be opened. */
function unopened(status, code) {
  const known = { draft_erased: "share-erased", draft_expired: "share-expired", unknown_draft: "share-unknown" };
  return known[code] ?? (status === 404 || status === 405 ? "share-not-offered" : "share-failed");
}

/** Replaces or merges the draft of this device, as the person chooses. */
async function takeUp(connection, version, content) {
  page.flush();
  const [mine, minePrivate] = [page.answers, page.privateAnswers];
  // Private answers that the shared draft does not include stay where they are, so there is nothing to choose about them.
  const shown = { ...mine, ...(content.private && minePrivate) };
  const all = { ...content.answers, ...content.private };
  let chosen = { choice: "take", includes: Boolean(content.private) };
  if (Object.keys(shown).length > 0 && !areSame(shown, all)) {
    const asksPrivate = Boolean(content.private) && Object.keys(minePrivate).length > 0;
    chosen = await chooseDraft(differences(page.controls, shown, all), asksPrivate);
    chosen.includes &&= Boolean(content.private);
  }
  if (chosen.choice === "keep") return;
  // What was typed while the person chose counts too.
  page.flush();
  adopt(connection, version, content, chosen);
}

function adopt(connection, version, content, { choice, includes }) {
  const [mine, changed] = [page.answers, page.changed];
  const isNewer = (name) => choice === "merge" && (changed[name] ?? "") >= (content.changed[name] ?? "");
  const merged = choice === "merge" ? merge({}, mine, content.answers, isNewer) : { answers: content.answers, overridden: changedSince(mine, content.answers) };
  sync?.stop();
  page.submission = content.submission;
  page.write(merged.answers, { ...changed, ...content.changed, ...(choice === "merge" ? kept(changed, merged.answers, content.answers) : {}) });
  page.putAside(merged.overridden, "other-tab");
  if (includes) {
    const own = page.privateAnswers;
    const both = choice === "merge" ? { ...own, ...content.private } : content.private;
    page.putAside(changedSince(own, both), "other-tab", true);
    page.store("shared", { answers: content.private, changed: content.private_changed ?? {} }, sessionStorage);
    page.writePrivate(both);
  }
  start(connection, Sync.state(page, connection.link.key, version, content, includes));
}

/** The times of the answers that the merge kept of this device. */
const kept = (changed, answers, theirs) =>
  Object.fromEntries(Object.entries(changed).filter(([name]) => !isSame(answers[name], theirs[name])));

/** Leaves the shared draft. A copy stays on this device, and the key is forgotten. */
function leave() {
  sync?.keepCopy();
  sync = undefined;
  panel.show({ over: "left", failed: undefined });
}

/** Notices that the response is sent from this tab: remembers what is sent, and tells the others once there is a receipt. */
function watchReceipt() {
  const send = (event) => {
    if (!sync || !document.getElementById("send").contains(event.target)) return;
    page.flush();
    sync.see();
  };
  // Before the client, which empties the form once the response is received.
  document.addEventListener("click", send, true);
  const code = document.getElementById("receipt-code");
  const finish = () => code.textContent && sync?.finish();
  new MutationObserver(finish).observe(code, { childList: true, characterData: true, subtree: true });
}
