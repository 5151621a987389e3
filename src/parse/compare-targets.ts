import type {Dockerfile, Stage} from '../model.js';

/** One point on which BuildKit reads the Dockerfile otherwise than we do. */
export interface TargetDifference {
  /** For people: what BuildKit says and what we say. */
  readonly message: string;
  /** Line of BuildKit's stage, else of ours. */
  readonly line: number;
}

/** One stage of `docker buildx build --call=targets,format=json`, as far as it is compared. */
export interface Target {
  readonly name: string;
  readonly base: string;
  readonly platform: string;
  readonly description: string;
  readonly isDefault: boolean;
  readonly startLine: number;
  readonly endLine: number;
}

/**
 * Holds our reading of a Dockerfile against BuildKit's own.
 *
 * @param targetsJson what `docker buildx build --call=targets,format=json` printed
 *   (https://github.com/moby/buildkit/blob/master/frontend/subrequests/targets/targets.go)
 * @returns no element when both agree
 * @throws SyntaxError when that is no JSON
 */
export function compareWithTargets(
  dockerfile: Dockerfile,
  targetsJson: string,
): TargetDifference[] {
  const theirs = readTargets(JSON.parse(targetsJson));
  const ours = dockerfile.stages.map(stage => toTarget(dockerfile, stage));
  const count = Math.max(theirs.length, ours.length);
  return Array.from({length: count}, (_, index) =>
    compareTarget(index, theirs[index], ours[index]),
  ).flat();
}

function compareTarget(
  index: number,
  theirs: Target | undefined,
  ours: Target | undefined,
): TargetDifference[] {
  if (theirs === undefined) {
    return [{message: `BuildKit knows no stage ${index}`, line: ours?.startLine ?? 1}];
  }
  const line = theirs.startLine;
  if (ours === undefined) {
    return [{message: `BuildKit has one more stage, ${nameOf(index, theirs)}`, line}];
  }
  const keys = Object.keys(theirs) as (keyof Target)[];
  return keys
    .filter(key => theirs[key] !== ours[key])
    .map(key => ({
      message: `stage ${nameOf(index, theirs)}: ${LABELS[key]} is ${JSON.stringify(theirs[key])} for BuildKit, ${JSON.stringify(ours[key])} here`,
      line,
    }));
}

const LABELS: Readonly<Record<keyof Target, string>> = {
  name: 'its name',
  base: 'its base',
  platform: 'its platform',
  description: 'its description',
  isDefault: 'being the default',
  startLine: 'the first line of FROM',
  endLine: 'the last line of FROM',
};

function nameOf(index: number, target: Target): string {
  return target.name === '' ? String(index) : `"${target.name}"`;
}

/** Our reading in the form that BuildKit gives: variables as written, names in lower case. */
function toTarget(dockerfile: Dockerfile, stage: Stage): Target {
  return {
    name: stage.name?.toLowerCase() ?? '',
    base: stage.from.text.split(/[\t\v\f\r ]+/, 1)[0] ?? '',
    platform: stage.from.flags.findLast(flag => flag.name === 'platform')?.value ?? '',
    description: stage.description ?? '',
    isDefault: stage.index === dockerfile.stages.length - 1,
    startLine: stage.from.startLine,
    endLine: stage.from.endLine,
  };
}

/** The stages of BuildKit's answer, as far as they are read; empty when it has another form. */
export function readTargets(json: unknown): Target[] {
  return asList(asRecord(json)['targets']).map(entry => {
    const target = asRecord(entry);
    const lines = asList(asRecord(target['location'])['ranges']).flatMap(range => [
      lineOf(asRecord(range)['start']),
      lineOf(asRecord(range)['end']),
    ]);
    return {
      name: asText(target['name']),
      base: asText(target['base']),
      platform: asText(target['platform']),
      description: asText(target['description']),
      isDefault: target['default'] === true,
      startLine: lines.length === 0 ? 1 : Math.min(...lines),
      endLine: lines.length === 0 ? 1 : Math.max(...lines),
    };
  });
}

function lineOf(position: unknown): number {
  const {line} = asRecord(position);
  return typeof line === 'number' ? line : 0;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
