import {describe, expect, it} from '@jest/globals';
import {parseDockerfile} from '../../src/parse/dockerfile.js';
import {chooseStages} from '../../src/plan/quality-stages.js';
import {renderForgottenStages} from '../../src/report/stage-list.js';

const render = (text: string) => {
  const dockerfile = parseDockerfile(Buffer.from(text), 'Dockerfile', {});
  const [choices = []] = chooseStages([dockerfile], {stages: [], fresh: ['auto']});
  return renderForgottenStages([{dockerfile, context: '.', choices}]);
};

describe('renderForgottenStages', () => {
  it('names what neither the run nor docker build builds', () => {
    const text =
      'FROM a AS base\nFROM base AS test\nRUN x\nFROM base AS critic\nRUN y\nFROM base\n';
    expect(render(text)).toMatch(
      /^Not built, .*: critic \(did you mean "lint"\?\) \(.*\nTo build it, too: run test critic\n$/,
    );
  });

  it('has what to type when no stage was chosen', () => {
    const text =
      'FROM a AS base\nFROM base AS tests\nRUN x\nFROM base AS style\nRUN y\nFROM base\n';
    expect(render(text)).toBe('To build them, too: run tests style\n');
  });

  it('says nothing when everything is built', () => {
    expect(render('FROM a AS base\nFROM base AS test\nRUN x\nFROM base\n')).toBe('');
  });
});
