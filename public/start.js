// Starts the client. The page is complete without it: if the client does not start, the whole form is shown.
import init, { hydrate } from "./pkg/consultation.js";

// Resumes a draft at the step where the person left it, unless the address has a hash or the page shows errors.
function resume() {
  const form = location.pathname.split("/")[2];
  const place = localStorage.getItem(`consultation.place.${form}`);
  if (place && !location.hash && !document.getElementById("errors")) location.replace(`#${place}`);
}

try {
  resume();
} catch {
  // Storage is denied, so there is no step to resume.
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
function beside(file) {
  import(file).catch(() => setTimeout(beside, 5_000, file));
}
["./receipt.js", "./beside.js"].forEach(beside);

// Registers the service worker, with which the form opens without a network, when the page is idle.
function keepForOffline() {
  navigator.serviceWorker.register("/sw.js").catch((error) => console.warn(error));
}

if ("serviceWorker" in navigator) {
  const idle = window.requestIdleCallback ?? setTimeout;
  if (document.readyState === "complete") idle(keepForOffline);
  else addEventListener("load", () => idle(keepForOffline));
}
