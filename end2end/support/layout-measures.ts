// Measures of the layout of a page: elements that are too wide, too small, cut off or covered.
import type { Page } from '@playwright/test';

/** Targets smaller than 24 px, except links within a sentence (WCAG 2.5.8). */
export async function smallTargets(page: Page): Promise<string[]> {
  return page
    .locator('a:visible, button:visible, textarea:visible, input:not([type=hidden]):visible')
    .evaluateAll((targets) =>
      targets.flatMap((target) => {
        const area = target.closest('label') ?? target;
        const { width, height } = area.getBoundingClientRect();
        const inSentence =
          target.tagName === 'A' &&
          [...(target.parentNode?.childNodes ?? [])].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
          );
        // The skip link is hidden until it has the focus.
        if (inSentence || target.classList.contains('skip')) return [];
        return width >= 24 && height >= 24
          ? []
          : [`${target.outerHTML.slice(0, 80)}: ${width.toFixed(1)} × ${height.toFixed(1)}`];
      }),
    );
}

/** By how much the content is wider than the page. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Cells without any text whose label a narrow window shows all the same. */
export const labelsOfEmptyCells = (page: Page) =>
  page.locator('.stacked:not(.compare) td[data-label]:visible').evaluateAll((cells) =>
    cells.filter((cell) => !cell.textContent?.trim()).map((cell) => cell.outerHTML.slice(0, 80)),
  );

/** Text that is cut off: its box neither shows it nor can be scrolled to it. */
export const cut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *:not(textarea, input, svg *)')]
      .filter((each) => each.checkVisibility() && !each.closest('.visually-hidden, .steps .label') && each.textContent?.trim())
      .filter((each) => getComputedStyle(each).overflow !== 'visible' && (each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1))
      .map((each) => each.className || each.tagName),
  );

/** Pairs of targets or texts that overlap. */
export const overlapping = (page: Page) =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, label, legend, textarea, .button, .hint, .error, .limit, .link)')]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('.visually-hidden'))
      .map((each) => [each, each.getBoundingClientRect()] as const);
    return boxes.flatMap(([one, a], rank) =>
      boxes
        .slice(rank + 1)
        .filter(([other, b]) => !one.contains(other) && !other.contains(one))
        .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
        .map(([other]) => `${one.outerHTML.slice(0, 60)} and ${other.outerHTML.slice(0, 60)}`),
    );
  });
