import {posix} from 'node:path';
import type {Dockerfile, Instruction, Stage} from '../../model.js';
import {consumption, hasVariableMounts} from './consumption.js';
import {onbuildTriggers} from './onbuild.js';
import {expandWord} from '../words/substitution.js';
import {argumentsOf, pairsOf} from '../instructions/variables.js';

/** What is in force when an instruction is reached, before it takes effect itself. */
export interface InstructionState {
  readonly instruction: Instruction;
  /** The stage that the instruction stands in: the stage itself or one that it builds on. */
  readonly stage: Stage;
  /** It comes from an ONBUILD of the base stage; its lines are those of FROM. */
  readonly isTrigger: boolean;
  /** ENV and ARG values; those of an image that is not a stage of this file are not known. */
  readonly env: ReadonlyMap<string, string>;
  /** Absolute; '/' until a WORKDIR of this file says otherwise. */
  readonly workdir: string;
  readonly user?: string;
  readonly shell?: readonly string[];
}

type Settings = Omit<InstructionState, 'instruction' | 'stage' | 'isTrigger'>;

/** https://github.com/moby/buildkit/blob/master/util/system/path.go */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** Arguments that BuildKit keeps for itself. */
const NOT_IN_ENV: ReadonlySet<string> = new Set([
  'BUILDKIT_SBOM_SCAN_CONTEXT',
  'BUILDKIT_SBOM_SCAN_STAGE',
]);

/**
 * The instructions that a stage runs, each with the state in force: first those of the stages that it
 * builds on, then the ONBUILD triggers of its base, then its own.
 *
 * @param buildArgs `--build-arg` values; those that the file was parsed with when absent
 */
export function instructionStates(
  dockerfile: Dockerfile,
  stage: Stage,
  buildArgs: Readonly<Record<string, string>> = dockerfile.buildArgs ?? {},
): readonly InstructionState[] {
  const chain: Stage[] = [];
  for (let at: Stage | undefined = stage; at !== undefined; at = baseOf(dockerfile, at)) {
    chain.unshift(at);
  }
  const states: InstructionState[] = [];
  let settings = INITIAL;
  for (const link of chain) {
    const walked = walkStage(dockerfile, link, settings, buildArgs);
    states.push(...walked.states);
    settings = walked.settings;
  }
  return states;
}

/** The working directory behind a stage's last instruction; '/' when only its image says it. */
export function finalWorkdir(dockerfile: Dockerfile, stage: Stage): string {
  const last = instructionStates(dockerfile, stage).at(-1);
  if (last === undefined) return INITIAL.workdir;
  const {env, workdir, instruction} = last;
  const state = {env, workdir};
  return applyInstruction(state, instruction, dockerfile, dockerfile.buildArgs ?? {}).workdir;
}

const INITIAL: Settings = {env: new Map([['PATH', DEFAULT_PATH]]), workdir: '/'};

function baseOf(dockerfile: Dockerfile, stage: Stage): Stage | undefined {
  return stage.baseStage === undefined ? undefined : dockerfile.stages[stage.baseStage];
}

/** The states of one stage's own instructions, and what is in force behind the last. */
function walkStage(
  dockerfile: Dockerfile,
  stage: Stage,
  inherited: Settings,
  buildArgs: Readonly<Record<string, string>>,
): {readonly states: readonly InstructionState[]; readonly settings: Settings} {
  if (stage.replacedBy !== undefined) return {states: [], settings: INITIAL};
  const base = baseOf(dockerfile, stage);
  const triggers = base === undefined ? [] : onbuildTriggers(base.instructions, stage.from);
  let settings = inherited;
  const states = [...triggers, ...stage.instructions].map((instruction, index) => {
    const state = {instruction, stage, isTrigger: index < triggers.length, ...settings};
    settings = applyInstruction(settings, instruction, dockerfile, buildArgs);
    return state;
  });
  return {states, settings};
}

function applyInstruction(
  settings: Settings,
  instruction: Instruction,
  dockerfile: Dockerfile,
  buildArgs: Readonly<Record<string, string>>,
): Settings {
  const {escape} = dockerfile.directives;
  const expand = (word: string, env = settings.env): string => expandOrKeep(word, env, escape);
  switch (instruction.keyword) {
    case 'ENV': {
      const pairs = pairsOf(instruction, escape);
      const added = pairs.map(pair => [expand(pair.key), expand(pair.value)] as const);
      return {...settings, env: new Map([...settings.env, ...added])};
    }
    case 'ARG': {
      const env = new Map(settings.env);
      for (const {name, value: written} of argumentsOf(instruction, escape)) {
        const given = Object.hasOwn(buildArgs, name) ? buildArgs[name] : undefined;
        const preset = written === undefined ? dockerfile.globals?.get(name) : expand(written, env);
        const value = given ?? preset;
        if (value !== undefined && !NOT_IN_ENV.has(name)) env.set(name, value);
      }
      return {...settings, env};
    }
    case 'WORKDIR':
      return {...settings, workdir: resolvePath(settings.workdir, expand(instruction.text))};
    case 'USER':
      return {...settings, user: expand(instruction.text)};
    case 'SHELL':
      return instruction.json === undefined ? settings : {...settings, shell: instruction.json};
    default:
      return settings;
  }
}

/** Joins and cleans; no '/' at the end. */
function resolvePath(workdir: string, path: string): string {
  return posix.resolve('/', workdir, path);
}

/** Expands a word; one that cannot be expanded stays as it is: the build says what is wrong with it. */
export function expandOrKeep(
  word: string,
  env: ReadonlyMap<string, string>,
  escape: '\\' | '`',
): string {
  try {
    return expandWord(word, env, escape);
  } catch {
    return word;
  }
}

/** The stages with the variables in their mounts expanded (`id=$NAME`): what they consume depends on them. */
export function expandConsumption(dockerfile: Dockerfile): readonly Stage[] {
  const {escape} = dockerfile.directives;
  const hasVariables = dockerfile.stages.map(stage => hasVariableMounts(stage.instructions));
  if (!hasVariables.includes(true)) return dockerfile.stages;
  const settings: Settings[] = [];
  return dockerfile.stages.map((stage, index) => {
    const inherited =
      stage.baseStage === undefined ? INITIAL : (settings[stage.baseStage] ?? INITIAL);
    const walked = walkStage(dockerfile, stage, inherited, dockerfile.buildArgs ?? {});
    settings.push(walked.settings);
    const isExpanded =
      hasVariables[index] === true ||
      (stage.baseStage !== undefined && hasVariables[stage.baseStage] === true);
    if (!isExpanded) return stage;
    const uses = walked.states.map(({instruction, env}) => ({
      instruction,
      expand: (word: string) => expandOrKeep(word, env, escape),
    }));
    return {...stage, consumes: consumption(uses, stage.consumes.images, escape)};
  });
}

/** The states of a stage's own instructions, those that ONBUILD of its base adds included. */
export function ownStates(dockerfile: Dockerfile, stage: Stage): InstructionState[] {
  return instructionStates(dockerfile, stage).filter(state => state.stage === stage);
}
