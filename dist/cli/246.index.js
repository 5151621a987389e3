export const id = 246;
export const ids = [246];
export const modules = {

/***/ 4246:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  listStages: () => (/* binding */ listStages),
  runAndReport: () => (/* binding */ runAndReport)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
var external_node_process_default = /*#__PURE__*/__webpack_require__.n(external_node_process_);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/report/command-line.ts
var command_line = __webpack_require__(7814);
;// CONCATENATED MODULE: ./src/report/terminal.ts


const CODES = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 };
const paintAnsi = (style, text) => `\u001b[${CODES[style]}m${text}\u001b[0m`;
const paintNothing = (_style, text) => text;
const MARKS = {
    success: ['green', '✓'],
    failure: ['red', '✗'],
    cancelled: ['yellow', '■'],
    skipped: ['dim', '–'],
};
function formatDuration(ms) {
    const seconds = ms / 1000;
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    return `${Math.floor(seconds / 60)} min ${String(Math.round(seconds % 60)).padStart(2, '0')} s`;
}
function renderStepLine(result, paint) {
    const [style, mark] = MARKS[result.outcome];
    const count = result.diagnostics.filter(({ severity }) => severity !== 'info').length;
    const notes = [
        result.outcome === 'skipped' ? '' : formatDuration(result.durationMs),
        result.cached ? 'cached, no log' : '',
        count > 0 ? `${count} ${count === 1 ? 'finding' : 'findings'}` : '',
        result.reason ?? '',
    ].filter(note => note !== '');
    return `${paint(style, mark)} ${cleanLine(result.step.id)} ${paint('dim', notes.join(', '))}`.trimEnd();
}
function renderTerminalReport(report, paint) {
    const findings = report.diagnostics.map(diagnostic => renderDiagnostic(diagnostic, paint));
    const failed = report.results.filter(result => result.outcome === 'failure');
    const commands = failed.map(({ step }) => `  ${paint('dim', `${step.id}:`)} ${cleanLine((0,command_line/* reproduceCommand */.n)(step))}`);
    const reports = report.results.flatMap(describeReports);
    return [
        ...(findings.length > 0 ? ['', ...findings] : []),
        ...(reports.length > 0 ? ['', ...reports] : []),
        ...(commands.length > 0 ? ['', 'To repeat a failed step by hand:', ...commands] : []),
        '',
        renderVerdict(report, paint),
        '',
    ].join('\n');
}
function describeReports({ step, reports, reportHint }) {
    if (reportHint !== undefined) {
        return [
            cleanLine(`Report of ${step.id} lost with its RUN; to have it: --reports '${reportHint}'`),
        ];
    }
    if (reports === undefined)
        return [];
    const way = reports.way === 'second-run' ? ', from a second run of the failed instruction' : '';
    const paths = reports.files.slice(0, MOST_FILES).map(({ path }) => `  ${path}`);
    const more = reports.files.length - paths.length;
    const notes = reports.notes.map(note => `  ${note}`);
    const rest = more > 0 ? [`  … and ${more} more`] : [];
    return [`Files of ${step.id}${way}:`, ...paths, ...rest, ...notes].map(cleanLine);
}
const MOST_FILES = 20;
function renderDiagnostic(diagnostic, paint) {
    const { path, startLine, startColumn, severity, source, code, message, stage } = diagnostic;
    const style = severity === 'error' ? 'red' : severity === 'warning' ? 'yellow' : 'dim';
    const place = [path, startLine, startColumn].filter(part => part !== undefined).join(':');
    const [first = '', ...more] = message.split('\n').map(cleanLine);
    const rest = source === 'docker build' && severity === 'info' ? [] : more.filter(line => line.trim() !== '');
    const origin = [source, code].filter(part => part !== undefined).join(' ');
    const where = stage === undefined ? '' : ` in ${stage}`;
    const head = `${paint('bold', cleanLine(place))}: ${paint(style, severity)}: ${first} ${paint('dim', cleanLine(`(${origin}${where})`))}`;
    return [head, ...rest.map(line => `    ${line}`)].join('\n');
}
function renderVerdict(report, paint) {
    const count = (outcome) => report.results.filter(r => r.outcome === outcome).length;
    const parts = ['failure', 'success', 'cancelled', 'skipped']
        .filter(outcome => count(outcome) > 0)
        .map(outcome => `${count(outcome)} ${OUTCOME_WORDS[outcome]}`);
    const style = report.conclusion === 'failure' ? 'red' : report.conclusion === 'neutral' ? 'yellow' : 'green';
    const verdict = paint(style, VERDICTS[report.conclusion]);
    return `${verdict}: ${parts.join(', ') || 'nothing was run'} in ${formatDuration(report.durationMs)}`;
}
const OUTCOME_WORDS = {
    failure: 'failed',
    success: 'passed',
    cancelled: 'cancelled',
    skipped: 'skipped',
};
const VERDICTS = { failure: 'Failed', success: 'Passed', neutral: 'Neutral' };
const cleanLine = (text) => (0,external_node_util_.stripVTControlCharacters)(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');

;// CONCATENATED MODULE: ./src/io/observers.ts


const REDRAW_MS = 100;
function plainObserver(stream, paint) {
    return {
        onStart: step => stream.write(`${paint('dim', '▶')} ${step.id}\n`),
        onProgress: () => undefined,
        onEnd: result => stream.write(`${renderStepLine(result, paint)}\n`),
    };
}
const bothObservers = (a, b) => ({
    onStart: step => {
        a.onStart(step);
        b.onStart(step);
    },
    onProgress: (step, activity) => {
        a.onProgress(step, activity);
        b.onProgress(step, activity);
    },
    onEnd: result => {
        a.onEnd(result);
        b.onEnd(result);
    },
});
function liveObserver(stream, paint) {
    const running = new Map();
    let drawn = 0;
    let timer;
    const erase = () => {
        if (drawn > 0)
            stream.write(`\u001b[${drawn}A\u001b[J`);
        drawn = 0;
    };
    const draw = () => {
        const width = stream.columns > 20 ? stream.columns : 80;
        const most = Math.max(1, (stream.rows || 24) - 2);
        const lines = [...running].slice(0, most).map(([id, { since, activity }]) => {
            const seconds = ((Date.now() - since) / 1000).toFixed(1);
            const text = `${id} ${seconds} s ${activity}`.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
            return `${paint('dim', '▶')} ${text.slice(0, width - 3)}\n`;
        });
        stream.write(lines.join(''));
        drawn = lines.length;
    };
    const redraw = () => {
        erase();
        draw();
    };
    return {
        onStart: (step) => {
            running.set(step.id, { since: Date.now(), activity: '' });
            timer ??= setInterval(redraw, REDRAW_MS).unref();
        },
        onProgress: (step, activity) => {
            const state = running.get(step.id);
            if (state !== undefined)
                state.activity = activity;
        },
        onEnd: (result) => {
            running.delete(result.step.id);
            erase();
            stream.write(`${renderStepLine(result, paint)}\n`);
            if (running.size > 0)
                draw();
            else {
                clearInterval(timer);
                timer = undefined;
            }
        },
    };
}
const wantsColour = (stream) => stream.isTTY && ((external_node_process_default()).env['NO_COLOR'] ?? '') === '' && (external_node_process_default()).env['TERM'] !== 'dumb';

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/report/pull-request/annotations.ts
const MAX_ANNOTATIONS_PER_LEVEL = 10;
const LEVELS = {
    error: 'error',
    warning: 'warning',
    info: 'notice',
};
const SEVERITIES = ['error', 'warning', 'info'];
function toAnnotation(diagnostic) {
    const { path, startLine, endLine, startColumn, endColumn, message, url } = diagnostic;
    const oneLine = startLine === endLine && startColumn !== undefined;
    return {
        level: LEVELS[diagnostic.severity],
        title: originOf(diagnostic),
        message: url === undefined ? message : `${message}\n${url}`,
        file: path,
        startLine: Math.max(1, startLine),
        endLine: Math.max(1, startLine, endLine),
        ...(oneLine ? { startColumn } : {}),
        ...(oneLine && endColumn !== undefined ? { endColumn } : {}),
    };
}
const originOf = ({ source, code }) => code === undefined ? source : `${source} ${code}`;
function byImportance(diagnostics) {
    const rank = ({ severity, source }) => 2 * SEVERITIES.indexOf(severity) + (source === 'docker build' ? 1 : 0);
    return [...diagnostics].sort((a, b) => rank(a) - rank(b));
}
function chooseAnnotations(diagnostics) {
    const ordered = byImportance(diagnostics);
    const chosen = new Set(SEVERITIES.flatMap(severity => ordered.filter(d => d.severity === severity).slice(0, MAX_ANNOTATIONS_PER_LEVEL)));
    return {
        annotations: [...chosen].map(toAnnotation),
        leftOut: ordered.filter(diagnostic => !chosen.has(diagnostic)),
    };
}

;// CONCATENATED MODULE: ./src/report/files/xml.ts
function xmlText(text) {
    return text
        .replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '')
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
        .replace(/\r\n?/g, '\n')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;');
}
function xmlElement(name, attributes, content = []) {
    const head = Object.entries(attributes)
        .flatMap(([key, value]) => value === undefined ? [] : [` ${key}="${attributeText(String(value))}"`])
        .join('');
    return content.length === 0
        ? `<${name}${head}/>`
        : `<${name}${head}>${content.join('')}</${name}>`;
}
const attributeText = (text) => xmlText(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n]/g, letter => `&#${letter.charCodeAt(0)};`);

