import {describe, expect, it} from '@jest/globals';
import {warnOfTokenArguments} from '../../src/plan/secret-warnings.js';
import {parseDockerfile} from '../../src/parse/dockerfile.js';

const warnings = (text: string, token: string | undefined) =>
  warnOfTokenArguments(
    [
      {
        dockerfile: parseDockerfile(Buffer.from(text), 'Dockerfile', {}),
        context: '.',
        choices: [],
      },
    ],
    {buildArgs: new Map(), microscannerToken: token},
  );

const BY_ARGUMENT = `FROM alpine AS security
ARG MICROSCANNER
RUN /microscanner \${MICROSCANNER} --full-output
FROM alpine
`;

describe('warnOfTokenArguments', () => {
  it('puts the warning on the ARG, with the change written out', () => {
    const [found, ...others] = warnings(BY_ARGUMENT, 't0ken');
    expect(others).toEqual([]);
    expect(found).toMatchObject({startLine: 2, endLine: 2, severity: 'warning'});
    expect(found?.message.split('\n').slice(1)).toEqual([
      'RUN --mount=type=secret,id=microscanner,required=true \\',
      '    /microscanner "$(cat /run/secrets/microscanner)" --full-output',
    ]);
  });

  it('writes lines that mount what the old ones declared', () => {
    const written = warnings(BY_ARGUMENT, 't0ken')[0]?.message.split('\n').slice(1).join('\n');
    const file = parseDockerfile(Buffer.from(`FROM alpine\n${written ?? ''}\n`), 'Dockerfile', {});
    expect(file.stages[0]?.consumes.secrets).toEqual([
      {id: 'microscanner', required: true, line: 2},
    ]);
  });

  it('says nothing without a token, or when the token is mounted', () => {
    expect(warnings(BY_ARGUMENT, undefined)).toEqual([]);
    expect(warnings(BY_ARGUMENT.replace(/ARG.*\n/, ''), 't0ken')).toEqual([]);
  });
});
