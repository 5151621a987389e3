import {compilerFinding, isCSource} from '../formats/compiler-finding.js';
import {readCompilerBlocks} from '../formats/compiler-blocks.js';
import {readForms} from '../formats/line-forms.js';
import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Log, Tool} from '../tool.js';
import {descendants, xmlDocuments} from '../xml-documents.js';

const SEVERITIES: Readonly<Record<string, Finding['severity']>> = {
  error: 'error',
  warning: 'warning',
  style: 'info',
  performance: 'warning',
  portability: 'warning',
  information: 'info',
  debug: 'info',
};

/** Up to 1.84, and with `--template=cppcheck1`: `[a.c:6]: (error) text`, `[a.c:3] -> [a.c:6]: (warning, inconclusive) text`. */
const OLD = {
  pattern:
    /^(?:\[[^\]]{1,400}:\d+\] -> )*\[(?<file>[^\]:]{1,400}):(?<line>\d+)\]: \((?<severity>error|warning|style|performance|portability|information)[^)]{0,40}\) (?<message>.*)$/,
  mark: ']: (',
};

/** An id: `memleak`, `misra-c2012-15.5`, which clang-tidy's checks do not look like. */
const ID = /^(?:[A-Za-z]\w*|(?:misra|cert|premium|autosar)-[\w.-]+)$/;

// https://cppcheck.sourceforge.io/manual.html#formatting-the-output ; XML version 2 there too.
export const tool: Tool = {
  name: 'cppcheck',
  title: 'C and C++ static analyser',
  homepage: 'https://cppcheck.sourceforge.io',
  ecosystem: 'c',
  evidence: [
    ': error: ',
    ': warning: ',
    ': style: ',
    ': performance: ',
    ': portability: ',
    ': information: ',
    ']: (',
    '<cppcheck ',
  ],
  evidenceForm:
    /^(?:[A-Za-z]:)?[^\s:][^:]*:\d+:\d+: [a-z]+: .* \[(?!-W[^,\]]*\])[-\w.+=,]+\]$|\]: \(|<cppcheck /,
  commands: ['cppcheck'],
  read: log => [
    ...readCompilerBlocks(log).flatMap(block => {
      if (block.code === undefined || !ID.test(block.code) || block.column === undefined) return [];
      const severity = SEVERITIES[block.kind] ?? 'warning';
      if (!isCSource(block.file)) return [];
      return [compilerFinding({...block, frames: [block]}, {severity})];
    }),
    ...readForms(log, [OLD], {severities: SEVERITIES}),
    ...readXml(log),
  ],
};

function readXml(log: Log): readonly Finding[] {
  return xmlDocuments(log, ['results']).flatMap(root =>
    root.children.some(child => child.name === 'cppcheck')
      ? descendants(root, 'error').flatMap(error => {
          const place = error.children.find(child => child.name === 'location')?.attributes;
          if (!place) return [];
          return [
            makeFinding({
              file: place.get('file'),
              line: place.get('line'),
              column: place.get('column'),
              severity: SEVERITIES[error.attributes.get('severity') ?? ''] ?? 'warning',
              code: error.attributes.get('id'),
              message: error.attributes.get('msg') ?? '',
              at: error.at,
              until: error.until,
            }),
          ];
        })
      : [],
  );
}
