import {posix} from 'node:path';
import type {Instruction} from '../../model.js';

/**
 * The text that a RUN's shell reads: its command line with the contents of its here-documents behind it, or, in exec form,
 * the words (what `sh -c` is given stands by itself).
 */
export function runText({text, json, heredocs}: Instruction): string {
  const line =
    json === undefined
      ? text
      : /(?:^|\/)(?:ba|da|a|z)?sh$/.test(json[0] ?? '') && json.includes('-c')
        ? (json.at(-1) ?? '')
        : json.map(word => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  return [line, ...heredocs.map(({content}) => content)].join('\n');
}

/** One simple command of a RUN. */
export interface RunCommand {
  readonly words: readonly string[];
  /** Absolute directory that the shell is in; undefined when it cannot be known (`cd "$dir"`). */
  readonly directory: string | undefined;
  /** Directories that its options name (`make -C web`, `npm --prefix web`), absolute. */
  readonly named: readonly string[];
}

type Token = {readonly word: string; readonly known: boolean} | {readonly operator: string};

/** Options that say where a command works; those of the second group name a file in that directory. */
const DIRECTORY_OPTION =
  /^(?:-C|-p|-d|--prefix|--cwd|--dir|--directory|--working-dir|--workdir|--work-dir|--chdir|--root|--rootDir|--project-dir|--project-directory|--source|-S|--project|--test-dir|--package-path)$/;
const FILE_OPTION =
  /^(?:-f|--file|--manifest-path|--gemfile|--build-file|--makefile|--configuration)$/;

/**
 * Reads a RUN's text as a shell would run it, as far as directories go: `cd`, `pushd`, `popd`, `cd -`, subshells, and
 * options such as `make -C`. Everything after a `cd` that cannot be known has an unknown directory, until an absolute one.
 *
 * @param text the RUN's text; commands may be separated by newlines, too
 * @param workdir absolute directory the RUN starts in
 * @param env variables of the Dockerfile; others are unknown
 */
export function readRunCommands(
  text: string,
  workdir: string,
  env: ReadonlyMap<string, string>,
): readonly RunCommand[] {
  const commands: RunCommand[] = [];
  let directory: string | undefined = workdir;
  let previous: string | undefined = workdir;
  const pushed: (string | undefined)[] = [];
  const outer: (string | undefined)[] = [];
  let words: Extract<Token, {word: string}>[] = [];

  const finish = (): void => {
    const [first, ...rest] = withoutPrefixes(words);
    words = [];
    if (!first) return;
    const target = rest.find(
      argument => !/^-[LPe@-]*$/.test(argument.word) || argument.word === '-',
    );
    if (first.word === 'popd') {
      [previous, directory] = [directory, pushed.pop()];
    } else if (first.word === 'cd' || first.word === 'pushd') {
      if (first.word === 'pushd') pushed.push(directory);
      const next = target?.word === '-' ? previous : resolve(directory, target);
      [previous, directory] = [directory, next];
    } else {
      commands.push({
        words: [first, ...rest].map(({word}) => word),
        directory,
        named: namedDirectories(rest, directory),
      });
    }
  };

  for (const token of tokenize(text, env)) {
    if ('word' in token) words.push(token);
    else {
      finish();
      if (token.operator === '(') outer.push(directory);
      if (token.operator === ')' && outer.length > 0) directory = outer.pop();
    }
  }
  finish();
  return commands;
}

function resolve(
  directory: string | undefined,
  target: {readonly word: string; readonly known: boolean} | undefined,
): string | undefined {
  if (!target?.known || target.word.startsWith('~')) return undefined;
  if (target.word.startsWith('/')) return posix.normalize(target.word);
  return directory === undefined ? undefined : posix.join(directory, target.word);
}

/** Takes off what stands before a command: keywords of the shell, `sudo`, `env`, `time`, assignments. */
function withoutPrefixes(words: readonly Extract<Token, {word: string}>[]): typeof words {
  let index = 0;
  for (; index < words.length; index++) {
    const word = words[index]?.word ?? '';
    if (
      !/^(?:if|then|else|elif|while|until|do|!|\{|\}|time|exec|command|sudo|env|nice|eval|\w+=.*)$/s.test(
        word,
      )
    )
      break;
  }
  return words.slice(index);
}

function namedDirectories(
  words: readonly Extract<Token, {word: string}>[],
  directory: string | undefined,
): readonly string[] {
  const named: string[] = [];
  const add = (value: {word: string; known: boolean} | undefined, isFile: boolean): void => {
    if (!value || value.word === '') return;
    const word = isFile ? posix.dirname(value.word) : value.word;
    const found = resolve(directory, {word, known: value.known});
    if (found !== undefined) named.push(found);
  };
  for (const [index, {word, known}] of words.entries()) {
    const [option, value] = splitOption(word);
    if (DIRECTORY_OPTION.test(option) || FILE_OPTION.test(option)) {
      add(value === undefined ? words[index + 1] : {word: value, known}, FILE_OPTION.test(option));
    }
  }
  return named;
}

/** `--cwd=web` → `--cwd`, `web`; `-Cweb` → `-C`, `web`. */
function splitOption(word: string): readonly [string, string?] {
  const [, long, value] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
  if (long !== undefined) return [long, value ?? ''];
  return /^-C./s.test(word) ? ['-C', word.slice(2)] : [word];
}

/** Splits into words and operators; quotes are resolved, variables of `env` filled in. Linear. */
function* tokenize(text: string, env: ReadonlyMap<string, string>): Generator<Token> {
  let word: string | undefined;
  let known = true;
  let quote = '';
  const flush = function* (): Generator<Token> {
    if (word !== undefined) yield {word, known};
    word = undefined;
    known = true;
  };
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (quote === "'") {
      if (character === "'") quote = '';
      else word = (word ?? '') + character;
    } else if (character === '\\') {
      const next = text.charAt(++index);
      if (next !== '\n') word = (word ?? '') + next;
    } else if (character === quote && quote !== '') {
      quote = '';
    } else if (quote === '' && (character === "'" || character === '"')) {
      quote = character;
      word ??= '';
    } else if (character === '$') {
      const variable = readVariable(text, index, env);
      known &&= variable.value !== undefined;
      word = (word ?? '') + (variable.value ?? '');
      index = variable.end;
    } else if (character === '`') {
      known = false;
      word ??= '';
    } else if (quote !== '') {
      word = (word ?? '') + character;
    } else if (character === '#' && word === undefined) {
      const end = text.indexOf('\n', index);
      index = (end === -1 ? text.length : end) - 1;
    } else if (character === ' ' || character === '\t' || character === '\r') {
      yield* flush();
    } else if (';&|()\n'.includes(character)) {
      yield* flush();
      yield {operator: character};
    } else word = (word ?? '') + character;
  }
  yield* flush();
}

/** Reads `$NAME`, `${NAME}`; all other forms (`$(…)`, `${NAME:-x}`, `$1`) are unknown. `end`: index of its last character. */
function readVariable(
  text: string,
  start: number,
  env: ReadonlyMap<string, string>,
): {readonly value: string | undefined; readonly end: number} {
  const expression = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\}|\{[^}\n]{0,200}\}|.)/sy;
  expression.lastIndex = start;
  const match = expression.exec(text);
  if (!match) return {value: '$', end: start};
  const name = match[1] ?? match[2];
  const end = start + match[0].length - 1;
  if (name === undefined) return {value: undefined, end: match[0] === '$(' ? start : end};
  return {value: env.get(name), end};
}
