import {describe, expect, it} from '@jest/globals';
import {parseDockerfile} from '../../src/parse/dockerfile.js';
import {contextUse} from '../../src/plan/context-paths.js';

const use = (text: string) => {
  const dockerfile = parseDockerfile(text, 'Dockerfile');
  return contextUse(dockerfile, dockerfile.stages);
};

describe('contextUse', () => {
  it.each<[string, string, ReturnType<typeof contextUse>]>([
    [
      'nothing is taken',
      'FROM a\nRUN x\nCOPY --from=b /c /d\nADD https://example.org/x /x\n',
      'none',
    ],
    [
      'paths are copied',
      'FROM a\nCOPY ./src/ b.txt /\nADD ["c d", "/"]\n',
      ['b.txt', 'c d', 'src'],
    ],
    ['a pattern is copied', 'FROM a\nCOPY package*.json /\n', ['package*.json']],
    ['a path leads out', 'FROM a\nCOPY ../../x /\n', ['x']],
    ['folders are crossed', 'FROM a\nCOPY --parents src/./**/*.py /\n', ['src']],
    ['a bind mount has a source', 'FROM a\nRUN --mount=type=bind,source=s,target=/t x\n', ['s']],
    ['a here-document is copied', 'FROM a\nCOPY <<x /x\ny\nx\n', 'none'],
    ['all is copied', 'FROM a\nCOPY a .  /\n', 'all'],
    ['a bind mount has no source', 'FROM a\nRUN --mount=target=/t x\n', 'all'],
    ['a path has a variable', 'FROM a\nARG X=y\nCOPY $X /\n', 'all'],
    ['an image of ours has triggers', 'FROM a AS b\nONBUILD COPY x /\nFROM b\n', 'all'],
    ['the frontend is another', '# syntax=example.org/x\nFROM a\nCOPY x /\n', 'all'],
  ])('knows what builds can reach, when %s', (_, text, expected) => {
    expect(use(text)).toEqual(expected);
  });
});
