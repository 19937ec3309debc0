// A draft that another tab sent or erased while this tab received no events: it was in the back/forward cache, was
// frozen, or was discarded and restored by the browser. The tab empties itself and says why, sends and stores nothing
// of that draft, and loses no answer typed since.
import type { BrowserContext, Page } from '@playwright/test';
import { count, enough, row, rowsOf } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import { DRAFT, code, control, fillIn, held, heading, holdProgram, live, openForm, openWithDraft, send } from './support/form.ts';
import { like, say } from './support/words.ts';

const received = (page: Page) => page.locator('#received');
const aside = (page: Page) => page.locator('.displaced-answers').getByRole('textbox');
const kept = (page: Page) => page.evaluate((key) => [localStorage.getItem(key), sessionStorage.getItem(key)], DRAFT);

/** Blocks storage events in this tab once it is frozen. This listener is added before that of the client, so it is called first. */
const allowFreezing = (page: Page) =>
  page.addInitScript(() => window.addEventListener('storage', (event) => (window as any).frozen && event.stopImmediatePropagation()));

/** Freezes the tab: it receives no storage events, and no timer of it fires. */
const freeze = (page: Page) =>
  page.evaluate(() => {
    (window as any).frozen = true;
    const held: (() => void)[] = [];
    const { setTimeout } = window;
    window.setTimeout = ((work: () => void) => held.push(work)) as any;
    (window as any).releaseTimers = () => {
      window.setTimeout = setTimeout;
      for (const work of held) work();
    };
  });

/**
 * Waits until this tab can read what another tab did to the draft: `null`, or a part of the new draft. Tabs may be processes of
 * their own, and Chromium passes a change of local storage on to the others a moment later.
 */
async function stored(tab: Page, draft: unknown): Promise<void> {
  await expect.poll(async () => (await kept(tab))[0]).toEqual(draft);
}

/** The events that wake a tab; each alone must suffice. */
const WAKES = {
  'from the back/forward cache': () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  'by being seen again': () => document.dispatchEvent(new Event('visibilitychange')),
  'by the focus': () => window.dispatchEvent(new Event('focus')),
  'thawed': () => document.dispatchEvent(new Event('resume')),
  'when it would keep what was typed': () => (window as any).releaseTimers(),
};

/** Another tab on the same draft, with its own private answers. */
async function otherTab(context: BrowserContext, organisation: string): Promise<Page> {
  const other = await context.newPage();
  await openForm(other, 'fr', '#7');
  await fillIn(other, { '7a': organisation, '7b': 'essai@example.org' });
  await expect.poll(() => kept(other)).toEqual([expect.anything(), expect.stringContaining(organisation)]);
  return other;
}

async function sendFrom(tab: Page): Promise<void> {
  await tab.goto('/fr/consultation#check');
  await live(tab);
  await send(tab).click();
  await expect(code(tab)).toBeVisible();
}

async function eraseIn(tab: Page): Promise<void> {
  const draft = tab.locator('#draft');
  await draft.getByRole('button', { name: say('fr', 'draft-erase') }).click();
  await draft.getByRole('button', { name: say('fr', 'draft-erase-confirm') }).click();
  await expect(draft).toContainText(say('fr', 'draft-erased'));
}

for (const [way, wake] of Object.entries(WAKES)) {
  for (const how of ['sent', 'erased'] as const) {
    test(`a frozen tab whose draft was ${how} elsewhere empties itself and says why, awake ${way}`, async ({
      context,
      page,
    }) => {
      await allowFreezing(page);
      await openWithDraft(page, { ...enough(`${how} ${way}`), '1a': 'Gardé par les deux' });
      const other = await otherTab(context, `${how} ${way}`);
      await freeze(page);
      await fillIn(page, { '1b': 'Tapé depuis' });
      if (how === 'sent') await sendFrom(other);
      else await eraseIn(other);
      await stored(page, null);

      await page.evaluate(wake);
      await expect.poll(() => held(page)).toEqual({});
      await expect(aside(page)).toHaveValue('Tapé depuis');
      await expect(page.locator('.displaced-answers')).toContainText(say('fr', 'aside-ended'));
      if (how === 'sent') {
        await expect(received(page)).toContainText(like('fr', 'received-elsewhere'));
        await expect(page.locator('#draft')).not.toContainText(say('fr', 'draft-erased'));
      } else {
        await expect(page.locator('#draft')).toContainText(say('fr', 'draft-erased'));
        await expect(received(page)).toBeHidden();
      }
      expect(await kept(page)).toEqual([null, null]);
      // The tab stays empty, and the displaced answers stay until they are dismissed.
      await page.reload();
      await live(page);
      expect(await held(page)).toEqual({});
      await expect(aside(page)).toHaveValue('Tapé depuis');
    });
  }
}

