import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `sub/meson.build:2:0: ERROR: …` (column from 0), `meson.build:4: WARNING: …`; relative to the source directory. */
const PROBLEM =
  /^(?:\.\.\/)?((?:\S[^:]{0,400}\/)?meson(?:\.build|\.options|_options\.txt)):(\d+)(?::(\d+))?: (ERROR|WARNING|DEPRECATION): (.*)$/;
const SOURCE = /^Source dir: (\S.*)$/;
/** `1/2 name  FAIL  0.02s   exit status 1`. */
const TEST = /^ *\d+\/\d+ (\S.*?) +(FAIL|TIMEOUT|ERROR) +[\d.]+ ?s(?: +(\S.*))?$/;

// https://mesonbuild.com; mesonbuild/mlog.py and mtest.py.
export const tool: Tool = {
  name: 'meson',
  title: 'Build system for C, C++ and more',
  homepage: 'https://mesonbuild.com',
  ecosystem: 'c',
  evidence: ['meson.build:', 'meson.options:', 'meson_options.txt:', ' FAIL  ', ' TIMEOUT  '],
  reach: 80,
  commands: ['meson'],
  read: log => {
    const findings: Finding[] = [];
    let directory: string | undefined;
    for (const [at, line] of log.lines.entries()) {
      if (line.length > 2_000) continue;
      directory = SOURCE.exec(line)?.[1] ?? directory;
      const [, file, row, column, severity, message] = PROBLEM.exec(line) ?? [];
      if (file !== undefined && severity !== undefined) {
        findings.push(
          makeFinding({
            file,
            line: row,
            column: column === undefined ? undefined : Number(column) + 1,
            directory,
            severity: severity === 'ERROR' ? 'error' : 'warning',
            message: message ?? '',
            at,
          }),
        );
        continue;
      }
      const [, name, outcome, why] = TEST.exec(line) ?? [];
      if (name === undefined || outcome === undefined) continue;
      const said = [outcome, ...(why === undefined ? [] : [why])].join(', ');
      findings.push(makeFinding({severity: 'error', message: `test ${name}: ${said}`, at}));
    }
    return findings;
  },
};
