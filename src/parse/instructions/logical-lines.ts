import {DockerfileError} from '../../errors.js';
import type {Heredoc} from '../../model.js';
import {trimSpace, trimStart} from '../words/go-text.js';
import {findHeredocs, stripLeadingTabs, type HeredocStart} from './heredocs.js';
import {failAt, reasonOf, type Lines} from '../located-errors.js';
import {createDirectiveReader, type DirectiveReader} from './parser-directives.js';
import {NONE, splitInstruction, type RawInstruction} from './raw-instruction.js';
import {LINE_TOO_LONG, trimLineEnd, type SourceLines} from './source-text.js';

/** One instruction with the lines that it spans. */
export interface LogicalLine {
  readonly raw: RawInstruction;
  readonly startLine: number;
  /** Here-documents included. */
  readonly endLine: number;
  readonly heredocs: readonly Heredoc[];
  /** Text of the comment lines since the instruction before, without their `#`; an empty one starts anew. */
  readonly comments: readonly string[];
}

export interface LogicalLines {
  readonly lines: readonly LogicalLine[];
  readonly escape: '\\' | '`';
}

/** Where reading stands. */
interface Reader {
  readonly path: string;
  readonly source: readonly string[];
  readonly directives: DirectiveReader;
  escape: '\\' | '`';
  /** Lines read so far: the 1-based number of the last one. */
  at: number;
  comments: string[];
}

/**
 * Reads a file's instructions: joins continuation lines, leaves out comments, takes in here-documents
 * (https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/parser.go, Parse).
 *
 * @throws DockerfileError in BuildKit's words: no instruction at all, a here-document without end, …
 */
export function readLogicalLines(
  {lines: source, tooLong}: SourceLines,
  path: string,
): LogicalLines {
  const directives = createDirectiveReader();
  const reader: Reader = {path, source, directives, escape: '\\', at: 0, comments: []};
  const lines: LogicalLine[] = [];
  while (reader.at < source.length) {
    const startLine = reader.at + 1;
    try {
      const line = readLogicalLine(reader);
      if (line !== undefined) lines.push(line);
    } catch (error) {
      if (error instanceof DockerfileError) throw error;
      failAt(reasonOf(error), path, linesFrom(reader, startLine));
    }
  }
  if (lines.length === 0) failAt('file with no instructions', path, linesFrom(reader, reader.at));
  if (tooLong) failAt(LINE_TOO_LONG, path, linesFrom(reader, reader.at + 1));
  return {lines, escape: reader.escape};
}

/** The lines from `startLine` to where reading stands. */
function linesFrom(reader: Reader, startLine: number): Lines {
  return {startLine: Math.max(startLine, 1), endLine: Math.max(reader.at, startLine, 1)};
}

/** @throws Error in BuildKit's words, without lines */
function readLogicalLine(reader: Reader): LogicalLine | undefined {
  const first = reader.source[reader.at++] ?? '';
  const startLine = reader.at;
  const begin = trimStart(trimLineEnd(first));
  const isComment = begin.startsWith('#');
  if (isComment) noteComment(reader, first);
  readDirective(reader, begin);
  const opening = isComment ? '' : trimContinuation(reader.escape, begin);
  if (opening === '') return undefined;
  const line = typeof opening === 'string' ? opening : joinContinuations(reader, opening.text);
  const raw = splitInstruction(line, reader.escape);
  const starts = canHoldHeredocs(raw) ? findHeredocs(line) : NONE;
  const heredocs =
    starts.length === 0 ? NONE : starts.map(start => readHeredoc(reader, start, startLine));
  const {comments} = reader;
  if (comments.length > 0) reader.comments = [];
  return {
    raw,
    startLine,
    endLine: reader.at,
    heredocs,
    comments: comments.length > 0 ? comments : NONE,
  };
}

function noteComment(reader: Reader, line: string): void {
  const comment = trimSpace(line.slice(1));
  if (comment === '') reader.comments = [];
  else reader.comments.push(comment);
}

function readDirective(reader: Reader, line: string): void {
  const directive = reader.directives.read(line);
  if (directive === undefined) return;
  reader.comments.pop();
  if (directive.name !== 'escape') return;
  if (directive.value !== '`' && directive.value !== '\\') {
    throw new Error(`invalid escape token '${directive.value}' does not match \` or \\`);
  }
  reader.escape = directive.value;
}

/** The line as it is, or, when an escape character at its end says that it goes on, its text without that. */
function trimContinuation(escape: string, line: string): string | {readonly text: string} {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  if (end === 0 || line[end - 1] !== escape) return line;
  return end > 1 && line[end - 2] === escape ? line : {text: line.slice(0, end - 1)};
}

/** Appends the lines that continue `text`; comments and empty lines among them are left out. */
function joinContinuations(reader: Reader, text: string): string {
  const parts = [text];
  while (reader.at < reader.source.length) {
    const line = trimLineEnd(reader.source[reader.at++] ?? '');
    const content = trimStart(line);
    if (content === '' || content.startsWith('#')) continue;
    const trimmed = trimContinuation(reader.escape, line);
    parts.push(typeof trimmed === 'string' ? trimmed : trimmed.text);
    if (typeof trimmed === 'string') break;
  }
  return parts.join('');
}

const HEREDOC_KEYWORDS: ReadonlySet<string> = new Set(['ADD', 'COPY', 'RUN']);

function canHoldHeredocs(raw: RawInstruction): boolean {
  const {keyword, isJson} = (raw.keyword === 'ONBUILD' ? raw.trigger : undefined) ?? raw;
  return HEREDOC_KEYWORDS.has(keyword) && !isJson;
}

function readHeredoc(reader: Reader, start: HeredocStart, startLine: number): Heredoc {
  const firstLine = reader.at + 1;
  const content: string[] = [];
  for (;;) {
    const line = reader.source[reader.at];
    if (line === undefined) {
      return failAt('unterminated heredoc', reader.path, linesFrom(reader, startLine));
    }
    reader.at++;
    const ended = trimLineEnd(line);
    if ((start.stripTabs ? ended.replace(/^\t+/, '') : ended) === start.name) break;
    content.push(line);
  }
  const text = content.join('');
  return {
    name: start.name,
    content: start.stripTabs ? stripLeadingTabs(text) : text,
    expand: start.expand,
    startLine: firstLine,
    endLine: reader.at,
    fileDescriptor: start.fileDescriptor,
  };
}
