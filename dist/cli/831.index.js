export const id = 831;
export const ids = [831];
export const modules = {

/***/ 9299:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isCached),
/* harmony export */   t: () => (/* binding */ judgeSilentBuild)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(182);

function judgeSilentBuild(step, output) {
    const isSilent = output.exitCode === 0 &&
        output.warnings.length === 0 &&
        output.vertices.every(({ log, error }) => log === '' && error === undefined);
    if (!(0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isBuild */ .T)(step) || !isSilent)
        return undefined;
    return {
        outcome: 'success',
        exitCode: 0,
        couldNotRun: false,
        cached: isCached(step, output),
        diagnostics: [],
        log: '',
    };
}
function isCached({ target }, { vertices }) {
    const own = vertices.filter(vertex => isInstructionOf(vertex.name, target));
    return own.length > 0 && own.every(vertex => vertex.cached);
}
function isInstructionOf(name, target) {
    const match = /^\[(?:\S+\/\S+ )?(?:([a-z][a-z0-9._-]*) )?\s*\d+\/\d+\] (?:RUN|COPY|ADD|WORKDIR)/.exec(name);
    return match !== null && (match[1] === undefined || target === undefined || match[1] === target);
}


/***/ }),

/***/ 1220:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ readCobertura),
/* harmony export */   Pd: () => (/* binding */ readLcov),
/* harmony export */   Xg: () => (/* binding */ joinCoverage),
/* harmony export */   u2: () => (/* binding */ readClover),
/* harmony export */   wB: () => (/* binding */ coverageTotals)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _xml_documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9238);


function readCobertura(root) {
    const directories = (0,_xml_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .descendants */ .D)(root, 'source')
        .map(({ text }) => text.trim())
        .filter(text => text !== '');
    return (0,_xml_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .descendants */ .D)(root, 'class').flatMap(({ attributes, children }) => {
        const file = attributes.get('filename');
        if (file === undefined)
            return [];
        const own = children.filter(child => child.name === 'lines');
        const lines = new Map(own
            .flatMap(child => child.children)
            .map(line => [
            Number(line.attributes.get('number')),
            Number(line.attributes.get('hits') ?? 0) > 0,
        ])
            .filter(([number]) => number > 0));
        return [{ file, directories, lines }];
    });
}
function readClover(root) {
    return (0,_xml_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .descendants */ .D)(root, 'file').flatMap(({ attributes, children }) => {
        const file = attributes.get('path') ?? attributes.get('name');
        if (file === undefined)
            return [];
        const lines = new Map();
        for (const { name, attributes: line } of children) {
            const number = Number(line.get('num'));
            if (name !== 'line' || line.get('type') === 'method' || !(number > 0))
                continue;
            const isRun = [line.get('count'), line.get('truecount'), line.get('falsecount')].some(count => Number(count ?? 0) > 0);
            lines.set(number, lines.get(number) === true || isRun);
        }
        return [{ file, directories: [], lines }];
    });
}
function readLcov(text) {
    return text.split(/^end_of_record\s*$/m).flatMap(record => {
        const file = /^SF:(.+?)\s*$/m.exec(record)?.[1];
        if (file === undefined)
            return [];
        const lines = new Map();
        for (const [, line, hits] of record.matchAll(/^DA:(\d+),(-?\d+)/gm)) {
            lines.set(Number(line), lines.get(Number(line)) === true || Number(hits) > 0);
        }
        return [{ file, directories: [], lines }];
    });
}
function joinCoverage(reported, locate) {
    const files = new Map();
    for (const { file, directories, lines } of reported) {
        const path = [...directories.map(directory => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, file)), file]
            .map(locate)
            .find(found => found !== undefined);
        const key = path ?? `\0${file}`;
        const known = files.get(key) ?? { ...(path === undefined ? {} : { path }), file, lines: new Map() };
        files.set(key, known);
        for (const [line, isRun] of lines) {
            known.lines.set(line, isRun || known.lines.get(line) === true);
        }
    }
    return [...files.values()];
}
function coverageTotals(files) {
    const all = files.flatMap(({ lines }) => [...lines.values()]);
    return { lines: all.length, covered: all.filter(isRun => isRun).length };
}


/***/ }),

/***/ 2529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ reaches)
/* harmony export */ });
const RANK = { none: 4, error: 3, warning: 2, info: 1 };
const reaches = (severity, threshold) => RANK[severity] >= RANK[threshold];


/***/ }),

/***/ 9238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ descendants),
/* harmony export */   a: () => (/* binding */ xmlDocuments)
/* harmony export */ });
const MAX_DEPTH = 64;
const BLOCKS = [
    { open: '<![CDATA[', close: ']]>', isData: true },
    { open: '<!--', close: '-->', isData: false },
];
const TOKEN = /<\?[^?<>]*\?>|<!\w[^<>]*>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const NAMED = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
function xmlDocuments(log, roots) {
    const lines = log.raw ?? log.lines;
    const opening = roots.map(root => `<${root}`);
    if (!lines.some(line => line.includes('<') && opening.some(tag => line.includes(tag))))
        return [];
    const text = lines.join('\n');
    const start = new RegExp(`<(?:${roots.join('|')})(?=[\\s/>])`, 'g');
    const found = [];
    const position = { offset: 0, line: 0 };
    for (let match = start.exec(text); match; match = start.exec(text)) {
        const { root, end } = readElement(text, match.index, position);
        if (root)
            found.push(root);
        start.lastIndex = Math.max(end, match.index + 1);
    }
    return found;
}
function readElement(text, offset, position) {
    const lineAt = (to) => {
        for (let at = text.indexOf('\n', position.offset); at !== -1 && at < to;) {
            position.line++;
            position.offset = at + 1;
            at = text.indexOf('\n', position.offset);
        }
        return position.line;
    };
    const stack = [];
    for (let at = offset;;) {
        const block = BLOCKS.find(({ open }) => text.startsWith(open, at));
        const close = block ? text.indexOf(block.close, at) : at;
        TOKEN.lastIndex = at;
        const token = block ? undefined : TOKEN.exec(text);
        if (close === -1)
            return { end: text.length };
        if (!block && !token)
            return { end: at + 1 };
        const [whole, closing, name, attributes, isEmpty] = token ?? [''];
        const line = lineAt(at);
        if (block?.isData)
            stack.at(-1)?.text.push(text.slice(at + block.open.length, close));
        at = block ? close + block.close.length : at + whole.length;
        if (stack.length >= MAX_DEPTH)
            return { end: at };
        if (name !== undefined) {
            stack.push({
                name,
                attributes: readAttributes(attributes ?? ''),
                children: [],
                text: [],
                at: line,
            });
        }
        if (closing !== undefined || isEmpty === '/') {
            const open = stack.pop();
            if (!open || (closing !== undefined && closing !== open.name))
                return { end: at };
            const element = { ...open, text: open.text.join(''), until: lineAt(at) };
            const outer = stack.at(-1);
            if (!outer)
                return { root: element, end: at };
            outer.children.push(element);
        }
        const next = text.indexOf('<', at);
        if (next === -1)
            return { end: text.length };
        if (next > at)
            stack.at(-1)?.text.push(resolveEntities(text.slice(at, next)));
        at = next;
    }
}
function readAttributes(text) {
    const attributes = new Map();
    for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
        attributes.set(name ?? '', resolveEntities(double ?? single ?? ''));
    }
    return attributes;
}
function resolveEntities(text) {
    if (!text.includes('&'))
        return text;
    return text.replace(ENTITY, (whole, name, decimal, hex) => {
        if (name !== undefined)
            return NAMED[name.toLowerCase()] ?? whole;
        const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
function descendants(element, name) {
    return element.children.flatMap(child => [
        ...(child.name === name ? [child] : []),
        ...descendants(child, name),
    ]);
}


/***/ }),

/***/ 1226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZB: () => (/* binding */ checkWritable),
/* harmony export */   aS: () => (/* binding */ writeReportFile),
/* harmony export */   rS: () => (/* binding */ refuseLinkOut)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_process__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);




function checkWritable(files) {
    for (const [input, path] of files) {
        if (path === '')
            continue;
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
        try {
            refuseLinkOut(target);
            makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target));
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target)).isDirectory())
                throw new Error('it is below a file');
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(target) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(target).isDirectory())
                throw new Error('it is a folder');
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(target) ? target : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        }
        catch (error) {
            const why = error instanceof Error ? error.message : String(error);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`Input "${input}": "${path}" cannot be written: ${why}.`, {
                cause: error,
            });
        }
    }
}
function makeFolder(folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return;
    makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
}
function refuseLinkOut(target) {
    const here = node_process__WEBPACK_IMPORTED_MODULE_2___default().cwd();
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(here, target);
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way) || way.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)[0] === '..')
        return;
    let path = here;
    for (const part of way.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
        path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, part);
        const isLink = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
        if (!isLink)
            continue;
        const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path) : undefined;
        const isInside = real?.startsWith((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(here) + node_path__WEBPACK_IMPORTED_MODULE_1__.sep) === true;
        if (!isInside)
            throw new Error('a symbolic link leads out of the working directory');
    }
}
function writeReportFile(input, path, text) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    try {
        refuseLinkOut(target);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(target, text);
    }
    catch (error) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(target, { throwIfNoEntry: false })?.isFile() === true)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(target);
        const why = error instanceof Error ? error.message : String(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`Input "${input}": "${path}" cannot be written: ${why}.`, { cause: error });
    }
}


/***/ }),

/***/ 7736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iW: () => (/* binding */ main),
  iA: () => (/* binding */ prepare),
  vA: () => (/* binding */ renderCommands)
});

