#!/usr/bin/env node
// How fast logs are read through all recognisers, in MB/s on one core, and whether the time grows with the length only.
// node bench/log-reading.mjs [--tools]   --tools also lists what each tool costs on the mixed log
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {loadSource} from '../script/load-source.mjs';

const MB = 1_000_000;
const {readLog} = await loadSource('src/diagnose/log/read-log.ts');
const {openLog} = await loadSource('src/diagnose/log/log-lines.ts');
const {searchEvidence} = await loadSource('src/diagnose/log/evidence.ts');
const {TOOLS} = await loadSource('src/diagnose/tools/index.ts');

const fixtures = fileURLToPath(new URL('../__tests__/fixtures/tools/', import.meta.url));
/** Golden logs of some tools, or of all. */
const goldensOf = tools =>
  tools
    .flatMap(tool =>
      readdirSync(join(fixtures, tool)).map(name => join(fixtures, tool, name, 'log.txt')),
    )
    .filter(existsSync)
    .map(path => readFileSync(path, 'utf8').replace(/\n?$/, '\n'));
const goldens = goldensOf(readdirSync(fixtures));

/** What the quality stages of a project run, one after another. */
const projects = {
  Python: ['pytest', 'mypy', 'ruff', 'flake8', 'black', 'bandit', 'pip-audit'],
  JavaScript: ['eslint', 'tsc', 'jest', 'prettier', 'stylelint', 'npm-audit'],
  Go: ['go-vet', 'go-test', 'golangci-lint', 'gofmt', 'staticcheck'],
  Rust: ['cargo', 'clippy', 'cargo-test', 'rustfmt'],
  Java: ['javac', 'maven', 'surefire', 'checkstyle', 'ktlint'],
  'C and C++': ['gcc', 'clang-tidy', 'cppcheck', 'ctest', 'googletest'],
};

/** Numbers from 0 to below 1, the same on each run. */
let state = 42;
const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
const pick = list => list[Math.floor(random() * list.length)];

/** Text of `size` characters at least, from pieces in random order. */
function grow(size, piece) {
  const pieces = [];
  for (let length = 0; length < size;) {
    const next = piece();
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('');
}

const names = [
  'requests',
  'urllib3',
  'left-pad',
  '@babel/core',
  'numpy',
  'typing-extensions',
  'eslint',
  'pytest',
];
const version = () => [1, 2, 3].map(() => Math.floor(random() * 30)).join('.');
const installs = [
  () =>
    `Collecting ${pick(names)}==${version()}\n  Downloading ${pick(names)}-${version()}-py3-none-any.whl (64 kB)\n`,
  () => `     ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 64.9/64.9 kB 3.1 MB/s eta 0:00:00\n`,
  () => `npm warn deprecated ${pick(names)}@${version()}: Please upgrade to version 7 or higher\n`,
  () =>
    `Get:${Math.floor(random() * 99)} http://deb.example.org/debian bookworm/main amd64 lib${pick(names)} amd64 ${version()} [120 kB]\n`,
  () =>
    `Requirement already satisfied: ${pick(names)}>=${version()} in /usr/lib/python3/dist-packages (${version()})\n`,
  () => `Successfully installed ${pick(names)}-${version()} ${pick(names)}-${version()}\n`,
  () => `Setting up ${pick(names)}:amd64 (${version()}-1+b2) ...\n`,
  () => `\x1b[32m   Compiling\x1b[0m ${pick(names)} v${version()}\n`,
];

/** Seconds of processor time of the best of some runs: other programs of the machine do not count. */
function time(text, runs = 3) {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    readLog(text, '', TOOLS);
    const {user, system} = process.cpuUsage(start);
    best = Math.min(best, user + system);
  }
  return best / 1_000_000;
}

const rows = [];
function measure(name, text, runs) {
  const seconds = time(text, runs);
  const speed = text.length / MB / seconds;
  rows.push({
    log: name,
    MB: (text.length / MB).toFixed(1),
    seconds: seconds.toFixed(2),
    'MB/s': speed.toFixed(1),
  });
  return speed;
}

