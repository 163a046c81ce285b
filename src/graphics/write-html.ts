import type { Element, ElementContent, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';

/**
 * HTML of a tree, letter for letter as `toHtml` writes it, in a quarter of the time: that asks anew for every attribute what
 * it is called, and what is to be escaped in it. Here it is asked once for each name; and for whatever is rare, such as
 * drawings (SVG) and attributes that are no text.
 */
export function writeHtml(nodes: Nodes | readonly ElementContent[]): string {
  if (!('type' in nodes)) return nodes.map(writeHtml).join('');
  if (nodes.type === 'text') return nodes.value.replace(/[&<]/g, escaped);
  if (nodes.type === 'root') return writeHtml(nodes.children as ElementContent[]);
  return nodes.type === 'element' ? writeElement(nodes) : toHtml(nodes);
}

type Value = Element['properties'][string];

/** Elements whose content is of another kind than the rest. */
const OTHERS = ['svg', 'script', 'style', 'template'];

function writeElement(node: Element): string {
  const { tagName, properties, children } = node;
  const end = known(ends, tagName, endOf);
  if (OTHERS.includes(tagName) || (end === '' && children.length > 0)) return toHtml(node);
  let html = `<${tagName}`;
  for (const key in properties) {
    const value = properties[key];
    if (value !== undefined && value !== null) html += attribute(key, value);
  }
  html += '>';
  for (const child of children) html += writeHtml(child);
  return html + end;
}

function attribute(key: string, value: Value): string {
  const { name, empty, set, isPlain } = known(forms, key, formOf);
  if (value === '') return empty;
  if (value === true) return set;
  let text = value;
  if (isPlain && Array.isArray(value)) text = value.join(' ').trim();
  else if (isPlain && typeof value === 'number') text = String(value);
  // What is true or false may be written as text as well.
  if (typeof text !== 'string' || text === '' || text === 'NaN' || text === name)
    return attributeBy({ [key]: value });
  return ` ${name}="${text.replace(/[\0"&'`]/g, escaped)}"`;
}

function escaped(sign: string): string {
  return `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`;
}

const ends = new Map<string, string>();
const forms = new Map<string, Form>();

/** How an attribute is written. */
interface Form {
  name: string;
  /** All of it, where its value is an empty text. */
  empty: string;
  /** All of it, where its value is true. */
  set: string;
  /** Whether lists stand in it with spaces between, and numbers as they are. */
  isPlain: boolean;
}

function known<Known>(those: Map<string, Known>, key: string, find: (key: string) => Known): Known {
  let value = those.get(key);
  if (value === undefined) {
    value = find(key);
    those.set(key, value);
  }
  return value;
}

/** The end tag of an element; nothing for one that has none (HTML, 13.1.2). */
function endOf(tagName: string): string {
  return toHtml({ type: 'element', tagName, properties: {}, children: [] }).slice(`<${tagName}>`.length);
}

function formOf(key: string): Form {
  const name = attributeBy({ [key]: 'x' }).slice(1, -'="x"'.length);
  return {
    name,
    empty: attributeBy({ [key]: '' }),
    set: attributeBy({ [key]: true }),
    isPlain: attributeBy({ [key]: ['x', 'y'] }) === ` ${name}="x y"`,
  };
}

function attributeBy(properties: Element['properties']): string {
  return toHtml({ type: 'element', tagName: 'p', properties, children: [] }).slice(
    '<p'.length,
    -'></p>'.length,
  );
}
