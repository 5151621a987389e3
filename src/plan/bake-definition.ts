import type {ParsedBuild} from './parsed-build.js';

/** One build that shall be a target of a bake. */
export interface BakeTarget {
  /** The target's name: letters, digits and `_`. */
  readonly name: string;
  readonly build: ParsedBuild;
  /** What the target builds from: a URL or a folder. */
  readonly context: string;
  /** The Dockerfile's text, or its path from the context. */
  readonly dockerfile: {readonly text: string} | {readonly path: string};
}

type Attribute = string | readonly string[] | boolean | Readonly<Record<string, string>>;

/** A name that bake can take from the environment as a variable. */
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Whether bake has an attribute for everything that the build asks for. A cache is exported once, so not by a build that two
 * clients may have.
 */
export function isBakeable({flags}: ParsedBuild): boolean {
  for (const [flag, values] of flags) {
    const isKnown = Object.hasOwn(ATTRIBUTES, flag) || IGNORED.has(flag);
    // bake wants to be allowed what a build of one's own is not asked for.
    if (!isKnown || (flag === '--network' && !['none', 'default'].includes(values[0] ?? ''))) {
      return false;
    }
    if (flag === '--build-arg' && values.some(v => !v.includes('=') && !VARIABLE.test(v))) {
      return false;
    }
    // These come from the client's own disk: only that client could use what was built of them.
    if (
      flag === '--build-context' &&
      !values.every(v => /^[^=]+=(?:docker-image|https?):\/\//.test(v))
    ) {
      return false;
    }
  }
  return true;
}

/**
 * Writes the definition of a bake (JSON, https://docs.docker.com/build/bake/reference/): a group "default" of all targets.
 * Secrets stay in the environment.
 *
 * @param isSet whether an environment variable has a value: `--build-arg NAME` takes it from there
 */
export function renderBakeDefinition(
  targets: readonly BakeTarget[],
  isSet: (name: string) => boolean,
): string {
  const variables = new Map<string, object>();
  const sources = new Map<string, string>();
  const target: Record<string, object> = {};
  for (const {name, build, context, dockerfile} of targets) {
    // The text of a Dockerfile stands there once, however many targets it has.
    const key = JSON.stringify([context, dockerfile]);
    let source = sources.get(key);
    if (source === undefined) {
      source = `_source${sources.size}`;
      sources.set(key, source);
      target[source] = {
        context: escape(context),
        ...('text' in dockerfile
          ? {'dockerfile-inline': escape(dockerfile.text)}
          : {dockerfile: escape(dockerfile.path)}),
      };
    }
    const fromEnvironment = (build.flags.get('--build-arg') ?? []).filter(
      value => !value.includes('=') && isSet(value),
    );
    for (const variable of fromEnvironment) variables.set(variable, {});
    target[name] = {
      inherits: [source],
      ...attributesOf(build),
      args: {
        ...pairs(build.flags.get('--build-arg') ?? []),
        ...Object.fromEntries(fromEnvironment.map(variable => [variable, `\${${variable}}`])),
      },
    };
  }
  return JSON.stringify({
    // An empty one is refused.
    ...(variables.size === 0 ? {} : {variable: Object.fromEntries(variables)}),
    group: {default: {targets: targets.map(({name}) => name)}},
    target,
  });
}

const IGNORED: ReadonlySet<string> = new Set(['--progress', '--builder', '--file', '--build-arg']);

/** The attribute of each flag. */
const ATTRIBUTES: Readonly<
  Record<string, (values: readonly string[]) => readonly [string, Attribute]>
> = {
  '--target': values => ['target', escape(values[0] ?? '')],
  '--output': values => ['output', values.map(escape)],
  '--load': () => ['output', ['type=docker']],
  '--tag': values => ['tags', values.map(escape)],
  '--platform': values => ['platforms', values.flatMap(v => v.split(',')).map(escape)],
  '--build-context': values => ['contexts', pairs(values)],
  '--cache-from': values => ['cache-from', values.map(escape)],
  '--no-cache': () => ['no-cache', true],
  '--no-cache-filter': values => ['no-cache-filter', values.map(escape)],
  '--pull': () => ['pull', true],
  '--network': values => ['network', escape(values[0] ?? '')],
  '--ssh': values => ['ssh', values.map(escape)],
  '--label': values => ['labels', pairs(values.map(v => (v.includes('=') ? v : `${v}=`)))],
  '--secret': values => ['secret', values.map(escape)],
};

function attributesOf({flags}: ParsedBuild): Record<string, Attribute> {
  return Object.fromEntries(
    [...flags].flatMap(([flag, values]) => {
      const attribute = ATTRIBUTES[flag]?.(values);
      return attribute === undefined ? [] : [attribute];
    }),
  );
}

/** `NAME=value` entries as an object; those without a value are left out. */
function pairs(entries: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    entries.flatMap(entry => {
      const at = entry.indexOf('=');
      return at < 0 ? [] : [[entry.slice(0, at), escape(entry.slice(at + 1))]];
    }),
  );
}

/** bake expands templates in every string. */
const escape = (text: string): string =>
  text.replaceAll('${', () => '$${').replaceAll('%{', () => '%%{');
