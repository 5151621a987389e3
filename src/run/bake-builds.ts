import type {Dockerfile} from '../model.js';
import {namedContextsOf} from '../plan/parsed-build.js';
import type {BakeBuild} from './bake-command.js';
import {failedInBake, isLastOf, type RawOutput} from './build-output.js';
import type {BuildJob} from './engine.js';
import {errorTail} from './error-tail.js';
import type {ProgressReader} from './rawjson.js';

/** A build of a bake, on its way. */
export interface RunningBuild extends BakeBuild {
  readonly job: BuildJob;
  /** Its result is known, or another engine has it. */
  readonly done: boolean;
}

/** What a bake has told of its builds, and what became of each. */
export interface BakeBuilds {
  readonly all: readonly RunningBuild[];
  readonly open: () => readonly RunningBuild[];
  readonly named: (name: string | undefined) => RunningBuild | undefined;
  /** Answers when the build has ended, or `elsewhere` when another engine is to run it. */
  readonly begin: (job: BuildJob, dockerfile: Dockerfile) => Promise<RawOutput | 'elsewhere'>;
  /** Ends a build that is open. */
  readonly end: (build: RunningBuild, output: RawOutput | 'elsewhere') => void;
  readonly endAll: (output: 'passed' | 'elsewhere') => void;
  /** Ends a build when its last own instruction is done; answers whether it is. */
  readonly endIfBuilt: (build: RunningBuild) => boolean;
  readonly view: (build: RunningBuild) => Pick<RawOutput, 'vertices' | 'warnings'>;
  /** The output of a build that failed by itself, by what the bake printed behind its events. */
  readonly failureOf: (build: RunningBuild, text: string) => RawOutput | undefined;
}

/**
 * Keeps account of the builds of a bake.
 *
 * @param reader what the bake has told so far; undefined before it starts
 * @param onEnd called behind the end of each build
 * @param onAbort called when nobody waits for an open build any more
 */
export function createBakeBuilds(
  reader: () => ProgressReader | undefined,
  onEnd: (build: RunningBuild) => void,
  onAbort: (build: RunningBuild) => void,
): BakeBuilds {
  const all: (RunningBuild & {done: boolean})[] = [];
  const byName = new Map<string, RunningBuild>();
  const answers = new Map<RunningBuild, (output: RawOutput | 'elsewhere') => void>();

  const open = () => all.filter(({done}) => !done);

  const view: BakeBuilds['view'] = ({name}) => ({
    vertices: reader()?.vertices(name) ?? [],
    warnings: reader()?.warnings() ?? [],
  });

  const end: BakeBuilds['end'] = (build, output) => {
    if (build.done) return;
    Object.assign(build, {done: true});
    answers.get(build)?.(output);
    onEnd(build);
  };

  const passed = (build: RunningBuild): RawOutput => ({...view(build), exitCode: 0, stderr: ''});

  return {
    all,
    open,
    named: name => byName.get(name ?? ''),
    begin: (job, dockerfile) =>
      new Promise(resolve => {
        const build = {name: `s${all.length}`, job, dockerfile, done: false};
        all.push(build);
        byName.set(build.name, build);
        answers.set(build, resolve);
        const abort = () => {
          if (!build.done) onAbort(build);
        };
        // It may have waited for its turn.
        if (job.signal.aborted) abort();
        else job.signal.addEventListener('abort', abort);
      }),
    end,
    endAll: output => {
      for (const build of open()) end(build, output === 'passed' ? passed(build) : output);
    },
    endIfBuilt: build => {
      const {name, job} = build;
      // An image is there only when it has been exported.
      const isBuilt =
        job.step.kind === 'stage' &&
        reader()?.isComplete(name, vertex => isLastOf(vertex, job.step.target)) === true;
      if (isBuilt) end(build, passed(build));
      return isBuilt;
    },
    view,
    failureOf: (build, text) => {
      const {dockerfile, job, name} = build;
      const failed = failedInBake(name, text, other => reader()?.vertices(other) ?? []);
      if (failed === undefined) return undefined;
      const stderr = errorTail(dockerfile, failed, namedContextsOf(job.argv));
      return {exitCode: 1, stderr, ...view(build)};
    },
  };
}
