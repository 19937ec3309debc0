// A whole synthesis: 300 texts in five languages, two analysts who code blind, what they coded differently, the published document, and the
// package, whose figures anybody can compute again from its files alone.
import { type Page, expect } from '@playwright/test';
import { alpha, codesOf, judgements, kappa, masi, nominal, reliability, type Codes } from './support/agreement.ts';
import { axeViolations } from './support/axe.ts';
import { codingPage, signedIn } from './support/coding.ts';
import { test } from './support/fixtures.ts';
import { htmlErrors } from './support/html.ts';
import { overflow, smallTargets } from './support/layout-measures.ts';
import { OtherMachine } from './support/other-machine.ts';
import { Site } from './support/server.ts';
import { siteWithDocuments } from './support/synthesis-documents.ts';
import { ADDRESS, CONTROL, Coder, LANGUAGES, TEXTS, THEMES, draw, knownCodes, reviewTogether, secondOpinion, send, settleAll, writeThemes } from './support/synthesis-office.ts';
import { type PackageFiles, codings, doubleCodings, recount } from './support/theme-recount.ts';

const PACKAGE = '/consultation/open-data/';
const CLOSED = ['--closes-at', '2020-03-16T23:59:59+01:00'];
/** In the texts at these places something is flagged: the first two are published without it, the last one is not published. */
const FLAGGED = [10, 120, 230];
/** Fewer texts than the program proposes, so that the tests stay short; enough to judge a theme that a tenth of them has. */
const SAMPLE = 110;

