import type {Finding, Log, Tool} from '../tool.js';
import {asArray, asString, at as inside, jsonDocuments, property} from '../json-documents.js';
import {namedRequirements} from '../formats/requirement-files.js';
import {vulnerabilityFinding} from '../formats/vulnerability.js';

/** Version 1: `| flask    | 0.12      | <0.12.3     | 36388    |`. */
const TABLE_ROW = /^\| ([\w.-]+) +\| ([\w.!+-]+) +\| (\S.*?) +\| (\d{4,6}) +\|$/;
const TABLE_TEXT = /^\| (\S.*?) +\|$/;
/** Version 1 on a narrow terminal. */
const NARROW_ROW = /^-> ([\w.-]+), installed (\S+), affected (\S+), id (\d{4,6})$/;
/** Versions 2 and 3, `check`. */
const BLOCK =
  /^-> Vulnerability (?:found in (\S+) version (\S+)|may be present given that your (\S+) install specifier is .+)$/;
/** Version 3, `scan`: `📝 requirements.txt:`, ` flask==0.12  [2 vulnerabilities found]`, `  -> Vuln ID 36388: …`. */
const SCANNED_FILE = /^📝 (\S.*):$/u;
const SCANNED_PACKAGE = /^ ([\w.-]+)(?:\[[^\]]*\])?([^\w\s[].*?)? {2}\[\d+ vulnerabilit/;
const SCANNED_ID = /^ +-> Vuln ID (\d{4,6}): ?(.*)$/;
const PINNED = /^===?([^,;\s]+)/;

/** How lines begin that a row, a block, a scanned file or package begins with. */
const MAY_MATTER = /^(?:-> |\| |📝 | [\w.-])/u;

const MAX_BLOCK = 40;

/** Forms: safety/formatters/ and safety/scan/ of https://github.com/pyupio/safety, versions 1 to 3. */
export const tool: Tool = {
  name: 'safety',
  title: 'Python vulnerability scanner',
  homepage: 'https://docs.safetycli.com',
  ecosystem: 'security',
  evidence: [
    '| affected  ',
    '-> Vulnerability found in ',
    '-> Vulnerability may be present ',
    ', installed ',
    '"vulnerability_id": ',
    '-> Vuln ID ',
    'vulnerabilities found',
    '        null,',
  ],
  commands: ['safety'],
  read: log => {
    const named = namedRequirements(log.command);
    return [...readText(log.lines), ...readJson(log)].map(finding =>
      finding.file === undefined && named !== undefined ? {...finding, file: named} : finding,
    );
  },
};

function readText(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  let file: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.length > 2_000) continue;
    if (!MAY_MATTER.test(line)) continue;
    file = SCANNED_FILE.exec(line)?.[1] ?? file;
    const finding = readRow(lines, at) ?? readBlock(lines, at);
    const found = finding ? [finding] : readScanned(lines, at, file);
    findings.push(...found);
    at = found.at(-1)?.until ?? at;
  }
  return findings;
}

function readRow(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? '';
  const narrow = NARROW_ROW.exec(line);
  const [, name, version, affected, id] = narrow ?? TABLE_ROW.exec(line) ?? [];
  if (name === undefined || version === undefined || id === undefined) return undefined;
  const text: string[] = [];
  let until = at;
  if (!narrow && lines[at + 1]?.startsWith('+===') === true) {
    until++;
    for (let index = at + 2; index < Math.min(lines.length, at + MAX_BLOCK); index++) {
      const words = TABLE_TEXT.exec(lines[index] ?? '')?.[1];
      if (words === undefined || TABLE_ROW.test(lines[index] ?? '')) break;
      text.push(words);
      until = index;
    }
  }
  const title = text.length > 0 ? text.join(' ') : `affected versions ${affected ?? ''}`;
  return vulnerabilityFinding({package: pypi(name, version), id, title}, at, until);
}

function readBlock(lines: readonly string[], at: number): Finding | undefined {
  const [, found, version, unpinned] = BLOCK.exec(lines[at] ?? '') ?? [];
  const name = found ?? unpinned;
  if (name === undefined) return undefined;
  let until = at;
  while (
    until + 1 < lines.length &&
    until < at + MAX_BLOCK &&
    /^ {3}\S/.test(lines[until + 1] ?? '')
  ) {
    until++;
  }
  const block = lines.slice(at + 1, until + 1).map(line => line.trim());
  const id = field(block, 'Vulnerability ID:');
  const cve = block.find(line => /^(?:CVE|PVE|GHSA)-[\w-]+$/.test(line));
  const url = /visit (https?:\/\/\S+)/.exec(block.join(' '))?.[1];
  return vulnerabilityFinding(
    {
      package: pypi(name, version),
      ...(id !== undefined && {id}),
      ...(cve !== undefined && {aliases: [cve]}),
      title: advisory(block),
      ...(url !== undefined && {url}),
    },
    at,
    until,
  );
}

