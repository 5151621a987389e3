export const id = 284;
export const ids = [284];
export const modules = {

/***/ 5284:
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
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/report/command-line.ts
var command_line = __webpack_require__(7814);
;// CONCATENATED MODULE: ./src/report/terminal.ts


const CODES = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 };
/** For terminals. */
const paintAnsi = (style, text) => `\u001b[${CODES[style]}m${text}\u001b[0m`;
/** For pipes, files and `NO_COLOR`. */
const paintNothing = (_style, text) => text;
const MARKS = {
    success: ['green', '✓'],
    failure: ['red', '✗'],
    cancelled: ['yellow', '■'],
    skipped: ['dim', '–'],
};
/** `12.3 s`, `1 min 05 s`. */
function formatDuration(ms) {
    const seconds = ms / 1000;
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    return `${Math.floor(seconds / 60)} min ${String(Math.round(seconds % 60)).padStart(2, '0')} s`;
}
/** One line for a step that ended. */
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
/** All findings and the verdict, for the end of a run. */
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
/** Where the files of a stage are and how they came out, or the line that would have them come out. */
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
    // Where exact findings stand beside it, the log's end says nothing new.
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
/** What a build printed must neither move the cursor nor colour the terminal. */
const cleanLine = (text) => (0,external_node_util_.stripVTControlCharacters)(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');

;// CONCATENATED MODULE: ./src/io/observers.ts


const REDRAW_MS = 100;
/** A line when a step begins and one when it ends. */
function plainObserver(stream, paint) {
    return {
        onStart: step => stream.write(`${paint('dim', '▶')} ${step.id}\n`),
        onProgress: () => undefined,
        onEnd: result => stream.write(`${renderStepLine(result, paint)}\n`),
    };
}
/** Tells two observers. */
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
/** Running steps redrawn in place below the lines of those that have ended. */
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
/** The observer that suits a stream, and whether colours do (https://no-color.org). */
const wantsColour = (stream) => stream.isTTY && ((external_node_process_default()).env['NO_COLOR'] ?? '') === '' && (external_node_process_default()).env['TERM'] !== 'dumb';

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/report/pull-request/annotations.ts
/** What the runner keeps of one level per step (actions/runner ExecutionContext.cs, `_maxCountPerIssueType`). */
const MAX_ANNOTATIONS_PER_LEVEL = 10;
const LEVELS = {
    error: 'error',
    warning: 'warning',
    info: 'notice',
};
const SEVERITIES = ['error', 'warning', 'info'];
/** Makes an annotation; columns only where start and end lie on one line, as the API demands. */
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
/** The tool and its rule: `hadolint DL3020`. */
const originOf = ({ source, code }) => code === undefined ? source : `${source} ${code}`;
/**
 * Sorts so that a limit cuts the least important: errors before warnings before notices, of each what a tool found in a
 * file before the Dockerfile's `RUN` that merely failed, else in the given order.
 */
function byImportance(diagnostics) {
    const rank = ({ severity, source }) => 2 * SEVERITIES.indexOf(severity) + (source === 'docker build' ? 1 : 0);
    return [...diagnostics].sort((a, b) => rank(a) - rank(b));
}
/**
 * Chooses what stands as workflow commands within GitHub's limits.
 *
 * @returns the most important of each level, and all others
 */
function chooseAnnotations(diagnostics) {
    const ordered = byImportance(diagnostics);
    const chosen = new Set(SEVERITIES.flatMap(severity => ordered.filter(d => d.severity === severity).slice(0, MAX_ANNOTATIONS_PER_LEVEL)));
    return {
        annotations: [...chosen].map(toAnnotation),
        leftOut: ordered.filter(diagnostic => !chosen.has(diagnostic)),
    };
}

;// CONCATENATED MODULE: ./src/report/files/xml.ts
/**
 * Text for XML 1.0: what XML cannot hold is dropped (https://www.w3.org/TR/xml/#charsets: control characters, lone
 * surrogates), terminal colours with it; `]]>` cannot come about because `>` is always escaped.
 */
function xmlText(text) {
    return text
        .replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '')
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
        .replace(/\r\n?/g, '\n')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;');
}
/** An element with its attributes; absent ones are left out. `content` is XML already. */
function xmlElement(name, attributes, content = []) {
    const head = Object.entries(attributes)
        .flatMap(([key, value]) => value === undefined ? [] : [` ${key}="${attributeText(String(value))}"`])
        .join('');
    return content.length === 0
        ? `<${name}${head}/>`
        : `<${name}${head}>${content.join('')}</${name}>`;
}
/** A parser would make one space of tabs and line ends that stand for themselves. */
const attributeText = (text) => xmlText(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n]/g, letter => `&#${letter.charCodeAt(0)};`);

;// CONCATENATED MODULE: ./src/report/files/junit.ts



/**
 * Writes a report as JUnit XML as Jenkins, GitLab and test reporters read it: a suite per step, in it a case for the step
 * itself and one per finding. A finding below error passes and says so in its output, so that no reader counts it as failed.
 */
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
    // Failed tests are findings.
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
/** A test of a report that was taken out of the stage. */
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


/** The report as design.md §4 fixes it: keys in that order, absent ones left out. */
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
/** Files that were taken out of the stage, and what they say in numbers. */
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
/** Cuts text to a number of UTF-8 bytes, never inside a character; what is cut ends with `note`. */
function cutToBytes(text, most, note = '…') {
    if (Buffer.byteLength(text) <= most)
        return text;
    const room = Math.max(0, most - Buffer.byteLength(note));
    return cutBytes(text, room) + note;
}
/** Cuts text to a number of UTF-8 bytes from its end: of a log the last lines count. */
function keepLastBytes(text, most) {
    if (Buffer.byteLength(text) <= most)
        return text;
    const bytes = Buffer.from(text);
    let start = bytes.length - Math.max(0, most);
    // A byte 10xxxxxx continues a character.
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
/** `1 finding`, `2 findings`. */
const countOf = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;

;// CONCATENATED MODULE: ./src/report/files/line-hashes.ts
/** Characters that a hash looks at, from the line's first on; spaces and tabs do not count. */
const BLOCK = 100;
const FACTOR = 37n;
/** FACTOR to the power of BLOCK, in 64 bits: what the letter that leaves the window weighs. */
const LEAVING = BigInt.asUintN(64, FACTOR ** BigInt(BLOCK));
const END_OF_FILE = 65535n;
/** Beyond this size a file is not hashed: it is no source that a person wrote. */
const MOST_CHARACTERS = 2_000_000;
/**
 * Hashes each line with what follows it, as GitHub's code scanning does for `primaryLocationLineHash`
 * (github/codeql-action src/fingerprints.ts): a rolling hash over 100 letters, so that a line keeps its hash when others
 * move it, with a count for lines that are alike.
 *
 * @param lines of a file that ends with a line end, as text files do
 * @returns hashes by line, index 0 for line 1; empty for a file that is too large
 */
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
    // Behind the last line end there is one more line, which has no text.
    return hashes.slice(0, lines.length);
}

;// CONCATENATED MODULE: ./src/report/files/fingerprint.ts

/**
 * A fingerprint for a finding in a file that cannot be read: of what it says without numbers, which are times, counts and
 * lines that change from run to run. FNV-1a in 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/).
 */
function fallbackFingerprint(diagnostic) {
    const text = [originOf(diagnostic), diagnostic.path, diagnostic.message.replace(/\d+/g, '0')];
    let hash = 0xcbf29ce484222325n;
    for (const byte of Buffer.from(text.join('\n'))) {
        hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    }
    return `${hash.toString(16)}:1`;
}

;// CONCATENATED MODULE: ./src/report/files/sarif-rules.ts

/** GitHub's limits, in characters. */
const MAX_ID = 255;
const MAX_DESCRIPTION = 1024;
const sarif_rules_LEVELS = {
    error: 'error',
    warning: 'warning',
    info: 'note',
};
/** Tools whose findings GitHub's security overview shall show as such. */
const SECURITY_TOOLS = new Set('bandit gosec safety pip-audit npm-audit trivy grype semgrep govulncheck osv-scanner'.split(' '));
const MEANINGS = {
    'docker build': 'An instruction of the Dockerfile failed while its stage was built.',
    'container-structure-test': 'The image is not what its structure tests ask for.',
    'quality-stages': 'The plan of quality stages could not be carried out as it stands.',
};
/** The rule that a finding breaks: one per tool and code, or one per tool whose findings have no code. */
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
/** Already encoded parts must not be encoded twice. */
function decodeSafely(uri) {
    try {
        return decodeURI(uri);
    }
    catch {
        return uri;
    }
}

;// CONCATENATED MODULE: ./src/report/files/sarif.ts





/** What GitHub takes (docs.github.com, "SARIF support for code scanning"). */
const MAX_RESULTS = 25_000;
const MAX_MESSAGE = 60_000;
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';
const sarif_LEVELS = {
    error: 'error',
    warning: 'warning',
    info: 'note',
};
/**
 * Writes findings as SARIF 2.1.0 for GitHub's code scanning: a rule per tool and code, paths relative to the repository,
 * fingerprints that stay when lines move. Beyond 25,000 results the least important are left out, and the log says so.
 */
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
            // SARIF's end is the column behind the last letter.
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
/** Each segment percent-encoded, so that `?`, `#`, `%` and spaces are part of the name. */
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

;// CONCATENATED MODULE: ./src/version.ts
/** The program's version; a test holds it to package.json. */
const VERSION = '0.1.0';

// EXTERNAL MODULE: ./src/io/report-files.ts
var report_files = __webpack_require__(1226);
;// CONCATENATED MODULE: ./src/io/publish.ts









/**
 * Decides where the files go and makes sure, before anything runs, that they can be written.
 *
 * @param keepReport write the JSON report to a temporary folder when nobody asked for it
 * @throws InputError for a path that cannot be written
 */
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
/** Writes all files that were asked for. @returns what kept one from being written, a sentence each */
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
            // The other files are written all the same.
            return [error instanceof Error ? error.message : String(error)];
        }
    });
}
/** The findings as SARIF, in the category that the inputs name. */
const toSarif = (report, inputs, readLines) => renderSarif(report.diagnostics, {
    category: inputs.sarifCategory,
    version: VERSION,
    readLines,
});

;// CONCATENATED MODULE: ./src/io/signals.ts

/** A signal that aborts on SIGINT and SIGTERM, with the reason in words. A second one ends the process at once. */
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

// EXTERNAL MODULE: ./src/io/world.ts + 11 modules
var io_world = __webpack_require__(499);
// EXTERNAL MODULE: ./src/main.ts + 48 modules
var main = __webpack_require__(5250);
// EXTERNAL MODULE: ./src/parse/inputs/arguments.ts
var inputs_arguments = __webpack_require__(4561);
// EXTERNAL MODULE: ./src/parse/inputs/inputs.ts + 1 modules
var inputs_inputs = __webpack_require__(974);
// EXTERNAL MODULE: ./src/parse/stages/stage-graph.ts
var stage_graph = __webpack_require__(2592);
// EXTERNAL MODULE: ./src/parse/suggest.ts
var suggest = __webpack_require__(2549);
// EXTERNAL MODULE: ./src/plan/quality-words.ts
var quality_words = __webpack_require__(8234);
;// CONCATENATED MODULE: ./src/report/summary/stage-graph.ts
/** Fill, border and letters together, so that they can be read on light and dark pages. */
const COLOURS = {
    success: 'fill:#dafbe1,stroke:#1a7f37,color:#116329',
    failure: 'fill:#ffebe9,stroke:#cf222e,color:#82071e',
    cancelled: 'fill:#fff8c5,stroke:#9a6700,color:#633c01',
    skipped: 'fill:#eaeef2,stroke:#6e7781,color:#424a53',
};
/**
 * Draws the stages of Dockerfiles with what they build on and copy from.
 *
 * @returns a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html) or a DOT graph
 *   (https://graphviz.org/doc/info/lang.html), with a line end
 */
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
/** Quoted text, with entity codes for what Mermaid would read as its own, as HTML or as a Markdown list. */
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
/**
 * `stages --graph`: quality stages with a thick border, stages that neither they nor the default stage need dashed.
 *
 * @throws InputError for an unknown format
 */
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
/** `stages --json` as design.md §4 fixes it. */
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
/** The stages as a table for people. */
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
/**
 * For the end of a run whose stages were found by their names: the stages that neither it nor `docker build` without a
 * target builds (not when no stage was chosen: then a warning says it), and what to type to run them, too.
 *
 * @returns '' when there are none
 */
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

;// CONCATENATED MODULE: ./src/commands.ts













/** Runs one command line; the answer is the exit code (design.md §3). */
async function runCommandLine(argv) {
    const args = (0,inputs_arguments/* parseArguments */.We)(argv);
    switch (args.command) {
        case 'help':
            external_node_process_default().stdout.write(await helpText(args));
            return 0;
        case 'version':
            external_node_process_default().stdout.write(`quality-stages ${VERSION}\n`);
            return 0;
        case 'run':
            return runPlanCommand(args);
        case 'stages':
            return listStages(args);
        case 'generate':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(556), __webpack_require__.e(478)]).then(__webpack_require__.bind(__webpack_require__, 2478))).generateFiles(args);
        case 'completion':
            external_node_process_default().stdout.write(await completionScript(args));
            return 0;
    }
}
async function runPlanCommand({ positionals, inputs: raw, options }) {
    const stages = [raw.get('stages') ?? '', ...positionals].join('\n');
    const inputs = (0,inputs_inputs/* parseInputs */.T)(new Map([...raw, ['stages', stages]]));
    const paths = prepareReportFiles(inputs, false);
    const world = await (0,io_world/* openWorld */.H)(inputs, abortOnSignals());
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
/** Loaded on demand, as are completions and generators: no run needs them. */
async function helpText({ positionals: [topic] }) {
    const { GENERATORS } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(556)]).then(__webpack_require__.bind(__webpack_require__, 556));
    const { helpPages } = await __webpack_require__.e(/* import() */ 416).then(__webpack_require__.bind(__webpack_require__, 5416));
    const { renderHelp } = await __webpack_require__.e(/* import() */ 917).then(__webpack_require__.bind(__webpack_require__, 1917));
    const command = inputs_arguments/* COMMANDS */.Lo.find(known => known === topic);
    return renderHelp(helpPages(GENERATORS), command);
}
async function completionScript({ positionals: [shell] }) {
    const { GENERATORS } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(556)]).then(__webpack_require__.bind(__webpack_require__, 556));
    const { renderCompletion } = await __webpack_require__.e(/* import() */ 560).then(__webpack_require__.bind(__webpack_require__, 7560));
    return renderCompletion(shell, GENERATORS.map(({ format }) => format));
}
async function listStages({ inputs: raw, options }) {
    const inputs = (0,inputs_inputs/* parseInputs */.T)(raw);
    const world = await (0,io_world/* openWorld */.H)(inputs, abortOnSignals());
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
/** The command line as a program: reads the process' arguments, and sets its exit code at the end. Never throws. */
async function run() {
    // Who reads our output may go away before the run has ended: it ends as it would have.
    for (const stream of [(external_node_process_default()).stdout, (external_node_process_default()).stderr])
        stream.on('error', () => undefined);
    // Node's own exit code would be that of a quality problem.
    external_node_process_default().on('uncaughtException', error => {
        external_node_process_default().stderr.write(`quality-stages: ${error.stack ?? error.message}\n`);
        external_node_process_default().exit(3);
    });
    try {
        (external_node_process_default()).exitCode = await runCommandLine(external_node_process_default().argv.slice(2));
    }
    catch (error) {
        // Wrong usage is one line; anything else is our own fault and shows where.
        const isUsage = error instanceof errors/* InputError */.dz;
        const text = isUsage ? error.message : error instanceof Error ? error.stack : String(error);
        external_node_process_default().stderr.write(`quality-stages: ${text ?? ''}\n`);
        (external_node_process_default()).exitCode = isUsage ? 2 : 3;
    }
}


/***/ }),

