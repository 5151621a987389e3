import type {StepResult} from '../../model.js';
import {countFindings, OUTCOME_MARKS} from '../verdict.js';
import {escapeMarkdown} from '../markdown.js';
import {formatDuration} from '../terminal.js';

const KINDS: Readonly<Record<StepResult['step']['kind'], string>> = {
  stage: 'stage',
  hadolint: 'linter',
  'build-checks': 'linter',
  image: 'image',
  'structure-test': 'structure test',
};

/** The table of steps: outcome, time, findings, and why one was not run. */
export function renderSteps(results: readonly StepResult[]): string {
  const rows = results.map(result => {
    const {step, outcome, diagnostics, durationMs, cached, reason} = result;
    const remarks = [
      cached ? 'cached' : '',
      outcome === 'failure' && step.allowFailure ? 'may fail' : '',
      reason ?? '',
    ].filter(remark => remark !== '');
    const cells = [
      OUTCOME_MARKS[outcome],
      `**${escapeMarkdown(labelOf(step))}**`,
      KINDS[step.kind],
      durationMs === 0 ? '' : formatDuration(durationMs),
      [countFindings(diagnostics), ...remarks.map(remark => escapeMarkdown(remark.slice(0, 300)))]
        .filter(note => note !== '')
        .join(' · '),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| | Step | | Time | Findings |', '|:-:|:--|:--|--:|:--|', ...rows].join('\n');
}

/** A stage by its name as written, a structure test by its file; with several Dockerfiles, the id tells them apart. */
export function labelOf({kind, id, name}: StepResult['step']): string {
  if (kind === 'stage' && id === name.toLowerCase()) return name;
  return kind === 'structure-test' ? name : id;
}
