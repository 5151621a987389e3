import {essence} from './essence.js';
import {goLines, type GoLine} from './go-output.js';
import {makeFinding} from './make-finding.js';
import {startsPlaced} from './placed-lines.js';
import type {Finding, Log} from '../tool.js';

/** A problem that the go command printed, with what it says about who found it. */
export interface GoProblem {
  readonly finding: Finding;
  /** True: vet's analysis. Undefined: a package's list, which the compiler and vet of Go below 1.16 print alike. */
  readonly isVet?: boolean;
}

const HEADER = /^(?:-: )?# (?:[\w.~-]+\/)*[\w.~-]+(?: \[[^\]\s]+\])?$/;
const VET_HEADER = /^# \[[^\]\s]+\]$/;
/** What the go command prints between packages while it tests them. */
const BETWEEN = /^(?:FAIL|ok {2}|\? {3}|---)\t|^(?:FAIL|PASS|note: .*)$/;
const PROBLEM = /^(vet: )?(\S[^:]*\.(?:go|s|S|c|cc|cpp|cxx|h|m|swig)):(\d+):(?:(\d+):)? (.+)$/;

/** Problems with packages that the go command finds before it compiles. */
const LOADING =
  /^(?:no required module provides package|missing go\.sum entry|package \S+ is not in |cannot find (?:package|module)|cannot query module|import "|use of (?:internal|vendored) package|pattern \S+: |found packages |no non-test Go files|malformed import path|module \S+ (?:provides|found)|ambiguous import|invalid go:embed|\S+@\S+: missing go\.sum|import path |local import |relative import |expected |illegal |string literal |rune literal |comment not terminated|imports must appear|could not import)/;

/** Vet's printf check, the one that `go test` most often runs into. */
const VET_MESSAGE =
  /^\S+ (?:format %|call has |call needs |arg list ends |does not support |with |format reads )|^non-constant format string in call/;

/**
 * Reads the lists of problems that `go build`, `go run`, `go test`, `go vet` and the like print: below `# package` lines,
 * and before them for packages that cannot be loaded (cmd/go/internal/load, cmd/compile, cmd/vet).
 */
export function readGoProblems(log: Log): readonly GoProblem[] {
  const lines = goLines(log);
  const problems: GoProblem[] = [];
  let isInPackage = false;
  let isVet = false;
  for (let index = 0; index < lines.length; index++) {
    const {text, at} = lines[index] ?? {text: '', at: 0};
    const first = text.charAt(0);
    if (first === '#' && VET_HEADER.test(text)) {
      isVet = isInPackage;
      continue;
    }
    if ((first === '#' || first === '-') && HEADER.test(text)) {
      isInPackage = true;
      isVet = false;
      continue;
    }
    const match = startsPlaced(text) || text.startsWith('vet: ') ? PROBLEM.exec(text) : null;
    if (!match) {
      if (isInPackage && !BETWEEN.test(text) && !text.startsWith('\t')) isInPackage = false;
      continue;
    }
    const [, vet, file, line, column, message = ''] = match;
    if (!isInPackage && vet === undefined && !LOADING.test(message)) continue;
    const last = problems.at(-1);
    if (/^too many errors(?: \(compile\))?$/.test(message) && last) {
      problems[problems.length - 1] = {...last, finding: {...last.finding, until: at}};
      continue;
    }
    const end = endOfProblem(lines, index);
    const rest = lines.slice(index + 1, end).map(({text: more}) => more.trim());
    const isLoading = LOADING.test(message) && !isVet;
    problems.push({
      finding: makeFinding({
        file,
        line,
        column,
        severity: 'error',
        message: essence([message, ...rest.map(more => `  ${more}`)]),
        at,
        until: lines[end - 1]?.at,
      }),
      ...(isLoading && {isVet: false}),
      ...((vet !== undefined || isVet || VET_MESSAGE.test(message)) && {isVet: true}),
    });
    index = end - 1;
  }
  return problems;
}

function endOfProblem(lines: readonly GoLine[], start: number): number {
  let end = start + 1;
  while (end < lines.length && /^(?:\t| {4,})\S/.test((lines[end]?.text ?? '').slice(0, 80))) end++;
  return end;
}
