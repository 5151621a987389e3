// Runs in which something fails.
import {build, createProject, ours, atOnce, inTurn} from '../harness.mjs';

const PLAIN = ['--no-hadolint', '--no-build-checks', '--fresh', 'none'];
const targets = ['test-fast', 'test-2', 'test-4', 'test-6'];

const failEarly = token =>
  createProject({
    Dockerfile: [
      `FROM busybox AS base\nCOPY src /src\nRUN echo ${token}`,
      'FROM base AS test-fast\nRUN echo early; exit 3',
      ...[2, 4, 6].map(n => `FROM base AS test-${n}\nRUN sleep ${n}`),
      'FROM busybox AS app\n',
    ].join('\n'),
    'src/a.txt': token,
  });

const longLog = lines => token =>
  createProject({
    Dockerfile: `FROM busybox AS test\nRUN echo ${token}; seq ${lines}; exit 1\nFROM busybox AS app\n`,
  });

export const FAILING = [
  {
    name: 'fail-early',
    title: 'Four stages of up to 6 s, one fails at once, cold',
    isCold: true,
    expected: {ours: 1, 'the slowest remaining stage alone': 0, 'one build after another': 1},
    sides: {
      ours: ours(...PLAIN),
      'the slowest remaining stage alone': () => build('test-6'),
      'a process per stage, all at once': atOnce(targets),
      'one build after another': inTurn([...targets].reverse()),
    },
    create: failEarly,
  },
  {
    name: 'million-lines',
    title: 'A failing stage that prints 1,000,000 lines',
    isCold: true,
    expected: {ours: 1, 'docker buildx build --progress=rawjson': 1},
    sides: {
      ours: ours(...PLAIN),
      'docker buildx build --progress=rawjson': () => build('test'),
    },
    create: longLog(1_000_000),
  },
  {
    name: 'five-million-lines',
    title: 'A failing stage that prints 5,000,000 lines',
    isCold: true,
    expected: {ours: 1, 'docker buildx build --progress=rawjson': 1},
    sides: {
      ours: ours(...PLAIN),
      'docker buildx build --progress=rawjson': () => build('test'),
    },
    create: longLog(5_000_000),
  },
];
