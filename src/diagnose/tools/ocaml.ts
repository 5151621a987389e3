import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `File "a.ml", line 3, characters 2-7:`; characters count from 0, the end is not included. */
const PLACE = /^File "([^"]+)", lines? (\d+)(?:-(\d+))?(?:, characters (\d+)-(\d+))?:$/;
const SAID =
  /^(Error|Warning \d+|Alert \w+)(?: \[([\w-]+)\])?: ?(.*)$|^(Error|Alert) \((?:alert (\w+)|warning \d+ \[([\w-]+)\])\): (.*)$/;
const THROWN = /^Fatal error: exception (\S.*)$/;
/** Failed assertions and matches name their own place: `Assert_failure("test/prices.ml", 3, 9)`. */
const PLACED = /^(?:Stdlib\.)?(\w+_failure)\("([^"]+)", (\d+), (\d+)\)$/;
const CALL =
  /^(?:Raised|Re-raised|Called|Raised by primitive operation) .*in file "([^"]+)"(?: \(inlined\))?, lines? (\d+)/;
const MAX_LINES = 40;

// https://ocaml.org/manual/comp.html#s%3Acomp-errors; dune prints the same.
export const tool: Tool = {
  name: 'ocaml',
  title: 'OCaml compiler and uncaught exceptions',
  homepage: 'https://ocaml.org',
  ecosystem: 'other',
  evidence: ['", line ', '", lines ', 'Fatal error: exception '],
  evidenceForm:
    /^File "[^"]+", lines? [^a-z]*(?:, characters [\d-]+)?:$|^Fatal error: exception |[ (]in file "/,
  reach: 100,
  commands: ['ocaml', 'ocamlc', 'ocamlopt', 'ocamlfind', 'dune', 'ocamlbuild'],
  read: log => {
    const findings: Finding[] = [];
    for (let at = 0; at < log.lines.length; at++) {
      const finding = readProblem(log.lines, at) ?? readThrown(log.lines, at);
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};

function readProblem(lines: readonly string[], at: number): Finding | undefined {
  const place = PLACE.exec((lines[at] ?? '').slice(0, 2_000));
  if (!place) return undefined;
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
    const line = (lines[index] ?? '').slice(0, 4_000);
    const said = SAID.exec(line);
    if (said) return finish(lines, at, index, place, said);
    if (PLACE.test(line) || !/^(?: *\d+ \||\s)/.test(line)) return undefined;
  }
  return undefined;
}

function finish(
  lines: readonly string[],
  at: number,
  saidAt: number,
  [, file, row, lastRow, start, end]: RegExpExecArray,
  [, kind = '', code, first, alert, name, promoted, alertText]: RegExpExecArray,
): Finding {
  let until = saidAt;
  const text = [first ?? alertText ?? ''];
  while (until < saidAt + MAX_LINES && /^ {2,}\S/.test(lines[until + 1] ?? '')) {
    text.push((lines[++until] ?? '').trim());
  }
  // A second place explains the first: `This '(' might be unmatched`.
  if (PLACE.test((lines[until + 1] ?? '').slice(0, 2_000))) {
    let next = until + 2;
    while (next < until + 8 && /^ *\d+ \||^ +\^+ *$/.test(lines[next] ?? '')) next++;
    if (/^ {2}\S/.test(lines[next] ?? '') && next > until + 2) until = next;
  }
  const hasEnd = lastRow !== undefined || Number(end) > Number(start);
  return makeFinding({
    file,
    line: row,
    column: start === undefined ? undefined : Number(start) + 1,
    endLine: hasEnd ? (lastRow ?? row) : undefined,
    endColumn: hasEnd && lastRow === undefined ? end : undefined,
    severity: kind === 'Error' || alert === 'Error' ? 'error' : 'warning',
    code: code ?? name ?? promoted,
    message: essence(text),
    at,
    until,
  });
}

function readThrown(lines: readonly string[], at: number): Finding | undefined {
  const message = THROWN.exec((lines[at] ?? '').slice(0, 2_000))?.[1];
  if (message === undefined) return undefined;
  const frames: Frame[] = [];
  let until = at;
  for (let index = at + 1; index < Math.min(lines.length, at + 100); index++) {
    const [, file, row] = CALL.exec((lines[index] ?? '').slice(0, 2_000)) ?? [];
    if (file === undefined) break;
    until = index;
    if (!/^(?:stdlib|camlinternal\w*|std_exit)\.ml$/.test(file))
      frames.push({file, line: Number(row)});
  }
  const [, code, file, line, column] = frames.length === 0 ? (PLACED.exec(message) ?? []) : [];
  if (file !== undefined) {
    const text = code === 'Assert_failure' ? 'Assertion failed' : message;
    const place = {file, line, column: Number(column) + 1};
    return makeFinding({...place, severity: 'error', code, message: text, at, until});
  }
  return frames.length === 0
    ? undefined
    : makeFinding({frames, severity: 'error', message, at, until});
}
