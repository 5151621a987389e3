import {DockerfileError} from '../errors.js';

/** The lines that an error stands on. */
export interface Lines {
  readonly startLine: number;
  readonly endLine: number;
}

/** Throws a DockerfileError on these lines. */
export function failAt(message: string, path: string, lines: Lines): never {
  const {startLine, endLine} = lines;
  throw new DockerfileError(message, {path, startLine, endLine});
}

/** Runs what may throw in BuildKit's words, and gives its errors the lines. */
export function locateErrors<T>(path: string, lines: Lines, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof DockerfileError) throw error;
    return failAt(reasonOf(error), path, lines);
  }
}

/** What an error says. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
