import { toXml } from 'xast-util-to-xml';

type Nodes = Exclude<Parameters<typeof toXml>[0], readonly unknown[]>;

/** An element of an XML document. */
export type XmlElement = Extract<Nodes, { type: 'element' }>;

/** An element, its attributes and what it holds; attributes without a value are left out. */
export function xmlElement(
  name: string,
  attributes: Record<string, string | undefined>,
  children: (XmlElement | string)[] = [],
): XmlElement {
  return {
    type: 'element',
    name,
    attributes,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** What may be one of those below: half a character beyond U+FFFF is, a whole one is not. Seldom in a text, and found ten times as fast. */
const MAY_BE_FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;

/** Characters that XML has no way to write, not even as references (XML 1.0, 2.2). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/**
 * XML (1.0) of a tree, well-formed whatever a text holds: characters that XML forbids are left out.
 */
export function serialiseXml(root: Nodes): string {
  const xml = toXml(root, { closeEmptyElements: true, tightClose: true });
  // The library leaves this as it is, which text must not have (XML 1.0, 2.4).
  return withoutForbidden(xml).replaceAll(']]>', ']]&gt;');
}

/** Text without the characters that XML has no way to write. */
export function withoutForbidden(text: string): string {
  return MAY_BE_FORBIDDEN.test(text) ? text.replace(FORBIDDEN, '') : text;
}

/**
 * An XML document (1.0, UTF-8) with its declaration.
 *
 * @param doctype The root's name, where there is to be a document type.
 */
export function writeXml(root: Nodes, doctype?: string): string {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const type = doctype ? `<!DOCTYPE ${doctype}>\n` : '';
  return `${declaration}${type}${serialiseXml(root)}\n`;
}
