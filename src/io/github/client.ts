import type {Clock} from '../clock.js';
import {GitHubError, mayHaveHappened, rateLimitWait, readFailure, toGitHubError} from './error.js';

export interface ClientOptions {
  readonly token: string;
  /** `https://api.github.com`, or that of a GitHub Enterprise Server. */
  readonly apiUrl: string;
  readonly clock: Clock;
  /** Aborted when the run was stopped: then there are seconds left, and nothing is waited for any more. */
  readonly hurry: AbortSignal;
}

/** One request, as Octokit names it. */
export interface ApiRequest {
  /** For messages: "the check run". */
  readonly what: string;
  /** `PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}`. */
  readonly route: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /**
   * Asked before a request is sent again whose answer was lost: the answer's data when it was carried out after all. Without
   * it, the request can be repeated without harm.
   */
  readonly findDone?: () => Promise<unknown>;
}

export interface GitHubClient {
  /**
   * Sends a request, patiently: waits as rate limits ask, repeats after broken connections and errors of GitHub's own, all
   * within bounds.
   *
   * @returns the answer's data, of the shape that the route documents
   * @throws GitHubError
   */
  readonly send: (request: ApiRequest) => Promise<unknown>;
}

const ATTEMPTS = 5;
const HURRIED_ATTEMPTS = 2;
const FIRST_PAUSE_MS = 1000;
/** Longest that one answer is waited for. */
const ANSWER_MS = 20_000;
/** All waiting for rate limits in one run together: a job must not hang for an hour because of its report. */
const LONGEST_WAIT_MS = 5 * 60_000;
/** What is left of an answer's time, and of all requests together, once the run was stopped. */
const HURRY_ANSWER_MS = 1200;
const HURRY_MS = 3500;
/** Writes that may follow each other at once; after these one a second, which stays below 80 a minute. */
const BURST = 15;
const PACE_MS = 1000;

/** Makes a client; Octokit is loaded with the first request. With an empty token no request is ever sent. */
export function createGitHubClient({token, apiUrl, clock, hurry}: ClientOptions): GitHubClient {
  let waited = 0;
  let hurriedSince: number | undefined;
  let allowance = BURST;
  let refilled = clock.now();
  hurry.addEventListener('abort', () => (hurriedSince ??= clock.now()), {once: true});

  const timeLeft = (): number => HURRY_MS - (clock.now() - (hurriedSince ??= clock.now()));

  /** Secondary limits count writes; see "Pause between mutative requests" in GitHub's best practices. */
  const pace = async (): Promise<void> => {
    const now = clock.now();
    allowance = Math.min(BURST, allowance + (now - refilled) / PACE_MS);
    refilled = now;
    allowance -= 1;
    if (allowance < 0 && !hurry.aborted) await clock.sleep(-allowance * PACE_MS, hurry);
  };

  const attempt = async ({route, parameters}: ApiRequest): Promise<unknown> => {
    const {getOctokit} = await import('@actions/github');
    const octokit = getOctokit(token, {baseUrl: apiUrl, log: SILENT});
    const stop = new AbortController();
    const giveUp = () => {
      stop.abort(new Error('it took too long'));
    };
    const timer = setTimeout(giveUp, hurry.aborted ? HURRY_ANSWER_MS : ANSWER_MS);
    const hasten = () => setTimeout(giveUp, HURRY_ANSWER_MS).unref();
    if (!hurry.aborted) hurry.addEventListener('abort', hasten, {once: true});
    try {
      const answer = await octokit.request(route, {...parameters, request: {signal: stop.signal}});
      return answer.data as unknown;
    } finally {
      clearTimeout(timer);
      hurry.removeEventListener('abort', hasten);
    }
  };

  const send = async (request: ApiRequest): Promise<unknown> => {
    if (token === '') throw new GitHubError('no-token', `${request.what}: there is no token`);
    let pause = FIRST_PAUSE_MS;
    for (let tries = 1; ; tries++) {
      if (!request.route.startsWith('GET ')) await pace();
      try {
        return await attempt(request);
      } catch (error) {
        const failure = readFailure(error);
        const asked = rateLimitWait(failure, clock.now());
        const wait = asked ?? (mayHaveHappened(failure) ? pause : undefined);
        const out = hurry.aborted ? timeLeft() : LONGEST_WAIT_MS - waited;
        if (asked !== undefined && asked > out) throw tooLong(request.what, asked, error);
        const most = hurry.aborted ? HURRIED_ATTEMPTS : ATTEMPTS;
        if (wait === undefined || tries >= most || out <= 0) {
          throw asked === undefined
            ? toGitHubError(request.what, failure, error)
            : tooLong(request.what, asked, error);
        }
        waited += wait;
        pause *= 2;
        await clock.sleep(hurry.aborted ? Math.min(wait, 300) : wait, hurry);
        if (mayHaveHappened(failure)) {
          const done = await request.findDone?.();
          if (done !== undefined) return done;
        }
      }
    }
  };
  return {send};
}

const tooLong = (what: string, ms: number, cause: unknown): GitHubError =>
  new GitHubError(
    'rate-limited',
    `${what}: GitHub's rate limit is used up and asks to wait ${Math.ceil(ms / 1000)} s`,
    {cause},
  );

const quiet = (): void => undefined;
const SILENT = {debug: quiet, info: quiet, warn: quiet, error: quiet};
