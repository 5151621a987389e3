import {
  asArray,
  asPosition,
  asString,
  at as valueAt,
  jsonDocuments,
  property,
} from '../json-documents.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

const TEXT =
  /^\[(\S.*?):(\d+)(?:-(\d+))?\] - (G\d{3}) (?:\(CWE-\d+\): )?(.*) \(Confidence: (?:HIGH|MEDIUM|LOW), Severity: (HIGH|MEDIUM|LOW)\)$/;
const SEVERITIES: Readonly<Record<string, string>> = {
  HIGH: 'error',
  MEDIUM: 'warning',
  LOW: 'info',
};

/** Formats: https://github.com/securego/gosec (report/text, report/json). SARIF, JUnit and the like are read as such. */
function read(log: Log): readonly Finding[] {
  const findings = log.lines.flatMap((text, at) => {
    const [, file, line, endLine, code, message = '', severity = ''] = TEXT.exec(text) ?? [];
    if (file === undefined) return [];
    return [
      makeFinding({
        file,
        line,
        endLine,
        severity: severityOf(severity),
        code,
        message,
        url: URL,
        at,
      }),
    ];
  });
  return [...findings, ...readJson(log)];
}

const URL = 'https://github.com/securego/gosec#available-rules';

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"rule_id"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(property(value, 'Issues')).flatMap(issue => {
      const file = asString(property(issue, 'file'));
      const code = asString(property(issue, 'rule_id'));
      if (file === undefined || code === undefined) return [];
      const [line, endLine] = (asString(property(issue, 'line')) ?? '').split('-');
      return [
        makeFinding({
          file,
          line,
          endLine,
          column: asPosition(property(issue, 'column')),
          severity: severityOf(asString(property(issue, 'severity')) ?? ''),
          code,
          message: asString(property(issue, 'details')) ?? code,
          url: asString(valueAt(issue, 'cwe', 'url')) ?? URL,
          at,
          until,
        }),
      ];
    }),
  );
}

function severityOf(word: string): string {
  return SEVERITIES[word] ?? 'warning';
}

export const tool: Tool = {
  name: 'gosec',
  title: 'Security checks for Go',
  homepage: 'https://github.com/securego/gosec',
  ecosystem: 'go',
  evidence: [', Severity: HIGH)', ', Severity: MEDIUM)', ', Severity: LOW)', '"rule_id"'],
  reach: 5,
  commands: ['gosec'],
  read,
};
