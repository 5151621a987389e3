import {posix} from 'node:path';
import {InputError} from '../errors.js';
import {GENERATE_INPUTS, type Arguments} from '../parse/inputs/arguments.js';
import {INPUTS} from '../parse/inputs/input-table.js';
import type {Inputs} from '../parse/inputs/inputs.js';
import {didYouMean} from '../parse/suggest.js';
import type {PlannedFile} from '../model.js';
import {GENERATORS, type Generator} from './generators.js';
import {imageName, readProcess} from './quality-process.js';

/** Inputs whose values are paths of the repository. */
const PATH_INPUTS = ['file', 'context', 'hadolint-config', 'structure-tests'];

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
}

/**
 * Makes one file's text; pure, the same on every machine.
 *
 * @param directory the working directory, relative to the repository root
 * @throws InputError for inputs that a generated file cannot hold
 */
export function generateText(
  generator: Generator,
  source: GenerateSource,
  inputs: Inputs,
  args: Pick<Arguments, 'inputs' | 'options'>,
  directory: string,
): string {
  const image = readImage(args.options.get('image')) ?? imageName(source.file);
  const process = readProcess(source.file, source, inputs, image);
  const given = readGiven(args.inputs, directory);
  const action = args.options.get('action') === 'true';
  if (action && generator.format !== 'github-workflow') {
    throw new InputError('Option "--action" belongs to the format github-workflow.');
  }
  const argv = bannerArguments(generator.format, given, args.options);
  return generator.generate(process, {argv, given, action});
}

/** A name with or without a registry. @throws InputError when it has a tag: the formats put tags of their own behind it */
function readImage(image: string | undefined): string | undefined {
  if (image !== undefined && (image === '' || /[@:][^/]*$/.test(image) || /\s/.test(image))) {
    throw new InputError(
      `Option "--image": "${image}" is no name of an image without a tag, such as registry.example/team/app.`,
    );
  }
  return image;
}

/** Inputs as the user gave them, paths as seen from the repository root. @throws InputError */
function readGiven(
  inputs: ReadonlyMap<string, string>,
  directory: string,
): ReadonlyMap<string, string> {
  const known: readonly string[] = GENERATE_INPUTS;
  const stray = [...inputs.keys()].find(name => !known.includes(name));
  if (stray !== undefined) {
    throw new InputError(
      `Option "--${stray}" is for a run; a generated file can hold ${known.join(', ')}.`,
    );
  }
  const rooted = (name: string, value: string) =>
    PATH_INPUTS.includes(name) && value !== 'none' ? posix.join(directory, value) : value;
  const given = INPUTS.filter(({name}) => inputs.has(name)).map(({name}) => {
    const entries = (inputs.get(name) ?? '').split('\n');
    return [name, entries.map(entry => rooted(name, entry)).join('\n')] as const;
  });
  return new Map(given);
}

/**
 * The words that make a file again, for its banner: what the user gave, but neither `--output` nor `--check`.
 *
 * @param given inputs with paths as seen from the repository root
 */
export function bannerArguments(
  format: string,
  given: ReadonlyMap<string, string>,
  options: ReadonlyMap<string, string>,
): readonly string[] {
  const isBoolean = (name: string) => INPUTS.find(spec => spec.name === name)?.kind === 'boolean';
  return [
    'generate',
    format,
    ...[...given].flatMap(([name, value]) => {
      if (isBoolean(name)) return [/^true$/i.test(value) ? `--${name}` : `--no-${name}`];
      return value.split('\n').flatMap(entry => [`--${name}`, entry]);
    }),
    ...(options.has('image') ? ['--image', options.get('image') ?? ''] : []),
    ...(options.get('action') === 'true' ? ['--action'] : []),
  ];
}
