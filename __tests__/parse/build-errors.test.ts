import {describe, expect, it} from '@jest/globals';
import {findBuildError} from '../../src/parse/build-errors.js';
import {parseDockerfile} from '../../src/parse/dockerfile.js';
import {defaultStage} from '../../src/parse/stages/stages.js';
import {BUILD_ERRORS} from './build-error-cases.js';
import {readFixtures} from './fixtures.js';

const errorOf = (text: string): ReturnType<typeof findBuildError> => {
  const file = parseDockerfile(text, 'Dockerfile');
  return findBuildError(file, defaultStage(file));
};

describe('findBuildError', () => {
  it.each(BUILD_ERRORS)('finds what makes %j fail', (text, message, line) => {
    const error = errorOf(text);
    expect([error?.message, error?.location.startLine]).toEqual([message, line]);
  });

  it('finds nothing in stages that the target does not need', () => {
    expect(errorOf('FROM scratch AS a\nWORKDIR "x\nFROM scratch\n')).toBeUndefined();
  });

  it('does not guess, when an image may set the variable', () => {
    expect(errorOf('FROM alpine\nWORKDIR ${HOME_DIR:?}\n')).toBeUndefined();
    expect(errorOf('FROM alpine\nRUN --mount=type=secret,id=$ID x\n')).toBeUndefined();
    expect(
      errorOf('FROM alpine\nARG ID\nENV ID=\nRUN --mount=type=secret,id=$ID x\n'),
    ).toBeDefined();
  });

  it('finds nothing in the files of the corpus', () => {
    const errors = readFixtures('dockerfiles').flatMap(({name, bytes}) => {
      const file = parseDockerfile(bytes, 'Dockerfile');
      const error = findBuildError(file, defaultStage(file));
      return error === undefined ? [] : [`${name}: ${error.message}`];
    });
    expect(errors).toEqual([]);
  });
});
