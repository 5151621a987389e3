import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {spawnSync} from 'node:child_process';
import {describe, expect, it} from '@jest/globals';
import {type SourcedFinding, readLog} from '../../src/diagnose/log/read-log.js';
import type {Tool} from '../../src/diagnose/tool.js';
import {TOOLS} from '../../src/diagnose/tools/index.js';

/**
 * Golden cases: fixtures/tools/<tool>/<case>/ holds
 *   log.txt        what the tool printed, byte for byte
 *   command.txt    the RUN's text, when the case is about it
 *   source.txt     tool version and command, or where the output is from
 *   findings.json  what readLog finds with all tools; UPDATE_GOLDEN=1 rewrites it
 * TOOL=pytest runs one tool's cases only.
 */
const root = fileURLToPath(new URL('../fixtures/tools/', import.meta.url));
const only = process.env['TOOL'];
const folderOf = (tool: Tool) => tool.name.replace(/[^a-z0-9.]+/g, '-');

interface Case {
  readonly tool: Tool;
  readonly name: string;
  readonly folder: string;
  readonly log: string;
  readonly command: string;
}

const subfolders = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, {withFileTypes: true})
        .filter(entry => entry.isDirectory())
        .map(entry => entry.name)
        .sort()
    : [];

const cases: readonly Case[] = TOOLS.flatMap(tool =>
  subfolders(join(root, folderOf(tool))).map(name => {
    const folder = join(root, folderOf(tool), name);
    const command = join(folder, 'command.txt');
    return {
      tool,
      name,
      folder,
      log: readFileSync(join(folder, 'log.txt'), 'utf8'),
      command: existsSync(command) ? readFileSync(command, 'utf8').trim() : '',
    };
  }),
);
const chosen = cases.filter(({tool}) => only === undefined || folderOf(tool) === only);
const chosenTools = TOOLS.filter(tool => only === undefined || folderOf(tool) === only);

const read = (text: string, command: string, tools: readonly Tool[] = TOOLS) =>
  readLog(text, command, tools, {
    onError: (tool, error) => {
      throw new Error(`${tool.name} threw`, {cause: error});
    },
  });

/** The tools with every line that has evidence counting as such. */
const FORMLESS = TOOLS.map((tool): Tool => ({...tool, evidenceForm: /(?:)/}));

/** Fields in one order, without the log's line numbers. */
const golden = (finding: SourcedFinding) => ({
  source: finding.source,
  severity: finding.severity,
  code: finding.code,
  file: finding.file,
  line: finding.line,
  column: finding.column,
  endLine: finding.endLine,
  endColumn: finding.endColumn,
  directory: finding.directory,
  baseNameOnly: finding.baseNameOnly,
  anchor: finding.anchor,
  package: finding.package,
  frames: finding.frames,
  url: finding.url,
  message: finding.message,
});
const rendered = (findings: readonly SourcedFinding[]) =>
  `${JSON.stringify(findings.map(golden), null, 2)}\n`;
const asSet = (findings: readonly SourcedFinding[]) =>
  [...new Set(findings.map(finding => JSON.stringify(golden(finding))))].sort();

const knownSources = new Map<Case, readonly string[]>();

/** Names of the tools that are heard in a case's own log. */
function sourcesOf(one: Case): readonly string[] {
  let sources = knownSources.get(one);
  if (!sources) {
    sources = read(one.log, one.command).map(finding => finding.source);
    knownSources.set(one, sources);
  }
  return sources;
}

const pathsOf = (findings: readonly SourcedFinding[]) => [
  ...new Set(
    findings.flatMap(({file, frames}) => [
      ...(file === undefined ? [] : [file]),
      ...(frames ?? []).map(frame => frame.file),
    ]),
  ),
];

