import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** A parser names its place: `Error in source("R/x.R") : R/x.R:2:1: unexpected symbol`; R's other errors name none. */
const PARSE = {
  pattern:
    /^(?:Error in \S.{0,400}? : +)?(?<file>\S[^:]{0,400}\.(?:[Rr]|Rmd)):(?<line>\d+):(?<column>\d+): (?<message>unexpected .*)$/,
};

// https://cran.r-project.org/doc/manuals/r-release/R-lang.html#Parser, src/main/source.c parseError.
export const tool: Tool = {
  name: 'r',
  title: 'R: errors of the parser',
  homepage: 'https://www.r-project.org',
  ecosystem: 'other',
  evidence: [': unexpected '],
  reach: 1,
  commands: ['Rscript', 'R'],
  read: log => readForms(log, [PARSE]),
};
