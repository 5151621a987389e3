import {essence} from './essence.js';
import {makeFinding} from './make-finding.js';
import {placedLines} from './placed-lines.js';
import type {Finding} from '../tool.js';

const PROBLEM =
  /^(?:\[(?:javac|ant:javac)\] |:[\w:-]+(?=\/))?(\S[^:]*\.(?:java|kt|aj)):(\d+): (error|warning|Fehler|Warnung): (?:\[([\w.:-]+)\] )?(.*)$/;
const CARET = /^\s*\^\s*$/;
/** Lines below a problem: the source, the caret and details like `  symbol:   class Cart`. */
const MAX_LINES = 40;
const DETAIL = /^ {2,}\S/;

/**
 * Reads what javac prints: `path:line: error: message`, more of the message, the source line, a caret that shows the column,
 * details. Source: https://docs.oracle.com/en/java/javase/21/docs/specs/man/javac.html, com.sun.tools.javac.util.BasicDiagnosticFormatter.
 */
export function readJavac(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  const isPlaced = placedLines(lines);
  for (let at = 0; at < lines.length; at++) {
    const match = isPlaced(at) ? PROBLEM.exec((lines[at] ?? '').slice(0, 4_000)) : null;
    if (!match) continue;
    const [, file, line, word = '', code, first = ''] = match;
    const caret = findCaret(lines, at);
    const more = caret === undefined ? [] : lines.slice(at + 1, Math.max(caret - 1, at + 1));
    const end = endOfDetails(lines, caret === undefined ? at + 1 : caret + 1);
    const details = caret === undefined ? [] : lines.slice(caret + 1, end);
    const column = caret === undefined ? undefined : (lines[caret] ?? '').indexOf('^') + 1;
    const own = details.filter(text => !/^ {2}(?:where |\(see )|^ {4}/.test(text));
    const url = details
      .map(text => /^ +\(see (\S+)\)$/.exec(text)?.[1])
      .find(found => found !== undefined);
    findings.push(
      makeFinding({
        file,
        line,
        column: hasTabs(lines, caret) ? undefined : column,
        severity: /^(?:error|Fehler)$/.test(word) ? 'error' : 'warning',
        code,
        message: essence([first, ...more, ...own]),
        url,
        at,
        until: end - 1,
      }),
    );
    at = end - 1;
  }
  return findings;
}

function findCaret(lines: readonly string[], at: number): number | undefined {
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
    const line = lines[index] ?? '';
    if (CARET.test(line.slice(0, 4_000))) return index;
    if (PROBLEM.test(line.slice(0, 4_000)) || line === '') return undefined;
  }
  return undefined;
}

/** Tabs before the caret stand for one column or eight. */
function hasTabs(lines: readonly string[], caret: number | undefined): boolean {
  return caret !== undefined && (lines[caret - 1] ?? '').startsWith('\t');
}

function endOfDetails(lines: readonly string[], start: number): number {
  let end = start;
  while (end < Math.min(lines.length, start + MAX_LINES) && DETAIL.test(lines[end] ?? '')) end++;
  return end;
}
