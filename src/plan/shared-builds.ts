import type {Dockerfile, PlanStep, Stage} from '../model.js';
import {defaultStage, findStage, reachableStages} from '../parse/stages/stages.js';
import {formatBuild, parseBuild, withFlags, type ParsedBuild} from './parsed-build.js';

/** A build of a stage that several steps need: it runs before them, so that none of its instructions runs twice. */
export interface SharedBuild {
  readonly id: string;
  /** Its name, in lower case. */
  readonly stage: string;
  readonly argv: readonly string[];
  readonly secretEnv: readonly string[];
  /** Ids of the shared builds that it waits for. */
  readonly needs: readonly string[];
}

/** How builds by clients of their own go: first what is shared, then each step. */
export interface SharedPlan {
  readonly shared: readonly SharedBuild[];
  /** By step id. */
  readonly steps: ReadonlyMap<
    string,
    {readonly needs: readonly string[]; readonly argv: readonly string[]}
  >;
}

interface Target {
  readonly step: PlanStep;
  readonly build: ParsedBuild;
  readonly stage: Stage;
  /** Indexes of all stages that it needs, without itself. */
  readonly below: ReadonlySet<number>;
}

/**
 * Finds the stages that more than one build of a file needs, and orders them: a stage is built by a client of its own as soon
 * as those below it are there, unless one other shared stage is all that needs it and so builds it along.
 *
 * @param builds steps of one Dockerfile that will run
 */
export function planSharedBuilds(dockerfile: Dockerfile, builds: readonly PlanStep[]): SharedPlan {
  const targets = builds.flatMap(step => toTarget(dockerfile, step) ?? []);
  const consumers = directConsumers(dockerfile, targets);
  const kept = dockerfile.stages.filter(
    stage =>
      stage.name !== undefined &&
      findStage(dockerfile, stage.name) === stage &&
      (consumers.get(stage.index)?.size ?? 0) > 1,
  );
  const idOf = (stage: Stage) => `${dockerfile.path}:${stage.name?.toLowerCase() ?? ''}`;
  const needsOf = (below: ReadonlySet<number>) =>
    kept.filter(({index}) => below.has(index)).map(idOf);
  // A step whose own stage others need is that stage's build.
  const shared = kept.flatMap(stage => {
    const user = targets.find(({below, stage: own}) => below.has(stage.index) || own === stage);
    if (user === undefined) return [];
    const below = without(reachableStages(dockerfile, stage.index), stage.index);
    const name = stage.name?.toLowerCase() ?? '';
    const build = withFlags(user.build, {
      '--target': [name],
      '--output': ['type=cacheonly'],
      '--load': [],
      '--tag': [],
      '--cache-to': [],
    });
    const done = kept.filter(({index}) => below.has(index));
    return [
      {
        id: idOf(stage),
        stage: name,
        argv: formatBuild(withoutRerun(build, dockerfile, done, below)),
        secretEnv: user.step.secretEnv,
        needs: needsOf(below),
      },
    ];
  });
  const steps = targets.map(({step, build, stage, below}) => {
    const reached = new Set([...below, stage.index]);
    const done = kept.filter(({index}) => reached.has(index));
    return [
      step.id,
      {
        needs: done.map(idOf),
        argv: formatBuild(withoutRerun(build, dockerfile, done, below)),
      },
    ] as const;
  });
  return {shared, steps: new Map(steps)};
}

function toTarget(dockerfile: Dockerfile, step: PlanStep): Target | undefined {
  const build = parseBuild(step.argv);
  if (build === undefined) return undefined;
  const stage =
    step.target === undefined ? defaultStage(dockerfile) : findStage(dockerfile, step.target);
  if (stage === undefined) return undefined;
  return {
    step,
    build,
    stage,
    below: without(reachableStages(dockerfile, stage.index), stage.index),
  };
}

/** Who needs a stage directly: stages that are built (by their index), and each step whose own stage it is. */
function directConsumers(
  dockerfile: Dockerfile,
  targets: readonly Target[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const consumers = new Map<number, Set<string>>();
  const add = (stage: number, consumer: string) => {
    consumers.set(stage, (consumers.get(stage) ?? new Set()).add(consumer));
  };
  const built = new Set<number>();
  for (const {step, stage, below} of targets) {
    add(stage.index, `step ${step.id}`);
    built.add(stage.index);
    for (const index of below) built.add(index);
  }
  for (const index of built) {
    for (const need of dockerfile.stages[index]?.needs ?? []) add(need, `stage ${index}`);
  }
  return consumers;
}

/** Takes away what would run the instructions of stages that are done once more. */
function withoutRerun(
  build: ParsedBuild,
  dockerfile: Dockerfile,
  done: readonly Stage[],
  below: ReadonlySet<number>,
): ParsedBuild {
  const finished = new Set(done.flatMap(stage => [...reachableStages(dockerfile, stage.index)]));
  if (finished.size === 0) return build;
  const nameOf = (index: number) => dockerfile.stages[index]?.name?.toLowerCase();
  const doneNames = new Set([...finished].map(nameOf));
  const filters = (build.flags.get('--no-cache-filter') ?? []).filter(n => !doneNames.has(n));
  if (!build.flags.has('--no-cache')) return withFlags(build, {'--no-cache-filter': filters});
  const own = build.flags.get('--target')?.[0];
  const rest = [own, ...[...below].filter(index => !finished.has(index)).map(nameOf)];
  // A stage without a name cannot be told to run again on its own.
  if (rest.includes(undefined)) return build;
  const names = rest.flatMap(name => (name === undefined || doneNames.has(name) ? [] : [name]));
  return withFlags(build, {'--no-cache': [], '--no-cache-filter': names});
}

const without = (indexes: ReadonlySet<number>, index: number): ReadonlySet<number> =>
  new Set([...indexes].filter(other => other !== index));
