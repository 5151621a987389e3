import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Tool} from '../tool.js';

/** `deploy/openapi.yaml: Validation Error: 'version' is a required property`. */
const HEAD = /^(\S.*?): Validation Error: (?:\[\d+\] )?(\S.*)$/;
/** `On instance['paths']['/pages/{id}']['get']:`: the key is all that says where. */
const INSTANCE = /^On instance(?:\[[^\]]{1,200}\])*\['([^']{1,200})'\]:$/;
const MAX_DETAILS = 400;

// openapi_spec_validator/__main__.py: https://github.com/python-openapi/openapi-spec-validator
export const tool: Tool = {
  name: 'openapi-spec-validator',
  title: 'OpenAPI validator',
  homepage: 'https://github.com/python-openapi/openapi-spec-validator',
  ecosystem: 'data',
  evidence: [': Validation Error: '],
  evidenceForm: HEAD,
  commands: ['openapi-spec-validator'],
  read: ({lines}) =>
    lines.flatMap((line, at): Finding[] => {
      const [, file, message] = line.includes(': Validation Error: ')
        ? (HEAD.exec(line.slice(0, 2_000)) ?? [])
        : [];
      if (file === undefined || message === undefined) return [];
      const end = Math.min(lines.length, at + MAX_DETAILS);
      let until = at;
      let key: string | undefined;
      for (let index = at + 1; index < end && key === undefined; index++) {
        if (HEAD.test((lines[index] ?? '').slice(0, 2_000))) break;
        key = INSTANCE.exec((lines[index] ?? '').slice(0, 2_000))?.[1];
        if (key !== undefined) until = index;
      }
      const anchor = key && (file.endsWith('.json') ? `"${key}"` : `${key}:`);
      return [makeFinding({file, anchor, severity: 'error', message, at, until})];
    }),
};
