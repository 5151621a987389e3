import {describe, expect, it} from '@jest/globals';
import {recogniseReport} from '../../../src/diagnose/reports/report-format.js';
import {junitTests, readCucumber, tapTests} from '../../../src/diagnose/reports/test-results.js';
import {xmlDocuments} from '../../../src/diagnose/xml-documents.js';

describe('junitTests', () => {
  it('reads outcomes, times and the suites that tests are in', () => {
    const text = `<testsuites><testsuite name="outer"><testsuite name="inner"><testcase name="a" time="1,234.5"/></testsuite>
      <testcase classname="C" name="b" time="0.5"><failure/></testcase><testcase name="c"><error/></testcase>
      <testcase name="d"><skipped/></testcase></testsuite></testsuites>`;
    const [root] = xmlDocuments({lines: text.split('\n'), command: ''}, ['testsuites']);
    expect(root && junitTests(root)).toEqual([
      {suite: 'inner', name: 'a', outcome: 'passed', durationMs: 1_234_500},
      {suite: 'C', name: 'b', outcome: 'failed', durationMs: 500},
      {suite: 'outer', name: 'c', outcome: 'error'},
      {suite: 'outer', name: 'd', outcome: 'skipped'},
    ]);
  });
});

describe('tapTests', () => {
  it('counts the tests, not their subtests', () => {
    const lines = [
      'TAP version 14',
      '1..3',
      '    ok 1 - sub',
      'ok 1 - a # time=2.5ms',
      'not ok 2 - b',
      'ok 3 # SKIP no',
    ];
    expect(recogniseReport(lines.join('\n'))).toBe('TAP');
    expect(
      tapTests(lines).map(({name, outcome, durationMs}) => [name, outcome, durationMs]),
    ).toEqual([
      ['a', 'passed', 2.5],
      ['b', 'failed', undefined],
      ['', 'skipped', undefined],
    ]);
  });
});

describe('readCucumber', () => {
  it('has a test per scenario, and the failed step on its line', () => {
    const step = (line: number, status: string) => ({
      keyword: 'Then ',
      name: 'the total is 3',
      line,
      result: {status, duration: 2_000_000, error_message: 'expected 3, got 2\n at x'},
    });
    const report = [
      {
        uri: 'features/cart.feature',
        name: 'Cart',
        elements: [
          {type: 'background', name: '', steps: []},
          {type: 'scenario', name: 'adds', steps: [step(4, 'passed'), step(5, 'failed')]},
          {type: 'scenario', name: 'waits', steps: [step(9, 'skipped')]},
        ],
      },
    ];
    const {tests, findings} = readCucumber(report);
    expect(tests.map(({name, outcome, durationMs}) => [name, outcome, durationMs])).toEqual([
      ['adds', 'failed', 4],
      ['waits', 'skipped', 2],
    ]);
    expect(findings).toMatchObject([
      {
        frames: [{file: 'features/cart.feature', line: 5}],
        message: 'adds: expected 3, got 2\nin step: Then the total is 3',
      },
    ]);
    expect(recogniseReport(JSON.stringify(report, null, 2))).toBe('Cucumber JSON');
  });
});
