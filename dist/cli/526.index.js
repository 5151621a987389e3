export const id = 526;
export const ids = [526];
export const modules = {

/***/ 1526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
var external_node_process_default = /*#__PURE__*/__webpack_require__.n(external_node_process_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/plan/build-command.ts
var build_command = __webpack_require__(171);
// EXTERNAL MODULE: ./src/plan/find-sources.ts
var find_sources = __webpack_require__(179);
// EXTERNAL MODULE: ./src/plan/secrets.ts
var secrets = __webpack_require__(4682);
// EXTERNAL MODULE: ./src/plan/bake-definition.ts
var bake_definition = __webpack_require__(7518);
// EXTERNAL MODULE: ./src/plan/parsed-build.ts
var parsed_build = __webpack_require__(8395);
// EXTERNAL MODULE: ./src/run/bake-command.ts
var bake_command = __webpack_require__(1260);
// EXTERNAL MODULE: ./src/run/build-client.ts
var build_client = __webpack_require__(2701);
;// CONCATENATED MODULE: ./src/run/early-bake.ts




async function startBakeEarly(argv, isExport, ports) {
    const { engine, startEarly } = ports;
    const build = (0,parsed_build/* parseBuild */.EH)(argv);
    if (engine === undefined || engine.wanted === 'clients' || startEarly === undefined)
        return;
    if (build === undefined || !(0,bake_definition/* isBakeable */.s)(build) || build.flags.has('--no-cache'))
        return;
    try {
        startEarly({
            argv: await (0,build_client/* resolveArgv */.rf)((0,bake_command/* bakeArgv */.k)([argv], engine.bakeOptions()), ports),
            env: (0,build_client/* clientEnvironment */.B5)((0,bake_command/* bakeEnvironment */.hY)([], new Map()), isExport),
        });
    }
    catch {
    }
}

;// CONCATENATED MODULE: ./src/foresee.ts




async function foresee(inputs, world) {
    const sources = (0,find_sources/* findSources */.Id)(inputs, world.repository, world.directory);
    const [first] = sources;
    if (first === undefined || inputs.maxParallel > 0 || (0,secrets/* secretEnvironment */.gY)(inputs).size > 0)
        return;
    const isExport = sources.some(source => (0,find_sources/* wantsImage */.ti)(source, inputs));
    const text = new TextDecoder('latin1').decode(world.readSource(first.path));
    const stages = text.match(/^\s*FROM\s/gim)?.length ?? 0;
    if (sources.length === 1 && stages < (isExport ? 2 : 3))
        return;
    const build = { file: first.path, context: first.context, fresh: [], secrets: [], output: [] };
    await startBakeEarly((0,build_command/* buildCommand */.O)(inputs, build), isExport, world.ports);
}

;// CONCATENATED MODULE: ./src/io/signals.ts

function abortOnSignals() {
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM']) {
        external_node_process_default().on(name, () => {
            if (controller.signal.aborted && name === 'SIGINT')
                external_node_process_default().exit(130);
            controller.abort(`interrupted by ${name}`);
        });
    }
    return controller.signal;
}

// EXTERNAL MODULE: ./src/io/world.ts + 12 modules
var io_world = __webpack_require__(2534);
// EXTERNAL MODULE: ./src/parse/inputs/arguments.ts
var inputs_arguments = __webpack_require__(4561);
// EXTERNAL MODULE: ./src/parse/inputs/inputs.ts + 1 modules
var inputs_inputs = __webpack_require__(974);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
;// CONCATENATED MODULE: ./src/commands.ts








async function runCommandLine(argv) {
    const args = (0,inputs_arguments/* parseArguments */.We)(argv);
    switch (args.command) {
        case 'help':
            external_node_process_default().stdout.write(await helpText(args));
            return 0;
        case 'version':
            external_node_process_default().stdout.write(`quality-stages ${version/* VERSION */.x}\n`);
            return 0;
        case 'run':
            return runPlanCommand(args);
        case 'stages':
            return listStages(args);
        case 'generate':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(324), __webpack_require__.e(831), __webpack_require__.e(478)]).then(__webpack_require__.bind(__webpack_require__, 2478))).generateFiles(args);
        case 'completion':
            external_node_process_default().stdout.write(await completionScript(args));
            return 0;
    }
}
async function runPlanCommand({ positionals, inputs: raw, options }) {
    const stages = [raw.get('stages') ?? '', ...positionals].join('\n');
    const inputs = (0,inputs_inputs/* parseInputs */.T)(new Map([...raw, ['stages', stages]]));
    const world = await (0,io_world/* openWorld */.H)(inputs, abortOnSignals());
    if (!inputs.dryRun)
        await foresee(inputs, world);
    return (await Promise.all(/* import() */[__webpack_require__.e(324), __webpack_require__.e(831), __webpack_require__.e(246)]).then(__webpack_require__.bind(__webpack_require__, 4246))).runAndReport(inputs, options, world);
}
async function listStages({ inputs: raw, options }) {
    const inputs = (0,inputs_inputs/* parseInputs */.T)(raw);
    const world = await (0,io_world/* openWorld */.H)(inputs, abortOnSignals());
    return (await Promise.all(/* import() */[__webpack_require__.e(324), __webpack_require__.e(831), __webpack_require__.e(246)]).then(__webpack_require__.bind(__webpack_require__, 4246))).listStages(inputs, options, world);
}
async function helpText({ positionals: [topic] }) {
    const { GENERATORS } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(324), __webpack_require__.e(556)]).then(__webpack_require__.bind(__webpack_require__, 556));
    const { helpPages } = await __webpack_require__.e(/* import() */ 416).then(__webpack_require__.bind(__webpack_require__, 5416));
    const { renderHelp } = await __webpack_require__.e(/* import() */ 917).then(__webpack_require__.bind(__webpack_require__, 1917));
    const command = inputs_arguments/* COMMANDS */.Lo.find(known => known === topic);
    return renderHelp(helpPages(GENERATORS), command);
}
async function completionScript({ positionals: [shell] }) {
    const { GENERATORS } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(324), __webpack_require__.e(556)]).then(__webpack_require__.bind(__webpack_require__, 556));
    const { renderCompletion } = await __webpack_require__.e(/* import() */ 560).then(__webpack_require__.bind(__webpack_require__, 7560));
    return renderCompletion(shell, GENERATORS.map(({ format }) => format));
}
async function run() {
    for (const stream of [(external_node_process_default()).stdout, (external_node_process_default()).stderr])
        stream.on('error', () => undefined);
    external_node_process_default().on('uncaughtException', error => {
        external_node_process_default().stderr.write(`quality-stages: ${error.stack ?? error.message}\n`);
        external_node_process_default().exit(3);
    });
    try {
        (external_node_process_default()).exitCode = await runCommandLine(external_node_process_default().argv.slice(2));
    }
    catch (error) {
        const isUsage = error instanceof errors/* InputError */.dz;
        const text = isUsage ? error.message : error instanceof Error ? error.stack : String(error);
        external_node_process_default().stderr.write(`quality-stages: ${text ?? ''}\n`);
        (external_node_process_default()).exitCode = isUsage ? 2 : 3;
    }
}


/***/ }),

/***/ 3916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   tP: () => (/* binding */ DockerfileError),
/* harmony export */   v4: () => (/* binding */ ToolError)
/* harmony export */ });
class InputError extends Error {
    name = 'InputError';
}
class DockerfileError extends Error {
    name = 'DockerfileError';
    location;
    constructor(message, location) {
        super(message);
        this.location = location;
    }
}
class ToolError extends Error {
    name = 'ToolError';
}


/***/ }),

/***/ 9036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XW: () => (/* binding */ toolCache),
/* harmony export */   aY: () => (/* binding */ findOnPath),
/* harmony export */   zO: () => (/* binding */ createToolFinder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1708);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_process__WEBPACK_IMPORTED_MODULE_3__);




function createToolFinder(versions) {
    const found = new Map();
    return name => {
        let tool = found.get(name);
        if (tool === undefined)
            found.set(name, (tool = findTool(name, versions.get(name) ?? '')));
        return tool;
    };
}
async function findTool(name, version) {
    const onPath = findOnPath(name);
    if (onPath !== undefined)
        return onPath;
    return (await __webpack_require__.e(/* import() */ 567).then(__webpack_require__.bind(__webpack_require__, 8567))).downloadTool(name, version);
}
function findOnPath(name, folders = ((node_process__WEBPACK_IMPORTED_MODULE_3___default().env)['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)) {
    const endings = (node_process__WEBPACK_IMPORTED_MODULE_3___default().platform) === 'win32' ? ['.exe', '.cmd', ''] : [''];
    for (const directory of folders) {
        for (const ending of endings) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name + ending);
            if (directory !== '' && isExecutable(path))
                return path;
        }
    }
    return undefined;
}
function isExecutable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
const toolCache = () => (node_process__WEBPACK_IMPORTED_MODULE_3___default().env)['RUNNER_TOOL_CACHE'] ?? (node_process__WEBPACK_IMPORTED_MODULE_3___default().env)['XDG_CACHE_HOME'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.cache');


/***/ }),

/***/ 2534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ openWorld)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
var external_node_process_default = /*#__PURE__*/__webpack_require__.n(external_node_process_);
// EXTERNAL MODULE: ./src/plan/find-sources.ts
var find_sources = __webpack_require__(179);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/io/find-tool.ts
var find_tool = __webpack_require__(9036);
;// CONCATENATED MODULE: ./src/io/process.ts




const GRACE_MS = 4000;
const SILENCE_MS = 2000;
function tieToUs(argv) {
    setpriv ??= (external_node_process_default()).platform === 'linux' ? ((0,find_tool/* findOnPath */.aY)('setpriv') ?? '') : '';
    if (setpriv === '')
        return argv;
    return [
        setpriv,
        '--pdeathsig',
        'TERM',
        '--',
        'sh',
        '-c',
        WHILE_WE_LIVE,
        `${(external_node_process_default()).pid}`,
        ...argv,
    ];
}
const WHILE_WE_LIVE = '[ "$PPID" = "$0" ] && exec "$@"';
let setpriv;
function runProcess(request) {
    const [command = '', ...args] = tieToUs(request.argv);
    return new Promise((resolve, reject) => {
        if (request.signal?.aborted === true) {
            resolve({ exitCode: null, signal: 'SIGTERM' });
            return;
        }
        const child = (0,external_node_child_process_.spawn)(command, args, {
            stdio: ['pipe', 'pipe', 'pipe'],
            env: { ...(external_node_process_default()).env, ...Object.fromEntries(request.env ?? []) },
            detached: true,
        });
        let killTimer;
        const kill = (signal) => {
            try {
                if (child.pid !== undefined)
                    external_node_process_default().kill(-child.pid, signal);
            }
            catch {
            }
        };
        const abort = () => {
            kill('SIGTERM');
            killTimer = setTimeout(() => {
                kill('SIGKILL');
            }, GRACE_MS);
        };
        request.signal?.addEventListener('abort', abort, { once: true });
        const settle = () => {
            request.signal?.removeEventListener('abort', abort);
            clearTimeout(killTimer);
            clearTimeout(silenceTimer);
        };
        child.stdin.on('error', () => undefined);
        if (request.stdin instanceof Promise)
            giveLater(child, request.stdin);
        else
            child.stdin.end(request.stdin);
        let silenceTimer;
        const closeWhenSilent = () => {
            clearTimeout(silenceTimer);
            silenceTimer = setTimeout(() => {
                child.stdout.destroy();
                child.stderr.destroy();
            }, SILENCE_MS);
        };
        const take = (listener) => (chunk) => {
            if (silenceTimer !== undefined)
                closeWhenSilent();
            listener?.(chunk);
        };
        child.stdout.on('data', take(request.onStdout));
        child.stderr.on('data', take(request.onStderr));
        child.on('exit', closeWhenSilent);
        child.on('error', error => {
            settle();
            reject(new errors/* ToolError */.v4(`cannot start ${command}: ${error.message}`, { cause: error }));
        });
        child.on('close', (exitCode, signal) => {
            settle();
            resolve({ exitCode, ...(signal === null ? {} : { signal }) });
        });
    });
}
function giveLater(child, text) {
    const all = [child, child.stdin, child.stdout, child.stderr];
    const handles = all.filter(isHandle);
    for (const handle of handles)
        handle.unref();
    void text.then(known => {
        for (const handle of handles)
            handle.ref();
        child.stdin.end(known);
    });
}
const isHandle = (value) => 'ref' in value && 'unref' in value;

;// CONCATENATED MODULE: ./src/io/early-processes.ts

const MOST_WAITING_MS = 2000;
function createEarlyProcesses() {
    const early = new Map();
    return {
        startEarly: request => {
            const key = keyOf(request);
            const forget = () => early.delete(key);
            if (!early.has(key))
                early.set(key, startEarly(request, forget));
        },
        runProcess: request => {
            const key = keyOf(request);
            const process = early.get(key);
            early.delete(key);
            return process?.adopt(request) ?? runProcess(request);
        },
    };
}
const keyOf = ({ argv, env = new Map() }) => JSON.stringify([argv, [...env].toSorted()]);
function startEarly({ argv, env = new Map() }, onForgotten) {
    const stop = new AbortController();
    let give = () => undefined;
    const stdin = new Promise(resolve => (give = resolve));
    const said = [];
    let listener;
    const hear = (stream) => (chunk) => {
        if (listener === undefined)
            said.push({ stream, chunk });
        else
            listener[stream]?.(chunk);
    };
    const ended = runProcess({
        argv,
        env,
        stdin,
        signal: stop.signal,
        onStdout: hear('onStdout'),
        onStderr: hear('onStderr'),
    });
    ended.catch(() => undefined);
    const timer = setTimeout(() => {
        onForgotten();
        stop.abort();
    }, MOST_WAITING_MS).unref();
    return {
        adopt: async (request) => {
            clearTimeout(timer);
            listener = request;
            for (const { stream, chunk } of said.splice(0))
                request[stream]?.(chunk);
            const abort = () => {
                stop.abort();
            };
            if (request.signal?.aborted === true)
                abort();
            request.signal?.addEventListener('abort', abort, { once: true });
            give((await request.stdin) ?? '');
            return ended.finally(() => {
                request.signal?.removeEventListener('abort', abort);
            });
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/io/cached-json.ts




function readCached(name) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(cachePath(name), 'utf8'));
    }
    catch {
        return undefined;
    }
}
function writeCached(name, value) {
    try {
        const path = cachePath(name);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        (0,external_node_fs_.writeFileSync)(`${path}.${(external_node_process_default()).pid}`, JSON.stringify(value));
        (0,external_node_fs_.renameSync)(`${path}.${(external_node_process_default()).pid}`, path);
    }
    catch {
    }
}
const cachePath = (name) => (0,external_node_path_.join)((0,find_tool/* toolCache */.XW)(), 'quality-stages', name);

;// CONCATENATED MODULE: ./src/io/bake-options.ts




