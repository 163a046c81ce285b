import type { Block } from './block.ts';
import type { Copy } from './copy.ts';
import type { PictureNode } from './place-images.ts';
import { CAPTION_LABEL, type Caption, readCaption } from './read-caption.ts';
import { lostWords } from './words.ts';

/** Asks for a picture wherever a further caption with a credit stands in the text. The words that mark it go. */
export function placePictures(copy: Copy): void {
  const before = copy.body.map(({ text }) => text).join('\n');
  copy.body = copy.body.flatMap((block, index, all): Block[] => {
    const found = captionOf(block);
    const next = captionOf(all[index + 1]);
    const last = captionOf(all[index - 1]);
    if (!found) return [block];
    // A credit of its own stands above or below its caption.
    if (!found.caption && next && !next.credit) return [];
    if (!found.credit) return last && !last.caption ? [toDo(found.caption, last.credit)] : [block];
    return found.caption ? [toDo(found.caption, found.credit)] : [block];
  });
  const words = lostWords(before, copy.body.map(({ text }) => text).join('\n')).join(' ');
  if (words) copy.leftOut.push({ words, why: 'the labels of captions and credits' });
}

function captionOf(block: Block | undefined): Caption | undefined {
  if (block?.kind !== 'line') return undefined;
  const found = readCaption(block.text);
  return found && { ...found, caption: found.caption.replace(CAPTION_LABEL, '') };
}

function toDo(title: string, credit: string): Block {
  const value = 'put the picture here, or take this line out.';
  const picture: PictureNode = { type: 'toDo', url: '', alt: '', value, title, credit };
  const node: Block['node'] = { type: 'paragraph', children: [picture as never] };
  return { kind: 'other', text: `${title}\n${credit}`, node };
}
