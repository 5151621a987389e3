import type {Directives} from '../../model.js';
import {quote} from '../words/go-text.js';
import {trimLineEnd} from './source-text.js';

/** https://docs.docker.com/reference/dockerfile/#parser-directives */
const DIRECTIVE =
  /^#[\t\n\f\r ]*([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*([^\n]+?)[\t\n\f\r ]*$/;
const NAMES: ReadonlySet<string> = new Set(['syntax', 'escape', 'check']);

export interface DirectiveLine {
  readonly name: string;
  readonly value: string;
}

/** Reads directives line by line until the first line that is none. */
export interface DirectiveReader {
  /** The directive that stands on this line, if it is one. @throws Error when it was there before */
  read(line: string): DirectiveLine | undefined;
}

/** Reads the directives at the top of a Dockerfile, line by line, until the first line that is none. */
export function createDirectiveReader(): DirectiveReader {
  const seen = new Set<string>();
  let done = false;
  return {
    read(line) {
      if (done) return undefined;
      const match = DIRECTIVE.exec(line);
      const name = match?.[1]?.toLowerCase() ?? '';
      if (!NAMES.has(name)) {
        done = true;
        return undefined;
      }
      if (seen.has(name)) throw new Error(`only one ${name} parser directive can be used`);
      seen.add(name);
      return {name, value: match?.[2] ?? ''};
    },
  };
}

/**
 * The directives `syntax` and `check` at the top of a file, also behind a `#!` line (`escape` may not stand
 * there: it is found when the lines are read); of a value only the first word counts. Never throws: what is wrong is found when the lines are read.
 *
 * @param lines with their line ends, the byte order mark removed
 */
export function readDirectives(lines: readonly string[]): {
  readonly directives: Omit<Directives, 'escape'>;
  readonly checkLine: number;
} {
  const found = new Map<string, {value: string; line: number}>();
  const reader = createDirectiveReader();
  for (let index = lines[0]?.startsWith('#!') === true ? 1 : 0; index < lines.length; index++) {
    const directive = tryRead(reader, trimLineEnd(lines[index] ?? ''));
    if (directive === undefined) break;
    const value = directive.value.split(' ', 1)[0] ?? '';
    found.set(directive.name, {value, line: index + 1});
  }
  const syntax = found.get('syntax')?.value;
  const check = found.get('check');
  return {
    directives: {
      ...(syntax === undefined ? {} : {syntax}),
      ...(check === undefined ? {} : {check: check.value}),
    },
    checkLine: check?.line ?? 1,
  };
}

function tryRead(reader: DirectiveReader, line: string): DirectiveLine | undefined {
  try {
    return reader.read(line);
  } catch {
    return undefined;
  }
}

/**
 * Checks the value of `# check=`: `skip=…`, `experimental=…` and `error=…`, at most three, joined by `;`.
 *
 * @throws Error in BuildKit's words
 */
export function validateCheckOptions(value: string): void {
  if (value.trim() === '') return;
  const parts = value.trim().split(';');
  const options = [...parts.slice(0, 2), ...(parts.length > 2 ? [parts.slice(2).join(';')] : [])];
  for (const option of options) {
    const equals = option.indexOf('=');
    const key = option.slice(0, Math.max(equals, 0)).trim();
    const fail = (reason: string): never => {
      throw new Error(`failed to parse check options: ${reason}`);
    };
    if (equals < 0) fail(`invalid check option ${quote(option)}`);
    if (key === 'error') {
      const flag = option.slice(equals + 1).trim();
      if (!/^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(flag)) {
        fail(
          `failed to parse check option ${quote(option)}: strconv.ParseBool: parsing ${quote(flag)}: invalid syntax`,
        );
      }
    } else if (key !== 'skip' && key !== 'experimental') {
      fail(`invalid check option ${quote(key)}`);
    }
  }
}
