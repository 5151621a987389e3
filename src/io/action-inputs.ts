import process from 'node:process';
import {INPUTS} from '../parse/inputs/input-table.js';

/**
 * Reads the action's inputs from the environment that the runner sets (`INPUT_<NAME>`, spaces as underscores). An input
 * that the runner does not set takes its default later.
 */
export function readActionInputs(): ReadonlyMap<string, string> {
  return new Map(
    INPUTS.flatMap(({name}) => {
      const value = process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
