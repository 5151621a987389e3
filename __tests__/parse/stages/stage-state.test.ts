import {describe, expect, it} from '@jest/globals';
import {parseDockerfile, type ParseOptions} from '../../../src/parse/dockerfile.js';
import {instructionStates, type InstructionState} from '../../../src/parse/stages/stage-state.js';
import {defaultStage} from '../../../src/parse/stages/stages.js';

const statesOf = (text: string, options: ParseOptions = {}): readonly InstructionState[] => {
  const file = parseDockerfile(text, 'Dockerfile', options);
  return instructionStates(file, defaultStage(file));
};

/** What is in force at the last instruction. */
const lastOf = (text: string, options: ParseOptions = {}): InstructionState => {
  const last = statesOf(text, options).at(-1);
  if (last === undefined) throw new Error('no instruction');
  return last;
};

const envOf = (text: string, options: ParseOptions = {}): Record<string, string> => {
  const {PATH, ...env} = Object.fromEntries(lastOf(text, options).env);
  expect(PATH).toContain('/usr/bin');
  return env;
};

describe('instructionStates', () => {
  it('gives the instructions of the base stages first, then those of the stage', () => {
    const states = statesOf(
      'FROM scratch AS a\nRUN one\nFROM scratch AS other\nRUN no\nFROM a AS b\nRUN two\nFROM b\nRUN three\n',
    );
    expect(states.map(({instruction, stage}) => [stage.index, instruction.text])).toEqual([
      [0, 'one'],
      [2, 'two'],
      [3, 'three'],
    ]);
  });

  it('shows an instruction what was in force before it', () => {
    const [env, run] = statesOf('FROM scratch\nENV A=1\nRUN x\n');
    expect(env?.env.has('A')).toBe(false);
    expect(run?.env.get('A')).toBe('1');
  });

  it.each([
    ['WORKDIR /app', '/app'],
    ['WORKDIR app', '/app'],
    ['WORKDIR /a\nWORKDIR b/../c/', '/a/c'],
    ['WORKDIR /a\nWORKDIR ..', '/'],
    ['WORKDIR /a/../../b', '/b'],
    ['ENV D=/x/y\nWORKDIR $D/z', '/x/y/z'],
    ['WORKDIR "/a b"', '/a b'],
    ['ARG D\nWORKDIR /w\nWORKDIR $D', '/w'],
    ['RUN x', '/'],
  ])('resolves %j to %s', (lines, workdir) => {
    expect(lastOf(`FROM scratch\n${lines}\nRUN end\n`).workdir).toBe(workdir);
  });

  it('hands work directory, user, shell and variables on to the stages that build on it', () => {
    const state = lastOf(
      'FROM scratch AS a\nWORKDIR /a\nUSER me\nSHELL ["/bin/x"]\nENV A=1\nARG B=2\nFROM a\nWORKDIR b\nRUN x\n',
    );
    expect(state).toMatchObject({workdir: '/a/b', user: 'me', shell: ['/bin/x']});
    expect(state.env.get('A')).toBe('1');
    expect(state.env.get('B')).toBe('2');
  });

  it('expands all of one ENV with what was there before it', () => {
    expect(envOf('FROM scratch\nENV A=1\nENV A=2 B=$A\nRUN x\n')).toEqual({A: '2', B: '1'});
  });

  it('expands one ARG behind the other', () => {
    expect(envOf('FROM scratch\nARG A=1 B=$A C\nRUN x\n')).toEqual({A: '1', B: '1'});
  });

  it.each([
    ['ENV A 1 2  3', {A: '1 2  3'}],
    ['ENV A="x y" B=\'$A\' C=z\\ z', {A: 'x y', B: '$A', C: 'z z'}],
    ['ENV A=', {A: ''}],
    ['ENV A=1 \\\n# comment\n  B=2', {A: '1', B: '2'}],
  ])('reads %j', (line, env) => {
    expect(envOf(`FROM scratch\n${line}\nRUN x\n`)).toEqual(env);
  });

  it('takes global and platform arguments only where they are declared again', () => {
    const text = (args: string): string => `ARG G=1\nFROM scratch\n${args}RUN x\n`;
    expect(envOf(text(''))).toEqual({});
    expect(envOf(text('ARG G\nARG TARGETARCH\n'), {platform: 'linux/arm64'})).toEqual({
      G: '1',
      TARGETARCH: 'arm64',
    });
    expect(envOf(text('ARG G=2\n'))).toEqual({G: '2'});
  });

  it('prefers build arguments, also those that are given to it', () => {
    const text = 'FROM scratch\nARG A=1\nARG B\nRUN x\n';
    expect(envOf(text, {buildArgs: {A: '2', C: '3'}})).toEqual({A: '2'});
    const file = parseDockerfile(text, 'Dockerfile');
    const last = instructionStates(file, defaultStage(file), {B: '4'}).at(-1);
    expect(last?.env.get('B')).toBe('4');
  });

  it('runs the triggers of the base stage first, on the lines of FROM, and only once', () => {
    const states = statesOf(
      'FROM scratch AS a\nONBUILD WORKDIR /t\nFROM a AS b\nRUN one\nFROM b\nRUN two\n',
    );
    expect(
      states.map(({instruction, isTrigger, workdir}) => [
        instruction.keyword,
        instruction.startLine,
        isTrigger,
        workdir,
      ]),
    ).toEqual([
      ['ONBUILD', 2, false, '/'],
      ['WORKDIR', 3, true, '/'],
      ['RUN', 4, false, '/t'],
      ['RUN', 6, false, '/t'],
    ]);
  });

  it('knows nothing of a stage that a named context replaces', () => {
    const text = 'FROM scratch AS a\nWORKDIR /a\nFROM a\nRUN x\n';
    const states = statesOf(text, {namedContexts: {a: 'docker-image://x'}});
    expect(states.map(({workdir}) => workdir)).toEqual(['/']);
  });

  it('keeps a word that cannot be expanded as it is', () => {
    expect(envOf('FROM scratch\nENV A=${X:?needed}\nRUN x\n')).toEqual({A: '${X:?needed}'});
  });
});
