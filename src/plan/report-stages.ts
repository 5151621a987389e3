import {InputError} from '../errors.js';
import type {StageChoice} from '../model.js';
import type {ReportRequest} from '../parse/inputs/report-request.js';
import {didYouMean} from '../parse/suggest.js';
import {matchesName} from './name-pattern.js';

/** The patterns that are asked of a stage, without doubles. */
export const patternsOf = (requests: readonly ReportRequest[], name: string): readonly string[] => [
  ...new Set(
    requests
      .filter(({stage}) => stage === undefined || matchesName(stage, name))
      .map(({pattern}) => pattern),
  ),
];

/** @throws InputError when files are asked of a stage that will not run */
export function refuseUnchosen(
  requests: readonly ReportRequest[],
  choices: readonly StageChoice[],
): void {
  const chosen = choices.filter(choice => choice.chosen).flatMap(({stage}) => stage.name ?? []);
  for (const {stage} of requests) {
    if (stage === undefined || chosen.some(name => matchesName(stage, name))) continue;
    const stages = chosen.length === 0 ? 'none is chosen' : `chosen are ${chosen.join(', ')}`;
    throw new InputError(
      `Input "reports" names the stage "${stage}"${didYouMean(stage, chosen)}; ${stages}.`,
    );
  }
}
