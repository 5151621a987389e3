import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Log, Tool} from '../tool.js';

const START =
  /^(?:•|\S) \[(FAILED|PANICKED|TIMEDOUT|INTERRUPTED|ABORTED)\](?: \[\d+(?:\.\d+)? seconds\])?/u;
const BAR = /^-{30}$/;
const LOCATION = /^(\/\S.*\.go|\S+\.go):(\d+)$/;
const WHAT = /^ {2}\[(?:FAILED|PANICKED|TIMEDOUT|INTERRUPTED|ABORTED)\] (.*)$/;
const IN_TIMELINE = / in \[[^\]]+\] - \S+:\d+ @ /;
const WHERE = /^ {2}In \[[^\]]+\] at: (\S.*\.go):(\d+)(?: @ .*)?$/;
/** Ginkgo 1: `• Failure [0.001 seconds]`, the tree with its places, the message, the place of the failed line. */
const START_1 = /^• (?:Failure|Panic)(?: in Spec Setup \(\w+\))? \[\d+(?:\.\d+)? seconds\]$/;
const RUNTIME = /\/src\/(?:runtime|testing)\//;
const MAX_LINES = 400;

/** Format: https://onsi.github.io/ginkgo/#the-spec-timeline (reporters/default_reporter.go of v2 and v1). */
function read({lines}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < lines.length; at++) {
    const start = START.exec(lines[at] ?? '');
    if (!start && !START_1.test(lines[at] ?? '')) continue;
    let end = at + 1;
    while (end < Math.min(lines.length, at + MAX_LINES) && !BAR.test(lines[end] ?? '')) end++;
    const block = lines.slice(at + 1, end);
    const spec = start ? readSpec(block) : readSpec1(block);
    if (!spec) continue;
    findings.push(makeFinding({...spec, severity: 'error', at, until: end - 1}));
    at = end - 1;
  }
  return findings;
}

interface Spec {
  readonly frames: readonly Frame[];
  readonly message: string;
}

function readSpec(block: readonly string[]): Spec | undefined {
  const title = (block[0] ?? '').replace(/ \[(?:It|[A-Z]\w+)\] /, ' ').trim();
  const frames: Frame[] = [];
  const place = placeOf(block[1] ?? '');
  const message: string[] = [];
  let isMessage = false;
  for (const line of block.slice(1)) {
    const where = WHERE.exec(line);
    if (where) {
      frames.push({file: where[1] ?? '', line: Number(where[2])});
      // What a panic was about follows the place.
      isMessage = message[0] === 'Test Panicked';
      continue;
    }
    if (/^ {2}(?:Full Stack Trace|There were additional failures)/.test(line)) break;
    const what = WHAT.exec(line);
    if (what && !IN_TIMELINE.test(line) && frames.length === 0) {
      isMessage = true;
      message.length = 0;
      message.push(what[1] ?? '');
    } else if (isMessage) {
      message.push(line.replace(/^ {2}/, ''));
    }
  }
  if (frames.length === 0 && !place) return undefined;
  return withTitle(
    title,
    message.filter(line => line !== 'Test Panicked'),
    [...frames, ...(place ? [place] : [])],
  );
}

function readSpec1(block: readonly string[]): Spec | undefined {
  const places = block.flatMap(line => placeOf(line.trim()) ?? []);
  const title = block.filter(
    (line, index) => line.trim() !== '' && placeOf((block[index + 1] ?? '').trim()),
  );
  const first = block.indexOf('');
  const message = block.slice(first).filter(line => !placeOf(line.trim()));
  if (first < 0 || places.length === 0) return undefined;
  const name = title
    .map(line => line.trim())
    .join(' ')
    .replace(/ \[\w+\]$/, '');
  return withTitle(name, message, places.reverse());
}

function withTitle(title: string, message: readonly string[], frames: readonly Frame[]): Spec {
  const text = essence(message);
  const own = frames.filter(({file}) => !RUNTIME.test(file));
  return {frames: own, message: text === '' ? title : `${title}: ${text}`};
}

function placeOf(text: string): Frame | undefined {
  const [, file, line] = LOCATION.exec(text) ?? [];
  return file === undefined ? undefined : {file, line: Number(line)};
}

export const tool: Tool = {
  name: 'ginkgo',
  title: 'Go test framework',
  homepage: 'https://onsi.github.io/ginkgo/',
  ecosystem: 'go',
  evidence: [
    '[FAILED] [',
    '[PANICKED] [',
    '[TIMEDOUT] [',
    '[INTERRUPTED] [',
    '• Failure [',
    '• Panic [',
  ],
  reach: 80,
  commands: ['ginkgo'],
  read,
};
