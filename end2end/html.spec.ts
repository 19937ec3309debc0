// The HTML as the server sends it, before any script: two validators find no error on any page, in any language, in any
// state. html-validate checks good practice, the Nu checker (Java) checks the standard.
import type { APIRequestContext } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { enough, everything } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import { htmlErrors } from './support/html.ts';
import { posted } from './support/http.ts';
import { Provider } from './support/provider.ts';
import type { Site } from './support/server.ts';
import { CLOSED, CONTENT, EARLY, ENDING, MADE, OTHERS } from './support/states.ts';
import { LOCALES } from './support/words.ts';

/** The Nu checker of the npm package. */
const NU = join(dirname(createRequire(import.meta.url).resolve('vnu-jar')), 'build/dist/vnu.jar');

/** Keeps the HTML of a response that must have this status. */
type Keep = (name: string, status: number, response: Awaited<ReturnType<APIRequestContext['get']>>) => Promise<void>;

/** The name of a page in the report, and its HTML. */
type Document = [name: string, html: string];

/** Each error once, with the first page that has it. */
function once(errors: [page: string, error: string][]): string[] {
  const pages = new Map<string, string[]>();
  for (const [page, error] of errors) pages.set(error, [...(pages.get(error) ?? []), page]);
  return [...pages].map(
    ([error, [first, ...others]]) => `${error} — ${first}${others.length ? ` and ${others.length} more` : ''}`,
  );
}

/** Every page. Some return hostile answers. */
async function documents(request: APIRequestContext, site: Site): Promise<Document[]> {
  const found: Document[] = [];
  const keep: Keep = async (name, status, response) => {
    expect(response.status(), name).toBe(status);
    found.push([name, await response.text()]);
  };
  const hostile = '"></textarea></script><script>alert(1)</script><!-- &amp; \'';
  for (const locale of LOCALES) {
    const url = `/${locale}/consultation`;
    for (const name of [...CONTENT, ...MADE, ...OTHERS]) await keep(`${locale} ${name}`, 200, await request.get(`/${locale}/${name}`));
    await keep(`${locale} home`, 200, await request.get(`/${locale}`));
    await keep(`${locale} form`, 200, await request.get(url));
    await keep(`${locale} 404`, 404, await request.get(`/${locale}/nowhere`));
    await keep(`${locale} 422, empty`, 422, await posted(request, url, {}));
    const wrong = {
      ...everything(locale),
      '1a': 'a'.repeat(501),
      '1b': hostile,
      '6a': ['cyber-hygiene', hostile],
      '7b': hostile,
    };
    await keep(`${locale} 422, all filled in`, 422, await posted(request, url, wrong));
    const right = { ...everything(locale), '1b': hostile, '2c-other': hostile, '7a': hostile };
    await keep(`${locale} check`, 200, await posted(request, url, right));
    await keep(`${locale} check, little answered`, 200, await posted(request, url, enough()));
    await keep(`${locale} changing`, 200, await posted(request, url, right, { change: '1a' }));
    const id = { submission_id: `validated-in-${locale}` };
    await keep(`${locale} confirmation`, 201, await posted(request, url, right, id));
    await keep(`${locale} 409`, 409, await posted(request, url, enough(), id));
  }
  await keepWorkspace(request, site, keep);
  await keepProvider(request, site, keep);
  for (const [phase, options, status] of [
    ['early', EARLY, 403],
    ['closed', CLOSED, 403],
    ['ending', ENDING, 200],
  ] as const) {
    await site.restart([...options]);
    for (const locale of LOCALES) {
      await keep(`${locale} home, ${phase}`, 200, await request.get(`/${locale}`));
      await keep(`${locale} form, ${phase}`, 200, await request.get(`/${locale}/consultation`));
      await keep(`${locale} posted, ${phase}`, status, await posted(request, `/${locale}/consultation`, enough()));
    }
  }
  return found;
}

