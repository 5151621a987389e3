import {describe, expect, it} from '@jest/globals';
import {toDiagnostics} from '../../../src/diagnose/log/findings.js';
import {createPathMap} from '../../../src/diagnose/path-map/path-map.js';
import type {Finding} from '../../../src/diagnose/tool.js';
import {parseDockerfile} from '../../../src/parse/dockerfile.js';
import {repositoryOf} from '../path-map/path-map-case.js';

const FILES = {
  'src/app.py':
    'import os\n\ndef test_one():\n    assert 1 == 2\n\ndef test_one_more():\n    pass\n',
  'src/empty.py': '',
  'src/node_modules/own/x.js': 'x\n',
  'requirements.txt': 'flask==1.0\n',
};

/** Traces findings of `FROM a / WORKDIR /app / COPY src src / COPY requirements.txt . / RUN tool`. */
function trace(findings: readonly Partial<Finding & {source: string}>[], heredoc = '') {
  const text = `FROM a AS Test\nWORKDIR /app\nCOPY src src\nCOPY requirements.txt .\n${heredoc}RUN tool && \\\n    other\n`;
  const dockerfile = parseDockerfile(text, 'Dockerfile');
  const repository = repositoryOf({...FILES, Dockerfile: text});
  const instructions = dockerfile.stages[0]?.instructions ?? [];
  const run = instructions.at(-1);
  const pathMap = createPathMap({
    dockerfile,
    stage: 0,
    instruction: instructions.length - 1,
    context: '.',
    buildArgs: {},
    namedContexts: {},
    repository,
  });
  const full = findings.map(finding => ({
    severity: 'error' as const,
    message: 'm',
    at: 0,
    source: 'tool',
    ...finding,
  }));
  return toDiagnostics(full, {
    pathMap,
    repository,
    dockerfile,
    instructions: [...instructions].reverse(),
    step: 'test',
    stage: 'Test',
    location: {path: 'Dockerfile', startLine: run?.startLine ?? 0, endLine: run?.endLine ?? 0},
  });
}