const OPTION = '--execution=defer-error';
const FILE = 'buildx.json';
function readBakeOptions(plugin) {
    const known = readCached(FILE);
    return known?.hasOption === true && known.program === identify(plugin) ? [OPTION] : [];
}
async function learnBakeOptions(buildx, plugin, signal) {
    try {
        const program = identify(plugin);
        const known = readCached(FILE);
        if (program === undefined || known?.program === program)
            return;
        const decoder = new external_node_util_.TextDecoder();
        let help = '';
        const { exitCode } = await runProcess({
            argv: [...buildx, 'bake', '--help'],
            signal,
            onStdout: chunk => (help += decoder.decode(chunk, { stream: true })),
        });
        if (exitCode !== 0)
            return;
        writeCached(FILE, { program, hasOption: help.includes('defer-error') });
    }
    catch {
    }
}
function identify(plugin = '') {
    try {
        const { size, mtimeMs } = (0,external_node_fs_.statSync)(plugin);
        return `${plugin} ${size} ${mtimeMs}`;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/io/ports.ts
const ENGINES = ['served', 'folder', 'clients'];

;// CONCATENATED MODULE: ./src/io/engine.ts







const PLUGIN_FOLDERS = [
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
const DEFAULT_SOCKET = '/var/run/docker.sock';
const ELF = '\u007fELF';
function openEngine(findTool) {
    const asked = (external_node_process_default()).env['QUALITY_STAGES_ENGINE'];
    const wanted = ENGINES.find(name => name === asked);
    let found;
    const buildx = () => (found ??= findBuildx(findTool));
    return {
        buildx,
        bakeOptions: () => readBakeOptions(knownPlugin()),
        learnBakeOptions: async (signal) => {
            await learnBakeOptions(await buildx(), knownPlugin(), signal);
        },
        isLocal,
        isMissing,
        isSet: name => (external_node_process_default()).env[name] !== undefined,
        serveContexts: async (requests) => (await __webpack_require__.e(/* import() */ 630).then(__webpack_require__.bind(__webpack_require__, 9630))).serveContexts(requests),
        ...(wanted === undefined ? {} : { wanted }),
    };
}
async function findBuildx(findTool) {
    const docker = await findTool('docker');
    const isPlugin = (external_node_process_default()).env['DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND'] !== undefined;
    if ((external_node_process_default()).platform === 'linux' && !isPlugin && isProgram(docker)) {
        const plugin = knownPlugin();
        if (plugin !== undefined && isProgram(plugin))
            return [plugin];
    }
    return [docker, 'buildx'];
}
function knownPlugin() {
    const { cliPluginsExtraDirs: extra } = readConfig();
    return (0,find_tool/* findOnPath */.aY)('docker-buildx', [
        (0,external_node_path_.join)(configFolder(), 'cli-plugins'),
        ...(Array.isArray(extra) ? extra.filter(entry => typeof entry === 'string') : []),
        ...PLUGIN_FOLDERS,
    ]);
}
function isProgram(path) {
    try {
        const file = (0,external_node_fs_.openSync)(path, 'r');
        const start = Buffer.alloc(ELF.length);
        (0,external_node_fs_.readSync)(file, start, 0, ELF.length, 0);
        (0,external_node_fs_.closeSync)(file);
        return start.toString('latin1') === ELF;
    }
    catch {
        return false;
    }
}
function isLocal(builder) {
    return ((external_node_process_default()).platform === 'linux' &&
        isProgram((0,find_tool/* findOnPath */.aY)('docker') ?? '') &&
        engineSocket() !== undefined &&
        isOwnBuilder(builder));
}
function isMissing(builder) {
    const socket = engineSocket();
    const isUnix = (external_node_process_default()).platform !== 'win32';
    return (isUnix && !isOwnBuilder(builder) && socket?.startsWith('/') === true && !(0,external_node_fs_.existsSync)(socket));
}
function engineSocket() {
    const { env } = (external_node_process_default());
    const host = env['DOCKER_HOST'] ?? '';
    if (host !== '')
        return host.startsWith('unix://') ? host.slice('unix://'.length) : undefined;
    const context = env['DOCKER_CONTEXT'] ?? readConfig()['currentContext'] ?? 'default';
    return context === '' || context === 'default' ? DEFAULT_SOCKET : undefined;
}
function isOwnBuilder(builder) {
    const { env } = (external_node_process_default());
    const current = builder || (env['BUILDX_BUILDER'] ?? '');
    const named = current || currentBuilder(env['DOCKER_HOST'] ?? '');
    return named === '' || named === 'default';
}
function currentBuilder(host) {
    const folder = (external_node_process_default()).env['BUILDX_CONFIG'] ?? (0,external_node_path_.join)(configFolder(), 'buildx');
    const { Key: key, Name: name, Global: isGlobal } = readJson((0,external_node_path_.join)(folder, 'current'));
    const endpoint = host || `unix://${DEFAULT_SOCKET}`;
    return typeof name === 'string' && (isGlobal === true || key === endpoint || key === 'default')
        ? name
        : '';
}
const configFolder = () => (external_node_process_default()).env['DOCKER_CONFIG'] ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker');
const readConfig = () => readJson((0,external_node_path_.join)(configFolder(), 'config.json'));
function readJson(path) {
    try {
        const value = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./src/io/github/event.ts


function readEvent(env = (external_node_process_default()).env) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const payload = readPayload(env['GITHUB_EVENT_PATH']);
    const isDependabot = env['GITHUB_ACTOR'] === 'dependabot[bot]';
    const head = at(payload, 'pull_request', 'head', 'repo', 'full_name');
    const base = at(payload, 'repository', 'full_name');
    const isFork = name === 'pull_request' && head !== base;
    return { name, payload, withoutSecrets: isFork || isDependabot };
}
function readGitHubContext({ payload }, env = process.env) {
    const [owner, repo] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    const sha = env['GITHUB_SHA'] ?? '';
    if (owner === undefined || owner === '' || repo === undefined || sha === '')
        return undefined;
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    const repositoryUrl = `${server}/${owner}/${repo}`;
    const head = at(payload, 'pull_request', 'head', 'sha') ?? at(payload, 'workflow_run', 'head_sha');
    const isPullIssue = at(payload, 'issue', 'pull_request') !== undefined;
    const pulls = at(payload, 'workflow_run', 'pull_requests');
    const pull = at(payload, 'pull_request', 'number') ??
        (isPullIssue ? at(payload, 'issue', 'number') : undefined) ??
        (Array.isArray(pulls) ? at(pulls[0], 'number') : undefined);
    return {
        owner,
        repo,
        sha,
        ref: env['GITHUB_REF'] ?? '',
        headSha: typeof head === 'string' && /^[0-9a-f]{40,64}$/.test(head) ? head : sha,
        pull: typeof pull === 'number' ? pull : undefined,
        apiUrl: (env['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, ''),
        runUrl: `${repositoryUrl}/actions/runs/${env['GITHUB_RUN_ID'] ?? ''}`,
        repositoryUrl,
        stepKey: ['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION'].map(n => env[n] ?? '').join('\n'),
    };
}
function readPayload(path) {
    try {
        const value = JSON.parse((0,external_node_fs_.readFileSync)(path ?? '', 'utf8'));
        return typeof value === 'object' && value !== null
            ? value
            : undefined;
    }
    catch {
        return undefined;
    }
}
function at(value, ...keys) {
    return keys.reduce((inner, key) => typeof inner === 'object' && inner !== null
        ? inner[key]
        : undefined, value);
}

;// CONCATENATED MODULE: ./src/io/report-folder.ts




const MARK = '.gitignore';
const MARK_TEXT = '# Made by Quality Stages, which clears this folder when it runs.\n*\n';
function openReportFolder(folder) {
    const root = (0,external_node_path_.resolve)(folder);
    const files = new Map();
    let staging;
    return {
        temporaryFolder: contents => {
            const path = makeTemporary();
            for (const [name, text] of contents)
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(path, name), text);
            return {
                path,
                remove: () => {
                    (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
                },
            };
        },
        newMark: () => `quality-stages-${crypto.randomUUID()}`,
        clearReports: () => {
            const known = (0,external_node_fs_.lstatSync)(root, { throwIfNoEntry: false });
            if (known?.isDirectory() === true && readMark(root) === MARK_TEXT) {
                (0,external_node_fs_.rmSync)(root, { recursive: true, force: true });
            }
        },
        createReport: path => {
            const target = (0,external_node_path_.resolve)(root, ...path.split('/'));
            if (!target.startsWith(root + external_node_path_.sep))
                throw new Error(`${path} is not below ${folder}`);
            staging ??= makeTemporary();
            const kept = (0,external_node_path_.join)(staging, String(files.size));
            files.set(kept, target);
            return openFile(kept, shownPath(target), () => files.delete(kept));
        },
        publishReports: () => {
            try {
                if (files.size > 0)
                    markFolder(root);
                for (const [kept, target] of files)
                    moveFile(kept, target);
            }
            finally {
                files.clear();
                if (staging !== undefined)
                    (0,external_node_fs_.rmSync)(staging, { recursive: true, force: true });
                staging = undefined;
            }
        },
    };
}
const makeTemporary = () => (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((external_node_process_default()).env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'quality-stages-'));
function shownPath(target) {
    const below = (0,external_node_path_.relative)(external_node_process_default().cwd(), target);
    return below.startsWith('..') ? target : below.split(external_node_path_.sep).join('/');
}
function openFile(kept, path, forget) {
    const { O_WRONLY, O_CREAT, O_EXCL } = external_node_fs_.constants;
    const file = (0,external_node_fs_.openSync)(kept, O_WRONLY | O_CREAT | O_EXCL, 0o644);
    return {
        path,
        write: bytes => {
            for (let at = 0; at < bytes.length;)
                at += (0,external_node_fs_.writeSync)(file, bytes, at);
        },
        close: () => {
            (0,external_node_fs_.closeSync)(file);
        },
        remove: () => {
            (0,external_node_fs_.closeSync)(file);
            (0,external_node_fs_.rmSync)(kept, { force: true });
            forget();
        },
    };
}
function readMark(root) {
    const mark = (0,external_node_path_.join)(root, MARK);
    return (0,external_node_fs_.lstatSync)(mark, { throwIfNoEntry: false })?.isFile() === true
        ? (0,external_node_fs_.readFileSync)(mark, 'utf8')
        : undefined;
}
function markFolder(root) {
    if ((0,external_node_fs_.lstatSync)(root, { throwIfNoEntry: false }) !== undefined)
        return;
    makeFolders(root);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(root, MARK), MARK_TEXT, { flag: 'wx' });
}
function moveFile(kept, target) {
    makeFolders((0,external_node_path_.dirname)(target));
    (0,external_node_fs_.rmSync)(target, { force: true });
    try {
        (0,external_node_fs_.renameSync)(kept, target);
    }
    catch {
        (0,external_node_fs_.copyFileSync)(kept, target, external_node_fs_.constants.COPYFILE_EXCL);
    }
}
function makeFolders(folder) {
    const below = (0,external_node_path_.relative)(external_node_process_default().cwd(), folder);
    if (below.startsWith('..') || (0,external_node_path_.resolve)(below) !== folder) {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        return;
    }
    let at = external_node_process_default().cwd();
    for (const part of below.split(external_node_path_.sep).filter(name => name !== '')) {
        at = (0,external_node_path_.join)(at, part);
        const known = (0,external_node_fs_.lstatSync)(at, { throwIfNoEntry: false });
        if (known === undefined)
            (0,external_node_fs_.mkdirSync)(at);
        else if (!known.isDirectory())
            throw new Error(`${(0,external_node_path_.relative)(external_node_process_default().cwd(), at)} is no folder`);
    }
}

;// CONCATENATED MODULE: ./src/io/repository.ts


const MOST_FILES = 200_000;
const LARGEST_TEXT = 8 * 1024 * 1024;
function openRepository(root) {
    const lines = new Map();
    const kinds = new Map();
    const lists = new Map();
    const isFile = (path) => {
        try {
            const parts = path.split('/');
            const isDirect = parts.every((_, i) => i === parts.length - 1 || (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, ...parts.slice(0, i + 1))).isDirectory());
            return isDirect && (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, path)).isFile();
        }
        catch {
            return false;
        }
    };
    const has = (path) => {
        if (path === '' || path.startsWith('/') || path.split('/').includes('..'))
            return false;
        let known = kinds.get(path);
        if (known === undefined)
            kinds.set(path, (known = isFile(path)));
        return known;
    };
    const readLines = (path) => {
        if (!lines.has(path))
            lines.set(path, has(path) ? readTextLines((0,external_node_path_.join)(root, path)) : undefined);
        return lines.get(path);
    };
    const list = (directory) => {
        let known = lists.get(directory);
        if (known === undefined)
            lists.set(directory, (known = listFiles(root, directory)));
        return known;
    };
    return { root, has, readLines, list };
}
function readTextLines(path) {
    try {
        if ((0,external_node_fs_.lstatSync)(path).size > LARGEST_TEXT)
            return undefined;
        const bytes = (0,external_node_fs_.readFileSync)(path);
        if (bytes.includes(0))
            return undefined;
        const text = bytes.toString('utf8').split(/\r?\n/);
        if (text.at(-1) === '')
            text.pop();
        return text;
    }
    catch {
        return undefined;
    }
}
function listFiles(root, directory) {
    const files = [];
    const pending = [directory === '.' ? '' : directory];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        for (const entry of readDirectory((0,external_node_path_.join)(root, next))) {
            const path = external_node_path_.posix.join(next, entry.name);
            if (entry.isDirectory() && entry.name !== '.git')
                pending.push(path);
            else if (entry.isFile())
                files.push(path);
            if (files.length >= MOST_FILES)
                return files;
        }
    }
    return files.sort();
}
function readDirectory(path) {
    try {
        return (0,external_node_fs_.readdirSync)(path, { withFileTypes: true });
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./src/model.ts
var model = __webpack_require__(182);
;// CONCATENATED MODULE: ./src/io/step-times.ts


const step_times_FILE = 'times.json';
const MOST_ROOTS = 50;
const LEAST_MS = 1000;
function openStepTimes(root) {
    return {
        read: () => new Map(Object.entries(readKept()[root] ?? {})),
        keep: results => {
            const times = timesOf(results);
            if (times.length === 0)
                return;
            const { [root]: before, ...others } = readKept();
            const roots = Object.entries(others).slice(1 - MOST_ROOTS);
            const own = { ...before, ...Object.fromEntries(times) };
            writeCached(step_times_FILE, Object.fromEntries([...roots, [root, own]]));
        },
    };
}
const timesOf = (results) => results
    .filter(({ step, outcome }) => (0,model/* isBuild */.T)(step) && /^(?:success|failure)$/.test(outcome))
    .filter(({ cached, couldNotRun, durationMs }) => !cached && !couldNotRun && durationMs >= LEAST_MS)
    .map(({ step, durationMs }) => [step.id, durationMs]);
function readKept() {
    const kept = readCached(step_times_FILE);
    return isKept(kept) ? kept : {};
}
const isRecord = (value) => typeof value === 'object' && value !== null;
const isKept = (value) => isRecord(value) &&
    Object.values(value).every(times => isRecord(times) && Object.values(times).every(ms => typeof ms === 'number'));

;// CONCATENATED MODULE: ./src/io/temporary-image.ts




const REPOSITORY = 'quality-stages.invalid/run';
const nameTemporaryImage = () => `${REPOSITORY}:${machine()}-${(external_node_process_default()).pid}-${startOf((external_node_process_default()).pid) ?? ''}-${crypto.randomUUID()}`;
function makeImageFile() {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'quality-stages-image-'));
    return {
        path: (0,external_node_path_.join)(folder, 'image'),
        remove: () => {
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        },
    };
}
function isAbandonedImage(image) {
    const [, where, pid, start] = /:(\w+)-(\d+)-(\d*)-[0-9a-f-]{36}$/.exec(image) ?? [];
    if (!image.startsWith(`${REPOSITORY}:`) || where !== machine() || pid === undefined)
        return false;
    return !isRunning(Number(pid), start ?? '');
}
function machine() {
    const boot = readQuietly('/proc/sys/kernel/random/boot_id') || (0,external_node_os_.hostname)();
    return `${boot}${namespace()}`.replace(/[^0-9A-Za-z]/g, '').slice(-48);
}
function isRunning(pid, start) {
    try {
        external_node_process_default().kill(pid, 0);
    }
    catch (error) {
        return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
    }
    return (startOf(pid) ?? '') === start;
}
function startOf(pid) {
    const fields = readQuietly(`/proc/${pid}/stat`)
        .replace(/^.*\) /s, '')
        .split(' ');
    return fields[19];
}
function readQuietly(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return '';
    }
}
function namespace() {
    try {
        return (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./src/io/workspace.ts




function findWorkspace(files) {
    const here = external_node_process_default().cwd();
    const first = (0,external_node_path_.resolve)(here, fixedPart(files[0] ?? '.'));
    const root = gitTopLevel(first) ?? here;
    if (!isInside(root, here) || !isInside(root, first)) {
        throw new errors/* InputError */.dz(`Input "file": "${files[0] ?? ''}" belongs to another folder than the one this runs in; change into its repository first (cd ${(0,external_node_path_.dirname)(first)}).`);
    }
    return { root, directory: (0,external_node_path_.relative)(root, here).split(external_node_path_.sep).join('/') || '.' };
}
const fixedPart = (entry) => entry.replace(/[^/]*[*?[{].*$/, '') || '.';
function gitTopLevel(path) {
    for (let directory = path;; directory = (0,external_node_path_.dirname)(directory)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, '.git')))
            return directory;
        if (directory === (0,external_node_path_.dirname)(directory))
            return undefined;
    }
}
function isInside(directory, path) {
    const way = (0,external_node_path_.relative)(directory, path);
    return !(0,external_node_path_.isAbsolute)(way) && !way.startsWith(`..${external_node_path_.sep}`) && way !== '..';
}
function readSource(root, path) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, path));
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new errors/* InputError */.dz(`cannot read "${path}": ${why}`, { cause: error });
    }
}
const LARGEST_SECRET = 500 * 1024;
function readSecretFile(path) {
    try {
        return (0,external_node_fs_.statSync)(path).size > LARGEST_SECRET ? '' : (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./src/io/world.ts












const STEPS_PER_CORE = 4;
async function openWorld(inputs, signal) {
    const { root, directory } = findWorkspace(inputs.file);
    const repository = openRepository(root);
    const versions = new Map([
        ['hadolint', inputs.hadolintVersion],
        ['container-structure-test', inputs.structureTestVersion],
    ]);
    const findTool = (0,find_tool/* createToolFinder */.zO)(versions);
    return {
        ports: {
            ...createEarlyProcesses(),
            findTool,
            engine: openEngine(findTool),
            now: () => performance.now(),
            temporaryImage: nameTemporaryImage,
            temporaryImageFile: makeImageFile,
            isAbandoned: isAbandonedImage,
            ...openReportFolder(inputs.reportsDir),
        },
        root,
        repository,
        readSource: path => readSource(root, path),
        readSecretFile: readSecretFile,
        directory,
        environment: new Map(Object.entries((external_node_process_default()).env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]]))),
        withoutSecrets: readEvent().withoutSecrets,
        parallelism: Math.max(8, STEPS_PER_CORE * (0,external_node_os_.availableParallelism)()),
        times: openStepTimes(root),
        tools: await readMatchers(inputs, root, directory, repository),
        signal,
    };
}
async function readMatchers(inputs, root, directory, repository) {
    if (inputs.problemMatchers.length === 0)
        return [];
    const { parseProblemMatchers } = await __webpack_require__.e(/* import() */ 282).then(__webpack_require__.bind(__webpack_require__, 9282));
    const paths = inputs.problemMatchers.flatMap(entry => (0,find_sources/* expand */.fT)('problem-matchers', entry, repository, directory));
    const texts = paths.map(path => readSource(root, path));
    return texts.flatMap((bytes, i) => parseProblemMatchers(Buffer.from(bytes).toString('utf8'), paths[i] ?? ''));
}


/***/ }),

/***/ 182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isBuild)
/* harmony export */ });
const isBuild = ({ kind }) => kind === 'stage' || kind === 'image';


/***/ }),

/***/ 6979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a7: () => (/* binding */ findVertexStage),
/* harmony export */   mm: () => (/* binding */ isCancelled),
/* harmony export */   qB: () => (/* binding */ findInstruction)
/* harmony export */ });
/* harmony import */ var _stages_named_contexts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1887);
/* harmony import */ var _stages_stage_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4365);
/* harmony import */ var _stages_stages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6650);



const VERTEX = /^\[(?:\w+\/[\w./-]+(?:->[\w./-]+)? )?(?:([A-Za-z][\w.-]*) )? *(\d+)\/(\d+)\] (ONBUILD )?([A-Z]+)/;
const STEPS = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR']);
const isCancelled = (error) => /(?:^|: )(?:context canceled|Canceled|cancelled)\s*$/.test(error);
function findInstruction(dockerfile, name, buildArgs, namedContexts) {
    const [, stageName, position, total, isTrigger, keyword] = VERTEX.exec(name) ?? [];
    if (position === undefined || total === undefined)
        return undefined;
    const stage = stageOf(dockerfile, stageName);
    if (!stage)
        return undefined;
    const states = (0,_stages_stage_state_js__WEBPACK_IMPORTED_MODULE_1__/* .instructionStates */ .dS)(dockerfile, stage, buildArgs).filter(state => state.stage === stage);
    const steps = states.filter(({ instruction }) => STEPS.has(instruction.keyword));
    let number = Number(total) - steps.length - (isBaseGiven(stage, namedContexts) ? 1 : 0);
    for (const state of steps) {
        if (state.instruction.keyword === 'WORKDIR' && isRoot(states, state))
            continue;
        number++;
        if (number !== Number(position))
            continue;
        if (state.isTrigger !== (isTrigger !== undefined))
            return undefined;
        if (keyword !== 'LINK' && keyword !== state.instruction.keyword)
            return undefined;
        return toInstruction(dockerfile, stage, states, state);
    }
    return undefined;
}
function findVertexStage(dockerfile, name) {
    const match = VERTEX.exec(name);
    return match ? stageOf(dockerfile, match[1]) : undefined;
}
function stageOf({ stages, ...rest }, name) {
    if (name === undefined)
        return stages.length === 1 ? stages[0] : undefined;
    const unnamed = /^stage-(\d+)$/.exec(name)?.[1];
    return ((0,_stages_stages_js__WEBPACK_IMPORTED_MODULE_2__/* .findStage */ .U9)({ ...rest, stages }, name) ??
        (unnamed === undefined ? undefined : stages[Number(unnamed)]));
}
function isBaseGiven({ base, baseStage, platform }, namedContexts) {
    if (baseStage !== undefined || Object.keys(namedContexts).length === 0)
        return false;
    const options = { namedContexts, platform: platform ?? 'linux/amd64' };
    return (0,_stages_named_contexts_js__WEBPACK_IMPORTED_MODULE_0__/* .findNamedContext */ .O)(base, options) !== undefined;
}
function isRoot(states, state) {
    const next = states[states.indexOf(state) + 1];
    return next ? next.workdir === '/' : /^["']?\/+\.?["']?$/.test(state.instruction.text);
}
function toInstruction(dockerfile, stage, states, state) {
    if (!state.isTrigger) {
        const index = stage.instructions.indexOf(state.instruction);
        return { stage, instruction: state.instruction, index };
    }
    const base = stage.baseStage === undefined ? undefined : dockerfile.stages[stage.baseStage];
    const triggers = states.filter(({ isTrigger }) => isTrigger);
    const triggerIndex = triggers.indexOf(state);
    const onbuilds = (base?.instructions ?? []).filter(({ keyword }) => keyword === 'ONBUILD');
    const onbuild = onbuilds[triggerIndex];
    if (!base || !onbuild)
        return undefined;
    return {
        stage,
        instruction: onbuild,
        index: base.instructions.indexOf(onbuild),
        trigger: { index: triggerIndex, stage: base },
    };
}


/***/ }),

