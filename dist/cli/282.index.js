export const id = 282;
export const ids = [282];
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

/***/ 9282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseProblemMatchers: () => (/* binding */ parseProblemMatchers)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/diagnose/log/pattern-repetition.ts
const PROBLEM = 'a repeated group repeats within itself, or has alternatives that begin alike, which can take forever on some lines; let each repetition begin or end with a character of its own';
function checkRepetition(tokens) {
    if (tokens.some(token => token.kind === 'atom' && /^\\(?:[1-9]|k<)/.test(token.text))) {
        return 'a back reference is not supported';
    }
    const { alternatives } = readAlternatives(tokens, 0);
    return alternatives.every(isSafe) ? undefined : PROBLEM;
}
function countWideRepeats(tokens) {
    const lastAtom = tokens.findLastIndex(token => token.kind === 'atom');
    return tokens.filter((token, index) => {
        const repeat = tokens[index + 1];
        if (token.kind !== 'atom' || index === lastAtom || repeat?.kind !== 'repeat')
            return false;
        return !repeat.text.startsWith('?') && matchedCharacters(token.text).size > 64;
    }).length;
}
function readAlternatives(tokens, start) {
    const alternatives = [[]];
    let index = start;
    for (let token = tokens[index]; token && token.kind !== 'close'; token = tokens[index]) {
        index++;
        if (token.kind === 'or') {
            alternatives.push([]);
            continue;
        }
        const group = token.kind === 'open' ? readAlternatives(tokens, index) : undefined;
        if (group)
            index = group.end;
        const repeat = tokens[index]?.kind === 'repeat' ? (tokens[index++]?.text ?? '') : '';
        if (token.kind === 'assertion')
            continue;
        alternatives.at(-1)?.push({
            ...(group ? { alternatives: group.alternatives } : { characters: matchedCharacters(token.text) }),
            isOptional: /^(?:[*?]|\{0)/.test(repeat),
            isUnbounded: /^(?:[*+]|\{\d+,\})/.test(repeat) || Number(/(\d+)\}/.exec(repeat)?.[1] ?? 0) > 20,
        });
    }
    return { alternatives, end: index + 1 };
}
function isSafe(sequence) {
    return sequence.every(piece => {
        const { alternatives } = piece;
        if (!alternatives)
            return true;
        if (!alternatives.every(isSafe))
            return false;
        return (!piece.isUnbounded || (alternatives.every(hasOneReading) && beginDifferently(alternatives)));
    });
}
function hasOneReading(sequence) {
    if (sequence.length === 0)
        return false;
    const varies = (piece) => piece.isUnbounded ||
        piece.isOptional ||
        (piece.alternatives?.some(inner => inner.some(varies)) ?? false);
    if (!sequence.some(varies))
        return true;
    return [sequence[0], sequence.at(-1)].some(mark => {
        if (!mark?.characters || mark.isOptional || mark.isUnbounded)
            return false;
        const others = sequence.filter(piece => piece !== mark);
        return others.every(piece => areDisjoint(mark.characters, charactersOf(piece)));
    });
}
function beginDifferently(alternatives) {
    const beginnings = alternatives.map(([first]) => first && !first.isOptional ? charactersOf(first) : undefined);
    if (alternatives.length === 1)
        return true;
    return beginnings.every((one, index) => beginnings.slice(index + 1).every(other => one && other && areDisjoint(one, other)));
}
function charactersOf(piece) {
    if (piece.characters)
        return piece.characters;
    const inner = (piece.alternatives ?? []).flat().flatMap(one => [...charactersOf(one)]);
    return new Set(inner);
}
function areDisjoint(one, other) {
    return one !== undefined && ![...one].some(code => other.has(code));
}
function matchedCharacters(atom) {
    let test;
    try {
        test = new RegExp(`^(?:${atom})$`);
    }
    catch {
        return new Set([atom.charCodeAt(0)]);
    }
    const codes = Array.from({ length: 128 }, (_, code) => code);
    return new Set(codes.filter(code => test.test(String.fromCharCode(code))));
}

;// CONCATENATED MODULE: ./src/diagnose/log/dotnet-pattern.ts

