import process from 'node:process';
import type {PlanStep, StepResult} from '../model.js';
import {renderStepLine, type Paint} from '../report/terminal.js';
import type {RunObserver} from '../run/run-plan.js';

const REDRAW_MS = 100;

/** A line when a step begins and one when it ends. */
export function plainObserver(stream: NodeJS.WriteStream, paint: Paint): RunObserver {
  return {
    onStart: step => stream.write(`${paint('dim', '▶')} ${step.id}\n`),
    onProgress: () => undefined,
    onEnd: result => stream.write(`${renderStepLine(result, paint)}\n`),
  };
}

/** Tells two observers. */
export const bothObservers = (a: RunObserver, b: RunObserver): RunObserver => ({
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
export function liveObserver(stream: NodeJS.WriteStream, paint: Paint): RunObserver {
  const running = new Map<string, {readonly since: number; activity: string}>();
  let drawn = 0;
  let timer: NodeJS.Timeout | undefined;

  const erase = () => {
    if (drawn > 0) stream.write(`\u001b[${drawn}A\u001b[J`);
    drawn = 0;
  };
  const draw = () => {
    const width = stream.columns > 20 ? stream.columns : 80;
    const most = Math.max(1, (stream.rows || 24) - 2);
    const lines = [...running].slice(0, most).map(([id, {since, activity}]) => {
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
    onStart: (step: PlanStep) => {
      running.set(step.id, {since: Date.now(), activity: ''});
      timer ??= setInterval(redraw, REDRAW_MS).unref();
    },
    onProgress: (step, activity) => {
      const state = running.get(step.id);
      if (state !== undefined) state.activity = activity;
    },
    onEnd: (result: StepResult) => {
      running.delete(result.step.id);
      erase();
      stream.write(`${renderStepLine(result, paint)}\n`);
      if (running.size > 0) draw();
      else {
        clearInterval(timer);
        timer = undefined;
      }
    },
  };
}

/** The observer that suits a stream, and whether colours do (https://no-color.org). */
export const wantsColour = (stream: NodeJS.WriteStream): boolean =>
  stream.isTTY && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
