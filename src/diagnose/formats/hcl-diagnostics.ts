/** A diagnostic of a program that reads HCL: Terraform, OpenTofu, TFLint, Packer. */
export interface HclDiagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: readonly string[];
  readonly file?: string;
  readonly line?: number;
  readonly at: number;
  readonly until: number;
}

const HEAD = /^(Error|Warning|Notice): (\S.*)$/;
const PLACE = /^ {2}on (\S.*?)(?: line (\d+)(?:, in .*)?)?:?$/;
/** `  13: resource "aws_s3_bucket" "web" {`, and marks below it. */
const QUOTE = /^ *(?:\d+:|├|│|╵|with \S+,$)/;
const MAX_LINES = 60;

/**
 * Reads diagnostics in the form of hashicorp/hcl's writer: `Error: summary`, `  on main.tf line 13, in resource "x" "y":`, the
 * source, the detail. Terraform's drawn frame (`╷`, `│ `, `╵`) may stand around. Linear.
 *
 * @see https://github.com/hashicorp/hcl/blob/main/diagnostic_text.go, hashicorp/terraform internal/command/format/diagnostic.go
 */
export function readHclDiagnostics(lines: readonly string[]): readonly HclDiagnostic[] {
  const found: HclDiagnostic[] = [];
  for (let at = 0; at < lines.length; at++) {
    const isFramed = (lines[at] ?? '').startsWith('│ ');
    const [, word, summary] = HEAD.exec(unframed(lines[at] ?? '')) ?? [];
    if (word === undefined || summary === undefined) continue;
    const severity = word === 'Error' ? 'error' : 'warning';
    const body = readBody(lines, at, isFramed);
    found.push({severity, summary, ...body, at});
    at = body.until;
  }
  return found;
}

function unframed(line: string): string {
  return line.startsWith('│') ? line.slice(2, 2_000) : line.slice(0, 2_000);
}

function readBody(lines: readonly string[], at: number, isFramed: boolean) {
  const detail: string[] = [];
  let place: {file?: string; line?: number} = {};
  let until = at;
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
    const full = lines[index] ?? '';
    if (isFramed ? !full.startsWith('│') : HEAD.test(full) || /^[╷╵]/.test(full)) break;
    const line = unframed(full);
    const [, file, row] = PLACE.exec(line) ?? [];
    if (file !== undefined && place.file === undefined) {
      place = {file, ...(row !== undefined && {line: Number(row)})};
      until = index;
    } else if (line !== '' && !QUOTE.test(line)) {
      // Without a frame, text that does not belong may follow the blank line behind the source.
      if (!isFramed && place.file !== undefined && lines[index - 1] === '' && detail.length > 0)
        break;
      detail.push(line);
      until = index;
    } else if (line !== '') until = index;
  }
  return {...place, detail, until};
}
