// How the browser tests run: a Chromium found on this machine, the release program, two workers.
// Every *.spec.ts below this folder is a test; each worker starts a server of its own (support/server.ts).
import { defineConfig } from '@playwright/test';
import { chromiumOnPath } from './support/chromium.mjs';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  // Screenshots are taken on request, for people to review; so are measurements. The journeys of a whole office take ten minutes:
  // `make journeys` runs them.
  testIgnore: [
    ...(process.env.JOURNEYS ? [] : ['consultation.spec.ts', 'from-texts-to-synthesis.spec.ts']),
    ...(process.env.SCREENSHOTS ? [] : ['screenshots.spec.ts']),
    ...(process.env.REVIEW_SPEED ? [] : ['review-speed.spec.ts']),
  ],
  outputDir: 'test-results',
  // Snapshots do not depend on the machine and are reviewed with the code.
  snapshotPathTemplate: 'fixtures/{arg}{ext}',
  // Tests are independent, so those of one file may run in parallel.
  fullyParallel: true,
  workers: 2,
  // CI may retry once, for busy machines; the summary lists a retried test as flaky, and it must be fixed.
  retries: process.env.CI ? 1 : 0,
  // Twice the time of the slowest test on two cores; a debug build or a busy machine takes longer.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'off',
    // Tests cannot hold back requests that a service worker answers; offline.spec.ts allows it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: chromiumOnPath()?.path,
      args: [
        // Root in a container has no sandbox, and the tests must not use the network.
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
