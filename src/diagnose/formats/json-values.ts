import {firstIndexBehind} from './sorted-search.js';
import type {Log} from '../tool.js';

/** A JSON value that stands in a log on lines of its own. */
export interface JsonValue {
  readonly value: unknown;
  /** 0-based indexes of its first and last line. */
  readonly at: number;
  readonly until: number;
}

/** The first line of a pretty-printed document: the bracket, perhaps another, or a key with a scalar or a bracket. */
const OPENING = /^[[{]\s*(?:[[{]|"[^"]{0,100}"\s*:\s*(?:[[{]|"[^"]*",?|[\w.-]+,?)?)?$/;

/** How often the log's own size may be read in attempts that give no value. */
const MAX_ATTEMPTS = 4;

/**
 * Finds the JSON documents in a log: arrays and objects that fill a line, or that start with a bracket at the line's
 * beginning and end with its partner alone at the same indentation, as pretty-printers write them. Linear.
 *
 * @param marks texts one of which stands in every wanted document; others are not parsed
 */
export function readJsonValues(log: Log, marks: readonly string[]): readonly JsonValue[] {
  const lines = log.raw ?? log.lines;
  const values: JsonValue[] = [];
  let known = brackets.get(lines);
  if (!known) brackets.set(lines, (known = findBrackets(lines)));
  let budget = MAX_ATTEMPTS * known.size;
  let next = 0;
  for (const at of known.opening) {
    if (budget <= 0) break;
    const until = at < next ? undefined : lastLine(lines, at, known.closing);
    if (until === undefined) continue;
    const text = until === at ? (lines[at] ?? '') : lines.slice(at, until + 1).join('\n');
    budget -= text.length;
    if (!marks.some(mark => text.includes(mark))) {
      next = until + 1;
      continue;
    }
    const value = parse(text);
    if (value === undefined) continue;
    values.push({value, at, until});
    next = until + 1;
  }
  return values;
}

/** Where documents may begin and end. */
interface Brackets {
  /** Indexes of the lines that begin with a bracket. */
  readonly opening: readonly number[];
  /** Per text of a line that only closes (`  ]`), the indexes of such lines. */
  readonly closing: ReadonlyMap<string, readonly number[]>;
  /** Characters of the log. */
  readonly size: number;
}

/** Read once per log, whichever tools ask. */
const brackets = new WeakMap<readonly string[], Brackets>();

function findBrackets(lines: readonly string[]): Brackets {
  const opening: number[] = [];
  const closing = new Map<string, number[]>();
  let size = 0;
  for (const [index, line] of lines.entries()) {
    size += line.length + 1;
    const bracket = /^\s*([[{\]}])/.exec(line)?.[1];
    if (bracket === '[' || bracket === '{') opening.push(index);
    if (bracket === undefined || line.length > 200 || !/^\s*[\]}]\s*$/.test(line)) continue;
    const known = closing.get(line.trimEnd());
    if (known) known.push(index);
    else closing.set(line.trimEnd(), [index]);
  }
  return {opening, closing, size};
}

/** Index of the line that closes the document opened on line `at`; undefined when none opens there. */
function lastLine(
  lines: readonly string[],
  at: number,
  closing: Brackets['closing'],
): number | undefined {
  const line = lines[at] ?? '';
  const start = line.trimStart();
  const partner = start.startsWith('{') ? '}' : start.startsWith('[') ? ']' : undefined;
  if (partner === undefined) return undefined;
  if (line.trimEnd().endsWith(partner)) return at;
  if (start.length > 500 || !OPENING.test(start.trimEnd())) return undefined;
  const candidates = closing.get(line.slice(0, line.length - start.length) + partner);
  return candidates?.[firstIndexBehind(candidates, index => index > at)];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The fields of a JSON object; none for other values. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

/** The items of a JSON array; none for other values. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A JSON string, undefined for other values and for ''. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A line or column: a JSON number (or its digits) that is at least 1. */
export function positionOf(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 1 ? number : undefined;
}
