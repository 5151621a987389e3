import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, it, jest} from '@jest/globals';
import {createProject, runProgram} from '../helpers/product.js';
import {GENERATED} from './generated-cases.js';

jest.setTimeout(300_000);

const TOOLS = resolve('.cache/tools/bin');
const pathsOf = (format: string) => GENERATED.filter(g => g.format === format).map(g => g.path);

/** The reader of each format: an argv to which files are added; all of them fail on what they do not know. */
const READERS: Readonly<Record<string, readonly string[]>> = {
  cloudbuild: [join(TOOLS, 'strict-readers'), 'cloudbuild'],
  tekton: [join(TOOLS, 'strict-readers'), 'tekton'],
  'knative-build-template': [join(TOOLS, 'strict-readers'), 'knative-build-template'],
  'github-workflow-hcl': [join(TOOLS, 'strict-readers'), 'github-workflow-hcl'],
  'github-workflow': [join(TOOLS, 'actionlint')],
};

const read = async (format: string, ...files: readonly string[]) => {
  const {code, stdout, stderr} = await runProgram([...(READERS[format] ?? []), ...files]);
  return {code, said: stdout + stderr};
};

describe.each(Object.keys(READERS))('the reader of %s', format => {
  it('takes every generated file', async () => {
    const files = pathsOf(format);
    expect(files.length).toBeGreaterThanOrEqual(6);
    expect(await read(format, ...files)).toEqual({code: 0, said: ''});
  });
});

describe('the readers refuse what their service refuses', () => {
  it.each([
    ['cloudbuild', 'cloudbuild.yaml', 'waitFor:', 'wait_for:', /unknown field/],
    ['cloudbuild', 'cloudbuild.yaml', "- '-'", '- later', /waits for "later"/],
    ['cloudbuild', 'cloudbuild.yaml', '- prod', '- $TARGET', /\$TARGET is no substitution/],
    ['cloudbuild', 'cloudbuild.yaml', 'env: MICROSCANNER', 'env: OTHER', /which is no secret/],
    ['tekton', 'tekton.yaml', 'name: example-test', 'name: unit_test', /unit_test/],
    ['tekton', 'tekton.yaml', 'workingDir:', 'workingDirectory:', /unknown field/],
    ['tekton', 'tekton.yaml', 'workspace: source', 'workspace: other', /other/],
    ['tekton', 'tekton.yaml', 'tekton.dev/v1', 'tekton.dev/v1beta1', /apiVersion/],
    ['knative-build-template', 'buildtemplate.yaml', 'parameters:', 'params:', /unknown field/],
    ['knative-build-template', 'buildtemplate.yaml', 'name: check', 'name: test', /name/],
    ['github-workflow-hcl', 'main.workflow', 'uses = ', 'use = ', /use/],
    ['github-workflow-hcl', 'main.workflow', 'needs = "image"', 'needs = "picture"', /picture/],
    ['github-workflow', 'workflow.yml', 'runs-on:', 'run-on:', /run-on/],
  ])('%s: %s with %j → %j', async (format, file, from, to, reason) => {
    const text = readFileSync(`example/${file}`, 'utf8');
    expect(text).toContain(from);
    const folder = createProject({[file]: text.replace(from, () => to)});
    const {code, said} = await read(format, join(folder, file));
    expect(said).toMatch(reason);
    expect(code).toBe(1);
  });
});

