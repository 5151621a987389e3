import type {BuildWarning} from '../model.js';

/** BuildKit's SolveStatus as buildx prints it, a line each (formats.md §1.1; moby/buildkit client/graph.go). */
export interface SolveStatus {
  readonly vertexes?: readonly RawVertex[];
  readonly logs?: readonly {
    readonly vertex?: string;
    readonly stream?: number;
    readonly data?: string;
  }[];
  readonly warnings?: readonly RawWarning[];
}

export interface RawVertex {
  readonly digest?: string;
  readonly inputs?: readonly string[];
  readonly name?: string;
  readonly started?: string;
  readonly completed?: string;
  readonly cached?: boolean;
  readonly error?: string;
}

export interface RawWarning {
  readonly short?: string;
  readonly url?: string;
  readonly range?: readonly {
    readonly start?: {readonly line?: number};
    readonly end?: {readonly line?: number};
  }[];
}

/** Takes over what has the type that it should have; a frontend of the Dockerfile's own choice may send anything. */
export function readVertex(raw: RawVertex): RawVertex {
  const {digest, name, started, completed, cached, error} = raw;
  const time = (text: unknown): text is string =>
    typeof text === 'string' && !Number.isNaN(Date.parse(text));
  return {
    ...(typeof digest === 'string' ? {digest} : {}),
    ...(typeof name === 'string' ? {name} : {}),
    ...(time(started) ? {started} : {}),
    ...(time(completed) ? {completed} : {}),
    ...(typeof cached === 'boolean' ? {cached} : {}),
    ...(typeof error === 'string' ? {error} : {}),
  };
}

/** One line of the stream; undefined when it is no JSON. */
export function parseStatus(line: string): SolveStatus | undefined {
  try {
    return JSON.parse(line) as SolveStatus;
  } catch {
    return undefined;
  }
}

/** A build check's words are base64; its lines are 1-based. */
export function readWarning(warning: RawWarning): BuildWarning {
  const lines = (warning.range ?? [])
    .flatMap(({start, end}) => [start?.line ?? 1, end?.line ?? 1])
    .filter(line => Number.isSafeInteger(line));
  return {
    message: Buffer.from(warning.short ?? '', 'base64').toString('utf8'),
    ...(typeof warning.url === 'string' ? {url: warning.url} : {}),
    startLine: lines.length === 0 ? 1 : Math.max(1, Math.min(...lines)),
    endLine: Math.max(1, ...lines),
  };
}
