import {buildArguments, hadolintArguments, type Buildable} from './build-arguments.js';
import {ownLines, renderBanner} from './generated-file.js';
import type {GenerateOptions} from './generators.js';
import type {QualityProcess} from './quality-process.js';
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
  for (const stage of process.stages) {
    add(stage.target, build(process, stage, ['--output', 'type=cacheonly']));
  }
  if (process.hadolint !== undefined) {
    const args = ['hadolint', ...hadolintArguments(process)];
    add('hadolint', {uses: quote(`docker://${HADOLINT_IMAGE}`), args: list(args)});
  }
  add('image', build(process, process.release, ['--tag', process.image]));
  process.structureTests.forEach((config, i) => {
    add(process.structureTests.length > 1 ? `structure-test ${i + 1}` : 'structure-test', {
      needs: quote('image'),
      uses: quote(`docker://${STRUCTURE_TEST_IMAGE}`),
      args: list(['test', '--image', process.image, '--config', config]),
    });
  });
  const workflow = `workflow "Quality" {\n  on = "push"\n  resolves = ${list(names)}\n}`;
  const notes = [
    'GitHub stopped running files of this format on 2019-09-30; "generate github-workflow" makes one that runs.',
  ];
  const banner = renderBanner({file: process.file, argv, notes});
  return `${[banner, workflow, ...actions, ownLines()].join('\n\n')}\n`;
}

function build(process: QualityProcess, stage: Buildable, output: readonly string[]) {
  return {
    uses: quote(DOCKER),
    args: list(['build', ...buildArguments(process, stage, output)]),
    env: '{ DOCKER_BUILDKIT = "1" }',
    ...(stage.secrets.length === 0 ? {} : {secrets: list(stage.secrets.map(s => s.variable))}),
  };
}

/** A string of HCL 1; `${` would start an interpolation. */
const quote = (text: string): string => JSON.stringify(text).replaceAll('${', () => '$${');
const list = (words: readonly string[]): string => `[${words.map(quote).join(', ')}]`;
