import {essence, isCodeFrameLine} from '../formats/essence.js';
import {failedTest, readErrorText} from '../formats/error-text.js';
import {isNodeFrameLine, readPath} from '../formats/node-stack.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** What stands between the tests' results and the details of failures. */
const RULE = /^ {2}─+$/;
/** `  test/cart.test.js:5`, above the quoted source. */
const PLACE = /^ {2}(\S.*\.\w+):(\d+)$/;
/** `  › file://test/cart.test.js:5:5`, `  › price (file:///app/cart.js:7:11)`. */
const FRAME = /^ {2}› (.*)$/;
const FRAME_PLACE = /(?:^|[ (])((?:file:\/\/)?[^ ()]+):(\d+):(\d+)\)?$/;
/** The quoted source. */
const SOURCE = /^\s+\d+: /;
const ERROR = /^ {2}(?:\w*Error)(?: \[\w+\])?: /;

function readBlock(lines: readonly string[], start: number, end: number): Finding | undefined {
  const title = (lines[start] ?? '').trim();
  const text: string[] = [];
  const frames: Frame[] = [];
  let place: Frame | undefined;
  for (const line of lines.slice(start + 1, end)) {
    const own = PLACE.exec(line.slice(0, 1_000));
    const call = FRAME.exec(line.slice(0, 1_000))?.[1];
    const called = call === undefined ? null : FRAME_PLACE.exec(call);
    if (own) place ??= {file: own[1] ?? '', line: Number(own[2])};
    else if (called) {
      const [, file = '', row, column] = called;
      frames.push({file: readPath(file), line: Number(row), column: Number(column)});
    } else if (call === undefined && (isNodeFrameLine(line) || !isCodeFrameLine(line)))
      text.push(line);
  }
  if (SOURCE.test(text[0] ?? '') && text.length === 1) return undefined;
  const thrown = text.findLastIndex(line => ERROR.test(line.slice(0, 200)));
  const said = text.filter(line => !SOURCE.test(line));
  const error = thrown < 0 ? {message: essence(said), frames} : readErrorText(text.slice(thrown));
  const traced = error.frames.length > 0 ? error.frames : frames;
  const found = failedTest({...error, frames: traced}, title.split(' › '), undefined);
  return {...(found.frames ? {} : place), ...found, at: start, until: end - 1};
}

/** Index behind the block that starts at `start`: where two blank lines or the end come. */
function endOfBlock(lines: readonly string[], start: number): number {
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (RULE.test(line.slice(0, 100))) return index;
    if (line !== '' && !line.startsWith('  ')) return index;
    if (line === '' && (lines[index + 1] ?? '') === '') return index;
  }
  return lines.length;
}

// lib/reporters/default.js of ava 4 to 8: https://github.com/avajs/ava
export const tool: Tool = {
  name: 'ava',
  title: 'JavaScript test runner',
  homepage: 'https://github.com/avajs/ava',
  ecosystem: 'javascript',
  evidence: ['✘ [fail]: ', '✖ [fail]: '],
  commands: ['ava'],
  read: log => {
    const {lines} = log;
    const findings: Finding[] = [];
    let hasFailed = false;
    let isInDetails = false;
    for (let at = 0; at < lines.length; at++) {
      const line = (lines[at] ?? '').slice(0, 1_000);
      if (/^ {2}[✘✖] \[fail\]: /.test(line)) hasFailed = true;
      else if (RULE.test(line)) isInDetails = hasFailed && !isInDetails;
      else if (isInDetails && line !== '' && !line.startsWith('  ')) isInDetails = false;
      else if (isInDetails && /^ {2}\S/.test(line)) {
        const end = endOfBlock(lines, at);
        const finding = end > at + 1 ? readBlock(lines, at, end) : undefined;
        if (finding) findings.push(finding);
        at = end - 1;
      }
    }
    return findings;
  },
};
