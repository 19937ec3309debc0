// The language is switched in place: only the texts change. Without the client, and for a page of another build, the
// switch is a plain link.
import type { Page } from '@playwright/test';
import { enough, row, rowsOf } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import { control, fillIn, held, heading, holdProgram, live, message, onwards, openForm, openWithDraft, option, question, sectionsShown } from './support/form.ts';
import { words } from './support/page-texts.ts';
import { like, type Locale, numbered, say, title } from './support/words.ts';

const link = (page: Page, locale: Locale) => page.locator(`.languages a[hreflang=${locale}]`);

/** Marks the page, to detect whether it was reloaded. */
const mark = (page: Page) => page.evaluate(() => ((window as any).marked = true));
const marked = (page: Page) => page.evaluate(() => (window as any).marked === true);

async function expectLocale(page: Page, locale: Locale): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await expect(link(page, locale)).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.languages [aria-current]')).toHaveCount(1);
}

/** Lets the other language be that of another build, which the browser has to load as a page. */
const build = (page: Page) =>
  page.route('**/en/consultation', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('"version":1', '"version":2') });
  });

test('the switch keeps the page, its section, scroll, focus, text and choices', async ({ page, site }) => {
  await openForm(page, 'fr', '#2');
  await fillIn(page, { '2a': 'yes-partly', '2c': 'other', '2c-other': 'Un traité' });
  await mark(page);
  // Saving is announced once, and would otherwise be announced after the switch.
  await expect(page.locator('#status')).toHaveText(like('fr', 'draft-saved'));
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  // This text is not saved yet: only the page has it.
  await page.evaluate(() => (window.setTimeout = (() => 0) as any));
  await control(page, '2b').fill('Tapé à l’instant');
  await control(page, '2b').evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(3, 5));
  await page.evaluate(() => window.scrollTo(0, 37));
  const focused = await page.evaluate(() => document.activeElement?.id);

  // The switch is clicked by a script so that the focus stays in the field and not on the link.
  await page.evaluate(() => document.querySelector<HTMLElement>('.languages a[hreflang=en]')?.click());
  await expectLocale(page, 'en');
  await expect(page).toHaveURL(/\/en\/consultation#2$/);
  await expect(page).toHaveTitle(title('en', 'section-2'));
  await expect(heading(page, 2)).toHaveText(say('en', 'section-2'));
  await expect(question(page, '2b').locator('label')).toHaveText(numbered('2b', say('en', 'q-2b')));
  await expect(page.locator('[id="q-2b-limit"]')).toHaveText('You have 484 characters left');
  await expect(page.locator('#steps')).toHaveAttribute('aria-label', say('en', 'steps'));
  await expect(page.locator('.footer')).toContainText(say('en', 'page-privacy'));
  await expect(page.locator('#status')).toHaveText(say('en', 'language-changed'));
  expect(await marked(page)).toBe(true);
  expect(await sectionsShown(page)).toEqual(['2']);
  expect(await page.evaluate(() => [document.activeElement?.id, window.scrollY])).toEqual([focused, 37]);
  expect(await control(page, '2b').evaluate((field: HTMLTextAreaElement) => [field.selectionStart, field.selectionEnd])).toEqual([3, 5]);
  expect(await held(page)).toEqual({ '2a': 'yes-partly', '2c': 'other', '2c-other': 'Un traité', '2b': 'Tapé à l’instant' });
  // The browser itself requests the icon for a new address.
  expect(fetched.filter((path) => path !== '/favicon.svg'), 'nothing but the other page').toEqual(['/en/consultation']);

  // The page continues in that language, up to the store.
  await onwards(page).click();
  await expect(heading(page, 3)).toBeFocused();
  await page.goto('/en/consultation#7');
  await fillIn(page, enough('Dans l’autre langue'));
  await onwards(page).click();
  await page.locator('button.send').click();
  await expect(page.locator('#receipt-code')).toBeVisible();
  const rows = await rowsOf(site, 'Dans l’autre langue');
  expect(rows.map((each) => each.locale)).toEqual(['en']);
});

test('every text equals that of a page loaded in that language, and switching back leaves no trace', async ({ page }) => {
  await openForm(page, 'en', '#6');
  const english = await words(page);
  await openForm(page, 'fr', '#6');
  const french = await words(page);
  await link(page, 'en').click();
  await expectLocale(page, 'en');
  expect((await words(page)).filter((each) => each !== say('en', 'language-changed'))).toEqual(english);
  await link(page, 'fr').click();
  await expectLocale(page, 'fr');
  expect((await words(page)).filter((each) => each !== say('fr', 'language-changed'))).toEqual(french);
});

