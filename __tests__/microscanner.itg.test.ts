import {chmodSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, it, jest} from '@jest/globals';
import {
  BUSYBOX,
  createProject,
  runCli,
  runReport,
  type Ended,
  type Report,
} from './helpers/product.js';

jest.setTimeout(240_000);

const TOKEN = `cnry-${Date.now().toString(36)}-token`;

/** What MicroScanner prints and exits with, as its README, its issues 5 and 17 and the Jenkins plugin tell. */
const STAND_IN = `#!/bin/sh
banner() { printf 'Aqua Security MicroScanner, version 3.2.0.5\\nCommunity Edition\\n\\n'; }
if [ -z "$1" ]; then
  banner
  printf 'Usage:  docker run --rm -it aquasec/microscanner <token>\\n\\nFlags:\\n  -h, --help   help for microscanner\\n\\n'
  printf 'ERROR:  accepts 1 arg(s), received 0\\n'
  exit 0
fi
if [ "$MODE" = limit ]; then
  banner
  printf 'ERROR:  failed fetching server information: 429 Too Many Requests: scans are limited for token %s\\n' "$1"
  exit 1
fi
printf '2018-11-17 07:57:56.830\\tINFO\\tContacting CyberCenter...\\t{"registry": "", "token": "%s"}\\n' "$1"
cat <<JSON
{
  "scan_started": {"seconds": 1542441476},
  "digest": "$(printf %s "$1" | base64)",
  "resources": [
    {"resource": {"format": "deb", "name": "systemd", "version": "232-25"},
     "vulnerabilities": [{"name": "CVE-2018-15688", "description": "A buffer overflow", "vendor_severity": "high", "fix_version": "232-26"}]}
  ]
}
JSON
printf '2018-11-17 07:57:58.000\\tERROR\\tThe image is disallowed\\n'
exit 4
`;
const scan = (mode: string, mount: string, token: string) =>
  `FROM busybox AS security-${mode}\nCOPY --chmod=755 microscanner /microscanner\nRUN ${mount}MODE=${mode} /microscanner ${token} --full-output\n`;
const MOUNT = '--mount=type=secret,id=microscanner,required=true ';
const READ = '"$(cat /run/secrets/microscanner)"';
const FILES = {
  Dockerfile: `${scan('findings', MOUNT, READ)}${scan('limit', MOUNT, READ)}FROM busybox AS security-none\nCOPY --chmod=755 microscanner /microscanner\nRUN /microscanner $NO_TOKEN\nFROM busybox\n`,
  microscanner: STAND_IN,
};

let run: Ended & {report: Report};

beforeAll(async () => {
  const cwd = createProject(FILES);
  chmodSync(join(cwd, 'microscanner'), 0o755);
  const args = ['--no-hadolint', '--no-build-checks', '--microscanner-token', TOKEN];
  run = await runReport({}, [...args, '--sarif-file', 'r.sarif'], {cwd});
});

const found = (stage: string) =>
  run.report.diagnostics
    .filter(diagnostic => diagnostic.stage === stage)
    .map(({startLine, severity, source, code, message}) => ({
      startLine,
      severity,
      source,
      code,
      message,
    }));

describe('a stage that runs MicroScanner with its token as a secret', () => {
  it('has what was disallowed as its findings, and exit code 4', () => {
    const step = run.report.steps.find(({id}) => id === 'security-findings');
    expect(step).toMatchObject({outcome: 'failure', exitCode: 4});
    expect(found('security-findings')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          startLine: 3,
          severity: 'error',
          source: 'microscanner',
          code: 'CVE-2018-15688',
          message: expect.stringContaining('systemd'),
        }),
      ]),
    );
  });

  it('says that nothing was scanned, when the number of scans is used up', () => {
    const step = run.report.steps.find(({id}) => id === 'security-limit');
    expect(step).toMatchObject({outcome: 'failure', exitCode: 1});
    expect(found('security-limit')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          startLine: 6,
          severity: 'error',
          source: 'microscanner',
          message: expect.stringMatching(/scanned nothing: .*429 Too Many Requests.*token \*\*\*/),
        }),
      ]),
    );
  });

  it('fails the run, when it printed its usage and exited with 0', () => {
    const step = run.report.steps.find(({id}) => id === 'security-none');
    expect(step).toMatchObject({outcome: 'success', exitCode: 0});
    expect(found('security-none')).toEqual([
      expect.objectContaining({
        startLine: 9,
        severity: 'error',
        source: 'microscanner',
        code: 'nothing-scanned',
        message: expect.stringContaining('accepts 1 arg(s), received 0'),
      }),
    ]);
    expect(run.code).toBe(1);
  });

  it('has its token nowhere', () => {
    const text = run.stdout + run.stderr;
    expect(text).toContain('***');
    for (const spelling of [
      TOKEN,
      Buffer.from(TOKEN).toString('base64'),
      Buffer.from(TOKEN).toString('hex'),
    ]) {
      expect(text.includes(spelling)).toBe(false);
    }
  });

  it('is skipped without a token, and says so', async () => {
    const {code, stdout} = await runCli(
      ['run', ...BUSYBOX, '--no-hadolint', '--no-build-checks', 'security-findings'],
      {cwd: createProject(FILES)},
    );
    expect(stdout).toContain('microscanner-token is not given');
    expect(code).toBe(0);
  });
});
