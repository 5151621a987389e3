import type {Diagnostic, StepResult} from '../../model.js';
import {byImportance} from '../../report/pull-request/annotations.js';
import {
  annotationKey,
  MAX_PER_REQUEST,
  toCheckAnnotation,
} from '../../report/pull-request/check-annotations.js';
import {
  checkConclusion,
  renderCancelled,
  renderProgress,
  renderResult,
  renderTrouble,
  type CheckRunOutput,
} from '../../report/pull-request/check-run-output.js';
import type {Verdict} from '../../report/verdict.js';
import type {RunObserver} from '../../run/run-plan.js';
import type {Clock} from '../clock.js';
import {createCheckRunApi, type CheckRunHandle, type CheckRunState} from './check-run-api.js';
import type {GitHubContext} from './event.js';
import type {GitHubClient} from './client.js';
import {GitHubError} from './error.js';

/** Places a finding on the commit that is shown; undefined for one that shall not be shown. */
export type PlaceFinding = (diagnostic: Diagnostic) => Promise<Diagnostic | undefined>;

export interface CheckRunOptions {
  readonly client: GitHubClient;
  readonly context: GitHubContext;
  readonly name: string;
  readonly clock: Clock;
  /** Aborted when the run shall stop. */
  readonly stop: AbortSignal;
  readonly place: PlaceFinding;
}

/** How the reporting went. */
export interface CheckRunEnd {
  readonly url: string | undefined;
  /** Findings that could not be sent: they must be shown elsewhere. */
  readonly unsent: readonly Diagnostic[];
  /** What went wrong, when something did. */
  readonly trouble: GitHubError | undefined;
}

export interface CheckRun {
  readonly observer: RunObserver;
  /** Says how many steps there are, once that is known. */
  readonly expect: (steps: number) => void;
  /** Sends what was not sent yet, and the conclusion. */
  readonly finish: (verdict: Verdict, notes: readonly string[]) => Promise<CheckRunEnd>;
  /** Concludes with `failure`: nothing could be run. */
  readonly fail: (message: string) => Promise<CheckRunEnd>;
}

/** Pause between two live updates: they are for people, and each counts against GitHub's limits. */
const LIVE_PAUSE_MS = 5000;
/** Time for running steps to end and be read after a signal; the runner gives 7.5 s in all. */
const LAST_WORDS_MS = 2500;
/** More requests would use up what GitHub allows in an hour (500 writes). */
const MOST_REQUESTS = 400;

/**
 * Opens a check run and keeps it up to date. It never throws: what goes wrong is told by `finish`, and changes no verdict.
 * When the run is stopped, the check run is completed as `cancelled` with what was found, whatever else still hangs.
 */
