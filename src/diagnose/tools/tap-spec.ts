import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `    ✖ all blanks`, a line of dashes, then what tape says of the assertion, its fields at six spaces. */
const NAME = /^ {4}[✖×✗] (\S.*)$/;
const OPERATOR = /^ {6}operator: (\S+)$/;
const FIELD = /^ {6}(?:expected|actual): /;
const PLACE = /^ {6}at: (?:\S.* )?\(?(\/?[^\s():][^():]{0,400}):(\d+):(\d+)\)?$/;
const REACH = 60;

// https://github.com/scottcorgan/tap-spec: what it makes of tape's TAP.
export const tool: Tool = {
  name: 'tap-spec',
  title: 'Formatted results of tape',
  homepage: 'https://github.com/scottcorgan/tap-spec',
  ecosystem: 'javascript',
  evidence: ['      operator: '],
  evidenceForm: OPERATOR,
  reach: REACH,
  commands: ['tap-spec'],
  read: ({lines}) => lines.flatMap((line, at) => readAssertion(lines, line, at)),
};

function readAssertion(lines: readonly string[], line: string, at: number): readonly Finding[] {
  if (!line.startsWith('      operator: ') || !OPERATOR.test(line)) return [];
  const name = NAME.exec((lines[at - 2] ?? '').slice(0, 1_000))?.[1];
  if (name === undefined) return [];
  const said: string[] = [];
  let end = at + 1;
  const limit = Math.min(lines.length, at + REACH);
  while (
    end < limit &&
    /^ {6}/.test(lines[end] ?? '') &&
    !/^ {6}(?:at|stack):/.test(lines[end] ?? '')
  ) {
    said.push((lines[end] ?? '').slice(0, 1_000));
    end++;
  }
  if (!said.some(text => FIELD.test(text))) return [];
  const [, file, row, column] = PLACE.exec((lines[end] ?? '').slice(0, 1_000)) ?? [];
  // The trace belongs to it as well, up to the blank line.
  let until = end;
  while (until + 1 < limit && (lines[until + 1] ?? '').trim() !== '') until++;
  const values = said.map(text => text.replace(/: +\|-$/, ':'));
  const message = `${name}\n${essence(values)}`;
  return [
    makeFinding({
      file,
      line: row,
      column,
      severity: 'error',
      message,
      at: at - 2,
      until,
      source: 'tap',
    }),
  ];
}
