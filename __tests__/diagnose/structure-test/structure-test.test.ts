import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {checkStructureTestConfig} from '../../../src/diagnose/structure-test/config.js';
import {readStructureTest} from '../../../src/diagnose/structure-test/structure-test.js';
import {expectGolden} from '../../helpers/golden.js';
import {CASES, configOf, toGolden} from './structure-test-case.js';

const lines = (text: string, path = 'structure-tests.yaml') =>
  checkStructureTestConfig(text, path).map(({startLine, message}) => `${startLine}: ${message}`);

describe('readStructureTest', () => {
  it.each(readdirSync(CASES))('reads the recorded run: %s', name => {
    const {folder} = configOf(name);
    const output = readFileSync(join(folder, 'output.json'), 'utf8');
    expectGolden(join(folder, 'diagnostics.json'), toGolden(name, output));
  });

  it.each([
    ['', 'container-structure-test printed no JSON, but nothing'],
    [
      'flag provided but not defined',
      'container-structure-test printed no JSON, but "flag provided but not defined"',
    ],
    [
      '{"Pass":0,"Fail":1,"Results":[{"Na',
      'container-structure-test printed no JSON, but "{\\"Pass\\":0,\\"Fail\\":1,\\"Results\\":[{\\"Na"',
    ],
  ])('names the problem, when the output is %j', (json, problem) => {
    const reading = readStructureTest(
      json,
      {path: 'cst.yaml', text: 'schemaVersion: 2.0.0\n'},
      's',
    );
    expect(reading).toEqual({diagnostics: [], problem});
  });

  it('puts a test whose entry cannot be found on the first line', () => {
    const json =
      '{"Pass":0,"Fail":1,"Total":1,"Results":[{"Name":"Command Test: gone","Pass":false,"Errors":["x"]}]}';
    const {diagnostics} = readStructureTest(
      json,
      {path: 'cst.yaml', text: 'schemaVersion: 2.0.0\n'},
      's',
    );
    expect(diagnostics).toMatchObject([
      {path: 'cst.yaml', startLine: 1, message: 'gone: x', step: 's'},
    ]);
  });
});

describe('checkStructureTestConfig', () => {
  it('finds nothing in a config that uses every key', () => {
    const {path, text} = configOf('every-kind');
    const own = text
      .split('\n')
      .filter(
        line =>
          !/no name|command: echo$|has no command/.test(line) || line.startsWith('    command'),
      );
    expect(lines(own.join('\n'), path).filter(line => !line.includes('has no'))).toEqual([]);
  });

  it.each<[title: string, text: string, expected: readonly string[]]>([
    [
      'an unknown key with the nearest known one',
      'schemaVersion: 2.0.0\ncommandTests:\n  - name: a\n    command: x\n    exitcod: 1\n',
      ['5: an entry of commandTests has no key "exitcod" (did you mean "exitCode"?)'],
    ],
    [
      'a version without its third number',
      'schemaVersion: 2.0\n',
      ['1: schemaVersion "2.0" is unknown: allowed are "2.0.0" and "1.0.0"'],
    ],
    [
      'a missing version',
      'commandTests: []\n',
      ['1: schemaVersion is missing: add "schemaVersion: 2.0.0"'],
    ],
    [
      'a map where a list belongs',
      'schemaVersion: 2.0.0\ncommandTests:\n  name: a\n',
      ['3: commandTests must be a list'],
    ],
    [
      'a list where a map belongs',
      'schemaVersion: 2.0.0\nmetadataTest:\n  - workdir: /\n',
      ['3: metadataTest must be a map'],
    ],
    [
      'values of the wrong type',
      'schemaVersion: 2.0.0\ncommandTests:\n- name: a\n  command: [x]\n  exitCode: one\n',
      ['4: command must be a text', '5: exitCode must be a whole number'],
    ],
    [
      'every test without a name or command',
      'schemaVersion: 2.0.0\ncommandTests:\n- command: x\n- name: b\n',
      ['3: a test of commandTests has no name', '4: a test of commandTests has no command'],
    ],
    [
      'a key of a merged map once',
      'schemaVersion: 2.0.0\ncommandTests:\n- &a\n  name: a\n  command: x\n- <<: *a\n  name: b\n',
      [],
    ],
    [
      'a key that is written twice',
      'schemaVersion: 2.0.0\ncommandTests:\n- name: a\n  name: b\n  command: x\n',
      ['4: Map keys must be unique'],
    ],
  ])('tells of %s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('refuses files that end in something else', () => {
    expect(lines('schemaVersion: 2.0.0\n', 'tests.toml')).toEqual([
      '1: container-structure-test reads configs that end in .yaml, .yml or .json only',
    ]);
  });

  it('stays calm on arbitrary text', () => {
    for (const text of [
      '',
      '\0',
      '- - -',
      '{',
      '*x',
      '&a [*a]',
      '<<: *a',
      '%YAML 9',
      'a: &a {<<: *a}',
      '\t- x',
      '? - a\n: b',
    ]) {
      for (const path of ['x.yaml', 'x.json'])
        expect(checkStructureTestConfig(text, path).length).toBeGreaterThan(0);
    }
  });
});
