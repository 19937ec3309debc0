// Measures the transfer size of a page at a browser's first visit: the bytes of each body, compressed with brotli. Then measures what
// is loaded on use: the code of shared drafts, which the first visit must not load.
//   node tools/size.mjs [http://127.0.0.1:3000/fr/consultation]   by default the form of the site that SITE names
// Exits with status 1 if a limit is exceeded, if a file cannot be fetched, or if the page has no wasm or script: that
// means that this script looks in the wrong place, not that the page is small.
import http from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

// What was reached, and a margin of about two per cent. They may only fall; at no time may they exceed 130,000 and 30,000.
const LIMITS = [
  { name: 'wasm + JS', kinds: ['wasm', 'js'], limit: 90_000 },
  { name: 'HTML + CSS', kinds: ['html', 'css'], limit: 15_000 },
];
const ON_USE = { name: 'shared drafts, loaded on use', entry: './shared-draft/main.js', beside: ['./shared-draft/style.css'], limit: 22_000 };
// The form's page carries its style sheet.
const REQUIRED = ['html', 'js', 'wasm'];
const LINK_RELS = ['stylesheet', 'modulepreload', 'preload'];
const WASM_MAGIC = Buffer.from('\0asm');

function get(url) {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        const type = (response.headers['content-type'] ?? '').split(';')[0].trim();
        const encoding = response.headers['content-encoding'] ?? 'none';
        if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
        else resolve({ url, type, encoding, bytes: body.length, content: decode(body, encoding) });
      });
    });
    request.setTimeout(30_000, () => request.destroy(new Error(`${url} did not answer within 30 s`)));
    request.on('error', reject);
  });
}

function decode(body, encoding) {
  if (encoding === 'br') return brotliDecompressSync(body);
  if (encoding === 'gzip') return gunzipSync(body);
  return body;
}

function kindOf({ url, type }) {
  if (type === 'text/html') return 'html';
  if (type === 'text/css') return 'css';
  if (type === 'application/wasm') return 'wasm';
  if (/^(text|application)\/(x-)?javascript$/.test(type)) return 'js';
  if (/\.wasm$/.test(new URL(url).pathname)) return 'wasm';
  return 'other';
}

