// The platform on which the browser tests publish (platform.mjs), and the site that publishes there.
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const TOKEN = 'a-token-that-nobody-may-see';

/** A dataset of the platform, as far as the tests look at it. */
export interface Dataset {
  id: string;
  private: boolean;
  resources: { id: string; title: string; type: string }[];
}

/** A running platform. */
export class Platform {
  /** The requests that it got: method, path and status. */
  readonly requests: string[] = [];
  /** What no page and no log may show. */
  readonly token = TOKEN;

  private constructor(
    private address: string,
    private process: ChildProcess,
  ) {}

  static async start(): Promise<Platform> {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'platform.mjs'), TOKEN], { stdio: ['pipe', 'pipe', 'inherit'] });
    return new Promise((done, failed) => {
      let platform: Platform | undefined;
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('http://')) done((platform = new Platform(line, child)));
        else platform?.requests.push(line);
      });
      child.once('close', () => failed(new Error('the platform ended')));
    });
  }

  /** The options of `serve` by which the workspace publishes here; the token is in a file of this folder. */
  options(folder: string): string[] {
    const file = join(folder, 'platform-token');
    writeFileSync(file, `${TOKEN}\n`);
    return ['--datagouv-url', this.address, '--datagouv-token-file', file];
  }

  /** Its datasets, and the contents of their files by id. */
  async held(): Promise<{ datasets: Dataset[]; files: Record<string, string> }> {
    return (await (await fetch(`${this.address}/held`)).json()) as { datasets: Dataset[]; files: Record<string, string> };
  }

  stop(): void {
    this.process.stdin?.end();
    this.process.kill();
  }
}
