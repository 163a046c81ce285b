import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { hasClass } from '../graphics/element.ts';
import { timelineElements } from '../graphics/timeline-element.ts';
import { visit } from '../graphics/visit.ts';

/** Draws the timelines of a text, each into its figure; a paragraph that is there is its caption. */
export function rehypeTimelines({ language }: { language: string }) {
  return (tree: Root, file: VFile) => {
    const timelines = (file.data.timelines ?? []).values();
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'figure' || !hasClass(node, 'timeline')) return;
      const timeline = timelines.next().value;
      if (!timeline) return;
      const caption = node.children.find((child): child is Element => child.type === 'element');
      node.children = timelineElements(timeline, language, caption?.children ?? []);
    });
  };
}
