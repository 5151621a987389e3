/** Folders of installed code, build output and caches, wherever they are. */
const FOREIGN_FOLDER =
  /(?:^|\/)(?:site-packages|dist-packages|node_modules|bower_components|jspm_packages|__pypackages__|\.?venv|\.virtualenvs?|\.tox|\.nox|vendor|\.pnpm|\.pnpm-store|\.yarn|\.cargo|\.rustup|\.gradle|\.m2|\.ivy2|\.nuget|\.cache|\.npm|\.bundle|\.gem|\.stack|\.cabal|\.opam|\.pub-cache|\.hex|\.mix|\.dart_tool|\.terraform|\.swiftpm|\.build\/checkouts|_deps|CMakeFiles|target\/(?:debug|release)\/(?:build|deps)|go\/pkg\/mod)\//;

/** Folders that the system and its languages own. `/usr/src/<name>` is where many images put the application. */
const SYSTEM_FOLDER =
  /^\/(?:bin|sbin|lib|lib32|lib64|proc|sys|dev|etc|rustc|nix\/store|opt\/(?:java|conda|hostedtoolcache|rust|gradle|maven|pypy)|usr\/(?:bin|sbin|lib|lib32|lib64|libexec|share|include)|usr\/src\/(?:python|php|linux\b[^/]*|ruby)|usr\/local\/(?:bin|sbin|lib|lib64|share|include|go|cargo|rustup|bundle|rvm|rbenv|nvm|openjdk[^/]*|zig)|var\/lib|snap)\//;

/** Names that are no files: `<string>`, `node:fs`, `internal/modules`, `jar:file:…`, `[native code]`, `java.base/…`. */
const NO_FILE =
  /^(?:<|\[|node:|internal\/|native |bun:|ext:|deno:|jar:|jrt:|java\.base\/|jdk\.|evalmachine|https?:)/;

/**
 * Says whether a path as printed is of installed code, the system, or a tool's own: never annotated on the strength of a
 * similar name, only when COPY really put a file of the repository there.
 */
export function isForeignPath(printed: string): boolean {
  return NO_FILE.test(printed) || FOREIGN_FOLDER.test(printed) || SYSTEM_FOLDER.test(printed);
}
