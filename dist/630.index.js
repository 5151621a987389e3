export const id = 630;
export const ids = [630];
export const modules = {

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


/***/ }),

/***/ 9630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serveContexts: () => (/* binding */ serveContexts)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./src/diagnose/path-map/glob.ts
var glob = __webpack_require__(8867);
// EXTERNAL MODULE: ./src/diagnose/path-map/dockerignore.ts
var dockerignore = __webpack_require__(5135);
;// CONCATENATED MODULE: ./src/io/tar-header.ts
const BLOCK = 512;
const LARGEST = 0o77777777777;
function tarHeader(entry) {
    const records = [];
    const path = Buffer.from(entry.path);
    const link = Buffer.from(entry.link ?? '');
    if (path.length > 100)
        records.push(paxRecord('path', entry.path));
    if (link.length > 100)
        records.push(paxRecord('linkpath', entry.link ?? ''));
    if (entry.size > LARGEST)
        records.push(paxRecord('size', String(entry.size)));
    const header = ustarHeader(path, entry.type, entry.size, entry.stats, link);
    if (records.length === 0)
        return header;
    const body = Buffer.from(records.join(''));
    const extended = ustarHeader(Buffer.from('pax'), 'x', body.length, entry.stats, Buffer.alloc(0));
    return Buffer.concat([extended, body, padding(body.length), header]);
}
function ustarHeader(path, type, size, { mode, mtimeMs }, link) {
    const block = Buffer.alloc(BLOCK);
    path.copy(block, 0, 0, 100);
    block.write(octal(mode & 0o7777, 7), 100, 'latin1');
    block.write(octal(0, 7), 108, 'latin1');
    block.write(octal(0, 7), 116, 'latin1');
    block.write(octal(size > LARGEST ? 0 : size, 11), 124, 'latin1');
    block.write(octal(Math.max(0, Math.floor(mtimeMs / 1000)), 11), 136, 'latin1');
    block.write(`        ${type}`, 148, 'latin1');
    link.copy(block, 157, 0, 100);
    block.write('ustar\u000000', 257, 'latin1');
    let sum = 0;
    for (const byte of block)
        sum += byte;
    block.write(`${octal(sum, 6)}\u0000 `, 148, 'latin1');
    return block;
}
function paxRecord(key, value) {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    let length = rest + String(rest).length;
    length = rest + String(length).length;
    return `${length} ${key}=${value}\n`;
}
const octal = (value, digits) => value.toString(8).padStart(digits, '0');
const padding = (size) => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
const endOfTar = () => Buffer.alloc(2 * BLOCK);

;// CONCATENATED MODULE: ./src/io/context-tar.ts





