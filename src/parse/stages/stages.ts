import {DockerfileError} from '../../errors.js';
import type {Dockerfile, Instruction, Stage} from '../../model.js';
import {consumeNothing, consumption, type InstructionUse} from './consumption.js';
import {
  resolveFromLines,
  validateImage,
  type FromLine,
  type Section,
  type StageOptions,
} from './from-lines.js';
import {onbuildTriggers} from './onbuild.js';
import {
  resolveSources,
  validateNoCircle,
  type StageNames,
  type StageSource,
} from './stage-sources.js';

/** What all stages are resolved against. */
interface Surroundings {
  readonly froms: readonly FromLine[];
  readonly names: StageNames;
  readonly options: StageOptions;
}

/**
 * Resolves what stages build on and take files from, as BuildKit does (dockerfile2llb/convert.go).
 *
 * @throws DockerfileError in BuildKit's words for what fails in every build of the file, whatever its target
 */
export function resolveStages(sections: readonly Section[], options: StageOptions): Stage[] {
  const froms = resolveFromLines(sections, options);
  const byName = new Map<string, number>();
  for (const {name, index} of froms) if (name !== undefined) byName.set(name.toLowerCase(), index);
  const names = {byName, count: froms.length, implicit: []};
  const sources = froms.map(({section}) => resolveSources(section.instructions, names, options));
  validateNoCircle(froms, sources, options.path);
  for (const [index, from] of froms.entries()) {
    if (from.baseStage === undefined) validateImage(from.base, from.section.from, options.path);
    for (const {source, instruction} of sources[index] ?? []) {
      if (typeof source === 'string') validateImage(source, instruction, options.path);
    }
  }
  const surroundings = {froms, names, options};
  return froms.map((from, index) => toStage(from, sources[index] ?? [], surroundings));
}

function toStage(from: FromLine, own: readonly StageSource[], surroundings: Surroundings): Stage {
  const {section, index, name, base, baseStage, platform, replacedBy} = from;
  const {path, directives} = surroundings.options;
  const description = describeStage(section.from, name);
  const last = section.instructions.at(-1) ?? section.from;
  const triggers = triggersOf(from, surroundings.froms);
  const sources = [...triggerSources(triggers, surroundings), ...own].map(({source}) => source);
  const stages = sources.filter(source => typeof source === 'number');
  const needs = baseStage === undefined ? stages : [...stages, baseStage];
  const images = sources.filter(source => typeof source === 'string');
  const uses = [...triggers, ...section.instructions].map(asWritten);
  return {
    ...(name === undefined ? {} : {name}),
    index,
    base,
    ...(baseStage === undefined ? {} : {baseStage}),
    ...(platform === undefined ? {} : {platform}),
    ...(replacedBy === undefined ? {} : {replacedBy}),
    ...(description === undefined ? {} : {description}),
    location: {path, startLine: section.from.startLine, endLine: last.endLine},
    from: section.from,
    instructions: section.instructions,
    ...(replacedBy === undefined
      ? {
          needs: [...new Set(needs)].sort((a, b) => a - b),
          consumes: consumption(
            uses,
            images.filter(image => image !== 'scratch'),
            directives.escape,
          ),
        }
      : {needs: [], consumes: consumeNothing()}),
  };
}

function asWritten(instruction: Instruction): InstructionUse {
  return {instruction, expand: word => word};
}

function triggersOf(from: FromLine, froms: readonly FromLine[]): readonly Instruction[] {
  const base = from.baseStage === undefined ? undefined : froms[from.baseStage];
  return base === undefined ? [] : onbuildTriggers(base.section.instructions, from.section.from);
}

/** A trigger is an error only in builds that reach it: what it names wrongly is left out here. */
function triggerSources(
  triggers: readonly Instruction[],
  {names, options}: Surroundings,
): readonly StageSource[] {
  return triggers.flatMap(trigger => {
    try {
      return resolveSources([trigger], names, options);
    } catch (error) {
      if (error instanceof DockerfileError) return [];
      throw error;
    }
  });
}

/** The rest of the first comment line above FROM that starts with the stage's name in lower case. */
function describeStage(from: Instruction, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const start = `${name.toLowerCase()} `;
  return from.comments?.find(comment => comment.startsWith(start))?.slice(start.length);
}

/** The stage that `--target <name>` builds: compared without case, the last of equal names; undefined when there is none. */
export function findStage(dockerfile: Dockerfile, name: string): Stage | undefined {
  const wanted = name.toLowerCase();
  return dockerfile.stages.findLast(stage => stage.name?.toLowerCase() === wanted);
}

/** The stage that a build without `--target` builds: the last. */
export function defaultStage(dockerfile: Dockerfile): Stage {
  const last = dockerfile.stages.at(-1);
  if (last === undefined) throw new TypeError('a parsed Dockerfile has a stage');
  return last;
}

/** Indexes of the stage itself and of all that it needs, directly or through others. */
export function reachableStages(dockerfile: Dockerfile, stageIndex: number): ReadonlySet<number> {
  const reached = new Set([stageIndex]);
  // A set's iteration goes on over what is added meanwhile.
  for (const index of reached) dockerfile.stages[index]?.needs.forEach(need => reached.add(need));
  return reached;
}
