/** A table drawn with lines, cells merged downwards left empty: `│ lodash │ CVE-2019-10744 │ … │`. */
export interface BoxTable {
  /** Column titles as printed. */
  readonly columns: readonly string[];
  readonly rows: readonly BoxRow[];
  /** 0-based indexes of its header and of its last line. */
  readonly at: number;
  readonly until: number;
}

export interface BoxRow {
  /** Per column, the cell's lines; a cell that is one with the cell above has its text. */
  readonly cells: readonly (readonly string[])[];
  readonly at: number;
  readonly until: number;
}

const MAX_LINES = 50_000;

/**
 * Reads the tables whose header has a certain column. A line with text in the key column begins a row; a border above it that
 * leaves a column out joins that column's cell with the one above.
 *
 * @param title a column's title that only the wanted tables have
 * @param keys columns of which each row has its own text; the first that a table has counts
 */
export function readBoxTables(
  lines: readonly string[],
  title: string,
  keys: readonly string[],
): readonly BoxTable[] {
  const tables: BoxTable[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!line.includes(title) || line.length > 4_000) continue;
    const columns = cellsOf(line);
    if (!columns?.includes(title)) continue;
    const key = columns.findIndex(column => keys.includes(column));
    const table = readRows(lines, at, columns, Math.max(key, 0));
    tables.push(table);
    at = table.until;
  }
  return tables;
}

function readRows(
  lines: readonly string[],
  at: number,
  columns: readonly string[],
  key: number,
): BoxTable {
  const header = lines[at] ?? '';
  const rows: {cells: string[][]; at: number; until: number}[] = [];
  let joined: readonly boolean[] = [];
  let until = at;
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
    const line = (lines[index] ?? '').slice(0, 4_000);
    const border = joinedColumns(line, header);
    const cells = border ? undefined : cellsOf(line);
    if (!border && cells?.length !== columns.length) break;
    until = index;
    if (border) joined = border;
    if (!cells) continue;
    const row = rows.at(-1);
    if (!row || (cells[key] ?? '') !== '') {
      const inherited = (column: number) =>
        joined[column] === true ? row?.cells[column] : undefined;
      rows.push({
        cells: cells.map((cell, column) => (cell === '' ? (inherited(column) ?? []) : [cell])),
        at: index,
        until: index,
      });
      joined = [];
    } else {
      for (const [column, cell] of cells.entries()) if (cell !== '') row.cells[column]?.push(cell);
      row.until = index;
    }
  }
  return {columns, rows, at, until};
}

/** Per column, whether a border leaves it out; undefined for a line that is no border. */
function joinedColumns(line: string, header: string): readonly boolean[] | undefined {
  if (!/[─━═+]/u.test(line) || /[^\s│|─━═┬┼┴┐┤┘┌├└╭╰╮╯+=-]/u.test(line)) return undefined;
  const bar = header.trim().charAt(0);
  const bars = Array.from(header.matchAll(bar === '|' ? /\|/g : /│/g), match => match.index);
  return bars
    .slice(1)
    .map((end, column) => !/[─━═=-]/u.test(line.slice((bars[column] ?? 0) + 1, end)));
}

/** The cells between `│` or `|`; undefined for a line that is no row. */
function cellsOf(line: string): readonly string[] | undefined {
  const text = line.trim();
  const bar = text.charAt(0);
  if ((bar !== '│' && bar !== '|') || !text.endsWith(bar)) return undefined;
  return text
    .slice(1, -1)
    .split(bar)
    .map(cell => cell.trim());
}
