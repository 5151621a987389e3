import {asString, at as valueAt, property} from '../json-documents.js';
import type {Log} from '../tool.js';

/** A line of a Go tool's text, and where in the log it stands. */
export interface GoLine {
  readonly text: string;
  /** 0-based index into `log.lines`. */
  readonly at: number;
}

/** An event of `go test -json` on one line. */
const EVENT = /^\{"(?:Time|ImportPath|Action|Package)":/;
const PACKAGE_ENDS: readonly unknown[] = ['pass', 'fail', 'skip', 'build-fail'];

const unfolded = new WeakMap<Log, readonly GoLine[]>();

/**
 * The log with the events of `go test -json` (`go doc test2json`) replaced by the text inside them, the lines of one
 * package together. Other lines stay as they are. Read once per log, whichever tools ask.
 */
export function goLines(log: Log): readonly GoLine[] {
  let lines = unfolded.get(log);
  if (!lines) unfolded.set(log, (lines = unfoldEvents(log)));
  return lines;
}

function unfoldEvents(log: Log): readonly GoLine[] {
  const lines: GoLine[] = [];
  const open = new Map<string, Output>();
  for (let at = 0; at < log.lines.length; at++) {
    const text = log.lines[at] ?? '';
    const isEvent = text.startsWith('{"') && EVENT.test(text);
    const event = isEvent ? parseEvent((log.raw ?? log.lines)[at] ?? '') : undefined;
    if (event === undefined) {
      lines.push({text, at});
      continue;
    }
    const owner = asString(property(event, 'Package')) ?? asString(property(event, 'ImportPath'));
    if (owner === undefined) continue;
    const output = open.get(owner) ?? newOutput();
    open.set(owner, output);
    append(output, asString(property(event, 'Output')) ?? '', at);
    const isOfPackage = property(event, 'Test') === undefined;
    if (isOfPackage && PACKAGE_ENDS.includes(property(event, 'Action'))) {
      for (const line of linesOf(output)) lines.push(line);
      open.delete(owner);
    }
  }
  for (const output of open.values()) for (const line of linesOf(output)) lines.push(line);
  return lines;
}

function parseEvent(text: string): unknown {
  try {
    const event: unknown = JSON.parse(text);
    return valueAt(event, 'Action') === undefined ? undefined : event;
  } catch {
    return undefined;
  }
}

/** Text of one package as it comes: the last line may lack its end. */
interface Output {
  readonly lines: GoLine[];
  rest: string;
  restAt: number;
}

function newOutput(): Output {
  return {lines: [], rest: '', restAt: 0};
}

function append(output: Output, text: string, at: number): void {
  if (text === '') return;
  if (output.rest === '') output.restAt = at;
  const parts = text.split('\n');
  const last = parts.pop() ?? '';
  for (const part of parts) {
    output.lines.push({text: (output.rest + part).slice(0, 20_000), at: output.restAt});
    output.rest = '';
    output.restAt = at;
  }
  if (output.rest.length < 20_000) output.rest += last;
}

function linesOf(output: Output): readonly GoLine[] {
  return output.rest === ''
    ? output.lines
    : [...output.lines, {text: output.rest, at: output.restAt}];
}
