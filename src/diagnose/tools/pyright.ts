import type {Severity} from '../../model.js';
import type {Finding, Log, Tool} from '../tool.js';
import {asArray, asString, at as inside, jsonDocuments, property} from '../json-documents.js';
import {clip} from '../formats/essence.js';

/** `  /app/shop/cart.py:13:16 - error: Type "str" is not assignable …`. */
const ROW = /^ {0,4}(\S[^:]*\.\w+):(\d{1,9}):(\d{1,9}) - (error|warning|information): (\S.*)$/;
const RULE = /[ \u00a0]+\((report\w+)\)$/;
const MAX_LINES = 30;
const MAX_SHOWN = 5;

const SEVERITIES: Readonly<Record<string, Severity>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
};

/** Forms: https://github.com/microsoft/pyright/blob/main/docs/command-line.md. */
export const tool: Tool = {
  name: 'pyright',
  title: 'Python type checker',
  homepage: 'https://microsoft.github.io/pyright/',
  ecosystem: 'python',
  evidence: [' - error: ', ' - warning: ', ' - information: ', '"generalDiagnostics": '],
  reach: 15,
  commands: ['pyright', 'basedpyright'],
  read: log => [...readText(log.lines), ...readJson(log)],
};

function readText(lines: readonly string[]): readonly Finding[] {
  return lines.flatMap((line, at): readonly Finding[] => {
    const [, file, row, column, level, first] = ROW.exec(line.slice(0, 2_000)) ?? [];
    if (file === undefined || level === undefined || first === undefined) return [];
    const text = [first];
    let until = at;
    while (!RULE.test(text.at(-1) ?? '') && until < at + MAX_LINES) {
      const next = (lines[until + 1] ?? '').slice(0, 2_000).replaceAll('\u00a0', ' ');
      if (!/^ {4}/.test(next) || ROW.test(next)) break;
      text.push(next.slice(4));
      until++;
    }
    const rule = RULE.exec(text.at(-1) ?? '')?.[1];
    const message = text.slice(0, MAX_SHOWN).map(each => clip(each.replace(RULE, '')));
    return [
      {
        file,
        line: Number(row),
        column: Number(column),
        severity: SEVERITIES[level] ?? 'error',
        ...describeRule(rule),
        message: message.join('\n'),
        at,
        until,
      },
    ];
  });
}

const describeRule = (rule: string | undefined) =>
  rule === undefined
    ? {}
    : {
        code: rule,
        url: `https://github.com/microsoft/pyright/blob/main/docs/configuration.md#${rule}`,
      };

/** `--outputjson`: lines and characters from 0, the end exclusive. */
function readJson(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(property(value, 'generalDiagnostics')).flatMap((row): readonly Finding[] => {
      const file = asString(property(row, 'file'));
      const message = asString(property(row, 'message'));
      if (file === undefined || message === undefined) return [];
      const [line, column, endLine, endColumn] = (
        [
          ['start', 'line'],
          ['start', 'character'],
          ['end', 'line'],
          ['end', 'character'],
        ] as const
      ).map(([side, key]) => inside(row, 'range', side, key));
      const hasRange = typeof line === 'number' && typeof column === 'number';
      const hasEnd = typeof endLine === 'number' && typeof endColumn === 'number' && endColumn > 0;
      return [
        {
          file,
          ...(hasRange && {line: line + 1, column: column + 1}),
          ...(hasRange && hasEnd && {endLine: endLine + 1, endColumn}),
          severity: SEVERITIES[asString(property(row, 'severity')) ?? ''] ?? 'error',
          ...describeRule(asString(property(row, 'rule'))),
          message: message.split('\n').slice(0, MAX_SHOWN).map(clip).join('\n'),
          at,
          until,
        },
      ];
    }),
  );
}
