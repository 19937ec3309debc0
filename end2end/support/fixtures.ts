// What every browser test imports: Playwright's `test` with a site of its own (support/server.ts), which fails at its
// end if the browser reported anything: an error in the console, an uncaught exception, a violation of the content
// security policy (Chromium writes those to the console), a crash. It listens to every context the test opens.
import { type BrowserContext, expect } from '@playwright/test';
import { test as withSite } from './server.ts';

export { expect };
export type { Site } from './server.ts';

type Fixtures = {
  /**
   * What this test knowingly provokes; a report that contains the text or matches the pattern is let through:
   * `expectedErrors.push(/status of 422/)`. Reports look like `console: TEXT (URL)` or `page error: TEXT`.
   */
  expectedErrors: (string | RegExp)[];
  /** All reports so far. */
  browserErrors: string[];
};

export const test = withSite.extend<Fixtures>({
  // Playwright reads the names in the pattern; an empty one needs no other fixture.
  expectedErrors: async ({}, use) => use([]),
  browserErrors: [
    async ({ browser, expectedErrors }, use) => {
      const reported: string[] = [];
      const listen = (context: BrowserContext) => {
        context.on('console', (message) => {
          if (message.type() === 'error') reported.push(`console: ${message.text()} (${message.location().url})`);
        });
        context.on('weberror', (webError) => reported.push(`page error: ${webError.error().stack ?? webError.error()}`));
        context.on('page', (page) => page.on('crash', () => reported.push(`crash: ${page.url()}`)));
      };
      browser.on('context', listen);
      await use(reported);
      browser.off('context', listen);

      const expected = (report: string) =>
        expectedErrors.some((one) => (typeof one === 'string' ? report.includes(one) : one.test(report)));
      expect(reported.filter((report) => !expected(report)), 'errors the browser reported').toEqual([]);
    },
    { auto: true },
  ],
});
