// The versions of engines that docs/browsers.md names are those of MDN's browser-compat-data, and the style sheets use no syntax that an
// engine lacks. No browser is used here.
import bcd, { type CompatData, type Identifier } from '@mdn/browser-compat-data' with { type: 'json' };
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const read = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8');
const page = read('docs/browsers.md');
const data = bcd as unknown as CompatData;

/** Where browser-compat-data keeps each feature of the page, by the first cell of its row. */
const FEATURES: Record<string, Identifier | undefined> = {
  'mutable globals': data.webassembly.definitions.global.mut,
  'sign-extension operators': data.webassembly['sign-extension-operations'],
  'non-trapping float-to-int conversions': data.webassembly['non-trapping-float-to-int-conversions'],
  'bulk memory': data.webassembly['bulk-memory-operations'],
  'multiple values': data.webassembly['multi-value'],
  'reference types': data.webassembly['reference-types'],
  "`'wasm-unsafe-eval'`": data.http.headers['Content-Security-Policy']['script-src']['wasm-unsafe-eval'],
  '`AbortSignal.timeout`': data.api.AbortSignal.timeout_static,
  '`crypto.randomUUID`': data.api.Crypto.randomUUID,
  '`<dialog>`': data.html.elements.dialog,
  '`navigator.locks`': data.api.Navigator.locks,
  '`navigator.clipboard`': data.api.Navigator.clipboard,
  '`requestIdleCallback`': data.api.Window.requestIdleCallback,
  'service workers': data.api.ServiceWorker,
  '`preventDefault` of `beforeunload`': data.api.Window.beforeunload_event.preventdefault_activation,
  '`requestSubmit`': data.api.HTMLFormElement.requestSubmit,
  '`:has()`': data.css.selectors.has,
  '`:focus-visible`': data.css.selectors['focus-visible'],
  '`@media (width >= …)`': data.css['at-rules'].media.range_syntax,
  '`@media (scripting)`': data.css['at-rules'].media.scripting,
  '`text-wrap`': data.css.properties['text-wrap'],
  '`field-sizing`': data.css.properties['field-sizing'],
};

/** The cells of the rows of every table whose first three engine columns are named in its head. */
function rows(): string[][] {
  const found: string[][] = [];
  let inside = false;
  for (const line of page.split('\n')) {
    if (line.startsWith('| feature | Chromium | Firefox | Safari |')) inside = true;
    else if (!line.startsWith('|')) inside = false;
    else if (inside && !line.startsWith('| ---')) found.push(line.split('|').slice(1, -1).map((cell) => cell.trim()));
  }
  return found;
}

/** The columns of the engines in these tables. */
const COLUMNS = [[1, 'Chromium'], [2, 'Firefox'], [3, 'Safari']] as const;

/** The row of a feature. */
function rowOf(feature: string): string[] {
  const row = rows().find(([name]) => name === feature);
  if (!row) throw new Error(`docs/browsers.md has no ${feature}`);
  return row;
}

/** The oldest version of an engine that the page supports. */
function oldest(engine: string): number {
  return Number(new RegExp(`^\\| ${engine} ([\\d.]+) \\|`, 'm').exec(page)?.[1]);
}

/** Every style sheet below these folders, without its comments. */
function styleSheets(...folders: string[]): { path: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(import.meta.dirname, '..', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.css'))
      .map((name) => ({ path: `${folder}/${name}`, text: read(`${folder}/${name}`).replaceAll(/\/\*.*?\*\//gs, '') })),
  );
}

/** The first version that has the feature without a flag, or `none`. */
function since(feature: Identifier, engine: 'chrome' | 'firefox' | 'safari'): string {
  const statements = [feature.__compat?.support[engine] ?? []].flat();
  const whole = statements.find((statement) => !statement.flags && !statement.partial_implementation);
  const version = whole?.version_added;
  return typeof version === 'string' && version !== 'preview' ? version : 'none';
}

test('the documented versions are those of browser-compat-data', () => {
  const documented = rows();
  expect(documented.map(([name]) => name)).toEqual(Object.keys(FEATURES));
  for (const [name, chromium, firefox, safari] of documented) {
    const feature = FEATURES[name];
    if (!feature) throw new Error(`browser-compat-data has no ${name}`);
    expect([chromium, firefox, safari], name).toEqual([since(feature, 'chrome'), since(feature, 'firefox'), since(feature, 'safari')]);
  }
});

test('every oldest engine has all WebAssembly features that the client uses', () => {
  const wasm = rows().filter((cells) => cells.length === 4);
  expect(wasm).toHaveLength(6);
  for (const [column, engine] of COLUMNS) {
    expect(Math.max(...wasm.map((cells) => Number(cells[column]))), engine).toBeLessThanOrEqual(oldest(engine));
  }
});

test('the content security policy lets every oldest engine compile the client', () => {
  const policy = rowOf("`'wasm-unsafe-eval'`");
  for (const [column, engine] of COLUMNS) {
    // Before Firefox knew the keyword, it applied no policy to WebAssembly.
    if (engine !== 'Firefox') expect(Number(policy[column]), engine).toBeLessThanOrEqual(oldest(engine));
  }
});

test('the style sheets use `<` and `>` in media queries only if every oldest engine reads them', () => {
  const range = rowOf('`@media (width >= …)`');
  const isReadByAll = COLUMNS.every(([column, engine]) => Number(range[column]) <= oldest(engine));
  const sheets = styleSheets('style', 'public');
  expect(sheets.filter(({ text }) => text.includes('@media')).length).toBeGreaterThan(10);
  const using = sheets.flatMap(({ path, text }) =>
    [...text.matchAll(/@media[^{;]*\([^)]*[<>][^{;]*/g)].map(([query]) => `${path}: ${query.trim()}`),
  );
  expect(isReadByAll ? [] : using).toEqual([]);
});

test('the style sheet of the form is built for the oldest engines', () => {
  const query = /^browserquery = "(.*)"$/m.exec(read('Cargo.toml'))?.[1];
  expect(query).toBe(`chrome ${oldest('Chromium')}, firefox ${oldest('Firefox')}, safari ${oldest('Safari')}`);
});
