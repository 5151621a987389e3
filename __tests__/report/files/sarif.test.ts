import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import {join, dirname} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {Ajv} from 'ajv';
import type {Diagnostic} from '../../../src/model.js';
import {hashLines} from '../../../src/report/files/line-hashes.js';
import {MAX_RESULTS, pathToUri, renderSarif} from '../../../src/report/files/sarif.js';
import {aDiagnostic} from '../../helpers/factories.js';

interface Sarif {
  readonly runs: readonly [
    {
      readonly automationDetails: {readonly id: string};
      readonly tool: {readonly driver: {readonly rules: readonly Record<string, unknown>[]}};
      readonly invocations: readonly Record<string, unknown>[];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly partialFingerprints: {readonly primaryLocationLineHash: string};
        readonly locations: readonly [
          {
            readonly physicalLocation: {
              readonly artifactLocation: {readonly uri: string};
              readonly region: Record<string, number>;
            };
          },
        ];
      }[];
    },
  ];
}

const require = createRequire(import.meta.url);
const schemaFile = join(
  dirname(require.resolve('@microsoft/jest-sarif')),
  'schemas/sarif-2.1.0-rtm.5.json',
);
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>;
// The schema's own schema is not loaded, and its id is not one that this version of ajv takes.
delete schema['$schema'];
delete schema['id'];
const validate = new Ajv({
  strict: false,
  validateFormats: false,
  allErrors: true,
  unicodeRegExp: false,
}).compile(schema);

const LINES = [
  'import os',
  '',
  'def lend(book):',
  '    assert book.reader is None',
  '    return book',
];

function render(diagnostics: readonly Diagnostic[], lines: readonly string[] = LINES): Sarif {
  const text = renderSarif(diagnostics, {
    category: 'unit',
    version: '1.2.3',
    readLines: path => (path === 'src/app.py' ? lines : undefined),
  });
  const sarif = JSON.parse(text) as Sarif;
  expect(validate(sarif) ? [] : validate.errors).toEqual([]);
  return sarif;
}

const fingerprintOf = (sarif: Sarif, i = 0) =>
  sarif.runs[0].results[i]?.partialFingerprints.primaryLocationLineHash;

describe('renderSarif', () => {
  it('keeps to the 2.1.0 schema, with every kind of finding', () => {
    const sarif = render([
      aDiagnostic({
        startLine: 4,
        endLine: 4,
        startColumn: 5,
        endColumn: 10,
        code: 'AssertionError',
      }),
      aDiagnostic({
        path: 'Dockerfile',
        source: 'hadolint',
        code: 'DL3006',
        severity: 'warning',
        url: 'https://github.com/hadolint/hadolint/wiki/DL3006',
        message: '',
      }),
      aDiagnostic({
        path: 'a b/ü?#%.py',
        severity: 'info',
        source: 'docker build',
        stage: 'Test',
        message: '\u001b[31mred\u0000 ]]> <b>',
      }),
    ]);
    expect(sarif.runs[0].results.map(({ruleId, level}) => [ruleId, level])).toEqual([
      ['pytest/AssertionError', 'error'],
      ['hadolint/DL3006', 'warning'],
      ['docker-build', 'note'],
    ]);
    expect(sarif.runs[0].automationDetails.id).toBe('unit/');
  });

  it('is valid without findings', () => {
    expect(render([]).runs[0].results).toEqual([]);
  });

  it('has a rule with help for each tool and code, once', () => {
    const hadolint = {source: 'hadolint', code: 'DL3006', url: 'https://example.org/DL3006'};
    const {results, tool} = render([
      aDiagnostic(hadolint),
      aDiagnostic({...hadolint, startLine: 1, endLine: 1}),
      aDiagnostic(),
    ]).runs[0];
    expect(tool.driver.rules).toHaveLength(2);
    expect(results.map(({ruleIndex}) => tool.driver.rules[ruleIndex]?.['id'])).toEqual(
      results.map(({ruleId}) => ruleId),
    );
    expect(tool.driver.rules[0]).toMatchObject({
      helpUri: 'https://example.org/DL3006',
      help: {text: expect.stringContaining('https://example.org/DL3006') as unknown as string},
    });
  });

  it('ends a column range behind its last letter', () => {
    const [result] = render([
      aDiagnostic({startLine: 4, endLine: 4, startColumn: 5, endColumn: 10}),
    ]).runs[0].results;
    expect(result?.locations[0].physicalLocation.region).toEqual({
      startLine: 4,
      endLine: 4,
      startColumn: 5,
      endColumn: 11,
    });
  });

  it('encodes each segment of a path', () => {
    expect(pathToUri('a b/ü?#%.py')).toBe('a%20b/%C3%BC%3F%23%25.py');
  });

  it('keeps fingerprints when lines move, and tells other lines apart', () => {
    const before = render([
      aDiagnostic({startLine: 4, endLine: 4}),
      aDiagnostic({startLine: 5, endLine: 5}),
    ]);
    const moved = render(
      [aDiagnostic({startLine: 7, endLine: 7})],
      ['# one', '# two', '# three', ...LINES],
    );
    expect(fingerprintOf(moved)).toBe(fingerprintOf(before));
    expect(fingerprintOf(before, 1)).not.toBe(fingerprintOf(before));
  });

  it('has a fingerprint without numbers for a file that is not there', () => {
    const [a, b] = ['took 1.2 s', 'took 3.4 s'].map(message =>
      fingerprintOf(render([aDiagnostic({path: 'gone.py', message})])),
    );
    expect(a).toBe(b);
  });

  it('takes no more results than code scanning, the errors first, and says so', () => {
    const many = Array.from({length: MAX_RESULTS + 5}, (_, i) =>
      aDiagnostic({startLine: i + 1, endLine: i + 1, severity: i < 5 ? 'info' : 'error'}),
    );
    const {results, invocations} = render(many).runs[0];
    expect(results).toHaveLength(MAX_RESULTS);
    expect(results.every(({level}) => level === 'error')).toBe(true);
    expect(JSON.stringify(invocations)).toContain('5 findings were left out');
  });
});

describe('hashLines', () => {
  it('agrees with the values that github/codeql-action computes', () => {
    expect(hashLines([' hello; \t', 'world!!!', '', '', '  \t\tGreetings', ' End'])).toEqual([
      'e9496ae3ebfced30:1',
      'fb7c023a8b9ccb3f:1',
      'ce8ba1a563dcdaca:1',
      'e20e36e16fcb0cc8:1',
      'b3edc88f2938467e:1',
      'c8e28b0b4002a3a0:1',
    ]);
  });

  it('counts lines that are followed by the same text', () => {
    const same = ['x'.repeat(150), 'x'.repeat(150)];
    expect(hashLines([...same, 'end']).map(hash => hash.split(':')[1])).toEqual(['1', '2', '1']);
  });
});
