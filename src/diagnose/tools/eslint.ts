import {essence} from '../formats/essence.js';
import {eslintRuleUrl} from '../formats/eslint-rules.js';
import {fieldsOf, itemsOf, positionOf, readJsonValues, textOf} from '../formats/json-values.js';
import {isNodeFrameLine} from '../formats/node-stack.js';
import {readStylishRows} from '../formats/stylish-rows.js';
import type {Finding, Log, Tool} from '../tool.js';

/** "unix" of ESLint up to 8, now the package eslint-formatter-unix. */
const UNIX = /^(\S.*?):(\d+):(\d+): (.*) \[(Error|Warning)(?:\/([\w@./-]+))?\]$/;
/** "compact" of ESLint up to 8, now the package eslint-formatter-compact. */
const COMPACT = /^(\S.*?): line (\d+), col (\d+), (Error|Warning) - (.*?)(?: \(([\w@./-]+)\))?$/;
/** "visualstudio" of ESLint up to 8. */
const VISUAL_STUDIO = /^(\S.*?)\((\d+),(\d+)\): (error|warning) ([\w@./-]+) : (.*)$/;
/** "codeframe" of ESLint up to 8, now the package eslint-formatter-codeframe. */
const CODEFRAME = /^(error|warning): (.*?)(?: \(([\w@./-]+)\))? at (\S.*?):(\d+):(\d+):$/;
const SUMMARY = /^✖ (\d+) problems? \((\d+) errors?, (\d+) warnings?\)$/;
/** What ends tables of other tools: vfile-reporter's. */
const OTHER_SUMMARY = /^(?:✖ \d+ errors?|⚠ \d+ warnings?|\d+ messages?)/;
const PROSE = /\.(?:md|mdx|markdown|txt|rst)$/;
const HTML = /\.(?:html?|vue)$/;
/** `ESLint: 9.1.0` behind `Oops! Something went wrong! :(`. */
const VERSION = /^ESLint: \d+\.\d+/;

interface Problem {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly level: string;
  readonly rule?: string | undefined;
  readonly message: string;
}

function finding(problem: Problem, at: number, until = at): Finding {
  const {file, line, column, rule} = problem;
  const url = rule === undefined ? undefined : eslintRuleUrl(rule);
  return {
    file,
    ...(line !== undefined && line > 0 && {line}),
    ...(line !== undefined && line > 0 && column !== undefined && column > 0 && {column}),
    severity: /^error$/i.test(problem.level) ? 'error' : 'warning',
    ...(rule !== undefined && {code: rule}),
    message: problem.message,
    ...(url !== undefined && {url}),
    at,
    ...(until > at && {until}),
  };
}

function readLine(line: string): Problem | undefined {
  const unix = line.endsWith(']') ? UNIX.exec(line) : null;
  if (unix) return problemOf(unix, [1, 2, 3, 5, 6, 4]);
  const compact = line.includes(': line ') ? COMPACT.exec(line) : null;
  if (compact) return problemOf(compact, [1, 2, 3, 4, 6, 5]);
  const studio = line.includes('): ') ? VISUAL_STUDIO.exec(line) : null;
  if (studio && !/^[A-Z]{2,}\d+$/.test(studio[5] ?? '')) {
    return problemOf(studio, [1, 2, 3, 4, studio[5] === 'no-rule' ? 0 : 5, 6]);
  }
  const framed = line.endsWith(':') ? CODEFRAME.exec(line) : null;
  return framed ? problemOf(framed, [4, 5, 6, 1, 3, 2]) : undefined;
}

/** @param groups numbers of the groups of file, line, column, level, rule (0: none) and message */
function problemOf(
  match: RegExpExecArray,
  [file, line, column, level, rule, message]: readonly [
    number,
    number,
    number,
    number,
    number,
    number,
  ],
): Problem {
  return {
    file: match[file] ?? '',
    line: Number(match[line]),
    column: Number(match[column]),
    level: match[level] ?? 'error',
    rule: rule === 0 ? undefined : match[rule],
    message: match[message] ?? '',
  };
}

