import {readGoTests} from '../formats/go-test-report.js';
import {goTestFinding, goTestKey} from '../formats/go-test-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

/** Format: see formats/go-test-report.ts. What gotestsum's summary repeats is left to it. */
function read(log: Log): readonly Finding[] {
  const failures = readGoTests(log);
  const repeated = new Set(failures.filter(one => one.isSummary).map(goTestKey));
  return failures
    .filter(failure => !failure.isSummary && !repeated.has(goTestKey(failure)))
    .map(goTestFinding);
}

export const tool: Tool = {
  name: 'go test',
  title: "Go's test runner",
  homepage: 'https://pkg.go.dev/cmd/go#hdr-Test_packages',
  ecosystem: 'go',
  evidence: ['--- FAIL: ', 'FAIL\t'],
  commands: ['go test'],
  read,
};
