import type { BlockContent, Paragraph, PhrasingContent, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { furnitureAttributes } from '../article/language.ts';
import { fullStopOf } from '../article/punctuation.ts';
import { visit } from '../graphics/visit.ts';
import { wordsOf } from '../words/words.ts';
import { reportError } from './report.ts';
import { checkFormerly, checkId } from './set-id.ts';

/**
 * Turns `:::note[Editor's note]` … `:::` into a note inside the text.
 *
 * It becomes a `div` with the role of a note (WAI-ARIA 1.2): reader modes throw `aside` elements away, and
 * what an editor says about an article has to stay with it. The label runs into the first line.
 */
export function remarkNotes({ language }: { language: string }) {
  const word = wordsOf(language).text.note;
  return (tree: Root, file: VFile) => {
    visit(tree, 'containerDirective', (node) => {
      if (node.name !== 'note') return;
      const [first, ...others] = node.children;
      const isLabelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
      const label: PhrasingContent[] = isLabelled ? first.children : [{ type: 'text', value: word }];
      const content = isLabelled ? others : node.children;
      const start = content[0];
      if (!start) {
        reportError(file, node, {
          rule: 'empty-note',
          message: 'A note says nothing.',
          remedy: 'Write its text between the lines :::note and :::, or take both out.',
        });
        return;
      }
      const lead: PhrasingContent[] = [
        {
          type: 'strong',
          children: [...label, { type: 'text', value: fullStopOf(language) }],
          ...(!isLabelled && { data: { hProperties: furnitureAttributes(language) } }),
        },
        { type: 'text', value: ' ' },
      ];
      const opening: Paragraph =
        start.type === 'paragraph'
          ? { ...start, children: [...lead, ...start.children] }
          : { type: 'paragraph', children: lead };
      node.children = [
        opening,
        ...((start.type === 'paragraph' ? content.slice(1) : content) as BlockContent[]),
      ];
      const id = node.attributes?.['id'];
      const formerly = checkFormerly(node.attributes?.['formerly'] ?? '', node, file);
      node.data = {
        ...node.data,
        hName: 'div',
        hProperties: {
          className: ['note'],
          role: 'note',
          ariaLabel: textOf({ type: 'root', children: label }),
          ...(typeof id === 'string' && { id: checkId(id, node, file) }),
          ...(formerly.length > 0 && { dataFormerly: formerly.join(' ') }),
        },
      };
    });
  };
}
