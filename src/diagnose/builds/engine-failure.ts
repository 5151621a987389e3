import type {BuildVertex, StepOutput} from '../../model.js';
import {isCancelled} from '../../parse/build-vertices.js';

/** What docker and buildx print when the fault lies with the engine or the builder, not with the Dockerfile. */
const ENGINE_FAULTS: readonly RegExp[] = [
  /Cannot connect to the Docker daemon[^\n]*/,
  /failed to connect to the docker API[^\n]*/,
  /error during connect:[^\n]*/,
  /permission denied while trying to connect to the (?:docker API|Docker daemon)[^\n]*/i,
  /no builder "[^"]*" found/,
  /failed to find builder[^\n]*/,
  /docker: '?(?:unknown command: docker )?buildx'?[^\n]*/,
  /unknown flag: --(?:progress|call)[^\n]*/,
  /(?:transport is closing|closing transport due to|error reading from server: EOF|connection reset by peer|broken pipe)[^\n]*/,
  /Unavailable: (?:error reading|connection|closing)[^\n]*/,
  /listing workers for Build: failed to list workers[^\n]*/,
  /no space left on device/,
  /failed to create endpoint [^\n]*/,
  /setpriv: failed to execute[^\n]*/,
];

/** What buildx does before it asks a builder of another driver for anything: driver/driver.go of its repository, Boot. */
const REACHING = /^\[internal\] (?:waiting for connection|booting buildkit)$/;

/**
 * What was wrong with the engine when that is why a build failed: the engine's own words. Undefined when the build itself
 * failed. Only text that no instruction printed is looked at.
 */
export function explainEngineFailure(output: StepOutput): string | undefined {
  const unreached = output.vertices.find(isUnreached);
  if (unreached !== undefined) {
    return `the builder cannot be reached: ${unreached.error?.split('\n')[0] ?? ''}`;
  }
  for (const fault of ENGINE_FAULTS) {
    const match = fault.exec(output.stderr);
    // A RUN's own connection trouble stands in its error, quoted in the tail.
    if (match !== null && !output.stderr.includes('did not complete successfully'))
      return match[0].trim();
  }
  return undefined;
}

/** Whether this is how buildx says that there was no way to the builder. */
export const isUnreached = ({name, error = ''}: BuildVertex): boolean =>
  REACHING.test(name) && error !== '' && !isCancelled(error);
