/** What is known of a failed instruction. */
export interface Failure {
  readonly exitCode?: number;
  /** BuildKit's words. */
  readonly error: string;
  /** What it printed, colours removed or not. */
  readonly log: string;
  /** The RUN's own text; '' for other instructions. */
  readonly command: string;
}

/** How much of a log's end is looked at for signs. */
const LOG_TAIL = 20_000;

/** Lines by which shells and container runtimes say that a command is not there. */
const NOT_FOUND: readonly RegExp[] = [
  /(?:^|[\s:])([^\s:'"`]+): command not found\s*$/m,
  /(?:sh|bash|dash|ash|zsh|\d+|line \d+|\/dev\/pipes\/\S+):\s+([^\s:'"`]+): not found\s*$/m,
  /^([^\s:'"`]+): not found\s*$/m,
  /exec: "([^"]+)": (?:executable file not found|stat [^:]+: no such file)/,
  /env: [‘'"]?([^\s’'":]+)[’'"]?: No such file or directory/,
  /command not found: (\S+)\s*$/m,
];
const NOT_EXECUTABLE: readonly RegExp[] = [
  /(?:^|[\s:])([^\s:'"`]+): Permission denied\s*$/m,
  /exec: "([^"]+)": permission denied/,
];

/** Signs of the machine's or the network's trouble, most telling first. */
const TROUBLES: readonly (readonly [sign: RegExp, reason: string])[] = [
  [
    /unknown scheme oci-layout/,
    "the engine's own builder reads no OCI layout without the containerd image store: name another builder",
  ],
  [
    /no space left on device|ENOSPC|disk quota exceeded/i,
    'no space left on the disk of the builder',
  ],
  [
    /toomanyrequests|429 Too Many Requests|pull rate limit|rate limit exceeded/i,
    'the registry limits the rate of requests: sign in, or use a mirror or cache',
  ],
  [
    /pull access denied|401 Unauthorized|403 Forbidden|authorization failed|insufficient_scope|no basic auth credentials|E401|E403/i,
    'the registry or server refused access: it does not exist or needs a sign-in',
  ],
  [
    /x509: |PKIX path building failed|certificate verify failed|CERTIFICATE_VERIFY_FAILED|self[- ]signed certificate|unable to get local issuer certificate|TLS handshake|SSL_ERROR|certificate has expired|SSL routines/i,
    'a network failure: the TLS connection could not be established or its certificate is not trusted',
  ],
  [
    /no such host|Temporary failure in name resolution|Name or service not known|Temporary failure resolving|EAI_AGAIN|ENOTFOUND|bad address|could not resolve host|UnknownHostException|nodename nor servname/i,
    'a network failure: a host name could not be resolved',
  ],
  [
    /connection refused|ECONNREFUSED|Failed to connect to|Couldn't connect to server/i,
    'a network failure: the connection was refused',
  ],
  [
    /i\/o timeout|ETIMEDOUT|ESOCKETTIMEDOUT|Connection timed out|Operation timed out|Read timed out|connect timed out|ReadTimeoutError|connect timeout|network is unreachable|ENETUNREACH|No route to host|EHOSTUNREACH|ECONNRESET|Connection reset by peer/i,
    'a network failure: a server did not answer',
  ],
];
const MEMORY =
  /JavaScript heap out of memory|java\.lang\.OutOfMemoryError|std::bad_alloc|MemoryError|Cannot allocate memory|ENOMEM|Out of memory|oom-kill|runtime: out of memory|signal: killed|memory allocation of \d+ bytes failed/i;

const SIGNALS: Readonly<Record<number, string>> = {
  132: 'it ran an instruction that this processor does not have (SIGILL): most likely built for another one',
  134: 'it aborted itself (SIGABRT)',
  135: 'it crashed (SIGBUS)',
  136: 'it crashed on a calculation (SIGFPE)',
  139: 'it crashed (segmentation fault, SIGSEGV)',
  141: 'what it wrote to was closed (SIGPIPE)',
  143: 'it was told to stop (SIGTERM), most likely by a time limit',
};

/**
 * Says in one sentence, without a full stop, what is most likely the reason of a failure for which no tool named a line:
 * by exit code (https://tldp.org/LDP/abs/html/exitcodes.html: 126, 127, 128 + signal) and by signs in the log's end.
 *
 * @returns undefined when nothing is likely
 */
export function explainFailure({exitCode, error, log, command}: Failure): string | undefined {
  const tail = log.slice(-LOG_TAIL);
  if (exitCode === 127 || `${error}\n${tail}`.includes('executable file not found')) {
    const name = firstMatch(NOT_FOUND, `${tail}\n${error}`);
    return name === undefined
      ? 'a command was not found'
      : `command not found: "${name}" is not in this stage, or not on its PATH`;
  }
  if (exitCode === 126) {
    const name = firstMatch(NOT_EXECUTABLE, tail);
    const what = name === undefined ? 'a command' : `"${name}"`;
    return `${what} could not be executed: it lacks the executable bit (chmod +x), or is no program`;
  }
  if (/exec format error|cannot execute binary file/i.test(`${error}\n${tail}`)) {
    return 'a program is built for another platform than the one that is built for';
  }
  if (exitCode === 137) return 'it was killed (SIGKILL): most likely it ran out of memory';
  if (MEMORY.test(tail)) return 'it ran out of memory';
  if (exitCode !== undefined && SIGNALS[exitCode] !== undefined) return SIGNALS[exitCode];
  for (const [sign, reason] of TROUBLES) if (sign.test(`${error}\n${tail}`)) return reason;
  const secret = /\bsecret "?([\w.-]+)"?: not found/.exec(error)?.[1];
  if (secret !== undefined) return `no secret "${secret}" was given to the build`;
  if (exitCode === 2 && /syntax error|Syntax error/.test(tail)) {
    return 'the shell could not read the command: a syntax error';
  }
  if (exitCode === 5 && /\bpytest\b/.test(command)) return 'pytest found no tests';
  if (exitCode !== undefined && log.trim() === '') return 'it printed nothing';
  return undefined;
}

function firstMatch(expressions: readonly RegExp[], text: string): string | undefined {
  for (const expression of expressions) {
    const match = expression.exec(text)?.[1];
    if (match !== undefined) return match;
  }
  return undefined;
}

/**
 * Takes out what runc adds to the log of a RUN whose program ended before runc had looked at it. The program ran, and its exit
 * code is its own (start of container in libcontainer/process_linux.go of https://github.com/opencontainers/runc).
 */
export const withoutRuntimeRace = (log: string): string => log.replace(RUNTIME_RACE, '');

const RUNTIME_RACE =
  /^runc run failed: (?:container process is already dead|unable to start container process: read init-p: connection reset by peer)\r?\n?/gm;
