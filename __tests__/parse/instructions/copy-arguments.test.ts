import {describe, expect, it} from '@jest/globals';
import type {Instruction} from '../../../src/model.js';
import {copyArguments} from '../../../src/parse/instructions/copy-arguments.js';
import {parseDockerfile} from '../../../src/parse/dockerfile.js';

const instructionOf = (lines: string): Instruction => {
  const file = parseDockerfile(`FROM scratch AS b\nFROM scratch\n${lines}\n`, 'Dockerfile');
  const found = file.stages[1]?.instructions[0];
  if (found === undefined) throw new Error('no instruction');
  return found;
};

describe('copyArguments', () => {
  it.each([
    ['COPY a b', ['a'], 'b'],
    ['COPY a\t b \\\n  c/ /d/', ['a', 'b', 'c/'], '/d/'],
    ['COPY ["a b", "c d"]', ['a b'], 'c d'],
    ['COPY "a b" c', ['"a', 'b"'], 'c'],
    ['COPY $A ${B:-x} /c', ['$A', '${B:-x}'], '/c'],
    ['ADD https://example.org/x.tar.gz /x', ['https://example.org/x.tar.gz'], '/x'],
    ['COPY -- --odd b', ['--odd'], 'b'],
  ])('splits %j', (line, sources, destination) => {
    expect(copyArguments(instructionOf(line))).toMatchObject({sources, destination, inline: []});
  });

  it('reads the flags', () => {
    const line =
      'COPY --from=b --chown=1:2 --chmod=644 --link --parents --exclude=x --exclude=y a b';
    expect(copyArguments(instructionOf(line))).toEqual({
      sources: ['a'],
      inline: [],
      destination: 'b',
      from: 'b',
      chown: '1:2',
      chmod: '644',
      link: true,
      parents: true,
      exclude: ['x', 'y'],
    });
  });

  it.each([
    ['--link=false', false],
    ['--link=TRUE', true],
    ['', false],
  ])('reads the switch %s as %s', (flag, link) => {
    expect(copyArguments(instructionOf(`COPY ${flag} a b`)).link).toBe(link);
  });

  it('keeps here-documents apart from paths', () => {
    const {sources, inline, destination} = copyArguments(
      instructionOf('COPY a <<-"X" <<Y /d/\n\tx\n\tX\ny\nY'),
    );
    expect([sources, destination]).toEqual([['a'], '/d/']);
    expect(inline.map(({name, content, expand}) => [name, content, expand])).toEqual([
      ['X', 'x\n', false],
      ['Y', 'y\n', true],
    ]);
  });
});
