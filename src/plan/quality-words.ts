/** Words that mark a quality stage when one of them is a part of its name (design.md §2). */
export const QUALITY_WORDS: ReadonlySet<string> = new Set(
  `test check lint security audit scan typecheck types verify validate format fmt vet unit integration e2e spec
   coverage analyze quality ci`.split(/\s+/),
);

/** What people call the same things; no quality words, because stages of these names may be something else. */
const NEAR_WORDS: Readonly<Record<string, string>> = {
  analyse: 'analyze',
  analysis: 'analyze',
  critic: 'lint',
  cov: 'coverage',
  style: 'lint',
  type: 'types',
  typing: 'types',
  validation: 'validate',
  verification: 'verify',
  vulnerabilities: 'scan',
};

/** `unit-test`, `unit_test`, `unit.test`, `UnitTest` → `unit`, `test`. */
export function nameParts(name: string): readonly string[] {
  return [...name.matchAll(/\p{Lu}?[\p{Ll}\d]+|\p{Lu}+(?!\p{Ll})/gu)].map(([part]) =>
    part.toLowerCase(),
  );
}

/** The quality word that a part of a stage's name was most likely meant to be: its plural, another form, letters swapped. */
export function findNearWord(name: string): string | undefined {
  const words = [...QUALITY_WORDS];
  for (const part of nameParts(name)) {
    const near =
      NEAR_WORDS[part] ??
      words.find(word => isFormOf(word, part)) ??
      words.find(word => word.length > 3 && word !== part && sorted(word) === sorted(part));
    if (near !== undefined) return near;
  }
  return undefined;
}

/** ` (did you mean "test"?)` for a stage `tests`; '' when no quality word is near. */
export function didYouMeanWord(name: string): string {
  const word = findNearWord(name);
  return word === undefined ? '' : ` (did you mean "${word}"?)`;
}

/** `tests`, `linting`, `scanner`, `formatted`, `analyzer`. */
function isFormOf(word: string, part: string): boolean {
  const stem = word.replace(/e$/, '');
  if (!part.startsWith(stem)) return false;
  const ending = part.slice(stem.length);
  const isDoubled = ending.startsWith(stem.at(-1) ?? '');
  return /^(?:e?s|ers?|ed|ing)$/.test(isDoubled ? ending.slice(1) : ending);
}

const sorted = (word: string): string => word.split('').sort().join('');
