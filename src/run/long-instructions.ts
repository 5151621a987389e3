import type {RunningInstruction} from './rawjson.js';

/** Between two looks, in milliseconds: what is in the cache or done at once is never seen twice. */
const LOOK_MS = 80;
/** More for each build: where many are told of, the end of an instruction comes late. */
const LOOK_MS_PER_BUILD = 5;

/** Watches a bake for instructions that take long. */
export interface LongInstructions {
  /** To be called when a RUN begins: looks from then on, until nothing is running. */
  readonly watch: () => void;
  readonly stop: () => void;
}

/**
 * @param running what is running now
 * @param onLong called with what has been running at two looks; answers whether to look on
 */
export function watchLongInstructions(
  builds: number,
  running: () => readonly RunningInstruction[],
  onLong: (long: readonly RunningInstruction[]) => boolean,
): LongInstructions {
  let timer: NodeJS.Timeout | undefined;
  let before: ReadonlySet<string> = new Set();
  const watch = () => {
    timer ??= setTimeout(look, LOOK_MS + LOOK_MS_PER_BUILD * builds);
  };
  const look = () => {
    timer = undefined;
    const now = running();
    const long = now.filter(({digest}) => before.has(digest));
    before = new Set(now.map(({digest}) => digest));
    if (now.length > 0 && (long.length === 0 || onLong(long))) watch();
  };
  return {
    watch,
    stop: () => {
      clearTimeout(timer);
    },
  };
}
