import type {Instruction} from '../../model.js';
import type {FromLine, StageOptions} from './from-lines.js';
import {failAt, locateErrors} from '../located-errors.js';
import {parseStageIndex, sourceReferences} from './stage-references.js';

/** What one instruction takes files from. */
export interface StageSource {
  readonly instruction: Instruction;
  /** Index of a stage, or the name of an image or named context. */
  readonly source: number | string;
}

/** The stages that a source may name. */
export interface StageNames {
  /** Index of the last stage of each lower-case name. */
  readonly byName: ReadonlyMap<string, number>;
  readonly count: number;
  /**
   * Sources so far that are no stage: BuildKit numbers them behind the stages, so that `--from=<number>`
   * can mean one. resolveSources appends to it.
   */
  readonly implicit: string[];
}

/**
 * Resolves `COPY --from` and `RUN --mount=from=`: names without case, the last of equal ones, later
 * stages included; numbers only for COPY, as in BuildKit.
 *
 * @throws DockerfileError in BuildKit's words: variables in `--from`, a number that no stage has
 */
export function resolveSources(
  instructions: readonly Instruction[],
  names: StageNames,
  options: StageOptions,
): readonly StageSource[] {
  const {escape} = options.directives;
  const flagged = instructions.filter(({flags}) => flags.length > 0);
  return flagged.flatMap(instruction => {
    const references = locateErrors(options.path, instruction, () =>
      sourceReferences(instruction, escape),
    );
    return references.map(({from, kind}) => {
      const index = kind === 'copy' ? parseStageIndex(from) : undefined;
      if (index !== undefined && index >= 0 && index < names.count) {
        return {instruction, source: index};
      }
      const implicit = index === undefined ? undefined : names.implicit[index - names.count];
      if (index !== undefined && implicit === undefined) {
        failAt(`invalid stage index ${index}`, options.path, instruction);
      }
      if (implicit !== undefined) return {instruction, source: implicit};
      const source = names.byName.get(from.toLowerCase()) ?? from;
      if (typeof source === 'string') names.implicit.push(source);
      return {instruction, source};
    });
  });
}

/**
 * Checks that no stage takes files from itself, directly or through others. What FROM names does not
 * count: it can only be further up.
 *
 * @param sources of each stage
 * @throws DockerfileError in BuildKit's words, on an instruction of the circle
 */
export function validateNoCircle(
  froms: readonly FromLine[],
  sources: readonly (readonly StageSource[])[],
  path: string,
): void {
  const done = new Set<number>();
  const edges = sources.map(lastOfEach);
  for (const start of froms) {
    const instruction = findCircle(start.index, edges, done);
    if (instruction === undefined) continue;
    const name = start.name?.toLowerCase() ?? `stage-${start.index}`;
    failAt(`circular dependency detected on stage: ${name}`, path, instruction);
  }
}

/** BuildKit remembers the last instruction for each source. */
function lastOfEach(sources: readonly StageSource[]): readonly StageSource[] {
  return [...new Map(sources.map(edge => [edge.source, edge])).values()];
}

/** Walks depth first, without recursion: files may have many thousands of stages. */
function findCircle(
  start: number,
  sources: readonly (readonly StageSource[])[],
  done: Set<number>,
): Instruction | undefined {
  if (done.has(start)) return undefined;
  const path = [{stage: start, next: 0}];
  const onPath = new Set([start]);
  done.add(start);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const edge = sources[top.stage]?.[top.next++];
    if (edge === undefined) {
      onPath.delete(top.stage);
      path.pop();
    } else if (typeof edge.source === 'number') {
      if (onPath.has(edge.source)) return edge.instruction;
      if (done.has(edge.source)) continue;
      done.add(edge.source);
      onPath.add(edge.source);
      path.push({stage: edge.source, next: 0});
    }
  }
  return undefined;
}
