import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';

/** Local images that script/bootstrap makes, in place of a registry's. */
export const BUSYBOX = ['--build-contexts', 'busybox=docker-image://quality-stages/busybox'];

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Report {
  readonly conclusion: string;
  readonly steps: readonly {
    id: string;
    outcome: string;
    exitCode?: number;
    reason?: string;
    durationMs: number;
    command: string;
    cached: boolean;
  }[];
  readonly diagnostics: readonly {
    path: string;
    startLine: number;
    endLine: number;
    severity: string;
    source: string;
    code?: string;
    message: string;
    stage?: string;
  }[];
}

/** A new folder with these files. */
export function createProject(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'quality-stages-test-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Runs a program to its end. */
export function runProgram(
  argv: readonly string[],
  options: {
    cwd?: string;
    env?: NodeJS.ProcessEnv;
    onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
    /** Sends SIGINT when the program has printed this. */
    killWhen?: string;
    /** Does something, once, when the program has printed a text. */
    when?: {readonly text: string; readonly act: () => void};
  } = {},
): Promise<Ended> {
  const [command = '', ...args] = argv;
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    const {killWhen} = options;
    const interrupt = () => child.kill('SIGINT');
    const when = killWhen === undefined ? options.when : {text: killWhen, act: interrupt};
    const watch = () => {
      if (when !== undefined && Buffer.concat([...out, ...err]).includes(when.text)) {
        child.stdout.off('data', watch);
        child.stderr.off('data', watch);
        when.act();
      }
    };
    child.stdout.on('data', watch);
    child.stderr.on('data', watch);
    child.on('error', fail);
    child.on('close', code => {
      done({code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString()});
    });
    options.onStart?.(signal => child.kill(signal));
  });
}

/** Where the bundles are; another folder while one is made that is not committed yet. */
const DIST = process.env['QUALITY_STAGES_DIST'] ?? 'dist';

/** Runs the bundled command line, as a user does. */
export const runCli = (
  args: readonly string[],
  options: Parameters<typeof runProgram>[1] = {},
): Promise<Ended> =>
  runProgram([process.execPath, resolve(DIST, 'cli/index.js'), ...args], options);

/** `quality-stages run --json` on a folder with these files; busybox is there. */
export async function runReport(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  options: Parameters<typeof runProgram>[1] = {},
): Promise<Ended & {readonly report: Report}> {
  const ended = await runCli(['run', '--json', ...BUSYBOX, ...args], {
    cwd: createProject(files),
    ...options,
  });
  try {
    return {...ended, report: JSON.parse(ended.stdout) as Report};
  } catch {
    throw new Error(`no report: ${ended.stdout}${ended.stderr}`);
  }
}
