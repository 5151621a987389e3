import {asArray, asString, property} from '../json-documents.js';
import {type Vulnerability, idOfAddress} from './vulnerability.js';
import type {AuditBox} from './audit-box.js';

/** The direct dependency at the start of a path: `mkdirp > minimist`, `.>mkdirp>minimist`. */
export function firstOfPath(path: string | undefined): string | undefined {
  return path?.replace(/^\.?\s*>\s*/, '').split(/\s*>\s*/)[0];
}

/** Makes a vulnerability of a box; undefined when it names no package. */
export function vulnerabilityOfBox({level, title, rows}: AuditBox): Vulnerability | undefined {
  const name = rows.get('package');
  if (name === undefined) return undefined;
  const url = rows.get('more info');
  const id = idOfAddress(url);
  const via = firstOfPath(rows.get('path') ?? rows.get('dependency of') ?? rows.get('paths'));
  const fixed = rows.get('patched in') ?? rows.get('patched versions');
  return {
    package: {name, ecosystem: 'npm'},
    ...(id !== undefined && {id}),
    title,
    level,
    ...(fixed !== undefined && !/^(?:no patch|<0)/i.test(fixed) && {fixed}),
    ...(url !== undefined && {url}),
    ...(via !== undefined && {via}),
  };
}

/**
 * Reads an advisory of the registry's `/-/npm/v1/security/audits`, as npm 6, yarn 1 and pnpm print it in JSON: one
 * vulnerability per installed version.
 *
 * @param path where it is installed, when the tool names one
 */
export function vulnerabilitiesOfAdvisory(
  advisory: unknown,
  path?: string,
): readonly Vulnerability[] {
  const name = asString(property(advisory, 'module_name'));
  if (name === undefined) return [];
  const url = asString(property(advisory, 'url'));
  const id = asString(property(advisory, 'github_advisory_id')) ?? idOfAddress(url);
  const fixed = asString(property(advisory, 'patched_versions'));
  const title = asString(property(advisory, 'title'));
  const level = asString(property(advisory, 'severity'));
  const aliases = asArray(property(advisory, 'cves')).flatMap(cve => asString(cve) ?? []);
  const all = asArray(property(advisory, 'findings'));
  const own = all.filter(finding => asArray(property(finding, 'paths')).includes(path));
  return (own.length > 0 ? own : all).map(finding => {
    const version = asString(property(finding, 'version'));
    const via = firstOfPath(path ?? asString(asArray(property(finding, 'paths'))[0]));
    return {
      package: {name, ...(version !== undefined && {version}), ecosystem: 'npm'},
      ...(id !== undefined && {id}),
      aliases,
      ...(title !== undefined && {title}),
      ...(level !== undefined && {level}),
      ...(fixed !== undefined && !fixed.startsWith('<0') && {fixed}),
      ...(url !== undefined && {url}),
      ...(via !== undefined && {via}),
    };
  });
}
