import type {Finding, Log} from '../tool.js';

/** `ERROR: Coverage for lines (50%) does not meet global threshold (90%)`, of istanbul's family. */
const THRESHOLD =
  /^(?:ERROR: |Jest: )?((?:Coverage for [\w, ]+ \([\d.]+%?\) does not meet|"[^"]+" coverage threshold|Uncovered count for ).*)$/;
/** The file that one threshold is for: `… does not meet "./src/cart.js" threshold (100%)`, `… threshold (90%) for src/cart.js`. */
const FILE = /"([^"*{]+\.\w+)" threshold| for (\S+\.\w+)$/;

/** Reads the thresholds that coverage did not meet; of the project as a whole when no file is named. */
export function readCoverageThresholds(log: Log, prefix: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [at, line] of log.lines.entries()) {
    if (!line.startsWith(prefix) || line.length > 1_000) continue;
    const message = THRESHOLD.exec(line)?.[1];
    if (message === undefined) continue;
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
