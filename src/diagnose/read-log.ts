import {type Evidence, type EvidenceSearch, searchEvidence} from './evidence.js';
import {logWindows, partOfLog, stretchesAround} from './log-windows.js';
import {openLog} from './log-lines.js';
import {startedCommands} from './run-commands.js';
import {soundFinding} from './sound-finding.js';
import type {Finding, Log, Tool} from './tool.js';

/** A finding with the name of the tool that said it, as in the report. */
export type SourcedFinding = Finding & {readonly source: string};

/** Logs up to so many characters are read whole by every tool that is heard. */
const SHORT_LOG = 262_144;

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
  const startedTools = tools.filter(
    tool => tool.ecosystem !== 'format' && !tool.precedence && tool.commands.some(isStarted),
  );
  // A format does not say which tool speaks; a RUN that starts nothing but one tool does.
  const speaker = isSingle && startedTools.length === 1 ? startedTools[0]?.name : undefined;
  const findings: SourcedFinding[] = [];
  for (const window of logWindows(log)) {
    const windowText = window.log.lines.join('\n');
    const heard = [...search.find(windowText)].sort(
      (left, right) => rank(left.tool, isStarted) - rank(right.tool, isStarted),
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
function rank(tool: Tool, isStarted: (command: string) => boolean): number {
  const isFormat = tool.ecosystem === 'format';
  if (tool.precedence === 'user') return 0;
  if (tool.precedence === 'document') return 1;
  if (tool.precedence === 'fallback') return isFormat ? 6 : 5;
  if (isFormat) return 4;
  return tool.commands.some(isStarted) ? 2 : 3;
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
  for (const [index, evidence] of heard.entries()) {
    const {tool} = evidence;
    const owner = index + 1;
    const isFormat = tool.ecosystem === 'format' && tool.precedence !== 'user';
    const name = isFormat ? (options.speaker ?? tool.name) : tool.name;
    for (const found of readTool(log, evidence, options)) {
      const finding = soundFinding(found, log.lines.length);
      if (!finding || !claimLines(owners, owner, finding.at, finding.until ?? finding.at)) continue;
      kept.push({...withDirectory(finding, log), source: finding.source ?? name});
    }
  }
  return kept;
}

/** What one tool finds, in the whole log or in the stretches around its evidence. */
function readTool(log: Log, evidence: Evidence, options: WindowOptions): readonly Finding[] {
  const {tool} = evidence;
  try {
    if (tool.reach === undefined || !options.isLong) return tool.read(log);
    return stretchesAround(evidence.lines, tool.reach, log).flatMap(([start, end]) =>
      tool.read(partOfLog(log, start, end)).map(finding => moveFinding(finding, start)),
    );
  } catch (error) {
    options.onError?.(tool, error);
    return [];
  }
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

function withDirectory(finding: Finding, log: Log): Finding {
  const directory = log.directories?.[finding.at];
  if (directory === undefined || finding.directory !== undefined) return finding;
  return {...finding, directory};
}

/** Keeps the first of findings that say the same about the same place. */
function foldDoubles(findings: readonly SourcedFinding[]): readonly SourcedFinding[] {
  const seen = new Set<string>();
  return findings.filter(finding => {
    const {file, line, column, source, code, message, directory, anchor, frames} = finding;
    const place = file?.startsWith('./') === true ? file.slice(2) : file;
    const rest = finding.package ?? frames;
    const key = [
      place,
      line,
      column,
      directory,
      source,
      code,
      finding.severity,
      anchor,
      message,
    ].join('\0');
    return (
      seen.size < seen.add(rest ? `${key}\0${JSON.stringify([finding.package, frames])}` : key).size
    );
  });
}
