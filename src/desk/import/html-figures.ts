import type { Element, ElementContent, Parents } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { lineOf, paragraphOf } from './html-pieces.ts';

/** What a page calls the line below a picture that is in no `figure`. */
const CAPTION = /(?:^|[\s_-])captions?(?:$|[\s_-])/i;

/** Pages that load pictures late have their address beside a stand-in. */
export function lazySource({ properties }: Element): void {
  const { src, dataSrc } = properties;
  if (typeof dataSrc === 'string' && (!src || String(src).startsWith('data:'))) properties['src'] = dataSrc;
}

/** The pictures of a figure, each in a paragraph of its own; the last has the caption for its title. */
export function figureOf(figure: Element): ElementContent[] {
  const pictures = imagesIn(figure);
  for (const picture of pictures) lazySource(picture);
  const caption = figure.children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
  if (pictures.length === 0) return figure.children;
  const last = pictures.at(-1);
  if (last && caption) last.properties['title'] = lineOf(caption);
  return pictures.map(paragraphOf);
}

/** Whether an element is the caption of a picture. */
export function isCaption({ tagName, properties }: Element): boolean {
  return tagName === 'figcaption' || CAPTION.test([properties['className'] ?? []].flat().join(' '));
}

/** Gives a caption to the picture that stands right before it. */
export function captionBefore(parent: Parents, index: number, caption: Element): boolean {
  const before = parent.children
    .slice(0, index)
    .findLast((child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''));
  const picture = before?.type === 'element' ? imagesIn({ ...before, children: [before] }).at(-1) : undefined;
  if (!picture || before?.type !== 'element' || textOf(before).trim() !== '' || imagesIn(caption).length > 0)
    return false;
  picture.properties['title'] = lineOf(caption);
  return true;
}

function imagesIn(element: Element): Element[] {
  const found: Element[] = [];
  visit(element, 'element', (child) => {
    if (child.tagName === 'img') found.push(child);
  });
  return found;
}
