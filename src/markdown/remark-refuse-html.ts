import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from '../graphics/visit.ts';
import { quoteSource, reportError } from './report.ts';

/** Refuses raw HTML, comments included: it would be published as it stands, or vanish in silence. */
export function remarkRefuseHtml() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'html', (node) => {
      reportError(file, node, {
        rule: 'raw-html',
        message: `Raw HTML is not published: ${quoteSource(node.value)}.`,
        remedy: 'Write it in Markdown, or put a backslash before the < when it is text.',
      });
    });
  };
}
