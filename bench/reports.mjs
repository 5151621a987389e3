// Wall time of `quality-stages run` with `reports` beside the same run without, for stages that pass and stages that fail.
//
//   node bench/reports.mjs [SECONDS [ROUNDS]]        SECONDS: how long each stage's RUN takes
//
// A stage that passes has no second run, so its ratio must be near 1. One that fails runs its failed instruction once more.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';

const [seconds = 10, rounds = 5] = process.argv.slice(2).map(Number);
const dist = process.env.QUALITY_STAGES_DIST ?? resolve(import.meta.dirname, '../dist');
const base = 'busybox=docker-image://quality-stages/busybox';

/** A project with a stage whose instruction nobody has run yet; it counts its runs in a cache mount. */
function createProject(exitCode) {
  const folder = mkdtempSync(join(tmpdir(), 'quality-stages-bench-'));
  const id = Math.random().toString(36).slice(2);
  const xml = '<testsuite><testcase name="a" time="1"/></testsuite>';
  const dockerfile = `FROM busybox AS test
WORKDIR /app
RUN --mount=type=cache,id=${id},target=/count echo run ${id} >> /count/runs; mkdir -p reports; \\
    echo '${xml}' > reports/junit.xml; wc -l < /count/runs > reports/runs.txt; sleep ${seconds}; exit ${exitCode}
FROM busybox
`;
  writeFileSync(join(folder, 'Dockerfile'), dockerfile);
  return folder;
}

/** Milliseconds that a run takes; the file that counts the runs is left in the folder. */
function time(folder, args) {
  const options = ['--no-hadolint', '--no-build-checks', '--build-contexts', base, ...args];
  const began = performance.now();
  const {status, stderr} = spawnSync(
    process.execPath,
    [join(dist, 'cli/index.js'), 'run', ...options],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return performance.now() - began;
}

const show = ms => `${(ms / 1000).toFixed(2)} s`;
const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
console.log(`a stage whose RUN takes ${seconds} s; medians of ${rounds} alternating rounds`);
for (const [what, exitCode] of [
  ['passes', 0],
  ['fails', 1],
]) {
  const times = {without: [], having: []};
  const runs = new Set();
  for (let round = 0; round < rounds; round++) {
    times.without.push(time(createProject(exitCode), []));
    const folder = createProject(exitCode);
    times.having.push(time(folder, ['--reports', 'test:reports/**']));
    const taken = join(folder, 'quality-reports/test/app/reports/runs.txt');
    runs.add(readFileSync(taken, 'utf8').trim());
  }
  const [without, having] = [median(times.without), median(times.having)];
  const columns = [
    what.padEnd(8),
    `without ${show(without).padStart(8)}`,
    `with ${show(having).padStart(8)}`,
    `ratio ${(having / without).toFixed(2)}`,
    `on top ${show(having - without)}`,
    `runs of the instruction: ${[...runs].join(', ')}`,
  ];
  console.log(columns.join('   '));
}
