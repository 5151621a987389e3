import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** ` 10:16    error  oas3-schema  Property "wrong" is not expected to be here.   paths./users` */
const ROW =
  /^\s+(\d+):(\d+)\s+(error|warning|information|hint)\s{2,}(\S+)\s{2,}(\S.*?)(?:\s{2,}(\S+))?\s*$/;
const SUMMARY = /^✖ \d+ problems? \(.*\d+ hints?\)$/;
const TEXT = /^(\S.*?):(\d+):(\d+) (error|warning|information|hint) (\S+) "(.*)"$/;

const severityOf = (level: string | undefined) =>
  level === 'error' || level === 'warning' ? level : 'info';

// packages/formatters/src/{stylish,text}.ts of spectral 5 and 6: https://docs.stoplight.io/docs/spectral
export const tool: Tool = {
  name: 'spectral',
  title: 'linter of OpenAPI, AsyncAPI and other YAML and JSON documents',
  homepage: 'https://stoplight.io/open-source/spectral',
  ecosystem: 'data',
  evidence: [
    ' hints)',
    ' hint)',
    ' oas3-',
    ' oas2-',
    ' operation-',
    ' info-',
    ' path-',
    ' asyncapi-',
  ],
  reach: 8,
  commands: ['spectral'],
  read: log => {
    const findings: Finding[] = [];
    let pending: Finding[] = [];
    let file: string | undefined;
    for (const [at, text] of log.lines.entries()) {
      if (text.length > 4_000 || text === '') continue;
      if (SUMMARY.test(text)) {
        findings.push(...pending);
        pending = [];
      } else if (text.startsWith(' ')) {
        const [, line, column, level, code, message = ''] = ROW.exec(text) ?? [];
        if (line === undefined || file === undefined) continue;
        const severity = severityOf(level);
        pending.push(makeFinding({file, line, column, severity, code, message, at}));
      } else {
        const [, path, line, column, level, code, message = ''] = TEXT.exec(text) ?? [];
        if (path === undefined) file = text;
        else {
          const severity = severityOf(level);
          findings.push(makeFinding({file: path, line, column, severity, code, message, at}));
        }
      }
    }
    return findings;
  },
};
