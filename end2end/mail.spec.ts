// Mail in a browser: the receipt that is asked for on the confirmation, a link that signs in, and the messages that failed. Everything
// works without scripts.
import type { Page } from '@playwright/test';
import { enough } from './support/answers.ts';
import { axeViolations } from './support/axe.ts';
import { expect, test as base } from './support/fixtures.ts';
import { code, openWithDraft } from './support/form.ts';
import { overflow, smallTargets } from './support/layout-measures.ts';
import { MailServer } from './support/mail.ts';
import { invitation, signInAs } from './support/operators.ts';
import { say } from './support/words.ts';

const TAGS = ['ar', 'de', 'en', 'es', 'fr'];
const RECEIPT = '/fr/consultation/receipt';

const test = base.extend<{ mail: MailServer }>({
  mail: async ({ site }, use) => {
    const mail = await MailServer.start();
    try {
      await site.restart(mail.options());
      await use(mail);
    } finally {
      mail.stop();
    }
  },
});

const address = (name: string) => `${name}-${crypto.randomUUID()}@example.org`;

/** Sends a response as JSON, and asks for its receipt by mail as the page does. */
async function ask(page: Page, to: string): Promise<void> {
  const submission = { submission_id: crypto.randomUUID(), answers: { ...enough('Courriel'), '7b': to } };
  const sent = await page.request.post('/fr/consultation', { data: submission });
  expect(sent.status()).toBe(201);
  const { receipt_code } = (await sent.json()) as { receipt_code: string };
  const asked = await page.request.post(RECEIPT, { form: { receipt_code, action: 'mail' } });
  expect(asked.status()).toBe(200);
}

test('the confirmation sends the receipt, whose link leads to the response', async ({ page, mail }) => {
  const to = address('canari');
  await openWithDraft(page, { ...enough('Courriel'), '7b': to }, 'fr', '#check');
  await page.locator('button.send').click();
  await expect(code(page)).toBeVisible();
  const receipt = await code(page).innerText();
  await page.getByRole('button', { name: say('fr', 'mail-receipt-send') }).click();
  await expect(page).toHaveURL(new RegExp(`${RECEIPT}$`));
  await expect(page.locator('.notice')).toHaveText(say('fr', 'mail-receipt-added'));
  expect(await axeViolations(page)).toEqual([]);
  await expect.poll(() => mail.to(to).length).toBe(1);
  const link = /http\S+#\S+/.exec(mail.to(to)[0].text)?.[0] ?? '';
  expect(link).toContain(`#${receipt}`);
  await page.goto('/fr');
  await page.goto(link);
  await expect(page.locator('#c-receipt')).toHaveValue(receipt);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a link that is asked for by mail signs in', async ({ page, site, mail }) => {
      const ada = address('ada');
      const link = new URL(await invitation(site, ada, 'operator'));
      await page.goto('/operator/fr/sign-in');
      await page.locator('[name=code]').fill(link.hash.slice(1));
      await page.locator('main form button').first().click();
      await page.getByRole('button', { name: say('fr', 'workspace-sign-out'), exact: true }).click();
      await page.locator('[name=address]').fill(ada);
      await page.getByRole('button', { name: say('fr', 'workspace-ask-link-go') }).click();
      await expect(page.locator('main .notice')).toHaveText(say('fr', 'workspace-link-asked'));
      await expect.poll(() => mail.to(ada).length).toBe(1);
      const sent = /#(\S+)/.exec(mail.to(ada)[0].text)?.[1] ?? '';
      await page.goto(javaScriptEnabled ? `/operator/sign-in#${sent}` : '/operator/fr/sign-in');
      if (!javaScriptEnabled) await page.locator('[name=code]').fill(sent);
      await expect(page.locator('[name=code]')).toHaveValue(sent);
      await page.locator('main form button').first().click();
      await expect(page).toHaveURL(/\/operator\/[a-z]+$/);
    });

    test('messages to an address that was refused are given up, and the address is written to again', async ({ page, site, mail }) => {
      await ask(page, address('nobody'));
      await signInAs(page, site, 'operator');
      const rows = page.locator('tbody tr');
      await expect(async () => {
        await page.goto('/operator/fr/consultation/mail');
        await expect(rows.first()).toContainText('550', { timeout: 200 });
      }).toPass();
      const before = await rows.count();
      const giveUp = rows.first().getByRole('button', { name: say('fr', 'workspace-mail-give-up-held') });
      await giveUp.click();
      await expect(giveUp).toHaveCount(0);
      await expect(rows).toHaveCount(before);
      await rows.first().getByRole('button', { name: say('fr', 'workspace-mail-write-again') }).click();
      await expect(rows).toHaveCount(before - 1);
      expect(mail.letters).toEqual([]);
    });
  });
}

test('an operator reads what a letter says in each language, and sends an example to an address', async ({ page, site, mail }) => {
  const ada = address('ada');
  const link = new URL(await invitation(site, ada, 'operator'));
  await page.goto('/operator/fr/sign-in');
  await page.locator('[name=code]').fill(link.hash.slice(1));
  await page.locator('main form button').first().click();
  await page.goto('/operator/fr/consultation/mail');
  await page.getByRole('link', { name: say('fr', 'workspace-letter-receipt'), exact: true }).click();
  await expect(page.locator('main pre')).toHaveCount(TAGS.length);
  await page.locator('section:has(pre[lang=ar])').getByRole('button').click();
  await expect(page.getByRole('status')).toContainText(ada);
  await expect.poll(() => mail.to(ada).length).toBe(1);
  expect(mail.to(ada)[0].text).toContain('هذه تجربة');
});

test('the pages are accessible, fit into a narrow window and can be touched, in every language', async ({ page, site, mail, expectedErrors }) => {
  test.slow();
  // A link to end digests that was not made here.
  expectedErrors.push(/status of 422/);
  await ask(page, address('nobody'));
  await page.setViewportSize({ width: 360, height: 740 });
  const look = async (path: string) => {
    for (const tag of TAGS) {
      await page.goto(path.replace('{tag}', tag));
      expect(await axeViolations(page), `${tag} ${path}`).toEqual([]);
      expect(await overflow(page), `${tag} ${path}`).toBe(0);
      expect(await smallTargets(page), `${tag} ${path}`).toEqual([]);
    }
  };
  await invitation(site, address('ada'), 'operator');
  await look('/operator/{tag}/sign-in');
  await signInAs(page, site, 'operator');
  await expect(async () => {
    await page.goto('/operator/fr/consultation/mail');
    await expect(page.locator('tbody tr').first()).toContainText('550', { timeout: 200 });
  }).toPass();
  await look('/operator/{tag}/consultation/mail');
  await look('/operator/{tag}/consultation/mail/example?letter=receipt');
  await look('/operator/{tag}/unsubscribe?token=nobody');
  await look('/operator/{tag}/sessions');
  expect(mail.letters).toEqual([]);
});
