import type {Finding, Log, Tool} from '../tool.js';
import {
  asArray,
  asPosition,
  asString,
  at as inside,
  jsonDocuments,
  property,
} from '../json-documents.js';
import {type BoxTable, readBoxTables} from '../formats/box-table.js';
import {ecosystemOf, severityOfLevel, vulnerabilityFinding} from '../formats/vulnerability.js';
import {clip} from '../formats/essence.js';

/** `package-lock.json (npm)`, underlined or not, above `Total: 2 (UNKNOWN: 0, …)`. */
const TARGET = /^(\S.*?) \(([^()]+)\)$/;
/** `AVD-DS-0002 (HIGH): Specify at least 1 USER command`, `CRITICAL: AWS (aws-access-key-id)`. */
const CHECK =
  /^(?:([A-Z]{2,}-[\w-]+) \((CRITICAL|HIGH|MEDIUM|LOW|UNKNOWN)\): (\S.*)|(CRITICAL|HIGH|MEDIUM|LOW|UNKNOWN): (\S.*))$/;
/** ` Dockerfile:3-5`, ` main.tf:10-20 (offset: 37 bytes)`. */
const PLACE = /^ (\S.*?):(\d{1,9})(?:-(\d{1,9}))?(?: \(.*\))?$/;
const RULE_LINE = /^[═─]{20,}$/u;
const MAX_BLOCK = 40;

/** Forms: https://trivy.dev/latest/docs/configuration/reporting/, versions 0.1 to 0.6x. */
export const tool: Tool = {
  name: 'trivy',
  title: 'Scanner for vulnerabilities, misconfiguration and secrets',
  homepage: 'https://trivy.dev',
  ecosystem: 'security',
  evidence: [
    'Total: ',
    'UNKNOWN: ',
    'Failures: ',
    '"VulnerabilityID"',
    '"SchemaVersion"',
    '"CauseMetadata"',
  ],
  evidenceForm:
    /UNKNOWN: |(?:Total|Failures): \d+ \(|"(?:VulnerabilityID|SchemaVersion|CauseMetadata)"/,
  commands: ['trivy'],
  read: log => [...readTables(log.lines), ...readChecks(log.lines), ...readJson(log)],
};

function readTables(lines: readonly string[]): readonly Finding[] {
  const upper = readBoxTables(lines, 'Vulnerability', ['Vulnerability']);
  // Versions before 0.25 drew with `+` and wrote the titles in capitals.
  const old = readBoxTables(lines, 'VULNERABILITY ID', ['VULNERABILITY ID']);
  return [...upper, ...old].flatMap(table => readTable(lines, table));
}

function readTable(lines: readonly string[], {columns, rows, at}: BoxTable): readonly Finding[] {
  const target = targetAbove(lines, at);
  const titles = columns.map(column => column.toLowerCase());
  const indexOf = (...names: string[]) => titles.findIndex(title => names.includes(title));
  const [library, id, level, installed, fixed, title] = [
    indexOf('library'),
    indexOf('vulnerability', 'vulnerability id'),
    indexOf('severity'),
    indexOf('installed version'),
    indexOf('fixed version'),
    indexOf('title'),
  ];
  if (library < 0 || installed < 0) return [];
  return rows.map(row => {
    const cell = (index: number | undefined) => row.cells[index ?? -1] ?? [];
    const words = cell(title);
    const url = words
      .find(word => /^(?:-->|https?:\/\/|avd\.|aquasec)/.test(word))
      ?.replace(/^-->\s*/, '');
    const text = words.filter(word => !/^(?:-->|https?:\/\/)/.test(word)).join(' ');
    // The path of a package inside a folder of packages follows its name: `lodash (package.json)`.
    const name = cell(library)
      .join('')
      .replace(/\s*\(.*\)$/, '');
    return vulnerabilityFinding(
      {
        package: {name, version: cell(installed).join(''), ecosystem: ecosystemOf(target?.type)},
        id: cell(id).join(''),
        title: text,
        level: cell(level).join(''),
        fixed: cell(fixed).join(' '),
        ...(url !== undefined && {url: url.startsWith('http') ? url : `https://${url}`}),
        ...(target?.file !== undefined && {file: target.file}),
      },
      row.at,
      row.until,
    );
  });
}

/** The line `package-lock.json (npm)` within the lines above a table; images and installed packages are no files. */
function targetAbove(
  lines: readonly string[],
  at: number,
): {readonly type: string; readonly file?: string} | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 10); index--) {
    const [, name, type] = TARGET.exec((lines[index] ?? '').slice(0, 1_000)) ?? [];
    if (name === undefined || type === undefined || name.startsWith('Total:')) continue;
    if (/^(?:Legend|Tests|Failures)/.test(name)) continue;
    const isFile = /^[\w./@+-]+\.(?:json|lock|txt|toml|mod|sum|xml|yaml|yml|lockfile)$/.test(name);
    const isNamed = /(?:^|\/)(?:Pipfile|Gemfile|go\.(?:mod|sum))$/.test(name);
    return isFile || isNamed ? {type, file: name} : {type};
  }
  return undefined;
}

