import {isSpace} from './go-text.js';

/**
 * Splits at white space outside of quotes; quotes and escapes stay in the words (ENV, LABEL and ARG).
 *
 * @param escape the file's escape character: what follows it is part of the word, whatever it is
 */
export function splitQuotedWords(text: string, escape: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote === '' && isSpace(char)) {
      if (word) words.push(word);
      word = undefined;
      continue;
    }
    word ??= '';
    if (quote === '' && (char === "'" || char === '"')) quote = char;
    else if (char === quote) quote = '';
    if (char === escape && quote !== "'") {
      // An escape character at the very end goes away.
      if (at + 1 === text.length) continue;
      word += char;
      at++;
    }
    word += text.charAt(at);
  }
  if (word) words.push(word);
  return words;
}

/** Splits at the white space that BuildKit's whitespace-delimited instructions know (ASCII only). */
export function splitAtWhitespace(text: string): string[] {
  return text === '' ? [] : text.split(/[\t\v\f\r ]+/);
}

/** The first word and the rest; undefined for the rest when there is only one word. */
export function splitFirstWord(text: string): readonly [string, string | undefined] {
  const match = /[\t\v\f\r ]+/.exec(text);
  if (match === null) return [text, undefined];
  return [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}

/** JSON arrays hold something else than strings: BuildKit does not fall back to the shell form then. */
export const NOT_STRINGS = 'when using JSON array syntax, arrays must be comprised of strings only';

/**
 * Reads the exec form: a JSON array of strings.
 *
 * @returns undefined when the text is no JSON array, and so is shell form
 * @throws Error in BuildKit's words when it is one, but not of strings only
 */
export function parseJsonWords(text: string): readonly string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  const parsed = parseJson(text);
  if (!Array.isArray(parsed)) return undefined;
  const words: string[] = [];
  for (const word of parsed as readonly unknown[]) {
    if (typeof word !== 'string') throw new Error(NOT_STRINGS);
    words.push(word.toWellFormed());
  }
  return words;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
