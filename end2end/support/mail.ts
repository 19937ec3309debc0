// A mail server for the browser tests (smtp.mjs), and the site that sends by it.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A letter as the mail server took it. */
export interface Letter {
  to: string[];
  head: string;
  text: string;
}

/** A running mail server. */
export class MailServer {
  readonly letters: Letter[] = [];

  private constructor(
    private port: string,
    private process: ChildProcess,
  ) {}

  static async start(): Promise<MailServer> {
    const script = join(import.meta.dirname, 'smtp.mjs');
    const child = spawn(process.execPath, [script, 'plain'], { stdio: ['pipe', 'pipe', 'inherit'] });
    return new Promise((done, failed) => {
      let server: MailServer | undefined;
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('port ')) done((server = new MailServer(line.slice('port '.length), child)));
        else if (line.startsWith('{')) server?.letters.push(JSON.parse(line) as Letter);
      });
      child.once('close', () => failed(new Error('the mail server ended')));
    });
  }

  /** The options of `serve` by which the site sends here, and tries again soon. */
  options(): string[] {
    return ['--smtp-url', `smtp+plain://127.0.0.1:${this.port}`, '--mail-from', 'consultation@example.org', '--mail-pace', '100'];
  }

  /** The letters to an address. */
  to(address: string): Letter[] {
    return this.letters.filter((letter) => letter.to.includes(address));
  }

  stop(): void {
    this.process.stdin?.end();
    this.process.kill();
  }
}
