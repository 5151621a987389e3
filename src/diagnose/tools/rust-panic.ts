import {cargoPackages, inWorkspace} from '../formats/cargo-roots.js';
import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import {readRustPanic} from '../formats/rust-panic.js';
import type {Finding, Log, Tool} from '../tool.js';

/** Format: formats/rust-panic.ts. */
function read({lines}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < lines.length; at++) {
    const panic = readRustPanic(lines, at);
    if (!panic) continue;
    const {frames, message, end} = panic;
    const text = essence(message);
    findings.push(
      makeFinding({frames, severity: 'error', code: 'panic', message: text, at, until: end - 1}),
    );
    at = Math.max(at, end - 1);
  }
  const packages = cargoPackages(lines);
  return findings.map(finding => inWorkspace(finding, packages));
}

export const tool: Tool = {
  name: 'rust panic',
  title: 'Crashes of Rust programs',
  homepage: 'https://doc.rust-lang.org/std/macro.panic.html',
  ecosystem: 'rust',
  evidence: [' panicked at '],
  reach: 80,
  commands: [],
  precedence: 'fallback',
  read,
};
