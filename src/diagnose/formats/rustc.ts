import {
  asArray,
  asPosition,
  asString,
  at as valueAt,
  jsonDocuments,
  property,
} from '../json-documents.js';
import {cargoPackages, inWorkspace} from './cargo-roots.js';
import {clip} from './essence.js';
import {makeFinding} from './make-finding.js';
import {startsPlaced} from './placed-lines.js';
import type {Finding, Frame, Log} from '../tool.js';

const HEAD = /^(error|warning)(?:\[([\w:-]+)\])?: (\S.*)$/;
const PLACE = /^ *--> (\S.*?\.(?:rs|toml)):(\d+):(\d+)$/;
const OTHER_PLACE = /^ *::: (\S.*?):(\d+):(\d+)$/;
/** What may stand below the title: the quoted source, its marks, notes and helps. */
const BODY =
  /^(?: +\||\d+ |\.\.\.$| +(?:=|-->|:::) | *\d+ [|+~-]|(?:note|help)(?:\[.*?\])?: | {4,}\S)/;
const LABEL = /^ *\|[ |_-]*\^[ ^-]* ([^\s^-].*)$/;
const IMPLIED = /^ *= note: `(?:-[DFW] |#\[(?:warn|deny|forbid)\()([\w:-]+)(?:\)\])?`/;
const CLIPPY =
  /^ *= help: for further information visit (https:\/\/rust-lang\.github\.io\/rust-clippy\/\S+#([\w-]+))/;
const SHORT = /^(\S[^:]*\.rs):(\d+):(\d+): (error|warning)(?:\[([\w:-]+)\])?: (\S.*)$/;
/** Sources that are not the user's: the toolchain's and those of dependencies. */
const FOREIGN = /\/rustc\/|\/registry\/src\/|\/rustlib\/src\/|\/git\/checkouts\//;
/** Lines of a title until its place. */
const MAX_TITLE = 12;

/**
 * Reads what rustc, clippy, rustdoc and rustfmt report, in the human, short and JSON forms.
 * Source: https://doc.rust-lang.org/rustc/json.html, compiler/rustc_errors/src/emitter.rs.
 */
export function readRustc(log: Log): readonly Finding[] {
  let findings = known.get(log);
  if (!findings) known.set(log, (findings = findReports(log)));
  return findings;
}

/** Read once per log, whichever tools ask. */
const known = new WeakMap<Log, readonly Finding[]>();

function findReports(log: Log): readonly Finding[] {
  const {lines} = log;
  const findings: Finding[] = [];
  /** Lint by title: rustc names a lint only the first time. */
  const lints = new Map<string, string>();
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at] ?? '';
    if (!text.includes('error') && !text.includes('warning')) continue;
    const short = startsPlaced(text) ? SHORT.exec(text) : null;
    if (short) {
      const [, file, line, column, severity = 'error', code, message = ''] = short;
      findings.push(
        makeFinding({file, line, column, severity, code, message, url: codeUrl(code), at}),
      );
      continue;
    }
    const head = HEAD.exec(text.trimStart());
    const found = head && readReport(lines, at, head, lints);
    if (!found) continue;
    findings.push(found);
    at = found.until ?? at;
  }
  const packages = cargoPackages(lines);
  return [...findings, ...readJson(log)].map(finding => inWorkspace(finding, packages));
}

function readReport(
  lines: readonly string[],
  at: number,
  head: RegExpExecArray,
  lints: Map<string, string>,
): Finding | undefined {
  const [, severity = 'error', number, title = ''] = head;
  const placeAt = findPlace(lines, at);
  if (placeAt === undefined) return undefined;
  const [, file = '', line, column] = PLACE.exec(lines[placeAt] ?? '') ?? [];
  let end = placeAt + 1;
  let label: string | undefined;
  let rule = number;
  let url: string | undefined;
  const frames: Frame[] = [{file, line: Number(line), column: Number(column)}];
  for (; end < lines.length && BODY.test((lines[end] ?? '').slice(0, 300)); end++) {
    const text = lines[end] ?? '';
    label ??= LABEL.exec(text)?.[1];
    const clippy = CLIPPY.exec(text);
    url ??= clippy?.[1];
    rule ??= clippy ? `clippy::${clippy[2] ?? ''}` : IMPLIED.exec(text)?.[1]?.replaceAll('-', '_');
    const other = OTHER_PLACE.exec(text);
    if (other)
      frames.push({file: other[1] ?? '', line: Number(other[2]), column: Number(other[3])});
  }
  const kind = title.replace(/`[^`]*`/g, '`');
  if (number === undefined) rule ??= lints.get(kind);
  if (rule !== undefined && number === undefined) lints.set(kind, rule);
  const rest = lines.slice(at + 1, placeAt).map(more => more.trimEnd());
  const hint = label === undefined || label.startsWith('help: ') ? [] : [label.trim()];
  return makeFinding({
    ...(FOREIGN.test(file) ? {frames} : {file, line, column}),
    severity,
    code: rule,
    message: [title, ...rest, ...hint].map(clip).join('\n'),
    url: url ?? codeUrl(number),
    at,
    until: end - 1,
  });
}

function findPlace(lines: readonly string[], at: number): number | undefined {
  for (let index = at + 1; index < Math.min(lines.length, at + MAX_TITLE); index++) {
    const text = lines[index] ?? '';
    if (PLACE.test(text)) return index;
    if (text.trim() === '' || HEAD.test(text)) return undefined;
  }
  return undefined;
}

/** True for a finding of clippy's: its lint says so; the short form, which names none, only by the RUN's text. */
export function isClippys({code, until}: Finding, {command}: Log): boolean {
  if (code !== undefined) return code.startsWith('clippy::');
  return until === undefined && /\bcargo\s+clippy\b/.test(command);
}

/** Documentation of an error code (`E0308`). */
function codeUrl(code: string | undefined): string | undefined {
  return code !== undefined && /^E\d{4}$/.test(code)
    ? `https://doc.rust-lang.org/error_codes/${code}.html`
    : undefined;
}

/** `cargo --message-format json` (reason "compiler-message") and `rustc --error-format json`. */
function readJson(log: Log): readonly Finding[] {
  if (!log.lines.some(line => line.startsWith('{') && line.includes('"spans":['))) return [];
  return jsonDocuments(log).flatMap(({value, at, until}) => {
    const message =
      property(value, 'reason') === 'compiler-message' ? property(value, 'message') : value;
    const text = asString(property(message, 'message'));
    const level = asString(property(message, 'level')) ?? '';
    const spans = asArray(property(message, 'spans'));
    const span = spans.find(one => property(one, 'is_primary') === true) ?? spans[0];
    if (text === undefined || span === undefined || !/^(?:error|warning)/.test(level)) return [];
    const code = asString(valueAt(message, 'code', 'code'));
    const label = asString(property(span, 'label'));
    return [
      makeFinding({
        file: asString(property(span, 'file_name')),
        line: asPosition(property(span, 'line_start')),
        column: asPosition(property(span, 'column_start')),
        endLine: asPosition(property(span, 'line_end')),
        endColumn: asPosition(property(span, 'column_end')),
        severity: level.startsWith('error') ? 'error' : 'warning',
        code,
        message: [text, ...(label === undefined ? [] : [label])].join('\n'),
        url: codeUrl(code) ?? clippyUrl(code),
        at,
        until,
      }),
    ];
  });
}

function clippyUrl(code: string | undefined): string | undefined {
  if (code?.startsWith('clippy::') !== true) return undefined;
  return `https://rust-lang.github.io/rust-clippy/master/index.html#${code.slice('clippy::'.length)}`;
}
