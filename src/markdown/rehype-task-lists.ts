import type { Root } from 'hast';
import { furnitureAttributes } from '../article/language.ts';
import { visit } from '../graphics/visit.ts';
import { wordsOf } from '../words/words.ts';

/** Names the boxes of a task list (GFM, 5.3), which have no words of their own (WCAG 4.1.2). */
export function rehypeTaskLists({ language }: { language: string }) {
  const words = wordsOf(language).text;
  const { lang } = furnitureAttributes(language);
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'input') return;
      node.properties['ariaLabel'] = node.properties['checked'] ? words.done : words.toDo;
      if (lang) node.properties['lang'] = lang;
    });
  };
}
