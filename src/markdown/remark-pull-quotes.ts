import type { Parent, PhrasingContent, Root, RootContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { visit } from '../graphics/visit.ts';
import { quoteSource, reportError } from './report.ts';
import { checkFormerly, checkId } from './set-id.ts';

/**
 * Turns `:pull[A sentence.]{#id}` into the sentence in place with an anchor, and a display copy before its
 * paragraph, so that in the margin the two stand side by side. Where the paragraph opens a part of the text, and
 * wherever the quote is to be loud (`{#id .loud}`, across the column), the copy comes after it.
 *
 * The copy is for the eye only: `aria-hidden` keeps it from screen readers and from reader modes.
 * Gathers the quotes in `file.data.quotes`.
 */
export function remarkPullQuotes() {
  return (tree: Root, file: VFile) => {
    file.data.quotes = [];
    const children: RootContent[] = [];
    for (const [index, block] of tree.children.entries()) {
      const copies: { copy: RootContent; isLoud: boolean }[] = [];
      if (block.type === 'paragraph') {
        visit(block, 'textDirective', (node) => {
          const copy = node.name === 'pull' && pull(node, file);
          if (copy) copies.push({ copy, isLoud: isLoud(node) });
        });
      }
      const opens = opensPart(tree.children, index);
      const before = copies.filter(({ isLoud }) => !isLoud && !opens);
      const after = copies.filter(({ isLoud }) => isLoud || opens);
      children.push(...before.map(({ copy }) => copy), block, ...after.map(({ copy }) => copy));
    }
    tree.children = children;
    visit(tree, 'textDirective', (node) => {
      if (node.name === 'pull' && !node.data?.hName) {
        reportError(file, node, {
          rule: 'pull-quote',
          message: `A pull-quote stands outside a paragraph of the running text: ${quoteSource(textOf(node))}.`,
          remedy: 'Mark a sentence of a plain paragraph, not of a list, a quotation, a note or a heading.',
        });
      }
    });
  };
}

/** Whether a block is the first under its heading, with more to follow. */
function opensPart(blocks: RootContent[], index: number): boolean {
  const before = blocks[index - 1];
  const next = blocks[index + 1];
  return (!before || before.type === 'heading') && next !== undefined && next.type !== 'heading';
}

/** Whether the editor wants it across the column. */
function isLoud(node: TextDirective): boolean {
  return (node.attributes?.['class'] ?? '').split(' ').includes('loud');
}

function pull(node: TextDirective, file: VFile): RootContent | undefined {
  const text = textOf({ type: 'root', children: forDisplay(node.children) })
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim();
  const given = node.attributes?.['id'];
  node.data = { ...node.data, hName: 'span', hProperties: { className: ['pulled'] } };
  if (!given) {
    reportError(file, node, {
      rule: 'pull-quote',
      message: `A pull-quote has no id: ${quoteSource(text)}.`,
      remedy: 'Put one behind the bracket, such as {#the-lesson}; its address is made of it.',
    });
    return undefined;
  }
  if (!text) {
    reportError(file, node, {
      rule: 'pull-quote',
      message: `The pull-quote ${quoteSource(given)} is empty.`,
      remedy: 'Put the sentence between the brackets.',
    });
    return undefined;
  }
  const id = checkId(given, node, file);
  if (!id) return undefined;
  const formerly = checkFormerly(node.attributes?.['formerly'] ?? '', node, file);
  node.data.hProperties = {
    className: ['pulled'],
    id,
    ...(formerly.length > 0 && { dataFormerly: formerly.join(' ') }),
  };
  file.data.quotes?.push({ id, text });
  return {
    type: 'paragraph',
    children: forDisplay(node.children),
    data: {
      hName: 'aside',
      hProperties: { className: isLoud(node) ? ['pull-quote', 'loud'] : ['pull-quote'], ariaHidden: 'true' },
    },
  };
}

/** The words without what may stand on a page only once or must not be focused twice: notes and links. */
function forDisplay(children: PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'footnoteReference' || child.type === 'image') return [];
    if (child.type === 'link' || child.type === 'linkReference') return forDisplay(child.children);
    if ('children' in child) {
      return [
        {
          ...child,
          children: forDisplay((child as Parent).children as PhrasingContent[]),
        } as PhrasingContent,
      ];
    }
    return [child];
  });
}
