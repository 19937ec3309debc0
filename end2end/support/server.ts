// The program under test as a fixture: each worker has its own server with its own port and SQLite file, which tests
// may stop, kill and restart. CONSULTATION_BIN names the program; the default is the release build.
import { test as base } from '@playwright/test';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import type { Clock } from './clock.ts';

const root = resolve(import.meta.dirname, '../..');
/** The program that is tested. */
export const program = resolve(process.env.CONSULTATION_BIN ?? join(root, 'target/release/consultation'));
const START_MS = 30_000;
// The documented limit is ten seconds.
const STOP_MS = 11_000;

/** One server and its store. */
export class Site {
  /** The address, without a trailing slash; the same after a restart. */
  url = '';
  /** Its whole output on stdout and stderr since the first start. */
  log = '';
  /** The folder of the store, removed at the end. */
  readonly folder = mkdtempSync(join(tmpdir(), 'consultation-e2e-'));
  readonly database = `sqlite:${join(this.folder, 'consultation.db')}`;
  #port = 0;
  #process: ChildProcess | undefined;
  #ended: Promise<void> = Promise.resolve();

  /** `args` are more options of `serve`, kept for later starts; `clock` is the one that its programs see, the machine's by default. */
  constructor(
    private args: string[] = [],
    private clock?: Clock,
  ) {}

  get running(): boolean {
    return this.#process !== undefined;
  }

  /** Whether its last start had these options. */
  startedWith(args: string[]): boolean {
    return JSON.stringify(this.args) === JSON.stringify(args);
  }

  /** Starts it, on the port it had before if there was one. `args`, if given, replace the options of earlier starts. */
  async start(args: string[] = this.args): Promise<void> {
    if (this.running) throw new Error('the site runs already');
    if (!existsSync(program)) throw new Error(`there is no ${program}: run 'make build' first, or set CONSULTATION_BIN`);
    this.args = args;
    // A demonstration has a store of its own.
    const isDemo = args.some((arg) => arg.startsWith('--demo'));
    const store = isDemo ? [] : ['--database-url', this.database];
    const options = ['serve', '--addr', `127.0.0.1:${this.#port}`, ...store, ...args];
    const env = this.#environment();
    if (isDemo) delete env.CONSULTATION_DATABASE_URL;
    const child = spawn(program, options, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = child;
    this.#ended = new Promise((done) => {
      const end = () => {
        if (this.#process === child) this.#process = undefined;
        done();
      };
      child.once('close', end);
      child.once('error', end);
    });

    const from = this.log.length;
    this.url = await new Promise<string>((found, failed) => {
      const fail = (why: string) => failed(new Error(`consultation ${options.join(' ')}: ${why}\n${this.log.slice(from)}`));
      const timer = setTimeout(() => fail(`did not say 'listening on …' within ${START_MS} ms`), START_MS);
      const read = (data: Buffer) => {
        this.log += stripVTControlCharacters(data.toString());
        const address = /listening on (http:\/\/[^\s"]+:(\d+))/.exec(this.log.slice(from));
        if (!address) return;
        clearTimeout(timer);
        this.#port = Number(address[2]);
        found(address[1]);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('error', (error) => fail(error.message));
      child.once('close', (code, signal) => {
        clearTimeout(timer);
        fail(`ended (${signal ?? `exit status ${code}`})`);
      });
    }).catch(async (error: unknown) => {
      await this.kill('SIGKILL');
      throw error;
    });
  }

  /** Sends a signal and waits until the process is gone; it is an error if that takes too long. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.#process;
    if (!child) return;
    child.kill(signal);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((done) => (timer = setTimeout(() => done('late'), STOP_MS)));
    const outcome = await Promise.race([this.#ended, late]);
    clearTimeout(timer);
    if (outcome === 'late') {
      child.kill('SIGKILL');
      await this.#ended;
      throw new Error(`the site was still running ${STOP_MS} ms after ${signal}`);
    }
  }

  /** Stops it as an operator does. */
  async stop(): Promise<void> {
    await this.kill('SIGTERM');
  }

  /** Stops and starts it; `args` as in `start`. */
  async restart(args: string[] = this.args): Promise<void> {
    await this.stop();
    await this.start(args);
  }

  /** Runs another command of the program on the same store, in a folder, and returns what it writes to stdout. */
  async cli(args: string[], cwd = root): Promise<string> {
    const { stdout } = await promisify(execFile)(program, args, {
      cwd,
      env: this.#environment(),
      maxBuffer: 256 * 1024 * 1024,
    });
    return stdout;
  }

  /** Stops it for good and removes the store. */
  async dispose(): Promise<void> {
    try {
      await this.stop();
    } finally {
      rmSync(this.folder, { recursive: true, force: true });
    }
  }

  // Settings in the environment of the tests must not reach the program.
  #environment(): NodeJS.ProcessEnv {
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('CONSULTATION_'));
    return {
      ...Object.fromEntries(inherited),
      ...this.clock?.environment(),
      NO_COLOR: '1',
      CONSULTATION_DATABASE_URL: this.database,
      // All the tests share one client address.
      CONSULTATION_RATE_LIMIT: '0',
    };
  }
}

type WorkerFixtures = {
  /** More options of `serve`, for a whole file: `test.use({ serverArgs: ['--closes-at', '2020-01-01T00:00:00Z'] })`. */
  serverArgs: string[];
  /** Names a store that no other file shares, for tests that count what there is: `test.use({ storeName: 'coding' })`. */
  storeName: string;
  /** The running site of this worker; its store keeps the responses of earlier tests. */
  site: Site;
};

export const test = base.extend<{ runningSite: void }, WorkerFixtures>({
  serverArgs: [[], { option: true, scope: 'worker' }],
  // Playwright runs files with different options of this scope in different workers.
  storeName: ['', { option: true, scope: 'worker' }],
  site: [
    async ({ serverArgs, storeName: _ }, use) => {
      const site = new Site(serverArgs);
      try {
        await site.start();
        await use(site);
      } finally {
        await site.dispose();
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  // A test may have killed the server or restarted it with other options: this restores the options of the file.
  runningSite: [
    async ({ site, serverArgs }, use) => {
      if (site.running && !site.startedWith(serverArgs)) await site.stop();
      if (!site.running) await site.start(serverArgs);
      await use();
    },
    { auto: true },
  ],
  // `page.goto('/fr/consultation')` goes to this worker's site.
  baseURL: async ({ site }, use) => use(site.url),
});
