import {clip} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

const HEAD = /^Diff in (\S.*?)(?: at line |:)(\d+):$/;
const LISTED = /^(?:\/\S+|[\w./-]+)\.rs$/;
const MAX_SHOWN = 8;

/** Format: https://github.com/rust-lang/rustfmt (src/emitter/diff.rs): the line is that of the diff's first line of context. */
function read({lines, command}: Log): readonly Finding[] {
  const isListing = /\b(?:cargo fmt|rustfmt)\b[^;&|]*\s(?:-\w*l|--files-with-diff)\b/.test(command);
  const findings: Finding[] = [];
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at] ?? '';
    if (isListing && LISTED.test(text)) {
      findings.push(
        makeFinding({file: text, severity: 'error', message: 'not formatted (rustfmt)', at}),
      );
    }
    const [, file, start] = HEAD.exec(text) ?? [];
    if (file === undefined) continue;
    const hunk = readHunk(lines, at + 1);
    const message = ['not formatted (rustfmt)', ...hunk.change].join('\n');
    const line = Number(start) + hunk.context;
    const endLine = Math.max(line, line + hunk.removed - 1);
    findings.push(
      makeFinding({file, line, endLine, severity: 'error', message, at, until: hunk.end - 1}),
    );
    at = hunk.end - 1;
  }
  return findings;
}

function readHunk(lines: readonly string[], start: number) {
  let end = start;
  let context = 0;
  let removed = 0;
  const change: string[] = [];
  for (; end < lines.length && /^[ +-]|^$/.test(lines[end] ?? ''); end++) {
    const text = lines[end] ?? '';
    // The diff ends in a line end of its own.
    if (text === '' && !/^[ +-]/.test(lines[end + 1] ?? '')) break;
    const isChange = /^[+-]/.test(text);
    if (!isChange && change.length === 0) context++;
    if (isChange) change.push(clip(text));
    if (text.startsWith('-')) removed++;
  }
  const shown = change.length > MAX_SHOWN ? [...change.slice(0, MAX_SHOWN), '…'] : change;
  return {context, removed, change: shown, end};
}

export const tool: Tool = {
  name: 'rustfmt',
  title: "Rust's formatter",
  homepage: 'https://github.com/rust-lang/rustfmt',
  ecosystem: 'rust',
  evidence: ['Diff in ', '.rs'],
  reach: 36,
  commands: ['rustfmt', 'cargo fmt'],
  read,
};
