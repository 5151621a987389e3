import {posix} from 'node:path';
import {InputError} from '../errors.js';
import type {Arguments} from '../parse/arguments.js';
import {INPUTS} from '../parse/input-table.js';
import type {Inputs} from '../parse/inputs.js';
import {didYouMean} from '../parse/suggest.js';
import type {PlannedFile} from '../model.js';
import {GENERATORS, type Generator} from './generators.js';
import {imageName, readProcess} from './quality-process.js';

/** Inputs whose values are paths of the repository. */
const PATH_INPUTS = ['file', 'context', 'hadolint-config', 'structure-tests'];
/** Inputs that never stand in a file. */
const SECRET_INPUTS = ['secrets', 'microscanner-token', 'github-token'];

/** The format that the user names. @throws InputError with the nearest one. */
export function findGenerator(format: string | undefined): Generator {
  const names = GENERATORS.map(generator => generator.format);
  const found = GENERATORS.find(generator => generator.format === format);
  if (found !== undefined) return found;
  const problem =
    format === undefined
      ? '"generate" needs a format'
      : `Unknown format "${format}"${didYouMean(format, names)}`;
  throw new InputError(`${problem}; formats are ${names.join(', ')}.`);
}

/** What a file is generated from. */
export interface GenerateSource {
  readonly file: PlannedFile;
  readonly structureTests: readonly string[];
  readonly hadolintConfig?: string;
  /** Name of the repository's folder, for the image's name. */
  readonly repository: string;
}

/** Makes one file's text; pure, the same on every machine. `banner`: see `bannerArguments`. */
export function generateText(
  generator: Generator,
  source: GenerateSource,
  inputs: Inputs,
  {options}: Pick<Arguments, 'options'>,
  banner: readonly string[],
): string {
  const image = options.get('image') ?? imageName(source.file, source.repository);
  const process = readProcess(source.file, source, inputs, image);
  return generator.generate(process, {argv: banner, action: options.get('action') === 'true'});
}

/**
 * The words that make a file again, for its banner: what the user gave, paths as seen from the repository root, nothing
 * secret, neither `--output` nor `--check`.
 *
 * @param directory the working directory, relative to the repository root
 */
export function bannerArguments(
  format: string,
  {inputs, options}: Pick<Arguments, 'inputs' | 'options'>,
  directory: string,
): readonly string[] {
  const rooted = (name: string, value: string) =>
    PATH_INPUTS.includes(name) && value !== 'none' ? posix.join(directory, value) : value;
  const given = INPUTS.filter(({name}) => inputs.has(name) && !SECRET_INPUTS.includes(name));
  return [
    'generate',
    format,
    ...given.flatMap(({name, kind}) => {
      const value = inputs.get(name) ?? '';
      if (kind === 'boolean') return [value === 'false' ? `--no-${name}` : `--${name}`];
      return value.split('\n').flatMap(entry => [`--${name}`, rooted(name, entry)]);
    }),
    ...(options.has('image') ? ['--image', options.get('image') ?? ''] : []),
    ...(options.get('action') === 'true' ? ['--action'] : []),
  ];
}
