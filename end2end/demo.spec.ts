// A demonstration opens signed in by a link that it prints, and shows every page of the workspace full. Its pages are valid, accessible
// and fit a narrow window, with the longest names and all states that an office has.
import { axeViolations } from './support/axe.ts';
import { DemoOffice, FORM } from './support/demo-office.ts';
import { expect, test } from './support/fixtures.ts';
import { htmlErrors } from './support/html.ts';
import { overflow, smallTargets } from './support/layout-measures.ts';

// One office is made for all tests of this file.
test.describe.configure({ mode: 'default' });

const office = new DemoOffice();
const demo = office.site;

test.beforeAll(() => office.open());
test.afterAll(() => office.close());

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
  await office.signIn(page, 'rosa.reviewer@example.org');
  await expect(page.locator('.menu')).not.toContainText('Journal');
  await page.goto(`${demo.url}/operator/fr${FORM}/review/list?status=all`);
  expect(await page.locator('main tbody tr').count()).toBeGreaterThan(10);
});

for (const tag of ['fr', 'ar']) {
  test(`every page is valid, accessible and fits a narrow window: ${tag}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width: 360, height: 740 });
    await office.signIn(page, 'every.role@example.org');
    const found = await office.addresses(page, tag);
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
