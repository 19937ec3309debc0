// Firefox of the distribution, over WebDriver BiDi.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { launch } from 'puppeteer-core';

/** The Firefox that FIREFOX names, else one on PATH. */
function firefox() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)));
  return process.env.FIREFOX ?? candidates.find(existsSync);
}

export async function open() {
  const browser = await launch({
    browser: 'firefox',
    executablePath: firefox(),
    headless: true,
  });
  const page = await browser.newPage();
  return {
    name: await browser.version(),
    go: (url) => page.goto(url, { waitUntil: 'domcontentloaded' }),
    run: (work, ...values) => page.evaluate(work, ...values),
    click: (selector) => page.locator(selector).click(),
    type: async (selector, text) => {
      await page.focus(selector);
      await page.keyboard.type(text);
    },
    reload: () => page.reload({ waitUntil: 'domcontentloaded' }),
    close: () => browser.close(),
  };
}
