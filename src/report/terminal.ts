import {stripVTControlCharacters} from 'node:util';
import type {Diagnostic, Outcome, Report, StepResult} from '../model.js';
import {reproduceCommand} from './command-line.js';

/** Paints text; the identity where colours are unwanted. */
export type Paint = (style: 'red' | 'green' | 'yellow' | 'dim' | 'bold', text: string) => string;

const CODES = {red: 31, green: 32, yellow: 33, dim: 2, bold: 1} as const;

/** For terminals. */
export const paintAnsi: Paint = (style, text) => `\u001b[${CODES[style]}m${text}\u001b[0m`;
/** For pipes, files and `NO_COLOR`. */
export const paintNothing: Paint = (_style, text) => text;

const MARKS: Readonly<Record<Outcome, readonly [Parameters<Paint>[0], string]>> = {
  success: ['green', '✓'],
  failure: ['red', '✗'],
  cancelled: ['yellow', '■'],
  skipped: ['dim', '–'],
};

/** `12.3 s`, `1 min 05 s`. */
export function formatDuration(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${String(Math.round(seconds % 60)).padStart(2, '0')} s`;
}

/** One line for a step that ended. */
export function renderStepLine(result: StepResult, paint: Paint): string {
  const [style, mark] = MARKS[result.outcome];
  const count = result.diagnostics.filter(({severity}) => severity !== 'info').length;
  const notes = [
    result.outcome === 'skipped' ? '' : formatDuration(result.durationMs),
    result.cached ? 'cached, no log' : '',
    count > 0 ? `${count} ${count === 1 ? 'finding' : 'findings'}` : '',
    result.reason ?? '',
  ].filter(note => note !== '');
  return `${paint(style, mark)} ${cleanLine(result.step.id)} ${paint('dim', notes.join(', '))}`.trimEnd();
}

/** All findings and the verdict, for the end of a run. */
export function renderTerminalReport(report: Report, paint: Paint): string {
  const findings = report.diagnostics.map(diagnostic => renderDiagnostic(diagnostic, paint));
  const failed = report.results.filter(result => result.outcome === 'failure');
  const commands = failed.map(
    ({step}) => `  ${paint('dim', `${step.id}:`)} ${cleanLine(reproduceCommand(step))}`,
  );
  const reports = report.results.flatMap(describeReports);
  return [
    ...(findings.length > 0 ? ['', ...findings] : []),
    ...(reports.length > 0 ? ['', ...reports] : []),
    ...(commands.length > 0 ? ['', 'To repeat a failed step by hand:', ...commands] : []),
    '',
    renderVerdict(report, paint),
    '',
  ].join('\n');
}

/** Where the files of a stage are and how they came out, or the line that would have them come out. */
function describeReports({step, reports, reportHint}: StepResult): readonly string[] {
  if (reportHint !== undefined) {
    return [
      cleanLine(`Report of ${step.id} lost with its RUN; to have it: --reports '${reportHint}'`),
    ];
  }
  if (reports === undefined) return [];
  const way = reports.way === 'second-run' ? ', from a second run of the failed instruction' : '';
  const paths = reports.files.slice(0, MOST_FILES).map(({path}) => `  ${path}`);
  const more = reports.files.length - paths.length;
  const notes = reports.notes.map(note => `  ${note}`);
  const rest = more > 0 ? [`  … and ${more} more`] : [];
  return [`Files of ${step.id}${way}:`, ...paths, ...rest, ...notes].map(cleanLine);
}

const MOST_FILES = 20;

function renderDiagnostic(diagnostic: Diagnostic, paint: Paint): string {
  const {path, startLine, startColumn, severity, source, code, message, stage} = diagnostic;
  const style = severity === 'error' ? 'red' : severity === 'warning' ? 'yellow' : 'dim';
  const place = [path, startLine, startColumn].filter(part => part !== undefined).join(':');
  const [first = '', ...more] = message.split('\n').map(cleanLine);
  // Where exact findings stand beside it, the log's end says nothing new.
  const rest =
    source === 'docker build' && severity === 'info' ? [] : more.filter(line => line.trim() !== '');
  const origin = [source, code].filter(part => part !== undefined).join(' ');
  const where = stage === undefined ? '' : ` in ${stage}`;
  const head = `${paint('bold', cleanLine(place))}: ${paint(style, severity)}: ${first} ${paint('dim', cleanLine(`(${origin}${where})`))}`;
  return [head, ...rest.map(line => `    ${line}`)].join('\n');
}

function renderVerdict(report: Report, paint: Paint): string {
  const count = (outcome: Outcome) => report.results.filter(r => r.outcome === outcome).length;
  const parts = (['failure', 'success', 'cancelled', 'skipped'] as const)
    .filter(outcome => count(outcome) > 0)
    .map(outcome => `${count(outcome)} ${OUTCOME_WORDS[outcome]}`);
  const style =
    report.conclusion === 'failure' ? 'red' : report.conclusion === 'neutral' ? 'yellow' : 'green';
  const verdict = paint(style, VERDICTS[report.conclusion]);
  return `${verdict}: ${parts.join(', ') || 'nothing was run'} in ${formatDuration(report.durationMs)}`;
}

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  failure: 'failed',
  success: 'passed',
  cancelled: 'cancelled',
  skipped: 'skipped',
};

const VERDICTS = {failure: 'Failed', success: 'Passed', neutral: 'Neutral'} as const;

/** What a build printed must neither move the cursor nor colour the terminal. */
const cleanLine = (text: string): string =>
  stripVTControlCharacters(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');
