// The work behind a synthesis: sending texts whose themes are known, reviewing them, the themes of a question, coding.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Page, expect } from '@playwright/test';
import { codingPage, keysAct } from './coding.ts';
import type { Site } from './server.ts';
import type { Locale } from './words.ts';

/** The question about which the texts are. */
export const CONTROL = '4a';
/** The languages of the site. */
export const LANGUAGES: Locale[] = ['fr', 'en', 'de', 'es', 'ar'];

/** A text with the codes that it has. */
export type KnownText = { locale: Locale; kind: string; text: string; themes: string[] };
type Wording = { label: string; definition: string; include: string };
type KnownTheme = { id: string; wording: Record<Locale, Wording> };

const fixture = readFileSync(resolve(import.meta.dirname, '../fixtures/texts-with-themes.json'), 'utf8');
export const { themes: THEMES, texts: TEXTS }: { themes: KnownTheme[]; texts: KnownText[] } = JSON.parse(fixture);

/** What is added to some texts, for the review to hide. */
export const ADDRESS = ' Écrivez à jeanne@canari-voliere.example';

/** The codes that a published text has. */
export function knownCodes(published: string): string[] {
  const known = TEXTS.find(({ text }) => published === text || published.startsWith(`${text} Écrivez à `));
  if (!known) throw new Error(`nobody sent “${published}”`);
  return known.themes;
}

/** Sends these texts as answers of as many organisations. The private answers have `Canari` in them. */
export async function send(site: Site, texts: KnownText[]): Promise<void> {
  const rights = ['yes-absolutely', 'yes-partly', 'no-not-enough', 'no-not-at-all'];
  const one = async ({ locale, kind, text }: KnownText, at: number) => {
    const about = { '7a': `Canari Indigo ${at}`, '7b': `canari.${at}@voliere.example`, '7c': at % 3 === 0 ? 'no' : 'yes', '7d': kind };
    const answers = { ...about, '2a': rights[(at * 7) % 11 % 4], [CONTROL]: text };
    const answer = await fetch(`${site.url}/${locale}/consultation`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ submission_id: crypto.randomUUID(), answers }),
    });
    expect(answer.status, text).toBe(201);
  };
  for (let from = 0; from < texts.length; from += 20) {
    await Promise.all(texts.slice(from, from + 20).map((text, place) => one(text, from + place)));
  }
}

/** Accepts the texts in which nothing is flagged, twenty at a time. */
export async function reviewTogether(page: Page): Promise<void> {
  await page.goto('/operator/fr/consultation/review/together');
  const accept = page.locator('form[action$="/review/together"] button[type=submit]');
  while (await accept.isVisible()) {
    const first = await page.locator('.review-together input[name=text]').first().getAttribute('value');
    await accept.click();
    await expect(page.locator(`.review-together input[value="${first}"]`)).toHaveCount(0);
  }
}

/** Gives the question its themes, with the words of each language on its page. */
export async function writeThemes(lead: Page): Promise<void> {
  for (const locale of LANGUAGES) {
    await lead.goto(codingPage('themes', CONTROL, locale));
    for (const { id, wording } of THEMES) {
      await lead.evaluate(() => document.querySelectorAll('details').forEach((details) => details.toggleAttribute('open', true)));
      const action = locale === LANGUAGES[0] ? 'add' : 'edit';
      const own = action === 'edit' ? `:has(input[name=theme][value="${id}"])` : '';
      const form = lead.locator(`form:has(button[value=${action}])${own}`);
      if (action === 'add') await form.locator('[name=theme]').fill(id);
      for (const field of ['label', 'definition', 'include'] as const) await form.locator(`[name=${field}]`).fill(wording[locale][field]);
      await form.locator(`button[value=${action}]`).click();
      await expect(lead.locator('.theme h2', { hasText: id })).toContainText(wording[locale].label);
    }
  }
}

/** A coder, with what they were shown and what they gave. */
export class Coder {
  /** The codes by response. */
  readonly given = new Map<string, string[]>();
  /** The responses for whose texts suggestions were shown. */
  readonly suggested = new Set<string>();
  /** The responses whose equal texts were coded too, by one decision. */
  readonly withEqual = new Set<string>();
  #name = '';

  constructor(
    readonly page: Page,
    private readonly judge: (text: string) => string[],
  ) {}

  /** The name under which the coder is signed in. */
  async name(): Promise<string> {
    this.#name ||= (await this.page.locator('.person bdi').textContent()) ?? '';
    return this.#name;
  }

