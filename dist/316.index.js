export const id = 316;
export const ids = [316];
export const modules = {

/***/ 6595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ firstIndexBehind)
/* harmony export */ });
function firstIndexBehind(items, isBehind) {
    let [low, high] = [0, items.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        const item = items[middle];
        if (item === undefined || isBehind(item))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}


/***/ }),

/***/ 9511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MZ: () => (/* binding */ property),
/* harmony export */   _j: () => (/* binding */ asArray),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   kI: () => (/* binding */ asPosition),
/* harmony export */   oJ: () => (/* binding */ asString),
/* harmony export */   pL: () => (/* binding */ jsonDocuments)
/* harmony export */ });
/* harmony import */ var _formats_sorted_search_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6595);

const START = /^[ \t]*[[{][ \t]*(?:["[\]{}\d-]|true|false|null|$)/;
const START_LENGTH = 80;
const WASTE_FACTOR = 4;
const OUTSIDE_STRINGS = new Uint8Array(0x80);
for (const character of ' \t\r,:+-.0123456789eEtrufalsn')
    OUTSIDE_STRINGS[character.charCodeAt(0)] = 1;
const documents = new WeakMap();
function jsonDocuments(log) {
    let found = documents.get(log);
    if (!found) {
        found = knownWithin(log) ?? [...findDocuments(log.raw ?? log.lines)];
        documents.set(log, found);
    }
    return found;
}
function knownWithin({ within, lines }) {
    const whole = within && documents.get(within.log);
    if (!whole)
        return undefined;
    const { start } = within;
    const found = [];
    for (let index = (0,_formats_sorted_search_js__WEBPACK_IMPORTED_MODULE_0__/* .firstIndexBehind */ .N)(whole, ({ at }) => at >= start);; index++) {
        const document = whole[index];
        if (!document || document.at >= start + lines.length)
            return found;
        const until = document.until - start;
        if (until < lines.length)
            found.push({ value: document.value, at: document.at - start, until });
    }
}
function* findDocuments(lines) {
    let waste = WASTE_FACTOR * lines.reduce((sum, line) => sum + line.length + 1, 0);
    let column = 0;
    for (let at = 0; at < lines.length && waste > 0;) {
        const line = lines[at] ?? '';
        if (column === 0 && !mayStart(line.charCodeAt(0))) {
            at++;
            continue;
        }
        if (!START.test(column === 0 ? line : line.slice(column, column + START_LENGTH))) {
            at++;
            column = 0;
            continue;
        }
        const end = closingBracket(lines, at, column);
        const text = end.closed ? textBetween(lines, at, column, end.line, end.column) : '';
        const value = end.closed ? parse(text) : undefined;
        if (value === undefined) {
            waste -= end.closed ? text.length : end.read;
            at++;
            column = 0;
        }
        else {
            yield { value, at, until: end.line };
            at = end.line;
            column = end.column;
        }
    }
}
function mayStart(first) {
    return first === 0x7b || first === 0x5b || first === 0x20 || first === 0x09;
}
function textBetween(lines, at, from, until, to) {
    if (at === until)
        return (lines[at] ?? '').slice(from, to);
    return [
        (lines[at] ?? '').slice(from),
        ...lines.slice(at + 1, until),
        (lines[until] ?? '').slice(0, to),
    ].join('\n');
}
function closingBracket(lines, at, from) {
    let depth = 0;
    let read = 0;
    for (let index = at; index < lines.length; index++) {
        const line = lines[index] ?? '';
        read += line.length + 1;
        let inString = false;
        for (let column = index === at ? from : 0; column < line.length; column++) {
            const code = line.charCodeAt(column);
            if (inString) {
                if (code === 0x5c)
                    column++;
                else if (code === 0x22)
                    inString = false;
            }
            else if (code === 0x22) {
                inString = true;
            }
            else if (code === 0x7b || code === 0x5b) {
                depth++;
            }
            else if (code === 0x7d || code === 0x5d) {
                depth--;
                if (depth === 0)
                    return { line: index, column: column + 1, closed: true, read };
            }
            else if (code > 0x7f || OUTSIDE_STRINGS[code] !== 1) {
                return { line: index, column, closed: false, read };
            }
        }
        if (inString)
            return { line: index, column: line.length, closed: false, read };
    }
    return { line: lines.length - 1, column: 0, closed: false, read };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function property(value, name) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? value[name]
        : undefined;
}
function at(value, ...path) {
    return path.reduce((inner, name) => property(inner, String(name)), value);
}
function asString(value) {
    return typeof value === 'string' ? value : undefined;
}
function asPosition(value) {
    const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isInteger(number) && number > 0 ? number : undefined;
}
function asArray(value) {
    return Array.isArray(value) ? value : [];
}


/***/ }),

/***/ 6316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createJudge: () => (/* binding */ createJudge)
});

// EXTERNAL MODULE: ./src/parse/stages/stage-state.ts
var stage_state = __webpack_require__(4365);
;// CONCATENATED MODULE: ./src/diagnose/builds/build-errors.ts
const RULER = /^-{20}$/;
function readErrorTail(stderr) {
    const lines = stderr.split(/\r?\n/);
    const excerpts = [];
    for (const [index, line] of lines.entries()) {
        if (!RULER.test(lines[index + 1] ?? ''))
            continue;
        const header = /^(.+):(\d+)$/.exec(line);
        if (!header)
            continue;
        const marked = [];
        for (let at = index + 2; at < lines.length && !RULER.test(lines[at] ?? ''); at++) {
            const number = /^ +(\d+) \| >>>/.exec(lines[at] ?? '')?.[1];
            if (number !== undefined)
                marked.push(Number(number));
        }
        const first = Number(header[2]);
        excerpts.push({
            file: header[1] ?? '',
            startLine: marked[0] ?? first,
            endLine: marked.at(-1) ?? first,
        });
    }
    const start = lines.findLastIndex(line => /^(?:ERROR|error): /.test(line));
    const message = start === -1 ? undefined : cleanError(lines.slice(start).join('\n'));
    return { excerpts, message };
}
function cleanError(text) {
    return text
        .trim()
        .replace(/^(?:(?:ERROR|error|failed to build|failed to solve(?: with frontend \S+)?|target [\w.-]+|failed to compute cache key|failed to load cache key): |rpc error: code = \w+ desc = )+/, '')
        .replace(/failed to calculate checksum of ref \S+?: /g, '')
        .replace(/^(\S+): failed to resolve source metadata for /, 'failed to resolve source metadata for ')
        .trim();
}
function exitCodeOf(error) {
    const code = /did not complete successfully: exit code: (\d+)(?![\s\S]*did not complete successfully)/.exec(error)?.[1];
    return code === undefined ? undefined : Number(code);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/parse/instructions/run-mounts.ts
var run_mounts = __webpack_require__(831);
;// CONCATENATED MODULE: ./src/diagnose/builds/build-places.ts


function locateBuildError(error, tail, step, dockerfile, fallback) {
    const { path } = dockerfile;
    const excerpt = tail.excerpts.findLast(({ file }) => external_node_path_.posix.basename(file) === external_node_path_.posix.basename(path));
    if (excerpt)
        return { path, startLine: excerpt.startLine, endLine: excerpt.endLine };
    const line = Number(/(?:parse error )?on line (\d+)/.exec(error)?.[1] ?? 0);
    if (line > 0)
        return { path, startLine: line, endLine: line };
    const named = findImage(error, dockerfile) ?? findSecret(error, dockerfile) ?? fallback;
    if (named)
        return { path, startLine: named.startLine, endLine: named.endLine };
    return step.location.path === path ? step.location : { path, startLine: 1, endLine: 1 };
}
function findImage(error, { stages }) {
    const image = /(?:source metadata for|load metadata for|pull access denied for|manifest for|image) "?([\w./:@-]+)/.exec(error)?.[1];
    if (image === undefined)
        return undefined;
    const wanted = familiar(image);
    for (const { base, baseStage, from, instructions } of stages) {
        if (baseStage === undefined && familiar(base) === wanted)
            return from;
        const copy = instructions.find(({ flags, keyword }) => {
            const source = flags.find(({ name }) => name === 'from')?.value;
            return keyword === 'COPY' && source !== undefined && familiar(source) === wanted;
        });
        if (copy)
            return copy;
    }
    return undefined;
}
function familiar(image) {
    const name = image.replace(/:+$/, '').replace(/^(?:docker\.io\/)?(?:library\/)?/, '');
    return /[:@][^/]*$/.test(name) ? name : `${name}:latest`;
}
function findSecret(error, { stages }) {
    const id = /\bsecret "?([\w.-]+)"?: not found/.exec(error)?.[1];
    if (id === undefined)
        return undefined;
    const runs = stages.flatMap(({ instructions }) => instructions);
    return runs.find(run => (0,run_mounts/* runMounts */.WS)(run).some(mount => mount.type === 'secret' && mount.id === id));
}

// EXTERNAL MODULE: ./src/parse/build-vertices.ts
var build_vertices = __webpack_require__(6979);
;// CONCATENATED MODULE: ./src/diagnose/builds/engine-failure.ts

const ENGINE_FAULTS = [
    /Cannot connect to the Docker daemon[^\n]*/,
    /failed to connect to the docker API[^\n]*/,
    /error during connect:[^\n]*/,
    /permission denied while trying to connect to the (?:docker API|Docker daemon)[^\n]*/i,
    /no builder "[^"]*" found/,
    /failed to find builder[^\n]*/,
    /docker: '?(?:unknown command: docker )?buildx'?[^\n]*/,
    /unknown flag: --(?:progress|call)[^\n]*/,
    /(?:transport is closing|closing transport due to|error reading from server: EOF|connection reset by peer|broken pipe)[^\n]*/,
    /Unavailable: (?:error reading|connection|closing)[^\n]*/,
    /listing workers for Build: failed to list workers[^\n]*/,
    /no space left on device/,
    /failed to create endpoint [^\n]*/,
    /setpriv: failed to execute[^\n]*/,
];
const REACHING = /^\[internal\] (?:waiting for connection|booting buildkit)$/;
function explainEngineFailure(output) {
    const unreached = output.vertices.find(isUnreached);
    if (unreached !== undefined) {
        return `the builder cannot be reached: ${unreached.error?.split('\n')[0] ?? ''}`;
    }
    for (const fault of ENGINE_FAULTS) {
        const match = fault.exec(output.stderr);
        if (match !== null && !output.stderr.includes('did not complete successfully'))
            return match[0].trim();
    }
    return undefined;
}
const isUnreached = ({ name, error = '' }) => REACHING.test(name) && error !== '' && !(0,build_vertices/* isCancelled */.mm)(error);

;// CONCATENATED MODULE: ./src/diagnose/builds/failure-reason.ts
const LOG_TAIL = 20_000;
const NOT_FOUND = [
    /(?:^|[\s:])([^\s:'"`]+): command not found\s*$/m,
    /(?:sh|bash|dash|ash|zsh|\d+|line \d+|\/dev\/pipes\/\S+):\s+([^\s:'"`]+): not found\s*$/m,
    /^([^\s:'"`]+): not found\s*$/m,
    /exec: "([^"]+)": (?:executable file not found|stat [^:]+: no such file)/,
    /env: [‘'"]?([^\s’'":]+)[’'"]?: No such file or directory/,
    /command not found: (\S+)\s*$/m,
];
const NOT_EXECUTABLE = [
    /(?:^|[\s:])([^\s:'"`]+): Permission denied\s*$/m,
    /exec: "([^"]+)": permission denied/,
];
const TROUBLES = [
    [
        /unknown scheme oci-layout/,
        "the engine's own builder reads no OCI layout without the containerd image store: name another builder",
    ],
    [
        /no space left on device|ENOSPC|disk quota exceeded/i,
        'no space left on the disk of the builder',
    ],
    [
        /toomanyrequests|429 Too Many Requests|pull rate limit|rate limit exceeded/i,
        'the registry limits the rate of requests: sign in, or use a mirror or cache',
    ],
    [
        /pull access denied|401 Unauthorized|403 Forbidden|authorization failed|insufficient_scope|no basic auth credentials|E401|E403/i,
        'the registry or server refused access: it does not exist or needs a sign-in',
    ],
    [
        /x509: |PKIX path building failed|certificate verify failed|CERTIFICATE_VERIFY_FAILED|self[- ]signed certificate|unable to get local issuer certificate|TLS handshake|SSL_ERROR|certificate has expired|SSL routines/i,
        'a network failure: the TLS connection could not be established or its certificate is not trusted',
    ],
    [
        /no such host|Temporary failure in name resolution|Name or service not known|Temporary failure resolving|EAI_AGAIN|ENOTFOUND|bad address|could not resolve host|UnknownHostException|nodename nor servname/i,
        'a network failure: a host name could not be resolved',
    ],
    [
        /connection refused|ECONNREFUSED|Failed to connect to|Couldn't connect to server/i,
        'a network failure: the connection was refused',
    ],
    [
        /i\/o timeout|ETIMEDOUT|ESOCKETTIMEDOUT|Connection timed out|Operation timed out|Read timed out|connect timed out|ReadTimeoutError|connect timeout|network is unreachable|ENETUNREACH|No route to host|EHOSTUNREACH|ECONNRESET|Connection reset by peer/i,
        'a network failure: a server did not answer',
    ],
];
const MEMORY = /JavaScript heap out of memory|java\.lang\.OutOfMemoryError|std::bad_alloc|MemoryError|Cannot allocate memory|ENOMEM|Out of memory|oom-kill|runtime: out of memory|signal: killed|memory allocation of \d+ bytes failed/i;
const SIGNALS = {
    132: 'it ran an instruction that this processor does not have (SIGILL): most likely built for another one',
    134: 'it aborted itself (SIGABRT)',
    135: 'it crashed (SIGBUS)',
    136: 'it crashed on a calculation (SIGFPE)',
    139: 'it crashed (segmentation fault, SIGSEGV)',
    141: 'what it wrote to was closed (SIGPIPE)',
    143: 'it was told to stop (SIGTERM), most likely by a time limit',
};
function explainFailure({ exitCode, error, log, command }) {
    const tail = log.slice(-LOG_TAIL);
    if (exitCode === 127 || `${error}\n${tail}`.includes('executable file not found')) {
        const name = firstMatch(NOT_FOUND, `${tail}\n${error}`);
        return name === undefined
            ? 'a command was not found'
            : `command not found: "${name}" is not in this stage, or not on its PATH`;
    }
    if (exitCode === 126) {
        const name = firstMatch(NOT_EXECUTABLE, tail);
        const what = name === undefined ? 'a command' : `"${name}"`;
        return `${what} could not be executed: it lacks the executable bit (chmod +x), or is no program`;
    }
    if (/exec format error|cannot execute binary file/i.test(`${error}\n${tail}`)) {
        return 'a program is built for another platform than the one that is built for';
    }
    if (exitCode === 137)
        return 'it was killed (SIGKILL): most likely it ran out of memory';
    if (MEMORY.test(tail))
        return 'it ran out of memory';
    if (exitCode !== undefined && SIGNALS[exitCode] !== undefined)
        return SIGNALS[exitCode];
    for (const [sign, reason] of TROUBLES)
        if (sign.test(`${error}\n${tail}`))
            return reason;
    const secret = /\bsecret "?([\w.-]+)"?: not found/.exec(error)?.[1];
    if (secret !== undefined)
        return `no secret "${secret}" was given to the build`;
    if (exitCode === 2 && /syntax error|Syntax error/.test(tail)) {
        return 'the shell could not read the command: a syntax error';
    }
    if (exitCode === 5 && /\bpytest\b/.test(command))
        return 'pytest found no tests';
    if (exitCode !== undefined && log.trim() === '')
        return 'it printed nothing';
    return undefined;
}
function firstMatch(expressions, text) {
    for (const expression of expressions) {
        const match = expression.exec(text)?.[1];
        if (match !== undefined)
            return match;
    }
    return undefined;
}
const withoutRuntimeRace = (log) => log.replace(RUNTIME_RACE, '');
const RUNTIME_RACE = /^runc run failed: (?:container process is already dead|unable to start container process: read init-p: connection reset by peer)\r?\n?/gm;

;// CONCATENATED MODULE: ./src/diagnose/log/anchors.ts

function findAnchor(lines, anchor) {
    if (anchor === undefined || anchor.trim() === '')
        return undefined;
    const wanted = anchor.trim();
    const having = lines.flatMap((line, index) => (line.includes(wanted) ? [index + 1] : []));
    if (having.length === 1)
        return having[0];
    const starting = having.filter(line => {
        const text = (lines[line - 1] ?? '').trim();
        return text.startsWith(wanted) && !/^\w/.test(text.slice(wanted.length));
    });
    if (starting.length === 1)
        return starting[0];
    const quoting = having.filter(line => ["'", '"'].some(quote => lines[line - 1]?.includes(`${quote}${wanted}${quote}`)));
    return quoting.length === 1 ? quoting[0] : undefined;
}
function locateAnchor({ anchor, anchorIn, directory }, { pathMap, repository }) {
    if (anchor === undefined || anchorIn === undefined)
        return undefined;
    const having = [...pathMap.files()].flatMap(([path, origin]) => {
        if (!path.endsWith(anchorIn) || origin.heredoc)
            return [];
        const line = findAnchor(repository.readLines(origin.path) ?? [], anchor);
        return line === undefined ? [] : [{ folder: external_node_path_.posix.basename(external_node_path_.posix.dirname(path)), origin, line }];
    });
    const folder = directory === undefined ? undefined : external_node_path_.posix.basename(directory);
    const chosen = having.length === 1 ? having : having.filter(one => one.folder === folder);
    return chosen.length === 1 ? chosen[0] : undefined;
}

;// CONCATENATED MODULE: ./src/diagnose/path-map/foreign.ts
const FOREIGN_FOLDER = /(?:^|\/)(?:site-packages|dist-packages|node_modules|bower_components|jspm_packages|__pypackages__|\.?venv|\.virtualenvs?|\.tox|\.nox|vendor|\.pnpm|\.pnpm-store|\.yarn|\.cargo|\.rustup|\.gradle|\.m2|\.ivy2|\.nuget|\.cache|\.npm|\.bundle|\.gem|\.stack|\.cabal|\.opam|\.pub-cache|\.hex|\.mix|\.dart_tool|\.terraform|\.swiftpm|\.build\/checkouts|_deps|CMakeFiles|target\/(?:debug|release)\/(?:build|deps)|go\/pkg\/mod)\//;
const SYSTEM_FOLDER = /^\/(?:bin|sbin|lib|lib32|lib64|proc|sys|dev|etc|rustc|nix\/store|opt\/(?:java|conda|hostedtoolcache|rust|gradle|maven|pypy)|usr\/(?:bin|sbin|lib|lib32|lib64|libexec|share|include)|usr\/src\/(?:python|php|linux\b[^/]*|ruby)|usr\/local\/(?:bin|sbin|lib|lib64|share|include|go|cargo|rustup|bundle|rvm|rbenv|nvm|openjdk[^/]*|zig)|var\/lib|snap)\//;
const NO_FILE = /^(?:<|\[|node:|internal\/|native |bun:|ext:|deno:|jar:|jrt:|java\.base\/|jdk\.|evalmachine|https?:)/;
function isForeignPath(printed) {
    return NO_FILE.test(printed) || FOREIGN_FOLDER.test(printed) || SYSTEM_FOLDER.test(printed);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/diagnose/log/manifests-formats.ts

const MANIFEST_FORMATS = [
    manifest('pypi', /(?:^|\/)[^/]*(?:requirements|constraints)[^/]*\.(?:txt|in|pip)$|(?:^|\/)requirements\/[^/]+\.(?:txt|in)$/i, findRequirement),
    manifest('pypi', /(?:^|\/)pyproject\.toml$/, findInPyproject),
    manifest('pypi', /(?:^|\/)Pipfile$/, (lines, wanted) => findTomlKeys(lines, wanted, /./)),
    manifest('pypi', /(?:^|\/)setup\.(?:cfg|py)$/, findRequirementText),
    manifest('pypi', /(?:^|\/)environment\.ya?ml$/, findRequirementText),
    lock('pypi', /(?:^|\/)Pipfile\.lock$/, (lines, wanted) => findJsonKeys(lines, [wanted.name], wanted.version)),
    lock('pypi', /(?:^|\/)(?:poetry|uv|pdm)\.lock$/, findTomlPackages),
    manifest('npm', /(?:^|\/)package\.json$/, (lines, wanted) => findJsonMembers(lines, wanted, /^(?:(?:dev|peer|optional)D|d)ependencies$|^(?:overrides|resolutions|bundle[d]?Dependencies)$/)),
    lock('npm', /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/, findInNpmLock),
    lock('npm', /(?:^|\/)yarn\.lock$/, findInYarnLock),
    lock('npm', /(?:^|\/)pnpm-lock\.yaml$/, findInPnpmLock),
    lock('npm', /(?:^|\/)bun\.lock$/, (lines, { name }) => findLines(lines, new RegExp(`^\\s*"${manifests_formats_escape(name)}":\\s*\\[`))),
    manifest('go', /(?:^|\/)go\.mod$/, findInGoMod),
    manifest('cargo', /(?:^|\/)Cargo\.toml$/, (lines, wanted) => findTomlKeys(lines, wanted, /dependencies/)),
    lock('cargo', /(?:^|\/)Cargo\.lock$/, findTomlPackages),
    manifest('gem', /(?:^|\/)(?:Gemfile|[^/]+\.gemspec)$/, (lines, { name }) => findLines(lines, new RegExp(`^\\s*(?:gem|\\w+\\.add_(?:\\w+_)?dependency)[\\s(]+["']${manifests_formats_escape(name)}["']`))),
    lock('gem', /(?:^|\/)Gemfile\.lock$/, findInGemfileLock),
    manifest('maven', /(?:^|\/)pom\.xml$/, findInPom),
    manifest('maven', /(?:^|\/)(?:[^/]+\.gradle(?:\.kts)?|[^/]+\.versions\.toml)$/, (lines, { name }) => findLines(lines, new RegExp(`["']${manifests_formats_escape(name)}(?=["':@])`))),
    lock('maven', /(?:^|\/)gradle\.lockfile$/, (lines, { name }) => findLines(lines, new RegExp(`^${manifests_formats_escape(name)}:`))),
    manifest('composer', /(?:^|\/)composer\.json$/, (lines, wanted) => findJsonMembers(lines, wanted, /^require(?:-dev)?$/)),
    lock('composer', /(?:^|\/)composer\.lock$/, (lines, { name }) => findLines(lines, new RegExp(`"name":\\s*"${manifests_formats_escape(name)}"`, 'i'))),
];
function manifest(ecosystem, path, find) {
    return { ecosystem, path, isLock: false, find };
}
function lock(ecosystem, path, find) {
    return { ecosystem, path, isLock: true, find };
}
function normalizeName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
function anySpelling(name) {
    return normalizeName(name).split('-').map(manifests_formats_escape).join('[-_.]+');
}
function manifests_formats_escape(text) {
    return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
function findLines(lines, expression) {
    return lines.flatMap((line, index) => (expression.test(line) ? [index + 1] : []));
}
function byVersion(lines, found, version, next = 0) {
    if (version === undefined)
        return found;
    const text = new RegExp(`(?:^|[^\\w.])v?${manifests_formats_escape(version)}(?![\\w.]*\\d)`);
    const has = (line) => lines.slice(line - 1, line + next).some(one => text.test(one));
    return [...found.filter(has), ...found.filter(line => !has(line))];
}
function findRequirement(lines, { name, version }) {
    const spelled = anySpelling(name);
    const expression = new RegExp(`^\\s*(?:${spelled}(?=\\s*(?:[=<>!~;@\\\\[#,(]|$))|[^#]*#(?:.*&)?egg=${spelled}(?![\\w.-]))`, 'i');
    return byVersion(lines, findLines(lines, expression), version);
}
function findRequirementText(lines, { name, version }) {
    const expression = new RegExp(`(?:^\\s*|["'\\[]|-\\s+)${anySpelling(name)}(?=\\s*(?:[=<>!~;@\\["']|$))`, 'i');
    return byVersion(lines, findLines(lines, expression), version);
}
function findInPyproject(lines, wanted) {
    const found = [];
    const key = new RegExp(`^\\s*["']?${anySpelling(wanted.name)}["']?\\s*=`, 'i');
    const text = new RegExp(`["']${anySpelling(wanted.name)}(?=[\\s=<>!~;@\\["',])`, 'i');
    let section = '';
    let array = '';
    for (const [index, line] of lines.entries()) {
        section = /^\s*\[+([^\]]+)\]+/.exec(line)?.[1] ?? section;
        array = /^\s*\[/.test(line) ? '' : (/^\s*["']?([\w.-]+)["']?\s*=/.exec(line)?.[1] ?? array);
        const inList = /depend|requires|groups/.test(array) ||
            /optional-dependencies|dependency-groups/.test(section);
        const inTable = /^tool\..*dependencies/.test(section) && key.test(line);
        if (inTable || (inList && text.test(line)))
            found.push(index + 1);
    }
    return byVersion(lines, found, wanted.version);
}
function findTomlKeys(lines, wanted, sections) {
    const spelled = anySpelling(wanted.name);
    const key = new RegExp(`^\\s*["']?${spelled}["']?\\s*(?:=|\\.version\\s*=|\\.workspace\\s*=)|\\bpackage\\s*=\\s*"${spelled}"`, 'i');
    const own = new RegExp(`\\.["']?${spelled}["']?$`, 'i');
    const found = [];
    let section = '';
    for (const [index, line] of lines.entries()) {
        const header = /^\s*\[+([^\]]+)\]+/.exec(line)?.[1]?.trim();
        if (header !== undefined) {
            section = header;
            if (sections.test(section) && own.test(section))
                found.push(index + 1);
        }
        else if (section !== '' && sections.test(section) && key.test(line))
            found.push(index + 1);
    }
    return byVersion(lines, found, wanted.version);
}
function findTomlPackages(lines, { name, version }) {
    const found = findLines(lines, new RegExp(`^name = "${anySpelling(name)}"`, 'i'));
    return byVersion(lines, found, version, 2);
}
function findJsonKeys(lines, names, version) {
    const found = findLines(lines, new RegExp(`^\\s*"(?:${names.map(name => anySpelling(name)).join('|')})":\\s*\\{`, 'i'));
    return byVersion(lines, found, version, 12);
}
function parseRoot(text, lineCounter) {
    try {
        return (0,dist/* parseDocument */.Tp)(text, { lineCounter, prettyErrors: false, logLevel: 'silent' }).contents;
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
function findJsonMembers(lines, { name }, sections) {
    const counter = new dist/* LineCounter */.HN();
    const root = parseRoot(lines.join('\n'), counter);
    if (!(0,dist/* isMap */.jh)(root))
        return [];
    const found = [];
    for (const { key, value } of root.items) {
        if (!(0,dist/* isScalar */.jn)(key) || !sections.test(String(key.value)) || !(0,dist/* isMap */.jh)(value))
            continue;
        for (const { key: member } of value.items) {
            if (!(0,dist/* isScalar */.jn)(member) || String(member.value).toLowerCase() !== name.toLowerCase())
                continue;
            found.push(counter.linePos(member.range?.[0] ?? 0).line);
        }
    }
    return found;
}
function findInNpmLock(lines, { name, version }) {
    const found = findLines(lines, new RegExp(`^\\s*"(?:(?:[^"]*/)?node_modules/)?${manifests_formats_escape(name)}":\\s*\\{`));
    const bySize = [...found].sort((left, right) => (lines[left - 1] ?? '').trim().length - (lines[right - 1] ?? '').trim().length);
    return byVersion(lines, bySize, version, 2);
}
function findInYarnLock(lines, { name, version }) {
    return byVersion(lines, findLines(lines, new RegExp(`^(?:.*, )?"?${manifests_formats_escape(name)}@`)), version, 1);
}
function findInPnpmLock(lines, { name, version }) {
    const found = findLines(lines, new RegExp(`^  ['"]?/?${manifests_formats_escape(name)}[@/]\\d`));
    return byVersion(lines, found, version);
}
function findInGoMod(lines, { name, version }) {
    if (/^(?:stdlib|go|std|toolchain)$/i.test(name)) {
        return [...findLines(lines, /^toolchain\s/), ...findLines(lines, /^go\s+\d/)];
    }
    const found = findLines(lines, new RegExp(`^\\s*(?:require\\s+|replace\\s+)?${manifests_formats_escape(name)}\\s+(?:v|=>)`));
    return byVersion(lines, found, version?.replace(/^v/, ''));
}
function findInGemfileLock(lines, { name, version }) {
    return byVersion(lines, findLines(lines, new RegExp(`^ {4}${manifests_formats_escape(name)} \\(`)), version);
}
function findInPom(lines, { name, version }) {
    const colon = name.indexOf(':');
    const group = colon === -1 ? undefined : name.slice(0, colon);
    const artifact = new RegExp(`<artifactId>\\s*${manifests_formats_escape(name.slice(colon + 1))}\\s*</artifactId>`);
    const found = [];
    let start = 0;
    for (const [index, line] of lines.entries()) {
        if (/<(?:dependency|plugin|parent|extension|exclusion)>/.test(line))
            start = index;
        if (!artifact.test(line))
            continue;
        const block = lines
            .slice(start, index + 4)
            .join('')
            .replace(/\s/g, '');
        const isDependency = /^.*?<(?:dependency|plugin|parent|extension)>/.test(lines[start] ?? '');
        if (isDependency && (group === undefined || block.includes(`<groupId>${group}</groupId>`))) {
            found.push(index + 1);
        }
    }
    return byVersion(lines, found, version, 3);
}

;// CONCATENATED MODULE: ./src/diagnose/log/manifests.ts



const INSTALL = {
    pypi: /\b(?:pip[\d.]*|pipx|uv|poetry|pdm|conda|mamba)\s+(?:\S+\s+)*?(?:install|add)\b|python[\d.]* -m pip/,
    npm: /\b(?:npm|pnpm|yarn|bun)\s+(?:\S+\s+)*?(?:i|install|add|ci)\b|\bnpx\b/,
    go: /\bgo\s+(?:install|get)\b/,
    cargo: /\bcargo\s+(?:install|add|binstall)\b/,
    gem: /\bgem\s+(?:install|i)\b|\bbundle\s+add\b/,
    maven: /\b(?:mvn|mvnw|gradle|gradlew|curl|wget)\b/,
    composer: /\bcomposer\s+(?:global\s+)?require\b/,
    os: /\b(?:apk|apt|apt-get|aptitude|yum|dnf|microdnf|tdnf|zypper|pacman)\b/,
    unknown: /\b(?:install|add|get|require|i)\b/,
};
function locatePackage(wanted, context, printed) {
    const files = context.pathMap.files();
    const all = new Map();
    for (const [path, origin] of files) {
        if (origin.heredoc || isForeignPath(path))
            continue;
        const isNear = context.pathMap.directories.includes(external_node_path_.posix.dirname(path));
        all.set(origin.path, isNear || all.get(origin.path) === true);
    }
    const named = printed === undefined ? undefined : context.pathMap.toRepository(printed);
    const folder = named === undefined ? undefined : external_node_path_.posix.dirname(named);
    const paths = [...all].filter(([path]) => folder === undefined || external_node_path_.posix.dirname(path) === folder);
    for (const isLock of [false, true]) {
        const formats = MANIFEST_FORMATS.filter(format => format.isLock === isLock && isOfEcosystem(format, wanted));
        const found = choose(paths.flatMap(([path, isNear]) => search(path, isNear, formats, wanted, context)), named);
        if (found)
            return { path: found.path, startLine: found.line, endLine: found.line };
    }
    return findInstall(wanted, context);
}
function isOfEcosystem({ ecosystem }, wanted) {
    return wanted.ecosystem === 'unknown' || ecosystem === wanted.ecosystem;
}
function search(path, isNear, formats, wanted, { repository }) {
    const format = formats.find(one => one.path.test(path));
    const included = format === undefined ? [] : [path, ...listIncluded(path, repository)];
    return included.flatMap(file => {
        const lines = repository.readLines(file) ?? [];
        const [line] = format?.find(lines, wanted) ?? [];
        if (line === undefined)
            return [];
        const { version } = wanted;
        const hasVersion = version !== undefined && (lines[line - 1] ?? '').includes(version);
        return [{ path: file, line, hasVersion, isNear }];
    });
}
function listIncluded(path, repository) {
    if (!/\.(?:txt|in|pip)$/.test(path))
        return [];
    const seen = new Set([path]);
    for (const file of seen) {
        for (const line of repository.readLines(file) ?? []) {
            const included = /^\s*(?:-r|-c|--requirement|--constraint)[\s=]*(\S+)/.exec(line)?.[1];
            if (included === undefined || seen.size > 50)
                continue;
            const target = external_node_path_.posix.join(external_node_path_.posix.dirname(file), included);
            if (repository.has(target))
                seen.add(target);
        }
    }
    seen.delete(path);
    return [...seen];
}
function choose(candidates, named) {
    const narrow = (from, ...tests) => tests.reduce((rest, test) => (rest.some(test) ? rest.filter(test) : rest), from);
    const narrowed = narrow(candidates, ({ path }) => path === named, ({ isNear }) => isNear, ({ hasVersion }) => hasVersion);
    const folders = new Set(narrowed.map(({ path }) => external_node_path_.posix.dirname(path)));
    if (folders.size > 1)
        return undefined;
    return [...narrowed].sort((left, right) => left.path.length - right.path.length || (left.path < right.path ? -1 : 1))[0];
}
function findInstall(wanted, { dockerfile, instructions }) {
    const lines = dockerfile.text.split(/\r?\n/);
    const spelled = wanted.ecosystem === 'pypi'
        ? normalizeName(wanted.name).split('-').map(escapeText).join('[-_.]+')
        : escapeText(wanted.name);
    const word = new RegExp(`(?:^|[\\s"'/=])${spelled}(?=$|[\\s"'\\[=<>~!@;,:\\\\])`, 'i');
    for (const { keyword, startLine, endLine } of instructions) {
        if (keyword !== 'RUN')
            continue;
        const text = lines.slice(startLine - 1, endLine).join('\n');
        if (!INSTALL[wanted.ecosystem].test(text.replace(/\\\n\s*/g, ' ')))
            continue;
        for (let line = startLine; line <= endLine; line++) {
            if (word.test(lines[line - 1] ?? ''))
                return { path: dockerfile.path, startLine: line, endLine: line };
        }
    }
    return undefined;
}
function escapeText(text) {
    return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

;// CONCATENATED MODULE: ./src/diagnose/log/findings.ts



const MAX_LINES = 8;
const MAX_LINE_LENGTH = 300;
const MANY_LINES_OR_CONTROLS = /[\x00-\x08\x0a-\x1f\x7f]/;
const MAX_ALIKE = 5;
const MAX_UNTRACED = 10;
function toDiagnostics(findings, context) {
    const exact = [];
    const untraced = [];
    for (const finding of findings) {
        const place = locateFinding(finding, context);
        if (place)
            exact.push(toDiagnostic(finding, place, shorten(finding.message), context));
        else
            untraced.push(finding);
    }
    return { exact: foldAlike(exact), inexact: quote(untraced, context) };
}
function locateFinding(finding, context) {
    const { source: tool, directory, baseNameOnly } = finding;
    const options = {
        tool,
        ...(directory === undefined ? {} : { directory }),
        ...(baseNameOnly === undefined ? {} : { baseNameOnly }),
    };
    if (finding.package && finding.line === undefined) {
        const found = locatePackage(finding.package, context, finding.file);
        if (found)
            return found;
    }
    const frames = finding.frames ?? [];
    for (const isOwn of [true, false]) {
        for (const { file, line, column } of frames) {
            if (isForeignPath(file) === isOwn)
                continue;
            const origin = context.pathMap.locate(file, {
                tool,
                ...(directory === undefined ? {} : { directory }),
            });
            if (origin)
                return toPlace(origin, { line, column }, context);
        }
    }
    const origin = finding.file === undefined ? undefined : context.pathMap.locate(finding.file, options);
    if (origin)
        return toPlace(origin, finding, context);
    const anchored = finding.file === undefined && locateAnchor(finding, context);
    if (anchored)
        return toPlace(anchored.origin, { line: anchored.line }, context);
    return finding.package && finding.line !== undefined
        ? locatePackage(finding.package, context)
        : undefined;
}
function toPlace({ path, heredoc }, printed, { repository }) {
    const lines = repository.readLines(path);
    const first = heredoc?.startLine ?? 1;
    const count = Math.max(1, heredoc?.lineCount ?? lines?.length ?? Infinity);
    const wanted = printed.line ?? findAnchor(lines ?? [], printed.anchor) ?? 1;
    const line = clamp(wanted, count);
    const last = clamp(Math.max(printed.endLine ?? line, line), count);
    const place = { path, startLine: first + line - 1, endLine: first + last - 1 };
    if (heredoc || line !== wanted || printed.line === undefined)
        return place;
    return { ...place, ...columns(printed, lines?.[line - 1], line === last) };
}
function columns({ column, endColumn }, text, isSingle) {
    const limit = text === undefined ? Infinity : text.length + 1;
    if (column === undefined || column < 1 || column > limit)
        return {};
    if (!isSingle || endColumn === undefined || endColumn < column)
        return { startColumn: column };
    return { startColumn: column, endColumn: Math.min(endColumn, limit) };
}
function clamp(line, count) {
    return Math.min(Math.max(1, Math.trunc(line)), count);
}
function toDiagnostic({ severity, source, code, url }, place, message, { step, stage }) {
    return {
        ...place,
        severity,
        source,
        ...(code === undefined ? {} : { code }),
        message,
        step,
        ...(stage === undefined ? {} : { stage }),
        ...(url === undefined ? {} : { url }),
    };
}
function shorten(message) {
    if (message.length <= MAX_LINE_LENGTH && !MANY_LINES_OR_CONTROLS.test(message))
        return message.trimEnd();
    const lines = message
        .replace(/\x1b\[[0-9;]*[A-Za-z]|[\x00-\x08\x0b-\x1f\x7f]/g, '')
        .split('\n')
        .map(line => line.trimEnd())
        .filter((line, index, all) => line !== '' || (index > 0 && all[index - 1] !== ''));
    while (lines.at(-1) === '')
        lines.pop();
    const kept = lines
        .slice(0, MAX_LINES)
        .map(line => (line.length > MAX_LINE_LENGTH ? `${line.slice(0, MAX_LINE_LENGTH)}…` : line));
    const rest = lines.length - kept.length;
    if (rest > 0)
        kept.push(`… and ${count(rest, 'more line')}`);
    return kept.join('\n');
}
function foldAlike(diagnostics) {
    const groups = new Map();
    for (const diagnostic of diagnostics) {
        const { path, startLine, endLine, source, code, message, severity } = diagnostic;
        const named = code === undefined ? '' : `=${code}`;
        const rule = [path, startLine, endLine, source, named, severity].join('\0');
        const group = groups.get(rule);
        if (!group)
            groups.set(rule, diagnostic);
        else if (!(group instanceof Map)) {
            if (group.message === message)
                continue;
            const both = [group, diagnostic].map(each => [each.message, each]);
            groups.set(rule, new Map(both));
        }
        else if (!group.has(message))
            group.set(message, diagnostic);
    }
    return [...groups.values()].flatMap(one => {
        if (!(one instanceof Map))
            return one;
        const group = [...one.values()];
        const kept = group.slice(0, MAX_ALIKE);
        const last = kept.at(-1);
        const rest = group.length - kept.length;
        if (rest === 0 || !last)
            return kept;
        return [
            ...kept.slice(0, -1),
            { ...last, message: `${last.message}\n… and ${rest} more like this on this line` },
        ];
    });
}
function quote(findings, context) {
    const bySource = new Map();
    for (const finding of findings) {
        const place = printedPlace(finding);
        const message = shorten(place === '' ? finding.message : `${place}: ${finding.message}`);
        const diagnostic = toDiagnostic(finding, context.location, message, context);
        const group = bySource.get(finding.source);
        if (group)
            group.push(diagnostic);
        else
            bySource.set(finding.source, [diagnostic]);
    }
    return [...bySource.values()].flatMap(group => {
        const folded = foldAlike(group.map(diagnostic => ({ ...diagnostic, message: diagnostic.message })));
        const kept = folded.slice(0, MAX_UNTRACED);
        const rest = folded.slice(MAX_UNTRACED);
        const [worst] = [...rest].sort((left, right) => rank(left) - rank(right));
        if (!worst)
            return kept;
        const { path, startLine, endLine, severity, source, step, stage } = worst;
        const message = `… and ${count(rest.length, 'more finding')} of ${source} that could not be traced to a file of the repository`;
        const counted = { path, startLine, endLine, severity, source, message };
        return [...kept, { ...counted, ...(step && { step }), ...(stage && { stage }) }];
    });
}
function printedPlace({ file, line, column, frames, package: named }) {
    const frame = file === undefined ? frames?.[0] : { file, line, column };
    if (frame) {
        return [frame.file, frame.line, frame.line === undefined ? undefined : frame.column]
            .filter(part => part !== undefined)
            .join(':');
    }
    return named ? [named.name, named.version].filter(part => part !== undefined).join(' ') : '';
}
function rank({ severity }) {
    return ['error', 'warning', 'info'].indexOf(severity);
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./src/diagnose/log/wrapper-prefixes.ts
const PNPM_START = /^(\.|[\w@./-]+) ([\w:.-]+)\$ /;
const SCRIPT_START = /^(\S.{0,78}?[:\]|]:? +)?> (@?[\w./-]+@[\w.+-]+) [\w:.-]+(?: (\/\S+))?$/;
const TURBO_START = /^([\w@./-]+:[\w:.-]+): cache (?:miss|hit|bypass)\b/;
const CONCURRENTLY_END = /^(\[[\w:.-]{1,40}\]) .{1,400} exited with code (?:\d+|SIG[A-Z]+)$/;
const FOREACH_START = /^(\[[\w@./-]{1,80}\]:) Process (?:started|exited)\b/;
const COMPOSE_START = /^Attaching to ([\w., -]{1,400})$/;
const CERTAIN = /^(?:(\d\d:\d\d:\d\d [\w.-]+ +\|) |➤ YN\d{4}: (?:[│┌└] ?)?|(#\d+) \d+\.\d{1,3} )/u;
const ANNOUNCEMENT_MARKS = ['$ ', '> ', 'cache ', 'xited ', ']: Pro', 'Attach'];
const CERTAIN_MARKS = ['| ', '➤ YN', '#'];
const NO_PREFIXES = new Map();
const NO_LOCATIONS = new Map();
const GREATER = 0x3e;
const ENTERING = /^(?:g?make|ninja)(?:\[\d+\])?: (Entering|Leaving) directory [`'‘"](.+)['’"]$/;
function unwrapLines(lines, text) {
    const marks = ANNOUNCEMENT_MARKS.filter(mark => text.includes(mark));
    const prefixes = marks.length === 0 ? NO_PREFIXES : announcedPrefixes(lines, text, marks);
    const certainMarks = CERTAIN_MARKS.filter(mark => text.includes(mark));
    const hasCertain = certainMarks.length > 0 &&
        lines.some(line => mayHaveCertain(line.charCodeAt(0)) && CERTAIN.test(line));
    if (prefixes.size === 0 && !hasCertain) {
        const isTold = hasMake(text) || (beginsLine(text, '> ') && (text.includes('locati') || text.includes(' /')));
        return isTold ? withDirectories(lines, text) : { lines };
    }
    const lengths = [...new Set([...prefixes.keys()].map(text => text.length))];
    const groups = new Map();
    for (const line of lines) {
        const prefix = prefixOf(line, prefixes, lengths) ?? certainPrefix(line);
        const key = prefix?.key ?? '';
        let group = groups.get(key);
        if (!group) {
            group = { lines: [], ...(prefix?.directory !== undefined && { directory: prefix.directory }) };
            groups.set(key, group);
        }
        group.lines.push(prefix ? line.slice(prefix.length) : line);
    }
    const all = [...groups.values()].map(group => withDirectories(group.lines, text, group.directory));
    const hasDirectories = all.some(group => group.directories);
    return {
        lines: all.flatMap(group => group.lines),
        ...(hasDirectories && {
            directories: all.flatMap(group => group.directories ?? group.lines.map(() => undefined)),
        }),
    };
}
function mayHaveCertain(first) {
    return (first >= 0x30 && first <= 0x39) || first === 0x23 || first === 0x27a4;
}
function hasMake(text) {
    return text.includes('direct') && text.includes('ing directory ');
}
function beginsLine(text, mark) {
    return (text.startsWith(mark) ||
        text.includes(`\n${mark}`) ||
        text.includes(`\r${mark}`) ||
        text.includes('\b'));
}
function mayEnter(first) {
    return first === 0x6d || first === 0x67 || first === 0x6e;
}
function prefixOf(line, prefixes, lengths) {
    for (const length of lengths) {
        const after = line.charAt(length);
        if (after !== ' ' && after !== '')
            continue;
        const prefix = prefixes.get(line.slice(0, length));
        if (!prefix)
            continue;
        const found = { key: prefix.text, length: length + after.length };
        return prefix.directory === undefined ? found : { ...found, directory: prefix.directory };
    }
    return undefined;
}
function certainPrefix(line) {
    const match = mayHaveCertain(line.charCodeAt(0)) ? CERTAIN.exec(line) : null;
    return match ? { key: match[1] ?? match[2] ?? 'yarn', length: match[0].length } : undefined;
}
function announcedPrefixes(lines, text, marks) {
    const prefixes = new Map();
    const add = (text, directory) => {
        const known = prefixes.get(text);
        if (known?.directory !== undefined)
            return;
        prefixes.set(text, directory === undefined ? { text } : { text, directory });
    };
    for (const line of linesWith(marks, lines, text)) {
        if (line.length > 2_000)
            continue;
        const pnpm = PNPM_START.exec(line);
        if (pnpm?.[1] !== undefined && pnpm[2] !== undefined) {
            const text = `${pnpm[1]} ${pnpm[2]}:`;
            const prefix = pnpm[1].startsWith('...') ? { text } : { text, directory: pnpm[1] };
            prefixes.set(text, prefix).set(`${pnpm[1]} ${pnpm[2]}$`, prefix);
        }
        const script = SCRIPT_START.exec(line);
        if (script?.[1] !== undefined)
            add(script[1].trimEnd(), script[3]);
        const turbo = TURBO_START.exec(line);
        if (turbo)
            add(`${turbo[1] ?? ''}:`);
        const bracket = CONCURRENTLY_END.exec(line) ?? FOREACH_START.exec(line);
        if (bracket?.[1] !== undefined)
            add(bracket[1]);
        for (const name of COMPOSE_START.exec(line)?.[1]?.split(', ') ?? []) {
            const padded = lines.find(other => other.startsWith(name) && /^ +\| /.test(other.slice(name.length)));
            if (padded !== undefined)
                add(padded.slice(0, padded.indexOf('|') + 1));
        }
    }
    return prefixes;
}
function linesWith(marks, lines, visible) {
    const isOverwritten = visible.includes('\r') || visible.includes('\b');
    const text = isOverwritten ? lines.join('\n') : visible;
    const starts = new Set();
    for (const mark of marks) {
        for (let at = text.indexOf(mark); at >= 0;) {
            const end = text.indexOf('\n', at);
            starts.add(text.lastIndexOf('\n', at) + 1);
            at = end < 0 ? end : text.indexOf(mark, end);
        }
    }
    return [...starts]
        .sort((left, right) => left - right)
        .map(start => {
        const end = text.indexOf('\n', start);
        return text.slice(start, end < 0 ? undefined : end);
    });
}
function withDirectories(lines, text, known) {
    const locations = text.includes('npm e') || text.includes('npm E') ? workspaceLocations(lines) : NO_LOCATIONS;
    const isMake = hasMake(text);
    const canFail = text.includes('ELIFEC');
    const stack = [];
    let script;
    let directories;
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        const first = line.charCodeAt(0);
        if (isMake && mayEnter(first) && line.includes('ing directory ')) {
            const [, verb, directory] = ENTERING.exec(line) ?? [];
            if (verb === 'Entering' && directory !== undefined)
                stack.push(directory);
            if (verb === 'Leaving')
                stack.pop();
        }
        else if (first === GREATER) {
            const header = SCRIPT_START.exec(line);
            if (header)
                script = header[3] ?? locations.get(header[2] ?? '');
        }
        else if (script !== undefined &&
            ((canFail && line.includes('ELIFECYCLE')) || line.startsWith('npm '))) {
            script = undefined;
        }
        const directory = stack.at(-1) ?? script ?? known;
        if (directory !== undefined) {
            directories ??= new Array(lines.length).fill(undefined);
            directories[at] = directory;
        }
    }
    return directories ? { lines, directories } : { lines };
}
function workspaceLocations(lines) {
    const locations = new Map();
    let workspace;
    for (const line of lines) {
        if (!line.startsWith('npm '))
            continue;
        const [, key, value] = /^npm (?:error|ERR!) (workspace|location|path) (\S.*)$/.exec(line) ?? [];
        if (key === 'workspace')
            workspace = value;
        else if (key === 'location' && workspace !== undefined && value !== undefined) {
            locations.set(workspace, value);
        }
    }
    return locations;
}

;// CONCATENATED MODULE: ./src/diagnose/log/log-lines.ts

const MAX_LINE = 5_000;
const MAX_BLANKS = 80;
const CONTROL_SEQUENCE = /\x1b(?:\[([0-?]*)[ -/]*([@-~])|\][^\x07\x1b\n]*(?:\x07|\x1b\\)?|[PX^_][^\x1b\n]*(?:\x1b\\)?|[ -/]+[0-~]|[0-~])?/y;
const OTHER_CONTROL = /[\x00-\x07\x0e-\x1f\x7f\ufeff]/;
const OTHER_CONTROLS = /[\x00-\x07\x0e-\x1f\x7f\ufeff]/g;
function cleanLog(text) {
    return openLog(text, '').lines;
}
function openLog(text, command) {
    const visible = visibleText(text);
    const { lines: raw, directories } = unwrapLines(visibleLines(visible), visible);
    const isLong = raw.some(line => line.length > MAX_LINE);
    const lines = isLong ? raw.map(line => line.slice(0, MAX_LINE)) : raw;
    return { lines, command, ...(isLong && { raw }), ...(directories && { directories }) };
}
function visibleText(text) {
    let visible = text;
    if (visible.includes('\x1b'))
        visible = withoutSequences(visible);
    if (visible.includes('\r\n'))
        visible = visible.replaceAll('\r\n', '\n');
    return OTHER_CONTROL.test(visible) ? visible.replace(OTHER_CONTROLS, '') : visible;
}
function withoutSequences(text) {
    const parts = [];
    let from = 0;
    for (let at = text.indexOf('\x1b'); at >= 0; at = text.indexOf('\x1b', from)) {
        if (at > from)
            parts.push(text.slice(from, at));
        from = endOfColour(text, at);
        if (from > at)
            continue;
        CONTROL_SEQUENCE.lastIndex = at;
        const [whole, parameters, final] = CONTROL_SEQUENCE.exec(text) ?? ['\x1b'];
        const shown = replaceSequence(parameters, final);
        if (shown !== '')
            parts.push(shown);
        from = at + whole.length;
    }
    parts.push(text.slice(from));
    return parts.join('');
}
function endOfColour(text, at) {
    if (text.charCodeAt(at + 1) !== OPEN_BRACKET)
        return at;
    for (let index = at + 2;; index++) {
        const code = text.charCodeAt(index);
        if (code === LETTER_M)
            return index + 1;
        if (!((code >= 0x30 && code <= 0x39) || code === SEMICOLON))
            return at;
    }
}
const OPEN_BRACKET = 0x5b;
const SEMICOLON = 0x3b;
const LETTER_M = 0x6d;
function visibleLines(visible) {
    const lines = visible.split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    if (visible.includes('\r'))
        mapInPlace(lines, '\r', lastWritten);
    if (visible.includes('\b'))
        mapInPlace(lines, '\b', withoutBackspaces);
    return lines;
}
function mapInPlace(lines, mark, change) {
    for (const [index, line] of lines.entries()) {
        if (line.includes(mark))
            lines[index] = change(line);
    }
}
function replaceSequence(parameters, final) {
    if (final === 'C')
        return ' '.repeat(Math.min(Number(parameters) || 1, MAX_BLANKS));
    if (final === 'G' && (parameters === '' || parameters === '1'))
        return '\r';
    return '';
}
function lastWritten(line) {
    let end = line.length;
    while (end > 0) {
        const start = line.lastIndexOf('\r', end - 1) + 1;
        const part = line.slice(start, end);
        if (part.trim() !== '')
            return part;
        end = start - 1;
    }
    return '';
}
function withoutBackspaces(line) {
    const shown = [];
    for (const character of line) {
        if (character === '\b')
            shown.pop();
        else
            shown.push(character);
    }
    return shown.join('');
}

// EXTERNAL MODULE: ./src/parse/instructions/copy-arguments.ts
var copy_arguments = __webpack_require__(5257);
// EXTERNAL MODULE: ./src/parse/stages/named-contexts.ts
var named_contexts = __webpack_require__(1887);
// EXTERNAL MODULE: ./src/parse/stages/stage-references.ts
var stage_references = __webpack_require__(9344);
// EXTERNAL MODULE: ./src/parse/stages/stages.ts + 1 modules
var stages = __webpack_require__(6650);
// EXTERNAL MODULE: ./src/parse/words/substitution.ts
var substitution = __webpack_require__(4060);
// EXTERNAL MODULE: ./src/diagnose/path-map/dockerignore.ts
var dockerignore = __webpack_require__(5135);
;// CONCATENATED MODULE: ./src/diagnose/path-map/base.ts
const SYSTEM_DIRECTORIES = [
    '/bin',
    '/dev',
    '/etc',
    '/home',
    '/lib',
    '/mnt',
    '/opt',
    '/proc',
    '/root',
    '/run',
    '/sbin',
    '/srv',
    '/sys',
    '/tmp',
    '/usr/bin',
    '/usr/lib',
    '/usr/local/bin',
    '/usr/local/lib',
    '/usr/sbin',
    '/usr/share',
    '/usr/src',
    '/var/cache',
    '/var/lib',
    '/var/log',
    '/var/tmp',
];
const IMAGE_WORKDIRS = {
    'oven/bun': '/home/bun/app',
    composer: '/app',
    golang: '/go',
    gradle: '/home/gradle',
    php: '/var/www/html',
};
function describeBase(image) {
    if (image === 'scratch')
        return { directories: [], workdir: '/' };
    const name = image
        .replace(/@.*$/, '')
        .replace(/:[^/:]*$/, '')
        .replace(/^(?:docker\.io\/)?(?:library\/)?/, '');
    const workdir = Object.hasOwn(IMAGE_WORKDIRS, name) ? IMAGE_WORKDIRS[name] : undefined;
    return { directories: SYSTEM_DIRECTORIES, workdir };
}

;// CONCATENATED MODULE: ./src/diagnose/path-map/commands.ts

function runText({ text, json, heredocs }) {
    const line = json === undefined
        ? text
        : /(?:^|\/)(?:ba|da|a|z)?sh$/.test(json[0] ?? '') && json.includes('-c')
            ? (json.at(-1) ?? '')
            : json.map(word => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
    return [line, ...heredocs.map(({ content }) => content)].join('\n');
}
const DIRECTORY_OPTION = /^(?:-C|-p|-d|--prefix|--cwd|--dir|--directory|--working-dir|--workdir|--work-dir|--chdir|--root|--rootDir|--project-dir|--project-directory|--source|-S|--project|--test-dir|--package-path)$/;
const FILE_OPTION = /^(?:-f|--file|--manifest-path|--gemfile|--build-file|--makefile|--configuration)$/;
function readRunCommands(text, workdir, env) {
    const commands = [];
    let directory = workdir;
    let previous = workdir;
    const pushed = [];
    const outer = [];
    let words = [];
    const finish = () => {
        const [first, ...rest] = withoutPrefixes(words);
        words = [];
        if (!first)
            return;
        const target = rest.find(argument => !/^-[LPe@-]*$/.test(argument.word) || argument.word === '-');
        if (first.word === 'popd') {
            [previous, directory] = [directory, pushed.pop()];
        }
        else if (first.word === 'cd' || first.word === 'pushd') {
            if (first.word === 'pushd')
                pushed.push(directory);
            const next = target?.word === '-' ? previous : resolve(directory, target);
            [previous, directory] = [directory, next];
        }
        else {
            commands.push({
                words: [first, ...rest].map(({ word }) => word),
                directory,
                named: namedDirectories(rest, directory),
            });
        }
    };
    for (const token of tokenize(text, env)) {
        if ('word' in token)
            words.push(token);
        else {
            finish();
            if (token.operator === '(')
                outer.push(directory);
            if (token.operator === ')' && outer.length > 0)
                directory = outer.pop();
        }
    }
    finish();
    return commands;
}
function resolve(directory, target) {
    if (!target?.known || target.word.startsWith('~'))
        return undefined;
    if (target.word.startsWith('/'))
        return external_node_path_.posix.normalize(target.word);
    return directory === undefined ? undefined : external_node_path_.posix.join(directory, target.word);
}
function withoutPrefixes(words) {
    let index = 0;
    for (; index < words.length; index++) {
        const word = words[index]?.word ?? '';
        if (!/^(?:if|then|else|elif|while|until|do|!|\{|\}|time|exec|command|sudo|env|nice|eval|\w+=.*)$/s.test(word))
            break;
    }
    return words.slice(index);
}
function namedDirectories(words, directory) {
    const named = [];
    const add = (value, isFile) => {
        if (!value || value.word === '')
            return;
        const word = isFile ? external_node_path_.posix.dirname(value.word) : value.word;
        const found = resolve(directory, { word, known: value.known });
        if (found !== undefined)
            named.push(found);
    };
    for (const [index, { word, known }] of words.entries()) {
        const [option, value] = splitOption(word);
        if (DIRECTORY_OPTION.test(option) || FILE_OPTION.test(option)) {
            add(value === undefined ? words[index + 1] : { word: value, known }, FILE_OPTION.test(option));
        }
    }
    return named;
}
function splitOption(word) {
    const [, long, value] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
    if (long !== undefined)
        return [long, value ?? ''];
    return /^-C./s.test(word) ? ['-C', word.slice(2)] : [word];
}
function* tokenize(text, env) {
    let word;
    let known = true;
    let quote = '';
    const flush = function* () {
        if (word !== undefined)
            yield { word, known };
        word = undefined;
        known = true;
    };
    for (let index = 0; index < text.length; index++) {
        const character = text.charAt(index);
        if (quote === "'") {
            if (character === "'")
                quote = '';
            else
                word = (word ?? '') + character;
        }
        else if (character === '\\') {
            const next = text.charAt(++index);
            if (next !== '\n')
                word = (word ?? '') + next;
        }
        else if (character === quote && quote !== '') {
            quote = '';
        }
        else if (quote === '' && (character === "'" || character === '"')) {
            quote = character;
            word ??= '';
        }
        else if (character === '$') {
            const variable = readVariable(text, index, env);
            known &&= variable.value !== undefined;
            word = (word ?? '') + (variable.value ?? '');
            index = variable.end;
        }
        else if (character === '`') {
            known = false;
            word ??= '';
        }
        else if (quote !== '') {
            word = (word ?? '') + character;
        }
        else if (character === '#' && word === undefined) {
            const end = text.indexOf('\n', index);
            index = (end === -1 ? text.length : end) - 1;
        }
        else if (character === ' ' || character === '\t' || character === '\r') {
            yield* flush();
        }
        else if (';&|()\n'.includes(character)) {
            yield* flush();
            yield { operator: character };
        }
        else
            word = (word ?? '') + character;
    }
    yield* flush();
}
function readVariable(text, start, env) {
    const expression = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\}|\{[^}\n]{0,200}\}|.)/sy;
    expression.lastIndex = start;
    const match = expression.exec(text);
    if (!match)
        return { value: '$', end: start };
    const name = match[1] ?? match[2];
    const end = start + match[0].length - 1;
    if (name === undefined)
        return { value: undefined, end: match[0] === '$(' ? start : end };
    return { value: env.get(name), end };
}

// EXTERNAL MODULE: ./src/diagnose/path-map/glob.ts
var glob = __webpack_require__(8867);
;// CONCATENATED MODULE: ./src/diagnose/path-map/tree.ts



const ARCHIVE = /\.(?:tar|tgz|tbz2?|txz|tzst|tar\.(?:gz|bz2|xz|zst|lzma|Z))$/i;
function emptyTree(directories = []) {
    return { files: new Map(), directories: new Set(['/', ...directories]) };
}
function copyTree(tree) {
    return { files: new Map(tree.files), directories: new Set(tree.directories) };
}
function putFile(tree, path, file) {
    tree.files.set(path, file);
    addDirectory(tree, external_node_path_.posix.dirname(path));
}
function addDirectory(tree, path) {
    for (let at = path; !tree.directories.has(at); at = external_node_path_.posix.dirname(at))
        tree.directories.add(at);
}
function hideBelow(tree, path) {
    for (const file of [...tree.files.keys()]) {
        if (file === path || file.startsWith(`${path}/`))
            tree.files.delete(file);
    }
}
function fileDestination(tree, destination, name) {
    const clean = cleanAbsolute(destination);
    const isDirectory = /\/\.?$/.test(destination) || tree.directories.has(clean);
    return isDirectory ? external_node_path_.posix.join(clean, name) : clean;
}
function copyIntoTree(target, from, job) {
    for (const source of job.sources) {
        const [root, include] = job.parents ? splitParents(source) : [source, undefined];
        const includes = include === undefined ? undefined : (0,dockerignore/* createPatternMatcher */.dw)([include]);
        const excludes = job.excludes.length === 0 ? undefined : (0,dockerignore/* createPatternMatcher */.dw)(job.excludes);
        for (const match of resolveWildcards(from, cleanAbsolute(root))) {
            const isWanted = (path) => includes?.(path) !== false && excludes?.(path) !== true;
            copyMatch(target, from, match, job, isWanted);
        }
    }
}
function copyMatch(target, from, source, job, isWanted) {
    const mark = (file) => file && { origin: file.origin, rootUnknown: job.rootUnknown };
    if (from.files.has(source)) {
        if (job.unpack && ARCHIVE.test(source)) {
            addDirectory(target, cleanAbsolute(job.destination));
            return;
        }
        const path = fileDestination(target, job.destination, external_node_path_.posix.basename(source));
        putFile(target, path, mark(from.files.get(source)));
        return;
    }
    if (from.directories.has(source)) {
        const destination = cleanAbsolute(job.destination);
        const prefix = source === '/' ? '/' : `${source}/`;
        addDirectory(target, destination);
        for (const [path, file] of [...from.files]) {
            if (!path.startsWith(prefix))
                continue;
            const relative = path.slice(prefix.length);
            if (isWanted(relative))
                putFile(target, external_node_path_.posix.join(destination, relative), mark(file));
        }
        return;
    }
    putFile(target, fileDestination(target, job.destination, external_node_path_.posix.basename(source)), undefined);
}
function splitParents(source) {
    const pivot = source.indexOf('/./');
    const root = pivot === -1 ? '/' : source.slice(0, pivot);
    const pattern = pivot === -1 ? source : source.slice(pivot + 3);
    return [root, cleanAbsolute(pattern).slice(1)];
}
function resolveWildcards(tree, source) {
    const parts = source.split('/').slice(1);
    const first = parts.findIndex(glob/* hasWildcard */.r);
    if (first === -1)
        return [source];
    const base = `/${parts.slice(0, first).join('/')}`;
    const prefix = base === '/' ? '/' : `${base}/`;
    const expression = (0,glob/* globExpression */.L)(parts.slice(first).join('/'));
    const matches = [];
    for (const entries of [tree.files.keys(), tree.directories]) {
        for (const path of entries) {
            const rest = path.startsWith(prefix) ? path.slice(prefix.length) : '';
            if (rest !== '' && expression?.test(rest))
                matches.push(path);
        }
    }
    return matches.sort(byComponents);
}
function byComponents(left, right) {
    const [one, other] = [left.replaceAll('/', '\0'), right.replaceAll('/', '\0')];
    return one < other ? -1 : one > other ? 1 : 0;
}
function cleanAbsolute(path) {
    const clean = external_node_path_.posix.join('/', path);
    return clean.length > 1 && clean.endsWith('/') ? clean.slice(0, -1) : clean;
}

;// CONCATENATED MODULE: ./src/diagnose/path-map/files.ts












function followContainers(input) {
    const { dockerfile, repository } = input;
    const finished = new Map();
    const contexts = new Map();
    const contextTree = (directory, ignoreFile) => {
        const known = contexts.get(directory);
        if (known)
            return known;
        const tree = emptyTree();
        for (const file of (0,dockerignore/* listContext */.Yr)(repository, directory, ignoreFile)) {
            const origin = { path: external_node_path_.posix.join(directory, file) };
            putFile(tree, `/${file}`, { origin, rootUnknown: false });
        }
        contexts.set(directory, tree);
        return tree;
    };
    const namedTree = (name) => {
        const { namedContexts } = input;
        const found = (0,named_contexts/* findNamedContext */.O)(name, { namedContexts, platform: 'linux/amd64' });
        const value = found === undefined ? undefined : namedContexts[found];
        if (value === undefined)
            return undefined;
        return value.includes(':') ? emptyTree() : contextTree((0,dockerignore/* cleanPath */.ts)(value));
    };
    const sourceTree = (from, numbers) => {
        if (from === undefined)
            return contextTree(input.context, dockerfile.path);
        const index = numbers ? (0,stage_references/* parseStageIndex */.e)(from) : undefined;
        const stage = index === undefined ? (0,stages/* findStage */.U9)(dockerfile, from) : dockerfile.stages[index];
        return stage ? finalTree(stage) : (namedTree(from) ?? emptyTree());
    };
    const finalTree = (stage) => {
        const known = finished.get(stage.index);
        if (known)
            return known;
        finished.set(stage.index, emptyTree());
        const { tree } = follow(stage, Infinity);
        finished.set(stage.index, tree);
        return tree;
    };
    const follow = (stage, position) => {
        const states = (0,stage_state/* instructionStates */.dS)(dockerfile, stage, input.buildArgs);
        const { tree, around } = startTree(stage);
        for (const state of states.slice(0, position))
            apply(tree, around, state);
        const last = states[position];
        const workdir = external_node_path_.posix.join(around.prefix, last?.workdir ?? '/');
        if (last?.instruction.keyword === 'RUN')
            mount(tree, around, last);
        return { tree, workdir, env: last?.env ?? new Map() };
    };
    const startTree = (stage) => {
        const root = rootOf(dockerfile, stage);
        const replaced = root.replacedBy ?? root.base;
        const named = namedTree(replaced);
        const base = describeBase(root.base);
        const tree = copyTree(named ?? emptyTree(base.directories));
        for (const directory of base.directories)
            addDirectory(tree, directory);
        const isExternal = named !== undefined || root.base !== 'scratch';
        const rootUnknown = base.workdir === undefined;
        return { tree, around: { prefix: base.workdir ?? '/', rootUnknown, isExternal } };
    };
    const apply = (tree, around, state) => {
        const { instruction, env } = state;
        const workdir = external_node_path_.posix.join(around.prefix, state.workdir);
        if (instruction.keyword === 'WORKDIR') {
            const target = expand(instruction.text, env, dockerfile);
            if (hasUnknown(instruction.text, env))
                around.rootUnknown ||= around.isExternal;
            else if (target.startsWith('/'))
                Object.assign(around, { prefix: '/', rootUnknown: false });
            addDirectory(tree, external_node_path_.posix.resolve(workdir, target));
        }
        else if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') {
            copy(tree, around, state, workdir);
        }
        else if (instruction.keyword === 'RUN') {
            for (const { words, directory } of readRunCommands(runText(instruction), workdir, env)) {
                if (words[0] !== 'mkdir' || directory === undefined)
                    continue;
                const targets = words.slice(1).filter(word => !word.startsWith('-'));
                for (const target of targets)
                    addDirectory(tree, cleanAbsolute(external_node_path_.posix.resolve(directory, target)));
            }
        }
    };
    const copy = (tree, around, { instruction, env }, workdir) => {
        const written = (0,copy_arguments/* copyArguments */.K)(instruction);
        const expandAll = (words) => words.map(word => expand(word, env, dockerfile));
        const target = expand(written.destination, env, dockerfile);
        const destination = resolveDestination(workdir, target);
        const rootUnknown = around.isExternal &&
            ((around.rootUnknown && !target.startsWith('/')) || hasUnknown(written.destination, env));
        const isAdd = instruction.keyword === 'ADD';
        const sources = expandAll(written.sources);
        const [remote, local] = isAdd
            ? [sources.filter(isRemote), sources.filter(source => !isRemote(source))]
            : [[], sources];
        for (const source of remote) {
            const name = external_node_path_.posix.basename(source.replace(/[?#].*$/, ''));
            putFile(tree, fileDestination(tree, destination, name), undefined);
        }
        copyIntoTree(tree, sourceTree(written.from, true), {
            sources: local,
            destination,
            parents: written.parents,
            excludes: expandAll(written.exclude),
            unpack: isAdd && !instruction.flags.some(({ name, value }) => name === 'unpack' && value === 'false'),
            rootUnknown,
        });
        for (const { name, content, startLine } of written.inline) {
            const lineCount = content === '' ? 0 : content.replace(/\n$/, '').split('\n').length;
            const origin = { path: dockerfile.path, heredoc: { startLine, lineCount } };
            putFile(tree, fileDestination(tree, destination, name), { origin, rootUnknown });
        }
    };
    const mount = (tree, around, state) => {
        const workdir = external_node_path_.posix.join(around.prefix, state.workdir);
        const fill = (word) => expand(word, state.env, dockerfile);
        const mounts = (0,run_mounts/* runMounts */.WS)(state.instruction, fill).flatMap(one => {
            const { type, target, id, source } = one;
            const isFile = type === 'secret' || type === 'ssh';
            const fallback = isFile ? `/run/secrets/${id ?? source ?? ''}` : '/';
            const place = cleanAbsolute(external_node_path_.posix.resolve(workdir, target ?? fallback));
            return place === '/' ? [] : [{ ...one, isFile, place }];
        });
        const depth = ({ place }) => place.split('/').length;
        for (const one of mounts.sort((left, right) => depth(left) - depth(right))) {
            hideBelow(tree, one.place);
            if (one.isFile)
                putFile(tree, one.place, undefined);
            if (one.type !== 'bind')
                continue;
            const mounted = sourceTree(one.from, false);
            const root = cleanAbsolute(one.source ?? '/');
            copyIntoTree(tree, mounted, {
                sources: [root],
                destination: mounted.files.has(root) ? one.place : `${one.place}/`,
                parents: false,
                excludes: [],
                unpack: false,
                rootUnknown: around.rootUnknown && one.target?.startsWith('/') !== true,
            });
        }
    };
    const moments = new Map();
    return (stage, position = Infinity) => {
        const key = `${stage.index}:${position}`;
        const moment = moments.get(key) ?? follow(stage, position);
        moments.set(key, moment);
        return moment;
    };
}
function rootOf(dockerfile, stage) {
    let root = stage;
    while (root.baseStage !== undefined) {
        const base = dockerfile.stages[root.baseStage];
        if (!base)
            break;
        root = base;
    }
    return root;
}
function expand(word, env, { directives }) {
    try {
        return (0,substitution/* expandWord */.Vo)(word, env, directives.escape);
    }
    catch {
        return word;
    }
}
function hasUnknown(word, env) {
    return [...word.matchAll(/\$\{?([A-Za-z_]\w*)/g)].some(([, name]) => !env.has(name ?? ''));
}
function resolveDestination(workdir, destination) {
    const written = destination === '.' || destination === '' ? './' : destination;
    const path = cleanAbsolute(written.startsWith('/') ? written : external_node_path_.posix.join(workdir, written));
    return /\/\.?$/.test(written) && path !== '/' ? `${path}/` : path;
}
function isRemote(source) {
    return /^(?:https?:\/\/|git@|git:\/\/|ssh:\/\/)/.test(source);
}

;// CONCATENATED MODULE: ./src/diagnose/path-map/names.ts


function indexNames(tree, repository) {
    let index;
    const named = (name) => {
        index ??= buildIndex(tree);
        return index.get(name) ?? [];
    };
    return {
        endingWith: path => {
            const end = `/${external_node_path_.posix.normalize(path)}`;
            return single(named(external_node_path_.posix.basename(path)).filter(([candidate]) => candidate.endsWith(end)));
        },
        belowUnknownRoot: path => single(named(external_node_path_.posix.basename(path)).filter(([candidate, file]) => file.rootUnknown && path.endsWith(candidate))),
        resolveDirectory: (printed, below) => {
            if (printed.startsWith('/'))
                return [external_node_path_.posix.normalize(printed)];
            const modules = named('go.mod').flatMap(([path, { origin }]) => {
                const rest = inModule(repository.readLines(origin.path) ?? [], printed);
                return rest === undefined ? [] : [external_node_path_.posix.join(external_node_path_.posix.dirname(path), rest)];
            });
            return modules.length > 0 ? modules : below.map(directory => external_node_path_.posix.join(directory, printed));
        },
    };
}
function buildIndex(tree) {
    const index = new Map();
    for (const [path, file] of tree.files) {
        if (!file || isForeignPath(path))
            continue;
        const name = external_node_path_.posix.basename(path);
        const entries = index.get(name);
        if (entries)
            entries.push([path, file]);
        else
            index.set(name, [[path, file]]);
    }
    return index;
}
function inModule(lines, directory) {
    const declared = lines.map(line => /^\s*module\s+"?([^\s"]+)/.exec(line)?.[1]).find(Boolean);
    if (declared === undefined)
        return undefined;
    if (directory === declared)
        return '.';
    return directory.startsWith(`${declared}/`) ? directory.slice(declared.length + 1) : undefined;
}
function single(entries) {
    const origins = new Map(entries.map(([, { origin }]) => [`${origin.path}:${origin.heredoc?.startLine ?? 0}`, origin]));
    const [first] = origins.values();
    return origins.size > 1 ? 'ambiguous' : first;
}

;// CONCATENATED MODULE: ./src/diagnose/path-map/directories.ts

const PREPARING = /^(?:export|set|unset|echo|printf|mkdir|rmdir|cp|mv|rm|ln|ls|cat|touch|chmod|chown|true|false|test|\[|\[\[|:|apt|apt-get|apk|dnf|yum|pip|pip3|which|adduser|useradd|groupadd|git|curl|wget|tar|unzip|umask|ulimit|sleep|date|pwd|id|env|wait|trap|exit|return|shift|local|read|source|\.)$/;
function toolDirectories(commands, workdir) {
    const working = commands.filter(({ words }) => !PREPARING.test(words[0] ?? ''));
    const all = collect(working);
    return {
        of: tool => tool === undefined
            ? []
            : collect(working.filter(({ words }) => words.some(word => external_node_path_.posix.basename(word) === tool))),
        all: all.length > 0 ? all : [workdir],
        isUncertain: working.some(({ directory }) => directory === undefined),
    };
}
function collect(commands) {
    const directories = commands.flatMap(({ directory, named }) => [
        ...named,
        ...(directory === undefined ? [] : [directory]),
    ]);
    return [...new Set(directories)];
}

;// CONCATENATED MODULE: ./src/diagnose/path-map/path-map.ts







const MOST_REMEMBERED = 2_000;
function createPathMap(input) {
    const stage = input.dockerfile.stages[input.stage];
    if (!stage)
        throw new RangeError(`the Dockerfile has no stage ${input.stage}`);
    const states = (0,stage_state/* instructionStates */.dS)(input.dockerfile, stage, input.buildArgs);
    const own = states.flatMap((state, index) => (state.stage === stage ? [{ ...state, index }] : []));
    const state = input.trigger === undefined
        ? own.filter(({ isTrigger }) => !isTrigger)[input.instruction ?? Infinity]
        : own.filter(({ isTrigger }) => isTrigger)[input.trigger];
    const containers = input.containers ?? followContainers(input);
    const { tree, workdir, env } = containers(stage, state?.index);
    const instruction = state?.instruction;
    const commands = instruction?.keyword === 'RUN' ? readRunCommands(runText(instruction), workdir, env) : [];
    const directories = toolDirectories(commands, workdir);
    const names = indexNames(tree, input.repository);
    const place = { tree, names, directories, instruction, dockerfile: input.dockerfile };
    const located = new Map();
    const locate = (printed, options = {}) => {
        const { directory, baseNameOnly = false, tool } = options;
        const question = [printed, directory, baseNameOnly, tool].join('\0');
        if (located.has(question))
            return located.get(question);
        if (located.size >= MOST_REMEMBERED)
            located.clear();
        const origin = locateIn(place, printed, options);
        located.set(question, origin);
        return origin;
    };
    return {
        locate,
        directories: directories.all,
        toRepository: (printed, directory) => locate(printed, directory === undefined ? {} : { directory })?.path,
        files: () => {
            const files = [...tree.files].flatMap(([path, file]) => file ? [[path, file.origin]] : []);
            return new Map(files);
        },
    };
}
function locateIn(place, printed, options) {
    const path = cleanPrinted(printed);
    const isWindows = path.includes('\\') && !/^(?:[A-Za-z]:|\\)/.test(path);
    const found = path_map_search(place, path, options) ??
        (isWindows ? path_map_search(place, path.replaceAll('\\', '/'), options) : undefined);
    return found === 'ambiguous' ? undefined : found;
}
function cleanPrinted(printed) {
    const text = printed.trim();
    if (!text.startsWith('file:'))
        return text.replace(/^webpack(?:-internal)?:\/\/[^/]*\//, '');
    const path = text.replace(/^file:(?:\/\/(?:localhost)?)?(?=\/)/, '').replace(/[?#].*$/, '');
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}
function path_map_search(place, path, options) {
    const { tree, names, directories } = place;
    if (path === '' || path === '.' || path.length > 4096)
        return undefined;
    const heredoc = findOwnHeredoc(place, path);
    if (heredoc)
        return heredoc;
    if (path.startsWith('/')) {
        const absolute = external_node_path_.posix.normalize(path);
        const exact = tree.files.get(absolute);
        if (exact)
            return exact.origin;
        return isForeignPath(absolute) || tree.files.has(absolute)
            ? undefined
            : names.belowUnknownRoot(absolute);
    }
    const relative = external_node_path_.posix.normalize(path);
    const { directory, tool } = options;
    if (options.baseNameOnly !== true || directory !== undefined) {
        if (directory !== undefined) {
            const found = lookUp(tree, names.resolveDirectory(directory, directories.all), relative) ??
                names.endingWith(external_node_path_.posix.join(directory.replace(/^\/+/, ''), relative));
            if (found !== undefined)
                return found;
        }
        if (options.baseNameOnly !== true) {
            const found = lookUp(tree, directories.of(tool), relative) ??
                lookUp(tree, directories.isUncertain ? [] : directories.all, relative) ??
                lookUp(tree, ['/'], relative);
            if (found !== undefined)
                return found;
        }
    }
    return isForeignPath(relative)
        ? undefined
        : names.endingWith(relative.replace(/^(?:\.\.\/)+/, ''));
}
function lookUp(tree, directories, path) {
    let found;
    for (const directory of directories) {
        const file = tree.files.get(external_node_path_.posix.join(directory, path));
        if (!file)
            continue;
        if (found !== undefined && !isSame(found, file.origin))
            return 'ambiguous';
        found = file.origin;
    }
    return found;
}
function isSame(left, right) {
    return (typeof left === 'object' &&
        left.path === right.path &&
        left.heredoc?.startLine === right.heredoc?.startLine);
}
function findOwnHeredoc({ instruction, dockerfile }, path) {
    const heredocs = instruction?.heredocs ?? [];
    const found = path.startsWith('/dev/pipes/')
        ? heredocs.find(({ name }) => path === `/dev/pipes/${name}`)
        : path === '<stdin>' && heredocs.length === 1 && !/^<<-?\S+$/.test(instruction?.text ?? '')
            ? heredocs[0]
            : undefined;
    if (!found)
        return undefined;
    const lineCount = found.content.replace(/\n$/, '').split('\n').length;
    return { path: dockerfile.path, heredoc: { startLine: found.startLine, lineCount } };
}

;// CONCATENATED MODULE: ./src/diagnose/builds/missing-source.ts

function explainMissingSource(error, context, repository) {
    const missing = /"\/([^"*?[]+)": not found$/.exec(error.trim())?.[1];
    if (missing === undefined || context === '.' || context.includes(':'))
        return undefined;
    for (let folder = external_node_path_.posix.dirname(context);; folder = external_node_path_.posix.dirname(folder)) {
        const path = external_node_path_.posix.join(folder, missing);
        if (repository.has(path) || repository.list(path).length > 0) {
            return `it lies in ${folder === '.' ? 'the root of the repository' : `"${folder}"`}, and the context is "${context}"; set the input "context"`;
        }
        if (folder === '.' || folder === '/')
            return undefined;
    }
}

;// CONCATENATED MODULE: ./src/diagnose/builds/build.ts












const SOURCE = 'docker build';
const QUOTED_LINES = 10;
const MAX_QUOTED_LINE = 300;
const QUOTED_TAIL = 64 * 1024;
function diagnoseBuild(step, output, context) {
    const tail = readErrorTail(output.stderr);
    const { read, trace } = createTracer(step, context);
    const diagnostics = [];
    let isExplained = false;
    const failed = output.vertices.filter(vertex => (vertex.error ?? '') !== '' && !(0,build_vertices/* isCancelled */.mm)(vertex.error ?? '') && !isUnreached(vertex));
    for (const vertex of output.vertices) {
        const found = findVertex(context.dockerfile, vertex.name, context);
        if (failed.includes(vertex)) {
            isExplained = true;
            const findings = found && vertex.log !== '' ? trace(read(vertex, found), found) : { exact: [], inexact: [] };
            const from = (0,build_vertices/* findVertexStage */.a7)(context.dockerfile, vertex.name)?.from;
            const location = found
                ? toLocation(context.dockerfile, found.instruction)
                : from && failed.length > 1
                    ? toLocation(context.dockerfile, from)
                    : locateBuildError(vertexError(vertex, tail), tail, step, context.dockerfile, from);
            diagnostics.push(...findings.exact, ...findings.inexact, describe(vertex, found, findings, location, step, tail, context));
        }
        else if (found && vertex.error === undefined && !vertex.cached && vertex.log !== '') {
            const findings = read(vertex, found);
            const stands = ({ standsWhenPassed }) => standsWhenPassed === true;
            const standing = trace(findings.filter(stands), found);
            diagnostics.push(...standing.exact, ...standing.inexact);
            if (context.warnings) {
                const said = findings.filter(finding => !stands(finding));
                diagnostics.push(...trace(said, found).exact.map(asWarning));
            }
        }
    }
    if (!isExplained &&
        output.exitCode !== 0 &&
        tail.message !== undefined &&
        !(0,build_vertices/* isCancelled */.mm)(tail.message)) {
        if (explainEngineFailure(output) === undefined)
            diagnostics.push(describeTail(tail, tail.message, step, context.dockerfile));
    }
    return diagnostics;
}
function failedInstruction({ vertices }, dockerfile, context) {
    const failed = vertices.find(({ error = '' }) => error !== '' && !(0,build_vertices/* isCancelled */.mm)(error));
    return failed && findVertex(dockerfile, failed.name, context);
}
const findVertex = (dockerfile, name, { buildArgs, namedContexts }) => (0,build_vertices/* findInstruction */.qB)(dockerfile, name, buildArgs, namedContexts);
function instructionExitCode({ vertices, stderr }) {
    for (const { error } of vertices) {
        const code = error === undefined || (0,build_vertices/* isCancelled */.mm)(error) ? undefined : exitCodeOf(error);
        if (code !== undefined)
            return code;
    }
    const { message } = readErrorTail(stderr);
    return message === undefined || (0,build_vertices/* isCancelled */.mm)(message) ? undefined : exitCodeOf(message);
}
function createTracer(step, context) {
    const containers = followContainers(context);
    return {
        read: ({ log }, { instruction }) => context.readLog(log, runText(instruction.trigger ?? instruction)),
        trace: (findings, found) => traceFindings(findings, found, step, { ...context, containers }),
    };
}
function traceFindings(findings, { stage, instruction, index, trigger }, step, context) {
    if (findings.length === 0)
        return { exact: [], inexact: [] };
    const pathMap = createPathMap({
        ...context,
        stage: stage.index,
        ...(trigger ? { trigger: trigger.index } : { instruction: index }),
    });
    const states = (0,stage_state/* instructionStates */.dS)(context.dockerfile, stage, context.buildArgs);
    const position = states.findIndex(state => state.stage === stage && state.instruction === instruction);
    const before = position === -1 ? states : states.slice(0, position + 1);
    return toDiagnostics(findings, {
        pathMap,
        repository: context.repository,
        dockerfile: context.dockerfile,
        instructions: before.map(state => state.instruction).reverse(),
        step: step.id,
        ...stageName(step),
        location: toLocation(context.dockerfile, instruction),
    });
}
function toLocation({ path }, { startLine, endLine }) {
    return { path, startLine, endLine };
}
function stageName({ kind, name }) {
    return kind === 'stage' ? { stage: name } : {};
}
function asWarning(diagnostic) {
    return diagnostic.severity === 'error' ? { ...diagnostic, severity: 'warning' } : diagnostic;
}
function vertexError({ error = '' }, { message }) {
    const own = cleanError(error);
    return message?.includes(own) === true ? message : own;
}
function describe(vertex, found, findings, location, step, tail, { context, repository }) {
    const error = vertexError(vertex, tail);
    const exitCode = exitCodeOf(vertex.error ?? '');
    const log = exitCode === undefined ? vertex.log : withoutRuntimeRace(vertex.log);
    const instruction = found?.instruction.trigger ?? found?.instruction;
    const hasErrors = findings.exact.some(({ severity }) => severity === 'error');
    const command = instruction ? runText(instruction) : '';
    const reason = hasErrors
        ? undefined
        : (explainMissingSource(error, context, repository) ??
            explainFailure({
                ...(exitCode === undefined ? {} : { exitCode }),
                error,
                log,
                command,
            }));
    const head = exitCode === undefined
        ? `${instruction ? `${instruction.keyword} failed: ` : ''}${withoutProcess(error)}`
        : `${instruction?.keyword ?? 'It'} failed with exit code ${exitCode}`;
    const explained = reason === undefined
        ? head
        : exitCode === undefined
            ? `${head} (${reason})`
            : `${head}: ${reason}`;
    const exact = findings.exact.length;
    const counted = exact === 0
        ? ''
        : ` (${count(exact, 'finding')} on ${exact === 1 ? 'its own line' : 'their own lines'})`;
    const lines = lastLines(log);
    const message = [`${explained}${counted}`, ...(lines.length === 0 ? [] : ['', ...lines])].join('\n');
    return {
        ...location,
        severity: hasErrors ? 'info' : 'error',
        source: SOURCE,
        ...(exitCode === undefined ? {} : { code: `exit code ${exitCode}` }),
        message,
        step: step.id,
        ...stageName(step),
    };
}
function describeTail(tail, message, step, dockerfile) {
    const reason = explainFailure({ error: message, log: '', command: '' });
    return {
        ...locateBuildError(message, tail, step, dockerfile),
        severity: 'error',
        source: SOURCE,
        message: reason === undefined ? message : `${message} (${reason})`,
        step: step.id,
        ...stageName(step),
    };
}
function withoutProcess(error) {
    return error.replace(/^process "[\s\S]*" did not complete successfully: /, '');
}
function lastLines(log) {
    const lines = cleanLog(log.slice(-QUOTED_TAIL)).filter(line => line.trim() !== '');
    return lines
        .slice(-QUOTED_LINES)
        .map(line => line.length > MAX_QUOTED_LINE ? `${line.slice(0, MAX_QUOTED_LINE)}…` : line.trimEnd());
}

;// CONCATENATED MODULE: ./src/diagnose/tool-reading.ts
function tryParse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function toLine(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 1;
}

;// CONCATENATED MODULE: ./src/diagnose/builds/build-checks.ts

function readBuildChecks(stdout, at) {
    const result = tryParse(stdout.trim());
    if (!isRecord(result)) {
        const text = stdout.trim();
        const said = text === '' ? 'nothing' : JSON.stringify(text.slice(0, 80));
        return { diagnostics: [], problem: `buildx printed no JSON for --call=check, but ${said}` };
    }
    const warnings = Array.isArray(result['warnings']) ? result['warnings'] : [];
    const diagnostics = fold(warnings.filter(isRecord).map(warning => build_checks_toDiagnostic(readCheck(warning), at)));
    const buildError = result['buildError'];
    if (!isRecord(buildError))
        return { diagnostics };
    const message = build_checks_text(buildError['message']) ?? 'the Dockerfile cannot be read';
    const error = {
        path: at.path,
        ...readRanges(buildError['location']),
        severity: 'error',
        source: 'buildkit',
        message,
        step: at.step,
    };
    return { diagnostics: [error, ...diagnostics] };
}
function readBuildWarnings(warnings, at) {
    return fold(warnings.map(({ message, url, startLine, endLine }) => {
        const [, rule, detail] = /^([A-Z][A-Za-z]+): (.*?)(?: \(line \d+\))?$/s.exec(message) ?? [];
        const check = { rule, message: detail ?? message, url, startLine, endLine };
        return build_checks_toDiagnostic(check, at);
    }));
}
function build_checks_toDiagnostic({ rule, message, url, startLine, endLine }, at) {
    const first = toLine(startLine);
    return {
        path: at.path,
        startLine: first,
        endLine: Math.max(first, toLine(endLine)),
        severity: 'warning',
        source: 'buildkit',
        ...(rule === undefined ? {} : { code: rule }),
        message: message.trim(),
        step: at.step,
        ...(url === undefined ? {} : { url }),
    };
}
function readCheck(warning) {
    const rule = build_checks_text(warning['ruleName']);
    return {
        rule,
        message: build_checks_text(warning['detail']) ?? build_checks_text(warning['description']) ?? rule ?? 'a build check',
        url: build_checks_text(warning['url']),
        ...readRanges(warning['location']),
    };
}
function readRanges(location) {
    const ranges = isRecord(location) && Array.isArray(location['ranges']) ? location['ranges'] : [];
    const lines = ranges.filter(isRecord).flatMap(({ start, end }) => {
        const first = isRecord(start) ? toLine(start['line']) : 1;
        return [first, isRecord(end) ? Math.max(first, toLine(end['line'])) : first];
    });
    if (lines.length === 0)
        return { startLine: 1, endLine: 1 };
    return { startLine: Math.min(...lines), endLine: Math.max(...lines) };
}
function build_checks_text(value) {
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
function fold(diagnostics) {
    const byText = new Map(diagnostics.map(diagnostic => [JSON.stringify(diagnostic), diagnostic]));
    return [...byText.values()];
}

;// CONCATENATED MODULE: ./src/diagnose/hadolint.ts

const SEVERITIES = {
    error: 'error',
    warning: 'warning',
    info: 'info',
    style: 'info',
};
function readHadolint(stdout, at) {
    const { entries, problem } = readArray(stdout);
    const diagnostics = [];
    for (const entry of entries) {
        const diagnostic = hadolint_toDiagnostic(entry, at);
        if (diagnostic)
            diagnostics.push(diagnostic);
    }
    return problem === undefined ? { diagnostics } : { diagnostics, problem };
}
function hadolint_toDiagnostic(entry, { path, step }) {
    if (!isRecord(entry) || typeof entry['message'] !== 'string')
        return undefined;
    const { level, code, column, message } = entry;
    if (level === 'ignore')
        return undefined;
    const line = toLine(entry['line']);
    const rule = typeof code === 'string' && code !== '' ? code : undefined;
    const url = rule === undefined ? undefined : ruleUrl(rule);
    return {
        path,
        startLine: line,
        endLine: line,
        ...(rule === 'DL1000' && typeof column === 'number' && column > 0 ? { startColumn: column } : {}),
        severity: (typeof level === 'string' ? SEVERITIES[level] : undefined) ?? 'warning',
        source: 'hadolint',
        ...(rule === undefined ? {} : { code: rule }),
        message: message.trim(),
        step,
        ...(url === undefined ? {} : { url }),
    };
}
function ruleUrl(code) {
    if (/^DL\d+$/.test(code))
        return `https://github.com/hadolint/hadolint/wiki/${code}`;
    if (/^SC\d+$/.test(code))
        return `https://www.shellcheck.net/wiki/${code}`;
    return undefined;
}
function readArray(stdout) {
    const text = stdout.trim();
    if (text === '')
        return { entries: [], problem: 'hadolint printed nothing instead of JSON' };
    const whole = tryParse(text);
    if (Array.isArray(whole))
        return { entries: whole };
    const quoted = JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
    const start = text.indexOf('[{');
    if (start !== -1) {
        const cut = tryParse(`${text.slice(start, text.lastIndexOf('}') + 1)}]`);
        const problem = start === 0 ? 'hadolint’s JSON ends early' : `hadolint printed more than JSON: ${quoted}`;
        if (Array.isArray(cut))
            return { entries: cut, problem };
    }
    return { entries: [], problem: `hadolint printed no JSON array: ${quoted}` };
}

// EXTERNAL MODULE: ./src/diagnose/builds/passed-build.ts
var passed_build = __webpack_require__(9299);
;// CONCATENATED MODULE: ./src/diagnose/reports/suggest-report.ts


const REPORT_OPTION = /^--(?:junit-?xml|junit|junit-?file|log-junit|junit-output|sarif|sarif-(?:file|output)|cobertura|lcov)$/i;
const OUTPUT_OPTION = /^(?:-o|-O|>|>>|1>|--out|--output|--output-?file(?:\.\w+)?|--outfile|--report|--report-?file|--report-path|--test-reporter-destination|--coverage-cobertura|--xml|--cov-report|--junit\.\w+|-r)$/i;
const REPORT_NAME = /\.(?:xml|sarif|tap|info|lcov)$|\b(?:junit|sarif|report|results?)[\w.-]*\.json$/i;
const UNASKED = [
    {
        command: /^(?:\S*\/)?mvnw?(?:d)? (?:.* )?(?:test|package|verify|install|integration-test)\b/,
        pattern: 'target/surefire-reports/*.xml',
    },
    {
        command: /^(?:\S*\/)?gradlew? (?:.* )?(?:test|check|build)\b/,
        pattern: 'build/test-results/**/*.xml',
    },
];
function findNamedReport(text, workdir, env) {
    for (const { words, directory } of readRunCommands(text, workdir, env)) {
        const found = namedFile(words) ?? unaskedFiles(words);
        const path = found === undefined ? undefined : suggest_report_resolve(directory, found);
        if (path !== undefined)
            return path;
    }
    return undefined;
}
function namedFile(words) {
    const options = words.flatMap((word, i) => {
        const [, option, value] = /^(--?[\w.-]+|\d?>{1,2})[=:]?(.*)$/s.exec(word) ?? [];
        if (option === undefined)
            return [];
        return [[option, value === undefined || value === '' ? (words[i + 1] ?? '') : value]];
    });
    for (const [option, value] of options) {
        const file = value.replace(/^(?:xml|lcov|json|junit|sarif|xunit):(?=.)/, '');
        if (/^--cov-report$/.test(option) && file === 'xml')
            return 'coverage.xml';
        if (REPORT_OPTION.test(option) && /^[^-].*\w/.test(file))
            return file;
        if (OUTPUT_OPTION.test(option) && REPORT_NAME.test(file))
            return file;
    }
    const isTee = /(?:^|\/)tee$/.test(words[0] ?? '');
    return isTee ? words.slice(1).find(word => REPORT_NAME.test(word)) : undefined;
}
const unaskedFiles = (words) => UNASKED.find(({ command }) => command.test(words.join(' ')))?.pattern;
function suggest_report_resolve(directory, path) {
    if (/[\0-\x1f$`\\]/.test(path))
        return undefined;
    if (path.startsWith('/'))
        return external_node_path_.posix.normalize(path);
    return directory === undefined ? undefined : external_node_path_.posix.join(directory, path);
}

// EXTERNAL MODULE: ./src/diagnose/severity.ts
var severity = __webpack_require__(2529);
;// CONCATENATED MODULE: ./src/diagnose/structure-test/json-fault.ts
function findJsonFault(text) {
    const open = [];
    let expected = 'value';
    let at = 0;
    for (;;) {
        at += json_fault_length(/[ \t\r\n]*/y, text, at);
        if (at >= text.length)
            return expected === 'end' ? undefined : text.length;
        const character = text.charAt(at);
        const isCloser = character === open.at(-1);
        if (isCloser &&
            (expected === 'comma' || expected === 'first-key' || expected === 'first-value')) {
            open.pop();
            at++;
            expected = open.length === 0 ? 'end' : 'comma';
        }
        else if (expected === 'comma' && character === ',') {
            at++;
            expected = open.at(-1) === '}' ? 'key' : 'value';
        }
        else if (expected === 'colon' && character === ':') {
            at++;
            expected = 'value';
        }
        else if (expected === 'key' || expected === 'first-key') {
            const size = json_fault_length(STRING, text, at);
            if (size === 0)
                return at;
            at += size;
            expected = 'colon';
        }
        else if (expected !== 'value' && expected !== 'first-value') {
            return at;
        }
        else if (character === '{' || character === '[') {
            open.push(character === '{' ? '}' : ']');
            at++;
            expected = character === '{' ? 'first-key' : 'first-value';
        }
        else {
            const size = json_fault_length(STRING, text, at) || json_fault_length(SCALAR, text, at);
            if (size === 0)
                return at;
            at += size;
            expected = open.length === 0 ? 'end' : 'comma';
        }
    }
}
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.+-])/y;
function json_fault_length(expression, text, at) {
    expression.lastIndex = at;
    return expression.exec(text)?.[0].length ?? 0;
}

// EXTERNAL MODULE: ./src/parse/suggest.ts
var suggest = __webpack_require__(2549);
;// CONCATENATED MODULE: ./src/diagnose/structure-test/nodes.ts

const MAX_MERGES = 20;
const MOST_MERGES = 1000;
const LONGEST_CONFIG = 512 * 1024;
function readConfig(text) {
    const counter = new dist/* LineCounter */.HN();
    const documents = parseDocuments(text, counter);
    const lineAt = (offset) => offset === undefined ? 1 : Math.max(1, counter.linePos(offset).line);
    return { documents: documents.map(document => toDocument(document, lineAt)) };
}
function parseDocuments(text, lineCounter) {
    if (text.length > LONGEST_CONFIG)
        return [];
    try {
        const options = { lineCounter, prettyErrors: false, logLevel: 'silent' };
        const parsed = (0,dist/* parseAllDocuments */.hR)(text, options);
        return 'empty' in parsed ? [] : parsed;
    }
    catch (error) {
        if (error instanceof RangeError)
            return [];
        throw error;
    }
}
function nodes_valueOf(document, parent, key) {
    return document.entries(parent).find(entry => entry.key === key);
}
function textOf(value) {
    const node = value?.node;
    if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
        return undefined;
    return typeof node.value === 'string' ? node.value : node.source;
}
function toDocument(document, lineAt) {
    const anchored = [];
    let isIndexed = false;
    const follow = ({ source, range }) => {
        if (!isIndexed) {
            isIndexed = true;
            (0,dist/* visit */.YR)(document, {
                Value: (_, node) => {
                    if (node.anchor !== undefined)
                        anchored.push(node);
                },
            });
        }
        const end = range?.[0] ?? Infinity;
        return anchored.findLast(node => node.anchor === source && (node.range?.[0] ?? 0) < end);
    };
    const wrap = (node, parent) => {
        const written = node;
        const line = written?.range && !parent.isAlias ? lineAt(written.range[0]) : parent.line;
        const target = (0,dist/* isAlias */.Vj)(written) ? follow(written) : written;
        return { node: target ?? undefined, line, isAlias: parent.isAlias || (0,dist/* isAlias */.Vj)(written) };
    };
    let merges = 0;
    const entriesOf = (map, parent, own, depth) => {
        const entries = [];
        const merged = [];
        for (const { key, value } of map.items) {
            const name = wrap(key, parent);
            const text = textOf(name);
            if (text === '<<' && depth < MAX_MERGES) {
                const target = wrap(value, name).node;
                const sources = (0,dist/* isSeq */.oP)(target) ? target.items.map(item => wrap(item, name).node) : [target];
                for (const source of sources) {
                    if ((0,dist/* isMap */.jh)(source) && merges++ < MOST_MERGES)
                        merged.push(...entriesOf(source, parent, false, depth + 1));
                }
            }
            else if (text !== undefined) {
                entries.push({ key: text, keyLine: name.line, own, ...wrap(value, name) });
            }
        }
        const names = new Set(entries.map(({ key }) => key));
        return [...entries, ...merged.filter(({ key }) => !names.has(key) && names.add(key))];
    };
    const root = wrap(document.contents, { line: 1, isAlias: false });
    return {
        root,
        errors: document.errors.map(error => ({ message: error.message, line: lineAt(error.pos[0]) })),
        entries: value => {
            merges = 0;
            return (0,dist/* isMap */.jh)(value.node) ? entriesOf(value.node, value, true, 0) : [];
        },
        items: value => ((0,dist/* isSeq */.oP)(value.node) ? value.node.items.map(item => wrap(item, value)) : []),
    };
}

;// CONCATENATED MODULE: ./src/diagnose/structure-test/config.ts




const VARIABLE = { key: 'text', value: 'text', isRegex: 'boolean' };
const CONFIG = {
    schemaVersion: 'text',
    globalEnvVars: [VARIABLE],
    commandTests: [
        {
            name: 'text',
            setup: 'commands',
            teardown: 'commands',
            envVars: [VARIABLE],
            exitCode: 'integer',
            command: 'text',
            args: 'texts',
            expectedOutput: 'texts',
            excludedOutput: 'texts',
            expectedError: 'texts',
            excludedError: 'texts',
        },
    ],
    fileExistenceTests: [
        {
            name: 'text',
            path: 'text',
            shouldExist: 'boolean',
            permissions: 'text',
            uid: 'integer',
            gid: 'integer',
            isExecutableBy: 'text',
        },
    ],
    fileContentTests: [
        { name: 'text', path: 'text', expectedContents: 'texts', excludedContents: 'texts' },
    ],
    metadataTest: {
        env: [VARIABLE],
        envVars: [VARIABLE],
        unboundEnvVars: [VARIABLE],
        labels: [VARIABLE],
        entrypoint: 'texts',
        cmd: 'texts',
        exposedPorts: 'texts',
        unexposedPorts: 'texts',
        volumes: 'texts',
        unmountedVolumes: 'texts',
        workdir: 'text',
        user: 'text',
    },
    licenseTests: [{ debian: 'boolean', files: 'texts' }],
    containerRunOptions: {
        user: 'text',
        privileged: 'boolean',
        allocateTty: 'boolean',
        envFile: 'text',
        envVars: 'texts',
        capabilities: 'texts',
        bindMounts: 'texts',
    },
};
const REQUIRED = {
    commandTests: 'command',
    fileExistenceTests: 'path',
    fileContentTests: 'path',
};
const VERSIONS = ['2.0.0', '1.0.0'];
function checkStructureTestConfig(text, path) {
    return findFaults(text, path).map(({ line, message }) => ({
        path,
        startLine: line,
        endLine: line,
        severity: 'error',
        source: 'container-structure-test',
        code: 'config',
        message,
    }));
}
function findFaults(text, path) {
    if (!/\.(?:ya?ml|json)$/.test(path)) {
        const message = 'container-structure-test reads configs that end in .yaml, .yml or .json only';
        return [{ line: 1, message }];
    }
    const document = readConfig(text).documents[0];
    const broken = path.endsWith('.json') ? readJsonFaults(text) : document?.errors;
    if (broken && broken.length > 0)
        return broken;
    const missing = { line: 1, message: 'schemaVersion is missing: add "schemaVersion: 2.0.0"' };
    if (!document || !(0,dist/* isMap */.jh)(document.root.node))
        return [missing];
    const version = nodes_valueOf(document, document.root, 'schemaVersion');
    const written = textOf(version);
    if (!version || written === undefined || written === '')
        return [missing];
    if (!VERSIONS.includes(written)) {
        const message = `schemaVersion "${written}" is unknown: allowed are ${VERSIONS.map(known => `"${known}"`).join(' and ')}`;
        return [{ line: version.line, message }];
    }
    if (written === '1.0.0')
        return [];
    return [...checkFields(document, document.root, CONFIG, ''), ...checkTests(document)].sort((left, right) => left.line - right.line);
}
function checkFields(document, map, fields, where) {
    if (map.node === undefined || ((0,dist/* isScalar */.jn)(map.node) && map.node.value === null))
        return [];
    if (!(0,dist/* isMap */.jh)(map.node))
        return [{ line: map.line, message: `${where || 'the config'} must be a map` }];
    const known = Object.keys(fields);
    return document.entries(map).flatMap(entry => {
        const shape = Object.hasOwn(fields, entry.key) ? fields[entry.key] : undefined;
        if (shape !== undefined)
            return checkValue(document, entry, shape, entry.key);
        const place = where === '' ? 'the config' : where;
        const hint = (0,suggest/* didYouMean */.au)(entry.key, known) || `: allowed are ${known.join(', ')}`;
        return [{ line: entry.keyLine, message: `${place} has no key "${entry.key}"${hint}` }];
    });
}
function checkValue(document, value, shape, name) {
    if (value.node === undefined || ((0,dist/* isScalar */.jn)(value.node) && value.node.value === null))
        return [];
    if (typeof shape === 'object' && !isList(shape))
        return checkFields(document, value, shape, name);
    if (typeof shape === 'object' || shape === 'texts' || shape === 'commands') {
        if (!(0,dist/* isSeq */.oP)(value.node))
            return [{ line: value.line, message: `${name} must be a list` }];
        return document.items(value).flatMap(item => {
            if (isList(shape))
                return checkFields(document, item, shape[0], `an entry of ${name}`);
            const inner = shape === 'commands' ? 'texts' : 'text';
            return checkValue(document, item, inner, `an entry of ${name}`);
        });
    }
    return isOfType(value, shape)
        ? []
        : [{ line: value.line, message: `${name} must be ${TYPE_NAMES[shape]}` }];
}
const TYPE_NAMES = { text: 'a text', integer: 'a whole number', boolean: 'true or false' };
function isList(shape) {
    return Array.isArray(shape);
}
function isOfType(value, type) {
    if (!(0,dist/* isScalar */.jn)(value.node))
        return false;
    if (type === 'text')
        return true;
    const text = textOf(value) ?? '';
    return type === 'integer'
        ? /^[-+]?\w+$/.test(text) && Number.isInteger(Number(text))
        : /^(?:true|false|yes|no|on|off|y|n)$/i.test(text);
}
function checkTests(document) {
    return Object.entries(REQUIRED).flatMap(([section, key]) => {
        const list = nodes_valueOf(document, document.root, section);
        if (!list)
            return [];
        return document.items(list).flatMap(test => {
            if (!(0,dist/* isMap */.jh)(test.node))
                return [];
            return ['name', key]
                .filter(wanted => isMissing(nodes_valueOf(document, test, wanted)))
                .map(wanted => ({ line: test.line, message: `a test of ${section} has no ${wanted}` }));
        });
    });
}
function isMissing(value) {
    return value?.node === undefined || ((0,dist/* isScalar */.jn)(value.node) && (textOf(value) ?? '') === '');
}
function readJsonFaults(text) {
    const offset = findJsonFault(text);
    if (offset === undefined)
        return [];
    const line = text.slice(0, offset).trimEnd().split('\n').length;
    const here = text.slice(offset).split('\n')[0]?.trim().slice(0, 40) ?? '';
    if (here === '')
        return [{ line, message: 'not valid JSON: it ends too early' }];
    const found = text.slice(0, offset).split('\n').length;
    return [{ line: found, message: `not valid JSON: unexpected ${JSON.stringify(here)}` }];
}

;// CONCATENATED MODULE: ./src/diagnose/structure-test/metadata.ts

function findMetadataEntry(document, error, count) {
    const test = nodes_valueOf(document, document.root, 'metadataTest');
    if (!test)
        return undefined;
    const subject = readSubject(error);
    for (const key of subject?.keys ?? []) {
        const value = nodes_valueOf(document, test, key);
        if (!value)
            continue;
        if (!subject?.isItem)
            return { line: value.keyLine, key };
        const items = document.items(value).filter(item => subject.isItem?.(itemName(document, item)));
        const item = items[count] ?? items.at(-1);
        if (item)
            return { line: item.line, key };
    }
    return { line: test.keyLine };
}
function itemName(document, item) {
    return textOf(item) ?? textOf(nodes_valueOf(document, item, 'key')) ?? '';
}
function readSubject(error) {
    const variables = ['envVars', 'env'];
    const exact = (name) => (text) => text === name;
    const between = (start, end) => error.startsWith(start) && error.endsWith(end)
        ? error.slice(start.length, -end.length)
        : undefined;
    let name;
    if (error.startsWith('env var ')) {
        return {
            keys: variables,
            isItem: text => text !== '' && error.startsWith(`env var ${text} value `),
        };
    }
    if (error.startsWith('label ')) {
        return {
            keys: ['labels'],
            isItem: text => text !== '' &&
                (error.startsWith(`label ${text} value `) ||
                    error === `label ${text} not found in image metadata`),
        };
    }
    if ((name = between('variable ', ' not found in image env')))
        return { keys: variables, isItem: exact(name) };
    if ((name = between('env variable ', ' should not be present in image metadata'))) {
        return { keys: ['unboundEnvVars'], isItem: exact(name) };
    }
    if ((name = between('Port ', ' not found in config')))
        return { keys: ['exposedPorts'], isItem: exact(name) };
    if ((name = between('Port ', ' should not be exposed')))
        return { keys: ['unexposedPorts'], isItem: exact(name) };
    if ((name = between('Volume ', ' not found in config')))
        return { keys: ['volumes'], isItem: exact(name) };
    if ((name = between('Volume ', ' should not be mounted')))
        return { keys: ['unmountedVolumes'], isItem: exact(name) };
    if (/^Image (?:config )?Cmd /.test(error))
        return { keys: ['cmd'] };
    if (/^Image (?:config )?entrypoint /.test(error))
        return { keys: ['entrypoint'] };
    if (error.startsWith('Image workdir '))
        return { keys: ['workdir'] };
    if (error.startsWith('Image user '))
        return { keys: ['user'] };
    return readEmpty(error);
}
function readEmpty(error) {
    const isItem = (text) => text === '';
    if (error.startsWith('Environment variable key '))
        return { keys: ['envVars', 'env', 'unboundEnvVars'], isItem };
    if (error.startsWith('Label key '))
        return { keys: ['labels'], isItem };
    if (error.startsWith('Port cannot '))
        return { keys: ['exposedPorts', 'unexposedPorts'], isItem };
    if (error.startsWith('Volume cannot '))
        return { keys: ['volumes', 'unmountedVolumes'], isItem };
    return undefined;
}

;// CONCATENATED MODULE: ./src/diagnose/structure-test/structure-test.ts




const SECTIONS = [
    ['commandTests', 'Command Test: '],
    ['fileContentTests', 'File Content Test: '],
    ['fileExistenceTests', 'File Existence Test: '],
];
const structure_test_SOURCE = 'container-structure-test';
const CONFIG_ERROR = /^(?:error parsing config file: |Please provide (?:a valid name|a valid command|a valid file path))/;
const NEEDS_ENGINE = 'it starts a container, but there is no Docker Engine here: the image was read from a file';
const STDERR_LINES = 5;
function readStructureTest(json, config, step) {
    const results = readResults(json);
    if (!results) {
        const said = json.trim() === '' ? 'nothing' : JSON.stringify(json.trim().slice(0, 80));
        return { diagnostics: [], problem: `${structure_test_SOURCE} printed no JSON, but ${said}` };
    }
    const text = readConfig(config.text);
    const entries = listEntries(text);
    const taken = new Map();
    const diagnostics = [];
    const add = (line, message, code) => {
        diagnostics.push({
            path: config.path,
            startLine: line,
            endLine: line,
            severity: 'error',
            source: structure_test_SOURCE,
            code,
            message,
            step,
        });
    };
    const isRefused = results.some(({ errors }) => errors.some(error => CONFIG_ERROR.test(error)));
    const faults = checkStructureTestConfig(config.text, config.path).filter(() => isRefused || config.path.endsWith('.json'));
    for (const result of results) {
        const count = (taken.get(result.name) ?? 0) + 1;
        taken.set(result.name, count);
        if (result.pass)
            continue;
        const errors = result.errors.map(toPlainError);
        if (isRefused && faults.length > 0 && errors.every(error => CONFIG_ERROR.test(error)))
            continue;
        if (result.name === 'Metadata Test')
            addMetadata(text, errors, add);
        else if (errors.some(error => error.startsWith('error parsing config file: '))) {
            for (const error of errors)
                addParseError(error, add);
        }
        else {
            const entry = findEntry(entries, result, count);
            add(entry?.line ?? 1, structure_test_describe(result, errors), entry?.section ?? 'test');
        }
    }
    const severity = isRefused ? 'error' : 'warning';
    if (results.length === 0)
        add(1, 'the config has no tests', 'config');
    return {
        passed: results.flatMap(({ name, pass }) => (pass ? [name] : [])),
        diagnostics: [
            ...faults.map(fault => ({ ...fault, severity, step })),
            ...diagnostics,
            ...warn(text, config.path, step),
        ],
    };
}
function readResults(json) {
    const start = json.indexOf('{"Pass"');
    const parsed = tryParse(json.slice(start === -1 ? 0 : start, json.lastIndexOf('}') + 1));
    if (!isRecord(parsed))
        return undefined;
    const results = Array.isArray(parsed['Results']) ? parsed['Results'] : [];
    return results.filter(isRecord).map(result => {
        const errors = Array.isArray(result['Errors']) ? result['Errors'] : [];
        return {
            name: typeof result['Name'] === 'string' ? result['Name'] : '',
            pass: result['Pass'] === true,
            errors: errors.filter(error => typeof error === 'string'),
            stderr: typeof result['Stderr'] === 'string' ? result['Stderr'] : '',
        };
    });
}
function listEntries({ documents }) {
    return documents.flatMap(document => [...SECTIONS.map(([section]) => section), 'licenseTests'].flatMap(section => listSection(document, section)));
}
function listSection(document, section) {
    const list = nodes_valueOf(document, document.root, section);
    if (!list)
        return [];
    return document.items(list).map(item => {
        const name = nodes_valueOf(document, item, 'name');
        const line = name?.own === true ? name.keyLine : item.line;
        return { section, name: textOf(name) ?? '', line };
    });
}
function findEntry(entries, result, count) {
    const [section, prefix] = SECTIONS.find(([, start]) => result.name.startsWith(start)) ?? [];
    if (result.name === 'License Test') {
        return entries.filter(entry => entry.section === 'licenseTests')[count - 1];
    }
    if (section !== undefined) {
        const name = result.name.slice(prefix?.length);
        return entries.filter(entry => entry.section === section && entry.name === name)[count - 1];
    }
    return entries.filter(entry => entry.name === result.name)[count - 1];
}
function structure_test_describe({ name, stderr }, errors) {
    const bare = SECTIONS.reduce((rest, [, prefix]) => rest.replace(prefix, ''), name);
    const lines = errors.length === 0 ? ['the test failed'] : [...errors];
    if (stderr.trim() !== '' && !errors.some(error => error.includes(stderr.trim()))) {
        lines.push('stderr:', ...stderr.trimEnd().split('\n').slice(-STDERR_LINES));
    }
    return bare === '' ? lines.join('\n') : `${bare}: ${lines.join('\n')}`;
}
function addMetadata({ documents }, errors, add) {
    const seen = new Map();
    for (const error of errors) {
        const count = seen.get(error) ?? 0;
        seen.set(error, count + 1);
        const document = documents[0];
        const entry = document && findMetadataEntry(document, error, count);
        add(entry?.line ?? 1, error, entry?.key === undefined ? 'metadataTest' : `metadataTest.${entry.key}`);
    }
}
function addParseError(error, add) {
    const text = error
        .replace('error parsing config file: ', '')
        .replace('error unmarshalling config: ', '');
    const lines = [...text.matchAll(/line (\d+): ([^\n]+)/g)];
    for (const [, line, message] of lines)
        add(Math.max(1, Number(line)), message ?? text, 'config');
    if (lines.length === 0)
        add(1, text, 'config');
}
function toPlainError(error) {
    if (error.includes('Tar driver is unable to process commands'))
        return NEEDS_ENGINE;
    return error
        .replace(/ in container [0-9a-f]{12,64}/g, '')
        .replace(/\/\S*\/extracttar\d+(?=\/)/g, '')
        .trimEnd();
}
function warn({ documents }, path, step) {
    const second = documents[1];
    if (!second?.root.node)
        return [];
    const line = second.root.line;
    const message = `${structure_test_SOURCE} reads the first document of a file only: the tests from here on never run`;
    return [
        {
            path,
            startLine: line,
            endLine: line,
            severity: 'warning',
            source: structure_test_SOURCE,
            code: 'config',
            message,
            step,
        },
    ];
}

;// CONCATENATED MODULE: ./src/diagnose/judge.ts










const LOG_LINES = 400;
function judgeStep(step, output, context) {
    const verdict = judgeKind(step, output, context);
    if (!step.allowFailure)
        return verdict;
    const capped = verdict.diagnostics.map(diagnostic => diagnostic.severity === 'error' ? { ...diagnostic, severity: 'warning' } : diagnostic);
    return { ...verdict, diagnostics: capped };
}
function judgeKind(step, output, context) {
    switch (step.kind) {
        case 'stage':
        case 'image':
            return judgeBuild(step, output, context);
        case 'hadolint':
            return judgeReading(step, output, readHadolint(output.stdout, place(step)));
        case 'build-checks': {
            const reading = readBuildChecks(output.stdout, place(step));
            const engine = explainEngineFailure(output);
            if (engine !== undefined)
                return unrun(step, output, engine);
            const failed = reading.diagnostics.some(d => (0,severity/* reaches */.O)(d.severity, context.failureThreshold));
            const exitCode = failed || reading.problem !== undefined ? output.exitCode : 0;
            return judgeReading(step, { ...output, exitCode }, reading);
        }
        case 'structure-test': {
            const text = (context.repository.readLines(step.name) ?? []).join('\n');
            const reading = readStructureTest(output.stdout, { path: step.name, text }, step.id);
            return judgeReading(step, output, reading);
        }
    }
}
function judgeBuild(step, output, context) {
    const file = context.files.find(({ dockerfile }) => dockerfile.path === step.file);
    const succeeded = output.exitCode === 0;
    const engine = succeeded ? undefined : explainEngineFailure(output);
    const found = file === undefined
        ? []
        : diagnoseBuild(step, output, {
            ...context,
            dockerfile: file.dockerfile,
            context: file.context,
        });
    const isKilled = output.exitCode === null && found.every(({ severity }) => severity !== 'error');
    const fault = engine ?? (isKilled ? 'docker was ended by a signal' : undefined);
    if (fault !== undefined)
        return { ...unrun(step, output, fault), diagnostics: [...found, ...stepError(step, fault)] };
    const exitCode = succeeded ? 0 : (instructionExitCode(output) ?? output.exitCode);
    const checks = context.buildChecks ? [] : readBuildWarnings(output.warnings, place(step));
    const diagnostics = [...found, ...(context.warnings ? checks : [])];
    const failed = succeeded || file === undefined
        ? undefined
        : failedInstruction(output, file.dockerfile, context);
    const hint = failed === undefined || file === undefined ? undefined : hintOf(step, failed, file.dockerfile);
    const silent = !succeeded && output.exitCode !== null && !diagnostics.some(d => d.severity === 'error');
    return {
        outcome: succeeded ? 'success' : 'failure',
        ...(exitCode === null ? {} : { exitCode }),
        couldNotRun: false,
        cached: succeeded && (0,passed_build/* isCached */.b)(step, output),
        diagnostics: silent
            ? [...diagnostics, ...stepError(step, lastLine(output.stderr) || 'the build failed')]
            : diagnostics,
        log: buildLog(output, succeeded),
        ...(failed === undefined ? {} : { failed }),
        ...(hint === undefined ? {} : { reportHint: hint }),
    };
}
function hintOf(step, { stage, instruction }, dockerfile) {
    if (step.kind !== 'stage' || step.reports !== undefined || instruction.keyword !== 'RUN') {
        return undefined;
    }
    const state = (0,stage_state/* instructionStates */.dS)(dockerfile, stage).find(s => s.instruction === instruction);
    if (state === undefined)
        return undefined;
    const found = findNamedReport(runText(instruction), state.workdir, state.env);
    return found === undefined ? undefined : `${step.name}:${found}`;
}
function judgeReading(step, output, reading) {
    const failed = output.exitCode !== 0;
    const fault = toolFault(step, output, reading);
    if (fault !== undefined) {
        return {
            ...unrun(step, output, fault),
            diagnostics: [...reading.diagnostics, ...stepError(step, fault)],
        };
    }
    return {
        outcome: failed ? 'failure' : 'success',
        ...(output.exitCode === null ? {} : { exitCode: output.exitCode }),
        couldNotRun: false,
        cached: false,
        diagnostics: reading.diagnostics,
        ...(reading.passed === undefined ? {} : { passed: reading.passed }),
        log: failed ? tail(output.stderr) : '',
    };
}
function toolFault(step, output, reading) {
    const tool = step.argv[0] ?? step.name;
    const detail = lastLine(output.stderr);
    if (output.exitCode === null) {
        return `${tool} was ended by a signal${detail === '' ? '' : `: ${detail}`}`;
    }
    const isUsable = output.exitCode === 0 && reading.diagnostics.length > 0;
    if (reading.problem === undefined || isUsable)
        return undefined;
    return `${tool} gave no readable answer: ${detail || reading.problem}`;
}
function unrun(step, output, reason) {
    return {
        outcome: 'failure',
        ...(output.exitCode === null ? {} : { exitCode: output.exitCode }),
        couldNotRun: true,
        reason,
        cached: false,
        diagnostics: stepError(step, reason),
        log: tail(output.stderr),
    };
}
const place = (step) => ({ path: step.file, step: step.id });
function stepError(step, message) {
    const stage = step.kind === 'stage' ? { stage: step.name } : {};
    const source = step.kind === 'structure-test' || step.kind === 'hadolint'
        ? (step.argv[0] ?? '')
        : 'docker build';
    return [{ ...step.location, severity: 'error', source, message, step: step.id, ...stage }];
}
function buildLog(output, succeeded) {
    const failed = output.vertices.filter(vertex => vertex.error !== undefined && vertex.log !== '');
    if (succeeded)
        return '';
    return tail(failed.length > 0 ? failed.map(vertex => vertex.log).join('\n') : output.stderr);
}
function tail(text) {
    const lines = text.trimEnd().split('\n');
    return lines.length <= LOG_LINES
        ? text.trimEnd()
        : [`[${lines.length - LOG_LINES} lines before]`, ...lines.slice(-LOG_LINES)].join('\n');
}
const lastLine = (text) => text
    .trimEnd()
    .split('\n')
    .at(-1)
    ?.replace(/^ERROR: /, '')
    .trim() ?? '';

;// CONCATENATED MODULE: ./src/diagnose/log/evidence.ts
const GRAM = 3;
const SHIFT = 6;
const SLOTS = 1 << (GRAM * SHIFT);
function searchEvidence(tools) {
    const { texts, owners, slots, ends, rests, firsts, lasts, filter } = literalTable(tools);
    const forms = tools.map(tool => tool.evidenceForm);
    const isSettled = Uint8Array.from(tools, tool => (tool.reach === undefined ? 1 : 2));
    return {
        find: text => {
            const seen = new Uint8Array(tools.length);
            const lastLines = new Int32Array(tools.length).fill(-1);
            const hits = tools.map(() => []);
            let known = -1;
            let current = '';
            let line = 0;
            let lineEnd = text.indexOf('\n');
            const note = (index, start) => {
                if (!text.startsWith(texts[index] ?? '', start))
                    return;
                for (; lineEnd >= 0 && lineEnd < start; lineEnd = text.indexOf('\n', lineEnd + 1))
                    line++;
                for (const owner of owners[index] ?? []) {
                    if (lastLines[owner] === line || isSettled[owner] === seen[owner])
                        continue;
                    lastLines[owner] = line;
                    const form = forms[owner];
                    if (form) {
                        if (known !== line)
                            [known, current] = [line, lineAround(text, start)];
                        if (!form.test(current))
                            continue;
                    }
                    seen[owner] = 1;
                    hits[owner]?.push(line);
                }
            };
            const bytes = Buffer.from(text, 'latin1');
            let slot = 0;
            for (let at = 0; at < bytes.length; at++) {
                slot = ((slot << SHIFT) ^ (bytes[at] ?? 0)) & (SLOTS - 1);
                if (filter[slot] === 0)
                    continue;
                for (let index = slots[slot] ?? 0, until = slots[slot + 1] ?? 0; index < until; index++) {
                    const start = at - (ends[index] ?? 0);
                    const isLikely = bytes[start] === firsts[index] && bytes[at + (rests[index] ?? 0)] === lasts[index];
                    if (isLikely)
                        note(index, start);
                }
            }
            return tools.flatMap((tool, index) => {
                const isHeard = seen[index] === 1 || tool.evidence.length === 0;
                const lines = tool.reach === undefined ? [] : (hits[index] ?? []);
                return isHeard ? [{ tool, lines }] : [];
            });
        },
    };
}
function lineAround(text, at) {
    const end = text.indexOf('\n', at);
    return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
}
function literalTable(tools) {
    const owners = new Map();
    for (const [index, tool] of tools.entries()) {
        for (const text of new Set(tool.evidence))
            owners.set(text, [...(owners.get(text) ?? []), index]);
    }
    const rows = Array.from(owners, ([text, of]) => {
        const end = rarestGram(text);
        return { text, of, end, slot: slotOf(text.slice(end - GRAM + 1, end + 1)) };
    }).sort((left, right) => left.slot - right.slot);
    const slots = new Uint16Array(SLOTS + 1);
    for (const { slot } of rows)
        slots[slot + 1] = (slots[slot + 1] ?? 0) + 1;
    const filter = Uint8Array.from(slots.subarray(1), count => (count > 0 ? 1 : 0));
    for (let slot = 1; slot <= SLOTS; slot++)
        slots[slot] = (slots[slot] ?? 0) + (slots[slot - 1] ?? 0);
    return {
        texts: rows.map(({ text }) => text),
        owners: rows.map(({ of }) => of),
        slots,
        filter,
        ends: Int32Array.from(rows, ({ end }) => end),
        rests: Int32Array.from(rows, ({ text, end }) => text.length - 1 - end),
        firsts: Uint8Array.from(rows, ({ text }) => text.charCodeAt(0)),
        lasts: Uint8Array.from(rows, ({ text }) => text.charCodeAt(text.length - 1)),
    };
}
function slotOf(gram) {
    const bytes = Buffer.from(gram, 'latin1');
    return bytes.reduce((slot, code) => ((slot << SHIFT) ^ code) & (SLOTS - 1), 0);
}
const COMMON = ' e/otanrsi-.lcdpumgh=_1bfv0:2yk';
function rarestGram(text) {
    let best = GRAM - 1;
    let bestScore = -1;
    for (let end = GRAM - 1; end < text.length; end++) {
        const gram = text.slice(end - GRAM + 1, end + 1);
        const ranks = Array.from(gram, character => COMMON.indexOf(character));
        const rarity = ranks.reduce((sum, rank) => sum + (rank === -1 ? COMMON.length : rank), 0);
        const score = new Set(gram).size === 1 ? 0 : rarity;
        if (score > bestScore)
            [best, bestScore] = [end, score];
    }
    return best;
}

// EXTERNAL MODULE: ./src/diagnose/json-documents.ts
var json_documents = __webpack_require__(9511);
;// CONCATENATED MODULE: ./src/diagnose/log/log-windows.ts

const WINDOW_CHARACTERS = 4 * 1_048_576;
const OVERLAP_CHARACTERS = 262_144;
const MAX_DOCUMENT_LINES = 1_000_000;
function* logWindows(log) {
    const { lines } = log;
    let start = 0;
    let ownedFrom = 0;
    for (;;) {
        const end = endOfDocument(lines, start, forward(lines, start, WINDOW_CHARACTERS));
        if (end >= lines.length) {
            yield { log: partOfLog(log, start, end), start, ownedFrom, ownedTo: Infinity };
            return;
        }
        const ownedTo = Math.max(backward(lines, end, OVERLAP_CHARACTERS / 2), ownedFrom + 1);
        yield { log: partOfLog(log, start, end), start, ownedFrom, ownedTo };
        start = Math.max(backward(lines, end, OVERLAP_CHARACTERS), start + 1);
        ownedFrom = ownedTo;
    }
}
function partOfLog(log, start, end) {
    if (start === 0 && end >= log.lines.length)
        return log;
    return {
        lines: log.lines.slice(start, end),
        command: log.command,
        within: { log, start },
        ...(log.raw && { raw: log.raw.slice(start, end) }),
        ...(log.directories && { directories: log.directories.slice(start, end) }),
    };
}
function stretchesAround(lines, reach, log) {
    const documents = (0,json_documents/* jsonDocuments */.pL)(log);
    let next = 0;
    const stretches = [];
    for (const line of lines) {
        while ((documents[next]?.until ?? Infinity) < line)
            next++;
        const document = documents[next];
        const [first, final] = document && document.at <= line ? [document.at, document.until] : [line, line];
        const start = Math.max(0, first - reach);
        const end = Math.min(log.lines.length, final + reach + 1);
        const last = stretches.at(-1);
        if (last && start <= last[1])
            last[1] = Math.max(last[1], end);
        else
            stretches.push([start, end]);
    }
    return stretches;
}
function forward(lines, start, size) {
    let index = start;
    for (let left = size; index < lines.length && left > 0; index++)
        left -= 1 + (lines[index]?.length ?? 0);
    return index;
}
function backward(lines, end, size) {
    let index = end;
    for (let left = size; index > 0 && left > 0; index--)
        left -= 1 + (lines[index - 1]?.length ?? 0);
    return index;
}
function endOfDocument(lines, start, end) {
    if (end >= lines.length)
        return end;
    let closing;
    const limit = Math.min(lines.length, end + MAX_DOCUMENT_LINES);
    for (let index = start; index < limit; index++) {
        const line = lines[index] ?? '';
        if (closing === undefined) {
            if (index >= end)
                return index;
            if (line === '{')
                closing = '}';
            if (line === '[')
                closing = ']';
        }
        else if (line === closing) {
            closing = undefined;
        }
    }
    return closing === undefined ? limit : end;
}

;// CONCATENATED MODULE: ./src/diagnose/log/run-commands.ts
const run_commands_INSTALL = /^(?:sudo |\S*python[\d.]* -m )?(?:pip[\d.]*|pipx|uv|poetry|pdm|conda|npm|pnpm|yarn|bun|apt|apt-get|apk|dnf|yum|gem|bundle|cargo|go|composer|dotnet|brew) (?:pip |tool |global )?(?:install|add|i|ci|get|require|download|update|upgrade|fetch|restore|remove|rm|uninstall)\b/;
const SILENT = /^(?:cd|set|export|echo|mkdir|rm|cp|mv|chmod|chown|true|false|test|\[|:|\.|source|exit|then|fi|do|done|unset|umask)\b/;
const ECHO = /^(?:[+$>] |\+{2,4} |\S{1,60}: commands\[\d+\]> |nox > )(\S.{0,400})/;
const ECHO_STARTS = new Set(Array.from('+$>n', character => character.charCodeAt(0)));
const TOX_MARK = ': commands[';
function mayBeTox(line) {
    const colon = line.indexOf(':');
    return colon > 0 && line.includes(TOX_MARK, colon);
}
const MAX_ECHO = 65_536;
function startedCommands(command, lines) {
    const echoed = [];
    let size = 0;
    for (const line of lines) {
        if (size > MAX_ECHO)
            break;
        if (!ECHO_STARTS.has(line.charCodeAt(0)) && !mayBeTox(line))
            continue;
        const text = ECHO.exec(line)?.[1];
        if (text === undefined)
            continue;
        echoed.push(text);
        size += text.length;
    }
    const own = simpleCommands(command);
    const started = [...own, ...simpleCommands(echoed.join('\n'))]
        .map(simple => ` ${simple
        .split(/[\s()<>"'`=,[\]]+/)
        .map(bareWord)
        .join(' ')} `)
        .join('\n');
    const words = new Set(started.split(/[ \n]/));
    return {
        isStarted: phrase => words.has(phrase.split(' ', 1)[0] ?? '') && started.includes(` ${phrase} `),
        isSingle: own.filter(simple => !SILENT.test(simple)).length === 1,
    };
}
function simpleCommands(text) {
    return text
        .replace(/\\\n/g, ' ')
        .split(/&&|\|\||[;|\n]/)
        .map(simple => simple.trim())
        .filter(simple => simple !== '' && !run_commands_INSTALL.test(simple));
}
function bareWord(word) {
    return word
        .slice(word.lastIndexOf('/') + 1)
        .replace(/(?<=.)@[\w.^~-]+$/, '')
        .replace(/\.(?:exe|cmd|bat)$/, '');
}

;// CONCATENATED MODULE: ./src/diagnose/log/sound-finding.ts
const sound_finding_MAX_LINE = 10_000_000;
const MAX_COLUMN = 100_000_000;
function soundFinding(finding, lineCount) {
    const { line, column, endLine, endColumn, at, until = at } = finding;
    if (finding.message.trim() === '' || !(at >= 0 && until >= at && until < lineCount))
        return undefined;
    const hasLine = isPosition(line, sound_finding_MAX_LINE);
    const hasColumn = hasLine && isPosition(column, MAX_COLUMN);
    const hasEnd = hasLine && isPosition(endLine, sound_finding_MAX_LINE) && endLine >= line;
    const isOneLine = !hasEnd || endLine === line;
    const hasEndColumn = hasLine && isPosition(endColumn, MAX_COLUMN) && !(isOneLine && hasColumn && endColumn < column);
    if (hasLine === (line !== undefined) &&
        hasColumn === (column !== undefined) &&
        hasEnd === (endLine !== undefined) &&
        hasEndColumn === (endColumn !== undefined)) {
        return finding;
    }
    const isKept = {
        line: hasLine,
        column: hasColumn,
        endLine: hasEnd,
        endColumn: hasEndColumn,
    };
    const kept = Object.entries(finding).filter(([name]) => isKept[name] !== false);
    return Object.fromEntries(kept);
}
function isPosition(value, most) {
    return value !== undefined && Number.isInteger(value) && value >= 1 && value <= most;
}

;// CONCATENATED MODULE: ./src/diagnose/log/read-log.ts





const SHORT_LOG = 262_144;
const SHARED_LINES = 100;
const searches = new WeakMap();
function readLog(text, command, tools, options = {}) {
    let search = searches.get(tools);
    if (!search)
        searches.set(tools, (search = searchEvidence(tools)));
    const log = openLog(text, command);
    const { isStarted, isSingle } = startedCommands(command, log.lines);
    const started = new Set(tools.filter(tool => tool.ecosystem !== 'format' && !tool.precedence && tool.commands.some(isStarted)));
    const speaker = isSingle && started.size === 1 ? [...started][0]?.name : undefined;
    const findings = [];
    for (const window of logWindows(log)) {
        const windowText = window.log.lines.join('\n');
        const heard = [...search.find(windowText)].sort((left, right) => read_log_rank(left.tool, started) - read_log_rank(right.tool, started));
        const isLong = windowText.length > (options.shortLog ?? SHORT_LOG);
        readWindow(window, heard, { speaker, isLong, ...options }, findings);
    }
    return foldDoubles(findings.sort((left, right) => left.at - right.at));
}
function read_log_rank(tool, started) {
    const isFormat = tool.ecosystem === 'format';
    if (tool.precedence === 'user')
        return 0;
    if (tool.precedence === 'document')
        return 1;
    if (tool.precedence === 'fallback')
        return isFormat ? 6 : 5;
    if (isFormat)
        return 4;
    return started.has(tool) ? 2 : 3;
}
function readWindow({ log, start, ownedFrom, ownedTo }, heard, options, kept) {
    const owners = new Uint16Array(log.lines.length);
    const parts = partsOf(log);
    for (const [index, { tool, lines }] of heard.entries()) {
        const owner = index + 1;
        const isFormat = tool.ecosystem === 'format' && tool.precedence !== 'user';
        const name = isFormat ? (options.speaker ?? tool.name) : tool.name;
        const take = (found, by) => {
            const finding = soundFinding(found, log.lines.length - by);
            if (!finding)
                return;
            const at = finding.at + by;
            const until = finding.until === undefined ? undefined : finding.until + by;
            if (!claimLines(owners, owner, at, until ?? at))
                return;
            if (start + at < ownedFrom || start + at >= ownedTo)
                return;
            const directory = finding.directory ?? log.directories?.[at];
            const own = { ...finding, source: finding.source ?? name };
            own.at = start + at;
            if (until !== undefined)
                own.until = start + until;
            if (directory !== undefined)
                own.directory = directory;
            kept.push(own);
        };
        try {
            const isShown = tool.isLineByLine === true ? (at) => owners[at] === 0 : undefined;
            readTool(tool, lines, parts, isShown, options.isLong, take);
        }
        catch (error) {
            options.onError?.(tool, error);
        }
    }
}
function readTool(tool, lines, parts, isShown, isLong, take) {
    const isWhole = tool.reach === undefined || !isLong;
    const stretches = isWhole
        ? [[0, parts.whole.lines.length]]
        : stretchesAround(lines, tool.reach ?? 0, parts.whole);
    const found = [];
    for (const [start, end] of stretches) {
        const part = isWhole ? parts.whole : parts.part(start, end);
        found.push([tool.read(isShown ? withBlanks(part, start, isShown) : part), start]);
    }
    for (const [findings, start] of found)
        for (const finding of findings)
            take(finding, start);
}
function withBlanks(part, start, isShown) {
    const { command, raw, directories } = part;
    return {
        lines: part.lines.map((line, at) => (isShown(start + at) ? line : '')),
        command,
        ...(raw && { raw }),
        ...(directories && { directories }),
    };
}
function partsOf(log) {
    const parts = new Map();
    return {
        whole: log,
        part: (start, end) => {
            if (end - start < SHARED_LINES)
                return partOfLog(log, start, end);
            const key = start * (log.lines.length + 1) + end;
            let part = parts.get(key);
            if (!part)
                parts.set(key, (part = partOfLog(log, start, end)));
            return part;
        },
    };
}
function claimLines(owners, owner, at, until) {
    for (let line = at; line <= until; line++) {
        const other = owners[line];
        if (other !== undefined && other !== 0 && other !== owner)
            return false;
    }
    owners.fill(owner, at, until + 1);
    return true;
}
function foldDoubles(findings) {
    const places = new Map();
    return findings.filter(finding => {
        const { file = '', line } = finding;
        const place = `${file.startsWith('./') ? file.slice(2) : file}\0${line ?? ''}`;
        const known = places.get(place);
        if (!known) {
            places.set(place, finding);
            return true;
        }
        const said = known instanceof Set ? known : new Set([read_log_textOf(known)]);
        if (said !== known)
            places.set(place, said);
        return said.size < said.add(read_log_textOf(finding)).size;
    });
}
function read_log_textOf(finding) {
    const { column, directory, source, code, severity, anchor, message, frames } = finding;
    const text = [column, directory, source, code, severity, anchor, message].join('\0');
    return (finding.package ?? frames)
        ? `${text}\0${JSON.stringify([finding.package, frames])}`
        : text;
}

;// CONCATENATED MODULE: ./src/diagnose/rule-sources.ts
const FORMS = [
    [/^DL\d{4}$/, 'hadolint'],
    [/^SC\d{4}$/, 'shellcheck'],
    [/^MD\d{3}(?:\/|$)/, 'markdownlint'],
    [/^TS\d{4,5}$/, 'tsc'],
    [/^CS\d{4}$/, 'csc'],
];
function toolOfRule(rule) {
    return FORMS.find(([form]) => form.test(rule))?.[1];
}

// EXTERNAL MODULE: ./src/diagnose/xml-documents.ts
var xml_documents = __webpack_require__(9238);
;// CONCATENATED MODULE: ./src/diagnose/tools/checkstyle-xml.ts



const tool = {
    name: 'checkstyle-xml',
    title: 'Checkstyle XML',
    homepage: 'https://checkstyle.org/',
    ecosystem: 'format',
    evidence: ['<checkstyle'],
    commands: [],
    precedence: 'document',
    read,
};
function read(log) {
    return (0,xml_documents/* xmlDocuments */.a)(log, ['checkstyle']).flatMap(root => (0,xml_documents/* descendants */.D)(root, 'file').flatMap(file => {
        const name = file.attributes.get('name') ?? '';
        return (0,xml_documents/* descendants */.D)(file, 'error').flatMap(error => {
            const rule = sourceAndCode(error.attributes.get('source') ?? '');
            const message = withoutRule(error.attributes.get('message') ?? '', rule.code);
            if (name === '' || message === '')
                return [];
            const line = (0,json_documents/* asPosition */.kI)(error.attributes.get('line'));
            const column = (0,json_documents/* asPosition */.kI)(error.attributes.get('column'));
            return [
                {
                    file: name,
                    ...(line !== undefined && { line }),
                    ...(line !== undefined && column !== undefined && { column }),
                    severity: severityOf(error.attributes.get('severity')),
                    ...rule,
                    message,
                    at: error.at,
                    until: error.until,
                },
            ];
        });
    }));
}
function severityOf(text) {
    if (text === 'warning')
        return 'warning';
    return text === 'info' || text === 'ignore' || text === 'style' ? 'info' : 'error';
}
function sourceAndCode(source) {
    if (source === '')
        return {};
    if (source.startsWith('com.puppycrawl.tools.checkstyle.')) {
        return {
            source: 'checkstyle',
            code: source.slice(source.lastIndexOf('.') + 1).replace(/Check$/, ''),
        };
    }
    const [, name, code] = /^(eslint|shellcheck|stylelint|tslint|jshint|detekt)\.(?:rules\.)?(.+)$/i.exec(source) ?? [];
    if (name !== undefined && code !== undefined)
        return { source: name.toLowerCase(), code };
    const owner = toolOfRule(source);
    return owner === undefined ? { code: source } : { source: owner, code: source };
}
function withoutRule(message, code = '') {
    const text = message.trim();
    const rule = ` (${code})`;
    return text.endsWith(rule) ? text.slice(0, -rule.length) : text;
}

;// CONCATENATED MODULE: ./src/diagnose/formats/essence.ts
const essence_MAX_LINES = 12;
const MAX_COLUMNS = 300;
const CODE_FRAME = /^\s*(?:[>✖→*]\s*)?(?:\d+\s*[|│]|[|│]\s*[\^~─-]|[|│]\s*$|[\^~]+\s*$|[│┬╰╭╯─·|\s]+$)/;
function isCodeFrameLine(line) {
    return CODE_FRAME.test(line.slice(0, 200));
}
function essence(lines, maxLines = essence_MAX_LINES) {
    const kept = [];
    for (const line of lines) {
        if (isCodeFrameLine(line))
            continue;
        if (line.trim() === '')
            continue;
        kept.push(line.trimEnd());
    }
    const indent = Math.min(...kept.map(line => line.length - line.trimStart().length));
    const shown = kept.slice(0, maxLines).map(line => clip(line.slice(indent)));
    if (kept.length > maxLines)
        shown.push('…');
    return shown.join('\n');
}
function clip(line) {
    return line.length > MAX_COLUMNS ? `${line.slice(0, MAX_COLUMNS - 1)}…` : line;
}

;// CONCATENATED MODULE: ./src/diagnose/text-frames.ts
const text_frames_MAX_LINE = 2_000;
const PYTHON_TRACEBACK = /^\s*File "([^"]+)", line (\d+)/;
const JAVASCRIPT = /^\s*at (?:.{0,300}? \()?(?:file:\/\/)?([^\s():]+\.[cm]?[jt]sx?):(\d+):(\d+)\)?$/;
const VITEST = /^\s*❯ (?:\S{1,200} )?([^\s():]+\.[cm]?[jt]sx?):(\d+):(\d+)$/;
const JVM = /^\s*at ([\w$.<>/@-]+)\(([\w$-]+\.(?:java|kt|scala|groovy)):(\d+)\)/;
const DOTNET = /^\s*at [^\n]{1,600}? in (\S[^:\n]*(?::[\\/][^:\n]*)?):line (\d+)$/;
const RUBY = /^\s*(?:# |from )?((?:[\w./@+-]+\/)?[\w.@+-]+\.rb):(\d+)(?::in\b.*)?$/;
const PLAIN = /^\s*((?:[\w.@+~-]*\/)*[\w@+-][\w.@+-]*\.[A-Za-z]\w{0,9}):(\d+)(?::(\d+))?(?::? |:?$)/;
function framesInText(text) {
    const deepestLast = [];
    const deepestFirst = [];
    for (const line of text.split('\n')) {
        if (line.length > text_frames_MAX_LINE)
            continue;
        const python = text_frames_frame(PYTHON_TRACEBACK.exec(line));
        if (python) {
            deepestLast.push(python);
            continue;
        }
        const [, method, file, number] = JVM.exec(line) ?? [];
        const jvm = file === undefined ? undefined : { file: jvmPath(method ?? '', file), line: Number(number) };
        const first = jvm ??
            text_frames_frame(JAVASCRIPT.exec(line)) ??
            text_frames_frame(VITEST.exec(line)) ??
            text_frames_frame(DOTNET.exec(line)) ??
            text_frames_frame(RUBY.exec(line));
        const plain = first ? undefined : text_frames_frame(PLAIN.exec(line));
        if (first)
            deepestFirst.push(first);
        else if (plain)
            (plain.file.endsWith('.py') ? deepestLast : deepestFirst).push(plain);
    }
    return [...deepestLast.reverse(), ...deepestFirst];
}
function jvmPath(method, file) {
    const packages = method.replace(/^.*\//, '').split('.').slice(0, -2);
    return [...packages, file].join('/');
}
function text_frames_frame(match) {
    const [, file, line, column] = match ?? [];
    if (file === undefined || line === undefined || Number(line) === 0)
        return undefined;
    const place = { file, line: Number(line) };
    return column === undefined || Number(column) === 0 ? place : { ...place, column: Number(column) };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/junit-xml.ts




const junit_xml_tool = {
    name: 'junit-xml',
    title: 'JUnit XML',
    homepage: 'https://github.com/testmoapp/junitxml',
    ecosystem: 'format',
    evidence: ['<testsuite', '<testcase'],
    reach: 100,
    commands: [],
    precedence: 'document',
    read: junit_xml_read,
};
const MAX_MESSAGE_LINES = 6;
const KNOWN_SUITES = /^(?:org\.)?(pytest|jest|vitest|mocha|rspec|ruff|eslint|stylelint|phpunit|phpstan|tsc|golangci-lint|cypress|playwright|jasmine|minitest|bats|ava|tap)(?:[\s.]|$)/i;
const LOOKS_LIKE_FILE = /^(?!https?:)[^\s<>:*?"|][^<>:*?"|\n]*\.[A-Za-z]\w{0,9}$/;
const LINE_COLUMN = /\bline (\d+)(?:, col(?:umn)? (\d+))?/i;
const FILE_LINE = /^(\S[^:\n]*\.[A-Za-z]\w{0,9}):(\d+)(?::(\d+))?(?=[:\s]|$)/;
function junit_xml_read(log) {
    return (0,xml_documents/* xmlDocuments */.a)(log, ['testsuites', 'testsuite']).flatMap(root => {
        const suites = root.name === 'testsuite' ? [root] : [];
        const source = sourceOf(root);
        return [...suites, ...(0,xml_documents/* descendants */.D)(root, 'testsuite')].flatMap(suite => children(suite, 'testcase').flatMap(test => [...children(test, 'failure'), ...children(test, 'error')].map(problem => ({
            ...readProblem(suite, test, problem),
            ...(source !== undefined && { source }),
            at: test.at,
            until: test.until,
        }))));
    });
}
function children(element, name) {
    return element.children.filter(child => child.name === name);
}
function sourceOf(root) {
    const suites = [root, ...(0,xml_documents/* descendants */.D)(root, 'testsuite').slice(0, 1)];
    const cases = (0,xml_documents/* descendants */.D)(root, 'testcase').slice(0, 1);
    const names = [
        ...suites.flatMap(suite => [suite.attributes.get('name'), suite.attributes.get('package')]),
        ...cases.map(test => test.attributes.get('name')),
    ];
    return names.map(name => KNOWN_SUITES.exec(name ?? '')?.[1]?.toLowerCase()).find(Boolean);
}
function readProblem(suite, test, problem) {
    const text = withoutHeading(problem.text, test);
    const summary = withoutHeading(problem.attributes.get('message') ?? '', test);
    const name = test.attributes.get('name') ?? '';
    const type = problem.attributes.get('type') ?? '';
    const code = ruleOf(name) ??
        (/^[A-Za-z_][\w.$\\/@-]{2,80}$/.test(type) && !/^(?:failure|failed|error|warning)$/i.test(type)
            ? type
            : undefined);
    const said = firstLines(summary === '' ? text : summary);
    const isRule = code !== undefined && ruleOf(name) === code;
    return {
        ...placeOf(suite, test, `${summary}\n${text}`),
        severity: /^warning$/i.test(type) ? 'warning' : 'error',
        ...(code !== undefined && { code }),
        message: isRule || name === '' ? said || name : [name, said].filter(Boolean).join(': '),
    };
}
const BEGINNING = /^(?:\[[^\]]{1,80}\] › )?[^\s:]{1,300}:\d+:\d+ /;
function withoutHeading(text, test) {
    const [first = '', ...rest] = text.trim().split('\n');
    const heading = first.replace(/[─\s]+$/, '');
    const name = test.attributes.get('name') ?? '';
    const title = name.split(' › ').at(-1) ?? '';
    const isNamed = (BEGINNING.test(heading) && heading.endsWith(` ${title}`)) ||
        (name !== '' && heading.startsWith(`${test.attributes.get('class') ?? ''}::${name}`));
    return (isNamed ? rest : [first, ...rest]).join('\n').trim();
}
function ruleOf(name) {
    return /^org\.(?:ruff|eslint|stylelint)\.(.+)$/.exec(name)?.[1];
}
function placeOf(suite, test, text) {
    const [, named, namedLine, namedColumn] = FILE_LINE.exec(test.attributes.get('classname') ?? '') ??
        FILE_LINE.exec(test.attributes.get('name') ?? '') ??
        FILE_LINE.exec(text.trimStart()) ??
        [];
    const file = test.attributes.get('file') ??
        suite.attributes.get('file') ??
        suite.attributes.get('filepath') ??
        named ??
        fileName(suite);
    const [, textLine, textColumn] = LINE_COLUMN.exec(text) ?? [];
    const line = (0,json_documents/* asPosition */.kI)(test.attributes.get('line')) ?? (0,json_documents/* asPosition */.kI)(namedLine) ?? (0,json_documents/* asPosition */.kI)(textLine);
    const column = (0,json_documents/* asPosition */.kI)(test.attributes.get('column')) ?? (0,json_documents/* asPosition */.kI)(namedColumn) ?? (0,json_documents/* asPosition */.kI)(textColumn);
    const frames = framesInText(text);
    const own = frames.find(frame => file !== undefined && frame.file.endsWith(file.replace(/^(?:\.?\/)+/, '')));
    if (frames.length > 0 && (file === undefined || line === undefined || own))
        return { frames };
    if (file === undefined)
        return {};
    return {
        file,
        ...(line !== undefined && { line }),
        ...(line !== undefined && column !== undefined && { column }),
    };
}
function fileName(suite) {
    const name = suite.attributes.get('name') ?? '';
    return LOOKS_LIKE_FILE.test(name) ? name : undefined;
}
function firstLines(text) {
    const lines = text.split('\n').map(line => line.trimEnd());
    const trace = lines.findIndex(line => /^\s*(?:at \S|File "|Traceback |\/\S+\.\w+:\d+$)/.test(line) || isCodeFrameLine(line));
    const kept = lines.slice(0, trace > 0 ? trace : undefined).filter(line => line !== '');
    return kept.slice(0, MAX_MESSAGE_LINES).join('\n');
}

;// CONCATENATED MODULE: ./src/diagnose/tools/sarif.ts

const sarif_tool = {
    name: 'sarif',
    title: 'SARIF log',
    homepage: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html',
    ecosystem: 'format',
    evidence: ['"runs"'],
    reach: 5,
    commands: [],
    precedence: 'document',
    read: sarif_read,
};
function sarif_read(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at: first, until }) => (0,json_documents/* asArray */._j)((0,json_documents.at)(value, 'runs')).flatMap(run => {
        const name = (0,json_documents/* asString */.oJ)((0,json_documents.at)(run, 'tool', 'driver', 'name'));
        if (name === undefined)
            return [];
        const source = name.toLowerCase();
        return (0,json_documents/* asArray */._j)((0,json_documents.at)(run, 'results')).flatMap(result => {
            const finding = readResult(run, result);
            return finding ? [{ ...finding, source, at: first, until }] : [];
        });
    }));
}
function readResult(run, result) {
    const kind = (0,json_documents/* asString */.oJ)((0,json_documents.at)(result, 'kind')) ?? 'fail';
    const isSuppressed = (0,json_documents/* asArray */._j)((0,json_documents.at)(result, 'suppressions')).length > 0;
    if (kind !== 'fail' || isSuppressed || (0,json_documents.at)(result, 'baselineState') === 'absent')
        return undefined;
    const rule = sarif_ruleOf(run, result);
    const code = (0,json_documents/* asString */.oJ)((0,json_documents.at)(result, 'ruleId')) ??
        (0,json_documents/* asString */.oJ)((0,json_documents.at)(result, 'rule', 'id')) ??
        (0,json_documents/* asString */.oJ)((0,json_documents.at)(rule, 'id'));
    const message = messageOf(rule, (0,json_documents.at)(result, 'message')) ?? (0,json_documents/* asString */.oJ)((0,json_documents.at)(rule, 'shortDescription', 'text'));
    if (message === undefined)
        return undefined;
    const url = (0,json_documents/* asString */.oJ)((0,json_documents.at)(rule, 'helpUri'));
    return {
        ...locationOf(run, (0,json_documents.at)(result, 'locations', 0, 'physicalLocation')),
        severity: sarif_severityOf((0,json_documents/* asString */.oJ)((0,json_documents.at)(result, 'level')) ?? (0,json_documents/* asString */.oJ)((0,json_documents.at)(rule, 'defaultConfiguration', 'level'))),
        message,
        ...(code !== undefined && { code }),
        ...(url !== undefined && { url }),
    };
}
function sarif_ruleOf(run, result) {
    const rules = (0,json_documents/* asArray */._j)((0,json_documents.at)(run, 'tool', 'driver', 'rules'));
    const index = (0,json_documents.at)(result, 'ruleIndex') ?? (0,json_documents.at)(result, 'rule', 'index');
    const id = (0,json_documents.at)(result, 'ruleId');
    const byIndex = typeof index === 'number' ? rules[index] : undefined;
    return byIndex ?? (id === undefined ? undefined : rules.find(rule => (0,json_documents.at)(rule, 'id') === id));
}
function messageOf(rule, message) {
    const id = (0,json_documents/* asString */.oJ)((0,json_documents.at)(message, 'id'));
    const template = (0,json_documents/* asString */.oJ)((0,json_documents.at)(message, 'text')) ??
        (0,json_documents/* asString */.oJ)((0,json_documents.at)(message, 'markdown')) ??
        (id === undefined ? undefined : (0,json_documents/* asString */.oJ)((0,json_documents.at)(rule, 'messageStrings', id, 'text')));
    const values = (0,json_documents/* asArray */._j)((0,json_documents.at)(message, 'arguments'));
    const text = template?.replace(/\{(\d+)\}/g, (whole, index) => (0,json_documents/* asString */.oJ)(values[Number(index)]) ?? whole);
    return text === undefined || text.trim() === '' ? undefined : text.trim();
}
function sarif_severityOf(level) {
    if (level === 'error')
        return 'error';
    return level === 'note' || level === 'none' ? 'info' : 'warning';
}
function locationOf(run, location) {
    const file = fileOf(run, (0,json_documents.at)(location, 'artifactLocation'));
    const line = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(location, 'region', 'startLine'));
    if (file === undefined)
        return {};
    if (line === undefined)
        return { file };
    const column = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(location, 'region', 'startColumn'));
    const endLine = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(location, 'region', 'endLine')) ?? line;
    const after = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(location, 'region', 'endColumn'));
    const endColumn = after === undefined ? undefined : after - 1;
    const isForward = endLine > line || (column !== undefined && (endColumn ?? 0) >= column);
    return {
        file,
        line,
        ...(column !== undefined && { column }),
        ...(endLine >= line && { endLine }),
        ...(endColumn !== undefined && endColumn > 0 && isForward && { endColumn }),
    };
}
function fileOf(run, artifact) {
    const index = (0,json_documents.at)(artifact, 'index');
    const referred = typeof index === 'number' ? (0,json_documents.at)(run, 'artifacts', index, 'location') : undefined;
    const uri = (0,json_documents/* asString */.oJ)((0,json_documents.at)(artifact, 'uri')) ?? (0,json_documents/* asString */.oJ)((0,json_documents.at)(referred, 'uri'));
    if (uri === undefined || uri === '')
        return undefined;
    const base = (0,json_documents/* asString */.oJ)((0,json_documents.at)(artifact, 'uriBaseId'));
    const root = base === undefined ? undefined : (0,json_documents.at)(run, 'originalUriBaseIds', base, 'uri');
    return pathOf(uri, (0,json_documents/* asString */.oJ)(root));
}
function pathOf(uri, base) {
    const joined = /^[a-z][\w+.-]*:|^\//i.test(uri) || !base?.startsWith('file:')
        ? uri
        : `${base.replace(/\/?$/, '/')}${uri}`;
    const path = joined.replace(/^file:(?:\/\/[^/]*)?/, '');
    if (/^[a-z][\w+.-]+:/i.test(path))
        return undefined;
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}

// EXTERNAL MODULE: ./src/diagnose/reports/coverage.ts
var reports_coverage = __webpack_require__(1220);
;// CONCATENATED MODULE: ./src/diagnose/reports/join-findings.ts
function leaveOutKnown(own, known, run) {
    const free = [...known];
    const take = (isSame) => {
        const index = free.findIndex(isSame);
        if (index !== -1)
            free.splice(index, 1);
        return index !== -1;
    };
    const isOnRun = ({ path, startLine }) => path === run.path && startLine === run.startLine;
    const placed = own.filter(finding => !isOnRun(finding));
    const saidElsewhere = placed.filter(finding => !take(other => isSamePlace(finding, other) && isAlike(finding, other)));
    const left = saidElsewhere.filter(finding => !take(other => isSamePlace(finding, other)));
    const loose = own
        .filter(isOnRun)
        .filter(finding => !known.some(other => isAlike(finding, other)));
    return [...left, ...loose];
}
const replacedBy = (own, known, run) => known.filter(finding => isSamePlace(finding, run) &&
    own.some(other => !isSamePlace(other, run) && isAlike(finding, other)));
const isSamePlace = (a, b) => a.path === b.path && a.startLine === b.startLine;
function isAlike(a, b) {
    const [left, right] = [join_findings_essence(a.message), join_findings_essence(b.message)];
    if (left === '' || right === '')
        return left === right;
    return left.includes(right) || right.includes(left);
}
const join_findings_essence = (message) => (message.split('\n')[0] ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

;// CONCATENATED MODULE: ./src/diagnose/reports/place-by-name.ts
const place_by_name_SOURCE = /\.(?:rs|go|py|php|java|kt|js|ts|swift|c|cc|cpp)$/;
const MOST_FILES = 2_000;
function placeByName(finding, pathMap, repository) {
    if (finding.file !== undefined || finding.frames !== undefined)
        return finding;
    const name = /^(?:[\w.$]+(?:::|\.))*([A-Za-z_]\w{2,})(?=$|[:([\s])/.exec(finding.message)?.[1];
    if (name === undefined)
        return finding;
    const definition = new RegExp(`\\b(?:fn|func|fun|function|def|void)\\s+${name}\\s*[(<]`);
    const sources = [...pathMap.files()].filter(([path]) => place_by_name_SOURCE.test(path)).slice(0, MOST_FILES);
    const places = sources.flatMap(([file, { path, heredoc }]) => heredoc === undefined
        ? (repository.readLines(path) ?? []).flatMap((text, i) => definition.test(text) ? [{ file, line: i + 1 }] : [])
        : []);
    const [place] = places;
    return places.length === 1 && place !== undefined ? { ...finding, ...place } : finding;
}

;// CONCATENATED MODULE: ./src/diagnose/reports/report-format.ts
const ROOTS = {
    testsuites: 'JUnit',
    testsuite: 'JUnit',
    checkstyle: 'Checkstyle',
    coverage: 'Cobertura',
    TestRun: 'TRX',
};
const HEAD = 64 * 1024;
function recogniseReport(text) {
    const head = text
        .slice(0, HEAD)
        .replace(/^\ufeff/, '')
        .trimStart();
    if (head.startsWith('<')) {
        const [, root = ''] = /^(?:<\?[^>]*>|<![^>]*>|<!--[\s\S]*?-->|\s)*<([\w:.-]+)/.exec(head) ?? [];
        if (root === 'coverage' && !/<coverage\b[^>]*\bline-rate=/.test(head)) {
            return /<project\b/.test(head) ? 'Clover' : undefined;
        }
        return Object.hasOwn(ROOTS, root) ? ROOTS[root] : undefined;
    }
    if (head.startsWith('{')) {
        return /"runs"\s*:/.test(text) && /sarif|"version"\s*:\s*"2\./i.test(head)
            ? 'SARIF'
            : undefined;
    }
    if (head.startsWith('[')) {
        return /"elements"\s*:/.test(head) && /"uri"\s*:/.test(head) ? 'Cucumber JSON' : undefined;
    }
    if (/^(?:TN:|SF:)/m.test(head) && /^DA:\d+,/m.test(text))
        return 'lcov';
    return /^TAP version \d+/m.test(head) || /^1\.\.\d+/m.test(text) ? 'TAP' : undefined;
}

;// CONCATENATED MODULE: ./src/diagnose/reports/test-results.ts


function junitTests(root) {
    const own = root.attributes.get('name') ?? '';
    return root.children.flatMap(child => child.name === 'testcase'
        ? [junitTest(child, own)]
        : child.name === 'testsuite'
            ? junitTests(child)
            : []);
}
function junitTest({ attributes, children }, suite) {
    const has = (name) => children.some(child => child.name === name);
    const isSkipped = has('skipped') || /^(?:skipped|notrun|disabled)$/i.test(attributes.get('status') ?? '');
    const seconds = Number((attributes.get('time') ?? 'none').replaceAll(',', ''));
    return {
        suite: attributes.get('classname') ?? suite,
        name: attributes.get('name') ?? '',
        outcome: has('error') ? 'error' : has('failure') ? 'failed' : isSkipped ? 'skipped' : 'passed',
        ...(Number.isFinite(seconds) && seconds >= 0 ? { durationMs: seconds * 1000 } : {}),
    };
}
function tapTests(lines) {
    return lines.flatMap(line => {
        const match = /^(not )?ok\b(?: +\d+)?(?: +-)? ?([^#]*)(?:#\s*(\w+))?/.exec(line);
        if (match === null)
            return [];
        const [, isFailed, name = '', directive = ''] = match;
        const isSkipped = /^(?:skip|todo)/i.test(directive);
        const [, milliseconds] = /# time=([\d.]+)ms/.exec(line) ?? [];
        return [
            {
                suite: '',
                name: name.trim(),
                outcome: isSkipped ? 'skipped' : isFailed === undefined ? 'passed' : 'failed',
                ...(milliseconds === undefined ? {} : { durationMs: Number(milliseconds) }),
            },
        ];
    });
}
function readCucumber(report) {
    const tests = [];
    const findings = [];
    for (const feature of (0,json_documents/* asArray */._j)(report)) {
        for (const scenario of (0,json_documents/* asArray */._j)((0,json_documents.at)(feature, 'elements'))) {
            if ((0,json_documents.at)(scenario, 'type') === 'background')
                continue;
            const steps = (0,json_documents/* asArray */._j)((0,json_documents.at)(scenario, 'steps'));
            const states = steps.map(step => (0,json_documents/* asString */.oJ)((0,json_documents.at)(step, 'result', 'status'))?.toLowerCase() ?? '');
            const failed = states.findIndex(state => /^(?:failed|undefined|ambiguous)$/.test(state));
            const isPassed = states.length > 0 && states.every(state => state === 'passed');
            const nanoseconds = steps.map(step => Number((0,json_documents.at)(step, 'result', 'duration') ?? 0));
            const name = (0,json_documents/* asString */.oJ)((0,json_documents.at)(scenario, 'name')) ?? '';
            tests.push({
                suite: (0,json_documents/* asString */.oJ)((0,json_documents.at)(feature, 'name')) ?? '',
                name,
                outcome: failed >= 0 ? 'failed' : isPassed ? 'passed' : 'skipped',
                durationMs: nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6,
            });
            if (failed >= 0)
                findings.push(failedStep(feature, name, steps[failed], states[failed] ?? ''));
        }
    }
    return { tests, findings };
}
function failedStep(feature, scenario, step, state) {
    const error = (0,json_documents/* asString */.oJ)((0,json_documents.at)(step, 'result', 'error_message')) ?? `step is ${state}`;
    const line = Number((0,json_documents.at)(step, 'line'));
    const file = (0,json_documents/* asString */.oJ)((0,json_documents.at)(feature, 'uri'));
    const place = { file: file ?? '', ...(line > 0 ? { line } : {}) };
    const frames = framesInText(error);
    const [first = ''] = error.split('\n');
    const name = `${(0,json_documents/* asString */.oJ)((0,json_documents.at)(step, 'keyword'))?.trim() ?? ''} ${(0,json_documents/* asString */.oJ)((0,json_documents.at)(step, 'name')) ?? ''}`;
    return {
        frames: file === undefined ? frames : [...frames, place],
        severity: 'error',
        message: `${scenario}: ${first.trim()}\nin step: ${name.trim()}`,
        source: 'cucumber',
        at: 0,
    };
}

;// CONCATENATED MODULE: ./src/diagnose/formats/make-finding.ts
function makeFinding(fields) {
    const { severity, line, column, endLine, endColumn, until, message, at } = fields;
    const row = fields.file === undefined ? undefined : position(line);
    const last = row === undefined ? undefined : position(endLine);
    const finding = {
        severity: make_finding_severityOf(severity),
        message: message.trim() || 'failed',
        at,
    };
    if (isGiven(fields.file))
        finding.file = fields.file;
    if (fields.frames !== undefined)
        finding.frames = fields.frames;
    if (isGiven(fields.directory))
        finding.directory = fields.directory;
    if (fields.baseNameOnly !== undefined)
        finding.baseNameOnly = fields.baseNameOnly;
    if (isGiven(fields.anchor))
        finding.anchor = fields.anchor;
    if (isGiven(fields.anchorIn))
        finding.anchorIn = fields.anchorIn;
    if (fields.package !== undefined)
        finding.package = fields.package;
    if (isGiven(fields.code))
        finding.code = fields.code;
    if (isGiven(fields.url))
        finding.url = fields.url;
    if (isGiven(fields.source))
        finding.source = fields.source;
    if (until !== undefined && until > at)
        finding.until = until;
    if (row === undefined)
        return finding;
    finding.line = row;
    const first = position(column);
    if (first !== undefined)
        finding.column = first;
    if (last !== undefined && last < row)
        return finding;
    if (last !== undefined)
        finding.endLine = last;
    const end = position(endColumn);
    if (end !== undefined)
        finding.endColumn = end;
    return finding;
}
function isGiven(text) {
    return text !== undefined && text !== '';
}
function position(value) {
    const number = Number(value);
    return Number.isInteger(number) && number >= 1 ? number : undefined;
}
function make_finding_severityOf(word) {
    if (/^(?:err|fat|crit|high|✖|×|✘|E$|2$)/i.test(word))
        return 'error';
    return /^(?:info|note|hint|style|convention|suggestion|message|ℹ|i$|I$)/i.test(word)
        ? 'info'
        : 'warning';
}

;// CONCATENATED MODULE: ./src/diagnose/tools/dotnet-test.ts


const dotnet_test_HEAD = /^ {2}Failed (\S.*?)(?: \[[^\]]*\])?$/;
const MESSAGE = /^ {2}Error Message: *$/;
const TRACE = /^ *Stack Trace: *$/;
const CALL = /^ *at .{1,2000} in (\S.*):line (\d+)$/;
const OUTPUT = /^ *(?:Standard (?:Output|Error) Messages|Debug Traces Messages|Additional Information Messages|Attachments):/;
const TERMINAL = /^ *(\S.{0,400}?)\((\d+)\): error TESTERROR: ?(.*)$/;
const TERMINAL_NAME = /^ *(\S.*?) \((?:< )?[\d.]+ ?\w+(?: \d+\w+)*\): (?:Error Message: )?(.*)$/;
const dotnet_test_MAX_LINES = 150;
const dotnet_test_tool = {
    name: 'dotnet-test',
    title: '.NET tests: xUnit, NUnit, MSTest',
    homepage: 'https://learn.microsoft.com/dotnet/core/tools/dotnet-test',
    ecosystem: 'dotnet',
    evidence: ['  Failed ', 'error TESTERROR'],
    reach: 152,
    commands: ['dotnet test', 'dotnet vstest', 'vstest.console'],
    read: ({ lines }) => {
        const findings = [];
        for (let at = 0; at < lines.length; at++) {
            const finding = readConsole(lines, at) ?? readTerminal(lines, at);
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};
function readConsole(lines, at) {
    const line = lines[at] ?? '';
    const name = line.startsWith('  Failed ') ? dotnet_test_HEAD.exec(line.slice(0, 2_000))?.[1] : undefined;
    if (name === undefined || !MESSAGE.test((lines[at + 1] ?? '').slice(0, 100)))
        return undefined;
    const { frames, text, until } = readBody(lines, at + 2);
    return failure(name, text, frames, undefined, at, until);
}
function readTerminal(lines, at) {
    const line = lines[at] ?? '';
    const [, file, row, rest = ''] = line.includes('TESTERROR')
        ? (TERMINAL.exec(line.slice(0, 2_000)) ?? [])
        : [];
    if (file === undefined)
        return undefined;
    const isNext = rest.trim() === '';
    const [, name, first = ''] = TERMINAL_NAME.exec(isNext ? (lines[at + 1] ?? '').slice(0, 2_000) : rest) ?? [];
    if (name === undefined)
        return undefined;
    const { frames, text, until } = readBody(lines, isNext ? at + 2 : at + 1);
    return failure(name, [first, ...text], frames, { file, line: Number(row) }, at, Math.max(until, at + 1));
}
function failure(name, text, frames, place, at, until) {
    const own = frames.filter(({ file }) => !file.startsWith('/_/'));
    const all = own.length > 0 ? own : place ? [place] : [];
    const [, code, said] = /^ *([\w.]+Exception)\s?: (.*)$/.exec(text[0] ?? '') ?? [];
    const isAssertion = code?.startsWith('Xunit.') === true || code?.endsWith('AssertFailedException') === true;
    const message = essence(code === undefined ? text : [said ?? '', ...text.slice(1)]);
    return makeFinding({
        ...(all.length > 1 ? { frames: all } : all[0]),
        severity: 'error',
        code: isAssertion ? undefined : code,
        message: [message, `in test: ${name}`].join('\n').trim(),
        at,
        until,
    });
}
function readBody(lines, start) {
    const frames = [];
    const text = [];
    let isTrace = false;
    let until = start - 1;
    for (let index = start; index < Math.min(lines.length, start + dotnet_test_MAX_LINES); index++) {
        const line = (lines[index] ?? '').slice(0, 4_000);
        if (dotnet_test_HEAD.test(line) || OUTPUT.test(line) || TERMINAL.test(line))
            break;
        if (/^(?:Failed!|Passed!|Test Run |Total tests: |\[xUnit\.net|Test summary: )/.test(line))
            break;
        if (isTrace && (line === '' || !/^ *(?:at |---|\d+\) )/.test(line)))
            break;
        if (TRACE.test(line))
            isTrace = true;
        else if (isTrace) {
            const [, file, row] = CALL.exec(line) ?? [];
            if (file !== undefined)
                frames.push({ file, line: Number(row) });
        }
        else
            text.push(line);
        if (line !== '')
            until = index;
    }
    return { frames, text, until };
}

;// CONCATENATED MODULE: ./src/diagnose/reports/trx.ts



const OUTCOMES = {
    Failed: 'failed',
    Error: 'error',
    Timeout: 'error',
    Aborted: 'error',
    NotExecuted: 'skipped',
    NotRunnable: 'skipped',
    Inconclusive: 'skipped',
};
const trx_MAX_MESSAGE_LINES = 6;
function readTrx(root) {
    const results = (0,xml_documents/* descendants */.D)(root, 'UnitTestResult').filter(({ attributes }) => attributes.has('testName'));
    return {
        tests: results.map(readTest),
        findings: results.filter(isFailure).map(readFailure),
    };
}
const outcomeOf = ({ attributes }) => OUTCOMES[attributes.get('outcome') ?? ''] ?? 'passed';
const isFailure = (result) => ['failed', 'error'].includes(outcomeOf(result));
function readTest(result) {
    const [, hours, minutes, seconds] = /^(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(result.attributes.get('duration') ?? '') ?? [];
    const time = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
    return {
        suite: '',
        name: result.attributes.get('testName') ?? '',
        outcome: outcomeOf(result),
        ...(Number.isNaN(time) ? {} : { durationMs: time * 1000 }),
    };
}
function readFailure(result) {
    const [error] = (0,xml_documents/* descendants */.D)(result, 'ErrorInfo');
    const text = (name) => error?.children.find(child => child.name === name)?.text.replaceAll('\r', '') ?? '';
    const frames = framesInText(text('StackTrace'));
    const said = text('Message').trim().split('\n').slice(0, trx_MAX_MESSAGE_LINES).join('\n');
    const name = result.attributes.get('testName') ?? '';
    return {
        ...(frames.length > 0 ? { frames } : {}),
        severity: 'error',
        message: [name, said].filter(part => part !== '').join(': '),
        source: dotnet_test_tool.name,
        at: result.at,
        until: result.until,
    };
}

;// CONCATENATED MODULE: ./src/diagnose/reports/read-reports.ts
















const NOTHING = { findings: [], tests: [], coverage: [] };
function readReports(taken, step, judged, context) {
    const stage = context.dockerfile.stages.find(({ name }) => name?.toLowerCase() === step.target);
    const containers = followContainers(context);
    const coverage = new Map();
    const tests = [];
    const diagnostics = [];
    const replaced = [];
    const notes = [];
    const files = taken.files.map(({ text, ...file }) => {
        if (text === undefined || stage === undefined)
            return file;
        const found = writingInstruction(file.origin, stage, judged);
        if (found === undefined)
            return file;
        const command = runText(found.instruction);
        const pathMap = createPathMap({
            ...context,
            containers,
            stage: found.stage.index,
            instruction: found.index,
        });
        const reading = readFile({ ...file, text }, command, context);
        if (reading.note !== undefined)
            notes.push(reading.note);
        tests.push(...reading.tests);
        coverage.set(pathMap, [...reading.coverage]);
        const placed = reading.findings.map(finding => placeByName(finding, pathMap, context.repository));
        const traced = traceFindings(placed, found, step, { ...context, containers });
        const known = judged.diagnostics.filter(({ source }) => source !== 'docker build');
        const run = { path: context.dockerfile.path, startLine: found.instruction.startLine };
        replaced.push(...replacedBy(traced.exact, known, run));
        const before = [...known.filter(finding => !replaced.includes(finding)), ...diagnostics];
        const sources = new Set(known.map(({ source }) => source));
        diagnostics.push(...leaveOutKnown([...traced.exact, ...traced.inexact], before, run).map(diagnostic => finish(diagnostic, judged.outcome === 'failure' && !step.allowFailure, sources)));
        return { ...file, ...(reading.format === undefined ? {} : { format: reading.format }) };
    });
    return {
        way: taken.way,
        files,
        notes: [...taken.notes, ...notes],
        tests,
        coverage: [...coverage].flatMap(([{ toRepository }, reported]) => (0,reports_coverage/* joinCoverage */.Xg)(reported, path => toRepository(path))),
        diagnostics,
        replaced,
    };
}
function finish(diagnostic, hasFailed, sources) {
    const [only] = sources;
    const isNameless = diagnostic.source === junit_xml_tool.name || diagnostic.source === 'tap';
    return {
        ...diagnostic,
        ...(isNameless && sources.size === 1 && only !== undefined ? { source: only } : {}),
        ...(diagnostic.severity === 'error' && !hasFailed ? { severity: 'warning' } : {}),
    };
}
function writingInstruction(origin, stage, { failed }) {
    if (failed !== undefined) {
        const index = failed.stage.instructions.indexOf(failed.instruction);
        return { ...failed, index };
    }
    const runs = stage.instructions.filter(({ keyword }) => keyword === 'RUN').reverse();
    const names = [external_node_path_.posix.basename(origin), external_node_path_.posix.basename(external_node_path_.posix.dirname(origin))];
    const naming = names.flatMap(name => name === '' ? [] : (runs.find(run => runText(run).includes(name)) ?? []));
    const instruction = naming[0] ?? runs[0];
    if (instruction === undefined)
        return undefined;
    return { stage, instruction, index: stage.instructions.indexOf(instruction) };
}
function readFile({ origin, text }, command, { readLog }) {
    const format = recogniseReport(text);
    const log = { lines: text.replace(/^\ufeff/, '').split(/\r?\n/), command };
    const broken = (what) => ({
        ...NOTHING,
        note: `${origin} is no ${what}, so it could not be read: it may have been cut off.`,
    });
    const named = (findings, name) => findings.map(finding => ({ ...finding, source: finding.source ?? name }));
    switch (format) {
        case 'JUnit': {
            const roots = (0,xml_documents/* xmlDocuments */.a)(log, ['testsuites', 'testsuite']);
            if (roots.length === 0)
                return broken('valid XML');
            const findings = named(junit_xml_tool.read(log), junit_xml_tool.name).map(finding => finding.line === undefined && finding.frames === undefined
                ? readText(finding, log.lines, command, readLog)
                : finding);
            const tests = roots.flatMap(junitTests);
            return { ...NOTHING, format, findings: withoutParents(findings, tests), tests };
        }
        case 'TRX': {
            const [root] = (0,xml_documents/* xmlDocuments */.a)(log, ['TestRun']);
            if (root === undefined)
                return broken('valid XML');
            const { tests, findings } = readTrx(root);
            return { ...NOTHING, format, tests, findings: named(findings, 'trx') };
        }
        case 'Checkstyle':
            if ((0,xml_documents/* xmlDocuments */.a)(log, ['checkstyle']).length === 0)
                return broken('valid XML');
            return { ...NOTHING, format, findings: named(tool.read(log), tool.name) };
        case 'Clover':
        case 'Cobertura': {
            const [root] = (0,xml_documents/* xmlDocuments */.a)(log, ['coverage']);
            if (root === undefined)
                return broken('valid XML');
            return {
                ...NOTHING,
                format,
                coverage: format === 'Clover' ? (0,reports_coverage/* readClover */.u2)(root) : (0,reports_coverage/* readCobertura */.Em)(root),
            };
        }
        case 'lcov':
            return { ...NOTHING, format, coverage: (0,reports_coverage/* readLcov */.Pd)(text) };
        case 'SARIF':
            if ((0,json_documents/* jsonDocuments */.pL)(log).length === 0)
                return broken('valid JSON');
            return { ...NOTHING, format, findings: named(sarif_tool.read(log), sarif_tool.name) };
        case 'Cucumber JSON': {
            const [report] = (0,json_documents/* jsonDocuments */.pL)(log);
            if (report === undefined)
                return broken('valid JSON');
            const { tests, findings } = readCucumber(report.value);
            return { ...NOTHING, format, tests, findings: named(findings, 'cucumber') };
        }
        case 'TAP':
            return { ...NOTHING, format, tests: tapTests(log.lines), findings: readLog(text, command) };
        case undefined:
            return { ...NOTHING, findings: isWritten(origin) ? readLog(text, command) : [] };
    }
}
const withoutParents = (findings, tests) => {
    const failed = tests.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);
    return findings.filter(({ file, frames, message }) => {
        const name = /^([^\s:]+): Failed$/.exec(message)?.[1];
        const isParent = name !== undefined && failed.some(other => other.startsWith(`${name}/`));
        return file !== undefined || frames !== undefined || !isParent;
    });
};
const isWritten = (path) => /\.(?:json|jsonl|ndjson|xml|txt|log|out)$/i.test(path);
function readText(finding, lines, command, readLog) {
    const text = lines
        .slice(finding.at, (finding.until ?? finding.at) + 1)
        .map(line => line
        .replace(/^.*?<(?:failure|error)\b[^>]*>(?:<!\[CDATA\[)?/, '')
        .replace(/(?:\]\]>)?<\/\w[^>]*>\s*$/, ''))
        .join('\n')
        .replace(/&(lt|gt|amp|quot|apos|#xA|#10|#x9|#9);/gi, (whole, name) => ENTITIES[name.toLowerCase()] ?? whole);
    const [best] = readLog(text, command).filter(({ file, frames, severity }) => severity === 'error' && (file ?? frames) !== undefined);
    return best === undefined
        ? finding
        : { ...best, at: finding.at, ...(finding.until === undefined ? {} : { until: finding.until }) };
}
const ENTITIES = {
    lt: '<',
    gt: '>',
    amp: '&',
    quot: '"',
    apos: "'",
    '#xa': '\n',
    '#10': '\n',
    '#x9': '\t',
    '#9': '\t',
};

;// CONCATENATED MODULE: ./src/diagnose/formats/placed-lines.ts
const WORTHWHILE = 500;
const PLACE = /:\d/;
const known = new WeakMap();
function placedLines(lines) {
    if (lines.length < WORTHWHILE)
        return () => true;
    let flags;
    return at => {
        flags ??= known.get(lines) ?? readFlags(lines);
        return flags[at] !== 0;
    };
}
function startsPlaced(line) {
    const code = line.charCodeAt(line.indexOf(':') + 1);
    return code >= 0x30 && code <= 0x39;
}
function readFlags(lines) {
    const flags = Uint8Array.from(lines, line => (PLACE.test(line) ? 1 : 0));
    known.set(lines, flags);
    return flags;
}

;// CONCATENATED MODULE: ./src/diagnose/formats/line-forms.ts


const line_forms_MAX_LINE = 4_000;
function readForms(log, forms, options = {}) {
    const findings = [];
    const isPlaced = placedLines(log.lines);
    const others = forms.filter(form => form.isPlaced !== true);
    for (const [at, line] of log.lines.entries()) {
        const possible = others.length === forms.length || isPlaced(at) ? forms : others;
        if (possible.length === 0 || line.length > line_forms_MAX_LINE)
            continue;
        const finding = readForm(line, at, possible, options);
        if (finding)
            findings.push(finding);
    }
    return findings;
}
function readForm(line, at, forms, options = {}) {
    for (const form of forms) {
        if (form.mark !== undefined && !line.includes(form.mark))
            continue;
        const groups = form.pattern.exec(line)?.groups;
        if (!groups || options.accept?.(groups) === false)
            continue;
        const { severity: word, code, message, ...place } = groups;
        const severity = word === undefined ? (form.severity ?? 'error') : (options.severities?.[word] ?? word);
        const url = code === undefined ? undefined : options.url?.(code);
        const finding = makeFinding({
            file: place['file'],
            line: place['line'],
            column: place['column'],
            endLine: place['endLine'],
            endColumn: place['endColumn'],
            severity,
            code,
            message: message ?? '',
            url,
            at,
        });
        return options.refine ? options.refine(finding, groups) : finding;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/actionlint.ts

const PROBLEM = {
    pattern: /^(?<file>\S.{0,400}?\.ya?ml):(?<line>\d+):(?<column>\d+): (?<message>\S.*) \[(?<code>[a-z][a-z-]+)\]$/,
    mark: ' [',
};
const QUOTE = /^ *\d* \|/;
const actionlint_tool = {
    name: 'actionlint',
    title: 'GitHub Actions workflow linter',
    homepage: 'https://github.com/rhysd/actionlint',
    ecosystem: 'infrastructure',
    evidence: ['.yml:', '.yaml:'],
    reach: 6,
    commands: ['actionlint'],
    read: log => readForms(log, [PROBLEM]).map(finding => {
        let until = finding.at;
        while (QUOTE.test((log.lines[until + 1] ?? '').slice(0, 40)))
            until++;
        const [, code, message] = /^shellcheck reported issue in this script: (SC\d{4}):\w+:\d+:\d+: (.*)$/.exec(finding.message) ?? [];
        return {
            ...finding,
            ...(code !== undefined && message !== undefined && { code, message }),
            ...(until > finding.at && { until }),
        };
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/ajv.ts

const INVALID = /^(\S.*\.\w+) invalid$/;
const PATH = /^\s+"?(?:instancePath|dataPath)"?: (['"])(.*)\1,?$/;
const KEYWORD = /^\s+"?keyword"?: ['"](.+?)['"],?$/;
const ajv_MESSAGE = /^\s+"?message"?: (['"])(.*)\1,?$/;
function readErrors(lines, at, file) {
    const findings = [];
    let path = '';
    let keyword;
    for (let index = at + 1; index < lines.length; index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        if (!/^(?:[[\]]|\s|\{|\})/.test(line))
            break;
        path = PATH.exec(line)?.[2] ?? path;
        keyword = KEYWORD.exec(line)?.[1] ?? keyword;
        const message = ajv_MESSAGE.exec(line)?.[2];
        if (message !== undefined) {
            const key = path.split('/').at(-1) ?? '';
            const anchor = /^\D[\w-]*$/.test(key) ? `"${key}"` : undefined;
            const place = path === '' ? '' : `${path} `;
            findings.push(makeFinding({
                file,
                anchor,
                severity: 'error',
                code: keyword,
                message: place + message,
                at: index,
            }));
            path = '';
        }
        if (line === ']')
            break;
    }
    return findings.length > 0
        ? findings
        : [makeFinding({ file, severity: 'error', message: 'invalid', at })];
}
const ajv_tool = {
    name: 'ajv',
    title: 'JSON Schema validator',
    homepage: 'https://ajv.js.org',
    ecosystem: 'data',
    evidence: ['instancePath', 'dataPath'],
    commands: ['ajv'],
    read: log => log.lines.flatMap((line, at) => {
        const start = line.slice(0, 1_000);
        const file = start.endsWith(' invalid') ? INVALID.exec(start)?.[1] : undefined;
        const next = log.lines[at + 1] ?? '';
        return file !== undefined && /^(?:\[|data)/.test(next) ? readErrors(log.lines, at, file) : [];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/formats/vfile-report.ts

const ROW = /^\s*(?:(\d+):(\d+)(?:-(\d+):(\d+))?)?\s+(error|warning|info)\s+(\S.*?)(?:\s{2,}|\s(?=[\w:-]+\s+[\w:-]+$))([\w:-]+)\s+([a-z][\w:-]+)$/;
const HEADER = /^(\S.*?)(?: > \S+)?$/;
const SUMMARY = /^(?:[⚠✖] \d+ (?:warning|error)s?|\d+ messages? \()/;
function readVfileReport(lines, isWanted, urlOf) {
    const findings = [];
    let file;
    for (const [at, text] of lines.entries()) {
        if (text === '' || text.length > 4_000)
            continue;
        const row = file === undefined ? null : ROW.exec(text);
        if (row) {
            const [, line, column, endLine, endColumn, severity = '', message = '', code = '', source = '',] = row;
            if (!isWanted(source))
                continue;
            findings.push(makeFinding({
                file,
                line,
                column,
                endLine,
                endColumn: endColumn === undefined ? undefined : Math.max(1, Number(endColumn) - 1),
                severity,
                code,
                message: message.replace(/\s{2,}/g, ' '),
                url: urlOf(code, source),
                at,
            }));
        }
        else if (SUMMARY.test(text))
            file = undefined;
        else if (/^\S/.test(text) && !/^\d+:\d+/.test(text))
            file = HEADER.exec(text)?.[1];
    }
    return findings;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/alex.ts

const alex_tool = {
    name: 'alex',
    title: 'finds inconsiderate writing',
    homepage: 'https://alexjs.com',
    ecosystem: 'docs',
    evidence: ['retext-equality', 'retext-profanities'],
    reach: 8,
    commands: ['alex'],
    read: log => readVfileReport(log.lines, source => source.startsWith('retext-'), () => undefined),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/ansible.ts

const ERROR = /^\[ERROR\]: (\S.*)$/;
const ORIGIN = /^Origin: (\S.*?):(\d+)(?::(\d+))?$/;
const OLD = /^(?:ERROR!|fatal: \[.*) ?(\S.*)?$/;
const OLD_PLACE = /^The (?:error|offending line) appears to (?:be in|have been in) '([^']+)': line (\d+), column (\d+)/;
const ansible_MAX_LINES = 12;
const ansible_tool = {
    name: 'ansible',
    title: 'Ansible: errors in playbooks',
    homepage: 'https://docs.ansible.com',
    ecosystem: 'infrastructure',
    evidence: ['Origin: /', "appears to be in '", "appears to have been in '", 'ERROR! '],
    reach: 13,
    commands: ['ansible-playbook', 'ansible'],
    read: ({ lines }) => {
        const findings = [];
        for (let at = 0; at < lines.length; at++) {
            const line = (lines[at] ?? '').slice(0, 2_000);
            const isOld = line.startsWith('ERROR! ');
            const message = (isOld ? OLD : ERROR).exec(line)?.[1];
            if (message === undefined)
                continue;
            const form = isOld ? OLD_PLACE : ORIGIN;
            const offset = lines
                .slice(at + 1, at + ansible_MAX_LINES)
                .findIndex(next => form.test(next.slice(0, 2_000)) || ERROR.test(next.slice(0, 200)));
            const until = at + 1 + offset;
            const place = offset < 0 ? null : form.exec((lines[until] ?? '').slice(0, 2_000));
            if (!place)
                continue;
            const [, file, row, column] = place;
            findings.push(makeFinding({ file, line: row, column, severity: 'error', message, at, until }));
            at = until;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/ansible-lint.ts



const RULE = String.raw `(?:[a-z][a-z\d]*(?:-[a-z\d]+)+|args|fqcn|galaxy|jinja|latest|name|partial|schema|yaml)(?:\[[\w\s./-]+\])?(?:\[/\])?`;
const ansible_lint_HEAD = new RegExp(String.raw `^(${RULE}|\d{3}|E\d{3}): (\S.*)$`);
const ansible_lint_PLACE = /^(\S.{0,400}?):(\d+)(?::(\d+))?(?: (\S.*))?$/;
const PEP8 = {
    isPlaced: true,
    pattern: new RegExp(String.raw `^(?<file>[^\s:][^:]{0,400}):(?<line>\d+):(?:(?<column>\d+):)? (?:\[(?:E?\d{3})\] )?(?<code>${RULE}): (?<message>\S.*)$`),
};
const ansible_lint_tool = {
    name: 'ansible-lint',
    title: 'Ansible playbook linter',
    homepage: 'https://ansible.readthedocs.io/projects/lint/',
    ecosystem: 'infrastructure',
    evidence: [
        'violation(s) that are fatal',
        'ansible-lint',
        'fqcn[',
        'name[',
        'yaml[',
        'load-failure',
        'no-changed-when',
        'risky-',
    ],
    evidenceForm: /violation\(s\)|ansible-lint|(?:fqcn|name|yaml)\[[a-z]|load-failure|no-changed-when|risky-/,
    commands: ['ansible-lint'],
    read: ({ lines }) => {
        const findings = [];
        const isPlaced = placedLines(lines);
        for (let at = 0; at < lines.length; at++) {
            if (!isPlaced(at) && !isPlaced(at + 1))
                continue;
            const line = (lines[at] ?? '').slice(0, 2_000);
            if (!line.includes(': '))
                continue;
            const [, rule, message] = ansible_lint_HEAD.exec(line) ?? [];
            const next = (lines[at + 1] ?? '').slice(0, 2_000);
            const [, file, row, column] = rule === undefined ? [] : (ansible_lint_PLACE.exec(next) ?? []);
            if (rule !== undefined && message !== undefined && file !== undefined && !/^\d/.test(file)) {
                findings.push(ansible_lint_finish({ file, line: row, column, code: rule, message, at, until: at + 1 }));
                at++;
                continue;
            }
            const parsed = startsPlaced(line) ? readForm(line, at, [PEP8]) : undefined;
            if (parsed)
                findings.push(ansible_lint_finish({ ...parsed, code: parsed.code ?? '' }));
        }
        return findings;
    },
};
function ansible_lint_finish(fields) {
    const code = fields.code.replace(/\[\/\]$/, '');
    const isWarning = fields.message.endsWith(' (warning)');
    const name = /^[a-z][a-z\d-]+/.exec(code)?.[0];
    return makeFinding({
        ...fields,
        code,
        message: fields.message.replace(/ \(warning\)$/, ''),
        severity: isWarning ? 'warning' : 'error',
        url: name === undefined ? undefined : `https://docs.ansible.com/projects/lint/rules/${name}/`,
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/asciidoctor.ts

const asciidoctor_PROBLEM = {
    pattern: /^asciidoctor(?:-\w+)?: (?<severity>FATAL|ERROR|WARNING|INFO|DEBUG): (?:(?<file>\S.{0,400}?): line (?<line>\d+): |(?!<stdin>))(?<message>\S.*)$/,
    mark: 'asciidoctor',
};
const asciidoctor_tool = {
    name: 'asciidoctor',
    title: 'AsciiDoc converter',
    homepage: 'https://asciidoctor.org',
    ecosystem: 'docs',
    evidence: ['asciidoctor: ', 'asciidoctor-pdf: '],
    reach: 1,
    commands: ['asciidoctor', 'asciidoctor-pdf'],
    read: log => readForms(log, [asciidoctor_PROBLEM], {
        severities: { FATAL: 'error', ERROR: 'error', WARNING: 'warning', INFO: 'info', DEBUG: 'info' },
        refine: finding => finding.file?.includes('/') === false ? { ...finding, baseNameOnly: true } : finding,
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/assert.ts

const GLIBC = {
    pattern: /^(?:[^\s:]{1,200}: )?(?<file>[^\s:][^:]{0,400}):(?<line>\d+): [^`]{1,500}: (?<message>Assertion `.*' failed)\.$/,
};
const MUSL = {
    pattern: /^(?<message>Assertion failed: .{1,500}) \((?<file>[^\s:()][^:()]{0,400}): [^:]{1,300}: (?<line>\d+)\)$/,
};
const assert_tool = {
    name: 'assert',
    title: 'Assertions of C and C++',
    homepage: 'https://man7.org/linux/man-pages/man3/assert.3.html',
    ecosystem: 'c',
    evidence: ['Assertion `', 'Assertion failed: '],
    reach: 1,
    commands: [],
    read: log => readForms(log, [GLIBC, MUSL]),
};

;// CONCATENATED MODULE: ./src/diagnose/formats/line-starts.ts
const line_starts_known = new WeakMap();
function linesStarting(lines, ...starts) {
    const heads = headsOf(lines);
    const wanted = new Set(starts.map(headOf));
    const found = [];
    for (const head of wanted) {
        for (let at = heads.indexOf(head); at >= 0; at = heads.indexOf(head, at + 1)) {
            const line = lines[at] ?? '';
            if (starts.some(start => line.startsWith(start)))
                found.push(at);
        }
    }
    return wanted.size === 1 ? found : found.sort((left, right) => left - right);
}
function headsOf(lines) {
    let heads = line_starts_known.get(lines);
    if (!heads)
        line_starts_known.set(lines, (heads = Uint16Array.from(lines, headOf)));
    return heads;
}
function headOf(line) {
    return ((line.charCodeAt(0) << 8) ^ line.charCodeAt(1)) & 0xffff;
}

;// CONCATENATED MODULE: ./src/diagnose/formats/unified-diff.ts


const HUNK = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;
const MAX_SHOWN = 8;
function readUnifiedDiffs(lines) {
    const hunks = [];
    let next = 0;
    for (const at of linesStarting(lines, '--- ')) {
        const header = at >= next ? readHeader(lines, at) : undefined;
        if (!header)
            continue;
        next = at + 2;
        for (let first = at;; first = next) {
            const hunk = readHunk(lines, next);
            if (!hunk)
                break;
            if (hunk.change.length > 0)
                hunks.push({ ...header, ...hunk, at: first });
            next = hunk.until + 1;
        }
    }
    return hunks;
}
function readHeader(lines, at) {
    const [old = '', fresh = ''] = [lines[at], lines[at + 1]];
    if (!fresh.startsWith('+++ '))
        return undefined;
    if (!HUNK.test(lines[at + 2] ?? ''))
        return undefined;
    const [oldFile = '', oldLabel = ''] = old.slice(4, 2_000).split('\t');
    const [newFile = '', newLabel = ''] = fresh.slice(4, 2_000).split('\t');
    return { oldFile: oldFile.trimEnd(), newFile: newFile.trimEnd(), oldLabel, newLabel };
}
function readHunk(lines, at) {
    const match = HUNK.exec((lines[at] ?? '').slice(0, 200));
    if (!match)
        return undefined;
    const start = Number(match[1]);
    let oldLeft = Number(match[2] ?? 1);
    let newLeft = Number(match[4] ?? 1);
    let line = oldLeft === 0 ? start + 1 : start;
    let changed;
    const change = [];
    let until = at;
    while ((oldLeft > 0 || newLeft > 0) && until + 1 < lines.length) {
        const text = lines[++until] ?? '';
        const mark = text.charAt(0);
        if (mark === '-' || mark === '+') {
            changed ??= { first: line, last: line };
            if (mark === '-')
                changed.last = line;
            if (change.length < MAX_SHOWN)
                change.push(clip(text));
        }
        if (mark !== '+' && mark !== '\\') {
            oldLeft--;
            line++;
        }
        if (mark !== '-' && mark !== '\\')
            newLeft--;
    }
    const { first, last } = changed ?? { first: line, last: line };
    return { line: Math.max(first, 1), endLine: Math.max(last, first, 1), change, until };
}
function describeHunk(words, { change }) {
    return [words, ...change, ...(change.length === MAX_SHOWN ? ['…'] : [])].join('\n');
}
function hunkFinding(hunk, file, words) {
    const { line, endLine, at, until } = hunk;
    return { file, line, endLine, severity: 'error', message: describeHunk(words, hunk), at, until };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/autoflake.ts

const CHECK = /^(\S.*): (Unused imports\/variables detected)$/;
const BEFORE = /^original\//;
const autoflake_tool = {
    name: 'autoflake',
    title: 'Remover of unused Python imports',
    homepage: 'https://github.com/PyCQA/autoflake',
    ecosystem: 'python',
    evidence: ['Unused imports/variables detected', '--- original/'],
    reach: 36,
    commands: ['autoflake'],
    read: ({ lines, command }) => {
        const hunks = /\bautoflake\b/.test(command) ? readUnifiedDiffs(lines) : [];
        const changes = hunks
            .filter(({ oldFile, newFile }) => oldFile.startsWith('original/') && newFile.startsWith('fixed/'))
            .map(hunk => hunkFinding(hunk, hunk.oldFile.replace(BEFORE, ''), 'would remove'));
        const checks = lines.flatMap((line, at) => {
            const [, file, message] = CHECK.exec(line.slice(0, 2_000)) ?? [];
            return file === undefined || message === undefined
                ? []
                : [{ file, severity: 'error', message, at }];
        });
        return [...changes, ...checks];
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/autopep8.ts

const autopep8_BEFORE = /^original\//;
const autopep8_tool = {
    name: 'autopep8',
    title: 'Python formatter',
    homepage: 'https://github.com/hhatto/autopep8',
    ecosystem: 'python',
    evidence: ['--- original/'],
    reach: 100,
    commands: ['autopep8'],
    read: ({ lines }) => readUnifiedDiffs(lines)
        .filter(({ oldFile, newFile }) => oldFile.startsWith('original/') && newFile.startsWith('fixed/'))
        .map(hunk => hunkFinding(hunk, hunk.oldFile.replace(autopep8_BEFORE, ''), 'would reformat')),
};

;// CONCATENATED MODULE: ./src/diagnose/formats/node-stack.ts
const RUNTIME = /^(?:node:|internal\/|bootstrap_node\.js|ext:|native|<anonymous>|unknown|evalmachine|.*\[eval\]|.*\$deno\$|wasm:|bun:)/;
const SCHEME = /^(?:file:\/\/|webpack-internal:\/\/\/|webpack:\/\/(?:\/|[\w@./-]*?\/(?=\.\/))?)/;
const OMITTED = /^\s+\.\.\. \d+ (?:lines matching|more)/;
const POSITION = /:(\d{1,9})(?::(\d{1,9}))?$/;
function readNodeFrame(line) {
    const text = line.trim();
    if (text.length > 2_000)
        return undefined;
    const call = frameText(text);
    if (call === undefined)
        return undefined;
    let place = call;
    if (call.endsWith(')')) {
        place = call.slice(call.lastIndexOf('(') + 1, -1);
    }
    else if (!text.startsWith('at ')) {
        place = call.slice(call.lastIndexOf(' ') + 1);
    }
    return readPlace(place.replace(/^async /, ''));
}
function isNodeFrameLine(line) {
    return /^\s*(?:at (?:async )?\S.*(?::\d+:?\d*\)?|\(<anonymous>\)|\(native\)|\(index \d+\))|❯ \S.*:\d+:\d+)$/.test(line.slice(0, 2_000));
}
function readNodeFrames(lines, start, end = lines.length) {
    const frames = [];
    let next = start;
    for (; next < end; next++) {
        const line = (lines[next] ?? '').replace(/ \{$/, '');
        if (OMITTED.test(line))
            continue;
        if (!isNodeFrameLine(line))
            break;
        const frame = readNodeFrame(line);
        if (frame)
            frames.push(frame);
    }
    return { frames, next };
}
function isForeignFrame(frame) {
    return /(?:^|\/)(?:node_modules|\.yarn|\.pnp\.)/.test(frame.file);
}
function readPlace(text) {
    const position = POSITION.exec(text);
    if (!position)
        return undefined;
    const file = readPath(text.slice(0, position.index));
    if (/^\d*$/.test(file) || RUNTIME.test(file))
        return undefined;
    const line = Number(position[1]);
    if (line === 0)
        return undefined;
    const column = Number(position[2] ?? 0);
    return { file, line, ...(column > 0 && { column }) };
}
function readPath(text) {
    const path = text.replace(SCHEME, '').replace(/\?[\w=&.-]*$/, '');
    if (!path.includes('%'))
        return path;
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}
function frameText(text) {
    if (text.startsWith('at '))
        return text.slice(3);
    if (text.startsWith('❯ '))
        return text.slice(2);
    return undefined;
}

;// CONCATENATED MODULE: ./src/diagnose/formats/error-text.ts


const error_text_HEAD = /^(?:Uncaught |Unhandled error: |error: |thrown: )?(?:Error: )?([A-Z][\w.]*(?:Error|Exception|Failure|Failed)|Error)(?: \[\w+\])?(?:: (.*)|$)/;
const PARSER_PLACE = /^\s*(?:╭─\[ ?(\S.*:\d+:\d+) ?\]|File: (\S.*:\d+:\d+))$/;
const BABEL = /^\s*(SyntaxError): (\/.*?|file:.*?): (.*) \((\d+):(\d+)\)$/;
const NOISE = /^\s*(?:Plugin: |File: |● )/;
function readErrorText(lines) {
    const frames = [];
    const text = [];
    let place;
    let isBehindTrace = false;
    for (const full of lines) {
        const line = full.slice(0, 2_000);
        if (isNodeFrameLine(line.replace(/ \{$/, ''))) {
            isBehindTrace = true;
            const frame = readNodeFrame(line.replace(/ \{$/, ''));
            if (frame)
                frames.push(frame);
            continue;
        }
        const parser = PARSER_PLACE.exec(line);
        if (parser) {
            place ??= readPlace(parser[1] ?? parser[2] ?? '');
            continue;
        }
        const babel = BABEL.exec(line);
        if (babel && !isBehindTrace)
            return babelError(babel);
        if (!isBehindTrace && /^\s+[\^~]+\s*$/.test(line))
            text.pop();
        if (!isBehindTrace && !NOISE.test(line) && !isCodeFrameLine(line))
            text.push(line);
    }
    const own = frames.some(frame => !isForeignFrame(frame));
    const [first = '', ...rest] = essence(text).split('\n');
    const head = error_text_HEAD.exec(first.trim());
    const code = head?.[1] === 'Error' ? undefined : head?.[1];
    const said = head ? (head[2] ?? '') : first.trim().replace(/^: /, '');
    return {
        frames: own || !place ? frames : [place, ...frames],
        ...(code !== undefined && { code }),
        message: [said, ...rest].join('\n').trim(),
    };
}
function babelError(match) {
    const [, code = '', path = '', message = '', line, column] = match;
    const file = readPath(path);
    return { frames: [{ file, line: Number(line), column: Number(column) + 1 }], code, message };
}
function failedTest(error, test, file) {
    const name = test.at(-1);
    const own = error.frames.some(frame => !isForeignFrame(frame));
    const place = own
        ? { frames: error.frames }
        : { ...(file !== undefined && { file, ...(name !== undefined && { anchor: name }) }) };
    const context = name === undefined ? [] : [`in test: ${clip(test.join(' › '))}`];
    return {
        ...place,
        severity: 'error',
        ...(error.code !== undefined && { code: error.code }),
        message: [...(error.message === '' ? [] : [error.message]), ...context].join('\n') || 'failed',
    };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/ava.ts



const ava_RULE = /^ {2}─+$/;
const ava_PLACE = /^ {2}(\S.*\.\w+):(\d+)$/;
const FRAME = /^ {2}› (.*)$/;
const FRAME_PLACE = /(?:^|[ (])((?:file:\/\/)?[^ ()]+):(\d+):(\d+)\)?$/;
const ava_SOURCE = /^\s+\d+: /;
const ava_ERROR = /^ {2}(?:\w*Error)(?: \[\w+\])?: /;
function readBlock(lines, start, end) {
    const title = (lines[start] ?? '').trim();
    const text = [];
    const frames = [];
    let place;
    for (const line of lines.slice(start + 1, end)) {
        const own = ava_PLACE.exec(line.slice(0, 1_000));
        const call = FRAME.exec(line.slice(0, 1_000))?.[1];
        const called = call === undefined ? null : FRAME_PLACE.exec(call);
        if (own)
            place ??= { file: own[1] ?? '', line: Number(own[2]) };
        else if (called) {
            const [, file = '', row, column] = called;
            frames.push({ file: readPath(file), line: Number(row), column: Number(column) });
        }
        else if (call === undefined && (isNodeFrameLine(line) || !isCodeFrameLine(line)))
            text.push(line);
    }
    if (ava_SOURCE.test(text[0] ?? '') && text.length === 1)
        return undefined;
    const thrown = text.findLastIndex(line => ava_ERROR.test(line.slice(0, 200)));
    const said = text.filter(line => !ava_SOURCE.test(line));
    const error = thrown < 0 ? { message: essence(said), frames } : readErrorText(text.slice(thrown));
    const traced = error.frames.length > 0 ? error.frames : frames;
    const found = failedTest({ ...error, frames: traced }, title.split(' › '), undefined);
    return { ...(found.frames ? {} : place), ...found, at: start, until: end - 1 };
}
function endOfBlock(lines, start) {
    for (let index = start + 1; index < lines.length; index++) {
        const line = lines[index] ?? '';
        if (ava_RULE.test(line.slice(0, 100)))
            return index;
        if (line !== '' && !line.startsWith('  '))
            return index;
        if (line === '' && (lines[index + 1] ?? '') === '')
            return index;
    }
    return lines.length;
}
const ava_tool = {
    name: 'ava',
    title: 'JavaScript test runner',
    homepage: 'https://github.com/avajs/ava',
    ecosystem: 'javascript',
    evidence: ['✘ [fail]: ', '✖ [fail]: '],
    commands: ['ava'],
    read: log => {
        const { lines } = log;
        const findings = [];
        let hasFailed = false;
        let isInDetails = false;
        for (let at = 0; at < lines.length; at++) {
            const line = (lines[at] ?? '').slice(0, 1_000);
            if (/^ {2}[✘✖] \[fail\]: /.test(line))
                hasFailed = true;
            else if (ava_RULE.test(line))
                isInDetails = hasFailed && !isInDetails;
            else if (isInDetails && line !== '' && !line.startsWith('  '))
                isInDetails = false;
            else if (isInDetails && /^ {2}\S/.test(line)) {
                const end = endOfBlock(lines, at);
                const finding = end > at + 1 ? readBlock(lines, at, end) : undefined;
                if (finding)
                    findings.push(finding);
                at = end - 1;
            }
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/babel.ts



const babel_PROBLEM = /^\s*(?:\[BABEL\] )?(\w*Error): ((?:\/|\.{1,2}\/|file:)\S.*?\.\w+): (.*) \((\d+):(\d+)\)$/;
function babel_lastLine(lines, at) {
    let until = at;
    for (let index = at + 1; index < Math.min(lines.length, at + 120); index++) {
        const line = lines[index] ?? '';
        if (isCodeFrameLine(line) || isNodeFrameLine(line.replace(/ \{$/, '')))
            until = index;
        else if (line.trim() !== '')
            break;
    }
    return until;
}
const babel_tool = {
    name: 'babel',
    title: 'JavaScript compiler',
    homepage: 'https://babel.dev',
    ecosystem: 'javascript',
    evidence: ['Error: /', 'Error: ./', 'Error: file:'],
    reach: 80,
    commands: ['babel', 'babel-node'],
    read: log => log.lines.flatMap((text, at) => {
        if (text.length > 2_000 || !text.endsWith(')'))
            return [];
        const [, code, path = '', message = '', line, column] = babel_PROBLEM.exec(text) ?? [];
        if (line === undefined)
            return [];
        const until = babel_lastLine(log.lines, at);
        const place = { file: readPath(path), line, column: Number(column) + 1 };
        return [makeFinding({ ...place, severity: 'error', code, message, at, until })];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/bandit.ts




const ISSUE = /^>> Issue: \[(B\d{3})(?::\w+)?\] (\S.*)$/;
const LOCATION = /^ {3}Location: (\S.*?):(\d{1,9})(?::(\d{1,9}))?$/;
const CUSTOM = /^(\S[^:]*):(\d{1,9}): (B\d{3})\[bandit\]: (LOW|MEDIUM|HIGH|UNDEFINED): (\S.*)$/;
const SKIPPED = /^\t(\S.*?) \((\S.*)\)$/;
const SKIPPED_HEAD = /^Files skipped \(\d+\):$/;
const bandit_MAX_LINES = 8;
const bandit_SEVERITIES = {
    high: 'error',
    medium: 'warning',
    low: 'info',
};
const bandit_severityOf = (level) => bandit_SEVERITIES[level?.toLowerCase() ?? ''] ?? 'warning';
const bandit_tool = {
    name: 'bandit',
    title: 'Python security linter',
    homepage: 'https://bandit.readthedocs.io',
    ecosystem: 'security',
    evidence: ['>> Issue: [B', '[bandit]: ', '"issue_severity": ', 'Files skipped ('],
    commands: ['bandit'],
    read: log => [...bandit_readText(log.lines), ...readJson(log)],
};
function bandit_readText(lines) {
    const findings = [];
    const heads = new Set(linesStarting(lines, '>> Issue: ', 'Files skipped ('));
    const isPlaced = placedLines(lines);
    let inSkipped = false;
    for (const [at, text] of lines.entries()) {
        if (!inSkipped && !heads.has(at) && !isPlaced(at))
            continue;
        const line = text.slice(0, 2_000);
        const found = line.startsWith('>> Issue: ') ? readIssue(lines, at) : readCustom(line, at);
        if (found)
            findings.push(found);
        const [, file, why] = (inSkipped ? SKIPPED.exec(line) : undefined) ?? [];
        if (file !== undefined && why !== undefined) {
            findings.push({ file, severity: 'warning', message: clip(`skipped: ${why}`), at });
        }
        inSkipped = line.startsWith('Files skipped (')
            ? SKIPPED_HEAD.test(line)
            : inSkipped && line.startsWith('\t');
    }
    return findings;
}
function readIssue(lines, at) {
    const [, code, message] = ISSUE.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
    if (code === undefined || message === undefined)
        return undefined;
    let level;
    let url;
    let place = null;
    let until = at;
    while (until < at + bandit_MAX_LINES && /^ {3}\S/.test(lines[until + 1] ?? '')) {
        const line = (lines[++until] ?? '').slice(0, 2_000);
        level ??= /^ {3}Severity: (\w+)/.exec(line)?.[1];
        url ??= /^ {3}More Info: (https?:\/\/\S+)$/.exec(line)?.[1];
        place ??= LOCATION.exec(line);
    }
    const [, file, row, column] = place ?? [];
    if (file === undefined)
        return undefined;
    return {
        file,
        line: Number(row),
        ...(column !== undefined && { column: Number(column) + 1 }),
        severity: bandit_severityOf(level),
        code,
        message: clip(message),
        ...(url !== undefined && { url }),
        at,
        until,
    };
}
function readCustom(line, at) {
    const [, file, row, code, level, message] = (line.includes('[bandit]: ') ? CUSTOM.exec(line) : null) ?? [];
    if (file === undefined || code === undefined || message === undefined)
        return undefined;
    return { file, line: Number(row), severity: bandit_severityOf(level), code, message: clip(message), at };
}
function readJson(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => {
        if ((0,json_documents/* property */.MZ)(value, 'metrics') === undefined)
            return [];
        const results = (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(value, 'results')).flatMap((row) => {
            const file = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'filename'));
            const line = (0,json_documents/* asPosition */.kI)((0,json_documents/* property */.MZ)(row, 'line_number'));
            const message = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'issue_text'));
            const code = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'test_id'));
            if (file === undefined || line === undefined || message === undefined)
                return [];
            const column = (0,json_documents/* property */.MZ)(row, 'col_offset');
            const url = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'more_info'));
            return [
                {
                    file,
                    line,
                    ...(typeof column === 'number' && column >= 0 && { column: column + 1 }),
                    severity: bandit_severityOf((0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'issue_severity'))),
                    ...(code !== undefined && { code }),
                    message: clip(message),
                    ...(url !== undefined && { url }),
                    at,
                    until,
                },
            ];
        });
        const skipped = (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(value, 'errors')).flatMap((row) => {
            const file = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'filename'));
            const why = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'reason')) ?? 'no reason given';
            return file === undefined
                ? []
                : [{ file, severity: 'warning', message: clip(`skipped: ${why}`), at, until }];
        });
        return [...results, ...skipped];
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/bashate.ts

const FORM = {
    pattern: /^(?<file>[^\s:][^:]{0,400}):(?<line>\d+):(?<column>\d+): (?<code>[EW]0[0-4]\d) (?<message>\S.*)$/,
    isPlaced: true,
};
const bashate_tool = {
    name: 'bashate',
    title: 'Style checker of bash scripts',
    homepage: 'https://docs.openstack.org/bashate/latest/',
    ecosystem: 'shell',
    evidence: [': E0', ': W0'],
    evidenceForm: FORM.pattern,
    reach: 1,
    commands: ['bashate'],
    read: log => readForms(log, [FORM], {
        accept: ({ file = '' }) => !/\.(?:py|pyi|pyx|ipynb)$/.test(file),
        refine: finding => ({
            ...finding,
            severity: finding.code?.startsWith('W') === true ? 'warning' : 'error',
        }),
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/bats.ts

const FAILED = /^(?:not ok \d+ (\S.*)|\s*✗ (\S.*))$/;
const bats_PLACE = /^(?:# |\s+)?\(?\s*(?:from function `(.{0,200}?)' )?in (?:test )?file (\S.*?), line (\d+)[,)]$/;
const SYNTAX = /^(?:# |\s+)?(\S.*\.bats): line (\d+): ((?:syntax error|unexpected EOF).*)$/;
const LIBRARY = /(?:^|\/)(?:bats-(?:assert|support|file|mock|core|detik)|libexec|bats-exec-test|test_helper\/bats-)/;
const bats_MAX_LINES = 60;
const bats_tool = {
    name: 'bats',
    title: 'Bash test framework',
    homepage: 'https://bats-core.readthedocs.io',
    ecosystem: 'shell',
    evidence: ['in test file ', '.bats: line ', '.bats, line '],
    reach: 62,
    commands: ['bats'],
    read: log => {
        const findings = [];
        for (let at = 0; at < log.lines.length; at++) {
            const finding = bats_readTest(log.lines, at);
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};
function bats_readTest(lines, at) {
    const head = FAILED.exec((lines[at] ?? '').slice(0, 2_000));
    const name = (head?.[1] ?? head?.[2])?.replace(/(?: in \d+(?:ms|sec)| \[\d+\])$/, '').trim();
    if (name === undefined || /# (?:skip|TODO)\b/i.test(name))
        return undefined;
    const isTap = head?.[1] !== undefined;
    const frames = [];
    const text = [];
    let until = at;
    while (until + 1 < lines.length && until < at + bats_MAX_LINES) {
        const line = (lines[until + 1] ?? '').slice(0, 2_000);
        if (isTap ? !line.startsWith('#') : !/^ {2,}(?![✓✗-] )\S/.test(line))
            break;
        until++;
        const [, , file, row] = bats_PLACE.exec(line) ?? [];
        if (file !== undefined) {
            frames.push({ file, line: Number(row) });
            continue;
        }
        const [, script, scriptLine, message = ''] = SYNTAX.exec(line) ?? [];
        if (script !== undefined)
            frames.push({ file: script, line: Number(scriptLine) });
        text.push(script === undefined ? line.replace(/^#? */, '') : message);
    }
    const own = frames.filter(({ file }) => !LIBRARY.test(file));
    const kept = own.length > 0 ? own : frames;
    if (kept.length === 0)
        return undefined;
    const [first] = kept;
    return makeFinding({
        ...(kept.length === 1 ? first : { frames: kept }),
        severity: 'error',
        message: [name, ...text.slice(0, 8)].join('\n'),
        at,
        until,
    });
}

;// CONCATENATED MODULE: ./src/diagnose/formats/python-traceback.ts

const python_traceback_HEADER = /(?:^|[^\w'"`])(?:Traceback|Exception Group Traceback) \(most recent call last\):$/;
const python_traceback_FRAME = /^[\s|+]*File "([^"]{1,1000})", line (\d{1,9})(?:, in .*)?$/;
const EXCEPTION = /^((?:[A-Za-z_]\w*\.)*[A-Z_]\w*)(?:: (.*)|:)?$/;
const CHAIN = /^(?:During handling of the above exception, another exception occurred|The above exception was the direct cause of the following exception):$/;
const python_traceback_MAX_LINES = 4_000;
function isTracebackHeader(line) {
    return line.endsWith('(most recent call last):') && python_traceback_HEADER.test(line.slice(-400));
}
function readPythonFrame(line) {
    if (!line.includes('File "'))
        return undefined;
    const [, file = '<', number] = python_traceback_FRAME.exec(line.slice(0, 2_000)) ?? [];
    return file.startsWith('<') ? undefined : { file, line: Number(number) };
}
function readException(line) {
    const [, code] = EXCEPTION.exec(line.slice(0, 2_000)) ?? [];
    return code === undefined ? undefined : { code, message: clip(line.trimEnd()) };
}
function readTraceback(lines, at, end = lines.length) {
    let found;
    for (let next = at; next !== undefined;) {
        const link = readLink(lines, next, end);
        if (!link)
            break;
        found = { ...link, frames: [...link.frames, ...(found?.frames ?? [])] };
        next = chainedHeader(lines, link.until, end, python_traceback_prefixOf(lines[at] ?? ''));
    }
    return found;
}
function python_traceback_prefixOf(header) {
    return /^(?:[\w-]{1,40}> |\s*(?:\| )*)/.exec(header)?.[0] ?? '';
}
function readLink(lines, at, end) {
    const header = lines[at] ?? '';
    const isGroup = header.includes('Exception Group Traceback');
    const prefix = isGroup ? header.slice(0, header.indexOf('+')) : python_traceback_prefixOf(header);
    const frames = [];
    for (let index = at + 1; index < Math.min(end, at + python_traceback_MAX_LINES); index++) {
        const line = lines[index] ?? '';
        const frame = readPythonFrame(line.startsWith(prefix) ? line.slice(prefix.length) : line);
        if (frame)
            frames.unshift(frame);
        if (!line.startsWith(prefix)) {
            if (line.trim() === '')
                continue;
            return undefined;
        }
        const text = isGroup
            ? line.slice(prefix.length).replace(/^\| /, '')
            : line.slice(prefix.length);
        if (text === '' || /^\s/.test(text))
            continue;
        const exception = readException(text);
        return exception && { frames, ...exception, until: index };
    }
    return undefined;
}
function chainedHeader(lines, until, end, prefix) {
    let isChained = false;
    for (let index = until + 1; index < Math.min(end, until + 6); index++) {
        const line = (lines[index] ?? '').slice(prefix.length);
        if (CHAIN.test(line))
            isChained = true;
        else if (isTracebackHeader(line))
            return isChained ? index : undefined;
        else if (line.trim() !== '')
            return undefined;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/behave.ts


const SCENARIO = /^ +(?:Scenario|Scenario Outline|Example|Background): .*? +# (\S.*\.feature):(\d{1,9})$/;
const STEP = /^ +(?:Given|When|Then|And|But|\*) .*? +# (?:None|\S.*:\d+)$/;
const UNDEFINED = / +# None$/;
const ASSERTION = /^ +(?:ASSERT FAILED|Assertion Failed): ?(.*)$/;
const LISTED = /^ {2}(\S.*\.feature):(\d{1,9}) {2}(.*)$/;
const LIST = /^(?:Failing|Errored) scenarios:$/;
const behave_tool = {
    name: 'behave',
    title: 'Behaviour tests in Python',
    homepage: 'https://behave.readthedocs.io',
    ecosystem: 'python',
    evidence: ['Failing scenarios:', 'Errored scenarios:', 'ASSERT FAILED: ', 'Assertion Failed: '],
    commands: ['behave'],
    read: behave_read,
};
function behave_read({ lines }) {
    const findings = [];
    const shown = new Set();
    let scenario;
    let isListed = false;
    for (let at = 0; at < lines.length; at++) {
        const line = (lines[at] ?? '').slice(0, 2_000);
        const [, file, row] = SCENARIO.exec(line) ?? [];
        if (file !== undefined)
            scenario = { file, line: Number(row) };
        if (LIST.test(line))
            isListed = true;
        else if (!line.startsWith('  '))
            isListed = false;
        if (isListed) {
            const [, path, number, name] = LISTED.exec(line) ?? [];
            if (path === undefined || shown.has(`${path}:${number ?? ''}`))
                continue;
            const message = clip(`scenario failed: ${(name ?? '').trim()}`);
            findings.push({ file: path, line: Number(number), severity: 'error', message, at });
            continue;
        }
        const finding = scenario && readStep(lines, at, scenario);
        if (!finding)
            continue;
        shown.add(`${scenario?.file ?? ''}:${String(scenario?.line)}`);
        findings.push(finding);
        at = finding.until ?? at;
    }
    return findings;
}
function readStep(lines, at, scenario) {
    const line = (lines[at] ?? '').slice(0, 2_000);
    if (!STEP.test(line))
        return undefined;
    const step = line.trim().replace(/ +# .*$/, '');
    const next = lines[at + 1] ?? '';
    const assertion = ASSERTION.exec(next.slice(0, 2_000))?.[1];
    if (assertion !== undefined) {
        const message = clip(`${assertion === '' ? 'assertion failed' : assertion}\nin ${step}`);
        return { ...scenario, severity: 'error', code: 'AssertionError', message, at, until: at + 1 };
    }
    if (isTracebackHeader(next)) {
        const trace = readTraceback(lines, at + 1);
        if (!trace)
            return undefined;
        const { code, until } = trace;
        const frames = [...trace.frames, scenario];
        return { frames, severity: 'error', code, message: `${trace.message}\nin ${step}`, at, until };
    }
    if (!UNDEFINED.test(line))
        return undefined;
    return { ...scenario, severity: 'error', message: clip(`undefined step: ${step}`), at };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/biome.ts

const biome_HEADER = /^(?:(\S.*?)(?::(\d+):(\d+))? )?([\w-]+(?:\/[\w-]+)*)(?: {2}(?:FIXABLE|INTERNAL|DEPRECATED|VERBOSE) )* ?(?: [A-Z]+ +)*━{3,}$/;
const ADVICE = /^ {2}([×✖!⚠iℹ]) (.*)$/u;
const CHANGED = /^\s+(\d+)(?:\s+\d+)? +│ (?:- |\S)/;
function readDiagnostic(lines, at, header) {
    const [, file, row, column, category = ''] = header;
    if (category === '' || (file === undefined && !category.includes('/')))
        return undefined;
    let severity = 'error';
    const message = [];
    let line = row;
    let until = at;
    for (let index = at + 1; index < lines.length; index++) {
        const text = (lines[index] ?? '').slice(0, 2_000);
        if (text !== '' && !text.startsWith(' '))
            break;
        if (text.trim() !== '')
            until = index;
        const advice = ADVICE.exec(text);
        if (advice && message.length === 0) {
            severity = advice[1] ?? '';
            message.push(advice[2] ?? '');
        }
        else if (message.length > 0 &&
            until === index &&
            text.startsWith('    ') &&
            !text.includes('│') &&
            index < at + 6) {
            message.push(text.trim());
        }
        if (line === undefined && category === 'format')
            line = CHANGED.exec(text)?.[1];
    }
    if (message.length === 0 || message[0]?.startsWith('Code formatting aborted'))
        return undefined;
    const isFormat = category === 'format';
    return makeFinding({
        file,
        line,
        column,
        severity: severity === '!' ? 'warning' : severity,
        code: category,
        message: isFormat && /^(?:Formatter would|File content differs)/.test(message[0] ?? '')
            ? 'Not formatted as Biome would: run `biome format --write`'
            : message.join(' '),
        url: biome_ruleUrl(category),
        at,
        until,
    });
}
function biome_ruleUrl(category) {
    const rule = /^lint\/\w+\/(\w+)$/.exec(category)?.[1];
    if (rule === undefined)
        return undefined;
    return `https://biomejs.dev/linter/rules/${rule.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;
}
const biome_tool = {
    name: 'biome',
    title: 'formatter and linter of JavaScript, JSON and CSS',
    homepage: 'https://biomejs.dev',
    ecosystem: 'javascript',
    evidence: [' ━━━'],
    reach: 48,
    commands: ['biome', '@biomejs/biome', 'ultracite', 'rome'],
    read: log => {
        const findings = [];
        for (let at = 0; at < log.lines.length; at++) {
            const line = log.lines[at] ?? '';
            if (line.length > 2_000 || !line.endsWith('━━━'))
                continue;
            const header = biome_HEADER.exec(line);
            const finding = header ? readDiagnostic(log.lines, at, header) : undefined;
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/black.ts



const WOULD = /^would reformat (\S.*)$/;
const CANNOT_FORMAT = /^error: cannot format (\S.*?): (.*)$/;
const CANNOT_PARSE = /^(Cannot parse[^:]*): (\d{1,9}):(\d{1,9}): (.*)$/;
const NO_PARSE = /^error: cannot parse: (\S.*?):(\d{1,9}):(\d{1,9})$/;
const DATE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{6})? ?\+\d\d:?\d\d$/;
const black_tool = {
    name: 'black',
    title: 'Python formatter',
    homepage: 'https://black.readthedocs.io',
    ecosystem: 'python',
    evidence: [
        'would reformat ',
        'error: cannot format ',
        'error: cannot parse: ',
        'would be reformatted',
        'lack format check',
        'LACK format check',
        '+00:00',
        ' +0000',
    ],
    commands: ['black'],
    read: black_read,
};
function black_read({ lines }) {
    const findings = [];
    const shown = new Set();
    for (const hunk of readUnifiedDiffs(lines)) {
        if (!DATE.test(hunk.oldLabel) || hunk.oldFile !== hunk.newFile)
            continue;
        shown.add(hunk.oldFile);
        findings.push(hunkFinding(hunk, hunk.oldFile, 'would reformat'));
    }
    for (const at of linesStarting(lines, 'would reformat ', 'error: cannot ')) {
        const line = lines[at] ?? '';
        const file = WOULD.exec(line.slice(0, 2_000))?.[1];
        if (file !== undefined && !shown.has(file)) {
            findings.push({ file, severity: 'error', message: 'would reformat', at });
        }
        const failure = line.startsWith('error: cannot ') ? black_readFailure(lines, at) : undefined;
        if (failure)
            findings.push(failure);
    }
    return findings;
}
function black_readFailure(lines, at) {
    const line = (lines[at] ?? '').slice(0, 2_000);
    const [, parsed, row, column] = NO_PARSE.exec(line) ?? [];
    if (parsed !== undefined) {
        const end = lines.findIndex((text, index) => index > at && !text.startsWith(' '));
        const until = end > at && end <= at + 3 && /^\w+Error\b/.test(lines[end] ?? '') ? end : at;
        const words = until > at ? `: ${lines[until] ?? ''}` : '';
        const place = { file: parsed, line: Number(row), column: Math.max(1, Number(column)) };
        return { ...place, severity: 'error', message: clip(`cannot parse${words}`), at, until };
    }
    const [, file, why = ''] = CANNOT_FORMAT.exec(line) ?? [];
    if (file === undefined || file === '-')
        return undefined;
    const [, words, number, offset, source] = CANNOT_PARSE.exec(why) ?? [];
    if (words === undefined)
        return { file, severity: 'error', message: clip(why), at };
    const place = { file, line: Number(number), column: Number(offset) + 1 };
    return { ...place, severity: 'error', message: clip(`${words}: ${(source ?? '').trim()}`), at };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/boost-test.ts

const boost_test_PROBLEM = /^(?:(unknown location)\(0\)|(\S.{0,400}?)(?:\((\d+)\)|:(\d+))): (fatal error|error|warning): in "([^"]{1,400})": (.*)$/;
const CHECKPOINT = /^(\S.{0,400}?)(?:\((\d+)\)|:(\d+)): last checkpoint/;
const boost_test_tool = {
    name: 'boost-test',
    title: 'C++ test framework',
    homepage: 'https://www.boost.org/doc/libs/release/libs/test/',
    ecosystem: 'c',
    evidence: ['error: in "', 'warning: in "'],
    reach: 2,
    commands: [],
    read: log => log.lines.flatMap((line, at) => {
        const match = line.length < 4_000 && line.includes(': in "') ? boost_test_PROBLEM.exec(line.trimEnd()) : null;
        if (!match)
            return [];
        const [, unknown, file, line1, line2, severity = '', test, message = ''] = match;
        const next = (log.lines[at + 1] ?? '').slice(0, 2_000);
        const checkpoint = unknown === undefined ? null : CHECKPOINT.exec(next);
        return [
            makeFinding({
                file: file ?? checkpoint?.[1],
                line: line1 ?? line2 ?? checkpoint?.[2] ?? checkpoint?.[3],
                severity,
                message: [message, `in test: ${test ?? ''}`].join('\n'),
                at,
                until: checkpoint ? at + 1 : at,
            }),
        ];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/brakeman.ts

const LABEL = /^(Confidence|Category|Check|Message|File|Line): (.*)$/;
const START = 'Confidence';
const brakeman_tool = {
    name: 'brakeman',
    title: 'Security scanner for Ruby on Rails',
    homepage: 'https://brakemanscanner.org',
    ecosystem: 'security',
    evidence: ['Confidence: '],
    reach: 41,
    commands: ['brakeman'],
    read: ({ lines }) => {
        const findings = [];
        for (let at = 0; at < lines.length; at++) {
            if (!(lines[at] ?? '').startsWith(`${START}: `))
                continue;
            const values = new Map();
            let until = at;
            for (let index = at; index < Math.min(lines.length, at + 40); index++) {
                const line = (lines[index] ?? '').slice(0, 2_000);
                if (line === '' || (index > at && line.startsWith(`${START}: `)))
                    break;
                const [, label, value = ''] = LABEL.exec(line) ?? [];
                if (label !== undefined)
                    values.set(label, value);
                until = index;
            }
            const file = values.get('File');
            const message = values.get('Message');
            if (file === undefined || message === undefined)
                continue;
            findings.push(makeFinding({
                file,
                line: values.get('Line'),
                severity: values.get('Confidence') === 'High' ? 'error' : 'warning',
                code: values.get('Check') ?? values.get('Category'),
                message: `${values.get('Category') ?? 'Warning'}: ${message}`,
                at,
                until,
            }));
            at = until;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/buf.ts




const TEXT = {
    pattern: /^(?<file>\S[^:]{0,400}\.proto|buf\.\S{0,40}yaml):(?<line>\d+):(?<column>\d+):(?<message>[^\s:].*)$/,
};
const MSVS = {
    pattern: /^(?<file>\S[^(]{0,400}\.proto)\((?<line>\d+)(?:,(?<column>\d+))?\) : error (?<code>[A-Z][A-Z_]+) : (?<message>\S.*)$/,
};
const buf_tool = {
    name: 'buf',
    title: 'Protocol Buffers compiler, linter and formatter',
    homepage: 'https://buf.build',
    ecosystem: 'data',
    evidence: ['.proto:', '.proto(', '"start_line"', '.proto.orig'],
    reach: 80,
    commands: ['buf'],
    read: log => [
        ...readForms(log, [TEXT, MSVS], { url: buf_ruleUrl }),
        ...buf_readJson(log),
        ...readUnifiedDiffs(log.lines).flatMap((hunk) => hunk.oldFile === `${hunk.newFile}.orig` && hunk.newFile.endsWith('.proto')
            ? [
                {
                    file: hunk.newFile,
                    line: hunk.line,
                    endLine: hunk.endLine,
                    severity: 'error',
                    message: describeHunk('not formatted', hunk),
                    at: hunk.at,
                    until: hunk.until,
                },
            ]
            : []),
    ],
};
function buf_ruleUrl(rule) {
    return `https://buf.build/docs/lint/rules/#${rule.toLowerCase()}`;
}
function buf_readJson(log) {
    if (!log.lines.some(line => line.includes('"start_line"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => {
        const file = (0,json_documents/* asString */.oJ)((0,json_documents.at)(value, 'path'));
        const code = (0,json_documents/* asString */.oJ)((0,json_documents.at)(value, 'type'));
        const message = (0,json_documents/* asString */.oJ)((0,json_documents.at)(value, 'message'));
        if (file?.endsWith('.proto') !== true || code === undefined || message === undefined)
            return [];
        const end = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(value, 'end_column'));
        return [
            makeFinding({
                file,
                line: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(value, 'start_line')),
                column: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(value, 'start_column')),
                endLine: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(value, 'end_line')),
                endColumn: end === undefined ? undefined : Math.max(end - 1, 1),
                severity: 'error',
                code,
                message,
                url: buf_ruleUrl(code),
                at,
                until,
            }),
        ];
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/bun.ts


const bun_START = /^bun (?:test|build) v\d|^Bun v\d/;
const FILE = /^(\S+\.[cm]?[jt]sx?):$/;
const RESULT = /^(?:✗ |\()(pass|fail|skip|todo)?\)? ?(.*?)(?: \[[\d.]+ ?m?s\])?$/;
const bun_HEAD = /^(?:error|[A-Z]\w*(?:Error|Exception)): /;
const TIMEOUT = /^\s+\^ (this test timed out after .*)$/;
const MISSING = /^Cannot find (?:module|package) ['"](.+?)['"] from ['"](.+?)['"]$/;
const QUOTED = /^\s*\d+ \| /;
function bun_lastLine(lines, at) {
    let until = at;
    let isInTrace = false;
    for (let index = at + 1; index < Math.min(lines.length, at + 120); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        const isTrace = isNodeFrameLine(line);
        if (isInTrace && !isTrace && line.trim() !== '')
            break;
        if (/^(?:\((?:pass|fail|skip|todo)\) |✗ |-{10,}$|Bun v\d)/.test(line) || QUOTED.test(line))
            break;
        if (bun_HEAD.test(line))
            break;
        isInTrace ||= isTrace;
        if (line.trim() !== '')
            until = index;
    }
    return until;
}
function isBelowCaret(lines, at) {
    return /^\s*\^\s*$/.test(lines[at - 1] ?? '') && QUOTED.test((lines[at - 2] ?? '').slice(0, 200));
}
function finding({ error, at, until }, test, file) {
    const message = error.message.replace(/^error: /, '');
    const missing = MISSING.exec(message);
    const found = failedTest({ ...error, message }, test, file);
    const asked = missing && { file: missing[2] ?? '', anchor: missing[1] ?? '' };
    return { ...found, ...(!found.frames && asked), at, until };
}
const bun_tool = {
    name: 'bun',
    title: 'JavaScript runtime, test runner and bundler',
    homepage: 'https://bun.sh',
    ecosystem: 'javascript',
    evidence: ['bun test v', 'Bun v', 'bun build v'],
    commands: ['bun', 'bunx'],
    read: log => {
        const { lines } = log;
        if (!lines.some(line => bun_START.test(line.slice(0, 100))))
            return [];
        const findings = [];
        let problems = [];
        let file;
        let isInTests = false;
        const close = (test) => {
            for (const problem of problems)
                findings.push(finding(problem, test, file));
            problems = [];
        };
        for (let at = 0; at < lines.length; at++) {
            const line = (lines[at] ?? '').slice(0, 2_000);
            if (line.startsWith('bun test v'))
                isInTests = true;
            else if (isInTests && line.startsWith('Ran ')) {
                close([]);
                isInTests = false;
            }
            const header = isInTests ? FILE.exec(line)?.[1] : undefined;
            const result = isInTests && /^(?:\((?:pass|fail|skip|todo)\) |✗ )/.test(line) ? RESULT.exec(line) : null;
            if (header !== undefined) {
                close([]);
                file = header;
            }
            else if (result) {
                const test = (result[2] ?? '').split(' > ');
                const timeout = TIMEOUT.exec((lines[at + 1] ?? '').slice(0, 300))?.[1];
                if (problems.length === 0 && timeout !== undefined) {
                    problems.push({ error: { frames: [], message: timeout }, at, until: at + 1 });
                }
                close(test);
            }
            else if (bun_HEAD.test(line) &&
                (isInTests || isBelowCaret(lines, at)) &&
                !/^error: script ".*" exited with /.test(line)) {
                const until = bun_lastLine(lines, at);
                problems.push({ error: readErrorText(lines.slice(at, until + 1)), at, until });
                if (!isInTests)
                    close([]);
                at = until;
            }
        }
        close([]);
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/busted.ts


const busted_HEAD = /^(Failure|Error) (?:->|→) (\S.*?) @ (\d+)$/;
const TAP_HEAD = /^# (\S.*?) @ (\d+)$/;
const TAP_MESSAGE = /^# (?:Failure|Error) message: (.*)$/;
const PLACED = /^(\S[^:]{0,400}\.(?:lua|moon)):(\d+): (.*)$/;
const PROGRESS = /^(?:[-+*.●◌✱◼]+|\d+ success(?:es)? \/ .*|not ok \d+ .*|ok \d+ .*)$/u;
const busted_MAX_LINES = 60;
const busted_tool = {
    name: 'busted',
    title: 'Lua test framework',
    homepage: 'https://lunarmodules.github.io/busted/',
    ecosystem: 'other',
    evidence: [
        'Failure -> ',
        'Error -> ',
        'Failure → ',
        'Error → ',
        '# Failure message: ',
        '# Error message: ',
    ],
    reach: 62,
    commands: ['busted'],
    read: log => {
        const findings = [];
        for (let at = 0; at < log.lines.length; at++) {
            const finding = busted_readTerminal(log.lines, at) ?? readTap(log.lines, at);
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};
function busted_readTerminal(lines, at) {
    const [, kind, spec, row] = busted_HEAD.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
    if (spec === undefined || row === undefined)
        return undefined;
    let until = at + 1;
    const text = [];
    while (until + 1 < lines.length && until < at + busted_MAX_LINES) {
        const line = (lines[until + 1] ?? '').slice(0, 2_000);
        if (line === '' || busted_HEAD.test(line) || PROGRESS.test(line))
            break;
        if (kind === 'Error' && text.length > 0 && !/^(?:\t|stack traceback:)/.test(line))
            break;
        text.push(line);
        until++;
    }
    return busted_failure(text, { spec, row, name: lines[at + 1] ?? '', at, until });
}
function readTap(lines, at) {
    const [, name] = /^not ok \d+ - (\S.*)$/.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
    const [, spec, row] = TAP_HEAD.exec((lines[at + 1] ?? '').slice(0, 2_000)) ?? [];
    const first = TAP_MESSAGE.exec((lines[at + 2] ?? '').slice(0, 2_000))?.[1];
    if (name === undefined || spec === undefined || row === undefined || first === undefined)
        return undefined;
    let until = at + 2;
    const text = [first];
    while (until < at + busted_MAX_LINES && (lines[until + 1] ?? '').startsWith('# ')) {
        text.push((lines[++until] ?? '').slice(2, 2_000));
    }
    return busted_failure(text, { spec, row, name, at, until });
}
function busted_failure(text, { spec, row, name, at, until }) {
    const [, file, line, said] = PLACED.exec(text[0] ?? '') ?? [];
    const trace = text.findIndex(one => one === 'stack traceback:');
    const shown = trace < 0 ? text : text.slice(0, trace);
    const place = file === undefined
        ? { file: spec, line: row }
        : file === spec
            ? { file, line }
            : {
                frames: [
                    { file, line: Number(line) },
                    { file: spec, line: Number(row) },
                ],
            };
    const message = essence(said === undefined ? shown : [said, ...shown.slice(1)]);
    return makeFinding({
        ...place,
        severity: 'error',
        message: [message, `in test: ${name}`].join('\n'),
        at,
        until,
    });
}

;// CONCATENATED MODULE: ./src/diagnose/formats/coverage-threshold.ts
const THRESHOLD = /^(?:ERROR: |Jest: )?((?:Coverage for [\w, ]+ \([\d.]+%?\) does not meet|"[^"]+" coverage threshold|Uncovered count for ).*)$/;
const coverage_threshold_FILE = /"([^"*{]+\.\w+)" threshold| for (\S+\.\w+)$/;
const TABLE = /^-{3,}\|-+\|/;
function tableSide(lines, place) {
    if (place === undefined)
        return () => true;
    const step = place === 'above table' ? -1 : 1;
    return at => {
        let other = at + step;
        while ((lines[other] ?? '').startsWith('ERROR: '))
            other += step;
        return !TABLE.test((lines[other] ?? '').slice(0, 200));
    };
}
function readCoverageThresholds(log, prefix, place) {
    const findings = [];
    const isWanted = tableSide(log.lines, place);
    for (const [at, line] of log.lines.entries()) {
        if (!line.startsWith(prefix) || line.length > 1_000)
            continue;
        const message = THRESHOLD.exec(line)?.[1];
        if (message === undefined || !isWanted(at))
            continue;
        const named = coverage_threshold_FILE.exec(message);
        const file = named?.[1] ?? named?.[2];
        findings.push({
            ...(file !== undefined && { file }),
            severity: 'error',
            code: 'coverage',
            message,
            at,
        });
    }
    return findings;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/c8.ts

const c8_tool = {
    name: 'c8',
    title: 'JavaScript test coverage',
    homepage: 'https://github.com/bcoe/c8',
    ecosystem: 'javascript',
    evidence: ['ERROR: Coverage for ', 'ERROR: Uncovered count for '],
    reach: 5,
    commands: ['c8'],
    read: log => readCoverageThresholds(log, 'ERROR: ', 'below table'),
};

;// CONCATENATED MODULE: ./src/diagnose/formats/cargo-roots.ts
const PACKAGE = /^ +(?:Compiling|Checking|Documenting|Fresh|Testing) [\w-]+ v\S+ \((\/[^)]+)\)$/;
const NAMED_PACKAGE = /^ +(?:Compiling|Checking|Fresh) ([\w-]+) v\S+ \((\/[^)]+)\)$/;
function cargoPackages(lines) {
    const found = new Set();
    for (const line of lines) {
        const path = line.startsWith(' ') ? PACKAGE.exec(line.slice(0, 1_000))?.[1] : undefined;
        if (path !== undefined)
            found.add(path.replace(/\/$/, ''));
    }
    return [...found];
}
function packageOfCrate(crate, lines) {
    const found = new Set();
    for (const line of lines) {
        const [, name = '', path] = line.startsWith(' ')
            ? (NAMED_PACKAGE.exec(line.slice(0, 1_000)) ?? [])
            : [];
        if (path !== undefined && name.replaceAll('-', '_') === crate.replaceAll('-', '_')) {
            found.add(path.replace(/\/$/, ''));
        }
    }
    return found.size === 1 ? [...found][0] : undefined;
}
function inWorkspace(finding, packages) {
    const file = (finding.file ?? finding.frames?.[0]?.file)?.replace(/^\.\//, '');
    if (file === undefined || file.startsWith('/') || finding.directory !== undefined)
        return finding;
    const root = workspaceRoot(file, packages);
    return root === undefined ? finding : { ...finding, directory: root };
}
function workspaceRoot(file, packages) {
    const roots = new Set();
    for (const path of packages) {
        const parts = path.split('/');
        for (let length = parts.length - 1; length > 0; length--) {
            const member = parts.slice(-length).join('/');
            if (file.startsWith(`${member}/`))
                roots.add(parts.slice(0, -length).join('/'));
        }
    }
    if (roots.size === 0 && packages.length === 1)
        return packages[0];
    return roots.size === 1 ? [...roots][0] : undefined;
}

;// CONCATENATED MODULE: ./src/diagnose/formats/rustc.ts





const rustc_HEAD = /^(error|warning)(?:\[([\w:-]+)\])?: (\S.*)$/;
const rustc_PLACE = /^ *--> (\S.*?\.(?:rs|toml)):(\d+):(\d+)$/;
const OTHER_PLACE = /^ *::: (\S.*?):(\d+):(\d+)$/;
const BODY = /^(?: +\||\d+ |\.\.\.$| +(?:=|-->|:::) | *\d+ [|+~-]|(?:note|help)(?:\[.*?\])?: | {4,}\S)/;
const rustc_LABEL = /^ *\|[ |_-]*\^[ ^-]* ([^\s^-].*)$/;
const IMPLIED = /^ *= note: `(?:-[DFW] |#\[(?:warn|deny|forbid)\()([\w:-]+)(?:\)\])?`/;
const CLIPPY = /^ *= help: for further information visit (https:\/\/rust-lang\.github\.io\/rust-clippy\/\S+#([\w-]+))/;
const SHORT = /^(\S[^:]*\.rs):(\d+):(\d+): (error|warning)(?:\[([\w:-]+)\])?: (\S.*)$/;
const FOREIGN = /\/rustc\/|\/registry\/src\/|\/rustlib\/src\/|\/git\/checkouts\//;
const MAX_TITLE = 12;
function readRustc(log) {
    let findings = rustc_known.get(log);
    if (!findings)
        rustc_known.set(log, (findings = findReports(log)));
    return findings;
}
const rustc_known = new WeakMap();
function findReports(log) {
    const { lines } = log;
    const findings = [];
    const lints = new Map();
    for (let at = 0; at < lines.length; at++) {
        const text = lines[at] ?? '';
        if (!text.includes('error') && !text.includes('warning'))
            continue;
        const short = startsPlaced(text) ? SHORT.exec(text) : null;
        if (short) {
            const [, file, line, column, severity = 'error', code, message = ''] = short;
            findings.push(makeFinding({ file, line, column, severity, code, message, url: codeUrl(code), at }));
            continue;
        }
        const head = rustc_HEAD.exec(text.trimStart());
        const found = head && readReport(lines, at, head, lints);
        if (!found)
            continue;
        findings.push(found);
        at = found.until ?? at;
    }
    const packages = cargoPackages(lines);
    return [...findings, ...rustc_readJson(log)].map(finding => inWorkspace(finding, packages));
}
function readReport(lines, at, head, lints) {
    const [, severity = 'error', number, title = ''] = head;
    const placeAt = findPlace(lines, at);
    if (placeAt === undefined)
        return undefined;
    const [, file = '', line, column] = rustc_PLACE.exec(lines[placeAt] ?? '') ?? [];
    let end = placeAt + 1;
    let label;
    let rule = number;
    let url;
    const frames = [{ file, line: Number(line), column: Number(column) }];
    for (; end < lines.length && BODY.test((lines[end] ?? '').slice(0, 300)); end++) {
        const text = lines[end] ?? '';
        label ??= rustc_LABEL.exec(text)?.[1];
        const clippy = CLIPPY.exec(text);
        url ??= clippy?.[1];
        rule ??= clippy ? `clippy::${clippy[2] ?? ''}` : IMPLIED.exec(text)?.[1]?.replaceAll('-', '_');
        const other = OTHER_PLACE.exec(text);
        if (other)
            frames.push({ file: other[1] ?? '', line: Number(other[2]), column: Number(other[3]) });
    }
    const kind = title.replace(/`[^`]*`/g, '`');
    if (number === undefined)
        rule ??= lints.get(kind);
    if (rule !== undefined && number === undefined)
        lints.set(kind, rule);
    const rest = lines.slice(at + 1, placeAt).map(more => more.trimEnd());
    const hint = label === undefined || label.startsWith('help: ') ? [] : [label.trim()];
    return makeFinding({
        ...(FOREIGN.test(file) ? { frames } : { file, line, column }),
        severity,
        code: rule,
        message: [title, ...rest, ...hint].map(clip).join('\n'),
        url: url ?? codeUrl(number),
        at,
        until: end - 1,
    });
}
function findPlace(lines, at) {
    for (let index = at + 1; index < Math.min(lines.length, at + MAX_TITLE); index++) {
        const text = lines[index] ?? '';
        if (rustc_PLACE.test(text))
            return index;
        if (text.trim() === '' || rustc_HEAD.test(text))
            return undefined;
    }
    return undefined;
}
function isClippys({ code, until }, { command }) {
    if (code !== undefined)
        return code.startsWith('clippy::');
    return until === undefined && /\bcargo\s+clippy\b/.test(command);
}
function codeUrl(code) {
    return code !== undefined && /^E\d{4}$/.test(code)
        ? `https://doc.rust-lang.org/error_codes/${code}.html`
        : undefined;
}
function rustc_readJson(log) {
    if (!log.lines.some(line => line.startsWith('{') && line.includes('"spans":[')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => {
        const message = (0,json_documents/* property */.MZ)(value, 'reason') === 'compiler-message' ? (0,json_documents/* property */.MZ)(value, 'message') : value;
        const text = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(message, 'message'));
        const level = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(message, 'level')) ?? '';
        const spans = (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(message, 'spans'));
        const span = spans.find(one => (0,json_documents/* property */.MZ)(one, 'is_primary') === true) ?? spans[0];
        if (text === undefined || span === undefined || !/^(?:error|warning)/.test(level))
            return [];
        const code = (0,json_documents/* asString */.oJ)((0,json_documents.at)(message, 'code', 'code'));
        const label = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(span, 'label'));
        return [
            makeFinding({
                file: (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(span, 'file_name')),
                line: (0,json_documents/* asPosition */.kI)((0,json_documents/* property */.MZ)(span, 'line_start')),
                column: (0,json_documents/* asPosition */.kI)((0,json_documents/* property */.MZ)(span, 'column_start')),
                endLine: (0,json_documents/* asPosition */.kI)((0,json_documents/* property */.MZ)(span, 'line_end')),
                endColumn: (0,json_documents/* asPosition */.kI)((0,json_documents/* property */.MZ)(span, 'column_end')),
                severity: level.startsWith('error') ? 'error' : 'warning',
                code,
                message: [text, ...(label === undefined ? [] : [label])].join('\n'),
                url: codeUrl(code) ?? clippyUrl(code),
                at,
                until,
            }),
        ];
    });
}
function clippyUrl(code) {
    if (code?.startsWith('clippy::') !== true)
        return undefined;
    return `https://rust-lang.github.io/rust-clippy/master/index.html#${code.slice('clippy::'.length)}`;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/cargo.ts


const cargo_MISSING = /^error: no matching package(?: named)? `([\w-]+)`(?: found)?/;
const NO_VERSION = /^error: failed to select a version for (?:the requirement )?`([\w-]+)(?: = "([^"]*)"| v\S+)?/;
const REQUIRED_BY = /^(?:\.\.\. )?required by package `([\w-]+) v\S+(?: \((\/[^)]+)\))?/;
const LOCKED = /^error: (?:the lock file|cannot (?:create|update) the lock file) (\S+Cargo\.lock) /;
const MANIFEST = /^error: failed to (?:parse|load|read) (?:manifest|source for dependency)[^`]*`([^`]+)`/;
const BUILD_SCRIPT = /^error: failed to run custom build command for `([\w-]+) v([^`\s]+)(?: \((\/[^)`]+)\))?`/;
const TOO_OLD = /^error: package `([\w-]+) v([^`\s]+)` cannot be built because it requires rustc (\S+)/;
const GOES_ON = /^(?: {2}|Caused by:|location searched|required by |perhaps you meant|candidate versions|versions that meet|the package `|all possible versions|previously selected|failed to select|help: |note: |As a reminder|if you |\.\.\. )/;
const STATUS = /^ {1,12}[A-Z][a-z]+(?:ed|ing) /;
const MAX_BLOCK = 30;
function cargo_read(log) {
    const compiled = readRustc(log).filter(finding => !isClippys(finding, log));
    const told = new Set(compiled.map(({ at }) => at));
    const own = log.lines.flatMap((text, at) => text.startsWith('error: ') && !told.has(at) ? (readCargo(log.lines, at) ?? []) : []);
    return [...compiled, ...own];
}
function readCargo(lines, at) {
    const text = lines[at] ?? '';
    const block = blockOf(lines, at);
    const said = { severity: 'error', at, until: at + block.length - 1 };
    const message = block
        .slice(0, 6)
        .join('\n')
        .replace(/^error: /, '');
    const dependency = cargo_MISSING.exec(text) ?? NO_VERSION.exec(text);
    if (dependency) {
        const owner = block.map(line => REQUIRED_BY.exec(line)?.[2]).find(path => path !== undefined);
        const file = owner === undefined ? 'Cargo.toml' : `${owner}/Cargo.toml`;
        return makeFinding({ ...said, file, anchor: dependency[1], message });
    }
    const file = LOCKED.exec(text)?.[1] ?? MANIFEST.exec(text)?.[1];
    if (file !== undefined)
        return makeFinding({ ...said, file, message });
    const script = BUILD_SCRIPT.exec(text);
    if (script) {
        const [, name = '', version = '', own] = script;
        if (own !== undefined)
            return makeFinding({ ...said, file: `${own}/build.rs`, message });
        return makeFinding({ ...said, package: { name, version, ecosystem: 'cargo' }, message });
    }
    const old = TOO_OLD.exec(text);
    if (!old)
        return undefined;
    const [, name = '', version = ''] = old;
    return makeFinding({ ...said, package: { name, version, ecosystem: 'cargo' }, message });
}
function blockOf(lines, at) {
    let end = at + 1;
    while (end < Math.min(lines.length, at + MAX_BLOCK)) {
        const line = lines[end] ?? '';
        const told = line === '' ? (lines[end + 1] ?? '') : line;
        if (!GOES_ON.test(told) || STATUS.test(told))
            break;
        end++;
    }
    return lines.slice(at, end).filter(line => line !== '');
}
const cargo_tool = {
    name: 'cargo',
    title: 'Rust compiler and packages',
    homepage: 'https://doc.rust-lang.org/cargo/',
    ecosystem: 'rust',
    evidence: ['.rs:', 'Cargo.toml', 'Cargo.lock', 'error: no matching package', 'error: failed to '],
    reach: 48,
    commands: [
        'cargo build',
        'cargo check',
        'cargo test',
        'cargo run',
        'cargo doc',
        'rustc',
        'cargo',
    ],
    read: cargo_read,
};

;// CONCATENATED MODULE: ./src/diagnose/formats/vulnerability.ts

const LEVELS = new Map([
    ['medium', 'warning'],
    ['moderate', 'warning'],
    ['warning', 'warning'],
    ['low', 'info'],
    ['negligible', 'info'],
    ['unknown', 'info'],
    ['none', 'info'],
    ['info', 'info'],
]);
function severityOfLevel(level) {
    return LEVELS.get(level?.trim().toLowerCase() ?? '') ?? 'error';
}
function vulnerabilityFinding(vulnerability, at, until = at) {
    const { id, url, file } = vulnerability;
    return {
        ...(file !== undefined && { file }),
        package: vulnerability.package,
        severity: severityOfLevel(vulnerability.level),
        ...(id !== undefined && { code: id }),
        message: vulnerability_describe(vulnerability),
        ...(url !== undefined && /^https?:\/\//.test(url) && { url }),
        at,
        until,
    };
}
function vulnerability_describe(vulnerability) {
    const { package: { name, version }, title, id, aliases, level, fixed, via, } = vulnerability;
    const subject = version === undefined ? name : `${name} ${version}`;
    const names = [...new Set([...(aliases ?? []), level])].filter(word => word !== undefined && word !== id);
    const words = firstSentences(title ?? '') || (id ?? 'known vulnerability');
    const details = names.length === 0 ? '' : ` (${names.join(', ')})`;
    const mended = fixed === undefined || fixed === '' ? [] : [`Fixed in ${clip(fixed)}`];
    const parent = via === undefined || via === '' || via === name ? [] : [`Brought in by ${clip(via)}`];
    return [clip(`${subject}: ${words}${details}`), ...mended, ...parent].join('\n');
}
const ENOUGH = 160;
function firstSentences(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line.length <= ENOUGH)
        return line;
    const end = line.lastIndexOf('. ', ENOUGH);
    return end > 40 ? line.slice(0, end + 1) : `${line.slice(0, ENOUGH).replace(/ \S*$/, '')} …`;
}
function idOfAddress(url) {
    return url === undefined
        ? undefined
        : /\/((?:GHSA|CVE|GO|RUSTSEC|PYSEC|OSV|SNYK)-[\w.-]+)\/?$/i.exec(url)?.[1];
}
function ecosystemOf(word) {
    const known = ECOSYSTEMS.find(([pattern]) => pattern.test(word ?? ''));
    return known?.[1] ?? 'unknown';
}
const ECOSYSTEMS = [
    [/^(?:npm|yarn|pnpm|bun|node-?js|node-pkg|javascript|npm-lock)/i, 'npm'],
    [/^(?:pypi|pip|pipenv|poetry|pdm|uv|python)/i, 'pypi'],
    [/^(?:go|gomod|gobinary|golang)/i, 'go'],
    [/^(?:cargo|crates\.io|rust)/i, 'cargo'],
    [/^(?:gem|bundler|rubygems|ruby)/i, 'gem'],
    [/^(?:maven|gradle|jar|pom|java|sbt)/i, 'maven'],
    [/^(?:composer|packagist|php)/i, 'composer'],
    [
        /^(?:deb|dpkg|rpm|apk|alpm|portage|debian|ubuntu|alpine|centos|redhat|red hat|rocky|alma|amazon|oracle|suse|opensuse|sles|fedora|photon|wolfi|chainguard|mariner|azurelinux|os)/i,
        'os',
    ],
];

;// CONCATENATED MODULE: ./src/diagnose/tools/cargo-audit.ts


const FIELD = /^(Crate|Version|Warning|Title|Date|ID|URL|Severity|Solution): +(\S.*)$/;
const cargo_audit_MAX_LINES = 20;
const cargo_audit_tool = {
    name: 'cargo-audit',
    title: 'Rust vulnerability scanner',
    homepage: 'https://github.com/rustsec/rustsec/tree/main/cargo-audit',
    ecosystem: 'security',
    evidence: ['Crate:     ', '"advisory"'],
    commands: ['cargo audit', 'cargo-audit'],
    read: log => [...cargo_audit_readText(log.lines), ...cargo_audit_readJson(log)],
};
function cargo_audit_readText(lines) {
    return lines.flatMap((line, at) => {
        if (!line.startsWith('Crate:'))
            return [];
        const fields = new Map();
        let until = at;
        for (let index = at; index < Math.min(lines.length, at + cargo_audit_MAX_LINES); index++) {
            const [, key, value] = FIELD.exec((lines[index] ?? '').slice(0, 1_000)) ?? [];
            if (key === undefined || value === undefined || (key === 'Crate' && index > at))
                break;
            fields.set(key, value);
            until = index;
        }
        const warning = fields.get('Warning');
        const found = toFinding({
            name: fields.get('Crate'),
            version: fields.get('Version'),
            id: fields.get('ID'),
            title: fields.get('Title') ?? warning,
            level: /\((\w+)\)/.exec(fields.get('Severity') ?? '')?.[1],
            fixed: /^Upgrade to (.+)$/.exec(fields.get('Solution') ?? '')?.[1],
            url: fields.get('URL'),
            isWarning: warning !== undefined,
        }, at, until);
        return found ? [found] : [];
    });
}
function toFinding(advisory, at, until) {
    const { name, version, id, title, level, fixed, url, isWarning } = advisory;
    if (name === undefined)
        return undefined;
    const finding = vulnerabilityFinding({
        package: { name, ...(version !== undefined && { version }), ecosystem: 'cargo' },
        ...(id !== undefined && { id }),
        ...(title !== undefined && { title }),
        ...(level !== undefined && { level }),
        ...(fixed !== undefined && { fixed }),
        ...(url !== undefined && { url }),
    }, at, until);
    return isWarning ? { ...finding, severity: 'warning' } : finding;
}
function cargo_audit_readJson(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => {
        const vulnerable = (0,json_documents/* asArray */._j)((0,json_documents.at)(value, 'vulnerabilities', 'list'));
        const warnings = Object.values((0,json_documents/* property */.MZ)(value, 'warnings') ?? {}).flatMap(json_documents/* asArray */._j);
        const read = (entry, isWarning) => {
            const id = (0,json_documents/* asString */.oJ)((0,json_documents.at)(entry, 'advisory', 'id'));
            const patched = (0,json_documents/* asArray */._j)((0,json_documents.at)(entry, 'versions', 'patched'));
            return toFinding({
                name: (0,json_documents/* asString */.oJ)((0,json_documents.at)(entry, 'package', 'name')),
                version: (0,json_documents/* asString */.oJ)((0,json_documents.at)(entry, 'package', 'version')),
                id,
                title: (0,json_documents/* asString */.oJ)((0,json_documents.at)(entry, 'advisory', 'title')) ?? (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(entry, 'kind')),
                level: undefined,
                fixed: patched.flatMap(each => (0,json_documents/* asString */.oJ)(each) ?? []).join(', '),
                url: id === undefined ? undefined : `https://rustsec.org/advisories/${id}`,
                isWarning,
            }, at, until);
        };
        return [
            ...vulnerable.map(entry => read(entry, false)),
            ...warnings.map(entry => read(entry, true)),
        ].filter(finding => finding !== undefined);
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/cargo-deny.ts


const cargo_deny_HEAD = /^(error|warning|note|help)\[([\w-]+)\]: (\S.*)$/;
const cargo_deny_PLACE = /^ *┌─ (\S.*?):(\d+):(\d+)$/;
const cargo_deny_LOCKED = /^ *\d+ │ (?:[╭│] )?([\w-]+) (\d\S*) (?:registry|git|sparse)\+/;
const ADVISORY = /^ *= Advisory: (https:\S+)$/;
const ID = /^ *= ID: (\S+)$/;
const SOLUTION = /^ *= (Solution: .+)$/;
const cargo_deny_LABEL = /^ *│ .*?[\^━─-]{2,} (\S.*)$/;
const CRATE = /^(?:registry|git|sparse)\+\S*#([\w-]+)@(\d\S*)$/;
const cargo_deny_BODY = /^(?: *\d* *│| *┌─| *=| {2,}\S|$)/;
const cargo_deny_MAX_BLOCK = 400;
function cargo_deny_read({ lines }) {
    const findings = [];
    for (let at = 0; at < lines.length; at++) {
        const head = cargo_deny_HEAD.exec(lines[at] ?? '');
        const place = head ? cargo_deny_PLACE.exec(lines[at + 1] ?? '') : null;
        if (!head || !place)
            continue;
        let end = at + 2;
        while (end < Math.min(lines.length, at + cargo_deny_MAX_BLOCK) && isBody(lines, end))
            end++;
        findings.push(cargo_deny_readBlock(lines.slice(at, end), head, place, at));
        at = end - 1;
    }
    return findings;
}
function isBody(lines, index) {
    const line = lines[index] ?? '';
    return cargo_deny_BODY.test(line) && (line !== '' || /^ +\S/.test(lines[index + 1] ?? ''));
}
function cargo_deny_readBlock(block, head, place, at) {
    const [, severity = 'error', code = '', title = ''] = head;
    const [, file = '', line, column] = place;
    const crate = CRATE.exec(file) ?? (file.endsWith('Cargo.lock') ? first(block, cargo_deny_LOCKED) : undefined);
    const [, name, version = ''] = crate ?? [];
    const told = [first(block, cargo_deny_LABEL)?.[1], first(block, SOLUTION)?.[1]];
    return makeFinding({
        ...(name === undefined ? { file, line, column } : { package: { name, version, ecosystem: 'cargo' } }),
        severity,
        code: first(block, ID)?.[1] ?? code,
        message: essence([title, ...told.filter(text => text !== undefined)]),
        url: first(block, ADVISORY)?.[1],
        at,
        until: at + block.length - 1,
    });
}
function first(block, pattern) {
    for (const line of block) {
        const match = pattern.exec(line.slice(0, 2_000));
        if (match)
            return match;
    }
    return undefined;
}
const cargo_deny_tool = {
    name: 'cargo deny',
    title: 'Checks of Rust dependencies: advisories, licences, bans, sources',
    homepage: 'https://embarkstudios.github.io/cargo-deny/',
    ecosystem: 'rust',
    evidence: ['┌─ '],
    reach: 48,
    commands: ['cargo deny', 'cargo-deny'],
    read: cargo_deny_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/cargo-machete.ts

const cargo_machete_START = 'cargo-machete found the following unused dependencies';
const cargo_machete_CRATE = /^(\S+) -- (\S.*Cargo\.toml):$/;
const DEPENDENCY = /^\t([\w-]+)$/;
function cargo_machete_read({ lines }) {
    const findings = [];
    let isListing = false;
    let file;
    for (const [at, text] of lines.entries()) {
        if (text.startsWith(cargo_machete_START))
            isListing = true;
        else if (text === '')
            isListing = false;
        if (!isListing)
            continue;
        file = cargo_machete_CRATE.exec(text)?.[2] ?? file;
        const name = DEPENDENCY.exec(text)?.[1];
        if (name === undefined)
            continue;
        const message = `the dependency ${name} is unused`;
        findings.push(makeFinding({ file, anchor: name, severity: 'error', message, at }));
    }
    return findings;
}
const cargo_machete_tool = {
    name: 'cargo machete',
    title: 'Finds unused Rust dependencies',
    homepage: 'https://github.com/bnjbvr/cargo-machete',
    ecosystem: 'rust',
    evidence: [cargo_machete_START],
    commands: ['cargo machete', 'cargo-machete'],
    read: cargo_machete_read,
};

;// CONCATENATED MODULE: ./src/diagnose/formats/rust-panic.ts
const NEW = /^(\S[^:]*):(\d+):(\d+):$/;
const OLD_END = /^(.*)', ([^\s:][^:]*\.rs):(\d+):(\d+)$/;
const PANICKED = / (?:\(\d+\) )?(?:has )?panicked at $/;
const PANICKED_MARK = ' panicked at ';
const END = /^\s*(?:note: (?:run with|test did|panic did|Some details)|stack backtrace:|failures:$|test \S+ \.\.\. |test result: |---- |thread '|error: (?:test|could)|FAILED$)/;
const BACKTRACE_PLACE = /^ +at (\S[^:]*):(\d+)(?::(\d+))?$/;
const MAX_MESSAGE = 40;
function readRustPanic(lines, start) {
    const text = lines[start] ?? '';
    const mark = text.indexOf(PANICKED_MARK);
    if (mark < 0)
        return undefined;
    const rest = text.slice(mark + PANICKED_MARK.length);
    const thread = threadName(text.slice(0, mark + PANICKED_MARK.length));
    if (thread === undefined)
        return undefined;
    const fresh = NEW.exec(rest);
    if (fresh) {
        const end = endOfMessage(lines, start + 1);
        const place = [fresh[1], fresh[2], fresh[3]];
        return withBacktrace(lines, end, thread, lines.slice(start + 1, end), place);
    }
    if (!rest.startsWith("'"))
        return undefined;
    const message = [];
    for (let index = start; index < Math.min(lines.length, start + MAX_MESSAGE); index++) {
        const line = index === start ? rest.slice(1) : (lines[index] ?? '');
        const last = line.includes("', ") ? OLD_END.exec(line) : null;
        message.push(last?.[1] ?? line);
        if (last)
            return withBacktrace(lines, index + 1, thread, message, [last[2], last[3], last[4]]);
    }
    return undefined;
}
function threadName(head) {
    const start = head.lastIndexOf("thread '");
    const name = start < 0 ? '' : head.slice(start + "thread '".length);
    const end = name.indexOf("'");
    return end < 0 || !PANICKED.test(name.slice(end + 1)) ? undefined : name.slice(0, end);
}
function endOfMessage(lines, start) {
    let end = start;
    while (end < Math.min(lines.length, start + MAX_MESSAGE)) {
        const line = lines[end] ?? '';
        if (END.test(line))
            break;
        if (line.trim() === '' &&
            (lines[end + 1] ?? '').trim() !== '' &&
            !/^\s/.test(lines[end + 1] ?? ''))
            break;
        if (line.trim() === '' && (lines[end + 1] ?? '').trim() === '')
            break;
        end++;
    }
    return end;
}
function withBacktrace(lines, end, thread, message, [file, line, column]) {
    const frames = [{ file: file ?? '', line: Number(line), column: Number(column) }];
    let index = end;
    if (lines[index]?.trim() === 'stack backtrace:') {
        for (index++; index < lines.length && /^\s+(?:\d+: |at )/.test(lines[index] ?? ''); index++) {
            const place = BACKTRACE_PLACE.exec(lines[index] ?? '');
            if (!place || (place[1] ?? '').startsWith('/rustc/'))
                continue;
            const at = Number(place[3] ?? 0);
            frames.push({ file: place[1] ?? '', line: Number(place[2]), ...(at > 0 && { column: at }) });
        }
    }
    while (/^\s*note: (?:run with|Some details)/.test(lines[index] ?? ''))
        index++;
    const own = frames.filter(frame => !/^\/(?:rustc|usr\/src\/rustc)\b/.test(frame.file));
    return { thread: thread ?? '', message, frames: own, end: index };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/cargo-test.ts




const BLOCK = /^---- (\S.*?) (?:stdout|stderr) ----$/;
const BLOCK_END = /^(?:---- |failures:$|successes:$|test result: )/;
const DOCTEST = /^(\S+\.(?:rs|md)) - (?:(.*) )?\(line (\d+)\)$/;
const NO_PANIC = /^note: test did not panic as expected(?: at (\S[^:]*):(\d+):(\d+))?$/;
const SNAPSHOT_PLACE = /^Source: (\S.*\.rs):(\d+)$/;
const FAILED_NAME = /^ {4}(\S+)$/;
const DOC_TESTS = /^ +Doc-tests (\S+)$/;
const RUNNING = /^ +Running (?:unittests )?(\S+\.rs) \(/;
function cargo_test_read({ lines }) {
    const blocks = readBlocks(lines);
    const loose = loosePanics(lines, blocks);
    const findings = blocks.flatMap(block => cargo_test_readBlock(lines, block, loose) ?? []);
    const packages = cargoPackages(lines);
    return [...findings, ...readUncaptured(lines, blocks, loose)].map(finding => inWorkspace(finding, packages));
}
function readBlocks(lines) {
    const blocks = [];
    let root;
    let crate;
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        if (line.includes(' Running '))
            root = RUNNING.exec(line)?.[1] ?? root;
        if (line.includes(' Doc-tests '))
            crate = DOC_TESTS.exec(line)?.[1] ?? crate;
        const name = line.startsWith('---- ') ? BLOCK.exec(line)?.[1] : undefined;
        if (name === undefined)
            continue;
        let end = at + 1;
        while (end < lines.length && !BLOCK_END.test(lines[end] ?? ''))
            end++;
        blocks.push({ name, at, end, root, crate });
        at = end - 1;
    }
    return blocks;
}
function cargo_test_readBlock(lines, { name, at, end, root, crate }, loose) {
    const doctest = DOCTEST.exec(name);
    const body = lines.slice(at + 1, end);
    if (doctest && body.some(line => /^ +--> \S/.test(line)))
        return undefined;
    const panics = readPanics(lines, at + 1, end);
    const panic = chosenPanic(panics);
    const severity = 'error';
    const until = (panics.at(-1)?.end ?? at + 1) - 1;
    if (doctest) {
        const [, file, , line] = doctest;
        const message = `${name}: ${panic ? essence(panic.message) : 'the example failed'}`;
        const directory = directoryOf(file ?? '', crate, lines);
        return makeFinding({ file, line, directory, severity, message, at, until });
    }
    const noPanic = body.map(line => NO_PANIC.exec(line)).find(match => match !== null);
    if (noPanic) {
        const [, file, line, column] = noPanic;
        const place = file === undefined ? placeOfTest(name, root) : { file, line, column };
        return makeFinding({
            ...place,
            severity,
            message: `${name}: the test did not panic as expected`,
            at,
        });
    }
    if (panic) {
        const expected = body.filter(line => /^(?: +panic message: | *expected substring: )/.test(line));
        const message = `${name}: ${essence([...panic.message, ...expected])}`;
        const code = 'panic';
        const snapshot = panic.message.some(line => line.startsWith('snapshot assertion for '))
            ? body.map(line => SNAPSHOT_PLACE.exec(line)).find(match => match !== null)
            : undefined;
        if (snapshot) {
            return makeFinding({
                file: snapshot[1],
                line: snapshot[2],
                severity,
                code,
                message,
                at,
                until,
            });
        }
        return makeFinding({ frames: panic.frames, severity, code, message, at, until });
    }
    if (loose.some(({ thread }) => thread === name))
        return undefined;
    const error = body.find(line => line.startsWith('Error: '));
    const message = `${name}: ${error ?? 'the test failed'}`;
    return makeFinding({ ...placeOfTest(name, root), severity, message, at });
}
function directoryOf(file, crate, lines) {
    const path = crate === undefined ? undefined : packageOfCrate(crate, lines);
    const name = path?.slice(path.lastIndexOf('/') + 1) ?? '';
    return file.startsWith(`${name}/`) || file.includes(`/${name}/`) ? undefined : path;
}
function readPanics(lines, from, to) {
    const panics = [];
    for (let at = from; at < to; at++) {
        const panic = readRustPanic(lines, at);
        if (!panic)
            continue;
        panics.push({ ...panic, at });
        at = Math.max(at, panic.end - 1);
    }
    return panics;
}
function loosePanics(lines, blocks) {
    const panics = [];
    let from = 0;
    for (const { at, end } of [...blocks, { at: lines.length, end: lines.length }]) {
        panics.push(...readPanics(lines, from, at));
        from = end;
    }
    return panics;
}
function chosenPanic(panics) {
    const last = panics.at(-1);
    const isPassedOn = last?.message.some(line => line.includes('`Err` value: Any { .. }')) === true;
    return isPassedOn ? (panics.at(-2) ?? last) : last;
}
function placeOfTest(name, root) {
    if (root === undefined)
        return {};
    const modules = name.split('::').slice(0, -1);
    if (/^tests?$/.test(modules.at(-1) ?? ''))
        modules.pop();
    const folder = root.slice(0, root.lastIndexOf('/') + 1);
    const file = modules.length === 0 ? root : `${folder}${modules.join('/')}.rs`;
    return { file, anchor: `fn ${name.split('::').at(-1) ?? name}(` };
}
function readUncaptured(lines, blocks, loose) {
    const failed = new Set(blocks.map(({ name }) => name));
    for (const [index, line] of lines.entries()) {
        if (line !== 'failures:')
            continue;
        for (let next = index + 1; FAILED_NAME.test(lines[next] ?? ''); next++) {
            failed.add((lines[next] ?? '').trim());
        }
    }
    return loose.flatMap(({ thread, message, frames, at, end }) => {
        if (!failed.has(thread))
            return [];
        const text = `${thread}: ${essence(message)}`;
        return [
            makeFinding({ frames, severity: 'error', code: 'panic', message: text, at, until: end - 1 }),
        ];
    });
}
const cargo_test_tool = {
    name: 'cargo test',
    title: "Rust's test runner",
    homepage: 'https://doc.rust-lang.org/cargo/commands/cargo-test.html',
    ecosystem: 'rust',
    evidence: [' stdout ----', ' stderr ----', 'test result: FAILED'],
    commands: ['cargo test'],
    read: cargo_test_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/catch2.ts



const catch2_FAILED = /^(\S.{0,400}?)(?::(\d+)|\((\d+)\)): FAILED:$/;
const COMPACT = {
    pattern: /^(?<file>\S.{0,400}?)(?::(?<line>\d+)|\(\d+\)): failed: (?<message>\S.*)$/,
    mark: ': failed: ',
};
const catch2_MAX_LINES = 40;
const catch2_tool = {
    name: 'catch2',
    title: 'C++ test framework',
    homepage: 'https://github.com/catchorg/Catch2',
    ecosystem: 'c',
    evidence: [': FAILED:', ': failed: '],
    reach: 15,
    commands: [],
    read: log => {
        const { lines } = log;
        const isCatch = lines.some(line => line.startsWith('Failed ') && /^Failed (?:all )?\d+ .*assertion/.test(line));
        const findings = [...(isCatch ? readForms(log, [COMPACT]) : [])];
        for (let at = 0; at < lines.length; at++) {
            const line = lines[at] ?? '';
            const failed = line.endsWith(': FAILED:') ? catch2_FAILED.exec(line.slice(0, 2_000)) : null;
            if (!failed)
                continue;
            let until = at;
            while (until < at + catch2_MAX_LINES && !isEnd(lines[until + 1]))
                until++;
            findings.push(makeFinding({
                file: failed[1],
                line: failed[2] ?? failed[3],
                severity: 'error',
                message: essence(lines.slice(at + 1, until + 1)),
                at,
                until,
            }));
            at = until;
        }
        return findings;
    },
};
function isEnd(line) {
    return (line === undefined ||
        line.trim() === '' ||
        /^(?:[-=.~]{20,}|\S.*: FAILED:$)/.test(line.slice(0, 2_000)));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/cfn-lint.ts


const cfn_lint_SEVERITIES = {
    E: 'error',
    W: 'warning',
    I: 'info',
};
const cfn_lint_HEAD = /^([EWI]\d{4}) (\S.*)$/;
const cfn_lint_PLACE = /^(\S.{0,400}?):(\d+):(\d+)$/;
const PARSEABLE = {
    pattern: /^(?<file>\S[^:]{0,400}):(?<line>\d+):(?<column>\d+):(?<endLine>\d+):(?<endColumn>\d+):(?<code>[EWI]\d{4}):(?<message>.*)$/,
};
const PRETTY = /^(\d+):(\d+): +([EWI]\d{4}) +(\S.*)$/;
const cfn_lint_tool = {
    name: 'cfn-lint',
    title: 'AWS CloudFormation linter',
    homepage: 'https://github.com/aws-cloudformation/cfn-lint',
    ecosystem: 'infrastructure',
    evidence: [
        'E00',
        'E10',
        'E20',
        'E25',
        'E30',
        'E35',
        'E36',
        'E37',
        'E40',
        'E60',
        'W10',
        'W20',
        'W25',
        'W30',
        'W60',
        'W70',
        'I30',
    ],
    reach: 2,
    commands: ['cfn-lint'],
    read: log => [...readForms(log, [PARSEABLE]).map(cfn_lint_finish), ...cfn_lint_readBlocks(log.lines)],
};
function cfn_lint_finish(finding) {
    const { endColumn, ...rest } = finding;
    const end = endColumn === undefined ? {} : { endColumn: Math.max(endColumn - 1, 1) };
    return { ...rest, ...end, severity: cfn_lint_SEVERITIES[finding.code?.charAt(0) ?? ''] ?? 'error' };
}
function cfn_lint_readBlocks(lines) {
    const findings = [];
    let file;
    for (const [at, text] of lines.entries()) {
        const line = text.slice(0, 4_000);
        const [, code = '', message = ''] = cfn_lint_HEAD.exec(line) ?? [];
        const place = code === '' ? null : cfn_lint_PLACE.exec((lines[at + 1] ?? '').slice(0, 2_000));
        if (place) {
            const [, named, row, column] = place;
            const severity = cfn_lint_SEVERITIES[code.charAt(0)] ?? 'error';
            const found = { file: named, line: row, column, severity, code, message, at, until: at + 1 };
            findings.push(makeFinding(found));
            continue;
        }
        const pretty = PRETTY.exec(line);
        if (!pretty) {
            file = PRETTY.test((lines[at + 1] ?? '').slice(0, 200)) ? line : undefined;
            continue;
        }
        const [, row, column, rule = '', said = ''] = pretty;
        if (file === undefined)
            continue;
        const severity = cfn_lint_SEVERITIES[rule.charAt(0)] ?? 'error';
        findings.push(makeFinding({ file, line: row, column, severity, code: rule, message: said, at }));
    }
    return findings;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/check.ts

const check_RESULT = {
    pattern: /^(?<file>\S[^:]{0,400}):(?<line>\d+):[FE]:(?<suite>[^:]{0,200}):(?<test>[^:]{0,200}):\d+: (?<message>.*)$/,
};
const check_tool = {
    name: 'check',
    title: 'C unit test framework',
    homepage: 'https://libcheck.github.io/check/',
    ecosystem: 'c',
    evidence: [':F:', ':E:'],
    reach: 1,
    commands: [],
    read: log => readForms(log, [check_RESULT], {
        refine: (finding, { test = '' }) => ({
            ...finding,
            message: `${finding.message}\nin test: ${test}`,
        }),
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/check-jsonschema.ts

const check_jsonschema_PROBLEM = {
    pattern: /^ {2,4}(?<file>\S.{0,400}?)::(?<code>\$(?:[\w.[\]'"-]*)?): (?<message>\S.*)$/,
    mark: '::$',
};
function anchorOf(file, path) {
    const key = /\.([\w-]+)(?:\[\d+\])*$/.exec(path)?.[1];
    if (key === undefined)
        return {};
    return { anchor: /\.ya?ml$/.test(file) ? `${key}:` : /\.json5?$/.test(file) ? `"${key}"` : key };
}
const check_jsonschema_tool = {
    name: 'check-jsonschema',
    title: 'JSON Schema validator for JSON, YAML and TOML',
    homepage: 'https://check-jsonschema.readthedocs.io',
    ecosystem: 'data',
    evidence: ['::$'],
    reach: 1,
    commands: ['check-jsonschema'],
    read: log => readForms(log, [check_jsonschema_PROBLEM], {
        refine: ({ code, ...finding }) => ({
            ...finding,
            ...anchorOf(finding.file ?? '', code ?? '$'),
            message: `${code ?? '$'}: ${finding.message}`,
        }),
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/checkbashisms.ts

const BASHISM = {
    pattern: /^possible bashism in (?<file>\S.{0,400}?) line (?<line>\d+) \((?<message>.*)\):$/,
    severity: 'warning',
    mark: 'possible bashism in ',
};
const checkbashisms_QUOTE = {
    pattern: /^error: (?<file>\S.{0,400}?): (?<message>Unterminated \w.*), opened in line (?<line>\d+)$/,
    mark: 'Unterminated ',
};
const checkbashisms_tool = {
    name: 'checkbashisms',
    title: 'Finds bash in /bin/sh scripts',
    homepage: 'https://manpages.debian.org/checkbashisms.1',
    ecosystem: 'shell',
    evidence: ['possible bashism in ', ', opened in line '],
    reach: 2,
    commands: ['checkbashisms'],
    read: log => readForms(log, [BASHISM, checkbashisms_QUOTE]).map(finding => finding.severity === 'warning'
        ? { ...finding, message: `possible bashism: ${finding.message}`, until: finding.at + 1 }
        : finding),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/checkov.ts

const checkov_CHECK = /^Check: (CKV\w*|[A-Z][A-Z\d]+_\w+): "(.*)"$/;
const checkov_FAILED = /^\s+FAILED for resource: (\S.*)$/;
const checkov_PLACE = /^\s+File: \/?(\S.*?):(\d+)-(\d+)$/;
const GUIDE = /^\s+Guide: (https:\/\/\S+)$/;
const checkov_tool = {
    name: 'checkov',
    title: 'Scanner for infrastructure as code',
    homepage: 'https://www.checkov.io',
    ecosystem: 'security',
    evidence: ['Check: CKV', 'FAILED for resource: '],
    reach: 5,
    commands: ['checkov'],
    read: log => {
        const { lines } = log;
        const [, directory] = /\bcheckov\b[^|;&\n]*?(?:-d|--directory)[ =]([\w./-]+)/.exec(log.command) ?? [];
        return lines.flatMap((line, at) => {
            const [, code, title = ''] = line.startsWith('Check: ')
                ? (checkov_CHECK.exec(line.slice(0, 2_000)) ?? [])
                : [];
            const resource = checkov_FAILED.exec((lines[at + 1] ?? '').slice(0, 2_000))?.[1];
            const place = checkov_PLACE.exec((lines[at + 2] ?? '').slice(0, 2_000));
            if (code === undefined || resource === undefined || !place)
                return [];
            const guide = [3, 4].map(offset => GUIDE.exec((lines[at + offset] ?? '').slice(0, 2_000))?.[1]);
            return [
                makeFinding({
                    file: place[1],
                    line: Number(place[2]) === 0 ? 1 : place[2],
                    endLine: place[3],
                    directory: directory === '.' ? undefined : directory,
                    severity: 'error',
                    code,
                    message: `${title} (${resource})`,
                    url: guide[0] ?? guide[1],
                    at,
                    until: at + 2,
                }),
            ];
        });
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/checkstyle.ts

const CLI = /^(?:\[ant:checkstyle\] )?\[(ERROR|WARN|INFO)\] (\S.*?\.[A-Za-z]\w*):(\d+)(?::(\d+))?: (.*) \[(\w+)\]$/;
const MAVEN = /^\[(ERROR|WARN|WARNING|INFO)\] (\S[^[]*\.[A-Za-z]\w*):\[(\d+)(?:,(\d+))?\] \((\w+)\) (\w+): (.*)$/;
function checkstyle_read({ lines }) {
    return lines.flatMap((text, at) => {
        const cli = CLI.exec(text);
        if (cli) {
            const [, severity = '', file, line, column, message = '', code] = cli;
            return [makeFinding({ file, line, column, severity, code, message, at })];
        }
        const [, severity = '', file, line, column, category = '', code = '', message = ''] = MAVEN.exec(text) ?? [];
        if (file === undefined)
            return [];
        const url = category === 'extension'
            ? undefined
            : `https://checkstyle.org/checks/${category}/${code.toLowerCase()}.html`;
        return [makeFinding({ file, line, column, severity, code, message, url, at })];
    });
}
const checkstyle_tool = {
    name: 'checkstyle',
    title: 'Style of Java',
    homepage: 'https://checkstyle.org',
    ecosystem: 'jvm',
    evidence: ['[WARN] ', '[ERROR] ', '[WARNING] '],
    reach: 5,
    commands: ['checkstyle', 'mvn', 'mvnw'],
    read: checkstyle_read,
};

;// CONCATENATED MODULE: ./src/diagnose/formats/compiler-finding.ts

const compiler_finding_SOURCE = /\.(?:c|h|cc|hh|cpp|hpp|cxx|hxx|c\+\+|h\+\+|C|H|inc|inl|ipp|tpp|tcc|ixx|cppm|m|mm|cu|cuh|cl|ino|s|S|y|yy|l|ll|def)(?:\.in)?$/;
const LONGEST_ENDING = 9;
function isCSource(file) {
    return compiler_finding_SOURCE.test(file.slice(-LONGEST_ENDING));
}
function isOfCompiler({ file, code }) {
    if (!isCSource(file))
        return false;
    return code === undefined || (code.startsWith('-') && code !== '-Wclang-format-violations');
}
function compilerFinding(block, fields = {}) {
    const { file, line, column, kind, message, code, frames, at, until } = block;
    const isPlain = frames.length < 2;
    return makeFinding({
        file: isPlain ? file : undefined,
        line: isPlain ? line : undefined,
        column: isPlain ? column : undefined,
        frames: isPlain ? undefined : frames,
        severity: fields.severity ?? (kind === 'remark' ? 'info' : kind),
        code,
        message,
        url: fields.url,
        at,
        until,
    });
}

// EXTERNAL MODULE: ./src/diagnose/formats/sorted-search.ts
var sorted_search = __webpack_require__(6595);
;// CONCATENATED MODULE: ./src/diagnose/formats/compiler-blocks.ts


const compiler_blocks_HEAD = /^(?:[A-Za-z]:)?([^\s:][^:]{0,400}):(\d+):(?:(\d+):)? (fatal error|error|warning|remark|note|style|performance|portability|information|debug): (.*)$/;
const INCLUDED = /^(?:In file included|In module imported| {15,17}) ?from ([^\s:][^:]{0,400}):(\d+)/;
const compiler_blocks_REQUIRED = /^([^\s:][^:]{0,400}):(\d+):(?:(\d+):)? {2,}(?:recursively )?(?:required |in ['‘`]constexpr|inlined from )/;
const SCOPE = /^[^\s:][^:]{0,400}: (?:In |At |in )[^:].{0,2000}:$/;
const CALLER_NOTE = /in expansion of macro|in instantiation of|requested here|in ['‘]constexpr/;
const CODE = / \[([-\w.+=]+(?:,[-\w.+=]+)*)\]$/;
const GUTTER = /^ *(?:\d+|\+{3})? ?\|/;
const MARKS = /^[ \t~]*\^[ \t~^]*$/;
const NO_FRAMES = [];
const compiler_blocks_known = new WeakMap();
function readCompilerBlocks(log) {
    let blocks = compiler_blocks_known.get(log);
    if (!blocks)
        compiler_blocks_known.set(log, (blocks = knownWithin(log) ?? findBlocks(log.lines)));
    return blocks;
}
function knownWithin({ within, lines }) {
    const whole = within && compiler_blocks_known.get(within.log);
    if (!whole)
        return undefined;
    const { start } = within;
    const end = (0,sorted_search/* firstIndexBehind */.N)(whole, ({ at }) => at >= start + lines.length);
    return whole
        .slice((0,sorted_search/* firstIndexBehind */.N)(whole, ({ at }) => at >= start), end)
        .filter(({ until }) => until < start + lines.length)
        .map(block => ({ ...block, at: block.at - start, until: block.until - start }));
}
function findBlocks(lines) {
    const blocks = [];
    let includes = [];
    let callers = [];
    let start;
    const isPlaced = placedLines(lines);
    for (let at = 0; at < lines.length; at++) {
        const full = lines[at] ?? '';
        if (!isPlaced(at) && !full.endsWith(':')) {
            includes = [];
            callers = [];
            start = undefined;
            continue;
        }
        const line = full.slice(0, 4_000);
        const head = compiler_blocks_HEAD.exec(line);
        if (head && head[4] !== 'note') {
            const block = compiler_blocks_readBlock(lines, at, head);
            const chain = block.kind === 'fatal error' ? includes : [];
            const isAlone = block.frames.length < 2 && callers.length === 0 && chain.length === 0;
            const frames = isAlone ? NO_FRAMES : withoutDoubles([...block.frames, ...callers, ...chain]);
            blocks.push({ ...block, frames, at: start ?? at });
            includes = [];
            callers = [];
            at = block.until;
            start = undefined;
            continue;
        }
        const included = frameOf(INCLUDED.exec(line));
        const required = included ? undefined : frameOf(compiler_blocks_REQUIRED.exec(line));
        if (included)
            includes.push(included);
        else if (required)
            callers.push(required);
        else if (!SCOPE.test(line)) {
            includes = [];
            callers = [];
            start = undefined;
            continue;
        }
        start ??= at;
    }
    return blocks;
}
function compiler_blocks_readBlock(lines, at, head) {
    const [, file = '', line, column, kind = '', text = ''] = head;
    const place = { file, line: Number(line), ...(column !== undefined && { column: Number(column) }) };
    const frames = [place];
    let until = endOfQuote(lines, at);
    for (;;) {
        const next = lines[until + 1] ?? '';
        const note = next.includes(': note: ') ? compiler_blocks_HEAD.exec(next.slice(0, 4_000)) : null;
        if (note?.[4] !== 'note')
            break;
        const caller = CALLER_NOTE.test(note[5] ?? '') ? frameOf(note) : undefined;
        if (caller)
            frames.push(caller);
        until = endOfQuote(lines, until + 1);
    }
    const code = codeOf(text);
    return {
        ...place,
        kind,
        message: (code === undefined ? text : text.slice(0, text.lastIndexOf(' ['))).trim(),
        ...(code !== undefined && { code }),
        frames,
        until,
    };
}
function endOfQuote(lines, at) {
    let until = at;
    while (hasGutter(lines[until + 1]))
        until++;
    if (until > at)
        return until;
    let marks = 1;
    while (marks <= 3 && !isMarks(lines[at + marks]))
        marks++;
    if (marks > 3)
        return at;
    if (marks === 1)
        return at + 1;
    if (lines.slice(at + 1, at + marks).some(line => compiler_blocks_HEAD.test(line.slice(0, 4_000))))
        return at;
    const hint = lines[at + marks + 1] ?? '';
    return /^ +\S/.test(hint) && !compiler_blocks_HEAD.test(hint.slice(0, 4_000)) ? at + marks + 1 : at + marks;
}
function hasGutter(line) {
    return line?.includes('|') === true && GUTTER.test(line.slice(0, 40));
}
function isMarks(line) {
    return line !== undefined && line.length < 2_000 && line.includes('^') && MARKS.test(line);
}
function codeOf(text) {
    if (!text.endsWith(']'))
        return undefined;
    const codes = CODE.exec(text.slice(-400))?.[1]?.split(',') ?? [];
    const code = codes.find(part => part !== '-Werror' && part !== '-warnings-as-errors') ?? codes[0];
    return code?.replace(/^-Werror=/, '-W');
}
function withoutDoubles(frames) {
    return frames.filter(({ file, line, column }, index) => frames.findIndex(other => other.file === file && other.line === line && other.column === column) === index);
}
function frameOf(match) {
    const [, file, line, column] = match ?? [];
    if (file === undefined || !(Number(line) > 0))
        return undefined;
    return {
        file,
        line: Number(line),
        ...(Number(column) > 0 && { column: Number(column) }),
    };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/clang.ts



const COUNT = /^(?:(\d+) warnings?)?(?: and )?(?:(\d+) errors?)? generated\.$/;
const DRIVER = /^(?:\S*\/)?clang(?:\+\+)?(?:-\d+)?: error: (?!linker command failed|unable to execute)(.*)$/;
const clang_tool = {
    name: 'clang',
    title: 'C and C++ compiler',
    homepage: 'https://clang.llvm.org',
    ecosystem: 'c',
    evidence: [' generated.', ': error: '],
    evidenceForm: new RegExp(`${COUNT.source}|${DRIVER.source}`),
    commands: ['clang', 'clang++'],
    read: log => {
        const blocks = readCompilerBlocks(log).filter(isOfCompiler);
        const findings = [];
        let from = 0;
        let taken = 0;
        for (const [at, line] of log.lines.entries()) {
            const count = line.endsWith(' generated.') ? COUNT.exec(line) : null;
            if (count) {
                while (from < blocks.length && (blocks[from]?.until ?? Infinity) < at)
                    from++;
                const size = Number(count[1] ?? 0) + Number(count[2] ?? 0);
                findings.push(...blocks.slice(Math.max(taken, from - size), from).map(clang_toFinding));
                taken = from;
                continue;
            }
            const driver = line.length < 4_000 && line.includes('rror: ') ? DRIVER.exec(line) : null;
            if (driver)
                findings.push(makeFinding({ severity: 'error', message: driver[1] ?? '', at }));
        }
        return findings;
    },
};
function clang_toFinding(block) {
    const { code } = block;
    const isWarning = code?.startsWith('-W') === true;
    return compilerFinding(block, {
        url: isWarning
            ? `https://clang.llvm.org/docs/DiagnosticsReference.html#${code.slice(1).toLowerCase()}`
            : undefined,
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/clang-format.ts


const clang_format_CODE = '-Wclang-format-violations';
const clang_format_tool = {
    name: 'clang-format',
    title: 'C, C++, Java, JavaScript and Protocol Buffers formatter',
    homepage: 'https://clang.llvm.org/docs/ClangFormat.html',
    ecosystem: 'c',
    evidence: ['[-Wclang-format-violations]'],
    reach: 10,
    commands: ['clang-format', 'git-clang-format'],
    read: log => {
        const findings = [];
        for (const block of readCompilerBlocks(log)) {
            if (block.code !== clang_format_CODE)
                continue;
            const before = findings.at(-1);
            const finding = compilerFinding(block);
            if (before?.file === block.file && before.line === block.line) {
                findings[findings.length - 1] = { ...before, until: block.until };
            }
            else
                findings.push(finding);
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/clang-tidy.ts


const clang_tidy_CHECK = /^[a-z][a-z\d]*-[\w.+-]+$/;
const clang_tidy_tool = {
    name: 'clang-tidy',
    title: 'C and C++ linter',
    homepage: 'https://clang.llvm.org/extra/clang-tidy/',
    ecosystem: 'c',
    evidence: [': warning: ', ': error: '],
    evidenceForm: /^(?:[A-Za-z]:)?[^:]*:\d+:\d+: (?:warning|error): .* \[(?:-[\w=-]+,)*[a-z][a-z\d]*-[^\]]*\]$/,
    reach: 48,
    commands: ['clang-tidy', 'run-clang-tidy', 'run-clang-tidy.py'],
    read: log => readCompilerBlocks(log).flatMap(block => {
        const { code, column } = block;
        if (code === undefined || column === undefined || !clang_tidy_CHECK.test(code))
            return [];
        return [compilerFinding(block, { url: checkUrl(code) })];
    }),
};
function checkUrl(check) {
    const [, module, rest] = /^(clang-(?:analyzer|diagnostic)|[a-z\d]+)-([\w.+-]+)$/.exec(check) ?? [];
    if (module === undefined || rest === undefined || module.startsWith('clang-'))
        return undefined;
    return `https://clang.llvm.org/extra/clang-tidy/checks/${module}/${rest}.html`;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/clippy.ts

const clippy_tool = {
    name: 'clippy',
    title: 'Rust linter',
    homepage: 'https://doc.rust-lang.org/clippy/',
    ecosystem: 'rust',
    evidence: ['clippy::', 'rust-clippy/', '.rs:'],
    reach: 48,
    commands: ['cargo clippy', 'clippy-driver'],
    read: log => readRustc(log).filter(finding => isClippys(finding, log)),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/cmake.ts


const cmake_HEAD = /^CMake (Error|Warning|Deprecation Warning|Deprecation Error)(?: \(dev\))?(?: (?:at|in) (\S.{0,400}?)(?::(\d+))?(?: \((\w+)\))?)?:(?: (\S.*))?$/;
const cmake_CALL = /^ {2}(\S.{0,400}?):(\d+)(?: \(\w+\))?$/;
const cmake_MAX_LINES = 60;
const cmake_tool = {
    name: 'cmake',
    title: 'Build system generator for C and C++',
    homepage: 'https://cmake.org',
    ecosystem: 'c',
    evidence: ['CMake Error', 'CMake Warning', 'CMake Deprecation '],
    reach: 15,
    commands: ['cmake'],
    read: log => {
        const { lines } = log;
        const directory = sourceDirectory(log.command);
        const findings = [];
        for (let at = 0; at < lines.length; at++) {
            const line = lines[at] ?? '';
            const head = line.startsWith('CMake ') ? cmake_HEAD.exec(line.slice(0, 2_000)) : null;
            if (!head)
                continue;
            const [, kind = '', file, row, , rest] = head;
            const { text, calls, until } = cmake_readText(lines, at);
            const place = {
                ...(file !== undefined && { file }),
                ...(row !== undefined && { line: Number(row) }),
            };
            const message = essence([...(rest === undefined ? [] : [rest]), ...text]);
            if (message === '')
                continue;
            findings.push(makeFinding({
                ...(calls.length > 0 && file !== undefined
                    ? { frames: [{ file, line: Number(row) }, ...calls] }
                    : place),
                ...(file !== undefined && !file.startsWith('/') && { directory }),
                severity: kind === 'Error' ? 'error' : 'warning',
                message,
                at,
                until,
            }));
            at = until;
        }
        return findings;
    },
};
function cmake_readText(lines, at) {
    const text = [];
    const calls = [];
    let isStack = false;
    let until = at;
    for (let index = at + 1; index < Math.min(lines.length, at + cmake_MAX_LINES); index++) {
        const line = lines[index] ?? '';
        if (line.startsWith('Call Stack ')) {
            isStack = true;
        }
        else if (line.startsWith('  ')) {
            const [, file, row] = isStack ? (cmake_CALL.exec(line.slice(0, 2_000)) ?? []) : [];
            if (file !== undefined)
                calls.push({ file, line: Number(row) });
            else if (!isStack)
                text.push(line);
        }
        else if (line !== '')
            break;
        if (line === '' && isStack)
            break;
        if (line !== '')
            until = index;
    }
    return { text, calls, until };
}
function sourceDirectory(command) {
    const found = new Set();
    for (const simple of command.replace(/\\\n/g, ' ').split(/&&|\|\||[;|\n]/)) {
        const words = simple.trim().split(/\s+/);
        const start = words.findIndex(word => /(?:^|\/)cmake3?$/.test(word));
        if (start < 0 || words.some(word => /^(?:--build|--install|-E|-P|--open)$/.test(word)))
            continue;
        const rest = words.slice(start + 1);
        const option = rest.findIndex(word => word.startsWith('-S'));
        const named = option >= 0
            ? rest[option] === '-S'
                ? rest[option + 1]
                : rest[option]?.slice(2)
            : rest.find((word, index) => !word.startsWith('-') && !/^-[BDGATUC]$/.test(rest[index - 1] ?? ''));
        if (named !== undefined && /^[\w./-]+$/.test(named))
            found.add(named);
    }
    const [only] = found;
    return found.size === 1 && only !== '.' ? only : undefined;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/cmake-lint.ts

const cmake_lint_PROBLEM = {
    pattern: /^(?<file>\S[^:]{0,400}):(?<line>\d+)(?:,(?<column>\d+))?: \[(?<code>[CEWR]\d{4})\] (?<message>\S.*)$/,
    mark: ': [',
};
const cmake_lint_tool = {
    name: 'cmake-lint',
    title: 'Linter for CMake files',
    homepage: 'https://cmake-format.readthedocs.io/en/latest/cmake-lint.html',
    ecosystem: 'c',
    evidence: [': [C0', ': [E0', ': [E1', ': [W0', ': [R0'],
    reach: 1,
    commands: ['cmake-lint'],
    read: log => readForms(log, [cmake_lint_PROBLEM], {
        refine: (finding, { column, code = '' }) => ({
            ...finding,
            ...(column !== undefined && { column: Number(column) + 1 }),
            severity: code.startsWith('E') ? 'error' : code.startsWith('W') ? 'warning' : 'info',
        }),
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/cmocka.ts

const cmocka_PLACE = /^\[ {3}LINE {3}\] --- (\S.{0,400}?):(\d+): error: (\S.*)$/;
const cmocka_ERROR = /^\[ {2}ERROR {3}\] --- (.*)$/;
const cmocka_STEP = /^\[ {2}\S| {6}OK \]/;
const RUN = /^\[ RUN {6}\] (\S+)/;
const REACH = 20;
const cmocka_tool = {
    name: 'cmocka',
    title: 'Unit tests of C',
    homepage: 'https://cmocka.org',
    ecosystem: 'c',
    evidence: ['[   LINE   ] --- '],
    reach: REACH,
    commands: ['ctest', 'meson test'],
    read: ({ lines }) => lines.flatMap((line, at) => cmocka_readPlace(lines, line, at)),
};
function cmocka_readPlace(lines, line, until) {
    const [, file, row, word = ''] = line.startsWith('[   LINE')
        ? (cmocka_PLACE.exec(line.slice(0, 2_000)) ?? [])
        : [];
    if (file === undefined)
        return [];
    const text = [];
    let at = until;
    let test;
    for (let before = until - 1; before >= 0 && before > until - REACH; before--) {
        const said = (lines[before] ?? '').slice(0, 2_000);
        test = RUN.exec(said)?.[1];
        if (test !== undefined)
            break;
        if (at < until && text.length > 0 && cmocka_ERROR.test(lines[at] ?? ''))
            continue;
        text.unshift(cmocka_ERROR.exec(said)?.[1] ?? said);
        at = before;
    }
    const isError = cmocka_ERROR.test(lines[at] ?? '') && !cmocka_STEP.test(text[0] ?? '');
    const message = [test, isError ? text.join('\n') : word].filter(part => part !== undefined);
    return [
        makeFinding({
            file,
            line: row,
            severity: 'error',
            message: message.join(': '),
            at: isError ? at : until,
            until,
        }),
    ];
}

;// CONCATENATED MODULE: ./src/diagnose/tools/code-climate.ts


const code_climate_tool = {
    name: 'code-climate',
    title: 'Code Climate and GitLab code quality',
    homepage: 'https://github.com/codeclimate/platform/blob/master/spec/analyzers/SPEC.md',
    ecosystem: 'format',
    evidence: ['"check_name"', '"fingerprint"'],
    reach: 5,
    commands: [],
    precedence: 'document',
    read: code_climate_read,
};
const code_climate_SEVERITIES = new Map([
    ['info', 'info'],
    ['minor', 'warning'],
    ['major', 'error'],
    ['critical', 'error'],
    ['blocker', 'error'],
]);
function code_climate_read(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at: first, until }) => {
        const issues = Array.isArray(value) ? (0,json_documents/* asArray */._j)(value) : [value];
        return issues.flatMap(issue => {
            const finding = code_climate_readIssue(issue);
            return finding ? [{ ...finding, at: first, until }] : [];
        });
    });
}
function code_climate_readIssue(issue) {
    const file = (0,json_documents/* asString */.oJ)((0,json_documents.at)(issue, 'location', 'path'));
    const message = (0,json_documents/* asString */.oJ)((0,json_documents.at)(issue, 'description'))?.trim();
    const isIssue = (0,json_documents.at)(issue, 'check_name') !== undefined || (0,json_documents.at)(issue, 'fingerprint') !== undefined;
    if (file === undefined || file === '' || !message || !isIssue)
        return undefined;
    const begin = (0,json_documents.at)(issue, 'location', 'positions', 'begin');
    const end = (0,json_documents.at)(issue, 'location', 'positions', 'end');
    const line = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(begin, 'line')) ?? (0,json_documents/* asPosition */.kI)((0,json_documents.at)(issue, 'location', 'lines', 'begin'));
    const endLine = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(end, 'line')) ?? (0,json_documents/* asPosition */.kI)((0,json_documents.at)(issue, 'location', 'lines', 'end'));
    const column = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(begin, 'column'));
    const code = (0,json_documents/* asString */.oJ)((0,json_documents.at)(issue, 'check_name'));
    const source = (0,json_documents/* asString */.oJ)((0,json_documents.at)(issue, 'engine_name')) ?? toolOfRule(code ?? '');
    return {
        file,
        ...(line !== undefined && { line }),
        ...(line !== undefined && column !== undefined && { column }),
        ...(line !== undefined && endLine !== undefined && endLine >= line && { endLine }),
        severity: code_climate_SEVERITIES.get((0,json_documents/* asString */.oJ)((0,json_documents.at)(issue, 'severity')) ?? '') ?? 'warning',
        ...(code && { code }),
        ...(source && { source: source.toLowerCase() }),
        message: code && message.startsWith(`${code}: `) ? message.slice(code.length + 2) : message,
    };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/codespell.ts

const codespell_ROW = /^(\S[^:]*):(\d{1,9}): (\S+ ==> \S.*)$/;
const IN_NAME = /^(\S[^:]*): (\S+ ==> \S.*)$/;
const codespell_tool = {
    name: 'codespell',
    title: 'Spelling checker for code',
    homepage: 'https://github.com/codespell-project/codespell',
    ecosystem: 'docs',
    evidence: [' ==> '],
    reach: 5,
    commands: ['codespell'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        if (!line.includes(' ==> '))
            return [];
        const [, file, row, message] = codespell_ROW.exec(line.slice(0, 2_000)) ?? [];
        if (file !== undefined && message !== undefined) {
            return [{ file, line: Number(row), severity: 'error', message: clip(message), at }];
        }
        const [, path, words] = IN_NAME.exec(line.slice(0, 2_000)) ?? [];
        if (path === undefined || words === undefined)
            return [];
        return [{ file: path, severity: 'error', message: clip(words), at }];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/commitlint.ts

const commitlint_PROBLEM = /^([✖⚠]) {3}(\S.*) \[([\w-]+)\]$/;
const commitlint_tool = {
    name: 'commitlint',
    title: 'checks commit messages',
    homepage: 'https://commitlint.js.org',
    ecosystem: 'other',
    evidence: ['✖   ', '⚠   '],
    reach: 5,
    commands: ['commitlint'],
    read: log => log.lines.flatMap((text, at) => {
        const [, severity, message = '', code] = commitlint_PROBLEM.exec(text.slice(0, 1_000)) ?? [];
        if (severity === undefined)
            return [];
        const url = `https://commitlint.js.org/reference/rules.html#${code ?? ''}`;
        return [makeFinding({ severity, code, message, url, at })];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/conftest.ts

const STDOUT = {
    pattern: /^(?<severity>FAIL|WARN|EXCP) - (?<file>\S.{0,400}?) - (?<code>[\w.]+) - (?<message>\S.*)$/,
    mark: ' - ',
};
const conftest_TABLE = {
    pattern: /^[│|] (?<severity>failure|warning|exception) +[│|] (?<file>\S.{0,400}?) +[│|] (?<code>[\w.]+) +[│|] (?<message>\S.*?) +[│|]$/,
};
const conftest_tool = {
    name: 'conftest',
    title: 'Policy tests for configuration files',
    homepage: 'https://www.conftest.dev',
    ecosystem: 'infrastructure',
    evidence: ['FAIL - ', 'WARN - ', 'EXCP - ', ' failure ', ' warning '],
    reach: 1,
    commands: ['conftest'],
    read: log => readForms(log, [STDOUT, conftest_TABLE], {
        severities: {
            FAIL: 'error',
            EXCP: 'error',
            WARN: 'warning',
            failure: 'error',
            exception: 'error',
            warning: 'warning',
        },
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/coverage.ts

const TOTAL = /^(?:ERROR: )?(Coverage failure: total of \S+ is less than fail-under=\S+)$/;
const PLUGIN = /^(?:FAIL |ERROR: )?(Required test coverage of \S+ not reached\. Total coverage: \S+)$/;
const coverage_TABLE = /^Name +Stmts +Miss .*Cover( +Missing)?$/;
const coverage_ROW = /^(\S.*?) +(?:\d+ +){2,4}(\d{1,3}(?:\.\d+)?%) {3}(\d.*)$/;
const coverage_tool = {
    name: 'coverage',
    title: 'Python test coverage threshold',
    homepage: 'https://coverage.readthedocs.io',
    ecosystem: 'python',
    evidence: ['Coverage failure: total of ', 'Required test coverage of '],
    commands: ['coverage', 'pytest'],
    read: coverage_read,
};
function coverage_read({ lines }) {
    const failures = lines.flatMap((line, at) => {
        const text = line.slice(0, 400);
        const message = (PLUGIN.exec(text) ?? TOTAL.exec(text))?.[1];
        return message === undefined ? [] : [{ severity: 'error', message, at }];
    });
    const own = failures.filter(({ message }) => message.startsWith('Required'));
    if (failures.length === 0)
        return [];
    return [...(own.length > 0 ? own : failures), ...readUncovered(lines)];
}
function readUncovered(lines) {
    const findings = [];
    let inTable = false;
    for (const [at, line] of lines.entries()) {
        if (coverage_TABLE.test(line))
            inTable = true;
        else if (line.startsWith('TOTAL '))
            inTable = false;
        const [, file, cover, missing] = (inTable ? coverage_ROW.exec(line.slice(0, 4_000)) : undefined) ?? [];
        if (file === undefined || missing === undefined)
            continue;
        const first = missing.split(', ').find(range => /^\d+(?:-\d+)?$/.test(range));
        if (first === undefined)
            continue;
        const [from, to] = first.split('-').map(Number);
        findings.push({
            file,
            line: from ?? 1,
            endLine: to ?? from ?? 1,
            severity: 'warning',
            message: clip(`not covered (file: ${cover ?? ''}): ${missing}`),
            at,
        });
    }
    return findings;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/cppcheck.ts





const cppcheck_SEVERITIES = {
    error: 'error',
    warning: 'warning',
    style: 'info',
    performance: 'warning',
    portability: 'warning',
    information: 'info',
    debug: 'info',
};
const cppcheck_OLD = {
    pattern: /^(?:\[[^\]]{1,400}:\d+\] -> )*\[(?<file>[^\]:]{1,400}):(?<line>\d+)\]: \((?<severity>error|warning|style|performance|portability|information)[^)]{0,40}\) (?<message>.*)$/,
    mark: ']: (',
};
const cppcheck_ID = /^(?:[A-Za-z]\w*|(?:misra|cert|premium|autosar)-[\w.-]+)$/;
const cppcheck_tool = {
    name: 'cppcheck',
    title: 'C and C++ static analyser',
    homepage: 'https://cppcheck.sourceforge.io',
    ecosystem: 'c',
    evidence: [
        ': error: ',
        ': warning: ',
        ': style: ',
        ': performance: ',
        ': portability: ',
        ': information: ',
        ']: (',
        '<cppcheck ',
    ],
    evidenceForm: /^(?:[A-Za-z]:)?[^\s:][^:]*:\d+:\d+: [a-z]+: .* \[(?!-W[^,\]]*\])[-\w.+=,]+\]$|\]: \(|<cppcheck /,
    commands: ['cppcheck'],
    read: log => [
        ...readCompilerBlocks(log).flatMap(block => {
            if (block.code === undefined || !cppcheck_ID.test(block.code) || block.column === undefined)
                return [];
            const severity = cppcheck_SEVERITIES[block.kind] ?? 'warning';
            if (!isCSource(block.file))
                return [];
            return [compilerFinding({ ...block, frames: [block] }, { severity })];
        }),
        ...readForms(log, [cppcheck_OLD], { severities: cppcheck_SEVERITIES }),
        ...readXml(log),
    ],
};
function readXml(log) {
    return (0,xml_documents/* xmlDocuments */.a)(log, ['results']).flatMap(root => root.children.some(child => child.name === 'cppcheck')
        ? (0,xml_documents/* descendants */.D)(root, 'error').flatMap(error => {
            const place = error.children.find(child => child.name === 'location')?.attributes;
            if (!place)
                return [];
            return [
                makeFinding({
                    file: place.get('file'),
                    line: place.get('line'),
                    column: place.get('column'),
                    severity: cppcheck_SEVERITIES[error.attributes.get('severity') ?? ''] ?? 'warning',
                    code: error.attributes.get('id'),
                    message: error.attributes.get('msg') ?? '',
                    at: error.at,
                    until: error.until,
                }),
            ];
        })
        : []);
}

;// CONCATENATED MODULE: ./src/diagnose/tools/cpplint.ts

const EMACS = {
    pattern: /^(?<file>\S[^:]{0,400}):(?<line>\d+): {2}(?<message>\S.*?) {2}\[(?<code>[\w+]+\/[\w+]+)\] \[[1-5]\]$/,
    mark: '  [',
};
const VISUAL_STUDIO = {
    pattern: /^(?<file>\S[^(]{0,400})\((?<line>\d+)\): error cpplint: \[(?<code>[\w+]+\/[\w+]+)\] (?<message>.*) \[[1-5]\]$/,
    mark: ': error cpplint: ',
};
const ECLIPSE = {
    pattern: /^(?<file>\S[^:]{0,400}):(?<line>\d+): (?:warning|error): (?<message>\S.*?) {2}\[(?<code>[\w+]+\/[\w+]+)\] \[[1-5]\]$/,
    mark: '  [',
};
const cpplint_tool = {
    name: 'cpplint',
    title: "Google's C++ style checker",
    homepage: 'https://github.com/cpplint/cpplint',
    ecosystem: 'c',
    evidence: ['] [1]', '] [2]', '] [3]', '] [4]', '] [5]', ': error cpplint: '],
    reach: 1,
    commands: ['cpplint', 'cpplint.py'],
    read: log => readForms(log, [EMACS, VISUAL_STUDIO, ECLIPSE]),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/cpputest.ts

const cpputest_HEAD = /^(\S.{0,400}?):(\d+): error: Failure in ((?:IGNORE_)?TEST\([^)]{1,200}\))$/;
const cpputest_REACH = 10;
const cpputest_tool = {
    name: 'cpputest',
    title: 'Unit tests of C and C++',
    homepage: 'https://cpputest.github.io',
    ecosystem: 'c',
    evidence: [': error: Failure in '],
    reach: cpputest_REACH,
    commands: ['ctest'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        const isHead = line.includes(': error: Failure in ');
        const [, file, row, test = ''] = isHead ? (cpputest_HEAD.exec(line.slice(0, 2_000)) ?? []) : [];
        if (file === undefined)
            return [];
        const text = [];
        while (text.length < cpputest_REACH - 1 && lines[at + 1 + text.length]?.startsWith('\t') === true) {
            text.push((lines[at + 1 + text.length] ?? '').slice(0, 400));
        }
        const until = at + text.length;
        const essence = text.map(part => part.trim()).filter(part => part !== '' && part !== '^');
        const message = `${test}: ${essence.join('\n')}`;
        return [makeFinding({ file, line: row, severity: 'error', message, at, until })];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/credo.ts


const credo_HEAD = /^┃ +\[([CDFRW])\] \S+ (\S.*)$/u;
const MORE = /^┃ {3,}(\S.*)$/;
const credo_PLACE = /^┃ +(\S+\.(?:exs?|eex|heex)):(\d+)(?::(\d+))?(?: #\(.*\))?$/;
const ONELINE = {
    pattern: /^\[(?<severity>[CDFRW])\] \S+ (?<file>\S+\.(?:exs?|eex|heex)):(?<line>\d+)(?::(?<column>\d+))? (?<message>\S.*)$/u,
};
const FLYCHECK = {
    pattern: /^(?<file>\S+\.(?:exs?|eex|heex)):(?<line>\d+):(?:(?<column>\d+):)? (?<severity>[CDFRW]): (?<message>\S.*)$/,
};
const credo_SEVERITIES = {
    C: 'info',
    D: 'info',
    R: 'info',
    F: 'info',
    W: 'warning',
};
const credo_tool = {
    name: 'credo',
    title: 'Elixir linter',
    homepage: 'https://hexdocs.pm/credo',
    ecosystem: 'other',
    evidence: [
        '┃ [',
        '[R] ',
        '[W] ',
        '[C] ',
        '[D] ',
        '[F] ',
        ': R: ',
        ': W: ',
        ': C: ',
        ': D: ',
        ': F: ',
    ],
    reach: 8,
    commands: ['mix credo', 'credo'],
    read: log => [
        ...credo_readBlocks(log.lines),
        ...readForms(log, [ONELINE, FLYCHECK], { severities: credo_SEVERITIES }),
    ],
};
function credo_readBlocks(lines) {
    const findings = [];
    for (let at = 0; at < lines.length; at++) {
        const [, letter = '', first] = credo_HEAD.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
        if (first === undefined)
            continue;
        const text = [first];
        for (let index = at + 1; index < at + 6; index++) {
            const line = (lines[index] ?? '').slice(0, 2_000);
            const place = credo_PLACE.exec(line);
            if (place) {
                const [, file, row, column] = place;
                const severity = credo_SEVERITIES[letter] ?? 'warning';
                const message = text.join(' ');
                findings.push(makeFinding({ file, line: row, column, severity, message, at, until: index }));
                at = index;
                break;
            }
            const more = MORE.exec(line)?.[1];
            if (more === undefined || credo_HEAD.test(line))
                break;
            text.push(more);
        }
    }
    return findings;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/cspell.ts

const cspell_ISSUE = /^(\S.*?):(\d+):(\d+) - ((?:Unknown|Misspelled|Forbidden) word) \((.+?)\)(.*)$/;
const cspell_tool = {
    name: 'cspell',
    title: 'spell checker for code',
    homepage: 'https://cspell.org',
    ecosystem: 'docs',
    evidence: ['Unknown word (', 'Misspelled word (', 'Forbidden word ('],
    reach: 5,
    commands: ['cspell', 'cspell-cli'],
    read: log => log.lines.flatMap((text, at) => {
        if (text.length > 4_000)
            return [];
        const [, file, line, column, kind = '', word = '', rest = ''] = cspell_ISSUE.exec(text) ?? [];
        if (file === undefined)
            return [];
        const endColumn = Number(column) + word.length - 1;
        const message = `${kind}: ${word}${rest.trimEnd()}`;
        return [
            makeFinding({ file, line, column, endLine: line, endColumn, severity: 'error', message, at }),
        ];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/ctest.ts

const ctest_RESULT = /^ *\d+\/\d+ Test +#\d+: (\S.*?) \.{2,}\s?\*\*\*(\S.*?) +[\d.]+ sec/;
const ctest_tool = {
    name: 'ctest',
    title: 'Test driver of CMake',
    homepage: 'https://cmake.org/cmake/help/latest/manual/ctest.1.html',
    ecosystem: 'c',
    evidence: ['***Failed', '***Exception', '***Timeout', '***Not Run'],
    reach: 1,
    commands: ['ctest'],
    read: log => log.lines.flatMap((line, at) => {
        const match = line.includes('***') ? ctest_RESULT.exec(line.slice(0, 2_000)) : null;
        if (!match)
            return [];
        const [, name = '', outcome = ''] = match;
        return [makeFinding({ severity: 'error', message: `test ${name}: ${outcome}`, at })];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/formats/ruby-frames.ts
const ruby_frames_FRAME = /^\s*(?:from |# )?(\.?[^\s:#][^:]{0,400}):(\d+)(?::in [`'"].{0,400}|:in block .{0,400})?$/;
const ruby_frames_FOREIGN = /(?:^<internal:|\/gems\/|\/rubygems|\/lib\/ruby\/|^\/usr\/bin\/|^bin\/(?:rspec|cucumber|rake)$)/;
function readRubyFrame(line) {
    const [, file, row] = ruby_frames_FRAME.exec(line.slice(0, 1_000)) ?? [];
    if (file === undefined)
        return /^\s*(?:from |# )?<internal:/.test(line.slice(0, 200)) ? 'foreign' : undefined;
    if (ruby_frames_FOREIGN.test(file))
        return 'foreign';
    return Number(row) > 0 ? { file, line: Number(row) } : 'foreign';
}
function rubyFrames(lines) {
    return lines.flatMap(line => {
        const frame = readRubyFrame(line);
        return frame === undefined || frame === 'foreign' ? [] : [frame];
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/cucumber.ts



const cucumber_STEP = /^\s*(\S.*\.feature):(\d+):in [`'"](.*?)['"`]$/;
const cucumber_ERROR = /^\s*(.*?) ?\(([A-Z][\w:]*)\)$/;
const cucumber_MAX_LINES = 40;
const cucumber_tool = {
    name: 'cucumber',
    title: 'Behaviour-driven tests',
    homepage: 'https://cucumber.io',
    ecosystem: 'ruby',
    evidence: ['.feature:'],
    reach: 42,
    commands: ['cucumber'],
    read: log => {
        const { lines } = log;
        const findings = [];
        let free = 0;
        for (const [at, line] of lines.entries()) {
            const step = line.includes('.feature:') ? cucumber_STEP.exec(line.slice(0, 2_000)) : null;
            if (!step)
                continue;
            const start = findStart(lines, at, free);
            const frames = [];
            const text = [];
            for (const above of lines.slice(start, at)) {
                const frame = readRubyFrame(above);
                if (frame === undefined)
                    text.push(above);
                else if (frame !== 'foreign')
                    frames.push(frame);
            }
            const [, said, code] = cucumber_ERROR.exec(text.at(-1) ?? '') ?? [];
            const isUndefined = code?.endsWith('::Undefined') === true;
            const message = essence(code === undefined ? text : [...text.slice(0, -1), `  ${said ?? ''}`]);
            free = at + 1;
            findings.push(makeFinding({
                frames: [...frames, { file: step[1] ?? '', line: Number(step[2]) }],
                severity: isUndefined ? 'warning' : 'error',
                code: isUndefined ? undefined : code,
                message: [message, `in step: ${step[3] ?? ''}`].join('\n').trim(),
                at: start,
                until: at,
            }));
        }
        return findings;
    },
};
function findStart(lines, at, free) {
    const indent = (lines[at] ?? '').search(/\S/);
    let start = at;
    while (start > Math.max(free, at - cucumber_MAX_LINES) &&
        (lines[start - 1] ?? '') !== '' &&
        (lines[start - 1] ?? '').search(/\S/) >= indent &&
        !/^\s+(?:Given|When|Then|And|But|\*) .*# /.test(lines[start - 1] ?? ''))
        start--;
    return start;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/cue.ts

const cue_HEAD = /^\S.*:$/;
const cue_PLACE = /^ {4}(\S.{0,400}?\.(?:cue|json|ya?ml|toml)):(\d+):(\d+)$/;
const cue_tool = {
    name: 'cue',
    title: 'CUE: validation of configuration',
    homepage: 'https://cuelang.org',
    ecosystem: 'data',
    evidence: ['.cue:'],
    reach: 8,
    commands: ['cue'],
    read: ({ lines }) => {
        const findings = [];
        for (let at = 0; at + 1 < lines.length; at++) {
            const line = (lines[at] ?? '').slice(0, 2_000);
            if (!cue_HEAD.test(line))
                continue;
            const places = [];
            let until = at;
            for (;;) {
                const [, file, row, column] = cue_PLACE.exec((lines[until + 1] ?? '').slice(0, 2_000)) ?? [];
                if (file === undefined)
                    break;
                places.push({ file, line: Number(row), column: Number(column) });
                until++;
            }
            const last = places.find(({ file }) => !file.endsWith('.cue')) ?? places.at(-1);
            if (!last)
                continue;
            findings.push(makeFinding({ ...last, severity: 'error', message: line.slice(0, -1), at, until }));
            at = until;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/curlylint.ts

const curlylint_ROW = /^(\d+):(\d+)\t(\S.*)\t([a-z_]+)$/;
const curlylint_tool = {
    name: 'curlylint',
    title: 'HTML template linter',
    homepage: 'https://www.curlylint.org',
    ecosystem: 'data',
    evidence: [
        '\tparse_error',
        '\taria_role',
        '\tdjango_',
        '\thtml_has_lang',
        '\timage_alt',
        '\tindent',
        '\tmeta_viewport',
        '\tno_autofocus',
        '\ttabindex_no_positive',
    ],
    reach: 2,
    commands: ['curlylint'],
    read: ({ lines }) => {
        const findings = [];
        let file;
        for (const [at, line] of lines.entries()) {
            const [, row, column, message, code] = curlylint_ROW.exec(line.slice(0, 4_000)) ?? [];
            if (row === undefined)
                file = curlylint_ROW.test((lines[at + 1] ?? '').slice(0, 4_000)) ? line : file;
            if (file === undefined || row === undefined || message === undefined)
                continue;
            const place = { file, line: row, column: Number(column) + 1 };
            findings.push(makeFinding({ ...place, severity: 'error', code, message, at }));
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/formats/mocha-list.ts


const mocha_list_COUNT = /^ {2}(\d+) failing$/;
const HEADING = /^ {2}(\d{1,5})\) (.*)$/;
const TIMEOUT_FILE = /^(.*) \((\/\S+)\)$/;
function readMochaLists(lines, runner) {
    let isCypress = false;
    const findings = [];
    for (let at = 0; at < lines.length; at++) {
        const line = (lines[at] ?? '').slice(0, 100);
        if (line === '  (Run Starting)')
            isCypress = true;
        else if (line === '  (Run Finished)')
            isCypress = false;
        if (isCypress !== (runner === 'cypress') || !mocha_list_COUNT.test(line))
            continue;
        const list = readFailures(lines, at + 1);
        findings.push(...list.findings);
        at = list.next - 1;
    }
    return findings;
}
function readFailures(lines, start) {
    const findings = [];
    let at = start;
    for (; at < lines.length; at++) {
        const line = lines[at] ?? '';
        if (line.trim() === '')
            continue;
        const heading = HEADING.exec(line);
        if (Number(heading?.[1]) !== findings.length + 1)
            break;
        const { names, next } = readNames(lines, at, heading?.[2] ?? '');
        const end = endOfFailure(lines, next, findings.length + 2);
        findings.push(mocha_list_readFailure(lines, names, at, next, end));
        at = end - 1;
    }
    return { findings, next: at };
}
function readNames(lines, at, first) {
    const names = [first];
    let next = at + 1;
    for (; next < Math.min(lines.length, at + 12); next++) {
        const line = lines[next] ?? '';
        if ((names.at(-1) ?? '').endsWith(':') || !/^ {4,}\S/.test(line))
            break;
        names.push(line.trim());
    }
    return { names: names.map(name => name.replace(/:$/, '')), next };
}
function endOfFailure(lines, from, nextNumber) {
    let blanks = 0;
    let isInTrace = false;
    for (let index = from; index < lines.length; index++) {
        const line = lines[index] ?? '';
        if (Number(HEADING.exec(line.slice(0, 200))?.[1]) === nextNumber)
            return index;
        if (line === '') {
            blanks++;
            if (isInTrace && blanks > 1)
                return index;
            continue;
        }
        blanks = 0;
        const isTrace = isNodeFrameLine(line);
        if (isInTrace && !line.startsWith(' '))
            return index;
        isInTrace ||= isTrace;
    }
    return lines.length;
}
function mocha_list_readFailure(lines, names, at, from, end) {
    let text = lines.slice(from, end);
    const diff = text.findIndex(line => line.trim() === '+ expected - actual');
    const trace = text.findIndex(line => isNodeFrameLine(line));
    const isSaid = text.slice(0, Math.max(diff, 0)).some(line => /!==|actual - expected/.test(line));
    if (isSaid && trace > diff)
        text = [...text.slice(0, diff), ...text.slice(trace)];
    const error = readErrorText(text);
    const timeout = TIMEOUT_FILE.exec(error.message);
    const message = timeout?.[1] ?? error.message;
    let until = end - 1;
    while (until > at && (lines[until] ?? '').trim() === '')
        until--;
    return { ...failedTest({ ...error, message }, names, timeout?.[2]), at, until };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/cypress.ts

const cypress_tool = {
    name: 'cypress',
    title: 'end-to-end test runner',
    homepage: 'https://www.cypress.io',
    ecosystem: 'javascript',
    evidence: ['(Run Starting)'],
    commands: ['cypress run', 'cypress'],
    read: log => readMochaLists(log.lines, 'cypress'),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/dart.ts

const ANALYZE = {
    pattern: /^ *(?<severity>error|warning|info) (?:•|-) (?<file>\S.{0,400}?\.dart|pubspec\.yaml|analysis_options\.yaml):(?<line>\d+):(?<column>\d+) (?:•|-) (?<message>\S.*?) (?:•|-) (?<code>[a-z_]+)$/,
};
const FLUTTER = {
    pattern: /^ *(?<severity>error|warning|info) • (?<message>\S.*?) • (?<file>\S.{0,400}?\.(?:dart|yaml)):(?<line>\d+):(?<column>\d+) • (?<code>[a-z_]+)$/,
};
const MACHINE = {
    pattern: /^(?<severity>ERROR|WARNING|INFO)\|[A-Z_]+\|(?<code>[A-Z_]+)\|(?<file>[^|]{1,400})\|(?<line>\d+)\|(?<column>\d+)\|\d+\|(?<message>.*)$/,
};
const COMPILE = {
    pattern: /^(?<file>\S[^:]{0,400}\.dart):(?<line>\d+):(?<column>\d+): (?<severity>Error|Warning): (?<message>\S.*)$/,
};
const FORMAT = { pattern: /^Changed (?<file>\S.{0,400}\.dart)$/ };
const dart_tool = {
    name: 'dart',
    title: 'Dart and Flutter: analyze, format, compile',
    homepage: 'https://dart.dev/tools',
    ecosystem: 'other',
    evidence: ['.dart:', '.dart|', 'Changed ', 'pubspec.yaml:', 'analysis_options.yaml:'],
    reach: 1,
    commands: ['dart', 'flutter', 'dartanalyzer'],
    read: log => readForms(log, [ANALYZE, FLUTTER, MACHINE, COMPILE, FORMAT], {
        url: code => `https://dart.dev/diagnostics/${code.toLowerCase()}`,
        refine: finding => finding.line === undefined ? { ...finding, message: 'not formatted' } : finding,
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/dart-test.ts


const dart_test_HEAD = /^(?:\d\d:\d\d )?\+\d+(?: ~\d+)? -\d+: (\S.*) \[E\] *$/;
const dart_test_CALL = /^ {2}(package:\S+|dart:\S+|\S+\.dart)(?: (\d+):(\d+))? {2,}\S/;
const dart_test_MAX_LINES = 120;
const dart_test_tool = {
    name: 'dart-test',
    title: 'Dart and Flutter tests',
    homepage: 'https://pub.dev/packages/test',
    ecosystem: 'other',
    evidence: [' [E]'],
    reach: 121,
    commands: ['dart test', 'flutter test', 'dart run test'],
    read: ({ lines }) => {
        const findings = [];
        for (let at = 0; at < lines.length; at++) {
            const name = dart_test_HEAD.exec((lines[at] ?? '').slice(0, 2_000))?.[1];
            if (name === undefined)
                continue;
            const frames = [];
            const text = [];
            let hasCalls = false;
            let until = at;
            for (let index = at + 1; index < Math.min(lines.length, at + dart_test_MAX_LINES); index++) {
                const line = (lines[index] ?? '').slice(0, 2_000);
                if (!line.startsWith('  '))
                    break;
                const [, file, row, column] = dart_test_CALL.exec(line) ?? [];
                if (file === undefined && !hasCalls)
                    text.push(line);
                hasCalls ||= file !== undefined;
                if (file !== undefined && row !== undefined && !/^(?:package|dart):/.test(file))
                    frames.push({ file, line: Number(row), column: Number(column) });
                if (line.trim() !== '')
                    until = index;
            }
            const file = /^(\S+\.dart): /.exec(name)?.[1];
            const place = frames.length > 1 ? { frames } : (frames[0] ?? (file === undefined ? {} : { file }));
            findings.push(makeFinding({
                ...place,
                severity: 'error',
                message: [essence(text), `in test: ${name}`].join('\n').trim(),
                at,
                until,
            }));
            at = until;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/deno.ts




const TEST = /^(\S.*?) => (\S+):(\d+):(\d+)$/;
const deno_ERROR = /^(?:error: |Error linting: |Error checking: )(.*)$/;
const LINT = /^(?:error|warning)?\[([a-z][\w-]*(?:\/[\w-]+)?)\]: (.*)$/;
const LINT_PLACE = /^\s+--> (\S.*?):(\d+):(\d+)$/;
const DOCS = /^\s+docs: (https:\S+)$/;
const deno_CHECK = /^(?:error: )?(TS\d+) \[(ERROR|WARNING)\]: (.*)$/;
const UNFORMATTED = /^from (\/\S.*):$/;
const deno_CHANGED = /^\s*(\d+) \| [-+]/;
const deno_MAX_LINES = 80;
function endOfTrace(lines, at) {
    let until = at;
    let isInTrace = false;
    for (let index = at + 1; index < Math.min(lines.length, at + deno_MAX_LINES); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        const isTrace = isNodeFrameLine(line);
        if (isInTrace && !isTrace)
            break;
        if (line.trim() === '' && isCodeFrameLine(lines[until] ?? ''))
            break;
        if (TEST.test(line) || deno_ERROR.test(line) || deno_CHECK.test(line))
            break;
        isInTrace ||= isTrace;
        until = index;
    }
    return isInTrace ? until : at;
}
function readError(lines, at, test) {
    const head = test ? at + 1 : at;
    const until = endOfTrace(lines, head);
    const first = deno_ERROR.exec((lines[head] ?? '').slice(0, 2_000))?.[1];
    const isOurs = lines.slice(head, until + 1).some(line => line.includes('at file:///'));
    if (first === undefined || (!isOurs && !test))
        return undefined;
    const isPath = /^\/\S+$/.test(first);
    const said = isPath ? [] : [first.replace(/^Uncaught (?:\(in promise\) )?/, '')];
    const error = readErrorText([
        ...said,
        ...lines.slice(head + 1, until + 1).map(line => (isPath ? line.replace(/^ {2,4}/, '') : line)),
    ]);
    const found = failedTest(error, test ? [test[1] ?? ''] : [], isPath ? readPath(first) : undefined);
    const start = test && { file: test[2] ?? '', line: Number(test[3]), column: Number(test[4]) };
    return { ...(!found.frames && start), ...found, at, until };
}
function readLint(lines, at, lint) {
    const place = LINT_PLACE.exec((lines[at + 1] ?? '').slice(0, 1_000));
    if (!place)
        return undefined;
    let until = at + 1;
    let url;
    for (let index = at + 2; index < Math.min(lines.length, at + deno_MAX_LINES) && url === undefined; index++) {
        const line = (lines[index] ?? '').slice(0, 1_000);
        if (line !== '' && !/^\s|^\d+ +\|/.test(line))
            break;
        url = DOCS.exec(line)?.[1];
        until = index;
    }
    if (url === undefined)
        return undefined;
    const [, file, line, column] = place;
    const severity = (lines[at] ?? '').startsWith('warning') ? 'warning' : 'error';
    return makeFinding({
        file,
        line,
        column,
        severity,
        code: lint[1],
        message: lint[2] ?? '',
        url,
        at,
        until,
    });
}
function deno_readCheck(lines, at, check) {
    const [, code, severity = '', message = ''] = check;
    for (let index = at + 1; index < Math.min(lines.length, at + 20); index++) {
        const line = lines[index] ?? '';
        const frame = isNodeFrameLine(line) ? readNodeFrame(line) : undefined;
        if (frame)
            return makeFinding({ ...frame, severity, code, message, at, until: index });
        if (deno_CHECK.test(line))
            break;
    }
    return makeFinding({ severity, code, message, at });
}
function readUnformatted(lines, at, file) {
    const line = deno_CHANGED.exec((lines[at + 1] ?? '').slice(0, 100))?.[1];
    if (line === undefined)
        return undefined;
    const message = 'Not formatted as deno would: run `deno fmt`';
    return makeFinding({ file, line, severity: 'error', message, at });
}
const deno_tool = {
    name: 'deno',
    title: 'JavaScript runtime with test runner, linter and formatter',
    homepage: 'https://deno.com',
    ecosystem: 'javascript',
    evidence: ['at file:///', 'docs.deno.com', 'lint.deno.land', 'not formatted file', ' [ERROR]: '],
    commands: ['deno'],
    read: log => {
        const { lines } = log;
        const findings = [];
        let isInErrors = false;
        for (let at = 0; at < lines.length; at++) {
            const line = (lines[at] ?? '').slice(0, 2_000);
            if (line === ' ERRORS ')
                isInErrors = true;
            else if (line === ' FAILURES ')
                isInErrors = false;
            const test = isInErrors && line.includes(' => ') ? TEST.exec(line) : null;
            const check = deno_CHECK.exec(line);
            const lint = check ? null : LINT.exec(line);
            const unformatted = UNFORMATTED.exec(line)?.[1];
            let finding;
            if (test)
                finding = readError(lines, at, test);
            else if (check)
                finding = deno_readCheck(lines, at, check);
            else if (lint)
                finding = readLint(lines, at, lint);
            else if (unformatted !== undefined)
                finding = readUnformatted(lines, at, unformatted);
            else if (deno_ERROR.test(line))
                finding = readError(lines, at);
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/depcheck.ts


const UNUSED = /^Unused (?:devD|d)ependencies$/;
const depcheck_MISSING = /^Missing dependencies$/;
const ITEM = /^\* ((?:@[\w.~-]+\/)?[\w.~-]+)(?:: (\S.*))?$/;
const FOLDER = /\bdepcheck(?:@[\w.-]+)?[ \t]+(?!-)([\w@./-]+)/g;
const depcheck_tool = {
    name: 'depcheck',
    title: 'Finds unused and missing npm dependencies',
    homepage: 'https://github.com/depcheck/depcheck',
    ecosystem: 'javascript',
    evidence: ['Unused dependencies', 'Unused devDependencies', 'Missing dependencies'],
    evidenceForm: /^(?:Unused (?:devD|d)|Missing d)ependencies$/,
    commands: ['depcheck'],
    read: ({ lines, command }) => {
        const findings = [];
        const folders = [...command.matchAll(FOLDER)].map(([, folder = '.']) => folder);
        const folder = folders.length === 1 ? folders[0] : undefined;
        let section;
        for (const [at, text] of lines.entries()) {
            const line = text.slice(0, 1_000);
            if (UNUSED.test(line))
                section = 'unused';
            else if (depcheck_MISSING.test(line))
                section = 'missing';
            else if (section !== undefined) {
                const [, name, user] = ITEM.exec(line) ?? [];
                if (name === undefined)
                    section = undefined;
                else
                    findings.push(problem(section, name, user, folder, at));
            }
        }
        return findings;
    },
};
function problem(section, name, user, folder, at) {
    const what = { severity: 'error', code: section, message: `${section} dependency: ${name}`, at };
    const wanted = { name, ecosystem: 'npm' };
    if (section === 'unused') {
        return folder === undefined
            ? makeFinding({ ...what, package: wanted })
            : makeFinding({ ...what, file: external_node_path_.posix.join(folder, 'package.json'), anchor: `"${name}"` });
    }
    if (user === undefined)
        return makeFinding(what);
    const file = user.startsWith('/') ? user : external_node_path_.posix.join(folder ?? '.', user);
    return makeFinding({ ...what, file, anchor: name });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/dependency-cruiser.ts

const VIOLATION = /^ {2}(error|warn|info) ([\w@./-]+): (\S+)(?: (?:→|->) ?(\S*))?\s*$/;
const CYCLE = /^ {4,}(\S+)(?: (?:→|->))?\s*$/;
const START_OF_COUNT = /^[x✖×✘] \d+ dependency violations? \(|^[⚠!‼] \d+ dependency violations? \(/;
function readViolation(lines, at, match) {
    const [, severity = '', code, file = '', to = ''] = match;
    const cycle = [];
    let until = at;
    for (let step; to === '' && (step = CYCLE.exec((lines[until + 1] ?? '').slice(0, 1_000))); until++) {
        cycle.push(step[1] ?? '');
    }
    const path = to === '' ? cycle : [to];
    const anchor = to.startsWith('.') || /^[@\w][\w@/-]*$/.test(to) ? to : undefined;
    const message = [file, ...path].join(' → ');
    return makeFinding({
        file,
        anchor,
        severity: severity === 'warn' ? 'warning' : severity,
        code,
        message,
        at,
        until,
    });
}
const dependency_cruiser_tool = {
    name: 'dependency-cruiser',
    title: 'checks rules about dependencies between modules',
    homepage: 'https://github.com/sverweij/dependency-cruiser',
    ecosystem: 'javascript',
    evidence: ['dependency violation'],
    commands: ['depcruise', 'dependency-cruise', 'dependency-cruiser'],
    read: log => {
        const findings = [];
        let pending = [];
        for (let at = 0; at < log.lines.length; at++) {
            const line = (log.lines[at] ?? '').slice(0, 2_000);
            const match = VIOLATION.exec(line);
            if (match) {
                const finding = readViolation(log.lines, at, match);
                pending.push(finding);
                at = finding.until ?? at;
            }
            else if (START_OF_COUNT.test(line)) {
                findings.push(...pending);
                pending = [];
            }
            else if (line.trim() !== '')
                pending = [];
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/deptry.ts

const deptry_PROBLEM = {
    pattern: /^(?<file>[^\s:][^:]{0,400}):(?:(?<line>\d{1,9}):(?<column>\d{1,9}):)? (?<code>DEP\d{3}) (?<message>'(?<name>[^']{1,200})' .*)$/,
    mark: ': DEP',
};
const deptry_tool = {
    name: 'deptry',
    title: 'Checker of Python dependencies',
    homepage: 'https://deptry.com',
    ecosystem: 'python',
    evidence: [': DEP'],
    evidenceForm: deptry_PROBLEM.pattern,
    reach: 0,
    commands: ['deptry'],
    read: log => readForms(log, [deptry_PROBLEM], {
        refine: (finding, { name }) => finding.line === undefined && name !== undefined ? { ...finding, anchor: name } : finding,
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/detect-secrets.ts

const TYPE = /^Secret Type: (\S.*)$/;
const detect_secrets_LOCATION = /^Location: +(\S.*):(\d{1,9})$/;
const detect_secrets_tool = {
    name: 'detect-secrets',
    title: 'Secret scanner',
    homepage: 'https://github.com/Yelp/detect-secrets',
    ecosystem: 'security',
    evidence: ['Secret Type: ', '"hashed_secret"'],
    reach: 8,
    commands: ['detect-secrets', 'detect-secrets-hook'],
    read: log => [...readHook(log.lines), ...detect_secrets_readJson(log)],
};
function readHook(lines) {
    return lines.flatMap((line, at) => {
        const type = TYPE.exec(line.slice(0, 400))?.[1];
        const [, file, row] = (type === undefined ? undefined : detect_secrets_LOCATION.exec((lines[at + 1] ?? '').slice(0, 2_000))) ?? [];
        if (type === undefined || file === undefined)
            return [];
        const message = `secret found: ${type}`;
        return [{ file, line: Number(row), severity: 'error', code: type, message, at, until: at + 1 }];
    });
}
function detect_secrets_readJson(log) {
    const severity = /\bdetect-secrets scan\b/.test(log.command) ? 'warning' : 'error';
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => {
        if ((0,json_documents/* property */.MZ)(value, 'plugins_used') === undefined)
            return [];
        const results = (0,json_documents/* property */.MZ)(value, 'results') ?? {};
        return Object.entries(results).flatMap(([file, secrets]) => (0,json_documents/* asArray */._j)(secrets).flatMap((secret) => {
            const type = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(secret, 'type'));
            const line = (0,json_documents/* asPosition */.kI)((0,json_documents/* property */.MZ)(secret, 'line_number'));
            if (type === undefined)
                return [];
            const place = { file, ...(line !== undefined && { line }) };
            return [{ ...place, severity, code: type, message: `secret found: ${type}`, at, until }];
        }));
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/detekt.ts

const LITE = /^(\S.*?\.kts?):(\d+):(\d+): (\S.*) \[([A-Z]\w+)\]$/;
const FINDING = /^\s+([A-Z]\w+) - (?:\d+\/\d+ - )?\[(.*)\] at (\S.*\.kts?):(\d+):(\d+)(?: - Signature=.*)?$/;
function detekt_read({ lines }) {
    return lines.flatMap((text, at) => {
        const [, file, line, column, message = '', code] = LITE.exec(text) ?? [];
        if (file !== undefined) {
            return [makeFinding({ file, line, column, severity: 'error', code, message, at })];
        }
        const [, rule, said = '', path, row, position] = FINDING.exec(text) ?? [];
        if (rule === undefined)
            return [];
        const place = { file: path, line: row, column: position };
        return [
            makeFinding({ ...place, severity: 'error', code: rule, message: `${rule}: ${said}`, at }),
        ];
    });
}
const detekt_tool = {
    name: 'detekt',
    title: 'Static checks of Kotlin',
    homepage: 'https://detekt.dev',
    ecosystem: 'jvm',
    evidence: ['.kt:', '.kts:'],
    reach: 5,
    commands: ['detekt', 'detekt-cli'],
    read: detekt_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/djlint.ts


const djlint_RULER = /^─{20,}$/;
const djlint_ROW = /^([HTDNJ]\d{3}) (\d+):(\d+) (\S.*)$/;
const djlint_tool = {
    name: 'djlint',
    title: 'HTML template linter and formatter',
    homepage: 'https://www.djlint.com',
    ecosystem: 'data',
    evidence: ['Linted ', 'Linting ', 'Checking ', 'would be updated'],
    evidenceForm: /(?:Linted|Linting|Checking) \d|Checking and Linting|would be updated/,
    commands: ['djlint'],
    read: ({ lines }) => {
        if (!lines.some(line => line.startsWith('───')))
            return [];
        const findings = [];
        let file;
        for (const [at, line] of lines.entries()) {
            if (line.length > 4_000)
                continue;
            if (isHeading(lines, at))
                file = line.trim();
            const [, code, row, column, message = ''] = file === undefined ? [] : (djlint_ROW.exec(line) ?? []);
            if (file === undefined || code === undefined)
                continue;
            const url = 'https://www.djlint.com/docs/linter/';
            const place = { file, line: row, column: Number(column) + 1 };
            findings.push(makeFinding({ ...place, severity: 'error', code, message, url, at }));
        }
        return [...findings, ...djlint_readCheck(lines)];
    },
};
function isHeading(lines, at) {
    const next = lines[at + 1] ?? '';
    return next.startsWith('───') && djlint_RULER.test(next.slice(0, 200)) && lines[at]?.trim() !== '';
}
function djlint_readCheck(lines) {
    const findings = [];
    for (const [at, line] of lines.entries()) {
        if (!isHeading(lines, at) || !(lines[at + 2] ?? '').startsWith('@@ '))
            continue;
        const header = [`--- ${line.trim()}`, `+++ ${line.trim()}`];
        const body = lines.slice(at + 2, at + 2_000);
        const kept = [...body.keys()].filter(index => body[index] !== '' || !(body[index - 1] ?? '').startsWith('@@ '));
        const diff = [...header, ...kept.map(index => body[index] ?? '')];
        const place = (index) => at + 2 + (kept[Math.max(index - 2, 0)] ?? 0);
        for (const hunk of readUnifiedDiffs(diff)) {
            if (hunk.oldFile !== line.trim())
                continue;
            findings.push({
                file: line.trim(),
                line: hunk.line,
                endLine: hunk.endLine,
                severity: 'error',
                message: describeHunk('not formatted', hunk),
                at: place(hunk.at),
                until: place(hunk.until),
            });
        }
    }
    return findings;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/doc8.ts

const doc8_ROW = /^(\S[^:]*\.(?:rst|txt|inc)):(\d{1,9}): (D\d{3}) (\S.*)$/;
const doc8_tool = {
    name: 'doc8',
    title: 'reStructuredText style checker',
    homepage: 'https://doc8.readthedocs.io',
    ecosystem: 'docs',
    evidence: ['Total accumulated errors = ', ': D0'],
    reach: 5,
    commands: ['doc8'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        const [, file, row, code, message] = doc8_ROW.exec(line.slice(0, 2_000)) ?? [];
        if (file === undefined || code === undefined || message === undefined)
            return [];
        return [{ file, line: Number(row), severity: 'error', code, message: clip(message), at }];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/docformatter.ts

const docformatter_BEFORE = /^before\//;
const docformatter_tool = {
    name: 'docformatter',
    title: 'Python docstring formatter',
    homepage: 'https://docformatter.readthedocs.io',
    ecosystem: 'python',
    evidence: ['--- before/', '.py'],
    evidenceForm: /^--- before\/|^\S{1,400}\.pyi?$/,
    reach: 48,
    commands: ['docformatter'],
    read: ({ lines, command }) => {
        const changes = readUnifiedDiffs(lines)
            .filter(({ oldFile, newFile }) => oldFile.startsWith('before/') && newFile.startsWith('after/'))
            .map(hunk => hunkFinding(hunk, hunk.oldFile.replace(docformatter_BEFORE, ''), 'would reformat'));
        if (changes.length > 0 || !/\bdocformatter\b.* (?:-c|--check)\b/.test(command))
            return changes;
        return lines.flatMap((line, at) => /^\S{1,400}\.pyi?$/.test(line)
            ? [{ file: line, severity: 'error', message: 'would reformat docstrings', at }]
            : []);
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/dockerfilelint.ts

const dockerfilelint_FILE = /^File: {3}(\S.*)$/;
const LINE = /^Line (\d+): (.*)$/;
const dockerfilelint_HEAD = /^Issue {2}Category +Title +Description$/;
const dockerfilelint_ISSUE = /^ +\d+ {2}\S/;
const dockerfilelint_tool = {
    name: 'dockerfilelint',
    title: 'Dockerfile linter',
    homepage: 'https://github.com/replicatedhq/dockerfilelint',
    ecosystem: 'infrastructure',
    evidence: ['Issue  Category'],
    commands: ['dockerfilelint'],
    read: ({ lines }) => {
        const findings = [];
        let file;
        let line;
        let columns = [];
        for (let at = 0; at < lines.length; at++) {
            const text = (lines[at] ?? '').slice(0, 2_000);
            if (text.startsWith('File: '))
                file = dockerfilelint_FILE.exec(text)?.[1] ?? file;
            if (text.startsWith('Line '))
                line = LINE.exec(text)?.[1] ?? line;
            if (text.startsWith('Issue ') && dockerfilelint_HEAD.test(text))
                columns = ['Category', 'Title', 'Description'].map(name => text.indexOf(name));
            if (file === undefined || line === undefined || !dockerfilelint_ISSUE.test(text))
                continue;
            let until = at;
            while (/^ {10,}\S/.test((lines[until + 1] ?? '').slice(0, 200)))
                until++;
            const [category = '', title = '', description = ''] = readCells(lines.slice(at, until + 1), columns);
            const severity = category === 'Possible Bug' ? 'error' : 'warning';
            const message = `${title}: ${description}`;
            findings.push(makeFinding({ file, line, severity, code: category, message, at, until }));
            at = until;
        }
        return findings;
    },
};
function readCells(rows, columns) {
    return columns.map((start, index) => rows
        .map(row => row.slice(start, columns[index + 1] ?? row.length).trim())
        .filter(cell => cell !== '')
        .join(' '));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/doctest.ts


const doctest_PROBLEM = /^(\S.{0,400}?)(?::(\d+)|\((\d+)\)): (ERROR|FATAL ERROR|WARNING): (.*)$/;
const doctest_RULER = /^={60,}$/;
const doctest_MAX_LINES = 30;
const doctest_tool = {
    name: 'doctest',
    title: 'C++ test framework',
    homepage: 'https://github.com/doctest/doctest',
    ecosystem: 'c',
    evidence: ['[doctest] ', 'TEST CASE:  '],
    reach: 40,
    commands: [],
    read: log => {
        const { lines } = log;
        if (!lines.some(line => line.startsWith('TEST CASE:  ')))
            return [];
        const findings = [];
        let test;
        for (let at = 0; at < lines.length; at++) {
            const line = (lines[at] ?? '').slice(0, 4_000);
            if (line.startsWith('TEST CASE:  '))
                test = line.slice('TEST CASE:  '.length);
            const problem = test !== undefined && line.includes('ERROR: ') ? doctest_PROBLEM.exec(line) : null;
            if (!problem)
                continue;
            let until = at;
            while (until < at + doctest_MAX_LINES && !doctest_isEnd(lines[until + 1]))
                until++;
            const text = [problem[5] ?? '', ...lines.slice(at + 1, until + 1)];
            findings.push(makeFinding({
                file: problem[1],
                line: problem[2] ?? problem[3],
                severity: problem[4] === 'WARNING' ? 'warning' : 'error',
                message: [essence(text), `in test: ${test ?? ''}`].join('\n'),
                at,
                until,
            }));
            at = until;
        }
        return findings;
    },
};
function doctest_isEnd(line) {
    return (line === undefined ||
        line.trim() === '' ||
        doctest_RULER.test(line) ||
        doctest_PROBLEM.test(line.slice(0, 4_000)));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/dotnet.ts

const dotnet_PROBLEM = /^ *(?:\d+>)?(\S.{0,400}?)\((\d+)(?:,(\d+))?(?:,(\d+),(\d+))?\): (error|warning) ((?!TS\d|WHITESPACE|IMPORTS|CHARSET|ENDOFLINE|FINALNEWLINE|TESTERROR)[A-Za-z]+\d+): (.*?)(?: \[(\S.*?)(?:::\S+)?\])?$/;
const PROJECT = /^ *(?:\d+>)?(MSBUILD|CSC|VBC|FSC|NuGet|\S.{0,400}?\.(?:\w+proj|slnx?|props|targets)) : (error|warning) ([A-Za-z]+\d+): (.*?)(?: \[(\S.*?)\])?$/;
const THROWN = /^Unhandled exception\. ([\w.`+]+): (.*)$/;
const dotnet_CALL = /^ {3}at .{1,2000} in (\S.*):line (\d+)$/;
const URLS = [
    [/^CS\d+$/, 'https://learn.microsoft.com/dotnet/csharp/misc/'],
    [/^CA\d+$/, 'https://learn.microsoft.com/dotnet/fundamentals/code-analysis/quality-rules/'],
    [/^IDE\d+$/, 'https://learn.microsoft.com/dotnet/fundamentals/code-analysis/style-rules/'],
    [/^NU\d+$/, 'https://learn.microsoft.com/nuget/reference/errors-and-warnings/'],
];
const dotnet_tool = {
    name: 'dotnet',
    title: '.NET: compilers, MSBuild, NuGet, uncaught exceptions',
    homepage: 'https://learn.microsoft.com/dotnet/core/tools/',
    ecosystem: 'dotnet',
    evidence: ['): error ', '): warning ', ' : error ', ' : warning ', 'Unhandled exception. '],
    evidenceForm: /\): (?:error|warning) (?!TS\d)[A-Za-z]+\d+: | : (?:error|warning) [A-Za-z]+\d+: |^Unhandled exception\. /,
    reach: 200,
    commands: ['dotnet', 'csc', 'mcs', 'msbuild', 'fsc', 'vbc', 'nuget', 'xbuild'],
    read: ({ lines }) => {
        const findings = [];
        for (let at = 0; at < lines.length; at++) {
            const line = lines[at] ?? '';
            if (line.length > 4_000)
                continue;
            const finding = dotnet_readProblem(line, at) ?? readThrown(lines, at);
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};
function dotnet_readProblem(line, at) {
    const match = line.includes('error') || line.includes('warning') ? dotnet_PROBLEM.exec(line) : null;
    if (match) {
        const [, file = '', row, column, endLine, endColumn, severity = '', code = '', message = '', project,] = match;
        const isRelative = !/^(?:\/|[A-Za-z]:\\)/.test(file);
        const folder = isRelative && project?.startsWith('/') === true ? folderOf(project) : undefined;
        return makeFinding({
            file,
            line: row,
            column,
            endLine,
            endColumn,
            directory: folder,
            severity,
            code,
            message,
            url: urlOf(code),
            at,
        });
    }
    const [, file = '', severity, code = '', message = '', project] = line.includes(' : ')
        ? (PROJECT.exec(line) ?? [])
        : [];
    if (severity === undefined)
        return undefined;
    const named = /\.(?:\w*proj|sln|slnx|props|targets)$/.test(file) ? file : project;
    return makeFinding({ file: named, severity, code, message, url: urlOf(code), at });
}
function folderOf(project) {
    return project.slice(0, project.lastIndexOf('/')) || '/';
}
function urlOf(code) {
    const base = URLS.find(([form]) => form.test(code))?.[1];
    return base === undefined ? undefined : base + code.toLowerCase();
}
function readThrown(lines, at) {
    const [, code, first] = THROWN.exec(lines[at] ?? '') ?? [];
    if (code === undefined || first === undefined)
        return undefined;
    const frames = [];
    const text = [first];
    let until = at;
    for (let index = at + 1; index < Math.min(lines.length, at + 200); index++) {
        const line = (lines[index] ?? '').slice(0, 4_000);
        const isCall = /^ {3}at \S/.test(line);
        if (!isCall && (until > at || line === ''))
            break;
        if (!isCall) {
            text.push(line);
            continue;
        }
        until = index;
        const [, file, row] = dotnet_CALL.exec(line) ?? [];
        if (file !== undefined)
            frames.push({ file, line: Number(row) });
    }
    if (frames.length === 0)
        return undefined;
    const message = text.slice(0, 4).join('\n');
    return makeFinding({ frames, severity: 'error', code, message, at, until });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/dotnet-format.ts

const dotnet_format_PROBLEM = {
    pattern: /^ *(?<file>\S.{0,400}?)\((?<line>\d+),(?<column>\d+)\): (?<severity>error|warning) (?<code>WHITESPACE|IMPORTS|CHARSET|ENDOFLINE|FINALNEWLINE): (?<message>.*?)(?: \[\S.*\])?$/,
};
const dotnet_format_tool = {
    name: 'dotnet-format',
    title: '.NET formatter',
    homepage: 'https://learn.microsoft.com/dotnet/core/tools/dotnet-format',
    ecosystem: 'dotnet',
    evidence: [' WHITESPACE: ', ' IMPORTS: ', ' CHARSET: ', ' ENDOFLINE: ', ' FINALNEWLINE: '],
    reach: 1,
    commands: ['dotnet format', 'dotnet-format'],
    read: log => readForms(log, [dotnet_format_PROBLEM]),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/editorconfig-checker.ts


const editorconfig_checker_FILE = /^(\S.{0,400}):$/;
const editorconfig_checker_ROW = /^\t(?:(\d+)(?:-(\d+))?: )?(\S.*)$/;
const editorconfig_checker_MESSAGE = /^(?:Trailing whitespace|Wrong (?:indent|indentation|amount of|line endings|character encoding)|Line too long|Not all lines have|Final newline expected|No final newline|Last line doesn't|There should|Expected |File has)/;
const GCC = {
    pattern: /^(?<file>\S[^:]{0,400}):(?<line>\d+):0: error: (?<message>\S.*)$/,
    mark: ':0: error: ',
};
const GITHUB = {
    pattern: /^::error file=(?<file>[^,:]{1,400})(?:,line=(?<line>\d+)(?:,endLine=(?<endLine>\d+))?)?::(?<message>\S.*)$/,
    mark: '::error file=',
};
const editorconfig_checker_tool = {
    name: 'editorconfig-checker',
    title: 'Checks files against .editorconfig',
    homepage: 'https://github.com/editorconfig-checker/editorconfig-checker',
    ecosystem: 'data',
    evidence: [
        'Trailing whitespace',
        'Wrong indent',
        'Wrong amount of',
        'Wrong line endings',
        'Line too long',
        'Not all lines have',
        'inal newline',
        'Wrong character encoding',
    ],
    reach: 3,
    commands: ['editorconfig-checker', 'ec'],
    read: log => {
        const findings = [];
        let file;
        for (const [at, full] of log.lines.entries()) {
            const line = full.slice(0, 2_000);
            if (!line.startsWith('\t')) {
                file = line.endsWith(':') ? editorconfig_checker_FILE.exec(line)?.[1] : undefined;
                continue;
            }
            const [, row, endRow, message = ''] = file === undefined ? [] : (editorconfig_checker_ROW.exec(line) ?? []);
            if (file === undefined || !editorconfig_checker_MESSAGE.test(message))
                continue;
            findings.push(makeFinding({ file, line: row, endLine: endRow, severity: 'error', message, at }));
        }
        const gcc = readForms(log, [GCC, GITHUB], { accept: ({ message = '' }) => editorconfig_checker_MESSAGE.test(message) });
        return [...findings, ...gcc];
    },
};

;// CONCATENATED MODULE: ./src/diagnose/formats/elixir-frames.ts
const elixir_frames_FRAME = /^\s+(?:\((\w+)(?: [\w.+-]+)?\) )?(\S+\.(?:exs?|erl|eex|heex|leex)):(\d+): \S/;
const elixir_frames_FOREIGN = /^(?:elixir|eex|ex_unit|iex|logger|mix|stdlib|kernel|compiler|erts|ssl|crypto|inets|public_key)$/;
function readElixirFrame(line) {
    const [, app, file, row] = elixir_frames_FRAME.exec(line.slice(0, 1_000)) ?? [];
    if (file === undefined)
        return undefined;
    if ((app !== undefined && elixir_frames_FOREIGN.test(app)) || Number(row) === 0)
        return 'foreign';
    return { file, line: Number(row) };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/elixir.ts



const elixir_HEAD = /^ *(warning|error): (\S.*)$/;
const elixir_PLACE = /^ {2}(?:\([\w. -]+\) )?(\S+\.(?:exs?|eex|heex)):(\d+)(?::(\d+))?(?:: \S.*)?$/;
const DRAWN = /^ *└─ (\S+?\.(?:exs?|eex|heex)):(\d+)(?::(\d+))?(?::.*)?$/;
const elixir_THROWN = /^\*\* \(([A-Z][\w.]*)\) (?:(?:invalid syntax found on |token missing on )?(\S+\.(?:exs?|eex|heex)):(\d+)(?::(\d+))?:?(?: |$))?(.*)$/;
const elixir_ECHO = /cannot compile module .*\(errors have been logged\)$/;
const elixir_UNFORMATTED = /^ {2}\* (\S+\.(?:exs?|eex|heex|sface))$/;
const elixir_MAX_LINES = 30;
const elixir_tool = {
    name: 'elixir',
    title: 'Elixir: compiler, formatter and uncaught exceptions',
    homepage: 'https://elixir-lang.org',
    ecosystem: 'other',
    evidence: ['** (', '.ex:', '.exs:', '.eex:', '.heex:'],
    commands: ['mix', 'elixir', 'elixirc', 'iex'],
    read: log => {
        const findings = [];
        let isFormat = false;
        for (let at = 0; at < log.lines.length; at++) {
            const line = (log.lines[at] ?? '').slice(0, 2_000);
            if (line.startsWith('** (Mix) mix format failed'))
                isFormat = true;
            const unformatted = isFormat ? elixir_UNFORMATTED.exec(line)?.[1] : undefined;
            if (unformatted !== undefined)
                findings.push({ file: unformatted, severity: 'error', message: 'not formatted', at });
            const finding = elixir_readDiagnostic(log.lines, at) ?? elixir_readThrown(log.lines, at);
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};
function elixir_readDiagnostic(lines, at) {
    const [, severity, first = ''] = elixir_HEAD.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
    if (severity === undefined)
        return undefined;
    const text = [first];
    for (let index = at + 1; index < Math.min(lines.length, at + elixir_MAX_LINES); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        const match = elixir_PLACE.exec(line) ?? DRAWN.exec(line);
        if (match) {
            const [, file, row, column] = match;
            return makeFinding({
                file,
                line: row,
                column,
                severity,
                message: essence(text, 6),
                at,
                until: index,
            });
        }
        if (line === '' || /^\S/.test(line) || elixir_HEAD.test(line))
            return undefined;
        if (!/^ *\d* *│/.test(line))
            text.push(line);
    }
    return undefined;
}
function elixir_readThrown(lines, at) {
    const line = (lines[at] ?? '').slice(0, 2_000);
    const [, code, file, row, column, first = ''] = line.startsWith('** (')
        ? (elixir_THROWN.exec(line) ?? [])
        : [];
    if (code === undefined || code === 'Mix' || elixir_ECHO.test(first))
        return undefined;
    const frames = [];
    const text = [first];
    let until = at;
    let isDrawing = false;
    let hasCalls = false;
    for (let index = at + 1; index < Math.min(lines.length, at + elixir_MAX_LINES); index++) {
        const next = (lines[index] ?? '').slice(0, 2_000);
        const frame = readElixirFrame(next);
        if (frame === undefined && (hasCalls || !/^ +\S/.test(next)))
            break;
        hasCalls ||= frame !== undefined;
        until = index;
        if (frame === undefined) {
            isDrawing ||= /[│└]/.test(next);
            if (frames.length === 0 && !isDrawing)
                text.push(next.replace(/^ +error: /, ''));
        }
        else if (frame !== 'foreign')
            frames.push(frame);
    }
    const message = essence(text, 8);
    const place = file === undefined ? (frames.length > 1 ? { frames } : frames[0]) : { file, line: row, column };
    return makeFinding({ ...place, severity: 'error', code, message, at, until });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/erb-lint.ts


const erb_lint_PLACE = /^In file: (\S.*):(\d+)$/;
const erb_lint_COMPACT = {
    pattern: /^(?<file>\S[^:]{0,400}\.erb):(?<line>\d+):(?<column>\d+): (?<message>[A-Z].*)$/,
    mark: '.erb:',
};
const erb_lint_tool = {
    name: 'erb_lint',
    title: 'ERB template linter',
    homepage: 'https://github.com/Shopify/erb_lint',
    ecosystem: 'ruby',
    evidence: ['In file: ', '.erb:'],
    reach: 1,
    commands: ['erblint', 'erb_lint'],
    read: log => [
        ...log.lines.flatMap((line, at) => {
            const [, file, row] = line.startsWith('In file: ')
                ? (erb_lint_PLACE.exec(line.slice(0, 2_000)) ?? [])
                : [];
            const message = log.lines[at - 1] ?? '';
            if (file === undefined || message === '')
                return [];
            return [makeFinding({ file, line: row, severity: 'error', message, at: at - 1, until: at })];
        }),
        ...readForms(log, [erb_lint_COMPACT]),
    ],
};

;// CONCATENATED MODULE: ./src/diagnose/tools/erlc.ts

const erlc_PROBLEM = {
    pattern: /^(?<file>[^\s:][^:]{0,400}\.(?:[ehyx]rl|app\.src|config)):(?<line>\d+):(?:(?<column>\d+):)? (?:(?<severity>Warning|Error): )?(?<message>\S.*)$/,
};
const erlc_QUOTED = /^% *\d*\|/;
const erlc_tool = {
    name: 'erlc',
    title: 'Erlang compiler',
    homepage: 'https://www.erlang.org',
    ecosystem: 'other',
    evidence: ['.erl:', '.hrl:', '.yrl:', '.xrl:'],
    reach: 4,
    commands: ['erlc', 'rebar3', 'rebar'],
    read: log => readForms(log, [erlc_PROBLEM]).map(finding => {
        let until = finding.at;
        while (erlc_QUOTED.test((log.lines[until + 1] ?? '').slice(0, 40)))
            until++;
        const severity = finding.severity === 'info' ? 'warning' : finding.severity;
        return { ...finding, severity, ...(until > finding.at && { until }) };
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/errcheck.ts

const errcheck_LINE = /^(\S[^:\t]*\.go):(\d+):(\d+):\t(\S.*)$/;
function errcheck_read({ lines }) {
    return lines.flatMap((text, at) => {
        const [, file, line, column, source = ''] = errcheck_LINE.exec(text) ?? [];
        if (file === undefined)
            return [];
        const message = `error return value is not checked: ${source}`;
        return [makeFinding({ file, line, column, severity: 'error', message, at })];
    });
}
const errcheck_tool = {
    name: 'errcheck',
    title: 'Finds unchecked errors in Go',
    homepage: 'https://github.com/kisielk/errcheck',
    ecosystem: 'go',
    evidence: Array.from({ length: 10 }, (_, digit) => `${digit}:\t`),
    reach: 5,
    commands: ['errcheck'],
    read: errcheck_read,
};

;// CONCATENATED MODULE: ./src/diagnose/formats/javac.ts



const javac_PROBLEM = /^(?:\[(?:javac|ant:javac)\] |:[\w:-]+(?=\/))?(\S[^:]*\.(?:java|kt|aj)):(\d+): (error|warning|Fehler|Warnung): (?:\[([\w.:-]+)\] )?(.*)$/;
const CARET = /^\s*\^\s*$/;
const javac_MAX_LINES = 40;
const DETAIL = /^ {2,}\S/;
function readJavac(lines) {
    const findings = [];
    const isPlaced = placedLines(lines);
    for (let at = 0; at < lines.length; at++) {
        const match = isPlaced(at) ? javac_PROBLEM.exec((lines[at] ?? '').slice(0, 4_000)) : null;
        if (!match)
            continue;
        const [, file, line, word = '', code, first = ''] = match;
        const caret = findCaret(lines, at);
        const more = caret === undefined ? [] : lines.slice(at + 1, Math.max(caret - 1, at + 1));
        const end = endOfDetails(lines, caret === undefined ? at + 1 : caret + 1);
        const details = caret === undefined ? [] : lines.slice(caret + 1, end);
        const column = caret === undefined ? undefined : (lines[caret] ?? '').indexOf('^') + 1;
        const own = details.filter(text => !/^ {2}(?:where |\(see )|^ {4}/.test(text));
        const url = details
            .map(text => /^ +\(see (\S+)\)$/.exec(text)?.[1])
            .find(found => found !== undefined);
        findings.push(makeFinding({
            file,
            line,
            column: hasTabs(lines, caret) ? undefined : column,
            severity: /^(?:error|Fehler)$/.test(word) ? 'error' : 'warning',
            code,
            message: essence([first, ...more, ...own]),
            url,
            at,
            until: end - 1,
        }));
        at = end - 1;
    }
    return findings;
}
function findCaret(lines, at) {
    for (let index = at + 1; index < Math.min(lines.length, at + javac_MAX_LINES); index++) {
        const line = lines[index] ?? '';
        if (CARET.test(line.slice(0, 4_000)))
            return index;
        if (javac_PROBLEM.test(line.slice(0, 4_000)) || line === '')
            return undefined;
    }
    return undefined;
}
function hasTabs(lines, caret) {
    return caret !== undefined && (lines[caret - 1] ?? '').startsWith('\t');
}
function endOfDetails(lines, start) {
    let end = start;
    while (end < Math.min(lines.length, start + javac_MAX_LINES) && DETAIL.test(lines[end] ?? ''))
        end++;
    return end;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/errorprone.ts

const errorprone_tool = {
    name: 'errorprone',
    title: 'Bug patterns of Java',
    homepage: 'https://errorprone.info',
    ecosystem: 'jvm',
    evidence: ['errorprone.info/bugpattern', ': error: [', ': warning: ['],
    reach: 8,
    commands: [],
    read: ({ lines }) => readJavac(lines).filter(({ code }) => /^[A-Z]/.test(code ?? '')),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/esbuild.ts

const esbuild_HEAD = /^\s?(?:[✘▲X] )?\[(ERROR|WARNING)\] (.*)$/;
const esbuild_PLACE = /^ {4}(\S.*?):(\d+):(\d+):$/;
const esbuild_CODE = / \[(?!plugin )([a-z][\w-]+)\]$/;
const esbuild_PLUGIN = / \[plugin [\w:@/-]+\]$/;
const CARRIED = /^((?:TS|NG)-?\d+): (.*)$/;
const esbuild_OLD = /^ > (\S.*?):(\d+):(\d+): (error|warning): (.*)$/;
function isText(line) {
    return line.trim() !== '' && !esbuild_HEAD.test(line.slice(0, 200));
}
function readMessage(lines, at, head) {
    const [, severity = '', text = ''] = head;
    const message = [text];
    let index = at + 1;
    for (; index < Math.min(lines.length, at + 12) && isText(lines[index] ?? ''); index++) {
        message.push((lines[index] ?? '').trim());
    }
    if ((lines[index] ?? '').trim() === '')
        index++;
    const place = esbuild_PLACE.exec((lines[index] ?? '').slice(0, 1_000));
    let until = place ? index : at;
    while (place && /^\s+(?:\d+ [│|]|[╵│|])/.test(lines[until + 1] ?? ''))
        until++;
    const [, carried, rest] = CARRIED.exec(text) ?? [];
    return makeFinding({
        file: esbuild_fileOf(place?.[1]),
        line: place?.[2],
        column: place ? Number(place[3]) + 1 : undefined,
        severity,
        code: carried ?? esbuild_CODE.exec(text)?.[1],
        message: [rest ?? text, ...message.slice(1)]
            .map(line => line.replace(esbuild_CODE, '').replace(esbuild_PLUGIN, ''))
            .join('\n'),
        at,
        until,
    });
}
function esbuild_fileOf(printed) {
    if (printed === undefined || /^<.*>$/.test(printed))
        return undefined;
    return printed.replace(/^[\w-]+:(?=\.{0,2}\/)/, '');
}
const esbuild_tool = {
    name: 'esbuild',
    title: 'JavaScript bundler',
    homepage: 'https://esbuild.github.io',
    ecosystem: 'javascript',
    evidence: ['[ERROR] ', '[WARNING] ', ': error: ', ': warning: '],
    evidenceForm: /^\s?(?:[✘▲X] )?\[(?:ERROR|WARNING)\] |^ > \S/,
    reach: 36,
    commands: ['esbuild', 'tsup', 'wrangler', 'vite', 'ng build', 'remix', 'bunchee'],
    read: log => {
        const findings = [];
        for (let at = 0; at < log.lines.length; at++) {
            const line = log.lines[at] ?? '';
            if (line.length > 4_000)
                continue;
            const head = line.includes('] ') ? esbuild_HEAD.exec(line) : null;
            if (head && /^\s?[✘▲X]/.test(line)) {
                const finding = readMessage(log.lines, at, head);
                findings.push(finding);
                at = finding.until ?? at;
            }
            else if (line.startsWith(' > ')) {
                const [, file, row, column, severity = '', message = ''] = esbuild_OLD.exec(line) ?? [];
                if (file === undefined)
                    continue;
                findings.push(makeFinding({ file, line: row, column: Number(column) + 1, severity, message, at }));
            }
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/formats/eslint-rules.ts
const PLUGINS = {
    '@typescript-eslint': 'https://typescript-eslint.io/rules/*',
    '@angular-eslint': 'https://github.com/angular-eslint/angular-eslint/blob/main/packages/eslint-plugin/docs/rules/*.md',
    '@stylistic': 'https://eslint.style/rules/*',
    import: 'https://github.com/import-js/eslint-plugin-import/blob/main/docs/rules/*.md',
    jest: 'https://github.com/jest-community/eslint-plugin-jest/blob/main/docs/rules/*.md',
    'jsx-a11y': 'https://github.com/jsx-eslint/eslint-plugin-jsx-a11y/blob/main/docs/rules/*.md',
    n: 'https://github.com/eslint-community/eslint-plugin-n/blob/master/docs/rules/*.md',
    react: 'https://github.com/jsx-eslint/eslint-plugin-react/blob/master/docs/rules/*.md',
    unicorn: 'https://github.com/sindresorhus/eslint-plugin-unicorn/blob/main/docs/rules/*.md',
    vue: 'https://eslint.vuejs.org/rules/*.html',
    '@next/next': 'https://nextjs.org/docs/messages/*',
};
function eslintRuleUrl(rule) {
    const slash = rule.lastIndexOf('/');
    const name = rule.slice(slash + 1);
    if (slash < 0)
        return `https://eslint.org/docs/latest/rules/${name}`;
    return PLUGINS[rule.slice(0, slash)]?.replace('*', name);
}

;// CONCATENATED MODULE: ./src/diagnose/formats/json-values.ts

const OPENING = /^[[{]\s*(?:[[{]|"[^"]{0,100}"\s*:\s*(?:[[{]|"[^"]*",?|[\w.-]+,?)?)?$/;
const MAX_ATTEMPTS = 4;
function readJsonValues(log, marks) {
    const lines = log.raw ?? log.lines;
    const values = [];
    let known = brackets.get(lines);
    if (!known)
        brackets.set(lines, (known = findBrackets(lines)));
    let budget = MAX_ATTEMPTS * known.size;
    let next = 0;
    for (const at of known.opening) {
        if (budget <= 0)
            break;
        const until = at < next ? undefined : json_values_lastLine(lines, at, known.closing);
        if (until === undefined)
            continue;
        const text = until === at ? (lines[at] ?? '') : lines.slice(at, until + 1).join('\n');
        budget -= text.length;
        if (!marks.some(mark => text.includes(mark))) {
            next = until + 1;
            continue;
        }
        const value = parse(text);
        if (value === undefined)
            continue;
        values.push({ value, at, until });
        next = until + 1;
    }
    return values;
}
const brackets = new WeakMap();
function findBrackets(lines) {
    const opening = [];
    const closing = new Map();
    let size = 0;
    for (const [index, line] of lines.entries()) {
        size += line.length + 1;
        const bracket = /^\s*([[{\]}])/.exec(line)?.[1];
        if (bracket === '[' || bracket === '{')
            opening.push(index);
        if (bracket === undefined || line.length > 200 || !/^\s*[\]}]\s*$/.test(line))
            continue;
        const known = closing.get(line.trimEnd());
        if (known)
            known.push(index);
        else
            closing.set(line.trimEnd(), [index]);
    }
    return { opening, closing, size };
}
function json_values_lastLine(lines, at, closing) {
    const line = lines[at] ?? '';
    const start = line.trimStart();
    const partner = start.startsWith('{') ? '}' : start.startsWith('[') ? ']' : undefined;
    if (partner === undefined)
        return undefined;
    if (line.trimEnd().endsWith(partner))
        return at;
    if (start.length > 500 || !OPENING.test(start.trimEnd()))
        return undefined;
    const candidates = closing.get(line.slice(0, line.length - start.length) + partner);
    return candidates?.[(0,sorted_search/* firstIndexBehind */.N)(candidates, index => index > at)];
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
function itemsOf(value) {
    return Array.isArray(value) ? value : [];
}
function json_values_textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function positionOf(value) {
    const number = typeof value === 'string' ? Number(value) : value;
    return typeof number === 'number' && Number.isInteger(number) && number >= 1 ? number : undefined;
}

;// CONCATENATED MODULE: ./src/diagnose/formats/stylish-rows.ts
const stylish_rows_ROW = /^\s+(\d{1,9}):(\d{1,9})\s+(error|warning|info|✖|×|⚠|‼|ℹ)\s+(\S.*)$/;
const stylish_rows_HEADER = /^(?:\S.*\/)?\S[^/]*\.[\w]{1,12}$|^(?:\.{0,2}\/)?\S+\/\S+$/;
const stylish_rows_RULE = /^@?[\w.-]+(?:\/[\w.@-]+)*(?:\([\w/@-]+\))?$/;
const stylish_rows_MAX_MESSAGE_LINES = 60;
function readStylishRows(lines, isSummary) {
    const isRow = rowLines(lines);
    const rows = [];
    let pending = [];
    let file;
    let table = 0;
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        if (line.length > 4_000 || line === '')
            continue;
        const count = file === undefined && isRow[at + 1] !== 1 ? undefined : isSummary(line);
        if (count !== undefined) {
            rows.push(...(count === 0 ? [] : pending.slice(-count)));
            pending = [];
            file = undefined;
            table++;
            continue;
        }
        if (!line.startsWith(' ')) {
            if (isRow[at + 1] === 1 && stylish_rows_HEADER.test(line))
                file = line;
            continue;
        }
        const cells = file === undefined || isRow[at] === 0 ? null : stylish_rows_ROW.exec(line);
        if (!cells || file === undefined)
            continue;
        const row = readRow(lines, at, cells[4] ?? '');
        pending.push({
            file,
            line: Number(cells[1]),
            column: Number(cells[2]),
            level: cells[3] ?? 'error',
            table,
            at,
            ...row,
        });
        at = row.until;
    }
    return rows;
}
const stylish_rows_known = new WeakMap();
function rowLines(lines) {
    let rows = stylish_rows_known.get(lines);
    if (!rows) {
        rows = Uint8Array.from(lines, line => (stylish_rows_ROW.test(line.slice(0, 4_000)) ? 1 : 0));
        stylish_rows_known.set(lines, rows);
    }
    return rows;
}
function readRow(lines, at, text) {
    const single = splitRule(text);
    if (single.rule !== undefined || !goesOn(lines, at))
        return { ...single, until: at };
    const message = [text.trimEnd()];
    for (let index = at + 1; index < Math.min(lines.length, at + stylish_rows_MAX_MESSAGE_LINES); index++) {
        const line = lines[index] ?? '';
        if (stylish_rows_ROW.test(line.slice(0, 4_000)) || line.startsWith('✖ '))
            break;
        const last = splitRule(line);
        if (last.message.trim() !== '')
            message.push(last.message.trimEnd());
        if (last.rule !== undefined)
            return { message: message.join('\n'), rule: last.rule, until: index };
    }
    return { ...single, until: at };
}
function goesOn(lines, at) {
    const next = lines[at + 1] ?? '';
    if (stylish_rows_ROW.test(next.slice(0, 4_000)) || next.startsWith('✖ '))
        return false;
    if (next !== '')
        return true;
    const second = lines[at + 2] ?? '';
    return second !== '' && !second.startsWith('✖ ') && !stylish_rows_HEADER.test(second.slice(0, 4_000));
}
function splitRule(text) {
    const gap = text.lastIndexOf('  ');
    const rule = text.slice(gap + 2);
    if (gap < 0 || !stylish_rows_RULE.test(rule))
        return { message: text.trim() };
    return { message: text.slice(0, gap).trimEnd(), rule };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/eslint.ts





const UNIX = /^(\S.*?):(\d+):(\d+): (.*) \[(Error|Warning)(?:\/([\w@./-]+))?\]$/;
const eslint_COMPACT = /^(\S.*?): line (\d+), col (\d+), (Error|Warning) - (.*?)(?: \(([\w@./-]+)\))?$/;
const eslint_VISUAL_STUDIO = /^(\S.*?)\((\d+),(\d+)\): (error|warning) ([\w@./-]+) : (.*)$/;
const CODEFRAME = /^(error|warning): (.*?)(?: \(([\w@./-]+)\))? at (\S.*?):(\d+):(\d+):$/;
const eslint_SUMMARY = /^✖ (\d+) problems? \((\d+) errors?, (\d+) warnings?\)$/;
const OTHER_SUMMARY = /^(?:✖ \d+ errors?|⚠ \d+ warnings?|\d+ messages?)/;
const PROSE = /\.(?:md|mdx|markdown|txt|rst)$/;
const HTML = /\.(?:html?|vue)$/;
const VERSION = /^ESLint: \d+\.\d+/;
function eslint_finding(problem, at, until = at) {
    const { file, line, column, rule } = problem;
    const url = rule === undefined ? undefined : eslintRuleUrl(rule);
    return {
        file,
        ...(line !== undefined && line > 0 && { line }),
        ...(line !== undefined && line > 0 && column !== undefined && column > 0 && { column }),
        severity: /^error$/i.test(problem.level) ? 'error' : 'warning',
        ...(rule !== undefined && { code: rule }),
        message: problem.message,
        ...(url !== undefined && { url }),
        at,
        ...(until > at && { until }),
    };
}
function readLine(line) {
    const unix = line.endsWith(']') ? UNIX.exec(line) : null;
    if (unix)
        return problemOf(unix, [1, 2, 3, 5, 6, 4]);
    const compact = line.includes(': line ') ? eslint_COMPACT.exec(line) : null;
    if (compact)
        return problemOf(compact, [1, 2, 3, 4, 6, 5]);
    const studio = line.includes('): ') ? eslint_VISUAL_STUDIO.exec(line) : null;
    if (studio && !/^[A-Z]{2,}\d+$/.test(studio[5] ?? '')) {
        return problemOf(studio, [1, 2, 3, 4, studio[5] === 'no-rule' ? 0 : 5, 6]);
    }
    const framed = line.endsWith(':') ? CODEFRAME.exec(line) : null;
    return framed ? problemOf(framed, [4, 5, 6, 1, 3, 2]) : undefined;
}
function problemOf(match, [file, line, column, level, rule, message]) {
    return {
        file: match[file] ?? '',
        line: Number(match[line]),
        column: Number(match[column]),
        level: match[level] ?? 'error',
        rule: rule === 0 ? undefined : match[rule],
        message: match[message] ?? '',
    };
}
function eslint_readJson(log) {
    const findings = [];
    for (const { value, at, until } of readJsonValues(log, ['"filePath":', '"filePath" :'])) {
        const results = Array.isArray(value) ? itemsOf(value) : itemsOf(fieldsOf(value)['results']);
        for (const result of results) {
            const { filePath, messages } = fieldsOf(result);
            if (itemsOf(messages).some(item => 'ruleUrl' in fieldsOf(item)))
                continue;
            const file = json_values_textOf(filePath);
            if (file === undefined)
                continue;
            for (const item of itemsOf(messages)) {
                const { line, column, endLine, endColumn, ruleId, severity, message } = fieldsOf(item);
                const end = positionOf(endLine);
                const endAt = positionOf(endColumn);
                findings.push({
                    ...eslint_finding({
                        file,
                        line: positionOf(line),
                        column: positionOf(column),
                        level: severity === 1 ? 'warning' : 'error',
                        rule: json_values_textOf(ruleId),
                        message: json_values_textOf(message) ?? '',
                    }, at, until),
                    ...(end !== undefined && { endLine: end }),
                    ...(endAt !== undefined && { endColumn: Math.max(endAt - 1, 1) }),
                });
            }
        }
    }
    return findings;
}
function isOfAnotherLinter({ file, rule, message }) {
    if (PROSE.test(file))
        return true;
    return rule === undefined && !/^(?:Parsing error|Unused |File ignored|Definition )/.test(message);
}
function htmlValidateRows(log, rows) {
    return (rows.some(row => HTML.test(row.file)) &&
        log.lines.some(line => line.startsWith('  https://html-validate.org/')));
}
function readCrash(lines, at) {
    const reason = [];
    let hasTrace = false;
    let until = at;
    for (let index = at + 1; index < Math.min(lines.length, at + 60); index++) {
        const line = lines[index] ?? '';
        const isTrace = isNodeFrameLine(line);
        if ((line.trim() === '' && reason.length > 0) || (hasTrace && !isTrace))
            break;
        hasTrace ||= isTrace;
        if (line.trim() !== '' && !isTrace)
            reason.push(line);
        until = index;
    }
    if (reason.length === 0)
        return undefined;
    return { severity: 'error', message: `ESLint could not run: ${essence(reason, 4)}`, at, until };
}
const eslint_tool = {
    name: 'eslint',
    title: 'JavaScript and TypeScript linter',
    homepage: 'https://eslint.org',
    ecosystem: 'javascript',
    evidence: [
        ' error, ',
        ' errors, ',
        '[Error/',
        '[Warning/',
        ', Error - ',
        ', Warning - ',
        '"filePath"',
        '): error ',
        '): warning ',
        'ESLint: ',
        ') at ',
        'error: Parsing error',
    ],
    evidenceForm: /^✖ \d+ problems? \(|\[(?:Error|Warning)\/|: line \d+, col \d+, |\): (?:error|warning) [\w@./-]+ : |"filePath"|^ESLint: |^(?:error|warning): .* at \S.*:\d+:\d+:$/,
    commands: ['eslint', 'eslint_d', 'ng lint', 'vue-cli-service lint', 'nx lint'],
    read: log => {
        const findings = [];
        const rows = readStylishRows(log.lines, line => {
            const summary = eslint_SUMMARY.exec(line);
            if (summary)
                return Number(summary[1]);
            return OTHER_SUMMARY.test(line) ? 0 : undefined;
        });
        const isTextlint = log.command.includes('textlint');
        const others = new Set(rows.filter(row => /\(.*\)$/.test(row.rule ?? '')).map(row => row.table));
        const isOthers = htmlValidateRows(log, rows);
        for (const row of rows) {
            if (isOthers && HTML.test(row.file))
                continue;
            if (others.has(row.table) || !/^[a-z]/.test(row.level))
                continue;
            if (isTextlint && PROSE.test(row.file))
                continue;
            findings.push(eslint_finding(row, row.at, row.until));
        }
        for (const [at, line] of log.lines.entries()) {
            if (line.length > 4_000 || line === '' || line.startsWith(' '))
                continue;
            const problem = readLine(line);
            if (problem && isOfAnotherLinter(problem))
                continue;
            if (problem)
                findings.push(eslint_finding(problem, at));
            else if (VERSION.test(line)) {
                const crash = readCrash(log.lines, at);
                if (crash)
                    findings.push(crash);
            }
        }
        return [...findings, ...eslint_readJson(log)];
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/exunit.ts



const exunit_HEAD = /^ {2,}\d+\) ((?:test|doctest|property|feature) .*|.* \([A-Z][\w.]*\))$/;
const exunit_START = /^ {5,}(\S+\.exs?):(\d+)$/;
const exunit_THROWN = /^ *\*\* \(([A-Z][\w.]*)\) (.*)$/;
const exunit_MAX_LINES = 150;
const exunit_tool = {
    name: 'exunit',
    title: 'Elixir test framework',
    homepage: 'https://hexdocs.pm/ex_unit/ExUnit.html',
    ecosystem: 'other',
    evidence: [') test ', ') doctest ', ') property ', ') feature '],
    reach: 152,
    commands: ['mix test', 'mix'],
    read: log => {
        const { lines } = log;
        const findings = [];
        for (let at = 0; at < lines.length; at++) {
            const name = exunit_HEAD.exec((lines[at] ?? '').slice(0, 2_000))?.[1];
            const [, file, row] = name === undefined ? [] : (exunit_START.exec((lines[at + 1] ?? '').slice(0, 2_000)) ?? []);
            if (name === undefined || file === undefined)
                continue;
            const { frames, text, code, until } = exunit_readBody(lines, at + 2);
            const place = frames.length > 0 ? { frames } : { file, line: row };
            findings.push(makeFinding({
                ...(frames.length === 1 ? frames[0] : place),
                severity: 'error',
                code,
                message: [essence(text), `in test: ${name}`].join('\n').trim(),
                at,
                until,
            }));
            at = until;
        }
        return findings;
    },
};
function exunit_readBody(lines, start) {
    const frames = [];
    const text = [];
    let code;
    let isTrace = false;
    let until = start - 1;
    for (let index = start; index < Math.min(lines.length, start + exunit_MAX_LINES); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        if (exunit_HEAD.test(line) || (line !== '' && !line.startsWith('     ')))
            break;
        if (line === '' && isTrace)
            break;
        if (/^ *stacktrace:$/.test(line)) {
            isTrace = true;
            until = index;
            continue;
        }
        const frame = isTrace ? readElixirFrame(line) : undefined;
        if (frame !== undefined && frame !== 'foreign')
            frames.push(frame);
        const [, name, said] = isTrace ? [] : (exunit_THROWN.exec(line) ?? []);
        code ??= name;
        if (!isTrace)
            text.push(said ?? line);
        if (line !== '')
            until = index;
    }
    return { frames, text, code, until };
}

;// CONCATENATED MODULE: ./src/diagnose/formats/ruff-table.ts

const ruff_table_ROW = /^\S.*:\d+:\d+: [A-Z]{1,5}\d{3,4} /;
const ruff_table_SUMMARY = /^(?:Found \d+ errors?(?: \(\d+ fixed, \d+ remaining\))?\.|\[\*\] \d+ fixable )/;
const FIXABLE = /: [A-Z]{1,5}\d{3,4} \[\*\] /;
function isRuffTable(lines) {
    const answers = new Map();
    const isPlaced = placedLines(lines);
    const isRow = (at) => isPlaced(at) && ruff_table_ROW.test((lines[at] ?? '').slice(0, 2_000));
    for (let end = lines.length - 1; end >= 0; end--) {
        if (!isRow(end))
            continue;
        let start = end;
        while (start > 0 && isRow(start - 1))
            start--;
        const isRuff = ruff_table_SUMMARY.test(lines[end + 1] ?? '') ||
            lines.slice(start, end + 1).some(line => FIXABLE.test(line.slice(0, 2_000)));
        if (isRuff)
            for (let index = start; index <= end; index++)
                answers.set(index, true);
        end = start;
    }
    return at => answers.get(at) ?? false;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/flake8.ts


const flake8_ROW = /^([^\s:][^:]*?(?:\.\w*py\w*|\.ipynb|\/[^./:]+|^[^./:\s]+)):(\d{1,9}):(\d{1,9}): ((?!DEP\d{3} ')[A-Z]{1,4}\d{1,4}) (\S.*)$/;
const PYLINT_ROW = /^([^\s:][^:]*):(\d{1,9}): \[([A-Z]{1,4}\d{1,4})\] (\S.*)$/;
const flake8_tool = {
    name: 'flake8',
    title: 'Python linter',
    homepage: 'https://flake8.pycqa.org',
    ecosystem: 'python',
    evidence: ['.py:', '.pyi:', ':1: F', ':1: E'],
    evidenceForm: /^[^:]*:\d+:(?:\d+: | \[)[A-Z]{1,4}\d{1,4}\]? /,
    reach: 5,
    commands: ['flake8'],
    read: flake8_read,
};
function flake8_read({ lines }) {
    const findings = [];
    const isRuff = isRuffTable(lines);
    for (const [at, line] of lines.entries()) {
        if (line.startsWith(' ') || !line.includes(': '))
            continue;
        const text = line.slice(0, 2_000);
        const [, file, row, column, code, message] = flake8_ROW.exec(text) ?? [];
        if (file !== undefined && code !== undefined && message !== undefined) {
            if (isRuff(at))
                continue;
            findings.push(flake8_finding(file, Number(row), Number(column), code, message, at));
            continue;
        }
        const [, path, number, rule, words] = PYLINT_ROW.exec(text) ?? [];
        if (path !== undefined && rule !== undefined && words !== undefined) {
            findings.push(flake8_finding(path, Number(number), 0, rule, words, at));
        }
    }
    return findings;
}
function flake8_finding(file, line, column, code, message, at) {
    const url = ruleAddress(code);
    return {
        file,
        ...(line > 0 && { line }),
        ...(line > 0 && column > 0 && { column }),
        severity: code.startsWith('W') ? 'warning' : 'error',
        code,
        message: clip(message),
        ...(url !== undefined && { url }),
        at,
    };
}
function ruleAddress(code) {
    if (/^[EW]\d{1,3}$/.test(code)) {
        return 'https://pycodestyle.pycqa.org/en/latest/intro.html#error-codes';
    }
    if (/^(?:F\d{3}|C901)$/.test(code)) {
        return 'https://flake8.pycqa.org/en/latest/user/error-codes.html';
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/flawfinder.ts

const HIT = /^(\S[^:]{0,400}):(\d+):(?:(\d+):)? {1,2}\[([0-5])\] \((\w+)\) (\w+):(.*)$/;
const flawfinder_MORE = /^ {2}(\S.*)$/;
const flawfinder_tool = {
    name: 'flawfinder',
    title: 'Security checker of C and C++ sources',
    homepage: 'https://dwheeler.com/flawfinder/',
    ecosystem: 'c',
    evidence: ['] ('],
    evidenceForm: HIT,
    reach: 8,
    commands: ['flawfinder'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        const hit = line.includes('] (') ? HIT.exec(line.slice(0, 2_000)) : null;
        if (!hit)
            return [];
        const [, file, row, column, level, kind, name = '', rest = ''] = hit;
        const text = [rest.trim()].filter(part => part !== '');
        let until = at;
        for (let next = at + 1; next < at + 8; next++) {
            const more = flawfinder_MORE.exec((lines[next] ?? '').slice(0, 400))?.[1];
            if (more === undefined)
                break;
            text.push(more);
            until = next;
        }
        const severity = Number(level) >= 4 ? 'error' : Number(level) >= 2 ? 'warning' : 'info';
        const message = `${name}: ${text.join(' ')}`;
        return [makeFinding({ file, line: row, column, severity, code: kind, message, at, until })];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/gcc.ts




const ASSEMBLER = /^(\S[^:]*\.[sS]):(\d+): (Error|Warning): (.*)$/;
const gcc_DRIVER = /^(?:\S*\/)?(?:cc1(?:plus)?|(?:[\w-]+-)?(?:gcc|g\+\+|cc|c\+\+)(?:-\d+)?): (?:fatal )?error: (.*)$/;
const gcc_tool = {
    name: 'gcc',
    title: 'C and C++ compiler',
    homepage: 'https://gcc.gnu.org',
    ecosystem: 'c',
    evidence: [': error: ', ': warning: ', ': fatal error: ', ': Error: ', ': Warning: ', '"caret"'],
    evidenceForm: /^(?:[A-Za-z]:)?[^:]*\.(?:[chHCsSmly]|cc|hh|[ch]pp|[ch]xx|c\+\+|h\+\+|inc|inl|ipp|tpp|tcc|ixx|cppm|mm|cuh?|cl|ino|yy|ll|def)(?:\.in)?:\d|^[^:]*(?:cc1(?:plus)?|gcc|g\+\+|cc|c\+\+)(?:-\d+)?: (?:fatal )?error: |^.*"caret"/,
    reach: 80,
    commands: ['gcc', 'g++', 'cc', 'c++'],
    read: log => {
        const blocks = readCompilerBlocks(log).filter(isOfCompiler);
        return [
            ...blocks.map(block => compilerFinding(block, { url: warningUrl(block.code) })),
            ...log.lines.flatMap((line, at) => readSingle(line, at)),
            ...gcc_readJson(log),
        ];
    },
};
const NONE = [];
function readSingle(full, at) {
    if (!full.includes('rror: ') && !full.includes(': Warning: '))
        return NONE;
    const line = full.slice(0, 4_000);
    const assembler = ASSEMBLER.exec(line);
    if (assembler) {
        const [, file, row, severity = '', message = ''] = assembler;
        return [makeFinding({ file, line: row, severity, message, at })];
    }
    const driver = line.includes('rror: ') ? gcc_DRIVER.exec(line) : null;
    return driver ? [makeFinding({ severity: 'error', message: driver[1] ?? '', at })] : [];
}
function warningUrl(code) {
    return code !== undefined && /^-W[\w+-]+$/.test(code)
        ? `https://gcc.gnu.org/onlinedocs/gcc/Warning-Options.html#index-${code.slice(1)}`
        : undefined;
}
function gcc_readJson(log) {
    if (!log.lines.some(line => line.includes('"caret"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)(value).flatMap(item => {
        const kind = (0,json_documents/* asString */.oJ)((0,json_documents.at)(item, 'kind'));
        const caret = (0,json_documents.at)(item, 'locations', 0, 'caret');
        const message = (0,json_documents/* asString */.oJ)((0,json_documents.at)(item, 'message'));
        if (kind === undefined || message === undefined || caret === undefined)
            return [];
        const code = (0,json_documents/* asString */.oJ)((0,json_documents.at)(item, 'option'));
        return [
            makeFinding({
                file: (0,json_documents/* asString */.oJ)((0,json_documents.at)(caret, 'file')),
                line: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(caret, 'line')),
                column: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(caret, 'column')),
                severity: kind,
                code,
                message,
                url: warningUrl(code),
                at,
                until,
            }),
        ];
    }));
}

;// CONCATENATED MODULE: ./src/diagnose/file-names.ts
const KNOWN_NAMES = /^(?:(?:Docker|Container|Make|GNUmake|Rake|Gem|Vagrant|Jenkins|Proc|Brew|Pod|Just|Task|Earth|Cap|Guard|Danger|Fast|Berks|Cheff?|Puppet)file|BUILD|WORKSPACE|SConstruct|SConscript|Kbuild|Kconfig|PKGBUILD|APKBUILD|CODEOWNERS|configure|\.[A-Za-z][\w.-]*)$/;
const ENDING = /\.([A-Za-z_][\w+-]{0,14})$/;
const DOMAINS = /^(?:com|org|net|io|dev|edu|gov|local|localhost|internal|svc|cloud|app|ai|co|de|uk|fr|eu)$/i;
const file_names_PACKAGE = /^(?:com|org|net|io|java|javax|jdk|sun|kotlin|scala|android|androidx)\.[\w.]+\.[A-Z]\w*$/;
function looksLikeFile(text) {
    if (text.length > 400 || text.includes('//') || text.startsWith('-'))
        return false;
    const base = text.slice(text.lastIndexOf('/') + 1);
    if (KNOWN_NAMES.test(base))
        return true;
    const ending = ENDING.exec(base)?.[1];
    if (ending === undefined || ending.length === base.length - 1)
        return false;
    if (base !== text)
        return true;
    return !DOMAINS.test(ending) && !file_names_PACKAGE.test(text);
}

;// CONCATENATED MODULE: ./src/diagnose/tools/gcc-style.ts

const HAS_LINE_NUMBER = /:\d+[: ]/;
const gcc_style_tool = {
    name: 'gcc-style',
    title: '`file:line:column: message` of any tool',
    homepage: 'https://www.gnu.org/prep/standards/html_node/Errors.html',
    ecosystem: 'format',
    evidence: [
        ...Array.from({ length: 10 }, (_, digit) => `${String(digit)}: `),
        ' error',
        ' warning',
        ' ERROR',
        ' WARNING',
        ' Error',
        ' Warning',
    ],
    evidenceForm: HAS_LINE_NUMBER,
    reach: 5,
    isLineByLine: true,
    commands: [],
    precedence: 'fallback',
    read: gcc_style_read,
};
const WORD = '(?:fatal )?error|fatal|failure|critical|warning|warn|note|notice|info|information|hint|help|style|suggestion|remark|convention|refactor|performance|portability';
const LEAD = String.raw `(?:\[?(${WORD})\]?:?(?: in| at)? +)?`;
const gcc_style_FORM = new RegExp(String.raw `^[ \t]{0,8}${LEAD}(?:file://)?([^\s:"'\`(){}<>|*?,;=]{2,400}):([1-9]\d{0,6})(?::([1-9]\d{0,4}))?(?:-\d+(?::\d+)?)?(?:: ?|:? - |:? +(?=\[?(?:${WORD})\b))\s*(?:\[?(${WORD})\]?(?::| -|(?= \w)))?\s*(\S.*)$`, 'i');
function gcc_style_read(log) {
    return log.lines.flatMap((text, at) => {
        if (text.length > 4_000 || !HAS_LINE_NUMBER.test(text))
            return [];
        const [, lead, file, line, column, word, rest] = gcc_style_FORM.exec(text.trimEnd()) ?? [];
        if (file === undefined || line === undefined || rest === undefined)
            return [];
        const { code, message, level } = gcc_style_splitRule(rest);
        const said = word ?? lead ?? level;
        if ((said === undefined && column === undefined) || !looksLikeFile(file))
            return [];
        const severity = gcc_style_severityOf(said);
        if (severity === undefined)
            return [];
        return [
            {
                file,
                line: Number(line),
                ...(column !== undefined && { column: Number(column) }),
                severity,
                ...(code !== undefined && { code }),
                message,
                at,
            },
        ];
    });
}
function gcc_style_severityOf(word) {
    switch (word?.toLowerCase()) {
        case 'note':
        case 'help':
            return undefined;
        case 'warning':
        case 'warn':
        case 'performance':
        case 'portability':
            return 'warning';
        case 'notice':
        case 'info':
        case 'information':
        case 'hint':
        case 'style':
        case 'suggestion':
        case 'remark':
        case 'convention':
        case 'refactor':
            return 'info';
        default:
            return 'error';
    }
}
function gcc_style_splitRule(text) {
    const message = text.trim();
    const [, front, behind] = /^\[?([A-Z]{1,8}-?\d{2,6})\]?:? +(\S.*)$/.exec(message) ?? [];
    if (front !== undefined && behind !== undefined)
        return { code: front, message: behind };
    if (!/[\])]$/.test(message))
        return { message };
    const start = Math.max(message.lastIndexOf(' ['), message.lastIndexOf(' ('));
    const [, bracket, level, code] = /^([[(])(?:(Error|Warning|Info)\/)?(-?[A-Za-z@][\w@./=+-]{1,80})[\])]$/.exec(message.slice(start + 1)) ?? [];
    const isRule = bracket === '[' ? /[-_/\d]|^[a-z]+$/ : /[-_/\d]/;
    if (start < 1 || code === undefined || !(level !== undefined || isRule.test(code)))
        return { message };
    return { code, message: message.slice(0, start).trimEnd(), ...(level !== undefined && { level }) };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/gfortran.ts

const gfortran_PLACE = /^(\S[^:]{0,400}\.(?:f|for|ftn|fpp|f77|f90|f95|f03|f08|f18)):(\d+):(\d+):$/i;
const SAID = /^(Fatal Error|Error|Warning): (.*?)(?: \[(-W[\w-]+)\])?$/;
const gfortran_MAX_LINES = 12;
const gfortran_tool = {
    name: 'gfortran',
    title: 'Fortran compiler',
    homepage: 'https://gcc.gnu.org/fortran/',
    ecosystem: 'other',
    evidence: ['Error: ', 'Warning: '],
    reach: gfortran_MAX_LINES,
    commands: ['gfortran', 'f95'],
    read: ({ lines }) => lines.flatMap((text, at) => {
        const [, file, line, column] = text.endsWith(':') ? (gfortran_PLACE.exec(text) ?? []) : [];
        if (file === undefined)
            return [];
        for (let index = at + 1; index < Math.min(lines.length, at + gfortran_MAX_LINES); index++) {
            const next = (lines[index] ?? '').slice(0, 2_000);
            const [, severity, message = '', code] = SAID.exec(next) ?? [];
            if (severity !== undefined) {
                return [makeFinding({ file, line, column, severity, code, message, at, until: index })];
            }
            if (gfortran_PLACE.test(next))
                break;
        }
        return [];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/ghc.ts


const ghc_HEAD = /^((?:\S+ *> )?)(\S[^:]{0,400}\.(?:l?hs|hsc|l?hs-boot|hsig|cabal|x|y)):(?:(\d+):(\d+)(?:-(\d+))?|\((\d+),(\d+)\)-\((\d+),(\d+)\)): (error|warning|fatal):?((?: \[[\w-]+(?:, [^\]]*)?\])*):? ?(.*)$/;
const ghc_QUOTE = /^ *\d* *\|/;
const ghc_MAX_LINES = 80;
const ghc_tool = {
    name: 'ghc',
    title: 'Haskell compiler',
    homepage: 'https://www.haskell.org/ghc/',
    ecosystem: 'other',
    evidence: [': error:', ': warning:', ': fatal:'],
    evidenceForm: /^[^:]*\.(?:l?hs|hsc|l?hs-boot|hsig|cabal|x|y):[\d(]/,
    reach: 82,
    commands: ['ghc', 'cabal', 'stack', 'runghc', 'runhaskell'],
    read: log => {
        const { lines } = log;
        const findings = [];
        for (let at = 0; at < lines.length; at++) {
            const head = ghc_HEAD.exec((lines[at] ?? '').slice(0, 4_000));
            if (!head)
                continue;
            const [, prefix = '', file, row, column, end, row1, column1, row2, column2, severity = '', codes = '', first = '',] = head;
            const { text, until } = ghc_readText(lines, at, prefix);
            const names = [...codes.matchAll(/\[([\w-]+)/g)].map(match => match[1] ?? '');
            const code = names.find(name => name.startsWith('-W')) ?? names[0];
            findings.push(makeFinding({
                file,
                line: row ?? row1,
                column: column ?? column1,
                endLine: row2 ?? (end === undefined ? undefined : row),
                endColumn: column2 ?? end,
                severity,
                code,
                message: essence([...(first === '' ? [] : [`    ${first}`]), ...text], 10),
                url: code?.startsWith('GHC-') === true
                    ? `https://errors.haskell.org/messages/${code}/`
                    : undefined,
                at,
                until,
            }));
            at = until;
        }
        return findings;
    },
};
function ghc_readText(lines, at, prefix) {
    const text = [];
    let isQuote = false;
    let until = at;
    for (let index = at + 1; index < Math.min(lines.length, at + ghc_MAX_LINES); index++) {
        const full = (lines[index] ?? '').slice(0, 4_000);
        const line = full.startsWith(prefix) ? full.slice(prefix.length) : full;
        if (ghc_QUOTE.test(line))
            isQuote = true;
        else if (isQuote || !/^\s+\S/.test(line))
            break;
        else
            text.push(line.replace(/^( *)• /, '$1'));
        until = index;
    }
    return { text, until };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/ghdl.ts

const ghdl_PROBLEM = {
    pattern: /^(?<file>\S[^:]{0,400}\.vhdl?):(?<line>\d+):(?<column>\d+):(?:(?<severity>error|warning|note):)? (?<message>.*)$/i,
};
const ghdl_tool = {
    name: 'ghdl',
    title: 'VHDL compiler',
    homepage: 'https://ghdl.github.io/ghdl/',
    ecosystem: 'other',
    evidence: ['.vhd:', '.vhdl:'],
    reach: 1,
    commands: ['ghdl'],
    read: log => readForms(log, [ghdl_PROBLEM]),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/ginkgo.ts


const ginkgo_START = /^(?:•|\S) \[(FAILED|PANICKED|TIMEDOUT|INTERRUPTED|ABORTED)\](?: \[\d+(?:\.\d+)? seconds\])?/u;
const BAR = /^-{30}$/;
const ginkgo_LOCATION = /^(\/\S.*\.go|\S+\.go):(\d+)$/;
const WHAT = /^ {2}\[(?:FAILED|PANICKED|TIMEDOUT|INTERRUPTED|ABORTED)\] (.*)$/;
const IN_TIMELINE = / in \[[^\]]+\] - \S+:\d+ @ /;
const WHERE = /^ {2}In \[[^\]]+\] at: (\S.*\.go):(\d+)(?: @ .*)?$/;
const START_1 = /^• (?:Failure|Panic)(?: in Spec Setup \(\w+\))? \[\d+(?:\.\d+)? seconds\]$/;
const ginkgo_RUNTIME = /\/src\/(?:runtime|testing)\//;
const ginkgo_MAX_LINES = 400;
function ginkgo_read({ lines }) {
    const findings = [];
    for (let at = 0; at < lines.length; at++) {
        const start = ginkgo_START.exec(lines[at] ?? '');
        if (!start && !START_1.test(lines[at] ?? ''))
            continue;
        let end = at + 1;
        while (end < Math.min(lines.length, at + ginkgo_MAX_LINES) && !BAR.test(lines[end] ?? ''))
            end++;
        const block = lines.slice(at + 1, end);
        const spec = start ? readSpec(block) : readSpec1(block);
        if (!spec)
            continue;
        findings.push(makeFinding({ ...spec, severity: 'error', at, until: end - 1 }));
        at = end - 1;
    }
    return findings;
}
function readSpec(block) {
    const title = (block[0] ?? '').replace(/ \[(?:It|[A-Z]\w+)\] /, ' ').trim();
    const frames = [];
    const place = ginkgo_placeOf(block[1] ?? '');
    const message = [];
    let isMessage = false;
    for (const line of block.slice(1)) {
        const where = WHERE.exec(line);
        if (where) {
            frames.push({ file: where[1] ?? '', line: Number(where[2]) });
            isMessage = message[0] === 'Test Panicked';
            continue;
        }
        if (/^ {2}(?:Full Stack Trace|There were additional failures)/.test(line))
            break;
        const what = WHAT.exec(line);
        if (what && !IN_TIMELINE.test(line) && frames.length === 0) {
            isMessage = true;
            message.length = 0;
            message.push(what[1] ?? '');
        }
        else if (isMessage) {
            message.push(line.replace(/^ {2}/, ''));
        }
    }
    if (frames.length === 0 && !place)
        return undefined;
    return withTitle(title, message.filter(line => line !== 'Test Panicked'), [...frames, ...(place ? [place] : [])]);
}
function readSpec1(block) {
    const places = block.flatMap(line => ginkgo_placeOf(line.trim()) ?? []);
    const title = block.filter((line, index) => line.trim() !== '' && ginkgo_placeOf((block[index + 1] ?? '').trim()));
    const first = block.indexOf('');
    const message = block.slice(first).filter(line => !ginkgo_placeOf(line.trim()));
    if (first < 0 || places.length === 0)
        return undefined;
    const name = title
        .map(line => line.trim())
        .join(' ')
        .replace(/ \[\w+\]$/, '');
    return withTitle(name, message, places.reverse());
}
function withTitle(title, message, frames) {
    const text = essence(message);
    const own = frames.filter(({ file }) => !ginkgo_RUNTIME.test(file));
    return { frames: own, message: text === '' ? title : `${title}: ${text}` };
}
function ginkgo_placeOf(text) {
    const [, file, line] = ginkgo_LOCATION.exec(text) ?? [];
    return file === undefined ? undefined : { file, line: Number(line) };
}
const ginkgo_tool = {
    name: 'ginkgo',
    title: 'Go test framework',
    homepage: 'https://onsi.github.io/ginkgo/',
    ecosystem: 'go',
    evidence: [
        '[FAILED] [',
        '[PANICKED] [',
        '[TIMEDOUT] [',
        '[INTERRUPTED] [',
        '• Failure [',
        '• Panic [',
    ],
    reach: 80,
    commands: ['ginkgo'],
    read: ginkgo_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/gitleaks.ts


const gitleaks_FIELD = /^(Finding|Secret|RuleID|Entropy|File|Line|Commit|Author|Email|Date|Fingerprint|Link|Tags|Offender|Rule|LineNumber): +(\S.*)$/;
const gitleaks_SUMMARY = /^(?:\S+ )?(?:WRN |WARN(?:\[\d+\])? ?)(leaks found: \d+)$/;
const gitleaks_tool = {
    name: 'gitleaks',
    title: 'Secret scanner',
    homepage: 'https://github.com/gitleaks/gitleaks',
    ecosystem: 'security',
    evidence: ['RuleID:', '"RuleID"', 'leaks found: ', '"lineNumber"'],
    reach: 24,
    commands: ['gitleaks'],
    read: log => {
        const found = [...gitleaks_readBlocks(log.lines), ...gitleaks_readJson(log)];
        return found.length > 0 ? found : readSummary(log.lines);
    },
};
function gitleaks_readBlocks(lines) {
    const findings = [];
    let fields = new Map();
    let start = 0;
    for (let at = 0; at <= lines.length; at++) {
        const [, key, value] = gitleaks_FIELD.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
        if (key !== undefined && value !== undefined) {
            if (fields.size === 0)
                start = at;
            fields.set(key, value);
            continue;
        }
        if (fields.size === 0)
            continue;
        const file = fields.get('File');
        const rule = fields.get('RuleID') ?? fields.get('Rule');
        const line = (0,json_documents/* asPosition */.kI)(fields.get('Line') ?? fields.get('LineNumber'));
        if (file !== undefined && rule !== undefined) {
            const place = { file, ...(line !== undefined && { line }) };
            const message = `secret found: ${rule}`;
            findings.push({ ...place, severity: 'error', code: rule, message, at: start, until: at - 1 });
        }
        fields = new Map();
    }
    return findings;
}
function gitleaks_readJson(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (Array.isArray(value) ? (0,json_documents/* asArray */._j)(value) : [value]).flatMap((leak) => {
        const file = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(leak, 'File') ?? (0,json_documents/* property */.MZ)(leak, 'file'));
        const rule = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(leak, 'RuleID') ?? (0,json_documents/* property */.MZ)(leak, 'rule'));
        const isNew = (0,json_documents/* property */.MZ)(leak, 'Fingerprint') !== undefined;
        if (file === undefined || rule === undefined)
            return [];
        if (!isNew && (0,json_documents/* property */.MZ)(leak, 'offender') === undefined)
            return [];
        const line = (0,json_documents/* asPosition */.kI)((0,json_documents/* property */.MZ)(leak, 'StartLine') ?? (0,json_documents/* property */.MZ)(leak, 'lineNumber'));
        const endLine = (0,json_documents/* asPosition */.kI)((0,json_documents/* property */.MZ)(leak, 'EndLine'));
        const words = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(leak, 'Description')) ?? rule;
        return [
            {
                file,
                ...(line !== undefined && { line }),
                ...(line !== undefined && endLine !== undefined && endLine >= line && { endLine }),
                severity: 'error',
                code: rule,
                message: clip(`secret found: ${words}`),
                at,
                until,
            },
        ];
    }));
}
function readSummary(lines) {
    return lines.flatMap((line, at) => {
        const message = gitleaks_SUMMARY.exec(line.slice(0, 200))?.[1];
        return message === undefined || message.endsWith(' 0')
            ? []
            : [{ severity: 'error', message, at }];
    });
}

;// CONCATENATED MODULE: ./src/diagnose/formats/go-output.ts

const EVENT = /^\{"(?:Time|ImportPath|Action|Package)":/;
const PACKAGE_ENDS = ['pass', 'fail', 'skip', 'build-fail'];
const unfolded = new WeakMap();
function goLines(log) {
    let lines = unfolded.get(log);
    if (!lines)
        unfolded.set(log, (lines = unfoldEvents(log)));
    return lines;
}
function unfoldEvents(log) {
    const lines = [];
    const open = new Map();
    for (let at = 0; at < log.lines.length; at++) {
        const text = log.lines[at] ?? '';
        const isEvent = text.startsWith('{"') && EVENT.test(text);
        const event = isEvent ? parseEvent((log.raw ?? log.lines)[at] ?? '') : undefined;
        if (event === undefined) {
            lines.push({ text, at });
            continue;
        }
        const owner = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(event, 'Package')) ?? (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(event, 'ImportPath'));
        if (owner === undefined)
            continue;
        const output = open.get(owner) ?? newOutput();
        open.set(owner, output);
        append(output, (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(event, 'Output')) ?? '', at);
        const isOfPackage = (0,json_documents/* property */.MZ)(event, 'Test') === undefined;
        if (isOfPackage && PACKAGE_ENDS.includes((0,json_documents/* property */.MZ)(event, 'Action'))) {
            for (const line of linesOf(output))
                lines.push(line);
            open.delete(owner);
        }
    }
    for (const output of open.values())
        for (const line of linesOf(output))
            lines.push(line);
    return lines;
}
function parseEvent(text) {
    try {
        const event = JSON.parse(text);
        return (0,json_documents.at)(event, 'Action') === undefined ? undefined : event;
    }
    catch {
        return undefined;
    }
}
function newOutput() {
    return { lines: [], rest: '', restAt: 0 };
}
function append(output, text, at) {
    if (text === '')
        return;
    if (output.rest === '')
        output.restAt = at;
    const parts = text.split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
        output.lines.push({ text: (output.rest + part).slice(0, 20_000), at: output.restAt });
        output.rest = '';
        output.restAt = at;
    }
    if (output.rest.length < 20_000)
        output.rest += last;
}
function linesOf(output) {
    return output.rest === ''
        ? output.lines
        : [...output.lines, { text: output.rest, at: output.restAt }];
}

;// CONCATENATED MODULE: ./src/diagnose/formats/go-problems.ts




const go_problems_HEADER = /^(?:-: )?# (?:[\w.~-]+\/)*[\w.~-]+(?: \[[^\]\s]+\])?$/;
const VET_HEADER = /^# \[[^\]\s]+\]$/;
const BETWEEN = /^(?:FAIL|ok {2}|\? {3}|---)\t|^(?:FAIL|PASS|note: .*)$/;
const go_problems_PROBLEM = /^(vet: )?(\S[^:]*\.(?:go|s|S|c|cc|cpp|cxx|h|m|swig)):(\d+):(?:(\d+):)? (.+)$/;
const LOADING = /^(?:no required module provides package|missing go\.sum entry|package \S+ is not in |cannot find (?:package|module)|cannot query module|import "|use of (?:internal|vendored) package|pattern \S+: |found packages |no non-test Go files|malformed import path|module \S+ (?:provides|found)|ambiguous import|invalid go:embed|\S+@\S+: missing go\.sum|import path |local import |relative import |expected |illegal |string literal |rune literal |comment not terminated|imports must appear|could not import)/;
const VET_MESSAGE = /^\S+ (?:format %|call has |call needs |arg list ends |does not support |with |format reads )|^non-constant format string in call/;
function readGoProblems(log) {
    const lines = goLines(log);
    const problems = [];
    let isInPackage = false;
    let isVet = false;
    for (let index = 0; index < lines.length; index++) {
        const { text, at } = lines[index] ?? { text: '', at: 0 };
        const first = text.charAt(0);
        if (first === '#' && VET_HEADER.test(text)) {
            isVet = isInPackage;
            continue;
        }
        if ((first === '#' || first === '-') && go_problems_HEADER.test(text)) {
            isInPackage = true;
            isVet = false;
            continue;
        }
        const match = startsPlaced(text) || text.startsWith('vet: ') ? go_problems_PROBLEM.exec(text) : null;
        if (!match) {
            if (isInPackage && !BETWEEN.test(text) && !text.startsWith('\t'))
                isInPackage = false;
            continue;
        }
        const [, vet, file, line, column, message = ''] = match;
        if (!isInPackage && vet === undefined && !LOADING.test(message))
            continue;
        const last = problems.at(-1);
        if (/^too many errors(?: \(compile\))?$/.test(message) && last) {
            problems[problems.length - 1] = { ...last, finding: { ...last.finding, until: at } };
            continue;
        }
        const end = endOfProblem(lines, index);
        const rest = lines.slice(index + 1, end).map(({ text: more }) => more.trim());
        const isLoading = LOADING.test(message) && !isVet;
        problems.push({
            finding: makeFinding({
                file,
                line,
                column,
                severity: 'error',
                message: essence([message, ...rest.map(more => `  ${more}`)]),
                at,
                until: lines[end - 1]?.at,
            }),
            ...(isLoading && { isVet: false }),
            ...((vet !== undefined || isVet || VET_MESSAGE.test(message)) && { isVet: true }),
        });
        index = end - 1;
    }
    return problems;
}
function endOfProblem(lines, start) {
    let end = start + 1;
    while (end < lines.length && /^(?:\t| {4,})\S/.test((lines[end]?.text ?? '').slice(0, 80)))
        end++;
    return end;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/go.ts


const MOD_LINE = /^(\S*go\.(?:mod|work)):(\d+):(?:(\d+):)? (.+)$/;
const MOD_VERSION = /^go: (?:\S+\/)?(go\.(?:mod|work)) requires go >= (\S+) \(running go \S+; GOTOOLCHAIN=\S+\)$/;
const UNKNOWN_VERSION = /^go: ([\w./~-]+)@(v\S+): (.*(?:unknown revision|invalid version|404 Not Found|410 Gone).*)$/;
const CHECKSUM = /^(?:go: )?verifying ([\w./~-]+)@(v[^\s:/]+)(\/go\.mod)?: checksum mismatch$/;
const UPDATES = /^go: updates to go\.(mod|work) needed/;
const CYCLE_START = /^package (\S+)$/;
const CYCLE_STEP = /^\timports (\S+?)(?: from (\S+\.go))?(: import cycle not allowed)?$/;
function go_read(log) {
    const isVetOnly = /\bgo vet\b/.test(log.command) && !/\bgo (?:build|test|run|install)\b/.test(log.command);
    const problems = readGoProblems(log)
        .filter(({ isVet }) => !(isVet ?? isVetOnly))
        .map(({ finding }) => finding);
    return [...problems, ...readModules(log)];
}
function readModules(log) {
    const lines = goLines(log);
    const findings = [];
    for (const [index, { text, at }] of lines.entries()) {
        if (!/^go: |^(?:go: )?verifying |^\S*go\.(?:mod|work):|^package /.test(text))
            continue;
        const found = CYCLE_START.test(text)
            ? readCycle(lines.slice(index, index + 50).map(line => line.text))
            : readModuleLine(text);
        if (found)
            findings.push({ severity: 'error', at, until: at, ...found });
    }
    return findings;
}
function readModuleLine(text) {
    const place = MOD_LINE.exec(text);
    if (place) {
        const column = Number(place[3] ?? 0);
        return {
            file: place[1] ?? '',
            line: Number(place[2]),
            ...(column > 0 && { column }),
            message: place[4] ?? '',
        };
    }
    const version = MOD_VERSION.exec(text);
    if (version)
        return { file: version[1] ?? '', anchor: `go ${version[2] ?? ''}`, message: text.slice(4) };
    const unknown = UNKNOWN_VERSION.exec(text);
    if (unknown) {
        const [, name = '', tag = '', message = ''] = unknown;
        return { file: 'go.mod', anchor: `${name} ${tag}`, message: `${name}@${tag}: ${message}` };
    }
    const checksum = CHECKSUM.exec(text);
    if (checksum) {
        const [, name = '', tag = '', suffix = ''] = checksum;
        return { file: 'go.sum', anchor: `${name} ${tag}${suffix} `, message: text.replace(/^go: /, '') };
    }
    const updates = UPDATES.exec(text);
    if (updates)
        return { file: `go.${updates[1] ?? 'mod'}`, message: text.slice(4) };
    return undefined;
}
function readCycle(lines) {
    const owner = CYCLE_START.exec(lines[0] ?? '')?.[1];
    const chain = [owner];
    let first;
    for (const line of lines.slice(1)) {
        const step = CYCLE_STEP.exec(line);
        if (!step)
            return undefined;
        first ??= step;
        chain.push(step[1]);
        if (step[3] === undefined)
            continue;
        const message = `import cycle not allowed: ${chain.join(' → ')}`;
        const file = first[2];
        if (file === undefined || owner === undefined)
            return { message };
        return { file, directory: owner, anchor: `"${first[1] ?? ''}"`, message };
    }
    return undefined;
}
const go_tool = {
    name: 'go',
    title: 'Go compiler and modules',
    homepage: 'https://pkg.go.dev/cmd/go',
    ecosystem: 'go',
    evidence: ['.go:', 'go.mod', 'go.work', 'import cycle not allowed', ': checksum mismatch'],
    reach: 20,
    commands: ['go build', 'go run', 'go install', 'go generate', 'go mod', 'go list'],
    read: go_read,
};

;// CONCATENATED MODULE: ./src/diagnose/formats/go-trace.ts
const go_trace_FRAME = /^\t((?:\/|[A-Za-z]:|[\w.-]+\/)[^:]*\.(?:go|s)):(\d+)(?: \+0x[0-9a-f]+)?(?: .*)?$/;
const RACE_FRAME = /^ {6}(\S[^:]*\.(?:go|s)):(\d+)(?: \+0x[0-9a-f]+)?$/;
const go_trace_RUNTIME = /(?:^|\/)src\/(?:runtime|testing|internal)\//;
function readGoStack(lines, start) {
    const functions = [];
    const frames = [];
    let index = start;
    for (; index < lines.length; index += 2) {
        const place = lines[index + 1]?.text ?? '';
        const match = go_trace_FRAME.exec(place) ?? RACE_FRAME.exec(place);
        if (!match) {
            if (!/^\.\.\.(?:additional frames|\d+ frames) elided/.test(lines[index]?.text ?? ''))
                break;
            index--;
            continue;
        }
        const file = match[1] ?? '';
        const call = (lines[index]?.text ?? '').trim();
        functions.push(call);
        if (call.startsWith('panic('))
            frames.length = 0;
        if (!go_trace_RUNTIME.test(file))
            frames.push({ file, line: Number(match[2]) });
    }
    return { functions, frames, end: index };
}
const GOROUTINE = /^goroutine \d+(?: [^[]*)? ?\[[^\]]*\]:$/;
const CRASH = /^(panic|fatal error): (.+)$/;
const go_trace_MAX_MESSAGE = 40;
function readGoCrash(lines, start) {
    const [, code = 'panic', first = ''] = CRASH.exec(lines[start]?.text ?? '') ?? [];
    const message = [];
    let isRepeated = false;
    let index = start;
    const limit = Math.min(lines.length, start + go_trace_MAX_MESSAGE);
    for (; index < limit && !GOROUTINE.test(lines[index]?.text ?? ''); index++) {
        const text = index === start ? first : (lines[index]?.text ?? '');
        if (index > start && CRASH.test(text))
            return undefined;
        isRepeated ||= text.startsWith('\tpanic: ') || text.startsWith('[signal ');
        const told = text.replace(/ \[recovered(?:, repanicked)?\]$/, '').trim();
        if (!isRepeated && told !== '')
            message.push(told);
    }
    if (index >= limit)
        return undefined;
    const running = first.startsWith('test timed out')
        ? runningTest(lines, start + 1, index)
        : undefined;
    const stack = readGoStack(lines, index + 1);
    const runner = running === undefined ? undefined : stackOf(running, lines, stack.end);
    const chosen = runner ?? stack;
    return {
        code,
        message: message.slice(0, 6).join('\n'),
        frames: chosen.frames,
        end: stack.end,
    };
}
function runningTest(lines, from, to) {
    for (const { text } of lines.slice(from, to)) {
        const name = /^\t\t(\w+)\S* \(/.exec(text)?.[1];
        if (name !== undefined)
            return name;
    }
    return undefined;
}
function stackOf(name, lines, start) {
    for (let index = start; index < lines.length; index++) {
        const text = lines[index]?.text ?? '';
        if (text.startsWith('FAIL\t'))
            return undefined;
        if (!GOROUTINE.test(text))
            continue;
        const stack = readGoStack(lines, index + 1);
        const isWaiting = stack.functions[0]?.startsWith('testing.(*T).Run(') ?? true;
        const calls = [`.${name}(`, `.${name}.func`];
        if (!isWaiting && stack.functions.some(call => calls.some(part => call.includes(part))))
            return stack;
        index = Math.max(index, stack.end - 1);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/go-panic.ts


function go_panic_read(log) {
    const lines = goLines(log);
    const findings = [];
    for (let index = 0; index < lines.length; index++) {
        const { text, at } = lines[index] ?? { text: '', at: 0 };
        if (!CRASH.test(text))
            continue;
        const crash = readGoCrash(lines, index);
        if (!crash)
            continue;
        const { code, message, frames, end } = crash;
        const until = lines[end - 1]?.at ?? at;
        findings.push({ frames, severity: 'error', code, message, at, until: Math.max(at, until) });
        index = end - 1;
    }
    return findings;
}
const go_panic_tool = {
    name: 'go panic',
    title: 'Crashes of Go programs',
    homepage: 'https://pkg.go.dev/runtime',
    ecosystem: 'go',
    evidence: ['panic: ', 'fatal error: '],
    reach: 48,
    commands: [],
    precedence: 'fallback',
    read: go_panic_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/go-race.ts


const go_race_BAR = /^={18}$/;
const ACCESS = /^(?:Previous )?(?:atomic )?(?:[Rr]ead|[Ww]rite) at 0x[0-9a-f]+ by (.+):$/;
function go_race_read(log) {
    const lines = goLines(log);
    const findings = [];
    for (let index = 0; index < lines.length; index++) {
        if (lines[index]?.text !== 'WARNING: DATA RACE')
            continue;
        const end = endOfReport(lines, index);
        findings.push(readRace(lines, index, end));
        index = end - 1;
    }
    return findings;
}
function endOfReport(lines, start) {
    let end = start + 1;
    while (end < lines.length && end < start + 500 && !go_race_BAR.test(lines[end]?.text ?? ''))
        end++;
    return end;
}
function readRace(lines, start, end) {
    const accesses = [];
    for (let index = start + 1; index < end; index++) {
        const text = lines[index]?.text ?? '';
        if (ACCESS.test(text))
            accesses.push({ text, ...readGoStack(lines, index + 1) });
    }
    const told = accesses.map(({ text, functions, frames }) => {
        const file = frames[0]?.file;
        const base = file?.slice(file.lastIndexOf('/') + 1);
        const place = base === undefined ? '' : ` (${base}:${frames[0]?.line ?? '?'})`;
        const doing = text.replace(/ at 0x[0-9a-f]+/, '').replace(/:$/, '');
        return `${doing} in ${functions[0] ?? 'unknown'}${place}`;
    });
    const at = lines[start]?.at ?? 0;
    return {
        frames: accesses.flatMap(access => access.frames),
        severity: 'error',
        code: 'DATA RACE',
        message: ['data race', ...told].join('\n'),
        url: 'https://go.dev/doc/articles/race_detector',
        at,
        until: Math.max(at, lines[end - 1]?.at ?? at),
    };
}
const go_race_tool = {
    name: 'go race',
    title: "Go's race detector",
    homepage: 'https://go.dev/doc/articles/race_detector',
    ecosystem: 'go',
    evidence: ['WARNING: DATA RACE'],
    reach: 100,
    commands: ['go test -race', 'go run -race'],
    read: go_race_read,
};

;// CONCATENATED MODULE: ./src/diagnose/formats/go-test-report.ts




const go_test_report_RUN = /^=== (?:RUN|CONT|NAME|PAUSE) {1,3}(\S+)$/;
const go_test_report_RESULT = /^ *--- (FAIL|PASS|SKIP|BENCH): (\S+)(?: \(\d+(?:\.\d+)?s\))?$/;
const go_test_report_PACKAGE = /^(?:FAIL|ok {2}|\? {3})\t(\S+)(?:\s|$)/;
const go_test_report_SUMMARY = /^=== FAIL: (\S+) (\S*)(?: \(re-run \d+\))? \(\d+(?:\.\d+)?s\)$/;
const SUMMARY_END = /^(?:=== (?:Skipped|Errors|Failed|SKIP: .*)$|DONE \d+ )/;
const GINKGO_END = /^Ran \d+ of \d+ Specs in /;
const ENTRY = /^( {4,})((?:\S*\/)?[\w.+-]+\.go):(\d+):(?: (.*))?$/;
const FAILURE = /\b(?:want(?:ed)?|got|expect\w*|actual|fail\w*|err(?:or)?s?|not|no|bad|wrong|missing|mismatch|unexpected|should|must|diff|invalid|differs?|panic\w*|cannot|time[ds]? ?out)\b|n't\b|[!=]=/i;
function readGoTests(log) {
    let failures = go_test_report_known.get(log);
    if (!failures)
        go_test_report_known.set(log, (failures = findFailures(log)));
    return failures;
}
const go_test_report_known = new WeakMap();
function findFailures(log) {
    const lines = goLines(log);
    const report = { failures: [], tests: new Map() };
    for (let index = 0; index < lines.length; index++) {
        index = readTestLine(lines, index, report);
    }
    endPackage(report, report.summary);
    return go_test_report_withoutParents(report.failures);
}
function go_test_report_withoutParents(failures) {
    const keyOf = ({ package: name, test }) => `${name ?? ''} ${test}`;
    const keys = failures.map(keyOf).sort();
    return failures.filter(failure => {
        if (failure.file !== undefined || failure.frames !== undefined || failure.test === '')
            return true;
        const start = `${keyOf(failure)}/`;
        return keys[(0,sorted_search/* firstIndexBehind */.N)(keys, key => key >= start)]?.startsWith(start) !== true;
    });
}
function readTestLine(lines, index, report) {
    const { text, at } = lines[index] ?? { text: '', at: 0 };
    const isHeading = text.startsWith('=== ');
    const run = isHeading ? go_test_report_RUN.exec(text) : null;
    if (run) {
        report.current =
            report.summary === undefined ? testOf(report, run[1] ?? '', at) : report.current;
        return index;
    }
    const result = text.includes('--- ') ? go_test_report_RESULT.exec(text) : null;
    if (result) {
        go_test_report_readResult(report, result[1] ?? '', result[2] ?? '', at);
        return index;
    }
    const end = text.includes('\t') ? go_test_report_PACKAGE.exec(text) : null;
    if (end) {
        endPackage(report, report.summary ?? end[1]);
        return index;
    }
    const summary = isHeading ? go_test_report_SUMMARY.exec(text) : null;
    if (summary) {
        endPackage(report, report.summary);
        report.summary = summary[1];
        report.current = testOf(report, summary[2] ?? '', at);
        report.current.hasFailed = true;
        return index;
    }
    if (text.startsWith('Ran ') && GINKGO_END.test(text))
        report.isTold = true;
    if ((isHeading || text.startsWith('DONE ')) && SUMMARY_END.test(text)) {
        endPackage(report, report.summary);
        return index;
    }
    return go_test_report_readBody(lines, index, report);
}
function go_test_report_readResult(report, result, name, at) {
    if (report.summary !== undefined)
        return;
    const known = report.tests.get(name);
    if (result !== 'FAIL') {
        report.tests.delete(name);
        report.current = undefined;
        return;
    }
    if (known?.hasFailed && (known.crash ?? known.entries[0] ?? known.output[0]) !== undefined) {
        report.tests.set(`${name} ${at}`, known);
        report.tests.delete(name);
    }
    report.current = Object.assign(testOf(report, name, at), { hasFailed: true, at });
}
function testOf(report, name, at) {
    let test = report.tests.get(name);
    if (!test) {
        test = { name, entries: [], output: [], hasFailed: false, at };
        report.tests.set(name, test);
    }
    return test;
}
function go_test_report_readBody(lines, index, report) {
    const { text, at } = lines[index] ?? { text: '', at: 0 };
    const entry = report.current && text.startsWith('    ') ? ENTRY.exec(text) : null;
    if (entry && report.current) {
        const end = endOfEntry(lines, index, (entry[1] ?? '').length);
        const rest = lines.slice(index + 1, end).map(line => line.text);
        const until = lines[end - 1]?.at ?? at;
        const file = entry[2] ?? '';
        report.current.entries.push({
            file,
            line: Number(entry[3]),
            text: [entry[4] ?? '', ...rest],
            at,
            until,
        });
        return end - 1;
    }
    if (CRASH.test(text)) {
        const crash = readGoCrash(lines, index);
        if (!crash)
            return index;
        const test = report.current ?? testOf(report, '', at);
        test.crash = { read: crash, at, until: lines[crash.end - 1]?.at ?? at };
        return crash.end - 1;
    }
    if (report.current?.name.startsWith('Example'))
        report.current.output.push(text);
    return index;
}
function endOfEntry(lines, start, indent) {
    const isDeeper = (text) => /^ *$/.test(text.slice(0, indent + 4)) && text.length > indent + 4;
    let end = start + 1;
    for (let index = start + 1; index < lines.length; index++) {
        const text = lines[index]?.text ?? '';
        if (isDeeper(text))
            end = index + 1;
        else if (text.trim() !== '')
            break;
    }
    return end;
}
function endPackage(report, name) {
    const isSummary = report.summary !== undefined;
    for (const test of report.tests.values()) {
        if (test.crash && test.name === '' && name === undefined)
            continue;
        for (const failure of failuresOf(test, report.tests)) {
            if (report.isTold && failure.file === undefined && failure.frames === undefined)
                continue;
            report.failures.push({ ...failure, isSummary, ...(name !== undefined && { package: name }) });
        }
    }
    report.tests = new Map();
    report.isTold = false;
    report.current = undefined;
    report.summary = undefined;
}
function failuresOf(test, tests) {
    const found = [];
    if (test.hasFailed) {
        for (const entry of tellingEntries(test.entries))
            found.push(entryFailure(test, entry));
    }
    if (test.crash) {
        const { read, at, until } = test.crash;
        const { code, frames, message } = read;
        found.push({ test: test.name, code, frames, message: titled(test, message), at, until });
    }
    const hasFailedChild = [...tests.keys()].some(name => name.startsWith(`${test.name}/`));
    if (found.length > 0 || !test.hasFailed || test.entries.length > 0 || hasFailedChild)
        return found;
    if (test.name === '')
        return found;
    const output = test.output[0] === 'got:'
        ? essence(exampleOutput(test.output))
        : 'the test failed without a message';
    return [{ test: test.name, message: titled(test, output), at: test.at, until: test.at }];
}
function exampleOutput(lines) {
    const end = lines.findIndex(line => /^(?:FAIL|PASS|ok|SKIP)\b|^coverage: |^exit status /.test(line));
    return end < 0 ? lines : lines.slice(0, end);
}
function tellingEntries(entries) {
    const own = entries.filter(({ text }) => !(text[0] ?? '').startsWith('race detected during execution of test'));
    const telling = own.filter(({ text }) => text.some(line => FAILURE.test(line)));
    return telling.length > 0 ? telling : own.slice(-1);
}
function entryFailure(test, entry) {
    const { at, until, line } = entry;
    const place = entry.file === 'testing.go' ? {} : { file: tracedFile(entry), line };
    return { test: test.name, ...place, message: titled(test, go_test_report_messageOf(entry)), at, until };
}
function titled(test, message) {
    return test.name === '' ? message : `${test.name}: ${message}`;
}
const ASSERTION_FIELD = /^\s*\t(Error Trace|Error|Test|Messages): {0,12}\t(.*)$/;
function tracedFile({ file, line, text }) {
    const place = `/${file}:${line}`;
    for (const one of text) {
        const trace = one.trimEnd();
        if (trace.endsWith(place) && trace.includes('\t')) {
            return trace.slice(trace.lastIndexOf('\t') + 1, -`:${line}`.length);
        }
    }
    return file;
}
function go_test_report_messageOf({ text }) {
    const kept = [];
    let isKept = true;
    for (const line of text) {
        const field = ASSERTION_FIELD.exec(line);
        if (field)
            isKept = field[1] === 'Error' || field[1] === 'Messages';
        if (isKept && !/^\s*\t *\t$/.test(line)) {
            kept.push(field ? (field[2] ?? '') : line.replace(/^\s*\t {2,14}\t/, ''));
        }
    }
    return kept.length > 1 && kept[0] === ''
        ? essence(kept.slice(1))
        : [kept[0], essence(kept.slice(1))].join('\n').trim();
}

;// CONCATENATED MODULE: ./src/diagnose/formats/go-test-finding.ts

function goTestFinding(failure) {
    const { file, line, frames, code, at, until, message } = failure;
    const isBaseName = file !== undefined && !file.includes('/');
    const isInPackage = file === undefined || isBaseName;
    const directory = frames || !isInPackage ? undefined : failure.package;
    const functionName = failure.test.split('/')[0] ?? '';
    const isNamedOnly = file === undefined && !frames && functionName !== '';
    return makeFinding({
        file,
        line,
        directory,
        baseNameOnly: isBaseName && directory === undefined ? true : undefined,
        anchor: isNamedOnly ? `func ${functionName}(` : undefined,
        anchorIn: isNamedOnly ? '_test.go' : undefined,
        frames,
        severity: 'error',
        code,
        message,
        at,
        until,
    });
}
function goTestKey({ test, file, line, message }) {
    return JSON.stringify([test, file, line, message]);
}

;// CONCATENATED MODULE: ./src/diagnose/tools/go-test.ts


function go_test_read(log) {
    const failures = readGoTests(log);
    const repeated = new Set(failures.filter(one => one.isSummary).map(goTestKey));
    return failures
        .filter(failure => !failure.isSummary && !repeated.has(goTestKey(failure)))
        .map(goTestFinding);
}
const go_test_tool = {
    name: 'go test',
    title: "Go's test runner",
    homepage: 'https://pkg.go.dev/cmd/go#hdr-Test_packages',
    ecosystem: 'go',
    evidence: ['--- FAIL: ', 'FAIL\t'],
    commands: ['go test'],
    read: go_test_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/go-vet.ts



function go_vet_read(log) {
    const isStarted = /\bgo vet\b/.test(log.command) || log.lines.some(line => /^(?:[+$>] )?go vet\b/.test(line));
    const isOnly = isStarted && !/\bgo (?:build|test|run|install)\b/.test(log.command);
    const problems = readGoProblems(log);
    const own = problems.filter(({ isVet }) => isVet ?? isOnly).map(({ finding }) => finding);
    const told = new Set(problems.map(({ finding }) => finding.at));
    const plain = isStarted ? readPlain(log).filter(({ at }) => !told.has(at)) : [];
    return [...own, ...plain, ...go_vet_readJson(log)];
}
function readPlain(log) {
    return log.lines.flatMap((text, at) => {
        const [, file, line, column, message = ''] = text.includes('.go:')
            ? (go_vet_PLAIN.exec(text) ?? [])
            : [];
        if (file === undefined || OTHER_TOOL.test(message))
            return [];
        return [makeFinding({ file, line, column, severity: 'error', message, at })];
    });
}
const go_vet_PLAIN = /^(\S+\.go):(\d+):(\d+): (\S.*)$/;
const OTHER_TOOL = /\((?:[\w-]+|https?:\S+)\)$|^[A-Z]{1,3}\d+: |^\w+: .*\(|^(?:expected|illegal) /;
function go_vet_readJson(log) {
    if (!log.lines.some(line => line.includes('"posn"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => entries(value).flatMap(([, analyzers]) => entries(analyzers).flatMap(([code, found]) => (Array.isArray(found) ? found : []).flatMap(one => {
        const [, file, line, column] = go_vet_POSITION.exec((0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(one, 'posn')) ?? '') ?? [];
        const [, , endLine, endColumn] = go_vet_POSITION.exec((0,json_documents/* asString */.oJ)((0,json_documents.at)(one, 'end')) ?? '') ?? [];
        const message = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(one, 'message'));
        if (file === undefined || message === undefined)
            return [];
        return [
            makeFinding({
                file,
                line,
                column,
                endLine,
                endColumn,
                severity: 'error',
                code,
                message,
                at,
                until,
            }),
        ];
    }))));
}
const go_vet_POSITION = /^(.+?):(\d+):(\d+)$/;
function entries(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value)
        : [];
}
const go_vet_tool = {
    name: 'go vet',
    title: "Go's static checks",
    homepage: 'https://pkg.go.dev/cmd/vet',
    ecosystem: 'go',
    evidence: ['.go:', '"posn": '],
    reach: 10,
    commands: ['go vet'],
    read: go_vet_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/gocyclo.ts

const FUNCTION = {
    pattern: /^(?<complexity>\d{1,5}) \w+ (?<name>[\w.()*[\],]{1,200}) (?<file>[^\s:][^:]{0,400}\.go):(?<line>\d+):(?<column>\d+)$/,
    mark: '.go:',
};
const gocyclo_tool = {
    name: 'gocyclo',
    title: 'Complexity of Go functions, of gocognit too',
    homepage: 'https://github.com/fzipp/gocyclo',
    ecosystem: 'go',
    evidence: ['.go:'],
    evidenceForm: FUNCTION.pattern,
    reach: 1,
    commands: ['gocyclo', 'gocognit'],
    read: log => readForms(log, [FUNCTION], {
        refine: (finding, { complexity = '', name = '' }) => ({
            ...finding,
            message: `the complexity of ${name} is ${complexity}`,
        }),
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/formats/go-format.ts


const go_format_OLD = /^(.+\.go)\.orig$/;
const go_format_FILE = /^(?:[\w./+-]+\/)?[\w.+-]+\.go$/;
const go_format_SYNTAX = /^(\S[^:]*\.go):(\d+):(\d+): ((?:expected|illegal|missing(?! go\.sum)|unexpected) .*|.* (?:not terminated|must appear before .*))$/;
function readGoFormat(log, name) {
    const { lines, command } = log;
    const started = new RegExp(String.raw `(?:^|[\s/($\x60;&|"'])${name}(?:\s|$)`, 'm');
    const listing = new RegExp(String.raw `(?:^|[\s/($\x60;&|"'])${name}\s(?:[^;&|]*\s)?-\w*l\b`, 'm');
    const echo = lines
        .filter(line => line.includes(name))
        .slice(0, 20)
        .join('\n');
    const isStarted = started.test(command) || started.test(echo);
    const isListing = listing.test(command) || listing.test(echo);
    const shown = new Set();
    const findings = [];
    for (const hunk of readUnifiedDiffs(lines)) {
        const file = go_format_OLD.exec(hunk.oldFile)?.[1];
        if (file === undefined)
            continue;
        shown.add(file);
        findings.push(hunkFinding(hunk, file, `not formatted (${name})`));
    }
    if (!isListing && !isStarted)
        return findings;
    for (const [at, text] of lines.entries()) {
        if (isListing && go_format_FILE.test(text) && !shown.has(text)) {
            findings.push(makeFinding({ file: text, severity: 'error', message: `not formatted (${name})`, at }));
        }
        const [, file, line, column, message = ''] = (isStarted ? go_format_SYNTAX.exec(text) : undefined) ?? [];
        if (file !== undefined)
            findings.push(makeFinding({ file, line, column, severity: 'error', message, at }));
    }
    return findings;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/gofmt.ts

const gofmt_tool = {
    name: 'gofmt',
    title: "Go's formatter",
    homepage: 'https://pkg.go.dev/cmd/gofmt',
    ecosystem: 'go',
    evidence: ['.go'],
    evidenceForm: /^(?:--- |\+\+\+ |diff )|^[\w./+-]+\.go$|^\S[^:]*\.go:\d+:\d+: (?:expected|illegal|missing|unexpected|.* (?:not terminated$|must appear before ))/,
    reach: 80,
    commands: ['gofmt'],
    read: log => readGoFormat(log, 'gofmt'),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/gofumpt.ts

const gofumpt_tool = {
    name: 'gofumpt',
    title: 'Stricter gofmt',
    homepage: 'https://github.com/mvdan/gofumpt',
    ecosystem: 'go',
    evidence: ['.go'],
    evidenceForm: /^(?:--- |\+\+\+ |diff )|^[\w./+-]+\.go$|^\S[^:]*\.go:\d+:\d+: (?:expected|illegal|missing|unexpected|.* (?:not terminated$|must appear before ))/,
    reach: 80,
    commands: ['gofumpt'],
    read: log => readGoFormat(log, 'gofumpt'),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/goimports.ts

const goimports_tool = {
    name: 'goimports',
    title: 'Formats Go and its imports',
    homepage: 'https://pkg.go.dev/golang.org/x/tools/cmd/goimports',
    ecosystem: 'go',
    evidence: ['.go'],
    evidenceForm: /^(?:--- |\+\+\+ |diff )|^[\w./+-]+\.go$|^\S[^:]*\.go:\d+:\d+: (?:expected|illegal|missing|unexpected|.* (?:not terminated$|must appear before ))/,
    reach: 80,
    commands: ['goimports'],
    read: log => readGoFormat(log, 'goimports'),
};

;// CONCATENATED MODULE: ./src/diagnose/formats/go-checks.ts
function staticcheckUrl(code) {
    return /^(?:SA|ST|S|QF)\d{4}$/.test(code)
        ? `https://staticcheck.dev/docs/checks/#${code}`
        : undefined;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/golangci-lint.ts



const LINTERS = 'errcheck govet ineffassign staticcheck unused typecheck gosimple stylecheck revive gofmt goimports gofumpt gci gosec gocritic gocyclo gocognit misspell unconvert unparam bodyclose noctx nolintlint lll dupl funlen prealloc whitespace wsl wsl_v5 godot errorlint wrapcheck depguard mnd exhaustive exhaustruct nilerr nilnil paralleltest testifylint tparallel thelper usestdlibvars copyloopvar gochecknoglobals gochecknoinits goconst dupword forbidigo gomnd gomoddirectives gomodguard importas ireturn maintidx makezero nakedret nestif nlreturn perfsprint predeclared promlinter rowserrcheck sloglint sqlclosecheck tagliatelle testpackage varnamelen asciicheck contextcheck cyclop durationcheck err113 goerr113 forcetypeassert godox goheader goprintffuncname grouper interfacebloat intrange reassign spancheck stylecheck containedctx'.split(' ');
const KNOWN = new Set(LINTERS);
const golangci_lint_ISSUE = /^(\S[^:]*):(\d+)(?::(\d+))?: (.*) \(([a-z][\w-]*)\)$/;
const ISSUE_START = /^(\S[^:]*\.(?:go|mod)):(\d+)(?::(\d+))?: (.*)$/;
const ISSUE_END = /^(.*) \(([a-z][\w-]*)\)$/;
const golangci_lint_RULE = /^([A-Z]{1,3}\d{3,4}|[a-z][A-Za-z]*(?:-[a-z]+)*): (\S.*)$/s;
const WITH_RULES = [
    'govet',
    'revive',
    'gocritic',
    'staticcheck',
    'gosec',
    'stylecheck',
    'gosimple',
    'testifylint',
];
const golangci_lint_CARET = /^\s*\^$/;
const MAX_TEXT = 20;
function golangci_lint_read(log) {
    const { lines, command } = log;
    const isStarted = command.includes('golangci-lint') ||
        lines.some(line => line.includes('golangci-lint') || /^\d+ issues[:.]$/.test(line));
    const findings = [];
    for (let at = 0; at < lines.length; at++) {
        const issue = golangci_lint_readIssue(lines, at);
        if (!issue || !(isStarted || KNOWN.has(issue.linter)))
            continue;
        const { file, line, column, text, linter } = issue;
        const until = withSource(lines, issue.until);
        findings.push(makeFinding({ file, line, column, severity: 'error', ...golangci_lint_ruleOf(linter, text), at, until }));
        at = until;
    }
    return [...findings, ...golangci_lint_readJson(log)];
}
function golangci_lint_readIssue(lines, at) {
    const whole = golangci_lint_ISSUE.exec(lines[at] ?? '');
    if (whole) {
        const [, file = '', line, column, text = '', linter = ''] = whole;
        return { file, line, column, text, linter, until: at };
    }
    const start = ISSUE_START.exec(lines[at] ?? '');
    if (!start)
        return undefined;
    const text = [start[4] ?? ''];
    for (let until = at + 1; until < Math.min(lines.length, at + MAX_TEXT); until++) {
        const more = lines[until] ?? '';
        if (ISSUE_START.test(more) || golangci_lint_CARET.test(more))
            return undefined;
        const end = ISSUE_END.exec(more);
        text.push(end?.[1] ?? more);
        if (!end || !KNOWN.has(end[2] ?? ''))
            continue;
        const [, file = '', line, column] = start;
        return { file, line, column, text: text.join('\n'), linter: end[2] ?? '', until };
    }
    return undefined;
}
function withSource(lines, at) {
    if (golangci_lint_CARET.test(lines[at + 2] ?? ''))
        return at + 2;
    return at;
}
function golangci_lint_ruleOf(linter, text) {
    const [, rule, rest] = (WITH_RULES.includes(linter) ? golangci_lint_RULE.exec(text) : undefined) ?? [];
    if (rule === undefined || rest === undefined)
        return { code: linter, message: text };
    const isNumbered = /\d$/.test(rule);
    return { code: isNumbered ? rule : `${linter}/${rule}`, message: rest, url: staticcheckUrl(rule) };
}
function golangci_lint_readJson(log) {
    if (!log.lines.some(line => line.includes('"FromLinter"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(value, 'Issues')).flatMap(issue => {
        const linter = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(issue, 'FromLinter'));
        if (linter === undefined)
            return [];
        const severity = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(issue, 'Severity')) ?? '';
        return [
            makeFinding({
                file: (0,json_documents/* asString */.oJ)((0,json_documents.at)(issue, 'Pos', 'Filename')),
                line: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(issue, 'Pos', 'Line')),
                column: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(issue, 'Pos', 'Column')),
                severity: severity === '' ? 'error' : severity,
                ...golangci_lint_ruleOf(linter, (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(issue, 'Text')) ?? linter),
                at,
                until,
            }),
        ];
    }));
}
const golangci_lint_tool = {
    name: 'golangci-lint',
    title: 'Runner of Go linters',
    homepage: 'https://golangci-lint.run',
    ecosystem: 'go',
    evidence: [...LINTERS.map(linter => ` (${linter})`), '"FromLinter"', ' issues:', 'golangci-lint'],
    reach: 10,
    commands: ['golangci-lint'],
    read: golangci_lint_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/golint.ts

const TEXTS = [
    String.raw `exported \S+ .{0,200}should have (?:its own declaration|comment)\b`,
    String.raw `exported \S+ .{0,200}should have comment .{0,40}or be unexported`,
    String.raw `comment on exported \S+ \S+ should be of the form `,
    String.raw `package comment (?:should be of the form |is detached)`,
    'should have a package comment',
    String.raw `don't use (?:underscores|ALL_CAPS|leading k|an underscore|MixedCaps) in (?:Go|package) names?`,
    String.raw `(?:struct field|func|method|type|var|const|func parameter|func result|method parameter|method result|range var|interface method|package) \S+ should be \w+$`,
    String.raw `type name will be used as \S+ by other packages, and that stutters`,
    String.raw `func name will be used as \S+ by other packages, and that stutters`,
    'error strings should not be capitalized or end with punctuation',
    String.raw `receiver name (?:\S+ should be consistent|should be a reflection|should not be an underscore)`,
    String.raw `should replace .{1,200} with `,
    'if block ends with a return statement, so drop this else',
    String.raw `should omit (?:type|2nd value|values?) `,
    String.raw `should drop (?:= |and )`,
    'a blank import should be only in a main or test package',
    'should not use dot imports',
    String.raw `exported func \S+ returns unexported type`,
    'context.Context should be the first parameter',
    String.raw `error var \S+ should have name of the form`,
    'error should be the last type when returning multiple items',
    'should not use basic type ',
];
const SUGGESTION = {
    pattern: new RegExp(String.raw `^(?<file>[^\s:][^:]{0,400}\.go):(?<line>\d+):(?<column>\d+): (?<message>(?:${TEXTS.join('|')}).*)$`),
    mark: '.go:',
    isPlaced: true,
};
const golint_tool = {
    name: 'golint',
    title: 'Go style suggestions',
    homepage: 'https://github.com/golang/lint',
    ecosystem: 'go',
    evidence: ['lint suggestions; failing.', 'golint'],
    evidenceForm: /^Found \d+ lint suggestions; failing\.$|(?:^|[\s/;&|])golint(?=\s|$)/,
    isLineByLine: true,
    commands: ['golint'],
    read: log => readForms(log, [SUGGESTION]),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/google-java-format.ts


const STARTED = /\bgoogle-java-format\b|\bgooglejavaformat\b/;
const google_java_format_LISTED = /^\S.*\.java$/;
const google_java_format_SYNTAX = /^(\S[^:]*\.java):(\d+):(\d+): error: (.*)$/;
function google_java_format_read({ lines, command }) {
    if (!STARTED.test(command))
        return [];
    const told = new Set(readJavac(lines).map(({ at }) => at));
    return lines.flatMap((text, at) => {
        const [, file, line, column, message = ''] = google_java_format_SYNTAX.exec(text) ?? [];
        if (file !== undefined)
            return [makeFinding({ file, line, column, severity: 'error', message, at })];
        if (!google_java_format_LISTED.test(text) || told.has(at))
            return [];
        const said = 'not formatted (google-java-format)';
        return [makeFinding({ file: text, severity: 'error', message: said, at })];
    });
}
const google_java_format_tool = {
    name: 'google-java-format',
    title: "Google's formatter of Java",
    homepage: 'https://github.com/google/google-java-format',
    ecosystem: 'jvm',
    evidence: ['.java'],
    reach: 5,
    commands: ['google-java-format'],
    read: google_java_format_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/googletest.ts


const googletest_FAILURE = /^(?:(unknown file): |(\S.{0,400}?)(?::(\d+): |\((\d+)\): error: ))Failure$/;
const googletest_START = /^\[ RUN {6}\] (\S+)/;
const googletest_END = /^\[ {2}(?:FAILED {2}|SKIPPED|     OK) ?\] (\S+?)(?:,|\s|$)/;
const OWN = /^\[(?:[=-]{10}| (?:RUN {6}| {2,6}OK| FAILED | PASSED | SKIPPED | DISABLED ) ?)\]/;
const googletest_MAX_LINES = 40;
const googletest_tool = {
    name: 'googletest',
    title: 'C++ test framework',
    homepage: 'https://google.github.io/googletest/',
    ecosystem: 'c',
    evidence: [': Failure', '[ RUN      ]', '[  FAILED  ]'],
    reach: 15,
    commands: ['gtest'],
    read: log => {
        const { lines } = log;
        const findings = [];
        let running;
        for (let at = 0; at < lines.length; at++) {
            const line = (lines[at] ?? '').slice(0, 2_000);
            const name = line.startsWith('[ RUN') ? googletest_START.exec(line)?.[1] : undefined;
            if (name !== undefined) {
                if (running)
                    findings.push(unfinished(running));
                running = { name, at };
                continue;
            }
            if (googletest_END.test(line))
                running = undefined;
            const failure = line.endsWith(': Failure') ? googletest_FAILURE.exec(line) : null;
            if (!failure)
                continue;
            const until = googletest_lastLine(lines, at);
            const test = running?.name ?? testBehind(lines, until);
            findings.push(makeFinding({
                file: failure[2],
                line: failure[3] ?? failure[4],
                severity: 'error',
                message: [
                    essence(lines.slice(at + 1, until + 1)),
                    ...(test === undefined ? [] : [`in test: ${test}`]),
                ].join('\n'),
                at,
                until,
            }));
            at = until;
        }
        if (running)
            findings.push(unfinished(running));
        return findings;
    },
};
function googletest_lastLine(lines, at) {
    let until = at;
    while (until + 1 < lines.length && until < at + googletest_MAX_LINES) {
        const line = (lines[until + 1] ?? '').slice(0, 2_000);
        if (line.trim() === '' || OWN.test(line))
            break;
        if (line.endsWith(': Failure') && googletest_FAILURE.test(line))
            break;
        until++;
    }
    return until;
}
function testBehind(lines, until) {
    for (let index = until + 1; index < Math.min(lines.length, until + googletest_MAX_LINES); index++) {
        const name = googletest_END.exec((lines[index] ?? '').slice(0, 2_000))?.[1];
        if (name !== undefined)
            return name;
    }
    return undefined;
}
function unfinished(running) {
    return { severity: 'error', message: `${running.name} did not finish`, at: running.at };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/gosec.ts


const gosec_TEXT = /^\[(\S.*?):(\d+)(?:-(\d+))?\] - (G\d{3}) (?:\(CWE-\d+\): )?(.*) \(Confidence: (?:HIGH|MEDIUM|LOW), Severity: (HIGH|MEDIUM|LOW)\)$/;
const gosec_SEVERITIES = {
    HIGH: 'error',
    MEDIUM: 'warning',
    LOW: 'info',
};
function gosec_read(log) {
    const findings = log.lines.flatMap((text, at) => {
        const [, file, line, endLine, code, message = '', severity = ''] = gosec_TEXT.exec(text) ?? [];
        if (file === undefined)
            return [];
        return [
            makeFinding({
                file,
                line,
                endLine,
                severity: gosec_severityOf(severity),
                code,
                message,
                url: URL,
                at,
            }),
        ];
    });
    return [...findings, ...gosec_readJson(log)];
}
const URL = 'https://github.com/securego/gosec#available-rules';
function gosec_readJson(log) {
    if (!log.lines.some(line => line.includes('"rule_id"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(value, 'Issues')).flatMap(issue => {
        const file = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(issue, 'file'));
        const code = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(issue, 'rule_id'));
        if (file === undefined || code === undefined)
            return [];
        const [line, endLine] = ((0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(issue, 'line')) ?? '').split('-');
        return [
            makeFinding({
                file,
                line,
                endLine,
                column: (0,json_documents/* asPosition */.kI)((0,json_documents/* property */.MZ)(issue, 'column')),
                severity: gosec_severityOf((0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(issue, 'severity')) ?? ''),
                code,
                message: (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(issue, 'details')) ?? code,
                url: (0,json_documents/* asString */.oJ)((0,json_documents.at)(issue, 'cwe', 'url')) ?? URL,
                at,
                until,
            }),
        ];
    }));
}
function gosec_severityOf(word) {
    return gosec_SEVERITIES[word] ?? 'warning';
}
const gosec_tool = {
    name: 'gosec',
    title: 'Security checks for Go',
    homepage: 'https://github.com/securego/gosec',
    ecosystem: 'go',
    evidence: [', Severity: HIGH)', ', Severity: MEDIUM)', ', Severity: LOW)', '"rule_id"'],
    reach: 5,
    commands: ['gosec'],
    read: gosec_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/gotestsum.ts


function gotestsum_read(log) {
    const failures = readGoTests(log);
    const summary = new Map();
    for (const failure of failures)
        if (failure.isSummary)
            summary.set(goTestKey(failure), failure);
    return failures.flatMap(failure => {
        const told = failure.isSummary ? failure : summary.get(goTestKey(failure));
        return told ? [goTestFinding({ ...told, at: failure.at, until: failure.until })] : [];
    });
}
const gotestsum_tool = {
    name: 'gotestsum',
    title: 'Go test runner with readable output',
    homepage: 'https://github.com/gotestyourself/gotestsum',
    ecosystem: 'go',
    evidence: ['=== FAIL: '],
    commands: ['gotestsum'],
    read: gotestsum_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/govulncheck.ts


const SECTION = /^=== (Symbol|Package|Module) Results ===$/;
const govulncheck_START = /^Vulnerability #\d+: (GO-\d{4}-\d+)$/;
const FOUND = /^ {4}Found in: (\S+)@(\S+)$/;
const FIXED = /^ {4}Fixed in: \S+@(\S+)$/;
const govulncheck_MORE = /^ {2}More info: (https?:\/\/\S+)$/;
const govulncheck_TRACE = /^ +#\d+: (\S+\.go):(\d{1,9}):(\d{1,9}): (\S.*)$/;
const govulncheck_MAX_LINES = 400;
const govulncheck_tool = {
    name: 'govulncheck',
    title: 'Go vulnerability scanner',
    homepage: 'https://pkg.go.dev/golang.org/x/vuln/cmd/govulncheck',
    ecosystem: 'security',
    evidence: ['Vulnerability #1: GO-', '"osv": "GO-', '"osv":"GO-'],
    commands: ['govulncheck'],
    read: log => [...govulncheck_readText(log.lines), ...govulncheck_readJson(log)],
};
function govulncheck_readText(lines) {
    let isCalled = true;
    return lines.flatMap((line, at) => {
        const section = SECTION.exec(line)?.[1];
        if (section !== undefined)
            isCalled = section === 'Symbol';
        const id = govulncheck_START.exec(line)?.[1];
        if (id === undefined)
            return [];
        let until = at;
        const block = [];
        while (until < at + govulncheck_MAX_LINES && /^ {2}/.test(lines[until + 1] ?? '')) {
            block.push((lines[++until] ?? '').slice(0, 2_000));
        }
        const first = (pattern) => block.map(text => pattern.exec(text)).find(Boolean);
        const found = first(FOUND);
        const url = first(govulncheck_MORE)?.[1];
        const fixed = first(FIXED)?.[1];
        const details = block.findIndex(text => govulncheck_MORE.test(text));
        const title = block.slice(0, Math.max(0, details)).join(' ');
        const traces = block.map(text => govulncheck_TRACE.exec(text)).filter(match => match !== null);
        const vulnerability = {
            package: packageOf(found?.[1] ?? 'stdlib', found?.[2]),
            id,
            title,
            ...(fixed !== undefined && { fixed }),
            ...(url !== undefined && { url }),
        };
        const frames = traces.map(([, file = '', row, column]) => ({
            file,
            line: Number(row),
            column: Number(column),
        }));
        const calls = traces.map(trace => trace[4] ?? '');
        const finding = withTraces(vulnerability, frames, calls, at, until);
        return [isCalled ? finding : { ...finding, severity: 'info' }];
    });
}
function withTraces(vulnerability, frames, calls, at, until) {
    const finding = vulnerabilityFinding(vulnerability, at, until);
    const message = [finding.message, ...calls.slice(0, 2)].join('\n');
    const isStandard = vulnerability.package.name === 'stdlib';
    return { ...finding, message, ...(isStandard && frames.length > 0 && { frames }) };
}
function packageOf(name, version) {
    const isStandard = version?.startsWith('go') === true || !name.split('/')[0]?.includes('.');
    return {
        name: isStandard ? 'stdlib' : name,
        ...(version !== undefined && { version }),
        ecosystem: 'go',
    };
}
function govulncheck_readJson(log) {
    const titles = new Map();
    const found = new Map();
    for (const { value, at, until } of (0,json_documents/* jsonDocuments */.pL)(log)) {
        const osv = (0,json_documents/* property */.MZ)(value, 'osv');
        const osvId = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(osv, 'id'));
        if (osvId !== undefined)
            titles.set(osvId, (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(osv, 'summary')) ?? '');
        const finding = (0,json_documents/* property */.MZ)(value, 'finding');
        const id = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(finding, 'osv'));
        const trace = (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(finding, 'trace'));
        const module = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(trace[0], 'module'));
        if (id === undefined || module === undefined)
            continue;
        const isCalled = (0,json_documents/* property */.MZ)(trace[0], 'function') !== undefined;
        const known = found.get(`${id} ${module}`);
        if (known && (!isCalled || known.severity === 'error'))
            continue;
        const vulnerability = {
            package: packageOf(module, (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(trace[0], 'version'))),
            id,
            title: titles.get(id) ?? '',
            fixed: (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(finding, 'fixed_version')) ?? '',
            url: `https://pkg.go.dev/vuln/${id}`,
        };
        const frames = trace.flatMap((step) => {
            const file = (0,json_documents/* asString */.oJ)((0,json_documents.at)(step, 'position', 'filename'));
            const line = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(step, 'position', 'line'));
            return file === undefined || line === undefined ? [] : [{ file, line }];
        });
        const made = withTraces(vulnerability, frames, [], at, until);
        found.set(`${id} ${module}`, isCalled ? made : { ...made, severity: 'info' });
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./src/diagnose/formats/java-trace.ts
const java_trace_FRAME = /^\s+at (?:[\w.@-]*\/{1,2})?([\w$.<>/-]+)\(([^():]+)(?::(\d+))?\)/;
const ANY_FRAME = /^\s+(?:at \S.*\)|\.{3} (?:\d+ (?:more|common frames omitted|trimmed)|trimmed)|\[CIRCULAR REFERENCE.*)/;
const java_trace_HEAD = /^\s*(?:Caused by: |Wrapped by: )?((?:[a-z][\w$]*\.)+[A-Z][\w$]*(?:\.[A-Z]\w*)*|[A-Z]\w*(?:Exception|Error|Failure))(?:: ?(.*))?$/;
const CAUSE = /^\s*Caused by: /;
const SUPPRESSED = /^\s+Suppressed: /;
const java_trace_FOREIGN = /^(?:java|javax|jdk|sun|com\.sun|org\.junit|junit|org\.opentest4j|org\.testng|org\.apache\.maven|org\.gradle|worker\.org\.gradle|org\.hamcrest|org\.assertj|kotlin|scala|groovy|org\.codehaus\.groovy|org\.apache\.groovy|org\.scalatest|io\.kotest)\./;
const java_trace_MAX_MESSAGE = 100;
function readJavaTrace(lines, start, head = lines[start] ?? '', isEnd = () => false) {
    const first = java_trace_HEAD.exec(head);
    if (!first)
        return undefined;
    const parts = [readPart(lines, start, first, isEnd)];
    let end = parts[0]?.end ?? start + 1;
    for (;;) {
        const text = lines[end] ?? '';
        const start = text === '' && /^\s+Caused by:$/.test(lines[end + 1] ?? '') ? end + 2 : end;
        const isCause = start > end || CAUSE.test(text);
        const cause = isCause ? java_trace_HEAD.exec(lines[start] ?? '') : null;
        if (!cause)
            break;
        const part = readPart(lines, start, cause, isEnd);
        parts.push(part);
        end = part.end;
    }
    const outer = parts[0];
    const inner = parts.at(-1);
    if (!outer || !inner)
        return undefined;
    const says = inner === outer ? [] : [`caused by ${inner.exception}: ${inner.message[0] ?? ''}`];
    return {
        exception: outer.exception,
        message: [...outer.message, ...says],
        frames: parts.toReversed().flatMap(part => part.frames),
        end,
    };
}
function readSuppressed(lines, start) {
    const traces = [];
    let index = start;
    for (;;) {
        const text = (lines[index] ?? '').slice(0, 4_000);
        if (!SUPPRESSED.test(text))
            return traces;
        const trace = readJavaTrace(lines, index, text.replace(SUPPRESSED, ''), line => SUPPRESSED.test(line));
        if (!trace)
            return traces;
        traces.push(trace);
        index = trace.end;
    }
}
function readPart(lines, start, head, isEnd) {
    const name = head[1] ?? '';
    const message = [head[2] ?? ''];
    let index = start + 1;
    const limit = Math.min(lines.length, start + java_trace_MAX_MESSAGE);
    while (index < limit && !ANY_FRAME.test((lines[index] ?? '').slice(0, 2_000))) {
        const line = lines[index] ?? '';
        if (isEnd(line) || CAUSE.test(line))
            break;
        message.push(line);
        index++;
    }
    const hasTrace = ANY_FRAME.test((lines[index] ?? '').slice(0, 2_000));
    if (!hasTrace && !isEnd(lines[index] ?? '') && !CAUSE.test(lines[index] ?? '')) {
        index = start + 1;
        message.length = 1;
    }
    const frames = [];
    for (; index < lines.length && ANY_FRAME.test((lines[index] ?? '').slice(0, 2_000)); index++) {
        const frame = readJavaFrame(lines[index] ?? '');
        if (frame)
            frames.push(...withShorterFolders(frame));
    }
    return { exception: name.slice(name.lastIndexOf('.') + 1), message, frames, end: index };
}
function readJavaFrame(line) {
    const [, method = '', file = '', number] = java_trace_FRAME.exec(line.slice(0, 2_000)) ?? [];
    if (!/\.(?:java|kt|kts|scala|groovy|clj)$/.test(file) || java_trace_FOREIGN.test(method))
        return undefined;
    return {
        file: `${packageFolder(method.slice(0, method.lastIndexOf('.')))}${file}`,
        ...(number !== undefined && { line: Number(number) }),
    };
}
function withShorterFolders(frame) {
    if (frame.file.endsWith('.java'))
        return [frame];
    const parts = frame.file.split('/');
    return parts
        .slice(0, -1)
        .map((_, index) => ({ ...frame, file: parts.slice(index).join('/') }))
        .concat(parts.length === 1 ? [frame] : []);
}
function packageFolder(className) {
    const outer = className.replace(/^.*\//, '').replace(/\$.*$/, '');
    const end = outer.lastIndexOf('.');
    return end < 0 ? '' : `${outer.slice(0, end).replaceAll('.', '/')}/`;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/gradle.ts



const gradle_TEST = /^(\S.*?) > (\S.*) FAILED$/;
const gradle_SHORT = /^ {4}((?:[\w$]+\.)*[\w$]+) at ([\w$]+\.(?:java|kt|groovy|scala)):(\d+)$/;
const SHORT_CAUSE = /^ {8,}Caused by: ((?:[\w$]+\.)*[\w$]+)(?: at ([\w$]+\.(?:java|kt|groovy|scala)):(\d+))?$/;
const gradle_WHERE = /^(?:Build file|Settings file|Script|Initialization script|Precompiled script plugin) '(\S+)'(?: line: (\d+))?$/;
const SCRIPT_LINE = /^ {2}Line (\d+): (.*)$/;
const gradle_MISSING = /^ {3,}> Could not find ([\w.-]+):([\w.-]+):([\w.+-]+)\.$/;
const MAX_WHAT = 12;
function gradle_read({ lines }) {
    const findings = [];
    for (let at = 0; at < lines.length; at++) {
        const found = gradle_readTest(lines, at) ?? readWhere(lines, at) ?? readMissing(lines, at);
        if (!found)
            continue;
        findings.push(found);
        at = found.until ?? at;
    }
    return findings;
}
function gradle_readTest(lines, at) {
    const [, group = '', name] = gradle_TEST.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
    if (name === undefined)
        return undefined;
    const className = group.split(' > ')[0] ?? group;
    const short = gradle_SHORT.exec(lines[at + 1] ?? '');
    const test = `${className.slice(className.lastIndexOf('.') + 1)}.${name}`;
    if (short)
        return readShort(lines, at, short, className, test);
    const isEnd = (line) => gradle_TEST.test(line.slice(0, 2_000)) || /^\S/.test(line);
    const trace = readJavaTrace(lines, at + 1, lines[at + 1] ?? '', isEnd);
    if (!trace)
        return undefined;
    const { exception, frames, end } = trace;
    const message = `${test}: ${essence(trace.message) || exception}`;
    return makeFinding({ frames, severity: 'error', code: exception, message, at, until: end - 1 });
}
function readShort(lines, at, short, className, test) {
    let [, exception = '', file = '', line = ''] = short;
    const causes = [];
    let end = at + 2;
    for (; SHORT_CAUSE.test(lines[end] ?? ''); end++) {
        const cause = SHORT_CAUSE.exec(lines[end] ?? '');
        causes.push(simpleName(cause?.[1] ?? ''));
        file = cause?.[2] ?? file;
        line = cause?.[3] ?? line;
    }
    exception = simpleName(exception);
    const folder = packageFolder(className);
    const isOwn = file.replace(/\.\w+$/, '') ===
        className.slice(className.lastIndexOf('.') + 1).replace(/\$.*/, '');
    const said = [exception, ...causes.map(cause => `caused by ${cause}`)].join('\n');
    return makeFinding({
        file: isOwn ? `${folder}${file}` : file,
        line,
        baseNameOnly: isOwn && folder !== '' ? undefined : true,
        severity: 'error',
        code: exception,
        message: `${test}: ${said}`,
        at,
        until: end - 1,
    });
}
function simpleName(exception) {
    return exception.slice(exception.lastIndexOf('.') + 1);
}
function readWhere(lines, at) {
    if (lines[at] !== '* Where:')
        return undefined;
    const [, file, line] = gradle_WHERE.exec(lines[at + 1] ?? '') ?? [];
    if (file === undefined)
        return undefined;
    const what = lines.slice(at, at + MAX_WHAT).indexOf('* What went wrong:');
    if (what < 0)
        return undefined;
    const told = lines.slice(at + what + 1, at + what + 1 + MAX_WHAT);
    const length = told.findIndex(text => text.startsWith('* '));
    const message = told.slice(0, length < 0 ? MAX_WHAT : length);
    const script = message.map(text => SCRIPT_LINE.exec(text)).find(match => match !== null);
    return makeFinding({
        file,
        line: line ?? script?.[1],
        severity: 'error',
        message: essence(message),
        at,
        until: at + what + message.length,
    });
}
function readMissing(lines, at) {
    const [, group = '', artifact = '', version = ''] = gradle_MISSING.exec(lines[at] ?? '') ?? [];
    if (group === '')
        return undefined;
    const name = `${group}:${artifact}`;
    return makeFinding({
        package: { name, version, ecosystem: 'maven' },
        severity: 'error',
        message: `could not find ${name}:${version}`,
        at,
    });
}
const gradle_tool = {
    name: 'gradle',
    title: 'Java build tool: tests, build scripts, dependencies',
    homepage: 'https://gradle.org',
    ecosystem: 'jvm',
    evidence: [' FAILED', '* Where:', '> Could not find '],
    reach: 24,
    commands: ['gradle', 'gradlew'],
    read: gradle_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/green.ts



const green_HEAD = /^(?:Failure|Error) in (\w+(?:\.\w+)+)(?: .*)?$/;
const MAX_TRACE = 4_000;
const green_tool = {
    name: 'green',
    title: 'Python test runner',
    homepage: 'https://github.com/CleanCut/green',
    ecosystem: 'python',
    evidence: ['Failure in ', 'Error in '],
    evidenceForm: green_HEAD,
    commands: ['green'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        const test = line.includes(' in ') ? green_HEAD.exec(line.slice(0, 1_000))?.[1] : undefined;
        return test === undefined ? [] : green_readTest(lines, at, test);
    }),
};
function green_readTest(lines, at, test) {
    const frames = [];
    for (let index = at + 1; index < Math.min(lines.length, at + MAX_TRACE); index++) {
        const line = lines[index] ?? '';
        const frame = readPythonFrame(line);
        if (frame)
            frames.unshift(frame);
        if (line === '' || line.startsWith(' '))
            continue;
        const exception = frames.length > 0 ? readException(line) : undefined;
        if (!exception)
            return [];
        const { code, message } = exception;
        const said = `${message.replace(/^AssertionError: /, '')}\nin ${clip(test)}`;
        return [makeFinding({ frames, severity: 'error', code, message: said, at, until: index })];
    }
    return [];
}

;// CONCATENATED MODULE: ./src/diagnose/tools/groovyc.ts


const groovyc_HEAD = /^(?:\[ERROR\] )?(\S.*\.(?:groovy|gradle|gvy)): (\d+): (.*?)(?: ?@ line (\d+), column (\d+)\.)?$/;
const groovyc_PLACE = /^ ?@ line (\d+), column (\d+)\.$/;
const CAUGHT = /^Caught: (\S.*)$/;
const groovyc_MAX_LINES = 10;
function groovyc_read({ lines }) {
    const findings = [];
    for (let at = 0; at < lines.length; at++) {
        const head = groovyc_HEAD.exec((lines[at] ?? '').slice(0, 4_000));
        const found = head ? groovyc_readProblem(lines, at, head) : readScript(lines, at);
        if (!found)
            continue;
        findings.push(found);
        at = found.until ?? at;
    }
    return findings;
}
function groovyc_readProblem(lines, at, head) {
    const [, file, , first = '', line, column] = head;
    const said = { severity: 'error', at, file };
    if (line !== undefined)
        return makeFinding({ ...said, line, column, message: first });
    const message = [first];
    for (let index = at + 1; index < Math.min(lines.length, at + groovyc_MAX_LINES); index++) {
        const place = groovyc_PLACE.exec(lines[index] ?? '');
        if (place) {
            return makeFinding({
                ...said,
                line: place[1],
                column: place[2],
                message: message.join('\n'),
                until: index,
            });
        }
        message.push(lines[index] ?? '');
    }
    return undefined;
}
function readScript(lines, at) {
    const first = CAUGHT.exec(lines[at] ?? '')?.[1];
    if (first === undefined)
        return undefined;
    const isAssertion = first.startsWith('Assertion failed');
    const start = lines.findIndex((line, index) => index > at && index < at + 100 && line === first);
    if (start < 0)
        return undefined;
    const head = isAssertion ? `AssertionError: ${first}` : first;
    const trace = readJavaTrace(lines, start, head);
    if (!trace)
        return undefined;
    const { exception, frames, message, end } = trace;
    const text = message.filter(line => line.trim() !== '').join('\n');
    return makeFinding({
        frames,
        severity: 'error',
        code: exception,
        message: text,
        at,
        until: end - 1,
    });
}
const groovyc_tool = {
    name: 'groovyc',
    title: 'Groovy compiler and scripts',
    homepage: 'https://groovy-lang.org',
    ecosystem: 'jvm',
    evidence: ['.groovy: ', '.gradle: ', '.gvy: ', 'Caught: '],
    reach: 80,
    commands: ['groovyc', 'groovy'],
    read: groovyc_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/grype.ts


const grype_HEADER = /^NAME +INSTALLED +(?:FIXED[- ]IN +)?(?:TYPE +)?VULNERABILITY +SEVERITY/;
const TITLES = /NAME|INSTALLED|FIXED[- ]IN|TYPE|VULNERABILITY|SEVERITY|EPSS|RISK/g;
const grype_ID = /^(?:CVE|GHSA|ELSA|ALAS|RHSA|GO|PYSEC|RUSTSEC|CGA|BIT|SUSE|openSUSE|USN|DSA|DLA|TEMP|MAL)[\w.:-]*-/;
const MAX_ROWS = 100_000;
const grype_tool = {
    name: 'grype',
    title: 'Vulnerability scanner for images and folders',
    homepage: 'https://github.com/anchore/grype',
    ecosystem: 'security',
    evidence: ['VULNERABILITY  ', '"matchDetails"'],
    commands: ['grype'],
    read: log => [...readTable(log.lines), ...grype_readJson(log)],
};
function readTable(lines) {
    const findings = [];
    for (let start = 0; start < lines.length; start++) {
        const first = lines[start] ?? '';
        const header = first.startsWith('NAME ') ? first.slice(0, 1_000) : '';
        if (!grype_HEADER.test(header))
            continue;
        const columns = [...header.matchAll(TITLES)].map(match => ({
            title: match[0].replace('-', ' '),
            from: match.index,
        }));
        for (let at = start + 1; at < Math.min(lines.length, start + MAX_ROWS); at++) {
            const line = (lines[at] ?? '').slice(0, 1_000);
            const cell = (title) => {
                const index = columns.findIndex(column => column.title === title);
                const from = columns[index]?.from;
                return from === undefined ? '' : line.slice(from, columns[index + 1]?.from).trim();
            };
            const id = cell('VULNERABILITY');
            if (!grype_ID.test(id))
                break;
            const fixed = cell('FIXED IN');
            findings.push(vulnerabilityFinding({
                package: {
                    name: cell('NAME'),
                    version: cell('INSTALLED'),
                    ecosystem: ecosystemOf(cell('TYPE')),
                },
                id,
                level: cell('SEVERITY'),
                ...(!fixed.startsWith('(') && { fixed: fixed.replace(/^\*/, '') }),
                ...addressOf(id),
            }, at));
            start = at;
        }
    }
    return findings;
}
function addressOf(id) {
    if (id.startsWith('GHSA-'))
        return { url: `https://github.com/advisories/${id}` };
    if (id.startsWith('CVE-'))
        return { url: `https://nvd.nist.gov/vuln/detail/${id}` };
    return {};
}
function grype_readJson(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(value, 'matches')).flatMap(match => {
        const id = (0,json_documents/* asString */.oJ)((0,json_documents.at)(match, 'vulnerability', 'id'));
        const name = (0,json_documents/* asString */.oJ)((0,json_documents.at)(match, 'artifact', 'name'));
        if (id === undefined || name === undefined)
            return [];
        const version = (0,json_documents/* asString */.oJ)((0,json_documents.at)(match, 'artifact', 'version'));
        const title = (0,json_documents/* asString */.oJ)((0,json_documents.at)(match, 'vulnerability', 'description'));
        const level = (0,json_documents/* asString */.oJ)((0,json_documents.at)(match, 'vulnerability', 'severity'));
        const url = (0,json_documents/* asString */.oJ)((0,json_documents.at)(match, 'vulnerability', 'dataSource'));
        const path = (0,json_documents/* asString */.oJ)((0,json_documents.at)(match, 'artifact', 'locations', '0', 'path'));
        const fixes = (0,json_documents/* asArray */._j)((0,json_documents.at)(match, 'vulnerability', 'fix', 'versions'));
        return [
            vulnerabilityFinding({
                package: {
                    name,
                    ...(version !== undefined && { version }),
                    ecosystem: ecosystemOf((0,json_documents/* asString */.oJ)((0,json_documents.at)(match, 'artifact', 'type'))),
                },
                id,
                ...(title !== undefined && { title }),
                ...(level !== undefined && { level }),
                fixed: fixes.flatMap(each => (0,json_documents/* asString */.oJ)(each) ?? []).join(', '),
                ...(url !== undefined && { url }),
                ...(path !== undefined &&
                    /\.(?:json|lock|txt|toml|mod|xml|yaml)$/.test(path) && { file: path }),
            }, at, until),
        ];
    }));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/hadolint.ts



const hadolint_SEVERITIES = {
    error: 'error',
    warning: 'warning',
    info: 'info',
    style: 'info',
};
const hadolint_RULE = '(?<code>(?:DL|SC)\\d{4})';
const TTY = {
    pattern: new RegExp(`^(?<file>\\S.{0,400}?):(?<line>\\d+) ${hadolint_RULE} (?<severity>error|warning|info|style): (?<message>.*)$`),
};
const GNU = {
    pattern: new RegExp(`^hadolint: ?(?<file>\\S.{0,400}?):(?<line>\\d+): ${hadolint_RULE} (?<severity>error|warning|info|style): (?<message>.*)$`),
    mark: 'hadolint:',
};
const PARSER = {
    pattern: /^(?<file>\S{0,400}(?:[Dd]ockerfile|[Cc]ontainerfile)[^\s:]{0,100}):(?<line>\d+):(?<column>\d+) (?<message>(?:unexpected|missing|expecting|invalid|at least) ?.*)$/,
};
const hadolint_tool = {
    name: 'hadolint',
    title: 'Dockerfile linter',
    homepage: 'https://github.com/hadolint/hadolint',
    ecosystem: 'infrastructure',
    evidence: [' DL1', ' DL3', ' DL4', ' SC1', ' SC2', ' SC3', '"DL', 'ockerfile'],
    reach: 1,
    commands: ['hadolint'],
    read: log => [
        ...readForms(log, [TTY, GNU, PARSER], { severities: hadolint_SEVERITIES, url: hadolint_ruleUrl }),
        ...hadolint_readJson(log),
    ],
};
function hadolint_ruleUrl(code) {
    const site = code.startsWith('SC')
        ? 'https://www.shellcheck.net/wiki'
        : 'https://github.com/hadolint/hadolint/wiki';
    return `${site}/${code}`;
}
function hadolint_readJson(log) {
    if (!log.lines.some(line => line.includes('"DL') || line.includes('"code":"SC')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)(value).flatMap(item => {
        const code = (0,json_documents/* asString */.oJ)((0,json_documents.at)(item, 'code'));
        const level = (0,json_documents/* asString */.oJ)((0,json_documents.at)(item, 'level'));
        if (code === undefined || level === undefined || !/^(?:DL|SC)\d{4}$/.test(code))
            return [];
        return [
            makeFinding({
                file: (0,json_documents/* asString */.oJ)((0,json_documents.at)(item, 'file')),
                line: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(item, 'line')),
                column: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(item, 'column')),
                severity: hadolint_SEVERITIES[level] ?? 'warning',
                code,
                message: (0,json_documents/* asString */.oJ)((0,json_documents.at)(item, 'message')) ?? '',
                url: hadolint_ruleUrl(code),
                at,
                until,
            }),
        ];
    }));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/haml-lint.ts

const haml_lint_PROBLEM = {
    pattern: /^(?<file>\S[^:]{0,400}\.(?:haml|slim)):(?<line>\d+) \[(?<severity>[WEF])\] (?:(?<code>\w+(?:\/\w+)*): )?(?<message>\S.*)$/,
};
const haml_lint_tool = {
    name: 'haml-lint',
    title: 'Haml and Slim template linters',
    homepage: 'https://github.com/sds/haml-lint',
    ecosystem: 'ruby',
    evidence: [' [W] ', ' [E] ', ' [F] '],
    reach: 1,
    commands: ['haml-lint', 'slim-lint'],
    read: log => readForms(log, [haml_lint_PROBLEM], { severities: { W: 'warning', E: 'error', F: 'error' } }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/helm.ts

const helm_LINT = /^\[(ERROR|WARNING|INFO)\] (\S[^:]{0,400}): (\S.*)$/;
const AT = /(?:parse error|execution error|error) at \(([^()\s/]+)\/(\S+?):(\d+)(?::(\d+))?\): (\S.*)$/;
const TEMPLATE = /template: ([^\s/]+)\/(\S+?):(\d+)(?::(\d+))?: (\S.*)$/;
const helm_MISSING = /^engine\.go:\d+: \[INFO\] (Missing required value: .*)$/;
const CHART_FILE = /^(?:templates\/\S+|charts\/\S+|crds\/\S+|(?:Chart|values|requirements)\.(?:ya?ml|schema\.json))$/;
const helm_tool = {
    name: 'helm',
    title: 'Helm: lint, template',
    homepage: 'https://helm.sh',
    ecosystem: 'infrastructure',
    evidence: ['[ERROR] ', '[INFO] ', '[WARNING] ', ' error at (', 'template: '],
    evidenceForm: /^\[(?:ERROR|WARNING|INFO)\] (?:templates\/|charts\/|crds\/|Chart\.|values\.|requirements\.)|^engine\.go:\d| error at \(|template: /,
    reach: 1,
    commands: ['helm', 'ct'],
    read: log => {
        const directory = chartDirectory(log.command);
        return log.lines.flatMap((full, at) => {
            const line = full.slice(0, 4_000);
            const placed = line.includes('(') || line.includes('template: ')
                ? (AT.exec(line) ?? TEMPLATE.exec(line))
                : null;
            if (placed) {
                const [, , file = '', row, column, message = ''] = placed;
                if (!/\.(?:ya?ml|tpl|txt|json)$/.test(file))
                    return [];
                const place = { file, line: row, column, directory };
                const severity = line.startsWith('[WARNING]') ? 'warning' : 'error';
                return [makeFinding({ ...place, severity, message, at })];
            }
            const missing = helm_MISSING.exec(line)?.[1];
            if (missing !== undefined)
                return [makeFinding({ severity: 'warning', message: missing, at })];
            const [, severity = '', file, message = ''] = line.startsWith('[')
                ? (helm_LINT.exec(line) ?? [])
                : [];
            if (file === undefined || !CHART_FILE.test(file) || message === 'icon is recommended')
                return [];
            if (message === 'file does not exist')
                return [];
            return [makeFinding({ file, directory, severity, message, at })];
        });
    },
};
function chartDirectory(command) {
    const named = [...command.matchAll(/\bhelm\s+(?:lint|template|install)\b([^|;&\n]*)/g)].flatMap(match => {
        const words = (match[1] ?? '').trim().split(/\s+/);
        return words
            .filter((word, index) => /^(?:\.{0,2}\/)?[\w./-]+$/.test(word) &&
            !word.startsWith('-') &&
            !/^-{1,2}(?:f|values|set\S*|n|namespace|kube-version|api-versions|post-renderer)$/.test(words[index - 1] ?? ''))
            .slice(-1);
    });
    const [only] = new Set(named);
    return new Set(named).size === 1 && only !== '.' ? only : undefined;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/hlint.ts



const hlint_HEAD = /^(\S[^:]{0,400}\.(?:l?hs|hsc)):(?:(\d+):(\d+)(?:-(\d+))?|\((\d+),(\d+)\)-\((\d+),(\d+)\)): (Error|Warning|Suggestion): (.*)$/;
const hlint_MAX_LINES = 60;
const hlint_tool = {
    name: 'hlint',
    title: 'Haskell linter',
    homepage: 'https://github.com/ndmitchell/hlint',
    ecosystem: 'other',
    evidence: [': Warning: ', ': Suggestion: ', ': Error: ', '"hint"'],
    reach: 24,
    commands: ['hlint'],
    read: log => {
        const { lines } = log;
        const findings = [];
        for (let at = 0; at < lines.length; at++) {
            const head = hlint_HEAD.exec((lines[at] ?? '').slice(0, 2_000));
            if (!head)
                continue;
            const [, file, row, column, end, row1, column1, row2, column2, severity = '', hint = ''] = head;
            let until = at;
            while (until < at + hlint_MAX_LINES && /\S/.test(lines[until + 1] ?? ''))
                until++;
            findings.push(makeFinding({
                file,
                line: row ?? row1,
                column: column ?? column1,
                endLine: row2 ?? (end === undefined ? undefined : row),
                endColumn: column2 ?? end,
                severity,
                message: [hint, essence(lines.slice(at + 1, until + 1), 8)].join('\n').trim(),
                at,
                until,
            }));
            at = until;
        }
        return [...findings, ...hlint_readJson(log)];
    },
};
function hlint_readJson(log) {
    if (!log.lines.some(line => line.includes('"hint"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)(value).flatMap(idea => {
        const hint = (0,json_documents/* asString */.oJ)((0,json_documents.at)(idea, 'hint'));
        const end = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(idea, 'endColumn'));
        const to = (0,json_documents/* asString */.oJ)((0,json_documents.at)(idea, 'to'));
        if (hint === undefined)
            return [];
        const column = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(idea, 'startColumn'));
        return [
            makeFinding({
                file: (0,json_documents/* asString */.oJ)((0,json_documents.at)(idea, 'file')),
                line: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(idea, 'startLine')),
                column,
                endLine: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(idea, 'endLine')),
                endColumn: end === undefined ? undefined : Math.max(end - 1, 1),
                severity: (0,json_documents/* asString */.oJ)((0,json_documents.at)(idea, 'severity')) ?? 'warning',
                message: to === undefined ? hint : `${hint}\nPerhaps: ${to}`,
                at,
                until,
            }),
        ];
    }));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/html-validate.ts




const html_validate_SUMMARY = /^✖ (\d+) problems? \(\d+ errors?, \d+ warnings?\)$/;
const html_validate_TEXT = /^(\S.*?):(\d+):(\d+): (error|warning) \[([\w/-]+)\] (.*)$/;
const html_validate_CODE_FRAME = /^(error|warning): (.*?) \(([\w/-]+)\) at (\S.*?):(\d+):(\d+):$/;
const html_validate_ruleUrl = (rule) => rule === undefined ? undefined : `https://html-validate.org/rules/${rule}.html`;
function html_validate_readLine(text, at) {
    const plain = html_validate_TEXT.exec(text);
    if (plain) {
        const [, file, line, column, severity = '', code, message = ''] = plain;
        return makeFinding({ file, line, column, severity, code, message, url: html_validate_ruleUrl(code), at });
    }
    const [, severity, message = '', code, file, line, column] = html_validate_CODE_FRAME.exec(text) ?? [];
    if (severity === undefined)
        return undefined;
    return makeFinding({ file, line, column, severity, code, message, url: html_validate_ruleUrl(code), at });
}
function html_validate_readJson(log) {
    return readJsonValues(log, ['html-validate.org']).flatMap(({ value, at, until }) => itemsOf(value).flatMap(result => {
        const { filePath, messages } = fieldsOf(result);
        return itemsOf(messages).map(item => {
            const { line, column, ruleId, severity, message, ruleUrl: url } = fieldsOf(item);
            return makeFinding({
                file: json_values_textOf(filePath),
                line: positionOf(line),
                column: positionOf(column),
                severity: severity === 2 ? 'error' : 'warning',
                code: json_values_textOf(ruleId),
                message: json_values_textOf(message) ?? '',
                url: json_values_textOf(url),
                at,
                until,
            });
        });
    }));
}
const html_validate_tool = {
    name: 'html-validate',
    title: 'HTML validator',
    homepage: 'https://html-validate.org',
    ecosystem: 'javascript',
    evidence: ['html-validate.org', ': error [', ': warning ['],
    commands: ['html-validate'],
    read: log => {
        const findings = [];
        if (log.lines.some(line => line.startsWith('  https://html-validate.org/'))) {
            const rows = readStylishRows(log.lines, line => {
                const count = html_validate_SUMMARY.exec(line)?.[1];
                return count === undefined ? undefined : Number(count);
            });
            for (const { level, rule, ...row } of rows) {
                if (!/^[a-z]/.test(level) || !/\.(?:html?|vue|njk|hbs|svelte|xml|svg)$/.test(row.file))
                    continue;
                findings.push(makeFinding({ ...row, severity: level, code: rule, url: html_validate_ruleUrl(rule) }));
            }
        }
        const isPlaced = placedLines(log.lines);
        for (const [at, text] of log.lines.entries()) {
            if (!isPlaced(at) || text.length > 4_000 || text.startsWith(' '))
                continue;
            const finding = html_validate_readLine(text, at);
            if (finding)
                findings.push(finding);
        }
        return [...findings, ...html_validate_readJson(log)];
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/htmlhint.ts

const htmlhint_FILE = /^ {3}(\/?\S.*)$/;
const htmlhint_SOURCE = /^ {4,}L(\d+) \|/;
const htmlhint_PROBLEM = /^(\s+)\^ (.*?) \(([\w-]+)\)$/;
const htmlhint_UNIX = /^(\S.*?):(\d+):(\d+): (.*) \[(error|warning|info)\/([\w-]+)\]$/;
const htmlhint_COMPACT = /^(\S.*?\.(?:html?|xhtml|vue|hbs|ejs|php|twig|njk)): line (\d+), col (\d+), (error|warning|info) - (.*) \(([\w-]+)\)$/;
const htmlhint_ruleUrl = (rule) => rule === undefined ? undefined : `https://htmlhint.com/rules/${rule}/`;
function htmlhint_readLine(text, at) {
    const unix = htmlhint_UNIX.exec(text);
    if (unix) {
        const [, file, line, column, message = '', severity = '', code] = unix;
        return makeFinding({ file, line, column, severity, code, message, url: htmlhint_ruleUrl(code), at });
    }
    const [, file, line, column, severity = '', message = '', code] = htmlhint_COMPACT.exec(text) ?? [];
    if (file === undefined)
        return undefined;
    return makeFinding({ file, line, column, severity, code, message, url: htmlhint_ruleUrl(code), at });
}
const htmlhint_tool = {
    name: 'htmlhint',
    title: 'HTML linter',
    homepage: 'https://htmlhint.com',
    ecosystem: 'javascript',
    evidence: ['      L', '[error/', '[warning/', ', error - ', ', warning - '],
    reach: 8,
    commands: ['htmlhint'],
    read: log => {
        const findings = [];
        let file;
        for (const [at, text] of log.lines.entries()) {
            if (text.length > 4_000 || text === '')
                continue;
            const source = htmlhint_SOURCE.exec(text);
            const problem = source ? htmlhint_PROBLEM.exec((log.lines[at + 1] ?? '').slice(0, 4_000)) : null;
            if (source && problem && file !== undefined) {
                const [, indent = '', message = '', code] = problem;
                const column = indent.length - source[0].length + 1;
                const place = { file, line: source[1], column };
                findings.push(makeFinding({
                    ...place,
                    severity: 'error',
                    code,
                    message,
                    url: htmlhint_ruleUrl(code),
                    at,
                    until: at + 1,
                }));
            }
            else if (!source) {
                const finding = text.startsWith(' ') ? undefined : htmlhint_readLine(text, at);
                if (finding)
                    findings.push(finding);
                else if (htmlhint_FILE.test(text))
                    file = htmlhint_FILE.exec(text)?.[1];
            }
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/import-linter.ts


const IMPORT = /^-\s+([\w.]{1,300}) -> ([\w.]{1,300}) \(l\.(\d{1,9})(?:, l\.\d{1,9})*\)$/;
const import_linter_RULE = /^(\S.* is not allowed to import .*):$/;
function placesOf(module, line) {
    const path = module.replaceAll('.', '/');
    return ['', 'src/'].flatMap(folder => [`${folder}${path}.py`, `${folder}${path}/__init__.py`].map(file => ({ file, line })));
}
const import_linter_tool = {
    name: 'import-linter',
    title: 'Checker of imports between Python packages',
    homepage: 'https://import-linter.readthedocs.io',
    ecosystem: 'python',
    evidence: [' -> '],
    evidenceForm: IMPORT,
    commands: ['lint-imports'],
    read: ({ lines }) => {
        let rule;
        return lines.flatMap((line, at) => {
            if (line.length > 2_000)
                return [];
            rule = import_linter_RULE.exec(line)?.[1] ?? rule;
            const [, from, to, row] = line.startsWith('- ') ? (IMPORT.exec(line) ?? []) : [];
            if (from === undefined || to === undefined)
                return [];
            const message = [`${from} imports ${to}`, ...(rule === undefined ? [] : [rule])];
            const frames = placesOf(from, Number(row));
            return [makeFinding({ frames, severity: 'error', message: clip(message.join(': ')), at })];
        });
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/ineffassign.ts

const ASSIGNMENT = {
    pattern: /^(?<file>[^\s:][^:]{0,400}\.go):(?<line>\d+):(?<column>\d+): (?<message>ineffectual assignment to \S+)$/,
    mark: ': ineffectual assignment to ',
};
const ineffassign_tool = {
    name: 'ineffassign',
    title: 'Go linter for assignments that nobody reads',
    homepage: 'https://github.com/gordonklaus/ineffassign',
    ecosystem: 'go',
    evidence: [': ineffectual assignment to '],
    reach: 1,
    commands: ['ineffassign'],
    read: log => readForms(log, [ASSIGNMENT]),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/interrogate.ts

const BASE = /^=+ Coverage for (\S.*?) =+$/;
const MODULE = /^\| +(\S.*\.pyi?) \(module\) +\| +(MISSED|COVERED) \|$/;
const NAME = /^\| +(\S.*?) \(L(\d{1,9})\) +\| +MISSED \|$/;
const interrogate_FAILED = /^-+ RESULT: FAILED /;
const interrogate_tool = {
    name: 'interrogate',
    title: 'Python docstring coverage',
    homepage: 'https://interrogate.readthedocs.io',
    ecosystem: 'python',
    evidence: ['- RESULT: FAILED (minimum: '],
    commands: ['interrogate'],
    read: ({ lines }) => {
        const findings = [];
        let pending = [];
        let base = '';
        let file;
        for (const [at, line] of lines.entries()) {
            if (line.length > 1_000 || !/^[|=-]/.test(line))
                continue;
            const folder = line.startsWith('=') ? BASE.exec(line)?.[1] : undefined;
            if (folder !== undefined) {
                base = folder.endsWith('.py') ? folder.replace(/[^/]*$/, '') : folder.replace(/\/?$/, '/');
                pending = [];
            }
            else if (interrogate_FAILED.test(line)) {
                findings.push(...pending);
                pending = [];
            }
            const [, module, state] = MODULE.exec(line) ?? [];
            const [, name, row] = NAME.exec(line) ?? [];
            if (module !== undefined)
                file = `${base}${module}`;
            if (state !== 'MISSED' && name === undefined)
                continue;
            const message = `No docstring: ${name ?? 'module'}`;
            pending.push(makeFinding({ file, line: row, severity: 'error', message, at }));
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/isort.ts

const isort_ROW = /^ERROR: (\S.*?) (Imports are incorrectly sorted(?: and\/or formatted)?\.)$/;
const isort_BEFORE = /:before$/;
const isort_tool = {
    name: 'isort',
    title: 'Python import sorter',
    homepage: 'https://pycqa.github.io/isort/',
    ecosystem: 'python',
    evidence: ['Imports are incorrectly sorted', ':before'],
    reach: 80,
    commands: ['isort'],
    read: isort_read,
};
function isort_read({ lines }) {
    const findings = [];
    const shown = new Set();
    for (const hunk of readUnifiedDiffs(lines)) {
        if (!hunk.oldFile.endsWith(':before') || !hunk.newFile.endsWith(':after'))
            continue;
        const file = hunk.oldFile.replace(isort_BEFORE, '');
        shown.add(file);
        findings.push(hunkFinding(hunk, file, 'Imports are incorrectly sorted and/or formatted.'));
    }
    for (const [at, line] of lines.entries()) {
        const [, file, message] = isort_ROW.exec(line.slice(0, 2_000)) ?? [];
        if (file === undefined || message === undefined || shown.has(file))
            continue;
        findings.push({ file, severity: 'error', message, at });
    }
    return findings;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/iverilog.ts

const iverilog_PROBLEM = {
    pattern: /^(?<file>\S[^:]{0,400}\.s?vh?):(?<line>\d+): (?:(?<severity>error|warning|sorry): )?(?<message>\w.*)$/,
};
const iverilog_tool = {
    name: 'iverilog',
    title: 'Verilog compiler',
    homepage: 'https://steveicarus.github.io/iverilog/',
    ecosystem: 'other',
    evidence: ['.v:', '.sv:', '.vh:'],
    reach: 1,
    commands: ['iverilog'],
    read: log => readForms(log, [iverilog_PROBLEM]),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/jacoco.ts

const jacoco_RULE = /^(?:\[(?:WARNING|ERROR|WARN)\] |\[ant:jacoco\w+\] )?Rule violated for (class|method|sourcefile|package|bundle|group) (\S.{0,400}?): (\w[\w ]{1,40} is \S+, but expected (?:minimum|maximum) is \S+)$/;
const MARK = 'Rule violated for ';
const jacoco_tool = {
    name: 'jacoco',
    title: 'Java test coverage rules',
    homepage: 'https://www.jacoco.org/jacoco/',
    ecosystem: 'jvm',
    evidence: [MARK],
    evidenceForm: jacoco_RULE,
    reach: 1,
    commands: ['mvn', 'mvnw', 'gradle', 'gradlew'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        const [, element = '', name = '', said] = line.includes(MARK)
            ? (jacoco_RULE.exec(line.slice(0, 1_000)) ?? [])
            : [];
        if (said === undefined)
            return [];
        const files = filesOf(element, name);
        const message = `${element} ${name}: ${said}`;
        const frames = files.map(file => ({ file }));
        return [makeFinding({ ...(frames.length > 0 && { frames }), severity: 'error', message, at })];
    }),
};
function filesOf(element, name) {
    if (element === 'sourcefile')
        return [name];
    if (element !== 'class' && element !== 'method')
        return [];
    const type = element === 'class' ? name : name.replace(/\.[^.]+\(.*$/, '');
    const path = type.replace(/\$.*$/, '').replaceAll('.', '/');
    return ['java', 'kt', 'groovy', 'scala'].map(ending => `${path}.${ending}`);
}

;// CONCATENATED MODULE: ./src/diagnose/tools/jasmine.ts

const jasmine_HEADING = /^(?:\d+\) (.*)|Suite error: (.*))$/;
const jasmine_MESSAGE = '  Message:';
const STACK = '  Stack:';
const FOLLOWS = 'Not run because a beforeAll function failed.';
function readExpectations(lines, start, end, title) {
    const findings = [];
    for (let at = start; at < end; at++) {
        if (lines[at] !== jasmine_MESSAGE)
            continue;
        let next = at + 1;
        const text = [];
        for (; next < end && lines[next] !== jasmine_MESSAGE; next++) {
            const line = lines[next] ?? '';
            if (line !== STACK && line.trim() !== 'at <Jasmine>')
                text.push(line);
        }
        if (!text.some(line => line.trim().startsWith(FOLLOWS))) {
            const found = failedTest(readErrorText(text), [title], undefined);
            findings.push({ ...found, at, until: next - 1 });
        }
        at = next - 1;
    }
    return findings;
}
const jasmine_tool = {
    name: 'jasmine',
    title: 'JavaScript test runner',
    homepage: 'https://jasmine.github.io',
    ecosystem: 'javascript',
    evidence: [jasmine_MESSAGE],
    reach: 24,
    commands: ['jasmine', 'jasmine-ts'],
    read: log => {
        const { lines } = log;
        const findings = [];
        for (let at = 0; at < lines.length; at++) {
            const [, test, suite] = jasmine_HEADING.exec((lines[at] ?? '').slice(0, 1_000)) ?? [];
            const title = test ?? suite;
            if (title === undefined || lines[at + 1] !== jasmine_MESSAGE)
                continue;
            let end = at + 1;
            while (end < lines.length && /^(?: |$)/.test((lines[end] ?? '').slice(0, 1)))
                end++;
            while (lines[end - 1] === '')
                end--;
            findings.push(...readExpectations(lines, at + 1, end, title));
            at = end - 1;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/java.ts



const java_HEAD = /^Exception in thread "[^"]*" (\S.*)$/;
function java_read({ lines }) {
    return lines.flatMap((text, at) => {
        const head = java_HEAD.exec(text.slice(0, 4_000))?.[1];
        const trace = head === undefined ? undefined : readJavaTrace(lines, at, head);
        if (!trace)
            return [];
        const { exception, frames, end } = trace;
        const message = essence(trace.message) || exception;
        return [makeFinding({ frames, severity: 'error', code: exception, message, at, until: end - 1 })];
    });
}
const java_tool = {
    name: 'java',
    title: 'Uncaught exceptions of Java programs',
    homepage: 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html',
    ecosystem: 'jvm',
    evidence: ['Exception in thread "'],
    reach: 48,
    commands: [],
    precedence: 'fallback',
    read: java_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/javac.ts

const javac_tool = {
    name: 'javac',
    title: 'Java compiler',
    homepage: 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/javac.html',
    ecosystem: 'jvm',
    evidence: [': error: ', ': warning: '],
    evidenceForm: /^(?::[\w:-]+\/)?[^:]*\.java:\d+: (?:error|warning): /,
    reach: 24,
    commands: ['javac', 'gradle', 'gradlew', 'ant'],
    read: ({ lines }) => readJavac(lines).filter(({ code, file }) => !/^[A-Z]/.test(code ?? '') && file?.endsWith('.java') === true),
};

;// CONCATENATED MODULE: ./src/diagnose/formats/jest-json.ts


function readJestJson(log, runner) {
    const isWanted = (value) => 'numRuntimeErrorTestSuites' in fieldsOf(value) === (runner === 'jest');
    const reports = readJsonValues(log, ['"numFailedTestSuites"']);
    return reports
        .filter(({ value }) => isWanted(value))
        .flatMap(({ value, at, until }) => itemsOf(fieldsOf(value)['testResults'])
        .flatMap(result => readSuite(fieldsOf(result)))
        .map(finding => ({ ...finding, at, until })));
}
function readSuite(result) {
    const file = json_values_textOf(result['name']);
    const failed = itemsOf(result['assertionResults'])
        .map(fieldsOf)
        .filter(one => one['status'] === 'failed');
    if (failed.length === 0) {
        const message = json_values_textOf(result['message']);
        if (result['status'] !== 'failed' || message === undefined)
            return [];
        const lines = message.split('\n').filter(line => !line.startsWith('  ● '));
        return [failedTest(readErrorText(lines), [], file)];
    }
    return failed.map(one => {
        const error = readErrorText((json_values_textOf(itemsOf(one['failureMessages'])[0]) ?? '').split('\n'));
        const groups = itemsOf(one['ancestorTitles']).flatMap(title => json_values_textOf(title) ?? []);
        const found = failedTest(error, [...groups, json_values_textOf(one['title']) ?? ''], file);
        const line = positionOf(fieldsOf(one['location'])['line']);
        return found.frames || line === undefined ? found : { ...found, line };
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/jest.ts



const FILE_RESULT = /^\s*(FAIL|PASS|RUNS)\s{1,4}(?:\S.*\s)?(\S+\.[\w.]+)(?: \([\d.]+ m?s\))?(?: \[.*\])?$/;
const jest_BLOCK = /^ {2}● (.+)$/;
const MAY_MATTER = /^(?:\s|FAIL|PASS|RUNS|Test Suites:|Snapshot|Summary|Jest: )/;
const SUITE_FAILED = 'Test suite failed to run';
const NOT_A_TEST = /^(?:Console|Validation Warning|Validation Error|Deprecation Warning|Multiple configurations found|Cannot log after tests are done)/;
const CONSOLE = /^ {2}console\.\w+(?: .*)?$/;
const jest_SUMMARY = /^(?:Test Suites:|Snapshot Summary|Summary of all failing tests| › \d+ snapshots? )/;
const NODE_PLACE = /^\s*(\/\S.*?):(\d+)$/;
function jest_readBlocks(lines) {
    const blocks = [];
    let file;
    let open;
    const close = (next) => {
        if (open)
            blocks.push({ ...open, file, until: next - 1 });
        open = undefined;
    };
    for (const [at, line] of lines.entries()) {
        if (line.length > 2_000 || !MAY_MATTER.test(line))
            continue;
        const result = FILE_RESULT.exec(line);
        const title = jest_BLOCK.exec(line)?.[1];
        if (result ||
            title !== undefined ||
            jest_SUMMARY.test(line) ||
            line.startsWith('Jest: ') ||
            CONSOLE.test(line))
            close(at);
        if (result)
            file = result[1] === 'FAIL' ? result[2] : undefined;
        else if (line.startsWith('Summary of all failing tests'))
            file = undefined;
        if (title !== undefined && file !== undefined && !NOT_A_TEST.test(title))
            open = { title, at };
    }
    close(lines.length);
    return blocks;
}
function jest_readBlock(lines, block) {
    const { title, file, at } = block;
    const text = [];
    let until = at;
    for (let index = at + 1; index <= block.until; index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        if (line !== '' && !line.startsWith('  '))
            break;
        if (line.trim() === '')
            continue;
        until = index;
        if (/ - error TS\d+: |\): error TS\d+: /.test(line))
            return undefined;
        const parser = NODE_PLACE.exec(line);
        text.push(parser ? `    at ${parser[1] ?? ''}:${parser[2] ?? ''}` : line);
    }
    const details = text.findIndex(line => line.trim() === 'Details:');
    const error = readErrorText(text.slice(details + 1));
    const test = title === SUITE_FAILED ? [] : title.split(' › ');
    return { ...failedTest(error, test, file), at, until };
}
const jest_tool = {
    name: 'jest',
    title: 'JavaScript test runner',
    homepage: 'https://jestjs.io',
    ecosystem: 'javascript',
    evidence: ['  ● ', 'Jest: ', '"numFailedTestSuites"'],
    commands: ['jest', 'react-scripts test', 'craco test', 'ng test'],
    read: log => {
        const findings = jest_readBlocks(log.lines).flatMap(block => jest_readBlock(log.lines, block) ?? []);
        const isText = findings.length > 0;
        const thresholds = readCoverageThresholds(log, 'Jest: ');
        return [...findings, ...thresholds, ...(isText ? [] : readJestJson(log, 'jest'))];
    },
};

;// CONCATENATED MODULE: ./src/diagnose/formats/command-file.ts
const MANY = /\b(?:for|while|until|xargs|parallel|find|ls|git)\b/;
const PLAIN_WORD = /^[\w@%+,./-]+$/;
function commandFile(command, program, file) {
    if (MANY.test(command))
        return undefined;
    const started = command
        .replace(/\\\n/g, ' ')
        .split(/&&|\|\||[;\n]/)
        .flatMap(simple => {
        const parts = simple.split('|');
        const at = parts.findIndex(part => program.test(part));
        return at < 0 ? [] : [parts.slice(0, at + 1).join(' ')];
    });
    const files = started.flatMap(text => text.split(/[\s<]+/).filter(word => PLAIN_WORD.test(word) && file.test(word)));
    const [only] = new Set(files);
    return started.length > 0 && new Set(files).size === 1 ? only : undefined;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/jq.ts


const PARSE = /^(?:jq: )?parse error(?: \([^)]*\))?: (.*) at line (\d+), column (\d+)$/;
const jq_tool = {
    name: 'jq',
    title: 'JSON processor: parse errors',
    homepage: 'https://jqlang.org',
    ecosystem: 'data',
    evidence: ['parse error: ', 'parse error ('],
    reach: 1,
    commands: ['jq'],
    read: log => log.lines.flatMap((line, at) => {
        const [, message, row, column] = line.includes('parse error')
            ? (PARSE.exec(line.slice(0, 2_000)) ?? [])
            : [];
        if (message === undefined || row === undefined)
            return [];
        const file = commandFile(log.command, /(?:^|[\s/])jq(?:\s|$)/, /\.(?:json|jsonl|ndjson|geojson|webmanifest)$/);
        return [
            file === undefined
                ? makeFinding({ severity: 'error', message: `${message} at line ${row}`, at })
                : makeFinding({ file, line: row, column, severity: 'error', message, at }),
        ];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/jshint.ts

const DEFAULT = /^(\S.*?(?<!\.json)): line (\d+), col (\d+), (?!(?:error|warning|info) - )(.*?)(?: \(([EWI]\d{3})\))?$/i;
const jshint_tool = {
    name: 'jshint',
    title: 'JavaScript linter',
    homepage: 'https://jshint.com',
    ecosystem: 'javascript',
    evidence: [': line '],
    reach: 5,
    commands: ['jshint'],
    read: log => log.lines.flatMap((text, at) => {
        if (text.length > 4_000 || !text.includes(': line '))
            return [];
        const [, file, line, column, message = '', code] = DEFAULT.exec(text) ?? [];
        if (file === undefined)
            return [];
        const severity = code?.startsWith('W') ? 'warning' : code?.startsWith('I') ? 'info' : 'error';
        return [makeFinding({ file, line, column, severity, code, message, at })];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/json-tool.ts


const DECODE = /^((?:Expecting|Invalid|Unterminated|Extra data|Illegal|Unexpected)[^:]{0,100}(?:: "?[^:]{0,40})?): line (\d+) column (\d+) \(char \d+\)$/;
const PROGRAM = /python[\d.]*\s(?:\S+\s)*-m\s*json(?:\.tool)?\b/;
const json_tool_tool = {
    name: 'json.tool',
    title: "Python's JSON command line",
    homepage: 'https://docs.python.org/3/library/json.html#module-json.tool',
    ecosystem: 'data',
    evidence: [' (char '],
    reach: 1,
    commands: ['json.tool'],
    read: log => log.lines.flatMap((line, at) => {
        const [, message, row, column] = line.includes(' (char ')
            ? (DECODE.exec(line.slice(0, 500)) ?? [])
            : [];
        if (message === undefined || row === undefined)
            return [];
        const file = commandFile(log.command, PROGRAM, /\.(?:json|jsonl|geojson|ipynb|webmanifest)$/);
        return [
            file === undefined
                ? makeFinding({ severity: 'error', message: `${message} at line ${row}`, at })
                : makeFinding({ file, line: row, column, severity: 'error', message, at }),
        ];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/jsonlint.ts


const jsonlint_ERROR = /^Error: Parse error on line (\d+):$/;
const jsonlint_COMPACT = /^(\S.*?): line (\d+), col (\d+), (found: .*)$/;
const COMMAND = /(?:^|[\s/])jsonlint(?:@\S+)?(?: -{1,2}[\w-]+)* ([^\s&|;<>*-][^\s&|;<>*]*)\s*(?=$|[&|;\n])/g;
const jsonlint_tool = {
    name: 'jsonlint',
    title: 'JSON parser and validator',
    homepage: 'https://github.com/zaach/jsonlint',
    ecosystem: 'data',
    evidence: ['Parse error on line ', ', found: '],
    reach: 80,
    commands: ['jsonlint'],
    read: log => {
        const named = new Set([...log.command.matchAll(COMMAND)].map(match => match[1]));
        const [only] = named.size === 1 ? named : [];
        return log.lines.flatMap((text, at) => {
            const line = jsonlint_ERROR.exec(text.slice(0, 200))?.[1];
            if (line !== undefined) {
                const expected = (log.lines[at + 3] ?? '').slice(0, 300);
                let until = at + 3;
                while (isNodeFrameLine(log.lines[until + 1] ?? ''))
                    until++;
                if (!expected.startsWith('Expecting'))
                    return [];
                const message = only === undefined ? `line ${line}: ${expected}` : expected;
                return [makeFinding({ file: only, line, severity: 'error', message, at, until })];
            }
            const [, file, row, column, message = ''] = jsonlint_COMPACT.exec(text.slice(0, 1_000)) ?? [];
            return file === undefined
                ? []
                : [makeFinding({ file, line: row, column, severity: 'error', message, at })];
        });
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/jsonnet.ts

const jsonnet_FILE = String.raw `(\S[^:]{0,400}\.(?:jsonnet|libsonnet|json|TEMPLATE))`;
const SPAN = String.raw `:(?:(\d+):(\d+)(?:-(\d+))?|\((\d+):(\d+)\)-\((\d+):(\d+)\))`;
const STATIC = new RegExp(String.raw `^(?:STATIC ERROR: )?${jsonnet_FILE}${SPAN}:? (\S.*)$`);
const jsonnet_RUNTIME = /^RUNTIME ERROR: (.*)$/;
const jsonnet_CALL = new RegExp(String.raw `^\t${jsonnet_FILE}${SPAN}(?:\t.*)?$`);
const jsonnet_MAX_TRACE = 60;
const jsonnet_tool = {
    name: 'jsonnet',
    title: 'Jsonnet interpreter and linter',
    homepage: 'https://jsonnet.org',
    ecosystem: 'data',
    evidence: ['.jsonnet:', '.libsonnet:', 'RUNTIME ERROR: ', 'STATIC ERROR: '],
    reach: 61,
    commands: ['jsonnet', 'jsonnet-lint', 'jsonnetfmt'],
    read: ({ lines }) => {
        const findings = [];
        for (let at = 0; at < lines.length; at++) {
            const line = (lines[at] ?? '').slice(0, 4_000);
            const match = STATIC.exec(line);
            if (match) {
                const [, file, row, column, end, row1, column1, row2, column2, message = ''] = match;
                findings.push(makeFinding({
                    file,
                    line: row ?? row1,
                    column: column ?? column1,
                    endLine: row2 ?? (end === undefined ? undefined : row),
                    endColumn: column2 ?? end,
                    severity: 'error',
                    message,
                    at,
                }));
                continue;
            }
            const message = line.startsWith('RUNTIME') ? jsonnet_RUNTIME.exec(line)?.[1] : undefined;
            if (message === undefined)
                continue;
            const { frames, until } = readTrace(lines, at);
            findings.push(makeFinding({
                ...(frames.length > 1 ? { frames } : frames[0]),
                severity: 'error',
                message,
                at,
                until,
            }));
            at = until;
        }
        return findings;
    },
};
function readTrace(lines, at) {
    const frames = [];
    let until = at;
    while (until < at + jsonnet_MAX_TRACE && (lines[until + 1] ?? '').startsWith('\t')) {
        const [, file, row, column, , row1, column1] = jsonnet_CALL.exec((lines[++until] ?? '').slice(0, 2_000)) ?? [];
        if (file !== undefined)
            frames.push({ file, line: Number(row ?? row1), column: Number(column ?? column1) });
    }
    return { frames, until };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/julia.ts


const julia_ERROR = /^ERROR: (?:LoadError: )*(?:(\w+(?:Error|Exception)): ?)?(.*)$/;
const julia_TEST = /^(?:(\S.*?): )?(Test Failed|Error During Test) at (\S.*?\.jl):(\d+)$/;
const julia_CALL = /^\s+(?:@ (?:[\w.]+ )?|\[\d+\] .* at )((?:\.{0,2}\/|~\/|[\w-]+\/)?\S*\.jl):(\d+)(?: \[inlined\])?$/;
const STARTING = /^in expression starting at (\S.*\.jl):(\d+)$/;
const julia_OWN = /(?:^|\/)(?:share\/julia|usr\/share\/julia|\.julia|stdlib|base)\/|^\.\/(?!\.)[\w-]+\.jl$/;
const julia_MAX_LINES = 150;
const julia_tool = {
    name: 'julia',
    title: 'Julia: uncaught errors and tests',
    homepage: 'https://julialang.org',
    ecosystem: 'other',
    evidence: ['.jl:'],
    reach: 150,
    commands: ['julia'],
    read: ({ lines }) => {
        const findings = [];
        for (let at = 0; at < lines.length; at++) {
            const finding = julia_readTest(lines, at) ?? julia_readError(lines, at);
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};
function julia_readTest(lines, at) {
    const [, set, kind = '', file, row] = julia_TEST.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
    if (file === undefined)
        return undefined;
    const { text, until } = julia_readText(lines, at, /^ {2}/);
    const message = [essence(text, 6), ...(set === undefined ? [] : [`in test set: ${set}`])];
    return makeFinding({
        file,
        line: row,
        severity: 'error',
        code: kind.replace(/ /g, ''),
        message: message.join('\n'),
        at,
        until,
    });
}
function julia_readText(lines, at, form) {
    const text = [];
    let isTrace = false;
    let until = at;
    for (let index = at + 1; index < Math.min(lines.length, at + julia_MAX_LINES); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        if (!form.test(line) && line !== '')
            break;
        if (line === '' && isTrace)
            break;
        isTrace ||= /^\s*Stacktrace:/.test(line);
        if (!isTrace)
            text.push(line);
        if (line !== '')
            until = index;
        else if (!form.test(lines[index + 1] ?? ''))
            break;
    }
    return { text, until };
}
function julia_readError(lines, at) {
    const [, code, first] = julia_ERROR.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
    if (first === undefined || first.startsWith('Some tests did not pass'))
        return undefined;
    const frames = [];
    const text = [first];
    let isTrace = false;
    let until = at;
    for (let index = at + 1; index < Math.min(lines.length, at + julia_MAX_LINES); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        const [, started, startLine] = STARTING.exec(line) ?? [];
        if (started !== undefined) {
            frames.push({ file: started, line: Number(startLine) });
            until = index;
            break;
        }
        if (!isTrace && (julia_TEST.test(line) || julia_ERROR.test(line)))
            return undefined;
        if (line === 'Stacktrace:')
            isTrace = true;
        else if (isTrace && !/^\s/.test(line) && line !== '')
            break;
        const [, file, row] = isTrace ? (julia_CALL.exec(line) ?? []) : [];
        if (file !== undefined && !julia_OWN.test(file))
            frames.push({ file, line: Number(row) });
        if (!isTrace)
            text.push(line);
        if (line !== '')
            until = index;
    }
    const unique = frames.filter(({ file, line }, index) => frames.findIndex(other => other.file === file && other.line === line) === index);
    if (unique.length === 0)
        return undefined;
    return makeFinding({
        ...(unique.length > 1 ? { frames: unique } : unique[0]),
        severity: 'error',
        code,
        message: essence(text, 6),
        at,
        until,
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/junit.ts



const junit_THROWN = /^ {4}=> (\S.*)$/;
const junit_NAME = /^ {2}(\S.*)$/;
const PLATFORM_FRAME = /^ {7}(\S+\([^()]*\))$/;
const PLATFORM_CAUSE = /^ {5,7}((?:Caused by|Suppressed): .*)$/;
const junit_BLOCK_END = /^(?: {2}\S|Test run finished|$)/;
const NUMBERED = /^\d+\) (.+)\(([\w.$]+)\)$/;
const junit_MAX_BLOCK = 2_000;
function junit_read({ lines }) {
    const findings = [];
    for (let at = 0; at < lines.length; at++) {
        const found = readPlatform(lines, at) ?? readCore(lines, at);
        if (!found)
            continue;
        findings.push(found);
        at = found.until ?? at;
    }
    return findings;
}
function readPlatform(lines, at) {
    const thrown = junit_THROWN.exec(lines[at] ?? '')?.[1];
    const source = /^ {4}\w+Source \[/.test(lines[at - 1] ?? '');
    const named = junit_NAME.exec(lines[at - (source ? 2 : 1)] ?? '')?.[1];
    if (thrown === undefined || named === undefined)
        return undefined;
    let end = at + 1;
    while (end < Math.min(lines.length, at + junit_MAX_BLOCK) && !isBlockEnd(lines, end))
        end++;
    const block = [thrown, ...lines.slice(at + 1, end).map(asTrace)];
    const trace = readJavaTrace(block, 0);
    if (!trace)
        return undefined;
    const name = named.replace(/^JUnit \w+:/, '').replaceAll(':', ' > ');
    const message = `${name}: ${essence(trace.message) || trace.exception}`;
    const { frames, exception } = trace;
    return makeFinding({ frames, severity: 'error', code: exception, message, at, until: end - 1 });
}
function isBlockEnd(lines, index) {
    const line = lines[index] ?? '';
    if (line !== '')
        return junit_BLOCK_END.test(line) && !/^ {3}/.test(line);
    const next = lines.slice(index, index + 6).find(text => text !== '') ?? '';
    return (next.startsWith('Test run finished') ||
        !lines.slice(index, index + 60).some(text => PLATFORM_FRAME.test(text)));
}
function asTrace(line) {
    const frame = PLATFORM_FRAME.exec(line)?.[1];
    if (frame !== undefined)
        return `\tat ${frame}`;
    if (/^ {7}\[\.\.\.\]$/.test(line))
        return '\t... 1 more';
    return PLATFORM_CAUSE.exec(line)?.[1] ?? line;
}
function readCore(lines, at) {
    const [, method, className = ''] = NUMBERED.exec(lines[at] ?? '') ?? [];
    const trace = method === undefined ? undefined : readJavaTrace(lines, at + 1);
    if (!trace || method === undefined)
        return undefined;
    const { exception, frames, end } = trace;
    const name = `${className.slice(className.lastIndexOf('.') + 1)}.${method}`;
    const message = `${name}: ${essence(trace.message) || exception}`;
    return makeFinding({ frames, severity: 'error', code: exception, message, at, until: end - 1 });
}
const junit_tool = {
    name: 'junit',
    title: "JUnit's console launcher",
    homepage: 'https://junit.org',
    ecosystem: 'jvm',
    evidence: ['    => ', 'There was 1 failure:', 'There were '],
    commands: [],
    read: junit_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/karma.ts

const karma_FAILED = /^(\S.{0,80}? \([^)]{1,60}\)) (\S.*) FAILED$/;
const karma_ERROR = /^\S.{0,80}? \([^)]{1,60}\) ERROR$/;
const SERVED = /https?:\/\/[^/\s]+\/(?:base\/|absolute(?=\/)|_karma_webpack_\/(?:webpack:\/)?)/g;
function karma_readText(lines, at) {
    const text = [];
    let until = at;
    while (until + 1 < lines.length && /^(?:\t| {2})/.test(lines[until + 1] ?? '')) {
        until++;
        text.push((lines[until] ?? '')
            .slice(0, 2_000)
            .replace(SERVED, '')
            .replace(/^\t/, '')
            .replace(/\?[\da-f]{20,}/, ''));
    }
    return { text, until };
}
function karma_readExpectations(text) {
    const groups = [];
    let isInTrace = true;
    for (const line of text) {
        const isTrace = /^\s+at /.test(line);
        if (isInTrace && !isTrace)
            groups.push([]);
        isInTrace = isTrace;
        if (line.trim() !== 'at <Jasmine>')
            groups.at(-1)?.push(line);
    }
    return groups;
}
const karma_tool = {
    name: 'karma',
    title: 'runs JavaScript tests in browsers',
    homepage: 'https://karma-runner.github.io',
    ecosystem: 'javascript',
    evidence: [') ERROR', ' FAILED'],
    reach: 24,
    commands: ['karma', 'ng test'],
    read: log => {
        const findings = [];
        for (let at = 0; at < log.lines.length; at++) {
            const line = (log.lines[at] ?? '').slice(0, 1_000);
            const failed = line.endsWith(' FAILED') ? karma_FAILED.exec(line) : null;
            if (!failed && !(line.endsWith(') ERROR') && karma_ERROR.test(line)))
                continue;
            const { text, until } = karma_readText(log.lines, at);
            if (text.some(said => said.trim().startsWith('Not run because a beforeAll')))
                continue;
            for (const group of karma_readExpectations(text)) {
                const test = failed?.[2] === undefined ? [] : [failed[2]];
                const said = group.filter(other => !/^\s*An error was thrown in \w+$/.test(other));
                findings.push({ ...failedTest(readErrorText(said), test, undefined), at, until });
            }
            at = until;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/knip.ts

const knip_SECTION = /^((?:Unused|Unlisted|Unresolved|Duplicate|Referenced) [\w ]+?) \((\d+)\)$/;
const knip_PLACE = /^(\S+\.\w+)(?::(\d+):(\d+))?$/;
const knip_FILE = /^(\S+\.\w+)\s*$/;
const knip_COMPACT = /^(\S+\.\w+): (\S.*)$/;
function knip_readRow(text, section, at) {
    const [name = '', ...cells] = text.trimEnd().split(/ {2,}/);
    const [, file, line, column] = (name === '' ? undefined : knip_PLACE.exec(cells.at(-1) ?? '')) ?? [];
    const what = section.replace(/ies$/, 'y').replace(/s$/, '');
    const place = { severity: 'error', code: section.toLowerCase(), at };
    if (file !== undefined) {
        const anchor = line === undefined ? { anchor: name } : { line, column };
        return makeFinding({ file, ...anchor, ...place, message: `${what}: ${name}` });
    }
    const alone = knip_FILE.exec(text)?.[1];
    if (alone !== undefined)
        return makeFinding({ file: alone, ...place, message: what });
    const [, owner, names = ''] = knip_COMPACT.exec(text) ?? [];
    if (owner === undefined)
        return undefined;
    if (owner === names)
        return makeFinding({ file: owner, ...place, message: what });
    const anchor = names.includes(', ') ? undefined : names;
    return makeFinding({ file: owner, anchor, ...place, message: `${what}: ${names}` });
}
const knip_tool = {
    name: 'knip',
    title: 'finds unused files, dependencies and exports',
    homepage: 'https://knip.dev',
    ecosystem: 'javascript',
    evidence: ['Unused ', 'Unlisted ', 'Unresolved imports ('],
    reach: 10,
    commands: ['knip', 'knip-bun'],
    read: log => {
        const findings = [];
        let section;
        let left = 0;
        for (const [at, text] of log.lines.entries()) {
            if (text.length > 2_000)
                continue;
            const heading = knip_SECTION.exec(text);
            if (heading) {
                section = heading[1];
                left = Number(heading[2]);
            }
            else if (section !== undefined && left > 0) {
                const finding = knip_readRow(text, section, at);
                left = finding ? left - 1 : 0;
                if (finding)
                    findings.push(finding);
            }
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/kotlinc.ts


const kotlinc_CLI = /^(?:file:\/\/)?(\S.*?\.(?:kts?|java)):(\d+):(\d+): (error|warning): (.*)$/;
const GRADLE = /^([ew]): (?:file:\/\/)?(\/\S.*?\.(?:kts?|java))(?::(\d+):(\d+):?|: \((\d+), (\d+)\):) (.*)$/;
const kotlinc_CARET = /^ *\^+~*$/;
function kotlinc_read({ lines }) {
    const findings = [];
    for (let at = 0; at < lines.length; at++) {
        const text = (lines[at] ?? '').slice(0, 4_000);
        const cli = kotlinc_CLI.exec(text);
        const gradle = cli ? null : GRADLE.exec(text);
        if (cli?.[1]?.endsWith('.java') === false) {
            const [, file, line, column, severity = 'error', message = ''] = cli;
            const until = kotlinc_CARET.test(lines[at + 2] ?? '') ? at + 2 : at;
            findings.push(makeFinding({ file, line, column, severity, message, at, until }));
            at = until;
        }
        else if (gradle) {
            const [, level, file, ...rest] = gradle;
            const [line, column] = rest.slice(0, 4).filter(Boolean);
            const severity = level === 'e' ? 'error' : 'warning';
            findings.push(makeFinding({ file, line, column, severity, message: essence([gradle[7] ?? '']), at }));
        }
    }
    return findings;
}
const kotlinc_tool = {
    name: 'kotlinc',
    title: 'Kotlin compiler',
    homepage: 'https://kotlinlang.org/docs/command-line.html',
    ecosystem: 'jvm',
    evidence: ['.kt:', '.kts:'],
    reach: 10,
    commands: ['kotlinc', 'kotlin', 'compileKotlin', 'gradle', 'gradlew'],
    read: kotlinc_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/ktlint.ts


const ktlint_PLAIN = /^(\S.*?\.kts?):(\d+):(\d+):? (\S.*?) \(([a-z][\w-]*(?::[a-z][\w-]*)?)\)$/;
const GROUP = /^(\S.*\.kts?)$/;
const ktlint_ROW = /^ {2}(\d+):(\d+) (\S.*?) \(([a-z][\w-]*(?::[a-z][\w-]*)?)\)$/;
const UNCORRECTABLE = / \(cannot be auto-corrected\)/;
function ktlint_read(log) {
    const findings = [];
    let group;
    for (const [at, line] of log.lines.entries()) {
        const text = line.replace(UNCORRECTABLE, '');
        const plain = ktlint_PLAIN.exec(text);
        const row = plain || group === undefined ? null : ktlint_ROW.exec(text);
        if (plain) {
            findings.push(ktlint_problem(plain[1], plain[2], plain[3], plain[5], plain[4] ?? '', at));
        }
        else if (row) {
            findings.push(ktlint_problem(group, row[1], row[2], row[4], row[3] ?? '', at));
        }
        else {
            group = GROUP.exec(text)?.[1];
        }
    }
    return [...findings, ...ktlint_readJson(log)];
}
function ktlint_problem(file, line, column, code, message, at, until = at) {
    return makeFinding({
        file,
        line,
        column,
        severity: 'error',
        code,
        message,
        url: ktlint_urlOf(code),
        at,
        until,
    });
}
function ktlint_urlOf(rule) {
    if (rule?.startsWith('standard:') !== true)
        return undefined;
    return `https://pinterest.github.io/ktlint/latest/rules/standard/#${rule.slice('standard:'.length)}`;
}
function ktlint_readJson(log) {
    if (!log.lines.some(line => line.includes('"errors"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)(value).flatMap(entry => (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(entry, 'errors')).flatMap(error => {
        const file = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(entry, 'file'));
        const code = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(error, 'rule'));
        if (file === undefined || code === undefined || !/\.kts?$/.test(file))
            return [];
        const line = (0,json_documents/* asPosition */.kI)((0,json_documents/* property */.MZ)(error, 'line'));
        const column = (0,json_documents/* asPosition */.kI)((0,json_documents/* property */.MZ)(error, 'column'));
        const message = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(error, 'message')) ?? code;
        return [ktlint_problem(file, line, column, code, message, at, until)];
    })));
}
const ktlint_tool = {
    name: 'ktlint',
    title: 'Kotlin linter and formatter',
    homepage: 'https://pinterest.github.io/ktlint/',
    ecosystem: 'jvm',
    evidence: ['.kt:', '.kts:', '(standard:', '"errors"'],
    reach: 8,
    commands: ['ktlint', 'ktlintCheck'],
    read: ktlint_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/kube-linter.ts

const kube_linter_PROBLEM = {
    pattern: /^(?<file>\S.{0,400}?): \(object: (?<object>[^()]{1,300})\) (?<message>\S.*?) \(check: (?<code>[\w-]+), remediation: .*\)$/,
    mark: ' (check: ',
};
const kube_linter_tool = {
    name: 'kube-linter',
    title: 'Kubernetes manifest linter',
    homepage: 'https://docs.kubelinter.io',
    ecosystem: 'infrastructure',
    evidence: [' (check: '],
    reach: 1,
    commands: ['kube-linter'],
    read: log => readForms(log, [kube_linter_PROBLEM], {
        url: check => `https://docs.kubelinter.io/#/generated/checks?id=${check}`,
        refine: (finding, { object = '' }) => ({ ...finding, message: `${finding.message} (${object})` }),
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/kubeconform.ts



const kubeconform_PROBLEM = {
    pattern: /^(?<file>\S.{0,400}?) - (?<message>(?:\S+ \S+ )?(?:is invalid|failed validation): .*)$/,
    mark: ' - ',
};
const kubeconform_NOISE = /problem validating schema\. Check JSON formatting: jsonschema validation failed with '[^']*' - /;
const kubeconform_tool = {
    name: 'kubeconform',
    title: 'Kubernetes manifest validator',
    homepage: 'https://github.com/yannh/kubeconform',
    ecosystem: 'infrastructure',
    evidence: [' is invalid: ', ' failed validation: ', '"statusInvalid"', '"statusError"'],
    reach: 5,
    commands: ['kubeconform', 'kubeval'],
    read: log => [
        ...readForms(log, [kubeconform_PROBLEM], {
            refine: finding => ({ ...finding, message: finding.message.replace(kubeconform_NOISE, '') }),
        }),
        ...kubeconform_readJson(log),
    ],
};
function kubeconform_readJson(log) {
    if (!log.lines.some(line => line.includes('"status"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)((0,json_documents.at)(value, 'resources')).flatMap(resource => {
        const status = (0,json_documents/* asString */.oJ)((0,json_documents.at)(resource, 'status'));
        if (status !== 'statusInvalid' && status !== 'statusError')
            return [];
        const name = [(0,json_documents.at)(resource, 'kind'), (0,json_documents.at)(resource, 'name')]
            .flatMap(part => (0,json_documents/* asString */.oJ)(part) ?? [])
            .join(' ');
        const message = ((0,json_documents/* asString */.oJ)((0,json_documents.at)(resource, 'msg')) ?? '').replace(kubeconform_NOISE, '');
        const verb = status === 'statusInvalid' ? 'is invalid' : 'failed validation';
        const file = (0,json_documents/* asString */.oJ)((0,json_documents.at)(resource, 'filename'));
        return [
            makeFinding({ file, severity: 'error', message: `${name} ${verb}: ${message}`, at, until }),
        ];
    }));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/ld.ts

const ld_GNU = /^(?:\S*\bld(?:\.\w+)?: )?(?:\S+\.(?:o|lo|a\(\S+\)): )?([^\s:()][^:()]{0,400}\.\w{1,4}):(?:(\d+)|\(\.[^)\s]+\)): ((?:undefined reference to|multiple definition of|relocation truncated|warning: the `|more undefined references to).*)$/;
const GNU_GLOBAL = /^\S*\bld(?:\.\w+)?: ((?:error: )?(?:cannot find -l|cannot find |unrecognized option|unknown option|cannot open output file|skipping incompatible|final link failed: \w|library not found|file not recognized).*)$/;
const LLD = /^(?:\S*\/)?(?:ld(?:64)?\.lld|lld|mold|wasm-ld): error: (.*)$/;
const LLD_PLACE = /^>>> (?:referenced by|defined at) (?:(\S+?):(\d+)(?: \((.+?):(\d+)\))?|(\S+\.\w{1,4}))$/;
const ld_tool = {
    name: 'ld',
    title: 'Linkers: GNU ld, gold, lld, mold',
    homepage: 'https://sourceware.org/binutils/',
    ecosystem: 'c',
    evidence: [
        'undefined reference',
        'multiple definition of ',
        'ld: cannot ',
        'lld: error: ',
        'mold: error: ',
        'relocation truncated',
        'ld: unrecognized ',
    ],
    reach: 24,
    commands: ['ld', 'ld.lld', 'mold'],
    read: log => {
        const findings = [];
        for (let at = 0; at < log.lines.length; at++) {
            const line = log.lines[at] ?? '';
            if (line.length > 4_000)
                continue;
            const finding = readGnu(line, at) ?? readLld(log.lines, at);
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};
function readGnu(line, at) {
    const [, file, row, text] = ld_GNU.exec(line) ?? [];
    if (text !== undefined) {
        const isName = file?.includes('/') === false;
        const message = text.replace(/; \S+\.o:.*first defined here$/, '');
        const severity = text.startsWith('warning') ? 'warning' : 'error';
        return makeFinding({
            file,
            line: row,
            ...(isName && { baseNameOnly: true }),
            severity,
            message,
            at,
        });
    }
    const global = GNU_GLOBAL.exec(line)?.[1];
    return global === undefined
        ? undefined
        : makeFinding({ severity: 'error', message: global.replace(/^error: /, ''), at });
}
function readLld(lines, at) {
    const message = LLD.exec(lines[at] ?? '')?.[1];
    if (message === undefined)
        return undefined;
    let until = at;
    let place = {};
    while (lines[until + 1]?.startsWith('>>> ') === true) {
        const match = LLD_PLACE.exec((lines[++until] ?? '').slice(0, 2_000));
        if (!match || place.file !== undefined)
            continue;
        const [, name, line, file, fileLine, only] = match;
        if (file !== undefined)
            place = { file, line: Number(fileLine) };
        else if (name !== undefined)
            place = { file: name, line: Number(line), ...(!name.includes('/') && { baseNameOnly: true }) };
        else if (only !== undefined && !only.endsWith('.o'))
            place = { file: only, baseNameOnly: true };
    }
    return makeFinding({ ...place, severity: 'error', message, at, until });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/less.ts

const less_PROBLEM = /^(\w*Error): (.*) in (\S.*?) on line (\d+)(?:, column (\d+))?:?$/;
const less_tool = {
    name: 'less',
    title: 'Less compiler',
    homepage: 'https://lesscss.org',
    ecosystem: 'javascript',
    evidence: ['.less on line '],
    reach: 5,
    commands: ['lessc'],
    read: log => log.lines.flatMap((text, at) => {
        if (text.length > 2_000)
            return [];
        const [, code, message = '', file, line, column] = less_PROBLEM.exec(text) ?? [];
        if (file === undefined)
            return [];
        return [makeFinding({ file, line, column, severity: 'error', code, message, at })];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/lintr.ts

const lintr_LINT = {
    pattern: /^(?<file>\S[^:]{0,400}\.(?:[Rr]|Rmd|qmd|Rnw|Rhtml|Rprofile)):(?<line>\d+):(?<column>\d+): (?<severity>style|warning|error): (?:\[(?<code>\w+)\] )?(?<message>\S.*)$/,
};
const LINE_BELOW = /^[ ~]*\^[ ~]*$/;
const lintr_tool = {
    name: 'lintr',
    title: 'R linter',
    homepage: 'https://lintr.r-lib.org',
    ecosystem: 'other',
    evidence: [': style: ', ': warning: [', ': error: ['],
    reach: 3,
    commands: ['lintr'],
    read: log => readForms(log, [lintr_LINT], {
        url: code => code.endsWith('_linter') ? `https://lintr.r-lib.org/reference/${code}.html` : undefined,
    }).map(finding => {
        const isName = finding.file?.includes('/') === false;
        const hasQuote = LINE_BELOW.test((log.lines[finding.at + 2] ?? '').slice(0, 2_000));
        return {
            ...finding,
            ...(isName && { baseNameOnly: true }),
            ...(hasQuote && { until: finding.at + 2 }),
        };
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/lua.ts

const lua_HEAD = /^(?:\S*\/)?(?:lua(?:c|jit|vm|u)?[\d.]*|resty|tarantool): (\S[^:]{0,400}):(\d+): (\S.*)$/;
const lua_CALL = /^\s+(\S[^:]{0,400}):(\d+): in /;
const lua_MAX_TRACE = 100;
const lua_tool = {
    name: 'lua',
    title: 'Lua: syntax check and uncaught errors',
    homepage: 'https://www.lua.org',
    ecosystem: 'other',
    evidence: ['.lua:'],
    reach: 101,
    commands: ['lua', 'luac', 'luajit', 'lua5.4', 'luac5.4', 'lua5.3', 'lua5.1', 'resty'],
    read: log => {
        const findings = [];
        for (let at = 0; at < log.lines.length; at++) {
            const line = (log.lines[at] ?? '').slice(0, 4_000);
            const [, file, row, message] = line.includes(':') ? (lua_HEAD.exec(line) ?? []) : [];
            if (file === undefined || message === undefined)
                continue;
            const frames = [{ file, line: Number(row) }];
            let until = at;
            if (log.lines[at + 1] === 'stack traceback:') {
                until++;
                while (until < at + lua_MAX_TRACE && /^\s+\S/.test(log.lines[until + 1] ?? '')) {
                    const [, caller, callerRow] = lua_CALL.exec((log.lines[++until] ?? '').slice(0, 2_000)) ?? [];
                    const isSame = caller === file && callerRow === row;
                    if (caller !== undefined && !isSame)
                        frames.push({ file: caller, line: Number(callerRow) });
                }
            }
            findings.push(makeFinding({
                ...(frames.length > 1 ? { frames } : frames[0]),
                severity: 'error',
                message,
                at,
                until,
            }));
            at = until;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/luacheck.ts

const luacheck_PLAIN = {
    pattern: /^ {0,4}(?<file>\S.{0,400}?\.(?:lua|rockspec)|\S.{0,400}?\.luacheckrc):(?<line>\d+):(?<column>\d+)(?:-(?<endColumn>\d+))?: (?:\((?<code>[EW]\d{3})\) )?(?<message>\S.*)$/,
};
const luacheck_VISUAL_STUDIO = {
    pattern: /^(?<file>\S.{0,400}?)\((?<line>\d+),(?<column>\d+)\) : (?<severity>error|warning) (?<code>[EW]\d{3}): (?<message>\S.*)$/,
};
const CHECKING = /^Checking \S.* +(?:\d+ warnings? \/ )?\d+ (warning|error)s?$/;
const luacheck_tool = {
    name: 'luacheck',
    title: 'Lua linter',
    homepage: 'https://luacheck.readthedocs.io',
    ecosystem: 'other',
    evidence: ['.lua:', ') : warning W', ') : error E', '.rockspec:', '.luacheckrc:'],
    reach: 10,
    commands: ['luacheck'],
    read: log => {
        const findings = [];
        let section;
        for (const [at, line] of log.lines.entries()) {
            if (line.length > 4_000)
                continue;
            section = CHECKING.exec(line)?.[1] ?? section;
            const finding = readForm(line, at, [luacheck_PLAIN, luacheck_VISUAL_STUDIO]);
            if (!finding)
                continue;
            if (finding.code === undefined && !(section !== undefined && line.startsWith('    ')))
                continue;
            const isWarning = finding.code === undefined ? section === 'warning' : finding.code.startsWith('W');
            const end = finding.endColumn === undefined ? {} : { endLine: finding.line ?? 1 };
            findings.push({ ...finding, ...end, severity: isWarning ? 'warning' : 'error' });
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/madge.ts
const madge_START = /^✖ Found \d+ circular dependenc(?:y|ies)!$/;
const madge_CYCLE = /^(\d+)\) (\S+)((?: > \S+)*)$/;
const madge_COMMAND = /(?:^|[\s/])madge(?:@\S+)? ([^&|;\n]*)/;
function folderIn(command) {
    const words = madge_COMMAND.exec(command)?.[1]?.trim().split(/\s+/) ?? [];
    const folder = words.at(-1);
    return folder === undefined || folder.startsWith('-') || /\.\w+$/.test(folder)
        ? undefined
        : folder;
}
const madge_tool = {
    name: 'madge',
    title: 'finds circular dependencies of modules',
    homepage: 'https://github.com/pahen/madge',
    ecosystem: 'javascript',
    evidence: ['circular dependenc'],
    commands: ['madge'],
    read: log => {
        const echoed = log.lines.find(line => line.startsWith('> ') && madge_COMMAND.test(line.slice(0, 500)));
        const directory = folderIn(log.command) ?? folderIn(echoed ?? '');
        const findings = [];
        let isInList = false;
        for (const [at, line] of log.lines.entries()) {
            if (madge_START.test(line))
                isInList = true;
            else if (isInList && line !== '') {
                const [whole, , file = '', rest = ''] = madge_CYCLE.exec(line.slice(0, 4_000)) ?? [];
                isInList = whole !== undefined;
                if (whole === undefined)
                    continue;
                const message = `Circular dependency: ${file}${rest} > ${file}`;
                const place = directory === undefined ? { file } : { file, directory };
                findings.push({ ...place, severity: 'error', message, at });
            }
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/make.ts

const make_PARSE = {
    pattern: /^(?<file>[^\s:*][^:*]{0,400}):(?<line>\d+): \*\*\* (?<message>\S.*?)(?:\. {2}Stop\.)?$/,
    mark: ': *** ',
};
const WARNING = {
    pattern: /^(?<file>[^\s:]{0,300}(?:[Mm]akefile|\.mk|\.mak)[^\s:]{0,40}):(?<line>\d+): warning: (?<message>\S.*)$/,
    severity: 'warning',
    mark: ': warning: ',
};
const make_tool = {
    name: 'make',
    title: 'GNU make: errors of the makefile itself',
    homepage: 'https://www.gnu.org/software/make/',
    ecosystem: 'c',
    evidence: [': *** ', 'akefile:', '.mk:'],
    reach: 1,
    commands: ['make', 'gmake'],
    read: log => readForms(log, [make_PARSE, WARNING]),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/markdownlint.ts


const markdownlint_PROBLEM = /^(\S.*?):(?: ?(\d+):(?: |(\d+) )| ?(\d+) )(?:(error|warning) )?(MD\d{3}(?:\/[\w-]+)*|[a-z][\w-]*(?:\/[\w-]+)+) (.*)$/;
function markdownlint_ruleUrl(code) {
    const rule = /^MD\d{3}/.exec(code ?? '')?.[0];
    if (rule === undefined)
        return undefined;
    return `https://github.com/DavidAnson/markdownlint/blob/main/doc/${rule.toLowerCase()}.md`;
}
function markdownlint_readJson(log) {
    return readJsonValues(log, ['"ruleInformation"']).flatMap(({ value, at, until }) => itemsOf(value).map(item => {
        const fields = fieldsOf(item);
        const code = itemsOf(fields['ruleNames'])
            .flatMap(name => json_values_textOf(name) ?? [])
            .join('/');
        const detail = json_values_textOf(fields['errorDetail']);
        return makeFinding({
            file: json_values_textOf(fields['fileName']),
            line: positionOf(fields['lineNumber']),
            column: positionOf(itemsOf(fields['errorRange'])[0]),
            severity: json_values_textOf(fields['severity']) ?? 'error',
            code,
            message: `${json_values_textOf(fields['ruleDescription']) ?? ''}${detail === undefined ? '' : ` [${detail}]`}`,
            url: json_values_textOf(fields['ruleInformation']) ?? markdownlint_ruleUrl(code),
            at,
            until,
        });
    }));
}
const markdownlint_tool = {
    name: 'markdownlint',
    title: 'Markdown linter (markdownlint-cli, markdownlint-cli2)',
    homepage: 'https://github.com/DavidAnson/markdownlint',
    ecosystem: 'docs',
    evidence: [' MD0', ' error MD', '"ruleInformation"'],
    reach: 5,
    commands: ['markdownlint', 'markdownlint-cli2', 'markdownlint-cli'],
    read: log => [
        ...log.lines.flatMap((text, at) => {
            if (text.length > 4_000 || !text.includes('MD0'))
                return [];
            const [, file, first, column, second, severity = 'error', code, message = ''] = markdownlint_PROBLEM.exec(text) ?? [];
            if (file === undefined)
                return [];
            const line = first ?? second;
            return [makeFinding({ file, line, column, severity, code, message, url: markdownlint_ruleUrl(code), at })];
        }),
        ...markdownlint_readJson(log),
    ],
};

;// CONCATENATED MODULE: ./src/diagnose/tools/maven.ts


const COMPILED = /^\[(ERROR|WARNING|WARN)\] (?:file:\/\/)?(\/?\S[^:]*\.(?:java|kt|groovy|scala|aj)):(?:\[(\d+),(\d+)\]|(?: \((\d+), (\d+)\))|(\d+):(\d+):?) (?:error: |warning: )?(.*)$/;
const CHECKSTYLE = /^\(\w+\) \w+: /;
const maven_DETAIL = /^(?:\[(?:ERROR|WARNING)\])? {2,}(?:symbol|location|required|found|reason|where): /;
const POM_OWNER = /^\[ERROR\] {3}The project .* \((\S+)\) has \d+ errors?$/;
const POM_PROBLEM = /^\[(ERROR|WARNING|FATAL)\](?: +)(\S.*) @ (?:\S+, )?(?:(\/\S+|\S+\.xml), )?line (\d+), column (\d+)(?: -> \[Help \d+\])?(?: @)?\s*$/;
const MALFORMED = /^\[(?:ERROR|FATAL)\] +(?:Malformed|Non-parseable) POM (\S+): (.*?)(?: \(position: (.*)\))? +@ (?:\S+, )?line (\d+), column (\d+)/;
const NO_DEPENDENCY = /(?:Could not find artifact|Failure to find|The following artifacts could not be resolved:|Failed to collect dependencies at|project [\w.-]+:[\w.-]+:[\w.-]+:[\w.-]+:) ([\w.-]+):([\w.-]+):(?:[\w-]+:)*([\w.-]+)/;
const ENFORCER = /^(?:\[(?:ERROR|WARNING)\] )?Rule (\d+): (\S+?)(?:\((\w+)\))? failed with message:$/;
const BANNED = /^(?:\[ERROR\] )? +([\w.-]+):([\w.-]+):\S+ +(?:\(.*\) +)?<--- banned/;
const MAX_DETAILS = 12;
function maven_read({ lines }) {
    const findings = [];
    let pom;
    for (let at = 0; at < lines.length; at++) {
        const text = (lines[at] ?? '').slice(0, 4_000);
        pom = POM_OWNER.exec(text)?.[1] ?? pom;
        const found = readCompiled(lines, at) ??
            readPom(text, at, pom) ??
            readDependency(text, at) ??
            readRule(lines, at);
        if (!found)
            continue;
        findings.push(found);
        at = found.until ?? at;
    }
    return findings;
}
function readCompiled(lines, at) {
    const match = COMPILED.exec((lines[at] ?? '').slice(0, 4_000));
    if (!match || CHECKSTYLE.test(match[9] ?? ''))
        return undefined;
    const [, level = '', file, ...rest] = match;
    const [line, column] = rest.slice(0, 6).filter(Boolean);
    const first = /^\[([a-z][\w.:-]*)\] (.*)$/.exec(match[9] ?? '');
    let end = at + 1;
    while (end < Math.min(lines.length, at + MAX_DETAILS) && maven_DETAIL.test(lines[end] ?? ''))
        end++;
    const details = lines.slice(at + 1, end).map(detail => detail.replace(/^\[\w+\] +/, '').trim());
    return makeFinding({
        file,
        line,
        column,
        severity: level === 'ERROR' ? 'error' : 'warning',
        code: first?.[1],
        message: essence([first?.[2] ?? match[9] ?? '', ...details.map(detail => `  ${detail}`)]),
        at,
        until: end - 1,
    });
}
function readPom(text, at, pom) {
    const malformed = MALFORMED.exec(text);
    if (malformed) {
        const [, file, message = '', , line, column] = malformed;
        return makeFinding({ file, line, column, severity: 'error', message, at });
    }
    const problem = POM_PROBLEM.exec(text);
    if (!problem)
        return undefined;
    const [, level = '', message = '', file, line, column] = problem;
    if (level !== 'WARNING' && file === undefined && !/^\[\w+\] {4}/.test(text))
        return undefined;
    const severity = level === 'WARNING' ? 'warning' : 'error';
    return makeFinding({ file: file ?? pom ?? 'pom.xml', line, column, severity, message, at });
}
function readDependency(text, at) {
    const missing = text.startsWith('[ERROR]') ? NO_DEPENDENCY.exec(text) : null;
    if (!missing || /Connection |timed out|UnknownHost|No route/.test(text))
        return undefined;
    const [, group = '', artifact = '', version = ''] = missing;
    const name = `${group}:${artifact}`;
    const message = `could not resolve ${name}:${version}`;
    return makeFinding({
        package: { name, version, ecosystem: 'maven' },
        severity: 'error',
        message,
        at,
    });
}
function readRule(lines, at) {
    const rule = ENFORCER.exec((lines[at] ?? '').slice(0, 4_000));
    if (!rule)
        return undefined;
    let end = at + 1;
    while (end < Math.min(lines.length, at + MAX_DETAILS) && isRuleText(lines[end] ?? ''))
        end++;
    const details = lines.slice(at + 1, end).map(detail => detail.replace(/^\[\w+\] ?/, ''));
    const banned = lines
        .slice(at + 1, end)
        .map(detail => BANNED.exec(detail))
        .find(match => match !== null);
    const name = rule[2] ?? '';
    return makeFinding({
        file: 'pom.xml',
        anchor: banned ? `<artifactId>${banned[2] ?? ''}</artifactId>` : undefined,
        severity: 'error',
        code: name.slice(name.lastIndexOf('.') + 1),
        message: essence(details),
        at,
        until: end - 1,
        source: 'maven-enforcer',
    });
}
function isRuleText(line) {
    const text = line.replace(/^\[ERROR\] ?/, '');
    return text !== '' && !line.startsWith('[INFO]') && !/^Rule \d+: |^-> \[Help|^$/.test(text);
}
const maven_tool = {
    name: 'maven',
    title: 'Java build tool: compiler, POM, dependencies, enforcer',
    homepage: 'https://maven.apache.org',
    ecosystem: 'jvm',
    evidence: ['[ERROR] ', '[WARNING] ', '[WARN] ', '[FATAL] '],
    reach: 10,
    commands: ['mvn', 'mvnw'],
    read: maven_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/mdformat.ts

const mdformat_UNFORMATTED = {
    pattern: /^Error: File "(?<file>[^"]{1,400})" is not formatted\.$/,
    mark: '" is not formatted.',
};
const mdformat_tool = {
    name: 'mdformat',
    title: 'Markdown formatter',
    homepage: 'https://mdformat.readthedocs.io',
    ecosystem: 'docs',
    evidence: ['" is not formatted.'],
    reach: 0,
    commands: ['mdformat'],
    read: log => readForms(log, [mdformat_UNFORMATTED], {
        refine: finding => ({ ...finding, message: 'Not formatted as mdformat would: run `mdformat`' }),
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/meson.ts

const meson_PROBLEM = /^(?:\.\.\/)?((?:\S[^:]{0,400}\/)?meson(?:\.build|\.options|_options\.txt)):(\d+)(?::(\d+))?: (ERROR|WARNING|DEPRECATION): (.*)$/;
const meson_SOURCE = /^Source dir: (\S.*)$/;
const meson_TEST = /^ *\d+\/\d+ (\S.*?) +(FAIL|TIMEOUT|ERROR) +[\d.]+ ?s(?: +(\S.*))?$/;
const meson_tool = {
    name: 'meson',
    title: 'Build system for C, C++ and more',
    homepage: 'https://mesonbuild.com',
    ecosystem: 'c',
    evidence: ['meson.build:', 'meson.options:', 'meson_options.txt:', ' FAIL  ', ' TIMEOUT  '],
    reach: 80,
    commands: ['meson'],
    read: log => {
        const findings = [];
        let directory;
        for (const [at, line] of log.lines.entries()) {
            if (line.length > 2_000)
                continue;
            directory = meson_SOURCE.exec(line)?.[1] ?? directory;
            const [, file, row, column, severity, message] = meson_PROBLEM.exec(line) ?? [];
            if (file !== undefined && severity !== undefined) {
                findings.push(makeFinding({
                    file,
                    line: row,
                    column: column === undefined ? undefined : Number(column) + 1,
                    directory,
                    severity: severity === 'ERROR' ? 'error' : 'warning',
                    message: message ?? '',
                    at,
                }));
                continue;
            }
            const [, name, outcome, why] = meson_TEST.exec(line) ?? [];
            if (name === undefined || outcome === undefined)
                continue;
            const said = [outcome, ...(why === undefined ? [] : [why])].join(', ');
            findings.push(makeFinding({ severity: 'error', message: `test ${name}: ${said}`, at }));
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/microscanner.ts


const microscanner_tool = {
    name: 'microscanner',
    title: 'Vulnerability scanner that runs inside the image',
    homepage: 'https://github.com/aquasecurity/microscanner',
    ecosystem: 'security',
    evidence: ['"scan_started"', 'Aqua Security MicroScanner'],
    reach: 40,
    commands: ['microscanner'],
    read: log => [
        ...microscanner_readErrors(log.lines),
        ...(0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* property */.MZ)(value, 'scan_started') === undefined
            ? []
            : (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(value, 'resources')).flatMap(resource => readResource(resource, at, until))),
    ],
};
function microscanner_readErrors(lines) {
    const banner = lines.findIndex(line => line.startsWith('Aqua Security MicroScanner'));
    if (banner === -1)
        return [];
    return lines.flatMap((line, at) => {
        const words = at > banner ? /^ERROR:\s+(\S.*)$/.exec(line)?.[1] : undefined;
        if (words === undefined)
            return [];
        const message = `MicroScanner scanned nothing: ${words.slice(0, 300)}`;
        return [{ severity: 'error', standsWhenPassed: true, code: 'nothing-scanned', message, at }];
    });
}
function readResource(entry, at, until) {
    const resource = (0,json_documents/* property */.MZ)(entry, 'resource');
    const name = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(resource, 'name')) ?? (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(resource, 'path'));
    if (name === undefined)
        return [];
    const version = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(resource, 'version'));
    const format = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(resource, 'format'));
    return (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(entry, 'vulnerabilities')).flatMap(each => {
        const id = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(each, 'name'));
        if (id === undefined)
            return [];
        const text = (...keys) => keys
            .map(key => (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(each, key)))
            .find(word => word !== undefined && word !== '');
        const level = text('aqua_severity', 'vendor_severity', 'nvd_severity');
        const title = text('description', 'vendor_statement');
        const fixed = text('fix_version');
        const url = text('vendor_url', 'nvd_url');
        return [
            vulnerabilityFinding({
                package: { name, ...(version !== undefined && { version }), ecosystem: ecosystemOf(format) },
                id,
                ...(title !== undefined && { title }),
                ...(level !== undefined && { level }),
                ...(fixed !== undefined && { fixed }),
                ...(url !== undefined && { url }),
            }, at, until),
        ];
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/minitest.ts



const minitest_HEAD = /^(?: {2,}\d+\) )?(Failure|Error):$/;
const minitest_NAME = /^(\S.*#\S.*?|\S.*::\S.*?)(?: \[(\S.*?):(\d+)\])?:$/;
const REPORTER = /^ *(?:(?:FAIL|ERROR)(?: |\[")(\S.*?)(?:"|,| \()|(test_\S+) +(?:FAIL|ERROR) \()/;
const minitest_MAX_LINES = 120;
const minitest_tool = {
    name: 'minitest',
    title: 'Ruby test framework',
    homepage: 'https://github.com/minitest/minitest',
    ecosystem: 'ruby',
    evidence: [') Failure:', ') Error:', 'Failure:', '#test_', ' FAIL ', ' FAIL["', ' ERROR["'],
    reach: 122,
    commands: ['minitest', 'rails test', 'rake test', 'm'],
    read: log => {
        const findings = [];
        for (let at = 0; at < log.lines.length; at++) {
            const finding = minitest_readPlain(log.lines, at) ?? readReporter(log.lines, at);
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};
function minitest_readPlain(lines, at) {
    if (!minitest_HEAD.test((lines[at] ?? '').slice(0, 40)))
        return undefined;
    const [, name, file, line] = minitest_NAME.exec((lines[at + 1] ?? '').slice(0, 2_000)) ?? [];
    if (name === undefined)
        return undefined;
    const { frames, text, until } = minitest_readBody(lines, at + 2);
    const [, code, said] = file === undefined ? (/^([A-Z][\w:]*): ?(.*)$/.exec(text[0] ?? '') ?? []) : [];
    const message = essence(code === undefined ? text : [said ?? '', ...text.slice(1)]);
    const place = file === undefined ? (frames.length > 1 ? { frames } : frames[0]) : { file, line: Number(line) };
    return makeFinding({
        ...place,
        severity: 'error',
        code,
        message: [message, `in test: ${name}`].join('\n').trim(),
        at,
        until,
    });
}
function readReporter(lines, at) {
    const head = REPORTER.exec((lines[at] ?? '').slice(0, 2_000));
    const name = head?.[1] ?? head?.[2];
    if (name === undefined)
        return undefined;
    const { frames, text, until } = minitest_readBody(lines, at + 1);
    if (frames.length === 0)
        return undefined;
    const [, code, said] = /^\s*(?:Minitest::UnexpectedError: )?([A-Z][\w:]*(?:Error|Exception)): ?(.*)$/.exec(text[0] ?? '') ?? [];
    const message = essence(code === undefined ? text : [said ?? '', ...text.slice(1)]);
    return makeFinding({
        ...(frames.length > 1 ? { frames } : frames[0]),
        severity: 'error',
        code,
        message: [message, `in test: ${name}`].join('\n').trim(),
        at,
        until,
    });
}
function minitest_readBody(lines, start) {
    const frames = [];
    const text = [];
    let until = start - 1;
    for (let index = start; index < Math.min(lines.length, start + minitest_MAX_LINES); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        const frame = readRubyFrame(line);
        if (line.trim() === '' || minitest_HEAD.test(line) || (frame === undefined && frames.length > 0))
            break;
        if (frame === undefined)
            text.push(line);
        else if (frame !== 'foreign')
            frames.push(frame);
        until = index;
    }
    return { frames, text, until };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/misspell.ts

const MISSPELLING = {
    pattern: /^(?<file>[^\s:][^:]{0,400}):(?<line>\d+):(?<column>\d+): (?<message>"[^"]{1,80}" is a misspelling of "[^"]{1,80}")$/,
    mark: '" is a misspelling of "',
};
const misspell_tool = {
    name: 'misspell',
    title: 'Spelling of English words in sources',
    homepage: 'https://github.com/client9/misspell',
    ecosystem: 'go',
    evidence: ['" is a misspelling of "'],
    reach: 1,
    commands: ['misspell'],
    read: log => readForms(log, [MISSPELLING]),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/mkdocs.ts

const LEVEL = /^(WARNING|ERROR) +-  (\S.*)$/;
const LINK = /^(?:Doc|Documentation) file '([^']{1,400})' contains an? [\w ]{0,40}link (?:to )?'([^']{1,1000})'/;
const NAV = /^A [\w ]{1,40} to '([^']{1,400})' is included in the 'nav' configuration/;
const mkdocs_CONFIG = /^Config value '(\w{1,80})': /;
const mkdocs_tool = {
    name: 'mkdocs',
    title: 'Documentation sites from Markdown',
    homepage: 'https://www.mkdocs.org',
    ecosystem: 'docs',
    evidence: [" file '", "in the 'nav' configuration", "Config value '"],
    evidenceForm: /^(?:WARNING|ERROR) +-  /,
    reach: 1,
    commands: ['mkdocs'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        const [, severity = '', message] = LEVEL.exec(line.slice(0, 2_000)) ?? [];
        if (message === undefined)
            return [];
        const place = mkdocs_placeOf(message);
        return place === undefined ? [] : [makeFinding({ ...place, severity, message, at })];
    }),
};
function mkdocs_placeOf(message) {
    const [, page, target] = LINK.exec(message) ?? [];
    if (page !== undefined && target !== undefined)
        return { file: `docs/${page}`, anchor: target };
    const missing = NAV.exec(message)?.[1];
    if (missing !== undefined)
        return { file: 'mkdocs.yml', anchor: missing };
    const option = mkdocs_CONFIG.exec(message)?.[1];
    return option === undefined ? undefined : { file: 'mkdocs.yml', anchor: `${option}:` };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/mocha.ts




const UNCAUGHT_AT_START = /^ ?Exception during run: (.*)$/;
function readStart(lines, at, text) {
    let end = at + 1;
    while (end < Math.min(lines.length, at + 60) && !isNodeFrameLine(lines[end] ?? ''))
        end++;
    while (isNodeFrameLine(lines[end] ?? ''))
        end++;
    const place = readPlace(text);
    const body = lines.slice(at + 1, end);
    const head = body.findIndex(line => /^\w*Error\b/.test(line));
    const error = readErrorText(place ? body.slice(Math.max(head, 0)) : [text, ...body]);
    const found = failedTest(error, [], undefined);
    if (!place)
        return { ...found, at, until: end - 1 };
    return { ...found, frames: [place, ...error.frames], at, until: end - 1 };
}
function mocha_readJson(log) {
    return readJsonValues(log, ['"failures":']).flatMap(({ value, at, until }) => itemsOf(fieldsOf(value)['failures']).flatMap(item => {
        const { title, fullTitle, file, err } = fieldsOf(item);
        const { stack, message } = fieldsOf(err);
        const name = json_values_textOf(title);
        if (name === undefined || json_values_textOf(fullTitle) === undefined)
            return [];
        const error = readErrorText((json_values_textOf(stack) ?? json_values_textOf(message) ?? '').split('\n'));
        const groups = json_values_textOf(fullTitle)?.slice(0, -name.length).trim();
        const test = groups === undefined || groups === '' ? [name] : [groups, name];
        return [{ ...failedTest(error, test, json_values_textOf(file)), at, until }];
    }));
}
const mocha_tool = {
    name: 'mocha',
    title: 'JavaScript test runner',
    homepage: 'https://mochajs.org',
    ecosystem: 'javascript',
    evidence: [' failing', 'Exception during run: ', '"fullTitle"'],
    commands: ['mocha', '_mocha', 'electron-mocha', 'hardhat test', 'truffle test'],
    read: log => {
        const starts = log.lines.flatMap((line, at) => {
            if (!line.includes('Exception during run: ') || line.length > 2_000)
                return [];
            const text = UNCAUGHT_AT_START.exec(line)?.[1];
            return text === undefined ? [] : [readStart(log.lines, at, text)];
        });
        return [...readMochaLists(log.lines, 'mocha'), ...starts, ...mocha_readJson(log)];
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/msvc-style.ts

const msvc_style_tool = {
    name: 'msvc-style',
    title: '`file(line,column): error CODE: message` of any tool',
    homepage: 'https://learn.microsoft.com/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks',
    ecosystem: 'format',
    evidence: ['): error', '): warning', '): fatal error', ') : error', ') : warning'],
    reach: 5,
    isLineByLine: true,
    commands: [],
    precedence: 'fallback',
    read: msvc_style_read,
};
const msvc_style_FORM = /^[ \t]{0,8}([^\s:"'`(){}<>|*?,;=]{2,400})\(([1-9]\d{0,6})(?:,([1-9]\d{0,4}))?(?:,(\d{1,7}),(\d{1,5}))?\) ?: (?:fatal )?(error|warning)(?: ([A-Za-z][\w-]{0,40}))? ?: *(\S.*)$/;
function msvc_style_read(log) {
    return log.lines.flatMap((text, at) => {
        if (text.length > 4_000 ||
            !(text.includes(': error') || text.includes(': warning') || text.includes(': fatal')))
            return [];
        const [, file, line, column, endLine, endColumn, word, code, message] = msvc_style_FORM.exec(text) ?? [];
        if (file === undefined || line === undefined || message === undefined)
            return [];
        if (!looksLikeFile(file))
            return [];
        const isForward = endLine !== undefined && Number(endLine) >= Number(line);
        return [
            {
                file,
                line: Number(line),
                ...(column !== undefined && { column: Number(column) }),
                ...(isForward && { endLine: Number(endLine) }),
                ...(isForward && Number(endColumn) > 0 && { endColumn: Number(endColumn) }),
                severity: word === 'warning' ? 'warning' : 'error',
                ...(code !== undefined && { code }),
                message: message.trim(),
                at,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/mypy.ts


const mypy_ROW = /^([^\s:][^:]*\.(?:pyi?|ipynb)(?::cell_\d+)?):(\d{1,9})(?::(\d{1,9}))?(?::(\d{1,9}):(\d{1,9}))?: (error|warning|note): (\S.*)$/;
const mypy_CODE = / {1,2}\[([a-z][a-z0-9-]*)\]$/;
const mypy_CONFIG = /^(\S+\.(?:cfg|ini|toml)): \[[\w.*-]+\]: ((?:Unrecognized option: (\S+) = )?.*)$/;
const PLUGIN_BLOCK = /^_+ (?:\[mypy\] )?(\S+\.pyi?) _+$/;
const PLUGIN_ROW = /^(\d{1,9}): (error|note): (\S.*)$/;
const MAX_WRAPPED = 5;
const mypy_tool = {
    name: 'mypy',
    title: 'Python type checker',
    homepage: 'https://mypy.readthedocs.io',
    ecosystem: 'python',
    evidence: [': error: ', ': note: ', '"hint": ', 'Unrecognized option: '],
    evidenceForm: /^[^:]*\.(?:pyi?|ipynb):(?:cell_\d+:)?\d|^\d{1,9}: (?:error|note): |^.*(?:"hint": |: Unrecognized option: )/,
    reach: 10,
    commands: ['mypy', 'dmypy'],
    read: mypy_read,
};
function mypy_read(log) {
    const { lines } = log;
    const findings = [];
    let previous;
    let block;
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        if (line.startsWith('_'))
            block = PLUGIN_BLOCK.exec(line.slice(0, 400))?.[1];
        const row = mypy_readRow(line) ?? (block === undefined ? undefined : readPluginRow(line, block));
        if (!row) {
            const config = mypy_CONFIG.exec(line.slice(0, 2_000));
            if (config)
                findings.push(mypy_readConfig(config, at));
            if (!line.startsWith(' '))
                previous = undefined;
            continue;
        }
        const isSame = previous?.row.file === row.file && previous.row.line === row.line;
        if (row.level === 'note' && previous && isSame) {
            const message = addNote(previous.finding.message, row.text);
            previous.finding = { ...previous.finding, message, until: at };
            findings[findings.length - 1] = previous.finding;
            continue;
        }
        const finding = mypy_toFinding(row, lines, at);
        findings.push(finding);
        at = finding.until ?? at;
        previous = row.level === 'note' ? undefined : { finding, row };
    }
    return [...findings, ...mypy_readJson(log)];
}
function mypy_readRow(line) {
    if (!line.includes(': '))
        return undefined;
    const [, file, row, column, endRow, endColumn, level, text] = mypy_ROW.exec(line.slice(0, 2_000)) ?? [];
    if (file === undefined || level === undefined || text === undefined)
        return undefined;
    return {
        file,
        line: Number(row),
        ...(column !== undefined && { column: Number(column) }),
        ...(endRow !== undefined && { endLine: Number(endRow), endColumn: Number(endColumn) }),
        level,
        text,
    };
}
function readPluginRow(line, file) {
    const [, row, level, text] = PLUGIN_ROW.exec(line.slice(0, 2_000)) ?? [];
    if (level === undefined || text === undefined)
        return undefined;
    return { file, line: Number(row), level, text };
}
function mypy_toFinding(row, lines, at) {
    const { text, until } = unwrap(row.text, lines, at);
    const code = mypy_CODE.exec(text)?.[1];
    return {
        file: row.file,
        line: row.line,
        ...(row.column !== undefined && { column: row.column }),
        ...(row.endLine !== undefined && { endLine: row.endLine }),
        ...(row.endColumn !== undefined && { endColumn: row.endColumn }),
        severity: mypy_severityOf(row.level),
        ...describeCode(code),
        message: clip(code === undefined ? text : text.replace(mypy_CODE, '')),
        at,
        until,
    };
}
const mypy_severityOf = (level) => level === 'note' ? 'info' : level === 'warning' ? 'warning' : 'error';
const describeCode = (code) => code === undefined
    ? {}
    : { code, url: `https://mypy.readthedocs.io/en/stable/_refs.html#code-${code}` };
function unwrap(first, lines, at) {
    const words = [first.trimEnd()];
    if (mypy_CODE.test(first))
        return { text: first, until: at };
    for (let index = at + 1; index < Math.min(lines.length, at + MAX_WRAPPED); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        if (line === '' || line.startsWith('    ') || mypy_ROW.test(line))
            break;
        words.push(line.trim());
        const text = words.join(' ');
        if (mypy_CODE.test(text))
            return { text, until: index };
    }
    return { text: first, until: at };
}
function addNote(message, note) {
    if (/^See https?:/.test(note) || message.split('\n').length > 3)
        return message;
    return `${message}\n${clip(note)}`;
}
function mypy_readConfig([, file = '', message = '', option], at) {
    const anchor = option === undefined ? {} : { anchor: option };
    return { file, ...anchor, severity: 'warning', message: clip(message), at };
}
function mypy_readJson(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => {
        const file = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(value, 'file'));
        const line = (0,json_documents/* asPosition */.kI)((0,json_documents/* property */.MZ)(value, 'line'));
        const message = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(value, 'message'));
        const level = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(value, 'severity'));
        if (file === undefined || line === undefined || message === undefined)
            return [];
        if (level === undefined || (0,json_documents/* property */.MZ)(value, 'hint') === undefined)
            return [];
        const column = (0,json_documents/* property */.MZ)(value, 'column');
        const endLine = (0,json_documents/* asPosition */.kI)((0,json_documents/* property */.MZ)(value, 'end_line'));
        const endColumn = (0,json_documents/* asPosition */.kI)((0,json_documents/* property */.MZ)(value, 'end_column'));
        const hint = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(value, 'hint'))?.split('\n') ?? [];
        return [
            {
                file,
                line,
                ...(typeof column === 'number' && column >= 0 && { column: column + 1 }),
                ...(endLine !== undefined && { endLine }),
                ...(endColumn !== undefined && { endColumn }),
                severity: mypy_severityOf(level),
                ...describeCode((0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(value, 'code'))),
                message: hint.reduce(addNote, clip(message)),
                at,
                until,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/nasm.ts

const nasm_FORM = {
    pattern: /^(?<file>[^\s:][^:]{0,400}\.(?:asm|nasm)):(?<line>\d+): (?<severity>error|warning|fatal|panic): (?<message>\S.*?)(?: \[-w\+(?<code>[\w-]+)(?:=[\w-]+)?\])?$/,
    isPlaced: true,
};
const nasm_tool = {
    name: 'nasm',
    title: 'Assembler for x86',
    homepage: 'https://www.nasm.us',
    ecosystem: 'c',
    evidence: ['asm:'],
    evidenceForm: nasm_FORM.pattern,
    reach: 1,
    commands: ['nasm'],
    read: log => readForms(log, [nasm_FORM], { severities: { fatal: 'error', panic: 'error' } }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/next.ts




const next_START = /Next\.js \d|^Failed to compile\.?$|^Build failed because of webpack errors|Turbopack build failed|^> (?:next|Build error)/;
const next_FILE = /^(\.\/\S[^:]*\.\w+)(?::(\d+):(\d+))?$/;
const next_LINT = /^(\d+):(\d+) {2}(Error|Warning): (.*?)(?: {2}(\S+))?$/;
const next_HEAD = /^(Type error|Module not found|Error|Syntax Error|Warning|Ecmascript file had an error|Parsing .* failed|[A-Z]\w+Error)\b:?\s*(.*)$/;
const next_DRAWN = /^\s*(?:╭─|,-)\[\S.*\]$/;
const next_LINK = /^(https:\/\/nextjs\.org\/docs\/\S+)$/;
const next_MISSING = /Can't resolve '([^']+)'/;
const next_MAX_LINES = 60;
function next_readProblem(lines, at, place) {
    const head = next_HEAD.exec((lines[at + 1] ?? '').slice(0, 2_000));
    if (!head)
        return undefined;
    const [, kind = '', first = ''] = head;
    const text = first.trim() === '' ? [] : [first.trim().replace(/^[x×] +/, '')];
    let url;
    let drawn;
    let until = at + 1;
    let blanks = 0;
    for (let index = at + 2; index < Math.min(lines.length, at + next_MAX_LINES); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        if (next_FILE.test(line) || /^(?:>|Import trace|Caused by|Linting|✓)/.test(line) || blanks > 3)
            break;
        blanks = line.trim() === '' ? blanks + 1 : 0;
        if (blanks > 0)
            continue;
        if (next_DRAWN.test(line))
            return undefined;
        const marked = /^> (\d+) \|/.exec(line)?.[1];
        drawn ??= marked;
        url ??= next_LINK.exec(line)?.[1];
        if (marked === undefined &&
            !isCodeFrameLine(line) &&
            !isNodeFrameLine(line) &&
            !next_LINK.test(line)) {
            if (text.length < 4 && drawn === undefined)
                text.push(line.trim());
        }
        until = index;
    }
    const [, file, line, column] = place;
    const missing = next_MISSING.exec(text.join(' '))?.[1];
    const asked = line === undefined && missing !== undefined ? { anchor: missing } : { line, column };
    const code = kind === 'Error' || kind === 'Warning' ? undefined : kind;
    return makeFinding({
        file,
        ...asked,
        severity: kind === 'Warning' ? 'warning' : 'error',
        code: code === 'Type error' || code === 'Module not found' ? code.toLowerCase() : undefined,
        message: text.join('\n') || kind,
        url,
        at,
        until,
    });
}
const next_tool = {
    name: 'next',
    title: 'React framework: next build, next lint',
    homepage: 'https://nextjs.org',
    ecosystem: 'javascript',
    evidence: ['Next.js ', 'Failed to compile', '> next ', 'next lint'],
    commands: ['next build', 'next lint', 'next'],
    read: log => {
        const { lines } = log;
        if (!/\bnext\b/.test(log.command) && !lines.some(line => next_START.test(line.slice(0, 200))))
            return [];
        const findings = [];
        let file;
        for (let at = 0; at < lines.length; at++) {
            const line = (lines[at] ?? '').slice(0, 2_000);
            const lint = file === undefined ? null : next_LINT.exec(line);
            if (lint) {
                const [, row, column, severity = '', message = '', code] = lint;
                const url = code === undefined ? undefined : eslintRuleUrl(code);
                findings.push(makeFinding({ file, line: row, column, severity, code, message, url, at }));
                continue;
            }
            const place = next_FILE.exec(line);
            file = place?.[1];
            const finding = place ? next_readProblem(lines, at, place) : undefined;
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/nginx.ts

const nginx_PROBLEM = {
    pattern: /^(?:\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d|nginx:) \[(?<severity>emerg|alert|crit|error|warn)\] (?:\d+#\d+: )?(?<message>\S.*) in (?<file>\/\S+):(?<line>\d+)$/,
    mark: '] ',
};
const nginx_tool = {
    name: 'nginx',
    title: 'nginx: check of its configuration',
    homepage: 'https://nginx.org',
    ecosystem: 'infrastructure',
    evidence: ['[emerg] ', '[warn] ', '[crit] ', '[alert] '],
    reach: 1,
    commands: ['nginx', 'openresty', 'tengine'],
    read: log => readForms(log, [nginx_PROBLEM], {
        severities: { emerg: 'error', alert: 'error', crit: 'error', error: 'error', warn: 'warning' },
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/nim.ts


const nim_PROBLEM = /^(\S.{0,400}?\.(?:nims?|nimble|cfg))\((\d+), (\d+)\) (Error|Warning|Hint): (.*?)(?: \[(\w+)\])?$/;
const nim_CALL = /^(\S.{0,400}?\.nim)\((\d+)\) +\S+$/;
const nim_THROWN = /^(?:Error: unhandled exception| +Unhandled exception): (.*?)(?: \[(\w+)\])?$/;
const nim_CHECK = /^ +(\S.{0,400}?\.nim)\((\d+), (\d+)\): (Check failed: .*)$/;
const ASSERTED = /^(\S.{0,400}?\.nim)\((\d+), (\d+)\) (.*)$/;
const nim_MAX_LINES = 40;
const nim_tool = {
    name: 'nim',
    title: 'Nim compiler and uncaught exceptions',
    homepage: 'https://nim-lang.org',
    ecosystem: 'other',
    evidence: [
        ') Error: ',
        ') Warning: ',
        ') Hint: ',
        'Error: unhandled exception: ',
        '): Check failed: ',
        ' Unhandled exception: ',
    ],
    reach: 100,
    commands: ['nim', 'nimble', 'testament'],
    read: log => {
        const findings = [];
        let calls = [];
        let start = 0;
        for (const [at, text] of log.lines.entries()) {
            const line = text.slice(0, 4_000);
            const [, file, row] = nim_CALL.exec(line) ?? [];
            if (file !== undefined) {
                if (calls.length === 0)
                    start = at;
                calls.unshift({ file, line: Number(row) });
                continue;
            }
            if (line === '')
                continue;
            const [, message, code] = nim_THROWN.exec(line) ?? [];
            if (message !== undefined) {
                const [, path, number, column, why] = ASSERTED.exec(message) ?? [];
                const place = path === undefined ? { frames: calls } : { file: path, line: number, column };
                const from = calls.length === 0 ? at : start;
                const said = { severity: 'error', code, message: why ?? message, at: from, until: at };
                if (path !== undefined || calls.length > 0)
                    findings.push(makeFinding({ ...place, ...said }));
            }
            calls = [];
            const check = nim_CHECK.exec(line);
            if (check)
                findings.push(nim_readCheck(log.lines, at, check));
            const problem = nim_PROBLEM.exec(line);
            if (problem)
                findings.push(nim_readProblem(log.lines, at, problem));
        }
        return findings;
    },
};
function nim_readProblem(lines, at, match) {
    const [, file, line, column, severity = '', message = '', code] = match;
    const text = [message];
    if (message.startsWith('type mismatch')) {
        const end = lines
            .slice(at + 1, at + nim_MAX_LINES)
            .findIndex(next => next.startsWith('expression: '));
        if (end >= 0)
            text.push(lines[at + 1 + end] ?? '');
    }
    return makeFinding({ file, line, column, severity, code, message: essence(text), at });
}
function nim_readCheck(lines, at, match) {
    const [, file, line, column, message = ''] = match;
    let until = at;
    while (until < at + nim_MAX_LINES && /^ +\S.* was /.test(lines[until + 1] ?? ''))
        until++;
    const text = [message, ...lines.slice(at + 1, until + 1).map(next => next.trim())];
    return makeFinding({ file, line, column, severity: 'error', message: essence(text), at, until });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/node.ts


const node_HEAD = /^\s{0,8}(?:Uncaught |\[)?(?:[A-Z]\w*(?:Error|Exception)|Error|UnhandledPromiseRejection)(?: \[\w+\])?(?::|$)/;
const SOURCE_PLACE = /^(?:file:\/\/)?(\/\S.*?):(\d+)$/;
const node_CARET = /^\s*\^+\s*$/;
const node_MAX_TEXT = 60;
const MAX_BEHIND = 200;
const node_MISSING = /Cannot find (?:module|package) '([^']+)'(?: imported from (\S+))?/;
const node_REQUIRED_BY = /^\s*- (\/\S+)$/;
function findHead(lines, trace, from) {
    for (let index = trace - 1; index >= Math.max(from, trace - node_MAX_TEXT); index--) {
        const line = lines[index] ?? '';
        if (node_HEAD.test(line.slice(0, 300)))
            return index;
        if (isNodeFrameLine(line))
            return undefined;
    }
    return undefined;
}
function quotedPlace(lines, head) {
    for (let index = head - 1; index >= Math.max(0, head - 6); index--) {
        const match = SOURCE_PLACE.exec((lines[index] ?? '').slice(0, 1_000));
        if (!match)
            continue;
        const caret = lines[index + 2] ?? '';
        if (!node_CARET.test(caret))
            return undefined;
        const place = { file: readPath(match[1] ?? ''), line: Number(match[2]) };
        return { place: { ...place, column: caret.indexOf('^') + 1 }, at: index };
    }
    return undefined;
}
function missingModule(lines) {
    const missing = lines.map(line => node_MISSING.exec(line.slice(0, 2_000))).find(Boolean);
    if (!missing)
        return undefined;
    const required = lines.map(line => node_REQUIRED_BY.exec(line)?.[1]).find(Boolean);
    const by = missing[2] ?? required;
    const name = missing[1] ?? '';
    if (by === undefined)
        return undefined;
    const anchor = name.startsWith('/') ? name.slice(name.lastIndexOf('/') + 1) : name;
    return { file: readPath(by), anchor };
}
function node_readError(lines, head, trace) {
    const { next } = readNodeFrames(lines, trace);
    const first = lines[head] ?? '';
    if (first.startsWith('UnhandledPromiseRejection')) {
        return { ...unhandled(first, head), until: readBehind(lines, next).until };
    }
    const quoted = quotedPlace(lines, head);
    const error = readErrorText(lines.slice(head, next));
    const { until, causes } = readBehind(lines, next);
    const isNew = error.frames.every(({ file, line }) => file !== quoted?.place.file || line !== quoted.place.line);
    const frames = quoted && isNew ? [quoted.place, ...error.frames] : error.frames;
    const missing = missingModule(lines.slice(head, next));
    const { code } = error;
    const message = missing ? error.message.replace(/\n[^]*/, '') : error.message;
    return {
        ...(missing ?? (frames.length > 0 && { frames })),
        severity: 'error',
        ...(code !== undefined && { code }),
        message: [message || (code ?? 'Error'), ...causes].join('\n'),
        at: head,
        until,
    };
}
function readBehind(lines, from) {
    const causes = [];
    let next = from;
    if (!(lines[from - 1] ?? '').endsWith(' {'))
        return { until: from - 1, causes };
    for (; next < Math.min(lines.length, from + MAX_BEHIND); next++) {
        const line = lines[next] ?? '';
        if (line === '}' || line.trim() === '')
            return { until: line === '}' ? next : next - 1, causes };
        const cause = /^\s*\[cause\]: (.*)$/.exec(line.slice(0, 1_000))?.[1];
        if (cause !== undefined)
            causes.push(`cause: ${cause}`);
    }
    return { until: next - 1, causes };
}
function isWrapper({ message, frames }) {
    return message.includes('Command failed: ') && frames?.every(isForeignFrame) === true;
}
const node_tool = {
    name: 'node',
    title: 'stack traces of Node.js',
    homepage: 'https://nodejs.org',
    ecosystem: 'javascript',
    evidence: ['    at ', 'UnhandledPromiseRejection'],
    reach: 24,
    commands: ['node', 'nodejs', 'tsx', 'ts-node'],
    precedence: 'fallback',
    read: log => {
        const findings = [];
        const lines = log.lines.map(line => (line.startsWith('# ') ? line.slice(2) : line));
        let from = 0;
        for (let at = 0; at < lines.length; at++) {
            const line = lines[at] ?? '';
            if (line.startsWith('[UnhandledPromiseRejection: ')) {
                findings.push(unhandled(line, at));
                continue;
            }
            if (!line.includes('at ') || !isNodeFrameLine(line))
                continue;
            const head = findHead(lines, at, from);
            const read = head === undefined ? undefined : node_readError(lines, head, at);
            const finding = read && isWrapper(read) ? undefined : read;
            if (finding)
                findings.push(finding);
            at = finding?.until ?? readNodeFrames(lines, at).next - 1;
            from = at + 1;
        }
        return findings;
    },
};
function unhandled(line, at) {
    const reason = /The promise rejected with the reason (.*?)\.?(?:\]|$)/.exec(line.slice(0, 2_000))?.[1];
    const message = `A promise was rejected and nothing caught it${reason === undefined ? '' : `: ${reason}`}`;
    return { severity: 'error', code: 'UnhandledPromiseRejection', message, at };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/node-tap.ts


const node_tap_RESULT = /^( *)(not ok|ok) \d+(?: - (.*?))?(?: # (?:time=|skip|SKIP|todo|TODO|no tests).*)?$/;
const TODO = / # (?:todo|skip)\b/i;
const PLACE_KEY = /^(fileName|file|lineNumber|line|columnNumber|column): (.*)$/;
const KEY = /^(\w+):(?: (.*))?$/;
const SUBTEST = /^( *)# Subtest: (.*)$/;
const node_tap_MAX_BLOCK = 300;
function node_tap_readBlock(lines, at, indent) {
    if ((lines[at + 1] ?? '').trim() !== '---')
        return undefined;
    const place = {};
    const frames = [];
    const diff = [];
    let key = '';
    let type;
    for (let index = at + 2; index < Math.min(lines.length, at + node_tap_MAX_BLOCK); index++) {
        const line = (lines[index] ?? '').slice(indent + 2, 2_000);
        if (line === '...') {
            const file = place['fileName'] ?? place['file'];
            if (file === undefined)
                return undefined;
            const row = Number(place['lineNumber'] ?? place['line']);
            const column = Number(place['columnNumber'] ?? place['column']);
            const position = { ...(row > 0 && { line: row }), ...(column > 0 && { column }) };
            return { place: { file, ...position }, frames, type, diff, until: index };
        }
        const top = KEY.exec(line);
        if (top) {
            key = top[1] ?? '';
            if (key === 'type')
                type = top[2];
        }
        else if (key === 'at') {
            const [, name = '', value = ''] = PLACE_KEY.exec(line.trim()) ?? [];
            place[name] = value;
        }
        else if (key === 'stack') {
            const frame = readNodeFrame(`at ${line.trim()}`);
            if (frame)
                frames.push(frame);
        }
        else if (key === 'diff' && !/^\s*(?:---|\+\+\+|@@)/.test(line))
            diff.push(line);
    }
    return undefined;
}
function node_tap_endOfBlock(lines, at) {
    if ((lines[at + 1] ?? '').trim() !== '---')
        return at;
    for (let index = at + 2; index < Math.min(lines.length, at + node_tap_MAX_BLOCK); index++) {
        if ((lines[index] ?? '').trim() === '...')
            return index;
    }
    return at;
}
function node_tap_failure(name, groups, block, at) {
    const own = block.frames.some(frame => !isForeignFrame(frame));
    const test = groups.length === 0 ? [] : [`in test: ${clip(groups.join(' › '))}`];
    const difference = block.diff.length === 0 ? [] : [essence(block.diff, 8)];
    return {
        ...(own ? { frames: block.frames } : block.place),
        severity: 'error',
        ...(block.type !== undefined && block.type !== 'Error' && { code: block.type }),
        message: [name, ...difference, ...test].join('\n'),
        at,
        until: block.until,
    };
}
const node_tap_tool = {
    name: 'node-tap',
    title: 'JavaScript test runner',
    homepage: 'https://node-tap.org',
    ecosystem: 'javascript',
    evidence: ['lineNumber: ', ' column: '],
    commands: ['tap'],
    read: log => {
        const findings = [];
        let failedDepth = -1;
        const groups = new Map();
        for (let at = 0; at < log.lines.length; at++) {
            const line = (log.lines[at] ?? '').slice(0, 1_000);
            if (line.startsWith('TAP version '))
                failedDepth = -1;
            const subtest = line.includes('# Subtest: ') ? SUBTEST.exec(line) : null;
            if (subtest) {
                const depth = subtest[1]?.length ?? 0;
                for (const known of groups.keys())
                    if (known >= depth)
                        groups.delete(known);
                groups.set(depth, subtest[2] ?? '');
                continue;
            }
            const result = line.includes('ok ') ? node_tap_RESULT.exec(line) : null;
            if (!result || result[2] === 'ok')
                continue;
            const depth = result[1]?.length ?? 0;
            const isGroup = failedDepth > depth && !/^\s*failureType: /.test(log.lines[at + 4] ?? '');
            const block = TODO.test(line) ? undefined : node_tap_readBlock(log.lines, at, depth);
            if (!block && !isGroup)
                continue;
            failedDepth = depth;
            const last = findings.at(-1);
            if (isGroup && last) {
                findings[findings.length - 1] = { ...last, until: node_tap_endOfBlock(log.lines, at) };
                continue;
            }
            if (!block)
                continue;
            const around = [...groups]
                .filter(([known]) => known < depth && known > 0)
                .map(([, name]) => name);
            findings.push(node_tap_failure(result[3] ?? 'failed', around, block, at));
            at = block.until;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/node-test.ts


const TEST_AT = /^test at (.+:\d+:\d+)$/;
const node_test_NAME = /^✖ (.*?)(?: \([\d.]+ms\))?(?: # .*)?$/;
const NOT_OK = /^(\s*)not ok \d+ - (.*?)(?: # (?:TODO|SKIP|time=).*)?$/;
const node_test_FOLLOWS = /^'?(?:\d+ subtests? failed|test failed)'?$/;
function node_test_readSpec(lines, at, location) {
    const name = node_test_NAME.exec((lines[at + 1] ?? '').slice(0, 1_000))?.[1];
    if (name === undefined)
        return undefined;
    let end = at + 2;
    while (end < lines.length && /^ {2}|^$/.test(lines[end] ?? ''))
        end++;
    while (end > at + 2 && lines[end - 1] === '')
        end--;
    return node_test_readFailure(lines.slice(at + 2, end), name, location, at, end - 1);
}
function node_test_readFailure(text, name, location, at, until) {
    const error = readErrorText(text);
    const message = error.message.replace(/^'(.*)'$/, '$1');
    if (node_test_FOLLOWS.test(message))
        return undefined;
    const found = failedTest({ ...error, message }, [name], undefined);
    const start = location === undefined ? undefined : readPlace(location);
    return { ...(found.frames ? {} : start), ...found, at, until };
}
function node_test_readTap(lines, at, indent, name) {
    if ((lines[at + 1] ?? '').trim() !== '---')
        return undefined;
    const values = new Map();
    const inner = `${indent}  `;
    let key;
    let index = at + 2;
    for (; index < Math.min(lines.length, at + 400); index++) {
        const line = lines[index] ?? '';
        if (line === `${inner}...`)
            break;
        const [, found, value = ''] = /^(\w+):(?: (.*))?$/.exec(line.slice(inner.length, 2_000)) ?? [];
        if (found !== undefined && line.startsWith(inner)) {
            key = found;
            values.set(key, value === '' || /^[|>]/.test(value) ? [] : [unquoted(value)]);
        }
        else if (key !== undefined) {
            values.get(key)?.push(line.slice(inner.length + 2));
        }
    }
    const type = values.get('failureType')?.[0];
    if (type === undefined || type === 'subtestsFailed')
        return undefined;
    const kind = values.get('name')?.[0] ?? 'Error';
    const said = values.get('error') ?? [];
    const trace = (values.get('stack') ?? []).map(line => `    at ${line}`);
    const text = [`${kind}: ${said[0] ?? ''}`, ...said.slice(1), ...trace];
    return node_test_readFailure(text, name, values.get('location')?.[0], at, index);
}
function unquoted(value) {
    const inner = /^(['"])(.*)\1$/.exec(value);
    if (!inner)
        return value;
    return (inner[2] ?? '').replace(inner[1] === '"' ? /\\(.)/g : /\\(\\|')/g, '$1');
}
const node_test_tool = {
    name: 'node-test',
    title: 'test runner of Node.js (node --test)',
    homepage: 'https://nodejs.org/api/test.html',
    ecosystem: 'javascript',
    evidence: ['failing tests:', "failureType: '"],
    commands: ['node --test', 'tsx --test', 'borp'],
    read: log => {
        const findings = [];
        for (let at = 0; at < log.lines.length; at++) {
            const line = (log.lines[at] ?? '').slice(0, 1_000);
            let finding;
            const location = line.startsWith('test at ') ? TEST_AT.exec(line)?.[1] : undefined;
            if (location !== undefined)
                finding = node_test_readSpec(log.lines, at, location);
            const tap = line.includes('not ok ') ? NOT_OK.exec(line) : null;
            if (tap)
                finding = node_test_readTap(log.lines, at, tap[1] ?? '', tap[2] ?? '');
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/formats/unittest-report.ts


const unittest_report_RULE = '='.repeat(70);
const DASHES = '-'.repeat(70);
const unittest_report_HEADER = /^(ERROR|FAIL|UNEXPECTED SUCCESS): (\S.*)$/;
const unittest_report_TEST = /^(\w+) \(((?:\w+\.)*\w+)\)/;
const CAPTURED = /^(?:Stdout|Stderr):$/;
const EXAMPLE = /^File "([^"]+)", line (\d{1,9}), in \S+$/;
function readUnittestReport(lines) {
    const findings = [];
    for (let at = 0; at + 1 < lines.length; at++) {
        if (lines[at] !== unittest_report_RULE)
            continue;
        const [, kind, title] = unittest_report_HEADER.exec((lines[at + 1] ?? '').slice(0, 2_000)) ?? [];
        if (kind === undefined || title === undefined)
            continue;
        const end = unittest_report_endOfBlock(lines, at + 2);
        const finding = kind === 'UNEXPECTED SUCCESS' ? readUnexpected(title, at) : unittest_report_readBlock(lines, at, end, title);
        if (finding)
            findings.push({ ...finding, until: end - 1 });
        at = end - 1;
    }
    return findings;
}
function unittest_report_endOfBlock(lines, from) {
    for (let index = from; index < lines.length; index++) {
        if (lines[index] === unittest_report_RULE)
            return index;
        if (lines[index] === DASHES && /^Ran \d+ tests? in /.test(lines[index + 1] ?? ''))
            return index;
    }
    return lines.length;
}
function unittest_report_readBlock(lines, at, end, title) {
    const start = lines.findIndex((line, index) => index > at && index < end && isTracebackHeader(line));
    const trace = start < 0 ? undefined : readTraceback(lines, start, end);
    if (!trace)
        return undefined;
    const named = `in ${clip(title)}`;
    const doctest = readDoctest(lines.slice(trace.until + 1, end));
    if (doctest) {
        const frames = [...doctest.frames, ...trace.frames];
        const message = `${doctest.message}\n${named}`;
        return { frames, severity: 'error', code: 'DocTestFailure', message, at };
    }
    const more = lines.slice(trace.until + 1, end);
    const captured = more.findIndex(line => CAPTURED.test(line));
    const text = essence([trace.message, ...(captured < 0 ? more : more.slice(0, captured))]);
    return {
        frames: trace.frames,
        severity: 'error',
        code: trace.code,
        message: `${text.replace(/^AssertionError: (?=\S)/, '')}\n${named}`,
        at,
    };
}
function readDoctest(lines) {
    const place = lines.findIndex(line => EXAMPLE.test(line));
    const example = readPythonFrame(lines[place] ?? '');
    if (!example || lines[place + 1] !== 'Failed example:')
        return undefined;
    const raised = lines.findIndex((line, index) => index > place && isTracebackHeader(line));
    const trace = raised < 0 ? undefined : readTraceback(lines, raised);
    const words = trace
        ? [...lines.slice(place + 1, raised), `    ${trace.message}`]
        : lines.slice(place + 1);
    return { frames: [...(trace?.frames ?? []), example], message: essence(words) };
}
function readUnexpected(title, at) {
    const [, name, path] = unittest_report_TEST.exec(title) ?? [];
    const message = `unexpected success\nin ${clip(title)}`;
    if (name === undefined || path === undefined)
        return { severity: 'error', message, at };
    const module = path.split('.');
    if (module.at(-1) === name)
        module.pop();
    module.pop();
    const file = module.length === 0 ? {} : { file: `${module.join('/')}.py`, anchor: `def ${name}(` };
    return { ...file, severity: 'error', message, at };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/nose2.ts

const nose2_tool = {
    name: 'nose2',
    title: 'Python test runner',
    homepage: 'https://docs.nose2.io',
    ecosystem: 'python',
    evidence: ['='.repeat(70)],
    reach: 80,
    commands: ['nose2'],
    read: ({ lines, command }) => /\bnose2\b/.test(command) || lines.some(line => line.includes('nose2'))
        ? readUnittestReport(lines)
        : [],
};

;// CONCATENATED MODULE: ./src/diagnose/formats/audit-box.ts
const CELLS = /^[│|] (.*?) *[│|] (.*?) *[│|]$/;
const audit_box_LEVEL = /^(?:critical|high|moderate|low|info)$/i;
const audit_box_MAX_LINES = 200;
function readAuditBoxes(lines) {
    const boxes = [];
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        if (!line.startsWith('│') && !line.startsWith('|'))
            continue;
        const [, level = '', title = ''] = CELLS.exec(line.slice(0, 1_000)) ?? [];
        if (!audit_box_LEVEL.test(level))
            continue;
        const box = readBox(lines, at, level, title);
        boxes.push(box);
        at = box.until;
    }
    return boxes;
}
function readBox(lines, at, level, title) {
    const words = [title];
    const rows = new Map();
    let key;
    let until = at;
    for (let index = at + 1; index < Math.min(lines.length, at + audit_box_MAX_LINES); index++) {
        const line = (lines[index] ?? '').slice(0, 1_000);
        const [, name = '', value = ''] = CELLS.exec(line) ?? [];
        if (audit_box_LEVEL.test(name) || (name === '' && value === '' && !/^[├|+]/u.test(line)))
            break;
        until = index;
        if (name !== '')
            key = name.toLowerCase();
        if (value === '')
            continue;
        if (key === undefined)
            words.push(value);
        else
            rows.set(key, [rows.get(key), value].filter(Boolean).join(' '));
    }
    return { level, title: words.join(' '), rows, at, until };
}

;// CONCATENATED MODULE: ./src/diagnose/formats/npm-advisories.ts


function firstOfPath(path) {
    return path?.replace(/^\.?\s*>\s*/, '').split(/\s*>\s*/)[0];
}
function vulnerabilityOfBox({ level, title, rows }) {
    const name = rows.get('package');
    if (name === undefined)
        return undefined;
    const url = rows.get('more info');
    const id = idOfAddress(url);
    const via = firstOfPath(rows.get('path') ?? rows.get('dependency of') ?? rows.get('paths'));
    const fixed = rows.get('patched in') ?? rows.get('patched versions');
    return {
        package: { name, ecosystem: 'npm' },
        ...(id !== undefined && { id }),
        title,
        level,
        ...(fixed !== undefined && !/^(?:no patch|<0)/i.test(fixed) && { fixed }),
        ...(url !== undefined && { url }),
        ...(via !== undefined && { via }),
    };
}
function vulnerabilitiesOfAdvisory(advisory, path) {
    const name = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(advisory, 'module_name'));
    if (name === undefined)
        return [];
    const url = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(advisory, 'url'));
    const id = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(advisory, 'github_advisory_id')) ?? idOfAddress(url);
    const fixed = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(advisory, 'patched_versions'));
    const title = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(advisory, 'title'));
    const level = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(advisory, 'severity'));
    const aliases = (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(advisory, 'cves')).flatMap(cve => (0,json_documents/* asString */.oJ)(cve) ?? []);
    const all = (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(advisory, 'findings'));
    const own = all.filter(finding => (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(finding, 'paths')).includes(path));
    return (own.length > 0 ? own : all).map(finding => {
        const version = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(finding, 'version'));
        const via = firstOfPath(path ?? (0,json_documents/* asString */.oJ)((0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(finding, 'paths'))[0]));
        return {
            package: { name, ...(version !== undefined && { version }), ecosystem: 'npm' },
            ...(id !== undefined && { id }),
            aliases,
            ...(title !== undefined && { title }),
            ...(level !== undefined && { level }),
            ...(fixed !== undefined && !fixed.startsWith('<0') && { fixed }),
            ...(url !== undefined && { url }),
            ...(via !== undefined && { via }),
        };
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/npm-audit.ts




const npm_audit_PACKAGE = /^(@?[\w.-]+(?:\/[\w.-]+)?) {2}(\S.*)$/;
const npm_audit_ADVISORY = /^(\S.*) - (https?:\/\/\S+)$/;
const SEVERITY = /^Severity: (\w+)$/;
const FIX = /^Will install (\S+?)@(\S+?),? which /;
const npm_audit_MAX_LINES = 100;
const npm_audit_tool = {
    name: 'npm-audit',
    title: 'npm vulnerability scanner',
    homepage: 'https://docs.npmjs.com/cli/commands/npm-audit',
    ecosystem: 'security',
    evidence: [
        '# npm audit report',
        'npm audit security report',
        '"auditReportVersion"',
        '"advisories":',
        'review\t',
        'install\t',
    ],
    commands: ['npm audit'],
    read: log => [
        ...npm_audit_readReport(log.lines),
        ...readBoxes(log.lines),
        ...readParseable(log.lines),
        ...npm_audit_readJson(log),
    ],
};
function npm_audit_readReport(lines) {
    const findings = [];
    let inReport = false;
    for (const [at, line] of lines.entries()) {
        if (line === '# npm audit report')
            inReport = true;
        else if (inReport && /^\d+ (?:\w+ severity )?vulnerabilit/.test(line))
            inReport = false;
        else if (inReport && npm_audit_PACKAGE.test(line.slice(0, 1_000)))
            findings.push(...readPackage(lines, at));
    }
    return findings;
}
function readPackage(lines, at) {
    const [, name = '', range = ''] = npm_audit_PACKAGE.exec((lines[at] ?? '').slice(0, 1_000)) ?? [];
    const block = [];
    let until = at;
    while (until < at + npm_audit_MAX_LINES && until + 1 < lines.length && lines[until + 1] !== '') {
        block.push((lines[++until] ?? '').slice(0, 1_000));
    }
    const severity = block.map(line => SEVERITY.exec(line)?.[1]).find(word => word !== undefined);
    const fix = block.map(line => FIX.exec(line)).find(match => match?.[1] === name)?.[2];
    const children = block.flatMap(line => /^ {2}(\S+) {2}\S/.exec(line)?.[1] ?? []);
    return block.flatMap(line => {
        const [, title, url] = npm_audit_ADVISORY.exec(line) ?? [];
        if (title === undefined || url === undefined)
            return [];
        const id = idOfAddress(url);
        const vulnerability = {
            package: { name, ecosystem: 'npm' },
            ...(id !== undefined && { id }),
            title: `${title} (in ${range})`,
            level: severity ?? 'low',
            ...(fix !== undefined && { fixed: fix }),
            url,
            ...(children.length > 0 && { via: children.slice(0, 5).join(', ') }),
        };
        return [vulnerabilityFinding(vulnerability, at, until)];
    });
}
function readBoxes(lines) {
    return readAuditBoxes(lines).flatMap(box => {
        const vulnerability = /^[A-Z]/.test(box.level) ? vulnerabilityOfBox(box) : undefined;
        return vulnerability ? [vulnerabilityFinding(vulnerability, box.at, box.until)] : [];
    });
}
function readParseable(lines) {
    return lines.flatMap((line, at) => {
        if (!/^(?:review|install|update)\t/.test(line))
            return [];
        const [, name, level, fixed, title, url, path] = line.slice(0, 2_000).split('\t');
        if (name === undefined || title === undefined || url === undefined)
            return [];
        const id = idOfAddress(url);
        const via = firstOfPath(path);
        const vulnerability = {
            package: { name, ecosystem: 'npm' },
            ...(id !== undefined && { id }),
            title,
            ...(level !== undefined && { level }),
            ...(fixed !== undefined && /\d/.test(fixed) && { fixed }),
            url,
            ...(via !== undefined && { via }),
        };
        return [vulnerabilityFinding(vulnerability, at)];
    });
}
function npm_audit_readJson(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => {
        const advisories = (0,json_documents/* property */.MZ)(value, 'advisories');
        if (typeof advisories === 'object' && advisories !== null && !isPnpm(value)) {
            return Object.values(advisories)
                .flatMap(advisory => vulnerabilitiesOfAdvisory(advisory))
                .map(vulnerability => vulnerabilityFinding(vulnerability, at, until));
        }
        if ((0,json_documents/* property */.MZ)(value, 'auditReportVersion') === undefined)
            return [];
        const vulnerabilities = (0,json_documents/* property */.MZ)(value, 'vulnerabilities');
        return Object.values(vulnerabilities ?? {}).flatMap((entry) => (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(entry, 'via')).flatMap(via => {
            const name = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(via, 'name'));
            const title = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(via, 'title'));
            if (name === undefined || title === undefined)
                return [];
            const url = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(via, 'url'));
            const id = idOfAddress(url);
            const level = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(via, 'severity'));
            const range = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(via, 'range'));
            const parents = (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(entry, 'effects')).flatMap(each => (0,json_documents/* asString */.oJ)(each) ?? []);
            const vulnerability = {
                package: { name, ecosystem: 'npm' },
                ...(id !== undefined && { id }),
                title: range === undefined ? title : `${title} (in ${range})`,
                ...(level !== undefined && { level }),
                ...(url !== undefined && { url }),
                ...(parents.length > 0 && { via: parents.slice(0, 5).join(', ') }),
            };
            return [vulnerabilityFinding(vulnerability, at, until)];
        }));
    });
}
function isPnpm(report) {
    const path = (0,json_documents/* property */.MZ)((0,json_documents/* property */.MZ)((0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)((0,json_documents/* property */.MZ)(report, 'actions'), '0')), '0'), 'path');
    return typeof path === 'string' && path.includes('>');
}

;// CONCATENATED MODULE: ./src/diagnose/tools/npm-package-json-lint.ts

const npm_package_json_lint_ROW = /^[✖⚠×‼] +([a-z][\w-]*) - node: (\S*) - (\S.*)$/;
const npm_package_json_lint_FILE = /^(\S.*package\.json)$/;
const npm_package_json_lint_tool = {
    name: 'npm-package-json-lint',
    title: 'Linter for package.json',
    homepage: 'https://npmpackagejsonlint.org',
    ecosystem: 'javascript',
    evidence: [' - node: '],
    evidenceForm: npm_package_json_lint_ROW,
    commands: ['npmPkgJsonLint', 'npm-package-json-lint'],
    read: ({ lines }) => {
        const findings = [];
        let file;
        for (const [at, line] of lines.entries()) {
            if (line.endsWith('package.json'))
                file = npm_package_json_lint_FILE.exec(line.slice(0, 1_000))?.[1] ?? file;
            const row = line.includes(' - node: ') ? npm_package_json_lint_ROW.exec(line.slice(0, 4_000)) : null;
            if (!row || file === undefined)
                continue;
            const [, code, node = '', message = ''] = row;
            const key = node.split('.').at(-1) ?? '';
            findings.push(makeFinding({
                file,
                anchor: key === '' ? undefined : `"${key}":`,
                severity: /^[✖×]/.test(line) ? 'error' : 'warning',
                code,
                message,
                at,
            }));
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/nyc.ts

const nyc_tool = {
    name: 'nyc',
    title: 'JavaScript test coverage',
    homepage: 'https://github.com/istanbuljs/nyc',
    ecosystem: 'javascript',
    evidence: ['ERROR: Coverage for ', 'ERROR: Uncovered count for '],
    reach: 5,
    commands: ['nyc'],
    read: log => readCoverageThresholds(log, 'ERROR: ', 'above table'),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/ocaml.ts


const ocaml_PLACE = /^File "([^"]+)", lines? (\d+)(?:-(\d+))?(?:, characters (\d+)-(\d+))?:$/;
const ocaml_SAID = /^(Error|Warning \d+|Alert \w+)(?: \[([\w-]+)\])?: ?(.*)$|^(Error|Alert) \((?:alert (\w+)|warning \d+ \[([\w-]+)\])\): (.*)$/;
const ocaml_THROWN = /^Fatal error: exception (\S.*)$/;
const ocaml_PLACED = /^(?:Stdlib\.)?(\w+_failure)\("([^"]+)", (\d+), (\d+)\)$/;
const ocaml_CALL = /^(?:Raised|Re-raised|Called|Raised by primitive operation) .*in file "([^"]+)"(?: \(inlined\))?, lines? (\d+)/;
const ocaml_MAX_LINES = 40;
const ocaml_tool = {
    name: 'ocaml',
    title: 'OCaml compiler and uncaught exceptions',
    homepage: 'https://ocaml.org',
    ecosystem: 'other',
    evidence: ['", line ', '", lines ', 'Fatal error: exception '],
    evidenceForm: /^File "[^"]+", lines? [^a-z]*(?:, characters [\d-]+)?:$|^Fatal error: exception |[ (]in file "/,
    reach: 100,
    commands: ['ocaml', 'ocamlc', 'ocamlopt', 'ocamlfind', 'dune', 'ocamlbuild'],
    read: log => {
        const findings = [];
        for (let at = 0; at < log.lines.length; at++) {
            const finding = ocaml_readProblem(log.lines, at) ?? ocaml_readThrown(log.lines, at);
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};
function ocaml_readProblem(lines, at) {
    const place = ocaml_PLACE.exec((lines[at] ?? '').slice(0, 2_000));
    if (!place)
        return undefined;
    for (let index = at + 1; index < Math.min(lines.length, at + ocaml_MAX_LINES); index++) {
        const line = (lines[index] ?? '').slice(0, 4_000);
        const said = ocaml_SAID.exec(line);
        if (said)
            return ocaml_finish(lines, at, index, place, said);
        if (ocaml_PLACE.test(line) || !/^(?: *\d+ \||\s)/.test(line))
            return undefined;
    }
    return undefined;
}
function ocaml_finish(lines, at, saidAt, [, file, row, lastRow, start, end], [, kind = '', code, first, alert, name, promoted, alertText]) {
    let until = saidAt;
    const text = [first ?? alertText ?? ''];
    while (until < saidAt + ocaml_MAX_LINES && /^ {2,}\S/.test(lines[until + 1] ?? '')) {
        text.push((lines[++until] ?? '').trim());
    }
    if (ocaml_PLACE.test((lines[until + 1] ?? '').slice(0, 2_000))) {
        let next = until + 2;
        while (next < until + 8 && /^ *\d+ \||^ +\^+ *$/.test(lines[next] ?? ''))
            next++;
        if (/^ {2}\S/.test(lines[next] ?? '') && next > until + 2)
            until = next;
    }
    const hasEnd = lastRow !== undefined || Number(end) > Number(start);
    return makeFinding({
        file,
        line: row,
        column: start === undefined ? undefined : Number(start) + 1,
        endLine: hasEnd ? (lastRow ?? row) : undefined,
        endColumn: hasEnd && lastRow === undefined ? end : undefined,
        severity: kind === 'Error' || alert === 'Error' ? 'error' : 'warning',
        code: code ?? name ?? promoted,
        message: essence(text),
        at,
        until,
    });
}
function ocaml_readThrown(lines, at) {
    const message = ocaml_THROWN.exec((lines[at] ?? '').slice(0, 2_000))?.[1];
    if (message === undefined)
        return undefined;
    const frames = [];
    let until = at;
    for (let index = at + 1; index < Math.min(lines.length, at + 100); index++) {
        const [, file, row] = ocaml_CALL.exec((lines[index] ?? '').slice(0, 2_000)) ?? [];
        if (file === undefined)
            break;
        until = index;
        if (!/^(?:stdlib|camlinternal\w*|std_exit)\.ml$/.test(file))
            frames.push({ file, line: Number(row) });
    }
    const [, code, file, line, column] = frames.length === 0 ? (ocaml_PLACED.exec(message) ?? []) : [];
    if (file !== undefined) {
        const text = code === 'Assert_failure' ? 'Assertion failed' : message;
        const place = { file, line, column: Number(column) + 1 };
        return makeFinding({ ...place, severity: 'error', code, message: text, at, until });
    }
    return frames.length === 0
        ? undefined
        : makeFinding({ frames, severity: 'error', message, at, until });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/opa.ts



const opa_ERROR = {
    pattern: /^(?:.*\d errors? occurred(?: during loading)?: )?(?<file>\S[^:]{0,400}\.rego):(?<line>\d+): (?<code>rego_\w+): (?<message>\S.*)$/,
    mark: ': rego_',
};
const opa_HEADER = /^(\S[^:]{0,400}\.rego):(?:(\d+):)?$/;
const opa_FAILED = /^(data\.\S+): (FAIL|ERROR)(?: \([^)]*\))?$/;
const opa_DETAIL = /^ {2}(\S[^:]{0,400}\.rego:\d+: .*|.*rego_\w+: .*)$/;
const opa_tool = {
    name: 'opa',
    title: 'Open Policy Agent: check, test, fmt',
    homepage: 'https://www.openpolicyagent.org',
    ecosystem: 'infrastructure',
    evidence: ['.rego:', ': FAIL', '.rego'],
    reach: 5,
    commands: ['opa', 'conftest verify', 'regal'],
    read: log => {
        const { lines } = log;
        const findings = [];
        let header;
        for (const [at, text] of lines.entries()) {
            const line = text.slice(0, 2_000);
            const [, file, row] = opa_HEADER.exec(line) ?? [];
            if (file !== undefined)
                header = { file, line: row };
            else if (/^(?:-{10,}|FAILURES|PASS: |FAIL: )/.test(line))
                header = undefined;
            const [, name, outcome] = opa_FAILED.exec(line) ?? [];
            if (name !== undefined && header !== undefined) {
                const detail = opa_DETAIL.exec((lines[at + 1] ?? '').slice(0, 2_000))?.[1];
                const message = [`${name}: ${outcome ?? ''}`, ...(detail === undefined ? [] : [detail])];
                findings.push(makeFinding({ ...header, severity: 'error', message: message.join('\n'), at }));
                continue;
            }
            const error = readForm(line, at, [opa_ERROR]);
            if (error)
                findings.push(error);
        }
        for (const hunk of readUnifiedDiffs(lines)) {
            if (!hunk.newFile.endsWith('.rego'))
                continue;
            findings.push({
                file: hunk.newFile.replace(/^[ab]\//, ''),
                line: hunk.line,
                endLine: hunk.endLine,
                severity: 'error',
                message: describeHunk('not formatted', hunk),
                at: hunk.at,
                until: hunk.until,
            });
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/openapi-spec-validator.ts

const openapi_spec_validator_HEAD = /^(\S.*?): Validation Error: (?:\[\d+\] )?(\S.*)$/;
const INSTANCE = /^On instance(?:\[[^\]]{1,200}\])*\['([^']{1,200})'\]:$/;
const openapi_spec_validator_MAX_DETAILS = 400;
const openapi_spec_validator_tool = {
    name: 'openapi-spec-validator',
    title: 'OpenAPI validator',
    homepage: 'https://github.com/python-openapi/openapi-spec-validator',
    ecosystem: 'data',
    evidence: [': Validation Error: '],
    evidenceForm: openapi_spec_validator_HEAD,
    commands: ['openapi-spec-validator'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        const [, file, message] = line.includes(': Validation Error: ')
            ? (openapi_spec_validator_HEAD.exec(line.slice(0, 2_000)) ?? [])
            : [];
        if (file === undefined || message === undefined)
            return [];
        const end = Math.min(lines.length, at + openapi_spec_validator_MAX_DETAILS);
        let until = at;
        let key;
        for (let index = at + 1; index < end && key === undefined; index++) {
            if (openapi_spec_validator_HEAD.test((lines[index] ?? '').slice(0, 2_000)))
                break;
            key = INSTANCE.exec((lines[index] ?? '').slice(0, 2_000))?.[1];
            if (key !== undefined)
                until = index;
        }
        const anchor = key && (file.endsWith('.json') ? `"${key}"` : `${key}:`);
        return [makeFinding({ file, anchor, severity: 'error', message, at, until })];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/formats/box-table.ts
const box_table_MAX_LINES = 50_000;
function readBoxTables(lines, title, keys) {
    const tables = [];
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        if (!line.includes(title) || line.length > 4_000)
            continue;
        const columns = cellsOf(line);
        if (!columns?.includes(title))
            continue;
        const key = columns.findIndex(column => keys.includes(column));
        const table = readRows(lines, at, columns, Math.max(key, 0));
        tables.push(table);
        at = table.until;
    }
    return tables;
}
function readRows(lines, at, columns, key) {
    const header = lines[at] ?? '';
    const rows = [];
    let joined = [];
    let until = at;
    for (let index = at + 1; index < Math.min(lines.length, at + box_table_MAX_LINES); index++) {
        const line = (lines[index] ?? '').slice(0, 4_000);
        const border = joinedColumns(line, header);
        const cells = border ? undefined : cellsOf(line);
        if (!border && cells?.length !== columns.length)
            break;
        until = index;
        if (border)
            joined = border;
        if (!cells)
            continue;
        const row = rows.at(-1);
        if (!row || (cells[key] ?? '') !== '') {
            const inherited = (column) => joined[column] === true ? row?.cells[column] : undefined;
            rows.push({
                cells: cells.map((cell, column) => (cell === '' ? (inherited(column) ?? []) : [cell])),
                at: index,
                until: index,
            });
            joined = [];
        }
        else {
            for (const [column, cell] of cells.entries())
                if (cell !== '')
                    row.cells[column]?.push(cell);
            row.until = index;
        }
    }
    return { columns, rows, at, until };
}
function joinedColumns(line, header) {
    if (!/[─━═+]/u.test(line) || /[^\s│|─━═┬┼┴┐┤┘┌├└╭╰╮╯+=-]/u.test(line))
        return undefined;
    const bar = header.trim().charAt(0);
    const bars = Array.from(header.matchAll(bar === '|' ? /\|/g : /│/g), match => match.index);
    return bars
        .slice(1)
        .map((end, column) => !/[─━═=-]/u.test(line.slice((bars[column] ?? 0) + 1, end)));
}
function cellsOf(line) {
    const text = line.trim();
    const bar = text.charAt(0);
    if ((bar !== '│' && bar !== '|') || !text.endsWith(bar))
        return undefined;
    return text
        .slice(1, -1)
        .split(bar)
        .map(cell => cell.trim());
}

;// CONCATENATED MODULE: ./src/diagnose/tools/osv-scanner.ts



const osv_scanner_SOURCE = /^(\S.*): found \d+ packages? with issues$/;
const osv_scanner_PACKAGE = /^ {2}(@?[^@\s]+)@(\S+) has the following known vulnerabilities:$/;
const osv_scanner_LISTED = /^ {4}([A-Z]+-[\w:-]+): (\S.*) \((https:\/\/\S+)\)$/;
const osv_scanner_tool = {
    name: 'osv-scanner',
    title: 'Vulnerability scanner for lock files',
    homepage: 'https://google.github.io/osv-scanner/',
    ecosystem: 'security',
    evidence: [
        'OSV URL',
        ' has the following known vulnerabilities:',
        '"ecosystem_specific"',
        '"groups":',
        '"packages":',
    ],
    commands: ['osv-scanner'],
    read: log => [...readTables(log.lines), ...readVertical(log.lines), ...osv_scanner_readJson(log)],
};
function readTables(lines) {
    return readBoxTables(lines, 'OSV URL', ['PACKAGE', 'Package']).flatMap(({ columns, rows }) => {
        const titles = columns.map(column => column.toUpperCase());
        return rows.flatMap(({ cells, at, until }) => {
            const cell = (title) => cells[titles.indexOf(title)] ?? [];
            const urls = cell('OSV URL').filter(word => word.startsWith('https://'));
            const id = urls[0]?.replace(/^.*\//, '');
            const name = cell('PACKAGE').join('');
            if (id === undefined || name === '')
                return [];
            const score = Number(cell('CVSS').join(''));
            const fixed = cell('FIXED VERSION').join('');
            const file = cell('SOURCE').join('');
            return [
                vulnerabilityFinding({
                    package: {
                        name: name.replace(/ \(.*\)$/, ''),
                        version: cell('VERSION').join(''),
                        ecosystem: ecosystemOf(cell('ECOSYSTEM').join('')),
                    },
                    id,
                    aliases: urls.slice(1).map(url => url.replace(/^.*\//, '')),
                    ...(score > 0 && { level: levelOf(score) }),
                    ...(fixed !== '' && fixed !== '--' && { fixed }),
                    url: urls[0] ?? '',
                    ...(file !== '' && { file }),
                }, at, until),
            ];
        });
    });
}
function readVertical(lines) {
    let file;
    let subject;
    return lines.flatMap((text, at) => {
        const line = text.slice(0, 2_000);
        if (line.includes(': found '))
            file = osv_scanner_SOURCE.exec(line)?.[1] ?? file;
        if (!line.startsWith('  '))
            return [];
        const [, name, version] = osv_scanner_PACKAGE.exec(line) ?? [];
        if (name !== undefined && version !== undefined)
            subject = { name, version };
        const [, id, title, url] = osv_scanner_LISTED.exec(line) ?? [];
        if (id === undefined || title === undefined || url === undefined || !subject)
            return [];
        const named = {
            package: { ...subject, ecosystem: ecosystemOfFile(file) },
            id,
            title,
            url,
        };
        return [vulnerabilityFinding({ ...named, ...(file !== undefined && { file }) }, at)];
    });
}
function ecosystemOfFile(file = '') {
    if (/(?:package-lock|npm-shrinkwrap|bun)[\w.]*json$|yarn\.lock$|pnpm-lock\.yaml$/.test(file))
        return 'npm';
    if (/requirements[^/]*\.txt$|(?:poetry|Pipfile|uv|pdm)\.lock$/.test(file))
        return 'pypi';
    if (/go\.(?:mod|sum)$/.test(file))
        return 'go';
    if (file.endsWith('Cargo.lock'))
        return 'cargo';
    if (file.endsWith('Gemfile.lock'))
        return 'gem';
    if (/pom\.xml$|gradle[\w./-]*lockfile$/.test(file))
        return 'maven';
    return file.endsWith('composer.lock') ? 'composer' : 'unknown';
}
function levelOf(score) {
    if (score >= 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    return score >= 4 ? 'medium' : 'low';
}
function osv_scanner_readJson(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(value, 'results')).flatMap(result => {
        const file = (0,json_documents/* asString */.oJ)((0,json_documents.at)(result, 'source', 'path'));
        return (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(result, 'packages')).flatMap(entry => {
            const name = (0,json_documents/* asString */.oJ)((0,json_documents.at)(entry, 'package', 'name'));
            if (name === undefined)
                return [];
            const version = (0,json_documents/* asString */.oJ)((0,json_documents.at)(entry, 'package', 'version'));
            const ecosystem = ecosystemOf((0,json_documents/* asString */.oJ)((0,json_documents.at)(entry, 'package', 'ecosystem')));
            return (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(entry, 'groups')).flatMap(group => {
                const ids = (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(group, 'ids')).flatMap(each => (0,json_documents/* asString */.oJ)(each) ?? []);
                const id = ids[0];
                if (id === undefined)
                    return [];
                const details = (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(entry, 'vulnerabilities')).find(each => (0,json_documents/* property */.MZ)(each, 'id') === id);
                const score = Number((0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(group, 'max_severity')));
                const title = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(details, 'summary'));
                return [
                    vulnerabilityFinding({
                        package: { name, ...(version !== undefined && { version }), ecosystem },
                        id,
                        aliases: (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(group, 'aliases')).flatMap(each => (0,json_documents/* asString */.oJ)(each) ?? []),
                        ...(title !== undefined && { title }),
                        ...(score > 0 && { level: levelOf(score) }),
                        url: `https://osv.dev/${id}`,
                        ...(file !== undefined && { file }),
                    }, at, until),
                ];
            });
        });
    }));
}

;// CONCATENATED MODULE: ./src/diagnose/formats/graphical-report.ts
const graphical_report_PLACE = /^\s*(?:╭─+|,-+)\[ ?(\S.*?):(\d+):(\d+) ?\]$/;
const MARKED = /^ {2}([×⚠!xi☞]) (.*)$/u;
const graphical_report_END = /^\s*(?:╰─+|`-+|─+╯)$/;
const HELP = /^\s*(?:help|[Hh]elp|│ Help): (.*)$/;
const graphical_report_QUOTED = /^\s*(\d+) [│|] /;
const graphical_report_MARKS = /^\s*[·:│] +[─┬^]/;
const MAX_HEAD = 6;
const MAX_BODY = 80;
function readGraphicalReports(lines) {
    const reports = [];
    let from = 0;
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        if (!line.endsWith(']') || line.length > 2_000)
            continue;
        const place = graphical_report_PLACE.exec(line);
        const head = place ? readHead(lines, at, from) : undefined;
        if (!place || !head)
            continue;
        const body = graphical_report_readBody(lines, at);
        const [, file = '', row, column] = place;
        const marked = markedPlace(body.source) ?? { line: Number(row), column: Number(column) };
        reports.push({ ...head, file, ...marked, ...body });
        from = body.until + 1;
        at = body.until;
    }
    return reports;
}
function readHead(lines, place, from) {
    const message = [];
    for (let index = place - 1; index >= Math.max(from, place - MAX_HEAD); index--) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        if (line.trim() === '')
            break;
        const marked = MARKED.exec(line);
        const text = marked?.[2] ?? line.replace(/^ {2}[│|] /, '').trim();
        message.unshift(text);
        if (marked)
            return { mark: marked[1] ?? '', message: message.join('\n'), at: index };
        if (!line.startsWith(' '))
            return { mark: '', message: message.join('\n'), at: index };
    }
    return undefined;
}
function markedPlace(source) {
    for (const [index, line] of source.entries()) {
        const marks = graphical_report_MARKS.exec(line.slice(0, 500));
        const quoted = marks ? graphical_report_QUOTED.exec((source[index - 1] ?? '').slice(0, 500)) : null;
        if (!marks)
            continue;
        if (!quoted)
            return undefined;
        const column = marks[0].length - quoted[0].length;
        return column >= 1 ? { line: Number(quoted[1]), column } : undefined;
    }
    return undefined;
}
function isPartOfReport(line) {
    return graphical_report_PLACE.test(line.slice(0, 1_000)) || HELP.test(line.slice(0, 1_000));
}
function graphical_report_readBody(lines, place) {
    const source = [];
    let until = place;
    for (let index = place + 1; index < Math.min(lines.length, place + MAX_BODY); index++) {
        const line = lines[index] ?? '';
        const help = HELP.exec(line.slice(0, 1_000))?.[1];
        if (help !== undefined)
            return { source, help, until: index };
        if (line.trim() === '')
            break;
        until = index;
        if (!graphical_report_END.test(line.slice(0, 500)))
            source.push(line);
        else if (!isPartOfReport(lines[index + 1] ?? ''))
            break;
    }
    return { source, until };
}
const END_OF_OXLINT = /^Finished in \S+ on \d+ files? with \d+ rules/;
const END_OF_SWC = /^(?:Caused by:|(?:Error: )?Failed to compile|Error: $)/;
function plainReportsOfSwc(lines, reports) {
    const ends = lines.flatMap((line, at) => {
        const text = line.slice(0, 200);
        if (END_OF_OXLINT.test(text))
            return { at, isSwc: false };
        return END_OF_SWC.test(text) ? { at, isSwc: true } : [];
    });
    const hasRules = reports.some(({ message }) => /^[\w@-]+\([\w/@-]+\): /.test(message));
    return report => ends.find(({ at }) => at > report.until)?.isSwc ?? !hasRules;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/oxlint.ts




const oxlint_RULE = /^([\w@-]+\([\w/@-]+\)): ([^]*)$/;
const oxlint_UNIX = /^(\S.*?):(\d+):(\d+): (.*) \[(Error|Warning)(?:\/([\w@-]+\([\w/@-]+\)))?\]$/;
const oxlint_SUMMARY = /^✖ (\d+) problems? \(/;
function oxlint_ruleUrl(rule) {
    const [, plugin = '', name = ''] = /^([\w@-]+)\(([\w/@-]+)\)$/.exec(rule ?? '') ?? [];
    if (name === '')
        return undefined;
    const folder = plugin.replace(/^eslint-plugin-/, '').replace(/^typescript-eslint$/, 'typescript');
    return `https://oxc.rs/docs/guide/usage/linter/rules/${folder.replaceAll('-', '_').replace('typescript_eslint', 'typescript')}/${name}.html`;
}
function readJsonLine(line, at) {
    const text = line.replace(/^\{ ?"diagnostics": ?\[/, '').replace(/(?:\],?|,)$/, '');
    const values = readJsonValues({ lines: [text], command: '' }, ['"labels"']);
    const { message, code, severity, url, filename, labels } = fieldsOf(values[0]?.value);
    if (json_values_textOf(filename) === undefined)
        return undefined;
    const { line: row, column } = fieldsOf(fieldsOf(itemsOf(labels)[0])['span']);
    return makeFinding({
        file: json_values_textOf(filename),
        line: positionOf(row),
        column: positionOf(column),
        severity: json_values_textOf(severity) ?? 'error',
        code: json_values_textOf(code),
        message: json_values_textOf(message) ?? '',
        url: json_values_textOf(url),
        at,
    });
}
function oxlint_readRows(log) {
    const rows = readStylishRows(log.lines, line => {
        const count = oxlint_SUMMARY.exec(line)?.[1];
        return count === undefined ? undefined : Number(count);
    });
    const isOwn = (rule) => /^\w[\w@-]*\(/.test(rule ?? '');
    const tables = new Set(rows.filter(row => isOwn(row.rule)).map(row => row.table));
    const own = rows.filter(row => tables.has(row.table));
    return own.map(({ level, rule, ...row }) => makeFinding({ ...row, severity: level, code: rule, url: oxlint_ruleUrl(rule) }));
}
const oxlint_tool = {
    name: 'oxlint',
    title: 'JavaScript and TypeScript linter',
    homepage: 'https://oxc.rs',
    ecosystem: 'javascript',
    evidence: ['╭─[', ',-[', '[Warning/', '[Error', '"diagnostics"', 'eslint('],
    evidenceForm: /╭─\[|,-\[|\[(?:Warning|Error)\/[\w@-]+\(|"diagnostics"|eslint\(/,
    commands: ['oxlint'],
    read: log => {
        const findings = [];
        const reports = readGraphicalReports(log.lines);
        const isOfSwc = plainReportsOfSwc(log.lines, reports);
        for (const report of reports) {
            const [, code, message = report.message] = oxlint_RULE.exec(report.message) ?? [];
            if (code === undefined && (!/^[×x⚠!]$/.test(report.mark) || isOfSwc(report)))
                continue;
            const { file, line, column, at, until } = report;
            const severity = /^[×x]$/.test(report.mark) ? 'error' : 'warning';
            findings.push(makeFinding({ file, line, column, severity, code, message, url: oxlint_ruleUrl(code), at, until }));
        }
        const hasRule = log.lines.some(line => (line.includes('[Error/') || line.includes('[Warning/')) &&
            / \[(?:Error|Warning)\/[\w@-]+\(/.test(line.slice(-200)));
        for (const [at, text] of (log.raw ?? log.lines).entries()) {
            if (text.includes('"filename"')) {
                const finding = readJsonLine(text, at);
                if (finding)
                    findings.push(finding);
            }
            if (!text.endsWith(']') || text.length > 4_000)
                continue;
            const [, file, line, column, message = '', severity, code] = oxlint_UNIX.exec(text) ?? [];
            if (severity === undefined ||
                (code === undefined && (!hasRule || message.startsWith('Parsing error'))))
                continue;
            findings.push(makeFinding({ file, line, column, severity, code, message, url: oxlint_ruleUrl(code), at }));
        }
        return [...findings, ...oxlint_readRows(log)];
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/perl.ts

const perl_SAID = /^(\S.*?) at (\S.{0,400}?\.(?:pl|pm|t|cgi|psgi|plx|al|PL)|\.{0,2}\/\S{1,400}|-e) line (\d+)(?:\.|, (?:near|at|within|<).*)?$/;
const CALLED = /^\t.* called at (\S.*?) line (\d+)$/;
const perl_WARNING = /^(?:Use of |Useless use |Possible |Name ".*" used only once|Argument ".*" isn't numeric|Subroutine \S+ redefined|"(?:my|our|state)" |Odd number of |Deep recursion |Scalar value |Unquoted string |Found = in |Statement unlikely|Reference found where|substr outside|splice\(\) offset|Unrecognized escape|Wide character|Negative repeat|Exiting |Applying |Parentheses missing|readline\(\) on|print\(\) on|Prototype mismatch|Constant subroutine|Duplicate specification|Redundant argument|Missing argument|isn't numeric|Hexadecimal number|Integer overflow|Smartmatch is|given is|when is|.* is (?:experimental|deprecated))/;
const perl_ECHO = /^(?:BEGIN failed--|Compilation failed in require|\(in cleanup\))/;
const perl_MAX_TRACE = 100;
const perl_tool = {
    name: 'perl',
    title: 'Perl: syntax check, warnings and exceptions',
    homepage: 'https://www.perl.org',
    ecosystem: 'other',
    evidence: ['.pl line ', '.pm line ', '.t line ', '.cgi line ', '.psgi line ', ' line '],
    reach: 1,
    commands: ['perl'],
    precedence: 'fallback',
    read: log => {
        const findings = [];
        for (let at = 0; at < log.lines.length; at++) {
            const line = log.lines[at] ?? '';
            if (line.length > 4_000 || !line.includes(' line ') || /^[\s#]/.test(line))
                continue;
            const [, message = '', file, row] = perl_SAID.exec(line) ?? [];
            if (file === undefined || file === '-e' || perl_ECHO.test(message))
                continue;
            const frames = [{ file, line: Number(row) }];
            let until = at;
            while (until + 1 < log.lines.length && until < at + perl_MAX_TRACE) {
                const [, caller, callerRow] = CALLED.exec((log.lines[until + 1] ?? '').slice(0, 2_000)) ?? [];
                if (caller === undefined)
                    break;
                frames.push({ file: caller, line: Number(callerRow) });
                until++;
            }
            findings.push(makeFinding({
                ...(frames.length > 1 ? { frames } : frames[0]),
                severity: perl_WARNING.test(message) ? 'warning' : 'error',
                message,
                at,
                until,
            }));
            at = until;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/perlcritic.ts

const perlcritic_VIOLATION = {
    pattern: /^(?:(?<file>[^\s:][^:]{0,400}): )?(?:\[(?<code>\w+(?:::\w+)+)\] )?(?<message>\S.*?) at line (?<line>\d+), column (?<column>\d+)\. .*\(Severity: (?<severity>[1-5])\)$/,
    mark: '(Severity: ',
};
const perlcritic_tool = {
    name: 'perlcritic',
    title: 'Perl linter',
    homepage: 'https://metacpan.org/pod/perlcritic',
    ecosystem: 'other',
    evidence: ['(Severity: '],
    reach: 1,
    commands: ['perlcritic'],
    read: log => readForms(log, [perlcritic_VIOLATION], {
        severities: { 5: 'error', 4: 'warning', 3: 'warning', 2: 'info', 1: 'info' },
        url: policy => `https://metacpan.org/pod/Perl::Critic::Policy::${policy}`,
        refine: (finding, { line = '' }) => finding.file === undefined
            ? { ...finding, message: `${finding.message} (line ${line})` }
            : finding,
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/perltidy.ts

const perltidy_FAILURE = /^(\S[^:]{0,400}):\d+: assertion failure: '--assert-(?:un)?tidy' is set but output (?:differs from|equals) input$/;
const DIFFERENCE = /^\S[^:]{0,400}: Files first differ at character (\d+) of line (\d+)$/;
const perltidy_REACH = 12;
const perltidy_tool = {
    name: 'perltidy',
    title: 'Perl formatter',
    homepage: 'https://metacpan.org/dist/Perl-Tidy/view/bin/perltidy',
    ecosystem: 'other',
    evidence: [": assertion failure: '--assert-"],
    reach: perltidy_REACH,
    commands: ['perltidy'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        const isFailure = line.includes(": assertion failure: '--assert-");
        const file = isFailure ? perltidy_FAILURE.exec(line.slice(0, 2_000))?.[1] : undefined;
        if (file === undefined)
            return [];
        const next = lines
            .slice(at + 1, at + 1 + perltidy_REACH)
            .findIndex(text => DIFFERENCE.test(text.slice(0, 2_000)));
        const until = next < 0 ? at : at + 1 + next;
        const [, character, row] = next < 0 ? [] : (DIFFERENCE.exec(lines[until] ?? '') ?? []);
        const column = character === undefined ? undefined : String(Number(character) + 1);
        const message = line.includes('--assert-untidy') ? 'formatted' : 'not formatted';
        return [makeFinding({ file, line: row, column, severity: 'error', message, at, until })];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/pest.ts


const pest_HEAD = /^ *(?:FAILED {2}|• )(\S.*? (?:>|›|→) .*?)(?: {2,}([\w\\]+))? *$/;
const pest_AT = /^ {2}at (?:\S*:\/\/)?(\S.*?):(\d+)$/;
const pest_CALL = /^ {2}\d+ {1,3}(\S.*?\.php):(\d+)$/;
const pest_CODE = /^ *(?:➜ *)?\d+▕/;
const pest_RULER = /^ *─{20,}/;
const pest_MAX_LINES = 120;
const pest_tool = {
    name: 'pest',
    title: 'PHP test framework; also `php artisan test`',
    homepage: 'https://pestphp.com',
    ecosystem: 'php',
    evidence: ['FAILED  ', '• Tests'],
    reach: 122,
    commands: ['pest', 'artisan test'],
    read: ({ lines }) => {
        const findings = [];
        for (let at = 0; at < lines.length; at++) {
            const [, name, code] = pest_HEAD.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
            if (name === undefined)
                continue;
            const { frames, text, until } = pest_readBody(lines, at);
            if (frames.length === 0)
                continue;
            findings.push(makeFinding({
                ...(frames.length > 1 ? { frames } : frames[0]),
                severity: 'error',
                code,
                message: [essence(text), `in test: ${name}`].join('\n').trim(),
                at,
                until,
            }));
            at = until;
        }
        return findings;
    },
};
function pest_readBody(lines, at) {
    const frames = [];
    const text = [];
    let until = at;
    for (let index = at + 1; index < Math.min(lines.length, at + pest_MAX_LINES); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        if (pest_HEAD.test(line) || pest_RULER.test(line) || /^ {2}Tests: {2}/.test(line))
            break;
        const [, file, row] = pest_AT.exec(line) ?? pest_CALL.exec(line) ?? [];
        const isKnown = frames.some(frame => frame.file === file && frame.line === Number(row));
        if (file !== undefined && !isKnown)
            frames.push({ file, line: Number(row) });
        if (file === undefined && frames.length === 0)
            text.push(line);
        if (file !== undefined || pest_CODE.test(line) || frames.length === 0)
            until = index;
    }
    return { frames, text, until };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/phan.ts

const phan_TEXT = {
    pattern: /^(?<file>\S[^:]{0,400}):(?<line>\d+) (?<code>(?:Phan|[A-Z]\w*Plugin)[A-Z]\w*) (?<message>\S.*?)(?: at column (?<column>\d+))?$/,
    mark: 'Phan',
};
const phan_tool = {
    name: 'phan',
    title: 'PHP static analyser',
    homepage: 'https://github.com/phan/phan',
    ecosystem: 'php',
    evidence: [' Phan'],
    reach: 1,
    commands: ['phan'],
    read: log => readForms(log, [phan_TEXT], {
        url: code => code.startsWith('Phan')
            ? `https://github.com/phan/phan/wiki/Issue-Types-Caught-by-Phan#${code.toLowerCase()}`
            : undefined,
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/php.ts

const php_HEAD = /^(?:\[[^\]]{1,60}\] )?(?:PHP )?((?:Parse|Fatal|Recoverable fatal|Catchable fatal|Compile|Core) error|Warning|Notice|Deprecated|Strict Standards): {1,2}(\S.*)$/;
const ON_LINE = /^(.*) in (\S.*?) on line (\d+)$/;
const UNCAUGHT = /^(?:Uncaught (?:exception )?'?)?([\w\\]+)'?(?:: | with message )(.*?) in (\S.*?):(\d+)$/;
const php_CALL = /^#\d+ (\S.*?)\((\d+)\): /;
const php_THROWN = /^ {2}thrown in (\S.*?) on line (\d+)$/;
const php_MAX_TRACE = 200;
const php_tool = {
    name: 'php',
    title: 'PHP: syntax check, warnings and uncaught exceptions',
    homepage: 'https://www.php.net',
    ecosystem: 'php',
    evidence: [' on line ', 'Fatal error: '],
    reach: 200,
    commands: ['php'],
    read: log => {
        const findings = [];
        for (let at = 0; at < log.lines.length; at++) {
            const line = (log.lines[at] ?? '').slice(0, 4_000);
            const [, kind, text] = line.includes(': ') ? (php_HEAD.exec(line) ?? []) : [];
            if (kind === undefined || text === undefined)
                continue;
            const finding = text.startsWith('Uncaught ')
                ? readUncaught(log.lines, at, text)
                : php_readPlain(log.lines, at, kind, text);
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};
function php_readPlain(lines, at, kind, text) {
    const found = [
        text,
        `${text}\n${lines[at + 1] ?? ''}`,
        `${text}\n${lines[at + 1] ?? ''}\n${lines[at + 2] ?? ''}`,
    ]
        .map(said => /^([\s\S]{0,6000}) in (\S.{0,400}?) on line (\d+)$/.exec(said))
        .findIndex(match => match !== null);
    if (found < 0)
        return undefined;
    const whole = [text, ...lines.slice(at + 1, at + 1 + found)];
    const [, last = '', file, line] = ON_LINE.exec(whole.at(-1) ?? '') ?? [];
    if (file === undefined || file === 'Unknown' || file.includes("eval()'d"))
        return undefined;
    return makeFinding({
        file,
        line,
        severity: php_severityOf(kind),
        message: [...whole.slice(0, -1), last].join('\n'),
        at,
        until: at + found,
    });
}
function readUncaught(lines, at, text) {
    const frames = [];
    const message = [];
    let code;
    let until = at;
    for (let index = at; index < Math.min(lines.length, at + php_MAX_TRACE); index++) {
        const line = index === at ? text : (lines[index] ?? '').slice(0, 4_000);
        const [, thrown, thrownLine] = php_THROWN.exec(line) ?? [];
        if (thrown !== undefined) {
            if (frames.length === 0)
                frames.push({ file: thrown, line: Number(thrownLine) });
            until = index;
            break;
        }
        const [, file, row] = php_CALL.exec(line) ?? [];
        if (file !== undefined)
            frames.push({ file, line: Number(row) });
        else if (frames.length === 0 && line !== 'Stack trace:') {
            const [, name, said, thrownIn, thrownAt] = UNCAUGHT.exec(index === at ? line : `${code ?? 'Error'}: ${line}`) ?? [];
            if (index === at)
                code = name ?? /^Uncaught ([\w\\]+)/.exec(line)?.[1];
            message.push(said ?? line.replace(/^Uncaught [\w\\]+: /, ''));
            if (thrownIn !== undefined)
                frames.push({ file: thrownIn, line: Number(thrownAt) });
        }
    }
    if (frames.length === 0 || until === at)
        return undefined;
    return makeFinding({ frames, severity: 'error', code, message: message.join('\n'), at, until });
}
function php_severityOf(kind) {
    if (kind.endsWith('error'))
        return 'error';
    return kind === 'Notice' ? 'info' : 'warning';
}

;// CONCATENATED MODULE: ./src/diagnose/tools/php-cs-fixer.ts


const php_cs_fixer_ENTRY = /^ {1,4}\d+\) (\S.*?\.(?:php|phtml|inc|php\.dist))(?: \(([\w/, ]+)\))?$/;
const BEGIN = /^ *-{5,} begin diff -{5,}$/;
const php_cs_fixer_END = /^ *-{5,} end diff -{5,}$/;
const MAX_DIFF = 5_000;
const php_cs_fixer_tool = {
    name: 'php-cs-fixer',
    title: 'PHP formatter',
    homepage: 'https://cs.symfony.com',
    ecosystem: 'php',
    evidence: ['1) '],
    evidenceForm: php_cs_fixer_ENTRY,
    commands: ['php-cs-fixer'],
    read: ({ lines }) => {
        const findings = [];
        for (let at = 0; at < lines.length; at++) {
            const [, file, rules] = php_cs_fixer_ENTRY.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
            if (file === undefined)
                continue;
            const message = rules === undefined ? 'not formatted' : `not formatted: ${rules}`;
            if (!BEGIN.test((lines[at + 1] ?? '').slice(0, 100))) {
                findings.push(makeFinding({ file, severity: 'error', message, at }));
                continue;
            }
            const size = lines
                .slice(at + 1, at + MAX_DIFF)
                .findIndex(line => php_cs_fixer_END.test(line.slice(0, 100)));
            const end = size < 0 ? Math.min(lines.length, at + MAX_DIFF) : at + 1 + size;
            const hunks = readUnifiedDiffs(lines.slice(at + 2, end));
            for (const hunk of hunks) {
                findings.push({
                    file,
                    line: hunk.line,
                    endLine: hunk.endLine,
                    severity: 'error',
                    message: describeHunk(message, hunk),
                    at: at + 2 + hunk.at,
                    until: at + 2 + hunk.until,
                });
            }
            if (hunks.length === 0)
                findings.push(makeFinding({ file, severity: 'error', message, at }));
            at = end;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/phpcs.ts




const phpcs_FILE = /^FILE: (\S.*)$/;
const phpcs_ROW = /^ *(\d+) \| (ERROR|WARNING) +\| (.*)$/;
const phpcs_MORE = /^ +\| +\| (.*)$/;
const phpcs_EMACS = {
    isPlaced: true,
    pattern: /^(?<file>\S.{0,400}?):(?<line>\d+):(?<column>\d+): (?<severity>error|warning) - (?<message>\S.*?)(?: \((?<code>\w+(?:\.\w+){2,3})\))?$/,
    mark: ' - ',
};
const CSV = {
    pattern: /^"(?<file>[^"]{1,400})",(?<line>\d+),(?<column>\d+),(?<severity>error|warning),"(?<message>.*)",(?<code>\w+(?:\.\w+){2,3}),\d+,[01]$/,
    mark: '",',
};
const phpcs_tool = {
    name: 'phpcs',
    title: 'PHP_CodeSniffer',
    homepage: 'https://github.com/PHPCSStandards/PHP_CodeSniffer',
    ecosystem: 'php',
    evidence: [
        'FILE: ',
        ': error - ',
        ': warning - ',
        ',error,"',
        ',warning,"',
        '"fixable"',
        '<phpcs ',
    ],
    commands: ['phpcs'],
    read: log => [
        ...readFull(log.lines),
        ...readForms(log, [phpcs_EMACS, CSV]),
        ...phpcs_readJson(log),
        ...phpcs_readXml(log),
    ],
};
function readFull(lines) {
    const findings = [];
    let file;
    for (let at = 0; at < lines.length; at++) {
        const line = (lines[at] ?? '').slice(0, 4_000);
        if (line.startsWith('FILE: '))
            file = wholePath(phpcs_FILE.exec(line)?.[1] ?? '');
        const [, row, severity = '', first = ''] = file === undefined ? [] : (phpcs_ROW.exec(line) ?? []);
        if (row === undefined)
            continue;
        const text = [first.replace(/^\[[x ]\] /, '')];
        let until = at;
        for (;;) {
            const more = phpcs_MORE.exec((lines[until + 1] ?? '').slice(0, 4_000))?.[1];
            if (more === undefined)
                break;
            text.push(more.trim());
            until++;
        }
        const [, message, code] = /^(.*?)(?: \((\w+(?:\.\w+){2,3})\))?$/.exec(text.join(' ')) ?? [];
        findings.push(makeFinding({
            file,
            line: row,
            severity: severity === 'ERROR' ? 'error' : 'warning',
            code,
            message: message ?? '',
            at,
            until,
        }));
        at = until;
    }
    return findings;
}
function wholePath(printed) {
    return printed.startsWith('...') ? printed.slice(printed.indexOf('/') + 1) : printed;
}
function phpcs_readJson(log) {
    if (!log.lines.some(line => line.includes('"fixable"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => {
        const files = (0,json_documents.at)(value, 'files');
        if (typeof files !== 'object' || files === null || Array.isArray(files))
            return [];
        return Object.entries(files).flatMap(([file, report]) => (0,json_documents/* asArray */._j)((0,json_documents.at)(report, 'messages')).flatMap(item => {
            const type = (0,json_documents/* asString */.oJ)((0,json_documents.at)(item, 'type'));
            const message = (0,json_documents/* asString */.oJ)((0,json_documents.at)(item, 'message'));
            if (type === undefined || message === undefined)
                return [];
            return [
                makeFinding({
                    file,
                    line: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(item, 'line')),
                    column: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(item, 'column')),
                    severity: type === 'ERROR' ? 'error' : 'warning',
                    code: (0,json_documents/* asString */.oJ)((0,json_documents.at)(item, 'source')),
                    message,
                    at,
                    until,
                }),
            ];
        }));
    });
}
function phpcs_readXml(log) {
    return (0,xml_documents/* xmlDocuments */.a)(log, ['phpcs']).flatMap(root => root.children.flatMap(file => file.children.map(problem => makeFinding({
        file: file.attributes.get('name'),
        line: problem.attributes.get('line'),
        column: problem.attributes.get('column'),
        severity: problem.name === 'error' ? 'error' : 'warning',
        code: problem.attributes.get('source'),
        message: problem.text,
        at: problem.at,
        until: problem.until,
    }))));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/phpmd.ts

const phpmd_TEXT = {
    pattern: /^(?<file>\S[^:]{0,400}\.(?:php|phtml|inc)):(?<line>\d+)\s{1,60}(?<code>[A-Z][A-Za-z]+)\s{1,60}(?<message>[A-Z].*)$/,
    severity: 'warning',
};
const phpmd_tool = {
    name: 'phpmd',
    title: 'PHP Mess Detector',
    homepage: 'https://phpmd.org',
    ecosystem: 'php',
    evidence: ['.php:'],
    reach: 1,
    commands: ['phpmd'],
    read: log => readForms(log, [phpmd_TEXT], { accept: ({ code = '' }) => !code.startsWith('Phan') }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/phpstan.ts



const phpstan_HEAD = /^ {2}Line {3}(\S.*?)(?: \(in context of .*\))? *$/;
const phpstan_RULER = /^ -{4,} -{4,} *$/;
const phpstan_ROW = /^ {2}(?:(\d+)|-1|\?)? {4,}(\S.*)$/;
const FIRST = /^ {2}:?(\d+|-1|\?) +(\S.*)$/;
const IDENTIFIER = /^🪪 +(\S+)$/u;
const EXTRA = /^(?:💡|✏️|at |•)/u;
const RAW = {
    isPlaced: true,
    pattern: /^(?<file>\S[^:]{0,400}\.(?:php|phtml|inc|module|theme)):(?<line>\d+):(?<message>[^\s\d:].*?)(?: \[identifier=(?<code>[\w.]+)\])?$/,
};
const phpstan_tool = {
    name: 'phpstan',
    title: 'PHP static analyser',
    homepage: 'https://phpstan.org',
    ecosystem: 'php',
    evidence: ['  Line   ', '.php:', '"file_errors"'],
    commands: ['phpstan', 'larastan'],
    read: log => [
        ...phpstan_readTable(log.lines),
        ...readForms(log, [RAW], { url: identifierUrl }),
        ...phpstan_readJson(log),
    ],
};
function identifierUrl(identifier) {
    return `https://phpstan.org/error-identifiers/${identifier}`;
}
function phpstan_readTable(lines) {
    const findings = [];
    for (let at = 1; at < lines.length; at++) {
        const head = lines[at] ?? '';
        const file = head.startsWith('  Line ') ? phpstan_HEAD.exec(head.slice(0, 2_000))?.[1] : undefined;
        if (file === undefined || !phpstan_RULER.test((lines[at + 1] ?? '').slice(0, 2_000)))
            continue;
        let index = at + 2;
        while (index < lines.length && !phpstan_RULER.test((lines[index] ?? '').slice(0, 2_000))) {
            const row = FIRST.exec((lines[index] ?? '').slice(0, 2_000));
            if (!row)
                break;
            const start = index;
            const text = [(row[2] ?? '').trim()];
            index++;
            for (; index < lines.length; index++) {
                const line = (lines[index] ?? '').slice(0, 2_000);
                if (FIRST.test(line))
                    break;
                const more = phpstan_ROW.exec(line)?.[2];
                if (more === undefined)
                    break;
                text.push(more.trim());
            }
            findings.push(tableFinding(file, row[1] ?? '', text, start, index - 1));
        }
        at = index;
    }
    return findings;
}
function tableFinding(file, line, text, at, until) {
    const code = text.map(part => IDENTIFIER.exec(part)?.[1]).find(found => found !== undefined);
    const end = text.findIndex(part => IDENTIFIER.test(part) || EXTRA.test(part));
    const message = (end < 0 ? text : text.slice(0, end)).join(' ').trim();
    const url = code === undefined ? undefined : identifierUrl(code);
    return makeFinding({ file, line, severity: 'error', code, message, url, at, until });
}
function phpstan_readJson(log) {
    if (!log.lines.some(line => line.includes('"file_errors"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => {
        const files = (0,json_documents.at)(value, 'files');
        if (typeof files !== 'object' || files === null)
            return [];
        return Object.entries(files).flatMap(([file, report]) => (0,json_documents/* asArray */._j)((0,json_documents.at)(report, 'messages')).flatMap(item => {
            const message = (0,json_documents/* asString */.oJ)((0,json_documents.at)(item, 'message'));
            const code = (0,json_documents/* asString */.oJ)((0,json_documents.at)(item, 'identifier'));
            if (message === undefined)
                return [];
            return [
                makeFinding({
                    file: file.replace(/ \(in context of .*\)$/, ''),
                    line: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(item, 'line')),
                    severity: 'error',
                    code,
                    message,
                    url: code === undefined ? undefined : identifierUrl(code),
                    at,
                    until,
                }),
            ];
        }));
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/phpunit.ts


const phpunit_SECTION = /^(?:There (?:was|were) \d+ (?:PHPUnit |PHP )?(?:test runner )?([a-z]+(?: test)?)s?:|\d+ tests? triggered \d+ (?:PHPUnit |PHP )?([a-z]+)s?:)$/;
const phpunit_ENTRY = /^\d+\) (\S.*)$/;
const phpunit_FRAME = /^(?:phpvfscomposer:\/\/)?(\/\S.*|[\w.-]+\/\S.*|[\w.-]+\.php):(\d+)$/;
const phpunit_END = /^(?:--|OK|OK, but.*|FAILURES!|ERRORS!|WARNINGS!|Tests: \d+.*|No tests executed!)$/;
const TESTDOX = /^ ✘ (\S.*)$/;
const TESTDOX_LINE = /^ {3}[┐├│┊╵┴](?: (.*))?$/;
const phpunit_MAX_LINES = 200;
const phpunit_tool = {
    name: 'phpunit',
    title: 'PHP test framework',
    homepage: 'https://phpunit.de',
    ecosystem: 'php',
    evidence: ['There was 1 ', 'There were ', ' ✘ ', ' triggered '],
    commands: ['phpunit', 'paratest', 'simple-phpunit', 'artisan test'],
    read: log => {
        const { lines } = log;
        const findings = [];
        let kind;
        for (let at = 0; at < lines.length; at++) {
            const line = (lines[at] ?? '').slice(0, 2_000);
            const section = phpunit_SECTION.exec(line);
            if (section)
                kind = section[1] ?? section[2];
            else if (phpunit_END.test(line) && line !== '--')
                kind = undefined;
            const name = kind === undefined ? undefined : phpunit_ENTRY.exec(line)?.[1];
            if (kind === undefined || name === undefined)
                continue;
            const finding = readEntry(lines, at, name, kind);
            if (finding)
                findings.push(finding);
            at = finding?.until ?? at;
        }
        return findings.length > 0 ? findings : readTestdox(lines);
    },
};
function phpunit_severityOf(kind) {
    if (/^(?:failure|error)/.test(kind))
        return 'error';
    if (/^(?:skip|incomplete|notice)/.test(kind))
        return undefined;
    return 'warning';
}
function readEntry(lines, at, name, kind) {
    const severity = phpunit_severityOf(kind);
    if (severity === undefined)
        return undefined;
    const place = phpunit_frameOf(name);
    const frames = place ? [place] : [];
    const text = [];
    let until = at;
    for (let index = at + 1; index < Math.min(lines.length, at + phpunit_MAX_LINES); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        if (phpunit_ENTRY.test(line) || phpunit_END.test(line) || phpunit_SECTION.test(line) || line === 'Triggered by:')
            break;
        const frame = phpunit_frameOf(line);
        if (frame)
            frames.push(frame);
        else if (frames.length === 0 || place)
            text.push(line);
        if (line !== '')
            until = index;
    }
    const [, code, said] = /^([A-Z][\w\\]*(?:Exception|Error)): ?(.*)$/.exec(text[0] ?? '') ?? [];
    const message = essence(code === undefined ? text : [said ?? '', ...text.slice(1)]);
    if (frames.length === 0 && severity !== 'error')
        return undefined;
    const [first] = frames;
    return makeFinding({
        ...(frames.length === 1 ? first : frames.length > 1 ? { frames } : {}),
        severity,
        code,
        message: place ? message : [message, `in test: ${name}`].join('\n').trim(),
        at,
        until,
    });
}
function phpunit_frameOf(line) {
    const [, file, row] = phpunit_FRAME.exec(line) ?? [];
    return file === undefined || Number(row) === 0 ? undefined : { file, line: Number(row) };
}
function readTestdox(lines) {
    const findings = [];
    for (let at = 0; at < lines.length; at++) {
        const name = TESTDOX.exec((lines[at] ?? '').slice(0, 2_000))?.[1];
        if (name === undefined)
            continue;
        const text = [];
        const frames = [];
        let until = at;
        for (;;) {
            const next = TESTDOX_LINE.exec((lines[until + 1] ?? '').slice(0, 2_000));
            if (!next)
                break;
            until++;
            const frame = phpunit_frameOf((next[1] ?? '').trim());
            if (frame)
                frames.push(frame);
            else if (frames.length === 0)
                text.push(next[1] ?? '');
        }
        const [first] = frames;
        if (!first)
            continue;
        findings.push(makeFinding({
            ...(frames.length === 1 ? first : { frames }),
            severity: 'error',
            message: [essence(text), `in test: ${name}`].join('\n').trim(),
            at,
            until,
        }));
        at = until;
    }
    return findings;
}

;// CONCATENATED MODULE: ./src/diagnose/formats/requirement-files.ts
function namedRequirements(command) {
    const files = new Set(Array.from(command
        .slice(0, 20_000)
        .matchAll(/(?:^|\s)(?:-r|--requirements?)(?:\s+|=)?([^\s;&|)'"-][^\s;&|)'"]*)/g), match => match[1] ?? ''));
    const [only] = files;
    return files.size === 1 && only !== undefined && !only.includes('$') ? only : undefined;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/pip.ts


const FROM = /-[rc] (\S+) \(line (\d{1,9})\)/;
const pip_MISSING = /^\s*ERROR: No matching distribution found for (\S.*)$/;
const pip_VERSIONS = /^\s*(?:ERROR: )?Could not find a version that satisfies the requirement (\S.*?) \(from versions: (.*)\)$/;
const pip_INVALID = /^ERROR: Invalid requirement: (\S.*)$/;
const INVALID_PLACE = /\(from line (\d{1,9}) of (\S+)\)$/;
const CONFLICT = /^ERROR: Cannot install (\S.*) because these package versions have conflicting dependencies\.$/;
const HASHES = /^ERROR: (?:THESE PACKAGES DO NOT MATCH THE HASHES|In --require-hashes mode|Can't verify hashes|Hashes are required)/;
const HASHED = /^ {4}(\S+) .*\(from -[rc] (\S+) \(line (\d{1,9})\)\)/;
const UNFIT_PYTHON = /^ERROR: Package '?(\S+?)'? requires a different Python: (.*)$/;
const NOT_BUILT = /^ *ERROR: (?:Failed building wheel for (\S+)|Failed to build installable wheels for some pyproject\.toml based projects \((\S+?)\))$/;
const BROKEN = /^(\S+) (\S+) (?:requires|has requirement) (\S.*?)(?:, (?:but you have .* which is incompatible\.|which is not installed\.|but you have .*)|, but you'll have .*)$/;
const UNREADABLE = /^ERROR: (Could not open requirements file: .*)$/;
const pip_tool = {
    name: 'pip',
    title: 'Python package installer',
    homepage: 'https://pip.pypa.io',
    ecosystem: 'python',
    evidence: [
        'ERROR: No matching distribution found for ',
        'ERROR: Invalid requirement: ',
        'ERROR: Cannot install ',
        'FROM THE REQUIREMENTS FILE',
        '--require-hashes mode',
        'requires a different Python',
        'ERROR: Failed building wheel for ',
        'ERROR: Failed to build installable wheels',
        ' has requirement ',
        'which is incompatible.',
        'which is not installed.',
        'ERROR: Could not open requirements file',
    ],
    commands: ['pip', 'pip3'],
    read: ({ lines, command }) => {
        const named = namedRequirements(command);
        const isCheck = /\bpip[\d.]* check\b/.test(command);
        return lines.flatMap((text, at) => {
            if (!/^\s*ERROR: |requires? /.test(text))
                return [];
            const line = text.slice(0, 4_000);
            return (pip_readMissing(lines, line, at, named) ??
                readInvalid(lines, line, at) ??
                readConflict(lines, line, at) ??
                readHashes(lines, line, at) ??
                pip_readPackage(line, at, isCheck) ??
                []);
        });
    },
};
function pip_packageOf(requirement) {
    const [, name = requirement, version] = /^([\w.-]+)(?:\[.*?\])?(?:={2,3}([^\s;,]+))?/.exec(requirement) ?? [];
    return { name, ...(version !== undefined && { version }), ecosystem: 'pypi' };
}
function pip_readMissing(lines, line, at, named) {
    const requirement = pip_MISSING.exec(line)?.[1];
    if (requirement === undefined)
        return undefined;
    const above = pip_VERSIONS.exec((lines[at - 1] ?? '').slice(0, 40_000));
    const newest = above?.[2]?.split(', ').slice(-5).join(', ');
    const [, file, row] = FROM.exec(`${requirement} ${above?.[1] ?? ''}`) ?? [];
    const wanted = requirement.replace(/ \(from .*$/, '');
    const parent = /\(from ([\w.-]+(?:==[\w.]+)?)(?:[^\w.=-]|$)/.exec(requirement)?.[1];
    const inNamed = named === undefined || parent !== undefined ? {} : { file: named, anchor: wanted };
    const known = newest === undefined ? [] : [`Newest versions: ${newest}`];
    return [
        {
            ...(file === undefined ? inNamed : { file, line: Number(row) }),
            package: pip_packageOf(parent ?? wanted),
            severity: 'error',
            message: [clip(`No matching distribution found for ${wanted}`), ...known].join('\n'),
            at: above ? at - 1 : at,
            until: at,
        },
    ];
}
function readInvalid(lines, line, at) {
    if (!pip_INVALID.test(line))
        return undefined;
    for (let until = at; until < Math.min(lines.length, at + 5); until++) {
        const [found, row, file] = INVALID_PLACE.exec((lines[until] ?? '').slice(0, 4_000)) ?? [];
        if (found === undefined || file === undefined)
            continue;
        const hint = lines[until + 1]?.startsWith('Hint: ') === true ? (lines[until + 1] ?? '') : '';
        const words = line.replace(INVALID_PLACE, '').replace(/^ERROR: /, '');
        const place = { file, line: Number(row) };
        return [{ ...place, severity: 'error', message: essence([words, hint], 3), at, until }];
    }
    return [{ severity: 'error', message: clip(line.replace(/^ERROR: /, '')), at }];
}
function readConflict(lines, line, at) {
    const subjects = CONFLICT.exec(line)?.[1];
    if (subjects === undefined)
        return undefined;
    const cause = lines.slice(at, at + 4).findIndex(text => text === 'The conflict is caused by:');
    let until = cause < 0 ? at : at + cause;
    while (cause >= 0 && /^ {4}\S/.test(lines[until + 1] ?? ''))
        until++;
    const reasons = cause < 0 ? [] : lines.slice(at + cause + 1, until + 1);
    const [, file, row] = FROM.exec(subjects) ?? [];
    const first = subjects.split(/,| and /)[0]?.trim() ?? subjects;
    return [
        {
            ...(file === undefined ? { package: pip_packageOf(first) } : { file, line: Number(row) }),
            severity: 'error',
            code: 'ResolutionImpossible',
            message: essence([`Conflicting dependencies: ${subjects}`, ...reasons.map(text => text.trim())], 8),
            at,
            until,
        },
    ];
}
function readHashes(lines, line, at) {
    if (!HASHES.test(line))
        return undefined;
    const found = [];
    for (let index = at + 1; index < Math.min(lines.length, at + 200); index++) {
        const text = (lines[index] ?? '').slice(0, 4_000);
        if (!text.startsWith('    '))
            break;
        const [, name, file, row] = HASHED.exec(text) ?? [];
        if (name === undefined || file === undefined)
            continue;
        const place = { file, line: Number(row) };
        const message = `the hash of ${name} is not the one of the requirements file`;
        found.push({ ...place, package: pip_packageOf(name), severity: 'error', message, at: index });
    }
    return found.length > 0 ? found : [{ severity: 'error', message: clip(line), at }];
}
function pip_readPackage(line, at, isCheck) {
    const unreadable = UNREADABLE.exec(line)?.[1];
    if (unreadable !== undefined)
        return [{ severity: 'error', message: clip(unreadable), at }];
    const [, name, reason] = UNFIT_PYTHON.exec(line) ?? [];
    if (name !== undefined) {
        const message = clip(`${name} requires a different Python: ${reason ?? ''}`);
        return [{ package: pip_packageOf(name), severity: 'error', message, at }];
    }
    const [, wheel, project] = NOT_BUILT.exec(line) ?? [];
    const unbuilt = wheel ?? project;
    if (unbuilt !== undefined) {
        const message = `no wheel can be built of ${unbuilt}`;
        return [{ package: pip_packageOf(unbuilt), severity: 'error', message, at }];
    }
    const [, broken, version] = BROKEN.exec(line) ?? [];
    if (broken === undefined || version === undefined || !/^\d/.test(version))
        return undefined;
    const subject = { name: broken, version, ecosystem: 'pypi' };
    return [{ package: subject, severity: isCheck ? 'error' : 'warning', message: clip(line), at }];
}

;// CONCATENATED MODULE: ./src/diagnose/tools/pip-audit.ts




const pip_audit_HEADER = /^Name +Version +ID +Fix Versions/;
const pip_audit_ID = /^(?:PYSEC|GHSA|CVE|OSV|MAL)-[\w-]+$/;
const pip_audit_tool = {
    name: 'pip-audit',
    title: 'Python vulnerability scanner',
    homepage: 'https://github.com/pypa/pip-audit',
    ecosystem: 'security',
    evidence: ['Fix Versions', '"fix_versions"'],
    commands: ['pip-audit', 'pip_audit'],
    read: log => {
        const file = namedRequirements(log.command);
        return [...pip_audit_readTable(log.lines), ...readMarkdown(log.lines), ...pip_audit_readJson(log)].map(finding => file === undefined ? finding : { ...finding, file });
    },
};
function pip_audit_readTable(lines) {
    return linesStarting(lines, 'Name ').flatMap((start) => {
        const header = lines[start] ?? '';
        if (!pip_audit_HEADER.test(header))
            return [];
        const dashes = (lines[start + 1] ?? '').slice(0, 4_000);
        if (!/^-+(?: -+)+$/.test(dashes))
            return [];
        const starts = [0, ...[...dashes.matchAll(/ -/g)].map(match => match.index + 1)];
        const cellsOf = (line) => starts.map((from, index) => line.slice(from, starts[index + 1]).trim());
        const names = cellsOf(header);
        const findings = [];
        for (let at = start + 2; at < lines.length; at++) {
            const cells = cellsOf((lines[at] ?? '').slice(0, 4_000));
            const [name = '', version = '', id = '', fixed = ''] = cells;
            if (name === '' || !pip_audit_ID.test(id))
                break;
            const cell = (title) => cells[names.indexOf(title)] ?? '';
            findings.push(vulnerabilityFinding({
                package: { name, version, ecosystem: 'pypi' },
                id,
                aliases: cell('Aliases').split(', ').filter(Boolean),
                title: cell('Description'),
                fixed,
                url: pip_audit_addressOf(id),
            }, at));
        }
        return findings;
    });
}
const pip_audit_addressOf = (id) => `https://osv.dev/vulnerability/${id}`;
function readMarkdown(lines) {
    return linesStarting(lines, 'Name | Version | ID | Fix Versions').flatMap(start => {
        const findings = [];
        for (let at = start + 2; at < lines.length; at++) {
            const cells = (lines[at] ?? '')
                .slice(0, 4_000)
                .split(' | ')
                .map(cell => cell.replace(/^\[(.*)\]\(.*\)$/, '$1').trim());
            const [name = '', version = '', id = '', fixed = ''] = cells;
            if (!pip_audit_ID.test(id))
                break;
            findings.push(vulnerabilityFinding({ package: { name, version, ecosystem: 'pypi' }, id, fixed, url: pip_audit_addressOf(id) }, at));
        }
        return findings;
    });
}
function pip_audit_readJson(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(value, 'dependencies')).flatMap(dependency => {
        const name = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(dependency, 'name'));
        const version = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(dependency, 'version'));
        if (name === undefined || version === undefined)
            return [];
        return (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(dependency, 'vulns')).flatMap(each => {
            const id = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(each, 'id'));
            if (id === undefined)
                return [];
            const words = (key) => (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(each, key)).flatMap(one => (0,json_documents/* asString */.oJ)(one) ?? []);
            return [
                vulnerabilityFinding({
                    package: { name, version, ecosystem: 'pypi' },
                    id,
                    aliases: words('aliases'),
                    title: (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(each, 'description')) ?? '',
                    fixed: words('fix_versions').join(', '),
                    url: pip_audit_addressOf(id),
                }, at, until),
            ];
        });
    }));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/pipenv.ts
const OUTDATED = /^(?:Your Pipfile\.lock(?: ?$| \()|Pipfile\.lock is out-of-date)/;
const pipenv_tool = {
    name: 'pipenv',
    title: 'Python package manager',
    homepage: 'https://pipenv.pypa.io',
    ecosystem: 'python',
    evidence: ['Your Pipfile.lock', 'Pipfile.lock is out-of-date'],
    reach: 10,
    commands: ['pipenv'],
    read: ({ lines }) => lines.flatMap((line, at) => OUTDATED.test(line) && /out[ -]of[ -]?\s*date/.test(lines.slice(at, at + 4).join(' '))
        ? [
            {
                file: 'Pipfile.lock',
                severity: 'error',
                message: 'Pipfile.lock is out of date: run `pipenv lock`',
                at,
            },
        ]
        : []),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/playwright.ts

const playwright_HEADING = /^ {2}(\d+)\) (?:\[[^\]]+\] › )?(\S.*?):(\d+):(\d+) › (.*?)(?: ─*)?$/;
const playwright_END = /^ {4}(?:Retry #\d+ ─|Error Context: |attachment #|\[?[Pp]ending)|^ {2}\d+\) |^ {2}\d+ (?:failed|flaky|passed|did not run|skipped)/;
const NEXT = /^ {2}\d+(?:\) | (?:failed|flaky|passed|did not run|skipped))|^\S/;
const FLAKY = /^ {2}\d+ flaky$/;
const SHORT_PLACE = /^\s+at [^\s:]+:\d+$/;
function playwright_readTest(lines, at, heading) {
    const [, , file = '', line, column, title = ''] = heading;
    let end = at + 1;
    while (end < lines.length && !playwright_END.test((lines[end] ?? '').slice(0, 300))) {
        const text = lines[end] ?? '';
        if (text !== '' && !text.startsWith('    '))
            break;
        end++;
    }
    const body = lines.slice(at + 1, end).filter(text => !SHORT_PLACE.test(text.slice(0, 500)));
    const found = failedTest(readErrorText(body), title.split(' › '), undefined);
    let until = end - 1;
    while (until + 1 < lines.length && !NEXT.test((lines[until + 1] ?? '').slice(0, 300)))
        until++;
    const start = { file, line: Number(line), column: Number(column) };
    return { ...(found.frames ? {} : start), ...found, at, until };
}
function flakyTests(lines) {
    const found = new Set();
    for (let at = lines.findIndex(line => FLAKY.test(line)); at >= 0 && at < lines.length; at++) {
        const line = lines[at + 1]?.slice(0, 1_000) ?? '';
        if (!line.startsWith('    '))
            break;
        found.add(nameIn(line));
    }
    return found;
}
const nameIn = (line) => line.replace(/[─\s]+$/, '').trim();
const playwright_tool = {
    name: 'playwright',
    title: 'end-to-end test runner',
    homepage: 'https://playwright.dev',
    ecosystem: 'javascript',
    evidence: ['  1) '],
    commands: ['playwright test', 'playwright'],
    read: log => {
        const findings = [];
        const flaky = flakyTests(log.lines);
        for (let at = 0; at < log.lines.length; at++) {
            const line = (log.lines[at] ?? '').slice(0, 1_000);
            const heading = line.includes(') ') ? playwright_HEADING.exec(line) : null;
            if (!heading)
                continue;
            const finding = playwright_readTest(log.lines, at, heading);
            const isFlaky = flaky.has(nameIn(line.replace(/^ {2}\d+\) /, '')));
            findings.push(isFlaky ? { ...finding, severity: 'warning' } : finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/pmd.ts


const pmd_TEXT = /^(\S.*\.[A-Za-z]\w*):(\d+):\t([A-Z]\w+):\t(.*)$/;
const pmd_MAVEN = /^\[(?:WARNING|ERROR|INFO)\] (PMD Failure|PMD Warning): ([\w.$]+):(\d+) Rule:(\w+) Priority:(\d) (.*?)\.?$/;
const COLOUR_FILE = /^\* file: (\S.*)$/;
const COLOUR_SOURCE = /^ {4}src: {2}\S.*?:(\d+)(?::(\d+))?$/;
const COPIED = /^Found a (\d+) line \(\d+ tokens\) duplication in the following files:/;
const COPY = /^Starting at line (\d+) of (\S.*)$/;
const MAX_COPIES = 50;
function pmd_read({ lines }) {
    const findings = [];
    let coloured;
    for (const [at, text] of lines.entries()) {
        if (text.startsWith('* file: '))
            coloured = COLOUR_FILE.exec(text)?.[1] ?? coloured;
        const plain = text.includes(':\t') ? pmd_TEXT.exec(text) : null;
        const maven = plain || !text.startsWith('[') ? null : pmd_MAVEN.exec(text);
        const isSource = coloured !== undefined && text.startsWith('    src: ');
        const source = isSource ? COLOUR_SOURCE.exec(text) : null;
        if (plain) {
            const [, file, line, code, message = ''] = plain;
            findings.push(makeFinding({ file, line, severity: 'error', code, message, at }));
        }
        else if (maven) {
            const [, kind, name = '', line, code, , message = ''] = maven;
            const file = `${packageFolder(name)}${name.slice(name.lastIndexOf('.') + 1).replace(/\$.*/, '')}.java`;
            const severity = kind === 'PMD Failure' ? 'error' : 'warning';
            findings.push(makeFinding({ file, line, severity, code, message, at }));
        }
        else if (source) {
            const code = /^ {4}rule: (\w+)/.exec(lines[at + 1] ?? '')?.[1];
            const message = /^ {4}msg: {2}(.*)$/.exec(lines[at + 2] ?? '')?.[1] ?? '';
            const place = { file: coloured, line: source[1] };
            findings.push(makeFinding({ ...place, severity: 'error', code, message, at, until: at + 2 }));
        }
        else if (text.startsWith('Found a ') && COPIED.test(text)) {
            findings.push(...readCopies(lines, at));
        }
    }
    return findings;
}
function readCopies(lines, at) {
    const size = Number(COPIED.exec(lines[at] ?? '')?.[1]);
    const places = [];
    for (let index = at + 1; index < Math.min(lines.length, at + MAX_COPIES); index++) {
        const place = COPY.exec(lines[index] ?? '');
        if (!place)
            break;
        places.push({ file: place[2] ?? '', line: Number(place[1]), at: index });
    }
    return places.map(place => {
        const others = places
            .filter(other => other !== place)
            .map(other => `${other.file}:${other.line}`);
        const message = `${size} lines are a duplicate of ${others.join(', ')}`;
        return makeFinding({ ...place, severity: 'error', code: 'duplicate', message });
    });
}
const pmd_tool = {
    name: 'pmd',
    title: 'Static checks of Java and other languages',
    homepage: 'https://pmd.github.io',
    ecosystem: 'jvm',
    evidence: [
        'PMD Failure: ',
        'PMD Warning: ',
        ...Array.from({ length: 10 }, (_, digit) => `${digit}:\t`),
        '    rule: ',
        ' tokens) duplication in the following files',
    ],
    evidenceForm: /:\d+:\t[A-Z]\w+:\t|^\[[A-Z]+\] PMD |^ {4}rule: |^Found a /,
    commands: ['pmd', 'mvn', 'mvnw'],
    read: pmd_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/pnpm-audit.ts




const pnpm_audit_tool = {
    name: 'pnpm-audit',
    title: 'pnpm vulnerability scanner',
    homepage: 'https://pnpm.io/cli/audit',
    ecosystem: 'security',
    evidence: ['│ Vulnerable versions ', '"path": ".>', '"path":".>'],
    reach: 36,
    commands: ['pnpm audit'],
    read: log => [...pnpm_audit_readBoxes(log.lines), ...pnpm_audit_readJson(log)],
};
function pnpm_audit_readBoxes(lines) {
    return readAuditBoxes(lines).flatMap(box => {
        const vulnerability = box.rows.has('vulnerable versions') ? vulnerabilityOfBox(box) : undefined;
        return vulnerability ? [vulnerabilityFinding(vulnerability, box.at, box.until)] : [];
    });
}
function pnpm_audit_readJson(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => {
        const advisories = (0,json_documents/* property */.MZ)(value, 'advisories');
        if (typeof advisories !== 'object' || advisories === null)
            return [];
        return Object.values(advisories)
            .flatMap(advisory => vulnerabilitiesOfAdvisory(advisory))
            .map(vulnerability => vulnerabilityFinding(vulnerability, at, until));
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/podchecker.ts

const podchecker_FORM = {
    pattern: /^\*\*\* (?<severity>ERROR|WARNING): (?<message>\S.*) at line (?<line>\d+) in file (?<file>\S.*)$/,
    mark: ' in file ',
};
const podchecker_tool = {
    name: 'podchecker',
    title: 'Syntax of Perl documentation',
    homepage: 'https://perldoc.perl.org/podchecker',
    ecosystem: 'other',
    evidence: ['*** ERROR: ', '*** WARNING: '],
    evidenceForm: podchecker_FORM.pattern,
    reach: 1,
    commands: ['podchecker'],
    read: log => readForms(log, [podchecker_FORM], { severities: { ERROR: 'error', WARNING: 'warning' } }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/poetry.ts

const LOCK = /^(?:Error: )?(pyproject\.toml changed significantly since poetry\.lock was last generated.*|poetry\.lock is not up to date with pyproject\.toml.*|poetry\.lock was not found.*)$/;
const poetry_NOT_FOUND = /^ *Package ([\w.-]+) \(([^()]+)\) not found\.$/;
const UNSOLVED = /^ *(?:(?:So, )?[Bb]ecause|And because|Thus,) .*version solving failed\.$/;
const SUBJECT = /depends on (?:both )?([\w.-]+) \(([^()]+)\)/g;
const poetry_INVALID = /^(?:Error: )?The Poetry configuration is invalid:?$/;
const poetry_tool = {
    name: 'poetry',
    title: 'Python package and project manager',
    homepage: 'https://python-poetry.org',
    ecosystem: 'python',
    evidence: [
        'poetry.lock was last generated',
        'poetry.lock is not up to date',
        'poetry.lock was not found',
        'version solving failed',
        ') not found.',
        'The Poetry configuration is invalid',
    ],
    reach: 5,
    commands: ['poetry'],
    read: ({ lines }) => lines.flatMap((text, at) => {
        const line = text.slice(0, 2_000);
        const lock = LOCK.exec(line)?.[1];
        if (lock !== undefined) {
            return [{ file: 'poetry.lock', severity: 'error', message: clip(lock), at }];
        }
        const [, name, version] = poetry_NOT_FOUND.exec(line) ?? [];
        if (name !== undefined && version !== undefined) {
            return [{ package: pypi(name, version), severity: 'error', message: line.trim(), at }];
        }
        if (UNSOLVED.test(line)) {
            const asked = [...line.matchAll(SUBJECT)].at(-1);
            const subject = asked && { package: pypi(asked[1] ?? '', asked[2]) };
            return [{ ...subject, severity: 'error', message: clip(line.trim()), at }];
        }
        if (!poetry_INVALID.test(line))
            return [];
        const reasons = lines.slice(at + 1, at + 6).filter(each => each.startsWith('  - '));
        const message = [
            line.replace(/^Error: /, ''),
            ...reasons.map(each => clip(each.trim())),
        ].join('\n');
        return [{ file: 'pyproject.toml', severity: 'error', message, at, until: at + reasons.length }];
    }),
};
function pypi(name, constraint) {
    const version = constraint !== undefined && /^\d[\w.+!-]*$/.test(constraint) ? { version: constraint } : {};
    return { name, ...version, ecosystem: 'pypi' };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/postcss.ts


const postcss_PROBLEM = /^\s*(?:\[\w+\] )?(CssSyntaxError): (?:([\w-]+): )?(\S.*?):(\d+):(\d+): (.*)$/;
const postcss_tool = {
    name: 'postcss',
    title: 'CSS transformer',
    homepage: 'https://postcss.org',
    ecosystem: 'javascript',
    evidence: ['CssSyntaxError: '],
    reach: 36,
    commands: ['postcss', 'tailwindcss', 'tailwind'],
    read: log => log.lines.flatMap((text, at) => {
        if (text.length > 2_000)
            return [];
        const [, code, plugin, file, line, column, message = ''] = postcss_PROBLEM.exec(text) ?? [];
        if (file === undefined)
            return [];
        let until = at;
        while (/^\s*$/.test(log.lines[until + 1] ?? 'x') ||
            isCodeFrameLine(log.lines[until + 1] ?? ''))
            until++;
        return [
            makeFinding({
                file,
                line,
                column,
                severity: 'error',
                code: plugin ?? code,
                message,
                at,
                until,
            }),
        ];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/pre-commit.ts

const HOOK = /^\S.*\.{3}(?:\(.*\))?(?:Passed|Failed|Skipped)$/;
const HOOK_END = /(?:Passed|Failed|Skipped)$/;
const HOOK_ID = /^- hook id: (\S+)$/;
const YAML_MARK = /^ {2}in "(.+)", line (\d{1,9}), column (\d{1,9})/;
const pre_commit_FORMS = [
    /^(?<message>Fixing(?: strings in)?|Sorting|Rewriting|reformatted|Reordering imports in) (?<file>\S.*)$/,
    /^(?<file>\S.*?): (?<message>fixed mixed line endings|Stripped byte-order marker|Added encoding pragma.*|Removed encoding pragma.*)$/,
    /^(?<file>\S.*?): (?<message>Failed to json decode \(.*: line (?<line>\d+) column (?<column>\d+).*)$/,
    /^(?<file>\S.*?): Failed to xml parse \(.*?:(?<line>\d+):(?<column>\d+): (?<message>.*)\)$/,
    /^(?<file>\S.*?\.toml): (?<message>.* \(at line (?<line>\d+), column (?<column>\d+)\))$/,
    /^(?<file>\S.*?):(?<line>\d+): (?<message>Merge conflict string .* found)$/,
    /^(?<file>\S.*?):(?<line>\d+): (?<message>(?:Module docstring appears after code|Multiple module docstrings) .*)$/,
    /^(?<file>\S.*?) (?<message>\(\d+ KB\) exceeds \d+ KB\.)$/,
    /^(?<file>\S.*?) (?<message>does not match pattern ".*")$/,
    /^(?<message>Private key found): (?<file>\S.*)$/,
    /^(?<message>Case-insensitivity conflict found): (?<file>\S.*)$/,
    /^File (?<file>\S.*?) (?<message>is not pretty-formatted.*)$/,
    /^(?<file>\S.*?): (?<message>(?:marked executable but|has a shebang but|does not point to anything|is a broken symlink).*)$/,
];
const ZERO_BASED = /^(?<file>\S.*?):(?<line>\d+):(?<column>\d+): (?<message>\S+ (?:imported|called)|replace .* with .*)$/;
const pre_commit_tool = {
    name: 'pre-commit',
    title: 'Runner of commit hooks',
    homepage: 'https://pre-commit.com',
    ecosystem: 'other',
    evidence: ['- hook id: '],
    commands: ['pre-commit', 'prek'],
    read: ({ lines }) => {
        const findings = [];
        let hook;
        for (const [at, text] of lines.entries()) {
            const line = text.slice(0, 2_000);
            if (HOOK_END.test(line.slice(-7)) && HOOK.test(line))
                hook = undefined;
            if (line.startsWith('- hook id: '))
                hook = HOOK_ID.exec(line)?.[1] ?? hook;
            if (hook === undefined)
                continue;
            const finding = readYaml(lines, at, hook) ?? pre_commit_readForm(line, at, hook);
            if (finding)
                findings.push(finding);
        }
        return findings;
    },
};
function pre_commit_readForm(line, at, code) {
    const fromZero = ZERO_BASED.exec(line)?.groups;
    const groups = fromZero ?? pre_commit_FORMS.map(form => form.exec(line)?.groups).find(found => found);
    const file = groups?.['file'];
    if (groups === undefined || file === undefined)
        return undefined;
    const row = Number(groups['line'] ?? 0);
    const column = Number(groups['column'] ?? 0) + (fromZero ? 1 : 0);
    const said = groups['message'] ?? '';
    const isChange = /^(?:Fixing|Sorting|Rewriting|reformatted|Reordering)/.test(said);
    return {
        file,
        ...(row > 0 && { line: row }),
        ...(row > 0 && column > 0 && { column }),
        severity: 'error',
        code,
        message: isChange ? `changed by the hook ${code}` : clip(said),
        at,
    };
}
function readYaml(lines, at, code) {
    const [, file, row, column] = YAML_MARK.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
    if (file === undefined || YAML_MARK.test((lines[at + 2] ?? '').slice(0, 2_000)))
        return undefined;
    const message = clip(lines[at - 1]?.trim() ?? '');
    return {
        file,
        line: Number(row),
        column: Number(column),
        severity: 'error',
        code,
        message: message === '' ? 'cannot be parsed' : message,
        at: at - 1,
        until: at,
    };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/prettier.ts
const SYNTAX_ERROR = /^\[error\] (\S.*?): (\w*Error: .*?)(?: \((\d+):(\d+)\))?$/;
const prettier_UNFORMATTED = /^\[warn\] (\S.*\.\w+)$/;
const prettier_QUOTED = /^\[error\] (?:>|\s)\s*(?:\d+\s*)?\|/;
const LISTS = /(?:^|[\s/])prettier(?:@\S+)? (?:.*\s)?(?:-l|--list-different)(?:\s|$)/;
const prettier_PATH = /^(?![-/])[\w@.+()[\]/-]*\.(?:[cm]?[jt]sx?|vue|svelte|astro|css|scss|less|json5?|jsonc|md|mdx|markdown|ya?ml|html?|hbs|graphql|gql)$/;
const prettier_ADVICE = 'Not formatted as Prettier would: run `prettier --write`';
function isListed(lines, at) {
    if (!prettier_PATH.test(lines[at] ?? ''))
        return false;
    const next = lines[at + 1];
    return (next === undefined ||
        /^(?:$|npm |Code style issues|Error occurred|\[(?:error|warn)\] )/.test(next) ||
        prettier_PATH.test(next));
}
function syntaxError(match, lines, at) {
    let until = at;
    while (prettier_QUOTED.test((lines[until + 1] ?? '').slice(0, 100)))
        until++;
    const [, file = '', message = '', line, column] = match;
    return {
        file,
        ...(line !== undefined && { line: Number(line) }),
        ...(line !== undefined && Number(column) > 0 && { column: Number(column) }),
        severity: 'error',
        code: message.slice(0, message.indexOf(':')),
        message: message.slice(message.indexOf(':') + 2),
        at,
        ...(until > at && { until }),
    };
}
const prettier_tool = {
    name: 'prettier',
    title: 'code formatter',
    homepage: 'https://prettier.io',
    ecosystem: 'javascript',
    evidence: [
        'Checking formatting...',
        '[error] ',
        '[warn] ',
        '.js',
        '.ts',
        '.css',
        '.md',
        '.yaml',
        '.yml',
    ],
    reach: 5,
    commands: ['prettier'],
    read: log => {
        const lists = LISTS.test(log.command);
        let isListing = lists;
        const findings = [];
        for (const [at, line] of log.lines.entries()) {
            if (line.length > 2_000)
                continue;
            if (line === 'Checking formatting...' || (line.startsWith('> ') && LISTS.test(line))) {
                isListing = true;
            }
            else if (/^(?:Code style issues|Error occurred|All matched files)/.test(line)) {
                isListing = lists;
            }
            if (line.startsWith('[error] ')) {
                const match = SYNTAX_ERROR.exec(line);
                if (match)
                    findings.push(syntaxError(match, log.lines, at));
                continue;
            }
            const file = prettier_UNFORMATTED.exec(line)?.[1] ?? (isListing && isListed(log.lines, at) ? line : undefined);
            if (file === undefined)
                continue;
            findings.push({ file, severity: 'error', message: prettier_ADVICE, at });
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/promtool.ts


const promtool_RULE = {
    pattern: /^(?:\s*FAILED:\s*)?(?<file>\S.{0,400}?\.ya?ml): (?<line>\d+):(?<column>\d+): (?<message>(?:group |rule |\S*parse |field |invalid |could ).*)$/,
};
const promtool_CONFIG = /^\s*FAILED: parsing YAML file (\S.*?): (?:yaml: )?(.*)$/;
const promtool_LINE = /^(?:yaml: )?\s*line (\d+): (\S.*)$/;
const promtool_tool = {
    name: 'promtool',
    title: 'Prometheus: check of configuration and rules',
    homepage: 'https://prometheus.io',
    ecosystem: 'infrastructure',
    evidence: ['FAILED: parsing', 'group "'],
    reach: 31,
    commands: ['promtool'],
    read: ({ lines }) => lines.flatMap((full, at) => {
        const line = full.slice(0, 2_000);
        const [, file, first = ''] = line.includes('FAILED: ') ? (promtool_CONFIG.exec(line) ?? []) : [];
        if (file === undefined) {
            const rule = readForm(line, at, [promtool_RULE]);
            return rule ? [rule] : [];
        }
        const own = promtool_LINE.exec(first);
        if (own)
            return [makeFinding({ file, line: own[1], severity: 'error', message: own[2] ?? '', at })];
        const found = [];
        for (let index = at + 1; index < at + 30; index++) {
            const [, row, message = ''] = promtool_LINE.exec((lines[index] ?? '').slice(0, 2_000)) ?? [];
            if (row === undefined)
                break;
            found.push(makeFinding({ file, line: row, severity: 'error', message, at: index }));
        }
        return found.length > 0
            ? found
            : [makeFinding({ file, severity: 'error', message: first, at })];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/proselint.ts

const proselint_PROBLEM = {
    pattern: /^(?<file>\S[^:]{0,400}):(?<line>\d+):(?<column>\d+): (?<code>[a-z_]+(?:\.[\w-]+)*):? (?<message>[A-Z'"].*)$/,
    severity: 'warning',
};
const CHECKS = /^(?:airlinese|annotations|archaism|cliches|consistency|corporate_speak|cursing|dates_times|garner|hedging|hyperbole|hyperbolic|industrial_language|jargon|leonard|lexical_illusions|links|lgbtq|malapropisms|misc|mixed_metaphors|mondegreens|needless_variants|nonwords|oxymorons|psychology|pleonasms?|preferred_forms|pretension|professions|punctuation|redundancy|restricted|scientific|security|sexism|skunked_terms|social_awareness|spelling|strunk_white|terms|typography|uncomparables|wallace|weasel_words|write_good)(?:\.|$)/;
const proselint_tool = {
    name: 'proselint',
    title: 'Prose linter',
    homepage: 'https://github.com/amperser/proselint',
    ecosystem: 'docs',
    evidence: [
        '.misc ',
        'typography.',
        'weasel_words.',
        'leonard.',
        'lexical_illusions',
        'uncomparables',
        'cliches',
        'corporate_speak',
        'redundancy',
        'misc.',
        'hyperbol',
        'spelling.',
        'consistency.',
    ],
    reach: 1,
    commands: ['proselint'],
    read: log => readForms(log, [proselint_PROBLEM], { accept: ({ code = '' }) => CHECKS.test(code) }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/prospector.ts


const prospector_FILE = /^(\S.*\.\w{1,6})$/;
const prospector_LINE = /^ {2}Line: (\d{1,9})$/;
const prospector_PROBLEM = /^ {4}([\w-]{1,40}): (\S{1,80}) \/ (\S.*?)(?: \(col (\d{1,6})\))?$/;
const prospector_tool = {
    name: 'prospector',
    title: 'Runner of several Python linters',
    homepage: 'https://prospector.landscape.io',
    ecosystem: 'python',
    evidence: ['  Line: '],
    evidenceForm: prospector_LINE,
    commands: ['prospector'],
    read: ({ lines }) => {
        let file;
        let row;
        return lines.flatMap((line, at) => {
            const text = line.slice(0, 2_000);
            if (!text.startsWith(' ')) {
                file = prospector_FILE.exec(text)?.[1];
                row = undefined;
                return [];
            }
            const next = prospector_LINE.exec(text)?.[1];
            if (next !== undefined)
                row = next;
            const [, linter, code, said = '', column] = row === undefined ? [] : (prospector_PROBLEM.exec(text) ?? []);
            if (linter === undefined || file === undefined)
                return [];
            const message = clip(`${said} (${linter})`);
            const first = linter === 'pylint' ? 1 : 0;
            const col = column === undefined ? undefined : Number(column) + first;
            return [makeFinding({ file, line: row, column: col, severity: 'error', code, message, at })];
        });
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/protoc.ts

const protoc_PROBLEM = {
    pattern: /^(?<file>\S[^:]{0,400}\.proto):(?<line>\d+):(?<column>\d+): (?:(?<severity>warning|error): )?(?<message>\S.*)$/,
};
const WHOLE = {
    pattern: /^(?<file>\S[^:]{0,400}\.proto): (?<message>(?!warning: Import .* is unused)(?:warning: )?\S.*)$/,
};
const protoc_tool = {
    name: 'protoc',
    title: 'Protocol Buffers compiler',
    homepage: 'https://protobuf.dev',
    ecosystem: 'data',
    evidence: ['.proto:'],
    reach: 1,
    commands: ['protoc', 'grpc_tools.protoc'],
    read: log => readForms(log, [protoc_PROBLEM, WHOLE], {
        accept: ({ message = '' }) => !message.endsWith('This file is not a descriptor.'),
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/protolint.ts

const protolint_PLAIN = {
    pattern: /^\[(?<file>\S[^:\]]{0,400}\.proto):(?<line>\d+):(?<column>\d+)\] (?<message>\S.*)$/,
    mark: '.proto:',
};
const protolint_UNIX = {
    pattern: /^(?<file>\S[^:]{0,400}\.proto):(?<line>\d+):(?<column>\d+): (?<message>\S.*) \[(?<severity>Error|Warning|Note)\/(?<code>[A-Z_]+)\]$/,
    mark: '.proto:',
};
const protolint_tool = {
    name: 'protolint',
    title: 'Protocol Buffers linter',
    homepage: 'https://github.com/yoheimuta/protolint',
    ecosystem: 'data',
    evidence: ['.proto:'],
    reach: 1,
    commands: ['protolint'],
    read: log => readForms(log, [protolint_PLAIN, protolint_UNIX]),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/prove.ts


const prove_FAILED = /^ *#\s+Failed (?:\(TODO\) )?test(?: '(.*)'| \((.*)\))?(?: at (\S.*) line (\d+)\.)?$/;
const prove_PLACE = /^ *#\s+(?:at|in) (\S.*?) (?:at )?line (\d+)\.$/;
const prove_MORE = /^ *# {3,}/;
const DIED = / died \(.* at (\S+) line (\d+)\.\)$/;
const prove_NOT_OK = /^ *not ok \d+(?: - (\S.*))?$/;
const UNNAMED = 'failed test';
const prove_MAX_LINES = 40;
const prove_tool = {
    name: 'prove',
    title: 'Perl test harness with Test::More',
    homepage: 'https://perldoc.perl.org/prove',
    ecosystem: 'other',
    evidence: ['Failed test'],
    reach: 40,
    commands: ['prove', 'perl', 'make test', 'yath'],
    read: log => {
        const { lines } = log;
        const findings = [];
        const byName = new Map();
        for (let at = 0; at < lines.length; at++) {
            const finding = prove_readFailure(lines, at);
            if (!finding)
                continue;
            findings.push(finding);
            byName.set(finding.message.split('\n')[0] ?? '', finding);
            at = finding.until ?? at;
        }
        const repeated = lines.flatMap((line, at) => {
            const match = line.includes('not ok') ? prove_NOT_OK.exec(line.slice(0, 2_000)) : null;
            const known = match ? byName.get(match[1] ?? UNNAMED) : undefined;
            return known ? [{ ...known, at, until: at }] : [];
        });
        return [...findings, ...repeated];
    },
};
function prove_readFailure(lines, at) {
    const line = (lines[at] ?? '').slice(0, 2_000);
    const head = line.includes('Failed ') ? prove_FAILED.exec(line) : null;
    if (!head || line.includes('(TODO)'))
        return undefined;
    const name = head[1] ?? head[2];
    let until = at;
    let place = [head[3], head[4]];
    if (place[0] === undefined) {
        const [, file, row] = prove_PLACE.exec((lines[at + 1] ?? '').slice(0, 2_000)) ?? [];
        if (file === undefined)
            return undefined;
        place = [file, row];
        until = at + 1;
    }
    const text = [];
    while (until + 1 < lines.length && until < at + prove_MAX_LINES) {
        const more = (lines[until + 1] ?? '').slice(0, 2_000);
        if (!prove_MORE.test(more) || prove_FAILED.test(more))
            break;
        text.push(more.replace(/^ *#/, ''));
        until++;
    }
    const [file, row] = place;
    const [, diedIn, diedAt] = DIED.exec(name ?? '') ?? [];
    const frames = [
        { file: diedIn ?? '', line: Number(diedAt) },
        { file: file ?? '', line: Number(row) },
    ];
    return makeFinding({
        ...(diedIn === undefined ? { file, line: row } : { frames }),
        severity: 'error',
        message: [name ?? UNNAMED, essence(text)].join('\n').trim(),
        at,
        until,
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/psalm.ts



const psalm_SEVERITIES = {
    ERROR: 'error',
    error: 'error',
    INFO: 'info',
    info: 'info',
    warning: 'warning',
};
const psalm_CONSOLE = {
    pattern: /^(?<severity>ERROR|INFO): (?<code>[A-Z]\w+) - (?<file>\S.{0,400}?):(?<line>\d+):(?<column>\d+) - (?<message>\S.*?)(?: \(see (?<url>https:\/\/psalm\.dev\/\d+)\))?$/,
    mark: ' - ',
};
const psalm_TEXT = {
    pattern: /^(?<file>\S[^:]{0,400}):(?<line>\d+):(?<column>\d+):(?<severity>error|warning|info) - (?:(?<code>[A-Z]\w+): )?(?<message>\S.*)$/,
    mark: ' - ',
};
const psalm_FILE = /^FILE: (\S.*)$/;
const psalm_ROW = /^\| (ERROR|INFO|error|info) +\| (\d+) +\| ([A-Z]\w+) +\| (.*?) *\|$/;
const psalm_tool = {
    name: 'psalm',
    title: 'PHP static analyser',
    homepage: 'https://psalm.dev',
    ecosystem: 'php',
    evidence: ['ERROR: ', 'INFO: ', ':error - ', ':info - ', '| ERROR', '| INFO', '"snippet_from"'],
    reach: 12,
    commands: ['psalm'],
    read: log => [
        ...readForms(log, [psalm_TEXT], { severities: psalm_SEVERITIES }),
        ...psalm_readBlocks(log.lines),
        ...psalm_readJson(log),
    ],
};
function psalm_readBlocks(lines) {
    const findings = [];
    let file;
    for (const [at, full] of lines.entries()) {
        const line = full.slice(0, 4_000);
        const found = readForm(line, at, [psalm_CONSOLE], {
            severities: psalm_SEVERITIES,
            refine: (finding, { url }) => (url === undefined ? finding : { ...finding, url }),
        });
        if (found) {
            let until = at;
            while (until < at + 4 && (lines[until + 1] ?? '').trim() !== '')
                until++;
            findings.push({ ...found, ...(until > at && { until }) });
            continue;
        }
        file = psalm_FILE.exec(line)?.[1] ?? file;
        const [, severity = '', row, code, message = ''] = file === undefined ? [] : (psalm_ROW.exec(line) ?? []);
        if (file === undefined || row === undefined)
            continue;
        const level = psalm_SEVERITIES[severity] ?? 'error';
        findings.push(makeFinding({ file, line: row, severity: level, code, message, at }));
    }
    return findings;
}
function psalm_readJson(log) {
    if (!log.lines.some(line => line.includes('"snippet_from"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)(value).flatMap(issue => {
        const code = (0,json_documents/* asString */.oJ)((0,json_documents.at)(issue, 'type'));
        if (code === undefined || (0,json_documents.at)(issue, 'snippet_from') === undefined)
            return [];
        return [
            makeFinding({
                file: (0,json_documents/* asString */.oJ)((0,json_documents.at)(issue, 'file_name')),
                line: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(issue, 'line_from')),
                column: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(issue, 'column_from')),
                endLine: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(issue, 'line_to')),
                severity: psalm_SEVERITIES[(0,json_documents/* asString */.oJ)((0,json_documents.at)(issue, 'severity')) ?? ''] ?? 'error',
                code,
                message: (0,json_documents/* asString */.oJ)((0,json_documents.at)(issue, 'message')) ?? '',
                url: (0,json_documents/* asString */.oJ)((0,json_documents.at)(issue, 'link')),
                at,
                until,
            }),
        ];
    }));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/publint.ts

const publint_SECTIONS = {
    'Errors:': 'error',
    'Warnings:': 'warning',
    'Suggestions:': 'info',
};
const publint_ITEM = /^\d+\. (\S.*)$/;
const VALUE = /^pkg\.\S+ is (\.\/\S+?|[\w@./-]+\.\w+),? /;
const publint_KEY = /^pkg\.[\w.["\]/*-]*?\.?\[?"?(\w+)"?\]? /;
const publint_tool = {
    name: 'publint',
    title: 'checks packages before publication',
    homepage: 'https://publint.dev',
    ecosystem: 'javascript',
    evidence: ['publint v'],
    commands: ['publint'],
    read: log => {
        const findings = [];
        let isOurs = false;
        let severity;
        for (const [at, text] of log.lines.entries()) {
            if (text.startsWith('Running publint v'))
                isOurs = true;
            else if (isOurs && publint_SECTIONS[text] !== undefined)
                severity = publint_SECTIONS[text];
            else if (isOurs && severity !== undefined) {
                const message = publint_ITEM.exec(text.slice(0, 2_000))?.[1];
                if (message === undefined) {
                    isOurs = false;
                    severity = undefined;
                    continue;
                }
                const key = publint_KEY.exec(message)?.[1];
                const anchor = VALUE.exec(message)?.[1] ?? (key === undefined ? undefined : `"${key}"`);
                findings.push(makeFinding({ file: 'package.json', anchor, severity, message, at }));
            }
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/pycodestyle.ts


const pycodestyle_ROW = /^(\S[^:]*):(\d{1,9}):(\d{1,9}): ([EW]\d{3}) (\S.*)$/;
const pycodestyle_tool = {
    name: 'pycodestyle',
    title: 'Python style checker (PEP 8)',
    homepage: 'https://pycodestyle.pycqa.org',
    ecosystem: 'python',
    evidence: ['.py:', '.pyi:', ':1: E', ':1: W'],
    evidenceForm: /^[^:]*:\d+:\d+: [EW]\d{3} /,
    reach: 5,
    commands: ['pycodestyle', 'pep8'],
    read: ({ lines, command }) => {
        const isRuff = isRuffTable(lines);
        const isNamed = /\b(?:pycodestyle|pep8)\b/.test(command);
        return lines.flatMap((line, at) => {
            const [, file, row, column, code, message] = pycodestyle_ROW.exec(line.slice(0, 2_000)) ?? [];
            if (file === undefined || code === undefined || message === undefined)
                return [];
            if ((!isNamed && !/\.pyi?$/.test(file)) || isRuff(at))
                return [];
            return [
                {
                    file,
                    line: Number(row),
                    column: Number(column),
                    severity: code.startsWith('W') ? 'warning' : 'error',
                    code,
                    message: clip(message),
                    url: 'https://pycodestyle.pycqa.org/en/latest/intro.html#error-codes',
                    at,
                },
            ];
        });
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/pydoclint.ts


const pydoclint_FILE = /^(\S.*\.pyi?)$/;
const pydoclint_ROW = /^ {4}(\d{1,9}): (DOC\d{3}): (\S.*)$/;
const pydoclint_tool = {
    name: 'pydoclint',
    title: 'Python docstring linter',
    homepage: 'https://github.com/jsh9/pydoclint',
    ecosystem: 'python',
    evidence: [': DOC'],
    evidenceForm: pydoclint_ROW,
    commands: ['pydoclint'],
    read: ({ lines }) => {
        let file;
        return lines.flatMap((line, at) => {
            const text = line.slice(0, 2_000);
            if (!text.startsWith(' '))
                file = pydoclint_FILE.exec(text)?.[1] ?? file;
            const [, row, code, said = ''] = text.startsWith('    ') ? (pydoclint_ROW.exec(text) ?? []) : [];
            if (row === undefined || file === undefined)
                return [];
            return [
                makeFinding({ file, line: row, severity: 'error', code, message: clip(said.trim()), at }),
            ];
        });
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/pydocstyle.ts

const pydocstyle_PLACE = /^(\S[^:]*):(\d{1,9}) (?:in|at) (?:public|private|protected|module|package|dunder|nested|magic|overloaded)\b.*:$/;
const pydocstyle_RULE = /^ {8}(D\d{3}): (\S.*)$/;
const pydocstyle_UNREADABLE = /^WARNING: Error in file (\S.*?): (Cannot parse file\.)$/;
const pydocstyle_tool = {
    name: 'pydocstyle',
    title: 'Python docstring checker',
    homepage: 'http://www.pydocstyle.org',
    ecosystem: 'python',
    evidence: [
        ' at module level:',
        ' in public ',
        ' in private ',
        '        D1',
        '        D2',
        '        D4',
    ],
    reach: 10,
    commands: ['pydocstyle', 'pep257'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        const unread = line.startsWith('WARNING: ') ? pydocstyle_UNREADABLE.exec(line.slice(0, 2_000)) : null;
        if (unread?.[1] !== undefined) {
            return [{ file: unread[1], severity: 'warning', message: unread[2] ?? '', at }];
        }
        const [, code, message] = pydocstyle_RULE.exec(line.slice(0, 2_000)) ?? [];
        if (code === undefined || message === undefined)
            return [];
        const [, file, row] = pydocstyle_PLACE.exec((lines[at - 1] ?? '').slice(0, 2_000)) ?? [];
        if (file === undefined)
            return [];
        return [
            {
                file,
                line: Number(row),
                severity: 'error',
                code,
                message: clip(message),
                url: 'http://www.pydocstyle.org/en/stable/error_codes.html',
                at: at - 1,
                until: at,
            },
        ];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/pyflakes.ts

const pyflakes_ROW = /^(\S[^:]*):(\d{1,9}):(\d{1,9}):? (\S.*)$/;
const pyflakes_SAID = /imported but unused|undefined name|unable to detect undefined names|may be undefined, or defined from star imports|redefinition of unused|assigned to but never used|import .* from line \d+ shadowed|list comprehension redefines|f-string is missing placeholders|t-string is missing|local variable .* (?:defined|is annotated|\{0!r\})|referenced before assignment|dictionary key .* repeated|invalid syntax|was never closed|unexpected (?:indent|EOF)|expected an indented block|unterminated|cannot assign to|expected '|Perhaps you forgot a comma|duplicate argument|' outside |not properly in loop|two starred expressions|too many expressions in star|an 'except:' block|assertion is always true|use (?:==|!=)|raise NotImplemented|\.\.\.' (?:%|\.format)|comparison of a|syntax error in doctest|from __future__ imports must|future feature not defined|if test is a tuple|is used before|forward annotation|problem decoding source|unmatched '/;
const pyflakes_tool = {
    name: 'pyflakes',
    title: 'Python error checker',
    homepage: 'https://github.com/PyCQA/pyflakes',
    ecosystem: 'python',
    evidence: ['.py:'],
    evidenceForm: /^[^:]*\.py:\d+:\d+:? (?![A-Z]{1,4}\d+ |error|warning|note|\[)/,
    reach: 5,
    isLineByLine: true,
    commands: ['pyflakes', 'pyflakes3'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        if (!line.includes('.py:'))
            return [];
        const [, file, row, column, message] = pyflakes_ROW.exec(line.slice(0, 2_000)) ?? [];
        if (file === undefined || message === undefined)
            return [];
        if (/^(?:[A-Z]{1,4}\d+ |error|warning|note|\[)/.test(message) || !pyflakes_SAID.test(message))
            return [];
        const place = { file, line: Number(row), ...(Number(column) > 0 && { column: Number(column) }) };
        return [{ ...place, severity: 'error', message: clip(message), at }];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/pylint.ts



const pylint_ROW = /^([^\s:][^:]*):(\d{1,9}):(\d{1,9}): ([FEWRCI]\d{4}): (\S.*)$/;
const SYMBOL = / \(([a-z][a-z0-9-]+)\)$/;
const pylint_PARSEABLE = /^([^\s:()][^:()]*)(?::(\d{1,9}):|\((\d{1,9})\):) \[([FEWRCI]\d{4})\(([a-z0-9-]+)\)[^\]]*\] (\S.*)$/;
const CATEGORIES = {
    F: { page: 'fatal', severity: 'error' },
    E: { page: 'error', severity: 'error' },
    W: { page: 'warning', severity: 'warning' },
    R: { page: 'refactor', severity: 'info' },
    C: { page: 'convention', severity: 'info' },
    I: { page: 'information', severity: 'info' },
};
const MAX_SIMILAR = 60;
const pylint_tool = {
    name: 'pylint',
    title: 'Python linter',
    homepage: 'https://pylint.readthedocs.io',
    ecosystem: 'python',
    evidence: [
        '************* Module ',
        'Your code has been rated at ',
        '"messageId": ',
        '"message-id": ',
        '.py:',
    ],
    evidenceForm: /^[^:]*\.py:\d+:(?:\d+: [FEWRCI]\d{4}: | \[[FEWRCI]\d{4}\()|^\*{13} Module |^.*(?:rated at |"message-?[iI]d": )/,
    commands: ['pylint'],
    read: log => [...pylint_readText(log.lines), ...pylint_readJson(log)],
};
const pylint_NONE = [];
function pylint_readText(lines) {
    const isPlaced = placedLines(lines);
    return lines.flatMap((text, at) => {
        if (!isPlaced(at) && !text.includes('): ['))
            return pylint_NONE;
        const line = text.slice(0, 2_000);
        const [, file, row, column, code, said] = (startsPlaced(line) ? pylint_ROW.exec(line) : null) ?? [];
        if (file !== undefined && code !== undefined && said !== undefined) {
            if (code === 'R0801')
                return [readSimilar(lines, said, at)];
            const symbol = SYMBOL.exec(said)?.[1];
            const message = said.replace(SYMBOL, '');
            return [
                pylint_finding({ file, line: Number(row), column: Number(column) + 1, code, symbol, message, at }),
            ];
        }
        const [, path, colon, round, rule, symbol, words] = (line.includes(': [') ? pylint_PARSEABLE.exec(line) : null) ?? [];
        if (path === undefined || rule === undefined || words === undefined)
            return [];
        const number = Number(colon ?? round);
        return [pylint_finding({ file: path, line: number, code: rule, symbol, message: words, at })];
    });
}
function pylint_finding({ line, symbol, message, ...said }) {
    const { page, severity } = CATEGORIES[said.code.charAt(0)] ?? { page: 'error', severity: 'error' };
    return {
        ...said,
        ...(line > 0 && { line }),
        severity,
        message: clip(message.trim()),
        ...(symbol !== undefined && { url: pylint_addressOf(page, symbol) }),
    };
}
const pylint_addressOf = (page, symbol) => `https://pylint.readthedocs.io/en/stable/user_guide/messages/${page}/${symbol}.html`;
function readSimilar(lines, said, at) {
    let until = at;
    const modules = [];
    while (until + 1 < Math.min(lines.length, at + MAX_SIMILAR)) {
        const line = lines[until + 1] ?? '';
        if (pylint_ROW.test(line.slice(0, 2_000)) || line.startsWith('*****') || line.startsWith('-----'))
            break;
        const [, module, from, to] = /^==([\w.]+):\[(\d+):(\d+)\]$/.exec(line) ?? [];
        if (module !== undefined)
            modules.push(`${module}, lines ${String(Number(from) + 1)} to ${to ?? ''}`);
        until++;
        if (line.endsWith('(duplicate-code)'))
            break;
    }
    return {
        severity: 'info',
        code: 'R0801',
        message: [said.replace(SYMBOL, ''), ...modules].join('\n'),
        url: pylint_addressOf('refactor', 'duplicate-code'),
        at,
        until,
    };
}
function pylint_readJson(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(value, 'messages') ?? value).flatMap((row) => {
        const code = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'messageId') ?? (0,json_documents/* property */.MZ)(row, 'message-id'));
        const file = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'path'));
        const message = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'message'));
        if (code === undefined || file === undefined || message === undefined)
            return [];
        if (!/^[FEWRCI]\d{4}$/.test(code))
            return [];
        const symbol = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'symbol'));
        const line = (0,json_documents/* asPosition */.kI)((0,json_documents/* property */.MZ)(row, 'line'));
        const column = (0,json_documents/* property */.MZ)(row, 'column');
        const endLine = (0,json_documents/* asPosition */.kI)((0,json_documents/* property */.MZ)(row, 'endLine'));
        const endColumn = (0,json_documents/* asPosition */.kI)((0,json_documents/* property */.MZ)(row, 'endColumn'));
        return [
            {
                ...pylint_finding({ file, line: line ?? 0, code, symbol, message, at }),
                ...(line !== undefined && typeof column === 'number' && { column: column + 1 }),
                ...(endLine !== undefined && { endLine }),
                ...(endColumn !== undefined && { endColumn }),
                until,
            },
        ];
    }));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/pylint-style.ts

const pylint_style_tool = {
    name: 'pylint-style',
    title: '`file:line: [CODE] message` of Python tools',
    homepage: 'https://pylint.readthedocs.io/en/stable/user_guide/usage/output.html',
    ecosystem: 'format',
    evidence: Array.from({ length: 10 }, (_, digit) => `${String(digit)}: [`),
    reach: 5,
    commands: [],
    precedence: 'fallback',
    read: pylint_style_read,
};
const pylint_style_FORM = /^([^\s:"'`{}<>|*?]{2,400}):([1-9]\d{0,6}): \[([A-Z]{1,6})(\d{2,5})(?:\(([\w-]{1,60})\))?(?:, ([^\]]{0,200}))?\] (\S.*)$/;
const pylint_style_SEVERITIES = {
    W: 'warning',
    C: 'info',
    R: 'info',
    I: 'info',
};
function pylint_style_read(log) {
    return log.lines.flatMap((text, at) => {
        if (!text.includes(': ['))
            return [];
        const [, file, line, letters, digits, symbol, , message] = pylint_style_FORM.exec(text) ?? [];
        if (file === undefined || letters === undefined || digits === undefined)
            return [];
        if (message === undefined || !looksLikeFile(file))
            return [];
        const severity = digits.length === 4 ? pylint_style_SEVERITIES[letters] : undefined;
        return [
            {
                file,
                line: Number(line),
                severity: severity ?? 'error',
                ...(symbol !== undefined && { source: 'pylint' }),
                code: `${letters}${digits}`,
                message: message.trim(),
                at,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/pymarkdown.ts

const pymarkdown_PROBLEM = {
    pattern: /^(?<file>[^\s:][^:]{0,400}):(?<line>\d{1,9}):(?<column>\d{1,9}): (?<code>(?:MD|PML)\d{3}): (?<message>\S.*?)(?: \([\w,-]+\))?$/,
    isPlaced: true,
};
const pymarkdown_tool = {
    name: 'pymarkdown',
    title: 'Markdown linter',
    homepage: 'https://pymarkdown.readthedocs.io',
    ecosystem: 'docs',
    evidence: [': MD0', ': PML1'],
    evidenceForm: pymarkdown_PROBLEM.pattern,
    reach: 0,
    commands: ['pymarkdown'],
    read: log => readForms(log, [pymarkdown_PROBLEM]),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/pyright.ts


const pyright_ROW = /^ {0,4}(\S[^:]*\.\w+):(\d{1,9}):(\d{1,9}) - (error|warning|information): (\S.*)$/;
const pyright_RULE = /[ \u00a0]+\((report\w+)\)$/;
const pyright_MAX_LINES = 30;
const pyright_MAX_SHOWN = 5;
const pyright_SEVERITIES = {
    error: 'error',
    warning: 'warning',
    information: 'info',
};
const pyright_tool = {
    name: 'pyright',
    title: 'Python type checker',
    homepage: 'https://microsoft.github.io/pyright/',
    ecosystem: 'python',
    evidence: [' - error: ', ' - warning: ', ' - information: ', '"generalDiagnostics": '],
    reach: 15,
    commands: ['pyright', 'basedpyright'],
    read: log => [...pyright_readText(log.lines), ...pyright_readJson(log)],
};
function pyright_readText(lines) {
    return lines.flatMap((line, at) => {
        const [, file, row, column, level, first] = pyright_ROW.exec(line.slice(0, 2_000)) ?? [];
        if (file === undefined || level === undefined || first === undefined)
            return [];
        const text = [first];
        let until = at;
        while (!pyright_RULE.test(text.at(-1) ?? '') && until < at + pyright_MAX_LINES) {
            const next = (lines[until + 1] ?? '').slice(0, 2_000).replaceAll('\u00a0', ' ');
            if (!/^ {4}/.test(next) || pyright_ROW.test(next))
                break;
            text.push(next.slice(4));
            until++;
        }
        const rule = pyright_RULE.exec(text.at(-1) ?? '')?.[1];
        const message = text.slice(0, pyright_MAX_SHOWN).map(each => clip(each.replace(pyright_RULE, '')));
        return [
            {
                file,
                line: Number(row),
                column: Number(column),
                severity: pyright_SEVERITIES[level] ?? 'error',
                ...describeRule(rule),
                message: message.join('\n'),
                at,
                until,
            },
        ];
    });
}
const describeRule = (rule) => rule === undefined
    ? {}
    : {
        code: rule,
        url: `https://github.com/microsoft/pyright/blob/main/docs/configuration.md#${rule}`,
    };
function pyright_readJson(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(value, 'generalDiagnostics')).flatMap((row) => {
        const file = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'file'));
        const message = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'message'));
        if (file === undefined || message === undefined)
            return [];
        const [line, column, endLine, endColumn] = [
            ['start', 'line'],
            ['start', 'character'],
            ['end', 'line'],
            ['end', 'character'],
        ].map(([side, key]) => (0,json_documents.at)(row, 'range', side, key));
        const hasRange = typeof line === 'number' && typeof column === 'number';
        const hasEnd = typeof endLine === 'number' && typeof endColumn === 'number' && endColumn > 0;
        return [
            {
                file,
                ...(hasRange && { line: line + 1, column: column + 1 }),
                ...(hasRange && hasEnd && { endLine: endLine + 1, endColumn }),
                severity: pyright_SEVERITIES[(0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'severity')) ?? ''] ?? 'error',
                ...describeRule((0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'rule'))),
                message: message.split('\n').slice(0, pyright_MAX_SHOWN).map(clip).join('\n'),
                at,
                until,
            },
        ];
    }));
}

;// CONCATENATED MODULE: ./src/diagnose/formats/pytest-block.ts


const pytest_block_ENTRY = /^([^\s>][^:]*(?::[\\/][^:]*)?):(\d{1,9}):(?: (?:in \S.*|([A-Za-z_][\w.]*))?)?$/;
const FIXTURE_USE = /^file (\S.*), line (\d{1,9})$/;
const CHAINED = /^(?:During handling of the above exception|The above exception was the direct cause)/;
const pytest_block_CAPTURED = /^-+ (?:Captured |generated xml)/;
const MARK_OF_ERROR = /^E(?: {3}| *$)/;
const HINT = /^\s*(?:Use -v to get (?:more|the full) diff|Full diff:|Omitting \d+ identical items)/;
function readPytestBlock(lines) {
    const captured = lines.findIndex(line => pytest_block_CAPTURED.test(line));
    const own = captured < 0 ? lines : lines.slice(0, captured);
    if (own.some(line => line.endsWith(': DocTestFailure')))
        return pytest_block_readDoctest(own);
    let links = [emptyLink()];
    for (const line of own) {
        if (CHAINED.test(line))
            links = [emptyLink(), ...links];
        const link = links[0];
        if (link)
            pytest_block_readLine(line, link);
    }
    const last = links.find(link => link.errors.length > 0 || link.code !== undefined) ?? links[0];
    const said = last && last.errors.length > 0 ? pytest_block_readErrors(last.errors) : last?.exception;
    const code = said?.code ?? last?.code;
    return {
        frames: links.flatMap(link => link.frames),
        ...(code !== undefined && { code }),
        message: said?.message ?? last?.code ?? firstWords(own),
    };
}
const emptyLink = () => ({ frames: [], errors: [], inTraceback: false });
function pytest_block_readLine(line, link) {
    if (isTracebackHeader(line)) {
        link.inTraceback = true;
        return;
    }
    const inFile = line.includes('File "') ? readPythonFrame(line.replace(/^E(?= )/, '')) : undefined;
    if (inFile)
        link.frames.unshift(inFile);
    if (line.startsWith('E') && MARK_OF_ERROR.test(line)) {
        link.errors.push(line.slice(1));
        return;
    }
    const isEntry = !line.startsWith(' ') && (line.includes(':') || line.startsWith('file '));
    const entry = isEntry ? (pytest_block_ENTRY.exec(line.slice(0, 2_000)) ?? FIXTURE_USE.exec(line)) : null;
    if (entry && !entry[1]?.startsWith('<')) {
        const frame = { file: entry[1] ?? '', line: Number(entry[2]) };
        if (entry[3] === 'UnexpectedException')
            link.frames.push(frame);
        else
            link.frames.unshift(frame);
        if (entry[3] !== undefined)
            link.code = entry[3];
    }
    if (!link.inTraceback)
        return;
    const exception = readException(line.replace(/^ {2}\| (?=\S)/, ''));
    if (!exception)
        return;
    link.exception = exception;
    link.inTraceback = false;
}
function pytest_block_readErrors(errors) {
    const place = errors.findLastIndex(line => readPythonFrame(line) !== undefined);
    const syntax = errors.find((line, index) => place >= 0 && index > place && /^ {3}\S/.test(line));
    if (syntax !== undefined)
        return readException(syntax.trim());
    const text = essence(errors.filter(line => !HINT.test(line)));
    const [first = '', ...rest] = text.split('\n');
    const code = readException(first)?.code ??
        rest.map(line => readException(line.trim())?.code).find(name => name?.endsWith('Error'));
    if (first.startsWith('assert '))
        return { code: 'AssertionError', message: text };
    return {
        ...(code !== undefined && { code }),
        message: code === 'AssertionError' ? text.replace(/^AssertionError: /, '') : text,
    };
}
function pytest_block_readDoctest(lines) {
    const end = lines.findIndex(line => line.endsWith(': DocTestFailure'));
    const [, file, number] = pytest_block_ENTRY.exec((lines[end] ?? '').slice(0, 2_000)) ?? [];
    const expected = lines.findLastIndex((line, index) => index < end && /^(?:Expected|Expected nothing)/.test(line));
    const example = lines.slice(0, expected).findLast(line => /^\d+\s+>>> /.test(line));
    return {
        frames: file === undefined ? [] : [{ file, line: Number(number) }],
        code: 'DocTestFailure',
        message: essence([
            ...(example === undefined ? [] : [example.replace(/^\d+\s+/, '')]),
            ...lines.slice(expected, end),
        ]),
    };
}
function firstWords(lines) {
    const words = lines.filter(line => line.trim() !== '' && !line.startsWith('[gw'));
    return essence(words, 3);
}

;// CONCATENATED MODULE: ./src/diagnose/formats/python-warning.ts

const python_warning_WARNING = /^(\S[^:]*):(\d{1,9}): ((?:[A-Za-z_]\w*\.)*[A-Z]\w*Warning): (.*)$/;
function readWarningLine(line) {
    if (!line.includes('Warning: '))
        return undefined;
    const [, file, number, code, text] = python_warning_WARNING.exec(line.slice(0, 2_000)) ?? [];
    if (file === undefined || code === undefined || Number(number) === 0)
        return undefined;
    return { file, line: Number(number), code, message: clip(`${code}: ${text ?? ''}`) };
}
function isPythonLibrary(file) {
    return /(?:^|\/)(?:site-packages|dist-packages)\/|\/lib\/python\d[\d.]*\/|^(?:<|sys$)/.test(file);
}

;// CONCATENATED MODULE: ./src/diagnose/tools/pytest.ts




const pytest_SECTIONS = new Map([
    ['FAILURES', 'failures'],
    ['ERRORS', 'failures'],
    ['short test summary info', 'summary'],
    ['warnings summary', 'warnings'],
    ['warnings summary (final)', 'warnings'],
]);
const BANNER = /^[=!]+ (\S.*?) [=!]+$/;
const pytest_BLOCK = /^(?:_+ ([^_ ].*?|_[^ ].*?) _+|―{3,} (\S.*?) ―{3,})$/;
const SUGAR_PROGRESS = /^ .* \d{1,3}% [█▉▊▋▌▍▎▏ ]*$/;
const pytest_TOTAL = /^(?:=+ )?(?:no tests ran|\d+ [a-z]+(?:, \d+ [a-z]+)*) in \d[\d.]*s/;
const pytest_SUMMARY = /^(?:FAILED|ERROR|SUBFAIL(?:ED)?(?:[([].*?[)\]])?) (?:\[\d+\] )?(\S.*)$/;
const pytest_PROGRESS = /^(?:\[gw\d+\] \[ *\d+%\] (?:FAILED|ERROR) (\S+::.+?) *|(\S+::.+?) (?:FAILED|ERROR)(?: +\[ *\d+%\])?)$/;
const pytest_PLACED = /^((?:\/|[A-Za-z]:\\)[^:]+):(\d{1,9}): (\S.*)$/;
const ERROR_BLOCK = /^ERROR (?:at (?:setup|teardown) of|collecting) /;
const CHECKED = /::(?:black|isort|mypy(?:-status)?|flake-?8(?:::FLAKE8)?|ruff(?:::format)?|pylint)$/i;
const CHECK_BLOCK = /^(?:black format check|isort-check|mypy|flake8-check|ruff.*|\[pylint\] .*|test session)$/i;
const USAGE = /^(?:ERROR: (file or directory not found: .+|not found: .+)|(?:\S*pytest|__main__\.py): error: (.+))$/;
const CONFTEST = /^ImportError while loading conftest '(.+)'\.$/;
const pytest_tool = {
    name: 'pytest',
    title: 'Python test runner',
    homepage: 'https://docs.pytest.org',
    ecosystem: 'python',
    evidence: [
        '= FAILURES =',
        '= ERRORS =',
        '= short test summary info =',
        '= warnings summary =',
        'ImportError while loading conftest ',
        '――― ',
        'INTERNALERROR> ',
        'ERROR: file or directory not found: ',
        'pytest: error: ',
        '.py::',
    ],
    commands: ['pytest', 'py.test'],
    read: ({ lines }) => {
        const report = pytest_readReport(lines);
        const named = [...report.named.values()].filter(({ key, message }) => {
            const said = message?.replace(/\.\.\.$/, '');
            const isPlaced = said !== undefined && report.placed.some(text => text.startsWith(said));
            return !isPlaced && !report.keys.has(key);
        });
        return [...report.findings, ...named.map(pytest_toFinding)];
    },
};
function pytest_readReport(lines) {
    const report = { findings: [], keys: new Set(), placed: [], named: new Map() };
    let section = 'other';
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        const first = line.charCodeAt(0);
        const banner = startsBanner(first) ? BANNER.exec(line.slice(0, 400))?.[1] : undefined;
        if (mayBeTotal(first) && pytest_TOTAL.test(line))
            section = 'other';
        else if (banner !== undefined)
            section = pytest_SECTIONS.get(banner) ?? 'other';
        else if (section === 'failures' || isSugarBlock(line))
            at = pytest_readFailures(lines, at, report) - 1;
        else if (section === 'summary')
            addNamed(pytest_SUMMARY.exec(line)?.[1], at, report);
        else if (section === 'warnings')
            addWarning(lines, at, report);
        else
            at = readElsewhere(lines, at, report);
    }
    return report;
}
function pytest_readFailures(lines, at, report) {
    const title = blockTitle(lines[at] ?? '');
    let end = at + 1;
    while (end < lines.length && !endsBlock(lines[end] ?? ''))
        end++;
    if (title === undefined)
        addPlaced(lines, at, end, report);
    else if (!CHECK_BLOCK.test(title))
        addBlock(title, lines, at, end, report);
    return end;
}
function blockTitle(line) {
    const [, title, sugared] = pytest_BLOCK.exec(line.slice(0, 1_000)) ?? [];
    return title ?? sugared;
}
const isSugarBlock = (line) => line.startsWith('―') && blockTitle(line) !== undefined;
const endsBlock = (line) => (line.startsWith('_') && pytest_BLOCK.test(line.slice(0, 1_000))) ||
    isSugarBlock(line) ||
    (line.includes('% ') && SUGAR_PROGRESS.test(line.slice(0, 1_000))) ||
    (startsBanner(line.charCodeAt(0)) && BANNER.test(line.slice(0, 400))) ||
    (mayBeTotal(line.charCodeAt(0)) && pytest_TOTAL.test(line));
const startsBanner = (first) => first === 0x3d || first === 0x21;
const mayBeTotal = (first) => first === 0x3d || first === 0x6e || (first >= 0x30 && first <= 0x39);
function addBlock(title, lines, at, end, report) {
    const block = readPytestBlock(lines.slice(at + 1, end));
    const name = title.replace(ERROR_BLOCK, '').replace(/^\[doctest\] /, '');
    const isCollection = title.startsWith('ERROR collecting ');
    if (block.frames.length === 0 && !isCollection)
        return;
    report.keys.add(isCollection ? name : name.replace(/ (?:\(.*\)|\[.*\]|<subtest>)$/, ''));
    report.findings.push({
        ...(block.frames.length > 0 ? { frames: block.frames } : { file: name }),
        severity: 'error',
        ...(block.code !== undefined && { code: block.code }),
        message: isCollection ? block.message : withTest(block, title),
        at,
        until: pytest_lastWritten(lines, at, end),
    });
}
function withTest(block, title) {
    const test = title.startsWith('ERROR at ') ? title.slice('ERROR '.length) : `in ${title}`;
    return `${block.message}\n${clip(test)}`;
}
function pytest_lastWritten(lines, at, end) {
    let last = end - 1;
    while (last > at && lines[last]?.trim() === '')
        last--;
    return last;
}
function addPlaced(lines, from, end, report) {
    let errors = [];
    for (let at = from; at < end; at++) {
        const line = lines[at] ?? '';
        const [, file, number, said = ''] = pytest_PLACED.exec(line.slice(0, 2_000)) ?? [];
        if (file === undefined) {
            if (line.startsWith('E   '))
                errors = [];
            if (errors.length > 0 || line.startsWith('E   '))
                errors.push(line.replace(/^E/, ' '));
            continue;
        }
        const shown = errors.findIndex(text => text.startsWith('----'));
        const message = errors.length > 0 ? essence(errors.slice(0, shown < 0 ? undefined : shown)) : said;
        const code = said.startsWith('assert ') ? 'AssertionError' : readException(said)?.code;
        report.placed.push(said);
        report.findings.push({
            file,
            line: Number(number),
            severity: 'error',
            ...(code !== undefined && { code }),
            message: code === 'AssertionError' ? message.replace(/^AssertionError: /, '') : message,
            at,
        });
        errors = [];
    }
}
function addNamed(text, at, report) {
    if (text === undefined)
        return;
    const dash = text.indexOf(' - ');
    const id = (dash < 0 ? text : text.slice(0, dash)).trimEnd();
    if (CHECKED.test(id))
        return;
    const [file = '', ...names] = id.split('::');
    if (!/\.\w+$/.test(file))
        return;
    const last = names.at(-1)?.replace(/\[.*$/, '');
    report.named.set(id, {
        file,
        key: names.length === 0 ? file : names.join('.'),
        ...(last !== undefined && /^\w+$/.test(last) && { anchor: `def ${last}(` }),
        ...(dash >= 0 && { message: text.slice(dash + 3).trimEnd() }),
        at,
    });
}
function pytest_toFinding({ file, key, anchor, message, at }) {
    const code = message === undefined ? undefined : readException(message)?.code;
    const isTest = key !== file;
    const said = clip(message ?? (isTest ? 'failed' : 'cannot be collected'));
    return {
        file,
        ...(anchor !== undefined && { anchor }),
        severity: 'error',
        ...(code !== undefined && { code }),
        message: isTest ? `${said}\nin ${clip(key)}` : said,
        at,
    };
}
function addWarning(lines, at, report) {
    const warning = readWarningLine(lines[at]?.replace(/^ {2}(?=\S)/, '') ?? '');
    if (warning && !isPythonLibrary(warning.file)) {
        report.findings.push({ ...warning, severity: 'warning', at });
    }
}
function readElsewhere(lines, at, report) {
    const line = lines[at] ?? '';
    if (line.startsWith('ImportError while'))
        return readConftest(lines, at, report);
    if (!line.includes(':'))
        return at;
    if (line.includes('::') && line.length < 2_000) {
        const [, parallel, alone] = pytest_PROGRESS.exec(line) ?? [];
        addNamed(parallel ?? alone, at, report);
    }
    if (line.startsWith('INTERNALERROR> ') && isTracebackHeader(line)) {
        const trace = readTraceback(lines, at);
        if (!trace)
            return at;
        report.findings.push({
            frames: trace.frames,
            code: trace.code,
            message: trace.message,
            until: trace.until,
            severity: 'error',
            at,
        });
        return trace.until;
    }
    const mayBeUsage = line.startsWith('ERROR: ') || line.includes(': error: ');
    const [, path, usage] = (mayBeUsage ? USAGE.exec(line.slice(0, 2_000)) : null) ?? [];
    const message = path ?? usage;
    if (message !== undefined)
        report.findings.push({ severity: 'error', message: clip(message), at });
    return at;
}
function readConftest(lines, at, report) {
    const file = CONFTEST.exec((lines[at] ?? '').slice(0, 2_000))?.[1];
    if (file === undefined)
        return at;
    let until = at;
    while (/^(?:E?\s|\S.*:\d+: in |Traceback|<frozen)/.test((lines[until + 1] ?? '').slice(0, 2_000)))
        until++;
    const block = readPytestBlock(lines.slice(at + 1, until + 1));
    const frames = [...block.frames, { file }];
    report.findings.push({
        frames,
        severity: 'error',
        ...pytest_codeOf(block),
        message: block.message,
        at,
        until,
    });
    return until;
}
const pytest_codeOf = ({ code }) => (code === undefined ? {} : { code });

;// CONCATENATED MODULE: ./src/diagnose/tools/python.ts


const SORRY = /^(?:\*{3} )?Sorry: ((\w+): .*) \((\S.*), line (\d{1,9})\)$/;
const COMPILING = /^(?:\*{3} Error compiling|Compiling) '(.+)'\.\.\.$/;
const SYNTAX_LINES = 8;
const python_tool = {
    name: 'python',
    title: 'Python: uncaught exceptions, syntax errors, warnings',
    homepage: 'https://docs.python.org/3/tutorial/errors.html',
    ecosystem: 'python',
    evidence: [
        '(most recent call last):',
        ' File "',
        'Sorry: ',
        'DeprecationWarning: ',
        'SyntaxWarning: ',
        'UserWarning: ',
        'RuntimeWarning: ',
        'ResourceWarning: ',
        'FutureWarning: ',
    ],
    reach: 24,
    commands: ['python', 'python3', 'compileall', 'py_compile'],
    precedence: 'fallback',
    read: python_read,
};
function python_read({ lines }) {
    const findings = [];
    let compiling;
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        compiling = COMPILING.exec(line.slice(0, 2_000))?.[1] ?? compiling;
        const finding = readRaised(lines, at) ?? readSyntaxError(lines, at) ?? readSorry(line, at, compiling);
        if (finding) {
            findings.push(finding);
            at = finding.until ?? at;
            continue;
        }
        const warning = readWarningLine(line);
        if (warning && !isPythonLibrary(warning.file)) {
            findings.push({ ...warning, severity: 'warning', at });
        }
    }
    return findings;
}
function readRaised(lines, at) {
    if (!isTracebackHeader(lines[at] ?? ''))
        return undefined;
    const trace = readTraceback(lines, at);
    return trace && { ...trace, severity: 'error', at };
}
function readSyntaxError(lines, at) {
    const line = lines[at] ?? '';
    if (!/^\s*(?:\*{3} +)?File "/.test(line) || !/line \d+$/.test(line))
        return undefined;
    const frame = readPythonFrame(line.replace('*** ', ''));
    if (!frame)
        return undefined;
    for (let index = at + 1; index < Math.min(lines.length, at + SYNTAX_LINES); index++) {
        const text = (lines[index] ?? '').trimStart();
        const exception = readException(text);
        if (exception && /^(?:\w*SyntaxError|IndentationError|TabError)$/.test(exception.code)) {
            return { ...frame, severity: 'error', ...exception, at, until: index };
        }
        if (readPythonFrame(text))
            return undefined;
    }
    return undefined;
}
function readSorry(line, at, compiling) {
    const [, message = '', code = '', base, number] = SORRY.exec(line.slice(0, 2_000)) ?? [];
    if (base === undefined)
        return undefined;
    const named = compiling?.endsWith(base) === true ? compiling : undefined;
    return {
        file: named ?? base,
        ...(named === undefined && !base.includes('/') && { baseNameOnly: true }),
        line: Number(number),
        severity: 'error',
        code,
        message,
        at,
    };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/pyupgrade.ts
const REWRITING = /^Rewriting (\S.*\.(?:pyi?|py\.in))$/;
const pyupgrade_tool = {
    name: 'pyupgrade',
    title: 'Rewriter of outdated Python syntax',
    homepage: 'https://github.com/asottile/pyupgrade',
    ecosystem: 'python',
    evidence: ['Rewriting '],
    reach: 5,
    commands: ['pyupgrade', 'add-trailing-comma'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        const file = REWRITING.exec(line.slice(0, 2_000))?.[1];
        return file === undefined ? [] : [{ file, severity: 'error', message: 'needed rewriting', at }];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/r.ts

const r_PARSE = {
    pattern: /^(?:Error in \S.{0,400}? : +)?(?<file>\S[^:]{0,400}\.(?:[Rr]|Rmd)):(?<line>\d+):(?<column>\d+): (?<message>unexpected .*)$/,
};
const r_tool = {
    name: 'r',
    title: 'R: errors of the parser',
    homepage: 'https://www.r-project.org',
    ecosystem: 'other',
    evidence: [': unexpected '],
    reach: 1,
    commands: ['Rscript', 'R'],
    read: log => readForms(log, [r_PARSE]),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/rdjson.ts

const rdjson_tool = {
    name: 'rdjson',
    title: 'Reviewdog Diagnostic Format (rdjson, rdjsonl)',
    homepage: 'https://github.com/reviewdog/reviewdog/tree/master/proto/rdf',
    ecosystem: 'format',
    evidence: ['"location"'],
    reach: 5,
    commands: [],
    precedence: 'document',
    read: rdjson_read,
};
function rdjson_read(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(document => {
        const list = (0,json_documents.at)(document.value, 'diagnostics');
        const diagnostics = Array.isArray(list) ? list : [document.value];
        return diagnostics.flatMap(diagnostic => {
            const finding = rdjson_readDiagnostic(document, diagnostic);
            return finding ? [finding] : [];
        });
    });
}
function rdjson_readDiagnostic(document, diagnostic) {
    const file = (0,json_documents/* asString */.oJ)((0,json_documents.at)(diagnostic, 'location', 'path'));
    const message = (0,json_documents/* asString */.oJ)((0,json_documents.at)(diagnostic, 'message'))?.trim();
    if (file === undefined || file === '' || !message)
        return undefined;
    const range = (0,json_documents.at)(diagnostic, 'location', 'range');
    const source = (0,json_documents/* asString */.oJ)((0,json_documents.at)(diagnostic, 'source', 'name')) ?? (0,json_documents/* asString */.oJ)((0,json_documents.at)(document.value, 'source', 'name'));
    const level = (0,json_documents.at)(diagnostic, 'severity') ?? (0,json_documents.at)(document.value, 'severity');
    const code = (0,json_documents/* asString */.oJ)((0,json_documents.at)(diagnostic, 'code', 'value'));
    const url = (0,json_documents/* asString */.oJ)((0,json_documents.at)(diagnostic, 'code', 'url'));
    return {
        file,
        ...readRange(range),
        severity: rdjson_severityOf(level),
        ...(source && { source: source.toLowerCase() }),
        ...(code && { code }),
        ...(url && { url }),
        message,
        at: document.at,
        until: document.until,
    };
}
function readRange(range) {
    const line = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(range, 'start', 'line'));
    if (line === undefined)
        return {};
    const column = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(range, 'start', 'column'));
    const endLine = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(range, 'end', 'line'));
    const after = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(range, 'end', 'column'));
    const endColumn = after !== undefined && after > 1 ? after - 1 : undefined;
    const isForward = (endLine ?? line) > line || (endColumn ?? 0) >= (column ?? 1);
    return {
        line,
        ...(column !== undefined && { column }),
        ...(endLine !== undefined && endLine >= line && { endLine }),
        ...(column !== undefined && endColumn !== undefined && isForward && { endColumn }),
    };
}
function rdjson_severityOf(level) {
    if (level === 'WARNING' || level === 2)
        return 'warning';
    return level === 'INFO' || level === 3 ? 'info' : 'error';
}

;// CONCATENATED MODULE: ./src/diagnose/tools/reek.ts

const reek_HEAD = /^(\S.*\.rb) -- \d+ warnings?:$/;
const reek_ROW = /^ {2}\[([\d, ]+)\]:(\w+): (\S.*?)(?: \[(https:\/\/\S+)\])?$/;
const reek_tool = {
    name: 'reek',
    title: 'Code smell detector for Ruby',
    homepage: 'https://github.com/troessner/reek',
    ecosystem: 'ruby',
    evidence: [' -- 1 warning:', ' warnings:'],
    commands: ['reek'],
    read: ({ lines }) => {
        const findings = [];
        let file;
        for (const [at, full] of lines.entries()) {
            const line = full.slice(0, 2_000);
            if (!line.startsWith(' '))
                file = line.endsWith('s:') || line.endsWith('g:') ? reek_HEAD.exec(line)?.[1] : undefined;
            const [, rows = '', code, message = '', url] = file === undefined ? [] : (reek_ROW.exec(line) ?? []);
            if (file === undefined || code === undefined)
                continue;
            const first = rows.split(',')[0];
            findings.push(makeFinding({ file, line: first, severity: 'warning', code, message, url, at }));
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/refurb.ts

const refurb_PROBLEM = {
    pattern: /^(?<file>\S[^:]{0,400}\.pyi?):(?<line>\d+):(?<column>\d+) \[(?<code>FURB\d+)\]: (?<message>.*)$/,
};
const refurb_tool = {
    name: 'refurb',
    title: 'Python modernisation linter',
    homepage: 'https://github.com/dosisod/refurb',
    ecosystem: 'python',
    evidence: [' [FURB'],
    reach: 1,
    commands: ['refurb'],
    read: log => readForms(log, [refurb_PROBLEM]),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/remark-lint.ts

const url = (rule) => `https://github.com/remarkjs/remark-lint/tree/main/packages/remark-lint-${rule}`;
const remark_lint_tool = {
    name: 'remark-lint',
    title: 'Markdown linter',
    homepage: 'https://github.com/remarkjs/remark-lint',
    ecosystem: 'docs',
    evidence: ['remark-lint'],
    reach: 8,
    commands: ['remark'],
    read: log => readVfileReport(log.lines, source => source === 'remark-lint', url),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/revive.ts



const RULES = String.raw `https://(?:github\.com/mgechev/revive/blob/\S+?|revive\.run/r|raw\S+?)#`;
const revive_PLAIN = new RegExp(String.raw `^(\S[^:]*\.go):(\d+):(\d+): (.+) (${RULES}([\w-]+))$`);
const revive_UNIX = /^(\S[^:]*\.go):(\d+):(\d+): \[([a-z][\w-]+)\] (.+)$/;
const revive_DEFAULT = /^(\S[^:]*\.go):(\d+):(\d+): (\S.*)$/;
const FRIENDLY = new RegExp(String.raw `^ {2}([⚠✘]) +(${RULES}([\w-]+)) {2}(\S.*?) *$`, 'u');
const FRIENDLY_PLACE = /^ {2}(\S[^:]*\.go):(\d+):(\d+)$/;
const STYLISH_FILE = /^\S.*\.go$/;
const STYLISH_ROW = new RegExp(String.raw `^ {2}\((\d+), (\d+)\) +(${RULES}([\w-]+)) +(\S.*?) *$`);
const revive_OTHER_TOOL = /\([\w-]+\)$|^[A-Z]{1,3}\d+: |^(?:expected|illegal|undefined|undeclared) /;
function revive_read(log) {
    const isStarted = /\brevive\b/.test(log.command) || log.lines.some(line => /^(?:[+$>] )?revive\b/.test(line));
    const findings = [];
    let file;
    for (const [at, text] of log.lines.entries()) {
        const found = revive_readLine(text, isStarted) ?? revive_readTable(log.lines, at, file);
        if (found)
            findings.push(makeFinding({ severity: 'warning', at, ...found }));
        else
            file = STYLISH_FILE.test(text) ? text : text === '' ? undefined : file;
    }
    return [...findings, ...revive_readJson(log)];
}
function revive_readLine(text, isStarted) {
    const plain = text.includes('https://') ? revive_PLAIN.exec(text) : null;
    if (plain) {
        const [, file, line, column, message = '', url, code] = plain;
        return { file, line, column, code, url, message };
    }
    const unix = startsPlaced(text) ? revive_UNIX.exec(text) : null;
    if (unix) {
        const [, file, line, column, code, message = ''] = unix;
        return { file, line, column, code, url: revive_urlOf(code), message };
    }
    const [, file, line, column, message = ''] = (isStarted ? revive_DEFAULT.exec(text) : undefined) ?? [];
    return file === undefined || revive_OTHER_TOOL.test(message) ? undefined : { file, line, column, message };
}
function revive_readTable(lines, at, owner) {
    const text = lines[at] ?? '';
    if (!text.includes('https://'))
        return undefined;
    const friendly = FRIENDLY.exec(text);
    if (friendly) {
        const [, mark, url, code, message = ''] = friendly;
        const [, file, line, column] = FRIENDLY_PLACE.exec(lines[at + 1] ?? '') ?? [];
        const severity = mark === '⚠' ? 'warning' : 'error';
        return { file, line, column, code, url, message, severity, until: at + 1 };
    }
    const [, line, column, url, code, message = ''] = STYLISH_ROW.exec(text) ?? [];
    if (line === undefined || owner === undefined)
        return undefined;
    return { file: owner, line, column, code, url, message };
}
function revive_urlOf(code) {
    return code === undefined ? undefined : `https://revive.run/r#${code}`;
}
function revive_readJson(log) {
    if (!log.lines.some(line => line.includes('"RuleName"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (Array.isArray(value) ? (0,json_documents/* asArray */._j)(value) : [value]).flatMap(failure => {
        const code = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(failure, 'RuleName'));
        const file = (0,json_documents/* asString */.oJ)((0,json_documents.at)(failure, 'Position', 'Start', 'Filename'));
        if (code === undefined || file === undefined)
            return [];
        return [
            makeFinding({
                file,
                line: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(failure, 'Position', 'Start', 'Line')),
                column: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(failure, 'Position', 'Start', 'Column')),
                endLine: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(failure, 'Position', 'End', 'Line')),
                endColumn: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(failure, 'Position', 'End', 'Column')),
                severity: (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(failure, 'Severity')) ?? 'warning',
                code,
                message: (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(failure, 'Failure')) ?? code,
                url: revive_urlOf(code),
                at,
                until,
            }),
        ];
    }));
}
const revive_tool = {
    name: 'revive',
    title: 'Go linter',
    homepage: 'https://revive.run',
    ecosystem: 'go',
    evidence: ['.go:', 'RULES_DESCRIPTIONS.md#', 'revive.run/r#', '"RuleName"'],
    reach: 8,
    commands: ['revive'],
    read: revive_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/robotframework.ts


const robotframework_FAILED = /^(\S.*?) +\| FAIL \|$/;
const IN_FILE = /^\[ (ERROR|WARN) \] Error in file '([^']+)' on line (\d{1,9}): (\S.*)$/;
const robotframework_RULER = /^(?:-{20,}|={20,})$/;
const COUNTS = /^\d+ (?:critical )?tests?, \d+ passed, \d+ failed/;
const robotframework_MAX_LINES = 40;
const robotframework_tool = {
    name: 'robotframework',
    title: 'Keyword-driven acceptance tests',
    homepage: 'https://robotframework.org',
    ecosystem: 'python',
    evidence: ['| FAIL |', ' ] Error in file '],
    reach: robotframework_MAX_LINES,
    commands: ['robot', 'pabot'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        if (line.length > 2_000)
            return [];
        const [, severity, file, row, said] = IN_FILE.exec(line) ?? [];
        if (severity !== undefined && said !== undefined) {
            const until = robotframework_endOfTrace(lines, at);
            return [makeFinding({ file, line: row, severity, message: said, at, until })];
        }
        const heading = line.endsWith('| FAIL |') ? robotframework_FAILED.exec(line)?.[1] : undefined;
        if (heading === undefined)
            return [];
        const end = robotframework_endOfMessage(lines, at + 1);
        const message = lines.slice(at + 1, end);
        if (end === undefined || COUNTS.test(message.at(-1) ?? ''))
            return [];
        const name = heading.replace(/ :: .*$/, '').replace(/\s*\.\.\.$/, '');
        const text = [essence(message), `in test: ${name}`].join('\n');
        const anchor = { anchor: name, anchorIn: '.robot' };
        return [makeFinding({ ...anchor, severity: 'error', message: text, at, until: end - 1 })];
    }),
};
function robotframework_endOfTrace(lines, at) {
    let until = at;
    while (until < at + robotframework_MAX_LINES &&
        /^(?: {2}|Traceback \(|PYTHONPATH:|CLASSPATH:)/.test(lines[until + 1] ?? ''))
        until++;
    return until;
}
function robotframework_endOfMessage(lines, start) {
    for (let index = start; index < Math.min(lines.length, start + robotframework_MAX_LINES); index++) {
        if (robotframework_RULER.test((lines[index] ?? '').slice(0, 200)))
            return index;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/rollup.ts


const rollup_HEAD = /^(\[!\]|\(!\)) (?:\([^)]*\) )?(.*)$/;
const rollup_PLACED = /^(?:(\w+): )?(?:\[plugin ([\w:@/-]+)\] )?(\S[^:(]*?) \((\d+):(\d+)\): (.*)$/;
const rollup_FILE = /^(\S+\.\w+)(?: \((\d+):(\d+)\))?$/;
const UNRESOLVED = /Could not resolve ["'](.+?)["'] from ["'](.+?)["']/;
const IMPORTED_BY = /^(\S+) \(imported by "(.+?)"/;
const rollup_QUOTED = /^\s*(\d+): /;
function rollup_readProblem(lines, at, mark, text) {
    const placed = rollup_PLACED.exec(text);
    const unresolved = UNRESOLVED.exec(text);
    let file = placed?.[3];
    let line = placed?.[4];
    let column = placed ? Number(placed[5]) + 1 : undefined;
    let url;
    let imported = null;
    let until = at;
    for (let index = at + 1; index < Math.min(lines.length, at + 40); index++) {
        const next = (lines[index] ?? '').slice(0, 1_000);
        if (next === '' || rollup_HEAD.test(next))
            break;
        const isTrace = isNodeFrameLine(next);
        const named = rollup_FILE.exec(next);
        if (next.startsWith('https://rollupjs.org/'))
            url = next;
        else if (named && file === undefined) {
            [, file, line] = named;
            column = named[3] === undefined ? undefined : Number(named[3]) + 1;
        }
        else if (!isTrace &&
            !rollup_QUOTED.test(next) &&
            !/^\s*\^/.test(next) &&
            !/^\s+\[cause\]/.test(next)) {
            imported ??= IMPORTED_BY.exec(next);
            if (!imported && !named)
                break;
        }
        const caret = next.indexOf('^');
        if (line === undefined && caret >= 0 && next.trim() === '^') {
            const quoted = rollup_QUOTED.exec(lines[index - 1] ?? '');
            line = quoted?.[1];
            column = quoted ? caret - quoted[0].length + 1 : undefined;
        }
        until = index;
    }
    const from = unresolved
        ? { file: unresolved[2], anchor: unresolved[1] }
        : imported
            ? { file: imported[2], anchor: imported[1] }
            : { file, line, column };
    const message = (placed?.[6] ?? text).replace(/^(?:Rollup)?Error: /, '');
    return makeFinding({
        ...from,
        severity: mark === '[!]' ? 'error' : 'warning',
        message: imported ? `${message}: ${imported[1] ?? ''}` : message,
        url,
        at,
        until,
    });
}
const rollup_tool = {
    name: 'rollup',
    title: 'JavaScript bundler',
    homepage: 'https://rollupjs.org',
    ecosystem: 'javascript',
    evidence: ['[!] ', '(!) '],
    reach: 80,
    commands: ['rollup', 'microbundle', 'tsdx', 'unbuild'],
    read: log => {
        const findings = [];
        for (let at = 0; at < log.lines.length; at++) {
            const line = log.lines[at] ?? '';
            if (!/^(?:\[!\]|\(!\)) /.test(line) || line.length > 4_000)
                continue;
            const [, mark = '', text = ''] = rollup_HEAD.exec(line) ?? [];
            const finding = rollup_readProblem(log.lines, at, mark, text);
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/rspec.ts





const rspec_EXAMPLE = /^ {2,}\d+(?:\.\d+)?\) (.*)$/;
const OUTSIDE = /^An error occurred (?:while loading|in an? `[^`]*` hook|in a `[^`]*` hook)\b.*$/;
const rspec_END = /^(?:Finished in |Failed examples:|Pending:|Failures:|Top \d+ slowest|\d+ examples?, |Randomized with seed |An error occurred )/;
const rspec_SYNTAX = /^\s*(?:--> )?((?:\/|\.\/|\w)\S*\.rb):(\d+): syntax error/;
const CLASS = /^\s*([A-Z]\w*(?:::\w+)*(?:Error|Exception|NotFound|Invalid|Missing|Interrupt)):?$/;
const FAILURES = {
    pattern: /^(?<file>\.\/\S{1,400}_spec\.rb):(?<line>\d+):(?!in )(?<message>\S.*)$/,
    mark: '_spec.rb:',
};
const rspec_MAX_LINES = 200;
const rspec_tool = {
    name: 'rspec',
    title: 'Ruby test framework',
    homepage: 'https://rspec.info',
    ecosystem: 'ruby',
    evidence: ['Failure/Error: ', 'An error occurred ', '_spec.rb:', '"full_description"'],
    reach: 36,
    commands: ['rspec'],
    read: log => {
        const { lines } = log;
        const findings = [];
        let isPending = false;
        for (let at = 0; at < lines.length; at++) {
            const line = (lines[at] ?? '').slice(0, 2_000);
            if (line.startsWith('Pending:'))
                isPending = true;
            else if (rspec_END.test(line))
                isPending = false;
            const name = rspec_EXAMPLE.exec(line)?.[1];
            if (name === undefined && !OUTSIDE.test(line))
                continue;
            const finding = rspec_readBlock(lines, at, name);
            if (finding && !isPending)
                findings.push(finding);
            at = finding?.until ?? at;
        }
        if (findings.length > 0)
            return findings;
        const json = rspec_readJson(log);
        return json.length > 0 ? json : readForms(log, [FAILURES]);
    },
};
function rspec_readBlock(lines, at, name) {
    const frames = [];
    const text = [];
    let code;
    let hasFrames = false;
    let until = at;
    for (let index = at + 1; index < Math.min(lines.length, at + rspec_MAX_LINES); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        if (rspec_EXAMPLE.test(line) || rspec_END.test(line))
            break;
        const frame = /^ *# /.test(line) ? readRubyFrame(line) : undefined;
        if (frame === undefined) {
            if (line.trim() === '')
                continue;
            if (hasFrames && !/^\s+(?:# |-{2}|Shared Example|Caused by)/.test(line))
                break;
            const [, file, row] = rspec_SYNTAX.exec(line) ?? [];
            if (file !== undefined)
                frames.push({ file, line: Number(row) });
            code ??= CLASS.exec(line)?.[1];
            if (!CLASS.test(line) && !hasFrames)
                text.push(line);
        }
        else {
            hasFrames = true;
            if (frame !== 'foreign')
                frames.push(frame);
        }
        until = index;
    }
    if (!text.some(line => line.includes('Failure/Error:')) && !hasFrames)
        return undefined;
    const [, file] = /while loading (\S+?)\.?$/.exec(lines[at] ?? '') ?? [];
    const place = frames.length > 1 ? { frames } : (frames[0] ?? (file === undefined ? {} : { file }));
    return makeFinding({
        ...place,
        severity: 'error',
        code,
        message: [
            essence(text).replace(/^Failure\/Error: /, ''),
            ...(name === undefined || name.trim() === '' ? [] : [`in test: ${name.trim()}`]),
        ].join('\n'),
        at,
        until,
    });
}
function rspec_readJson(log) {
    if (!log.lines.some(line => line.includes('"full_description"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)((0,json_documents.at)(value, 'examples')).flatMap(example => {
        const exception = (0,json_documents.at)(example, 'exception');
        if ((0,json_documents.at)(example, 'status') !== 'failed' || exception === undefined)
            return [];
        const trace = (0,json_documents/* asArray */._j)((0,json_documents.at)(exception, 'backtrace')).flatMap(line => (0,json_documents/* asString */.oJ)(line) ?? []);
        const frames = rubyFrames(trace);
        const code = (0,json_documents/* asString */.oJ)((0,json_documents.at)(exception, 'class'));
        const name = (0,json_documents/* asString */.oJ)((0,json_documents.at)(example, 'full_description')) ?? '';
        const file = (0,json_documents/* asString */.oJ)((0,json_documents.at)(example, 'file_path'));
        const message = essence(((0,json_documents/* asString */.oJ)((0,json_documents.at)(exception, 'message')) ?? '').split('\n'));
        return [
            makeFinding({
                ...(frames.length > 0 ? { frames } : { file }),
                severity: 'error',
                code: code?.startsWith('RSpec::') === true ? undefined : code,
                message: [message, `in test: ${name}`].join('\n'),
                at,
                until,
            }),
        ];
    }));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/rstcheck.ts

const rstcheck_PROBLEM = {
    pattern: /^(?<file>[^\s:][^:]{0,400}):(?<line>\d{1,9}): \((?<severity>INFO|WARNING|ERROR|SEVERE|NONE)\/\d\) (?<message>\S.*)$/,
    mark: ': (',
};
const rstcheck_tool = {
    name: 'rstcheck',
    title: 'reStructuredText checker, with its code blocks',
    homepage: 'https://rstcheck.readthedocs.io',
    ecosystem: 'docs',
    evidence: [': (INFO/1) ', ': (WARNING/2) ', ': (ERROR/3) ', ': (SEVERE/4) '],
    reach: 0,
    commands: ['rstcheck'],
    read: log => readForms(log, [rstcheck_PROBLEM], { severities: { SEVERE: 'error' } }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/rubocop.ts



const rubocop_SEVERITIES = {
    I: 'info',
    C: 'info',
    R: 'info',
    W: 'warning',
    E: 'error',
    F: 'error',
    info: 'info',
    convention: 'info',
    refactor: 'info',
    warning: 'warning',
    error: 'error',
    fatal: 'error',
};
const COP = String.raw `(?<code>[A-Z]\w*(?:/[A-Z]\w*)+)`;
const CORRECTABLE = String.raw `(?:\[(?:Correctable|Corrected|Todo)\] )?`;
const CLANG = {
    isPlaced: true,
    pattern: new RegExp(String.raw `^(?<file>\S[^:]{0,400}):(?<line>\d+):(?<column>\d+): (?<severity>[ICRWEF]): ${CORRECTABLE}${COP}: (?<message>.*)$`),
};
const rubocop_GITHUB = {
    pattern: new RegExp(String.raw `^::(?<severity>error|warning) file=(?<file>[^,]{1,400}),line=(?<line>\d+),col=(?<column>\d+)::${CORRECTABLE}${COP}: (?<message>.*)$`),
    mark: '::',
};
const SIMPLE_FILE = /^== (\S.*) ==$/;
const SIMPLE = new RegExp(String.raw `^([ICRWEF]): *(\d+): *(\d+): ${CORRECTABLE}([A-Z]\w*(?:/[A-Z]\w*)+): (.*)$`);
const STYLE_GUIDE = / \(https?:\/\/\S+(?:, https?:\/\/\S+)*\)$/;
const CORE = /^(?:Bundler|Gemspec|Layout|Lint|Metrics|Migration|Naming|Security|Style)\/\w+$/;
const rubocop_tool = {
    name: 'rubocop',
    title: 'Ruby linter and formatter',
    homepage: 'https://rubocop.org',
    ecosystem: 'ruby',
    evidence: [': C: ', ': W: ', ': E: ', ': F: ', ': R: ', ': I: ', ' ==', '"cop_name"', ',col='],
    evidenceForm: /^== \S.* ==$|: [ICRWEF]: (?:\[\w+\] )?[A-Z]|"cop_name"|,col=\d+::/,
    commands: ['rubocop'],
    read: log => [
        ...readForms(log, [CLANG, rubocop_GITHUB], {
            severities: rubocop_SEVERITIES,
            url: copUrl,
            refine: finding => ({ ...finding, message: finding.message.replace(STYLE_GUIDE, '') }),
        }),
        ...readSimple(log.lines),
        ...rubocop_readJson(log),
    ],
};
function copUrl(cop) {
    if (!CORE.test(cop))
        return undefined;
    const [department = ''] = cop.split('/');
    return `https://docs.rubocop.org/rubocop/cops_${department.toLowerCase()}.html#${cop.replace('/', '').toLowerCase()}`;
}
function readSimple(lines) {
    const findings = [];
    let file;
    for (const [at, line] of lines.entries()) {
        if (line.length > 4_000)
            continue;
        if (line === '')
            file = undefined;
        else if (line.startsWith('== '))
            file = SIMPLE_FILE.exec(line)?.[1] ?? file;
        const [, letter = '', row, column, code = '', message = ''] = file === undefined ? [] : (SIMPLE.exec(line) ?? []);
        if (row === undefined)
            continue;
        const severity = rubocop_SEVERITIES[letter] ?? 'warning';
        findings.push(makeFinding({ file, line: row, column, severity, code, message, url: copUrl(code), at }));
    }
    return findings;
}
function rubocop_readJson(log) {
    if (!log.lines.some(line => line.includes('"cop_name"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)((0,json_documents.at)(value, 'files')).flatMap(file => (0,json_documents/* asArray */._j)((0,json_documents.at)(file, 'offenses')).flatMap(offense => {
        const code = (0,json_documents/* asString */.oJ)((0,json_documents.at)(offense, 'cop_name'));
        if (code === undefined)
            return [];
        const location = (0,json_documents.at)(offense, 'location');
        return [
            makeFinding({
                file: (0,json_documents/* asString */.oJ)((0,json_documents.at)(file, 'path')),
                line: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(location, 'start_line')) ?? (0,json_documents/* asPosition */.kI)((0,json_documents.at)(location, 'line')),
                column: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(location, 'start_column')) ??
                    (0,json_documents/* asPosition */.kI)((0,json_documents.at)(location, 'column')),
                endLine: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(location, 'last_line')),
                endColumn: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(location, 'last_column')),
                severity: rubocop_SEVERITIES[(0,json_documents/* asString */.oJ)((0,json_documents.at)(offense, 'severity')) ?? ''] ?? 'warning',
                code,
                message: (0,json_documents/* asString */.oJ)((0,json_documents.at)(offense, 'message')) ?? '',
                url: copUrl(code),
                at,
                until,
            }),
        ];
    })));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/ruby.ts


const ruby_THROWN = /^(?:\S*\bruby: )?([^\s:][^:]{0,400}):(\d+):in [`'"][^'"`]{0,400}['"`]: (.*?)(?: \(([A-Z][\w:]*)\))?$/;
const ruby_SYNTAX = /^(?:\S*\bruby: )?([^\s:][^:]{0,400}\.(?:rb|ru|rake|gemspec|erb)|[^\s:]{0,300}\/?(?:Rake|Gem)file):(\d+): ((?:syntax errors?[, ]|void value expression|Invalid |dynamic constant|class\/module name|formal argument|unterminated |invalid |duplicated |unexpected |numbered parameter|embedded document|can't find string).*?)(?: \(SyntaxError\))?$/;
const ruby_WARNING = /^(?:\S*\bruby: )?([^\s:][^:]{0,400}\.(?:rb|ru|rake|gemspec)):(\d+): warning: (.*)$/;
const ABORTED = /^(?:rake|bundler|bin\/rails|rails) aborted!$/;
const ruby_QUOTED = /^(?:[> ] *\d+ \| |  {2,}[|~^] ?|\s*\^)/;
const PRISM = /^\s*\| +\^+[~^]* (.*)$/;
const ruby_tool = {
    name: 'ruby',
    title: 'Ruby: syntax check, warnings and uncaught exceptions',
    homepage: 'https://www.ruby-lang.org',
    ecosystem: 'ruby',
    evidence: [':in `', ":in '", ': syntax error', ': warning: ', ' aborted!', '.rb:'],
    evidenceForm: /^(?:\S*\bruby: )?[^:]*(?:(?:\.(?:rb|ru|rake|gemspec|erb)|(?:Rake|Gem)file):|:\d+:in [`'"])|^.* aborted!$/,
    reach: 400,
    commands: ['ruby', 'rake', 'rails', 'irb'],
    precedence: 'fallback',
    read: log => {
        const findings = [];
        for (let at = 0; at < log.lines.length; at++) {
            const finding = ruby_readException(log.lines, at) ?? ruby_readProblem(log.lines, at) ?? readAborted(log.lines, at);
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};
function ruby_readException(lines, at) {
    const line = (lines[at] ?? '').slice(0, 4_000);
    const [, file, row, text = '', code] = line.includes(':in ') ? (ruby_THROWN.exec(line) ?? []) : [];
    if (file === undefined)
        return undefined;
    const { frames, until, text: more } = ruby_readTrace(lines, at + 1, /^\s+from /);
    const late = /^(.*) \(([A-Z][\w:]*)\)$/.exec(more.at(0) ?? '');
    const first = readRubyFrame(`${file}:${row ?? ''}`);
    const all = [...(typeof first === 'object' ? [first] : []), ...frames];
    if (code === undefined && !late && frames.length === 0)
        return undefined;
    if (all.length === 0)
        return undefined;
    return makeFinding({
        ...(all.length === 1 ? all[0] : { frames: all }),
        severity: 'error',
        code: code ?? late?.[2],
        message: [text, ...(late ? [late[1] ?? ''] : [])].join('\n'),
        at,
        until,
    });
}
function ruby_readTrace(lines, start, form) {
    const frames = [];
    const text = [];
    let until = start - 1;
    for (let index = start; index < Math.min(lines.length, start + 400); index++) {
        const line = lines[index] ?? '';
        const frame = form.test(line.slice(0, 400)) ? readRubyFrame(line) : undefined;
        if (frame === undefined && (frames.length > 0 || index > start + 8))
            break;
        if (frame === undefined) {
            if (ruby_THROWN.test(line.slice(0, 4_000)) || ruby_WARNING.test(line.slice(0, 4_000)))
                break;
            text.push(line);
            continue;
        }
        until = index;
        if (frame !== 'foreign')
            frames.push(frame);
    }
    return { frames, until, text: until >= start ? text : [] };
}
function ruby_readProblem(lines, at) {
    const line = (lines[at] ?? '').slice(0, 4_000);
    const syntax = ruby_SYNTAX.exec(line);
    if (syntax) {
        let until = at;
        const details = [];
        while (until < at + 40 && ruby_QUOTED.test((lines[until + 1] ?? '').slice(0, 400))) {
            const detail = PRISM.exec((lines[++until] ?? '').slice(0, 2_000))?.[1];
            if (detail !== undefined)
                details.push(detail);
        }
        const message = [syntax[3] ?? '', ...details.slice(0, 4)].join('\n');
        return makeFinding({
            file: syntax[1],
            line: syntax[2],
            severity: 'error',
            code: 'SyntaxError',
            message,
            at,
            until,
        });
    }
    const [, file, row, message] = line.includes(': warning: ') ? (ruby_WARNING.exec(line) ?? []) : [];
    if (file === undefined || readRubyFrame(`${file}:1`) === 'foreign')
        return undefined;
    return makeFinding({ file, line: row, severity: 'warning', message: message ?? '', at });
}
function readAborted(lines, at) {
    if (!ABORTED.test(lines[at] ?? ''))
        return undefined;
    const { frames, until, text } = ruby_readTrace(lines, at + 1, /^(?:\/|\.\/|[\w-]+[/.]|Rakefile)/);
    const [, code, message] = /^([A-Z][\w:]*): (.*)$/.exec(text[0] ?? '') ?? [];
    const isEcho = (text[0] ?? '').startsWith('Command failed with status');
    if (frames.length === 0 || isEcho)
        return undefined;
    return makeFinding({
        ...(frames.length === 1 ? frames[0] : { frames }),
        severity: 'error',
        code,
        message: message ?? text[0] ?? 'aborted',
        at,
        until,
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/ruff.ts





const ruff_FILE = String.raw `[^\s:][^:]*\.(?:pyi?|ipynb|toml)`;
const ruff_CODE = String.raw `[A-Z]{1,6}\d{1,4}|invalid-syntax|unformatted|io-error|SyntaxError`;
const ruff_HEADER = new RegExp(`^(${ruff_CODE}):? (?:\\[\\*\\] )?(\\S.*)$`);
const ARROW = new RegExp(`^ *--> (${ruff_FILE}):(?:cell \\d+:)?(\\d{1,9}):(\\d{1,9})$`);
const CONCISE = new RegExp(`^(${ruff_FILE}):(?:cell \\d+:)?(\\d{1,9}):(\\d{1,9}): (${ruff_CODE}):? (?:\\[\\*\\] )?(\\S.*)$`);
const PYLINT = new RegExp(`^(${ruff_FILE}):(\\d{1,9}): \\[(${ruff_CODE})\\] (\\S.*)$`);
const ruff_GROUP = new RegExp(`^(${ruff_FILE}):$`);
const GROUPED = new RegExp(`^ +(\\d{1,9}):(\\d{1,9}) +(${ruff_CODE}):? (?:\\[\\*\\] )?(\\S.*)$`);
const ruff_WOULD = /^Would reformat: (\S.*)$/;
const UNPARSED = new RegExp(`^error: Failed to parse (${ruff_FILE}):(\\d{1,9}):(\\d{1,9}): (\\S.*)$`);
const BLANK = 0x20;
const LETTER_W = 0x57;
const ruff_tool = {
    name: 'ruff',
    title: 'Python linter and formatter',
    homepage: 'https://docs.astral.sh/ruff/',
    ecosystem: 'python',
    evidence: [
        ' --> ',
        ' [*] ',
        'Would reformat: ',
        'Would fix ',
        'would be reformatted',
        '"noqa_row"',
        '.py: [',
        'invalid-syntax',
        'Found 1 error.',
        ' errors.',
        '.py:',
        'error: Failed to parse ',
    ],
    evidenceForm: /^ *--> .*(?:\.pyi?|\.ipynb|(?:pyproject|ruff)\.toml):|\.py:(?:$|(?:cell \d+:)?\d+:(?:\d+: (?:[A-Z]{1,6}\d{1,4}|[a-z]+-|SyntaxError)| \[))| \[\*\] |would be reformatted|Would |"noqa_row"|: invalid-syntax|^invalid-syntax|^Found \d+ errors?|Failed to parse /,
    commands: ['ruff'],
    read: log => [...ruff_readText(log), ...readDiffs(log), ...ruff_readJson(log)],
};
function ruff_readText({ lines, command }) {
    const findings = [];
    const isRuff = isRuffTable(lines);
    const isPlaced = placedLines(lines);
    const isNamed = /\bruff\b/.test(command);
    let group;
    for (let at = 0; at < lines.length; at++) {
        const line = (lines[at] ?? '').slice(0, 2_000);
        const isIndented = line.charCodeAt(0) === BLANK;
        if (!isIndented)
            group = line.endsWith(':') ? ruff_GROUP.exec(line)?.[1] : undefined;
        const isQuiet = !isPlaced(at) && (group === undefined || !isIndented);
        if (isQuiet && !(line.charCodeAt(0) === LETTER_W && line.startsWith('Would ')))
            continue;
        const finding = readArrow(lines, at) ??
            readConcise(line, at, isNamed || isRuff(at)) ??
            readGrouped(line, at, group) ??
            (isNamed ? readPylint(line, at) : undefined) ??
            readFormat(line, at);
        if (finding)
            findings.push(finding);
    }
    return findings.filter(one => one.code !== undefined ||
        one.line === undefined ||
        !findings.some(({ code, file, line }) => code !== undefined && file === one.file && line === one.line));
}
function readArrow(lines, at) {
    const line = lines[at] ?? '';
    const [, file, row, column] = line.includes('--> ')
        ? (ARROW.exec(line.slice(0, 2_000)) ?? [])
        : [];
    if (file === undefined)
        return undefined;
    const [, code, message] = ruff_HEADER.exec((lines[at - 1] ?? '').slice(0, 2_000)) ?? [];
    if (message === undefined || code === undefined)
        return undefined;
    return { ...ruff_finding(file, row, column, code, message, at - 1), until: at };
}
function readConcise(line, at, isSure) {
    const [, file, row, column, code, message] = startsPlaced(line) || line.includes(':cell ') ? (CONCISE.exec(line) ?? []) : [];
    if (file === undefined || code === undefined || message === undefined)
        return undefined;
    return isSure || /^[a-z]/.test(code) ? ruff_finding(file, row, column, code, message, at) : undefined;
}
function readGrouped(line, at, file) {
    if (file === undefined)
        return undefined;
    const [, row, column, code, message] = GROUPED.exec(line) ?? [];
    if (code === undefined || message === undefined)
        return undefined;
    return ruff_finding(file, row, column, code, message, at);
}
function readPylint(line, at) {
    const [, file, row, code, message] = PYLINT.exec(line) ?? [];
    if (file === undefined || code === undefined || message === undefined)
        return undefined;
    return ruff_finding(file, row, undefined, code, message, at);
}
function readFormat(line, at) {
    if (!line.startsWith('Would ') && !line.startsWith('error: '))
        return undefined;
    const file = ruff_WOULD.exec(line)?.[1];
    if (file !== undefined)
        return { file, severity: 'error', message: 'would reformat', at };
    const [, unparsed, row, column, why] = UNPARSED.exec(line) ?? [];
    if (unparsed === undefined || why === undefined)
        return undefined;
    const place = { file: unparsed, line: Number(row), column: Number(column) };
    return { ...place, severity: 'error', message: clip(`Failed to parse: ${why}`), at };
}
function ruff_finding(file, row, column, code, message, at) {
    return {
        file,
        ...(Number(row) > 0 && { line: Number(row) }),
        ...(Number(column ?? 0) > 0 && { column: Number(column) }),
        severity: 'error',
        code,
        message: clip(message),
        ...(/^[A-Z]+\d+$/.test(code) && { url: `https://docs.astral.sh/ruff/rules/${code}/` }),
        at,
    };
}
function readDiffs({ lines }) {
    return readUnifiedDiffs(lines).flatMap((hunk) => {
        const { oldFile: file, newFile, oldLabel, newLabel } = hunk;
        if (file !== newFile || oldLabel !== '' || newLabel !== '')
            return [];
        return /\.(?:pyi?|ipynb)$/.test(file) ? [hunkFinding(hunk, file, 'would change')] : [];
    });
}
function ruff_readJson(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (Array.isArray(value) ? value : [value]).flatMap((row) => {
        const file = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'filename'));
        const message = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'message'));
        const line = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(row, 'location', 'row'));
        if (file === undefined || message === undefined || line === undefined)
            return [];
        const column = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(row, 'location', 'column'));
        const endLine = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(row, 'end_location', 'row'));
        const endColumn = (0,json_documents/* asPosition */.kI)(Number((0,json_documents.at)(row, 'end_location', 'column')) - 1);
        const code = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'code'));
        const url = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(row, 'url'));
        return [
            {
                file,
                line,
                ...(column !== undefined && { column }),
                ...(endLine !== undefined && { endLine }),
                ...(endColumn !== undefined && { endColumn }),
                severity: 'error',
                ...(code !== undefined && { code }),
                message: clip(message),
                ...(url !== undefined && { url }),
                at,
                until,
            },
        ];
    }));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/rust-panic.ts




function rust_panic_read({ lines }) {
    const findings = [];
    for (let at = 0; at < lines.length; at++) {
        const panic = readRustPanic(lines, at);
        if (!panic)
            continue;
        const { frames, message, end } = panic;
        const text = essence(message);
        findings.push(makeFinding({ frames, severity: 'error', code: 'panic', message: text, at, until: end - 1 }));
        at = Math.max(at, end - 1);
    }
    const packages = cargoPackages(lines);
    return findings.map(finding => inWorkspace(finding, packages));
}
const rust_panic_tool = {
    name: 'rust panic',
    title: 'Crashes of Rust programs',
    homepage: 'https://doc.rust-lang.org/std/macro.panic.html',
    ecosystem: 'rust',
    evidence: [' panicked at '],
    reach: 80,
    commands: [],
    precedence: 'fallback',
    read: rust_panic_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/rustfmt.ts


const rustfmt_HEAD = /^Diff in (\S.*?)(?: at line |:)(\d+):$/;
const rustfmt_LISTED = /^(?:\/\S+|[\w./-]+)\.rs$/;
const rustfmt_MAX_SHOWN = 8;
function rustfmt_read({ lines, command }) {
    const isListing = /\b(?:cargo fmt|rustfmt)\b[^;&|]*\s(?:-\w*l|--files-with-diff)\b/.test(command);
    const findings = [];
    for (let at = 0; at < lines.length; at++) {
        const text = lines[at] ?? '';
        if (isListing && rustfmt_LISTED.test(text)) {
            findings.push(makeFinding({ file: text, severity: 'error', message: 'not formatted (rustfmt)', at }));
        }
        const [, file, start] = rustfmt_HEAD.exec(text) ?? [];
        if (file === undefined)
            continue;
        const hunk = rustfmt_readHunk(lines, at + 1);
        const message = ['not formatted (rustfmt)', ...hunk.change].join('\n');
        const line = Number(start) + hunk.context;
        const endLine = Math.max(line, line + hunk.removed - 1);
        findings.push(makeFinding({ file, line, endLine, severity: 'error', message, at, until: hunk.end - 1 }));
        at = hunk.end - 1;
    }
    return findings;
}
function rustfmt_readHunk(lines, start) {
    let end = start;
    let context = 0;
    let removed = 0;
    const change = [];
    for (; end < lines.length && /^[ +-]|^$/.test(lines[end] ?? ''); end++) {
        const text = lines[end] ?? '';
        if (text === '' && !/^[ +-]/.test(lines[end + 1] ?? ''))
            break;
        const isChange = /^[+-]/.test(text);
        if (!isChange && change.length === 0)
            context++;
        if (isChange)
            change.push(clip(text));
        if (text.startsWith('-'))
            removed++;
    }
    const shown = change.length > rustfmt_MAX_SHOWN ? [...change.slice(0, rustfmt_MAX_SHOWN), '…'] : change;
    return { context, removed, change: shown, end };
}
const rustfmt_tool = {
    name: 'rustfmt',
    title: "Rust's formatter",
    homepage: 'https://github.com/rust-lang/rustfmt',
    ecosystem: 'rust',
    evidence: ['Diff in ', '.rs'],
    reach: 36,
    commands: ['rustfmt', 'cargo fmt'],
    read: rustfmt_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/safety.ts



const TABLE_ROW = /^\| ([\w.-]+) +\| ([\w.!+-]+) +\| (\S.*?) +\| (\d{4,6}) +\|$/;
const TABLE_TEXT = /^\| (\S.*?) +\|$/;
const NARROW_ROW = /^-> ([\w.-]+), installed (\S+), affected (\S+), id (\d{4,6})$/;
const safety_BLOCK = /^-> Vulnerability (?:found in (\S+) version (\S+)|may be present given that your (\S+) install specifier is .+)$/;
const SCANNED_FILE = /^📝 (\S.*):$/u;
const SCANNED_PACKAGE = /^ ([\w.-]+)(?:\[[^\]]*\])?([^\w\s[].*?)? {2}\[\d+ vulnerabilit/;
const SCANNED_ID = /^ +-> Vuln ID (\d{4,6}): ?(.*)$/;
const PINNED = /^===?([^,;\s]+)/;
const safety_MAY_MATTER = /^(?:-> |\| |📝 | [\w.-])/u;
const safety_MAX_BLOCK = 40;
const safety_tool = {
    name: 'safety',
    title: 'Python vulnerability scanner',
    homepage: 'https://docs.safetycli.com',
    ecosystem: 'security',
    evidence: [
        '| affected  ',
        '-> Vulnerability found in ',
        '-> Vulnerability may be present ',
        ', installed ',
        '"vulnerability_id": ',
        '-> Vuln ID ',
        'vulnerabilities found',
        '        null,',
    ],
    commands: ['safety'],
    read: log => {
        const named = namedRequirements(log.command);
        return [...safety_readText(log.lines), ...safety_readJson(log)].map(finding => finding.file === undefined && named !== undefined ? { ...finding, file: named } : finding);
    },
};
function safety_readText(lines) {
    const findings = [];
    let file;
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        if (line.length > 2_000)
            continue;
        if (!safety_MAY_MATTER.test(line))
            continue;
        file = SCANNED_FILE.exec(line)?.[1] ?? file;
        const finding = safety_readRow(lines, at) ?? safety_readBlock(lines, at);
        const found = finding ? [finding] : readScanned(lines, at, file);
        findings.push(...found);
        at = found.at(-1)?.until ?? at;
    }
    return findings;
}
function safety_readRow(lines, at) {
    const line = lines[at] ?? '';
    const narrow = NARROW_ROW.exec(line);
    const [, name, version, affected, id] = narrow ?? TABLE_ROW.exec(line) ?? [];
    if (name === undefined || version === undefined || id === undefined)
        return undefined;
    const text = [];
    let until = at;
    if (!narrow && lines[at + 1]?.startsWith('+===') === true) {
        until++;
        for (let index = at + 2; index < Math.min(lines.length, at + safety_MAX_BLOCK); index++) {
            const words = TABLE_TEXT.exec(lines[index] ?? '')?.[1];
            if (words === undefined || TABLE_ROW.test(lines[index] ?? ''))
                break;
            text.push(words);
            until = index;
        }
    }
    const title = text.length > 0 ? text.join(' ') : `affected versions ${affected ?? ''}`;
    return vulnerabilityFinding({ package: safety_pypi(name, version), id, title }, at, until);
}
function safety_readBlock(lines, at) {
    const [, found, version, unpinned] = safety_BLOCK.exec(lines[at] ?? '') ?? [];
    const name = found ?? unpinned;
    if (name === undefined)
        return undefined;
    let until = at;
    while (until + 1 < lines.length &&
        until < at + safety_MAX_BLOCK &&
        /^ {3}\S/.test(lines[until + 1] ?? '')) {
        until++;
    }
    const block = lines.slice(at + 1, until + 1).map(line => line.trim());
    const id = field(block, 'Vulnerability ID:');
    const cve = block.find(line => /^(?:CVE|PVE|GHSA)-[\w-]+$/.test(line));
    const url = /visit (https?:\/\/\S+)/.exec(block.join(' '))?.[1];
    return vulnerabilityFinding({
        package: safety_pypi(name, version),
        ...(id !== undefined && { id }),
        ...(cve !== undefined && { aliases: [cve] }),
        title: advisory(block),
        ...(url !== undefined && { url }),
    }, at, until);
}
const field = (block, label) => block
    .find(line => line.startsWith(label))
    ?.slice(label.length)
    .trim();
function advisory(block) {
    const start = block.findIndex(line => line.startsWith('ADVISORY:'));
    if (start < 0)
        return field(block, 'Affected spec:') ?? '';
    const length = block
        .slice(start)
        .findIndex(line => /^(?:(?:CVE|PVE|GHSA)-[\w-]+$|Fixed versions:|For more information)/.test(line));
    const end = length < 0 ? undefined : start + length;
    return block.slice(start, end).join(' ').slice('ADVISORY:'.length);
}
function readScanned(lines, at, file) {
    const [, name, specifier = ''] = SCANNED_PACKAGE.exec(lines[at] ?? '') ?? [];
    if (name === undefined)
        return [];
    const about = {
        package: safety_pypi(name, PINNED.exec(specifier)?.[1]),
        ...(file !== undefined && { file }),
    };
    const findings = [];
    let next = at + 1;
    for (let id = SCANNED_ID.exec(lines[next] ?? ''); id; id = SCANNED_ID.exec(lines[next] ?? '')) {
        const start = next++;
        const text = [];
        while (/^ {5}\S/.test(lines[next] ?? ''))
            text.push((lines[next++] ?? '').trim());
        const [cve, level] = (id[2] ?? '').split(', CVSS Severity ');
        const title = text.filter(line => !line.startsWith('For more information: ')).join(' ');
        const url = /For more information: (\S+)/.exec(text.join(' '))?.[1];
        findings.push(vulnerabilityFinding({
            ...about,
            id: id[1] ?? '',
            title,
            ...(cve !== undefined && cve !== '' && { aliases: [cve.trim()] }),
            ...(level !== undefined && { level: level.trim() }),
            ...(url !== undefined && { url }),
        }, start, next - 1));
    }
    if (findings.length > 0)
        return findings;
    const title = /\[(\d+ vulnerabilit[^\]]*)/.exec(lines[at] ?? '')?.[1] ?? '';
    return [vulnerabilityFinding({ ...about, title }, at)];
}
function safety_pypi(name, version) {
    return { name, ...(version !== undefined && { version }), ecosystem: 'pypi' };
}
function safety_readJson(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => {
        const rows = (0,json_documents/* asArray */._j)(value).map(row => (0,json_documents/* asArray */._j)(row).map(json_documents/* asString */.oJ));
        const old = rows.flatMap(([name, affected, version, title, id]) => name !== undefined &&
            /^[<>=!~]/.test(affected ?? '') &&
            version !== undefined &&
            id !== undefined &&
            /^\d{4,6}$/.test(id)
            ? [{ package: safety_pypi(name, version), id, title: title ?? '' }]
            : []);
        if ((0,json_documents/* property */.MZ)(value, 'report_meta') === undefined) {
            return old.map(each => vulnerabilityFinding(each, at, until));
        }
        return (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(value, 'vulnerabilities')).flatMap(each => {
            const name = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(each, 'package_name'));
            if (name === undefined)
                return [];
            const cve = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(each, 'CVE'));
            const url = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(each, 'more_info_url'));
            const id = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(each, 'vulnerability_id'));
            const found = (0,json_documents.at)(value, 'affected_packages', name, 'requirements', 0, 'found');
            const file = (0,json_documents/* asString */.oJ)(found) ?? (0,json_documents/* asString */.oJ)((0,json_documents.at)(value, 'affected_packages', name, 'found'));
            return [
                vulnerabilityFinding({
                    package: safety_pypi(name, (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(each, 'analyzed_version'))),
                    ...(id !== undefined && { id }),
                    ...(cve !== undefined && { aliases: [cve] }),
                    title: (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(each, 'advisory')) ?? '',
                    fixed: (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(each, 'fixed_versions')).map(json_documents/* asString */.oJ).join(', '),
                    ...(url !== undefined && { url }),
                    ...(file?.includes('.') === true && !file.includes('site-packages') && { file }),
                }, at, until),
            ];
        });
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/sanitizers.ts

const REPORT = /^(?:==\d+== ?)?(?:ERROR|WARNING): (Address|Thread|Memory|HWAddress|Undefined|Leak)Sanitizer: (.*)$/;
const sanitizers_ACCESS = /^\s*((?:READ|WRITE|Read|Write|Atomic \w+) of size \d+)/;
const LEAK = /^((?:Direct|Indirect) leak of [\d,]+ byte\(s\) in [\d,]+ object\(s\)) allocated from:$/;
const sanitizers_RUNTIME = /^(\S[^:]{0,400}):(\d+):(?:(\d+):)? runtime error: (.*)$/;
const sanitizers_FRAME = /^ +#\d+ (?:0x[\da-f]+ in )?(.*)$/;
const sanitizers_PLACE = /^(?:.* )?(\S[^\s:]*):(\d+)(?::(\d+))?(?: \(.*\))?$/;
const RUNTIME_FRAME = /(?:^|\/)(?:libsanitizer|compiler-rt|sysdeps|csu|glibc\S*|nptl)\//;
const sanitizers_tool = {
    name: 'sanitizers',
    title: 'Address, leak, memory, thread and undefined behaviour sanitizers',
    homepage: 'https://github.com/google/sanitizers',
    ecosystem: 'c',
    evidence: ['Sanitizer: ', ': runtime error: ', ' byte(s) in '],
    evidenceForm: /Sanitizer: |:\d+: runtime error: | byte\(s\) in /,
    reach: 150,
    commands: [],
    read: log => {
        const { lines } = log;
        const findings = [];
        for (let at = 0; at < lines.length; at++) {
            const line = lines[at] ?? '';
            if (line.length > 4_000)
                continue;
            const finding = sanitizers_readReport(lines, at) ?? readLeak(lines, at) ?? readRuntimeError(lines, at);
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};
function sanitizers_readReport(lines, at) {
    const [, name, text = ''] = REPORT.exec(lines[at] ?? '') ?? [];
    if (name === undefined || name === 'Leak' || text.startsWith('detected memory leaks'))
        return undefined;
    const kind = /^[\w-]+(?: [a-z-]+)*?(?= on | \(|:|$)/.exec(text)?.[0] ?? text;
    const { frames, until } = readStack(lines, at + 1);
    const access = lines
        .slice(at + 1, at + 3)
        .map(line => sanitizers_ACCESS.exec(line)?.[1])
        .find(found => found !== undefined);
    return makeFinding({
        frames: frames.length > 0 ? frames : undefined,
        severity: 'error',
        code: kind.replace(/ /g, '-'),
        message: `${name}Sanitizer: ${[kind, ...(access === undefined ? [] : [access])].join(', ')}`,
        at,
        until,
    });
}
function readLeak(lines, at) {
    const leak = LEAK.exec(lines[at] ?? '')?.[1];
    if (leak === undefined)
        return undefined;
    const { frames, until } = readStack(lines, at + 1);
    return makeFinding({
        frames: frames.length > 0 ? frames : undefined,
        severity: 'error',
        code: 'memory-leak',
        message: `LeakSanitizer: ${leak}`,
        at,
        until,
    });
}
function readRuntimeError(lines, at) {
    const [, file, line, column, message] = sanitizers_RUNTIME.exec(lines[at] ?? '') ?? [];
    if (file === undefined || message === undefined)
        return undefined;
    const stack = readStack(lines, at + 1, 1);
    const place = { file, line: Number(line), ...(Number(column) > 0 && { column: Number(column) }) };
    return makeFinding({
        ...(stack.frames.length > 0 ? { frames: [place, ...stack.frames] } : place),
        severity: 'error',
        message,
        at,
        until: stack.until,
    });
}
function readStack(lines, start, reach = 6) {
    let index = start;
    while (index < start + reach && !sanitizers_FRAME.test(lines[index] ?? ''))
        index++;
    const frames = [];
    let until = start - 1;
    for (; index < lines.length; index++) {
        const call = sanitizers_FRAME.exec((lines[index] ?? '').slice(0, 4_000))?.[1];
        if (call === undefined)
            break;
        until = index;
        const [, file, line, column] = sanitizers_PLACE.exec(call) ?? [];
        if (file === undefined || RUNTIME_FRAME.test(file) || Number(line) === 0)
            continue;
        frames.push({ file, line: Number(line), ...(Number(column) > 0 && { column: Number(column) }) });
    }
    return { frames, until };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/sass.ts

const sass_HEAD = /^(Error|Deprecation Warning|DEPRECATION WARNING|Warning|WARNING)(?: \[([\w-]+)\])?(?: on line \d+, column \d+ of \S+)?: (.*)$/;
const sass_FRAME = /^ {2,}(\S.*\.(?:s[ac]ss|css)|-) (\d+):(\d+) {2,}(\S.*)$/;
const sass_LINK = /^More info and automated migrator: (\S+)$/;
const sass_MAX_LINES = 60;
function sass_readProblem(lines, at, head) {
    const [, kind = '', code, first = ''] = head;
    const frames = [];
    const text = [first];
    let url;
    let until = at;
    for (let index = at + 1; index < Math.min(lines.length, at + sass_MAX_LINES); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        if (sass_HEAD.test(line))
            break;
        const frame = sass_FRAME.exec(line);
        if (!frame && frames.length > 0)
            break;
        const link = sass_LINK.exec(line)?.[1];
        if (frame) {
            frames.push({ file: frame[1] ?? '', line: Number(frame[2]), column: Number(frame[3]) });
            until = index;
        }
        else if (link !== undefined)
            url = link;
        else if (!/^\s*(?:[╷╵│,']|\d* *[│|╷╵])/.test(line))
            text.push(line);
    }
    if (frames.length === 0)
        return undefined;
    return {
        frames,
        severity: kind === 'Error' ? 'error' : 'warning',
        ...(code !== undefined && { code }),
        message: essence(text, 4),
        ...(url !== undefined && { url }),
        at,
        until,
    };
}
const sass_tool = {
    name: 'sass',
    title: 'Sass compiler',
    homepage: 'https://sass-lang.com',
    ecosystem: 'javascript',
    evidence: ['  root stylesheet', '  @import', '  @use'],
    reach: 36,
    commands: ['sass'],
    read: log => {
        const findings = [];
        for (let at = 0; at < log.lines.length; at++) {
            const head = sass_HEAD.exec((log.lines[at] ?? '').slice(0, 2_000));
            const finding = head ? sass_readProblem(log.lines, at, head) : undefined;
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/scalac.ts


const SBT = /^\[(error|warn)\] /;
const SCALA_2 = /^(\S.*?\.(?:scala|sbt)):(\d+): (error|warning): (.*)$/;
const SBT_2 = /^(\S.*?\.(?:scala|sbt|java)):(\d+)(?::(\d+))?: (.*)$/;
const SCALA_3 = /^-- (?:\[(E\d+)\] )?(.*?)(Error|Warning): (\S.*?\.(?:scala|sc|sbt)):(\d+):(\d+) -+$/;
const scalac_CARET = /^\s*\^+\s*$/;
const MARKS_3 = /^ *\| *\^+ *$/;
const scalac_MAX_LINES = 40;
function scalac_read({ lines }) {
    const findings = [];
    for (let at = 0; at < lines.length; at++) {
        const found = readScala3(lines, at) ?? readScala2(lines, at);
        if (!found)
            continue;
        findings.push(found);
        at = found.until ?? at;
    }
    return findings;
}
function readScala2(lines, at) {
    const whole = lines[at] ?? '';
    const level = SBT.exec(whole)?.[1];
    const text = plain(whole);
    const match = level === undefined ? SCALA_2.exec(text) : SBT_2.exec(text);
    if (!match)
        return undefined;
    const [, file, line, third] = match;
    const end = lines.slice(at, at + scalac_MAX_LINES).findIndex(more => scalac_CARET.test(plain(more)));
    if (end < 2)
        return undefined;
    const caret = at + end;
    const more = lines.slice(at + 1, caret - 1).map(plain);
    const word = level ?? third ?? 'error';
    return makeFinding({
        file,
        line,
        column: (level === undefined ? undefined : third) ?? plain(lines[caret] ?? '').indexOf('^') + 1,
        severity: word === 'error' ? 'error' : 'warning',
        message: essence([match[4] ?? '', ...more]),
        at,
        until: caret,
    });
}
function readScala3(lines, at) {
    const match = SCALA_3.exec(plain(lines[at] ?? ''));
    if (!match)
        return undefined;
    const [, code, kind = '', level = '', file, line, column] = match;
    let end = at + 1;
    const text = [];
    let isMessage = false;
    while (end < Math.min(lines.length, at + scalac_MAX_LINES)) {
        const body = plain(lines[end] ?? '');
        const [, rest] = /^ *\d* *\|(.*)$/.exec(body) ?? [];
        if (rest === undefined)
            break;
        if (isMessage && !/^ *longer explanation available/.test(rest))
            text.push(rest);
        isMessage ||= MARKS_3.test(body);
        end++;
    }
    return makeFinding({
        file,
        line,
        column,
        severity: level.toLowerCase(),
        code,
        message: essence(text) || `${kind}${level}`.trim(),
        at,
        until: end - 1,
    });
}
function plain(line) {
    return line.slice(0, 4_000).replace(SBT, '');
}
const scalac_tool = {
    name: 'scalac',
    title: 'Scala compiler',
    homepage: 'https://docs.scala-lang.org/overviews/compiler-options/',
    ecosystem: 'jvm',
    evidence: ['.scala:', '.sbt:', '.sc:'],
    reach: 15,
    commands: ['scalac', 'scala', 'sbt'],
    read: scalac_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/scalafmt.ts

const scalafmt_LINE = /^(?:\[(?:warn|error)\] )?(?:error: |scalafmt: )?(\S.*\.(?:scala|sbt|sc|mill)) (?:isn't formatted properly!|is mis-formatted\b.*)$/;
function scalafmt_read({ lines }) {
    return lines.flatMap((text, at) => {
        const file = scalafmt_LINE.exec(text)?.[1];
        if (file === undefined)
            return [];
        return [makeFinding({ file, severity: 'error', message: 'not formatted (scalafmt)', at })];
    });
}
const scalafmt_tool = {
    name: 'scalafmt',
    title: "Scala's formatter",
    homepage: 'https://scalameta.org/scalafmt/',
    ecosystem: 'jvm',
    evidence: ["isn't formatted properly!", 'is mis-formatted'],
    reach: 5,
    commands: ['scalafmt', 'scalafmtCheck', 'scalafmtCheckAll'],
    read: scalafmt_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/secretlint.ts


const secretlint_SUMMARY = /^✖ (\d+) problems? \(\d+ errors?, \d+ warnings?(?:, \d+ infos?)?\)$/;
const secretlint_MESSAGE = /^(?:\[(\w+)\] )?(.*?)(?: {2,}(@?[\w./-]*secretlint[\w./-]*))?(?: > (@?[\w./-]*secretlint[\w./-]*))?$/;
const secretlint_tool = {
    name: 'secretlint',
    title: 'finds secrets in files',
    homepage: 'https://github.com/secretlint/secretlint',
    ecosystem: 'security',
    evidence: ['secretlint-rule-'],
    reach: 10,
    commands: ['secretlint'],
    read: log => {
        const rows = readStylishRows(log.lines, line => {
            const count = secretlint_SUMMARY.exec(line)?.[1];
            return count === undefined ? undefined : Number(count);
        });
        return rows.flatMap(({ level, rule, message, ...row }) => {
            const text = rule === undefined ? message : `${message}  ${rule}`;
            if (!text.includes('secretlint-rule-'))
                return [];
            const [, , said = '', preset, inner] = secretlint_MESSAGE.exec(text) ?? [];
            const code = (inner ?? preset)?.replace(/^@secretlint\//, '');
            return makeFinding({ ...row, severity: level, code, message: said });
        });
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/semgrep.ts


const TITLE = /^│ \d+ (?:Blocking |Non-blocking )?(?:Code|Secrets|Unreachable Supply Chain|Reachable Supply Chain|Supply Chain) Findings? /u;
const semgrep_FILE = /^ {2,4}(\S.*?) *$/;
const semgrep_RULE = /^ {2,8}(❯❯❱|❯❱|❱)?\s*([\w-]+(?:\.[\w-]+)*) *$/u;
const semgrep_CODE = /^ +(\d{1,9})[┆┊]/u;
const semgrep_EMACS = /^(\S[^:]*):(\d{1,9}):(\d{1,9}):(error|warning|info)\(([\w.-]+)\):(.*)$/;
const VIM = /^(\S[^:]*):(\d{1,9}):(\d{1,9}):([EWI]):([\w.-]+):(\S.*)$/;
const semgrep_MAX_BLOCK = 80;
const semgrep_SEVERITIES = {
    '❯❯❱': 'error',
    '❯❱': 'warning',
    '❱': 'info',
    E: 'error',
    W: 'warning',
    I: 'info',
    ERROR: 'error',
    HIGH: 'error',
    CRITICAL: 'error',
    WARNING: 'warning',
    MEDIUM: 'warning',
    INFO: 'info',
    LOW: 'info',
};
const semgrep_tool = {
    name: 'semgrep',
    title: 'Code scanner by patterns',
    homepage: 'https://semgrep.dev',
    ecosystem: 'security',
    evidence: [
        '❯❯❱',
        ' ❯❱ ',
        ' ❱ ',
        ' Code Finding',
        '"check_id"',
        ':error(',
        ':warning(',
        ':E:',
        ':W:',
    ],
    reach: 24,
    commands: ['semgrep', 'opengrep'],
    read: log => [...semgrep_readText(log.lines), ...semgrep_readRows(log.lines), ...semgrep_readJson(log)],
};
function semgrep_readText(lines) {
    const findings = [];
    let file;
    let inFindings = false;
    for (let at = 0; at < lines.length; at++) {
        const line = (lines[at] ?? '').slice(0, 2_000);
        if (TITLE.test(line))
            inFindings = true;
        else if (line.startsWith('│ '))
            inFindings = false;
        if (!inFindings)
            continue;
        const next = (lines[at + 1] ?? '').slice(0, 2_000);
        const [, mark, rule] = semgrep_RULE.exec(line) ?? [];
        if (mark === undefined && semgrep_RULE.exec(next)?.[1] !== undefined && semgrep_FILE.test(line)) {
            file = semgrep_FILE.exec(line)?.[1];
        }
        else if (mark !== undefined && rule !== undefined && file !== undefined) {
            findings.push(...semgrep_readRule(lines, at, file, semgrep_SEVERITIES[mark] ?? 'error', rule));
        }
    }
    return findings;
}
function semgrep_readRule(lines, at, file, severity, code) {
    const words = [];
    const findings = [];
    let last;
    for (let index = at + 1; index < Math.min(lines.length, at + semgrep_MAX_BLOCK); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        if (semgrep_RULE.exec(line)?.[1] !== undefined || /^[┌│]/u.test(line))
            break;
        const number = semgrep_CODE.exec(line)?.[1];
        if (number === undefined) {
            if (/⋮┆-{4,}/u.test(line))
                last = undefined;
            else if (findings.length === 0)
                words.push(line);
            continue;
        }
        const row = Number(number);
        if (last !== undefined && row === last + 1) {
            const open = findings.pop();
            if (open)
                findings.push({ ...open, endLine: row, until: index });
        }
        else {
            const text = words.filter(word => !/Blocking|Details:|▶▶┆/u.test(word));
            findings.push({
                file,
                line: row,
                severity,
                code,
                message: essence(text, 4) || code,
                at,
                until: index,
            });
        }
        last = row;
    }
    return findings;
}
function semgrep_readRows(lines) {
    return lines.flatMap((text, at) => {
        const line = text.slice(0, 2_000);
        const [, file, row, column, level, code, rest] = semgrep_EMACS.exec(line) ?? VIM.exec(line) ?? [];
        if (file === undefined || level === undefined || code === undefined)
            return [];
        const message = level.length > 1 ? (rest ?? '').replace(/^.*:(?=[^:]+$)/, '') : rest;
        return [
            {
                file,
                line: Number(row),
                column: Number(column),
                severity: semgrep_SEVERITIES[level.toUpperCase()] ?? semgrep_SEVERITIES[level] ?? 'error',
                code,
                message: clip((message ?? '').trim() || code),
                at,
            },
        ];
    });
}
function semgrep_readJson(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(value, 'results')).flatMap((result) => {
        const code = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(result, 'check_id'));
        const file = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(result, 'path'));
        const line = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(result, 'start', 'line'));
        if (code === undefined || file === undefined || line === undefined)
            return [];
        const column = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(result, 'start', 'col'));
        const endLine = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(result, 'end', 'line'));
        const url = (0,json_documents/* asString */.oJ)((0,json_documents.at)(result, 'extra', 'metadata', 'source'));
        return [
            {
                file,
                line,
                ...(column !== undefined && { column }),
                ...(endLine !== undefined && { endLine }),
                severity: semgrep_SEVERITIES[(0,json_documents/* asString */.oJ)((0,json_documents.at)(result, 'extra', 'severity')) ?? ''] ?? 'error',
                code,
                message: clip((0,json_documents/* asString */.oJ)((0,json_documents.at)(result, 'extra', 'message')) ?? code),
                ...(url !== undefined && { url }),
                at,
                until,
            },
        ];
    }));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/sh.ts

const SHELL = /^(?:-|(?:\/(?:usr\/)?(?:local\/)?bin\/)?(?:env |-)?(?:ba|da|a|k|mk|z)?sh)$/;
const BASH = {
    pattern: /^(?<file>[^\s:'"`#][^:'"`]{0,400}): line (?<line>\d+): (?<message>\S.*)$/,
    mark: ': line ',
};
const DASH = {
    pattern: /^(?<file>[^\s:'"`#][^:'"`]{0,400}): (?<line>\d+): (?<message>(?:Syntax error: |Bad substitution|Illegal (?:number|option)|arithmetic expression: |cannot (?:open|create) |Can't open |Permission denied).*|\S{1,200}: (?:not found|Permission denied|parameter not set|bad variable name|is read only|unexpected operator|argument expected|bad number|Illegal number: .*|Text file busy|Exec format error)|\S{1,200}: Permission denied)$/,
};
const ZSH = {
    pattern: /^(?<file>[^\s:'"`#][^:'"`]{0,400}):(?<line>\d+): (?<message>(?:command not found: |parse error |unmatched |no matches found: |permission denied: |bad substitution|read-only variable: ).*)$/,
};
const sh_tool = {
    name: 'sh',
    title: 'Shells: sh, bash, dash, busybox, zsh',
    homepage: 'https://www.gnu.org/software/bash/',
    ecosystem: 'shell',
    evidence: [
        ': line ',
        ': Syntax error: ',
        ': not found',
        ': parameter not set',
        ': command not found: ',
        ': parse error ',
        'Bad substitution',
        'Permission denied',
        ': cannot open ',
        ': unexpected operator',
    ],
    reach: 1,
    commands: ['sh', 'bash', 'dash', 'zsh', 'ash'],
    read: log => readForms(log, [BASH, DASH, ZSH], {
        accept: ({ file = '', message = '' }) => !SHELL.test(file) &&
            /[./]/.test(file) &&
            !file.startsWith('In ') &&
            !message.startsWith('warning: setlocale'),
        refine: finding => finding.message.startsWith('warning: ') ? { ...finding, severity: 'warning' } : finding,
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/shellcheck.ts



const shellcheck_SEVERITIES = {
    error: 'error',
    warning: 'warning',
    info: 'info',
    note: 'info',
    style: 'info',
};
const shellcheck_GCC = {
    pattern: /^(?<file>\S[^:]{0,400}):(?<line>\d+):(?<column>\d+): (?<severity>error|warning|note): (?<message>.*) \[(?<code>SC\d{4})\]$/,
    mark: ' [SC',
};
const shellcheck_HEAD = /^In (\S.*) line (\d+):$/;
const shellcheck_PROBLEM = /^( *)(\^-*\^|\^--) (SC\d{4})(?: \((error|warning|info|style)\))?: (.*)$/;
const TAB = 8;
const shellcheck_tool = {
    name: 'shellcheck',
    title: 'Shell script linter',
    homepage: 'https://www.shellcheck.net',
    ecosystem: 'shell',
    evidence: [' SC1', ' SC2', ' SC3', '[SC1', '[SC2', '[SC3', '"level":"'],
    evidenceForm: /[ [^]SC\d|"level":"\w+","code":\d/,
    reach: 4,
    commands: ['shellcheck'],
    read: log => [
        ...readForms(log, [shellcheck_GCC], { severities: shellcheck_SEVERITIES, url: wiki }),
        ...readTty(log.lines),
        ...shellcheck_readJson(log),
    ],
};
function wiki(code) {
    return `https://www.shellcheck.net/wiki/${code}`;
}
function readTty(lines) {
    const findings = [];
    let place;
    let source = '';
    for (const [at, text] of lines.entries()) {
        if (text.length > 4_000)
            continue;
        const [, file, line] = text.startsWith('In ') ? (shellcheck_HEAD.exec(text) ?? []) : [];
        if (file !== undefined) {
            place = { file, line: Number(line) };
            source = lines[at + 1] ?? '';
            continue;
        }
        const [, indent = '', marks = '', code, severity = 'warning', message = ''] = place && text.includes('^-') ? (shellcheck_PROBLEM.exec(text) ?? []) : [];
        if (!place || code === undefined)
            continue;
        const end = marks === '^--' ? {} : { endColumn: columnOf(source, indent.length + marks.length) };
        findings.push(makeFinding({
            ...place,
            column: columnOf(source, indent.length + 1),
            ...(marks !== '^--' && { endLine: place.line }),
            ...end,
            severity: shellcheck_SEVERITIES[severity] ?? 'warning',
            code,
            message,
            url: wiki(code),
            at,
        }));
    }
    return findings;
}
function columnOf(source, column) {
    if (!source.includes('\t'))
        return column;
    let width = 0;
    for (let index = 0; index < source.length; index++) {
        width += source.charAt(index) === '\t' ? TAB - (width % TAB) : 1;
        if (width >= column)
            return index + 1;
    }
    return column;
}
function shellcheck_readJson(log) {
    if (!log.lines.some(line => line.includes('"level":"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => {
        const comments = Array.isArray(value) ? (0,json_documents/* asArray */._j)(value) : (0,json_documents/* asArray */._j)((0,json_documents.at)(value, 'comments'));
        return comments.flatMap(comment => {
            const number = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(comment, 'code'));
            const level = (0,json_documents/* asString */.oJ)((0,json_documents.at)(comment, 'level'));
            const file = (0,json_documents/* asString */.oJ)((0,json_documents.at)(comment, 'file'));
            const message = (0,json_documents/* asString */.oJ)((0,json_documents.at)(comment, 'message'));
            if (number === undefined || level === undefined || file === undefined)
                return [];
            const code = `SC${number}`;
            const end = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(comment, 'endColumn'));
            const endLine = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(comment, 'endLine'));
            const column = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(comment, 'column'));
            const isWithin = endLine === (0,json_documents/* asPosition */.kI)((0,json_documents.at)(comment, 'line')) && end === column;
            return [
                makeFinding({
                    file,
                    line: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(comment, 'line')),
                    column,
                    endLine: isWithin ? undefined : endLine,
                    endColumn: isWithin || end === undefined ? undefined : end - 1,
                    severity: shellcheck_SEVERITIES[level] ?? 'warning',
                    code,
                    message: message ?? '',
                    url: wiki(code),
                    at,
                    until,
                }),
            ];
        });
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/shfmt.ts


const shfmt_SYNTAX = {
    pattern: /^(?<file>\S[^:]{0,400}\.(?:sh|bash|bats|ksh|mksh|zsh|dash|env)):(?<line>\d+):(?<column>\d+): (?!(?:error|warning|note|style): |[EW]0\d\d )(?<message>\S.*)$/,
};
const SCRIPT = /\.(?:sh|bash|bats|ksh|mksh|zsh|dash|env)$/;
const shfmt_LIST = /\bshfmt\s[^|;&\n]*(?:-\w*l|--list)/;
const shfmt_tool = {
    name: 'shfmt',
    title: 'Shell script formatter',
    homepage: 'https://github.com/mvdan/sh',
    ecosystem: 'shell',
    evidence: ['.orig', '.sh', '.bash', '.bats'],
    reach: 48,
    commands: ['shfmt'],
    read: log => {
        const findings = readUnifiedDiffs(log.lines).flatMap(hunk => hunk.oldFile === `${hunk.newFile}.orig` && hunk.oldLabel === '' && mayBeScript(hunk.newFile)
            ? [
                {
                    file: hunk.newFile,
                    line: hunk.line,
                    endLine: hunk.endLine,
                    severity: 'error',
                    message: describeHunk('not formatted', hunk),
                    at: hunk.at,
                    until: hunk.until,
                },
            ]
            : []);
        const syntax = readForms(log, [shfmt_SYNTAX], {
            accept: ({ message = '' }) => !/\[SC\d{4}\]$/.test(message),
        });
        return [...findings, ...syntax, ...(shfmt_LIST.test(log.command) ? readList(log.lines) : [])];
    },
};
function mayBeScript(file) {
    return SCRIPT.test(file) || !file.slice(file.lastIndexOf('/') + 1).includes('.');
}
function readList(lines) {
    return lines.flatMap((line, at) => line.length < 400 &&
        /^[\w./@+-]+$/.test(line) &&
        SCRIPT.test(line) &&
        !/^\s+\S/.test(lines[at + 1] ?? '')
        ? [{ file: line, severity: 'error', message: 'not formatted', at }]
        : []);
}

;// CONCATENATED MODULE: ./src/diagnose/tools/shunit2.ts


const ASSERT = /^ASSERT:(?:\[\d+\] )?(.*)$/;
const shunit2_ERROR = /^shunit2:(?:ERROR|FATAL):? (.*)$/;
const RETURNED = /^(\w+)\(\) returned non-zero return code\.$/;
const shunit2_TEST = /^test\w*$/;
const shunit2_REACH = 40;
const shunit2_tool = {
    name: 'shunit2',
    title: 'Unit tests of shell scripts',
    homepage: 'https://github.com/kward/shunit2',
    ecosystem: 'shell',
    evidence: ['ASSERT:', 'shunit2:ERROR', 'shunit2:FATAL'],
    evidenceForm: /^(?:ASSERT:|shunit2:)/,
    reach: shunit2_REACH,
    commands: ['shunit2'],
    read: ({ lines }) => {
        const findings = [];
        const vague = new Map();
        const told = new Set();
        let test;
        for (const [at, line] of lines.entries()) {
            if (line.startsWith('test') && shunit2_TEST.test(line.slice(0, 200)))
                test = line;
            const isError = line.startsWith('shunit2:');
            if (!isError && !line.startsWith('ASSERT:'))
                continue;
            const said = (isError ? shunit2_ERROR : ASSERT).exec(line.slice(0, 2_000))?.[1];
            if (said === undefined)
                continue;
            const name = (isError ? RETURNED.exec(said)?.[1] : undefined) ?? test;
            if (name === undefined)
                continue;
            const finding = makeFinding({
                anchor: `${name}()`,
                anchorIn: '.sh',
                severity: 'error',
                message: `${name}: ${clip(said === '' ? 'the assertion failed' : said)}`,
                at,
            });
            if (RETURNED.test(said)) {
                if (!told.has(name))
                    vague.set(name, findings.length);
                else
                    continue;
            }
            else
                told.add(name);
            findings.push(finding);
        }
        const doubled = new Set([...vague].filter(([name]) => told.has(name)).map(([, index]) => index));
        return findings.filter((_, index) => !doubled.has(index));
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/size-limit.ts

const EXCEEDED = /^\s*(?:✖ )?((?:Package size|Total time|Loading time) limit has exceeded by .*|Size Limit can't find files at .*)$/;
const size_limit_DETAIL = /^\s*((?:Size limit|Size|Loading time|Running time|Total time|Time limit): .*)$/;
const size_limit_tool = {
    name: 'size-limit',
    title: 'checks the size of bundles',
    homepage: 'https://github.com/ai/size-limit',
    ecosystem: 'javascript',
    evidence: ['limit has exceeded by', "Size Limit can't find files"],
    reach: 10,
    commands: ['size-limit'],
    read: log => log.lines.flatMap((text, at) => {
        const problem = EXCEEDED.exec(text.slice(0, 500))?.[1];
        if (problem === undefined)
            return [];
        const name = (log.lines[at - 1] ?? '').trim();
        const details = [];
        let until = at;
        for (let detail; (detail = size_limit_DETAIL.exec((log.lines[until + 1] ?? '').slice(0, 500))); until++) {
            details.push((detail[1] ?? '').replace(/\s+/g, ' '));
        }
        const message = [name === '' ? problem : `${name}: ${problem}`, ...details].join('\n');
        return [makeFinding({ severity: 'error', message, at, until })];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/snyk.ts


const snyk_ISSUE = /^ *✗ (\S.*?) \[(Critical|High|Medium|Low) Severity\]\[(https?:[^\]]+)\] in (@?[^@\s]+)@(\S+)$/u;
const snyk_FOUND = /^ *✗ (Critical|High|Medium|Low) severity vulnerability found in (\S+)$/u;
const snyk_FIELD = /^ {2}(Description|Info|Introduced through|From|Fixed in): (\S.*)$/;
const INTRODUCED = /^ +introduced by (@?[^@\s]+)@\S+(?: >|$| and \d+ other)/;
const TARGET = /^(Package manager|Target file): +(\S.*)$/;
const snyk_MAX_LINES = 30;
const snyk_tool = {
    name: 'snyk',
    title: 'Vulnerability scanner',
    homepage: 'https://docs.snyk.io/snyk-cli',
    ecosystem: 'security',
    evidence: [' Severity][http', ' severity vulnerability found in ', '"packageManager"'],
    reach: 48,
    commands: ['snyk'],
    read: log => [...snyk_readText(log.lines), ...snyk_readJson(log)],
};
function snyk_readText(lines) {
    return lines.flatMap((text, at) => {
        if (!text.includes('✗'))
            return [];
        const line = text.slice(0, 1_000);
        return snyk_readIssue(lines, line, at) ?? readFound(lines, line, at) ?? [];
    });
}
function snyk_readIssue(lines, line, at) {
    const [, title, level, url, name, version] = snyk_ISSUE.exec(line) ?? [];
    if (title === undefined || level === undefined || name === undefined)
        return undefined;
    const via = INTRODUCED.exec((lines[at + 1] ?? '').slice(0, 1_000))?.[1];
    return [
        vulnerabilityFinding({
            package: {
                name,
                ...(version !== undefined && { version }),
                ...managerBelow(lines, at).ecosystem,
            },
            ...idOf(url),
            title,
            level,
            ...(url !== undefined && { url }),
            ...(via !== undefined && { via }),
            ...managerBelow(lines, at).file,
        }, at, via === undefined ? at : at + 1),
    ];
}
function readFound(lines, line, at) {
    const [, level, named] = snyk_FOUND.exec(line) ?? [];
    if (level === undefined || named === undefined)
        return undefined;
    const fields = new Map();
    let until = at;
    while (until < at + snyk_MAX_LINES && (lines[until + 1] ?? '').startsWith('  ')) {
        const [, key, value] = snyk_FIELD.exec((lines[++until] ?? '').slice(0, 1_000)) ?? [];
        if (key !== undefined && value !== undefined && !fields.has(key))
            fields.set(key, value);
    }
    const url = fields.get('Info');
    const path = fields.get('From') ?? fields.get('Introduced through') ?? '';
    const version = /@([^@\s,]+)$/.exec(path.split(' > ').at(-1) ?? '')?.[1];
    const via = path.split(/ > |, /)[0]?.replace(/@[^@]*$/, '');
    const { ecosystem, file } = managerBelow(lines, at);
    const name = ecosystem.ecosystem === 'os' ? named.replace(/^.*\//, '') : named.replace(/(?<=.)@.*$/, '');
    return [
        vulnerabilityFinding({
            package: { name, ...(version !== undefined && { version }), ...ecosystem },
            ...idOf(url),
            title: fields.get('Description') ?? '',
            level,
            ...(fields.has('Fixed in') && { fixed: fields.get('Fixed in') ?? '' }),
            ...(url !== undefined && { url }),
            ...(via !== undefined && via !== named && { via }),
            ...file,
        }, at, until),
    ];
}
const idOf = (url) => {
    const id = url?.replace(/^.*\/vuln\//, '');
    return id === undefined || id === '' ? {} : { id };
};
const managers = new WeakMap();
function managerBelow(lines, at) {
    let rows = managers.get(lines);
    if (!rows) {
        rows = lines.flatMap((line, index) => {
            const [, key, value] = TARGET.exec(line.slice(0, 1_000)) ?? [];
            return key === undefined || value === undefined ? [] : [{ at: index, key, value }];
        });
        managers.set(lines, rows);
    }
    const find = (key) => rows.find(row => row.at > at && row.key === key)?.value;
    const file = find('Target file');
    return {
        ecosystem: { ecosystem: ecosystemOf(find('Package manager')) },
        file: file === undefined || /dockerfile/i.test(file) ? {} : { file },
    };
}
function snyk_readJson(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (Array.isArray(value) ? (0,json_documents/* asArray */._j)(value) : [value]).flatMap(project => {
        const manager = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(project, 'packageManager'));
        if (manager === undefined)
            return [];
        const file = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(project, 'displayTargetFile'));
        return (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(project, 'vulnerabilities')).flatMap(each => {
            const name = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(each, 'packageName')) ?? (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(each, 'moduleName'));
            const id = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(each, 'id'));
            if (name === undefined || id === undefined)
                return [];
            const [version, title, level] = ['version', 'title', 'severity'].map(key => (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(each, key)));
            const via = (0,json_documents/* asString */.oJ)((0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(each, 'from'))[1])?.replace(/@[^@]*$/, '');
            const fixed = (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(each, 'fixedIn')).flatMap(one => (0,json_documents/* asString */.oJ)(one) ?? []);
            return [
                vulnerabilityFinding({
                    package: {
                        name,
                        ...(version !== undefined && { version }),
                        ecosystem: ecosystemOf(manager),
                    },
                    id,
                    ...(title !== undefined && { title }),
                    ...(level !== undefined && { level }),
                    fixed: fixed.join(', '),
                    url: `https://security.snyk.io/vuln/${id}`,
                    ...(via !== undefined && { via }),
                    ...(file !== undefined && !/dockerfile/i.test(file) && { file }),
                }, at, until),
            ];
        });
    }));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/spectral.ts

const spectral_ROW = /^\s+(\d+):(\d+)\s+(error|warning|information|hint)\s{2,}(\S+)\s{2,}(\S.*?)(?:\s{2,}(\S+))?\s*$/;
const spectral_SUMMARY = /^✖ \d+ problems? \(.*\d+ hints?\)$/;
const spectral_TEXT = /^(\S.*?):(\d+):(\d+) (error|warning|information|hint) (\S+) "(.*)"$/;
const spectral_severityOf = (level) => level === 'error' || level === 'warning' ? level : 'info';
const spectral_tool = {
    name: 'spectral',
    title: 'linter of OpenAPI, AsyncAPI and other YAML and JSON documents',
    homepage: 'https://stoplight.io/open-source/spectral',
    ecosystem: 'data',
    evidence: [
        ' hints)',
        ' hint)',
        ' oas3-',
        ' oas2-',
        ' operation-',
        ' info-',
        ' path-',
        ' asyncapi-',
    ],
    reach: 8,
    commands: ['spectral'],
    read: log => {
        const findings = [];
        let pending = [];
        let file;
        for (const [at, text] of log.lines.entries()) {
            if (text.length > 4_000 || text === '')
                continue;
            if (spectral_SUMMARY.test(text)) {
                findings.push(...pending);
                pending = [];
            }
            else if (text.startsWith(' ')) {
                const [, line, column, level, code, message = ''] = spectral_ROW.exec(text) ?? [];
                if (line === undefined || file === undefined)
                    continue;
                const severity = spectral_severityOf(level);
                pending.push(makeFinding({ file, line, column, severity, code, message, at }));
            }
            else {
                const [, path, line, column, level, code, message = ''] = spectral_TEXT.exec(text) ?? [];
                if (path === undefined)
                    file = text;
                else {
                    const severity = spectral_severityOf(level);
                    findings.push(makeFinding({ file: path, line, column, severity, code, message, at }));
                }
            }
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/sphinx.ts


const sphinx_ROW = /^(?:[a-z ]+\.\.\. )?(\S[^:]*\.\w{1,8})(?::(docstring of [\w.]+))?(?::(\d{1,9}|<autosummary>))?: (WARNING|ERROR|SEVERE|CRITICAL): (\S.*)$/;
const BARE = /^(WARNING|ERROR): ((?:autodoc|html|toctree|intersphinx|extension|image|config|the |unknown|failed|cannot).*)$/;
const sphinx_TYPE = / \[([a-z_]+(?:\.[\w.-]+)?)\]$/;
const sphinx_SEVERITIES = { WARNING: 'warning' };
const sphinx_tool = {
    name: 'sphinx',
    title: 'Documentation builder',
    homepage: 'https://www.sphinx-doc.org',
    ecosystem: 'docs',
    evidence: [': WARNING: ', ': ERROR: ', ': SEVERE: ', 'WARNING: autodoc: '],
    reach: 36,
    commands: ['sphinx-build', 'sphinx'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        if (!/WARNING: |ERROR: |SEVERE: |CRITICAL: /.test(line))
            return [];
        const text = line.slice(0, 2_000);
        const [, file, docstring, row, level, said] = sphinx_ROW.exec(text) ?? [];
        if (file !== undefined && level !== undefined && said !== undefined) {
            const number = docstring === undefined ? Number(row) : 0;
            return [
                {
                    file,
                    ...(number > 0 && { line: number }),
                    ...sphinx_describe(level, docstring === undefined ? said : `${said} (${docstring})`),
                    at,
                },
            ];
        }
        const [, bareLevel, words] = BARE.exec(text) ?? [];
        if (bareLevel === undefined || words === undefined)
            return [];
        const trace = isTracebackHeader(lines[at + 1] ?? '')
            ? readTraceback(lines, at + 1)
            : undefined;
        const described = sphinx_describe(bareLevel, words);
        if (!trace)
            return [{ ...described, at }];
        const { frames, until } = trace;
        return [{ ...described, frames, message: `${described.message}\n${trace.message}`, at, until }];
    }),
};
function sphinx_describe(level, said) {
    const code = sphinx_TYPE.exec(said)?.[1];
    return {
        severity: sphinx_SEVERITIES[level] ?? 'error',
        ...(code !== undefined && { code }),
        message: clip(code === undefined ? said : said.replace(sphinx_TYPE, '')),
    };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/sphinx-lint.ts

const sphinx_lint_RULES = [
    'backtick-before-role',
    'bad-dedent',
    'carriage-return',
    'dangling-hyphen',
    'default-role',
    'directive-with-three-dots',
    'exclamation-and-tilde',
    'horizontal-tab',
    'hyperlink-reference-missing-backtick',
    'leaked-markup',
    'line-too-long',
    'missing-backtick-after-role',
    'missing-colon-in-role',
    'missing-final-newline',
    'missing-space-after-literal',
    'missing-space-after-role',
    'missing-space-before-default-role',
    'missing-space-before-role',
    'missing-space-in-hyperlink',
    'missing-underscore-after-hyperlink',
    'role-with-double-backticks',
    'role-without-backticks',
    'trailing-whitespace',
    'triple-backticks',
    'unbalanced-inline-literals-delimiters',
    'unnecessary-parentheses',
];
const sphinx_lint_PROBLEM = {
    pattern: new RegExp(`^(?<file>[^\\s:][^:]{0,400}\\.(?:rst|py|po|inc|txt)):(?<line>\\d{1,9}): (?<message>\\S.*) \\((?<code>${sphinx_lint_RULES.join('|')})\\)$`),
    isPlaced: true,
};
const sphinx_lint_tool = {
    name: 'sphinx-lint',
    title: 'reStructuredText linter',
    homepage: 'https://github.com/sphinx-contrib/sphinx-lint',
    ecosystem: 'docs',
    evidence: sphinx_lint_RULES.map(rule => ` (${rule})`),
    evidenceForm: sphinx_lint_PROBLEM.pattern,
    reach: 0,
    commands: ['sphinx-lint'],
    read: log => readForms(log, [sphinx_lint_PROBLEM]),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/spotbugs.ts


const spotbugs_TEXT = /^([HML]) ([A-Z]) (\w+): (.*)$/;
const spotbugs_MAVEN = /^\[(?:ERROR|WARNING|INFO)\] (High|Medium|Low): (.*) ([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/;
const spotbugs_PLACE = /^(.*?) +(?:\S+ )?(?:at|At|in|In) (\w+\.(?:java|kt|scala|groovy))(?::\[lines? (\d+)(?:-(\d+))?\])?$/;
const spotbugs_CLASS = /(?:^|[^\w$.])((?:[a-z]\w*\.)+)[A-Z]/;
const spotbugs_SEVERITIES = { H: 'error', M: 'warning', L: 'info' };
function spotbugs_read({ lines }) {
    return lines.flatMap((text, at) => {
        const maven = spotbugs_MAVEN.exec(text);
        const plain = maven ? null : spotbugs_TEXT.exec(text);
        const level = maven?.[1]?.charAt(0) ?? plain?.[1];
        const said = maven?.[2] ?? plain?.[4];
        const [, message = '', base = '', line, endLine] = spotbugs_PLACE.exec(said ?? '') ?? [];
        if (level === undefined || base === '')
            return [];
        const folder = packageFolder(`${spotbugs_CLASS.exec(message)?.[1] ?? ''}X`);
        return [
            makeFinding({
                file: `${folder}${base}`,
                line,
                endLine,
                baseNameOnly: folder === '' ? true : undefined,
                severity: spotbugs_SEVERITIES[level] ?? 'warning',
                code: maven?.[3] ?? plain?.[3],
                message: message.replace(/ \[[\w.$]+\]$/, '').replace(/\s+(?:Dereferenced)$/, ''),
                at,
            }),
        ];
    });
}
const spotbugs_tool = {
    name: 'spotbugs',
    title: 'Bug patterns in Java bytecode',
    homepage: 'https://spotbugs.github.io',
    ecosystem: 'jvm',
    evidence: ['.java:[line', '.kt:[line', '.scala:[line', ' In '],
    evidenceForm: /\.(?:java|kt|scala|groovy)(?::\[|$)/,
    reach: 5,
    commands: ['spotbugs', 'mvn', 'mvnw'],
    read: spotbugs_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/spotless.ts


const spotless_FILE = /^ {4,6}(\S.*\.\w+)$/;
const spotless_HUNK = /^ {8,10}@@ -(\d+)(?:,\d+)? \+\d+(?:,\d+)? @@$/;
const spotless_BODY = /^ {8,10}([ +-])(.*)$/;
const spotless_MORE = /^ {4,6}\.\.\. \(\d+ more lines/;
const spotless_END = /^(?:> |\* |Run '|$)/;
const spotless_MAX_SHOWN = 8;
function spotless_read({ lines }) {
    const findings = [];
    for (let start = 0; start < lines.length; start++) {
        if (!(lines[start] ?? '').endsWith('The following files had format violations:'))
            continue;
        let file;
        let isListed = false;
        for (let at = start + 1; at < lines.length; at++) {
            const text = (lines[at] ?? '').replace(/^\[ERROR\] /, '');
            const hunk = spotless_HUNK.exec(text);
            const named = hunk ? null : spotless_FILE.exec(text);
            if (hunk && file !== undefined) {
                const change = spotless_readHunk(lines, at, Number(hunk[1]));
                findings.push(makeFinding({ file, severity: 'error', ...change, at: isListed ? at - 1 : at }));
                isListed = false;
                at = change.until;
            }
            else if (named && !spotless_MORE.test(text)) {
                if (isListed)
                    findings.push(unformatted(file, at - 1));
                file = named[1];
                isListed = true;
            }
            else if (spotless_END.test(text)) {
                if (isListed)
                    findings.push(unformatted(file, at - 1));
                break;
            }
        }
    }
    return findings;
}
function unformatted(file, at) {
    return makeFinding({ file, severity: 'error', message: 'not formatted (spotless)', at });
}
function spotless_readHunk(lines, at, start) {
    let line = start;
    let until = at;
    const changed = [];
    const shown = [];
    for (let index = at + 1; index < lines.length; index++) {
        const text = (lines[index] ?? '').replace(/^\[ERROR\] /, '');
        const [, mark, rest = ''] = spotless_HUNK.test(text) ? [] : (spotless_BODY.exec(text) ?? []);
        if (mark === undefined)
            break;
        until = index;
        if (mark !== ' ') {
            changed.push(line);
            shown.push(clip(`${mark}${rest.replaceAll('·', ' ')}`));
        }
        if (mark !== '+')
            line++;
    }
    const message = ['not formatted (spotless)', ...shown.slice(0, spotless_MAX_SHOWN)].join('\n');
    const first = changed[0] ?? start;
    const removed = shown.filter(text => text.startsWith('-')).length;
    const endLine = removed > 0 ? Math.max(first, Math.min(changed.at(-1) ?? first, first + removed - 1)) : first;
    return { line: first, endLine, message, until };
}
const spotless_tool = {
    name: 'spotless',
    title: 'Formatter for JVM projects',
    homepage: 'https://github.com/diffplug/spotless',
    ecosystem: 'jvm',
    evidence: ['The following files had format violations:'],
    commands: ['spotless:check', 'spotlessCheck'],
    read: spotless_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/sqlfluff.ts



const sqlfluff_FILE = /^== \[(.+)\] (?:FAIL|PASS|WARN)$/;
const sqlfluff_ROW = /^L: +(\d+) \| P: +(\d+) \| +([A-Z]{2,3}\d{0,3}|L\d{3}|\?{2,4}) \| (.*)$/;
const sqlfluff_MORE = /^ {20,}\| (.*)$/;
const sqlfluff_GITHUB = {
    pattern: /^::(?<severity>error|warning|notice) title=SQLFluff,file=(?<file>[^,]{1,400}),line=(?<line>\d+),col=(?<column>\d+)(?:,endLine=(?<endLine>\d+),endColumn=(?<endColumn>\d+))?::(?<code>[A-Z]{2,3}\d{0,3}): (?<message>\S.*)$/,
    mark: 'title=SQLFluff',
};
const sqlfluff_tool = {
    name: 'sqlfluff',
    title: 'SQL linter and formatter',
    homepage: 'https://sqlfluff.com',
    ecosystem: 'data',
    evidence: [' | P: ', 'title=SQLFluff', '"filepath"'],
    reach: 12,
    commands: ['sqlfluff'],
    read: log => {
        const findings = [];
        let file;
        for (let at = 0; at < log.lines.length; at++) {
            const line = (log.lines[at] ?? '').slice(0, 4_000);
            file = sqlfluff_FILE.exec(line)?.[1] ?? file;
            const row = line.startsWith('L:') ? sqlfluff_ROW.exec(line) : null;
            const finding = row
                ? sqlfluff_readRow(log.lines, at, row, file)
                : line.startsWith('::')
                    ? readForm(line, at, [sqlfluff_GITHUB])
                    : undefined;
            if (!finding)
                continue;
            findings.push(withRule(finding));
            at = finding.until ?? at;
        }
        return [...findings, ...sqlfluff_readJson(log)];
    },
};
function sqlfluff_readRow(lines, at, [, line, column, code, first = ''], file) {
    const text = [first];
    let until = at;
    for (;;) {
        const more = sqlfluff_MORE.exec((lines[until + 1] ?? '').slice(0, 2_000))?.[1];
        if (more === undefined)
            break;
        text.push(more);
        until++;
    }
    const place = file === undefined ? {} : { file, line, column };
    return makeFinding({ ...place, severity: 'error', code, message: text.join(' '), at, until });
}
function withRule(finding) {
    const [, message, bundle, name] = /^(.*) \[([a-z]+)\.([a-z_]+)\]$/.exec(finding.message) ?? [];
    if (message === undefined || bundle === undefined || name === undefined)
        return finding;
    const url = `https://docs.sqlfluff.com/en/stable/reference/rules.html#rule-${bundle}.${name}`;
    return { ...finding, message, url };
}
function sqlfluff_readJson(log) {
    if (!log.lines.some(line => line.includes('"filepath"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)(value).flatMap(file => (0,json_documents/* asArray */._j)((0,json_documents.at)(file, 'violations')).flatMap(item => {
        const code = (0,json_documents/* asString */.oJ)((0,json_documents.at)(item, 'code'));
        const text = (0,json_documents/* asString */.oJ)((0,json_documents.at)(item, 'description'));
        if (code === undefined || text === undefined)
            return [];
        return [
            makeFinding({
                file: (0,json_documents/* asString */.oJ)((0,json_documents.at)(file, 'filepath')),
                line: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(item, 'start_line_no')) ?? (0,json_documents/* asPosition */.kI)((0,json_documents.at)(item, 'line_no')),
                column: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(item, 'start_line_pos')) ?? (0,json_documents/* asPosition */.kI)((0,json_documents.at)(item, 'line_pos')),
                severity: (0,json_documents.at)(item, 'warning') === true ? 'warning' : 'error',
                code,
                message: text,
                at,
                until,
            }),
        ];
    })));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/standard.ts


const standard_PROBLEM = /^ {2}(\S.*?):(\d+):(\d+): (.*?)(?: \(([\w@/-]+)\))?( \(warning\))?$/;
const standard_START = ': Use JavaScript Standard Style';
const standard_tool = {
    name: 'standard',
    title: 'JavaScript style checker',
    homepage: 'https://standardjs.com',
    ecosystem: 'javascript',
    evidence: ['standard: Use JavaScript'],
    commands: ['standard', 'semistandard', 'ts-standard', 'standardx'],
    read: log => {
        const findings = [];
        let isOurs = false;
        for (const [at, text] of log.lines.entries()) {
            if (text.length > 4_000)
                continue;
            if (text.includes(standard_START))
                isOurs = true;
            else if (isOurs && text.startsWith('  ')) {
                const [, file, line, column, message = '', rule, warning] = standard_PROBLEM.exec(text) ?? [];
                if (file === undefined)
                    continue;
                const code = rule === 'null' ? undefined : rule;
                const url = code === undefined ? undefined : eslintRuleUrl(code);
                const severity = warning === undefined ? 'error' : 'warning';
                findings.push(makeFinding({ file, line, column, severity, code, message, url, at }));
            }
            else if (isOurs && !/^\w*standardx?: /.test(text))
                isOurs = false;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/standardrb.ts

const standardrb_PROBLEM = {
    pattern: /^ {2}(?<file>\S[^:]{0,400}):(?<line>\d+):(?<column>\d+): (?:\[Corrected\] )?(?<code>[A-Z]\w*(?:\/[A-Z]\w*)+): (?<message>\S.*)$/,
};
const standardrb_tool = {
    name: 'standardrb',
    title: 'Ruby linter and formatter',
    homepage: 'https://github.com/standardrb/standard',
    ecosystem: 'ruby',
    evidence: ['standard: Use Ruby Standard Style'],
    commands: ['standardrb', 'rake standard'],
    read: log => readForms(log, [standardrb_PROBLEM]),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/staticcheck.ts



const staticcheck_TEXT = /^(\S[^:]*\.go):(\d+):(\d+): (.*?) ?\(([A-Z]{1,3}\d{4}|compile)\)$/;
const staticcheck_STYLISH_FILE = /^\S.*\.go$/;
const staticcheck_STYLISH_ROW = /^ {2}\((\d+), (\d+)\) {2,}([A-Z]{1,3}\d{4}|compile) +(\S.*)$/;
function staticcheck_read(log) {
    const findings = [];
    let file;
    for (const [at, text] of log.lines.entries()) {
        const line = staticcheck_TEXT.exec(text);
        if (line && line[4] !== 'too many errors') {
            findings.push(staticcheck_problem(line[1], line[2], line[3], line[5] ?? '', line[4] ?? '', at));
            continue;
        }
        const row = staticcheck_STYLISH_ROW.exec(text);
        if (row && file !== undefined) {
            findings.push(staticcheck_problem(file, row[1], row[2], row[3] ?? '', row[4] ?? '', at));
        }
        else {
            file = staticcheck_STYLISH_FILE.test(text) ? text : undefined;
        }
    }
    return [...findings, ...staticcheck_readJson(log)];
}
function staticcheck_readJson(log) {
    if (!log.lines.some(line => line.startsWith('{"code":"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => {
        const file = (0,json_documents/* asString */.oJ)((0,json_documents.at)(value, 'location', 'file'));
        const code = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(value, 'code'));
        const message = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(value, 'message'));
        if (file === undefined || code === undefined || message === undefined)
            return [];
        return [
            makeFinding({
                file,
                line: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(value, 'location', 'line')),
                column: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(value, 'location', 'column')),
                endLine: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(value, 'end', 'line')),
                endColumn: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(value, 'end', 'column')),
                severity: (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(value, 'severity')) ?? 'error',
                code,
                message,
                url: staticcheckUrl(code),
                at,
                until,
            }),
        ];
    });
}
function staticcheck_problem(file, line, column, code, message, at) {
    const url = staticcheckUrl(code);
    return makeFinding({ file, line, column, severity: 'error', code, message, url, at });
}
const staticcheck_tool = {
    name: 'staticcheck',
    title: 'Go linter',
    homepage: 'https://staticcheck.dev',
    ecosystem: 'go',
    evidence: [
        '(SA',
        '(ST',
        '(S1',
        '(QF',
        '(U1',
        '(compile)',
        '  SA',
        '  ST',
        '  S1',
        '  U1',
        '{"code":"',
    ],
    reach: 8,
    commands: ['staticcheck', 'go-staticcheck'],
    read: staticcheck_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/stylelint.ts



const stylelint_SUMMARY = /^(?:[✖⚠] )?(\d+) problems? \(\d+ errors?, \d+ warnings?/;
const stylelint_UNIX = /^(\S.*?):(\d+):(\d+): (.*?) \(([\w@/-]+)\) \[(error|warning)\]$/;
const stylelint_COMPACT = /^(\S.*?\.(?!html?:)\w+): line (\d+), col (\d+), (error|warning) - (.*?)(?: \(([\w@/-]+)\))?$/;
function stylelint_ruleUrl(rule) {
    if (rule === undefined || !/^[a-z][a-z-]*$/.test(rule))
        return undefined;
    return `https://stylelint.io/user-guide/rules/${rule}`;
}
function stylelint_readLine(line, at) {
    const unix = stylelint_UNIX.exec(line);
    if (unix) {
        const [, file, row, column, message = '', code, severity = ''] = unix;
        return makeFinding({ file, line: row, column, severity, code, message, url: stylelint_ruleUrl(code), at });
    }
    const compact = stylelint_COMPACT.exec(line);
    if (!compact)
        return undefined;
    const [, file, row, column, severity = '', message = '', code] = compact;
    return makeFinding({ file, line: row, column, severity, code, message, url: stylelint_ruleUrl(code), at });
}
function stylelint_readJson(log) {
    return readJsonValues(log, ['"invalidOptionWarnings"']).flatMap(({ value, at, until }) => itemsOf(value).flatMap(result => {
        const { source, warnings } = fieldsOf(result);
        return itemsOf(warnings).map(item => {
            const { line, column, endLine, endColumn, rule, severity, text } = fieldsOf(item);
            const end = positionOf(endColumn);
            return makeFinding({
                file: json_values_textOf(source),
                line: positionOf(line),
                column: positionOf(column),
                endLine: positionOf(endLine),
                endColumn: end === undefined ? undefined : Math.max(1, end - 1),
                severity: json_values_textOf(severity) ?? 'error',
                code: json_values_textOf(rule),
                message: stylelint_withoutRule(json_values_textOf(text) ?? '', json_values_textOf(rule)),
                url: stylelint_ruleUrl(json_values_textOf(rule)),
                at,
                until,
            });
        });
    }));
}
function stylelint_withoutRule(text, rule) {
    return rule !== undefined && text.endsWith(` (${rule})`) ? text.slice(0, -rule.length - 3) : text;
}
const stylelint_tool = {
    name: 'stylelint',
    title: 'linter of CSS, SCSS and Less',
    homepage: 'https://stylelint.io',
    ecosystem: 'javascript',
    evidence: [
        '  ✖  ',
        '  ⚠  ',
        ') [error]',
        ') [warning]',
        ', error - ',
        ', warning - ',
        '"invalidOptionWarnings"',
    ],
    reach: 10,
    commands: ['stylelint'],
    read: log => {
        const findings = [];
        const rows = readStylishRows(log.lines, line => {
            const count = stylelint_SUMMARY.exec(line)?.[1];
            return count === undefined ? undefined : Number(count);
        });
        for (const { level, rule, ...row } of rows) {
            if (/^[a-z]/.test(level))
                continue;
            findings.push(makeFinding({ ...row, severity: level, code: rule, url: stylelint_ruleUrl(rule) }));
        }
        for (const [at, line] of log.lines.entries()) {
            if (line.length > 4_000 || !/[)\w]\]?$/.test(line))
                continue;
            const finding = stylelint_readLine(line, at);
            if (finding)
                findings.push(finding);
        }
        return [...findings, ...stylelint_readJson(log)];
    },
};

;// CONCATENATED MODULE: ./src/diagnose/formats/archunit.ts


const archunit_RULE = /^Architecture Violation \[Priority: \w+\] - Rule '(.*)' was violated \(\d+ times?\):$/;
const archunit_PLACE = / in \(([\w$]+\.(?:java|kt|groovy|scala)):(\d+)\)$/;
const OWNER = /^\s*(?:- )?\w[\w ]{2,30} <([^<>()]+)/;
function readViolations(text) {
    const head = text.findIndex(line => line.startsWith('Architecture Violation '));
    const rule = archunit_RULE.exec((text[head] ?? '').slice(0, 2_000))?.[1];
    if (rule === undefined)
        return [];
    return text.slice(head + 1).flatMap((line) => {
        const [, file, row] = archunit_PLACE.exec(line.slice(-300)) ?? [];
        const owner = OWNER.exec(line.slice(0, 1_000))?.[1];
        if (file === undefined || owner === undefined)
            return [];
        const number = Number(row);
        const folder = packageFolder(owner.replace(/\.[A-Z].*$/, '.'));
        const frame = { file: `${folder}${file}`, ...(number > 0 && { line: number }) };
        return [{ message: `${clip(line.trim())}\nbreaks the rule: ${rule}`, frames: [frame] }];
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/surefire.ts




const surefire_BLOCK = /^(?:\[ERROR\] +)?(\S.*?) (?:-- | ?)Time elapsed: [\d.,]+ s(?:ec)? +<<< (FAILURE|ERROR)!$/;
const OLD_NAME = /^(.+?)\(([A-Za-z_$][\w.$]*)\)$/;
const surefire_COUNTS = /^(?:\[ERROR\] +)?Tests run: \d+/;
const surefire_SUMMARY = /^(?:\[ERROR\] )? {2}([A-Za-z_][\w$.]*?)(?:\.([^\s.:»]+))?:(\d+)(?:->(\S+))?(?: (?:[»?] ?)?(.*))?$/;
const SUMMARY_HEAD = /^(?:\[ERROR\] +)?(?:Failures|Errors|Failed tests|Tests in error): *(.*)$/;
const HEAD_START = /^[[FET]/;
const surefire_MAX_MESSAGE = 40;
const surefire_END = /^(?:\[(?:INFO|ERROR|WARNING)\](?: |$)|Results ?:)/;
function surefire_read({ lines }) {
    const findings = [];
    const told = new Set();
    for (let at = 0; at < lines.length; at++) {
        const text = (lines[at] ?? '').slice(0, 4_000);
        const block = text.includes(' <<< ') && !surefire_COUNTS.test(text) ? surefire_BLOCK.exec(text) : null;
        if (!block)
            continue;
        const test = testName(block[1] ?? '');
        const trace = readJavaTrace(lines, at + 1, lines[at + 1] ?? '', line => surefire_END.test(line) || surefire_BLOCK.test(line));
        if (!trace)
            continue;
        const several = trace.exception.startsWith('Multiple') ? readSuppressed(lines, trace.end) : [];
        const end = several.at(-1)?.end ?? trace.end;
        for (const { exception, frames, message } of several.length > 0 ? several : [trace]) {
            const violations = readViolations(message);
            const own = [{ frames, message: essence(message) || exception }];
            const said = violations.length > 0 ? violations : own;
            for (const one of said) {
                const text = `${test.short}: ${one.message}`;
                const severity = 'error';
                findings.push(makeFinding({
                    frames: one.frames,
                    severity,
                    code: exception,
                    message: text,
                    at,
                    until: end - 1,
                }));
            }
        }
        told.add(`${test.className}.${test.method}`);
        at = end - 1;
    }
    return [...findings, ...surefire_readSummary(lines, told)];
}
function testName(text) {
    const old = OLD_NAME.exec(text);
    const end = text.search(/[^\w$.]|$/);
    const dot = text.lastIndexOf('.', end);
    const fullClass = old ? (old[2] ?? '') : text.slice(0, Math.max(dot, 0));
    const method = old ? (old[1] ?? '') : text.slice(dot + 1);
    const className = fullClass.slice(fullClass.lastIndexOf('.') + 1);
    return { className, method: bareMethod(method), short: `${className}.${method}` };
}
function bareMethod(method) {
    return /^[^[({]+/.exec(method)?.[0] ?? method;
}
function surefire_readSummary(lines, told) {
    const findings = [];
    let isSummary = false;
    for (const [at, line] of lines.entries()) {
        const text = line.slice(0, 4_000);
        const isHead = HEAD_START.test(text.slice(0, 20)) && SUMMARY_HEAD.test(text);
        if (isHead)
            isSummary = true;
        else if (isSummary && /^(?:\[\w+\] ?)?(?:$|Tests run: )/.test(text))
            isSummary = !surefire_COUNTS.test(text);
        const match = isSummary ? surefire_SUMMARY.exec(text) : null;
        if (!match)
            continue;
        const [, name = '', method = '', row, inner, said = ''] = match;
        if (told.has(`${name.slice(name.lastIndexOf('.') + 1)}.${bareMethod(method)}`))
            continue;
        const [, call, callRow] = /(?:^|->)(?:[\w$]+\.)?([\w$]+):(\d+)$/.exec(inner ?? '') ?? [];
        const isOtherClass = inner !== undefined && /(?:^|->)\w+\./.test(inner);
        const more = lines.slice(at + 1, at + surefire_MAX_MESSAGE);
        const next = more.findIndex(other => other.startsWith('[') || surefire_SUMMARY.test(other));
        const rest = next < 0 ? [] : more.slice(0, next);
        const message = essence([said, ...rest]) || 'the test failed';
        findings.push(makeFinding({
            file: `${packageFolder(name)}${outerClass(name)}.java`,
            line: call === undefined || isOtherClass ? row : callRow,
            baseNameOnly: name.includes('.') ? undefined : true,
            severity: 'error',
            message: `${name}.${method}: ${message}`,
            at,
            until: at + rest.length,
        }));
    }
    return findings;
}
function outerClass(name) {
    return name.slice(name.lastIndexOf('.') + 1).replace(/\$.*$/, '');
}
const surefire_tool = {
    name: 'surefire',
    title: "Maven's test runner (surefire and failsafe)",
    homepage: 'https://maven.apache.org/surefire/',
    ecosystem: 'jvm',
    evidence: [
        '<<< FAILURE!',
        '<<< ERROR!',
        '[ERROR] Failures:',
        '[ERROR] Errors:',
        'Failed tests:',
        'Tests in error:',
    ],
    commands: ['mvn', 'mvnw'],
    read: surefire_read,
};

;// CONCATENATED MODULE: ./src/diagnose/tools/svelte-check.ts



const svelte_check_PLACE = /^(\S.*:\d+:\d+)$/;
const svelte_check_HEAD = /^(Error|Warn|Hint): (.*)$/;
const svelte_check_END = /^(.*?) ?\((ts|js|css|svelte|html|scss|less|sass|postcss)\)$/;
const svelte_check_LINK = /^https:\/\/\S+$/;
const svelte_check_MACHINE = /^\d{10,} (ERROR|WARNING) (".*?") (\d+):(\d+) (".*")$/;
const svelte_check_MAX_TEXT = 12;
function svelte_check_readProblem(lines, at, severity, first) {
    const place = readPlace(lines[at] ?? '');
    const text = [];
    let url;
    let until = at + 1;
    for (let index = at + 1; index < Math.min(lines.length, at + svelte_check_MAX_TEXT); index++) {
        const line = index === at + 1 ? first : (lines[index] ?? '');
        if (line === '' || svelte_check_PLACE.test(line.slice(0, 1_000)) || isCodeFrameLine(line))
            break;
        until = index;
        const end = svelte_check_END.exec(line.slice(0, 2_000));
        const said = end?.[1] ?? line;
        if (svelte_check_LINK.test(said))
            url = said;
        else
            text.push(said.trim());
        if (end)
            break;
        if (index === at + 1 && first.endsWith(' '))
            break;
    }
    const code = /\/e\/(\w+)$/.exec(url ?? '')?.[1];
    return makeFinding({
        ...place,
        severity: severity === 'Warn' ? 'warning' : severity,
        code,
        message: text.join('\n'),
        url,
        at,
        until,
    });
}
function unescaped(text) {
    try {
        return String(JSON.parse(text));
    }
    catch {
        return text.slice(1, -1);
    }
}
const svelte_check_tool = {
    name: 'svelte-check',
    title: 'checks Svelte components and their TypeScript',
    homepage: 'https://svelte.dev/docs/cli/sv-check',
    ecosystem: 'javascript',
    evidence: ['svelte-check found ', ' ERROR "', ' WARNING "'],
    commands: ['svelte-check'],
    read: log => {
        const findings = [];
        const isHuman = log.lines.some(line => line.startsWith('svelte-check found '));
        for (let at = 0; at < log.lines.length; at++) {
            const line = log.lines[at] ?? '';
            if (line.length > 4_000)
                continue;
            const [, severity, file = '', row, column, message = ''] = (line.endsWith('"') ? svelte_check_MACHINE.exec(line) : null) ?? [];
            if (severity !== undefined) {
                findings.push(makeFinding({
                    file: unescaped(file),
                    line: row,
                    column,
                    severity,
                    message: unescaped(message),
                    at,
                }));
                continue;
            }
            const head = isHuman && svelte_check_PLACE.test(line) ? svelte_check_HEAD.exec(log.lines[at + 1] ?? '') : null;
            if (!head)
                continue;
            const finding = svelte_check_readProblem(log.lines, at, head[1] ?? '', head[2] ?? '');
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/swc.ts



const OTHERS = /^(?:[\w@-]+\([\w/@-]+\): |\[[\w:-]+\] )/;
const swc_tool = {
    name: 'swc',
    title: 'JavaScript and TypeScript compiler',
    homepage: 'https://swc.rs',
    ecosystem: 'javascript',
    evidence: ['╭─[', ',-['],
    reach: 24,
    commands: ['swc', 'spack', 'nest build'],
    read: log => {
        const reports = readGraphicalReports(log.lines);
        const isOfSwc = plainReportsOfSwc(log.lines, reports);
        return reports.flatMap((report) => {
            const { file, line, column, at, until, message } = report;
            if (!/^[x×⚠!]$/.test(report.mark) || OTHERS.test(message) || !isOfSwc(report))
                return [];
            const severity = /^[x×]$/.test(report.mark) ? 'error' : 'warning';
            return [makeFinding({ file: readPath(file), line, column, severity, message, at, until })];
        });
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/swift-format.ts

const swift_format_PROBLEM = {
    pattern: /^(?<file>\S[^:]{0,400}\.swift):(?<line>\d+):(?<column>\d+): (?<severity>error|warning): \[(?<code>\w+)\] (?<message>\S.*)$/,
    mark: '.swift:',
};
const OTHER = {
    pattern: /^(?<file>\S[^:]{0,400}\.swift):(?<line>\d+):(?<column>\d+): (?<severity>error|warning): \((?<code>\w+)\) (?<message>\S.*)$/,
    mark: '.swift:',
};
const swift_format_tool = {
    name: 'swift-format',
    title: 'Swift formatters',
    homepage: 'https://github.com/swiftlang/swift-format',
    ecosystem: 'swift',
    evidence: ['.swift:'],
    reach: 1,
    commands: ['swift-format', 'swift format', 'swiftformat'],
    read: log => readForms(log, [swift_format_PROBLEM, OTHER]),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/swiftc.ts



const TRAP = {
    pattern: /^(?<file>\S[^:]{0,400}\.swift):(?<line>\d+): (?<message>(?:Fatal error|Precondition failed|Assertion failed)\b.*)$/,
    mark: '.swift:',
};
const swiftc_tool = {
    name: 'swiftc',
    title: 'Swift compiler',
    homepage: 'https://www.swift.org',
    ecosystem: 'swift',
    evidence: ['.swift:'],
    reach: 24,
    commands: ['swiftc', 'swift', 'xcodebuild'],
    read: log => [
        ...readCompilerBlocks(log).flatMap(block => {
            const isLint = / \([a-z_]+\)$/.test(block.message) || /^\[\w+\] /.test(block.message);
            if (!block.file.endsWith('.swift') || block.column === undefined || isLint)
                return [];
            return [compilerFinding({ ...block, frames: [block] })];
        }),
        ...readForms(log, [TRAP]),
    ],
};

;// CONCATENATED MODULE: ./src/diagnose/tools/swiftlint.ts

const swiftlint_VIOLATION = {
    pattern: /^(?<file>\S[^:]{0,400}\.swift):(?<line>\d+):(?:(?<column>\d+):)? (?<severity>error|warning): (?<message>\S.*) \((?<code>[a-z\d_]+)\)$/,
    mark: '.swift:',
};
const swiftlint_tool = {
    name: 'swiftlint',
    title: 'Swift linter',
    homepage: 'https://realm.github.io/SwiftLint/',
    ecosystem: 'swift',
    evidence: [' Violation: ', '.swift:'],
    reach: 1,
    commands: ['swiftlint'],
    read: log => readForms(log, [swiftlint_VIOLATION], {
        url: rule => `https://realm.github.io/SwiftLint/${rule}.html`,
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/tap.ts

const tap_tool = {
    name: 'tap',
    title: 'Test Anything Protocol',
    homepage: 'https://testanything.org/',
    ecosystem: 'format',
    evidence: ['not ok '],
    reach: 36,
    commands: [],
    read: tap_read,
};
const tap_NOT_OK = /^( *)not ok(?: (\d+))?(?: -)?(?: (\S.*))?$/;
const MESSAGE_TEXT = /^ *message: [|>][-+]?$/;
const DIRECTIVE = /#\s*(?:todo|skip)\b/i;
const tap_MAX_BLOCK = 200;
const tap_MAX_MESSAGE_LINES = 6;
function tap_read(log) {
    const findings = [];
    for (let at = 0; at < log.lines.length; at++) {
        const line = log.lines[at] ?? '';
        if (!line.includes('not ok'))
            continue;
        const [whole, indent = '', number = '', name = ''] = tap_NOT_OK.exec(line) ?? [];
        if (whole === undefined || DIRECTIVE.test(name))
            continue;
        const end = tap_endOfBlock(log.lines, at + 1, indent.length);
        const block = log.lines.slice(at + 1, end);
        const isOnlySummary = block.some(text => /failureType: '?subtestsFailed/.test(text));
        if (!isOnlySummary) {
            const title = name === '' ? `test ${number}` : name;
            findings.push({
                ...placeIn(block),
                severity: 'error',
                message: tap_messageOf(title, block),
                at,
                until: end - 1,
            });
        }
        at = end - 1;
    }
    return findings.some(finding => finding.file !== undefined || finding.frames) ? findings : [];
}
function tap_endOfBlock(lines, start, indent) {
    const limit = Math.min(lines.length, start + tap_MAX_BLOCK);
    const isYaml = /^ *---\s*$/.test(lines[start] ?? '');
    for (let index = start; index < limit; index++) {
        const line = lines[index] ?? '';
        if (isYaml && /^ *\.\.\.\s*$/.test(line))
            return index + 1;
        const isDeeper = line.search(/\S/) > indent || line.trim() === '';
        if (isYaml ? !isDeeper : !/^ *#/.test(line))
            return index;
    }
    return limit;
}
function placeIn(block) {
    for (const line of block) {
        const [, perl, perlLine] = /^ *# +at (\S.*?) line (\d+)\.?$/.exec(line) ?? [];
        const [, bats, batsLine] = /\b(?:in|from) (?:test )?file (\S[^,]*), line (\d+)/.exec(line) ?? [];
        const file = perl ?? bats;
        if (file !== undefined)
            return { file, line: Number(perlLine ?? batsLine) };
    }
    const stack = block.findIndex(line => /^ *stack:/.test(line));
    const traced = stack < 0 ? [] : framesInText(block.slice(stack).join('\n'));
    if (traced.length > 0 && block.some(line => MESSAGE_TEXT.test(line)))
        return { frames: traced };
    const text = block.map(line => line
        .replace(/^ *# ?/, '')
        .replace(/^ *(?:- )?at: ['"]?(?=\S)(?!at )/, 'at ')
        .replace(/['"]$/, ''));
    const frames = framesInText(text.join('\n'));
    if (frames.length > 0)
        return { frames };
    const file = tap_field(block, 'file') ?? tap_field(block, 'fileName');
    const line = Number(tap_field(block, 'line') ?? tap_field(block, 'lineNumber'));
    const column = Number(tap_field(block, 'column') ?? tap_field(block, 'columnNumber'));
    if (file === undefined || !(line > 0))
        return {};
    return { file, line, ...(column > 0 && { column }) };
}
function tap_field(block, name) {
    const mark = `${name}:`;
    const found = block.find(line => line.trimStart().startsWith(mark));
    const value = found
        ?.trim()
        .slice(mark.length)
        .trim()
        .replace(/^(['"])(.*)\1$/, '$2');
    return value === '' || value === undefined || /^[|>][-+]?$/.test(value) ? undefined : value;
}
function firstOfMessage(block) {
    const at = block.findIndex(line => MESSAGE_TEXT.test(line));
    return at < 0 ? undefined : block[at + 1]?.trim();
}
function tap_messageOf(title, block) {
    const parts = [
        tap_field(block, 'message') ??
            firstOfMessage(block) ??
            tap_field(block, 'error') ??
            tap_field(block, 'operator'),
        ...['expected', 'actual', 'found', 'wanted', 'got'].map(name => {
            const value = tap_field(block, name);
            return value === undefined ? undefined : `${name}: ${value}`;
        }),
    ].filter(part => part !== undefined && part !== title);
    const comments = block
        .filter(line => /^ *#/.test(line))
        .map(line => line.replace(/^ *# */, '').trimEnd());
    const said = parts.length > 0
        ? parts
        : comments.filter(text => text !== '' && !/^(?:at |Failed test|\(in test file)/.test(text));
    return [title, ...said].slice(0, tap_MAX_MESSAGE_LINES).join('\n');
}

;// CONCATENATED MODULE: ./src/diagnose/tools/tap-spec.ts


const tap_spec_NAME = /^ {4}[✖×✗] (\S.*)$/;
const OPERATOR = /^ {6}operator: (\S+)$/;
const tap_spec_FIELD = /^ {6}(?:expected|actual): /;
const tap_spec_PLACE = /^ {6}at: (?:\S.* )?\(?(\/?[^\s():][^():]{0,400}):(\d+):(\d+)\)?$/;
const tap_spec_REACH = 60;
const tap_spec_tool = {
    name: 'tap-spec',
    title: 'Formatted results of tape',
    homepage: 'https://github.com/scottcorgan/tap-spec',
    ecosystem: 'javascript',
    evidence: ['      operator: '],
    evidenceForm: OPERATOR,
    reach: tap_spec_REACH,
    commands: ['tap-spec'],
    read: ({ lines }) => lines.flatMap((line, at) => readAssertion(lines, line, at)),
};
function readAssertion(lines, line, at) {
    if (!line.startsWith('      operator: ') || !OPERATOR.test(line))
        return [];
    const name = tap_spec_NAME.exec((lines[at - 2] ?? '').slice(0, 1_000))?.[1];
    if (name === undefined)
        return [];
    const said = [];
    let end = at + 1;
    const limit = Math.min(lines.length, at + tap_spec_REACH);
    while (end < limit &&
        /^ {6}/.test(lines[end] ?? '') &&
        !/^ {6}(?:at|stack):/.test(lines[end] ?? '')) {
        said.push((lines[end] ?? '').slice(0, 1_000));
        end++;
    }
    if (!said.some(text => tap_spec_FIELD.test(text)))
        return [];
    const [, file, row, column] = tap_spec_PLACE.exec((lines[end] ?? '').slice(0, 1_000)) ?? [];
    let until = end;
    while (until + 1 < limit && (lines[until + 1] ?? '').trim() !== '')
        until++;
    const values = said.map(text => text.replace(/: +\|-$/, ':'));
    const message = `${name}\n${essence(values)}`;
    return [
        makeFinding({
            file,
            line: row,
            column,
            severity: 'error',
            message,
            at: at - 2,
            until,
            source: 'tap',
        }),
    ];
}

;// CONCATENATED MODULE: ./src/diagnose/tools/taplo.ts

const taplo_HEAD = /^(error|warning): (\S.*)$/;
const taplo_PLACE = /^\s*┌─ (\S.*?):(\d+):(\d+)$/;
const taplo_QUOTE = /^\s*(?:\d+ )?[│╭╰]/;
const taplo_MARK = /^\s*│ .*?\^+ (\S.*)$/;
const taplo_UNFORMATTED = /^\s*ERROR taplo:\S+ the file is not properly formatted path="(.+)"$/;
const taplo_HUNK = /^@@ -(\d+),\d+ \+\d+,\d+ @@$/;
const taplo_REACH = 14;
const taplo_tool = {
    name: 'taplo',
    title: 'TOML linter and formatter',
    homepage: 'https://taplo.tamasfe.dev',
    ecosystem: 'data',
    evidence: ['invalid TOML', 'taplo:'],
    reach: taplo_REACH,
    commands: ['taplo'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        const file = line.includes('taplo:')
            ? taplo_UNFORMATTED.exec(line.slice(0, 2_000))?.[1]
            : undefined;
        if (file !== undefined)
            return [taplo_unformatted(lines, file, at)];
        const [, severity, message = ''] = taplo_HEAD.exec(line.slice(0, 2_000)) ?? [];
        const [, path, row, column] = severity === undefined ? [] : (taplo_PLACE.exec((lines[at + 1] ?? '').slice(0, 2_000)) ?? []);
        if (severity === undefined || path?.endsWith('.toml') !== true)
            return [];
        let until = at + 1;
        let said;
        while (until < at + 12 && taplo_QUOTE.test((lines[until + 1] ?? '').slice(0, 40))) {
            until++;
            said ??= taplo_MARK.exec((lines[until] ?? '').slice(0, 2_000))?.[1];
        }
        const text = said === undefined ? message : `${message}: ${said}`;
        return [makeFinding({ file: path, line: row, column, severity, message: text, at, until })];
    }),
};
function taplo_unformatted(lines, file, at) {
    const whole = { file, severity: 'error', message: 'not formatted', at };
    if (lines[at + 1]?.startsWith('diff a/') !== true)
        return whole;
    for (let next = at + 4; next < at + taplo_REACH; next++) {
        const text = (lines[next] ?? '').slice(0, 200);
        if (text.startsWith('diff a/'))
            break;
        const start = taplo_HUNK.exec(text)?.[1];
        const isChange = start !== undefined && /^[-+]/.test(lines[next + 1] ?? '');
        if (isChange)
            return { ...whole, line: Number(start) + 1, until: next + 1 };
    }
    return whole;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/tcl.ts

const tcl_CALL = /^ {4}\(file "([^"]+)" line (\d+)\)$/;
const WHILE = '    while executing';
const PART = /^(?: {4}\S|"|\s|invoked)/;
const tcl_MAX_TRACE = 400;
const tcl_tool = {
    name: 'tcl',
    title: 'Tcl: uncaught errors',
    homepage: 'https://www.tcl-lang.org',
    ecosystem: 'other',
    evidence: [WHILE],
    reach: 400,
    commands: ['tclsh', 'wish', 'expect'],
    read: log => {
        const { lines } = log;
        const findings = [];
        for (let at = 1; at < lines.length; at++) {
            if (lines[at] !== WHILE)
                continue;
            const frames = [];
            let until = at;
            let isQuoted = false;
            for (let index = at + 1; index < Math.min(lines.length, at + tcl_MAX_TRACE); index++) {
                const line = (lines[index] ?? '').slice(0, 2_000);
                const [, file, row] = tcl_CALL.exec(line) ?? [];
                if (file !== undefined) {
                    frames.push({ file, line: Number(row) });
                    until = index;
                }
                const opens = line.startsWith('"');
                if (!isQuoted && !opens && !PART.test(line))
                    break;
                if (opens)
                    isQuoted = true;
                if (isQuoted && line.endsWith('"') && line.length > 1)
                    isQuoted = false;
                if (line === WHILE)
                    break;
            }
            if (frames.length === 0)
                continue;
            const message = lines[at - 1] ?? '';
            findings.push(makeFinding({
                ...(frames.length > 1 ? { frames } : frames[0]),
                severity: 'error',
                message,
                at: at - 1,
                until,
            }));
            at = until;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/formats/hcl-diagnostics.ts
const hcl_diagnostics_HEAD = /^(Error|Warning|Notice): (\S.*)$/;
const hcl_diagnostics_PLACE = /^ {2}on (\S.*?)(?: line (\d+)(?:, in .*)?)?:?$/;
const hcl_diagnostics_QUOTE = /^ *(?:\d+:|├|│|╵|with \S+,$)/;
const hcl_diagnostics_MAX_LINES = 60;
function readHclDiagnostics(lines) {
    const found = [];
    for (let at = 0; at < lines.length; at++) {
        const isFramed = (lines[at] ?? '').startsWith('│ ');
        const [, word, summary] = hcl_diagnostics_HEAD.exec(unframed(lines[at] ?? '')) ?? [];
        if (word === undefined || summary === undefined)
            continue;
        const severity = word === 'Error' ? 'error' : 'warning';
        const body = hcl_diagnostics_readBody(lines, at, isFramed);
        found.push({ severity, summary, ...body, at });
        at = body.until;
    }
    return found;
}
function unframed(line) {
    return line.startsWith('│') ? line.slice(2, 2_000) : line.slice(0, 2_000);
}
function hcl_diagnostics_readBody(lines, at, isFramed) {
    const detail = [];
    let place = {};
    let until = at;
    for (let index = at + 1; index < Math.min(lines.length, at + hcl_diagnostics_MAX_LINES); index++) {
        const full = lines[index] ?? '';
        if (isFramed ? !full.startsWith('│') : hcl_diagnostics_HEAD.test(full) || /^[╷╵]/.test(full))
            break;
        const line = unframed(full);
        const [, file, row] = hcl_diagnostics_PLACE.exec(line) ?? [];
        if (file !== undefined && place.file === undefined) {
            place = { file, ...(row !== undefined && { line: Number(row) }) };
            until = index;
        }
        else if (line !== '' && !hcl_diagnostics_QUOTE.test(line)) {
            if (!isFramed && place.file !== undefined && lines[index - 1] === '' && detail.length > 0)
                break;
            detail.push(line);
            until = index;
        }
        else if (line !== '')
            until = index;
    }
    return { ...place, detail, until };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/terraform.ts





const terraform_LINT = / \([a-z]+_\w+\)$/;
const terraform_FORMAT = /\b(?:terraform|tofu|packer)\s+(?:-\S+\s+)*fmt\b[^|;&\n]*-(?:check|list)/;
const terraform_tool = {
    name: 'terraform',
    title: 'Terraform and OpenTofu: validate, fmt',
    homepage: 'https://developer.hashicorp.com/terraform',
    ecosystem: 'infrastructure',
    evidence: ['Error: ', 'Warning: ', '.tf', '"diagnostics"'],
    evidenceForm: /(?:^|[ │|╷]) ?(?:Error|Warning): |\.tf|"diagnostics"/,
    reach: 24,
    commands: ['terraform', 'tofu', 'terragrunt', 'packer'],
    read: log => [
        ...readHclDiagnostics(log.lines).flatMap((diagnostic) => {
            const { file, line, severity, summary, detail, at, until } = diagnostic;
            if (file === undefined ||
                terraform_LINT.test(summary) ||
                !/\.(?:tf|tofu|hcl)(?:vars|\.json|test\.hcl)?$/.test(file))
                return [];
            const message = [summary, essence(detail, 6)].join('\n').trim();
            return [makeFinding({ file, line, severity, message, at, until })];
        }),
        ...terraform_readFormat(log),
        ...terraform_readJson(log),
    ],
};
function terraform_readDiffs(log) {
    return readUnifiedDiffs(log.lines).flatMap((hunk) => hunk.oldFile.startsWith('old/') && hunk.newFile === `new/${hunk.oldFile.slice(4)}`
        ? [
            {
                file: hunk.oldFile.slice(4),
                line: hunk.line,
                endLine: hunk.endLine,
                severity: 'error',
                message: describeHunk('not formatted', hunk),
                at: hunk.at,
                until: hunk.until,
            },
        ]
        : []);
}
function terraform_readFormat(log) {
    const diffs = terraform_readDiffs(log);
    const shown = new Set(diffs.map(finding => finding.file));
    const names = terraform_FORMAT.test(log.command) ? terraform_readList(log.lines) : [];
    return [...diffs, ...names.filter(finding => !shown.has(finding.file))];
}
function terraform_readList(lines) {
    return lines.flatMap((line, at) => line.length < 400 && /^[\w./@+-]+\.(?:tf|tfvars|tftest\.hcl|tofu|pkr\.hcl)$/.test(line)
        ? [{ file: line, severity: 'error', message: 'not formatted', at }]
        : []);
}
function terraform_readJson(log) {
    if (!log.lines.some(line => line.includes('"diagnostics"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)((0,json_documents.at)(value, 'diagnostics')).flatMap(item => {
        const summary = (0,json_documents/* asString */.oJ)((0,json_documents.at)(item, 'summary'));
        const range = (0,json_documents.at)(item, 'range');
        if (summary === undefined)
            return [];
        const end = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(range, 'end', 'column'));
        return [
            makeFinding({
                file: (0,json_documents/* asString */.oJ)((0,json_documents.at)(range, 'filename')),
                line: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(range, 'start', 'line')),
                column: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(range, 'start', 'column')),
                endLine: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(range, 'end', 'line')),
                endColumn: end === undefined ? undefined : Math.max(end - 1, 1),
                severity: (0,json_documents/* asString */.oJ)((0,json_documents.at)(item, 'severity')) ?? 'error',
                message: [summary, (0,json_documents/* asString */.oJ)((0,json_documents.at)(item, 'detail')) ?? ''].join('\n').trim(),
                at,
                until,
            }),
        ];
    }));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/test-unit.ts



const test_unit_HEAD = /^(Failure|Error): (\S+\([\w:]+\))(?:: ([A-Z][\w:]*): (.*))?:?$/;
const test_unit_RULER = /^={30,}$/;
const test_unit_SOURCE = /^ +(?:=> )?\d+: ?/;
const test_unit_MAX_LINES = 120;
const test_unit_tool = {
    name: 'test-unit',
    title: 'Ruby test framework',
    homepage: 'https://test-unit.github.io',
    ecosystem: 'ruby',
    evidence: ['Failure: test', 'Error: test'],
    reach: 122,
    commands: [],
    read: log => {
        const { lines } = log;
        const findings = [];
        for (let at = 1; at < lines.length; at++) {
            if (!test_unit_RULER.test((lines[at - 1] ?? '').slice(0, 200)))
                continue;
            const [, , name, code, said] = test_unit_HEAD.exec((lines[at] ?? '').slice(0, 2_000)) ?? [];
            if (name === undefined)
                continue;
            const frames = [];
            const text = [];
            let until = at;
            while (until + 1 < lines.length && until < at + test_unit_MAX_LINES) {
                const line = (lines[until + 1] ?? '').slice(0, 2_000);
                if (test_unit_RULER.test(line))
                    break;
                until++;
                const frame = readRubyFrame(line);
                if (frame === undefined && !test_unit_SOURCE.test(line))
                    text.push(line);
                if (frame !== undefined && frame !== 'foreign')
                    frames.push(frame);
            }
            const message = essence(said === undefined ? text : [said]);
            findings.push(makeFinding({
                ...(frames.length > 1 ? { frames } : frames[0]),
                severity: 'error',
                code,
                message: [message, `in test: ${name}`].join('\n').trim(),
                at,
                until,
            }));
            at = until;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/testthat.ts


const testthat_HEAD = /^(?:(?:──|--) )?(?:\d+\. )?(Failure|Error|Warning) \('?([^'():]+\.[Rr]):(\d+)(?::(\d+))?'?\): (.*?)(?: [─-]+)?$/;
const testthat_END = /^(?:(?:(?:──|--) )?(?:\d+\. )?(?:Failure|Error|Warning|Skip(?:ped)?) \(|[─═=-]{10,}|══ |== |\[ FAIL |⠏|✔ \||✖ \||• )/;
const testthat_CALL = /\bat (\S+\.[Rr]):(\d+)(?::\d+)?$/;
const testthat_MAX_LINES = 60;
const testthat_tool = {
    name: 'testthat',
    title: 'R test framework',
    homepage: 'https://testthat.r-lib.org',
    ecosystem: 'other',
    evidence: ['Failure (', 'Error (', 'Warning ('],
    reach: 62,
    commands: ['testthat'],
    read: log => {
        const { lines } = log;
        const findings = [];
        for (let at = 0; at < lines.length; at++) {
            const line = (lines[at] ?? '').slice(0, 2_000);
            const [, kind = '', file, row, , name = ''] = testthat_HEAD.exec(line) ?? [];
            if (file === undefined)
                continue;
            const text = [];
            const frames = [];
            let isTrace = false;
            let until = at;
            for (let index = at + 1; index < Math.min(lines.length, at + testthat_MAX_LINES); index++) {
                const next = (lines[index] ?? '').slice(0, 2_000);
                if (testthat_END.test(next))
                    break;
                isTrace ||= next === 'Backtrace:';
                if (isTrace && next === '')
                    break;
                const [, caller, callerRow] = isTrace ? (testthat_CALL.exec(next) ?? []) : [];
                if (caller !== undefined)
                    frames.unshift({ file: caller, line: Number(callerRow) });
                if (!isTrace)
                    text.push(next);
                if (next !== '')
                    until = index;
            }
            const own = frames.some(frame => frame.file === file && frame.line === Number(row));
            const all = own ? frames : [...frames, { file, line: Number(row) }];
            findings.push(makeFinding({
                ...(all.length > 1 ? { frames: all } : { file, line: row }),
                ...(all.every(frame => !frame.file.includes('/')) && { baseNameOnly: true }),
                severity: kind === 'Warning' ? 'warning' : 'error',
                message: [essence(text), `in test: ${name}`].join('\n').trim(),
                at,
                until,
            }));
            at = until;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/textlint.ts


const textlint_SUMMARY = /^✖ (\d+) problems? \(\d+ errors?, \d+ warnings?(?:, \d+ infos?)?\)$/;
const textlint_COMPACT = /^(\S.*?): line (\d+), col (\d+), (Error|Warning|Info) - (.*) \(([\w@/-]+)\)$/;
const textlint_UNIX = /^(\S.*?):(\d+):(\d+): (.*) \[(Error|Warning|Info)\/([\w@/-]+)\]$/;
const textlint_PROSE = /\.(?:mdx?|markdown|txt|text|rst|adoc|asciidoc|re|tex|latex)$/;
function textlint_readLine(text, at) {
    const compact = textlint_COMPACT.exec(text);
    if (compact) {
        const [, file, line, column, severity = '', message = '', code] = compact;
        return makeFinding({ file, line, column, severity, code, message, at });
    }
    const [, file, line, column, message = '', severity = '', code] = textlint_UNIX.exec(text) ?? [];
    return file === undefined
        ? undefined
        : makeFinding({ file, line, column, severity, code, message, at });
}
const textlint_tool = {
    name: 'textlint',
    title: 'linter of prose',
    homepage: 'https://textlint.github.io',
    ecosystem: 'docs',
    evidence: [' error, ', ' errors, ', '[Error/', '[Warning/', ', Error - ', ', Warning - '],
    evidenceForm: /^✖ \d+ problems? |\.(?:mdx?|markdown|txt|text|rst|adoc|asciidoc|re|tex|latex):(?:\d| line )/,
    reach: 20,
    commands: ['textlint'],
    read: log => {
        const findings = [];
        const rows = readStylishRows(log.lines, line => {
            const count = textlint_SUMMARY.exec(line)?.[1];
            return count === undefined ? undefined : Number(count);
        });
        for (const { level, rule, ...row } of rows) {
            if (rule === undefined || !textlint_PROSE.test(row.file))
                continue;
            findings.push(makeFinding({ ...row, severity: level, code: rule }));
        }
        for (const [at, text] of log.lines.entries()) {
            if (text.length > 4_000 || !/[)\]]$/.test(text))
                continue;
            const finding = textlint_readLine(text, at);
            if (finding && textlint_PROSE.test(finding.file ?? ''))
                findings.push(finding);
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/tflint.ts




const tflint_COMPACT = {
    pattern: /^(?<file>\S.{0,400}?\.tf(?:vars|\.json)?):(?<line>\d+):(?<column>\d+): (?<severity>Error|Warning|Notice) - (?<message>\S.*?)(?: \((?<code>\w+)\))?$/,
    mark: ' - ',
};
const tflint_RULE = /^(?:\[Fixable\] )?(.*) \(([a-z]+_\w+)\)$/;
const REFERENCE = /^Reference: (https:\/\/\S+)$/;
const tflint_tool = {
    name: 'tflint',
    title: 'Terraform linter',
    homepage: 'https://github.com/terraform-linters/tflint',
    ecosystem: 'infrastructure',
    evidence: ['issue(s) found', ' (terraform_', ' (aws_', ' (google_', ' (azurerm_', '"callers"'],
    reach: 24,
    commands: ['tflint'],
    read: log => [
        ...readHclDiagnostics(log.lines).flatMap((diagnostic) => {
            const [, message, code] = tflint_RULE.exec(diagnostic.summary) ?? [];
            if (message === undefined || diagnostic.file === undefined)
                return [];
            const { file, line, severity, detail, at } = diagnostic;
            const url = detail.map(text => REFERENCE.exec(text)?.[1]).find(found => found !== undefined);
            const { until } = diagnostic;
            return [makeFinding({ file, line, severity, code, message, url, at, until })];
        }),
        ...readForms(log, [tflint_COMPACT]),
        ...tflint_readJson(log),
    ],
};
function tflint_readJson(log) {
    if (!log.lines.some(line => line.includes('"callers"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => (0,json_documents/* asArray */._j)((0,json_documents.at)(value, 'issues')).flatMap(issue => {
        const code = (0,json_documents/* asString */.oJ)((0,json_documents.at)(issue, 'rule', 'name'));
        const range = (0,json_documents.at)(issue, 'range');
        if (code === undefined)
            return [];
        const end = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(range, 'end', 'column'));
        return [
            makeFinding({
                file: (0,json_documents/* asString */.oJ)((0,json_documents.at)(range, 'filename')),
                line: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(range, 'start', 'line')),
                column: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(range, 'start', 'column')),
                endLine: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(range, 'end', 'line')),
                endColumn: end === undefined ? undefined : Math.max(end - 1, 1),
                severity: (0,json_documents/* asString */.oJ)((0,json_documents.at)(issue, 'rule', 'severity')) ?? 'warning',
                code,
                message: (0,json_documents/* asString */.oJ)((0,json_documents.at)(issue, 'message')) ?? '',
                url: (0,json_documents/* asString */.oJ)((0,json_documents.at)(issue, 'rule', 'link')),
                at,
                until,
            }),
        ];
    }));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/tfsec.ts

const tfsec_HEAD = /^Result(?: #\d+|s #\d+-\d+) (CRITICAL|HIGH|MEDIUM|LOW) (.*?)(?: \(\d+ similar results\))?$/;
const tfsec_PLACE = /^ {2}(?:via )?(\S.*?):(\d+)(?:-(\d+))?(?: .*)?$/;
const tfsec_ID = /^ +ID (\S+)$/;
const tfsec_LINK = /^ {2}- (https:\/\/\S+)$/;
const tfsec_MAX_LINES = 80;
const tfsec_SEVERITIES = {
    CRITICAL: 'error',
    HIGH: 'error',
    MEDIUM: 'warning',
    LOW: 'info',
};
const tfsec_tool = {
    name: 'tfsec',
    title: 'Security scanner for Terraform',
    homepage: 'https://github.com/aquasecurity/tfsec',
    ecosystem: 'security',
    evidence: ['Result #', 'Results #'],
    reach: 80,
    commands: ['tfsec'],
    read: log => {
        const { lines } = log;
        const directory = scannedDirectory(log.command);
        return lines.flatMap((line, at) => {
            const [, level = '', message] = line.startsWith('Result')
                ? (tfsec_HEAD.exec(line.trim()) ?? [])
                : [];
            if (message === undefined)
                return [];
            const body = lines.slice(at + 1, at + tfsec_MAX_LINES);
            const next = body.findIndex(text => tfsec_HEAD.test(text.trim()) || /^ {2}timings$/.test(text));
            const own = next < 0 ? body : body.slice(0, next);
            const find = (form) => own.map(text => form.exec(text.slice(0, 2_000))).find(Boolean);
            const place = tfsec_PLACE.exec((own[1] ?? '').slice(0, 2_000));
            if (!place)
                return [];
            const code = find(tfsec_ID);
            const link = find(tfsec_LINK);
            return [
                makeFinding({
                    file: place[1],
                    line: place[2],
                    endLine: place[3],
                    directory,
                    severity: tfsec_SEVERITIES[level] ?? 'warning',
                    code: code?.[1],
                    message: message.trim(),
                    url: link?.[1],
                    at,
                    until: at + 2,
                }),
            ];
        });
    },
};
function scannedDirectory(command) {
    const [, text = ''] = /\btfsec((?:\s+[^\s&|;]+)*)/.exec(command) ?? [];
    const words = text.trim().split(/\s+/);
    const found = words.find((word, index) => word !== '' &&
        !word.startsWith('-') &&
        !/^-{1,2}(?:f|format|O|out|e|exclude|m|minimum-severity|config-file|tfvars-file)$/.test(words[index - 1] ?? ''));
    return found === undefined || found === '.' ? undefined : found;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/trivy.ts




const trivy_TARGET = /^(\S.*?) \(([^()]+)\)$/;
const trivy_CHECK = /^(?:([A-Z]{2,}-[\w-]+) \((CRITICAL|HIGH|MEDIUM|LOW|UNKNOWN)\): (\S.*)|(CRITICAL|HIGH|MEDIUM|LOW|UNKNOWN): (\S.*))$/;
const trivy_PLACE = /^ (\S.*?):(\d{1,9})(?:-(\d{1,9}))?(?: \(.*\))?$/;
const RULE_LINE = /^[═─]{20,}$/u;
const trivy_MAX_BLOCK = 40;
const trivy_tool = {
    name: 'trivy',
    title: 'Scanner for vulnerabilities, misconfiguration and secrets',
    homepage: 'https://trivy.dev',
    ecosystem: 'security',
    evidence: [
        'Total: ',
        'UNKNOWN: ',
        'Failures: ',
        '"VulnerabilityID"',
        '"SchemaVersion"',
        '"CauseMetadata"',
    ],
    evidenceForm: /UNKNOWN: |(?:Total|Failures): \d+ \(|"(?:VulnerabilityID|SchemaVersion|CauseMetadata)"/,
    commands: ['trivy'],
    read: log => [...trivy_readTables(log.lines), ...readChecks(log.lines), ...trivy_readJson(log)],
};
function trivy_readTables(lines) {
    const upper = readBoxTables(lines, 'Vulnerability', ['Vulnerability']);
    const old = readBoxTables(lines, 'VULNERABILITY ID', ['VULNERABILITY ID']);
    return [...upper, ...old].flatMap(table => trivy_readTable(lines, table));
}
function trivy_readTable(lines, { columns, rows, at }) {
    const target = targetAbove(lines, at);
    const titles = columns.map(column => column.toLowerCase());
    const indexOf = (...names) => titles.findIndex(title => names.includes(title));
    const [library, id, level, installed, fixed, title] = [
        indexOf('library'),
        indexOf('vulnerability', 'vulnerability id'),
        indexOf('severity'),
        indexOf('installed version'),
        indexOf('fixed version'),
        indexOf('title'),
    ];
    if (library < 0 || installed < 0)
        return [];
    return rows.map(row => {
        const cell = (index) => row.cells[index ?? -1] ?? [];
        const words = cell(title);
        const url = words
            .find(word => /^(?:-->|https?:\/\/|avd\.|aquasec)/.test(word))
            ?.replace(/^-->\s*/, '');
        const text = words.filter(word => !/^(?:-->|https?:\/\/)/.test(word)).join(' ');
        const name = cell(library)
            .join('')
            .replace(/\s*\(.*\)$/, '');
        return vulnerabilityFinding({
            package: { name, version: cell(installed).join(''), ecosystem: ecosystemOf(target?.type) },
            id: cell(id).join(''),
            title: text,
            level: cell(level).join(''),
            fixed: cell(fixed).join(' '),
            ...(url !== undefined && { url: url.startsWith('http') ? url : `https://${url}` }),
            ...(target?.file !== undefined && { file: target.file }),
        }, row.at, row.until);
    });
}
function targetAbove(lines, at) {
    for (let index = at - 1; index >= Math.max(0, at - 10); index--) {
        const [, name, type] = trivy_TARGET.exec((lines[index] ?? '').slice(0, 1_000)) ?? [];
        if (name === undefined || type === undefined || name.startsWith('Total:'))
            continue;
        if (/^(?:Legend|Tests|Failures)/.test(name))
            continue;
        const isFile = /^[\w./@+-]+\.(?:json|lock|txt|toml|mod|sum|xml|yaml|yml|lockfile)$/.test(name);
        const isNamed = /(?:^|\/)(?:Pipfile|Gemfile|go\.(?:mod|sum))$/.test(name);
        return isFile || isNamed ? { type, file: name } : { type };
    }
    return undefined;
}
function readChecks(lines) {
    let target;
    return lines.flatMap((line, at) => {
        if (line.startsWith('Tests: '))
            target = checkedAbove(lines, at) ?? target;
        const below = lines[at + 1] ?? '';
        if (!below.startsWith('═') && !below.startsWith('─'))
            return [];
        const [, code, level, title, secretLevel, secret] = trivy_CHECK.exec(line.slice(0, 1_000)) ?? [];
        if (level === undefined && secretLevel === undefined)
            return [];
        if (!RULE_LINE.test(below))
            return [];
        const block = lines.slice(at + 2, at + trivy_MAX_BLOCK);
        const rule = block.findIndex((text, index) => RULE_LINE.test(text) && trivy_PLACE.test((block[index + 1] ?? '').slice(0, 1_000)));
        const next = block.findIndex(text => trivy_CHECK.test(text.slice(0, 1_000)));
        const isPlaced = rule >= 0 && (next < 0 || rule < next);
        const [, file, start, end] = (isPlaced ? trivy_PLACE.exec(block[rule + 1] ?? '') : undefined) ?? [];
        const url = block
            .slice(0, next < 0 ? undefined : next)
            .map(text => /^See (https?:\/\/\S+)/.exec(text)?.[1]);
        const rules = code ?? /\(([\w-]+)\)$/.exec(secret ?? '')?.[1];
        const address = url.find(each => each !== undefined);
        const aboutTarget = target === undefined || code === undefined ? {} : { file: target };
        return [
            {
                ...(file === undefined ? aboutTarget : { file, line: Number(start) }),
                ...(end !== undefined && { endLine: Number(end) }),
                severity: severityOfLevel(level ?? secretLevel),
                ...(rules !== undefined && { code: rules }),
                message: clip(title ?? secret ?? ''),
                ...(address !== undefined && { url: address }),
                at,
                until: isPlaced ? at + 3 + rule : at,
            },
        ];
    });
}
function checkedAbove(lines, at) {
    const above = lines
        .slice(Math.max(0, at - 3), at)
        .map(line => trivy_TARGET.exec(line.slice(0, 1_000))?.[1]);
    return above.findLast(name => name !== undefined);
}
function trivy_readJson(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => {
        const results = (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(value, 'Results') ?? value);
        return results.flatMap(result => {
            const target = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(result, 'Target'));
            if (target === undefined)
                return [];
            const vulnerabilities = (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(result, 'Vulnerabilities')).flatMap(each => readVulnerability(each, result, target, at, until));
            const checks = [
                ...(0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(result, 'Misconfigurations')),
                ...(0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(result, 'Secrets')),
            ].flatMap(each => trivy_readCheck(each, target, at, until));
            return [...vulnerabilities, ...checks];
        });
    });
}
function readVulnerability(each, result, target, at, until) {
    const [id, name, version, fixed, title, level, url, path] = [
        'VulnerabilityID',
        'PkgName',
        'InstalledVersion',
        'FixedVersion',
        'Title',
        'Severity',
        'PrimaryURL',
        'PkgPath',
    ].map(key => (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(each, key)));
    if (id === undefined || name === undefined)
        return [];
    const type = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(result, 'Type'));
    const isLock = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(result, 'Class')) === 'lang-pkgs' && /[/.]/.test(target);
    const file = path ?? (isLock ? target : undefined);
    return [
        vulnerabilityFinding({
            package: { name, ...(version !== undefined && { version }), ecosystem: ecosystemOf(type) },
            id,
            ...(title !== undefined && { title }),
            ...(level !== undefined && { level }),
            ...(fixed !== undefined && { fixed }),
            ...(url !== undefined && { url }),
            ...(file !== undefined && { file }),
        }, at, until),
    ];
}
function trivy_readCheck(each, target, at, until) {
    if ((0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(each, 'Status')) === 'PASS')
        return [];
    const [id, rule, title, level, url, message] = ['ID', 'RuleID', 'Title', 'Severity', 'PrimaryURL', 'Message'].map(key => (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(each, key)));
    const code = id ?? rule;
    const words = message ?? title ?? code;
    if (words === undefined)
        return [];
    const line = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(each, 'CauseMetadata', 'StartLine') ?? (0,json_documents/* property */.MZ)(each, 'StartLine'));
    const endLine = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(each, 'CauseMetadata', 'EndLine') ?? (0,json_documents/* property */.MZ)(each, 'EndLine'));
    return [
        {
            file: target,
            ...(line !== undefined && { line }),
            ...(line !== undefined && endLine !== undefined && endLine >= line && { endLine }),
            severity: severityOfLevel(level),
            ...(code !== undefined && { code }),
            message: clip(words),
            ...(url !== undefined && { url }),
            at,
            until,
        },
    ];
}

;// CONCATENATED MODULE: ./src/diagnose/tools/ts-prune.ts

const ts_prune_ROW = /^(?<file>[^\s:][^:]{0,400}\.[cm]?[jt]sx?):(?<line>\d{1,9}) - (?<name>[\w$]{1,200})(?<inside> \(used in module\))?$/;
const ts_prune_tool = {
    name: 'ts-prune',
    title: 'Finds unused exports of TypeScript',
    homepage: 'https://github.com/nadeesha/ts-prune',
    ecosystem: 'javascript',
    evidence: ['.ts:', '.tsx:', '.js:', '.jsx:', '.mts:', '.cts:'],
    evidenceForm: /s[x]?:\d{1,9} - [\w$]+(?: \(used in module\))?$/,
    reach: 1,
    commands: ['ts-prune'],
    read: log => readForms(log, [{ pattern: ts_prune_ROW }], {
        refine: (finding, { name = '', inside }) => ({
            ...finding,
            severity: inside === undefined ? 'error' : 'warning',
            message: inside === undefined
                ? `unused export: ${name}`
                : `export is used in its own module only: ${name}`,
        }),
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/tsc.ts

const tsc_PLAIN = /^(\S.*?)\((\d+),(\d+)\): (error|warning|message) (TS\d+): (.*)$/;
const tsc_PRETTY = /^(?: {4})?(?:Error: )?(\S.*?):(\d+):(\d+) - (error|warning|message) (TS\d+): (.*)$/;
const GLOBAL = /^(error|warning) (TS\d+): (.*)$/;
const NAMED_FILE = /(?:config file|[Ff]ile(?: specified)?) '([^']+\.(?:json|[cm]?tsx?))'/;
function explanation(lines, at) {
    const text = [];
    let until = at;
    while (until + 1 < lines.length && text.length < 30) {
        const line = lines[until + 1] ?? '';
        if (!/^\s+\S/.test(line) || tsc_PRETTY.test(line.trimStart().slice(0, 1_000)))
            break;
        text.push(line);
        until++;
    }
    return { text, until };
}
function tsc_readError(lines, at) {
    const line = lines[at] ?? '';
    const match = tsc_PLAIN.exec(line) ?? tsc_PRETTY.exec(line);
    const global = match ? undefined : GLOBAL.exec(line);
    const [level, code, head] = match ? match.slice(4) : (global?.slice(1) ?? []);
    if (level === undefined || code === undefined || head === undefined)
        return undefined;
    const { text, until } = explanation(lines, at);
    const named = NAMED_FILE.exec(head)?.[1];
    const place = match
        ? { file: match[1] ?? '', line: Number(match[2]), column: Number(match[3]) }
        : named === undefined
            ? {}
            : { file: named };
    return {
        ...place,
        severity: level === 'error' ? 'error' : level === 'warning' ? 'warning' : 'info',
        code,
        message: [head, ...(text.length > 0 ? [essence(text, 6)] : [])].filter(Boolean).join('\n'),
        at,
        ...(until > at && { until }),
    };
}
const tsc_tool = {
    name: 'tsc',
    title: 'TypeScript compiler',
    homepage: 'https://www.typescriptlang.org',
    ecosystem: 'javascript',
    evidence: ['error TS', 'warning TS'],
    reach: 5,
    commands: ['tsc', 'ts-node', 'tsc-files', 'vue-tsc', 'tspc'],
    read: log => {
        const findings = [];
        for (let at = 0; at < log.lines.length; at++) {
            const line = log.lines[at] ?? '';
            if (line.length > 4_000 || (!line.includes(' TS') && !line.startsWith('error TS')))
                continue;
            const finding = tsc_readError(log.lines, at);
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/tslint.ts

const tslint_FILE = /^(\S.*?\.\w+)(?::\d+:\d+)?$/;
const tslint_ROW = /^(ERROR|WARNING): (\d+):(\d+)\s+([\w/-]+)\s{2,}(\S.*)$/;
const tslint_PROSE = /^(ERROR|WARNING): (?:\(([\w/-]+)\) )?(\S.*?)[:[](\d+)[:,] ?(\d+)\]?(?: -|:) (.*)$/;
const tslint_ruleUrl = (rule) => rule === undefined || rule.includes('/')
    ? undefined
    : `https://palantir.github.io/tslint/rules/${rule}/`;
const tslint_tool = {
    name: 'tslint',
    title: 'TypeScript linter (superseded by ESLint)',
    homepage: 'https://palantir.github.io/tslint/',
    ecosystem: 'javascript',
    evidence: ['ERROR: ', 'WARNING: '],
    reach: 8,
    commands: ['tslint'],
    read: log => {
        const findings = [];
        let file;
        for (const [at, text] of log.lines.entries()) {
            if (text === '' || text.length > 2_000)
                continue;
            const isProblem = /^(?:ERROR|WARNING): /.test(text);
            if (!isProblem) {
                file = tslint_FILE.exec(text)?.[1];
                continue;
            }
            const [, severity, line, column, code, message = ''] = tslint_ROW.exec(text) ?? [];
            if (severity !== undefined && file !== undefined) {
                findings.push(makeFinding({ file, line, column, severity, code, message, url: tslint_ruleUrl(code), at }));
                continue;
            }
            const [, level, rule, path, row, place, said = ''] = tslint_PROSE.exec(text) ?? [];
            if (level === undefined || !/\.[cm]?[jt]sx?$/.test(path ?? ''))
                continue;
            findings.push(makeFinding({
                file: path,
                line: row,
                column: place,
                severity: level,
                code: rule,
                message: said,
                at,
            }));
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/ty.ts

const ty_HEADER = /^(error|warning|info)\[([a-z][a-z-]*)\]: (\S.*)$/;
const ty_ARROW = /^ *--> (\S[^:]*\.(?:pyi?|ipynb|toml))(?::cell \d+)?:(\d{1,9}):(\d{1,9})$/;
const ty_CONCISE = /^(\S[^:]*\.(?:pyi?|ipynb|toml))(?::cell \d+)?:(\d{1,9}):(\d{1,9}): (error|warning|info)\[([a-z][a-z-]*)\] (\S.*)$/;
const ty_tool = {
    name: 'ty',
    title: 'Python type checker',
    homepage: 'https://docs.astral.sh/ty/',
    ecosystem: 'python',
    evidence: ['error[', 'warning[', 'info['],
    reach: 8,
    commands: ['ty'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        const text = line.slice(0, 2_000);
        const [, path, row, column, level, rule, words] = ty_CONCISE.exec(text) ?? [];
        if (path !== undefined)
            return [ty_finding(path, row, column, level, rule, words, at, at)];
        const [, severity, code, message] = ty_HEADER.exec(text) ?? [];
        const [, file, number, offset] = (severity === undefined ? undefined : ty_ARROW.exec((lines[at + 1] ?? '').slice(0, 2_000))) ??
            [];
        if (file === undefined)
            return [];
        return [ty_finding(file, number, offset, severity, code, message, at, at + 1)];
    }),
};
function ty_finding(file, line, column, level = 'error', code = '', message = '', at, until) {
    return {
        file,
        line: Number(line),
        column: Number(column),
        severity: level,
        code,
        message: clip(message),
        url: `https://docs.astral.sh/ty/reference/rules/#${code}`,
        at,
        until,
    };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/typos.ts



const typos_HEAD = /^(error|warning): (`.*` (?:should be|is disallowed).*)$/;
const typos_PLACE = /^\s*(?:╭▸|-->) (\S.*?):(\d+):(\d+)$/;
const BRIEF = {
    pattern: /^(?<file>\S.{0,400}?):(?<line>\d+):(?<column>\d+): (?:(?<severity>error|warning): )?(?<message>`.*` (?:should be|->|is disallowed).*)$/,
    mark: '`',
};
const typos_QUOTE = /^\s*(?:\d+ )?[│|╰]/;
const typos_tool = {
    name: 'typos',
    title: 'Spelling checker for source code',
    homepage: 'https://github.com/crate-ci/typos',
    ecosystem: 'docs',
    evidence: ['` should be `', '` -> `', '` is disallowed', '"type":"typo"'],
    reach: 8,
    commands: ['typos'],
    read: log => [...readLong(log.lines), ...readForms(log, [BRIEF]), ...typos_readJson(log)],
};
function readLong(lines) {
    return lines.flatMap((line, at) => {
        const [, severity, message] = line.includes('`') ? (typos_HEAD.exec(line.slice(0, 2_000)) ?? []) : [];
        const [, file, row, column] = typos_PLACE.exec((lines[at + 1] ?? '').slice(0, 2_000)) ?? [];
        if (severity === undefined || message === undefined || file === undefined)
            return [];
        let until = at + 1;
        while (until < at + 8 && typos_QUOTE.test((lines[until + 1] ?? '').slice(0, 40)))
            until++;
        return [makeFinding({ file, line: row, column, severity, message, at, until })];
    });
}
function typos_readJson(log) {
    if (!log.lines.some(line => line.includes('"type":"typo"')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => {
        const typo = (0,json_documents/* asString */.oJ)((0,json_documents.at)(value, 'typo'));
        const offset = (0,json_documents.at)(value, 'byte_offset');
        if ((0,json_documents.at)(value, 'type') !== 'typo' || typo === undefined)
            return [];
        const words = (0,json_documents/* asArray */._j)((0,json_documents.at)(value, 'corrections')).flatMap(word => (0,json_documents/* asString */.oJ)(word) ?? []);
        return [
            makeFinding({
                file: (0,json_documents/* asString */.oJ)((0,json_documents.at)(value, 'path')),
                line: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(value, 'line_num')),
                column: typeof offset === 'number' ? offset + 1 : undefined,
                severity: 'error',
                message: `\`${typo}\` should be \`${words.join('`, `')}\``,
                at,
                until,
            }),
        ];
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/unittest.ts

const unittest_tool = {
    name: 'unittest',
    title: "Python's own test runner",
    homepage: 'https://docs.python.org/3/library/unittest.html',
    ecosystem: 'python',
    evidence: ['='.repeat(70)],
    reach: 80,
    commands: ['unittest', 'manage.py test'],
    read: ({ lines }) => readUnittestReport(lines),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/uv.ts


const uv_UNSOLVED = /^ *(?:error:|×) No solution found when resolving dependencies/;
const uv_UNPARSED = /^error: Couldn't parse requirement in `(\S+)` at position \d+$/;
const NO_TOML = /^(?:error: Failed to parse: |warning: Failed to parse )`?([^`\s]+?)`?(?: during .*)?:?$/;
const TOML_PLACE = /^ *(?:cause: |Caused by: )?TOML parse error at line (\d{1,9}), column (\d{1,9})$/;
const uv_OUTDATED = /^ *(?:error: )?The lockfile at `(\S+)` needs to be updated/;
const uv_MAX_LINES = 15;
const uv_tool = {
    name: 'uv',
    title: 'Python package and project manager',
    homepage: 'https://docs.astral.sh/uv/',
    ecosystem: 'python',
    evidence: [
        'No solution found when resolving dependencies',
        "error: Couldn't parse requirement in ",
        'TOML parse error at line ',
        'The lockfile at `uv.lock`',
    ],
    reach: 24,
    commands: ['uv'],
    read: ({ lines, command }) => lines.flatMap((text, at) => {
        if (!/^ *(?:error:|warning:|×|The lockfile)/u.test(text))
            return [];
        const line = text.slice(0, 2_000);
        const finding = readUnsolved(lines, line, at, namedRequirements(command)) ?? uv_readFile(lines, line, at);
        return finding ? [finding] : [];
    }),
};
function readUnsolved(lines, line, at, named) {
    if (!uv_UNSOLVED.test(line))
        return undefined;
    const { text, until } = blockBelow(lines, at);
    const cause = text.map(each => each.replace(/^ *(?:cause: |Caused by: |╰─▶ )?/u, '')).join(' ');
    const missing = /there (?:is|are) no versions? of ([\w.-]+)(?:==([\w.!+-]+))?/.exec(cause);
    const asked = [
        ...cause.matchAll(/(?:you require|project depends on) ([\w.-]+)(?:==([\w.!+-]+))?/g),
    ];
    const unknown = /Because ([\w.-]+) was not found in the (?:package registry|cache)/.exec(cause);
    const [, name, version] = missing ?? unknown ?? asked.at(-1) ?? [];
    const subject = name === undefined ? undefined : { name, ...(version !== undefined && { version }) };
    return {
        ...(subject && { package: { ...subject, ecosystem: 'pypi' } }),
        ...(named !== undefined && subject?.version !== undefined
            ? { file: named, anchor: `${subject.name}==${subject.version}` }
            : {}),
        severity: 'error',
        message: clip(cause || 'No solution found when resolving dependencies'),
        at,
        until,
    };
}
function uv_readFile(lines, line, at) {
    const lock = uv_OUTDATED.exec(line)?.[1];
    if (lock !== undefined) {
        return { file: lock, severity: 'error', message: clip(line.replace(/^ *error: /, '')), at };
    }
    const file = uv_UNPARSED.exec(line)?.[1];
    const { text, until } = blockBelow(lines, at);
    if (file !== undefined) {
        const below = lines.slice(at + 1, at + 6).map(each => each.slice(0, 2_000));
        const caret = below.findIndex(each => /^ *\^+ *$/.test(each));
        const anchor = below[caret - 1]?.trim();
        const why = below.slice(0, 1).map(each => each.replace(/^ *(?:cause: |Caused by: )/, ''));
        const place = { file, ...(anchor !== undefined && anchor !== '' && { anchor }) };
        const message = essence(why) || 'not a requirement';
        return { ...place, severity: 'error', message, at, until: caret < 0 ? at : at + 1 + caret };
    }
    const toml = NO_TOML.exec(line)?.[1];
    const place = text.map(each => TOML_PLACE.exec(each)).find(match => match !== null);
    if (toml === undefined || !place)
        return undefined;
    return {
        file: toml,
        line: Number(place[1]),
        column: Number(place[2]),
        severity: line.startsWith('warning') ? 'warning' : 'error',
        message: clip(text.findLast(each => each.trim() !== '')?.trim() ?? 'TOML parse error'),
        at,
        until,
    };
}
function blockBelow(lines, at) {
    let until = at;
    while (until < at + uv_MAX_LINES && /^ +(?!File ")\S/.test(lines[until + 1] ?? ''))
        until++;
    return { text: lines.slice(at + 1, until + 1).map(line => line.slice(0, 2_000)), until };
}

;// CONCATENATED MODULE: ./src/diagnose/tools/uvu.ts

const uvu_HEAD = /^ {2,4}FAIL {1,3}(?:(\S.{0,200}?) {1,3})?"(.{1,300})"$/;
const uvu_MAX_BLOCK = 400;
const uvu_tool = {
    name: 'uvu',
    title: 'JavaScript test runner',
    homepage: 'https://github.com/lukeed/uvu',
    ecosystem: 'javascript',
    evidence: [' FAIL '],
    evidenceForm: uvu_HEAD,
    commands: ['uvu'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        const [whole, suite, name = ''] = line.includes('FAIL')
            ? (uvu_HEAD.exec(line.slice(0, 600)) ?? [])
            : [];
        if (whole === undefined)
            return [];
        const end = uvu_endOfBlock(lines, at + 1);
        const test = suite === undefined ? [name] : [suite, name];
        const error = readErrorText(lines.slice(at + 1, end));
        return [{ ...failedTest(error, test, undefined), at, until: end - 1 }];
    }),
};
function uvu_endOfBlock(lines, start) {
    for (let index = start; index < Math.min(lines.length, start + uvu_MAX_BLOCK); index++) {
        const line = lines[index] ?? '';
        if (uvu_HEAD.test(line.slice(0, 600)) || /^ {2}Total: /.test(line))
            return index;
        if (line.trim() === '' && (lines[index + 1] ?? '').trim() === '')
            return index;
    }
    return Math.min(lines.length, start + uvu_MAX_BLOCK);
}

;// CONCATENATED MODULE: ./src/diagnose/tools/vale.ts



const vale_SEVERITIES = {
    error: 'error',
    warning: 'warning',
    suggestion: 'info',
};
const vale_FILE = /^ (\S.*)$/;
const vale_ROW = /^ {1,2}(\d+):(\d+) +(error|warning|suggestion) {2,}(\S.*?)(?: {2,}([\w-]+\.[\w.-]+))? *$/;
const vale_MORE = /^ {14,}(\S.*)$/;
const vale_LINE = {
    isPlaced: true,
    pattern: /^(?<file>\S[^:]{0,400}):(?<line>\d+):(?<column>\d+):(?<code>[A-Za-z][\w-]*\.[\w.-]+):(?<message>\S.*)$/,
    severity: 'warning',
};
const vale_tool = {
    name: 'vale',
    title: 'Prose linter',
    homepage: 'https://vale.sh',
    ecosystem: 'docs',
    evidence: [
        ' suggestion in ',
        ' suggestions in ',
        ':Vale.',
        ':vale.',
        '"Check":',
        ':Google.',
        ':Microsoft.',
        ':write-good.',
    ],
    commands: ['vale'],
    read: log => [...vale_readTable(log.lines), ...readForms(log, [vale_LINE]), ...vale_readJson(log)],
};
function vale_readTable(lines) {
    const findings = [];
    let file;
    for (let at = 0; at < lines.length; at++) {
        const line = (lines[at] ?? '').slice(0, 2_000);
        const row = line.startsWith(' ') ? vale_ROW.exec(line) : null;
        if (!row) {
            const next = lines[at + 1] ?? '';
            const isHead = next.startsWith(' ') && vale_ROW.test(next.slice(0, 2_000));
            if (isHead)
                file = vale_FILE.exec(line)?.[1];
            continue;
        }
        const [, number, column, severity = '', first = '', code] = row;
        if (file === undefined)
            continue;
        const text = [first];
        let rule = code;
        let until = at;
        for (;;) {
            const more = vale_MORE.exec((lines[until + 1] ?? '').slice(0, 2_000))?.[1];
            if (more === undefined)
                break;
            const [, words, last] = /^(.*?)(?: {2,}([\w-]+\.[\w.-]+))? *$/.exec(more) ?? [];
            rule ??= last;
            text.push((words ?? more).trim());
            until++;
        }
        if (rule === undefined)
            continue;
        findings.push(makeFinding({
            file,
            line: number,
            column,
            severity: vale_SEVERITIES[severity] ?? 'warning',
            code: rule,
            message: text.join(' '),
            at,
            until,
        }));
        at = until;
    }
    return findings;
}
function vale_readJson(log) {
    if (!log.lines.some(line => line.includes('"Check":')))
        return [];
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => typeof value !== 'object' || value === null || Array.isArray(value)
        ? []
        : Object.entries(value).flatMap(([file, alerts]) => (0,json_documents/* asArray */._j)(alerts).flatMap(alert => {
            const code = (0,json_documents/* asString */.oJ)((0,json_documents.at)(alert, 'Check'));
            const message = (0,json_documents/* asString */.oJ)((0,json_documents.at)(alert, 'Message'));
            if (code === undefined || message === undefined)
                return [];
            const line = (0,json_documents/* asPosition */.kI)((0,json_documents.at)(alert, 'Line'));
            return [
                makeFinding({
                    file,
                    line,
                    column: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(alert, 'Span', 0)),
                    endLine: line,
                    endColumn: (0,json_documents/* asPosition */.kI)((0,json_documents.at)(alert, 'Span', 1)),
                    severity: vale_SEVERITIES[(0,json_documents/* asString */.oJ)((0,json_documents.at)(alert, 'Severity')) ?? ''] ?? 'warning',
                    code,
                    message,
                    url: (0,json_documents/* asString */.oJ)((0,json_documents.at)(alert, 'Link')),
                    at,
                    until,
                }),
            ];
        })));
}

;// CONCATENATED MODULE: ./src/diagnose/tools/valgrind.ts

const valgrind_LINE = /^==\d+== ?(.*)$/;
const valgrind_PROBLEM = /^(?:Thread \d+.*: )?((?:Invalid (?:read|write|free)|Conditional jump|Use of uninitialised|Syscall param|Mismatched free|Source and destination overlap|Argument '|Jump to the invalid|Process terminating|Possible data race|Thread #\d+: .*|[\d,]+ (?:\([\d,]+ direct, [\d,]+ indirect\) )?bytes in [\d,]+ blocks are (?:definitely|possibly|indirectly) lost|Stack overflow).*)$/;
const valgrind_FRAME = /^ +(?:at|by) 0x[\dA-F]+: .*\((\S[^()]*):(\d+)\)$/;
const STACK_LINE = /^ +(?:at|by) 0x[\dA-F]+: /;
const valgrind_tool = {
    name: 'valgrind',
    title: 'Memory and thread error detector',
    homepage: 'https://valgrind.org',
    ecosystem: 'c',
    evidence: ['==    at 0x'],
    reach: 40,
    commands: ['valgrind'],
    read: log => {
        const { lines } = log;
        const findings = [];
        for (let at = 0; at < lines.length; at++) {
            const message = valgrind_PROBLEM.exec(valgrind_textOf(lines[at]))?.[1];
            if (message === undefined || !STACK_LINE.test(valgrind_textOf(lines[at + 1])))
                continue;
            const frames = [];
            let until = at;
            while (STACK_LINE.test(valgrind_textOf(lines[until + 1]))) {
                const [, file, line] = valgrind_FRAME.exec(valgrind_textOf(lines[++until])) ?? [];
                if (file !== undefined)
                    frames.push({ file, line: Number(line) });
            }
            const isName = frames.every(({ file }) => !file.includes('/'));
            findings.push(makeFinding({
                ...(frames.length > 0 && { frames, ...(isName && { baseNameOnly: true }) }),
                severity: message.includes(' possibly lost') ? 'warning' : 'error',
                message: message.replace(/ in loss record .*$/, ''),
                at,
                until,
            }));
            at = until;
        }
        return findings;
    },
};
function valgrind_textOf(line) {
    return line?.startsWith('==') === true ? (valgrind_LINE.exec(line.slice(0, 2_000))?.[1] ?? '') : '';
}

;// CONCATENATED MODULE: ./src/diagnose/tools/verilator.ts

const verilator_PROBLEM = {
    pattern: /^%(?<severity>Warning|Error)(?:-(?<code>[A-Z]\w*))?: (?<file>\S[^:]{0,400}):(?<line>\d+):(?:(?<column>\d+):)? (?<message>.*)$/,
};
const verilator_tool = {
    name: 'verilator',
    title: 'Verilog and SystemVerilog linter',
    homepage: 'https://www.veripool.org/verilator/',
    ecosystem: 'other',
    evidence: ['%Warning', '%Error'],
    reach: 1,
    commands: ['verilator'],
    read: log => readForms(log, [verilator_PROBLEM], { url: code => `https://verilator.org/warn/${code}` }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/vint.ts

const vint_PROBLEM = {
    pattern: /^(?<file>\S[^:]{0,400}(?:\.n?vim|vimrc)):(?<line>\d+):(?<column>\d+): (?:\[\w+\] )?(?<message>\S.*?) \(see (?<guide>.*)\)$/,
    severity: 'warning',
    mark: ' (see ',
};
const vint_tool = {
    name: 'vint',
    title: 'Vim script linter',
    homepage: 'https://github.com/Vimjas/vint',
    ecosystem: 'other',
    evidence: [' (see Google VimScript', ' (see vim-jp', ' (see :help', '.vim:'],
    reach: 1,
    commands: ['vint'],
    read: log => readForms(log, [vint_PROBLEM], {
        refine: (finding, { guide = '' }) => guide.startsWith('vim-jp/') ? { ...finding, severity: 'error' } : finding,
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/vite.ts




const ROLLDOWN = /^\[([A-Z][A-Z_]+|plugin [\w:@/-]+|[\w-]+:[\w:-]+)\] ([^]*)$/;
const ERROR_CODES = /^(?:UNRESOLVED_IMPORT|MISSING_EXPORT|PARSE_ERROR|[A-Z_]*ERROR)$/;
const SPECIFIER = /(?:from|import|require)\s*\(?\s*["'](.+?)["']/;
const vite_START = 'error during build:';
const PREFIX = /^(?:\[(?:vite|([\w:@/-]+))\]:? )?(?:\S+ \(\d+:\d+\): )?/;
const vite_FILE = /^file: (\S+?)(?::(\d+):(\d+))?$/;
const ESBUILD = /^\S+:\d+:\d+: ERROR: (.*)$/;
const vite_MISSING = /(?:Could not resolve|failed to resolve import|Failed to resolve import) ["'](.+?)["'] from ["'](.+?)["']/;
function vite_readReport(report, hasFailed) {
    const [, code = '', message = ''] = ROLLDOWN.exec(report.message) ?? [];
    if (code === '')
        return undefined;
    const { file, at, until } = report;
    const isOriginal = /^(?:PARSE_ERROR|builtin:)/.test(code) || /\.[cm]?js$/.test(file);
    const specifier = report.source.map(line => SPECIFIER.exec(line)?.[1]).find(Boolean);
    const place = isOriginal
        ? { line: report.line, column: report.column }
        : specifier === undefined
            ? {}
            : { anchor: specifier };
    const isError = hasFailed || ERROR_CODES.test(code);
    return makeFinding({
        file,
        ...place,
        severity: isError ? 'error' : 'warning',
        code,
        message,
        at,
        until,
    });
}
function readBuildError(lines, start) {
    const text = [];
    let place = null;
    let esbuild;
    let until = start;
    let hasTrace = false;
    for (let index = start + 1; index < Math.min(lines.length, start + 80); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        const isTrace = isNodeFrameLine(line.replace(/ \{$/, ''));
        if (hasTrace && !isTrace && !/^(?: {2}\w+: .*|\})$/.test(line))
            break;
        hasTrace ||= isTrace;
        until = index;
        place ??= vite_FILE.exec(line);
        esbuild ??= ESBUILD.exec(line)?.[1];
        text.push(line);
    }
    const end = text.findIndex(line => vite_FILE.test(line));
    const error = readErrorText(end < 0 ? text : text.slice(0, end));
    const missing = vite_MISSING.exec(error.message);
    const [, file, line, column] = place ?? [];
    const asked = missing
        ? { file: missing[2], anchor: missing[1] }
        : { file, line, column: column && Number(column) + 1 };
    const own = file === undefined && !missing ? { frames: error.frames } : asked;
    return makeFinding({
        ...own,
        severity: 'error',
        code: error.code ?? PREFIX.exec(error.message)?.[1],
        message: esbuild ?? error.message.replace(PREFIX, ''),
        at: start,
        until,
    });
}
const vite_tool = {
    name: 'vite',
    title: 'build tool of web front ends',
    homepage: 'https://vite.dev',
    ecosystem: 'javascript',
    evidence: [vite_START, '╭─[ '],
    reach: 100,
    commands: ['vite', 'rolldown', 'vue-tsc', 'astro', 'tsdown'],
    read: log => {
        const starts = log.lines.flatMap((line, at) => (line === vite_START ? [at] : []));
        const reports = readGraphicalReports(log.lines);
        const isVitest = (until) => log.lines.slice(until, until + 4).some(line => line.startsWith('  Plugin: '));
        const findings = reports
            .filter(({ until }) => !isVitest(until))
            .flatMap(report => vite_readReport(report, starts.some(at => at < report.at)) ?? []);
        for (const [index, start] of starts.entries()) {
            const end = starts[index + 1] ?? Infinity;
            if (findings.some(({ at }) => at > start && at < end))
                continue;
            findings.push(readBuildError(log.lines, start));
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/vitest.ts



const FAIL = /^ ?FAIL {1,2}(?:\|[^|]+\| |\S+ {2})?(\S.*?)(?: > (.*)| \[ .* \])?$/;
const DIVIDER = /^⎯{3,}(?: (\S.*?) ⎯+|\[\d+\/\d+\]⎯+)?$/;
const WITHOUT_TEST = /^(?:Unhandled|Uncaught|Startup Error|Config Error)/;
const ERROR_COUNT = /^Unhandled Errors?$/;
const vitest_ESBUILD = /^(\/?\S.*?):(\d+):(\d+): ERROR: (.*)$/;
const vitest_MISSING = /^(?:Failed to load url (\S+) .* in (\S+)\. Does|Failed to resolve import "(.+?)" from "(.+?)"\.)/;
function vitest_readFailure(headings, lines, until) {
    const parser = lines.map(line => vitest_ESBUILD.exec(line.slice(0, 2_000))).find(Boolean);
    const error = readErrorText(lines);
    return headings.map((heading) => {
        const end = Math.max(until, heading.at);
        if (parser) {
            const [, file = '', line, column, message = ''] = parser;
            const place = { file, line: Number(line), column: Number(column) + 1 };
            return {
                ...place,
                severity: 'error',
                code: 'SyntaxError',
                message,
                at: heading.at,
                until: end,
            };
        }
        const found = failedTest(error, heading.test, heading.file);
        const missing = vitest_MISSING.exec(error.message);
        const anchor = missing?.[1] ?? missing?.[3];
        const file = missing?.[2] ?? missing?.[4];
        const asked = !found.frames && file !== undefined && anchor !== undefined && { file, anchor };
        return { ...found, ...asked, at: heading.at, until: end };
    });
}
function vitest_readFailures(lines) {
    const findings = [];
    let headings = [];
    let from = 0;
    let isInFailures = false;
    const close = (end) => {
        if (headings.length > 0) {
            findings.push(...vitest_readFailure(headings, lines.slice(from, end), end - 1));
        }
        headings = [];
    };
    for (const [at, line] of lines.entries()) {
        if (line.length > 2_000)
            continue;
        const divider = line.startsWith('⎯') ? DIVIDER.exec(line) : null;
        if (divider) {
            close(at);
            const title = divider[1] ?? '';
            if (title !== '')
                isInFailures = title.startsWith('Failed ');
            if (WITHOUT_TEST.test(title) && !ERROR_COUNT.test(title)) {
                headings = [{ test: [], at }];
                from = at + 1;
            }
            continue;
        }
        const fail = isInFailures && line.includes('FAIL ') ? FAIL.exec(line) : null;
        if (!fail)
            continue;
        if (headings.length === 0 || from !== at)
            close(at);
        headings.push({ file: fail[1] ?? '', test: fail[2]?.split(' > ') ?? [], at });
        from = at + 1;
    }
    return findings;
}
const vitest_tool = {
    name: 'vitest',
    title: 'JavaScript test runner',
    homepage: 'https://vitest.dev',
    ecosystem: 'javascript',
    evidence: ['⎯⎯⎯', 'ERROR: Coverage for ', '"numFailedTestSuites"'],
    commands: ['vitest'],
    read: log => {
        const failures = vitest_readFailures(log.lines);
        const hasCoverage = log.lines.some(line => line.includes('% Coverage report from '));
        const thresholds = hasCoverage ? readCoverageThresholds(log, 'ERROR: ') : [];
        return [
            ...failures,
            ...thresholds,
            ...(failures.length > 0 ? [] : readJestJson(log, 'vitest')),
        ];
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/vulture.ts

const vulture_ROW = /^(\S[^:]*):(\d{1,9}): ((?:unused|unreachable|unsatisfiable|redundant) .*) \((\d{1,3})% confidence(?:, \d+ lines?)?\)$/;
const vulture_UNREADABLE = /^(\S[^:]*\.pyi?):(\d{1,9}): (\S.* at ".*")$/;
const vulture_tool = {
    name: 'vulture',
    title: 'Python dead code finder',
    homepage: 'https://github.com/jendrikseipp/vulture',
    ecosystem: 'python',
    evidence: ['% confidence'],
    reach: 10,
    commands: ['vulture'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        const [, file, row, message, confidence] = vulture_ROW.exec(line.slice(0, 2_000)) ?? [];
        if (file !== undefined && message !== undefined) {
            const severity = confidence === '100' ? 'error' : 'warning';
            return [{ file, line: Number(row), severity, message: clip(message), at }];
        }
        const [, path, number, why] = vulture_UNREADABLE.exec(line.slice(0, 2_000)) ?? [];
        if (path === undefined || why === undefined)
            return [];
        return [{ file: path, line: Number(number), severity: 'error', message: clip(why), at }];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/webpack.ts



const webpack_HEAD = /^(ERROR|WARNING) in (?:([\w-]+\s)?(\S+?)(?: (\d+):(\d+)(?:-[\d:]+)?)?(?: \(.*\))?)?$/;
const ISSUER = /^ @ (\S+) (\d+):(\d+)/;
const IN_MESSAGE = /\((\d+):(\d+)\)$/;
const TS_LOADER = /^\[tsl\] (ERROR|WARNING) in (\S.*?)\((\d+),(\d+)\)$/;
const webpack_PLACED = /^(\S+?):(\d+):(\d+)$/;
const TS_CODE = /^\s*(TS\d+): (.*)$/;
const SIZE = /^(?:asset size limit|entrypoint size limit|webpack performance recommendations)/;
function modulePath(text) {
    return text.slice(text.lastIndexOf('!') + 1).replace(/\?.*$/, '');
}
function webpack_readProblem(lines, at, head) {
    const [, severity = '', , module = '', row, column] = head;
    const text = [];
    let until = at;
    let issuer = null;
    let tsLoader = null;
    for (let index = at + 1; index < Math.min(lines.length, at + 80); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        if (line === '' || webpack_HEAD.test(line))
            break;
        until = index;
        issuer ??= ISSUER.exec(line);
        tsLoader ??= TS_LOADER.exec(line);
        if (!line.startsWith(' @ ') && !isNodeFrameLine(line) && !TS_LOADER.test(line))
            text.push(line);
    }
    if (text.length === 0 && row === undefined)
        return undefined;
    const placed = webpack_PLACED.exec(module);
    const explained = /^(Module (?:build|parse) failed)/.test(text[0] ?? '') && text.length > 1;
    const said = explained && text[0]?.startsWith('Module build') ? text.slice(1) : text;
    const [, code, rest] = TS_CODE.exec(said[0] ?? '') ?? TS_CODE.exec(said[1] ?? '') ?? [];
    const inMessage = IN_MESSAGE.exec(said[0] ?? '');
    const place = tsLoader
        ? { file: tsLoader[2], line: tsLoader[3], column: tsLoader[4] }
        : placed
            ? { file: placed[1], line: placed[2], column: placed[3] }
            : {
                file: modulePath(module),
                ...(row !== undefined
                    ? { line: row, column: Number(column) + 1 }
                    : inMessage
                        ? { line: inMessage[1], column: Number(inMessage[2]) + 1 }
                        : issuer && modulePath(issuer[1] ?? '') === modulePath(module)
                            ? { line: issuer[2], column: Number(issuer[3]) + 1 }
                            : {}),
            };
    return makeFinding({
        ...place,
        severity,
        code,
        message: rest ?? shortened(said),
        at,
        until,
    });
}
function shortened(text) {
    const [first = '', ...more] = essence(text, 4).split('\n');
    const own = more.filter(line => !/^(?:File was (?:parsed|processed)|You may need an )/.test(line));
    return [
        first
            .replace(IN_MESSAGE, '')
            .replace(/^(\w*Error): (\/\S+): /, '$1: ')
            .trim(),
        ...own,
    ].join('\n');
}
const webpack_tool = {
    name: 'webpack',
    title: 'JavaScript bundler',
    homepage: 'https://webpack.js.org',
    ecosystem: 'javascript',
    evidence: ['ERROR in ', 'WARNING in '],
    commands: ['webpack', 'webpack-cli', 'rspack', 'ng build', 'vue-cli-service build', 'gatsby'],
    read: log => {
        const findings = [];
        for (let at = 0; at < log.lines.length; at++) {
            const line = log.lines[at] ?? '';
            if (!/^(?:ERROR|WARNING) in /.test(line) || line.length > 2_000)
                continue;
            if (SIZE.test(line.slice(line.indexOf(' in ') + 4)))
                continue;
            const head = webpack_HEAD.exec(line);
            const finding = head ? webpack_readProblem(log.lines, at, head) : undefined;
            if (!finding)
                continue;
            findings.push(finding);
            at = finding.until ?? at;
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/workflow-commands.ts

const workflow_commands_SEVERITIES = new Map([
    ['error', 'error'],
    ['warning', 'warning'],
    ['notice', 'info'],
]);
const workflow_commands_COMMAND = /^[ \t]*::(error|warning|notice)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/i;
const workflow_commands_tool = {
    name: 'workflow-commands',
    title: 'GitHub workflow commands',
    homepage: 'https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions',
    ecosystem: 'format',
    evidence: ['::error ', '::warning ', '::notice '],
    reach: 5,
    commands: [],
    read: workflow_commands_read,
};
function workflow_commands_read(log) {
    return log.lines.flatMap((line, at) => {
        if (!line.includes('::'))
            return [];
        const [, name, properties, data] = workflow_commands_COMMAND.exec(line) ?? [];
        const severity = workflow_commands_SEVERITIES.get(name?.toLowerCase() ?? '');
        if (!severity || properties === undefined || data === undefined)
            return [];
        const finding = readCommand(new Map(splitProperties(properties)), unescapeData(data), severity);
        return finding ? [{ ...finding, at }] : [];
    });
}
function readCommand(properties, data, severity) {
    const file = properties.get('file') ?? '';
    const title = properties.get('title') ?? '';
    const [source, code] = nameAndRule(title);
    const message = workflow_commands_withTitle(source === undefined ? title : '', withoutPlace(data.trim(), code));
    if (message === '' || (file === '' && severity !== 'error'))
        return undefined;
    return {
        ...(file !== '' && { file: external_node_path_.posix.normalize(file), ...rangeOf(properties) }),
        severity,
        message,
        ...(source !== undefined && { source }),
        ...(code !== undefined && { code }),
    };
}
function rangeOf(properties) {
    const line = number(properties.get('line') ?? properties.get('endline'));
    if (line === undefined)
        return {};
    const endLine = number(properties.get('endline'));
    const column = number(properties.get('col') ?? properties.get('column'));
    const endColumn = number(properties.get('endcolumn'));
    const isOneLine = endLine === undefined || endLine === line;
    return {
        line,
        ...(endLine !== undefined && endLine >= line && { endLine }),
        ...(isOneLine && column !== undefined && { column }),
        ...(isOneLine &&
            column !== undefined &&
            (endColumn ?? 0) >= column && { endColumn: endColumn ?? column }),
    };
}
function withoutPlace(message, code) {
    const [place] = /^\S{1,400}:\d+:(?:\d+:)? /.exec(message) ?? [''];
    const rest = message.slice(place.length);
    return code !== undefined && rest.startsWith(`${code} `) ? rest.slice(code.length + 1) : rest;
}
function nameAndRule(title) {
    const [, name, rule] = /^([A-Za-z][\w.-]{1,30}) \(([\w./-]{1,60})\)$/.exec(title) ?? [];
    return [name?.toLowerCase(), rule];
}
function workflow_commands_withTitle(title, message) {
    if (title === '' || message.includes(title) || nameAndRule(title)[0] !== undefined)
        return message;
    return message === '' ? title : `${title}: ${message}`;
}
function* splitProperties(text) {
    for (const part of text.split(',')) {
        const equals = part.indexOf('=');
        if (equals > 0) {
            yield [part.slice(0, equals).trim().toLowerCase(), unescapeProperty(part.slice(equals + 1))];
        }
    }
}
function unescapeProperty(text) {
    return unescapeData(text.replace(/%3A/gi, ':').replace(/%2C/gi, ','));
}
function unescapeData(text) {
    return text.replace(/%0D/gi, '').replace(/%0A/gi, '\n').replace(/%25/g, '%');
}
function number(text) {
    return text !== undefined && /^[1-9]\d{0,8}$/.test(text.trim()) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/write-good.ts

const write_good_FILE = /^In (\S.*)$/;
const write_good_PROBLEM = /^("(.+?)" .*?|'.+?' .*?) on line (\d+) at column (\d+)$/;
const PARSED = /^(\S.*?):(\d+):(\d+):(".+?" .*)$/;
const write_good_tool = {
    name: 'write-good',
    title: 'linter of English prose',
    homepage: 'https://github.com/btford/write-good',
    ecosystem: 'docs',
    evidence: [
        ' at column ',
        '" is a weasel word',
        '" adds no meaning',
        '" may be passive voice',
        '" is wordy or unneeded',
        '" can weaken meaning',
        '" is a cliche',
        '" is repeated',
    ],
    reach: 24,
    commands: ['write-good', 'writegood'],
    read: log => {
        const findings = [];
        let file;
        for (const [at, text] of log.lines.entries()) {
            if (text.length > 2_000)
                continue;
            if (/^={5,}$/.test(log.lines[at + 1] ?? ''))
                file = write_good_FILE.exec(text)?.[1] ?? file;
            const problem = write_good_PROBLEM.exec(text);
            if (problem && file !== undefined) {
                const [, message = '', , line, column] = problem;
                findings.push(makeFinding({ file, line, column: Number(column) + 1, severity: 'warning', message, at }));
            }
            const [, path, line, column, message = ''] = PARSED.exec(text) ?? [];
            if (path === undefined)
                continue;
            findings.push(makeFinding({
                file: path,
                line,
                column: Number(column) + 1,
                severity: 'warning',
                message,
                at,
            }));
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/xctest.ts

const XCTEST = /^(\S[^:]{0,400}\.swift):(\d+): error: (-\[\S+ \S+\]|[\w.]+\.\w+) : (\S.*)$/;
const TESTING = /^\s*(?:\S+ +)?Test (.{1,400}?) recorded an issue(?: with .{1,400}?)? at (\S[^:]{0,400}\.swift):(\d+):(\d+): (\S.*)$/;
const xctest_DETAIL = /^\s*(?:↳|->) (\S.*)$/;
const xctest_tool = {
    name: 'xctest',
    title: 'Swift tests: XCTest and Swift Testing',
    homepage: 'https://developer.apple.com/documentation/xctest',
    ecosystem: 'swift',
    evidence: ['.swift:'],
    reach: 20,
    commands: ['swift test', 'xcodebuild test'],
    read: ({ lines }) => lines.flatMap((full, at) => {
        const line = full.slice(0, 4_000);
        const [, file, row, name = '', message = ''] = line.includes(': error: ')
            ? (XCTEST.exec(line) ?? [])
            : [];
        if (file !== undefined) {
            const text = [message, `in test: ${name}`].join('\n');
            return [makeFinding({ file, line: row, severity: 'error', message: text, at })];
        }
        const match = line.includes(' recorded an issue') ? TESTING.exec(line) : null;
        if (!match)
            return [];
        const [, test = '', source = '', number, column, said = ''] = match;
        const detail = [];
        let until = at;
        for (;;) {
            const more = xctest_DETAIL.exec((lines[until + 1] ?? '').slice(0, 2_000))?.[1];
            if (more === undefined)
                break;
            detail.push(more);
            until++;
        }
        return [
            makeFinding({
                file: source,
                line: number,
                column,
                ...(!source.includes('/') && { baseNameOnly: true }),
                severity: 'error',
                message: [said, ...detail.slice(0, 4), `in test: ${test}`].join('\n'),
                at,
                until,
            }),
        ];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/xenon.ts

const xenon_PROBLEM = {
    pattern: /^ERROR:xenon:(?:block|module) ["'](?<file>[^"':]{1,400}?)(?::(?<line>\d{1,9}) [^"']{1,300})?["'] (?<message>has a rank of [A-F])$/,
};
const xenon_tool = {
    name: 'xenon',
    title: 'Limits of the complexity of Python',
    homepage: 'https://xenon.readthedocs.io',
    ecosystem: 'python',
    evidence: ['ERROR:xenon:'],
    reach: 1,
    commands: ['xenon'],
    read: log => readForms(log, [xenon_PROBLEM]),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/xmllint.ts

const xmllint_PROBLEM = {
    pattern: /^(?<file>\S[^:]{0,400}):(?<line>\d+): (?:element \S+: )?(?<code>[A-Za-z][\w-]*(?: [\w-]+)?) (?<severity>error|warning|fatal error) : (?<message>.*)$/,
    mark: ' : ',
};
const xmllint_CARET = /^ *\^ *$/;
const xmllint_tool = {
    name: 'xmllint',
    title: 'XML parser and validator',
    homepage: 'https://gnome.pages.gitlab.gnome.org/libxml2/xmllint.html',
    ecosystem: 'data',
    evidence: [' error : ', ' warning : '],
    reach: 3,
    commands: ['xmllint', 'xsltproc'],
    read: log => readForms(log, [xmllint_PROBLEM]).map(finding => xmllint_CARET.test((log.lines[finding.at + 2] ?? '').slice(0, 4_000))
        ? { ...finding, until: finding.at + 2 }
        : finding),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/xo.ts


const xo_FILE = /^ {2}(\S.*?)(?::\d+:\d+)?$/;
const xo_ROW = /^ {2}([✖⚠ℹ]) +(\d+):(\d+) {2}(.*?)(?: {2,}(@?[\w-]+(?:\/[\w@-]+)*))? *$/;
const xo_COUNT = /^ {2}\d+ (?:errors?|warnings?)$/;
function isEslint({ lines, command }) {
    const asked = /\beslint\b.* (?:-f|--format)[ =](?:eslint-formatter-)?pretty\b/;
    return (asked.test(command.slice(0, 10_000)) ||
        lines.some(line => line.startsWith('> ') && asked.test(line.slice(0, 1_000))));
}
const xo_tool = {
    name: 'xo',
    title: 'JavaScript linter (ESLint with strict settings)',
    homepage: 'https://github.com/xojs/xo',
    ecosystem: 'javascript',
    evidence: ['  ✖  ', '  ⚠  '],
    reach: 10,
    commands: ['xo'],
    read: log => {
        const findings = [];
        const source = isEslint(log) ? 'eslint' : undefined;
        let pending = [];
        let file;
        for (const [at, text] of log.lines.entries()) {
            if (text === '' || text.length > 2_000)
                continue;
            const row = xo_ROW.exec(text);
            if (row && file !== undefined) {
                const [, severity = '', line, column, message = '', code] = row;
                const url = code === undefined ? undefined : eslintRuleUrl(code);
                pending.push(makeFinding({ file, line, column, severity, code, message, url, at, source }));
            }
            else if (xo_COUNT.test(text)) {
                findings.push(...pending);
                pending = [];
            }
            else {
                file = xo_FILE.exec(text)?.[1];
                if (!text.startsWith('  '))
                    pending = [];
            }
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./src/diagnose/tools/yamllint.ts


const PARSABLE = {
    pattern: /^(?<file>\S.{0,400}?):(?<line>\d+):(?<column>\d+): \[(?<severity>error|warning)\] (?<message>.*?)(?: \((?<code>[a-z][a-z-]+)\))?$/,
};
const yamllint_GITHUB = {
    pattern: /^::(?<severity>error|warning) file=(?<file>[^,]{1,400}),line=(?<line>\d+),col=(?<column>\d+)::\d+:\d+ (?:\[(?<code>[a-z][a-z-]+)\] )?(?<message>\S.*)$/,
    mark: '::',
};
const yamllint_ROW = /^ {2}(\d+):(\d+) +(error|warning) +(\S.*?)(?: {1,2}\(([a-z][a-z-]+)\))?$/;
const yamllint_tool = {
    name: 'yamllint',
    title: 'YAML linter',
    homepage: 'https://yamllint.readthedocs.io',
    ecosystem: 'data',
    evidence: ['  (', ' (syntax)', ': [error] ', ': [warning] ', '::error file=', '::warning file='],
    reach: 2,
    commands: ['yamllint'],
    read: log => [...readForms(log, [PARSABLE, yamllint_GITHUB], { url: yamllint_ruleUrl }), ...yamllint_readTable(log.lines)],
};
function yamllint_readTable(lines) {
    const findings = [];
    let file;
    for (const [at, line] of lines.entries()) {
        if (line.length > 4_000)
            continue;
        if (!line.startsWith(' ')) {
            file = yamllint_ROW.test((lines[at + 1] ?? '').slice(0, 4_000)) ? line : undefined;
            continue;
        }
        const [, row, column, severity = '', message = '', code] = yamllint_ROW.exec(line) ?? [];
        if (file === undefined || row === undefined || code === undefined)
            continue;
        findings.push(makeFinding({ file, line: row, column, severity, code, message, url: yamllint_ruleUrl(code), at }));
    }
    return findings;
}
function yamllint_ruleUrl(rule) {
    return rule === 'syntax'
        ? undefined
        : `https://yamllint.readthedocs.io/en/stable/rules.html#module-yamllint.rules.${rule.replace(/-/g, '_')}`;
}

;// CONCATENATED MODULE: ./src/diagnose/tools/yapf.ts

const yapf_tool = {
    name: 'yapf',
    title: 'Python formatter',
    homepage: 'https://github.com/google/yapf',
    ecosystem: 'python',
    evidence: ['\t(reformatted)'],
    reach: 100,
    commands: ['yapf'],
    read: ({ lines }) => readUnifiedDiffs(lines)
        .filter(({ oldLabel, newLabel }) => oldLabel === '(original)' && newLabel === '(reformatted)')
        .map(hunk => hunkFinding(hunk, hunk.oldFile, 'would reformat')),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/yarn-audit.ts




const TREE_PACKAGE = /^[├└]─ (@?[\w.-]+(?:\/[\w.-]+)?)(?:: (\S+))?$/u;
const TREE_FIELD = /^[│ ] {2}[├└]─ ([A-Z][A-Za-z ]+): *(\S.*)$/u;
const TREE_LINE = /^(?:│ *$|[│ ] {2}(?:[│├└]| {3}[│├└]))/u;
const TREE_VERSION = /^[│ ] {2}[│ ] {2}[├└]─ (\d\S*)$/u;
const yarn_audit_MAX_LINES = 60;
const yarn_audit_tool = {
    name: 'yarn-audit',
    title: 'yarn vulnerability scanner',
    homepage: 'https://yarnpkg.com/cli/npm/audit',
    ecosystem: 'security',
    evidence: [
        'Dependency of ',
        '"auditAdvisory"',
        '─ Vulnerable Versions: ',
        '"Vulnerable Versions"',
    ],
    reach: 36,
    commands: ['yarn audit', 'yarn npm audit'],
    read: log => [...yarn_audit_readBoxes(log.lines), ...readTree(log.lines), ...yarn_audit_readJson(log)],
};
function yarn_audit_readBoxes(lines) {
    return readAuditBoxes(lines).flatMap(box => {
        const isYarns = /^[a-z]/.test(box.level) && box.rows.has('dependency of');
        const vulnerability = isYarns ? vulnerabilityOfBox(box) : undefined;
        return vulnerability ? [vulnerabilityFinding(vulnerability, box.at, box.until)] : [];
    });
}
function readTree(lines) {
    return lines.flatMap((line, at) => {
        const [, name, shown] = TREE_PACKAGE.exec(line.slice(0, 400)) ?? [];
        if (name === undefined)
            return [];
        const fields = new Map();
        let version = shown;
        let until = at;
        for (let index = at + 1; index < Math.min(lines.length, at + yarn_audit_MAX_LINES); index++) {
            const next = (lines[index] ?? '').slice(0, 1_000);
            if (TREE_PACKAGE.test(next) || !TREE_LINE.test(next))
                break;
            const [, key, value] = TREE_FIELD.exec(next) ?? [];
            if (key !== undefined && value !== undefined)
                fields.set(key, value);
            version ??= TREE_VERSION.exec(next)?.[1];
            until = index;
        }
        const title = fields.get('Issue');
        if (title === undefined || !fields.has('Vulnerable Versions'))
            return [];
        const [url, level, fixed, via] = ['URL', 'Severity', 'Patched Versions', 'Via'].map(key => fields.get(key));
        const id = idOfAddress(url);
        const vulnerability = {
            package: { name, ...(version !== undefined && { version }), ecosystem: 'npm' },
            ...(id !== undefined && { id }),
            title,
            ...(level !== undefined && { level }),
            ...(fixed !== undefined && { fixed }),
            ...(url !== undefined && { url }),
            ...(via !== undefined && { via }),
        };
        return [vulnerabilityFinding(vulnerability, at, until)];
    });
}
function yarn_audit_readJson(log) {
    return (0,json_documents/* jsonDocuments */.pL)(log).flatMap(({ value, at, until }) => {
        if ((0,json_documents/* property */.MZ)(value, 'type') === 'auditAdvisory') {
            const path = (0,json_documents/* asString */.oJ)((0,json_documents.at)(value, 'data', 'resolution', 'path'));
            return vulnerabilitiesOfAdvisory((0,json_documents.at)(value, 'data', 'advisory'), path).map(one => vulnerabilityFinding(one, at, until));
        }
        const name = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(value, 'value'));
        const title = (0,json_documents/* asString */.oJ)((0,json_documents.at)(value, 'children', 'Issue'));
        if (name === undefined || title === undefined)
            return [];
        const url = (0,json_documents/* asString */.oJ)((0,json_documents.at)(value, 'children', 'URL'));
        const id = idOfAddress(url);
        const version = (0,json_documents/* asString */.oJ)((0,json_documents.at)(value, 'children', 'Tree Versions', 0));
        const level = (0,json_documents/* asString */.oJ)((0,json_documents.at)(value, 'children', 'Severity'));
        const vulnerability = {
            package: { name, ...(version !== undefined && { version }), ecosystem: 'npm' },
            ...(id !== undefined && { id }),
            title,
            ...(level !== undefined && { level }),
            ...(url !== undefined && { url }),
        };
        return [vulnerabilityFinding(vulnerability, at, until)];
    });
}

;// CONCATENATED MODULE: ./src/diagnose/tools/zig.ts



const zig_TEST = /^\d+\/\d+ (\S.*?)\.\.\.(.*)$/;
const zig_FAIL = /^(?:.*\.\.\.)?FAIL \((\w+)\)$/;
const PANIC = /\bpanic: (.*)$/;
const zig_CALL = /^(\S[^:]{0,400}\.zig):(\d+):(\d+): 0x[\da-f]+ in /;
const zig_OWN = /(?:^|\/)lib\/(?:std|compiler)\//;
const zig_FORMAT = /\bzig\w* fmt\s[^|;&\n]*--check/;
const zig_MAX_TRACE = 200;
const zig_tool = {
    name: 'zig',
    title: 'Zig: compiler, tests and formatter',
    homepage: 'https://ziglang.org',
    ecosystem: 'other',
    evidence: ['.zig:', '.zig'],
    reach: 10,
    commands: ['zig', 'ziglang'],
    read: log => {
        const { lines } = log;
        const findings = readCompilerBlocks(log).flatMap(block => /\.zi[gn]$|\.zon$/.test(block.file) ? [compilerFinding({ ...block, frames: [block] })] : []);
        let test;
        let said = '';
        for (let at = 0; at < lines.length; at++) {
            const line = (lines[at] ?? '').slice(0, 2_000);
            const start = zig_TEST.exec(line);
            if (start)
                [, test, said = ''] = start;
            const code = zig_FAIL.exec(line)?.[1];
            const panic = PANIC.exec(line)?.[1];
            if (code === undefined && panic === undefined)
                continue;
            const { frames, until } = zig_readTrace(lines, at + 1);
            if (frames.length === 0)
                continue;
            const message = panic ?? (said.startsWith('FAIL (') || said === '' ? 'test failed' : said);
            findings.push(makeFinding({
                ...(frames.length > 1 ? { frames } : frames[0]),
                severity: 'error',
                code,
                message: [message, ...(test === undefined ? [] : [`in test: ${test}`])].join('\n'),
                at,
                until,
            }));
            at = until;
        }
        return [...findings, ...(zig_FORMAT.test(log.command) ? zig_readList(lines) : [])];
    },
};
function zig_readTrace(lines, start) {
    const frames = [];
    let until = start - 1;
    for (let index = start; index < Math.min(lines.length, start + zig_MAX_TRACE); index++) {
        const line = (lines[index] ?? '').slice(0, 2_000);
        const [, file, row, column] = zig_CALL.exec(line) ?? [];
        if (file === undefined && (!/^\s/.test(line) || index > until + 3))
            break;
        if (file === undefined)
            continue;
        until = index;
        if (!zig_OWN.test(file))
            frames.push({ file, line: Number(row), column: Number(column) });
    }
    return { frames, until };
}
function zig_readList(lines) {
    return lines.flatMap((line, at) => line.length < 400 && /^[\w./@+-]+\.zi[gn]$|^[\w./@+-]+\.zon$/.test(line)
        ? [{ file: line, severity: 'error', message: 'not formatted', at }]
        : []);
}

;// CONCATENATED MODULE: ./src/diagnose/tools/zizmor.ts

const zizmor_HEAD = /^(error|warning|help|info|note)\[([a-z][a-z-]{2,60})\]: (\S.*)$/;
const zizmor_PLACE = /^ *--> (\S.*?):(\d{1,9}):(\d{1,9})$/;
const zizmor_QUOTE = /^ *(?:\d+ |\.\.\.)? *[|=]|^\.\.\. /;
const MAX_QUOTE = 60;
const zizmor_tool = {
    name: 'zizmor',
    title: 'Security linter for GitHub workflows',
    homepage: 'https://docs.zizmor.sh',
    ecosystem: 'security',
    evidence: ['error[', 'warning[', 'help[', 'info[', 'note['],
    evidenceForm: zizmor_HEAD,
    reach: MAX_QUOTE + 1,
    commands: ['zizmor'],
    read: ({ lines }) => lines.flatMap((line, at) => {
        const [, level, code, message] = line.includes(']: ')
            ? (zizmor_HEAD.exec(line.slice(0, 1_000)) ?? [])
            : [];
        if (level === undefined || message === undefined)
            return [];
        const [, file = '', row, column] = zizmor_PLACE.exec((lines[at + 1] ?? '').slice(0, 1_000)) ?? [];
        if (!/\.ya?ml$/.test(file))
            return [];
        let until = at + 1;
        while (until < at + MAX_QUOTE && zizmor_QUOTE.test((lines[until + 1] ?? '').slice(0, 60)))
            until++;
        const severity = level === 'help' ? 'info' : level;
        const url = `https://docs.zizmor.sh/audits/#${code ?? ''}`;
        return [makeFinding({ file, line: row, column, severity, code, message, url, at, until })];
    }),
};

;// CONCATENATED MODULE: ./src/diagnose/tools/index.ts












































































































































































































































































































const TOOLS = [
    actionlint_tool,
    ajv_tool,
    alex_tool,
    ansible_tool,
    ansible_lint_tool,
    asciidoctor_tool,
    assert_tool,
    autoflake_tool,
    autopep8_tool,
    ava_tool,
    babel_tool,
    bandit_tool,
    bashate_tool,
    bats_tool,
    behave_tool,
    biome_tool,
    black_tool,
    boost_test_tool,
    brakeman_tool,
    buf_tool,
    bun_tool,
    busted_tool,
    c8_tool,
    cargo_tool,
    cargo_audit_tool,
    cargo_deny_tool,
    cargo_machete_tool,
    cargo_test_tool,
    catch2_tool,
    cfn_lint_tool,
    check_tool,
    check_jsonschema_tool,
    checkbashisms_tool,
    checkov_tool,
    checkstyle_tool,
    tool,
    clang_tool,
    clang_format_tool,
    clang_tidy_tool,
    clippy_tool,
    cmake_tool,
    cmake_lint_tool,
    cmocka_tool,
    code_climate_tool,
    codespell_tool,
    commitlint_tool,
    conftest_tool,
    coverage_tool,
    cppcheck_tool,
    cpplint_tool,
    cpputest_tool,
    credo_tool,
    cspell_tool,
    ctest_tool,
    cucumber_tool,
    cue_tool,
    curlylint_tool,
    cypress_tool,
    dart_tool,
    dart_test_tool,
    deno_tool,
    depcheck_tool,
    dependency_cruiser_tool,
    deptry_tool,
    detect_secrets_tool,
    detekt_tool,
    djlint_tool,
    doc8_tool,
    docformatter_tool,
    dockerfilelint_tool,
    doctest_tool,
    dotnet_tool,
    dotnet_format_tool,
    dotnet_test_tool,
    editorconfig_checker_tool,
    elixir_tool,
    erb_lint_tool,
    erlc_tool,
    errcheck_tool,
    errorprone_tool,
    esbuild_tool,
    eslint_tool,
    exunit_tool,
    flake8_tool,
    flawfinder_tool,
    gcc_tool,
    gcc_style_tool,
    gfortran_tool,
    ghc_tool,
    ghdl_tool,
    ginkgo_tool,
    gitleaks_tool,
    go_tool,
    go_panic_tool,
    go_race_tool,
    go_test_tool,
    go_vet_tool,
    gocyclo_tool,
    gofmt_tool,
    gofumpt_tool,
    goimports_tool,
    golangci_lint_tool,
    golint_tool,
    google_java_format_tool,
    googletest_tool,
    gosec_tool,
    gotestsum_tool,
    govulncheck_tool,
    gradle_tool,
    green_tool,
    groovyc_tool,
    grype_tool,
    hadolint_tool,
    haml_lint_tool,
    helm_tool,
    hlint_tool,
    html_validate_tool,
    htmlhint_tool,
    import_linter_tool,
    ineffassign_tool,
    interrogate_tool,
    isort_tool,
    iverilog_tool,
    jacoco_tool,
    jasmine_tool,
    java_tool,
    javac_tool,
    jest_tool,
    jq_tool,
    jshint_tool,
    json_tool_tool,
    jsonlint_tool,
    jsonnet_tool,
    julia_tool,
    junit_tool,
    junit_xml_tool,
    karma_tool,
    knip_tool,
    kotlinc_tool,
    ktlint_tool,
    kube_linter_tool,
    kubeconform_tool,
    ld_tool,
    less_tool,
    lintr_tool,
    lua_tool,
    luacheck_tool,
    madge_tool,
    make_tool,
    markdownlint_tool,
    maven_tool,
    mdformat_tool,
    meson_tool,
    microscanner_tool,
    minitest_tool,
    misspell_tool,
    mkdocs_tool,
    mocha_tool,
    msvc_style_tool,
    mypy_tool,
    nasm_tool,
    next_tool,
    nginx_tool,
    nim_tool,
    node_tool,
    node_tap_tool,
    node_test_tool,
    nose2_tool,
    npm_audit_tool,
    npm_package_json_lint_tool,
    nyc_tool,
    ocaml_tool,
    opa_tool,
    openapi_spec_validator_tool,
    osv_scanner_tool,
    oxlint_tool,
    perl_tool,
    perlcritic_tool,
    perltidy_tool,
    pest_tool,
    phan_tool,
    php_tool,
    php_cs_fixer_tool,
    phpcs_tool,
    phpmd_tool,
    phpstan_tool,
    phpunit_tool,
    pip_tool,
    pip_audit_tool,
    pipenv_tool,
    playwright_tool,
    pmd_tool,
    pnpm_audit_tool,
    podchecker_tool,
    poetry_tool,
    postcss_tool,
    pre_commit_tool,
    prettier_tool,
    promtool_tool,
    proselint_tool,
    prospector_tool,
    protoc_tool,
    protolint_tool,
    prove_tool,
    psalm_tool,
    publint_tool,
    pycodestyle_tool,
    pydoclint_tool,
    pydocstyle_tool,
    pyflakes_tool,
    pylint_tool,
    pylint_style_tool,
    pymarkdown_tool,
    pyright_tool,
    pytest_tool,
    python_tool,
    pyupgrade_tool,
    r_tool,
    rdjson_tool,
    reek_tool,
    refurb_tool,
    remark_lint_tool,
    revive_tool,
    robotframework_tool,
    rollup_tool,
    rspec_tool,
    rstcheck_tool,
    rubocop_tool,
    ruby_tool,
    ruff_tool,
    rust_panic_tool,
    rustfmt_tool,
    safety_tool,
    sanitizers_tool,
    sarif_tool,
    sass_tool,
    scalac_tool,
    scalafmt_tool,
    secretlint_tool,
    semgrep_tool,
    sh_tool,
    shellcheck_tool,
    shfmt_tool,
    shunit2_tool,
    size_limit_tool,
    snyk_tool,
    spectral_tool,
    sphinx_tool,
    sphinx_lint_tool,
    spotbugs_tool,
    spotless_tool,
    sqlfluff_tool,
    standard_tool,
    standardrb_tool,
    staticcheck_tool,
    stylelint_tool,
    surefire_tool,
    svelte_check_tool,
    swc_tool,
    swift_format_tool,
    swiftc_tool,
    swiftlint_tool,
    tap_tool,
    tap_spec_tool,
    taplo_tool,
    tcl_tool,
    terraform_tool,
    test_unit_tool,
    testthat_tool,
    textlint_tool,
    tflint_tool,
    tfsec_tool,
    trivy_tool,
    ts_prune_tool,
    tsc_tool,
    tslint_tool,
    ty_tool,
    typos_tool,
    unittest_tool,
    uv_tool,
    uvu_tool,
    vale_tool,
    valgrind_tool,
    verilator_tool,
    vint_tool,
    vite_tool,
    vitest_tool,
    vulture_tool,
    webpack_tool,
    workflow_commands_tool,
    write_good_tool,
    xctest_tool,
    xenon_tool,
    xmllint_tool,
    xo_tool,
    yamllint_tool,
    yapf_tool,
    yarn_audit_tool,
    zig_tool,
    zizmor_tool,
];

;// CONCATENATED MODULE: ./src/diagnose/judging.ts




function createJudge(context, own) {
    const tools = [...own, ...TOOLS];
    const bound = {
        ...context,
        readLog: (text, command) => readLog(text, command, tools),
    };
    return {
        judge: (step, output) => judgeStep(step, output, bound),
        readReports: (step, judged, taken) => {
            const file = context.files.find(({ dockerfile }) => dockerfile.path === step.file);
            if (file === undefined) {
                return { ...taken, tests: [], coverage: [], diagnostics: [], replaced: [] };
            }
            return readReports(taken, step, judged, {
                ...bound,
                dockerfile: file.dockerfile,
                context: file.context,
            });
        },
    };
}


/***/ }),

/***/ 5135:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yr: () => (/* binding */ listContext),
/* harmony export */   dw: () => (/* binding */ createPatternMatcher),
/* harmony export */   ts: () => (/* binding */ cleanPath),
/* harmony export */   yr: () => (/* binding */ parseDockerignore)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8867);


function parseDockerignore(lines) {
    return lines
        .map((line, index) => (index === 0 ? line.replace(/^\uFEFF/, '') : line))
        .filter(line => !line.startsWith('#') && line.trim() !== '')
        .map(line => {
        const text = line.trim();
        const inverted = text.startsWith('!');
        const pattern = inverted ? text.slice(1).trim() : text;
        const cleaned = pattern === '' ? '' : cleanPath(pattern);
        const relative = cleaned.length > 1 ? cleaned.replace(/^\//, '') : cleaned;
        return inverted ? `!${relative}` : relative;
    });
}
function createPatternMatcher(patterns) {
    const compiled = patterns
        .map(pattern => pattern.trim())
        .filter(pattern => pattern !== '' && pattern !== '!')
        .map(compilePattern);
    const directories = new Map();
    const match = (path) => {
        const known = directories.get(path);
        if (known)
            return known;
        const parent = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
        const inherited = parent === '.' ? undefined : matchDirectory(parent).patterns;
        let matched = false;
        const perPattern = compiled.map((pattern, index) => {
            const applies = inherited?.[index] === true || (pattern.exclusion === matched && pattern.matches(path));
            if (applies)
                matched = !pattern.exclusion;
            return applies;
        });
        return { patterns: perPattern, matched };
    };
    const matchDirectory = (path) => {
        const found = match(path);
        directories.set(path, found);
        return found;
    };
    return path => match(path).matched;
}
function listContext(repository, context, dockerfile) {
    const root = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(context, '/');
    const ignoreLines = (dockerfile === undefined ? undefined : repository.readLines(`${dockerfile}.dockerignore`)) ??
        repository.readLines(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(context, '.dockerignore')) ??
        [];
    const isIgnored = createPatternMatcher(parseDockerignore(ignoreLines));
    const files = [];
    for (const path of repository.list(context)) {
        const relative = root === './' ? path : path.startsWith(root) ? path.slice(root.length) : '';
        if (relative !== '' && !isIgnored(relative))
            files.push(relative);
    }
    return files.sort(byBytes);
}
function cleanPath(path) {
    const clean = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path);
    return clean.length > 1 && clean.endsWith('/') ? clean.slice(0, -1) : clean;
}
function byBytes(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}
function compilePattern(text) {
    const cleaned = cleanPath(text);
    const exclusion = cleaned.startsWith('!');
    const pattern = exclusion ? cleaned.slice(1) : cleaned;
    if (isPlain(pattern))
        return { exclusion, matches: path => path === pattern };
    if (pattern.startsWith('**') && isPlain(pattern.slice(2))) {
        const end = pattern.slice(2);
        return { exclusion, matches: path => path.endsWith(end) || `/${path}` === end };
    }
    if (pattern.endsWith('**') && isPlain(pattern.slice(0, -2))) {
        const start = pattern.slice(0, -2);
        return { exclusion, matches: path => path.startsWith(start) };
    }
    const expression = (0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .globExpression */ .L)(pattern, true);
    return { exclusion, matches: path => expression?.test(path) === true };
}
function isPlain(pattern) {
    return !/[*?[\]\\]/.test(pattern);
}


/***/ }),

/***/ 8867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ globExpression),
/* harmony export */   r: () => (/* binding */ hasWildcard)
/* harmony export */ });
function globExpression(pattern, crossing = false) {
    const characters = Array.from(pattern);
    let source = '';
    let inClass = false;
    for (let index = 0; index < characters.length; index++) {
        const character = characters[index] ?? '';
        const next = characters[index + 1];
        if (character === '\\') {
            if (next === undefined)
                return undefined;
            if (inClass && next === '-')
                source += '\\-';
            else
                source += crossing ? (GO_ESCAPES[next] ?? escapeIgnored(next)) : escapeCharacter(next);
            index++;
        }
        else if (inClass) {
            inClass = character !== ']';
            source += /[\]^-]/.test(character) ? character : escapeCharacter(character);
        }
        else if (character === '[') {
            inClass = true;
            source += '[';
        }
        else if (crossing && character === '*' && next === '*') {
            index += characters[index + 2] === '/' ? 2 : 1;
            source += index + 1 === characters.length ? '.*' : '(?:.*/)?';
        }
        else if (character === '*')
            source += '[^/]*';
        else if (character === '?')
            source += '[^/]';
        else
            source += escapeCharacter(character);
    }
    if (inClass)
        return undefined;
    try {
        return new RegExp(`^${source}$`, 'su');
    }
    catch {
        return undefined;
    }
}
const GO_ESCAPES = { a: '\\x07', A: '^', z: '$' };
function escapeIgnored(character) {
    return /[A-Za-z]/.test(character) ? `\\${character}` : escapeCharacter(character);
}
function hasWildcard(name) {
    return /^(?:[^\\*?[]|\\.)*[*?[]/s.test(name);
}
function escapeCharacter(character) {
    return /[.+()|{}$\\^*?/[\]]/.test(character) ? `\\${character}` : character;
}


/***/ })

};
