// Loads the site that SITE names with requests for its form page and with valid submissions, each in turn with the lower
// bound of the cost: a page of the same size that Node serves from memory. Markdown on stdout: requests a second, p99,
// and the site's rate over that of the lower bound.
import autocannon from "autocannon";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import http from "node:http";

const SECONDS = 8;
const ROUNDS = 3;
const CONNECTIONS = 32;
const form = `${process.env.SITE}/fr/consultation`;
const compressed = { "accept-encoding": "br" };
const answers = { "1a": "Une réponse d'une longueur ordinaire. ".repeat(5), "1c": "no", "7a": "Une organisation", "7b": "a@example.org", "7c": "yes", "7d": "state" };

const body = Buffer.from(await (await fetch(form)).arrayBuffer()).subarray(0, 12_000);
const lowerBound = http.createServer((request, response) => {
  request.resume();
  request.on("end", () => response.writeHead(200, { "content-type": "text/html" }).end(body));
}).listen(0, "127.0.0.1");
await once(lowerBound, "listening");
const lowerBoundUrl = `http://127.0.0.1:${lowerBound.address().port}/`;

const submission = (request) => ({ ...request, body: JSON.stringify({ submission_id: randomUUID(), answers }) });
const posts = { method: "POST", requests: [{ headers: { "content-type": "application/json" }, setupRequest: submission }] };

async function load(url, options) {
  const { requests, latency, non2xx, errors } = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, ...options });
  if (non2xx || errors) throw new Error(`${url}: ${non2xx} answers that are no success, ${errors} errors`);
  return { rate: requests.average, p99: latency.p99 };
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

async function compare(name, site, lowerBound) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push([await load(...site), await load(...lowerBound)]);
  const column = (pick) => median(rounds.map(pick));
  const cells = [column(([a]) => a.rate).toFixed(0), column(([a]) => a.p99), column(([, b]) => b.rate).toFixed(0), column(([a, b]) => a.rate / b.rate).toFixed(2)];
  console.log(`| ${[name, ...cells].join(" | ")} |`);
}

console.log("| | site, requests/s | p99, ms | lower bound, requests/s | ratio |\n| --- | --- | --- | --- | --- |");
await compare("form page, brotli", [form, { headers: compressed }], [lowerBoundUrl, { headers: compressed }]);
await compare("submissions, on disk when answered", [form, posts], [lowerBoundUrl, posts]);
lowerBound.close();
process.exit(0);
