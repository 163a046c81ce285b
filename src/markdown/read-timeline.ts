import type { List, ListItem, Paragraph } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { Timeline, TimelineEvent, TimelineRow } from '../article/timeline.ts';
import { partialDateSchema } from '../schemas/dates.ts';
import { quoteSource, reportError } from './report.ts';

/** A timeline as it was read, and the paragraph that stands below it. */
export interface ReadTimeline {
  timeline: Timeline;
  caption?: Paragraph;
}

const SHAPE =
  'Write - Iraq, and below it, set in by two spaces, lines such as - 2003-03-20: US-led invasion.';

/**
 * Reads `:::timeline[Title]` … `:::`: perhaps a line below the title, a list of rows with a list of dated events
 * in each, and perhaps a caption.
 *
 * @returns `undefined` when something is wrong, which is then reported.
 */
export function readTimeline(node: ContainerDirective, file: VFile): ReadTimeline | undefined {
  const fail = (place: Parameters<typeof reportError>[1], message: string, remedy: string) =>
    reportError(file, place, { rule: 'timeline', message, remedy });
  const before = file.messages.length;
  const isLabel = (child: (typeof node.children)[number]) =>
    child.type === 'paragraph' && child.data?.directiveLabel === true;
  const label = node.children.find(isLabel);
  const blocks = node.children.filter((child) => !isLabel(child));
  const at = blocks.findIndex(({ type }) => type === 'list');
  const list = blocks[at] as List | undefined;
  const title = label ? textOf(label).trim() : '';
  if (!title) fail(node, 'A timeline has no title.', 'Write it in brackets: :::timeline[The years between].');
  if (!list) {
    fail(node, 'A timeline has no list of what happened.', SHAPE);
    return undefined;
  }
  for (const [index, block] of blocks.entries()) {
    if (index === at || (block.type === 'paragraph' && Math.abs(index - at) === 1)) continue;
    const found = `This has no place in a timeline: ${quoteSource(textOf(block))}.`;
    fail(block, found, 'A timeline is a list, with one paragraph before it and one after it at the most.');
  }
  const rows = list.children.map((item) => readRow(item, fail));
  if (file.messages.length > before) return undefined;
  const [subtitle, caption] = [blocks[at - 1], blocks[at + 1]];
  return {
    timeline: { title, ...(subtitle && { subtitle: textOf(subtitle) }), rows },
    ...(caption?.type === 'paragraph' && { caption }),
  };
}

type Fail = (place: Parameters<typeof reportError>[1], message: string, remedy: string) => void;

function readRow(item: ListItem, fail: Fail): TimelineRow {
  const [head, list, ...others] = item.children;
  const name = head?.type === 'paragraph' ? textOf(head).trim() : '';
  if (!name || list?.type !== 'list' || others.length > 0) {
    fail(item, `A row of a timeline is not a name with a list: ${quoteSource(textOf(item))}.`, SHAPE);
    return { name, events: [] };
  }
  const events: TimelineEvent[] = [];
  for (const child of list.children) {
    const event = readEvent(child, fail);
    const last = events.at(-1);
    if (event && last && event.date <= last.date) {
      const order = `${quoteSource(event.date)} stands after ${quoteSource(last.date)}`;
      fail(
        child,
        `The events of ${quoteSource(name)} are out of order: ${order}.`,
        'Put the earlier first; no two on one day.',
      );
    }
    if (event) events.push(event);
  }
  if (list.children.length < 2) {
    fail(
      item,
      `${quoteSource(name)} has fewer than two events, and nothing lies between.`,
      'Give at least two.',
    );
  }
  return { name, events };
}

function readEvent(item: ListItem, fail: Fail): TimelineEvent | undefined {
  const words = textOf(item).replace(/\s+/g, ' ').trim();
  const [, date = '', label = ''] = /^([^\s:]+)\s*:\s*(.+)$/.exec(words) ?? [];
  if (item.children.length !== 1 || !partialDateSchema.safeParse(date).success) {
    const remedy =
      'Begin with a date of the calendar, a year, month or day, and a colon: - 2003-03-20: US-led invasion.';
    fail(item, `An event of a timeline has no date: ${quoteSource(words)}.`, remedy);
    return undefined;
  }
  return { date, label };
}
