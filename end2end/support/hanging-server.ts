// A server that hangs: it stands before a site, hands everything on, and can be told to take requests for pages and say nothing,
// or to stop in the middle of its answers, until it is let go on.
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Site } from './server.ts';

/** What becomes of a page that is asked for. */
export type Hang = 'says nothing' | 'stops in the middle' | 'is not there';

export class Hanging {
  /** Its address, without a slash at the end. */
  url = '';
  /** The pages that were asked for while it hung. */
  readonly asked: string[] = [];
  #server: Server;
  #hang: Hang | undefined;
  #edit = (html: string) => html;
  #waiting: (() => void)[] = [];

  private constructor(private site: Site) {
    this.#server = createServer((request, response) => void this.#answer(request, response).catch(() => response.destroy()));
  }

  static async before(site: Site): Promise<Hanging> {
    const hanging = new Hanging(site);
    await new Promise<void>((done) => hanging.#server.listen(0, '127.0.0.1', done));
    hanging.url = `http://127.0.0.1:${(hanging.#server.address() as AddressInfo).port}`;
    return hanging;
  }

  /** From now on, this becomes of every page. */
  hang(how: Hang): void {
    this.#hang = how;
    this.asked.length = 0;
  }

  /** Lets go on what hangs; the pages that come late are edited, to be told from those that came before. */
  letGo(edit: (html: string) => string): void {
    this.#hang = undefined;
    this.#edit = edit;
    for (const go of this.#waiting.splice(0)) go();
  }

  /** Ends it, and every connection to it. */
  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    // Every page; the build's files and the worker come as ever.
    const hang = path.includes('.') ? undefined : this.#hang;
    if (hang) this.asked.push(path);
    if (hang === 'is not there') return void response.writeHead(502, { 'content-type': 'text/html' }).end('<title>502</title>');
    const go = new Promise<void>((done) => hang && this.#waiting.push(done));
    if (hang === 'says nothing') await go;
    const answer = await fetch(this.site.url + path, { headers: { accept: request.headers.accept ?? '*/*' }, redirect: 'manual' });
    const headers = [...answer.headers].filter(([name]) => !/^(content-(encoding|length)|transfer-encoding|connection|etag)$/.test(name));
    const body = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, headers.flat());
    if (hang === 'stops in the middle') {
      response.write(body.subarray(0, body.length / 2));
      await go;
      return void response.end(this.#edit(body.subarray(body.length / 2).toString()));
    }
    response.end(type.startsWith('text/html') ? this.#edit(body.toString()) : body);
  }
}
