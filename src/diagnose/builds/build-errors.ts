/** The part of a Dockerfile that BuildKit prints with an error. */
export interface SourceExcerpt {
  /** The Dockerfile's base name. */
  readonly file: string;
  /** Lines marked with `>>>`. */
  readonly startLine: number;
  readonly endLine: number;
}

/** What buildx printed behind the events when a build failed. */
export interface ErrorTail {
  readonly excerpts: readonly SourceExcerpt[];
  /** The text of the last `ERROR:`, without buildx's own prefixes; undefined when there is none. */
  readonly message: string | undefined;
}

const RULER = /^-{20}$/;

/**
 * Reads the error tail of `docker buildx build`: blocks of `Dockerfile:8`, a ruler, numbered lines of which those at fault
 * have `>>>`, a ruler; then `ERROR: failed to build: failed to solve: …`.
 * Format: solver/errdefs/source.go of https://github.com/moby/buildkit
 */
export function readErrorTail(stderr: string): ErrorTail {
  const lines = stderr.split(/\r?\n/);
  const excerpts: SourceExcerpt[] = [];
  for (const [index, line] of lines.entries()) {
    if (!RULER.test(lines[index + 1] ?? '')) continue;
    const header = /^(.+):(\d+)$/.exec(line);
    if (!header) continue;
    const marked: number[] = [];
    for (let at = index + 2; at < lines.length && !RULER.test(lines[at] ?? ''); at++) {
      const number = /^ +(\d+) \| >>>/.exec(lines[at] ?? '')?.[1];
      if (number !== undefined) marked.push(Number(number));
    }
    const first = Number(header[2]);
    excerpts.push({
      file: header[1] ?? '',
      startLine: marked[0] ?? first,
      endLine: marked.at(-1) ?? first,
    });
  }
  const start = lines.findLastIndex(line => /^(?:ERROR|error): /.test(line));
  const message = start === -1 ? undefined : cleanError(lines.slice(start).join('\n'));
  return {excerpts, message};
}

/** Takes off what says nothing: `ERROR:`, `failed to solve:`, gRPC's own words, digests of snapshots. */
export function cleanError(text: string): string {
  return text
    .trim()
    .replace(
      /^(?:(?:ERROR|error|failed to build|failed to solve(?: with frontend \S+)?|target [\w.-]+|failed to compute cache key|failed to load cache key): |rpc error: code = \w+ desc = )+/,
      '',
    )
    .replace(/failed to calculate checksum of ref \S+?: /g, '')
    .replace(
      /^(\S+): failed to resolve source metadata for /,
      'failed to resolve source metadata for ',
    )
    .trim();
}

/** `… did not complete successfully: exit code: 3` → 3. */
export function exitCodeOf(error: string): number | undefined {
  const code =
    /did not complete successfully: exit code: (\d+)(?![\s\S]*did not complete successfully)/.exec(
      error,
    )?.[1];
  return code === undefined ? undefined : Number(code);
}