const onePass = goldens.join('');
time(onePass, 5);
const noise = grow(20 * MB, () => pick(installs)());
const mixed = grow(20 * MB, () => pick(goldens));
for (const [name, tools] of Object.entries(projects)) {
  const own = goldensOf(tools);
  // As long logs are: some work between what the tools say.
  const text = grow(20 * MB, () =>
    random() < 0.5 ? pick(own) : grow(2_000, () => pick(installs)()),
  );
  measure(`${name}: ${tools.length} tools between installs`, text);
}
/** One tool's findings, each followed by another line: every second line is a failure. */
const dense = {
  mypy: at =>
    `src/shop/module_${at % 1009}.py:${(at % 900) + 1}: error: Incompatible return value type (got "int", expected "str")  [return-value]\n`,
  gcc: at =>
    `src/module_${at % 1009}.c:${(at % 900) + 1}:${(at % 70) + 1}: warning: unused variable 'count_${at}' [-Wunused-variable]\n`,
  tsc: at =>
    `src/module_${at % 1009}.ts(${(at % 900) + 1},${(at % 70) + 1}): error TS2322: Type 'string' is not assignable to type 'number'.\n`,
  eslint: at =>
    `/app/src/module_${at % 1009}.js:${(at % 900) + 1}:${(at % 70) + 1}: 'count_${at}' is assigned a value but never used. [Error/no-unused-vars]\n`,
};
for (const [name, line] of Object.entries(dense)) {
  let at = 0;
  const text = grow(20 * MB, () => line(at++) + pick(installs)());
  measure(`${name}: every second line is a failure`, text);
}
const failing = grow(0.2 * MB, () => pick(goldensOf(Object.values(projects).flat())));
measure('installs, then 0.2 MB of failing tools', noise.slice(0, 19.8 * MB) + failing);
// One golden log in a hundred kB of installs.
const sprinkled = grow(20 * MB, () => pick(goldens) + grow(100_000, () => pick(installs)()));
measure('all tools sprinkled into installs', sprinkled);
measure('pip, npm, apt and cargo installing', noise);
measure('golden logs of all tools in turn', mixed);
measure('one line of 10 MB', 'x'.repeat(10 * MB));
measure('one line of 10 MB of places', 'src/a.js:1:2: error: bad '.repeat(400_000));
measure('one line of 10 MB of returns', `${'\x1b[2K 50 % '.repeat(10)}\r`.repeat(100_000));
measure('blank lines', '\n'.repeat(10 * MB));
measure('lines of blanks', `${' '.repeat(10_000)}\n`.repeat(1_000));
console.table(rows);

for (const [name, piece] of [
  ['golden logs of all tools', () => pick(goldens)],
  [
    'every second line a failure of mypy',
    () => dense.mypy(Math.floor(random() * MB)) + pick(installs)(),
  ],
  ['installs', () => pick(installs)()],
]) {
  const text = grow(20 * MB, piece);
  // Long enough to be read as long logs are.
  const small = time(text.slice(0, 2 * MB), 5);
  const large = time(text, 2);
  console.log(`${name}: ten times the log takes ${(large / small).toFixed(1)} times as long`);
}
console.log(`${TOOLS.length} tools; seconds are of the processor`);

if (process.argv.includes('--tools')) {
  const text = mixed.slice(0, 4 * MB);
  const log = openLog(text, '');
  const spent = work => {
    const start = process.cpuUsage();
    work();
    const {user, system} = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const search = searchEvidence(TOOLS);
  const costs = [
    {tool: '(cleaning)', 'ms/MB': spent(() => openLog(text, '')) / 4},
    {tool: '(evidence)', 'ms/MB': spent(() => search.find(log.lines.join('\n'))) / 4},
  ];
  for (const tool of TOOLS) {
    let best = Infinity;
    for (let run = 0; run < 3; run++) {
      const fresh = {...log};
      best = Math.min(
        best,
        spent(() => tool.read(fresh)),
      );
    }
    costs.push({tool: tool.name, 'ms/MB': best / 4});
  }
  const heard = searchEvidence(TOOLS).find(openLog(noise.slice(0, 4 * MB), '').lines.join('\n'));
  console.table(
    costs
      .sort((a, b) => b['ms/MB'] - a['ms/MB'])
      .map(row => ({...row, 'ms/MB': row['ms/MB'].toFixed(2)})),
  );
  console.log(`tools that installs alone wake: ${heard.map(({tool}) => tool.name).join(', ')}`);
}
