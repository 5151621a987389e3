import {ToolError} from '../errors.js';
import type {RunPorts} from '../io/ports.js';
import {
  isBuild,
  type Diagnostic,
  type Plan,
  type PlanStep,
  type StepOutput,
  type StepResult,
} from '../model.js';
import {orderSteps} from '../plan/order-steps.js';
import type {FailedInstruction} from '../plan/report-dockerfile.js';
import type {StepReports} from '../reports-model.js';
import {createEngine, type EngineOptions} from './engine.js';
import {runTool} from './run-tool.js';
import {createTemporaryImages} from './temporary-images.js';

/** What a step's output means; made by diagnose/. */
export interface Judgement {
  readonly outcome: 'success' | 'failure';
  readonly exitCode?: number;
  readonly couldNotRun: boolean;
  readonly reason?: string;
  readonly cached: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly log: string;
  readonly passed?: readonly string[];
  /** The instruction of the Dockerfile at which the build failed. */
  readonly failed?: FailedInstruction;
  readonly reportHint?: string;
}

/** Hears what happens while it happens. */
export interface RunObserver {
  readonly onStart: (step: PlanStep) => void;
  readonly onProgress: (step: PlanStep, activity: string) => void;
  readonly onEnd: (result: StepResult) => void;
}

export interface RunOptions extends EngineOptions {
  readonly failFast: boolean;
  /** Step id → milliseconds that it took when it last ran. */
  readonly formerMs?: ReadonlyMap<string, number>;
  /** Per step, in milliseconds; 0: no limit. */
  readonly timeoutMs: number;
  /** Aborted by SIGINT and SIGTERM; the reason is a string for people. */
  readonly signal: AbortSignal;
  readonly judge: (step: PlanStep, output: StepOutput) => Judgement | Promise<Judgement>;
  /** Takes files out of a stage that was judged, and reads them. Never throws for what a build does. */
  readonly takeReports?: (
    step: PlanStep,
    judged: Judgement,
    signal: AbortSignal,
  ) => Promise<StepReports | undefined>;
}

/**
 * Runs all steps, as many at once as allowed, each as soon as those it needs have succeeded. A failing step stops no
 * other (unless `failFast`). Never throws for what a step does.
 *
 * @returns one result per step, in the plan's order.
 */
