/** What a format allows as a name. */
export interface NameRule {
  /** Makes an allowed name of any text; not yet unique. */
  readonly adapt: (text: string) => string;
  /** Letters that a name may have at most. */
  readonly longest: number;
}

/** GitHub job ids: `[A-Za-z_][A-Za-z0-9_-]*`. */
export const JOB_ID: NameRule = {
  adapt: text => prefixed(text.replace(/[^A-Za-z0-9_-]/g, '-'), /^[A-Za-z_]/, '_'),
  longest: 100,
};

/** Lower-case DNS labels of at most 63 letters, as Kubernetes names tasks and steps. */
export const DNS_LABEL: NameRule = {
  adapt: text => {
    const label = text
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, '-')
      .replace(/^-+|-+$/g, '');
    return prefixed(label, /^[a-z]/, 's-')
      .slice(0, 63)
      .replace(/-+$/, '');
  },
  longest: 63,
};

/** bake's target names: `[a-zA-Z0-9_-]+`. */
export const BAKE_NAME: NameRule = {
  adapt: text => text.replace(/[^A-Za-z0-9_-]/g, '_') || '_',
  longest: Infinity,
};

/** Names of make's targets that need no quoting; a leading dot would make one special. */
export const MAKE_TARGET: NameRule = {
  adapt: text => prefixed(text.replace(/[^A-Za-z0-9_.-]/g, '-'), /^[A-Za-z0-9_]/, '_'),
  longest: Infinity,
};

/** Names that need no change, but may clash with the generator's own. */
export const ANY_NAME: NameRule = {adapt: text => text, longest: Infinity};

/** Tags of images. */
export const IMAGE_TAG: NameRule = {
  adapt: text =>
    prefixed(text.replace(/[^A-Za-z0-9_.-]/g, '-'), /^[A-Za-z0-9_]/, '_').slice(0, 128),
  longest: 128,
};

/**
 * Maps names into what a format allows: without clashes, the same on every run, and a name that is allowed and free stays
 * as it is. A clash is solved by a number at the end: `unit-test-2`.
 *
 * @param taken names that the format or the generator itself uses
 */
export function mapNames(
  names: readonly string[],
  rule: NameRule,
  taken: readonly string[] = [],
): (name: string) => string {
  const used = new Set(taken);
  const mapped = new Map<string, string>();
  const take = (name: string, wanted: string) => {
    let free = wanted;
    for (let i = 2; used.has(free); i++) {
      const end = `-${i}`;
      free = wanted.slice(0, rule.longest - end.length) + end;
    }
    used.add(free);
    mapped.set(name, free);
  };
  // Those that need no change come first, so that none of the others takes their name.
  for (const name of names) {
    if (rule.adapt(name) === name && !used.has(name)) take(name, name);
  }
  for (const name of names) if (!mapped.has(name)) take(name, rule.adapt(name));
  return name => mapped.get(name) ?? rule.adapt(name);
}

const prefixed = (text: string, start: RegExp, prefix: string): string =>
  start.test(text) ? text : prefix + text;
