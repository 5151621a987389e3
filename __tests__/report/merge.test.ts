import {describe, expect, it} from '@jest/globals';
import {mergeDiagnostics} from '../../src/report/merge.js';
import {aDiagnostic} from '../helpers/factories.js';

describe('mergeDiagnostics', () => {
  it('sorts by path, line, column, source and message', () => {
    const sorted = [
      aDiagnostic({path: 'a', startLine: 2}),
      aDiagnostic({path: 'a', startLine: 10}),
      aDiagnostic({path: 'a', startLine: 10, startColumn: 3}),
      aDiagnostic({path: 'b', source: 'black'}),
      aDiagnostic({path: 'b', source: 'pytest', message: 'a'}),
      aDiagnostic({path: 'b', source: 'pytest', message: 'b'}),
    ];
    expect(mergeDiagnostics(sorted.toReversed())).toEqual(sorted);
  });

  it('makes one of what several stages met, and names them', () => {
    const met = ['Test', 'Lint', 'Test'].map(stage =>
      aDiagnostic({stage, step: stage.toLowerCase()}),
    );
    expect(mergeDiagnostics(met)).toEqual([aDiagnostic({stage: 'Test, Lint', step: 'test'})]);
  });

  it('keeps the worst severity', () => {
    const merged = mergeDiagnostics([
      aDiagnostic({severity: 'warning'}),
      aDiagnostic({severity: 'error'}),
    ]);
    expect(merged.map(({severity}) => severity)).toEqual(['error']);
  });
});
