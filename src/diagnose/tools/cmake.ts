import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `CMake Error at sub/CMakeLists.txt:2 (message):`, `CMake Warning (dev) in CMakeLists.txt:`. */
const HEAD =
  /^CMake (Error|Warning|Deprecation Warning|Deprecation Error)(?: \(dev\))?(?: (?:at|in) (\S.{0,400}?)(?::(\d+))?(?: \((\w+)\))?)?:(?: (\S.*))?$/;
const CALL = /^ {2}(\S.{0,400}?):(\d+)(?: \(\w+\))?$/;
const MAX_LINES = 60;

// https://cmake.org/cmake/help/latest/command/message.html; cmMessenger.cxx. Paths are relative to the source directory.
export const tool: Tool = {
  name: 'cmake',
  title: 'Build system generator for C and C++',
  homepage: 'https://cmake.org',
  ecosystem: 'c',
  evidence: ['CMake Error', 'CMake Warning', 'CMake Deprecation '],
  reach: 15,
  commands: ['cmake'],
  read: log => {
    const {lines} = log;
    const directory = sourceDirectory(log.command);
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] ?? '';
      const head = line.startsWith('CMake ') ? HEAD.exec(line.slice(0, 2_000)) : null;
      if (!head) continue;
      const [, kind = '', file, row, , rest] = head;
      const {text, calls, until} = readText(lines, at);
      const place = {
        ...(file !== undefined && {file}),
        ...(row !== undefined && {line: Number(row)}),
      };
      const message = essence([...(rest === undefined ? [] : [rest]), ...text]);
      if (message === '') continue;
      findings.push(
        makeFinding({
          ...(calls.length > 0 && file !== undefined
            ? {frames: [{file, line: Number(row)}, ...calls]}
            : place),
          ...(file !== undefined && !file.startsWith('/') && {directory}),
          severity: kind === 'Error' ? 'error' : 'warning',
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

/** The indented text below the head, and the calls that led there, deepest first. */
function readText(lines: readonly string[], at: number) {
  const text: string[] = [];
  const calls: Frame[] = [];
  let isStack = false;
  let until = at;
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
    const line = lines[index] ?? '';
    if (line.startsWith('Call Stack ')) {
      isStack = true;
    } else if (line.startsWith('  ')) {
      const [, file, row] = isStack ? (CALL.exec(line.slice(0, 2_000)) ?? []) : [];
      if (file !== undefined) calls.push({file, line: Number(row)});
      else if (!isStack) text.push(line);
    } else if (line !== '') break;
    if (line === '' && isStack) break;
    if (line !== '') until = index;
  }
  return {text, calls, until};
}

/** Source directory of the one `cmake` call that configures: `-S app` or the argument that is no option's. */
function sourceDirectory(command: string): string | undefined {
  const found = new Set<string>();
  for (const simple of command.replace(/\\\n/g, ' ').split(/&&|\|\||[;|\n]/)) {
    const words = simple.trim().split(/\s+/);
    const start = words.findIndex(word => /(?:^|\/)cmake3?$/.test(word));
    if (start < 0 || words.some(word => /^(?:--build|--install|-E|-P|--open)$/.test(word)))
      continue;
    const rest = words.slice(start + 1);
    const option = rest.findIndex(word => word.startsWith('-S'));
    const named =
      option >= 0
        ? rest[option] === '-S'
          ? rest[option + 1]
          : rest[option]?.slice(2)
        : rest.find(
            (word, index) => !word.startsWith('-') && !/^-[BDGATUC]$/.test(rest[index - 1] ?? ''),
          );
    if (named !== undefined && /^[\w./-]+$/.test(named)) found.add(named);
  }
  const [only] = found;
  return found.size === 1 && only !== '.' ? only : undefined;
}
