import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `dart analyze`: `  error • lib/a.dart:3:7 • The name 'x' isn't defined. • undefined_identifier`; to 2.x with ` - `. */
const ANALYZE = {
  pattern:
    /^ *(?<severity>error|warning|info) (?:•|-) (?<file>\S.{0,400}?\.dart|pubspec\.yaml|analysis_options\.yaml):(?<line>\d+):(?<column>\d+) (?:•|-) (?<message>\S.*?) (?:•|-) (?<code>[a-z_]+)$/,
};
/** `flutter analyze`: `  error • The name … • lib/a.dart:3:7 • undefined_identifier`. */
const FLUTTER = {
  pattern:
    /^ *(?<severity>error|warning|info) • (?<message>\S.*?) • (?<file>\S.{0,400}?\.(?:dart|yaml)):(?<line>\d+):(?<column>\d+) • (?<code>[a-z_]+)$/,
};
/** `--format=machine`: `ERROR|COMPILE_TIME_ERROR|UNDEFINED_IDENTIFIER|/app/lib/a.dart|3|7|1|Undefined name 'x'.` */
const MACHINE = {
  pattern:
    /^(?<severity>ERROR|WARNING|INFO)\|[A-Z_]+\|(?<code>[A-Z_]+)\|(?<file>[^|]{1,400})\|(?<line>\d+)\|(?<column>\d+)\|\d+\|(?<message>.*)$/,
};
/** The compiler's: `lib/a.dart:3:7: Error: Undefined name 'x'.` */
const COMPILE = {
  pattern:
    /^(?<file>\S[^:]{0,400}\.dart):(?<line>\d+):(?<column>\d+): (?<severity>Error|Warning): (?<message>\S.*)$/,
};
/** `dart format --output=none --set-exit-if-changed .`: `Changed lib/a.dart`. */
const FORMAT = {pattern: /^Changed (?<file>\S.{0,400}\.dart)$/};

// https://dart.dev/tools/dart-analyze, https://dart.dev/tools/dart-format, pkg/dartdev/lib/src/commands/analyze.dart.
export const tool: Tool = {
  name: 'dart',
  title: 'Dart and Flutter: analyze, format, compile',
  homepage: 'https://dart.dev/tools',
  ecosystem: 'other',
  evidence: ['.dart:', '.dart|', 'Changed ', 'pubspec.yaml:', 'analysis_options.yaml:'],
  reach: 1,
  commands: ['dart', 'flutter', 'dartanalyzer'],
  read: log =>
    readForms(log, [ANALYZE, FLUTTER, MACHINE, COMPILE, FORMAT], {
      url: code => `https://dart.dev/diagnostics/${code.toLowerCase()}`,
      refine: finding =>
        finding.line === undefined ? {...finding, message: 'not formatted'} : finding,
    }),
};
