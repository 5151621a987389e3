import {readFileSync} from 'node:fs';
import process from 'node:process';

/** What GitHub says of the event that started the job; the payload is undefined outside GitHub. */
export interface GitHubEvent {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>> | undefined;
  /** A pull request from a fork or of Dependabot: read-only token, no secrets. */
  readonly withoutSecrets: boolean;
}

/** Where the results of a job belong. */
export interface GitHubContext {
  readonly owner: string;
  readonly repo: string;
  /** The commit that the job runs for: on a pull request an ephemeral merge commit. */
  readonly sha: string;
  readonly ref: string;
  /** The commit that people look at: of a pull request its head. */
  readonly headSha: string;
  /** Number of the pull request, when the event belongs to one. */
  readonly pull: number | undefined;
  readonly apiUrl: string;
  /** Address of the workflow run. */
  readonly runUrl: string;
  /** Address of the repository. */
  readonly repositoryUrl: string;
  /** Tells this step from other steps, jobs and workflows of the repository. */
  readonly stepKey: string;
}

/** Reads the event from the runner's environment. */
export function readEvent(env: NodeJS.ProcessEnv = process.env): GitHubEvent {
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  const payload = readPayload(env['GITHUB_EVENT_PATH']);
  const isDependabot = env['GITHUB_ACTOR'] === 'dependabot[bot]';
  const head = at(payload, 'pull_request', 'head', 'repo', 'full_name');
  const base = at(payload, 'repository', 'full_name');
  const isFork = name === 'pull_request' && head !== base;
  return {name, payload, withoutSecrets: isFork || isDependabot};
}

/**
 * Where to report to: of `pull_request` and `pull_request_target` the head commit, of `workflow_run` the commit that it ran
 * for, of all others (`push`, `merge_group`, `schedule`, `workflow_dispatch`, …) the commit of the job.
 *
 * @returns undefined outside GitHub
 */
export function readGitHubContext(
  {payload}: GitHubEvent,
  env: NodeJS.ProcessEnv = process.env,
): GitHubContext | undefined {
  const [owner, repo] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  const sha = env['GITHUB_SHA'] ?? '';
  if (owner === undefined || owner === '' || repo === undefined || sha === '') return undefined;
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const repositoryUrl = `${server}/${owner}/${repo}`;
  const head =
    at(payload, 'pull_request', 'head', 'sha') ?? at(payload, 'workflow_run', 'head_sha');
  const isPullIssue = at(payload, 'issue', 'pull_request') !== undefined;
  const pulls = at(payload, 'workflow_run', 'pull_requests');
  const pull =
    at(payload, 'pull_request', 'number') ??
    (isPullIssue ? at(payload, 'issue', 'number') : undefined) ??
    (Array.isArray(pulls) ? at(pulls[0], 'number') : undefined);
  return {
    owner,
    repo,
    sha,
    ref: env['GITHUB_REF'] ?? '',
    headSha: typeof head === 'string' && /^[0-9a-f]{40,64}$/.test(head) ? head : sha,
    pull: typeof pull === 'number' ? pull : undefined,
    apiUrl: (env['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, ''),
    runUrl: `${repositoryUrl}/actions/runs/${env['GITHUB_RUN_ID'] ?? ''}`,
    repositoryUrl,
    stepKey: ['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION'].map(n => env[n] ?? '').join('\n'),
  };
}

function readPayload(path: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path ?? '', 'utf8'));
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The value at a path of keys in JSON of unknown shape. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}
