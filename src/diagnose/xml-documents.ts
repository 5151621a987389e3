import type {Log} from './tool.js';

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text and CDATA directly within it, entities resolved. */
  readonly text: string;
  /** 0-based log lines of its opening and closing tags. */
  readonly at: number;
  readonly until: number;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly text: string[];
  readonly at: number;
}

/** Deeper nesting is no report of a tool. */
const MAX_DEPTH = 64;

/** Stretches of any text, read without a pattern as they may be long. */
const BLOCKS = [
  {open: '<![CDATA[', close: ']]>', isData: true},
  {open: '<!--', close: '-->', isData: false},
];

const TOKEN =
  /<\?[^?<>]*\?>|<!\w[^<>]*>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const NAMED: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"};

/**
 * Finds XML documents with one of the root elements amid other text. What is not closed or not well formed is left out.
 * Linear in the log's length.
 *
 * @param log the log
 * @param roots names of root elements: `testsuites`
 * @returns the roots in the order of the log
 */
export function xmlDocuments(log: Log, roots: readonly string[]): readonly XmlElement[] {
  const lines = log.raw ?? log.lines;
  const opening = roots.map(root => `<${root}`);
  if (!lines.some(line => line.includes('<') && opening.some(tag => line.includes(tag)))) return [];
  const text = lines.join('\n');
  const start = new RegExp(`<(?:${roots.join('|')})(?=[\\s/>])`, 'g');
  const found: XmlElement[] = [];
  const position = {offset: 0, line: 0};
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const {root, end} = readElement(text, match.index, position);
    if (root) found.push(root);
    start.lastIndex = Math.max(end, match.index + 1);
  }
  return found;
}

/** Reads one element with all within it; `end` is where reading stopped, `root` is absent when it was not closed. */
function readElement(
  text: string,
  offset: number,
  position: {offset: number; line: number},
): {readonly root?: XmlElement; readonly end: number} {
  const lineAt = (to: number) => {
    for (let at = text.indexOf('\n', position.offset); at !== -1 && at < to;) {
      position.line++;
      position.offset = at + 1;
      at = text.indexOf('\n', position.offset);
    }
    return position.line;
  };
  const stack: OpenElement[] = [];
  for (let at = offset; ;) {
    const block = BLOCKS.find(({open}) => text.startsWith(open, at));
    const close = block ? text.indexOf(block.close, at) : at;
    TOKEN.lastIndex = at;
    const token = block ? undefined : TOKEN.exec(text);
    // What is not closed here is closed nowhere behind.
    if (close === -1) return {end: text.length};
    if (!block && !token) return {end: at + 1};
    const [whole, closing, name, attributes, isEmpty] = token ?? [''];
    const line = lineAt(at);
    if (block?.isData) stack.at(-1)?.text.push(text.slice(at + block.open.length, close));
    at = block ? close + block.close.length : at + whole.length;
    if (stack.length >= MAX_DEPTH) return {end: at};
    if (name !== undefined) {
      stack.push({
        name,
        attributes: readAttributes(attributes ?? ''),
        children: [],
        text: [],
        at: line,
      });
    }
    if (closing !== undefined || isEmpty === '/') {
      const open = stack.pop();
      if (!open || (closing !== undefined && closing !== open.name)) return {end: at};
      const element = {...open, text: open.text.join(''), until: lineAt(at)};
      const outer = stack.at(-1);
      if (!outer) return {root: element, end: at};
      outer.children.push(element);
    }
    const next = text.indexOf('<', at);
    if (next === -1) return {end: text.length};
    if (next > at) stack.at(-1)?.text.push(resolveEntities(text.slice(at, next)));
    at = next;
  }
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name ?? '', resolveEntities(double ?? single ?? ''));
  }
  return attributes;
}

function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** All elements of a name within an element, at any depth, in the document's order. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap(child => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}
