import {describe, expect, it} from '@jest/globals';
import {
  coverageShortfall,
  uncoveredChanges,
} from '../../../src/diagnose/reports/coverage-findings.js';
import {
  coverageTotals,
  joinCoverage,
  readClover,
  readCobertura,
  readLcov,
} from '../../../src/diagnose/reports/coverage.js';
import {recogniseReport} from '../../../src/diagnose/reports/report-format.js';
import {xmlDocuments} from '../../../src/diagnose/xml-documents.js';
import {aStep} from '../../helpers/factories.js';

const LCOV =
  'TN:\nSF:src/a.js\nDA:1,1\nDA:2,0\nDA:3,0\nend_of_record\nSF:/usr/b.js\nDA:1,0\nend_of_record\n';
const COBERTURA = `<?xml version="1.0"?><coverage line-rate="0.5"><sources><source>/app/src</source></sources>
<packages><package><classes><class filename="a.js"><methods><method><lines><line number="1" hits="9"/></lines></method></methods>
<lines><line number="2" hits="1"/><line number="7" hits="0"/></lines></class></classes></package></packages></coverage>`;

const CLOVER = `<?xml version="1.0" encoding="UTF-8"?>
<coverage generated="1795397000"><project timestamp="1795397000">
<package name="shop"><file name="/app/src/a.js"><line num="2" type="method" name="total" count="0"/>
<line num="3" type="stmt" count="0"/><line num="4" type="stmt" count="2"/><metrics statements="2" coveredstatements="1"/></file></package>
<file name="b.js" path="/app/b.js"><line num="1" count="0" type="cond" truecount="1" falsecount="0"/></file>
</project></coverage>`;

const locate = (path: string) => (path.endsWith('src/a.js') ? 'web/src/a.js' : undefined);

describe('coverage reports', () => {
  it('are recognised', () => {
    expect([LCOV, COBERTURA, CLOVER].map(recogniseReport)).toEqual(['lcov', 'Cobertura', 'Clover']);
  });

  it('of Clover count statements', () => {
    const roots = xmlDocuments({lines: CLOVER.split('\n'), command: ''}, ['coverage']);
    expect(roots.flatMap(readClover).map(({file, lines}) => [file, [...lines]])).toEqual([
      [
        '/app/src/a.js',
        [
          [3, false],
          [4, true],
        ],
      ],
      ['/app/b.js', [[1, true]]],
    ]);
  });

  it('are put together by file: a line that one of them ran was run', () => {
    const roots = xmlDocuments({lines: COBERTURA.split('\n'), command: ''}, ['coverage']);
    const files = joinCoverage([...readLcov(LCOV), ...roots.flatMap(readCobertura)], locate);
    expect(files.map(({path, file, lines}) => [path ?? file, [...lines]])).toEqual([
      [
        'web/src/a.js',
        [
          [1, true],
          [2, true],
          [3, false],
          [7, false],
        ],
      ],
      ['/usr/b.js', [[1, false]]],
    ]);
    expect(coverageTotals(files)).toEqual({lines: 5, covered: 2});
  });
});

describe('coverage findings', () => {
  const lines = new Map([
    [1, true],
    [2, false],
    [4, false],
    [5, true],
    [6, false],
  ]);
  const coverage = [{path: 'a.js', file: 'a.js', lines}];

  it('are a notice per stretch of changed lines that no test runs', () => {
    const changes = new Map([['a.js', [{start: 1, end: 5}]]]);
    const found = uncoveredChanges(aStep(), coverage, changes);
    expect(found.map(({startLine, endLine, severity}) => [startLine, endLine, severity])).toEqual([
      [2, 4, 'info'],
    ]);
    expect(uncoveredChanges(aStep(), coverage, undefined)).toEqual([]);
  });

  it('say when a threshold is missed, never by rounding', () => {
    expect(coverageShortfall(aStep(), coverage, 40)).toEqual([]);
    const [found] = coverageShortfall(aStep(), coverage, 40.1);
    expect(found?.message).toBe(
      'The tests of Test cover 40 % of the lines (2 of 5); 40.1 % are asked for.',
    );
    expect(coverageShortfall(aStep({allowFailure: true}), coverage, 50)[0]?.severity).toBe(
      'warning',
    );
  });
});
