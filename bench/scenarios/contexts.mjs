// Large build contexts.
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {atOnce, bake, createProject, ours} from '../harness.mjs';

const PLAIN = ['--no-hadolint', '--no-build-checks', '--fresh', 'none'];
const targets = ['test-0', 'test-1', 'test-2', 'test-3'];

/** Many small files, all of which are copied. */
const manyFiles = count => token => {
  const folder = createProject({
    Dockerfile: [
      `FROM busybox AS base\nCOPY . /src\nRUN echo ${token}`,
      ...targets.map(target => `FROM base AS ${target}\nRUN echo ${target}`),
      'FROM busybox AS app\n',
    ].join('\n'),
  });
  for (let i = 0; i < count; i++) {
    const place = join(folder, `src/${Math.floor(i / 100)}`);
    if (i % 100 === 0) mkdirSync(place, {recursive: true});
    writeFileSync(join(place, `file-${i}.txt`), `${token} file ${i}\n`.repeat(8));
  }
  return folder;
};

const sides = {
  ours: ours(...PLAIN),
  'buildx bake of the same targets': bake(targets),
};

export const CONTEXTS = [
  {
    name: 'context-warm',
    title: 'Four stages on a context of 50,000 files, everything cached',
    sides: {...sides, 'a process per stage, all at once': atOnce(targets)},
    create: manyFiles(50_000),
  },
  {
    name: 'context-cold',
    title: 'Four stages on a context of 50,000 files, cold',
    isCold: true,
    sides: {...sides, 'a process per stage, all at once': atOnce(targets)},
    create: manyFiles(50_000),
  },
  {
    name: 'context-100000',
    title: 'Four stages on a context of 100,000 files, everything cached',
    sides,
    create: manyFiles(100_000),
  },
];
