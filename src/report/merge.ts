import {reaches} from '../diagnose/severity.js';
import type {Diagnostic} from '../model.js';

/**
 * Sorts diagnostics by path, line, column, source, message and folds those that differ only in the step or stage that met
 * them (a shared instruction that sinks three stages is one diagnostic that names them).
 */
export function mergeDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const merged = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const {path, startLine, endLine, startColumn, source, code, message} = diagnostic;
    const key = JSON.stringify([path, startLine, endLine, startColumn, source, code, message]);
    const known = merged.get(key);
    merged.set(key, known === undefined ? diagnostic : join(known, diagnostic));
  }
  return [...merged.values()].sort(compare);
}

function join(a: Diagnostic, b: Diagnostic): Diagnostic {
  const stages = [...new Set([a.stage, b.stage].flatMap(stage => stage?.split(', ') ?? []))];
  const severity = reaches(a.severity, b.severity) ? a.severity : b.severity;
  return {...a, severity, ...(stages.length === 0 ? {} : {stage: stages.join(', ')})};
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    order(a.path, b.path) ||
    a.startLine - b.startLine ||
    (a.startColumn ?? 0) - (b.startColumn ?? 0) ||
    order(a.source, b.source) ||
    order(a.message, b.message)
  );
}

/** By code unit, so that every machine sorts alike. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
