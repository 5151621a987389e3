/**
 * Wrappers run several commands at once and put a name before each line. A prefix is taken off only when it is certain:
 * the wrapper announced it, or nothing else prints such a form.
 */

export interface UnwrappedLines {
  readonly lines: readonly string[];
  /** Per line, the directory its command runs in, as printed; absent when no line has one. */
  readonly directories?: readonly (string | undefined)[];
}

interface Prefix {
  readonly text: string;
  readonly directory?: string;
}

/** pnpm's `packages/ui lint$ eslint .` (recursive run, https://pnpm.io/cli/recursive). */
const PNPM_START = /^(\.|[\w@./-]+) ([\w:.-]+)\$ /;
/** npm's, pnpm's and yarn's `> ui@1.0.0 lint` behind any prefix; pnpm and npm 6 add the folder. */
const SCRIPT_START = /^(\S.{0,78}?[:\]|]:? +)?> (@?[\w./-]+@[\w.+-]+) [\w:.-]+(?: (\/\S+))?$/;
/** `turbo run`: `web:lint: cache miss, executing 0f1e…`. */
const TURBO_START = /^([\w@./-]+:[\w:.-]+): cache (?:miss|hit|bypass)\b/;
/** concurrently: `[0] npm run lint exited with code 1`. */
const CONCURRENTLY_END = /^(\[[\w:.-]{1,40}\]) .{1,400} exited with code (?:\d+|SIG[A-Z]+)$/;
/** `yarn workspaces foreach --verbose`: `[web]: Process started`. */
const FOREACH_START = /^(\[[\w@./-]{1,80}\]:) Process (?:started|exited)\b/;
/** docker compose: `Attaching to web-1, db-1`, then `web-1  | text`. */
const COMPOSE_START = /^Attaching to ([\w., -]{1,400})$/;

