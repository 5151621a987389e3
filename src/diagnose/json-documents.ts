import {firstIndexBehind} from './formats/sorted-search.js';
import type {Log} from './tool.js';

/** A JSON value that stands in a log, on one line or many, amid other text. */
export interface JsonDocument {
  readonly value: unknown;
  /** 0-based indexes of its first and last line, both inclusive. */
  readonly at: number;
  readonly until: number;
}

/** An object or array begins a line, and what follows the bracket can be JSON. */
const START = /^[ \t]*[[{][ \t]*(?:["[\]{}\d-]|true|false|null|$)/;

/** As much of a line as START looks at. */
const START_LENGTH = 80;

/** Characters that starts which lead nowhere may cost, per character of the log. */
const WASTE_FACTOR = 4;

/** By code, the characters that JSON has outside of strings, beside brackets and quotes. */
const OUTSIDE_STRINGS = new Uint8Array(0x80);
for (const character of ' \t\r,:+-.0123456789eEtrufalsn')
  OUTSIDE_STRINGS[character.charCodeAt(0)] = 1;

const documents = new WeakMap<Log, readonly JsonDocument[]>();

/**
 * Finds the JSON objects and arrays in a log that begin a line: whole lines (`{"a":1}`), JSON lines, pretty-printed ones of
 * any length, several behind one another. Read once per log, whichever tools ask. Linear in its length.
 */
export function jsonDocuments(log: Log): readonly JsonDocument[] {
  let found = documents.get(log);
  if (!found) {
    found = knownWithin(log) ?? [...findDocuments(log.raw ?? log.lines)];
    documents.set(log, found);
  }
  return found;
}

/** The documents of a stretch, when those of the whole log are known. */
function knownWithin({within, lines}: Log): readonly JsonDocument[] | undefined {
  const whole = within && documents.get(within.log);
  if (!whole) return undefined;
  const {start} = within;
  const found: JsonDocument[] = [];
  for (let index = firstIndexBehind(whole, ({at}) => at >= start); ; index++) {
    const document = whole[index];
    if (!document || document.at >= start + lines.length) return found;
    const until = document.until - start;
    if (until < lines.length) found.push({value: document.value, at: document.at - start, until});
  }
}

function* findDocuments(lines: readonly string[]): Generator<JsonDocument> {
  let waste = WASTE_FACTOR * lines.reduce((sum, line) => sum + line.length + 1, 0);
  let column = 0;
  for (let at = 0; at < lines.length && waste > 0;) {
    const line = lines[at] ?? '';
    if (column === 0 && !mayStart(line.charCodeAt(0))) {
      at++;
      continue;
    }
    if (!START.test(column === 0 ? line : line.slice(column, column + START_LENGTH))) {
      at++;
      column = 0;
      continue;
    }
    const end = closingBracket(lines, at, column);
    const text = end.closed ? textBetween(lines, at, column, end.line, end.column) : '';
    const value = end.closed ? parse(text) : undefined;
    if (value === undefined) {
      waste -= end.closed ? text.length : end.read;
      at++;
      column = 0;
    } else {
      yield {value, at, until: end.line};
      // Code Climate engines print one document behind the other.
      at = end.line;
      column = end.column;
    }
  }
}

/** True for the first character of a line that START may fit: a bracket or a blank. */
function mayStart(first: number): boolean {
  return first === 0x7b || first === 0x5b || first === 0x20 || first === 0x09;
}

function textBetween(
  lines: readonly string[],
  at: number,
  from: number,
  until: number,
  to: number,
): string {
  if (at === until) return (lines[at] ?? '').slice(from, to);
  return [
    (lines[at] ?? '').slice(from),
    ...lines.slice(at + 1, until),
    (lines[until] ?? '').slice(0, to),
  ].join('\n');
}

/** Where the bracket that opens at line `at`, column `from` is closed: its line and the column behind it. */
function closingBracket(lines: readonly string[], at: number, from: number) {
  let depth = 0;
  let read = 0;
  for (let index = at; index < lines.length; index++) {
    const line = lines[index] ?? '';
    read += line.length + 1;
    let inString = false;
    for (let column = index === at ? from : 0; column < line.length; column++) {
      const code = line.charCodeAt(column);
      if (inString) {
        if (code === 0x5c) column++;
        else if (code === 0x22) inString = false;
      } else if (code === 0x22) {
        inString = true;
      } else if (code === 0x7b || code === 0x5b) {
        depth++;
      } else if (code === 0x7d || code === 0x5d) {
        depth--;
        if (depth === 0) return {line: index, column: column + 1, closed: true, read};
      } else if (code > 0x7f || OUTSIDE_STRINGS[code] !== 1) {
        return {line: index, column, closed: false, read};
      }
    }
    // A JSON string never spans lines, so this is none.
    if (inString) return {line: index, column: line.length, closed: false, read};
  }
  return {line: lines.length - 1, column: 0, closed: false, read};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value's property, when it is an object that has it. */
export function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** What lies at the end of a chain of properties (numbers for array entries). */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce((inner, name) => property(inner, String(name)), value);
}

/** A string as it is; undefined for all else. */
export function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A positive whole number, also from its digits; everything else is no line or column. */
export function asPosition(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number > 0 ? number : undefined;
}

/** An array as it is; an empty one for all else. */
export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
