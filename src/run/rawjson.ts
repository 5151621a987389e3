import {TextDecoder} from 'node:util';
import type {BuildVertex, BuildWarning} from '../model.js';
import {isCancelled} from '../parse/build-vertices.js';
import {createBoundedLog, type BoundedLog} from './bounded-log.js';
import {
  parseStatus,
  readVertex,
  readWarning,
  type RawVertex,
  type SolveStatus,
} from './solve-status.js';

const LONGEST_LINE = 32 * 1024 * 1024;
/** No Dockerfile has that many instructions. */
const MOST_VERTICES = 20_000;
const MOST_WARNINGS = 5000;

interface VertexState {
  vertex: RawVertex;
  log: BoundedLog;
  /** Unfinished last line per stream, so that lines of stdout and stderr never mix. */
  readonly partial: [string, string];
  readonly decoders: readonly [TextDecoder, TextDecoder];
}

export interface ProgressReader {
  /** Takes the next piece of buildx's stderr, cut anywhere. */
  readonly write: (chunk: Uint8Array) => void;
  readonly finish: () => BuildProgress;
  /** The vertices so far; of a bake only those of one target. */
  readonly vertices: (owner?: string) => readonly BuildVertex[];
  readonly warnings: () => readonly BuildWarning[];
  /** The instructions that are running, each with the targets of a bake that it belongs to. */
  readonly running: () => readonly RunningInstruction[];
  /** How long the longest vertex of that name took, in milliseconds; 0 when none has ended. */
  readonly durationOf: (name: string) => number;
  /**
   * Whether the last instructions of a target of a bake have come to a good end: those on which no other builds. BuildKit
   * tells the end of an instruction once, when it is sure (solver/jobs.go).
   *
   * @param isLast whether a vertex of that name can be one of them
   */
  readonly isComplete: (owner: string, isLast: (name: string) => boolean) => boolean;
}

export interface RunningInstruction {
  readonly digest: string;
  readonly owners: readonly string[];
}

export interface BuildProgress {
  readonly vertices: readonly BuildVertex[];
  readonly warnings: readonly BuildWarning[];
  /** Lines that are no events: the source excerpt and `ERROR: …` at the end. */
  readonly text: string;
}

/** What a watcher sees while a build runs. */
export interface ProgressListener {
  /** An instruction began, by BuildKit's name; `owner` is a target of a bake. */
  readonly onVertex?: (name: string, owner: string | undefined) => void;
}

/** `[target stage 2/3] RUN …`: bake puts the target's name in front of BuildKit's own. */
const OWNER = /^\[([A-Za-z0-9_]+)(?:\] | )/;

/**
 * Reads `docker buildx build --progress=rawjson` as it streams past. Memory stays bounded whatever a build prints.
 *
 * @param targets names of a bake's targets: a vertex belongs to all whose name it was told under
 */
