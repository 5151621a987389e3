import type {Dockerfile, Plan, PlanStep, Stage} from '../model.js';
import {defaultStage, findStage} from '../parse/stages/stages.js';

/** Ranks above all times, in milliseconds, and all lengths. */
const [UNKNOWN, IMAGE, TOOL] = [1e9, 2e9, 3e9];

/**
 * The order in which waiting steps get a place: tools, which are done soonest and need no builder; the image, which others
 * wait for; then builds, longest first: by the time that they took before, where some are known (those that are new may be long); else by
 * the longest chain of instructions that leads to them. Equal ones stay in the plan's order.
 *
 * @param formerMs step id → milliseconds that it took when it last ran
 */
export function orderSteps(
  {files, steps}: Plan,
  formerMs: ReadonlyMap<string, number> = new Map(),
): readonly PlanStep[] {
  const lengths = new Map(
    files.map(({dockerfile}) => [dockerfile.path, chainLengths(dockerfile)] as const),
  );
  const rank = (step: PlanStep): number => {
    if (step.kind === 'image') return IMAGE;
    if (step.kind !== 'stage') return TOOL;
    const former = formerMs.get(step.id);
    if (former !== undefined) return Math.min(former, UNKNOWN - 1);
    const dockerfile = files.find(file => file.dockerfile.path === step.file)?.dockerfile;
    const stage = dockerfile && targetOf(dockerfile, step);
    const length = lengths.get(step.file)?.[stage?.index ?? 0] ?? 0;
    return formerMs.size === 0 ? length : UNKNOWN + length;
  };
  return steps
    .map(step => ({step, rank: rank(step)}))
    .sort((a, b) => b.rank - a.rank)
    .map(({step}) => step);
}

function targetOf(dockerfile: Dockerfile, {target}: PlanStep): Stage | undefined {
  return target === undefined ? defaultStage(dockerfile) : findStage(dockerfile, target);
}

/** Per stage, how many RUN, COPY and ADD the longest way to its end has. */
function chainLengths({stages}: Dockerfile): readonly number[] {
  const known: number[] = [];
  const lengthOf = (stage: Stage, above: ReadonlySet<number>): number => {
    const own = stage.instructions.filter(i => /^(?:RUN|COPY|ADD)$/.test(i.keyword)).length;
    // A stage may copy from one further down, but never in a circle.
    const needs = stage.needs.map(index => {
      const need = stages[index];
      if (need === undefined || above.has(index)) return 0;
      return (known[index] ??= lengthOf(need, new Set([...above, index])));
    });
    return own + Math.max(0, ...needs);
  };
  for (const stage of stages) known[stage.index] ??= lengthOf(stage, new Set([stage.index]));
  return known;
}
