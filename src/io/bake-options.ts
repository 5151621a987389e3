import {statSync} from 'node:fs';
import {TextDecoder} from 'node:util';
import {readCached, writeCached} from './cached-json.js';
import {runProcess} from './process.js';

/** Proposed in https://github.com/docker/buildx/pull/4044. */
const OPTION = '--execution=defer-error';

const FILE = 'buildx.json';

/** What is known of a buildx: which program it is, and whether its help names the option. */
interface Known {
  readonly program: string;
  readonly hasOption: boolean;
}

/** The options that this very program is known to have; none when it was never asked. */
export function readBakeOptions(plugin: string | undefined): readonly string[] {
  const known = readCached(FILE) as Known | undefined;
  return known?.hasOption === true && known.program === identify(plugin) ? [OPTION] : [];
}

/** Reads the help of `bake` and keeps what it says in the tool cache. Trouble means that nothing is known. */
export async function learnBakeOptions(
  buildx: readonly string[],
  plugin: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  try {
    const program = identify(plugin);
    const known = readCached(FILE) as Known | undefined;
    if (program === undefined || known?.program === program) return;
    const decoder = new TextDecoder();
    let help = '';
    const {exitCode} = await runProcess({
      argv: [...buildx, 'bake', '--help'],
      signal,
      onStdout: chunk => (help += decoder.decode(chunk, {stream: true})),
    });
    if (exitCode !== 0) return;
    writeCached(FILE, {program, hasOption: help.includes('defer-error')} satisfies Known);
  } catch {
    // The next run asks again.
  }
}

/** Undefined when there is no such program. */
function identify(plugin = ''): string | undefined {
  try {
    const {size, mtimeMs} = statSync(plugin);
    return `${plugin} ${size} ${mtimeMs}`;
  } catch {
    return undefined;
  }
}
