// A demonstration opens signed in by a link that it prints, and shows every page of the workspace full. Its pages are valid, accessible
// and fit a narrow window, with the longest names and all states that an office has.
import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { htmlErrors } from './support/html.ts';
import { overflow, smallTargets } from './support/layout-measures.ts';
import { Site } from './support/server.ts';

// One office is made for all tests of this file.
test.describe.configure({ mode: 'default' });

const folder = mkdtempSync(join(tmpdir(), 'consultation-demo-'));
const demo = new Site([`--demo=${folder}`]);

test.beforeAll(async () => {
  await demo.start();
});

test.afterAll(async () => {
  await demo.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** Another link for somebody of the office. */
async function link(address: string): Promise<string> {
  const store = ['--database-url', `sqlite:${join(folder, 'demo.db')}`, '--public-url', demo.url];
  return (await demo.cli(['operators', 'link', address, ...store])).trim();
}

/** Signs in as somebody of the office, and is then on the first page. */
async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(await link(address));
  await page.getByRole('button').click();
  await expect(page).toHaveURL(/\/operator\/fr$/);
}

const FORM = '/consultation';
const PAGES = [
  '', '/accounts', '/settings', '/log', '/sessions', '/site',
  ...['/overview', '/responses', '/requests', '/review', '/review/list?status=all', '/review/together', '/themes', '/window', '/publication', '/exports']
    .map((path) => FORM + path),
  '/support/overview', '/support/supporters', '/support/supporters?show=all', '/event/overview',
];

/** Pages that lists lead to: the address of the list, and the link. */
const LINKED: [string, string][] = [
  [`${FORM}/responses`, 'main table a'],
  [`${FORM}/requests`, 'main a[href*="/requests/"]'],
  [`${FORM}/review/list?status=opinion-wanted`, 'main table a'],
  ['/support/supporters', 'main a[href*="/supporters/"]'],
  [`${FORM}/themes`, 'main a[href*="/themes/"]'],
  [`${FORM}/themes`, 'main a[href*="/coding/"]'],
];

/** The addresses of all pages, with those that lists lead to, and of the questions that are coded. */
async function addresses(page: Page, tag: string): Promise<string[]> {
  const all = PAGES.map((path) => `/operator/${tag}${path}`);
  for (const [list, selector] of LINKED) {
    await page.goto(`${demo.url}/operator/${tag}${list}`);
    const href = await page.locator(selector).first().getAttribute('href');
    all.push(href!);
  }
  await page.goto(`${demo.url}/operator/fr${FORM}/themes`);
  // The questions that have themes, by their numbers.
  const rows = page.locator('main tbody tr').filter({ has: page.locator('td:nth-of-type(1)', { hasText: /^[1-9]/ }) });
  const hrefs = await rows.locator('th a').evaluateAll((links) => links.map((one) => one.getAttribute('href')!));
  expect(hrefs).toHaveLength(2);
  for (const href of hrefs) {
    for (const part of ['agreement', 'settling', 'codings']) all.push(href.replace('/fr/', `/${tag}/`).replace('/themes/', `/${part}/`));
  }
  return [...new Set(all)];
}

test('a link that is printed opens it signed in, with work for every role', async ({ page }) => {
  const printed = () => /^every\.role@example\.org\t.*\t(http\S+)$/m.exec(demo.log)?.[1];
  await expect.poll(printed).toBeDefined();
  await page.goto(printed()!);
  await page.getByRole('button').click();
  await expect(page).toHaveURL(/\/operator\/fr$/);
  await expect(page.locator('.demo')).toContainText('Démonstration');
  await page.getByRole('link', { name: 'Vue d’ensemble' }).first().click();
  await expect(page.locator('.tasks li').first()).toBeVisible();
  // A text is read and decided, and the next one is there.
  await page.goto(`${demo.url}/operator/fr${FORM}/review`);
  const text = page.locator('[name=seen]').first();
  const seen = await text.getAttribute('value');
  await expect(async () => {
    // A text whose flagged passages stay visible asks for a second press.
    if ((await text.getAttribute('value')) === seen) await page.locator('button[value=accept]').first().click();
    await expect(text).not.toHaveAttribute('value', seen!, { timeout: 2_000 });
  }).toPass();
  // What the public sees is open, was extended, and says that it is a demonstration.
  await page.goto(`${demo.url}/fr${FORM}`);
  await expect(page.locator('.demo')).toBeVisible();
  await expect(page.locator('main')).toContainText('À la demande de plusieurs associations');
});

test('the people of the office see what is theirs', async ({ page }) => {
  await signIn(page, 'rosa.reviewer@example.org');
  await expect(page.locator('.menu')).not.toContainText('Journal');
  await page.goto(`${demo.url}/operator/fr${FORM}/review/list?status=all`);
  expect(await page.locator('main tbody tr').count()).toBeGreaterThan(10);
});

for (const tag of ['fr', 'ar']) {
  test(`every page is valid, accessible and fits a narrow window: ${tag}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width: 360, height: 740 });
    await signIn(page, 'every.role@example.org');
    const found = await addresses(page, tag);
    expect(found.length).toBeGreaterThan(PAGES.length + 6);
    for (const address of found) {
      const response = await page.goto(demo.url + address);
      expect(response!.status(), address).toBe(200);
      expect(await htmlErrors(await response!.text()), address).toEqual([]);
      expect(await axeViolations(page), address).toEqual([]);
      expect(await overflow(page), address).toBe(0);
      expect(await smallTargets(page), address).toEqual([]);
    }
  });
}
