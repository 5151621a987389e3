import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {createPathMap} from '../../../src/diagnose/path-map/path-map.js';
import {parseDockerfile} from '../../../src/parse/dockerfile.js';
import {randomCase, readTree, repositoryOf, writeFiles} from './path-map-case.js';

/** PATH_MAP_CASES and PATH_MAP_SEED run other and more cases. */
const CASES = Number(process.env['PATH_MAP_CASES'] ?? 15);
const FIRST_SEED = Number(process.env['PATH_MAP_SEED'] ?? 1);

/** Files that the built image holds, or undefined when BuildKit refuses the Dockerfile. */
function build(root: string): ReadonlyMap<string, string> | undefined {
  const out = join(root, 'out');
  mkdirSync(out);
  const {status, stderr} = spawnSync(
    'docker',
    ['buildx', 'build', '--progress=plain', '-o', `type=local,dest=${out}`, join(root, 'context')],
    {encoding: 'utf8', env: {...process.env, BUILDX_GIT_INFO: '0'}},
  );
  if (status === 0) return readTree(out);
  if (
    /not found|no such file or directory|cannot replace|cannot copy to non-directory|not a directory|is a directory|file exists|circular|invalid .*stage|file with no instructions|outside|syntax error in pattern/.test(
      stderr,
    )
  )
    return undefined;
  throw new Error(`the build failed for another reason:\n${stderr.slice(-2000)}`);
}

describe('createPathMap', () => {
  it(
    'equals the file system of the built image, for random COPY, ADD, WORKDIR, ARG and ignore rules',
    () => {
      let compared = 0;
      let built = 0;
      for (let seed = FIRST_SEED; built < CASES; seed++) {
        const {files, dockerfile: text} = randomCase(seed);
        const root = mkdtempSync(join(tmpdir(), 'path-map-'));
        try {
          writeFiles(join(root, 'context'), {...files, Dockerfile: text});
          const image = build(root);
          if (!image) continue;
          built++;
          const dockerfile = parseDockerfile(text, 'Dockerfile');
          const map = createPathMap({
            dockerfile,
            stage: dockerfile.stages.length - 1,
            context: '.',
            buildArgs: {},
            namedContexts: {},
            repository: repositoryOf({...files, Dockerfile: text}),
          });
          const known = {...files, Dockerfile: text};
          const sources = new Map(Object.entries(known).map(([path, content]) => [content, path]));
          // What really stands in the image and came from the context, by its unique content.
          const actual = Object.fromEntries(
            [...image].flatMap(([path, content]) => {
              const source = sources.get(content);
              return source === undefined ? [] : [[path, source]];
            }),
          );
          const expected = Object.fromEntries(
            [...map.files()].flatMap(([path, origin]) =>
              origin.heredoc ? [] : [[path, origin.path]],
            ),
          );
          const printed = Object.fromEntries(
            Object.keys(actual).map(path => [path, map.toRepository(path)]),
          );
          const context = `seed ${seed}\n${text}\n${JSON.stringify(files, null, 1)}`;
          expect({context, files: expected}).toEqual({context, files: actual});
          expect({context, files: printed}).toEqual({context, files: actual});
          compared += Object.keys(actual).length;
        } finally {
          rmSync(root, {recursive: true, force: true});
        }
      }
      expect(compared).toBeGreaterThan(CASES);
    },
    60_000 + CASES * 20_000,
  );

  it('equals what a RUN sees of its bind mounts', () => {
    const files = {
      'src/a.py': 'A',
      'src/b/c.py': 'C',
      'gen/x.py': 'X',
      'gen/hidden.py': 'H',
      'one.txt': 'ONE',
      'skip.md': 'SKIP',
      '.dockerignore': '*.md\n',
    };
    const text = `FROM quality-stages/busybox AS made
WORKDIR /made
COPY gen .
FROM quality-stages/busybox
WORKDIR /w
COPY . .
WORKDIR /w/deep
RUN --mount=type=bind,source=src,target=../gen \\
    --mount=type=bind,source=src/b,target=/ctx/gen \\
    --mount=target=/ctx \\
    --mount=type=bind,from=made,source=made/x.py,target=/w/y.py \\
    --mount=from=made,source=/made,target=. \\
    --mount=type=cache,target=/w/src/b \\
    find /w /ctx -type f | while read -r file; do echo "$file=$(head -n 1 "$file")"; done
`;
    const root = mkdtempSync(join(tmpdir(), 'path-map-'));
    writeFiles(root, {...files, Dockerfile: text});
    const args = [
      'buildx',
      'build',
      '--no-cache',
      '--progress=plain',
      '-o',
      'type=cacheonly',
      root,
    ];
    const {stderr} = spawnSync('docker', args, {encoding: 'utf8'});
    expect(stderr).not.toMatch(/ERROR/);
    rmSync(root, {recursive: true});
    const sources = new Map(Object.entries(files).map(([path, content]) => [content.trim(), path]));
    const seen = [...stderr.matchAll(/^#\d+ [\d.]+ (\/[^=\s]+)=(.+)$/gm)].flatMap(
      ([, path = '', content = '']) => {
        const source = sources.get(content);
        return source === undefined ? [] : [[path, source] as const];
      },
    );
    const dockerfile = parseDockerfile(text, 'Dockerfile');
    const map = createPathMap({
      dockerfile,
      stage: 1,
      instruction: 3,
      context: '.',
      buildArgs: {},
      namedContexts: {},
      repository: repositoryOf({...files, Dockerfile: text}),
    });
    const isMapped = ([path]: readonly [string, unknown]): boolean => !path.endsWith('/Dockerfile');
    const mapped = [...map.files()].filter(isMapped).map(([path, origin]) => [path, origin.path]);
    expect(seen.length).toBeGreaterThan(8);
    expect(Object.fromEntries(mapped)).toEqual(Object.fromEntries(seen));
  }, 60_000);
});
