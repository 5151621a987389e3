import {createHash} from 'node:crypto';
import {commentMarker} from '../../report/pull-request/comment.js';
import {at, type GitHubContext} from './event.js';
import type {GitHubClient} from './client.js';

const PER_PAGE = 100;
/** A pull request with more comments than that is not searched to its end. */
const MOST_PAGES = 20;
const WHAT = 'The comment on the pull request cannot be written';

/** A key for the comment's marker that tells this step's comment from those of other steps and jobs. */
export const commentKey = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);

/**
 * Writes the comment, or brings the one with the same marker up to date. Only a comment of a bot counts as ours: a person may
 * have quoted it.
 *
 * @throws GitHubError
 */
export async function writeComment(
  client: GitHubClient,
  {owner, repo, pull}: GitHubContext,
  key: string,
  body: string,
): Promise<void> {
  if (pull === undefined) return;
  const place = {owner, repo, issue_number: pull};
  const find = () => findComment(client, place, commentMarker(key));
  const known = await find();
  if (known === undefined) {
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    await client.send({what: WHAT, route, parameters: {...place, body}, findDone: find});
  } else {
    const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
    await client.send({what: WHAT, route, parameters: {owner, repo, comment_id: known, body}});
  }
}

/** The id of our comment. */
async function findComment(
  client: GitHubClient,
  place: Readonly<Record<string, unknown>>,
  marker: string,
): Promise<unknown> {
  for (let page = 1; page <= MOST_PAGES; page++) {
    const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
    const parameters = {...place, per_page: PER_PAGE, page};
    const comments = await client.send({what: WHAT, route, parameters});
    if (!Array.isArray(comments)) return undefined;
    const own = (comments as readonly unknown[]).find(comment => {
      const body = at(comment, 'body');
      return (
        typeof body === 'string' && body.startsWith(marker) && at(comment, 'user', 'type') === 'Bot'
      );
    });
    if (own !== undefined) return at(own, 'id');
    if (comments.length < PER_PAGE) return undefined;
  }
  return undefined;
}
