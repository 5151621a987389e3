import {generateFiles} from '../../src/io/generate-files.js';
import {parseArguments} from '../../src/parse/inputs/arguments.js';

/** Words that make a format's file, and the file's name. */
export const FILES: Readonly<Record<string, readonly string[]>> = {
  'cloudbuild.yaml': ['cloudbuild'],
  'workflow.yml': ['github-workflow'],
  'workflow-with-action.yml': ['github-workflow', '--action'],
  'main.workflow': ['github-workflow-hcl'],
  'buildtemplate.yaml': ['knative-build-template'],
  'tekton.yaml': ['tekton'],
  '.gitlab-ci.yml': ['gitlab-ci'],
  Makefile: ['makefile'],
  'docker-bake.hcl': ['bake'],
};

const CASES = '__tests__/fixtures/generate';
const below = (name: string) => `${CASES}/${name}`;

/** Folders with a file of each format, and the options that they are generated with. */
export const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  example: ['--file', 'example/Dockerfile'],
  [below('odd-names')]: ['--file', `${below('odd-names')}/Dockerfile`, '--stages', 'all'],
  [below('many-stages')]: ['--file', `${below('many-stages')}/Dockerfile`],
  [below('secrets-and-ssh')]: [
    '--file',
    `${below('secrets-and-ssh')}/Dockerfile`,
    '--secret-envs',
    'snyk.token=SNYK_TOKEN',
  ],
  [below('several-structure-tests')]: [
    '--file',
    `${below('several-structure-tests')}/Dockerfile`,
    '--structure-tests',
    `${below('several-structure-tests')}/*.yaml`,
    '--structure-tests',
    `${below('several-structure-tests')}/tests/*.yaml`,
    '--image',
    'registry.example/team/app',
  ],
  [below('context-below-root')]: [
    '--file',
    `${below('context-below-root')}/docker/app.Dockerfile`,
    '--context',
    `${below('context-below-root')}/the service`,
    '--build-args',
    `PRICE=5$ or \${X} isn't "much"`,
  ],
};

/** All files that are kept in the repository, with the words that make them. */
export const GENERATED = Object.entries(FOLDERS).flatMap(([folder, options]) =>
  Object.entries(FILES).map(([file, words]) => ({
    folder,
    format: words[0] ?? '',
    path: `${folder}/${file}`,
    words: ['generate', ...words, ...options],
  })),
);

export const generate = (...words: readonly string[]): Promise<0 | 1> =>
  generateFiles(parseArguments(words));
