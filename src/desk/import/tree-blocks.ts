import type { Root, RootContent } from 'mdast';
import type { Block } from './block.ts';
import type { LeftOut } from './copy.ts';
import { boldHeadings, levelHeadings } from './level-headings.ts';
import { apart, attachCaptions, openImages, pictureIn } from './place-images.ts';
import { takeHtml } from './take-html.ts';
import { unlink } from './unlink.ts';
import { wordsIn } from './words-in.ts';

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