// EXTERNAL MODULE: ./src/diagnose/builds/passed-build.ts
var passed_build = __webpack_require__(9299);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/parse/compare-targets.ts
function compareWithTargets(dockerfile, targetsJson) {
    const theirs = readTargets(JSON.parse(targetsJson));
    const ours = dockerfile.stages.map(stage => toTarget(dockerfile, stage));
    const count = Math.max(theirs.length, ours.length);
    return Array.from({ length: count }, (_, index) => compareTarget(index, theirs[index], ours[index])).flat();
}
function compareTarget(index, theirs, ours) {
    if (theirs === undefined) {
        return [{ message: `BuildKit knows no stage ${index}`, line: ours?.startLine ?? 1 }];
    }
    const line = theirs.startLine;
    if (ours === undefined) {
        return [{ message: `BuildKit has one more stage, ${nameOf(index, theirs)}`, line }];
    }
    const keys = Object.keys(theirs);
    return keys
        .filter(key => theirs[key] !== ours[key])
        .map(key => ({
        message: `stage ${nameOf(index, theirs)}: ${LABELS[key]} is ${JSON.stringify(theirs[key])} for BuildKit, ${JSON.stringify(ours[key])} here`,
        line,
    }));
}
const LABELS = {
    name: 'its name',
    base: 'its base',
    platform: 'its platform',
    description: 'its description',
    isDefault: 'being the default',
    startLine: 'the first line of FROM',
    endLine: 'the last line of FROM',
};
function nameOf(index, target) {
    return target.name === '' ? String(index) : `"${target.name}"`;
}
function toTarget(dockerfile, stage) {
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
function readTargets(json) {
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
function lineOf(position) {
    const { line } = asRecord(position);
    return typeof line === 'number' ? line : 0;
}
function asRecord(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function asList(value) {
    return Array.isArray(value) ? value : [];
}
function asText(value) {
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./src/parse/adopt-targets.ts

const NOTHING = { args: [], secrets: [], ssh: [], caches: [], images: [] };
function adoptTargets(dockerfile, targetsJson) {
    const targets = readTargets(JSON.parse(targetsJson));
    if (targets.length === 0)
        return dockerfile;
    const lineCount = dockerfile.text.split('\n').length;
    const indexes = new Map();
    const stages = targets.map((target, index) => {
        const endLine = Math.max(target.endLine, (targets[index + 1]?.startLine ?? lineCount + 1) - 1);
        const baseStage = indexes.get(target.base.toLowerCase());
        const stage = adopt(dockerfile, dockerfile.stages[index], target, { index, endLine, baseStage });
        if (target.name !== '')
            indexes.set(target.name.toLowerCase(), index);
        return stage;
    });
    return { ...dockerfile, stages };
}
function adopt({ path }, ours, target, { index, endLine, baseStage }) {
    const { startLine } = target;
    const isSame = ours?.from.startLine === startLine;
    const sameName = isSame && (ours.name ?? '').toLowerCase() === target.name.toLowerCase();
    const name = sameName ? ours.name : target.name;
    const from = isSame
        ? ours.from
        : {
            keyword: 'FROM',
            startLine,
            endLine: target.endLine,
            flags: target.platform === '' ? [] : [{ name: 'platform', value: target.platform }],
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
        location: { path, startLine, endLine },
        instructions: isSame ? ours.instructions : [],
        needs: needs.sort((left, right) => left - right),
        consumes: isSame ? ours.consumes : NOTHING,
        ...(name === undefined || name === '' ? {} : { name }),
        ...(known === undefined ? {} : { baseStage: known }),
        ...(target.description === '' ? {} : { description: target.description }),
        ...(isSame && ours.platform !== undefined ? { platform: ours.platform } : {}),
        ...(isSame && ours.replacedBy !== undefined ? { replacedBy: ours.replacedBy } : {}),
    };
}

// EXTERNAL MODULE: ./src/parse/instructions/flag-rules.ts
var flag_rules = __webpack_require__(8805);
;// CONCATENATED MODULE: ./src/parse/frontend.ts
const KNOWN_MINOR = 19;
const OFFICIAL = /^(?:docker\.io\/)?docker\/dockerfile(?::1(?:\.(\d{1,4}))?(?:\.\d+)?)?(?:@.*)?$/;
function knowsFrontend(syntax) {
    if (syntax === undefined)
        return true;
    const official = OFFICIAL.exec(syntax);
    return official !== null && Number(official[1] ?? 0) <= KNOWN_MINOR;
}

// EXTERNAL MODULE: ./src/parse/stages/from-lines.ts
var from_lines = __webpack_require__(8817);
// EXTERNAL MODULE: ./src/parse/located-errors.ts
var located_errors = __webpack_require__(849);
// EXTERNAL MODULE: ./src/parse/stages/platforms.ts
var platforms = __webpack_require__(4575);
// EXTERNAL MODULE: ./src/parse/words/substitution.ts
var substitution = __webpack_require__(4060);
// EXTERNAL MODULE: ./src/parse/instructions/variables.ts
var variables = __webpack_require__(5284);
;// CONCATENATED MODULE: ./src/parse/stages/global-args.ts




function evaluateGlobalArgs(instructions, options) {
    const { escape, buildArgs } = options;
    const values = new Map();
    for (const [name, value] of automaticArguments(options)) {
        values.set(name, Object.hasOwn(buildArgs, name) ? (buildArgs[name] ?? '') : value);
    }
    const declared = new Map();
    for (const instruction of instructions) {
        for (const { name, value: written } of (0,variables/* argumentsOf */.a)(instruction, escape)) {
            let value = Object.hasOwn(buildArgs, name) ? buildArgs[name] : undefined;
            let uses = new Set();
            if (value === undefined && written !== undefined) {
                const expanded = (0,located_errors/* locateErrors */.yU)(options.path, instruction, () => (0,substitution/* expand */.fT)(written, { escape, variables: values }));
                value = expanded.text;
                uses = new Set(expanded.matched);
                if (uses.delete(name))
                    declared.get(name)?.uses.forEach(used => uses.add(used));
            }
            if (value !== undefined)
                values.set(name, value);
            declared.set(name, { name, instruction, uses, ...(value === undefined ? {} : { value }) });
        }
    }
    return { values, declared };
}
function automaticArguments(options) {
    const platform = (0,platforms/* parsePlatform */.FL)(options.platform);
    const build = (0,platforms/* parsePlatform */.FL)('linux/amd64');
    const automatic = (0,platforms/* platformArguments */.Qo)(platform, build);
    automatic.set('TARGETPLATFORM', (0,platforms/* formatPlatform */.Bq)(platform));
    automatic.set('TARGETSTAGE', options.target === '' ? 'default' : options.target);
    return automatic;
}

// EXTERNAL MODULE: ./src/parse/words/go-text.ts
var go_text = __webpack_require__(8375);
;// CONCATENATED MODULE: ./src/parse/instructions/healthcheck-rules.ts


function validateHealthcheck(raw) {
    if (raw.args.length === 0)
        throw new Error('HEALTHCHECK requires at least one argument');
    const type = (raw.args[0] ?? '').toUpperCase();
    if (type === 'NONE') {
        if (raw.args.length > 1)
            throw new Error('HEALTHCHECK NONE takes no arguments');
        return;
    }
    (0,flag_rules/* validateFlags */.kI)('HEALTHCHECK', raw.flags);
    if (type !== 'CMD')
        throw new Error(`Unknown type ${(0,go_text/* quote */.hD)(type)} in HEALTHCHECK (try CMD)`);
    if (raw.args.length < 2)
        throw new Error('Missing command after HEALTHCHECK CMD');
    for (const name of ['interval', 'timeout', 'start-period', 'start-interval']) {
        validateInterval(name, (0,flag_rules/* flagValue */.y6)(raw.flags, name) ?? '');
    }
    validateRetries((0,flag_rules/* flagValue */.y6)(raw.flags, 'retries') ?? '');
}
const UNITS = {
    ns: 1,
    us: 1e3,
    µs: 1e3,
    μs: 1e3,
    ms: 1e6,
    s: 1e9,
    m: 60e9,
    h: 3600e9,
};
const DURATION_PART = /([0-9]+(?:\.[0-9]*)?|\.[0-9]+)([^0-9.]*)/g;
function validateInterval(name, value) {
    if (value === '')
        return;
    const nanoseconds = parseDuration(value);
    if (nanoseconds !== 0 && nanoseconds < 1e6) {
        throw new Error(`Interval ${(0,go_text/* quote */.hD)(name)} cannot be less than 1ms`);
    }
}
function parseDuration(value) {
    const unsigned = value.replace(/^[-+]/, '');
    if (unsigned === '0')
        return 0;
    if (!/^(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[^0-9.]*)+$/.test(unsigned)) {
        throw new Error(`time: invalid duration ${(0,go_text/* quote */.hD)(value)}`);
    }
    let nanoseconds = 0;
    for (const [, number = '', unit = ''] of unsigned.matchAll(DURATION_PART)) {
        if (unit === '')
            throw new Error(`time: missing unit in duration ${(0,go_text/* quote */.hD)(value)}`);
        const factor = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
        if (factor === undefined) {
            throw new Error(`time: unknown unit ${(0,go_text/* quote */.hD)(unit)} in duration ${(0,go_text/* quote */.hD)(value)}`);
        }
        nanoseconds += Number(number) * factor;
    }
    if (nanoseconds >= 2 ** 63)
        throw new Error(`time: invalid duration ${(0,go_text/* quote */.hD)(value)}`);
    return value.startsWith('-') ? -nanoseconds : nanoseconds;
}
function validateRetries(value) {
    if (value === '')
        return;
    if (!/^[-+]?[0-9]+$/.test(value)) {
        throw new Error(`strconv.ParseInt: parsing ${(0,go_text/* quote */.hD)(value)}: invalid syntax`);
    }
    const retries = Number(value);
    if (retries > 0x7fff_ffff || retries < -0x8000_0000) {
        throw new Error(`strconv.ParseInt: parsing ${(0,go_text/* quote */.hD)(value)}: value out of range`);
    }
    if (retries < 0)
        throw new Error(`--retries cannot be negative (${retries})`);
}

// EXTERNAL MODULE: ./src/parse/instructions/heredocs.ts
var instructions_heredocs = __webpack_require__(6180);
// EXTERNAL MODULE: ./src/parse/instructions/raw-instruction.ts + 1 modules
var raw_instruction = __webpack_require__(7967);
// EXTERNAL MODULE: ./src/parse/instructions/run-mounts.ts
var run_mounts = __webpack_require__(831);
// EXTERNAL MODULE: ./src/parse/suggest.ts
var suggest = __webpack_require__(2549);
;// CONCATENATED MODULE: ./src/parse/instructions/instruction-rules.ts







const RULES = {
    ADD: raw => {
        validateCopy('ADD', raw);
    },
    ARG: validateArg,
    CMD: raw => {
        (0,flag_rules/* validateFlags */.kI)('CMD', raw.flags);
    },
    COPY: raw => {
        validateCopy('COPY', raw);
    },
    ENTRYPOINT: raw => {
        (0,flag_rules/* validateFlags */.kI)('ENTRYPOINT', raw.flags);
    },
    ENV: raw => {
        validatePairs('ENV', raw);
    },
    EXPOSE: raw => {
        requireSome('EXPOSE', raw);
        (0,flag_rules/* validateFlags */.kI)('EXPOSE', raw.flags);
    },
    FROM: validateFrom,
    HEALTHCHECK: validateHealthcheck,
    LABEL: raw => {
        validatePairs('LABEL', raw);
    },
    MAINTAINER: validateSingle,
    ONBUILD: validateOnbuild,
    RUN: validateRun,
    SHELL: validateShell,
    STOPSIGNAL: raw => {
        requireOne('STOPSIGNAL', raw);
    },
    USER: validateSingle,
    VOLUME: validateVolume,
    WORKDIR: validateSingle,
};
function validateInstruction(raw) {
    if (!Object.hasOwn(RULES, raw.keyword)) {
        const message = `unknown instruction: ${raw.written}`;
        throw new Error((0,suggest/* withSuggestion */.h2)(message, raw.written, raw_instruction/* KEYWORDS */.d6, false));
    }
    RULES[raw.keyword]?.(raw);
}
function requireSome(keyword, raw) {
    if (raw.args.length === 0)
        throw new Error(`${keyword} requires at least one argument`);
}
function requireOne(keyword, raw) {
    if (raw.args.length !== 1)
        throw new Error(`${keyword} requires exactly one argument`);
}
function validateSingle(raw) {
    requireOne(raw.keyword, raw);
    (0,flag_rules/* validateFlags */.kI)(raw.keyword, raw.flags);
}
function validatePairs(keyword, raw) {
    (0,flag_rules/* validateFlags */.kI)(keyword, raw.flags);
    requireSome(keyword, raw);
    if (raw.pairs.some(pair => pair.key === ''))
        throw new Error(`${keyword} names can not be blank`);
}
function validateArg(raw) {
    requireSome('ARG', raw);
    if (raw.args.some(word => word.startsWith('=')))
        throw new Error('ARG names can not be blank');
}
function validateCopy(keyword, raw) {
    if (raw.args.length < 2) {
        throw new Error(`${keyword} requires at least two arguments, but only one was provided. Destination could not be determined`);
    }
    (0,flag_rules/* validateFlags */.kI)(keyword, raw.flags);
    if (isHeredoc(raw.args.at(-1) ?? '')) {
        throw new Error(`${keyword} cannot accept a heredoc as a destination`);
    }
}
function isHeredoc(word) {
    try {
        return (0,instructions_heredocs/* parseHeredocWord */.Sm)(word) !== undefined;
    }
    catch {
        return false;
    }
}
const STAGE_NAME = /^[a-z][a-z0-9-_.]*$/;
function validateFrom(raw) {
    const [, as, name = ''] = raw.args;
    if (raw.args.length === 3 && as?.toLowerCase() === 'as') {
        if (!STAGE_NAME.test(name.toLowerCase())) {
            throw new Error(`invalid name for build stage: ${(0,go_text/* quote */.hD)(name)}, name can't start with a number or contain symbols`);
        }
    }
    else if (raw.args.length !== 1) {
        throw new Error('FROM requires either one or three arguments');
    }
    (0,flag_rules/* validateFlags */.kI)('FROM', raw.flags);
}
function validateOnbuild(raw) {
    requireSome('ONBUILD', raw);
    (0,flag_rules/* validateFlags */.kI)('ONBUILD', raw.flags);
    const trigger = (raw.args[0] ?? '').trim().toUpperCase();
    if (trigger === 'ONBUILD') {
        throw new Error("Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed");
    }
    if (trigger === 'MAINTAINER' || trigger === 'FROM') {
        throw new Error(`${trigger} isn't allowed as an ONBUILD trigger`);
    }
}
const NETWORKS = new Set(['default', 'none', 'host']);
const SECURITIES = new Set(['insecure', 'sandbox']);
function validateRun(raw) {
    (0,flag_rules/* validateFlags */.kI)('RUN', raw.flags);
    for (const word of raw.flags) {
        const { name, value } = (0,flag_rules/* toFlag */.Qq)(word);
        if (name === 'mount')
            (0,run_mounts/* validateMount */._0)(value);
    }
    const network = (0,flag_rules/* flagValue */.y6)(raw.flags, 'network') ?? 'default';
    if (!NETWORKS.has(network))
        throw new Error(`invalid network mode ${(0,go_text/* quote */.hD)(network)}`);
    const security = (0,flag_rules/* flagValue */.y6)(raw.flags, 'security') ?? 'sandbox';
    if (!SECURITIES.has(security))
        throw new Error(`security ${(0,go_text/* quote */.hD)(security)} is not valid`);
}
function validateShell(raw) {
    (0,flag_rules/* validateFlags */.kI)('SHELL', raw.flags);
    requireSome('SHELL', raw);
    if (!raw.isJson)
        throw new Error('SHELL requires the arguments to be in JSON form');
}
function validateVolume(raw) {
    requireSome('VOLUME', raw);
    (0,flag_rules/* validateFlags */.kI)('VOLUME', raw.flags);
    if (raw.args.some(volume => volume.trim() === '')) {
        throw new Error('VOLUME specified can not be an empty string');
    }
}

;// CONCATENATED MODULE: ./src/parse/instructions/source-text.ts
function decodeSource(source) {
    if (typeof source === 'string') {
        return { text: source.startsWith('\ufeff') ? source.slice(1) : source, encoding: 'utf-8' };
    }
    const encoding = detectEncoding(source);
    return { text: new TextDecoder(encoding).decode(source), encoding };
}
function detectEncoding(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return 'utf-16le';
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return 'utf-16be';
    return 'utf-8';
}
const MAX_LINE_BYTES = 65_535;
function splitLines(text) {
    const lines = [];
    let start = 0;
    while (start < text.length) {
        const newline = text.indexOf('\n', start);
        const end = newline < 0 ? text.length : newline + 1;
        const line = text.slice(start, end);
        if (isTooLong(newline < 0 ? line : line.slice(0, -1)))
            return { lines, tooLong: true };
        lines.push(line);
        start = end;
    }
    return { lines, tooLong: false };
}
function isTooLong(line) {
    if (line.length * 3 <= MAX_LINE_BYTES)
        return false;
    return new TextEncoder().encode(line).length > MAX_LINE_BYTES;
}
function trimLineEnd(line) {
    let end = line.length;
    while (end > 0 && (line[end - 1] === '\n' || line[end - 1] === '\r'))
        end--;
    return line.slice(0, end);
}
const LINE_TOO_LONG = `dockerfile line greater than max allowed size of ${MAX_LINE_BYTES}`;

;// CONCATENATED MODULE: ./src/parse/instructions/parser-directives.ts


const DIRECTIVE = /^#[\t\n\f\r ]*([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*([^\n]+?)[\t\n\f\r ]*$/;
const NAMES = new Set(['syntax', 'escape', 'check']);
function createDirectiveReader() {
    const seen = new Set();
    let done = false;
    return {
        read(line) {
            if (done)
                return undefined;
            const match = DIRECTIVE.exec(line);
            const name = match?.[1]?.toLowerCase() ?? '';
            if (!NAMES.has(name)) {
                done = true;
                return undefined;
            }
            if (seen.has(name))
                throw new Error(`only one ${name} parser directive can be used`);
            seen.add(name);
            return { name, value: match?.[2] ?? '' };
        },
    };
}
function readDirectives(lines) {
    const found = new Map();
    const reader = createDirectiveReader();
    for (let index = lines[0]?.startsWith('#!') === true ? 1 : 0; index < lines.length; index++) {
        const directive = tryRead(reader, trimLineEnd(lines[index] ?? ''));
        if (directive === undefined)
            break;
        const value = directive.value.split(' ', 1)[0] ?? '';
        found.set(directive.name, { value, line: index + 1 });
    }
    const syntax = found.get('syntax')?.value;
    const check = found.get('check');
    return {
        directives: {
            ...(syntax === undefined ? {} : { syntax }),
            ...(check === undefined ? {} : { check: check.value }),
        },
        checkLine: check?.line ?? 1,
    };
}
function tryRead(reader, line) {
    try {
        return reader.read(line);
    }
    catch {
        return undefined;
    }
}
function validateCheckOptions(value) {
    if (value.trim() === '')
        return;
    const parts = value.trim().split(';');
    const options = [...parts.slice(0, 2), ...(parts.length > 2 ? [parts.slice(2).join(';')] : [])];
    for (const option of options) {
        const equals = option.indexOf('=');
        const key = option.slice(0, Math.max(equals, 0)).trim();
        const fail = (reason) => {
            throw new Error(`failed to parse check options: ${reason}`);
        };
        if (equals < 0)
            fail(`invalid check option ${(0,go_text/* quote */.hD)(option)}`);
        if (key === 'error') {
            const flag = option.slice(equals + 1).trim();
            if (!/^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(flag)) {
                fail(`failed to parse check option ${(0,go_text/* quote */.hD)(option)}: strconv.ParseBool: parsing ${(0,go_text/* quote */.hD)(flag)}: invalid syntax`);
            }
        }
        else if (key !== 'skip' && key !== 'experimental') {
            fail(`invalid check option ${(0,go_text/* quote */.hD)(key)}`);
        }
    }
}

;// CONCATENATED MODULE: ./src/parse/instructions/logical-lines.ts







function readLogicalLines({ lines: source, tooLong }, path) {
    const directives = createDirectiveReader();
    const reader = { path, source, directives, escape: '\\', at: 0, comments: [] };
    const lines = [];
    while (reader.at < source.length) {
        const startLine = reader.at + 1;
        try {
            const line = readLogicalLine(reader);
            if (line !== undefined)
                lines.push(line);
        }
        catch (error) {
            if (error instanceof errors/* DockerfileError */.tP)
                throw error;
            (0,located_errors/* failAt */.Y1)((0,located_errors/* reasonOf */.A3)(error), path, linesFrom(reader, startLine));
        }
    }
    if (lines.length === 0)
        (0,located_errors/* failAt */.Y1)('file with no instructions', path, linesFrom(reader, reader.at));
    if (tooLong)
        (0,located_errors/* failAt */.Y1)(LINE_TOO_LONG, path, linesFrom(reader, reader.at + 1));
    return { lines, escape: reader.escape };
}
function linesFrom(reader, startLine) {
    return { startLine: Math.max(startLine, 1), endLine: Math.max(reader.at, startLine, 1) };
}
function readLogicalLine(reader) {
    const first = reader.source[reader.at++] ?? '';
    const startLine = reader.at;
    const begin = (0,go_text/* trimStart */.Dw)(trimLineEnd(first));
    const isComment = begin.startsWith('#');
    if (isComment)
        noteComment(reader, first);
    readDirective(reader, begin);
    const opening = isComment ? '' : trimContinuation(reader.escape, begin);
    if (opening === '')
        return undefined;
    const line = typeof opening === 'string' ? opening : joinContinuations(reader, opening.text);
    const raw = (0,raw_instruction/* splitInstruction */.Z8)(line, reader.escape);
    const starts = canHoldHeredocs(raw) ? (0,instructions_heredocs/* findHeredocs */.TQ)(line) : raw_instruction/* NONE */.x3;
    const heredocs = starts.length === 0 ? raw_instruction/* NONE */.x3 : starts.map(start => readHeredoc(reader, start, startLine));
    const { comments } = reader;
    if (comments.length > 0)
        reader.comments = [];
    return {
        raw,
        startLine,
        endLine: reader.at,
        heredocs,
        comments: comments.length > 0 ? comments : raw_instruction/* NONE */.x3,
    };
}
function noteComment(reader, line) {
    const comment = (0,go_text/* trimSpace */.Pd)(line.slice(1));
    if (comment === '')
        reader.comments = [];
    else
        reader.comments.push(comment);
}
function readDirective(reader, line) {
    const directive = reader.directives.read(line);
    if (directive === undefined)
        return;
    reader.comments.pop();
    if (directive.name !== 'escape')
        return;
    if (directive.value !== '`' && directive.value !== '\\') {
        throw new Error(`invalid escape token '${directive.value}' does not match \` or \\`);
    }
    reader.escape = directive.value;
}
function trimContinuation(escape, line) {
    let end = line.length;
    while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t'))
        end--;
    if (end === 0 || line[end - 1] !== escape)
        return line;
    return end > 1 && line[end - 2] === escape ? line : { text: line.slice(0, end - 1) };
}
function joinContinuations(reader, text) {
    const parts = [text];
    while (reader.at < reader.source.length) {
        const line = trimLineEnd(reader.source[reader.at++] ?? '');
        const content = (0,go_text/* trimStart */.Dw)(line);
        if (content === '' || content.startsWith('#'))
            continue;
        const trimmed = trimContinuation(reader.escape, line);
        parts.push(typeof trimmed === 'string' ? trimmed : trimmed.text);
        if (typeof trimmed === 'string')
            break;
    }
    return parts.join('');
}
const HEREDOC_KEYWORDS = new Set(['ADD', 'COPY', 'RUN']);
function canHoldHeredocs(raw) {
    const { keyword, isJson } = (raw.keyword === 'ONBUILD' ? raw.trigger : undefined) ?? raw;
    return HEREDOC_KEYWORDS.has(keyword) && !isJson;
}
function readHeredoc(reader, start, startLine) {
    const firstLine = reader.at + 1;
    const content = [];
    for (;;) {
        const line = reader.source[reader.at];
        if (line === undefined) {
            return (0,located_errors/* failAt */.Y1)('unterminated heredoc', reader.path, linesFrom(reader, startLine));
        }
        reader.at++;
        const ended = trimLineEnd(line);
        if ((start.stripTabs ? ended.replace(/^\t+/, '') : ended) === start.name)
            break;
        content.push(line);
    }
    const text = content.join('');
    return {
        name: start.name,
        content: start.stripTabs ? (0,instructions_heredocs/* stripLeadingTabs */.Zo)(text) : text,
        expand: start.expand,
        startLine: firstLine,
        endLine: reader.at,
        fileDescriptor: start.fileDescriptor,
    };
}

// EXTERNAL MODULE: ./src/parse/stages/stage-state.ts
var stage_state = __webpack_require__(4365);
// EXTERNAL MODULE: ./src/parse/stages/stages.ts + 1 modules
var stages_stages = __webpack_require__(6650);
;// CONCATENATED MODULE: ./src/parse/dockerfile.ts












function parseDockerfile(source, path, options = {}) {
    const { buildArgs = {}, namedContexts = {}, platform = 'linux/amd64' } = options;
    const { text, encoding } = decodeSource(source);
    if (source.length === 0)
        (0,located_errors/* failAt */.Y1)('the Dockerfile cannot be empty', path, FIRST_LINE);
    const sourceLines = splitLines(text);
    const { directives: written, checkLine } = readDirectives(sourceLines.lines);
    (0,located_errors/* locateErrors */.yU)(path, { startLine: checkLine, endLine: checkLine }, () => {
        validateCheckOptions(written.check ?? '');
    });
    const { lines, escape } = readLogicalLines(sourceLines, path);
    const directives = { ...written, escape };
    const isStrict = knowsFrontend(written.syntax);
    const { globalArgs, sections } = groupInstructions(lines, path, isStrict);
    const last = sections.at(-1)?.from;
    const target = options.target ?? (last && (0,from_lines/* fromWords */.ex)(last).name?.toLowerCase()) ?? '';
    const globals = evaluateGlobalArgs(globalArgs, {
        path,
        escape,
        buildArgs,
        platform,
        target,
    }).values;
    const stages = (0,stages_stages/* resolveStages */.iM)(sections, { path, directives, globals, namedContexts, platform });
    const file = { path, text, encoding, directives, globalArgs, globals, buildArgs, stages };
    return { ...file, stages: (0,stage_state/* expandConsumption */.Yv)(file) };
}
const FIRST_LINE = { startLine: 1, endLine: 1 };
function groupInstructions(lines, path, isStrict) {
    const globalArgs = [];
    const sections = [];
    for (const line of lines) {
        try {
            validateInstruction(line.raw);
        }
        catch (error) {
            const isOurs = isStrict || /^(?:FROM|ARG)$/.test(line.raw.keyword);
            if (isOurs)
                (0,located_errors/* failAt */.Y1)((0,located_errors/* reasonOf */.A3)(error), path, line);
        }
        const instruction = toInstruction(line.raw, line);
        const section = sections.at(-1);
        if (instruction.keyword === 'FROM')
            sections.push({ from: instruction, instructions: [] });
        else if (section !== undefined)
            section.instructions.push(instruction);
        else if (instruction.keyword === 'ARG')
            globalArgs.push(instruction);
        else
            (0,located_errors/* failAt */.Y1)('no build stage in current context', path, line);
    }
    if (sections.length === 0) {
        (0,located_errors/* failAt */.Y1)('dockerfile contains no stages to build', path, lines.at(-1) ?? FIRST_LINE);
    }
    return { globalArgs, sections };
}
function toInstruction(raw, line) {
    const { keyword, text } = raw;
    const { startLine, endLine, heredocs, comments } = line;
    const flags = raw.flags.length === 0 ? raw_instruction/* NONE */.x3 : raw.flags.map(flag_rules/* toFlag */.Qq);
    const instruction = { keyword, startLine, endLine, flags, text, heredocs };
    if (raw.isJson)
        instruction.json = keyword === 'HEALTHCHECK' ? raw.args.slice(1) : raw.args;
    if (comments.length > 0)
        instruction.comments = comments;
    if (raw.trigger !== undefined) {
        instruction.trigger = toInstruction(raw.trigger, { ...line, comments: raw_instruction/* NONE */.x3 });
    }
    return instruction;
}

// EXTERNAL MODULE: ./src/plan/find-sources.ts
var find_sources = __webpack_require__(179);
// EXTERNAL MODULE: ./src/plan/plan-steps.ts + 4 modules
var plan_steps = __webpack_require__(5324);
// EXTERNAL MODULE: ./src/plan/secrets.ts
var plan_secrets = __webpack_require__(4682);
// EXTERNAL MODULE: ./src/report/command-line.ts
var command_line = __webpack_require__(7814);
// EXTERNAL MODULE: ./src/diagnose/severity.ts
var diagnose_severity = __webpack_require__(2529);
;// CONCATENATED MODULE: ./src/report/conclusion.ts

function concludeRun(results, diagnostics, threshold) {
    const failed = results.filter(({ outcome }) => outcome === 'failure' || outcome === 'cancelled');
    const required = failed.filter(result => !result.step.allowFailure);
    const reached = diagnostics.some(({ severity }) => (0,diagnose_severity/* reaches */.O)(severity, threshold));
    if (threshold !== 'none' && (required.length > 0 || reached))
        return 'failure';
    return failed.length > 0 ? 'neutral' : 'success';
}
function exitCode(conclusion, results) {
    if (conclusion !== 'failure')
        return 0;
    const failed = results.filter(({ outcome, step }) => (outcome === 'failure' || outcome === 'cancelled') && !step.allowFailure);
    const isQuality = failed.length === 0 ||
        failed.some(({ outcome, couldNotRun }) => outcome === 'failure' && !couldNotRun);
    return isQuality ? 1 : 3;
}

;// CONCATENATED MODULE: ./src/report/merge.ts

function mergeDiagnostics(diagnostics) {
    const merged = new Map();
    for (const diagnostic of diagnostics) {
        const { path, startLine, endLine, startColumn, source, code, message } = diagnostic;
        const key = JSON.stringify([path, startLine, endLine, startColumn, source, code, message]);
        const known = merged.get(key);
        merged.set(key, known === undefined ? diagnostic : join(known, diagnostic));
    }
    return [...merged.values()].sort(compare);
}
function join(a, b) {
    const stages = [...new Set([a.stage, b.stage].flatMap(stage => stage?.split(', ') ?? []))];
    const severity = (0,diagnose_severity/* reaches */.O)(a.severity, b.severity) ? a.severity : b.severity;
    return { ...a, severity, ...(stages.length === 0 ? {} : { stage: stages.join(', ') }) };
}
function compare(a, b) {
    return (order(a.path, b.path) ||
        a.startLine - b.startLine ||
        (a.startColumn ?? 0) - (b.startColumn ?? 0) ||
        order(a.source, b.source) ||
        order(a.message, b.message));
}
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/run/cross-check.ts



async function askTargets(argv, ports, signal) {
    const decoder = new external_node_util_.TextDecoder();
    let json = '';
    try {
        const [tool = '', ...rest] = argv;
        const command = [await ports.findTool(tool), ...rest];
        const onStdout = (chunk) => (json += decoder.decode(chunk, { stream: true }));
        const { exitCode } = await ports.runProcess({ argv: command, signal, onStdout });
        if (exitCode !== 0)
            return undefined;
        JSON.parse(json);
        return json;
    }
    catch {
        return undefined;
    }
}
async function crossCheck(files, commandOf, ports, signal) {
    const moving = files.filter(({ dockerfile: { directives } }) => {
        return directives.syntax !== undefined && knowsFrontend(directives.syntax);
    });
    const found = await Promise.all(moving.map(async (file) => {
        const json = await askTargets(commandOf(file), ports, signal);
        return json === undefined ? [] : differenceWarnings(file.dockerfile, json);
    }));
    return found.flat();
}
function differenceWarnings(dockerfile, json) {
    return compareWithTargets(dockerfile, json).map(({ message, line }) => ({
        path: dockerfile.path,
        startLine: line,
        endLine: line,
        severity: 'warning',
        source: 'quality-stages',
        message: `BuildKit reads this file otherwise: ${message}`,
    }));
}

// EXTERNAL MODULE: ./src/model.ts
var model = __webpack_require__(182);
// EXTERNAL MODULE: ./src/plan/bake-definition.ts
var bake_definition = __webpack_require__(7518);
// EXTERNAL MODULE: ./src/plan/parsed-build.ts
var parsed_build = __webpack_require__(8395);
// EXTERNAL MODULE: ./src/run/bake-command.ts
var bake_command = __webpack_require__(1260);
;// CONCATENATED MODULE: ./src/run/build-batches.ts
function splitBuilds({ files }, builds, most) {
    const batches = [];
    for (const { dockerfile } of files) {
        const own = builds.filter(({ file }) => file === dockerfile.path);
        const last = batches.at(-1);
        if (last !== undefined && last.length + own.length <= most)
            last.push(...own);
        else if (own.length > 0)
            batches.push(own);
    }
    return batches;
}
function createBatchEngine(batches, most) {
    const line = batches.map(batch => {
        let begin = () => undefined;
        const turn = new Promise(resolve => (begin = resolve));
        return { ...batch, begin, turn };
    });
    const batchOf = new Map(line.flatMap(batch => batch.builds.map(({ id }) => [id, batch])));
    const waiting = [...line];
    let open = 0;
    const beginNext = () => {
        const [next] = waiting;
        if (next === undefined || (open > 0 && open + next.builds.length > most))
            return;
        waiting.shift();
        open += next.builds.length;
        next.begin();
        beginNext();
    };
    beginNext();
    return {
        isTogether: true,
        build: async (job) => {
            const batch = batchOf.get(job.step.id);
            if (batch === undefined)
                throw new TypeError(`no batch has ${job.step.id}`);
            job.clock.stop();
            await batch.turn;
            job.clock.restart();
            try {
                return await batch.build(job);
            }
            finally {
                open--;
                beginNext();
            }
        },
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/parse/instructions/copy-arguments.ts
var copy_arguments = __webpack_require__(5257);
;// CONCATENATED MODULE: ./src/plan/context-paths.ts




function contextUse(dockerfile, stages) {
    if (dockerfile.directives.syntax !== undefined)
        return 'all';
    const patterns = new Set();
    for (const stage of stages) {
        if (stage.replacedBy !== undefined)
            continue;
        for (const { instruction } of (0,stage_state/* ownStates */.te)(dockerfile, stage)) {
            if (instruction.keyword === 'ONBUILD')
                return 'all';
            for (const source of contextSources(instruction)) {
                const pattern = toPattern(source);
                if (pattern === undefined)
                    return 'all';
                patterns.add(pattern);
            }
        }
    }
    return patterns.size === 0 ? 'none' : [...patterns].sort();
}
function contextSources(instruction) {
    if (instruction.keyword === 'RUN') {
        return (0,run_mounts/* runMounts */.WS)(instruction)
            .filter(({ type, from }) => type === 'bind' && from === undefined)
            .map(({ source }) => source ?? '.');
    }
    if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD')
        return [];
    const { from, sources } = (0,copy_arguments/* copyArguments */.K)(instruction);
    if (from !== undefined)
        return [];
    return sources.filter(source => !/^(?:https?|git|ssh):\/\/|^git@/.test(source));
}
function toPattern(source) {
    if (/[$\\]/.test(source))
        return undefined;
    const clean = external_node_path_.posix.resolve('/', source).slice(1);
    const fixed = clean.split('/');
    const crossing = fixed.findIndex(part => part.includes('**'));
    const kept = crossing < 0 ? fixed : fixed.slice(0, crossing);
    return kept.join('/') || undefined;
}

;// CONCATENATED MODULE: ./src/run/served-contexts.ts



function planContexts(plan, builds) {
    const requests = [];
    const places = new Map();
    for (const { dockerfile } of plan.files) {
        const steps = builds.filter(({ file }) => file === dockerfile.path);
        const build = (0,parsed_build/* parseBuild */.EH)(steps[0]?.argv ?? []);
        if (build === undefined)
            continue;
        const reached = new Set(steps.flatMap(({ target }) => {
            const stage = target === undefined ? (0,stages_stages/* defaultStage */.sr)(dockerfile) : (0,stages_stages/* findStage */.U9)(dockerfile, target);
            return stage === undefined ? [] : [...(0,stages_stages/* reachableStages */.JR)(dockerfile, stage.index)];
        }));
        const stages = dockerfile.stages.filter(({ index }) => reached.has(index));
        const use = contextUse(dockerfile, stages);
        if (use === 'none')
            continue;
        places.set(dockerfile.path, requests.length);
        const file = build.flags.get('--file')?.[0] ?? '';
        requests.push({ directory: build.context, dockerfile: file, use });
    }
    return {
        requests,
        urlOf: (step, server) => {
            const place = places.get(step.file);
            return place === undefined ? undefined : server?.urls[place];
        },
        isSurprise: (step, vertex) => {
            const place = places.get(step.file);
            const use = place === undefined ? undefined : requests[place]?.use;
            return use !== undefined && use !== 'all' && vertex.includes('] ONBUILD ');
        },
    };
}

// EXTERNAL MODULE: ./src/parse/build-vertices.ts
var build_vertices = __webpack_require__(6979);
// EXTERNAL MODULE: ./src/run/rawjson.ts + 1 modules
var rawjson = __webpack_require__(2267);
;// CONCATENATED MODULE: ./src/run/build-output.ts




function redactBuild(output, redact) {
    return {
        exitCode: output.exitCode,
        stdout: '',
        stderr: redact(output.stderr),
        vertices: output.vertices.map(vertex => redactVertex(vertex, redact)),
        warnings: output.warnings.map(warning => ({ ...warning, message: redact(warning.message) })),
    };
}
function redactVertex(vertex, redact) {
    return {
        ...vertex,
        name: redact(vertex.name),
        log: redact(vertex.log),
        ...(vertex.error === undefined ? {} : { error: redact(vertex.error) }),
    };
}
const isStopped = ({ error }) => error !== undefined && (0,build_vertices/* isCancelled */.mm)(error);
const failedRun = (vertices) => vertices.find(vertex => rawjson/* INSTRUCTION */.v.test(vertex.name) &&
    !isStopped(vertex) &&
    / did not complete successfully: exit code: \d+$/.test(vertex.error ?? ''));
function failedInBake(name, text, verticesOf) {
    const [, culprit] = /^ERROR: target (\S+): /m.exec(text) ?? [];
    const cause = culprit === undefined ? undefined : failedRun(verticesOf(culprit));
    return cause === undefined
        ? undefined
        : verticesOf(name).find(({ digest, error }) => digest === cause.digest && error !== undefined);
}
const wasTakenAlong = ({ exitCode, vertices }) => exitCode !== 0 &&
    vertices.some(isStopped) &&
    !vertices.some(vertex => vertex.error !== undefined && !isStopped(vertex));
function isLastOf(vertex, target) {
    const [, name] = /^\[(?:\w+\/\S+ )?(?:([a-z][\w.-]*) )?\s*(\d+)\/\2\] /.exec(vertex) ?? [];
    return name === undefined
        ? /^\[(?:\w+\/\S+ )?\s*(\d+)\/\1\] /.test(vertex)
        : target !== undefined && name === target;
}
function mergeVertices(own, earlier) {
    const ran = earlier.filter(vertex => vertex.started !== undefined && !vertex.cached && !isStopped(vertex));
    const byDigest = new Map(ran.map(vertex => [vertex.digest, vertex]));
    const byName = new Map(ran.filter(({ name }) => rawjson/* INSTRUCTION */.v.test(name)).map(vertex => [vertex.name, vertex]));
    return own.map(vertex => {
        if (vertex.error !== undefined)
            return vertex;
        const before = byDigest.get(vertex.digest) ?? (vertex.cached ? byName.get(vertex.name) : undefined);
        if (before === undefined || before.error !== undefined)
            return vertex;
        if (before.completed !== undefined)
            return before;
        const { completed } = vertex;
        return vertex.cached && completed !== undefined ? { ...before, completed } : vertex;
    });
}
function ownWarnings(warnings, step, dockerfile, steps) {
    if (dockerfile === undefined || warnings.length === 0)
        return warnings;
    const own = reachedBy(dockerfile, step);
    const any = new Set(steps
        .filter(other => other.file === step.file && (0,model/* isBuild */.T)(other))
        .flatMap(other => [...reachedBy(dockerfile, other)]));
    return warnings.filter(({ startLine }) => {
        const stage = dockerfile.stages.find(({ location }) => location.startLine <= startLine && startLine <= location.endLine);
        return stage === undefined || own.has(stage.index) || !any.has(stage.index);
    });
}
function reachedBy(dockerfile, { target }) {
    const stage = target === undefined ? (0,stages_stages/* defaultStage */.sr)(dockerfile) : (0,stages_stages/* findStage */.U9)(dockerfile, target);
    return stage === undefined ? new Set() : (0,stages_stages/* reachableStages */.JR)(dockerfile, stage.index);
}

;// CONCATENATED MODULE: ./src/run/error-tail.ts


function errorTail(dockerfile, vertex, namedContexts) {
    const error = `ERROR: failed to build: failed to solve: ${vertex.error ?? ''}\n`;
    const found = (0,build_vertices/* findInstruction */.qB)(dockerfile, vertex.name, dockerfile.buildArgs ?? {}, namedContexts);
    if (found === undefined)
        return error;
    const { startLine, endLine } = found.instruction;
    return `${excerpt(dockerfile, startLine, endLine)}${error}`;
}
function excerpt({ path, text }, first, last) {
    const lines = text.split('\n');
    let start = first;
    let end = Math.min(last, lines.length);
    const wanted = start === end ? 4 : 2;
    for (let added = 0; added < wanted; added++) {
        if (start > 1) {
            start--;
            added++;
        }
        if (end !== lines.length) {
            end++;
            added++;
        }
    }
    const ruler = '-'.repeat(20);
    const shown = lines.slice(start - 1, end).map((line, i) => {
        const number = start + i;
        const mark = number >= first && number <= last ? '>>>' : '   ';
        return ` ${String(number).padStart(3)} | ${mark} ${line}`;
    });
    return [`${external_node_path_.posix.basename(path)}:${first}`, ruler, ...shown, ruler, ''].join('\n');
}
function nameDockerfile(tail, { path }) {
    return tail.replace(/^Dockerfile:(\d+)\n(?=-{20}$)/gm, `${external_node_path_.posix.basename(path)}:$1\n`);
}

;// CONCATENATED MODULE: ./src/run/bake-builds.ts



function createBakeBuilds(reader, onEnd, onAbort) {
    const all = [];
    const byName = new Map();
    const answers = new Map();
    const open = () => all.filter(({ done }) => !done);
    const view = ({ name }) => ({
        vertices: reader()?.vertices(name) ?? [],
        warnings: reader()?.warnings() ?? [],
    });
    const end = (build, output) => {
        if (build.done)
            return;
        Object.assign(build, { done: true });
        answers.get(build)?.(output);
        onEnd(build);
    };
    const passed = (build) => ({ ...view(build), exitCode: 0, stderr: '' });
    return {
        all,
        open,
        named: name => byName.get(name ?? ''),
        begin: (job, dockerfile) => new Promise(resolve => {
            const build = { name: `s${all.length}`, job, dockerfile, done: false };
            all.push(build);
            byName.set(build.name, build);
            answers.set(build, resolve);
            const abort = () => {
                if (!build.done)
                    onAbort(build);
            };
            if (job.signal.aborted)
                abort();
            else
                job.signal.addEventListener('abort', abort);
        }),
        end,
        endAll: output => {
            for (const build of open())
                end(build, output === 'passed' ? passed(build) : output);
        },
        endIfBuilt: build => {
            const { name, job } = build;
            const isBuilt = job.step.kind === 'stage' &&
                reader()?.isComplete(name, vertex => isLastOf(vertex, job.step.target)) === true;
            if (isBuilt)
                end(build, passed(build));
            return isBuilt;
        },
        view,
        failureOf: (build, text) => {
            const { dockerfile, job, name } = build;
            const failed = failedInBake(name, text, other => reader()?.vertices(other) ?? []);
            if (failed === undefined)
                return undefined;
            const stderr = errorTail(dockerfile, failed, (0,parsed_build/* namedContextsOf */.nK)(job.argv));
            return { exitCode: 1, stderr, ...view(build) };
        },
    };
}

// EXTERNAL MODULE: ./src/run/build-client.ts
var build_client = __webpack_require__(2701);
;// CONCATENATED MODULE: ./src/run/long-instructions.ts
const LOOK_MS = 80;
const LOOK_MS_PER_BUILD = 5;
function watchLongInstructions(builds, running, onLong) {
    let timer;
    let before = new Set();
    const watch = () => {
        timer ??= setTimeout(look, LOOK_MS + LOOK_MS_PER_BUILD * builds);
    };
    const look = () => {
        timer = undefined;
        const now = running();
        const long = now.filter(({ digest }) => before.has(digest));
        before = new Set(now.map(({ digest }) => digest));
        if (now.length > 0 && (long.length === 0 || onLong(long)))
            watch();
    };
    return {
        watch,
        stop: () => {
            clearTimeout(timer);
        },
    };
}

;// CONCATENATED MODULE: ./src/run/folder-bake-engine.ts





const MOST_LOADING_MS = 300;
function createFolderBakeEngine(plan, builds, options, ports, queue) {
    const stop = new AbortController();
    let bake;
    const baked = createBakeBuilds(() => bake?.reader, () => {
        if (baked.open().length > 0)
            return;
        long.stop();
        stop.abort();
    }, build => {
        baked.end(build, { ...baked.view(build), exitCode: null, stderr: '' });
        stop.abort();
    });
    const run = async () => {
        if (baked.open().length === 0)
            return;
        const { engine } = ports;
        if (engine === undefined)
            throw new TypeError('a bake needs an engine');
        bake = (0,build_client/* startClient */.eQ)({
            argv: (0,bake_command/* bakeArgv */.k)(baked.all.map(({ job }) => job.argv), engine.bakeOptions()),
            stdin: (0,bake_command/* bakeInput */.wz)(baked.all, undefined, engine.isSet),
            env: (0,bake_command/* bakeEnvironment */.hY)(baked.all, options.secrets),
            isExport: baked.all.some(({ job }) => job.step.kind !== 'stage'),
            signal: stop.signal,
            targets: new Set(baked.all.map(({ name }) => name)),
            onVertex,
        }, ports);
        const { exitCode, text } = await bake.ended;
        long.stop();
        if (exitCode === 0)
            baked.endAll('passed');
        for (const build of baked.open()) {
            if (!baked.endIfBuilt(build))
                baked.end(build, baked.failureOf(build, text) ?? 'elsewhere');
        }
    };
    const onVertex = (name, owner) => {
        const build = baked.named(owner);
        if (build?.done === false)
            build.job.onProgress(options.redact(name));
        if (/\] (?:ONBUILD )?RUN /.test(name))
            long.watch();
    };
    const part = () => {
        for (const build of baked.open())
            baked.endIfBuilt(build);
        const left = baked.open();
        if (left.length < 2 || isCostly())
            return false;
        const isShared = ({ owners }) => left.filter(({ name }) => owners.includes(name)).length > 1;
        if (bake?.reader.running().some(isShared) === true)
            return true;
        stop.abort();
        return false;
    };
    const long = watchLongInstructions(builds.length, () => bake?.reader.running() ?? [], part);
    const isCostly = () => (bake?.reader.durationOf('[internal] load build context') ?? 0) > MOST_LOADING_MS;
    return {
        isTogether: true,
        build: async (job) => {
            const dockerfile = plan.files.find(f => f.dockerfile.path === job.step.file)?.dockerfile;
            if (dockerfile === undefined)
                return queue(job);
            const name = `s${baked.all.length}`;
            const ended = baked.begin(job, dockerfile);
            if (baked.all.length === builds.length) {
                run().catch(() => {
                    baked.endAll('elsewhere');
                });
            }
            const output = await ended;
            if (output === 'elsewhere')
                return queue(job, bake?.reader.vertices(name));
            const warnings = ownWarnings(output.warnings, job.step, dockerfile, builds);
            return redactBuild({ ...output, warnings }, options.redact);
        },
    };
}

;// CONCATENATED MODULE: ./src/run/served-bake-engine.ts










const JOIN_MS = 700;
const hasFailed = ({ error }) => error !== undefined && !(0,build_vertices/* isCancelled */.mm)(error);
function createServedBakeEngine(plan, builds, options, ports, queue) {
    const contexts = planContexts(plan, builds);
    const clients = new Map();
    let isAttaching = false;
    let server;
    let bake;
    let bakeEnded = false;
    const stopBake = new AbortController();
    const baked = createBakeBuilds(() => bake?.reader, build => {
        clients.get(build)?.stop.abort();
        if (baked.open().length === 0)
            end();
        else
            fillClients();
    }, build => {
        abort(build);
    });
    const end = () => {
        long.stop();
        stopBake.abort();
        server?.close();
    };
    const giveUp = () => {
        isAttaching = false;
        stopBake.abort();
        baked.endAll('elsewhere');
    };
    const run = async () => {
        const { engine } = ports;
        if (engine === undefined)
            throw new TypeError('a bake needs an engine');
        if (contexts.requests.length > 0)
            server = await engine.serveContexts(contexts.requests);
        if (baked.open().length === 0) {
            end();
            return;
        }
        bake = (0,build_client/* startClient */.eQ)({
            argv: (0,bake_command/* bakeArgv */.k)(baked.all.map(({ job }) => job.argv), engine.bakeOptions()),
            stdin: (0,bake_command/* bakeInput */.wz)(baked.all, step => contexts.urlOf(step, server), engine.isSet),
            env: (0,bake_command/* bakeEnvironment */.hY)(baked.all, options.secrets),
            isExport: baked.all.some(({ job }) => job.step.kind !== 'stage'),
            signal: stopBake.signal,
            targets: new Set(baked.all.map(({ name }) => name)),
            onVertex,
        }, ports);
        const { exitCode, text } = await bake.ended;
        bakeEnded = true;
        if (exitCode === 0)
            baked.endAll('passed');
        else
            afterBake(text);
    };
    const onVertex = (name, owner) => {
        const build = baked.named(owner);
        if (build === undefined || !rawjson/* INSTRUCTION */.v.test(name))
            return;
        if (contexts.isSurprise(build.job.step, name)) {
            giveUp();
            return;
        }
        if (!build.done && !clients.has(build))
            build.job.onProgress(options.redact(name));
        if (/\] (?:ONBUILD )?RUN /.test(name))
            long.watch();
    };
    const long = watchLongInstructions(builds.length, () => bake?.reader.running() ?? [], instructions => {
        const isOpen = (name) => baked.named(name)?.done === false;
        if (!instructions.some(({ owners }) => owners.some(isOpen)))
            return true;
        startAttaching();
        return false;
    });
    const startAttaching = () => {
        isAttaching = true;
        fillClients();
        if (!bakeEnded)
            void ports.engine?.learnBakeOptions(stopBake.signal);
    };
    const fillClients = () => {
        if (!isAttaching)
            return;
        for (const build of baked.all) {
            if (build.done || clients.has(build) || baked.endIfBuilt(build))
                continue;
            const running = baked.open().filter(other => clients.has(other)).length;
            if (running < options.maxParallel)
                attach(build);
        }
    };
    const attach = (build) => {
        const stop = new AbortController();
        const { job, dockerfile } = build;
        const url = contexts.urlOf(job.step, server);
        const client = (0,build_client/* startClient */.eQ)({
            ...(url === undefined
                ? { argv: job.argv }
                : { argv: (0,bake_command/* fromUrl */.uz)(job.argv, url), stdin: dockerfile.text }),
            env: (0,build_client/* secretsOf */.Fj)(job.step.secretEnv, options.secrets),
            isExport: job.step.kind !== 'stage',
            signal: stop.signal,
            onVertex: name => {
                if (!build.done)
                    job.onProgress(options.redact(name));
            },
        }, ports);
        clients.set(build, { client, stop });
        client.ended.then(({ exitCode, vertices, warnings, text }) => {
            if (build.done)
                return;
            const stderr = url === undefined ? text : nameDockerfile(text, dockerfile);
            if (wasTakenAlong({ exitCode, vertices }) && !stop.signal.aborted)
                baked.end(build, 'elsewhere');
            else {
                const earlier = bake?.reader.vertices(build.name) ?? [];
                baked.end(build, {
                    exitCode,
                    stderr,
                    warnings,
                    vertices: mergeVertices(vertices, earlier),
                });
            }
        }, () => {
            baked.end(build, 'elsewhere');
        });
    };
    const afterBake = (text) => {
        const isSilent = baked.all.every(({ name }) => bake?.reader.vertices(name).length === 0);
        if (isSilent || (server !== undefined && !server.wasAsked())) {
            giveUp();
            return;
        }
        isAttaching = false;
        for (const build of baked.open()) {
            const failure = baked.failureOf(build, text);
            const seen = clients.get(build)?.client.reader.vertices() ?? [];
            const isJoined = seen.some(({ digest, started }) => started !== undefined && failure?.vertices.some(v => v.digest === digest && hasFailed(v)));
            if (failure !== undefined && !isJoined)
                baked.end(build, failure);
        }
        startAttaching();
    };
    const abort = (build) => {
        baked.end(build, { exitCode: null, stderr: '', ...baked.view(build) });
        if (bakeEnded || baked.open().length === 0)
            return;
        startAttaching();
        setTimeout(() => {
            stopBake.abort();
        }, JOIN_MS).unref();
    };
    return {
        isTogether: true,
        build: async (job) => {
            const dockerfile = plan.files.find(f => f.dockerfile.path === job.step.file)?.dockerfile;
            if (dockerfile === undefined)
                return queue(job);
            const ended = baked.begin(job, dockerfile);
            if (baked.all.length === builds.length)
                run().catch(giveUp);
            const output = await ended;
            if (output === 'elsewhere') {
                if (ports.engine?.wanted === 'served')
                    throw new errors/* ToolError */.v4('the bake left this build open');
                return queue(job);
            }
            return toOutput(output, job, dockerfile);
        },
    };
    function toOutput(output, { step }, dockerfile) {
        const warnings = ownWarnings(output.warnings, step, dockerfile, builds);
        return redactBuild({ ...output, warnings }, options.redact);
    }
}

;// CONCATENATED MODULE: ./src/plan/shared-builds.ts


function planSharedBuilds(dockerfile, builds) {
    const targets = builds.flatMap(step => shared_builds_toTarget(dockerfile, step) ?? []);
    const consumers = directConsumers(dockerfile, targets);
    const kept = dockerfile.stages.filter(stage => stage.name !== undefined &&
        (0,stages_stages/* findStage */.U9)(dockerfile, stage.name) === stage &&
        (consumers.get(stage.index)?.size ?? 0) > 1);
    const idOf = (stage) => `${dockerfile.path}:${stage.name?.toLowerCase() ?? ''}`;
    const needsOf = (below) => kept.filter(({ index }) => below.has(index)).map(idOf);
    const shared = kept.flatMap(stage => {
        const user = targets.find(({ below, stage: own }) => below.has(stage.index) || own === stage);
        if (user === undefined)
            return [];
        const below = without((0,stages_stages/* reachableStages */.JR)(dockerfile, stage.index), stage.index);
        const name = stage.name?.toLowerCase() ?? '';
        const build = (0,parsed_build/* withFlags */.WW)(user.build, {
            '--target': [name],
            '--output': ['type=cacheonly'],
            '--load': [],
            '--tag': [],
            '--cache-to': [],
        });
        const done = kept.filter(({ index }) => below.has(index));
        return [
            {
                id: idOf(stage),
                stage: name,
                argv: (0,parsed_build/* formatBuild */.s6)(withoutRerun(build, dockerfile, done, below)),
                secretEnv: user.step.secretEnv,
                needs: needsOf(below),
            },
        ];
    });
    const steps = targets.map(({ step, build, stage, below }) => {
        const reached = new Set([...below, stage.index]);
        const done = kept.filter(({ index }) => reached.has(index));
        return [
            step.id,
            {
                needs: done.map(idOf),
                argv: (0,parsed_build/* formatBuild */.s6)(withoutRerun(build, dockerfile, done, below)),
            },
        ];
    });
    return { shared, steps: new Map(steps) };
}
function shared_builds_toTarget(dockerfile, step) {
    const build = (0,parsed_build/* parseBuild */.EH)(step.argv);
    if (build === undefined)
        return undefined;
    const stage = step.target === undefined ? (0,stages_stages/* defaultStage */.sr)(dockerfile) : (0,stages_stages/* findStage */.U9)(dockerfile, step.target);
    if (stage === undefined)
        return undefined;
    return {
        step,
        build,
        stage,
        below: without((0,stages_stages/* reachableStages */.JR)(dockerfile, stage.index), stage.index),
    };
}
function directConsumers(dockerfile, targets) {
    const consumers = new Map();
    const add = (stage, consumer) => {
        consumers.set(stage, (consumers.get(stage) ?? new Set()).add(consumer));
    };
    const built = new Set();
    for (const { step, stage, below } of targets) {
        add(stage.index, `step ${step.id}`);
        built.add(stage.index);
        for (const index of below)
            built.add(index);
    }
    for (const index of built) {
        for (const need of dockerfile.stages[index]?.needs ?? [])
            add(need, `stage ${index}`);
    }
    return consumers;
}
function withoutRerun(build, dockerfile, done, below) {
    const finished = new Set(done.flatMap(stage => [...(0,stages_stages/* reachableStages */.JR)(dockerfile, stage.index)]));
    if (finished.size === 0)
        return build;
    const nameOf = (index) => dockerfile.stages[index]?.name?.toLowerCase();
    const doneNames = new Set([...finished].map(nameOf));
    const filters = (build.flags.get('--no-cache-filter') ?? []).filter(n => !doneNames.has(n));
    if (!build.flags.has('--no-cache'))
        return (0,parsed_build/* withFlags */.WW)(build, { '--no-cache-filter': filters });
    const own = build.flags.get('--target')?.[0];
    const rest = [own, ...[...below].filter(index => !finished.has(index)).map(nameOf)];
    if (rest.includes(undefined))
        return build;
    const names = rest.flatMap(name => (name === undefined || doneNames.has(name) ? [] : [name]));
    return (0,parsed_build/* withFlags */.WW)(build, { '--no-cache': [], '--no-cache-filter': names });
}
const without = (indexes, index) => new Set([...indexes].filter(other => other !== index));

;// CONCATENATED MODULE: ./src/run/client-engine.ts



function createClientEngine(plan, builds, options, ports) {
    const { shared: list, steps } = planShared(plan, builds);
    const shared = new Map(list.map(build => [build.id, build]));
    const running = new Map();
    const waiting = new Map();
    const prepare = (id, job) => {
        const build = shared.get(id);
        if (build === undefined)
            return Promise.resolve(client_engine_NOTHING);
        const jobs = waiting.get(id) ?? new Set();
        waiting.set(id, jobs.add(job));
        const known = running.get(id);
        if (known !== undefined)
            return known;
        const stop = new AbortController();
        const began = runShared(build, { ...job, signal: stop.signal }).finally(() => {
            if (stop.signal.aborted)
                running.delete(id);
        });
        running.set(id, began);
        stopWhenLeft(jobs, stop);
        return began;
    };
    const runShared = async (build, job) => {
        const before = await prepareAll(build.needs, job);
        if (before.failure !== undefined)
            return before;
        const output = await run({ ...job, argv: build.argv }, build.secretEnv, false);
        const vertices = [...before.vertices, ...output.vertices];
        return output.exitCode === 0 ? { vertices } : { vertices, failure: output };
    };
    const prepareAll = async (ids, job) => {
        const all = await Promise.all(ids.map(id => orAborted(prepare(id, job), job.signal)));
        const failure = all.find(prepared => prepared.failure !== undefined)?.failure;
        const vertices = all.flatMap(prepared => prepared.vertices);
        return failure === undefined ? { vertices } : { vertices, failure };
    };
    const run = async (job, secretEnv, isExport) => {
        const output = await runOnce(job, secretEnv, isExport);
        return wasTakenAlong(output) && !job.signal.aborted
            ? runOnce(job, secretEnv, isExport)
            : output;
    };
    const runOnce = async (job, secretEnv, isExport) => {
        const client = (0,build_client/* startClient */.eQ)({
            argv: job.argv,
            env: (0,build_client/* secretsOf */.Fj)(secretEnv, options.secrets),
            isExport,
            signal: job.signal,
            onVertex: name => {
                job.onProgress(options.redact(name));
            },
        }, ports);
        const { exitCode, vertices, warnings, text } = await client.ended;
        return { exitCode, vertices, warnings, stderr: text };
    };
    return {
        isTogether: false,
        build: async (job, earlier = []) => {
            const { needs, argv } = steps.get(job.step.id) ?? { needs: [], argv: job.argv };
            const isOpen = (id) => !isDone(shared.get(id), earlier);
            const prepared = await prepareAll(needs.filter(isOpen), job);
            const before = { ...prepared, vertices: [...earlier, ...prepared.vertices] };
            const output = before.failure ??
                (await run({ ...job, argv: takeNames(argv, job.argv) }, job.step.secretEnv, job.step.kind !== 'stage'));
            const dockerfile = plan.files.find(f => f.dockerfile.path === job.step.file)?.dockerfile;
            return toOutput(output, before, job, dockerfile);
        },
    };
    function toOutput(output, before, { step }, dockerfile) {
        return redactBuild({
            ...output,
            vertices: mergeVertices(output.vertices, before.vertices),
            warnings: ownWarnings(output.warnings, step, dockerfile, builds),
        }, options.redact);
    }
}
const isDone = (build, vertices) => vertices.some(({ name, completed, error }) => completed !== undefined && error === undefined && isLastOf(name, build?.stage));
function planShared(plan, builds) {
    const found = plan.files.map(({ dockerfile }) => {
        const own = builds.filter(({ file }) => file === dockerfile.path);
        return own.length < 2 ? undefined : planSharedBuilds(dockerfile, own);
    });
    return {
        shared: found.flatMap(plans => plans?.shared ?? []),
        steps: new Map(found.flatMap(plans => [...(plans?.steps ?? [])])),
    };
}
const client_engine_NOTHING = { vertices: [] };
const GIVEN_UP = {
    vertices: [],
    failure: { exitCode: null, stderr: '', vertices: [], warnings: [] },
};
function stopWhenLeft(jobs, stop) {
    const watched = new Set();
    const watch = () => {
        for (const job of jobs) {
            if (watched.has(job))
                continue;
            watched.add(job);
            job.signal.addEventListener('abort', check, { once: true });
        }
    };
    const check = () => {
        watch();
        if ([...jobs].every(({ signal }) => signal.aborted))
            stop.abort();
    };
    check();
}
function orAborted(prepared, signal) {
    return new Promise((resolve, reject) => {
        const leave = () => {
            resolve(GIVEN_UP);
        };
        if (signal.aborted)
            leave();
        signal.addEventListener('abort', leave, { once: true });
        void prepared.then(resolve, reject).finally(() => {
            signal.removeEventListener('abort', leave);
        });
    });
}
function takeNames(planned, given) {
    const named = new Map(['--tag', '--output'].map(flag => [flag, given.filter((_, i) => given[i - 1] === flag)]));
    return planned.map((word, i) => named.get(planned[i - 1] ?? '')?.shift() ?? word);
}

;// CONCATENATED MODULE: ./src/run/queued-clients.ts
function createQueue(clients, places) {
    let free = places;
    const line = [];
    const leave = () => {
        const next = line.shift();
        if (next === undefined)
            free++;
        else
            next();
    };
    return async (job, earlier) => {
        job.clock.stop();
        if (free > 0)
            free--;
        else
            await new Promise(resolve => line.push(resolve));
        job.clock.restart();
        try {
            return await clients.build(job, earlier);
        }
        finally {
            leave();
        }
    };
}

;// CONCATENATED MODULE: ./src/run/engine.ts











function createEngine(plan, options, ports) {
    const batches = batchesOf(plan, options);
    const engines = batches.map(builds => createBatch(plan, builds, options, ports));
    const [only] = engines;
    if (only !== undefined && engines.length === 1)
        return only;
    const asBatch = (engine, i) => {
        const builds = batches[i] ?? [];
        return {
            builds,
            build: engine.isTogether ? engine.build : createQueue(engine, options.maxParallel),
        };
    };
    return createBatchEngine(engines.map(asBatch), MOST_BAKED);
}
function createBatch(plan, builds, options, ports) {
    const clients = createClientEngine(plan, builds, options, ports);
    const name = chooseEngine(plan, builds, options, ports);
    if (name === 'clients')
        return clients;
    const queue = createQueue(clients, options.maxParallel);
    return name === 'served'
        ? createServedBakeEngine(plan, builds, options, ports, queue)
        : createFolderBakeEngine(plan, builds, options, ports, queue);
}
function batchesOf(plan, { isLimited }) {
    const builds = plan.steps.filter(step => (0,model/* isBuild */.T)(step) && step.skip === undefined);
    if (builds.length <= MOST_BAKED || isLimited === true)
        return [builds];
    return splitBuilds(plan, builds, MOST_BAKED / 2);
}
function listCommands(plan, options, ports) {
    const batches = batchesOf(plan, options);
    const steps = plan.steps.map(({ argv, skip }) => skip === undefined ? { argv } : { argv, note: `${skip.outcome}: ${skip.reason}` });
    const together = batches.flatMap(builds => {
        const count = batches.length === 1 ? `the ${builds.length} below` : `${builds.length} of those below`;
        return commandsOfBatch(plan, builds, count, options, ports);
    });
    return [...together, ...steps];
}
function commandsOfBatch(plan, builds, count, options, ports) {
    const name = chooseEngine(plan, builds, options, ports);
    const bake = (note) => ({
        argv: (0,bake_command/* bakeArgv */.k)(builds.map(build => build.argv), ports.engine?.bakeOptions()),
        note,
    });
    if (name === 'served')
        return [bake(`builds ${count} together`)];
    const shared = planShared(plan, builds).shared.map(({ argv }) => ({
        argv,
        note: 'once, for several',
    }));
    if (name === 'clients')
        return shared;
    return [bake(`finds ${count} in the cache, or leaves them to`), ...shared];
}
function chooseEngine(plan, builds, options, ports) {
    const { engine } = ports;
    if (engine === undefined || engine.wanted === 'clients')
        return 'clients';
    const { requests } = planContexts(plan, builds);
    const builder = (0,parsed_build/* parseBuild */.EH)(builds[0]?.argv ?? [])?.flags.get('--builder')?.[0] ?? '';
    const isServed = requests.length === 0 || engine.isLocal(builder);
    const isKnown = requests.every(({ use }) => use !== 'all');
    if (canBake(plan, builds, options)) {
        if (engine.wanted === undefined)
            return isServed && isKnown ? 'served' : 'folder';
        if (engine.wanted === 'folder' || isServed)
            return engine.wanted;
    }
    if (engine.wanted === undefined)
        return 'clients';
    throw new errors/* ToolError */.v4(`QUALITY_STAGES_ENGINE is "${engine.wanted}", which cannot run these builds`);
}
const MOST_BAKED = 128;
function canBake(plan, builds, options) {
    const isTooMany = builds.length > MOST_BAKED;
    const isOverLimit = options.isLimited === true && options.maxParallel < builds.length;
    if (builds.length < 2 || isTooMany || isOverLimit)
        return false;
    return (builds.every(({ argv }) => {
        const build = (0,parsed_build/* parseBuild */.EH)(argv);
        return build !== undefined && (0,bake_definition/* isBakeable */.s)(build) && !build.flags.has('--no-cache');
    }) &&
        plan.files.every(({ dockerfile: { encoding = 'utf-8', text } }) => {
            return encoding === 'utf-8' && !text.includes('\ufffd');
        }));
}

;// CONCATENATED MODULE: ./src/run/decoded-view.ts
function viewThrough(text, pattern, read) {
    const pieces = [];
    const texts = [];
    let at = 0;
    let done = 0;
    const copy = (until) => {
        if (until === done)
            return;
        pieces.push({ at, from: done });
        texts.push(text.slice(done, until));
        at += until - done;
    };
    for (const match of text.matchAll(pattern)) {
        copy(match.index);
        const read1 = read(match[0]);
        done = match.index + match[0].length;
        if (read1 === '')
            continue;
        pieces.push({ at, from: match.index, width: match[0].length });
        texts.push(read1);
        at += read1.length;
    }
    if (done === 0)
        return { text, origin: (start, end) => [start, end] };
    copy(text.length);
    const place = (position, isEnd) => {
        const piece = pieceAt(pieces, position);
        if (piece === undefined)
            return position;
        if (piece.width !== undefined)
            return piece.from + (isEnd ? piece.width : 0);
        return piece.from + position - piece.at + (isEnd ? 1 : 0);
    };
    return {
        text: texts.join(''),
        origin: (start, end) => [place(start, false), place(end - 1, true)],
    };
}
const throughBoth = (first, second) => ({
    text: second.text,
    origin: (start, end) => first.origin(...second.origin(start, end)),
});
function pieceAt(pieces, position) {
    let [low, high] = [0, pieces.length];
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((pieces[middle]?.at ?? 0) <= position)
            low = middle;
        else
            high = middle;
    }
    return pieces[low];
}
const BREAKS = /(?:\r?\n[ \t]*|\u001b\[[0-9;]*[mK])+/g;
const HEX_BREAKS = /(?:\r?\n[ \t]*|[ :,]|\\+x|\b0x)+/g;
const ESCAPES = /(?:%[0-9a-fA-F]{2})+|(?:\\u[0-9a-fA-F]{4})+|(?:\\x[0-9a-fA-F]{2})+|\\[^A-Za-z0-9\s]|\\[nrt]|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);/g;
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unwrapped = (text) => viewThrough(text, BREAKS, () => '');
const withoutHexBreaks = (text) => viewThrough(text, HEX_BREAKS, () => '');
const unescaped = (text) => viewThrough(text, ESCAPES, readEscape);
function readEscape(escape) {
    if (escape.startsWith('%'))
        return Buffer.from(escape.replaceAll('%', ''), 'hex').toString();
    if (escape.startsWith('&')) {
        const name = escape.slice(1, -1);
        const code = /^#[xX]/.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
        return name.startsWith('#')
            ? String.fromCodePoint(code <= 0x10ffff ? code : 0xfffd)
            : (NAMED[name] ?? '');
    }
    if (escape.startsWith('\\u')) {
        const units = escape.split('\\u').slice(1);
        return String.fromCharCode(...units.map(unit => parseInt(unit, 16)));
    }
    if (escape.startsWith('\\x'))
        return Buffer.from(escape.replaceAll('\\x', ''), 'hex').toString();
    return { n: '', r: '', t: '\t' }[escape.slice(1)] ?? escape.slice(1);
}

;// CONCATENATED MODULE: ./src/run/redact.ts

const SHORTEST = 3;
const SHORTEST_SPLIT = 6;
const SHORTEST_BASE64 = 4;
const MASK = '***';
const SEGMENT = 1024 * 1024;
const LONGEST_SPELLING = 16;
function createRedactor(values) {
    const parts = [...new Set([...values].flatMap(partsOf))];
    if (parts.length === 0)
        return text => text;
    const short = needlesOf(parts.filter(part => part.length < SHORTEST_SPLIT));
    const long = needlesOf(parts.filter(part => part.length >= SHORTEST_SPLIT));
    const find = (text) => {
        const whole = { text, origin: (start, end) => [start, end] };
        return [
            ...findAll(short, whole, whole),
            ...findAll(long, unwrapped(text), withoutHexBreaks(text)),
        ];
    };
    const overlap = LONGEST_SPELLING * Math.max(...parts.map(part => part.length));
    const size = Math.max(SEGMENT, overlap);
    return text => {
        if (text.length < SHORTEST)
            return text;
        const ranges = [];
        for (let at = 0; at < text.length; at += size) {
            const start = Math.max(0, at - overlap);
            for (const [from, to] of find(text.slice(start, at + size + overlap))) {
                ranges.push([start + from, start + to]);
            }
        }
        return maskRanges(text, ranges);
    };
}
const partsOf = (value) => {
    const lines = value.split(/\r\n?|\n/);
    return [lines.map((line, i) => (i === 0 ? line : line.trimStart())).join(''), ...lines]
        .map(part => part.trim())
        .filter(part => part.length >= SHORTEST);
};
function needlesOf(parts) {
    return {
        plain: [
            ...new Set(parts.flatMap(part => [
                part,
                part.replaceAll(' ', '+'),
                part.replaceAll("'", "'''"),
                part.replaceAll("'", `'"'"'`),
            ])),
        ],
        base64: parts.flatMap(part => base64Needles(Buffer.from(part))),
        hex: parts.map(part => Buffer.from(part).toString('hex')),
    };
}
function base64Needles(bytes) {
    return [0, 1, 2].flatMap(offset => {
        const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
        const first = Math.ceil((offset * 8) / 6);
        const sure = text.slice(first, Math.floor(((offset + bytes.length) * 8) / 6));
        return sure.length < SHORTEST_BASE64 ? [] : [sure];
    });
}
function findAll(needles, text, dump) {
    if (needles.plain.length === 0)
        return [];
    const once = throughBoth(text, unescaped(text.text));
    const twice = throughBoth(once, unescaped(once.text));
    const views = [text, once, twice].filter((view, i, all) => view.text !== all[i - 1]?.text);
    return [
        ...views.flatMap(view => findIn(view, needles.plain)),
        ...views
            .slice(0, 2)
            .flatMap(view => findIn({ ...view, text: standardBase64(view.text) }, needles.base64)),
        ...findIn({ ...dump, text: lowerHex(dump.text) }, needles.hex),
    ];
}
function findIn({ text, origin }, needles) {
    return needles.flatMap(needle => {
        const found = [];
        for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
            found.push(origin(at, at + needle.length));
        }
        return found;
    });
}
const standardBase64 = (text) => text.replaceAll('-', '+').replaceAll('_', '/');
const lowerHex = (text) => text.replace(/[A-F]+/g, letters => letters.toLowerCase());
function maskRanges(text, ranges) {
    if (ranges.length === 0)
        return text;
    const pieces = [];
    let done = 0;
    let masked = -1;
    for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
        if (end <= done)
            continue;
        if (start > done || masked < 0)
            pieces.push(text.slice(done, Math.max(start, done)), MASK);
        done = masked = end;
    }
    return pieces.join('') + text.slice(done);
}

;// CONCATENATED MODULE: ./src/plan/order-steps.ts

const [UNKNOWN, IMAGE, TOOL] = [1e9, 2e9, 3e9];
function orderSteps({ files, steps }, formerMs = new Map()) {
    const lengths = new Map(files.map(({ dockerfile }) => [dockerfile.path, chainLengths(dockerfile)]));
    const rank = (step) => {
        if (step.kind === 'image')
            return IMAGE;
        if (step.kind !== 'stage')
            return TOOL;
        const former = formerMs.get(step.id);
        if (former !== undefined)
            return Math.min(former, UNKNOWN - 1);
        const dockerfile = files.find(file => file.dockerfile.path === step.file)?.dockerfile;
        const stage = dockerfile && targetOf(dockerfile, step);
        const length = lengths.get(step.file)?.[stage?.index ?? 0] ?? 0;
        return formerMs.size === 0 ? length : UNKNOWN + length;
    };
    return steps
        .map(step => ({ step, rank: rank(step) }))
        .sort((a, b) => b.rank - a.rank)
        .map(({ step }) => step);
}
function targetOf(dockerfile, { target }) {
    return target === undefined ? (0,stages_stages/* defaultStage */.sr)(dockerfile) : (0,stages_stages/* findStage */.U9)(dockerfile, target);
}
function chainLengths({ stages }) {
    const known = [];
    const lengthOf = (stage, above) => {
        const own = stage.instructions.filter(i => /^(?:RUN|COPY|ADD)$/.test(i.keyword)).length;
        const needs = stage.needs.map(index => {
            const need = stages[index];
            if (need === undefined || above.has(index))
                return 0;
            return (known[index] ??= lengthOf(need, new Set([...above, index])));
        });
        return own + Math.max(0, ...needs);
    };
    for (const stage of stages)
        known[stage.index] ??= lengthOf(stage, new Set([stage.index]));
    return known;
}

// EXTERNAL MODULE: ./src/run/bounded-log.ts
var bounded_log = __webpack_require__(4995);
;// CONCATENATED MODULE: ./src/run/run-tool.ts



const STDOUT_LIMIT = 8 * 1024 * 1024;
async function runTool(step, argv, { ports, redact, secrets, signal }) {
    const stdout = (0,bounded_log/* createBoundedLog */.M)(STDOUT_LIMIT, 1024);
    const stderr = (0,bounded_log/* createBoundedLog */.M)(256 * 1024, 256 * 1024);
    const [outDecoder, errDecoder] = [new external_node_util_.TextDecoder(), new external_node_util_.TextDecoder()];
    const { exitCode } = await ports.runProcess({
        argv: await (0,build_client/* resolveArgv */.rf)(argv, ports),
        env: (0,build_client/* secretsOf */.Fj)(step.secretEnv, secrets),
        signal,
        onStdout: chunk => {
            stdout.write(outDecoder.decode(chunk, { stream: true }));
        },
        onStderr: chunk => {
            stderr.write(errDecoder.decode(chunk, { stream: true }));
        },
    });
    return {
        exitCode,
        stdout: redact(stdout.text()),
        stderr: redact(stderr.text()),
        vertices: [],
        warnings: [],
    };
}

// EXTERNAL MODULE: ./src/plan/image-name.ts
var image_name = __webpack_require__(468);
;// CONCATENATED MODULE: ./src/run/abandoned-images.ts

async function findAbandonedImages(docker, own, { runProcess, isAbandoned }) {
    if (isAbandoned === undefined)
        return [];
    const repository = own.slice(0, own.lastIndexOf(':'));
    const decoder = new external_node_util_.TextDecoder();
    let text = '';
    await runProcess({
        argv: [docker, 'image', 'ls', '--format', '{{.Repository}}:{{.Tag}}', repository],
        onStdout: chunk => (text += decoder.decode(chunk, { stream: true })),
    });
    return text.split('\n').filter(name => name !== '' && isAbandoned(name));
}

;// CONCATENATED MODULE: ./src/run/image-id.ts

async function readImageId(image, ports) {
    const decoder = new external_node_util_.TextDecoder();
    let text = '';
    try {
        const docker = await ports.findTool('docker');
        await ports.runProcess({
            argv: [docker, 'image', 'inspect', '--format', '{{.Id}}', image],
            onStdout: chunk => (text += decoder.decode(chunk, { stream: true })),
        });
    }
    catch {
        return undefined;
    }
    return /^sha256:[0-9a-f]{64}$/.exec(text.trim())?.[0];
}

;// CONCATENATED MODULE: ./src/run/temporary-images.ts



function createTemporaryImages(ports) {
    const images = new Map();
    const files = new Map();
    const makeFile = (id) => {
        const file = ports.temporaryImageFile?.();
        if (file !== undefined)
            files.set(id, file);
        return file?.path;
    };
    return {
        name: step => {
            const id = step.kind === 'image' ? step.id : step.needs.find(need => images.has(need));
            if (id === undefined || !(0,image_name/* namesImage */.Gc)(step.argv))
                return step.argv;
            const image = images.get(id) ??
                ((0,image_name/* namesImageFile */.yT)(step.argv) ? makeFile(id) : undefined) ??
                ports.temporaryImage(id);
            images.set(id, image);
            return (0,image_name/* nameImage */.Pe)(step.argv, image);
        },
        readId: async (id) => {
            const image = files.has(id) ? undefined : images.get(id);
            return image === undefined ? undefined : readImageId(image, ports);
        },
        remove: async () => {
            for (const { remove } of files.values())
                remove();
            const named = [...images].flatMap(([id, image]) => (files.has(id) ? [] : [image]));
            await removeImages(named, ports);
        },
    };
}
async function removeImages(images, ports) {
    if (images.length === 0)
        return;
    try {
        const docker = await ports.findTool('docker');
        const abandoned = await findAbandonedImages(docker, images[0] ?? '', ports);
        const argv = [docker, 'image', 'rm', '--force', ...images, ...abandoned];
        await ports.runProcess({ argv });
    }
    catch {
    }
}

;// CONCATENATED MODULE: ./src/run/run-plan.ts






async function runPlan(plan, options, ports, observer) {
    const began = ports.now();
    const results = new Map();
    const images = createTemporaryImages(ports);
    const engine = createEngine(plan, options, ports);
    const stop = new AbortController();
    const forwardStop = () => {
        stop.abort(options.signal.reason);
    };
    if (options.signal.aborted)
        forwardStop();
    options.signal.addEventListener('abort', forwardStop, { once: true });
    const waiting = new Set(orderSteps(plan, options.formerMs));
    const running = new Set();
    const end = (result) => {
        results.set(result.step.id, result);
        observer.onEnd(result);
        if (options.failFast && result.outcome === 'failure' && !result.step.allowFailure) {
            stop.abort(`fail-fast: ${result.step.id} failed`);
        }
    };
    const start = async (step) => {
        let startedMs = ports.now() - began;
        const finish = (rest) => {
            const taking = rest.reports?.durationMs ?? 0;
            const durationMs = Math.round(ports.now() - began - startedMs - taking);
            end({ step, startedMs, durationMs, ...rest });
        };
        observer.onStart(step);
        const timeout = new AbortController();
        let timer;
        const clock = {
            stop: () => {
                clearTimeout(timer);
            },
            restart: () => {
                clearTimeout(timer);
                startedMs = ports.now() - began;
                const end = () => {
                    timeout.abort();
                };
                if (options.timeoutMs > 0)
                    timer = setTimeout(end, options.timeoutMs);
            },
        };
        clock.restart();
        try {
            const argv = images.name(step);
            const signal = AbortSignal.any([stop.signal, timeout.signal]);
            const onProgress = (activity) => {
                observer.onProgress(step, activity);
            };
            const output = (0,model/* isBuild */.T)(step)
                ? await engine.build({ step, argv, signal, onProgress, clock })
                : await runTool(step, argv, { ...options, ports, signal });
            const { failed, ...judged } = await options.judge(step, output);
            if (judged.outcome === 'failure' && stop.signal.aborted) {
                finish({
                    ...withoutOwnSignal(judged),
                    outcome: 'cancelled',
                    couldNotRun: false,
                    reason: String(stop.signal.reason),
                });
            }
            else if (judged.outcome === 'failure' && timeout.signal.aborted) {
                finish(timedOut(step, withoutOwnSignal(judged), options.timeoutMs));
            }
            else {
                const imageId = step.kind === 'image' ? await images.readId(step.id) : undefined;
                clock.stop();
                const reports = await takeReports(step, { ...judged, ...(failed && { failed }) });
                finish({
                    ...judged,
                    ...(imageId === undefined ? {} : { imageId }),
                    ...(reports === undefined ? {} : { reports }),
                });
            }
        }
        catch (error) {
            const text = error instanceof errors/* ToolError */.v4 ? error.message : `internal error: ${stackOf(error)}`;
            finish(couldNotRun(step, options.redact(text)));
        }
        finally {
            clock.stop();
        }
    };
    const takeReports = async (step, judged) => {
        if (step.reports === undefined || judged.couldNotRun || stop.signal.aborted)
            return undefined;
        const { timeoutMs } = options;
        const limit = timeoutMs > 0 ? [AbortSignal.timeout(timeoutMs)] : [];
        return options.takeReports?.(step, judged, AbortSignal.any([stop.signal, ...limit]));
    };
    const settleUnrunnable = () => {
        for (const step of waiting) {
            const reason = unrunnable(step, results, stop.signal);
            if (reason === undefined)
                continue;
            waiting.delete(step);
            const startedMs = ports.now() - began;
            end({ step, startedMs, durationMs: 0, ...reason });
        }
    };
    let places = 0;
    while (waiting.size > 0 || running.size > 0) {
        settleUnrunnable();
        for (const step of waiting) {
            const isTogether = engine.isTogether && (0,model/* isBuild */.T)(step);
            if (!isTogether && places >= options.maxParallel)
                continue;
            if (!step.needs.every(id => results.get(id)?.outcome === 'success'))
                continue;
            waiting.delete(step);
            if (!isTogether)
                places++;
            const run = start(step).finally(() => {
                if (!isTogether)
                    places--;
                running.delete(run);
            });
            running.add(run);
        }
        if (running.size > 0)
            await Promise.race(running);
    }
    options.signal.removeEventListener('abort', forwardStop);
    await images.remove();
    return plan.steps.flatMap(step => results.get(step.id) ?? []);
}
const stackOf = (error) => error instanceof Error ? (error.stack ?? error.message) : String(error);
const blank = { cached: false, couldNotRun: false, diagnostics: [], log: '' };
function unrunnable(step, results, stop) {
    if (step.skip?.outcome === 'skipped') {
        return { ...blank, outcome: 'skipped', reason: step.skip.reason };
    }
    if (step.skip !== undefined) {
        const { reason } = step.skip;
        return { ...blank, outcome: 'failure', reason, diagnostics: [stepDiagnostic(step, reason)] };
    }
    if (stop.aborted)
        return { ...blank, outcome: 'cancelled', reason: String(stop.reason) };
    const failed = step.needs.find(id => (results.get(id)?.outcome ?? 'success') !== 'success');
    if (failed === undefined)
        return undefined;
    return { ...blank, outcome: 'skipped', reason: `it needs "${failed}", which did not succeed` };
}
const withoutOwnSignal = (judged) => ({
    ...judged,
    diagnostics: judged.couldNotRun
        ? judged.diagnostics.filter(({ message }) => message !== judged.reason)
        : judged.diagnostics,
});
function timedOut(step, judged, timeoutMs) {
    const reason = `timed out after ${timeoutMs / 1000} s`;
    return {
        ...judged,
        outcome: 'failure',
        couldNotRun: step.kind !== 'stage' && step.kind !== 'image',
        reason,
        diagnostics: [...judged.diagnostics, stepDiagnostic(step, `${step.name} ${reason}.`)],
    };
}
function couldNotRun(step, message) {
    return {
        ...blank,
        outcome: 'failure',
        couldNotRun: true,
        reason: message,
        diagnostics: [stepDiagnostic(step, message)],
        log: message,
    };
}
function stepDiagnostic(step, message) {
    return {
        ...step.location,
        severity: step.allowFailure ? 'warning' : 'error',
        source: 'quality-stages',
        message,
        step: step.id,
        ...(step.kind === 'stage' ? { stage: step.name } : {}),
    };
}

// EXTERNAL MODULE: ./src/diagnose/reports/coverage.ts
var reports_coverage = __webpack_require__(1220);
;// CONCATENATED MODULE: ./src/diagnose/reports/coverage-findings.ts

const SOURCE = 'coverage';
const MOST_NOTICES = 50;
function coverageShortfall(step, coverage, threshold) {
    const { lines, covered } = (0,reports_coverage/* coverageTotals */.wB)(coverage);
    if (threshold === undefined || lines === 0 || (covered / lines) * 100 >= threshold)
        return [];
    const percent = Math.floor((covered / lines) * 1000) / 10;
    return [
        {
            ...step.location,
            severity: step.allowFailure ? 'warning' : 'error',
            source: SOURCE,
            code: 'coverage-threshold',
            message: `The tests of ${step.name} cover ${percent} % of the lines (${covered} of ${lines}); ${threshold} % are asked for.`,
            step: step.id,
            stage: step.name,
        },
    ];
}
function uncoveredChanges(step, coverage, changes) {
    if (changes === undefined)
        return [];
    const notices = coverage.flatMap(({ path, lines }) => {
        const changed = path === undefined ? undefined : changes.get(path);
        if (path === undefined || changed === undefined)
            return [];
        const isChanged = (line) => changed === 'all' || changed.some(({ start, end }) => line >= start && line <= end);
        const known = [...lines].sort(([a], [b]) => a - b).filter(([line]) => isChanged(line));
        return stretches(known).map(([startLine, endLine]) => ({
            path,
            startLine,
            endLine,
            severity: 'info',
            source: SOURCE,
            code: 'uncovered-change',
            message: `No test of ${step.name} runs ${startLine === endLine ? 'this changed line' : 'these changed lines'}.`,
            step: step.id,
            stage: step.name,
        }));
    });
    return notices.slice(0, MOST_NOTICES);
}
function stretches(lines) {
    const found = [];
    let isOpen = false;
    for (const [line, isRun] of lines) {
        const last = found.at(-1);
        if (isRun)
            isOpen = false;
        else if (isOpen && last !== undefined)
            last[1] = line;
        else {
            found.push([line, line]);
            isOpen = true;
        }
    }
    return found;
}

// EXTERNAL MODULE: ./src/plan/report-command.ts
var report_command = __webpack_require__(5053);
;// CONCATENATED MODULE: ./src/plan/kept-instruction.ts
const DEFAULT_SHELL = ['/bin/sh', '-c'];
const POSIX_SHELL = /(?:^|\/)(?:ba|da|a|k|z)?sh$/;
const SCRIPT_STAGE = 'quality-stages-script';
function keepInstruction(instruction, shell = DEFAULT_SHELL, escape, mark) {
    const { text, json, heredocs, flags } = instruction;
    const [document] = heredocs;
    const isScript = document !== undefined && heredocs.length === 1 && /^<<-?\s*\S+$/.test(text.trim());
    const isFile = isScript && document.content.startsWith('#!');
    const words = json ?? [
        ...shell,
        isFile ? scriptPath(document.name) : isScript ? document.content : whole(),
    ];
    function whole() {
        return [text, ...heredocs.map(({ content, name }) => `${content}${name}`)].join('\n');
    }
    const [first = ''] = shell;
    const keeper = POSIX_SHELL.test(first) ? first : '/bin/sh';
    const command = ['"$@"', 'code=$?', `printf '\\n%s %s\\n' ${mark} "$code"`].join('; ');
    const flagWords = flags.map(({ name, value }) => writeFlag(name, value, escape));
    const mount = isFile
        ? [`--mount=type=bind,from=${SCRIPT_STAGE},source=/,target=/dev/pipes/,readonly`]
        : [];
    return {
        before: isFile ? scriptStage(document.name, document.content) : [],
        line: ['RUN', ...flagWords, ...mount, toJson([keeper, '-c', command, keeper, ...words])].join(' '),
    };
}
const scriptPath = (name) => `/dev/pipes/${name}`;
function scriptStage(name, content) {
    const end = unusedWord(content);
    return [
        `FROM scratch AS ${SCRIPT_STAGE}`,
        `COPY --chmod=755 <<"${end}" /${name}`,
        content.replace(/\n$/, ''),
        end,
    ];
}
function unusedWord(text) {
    let word = 'END_OF_SCRIPT';
    while (text.includes(word))
        word += '_';
    return word;
}
const writeFlag = (name, value, escape) => value === ''
    ? `--${name}`
    : `--${name}=${value.replace(/[\s"'\\`]/g, letter => (/[\\`]/.test(letter) && letter !== escape ? letter : `${escape}${letter}`))}`;
const toJson = (words) => JSON.stringify(words).replaceAll('<', '\\u003c');

// EXTERNAL MODULE: ./src/plan/glob.ts
var glob = __webpack_require__(6145);
;// CONCATENATED MODULE: ./src/plan/report-copies.ts


function planReportCopy(pattern, workdir) {
    const absolute = external_node_path_.posix.resolve('/', workdir, pattern);
    const parts = absolute.split('/').slice(1);
    const first = parts.findIndex(part => /[*?[]/.test(part));
    const last = parts.at(-1) ?? '';
    if (first === -1)
        return { asked: pattern, ...copyWhole(absolute) };
    if (first === parts.length - 1 && /[\w.-]/.test(last) && !last.includes('**')) {
        const folder = external_node_path_.posix.dirname(absolute);
        const isAsked = (0,glob/* globToRegExp */.t)(absolute);
        return {
            asked: pattern,
            pattern: absolute,
            source: external_node_path_.posix.join(literal(folder), last.replaceAll('[!', '[^')),
            folder,
            pathOf: relative => keep(external_node_path_.posix.join(folder, relative), isAsked),
        };
    }
    const root = `/${parts.slice(0, first).join('/')}`;
    if (root === '/')
        return undefined;
    const isAsked = (0,glob/* globToRegExp */.t)(absolute);
    return {
        ...takeFrom(root),
        asked: pattern,
        pattern: absolute,
        pathOf: relative => keep(external_node_path_.posix.join(root, relative), isAsked),
    };
}
function copyWhole(path) {
    const name = external_node_path_.posix.basename(path);
    return {
        ...takeFrom(path),
        pattern: path,
        pathOf: relative => (relative === name ? path : external_node_path_.posix.join(path, relative)),
    };
}
function takeFrom(path) {
    const [folder, name] = [external_node_path_.posix.dirname(path), external_node_path_.posix.basename(path)];
    const at = name.search(/\w/);
    const wild = at === -1
        ? literal(name)
        : `${literal(name.slice(0, at))}[${name.charAt(at)}]${literal(name.slice(at + 1))}`;
    return { source: external_node_path_.posix.join(literal(folder), wild), folder };
}
const literal = (path) => path.replace(/[*?[]/g, '[$&]');
const keep = (path, isAsked) => isAsked.test(path) ? path : undefined;

;// CONCATENATED MODULE: ./src/plan/report-dockerfile.ts



const REPORT_STAGE = 'quality-stages-reports';
function deriveReportDockerfile(dockerfile, stage, failed, patterns, mark) {
    const cut = failed?.stage ?? stage;
    const { escape } = dockerfile.directives;
    const states = (0,stage_state/* instructionStates */.dS)(dockerfile, cut);
    const failedState = states.find(state => state.instruction === failed?.instruction && !state.isTrigger);
    if (failed !== undefined && (failed.instruction.keyword !== 'RUN' || !failedState)) {
        return undefined;
    }
    const kept = failed === undefined
        ? undefined
        : keepInstruction(failed.instruction, failedState?.shell, escape, mark);
    const workdir = failedState?.workdir ?? (0,stage_state/* finalWorkdir */.NE)(dockerfile, cut);
    const planned = patterns.map(pattern => planReportCopy(pattern, workdir));
    const copies = planned.filter(copy => copy !== undefined);
    const folders = [...new Set(copies.map(({ folder }) => folder))].filter(folder => folder !== '/');
    const lines = dockerfile.text.split(/\r?\n/);
    const { startLine, endLine } = cut.location;
    const end = failed === undefined ? endLine : failed.instruction.startLine - 1;
    const index = cut.index + (kept === undefined || kept.before.length === 0 ? 0 : 1);
    const word = (text) => escapeWord(text, escape);
    return {
        text: [
            ...lines.slice(0, startLine - 1),
            ...(kept?.before ?? []),
            ...lines.slice(startLine - 1, end),
            ...(kept === undefined ? [] : [kept.line]),
            ...folders.map(folder => `WORKDIR ${word(folder)}`),
            ...lines.slice(endLine),
            `FROM scratch AS ${REPORT_STAGE}`,
            ...copies.map(({ source }, i) => `COPY --from=${index} ${JSON.stringify([word(source), `/${i}/`])}`),
            '',
        ].join('\n'),
        copies,
        tooWide: patterns.filter((_, i) => planned[i] === undefined),
    };
}
const escapeWord = (text, escape) => text.replace(/[$"'\\`]/g, letter => /[$"']/.test(letter) || letter === escape ? `${escape}${letter}` : letter);

;// CONCATENATED MODULE: ./src/run/masked-file.ts

const MOST_TEXT = 32 * 1024 * 1024;
const PIECE = 4 * 1024 * 1024;
const NEWLINE = 0x0a;
function maskFile(redact, target, done) {
    let chunks = [];
    let size = 0;
    let isLong = false;
    let withheld = false;
    let written = 0;
    const put = (bytes) => {
        written += bytes.length;
        target.write(bytes);
    };
    const pass = (bytes) => {
        if (withheld)
            return undefined;
        const text = decode(bytes);
        const shown = text ?? Buffer.from(bytes).toString('latin1');
        const masked = redact(shown);
        if (masked === shown)
            put(bytes);
        else if (text === undefined)
            withheld = true;
        else
            put(Buffer.from(masked));
        return text === undefined ? undefined : masked;
    };
    const passLines = () => {
        const bytes = Buffer.concat(chunks);
        const end = bytes.lastIndexOf(NEWLINE) + 1 || bytes.length;
        pass(bytes.subarray(0, end));
        chunks = [bytes.subarray(end)];
        size = bytes.length - end;
    };
    return {
        write: chunk => {
            chunks.push(Uint8Array.from(chunk));
            size += chunk.length;
            if (size > (isLong ? PIECE : MOST_TEXT)) {
                isLong = true;
                passLines();
            }
        },
        end: () => {
            const text = pass(Buffer.concat(chunks));
            chunks = [];
            if (withheld)
                target.remove();
            else
                target.close();
            done({ withheld, written, ...(isLong || text === undefined || withheld ? {} : { text }) });
        },
    };
}
function decode(bytes) {
    if (bytes.subarray(0, 8192).includes(0))
        return undefined;
    try {
        return new external_node_util_.TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/run/tar-stream.ts
const BLOCK = 512;
const MOST_EXTENSION = 1024 * 1024;
const KINDS = {
    '': 'file',
    '0': 'file',
    '1': 'link',
    '2': 'link',
    '5': 'folder',
};
function createTarReader(onEntry) {
    let rest = new Uint8Array();
    let [left, padding] = [0, 0];
    let sink;
    let extension;
    let extended = {};
    let ended = false;
    const finishEntry = () => {
        if (extension !== undefined) {
            extended = { ...extended, ...readExtension(extension.type, Buffer.concat(extension.chunks)) };
            extension = undefined;
        }
        sink?.end();
        sink = undefined;
    };
    const begin = (header) => {
        if (header.every(byte => byte === 0)) {
            ended = true;
            return;
        }
        const { path, size, type } = readHeader(header);
        left = extended.size ?? size;
        if (/^[xgLK]$/.test(type)) {
            left = size;
            padding = (BLOCK - (left % BLOCK)) % BLOCK;
            extension = { type: left > MOST_EXTENSION ? 'g' : type, chunks: [] };
            return;
        }
        const kind = KINDS[type] ?? 'other';
        if (kind === 'link' || kind === 'folder')
            left = 0;
        padding = (BLOCK - (left % BLOCK)) % BLOCK;
        const name = (extended.path ?? path).replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
        extended = {};
        const taken = onEntry({ path: name, kind, size: left });
        if (kind === 'file')
            sink = taken;
        if (left === 0)
            finishEntry();
    };
    return {
        write: chunk => {
            let data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
            rest = new Uint8Array();
            while (data.length > 0 && !ended) {
                if (left > 0) {
                    const piece = data.subarray(0, left);
                    if (extension === undefined)
                        sink?.write(piece);
                    else if (extension.type !== 'g')
                        extension.chunks.push(piece);
                    left -= piece.length;
                    data = data.subarray(piece.length);
                    if (left === 0)
                        finishEntry();
                }
                else if (padding > 0) {
                    const skipped = Math.min(padding, data.length);
                    padding -= skipped;
                    data = data.subarray(skipped);
                }
                else if (data.length >= BLOCK) {
                    begin(data.subarray(0, BLOCK));
                    data = data.subarray(BLOCK);
                }
                else {
                    rest = data;
                    return;
                }
            }
        },
        isWhole: () => ended && left === 0,
    };
}
function readHeader(header) {
    const text = (from, length) => cString(header.subarray(from, from + length));
    const isUstar = text(257, 5) === 'ustar';
    const prefix = isUstar ? text(345, 155) : '';
    const name = text(0, 100);
    return {
        path: prefix === '' ? name : `${prefix}/${name}`,
        size: readNumber(header.subarray(124, 136)),
        type: text(156, 1),
    };
}
function cString(bytes) {
    const end = bytes.indexOf(0);
    return Buffer.from(end === -1 ? bytes : bytes.subarray(0, end)).toString('utf8');
}
function readNumber(bytes) {
    if (((bytes[0] ?? 0) & 0x80) === 0)
        return Number.parseInt(cString(bytes).trim() || '0', 8);
    return bytes.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
}
function readExtension(type, bytes) {
    if (type === 'L')
        return { path: cString(bytes) };
    if (type !== 'x')
        return {};
    const records = {};
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(0x20, at);
        const length = Number(Buffer.from(bytes.subarray(at, space)).toString('latin1'));
        if (space === -1 || !Number.isInteger(length) || length <= 0)
            break;
        const record = Buffer.from(bytes.subarray(space + 1, at + length - 1)).toString('utf8');
        const equals = record.indexOf('=');
        const [key, value] = [record.slice(0, equals), record.slice(equals + 1)];
        if (key === 'path')
            records.path = value;
        if (key === 'size')
            records.size = Number(value);
        at += length;
    }
    return records;
}

;// CONCATENATED MODULE: ./src/run/take-reports.ts







const MOST_FILES = 10_000;
const MOST_BYTES = 2 * 1024 * 1024 * 1024;
const MOST_READ = 128 * 1024 * 1024;
async function takeReports(step, dockerfile, end, context) {
    const nothing = (why) => ({ way: 'none', files: [], notes: [context.redact(why)] });
    const stage = dockerfile.stages.find(({ name }) => name?.toLowerCase() === step.target);
    const taking = step.reports;
    if (stage === undefined || taking === undefined)
        return nothing('there is no such stage');
    if (end.outcome === 'failure' && end.failed === undefined) {
        return nothing('No files: the build failed before an instruction of the stage could leave any.');
    }
    const derived = deriveReportDockerfile(dockerfile, stage, end.failed, taking.patterns, context.mark);
    if (derived === undefined) {
        return nothing(`No files: what failed is no RUN of the stage's own.`);
    }
    const wide = derived.tooWide.map(pattern => `${pattern} stands for all files of the stage: name a folder in it.`);
    if (derived.copies.length === 0)
        return { ...nothing(wide.join(' ')), notes: wide };
    try {
        const built = await buildDerived(step, taking.argv, derived, dockerfile, context);
        const way = end.failed === undefined ? 'stage' : 'second-run';
        return {
            way: built.files.length === 0 ? 'none' : way,
            files: built.files,
            notes: [...wide, ...built.notes, ...compareExit(end, built.exitCode)].map(context.redact),
        };
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return nothing(`No files: ${why}${error instanceof errors/* ToolError */.v4 ? '' : '.'}`);
    }
}
function compareExit({ exitCode }, second) {
    if (second === undefined || exitCode === undefined || second === exitCode)
        return [];
    return [
        `The second run of the instruction, which the files are from, ended with exit code ${second}, the first with ${exitCode}.`,
    ];
}
async function buildDerived(step, argv, derived, dockerfile, context) {
    const { ports, secrets, signal } = context;
    const receiver = createReceiver(step, derived, context);
    const tar = createTarReader(receiver.onEntry);
    const progress = (0,rawjson/* createProgressReader */.d)({ onVertex: () => undefined });
    const ignored = context.readLines(`${dockerfile.path}.dockerignore`);
    const folder = ports.temporaryFolder(new Map([
        ['Dockerfile', derived.text],
        ...(ignored === undefined ? [] : [['Dockerfile.dockerignore', ignored.join('\n')]]),
    ]));
    try {
        const [tool = '', ...rest] = argv;
        const file = external_node_path_.posix.join(folder.path, 'Dockerfile');
        const { exitCode } = await ports.runProcess({
            argv: [
                await ports.findTool(tool),
                ...rest.map(word => (word === report_command/* DERIVED_PLACEHOLDER */.M ? file : word)),
            ],
            env: new Map([
                ['BUILDX_NO_DEFAULT_ATTESTATIONS', '1'],
                ...step.secretEnv.flatMap(name => {
                    const value = secrets.get(name);
                    return value === undefined ? [] : [[name, value]];
                }),
            ]),
            signal,
            onStdout: tar.write,
            onStderr: progress.write,
        });
        const { vertices, text } = progress.finish();
        const files = receiver.finish();
        if (exitCode !== 0 || !tar.isWhole())
            throw new Error(explain(vertices, text, signal));
        const log = vertices.map(vertex => vertex.log).join('\n');
        const second = new RegExp(`^(?:.*\\n)*?${context.mark} (\\d+)$`, 'm').exec(log)?.[1];
        return { ...files, ...(second === undefined ? {} : { exitCode: Number(second) }) };
    }
    finally {
        folder.remove();
    }
}
function explain(vertices, text, signal) {
    if (signal.aborted)
        return 'the run was stopped while they were taken';
    const failed = vertices.find(({ error = '' }) => error !== '');
    const error = failed?.error ?? text.trim();
    if (/exec: "[^"]*sh": (?:stat|executable file not found)/.test(`${error}\n${failed?.log ?? ''}`)) {
        return 'the image has no shell in which the failed instruction could be run once more';
    }
    return `the build that takes them failed: ${error.split('\n').at(-1)?.slice(0, 300) ?? ''}`;
}
function createReceiver(step, { copies }, { ports, redact }) {
    const files = [];
    const notes = [];
    const seen = new Set();
    const fitting = new Set();
    let [bytes, read, links, over] = [0, 0, 0, 0];
    const folder = step.id.replaceAll(':', '/');
    const open = (origin, size) => {
        const file = ports.createReport(external_node_path_.posix.join(folder, origin));
        bytes += size;
        return maskFile(redact, file, ({ text, written, withheld }) => {
            if (withheld) {
                notes.push(`${origin} was left out: it holds a secret and is no text, in which it could be masked.`);
                return;
            }
            read += text?.length ?? 0;
            const isRead = text !== undefined && read <= MOST_READ;
            files.push({ path: file.path, origin, bytes: written, ...(isRead ? { text } : {}) });
        });
    };
    return {
        onEntry: ({ path, kind, size }) => {
            const [, number = '', relative = ''] = /^(\d+)\/(.+)$/s.exec(path) ?? [];
            const copy = copies[Number(number)];
            const origin = relative === '' ? undefined : copy?.pathOf(relative);
            if (copy === undefined || origin === undefined || kind === 'folder')
                return undefined;
            fitting.add(copy.asked);
            if (seen.has(origin))
                return undefined;
            seen.add(origin);
            const isPlain = !/[\0-\x1f\x7f]/.test(origin) && !origin.split('/').includes('..');
            if (kind !== 'file' || !isPlain) {
                links++;
                return undefined;
            }
            if (files.length >= MOST_FILES || bytes + size > MOST_BYTES) {
                over++;
                return undefined;
            }
            return open(origin, size);
        },
        finish: () => {
            const unmet = copies.filter(({ asked }) => files.length === 0 || (step.reports?.expected.includes(asked) && !fitting.has(asked)));
            return {
                files: files.sort((a, b) => (a.origin < b.origin ? -1 : 1)),
                notes: [
                    ...notes,
                    ...(links > 0 ? [`${links} links and special files were left out.`] : []),
                    ...(over > 0 ? [`${over} files were left out: they are too many, or too large.`] : []),
                    ...(unmet.length > 0
                        ? [`No file fits ${unmet.map(copy => copy.pattern).join(', ')}.`]
                        : []),
                ],
            };
        },
    };
}

;// CONCATENATED MODULE: ./src/stage-reports.ts



function createReportTaking({ plan, redact }, inputs, world, loadJudge) {
    const { ports, repository } = world;
    const secrets = (0,plan_secrets/* secretEnvironment */.gY)(inputs);
    const mark = ports.newMark();
    try {
        ports.clearReports();
    }
    catch {
    }
    return async (step, judged, signal) => {
        const started = ports.now();
        const file = plan.files.find(({ dockerfile }) => dockerfile.path === step.file);
        if (file === undefined)
            return undefined;
        const context = { ports, redact, secrets, signal, readLines: repository.readLines, mark };
        const taken = await takeReports(step, file.dockerfile, judged, context);
        const reading = (await loadJudge()).readReports(step, judged, taken);
        return { ...reading, durationMs: Math.round(ports.now() - started) };
    };
}
function publishReports(ran, { ports, redact }) {
    try {
        ports.publishReports();
        return [];
    }
    catch (error) {
        const [first] = ran;
        const why = error instanceof Error ? error.message : String(error);
        const message = redact(`The files of the stages cannot be written: ${why}.`);
        return first === undefined ? [] : [ownWarning(first, message)];
    }
}
function joinReports(ran, { coverageThreshold }, changes) {
    const deciding = [];
    const results = ran.map(result => {
        const { step, reports } = result;
        deciding.push(...result.diagnostics);
        if (reports === undefined)
            return result;
        const shortfall = coverageShortfall(step, reports.coverage, coverageThreshold);
        deciding.push(...shortfall);
        const own = result.diagnostics.filter(diagnostic => !reports.replaced.includes(diagnostic));
        const uncovered = uncoveredChanges(step, reports.coverage, changes);
        return { ...result, diagnostics: [...own, ...reports.diagnostics, ...shortfall, ...uncovered] };
    });
    const [first] = ran;
    const isUnmet = coverageThreshold !== undefined &&
        !ran.some(({ reports }) => reports?.coverage.some(({ lines }) => lines.size > 0));
    const noticed = isUnmet && first !== undefined ? [ownWarning(first, NO_COVERAGE)] : [];
    return { results, deciding: [...deciding, ...noticed], noticed };
}
const NO_COVERAGE = 'The input "coverage-threshold" is given, but no stage left a coverage report (Cobertura, Clover or lcov) that the input "reports" names.';
const ownWarning = ({ step }, message) => ({
    path: step.file,
    startLine: 1,
    endLine: 1,
    severity: 'warning',
    source: 'quality-stages',
    message,
});

;// CONCATENATED MODULE: ./src/main.ts
















const LOAD_MS = 400;
async function prepare(inputs, world, isRun = false) {
    const unreadable = [];
    const differences = [];
    const sources = [];
    for (const paths of (0,find_sources/* findSources */.Id)(inputs, world.repository, world.directory)) {
        try {
            const source = parseSource(paths, inputs, world);
            const isAsked = isRun && !knowsFrontend(source.dockerfile.directives.syntax);
            const json = isAsked ? await askBuildKit(source, inputs, world) : undefined;
            if (json === undefined) {
                sources.push(source);
                continue;
            }
            differences.push(...differenceWarnings(source.dockerfile, json));
            sources.push({ ...source, dockerfile: adoptTargets(source.dockerfile, json) });
        }
        catch (error) {
            if (!(error instanceof errors/* DockerfileError */.tP))
                throw error;
            unreadable.push(parseDiagnostic(error));
        }
    }
    const secrets = (0,plan_secrets/* secretEnvironment */.gY)(inputs);
    const given = [...world.environment, ...secrets].filter(([, value]) => value !== '');
    const facts = {
        environment: new Set(given.map(([name]) => name)),
        withoutSecrets: world.withoutSecrets,
        workingDirectory: world.directory,
        withoutEngine: world.ports.engine?.isMissing(inputs.builder) === true,
    };
    const fromEnvironment = [...inputs.secretEnvs.values()].map(name => world.environment.get(name) ?? '');
    const fromFiles = [...inputs.secretFiles.values()].map(world.readSecretFile);
    const hidden = [...secrets.values(), ...fromEnvironment, ...fromFiles, inputs.githubToken];
    return {
        plan: (0,plan_steps/* planSteps */.Dv)(sources, inputs, facts),
        unreadable,
        differences,
        redact: createRedactor(hidden),
    };
}
async function main({ plan, unreadable, differences: followed, redact }, inputs, world, observer) {
    const began = world.ports.now();
    const context = {
        files: plan.files,
        buildArgs: definedValues(inputs.buildArgs),
        namedContexts: Object.fromEntries(inputs.buildContexts),
        repository: world.repository,
        warnings: inputs.warnings,
        buildChecks: inputs.buildChecks,
        failureThreshold: inputs.failureThreshold,
    };
    let judge;
    const loadJudge = () => (judge ??= Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(316)]).then(__webpack_require__.bind(__webpack_require__, 6316)).then(m => m.createJudge(context, world.tools)));
    const loading = setTimeout(() => void loadJudge(), LOAD_MS);
    const options = {
        ...limits(inputs, world),
        failFast: inputs.failFast,
        formerMs: world.times.read(),
        timeoutMs: inputs.timeoutMs,
        redact,
        secrets: (0,plan_secrets/* secretEnvironment */.gY)(inputs),
        signal: world.signal,
        judge: async (step, output) => (0,passed_build/* judgeSilentBuild */.t)(step, output) ?? (await loadJudge()).judge(step, output),
        ...(inputs.reports.length === 0
            ? {}
            : { takeReports: createReportTaking({ plan, redact }, inputs, world, loadJudge) }),
    };
    const targetsOf = (file) => (0,plan_steps/* targetsCommand */.oc)(file, inputs, world.directory);
    const differences = crossCheck(plan.files, targetsOf, world.ports, world.signal);
    const ran = await runPlan(plan, options, world.ports, observer);
    clearTimeout(loading);
    world.times.keep(ran);
    const unwritten = publishReports(ran, { ports: world.ports, redact });
    const { results, deciding, noticed: missing } = joinReports(ran, inputs, world.changes);
    const noticed = [...plan.diagnostics, ...unreadable, ...followed, ...(await differences)];
    const found = [...noticed, ...missing, ...unwritten, ...results.flatMap(r => r.diagnostics)];
    const diagnostics = mergeDiagnostics(found);
    const conclusion = concludeRun(results, mergeDiagnostics([...noticed, ...deciding]), inputs.failureThreshold);
    const files = plan.files.map(({ dockerfile, context: folder }) => ({
        path: dockerfile.path,
        context: folder,
    }));
    const durationMs = Math.round(world.ports.now() - began);
    return {
        report: { conclusion, files, durationMs, results, diagnostics },
        exitCode: unreadable.length > 0 ? 2 : exitCode(conclusion, results),
    };
}
function renderCommands({ plan, redact }, inputs, world) {
    return listCommands(plan, limits(inputs, world), world.ports).map(({ argv, note }) => {
        const comment = note === undefined ? '' : `  # ${note}`;
        return `${redact((0,command_line/* quoteArgv */.r)(argv))}${comment}`;
    });
}
const askBuildKit = (source, inputs, world) => askTargets((0,plan_steps/* targetsCommand */.oc)(source, inputs, world.directory), world.ports, world.signal);
const limits = (inputs, world) => ({
    maxParallel: inputs.maxParallel === 0 ? world.parallelism : inputs.maxParallel,
    isLimited: inputs.maxParallel > 0,
});
function parseSource(paths, inputs, world) {
    const { path, ...around } = paths;
    const dockerfile = parseDockerfile(world.readSource(path), path, {
        buildArgs: definedValues(inputs.buildArgs),
        namedContexts: Object.fromEntries(inputs.buildContexts),
        ...(inputs.platform === '' ? {} : { platform: inputs.platform }),
    });
    return { dockerfile, ...around };
}
const parseDiagnostic = (error) => ({
    ...error.location,
    severity: 'error',
    source: 'buildkit',
    message: error.message,
});
function definedValues(values) {
    return Object.fromEntries([...values].flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));
}


/***/ }),

/***/ 5257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ copyArguments)
/* harmony export */ });
/* harmony import */ var _heredocs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6180);
/* harmony import */ var _words_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6780);


