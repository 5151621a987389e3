import {hunkFinding, readUnifiedDiffs} from './unified-diff.js';
import {makeFinding} from './make-finding.js';
import type {Finding, Log} from '../tool.js';

/** `main.go.orig` of `diff main.go.orig main.go`. */
const OLD = /^(.+\.go)\.orig$/;
const FILE = /^(?:[\w./+-]+\/)?[\w.+-]+\.go$/;
const SYNTAX =
  /^(\S[^:]*\.go):(\d+):(\d+): ((?:expected|illegal|missing(?! go\.sum)|unexpected) .*|.* (?:not terminated|must appear before .*))$/;

/**
 * What gofmt and the tools that share its flags say: `-d` (a diff per file), `-l` (names of files), syntax errors.
 * `-l` prints names only, so they count when the command says so.
 * Source: https://cs.opensource.google/go/go/+/master:src/cmd/gofmt/gofmt.go.
 *
 * @param name the tool's command
 */
export function readGoFormat(log: Log, name: string): readonly Finding[] {
  const {lines, command} = log;
  const started = new RegExp(String.raw`(?:^|[\s/($\x60;&|"'])${name}(?:\s|$)`, 'm');
  const listing = new RegExp(String.raw`(?:^|[\s/($\x60;&|"'])${name}\s(?:[^;&|]*\s)?-\w*l\b`, 'm');
  const echo = lines
    .filter(line => line.includes(name))
    .slice(0, 20)
    .join('\n');
  const isStarted = started.test(command) || started.test(echo);
  const isListing = listing.test(command) || listing.test(echo);
  const shown = new Set<string>();
  const findings: Finding[] = [];
  for (const hunk of readUnifiedDiffs(lines)) {
    const file = OLD.exec(hunk.oldFile)?.[1];
    if (file === undefined) continue;
    shown.add(file);
    findings.push(hunkFinding(hunk, file, `not formatted (${name})`));
  }
  if (!isListing && !isStarted) return findings;
  for (const [at, text] of lines.entries()) {
    if (isListing && FILE.test(text) && !shown.has(text)) {
      findings.push(
        makeFinding({file: text, severity: 'error', message: `not formatted (${name})`, at}),
      );
    }
    const [, file, line, column, message = ''] = (isStarted ? SYNTAX.exec(text) : undefined) ?? [];
    if (file !== undefined)
      findings.push(makeFinding({file, line, column, severity: 'error', message, at}));
  }
  return findings;
}
