/** One diagnostic in the drawn form of miette and ariadne: a head, then `╭─[src/a.js:3:3]` (or `,-[`), the source, `╰────`. */
export interface GraphicalReport {
  /** `×`, `⚠`, `!`, `x`; '' when the head has none. */
  readonly mark: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The quoted source. */
  readonly source: readonly string[];
  readonly help?: string;
  readonly at: number;
  readonly until: number;
}

const PLACE = /^\s*(?:╭─+|,-+)\[ ?(\S.*?):(\d+):(\d+) ?\]$/;
const MARKED = /^ {2}([×⚠!xi☞]) (.*)$/u;
const END = /^\s*(?:╰─+|`-+|─+╯)$/;
const HELP = /^\s*(?:help|[Hh]elp|│ Help): (.*)$/;
const QUOTED = /^\s*(\d+) [│|] /;
const MARKS = /^\s*[·:│] +[─┬^]/;
const MAX_HEAD = 6;
const MAX_BODY = 80;

/**
 * Reads the reports in a log; several places of one report count as one, the first.
 *
 * @see https://docs.rs/miette/latest/miette/struct.GraphicalReportHandler.html, https://docs.rs/ariadne
 */
export function readGraphicalReports(lines: readonly string[]): readonly GraphicalReport[] {
  const reports: GraphicalReport[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!line.endsWith(']') || line.length > 2_000) continue;
    const place = PLACE.exec(line);
    const head = place ? readHead(lines, at, from) : undefined;
    if (!place || !head) continue;
    const body = readBody(lines, at);
    const [, file = '', row, column] = place;
    const marked = markedPlace(body.source) ?? {line: Number(row), column: Number(column)};
    reports.push({...head, file, ...marked, ...body});
    from = body.until + 1;
    at = body.until;
  }
  return reports;
}

function readHead(lines: readonly string[], place: number, from: number) {
  const message: string[] = [];
  for (let index = place - 1; index >= Math.max(from, place - MAX_HEAD); index--) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    if (line.trim() === '') break;
    const marked = MARKED.exec(line);
    const text = marked?.[2] ?? line.replace(/^ {2}[│|] /, '').trim();
    message.unshift(text);
    if (marked) return {mark: marked[1] ?? '', message: message.join('\n'), at: index};
    if (!line.startsWith(' ')) return {mark: '', message: message.join('\n'), at: index};
  }
  return undefined;
}

/** The quoted line that has the first mark below it; swc's heads name the quote's start instead. */
function markedPlace(source: readonly string[]) {
  for (const [index, line] of source.entries()) {
    const marks = MARKS.exec(line.slice(0, 500));
    const quoted = marks ? QUOTED.exec((source[index - 1] ?? '').slice(0, 500)) : null;
    if (!marks) continue;
    if (!quoted) return undefined;
    const column = marks[0].length - quoted[0].length;
    return column >= 1 ? {line: Number(quoted[1]), column} : undefined;
  }
  return undefined;
}

/** Behind the drawn frame: advice, or another place of the same report. */
function isPartOfReport(line: string): boolean {
  return PLACE.test(line.slice(0, 1_000)) || HELP.test(line.slice(0, 1_000));
}

function readBody(lines: readonly string[], place: number) {
  const source: string[] = [];
  let until = place;
  for (let index = place + 1; index < Math.min(lines.length, place + MAX_BODY); index++) {
    const line = lines[index] ?? '';
    const help = HELP.exec(line.slice(0, 1_000))?.[1];
    if (help !== undefined) return {source, help, until: index};
    if (line.trim() === '') break;
    until = index;
    if (!END.test(line.slice(0, 500))) source.push(line);
    else if (!isPartOfReport(lines[index + 1] ?? '')) break;
  }
  return {source, until};
}

/** The last line of oxlint's output, and what follows swc's reports. */
const END_OF_OXLINT = /^Finished in \S+ on \d+ files? with \d+ rules/;
const END_OF_SWC = /^(?:Caused by:|(?:Error: )?Failed to compile|Error: $)/;

/**
 * Says of a report without a rule whether it is swc's rather than oxlint's, whose syntax errors look the same: by which of
 * their closing lines follows it, else by whether other reports have oxlint's rules.
 */
export function plainReportsOfSwc(
  lines: readonly string[],
  reports: readonly GraphicalReport[],
): (report: GraphicalReport) => boolean {
  const ends = lines.flatMap((line, at) => {
    const text = line.slice(0, 200);
    if (END_OF_OXLINT.test(text)) return {at, isSwc: false};
    return END_OF_SWC.test(text) ? {at, isSwc: true} : [];
  });
  const hasRules = reports.some(({message}) => /^[\w@-]+\([\w/@-]+\): /.test(message));
  return report => ends.find(({at}) => at > report.until)?.isSwc ?? !hasRules;
}
