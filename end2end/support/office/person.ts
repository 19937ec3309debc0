// One of the people who run a consultation: a browser of their own, a role, a language, and everything that their browser was shown.
import { type Browser, type Locator, type Page, type Response, expect } from '@playwright/test';
import { axeViolations } from '../axe.ts';
import { type Hand, handOf } from '../hand.ts';
import { htmlErrors } from '../html.ts';
import type { Site } from '../server.ts';
import type { Locale } from '../words.ts';

/** How everybody works in a test: with or without scripts, with the mouse or with the keyboard alone. */
export interface Way {
  scripts: boolean;
  keysAlone: boolean;
}

/** Who somebody is: their name, their one role, and the form for which they have it. */
export interface Post {
  name: string;
  role: string;
  form: string;
}

/** A document or a file that a browser was given. */
export interface Seen {
  who: string;
  /** `GET /operator/fr`, for instance. */
  request: string;
  status: number;
  text: string;
}

export class Person {
  readonly hand: Hand;
  /** Whether letters act in the review. */
  readonly hasLetters: boolean;
  readonly seen: Seen[] = [];
  /** The last document, as it was sent. */
  #document = '';
  #reading: Promise<void>[] = [];

  private constructor(
    readonly post: Post,
    readonly tag: Locale,
    readonly page: Page,
    private site: Site,
    way: Way,
  ) {
    this.hand = handOf(page, way.keysAlone);
    this.hasLetters = way.scripts;
    page.on('response', (response) => this.#reading.push(this.#read(response)));
  }

  /** Invites somebody to their role and opens a browser for them. */
  static async invited(browser: Browser, site: Site, post: Post, tag: Locale, way: Way): Promise<Person> {
    const context = await browser.newContext({ baseURL: site.url, locale: tag, javaScriptEnabled: way.scripts });
    const person = new Person(post, tag, await context.newPage(), site, way);
    const link = await site.cli(['operators', 'invite', person.address, '--role', post.role, '--form', post.form, '--public-url', site.url]);
    await person.#useLink(link);
    return person;
  }

  get address(): string {
    return `${this.post.name}@example.org`;
  }

  /** The address of a page of the workspace in their language. */
  path(path: string): string {
    return `/operator/${this.tag}${path}`;
  }

  /** The part of a page that is sent to an address with this end. */
  form(ending: string): Locator {
    return this.page.locator(`form[action$="${ending}"]`);
  }

  /** Signs in to their account again, by a one-time link. */
  async signIn(): Promise<void> {
    await this.#useLink(await this.site.cli(['operators', 'link', this.address, '--public-url', this.site.url]));
  }

  /** With scripts the page takes the code from the link; without, it is typed. */
  async #useLink(link: string): Promise<void> {
    const { hash } = new URL(link.trim());
    await this.#settled();
    await this.page.goto(this.hasLetters ? `${this.path('/sign-in')}${hash}` : this.path('/sign-in'));
    const code = this.page.locator('[name=code]');
    if (!this.hasLetters) await this.hand.write(code, hash.slice(1));
    await expect(code).toHaveValue(hash.slice(1));
    await this.go(this.page.locator('main form button').first());
    await expect(this.page).toHaveURL(new RegExp(`${this.path('')}$`));
  }

  /** Opens a page of the workspace. */
  async open(path: string): Promise<void> {
    await this.#settled();
    await this.page.goto(this.path(path));
  }

  /** Follows a link or presses a button that leads to another document, and waits until it is there. */
  async go(target: Locator): Promise<void> {
    await this.#settled();
    const loaded = this.page.waitForEvent('load');
    await this.hand.press(target);
    await loaded;
  }

  /** Requires that the page which is shown, and the document as it was sent, are accessible and valid. */
  async examine(state: string): Promise<void> {
    await this.#settled();
    const where = `${state}, for ${this.post.name} in ${this.tag}`;
    expect(await htmlErrors(this.#document), where).toEqual([]);
    expect(await axeViolations(this.page), where).toEqual([]);
  }

  /** Everything that the browser was shown so far. */
  async everythingSeen(): Promise<Seen[]> {
    await this.#settled();
    return this.seen;
  }

  /** The status of the answer to a request for a page, made beside the pages that are open. */
  async statusOf(path: string): Promise<number> {
    const answer = await this.page.request.get(path, { maxRedirects: 0 });
    return answer.status();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** A browser forgets the bodies of a page that it leaves, so they are read before. */
  async #settled(): Promise<void> {
    await Promise.all(this.#reading.splice(0));
  }

  async #read(response: Response): Promise<void> {
    const request = response.request();
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith('/operator') || response.status() >= 300 && response.status() < 400) return;
    const type = (await response.allHeaders())['content-type'] ?? '';
    if (!type.startsWith('text/html')) return;
    const text = await response.text();
    if (request.resourceType() === 'document') this.#document = text;
    this.seen.push({ who: this.post.name, request: `${request.method()} ${pathname}`, status: response.status(), text });
  }
}
