import {afterEach, beforeEach, describe, expect, it} from '@jest/globals';
import {openCheckRun, type CheckRun, type PlaceFinding} from '../../../src/io/github/check-run.js';
import {createGitHubClient} from '../../../src/io/github/client.js';
import type {Diagnostic} from '../../../src/model.js';
import {aDiagnostic, aResult, aStep} from '../../helpers/factories.js';
import {
  aContext,
  createClock,
  startGitHub,
  type GitHubServer,
} from '../../helpers/github-server.js';

let github: GitHubServer;
let clock = createClock();
let stop = new AbortController();

beforeEach(async () => {
  github = await startGitHub();
  clock = createClock();
  stop = new AbortController();
});

afterEach(async () => {
  await github.close();
  expect(github.problems).toEqual([]);
});

const findings = (count: number): Diagnostic[] =>
  Array.from({length: count}, (_, i) => aDiagnostic({startLine: i + 1, endLine: i + 1}));

const asIs: PlaceFinding = diagnostic => Promise.resolve(diagnostic);

function open(token = 't', path = ''): CheckRun {
  const client = createGitHubClient({token, apiUrl: github.url + path, clock, hurry: stop.signal});
  return openCheckRun({
    client,
    context: aContext(),
    name: 'Shelf',
    clock,
    stop: stop.signal,
    place: asIs,
  });
}

const verdict = (diagnostics: readonly Diagnostic[]) => ({
  conclusion: 'failure' as const,
  results: [aResult({outcome: 'failure', diagnostics})],
  diagnostics,
});

const lines = () => github.checkRuns[0]?.annotations.map(a => a['start_line']);
const patches = () => github.requests.filter(({method}) => method === 'PATCH');

