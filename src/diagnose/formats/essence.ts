const MAX_LINES = 12;
const MAX_COLUMNS = 300;

/** A line of the quoted source with which tools show the place: `> 6 |   expect(…)`, `    |   ^`, `✖ 12│ text`. */
const CODE_FRAME =
  /^\s*(?:[>✖→*]\s*)?(?:\d+\s*[|│]|[|│]\s*[\^~─-]|[|│]\s*$|[\^~]+\s*$|[│┬╰╭╯─·|\s]+$)/;

/** True for a line of quoted source code or of the marks below it. */
export function isCodeFrameLine(line: string): boolean {
  return CODE_FRAME.test(line.slice(0, 200));
}

/**
 * What a person reads of a failure's text: quoted source taken out, common indentation taken off, blank lines at the ends
 * taken off and between folded, cut to 12 lines of 300 characters.
 *
 * @param lines the failure's own lines, without its stack trace
 */
export function essence(lines: readonly string[], maxLines = MAX_LINES): string {
  const kept: string[] = [];
  for (const line of lines) {
    if (isCodeFrameLine(line)) continue;
    if (line.trim() === '') continue;
    kept.push(line.trimEnd());
  }
  const indent = Math.min(...kept.map(line => line.length - line.trimStart().length));
  const shown = kept.slice(0, maxLines).map(line => clip(line.slice(indent)));
  if (kept.length > maxLines) shown.push('…');
  return shown.join('\n');
}

/** Cuts a line to what an annotation can show. */
export function clip(line: string): string {
  return line.length > MAX_COLUMNS ? `${line.slice(0, MAX_COLUMNS - 1)}…` : line;
}
