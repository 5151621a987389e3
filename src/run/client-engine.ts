import type {RunPorts} from '../io/ports.js';
import type {BuildVertex, Plan, PlanStep, StepOutput} from '../model.js';
import {planSharedBuilds, type SharedBuild, type SharedPlan} from '../plan/shared-builds.js';
import {secretsOf, startClient} from './build-client.js';
import {
  isLastOf,
  mergeVertices,
  ownWarnings,
  redactBuild,
  wasTakenAlong,
  type RawOutput,
} from './build-output.js';
import type {BuildEngine, BuildJob, EngineOptions} from './engine.js';

/** What has been built before the builds that need it. */
interface Prepared {
  readonly vertices: readonly BuildVertex[];
  /** Set when it failed: every build that needs it has failed with it. */
  readonly failure?: RawOutput;
}

export interface ClientEngine extends BuildEngine {
  /** @param earlier what another client of the same run has seen of the build: shared stages that are done there are not asked for */
  readonly build: (job: BuildJob, earlier?: readonly BuildVertex[]) => Promise<StepOutput>;
}

/**
 * Runs each build by a client of its own, and first, once, each stage that several of them need: clients share what they do
 * at the same time only as far as it does not depend on a context that each of them sends.
 */
export function createClientEngine(
  plan: Plan,
  builds: readonly PlanStep[],
  options: EngineOptions,
  ports: RunPorts,
): ClientEngine {
  const {shared: list, steps} = planShared(plan, builds);
  const shared = new Map(list.map(build => [build.id, build]));
  const running = new Map<string, Promise<Prepared>>();
  const waiting = new Map<string, Set<BuildJob>>();

  /** Starts what is shared when the first build asks for it. It ends early when all that wait for it have given up. */
  const prepare = (id: string, job: BuildJob): Promise<Prepared> => {
    const build = shared.get(id);
    if (build === undefined) return Promise.resolve(NOTHING);
    const jobs = waiting.get(id) ?? new Set();
    waiting.set(id, jobs.add(job));
    const known = running.get(id);
    if (known !== undefined) return known;
    const stop = new AbortController();
    const began = runShared(build, {...job, signal: stop.signal}).finally(() => {
      if (stop.signal.aborted) running.delete(id);
    });
    running.set(id, began);
    stopWhenLeft(jobs, stop);
    return began;
  };

  const runShared = async (build: SharedBuild, job: BuildJob): Promise<Prepared> => {
    const before = await prepareAll(build.needs, job);
    if (before.failure !== undefined) return before;
    const output = await run({...job, argv: build.argv}, build.secretEnv, false);
    const vertices = [...before.vertices, ...output.vertices];
    return output.exitCode === 0 ? {vertices} : {vertices, failure: output};
  };

  const prepareAll = async (ids: readonly string[], job: BuildJob): Promise<Prepared> => {
    const all = await Promise.all(ids.map(id => orAborted(prepare(id, job), job.signal)));
    const failure = all.find(prepared => prepared.failure !== undefined)?.failure;
    const vertices = all.flatMap(prepared => prepared.vertices);
    return failure === undefined ? {vertices} : {vertices, failure};
  };

  const run = async (
    job: BuildJob,
    secretEnv: readonly string[],
    isExport: boolean,
  ): Promise<RawOutput> => {
    const output = await runOnce(job, secretEnv, isExport);
    return wasTakenAlong(output) && !job.signal.aborted
      ? runOnce(job, secretEnv, isExport)
      : output;
  };

  const runOnce = async (
    job: BuildJob,
    secretEnv: readonly string[],
    isExport: boolean,
  ): Promise<RawOutput> => {
    const client = startClient(
      {
        argv: job.argv,
        env: secretsOf(secretEnv, options.secrets),
        isExport,
        signal: job.signal,
        onVertex: name => {
          job.onProgress(options.redact(name));
        },
      },
      ports,
    );
    const {exitCode, vertices, warnings, text} = await client.ended;
    return {exitCode, vertices, warnings, stderr: text};
  };

  return {
    isTogether: false,
    build: async (job, earlier = []) => {
      const {needs, argv} = steps.get(job.step.id) ?? {needs: [], argv: job.argv};
      const isOpen = (id: string) => !isDone(shared.get(id), earlier);
      const prepared = await prepareAll(needs.filter(isOpen), job);
      const before = {...prepared, vertices: [...earlier, ...prepared.vertices]};
      const output =
        before.failure ??
        (await run(
          {...job, argv: takeNames(argv, job.argv)},
          job.step.secretEnv,
          job.step.kind !== 'stage',
        ));
      const dockerfile = plan.files.find(f => f.dockerfile.path === job.step.file)?.dockerfile;
      return toOutput(output, before, job, dockerfile);
    },
  };

  function toOutput(
    output: RawOutput,
    before: Prepared,
    {step}: BuildJob,
    dockerfile: Plan['files'][number]['dockerfile'] | undefined,
  ): StepOutput {
    return redactBuild(
      {
        ...output,
        vertices: mergeVertices(output.vertices, before.vertices),
        warnings: ownWarnings(output.warnings, step, dockerfile, builds),
      },
      options.redact,
    );
  }
}

/** Whether the last instruction of a shared stage has come to a good end. */
const isDone = (build: SharedBuild | undefined, vertices: readonly BuildVertex[]): boolean =>
  vertices.some(
    ({name, completed, error}) =>
      completed !== undefined && error === undefined && isLastOf(name, build?.stage),
  );

/** What is shared within each Dockerfile of a plan. */
export function planShared(plan: Plan, builds: readonly PlanStep[]): SharedPlan {
  const found = plan.files.map(({dockerfile}) => {
    const own = builds.filter(({file}) => file === dockerfile.path);
    return own.length < 2 ? undefined : planSharedBuilds(dockerfile, own);
  });
  return {
    shared: found.flatMap(plans => plans?.shared ?? []),
    steps: new Map(found.flatMap(plans => [...(plans?.steps ?? [])])),
  };
}

const NOTHING: Prepared = {vertices: []};
const GIVEN_UP: Prepared = {
  vertices: [],
  failure: {exitCode: null, stderr: '', vertices: [], warnings: []},
};

/** Aborts when every job, also one that comes later, has been aborted. */
function stopWhenLeft(jobs: Set<BuildJob>, stop: AbortController): void {
  const watched = new Set<BuildJob>();
  const watch = () => {
    for (const job of jobs) {
      if (watched.has(job)) continue;
      watched.add(job);
      job.signal.addEventListener('abort', check, {once: true});
    }
  };
  const check = () => {
    watch();
    if ([...jobs].every(({signal}) => signal.aborted)) stop.abort();
  };
  check();
}

/** What was prepared, or at once nothing when the one who waits gives up. */
function orAborted(prepared: Promise<Prepared>, signal: AbortSignal): Promise<Prepared> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      resolve(GIVEN_UP);
    };
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, {once: true});
    void prepared.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', leave);
    });
  });
}

/** The planned argv with the tags and outputs of the job's: the image's temporary name is made up when the run begins. */
function takeNames(planned: readonly string[], given: readonly string[]): readonly string[] {
  const named = new Map(
    ['--tag', '--output'].map(flag => [flag, given.filter((_, i) => given[i - 1] === flag)]),
  );
  return planned.map((word, i) => named.get(planned[i - 1] ?? '')?.shift() ?? word);
}
