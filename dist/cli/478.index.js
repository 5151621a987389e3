export const id = 478;
export const ids = [478];
export const modules = {

/***/ 2478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  generateFiles: () => (/* binding */ generateFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
var external_node_process_default = /*#__PURE__*/__webpack_require__.n(external_node_process_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/generate/diff.ts
/** Lines of context around a change. */
const CONTEXT = 3;
/**
 * A unified diff of two texts, or '' when they are the same. Linear in what is equal at both ends; what differs in between
 * is compared by longest common subsequence.
 */
function unifiedDiff(before, after, path) {
    if (before === after)
        return '';
    const [a, b] = [before.split('\n'), after.split('\n')];
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start])
        start++;
    let tail = 0;
    while (tail < a.length - start && tail < b.length - start && a.at(-1 - tail) === b.at(-1 - tail))
        tail++;
    const changes = compareLines(a.slice(start, a.length - tail), b.slice(start, b.length - tail));
    const from = Math.max(0, start - CONTEXT);
    const lead = a.slice(from, start).map(line => ` ${line}`);
    const trail = a.slice(a.length - tail, a.length - tail + CONTEXT).map(line => ` ${line}`);
    const lines = [...lead, ...changes, ...trail];
    const count = (signs) => lines.filter(line => signs.includes(line.charAt(0))).length;
    return [
        `--- ${path}`,
        `+++ ${path} (generated)`,
        `@@ -${from + 1},${count(' -')} +${from + 1},${count(' +')} @@`,
        ...lines,
        '',
    ].join('\n');
}
/** Above this many pairs of lines all counts as changed. */
const MOST_PAIRS = 16_000_000;
function compareLines(a, b) {
    if (a.length * b.length > MOST_PAIRS) {
        return [...a.map(line => `-${line}`), ...b.map(line => `+${line}`)];
    }
    const width = b.length + 1;
    const lengths = new Uint32Array((a.length + 1) * width);
    for (let i = a.length - 1; i >= 0; i--) {
        for (let j = b.length - 1; j >= 0; j--) {
            lengths[i * width + j] =
                a[i] === b[j]
                    ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
                    : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
        }
    }
    const lines = [];
    let [i, j] = [0, 0];
    while (i < a.length || j < b.length) {
        if (i < a.length && j < b.length && a[i] === b[j]) {
            lines.push(` ${a[i++] ?? ''}`);
            j++;
        }
        else if (j >= b.length ||
            (i < a.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))) {
            lines.push(`-${a[i++] ?? ''}`);
        }
        else {
            lines.push(`+${b[j++] ?? ''}`);
        }
    }
    return lines;
}

// EXTERNAL MODULE: ./src/parse/inputs/arguments.ts
var inputs_arguments = __webpack_require__(4561);
// EXTERNAL MODULE: ./src/parse/inputs/input-table.ts
var input_table = __webpack_require__(8920);
// EXTERNAL MODULE: ./src/parse/suggest.ts
var suggest = __webpack_require__(2549);
// EXTERNAL MODULE: ./src/generate/generators.ts + 14 modules
var generators = __webpack_require__(556);
// EXTERNAL MODULE: ./src/generate/quality-process.ts
var quality_process = __webpack_require__(3686);
;// CONCATENATED MODULE: ./src/generate/generate.ts







/** Inputs whose values are paths of the repository. */
const PATH_INPUTS = ['file', 'context', 'hadolint-config', 'structure-tests'];
/** The format that the user names. @throws InputError with the nearest one. */
function findGenerator(format) {
    const names = generators.GENERATORS.map(generator => generator.format);
    const found = generators.GENERATORS.find(generator => generator.format === format);
    if (found !== undefined)
        return found;
    const problem = format === undefined
        ? '"generate" needs a format'
        : `Unknown format "${format}"${(0,suggest/* didYouMean */.au)(format, names)}`;
    throw new errors/* InputError */.dz(`${problem}; formats are ${names.join(', ')}.`);
}
/**
 * Makes one file's text; pure, the same on every machine.
 *
 * @param directory the working directory, relative to the repository root
 * @throws InputError for inputs that a generated file cannot hold
 */
