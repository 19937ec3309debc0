// Opens the forms without a network. Caches the form's page in the languages visited, the content pages that its questions
// refer to, and the build's files; nothing else. POST requests pass by, so no answers are cached. The server fills in the
// build and its files, so every build has a worker of its own, which activates at once and deletes the caches of other
// builds.
const BUILD = '__BUILD__';
const CACHE = `consultation-${BUILD}`;
const ASSETS = `/assets/${BUILD}/`;
const FILES = [__FILES__].map((path) => ASSETS + path);

/** How long a cached page waits for the network, in milliseconds. */
const PATIENCE = 3_000;

/** By path: the AbortController of an overdue request whose page was opened from the cache meanwhile. */
const overdue = new Map();

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(asset(event.request));
  else if (isForm(pathname) && (mode === 'navigate' || mode === 'cors')) event.respondWith(page(event, pathname));
});

/**
 * Whether a page may be a form's or a content page: `/fr/consultation`. `keep` decides by the body. The operators' workspace
 * passes by.
 */
function isForm(pathname) {
  return /^\/[^/]+\/[^/.]+$/.test(pathname) && !pathname.startsWith('/operator/');
}

async function install() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES);
  // The forms that are open in a tab, and those in the caches of earlier builds.
  const open = (await clients.matchAll({ includeUncontrolled: true, type: 'window' })).map((client) => client.url);
  const known = (await Promise.all((await earlier()).map(kept))).flat();
  const paths = new Set([...open, ...known].map((url) => new URL(url).pathname).filter(isForm));
  await Promise.all([...paths].map(async (path) => keep(path, await fetch(path))));
  await skipWaiting();
}

async function activate() {
  await Promise.all((await earlier()).map((name) => caches.delete(name)));
  await clients.claim();
}

/** The caches of other builds. */
async function earlier() {
  return (await caches.keys()).filter((name) => name.startsWith('consultation-') && name !== CACHE);
}

async function kept(name) {
  return (await (await caches.open(name)).keys()).map((request) => request.url);
}

/** Files come from the cache first: a file never changes under its address. */
async function asset(request) {
  return (await caches.match(request)) ?? fetch(request);
}

/**
 * Answers with the page from the network. If there is no network, or if the last byte has not arrived in time, it answers
 * with the cached page. A late answer then renews the cache, unless the page is requested again.
 */
async function page(event, path) {
  overdue.get(path)?.abort();
  overdue.delete(path);
  const known = await caches.match(path, { cacheName: CACHE, ignoreVary: true });
  const call = new AbortController();
  const answer = fetch(callable(event.request, call.signal));
  event.waitUntil(answer.then((response) => keep(path, response.clone())).catch((error) => console.warn(error)));
  if (!known) return answer;
  const inTime = await Promise.race([answer.then(whole).catch(() => undefined), patience()]);
  if (inTime && !isGone(inTime)) return inTime;
  overdue.set(path, call);
  return known;
}

/** A copy of the request with an abort signal, which a navigation request cannot have. */
function callable({ url, headers, cache, redirect }, signal) {
  return new Request(url, { headers, cache, redirect, signal, mode: 'same-origin' });
}

/** Resolves with the answer once its last byte has arrived. */
async function whole(response) {
  await response.clone().arrayBuffer();
  return response;
}

/** Resolves with nothing after PATIENCE. */
function patience() {
  return new Promise((over) => setTimeout(over, PATIENCE));
}

/** Whether a proxy reports that the server is unavailable. */
function isGone(response) {
  return response.status >= 502 && response.status <= 504;
}

/**
 * Caches a form's page of this build, with its content pages. The worker of another build caches that build's pages; the
 * page of a closed form is removed.
 */
async function keep(path, response) {
  if (!response.ok || response.redirected || /no-store/.test(response.headers.get('cache-control'))) return;
  const cache = await caches.open(CACHE);
  const html = await response.clone().text();
  const known = await cache.match(path);
  if (html.includes(`${ASSETS}start.js`)) {
    await cache.put(path, response);
    await Promise.all(beside(html).map((long) => keepBeside(cache, long)));
  } else if (html.includes('<article')) {
    if (known) await cache.put(path, response);
  } else if (known && html.includes(ASSETS)) await cache.delete(path);
}

/** The content pages that a form's page opens in a dialog. */
function beside(html) {
  const links = html.match(/<a [^>]*data-beside[^>]*>/g) ?? [];
  return [...new Set(links.map((link) => link.match(/href="([^"#?]+)"/)?.[1]))].filter(Boolean);
}

/** Caches a content page that is not cached yet. If that fails, the form works without it. */
async function keepBeside(cache, path) {
  if (await cache.match(path)) return;
  try {
    await cache.add(path);
  } catch (error) {
    console.warn(error);
  }
}