describe('toDiagnostics', () => {
  it('carries everything over', () => {
    const finding = {
      file: 'src/app.py',
      line: 4,
      endLine: 4,
      column: 5,
      endColumn: 9,
      code: 'E1',
      url: 'https://example.org/E1',
      severity: 'warning' as const,
    };
    expect(trace([finding])).toEqual({
      exact: [
        {
          path: 'src/app.py',
          startLine: 4,
          endLine: 4,
          startColumn: 5,
          endColumn: 9,
          severity: 'warning',
          source: 'tool',
          code: 'E1',
          message: 'm',
          step: 'test',
          stage: 'Test',
          url: 'https://example.org/E1',
        },
      ],
      inexact: [],
    });
  });

  it.each<[title: string, finding: Partial<Finding>, expected: object]>([
    [
      'takes a line past the end back to the last',
      {file: 'src/app.py', line: 99, column: 3},
      {startLine: 7, endLine: 7},
    ],
    ['takes line 0 for the first', {file: 'src/app.py', line: 0}, {startLine: 1, endLine: 1}],
    [
      'puts a finding of a whole file on its first line',
      {file: 'src/app.py'},
      {startLine: 1, endLine: 1},
    ],
    ['has a line for an empty file', {file: 'src/empty.py', line: 3}, {startLine: 1, endLine: 1}],
    [
      'keeps the range in order',
      {file: 'src/app.py', line: 4, endLine: 2},
      {startLine: 4, endLine: 4},
    ],
    [
      'cuts the range at the end',
      {file: 'src/app.py', line: 4, endLine: 70},
      {startLine: 4, endLine: 7},
    ],
    [
      'drops columns that the line does not have',
      {file: 'src/app.py', line: 1, column: 80},
      {startLine: 1, startColumn: 'none'},
    ],
    [
      'drops the end column of a range',
      {file: 'src/app.py', line: 3, endLine: 4, column: 1, endColumn: 2},
      {startColumn: 1, endColumn: 'none'},
    ],
    [
      'finds the line of an anchor',
      {file: 'src/app.py', anchor: 'def test_one_more'},
      {startLine: 6},
    ],
    [
      'tells an anchor from one that begins alike',
      {file: 'src/app.py', anchor: 'def test_one'},
      {startLine: 3},
    ],
    [
      'takes the file as a whole, when the anchor is not there',
      {file: 'src/app.py', anchor: 'def test_two'},
      {startLine: 1},
    ],
    [
      'takes the deepest frame of the repository',
      {
        frames: [
          {file: '/usr/lib/python3/x.py', line: 1},
          {file: '/app/src/app.py', line: 4},
          {file: '/app/src/app.py', line: 1},
        ],
      },
      {path: 'src/app.py', startLine: 4},
    ],
    [
      'takes installed code last',
      {
        frames: [
          {file: 'src/node_modules/own/x.js', line: 1},
          {file: 'src/app.py', line: 3},
        ],
      },
      {path: 'src/app.py', startLine: 3},
    ],
    [
      'takes frames before the file',
      {file: 'src/empty.py', line: 1, frames: [{file: 'src/app.py', line: 4}]},
      {path: 'src/app.py', startLine: 4},
    ],
    [
      'takes the file, when no frame is the repository’s',
      {file: 'src/app.py', line: 3, frames: [{file: '/usr/lib/x.py', line: 1}]},
      {path: 'src/app.py', startLine: 3},
    ],
    [
      'finds a package in its manifest',
      {package: {name: 'Flask', version: '1.0', ecosystem: 'pypi'}},
      {path: 'requirements.txt', startLine: 1},
    ],
  ])('%s', (_, finding, expected) => {
    const withColumns = trace([finding]).exact.map(diagnostic => ({
      startColumn: 'none',
      endColumn: 'none',
      ...diagnostic,
    }));
    expect(withColumns).toMatchObject([expected]);
  });

  it('maps lines of a here-document to the Dockerfile', () => {
    const heredoc = 'COPY <<-x.py /app/\n\tone\n\ttwo\n\tx.py\n';
    expect(
      trace(
        [
          {file: 'x.py', line: 2, column: 1},
          {file: 'x.py', line: 9},
        ],
        heredoc,
      ).exact,
    ).toEqual([expect.objectContaining({path: 'Dockerfile', startLine: 7, endLine: 7})]);
  });

  it('leaves what cannot be traced on the instruction, in the tool’s own words', () => {
    const {exact, inexact} = trace([
      {file: '/usr/lib/x.py', line: 3, column: 7, message: 'bad'},
      {message: 'no place'},
      {package: {name: 'zlib', version: '1.2', ecosystem: 'os'}, message: 'CVE-1'},
    ]);
    expect(exact).toEqual([]);
    expect(
      inexact.map(({path, startLine, endLine, message}) => ({path, startLine, endLine, message})),
    ).toEqual([
      {path: 'Dockerfile', startLine: 5, endLine: 6, message: '/usr/lib/x.py:3:7: bad'},
      {path: 'Dockerfile', startLine: 5, endLine: 6, message: 'no place'},
      {path: 'Dockerfile', startLine: 5, endLine: 6, message: 'zlib 1.2: CVE-1'},
    ]);
  });

  it('counts the rest of a tool’s untraced findings, as severe as the worst of them', () => {
    const many = Array.from({length: 14}, (_, index) => ({
      message: `m${index}`,
      code: `C${index}`,
      severity: index === 13 ? ('error' as const) : ('info' as const),
    }));
    const {inexact} = trace([...many, {source: 'other', message: 'x'}]);
    expect(inexact).toHaveLength(12);
    expect(inexact[10]).toEqual({
      path: 'Dockerfile',
      startLine: 5,
      endLine: 6,
      severity: 'error',
      source: 'tool',
      message: '… and 4 more findings of tool that could not be traced to a file of the repository',
      step: 'test',
      stage: 'Test',
    });
  });

  it('folds doubles, and what one rule says too often of one line', () => {
    const double = {file: 'src/app.py', line: 4, column: 5, code: 'E'};
    const alike = Array.from({length: 9}, (_, index) => ({
      file: 'src/app.py',
      line: 3,
      code: 'E',
      message: `m${index}`,
    }));
    const {exact} = trace([double, {...double, column: 6}, {...double, code: 'F'}, ...alike]);
    expect(
      exact.map(({startLine, code, message}) => `${startLine} ${code ?? ''} ${message}`),
    ).toEqual([
      '4 E m',
      '4 F m',
      '3 E m0',
      '3 E m1',
      '3 E m2',
      '3 E m3',
      '3 E m4\n… and 4 more like this on this line',
    ]);
  });

  it('keeps messages to a few lines, without colours', () => {
    const message = `\x1b[31mred\x1b[0m  \n\n\n${Array.from({length: 20}, (_, index) => `line ${index}`).join('\n')}\n${'x'.repeat(2000)}`;
    const [diagnostic] = trace([{file: 'src/app.py', line: 1, message}]).exact;
    const lines = diagnostic?.message.split('\n') ?? [];
    expect(lines[0]).toBe('red');
    expect(lines).toHaveLength(9);
    expect(lines.at(-1)).toBe('… and 15 more lines');
  });
});
