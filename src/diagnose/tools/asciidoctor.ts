import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `asciidoctor: WARNING: a.adoc: line 3: section title out of sequence: …`; the file's name without its folder. */
const PROBLEM = {
  pattern:
    /^asciidoctor(?:-\w+)?: (?<severity>FATAL|ERROR|WARNING|INFO|DEBUG): (?:(?<file>\S.{0,400}?): line (?<line>\d+): |(?!<stdin>))(?<message>\S.*)$/,
  mark: 'asciidoctor',
};

// https://docs.asciidoctor.org/asciidoctor/latest/, lib/asciidoctor/logging.rb BasicFormatter.
export const tool: Tool = {
  name: 'asciidoctor',
  title: 'AsciiDoc converter',
  homepage: 'https://asciidoctor.org',
  ecosystem: 'docs',
  evidence: ['asciidoctor: ', 'asciidoctor-pdf: '],
  reach: 1,
  commands: ['asciidoctor', 'asciidoctor-pdf'],
  read: log =>
    readForms(log, [PROBLEM], {
      severities: {FATAL: 'error', ERROR: 'error', WARNING: 'warning', INFO: 'info', DEBUG: 'info'},
      refine: finding =>
        finding.file?.includes('/') === false ? {...finding, baseNameOnly: true} : finding,
    }),
};
