import {cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {runProgram} from './helpers/product.js';

const ACT = resolve('.cache/tools/bin/act');
const DIST = resolve(process.env['QUALITY_STAGES_DIST'] ?? 'dist');

const DOCKERFILE = `FROM busybox AS test
RUN echo 'app.py:2:1: F821 undefined name "book"'; exit 1
FROM busybox AS prod
`;

/** What a workflow of a user looks like; the steps behind the action look at its outputs. */
const WORKFLOW = `name: Quality
on: [push, pull_request]
jobs:
  quality:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - id: quality
        uses: ./
        continue-on-error: true
        with:
          build-contexts: busybox=docker-image://quality-stages/busybox
          hadolint: false
          build-checks: false
          github-token: ''
      - env:
          OUTCOME: \${{ steps.quality.outcome }}
          CONCLUSION: \${{ steps.quality.outputs.conclusion }}
          FAILED: \${{ steps.quality.outputs.failed-steps }}
          MATRIX: \${{ fromJSON(steps.quality.outputs.matrix).include[0].name }}
        run: echo "seen $OUTCOME $CONCLUSION $FAILED $MATRIX"
      - run: cp "\${{ steps.quality.outputs.report }}" "$REPORT"
        env:
          REPORT: \${{ vars.REPORT }}
`;

/** A repository that holds the action and a workflow that uses it. */
async function createRepository(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'act-'));
  cpSync(DIST, join(root, 'dist'), {recursive: true});
  cpSync('action.yml', join(root, 'action.yml'));
  cpSync('package.json', join(root, 'package.json'));
  mkdirSync(join(root, '.github/workflows'), {recursive: true});
  writeFileSync(join(root, '.github/workflows/quality.yml'), WORKFLOW);
  writeFileSync(join(root, 'Dockerfile'), DOCKERFILE);
  const commit =
    'git init -q -b main && git add . && git -c user.name=t -c user.email=t@example.org commit -q -m first';
  expect((await runProgram(['sh', '-c', commit], {cwd: root})).code).toBe(0);
  return root;
}

describe('a workflow with uses: ./', () => {
  it.each(['push', 'pull_request'])(
    'runs in act for %s, and hands its outputs on',
    async event => {
      const root = await createRepository();
      const payload = join(root, 'event.json');
      const pull = {
        number: 5,
        head: {ref: 'topic', sha: 'b'.repeat(40), repo: {full_name: 'octo/shelf'}},
        base: {ref: 'main'},
      };
      writeFileSync(
        payload,
        JSON.stringify({
          repository: {full_name: 'octo/shelf'},
          ...(event === 'push' ? {} : {pull_request: pull}),
        }),
      );
      const report = join(root, 'copied-report.json');
      const {code, stdout, stderr} = await runProgram(
        [
          ACT,
          event,
          '-P',
          'ubuntu-latest=-self-hosted',
          '--container-daemon-socket',
          '-',
          '--eventpath',
          payload,
          '--var',
          `REPORT=${report}`,
          '--no-cache-server',
        ],
        {
          cwd: root,
          env: {
            ...process.env,
            PATH: `${resolve('.cache/tools/bin')}:${process.env['PATH'] ?? ''}`,
          },
        },
      );
      expect(`${code} ${stdout}${stderr}`).toContain('seen failure failure test test');
      expect(code).toBe(0);
      const {conclusion, diagnostics} = JSON.parse(readFileSync(report, 'utf8')) as {
        conclusion: string;
        diagnostics: unknown[];
      };
      expect(conclusion).toBe('failure');
      expect(diagnostics.length).toBeGreaterThan(0);
    },
    240_000,
  );
});
