import type {Finding, Log, Tool} from '../tool.js';
import {asArray, asString, jsonDocuments, property} from '../json-documents.js';
import {linesStarting} from '../formats/line-starts.js';
import {namedRequirements} from '../formats/requirement-files.js';
import {vulnerabilityFinding} from '../formats/vulnerability.js';

const HEADER = /^Name +Version +ID +Fix Versions/;
const ID = /^(?:PYSEC|GHSA|CVE|OSV|MAL)-[\w-]+$/;

/** Forms: https://github.com/pypa/pip-audit#usage, pip_audit/_format/. */
export const tool: Tool = {
  name: 'pip-audit',
  title: 'Python vulnerability scanner',
  homepage: 'https://github.com/pypa/pip-audit',
  ecosystem: 'security',
  evidence: ['Fix Versions', '"fix_versions"'],
  commands: ['pip-audit', 'pip_audit'],
  read: log => {
    const file = namedRequirements(log.command);
    return [...readTable(log.lines), ...readMarkdown(log.lines), ...readJson(log)].map(finding =>
      file === undefined ? finding : {...finding, file},
    );
  },
};

/** Columns stand where the header's dashes do. */
function readTable(lines: readonly string[]): readonly Finding[] {
  return linesStarting(lines, 'Name ').flatMap((start): readonly Finding[] => {
    const header = lines[start] ?? '';
    if (!HEADER.test(header)) return [];
    const dashes = (lines[start + 1] ?? '').slice(0, 4_000);
    if (!/^-+(?: -+)+$/.test(dashes)) return [];
    const starts = [0, ...[...dashes.matchAll(/ -/g)].map(match => match.index + 1)];
    const cellsOf = (line: string) =>
      starts.map((from, index) => line.slice(from, starts[index + 1]).trim());
    const names = cellsOf(header);
    const findings: Finding[] = [];
    for (let at = start + 2; at < lines.length; at++) {
      const cells = cellsOf((lines[at] ?? '').slice(0, 4_000));
      const [name = '', version = '', id = '', fixed = ''] = cells;
      if (name === '' || !ID.test(id)) break;
      const cell = (title: string) => cells[names.indexOf(title)] ?? '';
      findings.push(
        vulnerabilityFinding(
          {
            package: {name, version, ecosystem: 'pypi'},
            id,
            aliases: cell('Aliases').split(', ').filter(Boolean),
            title: cell('Description'),
            fixed,
            url: addressOf(id),
          },
          at,
        ),
      );
    }
    return findings;
  });
}

const addressOf = (id: string) => `https://osv.dev/vulnerability/${id}`;

function readMarkdown(lines: readonly string[]): readonly Finding[] {
  return linesStarting(lines, 'Name | Version | ID | Fix Versions').flatMap(start => {
    const findings: Finding[] = [];
    for (let at = start + 2; at < lines.length; at++) {
      const cells = (lines[at] ?? '')
        .slice(0, 4_000)
        .split(' | ')
        .map(cell => cell.replace(/^\[(.*)\]\(.*\)$/, '$1').trim());
      const [name = '', version = '', id = '', fixed = ''] = cells;
      if (!ID.test(id)) break;
      findings.push(
        vulnerabilityFinding(
          {package: {name, version, ecosystem: 'pypi'}, id, fixed, url: addressOf(id)},
          at,
        ),
      );
    }
    return findings;
  });
}

function readJson(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(property(value, 'dependencies')).flatMap(dependency => {
      const name = asString(property(dependency, 'name'));
      const version = asString(property(dependency, 'version'));
      if (name === undefined || version === undefined) return [];
      return asArray(property(dependency, 'vulns')).flatMap(each => {
        const id = asString(property(each, 'id'));
        if (id === undefined) return [];
        const words = (key: string) =>
          asArray(property(each, key)).flatMap(one => asString(one) ?? []);
        return [
          vulnerabilityFinding(
            {
              package: {name, version, ecosystem: 'pypi'},
              id,
              aliases: words('aliases'),
              title: asString(property(each, 'description')) ?? '',
              fixed: words('fix_versions').join(', '),
              url: addressOf(id),
            },
            at,
            until,
          ),
        ];
      });
    }),
  );
}
