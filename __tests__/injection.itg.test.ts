import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {beforeAll, describe, expect, it} from '@jest/globals';
import {marked} from 'marked';
import {BUSYBOX, createProject, runProgram, type Ended} from './helpers/product.js';

const BUNDLE = resolve(process.env['QUALITY_STAGES_DIST'] ?? 'dist', 'index.js');

/** The names of actions/runner ActionCommandManager.cs and of its log formatting. */
const NAMES = [
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'add-mask',
  'add-path',
  'set-env',
  'set-output',
  'save-state',
  'echo',
  'add-matcher',
  'remove-matcher',
  'stop-commands',
  'internal-set-repo-path',
];

const LINES = [
  ...NAMES.flatMap(name => [
    `::${name}::pwned`,
    `  ::${name} name=x,file=a.py,line=1::pwned`,
    `text ##[${name}]pwned`,
    `##[${name} file=a.py;line=1]pwned`,
    `progress\r::${name}::pwned`,
    `%0A::${name}::pwned`,
    `\u001b[31m::${name}::pwned\u001b[0m`,
    `::${name.toUpperCase()}::pwned`,
  ]),
  'a.py:1:1: F821 pwned%0A::error::pwned',
  'a.py:2:1: F821 ##[error]pwned ::error::pwned',
  'a.py:3:1: F821 </code><img src=x onerror=pwned()> @octo #1 [pwned](https://example.org) ![p](https://example.org/p.png)',
  '<script>pwned()</script> <img src="https://example.org/p.png"> <!-- pwned',
  '```',
  '~~~',
  '</details></summary>',
  '| a | b |',
  '|---|---|',
  '# pwned',
  '@octo/team',
  'GH-1 octo/shelf#1',
  '\u001b]8;;https://example.org\u0007pwned\u001b]8;;\u0007',
  '\u001b[2J\u001b[H\u001b]0;pwned\u0007\u001bc\u009b31m',
  '\u202epwned\u2066',
  'ghadelimiter_pwned',
  'conclusion<<x',
  'conclusion=success',
];

interface Command {
  readonly name: string;
  readonly properties: string;
  readonly message: string;
}

let ended: Ended;
let summary = '';
let output = '';
let report = '';
let commands: readonly Command[] = [];

/**
 * Obeys a log as the runner does (runner.md 1 to 3, formats.md §4): `::name props::message` at a line's start and
 * `##[name props]message` anywhere, without case, a lone \r ending a line, nothing between stop-commands and its token.
 */
function obey(text: string): readonly Command[] {
  const found: Command[] = [];
  let token: string | undefined;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const match =
      /^\s*::([A-Za-z-]+)(?:\s+((?:(?!::).)*))?::(.*)$/.exec(line) ??
      /##\[([A-Za-z-]+)(?:\s+([^\]]*))?\](.*)$/.exec(line);
    if (token !== undefined) {
      if (line.trim() === `::${token}::`) token = undefined;
      continue;
    }
    if (match === null) continue;
    const [, name = '', properties = '', message = ''] = match;
    if (name.toLowerCase() === 'stop-commands') token = message;
    else found.push({name: name.toLowerCase(), properties, message});
  }
  expect(token).toBeUndefined();
  return found;
}

beforeAll(async () => {
  const work = mkdtempSync(join(tmpdir(), 'runner-'));
  const file = (name: string) => join(work, name);
  for (const name of ['output', 'summary', 'env', 'path']) writeFileSync(file(name), '');
  const folder = createProject({
    Dockerfile: `FROM busybox AS test\nCOPY . /app\nWORKDIR /app\nRUN cat lines.txt; cat lines.txt >&2; exit 1\nFROM busybox\n`,
    'lines.txt': `${LINES.join('\n')}\n`,
    'a.py': 'a\nb\nc\n',
  });
  ended = await runProgram([process.execPath, BUNDLE], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DOCKER_HOST: process.env['DOCKER_HOST'],
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_ENV: file('env'),
      GITHUB_PATH: file('path'),
      RUNNER_TEMP: work,
      'INPUT_BUILD-CONTEXTS': BUSYBOX[1],
      INPUT_HADOLINT: 'false',
      'INPUT_BUILD-CHECKS': 'false',
      'INPUT_REPORT-FILE': 'report.json',
    },
  });
  summary = readFileSync(file('summary'), 'utf8');
  output = readFileSync(file('output'), 'utf8');
  report = readFileSync(join(folder, 'report.json'), 'utf8');
  commands = obey(ended.stdout + ended.stderr);
  expect(readFileSync(file('env'), 'utf8') + readFileSync(file('path'), 'utf8')).toBe('');
}, 120_000);

describe('a build that prints what a runner obeys', () => {
  it('gets its lines shown and found', () => {
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('pwned');
    expect(report).toContain('pwned');
  });

  it('makes the runner obey nothing but our own commands', () => {
    expect(new Set(commands.map(({name}) => name))).toEqual(
      new Set(['group', 'endgroup', 'error', 'notice']),
    );
    const notices = commands.filter(({name}) => name === 'notice');
    expect(notices.map(({message}) => message.split('%0A')[0])).toEqual([
      'RUN failed with exit code 1 (6 findings on their own lines)',
    ]);
    const titles = commands.filter(({name}) => name === 'group').map(({message}) => message);
    expect(titles).toEqual(['Log of test']);
    // What a tool says is the text of annotations of ours, which have a title.
    const foreign = commands.filter(({properties}) => !properties.startsWith('title='));
    expect(foreign.filter(({message}) => message.includes('pwned'))).toEqual([]);
  });

  it('cannot reach another file or line by an annotation', () => {
    const places = commands.flatMap(({properties}) => /file=([^,]*)/.exec(properties)?.[1] ?? []);
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter(place => !['Dockerfile', 'a.py'].includes(place))).toEqual([]);
  });

  it('cannot set an output', () => {
    const [, , value] = /^conclusion<<(\S+)\n(.*)\n\1$/m.exec(output) ?? [];
    expect(value).toBe('failure');
  });

  it('puts no markup of its own into the summary', async () => {
    const html = await marked.parse(summary, {gfm: true});
    // What is left of a page when its text is taken away.
    const tags = new Set([...html.matchAll(/<([a-z][a-z0-9]*)\b/gi)].map(([, tag]) => tag));
    expect([...tags].filter(tag => ['script', 'img', 'iframe'].includes(tag ?? ''))).toEqual([]);
    const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target);
    expect(links.filter(target => target?.includes('example.org'))).toEqual([]);
    expect(html).not.toMatch(/<h\d[^>]*>pwned/);
    expect((html.match(/<details>/g) ?? []).length).toBe((html.match(/<\/details>/g) ?? []).length);
  });

  it('sends no terminal escape through', () => {
    expect(summary).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e\u2066]/);
    expect(ended.stdout.match(/.{0,20}(?:\u001b(?!\[[0-9;:]*m)|\u009b).{0,20}/g)).toBeNull();
  });
});
