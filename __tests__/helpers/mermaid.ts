import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {marked} from 'marked';

interface Mermaid {
  parse(text: string): Promise<{readonly diagramType: string}>;
}
interface Dom {
  readonly window: {
    readonly document: {
      createElement(name: string): {textContent: string};
      readonly head: {appendChild(element: unknown): void};
    };
    structuredClone: unknown;
    readonly mermaid: Mermaid;
  };
}
type DomConstructor = new (html: string, options: {readonly runScripts: string}) => Dom;

const require = createRequire(import.meta.url);
let mermaid: Mermaid | undefined;

/** Parses a diagram with Mermaid itself, and gives its kind. @throws when Mermaid cannot read it */
export async function parseMermaid(text: string): Promise<string> {
  mermaid ??= loadMermaid();
  const {diagramType} = await mermaid.parse(text);
  return diagramType;
}

/** Mermaid is made for browsers: it runs in a page of jsdom. */
function loadMermaid(): Mermaid {
  const {JSDOM} = require('jsdom') as {readonly JSDOM: DomConstructor};
  const {window} = new JSDOM('', {runScripts: 'dangerously'});
  window.structuredClone = structuredClone;
  const script = window.document.createElement('script');
  script.textContent = readFileSync(require.resolve('@mermaid-js/tiny'), 'utf8');
  window.document.head.appendChild(script);
  return window.mermaid;
}

/** The pictures in a Markdown text, as its reader finds them. */
export const mermaidBlocks = (markdown: string): readonly string[] =>
  marked.lexer(markdown).flatMap(token => {
    const isPicture = token.type === 'code' && (token as {lang?: string}).lang === 'mermaid';
    return isPicture ? [(token as {text: string}).text] : [];
  });
