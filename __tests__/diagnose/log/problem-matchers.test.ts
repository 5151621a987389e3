import {describe, expect, it} from '@jest/globals';
import {parseProblemMatchers} from '../../../src/diagnose/log/problem-matchers.js';
import {readLog} from '../../../src/diagnose/log/read-log.js';

const file = (...problemMatcher: readonly unknown[]) => JSON.stringify({problemMatcher});
const matcher = (pattern: unknown, more = {}) => ({owner: 'mine', pattern, ...more});
const simple = {regexp: '^(.+):(\\d+): (.+)$', file: 1, line: 2, message: 3};

/** What the matchers of one file find in a log, without where in the log. */
function findings(log: string, ...matchers: readonly unknown[]) {
  return readLog(log, '', parseProblemMatchers(file(...matchers), '.github/matchers.json')).map(
    finding => {
      const {at, until, ...rest} = finding;
      expect(until ?? at).toBeGreaterThanOrEqual(at);
      return rest;
    },
  );
}

const problem = (json: string) => {
  try {
    parseProblemMatchers(json, 'm.json');
    return 'no error';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
};

describe('parseProblemMatchers', () => {
  it('finds what a single pattern captures', () => {
    expect(findings('noise\na.src:3: broken\n', matcher([simple], {severity: 'warning'}))).toEqual([
      {source: 'mine', file: 'a.src', line: 3, severity: 'warning', message: 'broken'},
    ]);
  });

  it('takes severity, code and column from groups, and ignores severities the runner does not know', () => {
    const pattern = {
      regexp: '^(\\w+) (\\S+) (\\d+),(\\d+) (\\w+) (.+)$',
      severity: 1,
      file: 2,
      line: 3,
      column: 4,
      code: 5,
      message: 6,
    };
    expect(
      findings(
        'Notice a.x 1,2 C1 text\nstyle a.x 2,2 C2 text\nERROR b.x 3,0 C3 text',
        matcher([pattern]),
      ),
    ).toEqual([
      {
        source: 'mine',
        file: 'a.x',
        line: 1,
        column: 2,
        severity: 'info',
        code: 'C1',
        message: 'text',
      },
      {source: 'mine', file: 'b.x', line: 3, severity: 'error', code: 'C3', message: 'text'},
    ]);
  });

  it('keeps a finding without its line, when the line is no number', () => {
    const pattern = {regexp: '^(\\S+) (\\S+) (.+)$', file: 1, line: 2, message: 3};
    expect(findings('a.x 1-2 text', matcher([pattern]))).toEqual([
      {source: 'mine', file: 'a.x', severity: 'error', message: 'text'},
    ]);
  });

  it('repeats the last of several patterns, when it loops', () => {
    const patterns = [
      {regexp: '^(\\S+\\.js)$', file: 1},
      {
        regexp: '^  (\\d+):(\\d+)  (error|warning)  (.+?)  (\\S+)$',
        line: 1,
        column: 2,
        severity: 3,
        message: 4,
        code: 5,
        loop: true,
      },
    ];
    const log =
      'a.js\n  1:2  error  bad  no-bad\n  3:4  warning  odd  no-odd\n\n  5:6  error  lost  no-file\nb.js\n\n  7:8  error  lost  not-next\n';
    expect(
      findings(log, matcher(patterns)).map(({file, line, severity, code}) => [
        file,
        line,
        severity,
        code,
      ]),
    ).toEqual([
      ['a.js', 1, 'error', 'no-bad'],
      ['a.js', 3, 'warning', 'no-odd'],
    ]);
  });

  it('starts anew behind a match, when the last pattern does not loop', () => {
    const patterns = [
      {regexp: '^In (\\S+):$', file: 1},
      {regexp: '^ line (\\d+)$', line: 1},
      {regexp: '^ (\\D+)$', message: 1},
    ];
    const log = 'In a.x:\n line 3\n bad\n worse\nIn b.x:\nIn c.x:\n line 4\n bad\n';
    expect(
      findings(log, matcher(patterns)).map(({file, line, message}) => [file, line, message]),
    ).toEqual([
      ['a.x', 3, 'bad'],
      ['c.x', 4, 'bad'],
    ]);
  });

  it('takes the folder of fromPath as the directory, from a group before the matcher', () => {
    const pattern = {
      regexp: '^(\\S+):(\\d+): (.+?) \\[(.+)\\]$',
      file: 1,
      line: 2,
      message: 3,
      fromPath: 4,
    };
    expect(
      findings('A.cs:1: bad [/app/src/app.csproj]', matcher([pattern], {fromPath: 'x/y'})),
    ).toMatchObject([{file: 'A.cs', directory: '/app/src'}]);
    expect(findings('A.cs:1: bad', matcher([simple], {fromPath: 'x/y.proj'}))).toMatchObject([
      {directory: 'x'},
    ]);
  });

  it('sees lines without colours, which the runner does not', () => {
    expect(findings('\x1b[31ma.src\x1b[0m:3: broken', matcher([simple]))).toMatchObject([
      {file: 'a.src', line: 3},
    ]);
  });

  it("accepts actionlint's and setup-go's patterns", () => {
    const actionlint = {
      regexp:
        '^(?:\\x1b\\[\\d+m)?(.+?)(?:\\x1b\\[\\d+m)*:(?:\\x1b\\[\\d+m)*(\\d+)(?:\\x1b\\[\\d+m)*:(?:\\x1b\\[\\d+m)*(\\d+)(?:\\x1b\\[\\d+m)*: (?:\\x1b\\[\\d+m)*(.+?)(?:\\x1b\\[\\d+m)* \\[(.+?)\\]$',
      file: 1,
      line: 2,
      column: 3,
      message: 4,
      code: 5,
    };
    const go = {
      regexp: '^\\s*((?:\\.{0,2}\\/|\\.{0,2}\\\\)(?:.+\\.go)):(?:(\\d+):(\\d+):)? (.*)',
      file: 1,
      line: 2,
      column: 3,
      message: 4,
    };
    expect(
      findings('.github/workflows/ci.yml:3:5: bad key [syntax-check]', matcher([actionlint])),
    ).toMatchObject([
      {
        file: '.github/workflows/ci.yml',
        line: 3,
        column: 5,
        code: 'syntax-check',
        message: 'bad key',
      },
    ]);
    expect(findings('./main.go:5:2: undefined: x', matcher([go]))).toMatchObject([
      {file: './main.go', line: 5},
    ]);
  });

  it("reads .NET's dialect: options, anchors, quoted group names, numbers of named groups last", () => {
    const pattern = {
      regexp: "(?i)\\A(?'path'[]a-z.]+) at (\\d+)(?# the line) says (.+)\\z",
      line: 1,
      message: 2,
      file: 3,
    };
    expect(findings('A.SRC AT 7 SAYS no', matcher([pattern]))).toMatchObject([
      {file: 'A.SRC', line: 7, message: 'no'},
    ]);
  });

  it('goes before the recognisers of tools', () => {
    const [mine] = parseProblemMatchers(file(matcher([simple])), 'm.json');
    expect(mine).toMatchObject({name: 'mine', evidence: [], precedence: 'user'});
  });

  it.each([
    ['{', /^InputError: problem-matchers: m\.json: is not JSON: /],
    ['{}', /m\.json: has no list "problemMatcher"/],
    [file({pattern: [simple]}), /problemMatcher\[0\]\.owner must be a name/],
    [
      file(matcher([simple]), {...matcher([simple]), owner: 'MINE'}),
      /problemMatcher\[1\]\.owner "MINE" stands twice/,
    ],
    [
      file(matcher([simple], {severity: 'info'})),
      /\.severity is "info"; allowed are "error", "warning" and "notice"/,
    ],
    [file(matcher([])), /\.pattern must be a list of one pattern or more/],
    [file(matcher([{...simple, regexp: '('}])), /\.pattern\[0\]\.regexp "\(": /],
    [
      file(matcher([{...simple, file: 4}])),
      /\.pattern\[0\]\.file is 4; allowed are the numbers of its groups, 0 to 3/,
    ],
    [file(matcher([{...simple, line: '2'}])), /\.line is "2"; allowed/],
    [
      file(matcher([{regexp: '^(.+)$', file: 1}])),
      /\.pattern must set "message" in one of its patterns/,
    ],
    [
      file(matcher([{regexp: '^(.+)$', file: 1}, simple])),
      /\.pattern\[1\]\.file was set by a pattern before/,
    ],
    [
      file(matcher([{...simple, loop: true}])),
      /\.loop is only allowed on the last of several patterns/,
    ],
    [
      file(
        matcher([
          {regexp: '^(.+)$', message: 1},
          {regexp: '^(.+)$', file: 1, loop: true},
        ]),
      ),
      /\.loop needs "message"/,
    ],
    [file(matcher([{...simple, regexp: '^((a+)+):(b)$'}])), /repeats within itself/],
    [file(matcher([{...simple, regexp: '^((?:a|a)*):(\\d)(b)$'}])), /repeats within itself/],
    [
      file(matcher([{...simple, regexp: '^((?>a)):(\\d)(b)$'}])),
      /an atomic group "\(\?>" is not supported/,
    ],
    [file(matcher([{...simple, regexp: '^(a)(\\d)(b)\\1$'}])), /a back reference is not supported/],
    [
      file(matcher([{...simple, regexp: '^(a)(\\d)(?i:b)(c)$'}])),
      /the option "\(\?i:" is only supported at the start/,
    ],
    [file(matcher([{...simple, regexp: '^(\\p{L})(\\d)(b)$'}])), /"\\p\{L\}" is not supported/],
  ])('refuses %s', (json, message) => {
    expect(problem(json)).toMatch(message);
  });

  it.each([
    '(?:\\w+\\.)+x',
    '(?:/[^/]+)+',
    '(?:\\s\\w+)*y',
    '(?:ab|cd)*z',
    '(?:\\x1b\\[\\d+m)*',
    '(?:a{2})+',
  ])('accepts the repetition %s, whose rounds can be told apart', regexp => {
    expect(problem(file(matcher([{regexp: `^(${regexp})`, message: 1}])))).toBe('no error');
  });

  it.each([
    '(a+)+$',
    '(a*)*$',
    '(?:a|ab?)+$',
    '(?:.+,?)+$',
    '(?:\\w+\\s?)*$',
    '([a-z]+[a-z])*$',
    '(a?){30}$',
  ])('refuses the repetition %s, which never ends on some lines', regexp => {
    expect(problem(file(matcher([{regexp: `^${regexp}`, message: 0}])))).toMatch(
      /repeats within itself/,
    );
  });

  it('ends soon on a line made to try all ways', () => {
    const pattern = {regexp: '^(.+):(.+):(.+) \\[(.+)\\]$', file: 1, message: 3};
    const start = performance.now();
    expect(findings(':'.repeat(100_000), matcher([pattern]))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
