import {ToolError} from '../errors.js';
import type {EngineName, RunPorts} from '../io/ports.js';
import {isBuild, type Plan, type PlanStep, type StepOutput} from '../model.js';
import {isBakeable} from '../plan/bake-definition.js';
import {parseBuild} from '../plan/parsed-build.js';
import {bakeArgv} from './bake-command.js';
import {createBatchEngine, splitBuilds} from './build-batches.js';
import {planContexts} from './served-contexts.js';
import {createFolderBakeEngine} from './folder-bake-engine.js';
import {createServedBakeEngine} from './served-bake-engine.js';
import {createClientEngine, planShared} from './client-engine.js';
import {createQueue} from './queued-clients.js';
import type {Redact} from './redact.js';

/** A build that a step asks for. */
export interface BuildJob {
  readonly step: PlanStep;
  /** The step's own, with the image's temporary name filled in. */
  readonly argv: readonly string[];
  readonly signal: AbortSignal;
  /** Tells a watcher what the step is at. */
  readonly onProgress: (activity: string) => void;
  /** The step's time, that its limit is for: stops while it waits for a place, and begins anew then. */
  readonly clock: {readonly stop: () => void; readonly restart: () => void};
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

/**
 * Chooses how the builds of a plan are run (docs/decisions/0004): by one bake, on a context that we serve or on the folder, as
 * long as no build costs another one its result; or what several of them share first, once, and then a client for each.
 */
export function createEngine(plan: Plan, options: EngineOptions, ports: RunPorts): BuildEngine {
  const batches = batchesOf(plan, options);
  const engines = batches.map(builds => createBatch(plan, builds, options, ports));
  const [only] = engines;
  if (only !== undefined && engines.length === 1) return only;
  const asBatch = (engine: BuildEngine, i: number) => {
    const builds = batches[i] ?? [];
    // Clients take a place each; in a batch they wait for it here.
    return {
      builds,
      build: engine.isTogether ? engine.build : createQueue(engine, options.maxParallel),
    };
  };
  return createBatchEngine(engines.map(asBatch), MOST_BAKED);
}

function createBatch(
  plan: Plan,
  builds: readonly PlanStep[],
  options: EngineOptions,
  ports: RunPorts,
): BuildEngine {
  const clients = createClientEngine(plan, builds, options, ports);
  const name = chooseEngine(plan, builds, options, ports);
  if (name === 'clients') return clients;
  const queue = createQueue(clients, options.maxParallel);
  return name === 'served'
    ? createServedBakeEngine(plan, builds, options, ports, queue)
    : createFolderBakeEngine(plan, builds, options, ports, queue);
}

/** The builds that one bake, or one set of clients, is to run; a single batch unless there are too many for that. */
function batchesOf(
  plan: Plan,
  {isLimited}: Pick<EngineOptions, 'isLimited'>,
): readonly (readonly PlanStep[])[] {
  const builds = plan.steps.filter(step => isBuild(step) && step.skip === undefined);
  if (builds.length <= MOST_BAKED || isLimited === true) return [builds];
  return splitBuilds(plan, builds, MOST_BAKED / 2);
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
  const batches = batchesOf(plan, options);
  const steps = plan.steps.map(({argv, skip}) =>
    skip === undefined ? {argv} : {argv, note: `${skip.outcome}: ${skip.reason}`},
  );
  const together = batches.flatMap(builds => {
    const count =
      batches.length === 1 ? `the ${builds.length} below` : `${builds.length} of those below`;
    return commandsOfBatch(plan, builds, count, options, ports);
  });
  return [...together, ...steps];
}

/** What is started beside a command for each build. */
function commandsOfBatch(
  plan: Plan,
  builds: readonly PlanStep[],
  count: string,
  options: Pick<EngineOptions, 'maxParallel' | 'isLimited'>,
  ports: RunPorts,
): readonly PlannedCommand[] {
  const name = chooseEngine(plan, builds, options, ports);
  const bake = (note: string) => ({
    argv: bakeArgv(
      builds.map(build => build.argv),
      ports.engine?.bakeOptions(),
    ),
    note,
  });
  if (name === 'served') return [bake(`builds ${count} together`)];
  const shared = planShared(plan, builds).shared.map(({argv}) => ({
    argv,
    note: 'once, for several',
  }));
  if (name === 'clients') return shared;
  return [bake(`finds ${count} in the cache, or leaves them to`), ...shared];
}

function chooseEngine(
  plan: Plan,
  builds: readonly PlanStep[],
  options: Pick<EngineOptions, 'maxParallel' | 'isLimited'>,
  ports: RunPorts,
): EngineName {
  const {engine} = ports;
  if (engine === undefined || engine.wanted === 'clients') return 'clients';
  const {requests} = planContexts(plan, builds);
  const builder = parseBuild(builds[0]?.argv ?? [])?.flags.get('--builder')?.[0] ?? '';
  const isServed = requests.length === 0 || engine.isLocal(builder);
  const isKnown = requests.every(({use}) => use !== 'all');
  if (canBake(plan, builds, options)) {
    // A copy of the whole of a served context has another key in the cache than one of the folder.
    if (engine.wanted === undefined) return isServed && isKnown ? 'served' : 'folder';
    if (engine.wanted === 'folder' || isServed) return engine.wanted;
  }
  if (engine.wanted === undefined) return 'clients';
  throw new ToolError(`QUALITY_STAGES_ENGINE is "${engine.wanted}", which cannot run these builds`);
}

/** A bake of more fails now and then: the engine does not find its builds in time (200 with "no such job", where 100 are well). */
const MOST_BAKED = 128;

function canBake(
  plan: Plan,
  builds: readonly PlanStep[],
  options: Pick<EngineOptions, 'maxParallel' | 'isLimited'>,
): boolean {
  const isTooMany = builds.length > MOST_BAKED;
  const isOverLimit = options.isLimited === true && options.maxParallel < builds.length;
  if (builds.length < 2 || isTooMany || isOverLimit) return false;
  return (
    builds.every(({argv}) => {
      const build = parseBuild(argv);
      // What a client of its own went on with would run again.
      return build !== undefined && isBakeable(build) && !build.flags.has('--no-cache');
    }) &&
    // The text that bakes and clients get is that of the file, byte by byte.
    plan.files.every(({dockerfile: {encoding = 'utf-8', text}}) => {
      return encoding === 'utf-8' && !text.includes('\ufffd');
    })
  );
}
