export const id = 478;
export const ids = [478,556];
export const modules = {

/***/ 1198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ renderBanner),
/* harmony export */   e$: () => (/* binding */ ownLines),
/* harmony export */   pn: () => (/* binding */ readBanner),
/* harmony export */   vw: () => (/* binding */ keepOwnLines)
/* harmony export */ });
const MARK = 'Generated from';
const START_OWN = 'quality-stages: own lines start';
const END_OWN = 'quality-stages: own lines end';
function renderBanner({ file, argv, notes = [] }, sign = '#') {
    const lines = [
        `${MARK} ${file} by: quality-stages ${argv.map(quoteWord).join(' ')}`,
        'Change the Dockerfile and run that again; what stands between the markers for own lines is kept.',
        ...notes,
    ];
    return lines.map(line => `${sign} ${line}`.trimEnd()).join('\n');
}
function readBanner(text) {
    const line = text.split('\n', 5).find(candidate => candidate.includes(`${MARK} `));
    const command = line === undefined ? undefined : /by: quality-stages (.+?)\s*$/.exec(line)?.[1];
    return command === undefined
        ? undefined
        : [...command.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(([, quoted, plain]) => quoted?.replaceAll(`'\\''`, "'") ?? plain ?? '');
}
const ownLines = (sign = '#', indent = '') => `${indent}${sign} ${START_OWN}\n${indent}${sign} ${END_OWN}`;
function keepOwnLines(generated, old) {
    const own = old === undefined ? undefined : cutOwnLines(old);
    if (own === undefined || own.body.length === 0)
        return generated;
    const lines = generated.split('\n');
    const start = lines.findIndex(line => line.includes(START_OWN));
    return start < 0 ? generated : lines.toSpliced(start + 1, 0, ...own.body).join('\n');
}
function cutOwnLines(text) {
    const lines = text.split('\n');
    const start = lines.findIndex(line => line.includes(START_OWN));
    const end = lines.findIndex(line => line.includes(END_OWN));
    return start < 0 || end < start ? undefined : { body: lines.slice(start + 1, end) };
}
const quoteWord = (word) => /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;


/***/ }),

/***/ 556:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GENERATORS: () => (/* binding */ GENERATORS)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/generate/generated-file.ts
var generated_file = __webpack_require__(1198);
;// CONCATENATED MODULE: ./src/generate/names.ts
const JOB_ID = {
    adapt: text => prefixed(text.replace(/[^A-Za-z0-9_-]/g, '-'), /^[A-Za-z_]/, '_'),
    longest: 100,
};
const DNS_LABEL = {
    adapt: text => {
        const label = text
            .toLowerCase()
            .replace(/[^a-z0-9-]+/g, '-')
            .replace(/^-+|-+$/g, '');
        return prefixed(label, /^[a-z]/, 's-')
            .slice(0, 63)
            .replace(/-+$/, '');
    },
    longest: 63,
};
const BAKE_NAME = {
    adapt: text => text.replace(/[^A-Za-z0-9_-]/g, '_') || '_',
    longest: Infinity,
};
const MAKE_TARGET = {
    adapt: text => prefixed(text.replace(/[^A-Za-z0-9_.-]/g, '-'), /^[A-Za-z0-9_]/, '_'),
    longest: Infinity,
};
const ANY_NAME = { adapt: text => text, longest: Infinity };
const IMAGE_TAG = {
    adapt: text => prefixed(text.replace(/[^A-Za-z0-9_.-]/g, '-'), /^[A-Za-z0-9_]/, '_').slice(0, 128),
    longest: 128,
};
function mapNames(names, rule, taken = []) {
    const used = new Set(taken);
    const mapped = new Map();
    const take = (name, wanted) => {
        let free = wanted;
        for (let i = 2; used.has(free); i++) {
            const end = `-${i}`;
            free = wanted.slice(0, rule.longest - end.length) + end;
        }
        used.add(free);
        mapped.set(name, free);
    };
    for (const name of names) {
        if (rule.adapt(name) === name && !used.has(name))
            take(name, name);
    }
    for (const name of names)
        if (!mapped.has(name))
            take(name, rule.adapt(name));
    return name => mapped.get(name) ?? rule.adapt(name);
}
const prefixed = (text, start, prefix) => start.test(text) ? text : prefix + text;

// EXTERNAL MODULE: ./src/generate/quality-process.ts
var quality_process = __webpack_require__(3686);
;// CONCATENATED MODULE: ./src/generate/bake.ts




