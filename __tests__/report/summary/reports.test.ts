import {describe, expect, it} from '@jest/globals';
import type {StepReports} from '../../../src/reports-model.js';
import {renderReportHint, renderReports} from '../../../src/report/summary/reports.js';
import {aResult} from '../../helpers/factories.js';

const someReports = (overrides: Partial<StepReports> = {}): StepReports => ({
  way: 'second-run',
  files: [{path: 'quality-reports/test/r.xml', origin: '/r.xml', bytes: 9, format: 'JUnit'}],
  notes: ['The second run ended with exit code 2.'],
  durationMs: 400,
  tests: [
    {suite: 'cart', name: 'adds', outcome: 'passed', durationMs: 1500},
    {suite: 'cart', name: '<b>|', outcome: 'failed', durationMs: 20},
    {suite: '', name: 'later', outcome: 'skipped'},
  ],
  coverage: [
    {
      file: 'a',
      lines: new Map([
        [1, true],
        [2, true],
        [3, false],
      ]),
    },
  ],
  diagnostics: [],
  replaced: [],
  ...overrides,
});

describe('renderReports', () => {
  it('tells tests, coverage, the slowest, the files, and that they are of a second run', () => {
    const text = renderReports([aResult({outcome: 'failure', reports: someReports()})]) ?? '';
    expect(text).toContain(
      '| **Test** | 3 tests, 1 passed, 1 failed, 1 skipped | 1.5 s | 66.6 % (2 of 3) | 1 file |',
    );
    expect(text).toContain('| 1.5 s | cart › adds | Test |');
    expect(text).toContain('Files of Test, from a second run of the failed instruction');
    expect(text).toContain('exit code 2');
    expect(text).not.toContain('<b>');
  });

  it('says nothing when no files were asked for', () => {
    expect(renderReports([aResult()])).toBeUndefined();
  });
});

describe('renderReportHint', () => {
  it('is the line to add', () => {
    expect(renderReportHint('test:/app/r.xml')).toContain(
      '<code>reports&#58; test&#58;/app/r.xml</code>',
    );
  });
});
