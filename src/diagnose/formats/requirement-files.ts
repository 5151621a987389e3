/**
 * The requirements file that a RUN hands to pip, uv, safety or pip-audit, when it is exactly one: `-r wishes.txt`. Such files
 * may have any name, and the tools do not repeat it when a package of theirs cannot be had.
 *
 * @param command the RUN's text
 */
export function namedRequirements(command: string): string | undefined {
  const files = new Set(
    Array.from(
      command
        .slice(0, 20_000)
        .matchAll(/(?:^|\s)(?:-r|--requirements?)(?:\s+|=)?([^\s;&|)'"-][^\s;&|)'"]*)/g),
      match => match[1] ?? '',
    ),
  );
  const [only] = files;
  return files.size === 1 && only !== undefined && !only.includes('$') ? only : undefined;
}
