import {readElixirFrame} from '../formats/elixir-frames.js';
import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `  1) test adds (CartTest)`, then `     test/cart_test.exs:4`: where the test starts. */
const HEAD = /^ {2,}\d+\) ((?:test|doctest|property|feature) .*|.* \([A-Z][\w.]*\))$/;
const START = /^ {5,}(\S+\.exs?):(\d+)$/;
const THROWN = /^ *\*\* \(([A-Z][\w.]*)\) (.*)$/;
const MAX_LINES = 150;

// https://hexdocs.pm/ex_unit/ExUnit.html, lib/ex_unit/lib/ex_unit/formatter.ex.
export const tool: Tool = {
  name: 'exunit',
  title: 'Elixir test framework',
  homepage: 'https://hexdocs.pm/ex_unit/ExUnit.html',
  ecosystem: 'other',
  evidence: [') test ', ') doctest ', ') property ', ') feature '],
  reach: 152,
  commands: ['mix test', 'mix'],
  read: log => {
    const {lines} = log;
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const name = HEAD.exec((lines[at] ?? '').slice(0, 2_000))?.[1];
      const [, file, row] =
        name === undefined ? [] : (START.exec((lines[at + 1] ?? '').slice(0, 2_000)) ?? []);
      if (name === undefined || file === undefined) continue;
      const {frames, text, code, until} = readBody(lines, at + 2);
      const place = frames.length > 0 ? {frames} : {file, line: row};
      findings.push(
        makeFinding({
          ...(frames.length === 1 ? frames[0] : place),
          severity: 'error',
          code,
          message: [essence(text), `in test: ${name}`].join('\n').trim(),
          at,
          until,
        }),
      );
      at = until;
    }
    return findings;
  },
};

function readBody(lines: readonly string[], start: number) {
  const frames: Frame[] = [];
  const text: string[] = [];
  let code: string | undefined;
  let isTrace = false;
  let until = start - 1;
  for (let index = start; index < Math.min(lines.length, start + MAX_LINES); index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    if (HEAD.test(line) || (line !== '' && !line.startsWith('     '))) break;
    if (line === '' && isTrace) break;
    if (/^ *stacktrace:$/.test(line)) {
      isTrace = true;
      until = index;
      continue;
    }
    const frame = isTrace ? readElixirFrame(line) : undefined;
    if (frame !== undefined && frame !== 'foreign') frames.push(frame);
    const [, name, said] = isTrace ? [] : (THROWN.exec(line) ?? []);
    code ??= name;
    if (!isTrace) text.push(said ?? line);
    if (line !== '') until = index;
  }
  return {frames, text, code, until};
}
