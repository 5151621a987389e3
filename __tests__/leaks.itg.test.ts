import {mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {gunzipSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, it, jest} from '@jest/globals';
import {startGitHub, type GitHubServer} from './helpers/github-server.js';
import {BUSYBOX, createProject, runCli, runProgram, type Ended} from './helpers/product.js';

jest.setTimeout(240_000);

const mark = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

/** Canaries by the input that they come through. */
const CANARIES = {
  short: `q${mark.slice(-4)}`,
  shell: `cnry-$(x)\`"'&|;<>${mark}*\\z`,
  regexp: `cnry.^(a+)+[${mark}]{2}?$`,
  file: `-----BEGIN KEY-----\ncnryline1${mark}\ncnryline2${mark}/+==\n-----END KEY-----\n`,
  token: `cnrytoken-${mark}`,
  github: `ghs_cnrygithub${mark}`,
};

/** Each spelling that is looked for in what a run leaves: whole values and, of several lines, those that tell. */
const FORBIDDEN = Object.values(CANARIES)
  .flatMap(value => [value, ...value.split('\n').filter(line => line.includes('cnry'))])
  .flatMap(value => [
    value,
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    Buffer.from(value).toString('base64'),
    Buffer.from(value).toString('hex'),
    Buffer.from(value).toString('hex').toUpperCase(),
  ]);

const leaksIn = (text: string) => FORBIDDEN.filter(value => text.includes(value));

/** Prints a file plain and in every encoding, also cut into lines and pieces. */
const ECHO = (path: string) =>
  [
    `cat ${path}; echo`,
    `cat ${path} >&2; echo >&2`,
    `base64 ${path}`,
    `(printf 'user:'; cat ${path}) | base64 -w 0; echo`,
    `xxd -p ${path} 2>/dev/null || od -An -v -tx1 ${path}`,
    `od -An -v -tx1 ${path} | tr -d ' \\n' | tr a-f A-F; echo`,
    `fold -w 7 ${path}; echo`,
    `od -An -v -tx1 ${path} | sed 's/ /%/g' | tr -d '\\n'; echo`,
    `od -An -v -tx1 ${path} | sed 's/ /\\\\u00/g' | tr -d '\\n'; echo`,
    `for i in 1 2 3 4 5 6; do dd if=${path} bs=6 count=1 skip=$((i-1)) 2>/dev/null; sleep 0.02; done; echo`,
  ].join('; ');

const IDS = ['short', 'shell', 'regexp', 'file'];
const MOUNTS = IDS.map(id => `--mount=type=secret,id=${id},required=true`).join(' ');
const SHOW = `RUN ${MOUNTS} ${IDS.map(id => ECHO(`/run/secrets/${id}`)).join('; ')}`;
const FILES = {
  Dockerfile: [
    'FROM busybox AS lint',
    `${SHOW}; exit 3`,
    'FROM busybox AS test',
    SHOW,
    'FROM busybox AS security-mount',
    `RUN --mount=type=secret,id=microscanner ${ECHO('/run/secrets/microscanner')}; exit 4`,
    'FROM busybox AS security',
    'ARG MICROSCANNER',
    `RUN printf %s "$MICROSCANNER" > /tmp/t; ${ECHO('/tmp/t')}; echo $MICROSCANNER; exit 4`,
    'FROM busybox AS app',
    'COPY Dockerfile /',
    '',
  ].join('\n'),
  'key.pem': CANARIES.file,
};

let folder = '';
let run: Ended;
const commandLines = new Set<string>();
const tag = `quality-stages-leak-${mark}`;

beforeAll(async () => {
  folder = createProject(FILES);
  const env = {
    ...process.env,
    LEAK_REGEXP: CANARIES.regexp,
    'INPUT_GITHUB-TOKEN': CANARIES.github,
  };
  // The canaries come to our own command line as they must in this test; the children are those that are looked at.
  const args = [
    ...['--secrets', `short=${CANARIES.short}`, '--secrets', `shell=${CANARIES.shell}`],
    ...['--secret-envs', 'regexp=LEAK_REGEXP', '--secret-files', 'file=key.pem'],
    ...['--microscanner-token', CANARIES.token, '--github-token', CANARIES.github],
    ...['--report-file', 'r.json', '--sarif-file', 'r.sarif', '--junit-file', 'r.xml'],
    ...['--no-hadolint', '--tag', tag],
  ];
  const watch = setInterval(readCommandLines, 40);
  try {
    run = await runCli(['run', '--json', ...BUSYBOX, ...args], {cwd: folder, env});
  } finally {
    clearInterval(watch);
  }
});

afterAll(() => runProgram(['docker', 'image', 'rm', tag]));

/** Command lines of all processes but the one that was given the canaries. */
function readCommandLines(): void {
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (/docker|buildkit|runc|buildx/.test(line) && !line.includes('--secrets')) {
        commandLines.add(line);
      }
    } catch {
      // It has ended.
    }
  }
}

