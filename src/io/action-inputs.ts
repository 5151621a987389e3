import process from 'node:process';
import {INPUTS} from '../parse/inputs/input-table.js';

/**
 * Reads the action's inputs from the environment that the runner sets (`INPUT_<NAME>`, spaces as underscores). An input
 * that the runner does not set takes its default later. The default of `github-token` is an expression of the runner's.
 */
export function readActionInputs(): ReadonlyMap<string, string> {
  return new Map(
    INPUTS.flatMap(({name}) => {
      const value = process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`];
      if (name === 'github-token') return [[name, value ?? ''] as const];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
