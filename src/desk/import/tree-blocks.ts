import type { Heading, Link, Nodes, Parent, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Block } from './block.ts';
import type { LeftOut } from './copy.ts';
import { apart, attachCaptions, openImages, pictureIn } from './place-images.ts';

/** A tree of Markdown as blocks, with what cannot be published of it set aside. */
export interface TreeBlocks {
  blocks: Block[];
  leftOut: LeftOut[];
  /** Pictures that are in the file or beside it, by the names that the text has for them. */
  pictures: Record<string, Uint8Array>;
}

/**
 * Makes blocks of a tree: headings begin at the second level and jump none, links lead to whole addresses or are
 * words, pictures stand alone, and nothing is raw HTML.
 *
 * @param tree It is changed on the way.
 * @param folder Where the file is, with its pictures.
 */
export async function treeBlocks(tree: Root, folder: string | undefined): Promise<TreeBlocks> {
  const leftOut: LeftOut[] = [];
  takeHtml(tree, leftOut);
  unlink(tree, leftOut);
  const opened = await openImages(tree, folder);
  const children = tree.children.flatMap((node) => {
    const parts = apart(node, leftOut, opened);
    if (node.type !== 'heading' && node.type !== 'paragraph') boldHeadings(node);
    return parts;
  });
  const titles = children.filter((node) => node.type === 'heading' && node.depth === 1);
  const title = titles.length === 1 && children.indexOf(titles[0] as RootContent) < 3 ? titles[0] : undefined;
  const others = children.filter((node) => node !== title);
  levelHeadings(others);
  const blocks = attachCaptions([...(title ? [title] : []), ...others].flatMap(blockOf), leftOut);
  const pictures = [...opened.values()].flatMap((picture) =>
    'name' in picture ? [[picture.name, picture.bytes] as const] : [],
  );
  return { blocks: blocks.map(withWords), leftOut, pictures: Object.fromEntries(pictures) };
}

/** The words of a picture are those that say what it shows, and those below it. */
function withWords(block: Block): Block {
  const { alt, title, credit } = pictureIn(block) ?? {};
  return alt === undefined ? block : { ...block, text: [alt, title, credit].join('\n') };
}

function blockOf(node: RootContent): Block[] {
  const text = wordsIn(node);
  if (node.type === 'thematicBreak') return [{ kind: 'other', text: '', node }];
  if (pictureIn({ kind: 'other', text, node })) return [{ kind: 'other', text, node }];
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(text) && node.type !== 'table') return [];
  if (node.type === 'heading') return [{ kind: 'heading', text, node }];
  return [{ kind: node.type === 'paragraph' ? 'line' : 'other', text, node }];
}

/** The words of a node, with a line break where one block ends. */
function wordsIn(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return textOf(node);
  const isBlock = !['paragraph', 'heading', 'tableCell'].includes(node.type) && !isPhrasing(node);
  return node.children.map((child) => wordsIn(child)).join(isBlock ? '\n' : '');
}

function isPhrasing({ type }: Nodes): boolean {
  return ['emphasis', 'strong', 'delete', 'link', 'linkReference'].includes(type);
}

/** Takes tags and comments out; the words between tags stay. */
function takeHtml(tree: Root, leftOut: LeftOut[]): void {
  visit(tree, 'html', (node, index, parent) => {
    const words = node.value.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' ').trim();
    leftOut.push({ words: node.value, why: 'raw HTML; the words between its tags are kept' });
    const isInLine = parent?.type === 'paragraph' || (parent && isPhrasing(parent as Nodes));
    const kept: RootContent[] =
      words === ''
        ? []
        : [
            isInLine
              ? { type: 'text', value: words }
              : { type: 'paragraph', children: [{ type: 'text', value: words }] },
          ];
    (parent as Parent).children.splice(index ?? 0, 1, ...kept);
    return [SKIP, (index ?? 0) + kept.length];
  });
}

/** Turns references into links, and links that lead nowhere on another site into their words. */
function unlink(tree: Root, leftOut: LeftOut[]): void {
  const definitions = new Map<string, string>();
  visit(tree, 'definition', (node) => {
    definitions.set(node.identifier, node.url);
  });
  tree.children = tree.children.filter(({ type }) => type !== 'definition');
  visit(tree, ['linkReference', 'imageReference'], (node) => {
    const { identifier } = node as unknown as { identifier: string };
    const isImage = node.type === 'imageReference';
    Object.assign(node, { type: isImage ? 'image' : 'link', url: definitions.get(identifier) ?? '' });
  });
  visit(tree, 'link', (node: Link, index, parent) => {
    delete node.title;
    if (/^(?:https?:\/\/|mailto:)\S+$/i.test(node.url) && textOf(node).trim() !== '') return undefined;
    if (node.url && !node.url.startsWith('#')) {
      leftOut.push({
        words: node.url,
        why: `the address of the link “${textOf(node)}”, which leads to no other site`,
      });
    }
    (parent as Parent).children.splice(index ?? 0, 1, ...node.children);
    return [SKIP, index ?? 0];
  });
}

/** Inside quotations, lists and tables a heading is a line in bold. */
function boldHeadings(node: RootContent): void {
  visit(node, 'heading', (heading: Heading) => {
    const { children } = heading;
    Object.assign(heading, { type: 'paragraph', children: [{ type: 'strong', children }] });
  });
}

/** Moves headings so that the highest is of the second level and none jumps a level. */
function levelHeadings(nodes: RootContent[]): void {
  const headings = nodes.filter((node): node is Heading => node.type === 'heading');
  const highest = Math.min(...headings.map(({ depth }) => depth));
  let before = 1;
  for (const heading of headings) {
    const depth = Math.min(heading.depth - highest + 2, before + 1, 6);
    heading.depth = depth as Heading['depth'];
    before = depth;
  }
}