/***/ 9299:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isCached),
/* harmony export */   t: () => (/* binding */ judgeSilentBuild)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(182);

/**
 * Judges a build that passed without a word: nothing is to be read, so none of the recognisers has to be loaded for it.
 *
 * @returns undefined when there is something to read
 */
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
/** Whether all instructions of the target's own were found in the cache. */
function isCached({ target }, { vertices }) {
    const own = vertices.filter(vertex => isInstructionOf(vertex.name, target));
    return own.length > 0 && own.every(vertex => vertex.cached);
}
/** A vertex of the target's own: `[test 2/3] RUN …`; BuildKit leaves the name out when there is one stage only. */
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


/**
 * Reads Cobertura's XML: a class per file or part of one, whose name is relative to one of the sources.
 * Format: https://github.com/cobertura/cobertura/blob/master/cobertura/src/site/htdocs/xml/coverage-04.dtd
 */
function readCobertura(root) {
    const directories = (0,_xml_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .descendants */ .D)(root, 'source')
        .map(({ text }) => text.trim())
        .filter(text => text !== '');
    return (0,_xml_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .descendants */ .D)(root, 'class').flatMap(({ attributes, children }) => {
        const file = attributes.get('filename');
        if (file === undefined)
            return [];
        // The lines of a class hold those of its methods again.
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
/**
 * Reads Clover's XML, as PHPUnit and istanbul write it: files with absolute paths, and their statements. A line of the type `method`
 * is no statement. Format: https://bitbucket.org/atlassian/clover/raw/master/etc/schema/clover.xsd
 */
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
            // A condition has a line beside that of its statement.
            const isRun = [line.get('count'), line.get('truecount'), line.get('falsecount')].some(count => Number(count ?? 0) > 0);
            lines.set(number, lines.get(number) === true || isRun);
        }
        return [{ file, directories: [], lines }];
    });
}
/** Reads lcov's tracefile. Format: https://manpages.debian.org/bookworm/lcov/geninfo.1.en.html, section "Files" */
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
/**
 * Puts what several reports say of one file together: a line that one of them ran was run.
 *
 * @param locate finds the repository's file by a path of the container
 */
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
/** How many lines of all files there are, and how many were run. */
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
/** Whether a severity is at or above a threshold; nothing reaches `none`. */
const reaches = (severity, threshold) => RANK[severity] >= RANK[threshold];


/***/ }),

/***/ 9238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ descendants),
/* harmony export */   a: () => (/* binding */ xmlDocuments)
/* harmony export */ });
/** Deeper nesting is no report of a tool. */
const MAX_DEPTH = 64;
/** Stretches of any text, read without a pattern as they may be long. */
const BLOCKS = [
    { open: '<![CDATA[', close: ']]>', isData: true },
    { open: '<!--', close: '-->', isData: false },
];
const TOKEN = /<\?[^?<>]*\?>|<!\w[^<>]*>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const NAMED = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/**
 * Finds XML documents with one of the root elements amid other text. What is not closed or not well formed is left out.
 * Linear in the log's length.
 *
 * @param log the log
 * @param roots names of root elements: `testsuites`
 * @returns the roots in the order of the log
 */
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
/** Reads one element with all within it; `end` is where reading stopped, `root` is absent when it was not closed. */
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
        // What is not closed here is closed nowhere behind.
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
/** All elements of a name within an element, at any depth, in the document's order. */
function descendants(element, name) {
    return element.children.flatMap(child => [
        ...(child.name === name ? [child] : []),
        ...descendants(child, name),
    ]);
}


/***/ }),

/***/ 3916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   tP: () => (/* binding */ DockerfileError),
/* harmony export */   v4: () => (/* binding */ ToolError)
/* harmony export */ });
/** The user's input is wrong: exit code 2. The message names the input, what was wrong and what is allowed. */
class InputError extends Error {
    name = 'InputError';
}
/** The Dockerfile (or a structure test's config) cannot be read: a diagnostic on its line, exit code 2. */
class DockerfileError extends Error {
    name = 'DockerfileError';
    location;
    constructor(message, location) {
        super(message);
        this.location = location;
    }
}
/** A tool could not do its work: exit code 3. */
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




/**
 * Makes a finder of tools: PATH first, then the tool cache, then a download that is checked against its SHA-256 sum. Each
 * tool is looked for once, however many steps ask for it.
 *
 * @param versions wanted version per tool for downloads: `2.15.1`, or `2.15.1@sha256:<sum>` for one not in the table
 */
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
    // Few runs download anything.
    return (await __webpack_require__.e(/* import() */ 567).then(__webpack_require__.bind(__webpack_require__, 8567))).downloadTool(name, version);
}
/** The first executable file of that name on the PATH, or in the folders given. */
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
/** Where the runner keeps tools; at home elsewhere. */
const toolCache = () => (node_process__WEBPACK_IMPORTED_MODULE_3___default().env)['RUNNER_TOOL_CACHE'] ?? (node_process__WEBPACK_IMPORTED_MODULE_3___default().env)['XDG_CACHE_HOME'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.cache');


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




/**
 * Makes sure, before anything runs, that the files which the user asks for can be written.
 *
 * @param files input's name → path as given; '' for none
 * @throws InputError for the first that cannot
 */
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
/** Makes a folder below one that can be written to. In others, such as /proc, node's own `recursive` never ends. */
function makeFolder(folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return;
    makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
}
/**
 * Refuses a path below the working directory that a symbolic link leads out of it: the author of a branch may have put the
 * link there, and chooses so what is written over.
 *
 * @param target absolute
 * @throws Error that says so
 */
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
/** Writes one report file, or leaves no half one. @throws InputError when it cannot be written. */
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

/***/ 499:
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
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/io/find-tool.ts
var find_tool = __webpack_require__(9036);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/io/cached-json.ts




/** What a file of the tool cache holds, by its name (`times.json`); undefined when there is none or it is no JSON. */
function readCached(name) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(cachePath(name), 'utf8'));
    }
    catch {
        return undefined;
    }
}
/** Replaces a file of the tool cache whole, so that no run reads half of it. A cache that cannot be written to is as good as none. */
function writeCached(name, value) {
    try {
        const path = cachePath(name);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        (0,external_node_fs_.writeFileSync)(`${path}.${(external_node_process_default()).pid}`, JSON.stringify(value));
        (0,external_node_fs_.renameSync)(`${path}.${(external_node_process_default()).pid}`, path);
    }
    catch {
        // The next run tries again.
    }
}
const cachePath = (name) => (0,external_node_path_.join)((0,find_tool/* toolCache */.XW)(), 'quality-stages', name);

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/io/process.ts




/** How long a process may take to end after SIGTERM. The runner kills us 10 s after a cancel. */
const GRACE_MS = 4000;
/** How long what a process has started may be silent, and keep its output open, after it has ended itself. */
const SILENCE_MS = 2000;
/**
 * Makes Linux end the process when we are killed and cannot do so ourselves: a build that nobody waits for would go on in
 * the engine (setpriv is part of util-linux). Who was killed before Linux was asked is no longer the parent: nothing starts then.
 */
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
/** `$0` is our process; the rest is the command line. */
const WHILE_WE_LIVE = '[ "$PPID" = "$0" ] && exec "$@"';
let setpriv;
/**
 * Starts a process in a group of its own, so that docker's plugins and wrappers end with it, and waits for its end.
 *
 * @throws ToolError when it cannot be started.
 */
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
                // It has ended in the meantime.
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
        // A process that ends before it has read everything says why itself.
        child.stdin.on('error', () => undefined).end(request.stdin);
        let silenceTimer;
        // A process of another group may keep the pipes open for ever.
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

;// CONCATENATED MODULE: ./src/io/bake-options.ts




/** Proposed in https://github.com/docker/buildx/pull/4044. */
const OPTION = '--execution=defer-error';
const FILE = 'buildx.json';
/** The options that this very program is known to have; none when it was never asked. */
function readBakeOptions(plugin) {
    const known = readCached(FILE);
    return known?.hasOption === true && known.program === identify(plugin) ? [OPTION] : [];
}
/** Reads the help of `bake` and keeps what it says in the tool cache. Trouble means that nothing is known. */
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
        // The next run asks again.
    }
}
/** Undefined when there is no such program. */
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
/** How builds are run (docs/decisions/0004): by one bake, on a context that we serve or on the folder, or by a client each. */
const ENGINES = ['served', 'folder', 'clients'];

;// CONCATENATED MODULE: ./src/io/engine.ts







/** Where docker looks for its plugins on Linux (https://github.com/docker/cli/blob/master/cli-plugins/manager/manager_unix.go). */
const PLUGIN_FOLDERS = [
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
const DEFAULT_SOCKET = '/var/run/docker.sock';
const ELF = '\u007fELF';
/**
 * What can be known of the engine from files and the environment, without starting anything.
 *
 * @param findTool finds docker, when the plugin's own program is not known
 */
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
/** The plugin, unless docker is a script or another program that only bears the name. */
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
/** The plugin's program, where docker itself would find it. */
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
/**
 * Whether builds run in a dockerd on this machine, as far as files tell: the default builder of the default context, at a
 * local socket. Only a request of the engine's proves that it reaches us, so that is watched as well.
 */
function isLocal(builder) {
    return ((external_node_process_default()).platform === 'linux' &&
        isProgram((0,find_tool/* findOnPath */.aY)('docker') ?? '') &&
        engineSocket() !== undefined &&
        isOwnBuilder(builder));
}
/** Whether builds go to a builder of another driver, and nothing is where docker would look for an engine on this machine. */
function isMissing(builder) {
    const socket = engineSocket();
    const isUnix = (external_node_process_default()).platform !== 'win32';
    return (isUnix && !isOwnBuilder(builder) && socket?.startsWith('/') === true && !(0,external_node_fs_.existsSync)(socket));
}
/** Path of the local socket that docker would use; undefined where it would use something else. */
function engineSocket() {
    const { env } = (external_node_process_default());
    const host = env['DOCKER_HOST'] ?? '';
    if (host !== '')
        return host.startsWith('unix://') ? host.slice('unix://'.length) : undefined;
    const context = env['DOCKER_CONTEXT'] ?? readConfig()['currentContext'] ?? 'default';
    return context === '' || context === 'default' ? DEFAULT_SOCKET : undefined;
}
/** Whether the builder of that name ('' for the current one) is the engine itself. */
function isOwnBuilder(builder) {
    const { env } = (external_node_process_default());
    const current = builder || (env['BUILDX_BUILDER'] ?? '');
    const named = current || currentBuilder(env['DOCKER_HOST'] ?? '');
    return named === '' || named === 'default';
}
/** What `docker buildx use` chose, for all endpoints or for this one. */
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


/** Reads the event from the runner's environment. */
function readEvent(env = (external_node_process_default()).env) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const payload = readPayload(env['GITHUB_EVENT_PATH']);
    const isDependabot = env['GITHUB_ACTOR'] === 'dependabot[bot]';
    const head = at(payload, 'pull_request', 'head', 'repo', 'full_name');
    const base = at(payload, 'repository', 'full_name');
    const isFork = name === 'pull_request' && head !== base;
    return { name, payload, withoutSecrets: isFork || isDependabot };
}
/**
 * Where to report to: of `pull_request` and `pull_request_target` the head commit, of `workflow_run` the commit that it ran
 * for, of all others (`push`, `merge_group`, `schedule`, `workflow_dispatch`, …) the commit of the job.
 *
 * @returns undefined outside GitHub
 */
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
/** The value at a path of keys in JSON of unknown shape. */
function at(value, ...keys) {
    return keys.reduce((inner, key) => typeof inner === 'object' && inner !== null
        ? inner[key]
        : undefined, value);
}

;// CONCATENATED MODULE: ./src/io/report-folder.ts




/** Stands in a folder that is ours to clear. */
const MARK = '.gitignore';
const MARK_TEXT = '# Made by Quality Stages, which clears this folder when it runs.\n*\n';
/**
 * Writes the files that are taken out of stages below a folder. That folder may be in the build's context, which must be the
 * same for all builds of a run, and for the next run: files are kept elsewhere until all builds have ended, and those of an
 * earlier run are cleared away first.
 *
 * Their names come from inside a build, and the folder may have come with the code of a stranger's pull request: below the
 * working directory no link is followed.
 *
 * @param folder as the user gave it, relative to the working directory or absolute
 */
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
/** Relative to the working directory when it is below it. */
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
/** A folder that the user had before is not ours to clear. */
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
        // Another disk. COPYFILE_EXCL does not follow a link at the target.
        (0,external_node_fs_.copyFileSync)(kept, target, external_node_fs_.constants.COPYFILE_EXCL);
    }
}
/** Makes folders from the working directory on; what lies outside of it is the user's own and may have links. */
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


/** Files beyond this count are not searched for: such a tree is no longer one that a person would look through. */
const MOST_FILES = 200_000;
/** A larger file is no source that a finding points into. */
const LARGEST_TEXT = 8 * 1024 * 1024;
/** A cached view of the files below `root` (an absolute path). Symbolic links are not followed: they may lead out of the tree. */
function openRepository(root) {
    const lines = new Map();
    const kinds = new Map();
    const lists = new Map();
    const isFile = (path) => {
        try {
            // A link anywhere on the way may leave the tree.
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
/** Repositories whose times are kept: those that were run last. */
const MOST_ROOTS = 50;
/** What is done sooner, in milliseconds, is not worth an order. */
const LEAST_MS = 1000;
/** Times of former runs on a repository, in the tool cache. */
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
/** A failed build counts too: most of them take as long as they ever do. */
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
/** A name that says who made it: this machine (or container), the process and when it started; so that no other run uses it. */
const nameTemporaryImage = () => `${REPOSITORY}:${machine()}-${(external_node_process_default()).pid}-${startOf((external_node_process_default()).pid) ?? ''}-${crypto.randomUUID()}`;
/** A path for the file of an image, without its ending, in a new folder; `remove` takes the folder away. */
function makeImageFile() {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'quality-stages-image-'));
    return {
        path: (0,external_node_path_.join)(folder, 'image'),
        remove: () => {
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        },
    };
}
/** Whether a name was made here by a process that is no more. */
function isAbandonedImage(image) {
    const [, where, pid, start] = /:(\w+)-(\d+)-(\d*)-[0-9a-f-]{36}$/.exec(image) ?? [];
    if (!image.startsWith(`${REPOSITORY}:`) || where !== machine() || pid === undefined)
        return false;
    return !isRunning(Number(pid), start ?? '');
}
/** Process ids mean something only within one boot and one namespace; a tag has room for 128 characters. */
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
    // The number may have been given to another process since.
    return (startOf(pid) ?? '') === start;
}
/** When a process started, in ticks since the boot (proc(5), field 22); undefined where nobody knows. */
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




/**
 * Finds the repository's root: the git top level above the first Dockerfile, else the working directory.
 *
 * @throws InputError when the working directory lies outside of it: docker's paths are relative to where it is started
 */
function findWorkspace(files) {
    const here = external_node_process_default().cwd();
    const first = (0,external_node_path_.resolve)(here, fixedPart(files[0] ?? '.'));
    const root = gitTopLevel(first) ?? here;
    if (!isInside(root, here) || !isInside(root, first)) {
        throw new errors/* InputError */.dz(`Input "file": "${files[0] ?? ''}" belongs to another folder than the one this runs in; change into its repository first (cd ${(0,external_node_path_.dirname)(first)}).`);
    }
    return { root, directory: (0,external_node_path_.relative)(root, here).split(external_node_path_.sep).join('/') || '.' };
}
/** The part of a glob before its first sign. */
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
/**
 * Reads a file of the repository as bytes.
 *
 * @throws InputError when it cannot be read
 */
