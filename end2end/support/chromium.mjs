// Finds a Chromium that starts: the one CHROMIUM names, else one on PATH, else the one Playwright has installed for
// itself. Used by playwright.config.ts; as a program (`node support/chromium.mjs`) it prints what it found, or exits
// with status 1, which is how tools/setup.sh asks.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { argv, env, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

// Ubuntu's chromium-browser may be only a stub for a snap: it must exist and also start.
function answers(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 ? stdout.trim() : undefined;
}

/** @returns {{ path: string, version: string } | undefined} */
export function chromiumOnPath() {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = env.CHROMIUM ? [env.CHROMIUM] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const path of candidates.filter((candidate) => existsSync(candidate))) {
    const version = answers(path);
    if (version !== undefined) return { path, version };
  }
  if (env.CHROMIUM) throw new Error(`CHROMIUM names ${env.CHROMIUM}, which does not start`);
  return undefined;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const onPath = chromiumOnPath();
  if (onPath) {
    console.log(`${onPath.version} (${onPath.path})`);
  } else {
    const { chromium } = await import('playwright-core');
    // Only a start proves that it works: it may lack system libraries.
    const browser = await chromium.launch().catch(() => exit(1));
    console.log(`Chromium ${browser.version()} (Playwright's own)`);
    await browser.close();
  }
}
