import {readElixirFrame} from '../formats/elixir-frames.js';
import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `warning: variable "x" is unused`, then `  lib/cart.ex:3: Cart.add/3`; from 1.15 `    error: …` with a drawing. */
const HEAD = /^ *(warning|error): (\S.*)$/;
const PLACE = /^ {2}(?:\([\w. -]+\) )?(\S+\.(?:exs?|eex|heex)):(\d+)(?::(\d+))?(?:: \S.*)?$/;
/** `    └─ lib/cart.ex:3:5: Cart.add/3`. */
const DRAWN = /^ *└─ (\S+?\.(?:exs?|eex|heex)):(\d+)(?::(\d+))?(?::.*)?$/;
/** `** (CompileError) lib/broken.ex:3: undefined function y/0`, `** (RuntimeError) boom`. */
const THROWN =
  /^\*\* \(([A-Z][\w.]*)\) (?:(?:invalid syntax found on |token missing on )?(\S+\.(?:exs?|eex|heex)):(\d+)(?::(\d+))?:?(?: |$))?(.*)$/;
/** Only says that errors before it were the end. */
const ECHO = /cannot compile module .*\(errors have been logged\)$/;
/** `mix format --check-formatted`: `  * lib/x.ex`. */
const UNFORMATTED = /^ {2}\* (\S+\.(?:exs?|eex|heex|sface))$/;
const MAX_LINES = 30;

// https://hexdocs.pm/mix/Mix.Tasks.Compile.Elixir.html; lib/elixir/lib/module/parallel_checker.ex, exception.ex.
export const tool: Tool = {
  name: 'elixir',
  title: 'Elixir: compiler, formatter and uncaught exceptions',
  homepage: 'https://elixir-lang.org',
  ecosystem: 'other',
  evidence: ['** (', '.ex:', '.exs:', '.eex:', '.heex:'],
  commands: ['mix', 'elixir', 'elixirc', 'iex'],
  read: log => {
    const findings: Finding[] = [];
    let isFormat = false;
    for (let at = 0; at < log.lines.length; at++) {
      const line = (log.lines[at] ?? '').slice(0, 2_000);
      if (line.startsWith('** (Mix) mix format failed')) isFormat = true;
      const unformatted = isFormat ? UNFORMATTED.exec(line)?.[1] : undefined;
      if (unformatted !== undefined)
        findings.push({file: unformatted, severity: 'error', message: 'not formatted', at});
      const finding = readDiagnostic(log.lines, at) ?? readThrown(log.lines, at);
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};

function readDiagnostic(lines: readonly string[], at: number): Finding | undefined {
  const [, severity, first = ''] = HEAD.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
  if (severity === undefined) return undefined;
  const text = [first];
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    const match = PLACE.exec(line) ?? DRAWN.exec(line);
    if (match) {
      const [, file, row, column] = match;
      return makeFinding({
        file,
        line: row,
        column,
        severity,
        message: essence(text, 6),
        at,
        until: index,
      });
    }
    if (line === '' || /^\S/.test(line) || HEAD.test(line)) return undefined;
    if (!/^ *\d* *│/.test(line)) text.push(line);
  }
  return undefined;
}

function readThrown(lines: readonly string[], at: number): Finding | undefined {
  const line = (lines[at] ?? '').slice(0, 2_000);
  const [, code, file, row, column, first = ''] = line.startsWith('** (')
    ? (THROWN.exec(line) ?? [])
    : [];
  if (code === undefined || code === 'Mix' || ECHO.test(first)) return undefined;
  const frames: Frame[] = [];
  const text = [first];
  let until = at;
  let isDrawing = false;
  let hasCalls = false;
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
    const next = (lines[index] ?? '').slice(0, 2_000);
    const frame = readElixirFrame(next);
    if (frame === undefined && (hasCalls || !/^ +\S/.test(next))) break;
    hasCalls ||= frame !== undefined;
    until = index;
    if (frame === undefined) {
      isDrawing ||= /[│└]/.test(next);
      if (frames.length === 0 && !isDrawing) text.push(next.replace(/^ +error: /, ''));
    } else if (frame !== 'foreign') frames.push(frame);
  }
  const message = essence(text, 8);
  const place =
    file === undefined ? (frames.length > 1 ? {frames} : frames[0]) : {file, line: row, column};
  return makeFinding({...place, severity: 'error', code, message, at, until});
}
