import {checkRepetition, countWideRepeats} from './pattern-repetition.js';

/**
 * The runner compiles problem matchers with .NET's engine (ECMAScript | CultureInvariant). This is the translation to
 * JavaScript: https://learn.microsoft.com/dotnet/standard/base-types/regular-expression-options#ecmascript-matching-behavior
 */
export interface Pattern {
  readonly regexp: RegExp;
  /** Number of groups, the whole match included. */
  readonly groupCount: number;
  /** Number of repetitions that match nearly anything, without one that ends the pattern. */
  readonly wideRepeats: number;
  /** The group that .NET gives a number: unnamed ones first, then named ones. */
  readonly group: (match: RegExpExecArray, number: number) => string | undefined;
}

/** One piece of a pattern's text. */
export interface PatternToken {
  readonly kind: 'open' | 'close' | 'or' | 'repeat' | 'atom' | 'assertion';
  readonly text: string;
}

const TOKEN =
  /\\(?:x[\da-f]{2}|u[\da-f]{4}|c[a-z]|k<\w+>|p\{\w*\}|P\{\w*\}|\d{1,3}|[\s\S])|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|\(\?#[^)]*\)|\((?:\?(?:<[=!]|[=!:>]|<\w+>|'\w+'|[a-z]*(?:-[a-z]+)?[:)]|\())?|[)|^$]|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/giy;

/** .NET's escapes that JavaScript reads as letters. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\A': '^',
  '\\Z': '$',
  '\\z': '$',
  '\\e': '\\x1b',
  '\\a': '\\x07',
};

/**
 * Compiles a pattern of the .NET dialect.
 *
 * @returns the pattern, or in words what of it is not supported
 */
export function compilePattern(source: string): Pattern | string {
  let flags = '';
  let text = source;
  const options = /^\(\?([a-z]+)\)/.exec(text);
  if (options?.[1] !== undefined) {
    if (!/^[imsn]+$/.test(options[1]))
      return `the option "${options[0]}" is not supported, only (?i), (?m) and (?s)`;
    flags = options[1].replaceAll('n', '');
    text = text.slice(options[0].length);
  }
  const tokens: PatternToken[] = [];
  const unnamed: number[] = [];
  const named: number[] = [];
  for (const [piece] of text.matchAll(TOKEN)) {
    if (piece.startsWith('(?#')) continue;
    const problem = unsupported(piece);
    if (problem !== undefined) return problem;
    const token = readToken(piece);
    if (/^\((?:$|\?<\w)/.test(token.text)) {
      (token.text === '(' ? unnamed : named).push(unnamed.length + named.length + 1);
    }
    tokens.push(token);
  }
  const problem = checkRepetition(tokens);
  if (problem !== undefined) return problem;
  const order = [0, ...unnamed, ...named];
  try {
    const regexp = new RegExp(tokens.map(token => token.text).join(''), flags);
    return {
      regexp,
      groupCount: order.length,
      wideRepeats: countWideRepeats(tokens),
      group: (match, number) => match[order[number] ?? -1],
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function unsupported(piece: string): string | undefined {
  if (piece.startsWith('(?>')) return 'an atomic group "(?>" is not supported';
  if (piece.startsWith('(?(')) return 'a conditional "(?(" is not supported';
  if (/^\\p\{/i.test(piece))
    return `"${piece}" is not supported: the runner's own mode refuses it too`;
  if (piece === '\\G') return '"\\G" is not supported';
  if (/^\(\?[a-z]*(?:-[a-z]+)?[:)]$/i.test(piece) && piece !== '(?:') {
    return `the option "${piece}" is only supported at the start of the pattern, as (?i)`;
  }
  if (/^\[.*-\[/s.test(piece)) return 'subtraction of character classes is not supported';
  return undefined;
}

function readToken(piece: string): PatternToken {
  const escape = ESCAPES[piece];
  if (escape !== undefined) return {kind: escape.length === 1 ? 'assertion' : 'atom', text: escape};
  if (/^\((?:\?<[=!]|\?[=!])$/.test(piece)) return {kind: 'open', text: piece};
  if (piece.startsWith('(')) return {kind: 'open', text: piece.replace(/^\(\?'(\w+)'$/, '(?<$1>')};
  if (piece === ')') return {kind: 'close', text: piece};
  if (piece === '|') return {kind: 'or', text: piece};
  if (/^(?:[*+?]|\{\d)/.test(piece)) return {kind: 'repeat', text: piece};
  if (piece === '^' || piece === '$' || /^\\b$/i.test(piece))
    return {kind: 'assertion', text: piece};
  // `[]a]` is a class with a bracket for .NET, an empty class for JavaScript.
  if (/^\[\^?\]./s.test(piece)) return {kind: 'atom', text: piece.replace(']', '\\]')};
  return {kind: 'atom', text: piece};
}
