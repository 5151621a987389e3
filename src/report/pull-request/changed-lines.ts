import type {Location} from '../../model.js';

/** What a pull request does to files: path → its changed lines (1-based, inclusive), or `all` when they are not known. */
export type Changes = ReadonlyMap<string, 'all' | readonly LineRange[]>;

export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** A deletion leaves no line of its own: the lines around it count as changed. */
const AROUND_DELETION = 1;

/**
 * Reads the hunks of one file's unified diff.
 *
 * @returns the lines of the new file that were added or changed, ascending
 */
export function changedLines(patch: string): readonly LineRange[] {
  const ranges: LineRange[] = [];
  let line = 0;
  let added: number | undefined;
  let deleted = false;
  const close = () => {
    if (added !== undefined) ranges.push({start: added, end: line - 1});
    else if (deleted) {
      ranges.push({start: Math.max(1, line - AROUND_DELETION), end: Math.max(1, line)});
    }
    added = undefined;
    deleted = false;
  };
  for (const text of patch.split('\n')) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/.exec(text);
    if (hunk !== null) {
      close();
      // `+5,0` stands for "behind line 5".
      line = Number(hunk[1]) + (hunk[2] === '0' ? 1 : 0);
    } else if (line === 0 || text.startsWith('\\')) continue;
    else if (text.startsWith('+')) {
      added ??= line;
      line++;
    } else if (text.startsWith('-')) deleted = true;
    else {
      close();
      line++;
    }
  }
  if (line > 0) close();
  return ranges;
}

/** Reads `git diff` of several files. Binary files and mode changes count as wholly changed. */
export function readDiff(diff: string): Changes {
  const changes = new Map<string, 'all' | readonly LineRange[]>();
  for (const part of diff.split(/^(?=diff --git )/m)) {
    const target = /^\+\+\+ (.+?)\t?$/m.exec(part)?.[1];
    const source = /^--- (.+?)\t?$/m.exec(part)?.[1];
    const heading = /^diff --git ("?)a\/(.*?)\1 \1b\/(.*)\1$/m.exec(part);
    for (const path of [target, source].flatMap(name => diffPath(name) ?? [])) {
      changes.set(path, path === diffPath(target) ? changedLines(part) : 'all');
    }
    if (target === undefined && heading !== null) {
      for (const path of [heading[2], heading[3]]) if (path !== undefined) changes.set(path, 'all');
    }
  }
  return changes;
}

/** `a/src/app.py` → `src/app.py`; git writes other letters than ASCII ones as `"a/\303\274.py"`. */
function diffPath(name: string | undefined): string | undefined {
  if (name === undefined || name === '/dev/null') return undefined;
  const quoted = /^"(.*)"$/.exec(name)?.[1];
  if (quoted === undefined) return name.replace(/^[ab]\//, '');
  const bytes = quoted.replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
  );
  return Buffer.from(bytes, 'latin1')
    .toString('utf8')
    .replace(/^[ab]\//, '');
}

const ESCAPES: Readonly<Record<string, string>> = {t: '\t', n: '\n', r: '\r'};

/** Whether the pull request touches a place. A whole instruction counts when one of its lines does. */
export function isChanged({path, startLine, endLine}: Location, changes: Changes): boolean {
  const lines = changes.get(path);
  if (lines === undefined) return false;
  return lines === 'all' || lines.some(({start, end}) => startLine <= end && endLine >= start);
}
