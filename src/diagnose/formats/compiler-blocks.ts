import {placedLines} from './placed-lines.js';
import {firstIndexBehind} from './sorted-search.js';
import type {Frame, Log} from '../tool.js';

/** One diagnostic of a compiler of GCC's kind, with the notes and the quoted source that explain it. */
export interface CompilerBlock {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  /** `fatal error`, `error`, `warning`, `remark`, or cppcheck's `style` and the like. */
  readonly kind: string;
  readonly message: string;
  /** The bracket at the message's end without `-Werror`: `-Wformat`, `bugprone-use-after-move`, `memleak`. */
  readonly code?: string;
  /**
   * The place, then what brought the compiler there: template instantiations, macros, includes; deepest first. Empty when
   * nothing did.
   */
  readonly frames: readonly Frame[];
  readonly at: number;
  readonly until: number;
}

const HEAD =
  /^(?:[A-Za-z]:)?([^\s:][^:]{0,400}):(\d+):(?:(\d+):)? (fatal error|error|warning|remark|note|style|performance|portability|information|debug): (.*)$/;
/** `In file included from a.c:2:0,` and `                 from b.c:1:`. */
const INCLUDED =
  /^(?:In file included|In module imported| {15,17}) ?from ([^\s:][^:]{0,400}):(\d+)/;
