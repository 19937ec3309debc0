// A platform of the kind of data.gouv.fr for the browser tests, as strict as the one of the HTTP tests (tests/http/open_data/
// fake_platform): a test there sends both the same requests and requires the same answers.
//   node platform.mjs TOKEN
// prints `http://…` once it listens, then each request as a line `METHOD PATH STATUS`, and ends when its input does. The address
// `/held` shows its datasets and the contents of their files, as JSON.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

const [token] = process.argv.slice(2);
const datasets = [];
const files = new Map();
let requests = 0;

class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

function refuse(status, message) {
  throw new Refusal(status, message);
}

/** A text as a slug: lower case, without accents, with single hyphens for other characters. */
function slug(text, allowed = '') {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const written = [...plain].map((c) => (/[a-z0-9]/.test(c) || allowed.includes(c) ? c : '-')).join('');
  return written.split('-').filter(Boolean).join('-');
}

const trimmed = (text) => (typeof text === 'string' ? text.replaceAll('\r\n', '\n').trim() : text);

/** A dataset as the platform stores it. */
function normalise(dataset) {
  const tags = (dataset.tags ?? []).filter((tag) => typeof tag === 'string').map((tag) => slug(tag));
  dataset.tags = [...new Set(tags)].sort();
  dataset.title = trimmed(dataset.title);
  dataset.description = trimmed(dataset.description);
  for (const resource of dataset.resources) {
    resource.title = trimmed(resource.title);
    const url = resource.schema?.url;
    if (typeof url === 'string') resource.schema = { name: null, version: null, url: url.trim() };
  }
}

/** The metadata that the platform sets for a file uploaded under that name. */
function filed(id, sent, bytes) {
  const name = slug(sent, '.');
  return {
    id,
    title: name,
    filetype: 'file',
    format: name.split('.').at(-1),
    filesize: bytes.length,
    url: `https://platform.example/${id}/${requests}/${name}`,
    checksum: { type: 'sha1', value: createHash('sha1').update(bytes).digest('hex') },
  };
}

function sentJson({ headers, body }) {
  if (headers['content-type'] !== 'application/json') refuse(400, 'JSON is wanted');
  try {
    return JSON.parse(body.toString());
  } catch {
    return refuse(400, 'no JSON');
  }
}

function checkDataset(dataset) {
  const tags = Array.isArray(dataset.tags) ? dataset.tags : [];
  const isTag = (tag) => typeof tag === 'string' && slug(tag).length >= 3 && slug(tag).length <= 96;
  const isText = (text) => typeof text === 'string' && text !== '';
  const wrong = {
    title: !isText(dataset.title) || [...dataset.title].length > 350,
    description: !isText(dataset.description),
    license: dataset.license !== 'lov2',
    frequency: dataset.frequency !== 'punctual',
    tags: tags.length === 0 || !tags.every(isTag),
    private: typeof dataset.private !== 'boolean',
  };
  const name = Object.keys(wrong).find((name) => wrong[name]);
  if (name) refuse(400, `${name} is wrong`);
}

/** The name and the bytes of the one part of a multipart body. */
function sentFile({ headers, body }) {
  const boundary = /^multipart\/form-data; boundary=(.*)$/.exec(headers['content-type'] ?? '')?.[1];
  if (boundary === undefined) refuse(400, 'multipart is wanted');
  const start = body.indexOf('\r\n\r\n');
  if (start < 0) refuse(400, 'no part');
  const head = body.subarray(0, start).toString();
  const end = body.indexOf(`\r\n--${boundary}--`, start);
  if (end < 0) refuse(400, 'no end');
  const name = /filename="([^"]*)/.exec(head)?.[1] ?? '';
  if (!head.includes('name="file"') || name === '') refuse(400, 'the part is called file and has a name');
  if (head.toLowerCase().includes('text/html') || name.endsWith('.html')) refuse(415, 'Incorrect file content type: HTML');
  if (!/\.(csv|json|txt)$/.test(name)) refuse(400, 'This file type is not allowed');
  return [name, body.subarray(start + 4, end)];
}

function found(id) {
  const dataset = datasets.find((dataset) => dataset.id === id) ?? refuse(404, 'Dataset not found');
  return dataset.deleted === null ? dataset : refuse(410, 'Dataset has been deleted');
}

function resourceOf(dataset, id) {
  return dataset.resources.find((resource) => resource.id === id) ?? refuse(404, 'Resource does not exist');
}

/** Changes a dataset and stores it; a change that is refused leaves no trace. */
function change(id, make) {
  const dataset = structuredClone(found(id));
  const [changed, done] = make(dataset);
  normalise(changed);
  datasets[datasets.findIndex((each) => each.id === id)] = changed;
  return done;
}

