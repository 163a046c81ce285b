import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { Timeline } from '../article/timeline.ts';
import { timelineStrip } from '../graphics/timeline-strip.ts';
import { visit } from '../graphics/visit.ts';
import { quoteSource, reportError } from './report.ts';

/** What a text may take a row from. */
export interface TimelineRowsOptions {
  language: string;
  /** The timeline at the head of the article. */
  leadTimeline?: Timeline;
}

/** Turns `::timeline[Iraq]` into that row of the timeline at the head of the article, as a narrow strip. */
export function remarkTimelineRows({ language, leadTimeline }: TimelineRowsOptions) {
  return (tree: Root, file: VFile) => {
    visit(tree, 'leafDirective', (node) => {
      if (node.name !== 'timeline') return;
      const name = textOf(node).trim();
      const row = leadTimeline?.rows.find((one) => one.name === name);
      if (!leadTimeline || !row) {
        const rows = leadTimeline?.rows.map((one) => quoteSource(one.name)).join(', ');
        reportError(file, node, {
          rule: 'timeline-row',
          message: rows
            ? `The timeline at the head of the article has no row ${quoteSource(name)}.`
            : `There is no timeline at the head of the article to take ${quoteSource(name)} from.`,
          remedy: rows
            ? `Use one of ${rows}.`
            : 'Name its file in the front matter (leadGraphic), or write a whole timeline: :::timeline[Title].',
        });
        return;
      }
      node.data = {
        ...node.data,
        hName: 'div',
        hProperties: { className: ['strip'] },
        hChildren: timelineStrip(leadTimeline, row, language),
      };
    });
  };
}
