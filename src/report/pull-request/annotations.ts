import type {Diagnostic, Severity} from '../../model.js';

/** One annotation in the words of GitHub's workflow commands. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title: string;
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** What the runner keeps of one level per step (actions/runner ExecutionContext.cs, `_maxCountPerIssueType`). */
export const MAX_ANNOTATIONS_PER_LEVEL = 10;

const LEVELS: Readonly<Record<Severity, Annotation['level']>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Makes an annotation; columns only where start and end lie on one line, as the API demands. */
export function toAnnotation(diagnostic: Diagnostic): Annotation {
  const {path, startLine, endLine, startColumn, endColumn, message, url} = diagnostic;
  const oneLine = startLine === endLine && startColumn !== undefined;
  return {
    level: LEVELS[diagnostic.severity],
    title: originOf(diagnostic),
    message: url === undefined ? message : `${message}\n${url}`,
    file: path,
    startLine: Math.max(1, startLine),
    endLine: Math.max(1, startLine, endLine),
    ...(oneLine ? {startColumn} : {}),
    ...(oneLine && endColumn !== undefined ? {endColumn} : {}),
  };
}

/** The tool and its rule: `hadolint DL3020`. */
export const originOf = ({source, code}: Pick<Diagnostic, 'source' | 'code'>): string =>
  code === undefined ? source : `${source} ${code}`;

/**
 * Sorts so that a limit cuts the least important: errors before warnings before notices, of each what a tool found in a
 * file before the Dockerfile's `RUN` that merely failed, else in the given order.
 */
export function byImportance<T extends Pick<Diagnostic, 'severity' | 'source'>>(
  diagnostics: readonly T[],
): readonly T[] {
  const rank = ({severity, source}: T): number =>
    2 * SEVERITIES.indexOf(severity) + (source === 'docker build' ? 1 : 0);
  return [...diagnostics].sort((a, b) => rank(a) - rank(b));
}

/**
 * Chooses what stands as workflow commands within GitHub's limits.
 *
 * @returns the most important of each level, and all others
 */
export function chooseAnnotations(diagnostics: readonly Diagnostic[]): {
  readonly annotations: readonly Annotation[];
  readonly leftOut: readonly Diagnostic[];
} {
  const ordered = byImportance(diagnostics);
  const chosen = new Set(
    SEVERITIES.flatMap(severity =>
      ordered.filter(d => d.severity === severity).slice(0, MAX_ANNOTATIONS_PER_LEVEL),
    ),
  );
  return {
    annotations: [...chosen].map(toAnnotation),
    leftOut: ordered.filter(diagnostic => !chosen.has(diagnostic)),
  };
}
