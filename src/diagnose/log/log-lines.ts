import type {Log} from '../tool.js';
import {unwrapLines} from './wrapper-prefixes.js';

/** Longest line that patterns see: beyond it a pattern costs more than any finding is worth. */
const MAX_LINE = 5_000;

/** Longest run of blanks that a cursor movement becomes. */
const MAX_BLANKS = 80;

/**
 * Control sequences of ECMA-48: CSI, OSC (hyperlinks, titles), string sequences, character sets (`ESC ( B`) and the
 * two-character ones.
 */
const CONTROL_SEQUENCE =
  /\x1b(?:\[([0-?]*)[ -/]*([@-~])|\][^\x07\x1b\n]*(?:\x07|\x1b\\)?|[PX^_][^\x1b\n]*(?:\x1b\\)?|[ -/]+[0-~]|[0-~])?/y;

const OTHER_CONTROL = /[\x00-\x07\x0e-\x1f\x7f\ufeff]/;
const OTHER_CONTROLS = /[\x00-\x07\x0e-\x1f\x7f\ufeff]/g;

/**
 * Takes the log of one RUN apart into the lines a person would see: colours and cursor movements removed, `\r`
 * overwritten text resolved (the last text that is not blank stands), prefixes of wrappers taken off.
 * Linear in the text's length.
 */
export function cleanLog(text: string): readonly string[] {
  return openLog(text, '').lines;
}

/**
 * The log of one RUN as recognisers see it.
 *
 * @param text what the RUN printed, as bytes decoded
 * @param command the RUN's own text, '' when it is not known
 */
export function openLog(text: string, command: string): Log {
  const visible = visibleText(text);
  const {lines: raw, directories} = unwrapLines(visibleLines(visible), visible);
  const isLong = raw.some(line => line.length > MAX_LINE);
  const lines = isLong ? raw.map(line => line.slice(0, MAX_LINE)) : raw;
  return {lines, command, ...(isLong && {raw}), ...(directories && {directories})};
}

function visibleText(text: string): string {
  let visible = text;
  if (visible.includes('\x1b')) visible = withoutSequences(visible);
  if (visible.includes('\r\n')) visible = visible.replaceAll('\r\n', '\n');
  return OTHER_CONTROL.test(visible) ? visible.replace(OTHER_CONTROLS, '') : visible;
}

/** Colours (`ESC [ 32 m`), by far the most frequent, are skipped by hand; a pattern reads the rest. */
function withoutSequences(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf('\x1b'); at >= 0; at = text.indexOf('\x1b', from)) {
    if (at > from) parts.push(text.slice(from, at));
    from = endOfColour(text, at);
    if (from > at) continue;
    CONTROL_SEQUENCE.lastIndex = at;
    const [whole, parameters, final] = CONTROL_SEQUENCE.exec(text) ?? ['\x1b'];
    const shown = replaceSequence(parameters, final);
    if (shown !== '') parts.push(shown);
    from = at + whole.length;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** Index behind the colour or style that is set at `at`; `at` when it is another sequence. */
function endOfColour(text: string, at: number): number {
  if (text.charCodeAt(at + 1) !== OPEN_BRACKET) return at;
  for (let index = at + 2; ; index++) {
    const code = text.charCodeAt(index);
    if (code === LETTER_M) return index + 1;
    if (!((code >= 0x30 && code <= 0x39) || code === SEMICOLON)) return at;
  }
}

const OPEN_BRACKET = 0x5b;
const SEMICOLON = 0x3b;
const LETTER_M = 0x6d;

function visibleLines(visible: string): readonly string[] {
  const lines = visible.split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (visible.includes('\r')) mapInPlace(lines, '\r', lastWritten);
  if (visible.includes('\b')) mapInPlace(lines, '\b', withoutBackspaces);
  return lines;
}

function mapInPlace(lines: string[], mark: string, change: (line: string) => string): void {
  for (const [index, line] of lines.entries()) {
    if (line.includes(mark)) lines[index] = change(line);
  }
}

/** Cursor movements within the line become the blanks or the return that they stand for; the rest shows nothing. */
function replaceSequence(parameters: string | undefined, final: string | undefined): string {
  if (final === 'C') return ' '.repeat(Math.min(Number(parameters) || 1, MAX_BLANKS));
  if (final === 'G' && (parameters === '' || parameters === '1')) return '\r';
  return '';
}

function lastWritten(line: string): string {
  let end = line.length;
  while (end > 0) {
    const start = line.lastIndexOf('\r', end - 1) + 1;
    const part = line.slice(start, end);
    if (part.trim() !== '') return part;
    end = start - 1;
  }
  return '';
}

function withoutBackspaces(line: string): string {
  const shown: string[] = [];
  for (const character of line) {
    if (character === '\b') shown.pop();
    else shown.push(character);
  }
  return shown.join('');
}