/***/ 4561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HO: () => (/* binding */ heededInputs),
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   We: () => (/* binding */ parseArguments),
/* harmony export */   lw: () => (/* binding */ OPTIONS),
/* harmony export */   wi: () => (/* binding */ GENERATE_INPUTS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _input_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8920);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2549);



const COMMANDS = ['run', 'stages', 'generate', 'completion'];
const OPTIONS = [
    option('json', ['run', 'stages'], 'Prints the report or list as JSON on stdout.'),
    option('graph', ['stages'], 'Prints the stage graph: mermaid or dot.', true),
    option('output', ['generate'], 'File to write, or to look at with --check. Default: stdout.', true),
    option('check', ['generate'], 'Prints a diff and ends with 1 when the file on disk differs.'),
    option('all', ['generate'], 'Every generated file of the repository, found by its header.'),
    option('image', ['generate'], 'Name of the image. Default: made of the folder of the context.', true),
    option('action', ['generate'], 'github-workflow: the short workflow that uses this action.'),
];
function option(name, commands, description, takesValue = false) {
    return { name, takesValue, commands, description };
}
const STAGES_INPUTS = [
    'file',
    'context',
    'stages',
    'fresh',
    'build-args',
    'build-contexts',
    'platform',
];
const GENERATE_INPUTS = [
    'file',
    'context',
    'hadolint-config',
    'structure-tests',
    'stages',
    'fresh',
    'image-target',
    'hadolint',
    'hadolint-ignore',
    'hadolint-failure-threshold',
    'build-args',
    'build-contexts',
    'platform',
    'secret-envs',
];
function heededInputs(command) {
    const names = {
        run: _input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .m.map(({ name }) => name),
        stages: STAGES_INPUTS,
        generate: GENERATE_INPUTS,
        completion: [],
    };
    return _input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .m.filter(({ name }) => names[command].includes(name));
}
const IS_LIST = new Set(['list', 'map']);
function parseArguments(argv) {
    const inputs = new Map();
    const options = new Map();
    const positionals = [];
    let command;
    const rest = [...argv];
    for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
        if (word === '--help' || word === '-h')
            return { command: 'help', positionals: command ? [command] : [], inputs, options };
        if (word === '--version' || word === '-V')
            return { command: 'version', positionals, inputs, options };
        if (word === '--') {
            positionals.push(...rest);
            break;
        }
        if (word.startsWith('-') && word !== '-') {
            if (command === undefined)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`"${word}" stands before a command; commands are ${COMMANDS.join(', ')}.`);
            takeOption(word, rest, command, inputs, options);
        }
        else if (command === undefined)
            command = readCommand(word);
        else
            positionals.push(word);
    }
    return { command: command ?? 'help', positionals, inputs, options };
}
function readCommand(word) {
    const command = COMMANDS.find(known => known === word);
    if (command !== undefined)
        return command;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`Unknown command "${word}"${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(word, COMMANDS)}; commands are ${COMMANDS.join(', ')}.`);
}
function takeOption(word, rest, command, inputs, options) {
    const [, name = '', , inline] = /^--?([^=]*)(=([\s\S]*))?$/.exec(word) ?? [];
    const value = () => {
        const given = inline ?? rest.shift();
        if (given === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`Option "--${name}" needs a value.`);
        return given;
    };
    const input = _input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .m.find(spec => spec.name === name);
    const negated = _input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .m.find(spec => spec.kind === 'boolean' && `no-${spec.name}` === name);
    const option = OPTIONS.find(spec => spec.name === name);
    if (word.startsWith('--') && input?.kind === 'boolean') {
        inputs.set(name, inline ?? (/^(?:true|false)$/i.test(rest[0] ?? '') ? (rest.shift() ?? '') : 'true'));
    }
    else if (word.startsWith('--') && input !== undefined) {
        const before = IS_LIST.has(input.kind) ? inputs.get(name) : undefined;
        inputs.set(name, before === undefined ? value() : `${before}\n${value()}`);
    }
    else if (word.startsWith('--') && negated !== undefined && inline === undefined) {
        inputs.set(negated.name, 'false');
    }
    else if (word.startsWith('--') && option?.commands.includes(command) === true) {
        options.set(name, option.takesValue ? value() : (inline ?? 'true'));
    }
    else {
        const known = [..._input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .m, ...OPTIONS.filter(spec => spec.commands.includes(command))];
        const names = known.map(spec => `--${spec.name}`);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`Unknown option "${word.replace(/=[\s\S]*$/, '')}"${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(word, names)}; "quality-stages ${command} --help" lists all.`);
    }
}


/***/ }),

/***/ 8920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ INPUTS)
/* harmony export */ });
const SEVERITIES = ['error', 'warning', 'info', 'none'];
const text = (name, description, fallback = '') => ({ name, kind: 'text', default: fallback, description });
const list = (name, description, fallback = '') => ({ name, kind: 'list', default: fallback, description });
const map = (name, description) => ({ name, kind: 'map', default: '', description });
const flag = (name, fallback, description) => ({ name, kind: 'boolean', default: String(fallback), description });
const choice = (name, choices, fallback, description) => ({ name, kind: 'choice', choices, default: fallback, description });
const groups = {
    what: [
        list('file', 'Dockerfiles: paths or globs.', 'Dockerfile'),
        text('context', 'Build context. Default: the folder of each Dockerfile.'),
        list('stages', 'Quality stages to run: names, globs (`test-*`), `!name` to leave one out, `all`, or `public` (names with a capital first letter). Default: found by their names.'),
        list('fresh', 'Stages that run again even when cached: `auto` (scanners and stages that consume a secret), `all`, `none`, names or globs.', 'auto'),
        text('image-target', 'Stage of the image that the structure tests look at. Default: the last stage.'),
        text('tag', 'Name that the image gets.'),
        list('structure-tests', 'container-structure-test configurations: paths or globs, or `none`. Default: `structure-tests.yaml` and its kin beside the Dockerfile or at the root of the context.'),
        flag('hadolint', true, 'Lints the Dockerfile with hadolint.'),
        flag('build-checks', true, "Runs BuildKit's own checks of the Dockerfile."),
        flag('dry-run', false, 'Prints every command and runs nothing; the output `matrix` is set all the same.'),
    ],
    build: [
        map('build-args', 'Build arguments, `NAME=value`; `NAME` alone takes the value from the environment.'),
        map('build-contexts', 'Named contexts, `name=path, URL or docker-image://reference`.'),
        text('builder', 'The buildx builder to use.'),
        text('platform', 'Platform to build for, such as `linux/arm64`.'),
        list('cache-from', 'Cache sources; `{stage}` stands for the name of the stage.'),
        list('cache-to', 'Cache destinations; `{stage}` stands for the name of the stage. Left out for stages that gain nothing by it: all that they run is run again each time (`fresh`).'),
        flag('no-cache', false, 'Builds without any cache.'),
        list('no-cache-filters', 'Stages that are built without cache.'),
        flag('pull', false, 'Always asks for newer base images.'),
        text('network', 'Network mode of RUN instructions: `default`, `none` or `host`.'),
        list('add-hosts', 'Additional `host:address` entries.'),
        list('allow', 'Entitlements, such as `network.host`.'),
        list('ssh', 'SSH agents or keys for the build, such as `default`.'),
        map('labels', 'Labels of the image.'),
    ],
    secrets: [
        map('secrets', 'Build secrets, `ID=value`. They reach the build as secret mounts only.'),
        map('secret-envs', 'Build secrets from the environment, `ID=VARIABLE`.'),
        map('secret-files', 'Build secrets from files, `ID=path`.'),
        text('microscanner-token', 'Token for a stage that declares `ARG MICROSCANNER` or, better, mounts a secret `microscanner`. `none`: no token is given, such stages are skipped.', 'none'),
    ],
    hadolint: [
        text('hadolint-config', 'Configuration of hadolint. Default: `.hadolint.yaml` beside the Dockerfile, in the context or at the root.'),
        list('hadolint-ignore', 'Rules that hadolint ignores.'),
        choice('hadolint-failure-threshold', ['', 'error', 'warning', 'info', 'style', 'none'], '', "Lowest severity at which the hadolint step fails: `error`, `warning`, `info`, `style` or `none`. Default: hadolint's own, or that of its configuration."),
        text('hadolint-version', 'Version of hadolint that is downloaded when none is on the PATH; `2.15.1@sha256:…` for one that is not known here.', '2.15.1'),
    ],
    'structure tests': [
        text('structure-test-version', 'Version of container-structure-test that is downloaded when none is on the PATH; `1.22.0@sha256:…` for one that is not known here.', '1.22.0'),
    ],
    policy: [
        flag('warnings', true, 'Reports warnings that stages print though they pass.'),
        choice('failure-threshold', SEVERITIES, 'error', 'Lowest severity that fails the run: `error`, `warning`, `info` or `none`.'),
        flag('fail-fast', false, 'Cancels what still runs at the first failure.'),
        {
            name: 'max-parallel',
            kind: 'count',
            default: '0',
            description: 'Most steps that run at the same time; 0 means as many as suit this machine.',
        },
        {
            name: 'timeout',
            kind: 'duration',
            default: '0',
            description: 'Longest time for one step, such as `90s`, `10m` or `1h`; 0 means no limit.',
        },
        list('allow-failure', 'Stages (names or globs) whose failure only warns.'),
    ],
    GitHub: [
        text('github-token', 'Token for the check run, the comment and the list of changed files.', '${{ github.token }}'),
        text('check-run', 'Name of a check run that carries all annotations. Empty: workflow annotations only.'),
        choice('annotations', ['all', 'changed', 'none'], 'all', '`all`, `changed` (only in files and lines that the pull request touches) or `none`.'),
        flag('job-summary', true, 'Writes the job summary.'),
        flag('comment', false, 'Keeps one comment on the pull request up to date.'),
        flag('upload-sarif', false, 'Uploads the findings to code scanning.'),
        text('sarif-category', 'Tells several uploads for one commit apart, as in a matrix of jobs.', 'quality-stages'),
        list('paths', "Globs, `!` leaves out; a Dockerfile is run only when the pull request touches one of these files in its context, or outside of every Dockerfile's context. Default: always."),
    ],
    files: [
        text('report-file', 'Where the JSON report is written.'),
        text('sarif-file', 'Where the SARIF file is written.'),
        text('junit-file', 'Where the JUnit file is written.'),
        list('problem-matchers', "Files in the format of GitHub's problem matchers, for log formats of your own."),
        list('reports', 'Files to take out of stages, also failed ones: `stage:/path/glob`, or a glob for every chosen stage. Test results and coverage in them are read.'),
        text('reports-dir', 'Where these files are put, in a folder per stage.', 'quality-reports'),
        {
            name: 'coverage-threshold',
            kind: 'percentage',
            default: '',
            description: 'Percentage of lines that the tests of each stage must cover by the coverage reports among these files, such as `80`. Default: coverage fails nothing.',
        },
    ],
};
const INPUTS = Object.entries(groups).flatMap(([group, specs]) => specs.map(spec => ({ ...spec, group })));


/***/ }),

/***/ 974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseInputs)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/parse/inputs/input-table.ts
var input_table = __webpack_require__(8920);
;// CONCATENATED MODULE: ./src/parse/inputs/report-request.ts

const NAMED = /^(?:([^:/][^:]*):)?([A-Za-z*?][\w.*?-]*):(.*)$/;
const MOST_ALTERNATIVES = 64;
function parseReportRequest(entry) {
    const [, file, stage, path] = NAMED.exec(entry) ?? [];
    const pattern = (path ?? entry).trim();
    const refuse = (why) => {
        throw new errors/* InputError */.dz(`Input "reports" has "${entry}"; ${why}.`);
    };
    if (pattern === '' || /[\0-\x1f\\]/.test(pattern))
        refuse('a path or glob is missing');
    if (pattern.split('/').includes('..'))
        refuse('".." is not allowed in it');
    if (/^\/+(?:\*\*(?:\/.*)?)?$/.test(pattern)) {
        refuse('name a folder: all files of a stage are too many');
    }
    if (countSets(pattern) > MOST_ALTERNATIVES) {
        refuse('its sets in braces stand for too many paths');
    }
    const patterns = expandBraces(pattern);
    return patterns.map(each => ({
        ...(file === undefined ? {} : { file }),
        ...(stage === undefined ? {} : { stage }),
        pattern: each,
    }));
}
function expandBraces(pattern) {
    const match = /^([^{]*)\{([^{}]*)\}(.*)$/.exec(pattern);
    if (match === null)
        return [pattern];
    const [, before = '', set = '', after = ''] = match;
    return set.split(',').flatMap(word => expandBraces(`${before}${word}${after}`));
}
const countSets = (pattern) => [...pattern.matchAll(/\{([^{}]*)\}/g)].reduce((product, [, set = '']) => product * set.split(',').length, 1);

// EXTERNAL MODULE: ./src/parse/suggest.ts
var suggest = __webpack_require__(2549);
;// CONCATENATED MODULE: ./src/parse/inputs/inputs.ts




function parseInputs(raw) {
    for (const name of raw.keys()) {
        if (!input_table/* INPUTS */.m.some(spec => spec.name === name)) {
            throw new errors/* InputError */.dz(`Unknown input "${name}"${(0,suggest/* didYouMean */.au)(name, input_table/* INPUTS */.m.map(s => s.name))}.`);
        }
    }
    const read = (name) => raw.get(name) ?? defaultOf(name);
    const text = (name) => read(name).trim();
    const list = (name) => lines(read(name));
    const flag = (name) => parseBoolean(name, text(name));
    const choice = (name) => parseChoice(name, text(name));
    const map = (name) => parseMap(name, list(name));
    const token = read('microscanner-token').trim();
    return {
        file: list('file'),
        context: text('context'),
        stages: words(list('stages')),
        fresh: words(list('fresh')),
        imageTarget: text('image-target'),
        tag: text('tag'),
        structureTests: list('structure-tests'),
        hadolint: flag('hadolint'),
        buildChecks: flag('build-checks'),
        dryRun: flag('dry-run'),
        buildArgs: parseBuildArgs(list('build-args')),
        buildContexts: map('build-contexts'),
        builder: text('builder'),
        platform: text('platform'),
        cacheFrom: list('cache-from'),
        cacheTo: list('cache-to'),
        noCache: flag('no-cache'),
        noCacheFilters: words(list('no-cache-filters')),
        pull: flag('pull'),
        network: text('network'),
        addHosts: list('add-hosts'),
        allow: words(list('allow')),
        ssh: list('ssh'),
        labels: list('labels'),
        secrets: parseSecrets(read('secrets')),
        secretEnvs: map('secret-envs'),
        secretFiles: map('secret-files'),
        microscannerToken: token === 'none' ? undefined : token,
        hadolintConfig: text('hadolint-config'),
        hadolintIgnore: words(list('hadolint-ignore')),
        hadolintFailureThreshold: choice('hadolint-failure-threshold'),
        hadolintVersion: text('hadolint-version'),
        structureTestVersion: text('structure-test-version'),
        warnings: flag('warnings'),
        failureThreshold: choice('failure-threshold'),
        failFast: flag('fail-fast'),
        maxParallel: parseCount('max-parallel', text('max-parallel')),
        timeoutMs: parseDuration('timeout', text('timeout')),
        allowFailure: words(list('allow-failure')),
        githubToken: text('github-token'),
        checkRun: text('check-run'),
        annotations: choice('annotations'),
        jobSummary: flag('job-summary'),
        comment: flag('comment'),
        uploadSarif: flag('upload-sarif'),
        sarifCategory: text('sarif-category'),
        paths: list('paths'),
        reportFile: text('report-file'),
        sarifFile: text('sarif-file'),
        junitFile: text('junit-file'),
        problemMatchers: list('problem-matchers'),
        reports: list('reports').flatMap(parseReportRequest),
        reportsDir: text('reports-dir').replace(/(?<=.)\/+$/, '') || '.',
        coverageThreshold: parsePercentage('coverage-threshold', text('coverage-threshold')),
    };
}
function defaultOf(name) {
    const value = specOf(name).default;
    return value.startsWith('${{') ? '' : value;
}
function specOf(name) {
    const spec = input_table/* INPUTS */.m.find(candidate => candidate.name === name);
    if (spec === undefined)
        throw new Error(`no such input: ${name}`);
    return spec;
}
const lines = (value) => value
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '');
const words = (entries) => entries.flatMap(entry => entry.split(/[\s,]+/)).filter(word => word !== '');
function parseBoolean(name, value) {
    if (/^true$/i.test(value))
        return true;
    if (/^false$/i.test(value))
        return false;
    throw new errors/* InputError */.dz(`Input "${name}" is "${value}"; allowed are true and false.`);
}
function parseChoice(name, value) {
    const choices = specOf(name).choices ?? [];
    if (choices.includes(value))
        return value;
    const allowed = choices.filter(choice => choice !== '').join(', ');
    throw new errors/* InputError */.dz(`Input "${name}" is "${value}"${(0,suggest/* didYouMean */.au)(value, choices)}; allowed are ${allowed}.`);
}
function parseCount(name, value) {
    if (/^\d{1,6}$/.test(value))
        return Number(value);
    throw new errors/* InputError */.dz(`Input "${name}" is "${value}"; allowed is a whole number from 0.`);
}
function parsePercentage(name, value) {
    if (value === '')
        return undefined;
    const [, digits] = /^(\d{1,3}(?:\.\d+)?) ?%?$/.exec(value) ?? [];
    if (digits !== undefined && Number(digits) <= 100)
        return Number(digits);
    throw new errors/* InputError */.dz(`Input "${name}" is "${value}"; allowed is a percentage from 0 to 100.`);
}
const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
function parseDuration(name, value) {
    if (value === '0' || value === '')
        return 0;
    const parts = [...value.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)];
    if (parts.length === 0 || parts.map(part => part[0]).join('') !== value) {
        throw new errors/* InputError */.dz(`Input "${name}" is "${value}"; allowed is a duration such as 90s, 10m or 1h.`);
    }
    return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0), 0);
}
function parseMap(name, entries) {
    return new Map(entries.map(entry => {
        const equals = entry.indexOf('=');
        if (equals < 1) {
            throw new errors/* InputError */.dz(`Input "${name}" has an entry without "="; allowed are lines NAME=value.`);
        }
        return [entry.slice(0, equals).trim(), entry.slice(equals + 1).trim()];
    }));
}
function parseBuildArgs(entries) {
    return new Map(entries.map(entry => {
        const equals = entry.indexOf('=');
        const name = equals < 0 ? entry : entry.slice(0, equals);
        if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name)) {
            throw new errors/* InputError */.dz('Input "build-args" has an entry that is neither NAME=value nor NAME.');
        }
        return [name, equals < 0 ? undefined : entry.slice(equals + 1)];
    }));
}
function parseSecrets(value) {
    const secrets = new Map();
    let id;
    let quoted = false;
    for (const line of value.split(/\r?\n/)) {
        const start = quoted ? null : /^\s*([A-Za-z0-9_.-]+)=(.*)$/.exec(line);
        if (start !== null && !isInsidePem(secrets.get(id ?? ''))) {
            id = start[1] ?? '';
            let first = start[2] ?? '';
            quoted = first.startsWith('"') && !/[^"]"\s*$/.test(first);
            if (quoted)
                first = first.slice(1);
            else if (/^".*"\s*$/.test(first))
                first = first.trim().slice(1, -1);
            secrets.set(id, first);
        }
        else if (id !== undefined && (quoted || line.trim() !== '')) {
            const ends = quoted && /"\s*$/.test(line);
            const more = ends ? line.replace(/"\s*$/, '') : line;
            secrets.set(id, `${secrets.get(id) ?? ''}\n${more}`);
            if (ends)
                quoted = false;
        }
        else if (line.trim() !== '') {
            throw new errors/* InputError */.dz('Input "secrets" starts with a line without "="; allowed are lines ID=value.');
        }
    }
    return secrets;
}
function isInsidePem(value) {
    return value !== undefined && value.includes('-----BEGIN') && !value.includes('-----END');
}


/***/ }),

