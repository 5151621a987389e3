import type {Dockerfile, Instruction, Stage} from '../../model.js';
import {evaluateGlobalArgs, type GlobalArg} from './global-args.js';
import {runMounts, secretId} from '../instructions/run-mounts.js';
import {expandOrKeep, ownStates, type InstructionState} from './stage-state.js';
import {expand} from '../words/substitution.js';
import {argumentsOf} from '../instructions/variables.js';

/** A build argument that reaches a target. */
export interface OutlineArg {
  readonly name: string;
  /** Its value when nothing is given, variables expanded. */
  readonly value?: string;
  readonly description?: string;
  /** Line of the ARG that decides: in the stage, or before the first FROM. */
  readonly line: number;
}

/** A secret or ssh agent that a target may ask for. */
export interface OutlineMount {
  readonly id: string;
  readonly required: boolean;
  readonly line: number;
}

/** All that a build of one target takes from outside. */
export interface Outline {
  readonly args: readonly OutlineArg[];
  readonly secrets: readonly OutlineMount[];
  readonly ssh: readonly OutlineMount[];
}

/**
 * Lists what a build of a stage consumes, that of the stages it needs included: what
 * `docker buildx build --call=outline` says, without an engine. Each name once, the nearest stage first.
 */
export function outlineOf(dockerfile: Dockerfile, target: Stage): Outline {
  const globals = globalArgs(dockerfile);
  const args = new Map<string, OutlineArg>();
  const secrets = new Map<string, OutlineMount>();
  const ssh = new Map<string, OutlineMount>();
  for (const stage of stagesInOrder(dockerfile, target)) {
    const states = ownStates(dockerfile, stage);
    addMissing(args, stageArgs(dockerfile, stage, states, globals), arg => arg.name);
    const mounts = stageMounts(dockerfile, states);
    addMissing(secrets, mounts.secrets, secret => secret.id);
    addMissing(ssh, mounts.ssh, agent => agent.id);
  }
  return {args: byLine(args), secrets: byLine(secrets), ssh: byLine(ssh)};
}

function byLine<T extends {readonly line: number}>(found: ReadonlyMap<string, T>): T[] {
  return [...found.values()].sort((a, b) => a.line - b.line);
}

function addMissing<T>(found: Map<string, T>, items: readonly T[], key: (item: T) => string): void {
  for (const item of items) if (!found.has(key(item))) found.set(key(item), item);
}

/** The target, then what it builds on, then what it copies from. */
function stagesInOrder(dockerfile: Dockerfile, target: Stage): Set<Stage> {
  const ordered = new Set([target]);
  for (const stage of ordered) {
    const base = stage.baseStage === undefined ? [] : [stage.baseStage];
    for (const index of [...base, ...stage.needs]) {
      const needed = dockerfile.stages[index];
      if (needed !== undefined) ordered.add(needed);
    }
  }
  return ordered;
}

function globalArgs(dockerfile: Dockerfile): ReadonlyMap<string, GlobalArg> {
  return evaluateGlobalArgs(dockerfile.globalArgs, {
    path: dockerfile.path,
    escape: dockerfile.directives.escape,
    buildArgs: dockerfile.buildArgs ?? {},
    platform: dockerfile.globals?.get('TARGETPLATFORM') ?? 'linux/amd64',
    target: dockerfile.globals?.get('TARGETSTAGE') ?? '',
  }).declared;
}

function stageArgs(
  dockerfile: Dockerfile,
  stage: Stage,
  states: readonly InstructionState[],
  globals: ReadonlyMap<string, GlobalArg>,
): OutlineArg[] {
  const own = new Map<string, OutlineArg>();
  const used = new Set(argsOfFrom(dockerfile, stage));
  for (const state of states.filter(({instruction}) => instruction.keyword === 'ARG')) {
    for (const arg of evaluateArgs(dockerfile, state)) {
      used.add(arg.name);
      if (arg.isOwn) own.set(arg.name, toOutlineArg(arg.name, arg.value, state.instruction));
    }
  }
  // What a global argument is made from counts as used; the set grows while it is walked.
  for (const name of used) {
    if (!own.has(name)) globals.get(name)?.uses.forEach(part => used.add(part));
  }
  return [...used].flatMap(name => {
    const global = globals.get(name);
    const arg = own.get(name) ?? (global && toOutlineArg(name, global.value, global.instruction));
    return arg === undefined ? [] : [arg];
  });
}

/** Global arguments in FROM, in those of the stages that it builds on too. */
function argsOfFrom(dockerfile: Dockerfile, stage: Stage): Set<string> {
  const names = new Set<string>();
  for (let at: Stage | undefined = stage; at !== undefined;) {
    if (at.replacedBy === undefined) {
      const platform = at.from.flags.find(({name}) => name === 'platform')?.value ?? '';
      const base = at.from.text.split(/[\t\v\f\r ]+/, 1)[0] ?? '';
      const options = {
        escape: dockerfile.directives.escape,
        variables: dockerfile.globals ?? new Map<string, string>(),
      };
      for (const word of [base, platform]) {
        expand(word, options).matched.forEach(name => names.add(name));
      }
    }
    at = at.baseStage === undefined ? undefined : dockerfile.stages[at.baseStage];
  }
  return names;
}

interface EvaluatedArg {
  readonly name: string;
  readonly value: string | undefined;
  /** False for one that only takes over a global argument. */
  readonly isOwn: boolean;
}

function evaluateArgs(dockerfile: Dockerfile, state: InstructionState): EvaluatedArg[] {
  const {escape} = dockerfile.directives;
  const env = new Map(state.env);
  return argumentsOf(state.instruction, escape).map(({name, value: written}) => {
    const given = dockerfile.buildArgs?.[name];
    const inherited = written === undefined ? dockerfile.globals?.get(name) : undefined;
    const preset = written === undefined ? inherited : expandOrKeep(written, env, escape);
    const value = given ?? preset;
    if (value !== undefined) env.set(name, value);
    return {name, value, isOwn: given !== undefined || inherited === undefined};
  });
}

function toOutlineArg(
  name: string,
  value: string | undefined,
  instruction: Instruction,
): OutlineArg {
  const start = `${name} `;
  const comment = instruction.comments?.find(line => line.startsWith(start));
  const description = comment?.slice(start.length);
  return {
    name,
    ...(value === undefined || value === '' ? {} : {value}),
    ...(description === undefined || description === '' ? {} : {description}),
    line: instruction.startLine,
  };
}

function stageMounts(
  dockerfile: Dockerfile,
  states: readonly InstructionState[],
): {readonly secrets: OutlineMount[]; readonly ssh: OutlineMount[]} {
  const secrets: OutlineMount[] = [];
  const ssh: OutlineMount[] = [];
  for (const {instruction, env} of states) {
    const expandValue = (value: string): string =>
      expandOrKeep(value, env, dockerfile.directives.escape);
    for (const mount of runMounts(instruction, expandValue)) {
      const use = {required: mount.required, line: instruction.startLine};
      const id = secretId(mount);
      if (mount.type === 'secret' && id !== undefined) secrets.push({id, ...use});
      if (mount.type === 'ssh') ssh.push({id: mount.id ?? 'default', ...use});
    }
  }
  return {secrets, ssh};
}
