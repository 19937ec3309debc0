// The oldest supported engines (docs/browsers.md), and browser functions that are missing, throw or never end: the form
// is sent, or reports the failure, and never stays busy.
import type { Page } from '@playwright/test';
import { count, enough, row, rowsOf } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import { code, fillIn, live, openForm, openWithDraft, onwards, send } from './support/form.ts';
import { like, say } from './support/words.ts';

const failure = (page: Page) => page.locator('#failure');

/** Removes what browsers added after the oldest supported engines, or lack on an insecure origin. */
function removeNewerFeatures(): void {
  const newer: [object | undefined, string[]][] = [
    [AbortSignal, ['timeout', 'any']],
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Promise, ['withResolvers', 'try']],
    [URL, ['canParse', 'parse']],
    [Crypto.prototype, ['randomUUID']],
    [Navigator.prototype, ['clipboard', 'locks', 'storage']],
    [HTMLDialogElement.prototype, ['show', 'showModal', 'close']],
    [HTMLElement.prototype, ['inert', 'popover', 'showPopover', 'hidePopover', 'togglePopover']],
    [Element.prototype, ['checkVisibility', 'setHTMLUnsafe', 'getHTML']],
    [Iterator.prototype, ['map', 'filter', 'toArray']],
    [window, ['structuredClone', 'requestIdleCallback', 'cancelIdleCallback', 'reportError', 'navigation', 'scheduler', 'HTMLDialogElement', 'Iterator']],
    [Document.prototype, ['startViewTransition', 'parseHTMLUnsafe']],
  ];
  for (const [owner, names] of newer) for (const name of names) if (owner) delete (owner as any)[name];
}

test('the oldest supported engine completes the whole form', async ({ page, site }) => {
  await page.addInitScript(removeNewerFeatures);
  await openForm(page);
  expect(await page.evaluate(() => ['timeout' in AbortSignal, 'randomUUID' in crypto, 'structuredClone' in window])).toEqual([false, false, false]);
  await fillIn(page, { '1a': 'D’un vieux navigateur', '1c': 'yes', '1d': 'Un plan' });
  await page.reload();
  await live(page);
  await page.locator('.languages a[hreflang=en]').click();
  await expect(page.locator('#announcement, #status').first()).toBeAttached();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/en/consultation#7');
  await fillIn(page, enough('Vieux navigateur'));
  await onwards(page).click();
  await send(page).click();
  await expect(code(page)).toBeVisible();
  await page.locator('[data-copy]').click();
  await expect(page.locator('.copying [role=status]')).toHaveText(say('en', 'sent-copied'));
  const answers = { ...enough('Vieux navigateur'), '1a': 'D’un vieux navigateur', '1c': 'yes', '1d': 'Un plan' };
  expect(await rowsOf(site, 'Vieux navigateur')).toEqual([row(answers, 'en')]);
});

test('in an engine without dialogs a content page opens in a tab', async ({ page, context }) => {
  await page.addInitScript(removeNewerFeatures);
  await openForm(page, 'fr', '#6');
  const opened = context.waitForEvent('page');
  await page.locator('a[data-beside]').first().click();
  expect(new URL((await opened).url()).pathname).toBe('/fr/principles');
  await expect(page.locator('dialog')).toHaveCount(0);
  await page.locator('details.tools summary').click();
  await expect(page.locator('#share'), 'sharing a draft takes dialogs').toBeHidden();
});

