import {describe, expect, it} from '@jest/globals';
import {parseDockerfile} from '../../src/parse/dockerfile.js';
import {orderSteps} from '../../src/plan/order-steps.js';
import {aStep} from '../helpers/factories.js';

describe('orderSteps', () => {
  it('puts tools and the image first, then the longest way', () => {
    const dockerfile = parseDockerfile(
      'FROM x AS short\nRUN a\nFROM x AS base\nRUN b\nRUN c\nFROM base AS long\nRUN d\n' +
        'FROM x AS middle\nCOPY --from=base / /\nFROM x AS app\n',
      'Dockerfile',
    );
    const steps = ['short', 'long', 'middle'].map(id => aStep({id, target: id}));
    const image = aStep({id: 'image', kind: 'image', target: 'app'});
    const hadolint = aStep({id: 'hadolint', kind: 'hadolint', argv: ['hadolint']});
    const files = [{dockerfile, context: '.', choices: []}];
    const ordered = orderSteps({files, steps: [...steps, image, hadolint], diagnostics: []});
    expect(ordered.map(({id}) => id)).toEqual(['hadolint', 'image', 'long', 'middle', 'short']);
  });

  it('puts first what took longest before, behind what is new', () => {
    const dockerfile = parseDockerfile(
      'FROM x AS deep\nRUN a\nRUN b\nFROM x AS slow\nRUN c\nFROM x AS new\nRUN d\n',
      'Dockerfile',
    );
    const steps = ['deep', 'slow', 'new'].map(id => aStep({id, target: id}));
    const plan = {files: [{dockerfile, context: '.', choices: []}], steps, diagnostics: []};
    const former = new Map([
      ['deep', 2000],
      ['slow', 60_000],
    ]);
    expect(orderSteps(plan, former).map(({id}) => id)).toEqual(['new', 'slow', 'deep']);
  });

  it('takes a long chain of stages', () => {
    const chain = Array.from(
      {length: 2000},
      (_, i) => `FROM ${i === 0 ? 'x' : `s${i - 1}`} AS s${i}\nRUN y\n`,
    ).join('');
    const dockerfile = parseDockerfile(chain, 'Dockerfile');
    const steps = ['s3', 's1999'].map(id => aStep({id, target: id}));
    const plan = {files: [{dockerfile, context: '.', choices: []}], steps, diagnostics: []};
    expect(orderSteps(plan).map(({id}) => id)).toEqual(['s1999', 's3']);
  });
});
