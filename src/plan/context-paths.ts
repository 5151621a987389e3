import {posix} from 'node:path';
import type {Dockerfile, Instruction, Stage} from '../model.js';
import {copyArguments} from '../parse/instructions/copy-arguments.js';
import {runMounts} from '../parse/instructions/run-mounts.js';
import {ownStates} from '../parse/stages/stage-state.js';

/** What builds can take from their context: nothing, anything, or what these patterns reach (Go's filepath.Match by folder). */
export type ContextUse = 'none' | 'all' | readonly string[];

/**
 * Finds what `stages` can take from the build context by COPY, ADD and bind mounts. What is not sure is `all`: a frontend of
 * the user's own, variables in a path, ONBUILD.
 *
 * @param stages all stages that the builds reach
 */
export function contextUse(dockerfile: Dockerfile, stages: readonly Stage[]): ContextUse {
  if (dockerfile.directives.syntax !== undefined) return 'all';
  const patterns = new Set<string>();
  for (const stage of stages) {
    if (stage.replacedBy !== undefined) continue;
    for (const {instruction} of ownStates(dockerfile, stage)) {
      if (instruction.keyword === 'ONBUILD') return 'all';
      for (const source of contextSources(instruction)) {
        const pattern = toPattern(source);
        if (pattern === undefined) return 'all';
        patterns.add(pattern);
      }
    }
  }
  return patterns.size === 0 ? 'none' : [...patterns].sort();
}

function contextSources(instruction: Instruction): readonly string[] {
  if (instruction.keyword === 'RUN') {
    return runMounts(instruction)
      .filter(({type, from}) => type === 'bind' && from === undefined)
      .map(({source}) => source ?? '.');
  }
  if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return [];
  const {from, sources} = copyArguments(instruction);
  if (from !== undefined) return [];
  return sources.filter(source => !/^(?:https?|git|ssh):\/\/|^git@/.test(source));
}

/** A source as a clean relative path; undefined when it may be anything. */
function toPattern(source: string): string | undefined {
  // A variable can hold dots and slashes.
  if (/[$\\]/.test(source)) return undefined;
  const clean = posix.resolve('/', source).slice(1);
  const fixed = clean.split('/');
  const crossing = fixed.findIndex(part => part.includes('**'));
  const kept = crossing < 0 ? fixed : fixed.slice(0, crossing);
  return kept.join('/') || undefined;
}
