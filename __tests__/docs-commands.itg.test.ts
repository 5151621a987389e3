import {existsSync, mkdirSync, mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {codeBlocks, ownCommands, PAGES} from './helpers/pages.js';
import {createProject, runCli, runProgram} from './helpers/product.js';

const PATH = `${resolve('.cache/tools/bin')}:${process.env['PATH'] ?? ''}`;

const DOCKERFILE = `FROM quality-stages/busybox AS test
RUN true
FROM quality-stages/busybox AS lint
RUN true
FROM quality-stages/busybox AS prod
`;

/** A project as a reader of the pages has one, all green. */
const PROJECT = {
  '.hadolint.yaml': 'ignored: [DL3006]\n',
  Dockerfile: DOCKERFILE,
  'docker/Dockerfile': DOCKERFILE,
};

/** Pages about a folder of this repository: their commands are for that folder. */
const isExample = (page: string) => page.startsWith('example');

describe.each(PAGES.filter(page => !isExample(page) && ownCommands(page).length > 0))(
  'the commands of %s',
  page => {
    it('run, in their order, in a project', async () => {
      const cwd = createProject(PROJECT);
      for (const {line, words} of ownCommands(page)) {
        const output = words[words.indexOf('--output') + 1] ?? '';
        const drifts =
          words.includes('--check') && words.includes('--output') && !existsSync(join(cwd, output));
        // A builder elsewhere is the reader's own; __tests__/drivers.itg.test.ts has some.
        const isElsewhere = words.includes('--builder');
        const {code, stderr} = await runCli([...words, ...(isElsewhere ? ['--dry-run'] : [])], {
          cwd,
          env: {...process.env, PATH},
        });
        expect(`${line}: ${code} ${stderr}`).toMatch(`${line}: ${drifts ? 1 : 0} `);
      }
    }, 240_000);
  },
);

/** __tests__/examples.itg.test.ts builds them all; here it is their very lines that find their files. */
describe.each(PAGES.filter(page => isExample(page) && ownCommands(page).length > 0))(
  'the commands of %s',
  page => {
    it('find their Dockerfiles', async () => {
      const cwd = page.startsWith('examples') ? dirname(page) : '.';
      const planned = await Promise.all(
        ownCommands(page).map(({words}) => runCli([...words, '--dry-run'], {cwd: resolve(cwd)})),
      );
      for (const {code, stdout, stderr} of planned) {
        expect(`${code} ${stderr}`).toBe('0 ');
        expect(stdout).toMatch(/^docker buildx build --target /m);
      }
    }, 120_000);
  },
);

describe('README.md', () => {
  it('leads from a clean clone to the result of one’s own Dockerfile, as it stands there', async () => {
    const home = mkdtempSync(join(tmpdir(), 'home-'));
    const project = join(home, 'your/project');
    mkdirSync(dirname(project), {recursive: true});
    const [before = '', then = ''] = codeBlocks('README.md')
      .map(({lang, text}) => (lang === 'sh' ? text : ''))
      .filter(text => /quality-stages (?:stages|run)|index\.js/.test(text));
    expect(before.split('\n')).toHaveLength(4);
    const script = [
      'set -eux',
      `git config --global url.${resolve('.')}.insteadOf https://github.com/quality-stages/quality-stages`,
      `git config --global safe.directory '*'`,
      `mv ${createProject(PROJECT)} ${project}`,
      before,
      'npm install --global ~/quality-stages',
      then,
      'quality-stages completion bash | bash -n',
    ].join('\n');
    const {code, stdout, stderr} = await runProgram(['bash', '-c', script], {
      env: {
        ...process.env,
        HOME: home,
        npm_config_prefix: join(home, 'npm'),
        PATH: `${join(home, 'npm/bin')}:${PATH}`,
      },
    });
    expect(`${code} ${stderr}`).toMatch(/^0 /);
    expect(stdout).toMatch(/✓ {2}test .* chosen: its name says "test"/);
    expect(stdout).toContain('Passed: 4 passed');
    expect(stdout).toContain('"conclusion": "success"');
    expect(stdout).toMatch(/^flowchart/m);
    expect(readFileSync('README.md', 'utf8')).toContain('npm install --global ~/quality-stages');
  }, 240_000);
});
