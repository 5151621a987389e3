import type {Finding, Log, Tool} from '../tool.js';
import {asArray, asString, jsonDocuments, property} from '../json-documents.js';
import {ecosystemOf, vulnerabilityFinding} from '../formats/vulnerability.js';

/** `  ✗ Prototype Pollution [High Severity][https://security.snyk.io/vuln/SNYK-JS-…] in lodash@4.17.4`. */
const ISSUE =
  /^ *✗ (\S.*?) \[(Critical|High|Medium|Low) Severity\]\[(https?:[^\]]+)\] in (@?[^@\s]+)@(\S+)$/u;
/** `✗ High severity vulnerability found in lodash`, then `  Description: …`; containers and older versions. */
const FOUND = /^ *✗ (Critical|High|Medium|Low) severity vulnerability found in (\S+)$/u;
const FIELD = /^ {2}(Description|Info|Introduced through|From|Fixed in): (\S.*)$/;
const INTRODUCED = /^ +introduced by (@?[^@\s]+)@\S+(?: >|$| and \d+ other)/;
const TARGET = /^(Package manager|Target file): +(\S.*)$/;
const MAX_LINES = 30;

/** Forms: https://docs.snyk.io/snyk-cli/scan-and-maintain-projects-using-the-cli (test, container test). */
export const tool: Tool = {
  name: 'snyk',
  title: 'Vulnerability scanner',
  homepage: 'https://docs.snyk.io/snyk-cli',
  ecosystem: 'security',
  evidence: [' Severity][http', ' severity vulnerability found in ', '"packageManager"'],
  reach: 48,
  commands: ['snyk'],
  read: log => [...readText(log.lines), ...readJson(log)],
};

function readText(lines: readonly string[]): readonly Finding[] {
  return lines.flatMap((text, at): readonly Finding[] => {
    if (!text.includes('✗')) return [];
    const line = text.slice(0, 1_000);
    return readIssue(lines, line, at) ?? readFound(lines, line, at) ?? [];
  });
}

function readIssue(
  lines: readonly string[],
  line: string,
  at: number,
): readonly Finding[] | undefined {
  const [, title, level, url, name, version] = ISSUE.exec(line) ?? [];
  if (title === undefined || level === undefined || name === undefined) return undefined;
  const via = INTRODUCED.exec((lines[at + 1] ?? '').slice(0, 1_000))?.[1];
  return [
    vulnerabilityFinding(
      {
        package: {
          name,
          ...(version !== undefined && {version}),
          ...managerBelow(lines, at).ecosystem,
        },
        ...idOf(url),
        title,
        level,
        ...(url !== undefined && {url}),
        ...(via !== undefined && {via}),
        ...managerBelow(lines, at).file,
      },
      at,
      via === undefined ? at : at + 1,
    ),
  ];
}

function readFound(
  lines: readonly string[],
  line: string,
  at: number,
): readonly Finding[] | undefined {
  const [, level, named] = FOUND.exec(line) ?? [];
  if (level === undefined || named === undefined) return undefined;
  const fields = new Map<string, string>();
  let until = at;
  while (until < at + MAX_LINES && (lines[until + 1] ?? '').startsWith('  ')) {
    const [, key, value] = FIELD.exec((lines[++until] ?? '').slice(0, 1_000)) ?? [];
    if (key !== undefined && value !== undefined && !fields.has(key)) fields.set(key, value);
  }
  const url = fields.get('Info');
  const path = fields.get('From') ?? fields.get('Introduced through') ?? '';
  const version = /@([^@\s,]+)$/.exec(path.split(' > ').at(-1) ?? '')?.[1];
  const via = path.split(/ > |, /)[0]?.replace(/@[^@]*$/, '');
  // Containers name the source package first: `openssl/libssl3`.
  const {ecosystem, file} = managerBelow(lines, at);
  const name =
    ecosystem.ecosystem === 'os' ? named.replace(/^.*\//, '') : named.replace(/(?<=.)@.*$/, '');
  return [
    vulnerabilityFinding(
      {
        package: {name, ...(version !== undefined && {version}), ...ecosystem},
        ...idOf(url),
        title: fields.get('Description') ?? '',
        level,
        ...(fields.has('Fixed in') && {fixed: fields.get('Fixed in') ?? ''}),
        ...(url !== undefined && {url}),
        ...(via !== undefined && via !== named && {via}),
        ...file,
      },
      at,
      until,
    ),
  ];
}

const idOf = (url: string | undefined) => {
  const id = url?.replace(/^.*\/vuln\//, '');
  return id === undefined || id === '' ? {} : {id};
};

const managers = new WeakMap<
  readonly string[],
  readonly {at: number; key: string; value: string}[]
>();

/** The project's kind and manifest stand below its issues. */
function managerBelow(lines: readonly string[], at: number) {
  let rows = managers.get(lines);
  if (!rows) {
    rows = lines.flatMap((line, index) => {
      const [, key, value] = TARGET.exec(line.slice(0, 1_000)) ?? [];
      return key === undefined || value === undefined ? [] : [{at: index, key, value}];
    });
    managers.set(lines, rows);
  }
  const find = (key: string) => rows.find(row => row.at > at && row.key === key)?.value;
  const file = find('Target file');
  return {
    ecosystem: {ecosystem: ecosystemOf(find('Package manager'))},
    file: file === undefined || /dockerfile/i.test(file) ? {} : {file},
  };
}

function readJson(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    (Array.isArray(value) ? asArray(value) : [value]).flatMap(project => {
      const manager = asString(property(project, 'packageManager'));
      if (manager === undefined) return [];
      const file = asString(property(project, 'displayTargetFile'));
      return asArray(property(project, 'vulnerabilities')).flatMap(each => {
        const name =
          asString(property(each, 'packageName')) ?? asString(property(each, 'moduleName'));
        const id = asString(property(each, 'id'));
        if (name === undefined || id === undefined) return [];
        const [version, title, level] = (['version', 'title', 'severity'] as const).map(key =>
          asString(property(each, key)),
        );
        const via = asString(asArray(property(each, 'from'))[1])?.replace(/@[^@]*$/, '');
        const fixed = asArray(property(each, 'fixedIn')).flatMap(one => asString(one) ?? []);
        return [
          vulnerabilityFinding(
            {
              package: {
                name,
                ...(version !== undefined && {version}),
                ecosystem: ecosystemOf(manager),
              },
              id,
              ...(title !== undefined && {title}),
              ...(level !== undefined && {level}),
              fixed: fixed.join(', '),
              url: `https://security.snyk.io/vuln/${id}`,
              ...(via !== undefined && {via}),
              ...(file !== undefined && !/dockerfile/i.test(file) && {file}),
            },
            at,
            until,
          ),
        ];
      });
    }),
  );
}