function generateText(generator, source, inputs, args, directory) {
    const image = readImage(args.options.get('image')) ?? (0,quality_process/* imageName */.tO)(source.file);
    const process = (0,quality_process/* readProcess */.Wv)(source.file, source, inputs, image);
    const given = readGiven(args.inputs, directory);
    const action = args.options.get('action') === 'true';
    if (action && generator.format !== 'github-workflow') {
        throw new errors/* InputError */.dz('Option "--action" belongs to the format github-workflow.');
    }
    const argv = bannerArguments(generator.format, given, args.options);
    return generator.generate(process, { argv, given, action });
}
/** A name with or without a registry. @throws InputError when it has a tag: the formats put tags of their own behind it */
function readImage(image) {
    if (image !== undefined && (image === '' || /[@:][^/]*$/.test(image) || /\s/.test(image))) {
        throw new errors/* InputError */.dz(`Option "--image": "${image}" is no name of an image without a tag, such as registry.example/team/app.`);
    }
    return image;
}
/** Inputs as the user gave them, paths as seen from the repository root. @throws InputError */
function readGiven(inputs, directory) {
    const known = inputs_arguments/* GENERATE_INPUTS */.wi;
    const stray = [...inputs.keys()].find(name => !known.includes(name));
    if (stray !== undefined) {
        throw new errors/* InputError */.dz(`Option "--${stray}" is for a run; a generated file can hold ${known.join(', ')}.`);
    }
    const rooted = (name, value) => PATH_INPUTS.includes(name) && value !== 'none' ? external_node_path_.posix.join(directory, value) : value;
    const given = input_table/* INPUTS */.m.filter(({ name }) => inputs.has(name)).map(({ name }) => {
        const entries = (inputs.get(name) ?? '').split('\n');
        return [name, entries.map(entry => rooted(name, entry)).join('\n')];
    });
    return new Map(given);
}
/**
 * The words that make a file again, for its banner: what the user gave, but neither `--output` nor `--check`.
 *
 * @param given inputs with paths as seen from the repository root
 */
function bannerArguments(format, given, options) {
    const isBoolean = (name) => input_table/* INPUTS */.m.find(spec => spec.name === name)?.kind === 'boolean';
    return [
        'generate',
        format,
        ...[...given].flatMap(([name, value]) => {
            if (isBoolean(name))
                return [/^true$/i.test(value) ? `--${name}` : `--no-${name}`];
            return value.split('\n').flatMap(entry => [`--${name}`, entry]);
        }),
        ...(options.has('image') ? ['--image', options.get('image') ?? ''] : []),
        ...(options.get('action') === 'true' ? ['--action'] : []),
    ];
}

// EXTERNAL MODULE: ./src/generate/generated-file.ts
var generated_file = __webpack_require__(1198);
// EXTERNAL MODULE: ./src/main.ts + 48 modules
var main = __webpack_require__(5250);
// EXTERNAL MODULE: ./src/parse/inputs/inputs.ts + 1 modules
var inputs_inputs = __webpack_require__(974);
// EXTERNAL MODULE: ./src/plan/find-sources.ts
var find_sources = __webpack_require__(179);
// EXTERNAL MODULE: ./src/io/report-files.ts
var report_files = __webpack_require__(1226);
// EXTERNAL MODULE: ./src/io/world.ts + 11 modules
var io_world = __webpack_require__(499);
;// CONCATENATED MODULE: ./src/io/generate-files.ts














