/** Lines of context around a change. */
const CONTEXT = 3;

/**
 * A unified diff of two texts, or '' when they are the same. Linear in what is equal at both ends; what differs in between
 * is compared by longest common subsequence.
 */
export function unifiedDiff(before: string, after: string, path: string): string {
  if (before === after) return '';
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a.at(-1 - tail) === b.at(-1 - tail))
    tail++;
  const changes = compareLines(a.slice(start, a.length - tail), b.slice(start, b.length - tail));
  const from = Math.max(0, start - CONTEXT);
  const lead = a.slice(from, start).map(line => ` ${line}`);
  const trail = a.slice(a.length - tail, a.length - tail + CONTEXT).map(line => ` ${line}`);
  const lines = [...lead, ...changes, ...trail];
  const count = (signs: string) => lines.filter(line => signs.includes(line.charAt(0))).length;
  return [
    `--- ${path}`,
    `+++ ${path} (generated)`,
    `@@ -${from + 1},${count(' -')} +${from + 1},${count(' +')} @@`,
    ...lines,
    '',
  ].join('\n');
}

/** Above this many pairs of lines all counts as changed. */
const MOST_PAIRS = 16_000_000;

function compareLines(a: readonly string[], b: readonly string[]): readonly string[] {
  if (a.length * b.length > MOST_PAIRS) {
    return [...a.map(line => `-${line}`), ...b.map(line => `+${line}`)];
  }
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push(` ${a[i++] ?? ''}`);
      j++;
    } else if (
      j >= b.length ||
      (i < a.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      lines.push(`-${a[i++] ?? ''}`);
    } else {
      lines.push(`+${b[j++] ?? ''}`);
    }
  }
  return lines;
}
