import type {Finding, Frame, Log, Tool} from '../tool.js';
import {isTracebackHeader, readTraceback} from '../formats/python-traceback.js';
import {clip} from '../formats/essence.js';

const SCENARIO =
  /^ +(?:Scenario|Scenario Outline|Example|Background): .*? +# (\S.*\.feature):(\d{1,9})$/;
const STEP = /^ +(?:Given|When|Then|And|But|\*) .*? +# (?:None|\S.*:\d+)$/;
const UNDEFINED = / +# None$/;
const ASSERTION = /^ +(?:ASSERT FAILED|Assertion Failed): ?(.*)$/;
const LISTED = /^ {2}(\S.*\.feature):(\d{1,9}) {2}(.*)$/;
const LIST = /^(?:Failing|Errored) scenarios:$/;

/** Form: https://behave.readthedocs.io/en/latest/formatters/ (pretty, plain, progress). */
export const tool: Tool = {
  name: 'behave',
  title: 'Behaviour tests in Python',
  homepage: 'https://behave.readthedocs.io',
  ecosystem: 'python',
  evidence: ['Failing scenarios:', 'Errored scenarios:', 'ASSERT FAILED: ', 'Assertion Failed: '],
  commands: ['behave'],
  read,
};

function read({lines}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  const shown = new Set<string>();
  let scenario: Frame | undefined;
  let isListed = false;
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').slice(0, 2_000);
    const [, file, row] = SCENARIO.exec(line) ?? [];
    if (file !== undefined) scenario = {file, line: Number(row)};
    if (LIST.test(line)) isListed = true;
    else if (!line.startsWith('  ')) isListed = false;

    if (isListed) {
      const [, path, number, name] = LISTED.exec(line) ?? [];
      if (path === undefined || shown.has(`${path}:${number ?? ''}`)) continue;
      const message = clip(`scenario failed: ${(name ?? '').trim()}`);
      findings.push({file: path, line: Number(number), severity: 'error', message, at});
      continue;
    }
    const finding = scenario && readStep(lines, at, scenario);
    if (!finding) continue;
    shown.add(`${scenario?.file ?? ''}:${String(scenario?.line)}`);
    findings.push(finding);
    at = finding.until ?? at;
  }
  return findings;
}

/** The step's own line in the feature is not printed, the scenario's is. */
function readStep(lines: readonly string[], at: number, scenario: Frame): Finding | undefined {
  const line = (lines[at] ?? '').slice(0, 2_000);
  if (!STEP.test(line)) return undefined;
  const step = line.trim().replace(/ +# .*$/, '');
  const next = lines[at + 1] ?? '';
  const assertion = ASSERTION.exec(next.slice(0, 2_000))?.[1];
  if (assertion !== undefined) {
    const message = clip(`${assertion === '' ? 'assertion failed' : assertion}\nin ${step}`);
    return {...scenario, severity: 'error', code: 'AssertionError', message, at, until: at + 1};
  }
  if (isTracebackHeader(next)) {
    const trace = readTraceback(lines, at + 1);
    if (!trace) return undefined;
    const {code, until} = trace;
    const frames = [...trace.frames, scenario];
    return {frames, severity: 'error', code, message: `${trace.message}\nin ${step}`, at, until};
  }
  if (!UNDEFINED.test(line)) return undefined;
  return {...scenario, severity: 'error', message: clip(`undefined step: ${step}`), at};
}
