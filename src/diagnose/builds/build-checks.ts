import type {BuildWarning, Diagnostic} from '../../model.js';
import {isRecord, toLine, tryParse, type ToolReading} from '../tool-reading.js';

interface Place {
  /** The Dockerfile's path from the repository root. */
  readonly path: string;
  readonly step: string;
}

/** What one check found, from either source. */
interface Check {
  readonly rule: string | undefined;
  readonly message: string;
  readonly url: string | undefined;
  readonly startLine: number;
  readonly endLine: number;
}

/**
 * Reads `docker buildx build --call=check,format=json`: `warnings` with one range per line, and `buildError` when the
 * Dockerfile cannot be parsed.
 * Format: frontend/subrequests/lint/lint.go of https://github.com/moby/buildkit
 *
 * @param stdout what buildx printed; anything that is no such JSON gives a `problem`
 */
export function readBuildChecks(stdout: string, at: Place): ToolReading {
  const result = tryParse(stdout.trim());
  if (!isRecord(result)) {
    const text = stdout.trim();
    const said = text === '' ? 'nothing' : JSON.stringify(text.slice(0, 80));
    return {diagnostics: [], problem: `buildx printed no JSON for --call=check, but ${said}`};
  }
  const warnings: readonly unknown[] = Array.isArray(result['warnings']) ? result['warnings'] : [];
  const diagnostics = fold(
    warnings.filter(isRecord).map(warning => toDiagnostic(readCheck(warning), at)),
  );
  const buildError = result['buildError'];
  if (!isRecord(buildError)) return {diagnostics};
  const message = text(buildError['message']) ?? 'the Dockerfile cannot be read';
  const error: Diagnostic = {
    path: at.path,
    ...readRanges(buildError['location']),
    severity: 'error',
    source: 'buildkit',
    message,
    step: at.step,
  };
  return {diagnostics: [error, ...diagnostics]};
}

/**
 * Makes diagnostics of the warnings that a build itself reported; equal to those of `readBuildChecks` but for `step`.
 * Their text is `<Rule>: <detail> (line <n>)`.
 */
export function readBuildWarnings(
  warnings: readonly BuildWarning[],
  at: Place,
): readonly Diagnostic[] {
  return fold(
    warnings.map(({message, url, startLine, endLine}) => {
      const [, rule, detail] = /^([A-Z][A-Za-z]+): (.*?)(?: \(line \d+\))?$/s.exec(message) ?? [];
      const check = {rule, message: detail ?? message, url, startLine, endLine};
      return toDiagnostic(check, at);
    }),
  );
}

function toDiagnostic({rule, message, url, startLine, endLine}: Check, at: Place): Diagnostic {
  const first = toLine(startLine);
  return {
    path: at.path,
    startLine: first,
    endLine: Math.max(first, toLine(endLine)),
    severity: 'warning',
    source: 'buildkit',
    ...(rule === undefined ? {} : {code: rule}),
    message: message.trim(),
    step: at.step,
    ...(url === undefined ? {} : {url}),
  };
}

function readCheck(warning: Readonly<Record<string, unknown>>): Check {
  const rule = text(warning['ruleName']);
  return {
    rule,
    message: text(warning['detail']) ?? text(warning['description']) ?? rule ?? 'a build check',
    url: text(warning['url']),
    ...readRanges(warning['location']),
  };
}

/** First and last line of all ranges; line 1 when there are none (`sourceIndex` below 0). */
function readRanges(location: unknown): {readonly startLine: number; readonly endLine: number} {
  const ranges: readonly unknown[] =
    isRecord(location) && Array.isArray(location['ranges']) ? location['ranges'] : [];
  const lines = ranges.filter(isRecord).flatMap(({start, end}) => {
    const first = isRecord(start) ? toLine(start['line']) : 1;
    return [first, isRecord(end) ? Math.max(first, toLine(end['line'])) : first];
  });
  if (lines.length === 0) return {startLine: 1, endLine: 1};
  return {startLine: Math.min(...lines), endLine: Math.max(...lines)};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Drops doubles; a build repeats its warnings. */
function fold(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byText = new Map(diagnostics.map(diagnostic => [JSON.stringify(diagnostic), diagnostic]));
  return [...byText.values()];
}
