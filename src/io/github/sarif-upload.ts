import {promisify} from 'node:util';
import {gzip} from 'node:zlib';
import type {GitHubContext} from './event.js';
import type {Git} from '../git.js';
import type {GitHubClient} from './client.js';
import {GitHubError} from './error.js';

/** Code scanning's limit for the compressed file. */
const MOST_BYTES = 10 * 1024 * 1024;
const WHAT = 'The findings cannot be uploaded to code scanning';

/**
 * Uploads a SARIF file for the commit that was looked at: on a pull request the merge commit, or the head when the workflow
 * checked that out (docs.github.com/rest/code-scanning#upload-an-analysis-as-sarif-data).
 *
 * @throws GitHubError
 */
export async function uploadSarif(
  client: GitHubClient,
  context: GitHubContext,
  git: Git,
  sarif: string,
): Promise<void> {
  const {owner, repo} = context;
  const compressed = await promisify(gzip)(sarif);
  if (compressed.length > MOST_BYTES) {
    throw new GitHubError('invalid', `${WHAT}: they are larger than 10 MB`);
  }
  await client.send({
    what: WHAT,
    route: 'POST /repos/{owner}/{repo}/code-scanning/sarifs',
    parameters: {
      owner,
      repo,
      ...(await commitOf(context, git)),
      sarif: compressed.toString('base64'),
    },
  });
}

async function commitOf({sha, headSha, ref, pull}: GitHubContext, git: Git) {
  const here = await git.commit('HEAD');
  if (here === undefined || here === sha) return {commit_sha: sha, ref};
  if (pull !== undefined && here === headSha) {
    return {commit_sha: headSha, ref: `refs/pull/${pull}/head`};
  }
  // Findings of a pull request must not become alerts of the default branch.
  throw new GitHubError('invalid', `${WHAT}: the commit that is checked out is not the job's`);
}