function readSource(root, path) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, path));
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new errors/* InputError */.dz(`cannot read "${path}": ${why}`, { cause: error });
    }
}
/** BuildKit takes no larger secret (500 KiB). */
const LARGEST_SECRET = 500 * 1024;
/** Reads a secret's file for masking what it holds; '' when it cannot be read, which docker will say itself. */
function readSecretFile(path) {
    try {
        return (0,external_node_fs_.statSync)(path).size > LARGEST_SECRET ? '' : (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./src/io/world.ts












/** Builds wait for the engine most of their time, so more of them than cores are run at once. */
const STEPS_PER_CORE = 4;
/**
 * Opens the real world for a run.
 *
 * @param signal aborted when the run shall stop
 * @throws InputError when a problem matcher file cannot be read
 */
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
            runProcess: runProcess,
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
    const paths = inputs.problemMatchers.flatMap(entry => (0,find_sources/* expand */.f)('problem-matchers', entry, repository, directory));
    const texts = paths.map(path => readSource(root, path));
    return texts.flatMap((bytes, i) => parseProblemMatchers(Buffer.from(bytes).toString('utf8'), paths[i] ?? ''));
}


/***/ }),

/***/ 5250:
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
/**
 * Holds our reading of a Dockerfile against BuildKit's own.
 *
 * @param targetsJson what `docker buildx build --call=targets,format=json` printed
 *   (https://github.com/moby/buildkit/blob/master/frontend/subrequests/targets/targets.go)
 * @returns no element when both agree
 * @throws SyntaxError when that is no JSON
 */
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
/** Our reading in the form that BuildKit gives: variables as written, names in lower case. */
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
/** The stages of BuildKit's answer, as far as they are read; empty when it has another form. */
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
/**
 * The same file with the stages that BuildKit's frontend sees: what both agree on stays as we read it, of the rest
 * BuildKit's names, bases, platforms, descriptions and lines count. A stage that only BuildKit knows has no instructions
 * here; a stage that only we know is gone.
 *
 * @param targetsJson what `docker buildx build --call=targets,format=json` printed
 * @throws SyntaxError when that is no JSON
 */
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
/** Minor version of Dockerfile syntax 1 that this reader was held against: that of BuildKit 0.25. */
const KNOWN_MINOR = 19;
const OFFICIAL = /^(?:docker\.io\/)?docker\/dockerfile(?::1(?:\.(\d{1,4}))?(?:\.\d+)?)?(?:@.*)?$/;
/**
 * Tells whether a file is read as we read it: by BuildKit's own frontend, or by an official one that is not newer than we
 * are. `docker/dockerfile:1`, which moves, counts as known; `-labs` and other people's frontends do not.
 *
 * @param syntax value of `# syntax=`
 */
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
var variables = __webpack_require__(2903);
;// CONCATENATED MODULE: ./src/parse/stages/global-args.ts




/**
 * Evaluates the ARG instructions before the first FROM.
 *
 * @throws DockerfileError in BuildKit's words when a default cannot be expanded
 */
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
                // An argument that is made from itself depends on what its earlier declaration did.
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


/** Checks HEALTHCHECK NONE and HEALTHCHECK CMD. @throws Error in BuildKit's words */
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
/** Nanoseconds of the units of Go's time.ParseDuration. */
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







/** What each instruction demands of its arguments, in BuildKit's order of checks (instructions/parse.go). */
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
/**
 * Checks an instruction by itself: that it exists, its flags and the number and form of its arguments.
 *
 * @throws Error in BuildKit's words, without a location
 */
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
/** A word that announces a here-document; one whose quotes do not close announces none. */
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
/**
 * Decodes a file: UTF-8, or UTF-16 when its byte order mark says so. Bytes that are no valid text become U+FFFD.
 *
 * @param source the bytes, or text that was decoded before
 * @returns the text without byte order mark, line ends as in the file
 */
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
/** The longest line that BuildKit reads, in bytes without its line feed (Go's bufio.MaxScanTokenSize). */
const MAX_LINE_BYTES = 65_535;
/** Cuts a text into lines at '\n', which stays on its line; a text that ends in one has no empty last line. */
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
    // A UTF-16 unit is at most three bytes of UTF-8: short lines need no counting.
    if (line.length * 3 <= MAX_LINE_BYTES)
        return false;
    return new TextEncoder().encode(line).length > MAX_LINE_BYTES;
}
/** A line without the '\r' and '\n' at its end. */
function trimLineEnd(line) {
    let end = line.length;
    while (end > 0 && (line[end - 1] === '\n' || line[end - 1] === '\r'))
        end--;
    return line.slice(0, end);
}
/** BuildKit's words for a line that it refuses. */
const LINE_TOO_LONG = `dockerfile line greater than max allowed size of ${MAX_LINE_BYTES}`;

;// CONCATENATED MODULE: ./src/parse/instructions/parser-directives.ts


/** https://docs.docker.com/reference/dockerfile/#parser-directives */
const DIRECTIVE = /^#[\t\n\f\r ]*([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*([^\n]+?)[\t\n\f\r ]*$/;
const NAMES = new Set(['syntax', 'escape', 'check']);
/** Reads the directives at the top of a Dockerfile, line by line, until the first line that is none. */
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
/**
 * The directives `syntax` and `check` at the top of a file, also behind a `#!` line (`escape` may not stand
 * there: it is found when the lines are read); of a value only the first word counts. Never throws: what is wrong is found when the lines are read.
 *
 * @param lines with their line ends, the byte order mark removed
 */
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
/**
 * Checks the value of `# check=`: `skip=…`, `experimental=…` and `error=…`, at most three, joined by `;`.
 *
 * @throws Error in BuildKit's words
 */
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







/**
 * Reads a file's instructions: joins continuation lines, leaves out comments, takes in here-documents
 * (https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/parser.go, Parse).
 *
 * @throws DockerfileError in BuildKit's words: no instruction at all, a here-document without end, …
 */
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
/** The lines from `startLine` to where reading stands. */
function linesFrom(reader, startLine) {
    return { startLine: Math.max(startLine, 1), endLine: Math.max(reader.at, startLine, 1) };
}
/** @throws Error in BuildKit's words, without lines */
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
/** The line as it is, or, when an escape character at its end says that it goes on, its text without that. */
function trimContinuation(escape, line) {
    let end = line.length;
    while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t'))
        end--;
    if (end === 0 || line[end - 1] !== escape)
        return line;
    return end > 1 && line[end - 2] === escape ? line : { text: line.slice(0, end - 1) };
}
/** Appends the lines that continue `text`; comments and empty lines among them are left out. */
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












/**
 * Reads a Dockerfile as BuildKit does. What a frontend that we do not know (`# syntax=`) may allow in instructions other
 * than FROM and ARG is left to it.
 *
 * @param source its text, or its bytes: UTF-8, or UTF-16 with a byte order mark
 * @param path relative to the repository root, for locations
 * @throws DockerfileError in BuildKit's words, on the lines of the instruction at fault
 */
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

/**
 * The whole run's conclusion: `failure` when a step failed or was cancelled, or a finding reaches the threshold;
 * `neutral` when the only failures are of steps that may fail, or the threshold is `none`; else `success`. A step that
 * fails counts as an error.
 */
function concludeRun(results, diagnostics, threshold) {
    const failed = results.filter(({ outcome }) => outcome === 'failure' || outcome === 'cancelled');
    const required = failed.filter(result => !result.step.allowFailure);
    const reached = diagnostics.some(({ severity }) => (0,diagnose_severity/* reaches */.O)(severity, threshold));
    if (threshold !== 'none' && (required.length > 0 || reached))
        return 'failure';
    return failed.length > 0 ? 'neutral' : 'success';
}
/** Exit code of the command line (design.md §3): a quality problem counts for more than a step that could not run. */
function exitCode(conclusion, results) {
    if (conclusion !== 'failure')
        return 0;
    const failed = results.filter(({ outcome, step }) => (outcome === 'failure' || outcome === 'cancelled') && !step.allowFailure);
    const isQuality = failed.length === 0 ||
        failed.some(({ outcome, couldNotRun }) => outcome === 'failure' && !couldNotRun);
    return isQuality ? 1 : 3;
}

;// CONCATENATED MODULE: ./src/report/merge.ts

/**
 * Sorts diagnostics by path, line, column, source, message and folds those that differ only in the step or stage that met
 * them (a shared instruction that sinks three stages is one diagnostic that names them).
 */
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
/** By code unit, so that every machine sorts alike. */
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/run/cross-check.ts



/**
 * Asks BuildKit for its own list of a file's targets.
 *
 * @param argv makes BuildKit print it as JSON
 * @returns undefined when the engine cannot say
 */
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
/**
 * Holds our reading of Dockerfiles whose frontend moves (`# syntax=docker/dockerfile:1`) against BuildKit's own list of
 * targets, while they are built. Files without `# syntax=` are read by the frontend that ours was tested with; for files
 * of other frontends BuildKit was asked before the plan was made.
 *
 * @param commandOf the argv that makes BuildKit list a file's targets as JSON
 * @returns a warning per difference; none when the engine cannot say
 */
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
/** A warning per point on which BuildKit's list of targets says otherwise than our reading. */
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
;// CONCATENATED MODULE: ./src/plan/bake-definition.ts
/** A name that bake can take from the environment as a variable. */
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
/**
 * Whether bake has an attribute for everything that the build asks for. A cache is exported once, so not by a build that two
 * clients may have.
 */
