import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from '@jest/globals';
import {CASES, configOf, IMAGE, normalize, toGolden} from './structure-test-case.js';

const tool = join(import.meta.dirname, '../../../.cache/tools/bin/container-structure-test');
const tag = `quality-stages-structure-test:${process.pid}`;
const scratch = mkdtempSync(join(tmpdir(), 'structure-test-'));

beforeAll(() => {
  const {status, stderr} = spawnSync('docker', ['buildx', 'build', '--load', '-t', tag, IMAGE], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}, 60_000);

afterAll(() => {
  spawnSync('docker', ['image', 'rm', '--force', tag]);
  rmSync(scratch, {recursive: true});
});

describe('readStructureTest, with the real tool', () => {
  it.each(readdirSync(CASES))(
    'finds the same as in the recording: %s',
    name => {
      const {folder, path} = configOf(name);
      const report = join(scratch, `${name}.json`);
      const run = spawnSync(
        tool,
        [
          'test',
          '--image',
          tag,
          '--config',
          join(folder, path),
          '--output',
          'json',
          '--test-report',
          report,
        ],
        {encoding: 'utf8'},
      );
      if (run.error) throw run.error;
      const output = normalize(readFileSync(report, 'utf8'));
      // RECORD=1 keeps what the tool said, for the tests that run without an engine.
      if (process.env['RECORD'] === '1') writeFileSync(join(folder, 'output.json'), output);
      expect(toGolden(name, output)).toBe(readFileSync(join(folder, 'diagnostics.json'), 'utf8'));
    },
    60_000,
  );
});
