import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {createProject, runCli, runProgram} from '../helpers/product.js';
import {system} from './engine.js';
import {found, MARK, runTrial, summarize, tells, type Fault, type Trial} from './fault.js';

const PLAIN = ['--no-hadolint', '--no-build-checks'];
const CONFIG =
  'schemaVersion: 2.0.0\nfileExistenceTests: [{name: a, path: /bin, shouldExist: true}]\n';
const WITH_IMAGE: Trial['files'] = {
  Dockerfile: `FROM busybox AS test\nRUN echo ${MARK} && sleep 40\nFROM busybox\nRUN echo ${MARK}\n`,
  'cst.yaml': CONFIG,
};
const FAILS: Trial['files'] = {
  Dockerfile: `FROM busybox AS test\nRUN echo ${MARK} && exit 6\nFROM busybox\n`,
};
const FAILURE = /Dockerfile:2 docker build: RUN failed with exit code 6/;

/** Sets the clock of our own process forth and back by a day, 20 times a second. */
const JUMPING_CLOCK = `data:text/javascript,${encodeURIComponent(
  'const now=Date.now;let n=0;setInterval(()=>{n++},50).unref();Date.now=()=>now()+(n%2?1:-1)*864e5;',
)}`;

/** Puts the times of BuildKit's events a day off, every second line. */
const JUMPING_EVENTS = `exec 3>&1; PATH=\${PATH#*:}; { docker "$@" 2>&1 >&3; echo $? > "$TMPDIR/code"; } | sed -E 'n; s/"(started|completed|timestamp)":"20[0-9][0-9]/"\\1":"1999/g' >&2; code=$(cat "$TMPDIR/code"); rm "$TMPDIR/code"; exit $code`;