/** `a.cpp:9:12:   required from here`, `   recursively required by …`, `   in ‘constexpr’ expansion of …`. */
const REQUIRED =
  /^([^\s:][^:]{0,400}):(\d+):(?:(\d+):)? {2,}(?:recursively )?(?:required |in ['‘`]constexpr|inlined from )/;
/** `a.c: In function ‘main’:`, `a.c: At top level:`. */
const SCOPE = /^[^\s:][^:]{0,400}: (?:In |At |in )[^:].{0,2000}:$/;
const CALLER_NOTE = /in expansion of macro|in instantiation of|requested here|in ['‘]constexpr/;
const CODE = / \[([-\w.+=]+(?:,[-\w.+=]+)*)\]$/;
/** `   12 | text`, `      | ^~~`, `  +++ |+#include`. */
const GUTTER = /^ *(?:\d+|\+{3})? ?\|/;
/** clang's marks below a quoted line. */
const MARKS = /^[ \t~]*\^[ \t~^]*$/;

const NO_FRAMES: readonly Frame[] = [];

const known = new WeakMap<Log, readonly CompilerBlock[]>();

/**
 * Reads diagnostics as gcc, clang, clang-tidy and cppcheck print them; who of them speaks is for the caller to tell, by the
 * code's form. Read once per log, whichever tools ask. Linear.
 *
 * Form: https://gcc.gnu.org/onlinedocs/gcc/Diagnostic-Message-Formatting-Options.html and
 * https://clang.llvm.org/docs/UsersManual.html#formatting-of-diagnostics.
 */
export function readCompilerBlocks(log: Log): readonly CompilerBlock[] {
  let blocks = known.get(log);
  if (!blocks) known.set(log, (blocks = knownWithin(log) ?? findBlocks(log.lines)));
  return blocks;
}

/** The blocks of a stretch, when those of the whole log are known. */
function knownWithin({within, lines}: Log): readonly CompilerBlock[] | undefined {
  const whole = within && known.get(within.log);
  if (!whole) return undefined;
  const {start} = within;
  const end = firstIndexBehind(whole, ({at}) => at >= start + lines.length);
  return whole
    .slice(
      firstIndexBehind(whole, ({at}) => at >= start),
      end,
    )
    .filter(({until}) => until < start + lines.length)
    .map(block => ({...block, at: block.at - start, until: block.until - start}));
}

function findBlocks(lines: readonly string[]): readonly CompilerBlock[] {
  const blocks: CompilerBlock[] = [];
  let includes: Frame[] = [];
  let callers: Frame[] = [];
  let start: number | undefined;
  const isPlaced = placedLines(lines);
  for (let at = 0; at < lines.length; at++) {
    const full = lines[at] ?? '';
    if (!isPlaced(at) && !full.endsWith(':')) {
      includes = [];
      callers = [];
      start = undefined;
      continue;
    }
    const line = full.slice(0, 4_000);
    const head = HEAD.exec(line);
    if (head && head[4] !== 'note') {
      const block = readBlock(lines, at, head);
      // Where a header was included says something of its own only when it could not be read.
      const chain = block.kind === 'fatal error' ? includes : [];
      const isAlone = block.frames.length < 2 && callers.length === 0 && chain.length === 0;
      const frames = isAlone ? NO_FRAMES : withoutDoubles([...block.frames, ...callers, ...chain]);
      blocks.push({...block, frames, at: start ?? at});
      includes = [];
      callers = [];
      at = block.until;
      start = undefined;
      continue;
    }
    const included = frameOf(INCLUDED.exec(line));
    const required = included ? undefined : frameOf(REQUIRED.exec(line));
    if (included) includes.push(included);
    else if (required) callers.push(required);
    else if (!SCOPE.test(line)) {
      includes = [];
      callers = [];
      start = undefined;
      continue;
    }
    start ??= at;
  }
  return blocks;
}

function readBlock(
  lines: readonly string[],
  at: number,
  head: RegExpExecArray,
): Omit<CompilerBlock, 'at'> {
  const [, file = '', line, column, kind = '', text = ''] = head;
  const place = {file, line: Number(line), ...(column !== undefined && {column: Number(column)})};
  const frames: Frame[] = [place];
  let until = endOfQuote(lines, at);
  for (;;) {
    const next = lines[until + 1] ?? '';
    const note = next.includes(': note: ') ? HEAD.exec(next.slice(0, 4_000)) : null;
    if (note?.[4] !== 'note') break;
    const caller = CALLER_NOTE.test(note[5] ?? '') ? frameOf(note) : undefined;
    if (caller) frames.push(caller);
    until = endOfQuote(lines, until + 1);
  }
  const code = codeOf(text);
  return {
    ...place,
    kind,
    message: (code === undefined ? text : text.slice(0, text.lastIndexOf(' ['))).trim(),
    ...(code !== undefined && {code}),
    frames,
    until,
  };
}

/** Index of the last line of quoted source and marks below a diagnostic. */
function endOfQuote(lines: readonly string[], at: number): number {
  let until = at;
  while (hasGutter(lines[until + 1])) until++;
  if (until > at) return until;
  let marks = 1;
  while (marks <= 3 && !isMarks(lines[at + marks])) marks++;
  if (marks > 3) return at;
  if (marks === 1) return at + 1;
  if (lines.slice(at + 1, at + marks).some(line => HEAD.test(line.slice(0, 4_000)))) return at;
  const hint = lines[at + marks + 1] ?? '';
  return /^ +\S/.test(hint) && !HEAD.test(hint.slice(0, 4_000)) ? at + marks + 1 : at + marks;
}

function hasGutter(line: string | undefined): boolean {
  return line?.includes('|') === true && GUTTER.test(line.slice(0, 40));
}

function isMarks(line: string | undefined): boolean {
  return line !== undefined && line.length < 2_000 && line.includes('^') && MARKS.test(line);
}

function codeOf(text: string): string | undefined {
  if (!text.endsWith(']')) return undefined;
  const codes = CODE.exec(text.slice(-400))?.[1]?.split(',') ?? [];
  const code = codes.find(part => part !== '-Werror' && part !== '-warnings-as-errors') ?? codes[0];
  return code?.replace(/^-Werror=/, '-W');
}

function withoutDoubles(frames: readonly Frame[]): readonly Frame[] {
  return frames.filter(
    ({file, line, column}, index) =>
      frames.findIndex(
        other => other.file === file && other.line === line && other.column === column,
      ) === index,
  );
}

function frameOf(match: RegExpExecArray | null): Frame | undefined {
  const [, file, line, column] = match ?? [];
  if (file === undefined || !(Number(line) > 0)) return undefined;
  return {
    file,
    line: Number(line),
    ...(Number(column) > 0 && {column: Number(column)}),
  };
}
