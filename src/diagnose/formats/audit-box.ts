/** One box of rows `│ key │ value │`, as npm 6, yarn 1 and pnpm print advisories. */
export interface AuditBox {
  /** The severity as printed: npm writes `Critical`, yarn and pnpm `critical`. */
  readonly level: string;
  readonly title: string;
  /** Values by their key in lower case; lines of one value joined by a blank. */
  readonly rows: ReadonlyMap<string, string>;
  /** 0-based indexes of its first and last line. */
  readonly at: number;
  readonly until: number;
}

const CELLS = /^[│|] (.*?) *[│|] (.*?) *[│|]$/;
const LEVEL = /^(?:critical|high|moderate|low|info)$/i;
const MAX_LINES = 200;

/**
 * Reads the boxes with which package managers print advisories.
 * Forms: https://github.com/npm/npm-audit-report/blob/v1.3.3/reporters/detail.js,
 * https://github.com/yarnpkg/yarn/blob/v1.22.22/src/reporters/console/console-reporter.js,
 * https://pnpm.io/cli/audit.
 */
export function readAuditBoxes(lines: readonly string[]): readonly AuditBox[] {
  const boxes: AuditBox[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!line.startsWith('│') && !line.startsWith('|')) continue;
    const [, level = '', title = ''] = CELLS.exec(line.slice(0, 1_000)) ?? [];
    if (!LEVEL.test(level)) continue;
    const box = readBox(lines, at, level, title);
    boxes.push(box);
    at = box.until;
  }
  return boxes;
}

function readBox(lines: readonly string[], at: number, level: string, title: string): AuditBox {
  const words = [title];
  const rows = new Map<string, string>();
  let key: string | undefined;
  let until = at;
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
    const line = (lines[index] ?? '').slice(0, 1_000);
    const [, name = '', value = ''] = CELLS.exec(line) ?? [];
    if (LEVEL.test(name) || (name === '' && value === '' && !/^[├|+]/u.test(line))) break;
    until = index;
    if (name !== '') key = name.toLowerCase();
    if (value === '') continue;
    if (key === undefined) words.push(value);
    else rows.set(key, [rows.get(key), value].filter(Boolean).join(' '));
  }
  return {level, title: words.join(' '), rows, at, until};
}
