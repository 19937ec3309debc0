// Requests of the workspace's scripts. A server or a network that falls silent ends one, so that no page waits for ever.

/** The time that an answer may take, in milliseconds. */
const PATIENCE = 15_000;

/** Fetches, and fails when the head and the body of the answer have not arrived in time. Resolves with the answer and its text. */
export async function fetchInTime(address, options) {
  // Safari has AbortSignal.timeout since 16.0 only.
  const call = new AbortController();
  const timer = setTimeout(() => call.abort(), PATIENCE);
  try {
    const answer = await fetch(address, { ...options, signal: call.signal });
    return { answer, text: await answer.text() };
  } finally {
    clearTimeout(timer);
  }
}
