import {makeFinding} from './make-finding.js';
import type {GoTestFailure} from './go-test-report.js';
import type {Finding} from '../tool.js';

/** The finding that a failed Go test is: its file is a base name in the package's directory, when that is known. */
export function goTestFinding(failure: GoTestFailure): Finding {
  const {file, line, frames, code, at, until, message} = failure;
  const isBaseName = file !== undefined && !file.includes('/');
  const isInPackage = file === undefined || isBaseName;
  const directory = frames || !isInPackage ? undefined : failure.package;
  const functionName = failure.test.split('/')[0] ?? '';
  const isNamedOnly = file === undefined && !frames && functionName !== '';
  return makeFinding({
    file,
    line,
    directory,
    baseNameOnly: isBaseName && directory === undefined ? true : undefined,
    anchor: isNamedOnly ? `func ${functionName}(` : undefined,
    anchorIn: isNamedOnly ? '_test.go' : undefined,
    frames,
    severity: 'error',
    code,
    message,
    at,
    until,
  });
}

/** Tells whether two failures are one that was printed twice. */
export function goTestKey({test, file, line, message}: GoTestFailure): string {
  return JSON.stringify([test, file, line, message]);
}
