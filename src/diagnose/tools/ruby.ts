import {makeFinding} from '../formats/make-finding.js';
import {readRubyFrame} from '../formats/ruby-frames.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `lib/cart.rb:9:in 'Cart#add': negative count (ArgumentError)`; the class may follow on the message's last line. */
const THROWN =
  /^(?:\S*\bruby: )?([^\s:][^:]{0,400}):(\d+):in [`'"][^'"`]{0,400}['"`]: (.*?)(?: \(([A-Z][\w:]*)\))?$/;
/** `lib/broken.rb:4: syntax error, unexpected end-of-input`, `lib/x.rb:4: syntax errors found (SyntaxError)`. */
const SYNTAX =
  /^(?:\S*\bruby: )?([^\s:][^:]{0,400}\.(?:rb|ru|rake|gemspec|erb)|[^\s:]{0,300}\/?(?:Rake|Gem)file):(\d+): ((?:syntax errors?[, ]|void value expression|Invalid |dynamic constant|class\/module name|formal argument|unterminated |invalid |duplicated |unexpected |numbered parameter|embedded document|can't find string).*?)(?: \(SyntaxError\))?$/;
const WARNING =
  /^(?:\S*\bruby: )?([^\s:][^:]{0,400}\.(?:rb|ru|rake|gemspec)):(\d+): warning: (.*)$/;
/** `rake aborted!`, then the error, then its frames. */
const ABORTED = /^(?:rake|bundler|bin\/rails|rails) aborted!$/;
/** Prism quotes the source: `> 4 | end`, and says what it expected below. */
const QUOTED = /^(?:[> ] *\d+ \| |  {2,}[|~^] ?|\s*\^)/;
const PRISM = /^\s*\| +\^+[~^]* (.*)$/;

// https://docs.ruby-lang.org/en/master/exceptions_md.html, error.c and prism/templates/src/diagnostic.c.erb.
export const tool: Tool = {
  name: 'ruby',
  title: 'Ruby: syntax check, warnings and uncaught exceptions',
  homepage: 'https://www.ruby-lang.org',
  ecosystem: 'ruby',
  evidence: [':in `', ":in '", ': syntax error', ': warning: ', ' aborted!', '.rb:'],
  evidenceForm:
    /^(?:\S*\bruby: )?[^:]*(?:(?:\.(?:rb|ru|rake|gemspec|erb)|(?:Rake|Gem)file):|:\d+:in [`'"])|^.* aborted!$/,
  reach: 400,
  commands: ['ruby', 'rake', 'rails', 'irb'],
  precedence: 'fallback',
  read: log => {
    const findings: Finding[] = [];
    for (let at = 0; at < log.lines.length; at++) {
      const finding =
        readException(log.lines, at) ?? readProblem(log.lines, at) ?? readAborted(log.lines, at);
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};

function readException(lines: readonly string[], at: number): Finding | undefined {
  const line = (lines[at] ?? '').slice(0, 4_000);
  const [, file, row, text = '', code] = line.includes(':in ') ? (THROWN.exec(line) ?? []) : [];
  if (file === undefined) return undefined;
  const {frames, until, text: more} = readTrace(lines, at + 1, /^\s+from /);
  const late = /^(.*) \(([A-Z][\w:]*)\)$/.exec(more.at(0) ?? '');
  const first = readRubyFrame(`${file}:${row ?? ''}`);
  const all = [...(typeof first === 'object' ? [first] : []), ...frames];
  if (code === undefined && !late && frames.length === 0) return undefined;
  if (all.length === 0) return undefined;
  return makeFinding({
    ...(all.length === 1 ? all[0] : {frames: all}),
    severity: 'error',
    code: code ?? late?.[2],
    message: [text, ...(late ? [late[1] ?? ''] : [])].join('\n'),
    at,
    until,
  });
}

/** Frames that follow, with what the message goes on with between them (the quoted call of `did_you_mean`). */
function readTrace(lines: readonly string[], start: number, form: RegExp) {
  const frames: Frame[] = [];
  const text: string[] = [];
  let until = start - 1;
  for (let index = start; index < Math.min(lines.length, start + 400); index++) {
    const line = lines[index] ?? '';
    const frame = form.test(line.slice(0, 400)) ? readRubyFrame(line) : undefined;
    if (frame === undefined && (frames.length > 0 || index > start + 8)) break;
    if (frame === undefined) {
      if (THROWN.test(line.slice(0, 4_000)) || WARNING.test(line.slice(0, 4_000))) break;
      text.push(line);
      continue;
    }
    until = index;
    if (frame !== 'foreign') frames.push(frame);
  }
  return {frames, until, text: until >= start ? text : []};
}

function readProblem(lines: readonly string[], at: number): Finding | undefined {
  const line = (lines[at] ?? '').slice(0, 4_000);
  const syntax = SYNTAX.exec(line);
  if (syntax) {
    let until = at;
    const details: string[] = [];
    while (until < at + 40 && QUOTED.test((lines[until + 1] ?? '').slice(0, 400))) {
      const detail = PRISM.exec((lines[++until] ?? '').slice(0, 2_000))?.[1];
      if (detail !== undefined) details.push(detail);
    }
    const message = [syntax[3] ?? '', ...details.slice(0, 4)].join('\n');
    return makeFinding({
      file: syntax[1],
      line: syntax[2],
      severity: 'error',
      code: 'SyntaxError',
      message,
      at,
      until,
    });
  }
  const [, file, row, message] = line.includes(': warning: ') ? (WARNING.exec(line) ?? []) : [];
  if (file === undefined || readRubyFrame(`${file}:1`) === 'foreign') return undefined;
  return makeFinding({file, line: row, severity: 'warning', message: message ?? '', at});
}

function readAborted(lines: readonly string[], at: number): Finding | undefined {
  if (!ABORTED.test(lines[at] ?? '')) return undefined;
  const {frames, until, text} = readTrace(lines, at + 1, /^(?:\/|\.\/|[\w-]+[/.]|Rakefile)/);
  const [, code, message] = /^([A-Z][\w:]*): (.*)$/.exec(text[0] ?? '') ?? [];
  // What a started command said stands above.
  const isEcho = (text[0] ?? '').startsWith('Command failed with status');
  if (frames.length === 0 || isEcho) return undefined;
  return makeFinding({
    ...(frames.length === 1 ? frames[0] : {frames}),
    severity: 'error',
    code,
    message: message ?? text[0] ?? 'aborted',
    at,
    until,
  });
}
