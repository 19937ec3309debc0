// Reads the section of a job again while the job is open. The page is complete without this script: its link does the same.

import { fetchInTime } from "./operator-fetch.js";

const PAUSE = 1500;

/** Shows how far the job is; once it has ended, the whole page. */
async function look() {
  const shown = document.querySelector("[data-job=open]");
  if (!shown) return;
  try {
    const { answer, text } = await fetchInTime(shown.dataset.page, { headers: { Accept: "text/html" }, redirect: "error" });
    if (answer.ok) {
      const now = new DOMParser().parseFromString(text, "text/html").querySelector("[data-job]");
      if (now?.dataset.job !== "open") return location.assign(shown.dataset.page);
      // Whoever is about to press a button keeps it.
      if (!shown.contains(document.activeElement)) shown.replaceWith(now);
    }
  } catch {
    // Without a network the page stays as it is, and its link says what to do.
  }
  setTimeout(look, PAUSE);
}

setTimeout(look, PAUSE);
