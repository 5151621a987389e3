import {isSpace} from './go-text.js';
import {expandBraces} from './shell-braces.js';
import {isAlphanumeric, isDigit, isSpecialParameter} from './variable-name.js';

/** Where a word's variables come from. */
export interface Variables {
  get(name: string): string | undefined;
}

export interface LexerOptions {
  readonly escape: '\\' | '`';
  readonly variables: Variables;
  /** Quotes stay in the result. */
  readonly keepQuotes?: boolean;
  /** Escape characters stay in the result. */
  readonly keepEscapes?: boolean;
  /** Quotes are characters like any other (contents of here-documents). */
  readonly ignoreQuotes?: boolean;
  /** A variable that is not set stays as it was written. */
  readonly keepUnset?: boolean;
}

/** What a word became. */
export interface Lexed {
  readonly text: string;
  /** The result split at white space outside of quotes. */
  readonly words: readonly string[];
  /** Names of variables that were set and used. */
  readonly matched: ReadonlySet<string>;
  /** Names of variables that were not set. */
  readonly unmatched: ReadonlySet<string>;
}

/** State of one pass over a word; the functions of this file and of shell-braces.ts move `at` forward. */
export interface Lexer {
  readonly options: LexerOptions;
  readonly chars: readonly string[];
  at: number;
  keepEscapes: boolean;
  /** Characters of the word under way. Shared by nested passes, as in BuildKit's lexer. */
  partial: string;
  readonly matched: Set<string>;
  readonly unmatched: Set<string>;
}

/**
 * Expands variables, quotes and escapes as BuildKit's shell lexer does
 * (https://github.com/moby/buildkit/blob/master/frontend/dockerfile/shell/lex.go).
 *
 * @throws Error in BuildKit's words, without the "failed to process" in front
 */
export function lex(word: string, options: LexerOptions): Lexed {
  const lexer: Lexer = {
    options,
    chars: Array.from(word.startsWith('\ufeff') ? word.slice(1) : word),
    at: 0,
    keepEscapes: options.keepEscapes ?? false,
    partial: '',
    matched: new Set(),
    unmatched: new Set(),
  };
  const {text, words} = lexUntil(lexer, undefined, lexer.keepEscapes);
  return {text, words, matched: lexer.matched, unmatched: lexer.unmatched};
}

/** The next character, '' at the end, without moving on. */
export function peek(lexer: Lexer): string {
  return lexer.chars[lexer.at] ?? '';
}

/** The next character, '' at the end. */
export function take(lexer: Lexer): string {
  return lexer.chars[lexer.at++] ?? '';
}

/** Value of a variable; that it was asked for is noted. */
export function lookUp(lexer: Lexer, name: string): string | undefined {
  const value = lexer.options.variables.get(name);
  (value === undefined ? lexer.unmatched : lexer.matched).add(name);
  return value;
}

/** Reads to `stop` (which is left behind) or, without one, to the end of the word. */
export function lexUntil(
  lexer: Lexer,
  stop: string | undefined,
  keepEscapes: boolean,
): {readonly text: string; readonly words: readonly string[]} {
  const outer = lexer.keepEscapes;
  lexer.keepEscapes = keepEscapes;
  try {
    lexer.partial = '';
    const words: string[] = [];
    const text = lexAll(lexer, stop, words);
    if (lexer.partial !== '') words.push(lexer.partial);
    lexer.partial = '';
    return {text, words};
  } finally {
    lexer.keepEscapes = outer;
  }
}

