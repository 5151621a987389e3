import {describe, expect, it} from '@jest/globals';
import {compareWithTargets} from '../../src/parse/compare-targets.js';
import {parseDockerfile} from '../../src/parse/dockerfile.js';

const file = parseDockerfile(
  'ARG V=1\n# test runs it\nFROM --platform=$BUILDPLATFORM alpine:$V AS Test\nRUN x\nFROM \\\n  test\n',
  'Dockerfile',
);

const lines = (...numbers: number[]): unknown => ({
  ranges: numbers.map(line => ({start: {line}, end: {line}})),
});
const test = {
  name: 'test',
  base: 'alpine:$V',
  platform: '$BUILDPLATFORM',
  description: 'runs it',
  location: lines(3),
};
const last = {default: true, base: 'test', location: lines(5, 6)};
const compare = (...targets: unknown[]): string[] =>
  compareWithTargets(file, JSON.stringify({targets, sources: []})).map(
    ({message, line}) => `${line}: ${message}`,
  );

describe('compareWithTargets', () => {
  it('finds nothing, when BuildKit reads the same', () => {
    expect(compare(test, last)).toEqual([]);
  });

  it.each([
    [{...test, name: 'check'}, '3: stage "check": its name is "check" for BuildKit, "test" here'],
    [{...test, base: 'x'}, '3: stage "test": its base is "x" for BuildKit, "alpine:$V" here'],
    [
      {...test, description: ''},
      '3: stage "test": its description is "" for BuildKit, "runs it" here',
    ],
    [
      {...test, location: lines(4)},
      '4: stage "test": the first line of FROM is 4 for BuildKit, 3 here',
    ],
  ])('names what differs', (target, message) => {
    expect(compare(target, last)).toContain(message);
  });

  it('names stages that only one of both knows', () => {
    expect(compare(test)).toEqual(['5: BuildKit knows no stage 1']);
    expect(compare(test, last, {name: 'more', location: lines(9)})).toEqual([
      '9: BuildKit has one more stage, "more"',
    ]);
  });

  it('copes with an answer of another form', () => {
    expect(compareWithTargets(file, '{}')).toHaveLength(2);
    expect(compareWithTargets(file, '{"targets":[null,{"location":7}]}').length).toBeGreaterThan(0);
  });
});
