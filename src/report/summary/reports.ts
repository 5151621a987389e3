import {coverageTotals} from '../../diagnose/reports/coverage.js';
import type {StepResult} from '../../model.js';
import type {StepReports, TestCase} from '../../reports-model.js';
import {countOf} from '../fit-text.js';
import {codeSpan, escapeMarkdown, foldedBlock} from '../markdown.js';
import {labelOf} from './steps.js';
import {formatDuration} from '../terminal.js';

/** Slowest tests that are named, and files of a stage. */
const MOST_SLOW = 10;
const MOST_FILES = 20;

/** How the files came out, in words that leave no doubt. */
const WAYS: Readonly<Record<StepReports['way'], string>> = {
  stage: 'as the stage left them',
  'second-run':
    "from a second run of the failed instruction, as the first run's files are gone; the verdict is the first run's",
  none: 'none',
};

/** Tests, coverage and files of the stages that files were taken out of; undefined when there are none. */
export function renderReports(results: readonly StepResult[]): string | undefined {
  const taken = results.flatMap(({step, reports}) =>
    reports === undefined ? [] : [{label: labelOf(step), reports}],
  );
  if (taken.length === 0) return undefined;
  const rows = taken.map(({label, reports}) => {
    const {lines, covered} = coverageTotals(reports.coverage);
    const cells = [
      `**${escapeMarkdown(label)}**`,
      countTests(reports.tests),
      testTime(reports.tests),
      lines === 0 ? '' : `${Math.floor((covered / lines) * 1000) / 10} % (${covered} of ${lines})`,
      countOf(reports.files.length, 'file'),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '### Reports',
    ['| Stage | Tests | Time | Lines covered | Files |', '|:--|:--|--:|:--|:--|', ...rows].join(
      '\n',
    ),
    ...renderSlowest(taken),
    ...taken.flatMap(({label, reports}) => renderFiles(label, reports)),
  ].join('\n\n');
}

function countTests(tests: readonly TestCase[]): string {
  if (tests.length === 0) return '';
  const count = (...outcomes: readonly TestCase['outcome'][]) =>
    tests.filter(({outcome}) => outcomes.includes(outcome)).length;
  return [
    countOf(tests.length, 'test'),
    ...(
      [
        ['passed', count('passed')],
        ['failed', count('failed', 'error')],
        ['skipped', count('skipped')],
      ] as const
    ).flatMap(([word, number]) => (number === 0 ? [] : [`${number} ${word}`])),
  ].join(', ');
}

function testTime(tests: readonly TestCase[]): string {
  const timed = tests.flatMap(({durationMs}) => durationMs ?? []);
  return timed.length === 0 ? '' : showTime(timed.reduce((sum, each) => sum + each, 0));
}

/** Tests are often over before a tenth of a second is. */
const showTime = (time: number): string =>
  time < 100 ? `${Math.round(time)} ms` : formatDuration(time);

function renderSlowest(
  taken: readonly {readonly label: string; readonly reports: StepReports}[],
): readonly string[] {
  const timed = taken
    .flatMap(({label, reports}) => reports.tests.map(test => ({label, test})))
    .filter(({test}) => (test.durationMs ?? 0) > 0)
    .sort((a, b) => (b.test.durationMs ?? 0) - (a.test.durationMs ?? 0))
    .slice(0, MOST_SLOW);
  if (timed.length < 2) return [];
  const rows = timed.map(({label, test}) => {
    const name = [test.suite, test.name].filter(part => part !== '').join(' › ');
    const shown = showTime(test.durationMs ?? 0);
    return `| ${shown} | ${escapeMarkdown(name.slice(0, 200))} | ${escapeMarkdown(label)} |`;
  });
  return [
    foldedBlock('Slowest tests', ['| Time | Test | Stage |', '|--:|:--|:--|', ...rows].join('\n')),
  ];
}

function renderFiles(label: string, {way, files, notes}: StepReports): readonly string[] {
  const listed = files
    .slice(0, MOST_FILES)
    .map(({path, format}) => `- ${codeSpan(path)}${format === undefined ? '' : ` ${format}`}`);
  const more = files.length - listed.length;
  const told = notes.map(note => `> ${escapeMarkdown(`${label}: ${note}`)}`);
  if (files.length === 0) return told;
  const title = `Files of ${escapeMarkdown(label)}, ${WAYS[way]}`;
  const list = [...listed, ...(more > 0 ? [`- … and ${more} more`] : [])].join('\n');
  return [foldedBlock(title, list), ...told];
}

/** What to add so that the report which a failed RUN wrote is not lost the next time. */
export const renderReportHint = (entry: string): string =>
  `💡 The failed instruction writes a report, which is lost with it. To have it taken out and read: ${codeSpan(`reports: ${entry}`)}`;
