import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {readBuildChecks, readBuildWarnings} from '../../../src/diagnose/builds/build-checks.js';
import {expectGolden} from '../../helpers/golden.js';

const CASES = join(import.meta.dirname, '../../fixtures/build-checks');
const at = {path: 'docker/Dockerfile', step: 'build-checks'};
const read = (name: string) => readFileSync(join(CASES, name, 'output.json'), 'utf8');

describe('readBuildChecks', () => {
  it.each(readdirSync(CASES))('reads what buildx 0.29 said: %s', name => {
    const text = `${JSON.stringify(readBuildChecks(read(name), at), null, 2)}\n`;
    expectGolden(join(CASES, name, 'diagnostics.json'), text);
  });

  it.each(['', 'ERROR: no builder', '[]', '{"warnings": [', 'null'])(
    'names the problem, when the output is %j',
    stdout => {
      const {diagnostics, problem} = readBuildChecks(stdout, at);
      expect(diagnostics).toEqual([]);
      expect(problem).toMatch(/^buildx printed no JSON for --call=check, but /);
    },
  );

  it('stays calm on JSON of another shape', () => {
    const json =
      '{"warnings": [1, {}, {"location": {"ranges": [{}, null, {"start": {"line": "x"}}]}}], "buildError": {}}';
    const {diagnostics} = readBuildChecks(json, at);
    expect(diagnostics).toMatchObject([
      {severity: 'error', startLine: 1, message: 'the Dockerfile cannot be read'},
      {severity: 'warning', startLine: 1, endLine: 1},
    ]);
  });
});

describe('readBuildWarnings', () => {
  it('makes the same of a warning that a build reports', () => {
    const checks = readBuildChecks(read('several'), at).diagnostics;
    const warnings = checks.map(({code = '', message, url = '', startLine, endLine}) => ({
      message: `${code}: ${message} (line ${startLine})`,
      url,
      startLine,
      endLine,
    }));
    expect(checks.length).toBeGreaterThan(5);
    expect(readBuildWarnings([...warnings, ...warnings], at)).toEqual(checks);
  });

  it('keeps words that have no rule', () => {
    const warnings = [{message: 'something else', startLine: 2, endLine: 1}];
    expect(readBuildWarnings(warnings, at)).toEqual([
      {
        path: 'docker/Dockerfile',
        startLine: 2,
        endLine: 2,
        severity: 'warning',
        source: 'buildkit',
        message: 'something else',
        step: 'build-checks',
      },
    ]);
  });
});
