import type {Diagnostic} from '../../model.js';
import {toAnnotation} from './annotations.js';
import {cutToBytes} from '../fit-text.js';

/** An annotation as the Checks API takes it (docs.github.com/rest/checks/runs#update-a-check-run). */
export interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

/** Annotations that one request may carry; one more is refused with 422. */
export const MAX_PER_REQUEST = 50;
const MAX_TITLE = 255;
const MAX_MESSAGE_BYTES = 64 * 1024 - 1;

/** Makes an annotation of the API within its limits; an empty message or title would be refused. */
export function toCheckAnnotation(diagnostic: Diagnostic): CheckAnnotation {
  const {level, title, message, file, startLine, endLine, startColumn, endColumn} =
    toAnnotation(diagnostic);
  const place =
    startColumn === undefined
      ? {}
      : {start_column: startColumn, end_column: Math.max(startColumn, endColumn ?? startColumn)};
  return {
    path: file,
    start_line: startLine,
    end_line: endLine,
    ...place,
    annotation_level: level === 'error' ? 'failure' : level,
    title: cutToBytes(title, MAX_TITLE),
    message: cutToBytes(message === '' ? title : message, MAX_MESSAGE_BYTES),
  };
}

/** What makes two findings the same annotation; findings of several steps are one when only the step differs. */
export const annotationKey = (diagnostic: Diagnostic): string => {
  const {path, startLine, endLine, startColumn, source, code, message} = diagnostic;
  return JSON.stringify([path, startLine, endLine, startColumn, source, code, message]);
};
