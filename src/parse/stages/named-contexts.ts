import {familiarName, parseImageReference} from './image-reference.js';
import {formatPlatform, parsePlatform} from './platforms.js';

export interface NamedContextOptions {
  /** `--build-context` names with what they stand for. */
  readonly namedContexts: Readonly<Record<string, string>>;
  readonly platform: string;
}

/**
 * Finds the named context that stands in for a stage or image, one for the platform first
 * (`name::linux/arm64`). Names are compared without `:latest`, as buildx and BuildKit do
 * (https://github.com/moby/buildkit/blob/master/frontend/dockerui/config.go, NamedContext).
 *
 * @returns the context's name as given, undefined when there is none
 */
export function findNamedContext(name: string, options: NamedContextOptions): string | undefined {
  const given = new Map(Object.keys(options.namedContexts).map(key => [normalize(key), key]));
  if (given.size === 0 || /^(?:scratch|context)$/i.test(name)) return undefined;
  const wanted = normalize(name);
  const platform = formatPlatform(parsePlatform(options.platform));
  return given.get(`${wanted}::${platform}`) ?? given.get(wanted);
}

function normalize(name: string): string {
  try {
    return familiarName(parseImageReference(name));
  } catch {
    return name;
  }
}
