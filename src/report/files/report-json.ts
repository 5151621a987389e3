import {reproduceCommand} from '../command-line.js';
import {coverageTotals} from '../../diagnose/reports/coverage.js';
import type {Report, StepResult} from '../../model.js';
import type {StepReports} from '../../reports-model.js';

/** The report as design.md §4 fixes it: keys in that order, absent ones left out. */
export function renderReportJson(report: Report): string {
  const document = {
    version: 1,
    conclusion: report.conclusion,
    files: report.files,
    durationMs: report.durationMs,
    steps: report.results.map(renderStep),
    diagnostics: report.diagnostics.map(
      ({
        path,
        startLine,
        endLine,
        startColumn,
        endColumn,
        severity,
        source,
        code,
        message,
        step,
        stage,
        url,
      }) => ({
        path,
        startLine,
        endLine,
        startColumn,
        endColumn,
        severity,
        source,
        code,
        message,
        step,
        stage,
        url,
      }),
    ),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function renderStep(result: StepResult): object {
  const {step} = result;
  return {
    id: step.id,
    kind: step.kind,
    name: step.name,
    file: step.file,
    outcome: result.outcome,
    durationMs: result.durationMs,
    exitCode: result.exitCode,
    command: reproduceCommand(step),
    location: step.location,
    needs: step.needs,
    cached: result.cached,
    reason: result.reason,
    reports: result.reports && renderReports(result.reports),
  };
}

/** Files that were taken out of the stage, and what they say in numbers. */
function renderReports({way, files, notes, tests, coverage}: StepReports): object {
  const count = (outcome: string) => tests.filter(test => test.outcome === outcome).length;
  const {lines, covered} = coverageTotals(coverage);
  return {
    way,
    files,
    notes,
    tests:
      tests.length === 0
        ? undefined
        : {
            total: tests.length,
            passed: count('passed'),
            failed: count('failed') + count('error'),
            skipped: count('skipped'),
          },
    coverage: lines === 0 ? undefined : {lines, covered},
  };
}
