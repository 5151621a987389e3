import {describe, expect, it} from '@jest/globals';
import {
  formatDuration,
  paintNothing,
  renderStepLine,
  renderTerminalReport,
} from '../../src/report/terminal.js';
import {aDiagnostic, aResult, aStep} from '../helpers/factories.js';

const render = (overrides: Partial<Parameters<typeof renderTerminalReport>[0]> = {}) =>
  renderTerminalReport(
    {
      conclusion: 'success',
      files: [],
      durationMs: 2000,
      results: [aResult()],
      diagnostics: [],
      ...overrides,
    },
    paintNothing,
  );

describe('renderTerminalReport', () => {
  it('says in one line that all is well', () => {
    expect(render()).toBe('\nPassed: 1 passed in 2.0 s\n');
  });

  it('names each finding with its place first, as compilers do, and the command to repeat', () => {
    const failed = aResult({outcome: 'failure', exitCode: 1});
    const diagnostics = [
      aDiagnostic({
        startColumn: 5,
        code: 'AssertionError',
        stage: 'Test',
        message: 'assert 404 == 200\n  where 404 = x',
      }),
    ];
    expect(render({conclusion: 'failure', results: [failed], diagnostics})).toBe(
      [
        '',
        'src/app.py:12:5: error: assert 404 == 200 (pytest AssertionError in Test)',
        '      where 404 = x',
        '',
        'To repeat a failed step by hand:',
        '  test: docker buildx build --target test .',
        '',
        'Failed: 1 failed in 2.0 s',
        '',
      ].join('\n'),
    );
  });

  it('lets nothing that a build printed move the cursor', () => {
    const text = render({
      diagnostics: [aDiagnostic({message: '\u001b[2J\u001b]0;title\u0007\u009b31m red\r\b'})],
    });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('renderStepLine', () => {
  it.each([
    [{}, '✓ test 1.5 s'],
    [{cached: true}, '✓ test 1.5 s, cached, no log'],
    [{outcome: 'skipped' as const, reason: 'no token'}, '– test no token'],
    [{outcome: 'failure' as const, diagnostics: [aDiagnostic()]}, '✗ test 1.5 s, 1 finding'],
    [{step: aStep({id: 'a\u001b[31m'})}, '✓ a 1.5 s'],
  ])('renders %j', (overrides, line) => {
    expect(renderStepLine(aResult(overrides), paintNothing)).toBe(line);
  });
});

describe('files of stages', () => {
  it('are named with the way that they came out', () => {
    const file = {path: 'quality-reports/test/app/a.xml', origin: '/app/a.xml', bytes: 1};
    const reports = {
      way: 'second-run' as const,
      files: [file],
      notes: ['1 links were left out.'],
      durationMs: 1,
      tests: [],
      coverage: [],
      diagnostics: [],
      replaced: [],
    };
    expect(render({results: [aResult({reports})]})).toContain(
      'Files of test, from a second run of the failed instruction:\n  quality-reports/test/app/a.xml\n  1 links were left out.\n',
    );
  });

  it('that are lost come with the option to add', () => {
    expect(render({results: [aResult({reportHint: 'test:/app/a.xml'})]})).toContain(
      "--reports 'test:/app/a.xml'",
    );
  });
});

describe('formatDuration', () => {
  it.each([
    [80, '0.1 s'],
    [59_940, '59.9 s'],
    [65_000, '1 min 05 s'],
  ])('writes %i ms', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});
