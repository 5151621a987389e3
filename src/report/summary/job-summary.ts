import type {PlannedFile, Report, StepResult} from '../../model.js';
import {countOf, keepLastBytes} from '../fit-text.js';
import {codeBlock, codeSpan, escapeMarkdown, foldedBlock} from '../markdown.js';
import {findingRows, renderFailure, type LinkTo, type ReadLines} from './failures.js';
import {renderGraph} from './graph.js';
import {renderReports} from './reports.js';
import {labelOf, renderSteps} from './steps.js';
import {formatDuration} from '../terminal.js';
import {criticalPath, renderTimeline} from './timeline.js';
import {CONCLUSION_MARKS, countFindings, verdictLine} from '../verdict.js';

/** GitHub drops a summary of more than 1 MiB altogether; bytes of UTF-8, with room for what masking adds. */
export const MAX_SUMMARY_BYTES = 1_000_000;

export interface SummaryOptions {
  readonly files: readonly PlannedFile[];
  readonly readLines: ReadLines;
  readonly linkTo: LinkTo;
  /** What could not be reported or was left out elsewhere, a plain sentence each. */
  readonly notes: readonly string[];
}

/**
 * The Markdown of the job summary, in the order in which a person asks: how it went, which steps, where in the
 * Dockerfile, what failed and why, when what ran; then everything else, folded. What does not fit is cut from its end and said.
 */
export function renderJobSummary(report: Report, options: SummaryOptions): string {
  const {files, readLines, linkTo, notes} = options;
  const failed = report.results.filter(
    ({outcome, diagnostics}) =>
      outcome === 'failure' || (outcome === 'cancelled' && diagnostics.length > 0),
  );
  const page = createPage(MAX_SUMMARY_BYTES);
  page.add(renderHead(report));
  for (const note of notes) page.add(`> ${escapeMarkdown(note)}`);
  if (report.results.length > 0) page.add(renderSteps(report.results));
  if (files.length > 0) page.add(renderGraph(files, report));
  if (failed.length > 0) {
    page.add('### What failed');
    for (const result of failed) page.add(renderFailure(result, readLines, linkTo));
  }
  const reports = renderReports(report.results);
  if (reports !== undefined) page.add(reports);
  const timeline = renderTimeline(report.results);
  if (timeline !== undefined) {
    page.add(
      `### What ran when\n\n\`\`\`mermaid\n${timeline}\n\`\`\`\n\n${renderCriticalPath(report)}`,
    );
  }
  page.addRows(
    `All ${countOf(report.diagnostics.length, 'finding')}`,
    ['| | Where | Tool | What |', '|:-:|:--|:--|:--|'],
    findingRows(report.diagnostics, linkTo),
  );
  for (const result of report.results.filter(({log}) => log.trim() !== '')) {
    page.addLog(logHeading(result), result.log);
  }
  return page.text();
}

function renderHead(report: Report): string {
  const paths = report.files.map(({path}) => codeSpan(path));
  const about = [
    paths.length > 5
      ? `${paths.slice(0, 5).join(', ')} and ${paths.length - 5} more`
      : paths.join(', '),
    countFindings(report.diagnostics),
    formatDuration(report.durationMs),
  ].filter(part => part !== '');
  return `## ${CONCLUSION_MARKS[report.conclusion]} ${verdictLine(report)}\n\n${about.join(' · ')}`;
}

function renderCriticalPath({results}: Report): string {
  const path = criticalPath(results);
  const names = path.map(
    ({step, durationMs}) => `**${escapeMarkdown(labelOf(step))}** (${formatDuration(durationMs)})`,
  );
  return `<sub>Critical path, highlighted: ${names.join(' → ')}.</sub>`;
}

const logHeading = ({step, outcome}: StepResult): string =>
  `Log of ${codeSpan(step.id)}${outcome === 'success' ? '' : ` (${outcome})`}`;

interface Page {
  /** A section that is left out when it does not fit. */
  readonly add: (section: string) => void;
  /** A folded table of as many rows as fit. */
  readonly addRows: (title: string, head: readonly string[], rows: readonly string[]) => void;
  /** A folded log, its beginning cut so that it fits. */
  readonly addLog: (title: string, log: string) => void;
  readonly text: () => string;
}

/** Of one log no more than this is shown: it is in the job's log as well. */
const LOG_BYTES = 64 * 1024;
/** Smaller pieces of a log tell nothing. */
const LEAST_LOG_BYTES = 500;

function createPage(most: number): Page {
  const sections: string[] = [];
  const lost: string[] = [];
  // The sentence about what was left out always fits.
  let room = most - 400;
  const add = (section: string): boolean => {
    const size = Buffer.byteLength(section) + 2;
    if (size > room) return false;
    room -= size;
    sections.push(section);
    return true;
  };
  let sectionsLost = 0;
  let logsLost = 0;
  return {
    add: section => {
      if (!add(section)) sectionsLost++;
    },
    addRows: (title, head, rows) => {
      if (rows.length === 0) return;
      let size = Buffer.byteLength(foldedBlock(title, head.join('\n'))) + 2;
      const kept = rows.filter(row => (size += Buffer.byteLength(row) + 1) <= room * 0.7);
      if (kept.length > 0) add(foldedBlock(title, [...head, ...kept].join('\n')));
      if (kept.length < rows.length) lost.push(countOf(rows.length - kept.length, 'finding'));
    },
    addLog: (title, log) => {
      const rest = Math.min(LOG_BYTES, room - Buffer.byteLength(title) - 200);
      const kept = rest < LEAST_LOG_BYTES ? '' : keepLastBytes(log, rest);
      if (kept === '' || !add(foldedBlock(title, codeBlock(kept)))) logsLost++;
    },
    text: () => {
      const all = [
        ...(sectionsLost > 0 ? [countOf(sectionsLost, 'section')] : []),
        ...lost,
        ...(logsLost > 0 ? [countOf(logsLost, 'log')] : []),
      ];
      const note =
        all.length === 0
          ? []
          : [`_Left out, as GitHub shows 1 MiB: ${all.join(', ')}. The report has everything._`];
      return `${[...sections, ...note].join('\n\n')}\n`;
    },
  };
}
