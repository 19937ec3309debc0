// Another machine: a clean folder with the program and a package, without settings, forms, messages or a store.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackageFiles } from './theme-recount.ts';
import { program } from './server.ts';

export class OtherMachine {
  readonly folder = mkdtempSync(join(tmpdir(), 'consultation-elsewhere-'));
  readonly #package = join(this.folder, 'package');

  constructor(files: PackageFiles) {
    copyFileSync(program, join(this.folder, 'consultation'));
    mkdirSync(this.#package);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(this.#package, name), content);
  }

  /** Runs a command on the package, without any environment. */
  run(...args: string[]): { status: number | null; out: string; told: string } {
    const { status, stdout, stderr } = spawnSync('./consultation', args, { cwd: this.folder, env: {}, encoding: 'utf8' });
    return { status, out: stdout, told: stderr };
  }

  verify() {
    return this.run('open-data', 'verify', 'package');
  }

  /** What there is beside the program and the package. */
  left(): string[] {
    return readdirSync(this.folder).filter((name) => name !== 'consultation' && name !== 'package');
  }

  /** Changes a file, and verifies. With `sums`, the list of checksums says that the changed file is the one that was made. */
  verifyChanged(name: string, change: (content: string) => string, sums = false) {
    const path = join(this.#package, name);
    const list = join(this.#package, 'SHA256SUMS');
    const [content, listed] = [readFileSync(path, 'utf8'), readFileSync(list, 'utf8')];
    const changed = change(content);
    if (changed === content) throw new Error(`${name} was not changed`);
    writeFileSync(path, changed);
    const digest = (text: string) => createHash('sha256').update(text).digest('hex');
    if (sums) writeFileSync(list, listed.replace(digest(content), digest(changed)));
    try {
      return this.verify();
    } finally {
      writeFileSync(path, content);
      writeFileSync(list, listed);
    }
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
