import type {Severity} from '../model.js';

const RANK: Readonly<Record<Severity | 'none', number>> = {none: 4, error: 3, warning: 2, info: 1};

/** Whether a severity is at or above a threshold; nothing reaches `none`. */
export const reaches = (severity: Severity, threshold: Severity | 'none'): boolean =>
  RANK[severity] >= RANK[threshold];
