import {posix} from 'node:path';
import type {Consumption, Instruction} from '../../model.js';
import {runMounts, secretId} from '../instructions/run-mounts.js';
import {argumentsOf} from '../instructions/variables.js';

/** An instruction with a way to expand its variables. */
export interface InstructionUse {
  readonly instruction: Instruction;
  /** Leaves words as they are when values are not known. */
  readonly expand: (word: string) => string;
}

/** What a stage takes from outside that runs nothing. */
export function consumeNothing(): Consumption {
  return {args: [], secrets: [], ssh: [], caches: [], images: []};
}

/**
 * What a stage's instructions take from outside, in their order.
 *
 * @param uses the stage's instructions, ONBUILD triggers of its base included
 * @param images what its COPY and mounts name that is no stage
 */
export function consumption(
  uses: readonly InstructionUse[],
  images: readonly string[],
  escape: '\\' | '`',
): Consumption {
  const args = uses
    .filter(({instruction}) => instruction.keyword === 'ARG')
    .flatMap(({instruction}) =>
      argumentsOf(instruction, escape).map(arg => ({...arg, line: instruction.startLine})),
    );
  const mounts = uses
    .filter(hasMounts)
    .flatMap(({instruction, expand}) =>
      runMounts(instruction, expand).map(mount => ({...mount, line: instruction.startLine})),
    );
  const secrets = mounts.flatMap(mount => {
    const id = mount.type === 'secret' ? secretId(mount) : undefined;
    return id === undefined ? [] : [{id, required: mount.required, line: mount.line}];
  });
  const ssh = mounts
    .filter(({type}) => type === 'ssh')
    .map(({id = 'default', required, line}) => ({id, required, line}));
  const caches = mounts
    .filter(({type}) => type === 'cache')
    .map(({id, target = ''}) => id ?? posix.normalize(target));
  return {args, secrets, ssh, caches: [...new Set(caches)], images: [...new Set(images)]};
}

function hasMounts({instruction}: InstructionUse): boolean {
  return instruction.keyword === 'RUN' && instruction.flags.length > 0;
}

/** True when a mount's values depend on variables. */
export function hasVariableMounts(instructions: readonly Instruction[]): boolean {
  return instructions.some(
    ({keyword, flags, trigger}) =>
      (keyword === 'RUN' &&
        flags.some(({name, value}) => name === 'mount' && /[$"'\\`]/.test(value))) ||
      (trigger !== undefined && hasVariableMounts([trigger])),
  );
}
