import {stringify} from 'yaml';

/** YAML as people write it: no anchors, no folded lines, single quotes; the same on every machine. */
export const renderYaml = (document: unknown): string =>
  stringify(document, {
    aliasDuplicateObjects: false,
    lineWidth: 0,
    singleQuote: true,
    nullStr: '',
  }).replace(/: $/gm, ':');