export const MACHINE_FAULTS: readonly Fault[] = [
  {
    name: 'the clock jumps by a day, forth and back',
    expected: 'nothing times out, and no time is negative',
    facts: [
      'exit 1',
      'test failure',
      'nothing left',
      `a finding says ${String(FAILURE)}`,
      'times are sane',
    ],
    observe: async engine => {
      const seen = await runTrial(engine, {
        files: FAILS,
        args: [...PLAIN, '--timeout', '1m', '--max-parallel', '1', '--junit-file', 'junit.xml'],
        programs: {docker: JUMPING_EVENTS},
        env: {NODE_OPTIONS: `--import ${JUMPING_CLOCK}`},
      });
      const times = seen.report?.steps.map(({durationMs}) => durationMs) ?? [NaN];
      const junit = readFileSync(join(seen.folder, 'junit.xml'), 'utf8');
      const areSane = times.every(ms => ms >= 0 && ms < 60_000) && !/time="-|NaN/.test(junit);
      return [
        ...summarize({...seen, left: seen.left.filter(name => name !== 'junit.xml')}),
        tells(seen, FAILURE),
        areSane ? 'times are sane' : `times: ${times.join()}`,
      ];
    },
  },
  {
    name: 'two runs on one engine at the same time',
    expected: 'each has its own result and removes its own image only',
    facts: [
      'exit 0',
      'test success, image success, structure-test:cst.yaml success',
      'nothing left',
    ].flatMap(fact => [`first: ${fact}`, `second: ${fact}`]),
    observe: async engine => {
      const files = {
        Dockerfile: `FROM busybox AS test\nRUN echo ${MARK}\nFROM busybox\nRUN echo ${MARK}\n`,
        'cst.yaml': CONFIG,
      };
      const seen = await Promise.all([
        runTrial(engine, {files, args: PLAIN}),
        runTrial(engine, {files, args: PLAIN}),
      ]);
      const [first = [], second = []] = seen.map(summarize);
      return first.flatMap((fact, i) => [`first: ${fact}`, `second: ${second[i] ?? ''}`]);
    },
  },
  ...['when a tool is running', 'in the moment when a tool is started'].map((moment, i): Fault => ({
    name: `a run is killed by SIGKILL ${moment}, then run again`,
    expected:
      'its builds and tools end with it; the next run passes and removes what the killed one could not',
    facts: [
      'exit by signal',
      'no processes',
      'then: exit 0',
      'then: image success, structure-test:cst.yaml success',
      'then: nothing left',
    ],
    observe: async engine => {
      const tool = 'container-structure-test';
      // What ties a process to ours comes too late.
      const late = `case "$*" in *${tool}*) sleep 0.5;; esac\nexec "$(PATH=\${PATH#*:} command -v setpriv)" "$@"`;
      const killed = await runTrial(engine, {
        files: WITH_IMAGE,
        args: PLAIN,
        programs: {[tool]: 'exec sleep 30', ...(i === 1 && {setpriv: late})},
        when: '▶ structure-test',
        act: kill => {
          setTimeout(kill, i === 1 ? 200 : 1000, 'SIGKILL');
        },
        // Its image waits for the next run.
        patienceMs: 2500,
      });
      const next = await runTrial(engine, {
        files: {...WITH_IMAGE, Dockerfile: 'FROM busybox\nRUN true\n'},
        args: PLAIN,
      });
      return [
        `exit ${killed.code ?? 'by signal'}`,
        killed.left.find(what => what.startsWith('a process')) ?? 'no processes',
        ...summarize(next).map(fact => `then: ${fact}`),
      ];
    },
  })),
  ...(['SIGINT', 'SIGTERM'] as const).map((signal): Fault => ({
    name: `a run is told to stop by ${signal}`,
    expected: 'it reports what it has, and its builds and image are gone',
    facts: [
      'exit 3',
      'test cancelled, image success, structure-test:cst.yaml cancelled',
      'nothing left',
    ],
    observe: async engine => {
      const slow = 'sleep 30; PATH=${PATH#*:} exec container-structure-test "$@"';
      const seen = await runTrial(engine, {
        files: WITH_IMAGE,
        args: PLAIN,
        programs: {'container-structure-test': slow},
        when: '▶ structure-test',
        act: kill => {
          kill(signal);
        },
      });
      return summarize(seen);
    },
  })),
  {
    name: 'who reads our output goes away',
    expected: 'the run ends as it would have, without a stack trace',
    facts: ['exit 1', 'no words on stderr'],
    observe: async engine => {
      const files = {Dockerfile: FAILS['Dockerfile']?.replace(MARK, String(Math.random())) ?? ''};
      const script = `("$@"; echo "exit $?" >&2) | head -c 1 >/dev/null`;
      const path = resolve(process.env['QUALITY_STAGES_DIST'] ?? 'dist', 'cli/index.js');
      const {stderr} = await runProgram(
        [
          'sh',
          '-c',
          script,
          'sh',
          process.execPath,
          path,
          'run',
          ...PLAIN,
          '--build-contexts',
          'busybox=docker-image://quality-stages/busybox',
        ],
        {cwd: createProject(files), env: {...process.env, DOCKER_HOST: engine.host}},
      );
      const [last = ''] = stderr.trim().split('\n').slice(-1);
      return [last, stderr.trim() === last ? 'no words on stderr' : stderr];
    },
  },
  {
    name: 'the work tree is read-only',
    expected: 'the run needs no place in it',
    facts: ['exit 1', 'test failure', 'nothing left', `a finding says ${String(FAILURE)}`],
    observe: async engine => {
      const folder = createProject({
        Dockerfile: FAILS['Dockerfile']?.replace(MARK, folderMark()) ?? '',
      });
      system('mount', '--bind', folder, folder);
      system('mount', '-o', 'remount,ro,bind', folder);
      try {
        const seen = await runTrial(engine, {files: {}, cwd: folder, args: PLAIN});
        return [...summarize(seen), tells(seen, FAILURE)];
      } finally {
        system('umount', folder);
      }
    },
  },
  {
    name: 'a report file is wanted in a read-only work tree',
    expected: 'it is refused before anything runs, in one line',
    facts: ['exit 2', 'no report', 'nothing left', 'one line'],
    observe: async engine => {
      const folder = createProject(FAILS);
      system('mount', '--bind', folder, folder);
      system('mount', '-o', 'remount,ro,bind', folder);
      try {
        const args = [...PLAIN, '--report-file', 'r.json'];
        const seen = await runTrial(engine, {files: {}, cwd: folder, args});
        return [...summarize(seen), seen.stderr.trim().includes('\n') ? seen.stderr : 'one line'];
      } finally {
        system('umount', folder);
      }
    },
  },
  ...[
    {files: FAILS, exit: 'exit 1', steps: 'test failure', name: 'a stage has failed'},
    {
      files: {Dockerfile: 'FROM busybox AS test\nRUN true\nFROM busybox\n'},
      exit: 'exit 3',
      steps: 'test success',
      name: 'all stages passed',
    },
  ].map(({files, exit, steps, name}): Fault => ({
    name: `the disk is full when a report file is written, and ${name}`,
    expected: 'the other files are written, no half file stays, and the exit code tells',
    facts: [exit, steps, 'nothing left', 'says why', 'files: r.xml'],
    observe: async engine => {
      const disk = mkdtempSync(join(tmpdir(), 'fault-disk-'));
      const other = mkdtempSync(join(tmpdir(), 'fault-disk-'));
      system('mount', '-t', 'tmpfs', '-o', 'size=64k', 'qs', disk);
      try {
        system('sh', '-c', `head -c 65536 /dev/zero > ${disk}/full || true`);
        const seen = await runTrial(engine, {
          files,
          args: [...PLAIN, '--report-file', `${disk}/r.json`, '--junit-file', `${other}/r.xml`],
        });
        const written = system('sh', '-c', `cd ${disk} && ls; cd ${other} && ls`).split(/\s+/);
        return [
          ...summarize(seen),
          /report-file.*ENOSPC/.test(seen.stderr) ? 'says why' : seen.stderr,
          `files: ${written.filter(path => path.startsWith('r.')).join(' ')}`,
        ];
      } finally {
        system('umount', disk);
        rmSync(other, {recursive: true});
      }
    },
  })),
  {
    name: 'a report file is a symbolic link out of the work tree',
    expected: 'it is refused before anything runs, and what it points at stays as it was',
    facts: [
      'file: exit 2',
      'file: untouched',
      'folder: exit 2',
      'folder: untouched',
      'inside: exit 1',
      'inside: written',
    ],
    observe: async engine => {
      const outside = mkdtempSync(join(tmpdir(), 'fault-outside-'));
      writeFileSync(join(outside, 'precious'), 'precious');
      const folder = createProject({
        Dockerfile: FAILS['Dockerfile']?.replace(MARK, folderMark()) ?? '',
      });
      symlinkSync(join(outside, 'precious'), join(folder, 'r.json'));
      symlinkSync(outside, join(folder, 'out'));
      mkdirSync(join(folder, 'real'));
      symlinkSync('real', join(folder, 'link'));
      const run = (path: string) =>
        runTrial(engine, {files: {}, cwd: folder, args: [...PLAIN, '--report-file', path]});
      const untouched = () =>
        readFileSync(join(outside, 'precious'), 'utf8') === 'precious' &&
        system('ls', outside).trim() === 'precious'
          ? 'untouched'
          : 'written to';
      const file = await run('r.json');
      const below = await run('out/new.json');
      const inside = await run('link/r.json');
      return [
        `file: exit ${file.code ?? ''}`,
        `file: ${untouched()}`,
        `folder: exit ${below.code ?? ''}`,
        `folder: ${untouched()}`,
        `inside: exit ${inside.code ?? ''}`,
        `inside: ${system('ls', join(folder, 'real')).trim() === 'r.json' ? 'written' : 'not written'}`,
      ];
    },
  },
  {
    name: 'a generated file is a symbolic link out of the work tree',
    expected: 'it is refused, and what it points at stays as it was',
    facts: ['exit 2', 'untouched', 'one line'],
    observe: async () => {
      const outside = mkdtempSync(join(tmpdir(), 'fault-outside-'));
      const folder = createProject({Dockerfile: 'FROM busybox AS test\nRUN true\n'});
      symlinkSync(outside, join(folder, 'out'));
      const args = ['generate', 'makefile', '--output', 'out/Makefile'];
      const {code, stderr} = await runCli(args, {cwd: folder});
      return [
        `exit ${code ?? ''}`,
        system('ls', outside) === '' ? 'untouched' : 'written to',
        stderr.trim().includes('\n') ? stderr : 'one line',
      ];
    },
  },
  {
    name: 'a log names files behind symbolic links out of the work tree',
    expected: 'no finding stands on them, and none of their text is shown',
    facts: ['exit 1', 'test failure', 'nothing left', 'on: Dockerfile', 'no foreign text'],
    observe: async engine => {
      const outside = createProject({'a.py': 'FOREIGN TEXT\n'});
      const log = ['link/a.py:1:1: F821 x', 'b.py:1:1: F821 x', `${outside}/a.py:1:1: F821 x`];
      const folder = createProject({
        Dockerfile: `FROM busybox AS test\nWORKDIR /app\nCOPY . .\nRUN printf '${log.join('\\n')}\\n'; exit 1\nFROM busybox\n`,
      });
      symlinkSync(outside, join(folder, 'link'));
      symlinkSync(join(outside, 'a.py'), join(folder, 'b.py'));
      const seen = await runTrial(engine, {files: {}, cwd: folder, args: PLAIN});
      const paths = new Set(seen.report?.diagnostics.map(({path}) => path));
      return [
        ...summarize(seen),
        `on: ${[...paths].join(', ')}`,
        (seen.stdout + seen.stderr).includes('FOREIGN') ? 'foreign text' : 'no foreign text',
      ];
    },
  },
  ...[
    'it\'s a "dir" $(x) `y` %0A',
    'new\nline',
    '-rf',
    'Größe 日本 \u202e🐳',
    'a=b,c;d&e|f*g',
    '::error::x',
  ].map((name): Fault => ({
    name: `the Dockerfile, its context and its sources lie in a folder named \`${JSON.stringify(name).slice(1, -1)}\``,
    expected: 'everything runs, and findings stand on the files there',
    facts: [
      'exit 1',
      'test failure, hadolint success, build-checks success, image success, structure-test success',
      'nothing left',
      'on: Dockerfile:4, app.py:1',
    ],
    observe: async engine => {
      const seen = await runTrial(engine, {
        files: {
          [`${name}/Dockerfile`]:
            'FROM busybox AS test\nWORKDIR /app\nCOPY app.py .\nRUN echo "app.py:1:1: F821 undefined name"; exit 1\nFROM busybox\nCMD ["sh"]\n',
          [`${name}/app.py`]: 'x\n',
          [`${name}/cst.yaml`]: CONFIG,
        },
        args: [
          '--file',
          '*/Dockerfile',
          '--hadolint-failure-threshold',
          'none',
          '--warnings=false',
        ],
      });
      const on = seen.report?.diagnostics
        .filter(({severity, source}) => severity !== 'warning' && source !== 'hadolint')
        .map(({path, startLine}) => `${path}:${startLine}`);
      const strip = (text: string) => text.replaceAll(`${name}/`, '').replace(/:cst\.yaml/, '');
      return [...summarize(seen).map(strip), `on: ${(on ?? []).map(strip).sort().join(', ')}`];
    },
  })),
  {
    name: 'a log has the paths of Windows',
    expected: 'what fits a file of the context stands on it, the rest on the RUN',
    facts: ['exit 1', 'test failure', 'nothing left', 'on: Dockerfile:4, src/app.py:2'],
    observe: async engine => {
      const log = [
        'src\\\\app.py:2:1: F821 undefined name',
        'C:\\\\elsewhere\\\\x.py:3:1: F821 undefined name',
      ];
      const seen = await runTrial(engine, {
        files: {
          Dockerfile: `FROM busybox AS test\nWORKDIR /app\nCOPY . .\nRUN printf '${log.join('\\n')}\\n'; exit 1\nFROM busybox\n`,
          'src/app.py': 'x\ny\n',
        },
        args: PLAIN,
      });
      const on = new Set(seen.report?.diagnostics.map(d => `${d.path}:${d.startLine}`));
      return [...summarize(seen), `on: ${[...on].sort().join(', ')}`];
    },
  },
  {
    name: 'the context has 100,000 files',
    expected: 'findings stand on their files, and memory stays bounded',
    facts: ['exit 1', 'test failure', 'nothing left', 'on: Dockerfile:4, d7/f77.py:1'],
    isSlow: true,
    observe: async engine => {
      const folder = createProject({
        Dockerfile:
          'FROM busybox AS test\nWORKDIR /app\nCOPY . .\nRUN echo "d7/f77.py:1:1: F821 undefined name"; exit 1\nFROM busybox\n',
      });
      for (let d = 0; d < 100; d++) {
        mkdirSync(join(folder, `d${d}`));
        for (let f = 0; f < 1000; f++) writeFileSync(join(folder, `d${d}/f${f}.py`), 'x\n');
      }
      const seen = await runTrial(engine, {
        files: {},
        cwd: folder,
        args: PLAIN,
        env: {NODE_OPTIONS: '--max-old-space-size=400'},
      });
      rmSync(folder, {recursive: true});
      const on = new Set(found(seen).map(text => text.split(' ')[0]));
      return [...summarize(seen), `on: ${[...on].sort().join(', ')}`];
    },
  },
  {
    name: '100 runs in a row, 4 at a time, on one engine',
    expected: 'each has the same result, and nothing is left of any',
    facts: ['100 runs', '1 result', 'exit 1', 'nothing left'],
    isSlow: true,
    observe: async engine => {
      const files = {
        Dockerfile: `FROM busybox AS test\nWORKDIR /app\nCOPY app.py .\nRUN echo ${MARK}; echo "app.py:1:1: F821 undefined name"; exit 1\nFROM busybox\nRUN echo ${MARK}\n`,
        'app.py': 'x\n',
        'cst.yaml': CONFIG,
      };
      const results = new Map<string, number>();
      const codes = new Set<number | null>();
      const left: string[] = [];
      let count = 0;
      const worker = async () => {
        while (count < 100) {
          count++;
          const seen = await runTrial(engine, {files, isShared: true});
          const result = comparable(seen.stdout);
          results.set(result, (results.get(result) ?? 0) + 1);
          codes.add(seen.code);
          left.push(...seen.left);
        }
      };
      await Promise.all(Array.from({length: 4}, worker));
      left.push(...(await engine.leftovers()));
      const runs = [...results.values()].reduce((sum, n) => sum + n, 0);
      return [
        `${runs} runs`,
        results.size === 1 ? '1 result' : [...results].map(([r, n]) => `${n} times ${r}`).join(),
        `exit ${[...codes].join(' and ')}`,
        left.length === 0 ? 'nothing left' : `left: ${left.join(', ')}`,
      ];
    },
  },
  {
    name: 'a RUN prints 10 GB',
    expected: 'memory stays bounded, and the failure stands on its line',
    facts: ['exit 1', 'test failure', 'nothing left', `a finding says ${String(FAILURE)}`],
    isSlow: true,
    observe: async engine => {
      const seen = await runTrial(engine, {
        files: {
          Dockerfile: `FROM busybox AS test\nRUN yes ${MARK} | head -c 10000000000; exit 6\nFROM busybox\n`,
        },
        args: PLAIN,
        env: {NODE_OPTIONS: '--max-old-space-size=400'},
      });
      return [...summarize(seen), tells(seen, FAILURE)];
    },
  },
];

/** A report without what differs between runs: times, and the mark that keeps a RUN from the cache. */
const comparable = (json: string): string =>
  json.replace(/"durationMs": \d+/g, '').replace(/fault-[0-9a-f-]{36}/g, '');

const folderMark = (): string => `${Date.now()}-${Math.random()}`;
