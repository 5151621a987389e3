import {quote} from '../words/go-text.js';
import {flagValue, validateFlags} from './flag-rules.js';
import type {RawInstruction} from './raw-instruction.js';

/** Checks HEALTHCHECK NONE and HEALTHCHECK CMD. @throws Error in BuildKit's words */
export function validateHealthcheck(raw: RawInstruction): void {
  if (raw.args.length === 0) throw new Error('HEALTHCHECK requires at least one argument');
  const type = (raw.args[0] ?? '').toUpperCase();
  if (type === 'NONE') {
    if (raw.args.length > 1) throw new Error('HEALTHCHECK NONE takes no arguments');
    return;
  }
  validateFlags('HEALTHCHECK', raw.flags);
  if (type !== 'CMD') throw new Error(`Unknown type ${quote(type)} in HEALTHCHECK (try CMD)`);
  if (raw.args.length < 2) throw new Error('Missing command after HEALTHCHECK CMD');
  for (const name of ['interval', 'timeout', 'start-period', 'start-interval']) {
    validateInterval(name, flagValue(raw.flags, name) ?? '');
  }
  validateRetries(flagValue(raw.flags, 'retries') ?? '');
}

/** Nanoseconds of the units of Go's time.ParseDuration. */
const UNITS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};
const DURATION_PART = /([0-9]+(?:\.[0-9]*)?|\.[0-9]+)([^0-9.]*)/g;

function validateInterval(name: string, value: string): void {
  if (value === '') return;
  const nanoseconds = parseDuration(value);
  if (nanoseconds !== 0 && nanoseconds < 1e6) {
    throw new Error(`Interval ${quote(name)} cannot be less than 1ms`);
  }
}

function parseDuration(value: string): number {
  const unsigned = value.replace(/^[-+]/, '');
  if (unsigned === '0') return 0;
  if (!/^(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[^0-9.]*)+$/.test(unsigned)) {
    throw new Error(`time: invalid duration ${quote(value)}`);
  }
  let nanoseconds = 0;
  for (const [, number = '', unit = ''] of unsigned.matchAll(DURATION_PART)) {
    if (unit === '') throw new Error(`time: missing unit in duration ${quote(value)}`);
    const factor = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
    if (factor === undefined) {
      throw new Error(`time: unknown unit ${quote(unit)} in duration ${quote(value)}`);
    }
    nanoseconds += Number(number) * factor;
  }
  if (nanoseconds >= 2 ** 63) throw new Error(`time: invalid duration ${quote(value)}`);
  return value.startsWith('-') ? -nanoseconds : nanoseconds;
}

function validateRetries(value: string): void {
  if (value === '') return;
  if (!/^[-+]?[0-9]+$/.test(value)) {
    throw new Error(`strconv.ParseInt: parsing ${quote(value)}: invalid syntax`);
  }
  const retries = Number(value);
  if (retries > 0x7fff_ffff || retries < -0x8000_0000) {
    throw new Error(`strconv.ParseInt: parsing ${quote(value)}: value out of range`);
  }
  if (retries < 0) throw new Error(`--retries cannot be negative (${retries})`);
}
