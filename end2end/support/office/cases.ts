// What the case officer does: requests of people about their own responses, with private answers for a reason, and a withdrawal.
import { expect } from '@playwright/test';
import type { Office } from './office.ts';
import type { Person } from './person.ts';
import { type Sent, ownResponse } from './responses.ts';

const RESPONSES = '/consultation/responses';

/** Enters a request into the register, and returns the address of its page. */
async function register(office: Office, officer: Person, right: string, reference: string): Promise<string> {
  const { hand, page } = officer;
  await officer.open('/consultation/requests');
  const form = officer.form('/register');
  await hand.date(form.locator('[name=received]'), new Date(office.clock.now()).toISOString().slice(0, 10));
  await hand.choose(form.locator('[name=through]'), 'letter');
  await hand.choose(form.locator('[name=right]'), right);
  await hand.write(form.locator('[name=reference]'), reference);
  await officer.go(form.locator('button'));
  if ((await page.locator('[name=step]').count()) === 0) await officer.go(page.locator('tbody tr', { hasText: reference }).locator('a'));
  await expect(page.locator('.answers')).toContainText(reference);
  return new URL(page.url()).pathname.replace(officer.path(''), '');
}

async function step(officer: Person, request: string, name: string, value: string, note: string): Promise<void> {
  await officer.open(request);
  const form = officer.page.locator(`form:has([name=step][value=${name}])`);
  const field = form.locator('[name=value]');
  if (name === 'decision') await officer.hand.choose(field, value);
  else if (value) await officer.hand.write(field, value);
  await officer.hand.write(form.locator('[name=note]'), note);
  await officer.go(form.locator('button'));
  await expect(officer.page.locator('tbody tr', { hasText: note })).toBeVisible();
}

/** Finds one response and opens it; returns its id. */
async function find(officer: Person, by: string, sought: string, reason: string): Promise<string> {
  const { hand, page } = officer;
  await officer.open(RESPONSES);
  await hand.choose(officer.form('/search').locator('[name=what]'), by);
  await hand.write(officer.form('/search').locator('[name=sought]'), sought);
  await hand.write(officer.form('/search').locator('[name=reason]'), reason);
  await officer.go(officer.form('/search').locator('button'));
  await expect(page.locator('tbody a')).toHaveCount(1);
  await officer.examine('what a search found');
  await officer.go(page.locator('tbody a'));
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Somebody asks what is held on them: found by their receipt code, shown and printed for a reason. */
export async function grantAccess(office: Office, officer: Person, sent: Sent): Promise<void> {
  const { hand, page } = officer;
  const organisation = String(sent.answers['7a']);
  await officer.open('/consultation/requests');
  await officer.examine('the register without requests');
  const request = await register(office, officer, 'access', 'Dossier 12');
  await officer.examine('a request without steps');
  const id = await find(officer, 'code', sent.code, 'Dossier 12');
  expect(id).toBe((await ownResponse(office, sent)).response_id);
  await expect(page.locator('body')).not.toContainText(organisation);
  await officer.examine('a response');
  await hand.write(officer.form('/private').locator('[name=reason]'), 'Dossier 12');
  await officer.go(officer.form('/private').locator('button'));
  await expect(page.locator('main')).toContainText(organisation);
  await officer.examine('a response with its private answers');
  await officer.open(`${RESPONSES}/${id}`);
  await hand.press(page.locator('details:has(form[action$="/sheet"]) summary'));
  await hand.write(officer.form('/sheet').locator('[name=reason]'), 'Dossier 12');
  await officer.go(officer.form('/sheet').locator('button'));
  await expect(page.locator('.sheet')).toContainText(organisation);
  await officer.examine('the sheet about a person');
  await step(officer, request, 'identity', '', 'Par le code du récépissé');
  await step(officer, request, 'response', id, 'Trouvée par le code');
  await step(officer, request, 'decision', 'granted', 'Fiche envoyée');
  await expect(page.locator('[name=step]'), 'a request that is answered takes no further step').toHaveCount(0);
  await officer.examine('a request that is answered');
  await officer.open('/consultation/requests');
  await officer.examine('the register');
}

/** Somebody asks that everything about them be erased: found by their organisation, withdrawn for a reason. */
export async function erase(office: Office, officer: Person, sent: Sent): Promise<void> {
  const { hand, page } = officer;
  const request = await register(office, officer, 'erasure', 'Dossier 13');
  const id = await find(officer, 'answer', String(sent.answers['7a']).toUpperCase(), 'Dossier 13');
  await step(officer, request, 'response', id, 'Trouvée par l’organisation');
  await officer.open(`${RESPONSES}/${id}`);
  await officer.go(page.locator('main a[href$="/withdraw"]'));
  await officer.examine('what a withdrawal would change');
  await hand.press(page.locator('.take-back summary'));
  await officer.examine('a response that is about to be withdrawn');
  await hand.write(officer.form('/withdraw').locator('[name=reason]'), 'Dossier 13 : effacement');
  await officer.go(officer.form('/withdraw').locator('button'));
  await expect(page).toHaveURL(new RegExp(`${RESPONSES}$`));
  await officer.examine('the responses');
  expect(await ownResponse(office, sent), 'its sender is told').toHaveProperty('withdrawn_at');
  await step(officer, request, 'decision', 'granted', 'Retirée');
}
