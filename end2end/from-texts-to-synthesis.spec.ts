// From texts to figures: 300 texts in five languages, two analysts who code blind, what they coded differently, and the figures of their
// agreement, which the test computes by itself.
import { type Page, expect } from '@playwright/test';
import { alpha, codesOf, judgements, kappa, masi, nominal, reliability, type Codes } from './support/agreement.ts';
import { axeViolations } from './support/axe.ts';
import { codingPage, signedIn } from './support/coding.ts';
import { test } from './support/fixtures.ts';
import { htmlErrors } from './support/html.ts';
import { overflow, smallTargets } from './support/layout-measures.ts';
import { Site } from './support/server.ts';
import { siteWithDocuments } from './support/synthesis-documents.ts';
import { ADDRESS, CONTROL, Coder, LANGUAGES, TEXTS, THEMES, draw, knownCodes, reviewTogether, secondOpinion, send, settleAll, writeThemes } from './support/synthesis-office.ts';

const CLOSED = ['--closes-at', '2020-03-16T23:59:59+01:00'];
/** In the texts at these places something is flagged: the first two are published without it, the last one is not published. */
const FLAGGED = [10, 120, 230];
/** Fewer texts than the program proposes, so that the tests stay short; enough to judge a theme that a tenth of them has. */
const SAMPLE = 110;

/** Looks at a page in every language: it is valid, accessible, and fits a narrow screen. */
async function examine(page: Page, path: (locale: string) => string): Promise<void> {
  for (const locale of LANGUAGES) {
    const answer = await page.goto(path(locale));
    expect(answer?.status(), path(locale)).toBe(200);
    const html = (await answer?.text()) ?? '';
    expect(html, path(locale)).not.toMatch(/canari|voliere/i);
    expect(await htmlErrors(html), path(locale)).toEqual([]);
    await page.evaluate(() => document.querySelectorAll('main details').forEach((details) => details.toggleAttribute('open', true)));
    expect(await axeViolations(page), path(locale)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflow(page), `${path(locale)} at 360`).toBeLessThanOrEqual(0);
    expect(await smallTargets(page), path(locale)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 720 });
  }
}

const at = (place: string) => (locale: string) => codingPage(place, CONTROL, locale);
const publicPage = (place: string) => (locale: string) => `/${locale}/consultation/${place}`;

/** The figures of agreement that a page shows: overall, by theme, and kappa by theme. */
async function agreementOnPage(lead: Page) {
  await lead.goto(codingPage('agreement', CONTROL));
  const rows = await lead.locator('.wide tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  return {
    overall: (await lead.getByText(/^Alpha des ensembles/).textContent()) ?? '',
    rows: new Map(rows.map(([label, texts, , , alpha, follows]) => [label, { texts, alpha: alpha.split(' ')[0], follows }])),
    pairs: (await lead.locator('li', { hasText: 'Kappa' }).textContent()) ?? '',
  };
}

/** A figure as a French page writes it. */
const written = (figure: number | null) => (figure === null ? '–' : figure.toFixed(3).replace('.', ',').replace('-', '−'));

/** The label of a code on a French page. */
function labelOf(code: string): string {
  const reserved: Record<string, string> = { other: 'Autre chose', 'no-answer-in-it': 'Ne répond pas à la question', unclear: 'Incompréhensible' };
  return THEMES.find(({ id }) => id === code)?.wording.fr.label ?? reserved[code];
}

const FOLLOWS: Record<string, string> = { reliable: 'fiable', tentative: 'prudence', low: 'trop faible', 'too-rare': 'trop rare', 'not-computable': 'non calculable' };

/** What the two gave to the texts that both coded, by response. */
function doubled([one, other]: [Coder, Coder]): Map<string, [Codes, Codes]> {
  const both = [...one.given.keys()].filter((response) => other.given.has(response));
  return new Map(both.map((response) => [response, [new Set(one.given.get(response)), new Set(other.given.get(response))]]));
}

/** Compares the page of agreement with the definitions. Returns what follows for each code. */
async function compareAgreement(lead: Page, coders: [Coder, Coder]): Promise<Map<string, string>> {
  const units = [...doubled(coders).values()];
  const shown = await agreementOnPage(lead);
  expect(shown.overall).toContain(`: ${written(alpha(units, masi))} (`);
  const follows = new Map<string, string>();
  for (const code of codesOf(units)) {
    const pairs = judgements(units, code);
    const figure = alpha(pairs, nominal);
    const texts = pairs.filter((pair) => pair.includes(true)).length;
    const [label, row] = [...shown.rows].find(([label]) => label.startsWith(labelOf(code))) ?? [];
    expect(row, code).toMatchObject({ texts: `${texts}`, alpha: written(figure) });
    follows.set(code, reliability(figure, texts));
    expect(row?.follows, code).toContain(FOLLOWS[follows.get(code) ?? '']);
    expect(shown.pairs, code).toContain(`${label} ${written(kappa(pairs))}`);
  }
  return follows;
}

/** Digits of any script, without what groups them. */
const plain = (text: string) =>
  text.replace(/[٠-٩]/g, (digit) => `${digit.charCodeAt(0) - 0x660}`).replace(/[^\d]/g, '');

