import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

const HEAD = /^(error|warning|note|help)\[([\w-]+)\]: (\S.*)$/;
const PLACE = /^ *┌─ (\S.*?):(\d+):(\d+)$/;
const LOCKED = /^ *\d+ │ (?:[╭│] )?([\w-]+) (\d\S*) (?:registry|git|sparse)\+/;
const ADVISORY = /^ *= Advisory: (https:\S+)$/;
const ID = /^ *= ID: (\S+)$/;
const SOLUTION = /^ *= (Solution: .+)$/;
const LABEL = /^ *│ .*?[\^━─-]{2,} (\S.*)$/;
/** A crate's own files, as newer versions name them. */
const CRATE = /^(?:registry|git|sparse)\+\S*#([\w-]+)@(\d\S*)$/;
const BODY = /^(?: *\d* *│| *┌─| *=| {2,}\S|$)/;
const MAX_BLOCK = 400;

/**
 * Format: codespan-reporting's, https://embarkstudios.github.io/cargo-deny/checks/index.html. Lines of Cargo.lock are those of
 * a list that cargo-deny makes itself: the crate is mapped instead.
 */
function read({lines}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < lines.length; at++) {
    const head = HEAD.exec(lines[at] ?? '');
    const place = head ? PLACE.exec(lines[at + 1] ?? '') : null;
    if (!head || !place) continue;
    let end = at + 2;
    while (end < Math.min(lines.length, at + MAX_BLOCK) && isBody(lines, end)) end++;
    findings.push(readBlock(lines.slice(at, end), head, place, at));
    at = end - 1;
  }
  return findings;
}

function isBody(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  return BODY.test(line) && (line !== '' || /^ +\S/.test(lines[index + 1] ?? ''));
}

function readBlock(
  block: readonly string[],
  head: RegExpExecArray,
  place: RegExpExecArray,
  at: number,
): Finding {
  const [, severity = 'error', code = '', title = ''] = head;
  const [, file = '', line, column] = place;
  const crate =
    CRATE.exec(file) ?? (file.endsWith('Cargo.lock') ? first(block, LOCKED) : undefined);
  const [, name, version = ''] = crate ?? [];
  const told = [first(block, LABEL)?.[1], first(block, SOLUTION)?.[1]];
  return makeFinding({
    ...(name === undefined ? {file, line, column} : {package: {name, version, ecosystem: 'cargo'}}),
    severity,
    code: first(block, ID)?.[1] ?? code,
    message: essence([title, ...told.filter(text => text !== undefined)]),
    url: first(block, ADVISORY)?.[1],
    at,
    until: at + block.length - 1,
  });
}

function first(block: readonly string[], pattern: RegExp): RegExpExecArray | undefined {
  for (const line of block) {
    const match = pattern.exec(line.slice(0, 2_000));
    if (match) return match;
  }
  return undefined;
}

export const tool: Tool = {
  name: 'cargo deny',
  title: 'Checks of Rust dependencies: advisories, licences, bans, sources',
  homepage: 'https://embarkstudios.github.io/cargo-deny/',
  ecosystem: 'rust',
  evidence: ['┌─ '],
  reach: 48,
  commands: ['cargo deny', 'cargo-deny'],
  read,
};