describe('a run with secrets that its builds print', () => {
  it('runs every stage, and shows what they print with the secrets masked', () => {
    const report = JSON.parse(run.stdout) as {steps: {id: string; outcome: string}[]};
    expect(report.steps.map(({id, outcome}) => `${id} ${outcome}`)).toEqual([
      'lint failure',
      'test success',
      'security-mount failure',
      'security failure',
      'build-checks success',
      'image success',
    ]);
    expect(run.stdout).toContain('***');
  });

  it('leaves none in what it prints', () => {
    expect(leaksIn(run.stdout)).toEqual([]);
    expect(leaksIn(run.stderr)).toEqual([]);
  });

  it('leaves none in the files that it writes', () => {
    const written = ['r.json', 'r.sarif', 'r.xml'];
    for (const name of written) {
      expect(statSync(join(folder, name)).size).toBeGreaterThan(0);
      expect({name, leaks: leaksIn(readFileSync(join(folder, name), 'utf8'))}).toEqual({
        name,
        leaks: [],
      });
    }
    expect(readdirSync(folder).sort()).toEqual(['Dockerfile', 'key.pem', ...written].sort());
  });

  it('hands none to a child as an argument', () => {
    expect([...commandLines].some(line => line.includes('buildx'))).toBe(true);
    expect([...commandLines].filter(line => leaksIn(line).length > 0)).toEqual([]);
  });

  it('leaves none in the history of the image', async () => {
    const history = await runProgram(['docker', 'history', '--no-trunc', tag]);
    expect(history.stdout).toContain('COPY Dockerfile');
    expect(leaksIn(history.stdout)).toEqual([]);
  });

  it('warns of the token that comes by ARG, with the lines to write', () => {
    const report = JSON.parse(run.stdout) as {
      diagnostics: {startLine: number; code?: string; message: string}[];
    };
    const found = report.diagnostics.filter(({code}) => code === 'token-by-argument');
    expect(found.map(({startLine}) => startLine)).toEqual([8]);
    expect(found[0]?.message).toContain(
      'RUN --mount=type=secret,id=microscanner,required=true \\\n',
    );
  });
});

