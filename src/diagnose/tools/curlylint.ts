import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** The file alone on its line, then `3:0<TAB>Parse error: …<TAB>parse_error`; columns from 0. */
const ROW = /^(\d+):(\d+)\t(\S.*)\t([a-z_]+)$/;

// https://www.curlylint.org, curlylint/formatters.
export const tool: Tool = {
  name: 'curlylint',
  title: 'HTML template linter',
  homepage: 'https://www.curlylint.org',
  ecosystem: 'data',
  evidence: [
    '\tparse_error',
    '\taria_role',
    '\tdjango_',
    '\thtml_has_lang',
    '\timage_alt',
    '\tindent',
    '\tmeta_viewport',
    '\tno_autofocus',
    '\ttabindex_no_positive',
  ],
  reach: 2,
  commands: ['curlylint'],
  read: ({lines}) => {
    const findings: Finding[] = [];
    let file: string | undefined;
    for (const [at, line] of lines.entries()) {
      const [, row, column, message, code] = ROW.exec(line.slice(0, 4_000)) ?? [];
      if (row === undefined) file = ROW.test((lines[at + 1] ?? '').slice(0, 4_000)) ? line : file;
      if (file === undefined || row === undefined || message === undefined) continue;
      const place = {file, line: row, column: Number(column) + 1};
      findings.push(makeFinding({...place, severity: 'error', code, message, at}));
    }
    return findings;
  },
};
