import {createHash} from 'node:crypto';
import {mkdtempSync, readFileSync, readdirSync} from 'node:fs';
import {createServer as createHttpServer, type Server} from 'node:http';
import {createServer} from 'node:https';
import {connect, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, describe, expect, it, jest} from '@jest/globals';
import {createProject, runCli, runProgram, type Ended} from '../helpers/product.js';

jest.setTimeout(120_000);

/** A hadolint that finds nothing. */
const TOOL = "#!/bin/sh\necho '[]'\n";
const SUM = createHash('sha256').update(TOOL).digest('hex');

let folder = '';
let releases: ReturnType<typeof createServer>;
let proxy: Server;
let redirect: string | undefined;
const asked: string[] = [];

const listen = (server: Server | ReturnType<typeof createServer>): Promise<number> =>
  new Promise(done =>
    server.listen(0, '127.0.0.1', () => {
      done((server.address() as AddressInfo).port);
    }),
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'download-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'ca.pem')];
  const made = await runProgram([
    ...['openssl', 'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'],
    ...[
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=github.com',
      '-addext',
      'subjectAltName=DNS:github.com',
    ],
    ...['-keyout', key, '-out', cert],
  ]);
  expect(made.code).toBe(0);
  releases = createServer({key: readFileSync(key), cert: readFileSync(cert)}, (request, answer) => {
    asked.push(`GET ${request.url ?? ''}`);
    if (redirect === undefined) answer.end(TOOL);
    else answer.writeHead(302, {location: redirect}).end();
  });
  const port = await listen(releases);
  // A proxy that leads every connection to the server above.
  proxy = createHttpServer((request, answer) => {
    asked.push(`plain ${request.url ?? ''}`);
    answer.end(TOOL);
  });
  proxy.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url ?? ''}`);
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    for (const end of [upstream, socket]) end.on('error', () => undefined);
  });
});
afterAll(() => {
  releases.closeAllConnections();
  releases.close();
  proxy.closeAllConnections();
  proxy.close();
});
beforeEach(() => {
  asked.length = 0;
  redirect = undefined;
});

async function run(sum: string, env: Record<string, string>): Promise<Ended & {cache: string[]}> {
  const cache = mkdtempSync(join(folder, 'cache-'));
  const port = proxy.listening ? (proxy.address() as AddressInfo).port : await listen(proxy);
  const ended = await runCli(
    ['run', '--no-build-checks', '--hadolint-version', `9.9.9@sha256:${sum}`],
    {
      cwd: createProject({Dockerfile: 'FROM scratch\n'}),
      env: {
        PATH: '/nonexistent',
        RUNNER_TOOL_CACHE: cache,
        https_proxy: `http://127.0.0.1:${port}`,
        ...env,
      },
    },
  );
  return {...ended, cache: readdirSync(cache, {recursive: true, encoding: 'utf8'}).sort()};
}

const trusting = () => ({NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem')});

describe('a tool that is not installed', () => {
  it('is downloaded through the proxy from a server that a private CA vouches for, and cached by its sum', async () => {
    const {code, stdout, cache} = await run(SUM, trusting());
    expect(stdout).toContain('✓ hadolint');
    expect(code).toBe(0);
    expect(asked).toEqual([
      'CONNECT github.com:443',
      'GET /hadolint/hadolint/releases/download/v9.9.9/hadolint-linux-x86_64'.replace(
        'x86_64',
        process.arch === 'arm64' ? 'arm64' : 'x86_64',
      ),
    ]);
    expect(cache).toEqual([
      'quality-stages',
      `quality-stages/${SUM}`,
      `quality-stages/${SUM}/hadolint`,
    ]);
  });

  it('is not used with another sum', async () => {
    const {code, stdout, cache} = await run('0'.repeat(64), trusting());
    expect(code).toBe(3);
    expect(stdout).toContain(
      `has the SHA-256 sum ${SUM}, expected ${'0'.repeat(64)}; it was not used`,
    );
    expect(cache).toEqual([]);
  });

  it('is not taken from a server that nobody vouches for', async () => {
    const {code, stdout, cache} = await run(SUM, {});
    expect(code).toBe(3);
    expect(stdout).toMatch(/cannot be downloaded from https:\S+: [^\n]*certificate/);
    expect(cache).toEqual([]);
  });

  it('is not taken without encryption', async () => {
    redirect = 'http://example.org/hadolint';
    const {code, stdout, cache} = await run(SUM, {...trusting(), http_proxy: 'http://127.0.0.1:9'});
    expect(code).toBe(3);
    expect(stdout).toMatch(/cannot be downloaded from https:\S+: [^\n]*HTTPS/);
    expect(asked.filter(line => line.startsWith('plain'))).toEqual([]);
    expect(cache).toEqual([]);
  });
});
