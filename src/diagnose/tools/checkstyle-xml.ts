import type {Severity} from '../../model.js';
import {asPosition} from '../json-documents.js';
import {toolOfRule} from '../rule-sources.js';
import type {Finding, Log, Tool} from '../tool.js';
import {descendants, xmlDocuments} from '../xml-documents.js';

/**
 * Checkstyle's XML, which hadolint, phpcs, eslint, ktlint, golangci-lint, shellcheck and many others write too:
 * `<checkstyle><file name="a.js"><error line="1" column="2" severity="warning" message="…" source="eslint.rules.no-var"/>`.
 * Format: https://github.com/checkstyle/checkstyle XMLLogger.java; `source` is a Java class there, a rule elsewhere.
 */
export const tool: Tool = {
  name: 'checkstyle-xml',
  title: 'Checkstyle XML',
  homepage: 'https://checkstyle.org/',
  ecosystem: 'format',
  evidence: ['<checkstyle'],
  commands: [],
  precedence: 'document',
  read,
};

function read(log: Log): readonly Finding[] {
  return xmlDocuments(log, ['checkstyle']).flatMap(root =>
    descendants(root, 'file').flatMap(file => {
      const name = file.attributes.get('name') ?? '';
      return descendants(file, 'error').flatMap(error => {
        const rule = sourceAndCode(error.attributes.get('source') ?? '');
        const message = withoutRule(error.attributes.get('message') ?? '', rule.code);
        if (name === '' || message === '') return [];
        const line = asPosition(error.attributes.get('line'));
        const column = asPosition(error.attributes.get('column'));
        return [
          {
            file: name,
            ...(line !== undefined && {line}),
            ...(line !== undefined && column !== undefined && {column}),
            severity: severityOf(error.attributes.get('severity')),
            ...rule,
            message,
            at: error.at,
            until: error.until,
          },
        ];
      });
    }),
  );
}

function severityOf(text: string | undefined): Severity {
  if (text === 'warning') return 'warning';
  return text === 'info' || text === 'ignore' || text === 'style' ? 'info' : 'error';
}

/** `eslint.rules.no-var` and `ShellCheck.SC2086` name their tool; Checkstyle's own is the check's class. */
function sourceAndCode(source: string): Pick<Finding, 'source' | 'code'> {
  if (source === '') return {};
  if (source.startsWith('com.puppycrawl.tools.checkstyle.')) {
    return {
      source: 'checkstyle',
      code: source.slice(source.lastIndexOf('.') + 1).replace(/Check$/, ''),
    };
  }
  const [, name, code] =
    /^(eslint|shellcheck|stylelint|tslint|jshint|detekt)\.(?:rules\.)?(.+)$/i.exec(source) ?? [];
  if (name !== undefined && code !== undefined) return {source: name.toLowerCase(), code};
  const owner = toolOfRule(source);
  return owner === undefined ? {code: source} : {source: owner, code: source};
}

/** eslint repeats the rule behind the message: `Unexpected var. (no-var)`. */
function withoutRule(message: string, code = ''): string {
  const text = message.trim();
  const rule = ` (${code})`;
  return text.endsWith(rule) ? text.slice(0, -rule.length) : text;
}
