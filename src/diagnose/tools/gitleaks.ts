import type {Finding, Log, Tool} from '../tool.js';
import {asArray, asPosition, asString, jsonDocuments, property} from '../json-documents.js';
import {clip} from '../formats/essence.js';

const FIELD =
  /^(Finding|Secret|RuleID|Entropy|File|Line|Commit|Author|Email|Date|Fingerprint|Link|Tags|Offender|Rule|LineNumber): +(\S.*)$/;
const SUMMARY = /^(?:\S+ )?(?:WRN |WARN(?:\[\d+\])? ?)(leaks found: \d+)$/;

/** Forms: https://github.com/gitleaks/gitleaks#usage, versions 7 and 8. */
export const tool: Tool = {
  name: 'gitleaks',
  title: 'Secret scanner',
  homepage: 'https://github.com/gitleaks/gitleaks',
  ecosystem: 'security',
  evidence: ['RuleID:', '"RuleID"', 'leaks found: ', '"lineNumber"'],
  reach: 24,
  commands: ['gitleaks'],
  read: log => {
    const found = [...readBlocks(log.lines), ...readJson(log)];
    return found.length > 0 ? found : readSummary(log.lines);
  },
};

/** `-v`: one block of fields per secret, ended by a blank line. The secret itself is left out of the message. */
function readBlocks(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  let fields = new Map<string, string>();
  let start = 0;
  for (let at = 0; at <= lines.length; at++) {
    const [, key, value] = FIELD.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
    if (key !== undefined && value !== undefined) {
      if (fields.size === 0) start = at;
      fields.set(key, value);
      continue;
    }
    if (fields.size === 0) continue;
    const file = fields.get('File');
    const rule = fields.get('RuleID') ?? fields.get('Rule');
    const line = asPosition(fields.get('Line') ?? fields.get('LineNumber'));
    if (file !== undefined && rule !== undefined) {
      const place = {file, ...(line !== undefined && {line})};
      const message = `secret found: ${rule}`;
      findings.push({...place, severity: 'error', code: rule, message, at: start, until: at - 1});
    }
    fields = new Map();
  }
  return findings;
}

function readJson(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    (Array.isArray(value) ? asArray(value) : [value]).flatMap((leak): readonly Finding[] => {
      const file = asString(property(leak, 'File') ?? property(leak, 'file'));
      const rule = asString(property(leak, 'RuleID') ?? property(leak, 'rule'));
      const isNew = property(leak, 'Fingerprint') !== undefined;
      if (file === undefined || rule === undefined) return [];
      if (!isNew && property(leak, 'offender') === undefined) return [];
      const line = asPosition(property(leak, 'StartLine') ?? property(leak, 'lineNumber'));
      const endLine = asPosition(property(leak, 'EndLine'));
      const words = asString(property(leak, 'Description')) ?? rule;
      return [
        {
          file,
          ...(line !== undefined && {line}),
          ...(line !== undefined && endLine !== undefined && endLine >= line && {endLine}),
          severity: 'error',
          code: rule,
          message: clip(`secret found: ${words}`),
          at,
          until,
        },
      ];
    }),
  );
}

/** Without `-v` it says only how many. */
function readSummary(lines: readonly string[]): readonly Finding[] {
  return lines.flatMap((line, at): readonly Finding[] => {
    const message = SUMMARY.exec(line.slice(0, 200))?.[1];
    return message === undefined || message.endsWith(' 0')
      ? []
      : [{severity: 'error', message, at}];
  });
}
