import type {Finding} from '../tool.js';

const PACKAGE = /^ +(?:Compiling|Checking|Documenting|Fresh|Testing) [\w-]+ v\S+ \((\/[^)]+)\)$/;
/** The same, with the package's name. */
const NAMED_PACKAGE = /^ +(?:Compiling|Checking|Fresh) ([\w-]+) v\S+ \((\/[^)]+)\)$/;

/**
 * Directories of the packages that cargo says it builds: `   Compiling shop v0.1.0 (/app/crates/shop)`.
 * Dependencies from registries have none.
 */
export function cargoPackages(lines: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const line of lines) {
    const path = line.startsWith(' ') ? PACKAGE.exec(line.slice(0, 1_000))?.[1] : undefined;
    if (path !== undefined) found.add(path.replace(/\/$/, ''));
  }
  return [...found];
}

/**
 * Directory of the package whose crate has that name, as in `   Doc-tests shop_cart`: documentation tests may name files
 * relative to it.
 *
 * @returns undefined when cargo did not say, or of several packages
 */
export function packageOfCrate(crate: string, lines: readonly string[]): string | undefined {
  const found = new Set<string>();
  for (const line of lines) {
    const [, name = '', path] = line.startsWith(' ')
      ? (NAMED_PACKAGE.exec(line.slice(0, 1_000)) ?? [])
      : [];
    if (path !== undefined && name.replaceAll('-', '_') === crate.replaceAll('-', '_')) {
      found.add(path.replace(/\/$/, ''));
    }
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/**
 * The finding with the workspace's root as its directory: rustc names files relative to it, wherever cargo was started.
 * Left as it is when that is not certain.
 */
export function inWorkspace(finding: Finding, packages: readonly string[]): Finding {
  const file = (finding.file ?? finding.frames?.[0]?.file)?.replace(/^\.\//, '');
  if (file === undefined || file.startsWith('/') || finding.directory !== undefined) return finding;
  const root = workspaceRoot(file, packages);
  return root === undefined ? finding : {...finding, directory: root};
}

/** A package's directory ends with the beginning of `file`, or there is one package and it is the root itself. */
function workspaceRoot(file: string, packages: readonly string[]): string | undefined {
  const roots = new Set<string>();
  for (const path of packages) {
    const parts = path.split('/');
    for (let length = parts.length - 1; length > 0; length--) {
      const member = parts.slice(-length).join('/');
      if (file.startsWith(`${member}/`)) roots.add(parts.slice(0, -length).join('/'));
    }
  }
  if (roots.size === 0 && packages.length === 1) return packages[0];
  return roots.size === 1 ? [...roots][0] : undefined;
}
