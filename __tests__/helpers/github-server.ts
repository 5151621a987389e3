import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Clock} from '../../src/io/clock.js';
import type {GitHubContext} from '../../src/io/github/event.js';
import {openApiChecker} from './openapi.js';

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
  readonly token: string | undefined;
}

export interface CheckRunState {
  id: number;
  name: string;
  head_sha: string;
  external_id?: string;
  status: string;
  conclusion?: string;
  output: {title?: string; summary?: string};
  annotations: Record<string, unknown>[];
}

/** A fault that the server shows instead of its answer, or after having done the work (`done`). */
export interface Fault {
  readonly route: RegExp;
  readonly times: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
  readonly reset?: boolean;
  readonly delayMs?: number;
  /** The request is carried out; only its answer is lost. */
  readonly done?: boolean;
}

export interface GitHubServer {
  readonly url: string;
  readonly requests: SeenRequest[];
  /** What GitHub's description has against the requests. */
  readonly problems: string[];
  readonly checkRuns: CheckRunState[];
  readonly comments: {id: number; body: string; user: {type: string; login: string}}[];
  readonly sarifs: Record<string, unknown>[];
  /** Files of the pull request, as the API lists them. */
  readonly files: {filename: string; previous_filename?: string; patch?: string}[];
  /** `<sha>:<path>` → text. */
  readonly contents: Map<string, string>;
  readonly faults: Fault[];
  readonly close: () => Promise<void>;
}

