import {defineConfig, globalIgnores} from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The folders of src/ in the order in which data passes through them. */
const phases = ['parse', 'plan', 'run', 'diagnose', 'report'];

const world = {
  group: ['@actions/*', 'node:*', '!node:path', '!node:util'],
  message: 'Only src/io, src/index.ts and src/cli.ts touch the world.',
};
const io = {group: ['**/io/*'], message: 'Only run/ may see io, and only its types.'};
const ioTypes = {group: ['**/io/*'], allowTypeImports: true, message: 'Only types come from io.'};
const cli = {
  group: ['**/src/index.js', '../index.js', '../cli.js', './cli.js'],
  message: 'Nothing imports an entry.',
};

/** Phases that `phase` must not import. run/ feeds diagnose/ with logs through values, so neither imports the other's work. */
const later = phase => phases.slice(phases.indexOf(phase === 'generate' ? 'plan' : phase) + 1);

const pure = phase => ({
  files: [`src/${phase}/**/*.ts`],
  rules: {
    'no-restricted-globals': ['error', 'process', 'console', 'fetch'],
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          world,
          cli,
          phase === 'run' ? ioTypes : io,
          ...later(phase).map(next => ({
            group: [`**/${next}/*`],
            message: `${phase} comes before ${next}.`,
          })),
        ],
      },
    ],
  },
});

export default defineConfig(
  globalIgnores(['dist/', 'node_modules/', '.cache/', '**/fixtures/', 'example/', 'examples/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      'max-lines': ['error', 300],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
    },
  },
  {files: ['__tests__/**/*.ts'], rules: {'max-lines': 'off'}},
  ...[...phases, 'generate'].map(pure),
);
