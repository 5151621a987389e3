import type {Diagnostic, Severity} from '../../model.js';
import {originOf} from '../pull-request/annotations.js';

/** A reportingDescriptor (SARIF 2.1.0 §3.49) with what GitHub asks for: texts and a help. */
export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: {readonly text: string};
  readonly fullDescription: {readonly text: string};
  readonly help: {readonly text: string; readonly markdown: string};
  readonly helpUri?: string;
  readonly defaultConfiguration: {readonly level: 'error' | 'warning' | 'note'};
  readonly properties: {readonly tags: readonly string[]};
}

/** GitHub's limits, in characters. */
const MAX_ID = 255;
const MAX_DESCRIPTION = 1024;

const LEVELS: Readonly<Record<Severity, SarifRule['defaultConfiguration']['level']>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** Tools whose findings GitHub's security overview shall show as such. */
const SECURITY_TOOLS = new Set(
  'bandit gosec safety pip-audit npm-audit trivy grype semgrep govulncheck osv-scanner'.split(' '),
);

const MEANINGS: Readonly<Record<string, string>> = {
  'docker build': 'An instruction of the Dockerfile failed while its stage was built.',
  'container-structure-test': 'The image is not what its structure tests ask for.',
  'quality-stages': 'The plan of quality stages could not be carried out as it stands.',
};

/** The rule that a finding breaks: one per tool and code, or one per tool whose findings have no code. */
export function ruleOf(diagnostic: Diagnostic): SarifRule {
  const {source, code, url, severity} = diagnostic;
  const origin = originOf(diagnostic);
  const meaning =
    MEANINGS[source] ?? `${origin}: reported by ${source} while a quality stage was run.`;
  const link = url !== undefined && /^https?:\/\//.test(url) ? url : undefined;
  const help = link === undefined ? meaning : `${meaning} Documentation: ${link}`;
  return {
    id: [source, code]
      .flatMap(part => part ?? [])
      .join('/')
      .replace(/\s+/g, '-')
      .slice(0, MAX_ID),
    name: origin.replace(/[^\p{L}\p{N}]+(.)?/gu, (_, next?: string) => next?.toUpperCase() ?? ''),
    shortDescription: {text: origin.slice(0, MAX_DESCRIPTION)},
    fullDescription: {text: meaning.slice(0, MAX_DESCRIPTION)},
    help: {
      text: help,
      markdown: link === undefined ? meaning : `${meaning}\n\n[Documentation](<${link}>)`,
    },
    ...(link === undefined ? {} : {helpUri: encodeURI(decodeSafely(link))}),
    defaultConfiguration: {level: LEVELS[severity]},
    properties: {tags: SECURITY_TOOLS.has(source) ? ['quality', 'security'] : ['quality']},
  };
}

/** Already encoded parts must not be encoded twice. */
function decodeSafely(uri: string): string {
  try {
    return decodeURI(uri);
  } catch {
    return uri;
  }
}
