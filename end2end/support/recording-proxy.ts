// A proxy in front of a site that notes what a browser is given, to the byte: a browser itself forgets the bodies of what it leaves.
import { type Server, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request and its answer. */
export interface Exchange {
  method: string;
  path: string;
  status: number;
  type: string;
  /** Whether the browser shows the answer as a page. */
  isDocument: boolean;
  body: string;
}

export class RecordingProxy {
  private constructor(
    readonly url: string,
    readonly exchanges: Exchange[],
    private server: Server,
  ) {}

  /** Starts a proxy in front of the site at this address. */
  static async start(site: string): Promise<RecordingProxy> {
    const { hostname, port } = new URL(site);
    const noted: Exchange[] = [];
    const server = createServer((asked, answer) => {
      // Bodies are noted as they are read.
      const headers = { ...asked.headers, 'accept-encoding': 'identity' };
      const onwards = request({ hostname, port, path: asked.url, method: asked.method, headers }, (given) => {
        const pieces: Buffer[] = [];
        given.on('data', (piece: Buffer) => pieces.push(piece));
        given.on('end', () => {
          const body = Buffer.concat(pieces);
          noted.push({
            method: asked.method ?? '',
            path: new URL(asked.url ?? '', site).pathname,
            status: given.statusCode ?? 0,
            type: given.headers['content-type'] ?? '',
            isDocument: asked.headers['sec-fetch-dest'] === 'document',
            body: body.toString(),
          });
          answer.writeHead(given.statusCode ?? 502, given.headers).end(body);
        });
      });
      onwards.on('error', (error) => answer.destroy(error));
      asked.pipe(onwards);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return new RecordingProxy(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, noted, server);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
