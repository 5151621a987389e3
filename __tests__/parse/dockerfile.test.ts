import {join} from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {DockerfileError} from '../../src/errors.js';
import type {Dockerfile} from '../../src/model.js';
import {parseDockerfile, type ParseOptions} from '../../src/parse/dockerfile.js';
import {expectGolden} from '../helpers/golden.js';
import {readFixtures} from './fixtures.js';

const parse = (text: string, options: ParseOptions = {}): Dockerfile =>
  parseDockerfile(text, 'Dockerfile', options);

const errorOf = (source: string | Uint8Array): DockerfileError => {
  try {
    parseDockerfile(source, 'Dockerfile');
  } catch (error) {
    if (error instanceof DockerfileError) return error;
    throw error;
  }
  throw new Error('expected a DockerfileError');
};

/** What a golden file shows of a Dockerfile. */
function summarize({directives, encoding, stages}: Dockerfile): unknown {
  return {
    directives,
    encoding,
    stages: stages.map(({location, from, instructions, ...stage}) => ({
      ...stage,
      lines: `${location.startLine}-${location.endLine}`,
      instructions: [from, ...instructions].map(
        ({keyword, startLine, endLine, text}) =>
          `${startLine}-${endLine} ${keyword} ${text.length > 200 ? `(${text.length} characters)` : text}`,
      ),
    })),
  };
}

