// Wall time of `quality-stages run` on n independent stages beside the slowest of them alone and beside their sum.
//
//   node bench/independent-stages.mjs [STAGES]
import {spawnSync} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';

const count = Number(process.argv[2] ?? 6);
const cli = resolve(import.meta.dirname, '../dist/cli/index.js');
const base = 'busybox=docker-image://quality-stages/busybox';
const seconds = Array.from({length: count}, (_, i) => 1 + i);

/** Milliseconds that a program takes. */
function time(argv, cwd) {
  const began = performance.now();
  const {status, stderr} = spawnSync(argv[0], argv.slice(1), {cwd, encoding: 'utf8'});
  if (status !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
  return performance.now() - began;
}

/** A project whose stages nobody has built yet. */
function createProject() {
  const folder = mkdtempSync(join(tmpdir(), 'quality-stages-bench-'));
  const stages = seconds.map(
    s => `FROM busybox AS test-${s}\nRUN echo ${Math.random()} && sleep ${s}\n`,
  );
  writeFileSync(join(folder, 'Dockerfile'), `${stages.join('')}FROM busybox\n`);
  return folder;
}

const build = target => [
  'docker',
  'buildx',
  'build',
  '--output',
  'type=cacheonly',
  '--build-context',
  base,
  '--target',
  target,
  '.',
];
const ours = time(
  ['node', cli, 'run', '--no-hadolint', '--no-build-checks', '--build-contexts', base],
  createProject(),
);
const slowest = time(build(`test-${count}`), createProject());
const folder = createProject();
const sum = seconds.reduce((total, s) => total + time(build(`test-${s}`), folder), 0);

const show = ms => `${(ms / 1000).toFixed(1)} s`;
console.log(`${count} independent stages of 1 to ${count} s`);
console.log(`quality-stages run          ${show(ours)}`);
console.log(`the slowest stage alone     ${show(slowest)}   ratio ${(ours / slowest).toFixed(2)}`);
console.log(`one build after another     ${show(sum)}   ratio ${(ours / sum).toFixed(2)}`);