const TOKEN = /\\(?:x[\da-f]{2}|u[\da-f]{4}|c[a-z]|k<\w+>|p\{\w*\}|P\{\w*\}|\d{1,3}|[\s\S])|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|\(\?#[^)]*\)|\((?:\?(?:<[=!]|[=!:>]|<\w+>|'\w+'|[a-z]*(?:-[a-z]+)?[:)]|\())?|[)|^$]|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/giy;
const ESCAPES = {
    '\\A': '^',
    '\\Z': '$',
    '\\z': '$',
    '\\e': '\\x1b',
    '\\a': '\\x07',
};
function compilePattern(source) {
    let flags = '';
    let text = source;
    const options = /^\(\?([a-z]+)\)/.exec(text);
    if (options?.[1] !== undefined) {
        if (!/^[imsn]+$/.test(options[1]))
            return `the option "${options[0]}" is not supported, only (?i), (?m) and (?s)`;
        flags = options[1].replaceAll('n', '');
        text = text.slice(options[0].length);
    }
    const tokens = [];
    const unnamed = [];
    const named = [];
    for (const [piece] of text.matchAll(TOKEN)) {
        if (piece.startsWith('(?#'))
            continue;
        const problem = unsupported(piece);
        if (problem !== undefined)
            return problem;
        const token = readToken(piece);
        if (/^\((?:$|\?<\w)/.test(token.text)) {
            (token.text === '(' ? unnamed : named).push(unnamed.length + named.length + 1);
        }
        tokens.push(token);
    }
    const problem = checkRepetition(tokens);
    if (problem !== undefined)
        return problem;
    const order = [0, ...unnamed, ...named];
    try {
        const regexp = new RegExp(tokens.map(token => token.text).join(''), flags);
        return {
            regexp,
            groupCount: order.length,
            wideRepeats: countWideRepeats(tokens),
            group: (match, number) => match[order[number] ?? -1],
        };
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}
function unsupported(piece) {
    if (piece.startsWith('(?>'))
        return 'an atomic group "(?>" is not supported';
    if (piece.startsWith('(?('))
        return 'a conditional "(?(" is not supported';
    if (/^\\p\{/i.test(piece))
        return `"${piece}" is not supported: the runner's own mode refuses it too`;
    if (piece === '\\G')
        return '"\\G" is not supported';
    if (/^\(\?[a-z]*(?:-[a-z]+)?[:)]$/i.test(piece) && piece !== '(?:') {
        return `the option "${piece}" is only supported at the start of the pattern, as (?i)`;
    }
    if (/^\[.*-\[/s.test(piece))
        return 'subtraction of character classes is not supported';
    return undefined;
}
function readToken(piece) {
    const escape = ESCAPES[piece];
    if (escape !== undefined)
        return { kind: escape.length === 1 ? 'assertion' : 'atom', text: escape };
    if (/^\((?:\?<[=!]|\?[=!])$/.test(piece))
        return { kind: 'open', text: piece };
    if (piece.startsWith('('))
        return { kind: 'open', text: piece.replace(/^\(\?'(\w+)'$/, '(?<$1>') };
    if (piece === ')')
        return { kind: 'close', text: piece };
    if (piece === '|')
        return { kind: 'or', text: piece };
    if (/^(?:[*+?]|\{\d)/.test(piece))
        return { kind: 'repeat', text: piece };
    if (piece === '^' || piece === '$' || /^\\b$/i.test(piece))
        return { kind: 'assertion', text: piece };
    if (/^\[\^?\]./s.test(piece))
        return { kind: 'atom', text: piece.replace(']', '\\]') };
    return { kind: 'atom', text: piece };
}

// EXTERNAL MODULE: ./src/diagnose/json-documents.ts
var json_documents = __webpack_require__(9511);
;// CONCATENATED MODULE: ./src/diagnose/log/problem-matchers.ts




const PLACES = ['file', 'fromPath', 'line', 'column', 'severity', 'code', 'message'];
const SEVERITIES = new Map([
    ['error', 'error'],
    ['warning', 'warning'],
    ['notice', 'info'],
]);
const MAX_LINES = [4_000, 4_000, 4_000, 1_000];
const MAX_LINE_OF_MANY = 300;
function parseProblemMatchers(json, path) {
    const fail = (where, problem) => {
        throw new errors/* InputError */.dz(`problem-matchers: ${path}: ${where}${where === '' ? '' : ' '}${problem}`);
    };
    let document;
    try {
        document = JSON.parse(json.replace(/^\ufeff/, ''));
    }
    catch (error) {
        fail('', `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
    const list = (0,json_documents/* property */.MZ)(document, 'problemMatcher');
    if (!Array.isArray(list) || list.length === 0) {
        fail('', 'has no list "problemMatcher" of one matcher or more');
    }
    const owners = new Set();
    return (0,json_documents/* asArray */._j)(list).map((entry, index) => {
        const matcher = readMatcher(entry, `problemMatcher[${String(index)}]`, fail);
        const key = matcher.owner.toLowerCase();
        if (owners.has(key))
            fail(`problemMatcher[${String(index)}].owner`, `"${matcher.owner}" stands twice`);
        owners.add(key);
        return {
            name: key,
            title: `problem matcher of ${path}`,
            homepage: 'https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md',
            ecosystem: 'format',
            evidence: [],
            commands: [],
            precedence: 'user',
            read: log => matchLog(matcher, log),
        };
    });
}
function readMatcher(entry, where, fail) {
    const owner = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(entry, 'owner'))?.trim();
    if (!owner)
        return fail(`${where}.owner`, 'must be a name');
    const level = (0,json_documents/* property */.MZ)(entry, 'severity') ?? 'error';
    const severity = SEVERITIES.get((0,json_documents/* asString */.oJ)(level)?.toLowerCase() ?? '');
    if (!severity) {
        return fail(`${where}.severity`, `is ${JSON.stringify(level)}; allowed are "error", "warning" and "notice"`);
    }
    const patterns = (0,json_documents/* asArray */._j)((0,json_documents/* property */.MZ)(entry, 'pattern'));
    if (patterns.length === 0)
        return fail(`${where}.pattern`, 'must be a list of one pattern or more');
    const steps = patterns.map((pattern, index) => readStep(pattern, `${where}.pattern[${String(index)}]`, fail));
    checkSteps(steps, `${where}.pattern`, fail);
    const fromPath = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(entry, 'fromPath'));
    return { owner, severity, steps, ...(fromPath && { fromPath }) };
}
function readStep(pattern, where, fail) {
    const source = (0,json_documents/* asString */.oJ)((0,json_documents/* property */.MZ)(pattern, 'regexp'));
    if (!source)
        return fail(`${where}.regexp`, 'must be a regular expression');
    const compiled = compilePattern(source);
    if (typeof compiled === 'string')
        return fail(`${where}.regexp`, `"${source}": ${compiled}`);
    const places = PLACES.flatMap((place) => {
        const group = (0,json_documents/* property */.MZ)(pattern, place);
        if (group === undefined || group === null)
            return [];
        if (typeof group === 'number' &&
            Number.isInteger(group) &&
            group >= 0 &&
            group < compiled.groupCount) {
            return [[place, group]];
        }
        return fail(`${where}.${place}`, `is ${JSON.stringify(group)}; allowed are the numbers of its groups, 0 to ${String(compiled.groupCount - 1)}`);
    });
    const loop = (0,json_documents/* property */.MZ)(pattern, 'loop') ?? false;
    if (typeof loop !== 'boolean')
        return fail(`${where}.loop`, 'must be true or false');
    return { ...compiled, places, loop };
}
function checkSteps(steps, where, fail) {
    const used = new Set();
    for (const [index, step] of steps.entries()) {
        for (const [place] of step.places) {
            if (used.has(place))
                fail(`${where}[${String(index)}].${place}`, 'was set by a pattern before; each is set once');
            used.add(place);
        }
        if (!step.loop)
            continue;
        const isLast = index === steps.length - 1;
        if (!isLast || steps.length < 2)
            fail(`${where}[${String(index)}].loop`, 'is only allowed on the last of several patterns');
        if (!step.places.some(([place]) => place === 'message')) {
            fail(`${where}[${String(index)}].loop`, 'needs "message" in the same pattern');
        }
    }
    if (!used.has('message'))
        fail(where, 'must set "message" in one of its patterns');
}
function matchLog(matcher, log) {
    const last = matcher.steps.length - 1;
    const states = matcher.steps.map(() => undefined);
    const findings = [];
    for (const [at, line] of log.lines.entries()) {
        for (let index = last; index >= 0; index--) {
            const before = states[index - 1];
            const step = matcher.steps[index];
            if (!step || (index > 0 && !before))
                continue;
            const match = step.regexp.exec(line.slice(0, MAX_LINES[step.wideRepeats] ?? MAX_LINE_OF_MANY));
            if (!match) {
                const lost = index === last ? index - 1 : index;
                if (lost >= 0)
                    states[lost] = undefined;
                continue;
            }
            const captures = { ...capturesOf(step, match), ...before?.captures };
            const start = before?.at ?? at;
            if (index < last) {
                states[index] = { captures, at: start };
                continue;
            }
            const finding = toFinding(matcher, captures);
            if (finding)
                findings.push({ ...finding, at: step.loop ? at : start, until: at });
            states.fill(undefined);
            if (step.loop)
                states[index - 1] = before;
            break;
        }
    }
    return findings;
}
function capturesOf(step, match) {
    const captures = {};
    for (const [place, group] of step.places) {
        const text = step.group(match, group);
        if (text !== undefined && text !== '')
            captures[place] = text;
    }
    return captures;
}
function toFinding(matcher, captures) {
    const message = captures.message?.trim() ?? '';
    const severity = captures.severity === undefined
        ? matcher.severity
        : SEVERITIES.get(captures.severity.toLowerCase());
    if (message === '' || !severity)
        return undefined;
    const fromPath = captures.fromPath ?? matcher.fromPath;
    const line = position(captures.line);
    const column = position(captures.column);
    return {
        ...(captures.file !== undefined && { file: captures.file }),
        ...(captures.file !== undefined &&
            fromPath !== undefined && { directory: external_node_path_.posix.dirname(fromPath) }),
        ...(line !== undefined && { line }),
        ...(line !== undefined && column !== undefined && { column }),
        severity,
        ...(captures.code !== undefined && { code: captures.code }),
        message,
    };
}
function position(text) {
    return text !== undefined && /^\d{1,9}$/.test(text) && Number(text) > 0
        ? Number(text)
        : undefined;
}


/***/ })

};
