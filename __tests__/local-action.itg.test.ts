import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {beforeAll, describe, expect, it} from '@jest/globals';
import {runProgram} from './helpers/product.js';

const VERSION = '7.0.1';
const HOME = resolve('.cache/local-action');
const CLIENT = join(HOME, 'node_modules/@github/local-action/bin/local-action.js');

beforeAll(async () => {
  if (existsSync(CLIENT)) return;
  const packages = [`@github/local-action@${VERSION}`, 'tsx'];
  const {code, stderr} = await runProgram([
    'npm',
    'install',
    '--prefix',
    HOME,
    '--no-audit',
    '--no-fund',
    '--no-save',
    ...packages,
  ]);
  expect(`${code} ${stderr}`).toMatch(/^0 /);
}, 300_000);

describe('@github/local-action', () => {
  it('runs the action from its source and gets its outputs', async () => {
    // The client looks for the packages of @actions in the folder that it is started in: it has to be this one.
    const project = join('.cache', 'local-action', 'project');
    mkdirSync(project, {recursive: true});
    writeFileSync(
      join(project, 'Dockerfile'),
      'FROM busybox AS test\nRUN exit 1\nFROM busybox AS prod\n',
    );
    const [env, summary] = ['.env', 'summary.md'].map(name => resolve(project, name)) as [
      string,
      string,
    ];
    writeFileSync(summary, '');
    const inputs = {
      file: join(project, 'Dockerfile'),
      'build-contexts': 'busybox=docker-image://quality-stages/busybox',
      hadolint: 'false',
      'build-checks': 'false',
      'github-token': '',
    };
    const lines = Object.entries(inputs).map(
      ([name, value]) => `INPUT_${name.toUpperCase()}=${value}`,
    );
    writeFileSync(env, [`GITHUB_STEP_SUMMARY=${summary}`, ...lines, ''].join('\n'));
    const {stdout, stderr} = await runProgram(
      [resolve('.cache/tools/bin/node24'), CLIENT, resolve('.'), 'src/action.ts', env],
      {
        env: {
          ...process.env,
          PATH: `${join(HOME, 'node_modules/.bin')}:${resolve('.cache/tools/bin')}:${process.env['PATH'] ?? ''}`,
          npm_config_yes: 'true',
        },
      },
    );
    expect(stdout + stderr).toMatch(/'conclusion'\s*│\s*'failure'/);
    expect(stdout).toMatch(/'failed-steps'\s*│\s*'test'/);
    expect(readFileSync(summary, 'utf8')).toContain('1 of 1 step failed');
  }, 240_000);
});
