/** Keeps GitHub from making a mention or a link of what follows: it is no letter, and nobody sees it. */
const JOINER = '&#8288;';

/**
 * Makes text harmless inside Markdown: no markup, no HTML, no table breaks, no mentions, links or issue references. For one
 * line; line ends become spaces. GitHub looks for mentions and references in the text that is left after Markdown, so an
 * escaped `@` alone would not do.
 */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/[\\`*_{}[\]()+!|~$]/g, letter => `&#${letter.charCodeAt(0)};`)
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@/g, `@${JOINER}`)
    .replace(/(?<!&)#/g, `&#35;${JOINER}`)
    .replace(/\bGH-(?=\d)/gi, `$&${JOINER}`)
    .replace(/:\/\//g, `&#58;${JOINER}//`)
    .replace(/\bwww\./gi, `www&#46;${JOINER}`)
    .replace(/^(?:[-=:]|\d+(?=[.)]))/, start => `${JOINER}${start}`);
}

/** A code span that nothing in the text can end, fit for a table cell. */
export function codeSpan(text: string): string {
  const clean = printable(text).replace(/\s*\n\s*/g, ' ');
  return `<code>${escapeHtml(clean)}</code>`;
}

/** A block of preformatted text that nothing in the text can end. */
export function codeBlock(text: string, language = ''): string {
  const clean = printable(text).replace(/\n+$/, '');
  const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${clean}\n${fence}`;
}

/** For HTML text and attributes inside Markdown; Markdown's own signs are spelled as entities, too. */
export function escapeHtml(text: string): string {
  return printable(text).replace(
    /[&<>"'`*_[\]\\@~$:|#(){}+!]/g,
    letter => `&#${letter.charCodeAt(0)};`,
  );
}

/** Without control characters other than tab and newline, and without what changes the direction or hides text. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
}

/** Folded text: a summary line in HTML and what opens below it in Markdown. */
export const foldedBlock = (summary: string, content: string): string =>
  `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
