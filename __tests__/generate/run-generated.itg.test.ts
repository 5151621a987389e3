import {cpSync, copyFileSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, beforeAll, describe, expect, it, jest} from '@jest/globals';
import {HADOLINT_IMAGE, STRUCTURE_TEST_IMAGE} from '../../src/generate/tool-images.js';
import {createProject, runCli, runProgram, type Report} from '../helpers/product.js';
import {generate} from './generated-cases.js';

jest.setTimeout(600_000);

const TOOLS = resolve('.cache/tools/bin');
const GITLAB = resolve('.cache/generators/node_modules/gitlab-ci-local/dist/index.js');
const PYTHON = 'python:3-alpine';
/** GitLab's service, which a runner with a shell executor has no use for: any image that stays up does. */
const SERVICE = 'docker:28-dind';
const environment = {...process.env, PATH: `${TOOLS}:${process.env['PATH'] ?? ''}`, CI: 'true'};

const run = (argv: readonly string[], cwd: string) => runProgram(argv, {cwd, env: environment});

async function docker(...args: readonly string[]): Promise<void> {
  const {code, stderr} = await runProgram(['docker', ...args]);
  if (code !== 0) throw new Error(stderr);
}

/** Images that the generated files name, made of the tools on this machine. Only what was not there is made and removed. */
const made: string[] = [];
async function provide(image: string, make: () => Promise<void>): Promise<void> {
  if ((await runProgram(['docker', 'image', 'inspect', image])).code === 0) return;
  await make();
  made.push(image);
}

async function provideTool(image: string, tool: string, dockerfile: string): Promise<void> {
  const folder = createProject({Dockerfile: `FROM quality-stages/debian:12\n${dockerfile}`});
  copyFileSync(join(TOOLS, tool), join(folder, tool));
  await provide(image, () => docker('build', '--quiet', '--tag', image, folder));
}

beforeAll(async () => {
  await provide(PYTHON, () => docker('tag', 'quality-stages/python:3', PYTHON));
  const service = createProject({
    Dockerfile: 'FROM quality-stages/busybox\nCMD ["sleep", "600"]\n',
  });
  await provide(SERVICE, () => docker('build', '--quiet', '--tag', SERVICE, service));
  await provideTool(HADOLINT_IMAGE, 'hadolint', 'COPY hadolint /bin/hadolint\n');
  await provideTool(
    STRUCTURE_TEST_IMAGE,
    'container-structure-test',
    'COPY container-structure-test /\nENTRYPOINT ["/container-structure-test"]\n',
  );
});
afterAll(async () => {
  for (const image of [...made, 'example', 'broken']) {
    await runProgram(['docker', 'image', 'rm', image]);
  }
});

/** A git repository that holds the example and the generated files, which are made from its root. */
async function createRepository(file: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'quality-stages-generated-'));
  cpSync('example', join(root, 'example'), {recursive: true});
  mkdirSync(join(root, '.git'));
  const home = process.cwd();
  process.chdir(root);
  try {
    const write = (format: string, output: string) =>
      generate('generate', format, '--file', file, '--output', output);
    await write('makefile', 'Makefile');
    await write('bake', 'docker-bake.hcl');
    await write('github-workflow', '.github/workflows/quality.yml');
    await write('gitlab-ci', '.gitlab-ci.yml');
  } finally {
    process.chdir(home);
  }
  rmSync(join(root, '.git'), {recursive: true});
  const commit =
    'git init -q -b main && git add --all && git -c user.name=t -c user.email=t@example.org commit -q -m first';
  expect((await run(['sh', '-c', commit], root)).code).toBe(0);
  return root;
}

/** The steps that fail in `quality-stages run`, sorted; a structure test by its kind. */
async function failingSteps(file: string): Promise<readonly string[]> {
  const {stdout, stderr} = await runCli(
    [
      'run',
      '--json',
      '--file',
      file,
      '--no-build-checks',
      '--build-contexts',
      `${PYTHON}=docker-image://quality-stages/python:3`,
    ],
    {env: environment},
  );
  const report = JSON.parse(stdout || `{"error": ${JSON.stringify(stderr)}}`) as Report;
  return report.steps
    .filter(({outcome}) => outcome === 'failure')
    .map(({id}) => id.replace(/^structure-test:.*/, 'structure-test'))
    .sort();
}

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

