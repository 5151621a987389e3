import type {PlanStep, StepOutput} from '../model.js';
import type {StepReports} from '../reports-model.js';
import type {Judgement} from '../run/run-plan.js';
import type {Taken} from '../run/take-reports.js';
import {judgeStep, type JudgeContext} from './judge.js';
import {readLog} from './log/read-log.js';
import {readReports} from './reports/read-reports.js';
import type {Tool} from './tool.js';
import {TOOLS} from './tools/index.js';

export interface Judge {
  readonly judge: (step: PlanStep, output: StepOutput) => Judgement;
  /** Reads the files that were taken out of a stage. */
  readonly readReports: (
    step: PlanStep,
    judged: Judgement,
    taken: Taken,
  ) => Omit<StepReports, 'durationMs'>;
}

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
  return {
    judge: (step, output) => judgeStep(step, output, bound),
    readReports: (step, judged, taken) => {
      const file = context.files.find(({dockerfile}) => dockerfile.path === step.file);
      if (file === undefined) {
        return {...taken, tests: [], coverage: [], diagnostics: [], replaced: []};
      }
      return readReports(taken, step, judged, {
        ...bound,
        dockerfile: file.dockerfile,
        context: file.context,
      });
    },
  };
}
