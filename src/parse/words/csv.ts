/**
 * Splits one line of comma-separated values, as `--mount` is written; `"…"` around a field, `""` for a quote in it.
 *
 * @throws Error in the words of Go's encoding/csv
 */
export function splitCsv(line: string): string[] {
  if (line === '') throw new Error('EOF');
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const field = line[at] === '"' ? readQuoted(line, at) : readPlain(line, at);
    fields.push(field.value);
    if (field.end >= line.length) return fields;
    at = field.end + 1;
  }
}

interface Field {
  readonly value: string;
  /** Position of the comma behind it, or the line's length. */
  readonly end: number;
}

function readPlain(line: string, start: number): Field {
  const comma = line.indexOf(',', start);
  const end = comma < 0 ? line.length : comma;
  const value = line.slice(start, end);
  if (value.includes('"'))
    throw csvError(start + value.indexOf('"') + 1, 'bare " in non-quoted-field');
  return {value, end};
}

function readQuoted(line: string, start: number): Field {
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = line.indexOf('"', at);
    if (quote < 0) throw csvError(at + 1, 'extraneous or missing " in quoted-field');
    value += line.slice(at, quote);
    at = quote + 1;
    if (line[at] === '"') {
      value += '"';
      at++;
    } else if (at === line.length || line[at] === ',') {
      return {value, end: at};
    } else {
      throw csvError(at, 'extraneous or missing " in quoted-field');
    }
  }
}

function csvError(column: number, reason: string): Error {
  return new Error(`parse error on line 1, column ${column}: ${reason}`);
}
