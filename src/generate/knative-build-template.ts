import {buildArguments, hadolintArguments, writeSshKey, type Buildable} from './build-arguments.js';
import {ownLines, renderBanner} from './generated-file.js';
import type {GenerateOptions} from './generators.js';
import {DNS_LABEL, mapNames} from './names.js';
import {stageVariables, tokenNotes, type QualityProcess} from './quality-process.js';
import {shellLine} from './shell.js';
import {SECRET, secretNote} from './kubernetes-secret.js';
import {DOCKER_IMAGE, HADOLINT_IMAGE, STRUCTURE_TEST_IMAGE} from './tool-images.js';
import {renderYaml} from './yaml.js';

const SOCKET = {name: 'docker-socket', mountPath: '/var/run/docker.sock'};

/** A BuildTemplate of Knative Build (knative/build pkg/apis/build/v1alpha1); its steps run one after another. */
export function generateKnativeBuildTemplate(
  process: QualityProcess,
  {argv}: GenerateOptions,
): string {
  const nameOf = mapNames(
    process.stages.map(({target}) => target),
    DNS_LABEL,
    ['hadolint', 'image', ...process.structureTests.map((_, i) => `structure-test-${i + 1}`)],
  );
  const steps = [
    ...(process.hadolint === undefined
      ? []
      : [
          {
            name: 'hadolint',
            image: HADOLINT_IMAGE,
            command: ['hadolint'],
            args: hadolintArguments(process),
          },
        ]),
    ...process.stages.map(stage =>
      buildStep(process, stage, nameOf(stage.target), ['--output', 'type=cacheonly']),
    ),
    buildStep(process, process.release, 'image', ['--tag', '${IMAGE}']),
    ...process.structureTests.map((config, i) => ({
      name: `structure-test-${i + 1}`,
      image: STRUCTURE_TEST_IMAGE,
      args: ['test', '--image', '${IMAGE}', '--config', config],
      volumeMounts: [SOCKET],
    })),
  ];
  const document = {
    apiVersion: 'build.knative.dev/v1alpha1',
    kind: 'BuildTemplate',
    metadata: {name: `${DNS_LABEL.adapt(process.image)}-quality`.slice(0, 63)},
    spec: {
      parameters: [{name: 'IMAGE', description: 'Name of the image to build'}],
      steps,
      volumes: [{name: SOCKET.name, hostPath: {path: SOCKET.mountPath, type: 'Socket'}}],
    },
  };
  const notes = [
    'Knative Build was replaced by Tekton in 2019; "generate tekton" makes a Pipeline.',
    ...secretNote(process),
    ...tokenNotes(process),
  ];
  const banner = renderBanner({file: process.file, argv, notes});
  return `${banner}\n${renderYaml(document)}${ownLines('#', '  ')}\n`;
}

function buildStep(
  process: QualityProcess,
  stage: Buildable,
  name: string,
  output: readonly string[],
) {
  const words = ['build', ...buildArguments(process, stage, output)];
  const key = writeSshKey(stage);
  return {
    name,
    image: DOCKER_IMAGE,
    ...(key.length === 0
      ? {command: ['docker'], args: words}
      : {command: ['sh', '-c'], args: [[...key, `docker ${shellLine(words)}`].join(' && ')]}),
    env: [
      {name: 'DOCKER_BUILDKIT', value: '1'},
      ...stageVariables(stage).map(variable => ({
        name: variable,
        valueFrom: {secretKeyRef: {name: SECRET, key: variable}},
      })),
    ],
    volumeMounts: [SOCKET],
  };
}
