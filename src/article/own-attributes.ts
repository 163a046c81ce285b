import type { Element } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';

const ATTRIBUTE = / ([a-z][a-z0-9-]*)(?:="([^"]*)")?/g;

/** The properties of an element as a parser has them, of its attributes as the pipeline writes them: each with a space before it. */
export function propertiesOf(attributes: string): Element['properties'] {
  const properties: Element['properties'] = {};
  if (attributes === '') return properties;
  for (const [, name = '', written = ''] of attributes.matchAll(ATTRIBUTE)) {
    const value = plainText(written);
    const key = plainName(name);
    if (key !== undefined) properties[key] = value;
    else for (const [other, read] of otherProperty(name, value)) properties[other] = copyOf(read);
  }
  return properties;
}

/** Values that are text in attributes of text alone: in others they are numbers, lists, or true. */
const PROBES = ['', '1', 'a b', 'a, b', 'true'];
const plainNames = new Map<string, string | undefined>();

/** The name of the property that an attribute is whose value is text; nothing for others. The library is asked once for each name. */
function plainName(attribute: string): string | undefined {
  if (!plainNames.has(attribute)) {
    const [key] = Object.keys(propertyBy(attribute, 'x'));
    const isPlain = (value: string) => key !== undefined && propertyBy(attribute, value)[key] === value;
    plainNames.set(attribute, [...PROBES, attribute].every(isPlain) ? key : undefined);
  }
  return plainNames.get(attribute);
}

type Property = [name: string, value: Element['properties'][string]];

/** How many are held: classes, sizes and the like, most of which stand in every text. */
const MOST_OTHERS = 2000;
const others = new Map<string, Property[]>();

/** The property that an attribute is whose value is more than text; none for one that no element has. */
function otherProperty(name: string, value: string): Property[] {
  const attribute = `${name}="${value}"`;
  const known = others.get(attribute) ?? Object.entries(propertyBy(name, value));
  if (others.size >= MOST_OTHERS) others.clear();
  others.set(attribute, known);
  return known;
}

function copyOf(value: Property[1]): Property[1] {
  return Array.isArray(value) ? [...value] : value;
}

function propertyBy(name: string, value: string): Element['properties'] {
  const attrs = [{ name, value }];
  const namespaceURI = 'http://www.w3.org/1999/xhtml';
  const element = { nodeName: 'p', tagName: 'p', attrs, namespaceURI, childNodes: [], parentNode: null };
  return (fromParse5(element as unknown as Parameters<typeof fromParse5>[0]) as Element).properties;
}

/** Text as it is meant, of text as the pipeline writes it (HTML, 13.1.4). */
export function plainText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&#x(..);/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
