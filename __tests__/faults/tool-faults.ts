import {MARK, pathOf, runTrial, summarize, tells, type Fault, type Trial} from './fault.js';

/** A stage that fails on its line, beside the tool that has the fault. */
const FILES: Trial['files'] = {
  Dockerfile: `FROM busybox AS test\nRUN echo ${MARK}\nFROM busybox\nRUN echo ${MARK}\n`,
};
const CONFIG =
  'schemaVersion: 2.0.0\nfileExistenceTests: [{name: a, path: /bin, shouldExist: true}]\n';
const ONE =
  '[{"file":"-","line":4,"column":1,"level":"warning","code":"DL3000","message":"found before"}';

const hadolintFault = (
  name: string,
  program: string | undefined,
  expected: string,
  facts: readonly string[],
  words: RegExp,
  more: Partial<Trial> & {readonly isSlow?: true} = {},
): Fault => ({
  name,
  expected,
  facts: [...facts, 'nothing left', `a finding says ${String(words)}`],
  ...(more.isSlow === undefined ? {} : {isSlow: more.isSlow}),
  observe: async engine => {
    const seen = await runTrial(engine, {
      files: FILES,
      args: ['--no-build-checks'],
      ...(program === undefined ? {} : {programs: {hadolint: program}}),
      ...more,
    });
    return [...summarize(seen), tells(seen, words)];
  },
});

const STAGE_PASSES = ['exit 3', 'test success, hadolint failure'];
const UNREADABLE = 'the tool could not run, with its last words; the stages are reported';

const structureTest = (name: string, program: string, words: RegExp): Fault => ({
  name,
  expected: 'the structure test could not run; the temporary image is removed',
  facts: [
    'exit 3',
    'image success, structure-test:cst.yaml failure',
    'nothing left',
    `a finding says ${String(words)}`,
  ],
  observe: async engine => {
    const seen = await runTrial(engine, {
      files: {Dockerfile: 'FROM busybox\nRUN true\n', 'cst.yaml': CONFIG},
      args: ['--no-hadolint', '--no-build-checks'],
      programs: {'container-structure-test': program},
    });
    return [...summarize(seen), tells(seen, words)];
  },
});

const REAL_DOCKER = 'PATH=${PATH#*:} exec docker "$@"';

/** Runs the real docker, and lets something happen to what it prints on stderr. */
const dockerFault = (
  name: string,
  program: string,
  expected: string,
  facts: readonly string[],
  more: Partial<Trial> = {},
): Fault => ({
  name,
  expected,
  facts: [...facts, 'nothing left'].sort(),
  observe: async engine => {
    const seen = await runTrial(engine, {
      files: FILES,
      args: ['--no-hadolint', '--no-build-checks'],
      programs: {docker: program},
      ...more,
    });
    return [...summarize(seen)].sort();
  },
});

