export const id = 416;
export const ids = [416];
export const modules = {

/***/ 5416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ SUMMARY),
/* harmony export */   a: () => (/* binding */ EXIT_CODES),
/* harmony export */   helpPages: () => (/* binding */ helpPages)
/* harmony export */ });
/* harmony import */ var _parse_inputs_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4561);

const SUMMARY = 'Runs the quality stages of a Dockerfile and puts every failure on the line that caused it.';
const EXIT_CODES = [
    [0, 'success'],
    [1, 'quality problems were found, or a generated file has drifted'],
    [2, 'wrong usage or unreadable input'],
    [3, 'it could not run (no Docker, a tool is missing)'],
];
const SHELLS = [
    { form: 'bash', description: '`source <(quality-stages completion bash)` in `~/.bashrc`.' },
    {
        form: 'zsh',
        description: '`source <(quality-stages completion zsh)` in `~/.zshrc`, behind `compinit`.',
    },
    {
        form: 'fish',
        description: '`quality-stages completion fish | source` in `~/.config/fish/config.fish`.',
    },
];
function helpPages(formats) {
    return [
        {
            command: 'run',
            usage: 'run [STAGE…] [options]',
            purpose: 'Runs the quality stages of a Dockerfile, its linters and its structure tests.',
            examples: [
                example('quality-stages run', 'all quality stages of ./Dockerfile'),
                example('quality-stages run test lint', 'these two'),
                example('quality-stages run --file docker/Dockerfile --context .', 'one that copies from here'),
                example('quality-stages run --dry-run', 'every command, and none is run'),
                example('quality-stages run --json', 'the report on stdout, progress on stderr'),
            ],
            sections: [
                {
                    title: 'arguments',
                    entries: [
                        {
                            form: 'STAGE…',
                            description: 'Names or globs of stages, as in `--stages`. Default: found by their names; `quality-stages stages` says which and why.',
                        },
                    ],
                },
                ...sectionsOf('run'),
            ],
        },
        {
            command: 'stages',
            usage: 'stages [options]',
            purpose: 'Lists the stages and why each is chosen or not.',
            examples: [
                example('quality-stages stages', 'a line per stage'),
                example("quality-stages stages --file 'services/*/Dockerfile'", 'of several Dockerfiles'),
                example('quality-stages stages --json', 'for programs'),
                example('quality-stages stages --graph mermaid', 'as a picture'),
            ],
            sections: sectionsOf('stages'),
        },
        {
            command: 'generate',
            usage: 'generate FORMAT [options]',
            purpose: 'Writes CI configuration from the Dockerfile.',
            examples: [
                example('quality-stages generate cloudbuild', 'prints the file'),
                example('quality-stages generate gitlab-ci --output .gitlab-ci.yml', 'writes it'),
                example('quality-stages generate gitlab-ci --check --output .gitlab-ci.yml', 'exit code 1 when it has drifted'),
                example('quality-stages generate --all --check', 'every generated file of the repository'),
            ],
            sections: [
                {
                    title: 'formats, each with the file that it usually is',
                    entries: formats.map(({ format, title, path }) => ({
                        form: format,
                        description: `${title}: \`${path}\``,
                    })),
                },
                ...sectionsOf('generate'),
            ],
        },
        {
            command: 'completion',
            usage: 'completion SHELL',
            purpose: 'Prints what a shell loads to complete this command.',
            examples: [example('source <(quality-stages completion bash)', 'in this bash')],
            sections: [{ title: 'shells', entries: SHELLS }],
        },
    ];
}
const example = (line, says) => ({ line, says });
function sectionsOf(command) {
    const own = _parse_inputs_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONS */ .lw.filter(({ commands }) => commands.includes(command));
    const inputs = (0,_parse_inputs_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .heededInputs */ .HO)(command);
    const groups = [...new Set(inputs.map(({ group }) => group))];
    return [
        {
            title: 'options',
            entries: own.map(({ name, takesValue, description }) => ({
                form: `--${name}${takesValue ? ' VALUE' : ''}`,
                description,
            })),
        },
        ...groups.map(group => ({
            title: group === 'GitHub'
                ? 'options: GitHub (of the action; on the command line only sarif-category matters)'
                : `options: ${group}`,
            entries: inputs
                .filter(input => input.group === group)
                .map(input => ({ form: optionForm(input), description: describeInput(input) })),
        })),
    ];
}
function optionForm({ name, kind, choices, default: fallback }) {
    if (kind === 'boolean')
        return fallback === 'true' ? `--[no-]${name}` : `--${name}`;
    if (choices !== undefined)
        return `--${name} ${choices.filter(c => c !== '').join('|')}`;
    const values = {
        map: 'KEY=VALUE (repeat for more)',
        list: 'ENTRY (repeat for more)',
        duration: 'DURATION',
        count: 'N',
        percentage: 'PERCENT',
    };
    return `--${name} ${kind === 'text' || kind === 'choice' ? 'VALUE' : values[kind]}`;
}
function describeInput({ description, kind, default: fallback }) {
    const says = description.includes('Default:') || fallback === '' || fallback.includes('${{');
    const worthSaying = kind !== 'boolean' ? !says : true;
    return worthSaying ? `${description} Default: ${fallback}.` : description;
}


/***/ })

};
