import {readFileSync, readdirSync, readlinkSync} from 'node:fs';
import {describe, expect, it, jest} from '@jest/globals';
import {BUSYBOX, createProject, runCli, runProgram, type Report} from '../helpers/product.js';

jest.setTimeout(180_000);

const PLAIN = ['--no-hadolint', '--no-build-checks'];
/** Stands in Dockerfiles where no build has been before. */
const TOKEN = '0token0';
const unique = () => String(1_000_000 + Math.floor(Math.random() * 9_000_000));

type Files = Readonly<Record<string, string>>;

/** Runs a project by one of the engines, with a token that it has not seen. */
async function runBy(engine: string, files: Files, args: readonly string[] = []) {
  const token = unique();
  const folder = createProject(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replaceAll(TOKEN, token)]),
    ),
  );
  const ended = await runCli(['run', '--json', ...BUSYBOX, ...PLAIN, ...args], {
    cwd: folder,
    env: {...process.env, QUALITY_STAGES_ENGINE: engine},
  });
  const stdout = ended.stdout.replaceAll(token, TOKEN);
  return {...ended, folder, report: parseReport(stdout, ended.stderr), stdout};
}

function parseReport(stdout: string, stderr: string): Report {
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    throw new Error(`no report: ${stdout}${stderr}`);
  }
}

/** The report's text without its times. */
const timeless = (text: string) =>
  text
    .replace(/"durationMs": \d+/g, '"durationMs": 0')
    // runc's own, when an instruction is done before it has looked: seen on loaded machines with any client.
    .replace(/runc run failed: [^\\]*\\n/g, '');

const stage = (name: string, ...lines: string[]) => [`FROM base AS ${name}`, ...lines].join('\n');
const dockerfile = (...parts: string[]) => `${parts.join('\n')}\nFROM busybox AS app\n`;
const BASE = `FROM busybox AS base\nCOPY src /src\nRUN echo ${TOKEN} >/token`;

const CASES: readonly (readonly [string, Files, readonly string[]])[] = [
  [
    'all passes',
    {
      Dockerfile: dockerfile(
        BASE,
        stage('a-test', 'RUN cat /src/a.txt && sleep 1'),
        stage('lint', 'COPY other /other', 'RUN cat /other/b.txt'),
        stage('check', 'RUN true'),
      ),
      'src/a.txt': `a ${TOKEN}`,
      'other/b.txt': 'b',
    },
    [],
  ],
  [
    'one fails early and silently, one late with a log',
    {
      Dockerfile: dockerfile(
        BASE,
        stage('a-test', 'RUN sleep 2; echo "src/a.txt:1:1: error: wrong"; exit 4'),
        stage('lint', 'RUN exit 3'),
        stage('check', 'RUN sleep 3', 'RUN true'),
      ),
      'src/a.txt': `a ${TOKEN}\n`,
    },
    [],
  ],
  [
    'what they share fails',
    {
      Dockerfile: dockerfile(
        `${BASE}\nRUN echo broken ${TOKEN}; exit 7`,
        stage('a-test', 'RUN true'),
        stage('lint', 'RUN true'),
        'FROM busybox AS check\nRUN echo alone',
      ),
      'src/a.txt': 'a',
    },
    [],
  ],
  [
    'all fail at once, in a file of another name',
    {
      'docker/build.Dockerfile': dockerfile(
        BASE,
        stage('a-test', 'RUN exit 3'),
        stage('lint', 'RUN echo said; \\', '    exit 4'),
        stage('check', 'COPY missing /x'),
        stage('b-test', 'USER nobody-there', 'RUN true'),
      ),
      'src/a.txt': 'a',
    },
    ['--file', 'docker/build.Dockerfile', '--context', '.'],
  ],
  [
    'secrets, arguments and labels are asked for',
    {
      Dockerfile: dockerfile(
        BASE,
        stage(
          'a-test',
          'ARG GREETING',
          'ARG FROM_ENVIRONMENT',
          'RUN --mount=type=secret,id=npm,required=true cat /run/secrets/npm; echo "$GREETING $FROM_ENVIRONMENT"; exit 1',
        ),
        stage('lint', 'RUN --mount=type=secret,id=file cat /run/secrets/file; exit 2'),
        stage('check', 'RUN test ! -e /run/secrets/npm'),
      ),
      'src/a.txt': 'a',
      'secret.txt': 'canary-two',
    },
    [
      ...['--secrets', 'npm=canary-one', '--secret-files', 'file=secret.txt'],
      ...['--build-args', 'GREETING=${HOME} %{x} "quoted"', '--build-args', 'FROM_ENVIRONMENT'],
      ...['--labels', 'a=b', '--network', 'none'],
    ],
  ],
];