test.describe('300 texts', () => {
  test.describe.configure({ mode: 'serial' });

  let site: Site;
  let coders: [Coder, Coder];
  let names: string[];
  let follows: Map<string, string>;

  const serve = (...more: string[]) => ['--open-data', `${site.folder}/open-data`, '--built-packages', `${site.folder}/built`, ...more];

  test.beforeAll(async () => {
    site = new Site();
    await site.start(serve());
  });
  test.afterAll(() => site.dispose());

  test('are sent in five languages and reviewed, and get themes on the pages of the question', async ({ browser }) => {
    test.setTimeout(240_000);
    await send(site, TEXTS.map((text, place) => (FLAGGED.includes(place) ? { ...text, text: text.text + ADDRESS } : text)));
    const reviewer = await signedIn(browser, site, 'reviewer');
    await reviewTogether(reviewer);
    await reviewer.goto('/operator/fr/consultation/review');
    for (const key of ['r', 'r', 'w']) {
      const address = (await reviewer.locator('[data-review]').getAttribute('data-review-address')) ?? '';
      await reviewer.keyboard.press(key);
      if (key === 'w') {
        await expect(reviewer.locator('[name=note]')).toBeFocused();
        await reviewer.keyboard.type('trop reconnaissable');
        await reviewer.keyboard.press('Enter');
        await expect(reviewer.getByText('Aucun autre texte n’attend')).toBeVisible();
      } else {
        await expect(reviewer.locator('[data-review]')).not.toHaveAttribute('data-review-address', address);
      }
    }
    const lead = await signedIn(browser, site, 'lead-analyst');
    await examine(lead, at('themes'));
    await writeThemes(lead);
    await examine(lead, at('themes'));
    await examine(lead, (locale) => `/operator/${locale}/consultation/themes`);
    expect(await site.cli(['themes', 'list'])).toMatch(new RegExp(`${CONTROL} +${THEMES.length} .*299`));
    await site.restart(serve(...CLOSED));
  });

  test('are coded by two analysts who know nothing of each other, and settled where they differ', async ({ browser }) => {
    test.setTimeout(360_000);
    const lead = await signedIn(browser, site, 'lead-analyst');
    coders = [new Coder(await signedIn(browser, site, 'coder'), knownCodes), new Coder(await signedIn(browser, site, 'coder'), secondOpinion)];
    names = [await coders[0].name(), await coders[1].name()];
    await examine(lead, at('agreement'));
    await draw(lead, coders, `${SAMPLE}`);
    await examine(coders[0].page, at('coding'));
    await Promise.all(coders.map((coder, place) => coder.codeAll([names[1 - place]], true)));
    for (const [place, coder] of coders.entries()) {
      await examine(coder.page, at('coding'));
      await coder.page.goto(codingPage('codings', CONTROL));
      await expect(coder.page.locator('.review-together li').first()).toBeVisible();
      expect(await coder.page.content()).not.toContain(names[1 - place]);
      const refused = await coder.page.request.get(codingPage('settling', CONTROL));
      expect(refused.status()).toBe(403);
    }
    const both = doubled(coders);
    expect(both.size).toBe(SAMPLE);
    // Suggestions were shown for many of the texts that one person coded, in each language, and for none of the others.
    for (const coder of coders) {
      expect([...coder.suggested].filter((response) => both.has(response))).toEqual([]);
      expect(coder.suggested.size).toBeGreaterThan(15);
    }
    follows = await compareAgreement(lead, coders);
    expect([...follows.values()]).toEqual(expect.arrayContaining(['reliable', 'low', 'too-rare']));
    const printed = await site.cli(['themes', 'agreement']);
    expect(printed).toContain(`${CONTROL}: reliability sample, ${SAMPLE} of ${SAMPLE} text(s) coded by both, seed graine`);

    await examine(lead, at('agreement'));
    await examine(lead, at('settling'));
    await examine(lead, at('codings'));
    const settled = await settleAll(lead);
    await examine(lead, at('settling'));
    const differing = [...both].filter(([, [one, other]]) => [...one].sort().join() !== [...other].sort().join());
    expect([...settled.keys()].sort()).toEqual(differing.map(([response]) => response).sort());
    expect(settled.size).toBeGreaterThan(8);
    // The figures are those of the first codings still.
    expect(await compareAgreement(lead, coders)).toEqual(follows);
  });
});

test('without JavaScript, texts are coded by two, settled, and read as figures', async ({ browser }) => {
  test.setTimeout(240_000);
  const site = new Site();
  try {
    await site.start();
    const texts = TEXTS.slice(0, 20);
    const opened = (role: string) => signedIn(browser, site, role, { javaScriptEnabled: false });
    await send(site, texts);
    await reviewTogether(await opened('reviewer'));
    const lead = await opened('lead-analyst');
    await writeThemes(lead);
    const coders: [Coder, Coder] = [new Coder(await opened('coder'), knownCodes), new Coder(await opened('coder'), secondOpinion)];
    await draw(lead, coders);
    for (const [place, coder] of coders.entries()) await coder.codeAll([await coders[1 - place].name()], false);
    expect(doubled(coders).size).toBe(texts.length);
    await compareAgreement(lead, coders);
    const settled = await settleAll(lead);
    expect(settled.size).toBeGreaterThan(0);

    const training = texts.filter(({ themes }) => themes.includes('training')).length;
    const quoted = [...coders[0].given.keys()][0];
    await site.restart([...CLOSED, '--site', siteWithDocuments(site, training, quoted)]);
    const reader = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false });
    await reader.goto(publicPage('results')('de'));
    await expect(reader.locator('.themes').first()).toContainText('Ausbildung');
    await reader.goto(publicPage('synthesis')('ar'));
    const shown = (await reader.locator('a.figure').allTextContents()).map(plain);
    const share = Math.floor((training * 200 + texts.length) / (2 * texts.length));
    expect(shown.slice(0, 4)).toEqual([20, 20, share, training].map(String));
  } finally {
    await site.dispose();
  }
});
