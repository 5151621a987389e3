import type {Frame} from '../tool.js';

/** `(shop 0.1.0) lib/cart.ex:9: Cart.fail/1`, `test/cart_test.exs:5: (test)`. */
const FRAME = /^\s+(?:\((\w+)(?: [\w.+-]+)?\) )?(\S+\.(?:exs?|erl|eex|heex|leex)):(\d+): \S/;
/** Elixir's and Erlang's own, whose files are relative to where they were built. */
const FOREIGN =
  /^(?:elixir|eex|ex_unit|iex|logger|mix|stdlib|kernel|compiler|erts|ssl|crypto|inets|public_key)$/;

/**
 * Reads one line of an Elixir stack trace.
 *
 * @returns undefined for other lines; `foreign` for a call in Elixir or Erlang itself
 */
export function readElixirFrame(line: string): Frame | 'foreign' | undefined {
  const [, app, file, row] = FRAME.exec(line.slice(0, 1_000)) ?? [];
  if (file === undefined) return undefined;
  if ((app !== undefined && FOREIGN.test(app)) || Number(row) === 0) return 'foreign';
  return {file, line: Number(row)};
}
