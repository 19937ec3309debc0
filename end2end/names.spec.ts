// A form that uses names of the program for its sections and questions works with and without scripts.
import type { Page } from '@playwright/test';
import { hostileSite } from './support/charter.ts';
import { answersTo, definitionOf, questionsOf } from './support/definition.ts';
import { expect, test } from './support/fixtures.ts';
import { code, control, fillIn, held, live, onwards, openForm, sectionsShown } from './support/form.ts';

test.use({ serverArgs: hostileSite() });

/** The hash of a section: its number, or the id made from its name. */
const address = (id: string) => (/^\d/.test(id) ? id : `s-${id}`);
const steps = (page: Page) => page.locator('#steps a');

test('every section is reached by Continue, the stepper, its address and the back button', async ({ page, request }) => {
  const definition = await definitionOf(request, 'hostile');
  const ids = definition.sections.map(({ id }) => id);
  const answers = answersTo(definition, 'all');
  await openForm(page, 'en', '', 'hostile');
  for (const [rank, { id, questions }] of definition.sections.entries()) {
    expect(await sectionsShown(page)).toEqual([address(id)]);
    for (const question of questions) {
      if (question.id in answers) await fillIn(page, { [question.id]: answers[question.id] });
    }
    await onwards(page).click();
    if (rank + 1 < ids.length) {
      await expect(page.locator(`[id="heading-${ids[rank + 1]}"]`)).toBeFocused();
      expect(new URL(page.url()).hash).toBe(`#${address(ids[rank + 1])}`);
    }
  }
  await expect(page.locator('#check-heading')).toBeFocused();
  expect(await page.locator('.check .answer:not(.none)').count()).toBe(Object.keys(answers).length);
  for (const [rank, id] of ids.entries()) {
    await steps(page).nth(rank).click();
    await expect(page.locator(`[id="heading-${id}"]`)).toBeFocused();
    await expect(steps(page).nth(rank)).toHaveAttribute('aria-current', 'step');
    expect(await sectionsShown(page)).toEqual([address(id)]);
  }
  await page.goBack();
  expect(await sectionsShown(page)).toEqual([address(ids.at(-2) ?? '')]);
  await page.goto(`/en/hostile#${address('review')}`);
  await live(page);
  expect(await sectionsShown(page)).toEqual([address('review')]);
  expect(await held(page)).toEqual(answers);
});

test('the language is switched, errors lead to their fields, and the response is sent', async ({ page, request }) => {
  const definition = await definitionOf(request, 'hostile');
  const answers = answersTo(definition, 'required');
  await openForm(page, 'en', '#2-heading', 'hostile');
  await onwards(page).click();
  await expect(page.locator('#errors')).toBeFocused();
  const required = questionsOf(definition).filter((question) => question.required);
  await expect(page.locator('#errors').getByRole('link')).toHaveCount(required.length);
  await page.locator('.languages').getByRole('link', { name: 'Français' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.locator('#errors').getByRole('link').first()).toHaveText('Répondez à state');
  await page.locator('#errors').getByRole('link').first().click();
  await expect(control(page, 'state')).toBeFocused();
  expect(await sectionsShown(page)).toEqual([address('state')]);
  // A click beside the fields hits the form itself, which has a control named `closest`.
  await page.locator('#form').dispatchEvent('click');
  for (const { id, questions } of definition.sections) {
    const own = questions.filter((question) => question.id in answers);
    await page.goto(`/fr/hostile#${address(id)}`);
    await fillIn(page, Object.fromEntries(own.map((question) => [question.id, answers[question.id]])));
  }
  await onwards(page).click();
  await expect(page.locator('#check-heading')).toBeFocused();
  await page.locator('button.send').click();
  await expect(code(page)).toBeVisible();
  await expect(page.locator('#sent-heading')).toBeFocused();
});

test('a recorded response is amended', async ({ page, request }) => {
  const definition = await definitionOf(request, 'hostile');
  const response = { submission_id: crypto.randomUUID(), answers: answersTo(definition, 'all') };
  const { receipt_code } = await (await request.post('/en/hostile', { data: response })).json();
  await page.goto('/en/hostile/receipt');
  await page.locator('input[name="receipt_code"]').fill(receipt_code);
  await page.locator('.receipt-entry button').click();
  await page.locator('button[value="amend"]').click();
  await live(page);
  expect(await held(page)).toMatchObject({ ...response.answers, receipt_code });
  await page.goto(`${page.url()}#${address('review')}`);
  await fillIn(page, { review: 'Another answer' });
  await page.locator('#steps a').last().click();
  await page.locator('button.send').click();
  await expect(code(page)).toHaveText(receipt_code);
});

test.describe('in a browser without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every link within the page resolves, and the response is checked, changed and sent', async ({ page, request }) => {
    const definition = await definitionOf(request, 'hostile');
    const answers = answersTo(definition, 'all');
    await page.goto('/en/hostile');
    for (const { id } of definition.sections) {
      await page.locator(`#steps a[href="#${address(id)}"]`).click();
      await expect(page.locator(`[id="heading-${id}"]`)).toBeInViewport();
    }
    await fillIn(page, answers);
    await page.locator('button.review').click();
    await page.locator('button[name=change]').first().click();
    expect(await held(page)).toEqual(answers);
    await page.locator('button.review').click();
    await page.locator('button.send').click();
    await expect(code(page)).toBeVisible();
  });
});
