import {generateBake} from './bake.js';
import {generateCloudbuild} from './cloudbuild.js';
import {generateGithubWorkflow} from './github-workflow.js';
import {generateGithubWorkflowHcl} from './github-workflow-hcl.js';
import {generateGitlabCi} from './gitlab-ci.js';
import {generateKnativeBuildTemplate} from './knative-build-template.js';
import {generateMakefile} from './makefile.js';
import type {QualityProcess} from './quality-process.js';
import {generateTekton} from './tekton.js';

/** What the user asks of a generated file beside the Dockerfile. */
export interface GenerateOptions {
  /** The words after `quality-stages` that make the file, for its banner. */
  readonly argv: readonly string[];
  /** Inputs that the user gave, by name, as this action takes them; nothing secret. */
  readonly given: ReadonlyMap<string, string>;
  /** `github-workflow` only: the short workflow that uses this action. */
  readonly action: boolean;
}

export interface Generator {
  readonly format: string;
  readonly title: string;
  /** Where such a file usually lies. */
  readonly path: string;
  readonly generate: (process: QualityProcess, options: GenerateOptions) => string;
}

/** All formats of `quality-stages generate`. */
export const GENERATORS: readonly Generator[] = [
  {
    format: 'cloudbuild',
    title: 'Google Cloud Build',
    path: 'cloudbuild.yaml',
    generate: generateCloudbuild,
  },
  {
    format: 'github-workflow',
    title: 'GitHub workflow',
    path: '.github/workflows/quality.yml',
    generate: generateGithubWorkflow,
  },
  {
    format: 'github-workflow-hcl',
    title: 'GitHub workflow of 2018, in HCL',
    path: '.github/main.workflow',
    generate: generateGithubWorkflowHcl,
  },
  {
    format: 'knative-build-template',
    title: 'Knative BuildTemplate',
    path: 'buildtemplate.yaml',
    generate: generateKnativeBuildTemplate,
  },
  {format: 'tekton', title: 'Tekton Pipeline', path: 'tekton.yaml', generate: generateTekton},
  {format: 'gitlab-ci', title: 'GitLab CI', path: '.gitlab-ci.yml', generate: generateGitlabCi},
  {format: 'makefile', title: 'Makefile', path: 'Makefile', generate: generateMakefile},
  {format: 'bake', title: 'docker buildx bake', path: 'docker-bake.hcl', generate: generateBake},
];