/** Every page of the workspace, with an account, an invitation and entries of the log. */
async function keepWorkspace(request: APIRequestContext, site: Site, keep: Keep): Promise<void> {
  const invite = (address: string, ...options: string[]) => site.cli(['operators', 'invite', address, ...options]);
  await invite('bea@example.org', '--role', 'reviewer', '--form', 'event', '--reason', '<b>why</b>');
  const link = await invite('ada@example.org', '--role', 'administrator', '--role', 'auditor');
  await keep('workspace sign-in', 200, await request.get('/operator/fr/sign-in?next=/operator/fr'));
  await keep('workspace 422', 422, await request.post('/operator/fr/sign-in', { form: { code: 'x' } }));
  await keep('workspace home', 200, await request.post('/operator/fr/sign-in', { form: { code: link.trim().split('#')[1] } }));
  for (const locale of LOCALES) {
    for (const page of ['', '/accounts', '/settings', '/log', '/sessions']) {
      await keep(`workspace ${locale}${page}`, 200, await request.get(`/operator/${locale}${page}`));
    }
  }
  const made = await request.post('/operator/fr/accounts/invite', { form: { address: 'cleo@example.org', role: 'coder' } });
  await keep('workspace invitation', 200, made);
  await keep('workspace refused', 422, await request.post('/operator/fr/accounts/invite', { form: { address: 'x' } }));
  const reviewer = await invite('dan@example.org', '--role', 'reviewer');
  await request.post('/operator/fr/sign-in', { form: { code: reviewer.trim().split('#')[1] } });
  await keep('workspace 403', 403, await request.get('/operator/fr/log'));
  for (const locale of LOCALES) {
    const review = `/operator/${locale}/consultation/review`;
    for (const page of ['', '/list?status=all', '/list?status=changed', '/together']) {
      await keep(`workspace ${locale} review${page}`, 200, await request.get(`${review}${page}`));
    }
    await keep(`workspace ${locale} text gone`, 410, await request.get(`${review}/nobody/1a`));
    const refused = await request.post(`${review}/nobody/1a`, { form: { action: 'withhold', words: '"></textarea>', note: '"<b>' } });
    await keep(`workspace ${locale} decision refused`, 422, refused);
  }
}

/** The pages around a sign-in by an OpenID provider. */
async function keepProvider(request: APIRequestContext, site: Site, keep: Keep): Promise<void> {
  const provider = await Provider.start(site);
  try {
    await site.restart(provider.options(site));
    const invitation = await site.cli(['operators', 'invite', 'eve@example.org', '--role', 'auditor']);
    await keep('provider sign-in', 200, await request.get('/operator/fr/sign-in?next=/operator/fr'));
    // What the server once knows of a provider it does not ask again, so this comes first.
    await provider.fault('away');
    await keep('provider away', 503, await request.get('/operator/fr/sign-in/provider'));
    await provider.fault('');
    const code = invitation.trim().split('#')[1];
    await keep('provider invitation', 200, await request.post('/operator/fr/sign-in', { form: { code } }));
    await keep('provider refused', 422, await request.get('/operator/sign-in/return?state=x'));
    for (const prompt of ['login', 'consent']) {
      const asked = await request.get('/operator/fr/sign-in/provider');
      await request.post(asked.url(), { form: { prompt, login: 'ada', password: 'any' } });
    }
    await keep('provider signed out', 200, await request.post('/operator/fr/sign-out'));
  } finally {
    provider.stop();
  }
}

test('html-validate finds no error', async ({ request, site }) => {
  const errors: [string, string][] = [];
  for (const [name, html] of await documents(request, site)) {
    for (const error of await htmlErrors(html)) errors.push([name, error]);
  }
  expect(once(errors)).toEqual([]);
});

test('the Nu checker finds no error', async ({ request, site }, testInfo) => {
  const folder = testInfo.outputPath('pages');
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const [name, html] of await documents(request, site)) {
    const file = join(folder, `${name.replace(/\W+/g, '-')}.html`);
    await writeFile(file, html);
    files.push(file);
  }
  const report = await new Promise<string>((done, failed) => {
    // Its report is on stderr; its exit status only says whether there is an error.
    execFile(
      'java',
      ['-jar', NU, '--format', 'json', ...files],
      { maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (stderr.startsWith('{')) done(stderr);
        else failed(new Error(`the Nu checker did not run (it needs Java): ${stdout}${stderr}${error}`));
      },
    );
  });
  const messages: { type: string; subType?: string; url: string; message: string; extract?: string }[] =
    JSON.parse(report).messages;
  // Answers are shown as they were written, in any normalization form.
  const isOfAnswers = (message: string) => message.startsWith('Text run is not in Unicode Normalization Form C.');
  // The checker reads the style sheet that the form carries, and does not know this property, which makes fields as high as their text.
  const isNewProperty = (message: string) => message.includes('Property “field-sizing” doesn\'t exist');
  const isWrong = (message: string) => !isOfAnswers(message) && !isNewProperty(message);
  const wrong = messages.filter(({ type, subType, message }) => (type !== 'info' || subType === 'warning') && isWrong(message));
  expect(
    once(wrong.map(({ url, message, extract }) => [url.split('/').pop() ?? url, `${message} (${extract?.trim()})`])),
  ).toEqual([]);
});
