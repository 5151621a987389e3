import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `xml/bad.xml:2: parser error : Opening and ending tag mismatch …`, then the source and a caret. */
const PROBLEM = {
  pattern:
    /^(?<file>\S[^:]{0,400}):(?<line>\d+): (?:element \S+: )?(?<code>[A-Za-z][\w-]*(?: [\w-]+)?) (?<severity>error|warning|fatal error) : (?<message>.*)$/,
  mark: ' : ',
};
const CARET = /^ *\^ *$/;

// https://gnome.pages.gitlab.gnome.org/libxml2/xmllint.html, error.c xmlFormatError; xsltproc and PHP print the same.
export const tool: Tool = {
  name: 'xmllint',
  title: 'XML parser and validator',
  homepage: 'https://gnome.pages.gitlab.gnome.org/libxml2/xmllint.html',
  ecosystem: 'data',
  evidence: [' error : ', ' warning : '],
  reach: 3,
  commands: ['xmllint', 'xsltproc'],
  read: log =>
    readForms(log, [PROBLEM]).map(finding =>
      CARET.test((log.lines[finding.at + 2] ?? '').slice(0, 4_000))
        ? {...finding, until: finding.at + 2}
        : finding,
    ),
};
