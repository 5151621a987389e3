/** Files that have no ending. */
const KNOWN_NAMES =
  /^(?:(?:Docker|Container|Make|GNUmake|Rake|Gem|Vagrant|Jenkins|Proc|Brew|Pod|Just|Task|Earth|Cap|Guard|Danger|Fast|Berks|Cheff?|Puppet)file|BUILD|WORKSPACE|SConstruct|SConscript|Kbuild|Kconfig|PKGBUILD|APKBUILD|CODEOWNERS|configure|\.[A-Za-z][\w.-]*)$/;

const ENDING = /\.([A-Za-z_][\w+-]{0,14})$/;

/** Endings of hosts rather than files, when no folder stands before. */
const DOMAINS =
  /^(?:com|org|net|io|dev|edu|gov|local|localhost|internal|svc|cloud|app|ai|co|de|uk|fr|eu)$/i;

/** Java and Kotlin packages rather than files. */
const PACKAGE =
  /^(?:com|org|net|io|java|javax|jdk|sun|kotlin|scala|android|androidx)\.[\w.]+\.[A-Z]\w*$/;

/**
 * Says whether a text that a log has before `:12` is the name of a file: has an ending or is a known name, and is no
 * host, package, version, time or URL.
 */
export function looksLikeFile(text: string): boolean {
  if (text.length > 400 || text.includes('//') || text.startsWith('-')) return false;
  const base = text.slice(text.lastIndexOf('/') + 1);
  if (KNOWN_NAMES.test(base)) return true;
  const ending = ENDING.exec(base)?.[1];
  if (ending === undefined || ending.length === base.length - 1) return false;
  if (base !== text) return true;
  return !DOMAINS.test(ending) && !PACKAGE.test(text);
}