/***/ 8805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ toFlag),
/* harmony export */   kI: () => (/* binding */ validateFlags),
/* harmony export */   y6: () => (/* binding */ flagValue)
/* harmony export */ });
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2549);

const FLAG_RULES = {
    ADD: {
        chown: 'text',
        chmod: 'text',
        link: 'boolean',
        'keep-git-dir': 'boolean',
        checksum: 'text',
        unpack: 'boolean',
        exclude: 'list',
    },
    COPY: {
        chown: 'text',
        chmod: 'text',
        from: 'text',
        link: 'boolean',
        parents: 'boolean',
        exclude: 'list',
    },
    FROM: { platform: 'text' },
    HEALTHCHECK: {
        interval: 'text',
        timeout: 'text',
        'start-period': 'text',
        'start-interval': 'text',
        retries: 'text',
    },
    RUN: { mount: 'list', network: 'text', security: 'text', device: 'list' },
};
function toFlag(word) {
    const equals = word.indexOf('=');
    if (equals < 0)
        return { name: word.slice(2), value: '' };
    return { name: word.slice(2, equals), value: word.slice(equals + 1) };
}
function validateFlags(keyword, words) {
    const rules = FLAG_RULES[keyword] ?? {};
    const used = new Set();
    for (const word of words) {
        const { name, value } = toFlag(word);
        const kind = Object.hasOwn(rules, name) ? rules[name] : undefined;
        if (kind === undefined) {
            throw new Error((0,_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .withSuggestion */ .h2)(`unknown flag: --${name}`, name, Object.keys(rules), true));
        }
        if (used.has(name) && kind !== 'list')
            throw new Error(`duplicate flag specified: --${name}`);
        used.add(name);
        const hasValue = word.includes('=');
        if (kind === 'boolean' ? hasValue && value === '' : !hasValue) {
            throw new Error(`missing a value on flag: --${name}`);
        }
        if (kind === 'boolean' && hasValue && !/^(?:true|false)$/i.test(value)) {
            throw new Error(`expecting boolean value for flag --${name}, not: ${value}`);
        }
    }
}
function flagValue(words, name) {
    return words.map(toFlag).findLast(flag => flag.name === name)?.value;
}


/***/ }),

/***/ 7967:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d6: () => (/* binding */ KEYWORDS),
  x3: () => (/* binding */ NONE),
  Z8: () => (/* binding */ splitInstruction)
});

// EXTERNAL MODULE: ./src/parse/words/go-text.ts
var go_text = __webpack_require__(8375);
;// CONCATENATED MODULE: ./src/parse/instructions/builder-flags.ts

const NO_FLAGS = [];
function splitFlags(text, escape) {
    if (!/^[\t-\r \u0080-\uffff]*--/.test(text))
        return { flags: NO_FLAGS, rest: text };
    const isAscii = /^[\0-\u007f]*$/.test(text);
    const { flags, restAt } = readFlags(isAscii ? text : toByteString(text), escape);
    const rest = isAscii ? text.slice(restAt) : fromByteString(toByteString(text).slice(restAt));
    return { flags, rest };
}
function readFlags(text, escape) {
    const flags = [];
    let at = 0;
    while (at < text.length) {
        if ((0,go_text/* isSpace */.xC)(text.charAt(at))) {
            at++;
            continue;
        }
        if (!text.startsWith('--', at))
            return { flags, restAt: at };
        const { flag, end } = readFlag(text, at, escape);
        at = end;
        if (flag === '--')
            return { flags, restAt: at };
        flags.push(flag);
    }
    return { flags, restAt: text.length };
}
function readFlag(text, start, escape) {
    let flag = '';
    let quote = '';
    let at = start;
    for (; at < text.length; at++) {
        let char = text.charAt(at);
        if (quote === '' && (0,go_text/* isSpace */.xC)(char))
            break;
        if (quote === '' && (char === "'" || char === '"')) {
            quote = char;
            continue;
        }
        if (char === quote) {
            quote = '';
            continue;
        }
        if (char === escape) {
            at++;
            if (at === text.length)
                break;
            char = text.charAt(at);
        }
        flag += char;
    }
    return { flag, end: Math.min(at, text.length) };
}
function toByteString(text) {
    return Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join('');
}
function fromByteString(bytes) {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes, byte => byte.charCodeAt(0)));
}

// EXTERNAL MODULE: ./src/parse/words/words.ts
var words_words = __webpack_require__(6780);
;// CONCATENATED MODULE: ./src/parse/instructions/raw-instruction.ts



const SPLITTERS = {
    ADD: splitJsonOrWords,
    ARG: (text, escape) => ({ args: (0,words_words/* splitQuotedWords */.yE)(text, escape) }),
    CMD: splitJsonOrText,
    COPY: splitJsonOrWords,
    ENTRYPOINT: splitJsonOrText,
    ENV: (text, escape) => splitPairs('ENV', text, escape),
    EXPOSE: text => ({ args: (0,words_words/* splitAtWhitespace */.jo)(text) }),
    FROM: text => ({ args: (0,words_words/* splitAtWhitespace */.jo)(text) }),
    HEALTHCHECK: splitHealthcheck,
    LABEL: (text, escape) => splitPairs('LABEL', text, escape),
    MAINTAINER: splitText,
    ONBUILD: splitTrigger,
    RUN: splitJsonOrText,
    SHELL: splitJsonOrText,
    STOPSIGNAL: splitText,
    USER: splitText,
    VOLUME: splitJsonOrWords,
    WORKDIR: splitText,
};
const KEYWORDS = Object.keys(SPLITTERS);
function splitInstruction(line, escape) {
    const trimmed = (0,go_text/* trimSpace */.Pd)(line);
    const gap = /[\t\v\f\r ]+/.exec(trimmed);
    const written = gap === null ? trimmed : trimmed.slice(0, gap.index);
    const after = gap === null ? '' : trimmed.slice(gap.index + gap[0].length);
    const keyword = /^[\0-\u007f]*$/.test(written) ? written.toUpperCase() : written;
    const { flags, rest } = splitFlags(after, escape);
    const text = (0,go_text/* trimSpace */.Pd)(rest);
    const split = Object.hasOwn(SPLITTERS, keyword) ? SPLITTERS[keyword]?.(text, escape) : undefined;
    const raw = {
        written,
        keyword,
        flags,
        text,
        args: split?.args ?? NONE,
        isJson: split?.isJson ?? false,
        pairs: split?.pairs ?? NONE,
    };
    if (split?.trigger !== undefined)
        raw.trigger = split.trigger;
    return raw;
}
const NONE = [];
function splitText(text) {
    return { args: text === '' ? [] : [text] };
}
function splitJsonOrText(text) {
    const json = (0,words_words/* parseJsonWords */.tn)(text);
    return json === undefined ? splitText(text) : { args: json, isJson: true };
}
function splitJsonOrWords(text) {
    const json = (0,words_words/* parseJsonWords */.tn)(text);
    return json === undefined ? { args: (0,words_words/* splitAtWhitespace */.jo)(text) } : { args: json, isJson: true };
}
function splitPairs(keyword, text, escape) {
    const words = (0,words_words/* splitQuotedWords */.yE)(text, escape);
    const [first] = words;
    if (first === undefined)
        return {};
    if (!first.includes('=')) {
        const [key, value] = (0,words_words/* splitFirstWord */.j8)(text);
        if (value === undefined)
            throw new Error(`${keyword} must have two arguments`);
        return { pairs: [{ key, value }], args: [key, value] };
    }
    const pairs = words.map(word => {
        const equals = word.indexOf('=');
        if (equals < 0) {
            throw new Error(`Syntax error - can't find = in ${(0,go_text/* quote */.hD)(word)}. Must be of the form: name=value`);
        }
        return { key: word.slice(0, equals), value: word.slice(equals + 1) };
    });
    return { pairs, args: words };
}
function splitHealthcheck(text) {
    const match = /^([^\t-\r \u0085\u00a0]+)[\t-\r \u0085\u00a0]*/.exec(text);
    if (match === null)
        return {};
    const command = splitJsonOrText(text.slice(match[0].length));
    return { ...command, args: [match[1] ?? '', ...(command.args ?? [])] };
}
function splitTrigger(text, escape) {
    if (text === '')
        return {};
    const trigger = splitInstruction(text, escape);
    return { trigger, args: [trigger.keyword, ...trigger.args] };
}


/***/ }),

/***/ 831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ku: () => (/* binding */ secretId),
/* harmony export */   WS: () => (/* binding */ runMounts),
/* harmony export */   _0: () => (/* binding */ validateMount)
/* harmony export */ });
/* unused harmony exports MOUNT_TYPES, KEYS, SWITCHES, parseMount, splitFields */
/* harmony import */ var _words_csv_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1317);
/* harmony import */ var _words_go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8375);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2549);



const MOUNT_TYPES = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'];
const KEYS = {
    type: 'type',
    from: 'from',
    source: 'source',
    src: 'source',
    target: 'target',
    dst: 'target',
    destination: 'target',
    readonly: 'readonly',
    ro: 'readonly',
    readwrite: 'readwrite',
    rw: 'readwrite',
    required: 'required',
    id: 'id',
    sharing: 'sharing',
    size: 'size',
    mode: 'mode',
    uid: 'uid',
    gid: 'gid',
    env: 'env',
};
const SWITCHES = new Set(['readonly', 'readwrite', 'required']);
function runMounts(instruction, expand = value => value) {
    if (instruction.keyword !== 'RUN')
        return [];
    return instruction.flags
        .filter(flag => flag.name === 'mount')
        .map(flag => tryParseMount(flag.value, expand))
        .filter(mount => mount !== undefined);
}
function tryParseMount(value, expand) {
    try {
        return parseMount(value, expand);
    }
    catch {
        return undefined;
    }
}
function parseMount(value, expand) {
    const values = new Map();
    for (const field of splitFields(value)) {
        const equals = field.indexOf('=');
        const written = (equals < 0 ? field : field.slice(0, equals)).toLowerCase();
        const key = Object.hasOwn(KEYS, written) ? KEYS[written] : undefined;
        if (equals < 0 && (key === undefined || !SWITCHES.has(key))) {
            throw new Error(`invalid field '${field}' must be a key=value pair`);
        }
        if (key === undefined) {
            const message = `unexpected key '${written}' in '${field}'`;
            throw new Error((0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .withSuggestion */ .h2)(message, written, Object.keys(KEYS), true));
        }
        values.set(key, equals < 0 ? 'true' : expand(field.slice(equals + 1)));
    }
    return toMount(values);
}
function toMount(values) {
    const written = values.get('type') ?? 'bind';
    const type = written.toLowerCase();
    if (!MOUNT_TYPES.includes(type)) {
        const message = `unsupported mount type ${(0,_words_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(written)}`;
        throw new Error((0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .withSuggestion */ .h2)(message, written, MOUNT_TYPES, true));
    }
    const readonly = values.get('readonly') ?? negate(values.get('readwrite'));
    const mount = {
        type,
        required: isTrue(values.get('required')),
        readonly: readonly === undefined ? type !== 'cache' && type !== 'tmpfs' : isTrue(readonly),
    };
    for (const key of ['from', 'source', 'target', 'id', 'env']) {
        const text = values.get(key);
        if (text !== undefined && (text !== '' || key === 'env'))
            mount[key] = text;
    }
    return mount;
}
function negate(value) {
    return value === undefined ? undefined : String(!isTrue(value));
}
function isTrue(value) {
    return value !== undefined && /^(?:1|t|T|TRUE|true|True)$/.test(value);
}
function splitFields(value) {
    try {
        return (0,_words_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .splitCsv */ .F)(value);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : '';
        throw new Error(`failed to parse csv mounts: ${reason}`, { cause: error });
    }
}
function validateMount(value) {
    for (const field of splitFields(value)) {
        const equals = field.indexOf('=');
        if (equals < 0 || field.slice(0, equals).toLowerCase() !== 'from')
            continue;
        const dollar = field.indexOf('$', equals);
        if (dollar >= 0 && dollar !== field.length - 1) {
            throw new Error("'from' doesn't support variable expansion, define alias stage instead");
        }
    }
}
function secretId(mount) {
    return mount.source ?? mount.id ?? mount.target?.replace(/\/+$/, '').split('/').at(-1);
}


/***/ }),

/***/ 5284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ argumentsOf),
/* harmony export */   f: () => (/* binding */ pairsOf)
/* harmony export */ });
/* harmony import */ var _raw_instruction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7967);
/* harmony import */ var _words_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6780);


function argumentsOf(instruction, escape) {
    return (0,_words_words_js__WEBPACK_IMPORTED_MODULE_1__/* .splitQuotedWords */ .yE)(instruction.text, escape).map(word => {
        const equals = word.indexOf('=');
        if (equals < 0)
            return { name: word };
        return { name: word.slice(0, equals), value: word.slice(equals + 1) };
    });
}
function pairsOf(instruction, escape) {
    try {
        return (0,_raw_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .splitInstruction */ .Z8)(`${instruction.keyword} ${instruction.text}`, escape).pairs;
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Y1: () => (/* binding */ failAt),
/* harmony export */   yU: () => (/* binding */ locateErrors)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

function failAt(message, path, lines) {
    const { startLine, endLine } = lines;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DockerfileError */ .tP(message, { path, startLine, endLine });
}
function locateErrors(path, lines, work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DockerfileError */ .tP)
            throw error;
        return failAt(reasonOf(error), path, lines);
    }
}
function reasonOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 4140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ consumption),
/* harmony export */   Ms: () => (/* binding */ consumeNothing),
/* harmony export */   hY: () => (/* binding */ hasVariableMounts)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _instructions_run_mounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(831);
/* harmony import */ var _instructions_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5284);



function consumeNothing() {
    return { args: [], secrets: [], ssh: [], caches: [], images: [] };
}
function consumption(uses, images, escape) {
    const args = uses
        .filter(({ instruction }) => instruction.keyword === 'ARG')
        .flatMap(({ instruction }) => (0,_instructions_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .argumentsOf */ .a)(instruction, escape).map(arg => ({ ...arg, line: instruction.startLine })));
    const mounts = uses
        .filter(hasMounts)
        .flatMap(({ instruction, expand }) => (0,_instructions_run_mounts_js__WEBPACK_IMPORTED_MODULE_1__/* .runMounts */ .WS)(instruction, expand).map(mount => ({ ...mount, line: instruction.startLine })));
    const secrets = mounts.flatMap(mount => {
        const id = mount.type === 'secret' ? (0,_instructions_run_mounts_js__WEBPACK_IMPORTED_MODULE_1__/* .secretId */ .Ku)(mount) : undefined;
        return id === undefined ? [] : [{ id, required: mount.required, line: mount.line }];
    });
    const ssh = mounts
        .filter(({ type }) => type === 'ssh')
        .map(({ id = 'default', required, line }) => ({ id, required, line }));
    const caches = mounts
        .filter(({ type }) => type === 'cache')
        .map(({ id, target = '' }) => id ?? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(target));
    return { args, secrets, ssh, caches: [...new Set(caches)], images: [...new Set(images)] };
}
function hasMounts({ instruction }) {
    return instruction.keyword === 'RUN' && instruction.flags.length > 0;
}
function hasVariableMounts(instructions) {
    return instructions.some(({ keyword, flags, trigger }) => (keyword === 'RUN' &&
        flags.some(({ name, value }) => name === 'mount' && /[$"'\\`]/.test(value))) ||
        (trigger !== undefined && hasVariableMounts([trigger])));
}


/***/ }),

/***/ 8817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ex: () => (/* binding */ fromWords),
/* harmony export */   m_: () => (/* binding */ validateImage),
/* harmony export */   mt: () => (/* binding */ resolveFromLines)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6458);
/* harmony import */ var _located_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(849);
/* harmony import */ var _named_contexts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1887);
/* harmony import */ var _platforms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4575);
/* harmony import */ var _words_substitution_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4060);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2549);
/* harmony import */ var _words_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6780);







