import type {Instruction} from '../../model.js';
import {splitCsv} from '../words/csv.js';
import {quote} from '../words/go-text.js';
import type {Writable} from './raw-instruction.js';
import {withSuggestion} from '../suggest.js';

/** One `--mount` of a RUN. */
export interface RunMount {
  readonly type: string;
  /** Stage, image or named context that it is taken from; absent: the build context (bind) or nothing. */
  readonly from?: string;
  readonly source?: string;
  readonly target?: string;
  /** Of cache, secret and ssh. */
  readonly id?: string;
  readonly required: boolean;
  readonly readonly: boolean;
  /** The environment variable that a secret is put into. */
  readonly env?: string;
}

type Expander = (value: string) => string;

/** Values of `type=` in `RUN --mount`. */
export const MOUNT_TYPES: readonly string[] = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'];

/** The keys of a mount, each with the name that it is kept under. */
export const KEYS: Readonly<Record<string, string>> = {
  type: 'type',
  from: 'from',
  source: 'source',
  src: 'source',
  target: 'target',
  dst: 'target',
  destination: 'target',
  readonly: 'readonly',
  ro: 'readonly',
  readwrite: 'readwrite',
  rw: 'readwrite',
  required: 'required',
  id: 'id',
  sharing: 'sharing',
  size: 'size',
  mode: 'mode',
  uid: 'uid',
  gid: 'gid',
  env: 'env',
};
/** Keys that say yes when they stand without a value. */
export const SWITCHES: ReadonlySet<string> = new Set(['readonly', 'readwrite', 'required']);

/**
 * The mounts of a RUN, in order; a mount that cannot be read is left out (the build will say why).
 *
 * @param expand expands the variables of a value; without it they stay as written
 */
export function runMounts(instruction: Instruction, expand: Expander = value => value): RunMount[] {
  if (instruction.keyword !== 'RUN') return [];
  return instruction.flags
    .filter(flag => flag.name === 'mount')
    .map(flag => tryParseMount(flag.value, expand))
    .filter(mount => mount !== undefined);
}

function tryParseMount(value: string, expand: Expander): RunMount | undefined {
  try {
    return parseMount(value, expand);
  } catch {
    return undefined;
  }
}

/**
 * Reads one `--mount` value.
 *
 * @throws Error in BuildKit's words: an unknown key or type, a key without its value
 */
export function parseMount(value: string, expand: Expander): RunMount {
  const values = new Map<string, string>();
  for (const field of splitFields(value)) {
    const equals = field.indexOf('=');
    const written = (equals < 0 ? field : field.slice(0, equals)).toLowerCase();
    const key = Object.hasOwn(KEYS, written) ? KEYS[written] : undefined;
    if (equals < 0 && (key === undefined || !SWITCHES.has(key))) {
      throw new Error(`invalid field '${field}' must be a key=value pair`);
    }
    if (key === undefined) {
      const message = `unexpected key '${written}' in '${field}'`;
      throw new Error(withSuggestion(message, written, Object.keys(KEYS), true));
    }
    values.set(key, equals < 0 ? 'true' : expand(field.slice(equals + 1)));
  }
  return toMount(values);
}

function toMount(values: ReadonlyMap<string, string>): RunMount {
  const written = values.get('type') ?? 'bind';
  const type = written.toLowerCase();
  if (!MOUNT_TYPES.includes(type)) {
    const message = `unsupported mount type ${quote(written)}`;
    throw new Error(withSuggestion(message, written, MOUNT_TYPES, true));
  }
  const readonly = values.get('readonly') ?? negate(values.get('readwrite'));
  const mount: Writable<RunMount> = {
    type,
    required: isTrue(values.get('required')),
    readonly: readonly === undefined ? type !== 'cache' && type !== 'tmpfs' : isTrue(readonly),
  };
  for (const key of ['from', 'source', 'target', 'id', 'env'] as const) {
    const text = values.get(key);
    // An empty one is as good as none, but `env=` names the variable after the secret.
    if (text !== undefined && (text !== '' || key === 'env')) mount[key] = text;
  }
  return mount;
}

function negate(value: string | undefined): string | undefined {
  return value === undefined ? undefined : String(!isTrue(value));
}

/** As Go's strconv.ParseBool. */
function isTrue(value: string | undefined): boolean {
  return value !== undefined && /^(?:1|t|T|TRUE|true|True)$/.test(value);
}

/** @throws Error in BuildKit's words when it is no CSV */
export function splitFields(value: string): string[] {
  try {
    return splitCsv(value);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new Error(`failed to parse csv mounts: ${reason}`, {cause: error});
  }
}

/**
 * What can be said of a mount before variables are known: its CSV form, and that `from` has no variables.
 *
 * @throws Error in BuildKit's words
 */
export function validateMount(value: string): void {
  for (const field of splitFields(value)) {
    const equals = field.indexOf('=');
    if (equals < 0 || field.slice(0, equals).toLowerCase() !== 'from') continue;
    const dollar = field.indexOf('$', equals);
    if (dollar >= 0 && dollar !== field.length - 1) {
      throw new Error("'from' doesn't support variable expansion, define alias stage instead");
    }
  }
}

/** The id of a secret mount: its id or source, else the last part of its target. */
export function secretId(mount: RunMount): string | undefined {
  return mount.source ?? mount.id ?? mount.target?.replace(/\/+$/, '').split('/').at(-1);
}