describe('parseDockerfile', () => {
  it.each(readFixtures('dockerfiles'))('reads $name', ({bytes, folder}) => {
    const text = JSON.stringify(summarize(parseDockerfile(bytes, 'Dockerfile')), null, 2);
    expectGolden(join(folder, 'stages.json'), `${text}\n`);
  });

  it.each(readFixtures('dockerfiles-invalid'))('rejects $name', ({bytes, folder}) => {
    const {message, location} = errorOf(bytes);
    const lines = [location.startLine, location.endLine].join('-');
    expectGolden(join(folder, 'error.txt'), `${location.path}:${lines}: ${message}\n`);
  });

  it('takes text as well as bytes', () => {
    const text = '\ufeffFROM scratch AS a\n';
    expect(parse(text)).toEqual(parseDockerfile(new TextEncoder().encode(text), 'Dockerfile'));
    expect(parse(text).text).toBe('FROM scratch AS a\n');
  });

  it('keeps the path in all locations', () => {
    const file = parseDockerfile('FROM scratch\nRUN x\n', 'sub/My.Dockerfile');
    expect(file.stages[0]?.location).toEqual({path: 'sub/My.Dockerfile', startLine: 1, endLine: 2});
    expect(() => parseDockerfile('FOO', 'sub/My.Dockerfile')).toThrow(
      expect.objectContaining({location: {path: 'sub/My.Dockerfile', startLine: 1, endLine: 1}}),
    );
  });

  it('expands FROM with build arguments, when some are given', () => {
    const text = 'ARG V=1\nARG W=${V}.0\nFROM alpine:$W AS a\n';
    expect(parse(text).stages[0]?.base).toBe('alpine:1.0');
    expect(parse(text, {buildArgs: {V: '2'}}).stages[0]?.base).toBe('alpine:2.0');
    expect(parse(text, {buildArgs: {W: 'x', UNKNOWN: 'y'}}).stages[0]?.base).toBe('alpine:x');
  });

  it('ignores a build argument that the file does not declare, when FROM uses it', () => {
    expect(parse('FROM alpine:${V:-none}\n', {buildArgs: {V: '2'}}).stages[0]?.base).toBe(
      'alpine:none',
    );
  });

  it('chooses the base stage by a build argument', () => {
    const text = 'ARG B=dev\nFROM scratch AS dev\nFROM scratch AS prod\nFROM $B\n';
    expect(parse(text).stages[2]?.baseStage).toBe(0);
    expect(parse(text, {buildArgs: {B: 'prod'}}).stages[2]?.baseStage).toBe(1);
  });

  it.each([
    ['linux/arm64', 'linux/arm64', 'arm64', ''],
    ['linux/arm/v6', 'linux/arm/v6', 'arm', 'v6'],
    ['arm64', 'linux/arm64', 'arm64', ''],
  ])('sets the platform arguments, when building for %s', (platform, target, cpu, variant) => {
    const text = 'FROM --platform=$TARGETPLATFORM a:$TARGETOS-$TARGETARCH-$TARGETVARIANT\n';
    const [stage] = parse(text, {platform}).stages;
    expect([stage?.platform, stage?.base]).toEqual([target, `a:linux-${cpu}-${variant}`]);
  });

  it('names the target in TARGETSTAGE', () => {
    const text = 'FROM a:$TARGETSTAGE AS x\nFROM scratch AS Last\n';
    expect(parse(text).stages[0]?.base).toBe('a:last');
    expect(parse(text, {target: 'x'}).stages[0]?.base).toBe('a:x');
    expect(parse('FROM a:$TARGETSTAGE\n').stages[0]?.base).toBe('a:default');
  });

  it('replaces a stage by the named context of its name', () => {
    const text =
      'FROM alpine AS Base\nRUN --mount=type=secret,id=s x\nCOPY --from=0 a b\nFROM base\n';
    const file = parse(text.replace('COPY --from=0 a b\n', ''), {
      namedContexts: {base: 'docker-image://x'},
    });
    const [base, last] = file.stages;
    expect(base).toMatchObject({replacedBy: 'base', needs: []});
    expect(base?.consumes.secrets).toEqual([]);
    expect(last).toMatchObject({baseStage: 0, needs: [0]});
  });

  it.each([
    ['base::linux/amd64', true],
    ['base::linux/arm64', false],
    ['base:latest', true],
    ['other', false],
  ])('takes the named context %s for the stage "base": %s', (name, isTaken) => {
    const [stage] = parse('FROM alpine AS base\n', {namedContexts: {[name]: 'x'}}).stages;
    expect(stage?.replacedBy !== undefined).toBe(isTaken);
  });

  it('gives the parts of a here-document', () => {
    const [stage] = parse('FROM scratch\nRUN a 3<<-"E F" <<G\n\tx\n\tE F\n$y\nG\n').stages;
    expect(stage?.instructions[0]?.heredocs).toEqual([
      {name: 'E F', content: 'x\n', expand: false, startLine: 3, endLine: 4, fileDescriptor: 3},
      {name: 'G', content: '$y\n', expand: true, startLine: 5, endLine: 6, fileDescriptor: 0},
    ]);
  });

  it('gives the instruction behind ONBUILD with its own flags and here-documents', () => {
    const [stage] = parse('FROM scratch\nONBUILD COPY --chown=1 <<E /f\nx\nE\n').stages;
    expect(stage?.instructions[0]?.trigger).toMatchObject({
      keyword: 'COPY',
      flags: [{name: 'chown', value: '1'}],
      text: '<<E /f',
      startLine: 2,
      endLine: 4,
      heredocs: [{name: 'E', content: 'x\n'}],
    });
  });

  it('lets flags through that only newer or -labs frontends know', () => {
    const text = 'FROM scratch\nCOPY --parents a b\nRUN --security=insecure --device=x y\n';
    const flags = parse(text).stages[0]?.instructions.flatMap(instruction => instruction.flags);
    expect(flags?.map(({name}) => name)).toEqual(['parents', 'security', 'device']);
    expect(() => parse('FROM scratch\nRUN --security=none x\n')).toThrow(
      'security "none" is not valid',
    );
  });

  it('knows what a UTF-16 file was written in', () => {
    const fixtures = readFixtures('dockerfiles').filter(({name}) => name.startsWith('utf-16'));
    const encodings = fixtures.map(({bytes}) => parseDockerfile(bytes, 'Dockerfile').encoding);
    expect(encodings).toEqual(['utf-16be', 'utf-16le']);
  });
});
