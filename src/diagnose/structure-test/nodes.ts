import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  visit,
  type Alias,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';

/** A value of a config with its line; aliases are resolved, the line stays where the alias stands. */
export interface ConfigNode {
  readonly node: Node | undefined;
  /** 1-based. */
  readonly line: number;
  /** Written elsewhere: it, and all in it, has the line of the alias. */
  readonly isAlias: boolean;
}

/** One `key: value` of a map; `own`: not brought in by `<<`. */
export interface ConfigEntry extends ConfigNode {
  readonly key: string;
  readonly keyLine: number;
  readonly own: boolean;
}

/** A parsed config: one document after another. */
export interface ConfigText {
  readonly documents: readonly ConfigDocument[];
}

export interface ConfigDocument {
  readonly root: ConfigNode;
  readonly errors: readonly {readonly message: string; readonly line: number}[];
  readonly entries: (value: ConfigNode) => readonly ConfigEntry[];
  readonly items: (value: ConfigNode) => readonly ConfigNode[];
}

/** How deep `<<` may lead, and how often; more is an attack or a cycle. */
const MAX_MERGES = 20;
const MOST_MERGES = 1000;
/** No config that a person would write is longer. */
const LONGEST_CONFIG = 512 * 1024;

/** Reads YAML or JSON (which is YAML enough) with the lines of everything in it; never throws. */
export function readConfig(text: string): ConfigText {
  const counter = new LineCounter();
  const documents = parseDocuments(text, counter);
  const lineAt = (offset: number | undefined): number =>
    offset === undefined ? 1 : Math.max(1, counter.linePos(offset).line);
  return {documents: documents.map(document => toDocument(document, lineAt))};
}

function parseDocuments(text: string, lineCounter: LineCounter): readonly Document.Parsed[] {
  if (text.length > LONGEST_CONFIG) return [];
  try {
    const options = {lineCounter, prettyErrors: false, logLevel: 'silent'} as const;
    const parsed = parseAllDocuments(text, options);
    return 'empty' in parsed ? [] : parsed;
  } catch (error) {
    // Maps within maps within maps: deeper than the parser's own calls may go.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** The value of `key`, when the node is a map that has one. */
export function valueOf(
  document: ConfigDocument,
  parent: ConfigNode,
  key: string,
): ConfigEntry | undefined {
  return document.entries(parent).find(entry => entry.key === key);
}

/** A scalar's text as written, without quotes; undefined for maps, lists and null. */
export function textOf(value: ConfigNode | undefined): string | undefined {
  const node = value?.node;
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : node.source;
}

function toDocument(
  document: Document.Parsed,
  lineAt: (offset: number | undefined) => number,
): ConfigDocument {
  const anchored: Node[] = [];
  let isIndexed = false;
  // `Alias.resolve` goes through the whole document each time.
  const follow = ({source, range}: Alias): Node | undefined => {
    if (!isIndexed) {
      isIndexed = true;
      visit(document, {
        Value: (_, node) => {
          if (node.anchor !== undefined) anchored.push(node);
        },
      });
    }
    const end = range?.[0] ?? Infinity;
    return anchored.findLast(node => node.anchor === source && (node.range?.[0] ?? 0) < end);
  };
  const wrap = (
    node: unknown,
    parent: {readonly line: number; readonly isAlias: boolean},
  ): ConfigNode => {
    const written = node as Node | null | undefined;
    const line = written?.range && !parent.isAlias ? lineAt(written.range[0]) : parent.line;
    const target: Node | null | undefined = isAlias(written) ? follow(written) : written;
    return {node: target ?? undefined, line, isAlias: parent.isAlias || isAlias(written)};
  };
  let merges = 0;
  const entriesOf = (
    map: YAMLMap,
    parent: ConfigNode,
    own: boolean,
    depth: number,
  ): ConfigEntry[] => {
    const entries: ConfigEntry[] = [];
    const merged: ConfigEntry[] = [];
    for (const {key, value} of map.items) {
      const name = wrap(key, parent);
      const text = textOf(name);
      if (text === '<<' && depth < MAX_MERGES) {
        const target = wrap(value, name).node;
        const sources = isSeq(target) ? target.items.map(item => wrap(item, name).node) : [target];
        for (const source of sources) {
          if (isMap(source) && merges++ < MOST_MERGES)
            merged.push(...entriesOf(source, parent, false, depth + 1));
        }
      } else if (text !== undefined) {
        entries.push({key: text, keyLine: name.line, own, ...wrap(value, name)});
      }
    }
    const names = new Set(entries.map(({key}) => key));
    return [...entries, ...merged.filter(({key}) => !names.has(key) && names.add(key))];
  };
  const root = wrap(document.contents, {line: 1, isAlias: false});
  return {
    root,
    errors: document.errors.map(error => ({message: error.message, line: lineAt(error.pos[0])})),
    entries: value => {
      merges = 0;
      return isMap(value.node) ? entriesOf(value.node, value, true, 0) : [];
    },
    items: value => (isSeq(value.node) ? value.node.items.map(item => wrap(item, value)) : []),
  };
}
