import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {validateXML} from 'xmllint-wasm';
import type {Report, StepResult} from '../../../src/model.js';
import {renderJunit} from '../../../src/report/files/junit.js';
import {aDiagnostic, aResult, aStep} from '../../helpers/factories.js';

interface Parsed {
  readonly total: number;
  readonly passed: number;
  readonly failed: number;
  readonly errors: number;
  readonly skipped: number;
  readonly suites: readonly {
    readonly name: string;
    readonly cases: readonly {
      readonly name: string;
      readonly status: string;
      readonly failure: string;
    }[];
  }[];
}

const {parse} = createRequire(import.meta.url)('test-results-parser') as {
  parse: (options: {type: string; files: readonly string[]}) => Parsed;
};

const report = (results: readonly StepResult[]): Report => ({
  conclusion: 'failure',
  files: [{path: 'Dockerfile', context: '.'}],
  durationMs: 1234,
  results,
  diagnostics: results.flatMap(({diagnostics}) => diagnostics),
});

/** Checks against the XSD and reads with another program's parser. */
async function read(results: readonly StepResult[]): Promise<Parsed> {
  const xml = renderJunit(report(results));
  const schema = readFileSync('__tests__/fixtures/junit/junit.xsd', 'utf8');
  const {errors} = await validateXML({
    xml: [{fileName: 'junit.xml', contents: xml}],
    schema: [schema],
  });
  expect(errors).toEqual([]);
  const file = join(mkdtempSync(join(tmpdir(), 'junit-')), 'junit.xml');
  writeFileSync(file, xml);
  return parse({type: 'junit', files: [file]});
}

describe('renderJunit', () => {
  it('has a suite per step, a case for the step and one per finding', async () => {
    const parsed = await read([
      aResult({
        outcome: 'failure',
        exitCode: 1,
        diagnostics: [aDiagnostic(), aDiagnostic({severity: 'warning', message: 'unused'})],
        log: 'a log',
      }),
      aResult({step: aStep({id: 'lint', name: 'Lint'})}),
    ]);
    expect(
      parsed.suites.map(({name, cases}) => [name, cases.map(c => [c.name, c.status])]),
    ).toEqual([
      [
        'test',
        [
          ['Test', 'FAIL'],
          ['pytest src/app.py:12', 'FAIL'],
          ['pytest src/app.py:12', 'PASS'],
        ],
      ],
      ['lint', [['Lint', 'PASS']]],
    ]);
    expect(parsed).toMatchObject({total: 4, passed: 2, failed: 2});
  });

  it('has a case per structure test that passed', async () => {
    const step = aStep({kind: 'structure-test', id: 'structure-test:cst.yaml', file: 'cst.yaml'});
    const passed = ['Command Test: python', 'File Existence Test: /app'];
    const parsed = await read([aResult({step, passed})]);
    expect(parsed).toMatchObject({total: 3, passed: 3, failed: 0});
    expect(parsed.suites[0]?.cases.map(({name}) => name)).toEqual([step.name, ...passed]);
  });

  it('tells what could not be run from what failed, and what may fail from both', async () => {
    const parsed = await read([
      aResult({outcome: 'failure', couldNotRun: true, reason: 'no engine'}),
      aResult({step: aStep({id: 'audit', allowFailure: true}), outcome: 'failure', exitCode: 2}),
      aResult({step: aStep({id: 'scan'}), outcome: 'skipped', reason: 'no secret'}),
      aResult({step: aStep({id: 'slow'}), outcome: 'cancelled', reason: 'fail-fast'}),
    ]);
    expect(parsed.suites.flatMap(({cases}) => cases.map(c => c.status))).toEqual([
      'FAIL',
      'SKIP',
      'SKIP',
      'SKIP',
    ]);
    expect(parsed).toMatchObject({total: 4, errors: 1, failed: 0});
  });

  it('drops what XML cannot hold and escapes what ends a section', async () => {
    const message = '\u001b[31mred\u001b[0m \u0001 ]]> <&"\ud800 \u{1F600}\nsecond';
    const parsed = await read([
      aResult({outcome: 'failure', diagnostics: [aDiagnostic({message})], log: message}),
    ]);
    expect(parsed.suites[0]?.cases[1]?.failure).toContain('red  ]]> <&" 😀');
  });

  it('is valid without a step', async () => {
    expect((await read([])).total).toBe(0);
  });
});
