import {quote} from '../words/go-text.js';
import {KEYS, MOUNT_TYPES, SWITCHES, splitFields} from './run-mounts.js';
import {withSuggestion} from '../suggest.js';

type Values = Map<string, string>;

const SHARING: readonly string[] = ['shared', 'private', 'locked'];
/** As Go's strconv.ParseBool. */
const BOOLEAN = /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;
/** https://github.com/docker/go-units/blob/master/size.go */
const SIZE = /^\d+(?:\.\d*)? ?[kmgtp]?i?b?$/i;

/**
 * Checks a mount whose variables are known, as BuildKit does when a build reaches it; keys count in the
 * order in which they stand.
 *
 * @throws Error in BuildKit's words
 */
export function validateMountUse(mount: string, expand: (word: string) => string): void {
  const values: Values = new Map([['type', 'bind']]);
  for (const field of splitFields(mount)) {
    const equals = field.indexOf('=');
    const written = (equals < 0 ? field : field.slice(0, equals)).toLowerCase();
    const key = Object.hasOwn(KEYS, written) ? (KEYS[written] ?? '') : '';
    if (equals < 0 && !SWITCHES.has(key)) {
      throw new Error(`invalid field '${field}' must be a key=value pair`);
    }
    const value = equals < 0 ? 'true' : expand(field.slice(equals + 1));
    if (key === '') {
      const message = `unexpected key '${written}' in '${field}'`;
      throw new Error(withSuggestion(message, written, Object.keys(KEYS), true));
    }
    validateValue(written, key, value, values);
    values.set(key, key === 'type' || key === 'sharing' ? value.toLowerCase() : value);
  }
  validateCombination(values);
}

function validateValue(written: string, key: string, value: string, values: Values): void {
  const type = values.get('type') ?? '';
  const fail = (): never => {
    throw new Error(`invalid value for ${written}: ${value}`);
  };
  switch (key) {
    case 'type':
      requireOneOf(value, MOUNT_TYPES, 'mount type');
      break;
    case 'sharing':
      requireOneOf(value, SHARING, 'sharing value');
      break;
    case 'required':
      if (type !== 'secret' && type !== 'ssh') failForType(written, type);
      if (!BOOLEAN.test(value)) fail();
      break;
    case 'size':
      if (type !== 'tmpfs') failForType(written, type);
      if (!SIZE.test(value)) fail();
      break;
    case 'readonly':
    case 'readwrite':
      if (!BOOLEAN.test(value)) fail();
      break;
    case 'mode':
    case 'uid':
    case 'gid':
      if (!isUnsigned(value, key === 'mode' ? 8 : 10)) {
        throw new Error(`invalid value ${value} for ${key}`);
      }
  }
}

function requireOneOf(value: string, allowed: readonly string[], what: string): void {
  if (allowed.includes(value.toLowerCase())) return;
  throw new Error(withSuggestion(`unsupported ${what} ${quote(value)}`, value, allowed, true));
}

function failForType(key: string, type: string): never {
  throw new Error(`unexpected key '${key}' for mount type '${type}'`);
}

/** A number of at most 32 bits. */
function isUnsigned(value: string, base: 8 | 10): boolean {
  if (!(base === 8 ? /^[0-7]+$/ : /^[0-9]+$/).test(value)) return false;
  return Number.parseInt(value, base) < 2 ** 32;
}

function validateCombination(values: Values): void {
  const type = values.get('type') ?? '';
  const has = (key: string): boolean => (values.get(key) ?? '') !== '';
  if (type === 'bind' || type === 'tmpfs') {
    for (const key of ['mode', 'uid', 'gid']) {
      if (has(key)) throw new Error(`${key} not allowed for ${quote(type)} type mounts`);
    }
  }
  if (type === 'secret') {
    if (has('from')) throw new Error('secret mount should not have a from');
    if (has('sharing')) throw new Error('secret mount should not define sharing');
    if (!has('source') && !has('target') && !has('id')) {
      throw new Error('invalid secret mount. one of source, target required');
    }
    if (has('source') && has('id')) throw new Error("both source and id can't be set");
  }
  if (has('sharing') && type !== 'cache') {
    throw new Error(`invalid cache sharing set for ${type} mount`);
  }
  if (type === 'ssh' && has('source')) throw new Error('ssh does not support source');
}
