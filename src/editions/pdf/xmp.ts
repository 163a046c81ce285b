import type { Summary } from '../../article/article.ts';
import { absoluteAddress } from '../../article/permalink.ts';
import type { Site } from '../../schemas/site.ts';
import { xmlElement as element, serialiseXml, type XmlElement } from '../xml.ts';

/** The vocabularies that are used (ISO 16684-1, 8). */
const NAMESPACES = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
  'xmlns:xmpRights': 'http://ns.adobe.com/xap/1.0/rights/',
};

/**
 * What a PDF says of the article in it, as XMP (ISO 16684-1), for programs that read no other fields.
 *
 * @returns A packet (7.3.2), without room to edit it in place.
 */
export function xmpOf(
  article: Summary,
  site: Site,
  { created, modified }: { created: Date; modified: Date },
): string {
  const { title, standfirst, language, byline, topics, permalink } = article;
  const description = element('rdf:Description', { 'rdf:about': '', ...NAMESPACES }, [
    element('dc:format', {}, ['application/pdf']),
    element('dc:identifier', {}, [absoluteAddress(permalink, site.address)]),
    element('dc:title', {}, [text(title)]),
    element('dc:creator', {}, [list('Seq', namesOf(byline))]),
    element('dc:description', {}, [text(standfirst)]),
    element('dc:subject', {}, [list('Bag', namesOf(topics))]),
    element('dc:language', {}, [list('Bag', [language])]),
    element('dc:publisher', {}, [list('Bag', [site.name])]),
    element('xmp:CreateDate', {}, [moment(created)]),
    element('xmp:ModifyDate', {}, [moment(modified)]),
    element('xmpRights:WebStatement', {}, [site.licence.url]),
  ]);
  const rdf = element('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, [
    description,
  ]);
  const packet = serialiseXml(element('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [rdf]));
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${packet}\n<?xpacket end="r"?>`;
}

function namesOf(named: { name: string }[]): string[] {
  return named.map(({ name }) => name);
}

/**
 * A text with its language as the one for all readers (ISO 16684-1, 8.2.2.4). Not named a second time under its own
 * tag: pdf.js, and so Firefox, runs the two together.
 */
function text(value: string): XmlElement {
  return element('rdf:Alt', {}, [element('rdf:li', { 'xml:lang': 'x-default' }, [value])]);
}

/** `Seq` has an order, `Bag` has none. */
function list(kind: 'Seq' | 'Bag', values: string[]): XmlElement {
  return element(
    `rdf:${kind}`,
    {},
    values.map((value) => element('rdf:li', {}, [value])),
  );
}

/** To the second, as in the other fields of the PDF. */
function moment(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