const CHUNK = 512 * 1024;
function* contextTar({ directory, ignore, use }) {
    const patterns = (0,dockerignore/* parseDockerignore */.yr)(ignore);
    const isIgnored = (0,dockerignore/* createPatternMatcher */.dw)(patterns);
    const hasExceptions = patterns.some(pattern => pattern.startsWith('!'));
    const reach = createReach(use);
    const buffer = new ChunkBuffer();
    const pending = [];
    function* writePending() {
        for (const { path, stats } of pending.splice(0)) {
            yield* buffer.add(tarHeader({ path: `${path}/`, type: '5', size: 0, stats }));
        }
    }
    function* walk(folder) {
        const entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(directory, folder), { withFileTypes: true });
        entries.sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const entry of entries) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (path.includes('\ufffd'))
                throw new Error(`the name of "${path}" is no UTF-8`);
            const reached = reach(path);
            if (reached === 'nothing')
                continue;
            const ignored = isIgnored(path);
            if (ignored && !(hasExceptions && entry.isDirectory()))
                continue;
            if (entry.isDirectory())
                yield* walkFolder(path, !ignored && reached === 'all');
            else if (reached === 'all')
                yield* writeEntry(entry, path);
        }
    }
    function* walkFolder(path, isWanted) {
        const folder = { path, stats: (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(directory, path)) };
        pending.push(folder);
        if (isWanted)
            yield* writePending();
        yield* walk(path);
        if (pending.at(-1) === folder)
            pending.pop();
    }
    function* writeEntry(entry, path) {
        yield* writePending();
        const absolute = (0,external_node_path_.join)(directory, path);
        if (entry.isFile())
            yield* writeFile(absolute, path, buffer);
        else if (entry.isSymbolicLink()) {
            const link = (0,external_node_fs_.readlinkSync)(absolute);
            yield* buffer.add(tarHeader({ path, type: '2', size: 0, stats: (0,external_node_fs_.lstatSync)(absolute), link }));
        }
        else if (!entry.isSocket())
            throw new Error(`"${path}" is neither file, folder nor link`);
    }
    yield* walk('');
    yield* buffer.add(endOfTar());
    yield* buffer.flush();
}
function* writeFile(absolute, path, buffer) {
    const file = (0,external_node_fs_.openSync)(absolute, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW);
    try {
        const stats = (0,external_node_fs_.fstatSync)(file);
        yield* buffer.add(tarHeader({ path, type: '0', size: stats.size, stats }));
        let left = stats.size;
        while (left > 0) {
            const room = buffer.room(left);
            const count = (0,external_node_fs_.readSync)(file, room, 0, Math.min(left, room.length), null);
            if (count === 0)
                throw new Error(`"${path}" became shorter while it was read`);
            left -= count;
            yield* buffer.take(count);
        }
        yield* buffer.add(padding(stats.size));
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
class ChunkBuffer {
    chunk = Buffer.allocUnsafe(CHUNK);
    length = 0;
    *add(bytes) {
        if (this.length + bytes.length > CHUNK)
            yield* this.flush();
        this.chunk.set(bytes, this.length);
        this.length += bytes.length;
    }
    room(wanted) {
        return this.chunk.subarray(this.length, Math.min(CHUNK, this.length + wanted));
    }
    *take(count) {
        this.length += count;
        if (this.length === CHUNK)
            yield* this.flush();
    }
    *flush() {
        if (this.length === 0)
            return;
        const full = this.chunk.subarray(0, this.length);
        this.chunk = Buffer.allocUnsafe(CHUNK);
        this.length = 0;
        yield full;
    }
}
function createReach(use) {
    if (use === 'all')
        return () => 'all';
    const patterns = (use === 'none' ? [] : use).map(pattern => pattern.split('/').map(matchPart));
    return path => {
        const parts = path.split('/');
        let best = 'nothing';
        for (const pattern of patterns) {
            const shared = Math.min(pattern.length, parts.length);
            let i = 0;
            while (i < shared && pattern[i]?.(parts[i] ?? '') === true)
                i++;
            if (i < shared)
                continue;
            if (parts.length >= pattern.length)
                return 'all';
            best = 'below';
        }
        return best;
    };
}
function matchPart(part) {
    if (!(0,glob/* hasWildcard */.r)(part))
        return name => name === part;
    const expression = (0,glob/* globExpression */.L)(part);
    return name => expression?.test(name) ?? true;
}

;// CONCATENATED MODULE: ./src/io/context-server.ts






async function serveContexts(requests) {
    const key = (0,external_node_crypto_.randomBytes)(24).toString('hex');
    const sources = requests.map(toSource);
    let asked = false;
    const server = (0,external_node_http_.createServer)((request, response) => {
        const index = indexOf(request, key);
        const source = sources[index];
        if (source === undefined) {
            response.writeHead(404).end();
            return;
        }
        asked = true;
        answer(request, response, source, `"${key.slice(0, 16)}-${index}"`);
    });
    await new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(0, '127.0.0.1', done);
    });
    const { port } = server.address();
    return {
        urls: sources.map((_, i) => `http://127.0.0.1:${port}/${key}/${i}/context.tar`),
        wasAsked: () => asked,
        close: () => {
            server.close();
            server.closeAllConnections();
        },
    };
}
function indexOf({ url, method }, key) {
    const [, given, index] = /^\/([0-9a-f]+)\/(\d+)\/context\.tar$/.exec(url ?? '') ?? [];
    return given === key && (method === 'GET' || method === 'HEAD') ? Number(index) : -1;
}
function answer(request, response, source, etag) {
    if ((request.headers['if-none-match'] ?? '').includes(etag)) {
        response.writeHead(304, { etag }).end();
        return;
    }
    response.writeHead(200, { 'content-type': 'application/x-tar', etag });
    if (request.method === 'HEAD') {
        response.end();
        return;
    }
    external_node_stream_.Readable.from(contextTar(source), { objectMode: true, highWaterMark: 4 })
        .on('error', () => response.destroy())
        .pipe(response);
}
function toSource({ directory, dockerfile, use }) {
    const own = `${dockerfile}.dockerignore`;
    const path = (0,external_node_fs_.existsSync)(own) ? own : (0,external_node_path_.join)(directory, '.dockerignore');
    const text = (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readFileSync)(path, 'utf8') : '';
    return { directory: (0,external_node_path_.resolve)(directory), ignore: text.split(/\r?\n/), use };
}


/***/ })

};
