import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import ts from 'typescript';

/** A message as the source has it, `…` for what is filled in. */
export interface SourceMessage {
  readonly file: string;
  readonly text: string;
}

const ERRORS = new Set(['InputError', 'ToolError']);
const FUNCTIONS = new Set(['warn', 'setFailed', 'couldNotRun']);

/**
 * What src/ says to people when something is wrong: texts of InputError and ToolError, of warnings about the run, and the
 * reasons for steps that are not run. Texts that come from elsewhere (BuildKit's words, a caught error) are not among them.
 */
export function sourceMessages(): readonly SourceMessage[] {
  const files = readdirSync('src', {recursive: true, encoding: 'utf8'})
    .filter(file => file.endsWith('.ts') && !file.startsWith('diagnose/'))
    .map(file => join('src', file));
  return files.flatMap(file => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const found: SourceMessage[] = [];
    const visit = (node: ts.Node): void => {
      for (const text of messagesOf(node)) {
        if (/\p{L}{3}.* /u.test(text)) found.push({file, text});
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function messagesOf(node: ts.Node): readonly string[] {
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
    return ERRORS.has(node.expression.text)
      ? (node.arguments ?? []).slice(0, 1).flatMap(textOf)
      : [];
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    return FUNCTIONS.has(node.expression.text) ? node.arguments.flatMap(textOf) : [];
  }
  if (ts.isPropertyAssignment(node)) {
    const name = ts.isIdentifier(node.name) ? node.name.text : '';
    return name === 'reason' ? textOf(node.initializer) : [];
  }
  return [];
}

function textOf(node: ts.Node): readonly string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    return [node.head.text + node.templateSpans.map(span => `…${span.literal.text}`).join('')];
  }
  if (ts.isConditionalExpression(node))
    return [...textOf(node.whenTrue), ...textOf(node.whenFalse)];
  return [];
}

/** The reasons that src/diagnose/builds/failure-reason.ts gives for a failed instruction. */
export function failureReasons(): readonly string[] {
  const file = 'src/diagnose/builds/failure-reason.ts';
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    // Arguments are signs that are looked for.
    if (ts.isCallExpression(node)) return;
    found.push(...textOf(node).filter(text => text.split(' ').length > 2));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
