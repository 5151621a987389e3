import type {Diagnostic, Severity} from '../model.js';
import {isRecord, toLine, tryParse, type ToolReading} from './tool-reading.js';

const SEVERITIES: Readonly<Record<string, Severity>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  style: 'info',
};

/**
 * Reads `hadolint --format json`: an array of `{file, line, column, level, code, message}`, `[]` when clean. A Dockerfile
 * that hadolint cannot parse is one element with code DL1000. `ignore` is dropped; `style` becomes `info`.
 * Format: https://github.com/hadolint/hadolint/blob/master/src/Hadolint/Formatter/Json.hs
 *
 * @param stdout what hadolint printed; garbage and cut-off arrays give a `problem` beside what could be read
 * @param at `path`: the Dockerfile's from the repository root, whatever name hadolint was given (`-`, absolute, …)
 */
export function readHadolint(
  stdout: string,
  at: {readonly path: string; readonly step: string},
): ToolReading {
  const {entries, problem} = readArray(stdout);
  const diagnostics: Diagnostic[] = [];
  for (const entry of entries) {
    const diagnostic = toDiagnostic(entry, at);
    if (diagnostic) diagnostics.push(diagnostic);
  }
  return problem === undefined ? {diagnostics} : {diagnostics, problem};
}

function toDiagnostic(
  entry: unknown,
  {path, step}: {readonly path: string; readonly step: string},
): Diagnostic | undefined {
  if (!isRecord(entry) || typeof entry['message'] !== 'string') return undefined;
  const {level, code, column, message} = entry;
  if (level === 'ignore') return undefined;
  const line = toLine(entry['line']);
  const rule = typeof code === 'string' && code !== '' ? code : undefined;
  const url = rule === undefined ? undefined : ruleUrl(rule);
  return {
    path,
    startLine: line,
    endLine: line,
    // Rules always say column 1; only the parser knows one.
    ...(rule === 'DL1000' && typeof column === 'number' && column > 0 ? {startColumn: column} : {}),
    severity: (typeof level === 'string' ? SEVERITIES[level] : undefined) ?? 'warning',
    source: 'hadolint',
    ...(rule === undefined ? {} : {code: rule}),
    message: message.trim(),
    step,
    ...(url === undefined ? {} : {url}),
  };
}

/** Documentation of a rule: hadolint's wiki (DL), ShellCheck's (SC). */
function ruleUrl(code: string): string | undefined {
  if (/^DL\d+$/.test(code)) return `https://github.com/hadolint/hadolint/wiki/${code}`;
  if (/^SC\d+$/.test(code)) return `https://www.shellcheck.net/wiki/${code}`;
  return undefined;
}

function readArray(stdout: string): {entries: readonly unknown[]; problem?: string} {
  const text = stdout.trim();
  if (text === '') return {entries: [], problem: 'hadolint printed nothing instead of JSON'};
  const whole = tryParse(text);
  if (Array.isArray(whole)) return {entries: whole};
  const quoted = JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
  const start = text.indexOf('[{');
  if (start !== -1) {
    const cut = tryParse(`${text.slice(start, text.lastIndexOf('}') + 1)}]`);
    const problem =
      start === 0 ? 'hadolint’s JSON ends early' : `hadolint printed more than JSON: ${quoted}`;
    if (Array.isArray(cut)) return {entries: cut, problem};
  }
  return {entries: [], problem: `hadolint printed no JSON array: ${quoted}`};
}
