import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { visit } from '../graphics/visit.ts';
import { quoteSource, reportError } from './report.ts';

/** Finds notes, timelines and code that are not closed, which would swallow the rest of the article. */
export function remarkOpenBlocks() {
  return (tree: Root, file: VFile) => {
    const source = String(file);
    const sourceOf = ({ position }: Nodes) =>
      source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
    visit(tree, 'containerDirective', (node) => {
      const last = sourceOf(node).trimEnd().split('\n').at(-1) ?? '';
      if (/^\s*:{3,}\s*$/.test(last)) return;
      reportError(file, node, {
        rule: 'open-note',
        message: `The block ${quoteSource(`:::${node.name}`)} is not closed, and would take in all that follows.`,
        remedy: 'Write ::: on a line of its own where it ends.',
      });
    });
    visit(tree, 'code', (node) => {
      const lines = sourceOf(node).split('\n');
      const [fence] = /^(?:`{3,}|~{3,})/.exec(lines[0] ?? '') ?? [];
      const last = (lines.at(-1) ?? '').replace(/^[\s>]+/, '').trimEnd();
      if (!fence || (lines.length > 1 && last.startsWith(fence) && /^(?:`+|~+)$/.test(last))) return;
      reportError(file, node, {
        rule: 'open-note',
        message: `The code that begins with ${quoteSource(lines[0] ?? '')} is not closed, and would take in all that follows.`,
        remedy: `Write ${fence} on a line of its own where it ends, or a backslash before it when it is text.`,
      });
    });
  };
}
