import type {Diagnostic, PlannedFile, Stage} from '../model.js';
import type {Inputs} from '../parse/inputs/inputs.js';
import {MICROSCANNER_ARG, takesMicroscannerArgument} from './secrets.js';

/**
 * Warns on the line of every `ARG MICROSCANNER` that a token reaches, with the lines to write instead. BuildKit writes the
 * values of arguments into its step names, the image's history and its build records; those of secret mounts nowhere.
 */
export function warnOfTokenArguments(
  files: readonly PlannedFile[],
  inputs: Pick<Inputs, 'microscannerToken' | 'buildArgs'>,
): readonly Diagnostic[] {
  const isGiven = (inputs.microscannerToken ?? '') !== '' || inputs.buildArgs.has(MICROSCANNER_ARG);
  if (!isGiven) return [];
  return files.flatMap(({dockerfile}) =>
    dockerfile.stages
      .filter(stage => takesMicroscannerArgument([stage]))
      .flatMap(stage =>
        stage.consumes.args
          .filter(arg => arg.name === MICROSCANNER_ARG)
          .map(({line}) => ({
            path: dockerfile.path,
            startLine: line,
            endLine: line,
            severity: 'warning' as const,
            source: 'quality-stages',
            code: 'token-by-argument',
            ...(stage.name === undefined ? {} : {stage: stage.name}),
            message: `The token comes by ARG ${MICROSCANNER_ARG}: BuildKit writes it into step names, the image's history and the engine's build records (docker buildx history), which this run leaves as they are. Mount it as a secret instead: remove this line, and write\n${mountedForm(stage)}`,
          })),
      ),
  );
}

/** The first command of the stage that uses the argument, with a mount in the argument's place. */
function mountedForm(stage: Stage): string {
  const mount = 'RUN --mount=type=secret,id=microscanner,required=true \\';
  const name = new RegExp(`\\$(?:${MICROSCANNER_ARG}\\b|\\{${MICROSCANNER_ARG}\\})`, 'g');
  const user = stage.instructions.find(({keyword, text}) => keyword === 'RUN' && name.test(text));
  const command = user?.text.trim() ?? `/microscanner $${MICROSCANNER_ARG}`;
  const read = command.replace(name, '"$(cat /run/secrets/microscanner)"');
  return `${mount}\n    ${read.replaceAll('""', '"')}`;
}