/** Prefixes that need no announcement: foreman's, yarn berry's and BuildKit's plain progress. */
const CERTAIN = /^(?:(\d\d:\d\d:\d\d [\w.-]+ +\|) |➤ YN\d{4}: (?:[│┌└] ?)?|(#\d+) \d+\.\d{1,3} )/u;

/**
 * Short texts, one of which stands in every line that a pattern above fits. V8 looks for up to six characters by the first of
 * them, which takes a tenth of the time of longer texts.
 */
const ANNOUNCEMENT_MARKS = ['$ ', '> ', 'cache ', 'xited ', ']: Pro', 'Attach'];
const CERTAIN_MARKS = ['| ', '➤ YN', '#'];

const NO_PREFIXES: ReadonlyMap<string, Prefix> = new Map();

const NO_LOCATIONS: ReadonlyMap<string, string> = new Map();

/** `>` begins the header of a script. */
const GREATER = 0x3e;

const ENTERING = /^(?:g?make|ninja)(?:\[\d+\])?: (Entering|Leaving) directory [`'‘"](.+)['’"]$/;

/**
 * Takes wrappers' prefixes off and brings lines of one prefix together, since parallel commands interleave and formats of
 * several lines would fall apart. Linear in the number of characters.
 *
 * @param lines visible lines
 * @param text the same as one text, in which marks are searched faster
 */
export function unwrapLines(lines: readonly string[], text: string): UnwrappedLines {
  const marks = ANNOUNCEMENT_MARKS.filter(mark => text.includes(mark));
  const prefixes = marks.length === 0 ? NO_PREFIXES : announcedPrefixes(lines, text, marks);
  const certainMarks = CERTAIN_MARKS.filter(mark => text.includes(mark));
  const hasCertain =
    certainMarks.length > 0 &&
    lines.some(line => mayHaveCertain(line.charCodeAt(0)) && CERTAIN.test(line));
  if (prefixes.size === 0 && !hasCertain) {
    const isTold =
      hasMake(text) || (beginsLine(text, '> ') && (text.includes('locati') || text.includes(' /')));
    return isTold ? withDirectories(lines, text) : {lines};
  }

  const lengths = [...new Set([...prefixes.keys()].map(text => text.length))];
  const groups = new Map<string, {readonly lines: string[]; readonly directory?: string}>();
  for (const line of lines) {
    const prefix = prefixOf(line, prefixes, lengths) ?? certainPrefix(line);
    const key = prefix?.key ?? '';
    let group = groups.get(key);
    if (!group) {
      group = {lines: [], ...(prefix?.directory !== undefined && {directory: prefix.directory})};
      groups.set(key, group);
    }
    group.lines.push(prefix ? line.slice(prefix.length) : line);
  }
  const all = [...groups.values()].map(group =>
    withDirectories(group.lines, text, group.directory),
  );
  const hasDirectories = all.some(group => group.directories);
  return {
    lines: all.flatMap(group => group.lines),
    ...(hasDirectories && {
      directories: all.flatMap(group => group.directories ?? group.lines.map(() => undefined)),
    }),
  };
}

/** True for the first character of what CERTAIN fits: a digit, `#` or `➤`. */
function mayHaveCertain(first: number): boolean {
  return (first >= 0x30 && first <= 0x39) || first === 0x23 || first === 0x27a4;
}

/** Whether make says where it works: the short text is the faster search, see ANNOUNCEMENT_MARKS. */
function hasMake(text: string): boolean {
  return text.includes('direct') && text.includes('ing directory ');
}

/** Whether a mark may begin a line: what stands behind a return may as well. */
function beginsLine(text: string, mark: string): boolean {
  return (
    text.startsWith(mark) ||
    text.includes(`\n${mark}`) ||
    text.includes(`\r${mark}`) ||
    text.includes('\b')
  );
}

/** True for the first character of what ENTERING fits. */
function mayEnter(first: number): boolean {
  return first === 0x6d || first === 0x67 || first === 0x6e;
}

interface FoundPrefix {
  readonly key: string;
  readonly length: number;
  readonly directory?: string;
}

function prefixOf(
  line: string,
  prefixes: ReadonlyMap<string, Prefix>,
  lengths: readonly number[],
): FoundPrefix | undefined {
  for (const length of lengths) {
    const after = line.charAt(length);
    if (after !== ' ' && after !== '') continue;
    const prefix = prefixes.get(line.slice(0, length));
    if (!prefix) continue;
    const found = {key: prefix.text, length: length + after.length};
    return prefix.directory === undefined ? found : {...found, directory: prefix.directory};
  }
  return undefined;
}

function certainPrefix(line: string): FoundPrefix | undefined {
  const match = mayHaveCertain(line.charCodeAt(0)) ? CERTAIN.exec(line) : null;
  return match ? {key: match[1] ?? match[2] ?? 'yarn', length: match[0].length} : undefined;
}

function announcedPrefixes(
  lines: readonly string[],
  text: string,
  marks: readonly string[],
): ReadonlyMap<string, Prefix> {
  const prefixes = new Map<string, Prefix>();
  const add = (text: string, directory?: string) => {
    const known = prefixes.get(text);
    if (known?.directory !== undefined) return;
    prefixes.set(text, directory === undefined ? {text} : {text, directory});
  };
  for (const line of linesWith(marks, lines, text)) {
    if (line.length > 2_000) continue;
    const pnpm = PNPM_START.exec(line);
    if (pnpm?.[1] !== undefined && pnpm[2] !== undefined) {
      const text = `${pnpm[1]} ${pnpm[2]}:`;
      // A long folder is shortened at its front.
      const prefix = pnpm[1].startsWith('...') ? {text} : {text, directory: pnpm[1]};
      prefixes.set(text, prefix).set(`${pnpm[1]} ${pnpm[2]}$`, prefix);
    }
    const script = SCRIPT_START.exec(line);
    if (script?.[1] !== undefined) add(script[1].trimEnd(), script[3]);
    const turbo = TURBO_START.exec(line);
    if (turbo) add(`${turbo[1] ?? ''}:`);
    const bracket = CONCURRENTLY_END.exec(line) ?? FOREACH_START.exec(line);
    if (bracket?.[1] !== undefined) add(bracket[1]);
    for (const name of COMPOSE_START.exec(line)?.[1]?.split(', ') ?? []) {
      const padded = lines.find(
        other => other.startsWith(name) && /^ +\| /.test(other.slice(name.length)),
      );
      if (padded !== undefined) add(padded.slice(0, padded.indexOf('|') + 1));
    }
  }
  return prefixes;
}

/** The lines that have one of some marks, in their order. */
function linesWith(
  marks: readonly string[],
  lines: readonly string[],
  visible: string,
): readonly string[] {
  // What a return or a backspace overwrote is in no line.
  const isOverwritten = visible.includes('\r') || visible.includes('\b');
  const text = isOverwritten ? lines.join('\n') : visible;
  const starts = new Set<number>();
  for (const mark of marks) {
    for (let at = text.indexOf(mark); at >= 0;) {
      const end = text.indexOf('\n', at);
      starts.add(text.lastIndexOf('\n', at) + 1);
      at = end < 0 ? end : text.indexOf(mark, end);
    }
  }
  return [...starts]
    .sort((left, right) => left - right)
    .map(start => {
      const end = text.indexOf('\n', start);
      return text.slice(start, end < 0 ? undefined : end);
    });
}

/** Adds what lines themselves say about the directory: `make -C` and npm's and pnpm's headers of workspaces. */
function withDirectories(lines: readonly string[], text: string, known?: string): UnwrappedLines {
  const locations =
    text.includes('npm e') || text.includes('npm E') ? workspaceLocations(lines) : NO_LOCATIONS;
  const isMake = hasMake(text);
  const canFail = text.includes('ELIFEC');
  const stack: string[] = [];
  let script: string | undefined;
  let directories: (string | undefined)[] | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const first = line.charCodeAt(0);
    if (isMake && mayEnter(first) && line.includes('ing directory ')) {
      const [, verb, directory] = ENTERING.exec(line) ?? [];
      if (verb === 'Entering' && directory !== undefined) stack.push(directory);
      if (verb === 'Leaving') stack.pop();
    } else if (first === GREATER) {
      const header = SCRIPT_START.exec(line);
      if (header) script = header[3] ?? locations.get(header[2] ?? '');
    } else if (
      script !== undefined &&
      ((canFail && line.includes('ELIFECYCLE')) || line.startsWith('npm '))
    ) {
      script = undefined;
    }
    const directory = stack.at(-1) ?? script ?? known;
    if (directory !== undefined) {
      directories ??= new Array<string | undefined>(lines.length).fill(undefined);
      directories[at] = directory;
    }
  }
  return directories ? {lines, directories} : {lines};
}

/** npm tells a failed workspace's folder only behind its output: `npm error location /app/packages/ui`. */
function workspaceLocations(lines: readonly string[]): ReadonlyMap<string, string> {
  const locations = new Map<string, string>();
  let workspace: string | undefined;
  for (const line of lines) {
    if (!line.startsWith('npm ')) continue;
    const [, key, value] = /^npm (?:error|ERR!) (workspace|location|path) (\S.*)$/.exec(line) ?? [];
    if (key === 'workspace') workspace = value;
    else if (key === 'location' && workspace !== undefined && value !== undefined) {
      locations.set(workspace, value);
    }
  }
  return locations;
}
