import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {readBuildChecks} from '../../src/diagnose/builds/build-checks.js';
import {readHadolint} from '../../src/diagnose/hadolint.js';
import {createJudge} from '../../src/diagnose/judging.js';
import {parseProblemMatchers} from '../../src/diagnose/log/problem-matchers.js';
import {readLog} from '../../src/diagnose/log/read-log.js';
import {readStructureTest} from '../../src/diagnose/structure-test/structure-test.js';
import {TOOLS} from '../../src/diagnose/tools/index.js';
import {DockerfileError, InputError} from '../../src/errors.js';
import {readEvent, readGitHubContext} from '../../src/io/github/event.js';
import type {Diagnostic} from '../../src/model.js';
import {parseDockerfile} from '../../src/parse/dockerfile.js';
import {outlineOf} from '../../src/parse/stages/outline.js';
import {defaultStage} from '../../src/parse/stages/stages.js';
import {createProgressReader} from '../../src/run/rawjson.js';
import {aStep, anOutput} from '../helpers/factories.js';
import {corpus, mutated, nearly, printed} from './inputs.js';

/** A reader of untrusted input. */
export interface Target {
  readonly name: string;
  readonly inputs: fc.Arbitrary<string>;
  /** Reads it. @throws what the reader may not throw, and when what it says makes no sense */
  readonly read: (input: string) => void;
}

const PLACE = {path: 'Dockerfile', step: 'x'};
const text = fc.string({unit: 'binary', maxLength: 40});
const digest = fc.constantFrom('sha256:1', 'sha256:2', '', '__proto__');
const time = fc.constantFrom('2026-01-01T00:00:00Z', '', 'x', '-1');
const base64 = fc
  .string({unit: 'binary', maxLength: 80})
  .map(s => Buffer.from(s).toString('base64'));
const name = fc.constantFrom(
  '[test 2/2] RUN x',
  '[test 9/2] RUN',
  '[internal] load',
  '[1/1] RUN x',
);

const event = nearly({
  vertexes: fc.array(
    nearly({digest, name, started: time, completed: time, cached: fc.boolean(), error: text}),
    {maxLength: 4},
  ),
  logs: fc.array(nearly({vertex: digest, stream: fc.constantFrom(1, 2), data: base64}), {
    maxLength: 4,
  }),
  warnings: fc.array(
    nearly({
      short: base64,
      url: text,
      range: fc.array(
        nearly({start: nearly({line: fc.integer()}), end: nearly({line: fc.integer()})}),
      ),
    }),
    {maxLength: 3},
  ),
});

const hadolintFinding = nearly({
  file: text,
  line: fc.integer(),
  column: fc.integer(),
  level: fc.constantFrom('error', 'warning', 'info', 'style', 'ignore'),
  code: fc.constantFrom('DL3000', 'SC1000', 'DL1000', ''),
  message: text,
});

const structureResult = nearly({
  Pass: fc.nat(),
  Fail: fc.nat(),
  Total: fc.nat(),
  Results: fc.array(
    nearly({
      Name: fc.constantFrom('Command Test: a', 'Metadata Test', 'File Existence Test: b', ''),
      Pass: fc.boolean(),
      Errors: fc.array(text),
      Stdout: text,
      Stderr: text,
    }),
    {maxLength: 4},
  ),
});

const CONFIG =
  'schemaVersion: 2.0.0\ncommandTests:\n  - name: a\n    command: x\n    args: [y]\nfileExistenceTests:\n  - {name: b, path: /b, shouldExist: true}\nmetadataTest:\n  envVars: [{key: A, value: b}]\n  workdir: /srv\n';
const RESULT = JSON.stringify({
  Pass: 0,
  Fail: 2,
  Results: [
    {Name: 'Command Test: a', Pass: false, Errors: ['x']},
    {Name: 'Metadata Test', Pass: false, Errors: ['Image config workdir does not match']},
  ],
});

const DOCKERFILE = 'FROM busybox AS test\nRUN x\n';
const judge = createJudge(
  {
    files: [{dockerfile: parseDockerfile(DOCKERFILE, 'Dockerfile'), context: '.', choices: []}],
    buildArgs: {},
    namedContexts: {},
    repository: {has: () => true, readLines: () => ['a', 'b'], list: () => ['a.py']},
    warnings: true,
    buildChecks: false,
    failureThreshold: 'error',
  },
  [],
);

function expectSound(diagnostics: readonly Diagnostic[]): void {
  for (const {path, startLine, endLine, severity, message, source} of diagnostics) {
    const isSound =
      [path, message, source].every(value => typeof value === 'string') &&
      Number.isSafeInteger(startLine) &&
      Number.isSafeInteger(endLine) &&
      startLine >= 1 &&
      endLine >= startLine &&
      ['error', 'warning', 'info'].includes(severity);
    if (!isSound)
      throw new Error(
        `no sound diagnostic: ${JSON.stringify({path, startLine, endLine, message})}`,
      );
  }
}

/** Runs a reader that may throw errors of one class only. */
function allow(known: new (...args: never[]) => Error, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof known)) throw error;
  }
}

const payload = join(mkdtempSync(join(tmpdir(), 'fuzz-')), 'event.json');
const person = nearly({full_name: text, login: text});

