import {InputError} from '../errors.js';
import type {Dockerfile, Instruction, Stage, StageChoice} from '../model.js';
import {didYouMean} from '../parse/suggest.js';
import {isGlob, matchesName} from './name-pattern.js';
import {QUALITY_WORDS, didYouMeanWord, nameParts} from './quality-words.js';

/** Name parts of stages whose answer changes without the files changing. */
const FRESH_WORDS = new Set(['security', 'audit', 'scan', 'vuln', 'cve', 'check']);

/** Commands whose answer changes with the world's knowledge of vulnerabilities. */
const SCANNER =
  /(?:^|[\s;&|(/"'])(?:trivy|grype|snyk|safety|pip-audit|osv-scanner|govulncheck|microscanner|bundler-audit|clamscan|dependency-check|(?:npm|yarn|pnpm|bun|cargo|composer|bundle|deno) audit|docker scout)(?=$|[\s;&|)"'])/;

/** Inputs `stages` and `fresh`. */
export interface StageSelection {
  readonly stages: readonly string[];
  readonly fresh: readonly string[];
}

/**
 * Decides for every stage whether it is a quality stage, and why, in words for people.
 *
 * @throws InputError when `stages` or `fresh` names a stage that none of the Dockerfiles has.
 */
export function chooseStages(
  dockerfiles: readonly Dockerfile[],
  selection: StageSelection,
): readonly (readonly StageChoice[])[] {
  refuseUnknownNames('stages', selection.stages, ['all', 'public'], dockerfiles);
  refuseUnknownNames('fresh', selection.fresh, ['auto', 'all', 'none'], dockerfiles);
  return dockerfiles.map(dockerfile =>
    dockerfile.stages.map(stage => {
      const {chosen, reason} = choose(dockerfile, stage, selection.stages);
      return {stage, chosen, reason, fresh: isFresh(stage, selection.fresh)};
    }),
  );
}

interface Choice {
  readonly chosen: boolean;
  readonly reason: string;
}

function choose(dockerfile: Dockerfile, stage: Stage, patterns: readonly string[]): Choice {
  const {name} = stage;
  if (name === undefined) return {chosen: false, reason: 'it has no name'};
  const shadow = dockerfile.stages.findLast(other => sameName(other.name, name));
  if (shadow !== stage) return {chosen: false, reason: 'a later stage has the same name'};
  const excluded = patterns.find(p => p.startsWith('!') && matchesName(p.slice(1), name));
  if (excluded !== undefined) return {chosen: false, reason: `"${excluded}" leaves it out`};
  const wanted = patterns.filter(pattern => !pattern.startsWith('!'));
  if (wanted.length === 0) return chooseByName(dockerfile, stage, name);
  for (const pattern of wanted) {
    if (pattern === 'public' && /^\p{Lu}/u.test(name)) {
      return {chosen: true, reason: 'its name starts with a capital letter'};
    }
    if (pattern === 'all' && users(dockerfile, stage).length === 0) {
      return {chosen: true, reason: 'no other stage builds on it'};
    }
    if (pattern !== 'all' && pattern !== 'public' && matchesName(pattern, name)) {
      return {chosen: true, reason: `"${pattern}" asks for it`};
    }
  }
  return {chosen: false, reason: `it is not among ${wanted.map(p => `"${p}"`).join(', ')}`};
}

function chooseByName(dockerfile: Dockerfile, stage: Stage, name: string): Choice {
  const word = nameParts(name).find(part => QUALITY_WORDS.has(part));
  if (stage === dockerfile.stages.at(-1)) return {chosen: false, reason: 'it is the default stage'};
  const user = users(dockerfile, stage)[0];
  if (word === undefined) {
    const near = user === undefined ? didYouMeanWord(name) : '';
    return {chosen: false, reason: `its name has no quality word${near}`};
  }
  if (user !== undefined) {
    return {chosen: false, reason: `stage "${user.name ?? user.index}" builds on it`};
  }
  if (!stage.instructions.some(instruction => instruction.keyword === 'RUN')) {
    return {chosen: false, reason: 'it has no RUN of its own'};
  }
  return {chosen: true, reason: `its name says "${word}" and no other stage builds on it`};
}

function isFresh(stage: Stage, patterns: readonly string[]): boolean {
  const {name} = stage;
  if (name === undefined) return false;
  return patterns.some(pattern => {
    if (pattern === 'none') return false;
    if (pattern === 'all') return true;
    return pattern === 'auto' ? changesByItself(stage) : matchesName(pattern, name);
  });
}

/** True when the stage's answer can change without a file of the context changing. */
function changesByItself(stage: Stage): boolean {
  const {args, secrets} = stage.consumes;
  return (
    nameParts(stage.name ?? '').some(part => FRESH_WORDS.has(part)) ||
    secrets.length > 0 ||
    args.some(arg => arg.name === 'MICROSCANNER') ||
    stage.instructions.some(startsScanner)
  );
}

function startsScanner({keyword, text, json, heredocs}: Instruction): boolean {
  if (keyword !== 'RUN') return false;
  return [json?.join(' ') ?? text, ...heredocs.map(doc => doc.content)].some(command =>
    SCANNER.test(command),
  );
}

function users(dockerfile: Dockerfile, stage: Stage): readonly Stage[] {
  return dockerfile.stages.filter(other => other.needs.includes(stage.index));
}

const sameName = (a: string | undefined, b: string) => a?.toLowerCase() === b.toLowerCase();

function refuseUnknownNames(
  input: string,
  patterns: readonly string[],
  words: readonly string[],
  dockerfiles: readonly Dockerfile[],
): void {
  const names = dockerfiles.flatMap(file => file.stages.flatMap(stage => stage.name ?? []));
  for (const pattern of patterns) {
    const name = pattern.replace(/^!/, '');
    if (words.includes(name) || isGlob(name) || names.some(other => sameName(other, name)))
      continue;
    const stages =
      names.length === 0 ? 'there are no named stages' : `stages are ${names.join(', ')}`;
    throw new InputError(`Input "${input}" names "${name}"${didYouMean(name, names)}; ${stages}.`);
  }
}
