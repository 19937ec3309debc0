// Starts the form's program. The page is complete without it; should it not start, the whole form is shown as it is.
import init, { hydrate } from "./pkg/consultation.js";

// A draft is taken up at the step where it was left, unless the address or an error says where to be.
function resume() {
  const form = location.pathname.split("/")[2];
  const place = localStorage.getItem(`consultation.place.${form}`);
  if (place && !location.hash && !document.getElementById("errors")) location.replace(`#${place}`);
}

try {
  resume();
} catch {
  // The browser keeps nothing for this site, so there is nowhere to resume.
}

// Not by a top-level await: an engine that cannot read that would not even say that it goes on unaided.
async function start() {
  await init({ module_or_path: new URL("./pkg/consultation.wasm", import.meta.url) });
  hydrate();
}

start().catch((error) => {
  document.documentElement.dataset.unaided = "";
  console.error(error);
});

// The confirmation's buttons and the pages beside the form: nothing that the first paint or the form waits for. Should the
// network fail just then, they are asked for again.
function beside(file) {
  import(file).catch(() => setTimeout(beside, 5_000, file));
}
["./receipt.js", "./beside.js"].forEach(beside);

// What makes the form open without a network is fetched when nothing else is waited for.
function keepForOffline() {
  navigator.serviceWorker.register("/sw.js").catch((error) => console.warn(error));
}

if ("serviceWorker" in navigator) {
  const idle = window.requestIdleCallback ?? setTimeout;
  if (document.readyState === "complete") idle(keepForOffline);
  else addEventListener("load", () => idle(keepForOffline));
}
