// Whether cost grows with the size only, and memory stays bounded.
import {createProject, ours} from '../harness.mjs';

const PLAIN = ['--no-hadolint', '--no-build-checks', '--fresh', 'none'];

/** A stage whose linter finds something in each line of many files. */
const findings = count => token => {
  const files = Math.ceil(count / 1000);
  const lines = Array.from({length: Math.min(1000, count)}, (_, i) => `x = ${i}\n`).join('');
  const script = [
    `f=0; while [ $f -lt ${files} ]; do`,
    `for i in $(seq ${Math.min(1000, count)}); do echo "src/file$f.py:$i:1: F841 local variable is assigned to but never used"; done;`,
    'f=$((f+1)); done; exit 1',
  ].join(' ');
  return createProject({
    Dockerfile: `FROM busybox AS lint\nWORKDIR /app\nCOPY src src\nRUN echo ${token}; ${script}\nFROM busybox AS app\n`,
    ...Object.fromEntries(Array.from({length: files}, (_, f) => [`src/file${f}.py`, lines])),
  });
};

const dockerfiles = count => token =>
  createProject(
    Object.fromEntries(
      Array.from({length: count}, (_, i) => [
        `services/${i}/Dockerfile`,
        `FROM busybox AS test\nCOPY a.txt /a\nRUN echo ${token} ${i % 10}\nFROM busybox AS app\n`,
      ]).flatMap(([path, text]) => [
        [path, text],
        [path.replace('Dockerfile', 'a.txt'), token],
      ]),
    ),
  );

export const SCALE = [
  {
    name: 'findings-1000',
    title: '1,000 findings',
    isCold: true,
    expected: {ours: 1},
    sides: {ours: ours(...PLAIN)},
    create: findings(1000),
  },
  {
    name: 'findings-10000',
    title: '10,000 findings',
    isCold: true,
    expected: {ours: 1},
    sides: {ours: ours(...PLAIN)},
    create: findings(10_000),
  },
  {
    name: 'dockerfiles',
    title: '200 Dockerfiles in one run, everything cached',
    sides: {ours: ours(...PLAIN, '--file', 'services/*/Dockerfile')},
    create: dockerfiles(200),
  },
];