function copyArguments(instruction) {
    const words = instruction.json ?? (0,_words_words_js__WEBPACK_IMPORTED_MODULE_1__/* .splitAtWhitespace */ .jo)(instruction.text);
    const sources = [];
    const inline = [];
    for (const word of words.slice(0, -1)) {
        const start = tryParseHeredoc(word);
        if (start === undefined)
            sources.push(word);
        else
            inline.push(findHeredoc(instruction, start));
    }
    const last = (name) => instruction.flags.findLast(flag => flag.name === name)?.value;
    const texts = ['from', 'chown', 'chmod'].flatMap(name => {
        const value = last(name);
        return value === undefined || value === '' ? [] : [[name, value]];
    });
    const isOn = (name) => ['', 'true'].includes(last(name)?.toLowerCase() ?? 'false');
    return {
        sources,
        inline,
        destination: words.at(-1) ?? '',
        ...Object.fromEntries(texts),
        link: isOn('link'),
        parents: isOn('parents'),
        exclude: instruction.flags.filter(flag => flag.name === 'exclude').map(flag => flag.value),
    };
}
function tryParseHeredoc(word) {
    try {
        return (0,_heredocs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHeredocWord */ .Sm)(word);
    }
    catch {
        return undefined;
    }
}
function findHeredoc(instruction, start) {
    const found = instruction.heredocs.findLast(heredoc => heredoc.name === start.name);
    const { name, expand, fileDescriptor } = start;
    const { endLine } = instruction;
    return {
        content: '',
        startLine: endLine,
        endLine,
        ...found,
        name,
        expand,
        fileDescriptor,
    };
}