  /** The text before the coder; `undefined` if none waits. Nothing is chosen beforehand, and nobody else is named. */
  async text(others: string[]): Promise<{ response: string; text: string; hasEqual: boolean } | undefined> {
    const shown = await this.page.evaluate(() => {
      const value = (name: string) => document.querySelector<HTMLInputElement>(`.review-decision [name=${name}]`)?.value;
      return {
        response: value('text'),
        text: document.querySelector('.review-text blockquote')?.textContent ?? '',
        suggested: value('suggested') !== undefined,
        hasEqual: value('equal') !== undefined,
        chosen: document.querySelectorAll('[name=code]:checked').length,
        page: document.documentElement.outerHTML,
      };
    });
    expect(shown.chosen).toBe(0);
    for (const secret of [...others, 'anari', 'voliere']) expect(shown.page).not.toContain(secret);
    if (!shown.response) return undefined;
    if (shown.suggested) this.suggested.add(shown.response);
    return { response: shown.response, text: shown.text, hasEqual: shown.hasEqual };
  }

  /** Codes every text that is given to the coder, with the keys or with the pages' own controls. */
  async codeAll(others: string[], byKeys: boolean): Promise<void> {
    await this.page.goto(codingPage('coding', CONTROL));
    for (let shown = await this.text(others); shown; shown = await this.text(others)) {
      const { response, text, hasEqual } = shown;
      const codes = this.judge(text);
      this.given.set(response, codes);
      if (hasEqual) this.withEqual.add(response);
      if (byKeys) await this.#press(codes, hasEqual);
      else await this.#choose(codes, hasEqual);
      await this.page.waitForURL((url) => url.searchParams.get('after') === response, { waitUntil: 'domcontentloaded' });
    }
  }

  async #press(codes: string[], hasEqual: boolean): Promise<void> {
    await keysAct(this.page);
    const keys = await this.page.locator('[name=code]').evaluateAll((inputs) =>
      Object.fromEntries(inputs.map((input) => [(input as HTMLInputElement).value, (input as HTMLElement).dataset.key])),
    );
    for (const code of codes) await this.page.keyboard.press(keys[code] ?? '');
    if (hasEqual) await this.page.keyboard.press('=');
    // The first texts of each coder are worth quoting.
    if (this.given.size <= 3) await this.page.keyboard.press('q');
    if (this.given.size === 1) {
      await this.page.keyboard.press('m');
      await this.page.keyboard.type('Entre nous');
      await this.page.keyboard.press('Escape');
    }
    await this.page.keyboard.press('Enter');
  }

  async #choose(codes: string[], hasEqual: boolean): Promise<void> {
    for (const code of codes) await this.page.locator(`[name=code][value=${code}]`).check();
    if (hasEqual) await this.page.locator('.review-decision [name=equal]').check();
    if (this.given.size <= 3) await this.page.locator('[name=quote]').check();
    await this.page.locator('button[value=code]').click();
  }
}

/** Draws a sample for these coders. Without a size it is the one that the program proposes. */
export async function draw(lead: Page, coders: Coder[], size = ''): Promise<void> {
  await lead.goto(codingPage('agreement', CONTROL));
  for (const coder of coders) await lead.getByLabel(await coder.name()).check();
  const form = lead.locator('form:has(button[value=draw])');
  await form.locator('[name=seed]').fill('graine');
  await form.locator('[name=size]').fill(size);
  await lead.locator('button[value=draw]').click();
  await expect(lead.getByText('restent tels quels')).toBeVisible();
}

/** Settles every text that was coded differently as it is known. Returns the codes that were decided, by response. */
export async function settleAll(lead: Page): Promise<Map<string, string[]>> {
  const settled = new Map<string, string[]>();
  await lead.goto(codingPage('settling', CONTROL));
  const response = lead.locator('form:has(button[value=settle]) [name=text]');
  while ((await response.count()) > 0) {
    const id = await response.inputValue();
    await expect(lead.locator('.review-opinions > li')).toHaveCount(2);
    expect(await lead.locator('[name=code]:checked').count()).toBe(0);
    const codes = knownCodes((await lead.locator('.review-text blockquote').textContent()) ?? '');
    for (const code of codes) await lead.locator(`[name=code][value=${code}]`).check();
    await lead.locator('[name=reason]').fill('la définition le dit');
    await lead.locator('button[value=settle]').click();
    await expect(lead.locator(`form:has(button[value=settle]) [name=text][value="${id}"]`)).toHaveCount(0);
    settled.set(id, codes);
  }
  return settled;
}

/** A number between 0 and 99 that a text has, the same at every run. */
function lot(text: string, turn: number): number {
  let hash = 2166136261 ^ turn;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return (hash >>> 8) % 100;
}

/** What a second coder gives: exercises are mostly missed or seen where there are none, money sometimes, other themes rarely. */
export function secondOpinion(text: string): string[] {
  const known = knownCodes(text);
  const codes = new Set(known);
  if (codes.has('exercises') && lot(text, 1) < 80) codes.delete('exercises');
  else if (codes.has('training') && lot(text, 2) < 12) codes.add('exercises');
  if (codes.has('funding') && lot(text, 3) < 18) codes.delete('funding');
  if (codes.size > 1 && lot(text, 4) < 5) codes.delete(known[0]);
  return codes.size > 0 ? [...codes] : ['other'];
}