/** Browser functions that fail from the moment of sending on. */
const FAILING: Record<string, { fail: () => void; said?: string; reported?: RegExp }> = {
  'fetch is missing': { fail: () => ((window as any).fetch = undefined), said: 'send-broken' },
  'fetch throws': {
    fail: () =>
      (window.fetch = () => {
        throw new TypeError('not here');
      }),
    said: 'send-broken',
  },
  'fetch gives nothing': { fail: () => (window.fetch = () => undefined as any), said: 'send-broken' },
  'fetch is refused': { fail: () => (window.fetch = () => Promise.reject(new TypeError('no network'))), said: 'send-offline' },
  'what comes is no answer': { fail: () => (window.fetch = () => Promise.resolve({} as any)), said: 'send-broken' },
  'the answer has no body': {
    fail: () =>
      (Response.prototype.text = () => {
        throw new TypeError('not here');
      }),
    said: 'send-broken',
  },
  'the status cannot be read': {
    fail: () =>
      Object.defineProperty(Response.prototype, 'status', {
        get() {
          throw new TypeError('not here');
        },
      }),
    said: 'send-broken',
    reported: /not here/,
  },
  'AbortController is missing': { fail: () => delete (window as any).AbortController },
  'AbortController throws': {
    fail: () =>
      ((window as any).AbortController = class {
        constructor() {
          throw new TypeError('not here');
        }
      }),
  },
  'the signal cannot be had': {
    fail: () =>
      Object.defineProperty(AbortController.prototype, 'signal', {
        get() {
          throw new TypeError('not here');
        },
      }),
    said: 'send-broken',
    reported: /not here/,
  },
  'timers throw': {
    fail: () =>
      ((window as any).setTimeout = () => {
        throw new TypeError('not here');
      }),
  },
  'the storages throw': {
    fail: () => {
      for (const name of ['getItem', 'setItem', 'removeItem'] as const)
        Storage.prototype[name] = () => {
          throw new DOMException('not here', 'SecurityError');
        };
    },
  },
  'the storages are gone': {
    fail: () => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('not here', 'SecurityError');
          },
        });
    },
  },
  'there is no chance to be had': {
    fail: () =>
      (Crypto.prototype.getRandomValues = () => {
        throw new TypeError('not here');
      }),
  },
  'a field cannot be emptied once the response is received': {
    fail: () => {
      const { get } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!;
      Object.defineProperty(HTMLTextAreaElement.prototype, 'value', {
        get,
        set() {
          throw new TypeError('not here');
        },
      });
    },
    reported: /not here/,
  },
};

for (const [what, { fail, said, reported }] of Object.entries(FAILING)) {
  test(`sending ends with a reported outcome although ${what}`, async ({ page, site, expectedErrors }) => {
    if (reported) expectedErrors.push(reported);
    const before = await count(site);
    const answers = { ...enough(what), '1a': 'Une seule fois' };
    await openWithDraft(page, answers, 'fr', '#check');
    await page.evaluate(fail);
    await send(page).click();
    if (said) {
      await expect(failure(page)).toContainText(say('fr', said));
      await expect(send(page)).toHaveText(say('fr', 'check-send'));
      await expect(send(page)).not.toHaveAttribute('aria-disabled');
      await expect(page.locator('.check')).toContainText('Une seule fois');
      // The page works again: a retry is safe.
      await page.reload();
      await live(page);
      await send(page).click();
    }
    await expect(code(page)).toBeVisible();
    expect(await count(site)).toBe(before + 1);
    expect(await rowsOf(site, what)).toEqual([row(answers, 'fr')]);
  });
}

for (const [what, hang] of Object.entries({
  'a fetch that never ends': () => (window.fetch = () => new Promise(() => {})),
  'a body that never ends': () => (Response.prototype.text = () => new Promise(() => {})),
  'a fetch that never ends, in an engine that cannot break it off': () => {
    window.fetch = () => new Promise(() => {});
    delete (window as any).AbortController;
  },
})) {
  test(`${what} is aborted after half a minute`, async ({ page }) => {
    await page.clock.install();
    await openWithDraft(page, { ...enough('Sans fin'), '1a': 'Toujours là' }, 'fr', '#check');
    await page.evaluate(hang);
    await send(page).click();
    await expect(send(page)).toHaveText(say('fr', 'check-sending'));
    // The request has started by now, and so has its deadline.
    await expect.poll(() => page.evaluate(() => document.querySelector('button.send')?.getAttribute('aria-disabled'))).toBe('true');
    await page.clock.runFor(31_000);
    await expect(failure(page)).toContainText(say('fr', 'send-offline'));
    await expect(send(page)).toHaveText(say('fr', 'check-send'));
  });
}

test('a failed language switch is announced, whatever fails', async ({ page }) => {
  await openForm(page);
  for (const fail of [() => ((window as any).fetch = undefined), () => ((window as any).fetch = () => Promise.resolve({}))]) {
    await page.evaluate(fail);
    await page.locator('.languages a[hreflang=en]').click();
    await expect(page.locator('#announcement')).toHaveText(say('fr', 'language-failed'));
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  }
});
