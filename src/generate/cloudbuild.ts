import {buildArguments, hadolintArguments} from './build-arguments.js';
import {ownLines, renderBanner} from './generated-file.js';
import type {GenerateOptions} from './generators.js';
import {secretVariables, type ProcessStage, type QualityProcess} from './quality-process.js';
import {HADOLINT_IMAGE, STRUCTURE_TEST_IMAGE} from './tool-images.js';
import {renderYaml} from './yaml.js';

const DOCKER = 'gcr.io/cloud-builders/docker';

/**
 * A step per quality stage that starts at once, the image, its structure tests, hadolint
 * (https://cloud.google.com/build/docs/build-config-file-schema).
 */
export function generateCloudbuild(process: QualityProcess, {argv}: GenerateOptions): string {
  const stages = process.stages.map(stage =>
    buildStep(process, stage, stage.target, `:${stage.target}`),
  );
  const image = buildStep(process, process.release, 'image', '');
  const tests = process.structureTests.map((config, i) => ({
    id: process.structureTests.length > 1 ? `structure-test-${i + 1}` : 'structure-test',
    name: STRUCTURE_TEST_IMAGE,
    args: ['test', '--image', '${_IMAGE}', '--config', escapeDollars(config)],
    waitFor: ['image'],
  }));
  const lint = {
    id: 'hadolint',
    name: HADOLINT_IMAGE,
    entrypoint: 'hadolint',
    args: hadolintArguments(process).map(escapeDollars),
    waitFor: ['-'],
  };
  const secrets = secretVariables(process).filter(variable =>
    [...process.stages, process.release].some(s => s.secrets.some(x => x.variable === variable)),
  );
  const document = {
    steps: [...stages, image, ...tests, ...(process.hadolint === undefined ? [] : [lint])],
    images: ['${_IMAGE}', ...process.stages.map(stage => `\${_IMAGE}:${stage.target}`)],
    substitutions: {_IMAGE: `gcr.io/\${PROJECT_ID}/${process.image}`},
    options: {dynamicSubstitutions: true, logging: 'CLOUD_LOGGING_ONLY'},
    timeout: '1200s',
    ...(secrets.length === 0
      ? {}
      : {
          availableSecrets: {
            secretManager: secrets.map(variable => ({
              versionName: `projects/\${PROJECT_ID}/secrets/${variable}/versions/latest`,
              env: variable,
            })),
          },
        }),
  };
  const banner = renderBanner({file: process.file, argv});
  return `${banner}\n${renderYaml(document)}${ownLines()}\n`;
}

function buildStep(
  process: QualityProcess,
  stage: Omit<ProcessStage, 'target' | 'name'> & {readonly target?: string},
  id: string,
  tag: string,
) {
  const image = `\${_IMAGE}${tag}`;
  const output = ['--cache-from', image, '--build-arg', 'BUILDKIT_INLINE_CACHE=1', '--tag', image];
  return {
    id,
    name: DOCKER,
    args: [
      'build',
      ...buildArguments(process, stage, output).map(word =>
        word === image ? word : escapeDollars(word),
      ),
    ],
    env: ['DOCKER_BUILDKIT=1'],
    ...(stage.secrets.length === 0 ? {} : {secretEnv: stage.secrets.map(({variable}) => variable)}),
    waitFor: ['-'],
  };
}

/** Cloud Build takes a single `$` for a substitution. */
const escapeDollars = (word: string): string => word.replaceAll('$', '$$$$');
