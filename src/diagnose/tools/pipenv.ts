import type {Finding, Tool} from '../tool.js';

const OUTDATED = /^(?:Your Pipfile\.lock(?: ?$| \()|Pipfile\.lock is out-of-date)/;

/** Forms: https://pipenv.pypa.io/en/latest/cli.html (install --deploy, verify). What pip says is read as pip's. */
export const tool: Tool = {
  name: 'pipenv',
  title: 'Python package manager',
  homepage: 'https://pipenv.pypa.io',
  ecosystem: 'python',
  evidence: ['Your Pipfile.lock', 'Pipfile.lock is out-of-date'],
  reach: 10,
  commands: ['pipenv'],
  read: ({lines}) =>
    lines.flatMap((line, at): readonly Finding[] =>
      OUTDATED.test(line) && /out[ -]of[ -]?\s*date/.test(lines.slice(at, at + 4).join(' '))
        ? [
            {
              file: 'Pipfile.lock',
              severity: 'error',
              message: 'Pipfile.lock is out of date: run `pipenv lock`',
              at,
            },
          ]
        : [],
    ),
};
