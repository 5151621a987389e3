import {posix} from 'node:path';
import {hadolintArguments, type Buildable} from './build-arguments.js';
import {ownLines, renderBanner} from './generated-file.js';
import type {GenerateOptions} from './generators.js';
import {DNS_LABEL, mapNames} from './names.js';
import type {ProcessSecret, QualityProcess} from './quality-process.js';
import {shellLine, shellWord} from './shell.js';
import {BUILDKIT_IMAGE, HADOLINT_IMAGE, STRUCTURE_TEST_IMAGE} from './tool-images.js';
import {renderYaml} from './yaml.js';

/** Kubernetes secret that holds the values, a key per variable. */
const SECRET = 'quality-stages';
const SOURCE = {name: 'source', description: 'The repository'};

/**
 * A Task per step, a Pipeline that runs them side by side, and a PipelineRun to start with (tekton.dev/v1). Stages are built
 * by rootless BuildKit, so no Docker Engine is needed.
 */
export function generateTekton(process: QualityProcess, {argv}: GenerateOptions): string {
  const prefix = DNS_LABEL.adapt(process.image).slice(0, 30);
  const names = mapNames(
    process.stages.map(({target}) => target),
    DNS_LABEL,
    ['hadolint', 'image', 'structure-test'],
  );
  const tasks = [
    ...process.stages.map(stage => ({
      name: names.get(stage.target) ?? stage.target,
      task: buildTask(process, stage, ''),
    })),
    ...(process.hadolint === undefined ? [] : [{name: 'hadolint', task: hadolintTask(process)}]),
    {name: 'image', task: imageTask(process)},
  ];
  const documents = [
    ...tasks.map(({name, task}) => resource('Task', `${prefix}-${name}`, task)),
    resource('Pipeline', prefix, {
      params: [{name: 'image', description: 'Name of the image to push', default: process.image}],
      workspaces: [SOURCE],
      tasks: tasks.map(({name}) => ({
        name,
        taskRef: {name: `${prefix}-${name}`.slice(0, 63)},
        ...(name === 'image' ? {params: [{name: 'image', value: '$(params.image)'}]} : {}),
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
      metadata: {generateName: `${prefix}-`},
      spec: {
        pipelineRef: {name: prefix},
        workspaces: [{name: 'source', persistentVolumeClaim: {claimName: 'source'}}],
      },
    },
  ];
  const banner = renderBanner({file: process.file, argv});
  const yaml = documents.map(document => renderYaml(document));
  return `${banner}\n${yaml.join('---\n')}${ownLines()}\n`;
}

const resource = (kind: string, name: string, spec: object) => ({
  apiVersion: 'tekton.dev/v1',
  kind,
  metadata: {name: name.slice(0, 63)},
  spec,
});

/** One build by BuildKit inside the pod; `more` are further arguments of buildctl. */
function buildTask(process: QualityProcess, stage: Buildable, more: string) {
  return {workspaces: [SOURCE], steps: [buildStep(process, stage, more)]};
}

function imageTask(process: QualityProcess) {
  const archive = '/workspace/archive/image.tar';
  const push = `--output "type=image,name=$(params.image),push=true" --metadata-file /tmp/metadata.json`;
  const step = buildStep(process, process.release, push);
  const digest = `sed -n 's/.*"containerimage.digest": *"\\([^"]*\\)".*/\\1/p' /tmp/metadata.json | tr -d '\\n' > "$(results.image-digest.path)"`;
  const tests = process.structureTests.map((config, i) => ({
    name: process.structureTests.length > 1 ? `structure-test-${i + 1}` : 'structure-test',
    image: STRUCTURE_TEST_IMAGE,
    workingDir: '$(workspaces.source.path)',
    // The tar driver needs no engine; it runs no command tests.
    args: ['test', '--driver', 'tar', '--image', archive, '--config', config],
    volumeMounts: [ARCHIVE],
  }));
  const save = buildStep(process, process.release, `--output "type=docker,dest=${archive}"`);
  const saving = {...save, name: 'archive', volumeMounts: [ARCHIVE]};
  return {
    params: [{name: 'image', description: 'Name of the image to push'}],
    workspaces: [SOURCE],
    results: [{name: 'image-digest', description: 'Digest of the image'}],
    ...(tests.length === 0 ? {} : {volumes: [{name: ARCHIVE.name, emptyDir: {}}]}),
    steps: [
      ...(tests.length === 0 ? [] : [saving, ...tests]),
      {...step, name: 'push', script: `${step.script}${digest}\n`},
    ],
  };
}

const ARCHIVE = {name: 'archive', mountPath: '/workspace/archive'};

function hadolintTask(process: QualityProcess) {
  return {
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
  };
}

function buildStep(process: QualityProcess, stage: Buildable, more: string) {
  const {file, context} = process;
  const folder = posix.dirname(file);
  const options = [
    `filename=${posix.basename(file)}`,
    ...(stage.target === undefined ? [] : [`target=${stage.target}`]),
    ...process.buildArgs.filter(a => a.includes('=')).map(argument => `build-arg:${argument}`),
    ...(stage.fresh && stage.target !== undefined ? [`no-cache=${stage.target}`] : []),
  ];
  const words = [
    'buildctl-daemonless.sh build --frontend dockerfile.v0',
    `--local context=${shellWord(context)} --local dockerfile=${shellWord(folder)}`,
    ...options.map(option => `--opt ${shellWord(option)}`),
    ...stage.secrets.map(secretOption),
    ...stage.ssh.map(id => `--ssh ${shellLine([id])}`),
    ...(more === '' ? [] : [more]),
  ];
  return {
    name: 'build',
    image: BUILDKIT_IMAGE,
    workingDir: '$(workspaces.source.path)',
    env: [
      {name: 'BUILDKITD_FLAGS', value: '--oci-worker-no-process-sandbox'},
      ...stage.secrets.map(({variable}) => ({
        name: variable,
        valueFrom: {secretKeyRef: {name: SECRET, key: variable}},
      })),
    ],
    securityContext: {
      runAsUser: 1000,
      runAsGroup: 1000,
      seccompProfile: {type: 'Unconfined'},
    },
    script: `#!/bin/sh\nset -eu\n${words.join(' \\\n  ')}\n`,
  };
}

/** buildctl has no build argument without value, so the shell in the pod puts it in. */
const secretOption = ({id, way, variable}: ProcessSecret): string =>
  way === 'mount'
    ? `--secret ${shellWord(`id=${id},env=${variable}`)}`
    : `--opt "build-arg:${id}=\${${variable}}"`;
