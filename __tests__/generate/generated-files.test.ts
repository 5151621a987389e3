import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, jest} from '@jest/globals';
import {createProject} from '../helpers/product.js';
import {generate, GENERATED} from './generated-cases.js';

jest.setTimeout(120_000);

const UPDATE = process.env['UPDATE_GOLDEN'] === '1';
let printed = '';

beforeEach(() => {
  printed = '';
  const keep = (text: string | Uint8Array) => {
    if (!/ExperimentalWarning|--trace-warnings/.test(String(text))) printed += String(text);
    return true;
  };
  jest.spyOn(process.stdout, 'write').mockImplementation(keep);
  jest.spyOn(process.stderr, 'write').mockImplementation(keep);
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** Runs `test` in a new folder with these files. */
async function inProject(
  files: Readonly<Record<string, string>>,
  test: (folder: string) => Promise<void>,
): Promise<void> {
  const home = process.cwd();
  const folder = createProject(files);
  process.chdir(folder);
  try {
    await test(folder);
  } finally {
    process.chdir(home);
    rmSync(folder, {recursive: true});
  }
}

const DOCKERFILE = 'FROM busybox AS test\nRUN true\n\nFROM busybox\n';

describe('generated files of this repository', () => {
  it.each(GENERATED)('$path is what its command makes', async ({words, path}) => {
    if (UPDATE) await generate(...words, '--output', path);
    const code = await generate(...words, '--output', path, '--check');
    expect(printed).toBe('');
    expect(code).toBe(0);
  });

  it('are all found by their banners, and all up to date', async () => {
    expect(await generate('generate', '--all', '--check')).toBe(0);
    expect(printed).toBe(`${GENERATED.length + 1} generated files\n`); // and our own workflow
    const workflow = readFileSync('.github/workflows/example.yml', 'utf8');
    expect(workflow).toContain('generate github-workflow --file example/Dockerfile');
  });

  it.each(GENERATED)('$path holds no host name or path of a machine', ({path}) => {
    const text = readFileSync(path, 'utf8');
    expect(text).not.toMatch(/\/(?:work|root|home)\/|\r/);
    expect(text.endsWith('\n')).toBe(true);
  });
});

describe('generate --output', () => {
  it('keeps own lines and the mode, leaves no other file, and writes the same bytes again', async () => {
    await inProject({Dockerfile: DOCKERFILE}, async () => {
      const words = ['generate', 'makefile', '--output', 'build/Makefile'];
      expect(await generate(...words)).toBe(0);
      chmodSync('build/Makefile', 0o755);
      const start = '# quality-stages: own lines start\n';
      const edited = readFileSync('build/Makefile', 'utf8').replace(
        start,
        () => `${start}\nmine: ## Is my own\n\techo $$HOME $& \\1\n\n`,
      );
      writeFileSync('build/Makefile', edited);
      writeFileSync('Dockerfile', `FROM busybox AS lint\nRUN true\n\n${DOCKERFILE}`);
      expect(await generate(...words)).toBe(0);
      const made = readFileSync('build/Makefile', 'utf8');
      expect(made).toContain(`${start}\nmine: ## Is my own\n\techo $$HOME $& \\1\n\n# quality`);
      expect(made).toContain('--target lint');
      expect(statSync('build/Makefile').mode & 0o777).toBe(0o755);
      expect(readdirSync('build')).toEqual(['Makefile']);
      expect(await generate(...words)).toBe(0);
      expect(readFileSync('build/Makefile', 'utf8')).toBe(made);
      expect(await generate(...words, '--check')).toBe(0);
    });
  });

  it('says so when the file cannot be written, and leaves nothing behind', async () => {
    await inProject({Dockerfile: DOCKERFILE, 'out/x': ''}, async () => {
      mkdirSync('out/bake.hcl');
      await expect(generate('generate', 'bake', '--output', 'out/bake.hcl')).rejects.toThrow(
        /"out\/bake.hcl" cannot be written/,
      );
      expect(readdirSync('out').sort()).toEqual(['bake.hcl', 'x']);
    });
  });
});

describe('generate --check', () => {
  it('shows a hand edit as a diff and ends with 1, without writing', async () => {
    await inProject({Dockerfile: DOCKERFILE}, async () => {
      const words = ['generate', 'cloudbuild', '--output', 'cloudbuild.yaml'];
      await generate(...words);
      const edited = readFileSync('cloudbuild.yaml', 'utf8').replace('1200s', '60s');
      writeFileSync('cloudbuild.yaml', edited);
      printed = '';
      expect(await generate(...words, '--check')).toBe(1);
      expect(printed).toContain('--- cloudbuild.yaml\n+++ cloudbuild.yaml (generated)\n@@ ');
      expect(printed).toContain('\n-timeout: 60s\n+timeout: 1200s\n');
      expect(readFileSync('cloudbuild.yaml', 'utf8')).toBe(edited);
    });
  });

  it('ends with 1 for a file that is not there, at its usual place', async () => {
    await inProject({Dockerfile: DOCKERFILE}, async () => {
      expect(await generate('generate', 'tekton', '--check')).toBe(1);
      expect(printed).toContain('--- tekton.yaml');
      expect(existsSync('tekton.yaml')).toBe(false);
    });
  });

  it('takes the line ends of a checkout on Windows', async () => {
    await inProject({Dockerfile: DOCKERFILE}, async () => {
      await generate('generate', 'bake', '--output', 'docker-bake.hcl');
      const text = readFileSync('docker-bake.hcl', 'utf8');
      writeFileSync('docker-bake.hcl', text.replaceAll('\n', '\r\n'));
      expect(await generate('generate', 'bake', '--check')).toBe(0);
    });
  });
});

describe('generate --all', () => {
  it('checks and mends every generated file by its banner, and touches no other', async () => {
    const files = {
      'a b/Dockerfile': DOCKERFILE,
      'own.yaml': 'kind: Task\n',
      'node_modules/x/ci.yaml': '# Generated from Dockerfile by: quality-stages generate tekton\n',
    };
    await inProject(files, async folder => {
      mkdirSync(join(folder, '.git'));
      const file = ['--file', 'a b/Dockerfile', '--image', 'registry.example/it'];
      await generate('generate', 'makefile', ...file, '--output', 'Makefile');
      await generate('generate', 'gitlab-ci', ...file, '--output', 'a b/.gitlab-ci.yml');
      const before = readFileSync('a b/.gitlab-ci.yml', 'utf8');
      expect(await generate('generate', '--all', '--check')).toBe(0);
      writeFileSync('a b/.gitlab-ci.yml', before.replace('--target test', '--target best'));
      printed = '';
      expect(await generate('generate', '--all', '--check')).toBe(1);
      expect(printed).toContain('+++ a b/.gitlab-ci.yml (generated)');
      expect(printed).not.toContain('Makefile');
      expect(printed).toContain('2 generated files');
      expect(await generate('generate', '--all')).toBe(0);
      expect(readFileSync('a b/.gitlab-ci.yml', 'utf8')).toBe(before);
      expect(readFileSync('own.yaml', 'utf8')).toBe(files['own.yaml']);
    });
  });

  it('gives the same file from any folder of the repository', async () => {
    await inProject({'app/Dockerfile': DOCKERFILE}, async folder => {
      mkdirSync(join(folder, '.git'));
      await generate(
        'generate',
        'knative-build-template',
        '--file',
        'app/Dockerfile',
        '--output',
        'one.yaml',
      );
      process.chdir('app');
      await generate(
        'generate',
        'knative-build-template',
        '--file',
        'Dockerfile',
        '--output',
        '../two.yaml',
      );
      expect(readFileSync('../two.yaml', 'utf8')).toBe(readFileSync('../one.yaml', 'utf8'));
    });
  });
});

describe('generate', () => {
  it('reads a Dockerfile in UTF-16, and writes UTF-8', async () => {
    await inProject({}, async () => {
      writeFileSync('Dockerfile', `\ufeff${DOCKERFILE.replaceAll('\n', '\r\n')}`, 'utf16le');
      await generate('generate', 'bake', '--output', 'docker-bake.hcl');
      expect(readFileSync('docker-bake.hcl', 'utf8')).toContain('target = "test"');
    });
  });

  it.each([
    [['makefille'], /Unknown format "makefille".*makefile/],
    [['bake', '--image', 'app:1'], /without a tag/],
    [['bake', '--microscanner-token', 'x'], /"--microscanner-token" is for a run/],
    [['bake', '--action'], /belongs to the format github-workflow/],
    [[], /needs a format/],
  ])('refuses %j', async (words, message) => {
    await inProject({Dockerfile: DOCKERFILE}, async () => {
      await expect(generate('generate', ...words)).rejects.toThrow(message);
    });
  });

  it('never writes the value of a secret', async () => {
    process.env['QS_TEST_TOKEN'] = 'hunter2-hunter2';
    const dockerfile = 'FROM busybox AS test\nRUN --mount=type=secret,id=t true\nFROM busybox\n';
    try {
      await inProject({Dockerfile: dockerfile}, async () => {
        for (const format of ['cloudbuild', 'github-workflow', 'tekton', 'makefile', 'bake']) {
          await generate('generate', format, '--secret-envs', 't=QS_TEST_TOKEN');
        }
        expect(printed).toContain('QS_TEST_TOKEN');
        expect(printed).not.toContain('hunter2');
      });
    } finally {
      delete process.env['QS_TEST_TOKEN'];
    }
  });
});
