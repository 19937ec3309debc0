// Before hydration: typed text survives, the layout does not shift, and the page is the whole form if the client never
// loads.
import type { Page } from '@playwright/test';
import { enough, row, rowsOf } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import {
  WASM,
  control,
  fillIn,
  held,
  heading,
  holdProgram,
  live,
  message,
  onwards,
  openForm,
  option,
  question,
  sectionsShown,
  storeDraft,
} from './support/form.ts';
import { numbered, say, title } from './support/words.ts';

const SLOW = 5_000;

/** The positions of elements on the page. */
async function places(page: Page): Promise<Record<string, unknown>> {
  const marks = [
    'h1',
    '#steps ol',
    '#draft',
    '.section:visible h2',
    '.section:visible .question >> nth=0',
    '.moves:visible',
    '.footer',
  ];
  const boxes = marks.map(async (mark) => [mark, await page.locator(mark).first().boundingBox()] as const);
  return Object.fromEntries(await Promise.all(boxes));
}

test(`input given while the client takes ${SLOW / 1000} s to load is kept and applied`, async ({
  page,
}) => {
  await page.route(WASM, async (route) => {
    await new Promise((done) => setTimeout(done, SLOW));
    await route.continue();
  });
  await page.goto('/fr/consultation');
  await control(page, '1a').click();
  await page.keyboard.type('Les ordinateurs quantiques');
  await option(page, '1c', 'yes').check();
  await expect(page.locator('html[data-live]')).not.toBeAttached();

  await expect(page.locator('html[data-live]')).toBeAttached({ timeout: 2 * SLOW });
  await expect(control(page, '1a')).toHaveValue('Les ordinateurs quantiques');
  await expect(option(page, '1c', 'yes')).toBeChecked();
  await expect(question(page, '1d')).toBeVisible();
  await expect(page.locator('[id="q-1a-limit"]')).toHaveText('Il vous reste 474 caractères');
  await control(page, '1a').press('End');
  await page.keyboard.type(' !');
  await expect(page.locator('[id="q-1a-limit"]')).toHaveText('Il vous reste 472 caractères');
});

test('hydration does not disturb typing', async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto('/fr/consultation');
  await control(page, '1a').click();
  const text = 'Une phrase tapée sans s’arrêter, avant, pendant et après. '.repeat(4);
  await page.keyboard.type(text.slice(0, 20));
  release();
  await page.keyboard.type(text.slice(20), { delay: 5 });
  await live(page);
  await page.keyboard.type('Fin');
  await expect(control(page, '1a')).toBeFocused();
  await expect(control(page, '1a')).toHaveValue(`${text}Fin`);
});

for (const width of [360, 1280]) {
  test(`hydration shifts nothing, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const release = await holdProgram(page);
    await page.goto('/fr/consultation');
    expect(await sectionsShown(page)).toEqual(['1']);
    await expect(question(page, '1d')).toBeHidden();
    await expect(page.locator('#introduction')).toBeVisible();
    const field = await control(page, '1a').boundingBox();
    const before = await places(page);

    release();
    await live(page);
    expect(await sectionsShown(page)).toEqual(['1']);
    await expect(question(page, '1d')).toBeHidden();
    await expect(page.locator('#introduction')).toBeVisible();
    expect(await control(page, '1a').boundingBox()).toEqual(field);
    expect(await places(page)).toEqual(before);
  });
}

/** The layout shifts since an instant, as the browser measures them: how much, when, and what moved from where to where. */
const shifts = (page: Page, since: number) =>
  page.evaluate(
    (since) =>
      new Promise<string[]>((done) => {
        type Moved = { node?: Node; previousRect: DOMRect; currentRect: DOMRect };
        type Shift = PerformanceEntry & { value: number; sources: Moved[] };
        const box = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(' ');
        const found: string[] = [];
        new PerformanceObserver((list) => {
          for (const { value, startTime, sources } of list.getEntries() as Shift[]) {
            const moved = sources.map(({ node, previousRect, currentRect }) => {
              const element = node instanceof Element ? node : node?.parentElement;
              return `${element?.outerHTML.slice(0, 80)} from ${box(previousRect)} to ${box(currentRect)}`;
            });
            if (startTime > since) found.push(`${value} after ${Math.round(startTime)} ms: ${moved.join('; ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        // Two frames, so that the observer reports past shifts.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(found))));
      }),
    since,
  );

/**
 * Opens a form whose client starts once the whole page is drawn, and returns that instant. A browser on a busy machine draws a page that it
 * has parsed in part: the footer at the end of the window then moves by the height of its first link. The client has no part in that.
 */
async function openDrawn(page: Page, address: string): Promise<number> {
  const release = await holdProgram(page);
  await page.goto(address);
  const drawn = await page.evaluate(
    () => new Promise<number>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())))),
  );
  release();
  await live(page);
  return drawn;
}

for (const place of ['', '#3']) {
  test(`nothing shifts while the client starts${place && `, at ${place}`}`, async ({ page }) => {
    // The viewport shows the whole page, since shifts outside it do not count.
    await page.setViewportSize({ width: 1280, height: 4000 });
    const drawn = await openDrawn(page, `/fr/consultation${place}`);
    expect(await shifts(page, drawn)).toEqual([]);
  });
}

