import type {Judge} from './diagnose/judging.js';
import {
  coverageShortfall,
  uncoveredChanges,
  type ChangedLines,
} from './diagnose/reports/coverage-findings.js';
import type {World} from './main.js';
import type {Diagnostic, Plan, StepResult} from './model.js';
import type {Inputs} from './parse/inputs/inputs.js';
import {secretEnvironment} from './plan/secrets.js';
import type {Redact} from './run/redact.js';
import type {RunOptions} from './run/run-plan.js';
import {takeReports} from './run/take-reports.js';

/**
 * Makes what takes files out of a stage when its build has ended, and reads them.
 *
 * @param loadJudge hands over the readers, which are loaded when the first output is there
 */
export function createReportTaking(
  {plan, redact}: {readonly plan: Plan; readonly redact: Redact},
  inputs: Inputs,
  world: World,
  loadJudge: () => Promise<Judge>,
): NonNullable<RunOptions['takeReports']> {
  const {ports, repository} = world;
  const secrets = secretEnvironment(inputs);
  const mark = ports.newMark();
  try {
    ports.clearReports();
  } catch {
    // What cannot be cleared cannot be written to either, and that is said at the end.
  }
  return async (step, judged, signal) => {
    const started = ports.now();
    const file = plan.files.find(({dockerfile}) => dockerfile.path === step.file);
    if (file === undefined) return undefined;
    const context = {ports, redact, secrets, signal, readLines: repository.readLines, mark};
    const taken = await takeReports(step, file.dockerfile, judged, context);
    const reading = (await loadJudge()).readReports(step, judged, taken);
    return {...reading, durationMs: Math.round(ports.now() - started)};
  };
}

/** Results with what their reports add to their findings. */
export interface ReportedResults {
  readonly results: readonly StepResult[];
  /**
   * The findings that decide how the run ends: what reports tell beyond the logs does not, so that a run ends alike with and
   * without them; too little coverage does, when a threshold asks for it.
   */
  readonly deciding: readonly Diagnostic[];
  /** About the run as a whole. */
  readonly noticed: readonly Diagnostic[];
}

/**
 * Puts the files of all stages where the user wants them. Until here nothing of them was in the working directory, which may
 * be the builds' context.
 *
 * @returns a warning when they could not be put there
 */
export function publishReports(
  ran: readonly StepResult[],
  {ports, redact}: {readonly ports: World['ports']; readonly redact: Redact},
): readonly Diagnostic[] {
  try {
    ports.publishReports();
    return [];
  } catch (error) {
    const [first] = ran;
    const why = error instanceof Error ? error.message : String(error);
    const message = redact(`The files of the stages cannot be written: ${why}.`);
    return first === undefined ? [] : [ownWarning(first, message)];
  }
}

/** Adds the findings of reports and of coverage to the results that they belong to. */
export function joinReports(
  ran: readonly StepResult[],
  {coverageThreshold}: Pick<Inputs, 'coverageThreshold'>,
  changes: ChangedLines | undefined,
): ReportedResults {
  const deciding: Diagnostic[] = [];
  const results = ran.map(result => {
    const {step, reports} = result;
    deciding.push(...result.diagnostics);
    if (reports === undefined) return result;
    const shortfall = coverageShortfall(step, reports.coverage, coverageThreshold);
    deciding.push(...shortfall);
    const own = result.diagnostics.filter(diagnostic => !reports.replaced.includes(diagnostic));
    const uncovered = uncoveredChanges(step, reports.coverage, changes);
    return {...result, diagnostics: [...own, ...reports.diagnostics, ...shortfall, ...uncovered]};
  });
  const [first] = ran;
  const isUnmet =
    coverageThreshold !== undefined &&
    !ran.some(({reports}) => reports?.coverage.some(({lines}) => lines.size > 0));
  const noticed = isUnmet && first !== undefined ? [ownWarning(first, NO_COVERAGE)] : [];
  return {results, deciding: [...deciding, ...noticed], noticed};
}

const NO_COVERAGE =
  'The input "coverage-threshold" is given, but no stage left a coverage report (Cobertura, Clover or lcov) that the input "reports" names.';

const ownWarning = ({step}: StepResult, message: string): Diagnostic => ({
  path: step.file,
  startLine: 1,
  endLine: 1,
  severity: 'warning',
  source: 'quality-stages',
  message,
});
