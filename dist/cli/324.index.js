export const id = 324;
export const ids = [324];
export const modules = {

/***/ 2592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wy: () => (/* binding */ neverBuiltStages),
/* harmony export */   kI: () => (/* binding */ forgottenStages)
/* harmony export */ });
/* unused harmony export criticalPath */
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6650);

function neverBuiltStages(dockerfile, targets) {
    const built = new Set();
    for (const target of targets)
        (0,_stages_js__WEBPACK_IMPORTED_MODULE_0__/* .reachableStages */ .JR)(dockerfile, target).forEach(index => built.add(index));
    return dockerfile.stages.filter(({ index }) => !built.has(index));
}
function forgottenStages(dockerfile, targets) {
    const unbuilt = neverBuiltStages(dockerfile, targets);
    const needed = new Set(unbuilt.flatMap(stage => stage.needs));
    return unbuilt.flatMap(stage => stage.name === undefined || needed.has(stage.index) ? [] : [{ ...stage, name: stage.name }]);
}
function criticalPath(dockerfile, target, durationsMs) {
    const found = new Map();
    for (const index of inBuildOrder(dockerfile, target)) {
        let before;
        let total = 0;
        for (const need of dockerfile.stages[index]?.needs ?? []) {
            const candidate = found.get(need)?.total ?? -1;
            if (candidate < 0 || (before !== undefined && candidate <= total))
                continue;
            total = candidate;
            before = need;
        }
        total += durationsMs.get(index) ?? 0;
        found.set(index, before === undefined ? { total } : { total, before });
    }
    const stages = [];
    for (let at = target; at !== undefined; at = found.get(at)?.before) {
        const stage = dockerfile.stages[at];
        if (stage !== undefined)
            stages.unshift(stage);
    }
    return { stages, durationMs: found.get(target)?.total ?? 0 };
}
function inBuildOrder(dockerfile, target) {
    const order = [];
    const seen = new Set([target]);
    const path = [{ index: target, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
        const need = dockerfile.stages[top.index]?.needs[top.next++];
        if (need === undefined) {
            order.push(top.index);
            path.pop();
        }
        else if (!seen.has(need)) {
            seen.add(need);
            path.push({ index: need, next: 0 });
        }
    }
    return order;
}


/***/ }),

/***/ 468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ namesImage),
/* harmony export */   Jv: () => (/* binding */ IMAGE_FILE_OUTPUT),
/* harmony export */   Nr: () => (/* binding */ IMAGE_FILE_PLACEHOLDER),
/* harmony export */   Pe: () => (/* binding */ nameImage),
/* harmony export */   qY: () => (/* binding */ IMAGE_PLACEHOLDER),
/* harmony export */   yT: () => (/* binding */ namesImageFile)
/* harmony export */ });
const IMAGE_PLACEHOLDER = '{image}';
const IMAGE_FILE_PLACEHOLDER = `${IMAGE_PLACEHOLDER}.tar`;
const IMAGE_FILE_OUTPUT = `type=docker,dest=${IMAGE_FILE_PLACEHOLDER}`;
const WORDS = [IMAGE_PLACEHOLDER, IMAGE_FILE_PLACEHOLDER, IMAGE_FILE_OUTPUT];
const namesImage = (argv) => argv.some(word => WORDS.includes(word));
const namesImageFile = (argv) => argv.some(word => word === IMAGE_FILE_PLACEHOLDER || word === IMAGE_FILE_OUTPUT);
const nameImage = (argv, image) => argv.map(word => (WORDS.includes(word) ? word.replace(IMAGE_PLACEHOLDER, () => image) : word));


/***/ }),

/***/ 5324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nF: () => (/* binding */ hadolintThreshold),
  xB: () => (/* binding */ neededStages),
  Dv: () => (/* binding */ planSteps),
  oc: () => (/* binding */ targetsCommand)
});

