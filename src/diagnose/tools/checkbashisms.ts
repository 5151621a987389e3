import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `possible bashism in x.sh line 3 (echo -e):`, then the source line. */
const BASHISM = {
  pattern: /^possible bashism in (?<file>\S.{0,400}?) line (?<line>\d+) \((?<message>.*)\):$/,
  severity: 'warning' as const,
  mark: 'possible bashism in ',
};
/** `error: x.sh: Unterminated quoted string found, EOF reached. Wanted: <">, opened in line 2`. */
const QUOTE = {
  pattern:
    /^error: (?<file>\S.{0,400}?): (?<message>Unterminated \w.*), opened in line (?<line>\d+)$/,
  mark: 'Unterminated ',
};

// https://manpages.debian.org/checkbashisms.1
export const tool: Tool = {
  name: 'checkbashisms',
  title: 'Finds bash in /bin/sh scripts',
  homepage: 'https://manpages.debian.org/checkbashisms.1',
  ecosystem: 'shell',
  evidence: ['possible bashism in ', ', opened in line '],
  reach: 2,
  commands: ['checkbashisms'],
  read: log =>
    readForms(log, [BASHISM, QUOTE]).map(finding =>
      finding.severity === 'warning'
        ? {...finding, message: `possible bashism: ${finding.message}`, until: finding.at + 1}
        : finding,
    ),
};
