import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/**
 * `Failure ('test-cart.R:3'): total adds` (3.1), `── Failure (test-cart.R:3:3): total adds ──…` (3.0, 3.2),
 * `── 1. Failure (test-cart.R:3): total adds ──…`, with `--` in a locale without these characters; names are relative to
 * the tests' folder.
 */
const HEAD =
  /^(?:(?:──|--) )?(?:\d+\. )?(Failure|Error|Warning) \('?([^'():]+\.[Rr]):(\d+)(?::(\d+))?'?\): (.*?)(?: [─-]+)?$/;
const END =
  /^(?:(?:(?:──|--) )?(?:\d+\. )?(?:Failure|Error|Warning|Skip(?:ped)?) \(|[─═=-]{10,}|══ |== |\[ FAIL |⠏|✔ \||✖ \||• )/;
/** `      at test-cart.R:7:2`, ` 1. └─global fail(-1) at test-cart.R:7:2`. */
const CALL = /\bat (\S+\.[Rr]):(\d+)(?::\d+)?$/;
const MAX_LINES = 60;

// https://testthat.r-lib.org, R/reporter.R issue_header and R/reporter-*.R.
export const tool: Tool = {
  name: 'testthat',
  title: 'R test framework',
  homepage: 'https://testthat.r-lib.org',
  ecosystem: 'other',
  evidence: ['Failure (', 'Error (', 'Warning ('],
  reach: 62,
  commands: ['testthat'],
  read: log => {
    const {lines} = log;
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const line = (lines[at] ?? '').slice(0, 2_000);
      const [, kind = '', file, row, , name = ''] = HEAD.exec(line) ?? [];
      if (file === undefined) continue;
      const text: string[] = [];
      const frames: Frame[] = [];
      let isTrace = false;
      let until = at;
      for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
        const next = (lines[index] ?? '').slice(0, 2_000);
        if (END.test(next)) break;
        isTrace ||= next === 'Backtrace:';
        if (isTrace && next === '') break;
        const [, caller, callerRow] = isTrace ? (CALL.exec(next) ?? []) : [];
        if (caller !== undefined) frames.unshift({file: caller, line: Number(callerRow)});
        if (!isTrace) text.push(next);
        if (next !== '') until = index;
      }
      const own = frames.some(frame => frame.file === file && frame.line === Number(row));
      const all = own ? frames : [...frames, {file, line: Number(row)}];
      findings.push(
        makeFinding({
          ...(all.length > 1 ? {frames: all} : {file, line: row}),
          ...(all.every(frame => !frame.file.includes('/')) && {baseNameOnly: true}),
          severity: kind === 'Warning' ? 'warning' : 'error',
          message: [essence(text), `in test: ${name}`].join('\n').trim(),
          at,
          until,
        }),
      );
      at = until;
    }
    return findings;
  },
};
