import type {Severity} from '../../model.js';
import {looksLikeFile} from '../file-names.js';
import type {Finding, Log, Tool} from '../tool.js';

/**
 * `file:line: [CODE(name), scope] message`: pylint's `--output-format=parseable`, which flake8 and ruff
 * (`--output-format=pylint`), pycodestyle (`--format=pylint`) and vulture-like tools write too.
 * Format: https://pylint.readthedocs.io/en/stable/user_guide/usage/output.html
 */
export const tool: Tool = {
  name: 'pylint-style',
  title: '`file:line: [CODE] message` of Python tools',
  homepage: 'https://pylint.readthedocs.io/en/stable/user_guide/usage/output.html',
  ecosystem: 'format',
  evidence: Array.from({length: 10}, (_, digit) => `${String(digit)}: [`),
  reach: 5,
  commands: [],
  precedence: 'fallback',
  read,
};

const FORM =
  /^([^\s:"'`{}<>|*?]{2,400}):([1-9]\d{0,6}): \[([A-Z]{1,6})(\d{2,5})(?:\(([\w-]{1,60})\))?(?:, ([^\]]{0,200}))?\] (\S.*)$/;

const SEVERITIES: Readonly<Record<string, Severity>> = {
  W: 'warning',
  C: 'info',
  R: 'info',
  I: 'info',
};

function read(log: Log): readonly Finding[] {
  return log.lines.flatMap((text, at) => {
    if (!text.includes(': [')) return [];
    const [, file, line, letters, digits, symbol, , message] = FORM.exec(text) ?? [];
    if (file === undefined || letters === undefined || digits === undefined) return [];
    if (message === undefined || !looksLikeFile(file)) return [];
    // Only pylint's four digits carry the severity in the letter.
    const severity = digits.length === 4 ? SEVERITIES[letters] : undefined;
    return [
      {
        file,
        line: Number(line),
        severity: severity ?? 'error',
        // Only pylint itself adds the rule's name.
        ...(symbol !== undefined && {source: 'pylint'}),
        code: `${letters}${digits}`,
        message: message.trim(),
        at,
      },
    ];
  });
}
