// One connection of a slow network, as a server meets it: what is sent waits for the link, and no more is under way than the congestion
// window allows. It begins with ten segments (RFC 6928) and grows by one with each that is acknowledged. Chromium's own throttling has a
// rate and a latency, but no window.
const SEGMENT = 1460;

/** What the first round trip of a connection can bring, in bytes. */
export const FIRST_WINDOW = 10 * SEGMENT;

/** The round trips before the first request: one of TCP, one of TLS 1.3. */
const HANDSHAKES = 2;

export class SlowConnection {
  #rttMs;
  #bytesPerMs;
  #window = FIRST_WINDOW;
  #underWay = 0;
  #linkIsFreeAt = 0;
  #isOpen = false;
  #waiting = [];

  constructor({ rttMs, downKbps }) {
    this.#rttMs = rttMs;
    this.#bytesPerMs = downKbps / 8;
  }

  /** Answers a request. What the first paint needs goes ahead of what does not, as browsers ask servers of HTTP/2. */
  answer(response, head, body, isUrgent) {
    const roundTrips = this.#isOpen ? 1 : 1 + HANDSHAKES;
    this.#isOpen = true;
    setTimeout(() => {
      response.writeHead(200, head);
      this.#waiting.push({ response, body, at: 0, isUrgent, head: headBytes(head) });
      this.#waiting.sort((one, other) => other.isUrgent - one.isUrgent);
      this.#send();
    }, roundTrips * this.#rttMs);
  }

  #send() {
    while (this.#waiting.length > 0 && this.#underWay < this.#window) {
      const [next] = this.#waiting;
      const size = Math.min(SEGMENT, next.head + next.body.length - next.at);
      const bytes = next.body.subarray(next.at, next.at + size - next.head);
      next.at += bytes.length;
      next.head = 0;
      const isLast = next.at === next.body.length;
      if (isLast) this.#waiting.shift();
      this.#underWay += size;
      const now = performance.now();
      this.#linkIsFreeAt = Math.max(now, this.#linkIsFreeAt) + size / this.#bytesPerMs;
      setTimeout(() => (isLast ? next.response.end(bytes) : next.response.write(bytes)), this.#linkIsFreeAt - now);
      setTimeout(() => {
        this.#underWay -= size;
        this.#window += size;
        this.#send();
      }, this.#linkIsFreeAt - now + this.#rttMs);
    }
  }
}

/** About the bytes of a status line and of headers. */
function headBytes(head) {
  return 20 + Object.entries(head).reduce((sum, [name, value]) => sum + name.length + String(value).length + 4, 0);
}
