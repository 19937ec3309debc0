// How the browser tests run: a Chromium found on this machine, the release program, two workers.
// Every *.spec.ts below this folder is a test; each worker starts a server of its own (support/server.ts).
import { defineConfig } from '@playwright/test';
import { chromiumOnPath } from './support/chromium.mjs';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  // Pictures are for people, and are taken when asked for.
  testIgnore: process.env.SCREENSHOTS ? [] : ['screenshots.spec.ts'],
  outputDir: 'test-results',
  // What is compared with a file is the same on every machine, and is reviewed with the rest.
  snapshotPathTemplate: 'fixtures/{arg}{ext}',
  // No test leans on another, so those of one file may run at once.
  fullyParallel: true,
  workers: 2,
  // On a busy machine the CI may try once more; what needed it is named as flaky in the summary, and is to be mended.
  retries: process.env.CI ? 1 : 0,
  // Twice what the slowest takes on two cores; a debug build, or a machine at work on something else, takes longer.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'off',
    // What a service worker answers is out of reach of a test that holds requests back; offline.spec.ts lets it in.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: chromiumOnPath()?.path,
      args: [
        // Root, in a container, has no sandbox; and nothing here may talk to the outside.
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
