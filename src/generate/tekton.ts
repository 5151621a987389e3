import {posix} from 'node:path';
import {hadolintArguments, SSH_KEY_FILE, writeSshKey, type Buildable} from './build-arguments.js';
import {ownLines, renderBanner} from './generated-file.js';
import type {GenerateOptions} from './generators.js';
import {SECRET, secretNote} from './kubernetes-secret.js';
import {DNS_LABEL, mapNames} from './names.js';
import {
  stageVariables,
  tokenNotes,
  type ProcessSecret,
  type QualityProcess,
} from './quality-process.js';
import {shellWord} from './shell.js';
import {BUILDKIT_IMAGE, DOCKER_IMAGE, HADOLINT_IMAGE, STRUCTURE_TEST_IMAGE} from './tool-images.js';
import {renderYaml} from './yaml.js';

const SOURCE = {name: 'source', description: 'The repository'};
const ARCHIVE = {name: 'archive', mountPath: '/workspace/archive'};
const ARCHIVE_FILE = `${ARCHIVE.mountPath}/image.tar`;

/**
 * A Task per step, a Pipeline that runs them side by side, and a PipelineRun to start with (tekton.dev/v1). Stages are built
 * by rootless BuildKit, so no Docker Engine is needed, except beside the structure tests.
 */
