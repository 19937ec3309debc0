// Additions to the pages of the disclosure review: letters act as buttons, words that are selected in the text can be hidden, and
// the next text is fetched while the present one is read. The pages are complete without this script.

import { fetchInTime } from "./operator-fetch.js";
import { Keys, isComposing, isField } from "./operator-keys.js";

const page = () => document.querySelector("[data-review]");
const decision = () => page()?.querySelector("[data-review-form]");
const field = (form, name) => form.elements.namedItem(name);

const keys = new Keys("consultation.review.keys", page);

/** Says why nothing was sent. */
function tell(words) {
  const alert = page().querySelector("[data-review-alert]");
  alert.hidden = false;
  alert.textContent = words;
}

// ---- The next text ----

/** The page that was fetched in advance: its address, when it was fetched, and the promise of its document. */
let ahead;

/** How long a page that was fetched in advance may be shown: half of the time for which its text is reserved. */
const LIFETIME_MS = 5 * 60 * 1000;

async function fetchPage(address) {
  const { text } = await fetchInTime(address, { headers: { Accept: "text/html" } });
  const found = new DOMParser().parseFromString(text, "text/html");
  // A page without a review is the one to sign in.
  if (!found.querySelector("[data-review]")) throw new Error("no review");
  return found;
}

/** Fetches the next text. A failure shows when the page is wanted. */
function fetchAhead() {
  const address = page()?.dataset.reviewAhead;
  if (!address) return;
  const promise = fetchPage(address);
  promise.catch(() => {});
  ahead = { address, promise, at: performance.now() };
}

/** The page at the address: the one that was fetched in advance, or a new one if that failed. */
function next(address) {
  const isFresh = ahead?.address === address && performance.now() - ahead.at < LIFETIME_MS;
  return isFresh ? ahead.promise.catch(() => fetchPage(address)) : fetchPage(address);
}

/** Shows the page at the address; where it cannot be fetched, the browser opens it and says why. */
async function goTo(address) {
  try {
    show(await next(address));
  } catch {
    location.assign(address);
  }
}

/** Shows another text in place of the present one. */
function show(found) {
  const main = found.querySelector("[data-review]");
  document.title = found.title;
  page().replaceWith(document.adoptNode(main));
  // A reload shows the same text, and the browser's own way back leads to the text before.
  const address = main.dataset.reviewAddress;
  if (address && address !== location.pathname + location.search) history.pushState(null, "", address);
  prepare();
  const start = main.querySelector("[autofocus]") ?? main.querySelector("#review-question");
  scrollTo(0, 0);
  start?.focus({ preventScroll: true });
}

// ---- Decisions ----

/** Whether a decision is on its way. */
let isSending = false;

/**
 * Where the selection in the text begins and ends, in characters, and its words; nothing if nothing of the text is selected. A browser
 * that translates the page shows other words at other places, so the server compares the words with those of the text.
 */
function selectedSpan() {
  const selection = getSelection();
  const text = page().querySelector("[data-review-text]");
  if (!text || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const from = [...before.toString()].length;
  const to = from + [...words].length;
  return to > from ? `${from}-${to} ${words}` : undefined;
}

/** Sends a decision, and shows the next text once the server has it. */
async function send(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  if (button.value === "redact") {
    const span = selectedSpan();
    if (span) body.append("span", span);
  }
  // The server answers a script with 204 in place of a redirect.
  body.append("then", "stay");
  isSending = true;
  form.setAttribute("aria-busy", "true");
  try {
    // `form.action` would be the buttons of that name.
    const { answer, text } = await fetchInTime(form.getAttribute("action"), { method: "POST", body, redirect: "manual" });
    if (answer.status === 204) {
      await goTo(page().dataset.reviewAhead);
    } else {
      const found = new DOMParser().parseFromString(text, "text/html");
      if (!found.querySelector("[data-review]")) throw new Error("no review");
      show(found);
    }
  } catch {
    tell(page().dataset.reviewUnsent);
  } finally {
    isSending = false;
    form.removeAttribute("aria-busy");
  }
}

/** Whether the decision is ready to be sent; if it is not, says what is missing and goes there. */
function isReady(form, button) {
  if (button.value === "withhold" && !field(form, "note").value.trim()) {
    tell(page().dataset.reviewNoReason);
    field(form, "note").focus();
    form.dataset.enter = "withhold";
    return false;
  }
  const despite = field(form, "despite");
  if (button.value === "accept" && despite && !despite.checked) {
    tell(page().dataset.reviewOnceMore);
    despite.checked = true;
    return false;
  }
  return true;
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-review-form]") || !event.submitter) return;
  event.preventDefault();
  if (!isSending && isReady(form, event.submitter)) send(form, event.submitter);
});

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("[data-review-next]") : null;
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  goTo(link.getAttribute("href"));
});

// ---- Letters ----

document.addEventListener("keydown", (event) => {
  if (!page()) return;
  if (isField(event.target)) return keyInField(event);
  const target = keys.elementOf(event);
  if (!target || target.matches("[data-key=enter]")) return;
  event.preventDefault();
  if (target.matches("summary")) return keyHelp(target);
  if (isField(target)) {
    if (target.name === "words") addSelectedWords(target);
    target.focus();
  } else if (!isSending) {
    target.click();
  }
});

/** Escape leaves a field; Enter in the note sends the decision that asked for a reason. */
function keyInField(event) {
  if (isComposing(event)) return;
  if (event.key === "Escape") {
    event.target.blur();
    page().querySelector("#review-question")?.focus({ preventScroll: true });
    return;
  }
  const form = decision();
  if (event.key !== "Enter" || event.target.name !== "note" || form?.dataset.enter !== "withhold") return;
  event.preventDefault();
  form.querySelector("[name=action][value=withhold]").click();
}

function keyHelp(summary) {
  const help = summary.parentElement;
  help.open = !help.open;
  if (help.open) summary.focus();
}

/** Copies the words that are selected in the text into the field of words to hide. */
function addSelectedWords(target) {
  if (!selectedSpan()) return;
  const words = getSelection().toString().trim();
  target.value = [target.value.trim(), words].filter(Boolean).join("\n");
}

/** Shows what works with this script alone, and fetches the next text. */
function prepare() {
  keys.show();
  fetchAhead();
}

// The browser's way back: the address names another text than the one that is shown.
addEventListener("popstate", () => location.reload());

// The first page is the next text, whichever that is: its address names it from now on, for a reload and for the way back.
const own = page()?.dataset.reviewAddress;
if (own) history.replaceState(null, "", own);
prepare();
