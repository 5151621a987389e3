import type {Frame} from '../tool.js';

/** `lib/cart.rb:9:in 'Cart#add'`, behind `from `, `# ` or blanks; Ruby up to 3.3 opens the name with a backtick. */
const FRAME =
  /^\s*(?:from |# )?(\.?[^\s:#][^:]{0,400}):(\d+)(?::in [`'"].{0,400}|:in block .{0,400})?$/;
/** Installed gems and Ruby itself. */
const FOREIGN =
  /(?:^<internal:|\/gems\/|\/rubygems|\/lib\/ruby\/|^\/usr\/bin\/|^bin\/(?:rspec|cucumber|rake)$)/;

/**
 * Reads one line of a Ruby backtrace.
 *
 * @returns undefined for other lines; `foreign` for a line of an installed gem or of Ruby itself
 */
export function readRubyFrame(line: string): Frame | 'foreign' | undefined {
  const [, file, row] = FRAME.exec(line.slice(0, 1_000)) ?? [];
  if (file === undefined)
    return /^\s*(?:from |# )?<internal:/.test(line.slice(0, 200)) ? 'foreign' : undefined;
  if (FOREIGN.test(file)) return 'foreign';
  return Number(row) > 0 ? {file, line: Number(row)} : 'foreign';
}

/** The frames among lines, without those of gems. */
export function rubyFrames(lines: readonly string[]): readonly Frame[] {
  return lines.flatMap(line => {
    const frame = readRubyFrame(line);
    return frame === undefined || frame === 'foreign' ? [] : [frame];
  });
}
