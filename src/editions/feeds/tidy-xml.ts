import { withoutForbidden } from '../xml.ts';

/**
 * The XML of feedsmith, well-formed whatever a text holds, and with texts as they are: it sets those that have
 * marks of XML in on lines of their own, and white space would become part of headlines and ids. Marks in titles
 * become references, which simple readers take for the characters that they are (RSS Best Practices Profile, 3.1).
 */
export function tidyXml(xml: string): string {
  return withoutForbidden(xml)
    .replace(/>\n +<!\[CDATA\[/g, '><![CDATA[')
    .replace(/\]\]>\n +<\//g, ']]></')
    .replace(/(?<=<title>)<!\[CDATA\[(.*?)\]\]>(?=<\/title>)/gs, (_, title: string) => withReferences(title));
}

function withReferences(title: string): string {
  const plain = title.replaceAll(']]]]><![CDATA[>', ']]>');
  return plain.replace(/[&<>]/g, (mark) => `&#x${mark.charCodeAt(0).toString(16).toUpperCase()};`);
}
