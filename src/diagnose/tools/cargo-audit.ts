import type {Finding, Log, Tool} from '../tool.js';
import {asArray, asString, at as inside, jsonDocuments, property} from '../json-documents.js';
import {vulnerabilityFinding} from '../formats/vulnerability.js';

const FIELD = /^(Crate|Version|Warning|Title|Date|ID|URL|Severity|Solution): +(\S.*)$/;
const MAX_LINES = 20;

/** Forms: https://github.com/rustsec/rustsec/tree/main/cargo-audit. */
export const tool: Tool = {
  name: 'cargo-audit',
  title: 'Rust vulnerability scanner',
  homepage: 'https://github.com/rustsec/rustsec/tree/main/cargo-audit',
  ecosystem: 'security',
  evidence: ['Crate:     ', '"advisory"'],
  commands: ['cargo audit', 'cargo-audit'],
  read: log => [...readText(log.lines), ...readJson(log)],
};

/** A block of fields per advisory; those with `Warning:` (unmaintained, yanked, …) do not fail the run by default. */
function readText(lines: readonly string[]): readonly Finding[] {
  return lines.flatMap((line, at): readonly Finding[] => {
    if (!line.startsWith('Crate:')) return [];
    const fields = new Map<string, string>();
    let until = at;
    for (let index = at; index < Math.min(lines.length, at + MAX_LINES); index++) {
      const [, key, value] = FIELD.exec((lines[index] ?? '').slice(0, 1_000)) ?? [];
      if (key === undefined || value === undefined || (key === 'Crate' && index > at)) break;
      fields.set(key, value);
      until = index;
    }
    const warning = fields.get('Warning');
    const found = toFinding(
      {
        name: fields.get('Crate'),
        version: fields.get('Version'),
        id: fields.get('ID'),
        title: fields.get('Title') ?? warning,
        level: /\((\w+)\)/.exec(fields.get('Severity') ?? '')?.[1],
        fixed: /^Upgrade to (.+)$/.exec(fields.get('Solution') ?? '')?.[1],
        url: fields.get('URL'),
        isWarning: warning !== undefined,
      },
      at,
      until,
    );
    return found ? [found] : [];
  });
}

interface Advisory {
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly level: string | undefined;
  readonly fixed: string | undefined;
  readonly url: string | undefined;
  readonly isWarning: boolean;
}

function toFinding(advisory: Advisory, at: number, until: number): Finding | undefined {
  const {name, version, id, title, level, fixed, url, isWarning} = advisory;
  if (name === undefined) return undefined;
  const finding = vulnerabilityFinding(
    {
      package: {name, ...(version !== undefined && {version}), ecosystem: 'cargo'},
      ...(id !== undefined && {id}),
      ...(title !== undefined && {title}),
      ...(level !== undefined && {level}),
      ...(fixed !== undefined && {fixed}),
      ...(url !== undefined && {url}),
    },
    at,
    until,
  );
  return isWarning ? {...finding, severity: 'warning'} : finding;
}

/** `--json`: one object with `vulnerabilities.list` and `warnings` by their kind. */
function readJson(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at, until}) => {
    const vulnerable = asArray(inside(value, 'vulnerabilities', 'list'));
    const warnings = Object.values(property(value, 'warnings') ?? {}).flatMap(asArray);
    const read = (entry: unknown, isWarning: boolean) => {
      const id = asString(inside(entry, 'advisory', 'id'));
      const patched = asArray(inside(entry, 'versions', 'patched'));
      return toFinding(
        {
          name: asString(inside(entry, 'package', 'name')),
          version: asString(inside(entry, 'package', 'version')),
          id,
          title: asString(inside(entry, 'advisory', 'title')) ?? asString(property(entry, 'kind')),
          level: undefined,
          fixed: patched.flatMap(each => asString(each) ?? []).join(', '),
          url: id === undefined ? undefined : `https://rustsec.org/advisories/${id}`,
          isWarning,
        },
        at,
        until,
      );
    };
    return [
      ...vulnerable.map(entry => read(entry, false)),
      ...warnings.map(entry => read(entry, true)),
    ].filter(finding => finding !== undefined);
  });
}
