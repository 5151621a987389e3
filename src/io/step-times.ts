import type {StepTimes} from '../main.js';
import {isBuild, type StepResult} from '../model.js';
import {readCached, writeCached} from './cached-json.js';

const FILE = 'times.json';
/** Repositories whose times are kept: those that were run last. */
const MOST_ROOTS = 50;
/** What is done sooner, in milliseconds, is not worth an order. */
const LEAST_MS = 1000;

/** Absolute path of a repository's root → step id → milliseconds; those that were run last stand last. */
type Kept = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Times of former runs on a repository, in the tool cache. */
export function openStepTimes(root: string): StepTimes {
  return {
    read: () => new Map(Object.entries(readKept()[root] ?? {})),
    keep: results => {
      const times = timesOf(results);
      if (times.length === 0) return;
      const {[root]: before, ...others} = readKept();
      const roots = Object.entries(others).slice(1 - MOST_ROOTS);
      const own = {...before, ...Object.fromEntries(times)};
      writeCached(FILE, Object.fromEntries([...roots, [root, own]]));
    },
  };
}

/** A failed build counts too: most of them take as long as they ever do. */
const timesOf = (results: readonly StepResult[]): readonly (readonly [string, number])[] =>
  results
    .filter(({step, outcome}) => isBuild(step) && /^(?:success|failure)$/.test(outcome))
    .filter(
      ({cached, couldNotRun, durationMs}) => !cached && !couldNotRun && durationMs >= LEAST_MS,
    )
    .map(({step, durationMs}) => [step.id, durationMs] as const);

function readKept(): Kept {
  const kept = readCached(FILE);
  return isKept(kept) ? kept : {};
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isKept = (value: unknown): value is Kept =>
  isRecord(value) &&
  Object.values(value).every(
    times => isRecord(times) && Object.values(times).every(ms => typeof ms === 'number'),
  );