export const TARGETS: readonly Target[] = [
  {
    name: 'dockerfile',
    inputs: mutated(
      [...corpus('dockerfiles', 'Dockerfile'), ...corpus('dockerfiles-invalid', 'Dockerfile')],
      [
        'FROM a AS b\n',
        'RUN ',
        'COPY --from=',
        '--mount=type=secret,id=',
        'ONBUILD ',
        'ARG A=',
        '# syntax=',
        '# escape=`\n',
        '<<-"E"\n',
        'E\n',
        '${A:-',
        '["',
      ],
    ),
    read: input => {
      allow(DockerfileError, () => {
        const file = parseDockerfile(Buffer.from(input, 'latin1'), 'Dockerfile');
        outlineOf(file, defaultStage(file));
      });
    },
  },
  {
    name: 'rawjson',
    inputs: fc.oneof(
      fc.array(printed(event), {maxLength: 8}).map(lines => lines.join('\n')),
      mutated(corpus('buildkit', 'progress.txt', 30_000), [
        '{"vertexes":[',
        '{"logs":[{"data":"',
        'ERROR: ',
        '\n------\n',
      ]),
    ),
    read: input => {
      const reader = createProgressReader();
      const bytes = Buffer.from(input);
      for (let at = 0; at < bytes.length; at += 997) reader.write(bytes.subarray(at, at + 997));
      const {vertices, warnings, text: stderr} = reader.finish();
      for (const exitCode of [0, 1, null]) {
        const output = anOutput({exitCode, vertices, warnings, stderr});
        const step = aStep({
          kind: 'stage',
          id: 'test',
          name: 'test',
          target: 'test',
          file: 'Dockerfile',
        });
        expectSound(judge.judge(step, output).diagnostics);
      }
    },
  },
  {
    name: 'hadolint-json',
    inputs: fc.oneof(
      printed(fc.array(hadolintFinding, {maxLength: 5})),
      mutated(corpus('hadolint-output', 'output.json'), ['[{', '}]', '"line":', '"message":']),
    ),
    read: input => {
      expectSound(readHadolint(input, PLACE).diagnostics);
    },
  },
  {
    name: 'build-checks-json',
    inputs: fc.oneof(
      printed(fc.jsonValue()),
      mutated(corpus('build-checks', 'output.json'), ['"ranges":[', '"line":', '"buildError":{']),
    ),
    read: input => {
      expectSound(readBuildChecks(input, PLACE).diagnostics);
    },
  },
  {
    name: 'structure-test-json',
    inputs: fc.oneof(
      printed(structureResult),
      mutated(
        [RESULT, ...corpus('structure-tests', 'output.json')],
        ['"Results":[', '"Errors":[', '"Pass":'],
      ),
    ),
    read: input => {
      expectSound(readStructureTest(input, {path: 'cst.yaml', text: CONFIG}, 'x').diagnostics);
    },
  },
  {
    name: 'yaml',
    inputs: mutated(
      [
        CONFIG,
        ...corpus('structure-tests', 'config.yaml'),
        ...corpus('structure-tests', 'config.json'),
      ],
      [
        '&a ',
        '*a',
        '<<: *a\n',
        '!!binary ',
        '? ',
        '- ',
        ': ',
        '---\n',
        '|2-\n',
        '%YAML 1.2\n',
        '&a [*a,*a]',
        'commandTests:\n',
      ],
    ),
    read: input => {
      expectSound(readStructureTest(RESULT, {path: 'cst.yaml', text: input}, 'x').diagnostics);
    },
  },
  {
    name: 'logs',
    inputs: mutated(corpus('tools', 'log.txt'), [
      ':1:2: ',
      'error: ',
      'FAILED ',
      '  File "a.py", line 1',
      '<testcase ',
      '{"message":"',
      '\u001b[0m',
      '|',
      '---',
    ]),
    read: input => {
      for (const finding of readLog(input, 'make test', TOOLS)) {
        const isSound = typeof finding.message === 'string' && (finding.line ?? 1) >= 1;
        if (!isSound) throw new Error(`no sound finding: ${JSON.stringify(finding)}`);
      }
    },
  },
  {
    name: 'event',
    inputs: printed(
      nearly({
        pull_request: nearly({
          number: fc.integer(),
          head: nearly({sha: text, repo: person}),
          base: nearly({sha: text}),
        }),
        repository: person,
        issue: nearly({number: fc.integer(), pull_request: fc.jsonValue()}),
        workflow_run: nearly({
          head_sha: text,
          pull_requests: fc.array(nearly({number: fc.integer()})),
        }),
      }),
    ),
    read: input => {
      writeFileSync(payload, input);
      for (const event of ['pull_request', 'push', 'workflow_run', 'issue_comment']) {
        const env = {
          GITHUB_EVENT_PATH: payload,
          GITHUB_EVENT_NAME: event,
          GITHUB_REPOSITORY: 'a/b',
          GITHUB_SHA: 'c',
        };
        const context = readGitHubContext(readEvent(env), env);
        if (typeof context?.headSha !== 'string') throw new Error('no head');
      }
    },
  },
  {
    name: 'problem-matchers',
    inputs: printed(
      nearly({
        problemMatcher: fc.array(
          nearly({
            owner: text,
            severity: text,
            pattern: fc.array(
              nearly({
                regexp: text,
                file: fc.integer(),
                line: fc.integer(),
                message: fc.integer(),
                loop: fc.boolean(),
              }),
            ),
          }),
        ),
      }),
    ),
    read: input => {
      allow(InputError, () => {
        const tools = parseProblemMatchers(input, 'matchers.json');
        readLog('a.py:1:1: error: x\nb.py:2: y\n', 'x', tools);
      });
    },
  },
];
