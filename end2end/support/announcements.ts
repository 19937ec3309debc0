// What assistive technologies announce by themselves: the words of live regions, each time they are written or appear. Words
// written over the same words are announced again.
import type { Page } from '@playwright/test';

/** Listens from now on; the returned function gives all that was announced, in order. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const LIVE = '[role=status], [role=alert], [aria-live]';
    const announced = ((window as any).announced = [] as string[]);
    const heard = new WeakMap<Element, string>();
    const words = (region: Element) => (region.checkVisibility() ? (region.textContent ?? '').replace(/\s+/g, ' ').trim() : '');
    for (const region of document.querySelectorAll(LIVE)) heard.set(region, words(region));
    new MutationObserver((records) => {
      const written = records.filter((record) => record.type === 'characterData' || record.addedNodes.length > 0);
      for (const region of document.querySelectorAll(LIVE)) {
        const said = words(region);
        const anew = written.some((record) => region.contains(record.target));
        if (said && (anew || said !== heard.get(region))) announced.push(said);
        heard.set(region, said);
      }
    }).observe(document.body, { attributes: true, childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as any).announced);
}