/** Misconfigurations and secrets: a heading between two rules, words, a place. */
function readChecks(lines: readonly string[]): readonly Finding[] {
  let target: string | undefined;
  return lines.flatMap((line, at): readonly Finding[] => {
    if (line.startsWith('Tests: ')) target = checkedAbove(lines, at) ?? target;
    const below = lines[at + 1] ?? '';
    if (!below.startsWith('═') && !below.startsWith('─')) return [];
    const [, code, level, title, secretLevel, secret] = CHECK.exec(line.slice(0, 1_000)) ?? [];
    if (level === undefined && secretLevel === undefined) return [];
    if (!RULE_LINE.test(below)) return [];
    const block = lines.slice(at + 2, at + MAX_BLOCK);
    const rule = block.findIndex(
      (text, index) => RULE_LINE.test(text) && PLACE.test((block[index + 1] ?? '').slice(0, 1_000)),
    );
    const next = block.findIndex(text => CHECK.test(text.slice(0, 1_000)));
    const isPlaced = rule >= 0 && (next < 0 || rule < next);
    const [, file, start, end] = (isPlaced ? PLACE.exec(block[rule + 1] ?? '') : undefined) ?? [];
    const url = block
      .slice(0, next < 0 ? undefined : next)
      .map(text => /^See (https?:\/\/\S+)/.exec(text)?.[1]);
    const rules = code ?? /\(([\w-]+)\)$/.exec(secret ?? '')?.[1];
    const address = url.find(each => each !== undefined);
    const aboutTarget = target === undefined || code === undefined ? {} : {file: target};
    return [
      {
        ...(file === undefined ? aboutTarget : {file, line: Number(start)}),
        ...(end !== undefined && {endLine: Number(end)}),
        severity: severityOfLevel(level ?? secretLevel),
        ...(rules !== undefined && {code: rules}),
        message: clip(title ?? secret ?? ''),
        ...(address !== undefined && {url: address}),
        at,
        until: isPlaced ? at + 3 + rule : at,
      },
    ];
  });
}

/** The file whose checks are counted: `app/Dockerfile (dockerfile)`. */
function checkedAbove(lines: readonly string[], at: number): string | undefined {
  const above = lines
    .slice(Math.max(0, at - 3), at)
    .map(line => TARGET.exec(line.slice(0, 1_000))?.[1]);
  return above.findLast(name => name !== undefined);
}

function readJson(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at, until}) => {
    // Before version 0.20 the document was the array of results.
    const results = asArray(property(value, 'Results') ?? value);
    return results.flatMap(result => {
      const target = asString(property(result, 'Target'));
      if (target === undefined) return [];
      const vulnerabilities = asArray(property(result, 'Vulnerabilities')).flatMap(each =>
        readVulnerability(each, result, target, at, until),
      );
      const checks = [
        ...asArray(property(result, 'Misconfigurations')),
        ...asArray(property(result, 'Secrets')),
      ].flatMap(each => readCheck(each, target, at, until));
      return [...vulnerabilities, ...checks];
    });
  });
}

function readVulnerability(
  each: unknown,
  result: unknown,
  target: string,
  at: number,
  until: number,
): readonly Finding[] {
  const [id, name, version, fixed, title, level, url, path] = (
    [
      'VulnerabilityID',
      'PkgName',
      'InstalledVersion',
      'FixedVersion',
      'Title',
      'Severity',
      'PrimaryURL',
      'PkgPath',
    ] as const
  ).map(key => asString(property(each, key)));
  if (id === undefined || name === undefined) return [];
  const type = asString(property(result, 'Type'));
  const isLock = asString(property(result, 'Class')) === 'lang-pkgs' && /[/.]/.test(target);
  const file = path ?? (isLock ? target : undefined);
  return [
    vulnerabilityFinding(
      {
        package: {name, ...(version !== undefined && {version}), ecosystem: ecosystemOf(type)},
        id,
        ...(title !== undefined && {title}),
        ...(level !== undefined && {level}),
        ...(fixed !== undefined && {fixed}),
        ...(url !== undefined && {url}),
        ...(file !== undefined && {file}),
      },
      at,
      until,
    ),
  ];
}

function readCheck(each: unknown, target: string, at: number, until: number): readonly Finding[] {
  if (asString(property(each, 'Status')) === 'PASS') return [];
  const [id, rule, title, level, url, message] = (
    ['ID', 'RuleID', 'Title', 'Severity', 'PrimaryURL', 'Message'] as const
  ).map(key => asString(property(each, key)));
  const code = id ?? rule;
  const words = message ?? title ?? code;
  if (words === undefined) return [];
  const line = asPosition(
    inside(each, 'CauseMetadata', 'StartLine') ?? property(each, 'StartLine'),
  );
  const endLine = asPosition(inside(each, 'CauseMetadata', 'EndLine') ?? property(each, 'EndLine'));
  return [
    {
      file: target,
      ...(line !== undefined && {line}),
      ...(line !== undefined && endLine !== undefined && endLine >= line && {endLine}),
      severity: severityOfLevel(level),
      ...(code !== undefined && {code}),
      message: clip(words),
      ...(url !== undefined && {url}),
      at,
      until,
    },
  ];
}
