import type {Severity} from '../../model.js';
import type {Finding, Tool} from '../tool.js';
import {clip} from '../formats/essence.js';

const HEADER = /^(error|warning|info)\[([a-z][a-z-]*)\]: (\S.*)$/;
const ARROW = /^ *--> (\S[^:]*\.(?:pyi?|ipynb|toml))(?::cell \d+)?:(\d{1,9}):(\d{1,9})$/;
const CONCISE =
  /^(\S[^:]*\.(?:pyi?|ipynb|toml))(?::cell \d+)?:(\d{1,9}):(\d{1,9}): (error|warning|info)\[([a-z][a-z-]*)\] (\S.*)$/;

/** Forms: https://docs.astral.sh/ty/reference/cli/#ty-check--output-format. */
export const tool: Tool = {
  name: 'ty',
  title: 'Python type checker',
  homepage: 'https://docs.astral.sh/ty/',
  ecosystem: 'python',
  evidence: ['error[', 'warning[', 'info['],
  reach: 8,
  commands: ['ty'],
  read: ({lines}) =>
    lines.flatMap((line, at): Finding[] => {
      const text = line.slice(0, 2_000);
      const [, path, row, column, level, rule, words] = CONCISE.exec(text) ?? [];
      if (path !== undefined) return [finding(path, row, column, level, rule, words, at, at)];
      const [, severity, code, message] = HEADER.exec(text) ?? [];
      const [, file, number, offset] =
        (severity === undefined ? undefined : ARROW.exec((lines[at + 1] ?? '').slice(0, 2_000))) ??
        [];
      if (file === undefined) return [];
      return [finding(file, number, offset, severity, code, message, at, at + 1)];
    }),
};

function finding(
  file: string,
  line: string | undefined,
  column: string | undefined,
  level = 'error',
  code = '',
  message = '',
  at: number,
  until: number,
): Finding {
  return {
    file,
    line: Number(line),
    column: Number(column),
    severity: level as Severity,
    code,
    message: clip(message),
    url: `https://docs.astral.sh/ty/reference/rules/#${code}`,
    at,
    until,
  };
}
