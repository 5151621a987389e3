import {type Evidence, type EvidenceSearch, searchEvidence} from './evidence.js';
import {logWindows, partOfLog, stretchesAround} from './log-windows.js';
import {openLog} from './log-lines.js';
import {startedCommands} from './run-commands.js';
import {soundFinding} from './sound-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

/** A finding with the name of the tool that said it, as in the report. */
export type SourcedFinding = Finding & {readonly source: string};

/** Logs up to so many characters are read whole by every tool that is heard. */
const SHORT_LOG = 262_144;

/** Stretches of so many lines are kept for the tools that follow. */
const SHARED_LINES = 100;

interface ReadOptions {
  /** Characters from which on `Tool.reach` counts; for tests. */
  readonly shortLog?: number;
  /** Told of a recogniser that threw; its findings in that log are lost, the others' are not. */
  readonly onError?: (tool: Tool, error: unknown) => void;
}

interface WindowOptions extends ReadOptions {
  /** The tool that formats are named after, when it is known. */
  readonly speaker: string | undefined;
  readonly isLong: boolean;
}

const searches = new WeakMap<readonly Tool[], EvidenceSearch>();

/**
 * Reads all findings out of the log of one RUN: one search for the evidence of all tools, then the recognisers whose
 * evidence was seen, then who owns a line that two of them claim. Doubles are folded. Linear in the log's length.
 *
 * @param text what the RUN printed: colours, `\r` and wrappers' prefixes as they came
 * @param command the RUN's own text, heredocs included; '' when it is not known
 * @param tools the table; its order decides between equals
 * @returns findings in the order of their lines; `at` and `until` count the cleaned log's lines from 0
 */
export function readLog(
  text: string,
  command: string,
  tools: readonly Tool[],
  options: ReadOptions = {},
): readonly SourcedFinding[] {
  let search = searches.get(tools);
  if (!search) searches.set(tools, (search = searchEvidence(tools)));

  const log = openLog(text, command);
  const {isStarted, isSingle} = startedCommands(command, log.lines);
  const started = new Set(
    tools.filter(
      tool => tool.ecosystem !== 'format' && !tool.precedence && tool.commands.some(isStarted),
    ),
  );
  // A format does not say which tool speaks; a RUN that starts nothing but one tool does.
  const speaker = isSingle && started.size === 1 ? [...started][0]?.name : undefined;
  const findings: SourcedFinding[] = [];
  for (const window of logWindows(log)) {
    const windowText = window.log.lines.join('\n');
    const heard = [...search.find(windowText)].sort(
      (left, right) => rank(left.tool, started) - rank(right.tool, started),
    );
    const isLong = windowText.length > (options.shortLog ?? SHORT_LOG);
    for (const finding of readWindow(window.log, heard, {speaker, isLong, ...options})) {
      const moved = moveFinding(finding, window.start);
      if (moved.at >= window.ownedFrom && moved.at < window.ownedTo) findings.push(moved);
    }
  }
  return foldDoubles(findings.sort((left, right) => left.at - right.at));
}

/** The user's own, documents, tools that the RUN names, other tools, formats, stack traces, the last resort. */
function rank(tool: Tool, started: ReadonlySet<Tool>): number {
  const isFormat = tool.ecosystem === 'format';
  if (tool.precedence === 'user') return 0;
  if (tool.precedence === 'document') return 1;
  if (tool.precedence === 'fallback') return isFormat ? 6 : 5;
  if (isFormat) return 4;
  return started.has(tool) ? 2 : 3;
}

