import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {CASES, diagnoseCase, readProgress, targetOf, toGolden} from './build-case.js';

/** What differs from machine to machine and from run to run. */
function normalize(text: string): string {
  return text
    .replace(/ on [\d.]+:53\b/g, ' on 192.0.2.53:53')
    .replace(/of ref [\w-]+::\w+/g, 'of ref x::y');
}

describe('diagnoseBuild, with a real engine', () => {
  it.each(readdirSync(CASES))(
    'finds the same as in the recording: %s',
    name => {
      const folder = join(CASES, name);
      const target = targetOf(folder);
      const {status, stderr} = spawnSync(
        'docker',
        [
          'buildx',
          'build',
          '--progress=rawjson',
          '--no-cache',
          '-o',
          'type=cacheonly',
          ...(target === undefined ? [] : ['--target', target]),
          folder,
        ],
        {
          encoding: 'utf8',
          env: {...process.env, BUILDX_GIT_INFO: '0', BUILDX_NO_DEFAULT_ATTESTATIONS: '1'},
        },
      );
      // RECORD=1 keeps what the engine said, for the tests that run without one.
      if (process.env['RECORD'] === '1') {
        writeFileSync(join(folder, 'progress.txt'), normalize(stderr));
        writeFileSync(join(folder, 'exit-code'), `${status ?? ''}\n`);
      }
      const live = toGolden(diagnoseCase(folder, readProgress(normalize(stderr), status ?? -1)));
      expect(live).toBe(readFileSync(join(folder, 'diagnostics.json'), 'utf8'));
    },
    60_000,
  );
});
