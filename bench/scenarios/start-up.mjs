// What we take before anything is built.
import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {CLI, createProject, median, ours, removeProject} from '../harness.mjs';

/** A Dockerfile of many stages on each other's files. */
const manyStages = count => () =>
  createProject({
    Dockerfile: `${Array.from(
      {length: count},
      (_, i) => `FROM busybox AS test-${i}\nCOPY src/${i} /src\nRUN echo ${i}\n`,
    ).join('')}FROM busybox AS app\n`,
  });

/** Milliseconds from the start of the process to that of the first docker, beside a node that does nothing. */
function measureStart(rounds) {
  const folder = createProject({
    Dockerfile: 'FROM busybox AS test\nRUN true\nFROM busybox AS lint\nRUN true\nFROM busybox\n',
  });
  const stamp = join(folder, 'stamp');
  const docker = join(folder, 'bin/docker');
  spawnSync('mkdir', [dirname(docker)]);
  writeFileSync(docker, `#!/bin/sh\ntest -e ${stamp} || date +%s%N >${stamp}\nexit 1\n`);
  chmodSync(docker, 0o755);
  const env = {...process.env, PATH: `${dirname(docker)}:${process.env.PATH}`};
  const rows = Array.from({length: rounds}, () => {
    if (existsSync(stamp)) rmSync(stamp);
    const began = BigInt(Date.now()) * 1_000_000n;
    spawnSync(process.execPath, [CLI, 'run', '--no-hadolint'], {cwd: folder, env});
    const first = Number(BigInt(readFileSync(stamp, 'utf8').trim()) - began) / 1e6;
    const from = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    return {first, node: performance.now() - from};
  });
  removeProject(folder);
  const ratios = rows.map(({first, node}) => first / node);
  const action = statSync(join(dirname(CLI), '../index.js')).size;
  return [
    `From the start of the process to the first docker process: ${median(rows.map(r => r.first)).toFixed(0)} ms, that is`,
    `${median(ratios).toFixed(2)} times (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}) as long as \`node -e 0\`.`,
    `\`dist/index.js\` has ${(action / 1e6).toFixed(2)} MB.`,
  ].join('\n');
}

export const START_UP = [
  {name: 'start-up', title: 'Start-up', measure: measureStart},
  {
    name: 'dry-run',
    title: '`--dry-run` of a Dockerfile with 1,000 stages',
    sides: {ours: ours('--dry-run'), 'node -e 0': () => ['node', '-e', '0']},
    create: manyStages(1000),
  },
];
