import {secretVariables, type QualityProcess} from './quality-process.js';

/** Kubernetes secret that holds the values, a key per variable. */
export const SECRET = 'quality-stages';

/** What people have to set up. */
export function secretNote(process: QualityProcess): readonly string[] {
  const keys = secretVariables(process);
  return keys.length === 0
    ? []
    : [`The Kubernetes secret "${SECRET}" needs these keys: ${keys.join(', ')}.`];
}