/** Colours each path as vitest and phpunit do: folder and base name apart, which splits the path. */
function coloured(log: string, paths: readonly string[]): string {
  const longestFirst = [...paths]
    .filter(path => path.length > 2)
    .sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return log;
  const pattern = longestFirst.map(path => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return log.replace(new RegExp(pattern, 'g'), path => {
    const base = path.lastIndexOf('/') + 1;
    return `\x1b[2m${path.slice(0, base)}\x1b[22m\x1b[1;36m${path.slice(base)}\x1b[39m\x1b[K`;
  });
}

/** The same sequence of numbers from 0 to below 1 on each run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Tools that print the same lines for the same fault: either may be named when nothing tells which one ran. */
const TWINS: readonly (readonly string[])[] = [
  ['flake8', 'pycodestyle', 'ruff'],
  ['gofmt', 'gofumpt', 'goimports', 'golangci-lint'],
];
const areTwins = (a: string, b: string): boolean =>
  TWINS.some(names => names.includes(a) && names.includes(b));

describe('TOOLS', () => {
  it('is what script/update-tools.mjs writes', () => {
    const script = fileURLToPath(new URL('../../script/update-tools.mjs', import.meta.url));
    const {status, stderr} = spawnSync(process.execPath, [script, '--check'], {encoding: 'utf8'});
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
  });

  it('names each tool once, in lower case', () => {
    const names = TOOLS.map(tool => tool.name);
    expect(names).toEqual([...new Set(names)].map(name => name.toLowerCase()));
  });

  it('has no golden folder without a tool', () => {
    const folders = new Set(TOOLS.map(folderOf));
    expect(subfolders(root).filter(folder => !folders.has(folder))).toEqual([]);
  });

  it.each(chosenTools.map(tool => [tool.name, tool] as const))(
    'describes %s by its home page and evidence of three characters or more',
    (_, tool) => {
      expect(tool.homepage).toMatch(/^https?:\/\//);
      expect(tool.title).not.toBe('');
      expect(tool.evidence.length).toBeGreaterThan(0);
      expect(tool.evidence.filter(text => text.length < 3)).toEqual([]);
    },
  );

  it.each(chosenTools.map(tool => [tool.name, tool] as const))(
    'finds something in the golden cases of %s',
    (_, tool) => {
      const own = cases.filter(one => one.tool === tool);
      expect(own.map(one => one.name)).not.toEqual([]);
      expect(own.flatMap(one => read(one.log, one.command, [tool]))).not.toEqual([]);
    },
  );
});

describe.each(chosen.map(one => [`${one.tool.name}: ${one.name}`, one] as const))(
  '%s',
  (_, one) => {
    const findings = read(one.log, one.command);

    it('finds what findings.json says', () => {
      const path = join(one.folder, 'findings.json');
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, rendered(findings));
      expect(rendered(findings)).toBe(readFileSync(path, 'utf8'));
    });

    it('says where the log is from', () => {
      expect(readFileSync(join(one.folder, 'source.txt'), 'utf8').trim()).not.toBe('');
    });

    it('has only lines and columns from 1, messages, and log lines that exist', () => {
      for (const finding of findings) {
        for (const number of [finding.line, finding.endLine, finding.column, finding.endColumn]) {
          expect(number ?? 1).toBeGreaterThan(0);
        }
        expect(finding.endLine ?? Infinity).toBeGreaterThanOrEqual(finding.line ?? 1);
        expect(finding.message.trim()).not.toBe('');
        expect(finding.at).toBeGreaterThanOrEqual(0);
        expect(finding.until ?? finding.at).toBeGreaterThanOrEqual(finding.at);
        expect(finding.until ?? finding.at).toBeLessThan(one.log.split(/[\r\n]/).length);
      }
    });

    it('finds the same by stretches, when the form of evidence is not asked for', () => {
      const options = {shortLog: 0};
      expect(readLog(one.log, one.command, TOOLS, options)).toEqual(
        readLog(one.log, one.command, FORMLESS, options),
      );
    });

    it('finds the same, when the log is printed twice', () => {
      const twice = `${one.log.replace(/\n?$/, '\n')}${one.log}`;
      expect(asSet(read(twice, one.command))).toEqual(asSet(findings));
    });

    it('finds the same, when each path is coloured', () => {
      const log = coloured(one.log, pathsOf(findings));
      expect(asSet(read(log, one.command))).toEqual(asSet(findings));
    });

    it('finds the same, when lines end in CRLF', () => {
      const log = one.log.replace(/\r?\n/g, '\r\n');
      expect(asSet(read(log, one.command))).toEqual(asSet(findings));
    });

    it("finds the same behind another tool's log", () => {
      // What another tool said comes of another command.
      const command = `${one.command}; another`;
      const alone = read(one.log, command);
      const sources = new Set(alone.map(finding => finding.source));
      const random = randomNumbers(one.folder.slice(root.length).length * 7_919 + one.log.length);
      const start = Math.floor(random() * cases.length);
      const other = [...cases.slice(start), ...cases.slice(0, start)].find(
        next =>
          next.tool !== one.tool &&
          !areTwins(next.tool.name, one.tool.name) &&
          !sourcesOf(next).some(source => sources.has(source)) &&
          // Nothing but the command tells some tools of a language apart.
          !read(next.log, command).some(({source}) => sources.has(source)),
      );
      const before = other ? other.log.replace(/\n?$/, '\n') : 'nothing else\n';
      const together = read(`${before}${one.log}`, command);
      const own = together.filter(finding => sources.has(finding.source));
      expect({behind: other?.folder.slice(root.length), found: asSet(own)}).toEqual({
        behind: other?.folder.slice(root.length),
        found: asSet(alone),
      });
    });
  },
);
