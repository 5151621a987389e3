import type {Frame} from '../tool.js';

/** Inside the runtime: nothing a user could open. */
const RUNTIME =
  /^(?:node:|internal\/|bootstrap_node\.js|ext:|native|<anonymous>|unknown|evalmachine|.*\[eval\]|.*\$deno\$|wasm:|bun:)/;

/** What bundlers and loaders put before a path. */
const SCHEME = /^(?:file:\/\/|webpack-internal:\/\/\/|webpack:\/\/(?:\/|[\w@./-]*?\/(?=\.\/))?)/;

/** Node folds what two traces share. */
const OMITTED = /^\s+\.\.\. \d+ (?:lines matching|more)/;

const POSITION = /:(\d{1,9})(?::(\d{1,9}))?$/;

/**
 * Reads one line of a V8 stack trace (`    at total (/app/src/cart.js:2:16)`, `at async file:///app/x.mjs:1:2`) or of vitest
 * (`❯ total src/cart.js:2:16`). Form: https://v8.dev/docs/stack-trace-api#appendix%3A-stack-trace-format.
 *
 * @returns the frame with path as printed, without scheme and query; undefined for other lines and for frames of the runtime
 */
export function readNodeFrame(line: string): Frame | undefined {
  const text = line.trim();
  if (text.length > 2_000) return undefined;
  const call = frameText(text);
  if (call === undefined) return undefined;
  let place = call;
  if (call.endsWith(')')) {
    place = call.slice(call.lastIndexOf('(') + 1, -1);
  } else if (!text.startsWith('at ')) {
    place = call.slice(call.lastIndexOf(' ') + 1);
  }
  return readPlace(place.replace(/^async /, ''));
}

/** True for every line of a trace, also those of the runtime (`at new Promise (<anonymous>)`). */
export function isNodeFrameLine(line: string): boolean {
  return /^\s*(?:at (?:async )?\S.*(?::\d+:?\d*\)?|\(<anonymous>\)|\(native\)|\(index \d+\))|❯ \S.*:\d+:\d+)$/.test(
    line.slice(0, 2_000),
  );
}

/**
 * Reads the trace that starts at `start`: consecutive frame lines, deepest first.
 *
 * @returns its frames, and the index of the first line behind it
 */
export function readNodeFrames(
  lines: readonly string[],
  start: number,
  end = lines.length,
): {readonly frames: readonly Frame[]; readonly next: number} {
  const frames: Frame[] = [];
  let next = start;
  for (; next < end; next++) {
    const line = (lines[next] ?? '').replace(/ \{$/, '');
    if (OMITTED.test(line)) continue;
    if (!isNodeFrameLine(line)) break;
    const frame = readNodeFrame(line);
    if (frame) frames.push(frame);
  }
  return {frames, next};
}

/** True for files that packages brought in. */
export function isForeignFrame(frame: Frame): boolean {
  return /(?:^|\/)(?:node_modules|\.yarn|\.pnp\.)/.test(frame.file);
}

/**
 * Reads `file:line:column` as JavaScript tools print it.
 *
 * @returns the place without scheme and query, undefined when there is no position or the file is the runtime's own
 */
export function readPlace(text: string): Frame | undefined {
  const position = POSITION.exec(text);
  if (!position) return undefined;
  const file = readPath(text.slice(0, position.index));
  if (/^\d*$/.test(file) || RUNTIME.test(file)) return undefined;
  const line = Number(position[1]);
  if (line === 0) return undefined;
  const column = Number(position[2] ?? 0);
  return {file, line, ...(column > 0 && {column})};
}

/** Takes scheme, percent escapes and the query of a module's address off. */
export function readPath(text: string): string {
  const path = text.replace(SCHEME, '').replace(/\?[\w=&.-]*$/, '');
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function frameText(text: string): string | undefined {
  if (text.startsWith('at ')) return text.slice(3);
  if (text.startsWith('❯ ')) return text.slice(2);
  return undefined;
}
