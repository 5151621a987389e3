import {readForms} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `a.conf:` alone, then `<TAB>2: Trailing whitespace`, `<TAB>2-4: …`, or `<TAB>…` for the file. */
const FILE = /^(\S.{0,400}):$/;
const ROW = /^\t(?:(\d+)(?:-(\d+))?: )?(\S.*)$/;
/** Its own words, since a tab and a text are anybody's. */
const MESSAGE =
  /^(?:Trailing whitespace|Wrong (?:indent|indentation|amount of|line endings|character encoding)|Line too long|Not all lines have|Final newline expected|No final newline|Last line doesn't|There should|Expected |File has)/;
const GCC = {
  pattern: /^(?<file>\S[^:]{0,400}):(?<line>\d+):0: error: (?<message>\S.*)$/,
  mark: ':0: error: ',
};
/** `-f github-actions`. */
const GITHUB = {
  pattern:
    /^::error file=(?<file>[^,:]{1,400})(?:,line=(?<line>\d+)(?:,endLine=(?<endLine>\d+))?)?::(?<message>\S.*)$/,
  mark: '::error file=',
};

// https://github.com/editorconfig-checker/editorconfig-checker, pkg/error/error.go.
export const tool: Tool = {
  name: 'editorconfig-checker',
  title: 'Checks files against .editorconfig',
  homepage: 'https://github.com/editorconfig-checker/editorconfig-checker',
  ecosystem: 'data',
  evidence: [
    'Trailing whitespace',
    'Wrong indent',
    'Wrong amount of',
    'Wrong line endings',
    'Line too long',
    'Not all lines have',
    'inal newline',
    'Wrong character encoding',
  ],
  reach: 3,
  commands: ['editorconfig-checker', 'ec'],
  read: log => {
    const findings: Finding[] = [];
    let file: string | undefined;
    for (const [at, full] of log.lines.entries()) {
      const line = full.slice(0, 2_000);
      if (!line.startsWith('\t')) {
        file = line.endsWith(':') ? FILE.exec(line)?.[1] : undefined;
        continue;
      }
      const [, row, endRow, message = ''] = file === undefined ? [] : (ROW.exec(line) ?? []);
      if (file === undefined || !MESSAGE.test(message)) continue;
      findings.push(
        makeFinding({file, line: row, endLine: endRow, severity: 'error', message, at}),
      );
    }
    const gcc = readForms(log, [GCC, GITHUB], {accept: ({message = ''}) => MESSAGE.test(message)});
    return [...findings, ...gcc];
  },
};
