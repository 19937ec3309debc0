// Tests of every form of the site: answers are generated from its definition, so a new form is tested as soon as its
// file exists.
import type { Page } from '@playwright/test';
import { axeViolations } from './support/axe.ts';
import { type Definition, FORMS, answersTo, definitionOf, questionsOf } from './support/definition.ts';
import { expect, test } from './support/fixtures.ts';
import { code, control, fillIn, heading, held, live, message, onwards, openForm } from './support/form.ts';


/** Expects one error for each required question, in order, each with a link to its field. */
async function expectAllRequired(page: Page, definition: Definition): Promise<void> {
  const required = questionsOf(definition).filter((question) => question.required && !question['asked-when']);
  const links = page.locator('#errors').getByRole('link');
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(hrefs).toEqual(required.map(({ id }) => `#c-${id}`));
  for (const { id, kind } of required) {
    await expect(message(page, id)).not.toBeEmpty();
    // A radio button cannot be invalid: the message describes its group.
    if (kind !== 'choice' && kind !== 'scale') await expect(control(page, id)).toHaveAttribute('aria-invalid', 'true');
  }
  await links.first().click();
  await expect(control(page, required[0].id)).toBeFocused();
}

/** Opens the receipt of a code, and returns the recorded response from its download. */
async function recorded(page: Page, form: string, receipt: string): Promise<unknown> {
  await page.goto(`/fr/${form}/receipt`);
  await page.locator('#c-receipt').fill(receipt);
  await page.locator('.receipt-entry button').click();
  await expect(page.locator('.facts')).toBeVisible();
  const document = await page.request.post(`/fr/${form}/receipt`, { data: { receipt_code: receipt } });
  return (await document.json()).answers;
}

for (const form of FORMS) {
  test(`${form}: every step is answered, stored, checked and sent without an axe violation`, async ({ page, request }) => {
    const definition = await definitionOf(request, form);
    const answers = answersTo(definition, 'all');
    const accessible = async (state: string) => expect.soft(await axeViolations(page), state).toEqual([]);
    await openForm(page, 'fr', '', form);
    for (const [rank, { id, questions }] of definition.sections.entries()) {
      await expect(page.locator('.section:visible')).toHaveCount(1);
      await accessible(`step ${id}`);
      for (const question of questions) {
        if (question.id in answers) await fillIn(page, { [question.id]: answers[question.id] });
      }
      await onwards(page).click();
      await expect(heading(page, definition.sections[rank + 1]?.id ?? 'check')).toBeFocused();
    }
    await accessible('check');
    const shown = await page.locator('.check .answer:not(.none)').allTextContents();
    expect(shown).toHaveLength(Object.keys(answers).length);

    // The draft belongs to this form and is restored.
    await page.reload();
    await live(page);
    expect(await held(page)).toEqual(answers);

    await page.goto(`/fr/${form}#check`);
    await page.locator('button.send').click();
    await expect(code(page)).toBeVisible();
    await accessible('confirmation');
    // The browser keeps no answers, only the note that a response was received.
    expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)])).toEqual([
      [`consultation.sent.${form}`],
      [`consultation.received.${form}`],
    ]);
    expect(await recorded(page, form, await code(page).innerText())).toEqual(answers);
    await accessible('receipt');
  });

  test(`${form}: all missing required answers are named at once, and suffice`, async ({ page, request }) => {
    const definition = await definitionOf(request, form);
    const answers = answersTo(definition, 'required');
    await openForm(page, 'fr', `#${definition.sections.at(-1)?.id}`, form);
    await onwards(page).click();
    await expect(page.locator('#errors')).toBeFocused();
    expect.soft(await axeViolations(page)).toEqual([]);
    await expectAllRequired(page, definition);
    for (const { id, questions } of definition.sections) {
      await page.goto(`/fr/${form}#${id}`);
      const own = questions.filter((question) => question.id in answers);
      await fillIn(page, Object.fromEntries(own.map((question) => [question.id, answers[question.id]])));
    }
    await onwards(page).click();
    await expect(heading(page, 'check')).toBeFocused();
    await page.locator('button.send').click();
    await expect(code(page)).toBeVisible();
    expect(await recorded(page, form, await code(page).innerText())).toEqual(answers);
  });

  test.describe('in a browser without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test(`${form}: errors, check page, sending and receipt work as plain pages`, async ({ page, request, expectedErrors }) => {
      expectedErrors.push(/status of 422/);
      const definition = await definitionOf(request, form);
      const answers = answersTo(definition, 'all');
      await page.goto(`/fr/${form}`);
      await page.locator('button.review').click();
      await expect(page).toHaveTitle(/^Erreur\s:\s/);
      await expectAllRequired(page, definition);
      await fillIn(page, answers);
      await page.locator('button.review').click();
      await page.locator('button.send').click();
      await expect(code(page)).toBeVisible();
      expect(await recorded(page, form, await code(page).innerText())).toEqual(answers);
    });
  });
}
