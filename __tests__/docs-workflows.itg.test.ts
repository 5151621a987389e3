import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {marked, type Tokens} from 'marked';
import {parse, stringify} from 'yaml';
import {createProject, runCli, runProgram} from './helpers/product.js';

const ACTIONLINT = resolve('.cache/tools/bin/actionlint');

const PAGES = [
  'README.md',
  ...readdirSync('docs')
    .filter(name => name.endsWith('.md') && name !== 'summary.md')
    .map(name => join('docs', name)),
  ...readdirSync('examples', {withFileTypes: true})
    .filter(entry => entry.isDirectory())
    .map(({name}) => join('examples', name, 'README.md')),
];

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
