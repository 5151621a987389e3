import {buildArguments, hadolintArguments, type Buildable} from './build-arguments.js';
import {ownLines, renderBanner} from './generated-file.js';
import type {GenerateOptions} from './generators.js';
import {JOB_ID, mapNames} from './names.js';
import {secretVariables, type QualityProcess} from './quality-process.js';
import {shellLine} from './shell.js';
import {
  CHECKOUT_ACTION,
  CHECKOUT_VERSION,
  HADOLINT_IMAGE,
  STRUCTURE_TEST_IMAGE,
} from './tool-images.js';
import {renderYaml} from './yaml.js';

/** This action, in the workflow that uses it. */
const OUR_ACTION = 'quality-stages/quality-stages@v0';
const MOUNTED = 'docker run --rm --volume "$PWD:/work:ro" --workdir /work';

/** A job per quality stage with nothing but docker, or, with `action`, the short workflow that uses this action. */
export function generateGithubWorkflow(process: QualityProcess, options: GenerateOptions): string {
  const jobs = options.action ? actionJob(process) : plainJobs(process);
  const document = {
    name: 'Quality',
    on: {push: {branches: ['main']}, pull_request: null, merge_group: null},
    permissions: {contents: 'read'},
    concurrency: {group: 'quality-${{ github.ref }}', 'cancel-in-progress': true},
    jobs,
  };
  const banner = renderBanner({file: process.file, argv: options.argv});
  const yaml = renderYaml(document).replaceAll(
    CHECKOUT_ACTION,
    `${CHECKOUT_ACTION} # ${CHECKOUT_VERSION}`,
  );
  return `${banner}\n${yaml}${ownLines('#', '  ')}\n`;
}

const checkout = {uses: CHECKOUT_ACTION, with: {'persist-credentials': false}};

function plainJobs(process: QualityProcess): Record<string, unknown> {
  const ids = mapNames(
    process.stages.map(({target}) => target),
    JOB_ID,
    ['hadolint', 'image'],
  );
  const jobs: Record<string, unknown> = {};
  for (const stage of process.stages) {
    jobs[ids.get(stage.target) ?? stage.target] = job(stage.name, stage, [
      buildRun(process, stage, ['--output', 'type=cacheonly']),
    ]);
  }
  if (process.hadolint !== undefined) {
    const run = `${MOUNTED} ${HADOLINT_IMAGE} hadolint ${shellLine(hadolintArguments(process))}`;
    jobs['hadolint'] = job('hadolint', undefined, [{run}]);
  }
  // Jobs run on different machines: the image and its structure tests stay together.
  const tests = process.structureTests.map(config => ({
    run: `${MOUNTED} --volume /var/run/docker.sock:/var/run/docker.sock ${STRUCTURE_TEST_IMAGE} test --image ${process.image} --config ${shellLine([config])}`,
  }));
  jobs['image'] = job('image', process.release, [
    buildRun(process, process.release, ['--load', '--tag', process.image]),
    ...tests,
  ]);
  return jobs;
}

function job(
  name: string,
  stage: Pick<Buildable, 'secrets'> | undefined,
  steps: readonly object[],
) {
  const secrets = stage?.secrets ?? [];
  const env = Object.fromEntries(
    secrets.map(({variable}) => [variable, `\${{ secrets.${variable} }}`]),
  );
  return {
    name,
    'runs-on': 'ubuntu-latest',
    ...(secrets.length === 0 ? {} : {env}),
    steps: [checkout, ...steps],
  };
}

function buildRun(process: QualityProcess, stage: Buildable, output: readonly string[]) {
  // A pull request from a fork has no secrets: the build that needs one is left out there.
  const needed = stage.secrets
    .filter(({required}) => required)
    .map(({variable}) => `env.${variable} != ''`);
  return {
    ...(needed.length === 0 ? {} : {if: needed.join(' && ')}),
    run: `docker buildx build ${shellLine(buildArguments(process, stage, output))}`,
  };
}

function actionJob(process: QualityProcess): Record<string, unknown> {
  const variables = secretVariables(process);
  const all = [...process.stages, process.release].flatMap(stage => stage.secrets);
  const mounts = [...new Map(all.filter(({way}) => way === 'mount').map(s => [s.id, s])).values()];
  const takesToken = all.some(({way}) => way === 'argument');
  const inputs = {
    ...(process.file === 'Dockerfile' ? {} : {file: process.file}),
    ...(process.context === '.' ? {} : {context: process.context}),
    ...(mounts.length === 0
      ? {}
      : {'secret-envs': mounts.map(({id, variable}) => `${id}=${variable}\n`).join('')}),
    ...(takesToken ? {'microscanner-token': '${{ secrets.MICROSCANNER }}'} : {}),
  };
  const env = Object.fromEntries(
    mounts.map(({variable}) => [variable, `\${{ secrets.${variable} }}`]),
  );
  const step = {
    uses: OUR_ACTION,
    ...(Object.keys(inputs).length === 0 ? {} : {with: inputs}),
    ...(variables.length === 0 || mounts.length === 0 ? {} : {env}),
  };
  return {quality: {'runs-on': 'ubuntu-latest', steps: [checkout, step]}};
}