// UNUSED EXPORTS: isRemote

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/parse/stages/stage-graph.ts
var stage_graph = __webpack_require__(2592);
// EXTERNAL MODULE: ./src/parse/stages/stages.ts + 1 modules
var stages = __webpack_require__(6650);
// EXTERNAL MODULE: ./src/parse/suggest.ts
var suggest = __webpack_require__(2549);
// EXTERNAL MODULE: ./src/plan/build-command.ts
var build_command = __webpack_require__(171);
// EXTERNAL MODULE: ./src/plan/find-sources.ts
var find_sources = __webpack_require__(179);
// EXTERNAL MODULE: ./src/plan/image-name.ts
var image_name = __webpack_require__(468);
;// CONCATENATED MODULE: ./src/plan/name-pattern.ts
function matchesName(pattern, name) {
    const source = pattern
        .split('')
        .map(letter => (letter === '*' ? '.*' : letter === '?' ? '.' : escapeRegExp(letter)))
        .join('');
    return new RegExp(`^${source.replace(/(?:\.\*)+/g, '.*')}$`, 'i').test(name);
}
const isGlob = (pattern) => /[*?]/.test(pattern);
const escapeRegExp = (letter) => letter.replace(/[\\^$.|+()[\]{}]/g, '\\$&');

// EXTERNAL MODULE: ./src/plan/quality-words.ts
var quality_words = __webpack_require__(8234);
;// CONCATENATED MODULE: ./src/plan/quality-stages.ts




