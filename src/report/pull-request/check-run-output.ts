import type {Report, StepResult} from '../../model.js';
import {countOf, cutToBytes} from '../fit-text.js';
import {escapeMarkdown} from '../markdown.js';
import {labelOf, renderSteps} from '../summary/steps.js';
import {countFindings, OUTCOME_MARKS, verdictLine, type Verdict} from '../verdict.js';

/** Title and summary of a check run; GitHub takes 65,535 bytes of summary and shows about a line of title. */
export interface CheckRunOutput {
  readonly title: string;
  readonly summary: string;
}

const MAX_SUMMARY_BYTES = 65_535;
const MAX_TITLE_BYTES = 250;

/** What a check run says while steps run: how far it is, and what has failed so far. */
export function renderProgress(ended: readonly StepResult[], total: number): CheckRunOutput {
  const failed = ended.filter(({outcome}) => outcome === 'failure');
  const title =
    failed.length === 0
      ? `${ended.length} of ${countOf(total, 'step')} done`
      : `${ended.length} of ${countOf(total, 'step')} done, failed: ${failed.map(({step}) => step.id).join(', ')}`;
  const lines = failed.map(
    ({step, diagnostics}) =>
      `- ${OUTCOME_MARKS.failure} **${escapeMarkdown(labelOf(step))}** ${countFindings(diagnostics)}`,
  );
  const summary = lines.length === 0 ? 'Nothing has failed so far.' : lines.join('\n');
  return fit({title, summary});
}

/** What a finished check run says. `notes` are plain sentences. */
export function renderResult(verdict: Verdict, notes: readonly string[]): CheckRunOutput {
  const findings = countFindings(verdict.diagnostics);
  const title = [verdictLine(verdict), findings].filter(part => part !== '').join(': ');
  const sections = [
    ...notes.map(note => `> ${escapeMarkdown(note)}`),
    verdict.results.length === 0 ? 'No step was run.' : renderSteps(verdict.results),
  ];
  return fit({title, summary: sections.join('\n\n')});
}

/** What a check run says when we were stopped before there was a result. */
export function renderCancelled(
  ended: readonly StepResult[],
  total: number,
  reason: string,
): CheckRunOutput {
  const {title, summary} = renderProgress(ended, total);
  return fit({title: `Cancelled: ${title}`, summary: `${escapeMarkdown(reason)}\n\n${summary}`});
}

/** What a check run says when nothing could be run. */
export const renderTrouble = (message: string): CheckRunOutput =>
  fit({title: message.split('\n')[0] ?? '', summary: escapeMarkdown(message)});

const fit = ({title, summary}: CheckRunOutput): CheckRunOutput => ({
  title: cutToBytes(title, MAX_TITLE_BYTES),
  summary: cutToBytes(summary, MAX_SUMMARY_BYTES),
});

/** The conclusion of the Checks API for a run. A run that a signal stopped is `cancelled`, whatever it found. */
export const checkConclusion = (
  {conclusion}: Pick<Report, 'conclusion'>,
  stopped: boolean,
): Report['conclusion'] | 'cancelled' => (stopped ? 'cancelled' : conclusion);
