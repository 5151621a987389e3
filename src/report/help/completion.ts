import {InputError} from '../../errors.js';
import {COMMANDS, heededInputs, OPTIONS, type Command} from '../../parse/inputs/arguments.js';
import {INPUTS} from '../../parse/inputs/input-table.js';
import {didYouMean} from '../../parse/suggest.js';

/** Shells that a completion can be made for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** Inputs and options whose value is a file or folder. */
const PATHS = new Set([
  'file',
  'context',
  'structure-tests',
  'hadolint-config',
  'report-file',
  'sarif-file',
  'junit-file',
  'problem-matchers',
  'output',
]);

/** An option as a shell completes it. */
interface Word {
  readonly name: string;
  readonly description: string;
  /** What stands behind it; undefined: nothing. */
  readonly value: 'path' | 'text' | readonly string[] | undefined;
  readonly commands: readonly Command[];
}

/**
 * The script that a shell loads to complete `quality-stages`, made of the table of inputs.
 *
 * @param formats what `generate` takes
 * @throws InputError for a shell that is not known
 */
export function renderCompletion(wanted: string | undefined, formats: readonly string[]): string {
  const shell = SHELLS.find(known => known === wanted);
  if (shell === undefined) {
    const given = wanted === undefined ? 'No shell given' : `Unknown shell "${wanted}"`;
    throw new InputError(
      `${given}${didYouMean(wanted ?? '', SHELLS)}; shells are ${SHELLS.join(', ')}.`,
    );
  }
  const positionals = {run: [], stages: [], generate: formats, completion: SHELLS};
  return {bash: renderBash, zsh: renderZsh, fish: renderFish}[shell](listWords(), positionals);
}

type Positionals = Readonly<Record<Command, readonly string[]>>;

function listWords(): readonly Word[] {
  const inputs = INPUTS.flatMap((input): readonly Word[] => {
    const {name, kind, choices, description} = input;
    const commands = COMMANDS.filter(command => heededInputs(command).includes(input));
    const word = {name, description: firstSentence(description), commands};
    if (kind === 'boolean')
      return [
        {...word, value: undefined},
        {...word, name: `no-${name}`, value: undefined},
      ];
    const values = choices?.filter(choice => choice !== '');
    return [{...word, value: values ?? (PATHS.has(name) ? 'path' : 'text')}];
  });
  const options = OPTIONS.map(({name, takesValue, description, commands: own}): Word => {
    const value = PATHS.has(name) ? 'path' : 'text';
    return {
      name,
      description: firstSentence(description),
      commands: own,
      value: takesValue ? value : undefined,
    };
  });
  return [...options, ...inputs];
}

/** Short enough for a line of a menu, without signs that shells give a meaning. */
const firstSentence = (text: string): string =>
  text
    .replace(/\. .*|[.:;,] .*|\.$/, '')
    .replace(/[`'"\\[\]$]/g, '')
    .trim();

const flags = (words: readonly Word[], command: Command): string =>
  words
    .filter(word => word.commands.includes(command))
    .map(({name}) => `--${name}`)
    .join(' ');

function renderBash(words: readonly Word[], positionals: Positionals): string {
  const names = (wanted: (value: Word['value']) => boolean) =>
    words.filter(({value}) => wanted(value)).map(({name}) => `--${name}`);
  const cases = words.flatMap(({name, value}) =>
    Array.isArray(value)
      ? [`    --${name}) COMPREPLY=($(compgen -W "${value.join(' ')}" -- "$current")); return ;;`]
      : [],
  );
  const commands = COMMANDS.map(
    command =>
      `    ${command}) words="${[...positionals[command], flags(words, command), '--help'].join(' ')}" ;;`,
  );
  return [
    '# Completion of quality-stages for bash: source <(quality-stages completion bash)',
    '_quality_stages() {',
    '  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} words=',
    '  COMPREPLY=()',
    '  case $before in',
    ...cases,
    `    ${names(value => value === 'path').join('|')}) COMPREPLY=($(compgen -f -- "$current")); return ;;`,
    `    ${names(value => value === 'text').join('|')}) return ;;`,
    '  esac',
    '  case $((COMP_CWORD > 1)),${COMP_WORDS[1]} in',
    `    0,*) words="${[...COMMANDS, '--help', '--version'].join(' ')}" ;;`,
    ...commands.map(line => line.replace(/^ {4}/, '    1,')),
    '  esac',
    '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
    '}',
    'complete -o filenames -F _quality_stages quality-stages',
    '',
  ].join('\n');
}

function renderZsh(words: readonly Word[], positionals: Positionals): string {
  const spec = ({name, description, value}: Word) => {
    const action =
      value === 'path' ? '_files' : value === 'text' ? ' ' : `(${value?.join(' ') ?? ''})`;
    const many = value === undefined ? '' : '*';
    return `'${many}--${name}[${description}]${value === undefined ? '' : `:${name}:${action}`}'`;
  };
  const branches = COMMANDS.map(command => {
    const own = words.filter(word => word.commands.includes(command)).map(spec);
    const rest =
      positionals[command].length > 0 ? [`'1:what:(${positionals[command].join(' ')})'`] : [];
    return `    ${command}) _arguments ${[...rest, ...own, "'--help[Lists the options]'"].join(' ')} ;;`;
  });
  return [
    '#compdef quality-stages',
    '# Completion of quality-stages for zsh: source <(quality-stages completion zsh), or a file _quality-stages in $fpath',
    '_quality_stages() {',
    '  if ((CURRENT == 2)); then',
    `    compadd -- ${COMMANDS.join(' ')} --help --version`,
    '    return',
    '  fi',
    '  local command=$words[2]',
    '  shift words',
    '  ((CURRENT--))',
    '  case $command in',
    ...branches,
    '  esac',
    '}',
    'compdef _quality_stages quality-stages',
    '',
  ].join('\n');
}

function renderFish(words: readonly Word[], positionals: Positionals): string {
  const lines = words.map(({name, description, value, commands}) => {
    const needs = {path: ' -r -F', text: ' -x'};
    const argument =
      value === undefined
        ? ''
        : typeof value === 'string'
          ? needs[value]
          : ` -x -a '${value.join(' ')}'`;
    return `complete -c quality-stages -n '__fish_seen_subcommand_from ${commands.join(' ')}' -l ${name} -d '${description}'${argument}`;
  });
  const rest = COMMANDS.filter(command => positionals[command].length > 0).map(
    command =>
      `complete -c quality-stages -n '__fish_seen_subcommand_from ${command}' -a '${positionals[command].join(' ')}'`,
  );
  return [
    '# Completion of quality-stages for fish: quality-stages completion fish | source',
    'complete -c quality-stages -f',
    `complete -c quality-stages -n __fish_use_subcommand -a '${COMMANDS.join(' ')}'`,
    ...rest,
    ...lines,
    '',
  ].join('\n');
}
