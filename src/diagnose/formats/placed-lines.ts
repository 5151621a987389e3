/** Below so many lines the patterns themselves are as cheap. */
const WORTHWHILE = 500;

const PLACE = /:\d/;

const known = new WeakMap<readonly string[], Uint8Array>();

/**
 * Says which lines have a colon before a digit, as all have that say `file:line`: most lines of a log do not, and dozens of
 * tools ask. Read once per log.
 *
 * @returns a test for the index of a line; of a short log all pass
 */
export function placedLines(lines: readonly string[]): (at: number) => boolean {
  if (lines.length < WORTHWHILE) return () => true;
  let flags: Uint8Array | undefined;
  return at => {
    flags ??= known.get(lines) ?? readFlags(lines);
    return flags[at] !== 0;
  };
}

/** True when a digit follows a line's first colon, as in all lines that begin with a relative `file:line`. */
export function startsPlaced(line: string): boolean {
  const code = line.charCodeAt(line.indexOf(':') + 1);
  return code >= 0x30 && code <= 0x39;
}

function readFlags(lines: readonly string[]): Uint8Array {
  const flags = Uint8Array.from(lines, line => (PLACE.test(line) ? 1 : 0));
  known.set(lines, flags);
  return flags;
}
