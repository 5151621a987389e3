import {ToolError} from '../errors.js';
import type {ContextServer, RunPorts} from '../io/ports.js';
import type {Dockerfile, Plan, PlanStep, StepOutput} from '../model.js';
import {bakeArgv, bakeEnvironment, bakeInput, fromUrl, type BakeBuild} from './bake-command.js';
import {secretsOf, startClient, type BuildClient} from './build-client.js';
import {
  failedInBake,
  isLastOf,
  mergeVertices,
  ownWarnings,
  redactBuild,
  wasTakenAlong,
  type RawOutput,
} from './build-output.js';
import {namedContextsOf} from '../plan/parsed-build.js';
import {planContexts} from './served-contexts.js';
import type {BuildEngine, BuildJob, EngineOptions} from './engine.js';
import {errorTail, nameDockerfile} from './error-tail.js';
import {watchLongInstructions} from './long-instructions.js';
import type {QueueBuild} from './queued-clients.js';
import {INSTRUCTION} from './rawjson.js';

/** How long clients may take to join before a bake that is in their way is stopped. */
const JOIN_MS = 700;

/** A build on its way. */
interface Task extends BakeBuild {
  readonly job: BuildJob;
  readonly settle: (output: RawOutput | 'elsewhere') => void;
  done: boolean;
  client?: {readonly client: BuildClient; readonly stop: AbortController};
}

/**
 * Runs all builds by one bake, which costs least when all goes well. A bake drops everything at the first failure, so each
 * build that takes longer gets a client of its own that holds on to its work and tells its result. Whatever bake leaves open
 * is asked of a client, which finds in the cache what has been done.
 *
 * @param queue runs what a bake leaves open
 */
