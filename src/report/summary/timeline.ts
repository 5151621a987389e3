import type {Outcome, StepResult} from '../../model.js';
import {OUTCOME_MARKS} from '../verdict.js';

/** Mermaid draws more bars than this too small to read. */
const MOST_BARS = 60;

/** Steps that decided how long the run took, first to last: each began when the one before it ended. */
export function criticalPath(results: readonly StepResult[]): readonly StepResult[] {
  const ran = results.filter(hasRun);
  const path: StepResult[] = [];
  let next = latest(ran);
  while (next !== undefined && !path.includes(next)) {
    path.unshift(next);
    const {step, startedMs} = next;
    const before = ran.filter(other => endOf(other) <= startedMs + 1 && other !== next);
    const needed = before.filter(other => step.needs.includes(other.step.id));
    // Without a need it waited for a free place: for whatever ended last before it, if that was just then.
    next = latest(needed) ?? latest(before.filter(other => startedMs - endOf(other) < 50));
  }
  return path;
}

/**
 * Draws what ran when as a Mermaid gantt chart (https://mermaid.js.org/syntax/gantt.html): failures red, the critical path
 * highlighted.
 *
 * @returns undefined when nothing ran
 */
export function renderTimeline(results: readonly StepResult[]): string | undefined {
  const bars = results
    .filter(hasRun)
    .sort((a, b) => a.startedMs - b.startedMs || endOf(a) - endOf(b))
    .slice(0, MOST_BARS);
  if (bars.length === 0) return undefined;
  const path = new Set(criticalPath(results));
  const total = Math.max(...bars.map(endOf));
  const lines = bars.map(result => {
    const tags = TAGS[result.outcome][path.has(result) ? 'critical' : 'other'];
    const name = `${OUTCOME_MARKS[result.outcome]} ${ganttText(result.step.id)}`;
    const start = clock(result.startedMs);
    return `  ${name} :${tags}${start}, ${clock(Math.max(endOf(result), result.startedMs + total / 200))}`;
  });
  return [
    'gantt',
    '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    `  axisFormat ${total < 60_000 ? '%-S s' : total < 3_600_000 ? '%-M:%S' : '%-H:%M:%S'}`,
    ...lines,
  ].join('\n');
}

const TAGS: Readonly<Record<Outcome, {readonly critical: string; readonly other: string}>> = {
  success: {critical: 'active, ', other: 'done, '},
  failure: {critical: 'crit, ', other: 'crit, done, '},
  cancelled: {critical: '', other: ''},
  skipped: {critical: '', other: ''},
};

const hasRun = ({outcome, durationMs}: StepResult): boolean =>
  outcome !== 'skipped' && durationMs > 0;

const endOf = ({startedMs, durationMs}: StepResult): number => startedMs + durationMs;

function latest(results: readonly StepResult[]): StepResult | undefined {
  return [...results].sort((a, b) => endOf(b) - endOf(a))[0];
}

/** A day without daylight saving, so that the axis starts at nought in every time zone. */
const clock = (ms: number): string =>
  new Date(Date.UTC(2000, 0, 1) + Math.round(ms)).toISOString().slice(0, 23).replace('T', ' ');

/** Only what Mermaid's gantt cannot take for its own syntax. The mark before it keeps `title` or `section` a name. */
const ganttText = (text: string): string =>
  text
    .replace(/:/g, ' ')
    .replace(/[^\p{L}\p{N} ./_-]/gu, '_')
    .slice(0, 60);
