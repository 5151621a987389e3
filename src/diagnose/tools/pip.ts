import type {Finding, PackageRef, Tool} from '../tool.js';
import {clip, essence} from '../formats/essence.js';
import {namedRequirements} from '../formats/requirement-files.js';

/** `(from -r requirements.txt (line 2))`, `-r conflict.txt (line 1)`. */
const FROM = /-[rc] (\S+) \(line (\d{1,9})\)/;
const MISSING = /^\s*ERROR: No matching distribution found for (\S.*)$/;
const VERSIONS =
  /^\s*(?:ERROR: )?Could not find a version that satisfies the requirement (\S.*?) \(from versions: (.*)\)$/;
const INVALID = /^ERROR: Invalid requirement: (\S.*)$/;
const INVALID_PLACE = /\(from line (\d{1,9}) of (\S+)\)$/;
const CONFLICT =
  /^ERROR: Cannot install (\S.*) because these package versions have conflicting dependencies\.$/;
const HASHES =
  /^ERROR: (?:THESE PACKAGES DO NOT MATCH THE HASHES|In --require-hashes mode|Can't verify hashes|Hashes are required)/;
const HASHED = /^ {4}(\S+) .*\(from -[rc] (\S+) \(line (\d{1,9})\)\)/;
const UNFIT_PYTHON = /^ERROR: Package '?(\S+?)'? requires a different Python: (.*)$/;
const NOT_BUILT =
  /^ *ERROR: (?:Failed building wheel for (\S+)|Failed to build installable wheels for some pyproject\.toml based projects \((\S+?)\))$/;
/** `pip check`, and the end of an installation that broke other packages. */
const BROKEN =
  /^(\S+) (\S+) (?:requires|has requirement) (\S.*?)(?:, (?:but you have .* which is incompatible\.|which is not installed\.|but you have .*)|, but you'll have .*)$/;
const UNREADABLE = /^ERROR: (Could not open requirements file: .*)$/;

/** Forms: https://pip.pypa.io/en/stable/topics/dependency-resolution/; pipenv and tox pass pip's words on. */
export const tool: Tool = {
  name: 'pip',
  title: 'Python package installer',
  homepage: 'https://pip.pypa.io',
  ecosystem: 'python',
  evidence: [
    'ERROR: No matching distribution found for ',
    'ERROR: Invalid requirement: ',
    'ERROR: Cannot install ',
    'FROM THE REQUIREMENTS FILE',
    '--require-hashes mode',
    'requires a different Python',
    'ERROR: Failed building wheel for ',
    'ERROR: Failed to build installable wheels',
    ' has requirement ',
    'which is incompatible.',
    'which is not installed.',
    'ERROR: Could not open requirements file',
  ],
  commands: ['pip', 'pip3'],
  read: ({lines, command}) => {
    const named = namedRequirements(command);
    const isCheck = /\bpip[\d.]* check\b/.test(command);
    return lines.flatMap((text, at): readonly Finding[] => {
      if (!/^\s*ERROR: |requires? /.test(text)) return [];
      const line = text.slice(0, 4_000);
      return (
        readMissing(lines, line, at, named) ??
        readInvalid(lines, line, at) ??
        readConflict(lines, line, at) ??
        readHashes(lines, line, at) ??
        readPackage(line, at, isCheck) ??
        []
      );
    });
  },
};

function packageOf(requirement: string): PackageRef {
  const [, name = requirement, version] =
    /^([\w.-]+)(?:\[.*?\])?(?:={2,3}([^\s;,]+))?/.exec(requirement) ?? [];
  return {name, ...(version !== undefined && {version}), ecosystem: 'pypi'};
}

function readMissing(
  lines: readonly string[],
  line: string,
  at: number,
  named: string | undefined,
): Finding[] | undefined {
  const requirement = MISSING.exec(line)?.[1];
  if (requirement === undefined) return undefined;
  const above = VERSIONS.exec((lines[at - 1] ?? '').slice(0, 40_000));
  const newest = above?.[2]?.split(', ').slice(-5).join(', ');
  const [, file, row] = FROM.exec(`${requirement} ${above?.[1] ?? ''}`) ?? [];
  const wanted = requirement.replace(/ \(from .*$/, '');
  const parent = /\(from ([\w.-]+(?:==[\w.]+)?)(?:[^\w.=-]|$)/.exec(requirement)?.[1];
  const inNamed = named === undefined || parent !== undefined ? {} : {file: named, anchor: wanted};
  const known = newest === undefined ? [] : [`Newest versions: ${newest}`];
  return [
    {
      ...(file === undefined ? inNamed : {file, line: Number(row)}),
      // What another package wants stands in no file: that package does.
      package: packageOf(parent ?? wanted),
      severity: 'error',
      message: [clip(`No matching distribution found for ${wanted}`), ...known].join('\n'),
      at: above ? at - 1 : at,
      until: at,
    },
  ];
}

function readInvalid(lines: readonly string[], line: string, at: number): Finding[] | undefined {
  if (!INVALID.test(line)) return undefined;
  for (let until = at; until < Math.min(lines.length, at + 5); until++) {
    const [found, row, file] = INVALID_PLACE.exec((lines[until] ?? '').slice(0, 4_000)) ?? [];
    if (found === undefined || file === undefined) continue;
    const hint = lines[until + 1]?.startsWith('Hint: ') === true ? (lines[until + 1] ?? '') : '';
    const words = line.replace(INVALID_PLACE, '').replace(/^ERROR: /, '');
    const place = {file, line: Number(row)};
    return [{...place, severity: 'error', message: essence([words, hint], 3), at, until}];
  }
  return [{severity: 'error', message: clip(line.replace(/^ERROR: /, '')), at}];
}

function readConflict(lines: readonly string[], line: string, at: number): Finding[] | undefined {
  const subjects = CONFLICT.exec(line)?.[1];
  if (subjects === undefined) return undefined;
  const cause = lines.slice(at, at + 4).findIndex(text => text === 'The conflict is caused by:');
  let until = cause < 0 ? at : at + cause;
  while (cause >= 0 && /^ {4}\S/.test(lines[until + 1] ?? '')) until++;
  const reasons = cause < 0 ? [] : lines.slice(at + cause + 1, until + 1);
  const [, file, row] = FROM.exec(subjects) ?? [];
  const first = subjects.split(/,| and /)[0]?.trim() ?? subjects;
  return [
    {
      ...(file === undefined ? {package: packageOf(first)} : {file, line: Number(row)}),
      severity: 'error',
      code: 'ResolutionImpossible',
      message: essence(
        [`Conflicting dependencies: ${subjects}`, ...reasons.map(text => text.trim())],
        8,
      ),
      at,
      until,
    },
  ];
}

function readHashes(lines: readonly string[], line: string, at: number): Finding[] | undefined {
  if (!HASHES.test(line)) return undefined;
  const found: Finding[] = [];
  for (let index = at + 1; index < Math.min(lines.length, at + 200); index++) {
    const text = (lines[index] ?? '').slice(0, 4_000);
    if (!text.startsWith('    ')) break;
    const [, name, file, row] = HASHED.exec(text) ?? [];
    if (name === undefined || file === undefined) continue;
    const place = {file, line: Number(row)};
    const message = `the hash of ${name} is not the one of the requirements file`;
    found.push({...place, package: packageOf(name), severity: 'error', message, at: index});
  }
  return found.length > 0 ? found : [{severity: 'error', message: clip(line), at}];
}

function readPackage(line: string, at: number, isCheck: boolean): Finding[] | undefined {
  const unreadable = UNREADABLE.exec(line)?.[1];
  if (unreadable !== undefined) return [{severity: 'error', message: clip(unreadable), at}];
  const [, name, reason] = UNFIT_PYTHON.exec(line) ?? [];
  if (name !== undefined) {
    const message = clip(`${name} requires a different Python: ${reason ?? ''}`);
    return [{package: packageOf(name), severity: 'error', message, at}];
  }
  const [, wheel, project] = NOT_BUILT.exec(line) ?? [];
  const unbuilt = wheel ?? project;
  if (unbuilt !== undefined) {
    const message = `no wheel can be built of ${unbuilt}`;
    return [{package: packageOf(unbuilt), severity: 'error', message, at}];
  }
  const [, broken, version] = BROKEN.exec(line) ?? [];
  if (broken === undefined || version === undefined || !/^\d/.test(version)) return undefined;
  const subject = {name: broken, version, ecosystem: 'pypi'} as const;
  return [{package: subject, severity: isCheck ? 'error' : 'warning', message: clip(line), at}];
}
