import type {Instruction} from '../model.js';

/** A RUN that ends well however its command ends, and says how. */
export interface KeptInstruction {
  /** Stages that stand before the one it is in: a script that the RUN holds itself. */
  readonly before: readonly string[];
  readonly line: string;
}

const DEFAULT_SHELL = ['/bin/sh', '-c'];
const POSIX_SHELL = /(?:^|\/)(?:ba|da|a|k|z)?sh$/;
/** Name of the stage that holds a script. */
const SCRIPT_STAGE = 'quality-stages-script';

/**
 * Rewrites a RUN so that its exit code fails nothing: a shell is started in exec form, with the words that BuildKit would have
 * started as its arguments, and prints their exit code behind `mark`. Flags (mounts, network) stay, and so do user,
 * environment and directory, as the line stands where the instruction stood.
 *
 * What BuildKit starts: https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go, dispatchRun
 *
 * @param instruction a RUN
 * @param shell words of SHELL in force; absent: BuildKit's default
 * @param escape the Dockerfile's escape character
 * @param mark what the exit code is printed behind
 */
export function keepInstruction(
  instruction: Instruction,
  shell: readonly string[] = DEFAULT_SHELL,
  escape: '\\' | '`',
  mark: string,
): KeptInstruction {
  const {text, json, heredocs, flags} = instruction;
  const [document] = heredocs;
  const isScript =
    document !== undefined && heredocs.length === 1 && /^<<-?\s*\S+$/.test(text.trim());
  const isFile = isScript && document.content.startsWith('#!');
  const words = json ?? [
    ...shell,
    isFile ? scriptPath(document.name) : isScript ? document.content : whole(),
  ];
  function whole(): string {
    return [text, ...heredocs.map(({content, name}) => `${content}${name}`)].join('\n');
  }
  const [first = ''] = shell;
  const keeper = POSIX_SHELL.test(first) ? first : '/bin/sh';
  const command = ['"$@"', 'code=$?', `printf '\\n%s %s\\n' ${mark} "$code"`].join('; ');
  const flagWords = flags.map(({name, value}) => writeFlag(name, value, escape));
  const mount = isFile
    ? [`--mount=type=bind,from=${SCRIPT_STAGE},source=/,target=/dev/pipes/,readonly`]
    : [];
  return {
    before: isFile ? scriptStage(document.name, document.content) : [],
    line: ['RUN', ...flagWords, ...mount, toJson([keeper, '-c', command, keeper, ...words])].join(
      ' ',
    ),
  };
}

const scriptPath = (name: string): string => `/dev/pipes/${name}`;

/** The script as a file that can be run, as BuildKit mounts it. */
function scriptStage(name: string, content: string): readonly string[] {
  const end = unusedWord(content);
  return [
    `FROM scratch AS ${SCRIPT_STAGE}`,
    `COPY --chmod=755 <<"${end}" /${name}`,
    content.replace(/\n$/, ''),
    end,
  ];
}

function unusedWord(text: string): string {
  let word = 'END_OF_SCRIPT';
  while (text.includes(word)) word += '_';
  return word;
}

/** The flag as BuildKit reads it back: quotes, blanks and the escape character stand for themselves. */
const writeFlag = (name: string, value: string, escape: string): string =>
  value === ''
    ? `--${name}`
    : `--${name}=${value.replace(/[\s"'\\`]/g, letter => (/[\\`]/.test(letter) && letter !== escape ? letter : `${escape}${letter}`))}`;

/** `<` is spelled out, or BuildKit would take a `<<EOF` in the text for a here-document. */
const toJson = (words: readonly string[]): string =>
  JSON.stringify(words).replaceAll('<', '\\u003c');
