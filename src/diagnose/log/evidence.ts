import type {Tool} from '../tool.js';

/** A tool with the lines where its evidence stands. */
export interface Evidence {
  readonly tool: Tool;
  /** 0-based, ascending, without doubles; empty for tools that have no `reach` or no literals. */
  readonly lines: readonly number[];
}

/** Finds which tools' evidence stands in a text, in one pass over its characters whatever the number of tools. */
export interface EvidenceSearch {
  /** Tools of the table that have evidence in `text`, in table order; those without any literal always. */
  readonly find: (text: string) => readonly Evidence[];
}

/** Length of the pieces by which literals are found. */
const GRAM = 3;
/** What a character moves those before it by: after three, the first is out of the slot. */
const SHIFT = 6;
const SLOTS = 1 << (GRAM * SHIFT);

/**
 * Prepares the search for the evidence of all tools. Every three characters of the text are hashed and looked up in a
 * filter; only where that hits are literals compared (the idea of Wu and Manber, "A fast algorithm for multi-pattern
 * searching", 1994). Each literal is entered by the three of its characters that are rarest in logs.
 */
export function searchEvidence(tools: readonly Tool[]): EvidenceSearch {
  const {texts, owners, slots, ends, rests, firsts, lasts, filter} = literalTable(tools);
  const forms = tools.map(tool => tool.evidenceForm);
  /** Of those that have no reach, one line says all: 1 is what `seen` then is. */
  const isSettled = Uint8Array.from(tools, tool => (tool.reach === undefined ? 1 : 2));

  return {
    find: text => {
      const seen = new Uint8Array(tools.length);
      const lastLines = new Int32Array(tools.length).fill(-1);
      const hits: number[][] = tools.map(() => []);
      let known = -1;
      let current = '';
      let line = 0;
      let lineEnd = text.indexOf('\n');
      const note = (index: number, start: number) => {
        if (!text.startsWith(texts[index] ?? '', start)) return;
        for (; lineEnd >= 0 && lineEnd < start; lineEnd = text.indexOf('\n', lineEnd + 1)) line++;
        for (const owner of owners[index] ?? []) {
          if (lastLines[owner] === line || isSettled[owner] === seen[owner]) continue;
          lastLines[owner] = line;
          const form = forms[owner];
          if (form) {
            if (known !== line) [known, current] = [line, lineAround(text, start)];
            if (!form.test(current)) continue;
          }
          seen[owner] = 1;
          hits[owner]?.push(line);
        }
      };
      // An array of bytes is read twice as fast as a text. The low bytes of characters are enough until `note` looks.
      const bytes = Buffer.from(text, 'latin1');
      // Nothing of this loop is shared with a function: it goes over every character.
      let slot = 0;
      for (let at = 0; at < bytes.length; at++) {
        slot = ((slot << SHIFT) ^ (bytes[at] ?? 0)) & (SLOTS - 1);
        if (filter[slot] === 0) continue;
        for (let index = slots[slot] ?? 0, until = slots[slot + 1] ?? 0; index < until; index++) {
          const start = at - (ends[index] ?? 0);
          const isLikely =
            bytes[start] === firsts[index] && bytes[at + (rests[index] ?? 0)] === lasts[index];
          if (isLikely) note(index, start);
        }
      }
      return tools.flatMap((tool, index) => {
        const isHeard = seen[index] === 1 || tool.evidence.length === 0;
        const lines = tool.reach === undefined ? [] : (hits[index] ?? []);
        return isHeard ? [{tool, lines}] : [];
      });
    },
  };
}

/** The line that has the character at an index of a text. */
function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
}

/** All literals, ordered by their slots. What the search reads per character stands in arrays of numbers, by literal. */
interface LiteralTable {
  readonly texts: readonly string[];
  /** Indexes of the tools whose evidence a literal is. */
  readonly owners: readonly (readonly number[])[];
  /** Per slot the index of its first literal; one more at the end. */
  readonly slots: Uint16Array;
  /** Per slot 1 when it has literals. */
  readonly filter: Uint8Array;
  /** How far behind its start the three characters end by which a literal is found, and how far behind that its last is. */
  readonly ends: Int32Array;
  readonly rests: Int32Array;
  /** Its first and last character's low byte. */
  readonly firsts: Uint8Array;
  readonly lasts: Uint8Array;
}

function literalTable(tools: readonly Tool[]): LiteralTable {
  const owners = new Map<string, number[]>();
  for (const [index, tool] of tools.entries()) {
    for (const text of new Set(tool.evidence))
      owners.set(text, [...(owners.get(text) ?? []), index]);
  }
  const rows = Array.from(owners, ([text, of]) => {
    const end = rarestGram(text);
    return {text, of, end, slot: slotOf(text.slice(end - GRAM + 1, end + 1))};
  }).sort((left, right) => left.slot - right.slot);
  const slots = new Uint16Array(SLOTS + 1);
  for (const {slot} of rows) slots[slot + 1] = (slots[slot + 1] ?? 0) + 1;
  const filter = Uint8Array.from(slots.subarray(1), count => (count > 0 ? 1 : 0));
  for (let slot = 1; slot <= SLOTS; slot++)
    slots[slot] = (slots[slot] ?? 0) + (slots[slot - 1] ?? 0);
  return {
    texts: rows.map(({text}) => text),
    owners: rows.map(({of}) => of),
    slots,
    filter,
    ends: Int32Array.from(rows, ({end}) => end),
    rests: Int32Array.from(rows, ({text, end}) => text.length - 1 - end),
    firsts: Uint8Array.from(rows, ({text}) => text.charCodeAt(0)),
    lasts: Uint8Array.from(rows, ({text}) => text.charCodeAt(text.length - 1)),
  };
}

function slotOf(gram: string): number {
  const bytes = Buffer.from(gram, 'latin1');
  return bytes.reduce((slot, code) => ((slot << SHIFT) ^ code) & (SLOTS - 1), 0);
}

/** Characters that logs are full of, commonest first; what is not here is rarer. */
const COMMON = ' e/otanrsi-.lcdpumgh=_1bfv0:2yk';

/** Index of the last of the literal's three neighbouring characters that are rarest together. */
function rarestGram(text: string): number {
  let best = GRAM - 1;
  let bestScore = -1;
  for (let end = GRAM - 1; end < text.length; end++) {
    const gram = text.slice(end - GRAM + 1, end + 1);
    const ranks = Array.from(gram, character => COMMON.indexOf(character));
    const rarity = ranks.reduce((sum, rank) => sum + (rank === -1 ? COMMON.length : rank), 0);
    // Rulers and progress bars repeat a character as often as the line is wide.
    const score = new Set(gram).size === 1 ? 0 : rarity;
    if (score > bestScore) [best, bestScore] = [end, score];
  }
  return best;
}
