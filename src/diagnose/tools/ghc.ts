import {essence} from '../formats/essence.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `src/Cart.hs:6:24: error: [GHC-83865]`, `src/W.hs:(6,1)-(7,3): warning: [-Wtype-defaults]`; stack puts `shop> ` first. */
const HEAD =
  /^((?:\S+ *> )?)(\S[^:]{0,400}\.(?:l?hs|hsc|l?hs-boot|hsig|cabal|x|y)):(?:(\d+):(\d+)(?:-(\d+))?|\((\d+),(\d+)\)-\((\d+),(\d+)\)): (error|warning|fatal):?((?: \[[\w-]+(?:, [^\]]*)?\])*):? ?(.*)$/;
/** The quoted source that ends a message: `   |`, ` 6 | total xs = …`. */
const QUOTE = /^ *\d* *\|/;
const MAX_LINES = 80;

// https://downloads.haskell.org/ghc/latest/docs/users_guide/using.html#options-affecting-the-compiler-s-messages
export const tool: Tool = {
  name: 'ghc',
  title: 'Haskell compiler',
  homepage: 'https://www.haskell.org/ghc/',
  ecosystem: 'other',
  evidence: [': error:', ': warning:', ': fatal:'],
  evidenceForm: /^[^:]*\.(?:l?hs|hsc|l?hs-boot|hsig|cabal|x|y):[\d(]/,
  reach: 82,
  commands: ['ghc', 'cabal', 'stack', 'runghc', 'runhaskell'],
  read: log => {
    const {lines} = log;
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const head = HEAD.exec((lines[at] ?? '').slice(0, 4_000));
      if (!head) continue;
      const [
        ,
        prefix = '',
        file,
        row,
        column,
        end,
        row1,
        column1,
        row2,
        column2,
        severity = '',
        codes = '',
        first = '',
      ] = head;
      const {text, until} = readText(lines, at, prefix);
      const names = [...codes.matchAll(/\[([\w-]+)/g)].map(match => match[1] ?? '');
      const code = names.find(name => name.startsWith('-W')) ?? names[0];
      findings.push(
        makeFinding({
          file,
          line: row ?? row1,
          column: column ?? column1,
          endLine: row2 ?? (end === undefined ? undefined : row),
          endColumn: column2 ?? end,
          severity,
          code,
          message: essence([...(first === '' ? [] : [`    ${first}`]), ...text], 10),
          url:
            code?.startsWith('GHC-') === true
              ? `https://errors.haskell.org/messages/${code}/`
              : undefined,
          at,
          until,
        }),
      );
      at = until;
    }
    return findings;
  },
};

function readText(lines: readonly string[], at: number, prefix: string) {
  const text: string[] = [];
  let isQuote = false;
  let until = at;
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
    const full = (lines[index] ?? '').slice(0, 4_000);
    const line = full.startsWith(prefix) ? full.slice(prefix.length) : full;
    if (QUOTE.test(line)) isQuote = true;
    else if (isQuote || !/^\s+\S/.test(line)) break;
    else text.push(line.replace(/^( *)• /, '$1'));
    until = index;
  }
  return {text, until};
}
