import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from '@jest/globals';
import {readChanges} from '../../../src/io/github/changed-files.js';
import {commentKey, writeComment} from '../../../src/io/github/comment.js';
import {readEvent, readGitHubContext} from '../../../src/io/github/event.js';
import {openGit} from '../../../src/io/git.js';
import {createGitHubClient} from '../../../src/io/github/client.js';
import {createPlacing} from '../../../src/io/github/place-findings.js';
import {uploadSarif} from '../../../src/io/github/sarif-upload.js';
import {commentMarker} from '../../../src/report/pull-request/comment.js';
import {aDiagnostic} from '../../helpers/factories.js';
import {
  aContext,
  createClock,
  startGitHub,
  type GitHubServer,
} from '../../helpers/github-server.js';

let github: GitHubServer;
const client = () =>
  createGitHubClient({
    token: 't',
    apiUrl: github.url,
    clock: createClock(),
    hurry: new AbortController().signal,
  });
/** A folder that is no git repository. */
const nowhere = openGit(mkdtempSync(join(tmpdir(), 'no-git-')));

beforeAll(async () => {
  github = await startGitHub();
});

beforeEach(() => {
  for (const list of [github.requests, github.comments, github.files, github.sarifs])
    list.length = 0;
});

afterAll(async () => {
  await github.close();
  expect(github.problems).toEqual([]);
});

const SHA = 'a'.repeat(40);
const HEAD = 'b'.repeat(40);

/** The event as the runner hands it over. */
function contextOf(name: string, payload: object, env: Record<string, string> = {}) {
  const path = join(mkdtempSync(join(tmpdir(), 'event-')), 'event.json');
  writeFileSync(path, JSON.stringify({repository: {full_name: 'octo/shelf'}, ...payload}));
  const all = {
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'octo/shelf',
    GITHUB_SHA: SHA,
    ...env,
  };
  const event = readEvent(all);
  return {event, context: readGitHubContext(event, all)};
}

const pull = (repo: string | null) => ({
  pull_request: {number: 5, head: {sha: HEAD, repo: repo === null ? null : {full_name: repo}}},
});

describe('readGitHubContext', () => {
  it.each([
    ['push', {}, SHA, undefined, false],
    ['schedule', {}, SHA, undefined, false],
    ['workflow_dispatch', {inputs: {}}, SHA, undefined, false],
    ['merge_group', {merge_group: {head_sha: SHA}}, SHA, undefined, false],
    ['pull_request', pull('octo/shelf'), HEAD, 5, false],
    ['pull_request', pull('fork/shelf'), HEAD, 5, true],
    ['pull_request', pull(null), HEAD, 5, true],
    ['pull_request_target', pull('fork/shelf'), HEAD, 5, false],
    [
      'workflow_run',
      {workflow_run: {head_sha: HEAD, pull_requests: [{number: 9}]}},
      HEAD,
      9,
      false,
    ],
    ['workflow_run', {workflow_run: {head_sha: HEAD, pull_requests: []}}, HEAD, undefined, false],
  ])(
    'knows the commit and the pull request of %s (%j)',
    (name, payload, headSha, number, withoutSecrets) => {
      const {event, context} = contextOf(name, payload);
      expect(context).toMatchObject({sha: SHA, headSha});
      expect(context?.pull).toBe(number);
      expect(event.withoutSecrets).toBe(withoutSecrets);
    },
  );

  it('knows that Dependabot has no secrets', () => {
    expect(
      contextOf('pull_request', pull('octo/shelf'), {GITHUB_ACTOR: 'dependabot[bot]'}).event
        .withoutSecrets,
    ).toBe(true);
  });

  it('takes the addresses of a GitHub Enterprise Server', () => {
    const env = {
      GITHUB_API_URL: 'https://ghe.example/api/v3/',
      GITHUB_SERVER_URL: 'https://ghe.example',
      GITHUB_RUN_ID: '7',
    };
    expect(contextOf('push', {}, env).context).toMatchObject({
      apiUrl: 'https://ghe.example/api/v3',
      runUrl: 'https://ghe.example/octo/shelf/actions/runs/7',
    });
  });

  it('is not there outside of GitHub', () => {
    expect(readGitHubContext(readEvent({}), {})).toBeUndefined();
  });
});

describe('readChanges', () => {
  it('lists files beyond the first page, with renamed and large ones', async () => {
    github.files.push(
      ...Array.from({length: 150}, (_, i) => ({
        filename: `f${i}.py`,
        patch: '@@ -1 +1 @@\n-a\n+b',
      })),
      {filename: 'new name.py', previous_filename: 'old.py', patch: '@@ -0,0 +7 @@\n+x'},
      {filename: 'logo.png'},
    );
    const found = await readChanges(aContext({pull: 5}), nowhere, client());
    expect(found?.changes.size).toBe(153);
    expect(found?.changes.get('new name.py')).toEqual([{start: 7, end: 7}]);
    expect([found?.changes.get('old.py'), found?.changes.get('logo.png')]).toEqual(['all', 'all']);
    expect(github.requests).toHaveLength(2);
  });

  it('asks nothing outside of pull requests', async () => {
    expect(await readChanges(aContext(), nowhere, client())).toBeUndefined();
    expect(github.requests).toEqual([]);
  });
});

