import type {Report} from '../../model.js';
import {escapeMarkdown} from '../markdown.js';
import {renderFailure, type LinkTo, type ReadLines} from '../summary/failures.js';
import {renderSteps} from '../summary/steps.js';
import {CONCLUSION_MARKS, countFindings, verdictLine} from '../verdict.js';

/** GitHub's limit is 65,536 characters; bytes are never fewer. */
export const MAX_COMMENT_BYTES = 65_000;

export interface CommentOptions {
  /** Made of letters, digits and dashes: what finds the comment again. */
  readonly key: string;
  readonly readLines: ReadLines;
  readonly linkTo: LinkTo;
  readonly notes: readonly string[];
  /** Address of the workflow run. */
  readonly runUrl: string | undefined;
}

/** The line, unseen by readers, that tells our comment from others. */
export const commentMarker = (key: string): string => `<!-- quality-stages ${key} -->`;

/** The one comment of a pull request: verdict, steps, failures as far as they fit, and where the rest is. */
export function renderComment(report: Report, options: CommentOptions): string {
  const {key, readLines, linkTo, notes, runUrl} = options;
  const findings = countFindings(report.diagnostics);
  const more =
    runUrl === undefined ? '' : `<sub>Logs and time line: [job summary](${runUrl}).</sub>`;
  const sections = [
    `### ${CONCLUSION_MARKS[report.conclusion]} Quality stages: ${verdictLine(report)}`,
    ...(findings === '' ? [] : [findings]),
    ...notes.map(note => `> ${escapeMarkdown(note)}`),
    ...(report.results.length === 0 ? [] : [renderSteps(report.results)]),
    ...report.results
      .filter(({outcome}) => outcome === 'failure')
      .map(result => renderFailure(result, readLines, linkTo)),
  ];
  const kept: string[] = [commentMarker(key)];
  let room = MAX_COMMENT_BYTES - Buffer.byteLength(more) - 200;
  let lost = 0;
  for (const section of sections) {
    const size = Buffer.byteLength(section) + 2;
    if (size > room) lost++;
    else {
      kept.push(section);
      room -= size;
    }
  }
  if (lost > 0) kept.push(`_${lost} more sections did not fit into a comment._`);
  if (more !== '') kept.push(more);
  return `${kept.join('\n\n')}\n`;
}
