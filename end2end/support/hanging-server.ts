// A proxy that can hang: it forwards everything to a site, and on request leaves page requests unanswered or stops in
// the middle of answers, until it is released.
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Site } from './server.ts';

/** How a requested page hangs. */
export type Hang = 'says nothing' | 'stops in the middle' | 'is not there';

export class Hanging {
  /** Its address, without a trailing slash. */
  url = '';
  /** The pages that were requested while it hung. */
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

  /** From now on, every page hangs like this. */
  hang(how: Hang): void {
    this.#hang = how;
    this.asked.length = 0;
  }

  /** Releases the hanging answers; late pages are marked, to distinguish them from earlier ones. */
  letGo(edit: (html: string) => string): void {
    this.#hang = undefined;
    this.#edit = edit;
    for (const go of this.#waiting.splice(0)) go();
  }

  /** Stops it and closes every connection. */
  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    // Every page hangs; the files of the build and the service worker are served normally.
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
