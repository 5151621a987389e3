import type {Finding, Log, Tool} from '../tool.js';
import {asString, at as inside, jsonDocuments, property} from '../json-documents.js';
import {readAuditBoxes} from '../formats/audit-box.js';
import {vulnerabilitiesOfAdvisory, vulnerabilityOfBox} from '../formats/npm-advisories.js';
import {idOfAddress, vulnerabilityFinding} from '../formats/vulnerability.js';

/** yarn 2 and later: `├─ lodash: 4.17.4` or `└─ lodash`, then `│  ├─ Issue: …`. */
const TREE_PACKAGE = /^[├└]─ (@?[\w.-]+(?:\/[\w.-]+)?)(?:: (\S+))?$/u;
const TREE_FIELD = /^[│ ] {2}[├└]─ ([A-Z][A-Za-z ]+): *(\S.*)$/u;
/** What goes on below a package: a branch, or the trunk alone. */
const TREE_LINE = /^(?:│ *$|[│ ] {2}(?:[│├└]| {3}[│├└]))/u;
const TREE_VERSION = /^[│ ] {2}[│ ] {2}[├└]─ (\d\S*)$/u;
const MAX_LINES = 60;

/** Forms: https://classic.yarnpkg.com/en/docs/cli/audit, https://yarnpkg.com/cli/npm/audit. */
export const tool: Tool = {
  name: 'yarn-audit',
  title: 'yarn vulnerability scanner',
  homepage: 'https://yarnpkg.com/cli/npm/audit',
  ecosystem: 'security',
  evidence: [
    'Dependency of ',
    '"auditAdvisory"',
    '─ Vulnerable Versions: ',
    '"Vulnerable Versions"',
  ],
  reach: 36,
  commands: ['yarn audit', 'yarn npm audit'],
  read: log => [...readBoxes(log.lines), ...readTree(log.lines), ...readJson(log)],
};

function readBoxes(lines: readonly string[]): readonly Finding[] {
  return readAuditBoxes(lines).flatMap(box => {
    const isYarns = /^[a-z]/.test(box.level) && box.rows.has('dependency of');
    const vulnerability = isYarns ? vulnerabilityOfBox(box) : undefined;
    return vulnerability ? [vulnerabilityFinding(vulnerability, box.at, box.until)] : [];
  });
}

function readTree(lines: readonly string[]): readonly Finding[] {
  return lines.flatMap((line, at) => {
    const [, name, shown] = TREE_PACKAGE.exec(line.slice(0, 400)) ?? [];
    if (name === undefined) return [];
    const fields = new Map<string, string>();
    let version = shown;
    let until = at;
    for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
      const next = (lines[index] ?? '').slice(0, 1_000);
      if (TREE_PACKAGE.test(next) || !TREE_LINE.test(next)) break;
      const [, key, value] = TREE_FIELD.exec(next) ?? [];
      if (key !== undefined && value !== undefined) fields.set(key, value);
      version ??= TREE_VERSION.exec(next)?.[1];
      until = index;
    }
    const title = fields.get('Issue');
    if (title === undefined || !fields.has('Vulnerable Versions')) return [];
    const [url, level, fixed, via] = ['URL', 'Severity', 'Patched Versions', 'Via'].map(key =>
      fields.get(key),
    );
    const id = idOfAddress(url);
    const vulnerability = {
      package: {name, ...(version !== undefined && {version}), ecosystem: 'npm'},
      ...(id !== undefined && {id}),
      title,
      ...(level !== undefined && {level}),
      ...(fixed !== undefined && {fixed}),
      ...(url !== undefined && {url}),
      ...(via !== undefined && {via}),
    } as const;
    return [vulnerabilityFinding(vulnerability, at, until)];
  });
}

/** One object per line: yarn 1's `auditAdvisory`, and yarn 4's `{"value": …, "children": …}`. */
function readJson(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at, until}) => {
    if (property(value, 'type') === 'auditAdvisory') {
      const path = asString(inside(value, 'data', 'resolution', 'path'));
      return vulnerabilitiesOfAdvisory(inside(value, 'data', 'advisory'), path).map(one =>
        vulnerabilityFinding(one, at, until),
      );
    }
    const name = asString(property(value, 'value'));
    const title = asString(inside(value, 'children', 'Issue'));
    if (name === undefined || title === undefined) return [];
    const url = asString(inside(value, 'children', 'URL'));
    const id = idOfAddress(url);
    const version = asString(inside(value, 'children', 'Tree Versions', 0));
    const level = asString(inside(value, 'children', 'Severity'));
    const vulnerability = {
      package: {name, ...(version !== undefined && {version}), ecosystem: 'npm'},
      ...(id !== undefined && {id}),
      title,
      ...(level !== undefined && {level}),
      ...(url !== undefined && {url}),
    } as const;
    return [vulnerabilityFinding(vulnerability, at, until)];
  });
}
