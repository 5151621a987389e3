import {buildArguments, hadolintArguments, type Buildable} from './build-arguments.js';
import {ownLines, renderBanner} from './generated-file.js';
import type {GenerateOptions} from './generators.js';
import {MAKE_TARGET, mapNames} from './names.js';
import {tokenNotes, type ProcessStage, type QualityProcess} from './quality-process.js';
import {shellLine} from './shell.js';
import {HADOLINT_IMAGE, STRUCTURE_TEST_IMAGE} from './tool-images.js';

/** Targets that the file has of its own. */
const OWN = ['help', 'all', 'verify', 'image', 'validate'];
const TO_CACHE = ['--output', 'type=cacheonly'];

interface Rule {
  readonly name: string;
  readonly needs: readonly string[];
  /** For people. */
  readonly help: string;
  /** Recipe lines, ready for make. */
  readonly recipe: readonly string[];
}

/** A target per stage; help comes first. Works with GNU make, also in parallel. */
export function generateMakefile(process: QualityProcess, {argv}: GenerateOptions): string {
  const rules = listRules(process);
  const notes = [
    'Run it from the root of the repository; "make --jobs verify" runs all checks side by side.',
    ...tokenNotes(process),
  ];
  return [
    renderBanner({file: process.file, argv, notes}),
    '',
    `IMAGE ?= ${escapeDollars(process.image)}`,
    'DOCKER ?= docker',
    `HADOLINT ?= $(DOCKER) run --rm --volume "$(CURDIR):/work:ro" --workdir /work ${HADOLINT_IMAGE} hadolint`,
    `STRUCTURE_TEST ?= $(DOCKER) run --rm --volume "$(CURDIR):/work:ro" --workdir /work --volume /var/run/docker.sock:/var/run/docker.sock ${STRUCTURE_TEST_IMAGE}`,
    'BUILD_FLAGS ?=',
    'RUN_FLAGS ?= --rm --interactive --tty',
    '# One failing check does not hide the others.',
    'MAKEFLAGS += --keep-going',
    '',
    `.PHONY: ${['help', ...rules.map(({name}) => name)].join(' ')}`,
    '',
    'help: ## Shows this list',
    `\t@awk -F ':.*## ' '/^[^\\t#]+:.*## / {printf "  %-20s %s\\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))`,
    '',
    rules.map(renderRule).join('\n\n'),
    '',
    ownLines(),
    '',
  ].join('\n');
}

function listRules(process: QualityProcess): readonly Rule[] {
  const targets = [...process.stages, ...process.people].map(({target}) => target);
  const lintName = ['lint', 'hadolint', 'lint-dockerfile'].find(name => !targets.includes(name));
  const lint: Rule = {
    name: lintName ?? 'lint-with-hadolint',
    needs: [],
    help: 'Lints the Dockerfile with hadolint',
    recipe: [`$(HADOLINT) ${words(hadolintArguments(process))}`],
  };
  const nameOf = mapNames(targets, MAKE_TARGET, [...OWN, lint.name]);
  const stages = process.stages.map(stage => ({
    name: nameOf(stage.target),
    needs: [],
    help: describe(stage, 'Builds'),
    recipe: [...guards(stage), build(process, stage, TO_CACHE)],
  }));
  const image: Rule = {
    name: 'image',
    needs: [],
    help: 'Builds the image',
    recipe: [
      ...guards(process.release),
      build(process, process.release, ['--load', '--tag', '$(IMAGE)']),
    ],
  };
  const validate: Rule = {
    name: 'validate',
    needs: ['image'],
    help: 'Runs the structure tests on the image',
    recipe: process.structureTests.map(
      config => `$(STRUCTURE_TEST) test --image $(IMAGE) --config ${words([config])}`,
    ),
  };
  const checks = [
    ...stages,
    ...(process.hadolint === undefined ? [] : [lint]),
    ...(validate.recipe.length === 0 ? [] : [validate]),
  ];
  return [
    ...checks,
    image,
    ...process.people.map(stage => personRule(process, stage, nameOf(stage.target))),
    {name: 'verify', needs: checks.map(({name}) => name), help: 'Runs every check', recipe: []},
    {
      name: 'all',
      needs: ['verify', 'image'],
      help: 'Runs every check and builds the image',
      recipe: [],
    },
  ];
}

const renderRule = ({name, needs, help, recipe}: Rule): string =>
  [
    `${name}:${needs.map(need => ` ${need}`).join('')} ## ${escapeDollars(help.replace(/[#\s]+/g, ' '))}`,
    ...recipe.map(line => `\t${line}`),
  ].join('\n');

const describe = ({name, description}: ProcessStage, verb: string): string =>
  description === undefined ? `${verb} the stage ${name}` : `${name} ${description}`;

function personRule(process: QualityProcess, stage: ProcessStage, name: string): Rule {
  const image = `$(IMAGE):${stage.target}`;
  return {
    name,
    needs: [],
    help: describe(stage, 'Starts'),
    recipe: [
      ...guards(stage),
      build(process, stage, ['--load', '--tag', image]),
      `$(DOCKER) run $(RUN_FLAGS) --publish-all ${image}`,
    ],
  };
}

/** BuildKit takes an unset variable for an empty secret, so what is missing is found here. */
const guards = ({secrets}: Buildable): readonly string[] =>
  secrets.filter(({required}) => required).map(({variable}) => `@: "$\${${variable}:?is not set}"`);

const build = (process: QualityProcess, stage: Buildable, output: readonly string[]): string =>
  `$(DOCKER) buildx build $(BUILD_FLAGS) ${buildArguments(process, stage, output, 'agent')
    .map(word => (output.includes(word) ? word : words([word])))
    .join(' ')}`;

/** Words for a recipe line: quoted for the shell, `$` doubled for make. */
const words = (argv: readonly string[]): string => escapeDollars(shellLine(argv));

const escapeDollars = (text: string): string => text.replaceAll('$', '$$$$');
