import {plainReportsOfSwc, readGraphicalReports} from '../formats/graphical-report.js';
import {makeFinding} from '../formats/make-finding.js';
import {readPath} from '../formats/node-stack.js';
import type {Finding, Tool} from '../tool.js';

/** oxlint's heads begin with a rule, rolldown's and vite's with a code in brackets. */
const OTHERS = /^(?:[\w@-]+\([\w/@-]+\): |\[[\w:-]+\] )/;

// crates/swc_error_reporters (miette's form) of swc 1: https://swc.rs. Next.js, Parcel and others print through it.
export const tool: Tool = {
  name: 'swc',
  title: 'JavaScript and TypeScript compiler',
  homepage: 'https://swc.rs',
  ecosystem: 'javascript',
  evidence: ['╭─[', ',-['],
  reach: 24,
  commands: ['swc', 'spack', 'nest build'],
  read: log => {
    const reports = readGraphicalReports(log.lines);
    const isOfSwc = plainReportsOfSwc(log.lines, reports);
    return reports.flatMap((report): Finding[] => {
      const {file, line, column, at, until, message} = report;
      if (!/^[x×⚠!]$/.test(report.mark) || OTHERS.test(message) || !isOfSwc(report)) return [];
      const severity = /^[x×]$/.test(report.mark) ? 'error' : 'warning';
      return [makeFinding({file: readPath(file), line, column, severity, message, at, until})];
    });
  },
};
