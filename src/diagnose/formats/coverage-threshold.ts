import type {Finding, Log} from '../tool.js';

/** `ERROR: Coverage for lines (50%) does not meet global threshold (90%)`, of istanbul's family. */
const THRESHOLD =
  /^(?:ERROR: |Jest: )?((?:Coverage for [\w, ]+ \([\d.]+%?\) does not meet|"[^"]+" coverage threshold|Uncovered count for ).*)$/;
/** The file that one threshold is for: `… does not meet "./src/cart.js" threshold (100%)`, `… threshold (90%) for src/cart.js`. */
const FILE = /"([^"*{]+\.\w+)" threshold| for (\S+\.\w+)$/;

/** `----------|---------|`, the first and the last line of a coverage table. */
const TABLE = /^-{3,}\|-+\|/;

/** nyc prints thresholds above its table, c8 below; without a table both would do. */
function tableSide(lines: readonly string[], place: string | undefined): (at: number) => boolean {
  if (place === undefined) return () => true;
  const step = place === 'above table' ? -1 : 1;
  return at => {
    let other = at + step;
    while ((lines[other] ?? '').startsWith('ERROR: ')) other += step;
    return !TABLE.test((lines[other] ?? '').slice(0, 200));
  };
}

/** Reads the thresholds that coverage did not meet; of the project as a whole when no file is named. */
export function readCoverageThresholds(
  log: Log,
  prefix: string,
  place?: 'above table' | 'below table',
): readonly Finding[] {
  const findings: Finding[] = [];
  const isWanted = tableSide(log.lines, place);
  for (const [at, line] of log.lines.entries()) {
    if (!line.startsWith(prefix) || line.length > 1_000) continue;
    const message = THRESHOLD.exec(line)?.[1];
    if (message === undefined || !isWanted(at)) continue;
    const named = FILE.exec(message);
    const file = named?.[1] ?? named?.[2];
    findings.push({
      ...(file !== undefined && {file}),
      severity: 'error',
      code: 'coverage',
      message,
      at,
    });
  }
  return findings;
}