test('open errors are shown in the other language and still link to their fields', async ({ page }) => {
  await openForm(page, 'fr', '#7');
  await fillIn(page, { '7a': 'Essai' });
  await onwards(page).click();
  await expect(page.locator('#errors')).toBeFocused();
  await link(page, 'en').click();
  await expectLocale(page, 'en');
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator('#errors h2')).toHaveText(say('en', 'error-heading'));
  await expect(page.locator('#errors').getByRole('link')).toHaveText(['7b', '7c', '7d'].map((name) => numbered(name, say('en', `q-${name}.required`))));
  for (const name of ['7b', '7c', '7d']) await expect(message(page, name)).toHaveText(say('en', `q-${name}.required`));
  await page.locator('#errors').getByRole('link').first().click();
  await expect(control(page, '7b')).toBeFocused();
});

test('the check page is shown in the other language with the answers', async ({ page }) => {
  await openWithDraft(page, { ...enough('Relue'), '1a': 'Quantique' }, 'fr', '#check');
  await link(page, 'en').click();
  await expectLocale(page, 'en');
  await expect(page).toHaveURL(/\/en\/consultation#check$/);
  await expect(heading(page, 'check')).toHaveText(say('en', 'check-heading'));
  await expect(page.locator('.check')).toContainText('Quantique');
  await expect(page.locator('.check')).toContainText(say('en', 'q-1b'));
  await expect(page.locator('#draft')).toContainText(like('en', 'draft-restored'));
});

test('back undoes the switch and keeps the history within the form', async ({ page }) => {
  await openForm(page, 'fr', '#1');
  await onwards(page).click();
  await expect(heading(page, 2)).toBeFocused();
  await fillIn(page, { '2b': 'Gardé' });
  await link(page, 'en').click();
  await expectLocale(page, 'en');
  await onwards(page).click();
  await expect(heading(page, 3)).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/consultation#2$/);
  await expectLocale(page, 'en');
  await page.goBack();
  await expect(page).toHaveURL(/\/fr\/consultation#2$/);
  await expectLocale(page, 'fr');
  await expect(heading(page, 2)).toHaveText(say('fr', 'section-2'));
  await expect(control(page, '2b')).toHaveValue('Gardé');
  await page.goBack();
  expect(await sectionsShown(page)).toEqual(['1']);
  await page.goForward();
  await page.goForward();
  await expectLocale(page, 'en');
  expect(await sectionsShown(page)).toEqual(['2']);
});

test('a language that cannot be fetched leaves the page unchanged, and that is announced', async ({ page, site, expectedErrors }) => {
  expectedErrors.push('net::ERR_CONNECTION_REFUSED');
  await openForm(page, 'fr', '#3');
  await fillIn(page, { '3b': 'Toujours là' });
  await mark(page);
  // The pending announcement of the typing was made.
  await expect(page.locator('#status')).toHaveText('Il vous reste 489 caractères');
  await site.stop();
  await link(page, 'en').click();
  await expect(page.locator('#announcement')).toHaveText(say('fr', 'language-failed'));
  await expect(page.locator('#status')).toHaveText(say('fr', 'language-failed'));
  await expectLocale(page, 'fr');
  await expect(page).toHaveURL(/\/fr\/consultation#3$/);
  await expect(heading(page, 3)).toHaveText(say('fr', 'section-3'));
  expect(await held(page)).toEqual({ '3b': 'Toujours là' });
  await site.start();
  await link(page, 'en').click();
  await expectLocale(page, 'en');
  await expect(page.locator('#announcement')).toBeHidden();
  expect(await marked(page)).toBe(true);
});

test('an error of the server leaves the page unchanged, and that is announced', async ({ page, expectedErrors }) => {
  expectedErrors.push(/status of 503/);
  await openForm(page, 'fr', '#3');
  await fillIn(page, { '3b': 'Toujours là' });
  await mark(page);
  await page.route('**/en/consultation', (route) => route.fulfill({ status: 503, contentType: 'text/html', body: '<title>503</title>' }));
  await link(page, 'en').click();
  await expect(page.locator('#announcement')).toHaveText(say('fr', 'language-failed'));
  await expectLocale(page, 'fr');
  await expect(page).toHaveURL(/\/fr\/consultation#3$/);
  expect(await held(page)).toEqual({ '3b': 'Toujours là' });
  expect(await marked(page)).toBe(true);
});

test('going back to a language that cannot be fetched leaves page and address unchanged', async ({ page, expectedErrors }) => {
  expectedErrors.push('net::ERR_FAILED');
  await openForm(page, 'fr', '#2');
  await link(page, 'en').click();
  await expectLocale(page, 'en');
  await page.route('**/fr/consultation', (route) => route.abort());
  await page.evaluate(() => history.back());
  await expect(page.locator('#announcement')).toHaveText(say('en', 'language-failed'));
  await expectLocale(page, 'en');
  await expect(heading(page, 2)).toHaveText(say('en', 'section-2'));
  await expect(page).toHaveURL(/\/en\/consultation#2$/);
});

test('a right-to-left language turns the page, and back', async ({ page }) => {
  await openForm(page, 'fr', '#2');
  for (const [locale, direction] of [['ar', 'rtl'], ['fr', 'ltr']] as const) {
    await link(page, locale).click();
    await expectLocale(page, locale);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await expect(heading(page, 2)).toHaveText(say(locale, 'section-2'));
  }
});

/** Changes the page as browser extensions do: adds styles, elements beside and around controls, and boxes. */
const extend = (page: Page) =>
  page.evaluate(() => {
    const make = (html: string) => document.createRange().createContextualFragment(html).firstElementChild!;
    const put = (html: string, place: (made: Element) => void) => {
      const made = make(html);
      made.setAttribute('data-extension', '');
      place(made);
    };
    put('<style>.extension { outline: 0 }</style>', (made) => document.head.prepend(made));
    put('<link rel="stylesheet" href="data:text/css,.extension{}">', (made) => document.head.prepend(made));
    put('<meta name="darkreader" content="1">', (made) => document.head.prepend(made));
    put('<extension-root></extension-root>', (made) => document.documentElement.append(made));
    put('<div class="extension">Boîte à côté</div>', (made) => document.body.prepend(made));
    put('<div class="extension">Boîte dedans</div>', (made) => document.querySelector('.column')!.prepend(made));
    put('<div class="extension">Boîte de question</div>', (made) => document.getElementById('q-2b')!.prepend(made));
    put('<button type="button" class="extension">Remplir</button>', (made) => document.getElementById('c-2b')!.after(made));
    put('<span class="extension"></span>', (made) => {
      const field = document.getElementById('c-7a')!;
      field.replaceWith(made);
      made.append(field);
    });
    document.getElementById('c-2b')!.setAttribute('data-extension', '');
    document.body.classList.add('extension-body');
  });
const extensions = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('[data-extension]')].map((each) => each.outerHTML.replace(/aria-label="[^"]*"/g, '')));

test('elements that browser extensions added to the page and its controls stay', async ({ page, expectedErrors }) => {
  // The content security policy forbids styles added by scripts of the page, but does not apply to extensions.
  expectedErrors.push(/Content Security Policy/);
  const open = async () => {
    await page.goto('/fr/legal');
    await page.evaluate(() => (localStorage.clear(), sessionStorage.clear()));
    await openForm(page, 'fr', '#2');
    await fillIn(page, { '2b': 'Toujours là' });
    await page.locator('[id="c-7a"]').evaluate((field: HTMLInputElement) => void (field.value = 'Rempli par l’extension'));
    // Until then the page says that answers will be kept, and its texts depend on the moment.
    await expect(page.locator('#draft-kept')).toHaveText(like('fr', 'draft-saved'));
  };
  await open();
  await link(page, 'en').click();
  await expectLocale(page, 'en');
  const english = await words(page);
  await open();
  await extend(page);
  const before = await extensions(page);
  const own = ['Boîte à côté', 'Boîte dedans', 'Boîte de question', 'Remplir', '.extension { outline: 0 }'];
  for (const locale of ['en', 'fr', 'en'] as const) {
    await link(page, locale).click();
    await expectLocale(page, locale);
    expect(await extensions(page)).toEqual(before);
    expect(await page.evaluate(() => document.querySelectorAll('[id]').length - new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size)).toBe(0);
    expect(await held(page)).toEqual({ '2b': 'Toujours là', '7a': 'Rempli par l’extension' });
    await expect(page.locator('body')).toHaveClass('extension-body');
  }
  expect((await words(page)).filter((each) => !own.includes(each) && !each.includes('data:text/css'))).toEqual(english);
});

test('elements that only one language has are added and removed', async ({ page }) => {
  await page.route('**/en/consultation', async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(/<p id="q-6a-hint" class="hint">.*?<\/p>/s, '').replace(/(id="introduction"[^>]*>)/, '$1<p>One paragraph more</p>');
    await route.fulfill({ response, body: html });
  });
  await openForm(page, 'fr', '#6');
  const french = await words(page);
  const hints = page.locator('[id="q-6a"] .hint');
  const [hint, paragraphs] = [await hints.count(), await page.locator('#introduction p').count()];
  for (let time = 0; time < 2; time++) {
    await link(page, 'en').click();
    await expectLocale(page, 'en');
    await expect(page.locator('[id="q-6a-hint"]')).toHaveCount(0);
    await expect(page.locator('#introduction p')).toHaveCount(paragraphs + 1);
    await expect(page.locator('#introduction p').first()).toHaveText('One paragraph more');
    await link(page, 'fr').click();
    await expectLocale(page, 'fr');
    await expect(hints).toHaveCount(hint);
    expect((await words(page)).filter((each) => each !== say('fr', 'language-changed'))).toEqual(french);
  }
});

test('the confirmation is shown in the other language, and its buttons still copy and save the receipt', async ({ page }) => {
  await openWithDraft(page, enough('Confirmée en anglais'), 'fr', '#check');
  await page.locator('button.send').click();
  await expect(page.locator('#receipt-code')).toBeVisible();
  const receipt = await page.locator('#receipt-code').innerText();
  await link(page, 'en').click();
  await expectLocale(page, 'en');
  await expect(page.locator('#receipt-code')).toHaveText(receipt);
  await expect(page.locator('#sent-moves')).toHaveCount(1);
  await page.getByRole('button', { name: say('en', 'sent-see') }).click();
  await expect(page).toHaveURL(/\/en\/consultation\/receipt$/);
  await expect(page.locator('.recorded')).toContainText('Confirmée en anglais');
});

test('the chosen language is remembered for the next visit', async ({ page }) => {
  await openForm(page, 'fr');
  await link(page, 'en').click();
  await expectLocale(page, 'en');
  await page.goto('/');
  await expect(page).toHaveURL(/\/en$/);
});

test('a page of another build is fully reloaded and restores the draft', async ({ page }) => {
  await openForm(page, 'fr', '#3');
  await fillIn(page, { '3b': 'D’une version à l’autre' });
  await mark(page);
  await build(page);
  await link(page, 'en').click();
  await expectLocale(page, 'en');
  await live(page);
  expect(await marked(page)).toBe(false);
  await expect(page).toHaveURL(/\/en\/consultation#3$/);
  expect(await held(page)).toEqual({ '3b': 'D’une version à l’autre' });
});

test('a page of another build does not take the place of a receipt code', async ({ page }) => {
  await openWithDraft(page, enough('Déployé entre-temps'), 'fr', '#check');
  await page.locator('button.send').click();
  const code = await page.locator('#receipt-code').innerText();
  await build(page);
  await link(page, 'en').click();
  await expect(page.locator('#status')).toHaveText(say('fr', 'language-failed'));
  await expect(page.locator('#receipt-code')).toHaveText(code);
  await expect(page).toHaveURL(/\/fr\/consultation#sent$/);
});

test('a page of another build does not take the place of answers that the browser does not store', async ({ page }) => {
  await page.addInitScript(() => (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }));
  await openForm(page, 'fr', '#3');
  await fillIn(page, { '3b': 'Nulle part ailleurs' });
  await expect(page.locator('#draft')).toHaveClass(/trouble/);
  await build(page);
  await link(page, 'en').click();
  await expect(page.locator('#announcement')).toHaveText(say('fr', 'language-failed'));
  expect(await held(page)).toEqual({ '3b': 'Nulle part ailleurs' });
});

test('a switch that waits for its page is given up for the language that is shown', async ({ page }) => {
  let answer = () => {};
  const asked = new Promise<void>((done) => (answer = done));
  await page.route('**/en/consultation', async (route) => {
    await asked;
    await route.fallback();
  });
  await openForm(page, 'fr', '#2');
  const arrived = page.waitForResponse('**/en/consultation');
  await link(page, 'en').click();
  await link(page, 'fr').click();
  answer();
  await (await arrived).finished();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  // One more switch there and back shows that the first had its time.
  await link(page, 'ar').click();
  await expectLocale(page, 'ar');
  await link(page, 'fr').click();
  await expectLocale(page, 'fr');
  await expect(page).toHaveURL(/\/fr\/consultation#2$/);
  await page.goBack();
  await expectLocale(page, 'ar');
  await page.goBack();
  await expectLocale(page, 'fr');
});

test('before hydration the switch is a plain link', async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto('/fr/consultation');
  await option(page, '1c', 'yes').check();
  await link(page, 'en').click();
  await expect(page).toHaveURL(/\/en\/consultation$/);
  release();
  await live(page);
  await expectLocale(page, 'en');
});

test.describe('in a browser without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the switch is a plain link', async ({ page }) => {
    await page.goto('/fr/consultation');
    await link(page, 'en').click();
    await expect(page).toHaveURL(/\/en\/consultation$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});
