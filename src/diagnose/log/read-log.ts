import {type Evidence, type EvidenceSearch, searchEvidence} from './evidence.js';
import {type LogWindow, logWindows, partOfLog, stretchesAround} from './log-windows.js';
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
    readWindow(window, heard, {speaker, isLong, ...options}, findings);
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
  {log, start, ownedFrom, ownedTo}: LogWindow,
  heard: readonly Evidence[],
  options: WindowOptions,
  kept: SourcedFinding[],
): void {
  /** Per line, 1 + the index of the tool that claimed it. */
  const owners = new Uint16Array(log.lines.length);
  const parts = partsOf(log);
  for (const [index, {tool, lines}] of heard.entries()) {
    const owner = index + 1;
    const isFormat = tool.ecosystem === 'format' && tool.precedence !== 'user';
    const name = isFormat ? (options.speaker ?? tool.name) : tool.name;
    const take = (found: Finding, by: number) => {
      const finding = soundFinding(found, log.lines.length - by);
      if (!finding) return;
      const at = finding.at + by;
      const until = finding.until === undefined ? undefined : finding.until + by;
      if (!claimLines(owners, owner, at, until ?? at)) return;
      if (start + at < ownedFrom || start + at >= ownedTo) return;
      const directory = finding.directory ?? log.directories?.[at];
      // Made once, with all that is known by then: there are as many as a long log has lines.
      const own: Writable<SourcedFinding> = {...finding, source: finding.source ?? name};
      own.at = start + at;
      if (until !== undefined) own.until = start + until;
      if (directory !== undefined) own.directory = directory;
      kept.push(own);
    };
    try {
      const isShown = tool.isLineByLine === true ? (at: number) => owners[at] === 0 : undefined;
      readTool(tool, lines, parts, isShown, options.isLong, take);
    } catch (error) {
      options.onError?.(tool, error);
    }
  }
}

type Writable<T> = {-readonly [K in keyof T]: T[K]};

/**
 * Reads with one tool, in the whole log or in the stretches around its evidence.
 *
 * @param isShown lines for which it is false are shown to the tool as blank
 * @param take is given each finding with the index of the line that its own are counted from
 */
function readTool(
  tool: Tool,
  lines: readonly number[],
  parts: Parts,
  isShown: ((at: number) => boolean) | undefined,
  isLong: boolean,
  take: (finding: Finding, by: number) => void,
): void {
  const isWhole = tool.reach === undefined || !isLong;
  const stretches = isWhole
    ? [[0, parts.whole.lines.length] as const]
    : stretchesAround(lines, tool.reach ?? 0, parts.whole);
  const found: (readonly [readonly Finding[], number])[] = [];
  for (const [start, end] of stretches) {
    const part = isWhole ? parts.whole : parts.part(start, end);
    found.push([tool.read(isShown ? withBlanks(part, start, isShown) : part), start]);
  }
  // Only when nothing was thrown: a tool's findings count all or not at all.
  for (const [findings, start] of found) for (const finding of findings) take(finding, start);
}

/** The part of a log that starts at line `start`, with the lines that are not shown left blank. */
function withBlanks(part: Log, start: number, isShown: (at: number) => boolean): Log {
  const {command, raw, directories} = part;
  return {
    lines: part.lines.map((line, at) => (isShown(start + at) ? line : '')),
    command,
    ...(raw && {raw}),
    ...(directories && {directories}),
  };
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
