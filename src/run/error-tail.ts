import {posix} from 'node:path';
import type {BuildVertex, Dockerfile} from '../model.js';
import {findInstruction} from '../parse/build-vertices.js';

/**
 * Writes what `docker buildx build` prints behind its events when a RUN fails: the lines of the Dockerfile, and the error. A
 * bake prints it for the first failed target only.
 * Format: solver/errdefs/source.go of https://github.com/moby/buildkit
 *
 * @param namedContexts name → what stands in for that image or stage
 */
export function errorTail(
  dockerfile: Dockerfile,
  vertex: BuildVertex,
  namedContexts: Readonly<Record<string, string>>,
): string {
  const error = `ERROR: failed to build: failed to solve: ${vertex.error ?? ''}\n`;
  const found = findInstruction(dockerfile, vertex.name, dockerfile.buildArgs ?? {}, namedContexts);
  if (found === undefined) return error;
  const {startLine, endLine} = found.instruction;
  return `${excerpt(dockerfile, startLine, endLine)}${error}`;
}

function excerpt({path, text}: Dockerfile, first: number, last: number): string {
  const lines = text.split('\n');
  let start = first;
  let end = Math.min(last, lines.length);
  const wanted = start === end ? 4 : 2;
  for (let added = 0; added < wanted; added++) {
    if (start > 1) {
      start--;
      added++;
    }
    if (end !== lines.length) {
      end++;
      added++;
    }
  }
  const ruler = '-'.repeat(20);
  const shown = lines.slice(start - 1, end).map((line, i) => {
    const number = start + i;
    const mark = number >= first && number <= last ? '>>>' : '   ';
    return ` ${String(number).padStart(3)} | ${mark} ${line}`;
  });
  return [`${posix.basename(path)}:${first}`, ruler, ...shown, ruler, ''].join('\n');
}

/** The tail of a client that read the Dockerfile from its standard input, as if it had read the file. */
export function nameDockerfile(tail: string, {path}: Dockerfile): string {
  return tail.replace(/^Dockerfile:(\d+)\n(?=-{20}$)/gm, `${posix.basename(path)}:$1\n`);
}
