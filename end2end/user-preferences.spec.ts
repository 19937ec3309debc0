// The site respects preferences of the browser: reduced motion, forced colours, larger text.
import type { Page } from '@playwright/test';
import { COLOURS, axeViolations } from './support/axe.ts';
import { everything } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import { control, onwards, openForm, openWithDraft, option } from './support/form.ts';
import { cut, overflow, overlapping } from './support/layout-measures.ts';
import { forget, reach } from './support/states.ts';

/** Elements with an animation or a transition. */
const moving = (page: Page) =>
  page.evaluate(() => {
    const still = (style: CSSStyleDeclaration) =>
      /^(0s(, )?)+$/.test(style.transitionDuration) && style.animationName === 'none' && style.scrollBehavior === 'auto';
    return [...document.querySelectorAll('*')].filter((each) => !still(getComputedStyle(each))).map((each) => each.className || each.tagName);
  });

test('nothing moves by itself under reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const state of ['home', 'step 1', 'step 7, with errors', 'check', 'receipt']) {
    await reach(state)(page, 'fr');
    expect(await moving(page), state).toEqual([]);
    await forget(page);
  }
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openForm(page);
  expect((await moving(page)).length, 'that measure does find what moves').toBeGreaterThan(0);
});

test.describe('in forced colours', () => {
  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

  /** A part of the computed style of an element. */
  const look = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each) => {
        const { borderBlockStartWidth, borderBlockStartColor, borderBlockStartStyle, outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
        const ground = getComputedStyle(document.body).backgroundColor;
        return {
          border: borderBlockStartStyle === 'none' || borderBlockStartColor === ground ? 0 : parseFloat(borderBlockStartWidth),
          outline: outlineStyle === 'none' || outlineColor === ground ? 0 : parseFloat(outlineWidth),
        };
      });

  test('every control and every urgent message has a border', async ({ page }) => {
    await reach('step 7, with errors')(page, 'fr');
    for (const part of ['.button:visible', '[id="c-7a"]', '.option:visible', '.summary:visible', '.steps .dot'])
      expect((await look(page, part)).border, part).toBeGreaterThanOrEqual(1);
    await page.goto('/fr/consultation#1');
    expect((await look(page, 'textarea')).border).toBeGreaterThanOrEqual(1);
  });

  test('selection, current step and focus are shown by more than colour', async ({ page }) => {
    await openWithDraft(page, everything('fr'));
    const chosen = await look(page, '.option:visible:has(:checked)');
    const other = await look(page, '.option:visible:not(:has(:checked))');
    expect(chosen.border).toBeGreaterThan(other.border);
    const here = await look(page, '.steps [aria-current] .dot');
    expect(here.border).toBeGreaterThan((await look(page, '.steps a:not([aria-current]) .dot')).border);
    // Focus is set by the keyboard, since a mouse need not show it.
    await page.keyboard.press('Tab');
    for (const target of [control(page, '1a'), option(page, '1c', 'yes'), onwards(page)]) {
      await target.focus();
      const focused = (await target.getAttribute('type')) === 'radio' ? '.option:has(:focus-visible)' : ':focus-visible';
      expect((await look(page, focused)).outline).toBeGreaterThanOrEqual(2);
    }
  });

  test('axe finds no text with too little contrast', async ({ page }) => {
    for (const state of ['step 1, everything asked', 'step 7, with errors', 'check']) {
      await reach(state)(page, 'fr');
      expect.soft(await axeViolations(page, COLOURS), state).toEqual([]);
      await forget(page);
    }
  });
});

for (const [how, width, size] of [
  ['text twice as large', 1280, '200%'],
  ['text twice as large on a narrow page', 360, '200%'],
  ['a page of 320 px', 320, '100%'],
] as const) {
  test(`nothing is cut off or overlaps: ${how}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const state of ['home', 'step 1, everything asked', 'step 2, with other open', 'step 6, two chosen of three', 'step 7, with errors', 'check', 'confirmation', 'receipt']) {
      await reach(state)(page, 'fr');
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
      expect.soft(await cut(page), state).toEqual([]);
      expect.soft(await overlapping(page), state).toEqual([]);
      expect.soft(await overflow(page), `${state}: wider than the page by`).toBe(0);
      await forget(page);
    }
  });
}

test('the text spacing set by the user is kept (WCAG 1.4.12)', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 900 });
  for (const state of ['step 1, everything asked', 'step 6, two chosen of three', 'check', 'receipt']) {
    await reach(state)(page, 'fr');
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
      document.adoptedStyleSheets = [sheet];
    });
    expect.soft(await cut(page), state).toEqual([]);
    expect.soft(await overlapping(page), state).toEqual([]);
    expect.soft(await overflow(page), state).toBe(0);
    await forget(page);
  }
});