describe.each([
  ['example/Dockerfile', []],
  [
    'example/broken/Dockerfile',
    ['check', 'hadolint', 'lint', 'security', 'structure-test', 'test'],
  ],
])('%s', (file, expected) => {
  let root = '';
  const isBroken = expected.length > 0;
  const stages = expected.filter(name => !['hadolint', 'structure-test'].includes(name));

  beforeAll(async () => {
    root = await createRepository(file);
  });
  afterAll(() => {
    rmSync(root, {recursive: true});
  });

  it('fails in quality-stages run where the generated files are expected to', async () => {
    expect(await failingSteps(file)).toEqual(expected);
  });

  it.each([[['make', 'verify']], [['make', '--jobs', '4', 'verify']]])(
    'fails in the same steps in %j',
    async argv => {
      const {code, stdout, stderr} = await run(argv, root);
      const failed = [...stderr.matchAll(/^make: \*\*\* \[.*?: (\S+)\] Error/gm)].map(
        ([, name = '']) => name.replace('validate', 'structure-test'),
      );
      // Without a stage of its name, hadolint's target is called lint.
      expect(sorted(failed)).toEqual(expected);
      expect(code).toBe(isBroken ? 2 : 0);
      expect(stdout).toContain('--target test');
    },
  );

  it('fails in the same stages in docker buildx bake', async () => {
    const print = await run(['docker', 'buildx', 'bake', '--print'], root);
    const {group} = JSON.parse(print.stdout) as {group: Record<string, {targets: string[]}>};
    const targets = [...(group['quality']?.targets ?? []), 'image'];
    const failed: string[] = [];
    for (const target of targets) {
      const {code} = await run(['docker', 'buildx', 'bake', target], root);
      if (code !== 0) failed.push(target);
    }
    expect(sorted(failed)).toEqual(stages);
    expect((await run(['docker', 'buildx', 'bake', 'quality'], root)).code).toBe(isBroken ? 1 : 0);
  });

  it('fails in the same jobs in the workflow, run by act', async () => {
    const {code, stdout} = await run(
      [
        'act',
        'push',
        '--json',
        '-P',
        'ubuntu-latest=-self-hosted',
        '--container-daemon-socket',
        '-',
        '--no-cache-server',
      ],
      root,
    );
    interface Line {
      readonly jobID?: string;
      readonly jobResult?: string;
    }
    const lines = stdout.split('\n').filter(line => line.startsWith('{'));
    const results = new Map(
      lines
        .map(line => JSON.parse(line) as Line)
        .flatMap(({jobID, jobResult}) =>
          jobID === undefined || jobResult === undefined ? [] : [[jobID, jobResult] as const],
        ),
    );
    const failed = [...results].filter(([, result]) => result === 'failure').map(([job]) => job);
    expect(sorted(failed.map(job => job.replace('image', 'structure-test')))).toEqual(expected);
    expect([...results.keys()]).toEqual(expect.arrayContaining(['test', 'hadolint', 'image']));
    expect(code).toBe(isBroken ? 1 : 0);
  });

  it("fails in the same jobs of GitLab's pipeline, run by gitlab-ci-local", async () => {
    const home = mkdtempSync(join(tmpdir(), 'quality-stages-home-'));
    const options = ['--force-shell-executor', '--pull-policy', 'if-not-present', '--home', home];
    const {code, stdout, stderr} = await run([join(TOOLS, 'node24'), GITLAB, ...options], root);
    rmSync(home, {recursive: true});
    const said = (stdout + stderr).replace(/\x1b\[[0-9;]*m/g, '');
    const named = (word: string) =>
      [...said.matchAll(new RegExp(`^ *${word} +(\\S+)`, 'gm'))].map(([, name = '']) => name);
    const failed = named('FAIL').map(job => job.replace('validate', 'structure-test'));
    expect(sorted(failed)).toEqual(expected);
    expect(sorted([...named('PASS'), ...named('FAIL')])).toEqual(
      expect.arrayContaining(['hadolint', 'test', 'validate']),
    );
    expect(code).toBe(isBroken ? 1 : 0);
  });
});
