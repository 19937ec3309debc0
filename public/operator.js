// Additions to the pages of the operators' workspace, which are complete without this script.

import { fetchInTime } from "./operator-fetch.js";

// ---- The end of the session ----

const session = document.querySelector("[data-session]");

/** Where the pages of one browser tell each other of the session: when it was used last, and when it ends in any case. */
const SEEN = "consultation.operator.session";
/** How long before its end the page speaks of it, and how often typing is told to the server, in milliseconds. */
const BEFORE_END = 5 * 60 * 1000;
const TYPING = 5 * 60 * 1000;
const LOOK = 10 * 1000;

const idle = Number(session?.dataset.sessionIdle);
/** When the session was used last, and when it ends in any case, as far as this page knows. */
let times = { seen: Date.now(), end: Date.now() + Number(session?.dataset.sessionLeft) };

/** What is to be said now: nothing, that the session ends for want of requests, that it ends in any case, or that it is over. */
function stateOfSession() {
  const now = Date.now();
  const end = Math.min(times.seen + idle, times.end);
  if (now >= end) return "over";
  if (now < end - BEFORE_END) return "";
  return times.end <= times.seen + idle ? "last" : "idle";
}

function showSession() {
  const state = stateOfSession();
  for (const part of session.querySelectorAll("[data-session-state]")) part.hidden = part.dataset.sessionState !== state;
  session.hidden = state === "";
}

/** Tells the other pages of this browser. Where storage is denied, each knows of itself alone. */
function shareSession() {
  try {
    localStorage.setItem(SEEN, JSON.stringify(times));
  } catch {
    // Each page then knows of its own requests.
  }
}

/** Asks the server for a page, which keeps the session. Without an answer, nothing is known. */
async function useSession() {
  try {
    const { answer, text } = await fetchInTime(session.dataset.sessionPage, { redirect: "manual" });
    if (answer.status !== 200) return;
    const page = new DOMParser().parseFromString(text, "text/html");
    const left = Number(page.querySelector("[data-session]")?.dataset.sessionLeft);
    times = { seen: Date.now(), end: Date.now() + left };
    shareSession();
    showSession();
  } catch {
    // The page goes on with what it knew.
  }
}

/** Whether the server is being asked before a form is sent. */
let isAsking = false;

/** Does not send what was typed to a server that would ask to sign in and forget it. */
async function guard(event) {
  if (event.defaultPrevented || stateOfSession() !== "over") return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const { target, submitter } = event;
  // A form that is sent twice while the server is asked is sent once.
  if (isAsking) return;
  isAsking = true;
  await useSession();
  isAsking = false;
  // Without an answer the session is still over, for all that is known.
  if (stateOfSession() === "over") session.scrollIntoView({ block: "nearest" });
  // Safari before 16 has no `requestSubmit`, and before 15.4 does not tell which button was pressed: the next press then sends.
  else if (target.requestSubmit) target.requestSubmit(submitter);
  else submitter?.click();
}

if (session) {
  shareSession();
  addEventListener("storage", ({ key, newValue }) => {
    if (key !== SEEN || !newValue) return;
    times = JSON.parse(newValue);
    showSession();
  });
  document.addEventListener("input", () => {
    if (Date.now() - times.seen >= TYPING && stateOfSession() !== "over") {
      times.seen = Date.now();
      useSession();
    }
  });
  document.addEventListener("submit", guard, true);
  session.querySelector("[data-session-stay]").addEventListener("click", useSession);
  setInterval(showSession, LOOK);
  document.addEventListener("visibilitychange", showSession);
}
