import {makeFinding} from './make-finding.js';
import type {Finding} from '../tool.js';

/** `  4:1-4:3  warning  text  rule  source`; a point has no `-4:3`, a message about the file no place. */
const ROW =
  /^\s*(?:(\d+):(\d+)(?:-(\d+):(\d+))?)?\s+(error|warning|info)\s+(\S.*?)(?:\s{2,}|\s(?=[\w:-]+\s+[\w:-]+$))([\w:-]+)\s+([a-z][\w:-]+)$/;
const HEADER = /^(\S.*?)(?: > \S+)?$/;
const SUMMARY = /^(?:[⚠✖] \d+ (?:warning|error)s?|\d+ messages? \()/;

/**
 * Reads tables of unified's tools: a path alone on its line, then rows of place, severity, text, rule and package.
 *
 * @param isWanted says whether a package (`remark-lint`, `retext-equality`) is the tool's
 * @see https://github.com/vfile/vfile-reporter
 */
export function readVfileReport(
  lines: readonly string[],
  isWanted: (source: string) => boolean,
  urlOf: (rule: string, source: string) => string | undefined,
): readonly Finding[] {
  const findings: Finding[] = [];
  let file: string | undefined;
  for (const [at, text] of lines.entries()) {
    if (text === '' || text.length > 4_000) continue;
    const row = file === undefined ? null : ROW.exec(text);
    if (row) {
      const [
        ,
        line,
        column,
        endLine,
        endColumn,
        severity = '',
        message = '',
        code = '',
        source = '',
      ] = row;
      if (!isWanted(source)) continue;
      findings.push(
        makeFinding({
          file,
          line,
          column,
          endLine,
          endColumn: endColumn === undefined ? undefined : Math.max(1, Number(endColumn) - 1),
          severity,
          code,
          message: message.replace(/\s{2,}/g, ' '),
          url: urlOf(code, source),
          at,
        }),
      );
    } else if (SUMMARY.test(text)) file = undefined;
    else if (/^\S/.test(text) && !/^\d+:\d+/.test(text)) file = HEADER.exec(text)?.[1];
  }
  return findings;
}
