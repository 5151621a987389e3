import type {Plan, PlanStep} from '../model.js';
import type {BuildEngine} from './engine.js';

/** Builds that are run together, and what runs them. */
export interface BuildBatch extends Pick<BuildEngine, 'build'> {
  readonly builds: readonly PlanStep[];
}

/**
 * Splits the builds of a plan so that all of a Dockerfile's, which may share stages, stay together.
 *
 * @param most how many builds a batch has at most, unless a single Dockerfile has more
 */
export function splitBuilds(
  {files}: Plan,
  builds: readonly PlanStep[],
  most: number,
): readonly (readonly PlanStep[])[] {
  const batches: PlanStep[][] = [];
  for (const {dockerfile} of files) {
    const own = builds.filter(({file}) => file === dockerfile.path);
    const last = batches.at(-1);
    if (last !== undefined && last.length + own.length <= most) last.push(...own);
    else if (own.length > 0) batches.push(own);
  }
  return batches;
}

/**
 * Runs one batch after another: the next begins when what is left of those before makes room for it. A build's time counts
 * from then.
 *
 * @param batches each build's is in one of them
 * @param most how many builds may be on their way at once
 */
export function createBatchEngine(batches: readonly BuildBatch[], most: number): BuildEngine {
  const line = batches.map(batch => {
    let begin: () => void = () => undefined;
    const turn = new Promise<void>(resolve => (begin = resolve));
    return {...batch, begin, turn};
  });
  const batchOf = new Map(line.flatMap(batch => batch.builds.map(({id}) => [id, batch] as const)));
  const waiting = [...line];
  let open = 0;
  const beginNext = () => {
    const [next] = waiting;
    if (next === undefined || (open > 0 && open + next.builds.length > most)) return;
    waiting.shift();
    open += next.builds.length;
    next.begin();
    beginNext();
  };
  beginNext();
  return {
    isTogether: true,
    build: async job => {
      const batch = batchOf.get(job.step.id);
      if (batch === undefined) throw new TypeError(`no batch has ${job.step.id}`);
      job.clock.stop();
      await batch.turn;
      job.clock.restart();
      try {
        return await batch.build(job);
      } finally {
        open--;
        beginNext();
      }
    },
  };
}
