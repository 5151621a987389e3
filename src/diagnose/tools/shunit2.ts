import {clip} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `ASSERT:dots go expected:<a-b> but was:<a.-b>`; with the line, when the test calls `${_ASSERT_EQUALS_}`: `ASSERT:[12] …`. */
const ASSERT = /^ASSERT:(?:\[\d+\] )?(.*)$/;
const ERROR = /^shunit2:(?:ERROR|FATAL):? (.*)$/;
const RETURNED = /^(\w+)\(\) returned non-zero return code\.$/;
const TEST = /^test\w*$/;
const REACH = 40;

// https://github.com/kward/shunit2: the functions fail and _shunit_error, as 2.1.8 has them. It names no file.
export const tool: Tool = {
  name: 'shunit2',
  title: 'Unit tests of shell scripts',
  homepage: 'https://github.com/kward/shunit2',
  ecosystem: 'shell',
  evidence: ['ASSERT:', 'shunit2:ERROR', 'shunit2:FATAL'],
  evidenceForm: /^(?:ASSERT:|shunit2:)/,
  reach: REACH,
  commands: ['shunit2'],
  read: ({lines}) => {
    const findings: Finding[] = [];
    /** Index into `findings` of what is only said of a test as a whole. */
    const vague = new Map<string, number>();
    const told = new Set<string>();
    let test: string | undefined;
    for (const [at, line] of lines.entries()) {
      if (line.startsWith('test') && TEST.test(line.slice(0, 200))) test = line;
      const isError = line.startsWith('shunit2:');
      if (!isError && !line.startsWith('ASSERT:')) continue;
      const said = (isError ? ERROR : ASSERT).exec(line.slice(0, 2_000))?.[1];
      if (said === undefined) continue;
      const name = (isError ? RETURNED.exec(said)?.[1] : undefined) ?? test;
      if (name === undefined) continue;
      const finding = makeFinding({
        anchor: `${name}()`,
        anchorIn: '.sh',
        severity: 'error',
        message: `${name}: ${clip(said === '' ? 'the assertion failed' : said)}`,
        at,
      });
      if (RETURNED.test(said)) {
        if (!told.has(name)) vague.set(name, findings.length);
        else continue;
      } else told.add(name);
      findings.push(finding);
    }
    const doubled = new Set(
      [...vague].filter(([name]) => told.has(name)).map(([, index]) => index),
    );
    return findings.filter((_, index) => !doubled.has(index));
  },
};
