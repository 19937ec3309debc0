// A demonstration for the tests: a server with an office in which every page is full, and the addresses of these pages.
import { type Page, expect } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Site } from './server.ts';

export const FORM = '/consultation';

const PAGES = [
  '', '/accounts', '/settings', '/log', '/sessions', '/site',
  ...['/overview', '/responses', '/requests', '/review', '/review/list?status=all', '/review/together', '/themes', '/window', '/publication', '/exports']
    .map((path) => FORM + path),
  '/support/overview', '/support/supporters', '/support/supporters?show=all', '/event/overview',
];

/** Pages that lists lead to: the address of the list, and the link. */
const LINKED: [string, string][] = [
  [`${FORM}/responses`, 'main table a'],
  [`${FORM}/requests`, 'main a[href*="/requests/"]'],
  [`${FORM}/review/list?status=opinion-wanted`, 'main table a'],
  ['/support/supporters', 'main a[href*="/supporters/"]'],
  [`${FORM}/themes`, 'main a[href*="/themes/"]'],
  [`${FORM}/themes`, 'main a[href*="/coding/"]'],
];

export class DemoOffice {
  readonly #folder = mkdtempSync(join(tmpdir(), 'consultation-demo-'));
  readonly site = new Site([`--demo=${this.#folder}`]);

  async open(): Promise<void> {
    await this.site.start();
  }

  async close(): Promise<void> {
    await this.site.dispose();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Signs in as somebody of the office, and is then on the first page. */
  async signIn(page: Page, address: string): Promise<void> {
    const store = ['--database-url', `sqlite:${join(this.#folder, 'demo.db')}`, '--public-url', this.site.url];
    const link = await this.site.cli(['operators', 'link', address, ...store]);
    await page.goto(link.trim());
    await page.getByRole('button').click();
    await expect(page).toHaveURL(/\/operator\/fr$/);
  }

  /** The addresses of all pages, with those that lists lead to, and of the questions that are coded. */
  async addresses(page: Page, tag: string): Promise<string[]> {
    const all = PAGES.map((path) => `/operator/${tag}${path}`);
    for (const [list, selector] of LINKED) {
      await page.goto(`${this.site.url}/operator/${tag}${list}`);
      const href = await page.locator(selector).first().getAttribute('href');
      all.push(href!);
    }
    await page.goto(`${this.site.url}/operator/fr${FORM}/themes`);
    // The questions that have themes, by their numbers.
    const rows = page.locator('main tbody tr').filter({ has: page.locator('td:nth-of-type(1)', { hasText: /^[1-9]/ }) });
    const hrefs = await rows.locator('th a').evaluateAll((links) => links.map((one) => one.getAttribute('href')!));
    expect(hrefs).toHaveLength(2);
    for (const href of hrefs) {
      for (const part of ['agreement', 'settling', 'codings']) all.push(href.replace('/fr/', `/${tag}/`).replace('/themes/', `/${part}/`));
    }
    return [...new Set(all)];
  }
}
