import {posix} from 'node:path';
import type {Dockerfile, Stage} from '../../model.js';
import {copyArguments} from '../../parse/instructions/copy-arguments.js';
import {findNamedContext} from '../../parse/stages/named-contexts.js';
import {runMounts} from '../../parse/instructions/run-mounts.js';
import {parseStageIndex} from '../../parse/stages/stage-references.js';
import {instructionStates, type InstructionState} from '../../parse/stages/stage-state.js';
import {findStage} from '../../parse/stages/stages.js';
import {expandWord} from '../../parse/words/substitution.js';
import {cleanPath, listContext} from './dockerignore.js';
import {describeBase} from './base.js';
import {readRunCommands, runText} from './commands.js';
import {
  addDirectory,
  cleanAbsolute,
  copyIntoTree,
  copyTree,
  emptyTree,
  fileDestination,
  hideBelow,
  putFile,
  type Tree,
} from './tree.js';
import type {Repository} from '../repository.js';

export interface FilesInput {
  readonly dockerfile: Dockerfile;
  readonly context: string;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly namedContexts: Readonly<Record<string, string>>;
  readonly repository: Repository;
}

/** A container at one moment. */
export interface ContainerMoment {
  readonly tree: Tree;
  readonly workdir: string;
  readonly env: ReadonlyMap<string, string>;
}

/** Gives the container as the `position`-th instruction of a stage's `instructionStates` finds it; its mounts are in place. */
export type ContainerFiles = (stage: Stage, position?: number) => ContainerMoment;

/** Where relative paths and unset variables lead while instructions are followed. */
interface Surroundings {
  /** The base image's own WORKDIR, until the Dockerfile sets one. */
  prefix: string;
  /** Relative paths start somewhere that only the image knows. */
  rootUnknown: boolean;
  /** Variables that the Dockerfile does not set may come from the image. */
  isExternal: boolean;
}

/**
 * Follows the instructions of stages as BuildKit runs them, to know which file of the repository stands where. What a RUN
 * makes, moves or changes is not followed, but for `mkdir`.
 */