/** A GitHub that checks every request against GitHub's own description and keeps what it is told. */
export async function startGitHub(): Promise<GitHubServer> {
  const check = openApiChecker();
  const faults: (Fault & {left?: number})[] = [];
  const state = {
    requests: [] as SeenRequest[],
    problems: [] as string[],
    checkRuns: [] as CheckRunState[],
    comments: [] as GitHubServer['comments'],
    sarifs: [] as Record<string, unknown>[],
    files: [] as GitHubServer['files'],
    contents: new Map<string, string>(),
    faults,
  };
  const server = createServer((request, response) => {
    void handle(request, response);
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
    const method = request.method ?? 'GET';
    const path = url.pathname.replace(/^\/api\/v3/, '');
    state.requests.push({
      method,
      path,
      query: url.searchParams,
      body,
      token: request.headers.authorization,
    });
    // GitHub takes slashes of a path as %2F; its description knows a path as one parameter.
    state.problems.push(...check(method, path, url.searchParams, body));
    const fault = faults.find(
      candidate =>
        candidate.route.test(`${method} ${path}`) && (candidate.left ??= candidate.times) > 0,
    );
    if (fault?.left !== undefined) fault.left--;
    const answer =
      fault === undefined || fault.done === true ? answerTo(method, path, url, body) : undefined;
    if (fault?.delayMs !== undefined)
      await new Promise(done => setTimeout(done, fault.delayMs).unref());
    if (fault?.reset === true) {
      request.socket.destroy();
      return;
    }
    const status = fault?.status ?? answer?.status ?? 200;
    const data = fault?.status === undefined ? answer?.data : {message: fault.message ?? 'fault'};
    const isRaw = typeof data === 'string';
    response.writeHead(status, {
      'content-type': isRaw ? 'application/vnd.github.raw' : 'application/json; charset=utf-8',
      ...fault?.headers,
    });
    response.end(isRaw ? data : JSON.stringify(data ?? {}));
  }

  function answerTo(
    method: string,
    path: string,
    url: URL,
    body: Record<string, unknown>,
  ): {status: number; data: unknown} {
    const output = (body['output'] ?? {}) as {
      title?: string;
      summary?: string;
      annotations?: Record<string, unknown>[];
    };
    const refused = refusal(output.annotations ?? []);
    if (refused !== undefined) return {status: 422, data: {message: refused}};
    const view = (run: CheckRunState) => ({
      ...run,
      html_url: `https://github.example/octo/shelf/runs/${run.id}`,
      output: {...run.output, annotations_count: run.annotations.length},
      annotations: undefined,
    });
    if (method === 'POST' && path.endsWith('/check-runs')) {
      const run = {
        ...(body as unknown as CheckRunState),
        id: state.checkRuns.length + 100,
        output,
        annotations: [...(output.annotations ?? [])],
      };
      state.checkRuns.push(run);
      return {status: 201, data: view(run)};
    }
    const id = Number(/\/check-runs\/(\d+)$/.exec(path)?.[1]);
    const run = state.checkRuns.find(known => known.id === id);
    if (run !== undefined && method === 'PATCH') {
      run.annotations.push(...(output.annotations ?? []));
      run.status = (body['status'] ?? run.status) as string;
      if (body['conclusion'] !== undefined) run.conclusion = body['conclusion'] as string;
      run.output = output;
      return {status: 200, data: view(run)};
    }
    if (run !== undefined) return {status: 200, data: view(run)};
    if (/\/commits\/[^/]+\/check-runs$/.test(path)) {
      return {
        status: 200,
        data: {total_count: state.checkRuns.length, check_runs: state.checkRuns.map(view)},
      };
    }
    const page = (items: readonly unknown[]) => {
      const size = Number(url.searchParams.get('per_page') ?? 30);
      const from = (Number(url.searchParams.get('page') ?? 1) - 1) * size;
      return {status: 200, data: items.slice(from, from + size)};
    };
    if (/\/pulls\/\d+\/files$/.test(path)) return page(state.files);
    if (/\/issues\/\d+\/comments$/.test(path)) {
      if (method === 'GET') return page(state.comments);
      const comment = {
        id: state.comments.length + 1,
        body: String(body['body']),
        user: {type: 'Bot', login: 'github-actions[bot]'},
      };
      state.comments.push(comment);
      return {status: 201, data: comment};
    }
    const comment = state.comments.find(known => path.endsWith(`/issues/comments/${known.id}`));
    if (comment !== undefined) {
      comment.body = String(body['body']);
      return {status: 200, data: comment};
    }
    if (path.endsWith('/code-scanning/sarifs')) {
      state.sarifs.push(body);
      return {status: 202, data: {id: '1', url: ''}};
    }
    const content = /\/contents\/(.+)$/.exec(path)?.[1];
    const file = state.contents.get(
      `${url.searchParams.get('ref') ?? ''}:${decodeURIComponent(content ?? '')}`,
    );
    return file === undefined
      ? {status: 404, data: {message: 'Not Found'}}
      : {status: 200, data: file};
  }

  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const {port} = server.address() as AddressInfo;
  return {
    ...state,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(done => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}

/** What GitHub refuses beyond its description. */
function refusal(annotations: readonly Record<string, unknown>[]): string | undefined {
  if (annotations.length > 50) return 'Invalid request. No more than 50 items are allowed';
  for (const {path, start_line, end_line, start_column, message, title} of annotations) {
    if (start_column !== undefined && start_line !== end_line)
      return 'start_column: only on one line';
    if (Number(start_line) < 1 || Number(end_line) < Number(start_line))
      return 'start_line is wrong';
    if (Buffer.byteLength(String(message)) > 65_536) return 'message is too long';
    if (message === '' || title === '') return 'message and title must not be empty';
    if (String(title).length > 255) return 'title is too long';
    if (path === 'refused') return 'this path is refused';
  }
  return undefined;
}

/** A clock on which waiting takes no time, and that tells how long was waited. */
export function createClock(): Clock & {readonly waits: number[]} {
  let now = Date.UTC(2030, 0, 1);
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    sleep: ms => {
      waits.push(ms);
      now += ms;
      return new Promise(done => setImmediate(done));
    },
  };
}

export const aContext = (overrides: Partial<GitHubContext> = {}): GitHubContext => ({
  owner: 'octo',
  repo: 'shelf',
  sha: 'a'.repeat(40),
  ref: 'refs/heads/main',
  headSha: 'a'.repeat(40),
  pull: undefined,
  apiUrl: '',
  runUrl: 'https://github.com/octo/shelf/actions/runs/7',
  repositoryUrl: 'https://github.com/octo/shelf',
  stepKey: 'Quality\nexample\n__self',
  ...overrides,
});
