import type {Dockerfile, Plan, PlanStep, Stage} from '../model.js';
import {defaultStage, findStage} from '../parse/stages/stages.js';

/**
 * The order in which waiting steps get a place: tools, which are done soonest and need no builder; the image, which others
 * wait for; then builds by the length of the longest chain of instructions that leads to them, longest first. Equal ones
 * stay in the plan's order.
 */
export function orderSteps({files, steps}: Plan): readonly PlanStep[] {
  const lengths = new Map(
    files.map(({dockerfile}) => [dockerfile.path, chainLengths(dockerfile)] as const),
  );
  const rank = (step: PlanStep): number => {
    if (step.kind === 'image') return 1_000_000;
    if (step.kind !== 'stage') return 2_000_000;
    const dockerfile = files.find(file => file.dockerfile.path === step.file)?.dockerfile;
    const stage = dockerfile && targetOf(dockerfile, step);
    return lengths.get(step.file)?.[stage?.index ?? 0] ?? 0;
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
