import {describe, expect, it} from '@jest/globals';
import {parseDockerfile} from '../../src/parse/dockerfile.js';
import {chooseStages} from '../../src/plan/quality-stages.js';
import {findNearWord, nameParts} from '../../src/plan/quality-words.js';

const DOCKERFILE = `FROM alpine AS base
RUN true
FROM base AS test-base
RUN true
FROM test-base AS Test
RUN pytest
FROM base AS lint
COPY . .
FROM base AS Docs
RUN docs
FROM base AS unit-tests
RUN trivy fs .
FROM base AS audit
RUN true
FROM base
RUN true
FROM base AS test-default
RUN true
`;

const choose = (stages: string[] = [], fresh: string[] = ['auto']) =>
  chooseStages([parseDockerfile(DOCKERFILE, 'Dockerfile')], {stages, fresh})[0] ?? [];
const chosen = (...stages: string[]) =>
  choose(stages)
    .filter(choice => choice.chosen)
    .map(({stage}) => stage.name);

describe('chooseStages', () => {
  it('finds quality stages by their names', () => {
    expect(
      Object.fromEntries(choose().map(({stage, reason}) => [stage.name ?? stage.index, reason])),
    ).toEqual({
      base: 'its name has no quality word',
      'test-base': 'stage "Test" builds on it',
      Test: 'its name says "test" and no other stage builds on it',
      lint: 'it has no RUN of its own',
      Docs: 'its name has no quality word',
      'unit-tests': 'its name says "unit" and no other stage builds on it',
      audit: 'its name says "audit" and no other stage builds on it',
      7: 'it has no name',
      'test-default': 'it is the default stage',
    });
  });

  it('says which quality word the name of a stage that nothing builds is near to', () => {
    const text =
      'FROM a AS tests-base\nFROM tests-base AS tests\nRUN x\nFROM a AS style\nRUN x\nFROM a\n';
    const choices = chooseStages([parseDockerfile(text, 'Dockerfile')], {stages: [], fresh: []});
    expect(choices[0]?.map(({reason}) => reason)).toEqual([
      'its name has no quality word',
      'its name has no quality word (did you mean "test"?)',
      'its name has no quality word (did you mean "lint"?)',
      'it has no name',
    ]);
  });

  it.each<[string[], string[]]>([
    [['TEST'], ['Test']],
    [['test*'], ['test-base', 'Test', 'test-default']],
    [
      ['test*', '!test-base'],
      ['Test', 'test-default'],
    ],
    [['!audit'], ['Test', 'unit-tests']],
    [['public'], ['Test', 'Docs']],
    [['all'], ['Test', 'lint', 'Docs', 'unit-tests', 'audit', 'test-default']],
  ])('takes the stages that %j asks for', (patterns, names) => {
    expect(chosen(...patterns)).toEqual(names);
  });

  it('refuses an unknown name with the nearest', () => {
    expect(() => chosen('tset')).toThrow(
      'Input "stages" names "tset" (did you mean "Test"?); stages are base, test-base, Test, lint, Docs, unit-tests, audit, test-default.',
    );
  });

  it('runs fresh what changes without the files changing', () => {
    const fresh = (patterns: string[]) =>
      choose([], patterns)
        .filter(choice => choice.fresh)
        .map(({stage}) => stage.name);
    expect(fresh(['auto'])).toEqual(['unit-tests', 'audit']);
    expect(fresh(['none'])).toEqual([]);
    expect(fresh(['Test'])).toEqual(['Test']);
  });

  it('takes the last of two stages of one name', () => {
    const dockerfile = parseDockerfile(
      'FROM a AS test\nRUN x\nFROM a AS test\nRUN y\nFROM a\n',
      'Dockerfile',
    );
    const choices = chooseStages([dockerfile], {stages: [], fresh: []})[0] ?? [];
    expect(choices.map(choice => choice.chosen)).toEqual([false, true, false]);
  });
});

describe('findNearWord', () => {
  it.each([
    ['tests', 'test'],
    ['unittests-style', 'lint'],
    ['Linting', 'lint'],
    ['linter', 'lint'],
    ['scanners', 'scan'],
    ['formatted', 'format'],
    ['analyzer', 'analyze'],
    ['code-analysis', 'analyze'],
    ['validating', 'validate'],
    ['specs', 'spec'],
    ['tset', 'test'],
  ])('finds for %s the word %s', (name, word) => {
    expect(findNearWord(name)).toBe(word);
  });

  it.each(['build', 'dist', 'docs', 'list', 'base', 'contest', 'civet', 'unity', 'citadel'])(
    'finds none for %s',
    name => {
      expect(findNearWord(name)).toBeUndefined();
    },
  );
});

describe('nameParts', () => {
  it.each([
    ['unit-test', ['unit', 'test']],
    ['TestUnit', ['test', 'unit']],
    ['e2e_tests.ci', ['e2e', 'tests', 'ci']],
    ['CI', ['ci']],
    ['runCITests', ['run', 'ci', 'tests']],
  ])('splits %s', (name, parts) => {
    expect(nameParts(name)).toEqual(parts);
  });
});
