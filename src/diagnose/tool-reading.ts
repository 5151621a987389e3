import type {Diagnostic} from '../model.js';

/** What a tool's JSON says. */
export interface ToolReading {
  readonly diagnostics: readonly Diagnostic[];
  /** Set when the output cannot be read to its end: what was wrong, for a ToolError. The readable part is in `diagnostics`. */
  readonly problem?: string;
  /** Names of the tests that passed, when it runs tests. */
  readonly passed?: readonly string[];
}

/** `JSON.parse` that says undefined instead of throwing. */
export function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A JSON object, neither null nor an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A 1-based line; 1 for all that is none. */
export function toLine(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 1;
}
