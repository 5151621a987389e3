import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `   FAILED  Tests\Unit\CartTest > it adds              InvalidArgumentException`, in version 1 `  • Tests\… > …`. */
const HEAD = /^ *(?:FAILED {2}|• )(\S.*? (?:>|›|→) .*?)(?: {2,}([\w\\]+))? *$/;
/** `  at tests/Unit/CartTest.php:6`, then code; calls `  1   src/Cart.php:12`. */
const AT = /^ {2}at (?:\S*:\/\/)?(\S.*?):(\d+)$/;
const CALL = /^ {2}\d+ {1,3}(\S.*?\.php):(\d+)$/;
const CODE = /^ *(?:➜ *)?\d+▕/;
const RULER = /^ *─{20,}/;
const MAX_LINES = 120;

// https://pestphp.com, nunomaduro/collision src/Writer.php and src/Adapters/Phpunit/Style.php.
export const tool: Tool = {
  name: 'pest',
  title: 'PHP test framework; also `php artisan test`',
  homepage: 'https://pestphp.com',
  ecosystem: 'php',
  evidence: ['FAILED  ', '• Tests'],
  reach: 122,
  commands: ['pest', 'artisan test'],
  read: ({lines}) => {
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const [, name, code] = HEAD.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
      if (name === undefined) continue;
      const {frames, text, until} = readBody(lines, at);
      if (frames.length === 0) continue;
      findings.push(
        makeFinding({
          ...(frames.length > 1 ? {frames} : frames[0]),
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

function readBody(lines: readonly string[], at: number) {
  const frames: Frame[] = [];
  const text: string[] = [];
  let until = at;
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    if (HEAD.test(line) || RULER.test(line) || /^ {2}Tests: {2}/.test(line)) break;
    const [, file, row] = AT.exec(line) ?? CALL.exec(line) ?? [];
    const isKnown = frames.some(frame => frame.file === file && frame.line === Number(row));
    if (file !== undefined && !isKnown) frames.push({file, line: Number(row)});
    if (file === undefined && frames.length === 0) text.push(line);
    if (file !== undefined || CODE.test(line) || frames.length === 0) until = index;
  }
  return {frames, text, until};
}
