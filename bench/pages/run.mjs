// Loads pages of the site that SITE names, each in turn with nginx serving the same bytes: the whole page, and the answer to a browser
// that holds it already (304).
import { request } from "node:http";
import { once } from "node:events";
import { pairedRow, writeRows } from "../rows.mjs";
import { wrk } from "../wrk.mjs";
import { nginxServing } from "./nginx.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const compressed = { "accept-encoding": "br" };

/** An answer as it comes, still compressed, which `fetch` would undo. */
async function answerOf(url) {
  const sent = request(url, { headers: compressed });
  sent.end();
  const [answer] = await once(sent, "response");
  const chunks = [];
  for await (const chunk of answer) chunks.push(chunk);
  if (answer.statusCode !== 200) throw new Error(`${url} was answered ${answer.statusCode}`);
  return { body: Buffer.concat(chunks), headers: answer.headers };
}

async function rowsOf(what, path) {
  const page = `${process.env.SITE}${path}`;
  const answer = await answerOf(page);
  const nginx = await nginxServing(answer);
  const known = { etag: answer.headers.etag, nginx: (await fetch(nginx.url)).headers.get("etag") };
  const whole = [], unchanged = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    whole.push([wrk(page, { headers: compressed }).rate, wrk(nginx.url, { headers: compressed }).rate]);
    unchanged.push([
      wrk(page, { headers: { ...compressed, "if-none-match": known.etag } }).rate,
      wrk(nginx.url, { headers: { ...compressed, "if-none-match": known.nginx } }).rate,
    ]);
  }
  await nginx.stop();
  const row = { unit: "requests/s", limit: { "at least": 0.95 } };
  return [
    pairedRow({ ...row, what: `${what}, brotli`, beside: "nginx, the same bytes from a file", pairs: whole }),
    pairedRow({ ...row, what: `${what}, 304`, beside: "nginx, 304", pairs: unchanged }),
  ];
}

writeRows("pages", [...(await rowsOf("form page", "/fr/consultation")), ...(await rowsOf("home page", "/fr"))]);
