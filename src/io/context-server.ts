import {randomBytes} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join, resolve} from 'node:path';
import {Readable} from 'node:stream';
import {contextTar, type ContextSource} from './context-tar.js';
import type {ContextRequest, ContextServer} from './ports.js';

/**
 * Serves build contexts as tars on the loopback interface, each at an address that nobody can guess. Every client of the
 * engine that builds from such an address shares its work with the others (docs/decisions/0004).
 */
export async function serveContexts(requests: readonly ContextRequest[]): Promise<ContextServer> {
  const key = randomBytes(24).toString('hex');
  const sources = requests.map(toSource);
  let asked = false;
  const server = createServer((request, response) => {
    const index = indexOf(request, key);
    const source = sources[index];
    if (source === undefined) {
      response.writeHead(404).end();
      return;
    }
    asked = true;
    answer(request, response, source, `"${key.slice(0, 16)}-${index}"`);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const {port} = server.address() as AddressInfo;
  return {
    urls: sources.map((_, i) => `http://127.0.0.1:${port}/${key}/${i}/context.tar`),
    wasAsked: () => asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function indexOf({url, method}: IncomingMessage, key: string): number {
  const [, given, index] = /^\/([0-9a-f]+)\/(\d+)\/context\.tar$/.exec(url ?? '') ?? [];
  return given === key && (method === 'GET' || method === 'HEAD') ? Number(index) : -1;
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  source: ContextSource,
  etag: string,
): void {
  // The engine holds on to what it got: within a run a context is sent once.
  if ((request.headers['if-none-match'] ?? '').includes(etag)) {
    response.writeHead(304, {etag}).end();
    return;
  }
  response.writeHead(200, {'content-type': 'application/x-tar', etag});
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  Readable.from(contextTar(source), {objectMode: true, highWaterMark: 4})
    // Half a context must not look like a whole one.
    .on('error', () => response.destroy())
    .pipe(response);
}

function toSource({directory, dockerfile, use}: ContextRequest): ContextSource {
  const own = `${dockerfile}.dockerignore`;
  const path = existsSync(own) ? own : join(directory, '.dockerignore');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return {directory: resolve(directory), ignore: text.split(/\r?\n/), use};
}
