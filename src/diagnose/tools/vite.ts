import {readErrorText} from '../formats/error-text.js';
import {type GraphicalReport, readGraphicalReports} from '../formats/graphical-report.js';
import {makeFinding} from '../formats/make-finding.js';
import {isNodeFrameLine} from '../formats/node-stack.js';
import type {Finding, Tool} from '../tool.js';

/** rolldown's heads, in vite from 8: `[UNRESOLVED_IMPORT] Could not resolve './x' in src/main.ts`. */
const ROLLDOWN = /^\[([A-Z][A-Z_]+|plugin [\w:@/-]+|[\w-]+:[\w:-]+)\] ([^]*)$/;
const ERROR_CODES = /^(?:UNRESOLVED_IMPORT|MISSING_EXPORT|PARSE_ERROR|[A-Z_]*ERROR)$/;
/** What was asked for, within the quoted line of source. */
const SPECIFIER = /(?:from|import|require)\s*\(?\s*["'](.+?)["']/;
const START = 'error during build:';
/** `src/main.ts (1:8): "add" is not exported …`, `[vite:esbuild] Transform failed with 1 error:`. */
const PREFIX = /^(?:\[(?:vite|([\w:@/-]+))\]:? )?(?:\S+ \(\d+:\d+\): )?/;
/** `file: /app/src/main.ts:1:8`; columns from 0. */
const FILE = /^file: (\S+?)(?::(\d+):(\d+))?$/;
const ESBUILD = /^\S+:\d+:\d+: ERROR: (.*)$/;
const MISSING =
  /(?:Could not resolve|failed to resolve import|Failed to resolve import) ["'](.+?)["'] from ["'](.+?)["']/;

/**
 * rolldown quotes what came out of the transformation of TypeScript and JSX, whose lines may be others: then the line is
 * found by the specifier that stands on it.
 */
function readReport(report: GraphicalReport, hasFailed: boolean): Finding | undefined {
  const [, code = '', message = ''] = ROLLDOWN.exec(report.message) ?? [];
  if (code === '') return undefined;
  const {file, at, until} = report;
  const isOriginal = /^(?:PARSE_ERROR|builtin:)/.test(code) || /\.[cm]?js$/.test(file);
  const specifier = report.source.map(line => SPECIFIER.exec(line)?.[1]).find(Boolean);
  const place = isOriginal
    ? {line: report.line, column: report.column}
    : specifier === undefined
      ? {}
      : {anchor: specifier};
  const isError = hasFailed || ERROR_CODES.test(code);
  return makeFinding({
    file,
    ...place,
    severity: isError ? 'error' : 'warning',
    code,
    message,
    at,
    until,
  });
}

function readBuildError(lines: readonly string[], start: number): Finding {
  const text: string[] = [];
  let place: RegExpExecArray | null = null;
  let esbuild: string | undefined;
  let until = start;
  let hasTrace = false;
  for (let index = start + 1; index < Math.min(lines.length, start + 80); index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    const isTrace = isNodeFrameLine(line.replace(/ \{$/, ''));
    if (hasTrace && !isTrace && !/^(?: {2}\w+: .*|\})$/.test(line)) break;
    hasTrace ||= isTrace;
    until = index;
    place ??= FILE.exec(line);
    esbuild ??= ESBUILD.exec(line)?.[1];
    text.push(line);
  }
  const end = text.findIndex(line => FILE.test(line));
  const error = readErrorText(end < 0 ? text : text.slice(0, end));
  const missing = MISSING.exec(error.message);
  const [, file, line, column] = place ?? [];
  const asked = missing
    ? {file: missing[2], anchor: missing[1]}
    : {file, line, column: column && Number(column) + 1};
  const own = file === undefined && !missing ? {frames: error.frames} : asked;
  return makeFinding({
    ...(own as Partial<typeof asked>),
    severity: 'error',
    code: error.code ?? PREFIX.exec(error.message)?.[1],
    message: esbuild ?? error.message.replace(PREFIX, ''),
    at: start,
    until,
  });
}

// https://vite.dev; packages/vite/src/node/build.ts (enhanceRollupError) of vite 2 to 7, rolldown's reports from 8.
export const tool: Tool = {
  name: 'vite',
  title: 'build tool of web front ends',
  homepage: 'https://vite.dev',
  ecosystem: 'javascript',
  evidence: [START, '╭─[ '],
  reach: 100,
  commands: ['vite', 'rolldown', 'vue-tsc', 'astro', 'tsdown'],
  read: log => {
    const starts = log.lines.flatMap((line, at) => (line === START ? [at] : []));
    const reports = readGraphicalReports(log.lines);
    const isVitest = (until: number) =>
      log.lines.slice(until, until + 4).some(line => line.startsWith('  Plugin: '));
    const findings = reports
      .filter(({until}) => !isVitest(until))
      .flatMap(
        report =>
          readReport(
            report,
            starts.some(at => at < report.at),
          ) ?? [],
      );
    for (const [index, start] of starts.entries()) {
      const end = starts[index + 1] ?? Infinity;
      if (findings.some(({at}) => at > start && at < end)) continue;
      findings.push(readBuildError(log.lines, start));
    }
    return findings;
  },
};
