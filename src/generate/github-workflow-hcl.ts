import {buildArguments, hadolintArguments, writeSshKey, type Buildable} from './build-arguments.js';
import {ownLines, renderBanner} from './generated-file.js';
import type {GenerateOptions} from './generators.js';
import {ANY_NAME, mapNames} from './names.js';
import {stageVariables, tokenNotes, type QualityProcess} from './quality-process.js';
import {shellLine} from './shell.js';
import {HADOLINT_IMAGE, STRUCTURE_TEST_IMAGE} from './tool-images.js';

const DOCKER = 'actions/docker/cli@master';

/** The `main.workflow` of GitHub Actions' first beta (grammar: actions/workflow-parser, language.md). */
export function generateGithubWorkflowHcl(
  process: QualityProcess,
  {argv}: GenerateOptions,
): string {
  const actions: string[] = [];
  const names: string[] = [];
  const add = (name: string, attributes: Readonly<Record<string, string>>) => {
    names.push(name);
    const lines = Object.entries(attributes).map(([key, value]) => `  ${key} = ${value}`);
    actions.push([`action ${quote(name)} {`, ...lines, '}'].join('\n'));
  };
  const tests = process.structureTests.map((_, i) =>
    process.structureTests.length > 1 ? `structure-test-${i + 1}` : 'structure-test',
  );
  const nameOf = mapNames(
    process.stages.map(({target}) => target),
    ANY_NAME,
    ['hadolint', 'image', ...tests],
  );
  for (const stage of process.stages) {
    add(nameOf(stage.target), build(process, stage, ['--output', 'type=cacheonly']));
  }
  if (process.hadolint !== undefined) {
    const args = ['hadolint', ...hadolintArguments(process)];
    add('hadolint', {uses: quote(`docker://${HADOLINT_IMAGE}`), args: list(args)});
  }
  add('image', build(process, process.release, ['--tag', process.image]));
  process.structureTests.forEach((config, i) => {
    add(tests[i] ?? '', {
      needs: quote('image'),
      uses: quote(`docker://${STRUCTURE_TEST_IMAGE}`),
      args: list(['test', '--image', process.image, '--config', config]),
    });
  });
  const workflow = `workflow "Quality" {\n  on = "push"\n  resolves = ${list(names)}\n}`;
  const notes = [
    'GitHub stopped running files of this format on 2019-09-30; "generate github-workflow" makes one that runs.',
    ...tokenNotes(process),
  ];
  const banner = renderBanner({file: process.file, argv, notes});
  return `${[banner, workflow, ...actions, ownLines()].join('\n\n')}\n`;
}

function build(process: QualityProcess, stage: Buildable, output: readonly string[]) {
  const words = ['build', ...buildArguments(process, stage, output)];
  const variables = stageVariables(stage);
  const key = writeSshKey(stage);
  const script = [...key, `docker ${shellLine(words)}`].join(' && ');
  return {
    uses: quote(DOCKER),
    ...(key.length === 0 ? {args: list(words)} : {runs: list(['sh', '-c']), args: list([script])}),
    env: '{ DOCKER_BUILDKIT = "1" }',
    ...(variables.length === 0 ? {} : {secrets: list(variables)}),
  };
}

/** A string of HCL 1; `${` would start an interpolation. */
const quote = (text: string): string => JSON.stringify(text).replaceAll('${', () => '$${');
const list = (words: readonly string[]): string => `[${words.map(quote).join(', ')}]`;
