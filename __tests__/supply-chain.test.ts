import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {describe, expect, it} from '@jest/globals';
import {parse} from 'yaml';
import {TOOL_SOURCES} from '../src/io/tool-table.js';
import {createInputs} from './helpers/factories.js';

const script = (...argv: readonly string[]) =>
  spawnSync(process.execPath, argv, {encoding: 'utf8', timeout: 60_000});

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {readonly dev?: boolean; readonly integrity?: string; readonly resolved?: string}
    >
  >;
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
/** What src/ imports, and some that only these need. */
const BUNDLED = [
  '@actions/core',
  '@actions/http-client',
  '@octokit/request',
  'tunnel',
  'undici',
  'yaml',
];

/** Licences whose terms are met by giving their text with the bundle. */
const ALLOWED = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

describe('the tools that are downloaded', () => {
  it('have a sum for every file of the versions that are the default', () => {
    const {hadolintVersion, structureTestVersion} = createInputs();
    const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'];
    for (const [tool, version] of [
      ['hadolint', hadolintVersion],
      ['container-structure-test', structureTestVersion],
    ] as const) {
      const source = TOOL_SOURCES[tool];
      for (const platform of platforms) {
        const asset = source?.asset(version, platform) ?? '';
        expect(`${asset} ${source?.sums[version]?.[asset] ?? ''}`).toMatch(/^\S+ [0-9a-f]{64}$/);
      }
    }
  });

  it('have sums of the right form, each of another file, and none of a file that is never asked for', () => {
    for (const {sums, asset, repository} of Object.values(TOOL_SOURCES)) {
      expect(repository).toMatch(/^[\w-]+\/[\w-]+$/);
      const all = Object.values(sums).flatMap(files => Object.values(files));
      expect(all.filter(sum => !/^[0-9a-f]{64}$/.test(sum))).toEqual([]);
      expect(new Set(all).size).toBe(all.length);
      for (const [version, files] of Object.entries(sums)) {
        const asked = ['linux', 'darwin', 'win32'].flatMap(os =>
          ['x64', 'arm64', 's390x', 'ppc64'].map(cpu => asset(version, `${os}-${cpu}`)),
        );
        expect(Object.keys(files).filter(file => !asked.includes(file))).toEqual([]);
      }
    }
  });

  it('stand in a file that the script writes', () => {
    expect(script('script/update-tool-sums.mjs', '--check')).toMatchObject({status: 0, stderr: ''});
  });

  it('are asked for over HTTPS only', () => {
    expect(readFileSync('src/io/find-tool.ts', 'utf8').match(/http:\/\//g)).toBeNull();
    const {status, stderr} = spawnSync(
      process.execPath,
      ['script/update-tool-sums.mjs', 'hadolint', '2.15.1'],
      {encoding: 'utf8', env: {...process.env, QUALITY_STAGES_RELEASES: 'http://127.0.0.1:9'}},
    );
    expect(status).toBe(1);
    expect(stderr).toContain('is not HTTPS');
  });
});

describe('the packages of the bundle', () => {
  it('are locked with their sums, and run no scripts when they are installed', () => {
    const unlocked = Object.entries(lock.packages).filter(
      ([path, {integrity}]) => path !== '' && integrity === undefined,
    );
    expect(unlocked).toEqual([]);
    expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true');
    const {dependencies, devDependencies} = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    const versions = Object.values({...dependencies, ...devDependencies});
    expect(versions.filter(version => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('have their licences listed, each an allowed one', () => {
    const {stdout} = script('script/licenses.mjs');
    const listed = [...stdout.matchAll(/^(\S+)@\d\S*\n(\S+)\n\n/gm)];
    expect(listed.map(([, name]) => name)).toEqual(expect.arrayContaining(BUNDLED));
    expect(readFileSync('dist/licenses.txt', 'utf8')).toBe(stdout);
    expect(listed.filter(([, , licence = '']) => !ALLOWED.includes(licence))).toEqual([]);
    expect(stdout).not.toContain('has no licence file');
  });

  it('stand in the bill of materials', () => {
    const {stdout} = script('script/sbom.mjs');
    const bom = JSON.parse(stdout) as {
      bomFormat: string;
      specVersion: string;
      serialNumber: string;
      components: {
        name: string;
        'bom-ref': string;
        purl: string;
        hashes: {alg: string; content: string}[];
      }[];
      dependencies: {ref: string; dependsOn: string[]}[];
    };
    expect(bom).toMatchObject({bomFormat: 'CycloneDX', specVersion: '1.6'});
    expect(bom.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(bom.components.map(({name}) => name)).toEqual(expect.arrayContaining(BUNDLED));
    for (const {purl, hashes} of bom.components) {
      expect(purl).toMatch(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d[\w.+-]*$/);
      expect(hashes).toEqual([{alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/)}]);
    }
    const refs = new Set(bom.components.map(component => component['bom-ref']));
    expect(refs.size).toBe(bom.components.length);
    expect(bom.dependencies[0]?.dependsOn.filter(ref => !refs.has(ref))).toEqual([]);
    expect(script('script/sbom.mjs').stdout).toBe(stdout);
  });
});

describe('our workflows', () => {
  const files = readdirSync('.github/workflows').map(name => join('.github/workflows', name));

  it.each(files)('%s pins every action by its commit', path => {
    const uses = readFileSync(path, 'utf8').match(/^\s*(?:- )?uses: .*$/gm) ?? [];
    const isPinned = (line: string) =>
      line.endsWith('uses: ./') ||
      /uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter(line => !isPinned(line))).toEqual([]);
  });

  it.each(files)('%s has no more rights than it says, and leaves no token behind', path => {
    interface Job {
      readonly permissions?: Record<string, string>;
      readonly steps: readonly {uses?: string; with?: Record<string, unknown>; run?: string}[];
    }
    const {permissions, jobs} = parse(readFileSync(path, 'utf8')) as {
      permissions?: Record<string, string>;
      jobs: Record<string, Job>;
    };
    expect(Object.values(permissions ?? {write: 'write'})).not.toContain('write');
    for (const {steps, permissions: own} of Object.values(jobs)) {
      const checkouts = steps.filter(step => step.uses?.startsWith('actions/checkout@') === true);
      for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe(false);
      // Where a token may write, nothing of the repository or of npm runs.
      const writes = Object.values(own ?? {}).includes('write');
      if (writes) expect(JSON.stringify(steps)).not.toMatch(/actions\/checkout@|npm |script\//);
    }
  });
});

describe('a release', () => {
  it('has the notes of its version only', () => {
    expect(script('script/release-notes.mjs', 'Unreleased').stdout).toContain('### Added');
    expect(script('script/release-notes.mjs', '99.0.0')).toMatchObject({
      status: 1,
      stderr: 'CHANGELOG.md says nothing of 99.0.0\n',
    });
  });
});
