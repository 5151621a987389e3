import type {Severity} from '../../model.js';
import {asArray, asPosition, asString, at, jsonDocuments} from '../json-documents.js';
import {toolOfRule} from '../rule-sources.js';
import type {Finding, Log, Tool} from '../tool.js';

/**
 * Code Climate issues, which GitLab's code quality reports are too: an array of them, or one per line.
 * Format: https://github.com/codeclimate/platform/blob/master/spec/analyzers/SPEC.md#issues and
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
 */
export const tool: Tool = {
  name: 'code-climate',
  title: 'Code Climate and GitLab code quality',
  homepage: 'https://github.com/codeclimate/platform/blob/master/spec/analyzers/SPEC.md',
  ecosystem: 'format',
  evidence: ['"check_name"', '"fingerprint"'],
  reach: 5,
  commands: [],
  precedence: 'document',
  read,
};

const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ['info', 'info'],
  ['minor', 'warning'],
  ['major', 'error'],
  ['critical', 'error'],
  ['blocker', 'error'],
]);

function read(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at: first, until}) => {
    const issues = Array.isArray(value) ? asArray(value) : [value];
    return issues.flatMap(issue => {
      const finding = readIssue(issue);
      return finding ? [{...finding, at: first, until}] : [];
    });
  });
}

function readIssue(issue: unknown): Omit<Finding, 'at'> | undefined {
  const file = asString(at(issue, 'location', 'path'));
  const message = asString(at(issue, 'description'))?.trim();
  const isIssue = at(issue, 'check_name') !== undefined || at(issue, 'fingerprint') !== undefined;
  if (file === undefined || file === '' || !message || !isIssue) return undefined;
  const begin = at(issue, 'location', 'positions', 'begin');
  const end = at(issue, 'location', 'positions', 'end');
  const line = asPosition(at(begin, 'line')) ?? asPosition(at(issue, 'location', 'lines', 'begin'));
  const endLine = asPosition(at(end, 'line')) ?? asPosition(at(issue, 'location', 'lines', 'end'));
  const column = asPosition(at(begin, 'column'));
  const code = asString(at(issue, 'check_name'));
  const source = asString(at(issue, 'engine_name')) ?? toolOfRule(code ?? '');
  return {
    file,
    ...(line !== undefined && {line}),
    ...(line !== undefined && column !== undefined && {column}),
    ...(line !== undefined && endLine !== undefined && endLine >= line && {endLine}),
    severity: SEVERITIES.get(asString(at(issue, 'severity')) ?? '') ?? 'warning',
    ...(code && {code}),
    ...(source && {source: source.toLowerCase()}),
    message: code && message.startsWith(`${code}: `) ? message.slice(code.length + 2) : message,
  };
}
