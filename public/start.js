// Starts the client. The page is complete without it: if the client does not start, the whole form is shown.
import init, { hydrate } from "./pkg/consultation.js";

// Shared drafts load when they are used. The key in a link leaves the address at once.
const SHARED_DRAFT = "./shared-draft/main.js";
const share = (...use) => beside(SHARED_DRAFT, ({ begin }) => begin(...use));

function takeKey() {
  const key = /^#d=(.+)/.exec(location.hash)?.[1];
  if (!key) return;
  history.replaceState(null, "", location.pathname);
  share(key);
}

const form = location.pathname.split("/")[2];

// Resumes a draft at the step where the person left it, unless the address has a hash or the page shows errors.
function resume() {
  const place = localStorage.getItem(`consultation.place.${form}`);
  if (place && !location.hash && !document.getElementById("errors")) location.replace(`#${place}`);
}

addEventListener("hashchange", takeKey);
takeKey();
const offer = document.getElementById("share");
if (offer && window.crypto?.subtle && window.HTMLDialogElement) {
  offer.hidden = false;
  const [button, said] = offer.children;
  let isSharing = false;
  // Who asked is told if it fails, and may ask again: dialogs that open minutes later would lie over what is being typed then.
  button.onclick = async () => {
    if (isSharing) return;
    isSharing = true;
    said.textContent = "";
    try {
      await (await import(SHARED_DRAFT)).begin("", true);
    } catch (error) {
      console.warn(error);
      said.textContent = offer.dataset.failed;
    }
    isSharing = false;
  };
}

try {
  resume();
  if (offer && localStorage.getItem(`consultation.shared.${form}`)) share();
} catch {
  // Storage is denied, so there is no step and no shared draft to resume.
}

// No top-level await: an engine that cannot parse it would not set data-unaided either.
async function start() {
  await init({ module_or_path: new URL("./pkg/consultation.wasm", import.meta.url) });
  hydrate();
}

start().catch((error) => {
  document.documentElement.dataset.unaided = "";
  console.error(error);
});

// Loads the scripts for the confirmation's buttons and for the dialog after the form. If the network fails, it tries
// again.
function beside(file, use) {
  import(file).then(use).catch(() => setTimeout(beside, 5_000, file, use));
}
beside("./receipt.js");
beside("./beside.js");

// Registers the service worker, with which the form opens without a network, when the page is idle.
function keepForOffline() {
  navigator.serviceWorker.register("/sw.js").catch((error) => console.warn(error));
}

if ("serviceWorker" in navigator) {
  const idle = window.requestIdleCallback ?? setTimeout;
  if (document.readyState === "complete") idle(keepForOffline);
  else addEventListener("load", () => idle(keepForOffline));
}
