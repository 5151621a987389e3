import type {Finding, Frame, Log, Tool} from '../tool.js';
import {
  asArray,
  asPosition,
  asString,
  at as inside,
  jsonDocuments,
  property,
} from '../json-documents.js';
import {type Vulnerability, vulnerabilityFinding} from '../formats/vulnerability.js';

/** What is only imported or required, and not called, stands below `Package` and `Module`. */
const SECTION = /^=== (Symbol|Package|Module) Results ===$/;
const START = /^Vulnerability #\d+: (GO-\d{4}-\d+)$/;
const FOUND = /^ {4}Found in: (\S+)@(\S+)$/;
const FIXED = /^ {4}Fixed in: \S+@(\S+)$/;
const MORE = /^ {2}More info: (https?:\/\/\S+)$/;
/** `      #1: main.go:10:46: shop.parse calls language.ParseAcceptLanguage`. */
const TRACE = /^ +#\d+: (\S+\.go):(\d{1,9}):(\d{1,9}): (\S.*)$/;
const MAX_LINES = 400;

/** Forms: https://pkg.go.dev/golang.org/x/vuln/cmd/govulncheck. */
export const tool: Tool = {
  name: 'govulncheck',
  title: 'Go vulnerability scanner',
  homepage: 'https://pkg.go.dev/golang.org/x/vuln/cmd/govulncheck',
  ecosystem: 'security',
  evidence: ['Vulnerability #1: GO-', '"osv": "GO-', '"osv":"GO-'],
  commands: ['govulncheck'],
  read: log => [...readText(log.lines), ...readJson(log)],
};

function readText(lines: readonly string[]): readonly Finding[] {
  let isCalled = true;
  return lines.flatMap((line, at): readonly Finding[] => {
    const section = SECTION.exec(line)?.[1];
    if (section !== undefined) isCalled = section === 'Symbol';
    const id = START.exec(line)?.[1];
    if (id === undefined) return [];
    let until = at;
    const block: string[] = [];
    while (until < at + MAX_LINES && /^ {2}/.test(lines[until + 1] ?? '')) {
      block.push((lines[++until] ?? '').slice(0, 2_000));
    }
    const first = (pattern: RegExp) => block.map(text => pattern.exec(text)).find(Boolean);
    const found = first(FOUND);
    const url = first(MORE)?.[1];
    const fixed = first(FIXED)?.[1];
    const details = block.findIndex(text => MORE.test(text));
    const title = block.slice(0, Math.max(0, details)).join(' ');
    const traces = block.map(text => TRACE.exec(text)).filter(match => match !== null);
    const vulnerability = {
      package: packageOf(found?.[1] ?? 'stdlib', found?.[2]),
      id,
      title,
      ...(fixed !== undefined && {fixed}),
      ...(url !== undefined && {url}),
    };
    const frames = traces.map(([, file = '', row, column]) => ({
      file,
      line: Number(row),
      column: Number(column),
    }));
    const calls = traces.map(trace => trace[4] ?? '');
    const finding = withTraces(vulnerability, frames, calls, at, until);
    return [isCalled ? finding : {...finding, severity: 'info'}];
  });
}

/** Packages of the standard library have no line in go.mod: the place of the call stands for them. */
function withTraces(
  vulnerability: Vulnerability,
  frames: readonly Frame[],
  calls: readonly string[],
  at: number,
  until: number,
): Finding {
  const finding = vulnerabilityFinding(vulnerability, at, until);
  const message = [finding.message, ...calls.slice(0, 2)].join('\n');
  const isStandard = vulnerability.package.name === 'stdlib';
  return {...finding, message, ...(isStandard && frames.length > 0 && {frames})};
}

/** `net/http@go1.20.1` is of the standard library; module paths have a dot in their first part. */
function packageOf(name: string, version: string | undefined) {
  const isStandard = version?.startsWith('go') === true || !name.split('/')[0]?.includes('.');
  return {
    name: isStandard ? 'stdlib' : name,
    ...(version !== undefined && {version}),
    ecosystem: 'go',
  } as const;
}

/** `-json` prints one object after another; those with `finding` repeat per symbol, the deepest has a trace. */
function readJson(log: Log): readonly Finding[] {
  const titles = new Map<string, string>();
  const found = new Map<string, Finding>();
  for (const {value, at, until} of jsonDocuments(log)) {
    const osv = property(value, 'osv');
    const osvId = asString(property(osv, 'id'));
    if (osvId !== undefined) titles.set(osvId, asString(property(osv, 'summary')) ?? '');
    const finding = property(value, 'finding');
    const id = asString(property(finding, 'osv'));
    const trace = asArray(property(finding, 'trace'));
    const module = asString(property(trace[0], 'module'));
    if (id === undefined || module === undefined) continue;
    // Without a function it only says that the module is required or imported, not that it is called.
    const isCalled = property(trace[0], 'function') !== undefined;
    const known = found.get(`${id} ${module}`);
    if (known && (!isCalled || known.severity === 'error')) continue;
    const vulnerability = {
      package: packageOf(module, asString(property(trace[0], 'version'))),
      id,
      title: titles.get(id) ?? '',
      fixed: asString(property(finding, 'fixed_version')) ?? '',
      url: `https://pkg.go.dev/vuln/${id}`,
    };
    const frames = trace.flatMap((step): Frame[] => {
      const file = asString(inside(step, 'position', 'filename'));
      const line = asPosition(inside(step, 'position', 'line'));
      return file === undefined || line === undefined ? [] : [{file, line}];
    });
    const made = withTraces(vulnerability, frames, [], at, until);
    found.set(`${id} ${module}`, isCalled ? made : {...made, severity: 'info'});
  }
  return [...found.values()];
}