function generateBake(process, { argv }) {
    const nameOf = mapNames(process.stages.map(({ target }) => target), BAKE_NAME, ['quality', 'images', 'default', 'image', '_common']);
    const tokens = [...process.stages, process.release].flatMap(({ secrets }) => secrets.filter(({ way }) => way === 'argument').map(({ id }) => id));
    const fromEnvironment = process.buildArgs.filter(argument => !argument.includes('='));
    const variables = [
        ...new Set([...process.stages, process.release].flatMap(s => (0,quality_process/* stageVariables */.U4)(s, false))),
    ];
    const notes = [
        ...(variables.length === 0 ? [] : [`Takes from the environment: ${variables.join(', ')}.`]),
        ...(0,quality_process/* tokenNotes */.Fj)(process),
    ];
    const quality = process.stages.length === 0 ? [] : ['quality'];
    const blocks = [
        (0,generated_file/* renderBanner */.D8)({ file: process.file, argv, notes }),
        ...[...new Set([...fromEnvironment, ...tokens])].map(name => block('variable', name, ['default = null'])),
        block('group', 'default', [`targets = ${list([...quality, 'images'])}`]),
        ...quality.map(name => block('group', name, [`targets = ${list(process.stages.map(s => nameOf(s.target)))}`])),
        block('group', 'images', ['targets = ["image"]']),
        block('target', '_common', commonAttributes(process)),
        ...process.stages.map(stage => block('target', nameOf(stage.target), [
            ...buildAttributes(process, stage),
            'output = ["type=cacheonly"]',
        ])),
        block('target', 'image', [
            ...buildAttributes(process, process.release),
            `tags = [${quote(process.image)}]`,
            'output = ["type=docker"]',
        ]),
        (0,generated_file/* ownLines */.e$)(),
    ];
    return `${blocks.join('\n\n')}\n`;
}
function commonAttributes({ file, context, buildContexts, platform }) {
    return [
        `context = ${quote(context)}`,
        `dockerfile = ${quote(external_node_path_.posix.relative(context, file))}`,
        ...(buildContexts.length === 0 ? [] : [`contexts = ${map(buildContexts.map(splitPair))}`]),
        ...(platform === '' ? [] : [`platforms = ${list(platform.split(','))}`]),
    ];
}
function buildAttributes(process, stage) {
    const mounts = stage.secrets.filter(({ way }) => way === 'mount');
    const args = [
        ...process.buildArgs.map(a => (a.includes('=') ? splitPair(a) : [a, a])),
        ...stage.secrets.filter(({ way }) => way === 'argument').map(({ id }) => [id, id]),
    ];
    return [
        'inherits = ["_common"]',
        ...(stage.target === undefined ? [] : [`target = ${quote(stage.target)}`]),
        ...(args.length === 0 ? [] : [`args = ${map(args)}`]),
        ...(stage.fresh && stage.target !== undefined
            ? [`no-cache-filter = [${quote(stage.target)}]`]
            : []),
        ...(mounts.length === 0
            ? []
            : [`secret = ${list(mounts.map(m => `id=${m.id},env=${m.variable}`))}`]),
        ...(stage.ssh.length === 0 ? [] : [`ssh = ${list(stage.ssh)}`]),
    ];
}
function splitPair(pair) {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), quote(pair.slice(at + 1))];
}
const block = (kind, name, lines) => [`${kind} ${quote(name)} {`, ...lines.map(line => `  ${line}`), '}'].join('\n');
const quote = (text) => JSON.stringify(text)
    .replaceAll('${', () => '$${')
    .replaceAll('%{', () => '%%{');
const list = (words) => `[${words.map(quote).join(', ')}]`;
const map = (pairs) => `{\n${pairs.map(([key, value]) => `    ${quote(key)} = ${value}`).join('\n')}\n  }`;

// EXTERNAL MODULE: ./src/plan/plan-steps.ts + 4 modules
var plan_steps = __webpack_require__(5324);
;// CONCATENATED MODULE: ./src/generate/build-arguments.ts


const SSH_KEY_FILE = '/tmp/quality-stages-ssh-key';
const writeSshKey = ({ ssh }) => ssh.length === 0 ? [] : ['umask 077', `printf '%s\\n' "$${quality_process/* SSH_VARIABLE */.il}" > ${SSH_KEY_FILE}`];
function buildArguments(process, stage, output, ssh = 'key') {
    const each = (flag, values) => values.flatMap(value => [flag, value]);
    return [
        ...(stage.target === undefined ? [] : ['--target', stage.target]),
        ...output,
        ...(process.platform === '' ? [] : ['--platform', process.platform]),
        ...each('--build-arg', process.buildArgs),
        ...each('--build-context', process.buildContexts),
        ...(stage.fresh && stage.target !== undefined ? ['--no-cache-filter', stage.target] : []),
        ...stage.secrets.flatMap(({ id, way, variable }) => way === 'mount' ? ['--secret', `id=${id},env=${variable}`] : ['--build-arg', id]),
        ...each('--ssh', stage.ssh.map(id => (ssh === 'agent' ? id : `${id}=${SSH_KEY_FILE}`))),
        '--file',
        process.file,
        process.context,
    ];
}
function hadolintArguments({ file, hadolint }) {
    if (hadolint === undefined)
        return [];
    return [
        ...(hadolint.config === undefined ? [] : ['--config', hadolint.config]),
        ...hadolint.ignore.flatMap(rule => ['--ignore', rule]),
        ...(0,plan_steps/* hadolintThreshold */.nF)(hadolint.threshold),
        file,
    ];
}

;// CONCATENATED MODULE: ./src/generate/shell.ts
const shellWord = (word) => /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
const shellLine = (argv) => argv.map(shellWord).join(' ');

;// CONCATENATED MODULE: ./src/generate/tool-images.ts
const HADOLINT_IMAGE = 'hadolint/hadolint:v2.15.1';
const STRUCTURE_TEST_IMAGE = 'ghcr.io/googlecontainertools/container-structure-test:1.22.0';
const DOCKER_IMAGE = 'docker:28';
const BUILDKIT_IMAGE = 'moby/buildkit:v0.25.1-rootless';
const CHECKOUT_ACTION = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8';
const CHECKOUT_VERSION = 'v5.0.0';

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/generate/yaml.ts

const renderYaml = (document) => (0,dist/* stringify */.As)(document, {
    aliasDuplicateObjects: false,
    lineWidth: 0,
    singleQuote: true,
    nullStr: '',
}).replace(/: $/gm, ':');

;// CONCATENATED MODULE: ./src/generate/cloudbuild.ts