/** Looks at a page in every language: it is valid, accessible, and fits a narrow screen. */
async function examine(page: Page, path: (locale: string) => string): Promise<void> {
  for (const locale of LANGUAGES) {
    // The page of the package has one address, and the language of the browser.
    await page.setExtraHTTPHeaders({ 'Accept-Language': locale });
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

/** The package as everybody can download it. */
async function downloaded(page: Page): Promise<PackageFiles> {
  await page.goto(PACKAGE);
  const names = await page.locator('.files a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const files = await Promise.all(names.map(async (href) => [href.split('/').at(-1), await (await fetch(href)).text()]));
  return Object.fromEntries(files);
}

/** Builds the package in the workspace and publishes it on the site. */
async function publish(page: Page): Promise<void> {
  const press = async (ending: string) => {
    // A page that is opened before the answer came would cut off the request.
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.locator(`form[action$="/${ending}"] button`).click();
    await answered;
  };
  const ended = async (steps: string) => {
    await expect(async () => {
      await page.goto('/operator/fr/consultation/publication');
      await expect(page.locator('[data-job]')).toHaveAttribute('data-job', 'ended', { timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await expect(page.locator('.job h2 small')).toHaveText(steps);
  };
  await page.goto('/operator/fr/consultation/publication');
  await press('build');
  await ended('Terminée');
  for (const rare of await page.locator('[name=rare]').all()) await rare.check();
  await press('publish');
  await ended('Terminée');
}

/** The log, the audit log and the files hold no private answer, no coder and no note. */
async function expectNothingPrivate(site: Site, files: PackageFiles, names: string[]): Promise<void> {
  const contents = { ...files, log: site.log, audit: await site.cli(['audit', 'list', '--format', 'ndjson']) };
  for (const [name, content] of Object.entries(contents)) {
    expect(content, name).not.toMatch(/canari|voliere|entre nous/i);
    if (name in files) for (const coder of names) expect(content, name).not.toContain(coder);
  }
}

test.describe('300 texts', () => {
  test.describe.configure({ mode: 'serial' });

  let site: Site;
  let coders: [Coder, Coder];
  let names: string[];
  let follows: Map<string, string>;
  /** The codes that count, by response. */
  const counted = new Map<string, string[]>();
  let files: PackageFiles;

  const serve = (...more: string[]) => ['--open-data', `${site.folder}/open-data`, '--built-packages', `${site.folder}/built`, ...more];

  test.beforeAll(async () => {
    site = new Site();
    await site.start(serve());
  });
  test.afterAll(() => site.dispose());

  test('are sent in five languages and reviewed, and get themes on the pages of the question', async ({ browser }) => {
    test.setTimeout(900_000);
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
    test.setTimeout(900_000);
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
    for (const coder of coders) for (const [response, codes] of coder.given) counted.set(response, codes);
    for (const [response, codes] of settled) counted.set(response, codes);
    // The figures are those of the first codings still.
    expect(await compareAgreement(lead, coders)).toEqual(follows);
  });

  test('are published with a synthesis in each language, whose figures are those of the rows', async ({ browser }) => {
    test.setTimeout(900_000);
    const reviewed = (await site.cli(['open-data', 'review', 'list', '--all', '--format', 'json'])).trim().split('\n').map((line) => JSON.parse(line));
    // Equal texts that were coded by one decision have the codes of that text.
    const withEqual = coders.flatMap((coder) => [...coder.withEqual].map((response) => [reviewed.find((row) => row.response_id === response)?.text, coder.given.get(response)]));
    for (const { response_id, text } of reviewed) {
      const codes = withEqual.find(([equal]) => equal === text)?.[1];
      if (!counted.has(response_id) && codes) counted.set(response_id, codes as string[]);
    }
    expect(counted.size).toBe(299);
    const training = [...counted.values()].filter((codes) => codes.includes('training')).length;
    const quoted = reviewed.find((row) => counted.has(row.response_id) && !row.text.includes(ADDRESS)).response_id;
    const folder = siteWithDocuments(site, training, quoted);
    await site.restart(serve(...CLOSED, '--site', folder));
    await site.cli(['check', '--site', folder]);
    await site.cli(['synthesis', 'check', '--site', folder]);

    const publisher = await signedIn(browser, site, 'publisher');
    await publish(publisher);
    await examine(publisher, (locale) => `/operator/${locale}/consultation/publication`);
    const reader = await browser.newPage({ baseURL: site.url });
    files = await downloaded(reader);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['codings.csv', 'reliability.csv', 'themes.json', 'method.json', ...LANGUAGES.flatMap((tag) => [`themes-${tag}.csv`, `synthesis-${tag}.md`])]));
    // The rows have what people gave, with each rare code as another.
    const having = (code: string) => [...counted.values()].filter((codes) => codes.includes(code)).length;
    const other = (codes: string[]) => [...new Set(codes.map((code) => (having(code) < 5 ? 'other' : code)))].sort();
    expect(Object.fromEntries([...codings(files, CONTROL)].map(([response, codes]) => [response, [...codes].sort()]))).toEqual(
      Object.fromEntries([...counted].map(([response, codes]) => [response, other(codes)])),
    );
    const firsts = [...doubled(coders)].map(([response, pair]) => [response, pair.map((codes) => other([...codes]).join()).sort()]);
    const rows = [...doubleCodings(files, CONTROL)].map(([response, pair]) => [response, pair.map((codes) => [...codes].sort().join()).sort()]);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(firsts));
    const { problems, compared } = recount(files);
    expect(problems).toEqual([]);
    expect(compared).toBeGreaterThan(200);

    const figures = JSON.parse(files['results.json']);
    expect(await (await fetch(`${site.url}/consultation/results.json`)).json()).toEqual(figures);
    const states = figures.breakdown.groups.find((group: any) => group.code === 'state').count;
    for (const locale of LANGUAGES) {
      await reader.goto(publicPage('synthesis')(locale));
      const shown = (await reader.locator('a.figure').allTextContents()).map(plain);
      const share = Math.floor((training * 200 + counted.size) / (2 * counted.size));
      expect(shown.slice(0, 5), locale).toEqual([300, counted.size, share, training, states].map(String));
      await expect(reader.locator('blockquote')).toHaveText(reviewed.find((row) => row.response_id === quoted)?.text);
      await expect(reader.locator('.synthesis .beams')).toHaveCount(2);
    }
    await examine(reader, publicPage('synthesis'));
    await examine(reader, publicPage('results'));
    await examine(reader, () => PACKAGE);
    await reader.goto(publicPage('results')('fr'));
    const low = THEMES.filter(({ id }) => follows.get(id) === 'low');
    for (const { wording } of low) await expect(reader.locator('.themes th', { hasText: wording.fr.label }).first()).toContainText('accord');
    await expectNothingPrivate(site, files, names);
  });

  test('are verified on another machine, from the files alone', async () => {
    test.setTimeout(900_000);
    const machine = new OtherMachine(files);
    const verified = machine.verify();
    expect(verified).toMatchObject({ status: 0, out: '' });
    expect(verified.told).toContain('computed again from 300 row(s): all as published');
    expect(machine.left()).toEqual([]);
    // The rows of the double sample alone give the agreement too.
    const agreement = machine.run('themes', 'agreement', 'package/reliability.csv');
    expect(agreement.out).toContain('training');

    const refused = (name: string, told: string, change: (content: string) => string, sums = false) => {
      const { status, out } = machine.verifyChanged(name, change, sums);
      expect(status, name).toBe(1);
      expect(out, name).toContain(told);
    };
    const coding = (content: string) => content.replace(`,${CONTROL},training`, `,${CONTROL},law`);
    refused('codings.csv', 'codings.csv: it is not the file', coding);
    refused('codings.csv', 'themes.json:/questions/0/themes/0/count: published', coding, true);
    const coder = (content: string) => content.replace(/,training\r\n/, ',encryption\r\n');
    refused('reliability.csv', 'reliability.csv: it is not the file', coder);
    refused('reliability.csv', 'method.json:/questions/0/reliability/', coder, true);
    const digit = (content: string) => content.replace(/\{\{ \d/, (start) => start.slice(0, -1) + ((Number(start.at(-1)) + 1) % 10));
    for (const locale of LANGUAGES) {
      refused(`synthesis-${locale}.md`, `synthesis-${locale}.md: it is not the file`, digit);
      refused(`synthesis-${locale}.md`, `synthesis-${locale}.md:3: `, digit, true);
    }
    refused('responses.csv', 'responses.csv: it is not the file', (content) => content.replace(/,state(?=,|\r\n)/, ',public-body'));
    expect(machine.verify().status).toBe(0);
    machine.dispose();
  });
});

test('without JavaScript, texts are coded by two, settled, and read as figures', async ({ browser }) => {
  test.setTimeout(900_000);
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
