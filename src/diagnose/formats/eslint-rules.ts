/** Where plugins document their rules; `*` stands for the rule's name without the plugin. Taken from each plugin's README. */
const PLUGINS: Readonly<Record<string, string>> = {
  '@typescript-eslint': 'https://typescript-eslint.io/rules/*',
  '@angular-eslint':
    'https://github.com/angular-eslint/angular-eslint/blob/main/packages/eslint-plugin/docs/rules/*.md',
  '@stylistic': 'https://eslint.style/rules/*',
  import: 'https://github.com/import-js/eslint-plugin-import/blob/main/docs/rules/*.md',
  jest: 'https://github.com/jest-community/eslint-plugin-jest/blob/main/docs/rules/*.md',
  'jsx-a11y': 'https://github.com/jsx-eslint/eslint-plugin-jsx-a11y/blob/main/docs/rules/*.md',
  n: 'https://github.com/eslint-community/eslint-plugin-n/blob/master/docs/rules/*.md',
  react: 'https://github.com/jsx-eslint/eslint-plugin-react/blob/master/docs/rules/*.md',
  unicorn: 'https://github.com/sindresorhus/eslint-plugin-unicorn/blob/main/docs/rules/*.md',
  vue: 'https://eslint.vuejs.org/rules/*.html',
  '@next/next': 'https://nextjs.org/docs/messages/*',
};

/**
 * Documentation of an ESLint rule.
 *
 * @param rule as ESLint prints it: `no-var`, `@typescript-eslint/no-explicit-any`
 * @returns undefined for plugins whose address is not known
 */
export function eslintRuleUrl(rule: string): string | undefined {
  const slash = rule.lastIndexOf('/');
  const name = rule.slice(slash + 1);
  if (slash < 0) return `https://eslint.org/docs/latest/rules/${name}`;
  return PLUGINS[rule.slice(0, slash)]?.replace('*', name);
}
