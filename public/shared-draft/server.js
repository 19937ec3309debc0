// The requests about a shared draft: docs/shared-drafts.md. This file sees ciphertext alone.

/** After this time without a byte, in milliseconds, an event stream is taken for dead. The server writes every 20 seconds. */
const SILENCE = 45_000;

/** How long a request may take, in milliseconds. */
const PATIENCE = 20_000;

export class DraftServer {
  constructor(form, { id, token }) {
    this.drafts = `/${form}/drafts`;
    this.draft = `${this.drafts}/${id}`;
    this.headers = { authorization: `Bearer ${token}` };
  }

  create(bytes) {
    return this.request(this.drafts, { method: "POST", body: bytes });
  }

  /** `known` is the version that is not sent again. */
  read(known) {
    return this.request(this.draft, { headers: known ? { "if-none-match": `"${known}"` } : {} });
  }

  replace(version, bytes) {
    return this.request(this.draft, { method: "PUT", body: bytes, headers: { "if-match": `"${version}"` } });
  }

  erase() {
    return this.request(this.draft, { method: "DELETE" });
  }

  /** The status (0 if no answer came), the version, the bytes, and the code of a refusal. */
  async request(address, { headers = {}, ...options }) {
    const call = new AbortController();
    const timer = setTimeout(() => call.abort(), PATIENCE);
    try {
      const all = { ...this.headers, "content-type": "application/octet-stream", ...headers };
      const response = await fetch(address, { ...options, headers: all, cache: "no-store", signal: call.signal });
      const version = Number(response.headers.get("etag")?.match(/\d+/)?.[0]);
      if (response.ok) return { status: response.status, version, bytes: new Uint8Array(await response.arrayBuffer()) };
      const isProblem = response.headers.get("content-type")?.startsWith("application/problem+json");
      const code = isProblem ? (await response.json()).code : undefined;
      return { status: response.status, version, code };
    } catch {
      return { status: 0 };
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Follows the event stream until it ends, and calls `heard` with the name and the data of each event. Browsers send no token
   * with an EventSource, so this reads the stream. Throws if it cannot be opened or breaks; `stop` ends it. Where the server has
   * no place for the stream, the error says `after` how many seconds there may be one.
   */
  async follow(heard, stop) {
    const call = new AbortController();
    const end = () => call.abort();
    stop.addEventListener("abort", end);
    let timer = setTimeout(end, SILENCE);
    try {
      const response = await fetch(`${this.draft}/events`, { headers: this.headers, cache: "no-store", signal: call.signal });
      if (!response.ok) {
        const after = Number(response.headers.get("retry-after"));
        throw Object.assign(new Error(`the event stream answered ${response.status}`), { after });
      }
      const reader = response.body.getReader();
      const decoder = new TextDecoder();
      for (let rest = ""; ; ) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(timer);
        timer = setTimeout(end, SILENCE);
        const events = (rest + decoder.decode(value, { stream: true })).split("\n\n");
        rest = events.pop();
        for (const event of events) {
          const field = (name) => event.match(new RegExp(`^${name}: (.*)$`, "m"))?.[1];
          // A comment that keeps the connection open has no data.
          if (field("data")) heard(field("event"), JSON.parse(field("data")));
        }
      }
    } finally {
      clearTimeout(timer);
      stop.removeEventListener("abort", end);
    }
  }
}
