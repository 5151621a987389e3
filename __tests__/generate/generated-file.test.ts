import {describe, expect, it} from '@jest/globals';
import {
  keepOwnLines,
  ownLines,
  readBanner,
  renderBanner,
} from '../../src/generate/generated-file.js';

describe('readBanner', () => {
  it.each([
    [['generate', 'bake']],
    [['generate', 'bake', '--file', 'a b/Dockerfile']],
    [['generate', 'tekton', '--build-args', `X=it's "$5" 'quoted'`, '--image', 'r.example/a']],
    [['generate', 'makefile', '--build-args', '']],
  ])('gives back the words %j', argv => {
    const text = renderBanner({file: 'Dockerfile', argv, notes: ['by: quality-stages nonsense']});
    expect(readBanner(`${text}\nsteps: []\n`)).toEqual(argv);
  });

  it('finds none in a file of another origin', () => {
    expect(readBanner('# Generated from a template by: jinja\nx: 1\n')).toBeUndefined();
    expect(readBanner('')).toBeUndefined();
  });
});

describe('keepOwnLines', () => {
  const file = (version: string, own = '') => {
    const [start = '', end = ''] = ownLines('#', '  ').split('\n');
    return `v: ${version}\n${start}\n${own}${end}\n`;
  };

  it('carries them over, byte for byte', () => {
    expect(keepOwnLines(file('2'), file('1', '  # $& $1 mine\n\n'))).toBe(
      file('2', '  # $& $1 mine\n\n'),
    );
  });

  it('takes the new file as it is, when there is no old one or its markers are gone', () => {
    expect(keepOwnLines(file('2'), undefined)).toBe(file('2'));
    expect(keepOwnLines(file('2'), 'v: 1\n# mine\n')).toBe(file('2'));
  });
});
