// The responses of the consultation, in three languages. Two are sent through the form in a browser, with and without scripts; the
// others as other software sends them. Everything private in them holds a word that occurs nowhere else.
import { expect } from '@playwright/test';
import { type Answers } from '../answers.ts';
import { code, fillIn, live } from '../form.ts';
import type { Locale } from '../words.ts';
import type { Office } from './office.ts';

/** A word of every private answer. */
export const CANARY = 'zephyrine';
export const RESPONSES = 60;

/** What reviewers do with a text, by a word in it. */
export const KINDS = {
  plain: 'clair',
  flagged: 'courriel',
  chosen: 'nommer',
  withheld: 'retirer',
  noted: 'noter',
  undone: 'reprendre',
  insisted: 'insister',
};

export interface Sent {
  answers: Answers;
  /** The receipt code. */
  code: string;
}

/** Who sends the response with that number. */
const sender = (number: number): Answers => ({
  '7a': `Zéphyrine et Compagnie ${number}`,
  '7b': `zephyrine-${number}@voliere-${number}.example`,
  '7c': number % 2 ? 'yes' : 'no',
  '7d': number % 4 < 2 ? 'state' : 'civil-society',
});

const LANGUAGES: Locale[] = ['fr', 'en', 'ar'];
const languageOf = (number: number): Locale => LANGUAGES[number % 3];

/** The text of the response with that number: every third has one. */
function text(number: number): string | undefined {
  const special: Record<number, string> = {
    0: `Écrivez par ${KINDS.flagged} à jeanne@exemple.fr`,
    3: `Il ne faut pas ${KINDS.chosen} M. Dupont ici`,
    6: `Ceci est à ${KINDS.withheld}`,
    9: `Ceci est à ${KINDS.noted}`,
    12: `Ceci est à ${KINDS.undone}`,
    15: `On peut ${KINDS.insisted} : le 01 23 45 67 89`,
  };
  const words: Record<Locale, string> = { fr: 'Un texte', en: 'A text', ar: 'نص', de: '', es: '' };
  return special[number] ?? (number % 3 === 1 || number % 5 === 0 ? `${words[languageOf(number)]} ${KINDS.plain} (${number})` : undefined);
}

function answersOf(number: number): Answers {
  const written = text(number);
  return { ...(written ? { '1a': written } : {}), '2a': number % 2 ? 'yes-partly' : 'no-not-enough', ...sender(number) };
}

/** Sends all responses, in the order of their numbers. */
export async function sendResponses(office: Office): Promise<Sent[]> {
  const first = [await sendInBrowser(office, 0, true), await sendInBrowser(office, 1, false)];
  const numbers = Array.from({ length: RESPONSES - first.length }, (_, rank) => rank + first.length);
  const others = await Promise.all(numbers.map((number) => sendAsJson(office, number)));
  expect(Number(await office.site.cli(['responses', 'count']))).toBe(RESPONSES);
  return [...first, ...others];
}

/** Sends one more response, of this number, as other software does. */
export async function sendAsJson(office: Office, number: number): Promise<Sent> {
  const answers = answersOf(number);
  const body = JSON.stringify({ submission_id: crypto.randomUUID(), answers });
  const url = `${office.site.url}/${languageOf(number)}/consultation`;
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(answer.status, await answer.clone().text()).toBe(201);
  const { receipt_code } = (await answer.json()) as { receipt_code: string };
  return { answers, code: receipt_code };
}

/** Fills in the form and sends it, as a respondent does. */
async function sendInBrowser(office: Office, number: number, scripts: boolean): Promise<Sent> {
  const answers = answersOf(number);
  const page = await office.browser.newPage({ baseURL: office.site.url, javaScriptEnabled: scripts });
  const address = `/${languageOf(number)}/consultation`;
  for (const section of scripts ? ['1', '2', '7'] : ['']) {
    await page.goto(scripts ? `${address}#${section}` : address);
    if (scripts) await live(page);
    await fillIn(page, Object.fromEntries(Object.entries(answers).filter(([name]) => name.startsWith(section))));
  }
  await page.locator('button.review').click();
  await page.locator('button.send').click();
  await expect(code(page)).toBeVisible();
  const sent = { answers, code: await code(page).innerText() };
  await page.context().close();
  return sent;
}

/** Shows a respondent's own response, as their receipt code does. */
export async function ownResponse(office: Office, sent: Sent): Promise<{ response_id: string; revision: number; withdrawn_at?: string }> {
  return receipt(office, { receipt_code: sent.code });
}

/** Replaces answers of a response, as its sender does. */
export async function amend(office: Office, sent: Sent, answers: Answers): Promise<void> {
  const { revision } = await ownResponse(office, sent);
  await receipt(office, { receipt_code: sent.code, revision, answers: { ...sent.answers, ...answers } });
}

async function receipt<T>(office: Office, document: object): Promise<T> {
  const url = `${office.site.url}/fr/consultation/receipt`;
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(document) });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return (await answer.json()) as T;
}
