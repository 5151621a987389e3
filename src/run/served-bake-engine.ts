import {ToolError} from '../errors.js';
import type {ContextServer, RunPorts} from '../io/ports.js';
import {isCancelled} from '../parse/build-vertices.js';
import type {BuildVertex, Dockerfile, Plan, PlanStep, StepOutput} from '../model.js';
import {createBakeBuilds, type RunningBuild} from './bake-builds.js';
import {bakeArgv, bakeEnvironment, bakeInput, fromUrl} from './bake-command.js';
import {secretsOf, startClient, type BuildClient} from './build-client.js';
import {
  mergeVertices,
  ownWarnings,
  redactBuild,
  wasTakenAlong,
  type RawOutput,
} from './build-output.js';
import {planContexts} from './served-contexts.js';
import type {BuildEngine, BuildJob, EngineOptions} from './engine.js';
import {nameDockerfile} from './error-tail.js';
import {watchLongInstructions} from './long-instructions.js';
import type {QueueBuild} from './queued-clients.js';
import {INSTRUCTION} from './rawjson.js';

/** How long clients may take to join before a bake that is in their way is stopped. */
const JOIN_MS = 700;

const hasFailed = ({error}: BuildVertex): boolean => error !== undefined && !isCancelled(error);

/** A client of a build's own. */
interface OwnClient {
  readonly client: BuildClient;
  readonly stop: AbortController;
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
  const clients = new Map<RunningBuild, OwnClient>();
  /** Clients are being started as builds end and make room. */
  let isAttaching = false;
  let server: ContextServer | undefined;
  let bake: BuildClient | undefined;
  let bakeEnded = false;
  const stopBake = new AbortController();

  const baked = createBakeBuilds(
    () => bake?.reader,
    build => {
      clients.get(build)?.stop.abort();
      if (baked.open().length === 0) end();
      else fillClients();
    },
    build => {
      abort(build);
    },
  );

  const end = () => {
    long.stop();
    stopBake.abort();
    server?.close();
  };

  /** Leaves everything that is open to the other engine. */
  const giveUp = () => {
    isAttaching = false;
    stopBake.abort();
    baked.endAll('elsewhere');
  };

  const run = async () => {
    const {engine} = ports;
    if (engine === undefined) throw new TypeError('a bake needs an engine');
    if (contexts.requests.length > 0) server = await engine.serveContexts(contexts.requests);
    if (baked.open().length === 0) {
      // Stopped in the meantime.
      end();
      return;
    }
    bake = startClient(
      {
        argv: bakeArgv(
          baked.all.map(({job}) => job.argv),
          engine.bakeOptions(),
        ),
        stdin: bakeInput(baked.all, step => contexts.urlOf(step, server), engine.isSet),
        env: bakeEnvironment(baked.all, options.secrets),
        isExport: baked.all.some(({job}) => job.step.kind !== 'stage'),
        signal: stopBake.signal,
        targets: new Set(baked.all.map(({name}) => name)),
        onVertex,
      },
      ports,
    );
    const {exitCode, text} = await bake.ended;
    bakeEnded = true;
    if (exitCode === 0) baked.endAll('passed');
    else afterBake(text);
  };

  const onVertex = (name: string, owner: string | undefined) => {
    const build = baked.named(owner);
    if (build === undefined || !INSTRUCTION.test(name)) return;
    if (contexts.isSurprise(build.job.step, name)) {
      giveUp();
      return;
    }
    if (!build.done && !clients.has(build)) build.job.onProgress(options.redact(name));
    if (/\] (?:ONBUILD )?RUN /.test(name)) long.watch();
  };

  const long = watchLongInstructions(
    builds.length,
    () => bake?.reader.running() ?? [],
    instructions => {
      const isOpen = (name: string) => baked.named(name)?.done === false;
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
    for (const build of baked.all) {
      if (build.done || clients.has(build) || baked.endIfBuilt(build)) continue;
      const running = baked.open().filter(other => clients.has(other)).length;
      if (running < options.maxParallel) attach(build);
    }
  };

  const attach = (build: RunningBuild) => {
    const stop = new AbortController();
    const {job, dockerfile} = build;
    const url = contexts.urlOf(job.step, server);
    const client = startClient(
      {
        ...(url === undefined
          ? {argv: job.argv}
          : {argv: fromUrl(job.argv, url), stdin: dockerfile.text}),
        env: secretsOf(job.step.secretEnv, options.secrets),
        isExport: job.step.kind !== 'stage',
        signal: stop.signal,
        onVertex: name => {
          if (!build.done) job.onProgress(options.redact(name));
        },
      },
      ports,
    );
    clients.set(build, {client, stop});
    client.ended.then(
      ({exitCode, vertices, warnings, text}) => {
        if (build.done) return;
        const stderr = url === undefined ? text : nameDockerfile(text, dockerfile);
        // The other engine asks again.
        if (wasTakenAlong({exitCode, vertices}) && !stop.signal.aborted)
          baked.end(build, 'elsewhere');
        else {
          const earlier = bake?.reader.vertices(build.name) ?? [];
          baked.end(build, {
            exitCode,
            stderr,
            warnings,
            vertices: mergeVertices(vertices, earlier),
          });
        }
      },
      () => {
        baked.end(build, 'elsewhere');
      },
    );
  };

  /** A bake has failed, as a whole: sorts out what is known of each build. */
  const afterBake = (text: string) => {
    const isSilent = baked.all.every(({name}) => bake?.reader.vertices(name).length === 0);
    if (isSilent || (server !== undefined && !server.wasAsked())) {
      giveUp();
      return;
    }
    isAttaching = false;
    for (const build of baked.open()) {
      const failure = baked.failureOf(build, text);
      const seen = clients.get(build)?.client.reader.vertices() ?? [];
      // A client that is at the instruction tells its end itself; for one that comes now, it would run again.
      const isJoined = seen.some(
        ({digest, started}) =>
          started !== undefined && failure?.vertices.some(v => v.digest === digest && hasFailed(v)),
      );
      if (failure !== undefined && !isJoined) baked.end(build, failure);
    }
    startAttaching();
  };

  const abort = (build: RunningBuild) => {
    baked.end(build, {exitCode: null, stderr: '', ...baked.view(build)});
    if (bakeEnded || baked.open().length === 0) return;
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
      const ended = baked.begin(job, dockerfile);
      if (baked.all.length === builds.length) run().catch(giveUp);
      const output = await ended;
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
