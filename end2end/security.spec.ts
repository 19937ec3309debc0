// Security headers, and answers that stay text. Every browser test also checks that no page violates its own policy: a
// violation is an error in the console, which fails the test.
import { createHash } from 'node:crypto';
import { enough } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import {
  control,
  fillIn,
  fillStepwise,
  held,
  holdProgram,
  live,
  onwards,
  openForm,
  openWithDraft,
} from './support/form.ts';
import { CONTENT } from './support/states.ts';
import { LOCALES, say } from './support/words.ts';

/** Texts that would execute if they were not treated as text. */
const HOSTILE = [
  '</textarea><script>window.owned = 1</script>',
  '</script><script>window.owned = 2</script>',
  '<!--<script>window.owned = 3//-->',
  '"><img src=x onerror="window.owned = 4">',
  "' autofocus onfocus='window.owned = 5",
  '<svg onload=window.owned=6>&lt;b&gt;',
];
const FIELDS = ['1a', '1b', '2b', '3b', '3c', '3e'];
const hostile: Record<string, string> = Object.fromEntries(FIELDS.map((name, rank) => [name, HOSTILE[rank]]));
/** The only inline element: the state of the form's page, which is data. */
const INLINE = 'script:not([src])';

test('every response has a strict content security policy and the other security headers', async ({ request }) => {
  const pages = LOCALES.flatMap((locale) =>
    ['', '/consultation', ...CONTENT.map((name) => `/${name}`), '/nowhere'].map((path) => `/${locale}${path}`),
  );
  const style = /href="([^"]+\.css)"/.exec(await (await request.get('/fr')).text())?.[1] ?? '';
  const posted = await request.post('/fr/consultation', { form: { '1a': 'x' } });
  const answers = [
    posted,
    ...(await Promise.all([...pages, style, '/favicon.svg', '/healthz'].map((path) => request.get(path)))),
  ];
  for (const answer of answers) {
    const headers = answer.headers();
    const policy = Object.fromEntries(
      (headers['content-security-policy'] ?? '').split(';').map((part) => {
        const [name, ...sources] = part.trim().split(/\s+/);
        return [name, sources];
      }),
    );
    expect(policy, answer.url()).toMatchObject({
      'default-src': ["'none'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
      'form-action': ["'self'"],
    });
    // All other resources come from this origin; scripts are files, and wasm may be compiled.
    const hash = policy['style-src'].find((source) => source.startsWith("'sha256-"));
    const sources = new Set(Object.values(policy).flat());
    sources.delete(hash ?? '');
    expect([...sources].sort()).toEqual(["'none'", "'self'", "'wasm-unsafe-eval'"]);
    expect(policy['script-src']).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    });
  }
  expect(posted.headers()['cache-control']).toBe('no-store');
});

test('no page has an inline script or event handler, and only the form a style, which the policy names', async ({ page }) => {
  for (const path of ['/fr', '/fr/consultation', '/en/consultation', ...CONTENT.map((name) => `/fr/${name}`)]) {
    const answer = await page.goto(path);
    const styles = await page.locator('style').evaluateAll((all) => all.map((style) => style.textContent ?? ''));
    expect(styles, path).toHaveLength(path.endsWith('/consultation') ? 1 : 0);
    const policy = answer?.headers()['content-security-policy'];
    for (const style of styles) expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    const inline = await page
      .locator(INLINE)
      .evaluateAll((scripts) => scripts.map((script) => script.getAttribute('type')));
    expect(inline, path).toEqual(path.endsWith('/consultation') ? ['application/json'] : []);
    await expect(page.locator('[style], base, iframe, object, embed')).toHaveCount(0);
    const handlers = await page
      .locator('*')
      .evaluateAll((all) => all.flatMap((each) => each.getAttributeNames().filter((name) => name.startsWith('on'))));
    expect(handlers).toEqual([]);
  }
});

test('an injected script does not run', async ({ page, browserErrors, expectedErrors }) => {
  expectedErrors.push(/Content Security Policy/);
  await openForm(page);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.owned = 7';
    document.body.append(script);
  });
  await expect.poll(() => browserErrors.join('\n')).toContain('Content Security Policy');
  expect(await page.evaluate(() => (window as any).owned)).toBeUndefined();
});

