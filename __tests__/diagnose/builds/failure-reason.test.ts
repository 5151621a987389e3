import {describe, expect, it} from '@jest/globals';
import {explainFailure, type Failure} from '../../../src/diagnose/builds/failure-reason.js';

const explain = (failure: Partial<Failure>) =>
  explainFailure({error: '', log: 'x', command: '', ...failure});

describe('explainFailure', () => {
  it.each([
    ['/bin/sh: 1: pytst: not found\n', 'pytst'],
    ['/bin/sh: pytst: not found\n', 'pytst'],
    ['/bin/bash: line 3: pytst: command not found\n', 'pytst'],
    ['bash: pytst: command not found', 'pytst'],
    ['sh: pytst: not found\nnpm error code 127', 'pytst'],
    ['zsh:1: command not found: pytst', 'pytst'],
    ['/dev/pipes/EOF: line 2: pytst: not found', 'pytst'],
    ["env: 'pytst': No such file or directory", 'pytst'],
    ['/usr/bin/env: ‘pytst’: No such file or directory', 'pytst'],
  ])('names the command that was not found: %j', (log, name) => {
    expect(explain({exitCode: 127, log})).toBe(
      `command not found: "${name}" is not in this stage, or not on its PATH`,
    );
  });

  it('says so, when 127 comes without a name', () => {
    expect(explain({exitCode: 127, log: ''})).toBe('a command was not found');
  });

  it('reads the runtime’s own words for the exec form', () => {
    const log =
      'runc run failed: unable to start container process: exec: "pytst": executable file not found in $PATH';
    expect(explain({exitCode: 1, log})).toMatch(/^command not found: "pytst"/);
  });

  it.each<[title: string, failure: Partial<Failure>, expected: RegExp | undefined]>([
    [
      '126',
      {exitCode: 126, log: '/bin/sh: /t.sh: Permission denied\n'},
      /^"\/t.sh" could not be executed/,
    ],
    ['126 without a name', {exitCode: 126}, /^a command could not be executed/],
    ['another platform', {exitCode: 1, log: 'exec /x: exec format error'}, /another platform/],
    ['137', {exitCode: 137}, /killed \(SIGKILL\): most likely it ran out of memory/],
    ['139', {exitCode: 139}, /segmentation fault/],
    ['143', {exitCode: 143}, /SIGTERM/],
    [
      '134 of Node without memory',
      {
        exitCode: 134,
        log: 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      },
      /^it ran out of memory/,
    ],
    ['1 and nothing printed', {exitCode: 1, log: ' \n'}, /^it printed nothing/],
    [
      '2 and a syntax error',
      {exitCode: 2, log: 'sh: syntax error: unexpected end of file'},
      /shell could not read/,
    ],
    [
      'DNS',
      {exitCode: 6, log: 'curl: (6) Could not resolve host: example.org'},
      /host name could not be resolved/,
    ],
    ['DNS of npm', {exitCode: 1, log: 'npm error code ENOTFOUND'}, /host name/],
    [
      'a refused connection',
      {exitCode: 7, log: 'curl: (7) Failed to connect to x port 80'},
      /connection was refused/,
    ],
    [
      'TLS',
      {
        exitCode: 60,
        log: 'curl: (60) SSL certificate problem: unable to get local issuer certificate',
      },
      /TLS/,
    ],
    [
      'TLS in Java, beside words that are no host name',
      {
        exitCode: 1,
        log: '> Could not resolve junit:junit:4.13.2.\n  > PKIX path building failed: unable to find valid certification path',
      },
      /TLS/,
    ],
    ['a timeout', {exitCode: 1, log: 'ReadTimeoutError: read timed out'}, /did not answer/],
    [
      'a timeout of gradle or maven',
      {exitCode: 1, log: '> Connect to example.org:443 [example.org] failed: Read timed out'},
      /did not answer/,
    ],
    [
      'DNS of gradle or maven',
      {exitCode: 1, log: 'java.net.UnknownHostException: example.org'},
      /host name could not be resolved/,
    ],
    [
      'the rate limit',
      {error: 'toomanyrequests: You have reached your pull rate limit'},
      /limits the rate/,
    ],
    [
      'a denied pull',
      {error: 'pull access denied, repository does not exist or may require authorization'},
      /refused access/,
    ],
    ['a full disk', {exitCode: 1, log: 'write /x: no space left on device'}, /no space left/],
    [
      'an OCI layout for the engine',
      {
        error:
          'failed to resolve source metadata for docker.io/library/busybox@sha256:66a4: unknown scheme oci-layout: not found',
        log: '',
      },
      /reads no OCI layout without the containerd image store/,
    ],
    ['a missing secret', {error: 'secret token: not found', log: ''}, /^no secret "token"/],
    ['no tests', {exitCode: 5, log: 'no tests ran', command: 'pytest -q'}, /no tests/],
    ['plain failures', {exitCode: 1, log: 'AssertionError'}, undefined],
  ])('explains %s', (_, failure, expected) => {
    const reason = explain(failure);
    if (expected === undefined) expect(reason).toBeUndefined();
    else expect(reason).toMatch(expected);
  });

  it('stays quick on a long log', () => {
    const log = 'a: '.repeat(2_000_000);
    const start = performance.now();
    expect(explain({exitCode: 127, log})).toBe('a command was not found');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
