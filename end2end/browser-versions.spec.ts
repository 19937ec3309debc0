// The versions of engines that docs/browsers.md names are those of MDN's browser-compat-data. No browser is used here.
import bcd, { type CompatData, type Identifier } from '@mdn/browser-compat-data' with { type: 'json' };
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const page = readFileSync(join(import.meta.dirname, '../docs/browsers.md'), 'utf8');
const data = bcd as unknown as CompatData;

/** Where browser-compat-data keeps each feature of the page, by the first cell of its row. */
const FEATURES: Record<string, Identifier | undefined> = {
  'mutable globals': data.webassembly.definitions.global.mut,
  'sign-extension operators': data.webassembly['sign-extension-operations'],
  'non-trapping float-to-int conversions': data.webassembly['non-trapping-float-to-int-conversions'],
  'bulk memory': data.webassembly['bulk-memory-operations'],
  'multiple values': data.webassembly['multi-value'],
  'reference types': data.webassembly['reference-types'],
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
  const oldest = (engine: string) => Number(new RegExp(`^\\| ${engine} ([\\d.]+) \\|`, 'm').exec(page)?.[1]);
  const wasm = rows().filter((cells) => cells.length === 4);
  expect(wasm).toHaveLength(6);
  for (const [column, engine] of [[1, 'Chromium'], [2, 'Firefox'], [3, 'Safari']] as const) {
    expect(Math.max(...wasm.map((cells) => Number(cells[column]))), engine).toBeLessThanOrEqual(oldest(engine));
  }
});
