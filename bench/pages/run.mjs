// Loads pages of the site that SITE names, each in turn with nginx serving the same bytes: the whole page, and the answer to a browser
// that holds it already (304).
import { request } from "node:http";
import { once } from "node:events";
import { pairedRow, rowsOrNone, writeRows } from "../rows.mjs";
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

/** The row of a page and of nginx, loaded in turn with these headers. */
function rowOf({ what, page, nginx, headers = {}, nginxHeaders = {}, beside }) {
  const pairs = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    pairs.push([
      wrk(page, { headers: { ...compressed, ...headers } }).rate,
      wrk(nginx.url, { headers: { ...compressed, ...nginxHeaders } }).rate,
    ]);
  }
  return pairedRow({ what, unit: "requests/s", beside, pairs, limit: { "at least": 0.95 } });
}

/** The headers of a browser that holds what this address answers; throws where it is not answered that nothing changed. */
async function headersOfKnown(url) {
  const headers = { "if-none-match": (await answerOf(url)).headers.etag ?? "" };
  const { status } = await fetch(url, { headers: { ...compressed, ...headers } });
  if (status !== 304) throw new Error(`${url} was answered ${status} where a browser holds it`);
  return headers;
}

async function rowsOf(what, path) {
  const page = `${process.env.SITE}${path}`;
  const nginx = await nginxServing(await answerOf(page));
  const whole = () => [rowOf({ what: `${what}, brotli`, page, nginx, beside: "nginx, the same bytes from a file" })];
  const unchanged = async () => {
    const [headers, nginxHeaders] = [await headersOfKnown(page), await headersOfKnown(nginx.url)];
    return [rowOf({ what: `${what}, 304`, page, nginx, headers, nginxHeaders, beside: "nginx, 304" })];
  };
  const rows = [...(await rowsOrNone(whole)), ...(await rowsOrNone(unchanged))];
  await nginx.stop();
  return rows;
}

const pages = [["form page", "/fr/consultation"], ["home page", "/fr"]];
const rows = [];
for (const [what, path] of pages) rows.push(...(await rowsOrNone(() => rowsOf(what, path))));
writeRows("pages", rows);