function generateCloudbuild(process, { argv }) {
    const targets = process.stages.map(({ target }) => target);
    const tests = process.structureTests.map((config, i) => ({
        id: process.structureTests.length > 1 ? `structure-test-${i + 1}` : 'structure-test',
        name: STRUCTURE_TEST_IMAGE,
        args: ['test', '--image', '${_IMAGE}', '--config', escapeDollars(config)],
        waitFor: ['image'],
    }));
    const idOf = mapNames(targets, ANY_NAME, ['image', 'hadolint', ...tests.map(({ id }) => id)]);
    const tagOf = mapNames(targets, IMAGE_TAG, ['latest']);
    const isPushed = ({ secrets }) => secrets.every(({ way }) => way === 'mount');
    const stages = process.stages.map(stage => ({
        id: idOf(stage.target),
        ...buildStep(process, stage, isPushed(stage) ? `\${_IMAGE}:${tagOf(stage.target)}` : undefined),
    }));
    const image = { id: 'image', ...buildStep(process, process.release, '${_IMAGE}') };
    const lint = {
        id: 'hadolint',
        name: HADOLINT_IMAGE,
        entrypoint: 'hadolint',
        args: hadolintArguments(process).map(escapeDollars),
        waitFor: ['-'],
    };
    const pushed = process.stages.filter(isPushed);
    const variables = (0,quality_process/* secretVariables */.c8)(process);
    const document = {
        steps: [...stages, image, ...tests, ...(process.hadolint === undefined ? [] : [lint])],
        images: ['${_IMAGE}', ...pushed.map(stage => `\${_IMAGE}:${tagOf(stage.target)}`)],
        substitutions: {
            _IMAGE: process.image.includes('/')
                ? process.image
                : `gcr.io/\${PROJECT_ID}/${process.image}`,
        },
        options: { dynamicSubstitutions: true, logging: 'CLOUD_LOGGING_ONLY' },
        timeout: '1200s',
        ...(variables.length === 0
            ? {}
            : {
                availableSecrets: {
                    secretManager: variables.map(variable => ({
                        versionName: `projects/\${PROJECT_ID}/secrets/${variable}/versions/latest`,
                        env: variable,
                    })),
                },
            }),
    };
    const notes = [
        ...(variables.length === 0 ? [] : [`Secrets in Secret Manager: ${variables.join(', ')}.`]),
        ...(0,quality_process/* tokenNotes */.Fj)(process),
    ];
    const banner = (0,generated_file/* renderBanner */.D8)({ file: process.file, argv, notes });
    return `${banner}\n${renderYaml(document)}${(0,generated_file/* ownLines */.e$)()}\n`;
}
function buildStep(process, stage, tag) {
    const output = tag === undefined
        ? ['--output', 'type=cacheonly']
        : ['--cache-from', tag, '--cache-to', 'type=inline', '--tag', tag, '--load'];
    const words = ['buildx', 'build', ...buildArguments(process, stage, output)];
    const escaped = (word) => (word === tag ? word : escapeDollars(word));
    const variables = (0,quality_process/* stageVariables */.U4)(stage);
    const key = writeSshKey(stage);
    const script = [
        'set -eu',
        ...key.map(escapeDollars),
        `docker ${words.map(word => (word === tag ? `"${word}"` : escaped(shellWord(word)))).join(' ')}`,
    ];
    return {
        name: DOCKER_IMAGE,
        ...(key.length === 0
            ? { entrypoint: 'docker', args: words.map(escaped) }
            : { entrypoint: 'sh', args: ['-c', `${script.join('\n')}\n`] }),
        ...(variables.length === 0 ? {} : { secretEnv: variables }),
        waitFor: ['-'],
    };
}
const escapeDollars = (word) => word.replaceAll('$', '$$$$');

;// CONCATENATED MODULE: ./src/generate/github-workflow.ts







const OUR_ACTION = 'quality-stages/quality-stages@v0';
const MOUNTED = 'docker run --rm --volume "$PWD:/work:ro" --workdir /work';
function generateGithubWorkflow(process, options) {
    const document = {
        name: process.context === '.' ? 'Quality' : `Quality of ${process.context}`,
        on: { push: { branches: ['main', 'master'] }, pull_request: null, merge_group: null },
        permissions: { contents: 'read' },
        concurrency: {
            group: '${{ github.workflow }}-${{ github.ref }}',
            'cancel-in-progress': true,
        },
        jobs: options.action ? actionJob(process, options) : plainJobs(process),
    };
    const variables = (0,quality_process/* secretVariables */.c8)(process);
    const notes = variables.length === 0 ? [] : [`Secrets of the repository: ${variables.join(', ')}.`];
    const banner = (0,generated_file/* renderBanner */.D8)({ file: process.file, argv: options.argv, notes });
    const yaml = renderYaml(document).replaceAll(CHECKOUT_ACTION, `${CHECKOUT_ACTION} # ${CHECKOUT_VERSION}`);
    return `${banner}\n${yaml}${(0,generated_file/* ownLines */.e$)('#', '  ')}\n`;
}
const checkout = { uses: CHECKOUT_ACTION, with: { 'persist-credentials': false } };
function plainJobs(process) {
    const idOf = mapNames(process.stages.map(({ target }) => target), JOB_ID, ['hadolint', 'image']);
    const jobs = {};
    for (const stage of process.stages) {
        const output = ['--output', 'type=cacheonly'];
        jobs[idOf(stage.target)] = job(stage.name, stage, [github_workflow_buildStep(process, stage, output)]);
    }
    if (process.hadolint !== undefined) {
        const run = `${MOUNTED} ${HADOLINT_IMAGE} hadolint ${words(hadolintArguments(process))}`;
        jobs['hadolint'] = job('hadolint', undefined, [{ run }]);
    }
    const output = ['--load', '--tag', process.image];
    const tests = process.structureTests.map(config => ({
        ...condition(process.release),
        run: `${MOUNTED} --volume /var/run/docker.sock:/var/run/docker.sock ${STRUCTURE_TEST_IMAGE} test --image ${process.image} --config ${words([config])}`,
    }));
    jobs['image'] = job('image', process.release, [
        github_workflow_buildStep(process, process.release, output),
        ...tests,
    ]);
    return jobs;
}
function job(name, stage, steps) {
    const variables = stage === undefined ? [] : (0,quality_process/* stageVariables */.U4)(stage);
    return {
        name,
        'runs-on': 'ubuntu-latest',
        ...(variables.length === 0 ? {} : { env: fromSecrets(variables) }),
        steps: [checkout, ...steps],
    };
}
const fromSecrets = (variables) => Object.fromEntries(variables.map(name => [name, `\${{ secrets.${name} }}`]));
function github_workflow_buildStep(process, stage, output) {
    const build = `docker buildx build ${words(buildArguments(process, stage, output))}`;
    const lines = [...writeSshKey(stage), build];
    return {
        ...condition(stage),
        run: lines.length === 1 ? build : `${lines.join('\n')}\n`,
    };
}
function condition({ secrets }) {
    const needed = secrets.filter(({ required }) => required);
    return needed.length === 0
        ? {}
        : { if: needed.map(({ variable }) => `env.${variable} != ''`).join(' && ') };
}
const words = (argv) => escapeExpression(shellLine(argv));
function actionJob(process, { given }) {
    const all = [...process.stages, process.release].flatMap(stage => stage.secrets);
    const mounts = [...new Map(all.filter(({ way }) => way === 'mount').map(s => [s.id, s])).values()];
    const takesToken = all.some(({ way }) => way === 'argument');
    const inputs = {
        ...Object.fromEntries([...given].map(([name, value]) => [name, escapeExpression(value)])),
        ...(mounts.length === 0
            ? {}
            : { 'secret-envs': mounts.map(({ id, variable }) => `${id}=${variable}\n`).join('') }),
        ...(takesToken ? { 'microscanner-token': '${{ secrets.MICROSCANNER }}' } : {}),
    };
    const step = {
        uses: OUR_ACTION,
        ...(Object.keys(inputs).length === 0 ? {} : { with: inputs }),
        ...(mounts.length === 0 ? {} : { env: fromSecrets(mounts.map(({ variable }) => variable)) }),
    };
    const hasSsh = [...process.stages, process.release].some(({ ssh }) => ssh.length > 0);
    const agent = {
        run: [
            'eval "$(ssh-agent -s)"',
            'ssh-add - <<< "$SSH_PRIVATE_KEY"',
            'echo "SSH_AUTH_SOCK=$SSH_AUTH_SOCK" >> "$GITHUB_ENV"',
            '',
        ].join('\n'),
        env: fromSecrets(['SSH_PRIVATE_KEY']),
    };
    const steps = [checkout, ...(hasSsh ? [agent] : []), step];
    return { quality: { 'runs-on': 'ubuntu-latest', steps } };
}
const escapeExpression = (text) => text.replaceAll('${{', () => "${{ '${{' }}");