function isBakeable({ flags }) {
    for (const [flag, values] of flags) {
        const isKnown = Object.hasOwn(ATTRIBUTES, flag) || IGNORED.has(flag);
        // bake wants to be allowed what a build of one's own is not asked for.
        if (!isKnown || (flag === '--network' && !['none', 'default'].includes(values[0] ?? ''))) {
            return false;
        }
        if (flag === '--build-arg' && values.some(v => !v.includes('=') && !VARIABLE.test(v))) {
            return false;
        }
        // These come from the client's own disk: only that client could use what was built of them.
        if (flag === '--build-context' &&
            !values.every(v => /^[^=]+=(?:docker-image|https?):\/\//.test(v))) {
            return false;
        }
    }
    return true;
}
/**
 * Writes the definition of a bake (JSON, https://docs.docker.com/build/bake/reference/): a group "default" of all targets.
 * Secrets stay in the environment.
 *
 * @param isSet whether an environment variable has a value: `--build-arg NAME` takes it from there
 */
function renderBakeDefinition(targets, isSet) {
    const variables = new Map();
    const sources = new Map();
    const target = {};
    for (const { name, build, context, dockerfile } of targets) {
        // The text of a Dockerfile stands there once, however many targets it has.
        const key = JSON.stringify([context, dockerfile]);
        let source = sources.get(key);
        if (source === undefined) {
            source = `_source${sources.size}`;
            sources.set(key, source);
            target[source] = {
                context: bake_definition_escape(context),
                ...('text' in dockerfile
                    ? { 'dockerfile-inline': bake_definition_escape(dockerfile.text) }
                    : { dockerfile: bake_definition_escape(dockerfile.path) }),
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
        // An empty one is refused.
        ...(variables.size === 0 ? {} : { variable: Object.fromEntries(variables) }),
        group: { default: { targets: targets.map(({ name }) => name) } },
        target,
    });
}
const IGNORED = new Set(['--progress', '--builder', '--file', '--build-arg']);
/** The attribute of each flag. */
const ATTRIBUTES = {
    '--target': values => ['target', bake_definition_escape(values[0] ?? '')],
    '--output': values => ['output', values.map(bake_definition_escape)],
    '--load': () => ['output', ['type=docker']],
    '--tag': values => ['tags', values.map(bake_definition_escape)],
    '--platform': values => ['platforms', values.flatMap(v => v.split(',')).map(bake_definition_escape)],
    '--build-context': values => ['contexts', pairs(values)],
    '--cache-from': values => ['cache-from', values.map(bake_definition_escape)],
    '--no-cache': () => ['no-cache', true],
    '--no-cache-filter': values => ['no-cache-filter', values.map(bake_definition_escape)],
    '--pull': () => ['pull', true],
    '--network': values => ['network', bake_definition_escape(values[0] ?? '')],
    '--ssh': values => ['ssh', values.map(bake_definition_escape)],
    '--label': values => ['labels', pairs(values.map(v => (v.includes('=') ? v : `${v}=`)))],
    '--secret': values => ['secret', values.map(bake_definition_escape)],
};
function attributesOf({ flags }) {
    return Object.fromEntries([...flags].flatMap(([flag, values]) => {
        const attribute = ATTRIBUTES[flag]?.(values);
        return attribute === undefined ? [] : [attribute];
    }));
}
/** `NAME=value` entries as an object; those without a value are left out. */
function pairs(entries) {
    return Object.fromEntries(entries.flatMap(entry => {
        const at = entry.indexOf('=');
        return at < 0 ? [] : [[entry.slice(0, at), bake_definition_escape(entry.slice(at + 1))]];
    }));
}
/** bake expands templates in every string. */
const bake_definition_escape = (text) => text.replaceAll('${', () => '$${').replaceAll('%{', () => '%%{');

;// CONCATENATED MODULE: ./src/plan/parsed-build.ts
const START = ['docker', 'buildx', 'build'];
const SWITCHES = new Set(['--load', '--no-cache', '--pull']);
/** Reads the argv of one build; undefined when it is something else. */
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
/** The named contexts that a build is given: name → what stands in for that image or stage. */
function namedContextsOf(argv) {
    const entries = parseBuild(argv)?.flags.get('--build-context') ?? [];
    return Object.fromEntries(entries.map(entry => {
        const [name = '', ...rest] = entry.split('=');
        return [name, rest.join('=')];
    }));
}
/** The argv again. */
function formatBuild({ flags, context }) {
    const words = [...flags].flatMap(([flag, values]) => values.flatMap(value => SWITCHES.has(flag) ? [flag] : flag === '--progress' ? [`${flag}=${value}`] : [flag, value]));
    return [...START, ...words, context];
}
/** With some flags' values replaced; an empty list takes the flag away. */
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/parse/build-vertices.ts
var build_vertices = __webpack_require__(6979);
;// CONCATENATED MODULE: ./src/run/bounded-log.ts
/** Characters of a log that are kept from its beginning and from its end. BuildKit itself keeps 2 MiB and 256 KiB. */
const HEAD = 4 * 1024 * 1024;
const TAIL = 1024 * 1024;
/** Keeps the first `head` and the last `tail` characters of what is written to it. */
function createBoundedLog(head = HEAD, tail = TAIL) {
    const first = [];
    let firstLength = 0;
    let last = [];
    let lastLength = 0;
    let dropped = 0;
    const shorten = () => {
        const kept = last.join('');
        // From a line's start: half a secret could not be masked.
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

;// CONCATENATED MODULE: ./src/run/solve-status.ts
/** Takes over what has the type that it should have; a frontend of the Dockerfile's own choice may send anything. */
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
/** One line of the stream; undefined when it is no JSON. */
function parseStatus(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}
/** A build check's words are base64; its lines are 1-based. */
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
/** No Dockerfile has that many instructions. */
const MOST_VERTICES = 20_000;
const MOST_WARNINGS = 5000;
/** `[target stage 2/3] RUN …`: bake puts the target's name in front of BuildKit's own. */
const OWNER = /^\[([A-Za-z0-9_]+)(?:\] | )/;
/**
 * Reads `docker buildx build --progress=rawjson` as it streams past. Memory stays bounded whatever a build prints.
 *
 * @param targets names of a bake's targets: a vertex belongs to all whose name it was told under
 */
function createProgressReader(listener = {}, targets = new Set()) {
    const states = new Map();
    const owned = new Map([...targets].map(target => [target, new Set()]));
    const warnings = new Map();
    const text = createBoundedLog(256 * 1024, 256 * 1024);
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
                log: createBoundedLog(),
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
            // Whatever has another form than buildx gives it is text.
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
            // A new run is told with the error of the cancelled one.
            const told = error === undefined || isAgain ? rest : { ...rest, error };
            const [owner, name] = splitName(told.name ?? '');
            const began = state.vertex.started === undefined && told.started !== undefined;
            const { completed, cached } = state.vertex;
            // What one target ran is no less run because another found it done.
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
            // A progress bar without line ends must not grow without bound.
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
                // Joined when its end is there: a long line comes in many pieces.
                rest.push(piece);
                restLength += piece.length;
                // No event is that long: whatever writes this is not buildx.
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
/** `[test 2/3] RUN …`, also with a platform. */
const INSTRUCTION = /^\[[^\]]*\d+\/\d+\] /;
/** BuildKit begins an instruction anew for a client that joined while another one's end was cancelling it (solver/edge.go). */
const startsAgain = ({ completed, error }, told) => completed !== undefined &&
    error !== undefined &&
    (0,build_vertices/* isCancelled */.mm)(error) &&
    told.started !== undefined &&
    Date.parse(told.started) >= Date.parse(completed);
/** Forgets what the cancelled run of an instruction said. */
function restart(state) {
    const { digest, inputs, name } = state.vertex;
    state.vertex = {
        ...(digest === undefined ? {} : { digest }),
        ...(inputs === undefined ? {} : { inputs }),
        ...(name === undefined ? {} : { name }),
    };
    state.log = createBoundedLog();
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

;// CONCATENATED MODULE: ./src/run/build-client.ts

/**
 * buildx starts git seven times for each target to say in an image's provenance where it comes from: needless where there is no image.
 * https://docs.docker.com/build/building/variables/#buildx_git_info
 */
const WITHOUT_GIT = ['BUILDX_GIT_INFO', '0'];
/** Starts one client of the engine; `ended` throws ToolError when it cannot be started. */
function startClient(request, ports) {
    const reader = createProgressReader({ onVertex: request.onVertex }, request.targets);
    const run = async () => {
        const { exitCode } = await ports.runProcess({
            argv: await resolveArgv(request.argv, ports),
            env: request.isExport ? request.env : new Map([...request.env, WITHOUT_GIT]),
            signal: request.signal,
            ...(request.stdin === undefined ? {} : { stdin: request.stdin }),
            onStderr: reader.write,
        });
        return { ...reader.finish(), exitCode };
    };
    return { reader, ended: run() };
}
/** Puts the paths of tools into an argv. @throws ToolError when one cannot be had */
async function resolveArgv(argv, ports) {
    const [tool = '', plugin, ...args] = argv;
    if (ports.engine !== undefined && tool === 'docker' && plugin === 'buildx') {
        return [...(await ports.engine.buildx()), ...args];
    }
    return [await ports.findTool(tool), ...argv.slice(1)];
}
/** The variables that carry the secrets of these names. */
function secretsOf(names, secrets) {
    return new Map(names.flatMap(name => {
        const value = secrets.get(name);
        return value === undefined ? [] : [[name, value]];
    }));
}

;// CONCATENATED MODULE: ./src/run/bake-command.ts




/** The argv of a bake of these builds; its definition goes to its standard input. */
function bakeArgv(argvs, options = []) {
    const builder = parseBuild(argvs[0] ?? [])?.flags.get('--builder')?.[0];
    return [
        ...['docker', 'buildx', 'bake', '--progress=rawjson'],
        ...options,
        ...(builder === undefined ? [] : ['--builder', builder]),
        ...(argvs.some(argv => argv.includes('--ssh')) ? ['--allow=ssh'] : []),
        ...['--file', '-'],
    ];
}
/**
 * What goes to the standard input of a bake. Secrets are named there only.
 *
 * @param urlOf where a build's context is served, whose Dockerfile is then named by its text; undefined when bake reads both from the disk
 */
function bakeInput(builds, urlOf, isSet) {
    const targets = builds.flatMap(({ name, job, dockerfile }) => {
        const build = parseBuild(job.argv);
        if (build === undefined)
            return [];
        if (urlOf !== undefined) {
            const context = urlOf(job.step) ?? build.context;
            return [{ name, build, context, dockerfile: { text: dockerfile.text } }];
        }
        // bake looks for it in the context.
        const path = (0,external_node_path_.relative)(build.context, build.flags.get('--file')?.[0] ?? 'Dockerfile');
        return [{ name, build, context: build.context, dockerfile: { path } }];
    });
    return renderBakeDefinition(targets, isSet);
}
/** The environment that carries the secrets of all builds. */
function bakeEnvironment(builds, secrets) {
    const names = builds.flatMap(({ job }) => job.step.secretEnv);
    // A build of one's own needs no leave to read the user's files.
    return new Map([...secretsOf(names, secrets), ['BUILDX_BAKE_ENTITLEMENTS_FS', '0']]);
}
/** The same build with the Dockerfile on standard input and the context from us. */
const fromUrl = (argv, url) => argv.map((word, i) => (argv[i - 1] === '--file' ? '-' : i === argv.length - 1 ? url : word));

// EXTERNAL MODULE: ./src/parse/instructions/copy-arguments.ts
var copy_arguments = __webpack_require__(5257);
;// CONCATENATED MODULE: ./src/plan/context-paths.ts




/**
 * Finds what `stages` can take from the build context by COPY, ADD and bind mounts. What is not sure is `all`: a frontend of
 * the user's own, variables in a path, ONBUILD.
 *
 * @param stages all stages that the builds reach
 */
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
/** A source as a clean relative path; undefined when it may be anything. */
function toPattern(source) {
    // A variable can hold dots and slashes.
    if (/[$\\]/.test(source))
        return undefined;
    const clean = external_node_path_.posix.resolve('/', source).slice(1);
    const fixed = clean.split('/');
    const crossing = fixed.findIndex(part => part.includes('**'));
    const kept = crossing < 0 ? fixed : fixed.slice(0, crossing);
    return kept.join('/') || undefined;
}

;// CONCATENATED MODULE: ./src/run/served-contexts.ts



/** Finds what is to be served for each Dockerfile: what the stages that will be built can take from its context. */
function planContexts(plan, builds) {
    const requests = [];
    const places = new Map();
    for (const { dockerfile } of plan.files) {
        const steps = builds.filter(({ file }) => file === dockerfile.path);
        const build = parseBuild(steps[0]?.argv ?? []);
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
            // An image brought it along (ONBUILD).
            return use !== undefined && use !== 'all' && vertex.includes('] ONBUILD ');
        },
    };
}

;// CONCATENATED MODULE: ./src/run/build-output.ts




/** Masks the secrets in all text of a build. */
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
/** The RUN that failed by itself, when there is one. */
const failedRun = (vertices) => vertices.find(vertex => INSTRUCTION.test(vertex.name) &&
    !isStopped(vertex) &&
    / did not complete successfully: exit code: \d+$/.test(vertex.error ?? ''));
/**
 * The RUN with which a target of a bake failed by itself. The end of a bake stops what its other targets run, and a program that is
 * stopped may end with an exit code of its own: only what the bake names as its cause has failed, for every target that needs it.
 *
 * @param text what the bake printed behind its events: `ERROR: target s0: failed to solve: …` (build/build.go of docker/buildx)
 */
function failedInBake(name, text, verticesOf) {
    const [, culprit] = /^ERROR: target (\S+): /m.exec(text) ?? [];
    const cause = culprit === undefined ? undefined : failedRun(verticesOf(culprit));
    return cause === undefined
        ? undefined
        : verticesOf(name).find(({ digest, error }) => digest === cause.digest && error !== undefined);
}
/** Whether the end of another client has taken a build along: what it had is in the cache. */
const wasTakenAlong = ({ exitCode, vertices }) => exitCode !== 0 &&
    vertices.some(isStopped) &&
    !vertices.some(vertex => vertex.error !== undefined && !isStopped(vertex));
/** `[test 3/3] RUN …`: the last instruction of the target's own; BuildKit leaves the name out when there is one stage only. */
function isLastOf(vertex, target) {
    const [, name] = /^\[(?:\w+\/\S+ )?(?:([a-z][\w.-]*) )?\s*(\d+)\/\2\] /.exec(vertex) ?? [];
    return name === undefined
        ? /^\[(?:\w+\/\S+ )?\s*(\d+)\/\1\] /.test(vertex)
        : target !== undefined && name === target;
}
/**
 * What one client saw, put right by what another of the same run and target saw before it: a vertex that has run there is not told as
 * found in the cache, and has its log. Where digests differ from client to client, as those behind a folder's files do, an
 * instruction is known by its name, which has its stage and place.
 */
function mergeVertices(own, earlier) {
    const ran = earlier.filter(vertex => vertex.started !== undefined && !vertex.cached && !isStopped(vertex));
    const byDigest = new Map(ran.map(vertex => [vertex.digest, vertex]));
    const byName = new Map(ran.filter(({ name }) => INSTRUCTION.test(name)).map(vertex => [vertex.name, vertex]));
    return own.map(vertex => {
        if (vertex.error !== undefined)
            return vertex;
        const before = byDigest.get(vertex.digest) ?? (vertex.cached ? byName.get(vertex.name) : undefined);
        if (before === undefined || before.error !== undefined)
            return vertex;
        if (before.completed !== undefined)
            return before;
        const { completed } = vertex;
        // The other one ended before it was told of the end.
        return vertex.cached && completed !== undefined ? { ...before, completed } : vertex;
    });
}
/**
 * Keeps the build checks that concern a step: those in stages that it reaches, and those that no step of the file reaches. A
 * bake tells them for all of its targets together.
 */
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


/**
 * Writes what `docker buildx build` prints behind its events when a RUN fails: the lines of the Dockerfile, and the error. A
 * bake prints it for the first failed target only.
 * Format: solver/errdefs/source.go of https://github.com/moby/buildkit
 *
 * @param namedContexts name → what stands in for that image or stage
 */
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
/** The tail of a client that read the Dockerfile from its standard input, as if it had read the file. */
function nameDockerfile(tail, { path }) {
    return tail.replace(/^Dockerfile:(\d+)\n(?=-{20}$)/gm, `${external_node_path_.posix.basename(path)}:$1\n`);
}

;// CONCATENATED MODULE: ./src/run/bake-builds.ts



/**
 * Keeps account of the builds of a bake.
 *
 * @param reader what the bake has told so far; undefined before it starts
 * @param onEnd called behind the end of each build
 * @param onAbort called when nobody waits for an open build any more
 */
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
            job.signal.addEventListener('abort', () => {
                if (!build.done)
                    onAbort(build);
            });
        }),
        end,
        endAll: output => {
            for (const build of open())
                end(build, output === 'passed' ? passed(build) : output);
        },
        endIfBuilt: build => {
            const { name, job } = build;
            // An image is there only when it has been exported.
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
            const stderr = errorTail(dockerfile, failed, namedContextsOf(job.argv));
            return { exitCode: 1, stderr, ...view(build) };
        },
    };
}

;// CONCATENATED MODULE: ./src/run/long-instructions.ts
/** Between two looks, in milliseconds: what is in the cache or done at once is never seen twice. */
const LOOK_MS = 80;
/** More for each build: where many are told of, the end of an instruction comes late. */
const LOOK_MS_PER_BUILD = 5;
/**
 * @param running what is running now
 * @param onLong called with what has been running at two looks; answers whether to look on
 */
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





