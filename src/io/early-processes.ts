import {runProcess} from './process.js';
import type {ProcessRequest, ProcessResult, RunPorts} from './ports.js';

/** A process that nobody has asked for by then, in milliseconds, will not be asked for. */
const MOST_WAITING_MS = 2000;

/** A process that runs before anyone listens. */
interface EarlyProcess {
  /** Hands it over: what it has said so far, and all that follows; it gets its standard input now. */
  readonly adopt: (request: ProcessRequest) => Promise<ProcessResult>;
}

/**
 * Starts processes before all that they need is known: one that reads its standard input first gets ready meanwhile. A process
 * that is asked for with the same argv and environment is then that one, whatever it was started for; any other is a new one.
 */
export function createEarlyProcesses(): Required<Pick<RunPorts, 'runProcess' | 'startEarly'>> {
  const early = new Map<string, EarlyProcess>();
  return {
    startEarly: request => {
      const key = keyOf(request);
      const forget = () => early.delete(key);
      if (!early.has(key)) early.set(key, startEarly(request, forget));
    },
    runProcess: request => {
      const key = keyOf(request);
      const process = early.get(key);
      early.delete(key);
      return process?.adopt(request) ?? runProcess(request);
    },
  };
}

const keyOf = ({argv, env = new Map()}: ProcessRequest): string =>
  JSON.stringify([argv, [...env].toSorted()]);

function startEarly(
  {argv, env = new Map()}: Pick<ProcessRequest, 'argv' | 'env'>,
  onForgotten: () => void,
): EarlyProcess {
  const stop = new AbortController();
  let give: (text: string) => void = () => undefined;
  const stdin = new Promise<string>(resolve => (give = resolve));
  const said: {readonly stream: 'onStdout' | 'onStderr'; readonly chunk: Uint8Array}[] = [];
  let listener: ProcessRequest | undefined;
  const hear = (stream: 'onStdout' | 'onStderr') => (chunk: Uint8Array) => {
    if (listener === undefined) said.push({stream, chunk});
    else listener[stream]?.(chunk);
  };
  const ended = runProcess({
    argv,
    env,
    stdin,
    signal: stop.signal,
    onStdout: hear('onStdout'),
    onStderr: hear('onStderr'),
  });
  // Whoever adopts it hears of it.
  ended.catch(() => undefined);
  const timer = setTimeout(() => {
    onForgotten();
    stop.abort();
  }, MOST_WAITING_MS).unref();

  return {
    adopt: async request => {
      clearTimeout(timer);
      listener = request;
      for (const {stream, chunk} of said.splice(0)) request[stream]?.(chunk);
      const abort = () => {
        stop.abort();
      };
      if (request.signal?.aborted === true) abort();
      request.signal?.addEventListener('abort', abort, {once: true});
      give((await request.stdin) ?? '');
      return ended.finally(() => {
        request.signal?.removeEventListener('abort', abort);
      });
    },
  };
}
