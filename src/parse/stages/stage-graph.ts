import type {Dockerfile, Stage} from '../../model.js';
import {reachableStages} from './stages.js';

/**
 * The stages that none of the targets needs: BuildKit skips them in silence.
 *
 * @param targets indexes of the stages that are built
 * @returns in the file's order
 */
export function neverBuiltStages(dockerfile: Dockerfile, targets: Iterable<number>): Stage[] {
  const built = new Set<number>();
  for (const target of targets)
    reachableStages(dockerfile, target).forEach(index => built.add(index));
  return dockerfile.stages.filter(({index}) => !built.has(index));
}

/** Of the stages that none of the targets needs, the named ones at the end of a chain: what somebody forgot to build. */
export function forgottenStages(
  dockerfile: Dockerfile,
  targets: Iterable<number>,
): readonly (Stage & {readonly name: string})[] {
  const unbuilt = neverBuiltStages(dockerfile, targets);
  const needed = new Set(unbuilt.flatMap(stage => stage.needs));
  return unbuilt.flatMap(stage =>
    stage.name === undefined || needed.has(stage.index) ? [] : [{...stage, name: stage.name}],
  );
}

/** The chain of stages that decides how long a build of a target takes at least. */
export interface CriticalPath {
  /** In the order in which they run; the target is the last. */
  readonly stages: readonly Stage[];
  readonly durationMs: number;
}

/**
 * Finds the chain of needed stages that took longest in sum.
 *
 * @param target index of the stage that was built
 * @param durationsMs measured time of each stage's own instructions, by index; nothing counts as 0
 */
export function criticalPath(
  dockerfile: Dockerfile,
  target: number,
  durationsMs: ReadonlyMap<number, number>,
): CriticalPath {
  const found = new Map<number, {total: number; before?: number}>();
  for (const index of inBuildOrder(dockerfile, target)) {
    let before: number | undefined;
    let total = 0;
    for (const need of dockerfile.stages[index]?.needs ?? []) {
      // A stage that needs itself through others is an error that BuildKit reports; here it is passed over.
      const candidate = found.get(need)?.total ?? -1;
      if (candidate < 0 || (before !== undefined && candidate <= total)) continue;
      total = candidate;
      before = need;
    }
    total += durationsMs.get(index) ?? 0;
    found.set(index, before === undefined ? {total} : {total, before});
  }
  const stages: Stage[] = [];
  for (let at: number | undefined = target; at !== undefined; at = found.get(at)?.before) {
    const stage = dockerfile.stages[at];
    if (stage !== undefined) stages.unshift(stage);
  }
  return {stages, durationMs: found.get(target)?.total ?? 0};
}

/** Indexes of a target and all that it needs, each behind what it needs itself. */
function inBuildOrder(dockerfile: Dockerfile, target: number): number[] {
  const order: number[] = [];
  const seen = new Set([target]);
  const path = [{index: target, next: 0}];
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const need = dockerfile.stages[top.index]?.needs[top.next++];
    if (need === undefined) {
      order.push(top.index);
      path.pop();
    } else if (!seen.has(need)) {
      seen.add(need);
      path.push({index: need, next: 0});
    }
  }
  return order;
}
