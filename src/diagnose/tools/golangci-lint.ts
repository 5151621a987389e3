import {
  asArray,
  asPosition,
  asString,
  at as valueAt,
  jsonDocuments,
  property,
} from '../json-documents.js';
import {makeFinding} from '../formats/make-finding.js';
import {staticcheckUrl} from '../formats/go-checks.js';
import type {Finding, Log, Tool} from '../tool.js';

/** Linters and formatters that most often speak; others are known by the run's own summary or the RUN's text. */
const LINTERS =
  'errcheck govet ineffassign staticcheck unused typecheck gosimple stylecheck revive gofmt goimports gofumpt gci gosec gocritic gocyclo gocognit misspell unconvert unparam bodyclose noctx nolintlint lll dupl funlen prealloc whitespace wsl wsl_v5 godot errorlint wrapcheck depguard mnd exhaustive exhaustruct nilerr nilnil paralleltest testifylint tparallel thelper usestdlibvars copyloopvar gochecknoglobals gochecknoinits goconst dupword forbidigo gomnd gomoddirectives gomodguard importas ireturn maintidx makezero nakedret nestif nlreturn perfsprint predeclared promlinter rowserrcheck sloglint sqlclosecheck tagliatelle testpackage varnamelen asciicheck contextcheck cyclop durationcheck err113 goerr113 forcetypeassert godox goheader goprintffuncname grouper interfacebloat intrange reassign spancheck stylecheck containedctx'.split(
    ' ',
  );
const KNOWN = new Set(LINTERS);

const ISSUE = /^(\S[^:]*):(\d+)(?::(\d+))?: (.*) \(([a-z][\w-]*)\)$/;
const ISSUE_START = /^(\S[^:]*\.(?:go|mod)):(\d+)(?::(\d+))?: (.*)$/;
const ISSUE_END = /^(.*) \(([a-z][\w-]*)\)$/;
const RULE = /^([A-Z]{1,3}\d{3,4}|[a-z][A-Za-z]*(?:-[a-z]+)*): (\S.*)$/s;
/** Linters whose text begins with one of their own rules. */
const WITH_RULES = [
  'govet',
  'revive',
  'gocritic',
  'staticcheck',
  'gosec',
  'stylecheck',
  'gosimple',
  'testifylint',
];
const CARET = /^\s*\^$/;
const MAX_TEXT = 20;

/** Formats: https://golangci-lint.run/docs/configuration/file/#output-configuration (text of v1 and v2, json). */
function read(log: Log): readonly Finding[] {
  const {lines, command} = log;
  const isStarted =
    command.includes('golangci-lint') ||
    lines.some(line => line.includes('golangci-lint') || /^\d+ issues[:.]$/.test(line));
  const findings: Finding[] = [];
  for (let at = 0; at < lines.length; at++) {
    const issue = readIssue(lines, at);
    if (!issue || !(isStarted || KNOWN.has(issue.linter))) continue;
    const {file, line, column, text, linter} = issue;
    const until = withSource(lines, issue.until);
    findings.push(
      makeFinding({file, line, column, severity: 'error', ...ruleOf(linter, text), at, until}),
    );
    at = until;
  }
  return [...findings, ...readJson(log)];
}

function readIssue(lines: readonly string[], at: number) {
  const whole = ISSUE.exec(lines[at] ?? '');
  if (whole) {
    const [, file = '', line, column, text = '', linter = ''] = whole;
    return {file, line, column, text, linter, until: at};
  }
  // Some linters' texts have line ends; `pkg.go:1: : # package` of typecheck is followed by the compiler's own lines.
  const start = ISSUE_START.exec(lines[at] ?? '');
  if (!start) return undefined;
  const text = [start[4] ?? ''];
  for (let until = at + 1; until < Math.min(lines.length, at + MAX_TEXT); until++) {
    const more = lines[until] ?? '';
    if (ISSUE_START.test(more) || CARET.test(more)) return undefined;
    const end = ISSUE_END.exec(more);
    text.push(end?.[1] ?? more);
    if (!end || !KNOWN.has(end[2] ?? '')) continue;
    const [, file = '', line, column] = start;
    return {file, line, column, text: text.join('\n'), linter: end[2] ?? '', until};
  }
  return undefined;
}

/** Index of the last line of the source that is quoted below an issue. */
function withSource(lines: readonly string[], at: number): number {
  if (CARET.test(lines[at + 2] ?? '')) return at + 2;
  return at;
}

function ruleOf(linter: string, text: string) {
  const [, rule, rest] = (WITH_RULES.includes(linter) ? RULE.exec(text) : undefined) ?? [];
  if (rule === undefined || rest === undefined) return {code: linter, message: text};
  const isNumbered = /\d$/.test(rule);
  return {code: isNumbered ? rule : `${linter}/${rule}`, message: rest, url: staticcheckUrl(rule)};
}

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"FromLinter"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(property(value, 'Issues')).flatMap(issue => {
      const linter = asString(property(issue, 'FromLinter'));
      if (linter === undefined) return [];
      const severity = asString(property(issue, 'Severity')) ?? '';
      return [
        makeFinding({
          file: asString(valueAt(issue, 'Pos', 'Filename')),
          line: asPosition(valueAt(issue, 'Pos', 'Line')),
          column: asPosition(valueAt(issue, 'Pos', 'Column')),
          severity: severity === '' ? 'error' : severity,
          ...ruleOf(linter, asString(property(issue, 'Text')) ?? linter),
          at,
          until,
        }),
      ];
    }),
  );
}

export const tool: Tool = {
  name: 'golangci-lint',
  title: 'Runner of Go linters',
  homepage: 'https://golangci-lint.run',
  ecosystem: 'go',
  evidence: [...LINTERS.map(linter => ` (${linter})`), '"FromLinter"', ' issues:', 'golangci-lint'],
  reach: 10,
  commands: ['golangci-lint'],
  read,
};
