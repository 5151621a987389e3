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

interface Literal {
  readonly text: string;
  /** How far behind its start the three characters end by which it is found. */
  readonly end: number;
  /** Indexes of the tools whose evidence it is. */
  readonly owners: readonly number[];
}

const GRAM = 3;
/** Slots of the filter: small enough to stay in the processor's first cache. */
const SLOTS = 1 << 15;
const NEWLINE = 10;

/**
 * Prepares the search for the evidence of all tools. Every three characters of the text are hashed and looked up in a small
 * filter; only where that hits are literals compared (the idea of Wu and Manber, "A fast algorithm for multi-pattern
 * searching", 1994). Each literal is entered by the three of its characters that are rarest in logs.
 */
export function searchEvidence(tools: readonly Tool[]): EvidenceSearch {
  const slots = fillSlots(tools);
  const filter = Uint8Array.from(slots, literals => (literals ? 1 : 0));
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
      const note = ({text: literal, end, owners}: Literal, at: number, line: number) => {
        if (!text.startsWith(literal, at - end)) return;
        for (const owner of owners) {
          if (lastLines[owner] === line || isSettled[owner] === seen[owner]) continue;
          lastLines[owner] = line;
          const form = forms[owner];
          if (form) {
            if (known !== line) [known, current] = [line, lineAround(text, at)];
            if (!form.test(current)) continue;
          }
          seen[owner] = 1;
          hits[owner]?.push(line);
        }
      };
      // Nothing of this loop is shared with a function: it goes over every character.
      let line = 0;
      let first = 0;
      let second = 0;
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === NEWLINE) line++;
        const slot = hash(first, second, code);
        if (filter[slot] === 1) for (const literal of slots[slot] ?? []) note(literal, at, line);
        first = second;
        second = code;
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

function hash(first: number, second: number, third: number): number {
  return ((first << 10) ^ (second << 5) ^ third ^ (first >> 3)) & (SLOTS - 1);
}

function fillSlots(tools: readonly Tool[]): readonly (readonly Literal[] | undefined)[] {
  const owners = new Map<string, number[]>();
  for (const [index, tool] of tools.entries()) {
    for (const text of new Set(tool.evidence))
      owners.set(text, [...(owners.get(text) ?? []), index]);
  }
  const slots = new Array<Literal[] | undefined>(SLOTS).fill(undefined);
  for (const [text, indexes] of owners) {
    const end = rarestGram(text);
    const [first, second, third] = [2, 1, 0].map(back => text.charCodeAt(end - back));
    const slot = hash(first ?? 0, second ?? 0, third ?? 0);
    (slots[slot] ??= []).push({text, end, owners: indexes});
  }
  return slots;
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