test('a frozen tab whose draft was sent elsewhere sends nothing, whatever is pressed', async ({ context, page, site }) => {
  await allowFreezing(page);
  const before = await count(site);
  const answers = { ...enough('Une seule réponse'), '1a': 'Une seule fois' };
  await openWithDraft(page, answers, 'fr', '#check');
  const other = await otherTab(context, 'Une seule réponse');
  await freeze(page);
  await sendFrom(other);
  await stored(page, null);

  const posted: string[] = [];
  page.on('request', (request) => posted.push(request.method()));
  await page.evaluate(() => document.querySelector<HTMLElement>('button.send')!.click());
  await expect(heading(page, 1)).toBeVisible();
  await expect(received(page)).toContainText(like('fr', 'received-elsewhere'));
  expect(await held(page)).toEqual({});
  expect(posted).not.toContain('POST');
  expect(await count(site)).toBe(before + 1);
  expect(await rowsOf(site, 'Une seule réponse')).toEqual([row(answers, 'fr')]);
});

test('a frozen tab shows a draft begun elsewhere without answers of the one sent before', async ({
  context,
  page,
}) => {
  await allowFreezing(page);
  await openWithDraft(page, { ...enough('La première des deux'), '1a': 'De la première' });
  const other = await otherTab(context, 'La première des deux');
  await freeze(page);
  await fillIn(page, { '1b': 'Tapé dans la première' });
  await sendFrom(other);
  await other.reload();
  await live(other);
  await received(other).getByRole('button', { name: say('fr', 'received-begin') }).click();
  await fillIn(other, { '1a': 'De la seconde' });
  await expect.poll(() => kept(other)).toEqual([expect.stringContaining('De la seconde'), null]);
  await stored(page, expect.stringContaining('De la seconde'));

  await page.evaluate(WAKES['by the focus']);
  await expect.poll(() => held(page)).toEqual({ '1a': 'De la seconde' });
  await expect(received(page)).toContainText(like('fr', 'received-elsewhere'));
  await expect(aside(page)).toHaveValue('Tapé dans la première');
  // Both tabs continue with the new draft.
  await page.evaluate(() => {
    (window as any).frozen = false;
    (window as any).releaseTimers();
  });
  await fillIn(page, { '1b': 'Aussi de la seconde' });
  await expect.poll(() => held(other)).toEqual({ '1a': 'De la seconde', '1b': 'Aussi de la seconde' });
});

for (const how of ['sent', 'erased'] as const) {
  test(`a discarded tab that the browser restores after the draft was ${how} is empty`, async ({
    context,
    page,
    site,
  }) => {
    const before = await count(site);
    const answers = { ...enough(`Remise en place, ${how}`), '1a': 'Remis par le navigateur' };
    await openWithDraft(page, answers);
    const other = await otherTab(context, `Remise en place, ${how}`);
    await page.goto('about:blank');
    if (how === 'sent') await sendFrom(other);
    else await eraseIn(other);

    const release = await holdProgram(page);
    await page.goto('/fr/consultation');
    // Values that the browser restores, and text typed before hydration.
    await page.evaluate((answers) => {
      for (const [name, value] of Object.entries(answers))
        for (const field of document.getElementsByName(name) as NodeListOf<HTMLInputElement>)
          if (field.type === 'radio') field.checked = field.value === value;
          else field.value = value;
    }, answers);
    await control(page, '1b').fill('Tapé en arrivant');
    release();
    await live(page);
    expect(await held(page)).toEqual({});
    await expect(aside(page)).toHaveValue('Tapé en arrivant');
    if (how === 'sent') await expect(received(page)).toContainText(like('fr', 'received-elsewhere'));
    else await expect(page.locator('#draft')).toContainText(say('fr', 'draft-erased'));
    expect(await kept(page)).toEqual([null, null]);
    expect(await count(site)).toBe(before + (how === 'sent' ? 1 : 0));
  });
}