;// CONCATENATED MODULE: ./src/generate/github-workflow-hcl.ts






const DOCKER = 'actions/docker/cli@master';
function generateGithubWorkflowHcl(process, { argv }) {
    const actions = [];
    const names = [];
    const add = (name, attributes) => {
        names.push(name);
        const lines = Object.entries(attributes).map(([key, value]) => `  ${key} = ${value}`);
        actions.push([`action ${github_workflow_hcl_quote(name)} {`, ...lines, '}'].join('\n'));
    };
    const tests = process.structureTests.map((_, i) => process.structureTests.length > 1 ? `structure-test-${i + 1}` : 'structure-test');
    const nameOf = mapNames(process.stages.map(({ target }) => target), ANY_NAME, ['hadolint', 'image', ...tests]);
    for (const stage of process.stages) {
        add(nameOf(stage.target), build(process, stage, ['--output', 'type=cacheonly']));
    }
    if (process.hadolint !== undefined) {
        const args = ['hadolint', ...hadolintArguments(process)];
        add('hadolint', { uses: github_workflow_hcl_quote(`docker://${HADOLINT_IMAGE}`), args: github_workflow_hcl_list(args) });
    }
    add('image', build(process, process.release, ['--tag', process.image]));
    process.structureTests.forEach((config, i) => {
        add(tests[i] ?? '', {
            needs: github_workflow_hcl_quote('image'),
            uses: github_workflow_hcl_quote(`docker://${STRUCTURE_TEST_IMAGE}`),
            args: github_workflow_hcl_list(['test', '--image', process.image, '--config', config]),
        });
    });
    const workflow = `workflow "Quality" {\n  on = "push"\n  resolves = ${github_workflow_hcl_list(names)}\n}`;
    const notes = [
        'GitHub stopped running files of this format on 2019-09-30; "generate github-workflow" makes one that runs.',
        ...(0,quality_process/* tokenNotes */.Fj)(process),
    ];
    const banner = (0,generated_file/* renderBanner */.D8)({ file: process.file, argv, notes });
    return `${[banner, workflow, ...actions, (0,generated_file/* ownLines */.e$)()].join('\n\n')}\n`;
}
function build(process, stage, output) {
    const words = ['build', ...buildArguments(process, stage, output)];
    const variables = (0,quality_process/* stageVariables */.U4)(stage);
    const key = writeSshKey(stage);
    const script = [...key, `docker ${shellLine(words)}`].join(' && ');
    return {
        uses: github_workflow_hcl_quote(DOCKER),
        ...(key.length === 0 ? { args: github_workflow_hcl_list(words) } : { runs: github_workflow_hcl_list(['sh', '-c']), args: github_workflow_hcl_list([script]) }),
        env: '{ DOCKER_BUILDKIT = "1" }',
        ...(variables.length === 0 ? {} : { secrets: github_workflow_hcl_list(variables) }),
    };
}
const github_workflow_hcl_quote = (text) => JSON.stringify(text).replaceAll('${', () => '$${');
const github_workflow_hcl_list = (words) => `[${words.map(github_workflow_hcl_quote).join(', ')}]`;

;// CONCATENATED MODULE: ./src/generate/gitlab-ci.ts






const RESERVED = new Set(`default include stages variables workflow image services cache before_script after_script pages
   spec identity hadolint validate true false nil null`.split(/\s+/));
