import {isMap, isScalar, LineCounter, parseDocument} from 'yaml';
import type {PackageRef} from '../tool.js';

/** A kind of file that names packages. */
export interface ManifestFormat {
  readonly ecosystem: PackageRef['ecosystem'];
  /** Matches the path from the repository root. */
  readonly path: RegExp;
  /** Lists everything that was resolved, not only what people asked for. */
  readonly isLock: boolean;
  /** 1-based lines that name the package, the one with the wanted version first; [] when none does. */
  readonly find: (lines: readonly string[], wanted: PackageRef) => readonly number[];
}

/** Formats by precedence: within an ecosystem, what people write by hand comes before what tools lock. */
export const MANIFEST_FORMATS: readonly ManifestFormat[] = [
  manifest(
    'pypi',
    /(?:^|\/)[^/]*(?:requirements|constraints)[^/]*\.(?:txt|in|pip)$|(?:^|\/)requirements\/[^/]+\.(?:txt|in)$/i,
    findRequirement,
  ),
  manifest('pypi', /(?:^|\/)pyproject\.toml$/, findInPyproject),
  manifest('pypi', /(?:^|\/)Pipfile$/, (lines, wanted) => findTomlKeys(lines, wanted, /./)),
  manifest('pypi', /(?:^|\/)setup\.(?:cfg|py)$/, findRequirementText),
  manifest('pypi', /(?:^|\/)environment\.ya?ml$/, findRequirementText),
  lock('pypi', /(?:^|\/)Pipfile\.lock$/, (lines, wanted) =>
    findJsonKeys(lines, [wanted.name], wanted.version),
  ),
  lock('pypi', /(?:^|\/)(?:poetry|uv|pdm)\.lock$/, findTomlPackages),
  manifest('npm', /(?:^|\/)package\.json$/, (lines, wanted) =>
    findJsonMembers(
      lines,
      wanted,
      /^(?:(?:dev|peer|optional)D|d)ependencies$|^(?:overrides|resolutions|bundle[d]?Dependencies)$/,
    ),
  ),
  lock('npm', /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/, findInNpmLock),
  lock('npm', /(?:^|\/)yarn\.lock$/, findInYarnLock),
  lock('npm', /(?:^|\/)pnpm-lock\.yaml$/, findInPnpmLock),
  lock('npm', /(?:^|\/)bun\.lock$/, (lines, {name}) =>
    findLines(lines, new RegExp(`^\\s*"${escape(name)}":\\s*\\[`)),
  ),
  manifest('go', /(?:^|\/)go\.mod$/, findInGoMod),
  manifest('cargo', /(?:^|\/)Cargo\.toml$/, (lines, wanted) =>
    findTomlKeys(lines, wanted, /dependencies/),
  ),
  lock('cargo', /(?:^|\/)Cargo\.lock$/, findTomlPackages),
  manifest('gem', /(?:^|\/)(?:Gemfile|[^/]+\.gemspec)$/, (lines, {name}) =>
    findLines(
      lines,
      new RegExp(`^\\s*(?:gem|\\w+\\.add_(?:\\w+_)?dependency)[\\s(]+["']${escape(name)}["']`),
    ),
  ),
  lock('gem', /(?:^|\/)Gemfile\.lock$/, findInGemfileLock),
  manifest('maven', /(?:^|\/)pom\.xml$/, findInPom),
  manifest('maven', /(?:^|\/)(?:[^/]+\.gradle(?:\.kts)?|[^/]+\.versions\.toml)$/, (lines, {name}) =>
    findLines(lines, new RegExp(`["']${escape(name)}(?=["':@])`)),
  ),
  lock('maven', /(?:^|\/)gradle\.lockfile$/, (lines, {name}) =>
    findLines(lines, new RegExp(`^${escape(name)}:`)),
  ),
  manifest('composer', /(?:^|\/)composer\.json$/, (lines, wanted) =>
    findJsonMembers(lines, wanted, /^require(?:-dev)?$/),
  ),
  lock('composer', /(?:^|\/)composer\.lock$/, (lines, {name}) =>
    findLines(lines, new RegExp(`"name":\\s*"${escape(name)}"`, 'i')),
  ),
];

type Find = ManifestFormat['find'];

function manifest(ecosystem: PackageRef['ecosystem'], path: RegExp, find: Find): ManifestFormat {
  return {ecosystem, path, isLock: false, find};
}

function lock(ecosystem: PackageRef['ecosystem'], path: RegExp, find: Find): ManifestFormat {
  return {ecosystem, path, isLock: true, find};
}

