import {accessSync, constants, statSync} from 'node:fs';
import {homedir} from 'node:os';
import {delimiter, join} from 'node:path';
import process from 'node:process';

/**
 * Makes a finder of tools: PATH first, then the tool cache, then a download that is checked against its SHA-256 sum. Each
 * tool is looked for once, however many steps ask for it.
 *
 * @param versions wanted version per tool for downloads: `2.15.1`, or `2.15.1@sha256:<sum>` for one not in the table
 */
export function createToolFinder(
  versions: ReadonlyMap<string, string>,
): (name: string) => Promise<string> {
  const found = new Map<string, Promise<string>>();
  return name => {
    let tool = found.get(name);
    if (tool === undefined) found.set(name, (tool = findTool(name, versions.get(name) ?? '')));
    return tool;
  };
}

async function findTool(name: string, version: string): Promise<string> {
  const onPath = findOnPath(name);
  if (onPath !== undefined) return onPath;
  // Few runs download anything.
  return (await import('./download-tool.js')).downloadTool(name, version);
}

/** The first executable file of that name on the PATH, or in the folders given. */
export function findOnPath(
  name: string,
  folders: readonly string[] = (process.env['PATH'] ?? '').split(delimiter),
): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const directory of folders) {
    for (const ending of endings) {
      const path = join(directory, name + ending);
      if (directory !== '' && isExecutable(path)) return path;
    }
  }
  return undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Where the runner keeps tools; at home elsewhere. */
export const toolCache = (): string =>
  process.env['RUNNER_TOOL_CACHE'] ?? process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
