import type {Finding, Tool} from '../tool.js';
import {clip} from '../formats/essence.js';

const LOCK =
  /^(?:Error: )?(pyproject\.toml changed significantly since poetry\.lock was last generated.*|poetry\.lock is not up to date with pyproject\.toml.*|poetry\.lock was not found.*)$/;
const NOT_FOUND = /^ *Package ([\w.-]+) \(([^()]+)\) not found\.$/;
/** `Because shop depends on certifi (99.1) which doesn't match any versions, version solving failed.` */
const UNSOLVED = /^ *(?:(?:So, )?[Bb]ecause|And because|Thus,) .*version solving failed\.$/;
const SUBJECT = /depends on (?:both )?([\w.-]+) \(([^()]+)\)/g;
const INVALID = /^(?:Error: )?The Poetry configuration is invalid:?$/;

/** Forms: https://python-poetry.org/docs/faq/, https://github.com/python-poetry/poetry. */
export const tool: Tool = {
  name: 'poetry',
  title: 'Python package and project manager',
  homepage: 'https://python-poetry.org',
  ecosystem: 'python',
  evidence: [
    'poetry.lock was last generated',
    'poetry.lock is not up to date',
    'poetry.lock was not found',
    'version solving failed',
    ') not found.',
    'The Poetry configuration is invalid',
  ],
  reach: 5,
  commands: ['poetry'],
  read: ({lines}) =>
    lines.flatMap((text, at): readonly Finding[] => {
      const line = text.slice(0, 2_000);
      const lock = LOCK.exec(line)?.[1];
      if (lock !== undefined) {
        return [{file: 'poetry.lock', severity: 'error', message: clip(lock), at}];
      }
      const [, name, version] = NOT_FOUND.exec(line) ?? [];
      if (name !== undefined && version !== undefined) {
        return [{package: pypi(name, version), severity: 'error', message: line.trim(), at}];
      }
      if (UNSOLVED.test(line)) {
        const asked = [...line.matchAll(SUBJECT)].at(-1);
        const subject = asked && {package: pypi(asked[1] ?? '', asked[2])};
        return [{...subject, severity: 'error', message: clip(line.trim()), at}];
      }
      if (!INVALID.test(line)) return [];
      const reasons = lines.slice(at + 1, at + 6).filter(each => each.startsWith('  - '));
      const message = [
        line.replace(/^Error: /, ''),
        ...reasons.map(each => clip(each.trim())),
      ].join('\n');
      return [{file: 'pyproject.toml', severity: 'error', message, at, until: at + reasons.length}];
    }),
};

function pypi(name: string, constraint: string | undefined) {
  const version =
    constraint !== undefined && /^\d[\w.+!-]*$/.test(constraint) ? {version: constraint} : {};
  return {name, ...version, ecosystem: 'pypi'} as const;
}
