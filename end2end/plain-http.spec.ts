// The site over plain HTTP under a host name, as on an office network. This is no secure context, unlike a loopback
// address, so the browser sends no `Sec-Fetch-Site`, and only `Origin` tells the server that a form is its own.
import type { Page } from '@playwright/test';
import { enough } from './support/answers.ts';
import { chromiumOnPath } from './support/chromium.mjs';
import { expect, test } from './support/fixtures.ts';
import { code, live, openWithDraft, question } from './support/form.ts';
import { say } from './support/words.ts';

const NAME = 'consultation.test';

test.use({
  baseURL: async ({ site }, use) => use(site.url.replace('127.0.0.1', NAME)),
  launchOptions: {
    executablePath: chromiumOnPath()?.path,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', `--host-resolver-rules=MAP ${NAME} 127.0.0.1`],
  },
});

const act = (page: Page, action: string) => page.locator(`button[name="action"][value="${action}"]`).click();

/** Opens the receipt of a code by its page. */
async function find(page: Page, receipt: string): Promise<void> {
  await page.goto('/fr/consultation/receipt');
  await page.locator('#c-receipt').fill(receipt);
  await page.getByRole('button', { name: say('fr', 'receipt-show') }).click();
  await expect(page.locator('.answer', { hasText: 'Sous un nom' })).toBeVisible();
}

/** The origin headers of all POST requests. */
function posts(page: Page): Promise<Record<string, string>>[] {
  const headers: Promise<Record<string, string>>[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') headers.push(request.allHeaders());
  });
  return headers;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('over plain HTTP under a host name a response is sent, viewed, amended and withdrawn', async ({ baseURL, expectedErrors, page, site }) => {
      // It protects only secure contexts, and the browser reports that.
      expectedErrors.push('Cross-Origin-Opener-Policy');
      const posted = posts(page);
      let receipt: string;
      if (javaScriptEnabled) {
        await openWithDraft(page, enough('Sous un nom'), 'fr', '#check');
        await page.locator('button.send').click();
        await expect(code(page)).toBeVisible();
        receipt = await code(page).innerText();
      } else {
        const submission = { submission_id: crypto.randomUUID(), answers: enough('Sous un nom') };
        receipt = (await (await page.request.post(`${site.url}/fr/consultation`, { data: submission })).json()).receipt_code;
      }
      await find(page, receipt);
      await act(page, 'amend');
      await expect(question(page, '1a')).toBeAttached();
      await find(page, receipt);
      await act(page, 'withdraw');
      await act(page, 'withdraw-now');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('fr', 'withdrawn-heading'));

      const told = await Promise.all(posted);
      expect(told.length).toBeGreaterThanOrEqual(5);
      for (const headers of told) {
        expect(headers['sec-fetch-site'], 'such a browser says nothing but its origin').toBeUndefined();
        expect(headers.origin).toBe(baseURL);
      }
    });
  });
}

test('over plain HTTP under a host name no draft is shared: the browser cannot encrypt', async ({ page, expectedErrors }) => {
  expectedErrors.push('Cross-Origin-Opener-Policy');
  await page.goto('/fr/consultation');
  await live(page);
  await page.locator('details.tools summary').click();
  await expect(page.locator('#share')).toBeHidden();
  await page.goto(`/fr/legal`);
  await page.goto(`/fr/consultation#d=${'A'.repeat(43)}`);
  await expect(page.locator('dialog.share')).toContainText(say('fr', 'share-insecure'));
  expect(page.url()).not.toContain('#d=');
});
