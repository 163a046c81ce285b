import type { Image, Parent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Block } from './block.ts';
import type { LeftOut } from './copy.ts';
import { type OpenedPicture, openPicture } from './open-picture.ts';
import { CAPTION_LABEL, readCaption } from './read-caption.ts';
import { lostWords } from './words.ts';

/** A picture of copy: an image, or what is to be done to have one. */
export interface PictureNode {
  type: 'image' | 'toDo';
  url: string;
  /** What it shows; empty when the copy does not say. */
  alt: string;
  /** The words below it. */
  title?: string;
  /** Who made it. */
  credit?: string;
  /** What is to be done. */
  value: string;
}

/** The pictures of a tree, by their addresses. */
type Opened = Map<string, OpenedPicture>;

/** Opens each picture that a tree names, once. */
export async function openImages(tree: Root, folder: string | undefined): Promise<Opened> {
  const addresses = new Set<string>();
  visit(tree, 'image', ({ url }) => {
    addresses.add(url);
  });
  const opened: Opened = new Map();
  for (const address of addresses) opened.set(address, named(await openPicture(address, folder), opened));
  return opened;
}

/** A name that no other picture has. */
function named(picture: OpenedPicture, others: Opened): OpenedPicture {
  if ('why' in picture) return picture;
  const taken = new Set([...others.values()].map((other) => ('name' in other ? other.name : '')));
  const [, words = '', ending = ''] = /^(.*)(\.\w+)$/.exec(picture.name) ?? [];
  let name = picture.name;
  for (let number = 2; taken.has(name); number += 1) name = `${words}-${number}${ending}`;
  return { ...picture, name };
}

/** A block, with the pictures in it behind it, or before it when it begins with one; each in a paragraph of its own. */
export function apart(node: RootContent, leftOut: LeftOut[], opened: Opened): RootContent[] {
  const found: RootContent[] = [];
  const isFirst = node.type === 'paragraph' && node.children[0]?.type === 'image';
  visit(node, 'image', (image: Image, index, parent) => {
    const picture = pictureNode(image, leftOut, opened);
    if (picture) found.push({ type: 'paragraph', children: [picture as never] });
    const siblings = (parent as Parent | undefined)?.children;
    siblings?.splice(index ?? 0, 1);
    const next = siblings?.[index ?? 0];
    if (next?.type === 'text') next.value = next.value.replace(/^\n/, '');
    if (next?.type === 'text' && next.value === '') siblings?.splice(index ?? 0, 1);
    return [SKIP, index ?? 0];
  });
  if (node.type === 'image') return found;
  return isFirst ? [...found, node] : [node, ...found];
}

function pictureNode(image: Image, leftOut: LeftOut[], opened: Opened): PictureNode | undefined {
  const alt = image.alt?.trim() ?? '';
  const picture = opened.get(image.url) ?? { why: 'it was not looked for' };
  const words = { alt, ...captionOf(image.title ?? '', leftOut) };
  if ('name' in picture) return { type: 'image', url: `./${picture.name}`, value: '', ...words };
  const address = image.url.length > 200 ? `${image.url.slice(0, 60)}…` : image.url;
  leftOut.push({ words: address, why: `a picture: ${picture.why}` });
  if (picture.why.includes('too small')) {
    if (alt) leftOut.push({ words: alt, why: 'what a small picture shows' });
    return undefined;
  }
  const file = address.startsWith('data:')
    ? ''
    : ` ${address
        .split(/[/\\]/)
        .at(-1)
        ?.replace(/[?#].*$/, '')}`;
  const value = `put the picture${file} here, or take this line out. It shows: ${alt || 'not said'}`;
  return { type: 'toDo', url: '', value, ...words };
}

function captionOf(line: string, leftOut: LeftOut[]): Pick<PictureNode, 'title' | 'credit'> {
  const plain = line.replace(CAPTION_LABEL, '');
  const { caption, credit } = readCaption(line) ?? { caption: plain, credit: '' };
  const title = caption.replace(CAPTION_LABEL, '');
  const words = lostWords(line, `${title}\n${credit}`).join(' ');
  if (words) leftOut.push({ words, why: 'the label of the caption or credit; the page has its own' });
  return { ...(title && { title }), ...(credit && { credit }) };
}

/** Gives each picture the caption in the paragraph below it: one with a credit, or one that is all in italics. */
export function attachCaptions(blocks: Block[], leftOut: LeftOut[]): Block[] {
  return blocks.filter((block, index) => {
    const picture = pictureIn(blocks[index - 1]);
    if (!picture || picture.title || block.kind !== 'line' || block.node.type !== 'paragraph') return true;
    const [only, ...others] = block.node.children;
    const isItalic = only?.type === 'emphasis' && others.length === 0;
    if (!readCaption(block.text)?.credit && !isItalic) return true;
    Object.assign(picture, captionOf(block.text.replace(/\n/g, ' '), leftOut));
    return false;
  });
}

/** The picture that a block is. */
export function pictureIn(block: Block | undefined): PictureNode | undefined {
  const child =
    block?.node.type === 'paragraph' ? (block.node.children[0] as { type: string } | undefined) : undefined;
  return child?.type === 'image' || child?.type === 'toDo' ? (child as PictureNode) : undefined;
}
