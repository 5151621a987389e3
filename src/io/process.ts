import {spawn} from 'node:child_process';
import process from 'node:process';
import {ToolError} from '../errors.js';
import type {ProcessRequest, ProcessResult} from './ports.js';

/** How long a process may take to end after SIGTERM. The runner kills us 10 s after a cancel. */
const GRACE_MS = 4000;

/**
 * Starts a process in a group of its own, so that docker's plugins and wrappers end with it, and waits for its end.
 *
 * @throws ToolError when it cannot be started.
 */
export function runProcess(request: ProcessRequest): Promise<ProcessResult> {
  const [command = '', ...args] = request.argv;
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
    };
    // A process that ends before it has read everything says why itself.
    child.stdin.on('error', () => undefined).end(request.stdin);
    child.stdout.on('data', (chunk: Uint8Array) => request.onStdout?.(chunk));
    child.stderr.on('data', (chunk: Uint8Array) => request.onStderr?.(chunk));
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
