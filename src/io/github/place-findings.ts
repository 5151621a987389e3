import type {Diagnostic} from '../../model.js';
import {isChanged} from '../../report/pull-request/changed-lines.js';
import {mapLines, mapRange, type LineMap} from '../../report/pull-request/line-map.js';
import type {PullChanges} from './changed-files.js';
import type {PlaceFinding} from './check-run.js';
import type {GitHubContext} from './event.js';
import type {Git} from '../git.js';
import type {GitHubClient} from './client.js';
import {GitHubError} from './error.js';

export interface PlaceOptions {
  readonly context: GitHubContext | undefined;
  readonly git: Git;
  readonly client: GitHubClient;
  /** Lines of a file as checked out. */
  readonly readLines: (path: string) => readonly string[] | undefined;
  /** Only findings in these lines are shown; all when undefined. */
  readonly changes: PullChanges | undefined;
}

export interface Placing {
  readonly place: PlaceFinding;
  /** How many findings were not shown because the pull request does not touch their lines. */
  readonly unchanged: () => number;
}

/** Files that are asked for one by one. */
const MOST_REQUESTS = 40;

/**
 * Makes the function that puts findings where readers of the pull request see them. Builds run on the merge commit that GitHub
 * makes up, annotations are shown on the head commit: a line that is elsewhere there is corrected, and a finding whose lines
 * are not there as they are here goes to the file's top and says its line.
 */
export function createPlacing(options: PlaceOptions): Placing {
  const {context, git, client, readLines, changes} = options;
  const maps = new Map<string, Promise<LineMap>>();
  const untouched = new Set<Diagnostic>();
  let requests = 0;
  let same: Promise<boolean> | undefined;

  const isHead = async ({sha, headSha}: GitHubContext): Promise<boolean> =>
    sha === headSha || (await git.commit('HEAD')) === headSha;

  /** The file's text in the head commit: `missing` when it is not in it, undefined when nobody knows. */
  const readHead = async (path: string, {owner, repo, headSha}: GitHubContext) => {
    const local = await git.show(headSha, path);
    if (local !== undefined) return {text: local};
    if ((await git.commit(headSha)) !== undefined) return 'missing';
    if (requests++ >= MOST_REQUESTS) return undefined;
    try {
      const data = await client.send({
        what: `${path} cannot be read`,
        route: 'GET /repos/{owner}/{repo}/contents/{path}',
        parameters: {owner, repo, path, ref: headSha, mediaType: {format: 'raw'}},
      });
      // Octokit hands over bytes where the answer names no encoding.
      const text = data instanceof ArrayBuffer ? Buffer.from(data).toString('utf8') : data;
      return typeof text === 'string' ? {text} : undefined;
    } catch (error) {
      return error instanceof GitHubError && error.kind === 'not-found' ? 'missing' : undefined;
    }
  };

  const compare = async (path: string, head: GitHubContext): Promise<LineMap> => {
    const here = readLines(path);
    const there = here === undefined ? undefined : await readHead(path, head);
    // What is not known is taken to be the same, as it mostly is.
    if (here === undefined || there === undefined) return line => line;
    if (there === 'missing') return () => undefined;
    const lines = there.text.split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    return mapLines(here, lines);
  };

  const toHead = async (diagnostic: Diagnostic): Promise<Diagnostic> => {
    if (context === undefined || (await (same ??= isHead(context)))) return diagnostic;
    let map = maps.get(diagnostic.path);
    if (map === undefined) maps.set(diagnostic.path, (map = compare(diagnostic.path, context)));
    const lines = mapRange(diagnostic, await map);
    return lines === undefined ? toFileLevel(diagnostic) : {...diagnostic, ...lines};
  };

  const place: PlaceFinding = async diagnostic => {
    if (changes?.lines === 'tree' && !isChanged(diagnostic, changes.changes)) {
      untouched.add(diagnostic);
      return undefined;
    }
    const placed = await toHead(diagnostic);
    const isShown =
      changes?.lines !== 'head' ||
      isChanged(placed, changes.changes) ||
      // At file level the line is unknown; the file is what counts.
      (placed.startLine !== diagnostic.startLine &&
        placed.message !== diagnostic.message &&
        changes.changes.has(placed.path));
    if (isShown) return placed;
    untouched.add(diagnostic);
    return undefined;
  };
  return {place, unchanged: () => untouched.size};
}

/** The top of the file, without columns, with the line in words. */
function toFileLevel(diagnostic: Diagnostic): Diagnostic {
  const {path, startLine, endLine, severity, source, code, message, url} = diagnostic;
  const lines = startLine === endLine ? `line ${startLine}` : `lines ${startLine} to ${endLine}`;
  return {
    path,
    startLine: 1,
    endLine: 1,
    severity,
    source,
    message: `${message}\n(${lines} of the file as merged with the base branch)`,
    ...(code === undefined ? {} : {code}),
    ...(url === undefined ? {} : {url}),
  };
}
