import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `error: invalid TOML`, then `  ┌─ /app/config/bad.toml:3:1`, the source, and `  │ ^ expected value`. */
const HEAD = /^(error|warning): (\S.*)$/;
const PLACE = /^\s*┌─ (\S.*?):(\d+):(\d+)$/;
const QUOTE = /^\s*(?:\d+ )?[│╭╰]/;
const MARK = /^\s*│ .*?\^+ (\S.*)$/;
/** `ERROR taplo:format_files: the file is not properly formatted path="/app/x.toml"`. */
const UNFORMATTED = /^\s*ERROR taplo:\S+ the file is not properly formatted path="(.+)"$/;

/** `--diff`: below the file's `+++` line, `@@ -5,1 +5,1 @@` before each stretch, also before those that stay; it counts from 0. */
const HUNK = /^@@ -(\d+),\d+ \+\d+,\d+ @@$/;
const REACH = 14;

// https://taplo.tamasfe.dev/cli/introduction.html; the drawing is codespan-reporting's.
export const tool: Tool = {
  name: 'taplo',
  title: 'TOML linter and formatter',
  homepage: 'https://taplo.tamasfe.dev',
  ecosystem: 'data',
  evidence: ['invalid TOML', 'taplo:'],
  reach: REACH,
  commands: ['taplo'],
  read: ({lines}) =>
    lines.flatMap((line, at): Finding[] => {
      const file = line.includes('taplo:')
        ? UNFORMATTED.exec(line.slice(0, 2_000))?.[1]
        : undefined;
      if (file !== undefined) return [unformatted(lines, file, at)];
      const [, severity, message = ''] = HEAD.exec(line.slice(0, 2_000)) ?? [];
      const [, path, row, column] =
        severity === undefined ? [] : (PLACE.exec((lines[at + 1] ?? '').slice(0, 2_000)) ?? []);
      if (severity === undefined || path?.endsWith('.toml') !== true) return [];
      let until = at + 1;
      let said: string | undefined;
      while (until < at + 12 && QUOTE.test((lines[until + 1] ?? '').slice(0, 40))) {
        until++;
        said ??= MARK.exec((lines[until] ?? '').slice(0, 2_000))?.[1];
      }
      const text = said === undefined ? message : `${message}: ${said}`;
      return [makeFinding({file: path, line: row, column, severity, message: text, at, until})];
    }),
};

/** The first line that the diff changes, when there is one within reach; else the file as a whole. */
function unformatted(lines: readonly string[], file: string, at: number): Finding {
  const whole: Finding = {file, severity: 'error', message: 'not formatted', at};
  if (lines[at + 1]?.startsWith('diff a/') !== true) return whole;
  for (let next = at + 4; next < at + REACH; next++) {
    const text = (lines[next] ?? '').slice(0, 200);
    if (text.startsWith('diff a/')) break;
    const start = HUNK.exec(text)?.[1];
    // A stretch that stays may have such lines, too, but only one that changes begins with them.
    const isChange = start !== undefined && /^[-+]/.test(lines[next + 1] ?? '');
    if (isChange) return {...whole, line: Number(start) + 1, until: next + 1};
  }
  return whole;
}