/** A context that took longer to load, in milliseconds, costs more for each client of its own than it brings. */
const MOST_LOADING_MS = 300;
/**
 * Runs all builds by one bake as long as none can cost another one its result: what is in the cache, and what they share. As
 * soon as a build runs an instruction of its own, the bake is stopped and each build goes on by a client of its own. Unlike
 * builds on a context that we serve, clients cannot join here: what depends on a folder is each client's own.
 *
 * A context that takes long to load is loaded once: the bake goes on, and only what its failure leaves open goes to clients.
 *
 * @param queue runs what the bake leaves open
 */
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
        // Bake would go on with what nobody waits for.
        stop.abort();
    });
    const run = async () => {
        if (baked.open().length === 0)
            return;
        const { engine } = ports;
        if (engine === undefined)
            throw new TypeError('a bake needs an engine');
        bake = startClient({
            argv: bakeArgv(baked.all.map(({ job }) => job.argv), engine.bakeOptions()),
            stdin: bakeInput(baked.all, undefined, engine.isSet),
            env: bakeEnvironment(baked.all, options.secrets),
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
    /** Answers whether to look on. */
    const part = () => {
        for (const build of baked.open())
            baked.endIfBuilt(build);
        const left = baked.open();
        if (left.length < 2 || isCostly())
            return false;
        const isShared = ({ owners }) => left.filter(({ name }) => owners.includes(name)).length > 1;
        // What several of them need is not run twice.
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










/** How long clients may take to join before a bake that is in their way is stopped. */
const JOIN_MS = 700;
const hasFailed = ({ error }) => error !== undefined && !(0,build_vertices/* isCancelled */.mm)(error);
/**
 * Runs all builds by one bake, which costs least when all goes well. A bake drops everything at the first failure, so each
 * build that takes longer gets a client of its own that holds on to its work and tells its result. Whatever bake leaves open
 * is asked of a client, which finds in the cache what has been done.
 *
 * @param queue runs what a bake leaves open
 */
function createServedBakeEngine(plan, builds, options, ports, queue) {
    const contexts = planContexts(plan, builds);
    const clients = new Map();
    /** Clients are being started as builds end and make room. */
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
    /** Leaves everything that is open to the other engine. */
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
            // Stopped in the meantime.
            end();
            return;
        }
        bake = startClient({
            argv: bakeArgv(baked.all.map(({ job }) => job.argv), engine.bakeOptions()),
            stdin: bakeInput(baked.all, step => contexts.urlOf(step, server), engine.isSet),
            env: bakeEnvironment(baked.all, options.secrets),
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
        if (build === undefined || !INSTRUCTION.test(name))
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
        // Only runs that have the time for it.
        if (!bakeEnded)
            void ports.engine?.learnBakeOptions(stopBake.signal);
    };
    /** Ends what bake has built, and gives clients to the other builds that have none, as many as may run at once. */
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
        const client = startClient({
            ...(url === undefined
                ? { argv: job.argv }
                : { argv: fromUrl(job.argv, url), stdin: dockerfile.text }),
            env: secretsOf(job.step.secretEnv, options.secrets),
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
            // The other engine asks again.
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
    /** A bake has failed, as a whole: sorts out what is known of each build. */
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
            // A client that is at the instruction tells its end itself; for one that comes now, it would run again.
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
        // Bake would go on with what nobody waits for: the others join their clients, and it ends.
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


/**
 * Finds the stages that more than one build of a file needs, and orders them: a stage is built by a client of its own as soon
 * as those below it are there, unless one other shared stage is all that needs it and so builds it along.
 *
 * @param builds steps of one Dockerfile that will run
 */
function planSharedBuilds(dockerfile, builds) {
    const targets = builds.flatMap(step => shared_builds_toTarget(dockerfile, step) ?? []);
    const consumers = directConsumers(dockerfile, targets);
    const kept = dockerfile.stages.filter(stage => stage.name !== undefined &&
        (0,stages_stages/* findStage */.U9)(dockerfile, stage.name) === stage &&
        (consumers.get(stage.index)?.size ?? 0) > 1);
    const idOf = (stage) => `${dockerfile.path}:${stage.name?.toLowerCase() ?? ''}`;
    const needsOf = (below) => kept.filter(({ index }) => below.has(index)).map(idOf);
    // A step whose own stage others need is that stage's build.
    const shared = kept.flatMap(stage => {
        const user = targets.find(({ below, stage: own }) => below.has(stage.index) || own === stage);
        if (user === undefined)
            return [];
        const below = without((0,stages_stages/* reachableStages */.JR)(dockerfile, stage.index), stage.index);
        const name = stage.name?.toLowerCase() ?? '';
        const build = withFlags(user.build, {
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
                argv: formatBuild(withoutRerun(build, dockerfile, done, below)),
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
                argv: formatBuild(withoutRerun(build, dockerfile, done, below)),
            },
        ];
    });
    return { shared, steps: new Map(steps) };
}
function shared_builds_toTarget(dockerfile, step) {
    const build = parseBuild(step.argv);
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
/** Who needs a stage directly: stages that are built (by their index), and each step whose own stage it is. */
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
/** Takes away what would run the instructions of stages that are done once more. */
function withoutRerun(build, dockerfile, done, below) {
    const finished = new Set(done.flatMap(stage => [...(0,stages_stages/* reachableStages */.JR)(dockerfile, stage.index)]));
    if (finished.size === 0)
        return build;
    const nameOf = (index) => dockerfile.stages[index]?.name?.toLowerCase();
    const doneNames = new Set([...finished].map(nameOf));
    const filters = (build.flags.get('--no-cache-filter') ?? []).filter(n => !doneNames.has(n));
    if (!build.flags.has('--no-cache'))
        return withFlags(build, { '--no-cache-filter': filters });
    const own = build.flags.get('--target')?.[0];
    const rest = [own, ...[...below].filter(index => !finished.has(index)).map(nameOf)];
    // A stage without a name cannot be told to run again on its own.
    if (rest.includes(undefined))
        return build;
    const names = rest.flatMap(name => (name === undefined || doneNames.has(name) ? [] : [name]));
    return withFlags(build, { '--no-cache': [], '--no-cache-filter': names });
}
const without = (indexes, index) => new Set([...indexes].filter(other => other !== index));

;// CONCATENATED MODULE: ./src/run/client-engine.ts



/**
 * Runs each build by a client of its own, and first, once, each stage that several of them need: clients share what they do
 * at the same time only as far as it does not depend on a context that each of them sends.
 */
function createClientEngine(plan, builds, options, ports) {
    const { shared: list, steps } = planShared(plan, builds);
    const shared = new Map(list.map(build => [build.id, build]));
    const running = new Map();
    const waiting = new Map();
    /** Starts what is shared when the first build asks for it. It ends early when all that wait for it have given up. */
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
        const client = startClient({
            argv: job.argv,
            env: secretsOf(secretEnv, options.secrets),
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
/** Whether the last instruction of a shared stage has come to a good end. */
const isDone = (build, vertices) => vertices.some(({ name, completed, error }) => completed !== undefined && error === undefined && isLastOf(name, build?.stage));
/** What is shared within each Dockerfile of a plan. */
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
/** Aborts when every job, also one that comes later, has been aborted. */
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
/** What was prepared, or at once nothing when the one who waits gives up. */
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
/** The planned argv with the tags and outputs of the job's: the image's temporary name is made up when the run begins. */
function takeNames(planned, given) {
    const named = new Map(['--tag', '--output'].map(flag => [flag, given.filter((_, i) => given[i - 1] === flag)]));
    return planned.map((word, i) => named.get(planned[i - 1] ?? '')?.shift() ?? word);
}

;// CONCATENATED MODULE: ./src/run/queued-clients.ts
/**
 * For builds that were begun together and go on by themselves: so many at once, the others wait in line.
 *
 * @param places how many clients may run at once
 */
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










/**
 * Chooses how the builds of a plan are run (docs/decisions/0004): by one bake, on a context that we serve or on the folder, as
 * long as no build costs another one its result; or what several of them share first, once, and then a client for each.
 */
function createEngine(plan, options, ports) {
    const builds = plan.steps.filter(step => (0,model/* isBuild */.T)(step) && step.skip === undefined);
    const clients = createClientEngine(plan, builds, options, ports);
    const name = chooseEngine(plan, builds, options, ports);
    if (name === 'clients')
        return clients;
    const queue = createQueue(clients, options.maxParallel);
    return name === 'served'
        ? createServedBakeEngine(plan, builds, options, ports, queue)
        : createFolderBakeEngine(plan, builds, options, ports, queue);
}
/** Every command that a run of the plan may start, in order. */
function listCommands(plan, options, ports) {
    const builds = plan.steps.filter(step => (0,model/* isBuild */.T)(step) && step.skip === undefined);
    const steps = plan.steps.map(({ argv, skip }) => skip === undefined ? { argv } : { argv, note: `${skip.outcome}: ${skip.reason}` });
    const name = chooseEngine(plan, builds, options, ports);
    const count = `the ${builds.length} below`;
    const bake = (note) => ({
        argv: bakeArgv(builds.map(build => build.argv), ports.engine?.bakeOptions()),
        note,
    });
    if (name === 'served')
        return [bake(`builds ${count} together`), ...steps];
    const shared = planShared(plan, builds).shared.map(({ argv }) => ({
        argv,
        note: 'once, for several',
    }));
    if (name === 'clients')
        return [...shared, ...steps];
    return [bake(`finds ${count} in the cache, or leaves them to`), ...shared, ...steps];
}
function chooseEngine(plan, builds, options, ports) {
    const { engine } = ports;
    if (engine === undefined || engine.wanted === 'clients')
        return 'clients';
    const { requests } = planContexts(plan, builds);
    const builder = parseBuild(builds[0]?.argv ?? [])?.flags.get('--builder')?.[0] ?? '';
    const isServed = requests.length === 0 || engine.isLocal(builder);
    const isKnown = requests.every(({ use }) => use !== 'all');
    if (canBake(plan, builds, options)) {
        // A copy of the whole of a served context has another key in the cache than one of the folder.
        if (engine.wanted === undefined)
            return isServed && isKnown ? 'served' : 'folder';
        if (engine.wanted === 'folder' || isServed)
            return engine.wanted;
    }
    if (engine.wanted === undefined)
        return 'clients';
    throw new errors/* ToolError */.v4(`QUALITY_STAGES_ENGINE is "${engine.wanted}", which cannot run these builds`);
}
/** A bake of more fails now and then: the engine does not find its builds in time (200 with "no such job", where 100 are well). */
const MOST_BAKED = 128;
function canBake(plan, builds, options) {
    const isTooMany = builds.length > MOST_BAKED;
    const isOverLimit = options.isLimited === true && options.maxParallel < builds.length;
    if (builds.length < 2 || isTooMany || isOverLimit)
        return false;
    return (builds.every(({ argv }) => {
        const build = parseBuild(argv);
        // What a client of its own went on with would run again.
        return build !== undefined && isBakeable(build) && !build.flags.has('--no-cache');
    }) &&
        // The text that bakes and clients get is that of the file, byte by byte.
        plan.files.every(({ dockerfile: { encoding = 'utf-8', text } }) => {
            return encoding === 'utf-8' && !text.includes('\ufffd');
        }));
}

;// CONCATENATED MODULE: ./src/run/decoded-view.ts
/** A view with every match of `pattern` replaced by what `read` makes of it. */
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
/** The second view shows what the first one made. */
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
/** Line ends with the indentation behind them, and colours. */
const BREAKS = /(?:\r?\n[ \t]*|\u001b\[[0-9;]*[mK])+/g;
/** What stands between two bytes of a dump. */
const HEX_BREAKS = /(?:\r?\n[ \t]*|[ :,]|\\+x|\b0x)+/g;
const ESCAPES = /(?:%[0-9a-fA-F]{2})+|(?:\\u[0-9a-fA-F]{4})+|(?:\\x[0-9a-fA-F]{2})+|\\[^A-Za-z0-9\s]|\\[nrt]|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);/g;
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Without line ends and colours: what a tool wrapped or coloured is in one piece again. */
const unwrapped = (text) => viewThrough(text, BREAKS, () => '');
/** Without what dumps put between bytes. */
const withoutHexBreaks = (text) => viewThrough(text, HEX_BREAKS, () => '');
/** With one level of escapes read: those of URLs, JSON, string literals, shells and HTML. */
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
    // Line ends are left out of every view.
    return { n: '', r: '', t: '\t' }[escape.slice(1)] ?? escape.slice(1);
}

;// CONCATENATED MODULE: ./src/run/redact.ts

/** Values shorter than this would mask half of what a build prints. */
const SHORTEST = 3;
/** Shorter values are not looked for across line ends: other text would be masked. */
const SHORTEST_SPLIT = 6;
/** Letters of base64 that are enough to know a value by. */
const SHORTEST_BASE64 = 4;
const MASK = '***';
/** Characters that are looked through at a time. */
const SEGMENT = 1024 * 1024;
/** Characters of a value's longest spelling to one of its own: `&#x00000;` wrapped, or escaped twice. */
const LONGEST_SPELLING = 16;
/**
 * Makes a function that masks every value, whole and line by line, as it is and as tools spell it: escaped (once or twice)
 * for JSON, a URL, HTML, a shell or a string literal; in base64 at any offset; in hexadecimal; wrapped over several lines.
 *
 * @param values the secrets; empty ones and those under 3 characters are left out
 */
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
        // The views of a whole log would take many times its memory.
        for (let at = 0; at < text.length; at += size) {
            const start = Math.max(0, at - overlap);
            for (const [from, to] of find(text.slice(start, at + size + overlap))) {
                ranges.push([start + from, start + to]);
            }
        }
        return maskRanges(text, ranges);
    };
}
/** The value and its lines; line ends are left out of every view, so they are left out here. */
const partsOf = (value) => {
    const lines = value.split(/\r\n?|\n/);
    return [lines.map((line, i) => (i === 0 ? line : line.trimStart())).join(''), ...lines]
        .map(part => part.trim())
        .filter(part => part.length >= SHORTEST);
};
function needlesOf(parts) {
    return {
        plain: [
            ...new Set(
            // Forms write a space as +; shells close and open their quotes around one.
            parts.flatMap(part => [
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
/** The letters that stand for these bytes inside any base64 text, whatever comes before and after them. */
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
/** Keeps the length, as `toLowerCase` would not. */
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

/** Ranks above all times, in milliseconds, and all lengths. */
const [UNKNOWN, IMAGE, TOOL] = [1e9, 2e9, 3e9];
/**
 * The order in which waiting steps get a place: tools, which are done soonest and need no builder; the image, which others
 * wait for; then builds, longest first: by the time that they took before, where some are known (those that are new may be long); else by
 * the longest chain of instructions that leads to them. Equal ones stay in the plan's order.
 *
 * @param formerMs step id → milliseconds that it took when it last ran
 */
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
/** Per stage, how many RUN, COPY and ADD the longest way to its end has. */
function chainLengths({ stages }) {
    const known = [];
    const lengthOf = (stage, above) => {
        const own = stage.instructions.filter(i => /^(?:RUN|COPY|ADD)$/.test(i.keyword)).length;
        // A stage may copy from one further down, but never in a circle.
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

;// CONCATENATED MODULE: ./src/run/run-tool.ts



/** Text that a tool may print on stdout before we stop keeping it: its JSON is far smaller. */
const STDOUT_LIMIT = 8 * 1024 * 1024;
/**
 * Runs the process of a step that is no build and reads what it says; every text in the answer has its secrets masked.
 *
 * @throws ToolError when the tool cannot be had or started.
 */
async function runTool(step, argv, { ports, redact, secrets, signal }) {
    const stdout = createBoundedLog(STDOUT_LIMIT, 1024);
    const stderr = createBoundedLog(256 * 1024, 256 * 1024);
    const [outDecoder, errDecoder] = [new external_node_util_.TextDecoder(), new external_node_util_.TextDecoder()];
    const { exitCode } = await ports.runProcess({
        argv: await resolveArgv(argv, ports),
        env: secretsOf(step.secretEnv, secrets),
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

/**
 * Finds the temporary images of runs that were killed before they could remove them.
 *
 * @param docker path of the program
 * @param own a temporary image of this run: the others are in the same repository
 * @returns their names; none when the engine cannot say
 */
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

/** Asks the engine for the id of an image (`sha256:…`); undefined when it does not know. */
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
    /** By step id. */
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
        // --force: the container of a tool that was killed may still hold its image.
        const argv = [docker, 'image', 'rm', '--force', ...images, ...abandoned];
        await ports.runProcess({ argv });
    }
    catch {
        // The image was never made, or the engine has gone: nothing is left to remove.
    }
}

;// CONCATENATED MODULE: ./src/run/run-plan.ts






/**
 * Runs all steps, as many at once as allowed, each as soon as those it needs have succeeded. A failing step stops no
 * other (unless `failFast`). Never throws for what a step does.
 *
 * @returns one result per step, in the plan's order.
 */
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
            // What it took to get files out is no time of the step's own.
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
            // A fault of our own must not cost the other steps their results.
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
    // Builds that are run together take no place of their own.
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
/** Why a waiting step will not run, when that is sure by now. */
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
/** That a signal ended it is no news when the signal was ours. */
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
        // A stage that takes too long is a quality problem, a linter that does has not said a word.
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
/** Notices of one stage. */
const MOST_NOTICES = 50;
/** A finding on the stage when its tests cover less of the lines than asked for. */
function coverageShortfall(step, coverage, threshold) {
    const { lines, covered } = (0,reports_coverage/* coverageTotals */.wB)(coverage);
    if (threshold === undefined || lines === 0 || (covered / lines) * 100 >= threshold)
        return [];
    // Rounded down, so that what falls short never looks as if it did not.
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
/** A notice for each stretch of lines that the pull request changes and the stage's tests do not run. */
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
/** First and last line of each stretch without a line that was run; lines that cannot be run do not part it. */
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
/** Name of the stage that holds a script. */
const SCRIPT_STAGE = 'quality-stages-script';
/**
 * Rewrites a RUN so that its exit code fails nothing: a shell is started in exec form, with the words that BuildKit would have
 * started as its arguments, and prints their exit code behind `mark`. Flags (mounts, network) stay, and so do user,
 * environment and directory, as the line stands where the instruction stood.
 *
 * What BuildKit starts: https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go, dispatchRun
 *
 * @param instruction a RUN
 * @param shell words of SHELL in force; absent: BuildKit's default
 * @param escape the Dockerfile's escape character
 * @param mark what the exit code is printed behind
 */
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
/** The script as a file that can be run, as BuildKit mounts it. */
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
/** The flag as BuildKit reads it back: quotes, blanks and the escape character stand for themselves. */
const writeFlag = (name, value, escape) => value === ''
    ? `--${name}`
    : `--${name}=${value.replace(/[\s"'\\`]/g, letter => (/[\\`]/.test(letter) && letter !== escape ? letter : `${escape}${letter}`))}`;
/** `<` is spelled out, or BuildKit would take a `<<EOF` in the text for a here-document. */
const toJson = (words) => JSON.stringify(words).replaceAll('<', '\\u003c');

// EXTERNAL MODULE: ./src/plan/glob.ts
var glob = __webpack_require__(6145);
;// CONCATENATED MODULE: ./src/plan/report-copies.ts


/**
 * Decides what COPY is to take for a pattern. COPY knows `*`, `?` and `[…]` only and flattens the folders that it finds by
 * them, so everything below the last folder without a wildcard is taken and filtered when it comes out; a wildcard in the
 * last part only, beside letters, is left to COPY.
 *
 * @param workdir absolute working directory of the stage
 * @returns undefined when all files of the stage would have to be copied
 */
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
/** A file, or a folder with all within: COPY puts a folder's contents where it would put a file. */
function copyWhole(path) {
    const name = external_node_path_.posix.basename(path);
    return {
        ...takeFrom(path),
        pattern: path,
        pathOf: relative => (relative === name ? path : external_node_path_.posix.join(path, relative)),
    };
}
/** What makes a path a wildcard that only it fits. */
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



/** Name of the stage that holds nothing but the files. */
const REPORT_STAGE = 'quality-stages-reports';
/**
 * Derives a Dockerfile whose last stage holds the files that the patterns ask for: of a stage that passed, as its
 * instructions left them, which the cache answers; of one that failed, as its failed instruction leaves them when it is run
 * once more with its exit code kept. Everything before that instruction is as it was, so the cache answers it, too.
 *
 * @param mark new for each run: what the exit code is printed behind, and what keeps an earlier run's answer out
 * @returns undefined when the failed instruction cannot be run once more: it is no RUN
 */
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
            // COPY of a wildcard in a folder that is not there would be an error.
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
/** Text that BuildKit's expansion of words leaves as it is. */
const escapeWord = (text, escape) => text.replace(/[$"'\\`]/g, letter => /[$"']/.test(letter) || letter === escape ? `${escape}${letter}` : letter);

;// CONCATENATED MODULE: ./src/run/masked-file.ts

/** A longer file is masked piece by piece, and not read. */
const MOST_TEXT = 32 * 1024 * 1024;
const PIECE = 4 * 1024 * 1024;
const NEWLINE = 0x0a;
/**
 * Makes a sink that masks secrets in what it passes on: text as in every log, and what is no text is withheld when a secret
 * shows in it. What is packed or encrypted cannot be looked into.
 */
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
    /** Passes on all but the last, unfinished line. */
    const passLines = () => {
        const bytes = Buffer.concat(chunks);
        const end = bytes.lastIndexOf(NEWLINE) + 1 || bytes.length;
        pass(bytes.subarray(0, end));
        chunks = [bytes.subarray(end)];
        size = bytes.length - end;
    };
    return {
        write: chunk => {
            // The chunk's memory is used again for the next one.
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
/** undefined when it is no text. */
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
/** Headers that hold a name or attributes of the next entry are no larger. */
const MOST_EXTENSION = 1024 * 1024;
const KINDS = {
    '': 'file',
    '0': 'file',
    '1': 'link',
    '2': 'link',
    '5': 'folder',
};
/**
 * Reads a tar as it comes in: ustar with the extensions of pax (`x`, `g`) and GNU (`L`, `K`), as Go's archive/tar writes it.
 * https://www.gnu.org/software/tar/manual/html_node/Standard.html
 *
 * @param onEntry called for each entry; answers where a file's bytes go, or undefined to skip them
 */
function createTarReader(onEntry) {
    let rest = new Uint8Array();
    /** Bytes of the present entry that are still to come, and of the padding behind them. */
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
/** Octal digits, or base 256 when the first bit is set. */
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







/** Of one stage no more than this is taken. */
const MOST_FILES = 10_000;
const MOST_BYTES = 2 * 1024 * 1024 * 1024;
/** Text that is kept to be read, of all files together. */
const MOST_READ = 128 * 1024 * 1024;
/**
 * Takes the files that a stage is asked for out of it, after its build has ended, by a build of a derived Dockerfile. Nothing
 * that happens here changes what the stage's own build said.
 */
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
/** The second run may have gone otherwise than the first: flaky tests, a service that is away. */
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
    const progress = createProgressReader({ onVertex: () => undefined });
    // BuildKit looks for an ignore file by the Dockerfile's own name.
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
                // An attestation would come out among the files.
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
    // What the runtime says of a program that is not there.
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



/**
 * Makes what takes files out of a stage when its build has ended, and reads them.
 *
 * @param loadJudge hands over the readers, which are loaded when the first output is there
 */
function createReportTaking({ plan, redact }, inputs, world, loadJudge) {
    const { ports, repository } = world;
    const secrets = (0,plan_secrets/* secretEnvironment */.gY)(inputs);
    const mark = ports.newMark();
    try {
        ports.clearReports();
    }
    catch {
        // What cannot be cleared cannot be written to either, and that is said at the end.
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
/**
 * Puts the files of all stages where the user wants them. Until here nothing of them was in the working directory, which may
 * be the builds' context.
 *
 * @returns a warning when they could not be put there
 */
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
/** Adds the findings of reports and of coverage to the results that they belong to. */
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
















/** A run that takes longer than this, in milliseconds, will have something to say. */
const LOAD_MS = 400;
/**
 * Parses and plans. Needs no tool, but that a run asks BuildKit for the stages of files whose frontend we do not know.
 *
 * @param isRun false for what has to work without an engine
 * @throws InputError
 */
async function prepare(inputs, world, isRun = false) {
    const unreadable = [];
    const differences = [];
    const sources = [];
    for (const paths of (0,find_sources/* findSources */.I)(inputs, world.repository, world.directory)) {
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
/** The whole pipeline, in order: parse, plan, run (diagnosing as the steps end), report. */
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
    // The larger half of the program: loaded while builds run, and not at all when they have nothing to say.
    let judge;
    const loadJudge = () => (judge ??= Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(94)]).then(__webpack_require__.bind(__webpack_require__, 7094)).then(m => m.createJudge(context, world.tools)));
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
/** What would be run, a command a line. */
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
/** Build arguments whose value is known here; the others come from docker's environment. */
function definedValues(values) {
    return Object.fromEntries([...values].flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));
}


/***/ }),

/***/ 182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isBuild)
/* harmony export */ });
/**
 * The words of the pipeline. Lines and columns are 1-based; both ends of a range are inclusive.
 * Paths are relative to the repository root and '/'-separated unless a comment says otherwise.
 */
/** Whether a step is a build of its own: of a stage, or of the image. */
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



/**
 * `[linux/amd64 test 2/3] ONBUILD RUN …`; the platform only for several ones, the stage not when there is one only.
 * Format: prefixCommand in frontend/dockerfile/dockerfile2llb/convert.go of https://github.com/moby/buildkit
 */
const VERTEX = /^\[(?:\w+\/[\w./-]+(?:->[\w./-]+)? )?(?:([A-Za-z][\w.-]*) )? *(\d+)\/(\d+)\] (ONBUILD )?([A-Z]+)/;
const STEPS = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR']);
/** BuildKit's words for a vertex that was stopped because another part of the build failed or the user said so: no failure of its own. */
const isCancelled = (error) => /(?:^|: )(?:context canceled|Canceled|cancelled)\s*$/.test(error);
/**
 * Finds the instruction of a vertex by its stage and number. The texts are not compared: BuildKit's has variables filled in
 * and secrets masked.
 *
 * @param namedContexts name → what stands in for that image or stage
 * @returns undefined for BuildKit's own work (`[internal] …`) and for FROM
 */
function findInstruction(dockerfile, name, buildArgs, namedContexts) {
    const [, stageName, position, total, isTrigger, keyword] = VERTEX.exec(name) ?? [];
    if (position === undefined || total === undefined)
        return undefined;
    const stage = stageOf(dockerfile, stageName);
    if (!stage)
        return undefined;
    const states = (0,_stages_stage_state_js__WEBPACK_IMPORTED_MODULE_1__/* .instructionStates */ .dS)(dockerfile, stage, buildArgs).filter(state => state.stage === stage);
    // FROM of an image and triggers that an image brings come first: counted from the end, they do not matter.
    const steps = states.filter(({ instruction }) => STEPS.has(instruction.keyword));
    let number = Number(total) - steps.length - (isBaseGiven(stage, namedContexts) ? 1 : 0);
    for (const state of steps) {
        // WORKDIR / is counted in the total, but has no vertex.
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
/** The stage that a vertex belongs to, also when it is FROM or a trigger that the image brings. */
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
/** Whether a named context stands in for the image of FROM: that FROM is counted in the total, but has no number. */
function isBaseGiven({ base, baseStage, platform }, namedContexts) {
    if (baseStage !== undefined || Object.keys(namedContexts).length === 0)
        return false;
    const options = { namedContexts, platform: platform ?? 'linux/amd64' };
    return (0,_stages_named_contexts_js__WEBPACK_IMPORTED_MODULE_0__/* .findNamedContext */ .O)(base, options) !== undefined;
}
/** Whether a WORKDIR leads to '/': the next instruction, or nothing, tells. */
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



/** The commands, in the order of the help. */
const COMMANDS = ['run', 'stages', 'generate', 'completion'];
/** The options that are no inputs. */
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
/** Inputs that decide which stages there are and which are chosen. */
const STAGES_INPUTS = [
    'file',
    'context',
    'stages',
    'fresh',
    'build-args',
    'build-contexts',
    'platform',
];
/** Inputs that a generated file can hold. The others belong to a run. */
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
/** The inputs that make a difference to a command. `stages` takes the others of a run, too; `generate` refuses them. */
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
/**
 * Takes a command line apart. A single-letter `-h` and `-V` are known; everything behind `--` is positional.
 *
 * @throws InputError for an unknown command or option, with the nearest one.
 */
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
        list('cache-to', 'Cache destinations; `{stage}` stands for the name of the stage.'),
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
/** All inputs of the action, each also an option of the command line, in the order of the documentation. */
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

/** `stage:path`, or `Dockerfile:stage:path` as in a step's id. */
const NAMED = /^(?:([^:/][^:]*):)?([A-Za-z*?][\w.*?-]*):(.*)$/;
/** How many patterns the sets of one entry (`{a,b}`) may stand for. */
const MOST_ALTERNATIVES = 64;
/**
 * Reads `stage:/path/glob`, `api/Dockerfile:stage:/path/glob` or `glob`; sets in braces become several requests.
 *
 * @throws InputError for what can be no path of a container, or would take all of it
 */
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
/** `a.{xml,json}` → `a.xml`, `a.json`. */
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




/**
 * Reads raw values, as the action's `with:` block or the command line's options give them.
 *
 * @param raw value by input name; an absent name takes the default of the table. Lists are separated by newlines.
 * @throws InputError that names the input, the value and what is allowed.
 */
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
/** Expressions of GitHub's are for the runner to fill in: elsewhere there is no such value. */
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
/** Entries of lists whose values hold neither spaces nor commas may also share a line. */
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
        // The value may be a secret or sit beside one: only the name is quoted.
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
/**
 * `ID=value` lines. A line without `=` that looks like an id continues the value before it, so that keys and
 * certificates of several lines can be given as they are; a quoted value (`ID="…"`) may hold anything up to its quote.
 */
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
/** A PEM block's base64 lines may end in "=", which must not start a new secret. */
function isInsidePem(value) {
    return value !== undefined && value.includes('-----BEGIN') && !value.includes('-----END');
}


/***/ }),

/***/ 5257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ copyArguments)
/* harmony export */ });
/* harmony import */ var _heredocs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6180);
/* harmony import */ var _words_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6780);


/**
 * Splits the words of a COPY or ADD as BuildKit does, JSON form too.
 *
 * @param instruction a COPY or ADD of a parsed Dockerfile
 */
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
/** The here-document of that name: the last, when there are several; empty when its words were no start (JSON form). */
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

/***/ 8805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ toFlag),
/* harmony export */   kI: () => (/* binding */ validateFlags),
/* harmony export */   y6: () => (/* binding */ flagValue)
/* harmony export */ });
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2549);

/**
 * The flags of each instruction. Flags that only newer or `-labs` frontends know are let through
 * everywhere: which frontend will read the file is not known here.
 */
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
/** Cuts `--name=value`; value is '' for a bare `--name`. */
function toFlag(word) {
    const equals = word.indexOf('=');
    if (equals < 0)
        return { name: word.slice(2), value: '' };
    return { name: word.slice(2, equals), value: word.slice(equals + 1) };
}
/**
 * Checks an instruction's flags, in order.
 *
 * @param keyword upper case
 * @param words as `--name=value`
 * @throws Error in BuildKit's words: unknown, doubled or without the value that it needs
 */
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
/** The last value of a flag among `--name=value` words, which must be valid; undefined when it is not there. */
function flagValue(words, name) {
    return words.map(toFlag).findLast(flag => flag.name === name)?.value;
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
/** https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/parser.go, reHeredoc */
const HEREDOC = /^([0-9]*)<<(-?)[\t\n\f\r ]*([^<]*)$/;
/**
 * Finds the here-documents that a RUN, COPY or ADD line announces, in order. `<<` inside quotes,
 * `<<<` and `$((1<<2))` are none.
 *
 * @param line the whole logical line, keyword included
 * @throws Error in BuildKit's words when a delimiter's quotes do not close
 */
function findHeredocs(line) {
    if (!line.includes('<<'))
        return NONE;
    return splitRaw(line)
        .map(parseHeredocWord)
        .filter(heredoc => heredoc !== undefined);
}
/** The words of a line with their quotes and escapes; none when a quote or brace stays open. */
function splitRaw(line) {
    try {
        const options = { escape: '\\', variables: _words_substitution_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_VARIABLES */ .s9, keepUnset: true };
        return (0,_words_shell_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .lex */ .Ii)(line, { ...options, keepQuotes: true, keepEscapes: true }).words;
    }
    catch {
        return [];
    }
}
/** Reads one word as `<<NAME`, `<<-NAME`, `3<<"NAME"`; undefined when it is none. */
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
/** Removes the tabs at the start of each line, for `<<-`. */
function stripLeadingTabs(content) {
    return content.replaceAll(/(^|\n)\t+/g, '$1');
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
/**
 * Takes the `--flags` off an instruction's arguments, as BuildKit's extractBuilderFlags; a lone `--` ends them.
 *
 * @param text what follows the keyword
 * @param escape the file's escape character
 */
function splitFlags(text, escape) {
    if (!/^[\t-\r \u0080-\uffff]*--/.test(text))
        return { flags: NO_FLAGS, rest: text };
    // BuildKit reads flags byte by byte, with effects that show beyond ASCII: do as it does.
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
/** Reads one word from `start`: quotes are removed, the escape character takes the next character as it is. */
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



/** How each instruction splits its arguments. */
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
/** The instructions that there are, in upper case. */
const KEYWORDS = Object.keys(SPLITTERS);
/**
 * Splits a logical line into keyword, flags and arguments. Unknown keywords are let through.
 *
 * @param line lines joined, comments removed
 * @param escape the file's escape character
 * @throws Error in BuildKit's words: ENV or LABEL without `=`, JSON that is not of strings only
 */
function splitInstruction(line, escape) {
    const trimmed = (0,go_text/* trimSpace */.Pd)(line);
    const gap = /[\t\v\f\r ]+/.exec(trimmed);
    const written = gap === null ? trimmed : trimmed.slice(0, gap.index);
    const after = gap === null ? '' : trimmed.slice(gap.index + gap[0].length);
    // Beyond ASCII, toUpperCase() makes keywords of words that are none ("workdır").
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
/** One empty list for all: most instructions have no flags, pairs or here-documents. */
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



/** Values of `type=` in `RUN --mount`. */
const MOUNT_TYPES = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'];
/** The keys of a mount, each with the name that it is kept under. */
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
/** Keys that say yes when they stand without a value. */
const SWITCHES = new Set(['readonly', 'readwrite', 'required']);
/**
 * The mounts of a RUN, in order; a mount that cannot be read is left out (the build will say why).
 *
 * @param expand expands the variables of a value; without it they stay as written
 */
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
/**
 * Reads one `--mount` value.
 *
 * @throws Error in BuildKit's words: an unknown key or type, a key without its value
 */
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
        // An empty one is as good as none, but `env=` names the variable after the secret.
        if (text !== undefined && (text !== '' || key === 'env'))
            mount[key] = text;
    }
    return mount;
}
function negate(value) {
    return value === undefined ? undefined : String(!isTrue(value));
}
/** As Go's strconv.ParseBool. */
function isTrue(value) {
    return value !== undefined && /^(?:1|t|T|TRUE|true|True)$/.test(value);
}
/** @throws Error in BuildKit's words when it is no CSV */
function splitFields(value) {
    try {
        return (0,_words_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .splitCsv */ .F)(value);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : '';
        throw new Error(`failed to parse csv mounts: ${reason}`, { cause: error });
    }
}
/**
 * What can be said of a mount before variables are known: its CSV form, and that `from` has no variables.
 *
 * @throws Error in BuildKit's words
 */
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
/** The id of a secret mount: its id or source, else the last part of its target. */
function secretId(mount) {
    return mount.source ?? mount.id ?? mount.target?.replace(/\/+$/, '').split('/').at(-1);
}


/***/ }),

/***/ 2903:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ argumentsOf),
/* harmony export */   f: () => (/* binding */ pairsOf)
/* harmony export */ });
/* harmony import */ var _raw_instruction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7967);
/* harmony import */ var _words_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6780);


/** The names that an ARG declares, in order: `ARG A=1 B` declares two. */
function argumentsOf(instruction, escape) {
    return (0,_words_words_js__WEBPACK_IMPORTED_MODULE_1__/* .splitQuotedWords */ .yE)(instruction.text, escape).map(word => {
        const equals = word.indexOf('=');
        if (equals < 0)
            return { name: word };
        return { name: word.slice(0, equals), value: word.slice(equals + 1) };
    });
}
/** The pairs of an ENV or LABEL, in order; quotes and variables as written. */
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

/** Throws a DockerfileError on these lines. */
function failAt(message, path, lines) {
    const { startLine, endLine } = lines;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DockerfileError */ .tP(message, { path, startLine, endLine });
}
/** Runs what may throw in BuildKit's words, and gives its errors the lines. */
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
/** What an error says. */
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
/* harmony import */ var _instructions_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2903);



/** What a stage takes from outside that runs nothing. */
function consumeNothing() {
    return { args: [], secrets: [], ssh: [], caches: [], images: [] };
}
/**
 * What a stage's instructions take from outside, in their order.
 *
 * @param uses the stage's instructions, ONBUILD triggers of its base included
 * @param images what its COPY and mounts name that is no stage
 */
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
/** True when a mount's values depend on variables. */
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







/** The words of a FROM as written: base, and the stage's name when it has one. */
function fromWords(from) {
    const [base = '', , name] = (0,_words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .splitAtWhitespace */ .jo)(from.text);
    return name === undefined ? { base } : { base, name };
}
/**
 * Resolves the bases of all stages, from top to bottom: FROM sees the stages above it only, and
 * compares with their lower-case names as it is written.
 *
 * @throws DockerfileError in BuildKit's words
 */
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
        // What was meant is named after containerd's reason.
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
        // BuildKit puts the expanded text in its words, and has none here.
        throw new Error(`failed to process arguments for platform : ${(0,_located_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error)}`, {
            cause: error,
        });
    }
}
/** Names the argument that an unset one of the expression was most likely meant to be. */
function suggest(message, expanded, globals) {
    for (const name of expanded.unmatched) {
        const suggested = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_6__/* .withSuggestion */ .h2)(message, name, [...globals.keys()], true);
        if (suggested !== message)
            return suggested;
    }
    return message;
}
/**
 * Checks that a base or `--from` that is no stage can be an image's name.
 *
 * @throws DockerfileError in BuildKit's words
 */
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
/** https://github.com/distribution/reference/blob/main/regexp.go; split up so that no input makes it slow. */
const TAG = /^[\w][\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
const DOMAIN = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?$/;
const PATH_PART = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const DIGEST_LENGTHS = { sha256: 64, sha384: 96, sha512: 128 };
/**
 * Reads an image's name as Docker does: `alpine` is `docker.io/library/alpine`.
 *
 * @throws Error in Docker's words when it cannot be the name of an image
 */
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
/** A name as users write it: without Docker Hub's domain, and without `:latest`. */
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


/**
 * Finds the named context that stands in for a stage or image, one for the platform first
 * (`name::linux/arm64`). Names are compared without `:latest`, as buildx and BuildKit do
 * (https://github.com/moby/buildkit/blob/master/frontend/dockerui/config.go, NamedContext).
 *
 * @returns the context's name as given, undefined when there is none
 */
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
/**
 * The instructions that a stage runs first because its base stage has them behind ONBUILD. They stand
 * on the lines of the stage's FROM, as in BuildKit.
 *
 * @param base the instructions of the base stage; triggers go no further than one stage
 */
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

/** https://github.com/containerd/platforms/blob/main/platforms.go */
const COMPONENT = /^[A-Za-z0-9_.-]+$/;
const OS_AND_VERSION = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.%-]*)(?:(?:\+[A-Za-z0-9_.%-]+)*)\))?$/;
/** How containerd shows these two in its messages. */
const COMPONENT_TEXT = '"^[A-Za-z0-9_.-]+$"';
const OS_AND_VERSION_TEXT = String.raw `"^([A-Za-z0-9_-]+)(?:\\(([A-Za-z0-9_.%-]*)((?:\\+[A-Za-z0-9_.%-]+)*)\\))?$"`;
const KNOWN_OS = new Set(`aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris
  windows zos`.split(/\s+/));
