import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import type {Repository} from '../../../src/diagnose/repository.js';

/** A repository in memory: path → text. */
export function repositoryOf(files: Readonly<Record<string, string>>): Repository {
  return {
    has: path => Object.hasOwn(files, path),
    readLines: path => (Object.hasOwn(files, path) ? toLines(files[path] ?? '') : undefined),
    list: directory =>
      Object.keys(files).filter(path => directory === '.' || path.startsWith(`${directory}/`)),
  };
}

function toLines(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
}

/** All regular files below a directory: path from there → text. */
export function readTree(root: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const pending = [root];
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    for (const entry of readdirSync(directory, {withFileTypes: true})) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) pending.push(path);
      else if (entry.isFile() && statSync(path).size < 100_000) {
        files.set(`/${relative(root, path)}`, readFileSync(path, 'utf8'));
      }
    }
  }
  return files;
}

/** A small generator of random numbers (mulberry32): the same seed gives the same case. */
export function randomOf(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    chance: probability => next() < probability,
    below: limit => Math.floor(next() * limit),
    pick: options => {
      const option = options[Math.floor(next() * options.length)];
      if (option === undefined) throw new Error('nothing to pick from');
      return option;
    },
  };
}

export interface Random {
  readonly chance: (probability: number) => boolean;
  readonly below: (limit: number) => number;
  readonly pick: <T>(options: readonly T[]) => T;
}

const FOLDERS = [
  '.',
  'src',
  'src/app',
  'src/app/deep',
  'src/app.d',
  'web',
  'web/a-b',
  'web/a',
  'docs',
  'test data',
];
const NAMES = [
  'main.py',
  'util.py',
  'a.txt',
  'b.txt',
  'a.md',
  'read me.md',
  'x[1].js',
  'x1.js',
  '.hidden',
  'Makefile',
];

/** A context and a Dockerfile with random WORKDIR, ARG, ENV, COPY, ADD and ignore rules that BuildKit is likely to accept. */
export function randomCase(seed: number): {
  readonly files: Readonly<Record<string, string>>;
  readonly dockerfile: string;
} {
  const random = randomOf(seed);
  const files: Record<string, string> = {};
  for (let count = 12 + random.below(25); count > 0; count--) {
    const path = join(random.pick(FOLDERS), random.pick(NAMES));
    files[path] = `${seed}:${path}\n`;
  }
  if (random.chance(0.6)) {
    const rules = Array.from({length: 1 + random.below(4)}, () => randomIgnore(random));
    files[random.chance(0.3) ? 'Dockerfile.dockerignore' : '.dockerignore'] =
      `# rules\n${rules.join('\n')}\n`;
  }
  const paths = Object.keys(files).filter(path => !path.endsWith('ignore'));
  const lines = ['ARG TOP=src'];
  const stages = 1 + random.below(3);
  for (let index = 0; index < stages; index++) {
    const base =
      index > 0 && random.chance(0.5)
        ? `s${random.below(index)}`
        : random.pick(['quality-stages/busybox', 'scratch']);
    lines.push(`FROM ${base} AS s${index}`);
    lines.push(...randomInstructions(random, paths, index));
  }
  return {files, dockerfile: `${lines.join('\n')}\n`};
}

function randomIgnore(random: Random): string {
  const rule = random.pick([
    '*.md',
    '**/*.md',
    'src',
    'src/app',
    '**/a.txt',
    'web/*',
    'docs/**',
    '*/main.py',
    '/web/a',
    '**/.hidden',
    'x?.js',
    '[a-b].txt',
    '**',
    'test data',
    'src/**/util.py',
  ]);
  return random.chance(0.35) ? `!${rule}` : rule;
}

function randomInstructions(random: Random, paths: readonly string[], stage: number): string[] {
  const lines: string[] = [];
  if (random.chance(0.5)) lines.push('ARG TOP', 'ARG DIR=app', 'ENV OUT=/out/$DIR');
  const hasVariables = lines.length > 0;
  for (let count = 1 + random.below(6); count > 0; count--) {
    const kind = random.below(10);
    if (kind < 3) {
      lines.push(
        `WORKDIR ${random.pick(['/w', '/w/deep', 'rel', 'rel/two', '..', '/', './x', ...(hasVariables ? ['$OUT', '/srv/${DIR}', '${DIR:-z}'] : [])])}`,
      );
    } else if (kind === 3 && random.chance(0.5)) {
      lines.push(
        `COPY <<ONE <<"TWO" ${random.pick(['/heredoc/', './', 'h/'])}`,
        'one',
        'ONE',
        `two $X ${stage}`,
        'TWO',
      );
    } else if (kind === 4) lines.push(`ONBUILD ${randomCopy(random, paths, stage, hasVariables)}`);
    else lines.push(randomCopy(random, paths, stage, hasVariables));
  }
  return lines;
}

function randomCopy(
  random: Random,
  paths: readonly string[],
  stage: number,
  hasVariables: boolean,
): string {
  const flags: string[] = [];
  if (random.chance(0.15)) flags.push('--chown=1:1');
  if (random.chance(0.15)) flags.push('--link');
  const fromStage = stage > 0 && random.chance(0.3);
  const isAdd = !fromStage && random.chance(0.2);
  if (fromStage)
    flags.push(
      `--from=${random.chance(0.3) ? String(random.below(stage)) : `S${random.below(stage)}`}`,
    );
  if (random.chance(0.2))
    flags.push(`--exclude=${random.pick(['*.md', '**/*.txt', 'app', 'deep/main.py', 'a*'])}`);
  const globs = [
    '*',
    '*.md',
    'src/*',
    's*',
    '*/a.txt',
    'x[[]1].js',
    'x?.js',
    'web/*/*.py',
    '**/*.py',
    'sr[a-c]/app',
    '[!a]*',
    'web/a*',
    ...(hasVariables ? ['$TOP', '${TOP}/app/*'] : []),
  ];
  const source = (): string => {
    const pick = random.below(10);
    if (fromStage)
      return random.pick(['/', '/*', '/w', '/w/', '/out/*', '/w/*.py', '/heredoc', '/*/*.txt']);
    if (pick < 4) return random.pick(paths).replace('[1]', '[[]1]');
    if (pick < 6) return random.pick(['.', 'src', './src/', '/web', 'src/app', '../src']);
    return random.pick(globs);
  };
  const sources = Array.from({length: random.chance(0.3) ? 2 : 1}, source);
  const several = sources.length > 1 || sources.some(one => /[*?[]/.test(one));
  const folders = [
    './',
    '/w/',
    'sub/',
    '/out/x/',
    '.',
    '/tmp/',
    ...(hasVariables ? ['$OUT/', '${DIR}/'] : []),
  ];
  const names = ['/w/renamed.py', 'renamed', '/bin', '/w', 'new/place/file', '/etc'];
  const destination = several || random.chance(0.6) ? random.pick(folders) : random.pick(names);
  const words = [...sources, destination];
  const text = words.some(word => word.includes(' ')) ? JSON.stringify(words) : words.join(' ');
  return [isAdd ? 'ADD' : 'COPY', ...flags, text].join(' ');
}
