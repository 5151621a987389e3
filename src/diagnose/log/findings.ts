import type {Diagnostic, Location} from '../../model.js';
import {findAnchor, locateAnchor} from './anchors.js';
import {locatePackage, type PackageContext} from './manifests.js';
import {isForeignPath} from '../path-map/foreign.js';
import type {Origin} from '../path-map/path-map.js';
import type {Finding} from '../tool.js';

export interface FindingContext extends PackageContext {
  readonly step: string;
  /** The stage's name as written. */
  readonly stage?: string;
  /** Lines of the RUN: where findings go that cannot be traced. */
  readonly location: Location;
}

export interface TracedFindings {
  /** On their own lines. */
  readonly exact: readonly Diagnostic[];
  /** On the instruction's lines, quoting the tool's own words; at most 10 of a tool, then one that counts the rest. */
  readonly inexact: readonly Diagnostic[];
}

type SourcedFinding = Finding & {readonly source: string};

/** What a message may have: more is for the log. */
const MAX_LINES = 8;
const MAX_LINE_LENGTH = 300;
const MANY_LINES_OR_CONTROLS = /[\x00-\x08\x0a-\x1f\x7f]/;
/** Diagnostics of one rule on one line, of one tool without a line. */
const MAX_ALIKE = 5;
const MAX_UNTRACED = 10;

