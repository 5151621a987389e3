export const id = 560;
export const ids = [560];
export const modules = {

/***/ 7560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderCompletion: () => (/* binding */ renderCompletion)
/* harmony export */ });
/* unused harmony export SHELLS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _parse_inputs_arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4561);
/* harmony import */ var _parse_inputs_input_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8920);
/* harmony import */ var _parse_suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2549);




const SHELLS = ['bash', 'zsh', 'fish'];
const PATHS = new Set([
    'file',
    'context',
    'structure-tests',
    'hadolint-config',
    'report-file',
    'sarif-file',
    'junit-file',
    'problem-matchers',
    'output',
]);
function renderCompletion(wanted, formats) {
    const shell = SHELLS.find(known => known === wanted);
    if (shell === undefined) {
        const given = wanted === undefined ? 'No shell given' : `Unknown shell "${wanted}"`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${given}${(0,_parse_suggest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .au)(wanted ?? '', SHELLS)}; shells are ${SHELLS.join(', ')}.`);
    }
    const positionals = { run: [], stages: [], generate: formats, completion: SHELLS };
    return { bash: renderBash, zsh: renderZsh, fish: renderFish }[shell](listWords(), positionals);
}
function listWords() {
    const inputs = _parse_inputs_input_table_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .m.flatMap((input) => {
        const { name, kind, choices, description } = input;
        const commands = _parse_inputs_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .Lo.filter(command => (0,_parse_inputs_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .heededInputs */ .HO)(command).includes(input));
        const word = { name, description: firstSentence(description), commands };
        if (kind === 'boolean')
            return [
                { ...word, value: undefined },
                { ...word, name: `no-${name}`, value: undefined },
            ];
        const values = choices?.filter(choice => choice !== '');
        return [{ ...word, value: values ?? (PATHS.has(name) ? 'path' : 'text') }];
    });
    const options = _parse_inputs_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .OPTIONS */ .lw.map(({ name, takesValue, description, commands: own }) => {
        const value = PATHS.has(name) ? 'path' : 'text';
        return {
            name,
            description: firstSentence(description),
            commands: own,
            value: takesValue ? value : undefined,
        };
    });
    return [...options, ...inputs];
}
const firstSentence = (text) => text
    .replace(/\. .*|[.:;,] .*|\.$/, '')
    .replace(/[`'"\\[\]$]/g, '')
    .trim();
const flags = (words, command) => words
    .filter(word => word.commands.includes(command))
    .map(({ name }) => `--${name}`)
    .join(' ');
function renderBash(words, positionals) {
    const names = (wanted) => words.filter(({ value }) => wanted(value)).map(({ name }) => `--${name}`);
    const cases = words.flatMap(({ name, value }) => Array.isArray(value)
        ? [`    --${name}) COMPREPLY=($(compgen -W "${value.join(' ')}" -- "$current")); return ;;`]
        : []);
    const commands = _parse_inputs_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .Lo.map(command => `    ${command}) words="${[...positionals[command], flags(words, command), '--help'].join(' ')}" ;;`);
    return [
        '# Completion of quality-stages for bash: source <(quality-stages completion bash)',
        '_quality_stages() {',
        '  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} words=',
        '  COMPREPLY=()',
        '  case $before in',
        ...cases,
        `    ${names(value => value === 'path').join('|')}) COMPREPLY=($(compgen -f -- "$current")); return ;;`,
        `    ${names(value => value === 'text').join('|')}) return ;;`,
        '  esac',
        '  case $((COMP_CWORD > 1)),${COMP_WORDS[1]} in',
        `    0,*) words="${[..._parse_inputs_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .Lo, '--help', '--version'].join(' ')}" ;;`,
        ...commands.map(line => line.replace(/^ {4}/, '    1,')),
        '  esac',
        '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
        '}',
        'complete -o filenames -F _quality_stages quality-stages',
        '',
    ].join('\n');
}
function renderZsh(words, positionals) {
    const spec = ({ name, description, value }) => {
        const action = value === 'path' ? '_files' : value === 'text' ? ' ' : `(${value?.join(' ') ?? ''})`;
        const many = value === undefined ? '' : '*';
        return `'${many}--${name}[${description}]${value === undefined ? '' : `:${name}:${action}`}'`;
    };
    const branches = _parse_inputs_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .Lo.map(command => {
        const own = words.filter(word => word.commands.includes(command)).map(spec);
        const rest = positionals[command].length > 0 ? [`'1:what:(${positionals[command].join(' ')})'`] : [];
        return `    ${command}) _arguments ${[...rest, ...own, "'--help[Lists the options]'"].join(' ')} ;;`;
    });
    return [
        '#compdef quality-stages',
        '# Completion of quality-stages for zsh: source <(quality-stages completion zsh), or a file _quality-stages in $fpath',
        '_quality_stages() {',
        '  if ((CURRENT == 2)); then',
        `    compadd -- ${_parse_inputs_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .Lo.join(' ')} --help --version`,
        '    return',
        '  fi',
        '  local command=$words[2]',
        '  shift words',
        '  ((CURRENT--))',
        '  case $command in',
        ...branches,
        '  esac',
        '}',
        'compdef _quality_stages quality-stages',
        '',
    ].join('\n');
}
function renderFish(words, positionals) {
    const lines = words.map(({ name, description, value, commands }) => {
        const needs = { path: ' -r -F', text: ' -x' };
        const argument = value === undefined
            ? ''
            : typeof value === 'string'
                ? needs[value]
                : ` -x -a '${value.join(' ')}'`;
        return `complete -c quality-stages -n '__fish_seen_subcommand_from ${commands.join(' ')}' -l ${name} -d '${description}'${argument}`;
    });
    const rest = _parse_inputs_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .Lo.filter(command => positionals[command].length > 0).map(command => `complete -c quality-stages -n '__fish_seen_subcommand_from ${command}' -a '${positionals[command].join(' ')}'`);
    return [
        '# Completion of quality-stages for fish: quality-stages completion fish | source',
        'complete -c quality-stages -f',
        `complete -c quality-stages -n __fish_use_subcommand -a '${_parse_inputs_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .Lo.join(' ')}'`,
        ...rest,
        ...lines,
        '',
    ].join('\n');
}


/***/ })

};
