import type {Dockerfile, Instruction, Stage} from '../model.js';
import {findNamedContext} from './stages/named-contexts.js';
import {instructionStates, type InstructionState} from './stages/stage-state.js';
import {findStage} from './stages/stages.js';

/** The instruction that a vertex of a build runs. */
export interface VertexInstruction {
  /** The stage that runs it. */
  readonly stage: Stage;
  readonly instruction: Instruction;
  /** 0-based index in the stage's `instructions`; for a trigger: of the ONBUILD in `onbuildStage`. */
  readonly index: number;
  /** Set for ONBUILD triggers: 0-based index among them, and the stage that has the ONBUILD. */
  readonly trigger?: {readonly index: number; readonly stage: Stage};
}

/**
 * `[linux/amd64 test 2/3] ONBUILD RUN …`; the platform only for several ones, the stage not when there is one only.
 * Format: prefixCommand in frontend/dockerfile/dockerfile2llb/convert.go of https://github.com/moby/buildkit
 */
const VERTEX =
  /^\[(?:\w+\/[\w./-]+(?:->[\w./-]+)? )?(?:([A-Za-z][\w.-]*) )? *(\d+)\/(\d+)\] (ONBUILD )?([A-Z]+)/;

const STEPS: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR']);

/** BuildKit's words for a vertex that was stopped because another part of the build failed or the user said so: no failure of its own. */
export const isCancelled = (error: string): boolean =>
  /(?:^|: )(?:context canceled|Canceled|cancelled)\s*$/.test(error);

/**
 * Finds the instruction of a vertex by its stage and number. The texts are not compared: BuildKit's has variables filled in
 * and secrets masked.
 *
 * @param namedContexts name → what stands in for that image or stage
 * @returns undefined for BuildKit's own work (`[internal] …`) and for FROM
 */
export function findInstruction(
  dockerfile: Dockerfile,
  name: string,
  buildArgs: Readonly<Record<string, string>>,
  namedContexts: Readonly<Record<string, string>>,
): VertexInstruction | undefined {
  const [, stageName, position, total, isTrigger, keyword] = VERTEX.exec(name) ?? [];
  if (position === undefined || total === undefined) return undefined;
  const stage = stageOf(dockerfile, stageName);
  if (!stage) return undefined;
  const states = instructionStates(dockerfile, stage, buildArgs).filter(
    state => state.stage === stage,
  );
  // FROM of an image and triggers that an image brings come first: counted from the end, they do not matter.
  const steps = states.filter(({instruction}) => STEPS.has(instruction.keyword));
  let number = Number(total) - steps.length - (isBaseGiven(stage, namedContexts) ? 1 : 0);
  for (const state of steps) {
    // WORKDIR / is counted in the total, but has no vertex.
    if (state.instruction.keyword === 'WORKDIR' && isRoot(states, state)) continue;
    number++;
    if (number !== Number(position)) continue;
    if (state.isTrigger !== (isTrigger !== undefined)) return undefined;
    if (keyword !== 'LINK' && keyword !== state.instruction.keyword) return undefined;
    return toInstruction(dockerfile, stage, states, state);
  }
  return undefined;
}

/** The stage that a vertex belongs to, also when it is FROM or a trigger that the image brings. */
export function findVertexStage(dockerfile: Dockerfile, name: string): Stage | undefined {
  const match = VERTEX.exec(name);
  return match ? stageOf(dockerfile, match[1]) : undefined;
}

function stageOf({stages, ...rest}: Dockerfile, name: string | undefined): Stage | undefined {
  if (name === undefined) return stages.length === 1 ? stages[0] : undefined;
  const unnamed = /^stage-(\d+)$/.exec(name)?.[1];
  return (
    findStage({...rest, stages}, name) ??
    (unnamed === undefined ? undefined : stages[Number(unnamed)])
  );
}

/** Whether a named context stands in for the image of FROM: that FROM is counted in the total, but has no number. */
function isBaseGiven(
  {base, baseStage, platform}: Stage,
  namedContexts: Readonly<Record<string, string>>,
): boolean {
  if (baseStage !== undefined || Object.keys(namedContexts).length === 0) return false;
  const options = {namedContexts, platform: platform ?? 'linux/amd64'};
  return findNamedContext(base, options) !== undefined;
}

/** Whether a WORKDIR leads to '/': the next instruction, or nothing, tells. */
function isRoot(states: readonly InstructionState[], state: InstructionState): boolean {
  const next = states[states.indexOf(state) + 1];
  return next ? next.workdir === '/' : /^["']?\/+\.?["']?$/.test(state.instruction.text);
}

function toInstruction(
  dockerfile: Dockerfile,
  stage: Stage,
  states: readonly InstructionState[],
  state: InstructionState,
): VertexInstruction | undefined {
  if (!state.isTrigger) {
    const index = stage.instructions.indexOf(state.instruction);
    return {stage, instruction: state.instruction, index};
  }
  const base = stage.baseStage === undefined ? undefined : dockerfile.stages[stage.baseStage];
  const triggers = states.filter(({isTrigger}) => isTrigger);
  const triggerIndex = triggers.indexOf(state);
  const onbuilds = (base?.instructions ?? []).filter(({keyword}) => keyword === 'ONBUILD');
  const onbuild = onbuilds[triggerIndex];
  if (!base || !onbuild) return undefined;
  return {
    stage,
    instruction: onbuild,
    index: base.instructions.indexOf(onbuild),
    trigger: {index: triggerIndex, stage: base},
  };
}
