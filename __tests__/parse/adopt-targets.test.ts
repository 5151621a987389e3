import {describe, expect, it} from '@jest/globals';
import {adoptTargets} from '../../src/parse/adopt-targets.js';
import {compareWithTargets} from '../../src/parse/compare-targets.js';
import {parseDockerfile} from '../../src/parse/dockerfile.js';
import {knowsFrontend} from '../../src/parse/frontend.js';

const TEXT = `# syntax=example.org/newer/dockerfile:9
FROM alpine AS base
RUN apk add python3
FROM base AS Test
RUN python3 -m unittest
FROM base
`;
const file = parseDockerfile(TEXT, 'Dockerfile');
const target = (name: string, base: string, line: number, more = {}): object => ({
  name,
  base,
  location: {ranges: [{start: {line}, end: {line}}]},
  ...more,
});
const adopt = (...targets: object[]) => adoptTargets(file, JSON.stringify({targets}));

describe('adoptTargets', () => {
  it('changes nothing, when BuildKit sees the same stages', () => {
    const same = adopt(
      target('base', 'alpine', 2),
      target('test', 'base', 4),
      target('', 'base', 6, {default: true}),
    );
    expect(same.stages.map(({name, base, needs}) => ({name, base, needs}))).toEqual(
      file.stages.map(({name, base, needs}) => ({name, base, needs})),
    );
    expect(same.stages[1]?.instructions).toEqual(file.stages[1]?.instructions);
  });

  it("takes BuildKit's stages, when it sees others", () => {
    const targets = [
      target('base', 'alpine', 2),
      target('lint', 'base', 3, {description: 'checks the style'}),
      target('test', 'lint', 4),
      target('', 'base', 6, {default: true}),
    ];
    const {stages} = adopt(...targets);
    expect(
      stages.map(({name, base, needs, location: {startLine, endLine}}) => [
        name,
        base,
        needs,
        startLine,
        endLine,
      ]),
    ).toEqual([
      ['base', 'alpine', [], 2, 2],
      ['lint', 'base', [0], 3, 3],
      ['test', 'lint', [1], 4, 5],
      [undefined, 'base', [0], 6, 7],
    ]);
    expect(stages[1]).toMatchObject({description: 'checks the style', instructions: []});
    const again = compareWithTargets({...file, stages}, JSON.stringify({targets}));
    expect(again.map(({message}) => message)).toEqual([]);
  });

  it('drops a stage that BuildKit does not know', () => {
    expect(adopt(target('base', 'alpine', 2)).stages.map(({name}) => name)).toEqual(['base']);
  });

  it('keeps our reading, when the answer has no targets', () => {
    expect(adoptTargets(file, '{}')).toBe(file);
  });
});

describe('knowsFrontend', () => {
  it.each([
    [undefined, true],
    ['docker/dockerfile:1', true],
    ['docker.io/docker/dockerfile:1.7', true],
    ['docker/dockerfile:1.4.3@sha256:00', true],
    ['docker/dockerfile:1.99', false],
    ['docker/dockerfile:1-labs', false],
    ['docker/dockerfile:2', false],
    ['example.org/own/frontend', false],
  ])('says of %s: %s', (syntax, known) => {
    expect(knowsFrontend(syntax)).toBe(known);
  });
});

describe('parseDockerfile', () => {
  const body = 'FROM alpine AS test\nTELEPORT --to=mars /\nRUN --warp=9 true\n';

  it('leaves instructions and flags that it does not know to a frontend that it does not know', () => {
    const {stages} = parseDockerfile(`# syntax=example.org/own/frontend\n${body}`, 'Dockerfile');
    expect(stages[0]?.instructions.map(({keyword}) => keyword)).toEqual(['TELEPORT', 'RUN']);
  });

  it('refuses them for the frontends that it knows', () => {
    expect(() => parseDockerfile(body, 'Dockerfile')).toThrow('unknown instruction: TELEPORT');
    expect(() => parseDockerfile(`# syntax=docker/dockerfile:1\n${body}`, 'Dockerfile')).toThrow(
      'unknown instruction: TELEPORT',
    );
  });
});
