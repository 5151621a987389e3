import {buildArguments, hadolintArguments, writeSshKey, type Buildable} from './build-arguments.js';
import {ownLines, renderBanner} from './generated-file.js';
import type {GenerateOptions} from './generators.js';
import {JOB_ID, mapNames} from './names.js';
import {secretVariables, stageVariables, type QualityProcess} from './quality-process.js';
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
  const document = {
    name: process.context === '.' ? 'Quality' : `Quality of ${process.context}`,
    on: {push: {branches: ['main', 'master']}, pull_request: null, merge_group: null},
    permissions: {contents: 'read'},
    concurrency: {
      group: '${{ github.workflow }}-${{ github.ref }}',
      'cancel-in-progress': true,
    },
    jobs: options.action ? actionJob(process, options) : plainJobs(process),
  };
  const variables = secretVariables(process);
  const notes =
    variables.length === 0 ? [] : [`Secrets of the repository: ${variables.join(', ')}.`];
  const banner = renderBanner({file: process.file, argv: options.argv, notes});
  const yaml = renderYaml(document).replaceAll(
    CHECKOUT_ACTION,
    `${CHECKOUT_ACTION} # ${CHECKOUT_VERSION}`,
  );
  return `${banner}\n${yaml}${ownLines('#', '  ')}\n`;
}

const checkout = {uses: CHECKOUT_ACTION, with: {'persist-credentials': false}};

function plainJobs(process: QualityProcess): Record<string, unknown> {
  const idOf = mapNames(
    process.stages.map(({target}) => target),
    JOB_ID,
    ['hadolint', 'image'],
  );
  const jobs: Record<string, unknown> = {};
  for (const stage of process.stages) {
    const output = ['--output', 'type=cacheonly'];
    jobs[idOf(stage.target)] = job(stage.name, stage, [buildStep(process, stage, output)]);
  }
  if (process.hadolint !== undefined) {
    const run = `${MOUNTED} ${HADOLINT_IMAGE} hadolint ${words(hadolintArguments(process))}`;
    jobs['hadolint'] = job('hadolint', undefined, [{run}]);
  }
  // Jobs run on different machines: the image and its structure tests stay together.
  const output = ['--load', '--tag', process.image];
  const tests = process.structureTests.map(config => ({
    ...condition(process.release),
    run: `${MOUNTED} --volume /var/run/docker.sock:/var/run/docker.sock ${STRUCTURE_TEST_IMAGE} test --image ${process.image} --config ${words([config])}`,
  }));
  jobs['image'] = job('image', process.release, [
    buildStep(process, process.release, output),
    ...tests,
  ]);
  return jobs;
}

function job(name: string, stage: Buildable | undefined, steps: readonly object[]) {
  const variables = stage === undefined ? [] : stageVariables(stage);
  return {
    name,
    'runs-on': 'ubuntu-latest',
    ...(variables.length === 0 ? {} : {env: fromSecrets(variables)}),
    steps: [checkout, ...steps],
  };
}

const fromSecrets = (variables: readonly string[]) =>
  Object.fromEntries(variables.map(name => [name, `\${{ secrets.${name} }}`]));

function buildStep(process: QualityProcess, stage: Buildable, output: readonly string[]) {
  const build = `docker buildx build ${words(buildArguments(process, stage, output))}`;
  const lines = [...writeSshKey(stage), build];
  return {
    ...condition(stage),
    run: lines.length === 1 ? build : `${lines.join('\n')}\n`,
  };
}

/** A pull request from a fork has no secrets: the build that needs one is left out there. */
function condition({secrets}: Buildable) {
  const needed = secrets.filter(({required}) => required);
  return needed.length === 0
    ? {}
    : {if: needed.map(({variable}) => `env.${variable} != ''`).join(' && ')};
}

/** GitHub reads `${{` in a script as its own. */
const words = (argv: readonly string[]): string => escapeExpression(shellLine(argv));

function actionJob(process: QualityProcess, {given}: GenerateOptions): Record<string, unknown> {
  const all = [...process.stages, process.release].flatMap(stage => stage.secrets);
  const mounts = [...new Map(all.filter(({way}) => way === 'mount').map(s => [s.id, s])).values()];
  const takesToken = all.some(({way}) => way === 'argument');
  const inputs = {
    ...Object.fromEntries([...given].map(([name, value]) => [name, escapeExpression(value)])),
    ...(mounts.length === 0
      ? {}
      : {'secret-envs': mounts.map(({id, variable}) => `${id}=${variable}\n`).join('')}),
    ...(takesToken ? {'microscanner-token': '${{ secrets.MICROSCANNER }}'} : {}),
  };
  const step = {
    uses: OUR_ACTION,
    ...(Object.keys(inputs).length === 0 ? {} : {with: inputs}),
    ...(mounts.length === 0 ? {} : {env: fromSecrets(mounts.map(({variable}) => variable))}),
  };
  const hasSsh = [...process.stages, process.release].some(({ssh}) => ssh.length > 0);
  const agent = {
    run: [
      'eval "$(ssh-agent -s)"',
      'ssh-add - <<< "$SSH_PRIVATE_KEY"',
      'echo "SSH_AUTH_SOCK=$SSH_AUTH_SOCK" >> "$GITHUB_ENV"',
      '',
    ].join('\n'),
    env: fromSecrets(['SSH_PRIVATE_KEY']),
  };
  const steps = [checkout, ...(hasSsh ? [agent] : []), step];
  return {quality: {'runs-on': 'ubuntu-latest', steps}};
}

const escapeExpression = (text: string): string => text.replaceAll('${{', () => "${{ '${{' }}");
