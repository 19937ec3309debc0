// Every page of the workspace in every language: accessible, valid, not wider than a narrow window, and with nothing too small to touch.
// The addresses are those of docs/roles.md, so a page that is added there and not here fails a test.
import type { Page } from '@playwright/test';
import { enough } from './support/answers.ts';
import { axeViolations } from './support/axe.ts';
import { addTheme, publish } from './support/coding.ts';
import { expect, test as base } from './support/fixtures.ts';
import { htmlErrors } from './support/html.ts';
import { labelsOfEmptyCells, overflow, smallTargets } from './support/layout-measures.ts';
import { MailServer } from './support/mail.ts';
import { signInAs } from './support/operators.ts';
import { ADDRESSES } from './support/role-table.ts';
import { Site } from './support/server.ts';

const TAGS = ['ar', 'de', 'en', 'es', 'fr'];
const CONTROL = '1d';

/** Every role that has pages. */
const ROLES = [
  ...['administrator', 'operator', 'case-officer', 'reviewer', 'supporters-officer'],
  ...['coder', 'lead-analyst', 'publisher', 'auditor'],
];

/** Addresses that lead to no page of their own: files, redirects, and the ways to and from a provider. */
const NO_PAGES = [
  '/operator',
  '/operator/sign-in',
  '/operator/{tag}/{form}/publication/files/{file}',
  '/operator/{tag}/{form}/exports/{file}',
  '/operator/{tag}/{form}/requests/register.csv',
  '/operator/{tag}/{form}/window/announcement',
  '/operator/{tag}/log.csv',
  '/operator/{tag}/log.ndjson',
  '/operator/{tag}/sign-in/provider',
  '/operator/sign-in/return',
];

/** The end of a digest by a link that no letter had: the one page that is opened here as a refusal. */
const UNKNOWN_LINK = '/unsubscribe?token=unknown';

/** What a page is about. */
interface Places {
  response: string;
  supporter: string;
  request: string;
}

/** The pages: the address as docs/roles.md has it, and what is opened there: queries, and values of placeholders. */
const PAGES: Record<string, (places: Places) => string[]> = {
  '/operator/{tag}': () => [''],
  '/operator/{tag}/accounts': () => ['/accounts'],
  '/operator/{tag}/settings': () => ['/settings'],
  '/operator/{tag}/log': () => ['/log', '/log?what=response'],
  '/operator/{tag}/sessions': () => ['/sessions'],
  '/operator/{tag}/site': () => ['/site'],
  '/operator/{tag}/sign-in': () => ['/sign-in'],
  '/operator/{tag}/unsubscribe': () => [UNKNOWN_LINK],
  '/operator/{tag}/{form}/overview': () => ['/consultation/overview', '/support/overview'],
  '/operator/{tag}/{form}/responses': () => ['/consultation/responses'],
  '/operator/{tag}/{form}/responses/{response}': ({ response }) => [`/consultation/responses/${response}`],
  '/operator/{tag}/{form}/responses/{response}/correct': ({ response }) => [`/consultation/responses/${response}/correct?question=${CONTROL}`],
  '/operator/{tag}/{form}/responses/{response}/withdraw': ({ response }) => [`/consultation/responses/${response}/withdraw`],
  '/operator/{tag}/{form}/requests': () => ['/consultation/requests', '/event/requests'],
  '/operator/{tag}/{form}/requests/{request}': ({ request }) => [`/consultation/requests/${request}`],
  '/operator/{tag}/{form}/review': () => ['/consultation/review', '/event/review'],
  '/operator/{tag}/{form}/review/list': () => ['/consultation/review/list', '/consultation/review/list?status=all'],
  '/operator/{tag}/{form}/review/together': () => ['/consultation/review/together'],
  '/operator/{tag}/{form}/review/{response}/{control}': ({ response }) => [`/consultation/review/${response}/${CONTROL}`],
  '/operator/{tag}/{form}/themes': () => ['/consultation/themes'],
  '/operator/{tag}/{form}/themes/{question}': () => [`/consultation/themes/${CONTROL}`],
  '/operator/{tag}/{form}/coding/{question}': () => [`/consultation/coding/${CONTROL}`],
  '/operator/{tag}/{form}/codings/{question}': () => [`/consultation/codings/${CONTROL}`],
  '/operator/{tag}/{form}/agreement/{question}': () => [`/consultation/agreement/${CONTROL}`],
  '/operator/{tag}/{form}/settling/{question}': () => [`/consultation/settling/${CONTROL}`],
  '/operator/{tag}/{form}/synthesis': () => ['/consultation/synthesis'],
  '/operator/{tag}/{form}/supporters': () => ['/support/supporters', '/support/supporters?show=all'],
  '/operator/{tag}/{form}/supporters/{response}': ({ supporter }) => [`/support/supporters/${supporter}`],
  '/operator/{tag}/{form}/window': () => ['/consultation/window', '/support/window'],
  '/operator/{tag}/{form}/publication': () => ['/consultation/publication'],
  '/operator/{tag}/{form}/exports': () => ['/consultation/exports'],
  '/operator/{tag}/{form}/mail': () => ['/consultation/mail'],
  '/operator/{tag}/{form}/mail/example': () => ['/consultation/mail/example?letter=receipt', '/consultation/mail/example?letter=digest'],
};

