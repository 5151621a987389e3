import {InputError} from '../../errors.js';

/** Files to take out of stages: one entry of the input `reports`. */
export interface ReportRequest {
  /** The Dockerfile of the stage, as the ids of steps name it when there are several. */
  readonly file?: string;
  /** Name or glob of the stages; absent: every chosen stage. */
  readonly stage?: string;
  /** A path or glob in the container; what does not begin with '/' is relative to the stage's working directory. */
  readonly pattern: string;
}

/** `stage:path`, or `Dockerfile:stage:path` as in a step's id. */
const NAMED = /^(?:([^:/][^:]*):)?([A-Za-z*?][\w.*?-]*):(.*)$/;

/** How many patterns the sets of one entry (`{a,b}`) may stand for. */
const MOST_ALTERNATIVES = 64;

/**
 * Reads `stage:/path/glob`, `api/Dockerfile:stage:/path/glob` or `glob`; sets in braces become several requests.
 *
 * @throws InputError for what can be no path of a container, or would take all of it
 */
export function parseReportRequest(entry: string): readonly ReportRequest[] {
  const [, file, stage, path] = NAMED.exec(entry) ?? [];
  const pattern = (path ?? entry).trim();
  const refuse = (why: string): never => {
    throw new InputError(`Input "reports" has "${entry}"; ${why}.`);
  };
  if (pattern === '' || /[\0-\x1f\\]/.test(pattern)) refuse('a path or glob is missing');
  if (pattern.split('/').includes('..')) refuse('".." is not allowed in it');
  if (/^\/+(?:\*\*(?:\/.*)?)?$/.test(pattern)) {
    refuse('name a folder: all files of a stage are too many');
  }
  if (countSets(pattern) > MOST_ALTERNATIVES) {
    refuse('its sets in braces stand for too many paths');
  }
  const patterns = expandBraces(pattern);
  return patterns.map(each => ({
    ...(file === undefined ? {} : {file}),
    ...(stage === undefined ? {} : {stage}),
    pattern: each,
  }));
}

/** `a.{xml,json}` → `a.xml`, `a.json`. */
function expandBraces(pattern: string): readonly string[] {
  const match = /^([^{]*)\{([^{}]*)\}(.*)$/.exec(pattern);
  if (match === null) return [pattern];
  const [, before = '', set = '', after = ''] = match;
  return set.split(',').flatMap(word => expandBraces(`${before}${word}${after}`));
}

const countSets = (pattern: string): number =>
  [...pattern.matchAll(/\{([^{}]*)\}/g)].reduce(
    (product, [, set = '']) => product * set.split(',').length,
    1,
  );
