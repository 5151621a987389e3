import type {Finding, Log, Tool} from '../tool.js';
import {asArray, asPosition, asString, jsonDocuments, property} from '../json-documents.js';

const TYPE = /^Secret Type: (\S.*)$/;
const LOCATION = /^Location: +(\S.*):(\d{1,9})$/;

/** Forms: https://github.com/Yelp/detect-secrets#usage (detect-secrets-hook, detect-secrets scan). */
export const tool: Tool = {
  name: 'detect-secrets',
  title: 'Secret scanner',
  homepage: 'https://github.com/Yelp/detect-secrets',
  ecosystem: 'security',
  evidence: ['Secret Type: ', '"hashed_secret"'],
  reach: 8,
  commands: ['detect-secrets', 'detect-secrets-hook'],
  read: log => [...readHook(log.lines), ...readJson(log)],
};

function readHook(lines: readonly string[]): readonly Finding[] {
  return lines.flatMap((line, at): readonly Finding[] => {
    const type = TYPE.exec(line.slice(0, 400))?.[1];
    const [, file, row] =
      (type === undefined ? undefined : LOCATION.exec((lines[at + 1] ?? '').slice(0, 2_000))) ?? [];
    if (type === undefined || file === undefined) return [];
    const message = `secret found: ${type}`;
    return [{file, line: Number(row), severity: 'error', code: type, message, at, until: at + 1}];
  });
}

/** A baseline. `scan` writes it whatever it holds, so there it only warns. */
function readJson(log: Log): readonly Finding[] {
  const severity = /\bdetect-secrets scan\b/.test(log.command) ? 'warning' : 'error';
  return jsonDocuments(log).flatMap(({value, at, until}) => {
    if (property(value, 'plugins_used') === undefined) return [];
    const results = property(value, 'results') ?? {};
    return Object.entries(results).flatMap(([file, secrets]) =>
      asArray(secrets).flatMap((secret): readonly Finding[] => {
        const type = asString(property(secret, 'type'));
        const line = asPosition(property(secret, 'line_number'));
        if (type === undefined) return [];
        const place = {file, ...(line !== undefined && {line})};
        return [{...place, severity, code: type, message: `secret found: ${type}`, at, until}];
      }),
    );
  });
}
