/** Commands that name packages rather than start them. */
const INSTALL =
  /^(?:sudo |\S*python[\d.]* -m )?(?:pip[\d.]*|pipx|uv|poetry|pdm|conda|npm|pnpm|yarn|bun|apt|apt-get|apk|dnf|yum|gem|bundle|cargo|go|composer|dotnet|brew) (?:pip |tool |global )?(?:install|add|i|ci|get|require|download|update|upgrade|fetch|restore|remove|rm|uninstall)\b/;

/** Commands that say nothing a format could hold. */
const SILENT =
  /^(?:cd|set|export|echo|mkdir|rm|cp|mv|chmod|chown|true|false|test|\[|:|\.|source|exit|then|fi|do|done|unset|umask)\b/;

export interface StartedCommands {
  /**
   * Whether a command as in `Tool.commands` is started: one word (`pytest`) or several (`go test`), also with a path, a
   * version (`eslint@9`) or an ending (`gradlew.bat`).
   */
  readonly isStarted: (command: string) => boolean;
  /** The RUN's text is one command, apart from those that print nothing of their own. */
  readonly isSingle: boolean;
}

/** Lines by which shells and runners echo what they start: `+ cmd`, `$ cmd`, `> cmd`, `lint: commands[0]> cmd`, `nox > cmd`. */
const ECHO = /^(?:[+$>] |\+{2,4} |\S{1,60}: commands\[\d+\]> |nox > )(\S.{0,400})/;

/** Of the lines that ECHO fits: how all but tox's begin, and what stands in tox's. */
const ECHO_STARTS = new Set(Array.from('+$>n', character => character.charCodeAt(0)));
const TOX_MARK = ': commands[';

/** True when TOX_MARK is in a line; that there is a colon at all is the faster question. */
function mayBeTox(line: string): boolean {
  const colon = line.indexOf(':');
  return colon > 0 && line.includes(TOX_MARK, colon);
}

/** How much echoed text is looked at. */
const MAX_ECHO = 65_536;

/**
 * Says which command words a RUN starts: those of its own text and those that its log echoes (`set -x`, npm, tox).
 *
 * @param command the RUN's text
 * @param lines its log
 */
export function startedCommands(command: string, lines: readonly string[]): StartedCommands {
  const echoed: string[] = [];
  let size = 0;
  for (const line of lines) {
    if (size > MAX_ECHO) break;
    if (!ECHO_STARTS.has(line.charCodeAt(0)) && !mayBeTox(line)) continue;
    const text = ECHO.exec(line)?.[1];
    if (text === undefined) continue;
    echoed.push(text);
    size += text.length;
  }
  const own = simpleCommands(command);
  const started = [...own, ...simpleCommands(echoed.join('\n'))]
    .map(
      simple =>
        ` ${simple
          .split(/[\s()<>"'`=,[\]]+/)
          .map(bareWord)
          .join(' ')} `,
    )
    .join('\n');
  const words = new Set(started.split(/[ \n]/));
  return {
    isStarted: phrase =>
      words.has(phrase.split(' ', 1)[0] ?? '') && started.includes(` ${phrase} `),
    isSingle: own.filter(simple => !SILENT.test(simple)).length === 1,
  };
}

function simpleCommands(text: string): readonly string[] {
  return text
    .replace(/\\\n/g, ' ')
    .split(/&&|\|\||[;|\n]/)
    .map(simple => simple.trim())
    .filter(simple => simple !== '' && !INSTALL.test(simple));
}

/** `/opt/venv/bin/pytest` → `pytest`, `eslint@9.1.0` → `eslint`, `mvnw.cmd` → `mvnw`. */
function bareWord(word: string): string {
  return word
    .slice(word.lastIndexOf('/') + 1)
    .replace(/(?<=.)@[\w.^~-]+$/, '')
    .replace(/\.(?:exe|cmd|bat)$/, '');
}
