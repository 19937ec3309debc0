// One of the people who run a consultation: a browser of their own, a role, a language, and everything that their browser was shown.
import { type Browser, type Locator, type Page, expect } from '@playwright/test';
import { axeViolations } from '../axe.ts';
import { type Hand, handOf } from '../hand.ts';
import { htmlErrors } from '../html.ts';
import { type Exchange, RecordingProxy } from '../recording-proxy.ts';
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

const isPage = ({ isDocument, status, type }: Exchange) => isDocument && type.startsWith('text/html') && (status < 300 || status >= 400);

export class Person {
  readonly hand: Hand;
  /** Where axe runs if the person's own browser runs no scripts. */
  #examiner: Page | undefined;
  /** The document that it shows. */
  #examined = '';
  /** Whether letters act in the review. */
  readonly hasLetters: boolean;

  private constructor(
    readonly post: Post,
    readonly tag: Locale,
    readonly page: Page,
    private site: Site,
    private proxy: RecordingProxy,
    private browser: Browser,
    way: Way,
  ) {
    this.hand = handOf(page, way.keysAlone);
    this.hasLetters = way.scripts;
  }

  /** Invites somebody to their role and opens a browser for them. */
  static async invited(browser: Browser, site: Site, post: Post, tag: Locale, way: Way): Promise<Person> {
    const proxy = await RecordingProxy.start(site.url);
    const context = await browser.newContext({ baseURL: proxy.url, locale: tag, javaScriptEnabled: way.scripts });
    const person = new Person(post, tag, await context.newPage(), site, proxy, browser, way);
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
    await this.page.goto(this.hasLetters ? `${this.path('/sign-in')}${hash}` : this.path('/sign-in'));
    const code = this.page.locator('[name=code]');
    if (!this.hasLetters) await this.hand.write(code, hash.slice(1));
    await expect(code).toHaveValue(hash.slice(1));
    await this.go(this.page.locator('main form button').first());
    await expect(this.page).toHaveURL(new RegExp(`${this.path('')}$`));
  }

  /** Opens a page of the workspace. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.path(path));
  }

  /** Follows a link or presses a button that leads to another document, and waits until it is there. */
  async go(target: Locator): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.hand.press(target);
    await loaded;
  }

  /** Requires that the page which is shown, and the document as it was sent, are accessible and valid. */
  async examine(state: string): Promise<void> {
    const where = `${state}, for ${this.post.name} in ${this.tag}`;
    const document = this.seen.findLast(isPage)?.body ?? '';
    expect(await htmlErrors(document), where).toEqual([]);
    if (this.hasLetters) expect(await axeViolations(this.page), where).toEqual([]);
    else expect(await this.#violationsOf(document), where).toEqual([]);
  }

  /** axe is a script, so a browser without scripts cannot run it: another one shows the same document, without the page's own scripts. */
  async #violationsOf(document: string): Promise<string[]> {
    this.#examined = document;
    this.#examiner ??= await this.#newExaminer();
    // An address with a hash would not be loaded again.
    await this.#examiner.goto(this.page.url().split('#')[0]);
    return axeViolations(this.#examiner);
  }

  async #newExaminer(): Promise<Page> {
    const examiner = await this.browser.newPage({ baseURL: this.proxy.url, locale: this.tag });
    await examiner.route('**/*', (route) => {
      const kind = route.request().resourceType();
      if (kind === 'document') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: this.#examined });
      return kind === 'script' ? route.fulfill({ contentType: 'text/javascript', body: '' }) : route.continue();
    });
    return examiner;
  }

  /** Everything of the workspace that the browser was given so far: pages, parts of pages, files. */
  get seen(): Exchange[] {
    return this.proxy.exchanges.filter(({ path }) => path.startsWith('/operator'));
  }

  /** The status of the answer to a request for a page, made beside the pages that are open. */
  async statusOf(path: string): Promise<number> {
    const answer = await this.page.request.get(path, { maxRedirects: 0 });
    return answer.status();
  }

  async close(): Promise<void> {
    await this.#examiner?.context().close();
    await this.page.context().close();
    this.proxy.stop();
  }
}
