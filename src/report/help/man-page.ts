import {EXIT_CODES, SUMMARY, type HelpPage} from './help-pages.js';

/**
 * The manual page of the command line, made of what `--help` says.
 * Format: man(7), https://man7.org/linux/man-pages/man7/groff_man.7.html
 */
export function renderManPage(pages: readonly HelpPage[], version: string): string {
  return [
    `.TH QUALITY\\-STAGES 1 "" "quality\\-stages ${version}" "User Commands"`,
    '.SH NAME',
    `quality\\-stages \\- ${escape(SUMMARY.replace(/\.$/, '').replace(/^R/, 'r'))}`,
    '.SH SYNOPSIS',
    ...pages.flatMap(({usage}, i) => [
      ...(i === 0 ? [] : ['.br']),
      `.B quality\\-stages\n${escape(usage)}`,
    ]),
    '.SH EXAMPLES',
    ...pages.flatMap(({examples}) =>
      examples.flatMap(({line, says}) => ['.TP', `.B ${escape(line)}`, sentence(says)]),
    ),
    '.SH COMMANDS',
    ...pages.flatMap(describeCommand),
    '.SH EXIT STATUS',
    ...EXIT_CODES.flatMap(([code, meaning]) => ['.TP', `.B ${code}`, sentence(meaning)]),
    '.SH ENVIRONMENT',
    '.TP',
    '.B NO_COLOR',
    'When it is set, nothing is printed in colour.',
    '.SH SEE ALSO',
    '.BR docker\\-buildx\\-build (1),',
    '.BR hadolint (1)',
    '',
  ].join('\n');
}

function describeCommand({usage, purpose, sections}: HelpPage): readonly string[] {
  return [
    `.SS ${escape(usage)}`,
    escape(purpose),
    ...sections
      .filter(({entries}) => entries.length > 0)
      .flatMap(({title, entries}) => [
        '.PP',
        `.I ${escape(title)}`,
        ...entries.flatMap(({form, description}) => [
          '.TP',
          `.B ${escape(form)}`,
          escape(description),
        ]),
      ]),
  ];
}

const sentence = (text: string): string =>
  escape(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);

/** Text for roff: what it would read as a command or sign is escaped, code is bold, and only ASCII is left. */
function escape(text: string): string {
  return text
    .replaceAll('…', '...')
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/`([^`]*)`/g, '\\fB$1\\fR')
    .replace(/^([.'])/, '\\&$1')
    .replace(/[^\x20-\x7e]/gu, sign => {
      const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return `\\[u${code}]`;
    });
}