export function createProgressReader(
  listener: ProgressListener = {},
  targets: ReadonlySet<string> = new Set(),
): ProgressReader {
  const states = new Map<string, VertexState>();
  const owned = new Map<string, Set<string>>([...targets].map(target => [target, new Set()]));
  const warnings = new Map<string, BuildWarning>();
  const text = createBoundedLog(256 * 1024, 256 * 1024);
  const decoder = new TextDecoder();
  const rest: string[] = [];
  let restLength = 0;

  const stateOf = (digest: string): VertexState => {
    let state = states.get(digest);
    if (state === undefined) {
      if (states.size >= MOST_VERTICES) throw new Error('too many vertices');
      state = {
        vertex: {},
        log: createBoundedLog(),
        partial: ['', ''],
        decoders: [new TextDecoder(), new TextDecoder()],
      };
      states.set(digest, state);
    }
    return state;
  };

  const splitName = (name: string): readonly [string | undefined, string] => {
    const owner = targets.size === 0 ? undefined : OWNER.exec(name)?.[1];
    if (owner === undefined || !targets.has(owner)) return [undefined, name];
    const rest = name.slice(owner.length + 2);
    return [owner, name.charAt(owner.length + 1) === ']' ? rest : `[${rest}`];
  };

  const takeLine = (line: string) => {
    const status = line.startsWith('{') ? parseStatus(line) : undefined;
    try {
      if (status === undefined) throw new Error('no event');
      takeStatus(status);
    } catch {
      // Whatever has another form than buildx gives it is text.
      if (line !== '') text.write(`${line}\n`);
    }
  };

  const takeStatus = (status: SolveStatus) => {
    for (const raw of status.vertexes ?? []) {
      const {error, ...rest} = readVertex(raw);
      const state = stateOf(rest.digest ?? '');
      const isAgain = startsAgain(state.vertex, rest);
      if (isAgain) restart(state);
      // A new run is told with the error of the cancelled one.
      const told = error === undefined || isAgain ? rest : {...rest, error};
      const [owner, name] = splitName(told.name ?? '');
      const began = state.vertex.started === undefined && told.started !== undefined;
      const {completed, cached} = state.vertex;
      // What one target ran is no less run because another found it done.
      const isRun = completed !== undefined && cached !== true && told.cached === true;
      if (!isRun || owned.get(owner ?? '')?.has(told.digest ?? '') === true)
        state.vertex = {...state.vertex, ...told, name};
      if (owner !== undefined) owned.get(owner)?.add(told.digest ?? '');
      if (began && told.cached !== true) listener.onVertex?.(name, owner);
    }
    for (const log of status.logs ?? []) {
      const state = stateOf(log.vertex ?? '');
      const stream = log.stream === 2 ? 1 : 0;
      const data = Buffer.from(log.data ?? '', 'base64');
      const all = state.partial[stream] + state.decoders[stream].decode(data, {stream: true});
      const end = all.lastIndexOf('\n') + 1;
      if (end > 0) state.log.write(all.slice(0, end));
      state.partial[stream] = all.slice(end);
      // A progress bar without line ends must not grow without bound.
      if (state.partial[stream].length > 1024 * 1024) {
        state.log.write(state.partial[stream]);
        state.partial[stream] = '';
      }
    }
    for (const warning of status.warnings ?? []) {
      const read = readWarning(warning);
      if (warnings.size < MOST_WARNINGS) warnings.set(`${read.startLine}:${read.message}`, read);
    }
  };

  const verticesOf = (owner: string) =>
    [...(owned.get(owner) ?? [])].map(digest => stateOf(digest).vertex);

  return {
    write: chunk => {
      const piece = decoder.decode(chunk, {stream: true});
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
      for (const line of (rest.join('') + piece.slice(0, end)).split('\n')) takeLine(line);
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
    vertices: owner =>
      [...(owner === undefined ? states.keys() : (owned.get(owner) ?? []))].map(digest =>
        toVertex(digest, stateOf(digest)),
      ),
    warnings: () => [...warnings.values()],
    running: () =>
      [...states]
        .filter(
          ([, {vertex}]) =>
            vertex.started !== undefined &&
            vertex.completed === undefined &&
            INSTRUCTION.test(vertex.name ?? ''),
        )
        .map(([digest]) => ({
          digest,
          owners: [...owned].flatMap(([owner, own]) => (own.has(digest) ? [owner] : [])),
        })),
    durationOf: name => {
      const took = [...states.values()].map(({vertex: {name: own, started, completed}}) =>
        own === name && started !== undefined && completed !== undefined
          ? Date.parse(completed) - Date.parse(started)
          : 0,
      );
      return Math.max(0, ...took);
    },
    isComplete: (owner, isLast) => {
      const own = verticesOf(owner).filter(({name}) => INSTRUCTION.test(name ?? ''));
      const inner = new Set(own.flatMap(({inputs = []}) => inputs));
      const last = own.filter(({digest = ''}) => !inner.has(digest));
      return (
        last.length > 0 &&
        last.every(v => v.completed !== undefined && !v.error && isLast(v.name ?? ''))
      );
    },
  };
}

/** `[test 2/3] RUN …`, also with a platform. */
export const INSTRUCTION = /^\[[^\]]*\d+\/\d+\] /;

/** BuildKit begins an instruction anew for a client that joined while another one's end was cancelling it (solver/edge.go). */
const startsAgain = ({completed, error}: RawVertex, told: RawVertex): boolean =>
  completed !== undefined &&
  error !== undefined &&
  isCancelled(error) &&
  told.started !== undefined &&
  Date.parse(told.started) >= Date.parse(completed);

/** Forgets what the cancelled run of an instruction said. */
function restart(state: VertexState): void {
  const {digest, inputs, name} = state.vertex;
  state.vertex = {
    ...(digest === undefined ? {} : {digest}),
    ...(inputs === undefined ? {} : {inputs}),
    ...(name === undefined ? {} : {name}),
  };
  state.log = createBoundedLog();
  state.partial.fill('');
}

function toVertex(digest: string, {vertex, log, partial}: VertexState): BuildVertex {
  const unfinished = partial.filter(line => line !== '').map(line => `${line}\n`);
  return {
    digest,
    name: vertex.name ?? '',
    cached: vertex.cached === true,
    ...(vertex.started === undefined ? {} : {started: Date.parse(vertex.started)}),
    ...(vertex.completed === undefined ? {} : {completed: Date.parse(vertex.completed)}),
    ...(vertex.error === undefined ? {} : {error: vertex.error}),
    log: log.text() + unfinished.join(''),
  };
}