export const TOOL_FAULTS: readonly Fault[] = [
  {
    name: 'docker is missing',
    expected: 'every build could not run; hadolint, which needs none, is reported',
    facts: [
      'exit 3',
      'test failure, hadolint success, build-checks failure',
      'nothing left',
      'a finding says /docker is not installed/',
    ],
    observe: async engine => {
      const seen = await runTrial(engine, {
        files: FILES,
        env: {PATH: pathOf('hadolint')},
        args: ['--hadolint-failure-threshold', 'none'],
      });
      return [...summarize(seen), tells(seen, /docker is not installed/)];
    },
  },
  hadolintFault(
    'hadolint is missing and cannot be downloaded',
    undefined,
    UNREADABLE,
    STAGE_PASSES,
    /hadolint is not on the PATH and cannot be downloaded/,
    {env: {PATH: pathOf('docker')}},
  ),
  hadolintFault(
    'hadolint crashes',
    'kill -SEGV $$',
    UNREADABLE,
    STAGE_PASSES,
    /Dockerfile:1 hadolint: .*signal/,
  ),
  hadolintFault(
    'hadolint prints garbage and passes',
    'head -c 100000 /dev/urandom',
    UNREADABLE,
    STAGE_PASSES,
    /Dockerfile:1 hadolint: .*gave no readable answer/,
  ),
  hadolintFault(
    'hadolint prints nothing and passes',
    'exit 0',
    UNREADABLE,
    STAGE_PASSES,
    /Dockerfile:1 hadolint: .*gave no readable answer/,
  ),
  hadolintFault(
    'hadolint prints JSON of another form',
    `echo '[null, 7, {"line": "x", "message": {}}, {"line": 1e99, "message": "odd"}]'; exit 1`,
    'what can be read is reported, and nothing crashes',
    ['exit 1', 'test success, hadolint failure'],
    /Dockerfile:1 hadolint: odd/,
  ),
  hadolintFault(
    'the JSON of hadolint ends in its middle',
    `printf '%s' '${ONE},{"file":"-","li'; exit 1`,
    'the findings before the end are reported; the tool could not run to its end',
    STAGE_PASSES,
    /Dockerfile:4 hadolint: found before/,
  ),
  hadolintFault(
    'hadolint hangs',
    `printf '%s' '${ONE},'; sleep 60`,
    'it is ended at the time limit, with all that it started',
    STAGE_PASSES,
    /timed out after 8 s/,
    {args: ['--no-build-checks', '--timeout', '8s']},
  ),
  hadolintFault(
    'hadolint hangs and ignores SIGTERM',
    `trap '' TERM; while :; do sleep 1; done`,
    'it is killed 4 s after the time limit',
    STAGE_PASSES,
    /timed out after 8 s/,
    {args: ['--no-build-checks', '--timeout', '8s']},
  ),
  {
    name: 'hadolint ends, but a process of another group keeps its output open',
    expected: 'the run does not wait for that process',
    facts: ['exit 0', 'test success, hadolint success', 'left: a process: sleep 15'],
    observe: async engine => {
      const seen = await runTrial(engine, {
        files: FILES,
        args: ['--no-build-checks'],
        programs: {hadolint: `setsid sleep 15 & echo '[]'`},
        leavesProcess: true,
      });
      return summarize(seen);
    },
  },
  hadolintFault(
    'hadolint prints 100 MB',
    'yes "not JSON" | head -c 100000000',
    'memory stays bounded; the tool could not run',
    STAGE_PASSES,
    /gave no readable answer/,
    {env: {NODE_OPTIONS: '--max-old-space-size=400'}},
  ),
  hadolintFault(
    'hadolint prints 10 GB',
    'yes "not JSON" | head -c 10000000000; exit 1',
    'memory stays bounded; the tool could not run',
    STAGE_PASSES,
    /gave no readable answer/,
    {isSlow: true, env: {NODE_OPTIONS: '--max-old-space-size=400'}},
  ),
  structureTest(
    'container-structure-test crashes',
    'kill -ABRT $$',
    /container-structure-test: .*signal/,
  ),
  structureTest(
    'container-structure-test prints garbage and passes',
    'echo "everything is fine"',
    /gave no readable answer/,
  ),
  structureTest(
    'the JSON of container-structure-test ends in its middle',
    `printf '{"Pass":0,"Fail":1,"Results":[{"Name":"File Existence Test: a","Pass":fal'; exit 1`,
    /gave no readable answer/,
  ),
  dockerFault(
    'docker prints garbage amid its events',
    `(head -c 20000 /dev/urandom; echo; echo '{"vertexes":5}'; echo '{"logs":[null,{"data":7},{"vertex":{},"data":"!!"}]}'; echo '{"warnings":[{"range":[null,{"start":3}],"short":[]}]}'; echo '{"vertexes":[{"digest":[],"name":{},"started":1,"error":[]}]}'; echo '[1'; printf '{"vertexes":[{"dig\\n') >&2; ${REAL_DOCKER}`,
    'the stage has the result that docker tells',
    ['exit 0', 'test success'],
  ),
  dockerFault(
    'docker prints 200 MB without a line end',
    `head -c 200000000 /dev/zero | tr '\\0' x >&2; echo >&2; ${REAL_DOCKER}`,
    'the stage has the result that docker tells; memory stays bounded',
    ['exit 0', 'test success'],
    {env: {NODE_OPTIONS: '--max-old-space-size=400'}},
  ),
  {
    name: 'docker is killed (out of memory) in the middle of a stage',
    expected: 'the stage could not run, and says so',
    facts: ['exit 3', 'test failure', 'nothing left', 'a finding says /ended by a signal/'],
    observe: async engine => {
      const seen = await runTrial(engine, {
        files: FILES,
        args: ['--no-hadolint', '--no-build-checks'],
        programs: {docker: 'kill -KILL $$'},
      });
      return [...summarize(seen), tells(seen, /ended by a signal/)];
    },
  },
];
