import type {Finding, Log, Tool} from '../tool.js';
import {asArray, asString, at as inside, jsonDocuments, property} from '../json-documents.js';
import {ecosystemOf, vulnerabilityFinding} from '../formats/vulnerability.js';

/** Columns stand below their titles; cells may be empty. */
const HEADER = /^NAME +INSTALLED +(?:FIXED[- ]IN +)?(?:TYPE +)?VULNERABILITY +SEVERITY/;
const TITLES = /NAME|INSTALLED|FIXED[- ]IN|TYPE|VULNERABILITY|SEVERITY|EPSS|RISK/g;
const ID =
  /^(?:CVE|GHSA|ELSA|ALAS|RHSA|GO|PYSEC|RUSTSEC|CGA|BIT|SUSE|openSUSE|USN|DSA|DLA|TEMP|MAL)[\w.:-]*-/;
const MAX_ROWS = 100_000;

/** Forms: https://github.com/anchore/grype#output-formats. */
export const tool: Tool = {
  name: 'grype',
  title: 'Vulnerability scanner for images and folders',
  homepage: 'https://github.com/anchore/grype',
  ecosystem: 'security',
  evidence: ['VULNERABILITY  ', '"matchDetails"'],
  commands: ['grype'],
  read: log => [...readTable(log.lines), ...readJson(log)],
};

function readTable(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (let start = 0; start < lines.length; start++) {
    const first = lines[start] ?? '';
    const header = first.startsWith('NAME ') ? first.slice(0, 1_000) : '';
    if (!HEADER.test(header)) continue;
    const columns = [...header.matchAll(TITLES)].map(match => ({
      title: match[0].replace('-', ' '),
      from: match.index,
    }));
    for (let at = start + 1; at < Math.min(lines.length, start + MAX_ROWS); at++) {
      const line = (lines[at] ?? '').slice(0, 1_000);
      const cell = (title: string) => {
        const index = columns.findIndex(column => column.title === title);
        const from = columns[index]?.from;
        return from === undefined ? '' : line.slice(from, columns[index + 1]?.from).trim();
      };
      const id = cell('VULNERABILITY');
      if (!ID.test(id)) break;
      const fixed = cell('FIXED IN');
      findings.push(
        vulnerabilityFinding(
          {
            package: {
              name: cell('NAME'),
              version: cell('INSTALLED'),
              ecosystem: ecosystemOf(cell('TYPE')),
            },
            id,
            level: cell('SEVERITY'),
            ...(!fixed.startsWith('(') && {fixed: fixed.replace(/^\*/, '')}),
            ...addressOf(id),
          },
          at,
        ),
      );
      start = at;
    }
  }
  return findings;
}

function addressOf(id: string) {
  if (id.startsWith('GHSA-')) return {url: `https://github.com/advisories/${id}`};
  if (id.startsWith('CVE-')) return {url: `https://nvd.nist.gov/vuln/detail/${id}`};
  return {};
}

function readJson(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(property(value, 'matches')).flatMap(match => {
      const id = asString(inside(match, 'vulnerability', 'id'));
      const name = asString(inside(match, 'artifact', 'name'));
      if (id === undefined || name === undefined) return [];
      const version = asString(inside(match, 'artifact', 'version'));
      const title = asString(inside(match, 'vulnerability', 'description'));
      const level = asString(inside(match, 'vulnerability', 'severity'));
      const url = asString(inside(match, 'vulnerability', 'dataSource'));
      const path = asString(inside(match, 'artifact', 'locations', '0', 'path'));
      const fixes = asArray(inside(match, 'vulnerability', 'fix', 'versions'));
      return [
        vulnerabilityFinding(
          {
            package: {
              name,
              ...(version !== undefined && {version}),
              ecosystem: ecosystemOf(asString(inside(match, 'artifact', 'type'))),
            },
            id,
            ...(title !== undefined && {title}),
            ...(level !== undefined && {level}),
            fixed: fixes.flatMap(each => asString(each) ?? []).join(', '),
            ...(url !== undefined && {url}),
            // Installed packages stand in folders of their own; a lock file is the user's.
            ...(path !== undefined &&
              /\.(?:json|lock|txt|toml|mod|xml|yaml)$/.test(path) && {file: path}),
          },
          at,
          until,
        ),
      ];
    }),
  );
}
