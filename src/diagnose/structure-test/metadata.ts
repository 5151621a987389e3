import {textOf, valueOf, type ConfigDocument, type ConfigNode} from './nodes.js';

/** What an error of the metadata test is about. `item`: which entry of the key's list. */
interface Subject {
  readonly keys: readonly string[];
  readonly isItem?: (text: string) => boolean;
}

/**
 * Finds the line of what a metadata test complains about: the entry of a list (`exposedPorts`, `labels`, …), else the key
 * (`workdir`, `cmd`, …), else `metadataTest` itself.
 * The sentences: pkg/types/v2/metadata.go of https://github.com/GoogleContainerTools/container-structure-test
 *
 * @param count how often the same sentence came before
 */
export function findMetadataEntry(
  document: ConfigDocument,
  error: string,
  count: number,
): {readonly line: number; readonly key?: string} | undefined {
  const test = valueOf(document, document.root, 'metadataTest');
  if (!test) return undefined;
  const subject = readSubject(error);
  for (const key of subject?.keys ?? []) {
    const value = valueOf(document, test, key);
    if (!value) continue;
    if (!subject?.isItem) return {line: value.keyLine, key};
    const items = document.items(value).filter(item => subject.isItem?.(itemName(document, item)));
    const item = items[count] ?? items.at(-1);
    if (item) return {line: item.line, key};
  }
  return {line: test.keyLine};
}

function itemName(document: ConfigDocument, item: ConfigNode): string {
  return textOf(item) ?? textOf(valueOf(document, item, 'key')) ?? '';
}

function readSubject(error: string): Subject | undefined {
  const variables = ['envVars', 'env'];
  const exact = (name: string) => (text: string) => text === name;
  const between = (start: string, end: string): string | undefined =>
    error.startsWith(start) && error.endsWith(end)
      ? error.slice(start.length, -end.length)
      : undefined;

  let name: string | undefined;
  if (error.startsWith('env var ')) {
    return {
      keys: variables,
      isItem: text => text !== '' && error.startsWith(`env var ${text} value `),
    };
  }
  if (error.startsWith('label ')) {
    return {
      keys: ['labels'],
      isItem: text =>
        text !== '' &&
        (error.startsWith(`label ${text} value `) ||
          error === `label ${text} not found in image metadata`),
    };
  }
  if ((name = between('variable ', ' not found in image env')))
    return {keys: variables, isItem: exact(name)};
  if ((name = between('env variable ', ' should not be present in image metadata'))) {
    return {keys: ['unboundEnvVars'], isItem: exact(name)};
  }
  if ((name = between('Port ', ' not found in config')))
    return {keys: ['exposedPorts'], isItem: exact(name)};
  if ((name = between('Port ', ' should not be exposed')))
    return {keys: ['unexposedPorts'], isItem: exact(name)};
  if ((name = between('Volume ', ' not found in config')))
    return {keys: ['volumes'], isItem: exact(name)};
  if ((name = between('Volume ', ' should not be mounted')))
    return {keys: ['unmountedVolumes'], isItem: exact(name)};
  if (/^Image (?:config )?Cmd /.test(error)) return {keys: ['cmd']};
  if (/^Image (?:config )?entrypoint /.test(error)) return {keys: ['entrypoint']};
  if (error.startsWith('Image workdir ')) return {keys: ['workdir']};
  if (error.startsWith('Image user ')) return {keys: ['user']};
  return readEmpty(error);
}

function readEmpty(error: string): Subject | undefined {
  const isItem = (text: string): boolean => text === '';
  if (error.startsWith('Environment variable key '))
    return {keys: ['envVars', 'env', 'unboundEnvVars'], isItem};
  if (error.startsWith('Label key ')) return {keys: ['labels'], isItem};
  if (error.startsWith('Port cannot ')) return {keys: ['exposedPorts', 'unexposedPorts'], isItem};
  if (error.startsWith('Volume cannot ')) return {keys: ['volumes', 'unmountedVolumes'], isItem};
  return undefined;
}