export function openCheckRun(options: CheckRunOptions): CheckRun {
  const {client, context, name, clock, stop, place} = options;
  const api = createCheckRunApi(client, context, name);
  const ended: StepResult[] = [];
  const sent = new Set<string>();
  const keys = new Map<Diagnostic, string>();
  const unsent: Diagnostic[] = [];
  let total = 0;
  let requests = 0;
  /** Annotations that GitHub has by its own count. */
  let known = 0;
  /** Requests that said that it is completed. */
  let completions = 0;
  let trouble: GitHubError | undefined;
  let timer: NodeJS.Timeout | undefined;
  let lastLive = 0;

  const opened = create();
  /** All requests go one after the other: annotations are appended, and a late one must not undo the conclusion. */
  let queue: Promise<unknown> = opened;
  const enqueue = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work);
    queue = next.catch(() => undefined);
    return next;
  };

  async function create(): Promise<CheckRunHandle | undefined> {
    try {
      return await api.create(timestamp(clock));
    } catch (error) {
      note(error);
      return undefined;
    }
  }

  function note(error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    trouble ??= error instanceof GitHubError ? error : new GitHubError('unavailable', why);
  }

  /** One request, with up to 50 annotations. @throws GitHubError */
  async function update(
    output: CheckRunOutput,
    state: CheckRunState,
    batch: readonly Diagnostic[],
  ): Promise<void> {
    const run = await opened;
    if (run === undefined) return;
    requests++;
    await api.update(run, output, state, batch.map(toCheckAnnotation), known);
    known += batch.length;
    if (state.status === 'completed') completions++;
  }

  /** Sends annotations, halving what GitHub refuses until the one is found that it does not take. */
  async function sendBatch(
    output: CheckRunOutput,
    state: CheckRunState,
    batch: readonly Diagnostic[],
  ): Promise<void> {
    if (requests >= MOST_REQUESTS) {
      unsent.push(...batch);
      return;
    }
    try {
      await update(output, state, batch);
    } catch (error) {
      const isRefused = error instanceof GitHubError && error.kind === 'invalid';
      if (!isRefused || batch.length <= 1) {
        note(error);
        unsent.push(...batch);
        return;
      }
      const half = Math.ceil(batch.length / 2);
      await sendBatch(output, state, batch.slice(0, half));
      await sendBatch(output, state, batch.slice(half));
    }
  }

  /** Findings that were not sent yet, as they shall be shown; they count as sent from now on. */
  async function take(diagnostics: readonly Diagnostic[], most: number): Promise<Diagnostic[]> {
    const placed: Diagnostic[] = [];
    for (const diagnostic of byImportance(diagnostics)) {
      if (placed.length >= most) break;
      const key = annotationKey(diagnostic);
      if (sent.has(key)) continue;
      sent.add(key);
      const shown = await place(diagnostic);
      if (shown === undefined) continue;
      keys.set(shown, key);
      placed.push(shown);
    }
    return placed;
  }

  async function complete(
    output: CheckRunOutput,
    conclusion: string,
    diagnostics: readonly Diagnostic[],
  ): Promise<CheckRunEnd> {
    clearTimeout(timer);
    return enqueue(async () => {
      const before = completions;
      const run = await opened;
      const pending = await take(diagnostics, Number.POSITIVE_INFINITY);
      if (run === undefined) return {url: undefined, unsent: pending, trouble};
      const final = {status: 'completed', conclusion, completed_at: timestamp(clock)} as const;
      const batches = chunk(pending, MAX_PER_REQUEST);
      for (const [i, batch] of batches.entries()) {
        // Stopped, the conclusion goes first: there may be no time for a second request.
        const isFinal = stop.aborted || i === batches.length - 1;
        await sendBatch(output, isFinal ? final : {status: 'in_progress'}, batch);
      }
      if (completions === before) await conclude(output, final);
      return {url: run.url, unsent, trouble};
    });
  }

  /** The conclusion must get there, also without its annotations. */
  async function conclude(output: CheckRunOutput, final: CheckRunState): Promise<void> {
    try {
      await update(output, final, []);
    } catch (error) {
      note(error);
    }
  }

  function live(): void {
    if (timer !== undefined || stop.aborted) return;
    const wait = Math.max(0, lastLive + LIVE_PAUSE_MS - clock.now());
    timer = setTimeout(() => {
      timer = undefined;
      lastLive = clock.now();
      void enqueue(async () => {
        if (completions > 0 || stop.aborted || (await opened) === undefined) return;
        const found = ended.flatMap(({diagnostics}) => diagnostics);
        const batch = await take(found, MAX_PER_REQUEST);
        await sendBatch(renderProgress(ended, total), {status: 'in_progress'}, batch);
        // What did not get there now gets another chance at the end.
        for (const diagnostic of unsent.splice(0)) sent.delete(keys.get(diagnostic) ?? '');
      });
    }, wait).unref();
  }

  function cancel(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const found = ended.flatMap(({diagnostics}) => diagnostics);
      void complete(renderCancelled(ended, total, String(stop.reason)), 'cancelled', found);
    }, LAST_WORDS_MS);
  }
  stop.addEventListener('abort', cancel, {once: true});

  return {
    observer: {
      onStart: () => undefined,
      onProgress: () => undefined,
      onEnd: result => {
        ended.push(result);
        live();
      },
    },
    expect: steps => {
      total = steps;
    },
    finish: (verdict, notes) => {
      stop.removeEventListener('abort', cancel);
      const conclusion = checkConclusion(verdict, stop.aborted);
      return complete(renderResult(verdict, notes), conclusion, verdict.diagnostics);
    },
    fail: message => {
      stop.removeEventListener('abort', cancel);
      return complete(renderTrouble(message), 'failure', []);
    },
  };
}

const timestamp = (clock: Clock): string => new Date(clock.now()).toISOString();

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({length: Math.ceil(items.length / size)}, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
