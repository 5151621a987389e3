import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `PHP Parse error:  syntax error, … in src/x.php on line 5`; `PHP ` and one blank are left out on standard output. */
const HEAD =
  /^(?:\[[^\]]{1,60}\] )?(?:PHP )?((?:Parse|Fatal|Recoverable fatal|Catchable fatal|Compile|Core) error|Warning|Notice|Deprecated|Strict Standards): {1,2}(\S.*)$/;
const ON_LINE = /^(.*) in (\S.*?) on line (\d+)$/;
/** `Uncaught InvalidArgumentException: negative count in /app/Cart.php:12`. */
const UNCAUGHT =
  /^(?:Uncaught (?:exception )?'?)?([\w\\]+)'?(?:: | with message )(.*?) in (\S.*?):(\d+)$/;
const CALL = /^#\d+ (\S.*?)\((\d+)\): /;
const THROWN = /^ {2}thrown in (\S.*?) on line (\d+)$/;
const MAX_TRACE = 200;

// https://www.php.net/manual/en/errorfunc.constants.php; main/main.c php_error_cb.
export const tool: Tool = {
  name: 'php',
  title: 'PHP: syntax check, warnings and uncaught exceptions',
  homepage: 'https://www.php.net',
  ecosystem: 'php',
  evidence: [' on line ', 'Fatal error: '],
  reach: 200,
  commands: ['php'],
  read: log => {
    const findings: Finding[] = [];
    for (let at = 0; at < log.lines.length; at++) {
      const line = (log.lines[at] ?? '').slice(0, 4_000);
      const [, kind, text] = line.includes(': ') ? (HEAD.exec(line) ?? []) : [];
      if (kind === undefined || text === undefined) continue;
      const finding = text.startsWith('Uncaught ')
        ? readUncaught(log.lines, at, text)
        : readPlain(log.lines, at, kind, text);
      if (!finding) continue;
      findings.push(finding);
      at = finding.until ?? at;
    }
    return findings;
  },
};

function readPlain(
  lines: readonly string[],
  at: number,
  kind: string,
  text: string,
): Finding | undefined {
  const found = [
    text,
    `${text}\n${lines[at + 1] ?? ''}`,
    `${text}\n${lines[at + 1] ?? ''}\n${lines[at + 2] ?? ''}`,
  ]
    .map(said => /^([\s\S]{0,6000}) in (\S.{0,400}?) on line (\d+)$/.exec(said))
    .findIndex(match => match !== null);
  if (found < 0) return undefined;
  const whole = [text, ...lines.slice(at + 1, at + 1 + found)];
  const [, last = '', file, line] = ON_LINE.exec(whole.at(-1) ?? '') ?? [];
  if (file === undefined || file === 'Unknown' || file.includes("eval()'d")) return undefined;
  return makeFinding({
    file,
    line,
    severity: severityOf(kind),
    message: [...whole.slice(0, -1), last].join('\n'),
    at,
    until: at + found,
  });
}

/** An uncaught exception with its trace, from where it was thrown outwards. */
function readUncaught(lines: readonly string[], at: number, text: string): Finding | undefined {
  const frames: Frame[] = [];
  const message: string[] = [];
  let code: string | undefined;
  let until = at;
  for (let index = at; index < Math.min(lines.length, at + MAX_TRACE); index++) {
    const line = index === at ? text : (lines[index] ?? '').slice(0, 4_000);
    const [, thrown, thrownLine] = THROWN.exec(line) ?? [];
    if (thrown !== undefined) {
      if (frames.length === 0) frames.push({file: thrown, line: Number(thrownLine)});
      until = index;
      break;
    }
    const [, file, row] = CALL.exec(line) ?? [];
    if (file !== undefined) frames.push({file, line: Number(row)});
    else if (frames.length === 0 && line !== 'Stack trace:') {
      const [, name, said, thrownIn, thrownAt] =
        UNCAUGHT.exec(index === at ? line : `${code ?? 'Error'}: ${line}`) ?? [];
      if (index === at) code = name ?? /^Uncaught ([\w\\]+)/.exec(line)?.[1];
      message.push(said ?? line.replace(/^Uncaught [\w\\]+: /, ''));
      if (thrownIn !== undefined) frames.push({file: thrownIn, line: Number(thrownAt)});
    }
  }
  if (frames.length === 0 || until === at) return undefined;
  return makeFinding({frames, severity: 'error', code, message: message.join('\n'), at, until});
}

function severityOf(kind: string): Finding['severity'] {
  if (kind.endsWith('error')) return 'error';
  return kind === 'Notice' ? 'info' : 'warning';
}
