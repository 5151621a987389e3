import {InputError} from '../../errors.js';
import {INPUTS, type InputName, type InputSpec} from './input-table.js';
import {didYouMean} from '../suggest.js';

/** The commands, in the order of the help. */
export const COMMANDS = ['run', 'stages', 'generate', 'completion'] as const;
export type Command = (typeof COMMANDS)[number];

/** A command line, taken apart. */
export interface Arguments {
  readonly command: Command | 'help' | 'version';
  /** Stages of `run`, the format of `generate`, the shell of `completion`, the topic of `help`. */
  readonly positionals: readonly string[];
  /** Raw inputs by name; repeated lists joined by newlines. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Options that are no inputs: `json`, `output`, … */
  readonly options: ReadonlyMap<string, string>;
}

/** An option of the command line that is no input of the action. */
export interface OptionSpec {
  readonly name: string;
  readonly takesValue: boolean;
  readonly commands: readonly Command[];
  readonly description: string;
}

/** The options that are no inputs. */
export const OPTIONS: readonly OptionSpec[] = [
  option('json', ['run', 'stages'], 'Prints the report or list as JSON on stdout.'),
  option('graph', ['stages'], 'Prints the stage graph: mermaid or dot.', true),
  option(
    'output',
    ['generate'],
    'File to write, or to look at with --check. Default: stdout.',
    true,
  ),
  option('check', ['generate'], 'Prints a diff and ends with 1 when the file on disk differs.'),
  option('all', ['generate'], 'Every generated file of the repository, found by its header.'),
  option(
    'image',
    ['generate'],
    'Name of the image. Default: made of the folder of the context.',
    true,
  ),
  option('action', ['generate'], 'github-workflow: the short workflow that uses this action.'),
];

function option(
  name: string,
  commands: readonly Command[],
  description: string,
  takesValue = false,
): OptionSpec {
  return {name, takesValue, commands, description};
}

/** Inputs that decide which stages there are and which are chosen. */
const STAGES_INPUTS: readonly InputName[] = [
  'file',
  'context',
  'stages',
  'fresh',
  'build-args',
  'build-contexts',
  'platform',
];

/** Inputs that a generated file can hold. The others belong to a run. */
export const GENERATE_INPUTS: readonly InputName[] = [
  'file',
  'context',
  'hadolint-config',
  'structure-tests',
  'stages',
  'fresh',
  'image-target',
  'hadolint',
  'hadolint-ignore',
  'hadolint-failure-threshold',
  'build-args',
  'build-contexts',
  'platform',
  'secret-envs',
];

/** The inputs that make a difference to a command. `stages` takes the others of a run, too; `generate` refuses them. */
export function heededInputs(command: Command): readonly InputSpec[] {
  const names: Readonly<Record<Command, readonly string[]>> = {
    run: INPUTS.map(({name}) => name),
    stages: STAGES_INPUTS,
    generate: GENERATE_INPUTS,
    completion: [],
  };
  return INPUTS.filter(({name}) => names[command].includes(name));
}

const IS_LIST = new Set(['list', 'map']);

/**
 * Takes a command line apart. A single-letter `-h` and `-V` are known; everything behind `--` is positional.
 *
 * @throws InputError for an unknown command or option, with the nearest one.
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const inputs = new Map<string, string>();
  const options = new Map<string, string>();
  const positionals: string[] = [];
  let command: Command | undefined;
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--help' || word === '-h')
      return {command: 'help', positionals: command ? [command] : [], inputs, options};
    if (word === '--version' || word === '-V')
      return {command: 'version', positionals, inputs, options};
    if (word === '--') {
      positionals.push(...rest);
      break;
    }
    if (word.startsWith('-') && word !== '-') {
      if (command === undefined)
        throw new InputError(
          `"${word}" stands before a command; commands are ${COMMANDS.join(', ')}.`,
        );
      takeOption(word, rest, command, inputs, options);
    } else if (command === undefined) command = readCommand(word);
    else positionals.push(word);
  }
  return {command: command ?? 'help', positionals, inputs, options};
}

function readCommand(word: string): Command {
  const command = COMMANDS.find(known => known === word);
  if (command !== undefined) return command;
  throw new InputError(
    `Unknown command "${word}"${didYouMean(word, COMMANDS)}; commands are ${COMMANDS.join(', ')}.`,
  );
}

function takeOption(
  word: string,
  rest: string[],
  command: Command,
  inputs: Map<string, string>,
  options: Map<string, string>,
): void {
  const [, name = '', , inline] = /^--?([^=]*)(=([\s\S]*))?$/.exec(word) ?? [];
  const value = (): string => {
    const given = inline ?? rest.shift();
    if (given === undefined) throw new InputError(`Option "--${name}" needs a value.`);
    return given;
  };
  const input = INPUTS.find(spec => spec.name === name);
  const negated = INPUTS.find(spec => spec.kind === 'boolean' && `no-${spec.name}` === name);
  const option = OPTIONS.find(spec => spec.name === name);
  if (word.startsWith('--') && input?.kind === 'boolean') {
    inputs.set(
      name,
      inline ?? (/^(?:true|false)$/i.test(rest[0] ?? '') ? (rest.shift() ?? '') : 'true'),
    );
  } else if (word.startsWith('--') && input !== undefined) {
    const before = IS_LIST.has(input.kind) ? inputs.get(name) : undefined;
    inputs.set(name, before === undefined ? value() : `${before}\n${value()}`);
  } else if (word.startsWith('--') && negated !== undefined && inline === undefined) {
    inputs.set(negated.name, 'false');
  } else if (word.startsWith('--') && option?.commands.includes(command) === true) {
    options.set(name, option.takesValue ? value() : (inline ?? 'true'));
  } else {
    const known = [...INPUTS, ...OPTIONS.filter(spec => spec.commands.includes(command))];
    const names = known.map(spec => `--${spec.name}`);
    throw new InputError(
      `Unknown option "${word.replace(/=[\s\S]*$/, '')}"${didYouMean(word, names)}; "quality-stages ${command} --help" lists all.`,
    );
  }
}
