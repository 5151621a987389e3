import type {Instruction} from '../../model.js';
import {splitInstruction, type KeyValue} from './raw-instruction.js';
import {splitQuotedWords} from '../words/words.js';

/** One name of an ARG instruction; `value` is its default as written, quotes and variables included. */
export interface ArgumentDeclaration {
  readonly name: string;
  readonly value?: string;
}

/** The names that an ARG declares, in order: `ARG A=1 B` declares two. */
export function argumentsOf(instruction: Instruction, escape: string): ArgumentDeclaration[] {
  return splitQuotedWords(instruction.text, escape).map(word => {
    const equals = word.indexOf('=');
    if (equals < 0) return {name: word};
    return {name: word.slice(0, equals), value: word.slice(equals + 1)};
  });
}

/** The pairs of an ENV or LABEL, in order; quotes and variables as written. */
export function pairsOf(instruction: Instruction, escape: string): readonly KeyValue[] {
  try {
    return splitInstruction(`${instruction.keyword} ${instruction.text}`, escape).pairs;
  } catch {
    return [];
  }
}