test('hostile answers stay text in form, draft, check page and store', async ({
  page,
  site,
}) => {
  const answers: Record<string, string> = { ...enough('<script>window.owned = 8</script>'), ...hostile };
  await openWithDraft(page, answers);
  expect(await held(page)).toEqual(answers);
  await page.goto('/fr/consultation#check');
  const said = page.locator('.check .answer');
  for (const text of Object.values(answers).filter((text) => text.includes('owned')))
    await expect(said.getByText(text, { exact: true })).toBeVisible();
  await expect(page.locator('main script, main img, main svg')).toHaveCount(0);
  await page.locator('button.send').click();
  await expect(page.locator('#receipt-code')).toBeVisible();
  expect(await page.evaluate(() => (window as any).owned)).toBeUndefined();
  const rows = JSON.parse(await site.cli(['responses', 'export', '--format', 'json']));
  expect(rows).toContainEqual(expect.objectContaining({ q1a: HOSTILE[0], q3e: HOSTILE[5] }));
});

test('hostile answers stay text on an error page, before and after hydration', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 422/);
  const release = await holdProgram(page);
  const answers = { ...hostile, '7a': HOSTILE[3], '7b': HOSTILE[4] };
  await fillStepwise(page, answers);
  const refused = page.waitForResponse((response) => response.request().method() === 'POST');
  await onwards(page).click();
  const html = await (await refused).text();
  // As many elements as on an empty page: the loader and the state.
  expect(html.match(/<script/gi)).toHaveLength(2);
  expect(html.match(/<\/script/gi)).toHaveLength(2);
  await expect(page.locator('#errors')).toBeVisible();
  expect(await held(page)).toEqual(answers);

  release();
  await live(page);
  expect(await held(page)).toEqual(answers);
  await expect(page.locator('main script, main img, main svg')).toHaveCount(0);
  expect(await page.evaluate(() => (window as any).owned)).toBeUndefined();
});

test.describe('in a browser without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('hostile answers stay text on the error page, the check page and in its hidden fields', async ({
    page,
    expectedErrors,
  }) => {
    expectedErrors.push(/status of 422/);
    const answers: Record<string, string> = { ...enough(HOSTILE[3]), ...hostile, '7b': HOSTILE[4] };
    await page.goto('/fr/consultation');
    await fillIn(page, answers);
    await page.locator('button.review').click();
    await expect(page.locator('#errors')).toBeVisible();
    expect(await held(page)).toEqual(answers);
    await expect(page.locator(INLINE)).toHaveCount(1);
    await expect(page.locator('main script, main img, main svg')).toHaveCount(0);

    await control(page, '7b').fill('a@example.org');
    await page.locator('button.review').click();
    await expect(page.getByRole('heading', { name: say('fr', 'check-heading') })).toBeVisible();
    for (const name of [...FIELDS, '7a'])
      await expect(page.locator(`input[type=hidden][name="${name}"]`)).toHaveValue(answers[name]);
    await expect(page.locator('script, main img, main svg')).toHaveCount(0);
  });
});

test('a form on another site cannot submit here', async ({ request, site }) => {
  const before = await site.cli(['responses', 'count']);
  const answers = { ...enough('Un autre site'), submission_id: 'from-another-site' };
  const elsewhere: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
    { 'sec-fetch-site': 'same-site', origin: 'https://elsewhere.example' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
  ];
  for (const headers of elsewhere) {
    const refused = await request.post('/fr/consultation', { headers, form: answers });
    expect(refused.status(), JSON.stringify(headers)).toBe(403);
  }
  expect(await site.cli(['responses', 'count'])).toBe(before);
  const here: Record<string, string>[] = [{ 'sec-fetch-site': 'same-origin' }, { origin: site.url }];
  for (const headers of here) {
    expect((await request.post('/fr/consultation', { headers, form: answers })).status()).toBe(201);
  }
});
