import type {RunPorts} from '../io/ports.js';
import type {Plan, PlanStep} from '../model.js';
import {namedContextsOf} from '../plan/parsed-build.js';
import {bakeArgv, bakeEnvironment, bakeInput, type BakeBuild} from './bake-command.js';
import {startClient, type BuildClient} from './build-client.js';
import {failedInBake, isLastOf, ownWarnings, redactBuild, type RawOutput} from './build-output.js';
import type {BuildEngine, BuildJob, EngineOptions} from './engine.js';
import {errorTail} from './error-tail.js';
import {watchLongInstructions} from './long-instructions.js';
import type {QueueBuild} from './queued-clients.js';
import type {RunningInstruction} from './rawjson.js';

/** A context that took longer to load, in milliseconds, costs more for each client of its own than it brings. */
const MOST_LOADING_MS = 300;

interface Task extends BakeBuild {
  readonly job: BuildJob;
  readonly settle: (output: RawOutput | 'elsewhere') => void;
  done: boolean;
}

/**
 * Runs all builds by one bake as long as none can cost another one its result: what is in the cache, and what they share. As
 * soon as a build runs an instruction of its own, the bake is stopped and each build goes on by a client of its own. Unlike
 * builds on a context that we serve, clients cannot join here: what depends on a folder is each client's own.
 *
 * A context that takes long to load is loaded once: the bake goes on, and only what its failure leaves open goes to clients.
 *
 * @param queue runs what the bake leaves open
 */
export function createFolderBakeEngine(
  plan: Plan,
  builds: readonly PlanStep[],
  options: EngineOptions,
  ports: RunPorts,
  queue: QueueBuild,
): BuildEngine {
  const tasks: Task[] = [];
  const byName = new Map<string, Task>();
  const stop = new AbortController();
  let bake: BuildClient | undefined;

  const open = () => tasks.filter(({done}) => !done);

  const settle = (task: Task, output: RawOutput | 'elsewhere') => {
    if (task.done) return;
    task.done = true;
    task.settle(output);
    if (open().length === 0) {
      long.stop();
      stop.abort();
    }
  };

  const run = async () => {
    if (open().length === 0) return;
    const {engine} = ports;
    if (engine === undefined) throw new TypeError('a bake needs an engine');
    bake = startClient(
      {
        argv: bakeArgv(
          tasks.map(({job}) => job.argv),
          engine.bakeOptions(),
        ),
        stdin: bakeInput(tasks, undefined, engine.isSet),
        env: bakeEnvironment(tasks, options.secrets),
        isExport: tasks.some(({job}) => job.step.kind !== 'stage'),
        signal: stop.signal,
        targets: new Set(tasks.map(({name}) => name)),
        onVertex,
      },
      ports,
    );
    const {exitCode, text} = await bake.ended;
    long.stop();
    for (const task of open()) {
      if (exitCode === 0 || isBuilt(task)) settle(task, {...view(task), exitCode: 0, stderr: ''});
      else settle(task, failureOf(task, text) ?? 'elsewhere');
    }
  };

  const onVertex = (name: string, owner: string | undefined) => {
    const task = byName.get(owner ?? '');
    if (task?.done === false) task.job.onProgress(options.redact(name));
    if (/\] (?:ONBUILD )?RUN /.test(name)) long.watch();
  };

  /** Answers whether to look on. */
  const part = (): boolean => {
    for (const task of open()) {
      if (isBuilt(task)) settle(task, {...view(task), exitCode: 0, stderr: ''});
    }
    const left = open();
    if (left.length < 2 || isCostly()) return false;
    const isShared = ({owners}: RunningInstruction) =>
      left.filter(({name}) => owners.includes(name)).length > 1;
    // What several of them need is not run twice.
    if (bake?.reader.running().some(isShared) === true) return true;
    stop.abort();
    return false;
  };

  const long = watchLongInstructions(builds.length, () => bake?.reader.running() ?? [], part);

  const isCostly = () =>
    (bake?.reader.durationOf('[internal] load build context') ?? 0) > MOST_LOADING_MS;

  /** An image is there only when it has been exported. */
  const isBuilt = ({name, job: {step}}: Task) =>
    step.kind === 'stage' &&
    bake?.reader.isComplete(name, vertex => isLastOf(vertex, step.target)) === true;

  const view = ({name}: Task): Pick<RawOutput, 'vertices' | 'warnings'> => ({
    vertices: bake?.reader.vertices(name) ?? [],
    warnings: bake?.reader.warnings() ?? [],
  });

  const failureOf = (task: Task, text: string): RawOutput | undefined => {
    const {vertices, warnings} = view(task);
    const failed = failedInBake(task.name, text, name => bake?.reader.vertices(name) ?? []);
    if (failed === undefined) return undefined;
    const stderr = errorTail(task.dockerfile, failed, namedContextsOf(task.job.argv));
    return {exitCode: 1, stderr, vertices, warnings};
  };

  return {
    isTogether: true,
    build: async job => {
      const dockerfile = plan.files.find(f => f.dockerfile.path === job.step.file)?.dockerfile;
      if (dockerfile === undefined) return queue(job);
      let name = '';
      const output = await new Promise<RawOutput | 'elsewhere'>(resolve => {
        name = `s${tasks.length}`;
        const task: Task = {name, job, dockerfile, settle: resolve, done: false};
        tasks.push(task);
        byName.set(name, task);
        job.signal.addEventListener('abort', () => {
          settle(task, {...view(task), exitCode: null, stderr: ''});
          // Bake would go on with what nobody waits for.
          stop.abort();
        });
        if (tasks.length === builds.length) {
          run().catch(() => {
            for (const left of open()) settle(left, 'elsewhere');
          });
        }
      });
      if (output === 'elsewhere') return queue(job, bake?.reader.vertices(name));
      const warnings = ownWarnings(output.warnings, job.step, dockerfile, builds);
      return redactBuild({...output, warnings}, options.redact);
    },
  };
}