export function createServedBakeEngine(
  plan: Plan,
  builds: readonly PlanStep[],
  options: EngineOptions,
  ports: RunPorts,
  queue: QueueBuild,
): BuildEngine {
  const contexts = planContexts(plan, builds);
  const tasks: Task[] = [];
  const byName = new Map<string, Task>();
  let openTasks = 0;
  let runningClients = 0;
  /** Clients are being started as builds end and make room. */
  let isAttaching = false;
  let server: ContextServer | undefined;
  let bake: BuildClient | undefined;
  let bakeEnded = false;
  const stopBake = new AbortController();

  const open = () => tasks.filter(({done}) => !done);

  const settle = (task: Task, output: RawOutput | 'elsewhere') => {
    if (task.done) return;
    task.done = true;
    openTasks--;
    if (task.client !== undefined) {
      runningClients--;
      task.client.stop.abort();
    }
    task.settle(output);
    if (openTasks === 0) end();
    else fillClients();
  };

  const end = () => {
    long.stop();
    stopBake.abort();
    server?.close();
  };

  /** Leaves everything that is open to the other engine. */
  const giveUp = () => {
    isAttaching = false;
    stopBake.abort();
    for (const task of open()) settle(task, 'elsewhere');
  };

  const run = async () => {
    const {engine} = ports;
    if (engine === undefined) throw new TypeError('a bake needs an engine');
    if (contexts.requests.length > 0) server = await engine.serveContexts(contexts.requests);
    if (openTasks === 0) {
      // Stopped in the meantime.
      end();
      return;
    }
    bake = startClient(
      {
        argv: bakeArgv(
          tasks.map(({job}) => job.argv),
          engine.bakeOptions(),
        ),
        stdin: bakeInput(tasks, step => contexts.urlOf(step, server), engine.isSet),
        env: bakeEnvironment(tasks, options.secrets),
        isExport: tasks.some(({job}) => job.step.kind !== 'stage'),
        signal: stopBake.signal,
        targets: new Set(tasks.map(({name}) => name)),
        onVertex,
      },
      ports,
    );
    const {exitCode, text} = await bake.ended;
    bakeEnded = true;
    if (exitCode === 0) {
      for (const task of open()) settle(task, {...view(task), exitCode: 0, stderr: ''});
    } else afterBake(text);
  };

  const onVertex = (name: string, owner: string | undefined) => {
    const task = byName.get(owner ?? '');
    if (task === undefined || !INSTRUCTION.test(name)) return;
    if (contexts.isSurprise(task.job.step, name)) {
      giveUp();
      return;
    }
    if (!task.done && task.client === undefined) task.job.onProgress(options.redact(name));
    if (/\] (?:ONBUILD )?RUN /.test(name)) long.watch();
  };

  const long = watchLongInstructions(
    builds.length,
    () => bake?.reader.running() ?? [],
    instructions => {
      const isOpen = (name: string) => byName.get(name)?.done === false;
      if (!instructions.some(({owners}) => owners.some(isOpen))) return true;
      startAttaching();
      return false;
    },
  );

  const startAttaching = () => {
    isAttaching = true;
    fillClients();
    // Only runs that have the time for it.
    if (!bakeEnded) void ports.engine?.learnBakeOptions(stopBake.signal);
  };

  /** Ends what bake has built, and gives clients to the other builds that have none, as many as may run at once. */
  const fillClients = () => {
    if (!isAttaching) return;
    for (const task of tasks) {
      if (task.done || task.client !== undefined) continue;
      if (isBuilt(task)) settle(task, {exitCode: 0, stderr: '', ...view(task)});
      else if (runningClients < options.maxParallel) attach(task);
    }
  };

  /** An image is there only when it has been exported. */
  const isBuilt = ({name, job: {step}}: Task) =>
    step.kind === 'stage' &&
    bake?.reader.isComplete(name, vertex => isLastOf(vertex, step.target)) === true;

  const attach = (task: Task) => {
    const stop = new AbortController();
    const {job} = task;
    const url = contexts.urlOf(job.step, server);
    const client = startClient(
      {
        ...(url === undefined
          ? {argv: job.argv}
          : {argv: fromUrl(job.argv, url), stdin: task.dockerfile.text}),
        env: secretsOf(job.step.secretEnv, options.secrets),
        isExport: job.step.kind !== 'stage',
        signal: stop.signal,
        onVertex: name => {
          if (!task.done) job.onProgress(options.redact(name));
        },
      },
      ports,
    );
    task.client = {client, stop};
    runningClients++;
    client.ended.then(
      ({exitCode, vertices, warnings, text}) => {
        if (task.done || task.client?.client !== client) return;
        const stderr = url === undefined ? text : nameDockerfile(text, task.dockerfile);
        // The other engine asks again.
        if (wasTakenAlong({exitCode, vertices}) && !stop.signal.aborted) settle(task, 'elsewhere');
        else {
          const earlier = bake?.reader.vertices(task.name) ?? [];
          settle(task, {exitCode, stderr, warnings, vertices: mergeVertices(vertices, earlier)});
        }
      },
      () => {
        if (!task.done) settle(task, 'elsewhere');
      },
    );
  };

  /** What bake has told of one build. */
  const view = (task: Task): Pick<RawOutput, 'vertices' | 'warnings'> => ({
    vertices: bake?.reader.vertices(task.name) ?? [],
    warnings: bake?.reader.warnings() ?? [],
  });

  /** A bake has failed, as a whole: sorts out what is known of each build. */
  const afterBake = (text: string) => {
    const isSilent = tasks.every(({name}) => bake?.reader.vertices(name).length === 0);
    if (isSilent || (server !== undefined && !server.wasAsked())) {
      giveUp();
      return;
    }
    isAttaching = false;
    for (const task of open()) {
      const {vertices, warnings} = view(task);
      const failed = failedInBake(task.name, text, name => bake?.reader.vertices(name) ?? []);
      const seen = task.client?.client.reader.vertices() ?? [];
      if (
        failed !== undefined &&
        !seen.some(({digest, started}) => digest === failed.digest && started !== undefined)
      ) {
        // An instruction that has failed would run again for a client that comes now.
        const stderr = errorTail(task.dockerfile, failed, namedContextsOf(task.job.argv));
        settle(task, {exitCode: 1, stderr, vertices, warnings});
      }
    }
    startAttaching();
  };

  const abort = (task: Task) => {
    if (task.done) return;
    settle(task, {exitCode: null, stderr: '', ...view(task)});
    if (bakeEnded || openTasks === 0) return;
    // Bake would go on with what nobody waits for: the others join their clients, and it ends.
    startAttaching();
    setTimeout(() => {
      stopBake.abort();
    }, JOIN_MS).unref();
  };

  return {
    isTogether: true,
    build: async job => {
      const dockerfile = plan.files.find(f => f.dockerfile.path === job.step.file)?.dockerfile;
      if (dockerfile === undefined) return queue(job);
      const output = await new Promise<RawOutput | 'elsewhere'>(resolve => {
        const task: Task = {
          name: `s${tasks.length}`,
          job,
          dockerfile,
          settle: resolve,
          done: false,
        };
        tasks.push(task);
        byName.set(task.name, task);
        openTasks++;
        job.signal.addEventListener('abort', () => {
          abort(task);
        });
        if (tasks.length === builds.length) {
          run().catch(giveUp);
        }
      });
      if (output === 'elsewhere') {
        if (ports.engine?.wanted === 'served') throw new ToolError('the bake left this build open');
        return queue(job);
      }
      return toOutput(output, job, dockerfile);
    },
  };

  function toOutput(output: RawOutput, {step}: BuildJob, dockerfile: Dockerfile): StepOutput {
    const warnings = ownWarnings(output.warnings, step, dockerfile, builds);
    return redactBuild({...output, warnings}, options.redact);
  }
}
