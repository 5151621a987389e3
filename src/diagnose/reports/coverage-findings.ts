import type {Diagnostic, PlanStep} from '../../model.js';
import type {FileCoverage} from '../../reports-model.js';
import {coverageTotals} from './coverage.js';

/** Lines that a pull request changes, by file; `all` when they are not known. */
export type ChangedLines = ReadonlyMap<
  string,
  'all' | readonly {readonly start: number; readonly end: number}[]
>;

const SOURCE = 'coverage';
/** Notices of one stage. */
const MOST_NOTICES = 50;

/** A finding on the stage when its tests cover less of the lines than asked for. */
export function coverageShortfall(
  step: PlanStep,
  coverage: readonly FileCoverage[],
  threshold: number | undefined,
): readonly Diagnostic[] {
  const {lines, covered} = coverageTotals(coverage);
  if (threshold === undefined || lines === 0 || (covered / lines) * 100 >= threshold) return [];
  // Rounded down, so that what falls short never looks as if it did not.
  const percent = Math.floor((covered / lines) * 1000) / 10;
  return [
    {
      ...step.location,
      severity: step.allowFailure ? 'warning' : 'error',
      source: SOURCE,
      code: 'coverage-threshold',
      message: `The tests of ${step.name} cover ${percent} % of the lines (${covered} of ${lines}); ${threshold} % are asked for.`,
      step: step.id,
      stage: step.name,
    },
  ];
}

/** A notice for each stretch of lines that the pull request changes and the stage's tests do not run. */
export function uncoveredChanges(
  step: PlanStep,
  coverage: readonly FileCoverage[],
  changes: ChangedLines | undefined,
): readonly Diagnostic[] {
  if (changes === undefined) return [];
  const notices = coverage.flatMap(({path, lines}) => {
    const changed = path === undefined ? undefined : changes.get(path);
    if (path === undefined || changed === undefined) return [];
    const isChanged = (line: number) =>
      changed === 'all' || changed.some(({start, end}) => line >= start && line <= end);
    const known = [...lines].sort(([a], [b]) => a - b).filter(([line]) => isChanged(line));
    return stretches(known).map(([startLine, endLine]): Diagnostic => ({
      path,
      startLine,
      endLine,
      severity: 'info',
      source: SOURCE,
      code: 'uncovered-change',
      message: `No test of ${step.name} runs ${startLine === endLine ? 'this changed line' : 'these changed lines'}.`,
      step: step.id,
      stage: step.name,
    }));
  });
  return notices.slice(0, MOST_NOTICES);
}

/** First and last line of each stretch without a line that was run; lines that cannot be run do not part it. */
function stretches(
  lines: readonly (readonly [line: number, isRun: boolean])[],
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let isOpen = false;
  for (const [line, isRun] of lines) {
    const last = found.at(-1);
    if (isRun) isOpen = false;
    else if (isOpen && last !== undefined) last[1] = line;
    else {
      found.push([line, line]);
      isOpen = true;
    }
  }
  return found;
}