function readJson(log: Log): Finding[] {
  const findings: Finding[] = [];
  for (const {value, at, until} of readJsonValues(log, ['"filePath":', '"filePath" :'])) {
    const results = Array.isArray(value) ? itemsOf(value) : itemsOf(fieldsOf(value)['results']);
    for (const result of results) {
      const {filePath, messages} = fieldsOf(result);
      if (itemsOf(messages).some(item => 'ruleUrl' in fieldsOf(item))) continue;
      const file = textOf(filePath);
      if (file === undefined) continue;
      for (const item of itemsOf(messages)) {
        const {line, column, endLine, endColumn, ruleId, severity, message} = fieldsOf(item);
        const end = positionOf(endLine);
        const endAt = positionOf(endColumn);
        findings.push({
          ...finding(
            {
              file,
              line: positionOf(line),
              column: positionOf(column),
              level: severity === 1 ? 'warning' : 'error',
              rule: textOf(ruleId),
              message: textOf(message) ?? '',
            },
            at,
            until,
          ),
          ...(end !== undefined && {endLine: end}),
          ...(endAt !== undefined && {endColumn: Math.max(endAt - 1, 1)}),
        });
      }
    }
  }
  return findings;
}

/** textlint and oxlint print the same lines: about prose, and with messages without rule that are not ESLint's. */
function isOfAnotherLinter({file, rule, message}: Problem): boolean {
  if (PROSE.test(file)) return true;
  return rule === undefined && !/^(?:Parsing error|Unused |File ignored|Definition )/.test(message);
}

/** html-validate prints the same table, with links to its rules below. */
function htmlValidateRows(log: Log, rows: readonly {readonly file: string}[]): boolean {
  return (
    rows.some(row => HTML.test(row.file)) &&
    log.lines.some(line => line.startsWith('  https://html-validate.org/'))
  );
}

/** ESLint itself failed: `Oops! …`, its version, a blank line, the reason, perhaps a trace of its own. */
function readCrash(lines: readonly string[], at: number): Finding | undefined {
  const reason: string[] = [];
  let hasTrace = false;
  let until = at;
  for (let index = at + 1; index < Math.min(lines.length, at + 60); index++) {
    const line = lines[index] ?? '';
    const isTrace = isNodeFrameLine(line);
    if ((line.trim() === '' && reason.length > 0) || (hasTrace && !isTrace)) break;
    hasTrace ||= isTrace;
    if (line.trim() !== '' && !isTrace) reason.push(line);
    until = index;
  }
  if (reason.length === 0) return undefined;
  return {severity: 'error', message: `ESLint could not run: ${essence(reason, 4)}`, at, until};
}

// https://eslint.org/docs/latest/use/formatters/ and lib/cli-engine/formatters of eslint 7 to 10.
export const tool: Tool = {
  name: 'eslint',
  title: 'JavaScript and TypeScript linter',
  homepage: 'https://eslint.org',
  ecosystem: 'javascript',
  evidence: [
    ' error, ',
    ' errors, ',
    '[Error/',
    '[Warning/',
    ', Error - ',
    ', Warning - ',
    '"filePath"',
    '): error ',
    '): warning ',
    'ESLint: ',
    ') at ',
    'error: Parsing error',
  ],
  evidenceForm:
    /^✖ \d+ problems? \(|\[(?:Error|Warning)\/|: line \d+, col \d+, |\): (?:error|warning) [\w@./-]+ : |"filePath"|^ESLint: |^(?:error|warning): .* at \S.*:\d+:\d+:$/,
  commands: ['eslint', 'eslint_d', 'ng lint', 'vue-cli-service lint', 'nx lint'],
  read: log => {
    const findings: Finding[] = [];
    const rows = readStylishRows(log.lines, line => {
      const summary = SUMMARY.exec(line);
      if (summary) return Number(summary[1]);
      return OTHER_SUMMARY.test(line) ? 0 : undefined;
    });
    const isTextlint = log.command.includes('textlint');
    const others = new Set(
      rows.filter(row => /\(.*\)$/.test(row.rule ?? '')).map(row => row.table),
    );
    const isOthers = htmlValidateRows(log, rows);
    for (const row of rows) {
      if (isOthers && HTML.test(row.file)) continue;
      // oxlint's and yamllint's rules have parentheses, stylelint's levels are signs.
      if (others.has(row.table) || !/^[a-z]/.test(row.level)) continue;
      if (isTextlint && PROSE.test(row.file)) continue;
      findings.push(finding(row, row.at, row.until));
    }
    for (const [at, line] of log.lines.entries()) {
      if (line.length > 4_000 || line === '' || line.startsWith(' ')) continue;
      const problem = readLine(line);
      if (problem && isOfAnotherLinter(problem)) continue;
      if (problem) findings.push(finding(problem, at));
      else if (VERSION.test(line)) {
        const crash = readCrash(log.lines, at);
        if (crash) findings.push(crash);
      }
    }
    return [...findings, ...readJson(log)];
  },
};
