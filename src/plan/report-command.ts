import type {Inputs} from '../parse/inputs/inputs.js';
import {buildCommand} from './build-command.js';

/** Stands for the path of the derived Dockerfile in the argv, until the run has made it. */
export const DERIVED_PLACEHOLDER = '{derived}';

/**
 * The argv that builds a derived Dockerfile's last stage and writes its files to stdout as a tar. Nothing in it asks for work
 * that was done already: no `--no-cache`, no filters, no pull, no export of the cache.
 *
 * @param request the context, the target whose cache it shares, and the secrets, all as in the build of the stage
 */
export function reportCommand(
  inputs: Inputs,
  request: {
    readonly context: string;
    readonly target: string;
    readonly secrets: readonly string[];
  },
): readonly string[] {
  const {context, target, secrets} = request;
  const quiet = {
    ...inputs,
    // Checks that the file asks to fail by were made already, and what is derived shall not fail by them.
    buildArgs: new Map([...inputs.buildArgs, ['BUILDKIT_DOCKERFILE_CHECK', 'skip=all'] as const]),
    cacheFrom: inputs.cacheFrom.map(source => source.replaceAll('{stage}', target)),
    cacheTo: [],
    noCache: false,
    noCacheFilters: [],
    pull: false,
    labels: [],
  };
  return buildCommand(quiet, {
    file: DERIVED_PLACEHOLDER,
    context,
    fresh: [],
    secrets,
    output: ['--output', 'type=tar,dest=-'],
  });
}
