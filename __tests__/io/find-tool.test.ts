import {createHash} from 'node:crypto';
import {chmodSync, existsSync, mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from '@jest/globals';
import {createToolFinder} from '../../src/io/find-tool.js';
import {TOOL_SOURCES} from '../../src/io/tool-table.js';
import {createInputs} from '../helpers/factories.js';

const saved = {...process.env};
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quality-stages-tools-'));
  process.env['PATH'] = join(folder, 'bin');
  process.env['RUNNER_TOOL_CACHE'] = join(folder, 'cache');
  // Nothing answers there: a download fails at once.
  process.env['https_proxy'] = 'http://127.0.0.1:9';
});
afterEach(() => {
  process.env = {...saved};
});

const find = (name: string, version = '2.15.1') =>
  createToolFinder(new Map([[name, version]]))(name);

describe('createToolFinder', () => {
  it('takes what is on the PATH first', async () => {
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/hadolint'), '');
    chmodSync(join(folder, 'bin/hadolint'), 0o755);
    expect(await find('hadolint')).toBe(join(folder, 'bin/hadolint'));
  });

  it('takes a cached download whose sum is right, and no other', async () => {
    const bytes = 'a tool';
    const sum = createHash('sha256').update(bytes).digest('hex');
    const cached = join(folder, 'cache/quality-stages', sum);
    mkdirSync(cached, {recursive: true});
    writeFileSync(join(cached, 'hadolint'), bytes);
    expect(await find('hadolint', `9.9.9@sha256:${sum}`)).toBe(join(cached, 'hadolint'));
    writeFileSync(join(cached, 'hadolint'), 'something else');
    await expect(find('hadolint', `9.9.9@sha256:${sum}`)).rejects.toThrow('cannot be downloaded');
  });

  it('says in one line why a tool cannot be had', async () => {
    await expect(find('hadolint')).rejects.toThrow(
      /^hadolint is not on the PATH and cannot be downloaded from https:\/\/github\.com\/\S+: [^\n]+\. Install it and put it on the PATH$/,
    );
    await expect(find('docker')).rejects.toThrow(
      'docker is not installed: no such program on the PATH',
    );
    await expect(find('hadolint', '1.0.0')).rejects.toThrow(
      /^hadolint 1\.0\.0 has no known SHA-256 sum .*Give one as 1\.0\.0@sha256:<sum>$/,
    );
    expect(existsSync(join(folder, 'cache'))).toBe(false);
  });
});

describe('TOOL_SOURCES', () => {
  it('has the sums of the versions that are the default', () => {
    const {hadolintVersion, structureTestVersion} = createInputs();
    for (const platform of ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']) {
      for (const [name, version] of [
        ['hadolint', hadolintVersion],
        ['container-structure-test', structureTestVersion],
      ] as const) {
        const source = TOOL_SOURCES[name];
        expect(source?.sums[version]?.[source.asset(version, platform) ?? '']).toMatch(
          /^[0-9a-f]{64}$/,
        );
      }
    }
  });
});
