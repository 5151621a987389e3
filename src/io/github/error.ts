/** Why GitHub did not do what was asked. */
export type RefusalKind =
  | 'no-token'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'invalid'
  | 'rate-limited'
  | 'unavailable';

/** A request that GitHub refused or never answered, after all retries. The message is a sentence for people. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError';
  readonly kind: RefusalKind;

  constructor(kind: RefusalKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** What is known of one failed attempt. */
export interface Failure {
  /** undefined: no answer came. */
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
}

/** Reads what Octokit threw; anything else than an answer with a status counts as a broken connection. */
export function readFailure(error: unknown): Failure {
  const {status, response, message} = (error ?? {}) as {
    status?: unknown;
    response?: {headers?: Failure['headers']};
    message?: unknown;
  };
  const isAnswer = typeof status === 'number' && response !== undefined;
  return {
    status: isAnswer ? status : undefined,
    headers: response?.headers ?? {},
    message: typeof message === 'string' ? message : String(error),
  };
}

/** Without a hint, a secondary limit asks for a minute (docs.github.com, "Best practices for using the REST API"). */
const SECONDARY_WAIT_MS = 60_000;

/**
 * How long GitHub asks to wait before another try; undefined when it is no matter of rates.
 *
 * @param now milliseconds since the epoch
 */
export function rateLimitWait(
  {status, headers, message}: Failure,
  now: number,
): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const after = Number(headers['retry-after']);
  if (headers['retry-after'] !== undefined && Number.isFinite(after)) return after * 1000;
  if (Number(headers['x-ratelimit-remaining'] ?? 1) === 0) {
    const reset = Number(headers['x-ratelimit-reset']) * 1000;
    return Number.isFinite(reset) ? Math.max(1000, reset - now) : SECONDARY_WAIT_MS;
  }
  return status === 429 || /rate limit|abuse detection/i.test(message)
    ? SECONDARY_WAIT_MS
    : undefined;
}

/** Whether the answer may have been lost though the request was carried out. */
export const mayHaveHappened = ({status}: Failure): boolean =>
  status === undefined || status >= 500 || status === 408;

/** The failure as a sentence, by what the user can do about it. */
export function toGitHubError(what: string, failure: Failure, cause: unknown): GitHubError {
  const {status, message} = failure;
  const first = message.split('\n')[0]?.replace(/ - https:\/\/docs\.github\.com\S*$/, '') ?? '';
  const refuse = (kind: RefusalKind, why: string) =>
    new GitHubError(kind, `${what}: ${why}`, {cause});
  if (status === 401) return refuse('unauthorized', `the token is not valid or has expired (401)`);
  if (status === 403) {
    return refuse('forbidden', `the token may not do it (403: ${first})`);
  }
  if (status === 404)
    return refuse('not-found', 'there is no such thing, or the token may not see it (404)');
  if (status === undefined) return refuse('unavailable', `GitHub did not answer (${first})`);
  if (status >= 500)
    return refuse('unavailable', `GitHub answered with an error of its own (${status})`);
  return refuse('invalid', `GitHub refused it (${status}: ${first})`);
}
