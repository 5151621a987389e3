/** What an input holds. Lists are one entry per line; `map` is a list of `KEY=value` entries. */
export type InputKind =
  'text' | 'list' | 'map' | 'boolean' | 'choice' | 'duration' | 'count' | 'percentage';

export interface InputSpec {
  readonly name: string;
  readonly group: string;
  readonly kind: InputKind;
  /** As in action.yml. */
  readonly default: string;
  readonly choices?: readonly string[];
  /** One or two sentences for action.yml, the README and --help. */
  readonly description: string;
}

const SEVERITIES = ['error', 'warning', 'info', 'none'];

const text = (name: string, description: string, fallback = '') =>
  ({name, kind: 'text', default: fallback, description}) as const;
const list = (name: string, description: string, fallback = '') =>
  ({name, kind: 'list', default: fallback, description}) as const;
const map = (name: string, description: string) =>
  ({name, kind: 'map', default: '', description}) as const;
const flag = (name: string, fallback: boolean, description: string) =>
  ({name, kind: 'boolean', default: String(fallback), description}) as const;
const choice = (name: string, choices: readonly string[], fallback: string, description: string) =>
  ({name, kind: 'choice', choices, default: fallback, description}) as const;

const groups = {
  what: [
    list('file', 'Dockerfiles: paths or globs.', 'Dockerfile'),
    text('context', 'Build context. Default: the folder of each Dockerfile.'),
    list(
      'stages',
      'Quality stages to run: names, globs (`test-*`), `!name` to leave one out, `all`, or `public` (names with a capital first letter). Default: found by their names.',
    ),
    list(
      'fresh',
      'Stages that run again even when cached: `auto` (scanners and stages that consume a secret), `all`, `none`, names or globs.',
      'auto',
    ),
    text(
      'image-target',
      'Stage of the image that the structure tests look at. Default: the last stage.',
    ),
    text('tag', 'Name that the image gets.'),
    list(
      'structure-tests',
      'container-structure-test configurations: paths or globs, or `none`. Default: `structure-tests.yaml` and its kin beside the Dockerfile or at the root of the context.',
    ),
    flag('hadolint', true, 'Lints the Dockerfile with hadolint.'),
    flag('build-checks', true, "Runs BuildKit's own checks of the Dockerfile."),
    flag(
      'dry-run',
      false,
      'Prints every command and runs nothing; the output `matrix` is set all the same.',
    ),
  ],
  build: [
    map(
      'build-args',
      'Build arguments, `NAME=value`; `NAME` alone takes the value from the environment.',
    ),
    map('build-contexts', 'Named contexts, `name=path, URL or docker-image://reference`.'),
    text('builder', 'The buildx builder to use.'),
    text('platform', 'Platform to build for, such as `linux/arm64`.'),
    list('cache-from', 'Cache sources; `{stage}` stands for the name of the stage.'),
    list(
      'cache-to',
      'Cache destinations; `{stage}` stands for the name of the stage. Left out for stages that gain nothing by it: all that they run is run again each time (`fresh`).',
    ),
    flag('no-cache', false, 'Builds without any cache.'),
    list('no-cache-filters', 'Stages that are built without cache.'),
    flag('pull', false, 'Always asks for newer base images.'),
    text('network', 'Network mode of RUN instructions: `default`, `none` or `host`.'),
    list('add-hosts', 'Additional `host:address` entries.'),
    list('allow', 'Entitlements, such as `network.host`.'),
    list('ssh', 'SSH agents or keys for the build, such as `default`.'),
    map('labels', 'Labels of the image.'),
  ],
  secrets: [
    map('secrets', 'Build secrets, `ID=value`. They reach the build as secret mounts only.'),
    map('secret-envs', 'Build secrets from the environment, `ID=VARIABLE`.'),
    map('secret-files', 'Build secrets from files, `ID=path`.'),
    text(
      'microscanner-token',
      'Token for a stage that declares `ARG MICROSCANNER` or, better, mounts a secret `microscanner`. `none`: no token is given, such stages are skipped.',
      'none',
    ),
  ],
  hadolint: [
    text(
      'hadolint-config',
      'Configuration of hadolint. Default: `.hadolint.yaml` beside the Dockerfile, in the context or at the root.',
    ),
    list('hadolint-ignore', 'Rules that hadolint ignores.'),
    choice(
      'hadolint-failure-threshold',
      ['', 'error', 'warning', 'info', 'style', 'none'],
      '',
      "Lowest severity at which the hadolint step fails: `error`, `warning`, `info`, `style` or `none`. Default: hadolint's own, or that of its configuration.",
    ),
    text(
      'hadolint-version',
      'Version of hadolint that is downloaded when none is on the PATH; `2.15.1@sha256:…` for one that is not known here.',
      '2.15.1',
    ),
  ],
  'structure tests': [
    text(
      'structure-test-version',
      'Version of container-structure-test that is downloaded when none is on the PATH; `1.22.0@sha256:…` for one that is not known here.',
      '1.22.0',
    ),
  ],
  policy: [
    flag('warnings', true, 'Reports warnings that stages print though they pass.'),
    choice(
      'failure-threshold',
      SEVERITIES,
      'error',
      'Lowest severity that fails the run: `error`, `warning`, `info` or `none`.',
    ),
    flag('fail-fast', false, 'Cancels what still runs at the first failure.'),
    {
      name: 'max-parallel',
      kind: 'count',
      default: '0',
      description: 'Most steps that run at the same time; 0 means as many as suit this machine.',
    },
    {
      name: 'timeout',
      kind: 'duration',
      default: '0',
      description: 'Longest time for one step, such as `90s`, `10m` or `1h`; 0 means no limit.',
    },
    list('allow-failure', 'Stages (names or globs) whose failure only warns.'),
  ],
  GitHub: [
    text(
      'github-token',
      'Token for the check run, the comment and the list of changed files.',
      '${{ github.token }}',
    ),
    text(
      'check-run',
      'Name of a check run that carries all annotations. Empty: workflow annotations only.',
    ),
    choice(
      'annotations',
      ['all', 'changed', 'none'],
      'all',
      '`all`, `changed` (only in files and lines that the pull request touches) or `none`.',
    ),
    flag('job-summary', true, 'Writes the job summary.'),
    flag('comment', false, 'Keeps one comment on the pull request up to date.'),
    flag('upload-sarif', false, 'Uploads the findings to code scanning.'),
    text(
      'sarif-category',
      'Tells several uploads for one commit apart, as in a matrix of jobs.',
      'quality-stages',
    ),
    list(
      'paths',
      "Globs, `!` leaves out; a Dockerfile is run only when the pull request touches one of these files in its context, or outside of every Dockerfile's context. Default: always.",
    ),
  ],
  files: [
    text('report-file', 'Where the JSON report is written.'),
    text('sarif-file', 'Where the SARIF file is written.'),
    text('junit-file', 'Where the JUnit file is written.'),
    list(
      'problem-matchers',
      "Files in the format of GitHub's problem matchers, for log formats of your own.",
    ),
    list(
      'reports',
      'Files to take out of stages, also failed ones: `stage:/path/glob`, or a glob for every chosen stage. Test results and coverage in them are read.',
    ),
    text('reports-dir', 'Where these files are put, in a folder per stage.', 'quality-reports'),
    {
      name: 'coverage-threshold',
      kind: 'percentage',
      default: '',
      description:
        'Percentage of lines that the tests of each stage must cover by the coverage reports among these files, such as `80`. Default: coverage fails nothing.',
    },
  ],
} satisfies Record<string, readonly Omit<InputSpec, 'group'>[]>;

/** All inputs of the action, each also an option of the command line, in the order of the documentation. */
export const INPUTS: readonly InputSpec[] = Object.entries(groups).flatMap(([group, specs]) =>
  specs.map(spec => ({...spec, group})),
);

export type InputName = (typeof groups)[keyof typeof groups][number]['name'];
