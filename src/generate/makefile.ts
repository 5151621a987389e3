import {buildArguments, hadolintArguments, type Buildable} from './build-arguments.js';
import {ownLines, renderBanner} from './generated-file.js';
import type {GenerateOptions} from './generators.js';
import {MAKE_TARGET, mapNames} from './names.js';
import type {ProcessStage, QualityProcess} from './quality-process.js';
import {shellLine, shellWord} from './shell.js';
import {HADOLINT_IMAGE, STRUCTURE_TEST_IMAGE} from './tool-images.js';

/** Names that the file itself uses. */
const OWN = ['help', 'all', 'verify', 'lint', 'image', 'validate'];

/** A target per stage; help comes first. Works with GNU make, also in parallel. */
export function generateMakefile(process: QualityProcess, {argv}: GenerateOptions): string {
  const both = [...process.stages, ...process.people];
  const names = mapNames(
    both.map(({target}) => target),
    MAKE_TARGET,
    OWN,
  );
  const nameOf = (stage: ProcessStage) => names.get(stage.target) ?? stage.target;
  const hasLint = process.hadolint !== undefined;
  const hasTests = process.structureTests.length > 0;
  const verify = [
    ...(hasLint ? ['lint'] : []),
    ...process.stages.map(nameOf),
    ...(hasTests ? ['validate'] : []),
  ];
  const rules = [
    ...process.stages.map(stage =>
      rule(nameOf(stage), [], describe(stage), [
        build(process, stage, ['--output', 'type=cacheonly']),
      ]),
    ),
    ...(hasLint
      ? [
          rule('lint', [], 'Lints the Dockerfile with hadolint', [
            `$(HADOLINT) ${recipe(hadolintArguments(process))}`,
          ]),
        ]
      : []),
    rule('image', [], 'Builds the image', [
      build(process, process.release, ['--load', '--tag', '$(IMAGE)']),
    ]),
    ...(hasTests
      ? [
          rule(
            'validate',
            ['image'],
            'Runs the structure tests on the image',
            process.structureTests.map(
              config => `$(STRUCTURE_TEST) test --image $(IMAGE) --config ${recipe([config])}`,
            ),
          ),
        ]
      : []),
    ...process.people.map(stage => personRule(process, stage, nameOf(stage))),
    rule('verify', verify, 'Runs every check', []),
    rule('all', ['verify', 'image'], 'Runs every check and builds the image', []),
  ];
  const phony = [
    'help',
    'all',
    'verify',
    'image',
    ...(hasLint ? ['lint'] : []),
    ...(hasTests ? ['validate'] : []),
    ...names.values(),
  ];
  return [
    renderBanner({file: process.file, argv}),
    '',
    `IMAGE ?= ${process.image}`,
    'DOCKER ?= docker',
    `HADOLINT ?= $(DOCKER) run --rm --volume "$(CURDIR):/work:ro" --workdir /work ${HADOLINT_IMAGE} hadolint`,
    `STRUCTURE_TEST ?= $(DOCKER) run --rm --volume "$(CURDIR):/work:ro" --workdir /work --volume /var/run/docker.sock:/var/run/docker.sock ${STRUCTURE_TEST_IMAGE}`,
    'BUILD_FLAGS ?=',
    'RUN_FLAGS ?= --rm --interactive --tty',
    '',
    `.PHONY: ${phony.join(' ')}`,
    '',
    'help: ## Shows this list',
    `\t@awk -F ':.*## ' '/^[^\\t#]+:.*## / {printf "  %-20s %s\\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))`,
    '',
    rules.join('\n\n'),
    '',
    ownLines(),
    '',
  ].join('\n');
}

const describe = ({name, description}: ProcessStage): string =>
  description === undefined ? `Builds the stage ${name}` : `${name} ${description}`;

function rule(
  name: string,
  needs: readonly string[],
  help: string,
  lines: readonly string[],
): string {
  const head = `${name}:${needs.map(need => ` ${need}`).join('')} ## ${help.replace(/[#\n]/g, ' ')}`;
  return [head, ...lines.map(line => `\t${line}`)].join('\n');
}

function personRule(process: QualityProcess, stage: ProcessStage, name: string): string {
  const image = `$(IMAGE):${stage.target}`;
  return rule(name, [], `${describe(stage)}, and starts it`, [
    build(process, stage, ['--load', '--tag', image]),
    `$(DOCKER) run $(RUN_FLAGS) --publish-all ${image}`,
  ]);
}

const build = (process: QualityProcess, stage: Buildable, output: readonly string[]): string =>
  `$(DOCKER) buildx build $(BUILD_FLAGS) ${buildArguments(process, stage, output)
    .map(word => (output.includes(word) ? word : recipe([word])))
    .join(' ')}`;

/** Words for a recipe line: quoted for the shell, `$` doubled for make. */
const recipe = (words: readonly string[]): string =>
  (words.length === 1 ? shellWord(words[0] ?? '') : shellLine(words)).replaceAll('$', '$$$$');
