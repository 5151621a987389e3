export const id = 567;
export const ids = [567];
export const modules = {

/***/ 8567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  downloadTool: () => (/* binding */ downloadTool)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
var external_node_process_default = /*#__PURE__*/__webpack_require__.n(external_node_process_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/io/find-tool.ts
var find_tool = __webpack_require__(9036);
;// CONCATENATED MODULE: ./src/io/tool-sums.ts
const TOOL_SUMS = {
    hadolint: {
        '2.15.1': {
            'hadolint-linux-x86_64': 'c7187db94eeeeca956519a6af171adc31453941a1e777961f6e680f697c8c507',
            'hadolint-linux-arm64': 'f6198ef8090f404dbb771abfee086eb8c48ac177f30da7fd3510aca35b344b5d',
            'hadolint-macos-x86_64': 'ffe9bb18b23d5ed1eae50237aecdbb523d016e96da0bd4e7aa432040acfc3fde',
            'hadolint-macos-arm64': '5c09f3213f8e40406abe048233d985eebef336d4a6a20021be47fadb6cf480a2',
            'hadolint-windows-x86_64.exe': '01d927294962b5387f9ead4f18679158452be4f17c765ad0bdffe5264b9c7b0a',
        },
        '2.14.0': {
            'hadolint-linux-x86_64': '6bf226944684f56c84dd014e8b979d27425c0148f61b3bd99bcc6f39e9dc5a47',
            'hadolint-linux-arm64': '331f1d3511b84a4f1e3d18d52fec284723e4019552f4f47b19322a53ce9a40ed',
            'hadolint-macos-x86_64': '2b69a853433f1eca522ffb921cd490bd1321424d03331fd8390f93b7fb4a02e9',
            'hadolint-macos-arm64': '3625e2e9f43dcfe7bd38738a5f5520ed50ce39ed28485266e6803dd7bc197b10',
        },
        '2.12.0': {
            'hadolint-Linux-x86_64': '56de6d5e5ec427e17b74fa48d51271c7fc0d61244bf5c90e828aab8362d55010',
        },
    },
    'container-structure-test': {
        '1.22.0': {
            'container-structure-test-linux-amd64': '57cde1abc7a9dda034b173c0812f537c20b8734c1efca069cc2570b5c596ad0d',
            'container-structure-test-linux-arm64': 'c458dd0903d36e1787fe02ebd609e9a7847f24c9abeb47220250987d51de9bfe',
            'container-structure-test-darwin-amd64': 'c00051e77651811f6f877331b78c42b215117f7badd357c75688dee92faf4f8d',
            'container-structure-test-darwin-arm64': '3843788756b283c2191fda642db993fd05849faf5c4e80fa38841ededf7efd78',
            'container-structure-test-windows-amd64.exe': '07dd791975d4ee9a39bc0567d6e2e27150b4fd2a9c2c6668a8ecee5240dded08',
            'container-structure-test-linux-ppc64le': 'ce949081fde722887c5348d324cddb2848a53f2a47866c42e91e6b2d4319b788',
            'container-structure-test-linux-s390x': '5fc1f3cd85c3636a7f94cda200e2281de880dc15b17e44393a5a9536ba43cc34',
        },
    },
};

;// CONCATENATED MODULE: ./src/io/tool-table.ts

function hadolintAsset(version, platform) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const isNew = major > 2 || (major === 2 && minor >= 13);
    const names = {
        'linux-x64': ['hadolint-linux-x86_64', 'hadolint-Linux-x86_64'],
        'linux-arm64': ['hadolint-linux-arm64', 'hadolint-Linux-arm64'],
        'darwin-x64': ['hadolint-macos-x86_64', 'hadolint-Darwin-x86_64'],
        'darwin-arm64': ['hadolint-macos-arm64', 'hadolint-Darwin-x86_64'],
        'win32-x64': ['hadolint-windows-x86_64.exe', 'hadolint-Windows-x86_64.exe'],
    };
    return names[platform]?.[isNew ? 0 : 1];
}
function structureTestAsset(_version, platform) {
    const names = {
        'linux-x64': 'linux-amd64',
        'linux-arm64': 'linux-arm64',
        'linux-s390x': 'linux-s390x',
        'linux-ppc64': 'linux-ppc64le',
        'darwin-x64': 'darwin-amd64',
        'darwin-arm64': 'darwin-arm64',
        'win32-x64': 'windows-amd64.exe',
    };
    const name = names[platform];
    return name === undefined ? undefined : `container-structure-test-${name}`;
}
const TOOL_SOURCES = {
    hadolint: {
        repository: 'hadolint/hadolint',
        asset: hadolintAsset,
        tag: version => `v${version}`,
        sums: TOOL_SUMS['hadolint'] ?? {},
    },
    'container-structure-test': {
        repository: 'GoogleContainerTools/container-structure-test',
        asset: structureTestAsset,
        tag: version => `v${version}`,
        sums: TOOL_SUMS['container-structure-test'] ?? {},
    },
};

;// CONCATENATED MODULE: ./src/io/download-tool.ts








const DOWNLOAD_MS = 120_000;
async function downloadTool(name, wanted) {
    const source = TOOL_SOURCES[name];
    if (source === undefined) {
        throw new errors/* ToolError */.v4(`${name} is not installed: no such program on the PATH`);
    }
    const [version = '', given] = wanted.split('@sha256:');
    const platform = `${(external_node_process_default()).platform}-${(external_node_process_default()).arch}`;
    const asset = source.asset(version, platform);
    if (asset === undefined) {
        throw new errors/* ToolError */.v4(`${name} is not on the PATH and has no release for ${platform}; install it and put it on the PATH`);
    }
    const sum = given ?? source.sums[version]?.[asset];
    if (sum === undefined || !/^[0-9a-f]{64}$/.test(sum)) {
        const known = Object.keys(source.sums).filter(v => source.sums[v]?.[source.asset(v, platform) ?? '']);
        throw new errors/* ToolError */.v4(`${name} ${version} has no known SHA-256 sum for ${platform}; known are ${known.join(', ') || 'none'}. Give one as ${version}@sha256:<sum>`);
    }
    const path = (0,external_node_path_.join)((0,find_tool/* toolCache */.XW)(), 'quality-stages', sum, (external_node_process_default()).platform === 'win32' ? `${name}.exe` : name);
    if ((0,external_node_fs_.existsSync)(path) && sha256(await (0,promises_.readFile)(path)) === sum)
        return path;
    const url = `https://github.com/${source.repository}/releases/download/${source.tag(version)}/${asset}`;
    const bytes = await download(name, url);
    const actual = sha256(bytes);
    if (actual !== sum) {
        throw new errors/* ToolError */.v4(`${name}: ${url} has the SHA-256 sum ${actual}, expected ${sum}; it was not used`);
    }
    await install(bytes, path);
    return path;
}
async function download(name, url) {
    const { HttpClient } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 4942));
    const client = new HttpClient('quality-stages', [], {
        allowRetries: true,
        maxRetries: 2,
        socketTimeout: DOWNLOAD_MS,
        allowRedirectDowngrade: false,
    });
    try {
        const response = await client.get(url);
        const status = response.message.statusCode ?? 0;
        if (status !== 200)
            throw new Error(`the server answered ${status}`);
        return (await response.readBodyBuffer?.()) ?? Buffer.alloc(0);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new errors/* ToolError */.v4(`${name} is not on the PATH and cannot be downloaded from ${url}: ${why}. Install it and put it on the PATH`, { cause: error });
    }
    finally {
        client.dispose();
    }
}
async function install(bytes, path) {
    const temporary = `${path}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await (0,promises_.mkdir)((0,external_node_path_.join)(path, '..'), { recursive: true });
        await (0,promises_.writeFile)(temporary, bytes);
        await (0,promises_.chmod)(temporary, 0o755);
        await (0,promises_.rename)(temporary, path);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        const why = error instanceof Error ? error.message : String(error);
        throw new errors/* ToolError */.v4(`cannot write to the tool cache: ${why}`, { cause: error });
    }
}
const sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');


/***/ })

};
