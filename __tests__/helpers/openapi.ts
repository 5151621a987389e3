import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {Ajv, type ValidateFunction} from 'ajv';

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly parameters?: readonly ({readonly $ref: string} | Parameter)[];
  readonly requestBody?: {readonly content: Readonly<Record<string, {readonly schema?: object}>>};
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: object;
}

/** What GitHub's own description of its API says about one request; empty when nothing is wrong with it. */
export type CheckRequest = (
  method: string,
  path: string,
  query: URLSearchParams,
  body: unknown,
) => string[];

let checker: CheckRequest | undefined;

/** Reads the description that the npm package `@octokit/openapi` brings, once. */
export function openApiChecker(): CheckRequest {
  return (checker ??= createChecker());
}

function createChecker(): CheckRequest {
  const require = createRequire(import.meta.url);
  const file = require.resolve('@octokit/openapi/generated/api.github.com.json');
  const description = JSON.parse(readFileSync(file, 'utf8')) as Description;
  const ajv = new Ajv({strict: false, validateFormats: false, allErrors: true, coerceTypes: false});
  ajv.addSchema(description, 'api');
  const coercing = new Ajv({strict: false, validateFormats: false, coerceTypes: true});
  coercing.addSchema(description, 'api');
  const validators = new Map<string, ValidateFunction>();
  const compile = (pointer: string): ValidateFunction => {
    let validate = validators.get(pointer);
    if (validate === undefined) {
      validators.set(pointer, (validate = ajv.compile({$ref: `api#${pointer}`})));
    }
    return validate;
  };
  const templates = Object.keys(description.paths).map(template => ({
    template,
    pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`),
  }));

  return (method, path, query, body) => {
    const verb = method.toLowerCase();
    const template = templates.find(
      known => known.pattern.test(path) && description.paths[known.template]?.[verb] !== undefined,
    )?.template;
    const operation = template === undefined ? undefined : description.paths[template]?.[verb];
    if (template === undefined || operation === undefined)
      return [`${method} ${path}: no such route`];
    const problems: string[] = [];
    const parameters = (operation.parameters ?? []).map(parameter =>
      '$ref' in parameter ? resolve(description, parameter.$ref) : parameter,
    );
    const known = parameters.filter(parameter => parameter.in === 'query');
    for (const [name, value] of query) {
      const parameter = known.find(candidate => candidate.name === name);
      if (parameter === undefined) problems.push(`${method} ${path}: no parameter "${name}"`);
      else if (
        parameter.schema !== undefined &&
        !coercing.validate(absolute(parameter.schema), {value}.value)
      ) {
        problems.push(`${method} ${path}: ${name}=${value}: ${coercing.errorsText()}`);
      }
    }
    const schema = operation.requestBody?.content['application/json']?.schema;
    if (schema !== undefined) {
      const pointer = `/paths/${template.replaceAll('~', '~0').replaceAll('/', '~1')}/${verb}/requestBody/content/application~1json/schema`;
      const validate = compile(encodeURI(pointer));
      if (!validate(body)) problems.push(`${method} ${path}: ${ajv.errorsText(validate.errors)}`);
    }
    return problems;
  };
}

const resolve = (description: Description, ref: string): Parameter =>
  ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown>)[key],
      description,
    ) as Parameter;

/** References of a part of the description, made whole. */
const absolute = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"api#/')) as object;
