import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `Sources/App/Cart.swift:3:1: warning: [Indentation] replace leading whitespace with 2 spaces`. */
const PROBLEM = {
  pattern:
    /^(?<file>\S[^:]{0,400}\.swift):(?<line>\d+):(?<column>\d+): (?<severity>error|warning): \[(?<code>\w+)\] (?<message>\S.*)$/,
  mark: '.swift:',
};
/** nicklockwood/SwiftFormat: `/app/Cart.swift:3:1: error: (indent) Indent code in accordance with the scope level.` */
const OTHER = {
  pattern:
    /^(?<file>\S[^:]{0,400}\.swift):(?<line>\d+):(?<column>\d+): (?<severity>error|warning): \((?<code>\w+)\) (?<message>\S.*)$/,
  mark: '.swift:',
};

// https://github.com/swiftlang/swift-format (lint), https://github.com/nicklockwood/SwiftFormat (--lint).
export const tool: Tool = {
  name: 'swift-format',
  title: 'Swift formatters',
  homepage: 'https://github.com/swiftlang/swift-format',
  ecosystem: 'swift',
  evidence: ['.swift:'],
  reach: 1,
  commands: ['swift-format', 'swift format', 'swiftformat'],
  read: log => readForms(log, [PROBLEM, OTHER]),
};
