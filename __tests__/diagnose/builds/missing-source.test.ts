import {describe, expect, it} from '@jest/globals';
import {explainMissingSource} from '../../../src/diagnose/builds/missing-source.js';
import {repositoryOf} from '../path-map/path-map-case.js';

const REPOSITORY = repositoryOf({
  'lib/a.pm': '',
  'services/go.mod': '',
  'services/a/Dockerfile': '',
});
const explain = (path: string, context: string) =>
  explainMissingSource(
    `failed to calculate checksum of ref x::y: "${path}": not found`,
    context,
    REPOSITORY,
  );

describe('explainMissingSource', () => {
  it('names the folder above the context that has a file or folder', () => {
    expect(explain('/lib', 'docker')).toBe(
      'it lies in the root of the repository, and the context is "docker"; set the input "context"',
    );
    expect(explain('/go.mod', 'services/a')).toMatch(/^it lies in "services", /);
  });

  it('says nothing of what is nowhere, and of contexts that are no folder below the root', () => {
    expect(explain('/src', 'docker')).toBeUndefined();
    expect(explain('/lib', '.')).toBeUndefined();
    expect(explain('/lib', 'https://example.org/repo.git')).toBeUndefined();
  });
});
