import {mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {TextDecoder} from 'node:util';
import {toolCache} from './find-tool.js';
import {runProcess} from './process.js';

/** Proposed in https://github.com/docker/buildx/pull/4044. */
const OPTION = '--execution=defer-error';

/** What is known of a buildx: which program it is, and whether its help names the option. */
interface Known {
  readonly program: string;
  readonly hasOption: boolean;
}

/** The options that this very program is known to have; none when it was never asked. */
export function readBakeOptions(plugin: string | undefined): readonly string[] {
  try {
    const known = JSON.parse(readFileSync(cacheFile(), 'utf8')) as Known;
    return known.hasOption && known.program === identify(plugin) ? [OPTION] : [];
  } catch {
    return [];
  }
}

/** Reads the help of `bake` and keeps what it says in the tool cache. Trouble means that nothing is known. */
export async function learnBakeOptions(
  buildx: readonly string[],
  plugin: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  try {
    const program = identify(plugin);
    const path = cacheFile();
    if (isKnown(path, program)) return;
    const decoder = new TextDecoder();
    let help = '';
    const {exitCode} = await runProcess({
      argv: [...buildx, 'bake', '--help'],
      signal,
      onStdout: chunk => (help += decoder.decode(chunk, {stream: true})),
    });
    if (exitCode !== 0) return;
    const known: Known = {program, hasOption: help.includes('defer-error')};
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(known));
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // The next run asks again.
  }
}

function isKnown(path: string, program: string): boolean {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as Known).program === program;
  } catch {
    return false;
  }
}

const cacheFile = (): string => join(toolCache(), 'quality-stages', 'buildx.json');

/** @throws Error when there is no such program */
function identify(plugin: string | undefined): string {
  const {size, mtimeMs} = statSync(plugin ?? '');
  return `${plugin ?? ''} ${size} ${mtimeMs}`;
}
