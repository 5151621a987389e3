// Renders a job summary as a page that looks like GitHub's: node script/picture-page.mjs SUMMARY.md PAGE.html
import {readFileSync, writeFileSync} from 'node:fs';
import {marked} from 'marked';

const [, , summary, page] = process.argv;
const mermaid = new URL('../node_modules/@mermaid-js/tiny/dist/mermaid.tiny.js', import.meta.url);

marked.use({
  gfm: true,
  renderer: {
    // GitHub draws these blocks; all others stay as they are.
    code: ({text, lang}) =>
      lang === 'mermaid'
        ? `<div class="mermaid">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</div>`
        : false,
  },
});

const style = `
  body { font: 16px/1.5 "DejaVu Sans", "Noto Sans", Helvetica, Arial, sans-serif; color: #1f2328; margin: 20px 32px; font-size: 14px; }
  h2 { font-size: 21px; padding-bottom: .3em; border-bottom: 1px solid #d1d9e0; }
  h3 { font-size: 17.5px; margin-top: 24px; } h4 { font-size: 14px; margin: 22px 0 12px; }
  code { background: #818b981f; border-radius: 6px; padding: .2em .4em; font: 85% "DejaVu Sans Mono", monospace; }
  pre { background: #f6f8fa; border-radius: 6px; padding: 12px 16px; overflow: hidden; line-height: 1.4; }
  pre code { background: none; padding: 0; }
  table { border-collapse: collapse; } td, th { border: 1px solid #d1d9e0; padding: 6px 13px; }
  tr:nth-child(2n) td { background: #f6f8fa; }
  a { color: #0969da; text-decoration: none; } blockquote { border-left: .25em solid #d1d9e0; color: #59636e; padding: 0 1em; margin: 0 0 16px; }
  details { margin: 8px 0; } summary { cursor: default; } sub { color: #59636e; font-size: 80%; } .mermaid { text-align: center; }
`;
const script = `
  mermaid.initialize({startOnLoad: false, theme: 'default', fontFamily: '"DejaVu Sans", sans-serif', gantt: {useWidth: 900}});
  mermaid.run().catch(error => document.body.prepend('MERMAID: ' + error.message)).finally(() => {
    document.body.dataset.height = document.documentElement.scrollHeight;
  });
`;

writeFileSync(
  page,
  `<!doctype html><meta charset="utf-8"><style>${style}</style><body>${marked.parse(readFileSync(summary, 'utf8'))}
<script src="${mermaid.href}"></script><script>${script}</script></body>`,
);
