import type {Finding, Log, Tool} from '../tool.js';
import {asArray, asString, jsonDocuments, property} from '../json-documents.js';
import {readAuditBoxes} from '../formats/audit-box.js';
import {
  firstOfPath,
  vulnerabilitiesOfAdvisory,
  vulnerabilityOfBox,
} from '../formats/npm-advisories.js';
import {idOfAddress, vulnerabilityFinding} from '../formats/vulnerability.js';

const PACKAGE = /^(@?[\w.-]+(?:\/[\w.-]+)?) {2}(\S.*)$/;
const ADVISORY = /^(\S.*) - (https?:\/\/\S+)$/;
const SEVERITY = /^Severity: (\w+)$/;
const FIX = /^Will install (\S+?)@(\S+?),? which /;
const MAX_LINES = 100;

/**
 * Forms: https://github.com/npm/npm-audit-report (npm 7 and later; version 1 of it for npm 6),
 * https://docs.npmjs.com/cli/commands/npm-audit.
 */
export const tool: Tool = {
  name: 'npm-audit',
  title: 'npm vulnerability scanner',
  homepage: 'https://docs.npmjs.com/cli/commands/npm-audit',
  ecosystem: 'security',
  evidence: [
    '# npm audit report',
    'npm audit security report',
    '"auditReportVersion"',
    '"advisories":',
    'review\t',
    'install\t',
  ],
  commands: ['npm audit'],
  read: log => [
    ...readReport(log.lines),
    ...readBoxes(log.lines),
    ...readParseable(log.lines),
    ...readJson(log),
  ],
};

function readReport(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  let inReport = false;
  for (const [at, line] of lines.entries()) {
    if (line === '# npm audit report') inReport = true;
    else if (inReport && /^\d+ (?:\w+ severity )?vulnerabilit/.test(line)) inReport = false;
    else if (inReport && PACKAGE.test(line.slice(0, 1_000)))
      findings.push(...readPackage(lines, at));
  }
  return findings;
}

/** A package's block: its range, its advisories, how to mend it; indented below are those that depend on it. */
function readPackage(lines: readonly string[], at: number): readonly Finding[] {
  const [, name = '', range = ''] = PACKAGE.exec((lines[at] ?? '').slice(0, 1_000)) ?? [];
  const block: string[] = [];
  let until = at;
  while (until < at + MAX_LINES && until + 1 < lines.length && lines[until + 1] !== '') {
    block.push((lines[++until] ?? '').slice(0, 1_000));
  }
  const severity = block.map(line => SEVERITY.exec(line)?.[1]).find(word => word !== undefined);
  const fix = block.map(line => FIX.exec(line)).find(match => match?.[1] === name)?.[2];
  const children = block.flatMap(line => /^ {2}(\S+) {2}\S/.exec(line)?.[1] ?? []);
  return block.flatMap(line => {
    const [, title, url] = ADVISORY.exec(line) ?? [];
    if (title === undefined || url === undefined) return [];
    const id = idOfAddress(url);
    const vulnerability = {
      package: {name, ecosystem: 'npm'},
      ...(id !== undefined && {id}),
      title: `${title} (in ${range})`,
      // npm says nothing of a low severity.
      level: severity ?? 'low',
      ...(fix !== undefined && {fixed: fix}),
      url,
      ...(children.length > 0 && {via: children.slice(0, 5).join(', ')}),
    } as const;
    return [vulnerabilityFinding(vulnerability, at, until)];
  });
}

function readBoxes(lines: readonly string[]): readonly Finding[] {
  return readAuditBoxes(lines).flatMap(box => {
    // yarn and pnpm write the severity in lower case.
    const vulnerability = /^[A-Z]/.test(box.level) ? vulnerabilityOfBox(box) : undefined;
    return vulnerability ? [vulnerabilityFinding(vulnerability, box.at, box.until)] : [];
  });
}

/** npm 6, `--parseable`: `review	lodash	critical	>=4.17.12	title	https://…	path	N`. */
function readParseable(lines: readonly string[]): readonly Finding[] {
  return lines.flatMap((line, at) => {
    if (!/^(?:review|install|update)\t/.test(line)) return [];
    const [, name, level, fixed, title, url, path] = line.slice(0, 2_000).split('\t');
    if (name === undefined || title === undefined || url === undefined) return [];
    const id = idOfAddress(url);
    const via = firstOfPath(path);
    const vulnerability = {
      package: {name, ecosystem: 'npm'},
      ...(id !== undefined && {id}),
      title,
      ...(level !== undefined && {level}),
      ...(fixed !== undefined && /\d/.test(fixed) && {fixed}),
      url,
      ...(via !== undefined && {via}),
    } as const;
    return [vulnerabilityFinding(vulnerability, at)];
  });
}

function readJson(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at, until}) => {
    const advisories = property(value, 'advisories');
    if (typeof advisories === 'object' && advisories !== null && !isPnpm(value)) {
      return Object.values(advisories)
        .flatMap(advisory => vulnerabilitiesOfAdvisory(advisory))
        .map(vulnerability => vulnerabilityFinding(vulnerability, at, until));
    }
    if (property(value, 'auditReportVersion') === undefined) return [];
    const vulnerabilities = property(value, 'vulnerabilities');
    return Object.values(vulnerabilities ?? {}).flatMap((entry: unknown) =>
      asArray(property(entry, 'via')).flatMap(via => {
        const name = asString(property(via, 'name'));
        const title = asString(property(via, 'title'));
        if (name === undefined || title === undefined) return [];
        const url = asString(property(via, 'url'));
        const id = idOfAddress(url);
        const level = asString(property(via, 'severity'));
        const range = asString(property(via, 'range'));
        const parents = asArray(property(entry, 'effects')).flatMap(each => asString(each) ?? []);
        const vulnerability = {
          package: {name, ecosystem: 'npm'},
          ...(id !== undefined && {id}),
          title: range === undefined ? title : `${title} (in ${range})`,
          ...(level !== undefined && {level}),
          ...(url !== undefined && {url}),
          ...(parents.length > 0 && {via: parents.slice(0, 5).join(', ')}),
        } as const;
        return [vulnerabilityFinding(vulnerability, at, until)];
      }),
    );
  });
}

/** pnpm prints the same document; its paths start at the workspace's project, `.>lodash`. */
function isPnpm(report: unknown): boolean {
  const path = property(property(asArray(property(property(report, 'actions'), '0')), '0'), 'path');
  return typeof path === 'string' && path.includes('>');
}