/** A site with mail, a platform, and something on every page. */
const test = base.extend<{ office: Site; mail: MailServer; places: Places }>({
  mail: async ({}, use) => {
    const mail = await MailServer.start();
    await use(mail);
    mail.stop();
  },
  office: async ({ mail }, use) => {
    const office = new Site();
    const folders = ['open-data', 'built-packages', 'exports'].flatMap((name) => [`--${name}`, `${office.folder}/${name}`]);
    await office.start([...folders, ...mail.options()]);
    await use(office);
    await office.dispose();
  },
  // Addresses without an origin are those of this site.
  baseURL: async ({ office }, use) => use(office.url),
  places: async ({ office, page, mail: _ }, use) => {
    const response = await send(office, 'consultation', { ...enough('Un organisme'), '7b': 'nobody@example.org', '1c': 'yes', [CONTROL]: 'Écrivez à jeanne@exemple.fr' });
    const supporter = await send(office, 'support', {
      ...{ '1a': 'Un soutien', '1b': 'state', '1c': 'FR', '1d': 'https://soutien.example' },
      ...{ '2a': 'Ada', '2b': 'ada@example.org', '3a': 'yes', '3b': 'yes' },
    });
    await publish(office, CONTROL, 'Un texte à coder');
    await signInAs(page, office, ...ROLES);
    await addTheme(page, CONTROL, 'skills', 'Compétences');
    await page.goto(`${office.url}/operator/fr/consultation/requests`);
    const register = page.locator('form[action$="/register"]');
    await register.locator('[name=received]').fill(new Date().toISOString().slice(0, 10));
    await register.locator('[name=reference]').fill('Dossier 1');
    await register.locator('button').click();
    await page.goto(`${office.url}/operator/fr/consultation/requests`);
    const request = await page.locator('tbody a').first().getAttribute('href');
    for (const job of ['publication', 'exports']) await run(page, `${office.url}/operator/fr/consultation/${job}`);
    await use({ response, supporter, request: request?.split('/').at(-1) ?? '' });
  },
});

/** Sends a response and returns its id. */
async function send(office: Site, form: string, answers: Record<string, string>): Promise<string> {
  const post = async (path: string, document: object) => {
    const body = JSON.stringify(document);
    const answer = await fetch(office.url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(answer.ok, path).toBe(true);
    return (await answer.json()) as Record<string, string>;
  };
  const { receipt_code } = await post(`/fr/${form}`, { submission_id: crypto.randomUUID(), answers });
  return (await post(`/fr/${form}/receipt`, { receipt_code })).response_id;
}

/** Asks for the job of a page, and waits until it has ended. */
async function run(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const form = page.locator('form[action$="/build"], form[action$="/ask"]');
  const reason = form.locator('[name=reason]');
  if ((await reason.count()) > 0) await reason.fill('Pour voir');
  await form.locator('button').click();
  await expect(page.locator('[data-job=ended]').first()).toBeVisible({ timeout: 30_000 });
}

test('every address of the workspace is listed here', () => {
  const gets = ADDRESSES.filter(({ method }) => method === 'GET').map(({ path }) => path);
  expect([...Object.keys(PAGES), ...NO_PAGES].sort()).toEqual(gets.sort());
});

for (const tag of TAGS) {
  test(`every page is accessible, valid, narrow and easy to touch, in ${tag}`, async ({ page, office, places, expectedErrors }) => {
    test.slow();
    expectedErrors.push(/status of 422/);
    await page.setViewportSize({ width: 360, height: 740 });
    for (const addresses of Object.values(PAGES)) {
      for (const address of addresses(places)) {
        const answer = await page.goto(`${office.url}/operator/${tag}${address}`);
        expect(answer?.status(), address).toBe(address === UNKNOWN_LINK ? 422 : 200);
        expect(await htmlErrors((await answer?.text()) ?? ''), address).toEqual([]);
        await page.evaluate(() => document.querySelectorAll('main details').forEach((details) => details.toggleAttribute('open', true)));
        expect(await axeViolations(page), address).toEqual([]);
        expect(await overflow(page), address).toBe(0);
        expect(await smallTargets(page), address).toEqual([]);
        expect(await labelsOfEmptyCells(page), address).toEqual([]);
      }
    }
  });
}
