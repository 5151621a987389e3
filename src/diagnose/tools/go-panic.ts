import {goLines} from '../formats/go-output.js';
import {CRASH, readGoCrash} from '../formats/go-trace.js';
import type {Finding, Log, Tool} from '../tool.js';

/** Format: what a Go program prints when it crashes (runtime/panic.go, runtime/traceback.go). */
function read(log: Log): readonly Finding[] {
  const lines = goLines(log);
  const findings: Finding[] = [];
  for (let index = 0; index < lines.length; index++) {
    const {text, at} = lines[index] ?? {text: '', at: 0};
    if (!CRASH.test(text)) continue;
    const crash = readGoCrash(lines, index);
    if (!crash) continue;
    const {code, message, frames, end} = crash;
    const until = lines[end - 1]?.at ?? at;
    findings.push({frames, severity: 'error', code, message, at, until: Math.max(at, until)});
    index = end - 1;
  }
  return findings;
}

export const tool: Tool = {
  name: 'go panic',
  title: 'Crashes of Go programs',
  homepage: 'https://pkg.go.dev/runtime',
  ecosystem: 'go',
  evidence: ['panic: ', 'fatal error: '],
  reach: 48,
  commands: [],
  precedence: 'fallback',
  read,
};