function generateGitlabCi(process, { argv }) {
    const jobs = process.stages.map(stage => [
        RESERVED.has(stage.target) ? `stage ${stage.target}` : stage.target,
        {
            extends: '.docker',
            needs: [],
            ...rules(stage),
            script: [...writeSshKey(stage), gitlab_ci_build(process, stage, ['--output', 'type=cacheonly'])],
        },
    ]);
    const document = {
        stages: ['quality'],
        variables: { DOCKER_TLS_CERTDIR: '/certs' },
        '.docker': { stage: 'quality', image: DOCKER_IMAGE, services: [`${DOCKER_IMAGE}-dind`] },
        ...Object.fromEntries(jobs),
        ...(process.hadolint === undefined ? {} : { hadolint: hadolintJob(process) }),
        validate: {
            extends: '.docker',
            needs: [],
            ...rules(process.release),
            script: [
                ...writeSshKey(process.release),
                gitlab_ci_build(process, process.release, ['--load', '--tag', process.image]),
                ...process.structureTests.map((config, i) => structureTest(process, config, i)),
            ],
            ...(process.structureTests.length === 0
                ? {}
                : { artifacts: { when: 'always', reports: { junit: 'structure-test-*.xml' } } }),
        },
    };
    const variables = (0,quality_process/* secretVariables */.c8)(process);
    const notes = variables.length === 0
        ? []
        : [
            `Masked and hidden CI/CD variables that the project's settings need: ${variables.join(', ')}.`,
        ];
    const banner = (0,generated_file/* renderBanner */.D8)({ file: process.file, argv, notes });
    return `${banner}\n${renderYaml(document)}${(0,generated_file/* ownLines */.e$)()}\n`;
}
function rules({ secrets }) {
    const needed = secrets.filter(({ required }) => required).map(({ variable }) => `$${variable}`);
    return needed.length === 0 ? {} : { rules: [{ if: needed.join(' && ') }] };
}
const gitlab_ci_build = (process, stage, output) => `docker buildx build ${shellLine(buildArguments(process, stage, output))}`;
function structureTest({ image }, config, i) {
    const report = `structure-test-${i + 1}.xml`;
    const run = `docker run --rm --volume /var/run/docker.sock:/var/run/docker.sock --volume "$PWD:$PWD" --workdir "$PWD" ${STRUCTURE_TEST_IMAGE}`;
    return `${run} test --image ${image} --config ${shellWord(config)} --output junit --test-report ${report}`;
}
function hadolintJob(process) {
    return {
        stage: 'quality',
        image: { name: `${HADOLINT_IMAGE}-debian`, entrypoint: [''] },
        needs: [],
        script: [
            `hadolint --format gitlab_codeclimate --no-fail ${shellLine(hadolintArguments(process))} > hadolint.json`,
            `hadolint ${shellLine(hadolintArguments(process))}`,
        ],
        artifacts: { when: 'always', reports: { codequality: 'hadolint.json' } },
    };
}

;// CONCATENATED MODULE: ./src/generate/kubernetes-secret.ts

const SECRET = 'quality-stages';
function secretNote(process) {
    const keys = (0,quality_process/* secretVariables */.c8)(process);
    return keys.length === 0
        ? []
        : [`The Kubernetes secret "${SECRET}" needs these keys: ${keys.join(', ')}.`];
}

;// CONCATENATED MODULE: ./src/generate/knative-build-template.ts








const SOCKET = { name: 'docker-socket', mountPath: '/var/run/docker.sock' };
function generateKnativeBuildTemplate(process, { argv }) {
    const nameOf = mapNames(process.stages.map(({ target }) => target), DNS_LABEL, ['hadolint', 'image', ...process.structureTests.map((_, i) => `structure-test-${i + 1}`)]);
    const steps = [
        ...(process.hadolint === undefined
            ? []
            : [
                {
                    name: 'hadolint',
                    image: HADOLINT_IMAGE,
                    command: ['hadolint'],
                    args: hadolintArguments(process),
                },
            ]),
        ...process.stages.map(stage => knative_build_template_buildStep(process, stage, nameOf(stage.target), ['--output', 'type=cacheonly'])),
        knative_build_template_buildStep(process, process.release, 'image', ['--tag', '${IMAGE}']),
        ...process.structureTests.map((config, i) => ({
            name: `structure-test-${i + 1}`,
            image: STRUCTURE_TEST_IMAGE,
            args: ['test', '--image', '${IMAGE}', '--config', config],
            volumeMounts: [SOCKET],
        })),
    ];
    const document = {
        apiVersion: 'build.knative.dev/v1alpha1',
        kind: 'BuildTemplate',
        metadata: { name: `${DNS_LABEL.adapt(process.image)}-quality`.slice(0, 63) },
        spec: {
            parameters: [{ name: 'IMAGE', description: 'Name of the image to build' }],
            steps,
            volumes: [{ name: SOCKET.name, hostPath: { path: SOCKET.mountPath, type: 'Socket' } }],
        },
    };
    const notes = [
        'Knative Build was replaced by Tekton in 2019; "generate tekton" makes a Pipeline.',
        ...secretNote(process),
        ...(0,quality_process/* tokenNotes */.Fj)(process),
    ];
    const banner = (0,generated_file/* renderBanner */.D8)({ file: process.file, argv, notes });
    return `${banner}\n${renderYaml(document)}${(0,generated_file/* ownLines */.e$)('#', '  ')}\n`;
}
function knative_build_template_buildStep(process, stage, name, output) {
    const words = ['build', ...buildArguments(process, stage, output)];
    const key = writeSshKey(stage);
    return {
        name,
        image: DOCKER_IMAGE,
        ...(key.length === 0
            ? { command: ['docker'], args: words }
            : { command: ['sh', '-c'], args: [[...key, `docker ${shellLine(words)}`].join(' && ')] }),
        env: [
            { name: 'DOCKER_BUILDKIT', value: '1' },
            ...(0,quality_process/* stageVariables */.U4)(stage).map(variable => ({
                name: variable,
                valueFrom: { secretKeyRef: { name: SECRET, key: variable } },
            })),
        ],
        volumeMounts: [SOCKET],
    };
}

;// CONCATENATED MODULE: ./src/generate/makefile.ts