/** A repository whose pull request is checked out as GitHub does it: as a merge commit. */
function mergedPull() {
  const root = mkdtempSync(join(tmpdir(), 'merge-'));
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args],
      {encoding: 'utf8', stdio: 'pipe'},
    ).trim();
  const commit = (text: string) => {
    writeFileSync(join(root, 'app.py'), text);
    git('add', '.');
    git('commit', '-q', '-m', 'change');
    return git('rev-parse', 'HEAD');
  };
  git('init', '-q', '-b', 'main');
  commit('one\ntwo\nthree\nfour\nfive\nsix\n');
  git('checkout', '-q', '-b', 'topic');
  const headSha = commit('one\ntwo\nthree\nfour\nfive\nSIX\n');
  git('checkout', '-q', 'main');
  commit('zero\none\ntwo\nTHREE\nfour\nfive\nsix\n');
  git('merge', '-q', '--no-edit', 'topic');
  return {root, headSha, sha: git('rev-parse', 'HEAD')};
}

describe('createPlacing', () => {
  const {root, headSha, sha} = mergedPull();
  const git = openGit(root);
  const readLines = (path: string) =>
    path === 'app.py' ? readFileSync(join(root, path), 'utf8').trimEnd().split('\n') : undefined;
  const context = aContext({sha, headSha, pull: 5, ref: 'refs/pull/5/merge'});
  const at = (line: number) =>
    aDiagnostic({path: 'app.py', startLine: line, endLine: line, startColumn: 1});
  const placing = (options: Partial<Parameters<typeof createPlacing>[0]> = {}) =>
    createPlacing({context, git, client: client(), readLines, changes: undefined, ...options});

  it('corrects lines that are elsewhere in the head commit', async () => {
    expect(await placing().place(at(7))).toMatchObject({startLine: 6, endLine: 6, startColumn: 1});
  });

  it('goes to the top of the file for a line that the head commit has not', async () => {
    const placed = await placing().place(at(4));
    expect(placed).toMatchObject({
      startLine: 1,
      endLine: 1,
      message: expect.stringContaining('line 4') as unknown as string,
    });
    expect(placed).not.toHaveProperty('startColumn');
  });

  it('asks GitHub when the head commit was not fetched', async () => {
    github.contents.set(`${HEAD}:app.py`, 'one\ntwo\nthree\nfour\nfive\nSIX\n');
    const asked = placing({context: {...context, headSha: HEAD}});
    expect(await asked.place(at(7))).toMatchObject({startLine: 6});
    expect(await asked.place(at(2))).toMatchObject({startLine: 1, message: at(2).message});
    expect(github.requests).toHaveLength(1);
  });

  it('leaves lines as they are on the commit of the job, without a request', async () => {
    const same = placing({context: aContext(), git: nowhere});
    expect(await same.place(at(4))).toEqual(at(4));
    expect(github.requests).toEqual([]);
  });

  it('shows only what the pull request touches, by git when the parents are there', async () => {
    const changes = await readChanges(context, git, client());
    expect(github.requests).toEqual([]);
    const narrow = placing({changes});
    expect(await narrow.place(at(7))).toMatchObject({startLine: 6});
    expect(await narrow.place(at(1))).toBeUndefined();
    expect(narrow.unchanged()).toBe(1);
  });
});

describe('writeComment', () => {
  const key = commentKey('Quality', 'example');
  const context = aContext({pull: 5});

  it('writes one comment and brings it up to date, beyond the first page', async () => {
    github.comments.push(
      ...Array.from({length: 130}, (_, i) => ({
        id: i + 1,
        body: i === 3 ? commentMarker(key) : 'hi',
        user: {type: 'User', login: 'u'},
      })),
    );
    await writeComment(client(), context, key, `${commentMarker(key)}\nfirst`);
    await writeComment(client(), context, key, `${commentMarker(key)}\nsecond`);
    expect(github.comments).toHaveLength(131);
    expect(github.comments.at(-1)?.body).toContain('second');
  });

  it('does not write it twice when the answer is lost', async () => {
    github.faults.push({route: /POST .*comments/, times: 1, reset: true, done: true});
    await writeComment(client(), context, key, `${commentMarker(key)}\nonce`);
    expect(github.comments).toHaveLength(1);
  });

  it('says so when it may not', async () => {
    github.faults.push({
      route: /POST .*comments/,
      times: 1,
      status: 403,
      message: 'Resource not accessible by integration',
    });
    await expect(writeComment(client(), context, key, 'x')).rejects.toThrow(
      'The comment on the pull request cannot be written: the token may not do it (403: Resource not accessible by integration)',
    );
  });
});

describe('uploadSarif', () => {
  it('sends the file for the merge commit of a pull request', async () => {
    const context = aContext({pull: 5, headSha: HEAD, ref: 'refs/pull/5/merge'});
    await uploadSarif(client(), context, nowhere, '{"version":"2.1.0"}');
    const [sent] = github.sarifs;
    expect(sent).toMatchObject({commit_sha: SHA, ref: 'refs/pull/5/merge'});
    expect(gunzipSync(Buffer.from(String(sent?.['sarif']), 'base64')).toString()).toBe(
      '{"version":"2.1.0"}',
    );
  });

  it('names the head of a pull request when that is checked out, and refuses any other commit', async () => {
    const git = {...nowhere, commit: () => Promise.resolve(HEAD)};
    await uploadSarif(client(), aContext({pull: 5, headSha: HEAD}), git, '{}');
    expect(github.sarifs[0]).toMatchObject({commit_sha: HEAD, ref: 'refs/pull/5/head'});
    await expect(uploadSarif(client(), aContext(), git, '{}')).rejects.toThrow('not the job');
  });
});
