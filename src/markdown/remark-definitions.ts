import type { LinkReference, Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from '../graphics/visit.ts';
import { quoteSource, reportError } from './report.ts';

/**
 * Finds definitions of addresses that would vanish: those that nothing refers to, such as prose like
 * “[Laughter]: quiet” that is taken for one, and those that stand twice.
 */
export function remarkDefinitions() {
  return (tree: Root, file: VFile) => {
    const referred = new Set<string>();
    visit(tree, ['linkReference', 'imageReference'], (node) => {
      referred.add((node as LinkReference).identifier);
    });
    const defined = new Set<string>();
    visit(tree, 'definition', (node) => {
      const name = quoteSource(`[${node.label ?? node.identifier}]:`);
      if (defined.has(node.identifier) || !referred.has(node.identifier)) {
        reportError(file, node, {
          rule: 'lost-definition',
          message: defined.has(node.identifier)
            ? `The address ${name} is defined twice, and only the first counts.`
            : `The line ${name} is taken for an address that nothing refers to, and would vanish.`,
          remedy: 'Take it out; or write \\[ where the bracket is text.',
        });
      }
      defined.add(node.identifier);
    });
  };
}