// The files that a page loads: scripts, links that load a file, and any data-… attribute that names a file.
function referencesInHtml(html) {
  const found = [];
  for (const [, tag, rest] of html.matchAll(/<([a-z][a-z0-9-]*)((?:\s+[^\s=>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi)) {
    const attributes = {};
    for (const [, name, a, b, c] of rest.matchAll(/([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g)) {
      attributes[name.toLowerCase()] = (a ?? b ?? c ?? '').replaceAll('&amp;', '&');
    }
    if (tag.toLowerCase() === 'script' && attributes.src) found.push(attributes.src);
    if (tag.toLowerCase() === 'link' && attributes.href) {
      const rels = (attributes.rel ?? '').toLowerCase().split(/\s+/);
      if (rels.some((rel) => LINK_RELS.includes(rel))) found.push(attributes.href);
    }
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('data-') && /^[^\s]+\.(m?js|css|wasm|json)(\?[^\s]*)?$/.test(value)) found.push(value);
    }
  }
  return found;
}

// Static imports and dynamic imports of a literal. The page must name every other file that a module loads.
function referencesInScript(script) {
  const imports = /(?:\bimport\s*\(\s*|\bimport\s*|\bfrom\s*)(["'])((?:\.{0,2}\/)[^"'\n]+)\1/g;
  return [...script.matchAll(imports)].map((match) => match[2]);
}

function referencesInStyle(style) {
  return [...style.matchAll(/@import\s+(?:url\(\s*)?["']?([^"')\s;]+)/g)].map((match) => match[1]);
}

// The texts of the page's messages, from its state block: those long enough not to occur by chance.
function sentencesOf(html) {
  const [, state] = html.match(/<script type="application\/json" id="state">([^<]*)<\/script>/) ?? [];
  if (!state) return [];
  const { catalogue } = JSON.parse(state);
  const patterns = [catalogue, ...(catalogue.borrowed ?? [])].flatMap(({ patterns }) => Object.values(patterns));
  return patterns.flatMap((pattern) => pattern.split(/[\u0001-\u0003]/)).filter((words) => words.length >= 16);
}

const page = process.argv[2] ?? (process.env.SITE && `${process.env.SITE}/fr/consultation`);
if (!page) {
  console.error('usage: node tools/size.mjs URL');
  process.exit(2);
}

const { origin } = new URL(page);

/** Every file that these addresses lead to. */
async function weigh(addresses) {
  const weighed = new Map();
  const waiting = [...addresses];
  while (waiting.length > 0) {
    const url = waiting.shift();
    if (weighed.has(url)) continue;
    const file = await get(url).catch((error) => {
      console.error(`tools/size.mjs: ${error.message}`);
      process.exit(1);
    });
    file.kind = kindOf(file);
    weighed.set(url, file);
    const text = file.content.toString('utf8');
    const references =
      file.kind === 'html' ? referencesInHtml(text)
      : file.kind === 'js' ? referencesInScript(text)
      : file.kind === 'css' ? referencesInStyle(text)
      : [];
    for (const reference of references) {
      const target = new URL(reference, url);
      target.hash = '';
      if (target.origin === origin) waiting.push(target.href);
    }
  }
  return [...weighed.values()];
}

const files = await weigh([page]);
const failures = [];
const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

for (const { kind, encoding, bytes, url } of files) {
  console.log(`${grouped(bytes).padStart(9)}  ${kind.padEnd(5)}  ${encoding.padEnd(4)}  ${url.slice(origin.length)}`);
}
console.log();
for (const kind of REQUIRED) {
  if (!files.some((file) => file.kind === kind)) failures.push(`the page leads to no ${kind}: there is nothing to weigh`);
}
for (const { kind, content, url } of files) {
  if (content.length === 0) failures.push(`${url} is empty`);
  if (kind === 'wasm' && !content.subarray(0, 4).equals(WASM_MAGIC)) failures.push(`${url} is not wasm`);
}
// Messages must not be compiled into the wasm, so that its size does not depend on the number of locales.
const sentences = files.filter(({ kind }) => kind === 'html').flatMap(({ content }) => sentencesOf(content.toString('utf8')));
if (sentences.length === 0) failures.push('the page holds no sentence for its program: there is nothing to look for in the wasm');
for (const { content, url } of files.filter(({ kind }) => kind === 'wasm')) {
  const held = sentences.find((words) => content.includes(words));
  if (held) failures.push(`${url} holds a sentence, “${held}”: sentences are not compiled in`);
}
for (const { name, kinds, limit } of LIMITS) {
  const total = files.filter((file) => kinds.includes(file.kind)).reduce((sum, file) => sum + file.bytes, 0);
  const over = total > limit;
  console.log(`${grouped(total).padStart(9)}  ${name}, of ${grouped(limit)} bytes allowed${over ? ': TOO HEAVY' : ''}`);
  if (over) failures.push(`${name}: ${grouped(total)} bytes are ${grouped(total - limit)} more than the ${grouped(limit)} allowed`);
}
const start = files.find(({ url }) => url.endsWith('/start.js'))?.url;
if (!start) failures.push('the page has no start.js, beside which the code that is loaded on use lies');
else {
  const onUse = await weigh([ON_USE.entry, ...ON_USE.beside].map((reference) => new URL(reference, start).href));
  const total = onUse.reduce((sum, file) => sum + file.bytes, 0);
  const over = total > ON_USE.limit;
  console.log(`${grouped(total).padStart(9)}  ${ON_USE.name}, of ${grouped(ON_USE.limit)} bytes allowed${over ? ': TOO HEAVY' : ''}`);
  if (over) failures.push(`${ON_USE.name}: ${grouped(total)} bytes are more than the ${grouped(ON_USE.limit)} allowed`);
  const early = onUse.filter((file) => files.some(({ url }) => url === file.url));
  for (const { url } of early) failures.push(`the first visit loads ${url}, which is for those who use it`);
}
for (const failure of failures) console.error(`tools/size.mjs: ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);
