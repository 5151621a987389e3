import {hadolintThreshold} from '../plan/plan-steps.js';
import {SSH_VARIABLE, type ProcessStage, type QualityProcess} from './quality-process.js';

/** A stage to build: a quality stage, the release, or one for people. */
export type Buildable = Pick<ProcessStage, 'secrets' | 'ssh' | 'fresh'> & {
  readonly target?: string;
};

/** Where a job without an ssh agent keeps the private key. */
export const SSH_KEY_FILE = '/tmp/quality-stages-ssh-key';

/** The lines that put the private key where `--ssh` finds it; none for a stage without ssh mounts. */
export const writeSshKey = ({ssh}: Buildable): readonly string[] =>
  ssh.length === 0 ? [] : ['umask 077', `printf '%s\\n' "$${SSH_VARIABLE}" > ${SSH_KEY_FILE}`];

/**
 * The arguments of `docker buildx build` for a stage, from the target to the context. Secrets come from the environment.
 *
 * @param output where the result goes: `--output type=cacheonly`, or `--load` with tags
 * @param ssh where ssh mounts get their key from
 */
export function buildArguments(
  process: QualityProcess,
  stage: Buildable,
  output: readonly string[],
  ssh: 'agent' | 'key' = 'key',
): readonly string[] {
  const each = (flag: string, values: readonly string[]) => values.flatMap(value => [flag, value]);
  return [
    ...(stage.target === undefined ? [] : ['--target', stage.target]),
    ...output,
    ...(process.platform === '' ? [] : ['--platform', process.platform]),
    ...each('--build-arg', process.buildArgs),
    ...each('--build-context', process.buildContexts),
    ...(stage.fresh && stage.target !== undefined ? ['--no-cache-filter', stage.target] : []),
    ...stage.secrets.flatMap(({id, way, variable}) =>
      way === 'mount' ? ['--secret', `id=${id},env=${variable}`] : ['--build-arg', id],
    ),
    ...each(
      '--ssh',
      stage.ssh.map(id => (ssh === 'agent' ? id : `${id}=${SSH_KEY_FILE}`)),
    ),
    '--file',
    process.file,
    process.context,
  ];
}

/** hadolint's arguments, from the options to the Dockerfile. */
export function hadolintArguments({file, hadolint}: QualityProcess): readonly string[] {
  if (hadolint === undefined) return [];
  return [
    ...(hadolint.config === undefined ? [] : ['--config', hadolint.config]),
    ...hadolint.ignore.flatMap(rule => ['--ignore', rule]),
    ...hadolintThreshold(hadolint.threshold),
    file,
  ];
}
