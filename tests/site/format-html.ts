import { parseHTML } from 'linkedom';

/** Elements that stand inside a line of text. */
const INLINE = new Set(
  'a abbr b br cite code del em i img input mark s small source span strong sub sup time'.split(' '),
);

/** HTML as a person reads it: an element a line, indented, lines of text left whole. */
export function formatHtml(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return `${[...document.body.childNodes].flatMap((node) => linesOf(node, 0)).join('\n')}\n`;
}

function linesOf(node: ChildNode, depth: number): string[] {
  const indent = '  '.repeat(depth);
  if (node.nodeType === 3) {
    const text = escapeText(node.textContent ?? '').trim();
    return text ? [indent + text.replace(/\s+/g, ' ')] : [];
  }
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  const children = [...element.childNodes];
  const tag = element.outerHTML.slice(0, element.outerHTML.indexOf('>') + 1);
  const isVoid = !element.outerHTML.endsWith(`</${element.localName}>`);
  if (isVoid || children.length === 0 || children.every(isInline)) {
    return [indent + element.outerHTML.replace(/\s+/g, ' ')];
  }
  const inner = children.flatMap((child) => linesOf(child, depth + 1));
  return [indent + tag.replace(/\s+/g, ' '), ...inner, `${indent}</${element.localName}>`];
}

function isInline(node: ChildNode): boolean {
  if (node.nodeType === 3) return true;
  return (
    node.nodeType === 1 && INLINE.has((node as Element).localName) && [...node.childNodes].every(isInline)
  );
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;' })[character] ?? '&gt;');
}
