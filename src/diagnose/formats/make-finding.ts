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
  const finding: {-readonly [K in keyof Finding]: Finding[K]} = {
    severity: severityOf(severity),
    message: message.trim() || 'failed',
    at,
  };
  // Made field by field: there are as many findings as a long log has lines.
  if (isGiven(fields.file)) finding.file = fields.file;
  if (fields.frames !== undefined) finding.frames = fields.frames;
  if (isGiven(fields.directory)) finding.directory = fields.directory;
  if (fields.baseNameOnly !== undefined) finding.baseNameOnly = fields.baseNameOnly;
  if (isGiven(fields.anchor)) finding.anchor = fields.anchor;
  if (isGiven(fields.anchorIn)) finding.anchorIn = fields.anchorIn;
  if (fields.package !== undefined) finding.package = fields.package;
  if (isGiven(fields.code)) finding.code = fields.code;
  if (isGiven(fields.url)) finding.url = fields.url;
  if (isGiven(fields.source)) finding.source = fields.source;
  if (until !== undefined && until > at) finding.until = until;
  if (row === undefined) return finding;
  finding.line = row;
  const first = position(column);
  if (first !== undefined) finding.column = first;
  if (last !== undefined && last < row) return finding;
  if (last !== undefined) finding.endLine = last;
  const end = position(endColumn);
  if (end !== undefined) finding.endColumn = end;
  return finding;
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text !== '';
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
