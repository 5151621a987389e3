import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Frame, Tool} from '../tool.js';

/** `lua5.4: src/calc.lua:10: attempt to index a nil value`, `luac: src/x.lua:4: ')' expected near 'end'`. */
const HEAD =
  /^(?:\S*\/)?(?:lua(?:c|jit|vm|u)?[\d.]*|resty|tarantool): (\S[^:]{0,400}):(\d+): (\S.*)$/;
const CALL = /^\s+(\S[^:]{0,400}):(\d+): in /;
const MAX_TRACE = 100;

// https://www.lua.org/manual/5.4/manual.html#7, lua.c l_message and luaL_traceback.
export const tool: Tool = {
  name: 'lua',
  title: 'Lua: syntax check and uncaught errors',
  homepage: 'https://www.lua.org',
  ecosystem: 'other',
  evidence: ['.lua:'],
  reach: 101,
  commands: ['lua', 'luac', 'luajit', 'lua5.4', 'luac5.4', 'lua5.3', 'lua5.1', 'resty'],
  read: log => {
    const findings: Finding[] = [];
    for (let at = 0; at < log.lines.length; at++) {
      const line = (log.lines[at] ?? '').slice(0, 4_000);
      const [, file, row, message] = line.includes(':') ? (HEAD.exec(line) ?? []) : [];
      if (file === undefined || message === undefined) continue;
      const frames: Frame[] = [{file, line: Number(row)}];
      let until = at;
      if (log.lines[at + 1] === 'stack traceback:') {
        until++;
        while (until < at + MAX_TRACE && /^\s+\S/.test(log.lines[until + 1] ?? '')) {
          const [, caller, callerRow] = CALL.exec((log.lines[++until] ?? '').slice(0, 2_000)) ?? [];
          const isSame = caller === file && callerRow === row;
          if (caller !== undefined && !isSame) frames.push({file: caller, line: Number(callerRow)});
        }
      }
      findings.push(
        makeFinding({
          ...(frames.length > 1 ? {frames} : frames[0]),
          severity: 'error',
          message,
          at,
          until,
        }),
      );
      at = until;
    }
    return findings;
  },
};
