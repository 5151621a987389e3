import {randomUUID} from 'node:crypto';
import type {CheckAnnotation} from '../../report/pull-request/check-annotations.js';
import type {CheckRunOutput} from '../../report/pull-request/check-run-output.js';
import {at, type GitHubContext} from './event.js';
import type {GitHubClient} from './client.js';
import {GitHubError} from './error.js';

/** A check run that GitHub has. */
export interface CheckRunHandle {
  readonly id: number;
  readonly url: string | undefined;
}

/** `completed` needs a conclusion with it, in each request that says so. */
export type CheckRunState =
  | {readonly status: 'in_progress'}
  | {readonly status: 'completed'; readonly conclusion: string; readonly completed_at: string};

export interface CheckRunApi {
  /** @throws GitHubError */
  readonly create: (startedAt: string) => Promise<CheckRunHandle>;
  /**
   * Title, summary and state are replaced, annotations are appended.
   *
   * @param already annotations that the check run has before this
   * @throws GitHubError
   */
  readonly update: (
    run: CheckRunHandle,
    output: CheckRunOutput,
    state: CheckRunState,
    annotations: readonly CheckAnnotation[],
    already: number,
  ) => Promise<void>;
}

/** The requests that a check run takes (docs.github.com/rest/checks/runs); a lost answer doubles nothing. */
export function createCheckRunApi(
  client: GitHubClient,
  context: GitHubContext,
  name: string,
): CheckRunApi {
  const repository = {owner: context.owner, repo: context.repo};

  const create = async (startedAt: string): Promise<CheckRunHandle> => {
    const what = `The check run "${name}" cannot be made`;
    const external_id = randomUUID();
    const data = await client.send({
      what,
      route: 'POST /repos/{owner}/{repo}/check-runs',
      parameters: {
        ...repository,
        name,
        head_sha: context.headSha,
        status: 'in_progress',
        external_id,
        details_url: context.runUrl,
        started_at: startedAt,
        output: {title: 'Starting', summary: 'The quality stages are about to be run.'},
      },
      findDone: () => findByExternalId(external_id, what),
    });
    const [id, url] = [at(data, 'id'), at(data, 'html_url')];
    if (typeof id === 'number') return {id, url: typeof url === 'string' ? url : undefined};
    throw new GitHubError('unavailable', `${what}: the answer has no id`);
  };

  const findByExternalId = async (external_id: string, what: string): Promise<unknown> => {
    const ref = context.headSha;
    const data = await client.send({
      what,
      route: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
      parameters: {...repository, ref, check_name: name, filter: 'all', per_page: 100},
    });
    const runs: unknown = at(data, 'check_runs');
    return Array.isArray(runs)
      ? runs.find(run => at(run, 'external_id') === external_id)
      : undefined;
  };

  const update: CheckRunApi['update'] = async (run, output, state, annotations, already) => {
    const what = `The check run "${name}" cannot be updated`;
    const path = {...repository, check_run_id: run.id};
    const isThere = async (): Promise<unknown> => {
      const data = await client.send({
        what,
        route: 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}',
        parameters: path,
      });
      const count = at(data, 'output', 'annotations_count');
      const isThat = typeof count === 'number' && count >= already + annotations.length;
      return isThat && at(data, 'status') === state.status ? data : undefined;
    };
    const hasSome = annotations.length > 0;
    await client.send({
      what,
      route: 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
      parameters: {...path, ...state, output: {...output, ...(hasSome ? {annotations} : {})}},
      ...(hasSome ? {findDone: isThere} : {}),
    });
  };
  return {create, update};
}
