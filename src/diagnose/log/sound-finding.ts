import type {Finding} from '../tool.js';

/** No file that people write is longer. */
const MAX_LINE = 10_000_000;
/** Minified files have long lines. */
const MAX_COLUMN = 100_000_000;

/**
 * Takes from a finding what cannot be: lines and columns below 1 or beyond all files (tools print `:0:0` for a file as a
 * whole), ends before their starts.
 *
 * @param lineCount lines of the log
 * @returns undefined when nothing is left: no message, or no line of the log it could be from
 */
export function soundFinding(finding: Finding, lineCount: number): Finding | undefined {
  const {line, column, endLine, endColumn, at, until = at} = finding;
  if (finding.message.trim() === '' || !(at >= 0 && until >= at && until < lineCount))
    return undefined;
  const hasLine = isPosition(line, MAX_LINE);
  const hasColumn = hasLine && isPosition(column, MAX_COLUMN);
  const hasEnd = hasLine && isPosition(endLine, MAX_LINE) && endLine >= line;
  const isOneLine = !hasEnd || endLine === line;
  const hasEndColumn =
    hasLine && isPosition(endColumn, MAX_COLUMN) && !(isOneLine && hasColumn && endColumn < column);
  if (
    hasLine === (line !== undefined) &&
    hasColumn === (column !== undefined) &&
    hasEnd === (endLine !== undefined) &&
    hasEndColumn === (endColumn !== undefined)
  ) {
    return finding;
  }
  const isKept: Readonly<Record<string, boolean>> = {
    line: hasLine,
    column: hasColumn,
    endLine: hasEnd,
    endColumn: hasEndColumn,
  };
  const kept = Object.entries(finding).filter(([name]) => isKept[name] !== false);
  return Object.fromEntries(kept) as unknown as Finding;
}

function isPosition(value: number | undefined, most: number): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= most;
}
