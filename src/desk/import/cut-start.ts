import type { Paragraph, PhrasingContent } from 'mdast';
import type { Block } from './block.ts';

/**
 * A block without its first characters.
 *
 * @param length How many characters of its text go, and white space after them.
 */
export function cutStart(block: Block, length: number): Block {
  const left = { length };
  const text = block.text.slice(length).trimStart();
  const children = cut((block.node as Paragraph).children, left);
  const [first] = children;
  if (first?.type === 'text') first.value = first.value.trimStart();
  return { ...block, text, node: { type: 'paragraph', children } };
}

function cut(children: PhrasingContent[], left: { length: number }): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (left.length <= 0) return [child];
    if (child.type === 'text') {
      const { value } = child;
      const gone = Math.min(left.length, value.length);
      left.length -= gone;
      return gone === value.length ? [] : [{ type: 'text', value: value.slice(gone) }];
    }
    if (child.type === 'break') left.length -= 1;
    if (!('children' in child)) return [];
    const kept = cut(child.children, left);
    return kept.length > 0 ? [{ ...child, children: kept } as PhrasingContent] : [];
  });
}
