import {readFileSync} from 'node:fs';
import {describe, expect, it} from '@jest/globals';
import type {Outcome, Severity} from '../src/model.js';
import {concludeRun, exitCode} from '../src/report/conclusion.js';
import {aDiagnostic, aResult, aStep} from './helpers/factories.js';

const OUTCOMES: readonly (readonly [RegExp, Outcome | undefined])[] = [
  [/^passes/, 'success'],
  [/^fails/, 'failure'],
  [/^cannot be run/, 'failure'],
  [/^is cancelled/, 'cancelled'],
  [/^is skipped/, 'skipped'],
  [/^is left out/, undefined],
];

const section = /<!-- start policy -->\n([\s\S]*?)<!-- end policy -->/.exec(
  readFileSync('docs/policy.md', 'utf8'),
)?.[1];
const rows = (section ?? '')
  .trim()
  .split('\n')
  .slice(2)
  .map(
    row =>
      row
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()) as [string, string, string, string, string],
  );

describe('docs/policy.md', () => {
  it('has a table', () => {
    expect(rows.length).toBeGreaterThan(10);
  });

  it.each(rows)(
    'is right: a step that %s, finding %s, threshold %s: %s, exit code %s',
    (step, found, threshold, conclusion, code) => {
      const known = OUTCOMES.find(([pattern]) => pattern.test(step));
      expect(known).toBeDefined();
      const outcome = known?.[1];
      const diagnostics = found === 'nothing' ? [] : [aDiagnostic({severity: found as Severity})];
      const results =
        outcome === undefined
          ? []
          : [
              aResult({
                step: aStep({allowFailure: step.includes('allow-failure')}),
                outcome,
                couldNotRun: step.startsWith('cannot be run'),
                diagnostics,
              }),
            ];
      const actual = concludeRun(results, diagnostics, threshold as Severity | 'none');
      expect([actual, exitCode(actual, results)]).toEqual([conclusion, Number(code)]);
    },
  );
});
