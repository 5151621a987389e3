import type {Consumption, Dockerfile, Instruction, Stage} from '../model.js';
import {readTargets, type Target} from './compare-targets.js';

const NOTHING: Consumption = {args: [], secrets: [], ssh: [], caches: [], images: []};

/**
 * The same file with the stages that BuildKit's frontend sees: what both agree on stays as we read it, of the rest
 * BuildKit's names, bases, platforms, descriptions and lines count. A stage that only BuildKit knows has no instructions
 * here; a stage that only we know is gone.
 *
 * @param targetsJson what `docker buildx build --call=targets,format=json` printed
 * @throws SyntaxError when that is no JSON
 */
export function adoptTargets(dockerfile: Dockerfile, targetsJson: string): Dockerfile {
  const targets = readTargets(JSON.parse(targetsJson));
  if (targets.length === 0) return dockerfile;
  const lineCount = dockerfile.text.split('\n').length;
  const indexes = new Map<string, number>();
  const stages = targets.map((target, index) => {
    const endLine = Math.max(target.endLine, (targets[index + 1]?.startLine ?? lineCount + 1) - 1);
    const baseStage = indexes.get(target.base.toLowerCase());
    const stage = adopt(dockerfile, dockerfile.stages[index], target, {index, endLine, baseStage});
    if (target.name !== '') indexes.set(target.name.toLowerCase(), index);
    return stage;
  });
  return {...dockerfile, stages};
}

interface Position {
  readonly index: number;
  readonly endLine: number;
  readonly baseStage: number | undefined;
}

function adopt(
  {path}: Dockerfile,
  ours: Stage | undefined,
  target: Target,
  {index, endLine, baseStage}: Position,
): Stage {
  const {startLine} = target;
  const isSame = ours?.from.startLine === startLine;
  const sameName = isSame && (ours.name ?? '').toLowerCase() === target.name.toLowerCase();
  const name = sameName ? ours.name : target.name;
  const from: Instruction = isSame
    ? ours.from
    : {
        keyword: 'FROM',
        startLine,
        endLine: target.endLine,
        flags: target.platform === '' ? [] : [{name: 'platform', value: target.platform}],
        text: target.name === '' ? target.base : `${target.base} AS ${target.name}`,
        heredocs: [],
      };
  const sameBase = isSame && ours.from.text.split(/\s+/, 1)[0] === target.base;
  const base = sameBase ? ours.base : target.base;
  const known = sameBase ? ours.baseStage : baseStage;
  const others = isSame ? ours.needs.filter(need => need !== ours.baseStage && need < index) : [];
  const needs = [...new Set(known === undefined ? others : [...others, known])];
  return {
    index,
    base,
    from,
    location: {path, startLine, endLine},
    instructions: isSame ? ours.instructions : [],
    needs: needs.sort((left, right) => left - right),
    consumes: isSame ? ours.consumes : NOTHING,
    ...(name === undefined || name === '' ? {} : {name}),
    ...(known === undefined ? {} : {baseStage: known}),
    ...(target.description === '' ? {} : {description: target.description}),
    ...(isSame && ours.platform !== undefined ? {platform: ours.platform} : {}),
    ...(isSame && ours.replacedBy !== undefined ? {replacedBy: ours.replacedBy} : {}),
  };
}
