// The accessibility rules of axe-core on the page as it stands. axe-core is injected by hand, because its companion for
// Playwright wants a later Node. `expect(await axeViolations(page)).toEqual([])` is the whole of a test.
import type { Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import axe from 'axe-core';

const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** The rules that depend on the colours: for a page of which the others are known to be kept. */
export const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** One line per element that breaks a rule: the rule, what to do, and where it is. */
export async function axeViolations(page: Page, options: RunOptions = {}): Promise<string[]> {
  // A page posted a moment ago may still wait for its style sheet, on which sizes and colours depend.
  await page.waitForLoadState('load');
  // Evaluated through the debugger, which the page's content security policy does not govern.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const results = await page.evaluate((run) => (globalThis as any).axe.run(document, run), { ...RULES, ...options });
  return results.violations.flatMap((rule: any) => rule.nodes.map((node: any) => `${rule.id}: ${rule.help} — ${node.target.join(' ')}`));
}
