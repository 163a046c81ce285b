import type { Heading, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** Inside quotations, lists and tables a heading is a line in bold. */
export function boldHeadings(node: RootContent): void {
  visit(node, 'heading', (heading: Heading) => {
    const { children } = heading;
    Object.assign(heading, { type: 'paragraph', children: [{ type: 'strong', children }] });
  });
}

/** Moves headings so that the highest is of the second level and none jumps a level. */
export function levelHeadings(nodes: RootContent[]): void {
  const headings = nodes.filter((node): node is Heading => node.type === 'heading');
  const highest = Math.min(...headings.map(({ depth }) => depth));
  let before = 1;
  for (const heading of headings) {
    const depth = Math.min(heading.depth - highest + 2, before + 1, 6);
    heading.depth = depth as Heading['depth'];
    before = depth;
  }
}
