import {
  changedLines,
  readDiff,
  type Changes,
  type LineRange,
} from '../../report/pull-request/changed-lines.js';
import {at, type GitHubContext} from './event.js';
import type {Git} from '../git.js';
import type {GitHubClient} from './client.js';

/** What a pull request touches, and in which version of the files its lines are counted. */
export interface PullChanges {
  readonly changes: Changes;
  /** `tree`: as checked out here. `head`: as in the pull request's head commit. */
  readonly lines: 'tree' | 'head';
}

const PER_PAGE = 100;
/** GitHub lists no more than 3,000 files. */
const MOST_PAGES = 30;

/**
 * Finds what a pull request touches: from git where the merge commit's first parent is there (`fetch-depth: 2`), else from
 * GitHub.
 *
 * @returns undefined outside of pull requests
 * @throws GitHubError when GitHub does not tell
 */
export async function readChanges(
  context: GitHubContext,
  git: Git,
  client: GitHubClient,
): Promise<PullChanges | undefined> {
  if (context.pull === undefined) return undefined;
  const isMerge = /^refs\/pull\/\d+\/merge$/.test(context.ref);
  if (isMerge && (await git.commit('HEAD')) === context.sha) {
    const isTwoParents = (await git.commit('HEAD^2')) !== undefined;
    const diff = isTwoParents ? await git.diff('HEAD^1', 'HEAD') : undefined;
    if (diff !== undefined) return {changes: readDiff(diff), lines: 'tree'};
  }
  return {changes: await listFiles(context, client), lines: 'head'};
}

async function listFiles(context: GitHubContext, client: GitHubClient): Promise<Changes> {
  const changes = new Map<string, 'all' | readonly LineRange[]>();
  for (let page = 1; page <= MOST_PAGES; page++) {
    const files = await client.send({
      what: 'The files of the pull request cannot be listed',
      route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
      parameters: {
        owner: context.owner,
        repo: context.repo,
        pull_number: context.pull,
        per_page: PER_PAGE,
        page,
      },
    });
    if (!Array.isArray(files)) break;
    for (const file of files as readonly unknown[]) {
      const [name, before, patch] = [
        at(file, 'filename'),
        at(file, 'previous_filename'),
        at(file, 'patch'),
      ];
      if (typeof before === 'string') changes.set(before, 'all');
      // GitHub leaves out the patch of large and of binary files.
      if (typeof name === 'string') {
        changes.set(name, typeof patch === 'string' ? changedLines(patch) : 'all');
      }
    }
    if (files.length < PER_PAGE) break;
  }
  return changes;
}
