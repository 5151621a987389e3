import {ToolError} from '../errors.js';
import type {RunPorts} from '../io/ports.js';
import type {Plan, PlanStep, StepOutput} from '../model.js';
import {isBakeable} from '../plan/bake-definition.js';
import {parseBuild} from '../plan/parsed-build.js';
import {bakeArgv} from './bake-command.js';
import {planContexts} from './bake-contexts.js';
import {createBakeEngine} from './bake-engine.js';
import {createClientEngine, planShared} from './client-engine.js';
import type {Redact} from './redact.js';

/** A build that a step asks for. */
export interface BuildJob {
  readonly step: PlanStep;
  /** The step's own, with the image's temporary name filled in. */
  readonly argv: readonly string[];
  readonly signal: AbortSignal;
  /** Tells a watcher what the step is at. */
  readonly onProgress: (activity: string) => void;
}

/** How builds are run. Every engine gives the same answers. */
export interface BuildEngine {
  /** Its builds are run together: all are asked for at once, and none waits for another's place. */
  readonly isTogether: boolean;
  /** @throws ToolError when the tool cannot be had or started */
  readonly build: (job: BuildJob) => Promise<StepOutput>;
}

export interface EngineOptions {
  readonly redact: Redact;
  readonly secrets: ReadonlyMap<string, string>;
  readonly maxParallel: number;
  /** The limit is the user's own: no more builds at once than it says. */
  readonly isLimited?: boolean;
}

export const isBuild = ({kind}: PlanStep): boolean => kind === 'stage' || kind === 'image';

/**
 * Chooses how the builds of a plan are run (docs/decisions/0004): what several of them share first, once, and then a client for
 * each; or, when the environment asks for it, all by one bake, with a client for each that takes longer.
 */
export function createEngine(plan: Plan, options: EngineOptions, ports: RunPorts): BuildEngine {
  const builds = plan.steps.filter(step => isBuild(step) && step.skip === undefined);
  const clients = createClientEngine(plan, builds, options, ports);
  return chooseBake(plan, builds, options, ports)
    ? createBakeEngine(plan, builds, options, ports, clients)
    : clients;
}

/** A command that a run would start, with a word on it for people. */
export interface PlannedCommand {
  readonly argv: readonly string[];
  readonly note?: string;
}

/** Every command that a run of the plan may start, in order. */
export function listCommands(
  plan: Plan,
  options: Pick<EngineOptions, 'maxParallel' | 'isLimited'>,
  ports: RunPorts,
): readonly PlannedCommand[] {
  const builds = plan.steps.filter(step => isBuild(step) && step.skip === undefined);
  const steps = plan.steps.map(({argv, skip}) =>
    skip === undefined ? {argv} : {argv, note: `${skip.outcome}: ${skip.reason}`},
  );
  if (chooseBake(plan, builds, options, ports)) {
    const note = `builds the ${builds.length} below together`;
    const argv = bakeArgv(
      builds.map(build => build.argv),
      ports.engine?.bakeOptions(),
    );
    return [{argv, note}, ...steps];
  }
  const shared = planShared(plan, builds).shared.map(({argv}) => ({
    argv,
    note: 'once, for several',
  }));
  return [...shared, ...steps];
}

function chooseBake(
  plan: Plan,
  builds: readonly PlanStep[],
  options: Pick<EngineOptions, 'maxParallel' | 'isLimited'>,
  ports: RunPorts,
): boolean {
  const {engine} = ports;
  // Off unless asked for: of stages that fail at the same moment, one has been told in another's words (decision 4).
  if (engine?.wanted !== 'bake') return false;
  const builder = parseBuild(builds[0]?.argv ?? [])?.flags.get('--builder')?.[0] ?? '';
  const {requests} = planContexts(plan, builds);
  if (canBake(plan, builds, options) && (engine.isLocal(builder) || requests.length === 0)) {
    return true;
  }
  throw new ToolError('QUALITY_STAGES_ENGINE is "bake", which cannot run these builds');
}

function canBake(
  plan: Plan,
  builds: readonly PlanStep[],
  options: Pick<EngineOptions, 'maxParallel' | 'isLimited'>,
): boolean {
  if (builds.length < 2 || (options.isLimited === true && options.maxParallel < builds.length)) {
    return false;
  }
  return (
    builds.every(({argv}) => {
      const build = parseBuild(argv);
      return build !== undefined && isBakeable(build);
    }) &&
    // The text that bakes and clients get is that of the file, byte by byte.
    plan.files.every(({dockerfile: {encoding = 'utf-8', text}}) => {
      return encoding === 'utf-8' && !text.includes('\ufffd');
    })
  );
}