function create(request) {
  const dataset = sentJson(request);
  checkDataset(dataset);
  if (dataset.private !== true) refuse(400, 'a dataset without files is private');
  dataset.id = `dataset-${datasets.length + 1}`;
  Object.assign(dataset, { page: `https://platform.example/${dataset.id}`, resources: [], deleted: null });
  normalise(dataset);
  datasets.push(dataset);
  return [201, dataset];
}

function update(request, id) {
  const wanted = sentJson(request);
  checkDataset(wanted);
  change(id, (dataset) => {
    const isDescribed = (resource) => resource.type === 'main' && (resource.schema ?? null) !== null;
    if (wanted.private === false && !dataset.resources.some(isDescribed)) refuse(400, 'described files come before the public');
    if (canonical(wanted.resources) !== canonical(dataset.resources)) refuse(400, 'the whole object is wanted');
    return [wanted];
  });
  return [200, found(id)];
}

function upload(request, id) {
  const [name, bytes] = sentFile(request);
  const rid = `resource-${files.size + 1}`;
  const resource = change(id, (dataset) => {
    const resource = { type: 'main', schema: null, ...filed(rid, name, bytes) };
    dataset.resources.unshift(resource);
    return [dataset, resource];
  });
  files.set(rid, bytes);
  return [201, { ...resource, success: true }];
}

function replace(request, id, rid) {
  const [name, bytes] = sentFile(request);
  const resource = change(id, (dataset) => {
    const resource = Object.assign(resourceOf(dataset, rid), filed(rid, name, bytes));
    return [dataset, resource];
  });
  files.set(rid, bytes);
  return [200, { ...resource, success: true }];
}

function describe(request, id, rid) {
  const wanted = sentJson(request);
  change(id, (dataset) => {
    const resource = resourceOf(dataset, rid);
    const isKind = ['main', 'documentation'].includes(wanted.type);
    if (wanted.filetype !== 'file' || !isKind || typeof wanted.title !== 'string' || wanted.title === '') {
      refuse(400, 'the full object with title and type is wanted');
    }
    // The platform alone sets these.
    for (const own of ['id', 'url', 'checksum', 'filesize', 'format']) wanted[own] = resource[own];
    dataset.resources[dataset.resources.indexOf(resource)] = wanted;
    return [dataset];
  });
  return [200, resourceOf(found(id), rid)];
}

/** JSON with sorted members, to compare values. */
function canonical(value) {
  const sorted = (value) => (value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value);
  return JSON.stringify(value, (_, member) => sorted(member));
}

const ROUTES = [
  ['GET', /^me\/org_datasets\/$/, (request) => [200, datasets.filter(({ title }) => title.includes(request.query.get('q') ?? ''))]],
  ['POST', /^datasets\/$/, create],
  ['GET', /^datasets\/([^/]+)\/$/, (_, id) => [200, found(id)]],
  ['PUT', /^datasets\/([^/]+)\/$/, update],
  ['POST', /^datasets\/([^/]+)\/upload\/$/, upload],
  ['PUT', /^datasets\/([^/]+)\/resources\/([^/]+)\/$/, describe],
  ['POST', /^datasets\/([^/]+)\/resources\/([^/]+)\/upload\/$/, replace],
];

function answer(request) {
  requests += 1;
  if (request.headers['x-api-key'] !== token) refuse(401, 'Invalid API token');
  if (request.method !== 'GET' && !request.headers['content-type']) refuse(400, 'no content type');
  const path = request.path.startsWith('/api/1/') ? request.path.slice('/api/1/'.length) : '';
  const routes = ROUTES.filter(([, pattern]) => pattern.test(path));
  if (routes.length === 0) refuse(404, 'no such address');
  const [, pattern, act] = routes.find(([method]) => method === request.method) ?? refuse(405, '');
  return act(request, ...pattern.exec(path).slice(1));
}

const server = createServer(async (message, reply) => {
  const pieces = [];
  for await (const piece of message) pieces.push(piece);
  const { pathname: path, searchParams: query } = new URL(message.url, 'http://platform.example');
  if (path === '/held') {
    const contents = Object.fromEntries([...files].map(([id, bytes]) => [id, bytes.toString()]));
    return void reply.end(JSON.stringify({ datasets, files: contents }));
  }
  let [status, value] = [0, undefined];
  try {
    [status, value] = answer({ method: message.method, path, query, headers: message.headers, body: Buffer.concat(pieces) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    [status, value] = [error.status, { message: error.message }];
  }
  console.log(`${message.method} ${path} ${status}`);
  reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
process.stdin.on('end', () => process.exit()).resume();
