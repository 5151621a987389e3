import {posix} from 'node:path';
import type {Dockerfile, Instruction} from '../../model.js';
import {instructionStates} from '../../parse/stages/stage-state.js';
import {readRunCommands, runText} from './commands.js';
import {followContainers, type ContainerFiles} from './files.js';
import {isForeignPath} from './foreign.js';
import {indexNames, type NameIndex} from './names.js';
import {toolDirectories, type RunDirectories} from './directories.js';
import type {Tree} from './tree.js';
import type {Repository} from '../repository.js';

/** What decides which file of the repository stands where in a container. */
export interface PathMapInput {
  readonly dockerfile: Dockerfile;
  /** 0-based index of the stage in `dockerfile.stages`. */
  readonly stage: number;
  /** 0-based index of the RUN in the stage's `instructions`. Absent: after the stage's last instruction. */
  readonly instruction?: number;
  /** 0-based index among the ONBUILD triggers that the stage runs first; then `instruction` is not looked at. */
  readonly trigger?: number;
  /** Build context, relative to the repository root; '.' for the root itself. */
  readonly context: string;
  readonly buildArgs: Readonly<Record<string, string>>;
  /** `--build-context name=value`: a directory relative to the repository root, or anything with `:` in it (an image, a URL). */
  readonly namedContexts: Readonly<Record<string, string>>;
  readonly repository: Repository;
  /** Made by `followContainers` of the same input, to share its work between the RUNs of one Dockerfile. */
  readonly containers?: ContainerFiles;
}

/** Where a container's file comes from. */
export interface Origin {
  /** Relative to the repository root. */
  readonly path: string;
  /** For a here-document: the Dockerfile's line that holds the file's first line, and how many lines it has. */
  readonly heredoc?: {readonly startLine: number; readonly lineCount: number};
}

export interface LocateOptions {
  /** Directory that the path is relative to, as the tool or its wrapper printed it. */
  readonly directory?: string;
  /** The path is a bare name: found by its unique name. */
  readonly baseNameOnly?: boolean;
  /** Name of the tool that printed it: tells which `cd` of the RUN counts. */
  readonly tool?: string;
}

export interface PathMap {
  /** Traces a path as printed to its origin; undefined when it is not the repository's or two files could be meant. */
  readonly locate: (printed: string, options?: LocateOptions) => Origin | undefined;
  /** `locate` for those who want the path only. */
  readonly toRepository: (printed: string, directory?: string) => string | undefined;
  /** Absolute directories that the RUN's commands work in. */
  readonly directories: readonly string[];
  /** All files of the container that come from the repository, by their absolute path there. */
  readonly files: () => ReadonlyMap<string, Origin>;
}

/** Answers that are kept: tools say many things of one file. */
const MOST_REMEMBERED = 2_000;

/** More than one file could be meant: looking further would only guess. */
type Found = Origin | 'ambiguous' | undefined;

/**
 * Makes the path map of one RUN: COPY, ADD, WORKDIR, bind mounts and `cd` followed as BuildKit and a shell do.
 *
 * A printed path is looked up in the container as it is when the RUN starts: as an absolute path; else in the directory
 * that was printed with it; else in the directories that the RUN works in; else as the unique end of a path in the
 * container. Paths of installed code and of the system count only when COPY put a file exactly there.
 */
export function createPathMap(input: PathMapInput): PathMap {
  const stage = input.dockerfile.stages[input.stage];
  if (!stage) throw new RangeError(`the Dockerfile has no stage ${input.stage}`);
  const states = instructionStates(input.dockerfile, stage, input.buildArgs);
  const own = states.flatMap((state, index) => (state.stage === stage ? [{...state, index}] : []));
  const state =
    input.trigger === undefined
      ? own.filter(({isTrigger}) => !isTrigger)[input.instruction ?? Infinity]
      : own.filter(({isTrigger}) => isTrigger)[input.trigger];
  const containers = input.containers ?? followContainers(input);
  const {tree, workdir, env} = containers(stage, state?.index);
  const instruction = state?.instruction;
  const commands =
    instruction?.keyword === 'RUN' ? readRunCommands(runText(instruction), workdir, env) : [];
  const directories = toolDirectories(commands, workdir);
  const names = indexNames(tree, input.repository);
  const place = {tree, names, directories, instruction, dockerfile: input.dockerfile};
  const located = new Map<string, Origin | undefined>();
  const locate = (printed: string, options: LocateOptions = {}): Origin | undefined => {
    const {directory, baseNameOnly = false, tool} = options;
    const question = [printed, directory, baseNameOnly, tool].join('\0');
    if (located.has(question)) return located.get(question);
    if (located.size >= MOST_REMEMBERED) located.clear();
    const origin = locateIn(place, printed, options);
    located.set(question, origin);
    return origin;
  };
  return {
    locate,
    directories: directories.all,
    toRepository: (printed, directory) =>
      locate(printed, directory === undefined ? {} : {directory})?.path,
    files: () => {
      const files = [...tree.files].flatMap(([path, file]) =>
        file ? [[path, file.origin] as const] : [],
      );
      return new Map(files);
    },
  };
}

