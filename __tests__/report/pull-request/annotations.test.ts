import {describe, expect, it} from '@jest/globals';
import {chooseAnnotations, toAnnotation} from '../../../src/report/pull-request/annotations.js';
import {toCheckAnnotation} from '../../../src/report/pull-request/check-annotations.js';
import {renderProgress, renderResult} from '../../../src/report/pull-request/check-run-output.js';
import {cutToBytes, keepLastBytes} from '../../../src/report/fit-text.js';
import {aDiagnostic, aResult, aStep} from '../../helpers/factories.js';

describe('chooseAnnotations', () => {
  it('cuts the least important at 10 of a kind: a RUN that failed before what a tool found', () => {
    const found = [
      aDiagnostic({path: 'Dockerfile', source: 'docker build'}),
      ...Array.from({length: 12}, (_, i) => aDiagnostic({startLine: i + 1, endLine: i + 1})),
      ...Array.from({length: 11}, (_, i) =>
        aDiagnostic({severity: 'warning', startLine: i + 50, endLine: i + 50}),
      ),
      aDiagnostic({severity: 'info'}),
    ];
    const {annotations, leftOut} = chooseAnnotations(found);
    expect(annotations.map(({level}) => level)).toEqual([
      ...Array<string>(10).fill('error'),
      ...Array<string>(10).fill('warning'),
      'notice',
    ]);
    expect(annotations.slice(0, 10).map(({startLine}) => startLine)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(leftOut.map(({source, startLine}) => [source, startLine])).toEqual([
      ['pytest', 11],
      ['pytest', 12],
      ['docker build', 12],
      ['pytest', 60],
    ]);
  });
});

describe('toAnnotation', () => {
  it('has columns only where start and end lie on one line', () => {
    expect(toAnnotation(aDiagnostic({startColumn: 2, endColumn: 4}))).toMatchObject({
      startColumn: 2,
      endColumn: 4,
    });
    const lines = toAnnotation(aDiagnostic({endLine: 20, startColumn: 2, endColumn: 4}));
    expect(lines).not.toHaveProperty('startColumn');
    expect(lines).not.toHaveProperty('endColumn');
  });

  it('never has a line 0', () => {
    expect(toAnnotation(aDiagnostic({startLine: 0, endLine: 0}))).toMatchObject({
      startLine: 1,
      endLine: 1,
    });
  });
});

describe('toCheckAnnotation', () => {
  it('keeps to the limits of the API in bytes', () => {
    const {title, message} = toCheckAnnotation(
      aDiagnostic({code: 'ü'.repeat(400), message: '😀'.repeat(40_000)}),
    );
    expect(title.length).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(message)).toBeLessThanOrEqual(65_536);
    expect(message.isWellFormed()).toBe(true);
  });

  it('says something where the tool said nothing', () => {
    expect(toCheckAnnotation(aDiagnostic({message: ''})).message).toBe('pytest');
  });
});

describe('renderResult', () => {
  it('keeps to the limit of a summary, whatever the steps are', () => {
    const results = Array.from({length: 3000}, (_, i) =>
      aResult({step: aStep({id: `stage-${i}-ü`}), reason: 'x'.repeat(200)}),
    );
    const {title, summary} = renderResult({conclusion: 'success', results, diagnostics: []}, [
      'a note',
    ]);
    expect(title).toBe('All 3000 steps passed');
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(65_535);
    expect(summary).toContain('> a note');
  });
});

describe('renderProgress', () => {
  it('tells how far it is and what has failed', () => {
    const ended = [
      aResult(),
      aResult({
        step: aStep({id: 'lint', name: 'Lint'}),
        outcome: 'failure',
        diagnostics: [aDiagnostic()],
      }),
    ];
    expect(renderProgress(ended, 5)).toEqual({
      title: '2 of 5 steps done, failed: lint',
      summary: '- ❌ **Lint** 1 error',
    });
  });
});

describe('fit-text', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])('cuts to %d bytes without breaking a character', most => {
    const cut = cutToBytes('ü😀ü', most, '');
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(most);
    expect('ü😀ü'.startsWith(cut)).toBe(true);
  });

  it('keeps the last whole lines', () => {
    expect(keepLastBytes('first\nsecond\nthird', 9)).toBe('third');
    expect(keepLastBytes('short', 9)).toBe('short');
  });
});