const KNOWN_ARCHITECTURES = new Set(`386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32
  mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm`.split(/\s+/));
/**
 * Reads a platform: `linux/arm64/v8`, `linux`, `arm64`, `windows(10.0.17763)/amd64`.
 *
 * @throws Error in containerd's words when it is none
 */
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
/** `linux/arm/v7`, with the operating system's version in parentheses when it is known. */
function formatPlatform(platform) {
    const version = platform.osVersion === '' ? '' : `(${platform.osVersion})`;
    return [platform.os + version, platform.architecture, platform.variant]
        .filter(part => part !== '')
        .join('/');
}
/**
 * The arguments that BuildKit sets by itself (https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope).
 *
 * @param target what is built for
 * @param build what is built on
 */
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

/***/ 2592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wy: () => (/* binding */ neverBuiltStages),
/* harmony export */   kI: () => (/* binding */ forgottenStages)
/* harmony export */ });
/* unused harmony export criticalPath */
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6650);

/**
 * The stages that none of the targets needs: BuildKit skips them in silence.
 *
 * @param targets indexes of the stages that are built
 * @returns in the file's order
 */
function neverBuiltStages(dockerfile, targets) {
    const built = new Set();
    for (const target of targets)
        (0,_stages_js__WEBPACK_IMPORTED_MODULE_0__/* .reachableStages */ .JR)(dockerfile, target).forEach(index => built.add(index));
    return dockerfile.stages.filter(({ index }) => !built.has(index));
}
/** Of the stages that none of the targets needs, the named ones at the end of a chain: what somebody forgot to build. */
function forgottenStages(dockerfile, targets) {
    const unbuilt = neverBuiltStages(dockerfile, targets);
    const needed = new Set(unbuilt.flatMap(stage => stage.needs));
    return unbuilt.flatMap(stage => stage.name === undefined || needed.has(stage.index) ? [] : [{ ...stage, name: stage.name }]);
}
/**
 * Finds the chain of needed stages that took longest in sum.
 *
 * @param target index of the stage that was built
 * @param durationsMs measured time of each stage's own instructions, by index; nothing counts as 0
 */
