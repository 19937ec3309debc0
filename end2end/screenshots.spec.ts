// Pictures for people to judge the look by: `SCREENSHOTS=1 npx playwright test screenshots` writes them to
// screenshots/PAGE-WIDTH-SCHEME.png. It tests nothing, and without that variable it does nothing.
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { test } from './support/fixtures.ts';
import { CLOSED, OUTSIDE, type State, forget, reach } from './support/states.ts';

const SIZES = { 360: 740, 768: 1024, 1440: 900 };
const FOLDER = join(import.meta.dirname, 'screenshots');

test.skip(process.env.SCREENSHOTS !== '1', 'pictures are taken only with SCREENSHOTS=1');
test.describe.configure({ timeout: 120_000 });

/** The states of those names, in that order, each with its file's name. */
function pick(names: Record<string, string>): State[] {
  return Object.entries(names).map(([file, wanted]) => [file, reach(wanted)]);
}

async function take(page: Page, states: State[]): Promise<void> {
  for (const [file, reach] of states) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await reach(page, 'fr');
    for (const [width, height] of Object.entries(SIZES)) {
      await page.setViewportSize({ width: Number(width), height });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.screenshot({
          path: join(FOLDER, `${file}-${width}-${colorScheme}.png`),
          fullPage: true,
          animations: 'disabled',
        });
      }
    }
    await forget(page);
  }
}

test('pictures of the home page, the principles and the steps', async ({ page }) => {
  await take(page, [
    ...pick({ home: 'home', principles: 'principles', receipt: 'receipt' }),
    ...pick({ 'step-1': 'step 1', 'step-2-other': 'step 2, with other open', 'step-6': 'step 6' }),
  ]);
});

test('pictures of the errors, the check and the confirmation', async ({ page }) => {
  await take(
    page,
    pick({ 'step-7-errors': 'step 7, with errors', check: 'check', confirmation: 'confirmation' }),
  );
});

test('a picture of the closed consultation', async ({ page, site }) => {
  await site.restart(CLOSED);
  await take(page, pick(OUTSIDE, { closed: 'form' }));
});
