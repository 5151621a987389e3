import {clip} from './essence.js';

/** What `warnings.warn` prints, as Python and pytest show it. */
export interface PythonWarning {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

const WARNING = /^(\S[^:]*):(\d{1,9}): ((?:[A-Za-z_]\w*\.)*[A-Z]\w*Warning): (.*)$/;

/**
 * Reads `/app/x.py:3: DeprecationWarning: text`.
 * Form: https://docs.python.org/3/library/warnings.html#warnings.formatwarning.
 */
export function readWarningLine(line: string): PythonWarning | undefined {
  if (!line.includes('Warning: ')) return undefined;
  const [, file, number, code, text] = WARNING.exec(line.slice(0, 2_000)) ?? [];
  if (file === undefined || code === undefined || Number(number) === 0) return undefined;
  return {file, line: Number(number), code, message: clip(`${code}: ${text ?? ''}`)};
}

/** True for code that came with Python or a package: its warnings are not the repository's to mend. */
export function isPythonLibrary(file: string): boolean {
  return /(?:^|\/)(?:site-packages|dist-packages)\/|\/lib\/python\d[\d.]*\/|^(?:<|sys$)/.test(file);
}
