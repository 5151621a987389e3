/**
 * Text for XML 1.0: what XML cannot hold is dropped (https://www.w3.org/TR/xml/#charsets: control characters, lone
 * surrogates), terminal colours with it; `]]>` cannot come about because `>` is always escaped.
 */
export function xmlText(text: string): string {
  return text
    .replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/\r\n?/g, '\n')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** An element with its attributes; absent ones are left out. `content` is XML already. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: readonly string[] = [],
): string {
  const head = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === undefined ? [] : [` ${key}="${attributeText(String(value))}"`],
    )
    .join('');
  return content.length === 0
    ? `<${name}${head}/>`
    : `<${name}${head}>${content.join('')}</${name}>`;
}

/** A parser would make one space of tabs and line ends that stand for themselves. */
const attributeText = (text: string): string =>
  xmlText(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n]/g, letter => `&#${letter.charCodeAt(0)};`);
