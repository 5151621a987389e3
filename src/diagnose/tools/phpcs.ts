import {readForms} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import {asArray, asPosition, asString, at as valueAt, jsonDocuments} from '../json-documents.js';
import type {Finding, Log, Tool} from '../tool.js';
import {xmlDocuments} from '../xml-documents.js';

const FILE = /^FILE: (\S.*)$/;
/** ` 4 | ERROR   | [x] Opening brace should …`; the rest of a message in further lines without number. */
const ROW = /^ *(\d+) \| (ERROR|WARNING) +\| (.*)$/;
const MORE = /^ +\| +\| (.*)$/;
/** Report "emacs", which names its severity behind a dash. */
const EMACS = {
  isPlaced: true,
  pattern:
    /^(?<file>\S.{0,400}?):(?<line>\d+):(?<column>\d+): (?<severity>error|warning) - (?<message>\S.*?)(?: \((?<code>\w+(?:\.\w+){2,3})\))?$/,
  mark: ' - ',
};
const CSV = {
  pattern:
    /^"(?<file>[^"]{1,400})",(?<line>\d+),(?<column>\d+),(?<severity>error|warning),"(?<message>.*)",(?<code>\w+(?:\.\w+){2,3}),\d+,[01]$/,
  mark: '",',
};

// https://github.com/PHPCSStandards/PHP_CodeSniffer, src/Reports/{Full,Emacs,Csv,Json,Xml}.php.
export const tool: Tool = {
  name: 'phpcs',
  title: 'PHP_CodeSniffer',
  homepage: 'https://github.com/PHPCSStandards/PHP_CodeSniffer',
  ecosystem: 'php',
  evidence: [
    'FILE: ',
    ': error - ',
    ': warning - ',
    ',error,"',
    ',warning,"',
    '"fixable"',
    '<phpcs ',
  ],
  commands: ['phpcs'],
  read: log => [
    ...readFull(log.lines),
    ...readForms(log, [EMACS, CSV]),
    ...readJson(log),
    ...readXml(log),
  ],
};

function readFull(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  let file: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').slice(0, 4_000);
    if (line.startsWith('FILE: ')) file = wholePath(FILE.exec(line)?.[1] ?? '');
    const [, row, severity = '', first = ''] = file === undefined ? [] : (ROW.exec(line) ?? []);
    if (row === undefined) continue;
    const text = [first.replace(/^\[[x ]\] /, '')];
    let until = at;
    for (;;) {
      const more = MORE.exec((lines[until + 1] ?? '').slice(0, 4_000))?.[1];
      if (more === undefined) break;
      text.push(more.trim());
      until++;
    }
    const [, message, code] = /^(.*?)(?: \((\w+(?:\.\w+){2,3})\))?$/.exec(text.join(' ')) ?? [];
    findings.push(
      makeFinding({
        file,
        line: row,
        severity: severity === 'ERROR' ? 'error' : 'warning',
        code,
        message: message ?? '',
        at,
        until,
      }),
    );
    at = until;
  }
  return findings;
}

/** A path too long for the table begins with dots within a folder's name: what follows is certain. */
function wholePath(printed: string): string {
  return printed.startsWith('...') ? printed.slice(printed.indexOf('/') + 1) : printed;
}

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"fixable"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) => {
    const files = valueAt(value, 'files');
    if (typeof files !== 'object' || files === null || Array.isArray(files)) return [];
    return Object.entries(files).flatMap(([file, report]) =>
      asArray(valueAt(report, 'messages')).flatMap(item => {
        const type = asString(valueAt(item, 'type'));
        const message = asString(valueAt(item, 'message'));
        if (type === undefined || message === undefined) return [];
        return [
          makeFinding({
            file,
            line: asPosition(valueAt(item, 'line')),
            column: asPosition(valueAt(item, 'column')),
            severity: type === 'ERROR' ? 'error' : 'warning',
            code: asString(valueAt(item, 'source')),
            message,
            at,
            until,
          }),
        ];
      }),
    );
  });
}

function readXml(log: Log): readonly Finding[] {
  return xmlDocuments(log, ['phpcs']).flatMap(root =>
    root.children.flatMap(file =>
      file.children.map(problem =>
        makeFinding({
          file: file.attributes.get('name'),
          line: problem.attributes.get('line'),
          column: problem.attributes.get('column'),
          severity: problem.name === 'error' ? 'error' : 'warning',
          code: problem.attributes.get('source'),
          message: problem.text,
          at: problem.at,
          until: problem.until,
        }),
      ),
    ),
  );
}