function criticalPath(dockerfile, target, durationsMs) {
    const found = new Map();
    for (const index of inBuildOrder(dockerfile, target)) {
        let before;
        let total = 0;
        for (const need of dockerfile.stages[index]?.needs ?? []) {
            // A stage that needs itself through others is an error that BuildKit reports; here it is passed over.
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
/** Indexes of a target and all that it needs, each behind what it needs itself. */
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

/***/ 9344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ sourceReferences),
/* harmony export */   e: () => (/* binding */ parseStageIndex)
/* harmony export */ });
/* harmony import */ var _instructions_flag_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8805);
/* harmony import */ var _words_csv_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1317);
/* harmony import */ var _words_substitution_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4060);



/**
 * What `COPY --from` and `RUN --mount=from=` name, in order; a mount without `from` names `scratch`.
 *
 * @throws Error in BuildKit's words when `--from` has variables
 */
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
/** The `from` of a mount; the last one, when there are several. */
function mountFrom(mount) {
    const fields = (0,_words_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .splitCsv */ .F)(mount).map(field => (0,_instructions_flag_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .toFlag */ .Qq)(`--${field}`));
    return fields.findLast(field => field.name.toLowerCase() === 'from')?.value ?? '';
}
/** The number that `--from` may be instead of a name, as Go's strconv.Atoi; undefined for a name. */
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
/* harmony import */ var _instructions_variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2903);





/** https://github.com/moby/buildkit/blob/master/util/system/path.go */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** Arguments that BuildKit keeps for itself. */
const NOT_IN_ENV = new Set([
    'BUILDKIT_SBOM_SCAN_CONTEXT',
    'BUILDKIT_SBOM_SCAN_STAGE',
]);
/**
 * The instructions that a stage runs, each with the state in force: first those of the stages that it
 * builds on, then the ONBUILD triggers of its base, then its own.
 *
 * @param buildArgs `--build-arg` values; those that the file was parsed with when absent
 */
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
/** The working directory behind a stage's last instruction; '/' when only its image says it. */
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
/** The states of one stage's own instructions, and what is in force behind the last. */
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
/** Joins and cleans; no '/' at the end. */
function resolvePath(workdir, path) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve('/', workdir, path);
}
/** Expands a word; one that cannot be expanded stays as it is: the build says what is wrong with it. */
function expandOrKeep(word, env, escape) {
    try {
        return (0,_words_substitution_js__WEBPACK_IMPORTED_MODULE_2__/* .expandWord */ .Vo)(word, env, escape);
    }
    catch {
        return word;
    }
}
/** The stages with the variables in their mounts expanded (`id=$NAME`): what they consume depends on them. */
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
/** The states of a stage's own instructions, those that ONBUILD of its base adds included. */
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


/**
 * Resolves `COPY --from` and `RUN --mount=from=`: names without case, the last of equal ones, later
 * stages included; numbers only for COPY, as in BuildKit.
 *
 * @throws DockerfileError in BuildKit's words: variables in `--from`, a number that no stage has
 */
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
/**
 * Checks that no stage takes files from itself, directly or through others. What FROM names does not
 * count: it can only be further up.
 *
 * @param sources of each stage
 * @throws DockerfileError in BuildKit's words, on an instruction of the circle
 */
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
/** BuildKit remembers the last instruction for each source. */
function lastOfEach(sources) {
    return [...new Map(sources.map(edge => [edge.source, edge])).values()];
}
/** Walks depth first, without recursion: files may have many thousands of stages. */
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





/**
 * Resolves what stages build on and take files from, as BuildKit does (dockerfile2llb/convert.go).
 *
 * @throws DockerfileError in BuildKit's words for what fails in every build of the file, whatever its target
 */
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
/** A trigger is an error only in builds that reach it: what it names wrongly is left out here. */
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
/** The rest of the first comment line above FROM that starts with the stage's name in lower case. */
function describeStage(from, name) {
    if (name === undefined)
        return undefined;
    const start = `${name.toLowerCase()} `;
    return from.comments?.find(comment => comment.startsWith(start))?.slice(start.length);
}
/** The stage that `--target <name>` builds: compared without case, the last of equal names; undefined when there is none. */
function findStage(dockerfile, name) {
    const wanted = name.toLowerCase();
    return dockerfile.stages.findLast(stage => stage.name?.toLowerCase() === wanted);
}
/** The stage that a build without `--target` builds: the last. */
function defaultStage(dockerfile) {
    const last = dockerfile.stages.at(-1);
    if (last === undefined)
        throw new TypeError('a parsed Dockerfile has a stage');
    return last;
}
/** Indexes of the stage itself and of all that it needs, directly or through others. */
function reachableStages(dockerfile, stageIndex) {
    const reached = new Set([stageIndex]);
    // A set's iteration goes on over what is added meanwhile.
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
/** Largest edit distance that still counts as a typing error, as in BuildKit's util/suggest. */
const MAX_DISTANCE = 2;
/** Number of single-character insertions, deletions and replacements that turn `from` into `to`. */
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
/**
 * Finds the option that `word` was most likely meant to be.
 *
 * @param word what the user wrote
 * @param options what would have been right, first come first served among equally near ones
 * @param caseSensitive when false, case is ignored and the answer takes on the case of `word`
 * @returns undefined when nothing is near enough or `word` is itself an option
 */
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
/** Adds BuildKit's "(did you mean X?)" to a message when one of the options is near `word`. */
function withSuggestion(message, word, options, caseSensitive) {
    const nearest = findNearest(word, options, caseSensitive);
    return nearest === undefined ? message : `${message} (did you mean ${nearest}?)`;
}
/** ` (did you mean "…"?)` with the option as it is written, or '' when none is near; for messages of our own. */
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
/**
 * Splits one line of comma-separated values, as `--mount` is written; `"…"` around a field, `""` for a quote in it.
 *
 * @throws Error in the words of Go's encoding/csv
 */
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
/**
 * Text as Go reads and quotes it: BuildKit is written in Go, and where white space ends or how an
 * error quotes a word follows from its standard library, not from JavaScript's.
 */
/** A character that Go's unicode.IsSpace holds to be white space (it differs from `\s`: U+0085 is one, U+FEFF is none). */
const SPACE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;
/** True for one character of white space, as Go's unicode.IsSpace. */
function isSpace(char) {
    // Nearly all characters that are asked for are letters of ASCII or blanks.
    if (char > ' ' && char < '\u0080')
        return false;
    return char === ' ' || SPACE.test(char);
}
/** Removes white space at the start, as Go's strings.TrimLeftFunc(unicode.IsSpace). */
function trimStart(text) {
    let start = 0;
    while (start < text.length && isSpace(text.charAt(start)))
        start++;
    return text.slice(start);
}
/** Removes white space at both ends, as Go's strings.TrimSpace. */
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
/** Quotes a word as Go's `%q` does, for errors in BuildKit's words. */
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
/** A decimal digit of any script, as Go's unicode.IsDigit. */
function isDigit(char) {
    return (char >= '0' && char <= '9') || (char > '\u007f' && DIGIT.test(char));
}
/** A character that a variable's name may hold: letter, digit or `_`. */
function isAlphanumeric(char) {
    return char === '_' || isDigit(char) || LETTER.test(char);
}
/** `$@`, `$*`, … (POSIX, 2.5.2): names of one character. */
function isSpecialParameter(char) {
    return char.length === 1 && '@*#?-$!0'.includes(char);
}

;// CONCATENATED MODULE: ./src/parse/words/shell-pattern.ts

/** Reads a pattern of `${name#pattern}` and its kin: `?`, `*` and `\`-escapes, no brackets. */
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
            // `}` and `/` had to be escaped to stand inside ${…}; the escape is no part of the pattern.
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
/** End of the match that starts at `start`: the longest or the shortest one, -1 when there is none. */
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
/** A `*` may also stand for nothing. */
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
/** `${name#pattern}`, or `##` when `longest`. */
function trimPrefix(pattern, value, longest) {
    const chars = Array.from(value);
    const end = matchAt(compile(Array.from(pattern), pattern), chars, 0, longest);
    return end < 0 ? value : chars.slice(end).join('');
}
/** `${name%pattern}`, or `%%` when `longest`. */
function trimSuffix(pattern, value, longest) {
    const reversed = reversePattern(Array.from(pattern));
    const chars = Array.from(value).reverse();
    const end = matchAt(compile(reversed, reversed.join('')), chars, 0, longest);
    return end < 0 ? value : chars.slice(end).reverse().join('');
}
/** Reverses a pattern, but leaves each escape before its character. */
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
/** `${name/pattern/replacement}`, or `//` when `all`. */
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
        // No empty match directly behind another match (Go's regexp.ReplaceAllString).
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
/** BuildKit hands the replacement of `//` to Go's regexp, where `$0` is the match and `$name` nothing. */
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


/** What stands for the end of the word in BuildKit's messages. */
const END = '\ufffd';
/** Reads the rest of a `${…}`, whose brace was just read, and gives its value. */
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
/** `-`, `+`, `?`, `#`, `##`, `%`, `%%`; the first three also with a colon, for which empty is as good as unset. */
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
/** `/pattern/replacement` and `//pattern/replacement`. */
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
/** Reads a part of a substitution; at the end of the word, the error says what is missing. */
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



/**
 * Expands variables, quotes and escapes as BuildKit's shell lexer does
 * (https://github.com/moby/buildkit/blob/master/frontend/dockerfile/shell/lex.go).
 *
 * @throws Error in BuildKit's words, without the "failed to process" in front
 */
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
/** The next character, '' at the end, without moving on. */
function peek(lexer) {
    return lexer.chars[lexer.at] ?? '';
}
/** The next character, '' at the end. */
function take(lexer) {
    return lexer.chars[lexer.at++] ?? '';
}
/** Value of a variable; that it was asked for is noted. */
function lookUp(lexer, name) {
    const value = lexer.options.variables.get(name);
    (value === undefined ? lexer.unmatched : lexer.matched).add(name);
    return value;
}
/** Reads to `stop` (which is left behind) or, without one, to the end of the word. */
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
        // Only these are escaped inside double quotes; before others the escape character stays.
        text += next === '"' || next === '$' || next === escape ? take(lexer) : char;
    }
    throw new Error('unexpected end of statement while looking for matching double-quote');
}
/** `<<` and the white space behind it stay together, so that `<< EOF` is one word. */
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
/** Reads a variable's name: a number, a special parameter, or letters, digits and `_`. */
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


