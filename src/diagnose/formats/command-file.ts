/** Loops and pipes in which one command is started for many files. */
const MANY = /\b(?:for|while|until|xargs|parallel|find|ls|git)\b/;
const PLAIN_WORD = /^[\w@%+,./-]+$/;

/**
 * The one file that a RUN gives to a tool which does not print it (`jq . config.json`). Only when that is certain: the tool
 * is started once, not in a loop, and one of its words ends as its files do.
 *
 * @param command the RUN's text
 * @param program matches the words that start the tool, up to its arguments
 * @param file matches the names of files that it reads
 */
export function commandFile(command: string, program: RegExp, file: RegExp): string | undefined {
  if (MANY.test(command)) return undefined;
  const started = command
    .replace(/\\\n/g, ' ')
    .split(/&&|\|\||[;\n]/)
    .flatMap(simple => {
      // What a tool reads may come through `<` or from `cat`.
      const parts = simple.split('|');
      const at = parts.findIndex(part => program.test(part));
      return at < 0 ? [] : [parts.slice(0, at + 1).join(' ')];
    });
  const files = started.flatMap(text =>
    text.split(/[\s<]+/).filter(word => PLAIN_WORD.test(word) && file.test(word)),
  );
  const [only] = new Set(files);
  return started.length > 0 && new Set(files).size === 1 ? only : undefined;
}
