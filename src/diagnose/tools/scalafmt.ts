import {makeFinding} from '../formats/make-finding.js';
import type {Finding, Log, Tool} from '../tool.js';

const LINE =
  /^(?:\[(?:warn|error)\] )?(?:error: |scalafmt: )?(\S.*\.(?:scala|sbt|sc|mill)) (?:isn't formatted properly!|is mis-formatted\b.*)$/;

/** Formats: sbt-scalafmt (warnBadFormat) and scalafmt's command line (org.scalafmt.Error.MisformattedFile). */
function read({lines}: Log): readonly Finding[] {
  return lines.flatMap((text, at) => {
    const file = LINE.exec(text)?.[1];
    if (file === undefined) return [];
    return [makeFinding({file, severity: 'error', message: 'not formatted (scalafmt)', at})];
  });
}

export const tool: Tool = {
  name: 'scalafmt',
  title: "Scala's formatter",
  homepage: 'https://scalameta.org/scalafmt/',
  ecosystem: 'jvm',
  evidence: ["isn't formatted properly!", 'is mis-formatted'],
  reach: 5,
  commands: ['scalafmt', 'scalafmtCheck', 'scalafmtCheckAll'],
  read,
};
