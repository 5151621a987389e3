import {describe, expect, it} from '@jest/globals';
import {recogniseReport} from '../../../src/diagnose/reports/report-format.js';
import {readTrx} from '../../../src/diagnose/reports/trx.js';
import {xmlDocuments} from '../../../src/diagnose/xml-documents.js';

/** In the form of vstst.xsd; no .NET was at hand to write one. */
const TRX = `<?xml version="1.0" encoding="utf-8"?>
<TestRun id="1" name="a run" xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
  <Results>
    <UnitTestResult testId="a" testName="Shop.CartTests.AddsUp" duration="00:01:00.5000000" outcome="Failed">
      <Output>
        <StdOut>at Noise.Here() in /app/Noise.cs:line 1</StdOut>
        <ErrorInfo>
          <Message>Assert.Equal() Failure: Values differ&#xD;
Expected: 5&#xD;
Actual:   6</Message>
          <StackTrace>   at Shop.Cart.Total() in /app/src/Cart.cs:line 8
   at Shop.CartTests.AddsUp() in /app/tests/CartTests.cs:line 12
   at System.RuntimeMethodHandle.InvokeMethod(Object target)</StackTrace>
        </ErrorInfo>
      </Output>
    </UnitTestResult>
    <UnitTestResult testId="b" testName="Shop.CartTests.IsEmpty" duration="00:00:00.0010000" outcome="Passed" />
    <UnitTestResult testId="c" testName="Shop.CartTests.Later" outcome="NotExecuted" />
    <UnitTestResult testId="d" testName="Shop.CartTests.Hangs" duration="00:00:01" outcome="Timeout" />
    <UnitTestResult testId="e" outcome="Passed" />
  </Results>
  <ResultSummary outcome="Failed"><Counters total="4" executed="3" passed="1" failed="1" /></ResultSummary>
</TestRun>`;

describe('readTrx', () => {
  const [root] = xmlDocuments({lines: TRX.split('\n'), command: ''}, ['TestRun']);
  if (root === undefined) throw new Error('no TestRun');
  const {tests, findings} = readTrx(root);

  it('is asked for what is one', () => {
    expect(recogniseReport(TRX)).toBe('TRX');
  });

  it('reads outcomes and times', () => {
    expect(tests.map(({name, outcome, durationMs}) => [name, outcome, durationMs])).toEqual([
      ['Shop.CartTests.AddsUp', 'failed', 60_500],
      ['Shop.CartTests.IsEmpty', 'passed', 1],
      ['Shop.CartTests.Later', 'skipped', undefined],
      ['Shop.CartTests.Hangs', 'error', 1000],
    ]);
  });

  it('finds the lines of failures', () => {
    expect(findings.map(({message, frames}) => [message, frames])).toEqual([
      [
        'Shop.CartTests.AddsUp: Assert.Equal() Failure: Values differ\nExpected: 5\nActual:   6',
        [
          {file: '/app/src/Cart.cs', line: 8},
          {file: '/app/tests/CartTests.cs', line: 12},
        ],
      ],
      ['Shop.CartTests.Hangs', undefined],
    ]);
  });
});