const FRESH_WORDS = new Set(['security', 'audit', 'scan', 'vuln', 'cve', 'check']);
const SCANNER = /(?:^|[\s;&|(/"'])(?:trivy|grype|snyk|safety|pip-audit|osv-scanner|govulncheck|microscanner|bundler-audit|clamscan|dependency-check|(?:npm|yarn|pnpm|bun|cargo|composer|bundle|deno) audit|docker scout)(?=$|[\s;&|)"'])/;
function chooseStages(dockerfiles, selection) {
    refuseUnknownNames('stages', selection.stages, ['all', 'public'], dockerfiles);
    refuseUnknownNames('fresh', selection.fresh, ['auto', 'all', 'none'], dockerfiles);
    return dockerfiles.map(dockerfile => dockerfile.stages.map(stage => {
        const { chosen, reason } = choose(dockerfile, stage, selection.stages);
        return { stage, chosen, reason, fresh: isFresh(stage, selection.fresh) };
    }));
}
function choose(dockerfile, stage, patterns) {
    const { name } = stage;
    if (name === undefined)
        return { chosen: false, reason: 'it has no name' };
    const shadow = dockerfile.stages.findLast(other => sameName(other.name, name));
    if (shadow !== stage)
        return { chosen: false, reason: 'a later stage has the same name' };
    const excluded = patterns.find(p => p.startsWith('!') && matchesName(p.slice(1), name));
    if (excluded !== undefined)
        return { chosen: false, reason: `"${excluded}" leaves it out` };
    const wanted = patterns.filter(pattern => !pattern.startsWith('!'));
    if (wanted.length === 0)
        return chooseByName(dockerfile, stage, name);
    for (const pattern of wanted) {
        if (pattern === 'public' && /^\p{Lu}/u.test(name)) {
            return { chosen: true, reason: 'its name starts with a capital letter' };
        }
        if (pattern === 'all' && users(dockerfile, stage).length === 0) {
            return { chosen: true, reason: 'no other stage builds on it' };
        }
        if (pattern !== 'all' && pattern !== 'public' && matchesName(pattern, name)) {
            return { chosen: true, reason: `"${pattern}" asks for it` };
        }
    }
    return { chosen: false, reason: `it is not among ${wanted.map(p => `"${p}"`).join(', ')}` };
}
function chooseByName(dockerfile, stage, name) {
    const word = (0,quality_words/* nameParts */.IN)(name).find(part => quality_words/* QUALITY_WORDS */.Gw.has(part));
    if (stage === dockerfile.stages.at(-1))
        return { chosen: false, reason: 'it is the default stage' };
    const user = users(dockerfile, stage)[0];
    if (word === undefined) {
        const near = user === undefined ? (0,quality_words/* didYouMeanWord */.i4)(name) : '';
        return { chosen: false, reason: `its name has no quality word${near}` };
    }
    if (user !== undefined) {
        return { chosen: false, reason: `stage "${user.name ?? user.index}" builds on it` };
    }
    if (!stage.instructions.some(instruction => instruction.keyword === 'RUN')) {
        return { chosen: false, reason: 'it has no RUN of its own' };
    }
    return { chosen: true, reason: `its name says "${word}" and no other stage builds on it` };
}
function isFresh(stage, patterns) {
    const { name } = stage;
    if (name === undefined)
        return false;
    return patterns.some(pattern => {
        if (pattern === 'none')
            return false;
        if (pattern === 'all')
            return true;
        return pattern === 'auto' ? changesByItself(stage) : matchesName(pattern, name);
    });
}
function changesByItself(stage) {
    const { args, secrets } = stage.consumes;
    return ((0,quality_words/* nameParts */.IN)(stage.name ?? '').some(part => FRESH_WORDS.has(part)) ||
        secrets.length > 0 ||
        args.some(arg => arg.name === 'MICROSCANNER') ||
        stage.instructions.some(startsScanner));
}
function startsScanner({ keyword, text, json, heredocs }) {
    if (keyword !== 'RUN')
        return false;
    return [json?.join(' ') ?? text, ...heredocs.map(doc => doc.content)].some(command => SCANNER.test(command));
}
function users(dockerfile, stage) {
    return dockerfile.stages.filter(other => other.needs.includes(stage.index));
}
const sameName = (a, b) => a?.toLowerCase() === b.toLowerCase();
function refuseUnknownNames(input, patterns, words, dockerfiles) {
    const names = dockerfiles.flatMap(file => file.stages.flatMap(stage => stage.name ?? []));
    for (const pattern of patterns) {
        const name = pattern.replace(/^!/, '');
        if (words.includes(name) || isGlob(name) || names.some(other => sameName(other, name)))
            continue;
        const stages = names.length === 0 ? 'there are no named stages' : `stages are ${names.join(', ')}`;
        throw new errors/* InputError */.dz(`Input "${input}" names "${name}"${(0,suggest/* didYouMean */.au)(name, names)}; ${stages}.`);
    }
}

// EXTERNAL MODULE: ./src/plan/report-command.ts
var report_command = __webpack_require__(5053);
;// CONCATENATED MODULE: ./src/plan/report-stages.ts




function patternsOf(requests, stage) {
    const asked = requests.filter(request => request.stage === undefined || isMeant(request, request.stage, stage));
    const own = asked.filter(request => request.stage?.toLowerCase() === stage.name.toLowerCase());
    return {
        patterns: [...new Set(asked.map(({ pattern }) => pattern))],
        expected: [...new Set(own.map(({ pattern }) => pattern))],
    };
}
const isMeant = ({ file }, asked, stage) => matchesName(asked, stage.name) &&
    (file === undefined || matchesName(external_node_path_.posix.normalize(file), stage.file));
function refuseUnchosen(requests, chosen) {
    for (const request of requests) {
        const { file, stage } = request;
        if (stage === undefined || chosen.some(each => isMeant(request, stage, each)))
            continue;
        const named = (each) => file === undefined ? each.name : `${each.file}:${each.name}`;
        const names = [...new Set(chosen.map(named))];
        const wanted = file === undefined ? stage : `${file}:${stage}`;
        const stages = names.length === 0 ? 'none is chosen' : `chosen are ${names.join(', ')}`;
        throw new errors/* InputError */.dz(`Input "reports" names the stage "${wanted}"${(0,suggest/* didYouMean */.au)(wanted, names)}; ${stages}.`);
    }
}

// EXTERNAL MODULE: ./src/plan/secrets.ts
var plan_secrets = __webpack_require__(4682);
;// CONCATENATED MODULE: ./src/plan/secret-warnings.ts

function warnOfTokenArguments(files, inputs) {
    const isGiven = (inputs.microscannerToken ?? '') !== '' || inputs.buildArgs.has(plan_secrets/* MICROSCANNER_ARG */.cP);
    if (!isGiven)
        return [];
    return files.flatMap(({ dockerfile }) => dockerfile.stages
        .filter(stage => (0,plan_secrets/* takesMicroscannerArgument */.O$)([stage]))
        .flatMap(stage => stage.consumes.args
        .filter(arg => arg.name === plan_secrets/* MICROSCANNER_ARG */.cP)
        .map(({ line }) => ({
        path: dockerfile.path,
        startLine: line,
        endLine: line,
        severity: 'warning',
        source: 'quality-stages',
        code: 'token-by-argument',
        ...(stage.name === undefined ? {} : { stage: stage.name }),
        message: `The token comes by ARG ${plan_secrets/* MICROSCANNER_ARG */.cP}: BuildKit writes it into step names, the image's history and the engine's build records (docker buildx history), which this run leaves as they are. Mount it as a secret instead: remove this line, and write\n${mountedForm(stage)}`,
    }))));
}
function mountedForm(stage) {
    const mount = 'RUN --mount=type=secret,id=microscanner,required=true \\';
    const name = new RegExp(`\\$(?:${plan_secrets/* MICROSCANNER_ARG */.cP}\\b|\\{${plan_secrets/* MICROSCANNER_ARG */.cP}\\})`, 'g');
    const user = stage.instructions.find(({ keyword, text }) => keyword === 'RUN' && name.test(text));
    const command = user?.text.trim() ?? `/microscanner $${plan_secrets/* MICROSCANNER_ARG */.cP}`;
    const read = command.replace(name, '"$(cat /run/secrets/microscanner)"');
    return `${mount}\n    ${read.replaceAll('""', '"')}`;
}

;// CONCATENATED MODULE: ./src/plan/plan-steps.ts















function planSteps(sources, inputs, facts) {
    const choices = chooseStages(sources.map(source => source.dockerfile), inputs);
    const files = sources.map(({ dockerfile, context }, i) => ({
        dockerfile,
        context,
        choices: choices[i] ?? [],
    }));
    refuseUnchosen(inputs.reports, files.flatMap(({ dockerfile, choices: own }) => own
        .filter(({ chosen }) => chosen)
        .flatMap(({ stage: { name } }) => (name === undefined ? [] : [{ file: dockerfile.path, name }]))));
    const steps = files.flatMap((file, i) => {
        const source = sources[i];
        return source === undefined ? [] : planFile(file, source, inputs, facts, sources.length > 1);
    });
    return { files, steps, diagnostics: noteworthy(files, inputs) };
}
function planFile({ dockerfile, context, choices }, source, inputs, facts, several) {
    const { path } = dockerfile;
    const id = (name) => (several ? `${path}:${name}` : name);
    const local = (target) => relativePath(facts.workingDirectory, target);
    const paths = { file: local(path), context: isRemote(context) ? context : local(context) };
    const common = { file: path, needs: [], secretEnv: [], allowFailure: false };
    const build = (stage, output, fresh) => {
        const secrets = (0,plan_secrets/* planSecrets */.Ds)(neededStages(dockerfile, stage), inputs, facts);
        const target = stage.name?.toLowerCase();
        const kept = gainsByCache(dockerfile, stage, [...inputs.noCacheFilters, ...fresh]);
        const argv = (0,build_command/* buildCommand */.O)(kept ? inputs : { ...inputs, cacheTo: [] }, {
            ...paths,
            ...(target === undefined ? {} : { target }),
            fresh,
            secrets: secrets.argv,
            output,
        });
        return {
            argv,
            secretEnv: secrets.env,
            ...(target === undefined ? {} : { target }),
            ...(secrets.skip === undefined ? {} : { skip: secrets.skip }),
        };
    };
    const takeReports = (stage) => {
        const asked = patternsOf(inputs.reports, { file: path, name: stage.name ?? '' });
        if (asked.patterns.length === 0)
            return {};
        const { argv: secrets } = (0,plan_secrets/* planSecrets */.Ds)(neededStages(dockerfile, stage), inputs, facts);
        const target = stage.name?.toLowerCase() ?? '';
        const argv = (0,report_command/* reportCommand */.E)(inputs, { context: paths.context, target, secrets });
        return { reports: { ...asked, argv } };
    };
    const steps = choices
        .filter(choice => choice.chosen)
        .map(({ stage, fresh }) => {
        const name = stage.name ?? '';
        return {
            ...common,
            ...build(stage, ['--output', 'type=cacheonly'], fresh ? [name] : []),
            ...takeReports(stage),
            id: id(name.toLowerCase()),
            kind: 'stage',
            name,
            location: { path, startLine: stage.from.startLine, endLine: stage.from.endLine },
            allowFailure: inputs.allowFailure.some(pattern => matchesName(pattern, name)),
        };
    });
    const top = { path, startLine: 1, endLine: 1 };
    if (inputs.hadolint) {
        const argv = hadolintCommand(inputs, paths.file, source.hadolintConfig, local);
        steps.push({
            ...common,
            id: id('hadolint'),
            kind: 'hadolint',
            name: 'hadolint',
            location: top,
            argv,
        });
    }
    if (inputs.buildChecks) {
        const argv = (0,build_command/* callCommand */.K)('check', inputs, paths);
        steps.push({
            ...common,
            id: id('build-checks'),
            kind: 'build-checks',
            name: 'build checks',
            location: top,
            argv,
        });
    }
    if ((0,find_sources/* wantsImage */.ti)(source, inputs)) {
        const stage = imageStage(dockerfile, inputs.imageTarget);
        const tags = [image_name/* IMAGE_PLACEHOLDER */.qY, inputs.tag].filter(tag => tag !== '');
        const output = isImageFile(inputs, facts)
            ? ['--output', image_name/* IMAGE_FILE_OUTPUT */.Jv]
            : ['--load', ...tags.flatMap(tag => ['--tag', tag])];
        const { startLine, endLine } = stage.from;
        steps.push({
            ...common,
            ...build(stage, output, []),
            id: id('image'),
            kind: 'image',
            name: stage.name ?? 'image',
            location: { path, startLine, endLine },
        });
    }
    for (const config of source.structureTests) {
        steps.push({
            ...common,
            id: id(`structure-test:${config}`),
            kind: 'structure-test',
            name: config,
            location: { path: config, startLine: 1, endLine: 1 },
            argv: structureTestCommand(local(config), inputs.platform, isImageFile(inputs, facts)),
            needs: [id('image')],
        });
    }
    return steps;
}
const isImageFile = ({ tag }, { withoutEngine = false }) => withoutEngine && tag === '';
const structureTestCommand = (config, platform, isFile) => [
    'container-structure-test',
    'test',
    ...(isFile
        ? ['--driver', 'tar', '--image', image_name/* IMAGE_FILE_PLACEHOLDER */.Nr]
        : ['--image', image_name/* IMAGE_PLACEHOLDER */.qY]),
    '--config',
    config,
    '--output',
    'json',
    ...(platform === '' ? [] : ['--platform', platform]),
];
function hadolintCommand(inputs, file, config, local) {
    const threshold = inputs.hadolintFailureThreshold;
    return [
        'hadolint',
        '--format',
        'json',
        ...(config === undefined ? [] : ['--config', local(config)]),
        ...inputs.hadolintIgnore.flatMap(rule => ['--ignore', rule]),
        ...hadolintThreshold(threshold),
        file,
    ];
}
const hadolintThreshold = (threshold) => threshold === '' ? [] : threshold === 'none' ? ['--no-fail'] : ['--failure-threshold', threshold];
function imageStage(dockerfile, target) {
    if (target === '')
        return (0,stages/* defaultStage */.sr)(dockerfile);
    const stage = (0,stages/* findStage */.U9)(dockerfile, target);
    if (stage !== undefined)
        return stage;
    const names = dockerfile.stages.flatMap(other => other.name ?? []);
    throw new errors/* InputError */.dz(`Input "image-target" names "${target}"${(0,suggest/* didYouMean */.au)(target, names)}; stages of ${dockerfile.path} are ${names.join(', ')}.`);
}
function gainsByCache(dockerfile, stage, rerun) {
    const names = new Set(rerun.map(name => name.toLowerCase()));
    return neededStages(dockerfile, stage).some(({ name, instructions }) => !names.has(name?.toLowerCase() ?? '') && instructions.some(({ keyword }) => keyword === 'RUN'));
}
function neededStages(dockerfile, stage) {
    const reachable = (0,stages/* reachableStages */.JR)(dockerfile, stage.index);
    return dockerfile.stages.filter(other => reachable.has(other.index));
}
function noteworthy(files, inputs) {
    const warn = (path, message) => ({
        path,
        startLine: 1,
        endLine: 1,
        severity: 'warning',
        source: 'quality-stages',
        message,
    });
    const without = files
        .filter(file => !inputs.stages.includes('!*') && !file.choices.some(({ chosen }) => chosen))
        .map(({ dockerfile }) => warn(dockerfile.path, noQualityStage(dockerfile)));
    const unread = files
        .filter(({ dockerfile }) => (dockerfile.encoding ?? 'utf-8') !== 'utf-8')
        .map(({ dockerfile }) => warn(dockerfile.path, `This Dockerfile is written in ${dockerfile.encoding ?? ''}, which BuildKit cannot read. Save it as UTF-8.`));
    const first = files[0]?.dockerfile.path ?? 'Dockerfile';
    const unused = (0,plan_secrets/* unusedSecrets */.yq)(files.map(file => file.dockerfile), inputs).map(secret => warn(first, `The secret "${secret}" is given, but no stage mounts it.`));
    return [...without, ...unread, ...unused, ...warnOfTokenArguments(files, inputs)];
}
function noQualityStage(dockerfile) {
    const names = (0,stage_graph/* forgottenStages */.kI)(dockerfile, [dockerfile.stages.length - 1]).map(({ name }) => `${name}${(0,quality_words/* didYouMeanWord */.i4)(name)}`);
    const hint = names.length === 0
        ? 'Name one so, or set the input "stages"'
        : `Rename one, or set the input "stages"; "docker build" never builds ${names.join(', ')}`;
    return `No stage is a quality stage: no stage that nothing builds on says so by its name (test, lint, check, security, …). ${hint}.`;
}
const isRemote = (context) => /^(?:https?:\/\/|git@|git:\/\/|ssh:\/\/|docker-image:\/\/|oci-layout:\/\/|-$)/.test(context);
function targetsCommand({ dockerfile, context }, inputs, workingDirectory) {
    return (0,build_command/* callCommand */.K)('targets', inputs, {
        file: relativePath(workingDirectory, dockerfile.path),
        context: isRemote(context) ? context : relativePath(workingDirectory, context),
    });
}
function relativePath(from, to) {
    const path = external_node_path_.posix.relative(from, to);
    return path === '' ? '.' : path.startsWith('-') ? `./${path}` : path;
}


/***/ }),

/***/ 8234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ QUALITY_WORDS),
/* harmony export */   IN: () => (/* binding */ nameParts),
/* harmony export */   i4: () => (/* binding */ didYouMeanWord)
/* harmony export */ });
/* unused harmony export findNearWord */
const QUALITY_WORDS = new Set(`test check lint security audit scan typecheck types verify validate format fmt vet unit integration e2e spec
   coverage analyze quality ci`.split(/\s+/));
