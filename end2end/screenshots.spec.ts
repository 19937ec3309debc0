// Screenshots for a visual review: `SCREENSHOTS=fr,ar npx playwright test screenshots` writes them, in those languages,
// to screenshots/PAGE-LANGUAGE-WIDTH-SCHEME.png, and printed pages to PAGE-LANGUAGE.pdf. `-g drafts` takes a part of
// them. This file tests nothing, and without that variable it does nothing.
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { everything } from './support/answers.ts';
import { test } from './support/fixtures.ts';
import { DemoOffice } from './support/demo-office.ts';
import { openForm, openWithDraft } from './support/form.ts';
import { Provider } from './support/provider.ts';
import { CONSULTATION, COUNTRY, OTHER_FORMS, PAGES } from './support/screenshot-states.ts';
import { SHARED_DRAFTS } from './support/screenshot-states-shared.ts';
import { DRAFTS, MADE, OUTSIDE, PREVIEW, RECEIPTS, fill } from './support/screenshot-states-stored.ts';
import { REVIEW, fillForReview } from './support/screenshot-states-review.ts';
import { signInAs } from './support/operators.ts';
import { Site } from './support/server.ts';
import { CLOSED, EARLY, type State, forget, reach } from './support/states.ts';
import type { Locale } from './support/words.ts';

const SIZES = { 360: 740, 768: 1024, 1440: 900 };
const SCHEMES = ['light', 'dark'] as const;
/** The maximum height of a picture: browsers do not paint much more at once. */
const HIGHEST = 16_000;
const FOLDER = join(import.meta.dirname, 'screenshots');
const LOCALES = (process.env.SCREENSHOTS ?? '').split(',').filter(Boolean) as Locale[];

test.describe.configure({ timeout: 600_000 });
test.use({ serviceWorkers: 'allow', actionTimeout: 30_000 });
// Pages with errors are photographed too.
test.beforeEach(({ expectedErrors }) => void expectedErrors.push(/./));

/** Takes a picture of one state, in every width and scheme. */
async function takeOne(page: Page, name: string, locale: Locale, reach: () => Promise<void>): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await reach();
  for (const [width, height] of Object.entries(SIZES)) {
    await page.setViewportSize({ width: Number(width), height });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const path = join(FOLDER, `${name}-${locale}-${width}-${colorScheme}.png`);
      const fullPage = (await page.evaluate(() => document.documentElement.scrollHeight)) <= HIGHEST;
      if (!fullPage) await page.setViewportSize({ width: Number(width), height: HIGHEST });
      await page.screenshot({ path, fullPage, animations: 'disabled' });
    }
  }
}

/** Takes a picture of every state, in every language, width and scheme. */
async function take(page: Page, states: State[]): Promise<void> {
  for (const locale of LOCALES) {
    for (const [name, reach] of states) {
      await takeOne(page, name, locale, () => reach(page, locale));
      await page.context().setOffline(false);
      await forget(page);
    }
  }
}

for (const [what, states] of Object.entries({
  'the pages': PAGES,
  'the consultation': CONSULTATION,
  'the other forms': OTHER_FORMS,
  'a country being chosen': COUNTRY,
  'the notices of drafts': DRAFTS,
  'shared drafts': SHARED_DRAFTS,
  receipts: RECEIPTS,
})) {
  test(`pictures of ${what}`, ({ page }) => take(page, states));
}

test('pictures of a site before opening and after closing', async ({ page, site }) => {
  await site.restart(EARLY);
  await take(page, OUTSIDE.early);
  await site.restart(CLOSED);
  await take(page, OUTSIDE.closed);
});

test('pictures of results, supporters and open data', async ({ browser }) => {
  // A separate store: the responses that other tests sent today would stretch the chart over years.
  const site = new Site();
  try {
    await fill(site);
    await site.start([...CLOSED, '--open-data', join(site.folder, 'open-data')]);
    await take(await browser.newPage({ baseURL: site.url }), MADE);
  } finally {
    await site.dispose();
  }
});

test('pictures of the review of texts', async ({ browser }) => {
  const site = new Site();
  try {
    await site.start();
    await fillForReview(site);
    const page = await browser.newPage({ baseURL: site.url });
    await signInAs(page, site, 'reviewer', 'auditor');
    await take(page, REVIEW);
  } finally {
    await site.dispose();
  }
});

test('pictures of the workspace', async ({ browser }) => {
  const office = new DemoOffice();
  try {
    await office.open();
    const page = await browser.newPage({ baseURL: office.site.url });
    for (const locale of LOCALES) {
      await office.signIn(page, 'every.role@example.org');
      const addresses = await office.addresses(page, locale);
      const name = (address: string) => `workspace-${address.split('/').slice(3).join('-').replace(/[0-9a-f-]{36}/, 'one').replaceAll(/[?=]/g, '-')}`;
      for (const address of addresses) {
        await takeOne(page, name(address), locale, () => page.goto(address).then(() => undefined));
      }
    }
  } finally {
    await office.close();
  }
});

test("pictures of the preview page for translators", async ({ page, site }) => {
  await site.restart(['--preview']);
  await take(page, PREVIEW);
});

test('pictures of signing in to the workspace by a provider', async ({ page, site }) => {
  const provider = await Provider.start(site);
  try {
    await site.restart(provider.options(site));
    const code = async () => (await site.cli(['operators', 'invite', 'ada@example.org', '--role', 'auditor'])).trim().split('#')[1];
    const invited = async (locale: Locale) => {
      await page.context().clearCookies();
      await page.goto(`/operator/${locale}/sign-in`);
      await page.getByRole('textbox').fill(await code());
      await page.locator('main form button').click();
    };
    await code();
    await take(page, [
      ['workspace-provider-sign-in', (page, locale) => page.goto(`/operator/${locale}/sign-in`).then(() => undefined)],
      ['workspace-provider-invitation', (_, locale) => invited(locale)],
      [
        'workspace-provider-away',
        async (page, locale) => {
          await page.context().clearCookies();
          await provider.fault('away');
          await page.goto(`/operator/${locale}/sign-in/provider`);
          await provider.fault('');
        },
      ],
      [
        'workspace-provider-signed-out',
        async (page, locale) => {
          await invited(locale);
          await page.goto(`/operator/${locale}/sign-in/provider`);
          await provider.signIn(page, 'ada');
          await page.locator(`form[action="/operator/${locale}/sign-out"] button`).click();
        },
      ],
    ]);
  } finally {
    provider.stop();
  }
});

test('PDFs of the printed pages', async ({ page }) => {
  const papers: State[] = [
    ['paper-blank', (page, locale) => openForm(page, locale)],
    ['paper-filled', (page, locale) => openWithDraft(page, everything(locale), locale)],
    ['paper-check', reach('check')],
    ['paper-confirmation', reach('confirmation')],
    ['paper-home', reach('home')],
    ['paper-privacy', reach('privacy')],
  ];
  for (const locale of LOCALES) {
    for (const [name, reach] of papers) {
      await reach(page, locale);
      await page.pdf({ path: join(FOLDER, `${name}-${locale}.pdf`), format: 'A4', preferCSSPageSize: true });
      await forget(page);
    }
  }
});