/***/ }),

/***/ 6180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sm: () => (/* binding */ parseHeredocWord),
/* harmony export */   TQ: () => (/* binding */ findHeredocs),
/* harmony export */   Zo: () => (/* binding */ stripLeadingTabs)
/* harmony export */ });
/* harmony import */ var _words_shell_lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1623);
/* harmony import */ var _words_substitution_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4060);


const NONE = [];
const HEREDOC = /^([0-9]*)<<(-?)[\t\n\f\r ]*([^<]*)$/;
function findHeredocs(line) {
    if (!line.includes('<<'))
        return NONE;
    return splitRaw(line)
        .map(parseHeredocWord)
        .filter(heredoc => heredoc !== undefined);
}
function splitRaw(line) {
    try {
        const options = { escape: '\\', variables: _words_substitution_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_VARIABLES */ .s9, keepUnset: true };
        return (0,_words_shell_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .lex */ .Ii)(line, { ...options, keepQuotes: true, keepEscapes: true }).words;
    }
    catch {
        return [];
    }
}
function parseHeredocWord(word) {
    const match = HEREDOC.exec(word);
    const delimiter = match?.[3] ?? '';
    if (match === null || delimiter === '')
        return undefined;
    const options = { escape: '\\', variables: _words_substitution_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_VARIABLES */ .s9, keepUnset: true };
    const plain = (0,_words_shell_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .lex */ .Ii)(delimiter, options).words;
    if (plain.length !== 1)
        return undefined;
    const raw = (0,_words_shell_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .lex */ .Ii)(delimiter, { ...options, keepQuotes: true }).words;
    if (raw.length !== 1) {
        throw new Error(`internal lexing of heredoc produced inconsistent results: ${delimiter}`);
    }
    return {
        name: plain[0] ?? '',
        fileDescriptor: Number(match[1] ?? ''),
        expand: countQuotes(plain[0] ?? '') === countQuotes(raw[0] ?? ''),
        stripTabs: match[2] === '-',
    };
}
function countQuotes(word) {
    return word.replaceAll(/[^'"]/g, '').length;
}
function stripLeadingTabs(content) {
    return content.replaceAll(/(^|\n)\t+/g, '$1');
}


/***/ }),

/***/ 7814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ reproduceCommand),
/* harmony export */   r: () => (/* binding */ quoteArgv)
/* harmony export */ });
/* harmony import */ var _plan_image_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(468);

const IMAGE_BY_HAND = 'quality-stages-image';
function quoteArgv(argv) {
    return argv
        .map(word => /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)
        .join(' ');
}
function reproduceCommand(step) {
    const argv = step.argv.filter(word => word !== '--progress=rawjson');
    return quoteArgv((0,_plan_image_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameImage */ .Pe)(argv, IMAGE_BY_HAND));
}


/***/ })

};
