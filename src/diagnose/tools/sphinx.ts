import type {Severity} from '../../model.js';
import type {Finding, Tool} from '../tool.js';
import {isTracebackHeader, readTraceback} from '../formats/python-traceback.js';
import {clip} from '../formats/essence.js';

/** `/app/index.rst:4: WARNING: …`, `/app/x.py:docstring of x.f:3: WARNING: …`, also behind `checking consistency... `. */
const ROW =
  /^(?:[a-z ]+\.\.\. )?(\S[^:]*\.\w{1,8})(?::(docstring of [\w.]+))?(?::(\d{1,9}|<autosummary>))?: (WARNING|ERROR|SEVERE|CRITICAL): (\S.*)$/;
const BARE =
  /^(WARNING|ERROR): ((?:autodoc|html|toctree|intersphinx|extension|image|config|the |unknown|failed|cannot).*)$/;
const TYPE = / \[([a-z_]+(?:\.[\w.-]+)?)\]$/;

const SEVERITIES: Readonly<Record<string, Severity>> = {WARNING: 'warning'};

/** Form: https://www.sphinx-doc.org/en/master/usage/configuration.html#confval-show_warning_types. */
export const tool: Tool = {
  name: 'sphinx',
  title: 'Documentation builder',
  homepage: 'https://www.sphinx-doc.org',
  ecosystem: 'docs',
  evidence: [': WARNING: ', ': ERROR: ', ': SEVERE: ', 'WARNING: autodoc: '],
  reach: 36,
  commands: ['sphinx-build', 'sphinx'],
  read: ({lines}) =>
    lines.flatMap((line, at): Finding[] => {
      if (!/WARNING: |ERROR: |SEVERE: |CRITICAL: /.test(line)) return [];
      const text = line.slice(0, 2_000);
      const [, file, docstring, row, level, said] = ROW.exec(text) ?? [];
      if (file !== undefined && level !== undefined && said !== undefined) {
        // The line of a docstring counts from the docstring's start.
        const number = docstring === undefined ? Number(row) : 0;
        return [
          {
            file,
            ...(number > 0 && {line: number}),
            ...describe(level, docstring === undefined ? said : `${said} (${docstring})`),
            at,
          },
        ];
      }
      const [, bareLevel, words] = BARE.exec(text) ?? [];
      if (bareLevel === undefined || words === undefined) return [];
      // autodoc shows why it could not import a module.
      const trace = isTracebackHeader(lines[at + 1] ?? '')
        ? readTraceback(lines, at + 1)
        : undefined;
      const described = describe(bareLevel, words);
      if (!trace) return [{...described, at}];
      const {frames, until} = trace;
      return [{...described, frames, message: `${described.message}\n${trace.message}`, at, until}];
    }),
};

function describe(level: string, said: string) {
  const code = TYPE.exec(said)?.[1];
  return {
    severity: SEVERITIES[level] ?? 'error',
    ...(code !== undefined && {code}),
    message: clip(code === undefined ? said : said.replace(TYPE, '')),
  };
}