/** Python's package names are equal without case, and `-`, `_`, `.` are one (PEP 503); so are `-` and `_` of crates. */
export function normalizeName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** An expression for a Python or Rust name in any of its spellings. */
function anySpelling(name: string): string {
  return normalizeName(name).split('-').map(escape).join('[-_.]+');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function findLines(lines: readonly string[], expression: RegExp): readonly number[] {
  return lines.flatMap((line, index) => (expression.test(line) ? [index + 1] : []));
}

/** Puts the lines whose own text, or one of the next, has the version in front of the others. */
function byVersion(
  lines: readonly string[],
  found: readonly number[],
  version: string | undefined,
  next = 0,
): readonly number[] {
  if (version === undefined) return found;
  const text = new RegExp(`(?:^|[^\\w.])v?${escape(version)}(?![\\w.]*\\d)`);
  const has = (line: number): boolean =>
    lines.slice(line - 1, line + next).some(one => text.test(one));
  return [...found.filter(has), ...found.filter(line => !has(line))];
}

function findRequirement(lines: readonly string[], {name, version}: PackageRef): readonly number[] {
  const spelled = anySpelling(name);
  const expression = new RegExp(
    `^\\s*(?:${spelled}(?=\\s*(?:[=<>!~;@\\\\[#,(]|$))|[^#]*#(?:.*&)?egg=${spelled}(?![\\w.-]))`,
    'i',
  );
  return byVersion(lines, findLines(lines, expression), version);
}

/** A requirement as text of its own: quoted, a list entry, or alone on its line. */
function findRequirementText(
  lines: readonly string[],
  {name, version}: PackageRef,
): readonly number[] {
  const expression = new RegExp(
    `(?:^\\s*|["'\\[]|-\\s+)${anySpelling(name)}(?=\\s*(?:[=<>!~;@\\["']|$))`,
    'i',
  );
  return byVersion(lines, findLines(lines, expression), version);
}

/** Arrays of requirements (PEP 621, dependency groups, build requirements) and Poetry's tables. */
function findInPyproject(lines: readonly string[], wanted: PackageRef): readonly number[] {
  const found: number[] = [];
  const key = new RegExp(`^\\s*["']?${anySpelling(wanted.name)}["']?\\s*=`, 'i');
  const text = new RegExp(`["']${anySpelling(wanted.name)}(?=[\\s=<>!~;@\\["',])`, 'i');
  let section = '';
  let array = '';
  for (const [index, line] of lines.entries()) {
    section = /^\s*\[+([^\]]+)\]+/.exec(line)?.[1] ?? section;
    array = /^\s*\[/.test(line) ? '' : (/^\s*["']?([\w.-]+)["']?\s*=/.exec(line)?.[1] ?? array);
    const inList =
      /depend|requires|groups/.test(array) ||
      /optional-dependencies|dependency-groups/.test(section);
    const inTable = /^tool\..*dependencies/.test(section) && key.test(line);
    if (inTable || (inList && text.test(line))) found.push(index + 1);
  }
  return byVersion(lines, found, wanted.version);
}

/** `name = …` in sections whose name matches, and sections of the package's own (`[dependencies.name]`). */
function findTomlKeys(
  lines: readonly string[],
  wanted: PackageRef,
  sections: RegExp,
): readonly number[] {
  const spelled = anySpelling(wanted.name);
  const key = new RegExp(
    `^\\s*["']?${spelled}["']?\\s*(?:=|\\.version\\s*=|\\.workspace\\s*=)|\\bpackage\\s*=\\s*"${spelled}"`,
    'i',
  );
  const own = new RegExp(`\\.["']?${spelled}["']?$`, 'i');
  const found: number[] = [];
  let section = '';
  for (const [index, line] of lines.entries()) {
    const header = /^\s*\[+([^\]]+)\]+/.exec(line)?.[1]?.trim();
    if (header !== undefined) {
      section = header;
      if (sections.test(section) && own.test(section)) found.push(index + 1);
    } else if (section !== '' && sections.test(section) && key.test(line)) found.push(index + 1);
  }
  return byVersion(lines, found, wanted.version);
}

/** `[[package]]`, `name = "x"`, `version = "1"`. */
function findTomlPackages(
  lines: readonly string[],
  {name, version}: PackageRef,
): readonly number[] {
  const found = findLines(lines, new RegExp(`^name = "${anySpelling(name)}"`, 'i'));
  return byVersion(lines, found, version, 2);
}

function findJsonKeys(
  lines: readonly string[],
  names: readonly string[],
  version: string | undefined,
): readonly number[] {
  const found = findLines(
    lines,
    new RegExp(`^\\s*"(?:${names.map(name => anySpelling(name)).join('|')})":\\s*\\{`, 'i'),
  );
  return byVersion(lines, found, version, 12);
}

/** The outermost value; nothing for one that is nested deeper than the parser's own calls may go. */
function parseRoot(text: string, lineCounter: LineCounter): unknown {
  try {
    return parseDocument(text, {lineCounter, prettyErrors: false, logLevel: 'silent'}).contents;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Members of objects that are members of the root: `dependencies` of a package.json. */
function findJsonMembers(
  lines: readonly string[],
  {name}: PackageRef,
  sections: RegExp,
): readonly number[] {
  const counter = new LineCounter();
  const root = parseRoot(lines.join('\n'), counter);
  if (!isMap(root)) return [];
  const found: number[] = [];
  for (const {key, value} of root.items) {
    if (!isScalar(key) || !sections.test(String(key.value)) || !isMap(value)) continue;
    for (const {key: member} of value.items) {
      if (!isScalar(member) || String(member.value).toLowerCase() !== name.toLowerCase()) continue;
      found.push(counter.linePos(member.range?.[0] ?? 0).line);
    }
  }
  return found;
}

/** `"node_modules/a/node_modules/name": {` (version 2 and 3), `"name": {` (version 1). The shortest path comes first. */
function findInNpmLock(lines: readonly string[], {name, version}: PackageRef): readonly number[] {
  const found = findLines(
    lines,
    new RegExp(`^\\s*"(?:(?:[^"]*/)?node_modules/)?${escape(name)}":\\s*\\{`),
  );
  const bySize = [...found].sort(
    (left, right) => (lines[left - 1] ?? '').trim().length - (lines[right - 1] ?? '').trim().length,
  );
  return byVersion(lines, bySize, version, 2);
}

/** `"@scope/name@^1", "@scope/name@^2":`, then `  version "1.2.3"`. */
function findInYarnLock(lines: readonly string[], {name, version}: PackageRef): readonly number[] {
  return byVersion(lines, findLines(lines, new RegExp(`^(?:.*, )?"?${escape(name)}@`)), version, 1);
}

/** `  /name@1.2.3:`, `  '@scope/name@1.2.3':`, `  /name/1.2.3:`. */
function findInPnpmLock(lines: readonly string[], {name, version}: PackageRef): readonly number[] {
  const found = findLines(lines, new RegExp(`^  ['"]?/?${escape(name)}[@/]\\d`));
  return byVersion(lines, found, version);
}

/** `require name v1.2.3`; the standard library is the go (or toolchain) line. */
function findInGoMod(lines: readonly string[], {name, version}: PackageRef): readonly number[] {
  if (/^(?:stdlib|go|std|toolchain)$/i.test(name)) {
    return [...findLines(lines, /^toolchain\s/), ...findLines(lines, /^go\s+\d/)];
  }
  const found = findLines(
    lines,
    new RegExp(`^\\s*(?:require\\s+|replace\\s+)?${escape(name)}\\s+(?:v|=>)`),
  );
  return byVersion(lines, found, version?.replace(/^v/, ''));
}

/** `    name (1.2.3)` of `specs:`. */
function findInGemfileLock(
  lines: readonly string[],
  {name, version}: PackageRef,
): readonly number[] {
  return byVersion(lines, findLines(lines, new RegExp(`^ {4}${escape(name)} \\(`)), version);
}

/** The `<artifactId>` of a dependency, plugin or parent with that `<groupId>`; the name is `group:artifact`, or the artifact. */
function findInPom(lines: readonly string[], {name, version}: PackageRef): readonly number[] {
  const colon = name.indexOf(':');
  const group = colon === -1 ? undefined : name.slice(0, colon);
  const artifact = new RegExp(`<artifactId>\\s*${escape(name.slice(colon + 1))}\\s*</artifactId>`);
  const found: number[] = [];
  let start = 0;
  for (const [index, line] of lines.entries()) {
    if (/<(?:dependency|plugin|parent|extension|exclusion)>/.test(line)) start = index;
    if (!artifact.test(line)) continue;
    const block = lines
      .slice(start, index + 4)
      .join('')
      .replace(/\s/g, '');
    const isDependency = /^.*?<(?:dependency|plugin|parent|extension)>/.test(lines[start] ?? '');
    if (isDependency && (group === undefined || block.includes(`<groupId>${group}</groupId>`))) {
      found.push(index + 1);
    }
  }
  return byVersion(lines, found, version, 3);
}
