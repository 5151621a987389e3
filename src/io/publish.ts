import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import type {Report} from '../model.js';
import type {Inputs} from '../parse/inputs/inputs.js';
import {renderJunit} from '../report/files/junit.js';
import {renderReportJson} from '../report/files/report-json.js';
import {renderSarif} from '../report/files/sarif.js';
import {VERSION} from '../version.js';
import {checkWritable, writeReportFile} from './report-files.js';

/** Where the files of a run go; '' for those that nobody asked for. */
export interface ReportPaths {
  readonly report: string;
  readonly sarif: string;
  readonly junit: string;
}

/** Lines of a file of the repository. */
type ReadLines = (path: string) => readonly string[] | undefined;

/**
 * Decides where the files go and makes sure, before anything runs, that they can be written.
 *
 * @param keepReport write the JSON report to a temporary folder when nobody asked for it
 * @throws InputError for a path that cannot be written
 */
export function prepareReportFiles(
  {reportFile, sarifFile, junitFile}: Inputs,
  keepReport: boolean,
): ReportPaths {
  checkWritable(
    new Map([
      ['report-file', reportFile],
      ['sarif-file', sarifFile],
      ['junit-file', junitFile],
    ]),
  );
  const temporary = process.env['RUNNER_TEMP'] ?? tmpdir();
  const report =
    reportFile === '' && keepReport
      ? join(mkdtempSync(join(temporary, 'quality-stages-')), 'report.json')
      : reportFile;
  return {report, sarif: sarifFile, junit: junitFile};
}

/** Writes all files that were asked for. @returns what kept one from being written, a sentence each */
export function writeReportFiles(
  report: Report,
  paths: ReportPaths,
  inputs: Inputs,
  readLines: ReadLines,
): readonly string[] {
  const files: readonly (readonly [input: string, path: string, render: () => string])[] = [
    ['report-file', paths.report, () => renderReportJson(report)],
    ['junit-file', paths.junit, () => renderJunit(report)],
    ['sarif-file', paths.sarif, () => toSarif(report, inputs, readLines)],
  ];
  return files.flatMap(([input, path, render]) => {
    try {
      if (path !== '') writeReportFile(input, path, render());
      return [];
    } catch (error) {
      // The other files are written all the same.
      return [error instanceof Error ? error.message : String(error)];
    }
  });
}

/** The findings as SARIF, in the category that the inputs name. */
export const toSarif = (report: Report, inputs: Inputs, readLines: ReadLines): string =>
  renderSarif(report.diagnostics, {
    category: inputs.sarifCategory,
    version: VERSION,
    readLines,
  });
