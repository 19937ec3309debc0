// Records what assistive technologies announce: the text of live regions, each time it is written or appears. The same
// text written again is announced again.
import type { Page } from '@playwright/test';

/** Starts to record; the returned function gives all announcements in order. */
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
