import type {Instruction} from '../../model.js';

/**
 * The instructions that a stage runs first because its base stage has them behind ONBUILD. They stand
 * on the lines of the stage's FROM, as in BuildKit.
 *
 * @param base the instructions of the base stage; triggers go no further than one stage
 */
export function onbuildTriggers(base: readonly Instruction[], from: Instruction): Instruction[] {
  const {startLine, endLine} = from;
  return base
    .map(({trigger}) => trigger)
    .filter(trigger => trigger !== undefined)
    .map(trigger => ({...trigger, startLine, endLine}));
}