describe("GitHub's own parser", () => {
  async function parse(content: string) {
    const script = createProject({
      'parse.mjs': `
        import {readFileSync} from 'node:fs';
        import {registerHooks} from 'node:module';
        // The package imports JSON in the way that bundlers take.
        registerHooks({
          load: (url, context, next) =>
            next(url, url.endsWith('.json') ? {...context, importAttributes: {type: 'json'}} : context),
        });
        const {convertWorkflowTemplate, parseWorkflow} = await import(${JSON.stringify(
          pathToFileURL(
            resolve('.cache/generators/node_modules/@actions/workflow-parser/dist/index.js'),
          ).href,
        )});
        const trace = {info() {}, error() {}, verbose() {}};
        const parsed = parseWorkflow({name: 'w.yml', content: readFileSync(0, 'utf8')}, trace);
        const errors = parsed.context.errors.getErrors().map(e => e.message);
        const template = parsed.value && (await convertWorkflowTemplate(parsed.context, parsed.value));
        console.log(JSON.stringify({errors: [...errors, ...(template?.errors ?? []).map(e => e.Message)], jobs: template?.jobs?.map(j => j.id.value)}));
      `,
    });
    writeFileSync(join(script, 'w.yml'), content);
    const {stdout, stderr} = await runProgram([
      'sh',
      '-c',
      `exec "$1" "$2"/parse.mjs < "$2"/w.yml`,
      'sh',
      join(TOOLS, 'node24'),
      script,
    ]);
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as {errors: readonly string[]; jobs?: readonly string[]};
  }

  it.each(pathsOf('github-workflow'))('takes %s', async path => {
    const {errors, jobs} = await parse(readFileSync(path, 'utf8'));
    expect(errors).toEqual([]);
    expect(jobs?.length).toBeGreaterThan(0);
  });

  it('refuses an unknown key', async () => {
    const text = readFileSync('example/workflow.yml', 'utf8').replace('runs-on:', 'run-on:');
    expect((await parse(text)).errors.join()).toContain('run-on');
  });
});

describe("GitLab's schema, by gitlab-ci-local", () => {
  const list = (root: string) =>
    runProgram(
      [
        join(TOOLS, 'node24'),
        resolve('.cache/generators/node_modules/gitlab-ci-local/dist/index.js'),
        '--list-json',
      ],
      {cwd: root},
    );
  const repository = async (text: string) => {
    const root = createProject({'.gitlab-ci.yml': text});
    await runProgram(['git', 'init', '--quiet', root]);
    return root;
  };

  it.each(pathsOf('gitlab-ci'))('takes %s', async path => {
    const {code, stdout, stderr} = await list(await repository(readFileSync(path, 'utf8')));
    expect(stderr).not.toMatch(/invalid|error TS/i);
    expect(code).toBe(0);
    expect(stdout).toContain('"name"');
  });

  it('refuses an unknown key', async () => {
    const text = readFileSync('example/.gitlab-ci.yml', 'utf8').replace('codequality:', 'quality:');
    const {code} = await list(await repository(text));
    expect(code).not.toBe(0);
  });
});

describe('GNU make', () => {
  it.each(pathsOf('makefile'))(
    'reads %s without a warning, and shows its help first',
    async path => {
      const plan = await runProgram([
        'make',
        '--dry-run',
        '--warn-undefined-variables',
        '-f',
        path,
        'all',
      ]);
      expect(plan.stderr).toBe('');
      expect(plan.code).toBe(0);
      expect(plan.stdout).toContain('docker buildx build');
      const help = await runProgram(['make', '-f', path]);
      const targets = /^\.PHONY: (.*)$/m.exec(readFileSync(path, 'utf8'))?.[1]?.split(' ');
      expect(help.stdout.match(/^ {2}\S+/gm)?.map(line => line.trim())).toEqual(targets);
    },
  );
});

describe('docker buildx bake', () => {
  it.each(pathsOf('bake'))('reads %s, every attribute of it', async path => {
    // An ssh agent is asked for its socket, even to print.
    const socket = join(mkdtempSync(join(tmpdir(), 'quality-stages-ssh-')), 'agent');
    const agent = createServer().listen(socket);
    const env = {...process.env, SSH_AUTH_SOCK: socket};
    const print = await runProgram(['docker', 'buildx', 'bake', '--file', path, '--print'], {env});
    agent.close();
    expect(print.stderr).not.toMatch(/ERROR|warn/i);
    const {target} = JSON.parse(print.stdout) as {target: Record<string, Record<string, unknown>>};
    const text = readFileSync(path, 'utf8');
    const blocks = [...text.matchAll(/^target "(?!_common)(.*)" \{\n([\s\S]*?)^\}/gm)];
    expect(blocks.length).toBe(Object.keys(target).length);
    for (const [, name = '', body = ''] of blocks) {
      const attributes = [...body.matchAll(/^ {2}(\S+) = /gm)].map(([, key = '']) => key);
      // bake ignores an attribute that it does not know; an argument without a value is left out.
      const known = attributes.filter(key => key !== 'inherits' && key !== 'args');
      expect(Object.keys(target[name] ?? {})).toEqual(expect.arrayContaining(known));
    }
  });
});
