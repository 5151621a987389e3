import type {World} from './main.js';
import type {Inputs} from './parse/inputs/inputs.js';
import {buildCommand} from './plan/build-command.js';
import {findSources, wantsImage} from './plan/find-sources.js';
import {secretEnvironment} from './plan/secrets.js';
import {startBakeEarly} from './run/early-bake.js';

/**
 * Starts what a run will need before the Dockerfiles are read, and before most of the program is loaded, when that is likely to
 * be of use: for several builds that need no secrets of their own.
 *
 * @throws InputError
 */
export async function foresee(inputs: Inputs, world: World): Promise<void> {
  const sources = findSources(inputs, world.repository, world.directory);
  const [first] = sources;
  if (first === undefined || inputs.maxParallel > 0 || secretEnvironment(inputs).size > 0) return;
  const isExport = sources.some(source => wantsImage(source, inputs));
  const text = new TextDecoder('latin1').decode(world.readSource(first.path));
  const stages = text.match(/^\s*FROM\s/gim)?.length ?? 0;
  // Of two stages, one is the image.
  if (sources.length === 1 && stages < (isExport ? 2 : 3)) return;
  const build = {file: first.path, context: first.context, fresh: [], secrets: [], output: []};
  await startBakeEarly(buildCommand(inputs, build), isExport, world.ports);
}