export function followContainers(input: FilesInput): ContainerFiles {
  const {dockerfile, repository} = input;
  const finished = new Map<number, Tree>();
  const contexts = new Map<string, Tree>();

  const contextTree = (directory: string, ignoreFile?: string): Tree => {
    const known = contexts.get(directory);
    if (known) return known;
    const tree = emptyTree();
    for (const file of listContext(repository, directory, ignoreFile)) {
      const origin = {path: posix.join(directory, file)};
      putFile(tree, `/${file}`, {origin, rootUnknown: false});
    }
    contexts.set(directory, tree);
    return tree;
  };

  const namedTree = (name: string): Tree | undefined => {
    const {namedContexts} = input;
    const found = findNamedContext(name, {namedContexts, platform: 'linux/amd64'});
    const value = found === undefined ? undefined : namedContexts[found];
    if (value === undefined) return undefined;
    return value.includes(':') ? emptyTree() : contextTree(cleanPath(value));
  };

  /** What `from` of a COPY or mount names: context, stage, named context; an image is empty. */
  const sourceTree = (from: string | undefined, numbers: boolean): Tree => {
    if (from === undefined) return contextTree(input.context, dockerfile.path);
    const index = numbers ? parseStageIndex(from) : undefined;
    const stage = index === undefined ? findStage(dockerfile, from) : dockerfile.stages[index];
    return stage ? finalTree(stage) : (namedTree(from) ?? emptyTree());
  };

  const finalTree = (stage: Stage): Tree => {
    const known = finished.get(stage.index);
    if (known) return known;
    // A circle, which BuildKit refuses, ends here.
    finished.set(stage.index, emptyTree());
    const {tree} = follow(stage, Infinity);
    finished.set(stage.index, tree);
    return tree;
  };

  const follow = (stage: Stage, position: number): ContainerMoment => {
    const states = instructionStates(dockerfile, stage, input.buildArgs);
    const {tree, around} = startTree(stage);
    for (const state of states.slice(0, position)) apply(tree, around, state);
    const last = states[position];
    const workdir = posix.join(around.prefix, last?.workdir ?? '/');
    if (last?.instruction.keyword === 'RUN') mount(tree, around, last);
    return {tree, workdir, env: last?.env ?? new Map()};
  };

  const startTree = (stage: Stage): {tree: Tree; around: Surroundings} => {
    const root = rootOf(dockerfile, stage);
    const replaced = root.replacedBy ?? root.base;
    const named = namedTree(replaced);
    const base = describeBase(root.base);
    const tree = copyTree(named ?? emptyTree(base.directories));
    for (const directory of base.directories) addDirectory(tree, directory);
    const isExternal = named !== undefined || root.base !== 'scratch';
    const rootUnknown = base.workdir === undefined;
    return {tree, around: {prefix: base.workdir ?? '/', rootUnknown, isExternal}};
  };

  const apply = (tree: Tree, around: Surroundings, state: InstructionState): void => {
    const {instruction, env} = state;
    const workdir = posix.join(around.prefix, state.workdir);
    if (instruction.keyword === 'WORKDIR') {
      const target = expand(instruction.text, env, dockerfile);
      if (hasUnknown(instruction.text, env)) around.rootUnknown ||= around.isExternal;
      else if (target.startsWith('/')) Object.assign(around, {prefix: '/', rootUnknown: false});
      addDirectory(tree, posix.resolve(workdir, target));
    } else if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') {
      copy(tree, around, state, workdir);
    } else if (instruction.keyword === 'RUN') {
      for (const {words, directory} of readRunCommands(runText(instruction), workdir, env)) {
        if (words[0] !== 'mkdir' || directory === undefined) continue;
        const targets = words.slice(1).filter(word => !word.startsWith('-'));
        for (const target of targets)
          addDirectory(tree, cleanAbsolute(posix.resolve(directory, target)));
      }
    }
  };

  const copy = (
    tree: Tree,
    around: Surroundings,
    {instruction, env}: InstructionState,
    workdir: string,
  ): void => {
    const written = copyArguments(instruction);
    const expandAll = (words: readonly string[]): string[] =>
      words.map(word => expand(word, env, dockerfile));
    const target = expand(written.destination, env, dockerfile);
    const destination = resolveDestination(workdir, target);
    const rootUnknown =
      around.isExternal &&
      ((around.rootUnknown && !target.startsWith('/')) || hasUnknown(written.destination, env));
    const isAdd = instruction.keyword === 'ADD';
    const sources = expandAll(written.sources);
    const [remote, local] = isAdd
      ? [sources.filter(isRemote), sources.filter(source => !isRemote(source))]
      : [[], sources];
    for (const source of remote) {
      const name = posix.basename(source.replace(/[?#].*$/, ''));
      putFile(tree, fileDestination(tree, destination, name), undefined);
    }
    copyIntoTree(tree, sourceTree(written.from, true), {
      sources: local,
      destination,
      parents: written.parents,
      excludes: expandAll(written.exclude),
      unpack:
        isAdd && !instruction.flags.some(({name, value}) => name === 'unpack' && value === 'false'),
      rootUnknown,
    });
    for (const {name, content, startLine} of written.inline) {
      const lineCount = content === '' ? 0 : content.replace(/\n$/, '').split('\n').length;
      const origin = {path: dockerfile.path, heredoc: {startLine, lineCount}};
      putFile(tree, fileDestination(tree, destination, name), {origin, rootUnknown});
    }
  };

  const mount = (tree: Tree, around: Surroundings, state: InstructionState): void => {
    const workdir = posix.join(around.prefix, state.workdir);
    const fill = (word: string): string => expand(word, state.env, dockerfile);
    const mounts = runMounts(state.instruction, fill).flatMap(one => {
      const {type, target, id, source} = one;
      const isFile = type === 'secret' || type === 'ssh';
      const fallback = isFile ? `/run/secrets/${id ?? source ?? ''}` : '/';
      const place = cleanAbsolute(posix.resolve(workdir, target ?? fallback));
      return place === '/' ? [] : [{...one, isFile, place}];
    });
    // Outer ones come first, whatever their order in the text.
    const depth = ({place}: {readonly place: string}): number => place.split('/').length;
    for (const one of mounts.sort((left, right) => depth(left) - depth(right))) {
      hideBelow(tree, one.place);
      if (one.isFile) putFile(tree, one.place, undefined);
      if (one.type !== 'bind') continue;
      const mounted = sourceTree(one.from, false);
      const root = cleanAbsolute(one.source ?? '/');
      copyIntoTree(tree, mounted, {
        sources: [root],
        destination: mounted.files.has(root) ? one.place : `${one.place}/`,
        parents: false,
        excludes: [],
        unpack: false,
        rootUnknown: around.rootUnknown && one.target?.startsWith('/') !== true,
      });
    }
  };

  const moments = new Map<string, ContainerMoment>();
  return (stage, position = Infinity) => {
    const key = `${stage.index}:${position}`;
    const moment = moments.get(key) ?? follow(stage, position);
    moments.set(key, moment);
    return moment;
  };
}

/** The stage at the end of the chain of bases. */
function rootOf(dockerfile: Dockerfile, stage: Stage): Stage {
  let root = stage;
  while (root.baseStage !== undefined) {
    const base = dockerfile.stages[root.baseStage];
    if (!base) break;
    root = base;
  }
  return root;
}

function expand(word: string, env: ReadonlyMap<string, string>, {directives}: Dockerfile): string {
  try {
    return expandWord(word, env, directives.escape);
  } catch {
    return word;
  }
}

/** Whether a word uses a variable that the Dockerfile does not set. */
function hasUnknown(word: string, env: ReadonlyMap<string, string>): boolean {
  return [...word.matchAll(/\$\{?([A-Za-z_]\w*)/g)].some(([, name]) => !env.has(name ?? ''));
}

/** As BuildKit's pathRelativeToWorkingDir: absolute, with the '/' or '/.' at its end kept. */
function resolveDestination(workdir: string, destination: string): string {
  const written = destination === '.' || destination === '' ? './' : destination;
  const path = cleanAbsolute(written.startsWith('/') ? written : posix.join(workdir, written));
  return /\/\.?$/.test(written) && path !== '/' ? `${path}/` : path;
}

function isRemote(source: string): boolean {
  return /^(?:https?:\/\/|git@|git:\/\/|ssh:\/\/)/.test(source);
}
