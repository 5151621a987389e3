import {spawn, type ChildProcessWithoutNullStreams} from 'node:child_process';
import process from 'node:process';
import {ToolError} from '../errors.js';
import {findOnPath} from './find-tool.js';
import type {ProcessRequest, ProcessResult} from './ports.js';

/** How long a process may take to end after SIGTERM. The runner kills us 10 s after a cancel. */
const GRACE_MS = 4000;
/** How long what a process has started may be silent, and keep its output open, after it has ended itself. */
const SILENCE_MS = 2000;

/**
 * Makes Linux end the process when we are killed and cannot do so ourselves: a build that nobody waits for would go on in
 * the engine (setpriv is part of util-linux). Who was killed before Linux was asked is no longer the parent: nothing starts then.
 */
function tieToUs(argv: readonly string[]): readonly string[] {
  setpriv ??= process.platform === 'linux' ? (findOnPath('setpriv') ?? '') : '';
  if (setpriv === '') return argv;
  return [
    setpriv,
    '--pdeathsig',
    'TERM',
    '--',
    'sh',
    '-c',
    WHILE_WE_LIVE,
    `${process.pid}`,
    ...argv,
  ];
}

/** `$0` is our process; the rest is the command line. */
const WHILE_WE_LIVE = '[ "$PPID" = "$0" ] && exec "$@"';

let setpriv: string | undefined;

/**
 * Starts a process in a group of its own, so that docker's plugins and wrappers end with it, and waits for its end.
 *
 * @throws ToolError when it cannot be started.
 */
export function runProcess(request: ProcessRequest): Promise<ProcessResult> {
  const [command = '', ...args] = tieToUs(request.argv);
  return new Promise((resolve, reject) => {
    if (request.signal?.aborted === true) {
      resolve({exitCode: null, signal: 'SIGTERM'});
      return;
    }
    const child = spawn(command, args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {...process.env, ...Object.fromEntries(request.env ?? [])},
      detached: true,
    });
    let killTimer: NodeJS.Timeout | undefined;
    const kill = (signal: NodeJS.Signals) => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, signal);
      } catch {
        // It has ended in the meantime.
      }
    };
    const abort = () => {
      kill('SIGTERM');
      killTimer = setTimeout(() => {
        kill('SIGKILL');
      }, GRACE_MS);
    };
    request.signal?.addEventListener('abort', abort, {once: true});
    const settle = () => {
      request.signal?.removeEventListener('abort', abort);
      clearTimeout(killTimer);
      clearTimeout(silenceTimer);
    };
    // A process that ends before it has read everything says why itself.
    child.stdin.on('error', () => undefined);
    if (request.stdin instanceof Promise) giveLater(child, request.stdin);
    else child.stdin.end(request.stdin);
    let silenceTimer: NodeJS.Timeout | undefined;
    // A process of another group may keep the pipes open for ever.
    const closeWhenSilent = () => {
      clearTimeout(silenceTimer);
      silenceTimer = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, SILENCE_MS);
    };
    const take = (listener: ((chunk: Uint8Array) => void) | undefined) => (chunk: Uint8Array) => {
      if (silenceTimer !== undefined) closeWhenSilent();
      listener?.(chunk);
    };
    child.stdout.on('data', take(request.onStdout));
    child.stderr.on('data', take(request.onStderr));
    child.on('exit', closeWhenSilent);
    child.on('error', error => {
      settle();
      reject(new ToolError(`cannot start ${command}: ${error.message}`, {cause: error}));
    });
    child.on('close', (exitCode, signal) => {
      settle();
      resolve({exitCode, ...(signal === null ? {} : {signal})});
    });
  });
}

/** Until the text is there, the process does not keep ours from ending. */
function giveLater(child: ChildProcessWithoutNullStreams, text: Promise<string>): void {
  const all: readonly object[] = [child, child.stdin, child.stdout, child.stderr];
  const handles = all.filter(isHandle);
  for (const handle of handles) handle.unref();
  void text.then(known => {
    for (const handle of handles) handle.ref();
    child.stdin.end(known);
  });
}

interface Handle {
  readonly ref: () => unknown;
  readonly unref: () => unknown;
}

/** Pipes are sockets, which their types do not say. */
const isHandle = (value: object): value is Handle => 'ref' in value && 'unref' in value;