export function generateTekton(process: QualityProcess, {argv}: GenerateOptions): string {
  const name = DNS_LABEL.adapt(process.image.replace(/^.*\//, '')).slice(0, 40);
  const tasks = listTasks(process);
  const taskName = mapNames(
    tasks.map(task => `${name}-${task.name}`),
    DNS_LABEL,
  );
  const documents = [
    ...tasks.map(task => resource('Task', taskName(`${name}-${task.name}`), task.spec)),
    resource('Pipeline', name, {
      params: [{name: 'image', description: 'Name of the image to push', default: process.image}],
      workspaces: [SOURCE],
      tasks: tasks.map(task => ({
        name: task.name,
        taskRef: {name: taskName(`${name}-${task.name}`)},
        ...('params' in task.spec ? {params: [{name: 'image', value: '$(params.image)'}]} : {}),
        workspaces: [{name: 'source', workspace: 'source'}],
      })),
      results: [
        {
          name: 'image-digest',
          description: 'Digest of the image',
          value: '$(tasks.image.results.image-digest)',
        },
      ],
    }),
    {
      apiVersion: 'tekton.dev/v1',
      kind: 'PipelineRun',
      metadata: {generateName: `${name}-`},
      spec: {
        pipelineRef: {name},
        workspaces: [{name: 'source', persistentVolumeClaim: {claimName: 'source'}}],
      },
    },
  ];
  const notes = [...secretNote(process), ...tokenNotes(process)];
  const banner = renderBanner({file: process.file, argv, notes});
  const yaml = documents.map(document => renderYaml(document));
  return `${banner}\n${yaml.join('---\n')}${ownLines()}\n`;
}

function listTasks(process: QualityProcess) {
  const nameOf = mapNames(
    process.stages.map(({target}) => target),
    DNS_LABEL,
    ['hadolint', 'image'],
  );
  const stages = process.stages.map(stage => ({
    name: nameOf(stage.target),
    spec: {workspaces: [SOURCE], steps: [buildStep(process, stage, [])]},
  }));
  const hadolint = {name: 'hadolint', spec: hadolintTask(process)};
  return [
    ...stages,
    ...(process.hadolint === undefined ? [] : [hadolint]),
    {name: 'image', spec: imageTask(process)},
  ];
}

const resource = (kind: string, name: string, spec: object) => ({
  apiVersion: 'tekton.dev/v1',
  kind,
  metadata: {name},
  spec,
});

/** The image is pushed when its structure tests have passed. */
function imageTask(process: QualityProcess) {
  const push = [
    '--output "type=image,name=$(params.image),push=true"',
    '--metadata-file /tmp/metadata.json',
  ];
  const digest = `sed -n 's/.*"containerimage.digest": *"\\([^"]*\\)".*/\\1/p' /tmp/metadata.json | tr -d '\\n' > "$(results.image-digest.path)"`;
  const step = buildStep(process, process.release, push);
  const hasTests = process.structureTests.length > 0;
  return {
    params: [{name: 'image', description: 'Name of the image to push'}],
    workspaces: [SOURCE],
    results: [{name: 'image-digest', description: 'Digest of the image'}],
    ...(hasTests ? {volumes: [{name: ARCHIVE.name, emptyDir: {}}], sidecars: [ENGINE]} : {}),
    steps: [
      ...(hasTests ? structureTestSteps(process) : []),
      {...step, name: 'push', script: `${step.script}${digest}\n`},
    ],
  };
}

/** Command tests start containers, for which BuildKit is not enough. */
const ENGINE = {
  name: 'docker',
  image: `${DOCKER_IMAGE}-dind`,
  securityContext: {privileged: true},
  // Without certificates it listens on port 2375, inside the pod only.
  env: [{name: 'DOCKER_TLS_CERTDIR', value: ''}],
  readinessProbe: {exec: {command: ['docker', 'info']}, periodSeconds: 1},
};
const ENGINE_HOST = [{name: 'DOCKER_HOST', value: 'tcp://localhost:2375'}];

function structureTestSteps(process: QualityProcess) {
  const output = [`--output "type=docker,name=$(params.image),dest=${ARCHIVE_FILE}"`];
  const build = buildStep(process, process.release, output);
  const {length} = process.structureTests;
  return [
    {...build, volumeMounts: [ARCHIVE]},
    {
      name: 'load',
      image: DOCKER_IMAGE,
      command: ['docker'],
      args: ['load', '--input', ARCHIVE_FILE],
      env: ENGINE_HOST,
      volumeMounts: [ARCHIVE],
    },
    ...process.structureTests.map((config, i) => ({
      name: length > 1 ? `structure-test-${i + 1}` : 'structure-test',
      image: STRUCTURE_TEST_IMAGE,
      workingDir: '$(workspaces.source.path)',
      args: ['test', '--image', '$(params.image)', '--config', config],
      env: ENGINE_HOST,
    })),
  ];
}

const hadolintTask = (process: QualityProcess) => ({
  workspaces: [SOURCE],
  steps: [
    {
      name: 'hadolint',
      image: HADOLINT_IMAGE,
      workingDir: '$(workspaces.source.path)',
      command: ['hadolint'],
      args: hadolintArguments(process),
    },
  ],
});

/** One build by BuildKit inside the pod; `more` are further words of buildctl, ready for the shell. */
function buildStep(process: QualityProcess, stage: Buildable, more: readonly string[]) {
  const {file, context} = process;
  const folder = posix.dirname(file);
  const options = [
    `filename=${posix.basename(file)}`,
    ...(stage.target === undefined ? [] : [`target=${stage.target}`]),
    ...(process.platform === '' ? [] : [`platform=${process.platform}`]),
    ...process.buildArgs.filter(a => a.includes('=')).map(argument => `build-arg:${argument}`),
    ...process.buildContexts.map(named => `context:${named}`),
    ...(stage.fresh && stage.target !== undefined ? [`no-cache=${stage.target}`] : []),
  ];
  const words = [
    'buildctl-daemonless.sh build --frontend dockerfile.v0',
    `--local context=${shellWord(context)} --local dockerfile=${shellWord(folder)}`,
    ...options.map(option => `--opt ${shellWord(option)}`),
    ...stage.secrets.map(secretOption),
    ...stage.ssh.map(id => `--ssh ${shellWord(`${id}=${SSH_KEY_FILE}`)}`),
    ...more,
  ];
  return {
    name: 'build',
    image: BUILDKIT_IMAGE,
    workingDir: '$(workspaces.source.path)',
    env: [
      {name: 'BUILDKITD_FLAGS', value: '--oci-worker-no-process-sandbox'},
      ...stageVariables(stage).map(variable => ({
        name: variable,
        valueFrom: {secretKeyRef: {name: SECRET, key: variable}},
      })),
    ],
    securityContext: {
      runAsUser: 1000,
      runAsGroup: 1000,
      seccompProfile: {type: 'Unconfined'},
    },
    script: `${['#!/bin/sh', 'set -eu', ...writeSshKey(stage), words.join(' \\\n  ')].join('\n')}\n`,
  };
}

/** buildctl has no build argument without value, so the shell in the pod puts it in. */
const secretOption = ({id, way, variable}: ProcessSecret): string =>
  way === 'mount'
    ? `--secret ${shellWord(`id=${id},env=${variable}`)}`
    : `--opt "build-arg:${id}=\${${variable}}"`;
