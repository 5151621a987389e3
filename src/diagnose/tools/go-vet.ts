import {readGoProblems} from '../formats/go-problems.js';
import {asString, at as valueAt, jsonDocuments, property} from '../json-documents.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

/** Format: formats/go-problems.ts; `-json` as golang.org/x/tools/go/analysis/internal/analysisflags writes it. */
function read(log: Log): readonly Finding[] {
  const isStarted =
    /\bgo vet\b/.test(log.command) || log.lines.some(line => /^(?:[+$>] )?go vet\b/.test(line));
  const isOnly = isStarted && !/\bgo (?:build|test|run|install)\b/.test(log.command);
  const problems = readGoProblems(log);
  const own = problems.filter(({isVet}) => isVet ?? isOnly).map(({finding}) => finding);
  const told = new Set(problems.map(({finding}) => finding.at));
  const plain = isStarted ? readPlain(log).filter(({at}) => !told.has(at)) : [];
  return [...own, ...plain, ...readJson(log)];
}

/** Go 1.26 prints no `# package` above what vet found. Other linters print a rule, errcheck a tab. */
function readPlain(log: Log): readonly Finding[] {
  return log.lines.flatMap((text, at) => {
    const [, file, line, column, message = ''] = text.includes('.go:')
      ? (PLAIN.exec(text) ?? [])
      : [];
    if (file === undefined || OTHER_TOOL.test(message)) return [];
    return [makeFinding({file, line, column, severity: 'error', message, at})];
  });
}

const PLAIN = /^(\S+\.go):(\d+):(\d+): (\S.*)$/;
const OTHER_TOOL = /\((?:[\w-]+|https?:\S+)\)$|^[A-Z]{1,3}\d+: |^\w+: .*\(|^(?:expected|illegal) /;

/** `{"package": {"printf": [{"posn": "/app/main.go:19:14", "message": "…"}]}}` */
function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"posn"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    entries(value).flatMap(([, analyzers]) =>
      entries(analyzers).flatMap(([code, found]) =>
        (Array.isArray(found) ? (found as unknown[]) : []).flatMap(one => {
          const [, file, line, column] = POSITION.exec(asString(property(one, 'posn')) ?? '') ?? [];
          const [, , endLine, endColumn] = POSITION.exec(asString(valueAt(one, 'end')) ?? '') ?? [];
          const message = asString(property(one, 'message'));
          if (file === undefined || message === undefined) return [];
          return [
            makeFinding({
              file,
              line,
              column,
              endLine,
              endColumn,
              severity: 'error',
              code,
              message,
              at,
              until,
            }),
          ];
        }),
      ),
    ),
  );
}

const POSITION = /^(.+?):(\d+):(\d+)$/;

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : [];
}

export const tool: Tool = {
  name: 'go vet',
  title: "Go's static checks",
  homepage: 'https://pkg.go.dev/cmd/vet',
  ecosystem: 'go',
  evidence: ['.go:', '"posn": '],
  reach: 10,
  commands: ['go vet'],
  read,
};
