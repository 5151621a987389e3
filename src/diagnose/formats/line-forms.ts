import {makeFinding} from './make-finding.js';
import {placedLines} from './placed-lines.js';
import type {Finding, Log} from '../tool.js';

/** Longer lines are no report of one problem. */
const MAX_LINE = 4_000;

/** How a tool says one problem on one line. */
export interface LineForm {
  /**
   * Anchored at the line's beginning. Named groups: `file`, `line`, `column`, `endLine`, `endColumn`, `severity`, `code`,
   * `message`; those that are missing are left out.
   */
  readonly pattern: RegExp;
  /** For forms without the group: `error` when absent. */
  readonly severity?: Finding['severity'];
  /** Text that stands in every line of this form: cheaper than the pattern. */
  readonly mark?: string;
  /** Every line of this form has a colon before a digit. */
  readonly isPlaced?: boolean;
}

export interface FormOptions {
  /** The severity of the tool's own word. When absent `makeFinding` reads it. */
  readonly severities?: Readonly<Record<string, Finding['severity']>>;
  /** Where a rule is documented. */
  readonly url?: (code: string) => string | undefined;
  /** Says of what was read whether it is this tool's: another tool may print the same form. */
  readonly accept?: (groups: Readonly<Record<string, string | undefined>>) => boolean;
  /** Last changes to a finding; undefined drops it. */
  readonly refine?: (
    finding: Finding,
    groups: Readonly<Record<string, string | undefined>>,
  ) => Finding | undefined;
}

/**
 * Reads the problems that stand on one line each. Of several forms the first that fits counts. Linear.
 *
 * @returns findings in the order of the lines
 */
export function readForms(
  log: Log,
  forms: readonly LineForm[],
  options: FormOptions = {},
): readonly Finding[] {
  const findings: Finding[] = [];
  const isPlaced = placedLines(log.lines);
  const others = forms.filter(form => form.isPlaced !== true);
  for (const [at, line] of log.lines.entries()) {
    const possible = others.length === forms.length || isPlaced(at) ? forms : others;
    if (possible.length === 0 || line.length > MAX_LINE) continue;
    const finding = readForm(line, at, possible, options);
    if (finding) findings.push(finding);
  }
  return findings;
}

/** Reads one line by the first form that fits. */
export function readForm(
  line: string,
  at: number,
  forms: readonly LineForm[],
  options: FormOptions = {},
): Finding | undefined {
  for (const form of forms) {
    if (form.mark !== undefined && !line.includes(form.mark)) continue;
    const groups = form.pattern.exec(line)?.groups as
      Readonly<Record<string, string | undefined>> | undefined;
    if (!groups || options.accept?.(groups) === false) continue;
    const {severity: word, code, message, ...place} = groups;
    const severity =
      word === undefined ? (form.severity ?? 'error') : (options.severities?.[word] ?? word);
    const url = code === undefined ? undefined : options.url?.(code);
    const finding = makeFinding({
      file: place['file'],
      line: place['line'],
      column: place['column'],
      endLine: place['endLine'],
      endColumn: place['endColumn'],
      severity,
      code,
      message: message ?? '',
      url,
      at,
    });
    return options.refine ? options.refine(finding, groups) : finding;
  }
  return undefined;
}
