import type {PlanStep, StepOutput} from '../model.js';
import type {Judgement} from '../run/run-plan.js';
import {judgeStep, type JudgeContext} from './judge.js';
import {readLog} from './read-log.js';
import type {Tool} from './tool.js';
import {TOOLS} from './tools/index.js';

export type Judge = (step: PlanStep, output: StepOutput) => Judgement;

/**
 * Binds everything that reads output to what one run is about. This module brings all recognisers with it, so it is
 * loaded when the first output is there.
 *
 * @param own log formats of the user's own; they come before the built-in ones
 */
export function createJudge(context: Omit<JudgeContext, 'readLog'>, own: readonly Tool[]): Judge {
  const tools = [...own, ...TOOLS];
  const bound = {
    ...context,
    readLog: (text: string, command: string) => readLog(text, command, tools),
  };
  return (step, output) => judgeStep(step, output, bound);
}
