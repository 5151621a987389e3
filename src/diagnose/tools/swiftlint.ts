import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `/app/Sources/App/Cart.swift:3:1: warning: Line Length Violation: Line should be … (line_length)`. */
const VIOLATION = {
  pattern:
    /^(?<file>\S[^:]{0,400}\.swift):(?<line>\d+):(?:(?<column>\d+):)? (?<severity>error|warning): (?<message>\S.*) \((?<code>[a-z\d_]+)\)$/,
  mark: '.swift:',
};

// https://realm.github.io/SwiftLint/, Reporters/XcodeReporter.swift.
export const tool: Tool = {
  name: 'swiftlint',
  title: 'Swift linter',
  homepage: 'https://realm.github.io/SwiftLint/',
  ecosystem: 'swift',
  evidence: [' Violation: ', '.swift:'],
  reach: 1,
  commands: ['swiftlint'],
  read: log =>
    readForms(log, [VIOLATION], {
      url: rule => `https://realm.github.io/SwiftLint/${rule}.html`,
    }),
};
