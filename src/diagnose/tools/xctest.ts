import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `/app/Tests/AppTests/CartTests.swift:6: error: CartTests.testTotal : XCTAssertEqual failed: ("1") is not equal to ("2") - counts`. */
const XCTEST = /^(\S[^:]{0,400}\.swift):(\d+): error: (-\[\S+ \S+\]|[\w.]+\.\w+) : (\S.*)$/;
/** Swift Testing: `✘ Test total() recorded an issue at CartTests.swift:6:5: Expectation failed: …`; the file's name alone. */
const TESTING =
  /^\s*(?:\S+ +)?Test (.{1,400}?) recorded an issue(?: with .{1,400}?)? at (\S[^:]{0,400}\.swift):(\d+):(\d+): (\S.*)$/;
const DETAIL = /^\s*(?:↳|->) (\S.*)$/;

// https://github.com/swiftlang/swift-corelibs-xctest (PrintObserver.swift), https://github.com/swiftlang/swift-testing.
export const tool: Tool = {
  name: 'xctest',
  title: 'Swift tests: XCTest and Swift Testing',
  homepage: 'https://developer.apple.com/documentation/xctest',
  ecosystem: 'swift',
  evidence: ['.swift:'],
  reach: 20,
  commands: ['swift test', 'xcodebuild test'],
  read: ({lines}) =>
    lines.flatMap((full, at): Finding[] => {
      const line = full.slice(0, 4_000);
      const [, file, row, name = '', message = ''] = line.includes(': error: ')
        ? (XCTEST.exec(line) ?? [])
        : [];
      if (file !== undefined) {
        const text = [message, `in test: ${name}`].join('\n');
        return [makeFinding({file, line: row, severity: 'error', message: text, at})];
      }
      const match = line.includes(' recorded an issue') ? TESTING.exec(line) : null;
      if (!match) return [];
      const [, test = '', source = '', number, column, said = ''] = match;
      const detail: string[] = [];
      let until = at;
      for (;;) {
        const more = DETAIL.exec((lines[until + 1] ?? '').slice(0, 2_000))?.[1];
        if (more === undefined) break;
        detail.push(more);
        until++;
      }
      return [
        makeFinding({
          file: source,
          line: number,
          column,
          ...(!source.includes('/') && {baseNameOnly: true}),
          severity: 'error',
          message: [said, ...detail.slice(0, 4), `in test: ${test}`].join('\n'),
          at,
          until,
        }),
      ];
    }),
};
