import {isSpace} from '../words/go-text.js';

/** What stands behind an instruction's keyword: `--flag` words, unquoted, and the rest. */
export interface FlagsAndRest {
  readonly flags: readonly string[];
  readonly rest: string;
}

const NO_FLAGS: readonly string[] = [];

/**
 * Takes the `--flags` off an instruction's arguments, as BuildKit's extractBuilderFlags; a lone `--` ends them.
 *
 * @param text what follows the keyword
 * @param escape the file's escape character
 */
export function splitFlags(text: string, escape: string): FlagsAndRest {
  if (!/^[\t-\r \u0080-\uffff]*--/.test(text)) return {flags: NO_FLAGS, rest: text};
  // BuildKit reads flags byte by byte, with effects that show beyond ASCII: do as it does.
  const isAscii = /^[\0-\u007f]*$/.test(text);
  const {flags, restAt} = readFlags(isAscii ? text : toByteString(text), escape);
  const rest = isAscii ? text.slice(restAt) : fromByteString(toByteString(text).slice(restAt));
  return {flags, rest};
}

function readFlags(text: string, escape: string): {flags: string[]; restAt: number} {
  const flags: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (isSpace(text.charAt(at))) {
      at++;
      continue;
    }
    if (!text.startsWith('--', at)) return {flags, restAt: at};
    const {flag, end} = readFlag(text, at, escape);
    at = end;
    if (flag === '--') return {flags, restAt: at};
    flags.push(flag);
  }
  return {flags, restAt: text.length};
}

/** Reads one word from `start`: quotes are removed, the escape character takes the next character as it is. */
function readFlag(text: string, start: number, escape: string): {flag: string; end: number} {
  let flag = '';
  let quote = '';
  let at = start;
  for (; at < text.length; at++) {
    let char = text.charAt(at);
    if (quote === '' && isSpace(char)) break;
    if (quote === '' && (char === "'" || char === '"')) {
      quote = char;
      continue;
    }
    if (char === quote) {
      quote = '';
      continue;
    }
    if (char === escape) {
      at++;
      if (at === text.length) break;
      char = text.charAt(at);
    }
    flag += char;
  }
  return {flag, end: Math.min(at, text.length)};
}

function toByteString(text: string): string {
  return Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join('');
}

function fromByteString(bytes: string): string {
  return new TextDecoder('utf-8', {ignoreBOM: true}).decode(
    Uint8Array.from(bytes, byte => byte.charCodeAt(0)),
  );
}
