import {essence} from '../formats/essence.js';
import {readForms} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import {readRubyFrame, rubyFrames} from '../formats/ruby-frames.js';
import {asArray, asString, at as valueAt, jsonDocuments} from '../json-documents.js';
import type {Finding, Frame, Log, Tool} from '../tool.js';

/** `  1) Cart sums counts`; below `Pending:` they are no failures. */
const EXAMPLE = /^ {2,}\d+(?:\.\d+)?\) (.*)$/;
const OUTSIDE = /^An error occurred (?:while loading|in an? `[^`]*` hook|in a `[^`]*` hook)\b.*$/;
const END =
  /^(?:Finished in |Failed examples:|Pending:|Failures:|Top \d+ slowest|\d+ examples?, |Randomized with seed |An error occurred )/;
/** A syntax error's own place, which its frames, all of RSpec, do not have. */
const SYNTAX = /^\s*(?:--> )?((?:\/|\.\/|\w)\S*\.rb):(\d+): syntax error/;
const CLASS = /^\s*([A-Z]\w*(?:::\w+)*(?:Error|Exception|NotFound|Invalid|Missing|Interrupt)):?$/;
/** `--format failures`: the example's line, since it has no other. */
const FAILURES = {
  pattern: /^(?<file>\.\/\S{1,400}_spec\.rb):(?<line>\d+):(?!in )(?<message>\S.*)$/,
  mark: '_spec.rb:',
};
const MAX_LINES = 200;

// https://rspec.info/documentation/, rspec-core lib/rspec/core/formatters/exception_presenter.rb.
export const tool: Tool = {
  name: 'rspec',
  title: 'Ruby test framework',
  homepage: 'https://rspec.info',
  ecosystem: 'ruby',
  evidence: ['Failure/Error: ', 'An error occurred ', '_spec.rb:', '"full_description"'],
  reach: 36,
  commands: ['rspec'],
  read: log => {
    const {lines} = log;
    const findings: Finding[] = [];
    let isPending = false;
    for (let at = 0; at < lines.length; at++) {
      const line = (lines[at] ?? '').slice(0, 2_000);
      if (line.startsWith('Pending:')) isPending = true;
      else if (END.test(line)) isPending = false;
      const name = EXAMPLE.exec(line)?.[1];
      if (name === undefined && !OUTSIDE.test(line)) continue;
      const finding = readBlock(lines, at, name);
      if (finding && !isPending) findings.push(finding);
      at = finding?.until ?? at;
    }
    if (findings.length > 0) return findings;
    const json = readJson(log);
    return json.length > 0 ? json : readForms(log, [FAILURES]);
  },
};

function readBlock(
  lines: readonly string[],
  at: number,
  name: string | undefined,
): Finding | undefined {
  const frames: Frame[] = [];
  const text: string[] = [];
  let code: string | undefined;
  let hasFrames = false;
  let until = at;
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_LINES); index++) {
    const line = (lines[index] ?? '').slice(0, 2_000);
    if (EXAMPLE.test(line) || END.test(line)) break;
    const frame = /^ *# /.test(line) ? readRubyFrame(line) : undefined;
    if (frame === undefined) {
      if (line.trim() === '') continue;
      if (hasFrames && !/^\s+(?:# |-{2}|Shared Example|Caused by)/.test(line)) break;
      const [, file, row] = SYNTAX.exec(line) ?? [];
      if (file !== undefined) frames.push({file, line: Number(row)});
      code ??= CLASS.exec(line)?.[1];
      if (!CLASS.test(line) && !hasFrames) text.push(line);
    } else {
      hasFrames = true;
      if (frame !== 'foreign') frames.push(frame);
    }
    until = index;
  }
  if (!text.some(line => line.includes('Failure/Error:')) && !hasFrames) return undefined;
  const [, file] = /while loading (\S+?)\.?$/.exec(lines[at] ?? '') ?? [];
  const place = frames.length > 1 ? {frames} : (frames[0] ?? (file === undefined ? {} : {file}));
  return makeFinding({
    ...place,
    severity: 'error',
    code,
    message: [
      essence(text).replace(/^Failure\/Error: /, ''),
      ...(name === undefined || name.trim() === '' ? [] : [`in test: ${name.trim()}`]),
    ].join('\n'),
    at,
    until,
  });
}

function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.includes('"full_description"'))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) =>
    asArray(valueAt(value, 'examples')).flatMap(example => {
      const exception = valueAt(example, 'exception');
      if (valueAt(example, 'status') !== 'failed' || exception === undefined) return [];
      const trace = asArray(valueAt(exception, 'backtrace')).flatMap(line => asString(line) ?? []);
      const frames = rubyFrames(trace);
      const code = asString(valueAt(exception, 'class'));
      const name = asString(valueAt(example, 'full_description')) ?? '';
      const file = asString(valueAt(example, 'file_path'));
      const message = essence((asString(valueAt(exception, 'message')) ?? '').split('\n'));
      return [
        makeFinding({
          ...(frames.length > 0 ? {frames} : {file}),
          severity: 'error',
          code: code?.startsWith('RSpec::') === true ? undefined : code,
          message: [message, `in test: ${name}`].join('\n'),
          at,
          until,
        }),
      ];
    }),
  );
}
