// Starts the form's program. The page is complete without it; should it not start, the whole form is shown as it is.
import init, { hydrate } from "./pkg/consultation.js";

try {
  await init({ module_or_path: new URL("./pkg/consultation.wasm", import.meta.url) });
  hydrate();
} catch (error) {
  document.documentElement.dataset.unaided = "";
  console.error(error);
}

// The confirmation's buttons: nothing that the first paint or the form waits for.
import("./receipt.js");
