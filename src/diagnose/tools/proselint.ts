import {readForms} from '../formats/line-forms.js';
import type {Tool} from '../tool.js';

/** `docs/prose.md:1:35: uncomparables.misc Comparison of …` (to 0.14), `…: uncomparables: Comparison …` (0.16). */
const PROBLEM = {
  pattern:
    /^(?<file>\S[^:]{0,400}):(?<line>\d+):(?<column>\d+): (?<code>[a-z_]+(?:\.[\w-]+)*):? (?<message>[A-Z'"].*)$/,
  severity: 'warning' as const,
};
/** Its checks' modules, so that other tools' lines are not taken: https://github.com/amperser/proselint/tree/main/proselint/checks. */
const CHECKS =
  /^(?:airlinese|annotations|archaism|cliches|consistency|corporate_speak|cursing|dates_times|garner|hedging|hyperbole|hyperbolic|industrial_language|jargon|leonard|lexical_illusions|links|lgbtq|malapropisms|misc|mixed_metaphors|mondegreens|needless_variants|nonwords|oxymorons|psychology|pleonasms?|preferred_forms|pretension|professions|punctuation|redundancy|restricted|scientific|security|sexism|skunked_terms|social_awareness|spelling|strunk_white|terms|typography|uncomparables|wallace|weasel_words|write_good)(?:\.|$)/;

// https://github.com/amperser/proselint
export const tool: Tool = {
  name: 'proselint',
  title: 'Prose linter',
  homepage: 'https://github.com/amperser/proselint',
  ecosystem: 'docs',
  evidence: [
    '.misc ',
    'typography.',
    'weasel_words.',
    'leonard.',
    'lexical_illusions',
    'uncomparables',
    'cliches',
    'corporate_speak',
    'redundancy',
    'misc.',
    'hyperbol',
    'spelling.',
    'consistency.',
  ],
  reach: 1,
  commands: ['proselint'],
  read: log => readForms(log, [PROBLEM], {accept: ({code = ''}) => CHECKS.test(code)}),
};
