import {describe, expect, it} from '@jest/globals';
import type {Plan} from '../../src/model.js';
import {parseDockerfile} from '../../src/parse/dockerfile.js';
import {keepAffected} from '../../src/plan/affected.js';
import {renderMatrix} from '../../src/report/matrix.js';
import {aDiagnostic, aStep} from '../helpers/factories.js';

/** Two services with a Dockerfile each. */
const plan: Plan = {
  files: ['api', 'web'].map(folder => ({
    dockerfile: parseDockerfile(Buffer.from('FROM scratch AS test\n'), `${folder}/Dockerfile`),
    context: folder,
    choices: [],
  })),
  steps: ['api', 'web'].map(folder =>
    aStep({id: `${folder}/Dockerfile:test`, file: `${folder}/Dockerfile`}),
  ),
  diagnostics: ['api', 'web'].map(folder => aDiagnostic({path: `${folder}/Dockerfile`})),
};

const kept = (paths: readonly string[], changed: readonly string[] | undefined) => {
  const {plan: narrowed, note} = keepAffected(plan, paths, changed);
  expect(narrowed.steps.map(({file}) => file)).toEqual(narrowed.files.map(f => f.dockerfile.path));
  expect(narrowed.diagnostics.map(({path}) => path)).toEqual(
    narrowed.files.map(f => f.dockerfile.path),
  );
  return {files: narrowed.files.map(({context}) => context), note};
};

describe('keepAffected', () => {
  it.each([
    ['a file in one context', ['**'], ['api/app.py'], ['api']],
    ['files in both', ['**'], ['api/app.py', 'web/app.js'], ['api', 'web']],
    ['a shared file outside of both', ['**'], ['libs/shared.py'], ['api', 'web']],
    ['a file that no glob names', ['**/*.py'], ['api/README.md'], []],
    ['a file that is left out again', ['**', '!**/*.md'], ['api/README.md', 'web/x.js'], ['web']],
    ['globs that only leave out', ['!**/*.md'], ['api/x.py', 'web/README.md'], ['api']],
    ['a folder', ['web/'], ['web/deep/x.js', 'api/x.py'], ['web']],
  ])('knows what is affected by %s', (_, paths, changed, expected) => {
    expect(kept(paths, changed).files).toEqual(expected);
  });

  it('says why nothing is run, and what is not', () => {
    expect(kept(['**/*.py'], ['README.md']).note).toBe(
      'Nothing had to be run: the pull request touches none of **/*.py.',
    );
    expect(kept(['**'], ['api/app.py']).note).toBe(
      'Not affected by the pull request, so not run: web/Dockerfile.',
    );
  });

  it('keeps everything without globs, and when the changes are not known', () => {
    expect(kept([], ['README.md'])).toEqual({files: ['api', 'web'], note: undefined});
    expect(kept(['**/*.py'], undefined)).toMatchObject({
      files: ['api', 'web'],
      note: expect.stringContaining('not known') as unknown as string,
    });
  });
});

describe('renderMatrix', () => {
  it('has an entry per stage and linter, and one for an image with its structure tests', () => {
    const steps = [
      aStep({name: 'Test'}),
      aStep({id: 'hadolint', kind: 'hadolint'}),
      aStep({id: 'image', kind: 'image'}),
      aStep({
        id: 'structure-test:a.yaml',
        kind: 'structure-test',
        name: 'a.yaml',
        needs: ['image'],
      }),
      aStep({
        id: 'structure-test:b.yaml',
        kind: 'structure-test',
        name: 'b.yaml',
        needs: ['image'],
      }),
    ];
    const files = [
      {
        dockerfile: parseDockerfile(Buffer.from('FROM scratch\n'), 'Dockerfile'),
        context: '.',
        choices: [],
      },
    ];
    const {include} = JSON.parse(renderMatrix({files, steps, diagnostics: []})) as {
      include: object[];
    };
    const none = {
      file: 'Dockerfile',
      hadolint: false,
      'build-checks': false,
      'structure-tests': 'none',
    };
    expect(include).toEqual([
      {...none, name: 'test', stages: 'Test'},
      {...none, name: 'hadolint', stages: '!*', hadolint: true},
      {...none, name: 'image', stages: '!*', 'structure-tests': 'a.yaml\nb.yaml'},
    ]);
  });
});