function fromWords(from) {
    const [base = '', , name] = (0,_words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .splitAtWhitespace */ .jo)(from.text);
    return name === undefined ? { base } : { base, name };
}
function resolveFromLines(sections, options) {
    const above = new Map();
    return sections.map((section, index) => {
        const { base: written, name } = fromWords(section.from);
        const base = expandFrom(written, section.from, options);
        if (base === '') {
            (0,_located_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .failAt */ .Y1)(`base name (${written}) should not be blank`, options.path, section.from);
        }
        const platform = resolvePlatform(section.from, options);
        const lowerName = name?.toLowerCase();
        const replacedBy = lowerName === undefined ? undefined : (0,_named_contexts_js__WEBPACK_IMPORTED_MODULE_2__/* .findNamedContext */ .O)(lowerName, options);
        const baseStage = replacedBy === undefined ? above.get(base) : undefined;
        if (lowerName !== undefined)
            above.set(lowerName, index);
        return {
            section,
            index,
            base,
            ...(name === undefined ? {} : { name }),
            ...(baseStage === undefined ? {} : { baseStage }),
            ...(platform === undefined ? {} : { platform }),
            ...(replacedBy === undefined ? {} : { replacedBy }),
        };
    });
}
function expandFrom(word, from, options) {
    const { globals, directives, path } = options;
    return (0,_located_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .locateErrors */ .yU)(path, from, () => (0,_words_substitution_js__WEBPACK_IMPORTED_MODULE_4__/* .expandWord */ .Vo)(word, globals, directives.escape));
}
function resolvePlatform(from, options) {
    const { path, globals } = options;
    const written = from.flags.findLast(flag => flag.name === 'platform')?.value ?? '';
    if (written === '')
        return undefined;
    const expanded = (0,_located_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .locateErrors */ .yU)(path, from, () => expandPlatform(written, options));
    if (expanded.text === '') {
        (0,_located_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .failAt */ .Y1)(suggest(`empty platform value from expression ${written}`, expanded, globals), path, from);
    }
    try {
        (0,_platforms_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlatform */ .FL)(expanded.text);
    }
    catch (error) {
        const reason = suggest((0,_located_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error), expanded, globals);
        (0,_located_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .failAt */ .Y1)(`failed to parse platform ${written}: ${reason}`, path, from);
    }
    return expanded.text;
}
function expandPlatform(written, { globals, directives }) {
    try {
        return (0,_words_substitution_js__WEBPACK_IMPORTED_MODULE_4__/* .expand */ .fT)(written, { variables: globals, escape: directives.escape });
    }
    catch (error) {
        throw new Error(`failed to process arguments for platform : ${(0,_located_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error)}`, {
            cause: error,
        });
    }
}
function suggest(message, expanded, globals) {
    for (const name of expanded.unmatched) {
        const suggested = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_6__/* .withSuggestion */ .h2)(message, name, [...globals.keys()], true);
        if (suggested !== message)
            return suggested;
    }
    return message;
}
function validateImage(image, instruction, path) {
    if (image === 'scratch')
        return;
    try {
        (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageReference */ .o)(image);
    }
    catch (error) {
        (0,_located_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .failAt */ .Y1)(`failed to parse stage name ${JSON.stringify(image)}: ${(0,_located_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error)}`, path, instruction);
    }
}


/***/ }),

