/** Text as it reads when something is taken off it, with the way back to the places it came from. */
export interface View {
  readonly text: string;
  /** The piece of the text that the view was made from which stands behind `[start, end)` of the view. */
  readonly origin: (start: number, end: number) => readonly [number, number];
}

/** Pieces of the view, ascending: where each starts there and in the original, and how long it is there. */
interface Piece {
  readonly at: number;
  readonly from: number;
  /** Letters of the original; undefined when they are the same letters. */
  readonly width?: number;
}

/** A view with every match of `pattern` replaced by what `read` makes of it. */
export function viewThrough(text: string, pattern: RegExp, read: (match: string) => string): View {
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let at = 0;
  let done = 0;
  const copy = (until: number) => {
    if (until === done) return;
    pieces.push({at, from: done});
    texts.push(text.slice(done, until));
    at += until - done;
  };
  for (const match of text.matchAll(pattern)) {
    copy(match.index);
    const read1 = read(match[0]);
    done = match.index + match[0].length;
    if (read1 === '') continue;
    pieces.push({at, from: match.index, width: match[0].length});
    texts.push(read1);
    at += read1.length;
  }
  if (done === 0) return {text, origin: (start, end) => [start, end]};
  copy(text.length);
  const place = (position: number, isEnd: boolean): number => {
    const piece = pieceAt(pieces, position);
    if (piece === undefined) return position;
    if (piece.width !== undefined) return piece.from + (isEnd ? piece.width : 0);
    return piece.from + position - piece.at + (isEnd ? 1 : 0);
  };
  return {
    text: texts.join(''),
    origin: (start, end) => [place(start, false), place(end - 1, true)],
  };
}

/** The second view shows what the first one made. */
export const throughBoth = (first: View, second: View): View => ({
  text: second.text,
  origin: (start, end) => first.origin(...second.origin(start, end)),
});

function pieceAt(pieces: readonly Piece[], position: number): Piece | undefined {
  let [low, high] = [0, pieces.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.at ?? 0) <= position) low = middle;
    else high = middle;
  }
  return pieces[low];
}

/** Line ends with the indentation behind them, and colours. */
const BREAKS = /(?:\r?\n[ \t]*|\u001b\[[0-9;]*[mK])+/g;
/** What stands between two bytes of a dump. */
const HEX_BREAKS = /(?:\r?\n[ \t]*|[ :,]|\\+x|\b0x)+/g;
const ESCAPES =
  /(?:%[0-9a-fA-F]{2})+|(?:\\u[0-9a-fA-F]{4})+|(?:\\x[0-9a-fA-F]{2})+|\\[^A-Za-z0-9\s]|\\[nrt]|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);/g;
const NAMED: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

/** Without line ends and colours: what a tool wrapped or coloured is in one piece again. */
export const unwrapped = (text: string): View => viewThrough(text, BREAKS, () => '');

/** Without what dumps put between bytes. */
export const withoutHexBreaks = (text: string): View => viewThrough(text, HEX_BREAKS, () => '');

/** With one level of escapes read: those of URLs, JSON, string literals, shells and HTML. */
export const unescaped = (text: string): View => viewThrough(text, ESCAPES, readEscape);

function readEscape(escape: string): string {
  if (escape.startsWith('%')) return Buffer.from(escape.replaceAll('%', ''), 'hex').toString();
  if (escape.startsWith('&')) {
    const name = escape.slice(1, -1);
    const code = /^#[xX]/.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return name.startsWith('#')
      ? String.fromCodePoint(code <= 0x10ffff ? code : 0xfffd)
      : (NAMED[name] ?? '');
  }
  if (escape.startsWith('\\u')) {
    const units = escape.split('\\u').slice(1);
    return String.fromCharCode(...units.map(unit => parseInt(unit, 16)));
  }
  if (escape.startsWith('\\x')) return Buffer.from(escape.replaceAll('\\x', ''), 'hex').toString();
  // Line ends are left out of every view.
  return {n: '', r: '', t: '\t'}[escape.slice(1)] ?? escape.slice(1);
}
