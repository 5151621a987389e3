import type {Diagnostic, StepResult} from '../../model.js';
import {byImportance, originOf} from '../pull-request/annotations.js';
import {reproduceCommand} from '../command-line.js';
import {countOf, cutToBytes} from '../fit-text.js';
import {codeBlock, codeSpan, escapeMarkdown, foldedBlock} from '../markdown.js';
import {sourceExcerpt} from './source-excerpt.js';
import {renderReportHint} from './reports.js';
import {labelOf} from './steps.js';
import {OUTCOME_MARKS} from '../verdict.js';

/** The file's lines; undefined when there is no such file. */
export type ReadLines = (path: string) => readonly string[] | undefined;

/** Makes an address of a place in the repository; undefined where there is none. */
export type LinkTo = (
  diagnostic: Pick<Diagnostic, 'path' | 'startLine' | 'endLine'>,
) => string | undefined;

/** Findings of one step that are told in full, and those that come with the source around them. */
const MOST_FINDINGS = 8;
const MOST_EXCERPTS = 4;
const ESSENCE_BYTES = 1500;

const SEVERITY_MARKS = {error: '🔴', warning: '🟡', info: '🔵'} as const;

/** One failed step: its essence, the source around it, the command that repeats it. */
export function renderFailure(result: StepResult, readLines: ReadLines, linkTo: LinkTo): string {
  const findings = essentialFindings(result);
  const told = findings.slice(0, MOST_FINDINGS);
  const rest = findings.length - told.length;
  const {step} = result;
  const exit = result.exitCode === undefined ? '' : ` · exit code ${result.exitCode}`;
  return [
    `#### ${OUTCOME_MARKS[result.outcome]} ${escapeMarkdown(labelOf(step))}${exit}`,
    ...byPlace(told).map((group, i) =>
      renderPlace(group, i < MOST_EXCERPTS ? readLines : none, linkTo),
    ),
    ...(findings.length === 0 && result.reason !== undefined
      ? [escapeMarkdown(result.reason)]
      : []),
    ...(rest > 0 ? [`… and ${countOf(rest, 'more finding')}, listed below.`] : []),
    ...(result.reportHint === undefined ? [] : [renderReportHint(result.reportHint)]),
    foldedBlock('Repeat it by hand', codeBlock(reproduceCommand(step), 'sh')),
  ].join('\n\n');
}

/** What a tool found in a file says more than that the `RUN` failed; errors say more than the warnings beside them. */
function essentialFindings({diagnostics}: StepResult): readonly Diagnostic[] {
  const ordered = byImportance(diagnostics);
  const errors = ordered.filter(d => d.severity === 'error');
  return errors.length > 0 ? errors : ordered;
}

/** Findings of the same lines together, so that these are shown once. */
function byPlace(diagnostics: readonly Diagnostic[]): readonly (readonly Diagnostic[])[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const place = `${diagnostic.path}:${diagnostic.startLine}-${diagnostic.endLine}`;
    groups.set(place, [...(groups.get(place) ?? []), diagnostic]);
  }
  return [...groups.values()];
}

const none: ReadLines = () => undefined;

function renderPlace(group: readonly Diagnostic[], readLines: ReadLines, linkTo: LinkTo): string {
  const [first] = group;
  const lines = first === undefined ? undefined : readLines(first.path);
  const excerpt =
    first === undefined || lines === undefined ? undefined : sourceExcerpt(first, lines);
  return [
    ...group.map(diagnostic => renderFinding(diagnostic, linkTo)),
    ...(excerpt === undefined ? [] : [codeBlock(excerpt)]),
    ...group.flatMap(renderDetail),
  ].join('\n\n');
}

function renderFinding(diagnostic: Diagnostic, linkTo: LinkTo): string {
  const [first = ''] = diagnostic.message.split('\n');
  const text = escapeMarkdown(cutToBytes(first, ESSENCE_BYTES));
  const origin = escapeMarkdown(originOf(diagnostic));
  return `${SEVERITY_MARKS[diagnostic.severity]} ${placeOf(diagnostic, linkTo)} ${text} <sub>${origin}</sub>`;
}

/** What a finding says below its first line. */
function renderDetail({message}: Diagnostic): readonly string[] {
  const detail = message
    .split('\n')
    .slice(1)
    .join('\n')
    .replace(/^\n+|\s+$/g, '');
  if (detail === '') return [];
  const isDiff = /^-/m.test(detail) && /^\+/m.test(detail);
  return [codeBlock(cutToBytes(detail, ESSENCE_BYTES), isDiff ? 'diff' : '')];
}

/** `src/app.py:12`, linked where an address is known. */
export function placeOf(diagnostic: Diagnostic, linkTo: LinkTo): string {
  const place = codeSpan(`${diagnostic.path}:${diagnostic.startLine}`);
  const link = linkTo(diagnostic);
  return link === undefined ? place : `<a href="${link}">${place}</a>`;
}

/** Every finding in a row of a table, the most important first. */
export function findingRows(diagnostics: readonly Diagnostic[], linkTo: LinkTo): readonly string[] {
  return byImportance(diagnostics).map(diagnostic => {
    const cells = [
      SEVERITY_MARKS[diagnostic.severity],
      placeOf(diagnostic, linkTo),
      escapeMarkdown(originOf(diagnostic)),
      escapeMarkdown(cutToBytes(diagnostic.message.split('\n')[0] ?? '', 300)),
    ];
    return `| ${cells.join(' | ')} |`;
  });
}
