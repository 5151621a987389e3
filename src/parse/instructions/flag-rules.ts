import {withSuggestion} from '../suggest.js';
import type {Flag} from '../../model.js';

type FlagKind = 'text' | 'boolean' | 'list';
type FlagRules = Readonly<Record<string, FlagKind>>;

/**
 * The flags of each instruction. Flags that only newer or `-labs` frontends know are let through
 * everywhere: which frontend will read the file is not known here.
 */
const FLAG_RULES: Readonly<Record<string, FlagRules>> = {
  ADD: {
    chown: 'text',
    chmod: 'text',
    link: 'boolean',
    'keep-git-dir': 'boolean',
    checksum: 'text',
    unpack: 'boolean',
    exclude: 'list',
  },
  COPY: {
    chown: 'text',
    chmod: 'text',
    from: 'text',
    link: 'boolean',
    parents: 'boolean',
    exclude: 'list',
  },
  FROM: {platform: 'text'},
  HEALTHCHECK: {
    interval: 'text',
    timeout: 'text',
    'start-period': 'text',
    'start-interval': 'text',
    retries: 'text',
  },
  RUN: {mount: 'list', network: 'text', security: 'text', device: 'list'},
};

/** Cuts `--name=value`; value is '' for a bare `--name`. */
export function toFlag(word: string): Flag {
  const equals = word.indexOf('=');
  if (equals < 0) return {name: word.slice(2), value: ''};
  return {name: word.slice(2, equals), value: word.slice(equals + 1)};
}

/**
 * Checks an instruction's flags, in order.
 *
 * @param keyword upper case
 * @param words as `--name=value`
 * @throws Error in BuildKit's words: unknown, doubled or without the value that it needs
 */
export function validateFlags(keyword: string, words: readonly string[]): void {
  const rules = FLAG_RULES[keyword] ?? {};
  const used = new Set<string>();
  for (const word of words) {
    const {name, value} = toFlag(word);
    const kind = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (kind === undefined) {
      throw new Error(withSuggestion(`unknown flag: --${name}`, name, Object.keys(rules), true));
    }
    if (used.has(name) && kind !== 'list') throw new Error(`duplicate flag specified: --${name}`);
    used.add(name);
    const hasValue = word.includes('=');
    if (kind === 'boolean' ? hasValue && value === '' : !hasValue) {
      throw new Error(`missing a value on flag: --${name}`);
    }
    if (kind === 'boolean' && hasValue && !/^(?:true|false)$/i.test(value)) {
      throw new Error(`expecting boolean value for flag --${name}, not: ${value}`);
    }
  }
}

/** The last value of a flag among `--name=value` words, which must be valid; undefined when it is not there. */
export function flagValue(words: readonly string[], name: string): string | undefined {
  return words.map(toFlag).findLast(flag => flag.name === name)?.value;
}
