import {execFile} from 'node:child_process';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** Longest time for one question, and largest answer. */
const TIMEOUT_MS = 20_000;
const MOST_BYTES = 64 * 1024 * 1024;

/** Questions to the git repository that the working tree belongs to; undefined: git does not know. */
export interface Git {
  /** The commit that a revision names. */
  readonly commit: (revision: string) => Promise<string | undefined>;
  /** A file of a commit; undefined also when the commit has not been fetched. */
  readonly show: (commit: string, path: string) => Promise<string | undefined>;
  /** What changed between two commits, without lines around it and with both names of what was renamed. */
  readonly diff: (from: string, to: string) => Promise<string | undefined>;
}

/** Opens git at an absolute path. The tree may belong to another user (a job in a container). */
export function openGit(root: string): Git {
  const ask = async (...args: readonly string[]): Promise<string | undefined> => {
    try {
      const settings = ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false'];
      const options = {timeout: TIMEOUT_MS, maxBuffer: MOST_BYTES};
      const {stdout} = await run('git', ['-C', root, ...settings, ...args], options);
      return stdout;
    } catch {
      return undefined;
    }
  };
  return {
    commit: async revision =>
      (await ask('rev-parse', '--verify', '--quiet', `${revision}^{commit}`))?.trim(),
    show: (commit, path) => ask('show', `${commit}:${path}`),
    diff: (from, to) =>
      ask(
        'diff',
        '--unified=0',
        '--no-renames',
        '--no-color',
        '--no-ext-diff',
        '--no-textconv',
        from,
        to,
        '--',
      ),
  };
}
