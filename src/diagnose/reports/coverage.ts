import {posix} from 'node:path';
import type {FileCoverage} from '../../reports-model.js';
import {descendants, type XmlElement} from '../xml-documents.js';

/** A file as a coverage report names it, with the folders that the name may be relative to. */
export interface ReportedCoverage {
  readonly file: string;
  readonly directories: readonly string[];
  readonly lines: ReadonlyMap<number, boolean>;
}

/**
 * Reads Cobertura's XML: a class per file or part of one, whose name is relative to one of the sources.
 * Format: https://github.com/cobertura/cobertura/blob/master/cobertura/src/site/htdocs/xml/coverage-04.dtd
 */
export function readCobertura(root: XmlElement): readonly ReportedCoverage[] {
  const directories = descendants(root, 'source')
    .map(({text}) => text.trim())
    .filter(text => text !== '');
  return descendants(root, 'class').flatMap(({attributes, children}) => {
    const file = attributes.get('filename');
    if (file === undefined) return [];
    // The lines of a class hold those of its methods again.
    const own = children.filter(child => child.name === 'lines');
    const lines = new Map(
      own
        .flatMap(child => child.children)
        .map(
          line =>
            [
              Number(line.attributes.get('number')),
              Number(line.attributes.get('hits') ?? 0) > 0,
            ] as const,
        )
        .filter(([number]) => number > 0),
    );
    return [{file, directories, lines}];
  });
}

/**
 * Reads Clover's XML, as PHPUnit and istanbul write it: files with absolute paths, and their statements. A line of the type `method`
 * is no statement. Format: https://bitbucket.org/atlassian/clover/raw/master/etc/schema/clover.xsd
 */
export function readClover(root: XmlElement): readonly ReportedCoverage[] {
  return descendants(root, 'file').flatMap(({attributes, children}) => {
    const file = attributes.get('path') ?? attributes.get('name');
    if (file === undefined) return [];
    const lines = new Map<number, boolean>();
    for (const {name, attributes: line} of children) {
      const number = Number(line.get('num'));
      if (name !== 'line' || line.get('type') === 'method' || !(number > 0)) continue;
      // A condition has a line beside that of its statement.
      const isRun = [line.get('count'), line.get('truecount'), line.get('falsecount')].some(
        count => Number(count ?? 0) > 0,
      );
      lines.set(number, lines.get(number) === true || isRun);
    }
    return [{file, directories: [], lines}];
  });
}

/** Reads lcov's tracefile. Format: https://manpages.debian.org/bookworm/lcov/geninfo.1.en.html, section "Files" */
export function readLcov(text: string): readonly ReportedCoverage[] {
  return text.split(/^end_of_record\s*$/m).flatMap(record => {
    const file = /^SF:(.+?)\s*$/m.exec(record)?.[1];
    if (file === undefined) return [];
    const lines = new Map<number, boolean>();
    for (const [, line, hits] of record.matchAll(/^DA:(\d+),(-?\d+)/gm)) {
      lines.set(Number(line), lines.get(Number(line)) === true || Number(hits) > 0);
    }
    return [{file, directories: [], lines}];
  });
}

/**
 * Puts what several reports say of one file together: a line that one of them ran was run.
 *
 * @param locate finds the repository's file by a path of the container
 */
export function joinCoverage(
  reported: readonly ReportedCoverage[],
  locate: (path: string) => string | undefined,
): readonly FileCoverage[] {
  const files = new Map<string, {path?: string; file: string; lines: Map<number, boolean>}>();
  for (const {file, directories, lines} of reported) {
    const path = [...directories.map(directory => posix.join(directory, file)), file]
      .map(locate)
      .find(found => found !== undefined);
    const key = path ?? `\0${file}`;
    const known = files.get(key) ?? {...(path === undefined ? {} : {path}), file, lines: new Map()};
    files.set(key, known);
    for (const [line, isRun] of lines) {
      known.lines.set(line, isRun || known.lines.get(line) === true);
    }
  }
  return [...files.values()];
}

/** How many lines of all files there are, and how many were run. */
export function coverageTotals(files: readonly FileCoverage[]): {
  readonly lines: number;
  readonly covered: number;
} {
  const all = files.flatMap(({lines}) => [...lines.values()]);
  return {lines: all.length, covered: all.filter(isRun => isRun).length};
}
