import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from '../graphics/visit.ts';
import { reportError } from './report.ts';

/** Finds rows with more cells than their table has columns: GFM (4.10) leaves the excess out. */
export function remarkWholeRows() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'table', (table) => {
      const columns = table.children[0]?.children.length ?? 0;
      for (const row of table.children) {
        if (row.children.length <= columns) continue;
        reportError(file, row, {
          rule: 'table',
          message: `A row has ${row.children.length} cells, and the table ${columns} columns; the rest would vanish.`,
          remedy: 'Add a column to the head of the table, or write \\| for a bar that is text.',
        });
      }
    });
  };
}
