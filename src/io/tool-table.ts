import {TOOL_SUMS} from './tool-sums.js';

/** A tool that is downloaded when it is not installed. */
export interface ToolSource {
  readonly repository: string;
  /** The release file for a version on this machine, or undefined when there is none. */
  readonly asset: (version: string, platform: string) => string | undefined;
  /** The version's tag. */
  readonly tag: (version: string) => string;
  /** SHA-256 by version and asset. */
  readonly sums: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Release files of hadolint were renamed at 2.13 (formats.md §2). `platform` is `process.platform-process.arch`. */
function hadolintAsset(version: string, platform: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNew = major > 2 || (major === 2 && minor >= 13);
  const names: Readonly<Record<string, readonly [string, string]>> = {
    'linux-x64': ['hadolint-linux-x86_64', 'hadolint-Linux-x86_64'],
    'linux-arm64': ['hadolint-linux-arm64', 'hadolint-Linux-arm64'],
    'darwin-x64': ['hadolint-macos-x86_64', 'hadolint-Darwin-x86_64'],
    'darwin-arm64': ['hadolint-macos-arm64', 'hadolint-Darwin-x86_64'],
    'win32-x64': ['hadolint-windows-x86_64.exe', 'hadolint-Windows-x86_64.exe'],
  };
  return names[platform]?.[isNew ? 0 : 1];
}

function structureTestAsset(_version: string, platform: string): string | undefined {
  const names: Readonly<Record<string, string>> = {
    'linux-x64': 'linux-amd64',
    'linux-arm64': 'linux-arm64',
    'linux-s390x': 'linux-s390x',
    'linux-ppc64': 'linux-ppc64le',
    'darwin-x64': 'darwin-amd64',
    'darwin-arm64': 'darwin-arm64',
    'win32-x64': 'windows-amd64.exe',
  };
  const name = names[platform];
  return name === undefined ? undefined : `container-structure-test-${name}`;
}

/** The tools beside docker, by the name of their command. */
export const TOOL_SOURCES: Readonly<Record<string, ToolSource>> = {
  hadolint: {
    repository: 'hadolint/hadolint',
    asset: hadolintAsset,
    tag: version => `v${version}`,
    sums: TOOL_SUMS['hadolint'] ?? {},
  },
  'container-structure-test': {
    repository: 'GoogleContainerTools/container-structure-test',
    asset: structureTestAsset,
    tag: version => `v${version}`,
    sums: TOOL_SUMS['container-structure-test'] ?? {},
  },
};
