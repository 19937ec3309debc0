// A consultation that five people of five roles run, each in a browser of their own, and the site on which they do it: its clock, the
// platform where it publishes, the responses and what must stay private in them.
import { type Browser } from '@playwright/test';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Clock, DAY } from '../clock.ts';
import { Platform } from '../platform.ts';
import { Site } from '../server.ts';
import type { Locale } from '../words.ts';
import { Person, type Post, type Way } from './person.ts';

export const POSTS = {
  operator: { name: 'oriane', role: 'operator', form: 'consultation' },
  reviewer: { name: 'rita', role: 'reviewer', form: 'consultation' },
  supporters: { name: 'sacha', role: 'supporters-officer', form: 'support' },
  cases: { name: 'camille', role: 'case-officer', form: 'consultation' },
  publisher: { name: 'paul', role: 'publisher', form: 'consultation' },
} satisfies Record<string, Post>;

/** A second person who reviews at the same time as the first. */
export const COLLEAGUE: Post = { name: 'rene', role: 'reviewer', form: 'consultation' };

const TAGS: Locale[] = ['fr', 'en', 'de', 'es', 'ar'];

/** Days from the start of the test to the opening and the closing that the site is started with. */
export const OPENING = 5;
export const CLOSING = 20;

export class Office {
  readonly people: Person[] = [];

  private constructor(
    readonly browser: Browser,
    readonly site: Site,
    readonly clock: Clock,
    readonly platform: Platform,
    readonly way: Way,
    private turn: number,
  ) {}

  /** Opens an office in which everybody works in this way. In each of five turns everybody has another language. */
  static async open(browser: Browser, way: Way, turn: number): Promise<Office> {
    const [clock, platform] = [new Clock(), await Platform.start()];
    const site = new Site([], clock);
    const office = new Office(browser, site, clock, platform, way, turn);
    const at = (days: number) => new Date(Math.ceil(Date.now() / 60_000) * 60_000 + days * DAY).toISOString();
    const folders = ['open-data', 'built-packages', 'exports'].flatMap((name) => [`--${name}`, join(site.folder, name)]);
    const dates = ['--opens-at', at(OPENING), '--closes-at', at(CLOSING)];
    await site.start([...dates, ...folders, ...platform.options(site.folder)]);
    return office;
  }

  /** Gives somebody their role; they sign in with it. */
  async invite(post: Post): Promise<Person> {
    const rank = Object.values<Post>(POSTS).indexOf(post);
    const person = await Person.invited(this.browser, this.site, post, TAGS[((rank < 0 ? 1 : rank) + this.turn) % TAGS.length], this.way);
    this.people.push(person);
    return person;
  }

  /** Lets days pass, and signs everybody in again, whose sessions have ended. */
  async wait(days: number): Promise<void> {
    this.clock.pass(days);
    await this.site.restart();
    for (const person of this.people) await person.signIn();
  }

  /** The names of the files in a folder of the site, hidden ones left out. */
  files(folder: string): string[] {
    return readdirSync(join(this.site.folder, folder)).filter((name) => !name.startsWith('.'));
  }

  /** An empty folder of this name. */
  emptyFolder(name: string): string {
    const folder = join(this.site.folder, name);
    mkdirSync(folder);
    return folder;
  }

  async close(): Promise<void> {
    for (const person of this.people) await person.close();
    this.platform.stop();
    await this.site.dispose();
    this.clock.dispose();
  }
}
