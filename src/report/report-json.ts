import {reproduceCommand} from './command-line.js';
import type {Report, StepResult} from '../model.js';

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
  };
}