function lexAll(lexer: Lexer, stop: string | undefined, words: string[]): string {
  const quotes = lexer.options.ignoreQuotes !== true;
  let inWord = false;
  let text = '';
  const addRaw = (piece: string): void => {
    lexer.partial += piece;
    inWord = true;
  };
  const add = (piece: string): void => {
    for (const char of piece) {
      if (!isSpace(char)) {
        addRaw(char);
      } else if (inWord && lexer.partial !== '') {
        words.push(lexer.partial);
        lexer.partial = '';
        inWord = false;
      }
    }
  };
  while (lexer.at < lexer.chars.length) {
    const char = peek(lexer);
    if (char === stop) {
      lexer.at++;
      return text;
    }
    let piece: string;
    if (char === '$') {
      piece = lexDollar(lexer);
      add(piece);
    } else if (char === '<') {
      piece = lexLessThan(lexer);
      addRaw(piece);
    } else if (quotes && char === "'") {
      piece = lexSingleQuotes(lexer);
      addRaw(piece);
    } else if (quotes && char === '"') {
      piece = lexDoubleQuotes(lexer);
      addRaw(piece);
    } else if (char === lexer.options.escape) {
      lexer.at++;
      piece = (lexer.keepEscapes ? char : '') + take(lexer);
      if (piece !== '') addRaw(piece);
    } else {
      lexer.at++;
      piece = char;
      add(char);
    }
    text += piece;
  }
  if (stop !== undefined) {
    throw new Error(`unexpected end of statement while looking for matching ${stop}`);
  }
  return text;
}

function lexSingleQuotes(lexer: Lexer): string {
  const end = lexer.chars.indexOf("'", lexer.at + 1);
  if (end < 0) {
    lexer.at = lexer.chars.length;
    throw new Error('unexpected end of statement while looking for matching single-quote');
  }
  const from = lexer.options.keepQuotes === true ? lexer.at : lexer.at + 1;
  const to = lexer.options.keepQuotes === true ? end + 1 : end;
  lexer.at = end + 1;
  return lexer.chars.slice(from, to).join('');
}

function lexDoubleQuotes(lexer: Lexer): string {
  const quote = lexer.options.keepQuotes === true ? '"' : '';
  const {escape} = lexer.options;
  let text = quote;
  lexer.at++;
  while (lexer.at < lexer.chars.length) {
    const char = peek(lexer);
    if (char === '"') {
      lexer.at++;
      return text + quote;
    }
    if (char === '$') {
      text += lexDollar(lexer);
      continue;
    }
    lexer.at++;
    if (char !== escape) {
      text += char;
      continue;
    }
    if (lexer.keepEscapes) text += char;
    const next = peek(lexer);
    if (next === '') continue;
    // Only these are escaped inside double quotes; before others the escape character stays.
    text += next === '"' || next === '$' || next === escape ? take(lexer) : char;
  }
  throw new Error('unexpected end of statement while looking for matching double-quote');
}

/** `<<` and the white space behind it stay together, so that `<< EOF` is one word. */
function lexLessThan(lexer: Lexer): string {
  lexer.at++;
  if (peek(lexer) !== '<') return '<';
  lexer.at++;
  let text = '<<';
  while (peek(lexer) === ' ' || peek(lexer) === '\t' || peek(lexer) === '\r') text += take(lexer);
  return text;
}

function lexDollar(lexer: Lexer): string {
  lexer.at++;
  if (peek(lexer) === '{') {
    lexer.at++;
    return expandBraces(lexer);
  }
  const name = takeName(lexer);
  if (name === '') return '$';
  return lookUp(lexer, name) ?? (lexer.options.keepUnset === true ? `$${name}` : '');
}

/** Reads a variable's name: a number, a special parameter, or letters, digits and `_`. */
export function takeName(lexer: Lexer): string {
  const start = lexer.at;
  const first = peek(lexer);
  if (first === '') return '';
  if (isDigit(first)) {
    while (peek(lexer) !== '' && isDigit(peek(lexer))) lexer.at++;
  } else if (isSpecialParameter(first)) {
    lexer.at++;
  } else {
    while (peek(lexer) !== '' && isAlphanumeric(peek(lexer))) lexer.at++;
  }
  return lexer.chars.slice(start, lexer.at).join('');
}
