import type {Finding, Log, Tool} from '../tool.js';
import {isRuffTable} from '../formats/ruff-table.js';
import {clip} from '../formats/essence.js';

/** `./shop/cart.py:2:11: E401 multiple imports on one line`; scripts have no ending. `DEP001 '` is deptry's. */
const ROW =
  /^([^\s:][^:]*?(?:\.\w*py\w*|\.ipynb|\/[^./:]+|^[^./:\s]+)):(\d{1,9}):(\d{1,9}): ((?!DEP\d{3} ')[A-Z]{1,4}\d{1,4}) (\S.*)$/;
/** `--format=pylint`: `shop/cart.py:2: [E401] multiple imports on one line`. */
const PYLINT_ROW = /^([^\s:][^:]*):(\d{1,9}): \[([A-Z]{1,4}\d{1,4})\] (\S.*)$/;

/** Form: https://flake8.pycqa.org/en/latest/internal/formatters.html. */
export const tool: Tool = {
  name: 'flake8',
  title: 'Python linter',
  homepage: 'https://flake8.pycqa.org',
  ecosystem: 'python',
  evidence: ['.py:', '.pyi:', ':1: F', ':1: E'],
  evidenceForm: /^[^:]*:\d+:(?:\d+: | \[)[A-Z]{1,4}\d{1,4}\]? /,
  reach: 5,
  commands: ['flake8'],
  read,
};

function read({lines}: Log): readonly Finding[] {
  const findings: Finding[] = [];
  const isRuff = isRuffTable(lines);
  for (const [at, line] of lines.entries()) {
    if (line.startsWith(' ') || !line.includes(': ')) continue;
    const text = line.slice(0, 2_000);
    const [, file, row, column, code, message] = ROW.exec(text) ?? [];
    if (file !== undefined && code !== undefined && message !== undefined) {
      if (isRuff(at)) continue;
      findings.push(finding(file, Number(row), Number(column), code, message, at));
      continue;
    }
    const [, path, number, rule, words] = PYLINT_ROW.exec(text) ?? [];
    if (path !== undefined && rule !== undefined && words !== undefined) {
      findings.push(finding(path, Number(number), 0, rule, words, at));
    }
  }
  return findings;
}

function finding(
  file: string,
  line: number,
  column: number,
  code: string,
  message: string,
  at: number,
): Finding {
  const url = ruleAddress(code);
  return {
    file,
    ...(line > 0 && {line}),
    ...(line > 0 && column > 0 && {column}),
    severity: code.startsWith('W') ? 'warning' : 'error',
    code,
    message: clip(message),
    ...(url !== undefined && {url}),
    at,
  };
}

/** Codes of flake8's own plugins are on two pages; other plugins' are their own matter. */
export function ruleAddress(code: string): string | undefined {
  if (/^[EW]\d{1,3}$/.test(code)) {
    return 'https://pycodestyle.pycqa.org/en/latest/intro.html#error-codes';
  }
  if (/^(?:F\d{3}|C901)$/.test(code)) {
    return 'https://flake8.pycqa.org/en/latest/user/error-codes.html';
  }
  return undefined;
}