;// CONCATENATED MODULE: ./src/report/files/junit.ts



function renderJunit(report) {
    const suites = report.results.map(renderSuite);
    const attributes = {
        name: 'Quality Stages',
        time: seconds(report.durationMs),
        tests: sum(suites, 'tests'),
        failures: sum(suites, 'failures'),
        errors: sum(suites, 'errors'),
    };
    const document = xmlElement('testsuites', attributes, suites.map(suite => `\n${suite.xml}`).concat('\n'));
    return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`;
}
const sum = (suites, key) => suites.reduce((total, suite) => total + suite[key], 0);
function renderSuite(result) {
    const { step, outcome, diagnostics } = result;
    const isAllowed = outcome === 'failure' && step.allowFailure;
    const isSkipped = outcome === 'skipped' || outcome === 'cancelled' || isAllowed;
    const isError = outcome === 'failure' && result.couldNotRun;
    const failing = diagnostics.filter(({ severity }) => severity === 'error');
    const own = [renderStep(result), ...diagnostics.map(found => renderFinding(found, step.id))];
    const tests = (result.reports?.tests ?? []).filter(test => /^(?:passed|skipped)$/.test(test.outcome));
    const passed = (result.passed ?? []).map(name => passedCase(step.file, name));
    const cases = [...own, ...passed, ...tests.map(renderTest)];
    const skipped = tests.filter(test => test.outcome === 'skipped').length + (isSkipped ? 1 : 0);
    const counts = {
        tests: cases.length,
        failures: failing.length + (outcome === 'failure' && !isAllowed && !isError ? 1 : 0),
        errors: isError && !isAllowed ? 1 : 0,
    };
    const xml = xmlElement('testsuite', { name: step.id, ...counts, skipped, time: seconds(result.durationMs) }, [...cases, result.log === '' ? '' : xmlElement('system-out', {}, [xmlText(result.log)])]
        .filter(part => part !== '')
        .map(part => `\n  ${part}`)
        .concat('\n'));
    return { xml, ...counts };
}
const passedCase = (file, name) => xmlElement('testcase', { classname: file, name, time: '0.000' });
function renderStep(result) {
    const { step, outcome, reason } = result;
    const message = reason ?? (result.exitCode === undefined ? '' : `exit code ${result.exitCode}`);
    const skipped = (why) => [xmlElement('skipped', { message: why })];
    const body = () => {
        if (outcome === 'success')
            return [];
        if (outcome !== 'failure')
            return skipped(message === '' ? outcome : message);
        if (step.allowFailure)
            return skipped(`failed, which is allowed: ${message}`);
        const kind = result.couldNotRun ? 'error' : 'failure';
        const attributes = { message: message === '' ? `${step.name} failed` : message, type: step.kind };
        return [xmlElement(kind, attributes, [xmlText(`${message}\n$ ${(0,command_line/* reproduceCommand */.n)(step)}`)])];
    };
    return xmlElement('testcase', { classname: step.file, name: step.name, time: seconds(result.durationMs) }, body());
}
function renderTest({ suite, name, outcome, durationMs = 0 }) {
    const attributes = { classname: suite, name, time: seconds(durationMs) };
    return xmlElement('testcase', attributes, outcome === 'skipped' ? [xmlElement('skipped', {})] : []);
}
function renderFinding(diagnostic, step) {
    const { path, startLine, startColumn, severity, message } = diagnostic;
    const place = [path, startLine, startColumn].filter(part => part !== undefined).join(':');
    const origin = originOf(diagnostic);
    const [first = ''] = message.split('\n');
    const text = xmlText(`${place}: ${severity}: ${message}`);
    const body = severity === 'error'
        ? xmlElement('failure', { message: first, type: origin }, [text])
        : xmlElement('system-out', {}, [text]);
    return xmlElement('testcase', { classname: step, name: `${origin} ${place}`, time: '0.000' }, [
        body,
    ]);
}
const seconds = (ms) => (ms / 1000).toFixed(3);

// EXTERNAL MODULE: ./src/diagnose/reports/coverage.ts
var reports_coverage = __webpack_require__(1220);
;// CONCATENATED MODULE: ./src/report/files/report-json.ts


function renderReportJson(report) {
    const document = {
        version: 1,
        conclusion: report.conclusion,
        files: report.files,
        durationMs: report.durationMs,
        steps: report.results.map(report_json_renderStep),
        diagnostics: report.diagnostics.map(({ path, startLine, endLine, startColumn, endColumn, severity, source, code, message, step, stage, url, }) => ({
            path,
            startLine,
            endLine,
            startColumn,
            endColumn,
            severity,
            source,
            code,
            message,
            step,
            stage,
            url,
        })),
    };
    return `${JSON.stringify(document, null, 2)}\n`;
}
function report_json_renderStep(result) {
    const { step } = result;
    return {
        id: step.id,
        kind: step.kind,
        name: step.name,
        file: step.file,
        outcome: result.outcome,
        durationMs: result.durationMs,
        exitCode: result.exitCode,
        command: (0,command_line/* reproduceCommand */.n)(step),
        location: step.location,
        needs: step.needs,
        cached: result.cached,
        reason: result.reason,
        reports: result.reports && renderReports(result.reports),
    };
}
function renderReports({ way, files, notes, tests, coverage }) {
    const count = (outcome) => tests.filter(test => test.outcome === outcome).length;
    const { lines, covered } = (0,reports_coverage/* coverageTotals */.wB)(coverage);
    return {
        way,
        files,
        notes,
        tests: tests.length === 0
            ? undefined
            : {
                total: tests.length,
                passed: count('passed'),
                failed: count('failed') + count('error'),
                skipped: count('skipped'),
            },
        coverage: lines === 0 ? undefined : { lines, covered },
    };
}

;// CONCATENATED MODULE: ./src/report/fit-text.ts
function cutToBytes(text, most, note = '…') {
    if (Buffer.byteLength(text) <= most)
        return text;
    const room = Math.max(0, most - Buffer.byteLength(note));
    return cutBytes(text, room) + note;
}
function keepLastBytes(text, most) {
    if (Buffer.byteLength(text) <= most)
        return text;
    const bytes = Buffer.from(text);
    let start = bytes.length - Math.max(0, most);
    while (start < bytes.length && ((bytes[start] ?? 0) & 0xc0) === 0x80)
        start++;
    const kept = bytes.subarray(start).toString('utf8');
    const line = kept.indexOf('\n') + 1;
    return line > 0 && line < kept.length ? kept.slice(line) : kept;
}
function cutBytes(text, most) {
    const bytes = Buffer.from(text);
    let end = Math.min(most, bytes.length);
    while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80)
        end--;
    return bytes.subarray(0, end).toString('utf8');
}
const countOf = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;

;// CONCATENATED MODULE: ./src/report/files/line-hashes.ts
const BLOCK = 100;
const FACTOR = 37n;
const LEAVING = BigInt.asUintN(64, FACTOR ** BigInt(BLOCK));
const END_OF_FILE = 65535n;
const MOST_CHARACTERS = 2_000_000;
function hashLines(lines) {
    const text = lines.map(line => `${line}\n`).join('');
    if (text.length > MOST_CHARACTERS)
        return [];
    const window = new Array(BLOCK).fill(0n);
    const starts = new Array(BLOCK).fill(0);
    const seen = new Map();
    const hashes = [];
    let hash = 0n;
    let index = 0;
    let line = 0;
    let atStart = true;
    const leave = () => {
        const number = starts[index] ?? 0;
        if (number === 0)
            return;
        const digits = hash.toString(16);
        const count = (seen.get(digits) ?? 0) + 1;
        seen.set(digits, count);
        hashes[number - 1] = `${digits}:${count}`;
        starts[index] = 0;
    };
    const enter = (code) => {
        const leaving = window[index] ?? 0n;
        window[index] = code;
        hash = BigInt.asUintN(64, FACTOR * hash + code - LEAVING * leaving);
        index = (index + 1) % BLOCK;
    };
    const take = (code) => {
        leave();
        if (atStart) {
            atStart = false;
            starts[index] = ++line;
        }
        if (code === 10n)
            atStart = true;
        enter(code);
    };
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code !== 32 && code !== 9)
            take(BigInt(code));
    }
    take(END_OF_FILE);
    for (let i = 0; i < BLOCK; i++) {
        leave();
        enter(0n);
    }
    return hashes.slice(0, lines.length);
}

;// CONCATENATED MODULE: ./src/report/files/fingerprint.ts

function fallbackFingerprint(diagnostic) {
    const text = [originOf(diagnostic), diagnostic.path, diagnostic.message.replace(/\d+/g, '0')];
    let hash = 0xcbf29ce484222325n;
    for (const byte of Buffer.from(text.join('\n'))) {
        hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    }
    return `${hash.toString(16)}:1`;
}

;// CONCATENATED MODULE: ./src/report/files/sarif-rules.ts

const MAX_ID = 255;
const MAX_DESCRIPTION = 1024;
const sarif_rules_LEVELS = {
    error: 'error',
    warning: 'warning',
    info: 'note',
};
const SECURITY_TOOLS = new Set('bandit gosec safety pip-audit npm-audit trivy grype semgrep govulncheck osv-scanner'.split(' '));
const MEANINGS = {
    'docker build': 'An instruction of the Dockerfile failed while its stage was built.',
    'container-structure-test': 'The image is not what its structure tests ask for.',
    'quality-stages': 'The plan of quality stages could not be carried out as it stands.',
};
function ruleOf(diagnostic) {
    const { source, code, url, severity } = diagnostic;
    const origin = originOf(diagnostic);
    const meaning = MEANINGS[source] ?? `${origin}: reported by ${source} while a quality stage was run.`;
    const link = url !== undefined && /^https?:\/\//.test(url) ? url : undefined;
    const help = link === undefined ? meaning : `${meaning} Documentation: ${link}`;
    return {
        id: [source, code]
            .flatMap(part => part ?? [])
            .join('/')
            .replace(/\s+/g, '-')
            .slice(0, MAX_ID),
        name: origin.replace(/[^\p{L}\p{N}]+(.)?/gu, (_, next) => next?.toUpperCase() ?? ''),
        shortDescription: { text: origin.slice(0, MAX_DESCRIPTION) },
        fullDescription: { text: meaning.slice(0, MAX_DESCRIPTION) },
        help: {
            text: help,
            markdown: link === undefined ? meaning : `${meaning}\n\n[Documentation](<${link}>)`,
        },
        ...(link === undefined ? {} : { helpUri: encodeURI(decodeSafely(link)) }),
        defaultConfiguration: { level: sarif_rules_LEVELS[severity] },
        properties: { tags: SECURITY_TOOLS.has(source) ? ['quality', 'security'] : ['quality'] },
    };
}
function decodeSafely(uri) {
    try {
        return decodeURI(uri);
    }
    catch {
        return uri;
    }
}

;// CONCATENATED MODULE: ./src/report/files/sarif.ts





const MAX_RESULTS = 25_000;
const MAX_MESSAGE = 60_000;
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';
const sarif_LEVELS = {
    error: 'error',
    warning: 'warning',
    info: 'note',
};
function renderSarif(diagnostics, options) {
    const kept = new Set(byImportance(diagnostics).slice(0, MAX_RESULTS));
    const results = diagnostics.filter(diagnostic => kept.has(diagnostic));
    const rules = new Map();
    for (const rule of results.map(ruleOf)) {
        if (!rules.has(rule.id))
            rules.set(rule.id, rule);
    }
    const ruleIds = [...rules.keys()];
    const hashes = fileHashes(options.readLines);
    const omitted = diagnostics.length - results.length;
    const document = {
        $schema: SCHEMA,
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Quality Stages',
                        semanticVersion: options.version,
                        rules: [...rules.values()],
                    },
                },
                automationDetails: { id: `${options.category}/` },
                columnKind: 'utf16CodeUnits',
                originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
                invocations: [
                    {
                        executionSuccessful: true,
                        ...(omitted === 0
                            ? {}
                            : {
                                toolExecutionNotifications: [
                                    {
                                        level: 'warning',
                                        message: {
                                            text: `${omitted} findings were left out: code scanning takes ${MAX_RESULTS}.`,
                                        },
                                    },
                                ],
                            }),
                    },
                ],
                results: results.map(diagnostic => toResult(diagnostic, ruleIds.indexOf(ruleOf(diagnostic).id), hashes)),
            },
        ],
    };
    return `${JSON.stringify(document, null, 2)}\n`;
}
function toResult(diagnostic, ruleIndex, hashes) {
    const { path, startLine, endLine, startColumn, endColumn, severity, message } = diagnostic;
    const columns = startColumn === undefined
        ? {}
        : {
            startColumn,
            ...(endColumn === undefined || (startLine === endLine && endColumn < startColumn)
                ? {}
                : { endColumn: endColumn + 1 }),
        };
    const fingerprint = hashes(path)[startLine - 1] ?? fallbackFingerprint(diagnostic);
    return {
        ruleId: ruleOf(diagnostic).id,
        ruleIndex,
        level: sarif_LEVELS[severity],
        message: { text: cutToBytes(message === '' ? originOf(diagnostic) : message, MAX_MESSAGE) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: pathToUri(path), uriBaseId: '%SRCROOT%' },
                    region: { startLine, endLine, ...columns },
                },
            },
        ],
        partialFingerprints: { primaryLocationLineHash: fingerprint },
        ...(diagnostic.stage === undefined ? {} : { properties: { stage: diagnostic.stage } }),
    };
}
const pathToUri = (path) => path.split('/').map(encodeURIComponent).join('/');
function fileHashes(readLines) {
    const known = new Map();
    return path => {
        let hashes = known.get(path);
        if (hashes === undefined)
            known.set(path, (hashes = hashLines(readLines(path) ?? [])));
        return hashes;
    };
}

// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
// EXTERNAL MODULE: ./src/io/report-files.ts
var report_files = __webpack_require__(1226);
;// CONCATENATED MODULE: ./src/io/publish.ts









function prepareReportFiles({ reportFile, sarifFile, junitFile }, keepReport) {
    (0,report_files/* checkWritable */.ZB)(new Map([
        ['report-file', reportFile],
        ['sarif-file', sarifFile],
        ['junit-file', junitFile],
    ]));
    const temporary = (external_node_process_default()).env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)();
    const report = reportFile === '' && keepReport
        ? (0,external_node_path_.join)((0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temporary, 'quality-stages-')), 'report.json')
        : reportFile;
    return { report, sarif: sarifFile, junit: junitFile };
}
function writeReportFiles(report, paths, inputs, readLines) {
    const files = [
        ['report-file', paths.report, () => renderReportJson(report)],
        ['junit-file', paths.junit, () => renderJunit(report)],
        ['sarif-file', paths.sarif, () => toSarif(report, inputs, readLines)],
    ];
    return files.flatMap(([input, path, render]) => {
        try {
            if (path !== '')
                (0,report_files/* writeReportFile */.aS)(input, path, render());
            return [];
        }
        catch (error) {
            return [error instanceof Error ? error.message : String(error)];
        }
    });
}
const toSarif = (report, inputs, readLines) => renderSarif(report.diagnostics, {
    category: inputs.sarifCategory,
    version: version/* VERSION */.x,
    readLines,
});

// EXTERNAL MODULE: ./src/main.ts + 42 modules
var main = __webpack_require__(7736);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/parse/stages/stage-graph.ts
var stage_graph = __webpack_require__(2592);
// EXTERNAL MODULE: ./src/parse/suggest.ts
var suggest = __webpack_require__(2549);
// EXTERNAL MODULE: ./src/plan/quality-words.ts
var quality_words = __webpack_require__(8234);
;// CONCATENATED MODULE: ./src/report/summary/stage-graph.ts
const COLOURS = {
    success: 'fill:#dafbe1,stroke:#1a7f37,color:#116329',
    failure: 'fill:#ffebe9,stroke:#cf222e,color:#82071e',
    cancelled: 'fill:#fff8c5,stroke:#9a6700,color:#633c01',
    skipped: 'fill:#eaeef2,stroke:#6e7781,color:#424a53',
};
function renderStageGraph(files, options) {
    const graphs = files.map((file, index) => toGraph(file, `f${index}`, options));
    const lines = options.format === 'mermaid' ? mermaid(graphs) : dot(graphs);
    return `${lines.join('\n')}\n`;
}
function toGraph(file, prefix, options) {
    const idOf = (index) => `${prefix}s${index}`;
    const nodes = file.stages.map((stage) => {
        const outcome = options.outcomeOf?.(file, stage);
        return {
            id: idOf(stage.index),
            label: stage.name ?? `stage ${stage.index}`,
            kind: 'stage',
            isChosen: options.isChosen?.(file, stage) ?? false,
            isNeverBuilt: options.isNeverBuilt?.(file, stage) ?? false,
            ...(outcome === undefined ? {} : { outcome }),
        };
    });
    const imageIds = new Map();
    const imageId = (image) => {
        const id = imageIds.get(image) ?? `${prefix}i${imageIds.size}`;
        imageIds.set(image, id);
        return id;
    };
    const edges = file.stages.flatMap((stage) => {
        const to = idOf(stage.index);
        const external = stage.baseStage === undefined ? [stage.replacedBy ?? stage.base] : [];
        return [
            ...external.map(image => ({ from: imageId(image), to, isBase: true })),
            ...stage.needs.map(need => ({ from: idOf(need), to, isBase: need === stage.baseStage })),
            ...stage.consumes.images.map(image => ({ from: imageId(image), to, isBase: false })),
        ];
    });
    const images = Array.from(imageIds, ([label, id]) => ({
        id,
        label,
        kind: 'image',
        isChosen: false,
        isNeverBuilt: false,
    }));
    return { path: file.path, nodes: [...images, ...nodes], edges };
}
function mermaid(graphs) {
    const all = graphs.flatMap(({ nodes }) => nodes);
    const outcomes = Object.keys(COLOURS).map(outcome => ({
        name: outcome,
        style: COLOURS[outcome],
        ids: all.filter(node => node.outcome === outcome),
    }));
    const classes = [
        ...outcomes,
        { name: 'chosen', style: 'stroke-width:3px', ids: all.filter(node => node.isChosen) },
        { name: 'unused', style: 'stroke-dasharray:4', ids: all.filter(node => node.isNeverBuilt) },
    ].filter(({ ids }) => ids.length > 0);
    return [
        'flowchart LR',
        ...graphs.flatMap(({ path, nodes, edges }, index) => {
            const body = [
                ...nodes.map(node => mermaidNode(node)),
                ...edges.map(({ from, to, isBase }) => `${from} ${isBase ? '-->' : '-.->'} ${to}`),
            ];
            if (graphs.length === 1)
                return indent(body);
            return [
                `  subgraph f${index}[${mermaidText(path)}]`,
                '    direction LR',
                ...indent(indent(body)),
                '  end',
                `  style f${index} fill:none,stroke:#8c959f`,
            ];
        }),
        ...classes.flatMap(({ name, style, ids }) => [
            `  classDef ${name} ${style}`,
            `  class ${ids.map(({ id }) => id).join(',')} ${name}`,
        ]),
    ];
}
function mermaidNode({ id, label, kind }) {
    return kind === 'image' ? `${id}([${mermaidText(label)}])` : `${id}[${mermaidText(label)}]`;
}
function mermaidText(text) {
    const escaped = text
        .replaceAll(/[^\p{L}\p{N} ./:@_-]/gu, char => `#${char.codePointAt(0) ?? 0};`)
        .replace(/^(\d+)\./, '$1#46;')
        .replace(/^-/, '#45;');
    return `"${escaped || ' '}"`;
}
function dot(graphs) {
    return [
        'digraph stages {',
        '  rankdir=LR;',
        '  node [shape=box];',
        ...graphs.flatMap(({ path, nodes, edges }, index) => {
            const body = [
                ...nodes.map(node => `${node.id} [${dotAttributes(node)}];`),
                ...edges.map(({ from, to, isBase }) => `${from} -> ${to}${isBase ? '' : ' [style=dashed]'};`),
            ];
            if (graphs.length === 1)
                return indent(body);
            return [
                `  subgraph cluster_${index} {`,
                `    label=${dotText(path)};`,
                ...indent(indent(body)),
                '  }',
            ];
        }),
        '}',
    ];
}
function dotAttributes({ label, kind, isChosen, isNeverBuilt }) {
    return [
        `label=${dotText(label)}`,
        ...(kind === 'image' ? ['shape=oval'] : []),
        ...(isChosen ? ['penwidth=3'] : []),
        ...(isNeverBuilt ? ['style=dashed'] : []),
    ].join(', ');
}
function dotText(text) {
    return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
function indent(lines) {
    return lines.map(line => `  ${line}`);
}

;// CONCATENATED MODULE: ./src/report/stage-list.ts





const GRAPH_FORMATS = ['mermaid', 'dot'];
function renderPlanGraph(files, wanted) {
    const format = GRAPH_FORMATS.find(known => known === wanted);
    if (format === undefined) {
        const allowed = GRAPH_FORMATS.join(', ');
        throw new errors/* InputError */.dz(`Option "--graph" is "${wanted}"${(0,suggest/* didYouMean */.au)(wanted, GRAPH_FORMATS)}; allowed are ${allowed}.`);
    }
    const choices = new Map(files.map(file => [file.dockerfile, file.choices]));
    const unbuilt = new Map(files.map(({ dockerfile, choices: all }) => {
        const chosen = all.filter(choice => choice.chosen).map(({ stage }) => stage.index);
        return [dockerfile, (0,stage_graph/* neverBuiltStages */.Wy)(dockerfile, [...chosen, dockerfile.stages.length - 1])];
    }));
    return renderStageGraph(files.map(file => file.dockerfile), {
        format,
        isChosen: (file, stage) => choices.get(file)?.some(c => c.chosen && c.stage === stage) === true,
        isNeverBuilt: (file, stage) => unbuilt.get(file)?.includes(stage) === true,
    });
}
function renderStagesJson(files) {
    const document = {
        version: 1,
        files: files.map(({ dockerfile, context, choices }) => ({
            path: dockerfile.path,
            context,
            stages: choices.map(({ stage, chosen, reason }) => ({
                name: stage.name,
                index: stage.index,
                base: stage.base,
                description: stage.description,
                location: stage.location,
                default: stage.index === dockerfile.stages.length - 1,
                chosen,
                reason,
                needs: stage.needs.map(index => dockerfile.stages[index]?.name ?? String(index)),
            })),
        })),
    };
    return `${JSON.stringify(document, null, 2)}\n`;
}
function renderStagesTable(files) {
    return files
        .map(({ dockerfile, choices }) => {
        const rows = choices.map(({ stage, chosen, reason, fresh }) => [
            chosen ? '✓' : ' ',
            stage.name ?? `(stage ${stage.index})`,
            `line ${stage.location.startLine}`,
            `${chosen ? 'chosen' : 'not chosen'}: ${reason}${chosen && fresh ? '; runs fresh' : ''}`,
            stage.description ?? '',
        ]);
        const widths = [0, 1, 2, 3].map(i => Math.max(...rows.map(row => (row[i] ?? '').length)));
        const lines = rows.map(row => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd());
        return [dockerfile.path, ...lines, ''].join('\n');
    })
        .join('\n');
}
function renderForgottenStages(files) {
    const chosen = files.flatMap(({ choices }) => choices.filter(choice => choice.chosen));
    const forgotten = files.flatMap(({ dockerfile, choices }) => {
        const built = choices.filter(choice => choice.chosen).map(({ stage }) => stage.index);
        const targets = [...built, dockerfile.stages.length - 1];
        return (0,stage_graph/* forgottenStages */.kI)(dockerfile, targets).map(({ name }) => name);
    });
    if (forgotten.length === 0)
        return '';
    const names = forgotten.map(name => `${name}${(0,quality_words/* didYouMeanWord */.i4)(name)}`).join(', ');
    const all = new Set([...chosen.map(({ stage }) => stage.name ?? ''), ...forgotten]);
    return [
        ...(chosen.length === 0
            ? []
            : [
                `Not built, because their names do not say that they check something: ${names} ("quality-stages stages" has the reasons)`,
            ]),
        `To build ${forgotten.length === 1 ? 'it' : 'them'}, too: run ${[...all].join(' ')}`,
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/run-command.ts







async function runAndReport(inputs, options, world) {
    const paths = prepareReportFiles(inputs, false);
    const prepared = await (0,main/* prepare */.iA)(inputs, world, !inputs.dryRun);
    if (inputs.dryRun) {
        external_node_process_default().stdout.write(`${(0,main/* renderCommands */.vA)(prepared, inputs, world).join('\n')}\n`);
        return prepared.unreadable.length > 0 ? reportUnreadable(prepared.unreadable) : 0;
    }
    const isJson = options.get('json') === 'true';
    const stream = isJson ? (external_node_process_default()).stderr : (external_node_process_default()).stdout;
    const paint = wantsColour(stream) ? paintAnsi : paintNothing;
    const observe = stream.isTTY ? liveObserver : plainObserver;
    const { report, exitCode } = await (0,main/* main */.iW)(prepared, inputs, world, observe(stream, paint));
    stream.write(renderTerminalReport(report, paint));
    if (inputs.stages.length === 0)
        stream.write(renderForgottenStages(prepared.plan.files));
    if (isJson)
        external_node_process_default().stdout.write(renderReportJson(report));
    const troubles = writeReportFiles(report, paths, inputs, world.repository.readLines);
    for (const trouble of troubles)
        external_node_process_default().stderr.write(`quality-stages: ${trouble}\n`);
    return exitCode === 0 && troubles.length > 0 ? 3 : exitCode;
}
async function listStages(inputs, options, world) {
    const { plan, unreadable } = await (0,main/* prepare */.iA)(inputs, world);
    const graph = options.get('graph');
    const render = options.get('json') === 'true' ? renderStagesJson : renderStagesTable;
    external_node_process_default().stdout.write(graph === undefined ? render(plan.files) : renderPlanGraph(plan.files, graph));
    return unreadable.length > 0 ? reportUnreadable(unreadable) : 0;
}
function reportUnreadable(diagnostics) {
    for (const { path, startLine, message } of diagnostics) {
        external_node_process_default().stderr.write(`${path}:${startLine}: error: ${message}\n`);
    }
    return 2;
}


/***/ })

};
