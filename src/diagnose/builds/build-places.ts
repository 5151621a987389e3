import {posix} from 'node:path';
import type {Dockerfile, Instruction, Location, PlanStep} from '../../model.js';
import {runMounts} from '../../parse/instructions/run-mounts.js';
import type {ErrorTail} from './build-errors.js';

/**
 * Finds the lines of an error that belongs to no instruction that ran: those that BuildKit marked, those that its text
 * counts, the FROM or COPY of the image it names, the RUN of the secret it names; else the step's own place.
 */
export function locateBuildError(
  error: string,
  tail: ErrorTail,
  step: PlanStep,
  dockerfile: Dockerfile,
  fallback?: Instruction,
): Location {
  const {path} = dockerfile;
  // The outermost cause stands last; BuildKit knows the file by its base name only.
  const excerpt = tail.excerpts.findLast(({file}) => posix.basename(file) === posix.basename(path));
  if (excerpt) return {path, startLine: excerpt.startLine, endLine: excerpt.endLine};
  const line = Number(/(?:parse error )?on line (\d+)/.exec(error)?.[1] ?? 0);
  if (line > 0) return {path, startLine: line, endLine: line};
  const named = findImage(error, dockerfile) ?? findSecret(error, dockerfile) ?? fallback;
  if (named) return {path, startLine: named.startLine, endLine: named.endLine};
  return step.location.path === path ? step.location : {path, startLine: 1, endLine: 1};
}

function findImage(error: string, {stages}: Dockerfile): Instruction | undefined {
  const image =
    /(?:source metadata for|load metadata for|pull access denied for|manifest for|image) "?([\w./:@-]+)/.exec(
      error,
    )?.[1];
  if (image === undefined) return undefined;
  const wanted = familiar(image);
  for (const {base, baseStage, from, instructions} of stages) {
    if (baseStage === undefined && familiar(base) === wanted) return from;
    const copy = instructions.find(({flags, keyword}) => {
      const source = flags.find(({name}) => name === 'from')?.value;
      return keyword === 'COPY' && source !== undefined && familiar(source) === wanted;
    });
    if (copy) return copy;
  }
  return undefined;
}

/** `docker.io/library/python:3` → `python:3`; a missing tag is `latest`. */
function familiar(image: string): string {
  const name = image.replace(/:+$/, '').replace(/^(?:docker\.io\/)?(?:library\/)?/, '');
  return /[:@][^/]*$/.test(name) ? name : `${name}:latest`;
}

function findSecret(error: string, {stages}: Dockerfile): Instruction | undefined {
  const id = /\bsecret "?([\w.-]+)"?: not found/.exec(error)?.[1];
  if (id === undefined) return undefined;
  const runs = stages.flatMap(({instructions}) => instructions);
  return runs.find(run => runMounts(run).some(mount => mount.type === 'secret' && mount.id === id));
}
