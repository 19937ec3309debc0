// All texts of the current page, and their replacement by a browser translation.
import type { Page } from '@playwright/test';

/** All texts of the page, hidden ones and accessible names included, except the status, which changes by itself. */
export const words = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const state = document.querySelector('#state')?.firstChild;
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node !== state && node.nodeValue?.trim() && !node.parentElement?.closest('#status')) found.push(node.nodeValue.trim());
    }
    const said = ['aria-label', 'href', 'data-place', 'data-copied'];
    const named = document.querySelectorAll(said.map((name) => `[${name}]`).join());
    for (const each of named) found.push(said.map((name) => each.getAttribute(name)).join(' '));
    return found.filter((each) => !/^(Enregistré|Saved) /.test(each));
  });

/** What `translate` makes of a text. */
export const inOtherWords = (text: string): string => `[${text.toUpperCase()}]`;

/**
 * Does what Chrome's translator does: puts two `font` elements with other words in the place of every text that has any. The
 * program's own nodes are then no longer on the page. The other words are the same in capital letters between brackets.
 */
export const translate = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const left = node.parentElement?.closest('script, style, textarea, font, [translate=no]');
      if (!left && node.nodeValue?.trim()) texts.push(node as Text);
    }
    for (const text of texts) {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
      inner.append(`[${text.data.toUpperCase()}]`);
      outer.append(inner);
      text.replaceWith(outer);
    }
    document.documentElement.classList.add('translated-ltr');
  });