/***/ 6458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ familiarName),
/* harmony export */   o: () => (/* binding */ parseImageReference)
/* harmony export */ });
const TAG = /^[\w][\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
const DOMAIN = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?$/;
const PATH_PART = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const DIGEST_LENGTHS = { sha256: 64, sha384: 96, sha512: 128 };
function parseImageReference(name) {
    if (/^[a-f0-9]{64}$/.test(name)) {
        throw new Error(`invalid repository name (${name}), cannot specify 64-byte hexadecimal strings`);
    }
    const { domain, remainder } = splitDomain(name);
    const repository = remainder.split(':', 1)[0] ?? '';
    if (repository.toLowerCase() !== repository) {
        throw new Error(`invalid reference format: repository name (${repository}) must be lowercase`);
    }
    const at = remainder.indexOf('@');
    const digest = at < 0 ? undefined : remainder.slice(at + 1);
    const [path = '', ...tags] = (at < 0 ? remainder : remainder.slice(0, at)).split(':');
    const tag = tags.length === 0 ? undefined : tags.join(':');
    const isValid = DOMAIN.test(domain) &&
        path.split('/').every(part => PATH_PART.test(part)) &&
        (tag === undefined || TAG.test(tag)) &&
        (digest === undefined || DIGEST.test(digest));
    if (!isValid)
        throw new Error('invalid reference format');
    if (path.length > 255)
        throw new Error('repository name must not be more than 255 characters');
    if (digest !== undefined)
        validateDigest(digest);
    return {
        domain,
        path,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    };
}
function splitDomain(name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    const isDomain = slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first.toLowerCase() !== first);
    let domain = isDomain ? first : 'docker.io';
    let remainder = isDomain ? name.slice(slash + 1) : name;
    if (domain === 'index.docker.io')
        domain = 'docker.io';
    if (domain === 'docker.io' && !remainder.includes('/'))
        remainder = `library/${remainder}`;
    return { domain, remainder };
}
function validateDigest(digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    const length = Object.hasOwn(DIGEST_LENGTHS, algorithm) ? DIGEST_LENGTHS[algorithm] : undefined;
    if (length === undefined)
        throw new Error('unsupported digest algorithm');
    if (hex.length !== length)
        throw new Error('invalid checksum digest length');
    if (!/^[a-f0-9]+$/.test(hex))
        throw new Error('invalid checksum digest format');
}
function familiarName(reference) {
    const name = reference.domain === 'docker.io'
        ? reference.path.replace(/^library\/(?=[^/]+$)/, '')
        : `${reference.domain}/${reference.path}`;
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${name}${tag}${digest}`.replace(/:latest$/, '');
}


/***/ }),

/***/ 1887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findNamedContext)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6458);
/* harmony import */ var _platforms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4575);


function findNamedContext(name, options) {
    const given = new Map(Object.keys(options.namedContexts).map(key => [normalize(key), key]));
    if (given.size === 0 || /^(?:scratch|context)$/i.test(name))
        return undefined;
    const wanted = normalize(name);
    const platform = (0,_platforms_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)((0,_platforms_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(options.platform));
    return given.get(`${wanted}::${platform}`) ?? given.get(wanted);
}
function normalize(name) {
    try {
        return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarName */ .h)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageReference */ .o)(name));
    }
    catch {
        return name;
    }
}


/***/ }),

/***/ 9472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ onbuildTriggers)
/* harmony export */ });
function onbuildTriggers(base, from) {
    const { startLine, endLine } = from;
    return base
        .map(({ trigger }) => trigger)
        .filter(trigger => trigger !== undefined)
        .map(trigger => ({ ...trigger, startLine, endLine }));
}


/***/ }),

/***/ 4575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   Qo: () => (/* binding */ platformArguments)
/* harmony export */ });
/* harmony import */ var _words_go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8375);

const COMPONENT = /^[A-Za-z0-9_.-]+$/;
const OS_AND_VERSION = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.%-]*)(?:(?:\+[A-Za-z0-9_.%-]+)*)\))?$/;
const COMPONENT_TEXT = '"^[A-Za-z0-9_.-]+$"';
const OS_AND_VERSION_TEXT = String.raw `"^([A-Za-z0-9_-]+)(?:\\(([A-Za-z0-9_.%-]*)((?:\\+[A-Za-z0-9_.%-]+)*)\\))?$"`;
const KNOWN_OS = new Set(`aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris
  windows zos`.split(/\s+/));
const KNOWN_ARCHITECTURES = new Set(`386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32
  mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm`.split(/\s+/));
function parsePlatform(specifier) {
    if (specifier.includes('*'))
        fail(specifier, 'wildcards not yet supported');
    const parts = specifier.split('/');
    const system = OS_AND_VERSION.exec(parts[0] ?? '');
    if (system === null) {
        throw new Error(`${(0,_words_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(parts[0] ?? '')} is an invalid OS component of ${(0,_words_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(specifier)}: OSAndVersion specifier component must match ${OS_AND_VERSION_TEXT}: invalid argument`);
    }
    for (const part of parts.slice(1)) {
        if (!COMPONENT.test(part)) {
            throw new Error(`${(0,_words_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(part)} is an invalid component of ${(0,_words_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(specifier)}: platform specifier component must match ${COMPONENT_TEXT}: invalid argument`);
        }
    }
    const written = (system[1] ?? '').toLowerCase();
    const os = { os: written === 'macos' ? 'darwin' : written, osVersion: system[2] ?? '' };
    if (parts.length === 1)
        return parseSingle(specifier, os);
    if (parts.length > 3)
        fail(specifier, 'cannot parse platform specifier');
    const cpu = normalizeCpu(parts[1] ?? '', parts[2] ?? '');
    return { ...os, ...cpu, ...(parts.length === 2 && isPlainArm(cpu) ? { variant: '' } : {}) };
}
function parseSingle(specifier, os) {
    if (KNOWN_OS.has(os.os))
        return { ...os, architecture: 'amd64', variant: '' };
    const cpu = normalizeCpu(specifier, '');
    if (!KNOWN_ARCHITECTURES.has(cpu.architecture)) {
        fail(specifier, 'unknown operating system or architecture');
    }
    return { os: 'linux', osVersion: '', ...cpu, ...(isPlainArm(cpu) ? { variant: '' } : {}) };
}
function isPlainArm(cpu) {
    return cpu.architecture === 'arm' && cpu.variant === 'v7';
}
function fail(specifier, reason) {
    throw new Error(`${(0,_words_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(specifier)}: ${reason}: invalid argument`);
}
function normalizeCpu(architecture, variant) {
    const cpu = { architecture: architecture.toLowerCase(), variant: variant.toLowerCase() };
    switch (cpu.architecture) {
        case 'i386':
            return { architecture: '386', variant: '' };
        case 'x86_64':
        case 'x86-64':
        case 'amd64':
            return { architecture: 'amd64', variant: cpu.variant === 'v1' ? '' : cpu.variant };
        case 'aarch64':
        case 'arm64':
            if (/^v?8$|^v8\.0$/.test(cpu.variant))
                return { architecture: 'arm64', variant: '' };
            return { architecture: 'arm64', variant: cpu.variant.replace(/^(?:9|v?9\.0)$/, 'v9') };
        case 'armhf':
            return { architecture: 'arm', variant: 'v7' };
        case 'armel':
            return { architecture: 'arm', variant: 'v6' };
        case 'arm':
            return { architecture: 'arm', variant: cpu.variant.replace(/^[5-8]$/, 'v$&') || 'v7' };
        default:
            return cpu;
    }
}
function formatPlatform(platform) {
    const version = platform.osVersion === '' ? '' : `(${platform.osVersion})`;
    return [platform.os + version, platform.architecture, platform.variant]
        .filter(part => part !== '')
        .join('/');
}
function platformArguments(target, build) {
    const prefixed = (prefix, platform) => [
        [`${prefix}PLATFORM`, formatPlatform(platform)],
        [`${prefix}OS`, platform.os],
        [`${prefix}OSVERSION`, platform.osVersion],
        [`${prefix}ARCH`, platform.architecture],
        [`${prefix}VARIANT`, platform.variant],
    ];
    return new Map([...prefixed('BUILD', build), ...prefixed('TARGET', target)]);
}


/***/ }),

/***/ 9344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ sourceReferences),
/* harmony export */   e: () => (/* binding */ parseStageIndex)
/* harmony export */ });
/* harmony import */ var _instructions_flag_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8805);
/* harmony import */ var _words_csv_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1317);
/* harmony import */ var _words_substitution_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4060);



function sourceReferences(instruction, escape) {
    if (instruction.keyword === 'COPY') {
        const from = instruction.flags.findLast(flag => flag.name === 'from')?.value ?? '';
        if (from === '')
            return [];
        if ((0,_words_substitution_js__WEBPACK_IMPORTED_MODULE_1__/* .expandWord */ .Vo)(from, _words_substitution_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_VARIABLES */ .s9, escape) !== from) {
            throw new Error('variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround');
        }
        return [{ from, kind: 'copy' }];
    }
    if (instruction.keyword !== 'RUN')
        return [];
    return instruction.flags
        .filter(flag => flag.name === 'mount')
        .map(flag => ({ from: mountFrom(flag.value) || 'scratch', kind: 'mount' }));
}
function mountFrom(mount) {
    const fields = (0,_words_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .splitCsv */ .F)(mount).map(field => (0,_instructions_flag_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .toFlag */ .Qq)(`--${field}`));
    return fields.findLast(field => field.name.toLowerCase() === 'from')?.value ?? '';
}
function parseStageIndex(from) {
    if (!/^[-+]?[0-9]+$/.test(from))
        return undefined;
    const index = Number(from);
    return Math.abs(index) < 2 ** 63 ? index : undefined;
}


/***/ }),

/***/ 4365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NE: () => (/* binding */ finalWorkdir),
/* harmony export */   Yv: () => (/* binding */ expandConsumption),
/* harmony export */   dS: () => (/* binding */ instructionStates),
/* harmony export */   te: () => (/* binding */ ownStates)
/* harmony export */ });
/* unused harmony export expandOrKeep */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _consumption_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4140);
/* harmony import */ var _onbuild_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9472);
/* harmony import */ var _words_substitution_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4060);
/* harmony import */ var _instructions_variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5284);





const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const NOT_IN_ENV = new Set([
    'BUILDKIT_SBOM_SCAN_CONTEXT',
    'BUILDKIT_SBOM_SCAN_STAGE',
]);
function instructionStates(dockerfile, stage, buildArgs = dockerfile.buildArgs ?? {}) {
    const chain = [];
    for (let at = stage; at !== undefined; at = baseOf(dockerfile, at)) {
        chain.unshift(at);
    }
    const states = [];
    let settings = INITIAL;
    for (const link of chain) {
        const walked = walkStage(dockerfile, link, settings, buildArgs);
        states.push(...walked.states);
        settings = walked.settings;
    }
    return states;
}
function finalWorkdir(dockerfile, stage) {
    const last = instructionStates(dockerfile, stage).at(-1);
    if (last === undefined)
        return INITIAL.workdir;
    const { env, workdir, instruction } = last;
    const state = { env, workdir };
    return applyInstruction(state, instruction, dockerfile, dockerfile.buildArgs ?? {}).workdir;
}
const INITIAL = { env: new Map([['PATH', DEFAULT_PATH]]), workdir: '/' };
function baseOf(dockerfile, stage) {
    return stage.baseStage === undefined ? undefined : dockerfile.stages[stage.baseStage];
}
function walkStage(dockerfile, stage, inherited, buildArgs) {
    if (stage.replacedBy !== undefined)
        return { states: [], settings: INITIAL };
    const base = baseOf(dockerfile, stage);
    const triggers = base === undefined ? [] : (0,_onbuild_js__WEBPACK_IMPORTED_MODULE_4__/* .onbuildTriggers */ .P)(base.instructions, stage.from);
    let settings = inherited;
    const states = [...triggers, ...stage.instructions].map((instruction, index) => {
        const state = { instruction, stage, isTrigger: index < triggers.length, ...settings };
        settings = applyInstruction(settings, instruction, dockerfile, buildArgs);
        return state;
    });
    return { states, settings };
}
function applyInstruction(settings, instruction, dockerfile, buildArgs) {
    const { escape } = dockerfile.directives;
    const expand = (word, env = settings.env) => expandOrKeep(word, env, escape);
    switch (instruction.keyword) {
        case 'ENV': {
            const pairs = (0,_instructions_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .pairsOf */ .f)(instruction, escape);
            const added = pairs.map(pair => [expand(pair.key), expand(pair.value)]);
            return { ...settings, env: new Map([...settings.env, ...added]) };
        }
        case 'ARG': {
            const env = new Map(settings.env);
            for (const { name, value: written } of (0,_instructions_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .argumentsOf */ .a)(instruction, escape)) {
                const given = Object.hasOwn(buildArgs, name) ? buildArgs[name] : undefined;
                const preset = written === undefined ? dockerfile.globals?.get(name) : expand(written, env);
                const value = given ?? preset;
                if (value !== undefined && !NOT_IN_ENV.has(name))
                    env.set(name, value);
            }
            return { ...settings, env };
        }
        case 'WORKDIR':
            return { ...settings, workdir: resolvePath(settings.workdir, expand(instruction.text)) };
        case 'USER':
            return { ...settings, user: expand(instruction.text) };
        case 'SHELL':
            return instruction.json === undefined ? settings : { ...settings, shell: instruction.json };
        default:
            return settings;
    }
}
function resolvePath(workdir, path) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve('/', workdir, path);
}
function expandOrKeep(word, env, escape) {
    try {
        return (0,_words_substitution_js__WEBPACK_IMPORTED_MODULE_2__/* .expandWord */ .Vo)(word, env, escape);
    }
    catch {
        return word;
    }
}
function expandConsumption(dockerfile) {
    const { escape } = dockerfile.directives;
    const hasVariables = dockerfile.stages.map(stage => (0,_consumption_js__WEBPACK_IMPORTED_MODULE_1__/* .hasVariableMounts */ .hY)(stage.instructions));
    if (!hasVariables.includes(true))
        return dockerfile.stages;
    const settings = [];
    return dockerfile.stages.map((stage, index) => {
        const inherited = stage.baseStage === undefined ? INITIAL : (settings[stage.baseStage] ?? INITIAL);
        const walked = walkStage(dockerfile, stage, inherited, dockerfile.buildArgs ?? {});
        settings.push(walked.settings);
        const isExpanded = hasVariables[index] === true ||
            (stage.baseStage !== undefined && hasVariables[stage.baseStage] === true);
        if (!isExpanded)
            return stage;
        const uses = walked.states.map(({ instruction, env }) => ({
            instruction,
            expand: (word) => expandOrKeep(word, env, escape),
        }));
        return { ...stage, consumes: (0,_consumption_js__WEBPACK_IMPORTED_MODULE_1__/* .consumption */ .Ci)(uses, stage.consumes.images, escape) };
    });
}
function ownStates(dockerfile, stage) {
    return instructionStates(dockerfile, stage).filter(state => state.stage === stage);
}


/***/ }),

/***/ 6650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sr: () => (/* binding */ defaultStage),
  U9: () => (/* binding */ findStage),
  JR: () => (/* binding */ reachableStages),
  iM: () => (/* binding */ resolveStages)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/parse/stages/consumption.ts
var consumption = __webpack_require__(4140);
// EXTERNAL MODULE: ./src/parse/stages/from-lines.ts
var from_lines = __webpack_require__(8817);
// EXTERNAL MODULE: ./src/parse/stages/onbuild.ts
var onbuild = __webpack_require__(9472);
// EXTERNAL MODULE: ./src/parse/located-errors.ts
var located_errors = __webpack_require__(849);
// EXTERNAL MODULE: ./src/parse/stages/stage-references.ts
var stage_references = __webpack_require__(9344);
;// CONCATENATED MODULE: ./src/parse/stages/stage-sources.ts


function resolveSources(instructions, names, options) {
    const { escape } = options.directives;
    const flagged = instructions.filter(({ flags }) => flags.length > 0);
    return flagged.flatMap(instruction => {
        const references = (0,located_errors/* locateErrors */.yU)(options.path, instruction, () => (0,stage_references/* sourceReferences */.I)(instruction, escape));
        return references.map(({ from, kind }) => {
            const index = kind === 'copy' ? (0,stage_references/* parseStageIndex */.e)(from) : undefined;
            if (index !== undefined && index >= 0 && index < names.count) {
                return { instruction, source: index };
            }
            const implicit = index === undefined ? undefined : names.implicit[index - names.count];
            if (index !== undefined && implicit === undefined) {
                (0,located_errors/* failAt */.Y1)(`invalid stage index ${index}`, options.path, instruction);
            }
            if (implicit !== undefined)
                return { instruction, source: implicit };
            const source = names.byName.get(from.toLowerCase()) ?? from;
            if (typeof source === 'string')
                names.implicit.push(source);
            return { instruction, source };
        });
    });
}
function validateNoCircle(froms, sources, path) {
    const done = new Set();
    const edges = sources.map(lastOfEach);
    for (const start of froms) {
        const instruction = findCircle(start.index, edges, done);
        if (instruction === undefined)
            continue;
        const name = start.name?.toLowerCase() ?? `stage-${start.index}`;
        (0,located_errors/* failAt */.Y1)(`circular dependency detected on stage: ${name}`, path, instruction);
    }
}
function lastOfEach(sources) {
    return [...new Map(sources.map(edge => [edge.source, edge])).values()];
}
function findCircle(start, sources, done) {
    if (done.has(start))
        return undefined;
    const path = [{ stage: start, next: 0 }];
    const onPath = new Set([start]);
    done.add(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
        const edge = sources[top.stage]?.[top.next++];
        if (edge === undefined) {
            onPath.delete(top.stage);
            path.pop();
        }
        else if (typeof edge.source === 'number') {
            if (onPath.has(edge.source))
                return edge.instruction;
            if (done.has(edge.source))
                continue;
            done.add(edge.source);
            onPath.add(edge.source);
            path.push({ stage: edge.source, next: 0 });
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/parse/stages/stages.ts





function resolveStages(sections, options) {
    const froms = (0,from_lines/* resolveFromLines */.mt)(sections, options);
    const byName = new Map();
    for (const { name, index } of froms)
        if (name !== undefined)
            byName.set(name.toLowerCase(), index);
    const names = { byName, count: froms.length, implicit: [] };
    const sources = froms.map(({ section }) => resolveSources(section.instructions, names, options));
    validateNoCircle(froms, sources, options.path);
    for (const [index, from] of froms.entries()) {
        if (from.baseStage === undefined)
            (0,from_lines/* validateImage */.m_)(from.base, from.section.from, options.path);
        for (const { source, instruction } of sources[index] ?? []) {
            if (typeof source === 'string')
                (0,from_lines/* validateImage */.m_)(source, instruction, options.path);
        }
    }
    const surroundings = { froms, names, options };
    return froms.map((from, index) => toStage(from, sources[index] ?? [], surroundings));
}
function toStage(from, own, surroundings) {
    const { section, index, name, base, baseStage, platform, replacedBy } = from;
    const { path, directives } = surroundings.options;
    const description = describeStage(section.from, name);
    const last = section.instructions.at(-1) ?? section.from;
    const triggers = triggersOf(from, surroundings.froms);
    const sources = [...triggerSources(triggers, surroundings), ...own].map(({ source }) => source);
    const stages = sources.filter(source => typeof source === 'number');
    const needs = baseStage === undefined ? stages : [...stages, baseStage];
    const images = sources.filter(source => typeof source === 'string');
    const uses = [...triggers, ...section.instructions].map(asWritten);
    return {
        ...(name === undefined ? {} : { name }),
        index,
        base,
        ...(baseStage === undefined ? {} : { baseStage }),
        ...(platform === undefined ? {} : { platform }),
        ...(replacedBy === undefined ? {} : { replacedBy }),
        ...(description === undefined ? {} : { description }),
        location: { path, startLine: section.from.startLine, endLine: last.endLine },
        from: section.from,
        instructions: section.instructions,
        ...(replacedBy === undefined
            ? {
                needs: [...new Set(needs)].sort((a, b) => a - b),
                consumes: (0,consumption/* consumption */.Ci)(uses, images.filter(image => image !== 'scratch'), directives.escape),
            }
            : { needs: [], consumes: (0,consumption/* consumeNothing */.Ms)() }),
    };
}
function asWritten(instruction) {
    return { instruction, expand: word => word };
}
function triggersOf(from, froms) {
    const base = from.baseStage === undefined ? undefined : froms[from.baseStage];
    return base === undefined ? [] : (0,onbuild/* onbuildTriggers */.P)(base.section.instructions, from.section.from);
}
function triggerSources(triggers, { names, options }) {
    return triggers.flatMap(trigger => {
        try {
            return resolveSources([trigger], names, options);
        }
        catch (error) {
            if (error instanceof errors/* DockerfileError */.tP)
                return [];
            throw error;
        }
    });
}
function describeStage(from, name) {
    if (name === undefined)
        return undefined;
    const start = `${name.toLowerCase()} `;
    return from.comments?.find(comment => comment.startsWith(start))?.slice(start.length);
}
function findStage(dockerfile, name) {
    const wanted = name.toLowerCase();
    return dockerfile.stages.findLast(stage => stage.name?.toLowerCase() === wanted);
}
function defaultStage(dockerfile) {
    const last = dockerfile.stages.at(-1);
    if (last === undefined)
        throw new TypeError('a parsed Dockerfile has a stage');
    return last;
}
function reachableStages(dockerfile, stageIndex) {
    const reached = new Set([stageIndex]);
    for (const index of reached)
        dockerfile.stages[index]?.needs.forEach(need => reached.add(need));
    return reached;
}


/***/ }),

/***/ 2549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   h2: () => (/* binding */ withSuggestion)
/* harmony export */ });
/* unused harmony export findNearest */
const MAX_DISTANCE = 2;
function editDistance(from, to) {
    let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row++) {
        const current = [row];
        for (let column = 1; column <= to.length; column++) {
            const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
            current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
        }
        previous = current;
    }
    return previous[to.length] ?? 0;
}
function findNearest(word, options, caseSensitive) {
    const wanted = caseSensitive ? word : word.toLowerCase();
    let nearest;
    let distance = MAX_DISTANCE + 1;
    for (const option of options) {
        const candidate = caseSensitive ? option : option.toLowerCase();
        if (candidate === wanted)
            return undefined;
        if (Math.abs(candidate.length - wanted.length) >= distance)
            continue;
        const difference = editDistance(wanted, candidate);
        if (difference < distance) {
            distance = difference;
            nearest = candidate;
        }
    }
    if (nearest === undefined || caseSensitive)
        return nearest;
    return word === word.toUpperCase() && word !== word.toLowerCase()
        ? nearest.toUpperCase()
        : nearest;
}
function withSuggestion(message, word, options, caseSensitive) {
    const nearest = findNearest(word, options, caseSensitive);
    return nearest === undefined ? message : `${message} (did you mean ${nearest}?)`;
}
function didYouMean(word, options) {
    const nearest = findNearest(word, options, false)?.toLowerCase();
    const option = options.find(candidate => candidate.toLowerCase() === nearest);
    return option === undefined ? '' : ` (did you mean "${option}"?)`;
}


/***/ }),

/***/ 1317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ splitCsv)
/* harmony export */ });
function splitCsv(line) {
    if (line === '')
        throw new Error('EOF');
    const fields = [];
    let at = 0;
    for (;;) {
        const field = line[at] === '"' ? readQuoted(line, at) : readPlain(line, at);
        fields.push(field.value);
        if (field.end >= line.length)
            return fields;
        at = field.end + 1;
    }
}
function readPlain(line, start) {
    const comma = line.indexOf(',', start);
    const end = comma < 0 ? line.length : comma;
    const value = line.slice(start, end);
    if (value.includes('"'))
        throw csvError(start + value.indexOf('"') + 1, 'bare " in non-quoted-field');
    return { value, end };
}
function readQuoted(line, start) {
    let value = '';
    let at = start + 1;
    for (;;) {
        const quote = line.indexOf('"', at);
        if (quote < 0)
            throw csvError(at + 1, 'extraneous or missing " in quoted-field');
        value += line.slice(at, quote);
        at = quote + 1;
        if (line[at] === '"') {
            value += '"';
            at++;
        }
        else if (at === line.length || line[at] === ',') {
            return { value, end: at };
        }
        else {
            throw csvError(at, 'extraneous or missing " in quoted-field');
        }
    }
}
function csvError(column, reason) {
    return new Error(`parse error on line 1, column ${column}: ${reason}`);
}


/***/ }),

/***/ 8375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ trimStart),
/* harmony export */   Pd: () => (/* binding */ trimSpace),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   xC: () => (/* binding */ isSpace)
/* harmony export */ });
const SPACE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;
function isSpace(char) {
    if (char > ' ' && char < '\u0080')
        return false;
    return char === ' ' || SPACE.test(char);
}
function trimStart(text) {
    let start = 0;
    while (start < text.length && isSpace(text.charAt(start)))
        start++;
    return text.slice(start);
}
function trimSpace(text) {
    let end = text.length;
    while (end > 0 && isSpace(text.charAt(end - 1)))
        end--;
    return trimStart(text.slice(0, end));
}
const SHORT_ESCAPES = {
    '\u0007': '\\a',
    '\b': '\\b',
    '\f': '\\f',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\v': '\\v',
    '\\': '\\\\',
    '"': '\\"',
};
function quote(text) {
    const quoted = Array.from(text, char => {
        const short = SHORT_ESCAPES[char];
        if (short !== undefined)
            return short;
        if (char === ' ' || /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(char))
            return char;
        const code = char.codePointAt(0) ?? 0;
        if (code < 0x80)
            return `\\x${code.toString(16).padStart(2, '0')}`;
        if (code < 0x1_0000)
            return `\\u${code.toString(16).padStart(4, '0')}`;
        return `\\U${code.toString(16).padStart(8, '0')}`;
    });
    return `"${quoted.join('')}"`;
}


/***/ }),

/***/ 1623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ii: () => (/* binding */ lex),
  sO: () => (/* binding */ lexUntil),
  TE: () => (/* binding */ lookUp),
  se: () => (/* binding */ peek),
  s: () => (/* binding */ take),
  rv: () => (/* binding */ takeName)
});

// EXTERNAL MODULE: ./src/parse/words/go-text.ts
var go_text = __webpack_require__(8375);
;// CONCATENATED MODULE: ./src/parse/words/variable-name.ts
const LETTER = /^\p{L}$/u;
const DIGIT = /^\p{Nd}$/u;
function isDigit(char) {
    return (char >= '0' && char <= '9') || (char > '\u007f' && DIGIT.test(char));
}
function isAlphanumeric(char) {
    return char === '_' || isDigit(char) || LETTER.test(char);
}
function isSpecialParameter(char) {
    return char.length === 1 && '@*#?-$!0'.includes(char);
}

;// CONCATENATED MODULE: ./src/parse/words/shell-pattern.ts

function parsePattern(pattern) {
    const parts = [];
    for (let at = 0; at < pattern.length; at++) {
        let char = pattern[at] ?? '';
        if (char === '*' || char === '?') {
            parts.push({ kind: char === '*' ? 'many' : 'one', char });
            continue;
        }
        if (char === '\\') {
            const next = pattern[at + 1];
            if (next === '}' || next === '/')
                continue;
            if (next !== '*' && next !== '?' && next !== '\\') {
                throw new Error(`invalid escape '\\${next ?? '\ufffd'}'`);
            }
            char = next;
            at++;
        }
        parts.push({ kind: 'char', char });
    }
    return parts;
}
function matchAt(parts, value, start, longest) {
    let states = follow(parts, new Set([0]));
    let end = -1;
    for (let at = start;; at++) {
        if (states.has(parts.length)) {
            end = at;
            if (!longest)
                return end;
        }
        if (at >= value.length || states.size === 0)
            return end;
        states = follow(parts, step(parts, states, value[at] ?? ''));
    }
}
function step(parts, states, char) {
    const next = new Set();
    for (const state of states) {
        const part = parts[state];
        if (part === undefined)
            continue;
        if (part.kind === 'char' ? part.char === char : char !== '\n') {
            next.add(part.kind === 'many' ? state : state + 1);
        }
    }
    return next;
}
function follow(parts, states) {
    for (const state of states)
        if (parts[state]?.kind === 'many')
            states.add(state + 1);
    return states;
}
function compile(pattern, shown) {
    try {
        return parsePattern(pattern);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : '';
        throw new Error(`invalid pattern (${shown}) in substitution: ${reason}`, { cause: error });
    }
}
function trimPrefix(pattern, value, longest) {
    const chars = Array.from(value);
    const end = matchAt(compile(Array.from(pattern), pattern), chars, 0, longest);
    return end < 0 ? value : chars.slice(end).join('');
}
function trimSuffix(pattern, value, longest) {
    const reversed = reversePattern(Array.from(pattern));
    const chars = Array.from(value).reverse();
    const end = matchAt(compile(reversed, reversed.join('')), chars, 0, longest);
    return end < 0 ? value : chars.slice(end).reverse().join('');
}
function reversePattern(pattern) {
    const reversed = [];
    for (let at = 0; at < pattern.length; at++) {
        const char = pattern[at] ?? '';
        const next = pattern[at + 1];
        if (char === '\\' && next !== undefined) {
            reversed.unshift(char, next);
            at++;
        }
        else {
            reversed.unshift(char);
        }
    }
    return reversed;
}
function replacePattern(pattern, value, replacement, all) {
    const parts = compile(Array.from(pattern), pattern);
    const chars = Array.from(value);
    let result = '';
    let copied = 0;
    let search = 0;
    while (search <= chars.length) {
        const match = findMatch(parts, chars, search);
        if (match === undefined)
            break;
        result += chars.slice(copied, match.start).join('');
        if (match.end > copied || match.start === 0) {
            const matched = chars.slice(match.start, match.end).join('');
            result += all ? expandTemplate(replacement, matched) : replacement;
        }
        copied = match.end;
        if (!all)
            break;
        search = Math.max(search + 1, match.end);
    }
    return result + chars.slice(copied).join('');
}
function findMatch(parts, chars, from) {
    for (let start = from; start <= chars.length; start++) {
        const end = matchAt(parts, chars, start, true);
        if (end >= 0)
            return { start, end };
    }
    return undefined;
}
function expandTemplate(template, matched) {
    const chars = Array.from(template);
    let result = '';
    for (let at = 0; at < chars.length; at++) {
        if (chars[at] !== '$') {
            result += chars[at] ?? '';
            continue;
        }
        if (chars[at + 1] === '$') {
            result += '$';
            at++;
            continue;
        }
        const braced = chars[at + 1] === '{';
        const start = at + (braced ? 2 : 1);
        let end = start;
        while (end < chars.length && isAlphanumeric(chars[end] ?? ''))
            end++;
        if (end === start || (braced && chars[end] !== '}')) {
            result += '$';
            continue;
        }
        if (/^0+$/.test(chars.slice(start, end).join('')))
            result += matched;
        at = braced ? end : end - 1;
    }
    return result;
}

;// CONCATENATED MODULE: ./src/parse/words/shell-braces.ts


const END = '\ufffd';
function expandBraces(lexer) {
    const first = peek(lexer);
    if (first === '')
        throw new Error("syntax error: missing '}'");
    if (first === '{' || first === '}' || first === ':') {
        throw new Error('syntax error: bad substitution');
    }
    const name = takeName(lexer);
    const char = take(lexer);
    if (char === '}') {
        return lookUp(lexer, name) ?? (lexer.options.keepUnset === true ? `\${${name}}` : '');
    }
    if (char === '/')
        return expandReplacement(lexer, name);
    if (char === ':')
        return expandModifier(lexer, name, take(lexer), true);
    if (char !== '' && '+-?#%'.includes(char))
        return expandModifier(lexer, name, char, false);
    throw new Error(`unsupported modifier (${char || END}) in substitution`);
}
function expandModifier(lexer, name, modifier, colon) {
    const shown = (colon ? ':' : '') + (modifier || END);
    const isPattern = modifier === '#' || modifier === '%';
    if (colon && isPattern)
        throw new Error(`unsupported modifier (${shown}) in substitution`);
    const word = lexPart(lexer, '}', isPattern, "missing '}'");
    const value = lookUp(lexer, name);
    if (value === undefined && lexer.options.keepUnset === true)
        return `\${${name}${shown}${word}}`;
    const isUnset = value === undefined || (colon && value === '');
    switch (modifier) {
        case '-':
            return isUnset ? word : value;
        case '+':
            return isUnset ? '' : word;
        case '?':
            if (!isUnset)
                return value;
            throw new Error(`${name}: ${word || `is not allowed to be ${value === undefined ? 'unset' : 'empty'}`}`);
        case '#':
        case '%': {
            const longest = word.startsWith(modifier);
            const pattern = longest ? word.slice(1) : word;
            return modifier === '#'
                ? trimPrefix(pattern, value ?? '', longest)
                : trimSuffix(pattern, value ?? '', longest);
        }
        default:
            throw new Error(`unsupported modifier (${shown}) in substitution`);
    }
}
function expandReplacement(lexer, name) {
    const all = peek(lexer) === '/';
    if (all)
        lexer.at++;
    const pattern = lexPart(lexer, '/', true, "missing '/' in ${}");
    const replacement = lexPart(lexer, '}', true, "missing '}'");
    const value = lookUp(lexer, name);
    if (value === undefined && lexer.options.keepUnset === true) {
        return `\${${name}/${pattern}/${replacement}}`;
    }
    return replacePattern(pattern, value ?? '', replacement, all);
}
function lexPart(lexer, stop, keepEscapes, missing) {
    try {
        return lexUntil(lexer, stop, keepEscapes).text;
    }
    catch (error) {
        if (peek(lexer) === '')
            throw new Error(`syntax error: ${missing}`, { cause: error });
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/parse/words/shell-lexer.ts



function lex(word, options) {
    const lexer = {
        options,
        chars: Array.from(word.startsWith('\ufeff') ? word.slice(1) : word),
        at: 0,
        keepEscapes: options.keepEscapes ?? false,
        partial: '',
        matched: new Set(),
        unmatched: new Set(),
    };
    const { text, words } = lexUntil(lexer, undefined, lexer.keepEscapes);
    return { text, words, matched: lexer.matched, unmatched: lexer.unmatched };
}
function peek(lexer) {
    return lexer.chars[lexer.at] ?? '';
}
function take(lexer) {
    return lexer.chars[lexer.at++] ?? '';
}
function lookUp(lexer, name) {
    const value = lexer.options.variables.get(name);
    (value === undefined ? lexer.unmatched : lexer.matched).add(name);
    return value;
}
function lexUntil(lexer, stop, keepEscapes) {
    const outer = lexer.keepEscapes;
    lexer.keepEscapes = keepEscapes;
    try {
        lexer.partial = '';
        const words = [];
        const text = lexAll(lexer, stop, words);
        if (lexer.partial !== '')
            words.push(lexer.partial);
        lexer.partial = '';
        return { text, words };
    }
    finally {
        lexer.keepEscapes = outer;
    }
}
function lexAll(lexer, stop, words) {
    const quotes = lexer.options.ignoreQuotes !== true;
    let inWord = false;
    let text = '';
    const addRaw = (piece) => {
        lexer.partial += piece;
        inWord = true;
    };
    const add = (piece) => {
        for (const char of piece) {
            if (!(0,go_text/* isSpace */.xC)(char)) {
                addRaw(char);
            }
            else if (inWord && lexer.partial !== '') {
                words.push(lexer.partial);
                lexer.partial = '';
                inWord = false;
            }
        }
    };
    while (lexer.at < lexer.chars.length) {
        const char = peek(lexer);
        if (char === stop) {
            lexer.at++;
            return text;
        }
        let piece;
        if (char === '$') {
            piece = lexDollar(lexer);
            add(piece);
        }
        else if (char === '<') {
            piece = lexLessThan(lexer);
            addRaw(piece);
        }
        else if (quotes && char === "'") {
            piece = lexSingleQuotes(lexer);
            addRaw(piece);
        }
        else if (quotes && char === '"') {
            piece = lexDoubleQuotes(lexer);
            addRaw(piece);
        }
        else if (char === lexer.options.escape) {
            lexer.at++;
            piece = (lexer.keepEscapes ? char : '') + take(lexer);
            if (piece !== '')
                addRaw(piece);
        }
        else {
            lexer.at++;
            piece = char;
            add(char);
        }
        text += piece;
    }
    if (stop !== undefined) {
        throw new Error(`unexpected end of statement while looking for matching ${stop}`);
    }
    return text;
}
function lexSingleQuotes(lexer) {
    const end = lexer.chars.indexOf("'", lexer.at + 1);
    if (end < 0) {
        lexer.at = lexer.chars.length;
        throw new Error('unexpected end of statement while looking for matching single-quote');
    }
    const from = lexer.options.keepQuotes === true ? lexer.at : lexer.at + 1;
    const to = lexer.options.keepQuotes === true ? end + 1 : end;
    lexer.at = end + 1;
    return lexer.chars.slice(from, to).join('');
}
function lexDoubleQuotes(lexer) {
    const quote = lexer.options.keepQuotes === true ? '"' : '';
    const { escape } = lexer.options;
    let text = quote;
    lexer.at++;
    while (lexer.at < lexer.chars.length) {
        const char = peek(lexer);
        if (char === '"') {
            lexer.at++;
            return text + quote;
        }
        if (char === '$') {
            text += lexDollar(lexer);
            continue;
        }
        lexer.at++;
        if (char !== escape) {
            text += char;
            continue;
        }
        if (lexer.keepEscapes)
            text += char;
        const next = peek(lexer);
        if (next === '')
            continue;
        text += next === '"' || next === '$' || next === escape ? take(lexer) : char;
    }
    throw new Error('unexpected end of statement while looking for matching double-quote');
}
function lexLessThan(lexer) {
    lexer.at++;
    if (peek(lexer) !== '<')
        return '<';
    lexer.at++;
    let text = '<<';
    while (peek(lexer) === ' ' || peek(lexer) === '\t' || peek(lexer) === '\r')
        text += take(lexer);
    return text;
}
function lexDollar(lexer) {
    lexer.at++;
    if (peek(lexer) === '{') {
        lexer.at++;
        return expandBraces(lexer);
    }
    const name = takeName(lexer);
    if (name === '')
        return '$';
    return lookUp(lexer, name) ?? (lexer.options.keepUnset === true ? `$${name}` : '');
}
function takeName(lexer) {
    const start = lexer.at;
    const first = peek(lexer);
    if (first === '')
        return '';
    if (isDigit(first)) {
        while (peek(lexer) !== '' && isDigit(peek(lexer)))
            lexer.at++;
    }
    else if (isSpecialParameter(first)) {
        lexer.at++;
    }
    else {
        while (peek(lexer) !== '' && isAlphanumeric(peek(lexer)))
            lexer.at++;
    }
    return lexer.chars.slice(start, lexer.at).join('');
}


/***/ }),

/***/ 4060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ expandWord),
/* harmony export */   fT: () => (/* binding */ expand),
/* harmony export */   s9: () => (/* binding */ NO_VARIABLES)
/* harmony export */ });
/* harmony import */ var _go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8375);
/* harmony import */ var _shell_lexer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1623);


function expandWord(word, variables, escape) {
    return expand(word, { variables, escape }).text;
}
function expand(word, options) {
    try {
        return (0,_shell_lexer_js__WEBPACK_IMPORTED_MODULE_1__/* .lex */ .Ii)(word, options);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : 'too deeply nested';
        throw new Error(`failed to process ${(0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(word)}: ${reason}`, { cause: error });
    }
}
const NO_VARIABLES = { get: () => undefined };


/***/ }),

/***/ 6780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j8: () => (/* binding */ splitFirstWord),
/* harmony export */   jo: () => (/* binding */ splitAtWhitespace),
/* harmony export */   tn: () => (/* binding */ parseJsonWords),
/* harmony export */   yE: () => (/* binding */ splitQuotedWords)
/* harmony export */ });
/* unused harmony export NOT_STRINGS */
/* harmony import */ var _go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8375);

function splitQuotedWords(text, escape) {
    const words = [];
    let word;
    let quote = '';
    for (let at = 0; at < text.length; at++) {
        const char = text.charAt(at);
        if (quote === '' && (0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpace */ .xC)(char)) {
            if (word)
                words.push(word);
            word = undefined;
            continue;
        }
        word ??= '';
        if (quote === '' && (char === "'" || char === '"'))
            quote = char;
        else if (char === quote)
            quote = '';
        if (char === escape && quote !== "'") {
            if (at + 1 === text.length)
                continue;
            word += char;
            at++;
        }
        word += text.charAt(at);
    }
    if (word)
        words.push(word);
    return words;
}
function splitAtWhitespace(text) {
    return text === '' ? [] : text.split(/[\t\v\f\r ]+/);
}
function splitFirstWord(text) {
    const match = /[\t\v\f\r ]+/.exec(text);
    if (match === null)
        return [text, undefined];
    return [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}
const NOT_STRINGS = 'when using JSON array syntax, arrays must be comprised of strings only';
function parseJsonWords(text) {
    if (!text.startsWith('['))
        return undefined;
    const parsed = parseJson(text);
    if (!Array.isArray(parsed))
        return undefined;
    const words = [];
    for (const word of parsed) {
        if (typeof word !== 'string')
            throw new Error(NOT_STRINGS);
        words.push(word.toWellFormed());
    }
    return words;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ renderBakeDefinition),
/* harmony export */   s: () => (/* binding */ isBakeable)
/* harmony export */ });
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
function isBakeable({ flags }) {
    for (const [flag, values] of flags) {
        const isKnown = Object.hasOwn(ATTRIBUTES, flag) || IGNORED.has(flag);
        if (!isKnown || (flag === '--network' && !['none', 'default'].includes(values[0] ?? ''))) {
            return false;
        }
        if (flag === '--build-arg' && values.some(v => !v.includes('=') && !VARIABLE.test(v))) {
            return false;
        }
        if (flag === '--build-context' &&
            !values.every(v => /^[^=]+=(?:docker-image|https?):\/\//.test(v))) {
            return false;
        }
    }
    return true;
}
function renderBakeDefinition(targets, isSet) {
    const variables = new Map();
    const sources = new Map();
    const target = {};
    for (const { name, build, context, dockerfile } of targets) {
        const key = JSON.stringify([context, dockerfile]);
        let source = sources.get(key);
        if (source === undefined) {
            source = `_source${sources.size}`;
            sources.set(key, source);
            target[source] = {
                context: escape(context),
                ...('text' in dockerfile
                    ? { 'dockerfile-inline': escape(dockerfile.text) }
                    : { dockerfile: escape(dockerfile.path) }),
            };
        }
        const fromEnvironment = (build.flags.get('--build-arg') ?? []).filter(value => !value.includes('=') && isSet(value));
        for (const variable of fromEnvironment)
            variables.set(variable, {});
        target[name] = {
            inherits: [source],
            ...attributesOf(build),
            args: {
                ...pairs(build.flags.get('--build-arg') ?? []),
                ...Object.fromEntries(fromEnvironment.map(variable => [variable, `\${${variable}}`])),
            },
        };
    }
    return JSON.stringify({
        ...(variables.size === 0 ? {} : { variable: Object.fromEntries(variables) }),
        group: { default: { targets: targets.map(({ name }) => name) } },
        target,
    });
}
const IGNORED = new Set(['--progress', '--builder', '--file', '--build-arg']);
const ATTRIBUTES = {
    '--target': values => ['target', escape(values[0] ?? '')],
    '--output': values => ['output', values.map(escape)],
    '--load': () => ['output', ['type=docker']],
    '--tag': values => ['tags', values.map(escape)],
    '--platform': values => ['platforms', values.flatMap(v => v.split(',')).map(escape)],
    '--build-context': values => ['contexts', pairs(values)],
    '--cache-from': values => ['cache-from', values.map(escape)],
    '--no-cache': () => ['no-cache', true],
    '--no-cache-filter': values => ['no-cache-filter', values.map(escape)],
    '--pull': () => ['pull', true],
    '--network': values => ['network', escape(values[0] ?? '')],
    '--ssh': values => ['ssh', values.map(escape)],
    '--label': values => ['labels', pairs(values.map(v => (v.includes('=') ? v : `${v}=`)))],
    '--secret': values => ['secret', values.map(escape)],
};
function attributesOf({ flags }) {
    return Object.fromEntries([...flags].flatMap(([flag, values]) => {
        const attribute = ATTRIBUTES[flag]?.(values);
        return attribute === undefined ? [] : [attribute];
    }));
}
function pairs(entries) {
    return Object.fromEntries(entries.flatMap(entry => {
        const at = entry.indexOf('=');
        return at < 0 ? [] : [[entry.slice(0, at), escape(entry.slice(at + 1))]];
    }));
}
const escape = (text) => text.replaceAll('${', () => '$${').replaceAll('%{', () => '%%{');


/***/ }),

/***/ 171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ callCommand),
/* harmony export */   O: () => (/* binding */ buildCommand)
/* harmony export */ });
function buildCommand(inputs, request) {
    const scope = (text) => text.replaceAll('{stage}', request.target ?? 'default');
    const each = (flag, values) => [...values].flatMap(v => [flag, v]);
    const one = (flag, value) => (value === '' ? [] : [flag, value]);
    const filters = [
        ...new Set([...inputs.noCacheFilters, ...request.fresh].map(f => f.toLowerCase())),
    ];
    return [
        'docker',
        'buildx',
        'build',
        ...one('--target', request.target ?? ''),
        '--progress=rawjson',
        ...request.output,
        ...one('--builder', inputs.builder),
        ...one('--platform', inputs.platform),
        ...each('--build-arg', namedValues(inputs.buildArgs)),
        ...each('--build-context', namedValues(inputs.buildContexts)),
        ...each('--cache-from', inputs.cacheFrom.map(scope)),
        ...each('--cache-to', inputs.cacheTo.map(scope)),
        ...(inputs.noCache ? ['--no-cache'] : []),
        ...each('--no-cache-filter', filters),
        ...(inputs.pull ? ['--pull'] : []),
        ...one('--network', inputs.network),
        ...each('--add-host', inputs.addHosts),
        ...each('--allow', inputs.allow),
        ...each('--ssh', inputs.ssh),
        ...each('--label', inputs.labels),
        ...request.secrets,
        '--file',
        request.file,
        request.context,
    ];
}
function callCommand(call, inputs, request) {
    const one = (flag, value) => (value === '' ? [] : [flag, value]);
    return [
        'docker',
        'buildx',
        'build',
        `--call=${call},format=json`,
        ...one('--builder', inputs.builder),
        ...one('--platform', inputs.platform),
        ...[...namedValues(inputs.buildArgs)].flatMap(value => ['--build-arg', value]),
        ...[...namedValues(inputs.buildContexts)].flatMap(value => ['--build-context', value]),
        '--file',
        request.file,
        request.context,
    ];
}
const namedValues = (values) => [...values].map(([name, value]) => (value === undefined ? name : `${name}=${value}`));


/***/ }),

/***/ 179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ findSources),
/* harmony export */   fT: () => (/* binding */ expand),
/* harmony export */   ti: () => (/* binding */ wantsImage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _parse_suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2549);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6145);




const STRUCTURE_TESTS = ['structure-tests', 'container-structure-test', 'cst'].flatMap(name => ['yaml', 'yml', 'json'].map(ending => `${name}.${ending}`));
const MAX_NAMED = 5;
const HADOLINT_CONFIGS = ['.hadolint.yaml', '.hadolint.yml'];
function findSources(inputs, files, directory) {
    const paths = [...new Set(inputs.file.flatMap(entry => expand('file', entry, files, directory)))];
    return paths.map(path => {
        const context = findContext(inputs.context, path, files, directory);
        const places = [...new Set([node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path), context])];
        const hadolintConfig = inputs.hadolintConfig === ''
            ? [...places, '.']
                .flatMap(p => HADOLINT_CONFIGS.map(name => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(p, name)))
                .find(files.has)
            : expand('hadolint-config', inputs.hadolintConfig, files, directory)[0];
        return {
            path,
            context,
            structureTests: findStructureTests(inputs.structureTests, places, files, directory),
            ...(hadolintConfig === undefined ? {} : { hadolintConfig }),
        };
    });
}
const wantsImage = ({ structureTests }, { tag, imageTarget }) => structureTests.length > 0 || tag !== '' || imageTarget !== '';
function findContext(context, dockerfile, files, directory) {
    if (context === '')
        return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(dockerfile);
    if (/^[a-z-]+:\/\/|^git@|^-$/.test(context))
        return context;
    return fromRoot(context, files, directory).replace(/(?<=.)\/$/, '');
}
const fromRoot = (path, { root }, directory) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(path) && root !== undefined
    ? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(root, path) || '.'
    : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, path);
function findStructureTests(entries, places, files, directory) {
    if (entries.length === 1 && entries[0] === 'none')
        return [];
    if (entries.length > 0) {
        return [
            ...new Set(entries.flatMap(entry => expand('structure-tests', entry, files, directory))),
        ];
    }
    return places.flatMap(p => STRUCTURE_TESTS.map(name => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(p, name))).filter(files.has);
}
function expand(input, entry, files, directory) {
    const path = fromRoot(entry, files, directory);
    if (files.has(path))
        return [path];
    if ((0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .isPathGlob */ .a)(entry)) {
        const pattern = (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .globToRegExp */ .t)(path);
        const matches = files
            .list('.')
            .filter(file => pattern.test(file) && !file.split('/').includes('node_modules'));
        if (matches.length > 0)
            return matches;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`Input "${input}": no file fits "${entry}".`);
    }
    const names = files.list(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path)).map(file => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(directory, file));
    const near = (0,_parse_suggest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .au)(entry, names);
    const others = input === 'file' && near === '' ? findDockerfiles(files, directory) : [];
    if (others.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`Input "${input}": there is no file "${entry}". Dockerfiles here: ${others.join(', ')} (each with its folder as its context, unless the input "context" is given).`);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`Input "${input}": there is no file "${entry}"${near}.`);
}
function findDockerfiles(files, directory) {
    const depth = (path) => path.split('/').length;
    return files
        .list('.')
        .filter(path => /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w-]+)?$|\.Dockerfile$/i.test(path))
        .filter(path => !path.split('/').includes('node_modules') && !path.endsWith('.dockerignore'))
        .toSorted((left, right) => depth(left) - depth(right))
        .slice(0, MAX_NAMED)
        .map(path => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(directory, path));
}


/***/ }),

/***/ 6145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ isPathGlob),
/* harmony export */   t: () => (/* binding */ globToRegExp)
/* harmony export */ });
const isPathGlob = (entry) => /[*?[{]/.test(entry);
function globToRegExp(glob) {
    let source = '';
    let depth = 0;
    for (let i = 0; i < glob.length; i++) {
        const letter = glob.charAt(i);
        const set = letter === '[' ? /^\[(!?)([^\]]+)\]/.exec(glob.slice(i)) : null;
        if (glob.startsWith('**/', i)) {
            source += '(?:[^/]+/)*';
            i += 2;
        }
        else if (glob.startsWith('**', i)) {
            source += '.*';
            i += 1;
        }
        else if (letter === '*')
            source += '[^/]*';
        else if (letter === '?')
            source += '[^/]';
        else if (set !== null) {
            source += `[${set[1] === '!' ? '^' : ''}${(set[2] ?? '').replace(/[\\^]/g, '\\$&')}]`;
            i += set[0].length - 1;
        }
        else if (letter === '{') {
            source += '(?:';
            depth++;
        }
        else if (letter === '}' && depth > 0) {
            source += ')';
            depth--;
        }
        else if (letter === ',' && depth > 0)
            source += '|';
        else
            source += letter.replace(/[\\^$.|+()[\]{}]/, '\\$&');
    }
    return new RegExp(`^${source}${')'.repeat(depth)}$`);
}


/***/ }),

/***/ 8395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ parseBuild),
/* harmony export */   WW: () => (/* binding */ withFlags),
/* harmony export */   nK: () => (/* binding */ namedContextsOf),
/* harmony export */   s6: () => (/* binding */ formatBuild)
/* harmony export */ });
const START = ['docker', 'buildx', 'build'];
const SWITCHES = new Set(['--load', '--no-cache', '--pull']);
function parseBuild(argv) {
    if (START.some((word, i) => argv[i] !== word))
        return undefined;
    const flags = new Map();
    let i = START.length;
    for (; i < argv.length - 1; i++) {
        const [flag = '', ...rest] = (argv[i] ?? '').split('=');
        if (!flag.startsWith('--'))
            return undefined;
        const value = rest.length > 0 ? rest.join('=') : SWITCHES.has(flag) ? '' : (argv[++i] ?? '');
        flags.set(flag, [...(flags.get(flag) ?? []), value]);
    }
    return i === argv.length - 1 ? { flags, context: argv[i] ?? '' } : undefined;
}
function namedContextsOf(argv) {
    const entries = parseBuild(argv)?.flags.get('--build-context') ?? [];
    return Object.fromEntries(entries.map(entry => {
        const [name = '', ...rest] = entry.split('=');
        return [name, rest.join('=')];
    }));
}
function formatBuild({ flags, context }) {
    const words = [...flags].flatMap(([flag, values]) => values.flatMap(value => SWITCHES.has(flag) ? [flag] : flag === '--progress' ? [`${flag}=${value}`] : [flag, value]));
    return [...START, ...words, context];
}
function withFlags(build, replaced) {
    const flags = new Map(build.flags);
    for (const [flag, values] of Object.entries(replaced)) {
        if (values.length === 0)
            flags.delete(flag);
        else
            flags.set(flag, values);
    }
    return { ...build, flags };
}


/***/ }),

/***/ 4682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ planSecrets),
/* harmony export */   O$: () => (/* binding */ takesMicroscannerArgument),
/* harmony export */   cP: () => (/* binding */ MICROSCANNER_ARG),
/* harmony export */   gY: () => (/* binding */ secretEnvironment),
/* harmony export */   yq: () => (/* binding */ unusedSecrets)
/* harmony export */ });
/* unused harmony export secretVariable */
const MICROSCANNER_IDS = ['microscanner', 'microscanner-token', 'microscanner_token'];
const MICROSCANNER_ARG = 'MICROSCANNER';
const secretVariable = (id) => `QUALITY_STAGES_SECRET_${id.replace(/[^A-Za-z0-9_]/g, c => `_${c.charCodeAt(0).toString(16)}_`)}`;
function planSecrets(stages, inputs, facts) {
    const argv = [];
    const env = [];
    let skip;
    const missing = (what, how) => {
        skip ??= facts.withoutSecrets
            ? { outcome: 'skipped', reason: `no secret: ${what}; pull requests from forks have none` }
            : { outcome: 'failure', reason: `no secret: ${what}; ${how}` };
    };
    const uses = stages.flatMap(stage => stage.consumes.secrets);
    for (const id of new Set(uses.map(use => use.id))) {
        const source = secretSource(id, inputs);
        if (source === undefined ||
            (source.variable !== undefined && !facts.environment.has(source.variable))) {
            const use = uses.find(other => other.id === id && other.required);
            if (use === undefined)
                continue;
            if (MICROSCANNER_IDS.includes(id) && inputs.microscannerToken === undefined) {
                skip ??= {
                    outcome: 'skipped',
                    reason: `no token: it mounts the secret "${id}" and microscanner-token is not given`,
                };
            }
            else if (source?.variable !== undefined) {
                missing(`"${id}" comes from the variable ${source.variable}, which is not set`, 'set it');
            }
            else {
                missing(`it mounts "${id}"`, `give it by secrets, secret-envs or secret-files`);
            }
            continue;
        }
        argv.push('--secret', source.argument);
        if (source.variable !== undefined)
            env.push(source.variable);
    }
    if (takesMicroscannerArgument(stages) && !inputs.buildArgs.has(MICROSCANNER_ARG)) {
        if (inputs.microscannerToken === undefined) {
            skip ??= {
                outcome: 'skipped',
                reason: `no token: it declares ARG ${MICROSCANNER_ARG} and microscanner-token is not given`,
            };
        }
        else if (inputs.microscannerToken === '') {
            missing('microscanner-token is empty', 'give a token, or leave the input out to skip the stage');
        }
        else {
            argv.push('--build-arg', MICROSCANNER_ARG);
            env.push(MICROSCANNER_ARG);
        }
    }
    return { argv, env, ...(skip === undefined ? {} : { skip }) };
}
function takesMicroscannerArgument(stages) {
    return stages.some(({ consumes }) => consumes.args.some(arg => arg.name === MICROSCANNER_ARG && (arg.value ?? '') === ''));
}
function unusedSecrets(dockerfiles, inputs) {
    const mounted = new Set(dockerfiles.flatMap(file => file.stages.flatMap(stage => stage.consumes.secrets.map(s => s.id))));
    const given = [inputs.secrets, inputs.secretEnvs, inputs.secretFiles].flatMap(m => [...m.keys()]);
    return given.filter(id => !mounted.has(id));
}
function secretSource(id, inputs) {
    const byEnv = (variable) => ({ argument: `id=${id},env=${variable}`, variable });
    const variable = inputs.secretEnvs.get(id);
    const file = inputs.secretFiles.get(id);
    if (inputs.secrets.has(id))
        return byEnv(secretVariable(id));
    if (variable !== undefined)
        return byEnv(variable);
    if (file !== undefined)
        return { argument: csvField(`id=${id}`, `src=${file}`) };
    const isToken = MICROSCANNER_IDS.includes(id) && (inputs.microscannerToken ?? '') !== '';
    return isToken ? byEnv(MICROSCANNER_ARG) : undefined;
}
const csvField = (...fields) => fields.map(f => (/[",\n]/.test(f) ? `"${f.replaceAll('"', '""')}"` : f)).join(',');
function secretEnvironment(inputs) {
    const values = new Map([...inputs.secrets].map(([id, value]) => [secretVariable(id), value]));
    if ((inputs.microscannerToken ?? '') !== '') {
        values.set(MICROSCANNER_ARG, inputs.microscannerToken ?? '');
    }
    return values;
}


/***/ }),

/***/ 1260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hY: () => (/* binding */ bakeEnvironment),
/* harmony export */   k: () => (/* binding */ bakeArgv),
/* harmony export */   uz: () => (/* binding */ fromUrl),
/* harmony export */   wz: () => (/* binding */ bakeInput)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _plan_bake_definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7518);
/* harmony import */ var _plan_parsed_build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8395);
/* harmony import */ var _build_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2701);




function bakeArgv(argvs, options = []) {
    const builder = (0,_plan_parsed_build_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBuild */ .EH)(argvs[0] ?? [])?.flags.get('--builder')?.[0];
    return [
        ...['docker', 'buildx', 'bake', '--progress=rawjson'],
        ...options,
        ...(builder === undefined ? [] : ['--builder', builder]),
        ...(argvs.some(argv => argv.includes('--ssh')) ? ['--allow=ssh'] : []),
        ...['--file', '-'],
    ];
}
function bakeInput(builds, urlOf, isSet) {
    const targets = builds.flatMap(({ name, job, dockerfile }) => {
        const build = (0,_plan_parsed_build_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBuild */ .EH)(job.argv);
        if (build === undefined)
            return [];
        if (urlOf !== undefined) {
            const context = urlOf(job.step) ?? build.context;
            return [{ name, build, context, dockerfile: { text: dockerfile.text } }];
        }
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(build.context, build.flags.get('--file')?.[0] ?? 'Dockerfile');
        return [{ name, build, context: build.context, dockerfile: { path } }];
    });
    return (0,_plan_bake_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .renderBakeDefinition */ .X)(targets, isSet);
}
function bakeEnvironment(builds, secrets) {
    const names = builds.flatMap(({ job }) => job.step.secretEnv);
    return new Map([...(0,_build_client_js__WEBPACK_IMPORTED_MODULE_3__/* .secretsOf */ .Fj)(names, secrets), ['BUILDX_BAKE_ENTITLEMENTS_FS', '0']]);
}
const fromUrl = (argv, url) => argv.map((word, i) => (argv[i - 1] === '--file' ? '-' : i === argv.length - 1 ? url : word));


/***/ }),

