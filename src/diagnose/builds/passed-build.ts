import {isBuild, type PlanStep, type StepOutput} from '../../model.js';
import type {Judgement} from '../../run/run-plan.js';

/**
 * Judges a build that passed without a word: nothing is to be read, so none of the recognisers has to be loaded for it.
 *
 * @returns undefined when there is something to read
 */
export function judgeSilentBuild(step: PlanStep, output: StepOutput): Judgement | undefined {
  const isSilent =
    output.exitCode === 0 &&
    output.warnings.length === 0 &&
    output.vertices.every(({log, error}) => log === '' && error === undefined);
  if (!isBuild(step) || !isSilent) return undefined;
  return {
    outcome: 'success',
    exitCode: 0,
    couldNotRun: false,
    cached: isCached(step, output),
    diagnostics: [],
    log: '',
  };
}

/** Whether all instructions of the target's own were found in the cache. */
export function isCached({target}: PlanStep, {vertices}: StepOutput): boolean {
  const own = vertices.filter(vertex => isInstructionOf(vertex.name, target));
  return own.length > 0 && own.every(vertex => vertex.cached);
}

/** A vertex of the target's own: `[test 2/3] RUN …`; BuildKit leaves the name out when there is one stage only. */
function isInstructionOf(name: string, target: string | undefined): boolean {
  const match =
    /^\[(?:\S+\/\S+ )?(?:([a-z][a-z0-9._-]*) )?\s*\d+\/\d+\] (?:RUN|COPY|ADD|WORKDIR)/.exec(name);
  return match !== null && (match[1] === undefined || target === undefined || match[1] === target);
}
