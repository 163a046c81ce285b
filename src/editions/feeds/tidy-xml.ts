import { withoutForbidden } from '../xml.ts';

/** What holds HTML; all else is plain text. */
const HTML = ['content', 'content:encoded', 'description'];

/**
 * The XML of feedsmith, well-formed whatever a text holds, and with texts as they are: it sets those that have
 * marks of XML in on lines of their own, and white space would become part of headlines and ids. Marks in plain text
 * become references, which simple readers take for the characters that they are (RSS Best Practices Profile).
 */
export function tidyXml(xml: string): string {
  return withoutForbidden(xml)
    .replace(/>\n +<!\[CDATA\[/g, '><![CDATA[')
    .replace(/\]\]>\n +<\//g, ']]></')
    .replace(
      /<([\w:]+)([^<>]*)><!\[CDATA\[(.*?)\]\]><\/\1>/gs,
      (whole, name: string, rest: string, text: string) =>
        HTML.includes(name) ? whole : `<${name}${rest}>${withReferences(text)}</${name}>`,
    );
}

function withReferences(text: string): string {
  const plain = text.replaceAll(']]]]><![CDATA[>', ']]>');
  return plain.replace(/[&<>]/g, (mark) => `&#x${mark.charCodeAt(0).toString(16).toUpperCase()};`);
}
