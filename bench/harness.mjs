// What all scenarios share: projects, peers, runs in alternation, ratios.
import {spawn, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';

export const IMAGE = 'busybox=docker-image://quality-stages/busybox';
export const CLI = resolve(
  process.env.QUALITY_STAGES_DIST ?? join(import.meta.dirname, '../dist'),
  'cli/index.js',
);

/** A text that no build has seen. */
export const token = () => `${Date.now()}-${Math.random()}`;

/** A new folder with these files; a git repository, as projects are: buildx asks git about each target. */
export function createProject(files) {
  const folder = mkdtempSync(join(tmpdir(), 'quality-stages-bench-'));
  const git = (...args) => spawnSync('git', args, {cwd: folder});
  git('init', '--quiet');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-qm', 'a', '--allow-empty');
  for (const [path, text] of Object.entries({'.dockerignore': '.git\n', ...files})) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export const removeProject = folder => rmSync(folder, {recursive: true, force: true});

/** The command line as it is shipped. */
export const ours =
  (...args) =>
  () => [process.execPath, CLI, 'run', '--build-contexts', IMAGE, ...args];

export const build = (target, ...args) => [
  ...['docker', 'buildx', 'build', '--progress=rawjson', '--output', 'type=cacheonly'],
  ...['--build-context', IMAGE, '--target', target, ...args, '.'],
];

/** Peer (a): one bake of the same targets. */
export const bake = targets => folder => {
  const body = targets.map(
    target =>
      `target "${target}" {\n  target = "${target}"\n  contexts = { busybox = "docker-image://quality-stages/busybox" }\n  output = ["type=cacheonly"]\n}\n`,
  );
  const group = `group "default" {\n  targets = ${JSON.stringify(targets)}\n}\n`;
  // Beside the folder: the definition is no part of the context.
  writeFileSync(`${folder}.hcl`, group + body.join(''));
  return ['docker', 'buildx', 'bake', '--progress=rawjson', '--file', `${folder}.hcl`];
};

const quote = argv => argv.map(word => `'${word}'`).join(' ');
const shell = script => ['sh', '-c', script];

/** Peer (b): a process per stage, all at once. */
export const atOnce = targets => () =>
  shell(`${targets.map(target => `${quote(build(target))} &`).join('\n')}\nwait`);

/** Peer (c): one build after another. */
export const inTurn = targets => () =>
  shell(targets.map(target => `${quote(build(target))}`).join('\n'));

/** Runs a command to its end: milliseconds, those of the processor in it and its children, exit code, and the largest process's memory in MB. */
export function run(argv, cwd) {
  return new Promise((done, fail) => {
    const began = performance.now();
    const timed = ['/usr/bin/time', '--quiet', '-f', 'peak %M cpu %U %S', ...argv];
    const child = spawn(timed[0], timed.slice(1), {cwd, stdio: ['ignore', 'ignore', 'pipe']});
    let tail = '';
    child.stderr.on('data', chunk => (tail = (tail + chunk).slice(-2000)));
    child.on('error', fail);
    child.on('close', code => {
      const ms = performance.now() - began;
      const [, peak = 0, user = 0, system = 0] =
        /peak (\d+) cpu ([\d.]+) ([\d.]+)\s*$/.exec(tail) ?? [];
      const cpu = (Number(user) + Number(system)) * 1000;
      done({ms, cpu, code, memory: Number(peak) / 1024, tail});
    });
  });
}

/**
 * Runs all sides of a scenario in turn, several times.
 *
 * @param scenario `{name, sides: {ours, <peer>: folder → argv}, files: token → files, isCold, expected, settle}`
 * @returns per side the milliseconds of each round and the most memory
 */
export async function measure(scenario, rounds, only) {
  const sides = Object.entries(scenario.sides).filter(
    ([name]) => name === 'ours' || only === undefined || only.includes(name),
  );
  const results = new Map(sides.map(([name]) => [name, {times: [], cpus: [], memory: 0}]));
  let folder = scenario.isCold ? undefined : scenario.create(token());
  // Once for nothing: images, caches of the disk, what is to be in the cache.
  if (folder !== undefined) for (const [, argv] of sides) await run(argv(folder), folder);
  for (let round = 0; round < rounds; round++) {
    // Who goes first changes from round to round.
    for (const [name, argv] of rotate(sides, round)) {
      if (scenario.isCold) folder = scenario.create(token());
      const {ms, cpu, code, memory, tail} = await run(argv(folder), folder);
      const expected = scenario.expected?.[name] ?? 0;
      if (code !== expected)
        throw new Error(`${scenario.name}: ${name} ended with ${code}\n${tail}`);
      const result = results.get(name);
      result.times.push(ms);
      result.cpus.push(cpu);
      result.memory = Math.max(result.memory, memory);
      if (scenario.isCold) removeProject(folder);
    }
    process.stderr.write(`${scenario.name}: round ${round + 1} of ${rounds}\n`);
  }
  if (!scenario.isCold) removeProject(folder);
  return results;
}

const rotate = (list, by) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const show = number => (number < 10 ? number.toFixed(2) : number.toFixed(1));

/** A table of a scenario: seconds, and how many times as long we take as each peer in the same round. */
export function renderTable(results) {
  const own = results.get('ours');
  const rows = [...results].map(([name, {times, cpus, memory}]) => {
    const ratios = own.times.map((ms, i) => ms / times[i]);
    const ratio =
      name === 'ours'
        ? ''
        : `${show(median(ratios))} (${show(Math.min(...ratios))} to ${show(Math.max(...ratios))})`;
    return `| ${name} | ${show(median(times) / 1000)} s | ${ratio} | ${show(median(cpus) / 1000)} s | ${memory.toFixed(0)} MB |`;
  });
  return [
    '| | median | we take of that, median (lowest to highest) | processor, without the engine | largest process |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

export const version = argv => spawnSync(argv[0], argv.slice(1), {encoding: 'utf8'}).stdout.trim();