for (const locale of ['fr', 'de', 'ar'] as const) {
  test(`restoring a draft shifts nothing at any page width, in ${locale}`, async ({ page }) => {
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 4000 });
      await storeDraft(page, { '1a': 'Retrouvé', '1c': 'no' }, locale);
      const drawn = await openDrawn(page, `/${locale}/consultation`);
      await expect(page.locator('#erase')).toBeVisible();
      expect.soft(await shifts(page, drawn), `${width} px wide`).toEqual([]);
    }
  });
}

test('the shift measure finds an element that moves', async ({ page }) => {
  const drawn = await openDrawn(page, '/fr/consultation');
  await page.evaluate(() => document.querySelector('#form')?.prepend(document.createElement('textarea')));
  expect(await shifts(page, drawn)).toHaveLength(1);
});

test('the section in the address is shown before and after hydration', async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto('/fr/consultation#3');
  expect(await sectionsShown(page)).toEqual(['3']);
  await expect(page.locator('#introduction')).toBeHidden();
  const before = await places(page);
  release();
  await live(page);
  expect(await sectionsShown(page)).toEqual(['3']);
  await expect(page.locator('#introduction')).toBeHidden();
  expect(await places(page)).toEqual(before);
  await expect(page).toHaveTitle(title('fr', 'section-3'));
});

test('"Continue" works before hydration', async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto('/fr/consultation');
  await fillIn(page, { '1a': 'Déjà répondu' });
  await onwards(page).click();
  expect(await sectionsShown(page)).toEqual(['2']);
  release();
  await live(page);
  expect(await sectionsShown(page)).toEqual(['2']);
  expect(await held(page)).toEqual({ '1a': 'Déjà répondu' });
});

test('a form posted before hydration returns with its errors and is then hydrated', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 422/);
  const release = await holdProgram(page);
  await page.goto('/fr/consultation#7');
  await fillIn(page, { '7a': 'Trop tôt', '7c': 'yes' });
  const refused = page.waitForResponse((response) => response.request().method() === 'POST');
  await onwards(page).click();
  expect((await refused).status()).toBe(422);
  release();
  await live(page);
  await expect(page).toHaveTitle(/^Erreur\s:\s/);
  expect(await held(page)).toEqual({ '7a': 'Trop tôt', '7c': 'yes' });
  const links = page.locator('#errors').getByRole('link');
  await expect(links).toHaveText(['7b', '7d'].map((name) => numbered(name, say('fr', `q-${name}.required`))));
  await links.first().click();
  await expect(control(page, '7b')).toBeFocused();
  await expect(message(page, '7b')).toHaveText(say('fr', 'q-7b.required'));
  await fillIn(page, { '7b': 'tot@example.org', '7d': 'state' });
  await onwards(page).click();
  await expect(heading(page, 'check')).toBeFocused();
  await expect(page.locator('#errors')).toHaveCount(0);
});

test('if the client never loads, the whole form is shown and can be sent', async ({
  page,
  site,
  expectedErrors,
}) => {
  expectedErrors.push(/\.wasm/, /start\.js/);
  await page.route(WASM, (route) => route.abort());
  await page.goto('/fr/consultation');
  await expect(page.locator('html[data-unaided]')).toBeAttached();
  expect(await sectionsShown(page)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  for (const name of ['1d', '2c-other', '4c', '5b']) await expect(control(page, name)).toBeVisible();
  await expect(page.locator('#steps a[href="#check"]')).toBeHidden();
  await expect(page.locator('a.next:visible')).toHaveCount(0);
  await expect(page.locator('#draft')).toBeHidden();

  const answers = { ...enough('Sans programme'), '1c': 'yes', '1d': 'Un plan' };
  await fillIn(page, answers);
  await page.getByRole('button', { name: say('fr', 'review') }).click();
  await expect(page.getByRole('heading', { name: say('fr', 'check-heading') })).toBeVisible();
  await page.locator('button.send').click();
  await expect(page.locator('#receipt-code')).toHaveText(/^\w{4}(-\w{4}){6,}$/);
  expect(await rowsOf(site, 'Sans programme')).toEqual([row(answers, 'fr')]);
});

test('field values that the browser restores on back navigation are applied', async ({ page }) => {
  await openForm(page);
  await fillIn(page, { '1a': 'Avant de partir', '1c': 'yes' });
  await page.goto('/fr/legal');
  // Without a stored draft, only the browser has these values. For a draft that ended elsewhere, see
  // draft-ended-elsewhere.spec.ts.
  await page.evaluate(() => (localStorage.clear(), sessionStorage.clear()));
  await page.goBack();
  await live(page);
  expect(await held(page)).toEqual({ '1a': 'Avant de partir', '1c': 'yes' });
  await expect(question(page, '1d')).toBeVisible();
  await expect(page.locator('[id="q-1a-limit"]')).toHaveText('Il vous reste 485 caractères');
  await page.goto('/fr/consultation#check');
  await expect(page.locator('.check')).toContainText('Avant de partir');
});
