import type {Finding, Tool} from '../tool.js';
import {clip, essence} from '../formats/essence.js';
import {namedRequirements} from '../formats/requirement-files.js';

const UNSOLVED = /^ *(?:error:|×) No solution found when resolving dependencies/;
const UNPARSED = /^error: Couldn't parse requirement in `(\S+)` at position \d+$/;
const NO_TOML =
  /^(?:error: Failed to parse: |warning: Failed to parse )`?([^`\s]+?)`?(?: during .*)?:?$/;
const TOML_PLACE =
  /^ *(?:cause: |Caused by: )?TOML parse error at line (\d{1,9}), column (\d{1,9})$/;
const OUTDATED = /^ *(?:error: )?The lockfile at `(\S+)` needs to be updated/;
const MAX_LINES = 15;

/** Forms: https://docs.astral.sh/uv/reference/troubleshooting/; older versions draw `╰─▶` before the cause. */
export const tool: Tool = {
  name: 'uv',
  title: 'Python package and project manager',
  homepage: 'https://docs.astral.sh/uv/',
  ecosystem: 'python',
  evidence: [
    'No solution found when resolving dependencies',
    "error: Couldn't parse requirement in ",
    'TOML parse error at line ',
    'The lockfile at `uv.lock`',
  ],
  reach: 24,
  commands: ['uv'],
  read: ({lines, command}) =>
    lines.flatMap((text, at): readonly Finding[] => {
      if (!/^ *(?:error:|warning:|×|The lockfile)/u.test(text)) return [];
      const line = text.slice(0, 2_000);
      const finding =
        readUnsolved(lines, line, at, namedRequirements(command)) ?? readFile(lines, line, at);
      return finding ? [finding] : [];
    }),
};

function readUnsolved(
  lines: readonly string[],
  line: string,
  at: number,
  named: string | undefined,
): Finding | undefined {
  if (!UNSOLVED.test(line)) return undefined;
  const {text, until} = blockBelow(lines, at);
  const cause = text.map(each => each.replace(/^ *(?:cause: |Caused by: |╰─▶ )?/u, '')).join(' ');
  // What does not exist is the culprit; else the last thing that is asked for.
  const missing = /there (?:is|are) no versions? of ([\w.-]+)(?:==([\w.!+-]+))?/.exec(cause);
  const asked = [
    ...cause.matchAll(/(?:you require|project depends on) ([\w.-]+)(?:==([\w.!+-]+))?/g),
  ];
  const unknown = /Because ([\w.-]+) was not found in the (?:package registry|cache)/.exec(cause);
  const [, name, version] = missing ?? unknown ?? asked.at(-1) ?? [];
  const subject = name === undefined ? undefined : {name, ...(version !== undefined && {version})};
  return {
    ...(subject && {package: {...subject, ecosystem: 'pypi' as const}}),
    ...(named !== undefined && subject?.version !== undefined
      ? {file: named, anchor: `${subject.name}==${subject.version}`}
      : {}),
    severity: 'error',
    message: clip(cause || 'No solution found when resolving dependencies'),
    at,
    until,
  };
}

function readFile(lines: readonly string[], line: string, at: number): Finding | undefined {
  const lock = OUTDATED.exec(line)?.[1];
  if (lock !== undefined) {
    return {file: lock, severity: 'error', message: clip(line.replace(/^ *error: /, '')), at};
  }
  const file = UNPARSED.exec(line)?.[1];
  const {text, until} = blockBelow(lines, at);
  if (file !== undefined) {
    const below = lines.slice(at + 1, at + 6).map(each => each.slice(0, 2_000));
    const caret = below.findIndex(each => /^ *\^+ *$/.test(each));
    const anchor = below[caret - 1]?.trim();
    const why = below.slice(0, 1).map(each => each.replace(/^ *(?:cause: |Caused by: )/, ''));
    const place = {file, ...(anchor !== undefined && anchor !== '' && {anchor})};
    const message = essence(why) || 'not a requirement';
    return {...place, severity: 'error', message, at, until: caret < 0 ? at : at + 1 + caret};
  }
  const toml = NO_TOML.exec(line)?.[1];
  const place = text.map(each => TOML_PLACE.exec(each)).find(match => match !== null);
  if (toml === undefined || !place) return undefined;
  return {
    file: toml,
    line: Number(place[1]),
    column: Number(place[2]),
    severity: line.startsWith('warning') ? 'warning' : 'error',
    message: clip(text.findLast(each => each.trim() !== '')?.trim() ?? 'TOML parse error'),
    at,
    until,
  };
}

/** The indented lines below an error. */
function blockBelow(lines: readonly string[], at: number) {
  let until = at;
  while (until < at + MAX_LINES && /^ +(?!File ")\S/.test(lines[until + 1] ?? '')) until++;
  return {text: lines.slice(at + 1, until + 1).map(line => line.slice(0, 2_000)), until};
}
