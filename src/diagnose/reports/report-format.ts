/** Formats of report files that are read; others are read as a log is. */
export type ReportFormat =
  | 'JUnit'
  | 'TRX'
  | 'SARIF'
  | 'Checkstyle'
  | 'TAP'
  | 'Cobertura'
  | 'Clover'
  | 'lcov'
  | 'Cucumber JSON';

const ROOTS: Readonly<Record<string, ReportFormat>> = {
  testsuites: 'JUnit',
  testsuite: 'JUnit',
  checkstyle: 'Checkstyle',
  coverage: 'Cobertura',
  TestRun: 'TRX',
};

/** As much of a text as is looked at. */
const HEAD = 64 * 1024;

/** Recognises a report by its content; file names say little. */
export function recogniseReport(text: string): ReportFormat | undefined {
  const head = text
    .slice(0, HEAD)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (head.startsWith('<')) {
    const [, root = ''] = /^(?:<\?[^>]*>|<![^>]*>|<!--[\s\S]*?-->|\s)*<([\w:.-]+)/.exec(head) ?? [];
    // Clover calls its root "coverage", too, but has projects in place of a line-rate.
    if (root === 'coverage' && !/<coverage\b[^>]*\bline-rate=/.test(head)) {
      return /<project\b/.test(head) ? 'Clover' : undefined;
    }
    return Object.hasOwn(ROOTS, root) ? ROOTS[root] : undefined;
  }
  if (head.startsWith('{')) {
    return /"runs"\s*:/.test(text) && /sarif|"version"\s*:\s*"2\./i.test(head)
      ? 'SARIF'
      : undefined;
  }
  if (head.startsWith('[')) {
    return /"elements"\s*:/.test(head) && /"uri"\s*:/.test(head) ? 'Cucumber JSON' : undefined;
  }
  if (/^(?:TN:|SF:)/m.test(head) && /^DA:\d+,/m.test(text)) return 'lcov';
  return /^TAP version \d+/m.test(head) || /^1\.\.\d+/m.test(text) ? 'TAP' : undefined;
}
