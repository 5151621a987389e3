import {reaches} from '../diagnose/severity.js';
import type {Conclusion, Diagnostic, Severity, StepResult} from '../model.js';

/**
 * The whole run's conclusion: `failure` when a step failed or was cancelled, or a finding reaches the threshold;
 * `neutral` when the only failures are of steps that may fail, or the threshold is `none`; else `success`. A step that
 * fails counts as an error.
 */
export function concludeRun(
  results: readonly StepResult[],
  diagnostics: readonly Diagnostic[],
  threshold: Severity | 'none',
): Conclusion {
  const failed = results.filter(({outcome}) => outcome === 'failure' || outcome === 'cancelled');
  const required = failed.filter(result => !result.step.allowFailure);
  const reached = diagnostics.some(({severity}) => reaches(severity, threshold));
  if (threshold !== 'none' && (required.length > 0 || reached)) return 'failure';
  return failed.length > 0 ? 'neutral' : 'success';
}

/** Exit code of the command line (design.md §3): a quality problem counts for more than a step that could not run. */
export function exitCode(conclusion: Conclusion, results: readonly StepResult[]): 0 | 1 | 3 {
  if (conclusion !== 'failure') return 0;
  const failed = results.filter(
    ({outcome, step}) => (outcome === 'failure' || outcome === 'cancelled') && !step.allowFailure,
  );
  const isQuality =
    failed.length === 0 ||
    failed.some(({outcome, couldNotRun}) => outcome === 'failure' && !couldNotRun);
  return isQuality ? 1 : 3;
}
