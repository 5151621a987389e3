import {buildArguments, hadolintArguments, type Buildable} from './build-arguments.js';
import {ownLines, renderBanner} from './generated-file.js';
import type {GenerateOptions} from './generators.js';
import {DNS_LABEL, mapNames} from './names.js';
import type {QualityProcess} from './quality-process.js';
import {DOCKER_IMAGE, HADOLINT_IMAGE, STRUCTURE_TEST_IMAGE} from './tool-images.js';
import {renderYaml} from './yaml.js';

/** Kubernetes secret that holds the values, a key per variable. */
const SECRET = 'quality-stages';
const SOCKET = {name: 'docker-socket', mountPath: '/var/run/docker.sock'};

/** A BuildTemplate of Knative Build (knative/build pkg/apis/build/v1alpha1); its steps run one after another. */
export function generateKnativeBuildTemplate(
  process: QualityProcess,
  {argv}: GenerateOptions,
): string {
  const names = mapNames(
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
      buildStep(process, stage, names.get(stage.target) ?? stage.target, [
        '--output',
        'type=cacheonly',
      ]),
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
  return {
    name,
    image: DOCKER_IMAGE,
    command: ['docker'],
    args: ['build', ...buildArguments(process, stage, output)],
    env: [
      {name: 'DOCKER_BUILDKIT', value: '1'},
      ...stage.secrets.map(({variable}) => ({
        name: variable,
        valueFrom: {secretKeyRef: {name: SECRET, key: variable}},
      })),
    ],
    volumeMounts: [SOCKET],
  };
}
