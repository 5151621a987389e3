import {readFileSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it, jest} from '@jest/globals';
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
