import type {RunPorts} from '../io/ports.js';
import type {Plan, PlanStep} from '../model.js';
import {createBakeBuilds} from './bake-builds.js';
import {bakeArgv, bakeEnvironment, bakeInput} from './bake-command.js';
import {startClient, type BuildClient} from './build-client.js';
import {ownWarnings, redactBuild} from './build-output.js';
import type {BuildEngine, EngineOptions} from './engine.js';
import {watchLongInstructions} from './long-instructions.js';
import type {QueueBuild} from './queued-clients.js';
import type {RunningInstruction} from './rawjson.js';

/** A context that took longer to load, in milliseconds, costs more for each client of its own than it brings. */
const MOST_LOADING_MS = 300;

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
  const stop = new AbortController();
  let bake: BuildClient | undefined;

  const baked = createBakeBuilds(
    () => bake?.reader,
    () => {
      if (baked.open().length > 0) return;
      long.stop();
      stop.abort();
    },
    build => {
      baked.end(build, {...baked.view(build), exitCode: null, stderr: ''});
      // Bake would go on with what nobody waits for.
      stop.abort();
    },
  );

  const run = async () => {
    if (baked.open().length === 0) return;
    const {engine} = ports;
    if (engine === undefined) throw new TypeError('a bake needs an engine');
    bake = startClient(
      {
        argv: bakeArgv(
          baked.all.map(({job}) => job.argv),
          engine.bakeOptions(),
        ),
        stdin: bakeInput(baked.all, undefined, engine.isSet),
        env: bakeEnvironment(baked.all, options.secrets),
        isExport: baked.all.some(({job}) => job.step.kind !== 'stage'),
        signal: stop.signal,
        targets: new Set(baked.all.map(({name}) => name)),
        onVertex,
      },
      ports,
    );
    const {exitCode, text} = await bake.ended;
    long.stop();
    if (exitCode === 0) baked.endAll('passed');
    for (const build of baked.open()) {
      if (!baked.endIfBuilt(build)) baked.end(build, baked.failureOf(build, text) ?? 'elsewhere');
    }
  };

  const onVertex = (name: string, owner: string | undefined) => {
    const build = baked.named(owner);
    if (build?.done === false) build.job.onProgress(options.redact(name));
    if (/\] (?:ONBUILD )?RUN /.test(name)) long.watch();
  };

  /** Answers whether to look on. */
  const part = (): boolean => {
    for (const build of baked.open()) baked.endIfBuilt(build);
    const left = baked.open();
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

  return {
    isTogether: true,
    build: async job => {
      const dockerfile = plan.files.find(f => f.dockerfile.path === job.step.file)?.dockerfile;
      if (dockerfile === undefined) return queue(job);
      const name = `s${baked.all.length}`;
      const ended = baked.begin(job, dockerfile);
      if (baked.all.length === builds.length) {
        run().catch(() => {
          baked.endAll('elsewhere');
        });
      }
      const output = await ended;
      if (output === 'elsewhere') return queue(job, bake?.reader.vertices(name));
      const warnings = ownWarnings(output.warnings, job.step, dockerfile, builds);
      return redactBuild({...output, warnings}, options.redact);
    },
  };
}
