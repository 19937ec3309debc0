// Serves the form's page once as it is, with the style sheet that it carries, and once with a link to that sheet, on two ports of 127.0.0.1.
// Both come from memory, in brotli of the best quality, so that they differ in nothing else.
import { once } from "node:events";
import http from "node:http";
import { brotliCompressSync, constants } from "node:zlib";
import { SlowConnection } from "./slow-start.mjs";

const CARRIED = /<style>(.*?)<\/style>/s;
const LINKED = "pkg/consultation.css";
const KEPT_HEADERS = ["content-type", "content-security-policy", "cache-control"];

async function fetched(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  const head = Object.fromEntries(KEPT_HEADERS.map((name) => [name, answer.headers.get(name)]).filter(([, value]) => value));
  return { head, body: Buffer.from(await answer.arrayBuffer()) };
}

function compressed({ head, body }) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const bytes = brotliCompressSync(body, { params });
  return { head: { ...head, "content-encoding": "br", "content-length": bytes.length }, body: bytes };
}

/** The page with a link in place of the style sheet that it carries. */
function withLink(page) {
  const html = page.body.toString("utf8");
  const sheet = html.match(CARRIED)?.[1];
  const folder = html.match(/\/assets\/[^/"]+\//)?.[0];
  if (!sheet || !folder) throw new Error("the page carries no style sheet");
  const body = Buffer.from(html.replace(CARRIED, () => `<link rel="stylesheet" href="${folder}${LINKED}">`));
  return { page: { head: page.head, body }, sheet };
}

/** Serves these pages, and what they load from the site. `slowly` makes a connection for each visit, or there is none. */
async function serve(page, path, origin) {
  const files = new Map([[path, compressed(page)]]);
  let connection;
  const server = http.createServer(async (request, response) => {
    try {
      if (!files.has(request.url)) files.set(request.url, compressed(await fetched(origin + request.url)));
      const { head, body } = files.get(request.url);
      const isUrgent = head["content-type"] !== "application/wasm";
      if (connection) connection.answer(response, head, body, isUrgent);
      else response.writeHead(200, head).end(body);
    } catch (error) {
      response.writeHead(404).end(String(error));
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${server.address().port}${path}`,
    document: files.get(path),
    /** Begins a visit: over a slow connection of its own, or at the speed of the machine. */
    begin: (network) => { connection = network && new SlowConnection(network); },
    close: () => server.close(),
  };
}

/** Both servers, and the bytes of the style sheet. */
export async function serveBoth(url) {
  const { origin, pathname } = new URL(url);
  const page = await fetched(url);
  const { page: other, sheet } = withLink(page);
  return {
    carrying: await serve(page, pathname, origin),
    linking: await serve(other, pathname, origin),
    sheetBytes: compressed({ head: {}, body: Buffer.from(sheet) }).body.length,
  };
}
