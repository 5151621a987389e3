import type {Finding, Tool} from '../tool.js';

/** `[error] src/bad.js: SyntaxError: Unexpected token (2:10)`; followed by the quoted source, each line behind `[error] `. */
const SYNTAX_ERROR = /^\[error\] (\S.*?): (\w*Error: .*?)(?: \((\d+):(\d+)\))?$/;
/** `[warn] src/a.js`, in --check; older versions have no bracket: `src/a.js`. */
const UNFORMATTED = /^\[warn\] (\S.*\.\w+)$/;
const QUOTED = /^\[error\] (?:>|\s)\s*(?:\d+\s*)?\|/;
const LISTS = /(?:^|[\s/])prettier(?:@\S+)? (?:.*\s)?(?:-l|--list-different)(?:\s|$)/;
/** What only `--list-different` prints: a path alone. */
const PATH =
  /^(?![-/])[\w@.+()[\]/-]*\.(?:[cm]?[jt]sx?|vue|svelte|astro|css|scss|less|json5?|jsonc|md|mdx|markdown|ya?ml|html?|hbs|graphql|gql)$/;

const ADVICE = 'Not formatted as Prettier would: run `prettier --write`';

/** Paths of a list stand with their like: other tools put paths above their tables. */
function isListed(lines: readonly string[], at: number): boolean {
  if (!PATH.test(lines[at] ?? '')) return false;
  const next = lines[at + 1];
  return (
    next === undefined ||
    /^(?:$|npm |Code style issues|Error occurred|\[(?:error|warn)\] )/.test(next) ||
    PATH.test(next)
  );
}

function syntaxError(match: RegExpExecArray, lines: readonly string[], at: number): Finding {
  let until = at;
  while (QUOTED.test((lines[until + 1] ?? '').slice(0, 100))) until++;
  const [, file = '', message = '', line, column] = match;
  return {
    file,
    ...(line !== undefined && {line: Number(line)}),
    ...(line !== undefined && Number(column) > 0 && {column: Number(column)}),
    severity: 'error',
    code: message.slice(0, message.indexOf(':')),
    message: message.slice(message.indexOf(':') + 2),
    at,
    ...(until > at && {until}),
  };
}

// https://prettier.io/docs/cli#--check, src/cli/format.js of prettier 1.16 to 3.
export const tool: Tool = {
  name: 'prettier',
  title: 'code formatter',
  homepage: 'https://prettier.io',
  ecosystem: 'javascript',
  evidence: [
    'Checking formatting...',
    '[error] ',
    '[warn] ',
    '.js',
    '.ts',
    '.css',
    '.md',
    '.yaml',
    '.yml',
  ],
  reach: 5,
  commands: ['prettier'],
  read: log => {
    const lists = LISTS.test(log.command);
    let isListing = lists;
    const findings: Finding[] = [];
    for (const [at, line] of log.lines.entries()) {
      if (line.length > 2_000) continue;
      if (line === 'Checking formatting...' || (line.startsWith('> ') && LISTS.test(line))) {
        isListing = true;
      } else if (/^(?:Code style issues|Error occurred|All matched files)/.test(line)) {
        isListing = lists;
      }
      if (line.startsWith('[error] ')) {
        const match = SYNTAX_ERROR.exec(line);
        if (match) findings.push(syntaxError(match, log.lines, at));
        continue;
      }
      const file =
        UNFORMATTED.exec(line)?.[1] ?? (isListing && isListed(log.lines, at) ? line : undefined);
      if (file === undefined) continue;
      findings.push({file, severity: 'error', message: ADVICE, at});
    }
    return findings;
  },
};
