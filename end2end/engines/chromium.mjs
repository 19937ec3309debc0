// Chromium 103, an old one that npm has as a package (docs/browsers.md): unpacked, and driven by puppeteer.
import { chmodSync, createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { launch } from 'puppeteer-core';

/** Why it cannot start here, or false. */
export const missing = (process.platform !== 'linux' || process.arch !== 'x64') && 'its package is for Linux on x86-64';

/** Unpacks the program, without the libraries for AWS Lambda beside it: tools/setup.sh installs those it needs. */
async function unpack() {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-103-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, 'chromium');
  const packed = new URL('../bin/chromium.br', import.meta.resolve('@sparticuz/chromium'));
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(program));
  chmodSync(program, 0o755);
  return program;
}
let unpacked;

export async function open() {
  unpacked ??= unpack();
  const browser = await launch({
    executablePath: await unpacked,
    headless: 'shell',
    // As root in a container there is no sandbox, and no GPU.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const page = await browser.newPage();
  return {
    name: await browser.version(),
    go: async (url) => {
      const { hash, href } = new URL(url);
      // For a move within the page, this Chromium announces a load that never comes, and puppeteer would wait for it.
      if (hash && href.startsWith(page.url().split('#')[0] + '#')) await page.evaluate((hash) => void (location.hash = hash), hash);
      else await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    run: (work, ...values) => page.evaluate(work, ...values),
    click: async (selector) => {
      // A locator would wait for `checkVisibility`, which came with Chromium 105.
      await page.$eval(selector, (element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await page.click(selector);
    },
    type: async (selector, text) => {
      await page.focus(selector);
      await page.keyboard.type(text);
    },
    reload: () => page.reload({ waitUntil: 'domcontentloaded' }),
    resize: (width, height) => page.setViewport({ width, height }),
    close: () => browser.close(),
  };
}
