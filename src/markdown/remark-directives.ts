import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from '../graphics/visit.ts';
import { quoteSource, reportError } from './report.ts';

/** Directives that begin and end with a line of their own. */
const BLOCK_DIRECTIVES = ['note', 'timeline'];

/** Directives that are a line. */
const LINE_DIRECTIVES = ['timeline'];

/** Refuses directives on lines of their own whose names are unknown. */
export function remarkDirectives() {
  return (tree: Root, file: VFile) => {
    visit(tree, ['containerDirective', 'leafDirective'], (node) => {
      if (!('name' in node) || typeof node.name !== 'string') return;
      const isBlock = node.type === 'containerDirective';
      if ((isBlock ? BLOCK_DIRECTIVES : LINE_DIRECTIVES).includes(node.name)) return;
      const colons = isBlock ? ':::' : '::';
      reportError(file, node, {
        rule: 'unknown-directive',
        message: `There is no directive ${quoteSource(`${colons}${node.name}`)}.`,
        remedy: `Use one of ${BLOCK_DIRECTIVES.map((name) => `:::${name}`).join(', ')}, or write \\: for a colon that is text.`,
      });
    });
  };
}
