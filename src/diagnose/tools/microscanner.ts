import type {Finding, Tool} from '../tool.js';
import {asArray, asString, jsonDocuments, property} from '../json-documents.js';
import {ecosystemOf, vulnerabilityFinding} from '../formats/vulnerability.js';

/**
 * Aqua's MicroScanner prints one JSON document amid log lines; it is retired, but old Dockerfiles still run it.
 * Form: https://github.com/aquasecurity/microscanner#readme.
 */
export const tool: Tool = {
  name: 'microscanner',
  title: 'Vulnerability scanner that runs inside the image',
  homepage: 'https://github.com/aquasecurity/microscanner',
  ecosystem: 'security',
  evidence: ['"scan_started"', 'Aqua Security MicroScanner'],
  // From its name to what went wrong: its usage stands between.
  reach: 40,
  commands: ['microscanner'],
  read: log => [
    ...readErrors(log.lines),
    ...jsonDocuments(log).flatMap(({value, at, until}) =>
      property(value, 'scan_started') === undefined
        ? []
        : asArray(property(value, 'resources')).flatMap(resource =>
            readResource(resource, at, until),
          ),
    ),
  ],
};

/**
 * Without a token, or with a server that refuses or cannot be reached, it prints its name, its usage and one line of
 * `ERROR:`, and exits with 0 for the first (https://github.com/aquasecurity/microscanner/issues/5): nothing was scanned.
 */
function readErrors(lines: readonly string[]): readonly Finding[] {
  const banner = lines.findIndex(line => line.startsWith('Aqua Security MicroScanner'));
  if (banner === -1) return [];
  return lines.flatMap((line, at) => {
    const words = at > banner ? /^ERROR:\s+(\S.*)$/.exec(line)?.[1] : undefined;
    if (words === undefined) return [];
    const message = `MicroScanner scanned nothing: ${words.slice(0, 300)}`;
    return [{severity: 'error', standsWhenPassed: true, code: 'nothing-scanned', message, at}];
  });
}

function readResource(entry: unknown, at: number, until: number): readonly Finding[] {
  const resource = property(entry, 'resource');
  const name = asString(property(resource, 'name')) ?? asString(property(resource, 'path'));
  if (name === undefined) return [];
  const version = asString(property(resource, 'version'));
  const format = asString(property(resource, 'format'));
  return asArray(property(entry, 'vulnerabilities')).flatMap(each => {
    const id = asString(property(each, 'name'));
    if (id === undefined) return [];
    const text = (...keys: string[]) =>
      keys
        .map(key => asString(property(each, key)))
        .find(word => word !== undefined && word !== '');
    const level = text('aqua_severity', 'vendor_severity', 'nvd_severity');
    const title = text('description', 'vendor_statement');
    const fixed = text('fix_version');
    const url = text('vendor_url', 'nvd_url');
    return [
      vulnerabilityFinding(
        {
          package: {name, ...(version !== undefined && {version}), ecosystem: ecosystemOf(format)},
          id,
          ...(title !== undefined && {title}),
          ...(level !== undefined && {level}),
          ...(fixed !== undefined && {fixed}),
          ...(url !== undefined && {url}),
        },
        at,
        until,
      ),
    ];
  });
}
