import type {ProcessStage, QualityProcess} from './quality-process.js';
import {secretArguments} from './quality-process.js';

/** A stage to build: a quality stage, the release, or one for people. */
export type Buildable = Pick<ProcessStage, 'secrets' | 'ssh' | 'fresh'> & {
  readonly target?: string;
};

/** The arguments of `docker buildx build` for a stage, from the target to the context. */
export function buildArguments(
  process: QualityProcess,
  stage: Buildable,
  output: readonly string[],
): readonly string[] {
  return [
    ...(stage.target === undefined ? [] : ['--target', stage.target]),
    ...output,
    ...process.buildArgs.flatMap(argument => ['--build-arg', argument]),
    ...(stage.fresh && stage.target !== undefined ? ['--no-cache-filter', stage.target] : []),
    ...secretArguments(stage),
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
    ...(hadolint.threshold === '' ? [] : ['--failure-threshold', hadolint.threshold]),
    file,
  ];
}
