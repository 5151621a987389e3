import type {Conclusion, Diagnostic, Outcome, Report, Severity} from '../model.js';
import {countOf} from './fit-text.js';

/** What stands before a step on GitHub. */
export const OUTCOME_MARKS: Readonly<Record<Outcome, string>> = {
  success: '✅',
  failure: '❌',
  cancelled: '⏹️',
  skipped: '⏭️',
};

/** What stands before the result of a run on GitHub. */
export const CONCLUSION_MARKS: Readonly<Record<Conclusion, string>> = {
  success: '✅',
  failure: '❌',
  neutral: '⚪',
};

/** What a report's verdict is made from; a run that is still going on has no conclusion yet. */
export type Verdict = Pick<Report, 'conclusion' | 'results' | 'diagnostics'>;

/** The verdict in one line of plain text: `5 of 9 steps failed`. */
export function verdictLine({conclusion, results, diagnostics}: Verdict): string {
  const count = (outcome: Outcome): number => results.filter(r => r.outcome === outcome).length;
  const total = countOf(results.length, 'step');
  const cancelled = count('cancelled');
  if (conclusion === 'neutral') return `${count('failure')} of ${total} failed, none that counts`;
  if (results.length === 0 && conclusion === 'success') return 'Nothing had to be run';
  if (conclusion === 'success') {
    const passed = count('success');
    const rest = results.length - passed;
    if (rest === 0) return results.length === 1 ? 'The only step passed' : `All ${total} passed`;
    return `${passed} of ${total} passed, ${rest} skipped`;
  }
  const failed = count('failure');
  if (cancelled > 0) {
    return failed > 0
      ? `${failed} of ${total} failed, ${cancelled} cancelled`
      : `${cancelled} of ${total} cancelled`;
  }
  if (failed > 0) return `${failed} of ${total} failed`;
  return `${countFindings(diagnostics)} reached the failure threshold`;
}

/** `2 errors, 1 warning`; empty when there is none. That a `RUN` failed is no finding beside what its tools found. */
export function countFindings(
  diagnostics: readonly Pick<Diagnostic, 'severity' | 'source'>[],
): string {
  const findings = diagnostics.filter(d => d.severity !== 'info' || d.source !== 'docker build');
  const nouns: readonly (readonly [Severity, string])[] = [
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ];
  return nouns
    .map(
      ([severity, noun]) => [findings.filter(d => d.severity === severity).length, noun] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, noun]) => countOf(count, noun))
    .join(', ');
}
