import {createHash, randomUUID} from 'node:crypto';
import {existsSync} from 'node:fs';
import {chmod, mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import process from 'node:process';
import {ToolError} from '../errors.js';
import {toolCache} from './find-tool.js';
import {TOOL_SOURCES} from './tool-table.js';

/** Longest time for one download. */
const DOWNLOAD_MS = 120_000;

/**
 * The tool's program in the tool cache, downloaded when it is not there yet.
 *
 * @param wanted `2.15.1`, or `2.15.1@sha256:<sum>`
 * @throws ToolError when there is no such tool, version or release, and when the download fails or is not what it should be
 */
export async function downloadTool(name: string, wanted: string): Promise<string> {
  const source = TOOL_SOURCES[name];
  if (source === undefined) {
    throw new ToolError(`${name} is not installed: no such program on the PATH`);
  }
  const [version = '', given] = wanted.split('@sha256:');
  const platform = `${process.platform}-${process.arch}`;
  const asset = source.asset(version, platform);
  if (asset === undefined) {
    throw new ToolError(
      `${name} is not on the PATH and has no release for ${platform}; install it and put it on the PATH`,
    );
  }
  const sum = given ?? source.sums[version]?.[asset];
  if (sum === undefined || !/^[0-9a-f]{64}$/.test(sum)) {
    const known = Object.keys(source.sums).filter(
      v => source.sums[v]?.[source.asset(v, platform) ?? ''],
    );
    throw new ToolError(
      `${name} ${version} has no known SHA-256 sum for ${platform}; known are ${known.join(', ') || 'none'}. Give one as ${version}@sha256:<sum>`,
    );
  }
  const path = join(
    toolCache(),
    'quality-stages',
    sum,
    process.platform === 'win32' ? `${name}.exe` : name,
  );
  if (existsSync(path) && sha256(await readFile(path)) === sum) return path;
  const url = `https://github.com/${source.repository}/releases/download/${source.tag(version)}/${asset}`;
  const bytes = await download(name, url);
  const actual = sha256(bytes);
  if (actual !== sum) {
    throw new ToolError(
      `${name}: ${url} has the SHA-256 sum ${actual}, expected ${sum}; it was not used`,
    );
  }
  await install(bytes, path);
  return path;
}

/** Through the proxy that the environment names, over HTTPS only. */
async function download(name: string, url: string): Promise<Uint8Array> {
  const {HttpClient} = await import('@actions/http-client');
  const client = new HttpClient('quality-stages', [], {
    allowRetries: true,
    maxRetries: 2,
    socketTimeout: DOWNLOAD_MS,
    allowRedirectDowngrade: false,
  });
  try {
    const response = await client.get(url);
    const status = response.message.statusCode ?? 0;
    if (status !== 200) throw new Error(`the server answered ${status}`);
    return (await response.readBodyBuffer?.()) ?? Buffer.alloc(0);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ToolError(
      `${name} is not on the PATH and cannot be downloaded from ${url}: ${why}. Install it and put it on the PATH`,
      {cause: error},
    );
  } finally {
    client.dispose();
  }
}

/** Whole or not at all: two runs may install the same tool at the same time. */
async function install(bytes: Uint8Array, path: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}`;
  try {
    await mkdir(join(path, '..'), {recursive: true});
    await writeFile(temporary, bytes);
    await chmod(temporary, 0o755);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, {force: true});
    const why = error instanceof Error ? error.message : String(error);
    throw new ToolError(`cannot write to the tool cache: ${why}`, {cause: error});
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
