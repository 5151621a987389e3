import {failedTest, readErrorText} from '../formats/error-text.js';
import {readPlace} from '../formats/node-stack.js';
import type {Finding, Tool} from '../tool.js';

/** Reporter "spec": `test at test/cart.test.js:6:3`, then `✖ name (1.2ms)`, then the error indented. */
const TEST_AT = /^test at (.+:\d+:\d+)$/;
const NAME = /^✖ (.*?)(?: \([\d.]+ms\))?(?: # .*)?$/;
/** Reporter "tap": `    not ok 1 - adds up prices`, then a YAML block. */
const NOT_OK = /^(\s*)not ok \d+ - (.*?)(?: # (?:TODO|SKIP|time=).*)?$/;
/** What only says that something inside failed. */
const FOLLOWS = /^'?(?:\d+ subtests? failed|test failed)'?$/;

function readSpec(lines: readonly string[], at: number, location: string): Finding | undefined {
  const name = NAME.exec((lines[at + 1] ?? '').slice(0, 1_000))?.[1];
  if (name === undefined) return undefined;
  let end = at + 2;
  while (end < lines.length && /^ {2}|^$/.test(lines[end] ?? '')) end++;
  while (end > at + 2 && lines[end - 1] === '') end--;
  return readFailure(lines.slice(at + 2, end), name, location, at, end - 1);
}

function readFailure(
  text: readonly string[],
  name: string,
  location: string | undefined,
  at: number,
  until: number,
): Finding | undefined {
  const error = readErrorText(text);
  const message = error.message.replace(/^'(.*)'$/, '$1');
  if (FOLLOWS.test(message)) return undefined;
  const found = failedTest({...error, message}, [name], undefined);
  const start = location === undefined ? undefined : readPlace(location);
  return {...(found.frames ? {} : start), ...found, at, until};
}

/** The YAML block below `not ok`: single keys, and blocks of text behind `|-`. */
function readTap(lines: readonly string[], at: number, indent: string, name: string) {
  if ((lines[at + 1] ?? '').trim() !== '---') return undefined;
  const values = new Map<string, string[]>();
  const inner = `${indent}  `;
  let key: string | undefined;
  let index = at + 2;
  for (; index < Math.min(lines.length, at + 400); index++) {
    const line = lines[index] ?? '';
    if (line === `${inner}...`) break;
    const [, found, value = ''] = /^(\w+):(?: (.*))?$/.exec(line.slice(inner.length, 2_000)) ?? [];
    if (found !== undefined && line.startsWith(inner)) {
      key = found;
      values.set(key, value === '' || /^[|>]/.test(value) ? [] : [unquoted(value)]);
    } else if (key !== undefined) {
      values.get(key)?.push(line.slice(inner.length + 2));
    }
  }
  const type = values.get('failureType')?.[0];
  if (type === undefined || type === 'subtestsFailed') return undefined;
  const kind = values.get('name')?.[0] ?? 'Error';
  const said = values.get('error') ?? [];
  const trace = (values.get('stack') ?? []).map(line => `    at ${line}`);
  const text = [`${kind}: ${said[0] ?? ''}`, ...said.slice(1), ...trace];
  return readFailure(text, name, values.get('location')?.[0], at, index);
}

function unquoted(value: string): string {
  const inner = /^(['"])(.*)\1$/.exec(value);
  if (!inner) return value;
  return (inner[2] ?? '').replace(inner[1] === '"' ? /\\(.)/g : /\\(\\|')/g, '$1');
}

// https://nodejs.org/api/test.html#test-reporters; lib/internal/test_runner/reporter/{spec,tap}.js of node 18 to 24.
export const tool: Tool = {
  name: 'node-test',
  title: 'test runner of Node.js (node --test)',
  homepage: 'https://nodejs.org/api/test.html',
  ecosystem: 'javascript',
  evidence: ['failing tests:', "failureType: '"],
  commands: ['node --test', 'tsx --test', 'borp'],
  read: log => {
    const findings: Finding[] = [];
    for (let at = 0; at < log.lines.length; at++) {
      const line = (log.lines[at] ?? '').slice(0, 1_000);
      let finding: Finding | undefined;
      const location = line.startsWith('test at ') ? TEST_AT.exec(line)?.[1] : undefined;
      if (location !== undefined) finding = readSpec(log.lines, at, location);
      const tap = line.includes('not ok ') ? NOT_OK.exec(line) : null;
      if (tap) finding = readTap(log.lines, at, tap[1] ?? '', tap[2] ?? '');
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};
