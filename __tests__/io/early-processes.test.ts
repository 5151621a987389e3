import {expect, test} from '@jest/globals';
import {createEarlyProcesses} from '../../src/io/early-processes.js';

const env = new Map([['WORD', 'kept']]);

/** Asks for the process and answers with what it said. */
async function ask(
  {runProcess}: ReturnType<typeof createEarlyProcesses>,
  request: Parameters<typeof runProcess>[0],
) {
  const said = {stdout: '', stderr: ''};
  const onStdout = (chunk: Uint8Array) => (said.stdout += Buffer.from(chunk).toString());
  const onStderr = (chunk: Uint8Array) => (said.stderr += Buffer.from(chunk).toString());
  return {...(await runProcess({...request, onStdout, onStderr})), ...said};
}

/** Says who it is, on both streams, before it reads. */
const ARGV = ['sh', '-c', 'echo $$; echo $WORD >&2; read line; echo "read $line"; exit 4'];

const pidOf = ({stdout}: {stdout: string}) => stdout.split('\n')[0];

test('a process that runs already is the one that is asked for: nothing that it said is lost, and it gets its input', async () => {
  const processes = createEarlyProcesses();
  processes.startEarly({argv: ARGV, env});
  await new Promise(resolve => setTimeout(resolve, 300));
  const answer = await ask(processes, {argv: ARGV, env, stdin: 'late\n'});
  expect(answer).toMatchObject({exitCode: 4, stderr: 'kept\n'});
  expect(answer.stdout).toMatch(/^\d+\nread late\n$/);
  // It is given away once.
  const next = await ask(processes, {argv: ARGV, env, stdin: 'again\n'});
  expect(next.stdout).toMatch(/^\d+\nread again\n$/);
  expect(pidOf(next)).not.toBe(pidOf(answer));
});

test('one that has ended before it is asked for answers like any other', async () => {
  const processes = createEarlyProcesses();
  const argv = ['sh', '-c', 'echo over; echo bad >&2; exit 3'];
  processes.startEarly({argv});
  await new Promise(resolve => setTimeout(resolve, 300));
  const answer = await ask(processes, {argv, stdin: 'unread'});
  expect(answer).toEqual({exitCode: 3, stdout: 'over\n', stderr: 'bad\n'});
});

test('with another environment or argv it is another process', async () => {
  const processes = createEarlyProcesses();
  processes.startEarly({argv: ARGV, env});
  const other = await ask(processes, {argv: ARGV, env: new Map([['WORD', 'other']]), stdin: '\n'});
  expect(other.stderr).toBe('other\n');
  const own = await ask(processes, {argv: ARGV, env, stdin: '\n'});
  expect(own.stderr).toBe('kept\n');
});

test('it ends with the signal of who asked', async () => {
  const processes = createEarlyProcesses();
  const argv = ['sh', '-c', 'read line; sleep 60'];
  const stop = new AbortController();
  processes.startEarly({argv});
  const answer = ask(processes, {argv, signal: stop.signal});
  stop.abort();
  expect(await answer).toMatchObject({exitCode: null, signal: 'SIGTERM'});
});

test('a program that is not there is told to who asks', async () => {
  const processes = createEarlyProcesses();
  const argv = ['sh', '-c', 'exec /nowhere/docker'];
  processes.startEarly({argv});
  expect(await ask(processes, {argv})).toMatchObject({exitCode: 127});
});