const NEAR_WORDS = {
    analyse: 'analyze',
    analysis: 'analyze',
    critic: 'lint',
    cov: 'coverage',
    style: 'lint',
    type: 'types',
    typing: 'types',
    validation: 'validate',
    verification: 'verify',
    vulnerabilities: 'scan',
};
function nameParts(name) {
    return [...name.matchAll(/\p{Lu}?[\p{Ll}\d]+|\p{Lu}+(?!\p{Ll})/gu)].map(([part]) => part.toLowerCase());
}
function findNearWord(name) {
    const words = [...QUALITY_WORDS];
    for (const part of nameParts(name)) {
        const near = NEAR_WORDS[part] ??
            words.find(word => isFormOf(word, part)) ??
            words.find(word => word.length > 3 && word !== part && sorted(word) === sorted(part));
        if (near !== undefined)
            return near;
    }
    return undefined;
}
function didYouMeanWord(name) {
    const word = findNearWord(name);
    return word === undefined ? '' : ` (did you mean "${word}"?)`;
}
function isFormOf(word, part) {
    const stem = word.replace(/e$/, '');
    if (!part.startsWith(stem))
        return false;
    const ending = part.slice(stem.length);
    const isDoubled = ending.startsWith(stem.at(-1) ?? '');
    return /^(?:e?s|ers?|ed|ing)$/.test(isDoubled ? ending.slice(1) : ending);
}
const sorted = (word) => word.split('').sort().join('');


/***/ }),

/***/ 5053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ reportCommand),
/* harmony export */   M: () => (/* binding */ DERIVED_PLACEHOLDER)
/* harmony export */ });
/* harmony import */ var _build_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(171);

const DERIVED_PLACEHOLDER = '{derived}';
function reportCommand(inputs, request) {
    const { context, target, secrets } = request;
    const quiet = {
        ...inputs,
        buildArgs: new Map([...inputs.buildArgs, ['BUILDKIT_DOCKERFILE_CHECK', 'skip=all']]),
        cacheFrom: inputs.cacheFrom.map(source => source.replaceAll('{stage}', target)),
        cacheTo: [],
        noCache: false,
        noCacheFilters: [],
        pull: false,
        labels: [],
    };
    return (0,_build_command_js__WEBPACK_IMPORTED_MODULE_0__/* .buildCommand */ .O)(quiet, {
        file: DERIVED_PLACEHOLDER,
        context,
        fresh: [],
        secrets,
        output: ['--output', 'type=tar,dest=-'],
    });
}


/***/ })

};
