import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { quoteSource, reportError } from './report.ts';

/** Ids that the page around the text uses; `src/layouts` and `src/components` set them. */
export const PAGE_IDS = ['main', 'headline', 'contents', 'sources', 'corrections', 'footnote-label'];

/** Makes sure that every anchor leads to one place: no id twice, and none of the page's own. */
export function rehypeCheckIds() {
  return (tree: Root, file: VFile) => {
    const seen = new Set(PAGE_IDS);
    visit(tree, 'element', (node) => {
      const id = node.properties['id'];
      if (typeof id !== 'string') return;
      if (seen.has(id)) {
        reportError(file, node, {
          rule: 'duplicate-id',
          message: PAGE_IDS.includes(id)
            ? `The id ${quoteSource(id)} is one that the page itself uses.`
            : `The id ${quoteSource(id)} stands here a second time.`,
          remedy: 'Set another id at the end of the line, such as {#second-test}.',
        });
      }
      seen.add(id);
    });
  };
}
