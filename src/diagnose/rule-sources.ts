/** Rules whose form only one tool has. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^DL\d{4}$/, 'hadolint'],
  [/^SC\d{4}$/, 'shellcheck'],
  [/^MD\d{3}(?:\/|$)/, 'markdownlint'],
  [/^TS\d{4,5}$/, 'tsc'],
  [/^CS\d{4}$/, 'csc'],
];

/** Names the tool whose rule it is, when the rule tells: `DL3006` → `hadolint`. */
export function toolOfRule(rule: string): string | undefined {
  return FORMS.find(([form]) => form.test(rule))?.[1];
}
