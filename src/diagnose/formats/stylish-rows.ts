/** One problem in the table form that ESLint's "stylish" formatter made common. */
export interface StylishRow {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly level: string;
  readonly message: string;
  /** Last cell, when there is one that looks like a rule's name. */
  readonly rule?: string;
  /** Counts the tables of the log from 0. */
  readonly table: number;
  /** 0-based indexes of its lines. */
  readonly at: number;
  readonly until: number;
}

const ROW = /^\s+(\d{1,9}):(\d{1,9})\s+(error|warning|info|✖|×|⚠|‼|ℹ)\s+(\S.*)$/;
const HEADER = /^(?:\S.*\/)?\S[^/]*\.[\w]{1,12}$|^(?:\.{0,2}\/)?\S+\/\S+$/;
const RULE = /^@?[\w.-]+(?:\/[\w.@-]+)*(?:\([\w/@-]+\))?$/;

/** How many lines a message may go on for until its rule. */
const MAX_MESSAGE_LINES = 60;

/**
 * Reads the table that ends with a summary line: a path alone on its line, then rows `  4:3  error  message  rule`.
 * Rows that no summary follows belong to another tool and are left out. Linear.
 *
 * @param isSummary says whether a line ends a table, and of how many problems; undefined: it does not. 0: it ends another
 * tool's
 * @see https://github.com/eslint/eslint/blob/main/lib/cli-engine/formatters/stylish.js
 */
export function readStylishRows(
  lines: readonly string[],
  isSummary: (line: string) => number | undefined,
): readonly StylishRow[] {
  const isRow = rowLines(lines);
  const rows: StylishRow[] = [];
  let pending: StylishRow[] = [];
  let file: string | undefined;
  let table = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.length > 4_000 || line === '') continue;
    // Before a file's header nothing is pending that a summary could end.
    const count = file === undefined && isRow[at + 1] !== 1 ? undefined : isSummary(line);
    if (count !== undefined) {
      rows.push(...(count === 0 ? [] : pending.slice(-count)));
      pending = [];
      file = undefined;
      table++;
      continue;
    }
    if (!line.startsWith(' ')) {
      if (isRow[at + 1] === 1 && HEADER.test(line)) file = line;
      continue;
    }
    const cells = file === undefined || isRow[at] === 0 ? null : ROW.exec(line);
    if (!cells || file === undefined) continue;
    const row = readRow(lines, at, cells[4] ?? '');
    pending.push({
      file,
      line: Number(cells[1]),
      column: Number(cells[2]),
      level: cells[3] ?? 'error',
      table,
      at,
      ...row,
    });
    at = row.until;
  }
  return rows;
}

const known = new WeakMap<readonly string[], Uint8Array>();

/** Per line, 1 when it is a row. Read once per log, whichever tools ask. */
function rowLines(lines: readonly string[]): Uint8Array {
  let rows = known.get(lines);
  if (!rows) {
    rows = Uint8Array.from(lines, line => (ROW.test(line.slice(0, 4_000)) ? 1 : 0));
    known.set(lines, rows);
  }
  return rows;
}

/** Takes message and rule apart, over several lines when the message has line ends. */
function readRow(lines: readonly string[], at: number, text: string) {
  const single = splitRule(text);
  if (single.rule !== undefined || !goesOn(lines, at)) return {...single, until: at};
  const message = [text.trimEnd()];
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_MESSAGE_LINES); index++) {
    const line = lines[index] ?? '';
    if (ROW.test(line.slice(0, 4_000)) || line.startsWith('✖ ')) break;
    const last = splitRule(line);
    if (last.message.trim() !== '') message.push(last.message.trimEnd());
    if (last.rule !== undefined)
      return {message: message.join('\n'), rule: last.rule, until: index};
  }
  return {...single, until: at};
}

/** A row without rule is a whole row when another row, a blank line or the summary follows. */
function goesOn(lines: readonly string[], at: number): boolean {
  const next = lines[at + 1] ?? '';
  if (ROW.test(next.slice(0, 4_000)) || next.startsWith('✖ ')) return false;
  if (next !== '') return true;
  const second = lines[at + 2] ?? '';
  return second !== '' && !second.startsWith('✖ ') && !HEADER.test(second.slice(0, 4_000));
}

function splitRule(text: string): {readonly message: string; readonly rule?: string} {
  const gap = text.lastIndexOf('  ');
  const rule = text.slice(gap + 2);
  if (gap < 0 || !RULE.test(rule)) return {message: text.trim()};
  return {message: text.slice(0, gap).trimEnd(), rule};
}
