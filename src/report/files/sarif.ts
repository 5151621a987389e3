import type {Diagnostic, Severity} from '../../model.js';
import {byImportance, originOf} from '../pull-request/annotations.js';
import {cutToBytes} from '../fit-text.js';
import {hashLines} from './line-hashes.js';
import {fallbackFingerprint} from './fingerprint.js';
import {ruleOf, type SarifRule} from './sarif-rules.js';

/** What GitHub takes (docs.github.com, "SARIF support for code scanning"). */
export const MAX_RESULTS = 25_000;
const MAX_MESSAGE = 60_000;
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

export interface SarifOptions {
  /** Tells uploads for one commit apart (`runAutomationDetails.id`). */
  readonly category: string;
  readonly version: string;
  /** The file's lines, for fingerprints; undefined when there is no such file. */
  readonly readLines: (path: string) => readonly string[] | undefined;
}

/**
 * Writes findings as SARIF 2.1.0 for GitHub's code scanning: a rule per tool and code, paths relative to the repository,
 * fingerprints that stay when lines move. Beyond 25,000 results the least important are left out, and the log says so.
 */
export function renderSarif(diagnostics: readonly Diagnostic[], options: SarifOptions): string {
  const kept = new Set(byImportance(diagnostics).slice(0, MAX_RESULTS));
  const results = diagnostics.filter(diagnostic => kept.has(diagnostic));
  const rules = new Map<string, SarifRule>();
  for (const rule of results.map(ruleOf)) {
    if (!rules.has(rule.id)) rules.set(rule.id, rule);
  }
  const ruleIds = [...rules.keys()];
  const hashes = fileHashes(options.readLines);
  const omitted = diagnostics.length - results.length;
  const document = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Quality Stages',
            semanticVersion: options.version,
            rules: [...rules.values()],
          },
        },
        automationDetails: {id: `${options.category}/`},
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {'%SRCROOT%': {description: {text: 'The root of the repository.'}}},
        invocations: [
          {
            executionSuccessful: true,
            ...(omitted === 0
              ? {}
              : {
                  toolExecutionNotifications: [
                    {
                      level: 'warning',
                      message: {
                        text: `${omitted} findings were left out: code scanning takes ${MAX_RESULTS}.`,
                      },
                    },
                  ],
                }),
          },
        ],
        results: results.map(diagnostic =>
          toResult(diagnostic, ruleIds.indexOf(ruleOf(diagnostic).id), hashes),
        ),
      },
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function toResult(
  diagnostic: Diagnostic,
  ruleIndex: number,
  hashes: (path: string) => readonly string[],
): object {
  const {path, startLine, endLine, startColumn, endColumn, severity, message} = diagnostic;
  const columns =
    startColumn === undefined
      ? {}
      : {
          startColumn,
          // SARIF's end is the column behind the last letter.
          ...(endColumn === undefined || (startLine === endLine && endColumn < startColumn)
            ? {}
            : {endColumn: endColumn + 1}),
        };
  const fingerprint = hashes(path)[startLine - 1] ?? fallbackFingerprint(diagnostic);
  return {
    ruleId: ruleOf(diagnostic).id,
    ruleIndex,
    level: LEVELS[severity],
    message: {text: cutToBytes(message === '' ? originOf(diagnostic) : message, MAX_MESSAGE)},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: pathToUri(path), uriBaseId: '%SRCROOT%'},
          region: {startLine, endLine, ...columns},
        },
      },
    ],
    partialFingerprints: {primaryLocationLineHash: fingerprint},
    ...(diagnostic.stage === undefined ? {} : {properties: {stage: diagnostic.stage}}),
  };
}

/** Each segment percent-encoded, so that `?`, `#`, `%` and spaces are part of the name. */
export const pathToUri = (path: string): string =>
  path.split('/').map(encodeURIComponent).join('/');

function fileHashes(readLines: SarifOptions['readLines']): (path: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return path => {
    let hashes = known.get(path);
    if (hashes === undefined) known.set(path, (hashes = hashLines(readLines(path) ?? [])));
    return hashes;
  };
}
