import {posix} from 'node:path';
import {InputError} from '../errors.js';
import type {Inputs} from '../parse/inputs/inputs.js';
import {didYouMean} from '../parse/suggest.js';
import {globToRegExp, isPathGlob} from './glob.js';

/** The repository as the planner looks at it. Paths are relative to its root. */
export interface FileView {
  /** Absolute path of the root, for inputs that are absolute paths. */
  readonly root?: string;
  readonly has: (path: string) => boolean;
  readonly list: (directory: string) => readonly string[];
}

/** A Dockerfile to read and what lies around it; paths relative to the repository root. */
export interface SourcePaths {
  readonly path: string;
  readonly context: string;
  readonly structureTests: readonly string[];
  readonly hadolintConfig?: string;
}

const STRUCTURE_TESTS = ['structure-tests', 'container-structure-test', 'cst'].flatMap(name =>
  ['yaml', 'yml', 'json'].map(ending => `${name}.${ending}`),
);
/** Dockerfiles that a message names, at most. */
const MAX_NAMED = 5;
const HADOLINT_CONFIGS = ['.hadolint.yaml', '.hadolint.yml'];

/**
 * Finds the Dockerfiles that the inputs name, each with its context, structure tests and hadolint's configuration.
 *
 * @param directory the working directory, relative to the repository root: what the inputs' paths are relative to
 * @throws InputError when a path or glob names no file
 */
export function findSources(
  inputs: Pick<Inputs, 'file' | 'context' | 'structureTests' | 'hadolintConfig'>,
  files: FileView,
  directory: string,
): readonly SourcePaths[] {
  const paths = [...new Set(inputs.file.flatMap(entry => expand('file', entry, files, directory)))];
  return paths.map(path => {
    const context = findContext(inputs.context, path, files, directory);
    const places = [...new Set([posix.dirname(path), context])];
    const hadolintConfig =
      inputs.hadolintConfig === ''
        ? [...places, '.']
            .flatMap(p => HADOLINT_CONFIGS.map(name => posix.join(p, name)))
            .find(files.has)
        : expand('hadolint-config', inputs.hadolintConfig, files, directory)[0];
    return {
      path,
      context,
      structureTests: findStructureTests(inputs.structureTests, places, files, directory),
      ...(hadolintConfig === undefined ? {} : {hadolintConfig}),
    };
  });
}

/** Whether the run makes an image of the file. */
export const wantsImage = (
  {structureTests}: Pick<SourcePaths, 'structureTests'>,
  {tag, imageTarget}: Pick<Inputs, 'tag' | 'imageTarget'>,
): boolean => structureTests.length > 0 || tag !== '' || imageTarget !== '';

function findContext(
  context: string,
  dockerfile: string,
  files: FileView,
  directory: string,
): string {
  if (context === '') return posix.dirname(dockerfile);
  if (/^[a-z-]+:\/\/|^git@|^-$/.test(context)) return context;
  return fromRoot(context, files, directory).replace(/(?<=.)\/$/, '');
}

/** A path as the user wrote it (`${{ github.workspace }}/app` is absolute), from the repository root. */
const fromRoot = (path: string, {root}: FileView, directory: string): string =>
  posix.isAbsolute(path) && root !== undefined
    ? posix.relative(root, path) || '.'
    : posix.join(directory, path);

function findStructureTests(
  entries: readonly string[],
  places: readonly string[],
  files: FileView,
  directory: string,
): readonly string[] {
  if (entries.length === 1 && entries[0] === 'none') return [];
  if (entries.length > 0) {
    return [
      ...new Set(entries.flatMap(entry => expand('structure-tests', entry, files, directory))),
    ];
  }
  return places.flatMap(p => STRUCTURE_TESTS.map(name => posix.join(p, name))).filter(files.has);
}

/** The files that one entry of an input names, as paths from the repository root. */
export function expand(
  input: string,
  entry: string,
  files: FileView,
  directory: string,
): readonly string[] {
  const path = fromRoot(entry, files, directory);
  if (files.has(path)) return [path];
  if (isPathGlob(entry)) {
    const pattern = globToRegExp(path);
    const matches = files
      .list('.')
      .filter(file => pattern.test(file) && !file.split('/').includes('node_modules'));
    if (matches.length > 0) return matches;
    throw new InputError(`Input "${input}": no file fits "${entry}".`);
  }
  const names = files.list(posix.dirname(path)).map(file => posix.relative(directory, file));
  const near = didYouMean(entry, names);
  const others = input === 'file' && near === '' ? findDockerfiles(files, directory) : [];
  if (others.length > 0) {
    throw new InputError(
      `Input "${input}": there is no file "${entry}". Dockerfiles here: ${others.join(', ')} (each with its folder as its context, unless the input "context" is given).`,
    );
  }
  throw new InputError(`Input "${input}": there is no file "${entry}"${near}.`);
}

/** Files that are named like Dockerfiles, those nearest to the root first. */
function findDockerfiles(files: FileView, directory: string): readonly string[] {
  const depth = (path: string) => path.split('/').length;
  return files
    .list('.')
    .filter(path => /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w-]+)?$|\.Dockerfile$/i.test(path))
    .filter(path => !path.split('/').includes('node_modules') && !path.endsWith('.dockerignore'))
    .toSorted((left, right) => depth(left) - depth(right))
    .slice(0, MAX_NAMED)
    .map(path => posix.relative(directory, path));
}
