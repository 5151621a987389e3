import {describe, expect, it} from '@jest/globals';
import {parseDockerfile} from '../../../src/parse/dockerfile.js';
import {
  parseMount,
  runMounts,
  secretId,
  type RunMount,
} from '../../../src/parse/instructions/run-mounts.js';

const keep = (word: string): string => word;

describe('parseMount', () => {
  it.each<[string, Partial<RunMount>]>([
    ['type=secret,id=a', {type: 'secret', id: 'a', required: false, readonly: true}],
    ['type=secret,id=a,required', {required: true}],
    ['type=secret,id=a,required=1', {required: true}],
    ['type=secret,id=a,required=false,env=', {required: false, env: ''}],
    ['TYPE=SSH', {type: 'ssh'}],
    ['target=/x', {type: 'bind', target: '/x', readonly: true}],
    ['dst=/x,src=/y,rw', {target: '/x', source: '/y', readonly: false}],
    ['destination=/x,ro=false', {target: '/x', readonly: false}],
    ['type=cache,target=/x', {type: 'cache', readonly: false}],
    ['from=base,target=/x', {from: 'base'}],
    ['type=secret,"id=a,b"', {id: 'a,b'}],
  ])('reads %s', (value, expected) => {
    expect(parseMount(value, keep)).toMatchObject(expected);
  });

  it.each([
    ['type=secrt', 'unsupported mount type "secrt" (did you mean secret?)'],
    ['type=secret,ib=x', "unexpected key 'ib' in 'ib=x' (did you mean id?)"],
    ['id', "invalid field 'id' must be a key=value pair"],
    [
      'type="x"',
      'failed to parse csv mounts: parse error on line 1, column 6: bare " in non-quoted-field',
    ],
  ])("rejects %s in BuildKit's words", (value, message) => {
    expect(() => parseMount(value, keep)).toThrow(message);
  });
});

describe('runMounts', () => {
  it('expands values, and leaves out what cannot be read', () => {
    const file = parseDockerfile(
      'FROM scratch\nRUN --mount=type=secret,id=$A --mount=type=nothing x\n',
      'Dockerfile',
    );
    const instruction = file.stages[0]?.instructions[0];
    if (instruction === undefined) throw new Error('no instruction');
    expect(runMounts(instruction, word => word.replace('$A', 'tok')).map(({id}) => id)).toEqual([
      'tok',
    ]);
  });
});

describe('secretId', () => {
  it.each([
    ['type=secret,id=a,target=/t/b', 'a'],
    ['type=secret,source=s', 's'],
    ['type=secret,target=/run/secrets/deep/name', 'name'],
    ['type=secret', undefined],
  ])('takes the id of %s to be %s', (value, id) => {
    expect(secretId(parseMount(value, keep))).toBe(id);
  });
});
