import type {Finding, Log, Tool} from '../tool.js';
import {clip} from '../formats/essence.js';

const ROW = /^(\S[^:]*):(\d{1,9}):(\d{1,9}):? (\S.*)$/;
/** What pyflakes/messages.py and pyflakes/reporter.py can say. */
const SAID =
  /imported but unused|undefined name|unable to detect undefined names|may be undefined, or defined from star imports|redefinition of unused|assigned to but never used|import .* from line \d+ shadowed|list comprehension redefines|f-string is missing placeholders|t-string is missing|local variable .* (?:defined|is annotated|\{0!r\})|referenced before assignment|dictionary key .* repeated|invalid syntax|was never closed|unexpected (?:indent|EOF)|expected an indented block|unterminated|cannot assign to|expected '|Perhaps you forgot a comma|duplicate argument|' outside |not properly in loop|two starred expressions|too many expressions in star|an 'except:' block|assertion is always true|use (?:==|!=)|raise NotImplemented|\.\.\.' (?:%|\.format)|comparison of a|syntax error in doctest|from __future__ imports must|future feature not defined|if test is a tuple|is used before|forward annotation|problem decoding source|unmatched '/;

/** Form: pyflakes/reporter.py and pyflakes/messages.py of https://github.com/PyCQA/pyflakes. */
export const tool: Tool = {
  name: 'pyflakes',
  title: 'Python error checker',
  homepage: 'https://github.com/PyCQA/pyflakes',
  ecosystem: 'python',
  evidence: ['.py:'],
  evidenceForm: /^[^:]*\.py:\d+:\d+:? (?![A-Z]{1,4}\d+ |error|warning|note|\[)/,
  reach: 5,
  isLineByLine: true,
  commands: ['pyflakes', 'pyflakes3'],
  read: ({lines}: Log) =>
    lines.flatMap((line, at): readonly Finding[] => {
      if (!line.includes('.py:')) return [];
      const [, file, row, column, message] = ROW.exec(line.slice(0, 2_000)) ?? [];
      if (file === undefined || message === undefined) return [];
      if (/^(?:[A-Z]{1,4}\d+ |error|warning|note|\[)/.test(message) || !SAID.test(message))
        return [];
      const place = {file, line: Number(row), ...(Number(column) > 0 && {column: Number(column)})};
      return [{...place, severity: 'error', message: clip(message), at}];
    }),
};
