import {buildArguments, hadolintArguments, writeSshKey, type Buildable} from './build-arguments.js';
import {ownLines, renderBanner} from './generated-file.js';
import type {GenerateOptions} from './generators.js';
import {secretVariables, type QualityProcess} from './quality-process.js';
import {shellLine, shellWord} from './shell.js';
import {DOCKER_IMAGE, HADOLINT_IMAGE, STRUCTURE_TEST_IMAGE} from './tool-images.js';
import {renderYaml} from './yaml.js';

/** Job names that are keywords of GitLab's, or ours (https://docs.gitlab.com/ci/yaml/). */
const RESERVED = new Set(
  `default include stages variables workflow image services cache before_script after_script pages
   spec identity hadolint validate true false nil null`.split(/\s+/),
);

/** A job per stage that starts at once, with docker-in-docker; findings as code quality and JUnit reports. */
export function generateGitlabCi(process: QualityProcess, {argv}: GenerateOptions): string {
  const jobs = process.stages.map(
    stage =>
      [
        RESERVED.has(stage.target) ? `stage ${stage.target}` : stage.target,
        {
          extends: '.docker',
          needs: [],
          ...rules(stage),
          script: [...writeSshKey(stage), build(process, stage, ['--output', 'type=cacheonly'])],
        },
      ] as const,
  );
  const document = {
    stages: ['quality'],
    variables: {DOCKER_TLS_CERTDIR: '/certs'},
    '.docker': {stage: 'quality', image: DOCKER_IMAGE, services: [`${DOCKER_IMAGE}-dind`]},
    ...Object.fromEntries(jobs),
    ...(process.hadolint === undefined ? {} : {hadolint: hadolintJob(process)}),
    validate: {
      extends: '.docker',
      needs: [],
      ...rules(process.release),
      script: [
        ...writeSshKey(process.release),
        build(process, process.release, ['--load', '--tag', process.image]),
        ...process.structureTests.map((config, i) => structureTest(process, config, i)),
      ],
      ...(process.structureTests.length === 0
        ? {}
        : {artifacts: {when: 'always', reports: {junit: 'structure-test-*.xml'}}}),
    },
  };
  const variables = secretVariables(process);
  const notes =
    variables.length === 0
      ? []
      : [
          `Masked and hidden CI/CD variables that the project's settings need: ${variables.join(', ')}.`,
        ];
  const banner = renderBanner({file: process.file, argv, notes});
  return `${banner}\n${renderYaml(document)}${ownLines()}\n`;
}

/** Without its secret (a fork's pipeline has none) a job is left out. */
function rules({secrets}: Buildable) {
  const needed = secrets.filter(({required}) => required).map(({variable}) => `$${variable}`);
  return needed.length === 0 ? {} : {rules: [{if: needed.join(' && ')}]};
}

const build = (process: QualityProcess, stage: Buildable, output: readonly string[]): string =>
  `docker buildx build ${shellLine(buildArguments(process, stage, output))}`;

function structureTest({image}: QualityProcess, config: string, i: number): string {
  const report = `structure-test-${i + 1}.xml`;
  const run = `docker run --rm --volume /var/run/docker.sock:/var/run/docker.sock --volume "$PWD:$PWD" --workdir "$PWD" ${STRUCTURE_TEST_IMAGE}`;
  return `${run} test --image ${image} --config ${shellWord(config)} --output junit --test-report ${report}`;
}

function hadolintJob(process: QualityProcess) {
  return {
    stage: 'quality',
    image: {name: `${HADOLINT_IMAGE}-debian`, entrypoint: ['']},
    needs: [],
    // The report never fails the job, so hadolint runs once for the report and once for the verdict.
    script: [
      `hadolint --format gitlab_codeclimate --no-fail ${shellLine(hadolintArguments(process))} > hadolint.json`,
      `hadolint ${shellLine(hadolintArguments(process))}`,
    ],
    artifacts: {when: 'always', reports: {codequality: 'hadolint.json'}},
  };
}
