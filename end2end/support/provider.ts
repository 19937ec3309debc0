// An OpenID provider for the browser tests (provider.mjs), and the workspace that signs in by it.
import type { Page } from '@playwright/test';
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Site } from './server.ts';

/** A running provider. */
export class Provider {
  private constructor(
    readonly issuer: string,
    private process: ChildProcess,
  ) {}

  /** Starts a provider that knows the workspace of this site. */
  static async start(site: Site): Promise<Provider> {
    const script = join(import.meta.dirname, 'provider.mjs');
    const addresses = ['/operator/sign-in/return', '/operator/sign-in'].map((path) => site.url + path);
    const child = spawn(process.execPath, [script, ...addresses], { stdio: ['pipe', 'pipe', 'ignore'] });
    for await (const line of createInterface({ input: child.stdout })) {
      // It also writes warnings about its settings, which are those of a trial.
      if (line.startsWith('http://')) return new Provider(line, child);
    }
    throw new Error('the provider ended');
  }

  /** The options of `serve` by which people sign in here. */
  options(site: Site): string[] {
    const secret = join(site.folder, 'oidc-secret');
    writeFileSync(secret, 'only-for-tests-only-for-tests-32\n');
    return ['--oidc-issuer', this.issuer, '--oidc-client-id', 'keycloak-like', '--oidc-client-secret-file', secret];
  }

  /** Makes the next answers wrong; right again if `name` is empty. */
  async fault(name: string): Promise<void> {
    await fetch(`${this.issuer}/fault`, { method: 'POST', body: name });
  }

  /** Signs in on the provider's pages, where the browser is. */
  async signIn(page: Page, login: string): Promise<void> {
    await page.locator('input[name=login]').fill(login);
    await page.locator('input[name=password]').fill('any');
    await page.locator('button[type=submit]').click();
    await page.locator('button[type=submit]').click();
  }

  stop(): void {
    this.process.stdin?.end();
    this.process.kill();
  }
}
