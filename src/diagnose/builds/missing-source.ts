import {posix} from 'node:path';
import type {Repository} from '../repository.js';

/**
 * Says why COPY or ADD did not find what lies in the repository: the context is a folder that does not hold it.
 *
 * @param error BuildKit's words: `… "/lib": not found`
 * @param context relative to the repository root
 * @returns undefined when the repository has no such file beside or above the context
 */
export function explainMissingSource(
  error: string,
  context: string,
  repository: Repository,
): string | undefined {
  const missing = /"\/([^"*?[]+)": not found$/.exec(error.trim())?.[1];
  if (missing === undefined || context === '.' || context.includes(':')) return undefined;
  for (let folder = posix.dirname(context); ; folder = posix.dirname(folder)) {
    const path = posix.join(folder, missing);
    if (repository.has(path) || repository.list(path).length > 0) {
      return `it lies in ${folder === '.' ? 'the root of the repository' : `"${folder}"`}, and the context is "${context}"; set the input "context"`;
    }
    if (folder === '.' || folder === '/') return undefined;
  }
}