/***/ 4995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ createBoundedLog)
/* harmony export */ });
const HEAD = 4 * 1024 * 1024;
const TAIL = 1024 * 1024;
function createBoundedLog(head = HEAD, tail = TAIL) {
    const first = [];
    let firstLength = 0;
    let last = [];
    let lastLength = 0;
    let dropped = 0;
    const shorten = () => {
        const kept = last.join('');
        const cut = kept.slice(-tail).replace(/^[^\n]*\n(?=[^])/, '');
        dropped += kept.length - cut.length;
        last = [cut];
        lastLength = cut.length;
    };
    return {
        write: text => {
            if (firstLength < head) {
                first.push(text);
                firstLength += text.length;
                return;
            }
            last.push(text);
            lastLength += text.length;
            if (lastLength > 2 * tail)
                shorten();
        },
        text: () => {
            if (lastLength > tail)
                shorten();
            const gap = dropped === 0 ? '' : `\n[${dropped} characters left out]\n`;
            return first.join('') + gap + last.join('');
        },
    };
}


/***/ }),

/***/ 2701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ clientEnvironment),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   eQ: () => (/* binding */ startClient),
/* harmony export */   rf: () => (/* binding */ resolveArgv)
/* harmony export */ });
/* harmony import */ var _rawjson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2267);