describe('the engines', () => {
  it.each(CASES)('give the same report to the byte, when %s', async (_, files, args) => {
    process.env['FROM_ENVIRONMENT'] = 'given';
    const byClients = await runBy('clients', files, args);
    for (const engine of ['served', 'folder']) {
      const baked = await runBy(engine, files, args);
      expect(timeless(baked.stdout)).toBe(timeless(byClients.stdout));
      expect(baked.code).toBe(byClients.code);
      expect(baked.report.steps.length).toBeGreaterThan(1);
      expect(baked.stdout + baked.stderr).not.toMatch(/canary-(?:one|two)/);
    }
  });

  it('keep the results of the others, when one fails early', async () => {
    const {report} = await runBy('', CASES[1]?.[1] ?? {});
    expect(report.steps.map(({id, outcome, exitCode}) => [id, outcome, exitCode])).toEqual([
      ['a-test', 'failure', 4],
      ['lint', 'failure', 3],
      ['check', 'success', 0],
    ]);
    expect(report.diagnostics.find(({path}) => path === 'src/a.txt')?.startLine).toBe(1);
  });

  it.each(['served', 'folder', 'clients'])('run what stages share once: %s', async engine => {
    const random = `echo "number $(head -c 8 /dev/urandom | od -An -tx8 | tr -d ' ')"`;
    const {report} = await runBy(engine, {
      Dockerfile: dockerfile(
        `FROM busybox AS base\nCOPY . /src\nRUN ${random} >/number; sleep 1; echo ${TOKEN}`,
        ...[0, 1, 2, 3].map(n => stage(`test-${n}`, `RUN sleep ${n}; cat /number; exit 1`)),
      ),
      'src/a.txt': 'a',
    });
    const numbers = report.diagnostics.map(({message}) => /number (\w+)/.exec(message)?.[1]);
    expect(report.steps.map(({outcome}) => outcome)).toEqual(Array(4).fill('failure'));
    expect(numbers).toHaveLength(4);
    expect(new Set(numbers).size).toBe(1);
    expect(numbers[0]).toMatch(/^[0-9a-f]{16}$/);
  });

  it('split more builds than a bake can have, and lose none of them', async () => {
    const many = (failing: number) =>
      dockerfile(
        ...Array.from({length: 65}, (_, i) =>
          [`FROM busybox AS test-${i}`, `COPY ${i === failing ? 'missing' : 'a.txt'} /a`].join(
            '\n',
          ),
        ),
      );
    const files = {
      'one/Dockerfile': many(-1),
      'one/a.txt': 'a',
      'two/Dockerfile': many(7),
      'two/a.txt': 'a',
    };
    const chosen = ['--file', '*/Dockerfile', '--stages', 'test-*'];
    const {report, folder} = await runBy('', files, chosen);
    expect(report.steps).toHaveLength(130);
    const failed = report.steps.filter(({outcome}) => outcome !== 'success');
    expect(failed.map(({id, outcome}) => [id, outcome])).toEqual([
      ['two/Dockerfile:test-7', 'failure'],
    ]);
    expect(report.diagnostics.map(({path, startLine}) => [path, startLine])).toEqual([
      ['two/Dockerfile', 16],
    ]);
    const args = ['run', '--dry-run', ...BUSYBOX, ...PLAIN, ...chosen];
    const plan = await runCli(args, {cwd: folder});
    expect(plan.stdout.match(/ # builds 65 of those below together$/gm)).toHaveLength(2);
  });

  it.each([
    ['a part of the context', 'COPY src README.md /all/', 'served'],
    ['the whole context', 'COPY . /all/', 'clients'],
  ])('leave the cache as a plain build finds it, copying %s', async (_, copy, engine) => {
    const files = {
      Dockerfile: dockerfile(
        `FROM busybox AS base\n${copy}\nRUN --mount=type=bind,source=src,target=/m ls /m; echo ${TOKEN}`,
        stage('a-test', 'COPY src/*.txt link /dest/', 'ADD src /added', 'RUN true'),
        stage('lint', 'RUN true'),
      ),
      '.dockerignore': 'ignored\n*.md\n!README.md\n',
      'README.md': 'kept',
      'other.md': 'ignored',
      'ignored/x': 'x',
      'src/a.txt': `a ${TOKEN}`,
      [`src/${'long/'.repeat(30)}grün.txt`]: 'deep',
      link: 'no link yet',
    };
    const {folder, report} = await runBy('', files, ['--fresh', 'none']);
    expect(report.conclusion).toBe('success');
    const plan = await runCli(['run', '--dry-run', ...BUSYBOX, ...PLAIN], {cwd: folder});
    expect(/bake .* # builds the 2 below together/.test(plan.stdout)).toBe(engine === 'served');
    const plain = await runProgram(
      [
        ...['docker', 'buildx', 'build', '--progress', 'plain', '--target', 'a-test'],
        ...['--build-context', BUSYBOX[1] ?? '', '.'],
      ],
      {cwd: folder},
    );
    // buildx repeats a name when another line came between.
    const numbersOf = (pattern: RegExp) =>
      new Set(Array.from(plain.stderr.matchAll(pattern), ([, number]) => number));
    const steps = numbersOf(/^#(\d+) \[(?:base|a-test) +\d+\/\d+\]/gm);
    const cached = numbersOf(/^#(\d+) CACHED/gm);
    expect(steps.size).toBe(5);
    expect([...steps].filter(number => !cached.has(number))).toEqual([]);
  });

  it('end all their processes, when they are interrupted', async () => {
    const folder = createProject({
      Dockerfile: dockerfile(
        `FROM busybox AS base\nCOPY . /src\nRUN echo ${unique()}`,
        stage('a-test', 'RUN sleep 61'),
        stage('lint', 'RUN sleep 62'),
      ),
    });
    const {report} = await runCli(['run', '--json', ...BUSYBOX, ...PLAIN], {
      cwd: folder,
      onStart: kill => {
        setTimeout(() => {
          kill('SIGTERM');
        }, 4000).unref();
      },
    }).then(ended => ({report: parseReport(ended.stdout, ended.stderr)}));
    expect(report.steps.map(({outcome}) => outcome)).toEqual(['cancelled', 'cancelled']);
    expect(processesIn(folder)).toEqual([]);
  });
});

/** Command lines of the processes that run in a folder. */
function processesIn(folder: string): readonly string[] {
  return readdirSync('/proc')
    .filter(id => /^\d+$/.test(id))
    .flatMap(id => {
      try {
        const isThere = readlinkSync(`/proc/${id}/cwd`) === folder;
        return isThere ? [readFileSync(`/proc/${id}/cmdline`, 'utf8')] : [];
      } catch {
        return [];
      }
    });
}
