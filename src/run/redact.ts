import {throughBoth, unescaped, unwrapped, withoutHexBreaks, type View} from './decoded-view.js';

/** Values shorter than this would mask half of what a build prints. */
const SHORTEST = 3;
/** Shorter values are not looked for across line ends: other text would be masked. */
const SHORTEST_SPLIT = 6;
/** Letters of base64 that are enough to know a value by. */
const SHORTEST_BASE64 = 4;
const MASK = '***';

/** Replaces secrets in text. */
export type Redact = (text: string) => string;

interface Needles {
  /** The values as they are once escapes are read. */
  readonly plain: readonly string[];
  /** In the standard alphabet, without the letters that hold bits of their neighbours. */
  readonly base64: readonly string[];
  /** In lower case. */
  readonly hex: readonly string[];
}

/** Characters that are looked through at a time. */
const SEGMENT = 1024 * 1024;
/** Characters of a value's longest spelling to one of its own: `&#x00000;` wrapped, or escaped twice. */
const LONGEST_SPELLING = 16;

/** From a letter of the text to the one after the last. */
type Range = readonly [number, number];

/**
 * Makes a function that masks every value, whole and line by line, as it is and as tools spell it: escaped (once or twice)
 * for JSON, a URL, HTML, a shell or a string literal; in base64 at any offset; in hexadecimal; wrapped over several lines.
 *
 * @param values the secrets; empty ones and those under 3 characters are left out
 */
export function createRedactor(values: Iterable<string>): Redact {
  const parts = [...new Set([...values].flatMap(partsOf))];
  if (parts.length === 0) return text => text;
  const short = needlesOf(parts.filter(part => part.length < SHORTEST_SPLIT));
  const long = needlesOf(parts.filter(part => part.length >= SHORTEST_SPLIT));
  const find = (text: string): readonly Range[] => {
    const whole: View = {text, origin: (start, end) => [start, end]};
    return [
      ...findAll(short, whole, whole),
      ...findAll(long, unwrapped(text), withoutHexBreaks(text)),
    ];
  };
  const overlap = LONGEST_SPELLING * Math.max(...parts.map(part => part.length));
  const size = Math.max(SEGMENT, overlap);
  return text => {
    if (text.length < SHORTEST) return text;
    const ranges: Range[] = [];
    // The views of a whole log would take many times its memory.
    for (let at = 0; at < text.length; at += size) {
      const start = Math.max(0, at - overlap);
      for (const [from, to] of find(text.slice(start, at + size + overlap))) {
        ranges.push([start + from, start + to]);
      }
    }
    return maskRanges(text, ranges);
  };
}

/** The value and its lines; line ends are left out of every view, so they are left out here. */
const partsOf = (value: string): readonly string[] => {
  const lines = value.split(/\r\n?|\n/);
  return [lines.map((line, i) => (i === 0 ? line : line.trimStart())).join(''), ...lines]
    .map(part => part.trim())
    .filter(part => part.length >= SHORTEST);
};

function needlesOf(parts: readonly string[]): Needles {
  return {
    plain: [
      ...new Set(
        // Forms write a space as +; shells close and open their quotes around one.
        parts.flatMap(part => [
          part,
          part.replaceAll(' ', '+'),
          part.replaceAll("'", "'''"),
          part.replaceAll("'", `'"'"'`),
        ]),
      ),
    ],
    base64: parts.flatMap(part => base64Needles(Buffer.from(part))),
    hex: parts.map(part => Buffer.from(part).toString('hex')),
  };
}

/** The letters that stand for these bytes inside any base64 text, whatever comes before and after them. */
function base64Needles(bytes: Uint8Array): readonly string[] {
  return [0, 1, 2].flatMap(offset => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const first = Math.ceil((offset * 8) / 6);
    const sure = text.slice(first, Math.floor(((offset + bytes.length) * 8) / 6));
    return sure.length < SHORTEST_BASE64 ? [] : [sure];
  });
}

function findAll(needles: Needles, text: View, dump: View): readonly Range[] {
  if (needles.plain.length === 0) return [];
  const once = throughBoth(text, unescaped(text.text));
  const twice = throughBoth(once, unescaped(once.text));
  const views = [text, once, twice].filter((view, i, all) => view.text !== all[i - 1]?.text);
  return [
    ...views.flatMap(view => findIn(view, needles.plain)),
    ...views
      .slice(0, 2)
      .flatMap(view => findIn({...view, text: standardBase64(view.text)}, needles.base64)),
    ...findIn({...dump, text: lowerHex(dump.text)}, needles.hex),
  ];
}

function findIn({text, origin}: View, needles: readonly string[]): readonly Range[] {
  return needles.flatMap(needle => {
    const found: Range[] = [];
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
      found.push(origin(at, at + needle.length));
    }
    return found;
  });
}

const standardBase64 = (text: string) => text.replaceAll('-', '+').replaceAll('_', '/');

/** Keeps the length, as `toLowerCase` would not. */
const lowerHex = (text: string) => text.replace(/[A-F]+/g, letters => letters.toLowerCase());

function maskRanges(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text;
  const pieces: string[] = [];
  let done = 0;
  let masked = -1;
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (end <= done) continue;
    if (start > done || masked < 0) pieces.push(text.slice(done, Math.max(start, done)), MASK);
    done = masked = end;
  }
  return pieces.join('') + text.slice(done);
}
