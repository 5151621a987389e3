/** How a file's bytes were written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A file's text without its byte order mark. */
export interface SourceText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Decodes a file: UTF-8, or UTF-16 when its byte order mark says so. Bytes that are no valid text become U+FFFD.
 *
 * @param source the bytes, or text that was decoded before
 * @returns the text without byte order mark, line ends as in the file
 */
export function decodeSource(source: string | Uint8Array): SourceText {
  if (typeof source === 'string') {
    return {text: source.startsWith('\ufeff') ? source.slice(1) : source, encoding: 'utf-8'};
  }
  const encoding = detectEncoding(source);
  return {text: new TextDecoder(encoding).decode(source), encoding};
}

function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The longest line that BuildKit reads, in bytes without its line feed (Go's bufio.MaxScanTokenSize). */
const MAX_LINE_BYTES = 65_535;

/** The lines of a file, each with its line end, up to the first that is too long for BuildKit. */
export interface SourceLines {
  readonly lines: readonly string[];
  /** A line was too long: nothing from there on was read. */
  readonly tooLong: boolean;
}

/** Cuts a text into lines at '\n', which stays on its line; a text that ends in one has no empty last line. */
export function splitLines(text: string): SourceLines {
  const lines: string[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    const line = text.slice(start, end);
    if (isTooLong(newline < 0 ? line : line.slice(0, -1))) return {lines, tooLong: true};
    lines.push(line);
    start = end;
  }
  return {lines, tooLong: false};
}

function isTooLong(line: string): boolean {
  // A UTF-16 unit is at most three bytes of UTF-8: short lines need no counting.
  if (line.length * 3 <= MAX_LINE_BYTES) return false;
  return new TextEncoder().encode(line).length > MAX_LINE_BYTES;
}

/** A line without the '\r' and '\n' at its end. */
export function trimLineEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === '\n' || line[end - 1] === '\r')) end--;
  return line.slice(0, end);
}

/** BuildKit's words for a line that it refuses. */
export const LINE_TOO_LONG = `dockerfile line greater than max allowed size of ${MAX_LINE_BYTES}`;
