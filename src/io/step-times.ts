import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import process from 'node:process';
import type {StepTimes} from '../main.js';
import {isBuild, type StepResult} from '../model.js';
import {toolCache} from './find-tool.js';

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
      writeKept(Object.fromEntries([...roots, [root, own]]));
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
  try {
    const kept: unknown = JSON.parse(readFileSync(cacheFile(), 'utf8'));
    return isKept(kept) ? kept : {};
  } catch {
    return {};
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isKept = (value: unknown): value is Kept =>
  isRecord(value) &&
  Object.values(value).every(
    times => isRecord(times) && Object.values(times).every(ms => typeof ms === 'number'),
  );

function writeKept(kept: Kept): void {
  const path = cacheFile();
  try {
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(kept));
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // A cache that cannot be written to is as good as none.
  }
}

const cacheFile = (): string => join(toolCache(), 'quality-stages', 'times.json');
