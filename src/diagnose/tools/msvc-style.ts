import {looksLikeFile} from '../file-names.js';
import type {Finding, Log, Tool} from '../tool.js';

/**
 * `file(line,col): severity CODE: message`, the form that MSBuild reads from any tool:
 * https://learn.microsoft.com/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks
 */
export const tool: Tool = {
  name: 'msvc-style',
  title: '`file(line,column): error CODE: message` of any tool',
  homepage: 'https://learn.microsoft.com/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks',
  ecosystem: 'format',
  evidence: ['): error', '): warning', '): fatal error', ') : error', ') : warning'],
  reach: 5,
  isLineByLine: true,
  commands: [],
  precedence: 'fallback',
  read,
};

const FORM =
  /^[ \t]{0,8}([^\s:"'`(){}<>|*?,;=]{2,400})\(([1-9]\d{0,6})(?:,([1-9]\d{0,4}))?(?:,(\d{1,7}),(\d{1,5}))?\) ?: (?:fatal )?(error|warning)(?: ([A-Za-z][\w-]{0,40}))? ?: *(\S.*)$/;

function read(log: Log): readonly Finding[] {
  return log.lines.flatMap((text, at) => {
    if (
      text.length > 4_000 ||
      !(text.includes(': error') || text.includes(': warning') || text.includes(': fatal'))
    )
      return [];
    const [, file, line, column, endLine, endColumn, word, code, message] = FORM.exec(text) ?? [];
    if (file === undefined || line === undefined || message === undefined) return [];
    if (!looksLikeFile(file)) return [];
    const isForward = endLine !== undefined && Number(endLine) >= Number(line);
    return [
      {
        file,
        line: Number(line),
        ...(column !== undefined && {column: Number(column)}),
        ...(isForward && {endLine: Number(endLine)}),
        ...(isForward && Number(endColumn) > 0 && {endColumn: Number(endColumn)}),
        severity: word === 'warning' ? ('warning' as const) : ('error' as const),
        ...(code !== undefined && {code}),
        message: message.trim(),
        at,
      },
    ];
  });
}
