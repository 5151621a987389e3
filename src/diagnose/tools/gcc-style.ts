import type {Severity} from '../../model.js';
import {looksLikeFile} from '../file-names.js';
import type {Finding, Log, Tool} from '../tool.js';

/** Cheaper than FORM for the lines that are none. */
const HAS_LINE_NUMBER = /:\d+[: ]/;

/**
 * `file:line:col: [severity:] message` and `file:line: severity: message`: the form of the GNU coding standards
 * (https://www.gnu.org/prep/standards/html_node/Errors.html), which most tools speak or can be told to. The last resort:
 * reads only what no recogniser of a tool claimed, and is strict about what a file is.
 */
export const tool: Tool = {
  name: 'gcc-style',
  title: '`file:line:column: message` of any tool',
  homepage: 'https://www.gnu.org/prep/standards/html_node/Errors.html',
  ecosystem: 'format',
  evidence: [
    ...Array.from({length: 10}, (_, digit) => `${String(digit)}: `),
    ' error',
    ' warning',
    ' ERROR',
    ' WARNING',
    ' Error',
    ' Warning',
  ],
  evidenceForm: HAS_LINE_NUMBER,
  reach: 5,
  isLineByLine: true,
  commands: [],
  precedence: 'fallback',
  read,
};

const WORD =
  '(?:fatal )?error|fatal|failure|critical|warning|warn|note|notice|info|information|hint|help|style|suggestion|remark|convention|refactor|performance|portability';

/** What some tools put first: `ERROR: a.c:1:2: …`, `[error] a.c:1:2: …`. */
const LEAD = String.raw`(?:\[?(${WORD})\]?:?(?: in| at)? +)?`;

const FORM = new RegExp(
  String.raw`^[ \t]{0,8}${LEAD}(?:file://)?([^\s:"'\`(){}<>|*?,;=]{2,400}):([1-9]\d{0,6})(?::([1-9]\d{0,4}))?(?:-\d+(?::\d+)?)?(?:: ?|:? - |:? +(?=\[?(?:${WORD})\b))\s*(?:\[?(${WORD})\]?(?::| -|(?= \w)))?\s*(\S.*)$`,
  'i',
);

function read(log: Log): readonly Finding[] {
  return log.lines.flatMap((text, at) => {
    if (text.length > 4_000 || !HAS_LINE_NUMBER.test(text)) return [];
    const [, lead, file, line, column, word, rest] = FORM.exec(text.trimEnd()) ?? [];
    if (file === undefined || line === undefined || rest === undefined) return [];
    const {code, message, level} = splitRule(rest);
    const said = word ?? lead ?? level;
    if ((said === undefined && column === undefined) || !looksLikeFile(file)) return [];
    const severity = severityOf(said);
    // A note explains the finding before it.
    if (severity === undefined) return [];
    return [
      {
        file,
        line: Number(line),
        ...(column !== undefined && {column: Number(column)}),
        severity,
        ...(code !== undefined && {code}),
        message,
        at,
      },
    ];
  });
}

function severityOf(word: string | undefined): Severity | undefined {
  switch (word?.toLowerCase()) {
    case 'note':
    case 'help':
      return undefined;
    case 'warning':
    case 'warn':
    case 'performance':
    case 'portability':
      return 'warning';
    case 'notice':
    case 'info':
    case 'information':
    case 'hint':
    case 'style':
    case 'suggestion':
    case 'remark':
    case 'convention':
    case 'refactor':
      return 'info';
    default:
      return 'error';
  }
}

interface Said {
  readonly message: string;
  readonly code?: string;
  readonly level?: string;
}

/** Takes the rule off the message: `E501 text`, `W0612: text`, `text [-Wall]`, `text [Error/no-var]`, `text (no-var)`. */
function splitRule(text: string): Said {
  const message = text.trim();
  const [, front, behind] = /^\[?([A-Z]{1,8}-?\d{2,6})\]?:? +(\S.*)$/.exec(message) ?? [];
  if (front !== undefined && behind !== undefined) return {code: front, message: behind};
  if (!/[\])]$/.test(message)) return {message};
  const start = Math.max(message.lastIndexOf(' ['), message.lastIndexOf(' ('));
  const [, bracket, level, code] =
    /^([[(])(?:(Error|Warning|Info)\/)?(-?[A-Za-z@][\w@./=+-]{1,80})[\])]$/.exec(
      message.slice(start + 1),
    ) ?? [];
  // A word in parentheses is prose more often than a rule.
  const isRule = bracket === '[' ? /[-_/\d]|^[a-z]+$/ : /[-_/\d]/;
  if (start < 1 || code === undefined || !(level !== undefined || isRule.test(code)))
    return {message};
  return {code, message: message.slice(0, start).trimEnd(), ...(level !== undefined && {level})};
}
