import {failedTest, readErrorText} from '../formats/error-text.js';
import {isNodeFrameLine, readPlace} from '../formats/node-stack.js';
import {fieldsOf, itemsOf, readJsonValues, textOf} from '../formats/json-values.js';
import {readMochaLists} from '../formats/mocha-list.js';
import type {Finding, Log, Tool} from '../tool.js';

const UNCAUGHT_AT_START = /^ ?Exception during run: (.*)$/;

/** A file that could not be loaded: `Exception during run: /app/broken.js:3`, the source, the error, its trace. */
function readStart(lines: readonly string[], at: number, text: string): Finding {
  let end = at + 1;
  while (end < Math.min(lines.length, at + 60) && !isNodeFrameLine(lines[end] ?? '')) end++;
  while (isNodeFrameLine(lines[end] ?? '')) end++;
  const place = readPlace(text);
  const body = lines.slice(at + 1, end);
  const head = body.findIndex(line => /^\w*Error\b/.test(line));
  const error = readErrorText(place ? body.slice(Math.max(head, 0)) : [text, ...body]);
  const found = failedTest(error, [], undefined);
  if (!place) return {...found, at, until: end - 1};
  return {...found, frames: [place, ...error.frames], at, until: end - 1};
}

/** `--reporter json`. */
function readJson(log: Log): readonly Finding[] {
  return readJsonValues(log, ['"failures":']).flatMap(({value, at, until}) =>
    itemsOf(fieldsOf(value)['failures']).flatMap(item => {
      const {title, fullTitle, file, err} = fieldsOf(item);
      const {stack, message} = fieldsOf(err);
      const name = textOf(title);
      if (name === undefined || textOf(fullTitle) === undefined) return [];
      const error = readErrorText((textOf(stack) ?? textOf(message) ?? '').split('\n'));
      const groups = textOf(fullTitle)?.slice(0, -name.length).trim();
      const test = groups === undefined || groups === '' ? [name] : [groups, name];
      return [{...failedTest(error, test, textOf(file)), at, until}];
    }),
  );
}

// lib/reporters/base.js (list) and lib/cli/run-helpers of mocha 5 to 12.
export const tool: Tool = {
  name: 'mocha',
  title: 'JavaScript test runner',
  homepage: 'https://mochajs.org',
  ecosystem: 'javascript',
  evidence: [' failing', 'Exception during run: ', '"fullTitle"'],
  commands: ['mocha', '_mocha', 'electron-mocha', 'hardhat test', 'truffle test'],
  read: log => {
    const starts = log.lines.flatMap((line, at) => {
      if (!line.includes('Exception during run: ') || line.length > 2_000) return [];
      const text = UNCAUGHT_AT_START.exec(line)?.[1];
      return text === undefined ? [] : [readStart(log.lines, at, text)];
    });
    return [...readMochaLists(log.lines, 'mocha'), ...starts, ...readJson(log)];
  },
};
