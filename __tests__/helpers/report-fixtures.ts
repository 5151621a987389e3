import {cpSync, mkdtempSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect} from '@jest/globals';
import type {Builder} from './builders.js';
import {runCli, type Report} from './product.js';

/** A test tool, the project of __tests__/fixtures/reports that it fails in, and what has to be found there. */
export interface ToolCase {
  readonly tool: string;
  readonly project: string;
  readonly stage: string;
  /** The report, without what stands before it in `quality-reports/<stage>/`. */
  readonly file: string;
  /** What is asked for. */
  readonly reports?: string;
  readonly format?: string;
  readonly tests?: Readonly<Record<string, number>>;
  /** The failures. */
  readonly at: readonly string[];
}

export const TOOL_CASES: readonly ToolCase[] = [
  {
    tool: 'pytest',
    project: 'python',
    stage: 'test-pytest',
    file: 'app/reports/junit.xml',
    format: 'JUnit',
    tests: {total: 6, passed: 1, failed: 4, skipped: 1},
    at: ['shop/cart.py:7', 'tests/test_cart.py:9', 'tests/test_cart.py:16'],
  },
  {
    tool: 'vitest',
    project: 'javascript',
    stage: 'test-vitest',
    file: 'app/reports/vitest.xml',
    format: 'JUnit',
    tests: {total: 3, passed: 1, failed: 2, skipped: 0},
    at: ['src/names.js:2', 'src/names.test.ts:5'],
  },
  {
    tool: 'jest',
    project: 'javascript',
    stage: 'test-jest',
    file: 'app/reports/junit.xml',
    format: 'JUnit',
    tests: {total: 3, passed: 1, failed: 2, skipped: 0},
    at: ['src/totals.cjs:4', 'src/totals.test.cjs:5'],
  },
  {
    tool: 'gotestsum',
    project: 'go',
    stage: 'test-gotestsum',
    file: 'src/reports/go.xml',
    format: 'JUnit',
    tests: {total: 6, passed: 1, failed: 4, skipped: 1},
    at: ['cart/cart_test.go:7', 'cart/cart_test.go:15'],
  },
  {
    tool: 'go test -json, which tells its log nothing',
    project: 'go',
    stage: 'test-json',
    file: 'src/reports/go.json',
    at: ['cart/cart_test.go:7', 'cart/cart_test.go:15'],
  },
  {
    tool: 'cargo test, whose JUnit form names tests only',
    project: 'rust',
    stage: 'test-cargo',
    file: 'work/reports/cargo.xml',
    format: 'JUnit',
    tests: {total: 3, passed: 1, failed: 2, skipped: 0},
    at: ['src/lib.rs:10', 'src/lib.rs:15'],
  },
  {
    tool: 'cargo nextest',
    project: 'rust',
    stage: 'test-nextest',
    reports: 'target/nextest/ci/junit.xml',
    file: 'work/target/nextest/ci/junit.xml',
    format: 'JUnit',
    tests: {total: 3, passed: 1, failed: 2, skipped: 0},
    at: ['src/lib.rs:11', 'src/lib.rs:17'],
  },
  {
    tool: 'a later cargo nextest, as it was recorded',
    project: 'nextest',
    stage: 'test-nextest',
    reports: 'target/nextest/ci/junit.xml',
    file: 'work/target/nextest/ci/junit.xml',
    format: 'JUnit',
    tests: {total: 3, passed: 1, failed: 2, skipped: 0},
    at: ['src/lib.rs:11', 'src/lib.rs:17'],
  },
  {
    tool: "maven's surefire",
    project: 'jvm',
    stage: 'test-maven',
    reports: 'shop/target/surefire-reports/TEST-*.xml',
    file: 'work/shop/target/surefire-reports/TEST-com.example.shop.CartTest.xml',
    format: 'JUnit',
    tests: {total: 4, passed: 1, failed: 2, skipped: 1},
    at: [13, 18].map(line => `shop/src/test/java/com/example/shop/CartTest.java:${line}`),
  },
  {
    tool: 'phpunit',
    project: 'scripting',
    stage: 'test-phpunit',
    file: 'srv/app/reports/phpunit.xml',
    format: 'JUnit',
    tests: {total: 3, passed: 1, failed: 2, skipped: 0},
    at: ['php/src/Cart.php:12', 'php/tests/CartTest.php:14'],
  },
  {
    tool: 'rspec',
    project: 'scripting',
    stage: 'test-rspec',
    file: 'srv/app/reports/rspec.json',
    at: ['ruby/lib/cart.rb:7', 'ruby/spec/cart_spec.rb:6'],
  },
];

export interface StepReports {
  readonly way: string;
  readonly files: readonly {
    readonly path: string;
    readonly origin: string;
    readonly bytes: number;
    readonly format?: string;
  }[];
  readonly notes: readonly string[];
  readonly tests?: Readonly<Record<string, number>>;
  readonly coverage?: {readonly lines: number; readonly covered: number};
}

export interface Ran {
  readonly folder: string;
  readonly code: number | null;
  readonly report: Omit<Report, 'steps'> & {
    readonly steps: readonly (Report['steps'][number] & {readonly reports?: StepReports})[];
  };
  readonly reportsOf: (stage: string) => StepReports;
}

/** Runs the stages of a copy of a fixture: what is taken out must not lie in the next run's context. */
export async function runFixture(
  name: string,
  args: readonly string[],
  builder: Pick<Builder, 'args' | 'env'>,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'quality-stages-test-'));
  cpSync(join('__tests__/fixtures/reports', name), folder, {recursive: true});
  const common = ['--json', '--no-hadolint', '--no-build-checks', ...builder.args];
  const {code, stdout, stderr} = await runCli(['run', ...common, ...args], {
    cwd: folder,
    env: {...builder.env, ...env},
  });
  if (stdout === '') throw new Error(stderr);
  const report = JSON.parse(stdout) as Ran['report'];
  const reportsOf = (stage: string): StepReports => {
    const found = report.steps.find(({id}) => id === stage)?.reports;
    if (found === undefined) throw new Error(`${stage} has no reports: ${stdout}`);
    return found;
  };
  return {folder, code, report, reportsOf};
}

/** Where a stage's findings are, without those of its instruction as a whole. */
export const places = ({report}: Ran, stage: string): readonly string[] =>
  report.diagnostics
    .filter(found => found.stage === stage && found.source !== 'docker build')
    .map(({path, startLine}) => `${path}:${startLine}`);

/** What a run must have found of a tool. */
export function expectReport(ran: Ran, expected: ToolCase): void {
  const {stage, file, format, tests, at} = expected;
  const taken = ran.reportsOf(stage);
  const path = `quality-reports/${stage}/${file}`;
  expect(taken.way).toBe('second-run');
  expect(taken.files.find(each => each.path === path)?.format).toBe(format);
  expect(statSync(join(ran.folder, path)).size).toBeGreaterThan(0);
  expect(taken.tests).toEqual(tests);
  expect([...new Set(places(ran, stage))].sort()).toEqual([...at].sort());
  const said = ran.report.diagnostics
    .filter(found => found.stage === stage)
    .map(({path: p, startLine, message}) => `${p}:${startLine} ${message}`);
  expect(new Set(said).size).toBe(said.length);
  expect(ran.code).toBe(1);
}