/** Reads with each tool in turn and drops what stands on lines that a tool before it claimed. */
function readWindow(
  log: Log,
  heard: readonly Evidence[],
  options: WindowOptions,
): SourcedFinding[] {
  /** Per line, 1 + the index of the tool that claimed it. */
  const owners = new Uint16Array(log.lines.length);
  const kept: SourcedFinding[] = [];
  const parts = partsOf(log);
  for (const [index, evidence] of heard.entries()) {
    const {tool} = evidence;
    const owner = index + 1;
    const isFormat = tool.ecosystem === 'format' && tool.precedence !== 'user';
    const name = isFormat ? (options.speaker ?? tool.name) : tool.name;
    const shown = tool.isLineByLine === true ? partsOf(unclaimed(log, owners)) : parts;
    for (const found of readTool(evidence, log, shown, options)) {
      const finding = soundFinding(found, log.lines.length);
      if (!finding || !claimLines(owners, owner, finding.at, finding.until ?? finding.at)) continue;
      const source = finding.source ?? name;
      const directory = finding.directory ?? log.directories?.[finding.at];
      kept.push(directory === undefined ? {...finding, source} : {...finding, directory, source});
    }
  }
  return kept;
}

/** The log with the lines that have an owner left blank. */
function unclaimed(log: Log, owners: Uint16Array): Log {
  if (!owners.some(owner => owner !== 0)) return log;
  return {...log, lines: log.lines.map((line, at) => (owners[at] === 0 ? line : ''))};
}

/** What one tool finds, in the whole log or in the stretches around its evidence. */
function readTool(
  {tool, lines}: Evidence,
  log: Log,
  shown: Parts,
  options: WindowOptions,
): readonly Finding[] {
  try {
    if (tool.reach === undefined || !options.isLong) return tool.read(shown.whole);
    return stretchesAround(lines, tool.reach, log).flatMap(([start, end]) => {
      const findings = tool.read(shown.part(start, end));
      return start === 0 ? findings : findings.map(finding => moveFinding(finding, start));
    });
  } catch (error) {
    options.onError?.(tool, error);
    return [];
  }
}

/** A log and its stretches, each made once: what several tools read of one stretch is known by its identity. */
interface Parts {
  readonly whole: Log;
  readonly part: (start: number, end: number) => Log;
}

function partsOf(log: Log): Parts {
  const parts = new Map<number, Log>();
  return {
    whole: log,
    part: (start, end) => {
      if (end - start < SHARED_LINES) return partOfLog(log, start, end);
      const key = start * (log.lines.length + 1) + end;
      let part = parts.get(key);
      if (!part) parts.set(key, (part = partOfLog(log, start, end)));
      return part;
    },
  };
}

function claimLines(owners: Uint16Array, owner: number, at: number, until: number): boolean {
  for (let line = at; line <= until; line++) {
    const other = owners[line];
    if (other !== undefined && other !== 0 && other !== owner) return false;
  }
  owners.fill(owner, at, until + 1);
  return true;
}

function moveFinding<F extends Finding>(finding: F, by: number): F {
  if (by === 0) return finding;
  const at = finding.at + by;
  return finding.until === undefined
    ? {...finding, at}
    : {...finding, at, until: finding.until + by};
}

/** Keeps the first of findings that say the same about the same place. */
function foldDoubles(findings: readonly SourcedFinding[]): readonly SourcedFinding[] {
  /** Per file and line the only finding, or what all of them say. */
  const places = new Map<string, SourcedFinding | Set<string>>();
  return findings.filter(finding => {
    const {file = '', line} = finding;
    const place = `${file.startsWith('./') ? file.slice(2) : file}\0${line ?? ''}`;
    const known = places.get(place);
    if (!known) {
      places.set(place, finding);
      return true;
    }
    // Most findings are alone on their line: only of the others a text is made.
    const said = known instanceof Set ? known : new Set([textOf(known)]);
    if (said !== known) places.set(place, said);
    return said.size < said.add(textOf(finding)).size;
  });
}

/** What a finding says beside its file and line, as one text. */
function textOf(finding: SourcedFinding): string {
  const {column, directory, source, code, severity, anchor, message, frames} = finding;
  const text = [column, directory, source, code, severity, anchor, message].join('\0');
  return (finding.package ?? frames)
    ? `${text}\0${JSON.stringify([finding.package, frames])}`
    : text;
}
