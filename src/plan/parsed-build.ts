/** A `docker buildx build` that `buildCommand` made, taken apart again. */
export interface ParsedBuild {
  /** Values by flag, in order; a switch has one empty value. */
  readonly flags: ReadonlyMap<string, readonly string[]>;
  readonly context: string;
}

const START = ['docker', 'buildx', 'build'];
const SWITCHES: ReadonlySet<string> = new Set(['--load', '--no-cache', '--pull']);

/** Reads the argv of one build; undefined when it is something else. */
export function parseBuild(argv: readonly string[]): ParsedBuild | undefined {
  if (START.some((word, i) => argv[i] !== word)) return undefined;
  const flags = new Map<string, string[]>();
  let i = START.length;
  for (; i < argv.length - 1; i++) {
    const [flag = '', ...rest] = (argv[i] ?? '').split('=');
    if (!flag.startsWith('--')) return undefined;
    const value = rest.length > 0 ? rest.join('=') : SWITCHES.has(flag) ? '' : (argv[++i] ?? '');
    flags.set(flag, [...(flags.get(flag) ?? []), value]);
  }
  return i === argv.length - 1 ? {flags, context: argv[i] ?? ''} : undefined;
}

/** The named contexts that a build is given: name → what stands in for that image or stage. */
export function namedContextsOf(argv: readonly string[]): Readonly<Record<string, string>> {
  const entries = parseBuild(argv)?.flags.get('--build-context') ?? [];
  return Object.fromEntries(
    entries.map(entry => {
      const [name = '', ...rest] = entry.split('=');
      return [name, rest.join('=')];
    }),
  );
}

/** The argv again. */
export function formatBuild({flags, context}: ParsedBuild): readonly string[] {
  const words = [...flags].flatMap(([flag, values]) =>
    values.flatMap(value =>
      SWITCHES.has(flag) ? [flag] : flag === '--progress' ? [`${flag}=${value}`] : [flag, value],
    ),
  );
  return [...START, ...words, context];
}

/** With some flags' values replaced; an empty list takes the flag away. */
export function withFlags(
  build: ParsedBuild,
  replaced: Readonly<Record<string, readonly string[]>>,
): ParsedBuild {
  const flags = new Map(build.flags);
  for (const [flag, values] of Object.entries(replaced)) {
    if (values.length === 0) flags.delete(flag);
    else flags.set(flag, values);
  }
  return {...build, flags};
}
