import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { visit } from '../graphics/visit.ts';
import { readTimeline } from './read-timeline.ts';
import { reportError } from './report.ts';
import { checkId } from './set-id.ts';

/** Where a text stands, and so what it may hold. */
export interface TimelinesOptions {
  /** Whether the file is the graphic at the head of an article: one timeline and nothing else. */
  isLead?: boolean;
}

/**
 * Turns `:::timeline[Title]` … `:::` into a figure, whose drawing `rehypeTimelines` adds.
 *
 * Gathers what was read in `file.data.timelines`, in the order of the text.
 */
export function remarkTimelines({ isLead = false }: TimelinesOptions) {
  return (tree: Root, file: VFile) => {
    file.data.timelines = [];
    visit(tree, 'containerDirective', (node) => {
      if (node.name !== 'timeline') return;
      const read = readTimeline(node, file);
      if (!read) return;
      file.data.timelines?.push(read.timeline);
      const id = node.attributes?.['id'];
      node.children = read.caption ? [read.caption] : [];
      node.data = {
        ...node.data,
        hName: 'figure',
        hProperties: {
          className: isLead ? ['timeline', 'lead'] : ['timeline'],
          ...(typeof id === 'string' && { id: checkId(id, node, file) }),
        },
      };
    });
    const [only, ...others] = tree.children;
    const isTimeline = only?.type === 'containerDirective' && only.name === 'timeline';
    if (!isLead || (isTimeline && others.length === 0)) return;
    reportError(file, (isTimeline ? others[0] : only) ?? tree, {
      rule: 'lead-graphic',
      message: 'The file of the lead graphic holds something else than one timeline.',
      remedy: 'It begins with :::timeline[Title] and ends with :::, and nothing stands around it.',
    });
  };
}
