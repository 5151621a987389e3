import {fieldsOf, itemsOf, positionOf, readJsonValues, textOf} from '../formats/json-values.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

/** `docs/a.md:10:1 error MD007/ul-indent text`; versions before 2025 print no severity, those before 0.20 `docs/a.md: 10: MD007/ul-indent text`. */
const PROBLEM =
  /^(\S.*?):(?: ?(\d+):(?: |(\d+) )| ?(\d+) )(?:(error|warning) )?(MD\d{3}(?:\/[\w-]+)*|[a-z][\w-]*(?:\/[\w-]+)+) (.*)$/;

function ruleUrl(code: string | undefined): string | undefined {
  const rule = /^MD\d{3}/.exec(code ?? '')?.[0];
  if (rule === undefined) return undefined;
  return `https://github.com/DavidAnson/markdownlint/blob/main/doc/${rule.toLowerCase()}.md`;
}

function readJson(log: Log): readonly Finding[] {
  return readJsonValues(log, ['"ruleInformation"']).flatMap(({value, at, until}) =>
    itemsOf(value).map(item => {
      const fields = fieldsOf(item);
      const code = itemsOf(fields['ruleNames'])
        .flatMap(name => textOf(name) ?? [])
        .join('/');
      const detail = textOf(fields['errorDetail']);
      return makeFinding({
        file: textOf(fields['fileName']),
        line: positionOf(fields['lineNumber']),
        column: positionOf(itemsOf(fields['errorRange'])[0]),
        severity: textOf(fields['severity']) ?? 'error',
        code,
        message: `${textOf(fields['ruleDescription']) ?? ''}${detail === undefined ? '' : ` [${detail}]`}`,
        url: textOf(fields['ruleInformation']) ?? ruleUrl(code),
        at,
        until,
      });
    }),
  );
}

// https://github.com/igorshubovych/markdownlint-cli, https://github.com/DavidAnson/markdownlint-cli2
export const tool: Tool = {
  name: 'markdownlint',
  title: 'Markdown linter (markdownlint-cli, markdownlint-cli2)',
  homepage: 'https://github.com/DavidAnson/markdownlint',
  ecosystem: 'docs',
  evidence: [' MD0', ' error MD', '"ruleInformation"'],
  reach: 5,
  commands: ['markdownlint', 'markdownlint-cli2', 'markdownlint-cli'],
  read: log => [
    ...log.lines.flatMap((text, at): Finding[] => {
      if (text.length > 4_000 || !text.includes('MD0')) return [];
      const [, file, first, column, second, severity = 'error', code, message = ''] =
        PROBLEM.exec(text) ?? [];
      if (file === undefined) return [];
      const line = first ?? second;
      return [makeFinding({file, line, column, severity, code, message, url: ruleUrl(code), at})];
    }),
    ...readJson(log),
  ],
};
