/** Minor version of Dockerfile syntax 1 that this reader was held against: that of BuildKit 0.25. */
const KNOWN_MINOR = 19;
const OFFICIAL = /^(?:docker\.io\/)?docker\/dockerfile(?::1(?:\.(\d{1,4}))?(?:\.\d+)?)?(?:@.*)?$/;

/**
 * Tells whether a file is read as we read it: by BuildKit's own frontend, or by an official one that is not newer than we
 * are. `docker/dockerfile:1`, which moves, counts as known; `-labs` and other people's frontends do not.
 *
 * @param syntax value of `# syntax=`
 */
export function knowsFrontend(syntax: string | undefined): boolean {
  if (syntax === undefined) return true;
  const official = OFFICIAL.exec(syntax);
  return official !== null && Number(official[1] ?? 0) <= KNOWN_MINOR;
}
