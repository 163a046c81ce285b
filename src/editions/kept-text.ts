import type { Element, ElementContent } from 'hast';
import { hrefOf } from '../article/base-path.ts';
import { parsedText } from '../article/parsed-text.ts';
import { hasClass } from '../graphics/element.ts';
import { pictureAddress } from '../pictures/figure-element.ts';
import type { Master } from '../pictures/master.ts';
import { printVariant, variantsOf } from '../pictures/variants.ts';
import type { Site } from '../schemas/site.ts';

/** Properties that mean something away from the page. Links to and from notes are known by the two `data` ones. */
const KEPT = new Set([
  ...[
    'id',
    'className',
    'lang',
    'dir',
    'href',
    'src',
    'alt',
    'width',
    'height',
    'dateTime',
    'start',
    'value',
  ],
  ...['scope', 'rowSpan', 'colSpan', 'role', 'ariaLabel', 'ariaLabelledBy', 'ariaDescribedBy'],
  ...['type', 'checked', 'disabled', 'dataFootnoteRef', 'dataFootnoteBackref'],
]);

/** Elements that are there for a browser alone; what they hold is kept. */
const BOXES = ['details', 'picture'];

/** What a browser alone needs, and the name of a table that can be folded. */
const DROPPED = ['source', 'summary', 'script', 'template'];

/**
 * Rendered text as it is kept in editions: without what is for the eye only (display copies of pull-quotes,
 * drawings whose facts stand in a table), links of blocks to themselves, and what only a browser needs.
 *
 * @param content HTML, or elements; they are not changed.
 * @param pictures The pictures that may be in it. Each stands there once, as its variant for print.
 * @param site Where it is served, by which the addresses in it begin.
 */
export function keptText(
  content: string | ElementContent[],
  pictures: Master[],
  site: Pick<Site, 'address'>,
): ElementContent[] {
  const nodes = typeof content === 'string' ? (parsedText(content).children as ElementContent[]) : content;
  const masters: Masters = new Map();
  for (const master of pictures) {
    const src = hrefOf(pictureAddress(printVariant(master)), site.address);
    for (const variant of variantsOf(master))
      masters.set(hrefOf(pictureAddress(variant), site.address), { master, src });
  }
  return keepAll(nodes, masters);
}

/** The masters of pictures, and the addresses of their variants for print, by the addresses of all variants. */
type Masters = Map<string, { master: Master; src: string }>;

function keepAll(nodes: ElementContent[], masters: Masters): ElementContent[] {
  return nodes.flatMap((node) => keep(node, masters));
}

function keep(node: ElementContent, masters: Masters): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || isOfPage(node) || DROPPED.includes(node.tagName)) return [];
  const children = keepAll(node.children, masters);
  if (BOXES.includes(node.tagName) || hasClass(node, 'table-region')) return children;
  const properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => KEPT.has(name)));
  if (node.tagName === 'img') return [{ ...node, properties: { ...properties, ...printed(node, masters) } }];
  return [{ ...node, properties, children: node.tagName === 'figure' ? withOnePicture(children) : children }];
}

/** Whether an element is for the eye, or for the page, alone. */
function isOfPage(node: Element): boolean {
  const { ariaHidden, hidden } = node.properties;
  return ariaHidden === 'true' || hidden !== undefined || hasClass(node, 'share-link');
}

function printed({ properties }: Element, masters: Masters): Element['properties'] {
  const found = masters.get(String(properties['src']));
  if (!found) return {};
  const { width, height } = printVariant(found.master);
  return { src: found.src, width, height };
}

/** A page may hold a picture twice in a figure, for the screen and for paper. */
function withOnePicture(children: ElementContent[]): ElementContent[] {
  const isPicture = (node: ElementContent) => node.type === 'element' && node.tagName === 'img';
  const first = children.find(isPicture);
  return children.filter((node) => !isPicture(node) || node === first);
}