/** Files that may be generated ones; nothing else is opened to look for a banner. */
const CANDIDATE = /(?:\.ya?ml|\.hcl|\.workflow|\.mk|(?:^|\/)(?:GNU)?[Mm]akefile[^/]*)$/;
/** Folders of tools and packages, which are not ours to write into. */
const FOREIGN = /(?:^|\/)(?:node_modules|\.(?!github\/)[^/]+)\//;
/** `quality-stages generate`; the answer is the exit code. @throws InputError */
async function generateFiles(args) {
    const never = new AbortController().signal;
    if (args.options.get('all') === 'true')
        return generateAll(args, never);
    const world = await (0,io_world/* openWorld */.H)((0,inputs_inputs/* parseInputs */.T)(args.inputs), never);
    const generator = findGenerator(args.positionals[0]);
    const text = await makeText(args, world, world.directory);
    const isCheck = args.options.get('check') === 'true';
    const output = args.options.get('output');
    if (output === undefined && !isCheck) {
        external_node_process_default().stdout.write(text);
        return 0;
    }
    return settle((0,external_node_path_.resolve)(output ?? generator.path), output ?? generator.path, text, isCheck);
}
/** Makes every generated file of the repository again, each by the command in its banner. */
async function generateAll({ inputs, options }, signal) {
    const world = await (0,io_world/* openWorld */.H)((0,inputs_inputs/* parseInputs */.T)(inputs), signal);
    let drift = 0;
    let count = 0;
    for (const path of world.repository.list('.').filter(isCandidate)) {
        const banner = (0,generated_file/* readBanner */.pn)(world.repository.readLines(path)?.slice(0, 5).join('\n') ?? '');
        if (banner === undefined)
            continue;
        count++;
        const args = (0,inputs_arguments/* parseArguments */.We)(banner);
        const text = await makeText(args, { ...world, directory: '.' }, '.');
        if (settle((0,external_node_path_.resolve)(world.root, path), path, text, options.get('check') === 'true') === 1)
            drift = 1;
    }
    external_node_process_default().stderr.write(`${count} generated files\n`);
    return drift;
}
const isCandidate = (path) => CANDIDATE.test(path) && !FOREIGN.test(path);
async function makeText(args, world, directory) {
    const generator = findGenerator(args.positionals[0]);
    const inputs = (0,inputs_inputs/* parseInputs */.T)(args.inputs);
    const { plan, unreadable } = await (0,main/* prepare */.iA)(inputs, { ...world, directory });
    const [problem] = unreadable;
    if (problem !== undefined) {
        throw new errors/* InputError */.dz(`${problem.path}:${problem.startLine}: ${problem.message}`);
    }
    const [file, second] = plan.files;
    if (file === undefined || second !== undefined) {
        throw new errors/* InputError */.dz(`Input "file": "generate" takes one Dockerfile, not ${plan.files.length}.`);
    }
    const [around] = (0,find_sources/* findSources */.I)(inputs, world.repository, directory);
    const source = {
        file,
        structureTests: around?.structureTests ?? [],
        ...(around?.hadolintConfig === undefined ? {} : { hadolintConfig: around.hadolintConfig }),
    };
    return generateText(generator, source, inputs, args, directory);
}
/** Writes a file, or, with `isCheck`, compares it. `shown`: its path for people. */
function settle(path, shown, text, isCheck) {
    // A checkout on Windows may have turned the line ends.
    const old = readOld(path)?.replaceAll('\r\n', '\n');
    const wanted = (0,generated_file/* keepOwnLines */.vw)(text, old);
    if (wanted === old)
        return 0;
    if (isCheck) {
        external_node_process_default().stdout.write(unifiedDiff(old ?? '', wanted, shown));
        return 1;
    }
    writeAtomically(path, shown, wanted);
    external_node_process_default().stderr.write(`wrote ${shown}\n`);
    return 0;
}
function readOld(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}
/** Whole or not at all, with the mode that the file had. */
function writeAtomically(path, shown, text) {
    const temporary = `${path}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        (0,report_files/* refuseLinkOut */.rS)(path);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        const mode = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.mode;
        (0,external_node_fs_.writeFileSync)(temporary, text, mode === undefined ? {} : { mode });
        (0,external_node_fs_.renameSync)(temporary, path);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
        const why = error instanceof Error ? error.message : String(error);
        throw new errors/* InputError */.dz(`Option "--output": "${shown}" cannot be written: ${why}.`, {
            cause: error,
        });
    }
}


/***/ })

};
