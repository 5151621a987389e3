import {type GoTestFailure, readGoTests} from '../formats/go-test-report.js';
import {goTestFinding, goTestKey} from '../formats/go-test-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

/**
 * Format: the summary of https://github.com/gotestyourself/gotestsum (testjson/summary.go); its packages lack the module's
 * name. Formats like `standard-verbose` say the same before it: claimed too, folded with the summary's by `readLog`.
 */
function read(log: Log): readonly Finding[] {
  const failures = readGoTests(log);
  const summary = new Map<string, GoTestFailure>();
  for (const failure of failures) if (failure.isSummary) summary.set(goTestKey(failure), failure);
  return failures.flatMap(failure => {
    const told = failure.isSummary ? failure : summary.get(goTestKey(failure));
    return told ? [goTestFinding({...told, at: failure.at, until: failure.until})] : [];
  });
}

export const tool: Tool = {
  name: 'gotestsum',
  title: 'Go test runner with readable output',
  homepage: 'https://github.com/gotestyourself/gotestsum',
  ecosystem: 'go',
  evidence: ['=== FAIL: '],
  commands: ['gotestsum'],
  read,
};
