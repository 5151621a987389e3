import type {Finding} from '../tool.js';

type Loose<T> = {readonly [K in keyof T]?: T[K] | undefined};

/**
 * A finding from what patterns captured: fields that are undefined or '' are left out, numbers may be text, a line or column
 * of 0 is none, a column without line is none, `until` is left out when it is `at`.
 *
 * @param severity the finding's, or the tool's own word for it: what starts with `err`, `fat`, `crit`, `high`, `✖`, `×`, `E` is an
 * error, `info`, `note`, `hint`, `ℹ` and the like are info, all else a warning
 */
export function makeFinding(
  fields: Loose<Omit<Finding, 'line' | 'column' | 'endLine' | 'endColumn' | 'severity'>> & {
    readonly at: number;
    readonly message: string;
    readonly severity: string;
    readonly line?: string | number | undefined;
    readonly column?: string | number | undefined;
    readonly endLine?: string | number | undefined;
    readonly endColumn?: string | number | undefined;
  },
): Finding {
  const {severity, line, column, endLine, endColumn, until, message, at} = fields;
  const row = fields.file === undefined ? undefined : position(line);
  const last = row === undefined ? undefined : position(endLine);
  const isRange = last === undefined || last >= (row ?? 0);
  const kept = Object.entries({
    file: fields.file,
    frames: fields.frames,
    directory: fields.directory,
    baseNameOnly: fields.baseNameOnly,
    anchor: fields.anchor,
    anchorIn: fields.anchorIn,
    package: fields.package,
    code: fields.code,
    url: fields.url,
    source: fields.source,
    line: row,
    column: row === undefined ? undefined : position(column),
    endLine: isRange ? last : undefined,
    endColumn: row === undefined || !isRange ? undefined : position(endColumn),
    until: until !== undefined && until > at ? until : undefined,
  }).filter(([, value]) => value !== undefined && value !== '');
  return {
    ...(Object.fromEntries(kept) as Partial<Finding>),
    severity: severityOf(severity),
    message: message.trim() || 'failed',
    at,
  };
}

function position(value: string | number | undefined): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 ? number : undefined;
}

function severityOf(word: string): Finding['severity'] {
  if (/^(?:err|fat|crit|high|✖|×|✘|E$|2$)/i.test(word)) return 'error';
  return /^(?:info|note|hint|style|convention|suggestion|message|ℹ|i$|I$)/i.test(word)
    ? 'info'
    : 'warning';
}