const WITHOUT_GIT = ['BUILDX_GIT_INFO', '0'];
function startClient(request, ports) {
    const reader = (0,_rawjson_js__WEBPACK_IMPORTED_MODULE_0__/* .createProgressReader */ .d)({ onVertex: request.onVertex }, request.targets);
    const run = async () => {
        const { exitCode } = await ports.runProcess({
            argv: await resolveArgv(request.argv, ports),
            env: clientEnvironment(request.env, request.isExport),
            signal: request.signal,
            ...(request.stdin === undefined ? {} : { stdin: request.stdin }),
            onStderr: reader.write,
        });
        return { ...reader.finish(), exitCode };
    };
    return { reader, ended: run() };
}
const clientEnvironment = (env, isExport) => (isExport ? env : new Map([...env, WITHOUT_GIT]));
async function resolveArgv(argv, ports) {
    const [tool = '', plugin, ...args] = argv;
    if (ports.engine !== undefined && tool === 'docker' && plugin === 'buildx') {
        return [...(await ports.engine.buildx()), ...args];
    }
    return [await ports.findTool(tool), ...argv.slice(1)];
}
function secretsOf(names, secrets) {
    return new Map(names.flatMap(name => {
        const value = secrets.get(name);
        return value === undefined ? [] : [[name, value]];
    }));
}


/***/ }),

/***/ 2267:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ INSTRUCTION),
  d: () => (/* binding */ createProgressReader)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/parse/build-vertices.ts
var build_vertices = __webpack_require__(6979);
// EXTERNAL MODULE: ./src/run/bounded-log.ts
var bounded_log = __webpack_require__(4995);
;// CONCATENATED MODULE: ./src/run/solve-status.ts
function readVertex(raw) {
    const { digest, name, started, completed, cached, error } = raw;
    const time = (text) => typeof text === 'string' && !Number.isNaN(Date.parse(text));
    return {
        ...(typeof digest === 'string' ? { digest } : {}),
        ...(typeof name === 'string' ? { name } : {}),
        ...(time(started) ? { started } : {}),
        ...(time(completed) ? { completed } : {}),
        ...(typeof cached === 'boolean' ? { cached } : {}),
        ...(typeof error === 'string' ? { error } : {}),
    };
}
function parseStatus(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}
function readWarning(warning) {
    const lines = (warning.range ?? [])
        .flatMap(({ start, end }) => [start?.line ?? 1, end?.line ?? 1])
        .filter(line => Number.isSafeInteger(line));
    return {
        message: Buffer.from(warning.short ?? '', 'base64').toString('utf8'),
        ...(typeof warning.url === 'string' ? { url: warning.url } : {}),
        startLine: lines.length === 0 ? 1 : Math.max(1, Math.min(...lines)),
        endLine: Math.max(1, ...lines),
    };
}

;// CONCATENATED MODULE: ./src/run/rawjson.ts




const LONGEST_LINE = 32 * 1024 * 1024;
const MOST_VERTICES = 20_000;
const MOST_WARNINGS = 5000;
const OWNER = /^\[([A-Za-z0-9_]+)(?:\] | )/;
function createProgressReader(listener = {}, targets = new Set()) {
    const states = new Map();
    const owned = new Map([...targets].map(target => [target, new Set()]));
    const warnings = new Map();
    const text = (0,bounded_log/* createBoundedLog */.M)(256 * 1024, 256 * 1024);
    const decoder = new external_node_util_.TextDecoder();
    const rest = [];
    let restLength = 0;
    const stateOf = (digest) => {
        let state = states.get(digest);
        if (state === undefined) {
            if (states.size >= MOST_VERTICES)
                throw new Error('too many vertices');
            state = {
                vertex: {},
                log: (0,bounded_log/* createBoundedLog */.M)(),
                partial: ['', ''],
                decoders: [new external_node_util_.TextDecoder(), new external_node_util_.TextDecoder()],
            };
            states.set(digest, state);
        }
        return state;
    };
    const splitName = (name) => {
        const owner = targets.size === 0 ? undefined : OWNER.exec(name)?.[1];
        if (owner === undefined || !targets.has(owner))
            return [undefined, name];
        const rest = name.slice(owner.length + 2);
        return [owner, name.charAt(owner.length + 1) === ']' ? rest : `[${rest}`];
    };
    const takeLine = (line) => {
        const status = line.startsWith('{') ? parseStatus(line) : undefined;
        try {
            if (status === undefined)
                throw new Error('no event');
            takeStatus(status);
        }
        catch {
            if (line !== '')
                text.write(`${line}\n`);
        }
    };
    const takeStatus = (status) => {
        for (const raw of status.vertexes ?? []) {
            const { error, ...rest } = readVertex(raw);
            const state = stateOf(rest.digest ?? '');
            const isAgain = startsAgain(state.vertex, rest);
            if (isAgain)
                restart(state);
            const told = error === undefined || isAgain ? rest : { ...rest, error };
            const [owner, name] = splitName(told.name ?? '');
            const began = state.vertex.started === undefined && told.started !== undefined;
            const { completed, cached } = state.vertex;
            const isRun = completed !== undefined && cached !== true && told.cached === true;
            if (!isRun || owned.get(owner ?? '')?.has(told.digest ?? '') === true)
                state.vertex = { ...state.vertex, ...told, name };
            if (owner !== undefined)
                owned.get(owner)?.add(told.digest ?? '');
            if (began && told.cached !== true)
                listener.onVertex?.(name, owner);
        }
        for (const log of status.logs ?? []) {
            const state = stateOf(log.vertex ?? '');
            const stream = log.stream === 2 ? 1 : 0;
            const data = Buffer.from(log.data ?? '', 'base64');
            const all = state.partial[stream] + state.decoders[stream].decode(data, { stream: true });
            const end = all.lastIndexOf('\n') + 1;
            if (end > 0)
                state.log.write(all.slice(0, end));
            state.partial[stream] = all.slice(end);
            if (state.partial[stream].length > 1024 * 1024) {
                state.log.write(state.partial[stream]);
                state.partial[stream] = '';
            }
        }
        for (const warning of status.warnings ?? []) {
            const read = readWarning(warning);
            if (warnings.size < MOST_WARNINGS)
                warnings.set(`${read.startLine}:${read.message}`, read);
        }
    };
    const verticesOf = (owner) => [...(owned.get(owner) ?? [])].map(digest => stateOf(digest).vertex);
    return {
        write: chunk => {
            const piece = decoder.decode(chunk, { stream: true });
            const end = piece.lastIndexOf('\n');
            if (end < 0) {
                rest.push(piece);
                restLength += piece.length;
                if (restLength > LONGEST_LINE) {
                    rest.splice(0, rest.length, rest.join('').slice(-LONGEST_LINE / 2));
                    restLength = LONGEST_LINE / 2;
                }
                return;
            }
            for (const line of (rest.join('') + piece.slice(0, end)).split('\n'))
                takeLine(line);
            rest.splice(0, rest.length, piece.slice(end + 1));
            restLength = piece.length - end - 1;
        },
        finish: () => {
            takeLine(rest.join(''));
            return {
                vertices: [...states].map(([digest, state]) => toVertex(digest, state)),
                warnings: [...warnings.values()],
                text: text.text(),
            };
        },
        vertices: owner => [...(owner === undefined ? states.keys() : (owned.get(owner) ?? []))].map(digest => toVertex(digest, stateOf(digest))),
        warnings: () => [...warnings.values()],
        running: () => [...states]
            .filter(([, { vertex }]) => vertex.started !== undefined &&
            vertex.completed === undefined &&
            INSTRUCTION.test(vertex.name ?? ''))
            .map(([digest]) => ({
            digest,
            owners: [...owned].flatMap(([owner, own]) => (own.has(digest) ? [owner] : [])),
        })),
        durationOf: name => {
            const took = [...states.values()].map(({ vertex: { name: own, started, completed } }) => own === name && started !== undefined && completed !== undefined
                ? Date.parse(completed) - Date.parse(started)
                : 0);
            return Math.max(0, ...took);
        },
        isComplete: (owner, isLast) => {
            const own = verticesOf(owner).filter(({ name }) => INSTRUCTION.test(name ?? ''));
            const inner = new Set(own.flatMap(({ inputs = [] }) => inputs));
            const last = own.filter(({ digest = '' }) => !inner.has(digest));
            return (last.length > 0 &&
                last.every(v => v.completed !== undefined && !v.error && isLast(v.name ?? '')));
        },
    };
}
const INSTRUCTION = /^\[[^\]]*\d+\/\d+\] /;
const startsAgain = ({ completed, error }, told) => completed !== undefined &&
    error !== undefined &&
    (0,build_vertices/* isCancelled */.mm)(error) &&
    told.started !== undefined &&
    Date.parse(told.started) >= Date.parse(completed);
function restart(state) {
    const { digest, inputs, name } = state.vertex;
    state.vertex = {
        ...(digest === undefined ? {} : { digest }),
        ...(inputs === undefined ? {} : { inputs }),
        ...(name === undefined ? {} : { name }),
    };
    state.log = (0,bounded_log/* createBoundedLog */.M)();
    state.partial.fill('');
}
function toVertex(digest, { vertex, log, partial }) {
    const unfinished = partial.filter(line => line !== '').map(line => `${line}\n`);
    return {
        digest,
        name: vertex.name ?? '',
        cached: vertex.cached === true,
        ...(vertex.started === undefined ? {} : { started: Date.parse(vertex.started) }),
        ...(vertex.completed === undefined ? {} : { completed: Date.parse(vertex.completed) }),
        ...(vertex.error === undefined ? {} : { error: vertex.error }),
        log: log.text() + unfinished.join(''),
    };
}


/***/ }),

/***/ 311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';


/***/ })

};
