/** Characters of a log that are kept from its beginning and from its end. BuildKit itself keeps 2 MiB and 256 KiB. */
const HEAD = 4 * 1024 * 1024;
const TAIL = 1024 * 1024;

/** A log that never grows beyond a few MiB, however much is written to it. */
export interface BoundedLog {
  readonly write: (text: string) => void;
  readonly text: () => string;
}

/** Keeps the first `head` and the last `tail` characters of what is written to it. */
export function createBoundedLog(head = HEAD, tail = TAIL): BoundedLog {
  const first: string[] = [];
  let firstLength = 0;
  let last: string[] = [];
  let lastLength = 0;
  let dropped = 0;
  const shorten = () => {
    const kept = last.join('');
    // From a line's start: half a secret could not be masked.
    const cut = kept.slice(-tail).replace(/^[^\n]*\n(?=[^])/, '');
    dropped += kept.length - cut.length;
    last = [cut];
    lastLength = cut.length;
  };
  return {
    write: text => {
      if (firstLength < head) {
        first.push(text);
        firstLength += text.length;
        return;
      }
      last.push(text);
      lastLength += text.length;
      if (lastLength > 2 * tail) shorten();
    },
    text: () => {
      if (lastLength > tail) shorten();
      const gap = dropped === 0 ? '' : `\n[${dropped} characters left out]\n`;
      return first.join('') + gap + last.join('');
    },
  };
}
