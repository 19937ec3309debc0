// The supporters of the call: one is confirmed, one refused, one asked again, and one does not want to be listed.
import { expect } from '@playwright/test';
import type { Answers } from '../answers.ts';
import type { Office } from './office.ts';
import type { Person } from './person.ts';

const NAMES = { confirmed: 'Association Clairière', refused: 'Cabinet Sans Suite', asked: 'Institut Amarante', silent: 'Fonds Discret' };

const entry = (name: string, number: number, more: Answers): Answers => ({
  '1a': name,
  '1b': 'civil-society',
  '1c': 'FR',
  '1d': `https://soutien-${number}.example`,
  '2a': `Zéphyrine Martin ${number}`,
  '2b': `zephyrine.martin-${number}@courrier.example`,
  '3a': 'yes',
  '3b': 'yes',
  ...more,
});

async function post(office: Office, path: string, document: object): Promise<Record<string, unknown>> {
  const body = JSON.stringify(document);
  const answer = await fetch(office.site.url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(answer.status, await answer.clone().text()).toBeLessThan(300);
  return (await answer.json()) as Record<string, unknown>;
}

async function register(office: Office, answers: Answers): Promise<string> {
  const sent = await post(office, '/fr/support', { submission_id: crypto.randomUUID(), answers });
  return String(sent.receipt_code);
}

/** The names that the public reads. */
async function listed(office: Office): Promise<string[]> {
  const supporters = (await (await fetch(`${office.site.url}/support/community.json`)).json()) as { name: string }[];
  return supporters.map(({ name }) => name).sort();
}

async function openSupporter(officer: Person, name: string): Promise<void> {
  await officer.open('/support/supporters');
  await officer.go(officer.page.locator('tbody a', { hasText: name }));
  await expect(officer.page.getByRole('heading', { level: 1 })).toContainText(name);
}

async function decide(officer: Person, verdict: 'confirmed' | 'refused', checks: string): Promise<void> {
  await officer.hand.write(officer.form('/decide').locator('[name=note]'), checks);
  await officer.go(officer.form('/decide').locator(`button[value=${verdict}]`));
}

/** Decides on all supporters; one of them is asked, amends their entry, and is decided on again. */
export async function decideOnSupporters(office: Office, officer: Person): Promise<void> {
  await register(office, entry(NAMES.confirmed, 1, {}));
  await register(office, entry(NAMES.refused, 2, {}));
  const asked = entry(NAMES.asked, 3, { '1e': 'Une déclaration à préciser' });
  const receipt_code = await register(office, asked);
  await register(office, Object.fromEntries(Object.entries(entry(NAMES.silent, 4, {})).filter(([name]) => name !== '3a')));
  await officer.open('/support/supporters');
  await officer.examine('the supporters who wait');
  await openSupporter(officer, NAMES.confirmed);
  await officer.examine('a supporter who waits');
  await decide(officer, 'confirmed', 'Registre consulté');
  await openSupporter(officer, NAMES.refused);
  await decide(officer, 'refused', 'Adresse sans réponse');

  // The contact is shown when it is asked for; its address opens a letter.
  await openSupporter(officer, NAMES.asked);
  await expect(officer.page.locator('.contact')).toHaveCount(0);
  await officer.go(officer.form('/contact').locator('button'));
  await expect(officer.page.locator('.contact')).toContainText('Zéphyrine Martin 3');
  await expect(officer.page.locator('.contact a[href^="mailto:zephyrine.martin-3"]')).toBeVisible();
  await officer.examine('a supporter with the contact');
  await decide(officer, 'confirmed', 'Demandé par courriel');
  await post(office, '/fr/support/receipt', { receipt_code, revision: 1, answers: { ...asked, '1e': 'Une déclaration précise' } });
  await openSupporter(officer, NAMES.asked);
  await expect(officer.page.locator('.before', { hasText: 'Une déclaration à préciser' })).toBeVisible();
  await expect(officer.page.locator('mark')).toHaveText('Une déclaration précise');
  await officer.examine('a supporter who changed their entry');
  await decide(officer, 'confirmed', 'Conforme à la réponse');

  await officer.open('/support/supporters?show=all');
  await officer.examine('all supporters');
  await officer.go(officer.page.locator('tbody a', { hasText: NAMES.silent }));
  await expect(officer.form('/decide'), 'who does not want to be listed is not decided on').toHaveCount(0);
  await expect.poll(() => listed(office)).toEqual([NAMES.asked, NAMES.confirmed].sort());
}