/** The action with the same secrets, on a pull request, with everything that it can report by. */
describe('the action with secrets that its builds print', () => {
  let github: GitHubServer;
  let action: Ended;
  let work = '';
  const actionTag = `${tag}-action`;

  beforeAll(async () => {
    github = await startGitHub();
    work = mkdtempSync(join(tmpdir(), 'runner-'));
    const file = (name: string, text = '') => {
      writeFileSync(join(work, name), text);
      return join(work, name);
    };
    const sha = 'a'.repeat(40);
    const pull = {number: 5, head: {sha, repo: {full_name: 'octo/shelf'}}};
    const event = {pull_request: pull, repository: {full_name: 'octo/shelf'}};
    const inputs = {
      'BUILD-CONTEXTS': BUSYBOX[1] ?? '',
      SECRETS: `short=${CANARIES.short}\nshell=${CANARIES.shell}`,
      'SECRET-ENVS': 'regexp=LEAK_REGEXP',
      'SECRET-FILES': 'file=key.pem',
      'MICROSCANNER-TOKEN': CANARIES.token,
      'GITHUB-TOKEN': CANARIES.github,
      'CHECK-RUN': 'Shelf',
      COMMENT: 'true',
      'UPLOAD-SARIF': 'true',
      'SARIF-FILE': join(work, 'r.sarif'),
      'JUNIT-FILE': join(work, 'r.xml'),
      'REPORT-FILE': join(work, 'r.json'),
      HADOLINT: 'false',
      TAG: actionTag,
    };
    const bundle = resolve(process.env['QUALITY_STAGES_DIST'] ?? 'dist', 'index.js');
    const watch = setInterval(readCommandLines, 40);
    try {
      action = await runProgram([process.execPath, bundle], {
        cwd: folder,
        env: {
          PATH: process.env['PATH'],
          HOME: process.env['HOME'],
          DOCKER_HOST: process.env['DOCKER_HOST'],
          LEAK_REGEXP: CANARIES.regexp,
          GITHUB_ACTIONS: 'true',
          GITHUB_OUTPUT: file('output'),
          GITHUB_STEP_SUMMARY: file('summary'),
          GITHUB_ENV: file('env'),
          GITHUB_EVENT_NAME: 'pull_request',
          GITHUB_EVENT_PATH: file('event', JSON.stringify(event)),
          GITHUB_REPOSITORY: 'octo/shelf',
          GITHUB_SHA: sha,
          GITHUB_REF: 'refs/pull/5/merge',
          GITHUB_RUN_ID: '7',
          GITHUB_API_URL: github.url,
          RUNNER_TEMP: work,
          TMPDIR: work,
          ...Object.fromEntries(Object.entries(inputs).map(([k, v]) => [`INPUT_${k}`, v])),
        },
      });
    } finally {
      clearInterval(watch);
    }
  });
  afterAll(async () => {
    await github.close();
    await runProgram(['docker', 'image', 'rm', actionTag]);
  });

  it('reports by every way that there is', () => {
    expect(action.code).toBe(1);
    expect(github.problems).toEqual([]);
    expect(github.checkRuns).toHaveLength(1);
    expect(github.comments).toHaveLength(1);
    expect(github.sarifs).toHaveLength(1);
    expect(readFileSync(join(work, 'summary'), 'utf8')).toContain('***');
  });

  it('leaves none in its log, but for the commands that make the runner mask them', () => {
    const log = `${action.stdout}${action.stderr}`.replace(/^::add-mask::.*$/gm, '');
    expect(log).toContain('***');
    expect(leaksIn(log)).toEqual([]);
  });

  it('leaves none in the files of the runner: summary, outputs, environment, reports', () => {
    const files = readdirSync(work, {recursive: true, encoding: 'utf8'}).filter(name =>
      statSync(join(work, name)).isFile(),
    );
    expect(files).toEqual(
      expect.arrayContaining(['output', 'r.json', 'r.sarif', 'r.xml', 'summary']),
    );
    for (const name of files) {
      const leaks = leaksIn(readFileSync(join(work, name), 'latin1'));
      expect({name, leaks}).toEqual({name, leaks: []});
    }
  });

  it('sends none to GitHub: check run, annotations, comment, SARIF', () => {
    const sent = JSON.stringify(github.requests.map(({path, body}) => ({path, body})));
    const sarif = gunzipSync(Buffer.from(String(github.sarifs[0]?.['sarif']), 'base64')).toString();
    expect(sarif).toContain('"runs"');
    expect(sent.length).toBeGreaterThan(1000);
    expect([
      ...leaksIn(sent),
      ...leaksIn(JSON.stringify(github.checkRuns)),
      ...leaksIn(sarif),
    ]).toEqual([]);
  });

  it('hands none to a child as an argument, and leaves none in the image', async () => {
    expect([...commandLines].filter(line => leaksIn(line).length > 0)).toEqual([]);
    const image = await runProgram(['docker', 'image', 'inspect', actionTag]);
    const history = await runProgram(['docker', 'history', '--no-trunc', actionTag]);
    expect(image.code).toBe(0);
    expect(leaksIn(image.stdout + history.stdout)).toEqual([]);
  });
});
