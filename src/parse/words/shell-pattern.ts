import {isAlphanumeric} from './variable-name.js';

/** One piece of a shell pattern: a character as it is, `?` or `*`. */
interface PatternPart {
  readonly kind: 'char' | 'one' | 'many';
  readonly char: string;
}

/** Reads a pattern of `${name#pattern}` and its kin: `?`, `*` and `\`-escapes, no brackets. */
function parsePattern(pattern: readonly string[]): PatternPart[] {
  const parts: PatternPart[] = [];
  for (let at = 0; at < pattern.length; at++) {
    let char = pattern[at] ?? '';
    if (char === '*' || char === '?') {
      parts.push({kind: char === '*' ? 'many' : 'one', char});
      continue;
    }
    if (char === '\\') {
      const next = pattern[at + 1];
      // `}` and `/` had to be escaped to stand inside ${…}; the escape is no part of the pattern.
      if (next === '}' || next === '/') continue;
      if (next !== '*' && next !== '?' && next !== '\\') {
        throw new Error(`invalid escape '\\${next ?? '\ufffd'}'`);
      }
      char = next;
      at++;
    }
    parts.push({kind: 'char', char});
  }
  return parts;
}

/** End of the match that starts at `start`: the longest or the shortest one, -1 when there is none. */
function matchAt(
  parts: readonly PatternPart[],
  value: readonly string[],
  start: number,
  longest: boolean,
): number {
  let states = follow(parts, new Set([0]));
  let end = -1;
  for (let at = start; ; at++) {
    if (states.has(parts.length)) {
      end = at;
      if (!longest) return end;
    }
    if (at >= value.length || states.size === 0) return end;
    states = follow(parts, step(parts, states, value[at] ?? ''));
  }
}

function step(
  parts: readonly PatternPart[],
  states: ReadonlySet<number>,
  char: string,
): Set<number> {
  const next = new Set<number>();
  for (const state of states) {
    const part = parts[state];
    if (part === undefined) continue;
    if (part.kind === 'char' ? part.char === char : char !== '\n') {
      next.add(part.kind === 'many' ? state : state + 1);
    }
  }
  return next;
}

/** A `*` may also stand for nothing. */
function follow(parts: readonly PatternPart[], states: Set<number>): Set<number> {
  for (const state of states) if (parts[state]?.kind === 'many') states.add(state + 1);
  return states;
}

function compile(pattern: readonly string[], shown: string): PatternPart[] {
  try {
    return parsePattern(pattern);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new Error(`invalid pattern (${shown}) in substitution: ${reason}`, {cause: error});
  }
}

/** `${name#pattern}`, or `##` when `longest`. */
export function trimPrefix(pattern: string, value: string, longest: boolean): string {
  const chars = Array.from(value);
  const end = matchAt(compile(Array.from(pattern), pattern), chars, 0, longest);
  return end < 0 ? value : chars.slice(end).join('');
}

/** `${name%pattern}`, or `%%` when `longest`. */
export function trimSuffix(pattern: string, value: string, longest: boolean): string {
  const reversed = reversePattern(Array.from(pattern));
  const chars = Array.from(value).reverse();
  const end = matchAt(compile(reversed, reversed.join('')), chars, 0, longest);
  return end < 0 ? value : chars.slice(end).reverse().join('');
}

/** Reverses a pattern, but leaves each escape before its character. */
function reversePattern(pattern: readonly string[]): string[] {
  const reversed: string[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] ?? '';
    const next = pattern[at + 1];
    if (char === '\\' && next !== undefined) {
      reversed.unshift(char, next);
      at++;
    } else {
      reversed.unshift(char);
    }
  }
  return reversed;
}

/** `${name/pattern/replacement}`, or `//` when `all`. */
export function replacePattern(
  pattern: string,
  value: string,
  replacement: string,
  all: boolean,
): string {
  const parts = compile(Array.from(pattern), pattern);
  const chars = Array.from(value);
  let result = '';
  let copied = 0;
  let search = 0;
  while (search <= chars.length) {
    const match = findMatch(parts, chars, search);
    if (match === undefined) break;
    result += chars.slice(copied, match.start).join('');
    // No empty match directly behind another match (Go's regexp.ReplaceAllString).
    if (match.end > copied || match.start === 0) {
      const matched = chars.slice(match.start, match.end).join('');
      result += all ? expandTemplate(replacement, matched) : replacement;
    }
    copied = match.end;
    if (!all) break;
    search = Math.max(search + 1, match.end);
  }
  return result + chars.slice(copied).join('');
}

function findMatch(
  parts: readonly PatternPart[],
  chars: readonly string[],
  from: number,
): {readonly start: number; readonly end: number} | undefined {
  for (let start = from; start <= chars.length; start++) {
    const end = matchAt(parts, chars, start, true);
    if (end >= 0) return {start, end};
  }
  return undefined;
}

/** BuildKit hands the replacement of `//` to Go's regexp, where `$0` is the match and `$name` nothing. */
function expandTemplate(template: string, matched: string): string {
  const chars = Array.from(template);
  let result = '';
  for (let at = 0; at < chars.length; at++) {
    if (chars[at] !== '$') {
      result += chars[at] ?? '';
      continue;
    }
    if (chars[at + 1] === '$') {
      result += '$';
      at++;
      continue;
    }
    const braced = chars[at + 1] === '{';
    const start = at + (braced ? 2 : 1);
    let end = start;
    while (end < chars.length && isAlphanumeric(chars[end] ?? '')) end++;
    if (end === start || (braced && chars[end] !== '}')) {
      result += '$';
      continue;
    }
    if (/^0+$/.test(chars.slice(start, end).join(''))) result += matched;
    at = braced ? end : end - 1;
  }
  return result;
}
