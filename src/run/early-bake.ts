import type {RunPorts} from '../io/ports.js';
import {isBakeable} from '../plan/bake-definition.js';
import {parseBuild} from '../plan/parsed-build.js';
import {bakeArgv, bakeEnvironment} from './bake-command.js';
import {clientEnvironment, resolveArgv} from './build-client.js';

/**
 * Starts the bake that a run will most likely need while its Dockerfiles are still being read: buildx takes longer to get ready
 * than we do, and its definition comes by standard input. Nothing is built before that. Trouble is told when the bake is asked for.
 *
 * @param argv a build of the run, without its target
 * @param isExport whether the run makes an image
 */
export async function startBakeEarly(
  argv: readonly string[],
  isExport: boolean,
  ports: RunPorts,
): Promise<void> {
  const {engine, startEarly} = ports;
  const build = parseBuild(argv);
  if (engine === undefined || engine.wanted === 'clients' || startEarly === undefined) return;
  if (build === undefined || !isBakeable(build) || build.flags.has('--no-cache')) return;
  try {
    startEarly({
      argv: await resolveArgv(bakeArgv([argv], engine.bakeOptions()), ports),
      env: clientEnvironment(bakeEnvironment([], new Map()), isExport),
    });
  } catch {
    // The builds will say what is missing.
  }
}
