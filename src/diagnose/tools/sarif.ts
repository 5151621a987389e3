import type {Severity} from '../../model.js';
import {asArray, asPosition, asString, at, jsonDocuments} from '../json-documents.js';
import type {Finding, Log, Tool} from '../tool.js';

/**
 * SARIF 2.1.0 (and 2.0.0, whose results look the same) printed to the log.
 * Format: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html §3.27 (result), §3.29 (physicalLocation),
 * §3.4 (artifactLocation: uriBaseId resolved by run.originalUriBaseIds), §3.49 (reportingDescriptor).
 */
export const tool: Tool = {
  name: 'sarif',
  title: 'SARIF log',
  homepage: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html',
  ecosystem: 'format',
  evidence: ['"runs"'],
  reach: 5,
  commands: [],
  precedence: 'document',
  read,
};

type Position = Pick<Finding, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'>;

function read(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at: first, until}) =>
    asArray(at(value, 'runs')).flatMap(run => {
      const name = asString(at(run, 'tool', 'driver', 'name'));
      if (name === undefined) return [];
      const source = name.toLowerCase();
      return asArray(at(run, 'results')).flatMap(result => {
        const finding = readResult(run, result);
        return finding ? [{...finding, source, at: first, until}] : [];
      });
    }),
  );
}

function readResult(run: unknown, result: unknown): Omit<Finding, 'at'> | undefined {
  const kind = asString(at(result, 'kind')) ?? 'fail';
  const isSuppressed = asArray(at(result, 'suppressions')).length > 0;
  if (kind !== 'fail' || isSuppressed || at(result, 'baselineState') === 'absent') return undefined;
  const rule = ruleOf(run, result);
  const code =
    asString(at(result, 'ruleId')) ??
    asString(at(result, 'rule', 'id')) ??
    asString(at(rule, 'id'));
  const message =
    messageOf(rule, at(result, 'message')) ?? asString(at(rule, 'shortDescription', 'text'));
  if (message === undefined) return undefined;
  const url = asString(at(rule, 'helpUri'));
  return {
    ...locationOf(run, at(result, 'locations', 0, 'physicalLocation')),
    severity: severityOf(
      asString(at(result, 'level')) ?? asString(at(rule, 'defaultConfiguration', 'level')),
    ),
    message,
    ...(code !== undefined && {code}),
    ...(url !== undefined && {url}),
  };
}

function ruleOf(run: unknown, result: unknown): unknown {
  const rules = asArray(at(run, 'tool', 'driver', 'rules'));
  const index = at(result, 'ruleIndex') ?? at(result, 'rule', 'index');
  const id = at(result, 'ruleId');
  const byIndex = typeof index === 'number' ? rules[index] : undefined;
  return byIndex ?? (id === undefined ? undefined : rules.find(rule => at(rule, 'id') === id));
}

/** §3.11: the text itself, or the rule's message string of that id with `{0}` filled in. */
function messageOf(rule: unknown, message: unknown): string | undefined {
  const id = asString(at(message, 'id'));
  const template =
    asString(at(message, 'text')) ??
    asString(at(message, 'markdown')) ??
    (id === undefined ? undefined : asString(at(rule, 'messageStrings', id, 'text')));
  const values = asArray(at(message, 'arguments'));
  const text = template?.replace(
    /\{(\d+)\}/g,
    (whole, index) => asString(values[Number(index)]) ?? whole,
  );
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}

/** §3.27.10: absent means warning. */
function severityOf(level: string | undefined): Severity {
  if (level === 'error') return 'error';
  return level === 'note' || level === 'none' ? 'info' : 'warning';
}

function locationOf(run: unknown, location: unknown): Position {
  const file = fileOf(run, at(location, 'artifactLocation'));
  const line = asPosition(at(location, 'region', 'startLine'));
  if (file === undefined) return {};
  if (line === undefined) return {file};
  const column = asPosition(at(location, 'region', 'startColumn'));
  const endLine = asPosition(at(location, 'region', 'endLine')) ?? line;
  const after = asPosition(at(location, 'region', 'endColumn'));
  // The end column is the one behind the last character (§3.30.8).
  const endColumn = after === undefined ? undefined : after - 1;
  const isForward = endLine > line || (column !== undefined && (endColumn ?? 0) >= column);
  return {
    file,
    line,
    ...(column !== undefined && {column}),
    ...(endLine >= line && {endLine}),
    ...(endColumn !== undefined && endColumn > 0 && isForward && {endColumn}),
  };
}

function fileOf(run: unknown, artifact: unknown): string | undefined {
  const index = at(artifact, 'index');
  const referred = typeof index === 'number' ? at(run, 'artifacts', index, 'location') : undefined;
  const uri = asString(at(artifact, 'uri')) ?? asString(at(referred, 'uri'));
  if (uri === undefined || uri === '') return undefined;
  const base = asString(at(artifact, 'uriBaseId'));
  const root = base === undefined ? undefined : at(run, 'originalUriBaseIds', base, 'uri');
  return pathOf(uri, asString(root));
}

/** A path from a URI: `file:///app/a.js` → `/app/a.js`, `a%20b.js` → `a b.js`. Other schemes are no files. */
function pathOf(uri: string, base: string | undefined): string | undefined {
  const joined =
    /^[a-z][\w+.-]*:|^\//i.test(uri) || !base?.startsWith('file:')
      ? uri
      : `${base.replace(/\/?$/, '/')}${uri}`;
  const path = joined.replace(/^file:(?:\/\/[^/]*)?/, '');
  if (/^[a-z][\w+.-]+:/i.test(path)) return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
