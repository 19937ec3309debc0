// The forms without a network: their pages in the languages that were visited, with the long pages that their questions
// refer to, and the build's files. Nothing else is kept, and no answer ever is: what is posted passes by. The server fills
// in the build and its files, so every build has a worker of its own, which takes over at once and drops what other builds
// left.
const BUILD = '__BUILD__';
const CACHE = `consultation-${BUILD}`;
const ASSETS = `/assets/${BUILD}/`;
const FILES = [__FILES__].map((path) => ASSETS + path);

/** A page that is kept waits no longer than this for the network, in milliseconds. */
const PATIENCE = 3_000;

/** By path, what calls off the request for a page that was opened from what is kept, its answer being overdue. */
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

/** Whether a page may be a form's: `/fr/consultation`, or a long one. Its body tells, once it is there. */
function isForm(pathname) {
  return /^\/[^/]+\/[^/.]+$/.test(pathname);
}

async function install() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES);
  // The forms that are open, and those that an earlier build could show.
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

/** A file never changes under its address. */
async function asset(request) {
  return (await caches.match(request)) ?? fetch(request);
}

/**
 * The page as the network has it. A page that is kept opens as it was where there is no network, and where the network has
 * not answered to the last byte in time: then the late answer renews what is kept, unless the page is asked for again.
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

/** The same request, to be called off by a signal: that of a navigation takes none. */
function callable({ url, headers, cache, redirect }, signal) {
  return new Request(url, { headers, cache, redirect, signal, mode: 'same-origin' });
}

/** The answer once its last byte is there: of half a page, nobody has any use. */
async function whole(response) {
  await response.clone().arrayBuffer();
  return response;
}

/** Nothing, once a page has been waited for long enough. */
function patience() {
  return new Promise((over) => setTimeout(over, PATIENCE));
}

/** Whether a proxy says that the server behind it is not there. */
function isGone(response) {
  return response.status >= 502 && response.status <= 504;
}

/**
 * Keeps a form's page of this build, with the long pages beside it. One of another build is for the worker of that
 * build; a form that closed is none.
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

/** The long pages that a form's page opens beside itself. */
function beside(html) {
  const links = html.match(/<a [^>]*data-beside[^>]*>/g) ?? [];
  return [...new Set(links.map((link) => link.match(/href="([^"#?]+)"/)?.[1]))].filter(Boolean);
}

/** Keeps a long page that is not kept yet; the form does without it. */
async function keepBeside(cache, path) {
  if (await cache.match(path)) return;
  try {
    await cache.add(path);
  } catch (error) {
    console.warn(error);
  }
}
