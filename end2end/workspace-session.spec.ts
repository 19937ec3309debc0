// The end of a session in the workspace: a page says that it is near, typing puts it off, and what was typed is not lost when it has come.
import type { Page } from '@playwright/test';
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { htmlErrors } from './support/html.ts';
import { overflow } from './support/layout-measures.ts';
import { invitation, signInAs } from './support/operators.ts';
import { say } from './support/words.ts';

const MINUTE = 60 * 1000;
const box = (page: Page) => page.locator('[data-session]');
const shown = (page: Page) => box(page).locator('[data-session-state]:not([hidden]) p');

/** Opens a page with a field for a reason, as somebody who may move a window, with a clock of the test's own. */
async function open(page: Page, site: Parameters<typeof signInAs>[1]): Promise<void> {
  await page.clock.install();
  await signInAs(page, site, 'operator');
  await page.goto('/operator/fr/consultation/window');
  await expect(box(page)).toBeHidden();
}

const reason = (page: Page) => page.locator('[name=reason]').first();

test('the page speaks of the end five minutes before it, and a press puts it off', async ({ page, site }) => {
  await open(page, site);
  await page.clock.runFor(54 * MINUTE);
  await expect(box(page)).toBeHidden();
  await page.clock.runFor(2 * MINUTE);
  await expect(shown(page)).toHaveText(say('fr', 'workspace-session-idle'));
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: say('fr', 'workspace-session-stay') }).click();
  await expect(box(page)).toBeHidden();
  await page.clock.runFor(54 * MINUTE);
  await expect(box(page)).toBeHidden();
  // Typing is activity, which the server learns of.
  const told = page.waitForRequest((request) => request.url().endsWith('/operator/fr/sessions'));
  await reason(page).fill('À la demande');
  await told;
  await page.clock.runFor(54 * MINUTE);
  await expect(box(page)).toBeHidden();
});

test('where the session ends in any case, the page says how to go on', async ({ page, site }) => {
  await page.route('**/operator/fr/consultation/window', async (route) => {
    const answer = await route.fetch();
    const html = (await answer.text()).replace(/data-session-left="\d+"/, `data-session-left="${9 * MINUTE}"`);
    await route.fulfill({ response: answer, body: html });
  });
  await open(page, site);
  await page.clock.runFor(3 * MINUTE);
  await expect(box(page)).toBeHidden();
  await page.clock.runFor(2 * MINUTE);
  await expect(shown(page)).toHaveText(say('fr', 'workspace-session-last'));
  await expect(box(page).getByRole('link')).toHaveAttribute('target', '_blank');
});

test('what was typed is sent after signing in again in another tab', async ({ page, site, context }) => {
  await page.clock.install();
  const link = new URL(await invitation(site, `${crypto.randomUUID()}@example.org`, 'operator'));
  await page.goto(`/operator/fr/sign-in`);
  await page.locator('[name=code]').fill(link.hash.slice(1));
  await page.locator('main form button').first().click();
  await page.goto('/operator/fr/consultation/window');
  await page.locator('[name=at]').first().fill('2099-01-01T12:00');
  await reason(page).fill('À la demande des associations');
  await page.clock.runFor(61 * MINUTE);
  await expect(shown(page)).toHaveText(say('fr', 'workspace-session-over'));
  // The server has forgotten the session too.
  await context.clearCookies();
  const form = page.locator('form:has([name=reason])').first();
  await form.evaluate((element: HTMLFormElement) => element.requestSubmit());
  await expect(reason(page)).toHaveValue('À la demande des associations');
  await expect(page).toHaveURL(/\/window$/);
  const other = await context.newPage();
  await signInAs(other, site, 'operator');
  await expect(box(page)).toBeHidden();
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await form.evaluate((element: HTMLFormElement) => element.requestSubmit());
  expect((await sent).postData()).toContain('associations');
  // The next page is awaited too: Chromium may never let go of a page that is closed while another one comes in its place.
  await page.waitForURL(/\/window\/move$/);
});

test('a form that is pressed twice after the session came back is sent once', async ({ page, site }) => {
  await open(page, site);
  await page.locator('[name=at]').first().fill('2099-01-01T12:00');
  await reason(page).fill('À la demande');
  await page.clock.runFor(61 * MINUTE);
  let answer = () => {};
  const asked = new Promise<void>((done) => (answer = done));
  await page.route('**/operator/fr/sessions', async (route) => {
    await asked;
    await route.fallback();
  });
  const sent: string[] = [];
  page.on('request', (request) => void sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const form = page.locator('form:has([name=reason])').first();
  await form.evaluate((element: HTMLFormElement) => {
    for (let press = 0; press < 3; press++) element.requestSubmit();
  });
  answer();
  await page.waitForURL(/\/window\/move$/);
  expect(sent.filter((each) => each !== 'GET /operator/fr/sessions' && /operator\/fr\/(sessions|consultation\/window\/move)$/.test(each))).toEqual(['POST /operator/fr/consultation/window/move']);
  expect(sent.filter((each) => each === 'GET /operator/fr/sessions')).toHaveLength(1);
});

test('without an answer of the server a session that is over sends nothing, and asks once', async ({ page, site, expectedErrors }) => {
  expectedErrors.push(/ERR_FAILED/);
  await open(page, site);
  await page.locator('[name=at]').first().fill('2099-01-01T12:00');
  await reason(page).fill('À la demande');
  await page.clock.runFor(61 * MINUTE);
  await expect(shown(page)).toHaveText(say('fr', 'workspace-session-over'));
  const sent: string[] = [];
  page.on('request', (request) => void sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.route('**/operator/fr/sessions', (route) => route.abort());
  const asked = page.waitForEvent('requestfailed');
  await page.locator('form:has([name=reason])').first().evaluate((element: HTMLFormElement) => element.requestSubmit());
  await asked;
  await page.clock.runFor(1000);
  await expect(shown(page)).toBeInViewport();
  await expect(reason(page)).toHaveValue('À la demande');
  expect(sent).toEqual(['GET /operator/fr/sessions']);
});

test('the words are there in every language, in a valid page that fits', async ({ page, site }) => {
  await signInAs(page, site, 'operator');
  await page.setViewportSize({ width: 360, height: 740 });
  for (const locale of ['ar', 'de', 'en', 'es', 'fr']) {
    const answer = await page.goto(`/operator/${locale}/sessions`);
    expect(await htmlErrors((await answer?.text()) ?? ''), locale).toEqual([]);
    await box(page).evaluate((element: HTMLElement) => {
      element.hidden = false;
      for (const part of element.querySelectorAll<HTMLElement>('[data-session-state]')) part.hidden = false;
    });
    expect(await axeViolations(page), locale).toEqual([]);
    expect(await overflow(page), locale).toBe(0);
  }
});
