// The time of day that a program under test sees: days pass without anybody waiting for them. tests/http/torture/clock.c does it, compiled
// by the C compiler that Rust needs to link.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const DAY = 24 * 60 * 60 * 1000;

/** A clock that runs ahead of the machine's. */
export class Clock {
  #folder = mkdtempSync(join(tmpdir(), 'consultation-clock-'));
  #library = join(this.#folder, 'clock.so');
  /** By how many milliseconds. */
  #ahead = 0;

  constructor() {
    const source = join(import.meta.dirname, '../../tests/http/torture/clock.c');
    execFileSync(process.env.CC ?? 'cc', ['-shared', '-fPIC', '-O2', '-o', this.#library, source, '-ldl']);
  }

  /** The time that it shows, in milliseconds since 1970. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** Lets days pass. Programs that run already see nothing of it. */
  pass(days: number): void {
    this.#ahead += days * DAY;
  }

  /** The environment of a program that sees this time. */
  environment(): Record<string, string> {
    // A file for each time, so that programs that run already keep theirs; it is never cut short, because they have it in memory.
    const shift = join(this.#folder, `shift-${this.#ahead}`);
    const seconds = new BigInt64Array([BigInt(Math.trunc(this.#ahead / 1000))]);
    writeFileSync(shift, new Uint8Array(seconds.buffer), { flag: 'a' });
    return { LD_PRELOAD: this.#library, CLOCK_SHIFT: shift };
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
