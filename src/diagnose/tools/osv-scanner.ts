import type {Finding, Log, Tool} from '../tool.js';
import {asArray, asString, at as inside, jsonDocuments, property} from '../json-documents.js';
import {readBoxTables} from '../formats/box-table.js';
import {ecosystemOf, vulnerabilityFinding} from '../formats/vulnerability.js';

/** `--format vertical`: `/app/package-lock.json: found 2 packages with issues`. */
const SOURCE = /^(\S.*): found \d+ packages? with issues$/;
const PACKAGE = /^ {2}(@?[^@\s]+)@(\S+) has the following known vulnerabilities:$/;
const LISTED = /^ {4}([A-Z]+-[\w:-]+): (\S.*) \((https:\/\/\S+)\)$/;

/** Forms: https://google.github.io/osv-scanner/output/. */
export const tool: Tool = {
  name: 'osv-scanner',
  title: 'Vulnerability scanner for lock files',
  homepage: 'https://google.github.io/osv-scanner/',
  ecosystem: 'security',
  evidence: [
    'OSV URL',
    ' has the following known vulnerabilities:',
    '"ecosystem_specific"',
    '"groups":',
    '"packages":',
  ],
  commands: ['osv-scanner'],
  read: log => [...readTables(log.lines), ...readVertical(log.lines), ...readJson(log)],
};

function readTables(lines: readonly string[]): readonly Finding[] {
  return readBoxTables(lines, 'OSV URL', ['PACKAGE', 'Package']).flatMap(({columns, rows}) => {
    // The Markdown form writes them in small letters.
    const titles = columns.map(column => column.toUpperCase());
    return rows.flatMap(({cells, at, until}) => {
      const cell = (title: string) => cells[titles.indexOf(title)] ?? [];
      const urls = cell('OSV URL').filter(word => word.startsWith('https://'));
      const id = urls[0]?.replace(/^.*\//, '');
      const name = cell('PACKAGE').join('');
      if (id === undefined || name === '') return [];
      const score = Number(cell('CVSS').join(''));
      const fixed = cell('FIXED VERSION').join('');
      const file = cell('SOURCE').join('');
      return [
        vulnerabilityFinding(
          {
            package: {
              name: name.replace(/ \(.*\)$/, ''),
              version: cell('VERSION').join(''),
              ecosystem: ecosystemOf(cell('ECOSYSTEM').join('')),
            },
            id,
            aliases: urls.slice(1).map(url => url.replace(/^.*\//, '')),
            ...(score > 0 && {level: levelOf(score)}),
            ...(fixed !== '' && fixed !== '--' && {fixed}),
            url: urls[0] ?? '',
            ...(file !== '' && {file}),
          },
          at,
          until,
        ),
      ];
    });
  });
}

function readVertical(lines: readonly string[]): readonly Finding[] {
  let file: string | undefined;
  let subject: {readonly name: string; readonly version: string} | undefined;
  return lines.flatMap((text, at) => {
    const line = text.slice(0, 2_000);
    if (line.includes(': found ')) file = SOURCE.exec(line)?.[1] ?? file;
    if (!line.startsWith('  ')) return [];
    const [, name, version] = PACKAGE.exec(line) ?? [];
    if (name !== undefined && version !== undefined) subject = {name, version};
    const [, id, title, url] = LISTED.exec(line) ?? [];
    if (id === undefined || title === undefined || url === undefined || !subject) return [];
    const named = {
      package: {...subject, ecosystem: ecosystemOfFile(file)},
      id,
      title,
      url,
    } as const;
    return [vulnerabilityFinding({...named, ...(file !== undefined && {file})}, at)];
  });
}

/** The vertical form names no ecosystem, but a lock file has one. */
function ecosystemOfFile(file = '') {
  if (/(?:package-lock|npm-shrinkwrap|bun)[\w.]*json$|yarn\.lock$|pnpm-lock\.yaml$/.test(file))
    return 'npm';
  if (/requirements[^/]*\.txt$|(?:poetry|Pipfile|uv|pdm)\.lock$/.test(file)) return 'pypi';
  if (/go\.(?:mod|sum)$/.test(file)) return 'go';
  if (file.endsWith('Cargo.lock')) return 'cargo';
  if (file.endsWith('Gemfile.lock')) return 'gem';
  if (/pom\.xml$|gradle[\w./-]*lockfile$/.test(file)) return 'maven';
  return file.endsWith('composer.lock') ? 'composer' : 'unknown';
}

/** Levels of CVSS 3: https://www.first.org/cvss/v3-1/specification-document#Qualitative-Severity-Rating-Scale. */
function levelOf(score: number): string {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}

function readJson(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(property(value, 'results')).flatMap(result => {
      const file = asString(inside(result, 'source', 'path'));
      return asArray(property(result, 'packages')).flatMap(entry => {
        const name = asString(inside(entry, 'package', 'name'));
        if (name === undefined) return [];
        const version = asString(inside(entry, 'package', 'version'));
        const ecosystem = ecosystemOf(asString(inside(entry, 'package', 'ecosystem')));
        return asArray(property(entry, 'groups')).flatMap(group => {
          const ids = asArray(property(group, 'ids')).flatMap(each => asString(each) ?? []);
          const id = ids[0];
          if (id === undefined) return [];
          const details = asArray(property(entry, 'vulnerabilities')).find(
            each => property(each, 'id') === id,
          );
          const score = Number(asString(property(group, 'max_severity')));
          const title = asString(property(details, 'summary'));
          return [
            vulnerabilityFinding(
              {
                package: {name, ...(version !== undefined && {version}), ecosystem},
                id,
                aliases: asArray(property(group, 'aliases')).flatMap(each => asString(each) ?? []),
                ...(title !== undefined && {title}),
                ...(score > 0 && {level: levelOf(score)}),
                url: `https://osv.dev/${id}`,
                ...(file !== undefined && {file}),
              },
              at,
              until,
            ),
          ];
        });
      });
    }),
  );
}