describe('openCheckRun', () => {
  it.each([0, 1, 50, 51, 120])(
    'sends each of %d annotations once, 50 a request at most',
    async count => {
      const end = await open().finish(verdict(findings(count)), []);
      expect(lines()).toEqual(findings(count).map(({startLine}) => startLine));
      expect(github.checkRuns).toHaveLength(1);
      expect(github.checkRuns[0]).toMatchObject({status: 'completed', conclusion: 'failure'});
      expect(patches()).toHaveLength(Math.max(1, Math.ceil(count / 50)));
      expect(end).toMatchObject({url: 'https://github.example/octo/shelf/runs/100', unsent: []});
    },
  );

  it('sends 5,000 annotations within the rate limits', async () => {
    await open().finish(verdict(findings(5000)), []);
    expect(new Set(lines()).size).toBe(5000);
    const writes = github.requests.length;
    expect(writes).toBe(101);
    // GitHub allows 80 writes a minute.
    const minutes = clock.waits.reduce((sum, ms) => sum + ms, 0) / 60_000;
    expect(writes / Math.max(1, Math.ceil(minutes))).toBeLessThan(80);
  }, 60_000);

  it('completes the check run with the last request, in progress before', async () => {
    await open().finish(verdict(findings(120)), []);
    expect(patches().map(({body}) => body['status'])).toEqual([
      'in_progress',
      'in_progress',
      'completed',
    ]);
  });

  it('shows what has failed while other steps still run', async () => {
    const run = open();
    run.expect(3);
    run.observer.onEnd(
      aResult({
        step: aStep({id: 'lint', name: 'Lint'}),
        outcome: 'failure',
        diagnostics: findings(1),
      }),
    );
    await until(() => patches().length === 1);
    expect(github.checkRuns[0]).toMatchObject({
      status: 'in_progress',
      output: {
        title: '1 of 3 steps done, failed: lint',
        summary: expect.stringContaining('Lint') as unknown as string,
      },
    });
    expect(lines()).toEqual([1]);
    await run.finish(verdict(findings(2)), []);
    expect(lines()).toEqual([1, 2]);
  });

  it.each([
    ['429 with retry-after', {status: 429, headers: {'retry-after': '7'}}, 7000],
    [
      '403 of a secondary limit',
      {status: 403, message: 'You have exceeded a secondary rate limit'},
      60_000,
    ],
    [
      '403 of the primary limit',
      {
        status: 403,
        headers: {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(Date.UTC(2030, 0, 1) / 1000 + 20),
        },
      },
      20_000,
    ],
  ])('waits as told after %s', async (_, fault, wait) => {
    github.faults.push({route: /PATCH/, times: 1, ...fault});
    const end = await open().finish(verdict(findings(2)), []);
    expect(end.trouble).toBeUndefined();
    expect(clock.waits).toEqual([wait]);
    expect(lines()).toEqual([1, 2]);
  });

  it('gives up on a limit that asks for an hour, and says so', async () => {
    github.faults.push({route: /PATCH/, times: 9, status: 429, headers: {'retry-after': '3600'}});
    const end = await open().finish(verdict(findings(2)), []);
    expect(end.trouble).toMatchObject({
      kind: 'rate-limited',
      message: expect.stringContaining('3600 s') as unknown as string,
    });
    expect(end.unsent).toHaveLength(2);
  });

  it.each([
    ['502 twice', {status: 502, times: 2}],
    ['a connection that breaks', {reset: true, times: 1}],
  ])('repeats after %s', async (_, fault) => {
    github.faults.push({route: /PATCH|POST/, ...fault});
    const end = await open().finish(verdict(findings(60)), []);
    expect(end).toMatchObject({unsent: [], trouble: undefined});
    expect(lines()).toHaveLength(60);
    expect(github.checkRuns).toHaveLength(1);
  });

  it.each([
    ['an annotated update', /PATCH/],
    ['the creation', /POST/],
  ])('doubles nothing when the answer to %s is lost', async (_, route) => {
    github.faults.push({route, times: 1, reset: true, done: true});
    await open().finish(verdict(findings(60)), []);
    expect(lines()).toHaveLength(60);
    expect(github.checkRuns).toHaveLength(1);
    expect(github.checkRuns[0]).toMatchObject({status: 'completed', conclusion: 'failure'});
  });

  it('leaves out the one annotation that GitHub refuses, and hands it back', async () => {
    const refused = aDiagnostic({path: 'refused'});
    const end = await open().finish(verdict([...findings(70), refused]), []);
    expect(lines()).toHaveLength(70);
    expect(end.unsent).toEqual([refused]);
    expect(github.checkRuns[0]).toMatchObject({status: 'completed', conclusion: 'failure'});
  });

  it.each([
    [403, 'forbidden', 'Resource not accessible by integration'],
    [404, 'not-found', 'Not Found'],
    [401, 'unauthorized', 'Bad credentials'],
  ])('hands back all findings when GitHub answers %d', async (status, kind, message) => {
    github.faults.push({route: /POST/, times: 9, status, message});
    const end = await open().finish(verdict(findings(3)), []);
    expect(end).toMatchObject({url: undefined, trouble: {kind}});
    expect(end.unsent).toHaveLength(3);
    expect(github.requests).toHaveLength(1);
  });

  it('sends no request without a token', async () => {
    const end = await open('').finish(verdict(findings(1)), []);
    expect(end).toMatchObject({trouble: {kind: 'no-token'}});
    expect(github.requests).toEqual([]);
  });

  it('concludes even when annotations never get there', async () => {
    github.faults.push({route: /PATCH/, times: 5, status: 500});
    const end = await open().finish(verdict(findings(60)), []);
    expect(github.checkRuns[0]).toMatchObject({status: 'completed', conclusion: 'failure'});
    expect(lines()).toHaveLength(10);
    expect(end.unsent).toHaveLength(50);
  });

  it('completes as cancelled with what was found, when it is stopped', async () => {
    const run = open();
    run.expect(2);
    run.observer.onEnd(aResult({outcome: 'failure', diagnostics: findings(60)}));
    await until(() => github.checkRuns.length === 1);
    stop.abort('interrupted by SIGTERM');
    const began = Date.now();
    await until(() => github.checkRuns[0]?.status === 'completed', 7500);
    expect(Date.now() - began).toBeLessThan(7500);
    await until(() => lines()?.length === 60);
    expect(github.checkRuns[0]).toMatchObject({
      conclusion: 'cancelled',
      output: {title: expect.stringContaining('Cancelled') as unknown as string},
    });
    const end = await run.finish(verdict(findings(61)), []);
    expect(github.checkRuns[0]).toMatchObject({status: 'completed', conclusion: 'cancelled'});
    expect(lines()).toHaveLength(61);
    expect(end.unsent).toEqual([]);
  }, 15_000);

  it('does not wait for a slow GitHub once it is stopped', async () => {
    const run = open();
    await until(() => github.checkRuns.length === 1);
    github.faults.push({route: /PATCH/, times: 9, delayMs: 60_000});
    stop.abort('interrupted by SIGINT');
    const began = Date.now();
    const end = await run.finish(verdict(findings(1)), []);
    expect(Date.now() - began).toBeLessThan(7500);
    expect(end.trouble).toMatchObject({kind: 'unavailable'});
  }, 15_000);

  it('speaks to a GitHub Enterprise Server below its base address', async () => {
    await open('t', '/api/v3').finish(verdict(findings(1)), []);
    expect(github.checkRuns[0]).toMatchObject({conclusion: 'failure'});
  });

  it('concludes with failure and the reason, when nothing could be run', async () => {
    await open().fail('Input "stages" names "tset".');
    expect(github.checkRuns[0]).toMatchObject({
      conclusion: 'failure',
      output: {title: 'Input "stages" names "tset".'},
    });
  });
});

async function until(isTrue: () => boolean, ms = 5000): Promise<void> {
  const end = Date.now() + ms;
  while (!isTrue() && Date.now() < end) await new Promise(done => setTimeout(done, 10));
  expect(isTrue()).toBe(true);
}