test('control values restored by the browser do not win over newer answers of another tab', async ({ context, page }) => {
  await openWithDraft(page, { '1a': 'Ancienne', '1b': 'Ancienne aussi' });
  await page.goto('about:blank');
  const other = await context.newPage();
  await openForm(other);
  await fillIn(other, { '1a': 'Nouvelle' });
  await expect.poll(() => kept(other)).toEqual([expect.stringContaining('Nouvelle'), null]);
  const release = await holdProgram(page);
  await page.goto('/fr/consultation');
  await control(page, '1a').fill('Ancienne');
  await control(page, '1b').fill('Changée en arrivant');
  release();
  await live(page);
  await expect.poll(() => held(other)).toEqual({ '1a': 'Nouvelle', '1b': 'Changée en arrivant' });
  expect(await held(page)).toEqual({ '1a': 'Nouvelle', '1b': 'Changée en arrivant' });
});

test('an active tab says at once that its draft was sent from another tab', async ({ context, page }) => {
  await openWithDraft(page, { ...enough('À côté, éveillé'), '1a': 'Vue par les deux' });
  const other = await otherTab(context, 'À côté, éveillé');
  await sendFrom(other);
  await expect(received(page)).toContainText(like('fr', 'received-elsewhere'));
  await expect(page.locator('#status')).toHaveText(like('fr', 'received-elsewhere'));
  expect(await held(page)).toEqual({});
  // A received response is no draft any more: the next response is another one.
  await openWithDraft(page, { ...enough('À côté, la suivante') }, 'fr', '#check');
  await send(page).click();
  await expect(code(page)).toBeVisible();
  expect(await code(page).innerText()).not.toBe(await code(other).innerText());
});

test('removing an answer in one tab keeps the private answers of another', async ({ context, page }) => {
  await openWithDraft(page, { '1a': 'Bientôt reprise', '7a': 'Gardée ici' });
  const other = await context.newPage();
  await openForm(other);
  await control(other, '1a').fill('');
  await expect.poll(() => held(page)).toEqual({ '7a': 'Gardée ici' });
  await expect(page.locator('#draft')).not.toContainText(say('fr', 'draft-erased'));
});

test('unreadable data written over an open draft leaves the page unchanged', async ({ page }) => {
  await openWithDraft(page, { '1a': 'Toujours là' });
  await fillIn(page, { '1b': 'Aussi' });
  await expect.poll(() => kept(page)).toEqual([expect.stringContaining('Aussi'), null]);
  await page.evaluate((key) => localStorage.setItem(key, '{'), DRAFT);
  for (let time = 0; time < 2; time++) await page.evaluate(WAKES['by the focus']);
  expect(await held(page)).toEqual({ '1a': 'Toujours là', '1b': 'Aussi' });
  await expect.poll(() => kept(page)).toEqual([expect.stringContaining('Aussi'), null]);
});

test('answers typed during sending are set aside, not lost', async ({ page, site }) => {
  const answers = { ...enough('Tapé en route'), '1a': 'Partie' };
  await openWithDraft(page, answers, 'fr', '#check');
  let answer = () => {};
  const answered = new Promise<void>((done) => (answer = done));
  await page.route('**/fr/consultation', async (route) => {
    await answered;
    await route.continue();
  });
  await send(page).click();
  await expect(send(page)).toHaveText(say('fr', 'check-sending'));
  await page.locator('#steps a[href="#1"]').click();
  await fillIn(page, { '1a': 'Partie, puis changée' });
  answer();
  await expect(code(page)).toBeVisible();
  await expect(aside(page)).toHaveValue('Partie, puis changée');
  await expect(page.locator('.displaced-answers')).toContainText(say('fr', 'aside-ended'));
  expect(await rowsOf(site, 'Tapé en route')).toEqual([row(answers, 'fr')]);
});

test('a draft erased elsewhere during a failed sending is reported as erased only', async ({
  context,
  page,
  expectedErrors,
}) => {
  expectedErrors.push('net::ERR_FAILED');
  await openWithDraft(page, enough('Effacée en route'), 'fr', '#check');
  const other = await otherTab(context, 'Effacée en route');
  let fail = () => {};
  const failed = new Promise<void>((done) => (fail = done));
  await page.route('**/fr/consultation', async (route) => {
    await failed;
    await route.abort();
  });
  await send(page).click();
  await expect(send(page)).toHaveText(say('fr', 'check-sending'));
  await eraseIn(other);
  await expect.poll(() => held(page)).toEqual({});
  const lost = page.waitForEvent('requestfailed');
  fail();
  await lost;
  await expect(send(page)).toHaveText(say('fr', 'check-send'));
  await expect(page.locator('#draft')).toContainText(say('fr', 'draft-erased'));
  await expect(page.locator('#failure')).toBeHidden();
});