const OWN = ['help', 'all', 'verify', 'image', 'validate'];
const TO_CACHE = ['--output', 'type=cacheonly'];
function generateMakefile(process, { argv }) {
    const rules = listRules(process);
    const notes = [
        'Run it from the root of the repository; "make --jobs verify" runs all checks side by side.',
        ...(0,quality_process/* tokenNotes */.Fj)(process),
    ];
    return [
        (0,generated_file/* renderBanner */.D8)({ file: process.file, argv, notes }),
        '',
        `IMAGE ?= ${makefile_escapeDollars(process.image)}`,
        'DOCKER ?= docker',
        `HADOLINT ?= $(DOCKER) run --rm --volume "$(CURDIR):/work:ro" --workdir /work ${HADOLINT_IMAGE} hadolint`,
        `STRUCTURE_TEST ?= $(DOCKER) run --rm --volume "$(CURDIR):/work:ro" --workdir /work --volume /var/run/docker.sock:/var/run/docker.sock ${STRUCTURE_TEST_IMAGE}`,
        'BUILD_FLAGS ?=',
        'RUN_FLAGS ?= --rm --interactive --tty',
        '# One failing check does not hide the others.',
        'MAKEFLAGS += --keep-going',
        '',
        `.PHONY: ${['help', ...rules.map(({ name }) => name)].join(' ')}`,
        '',
        'help: ## Shows this list',
        `\t@awk -F ':.*## ' '/^[^\\t#]+:.*## / {printf "  %-20s %s\\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))`,
        '',
        rules.map(renderRule).join('\n\n'),
        '',
        (0,generated_file/* ownLines */.e$)(),
        '',
    ].join('\n');
}
function listRules(process) {
    const targets = [...process.stages, ...process.people].map(({ target }) => target);
    const lintName = ['lint', 'hadolint', 'lint-dockerfile'].find(name => !targets.includes(name));
    const lint = {
        name: lintName ?? 'lint-with-hadolint',
        needs: [],
        help: 'Lints the Dockerfile with hadolint',
        recipe: [`$(HADOLINT) ${makefile_words(hadolintArguments(process))}`],
    };
    const nameOf = mapNames(targets, MAKE_TARGET, [...OWN, lint.name]);
    const stages = process.stages.map(stage => ({
        name: nameOf(stage.target),
        needs: [],
        help: describe(stage, 'Builds'),
        recipe: [...guards(stage), makefile_build(process, stage, TO_CACHE)],
    }));
    const image = {
        name: 'image',
        needs: [],
        help: 'Builds the image',
        recipe: [
            ...guards(process.release),
            makefile_build(process, process.release, ['--load', '--tag', '$(IMAGE)']),
        ],
    };
    const validate = {
        name: 'validate',
        needs: ['image'],
        help: 'Runs the structure tests on the image',
        recipe: process.structureTests.map(config => `$(STRUCTURE_TEST) test --image $(IMAGE) --config ${makefile_words([config])}`),
    };
    const checks = [
        ...stages,
        ...(process.hadolint === undefined ? [] : [lint]),
        ...(validate.recipe.length === 0 ? [] : [validate]),
    ];
    return [
        ...checks,
        image,
        ...process.people.map(stage => personRule(process, stage, nameOf(stage.target))),
        { name: 'verify', needs: checks.map(({ name }) => name), help: 'Runs every check', recipe: [] },
        {
            name: 'all',
            needs: ['verify', 'image'],
            help: 'Runs every check and builds the image',
            recipe: [],
        },
    ];
}
const renderRule = ({ name, needs, help, recipe }) => [
    `${name}:${needs.map(need => ` ${need}`).join('')} ## ${makefile_escapeDollars(help.replace(/[#\s]+/g, ' '))}`,
    ...recipe.map(line => `\t${line}`),
].join('\n');
const describe = ({ name, description }, verb) => description === undefined ? `${verb} the stage ${name}` : `${name} ${description}`;
function personRule(process, stage, name) {
    const image = `$(IMAGE):${stage.target}`;
    return {
        name,
        needs: [],
        help: describe(stage, 'Starts'),
        recipe: [
            ...guards(stage),
            makefile_build(process, stage, ['--load', '--tag', image]),
            `$(DOCKER) run $(RUN_FLAGS) --publish-all ${image}`,
        ],
    };
}
const guards = ({ secrets }) => secrets.filter(({ required }) => required).map(({ variable }) => `@: "$\${${variable}:?is not set}"`);
const makefile_build = (process, stage, output) => `$(DOCKER) buildx build $(BUILD_FLAGS) ${buildArguments(process, stage, output, 'agent')
    .map(word => (output.includes(word) ? word : makefile_words([word])))
    .join(' ')}`;
const makefile_words = (argv) => makefile_escapeDollars(shellLine(argv));
const makefile_escapeDollars = (text) => text.replaceAll('$', '$$$$');

;// CONCATENATED MODULE: ./src/generate/tekton.ts









