import {posix} from 'node:path';
import {globExpression} from './glob.js';
import type {Repository} from '../repository.js';

/** Tests a path ('/'-separated, relative to where the patterns apply); remembers what it learned of directories. */
export type PatternMatcher = (path: string) => boolean;

interface Pattern {
  readonly exclusion: boolean;
  readonly matches: (path: string) => boolean;
}

/** What matching a directory told: per pattern, and whether the directory itself is matched in the end. */
interface Match {
  readonly patterns: readonly boolean[];
  readonly matched: boolean;
}

/**
 * Reads an ignore file: comments, blanks and a byte order mark go; patterns are cleaned, a leading '/' is dropped.
 * Rules: https://docs.docker.com/build/concepts/context/#dockerignore-files and github.com/moby/patternmatcher/ignorefile.
 *
 * @returns patterns for `createPatternMatcher`, in order
 */
export function parseDockerignore(lines: readonly string[]): readonly string[] {
  return lines
    .map((line, index) => (index === 0 ? line.replace(/^\uFEFF/, '') : line))
    .filter(line => !line.startsWith('#') && line.trim() !== '')
    .map(line => {
      const text = line.trim();
      const inverted = text.startsWith('!');
      const pattern = inverted ? text.slice(1).trim() : text;
      const cleaned = pattern === '' ? '' : cleanPath(pattern);
      const relative = cleaned.length > 1 ? cleaned.replace(/^\//, '') : cleaned;
      return inverted ? `!${relative}` : relative;
    });
}

/**
 * Makes a matcher of patterns as `.dockerignore`, `COPY --exclude` and `COPY --parents` have them: the last pattern that
 * matches a path or one of its parents decides, `!` takes back, `**` crosses directories.
 * Algorithm: MatchesUsingParentResults of github.com/moby/patternmatcher, which walks directories from the top.
 */
export function createPatternMatcher(patterns: readonly string[]): PatternMatcher {
  const compiled = patterns
    .map(pattern => pattern.trim())
    .filter(pattern => pattern !== '' && pattern !== '!')
    .map(compilePattern);
  const directories = new Map<string, Match>();

  const match = (path: string): Match => {
    const known = directories.get(path);
    if (known) return known;
    const parent = posix.dirname(path);
    const inherited = parent === '.' ? undefined : matchDirectory(parent).patterns;
    let matched = false;
    const perPattern = compiled.map((pattern, index) => {
      const applies =
        inherited?.[index] === true || (pattern.exclusion === matched && pattern.matches(path));
      if (applies) matched = !pattern.exclusion;
      return applies;
    });
    return {patterns: perPattern, matched};
  };
  const matchDirectory = (path: string): Match => {
    const found = match(path);
    directories.set(path, found);
    return found;
  };
  return path => match(path).matched;
}

/**
 * Lists the files of a build context that reach the builder.
 *
 * @param context directory relative to the repository root; '.' for the root
 * @param dockerfile the Dockerfile's path from the repository root: `<dockerfile>.dockerignore` goes before the context's own.
 * Absent for a named context
 * @returns paths relative to the context, sorted by their bytes
 */
export function listContext(
  repository: Repository,
  context: string,
  dockerfile?: string,
): readonly string[] {
  const root = posix.join(context, '/');
  const ignoreLines =
    (dockerfile === undefined ? undefined : repository.readLines(`${dockerfile}.dockerignore`)) ??
    repository.readLines(posix.join(context, '.dockerignore')) ??
    [];
  const isIgnored = createPatternMatcher(parseDockerignore(ignoreLines));
  const files: string[] = [];
  for (const path of repository.list(context)) {
    const relative = root === './' ? path : path.startsWith(root) ? path.slice(root.length) : '';
    if (relative !== '' && !isIgnored(relative)) files.push(relative);
  }
  return files.sort(byBytes);
}

/** Go's filepath.Clean: like POSIX normalize, without a trailing slash. */
export function cleanPath(path: string): string {
  const clean = posix.normalize(path);
  return clean.length > 1 && clean.endsWith('/') ? clean.slice(0, -1) : clean;
}

function byBytes(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Translates as moby/patternmatcher does: text with `**` at one end only is compared as text, the rest by an expression. */
function compilePattern(text: string): Pattern {
  const cleaned = cleanPath(text);
  const exclusion = cleaned.startsWith('!');
  const pattern = exclusion ? cleaned.slice(1) : cleaned;
  if (isPlain(pattern)) return {exclusion, matches: path => path === pattern};
  if (pattern.startsWith('**') && isPlain(pattern.slice(2))) {
    const end = pattern.slice(2);
    return {exclusion, matches: path => path.endsWith(end) || `/${path}` === end};
  }
  if (pattern.endsWith('**') && isPlain(pattern.slice(0, -2))) {
    const start = pattern.slice(0, -2);
    return {exclusion, matches: path => path.startsWith(start)};
  }
  const expression = globExpression(pattern, true);
  return {exclusion, matches: path => expression?.test(path) === true};
}

function isPlain(pattern: string): boolean {
  return !/[*?[\]\\]/.test(pattern);
}
