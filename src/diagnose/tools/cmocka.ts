import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `[   LINE   ] --- test/test_ring.c:26: error: Failure!`, behind one or more lines from `[  ERROR   ] --- 0 != 1`. */
const PLACE = /^\[ {3}LINE {3}\] --- (\S.{0,400}?):(\d+): error: (\S.*)$/;
const ERROR = /^\[ {2}ERROR {3}\] --- (.*)$/;
const STEP = /^\[ {2}\S| {6}OK \]/;
const RUN = /^\[ RUN {6}\] (\S+)/;
const REACH = 20;

// https://cmocka.org: the standard output, as 1.1.5 prints it.
export const tool: Tool = {
  name: 'cmocka',
  title: 'Unit tests of C',
  homepage: 'https://cmocka.org',
  ecosystem: 'c',
  evidence: ['[   LINE   ] --- '],
  reach: REACH,
  commands: ['ctest', 'meson test'],
  read: ({lines}) => lines.flatMap((line, at) => readPlace(lines, line, at)),
};

function readPlace(lines: readonly string[], line: string, until: number): readonly Finding[] {
  const [, file, row, word = ''] = line.startsWith('[   LINE')
    ? (PLACE.exec(line.slice(0, 2_000)) ?? [])
    : [];
  if (file === undefined) return [];
  const text: string[] = [];
  let at = until;
  let test: string | undefined;
  for (let before = until - 1; before >= 0 && before > until - REACH; before--) {
    const said = (lines[before] ?? '').slice(0, 2_000);
    test = RUN.exec(said)?.[1];
    if (test !== undefined) break;
    if (at < until && text.length > 0 && ERROR.test(lines[at] ?? '')) continue;
    text.unshift(ERROR.exec(said)?.[1] ?? said);
    at = before;
  }
  const isError = ERROR.test(lines[at] ?? '') && !STEP.test(text[0] ?? '');
  const message = [test, isError ? text.join('\n') : word].filter(part => part !== undefined);
  return [
    makeFinding({
      file,
      line: row,
      severity: 'error',
      message: message.join(': '),
      at: isError ? at : until,
      until,
    }),
  ];
}