const SOURCE = { name: 'source', description: 'The repository' };
const ARCHIVE = { name: 'archive', mountPath: '/workspace/archive' };
const ARCHIVE_FILE = `${ARCHIVE.mountPath}/image.tar`;
function generateTekton(process, { argv }) {
    const name = DNS_LABEL.adapt(process.image.replace(/^.*\//, '')).slice(0, 40);
    const tasks = listTasks(process);
    const taskName = mapNames(tasks.map(task => `${name}-${task.name}`), DNS_LABEL);
    const documents = [
        ...tasks.map(task => resource('Task', taskName(`${name}-${task.name}`), task.spec)),
        resource('Pipeline', name, {
            params: [{ name: 'image', description: 'Name of the image to push', default: process.image }],
            workspaces: [SOURCE],
            tasks: tasks.map(task => ({
                name: task.name,
                taskRef: { name: taskName(`${name}-${task.name}`) },
                ...('params' in task.spec ? { params: [{ name: 'image', value: '$(params.image)' }] } : {}),
                workspaces: [{ name: 'source', workspace: 'source' }],
            })),
            results: [
                {
                    name: 'image-digest',
                    description: 'Digest of the image',
                    value: '$(tasks.image.results.image-digest)',
                },
            ],
        }),
        {
            apiVersion: 'tekton.dev/v1',
            kind: 'PipelineRun',
            metadata: { generateName: `${name}-` },
            spec: {
                pipelineRef: { name },
                workspaces: [{ name: 'source', persistentVolumeClaim: { claimName: 'source' } }],
            },
        },
    ];
    const notes = [...secretNote(process), ...(0,quality_process/* tokenNotes */.Fj)(process)];
    const banner = (0,generated_file/* renderBanner */.D8)({ file: process.file, argv, notes });
    const yaml = documents.map(document => renderYaml(document));
    return `${banner}\n${yaml.join('---\n')}${(0,generated_file/* ownLines */.e$)()}\n`;
}
function listTasks(process) {
    const nameOf = mapNames(process.stages.map(({ target }) => target), DNS_LABEL, ['hadolint', 'image']);
    const stages = process.stages.map(stage => ({
        name: nameOf(stage.target),
        spec: { workspaces: [SOURCE], steps: [tekton_buildStep(process, stage, [])] },
    }));
    const hadolint = { name: 'hadolint', spec: hadolintTask(process) };
    return [
        ...stages,
        ...(process.hadolint === undefined ? [] : [hadolint]),
        { name: 'image', spec: imageTask(process) },
    ];
}
const resource = (kind, name, spec) => ({
    apiVersion: 'tekton.dev/v1',
    kind,
    metadata: { name },
    spec,
});
function imageTask(process) {
    const push = [
        '--output "type=image,name=$(params.image),push=true"',
        '--metadata-file /tmp/metadata.json',
    ];
    const digest = `sed -n 's/.*"containerimage.digest": *"\\([^"]*\\)".*/\\1/p' /tmp/metadata.json | tr -d '\\n' > "$(results.image-digest.path)"`;
    const step = tekton_buildStep(process, process.release, push);
    const hasTests = process.structureTests.length > 0;
    return {
        params: [{ name: 'image', description: 'Name of the image to push' }],
        workspaces: [SOURCE],
        results: [{ name: 'image-digest', description: 'Digest of the image' }],
        ...(hasTests ? { volumes: [{ name: ARCHIVE.name, emptyDir: {} }], sidecars: [ENGINE] } : {}),
        steps: [
            ...(hasTests ? structureTestSteps(process) : []),
            { ...step, name: 'push', script: `${step.script}${digest}\n` },
        ],
    };
}
const ENGINE = {
    name: 'docker',
    image: `${DOCKER_IMAGE}-dind`,
    securityContext: { privileged: true },
    env: [{ name: 'DOCKER_TLS_CERTDIR', value: '' }],
    readinessProbe: { exec: { command: ['docker', 'info'] }, periodSeconds: 1 },
};
const ENGINE_HOST = [{ name: 'DOCKER_HOST', value: 'tcp://localhost:2375' }];
function structureTestSteps(process) {
    const output = [`--output "type=docker,name=$(params.image),dest=${ARCHIVE_FILE}"`];
    const build = tekton_buildStep(process, process.release, output);
    const { length } = process.structureTests;
    return [
        { ...build, volumeMounts: [ARCHIVE] },
        {
            name: 'load',
            image: DOCKER_IMAGE,
            command: ['docker'],
            args: ['load', '--input', ARCHIVE_FILE],
            env: ENGINE_HOST,
            volumeMounts: [ARCHIVE],
        },
        ...process.structureTests.map((config, i) => ({
            name: length > 1 ? `structure-test-${i + 1}` : 'structure-test',
            image: STRUCTURE_TEST_IMAGE,
            workingDir: '$(workspaces.source.path)',
            args: ['test', '--image', '$(params.image)', '--config', config],
            env: ENGINE_HOST,
        })),
    ];
}
const hadolintTask = (process) => ({
    workspaces: [SOURCE],
    steps: [
        {
            name: 'hadolint',
            image: HADOLINT_IMAGE,
            workingDir: '$(workspaces.source.path)',
            command: ['hadolint'],
            args: hadolintArguments(process),
        },
    ],
});
function tekton_buildStep(process, stage, more) {
    const { file, context } = process;
    const folder = external_node_path_.posix.dirname(file);
    const options = [
        `filename=${external_node_path_.posix.basename(file)}`,
        ...(stage.target === undefined ? [] : [`target=${stage.target}`]),
        ...(process.platform === '' ? [] : [`platform=${process.platform}`]),
        ...process.buildArgs.filter(a => a.includes('=')).map(argument => `build-arg:${argument}`),
        ...process.buildContexts.map(named => `context:${named}`),
        ...(stage.fresh && stage.target !== undefined ? [`no-cache=${stage.target}`] : []),
    ];
    const words = [
        'buildctl-daemonless.sh build --frontend dockerfile.v0',
        `--local context=${shellWord(context)} --local dockerfile=${shellWord(folder)}`,
        ...options.map(option => `--opt ${shellWord(option)}`),
        ...stage.secrets.map(secretOption),
        ...stage.ssh.map(id => `--ssh ${shellWord(`${id}=${SSH_KEY_FILE}`)}`),
        ...more,
    ];
    return {
        name: 'build',
        image: BUILDKIT_IMAGE,
        workingDir: '$(workspaces.source.path)',
        env: [
            { name: 'BUILDKITD_FLAGS', value: '--oci-worker-no-process-sandbox' },
            ...(0,quality_process/* stageVariables */.U4)(stage).map(variable => ({
                name: variable,
                valueFrom: { secretKeyRef: { name: SECRET, key: variable } },
            })),
        ],
        securityContext: {
            runAsUser: 1000,
            runAsGroup: 1000,
            seccompProfile: { type: 'Unconfined' },
        },
        script: `${['#!/bin/sh', 'set -eu', ...writeSshKey(stage), words.join(' \\\n  ')].join('\n')}\n`,
    };
}
const secretOption = ({ id, way, variable }) => way === 'mount'
    ? `--secret ${shellWord(`id=${id},env=${variable}`)}`
    : `--opt "build-arg:${id}=\${${variable}}"`;

;// CONCATENATED MODULE: ./src/generate/generators.ts








const GENERATORS = [
    {
        format: 'cloudbuild',
        title: 'Google Cloud Build',
        path: 'cloudbuild.yaml',
        generate: generateCloudbuild,
    },
    {
        format: 'github-workflow',
        title: 'GitHub workflow',
        path: '.github/workflows/quality.yml',
        generate: generateGithubWorkflow,
    },
    {
        format: 'github-workflow-hcl',
        title: 'GitHub workflow of 2018, in HCL',
        path: '.github/main.workflow',
        generate: generateGithubWorkflowHcl,
    },
    {
        format: 'knative-build-template',
        title: 'Knative BuildTemplate',
        path: 'buildtemplate.yaml',
        generate: generateKnativeBuildTemplate,
    },
    { format: 'tekton', title: 'Tekton Pipeline', path: 'tekton.yaml', generate: generateTekton },
    { format: 'gitlab-ci', title: 'GitLab CI', path: '.gitlab-ci.yml', generate: generateGitlabCi },
    { format: 'makefile', title: 'Makefile', path: 'Makefile', generate: generateMakefile },
    { format: 'bake', title: 'docker buildx bake', path: 'docker-bake.hcl', generate: generateBake },
];


/***/ }),

/***/ 3686:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ tokenNotes),
/* harmony export */   U4: () => (/* binding */ stageVariables),
/* harmony export */   Wv: () => (/* binding */ readProcess),
/* harmony export */   c8: () => (/* binding */ secretVariables),
/* harmony export */   il: () => (/* binding */ SSH_VARIABLE),
/* harmony export */   tO: () => (/* binding */ imageName)
/* harmony export */ });
/* unused harmony export variableName */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _parse_stages_stages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6650);
/* harmony import */ var _plan_plan_steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5324);
/* harmony import */ var _plan_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4682);




