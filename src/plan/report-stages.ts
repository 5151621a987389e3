import {posix} from 'node:path';
import {InputError} from '../errors.js';
import type {ReportRequest} from '../parse/inputs/report-request.js';
import {didYouMean} from '../parse/suggest.js';
import type {ReportTaking} from '../reports-model.js';
import {matchesName} from './name-pattern.js';

/** A stage, and the path of its Dockerfile. */
export interface PlacedStage {
  readonly file: string;
  readonly name: string;
}

/** The patterns that are asked of a stage, without doubles; `expected` are those that are asked by the stage's own name. */
export function patternsOf(
  requests: readonly ReportRequest[],
  stage: PlacedStage,
): Pick<ReportTaking, 'patterns' | 'expected'> {
  const asked = requests.filter(
    request => request.stage === undefined || isMeant(request, request.stage, stage),
  );
  const own = asked.filter(request => request.stage?.toLowerCase() === stage.name.toLowerCase());
  return {
    patterns: [...new Set(asked.map(({pattern}) => pattern))],
    expected: [...new Set(own.map(({pattern}) => pattern))],
  };
}

const isMeant = ({file}: ReportRequest, asked: string, stage: PlacedStage): boolean =>
  matchesName(asked, stage.name) &&
  (file === undefined || matchesName(posix.normalize(file), stage.file));

/** @throws InputError when files are asked of a stage that will not run */
export function refuseUnchosen(
  requests: readonly ReportRequest[],
  chosen: readonly PlacedStage[],
): void {
  for (const request of requests) {
    const {file, stage} = request;
    if (stage === undefined || chosen.some(each => isMeant(request, stage, each))) continue;
    const named = (each: PlacedStage) =>
      file === undefined ? each.name : `${each.file}:${each.name}`;
    const names = [...new Set(chosen.map(named))];
    const wanted = file === undefined ? stage : `${file}:${stage}`;
    const stages = names.length === 0 ? 'none is chosen' : `chosen are ${names.join(', ')}`;
    throw new InputError(
      `Input "reports" names the stage "${wanted}"${didYouMean(wanted, names)}; ${stages}.`,
    );
  }
}
