import {isForeignFrame, readNodeFrame} from '../formats/node-stack.js';
import {clip, essence} from '../formats/essence.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `    not ok 1 - adds up`, then a YAML block. */
const RESULT = /^( *)(not ok|ok) \d+(?: - (.*?))?(?: # (?:time=|skip|SKIP|todo|TODO|no tests).*)?$/;
const TODO = / # (?:todo|skip)\b/i;
const PLACE_KEY = /^(fileName|file|lineNumber|line|columnNumber|column): (.*)$/;
const KEY = /^(\w+):(?: (.*))?$/;
const SUBTEST = /^( *)# Subtest: (.*)$/;
const MAX_BLOCK = 300;

interface Block {
  readonly place: {readonly file?: string; line?: number; column?: number};
  readonly frames: readonly Frame[];
  readonly type: string | undefined;
  readonly diff: readonly string[];
  readonly until: number;
}

/** The block from `---` to `...`; undefined when it has no `at:` as node-tap writes it. */
function readBlock(lines: readonly string[], at: number, indent: number): Block | undefined {
  if ((lines[at + 1] ?? '').trim() !== '---') return undefined;
  const place: Record<string, string> = {};
  const frames: Frame[] = [];
  const diff: string[] = [];
  let key = '';
  let type: string | undefined;
  for (let index = at + 2; index < Math.min(lines.length, at + MAX_BLOCK); index++) {
    const line = (lines[index] ?? '').slice(indent + 2, 2_000);
    if (line === '...') {
      const file = place['fileName'] ?? place['file'];
      if (file === undefined) return undefined;
      const row = Number(place['lineNumber'] ?? place['line']);
      const column = Number(place['columnNumber'] ?? place['column']);
      const position = {...(row > 0 && {line: row}), ...(column > 0 && {column})};
      return {place: {file, ...position}, frames, type, diff, until: index};
    }
    const top = KEY.exec(line);
    if (top) {
      key = top[1] ?? '';
      if (key === 'type') type = top[2];
    } else if (key === 'at') {
      const [, name = '', value = ''] = PLACE_KEY.exec(line.trim()) ?? [];
      place[name] = value;
    } else if (key === 'stack') {
      const frame = readNodeFrame(`at ${line.trim()}`);
      if (frame) frames.push(frame);
    } else if (key === 'diff' && !/^\s*(?:---|\+\+\+|@@)/.test(line)) diff.push(line);
  }
  return undefined;
}

function endOfBlock(lines: readonly string[], at: number): number {
  if ((lines[at + 1] ?? '').trim() !== '---') return at;
  for (let index = at + 2; index < Math.min(lines.length, at + MAX_BLOCK); index++) {
    if ((lines[index] ?? '').trim() === '...') return index;
  }
  return at;
}

function failure(name: string, groups: readonly string[], block: Block, at: number): Finding {
  const own = block.frames.some(frame => !isForeignFrame(frame));
  const test = groups.length === 0 ? [] : [`in test: ${clip(groups.join(' › '))}`];
  const difference = block.diff.length === 0 ? [] : [essence(block.diff, 8)];
  return {
    ...(own ? {frames: block.frames} : block.place),
    severity: 'error',
    ...(block.type !== undefined && block.type !== 'Error' && {code: block.type}),
    message: [name, ...difference, ...test].join('\n'),
    at,
    until: block.until,
  };
}

// https://node-tap.org/tap-format/, of tap 12 to 21.
export const tool: Tool = {
  name: 'node-tap',
  title: 'JavaScript test runner',
  homepage: 'https://node-tap.org',
  ecosystem: 'javascript',
  evidence: ['lineNumber: ', ' column: '],
  commands: ['tap'],
  read: log => {
    const findings: Finding[] = [];
    /** Per indentation, whether something inside failed since the last result there. */
    let failedDepth = -1;
    const groups = new Map<number, string>();
    for (let at = 0; at < log.lines.length; at++) {
      const line = (log.lines[at] ?? '').slice(0, 1_000);
      if (line.startsWith('TAP version ')) failedDepth = -1;
      const subtest = line.includes('# Subtest: ') ? SUBTEST.exec(line) : null;
      if (subtest) {
        const depth = subtest[1]?.length ?? 0;
        for (const known of groups.keys()) if (known >= depth) groups.delete(known);
        groups.set(depth, subtest[2] ?? '');
        continue;
      }
      const result = line.includes('ok ') ? RESULT.exec(line) : null;
      if (!result || result[2] === 'ok') continue;
      const depth = result[1]?.length ?? 0;
      const isGroup = failedDepth > depth && !/^\s*failureType: /.test(log.lines[at + 4] ?? '');
      const block = TODO.test(line) ? undefined : readBlock(log.lines, at, depth);
      if (!block && !isGroup) continue;
      failedDepth = depth;
      const last = findings.at(-1);
      if (isGroup && last) {
        // The group says again that something inside failed: its lines belong to the last failure.
        findings[findings.length - 1] = {...last, until: endOfBlock(log.lines, at)};
        continue;
      }
      if (!block) continue;
      const around = [...groups]
        .filter(([known]) => known < depth && known > 0)
        .map(([, name]) => name);
      findings.push(failure(result[3] ?? 'failed', around, block, at));
      at = block.until;
    }
    return findings;
  },
};
