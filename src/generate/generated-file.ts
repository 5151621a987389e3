/** What stands at the top of a generated file, and how a file is recognised as one. */
const MARK = 'Generated from';
const START_OWN = 'quality-stages: own lines start';
const END_OWN = 'quality-stages: own lines end';

export interface Banner {
  /** The Dockerfile's path. */
  readonly file: string;
  /** The words after `quality-stages` that make the file again. */
  readonly argv: readonly string[];
  /** More lines for people. */
  readonly notes?: readonly string[];
}

/** The comment lines at the top of a generated file; `sign` starts a comment in its format. */
export function renderBanner({file, argv, notes = []}: Banner, sign = '#'): string {
  const lines = [
    `${MARK} ${file} by: quality-stages ${argv.map(quoteWord).join(' ')}`,
    'Change the Dockerfile and run that again; what stands between the markers for own lines is kept.',
    ...notes,
  ];
  return lines.map(line => `${sign} ${line}`.trimEnd()).join('\n');
}

/** The command in a generated file's banner, as words after `quality-stages`; undefined for other files. */
export function readBanner(text: string): readonly string[] | undefined {
  const line = text.split('\n', 5).find(candidate => candidate.includes(`${MARK} `));
  const command = line === undefined ? undefined : /by: quality-stages (.+?)\s*$/.exec(line)?.[1];
  return command === undefined
    ? undefined
    : [...command.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll(`'\\''`, "'") ?? plain ?? '',
      );
}

/** A pair of markers between which people may write; `indent` for formats that care. */
export const ownLines = (sign = '#', indent = ''): string =>
  `${indent}${sign} ${START_OWN}\n${indent}${sign} ${END_OWN}`;

/** Carries the lines that people wrote between the markers of the old file over into the new one. */
export function keepOwnLines(generated: string, old: string | undefined): string {
  const own = old === undefined ? undefined : cutOwnLines(old);
  if (own === undefined || own.body.length === 0) return generated;
  const lines = generated.split('\n');
  const start = lines.findIndex(line => line.includes(START_OWN));
  return start < 0 ? generated : lines.toSpliced(start + 1, 0, ...own.body).join('\n');
}

function cutOwnLines(text: string): {readonly body: readonly string[]} | undefined {
  const lines = text.split('\n');
  const start = lines.findIndex(line => line.includes(START_OWN));
  const end = lines.findIndex(line => line.includes(END_OWN));
  return start < 0 || end < start ? undefined : {body: lines.slice(start + 1, end)};
}

const quoteWord = (word: string): string =>
  /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
