// Runs axe-core on the current page. axe-core is injected by hand, because its Playwright package needs a newer Node. A
// test is just `expect(await axeViolations(page)).toEqual([])`.
import type { Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import axe from 'axe-core';

const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** The rules about colours, for a page that already passed the other rules. */
export const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** One line per element that breaks a rule: the rule, what to do, and where it is. */
export async function axeViolations(page: Page, options: RunOptions = {}): Promise<string[]> {
  // A page that was just posted may still wait for its style sheet, which determines sizes and colours.
  await page.waitForLoadState('load');
  // Evaluated through the debugger, which the content security policy does not restrict.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const results = await page.evaluate((run) => (globalThis as any).axe.run(document, run), { ...RULES, ...options });
  return results.violations.flatMap((rule: any) => rule.nodes.map((node: any) => `${rule.id}: ${rule.help} — ${node.target.join(' ')}`));
}