export async function runPlan(
  plan: Plan,
  options: RunOptions,
  ports: RunPorts,
  observer: RunObserver,
): Promise<readonly StepResult[]> {
  const began = ports.now();
  const results = new Map<string, StepResult>();
  const images = createTemporaryImages(ports);
  const engine = createEngine(plan, options, ports);
  const stop = new AbortController();
  const forwardStop = () => {
    stop.abort(options.signal.reason);
  };
  if (options.signal.aborted) forwardStop();
  options.signal.addEventListener('abort', forwardStop, {once: true});
  const waiting = new Set(orderSteps(plan, options.formerMs));
  const running = new Set<Promise<void>>();

  const end = (result: StepResult) => {
    results.set(result.step.id, result);
    observer.onEnd(result);
    if (options.failFast && result.outcome === 'failure' && !result.step.allowFailure) {
      stop.abort(`fail-fast: ${result.step.id} failed`);
    }
  };

  const start = async (step: PlanStep): Promise<void> => {
    let startedMs = ports.now() - began;
    const finish = (rest: Omit<StepResult, 'step' | 'startedMs' | 'durationMs'>) => {
      // What it took to get files out is no time of the step's own.
      const taking = rest.reports?.durationMs ?? 0;
      const durationMs = Math.round(ports.now() - began - startedMs - taking);
      end({step, startedMs, durationMs, ...rest});
    };
    observer.onStart(step);
    const timeout = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const clock = {
      stop: () => {
        clearTimeout(timer);
      },
      restart: () => {
        clearTimeout(timer);
        startedMs = ports.now() - began;
        const end = () => {
          timeout.abort();
        };
        if (options.timeoutMs > 0) timer = setTimeout(end, options.timeoutMs);
      },
    };
    clock.restart();
    try {
      const argv = images.name(step);
      const signal = AbortSignal.any([stop.signal, timeout.signal]);
      const onProgress = (activity: string) => {
        observer.onProgress(step, activity);
      };
      const output = isBuild(step)
        ? await engine.build({step, argv, signal, onProgress, clock})
        : await runTool(step, argv, {...options, ports, signal});
      const {failed, ...judged} = await options.judge(step, output);
      if (judged.outcome === 'failure' && stop.signal.aborted) {
        finish({
          ...withoutOwnSignal(judged),
          outcome: 'cancelled',
          couldNotRun: false,
          reason: String(stop.signal.reason),
        });
      } else if (judged.outcome === 'failure' && timeout.signal.aborted) {
        finish(timedOut(step, withoutOwnSignal(judged), options.timeoutMs));
      } else {
        const imageId = step.kind === 'image' ? await images.readId(step.id) : undefined;
        clock.stop();
        const reports = await takeReports(step, {...judged, ...(failed && {failed})});
        finish({
          ...judged,
          ...(imageId === undefined ? {} : {imageId}),
          ...(reports === undefined ? {} : {reports}),
        });
      }
    } catch (error) {
      // A fault of our own must not cost the other steps their results.
      const text = error instanceof ToolError ? error.message : `internal error: ${stackOf(error)}`;
      finish(couldNotRun(step, options.redact(text)));
    } finally {
      clock.stop();
    }
  };

  const takeReports = async (step: PlanStep, judged: Judgement) => {
    if (step.reports === undefined || judged.couldNotRun || stop.signal.aborted) return undefined;
    const {timeoutMs} = options;
    const limit = timeoutMs > 0 ? [AbortSignal.timeout(timeoutMs)] : [];
    return options.takeReports?.(step, judged, AbortSignal.any([stop.signal, ...limit]));
  };

  const settleUnrunnable = () => {
    for (const step of waiting) {
      const reason = unrunnable(step, results, stop.signal);
      if (reason === undefined) continue;
      waiting.delete(step);
      const startedMs = ports.now() - began;
      end({step, startedMs, durationMs: 0, ...reason});
    }
  };

  // Builds that are run together take no place of their own.
  let places = 0;
  while (waiting.size > 0 || running.size > 0) {
    settleUnrunnable();
    for (const step of waiting) {
      const isTogether = engine.isTogether && isBuild(step);
      if (!isTogether && places >= options.maxParallel) continue;
      if (!step.needs.every(id => results.get(id)?.outcome === 'success')) continue;
      waiting.delete(step);
      if (!isTogether) places++;
      const run: Promise<void> = start(step).finally(() => {
        if (!isTogether) places--;
        running.delete(run);
      });
      running.add(run);
    }
    if (running.size > 0) await Promise.race(running);
  }
  options.signal.removeEventListener('abort', forwardStop);
  await images.remove();
  return plan.steps.flatMap(step => results.get(step.id) ?? []);
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

type Unrun = Omit<StepResult, 'step' | 'startedMs' | 'durationMs'>;

const blank = {cached: false, couldNotRun: false, diagnostics: [], log: ''} as const;

/** Why a waiting step will not run, when that is sure by now. */
function unrunnable(
  step: PlanStep,
  results: ReadonlyMap<string, StepResult>,
  stop: AbortSignal,
): Unrun | undefined {
  if (step.skip?.outcome === 'skipped') {
    return {...blank, outcome: 'skipped', reason: step.skip.reason};
  }
  if (step.skip !== undefined) {
    const {reason} = step.skip;
    return {...blank, outcome: 'failure', reason, diagnostics: [stepDiagnostic(step, reason)]};
  }
  if (stop.aborted) return {...blank, outcome: 'cancelled', reason: String(stop.reason)};
  const failed = step.needs.find(id => (results.get(id)?.outcome ?? 'success') !== 'success');
  if (failed === undefined) return undefined;
  return {...blank, outcome: 'skipped', reason: `it needs "${failed}", which did not succeed`};
}

/** That a signal ended it is no news when the signal was ours. */
const withoutOwnSignal = (judged: Judgement): Judgement => ({
  ...judged,
  diagnostics: judged.couldNotRun
    ? judged.diagnostics.filter(({message}) => message !== judged.reason)
    : judged.diagnostics,
});

function timedOut(step: PlanStep, judged: Judgement, timeoutMs: number): Unrun {
  const reason = `timed out after ${timeoutMs / 1000} s`;
  return {
    ...judged,
    outcome: 'failure',
    // A stage that takes too long is a quality problem, a linter that does has not said a word.
    couldNotRun: step.kind !== 'stage' && step.kind !== 'image',
    reason,
    diagnostics: [...judged.diagnostics, stepDiagnostic(step, `${step.name} ${reason}.`)],
  };
}

function couldNotRun(step: PlanStep, message: string): Unrun {
  return {
    ...blank,
    outcome: 'failure',
    couldNotRun: true,
    reason: message,
    diagnostics: [stepDiagnostic(step, message)],
    log: message,
  };
}

function stepDiagnostic(step: PlanStep, message: string): Diagnostic {
  return {
    ...step.location,
    severity: step.allowFailure ? 'warning' : 'error',
    source: 'quality-stages',
    message,
    step: step.id,
    ...(step.kind === 'stage' ? {stage: step.name} : {}),
  };
}
