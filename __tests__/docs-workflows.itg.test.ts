import {cpSync, mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {marked, type Tokens} from 'marked';
import {parse, stringify} from 'yaml';
import {PAGES} from './helpers/pages.js';
import {createProject, runCli, runProgram} from './helpers/product.js';

const TOOLS_PATH = `${resolve('.cache/tools/bin')}:${process.env['PATH'] ?? ''}`;

/** What the workflows of the pages are about, all green. */
const PROJECT = {
  Dockerfile: `FROM quality-stages/busybox AS lint
RUN true
FROM quality-stages/busybox AS vendor-validate
RUN true
FROM quality-stages/busybox AS test
RUN true
FROM quality-stages/busybox AS prod
`,
  '.hadolint.yaml': 'ignored: [DL3006]\n',
  'tests/structure.yaml': `schemaVersion: 2.0.0
fileExistenceTests:
  - name: the shell
    path: /bin/sh
    shouldExist: true
`,
};

const ACT = resolve('.cache/tools/bin/act');
const ACTIONLINT = resolve('.cache/tools/bin/actionlint');

const DIST = resolve(process.env['QUALITY_STAGES_DIST'] ?? 'dist');
const OURS = 'quality-stages/quality-stages@v0';

const yamlBlocks = (page: string) =>
  marked
    .lexer(readFileSync(page, 'utf8'))
    .filter((token): token is Tokens.Code => token.type === 'code' && token.lang === 'yaml')
    .map(({text}) => text);

/** A whole workflow around a block that is steps, or jobs; undefined when it is another kind of file. */
function asWorkflow(text: string): string | undefined {
  const value = parse(text) as unknown;
  const job = (steps: unknown) => ({jobs: {job: {'runs-on': 'ubuntu-latest', steps}}});
  if (Array.isArray(value)) {
    const isSteps = value.every(
      step => typeof step === 'object' && step !== null && 'uses' in step,
    );
    return isSteps ? stringify({on: 'push', ...job(value)}) : undefined;
  }
  if (typeof value !== 'object' || value === null || !('jobs' in value)) return undefined;
  return 'on' in value ? text : stringify({on: 'push', ...value});
}

const workflows = PAGES.flatMap(page =>
  yamlBlocks(page).flatMap((text, i) => {
    const workflow = asWorkflow(text);
    return workflow === undefined ? [] : [[`${page}, block ${i + 1}`, workflow] as const];
  }),
);

it('the pages have workflows', () => {
  expect(workflows.length).toBeGreaterThan(15);
});

it.each(workflows)('%s passes actionlint', async (name, workflow) => {
  const path = join(createProject({'workflow.yml': workflow}), 'workflow.yml');
  // What people have today may be old: it is shown as it is.
  const args = ['-ignore', 'too old to run on GitHub Actions', '-no-color', path];
  const {code, stdout} = await runProgram([ACTIONLINT, ...args]);
  expect(`${name}: ${code} ${stdout}`).toBe(`${name}: 0 `);
});

/** Actions that a workflow uses, beside those that are here or that act has built in. */
const foreignActions = (workflow: string) =>
  [...workflow.matchAll(/uses: ['"]?([^\s'"]+)/g)]
    .map(([, action = '']) => action)
    .filter(action => action !== OURS && !action.startsWith('actions/checkout@'));

describe('whole workflows that use this action', () => {
  const own = workflows.filter(
    ([name, text]) =>
      text.includes(OURS) && !name.startsWith('examples/') && /^\s+runs-on:/m.test(text),
  );
  // A step alone needs the inputs and secrets of its reader's project.
  const whole = own.filter(([, text]) => text.includes('actions/checkout@'));
  const runnable = whole.filter(([, text]) => foreignActions(text).length === 0);

  it('are run, but for what needs a builder elsewhere or the cache of GitHub', () => {
    const others = whole.filter(workflow => !runnable.includes(workflow));
    expect(others.filter(([, text]) => !text.includes('docker/setup-buildx-action@v3'))).toEqual(
      [],
    );
    expect(runnable.length).toBeGreaterThanOrEqual(5);
  });

  it('run in act', async () => {
    const files = runnable.map(([, text], i) => [`.github/workflows/w${i}.yml`, text] as const);
    const root = createProject({...Object.fromEntries(files), ...PROJECT});
    const action = mkdtempSync(join(tmpdir(), 'action-'));
    cpSync(DIST, join(action, 'dist'), {recursive: true});
    for (const file of ['action.yml', 'package.json']) cpSync(file, join(action, file));
    const commit =
      'git init -q -b main && git add . && git -c user.name=t -c user.email=t@example.org commit -q -m first';
    expect((await runProgram(['sh', '-c', commit], {cwd: root})).code).toBe(0);
    const argv = [ACT, 'push', '-P', 'ubuntu-latest=-self-hosted', '--no-cache-server'];
    const {code, stdout, stderr} = await runProgram(
      [...argv, '--container-daemon-socket', '-', '--local-repository', `${OURS}=${action}`],
      {cwd: root, env: {...process.env, PATH: TOOLS_PATH}},
    );
    expect(`${code} ${stdout}${stderr}`).toMatch(/^0 /);
    const jobs = runnable.flatMap(([, text]) => Object.keys((parse(text) as {jobs: object}).jobs));
    const ended = stdout.match(/Job succeeded/g) ?? [];
    expect(ended.length).toBeGreaterThanOrEqual(jobs.length);
    expect(stdout).not.toContain('Job failed');
  }, 240_000);
});

describe('docs/migrating.md', () => {
  const after = yamlBlocks('docs/migrating.md').filter(text => text.includes('quality-stages/'));
  const files = {
    Dockerfile: `FROM a AS lint
RUN x
FROM a AS vendor-validate
RUN x
FROM a AS test
RUN x
FROM a AS prod
FROM prod AS dev
`,
    'tests/structure.yaml': 'schemaVersion: 2.0.0\n',
  };

  /** What the run of an "after" file would start. */
  const plan = async (text: string) => {
    const {jobs} = parse(text) as {
      jobs: Record<string, {steps: {uses: string; with?: Record<string, string>}[]}>;
    };
    const steps = Object.values(jobs).flatMap(job => job.steps);
    const given = steps.find(({uses}) => uses.startsWith('quality-stages/'))?.with ?? {};
    const args = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
    const {code, stdout, stderr} = await runCli(['run', '--dry-run', ...args], {
      cwd: createProject(files),
    });
    expect(`${code} ${stderr}`).toBe('0 ');
    return stdout;
  };

  it('has an "after" for each peer', () => {
    expect(after).toHaveLength(4);
  });

  it.each<[string, number, RegExp[]]>([
    [
      'build-push-action',
      0,
      [/--target lint .*--build-arg PYTHON=3\.13.*scope=lint/, /--target test .*scope=test/],
    ],
    ['bake-action', 1, [/--target lint /, /--target vendor-validate /]],
    [
      'hadolint-action',
      2,
      [
        /^hadolint .*--failure-threshold warning.*--ignore DL3008|^hadolint .*--ignore DL3008.*--failure-threshold warning/m,
      ],
    ],
    ['a structure test action', 3, [/--target prod /, /--config tests\/structure\.yaml/]],
  ])('takes over what %s did', async (_, index, expected) => {
    const commands = await plan(after[index] ?? '');
    for (const pattern of expected) expect(commands).toMatch(pattern);
  });
});
