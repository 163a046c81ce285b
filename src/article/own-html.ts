import type { Element, ElementContent, Root } from 'hast';
import { plainText, propertiesOf } from './own-attributes.ts';

/** A tag as the pipeline writes it: its name, and its attributes with their values in double quotation marks. */
const TAG = /<(?:\/([a-z][a-z0-9]*)|([a-z][a-z0-9]*)((?: [a-z][a-z0-9-]*(?:="[^"]*")?)*))>/y;

/** What parsers of HTML change or drop (HTML, 13.2.3.5 and 13.2.5), and what has rules of its own. */
const STRANGE = /[\0\r]|<pre|&(?!#x[2-7][0-9A-F];)/;

const words = (names: string) => new Set(names.split(' '));
const VOID = words('br hr img source wbr');
const PHRASES = words(
  'a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark picture q s samp small source span strong sub sup time u var wbr',
);
/** What ends a paragraph that it stands in (HTML, 13.2.6.4.7). */
const BLOCKS = words(
  'aside blockquote details div dl figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li nav ol p section summary table ul',
);
/** What is moved when it stands elsewhere. */
const PARENTS: Record<string, Set<string>> = {
  ...Object.fromEntries(['dd', 'dt'].map((name) => [name, words('dl')])),
  ...Object.fromEntries(['caption', 'tbody', 'tfoot', 'thead'].map((name) => [name, words('table')])),
  ...Object.fromEntries(['td', 'th'].map((name) => [name, words('tr')])),
  li: words('ol ul'),
  tr: words('tbody tfoot thead'),
};
/** Out of which everything else is moved. */
const STRICT = words('table tbody tfoot thead tr');

/**
 * HTML that the pipeline has rendered as a parser has it, in a twentieth of the time: what is written as it means is only
 * taken apart.
 *
 * @returns Nothing where a parser might find another tree than is written.
 */
export function ownHtml(html: string): Root | undefined {
  if (STRANGE.test(html)) return undefined;
  const root: Root = { type: 'root', children: [], data: { quirksMode: false } };
  const open: Element[] = [];
  let children = root.children as ElementContent[];
  for (let place = 0, next: number; place < html.length; place = next) {
    const parent = open.at(-1);
    if (html[place] !== '<') {
      const end = html.indexOf('<', place);
      next = end === -1 ? html.length : end;
      const value = plainText(html.slice(place, next));
      if (parent && STRICT.has(parent.tagName) && /[^ \n]/.test(value)) return undefined;
      children.push({ type: 'text', value });
      continue;
    }
    TAG.lastIndex = place;
    const [whole = '', ending, tagName = '', attributes = ''] = TAG.exec(html) ?? [];
    next = place + whole.length;
    if (ending !== undefined) {
      if (open.pop()?.tagName !== ending) return undefined;
      children = (open.at(-1) ?? root).children as ElementContent[];
      continue;
    }
    if (!mayStand(tagName, open)) return undefined;
    const element: Element = { type: 'element', tagName, properties: propertiesOf(attributes), children: [] };
    children.push(element);
    if (VOID.has(tagName)) continue;
    open.push(element);
    children = element.children;
  }
  return open.length === 0 ? root : undefined;
}

/** Whether an element stays where it is written. */
function mayStand(tagName: string, open: readonly Element[]): boolean {
  const parent = open.at(-1)?.tagName ?? '';
  const parents = PARENTS[tagName];
  if (parents ? !parents.has(parent) : STRICT.has(parent)) return false;
  const isIn = (name: string) => open.some((element) => element.tagName === name);
  if (PHRASES.has(tagName)) return tagName !== 'a' || !isIn('a');
  if (/^h\d/.test(tagName) && /^h\d/.test(parent)) return false;
  return parents !== undefined && tagName !== 'li' ? true : BLOCKS.has(tagName) && !isIn('p');
}