/**
 * Expands the variables of one word and removes its quotes and escapes, as BuildKit's shell lexer:
 * `$name`, `${name}` with `:-` `-` `:+` `+` `:?` `?` `#` `##` `%` `%%` `/` `//`, single and double quotes.
 * White space in the word stays.
 *
 * @param word as it stands in the Dockerfile
 * @param variables names and values; what is not in it is unset, and empty in the result
 * @param escape the file's escape character
 * @throws Error in BuildKit's words: a missing brace or quote, an unknown modifier, `:?` of an unset variable
 */
function expandWord(word, variables, escape) {
    return expand(word, { variables, escape }).text;
}
/** As {@link expandWord}, with the names of the variables that were used. */
function expand(word, options) {
    try {
        return (0,_shell_lexer_js__WEBPACK_IMPORTED_MODULE_1__/* .lex */ .Ii)(word, options);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : 'too deeply nested';
        throw new Error(`failed to process ${(0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(word)}: ${reason}`, { cause: error });
    }
}
/** No variables at all. */
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

/**
 * Splits at white space outside of quotes; quotes and escapes stay in the words (ENV, LABEL and ARG).
 *
 * @param escape the file's escape character: what follows it is part of the word, whatever it is
 */
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
            // An escape character at the very end goes away.
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
/** Splits at the white space that BuildKit's whitespace-delimited instructions know (ASCII only). */
function splitAtWhitespace(text) {
    return text === '' ? [] : text.split(/[\t\v\f\r ]+/);
}
/** The first word and the rest; undefined for the rest when there is only one word. */
function splitFirstWord(text) {
    const match = /[\t\v\f\r ]+/.exec(text);
    if (match === null)
        return [text, undefined];
    return [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}
/** JSON arrays hold something else than strings: BuildKit does not fall back to the shell form then. */
const NOT_STRINGS = 'when using JSON array syntax, arrays must be comprised of strings only';
/**
 * Reads the exec form: a JSON array of strings.
 *
 * @returns undefined when the text is no JSON array, and so is shell form
 * @throws Error in BuildKit's words when it is one, but not of strings only
 */
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

/***/ 171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ callCommand),
/* harmony export */   O: () => (/* binding */ buildCommand)
/* harmony export */ });
/** The argv of one `docker buildx build`, for a reader of `--progress=rawjson`. */
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
/** The argv of a question to BuildKit about a Dockerfile (`check`, `targets`), whose JSON comes on stdout. */
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
/* harmony export */   I: () => (/* binding */ findSources),
/* harmony export */   f: () => (/* binding */ expand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _parse_suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2549);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6145);




const STRUCTURE_TESTS = ['structure-tests', 'container-structure-test', 'cst'].flatMap(name => ['yaml', 'yml', 'json'].map(ending => `${name}.${ending}`));
/** Dockerfiles that a message names, at most. */
const MAX_NAMED = 5;
const HADOLINT_CONFIGS = ['.hadolint.yaml', '.hadolint.yml'];
/**
 * Finds the Dockerfiles that the inputs name, each with its context, structure tests and hadolint's configuration.
 *
 * @param directory the working directory, relative to the repository root: what the inputs' paths are relative to
 * @throws InputError when a path or glob names no file
 */
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
function findContext(context, dockerfile, files, directory) {
    if (context === '')
        return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(dockerfile);
    if (/^[a-z-]+:\/\/|^git@|^-$/.test(context))
        return context;
    return fromRoot(context, files, directory).replace(/(?<=.)\/$/, '');
}
/** A path as the user wrote it (`${{ github.workspace }}/app` is absolute), from the repository root. */
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
/** The files that one entry of an input names, as paths from the repository root. */
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
/** Files that are named like Dockerfiles, those nearest to the root first. */
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
/** Whether an input's entry is a glob rather than a path. */
const isPathGlob = (entry) => /[*?[{]/.test(entry);
/**
 * Makes a regular expression for '/'-separated paths from a glob: `*` and `?` stay within one folder, `**` crosses
 * folders, `[ab]`, `[!ab]` and `{a,b}` are sets. The rules of GitHub's path filters.
 */
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
/** Stands for the image's temporary name in argvs, until the run has made one up. */
const IMAGE_PLACEHOLDER = '{image}';
/** Stands for the path of the image's file, where there is no engine that could have the image. */
const IMAGE_FILE_PLACEHOLDER = `${IMAGE_PLACEHOLDER}.tar`;
/** What a build is told to leave its image in that file. */
const IMAGE_FILE_OUTPUT = `type=docker,dest=${IMAGE_FILE_PLACEHOLDER}`;
const WORDS = [IMAGE_PLACEHOLDER, IMAGE_FILE_PLACEHOLDER, IMAGE_FILE_OUTPUT];
/** Whether an argv names the temporary image. */
const namesImage = (argv) => argv.some(word => WORDS.includes(word));
/** Whether it means a file. */
const namesImageFile = (argv) => argv.some(word => word === IMAGE_FILE_PLACEHOLDER || word === IMAGE_FILE_OUTPUT);
/** Puts the name (of a file: its path without `.tar`) where it belongs. */
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
// EXTERNAL MODULE: ./src/plan/image-name.ts
var image_name = __webpack_require__(468);
;// CONCATENATED MODULE: ./src/plan/name-pattern.ts
/**
 * True when `name` fits `pattern`: `*` stands for any letters, `?` for one; case does not count, as in BuildKit.
 */
function matchesName(pattern, name) {
    const source = pattern
        .split('')
        .map(letter => (letter === '*' ? '.*' : letter === '?' ? '.' : escapeRegExp(letter)))
        .join('');
    return new RegExp(`^${source.replace(/(?:\.\*)+/g, '.*')}$`, 'i').test(name);
}
/** Whether a name of `stages` or `fresh` stands for several. */
const isGlob = (pattern) => /[*?]/.test(pattern);
const escapeRegExp = (letter) => letter.replace(/[\\^$.|+()[\]{}]/g, '\\$&');

// EXTERNAL MODULE: ./src/plan/quality-words.ts
var quality_words = __webpack_require__(8234);
;// CONCATENATED MODULE: ./src/plan/quality-stages.ts




/** Name parts of stages whose answer changes without the files changing. */
const FRESH_WORDS = new Set(['security', 'audit', 'scan', 'vuln', 'cve', 'check']);
/** Commands whose answer changes with the world's knowledge of vulnerabilities. */
const SCANNER = /(?:^|[\s;&|(/"'])(?:trivy|grype|snyk|safety|pip-audit|osv-scanner|govulncheck|microscanner|bundler-audit|clamscan|dependency-check|(?:npm|yarn|pnpm|bun|cargo|composer|bundle|deno) audit|docker scout)(?=$|[\s;&|)"'])/;
/**
 * Decides for every stage whether it is a quality stage, and why, in words for people.
 *
 * @throws InputError when `stages` or `fresh` names a stage that none of the Dockerfiles has.
 */
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
/** True when the stage's answer can change without a file of the context changing. */
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




/** The patterns that are asked of a stage, without doubles; `expected` are those that are asked by the stage's own name. */
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
/** @throws InputError when files are asked of a stage that will not run */
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

/**
 * Warns on the line of every `ARG MICROSCANNER` that a token reaches, with the lines to write instead. BuildKit writes the
 * values of arguments into its step names, the image's history and its build records; those of secret mounts nowhere.
 */
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
/** The first command of the stage that uses the argument, with a mount in the argument's place. */
function mountedForm(stage) {
    const mount = 'RUN --mount=type=secret,id=microscanner,required=true \\';
    const name = new RegExp(`\\$(?:${plan_secrets/* MICROSCANNER_ARG */.cP}\\b|\\{${plan_secrets/* MICROSCANNER_ARG */.cP}\\})`, 'g');
    const user = stage.instructions.find(({ keyword, text }) => keyword === 'RUN' && name.test(text));
    const command = user?.text.trim() ?? `/microscanner $${plan_secrets/* MICROSCANNER_ARG */.cP}`;
    const read = command.replace(name, '"$(cat /run/secrets/microscanner)"');
    return `${mount}\n    ${read.replaceAll('""', '"')}`;
}

;// CONCATENATED MODULE: ./src/plan/plan-steps.ts














/**
 * Lists everything to run, each step's argv as data.
 *
 * @throws InputError when an input names a stage that does not exist.
 */
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
        const argv = (0,build_command/* buildCommand */.O)(inputs, {
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
    if (source.structureTests.length > 0 || inputs.tag !== '' || inputs.imageTarget !== '') {
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
/** A tag is asked of an engine, which then has to be there. */
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
/** hadolint takes its own `none` for the lowest severity of all, at which everything fails. */
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
/** The stage with all it needs. */
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
        // A job of a matrix for a linter leaves them all out on purpose.
        .filter(file => !inputs.stages.includes('!*') && !file.choices.some(({ chosen }) => chosen))
        .map(({ dockerfile }) => warn(dockerfile.path, noQualityStage(dockerfile)));
    const unread = files
        .filter(({ dockerfile }) => (dockerfile.encoding ?? 'utf-8') !== 'utf-8')
        .map(({ dockerfile }) => warn(dockerfile.path, `This Dockerfile is written in ${dockerfile.encoding ?? ''}, which BuildKit cannot read. Save it as UTF-8.`));
    const first = files[0]?.dockerfile.path ?? 'Dockerfile';
    const unused = (0,plan_secrets/* unusedSecrets */.yq)(files.map(file => file.dockerfile), inputs).map(secret => warn(first, `The secret "${secret}" is given, but no stage mounts it.`));
    return [...without, ...unread, ...unused, ...warnOfTokenArguments(files, inputs)];
}
/** Says what to do, with the stages that are most likely meant: those that nothing builds. */
function noQualityStage(dockerfile) {
    const names = (0,stage_graph/* forgottenStages */.kI)(dockerfile, [dockerfile.stages.length - 1]).map(({ name }) => `${name}${(0,quality_words/* didYouMeanWord */.i4)(name)}`);
    const hint = names.length === 0
        ? 'Name one so, or set the input "stages"'
        : `Rename one, or set the input "stages"; "docker build" never builds ${names.join(', ')}`;
    return `No stage is a quality stage: no stage that nothing builds on says so by its name (test, lint, check, security, …). ${hint}.`;
}
/** A context that docker fetches itself. */
const isRemote = (context) => /^(?:https?:\/\/|git@|git:\/\/|ssh:\/\/|docker-image:\/\/|oci-layout:\/\/|-$)/.test(context);
/** The argv that makes BuildKit list a planned file's targets. */
function targetsCommand({ dockerfile, context }, inputs, workingDirectory) {
    return (0,build_command/* callCommand */.K)('targets', inputs, {
        file: relativePath(workingDirectory, dockerfile.path),
        context: isRemote(context) ? context : relativePath(workingDirectory, context),
    });
}
function relativePath(from, to) {
    const path = external_node_path_.posix.relative(from, to);
    // A leading dash would be read as an option.
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
/** Words that mark a quality stage when one of them is a part of its name (design.md §2). */
const QUALITY_WORDS = new Set(`test check lint security audit scan typecheck types verify validate format fmt vet unit integration e2e spec
   coverage analyze quality ci`.split(/\s+/));
/** What people call the same things; no quality words, because stages of these names may be something else. */
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
/** `unit-test`, `unit_test`, `unit.test`, `UnitTest` → `unit`, `test`. */
function nameParts(name) {
    return [...name.matchAll(/\p{Lu}?[\p{Ll}\d]+|\p{Lu}+(?!\p{Ll})/gu)].map(([part]) => part.toLowerCase());
}
/** The quality word that a part of a stage's name was most likely meant to be: its plural, another form, letters swapped. */
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
/** ` (did you mean "test"?)` for a stage `tests`; '' when no quality word is near. */
function didYouMeanWord(name) {
    const word = findNearWord(name);
    return word === undefined ? '' : ` (did you mean "${word}"?)`;
}
/** `tests`, `linting`, `scanner`, `formatted`, `analyzer`. */
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

/** Stands for the path of the derived Dockerfile in the argv, until the run has made it. */
const DERIVED_PLACEHOLDER = '{derived}';
/**
 * The argv that builds a derived Dockerfile's last stage and writes its files to stdout as a tar. Nothing in it asks for work
 * that was done already: no `--no-cache`, no filters, no pull, no export of the cache.
 *
 * @param request the context, the target whose cache it shares, and the secrets, all as in the build of the stage
 */
function reportCommand(inputs, request) {
    const { context, target, secrets } = request;
    const quiet = {
        ...inputs,
        // Checks that the file asks to fail by were made already, and what is derived shall not fail by them.
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
/** Names of a secret mount or build argument that take the MicroScanner token. */
const MICROSCANNER_IDS = ['microscanner', 'microscanner-token', 'microscanner_token'];
/** The build argument by which old Dockerfiles take the token. */
const MICROSCANNER_ARG = 'MICROSCANNER';
/** The variable that carries a secret given as `ID=value`; two ids never share one. */
const secretVariable = (id) => `QUALITY_STAGES_SECRET_${id.replace(/[^A-Za-z0-9_]/g, c => `_${c.charCodeAt(0).toString(16)}_`)}`;
/**
 * Chooses the secrets that a build of `stages` (a target with all it needs) consumes. Values travel in the environment of
 * the docker process, never in its arguments. An unset variable would reach BuildKit as an empty secret that passes
 * `required=true` (formats.md §1.9), so what is missing is found here.
 */
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
/** Whether one of the stages declares `ARG MICROSCANNER` without a value of its own. */
function takesMicroscannerArgument(stages) {
    return stages.some(({ consumes }) => consumes.args.some(arg => arg.name === MICROSCANNER_ARG && (arg.value ?? '') === ''));
}
/** Ids that were given and that no stage of any Dockerfile mounts. */
function unusedSecrets(dockerfiles, inputs) {
    const mounted = new Set(dockerfiles.flatMap(file => file.stages.flatMap(stage => stage.consumes.secrets.map(s => s.id))));
    const given = [inputs.secrets, inputs.secretEnvs, inputs.secretFiles].flatMap(m => [...m.keys()]);
    return given.filter(id => !mounted.has(id));
}
/** How a secret reaches docker: the value of `--secret`, and the variable that carries it. */
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
/** docker reads `--secret` as a CSV line. */
const csvField = (...fields) => fields.map(f => (/[",\n]/.test(f) ? `"${f.replaceAll('"', '""')}"` : f)).join(',');
/** The environment that carries the values: variable → value. */
function secretEnvironment(inputs) {
    const values = new Map([...inputs.secrets].map(([id, value]) => [secretVariable(id), value]));
    if ((inputs.microscannerToken ?? '') !== '') {
        values.set(MICROSCANNER_ARG, inputs.microscannerToken ?? '');
    }
    return values;
}


/***/ }),

/***/ 7814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ reproduceCommand),
/* harmony export */   r: () => (/* binding */ quoteArgv)
/* harmony export */ });
/* harmony import */ var _plan_image_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(468);

/** What stands in a command for people where a run uses a temporary image. */
const IMAGE_BY_HAND = 'quality-stages-image';
/** An argv as one line that a POSIX shell reads back as that argv. */
function quoteArgv(argv) {
    return argv
        .map(word => /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)
        .join(' ');
}
/** The command that repeats a step by hand; secrets only by reference. */
function reproduceCommand(step) {
    const argv = step.argv.filter(word => word !== '--progress=rawjson');
    return quoteArgv((0,_plan_image_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameImage */ .Pe)(argv, IMAGE_BY_HAND));
}


/***/ })

};