/** Where a finding is, as far as it is known. */
interface Place extends Location {
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/**
 * Traces what the tools said to lines of the repository. Lines past the end of a file are taken back to its last line;
 * findings without a line are the file's first; of a stack trace the deepest frame of the repository's own counts.
 * Repeated findings are folded.
 */
export function toDiagnostics(
  findings: readonly SourcedFinding[],
  context: FindingContext,
): TracedFindings {
  const exact: Diagnostic[] = [];
  const untraced: SourcedFinding[] = [];
  for (const finding of findings) {
    const place = locateFinding(finding, context);
    if (place) exact.push(toDiagnostic(finding, place, shorten(finding.message), context));
    else untraced.push(finding);
  }
  return {exact: foldAlike(exact), inexact: quote(untraced, context)};
}

function locateFinding(finding: SourcedFinding, context: FindingContext): Place | undefined {
  const {source: tool, directory, baseNameOnly} = finding;
  const options = {
    tool,
    ...(directory === undefined ? {} : {directory}),
    ...(baseNameOnly === undefined ? {} : {baseNameOnly}),
  };
  if (finding.package && finding.line === undefined) {
    const found = locatePackage(finding.package, context, finding.file);
    if (found) return found;
  }
  const frames = finding.frames ?? [];
  // Installed code that happens to be copied from the repository is the last to blame.
  for (const isOwn of [true, false]) {
    for (const {file, line, column} of frames) {
      if (isForeignPath(file) === isOwn) continue;
      const origin = context.pathMap.locate(file, {
        tool,
        ...(directory === undefined ? {} : {directory}),
      });
      if (origin) return toPlace(origin, {line, column}, context);
    }
  }
  const origin =
    finding.file === undefined ? undefined : context.pathMap.locate(finding.file, options);
  if (origin) return toPlace(origin, finding, context);
  const anchored = finding.file === undefined && locateAnchor(finding, context);
  if (anchored) return toPlace(anchored.origin, {line: anchored.line}, context);
  return finding.package && finding.line !== undefined
    ? locatePackage(finding.package, context)
    : undefined;
}

/** What a tool printed of a place inside a file. */
interface Printed {
  readonly line?: number | undefined;
  readonly endLine?: number | undefined;
  readonly column?: number | undefined;
  readonly endColumn?: number | undefined;
  readonly anchor?: string | undefined;
}

function toPlace({path, heredoc}: Origin, printed: Printed, {repository}: FindingContext): Place {
  const lines = repository.readLines(path);
  const first = heredoc?.startLine ?? 1;
  const count = Math.max(1, heredoc?.lineCount ?? lines?.length ?? Infinity);
  const wanted = printed.line ?? findAnchor(lines ?? [], printed.anchor) ?? 1;
  const line = clamp(wanted, count);
  const last = clamp(Math.max(printed.endLine ?? line, line), count);
  const place = {path, startLine: first + line - 1, endLine: first + last - 1};
  // The columns of a here-document are not the Dockerfile's when its tabs were taken off.
  if (heredoc || line !== wanted || printed.line === undefined) return place;
  return {...place, ...columns(printed, lines?.[line - 1], line === last)};
}

/** Columns that the line really has; an end only on the same line. */
function columns(
  {column, endColumn}: Printed,
  text: string | undefined,
  isSingle: boolean,
): Pick<Place, 'startColumn' | 'endColumn'> {
  const limit = text === undefined ? Infinity : text.length + 1;
  if (column === undefined || column < 1 || column > limit) return {};
  if (!isSingle || endColumn === undefined || endColumn < column) return {startColumn: column};
  return {startColumn: column, endColumn: Math.min(endColumn, limit)};
}

function clamp(line: number, count: number): number {
  return Math.min(Math.max(1, Math.trunc(line)), count);
}

function toDiagnostic(
  {severity, source, code, url}: SourcedFinding,
  place: Place,
  message: string,
  {step, stage}: FindingContext,
): Diagnostic {
  return {
    ...place,
    severity,
    source,
    ...(code === undefined ? {} : {code}),
    message,
    step,
    ...(stage === undefined ? {} : {stage}),
    ...(url === undefined ? {} : {url}),
  };
}

/** The first lines of a message, without control characters. */
function shorten(message: string): string {
  if (message.length <= MAX_LINE_LENGTH && !MANY_LINES_OR_CONTROLS.test(message))
    return message.trimEnd();
  const lines = message
    .replace(/\x1b\[[0-9;]*[A-Za-z]|[\x00-\x08\x0b-\x1f\x7f]/g, '')
    .split('\n')
    .map(line => line.trimEnd())
    .filter((line, index, all) => line !== '' || (index > 0 && all[index - 1] !== ''));
  while (lines.at(-1) === '') lines.pop();
  const kept = lines
    .slice(0, MAX_LINES)
    .map(line => (line.length > MAX_LINE_LENGTH ? `${line.slice(0, MAX_LINE_LENGTH)}…` : line));
  const rest = lines.length - kept.length;
  if (rest > 0) kept.push(`… and ${count(rest, 'more line')}`);
  return kept.join('\n');
}

/** Drops doubles, and what is said more than five times of one line by one rule, which the last kept one counts. */
function foldAlike(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic | Map<string, Diagnostic>>();
  for (const diagnostic of diagnostics) {
    const {path, startLine, endLine, source, code, message, severity} = diagnostic;
    const named = code === undefined ? '' : `=${code}`;
    const rule = [path, startLine, endLine, source, named, severity].join('\0');
    const group = groups.get(rule);
    // Most rules say one thing of a line: only the others are counted by their words.
    if (!group) groups.set(rule, diagnostic);
    else if (!(group instanceof Map)) {
      if (group.message === message) continue;
      const both = [group, diagnostic].map(each => [each.message, each] as const);
      groups.set(rule, new Map(both));
    } else if (!group.has(message)) group.set(message, diagnostic);
  }
  return [...groups.values()].flatMap(one => {
    if (!(one instanceof Map)) return one;
    const group = [...one.values()];
    const kept = group.slice(0, MAX_ALIKE);
    const last = kept.at(-1);
    const rest = group.length - kept.length;
    if (rest === 0 || !last) return kept;
    return [
      ...kept.slice(0, -1),
      {...last, message: `${last.message}\n… and ${rest} more like this on this line`},
    ];
  });
}

/** Findings that stay on the Dockerfile's line, with the place and the words that the tool printed. */
function quote(
  findings: readonly SourcedFinding[],
  context: FindingContext,
): readonly Diagnostic[] {
  const bySource = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const place = printedPlace(finding);
    const message = shorten(place === '' ? finding.message : `${place}: ${finding.message}`);
    const diagnostic = toDiagnostic(finding, context.location, message, context);
    const group = bySource.get(finding.source);
    if (group) group.push(diagnostic);
    else bySource.set(finding.source, [diagnostic]);
  }
  return [...bySource.values()].flatMap(group => {
    const folded = foldAlike(
      group.map(diagnostic => ({...diagnostic, message: diagnostic.message})),
    );
    const kept = folded.slice(0, MAX_UNTRACED);
    const rest = folded.slice(MAX_UNTRACED);
    const [worst] = [...rest].sort((left, right) => rank(left) - rank(right));
    if (!worst) return kept;
    const {path, startLine, endLine, severity, source, step, stage} = worst;
    const message = `… and ${count(rest.length, 'more finding')} of ${source} that could not be traced to a file of the repository`;
    const counted = {path, startLine, endLine, severity, source, message};
    return [...kept, {...counted, ...(step && {step}), ...(stage && {stage})}];
  });
}

function printedPlace({file, line, column, frames, package: named}: SourcedFinding): string {
  const frame = file === undefined ? frames?.[0] : {file, line, column};
  if (frame) {
    return [frame.file, frame.line, frame.line === undefined ? undefined : frame.column]
      .filter(part => part !== undefined)
      .join(':');
  }
  return named ? [named.name, named.version].filter(part => part !== undefined).join(' ') : '';
}

function rank({severity}: Diagnostic): number {
  return ['error', 'warning', 'info'].indexOf(severity);
}

/** `1 finding`, `2 findings`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