interface Place {
  readonly tree: Tree;
  readonly names: NameIndex;
  readonly directories: RunDirectories;
  readonly instruction: Instruction | undefined;
  readonly dockerfile: Dockerfile;
}

function locateIn(place: Place, printed: string, options: LocateOptions): Origin | undefined {
  const path = cleanPrinted(printed);
  // Tools made for Windows; a drive or server of theirs is nowhere in a container.
  const isWindows = path.includes('\\') && !/^(?:[A-Za-z]:|\\)/.test(path);
  const found =
    search(place, path, options) ??
    (isWindows ? search(place, path.replaceAll('\\', '/'), options) : undefined);
  return found === 'ambiguous' ? undefined : found;
}

/** `file:///app/a%20b.js?update=1` → `/app/a b.js`; `webpack:///./src/a.js` → `./src/a.js`. */
function cleanPrinted(printed: string): string {
  const text = printed.trim();
  if (!text.startsWith('file:')) return text.replace(/^webpack(?:-internal)?:\/\/[^/]*\//, '');
  const path = text.replace(/^file:(?:\/\/(?:localhost)?)?(?=\/)/, '').replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function search(place: Place, path: string, options: LocateOptions): Found {
  const {tree, names, directories} = place;
  if (path === '' || path === '.' || path.length > 4096) return undefined;
  const heredoc = findOwnHeredoc(place, path);
  if (heredoc) return heredoc;
  if (path.startsWith('/')) {
    const absolute = posix.normalize(path);
    const exact = tree.files.get(absolute);
    if (exact) return exact.origin;
    return isForeignPath(absolute) || tree.files.has(absolute)
      ? undefined
      : names.belowUnknownRoot(absolute);
  }
  const relative = posix.normalize(path);
  const {directory, tool} = options;
  if (options.baseNameOnly !== true || directory !== undefined) {
    if (directory !== undefined) {
      const found =
        lookUp(tree, names.resolveDirectory(directory, directories.all), relative) ??
        names.endingWith(posix.join(directory.replace(/^\/+/, ''), relative));
      if (found !== undefined) return found;
    }
    if (options.baseNameOnly !== true) {
      const found =
        lookUp(tree, directories.of(tool), relative) ??
        lookUp(tree, directories.isUncertain ? [] : directories.all, relative) ??
        lookUp(tree, ['/'], relative);
      if (found !== undefined) return found;
    }
  }
  return isForeignPath(relative)
    ? undefined
    : names.endingWith(relative.replace(/^(?:\.\.\/)+/, ''));
}

/** The one file that `path` is in any of the directories. */
function lookUp(tree: Tree, directories: readonly string[], path: string): Found {
  let found: Found;
  for (const directory of directories) {
    const file = tree.files.get(posix.join(directory, path));
    if (!file) continue;
    if (found !== undefined && !isSame(found, file.origin)) return 'ambiguous';
    found = file.origin;
  }
  return found;
}

function isSame(left: Found, right: Origin): boolean {
  return (
    typeof left === 'object' &&
    left.path === right.path &&
    left.heredoc?.startLine === right.heredoc?.startLine
  );
}

/** A script that stands in the RUN itself: `RUN <<EOF` with `#!`, or `python <<EOF`, which reads it as its input. */
function findOwnHeredoc({instruction, dockerfile}: Place, path: string): Origin | undefined {
  const heredocs = instruction?.heredocs ?? [];
  const found = path.startsWith('/dev/pipes/')
    ? heredocs.find(({name}) => path === `/dev/pipes/${name}`)
    : path === '<stdin>' && heredocs.length === 1 && !/^<<-?\S+$/.test(instruction?.text ?? '')
      ? heredocs[0]
      : undefined;
  if (!found) return undefined;
  const lineCount = found.content.replace(/\n$/, '').split('\n').length;
  return {path: dockerfile.path, heredoc: {startLine: found.startLine, lineCount}};
}
