import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

const FILE = String.raw`(\S[^:]{0,400}\.(?:jsonnet|libsonnet|json|TEMPLATE))`;
const SPAN = String.raw`:(?:(\d+):(\d+)(?:-(\d+))?|\((\d+):(\d+)\)-\((\d+):(\d+)\))`;
/** go-jsonnet: `config/a.jsonnet:3:15-16 Unknown variable: b`; the C++ one puts `STATIC ERROR: ` first and `: ` behind. */
const STATIC = new RegExp(String.raw`^(?:STATIC ERROR: )?${FILE}${SPAN}:? (\S.*)$`);
/** `RUNTIME ERROR: bad one`, then calls with a tab: `	config/c.jsonnet:1:14-30	function <f>`. */
const RUNTIME = /^RUNTIME ERROR: (.*)$/;
const CALL = new RegExp(String.raw`^\t${FILE}${SPAN}(?:\t.*)?$`);
const MAX_TRACE = 60;

// https://jsonnet.org, https://github.com/google/go-jsonnet/blob/master/error_formatter.go.
export const tool: Tool = {
  name: 'jsonnet',
  title: 'Jsonnet interpreter and linter',
  homepage: 'https://jsonnet.org',
  ecosystem: 'data',
  evidence: ['.jsonnet:', '.libsonnet:', 'RUNTIME ERROR: ', 'STATIC ERROR: '],
  reach: 61,
  commands: ['jsonnet', 'jsonnet-lint', 'jsonnetfmt'],
  read: ({lines}) => {
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const line = (lines[at] ?? '').slice(0, 4_000);
      const match = STATIC.exec(line);
      if (match) {
        const [, file, row, column, end, row1, column1, row2, column2, message = ''] = match;
        findings.push(
          makeFinding({
            file,
            line: row ?? row1,
            column: column ?? column1,
            endLine: row2 ?? (end === undefined ? undefined : row),
            endColumn: column2 ?? end,
            severity: 'error',
            message,
            at,
          }),
        );
        continue;
      }
      const message = line.startsWith('RUNTIME') ? RUNTIME.exec(line)?.[1] : undefined;
      if (message === undefined) continue;
      const {frames, until} = readTrace(lines, at);
      findings.push(
        makeFinding({
          ...(frames.length > 1 ? {frames} : frames[0]),
          severity: 'error',
          message,
          at,
          until,
        }),
      );
      at = until;
    }
    return findings;
  },
};

function readTrace(lines: readonly string[], at: number) {
  const frames: Frame[] = [];
  let until = at;
  while (until < at + MAX_TRACE && (lines[until + 1] ?? '').startsWith('\t')) {
    const [, file, row, column, , row1, column1] =
      CALL.exec((lines[++until] ?? '').slice(0, 2_000)) ?? [];
    if (file !== undefined)
      frames.push({file, line: Number(row ?? row1), column: Number(column ?? column1)});
  }
  return {frames, until};
}
