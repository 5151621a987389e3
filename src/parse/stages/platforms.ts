import {quote} from '../words/go-text.js';

/** https://github.com/containerd/platforms/blob/main/platforms.go */
const COMPONENT = /^[A-Za-z0-9_.-]+$/;
const OS_AND_VERSION = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.%-]*)(?:(?:\+[A-Za-z0-9_.%-]+)*)\))?$/;
/** How containerd shows these two in its messages. */
const COMPONENT_TEXT = '"^[A-Za-z0-9_.-]+$"';
const OS_AND_VERSION_TEXT = String.raw`"^([A-Za-z0-9_-]+)(?:\\(([A-Za-z0-9_.%-]*)((?:\\+[A-Za-z0-9_.%-]+)*)\\))?$"`;
const KNOWN_OS: ReadonlySet<string> = new Set(
  `aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris
  windows zos`.split(/\s+/),
);
const KNOWN_ARCHITECTURES: ReadonlySet<string> = new Set(
  `386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32
  mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm`.split(/\s+/),
);

/** An operating system with a processor. */
export interface Platform {
  readonly os: string;
  readonly osVersion: string;
  readonly architecture: string;
  /** '' when there is none. */
  readonly variant: string;
}

/**
 * Reads a platform: `linux/arm64/v8`, `linux`, `arm64`, `windows(10.0.17763)/amd64`.
 *
 * @throws Error in containerd's words when it is none
 */
export function parsePlatform(specifier: string): Platform {
  if (specifier.includes('*')) fail(specifier, 'wildcards not yet supported');
  const parts = specifier.split('/');
  const system = OS_AND_VERSION.exec(parts[0] ?? '');
  if (system === null) {
    throw new Error(
      `${quote(parts[0] ?? '')} is an invalid OS component of ${quote(specifier)}: OSAndVersion specifier component must match ${OS_AND_VERSION_TEXT}: invalid argument`,
    );
  }
  for (const part of parts.slice(1)) {
    if (!COMPONENT.test(part)) {
      throw new Error(
        `${quote(part)} is an invalid component of ${quote(specifier)}: platform specifier component must match ${COMPONENT_TEXT}: invalid argument`,
      );
    }
  }
  const written = (system[1] ?? '').toLowerCase();
  const os = {os: written === 'macos' ? 'darwin' : written, osVersion: system[2] ?? ''};
  if (parts.length === 1) return parseSingle(specifier, os);
  if (parts.length > 3) fail(specifier, 'cannot parse platform specifier');
  const cpu = normalizeCpu(parts[1] ?? '', parts[2] ?? '');
  return {...os, ...cpu, ...(parts.length === 2 && isPlainArm(cpu) ? {variant: ''} : {})};
}

type Cpu = Pick<Platform, 'architecture' | 'variant'>;

function parseSingle(specifier: string, os: {os: string; osVersion: string}): Platform {
  if (KNOWN_OS.has(os.os)) return {...os, architecture: 'amd64', variant: ''};
  const cpu = normalizeCpu(specifier, '');
  if (!KNOWN_ARCHITECTURES.has(cpu.architecture)) {
    fail(specifier, 'unknown operating system or architecture');
  }
  return {os: 'linux', osVersion: '', ...cpu, ...(isPlainArm(cpu) ? {variant: ''} : {})};
}

function isPlainArm(cpu: Cpu): boolean {
  return cpu.architecture === 'arm' && cpu.variant === 'v7';
}

function fail(specifier: string, reason: string): never {
  throw new Error(`${quote(specifier)}: ${reason}: invalid argument`);
}

function normalizeCpu(architecture: string, variant: string): Cpu {
  const cpu = {architecture: architecture.toLowerCase(), variant: variant.toLowerCase()};
  switch (cpu.architecture) {
    case 'i386':
      return {architecture: '386', variant: ''};
    case 'x86_64':
    case 'x86-64':
    case 'amd64':
      return {architecture: 'amd64', variant: cpu.variant === 'v1' ? '' : cpu.variant};
    case 'aarch64':
    case 'arm64':
      if (/^v?8$|^v8\.0$/.test(cpu.variant)) return {architecture: 'arm64', variant: ''};
      return {architecture: 'arm64', variant: cpu.variant.replace(/^(?:9|v?9\.0)$/, 'v9')};
    case 'armhf':
      return {architecture: 'arm', variant: 'v7'};
    case 'armel':
      return {architecture: 'arm', variant: 'v6'};
    case 'arm':
      return {architecture: 'arm', variant: cpu.variant.replace(/^[5-8]$/, 'v$&') || 'v7'};
    default:
      return cpu;
  }
}

/** `linux/arm/v7`, with the operating system's version in parentheses when it is known. */
export function formatPlatform(platform: Platform): string {
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
export function platformArguments(target: Platform, build: Platform): Map<string, string> {
  const prefixed = (prefix: string, platform: Platform): [string, string][] => [
    [`${prefix}PLATFORM`, formatPlatform(platform)],
    [`${prefix}OS`, platform.os],
    [`${prefix}OSVERSION`, platform.osVersion],
    [`${prefix}ARCH`, platform.architecture],
    [`${prefix}VARIANT`, platform.variant],
  ];
  return new Map([...prefixed('BUILD', build), ...prefixed('TARGET', target)]);
}
