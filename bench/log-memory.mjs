#!/usr/bin/env node
// How much memory a failing instruction's log takes: buildx's events are read, the log is diagnosed, findings are traced to a
// repository, in a process of its own.
// node bench/log-memory.mjs [LINES…]   default 100000 1000000 5000000
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

const FORMS = {
  mypy: at =>
    `src/module_${at % 1000}.py:${(at % 900) + 1}: error: Name "x${at}" is not defined  [name-defined]\n`,
  gcc: at =>
    `src/module_${at % 1000}.c:${(at % 900) + 1}:5: warning: unused variable 'x${at}' [-Wunused-variable]\n`,
  // Every line is a finding and nothing of it is in the repository.
  eslint: at =>
    `/nowhere/module_${at}.js:${(at % 900) + 1}:7: 'x${at}' is not defined. [Error/no-undef]\n`,
};

if (process.argv[2] === '--child')
  await child(process.argv[3], process.argv[4], Number(process.argv[5]));
else await parent(process.argv.slice(2).map(Number));

async function parent(given) {
  const {stripTypes} = await import('../script/load-source.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'quality-stages-bench-'));
  try {
    stripTypes(
      [
        'src/diagnose/judging.ts',
        'src/run/rawjson.ts',
        'src/parse/dockerfile.ts',
        'src/io/repository.ts',
      ],
      folder,
    );
    symlinkSync(
      fileURLToPath(new URL('../node_modules', import.meta.url)),
      join(folder, 'node_modules'),
    );
    const project = join(folder, 'project');
    mkdirSync(join(project, 'src'), {recursive: true});
    const text = 'x = 1\n'.repeat(900);
    for (let file = 0; file < 1000; file++) {
      writeFileSync(join(project, `src/module_${file}.py`), text);
      writeFileSync(join(project, `src/module_${file}.c`), text);
    }
    const rows = [];
    for (const form of Object.keys(FORMS)) {
      for (const lines of given.length > 0 ? given : [100_000, 1_000_000, 5_000_000]) {
        const argv = [fileURLToPath(import.meta.url), '--child', folder, form, String(lines)];
        const {status, stdout, stderr} = spawnSync(process.execPath, argv, {encoding: 'utf8'});
        if (status !== 0) throw new Error(stderr);
        rows.push(JSON.parse(stdout));
      }
    }
    console.table(rows);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

async function child(folder, form, lines) {
  const load = path => import(pathToFileURL(join(folder, path)).href);
  const {createProgressReader} = await load('src/run/rawjson.js');
  const {parseDockerfile} = await load('src/parse/dockerfile.js');
  const {openRepository} = await load('src/io/repository.js');
  const {createJudge} = await load('src/diagnose/judging.js');

  const reader = createProgressReader();
  const vertex = {
    digest: 'sha256:1',
    name: '[test 3/3] RUN check',
    started: '2026-01-01T00:00:00Z',
  };
  const send = event => reader.write(Buffer.from(`${JSON.stringify(event)}\n`));
  send({vertexes: [vertex]});
  for (let at = 0; at < lines;) {
    const said = [];
    for (let end = Math.min(at + 400, lines); at < end; at++) said.push(FORMS[form](at));
    send({
      logs: [
        {vertex: vertex.digest, stream: 1, data: Buffer.from(said.join('')).toString('base64')},
      ],
    });
  }
  const error = 'process "/bin/sh -c check" did not complete successfully: exit code: 1';
  send({vertexes: [{...vertex, completed: '2026-01-01T00:00:01Z', error}]});
  const {vertices, warnings, text} = reader.finish();

  const dockerfile = parseDockerfile(
    'FROM busybox AS test\nWORKDIR /app\nCOPY . .\nRUN check\n',
    'Dockerfile',
  );
  const {judge} = createJudge(
    {
      files: [{dockerfile, context: '.'}],
      buildArgs: {},
      namedContexts: {},
      repository: openRepository(join(folder, 'project')),
      warnings: true,
      failureThreshold: 'error',
      buildChecks: false,
    },
    [],
  );
  const step = {
    id: 'test',
    kind: 'stage',
    name: 'test',
    target: 'test',
    file: 'Dockerfile',
    location: {path: 'Dockerfile', startLine: 1, endLine: 1},
    argv: ['docker'],
    secretEnv: [],
    needs: [],
    allowFailure: false,
  };
  const start = process.cpuUsage();
  const {diagnostics} = judge(step, {exitCode: 1, stdout: '', stderr: text, vertices, warnings});
  const {user, system} = process.cpuUsage(start);
  const kept = vertices.reduce((sum, {log}) => sum + log.length, 0);
  console.log(
    JSON.stringify({
      log: form,
      lines,
      'MB kept': (kept / 1e6).toFixed(1),
      diagnostics: diagnostics.length,
      'CPU s of diagnosing': ((user + system) / 1e6).toFixed(2),
      'peak MB of the process': Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
}
