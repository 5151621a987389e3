import {packageFolder} from './java-trace.js';
import {clip} from './essence.js';
import type {Frame} from '../tool.js';

/** A place in the code that breaks a rule of the architecture. */
interface Violation {
  readonly message: string;
  /** The file, below its package's folder. */
  readonly frames: readonly Frame[];
}

const RULE =
  /^Architecture Violation \[Priority: \w+\] - Rule '(.*)' was violated \(\d+ times?\):$/;
/** `Method <org.acme.Prices.load()> gets field <…> in (Prices.java:8)`; within a cycle behind a dash. */
const PLACE = / in \(([\w$]+\.(?:java|kt|groovy|scala)):(\d+)\)$/;
const OWNER = /^\s*(?:- )?\w[\w ]{2,30} <([^<>()]+)/;

/**
 * What ArchUnit lists below a violated rule, one per line.
 * Source: https://www.archunit.org/userguide/html/000_Index.html, FailureReport and SourceCodeLocation.
 *
 * @param text the lines of the error's message
 * @returns none when the message is no such
 */
export function readViolations(text: readonly string[]): readonly Violation[] {
  const head = text.findIndex(line => line.startsWith('Architecture Violation '));
  const rule = RULE.exec((text[head] ?? '').slice(0, 2_000))?.[1];
  if (rule === undefined) return [];
  return text.slice(head + 1).flatMap((line): readonly Violation[] => {
    const [, file, row] = PLACE.exec(line.slice(-300)) ?? [];
    const owner = OWNER.exec(line.slice(0, 1_000))?.[1];
    if (file === undefined || owner === undefined) return [];
    // A class has a line of 0.
    const number = Number(row);
    const folder = packageFolder(owner.replace(/\.[A-Z].*$/, '.'));
    const frame = {file: `${folder}${file}`, ...(number > 0 && {line: number})};
    return [{message: `${clip(line.trim())}\nbreaks the rule: ${rule}`, frames: [frame]}];
  });
}
