import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {
  createPatternMatcher,
  listContext,
  parseDockerignore,
} from '../../../src/diagnose/path-map/dockerignore.js';
import {copyIntoTree, emptyTree, putFile} from '../../../src/diagnose/path-map/tree.js';
import {repositoryOf} from './path-map-case.js';

interface IgnoreCase {
  readonly lines: string;
  readonly paths: readonly string[];
  readonly expected: readonly boolean[];
}

interface CopyCase {
  readonly files: readonly string[];
  readonly parents: boolean;
  readonly sources: readonly string[];
  readonly dest: string;
  readonly excludes: readonly string[] | null;
  readonly expected: Readonly<Record<string, string>>;
}

/** Random cases with what BuildKit's own Go libraries made of them. */
function recorded(file: string): unknown {
  return JSON.parse(
    readFileSync(join(import.meta.dirname, '../../fixtures/path-map', file), 'utf8'),
  );
}

describe('createPatternMatcher', () => {
  it('agrees with github.com/moby/patternmatcher v0.6.0 on random rules', () => {
    const cases = recorded('ignore-rules.json') as readonly IgnoreCase[];
    expect(cases.length).toBeGreaterThanOrEqual(300);
    for (const {lines, paths, expected} of cases) {
      const matches = createPatternMatcher(parseDockerignore(lines.split('\n')));
      expect({lines, paths, ignored: paths.map(matches)}).toEqual({
        lines,
        paths,
        ignored: expected,
      });
    }
  });
});

describe('copyIntoTree', () => {
  it('agrees with github.com/tonistiigi/fsutil on random copies, --parents and --exclude among them', () => {
    const cases = recorded('copies.json') as readonly CopyCase[];
    expect(cases.length).toBeGreaterThanOrEqual(300);
    for (const {files, parents, sources, dest, excludes, expected} of cases) {
      const [from, to] = [emptyTree(), emptyTree()];
      for (const path of files) putFile(from, `/${path}`, {origin: {path}, rootUnknown: false});
      copyIntoTree(to, from, {
        sources,
        destination: dest,
        parents,
        excludes: excludes ?? [],
        unpack: false,
        rootUnknown: false,
      });
      const copied: Record<string, string | undefined> = {};
      for (const [path, file] of to.files) copied[path] = file?.origin.path;
      const input = {files, parents, sources, dest, excludes};
      expect({...input, copied}).toEqual({...input, copied: expected});
    }
  });
});

describe('listContext', () => {
  const files = {
    'app/Dockerfile': '',
    'app/.dockerignore': '*.log\n',
    'app/a.log': '',
    'app/a.txt': '',
    'b.log': '',
  };

  it('lists what is below the context, relative to it, without what is ignored', () => {
    const repository = repositoryOf(files);
    expect(listContext(repository, 'app', 'app/Dockerfile')).toEqual([
      '.dockerignore',
      'Dockerfile',
      'a.txt',
    ]);
  });

  it('takes the rules beside the Dockerfile instead, when there are any', () => {
    const repository = repositoryOf({
      ...files,
      'docker/x.Dockerfile.dockerignore': '\uFEFF# all\n*\n!a.log\n',
    });
    expect(listContext(repository, 'app', 'docker/x.Dockerfile')).toEqual(['a.log']);
  });

  it('takes the root of the repository as context', () => {
    expect(listContext(repositoryOf(files), '.', 'app/Dockerfile')).toContain('b.log');
  });
});
