import {createEngine} from './engine.js';
import {MARK, runTrial, summarize, tells, type Fault, type Trial} from './fault.js';

const PLAIN = ['--no-hadolint', '--no-build-checks'];

/** One stage ends at once, the other one runs long enough to be hit. */
const twoStages = (first: string): Trial['files'] => ({
  Dockerfile: [
    'FROM busybox AS a-test',
    `RUN echo ${MARK} && ${first}`,
    'FROM busybox AS b-test',
    `RUN echo ${MARK} && sleep 50`,
    'FROM busybox',
    '',
  ].join('\n'),
});

export const ENGINE_FAULTS: readonly Fault[] = [
  {
    name: 'the engine dies in the middle of a stage',
    expected: 'what ended before stands; the stage could not run, in the words of the engine',
    facts: [
      'exit 3',
      'a-test success, b-test failure',
      'nothing left',
      'a finding says /docker|EOF|connect|transport/i',
    ],
    observe: async engine => {
      let dead = Promise.resolve();
      const seen = await runTrial(engine, {
        files: twoStages('true'),
        args: PLAIN,
        when: '✓ a-test',
        act: () => {
          dead = engine.kill();
        },
      });
      await dead;
      await engine.start();
      return [...summarize(seen), tells(seen, /docker|EOF|connect|transport/i)];
    },
  },
  {
    name: 'the engine dies after a stage has failed',
    expected: 'the failure is reported on its line, and counts for more than what could not run',
    facts: [
      'exit 1',
      'a-test failure, b-test failure',
      'nothing left',
      'a finding says /Dockerfile:2 docker build: RUN failed with exit code 7/',
    ],
    observe: async engine => {
      let dead = Promise.resolve();
      const seen = await runTrial(engine, {
        files: twoStages('exit 7'),
        args: PLAIN,
        when: '✗ a-test',
        act: () => {
          dead = engine.kill();
        },
      });
      await dead;
      await engine.start();
      return [
        ...summarize(seen),
        tells(seen, /Dockerfile:2 docker build: RUN failed with exit code 7/),
      ];
    },
  },
  {
    name: 'the engine restarts in the middle of a stage',
    expected: 'as when it dies; the next run on the same engine passes',
    facts: [
      'exit 3',
      'a-test success, b-test failure',
      'nothing left',
      'then: exit 0',
      'then: a-test success',
      'then: nothing left',
    ],
    observe: async engine => {
      let back = Promise.resolve();
      const files = twoStages('true');
      const seen = await runTrial(engine, {
        files,
        args: PLAIN,
        when: '✓ a-test',
        act: () => {
          back = engine.kill().then(engine.start);
        },
      });
      await back;
      const next = await runTrial(engine, {files, args: ['a-test', ...PLAIN]});
      return [...summarize(seen), ...summarize(next).map(fact => `then: ${fact}`)];
    },
  },
  {
    name: 'no engine answers',
    expected: 'every build could not run; hadolint, which needs none, is reported',
    facts: [
      'exit 3',
      'test failure, hadolint success, build-checks failure',
      'nothing left',
      'a finding says /Dockerfile:2 hadolint: Use WORKDIR/',
      'a finding says /connect/i',
    ],
    observe: async engine => {
      const seen = await runTrial(engine, {
        files: {Dockerfile: 'FROM busybox AS test\nRUN cd /tmp && true\nFROM busybox\n'},
        args: ['--hadolint-failure-threshold', 'none'],
        env: {DOCKER_HOST: 'unix:///nonexistent/docker.sock'},
      });
      return [
        ...summarize(seen),
        tells(seen, /Dockerfile:2 hadolint: Use WORKDIR/),
        tells(seen, /connect/i),
      ];
    },
  },
  {
    name: 'the disk of the engine is full when a RUN writes',
    expected: 'the RUN has failed, with the reason on its line',
    facts: [
      'exit 1',
      'a-test failure, b-test success',
      'nothing left',
      'a finding says /Dockerfile:2 docker build: .*no space left on the disk/',
    ],
    observe: () =>
      withSmallDisk(async small => {
        const seen = await runTrial(small, {
          files: {
            Dockerfile: [
              'FROM busybox AS a-test',
              `RUN dd if=/dev/zero of=/big bs=1M count=200 # ${MARK}`,
              'FROM busybox AS b-test',
              'RUN true',
              'FROM busybox',
              '',
            ].join('\n'),
          },
          args: [...PLAIN, '--max-parallel', '1'],
        });
        return [
          ...summarize(seen),
          tells(seen, /Dockerfile:2 docker build: .*no space left on the disk/),
        ];
      }),
  },
  {
    name: 'the disk of the engine is full when it copies files itself',
    expected: 'the stage could not run, in the words of the engine',
    facts: ['exit 3', 'a-test failure', 'nothing left', 'a finding says /no space left on device/'],
    observe: () =>
      withSmallDisk(async small => {
        const seen = await runTrial(small, {
          files: {
            Dockerfile: 'FROM busybox AS a-test\nCOPY big /big\nRUN true\nFROM busybox\n',
            big: 'x'.repeat(60 * 1024 * 1024),
          },
          args: PLAIN,
        });
        return [...summarize(seen), tells(seen, /no space left on device/)];
      }),
  },
  {
    name: 'the builder is gone',
    expected: 'every build could not run, and the builder is named',
    facts: [
      'exit 3',
      'test failure, build-checks failure',
      'nothing left',
      'a finding says /no builder "gone" found/',
    ],
    observe: async engine => {
      const seen = await runTrial(engine, {
        files: {Dockerfile: 'FROM busybox AS test\nRUN true\nFROM busybox\n'},
        args: ['--builder', 'gone', '--no-hadolint'],
      });
      return [...summarize(seen), tells(seen, /no builder "gone" found/)];
    },
  },
];

async function withSmallDisk(
  observe: (engine: ReturnType<typeof createEngine>) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const small = createEngine({sizeMiB: 40});
  try {
    await small.start();
    return await observe(small);
  } finally {
    await small.remove();
  }
}
