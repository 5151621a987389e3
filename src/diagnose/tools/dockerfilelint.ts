import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

const FILE = /^File: {3}(\S.*)$/;
const LINE = /^Line (\d+): (.*)$/;
const HEAD = /^Issue {2}Category +Title +Description$/;
/** `    1  Clarity       Base Image Latest     Base images should …`; the cells go on below. */
const ISSUE = /^ +\d+ {2}\S/;

// https://github.com/replicatedhq/dockerfilelint, lib/reporter/cli_reporter.js.
export const tool: Tool = {
  name: 'dockerfilelint',
  title: 'Dockerfile linter',
  homepage: 'https://github.com/replicatedhq/dockerfilelint',
  ecosystem: 'infrastructure',
  evidence: ['Issue  Category'],
  commands: ['dockerfilelint'],
  read: ({lines}) => {
    const findings: Finding[] = [];
    let file: string | undefined;
    let line: string | undefined;
    let columns: readonly number[] = [];
    for (let at = 0; at < lines.length; at++) {
      const text = (lines[at] ?? '').slice(0, 2_000);
      if (text.startsWith('File: ')) file = FILE.exec(text)?.[1] ?? file;
      if (text.startsWith('Line ')) line = LINE.exec(text)?.[1] ?? line;
      if (text.startsWith('Issue ') && HEAD.test(text))
        columns = ['Category', 'Title', 'Description'].map(name => text.indexOf(name));
      if (file === undefined || line === undefined || !ISSUE.test(text)) continue;
      let until = at;
      while (/^ {10,}\S/.test((lines[until + 1] ?? '').slice(0, 200))) until++;
      const [category = '', title = '', description = ''] = readCells(
        lines.slice(at, until + 1),
        columns,
      );
      const severity = category === 'Possible Bug' ? 'error' : 'warning';
      const message = `${title}: ${description}`;
      findings.push(makeFinding({file, line, severity, code: category, message, at, until}));
      at = until;
    }
    return findings;
  },
};

/** Joins each column's cells. */
function readCells(rows: readonly string[], columns: readonly number[]): readonly string[] {
  return columns.map((start, index) =>
    rows
      .map(row => row.slice(start, columns[index + 1] ?? row.length).trim())
      .filter(cell => cell !== '')
      .join(' '),
  );
}
