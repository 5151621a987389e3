import {describe, expect, it} from '@jest/globals';
import {parseDockerfile, type ParseOptions} from '../../../src/parse/dockerfile.js';
import {outlineOf, type Outline} from '../../../src/parse/stages/outline.js';
import {defaultStage} from '../../../src/parse/stages/stages.js';

const outline = (text: string, options: ParseOptions = {}): Outline => {
  const file = parseDockerfile(text, 'Dockerfile', options);
  return outlineOf(file, defaultStage(file));
};

describe('outlineOf', () => {
  it('lists arguments with value, description and line', () => {
    const text = '# V is the version\nARG V=1 W=$V\nFROM alpine:$W\nARG TOKEN\nARG V\nARG X=a$V\n';
    expect(outline(text).args).toEqual([
      {name: 'W', value: '1', line: 2},
      {name: 'V', value: '1', description: 'is the version', line: 2},
      {name: 'TOKEN', line: 4},
      {name: 'X', value: 'a1', line: 6},
    ]);
    const given = outline(text, {buildArgs: {TOKEN: 't', W: '2'}}).args;
    expect(given.find(({name}) => name === 'TOKEN')?.value).toBe('t');
  });

  it('leaves out global arguments that nothing uses, and those of stages that are not needed', () => {
    const text = 'ARG UNUSED=1\nFROM scratch AS other\nARG A=1\nFROM scratch\nARG B=2\n';
    expect(outline(text).args.map(({name}) => name)).toEqual(['B']);
  });

  it('lists secrets and ssh agents of the stages that it needs, each once', () => {
    const {secrets, ssh} = outline(`FROM scratch AS a
RUN --mount=type=secret,id=s,required x
FROM scratch AS b
ARG N=npm
RUN --mount=type=secret,id=$N-token --mount=type=ssh x
FROM a
RUN --mount=type=secret,id=s y
COPY --from=b x y
`);
    expect(secrets).toEqual([
      {id: 'npm-token', required: false, line: 5},
      {id: 's', required: false, line: 7},
    ]);
    expect(ssh).toEqual([{id: 'default', required: false, line: 5}]);
  });
});
