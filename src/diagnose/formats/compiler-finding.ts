import {makeFinding} from './make-finding.js';
import type {CompilerBlock} from './compiler-blocks.js';
import type {Finding} from '../tool.js';

/** Endings of the sources and headers that C and C++ compilers read. */
const SOURCE =
  /\.(?:c|h|cc|hh|cpp|hpp|cxx|hxx|c\+\+|h\+\+|C|H|inc|inl|ipp|tpp|tcc|ixx|cppm|m|mm|cu|cuh|cl|ino|s|S|y|yy|l|ll|def)(?:\.in)?$/;

/** Characters of the longest ending that SOURCE knows. */
const LONGEST_ENDING = 9;

/** True for files that C and C++ compilers read, so that `app.py:6:1: error: …` is left to others. */
export function isCSource(file: string): boolean {
  return SOURCE.test(file.slice(-LONGEST_ENDING));
}

/** True for what a C or C++ compiler itself says: no code, or an option's name, but not clang-format's. */
export function isOfCompiler({file, code}: CompilerBlock): boolean {
  if (!isCSource(file)) return false;
  return code === undefined || (code.startsWith('-') && code !== '-Wclang-format-violations');
}

/**
 * The finding of one block: with frames when templates, macros or includes led there, so that an error within a system
 * header comes to the line of the repository that caused it.
 *
 * @param severity the finding's, when the block's kind does not say
 */
export function compilerFinding(
  block: CompilerBlock,
  fields: {readonly severity?: string; readonly url?: string | undefined} = {},
): Finding {
  const {file, line, column, kind, message, code, frames, at, until} = block;
  const isPlain = frames.length < 2;
  return makeFinding({
    file: isPlain ? file : undefined,
    line: isPlain ? line : undefined,
    column: isPlain ? column : undefined,
    frames: isPlain ? undefined : frames,
    severity: fields.severity ?? (kind === 'remark' ? 'info' : kind),
    code,
    message,
    url: fields.url,
    at,
    until,
  });
}