const field = (block: readonly string[], label: string) =>
  block
    .find(line => line.startsWith(label))
    ?.slice(label.length)
    .trim();

/** The advisory goes on until the line of the CVE or of the address. */
function advisory(block: readonly string[]): string {
  const start = block.findIndex(line => line.startsWith('ADVISORY:'));
  if (start < 0) return field(block, 'Affected spec:') ?? '';
  const length = block
    .slice(start)
    .findIndex(line =>
      /^(?:(?:CVE|PVE|GHSA)-[\w-]+$|Fixed versions:|For more information)/.test(line),
    );
  const end = length < 0 ? undefined : start + length;
  return block.slice(start, end).join(' ').slice('ADVISORY:'.length);
}

function readScanned(
  lines: readonly string[],
  at: number,
  file: string | undefined,
): readonly Finding[] {
  const [, name, specifier = ''] = SCANNED_PACKAGE.exec(lines[at] ?? '') ?? [];
  if (name === undefined) return [];
  const about = {
    package: pypi(name, PINNED.exec(specifier)?.[1]),
    ...(file !== undefined && {file}),
  };
  const findings: Finding[] = [];
  let next = at + 1;
  for (let id = SCANNED_ID.exec(lines[next] ?? ''); id; id = SCANNED_ID.exec(lines[next] ?? '')) {
    const start = next++;
    const text: string[] = [];
    while (/^ {5}\S/.test(lines[next] ?? '')) text.push((lines[next++] ?? '').trim());
    const [cve, level] = (id[2] ?? '').split(', CVSS Severity ');
    const title = text.filter(line => !line.startsWith('For more information: ')).join(' ');
    const url = /For more information: (\S+)/.exec(text.join(' '))?.[1];
    findings.push(
      vulnerabilityFinding(
        {
          ...about,
          id: id[1] ?? '',
          title,
          ...(cve !== undefined && cve !== '' && {aliases: [cve.trim()]}),
          ...(level !== undefined && {level: level.trim()}),
          ...(url !== undefined && {url}),
        },
        start,
        next - 1,
      ),
    );
  }
  if (findings.length > 0) return findings;
  const title = /\[(\d+ vulnerabilit[^\]]*)/.exec(lines[at] ?? '')?.[1] ?? '';
  return [vulnerabilityFinding({...about, title}, at)];
}

function pypi(name: string, version: string | undefined) {
  return {name, ...(version !== undefined && {version}), ecosystem: 'pypi'} as const;
}

/** Version 1 prints rows of `[name, spec, version, advisory, id, …]`, later ones an object. */
function readJson(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at, until}) => {
    const rows = asArray(value).map(row => asArray(row).map(asString));
    const old = rows.flatMap(([name, affected, version, title, id]) =>
      name !== undefined &&
      /^[<>=!~]/.test(affected ?? '') &&
      version !== undefined &&
      id !== undefined &&
      /^\d{4,6}$/.test(id)
        ? [{package: pypi(name, version), id, title: title ?? ''}]
        : [],
    );
    if (property(value, 'report_meta') === undefined) {
      return old.map(each => vulnerabilityFinding(each, at, until));
    }
    return asArray(property(value, 'vulnerabilities')).flatMap(each => {
      const name = asString(property(each, 'package_name'));
      if (name === undefined) return [];
      const cve = asString(property(each, 'CVE'));
      const url = asString(property(each, 'more_info_url'));
      const id = asString(property(each, 'vulnerability_id'));
      const found = inside(value, 'affected_packages', name, 'requirements', 0, 'found');
      const file = asString(found) ?? asString(inside(value, 'affected_packages', name, 'found'));
      return [
        vulnerabilityFinding(
          {
            package: pypi(name, asString(property(each, 'analyzed_version'))),
            ...(id !== undefined && {id}),
            ...(cve !== undefined && {aliases: [cve]}),
            title: asString(property(each, 'advisory')) ?? '',
            fixed: asArray(property(each, 'fixed_versions')).map(asString).join(', '),
            ...(url !== undefined && {url}),
            ...(file?.includes('.') === true && !file.includes('site-packages') && {file}),
          },
          at,
          until,
        ),
      ];
    });
  });
}