const SSH_VARIABLE = 'SSH_PRIVATE_KEY';
function readProcess({ dockerfile, context, choices }, around, inputs, image) {
    const toStage = (stage, fresh) => {
        const needed = (0,_plan_plan_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .neededStages */ .xB)(dockerfile, stage);
        return {
            target: stage.name?.toLowerCase() ?? '',
            name: stage.name ?? '',
            ...readDescription(stage),
            secrets: readSecrets(needed, inputs.secretEnvs),
            ssh: [...new Set(needed.flatMap(other => other.consumes.ssh.map(use => use.id)))],
            fresh,
        };
    };
    const release = (0,_parse_stages_stages_js__WEBPACK_IMPORTED_MODULE_1__/* .findStage */ .U9)(dockerfile, inputs.imageTarget) ?? (0,_parse_stages_stages_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultStage */ .sr)(dockerfile);
    const { target, ...rest } = toStage(release, false);
    return {
        file: dockerfile.path,
        context,
        image,
        stages: choices.filter(choice => choice.chosen).map(({ stage, fresh }) => toStage(stage, fresh)),
        ...(inputs.hadolint
            ? {
                hadolint: {
                    ...(around.hadolintConfig === undefined ? {} : { config: around.hadolintConfig }),
                    ignore: inputs.hadolintIgnore,
                    threshold: inputs.hadolintFailureThreshold,
                },
            }
            : {}),
        release: { ...rest, ...(target === '' ? {} : { target }) },
        structureTests: around.structureTests,
        people: choices
            .filter(({ stage, chosen }) => !chosen && /^\p{Lu}/u.test(stage.name ?? ''))
            .map(({ stage }) => toStage(stage, false)),
        buildArgs: [...inputs.buildArgs].map(([name, value]) => value === undefined ? name : `${name}=${value}`),
        buildContexts: [...inputs.buildContexts].map(([name, value]) => `${name}=${value}`),
        platform: inputs.platform,
    };
}
function readDescription({ name = '', from }) {
    const start = `${name.toLowerCase()} `;
    const comment = from.comments?.find(line => line.toLowerCase().startsWith(start));
    return comment === undefined ? {} : { description: comment.slice(start.length) };
}
function readSecrets(stages, variables) {
    const uses = stages.flatMap(stage => stage.consumes.secrets);
    const mounts = [...new Set(uses.map(use => use.id))].map(id => ({
        id,
        way: 'mount',
        variable: variables.get(id) ?? variableName(id),
        required: uses.some(use => use.id === id && use.required),
    }));
    if (!(0,_plan_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .takesMicroscannerArgument */ .O$)(stages))
        return mounts;
    const token = {
        id: _plan_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .MICROSCANNER_ARG */ .cP,
        way: 'argument',
        variable: _plan_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .MICROSCANNER_ARG */ .cP,
        required: true,
    };
    return [...mounts, token];
}
function variableName(id) {
    const name = id
        .toUpperCase()
        .replace(/[^A-Z0-9]+/g, '_')
        .replace(/^_|_$/g, '');
    return /^[A-Z]/.test(name) ? name : `SECRET_${name}`;
}
const stageVariables = ({ secrets, ssh }, withKey = true) => [
    ...new Set([
        ...secrets.map(({ variable }) => variable),
        ...(withKey && ssh.length > 0 ? [SSH_VARIABLE] : []),
    ]),
];
const secretVariables = (process) => [
    ...new Set([...process.stages, process.release].flatMap(stage => stageVariables(stage))),
];
function tokenNotes(process) {
    const stages = process.stages.filter(({ secrets }) => secrets.some(s => s.way === 'argument'));
    if (stages.length === 0)
        return [];
    const names = stages.map(({ name }) => name).join(', ');
    return [
        `BuildKit writes the value of ARG ${_plan_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .MICROSCANNER_ARG */ .cP} into the log (${names}); RUN --mount=type=secret,id=microscanner keeps it out.`,
    ];
}
function imageName({ context }) {
    const name = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(context).toLowerCase();
    return name.replace(/[^a-z0-9._-]+/g, '-').replace(/^[._-]+|[._-]+$/g, '') || 'app';
}


/***/ }),

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
const CONTEXT = 3;
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







const PATH_INPUTS = ['file', 'context', 'hadolint-config', 'structure-tests'];
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
function readImage(image) {
    if (image !== undefined && (image === '' || /[@:][^/]*$/.test(image) || /\s/.test(image))) {
        throw new errors/* InputError */.dz(`Option "--image": "${image}" is no name of an image without a tag, such as registry.example/team/app.`);
    }
    return image;
}
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
// EXTERNAL MODULE: ./src/main.ts + 42 modules
var main = __webpack_require__(7736);
// EXTERNAL MODULE: ./src/parse/inputs/inputs.ts + 1 modules
var inputs_inputs = __webpack_require__(974);
// EXTERNAL MODULE: ./src/plan/find-sources.ts
var find_sources = __webpack_require__(179);
// EXTERNAL MODULE: ./src/io/report-files.ts
var report_files = __webpack_require__(1226);
// EXTERNAL MODULE: ./src/io/world.ts + 12 modules
var io_world = __webpack_require__(2534);
;// CONCATENATED MODULE: ./src/io/generate-files.ts














const CANDIDATE = /(?:\.ya?ml|\.hcl|\.workflow|\.mk|(?:^|\/)(?:GNU)?[Mm]akefile[^/]*)$/;
const FOREIGN = /(?:^|\/)(?:node_modules|\.(?!github\/)[^/]+)\//;
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
    const [around] = (0,find_sources/* findSources */.Id)(inputs, world.repository, directory);
    const source = {
        file,
        structureTests: around?.structureTests ?? [],
        ...(around?.hadolintConfig === undefined ? {} : { hadolintConfig: around.hadolintConfig }),
    };
    return generateText(generator, source, inputs, args, directory);
}
function settle(path, shown, text, isCheck) {
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
