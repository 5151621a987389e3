import {mkdtempSync, readdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {beforeAll, describe, expect, it} from '@jest/globals';
import {createProject, runProgram} from './helpers/product.js';

const DOCKERFILE =
  'FROM busybox AS test\nRUN echo \'app.py:2:1: F821 undefined name "book"\'; exit 1\nFROM busybox\n';

/** A folder with nothing but the package in it, installed from what `npm pack` makes, without the network. */
describe('the package', () => {
  let project = '';

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quality-stages-pack-'));
    const packed = await runProgram(['npm', 'pack', '--silent', '--pack-destination', folder]);
    expect({code: packed.code, stderr: packed.stderr.replace(/^npm warn.*$/gm, '').trim()}).toEqual(
      {code: 0, stderr: ''},
    );
    const [tarball = ''] = readdirSync(folder);
    project = createProject({
      'package.json': '{"name": "shop", "private": true}',
      Dockerfile: DOCKERFILE,
      'app.py': 'import os\nbook\n',
    });
    const installed = await runProgram(
      ['npm', 'install', '--offline', '--no-audit', '--no-fund', join(folder, tarball)],
      {cwd: project},
    );
    expect(installed.code).toBe(0);
  }, 120_000);

  const npx = (...args: string[]) =>
    runProgram(['npx', '--no', '--', 'quality-stages', ...args], {
      cwd: project,
      env: {...process.env, PATH: `${resolve('.cache/tools/bin')}:${process.env['PATH'] ?? ''}`},
    });

  it('has the version', async () => {
    const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
    expect((await npx('--version')).stdout).toBe(`quality-stages ${version}\n`);
  }, 60_000);

  it('lists the stages', async () => {
    expect((await npx('stages')).stdout).toMatch(/✓ {2}test .* chosen: its name says "test"/);
  }, 60_000);

  it('runs', async () => {
    const {code, stdout} = await npx(
      'run',
      '--build-contexts',
      'busybox=docker-image://quality-stages/busybox',
    );
    expect(stdout).toContain('Dockerfile:2');
    expect(code).toBe(1);
  }, 120_000);

  it('brings nothing but itself', () => {
    const modules = readdirSync(join(project, 'node_modules')).filter(
      name => !name.startsWith('.'),
    );
    expect(modules).toEqual(['quality-stages']);
    const files = readdirSync(join(project, 'node_modules/quality-stages')).sort();
    expect(files).toEqual([
      'LICENSE',
      'README.md',
      'action-types.yml',
      'action.yml',
      'dist',
      'man',
      'package.json',
      'schemas',
    ]);
  });

  it('publishes the schemas', async () => {
    const script =
      "import s from 'quality-stages/schemas/report.schema.json' with {type: 'json'}; console.log(typeof s)";
    const {stdout} = await runProgram([process.execPath, '--input-type=module', '-e', script], {
      cwd: project,
    });
    expect(stdout).toBe('object\n');
  }, 60_000);
});
