import {describe, expect, it} from '@jest/globals';
import {parseArguments} from '../../../src/parse/inputs/arguments.js';

const inputsOf = (...argv: string[]) => Object.fromEntries(parseArguments(argv).inputs);

describe('parseArguments', () => {
  it('takes stages and options in any order', () => {
    const {command, positionals, inputs} = parseArguments([
      'run',
      'test',
      '--file',
      'a/Dockerfile',
      'lint',
    ]);
    expect({command, positionals, inputs: Object.fromEntries(inputs)}).toEqual({
      command: 'run',
      positionals: ['test', 'lint'],
      inputs: {file: 'a/Dockerfile'},
    });
  });

  it('joins repeated lists', () => {
    expect(inputsOf('run', '--build-args', 'A=1', '--build-args=B=2')).toEqual({
      'build-args': 'A=1\nB=2',
    });
  });

  it.each([
    [['--hadolint'], 'true'],
    [['--no-hadolint'], 'false'],
    [['--hadolint=false'], 'false'],
    [['--hadolint', 'false'], 'false'],
  ])('reads the boolean %j', (argv, value) => {
    expect(inputsOf('run', ...argv)).toEqual({hadolint: value});
  });

  it.each([
    [
      ['rum'],
      'Unknown command "rum" (did you mean "run"?); commands are run, stages, generate, completion.',
    ],
    [
      ['run', '--fiel', 'x'],
      'Unknown option "--fiel" (did you mean "--file"?); "quality-stages run --help" lists all.',
    ],
    [['run', '--file'], 'Option "--file" needs a value.'],
    [
      ['run', '--graph', 'mermaid'],
      'Unknown option "--graph"; "quality-stages run --help" lists all.',
    ],
    [
      ['--file', 'x'],
      '"--file" stands before a command; commands are run, stages, generate, completion.',
    ],
  ])('refuses %j', (argv, message) => {
    expect(() => parseArguments(argv)).toThrow(message);
  });

  it('never quotes the value of an unknown option', () => {
    expect(() => parseArguments(['run', '--tokn=hunter2'])).toThrow(/^(?!.*hunter2)/);
  });

  it('asks for help without a command, and of a command', () => {
    expect(parseArguments([]).command).toBe('help');
    expect(parseArguments(['run', '--help'])).toMatchObject({
      command: 'help',
      positionals: ['run'],
    });
  });
});
