import {posix} from 'node:path';
import type {Dockerfile, Instruction, Location} from '../../model.js';
import {isForeignPath} from '../path-map/foreign.js';
import {MANIFEST_FORMATS, normalizeName, type ManifestFormat} from './manifests-formats.js';
import type {PathMap} from '../path-map/path-map.js';
import type {Repository} from '../repository.js';
import type {PackageRef} from '../tool.js';

export interface PackageContext {
  readonly pathMap: PathMap;
  readonly repository: Repository;
  readonly dockerfile: Dockerfile;
  /** Instructions that ran before, the last one first: where a package may have been installed by name. */
  readonly instructions: readonly Instruction[];
}

interface Candidate {
  /** From the repository root. */
  readonly path: string;
  readonly line: number;
  readonly hasVersion: boolean;
  readonly isNear: boolean;
}

/** Ways to install a package by name in a RUN. */
const INSTALL: Readonly<Record<PackageRef['ecosystem'], RegExp>> = {
  pypi: /\b(?:pip[\d.]*|pipx|uv|poetry|pdm|conda|mamba)\s+(?:\S+\s+)*?(?:install|add)\b|python[\d.]* -m pip/,
  npm: /\b(?:npm|pnpm|yarn|bun)\s+(?:\S+\s+)*?(?:i|install|add|ci)\b|\bnpx\b/,
  go: /\bgo\s+(?:install|get)\b/,
  cargo: /\bcargo\s+(?:install|add|binstall)\b/,
  gem: /\bgem\s+(?:install|i)\b|\bbundle\s+add\b/,
  maven: /\b(?:mvn|mvnw|gradle|gradlew|curl|wget)\b/,
  composer: /\bcomposer\s+(?:global\s+)?require\b/,
  os: /\b(?:apk|apt|apt-get|aptitude|yum|dnf|microdnf|tdnf|zypper|pacman)\b/,
  unknown: /\b(?:install|add|get|require|i)\b/,
};

/**
 * Finds the line that brings a package in: in the manifest the tool named, else in the manifests of the container (those of
 * the directories that the RUN works in first), else in their lock files, else the Dockerfile's line that installs it by name.
 *
 * @param printed the file that the tool named, as printed, when it named one
 * @returns undefined when no line names it, or several files do and none is nearer than the others
 */
export function locatePackage(
  wanted: PackageRef,
  context: PackageContext,
  printed?: string,
): Location | undefined {
  const files = context.pathMap.files();
  const all = new Map<string, boolean>();
  for (const [path, origin] of files) {
    if (origin.heredoc || isForeignPath(path)) continue;
    const isNear = context.pathMap.directories.includes(posix.dirname(path));
    all.set(origin.path, isNear || all.get(origin.path) === true);
  }
  const named = printed === undefined ? undefined : context.pathMap.toRepository(printed);
  const folder = named === undefined ? undefined : posix.dirname(named);
  const paths = [...all].filter(([path]) => folder === undefined || posix.dirname(path) === folder);
  for (const isLock of [false, true]) {
    const formats = MANIFEST_FORMATS.filter(
      format => format.isLock === isLock && isOfEcosystem(format, wanted),
    );
    const found = choose(
      paths.flatMap(([path, isNear]) => search(path, isNear, formats, wanted, context)),
      named,
    );
    if (found) return {path: found.path, startLine: found.line, endLine: found.line};
  }
  return findInstall(wanted, context);
}

function isOfEcosystem({ecosystem}: ManifestFormat, wanted: PackageRef): boolean {
  return wanted.ecosystem === 'unknown' || ecosystem === wanted.ecosystem;
}

function search(
  path: string,
  isNear: boolean,
  formats: readonly ManifestFormat[],
  wanted: PackageRef,
  {repository}: PackageContext,
): readonly Candidate[] {
  const format = formats.find(one => one.path.test(path));
  const included = format === undefined ? [] : [path, ...listIncluded(path, repository)];
  return included.flatMap(file => {
    const lines = repository.readLines(file) ?? [];
    const [line] = format?.find(lines, wanted) ?? [];
    if (line === undefined) return [];
    const {version} = wanted;
    const hasVersion = version !== undefined && (lines[line - 1] ?? '').includes(version);
    return [{path: file, line, hasVersion, isNear}];
  });
}

/** Files that a requirements file takes in with `-r` or `-c`, whatever their names. */
function listIncluded(path: string, repository: Repository): readonly string[] {
  if (!/\.(?:txt|in|pip)$/.test(path)) return [];
  const seen = new Set([path]);
  for (const file of seen) {
    for (const line of repository.readLines(file) ?? []) {
      const included = /^\s*(?:-r|-c|--requirement|--constraint)[\s=]*(\S+)/.exec(line)?.[1];
      if (included === undefined || seen.size > 50) continue;
      const target = posix.join(posix.dirname(file), included);
      if (repository.has(target)) seen.add(target);
    }
  }
  seen.delete(path);
  return [...seen];
}

/** The named file, else the only one, else by version, else by nearness; files of one folder count as one place. */
function choose(
  candidates: readonly Candidate[],
  named: string | undefined,
): Candidate | undefined {
  const narrow = (
    from: readonly Candidate[],
    ...tests: readonly ((candidate: Candidate) => boolean)[]
  ): readonly Candidate[] =>
    tests.reduce((rest, test) => (rest.some(test) ? rest.filter(test) : rest), from);
  const narrowed = narrow(
    candidates,
    ({path}) => path === named,
    ({isNear}) => isNear,
    ({hasVersion}) => hasVersion,
  );
  const folders = new Set(narrowed.map(({path}) => posix.dirname(path)));
  if (folders.size > 1) return undefined;
  return [...narrowed].sort(
    (left, right) => left.path.length - right.path.length || (left.path < right.path ? -1 : 1),
  )[0];
}

/** The line of the Dockerfile that installs the package by its name. */
function findInstall(
  wanted: PackageRef,
  {dockerfile, instructions}: PackageContext,
): Location | undefined {
  const lines = dockerfile.text.split(/\r?\n/);
  const spelled =
    wanted.ecosystem === 'pypi'
      ? normalizeName(wanted.name).split('-').map(escapeText).join('[-_.]+')
      : escapeText(wanted.name);
  const word = new RegExp(`(?:^|[\\s"'/=])${spelled}(?=$|[\\s"'\\[=<>~!@;,:\\\\])`, 'i');
  for (const {keyword, startLine, endLine} of instructions) {
    if (keyword !== 'RUN') continue;
    const text = lines.slice(startLine - 1, endLine).join('\n');
    if (!INSTALL[wanted.ecosystem].test(text.replace(/\\\n\s*/g, ' '))) continue;
    for (let line = startLine; line <= endLine; line++) {
      if (word.test(lines[line - 1] ?? ''))
        return {path: dockerfile.path, startLine: line, endLine: line};
    }
  }
  return undefined;
}

function escapeText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
