import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from '@jest/globals';
import {startGitHub, type GitHubServer} from './helpers/github-server.js';
import {BUSYBOX, createProject, runProgram, type Ended} from './helpers/product.js';

/** The bundle as the runner starts it, in the node that it brings. */
const BUNDLE = resolve(process.env['QUALITY_STAGES_DIST'] ?? 'dist', 'index.js');
const NODE24 = resolve('.cache/tools/bin/node24');
const SHA = 'a'.repeat(40);

let github: GitHubServer;

beforeAll(async () => {
  github = await startGitHub();
  expect(existsSync(BUNDLE)).toBe(true);
});

beforeEach(() => {
  for (const list of [
    github.requests,
    github.checkRuns,
    github.comments,
    github.files,
    github.sarifs,
    github.faults,
  ]) {
    list.length = 0;
  }
});

afterAll(async () => {
  await github.close();
  expect(github.problems).toEqual([]);
});

interface ActionRun extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the runner obeys of what was printed. */
  readonly commands: readonly Command[];
}

interface Command {
  readonly name: string;
  readonly properties: string;
  readonly message: string;
}

/** Runs the action in a folder with these files, in the environment that a runner makes. */
async function runAction(
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
  options: {
    env?: Readonly<Record<string, string>>;
    event?: object;
    onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
  } = {},
): Promise<ActionRun> {
  const work = mkdtempSync(join(tmpdir(), 'runner-'));
  const [output, summary, event] = ['output', 'summary', 'event'].map(name => join(work, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(output, '');
  writeFileSync(summary, '');
  writeFileSync(event, JSON.stringify(options.event ?? {}));
  const all = {'build-contexts': BUSYBOX[1], hadolint: 'false', 'build-checks': 'false', ...inputs};
  const ended = await runProgram([existsSync(NODE24) ? NODE24 : process.execPath, BUNDLE], {
    cwd: createProject(files),
    env: {
      PATH: `${resolve('.cache/tools/bin')}:${process.env['PATH'] ?? ''}`,
      HOME: process.env['HOME'],
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: event,
      GITHUB_REPOSITORY: 'octo/shelf',
      GITHUB_SHA: SHA,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_RUN_ID: '7',
      GITHUB_API_URL: github.url,
      RUNNER_TEMP: work,
      ...Object.fromEntries(Object.entries(all).map(([k, v]) => [`INPUT_${k.toUpperCase()}`, v])),
      ...options.env,
    },
    ...(options.onStart === undefined ? {} : {onStart: options.onStart}),
  });
  return {
    ...ended,
    outputs: readOutputs(readFileSync(output, 'utf8')),
    summary: readFileSync(summary, 'utf8'),
    commands: obeyed(ended.stdout + ended.stderr),
  };
}

function readOutputs(text: string): Record<string, string> {
  const found = [...text.matchAll(/^(.+?)<<(ghadelimiter_.+)\n([\s\S]*?)\n?\2$/gm)];
  return Object.fromEntries(found.map(match => [match[1] ?? '', match[3] ?? '']));
}

/** Reads commands as actions/runner does: `::name props::message`, and `##[name]message` anywhere, unless they are stopped. */
function obeyed(text: string): readonly Command[] {
  const commands: Command[] = [];
  let token: string | undefined;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [, name = '', properties = '', message = ''] =
      /^\s*::([A-Za-z-]+)(?: ([^:]*(?:(?!::):[^:]*)*))?::(.*)$/.exec(line) ??
      /##\[([A-Za-z-]+)(?: ([^\]]*))?\](.*)/.exec(line) ??
      [];
    if (token !== undefined) {
      if (line.trim() === `::${token}::`) token = undefined;
    } else if (name === 'stop-commands') token = message;
    else if (name !== '') commands.push({name, properties, message});
  }
  expect(token).toBeUndefined();
  return commands;
}

const annotations = ({commands}: ActionRun) =>
  commands.filter(({name}) => ['error', 'warning', 'notice'].includes(name));

const FAILING = {
  Dockerfile: `FROM busybox AS base
COPY app.py .
FROM base AS test
RUN echo 'app.py:2:1: F821 undefined name "book"'; exit 1
FROM base AS lint
RUN true
FROM base AS prod
`,
  'app.py': 'import os\nprint(book)\n',
};

describe('the action', () => {
  it('fails, says where, and leaves outputs, summary and files', async () => {
    const files = {
      'report-file': 'out/report.json',
      'sarif-file': 'out/q.sarif',
      'junit-file': 'out/junit.xml',
    };
    const run = await runAction(FAILING, files);
    expect(run.code).toBe(1);
    expect(run.outputs).toMatchObject({
      conclusion: 'failure',
      'failed-steps': 'test',
      report: 'out/report.json',
      'sarif-file': 'out/q.sarif',
      'junit-file': 'out/junit.xml',
    });
    expect(Number(run.outputs['diagnostics'])).toBeGreaterThan(0);
    expect(
      annotations(run).some(
        ({name, properties}) => name === 'error' && properties.includes('file='),
      ),
    ).toBe(true);
    expect(run.summary).toContain('## ❌ 1 of 2 steps failed');
    expect(run.summary).toContain('```mermaid');
    expect(github.requests).toEqual([]);
  }, 120_000);

  it('passes and says so', async () => {
    const run = await runAction(FAILING, {stages: 'lint'});
    expect(run.code).toBe(0);
    expect(run.outputs).toMatchObject({
      conclusion: 'success',
      'failed-steps': '',
      diagnostics: '0',
    });
    expect(annotations(run)).toEqual([]);
  }, 120_000);

  it('obeys nothing that a build prints', async () => {
    const lines = [
      '::error::pwned',
      'x ##[error]pwned',
      '::add-mask::a',
      '##[add-mask]b',
      '::set-output name=conclusion::pwned',
      '\\r::warning::pwned',
    ];
    const run = await runAction(
      {
        Dockerfile: `FROM busybox AS test\nRUN printf '${lines.join('\\n')}\\n'; exit 1\nFROM busybox\n`,
      },
      {},
    );
    expect(run.stdout).toContain('pwned');
    expect(new Set(run.commands.map(({name}) => name))).toEqual(
      new Set(['group', 'endgroup', 'error']),
    );
    expect(annotations(run).filter(({message}) => message.startsWith('pwned'))).toEqual([]);
    expect(run.outputs['conclusion']).toBe('failure');
  }, 120_000);

  it('keeps a check run with everything that was found', async () => {
    const run = await runAction(FAILING, {'check-run': 'Shelf', 'github-token': 't'});
    expect(github.checkRuns[0]).toMatchObject({
      name: 'Shelf',
      head_sha: SHA,
      status: 'completed',
      conclusion: 'failure',
    });
    expect(github.checkRuns[0]?.annotations).toHaveLength(Number(run.outputs['diagnostics']));
    expect(run.outputs['check-run-url']).toBe('https://github.example/octo/shelf/runs/100');
    expect(annotations(run)).toEqual([
      {name: 'error', properties: '', message: 'Quality stages: 1 of 2 steps failed'},
    ]);
  }, 120_000);

  it('falls back to annotations of the job where the token may only read, and says so', async () => {
    github.faults.push({
      route: /POST/,
      times: 9,
      status: 403,
      message: 'Resource not accessible by integration',
    });
    const run = await runAction(FAILING, {'check-run': 'Shelf', 'github-token': 't'});
    expect(run.outputs['conclusion']).toBe('failure');
    expect(annotations(run).some(({properties}) => properties.includes('file='))).toBe(true);
    expect(run.summary).toContain('may only read');
    expect(run.stdout).toContain('may only read');
  }, 120_000);

  it('sends nothing without a token, and says so', async () => {
    const run = await runAction(
      FAILING,
      {'check-run': 'Shelf', comment: 'true', 'github-token': ''},
      {event: {pull_request: {number: 5, head: {sha: SHA}}}},
    );
    expect(github.requests).toEqual([]);
    expect(run.summary).toContain('there is no token');
  }, 120_000);

  it('writes one comment on the pull request and uploads to code scanning', async () => {
    const event = {
      pull_request: {number: 5, head: {sha: SHA, repo: {full_name: 'octo/shelf'}}},
      repository: {full_name: 'octo/shelf'},
    };
    const options = {
      event,
      env: {GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/5/merge'},
    };
    const inputs = {comment: 'true', 'upload-sarif': 'true', 'github-token': 't'};
    await runAction(FAILING, inputs, options);
    await runAction(FAILING, {...inputs, stages: ''}, options);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain('1 of 2 steps failed');
    expect(github.sarifs[0]).toMatchObject({commit_sha: SHA, ref: 'refs/pull/5/merge'});
  }, 120_000);

  it('runs nothing and succeeds when the pull request affects nothing', async () => {
    github.files.push({filename: 'README.md', patch: '@@ -1 +1 @@\n-a\n+b'});
    const event = {pull_request: {number: 5, head: {sha: SHA}}};
    const run = await runAction(
      FAILING,
      {paths: '**/*.py', 'check-run': 'Shelf', 'github-token': 't'},
      {event},
    );
    expect(run.code).toBe(0);
    expect(run.summary).toContain('Nothing had to be run');
    expect(run.summary).toContain('touches none of');
    expect(github.checkRuns[0]).toMatchObject({status: 'completed', conclusion: 'success'});
  }, 120_000);

  it('shows only what the pull request touches, with annotations: changed', async () => {
    github.files.push({filename: 'app.py', patch: '@@ -1 +1 @@\n-a\n+import os'});
    const event = {pull_request: {number: 5, head: {sha: SHA}}};
    const run = await runAction(FAILING, {annotations: 'changed', 'github-token': 't'}, {event});
    expect(annotations(run).filter(({properties}) => properties.includes('file='))).toEqual([]);
    expect(run.summary).toContain('that the pull request does not touch');
  }, 120_000);

  it('names the jobs of a matrix and runs nothing, in a dry run', async () => {
    const run = await runAction(FAILING, {'dry-run': 'true', hadolint: 'true'});
    expect(run.code).toBe(0);
    const {include} = JSON.parse(run.outputs['matrix'] ?? '') as {
      include: {name: string; stages: string; hadolint: boolean}[];
    };
    expect(include.map(({name, stages, hadolint}) => [name, stages, hadolint])).toEqual([
      ['test', 'test', false],
      ['lint', 'lint', false],
      ['hadolint', '!*', true],
    ]);
  }, 120_000);

  it('concludes the check run when an input is wrong', async () => {
    const run = await runAction(FAILING, {
      stages: 'tset',
      'check-run': 'Shelf',
      'github-token': 't',
    });
    expect(run.code).toBe(1);
    expect(github.checkRuns[0]).toMatchObject({
      status: 'completed',
      conclusion: 'failure',
      output: {title: expect.stringContaining('tset') as unknown as string},
    });
  }, 120_000);

  it('completes the check run as cancelled with what was found, when it is killed, and leaves no process', async () => {
    const label = `sleep 297`;
    const files = {
      Dockerfile: `FROM busybox AS lint\nRUN echo failing; exit 3\nFROM busybox AS test\nRUN ${label}\nFROM busybox\n`,
    };
    let began = 0;
    const run = await runAction(
      files,
      {'check-run': 'Shelf', 'github-token': 't', fresh: 'all'},
      {
        onStart: kill => {
          const wait = setInterval(() => {
            if (github.checkRuns[0]?.output.title?.includes('lint') !== true) return;
            clearInterval(wait);
            began = Date.now();
            kill('SIGINT');
            setTimeout(() => {
              kill('SIGTERM');
            }, 7500).unref();
          }, 100);
        },
      },
    );
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(github.checkRuns[0]).toMatchObject({status: 'completed', conclusion: 'cancelled'});
    expect(github.checkRuns[0]?.annotations.length).toBeGreaterThan(0);
    expect(run.outputs['conclusion']).toBe('failure');
    const left = await runProgram(['sh', '-c', `ps -eo args | grep -F '${label}' | grep -v grep`]);
    expect(left.stdout).toBe('');
  }, 120_000);
});
