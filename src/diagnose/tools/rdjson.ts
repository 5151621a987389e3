import type {Severity} from '../../model.js';
import {type JsonDocument, asPosition, asString, at, jsonDocuments} from '../json-documents.js';
import type {Finding, Log, Tool} from '../tool.js';

/**
 * Reviewdog Diagnostic Format: rdjson (one document) and rdjsonl (a diagnostic per line).
 * Format: https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto; ends of ranges are exclusive
 * in columns (`Position.column` of `end` is the one behind the last character).
 */
export const tool: Tool = {
  name: 'rdjson',
  title: 'Reviewdog Diagnostic Format (rdjson, rdjsonl)',
  homepage: 'https://github.com/reviewdog/reviewdog/tree/master/proto/rdf',
  ecosystem: 'format',
  evidence: ['"location"'],
  reach: 5,
  commands: [],
  precedence: 'document',
  read,
};

function read(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(document => {
    const list = at(document.value, 'diagnostics');
    const diagnostics = Array.isArray(list) ? (list as unknown[]) : [document.value];
    return diagnostics.flatMap(diagnostic => {
      const finding = readDiagnostic(document, diagnostic);
      return finding ? [finding] : [];
    });
  });
}

function readDiagnostic(document: JsonDocument, diagnostic: unknown): Finding | undefined {
  const file = asString(at(diagnostic, 'location', 'path'));
  const message = asString(at(diagnostic, 'message'))?.trim();
  if (file === undefined || file === '' || !message) return undefined;
  const range = at(diagnostic, 'location', 'range');
  const source =
    asString(at(diagnostic, 'source', 'name')) ?? asString(at(document.value, 'source', 'name'));
  const level = at(diagnostic, 'severity') ?? at(document.value, 'severity');
  const code = asString(at(diagnostic, 'code', 'value'));
  const url = asString(at(diagnostic, 'code', 'url'));
  return {
    file,
    ...readRange(range),
    severity: severityOf(level),
    ...(source && {source: source.toLowerCase()}),
    ...(code && {code}),
    ...(url && {url}),
    message,
    at: document.at,
    until: document.until,
  };
}

function readRange(range: unknown): Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'> {
  const line = asPosition(at(range, 'start', 'line'));
  if (line === undefined) return {};
  const column = asPosition(at(range, 'start', 'column'));
  const endLine = asPosition(at(range, 'end', 'line'));
  const after = asPosition(at(range, 'end', 'column'));
  const endColumn = after !== undefined && after > 1 ? after - 1 : undefined;
  const isForward = (endLine ?? line) > line || (endColumn ?? 0) >= (column ?? 1);
  return {
    line,
    ...(column !== undefined && {column}),
    ...(endLine !== undefined && endLine >= line && {endLine}),
    ...(column !== undefined && endColumn !== undefined && isForward && {endColumn}),
  };
}

/** The name, or its number in the protocol buffer. */
function severityOf(level: unknown): Severity {
  if (level === 'WARNING' || level === 2) return 'warning';
  return level === 'INFO' || level === 3 ? 'info' : 'error';
}
