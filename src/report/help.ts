import {INPUTS, type InputSpec} from '../parse/input-table.js';
import {OPTIONS, type Command} from '../parse/arguments.js';

const EXAMPLES: Readonly<Record<Command, readonly string[]>> = {
  run: [
    'quality-stages run                                  # all quality stages of ./Dockerfile',
    'quality-stages run test lint --file app/Dockerfile  # two stages of another one',
    'quality-stages run --dry-run                        # what would be run',
  ],
  stages: [
    'quality-stages stages                    # each stage, whether it is chosen, and why',
    'quality-stages stages --json --file app/Dockerfile',
  ],
  generate: [
    'quality-stages generate cloudbuild --output cloudbuild.yaml',
    'quality-stages generate gitlab-ci --check --output .gitlab-ci.yml   # exit 1 when it has drifted',
  ],
  completion: [
    'source <(quality-stages completion bash)        # in ~/.bashrc',
    'source <(quality-stages completion zsh)         # in ~/.zshrc, behind compinit',
    'quality-stages completion fish | source         # in ~/.config/fish/config.fish',
  ],
};

const TITLES: Readonly<Record<Command, string>> = {
  run: 'run [STAGE…] [options]: runs the quality stages of a Dockerfile, its linters and structure tests',
  stages: 'stages [options]: lists the stages and why each is chosen or not',
  generate: 'generate FORMAT [options]: writes CI configuration from the Dockerfile',
  completion: 'completion SHELL: prints what bash, zsh or fish loads to complete this command',
};

/** The text of `--help`, for all commands or for one; examples first. */
export function renderHelp(command?: Command): string {
  if (command === undefined) {
    const all = Object.values(EXAMPLES).flatMap(examples => examples.slice(0, 1));
    return [
      'Runs the quality stages of a Dockerfile and puts every failure on the line that caused it.',
      '',
      ...all.map(example => `  ${example}`),
      '',
      'Commands:',
      ...Object.values(TITLES).map(title => `  ${title}`),
      '',
      '"quality-stages COMMAND --help" lists the options of a command.',
      'Exit codes: 0 success, 1 quality problems (or drift), 2 wrong usage or unreadable input, 3 could not run.',
      '',
    ].join('\n');
  }
  if (command === 'completion') {
    return [
      `quality-stages ${TITLES[command]}`,
      '',
      ...EXAMPLES[command].map(e => `  ${e}`),
      '',
    ].join('\n');
  }
  const own = OPTIONS.filter(option => option.commands.includes(command));
  return [
    `quality-stages ${TITLES[command]}`,
    '',
    ...EXAMPLES[command].map(example => `  ${example}`),
    '',
    ...own.flatMap(({name, takesValue, description}) =>
      describe(`--${name}${takesValue ? ' VALUE' : ''}`, description),
    ),
    ...INPUTS.flatMap((input, i) => [
      ...(input.group === INPUTS[i - 1]?.group ? [] : ['', `${input.group}:`]),
      ...describe(optionForm(input), describeInput(input)),
    ]),
    '',
  ].join('\n');
}

function optionForm({name, kind, choices}: InputSpec): string {
  if (kind === 'boolean') return `--[no-]${name}`;
  if (choices !== undefined) return `--${name} ${choices.filter(c => c !== '').join('|')}`;
  const values = {
    map: 'KEY=VALUE (repeat for more)',
    list: 'ENTRY (repeat for more)',
    duration: 'DURATION',
    count: 'N',
    percentage: 'PERCENT',
  };
  return `--${name} ${kind === 'text' || kind === 'choice' ? 'VALUE' : values[kind]}`;
}

function describeInput({description, kind, default: fallback}: InputSpec): string {
  const says = description.includes('Default:') || fallback === '' || fallback.includes('${{');
  const worthSaying = kind !== 'boolean' ? !says : true;
  return worthSaying ? `${description} Default: ${fallback}.` : description;
}

function describe(form: string, description: string): readonly string[] {
  return [`  ${form}`, `      ${description}`];
}
