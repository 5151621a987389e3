import {buildArguments, hadolintArguments, writeSshKey, type Buildable} from './build-arguments.js';
import {ownLines, renderBanner} from './generated-file.js';
import type {GenerateOptions} from './generators.js';
import {ANY_NAME, IMAGE_TAG, mapNames} from './names.js';
import {
  secretVariables,
  stageVariables,
  tokenNotes,
  type QualityProcess,
} from './quality-process.js';
import {shellWord} from './shell.js';
import {DOCKER_IMAGE, HADOLINT_IMAGE, STRUCTURE_TEST_IMAGE} from './tool-images.js';
import {renderYaml} from './yaml.js';

/**
 * A step per quality stage that starts at once, the image, its structure tests, hadolint
 * (https://cloud.google.com/build/docs/build-config-file-schema).
 */
export function generateCloudbuild(process: QualityProcess, {argv}: GenerateOptions): string {
  const targets = process.stages.map(({target}) => target);
  const tests = process.structureTests.map((config, i) => ({
    id: process.structureTests.length > 1 ? `structure-test-${i + 1}` : 'structure-test',
    name: STRUCTURE_TEST_IMAGE,
    args: ['test', '--image', '${_IMAGE}', '--config', escapeDollars(config)],
    waitFor: ['image'],
  }));
  const idOf = mapNames(targets, ANY_NAME, ['image', 'hadolint', ...tests.map(({id}) => id)]);
  const tagOf = mapNames(targets, IMAGE_TAG, ['latest']);
  // A token that comes by ARG stands in the image's history: such a stage is not pushed.
  const isPushed = ({secrets}: Buildable) => secrets.every(({way}) => way === 'mount');
  const stages = process.stages.map(stage => ({
    id: idOf(stage.target),
    ...buildStep(process, stage, isPushed(stage) ? `\${_IMAGE}:${tagOf(stage.target)}` : undefined),
  }));
  const image = {id: 'image', ...buildStep(process, process.release, '${_IMAGE}')};
  const lint = {
    id: 'hadolint',
    name: HADOLINT_IMAGE,
    entrypoint: 'hadolint',
    args: hadolintArguments(process).map(escapeDollars),
    waitFor: ['-'],
  };
  const pushed = process.stages.filter(isPushed);
  const variables = secretVariables(process);
  const document = {
    steps: [...stages, image, ...tests, ...(process.hadolint === undefined ? [] : [lint])],
    images: ['${_IMAGE}', ...pushed.map(stage => `\${_IMAGE}:${tagOf(stage.target)}`)],
    substitutions: {
      _IMAGE: process.image.includes('/')
        ? process.image
        : `gcr.io/\${PROJECT_ID}/${process.image}`,
    },
    options: {dynamicSubstitutions: true, logging: 'CLOUD_LOGGING_ONLY'},
    timeout: '1200s',
    ...(variables.length === 0
      ? {}
      : {
          availableSecrets: {
            secretManager: variables.map(variable => ({
              versionName: `projects/\${PROJECT_ID}/secrets/${variable}/versions/latest`,
              env: variable,
            })),
          },
        }),
  };
  const notes = [
    ...(variables.length === 0 ? [] : [`Secrets in Secret Manager: ${variables.join(', ')}.`]),
    ...tokenNotes(process),
  ];
  const banner = renderBanner({file: process.file, argv, notes});
  return `${banner}\n${renderYaml(document)}${ownLines()}\n`;
}

/** `tag`: the image that the stage is pushed as and takes its cache from. */
function buildStep(process: QualityProcess, stage: Buildable, tag: string | undefined) {
  const output =
    tag === undefined
      ? ['--output', 'type=cacheonly']
      : ['--cache-from', tag, '--cache-to', 'type=inline', '--tag', tag, '--load'];
  const words = ['buildx', 'build', ...buildArguments(process, stage, output)];
  const escaped = (word: string) => (word === tag ? word : escapeDollars(word));
  const variables = stageVariables(stage);
  const key = writeSshKey(stage);
  const script = [
    'set -eu',
    ...key.map(escapeDollars),
    `docker ${words.map(word => (word === tag ? `"${word}"` : escaped(shellWord(word)))).join(' ')}`,
  ];
  return {
    name: DOCKER_IMAGE,
    ...(key.length === 0
      ? {entrypoint: 'docker', args: words.map(escaped)}
      : {entrypoint: 'sh', args: ['-c', `${script.join('\n')}\n`]}),
    ...(variables.length === 0 ? {} : {secretEnv: variables}),
    waitFor: ['-'],
  };
}

/** Cloud Build takes a single `$` for a substitution. */
const escapeDollars = (word: string): string => word.replaceAll('$', '$$$$');
