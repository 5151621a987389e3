import {posix} from 'node:path';
import {readRunCommands} from '../path-map/commands.js';

/** Options whose value is a report file, whatever its name. */
const REPORT_OPTION =
  /^--(?:junit-?xml|junit|junit-?file|log-junit|junit-output|sarif|sarif-(?:file|output)|cobertura|lcov)$/i;
/** Options whose value is a file, which its ending tells to be a report. */
const OUTPUT_OPTION =
  /^(?:-o|-O|>|>>|1>|--out|--output|--output-?file(?:\.\w+)?|--outfile|--report|--report-?file|--report-path|--test-reporter-destination|--coverage-cobertura|--xml|--cov-report|--junit\.\w+|-r)$/i;
const REPORT_NAME =
  /\.(?:xml|sarif|tap|info|lcov)$|\b(?:junit|sarif|report|results?)[\w.-]*\.json$/i;

/** Tools that write reports unasked, and where, from the directory that they run in. */
const UNASKED: readonly {readonly command: RegExp; readonly pattern: string}[] = [
  {
    command: /^(?:\S*\/)?mvnw?(?:d)? (?:.* )?(?:test|package|verify|install|integration-test)\b/,
    pattern: 'target/surefire-reports/*.xml',
  },
  {
    command: /^(?:\S*\/)?gradlew? (?:.* )?(?:test|check|build)\b/,
    pattern: 'build/test-results/**/*.xml',
  },
];

/**
 * Finds the report that a RUN writes, by its command lines: `--junitxml=x.xml`, `-o report.sarif`, `> report.tap`, Maven's and
 * Gradle's own folders.
 *
 * @param text the RUN's text
 * @param workdir absolute directory the RUN starts in
 * @param env variables of the Dockerfile
 * @returns absolute path or glob in the container; undefined when no command names a report
 */
export function findNamedReport(
  text: string,
  workdir: string,
  env: ReadonlyMap<string, string>,
): string | undefined {
  for (const {words, directory} of readRunCommands(text, workdir, env)) {
    const found = namedFile(words) ?? unaskedFiles(words);
    const path = found === undefined ? undefined : resolve(directory, found);
    if (path !== undefined) return path;
  }
  return undefined;
}

function namedFile(words: readonly string[]): string | undefined {
  const options = words.flatMap((word, i): readonly (readonly [string, string])[] => {
    const [, option, value] = /^(--?[\w.-]+|\d?>{1,2})[=:]?(.*)$/s.exec(word) ?? [];
    if (option === undefined) return [];
    return [[option, value === undefined || value === '' ? (words[i + 1] ?? '') : value]];
  });
  for (const [option, value] of options) {
    // pytest-cov: `--cov-report=xml:path`, and coverage.xml without one.
    const file = value.replace(/^(?:xml|lcov|json|junit|sarif|xunit):(?=.)/, '');
    if (/^--cov-report$/.test(option) && file === 'xml') return 'coverage.xml';
    if (REPORT_OPTION.test(option) && /^[^-].*\w/.test(file)) return file;
    if (OUTPUT_OPTION.test(option) && REPORT_NAME.test(file)) return file;
  }
  const isTee = /(?:^|\/)tee$/.test(words[0] ?? '');
  return isTee ? words.slice(1).find(word => REPORT_NAME.test(word)) : undefined;
}

const unaskedFiles = (words: readonly string[]): string | undefined =>
  UNASKED.find(({command}) => command.test(words.join(' ')))?.pattern;

function resolve(directory: string | undefined, path: string): string | undefined {
  if (/[\0-\x1f$`\\]/.test(path)) return undefined;
  if (path.startsWith('/')) return posix.normalize(path);
  return directory === undefined ? undefined : posix.join(directory, path);
}
