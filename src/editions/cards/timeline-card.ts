import type { Node } from '@takumi-rs/core';
import { decimalYear, scaleOf, writeInterval } from '../../article/timeline.ts';
import {
  type Canvas,
  HAIR,
  INK,
  LATER,
  PAPER,
  rectangle,
  type Setting,
  SIGNAL,
  SOFT,
  textNode,
} from './canvas.ts';
import { CARD, type TimelineFace } from './faces.ts';
import { fitAnyhow } from './fit-words.ts';

const EDGE = 60;
const NAMES = 200;
const TOP = 200;
/** From the first event's place to the last one's; behind it stands the last label. */
const AXIS = 740;

const SERIF = { family: 'Galley Serif', weight: 700 } as const;
const SANS = { family: 'Galley Sans', weight: 400 } as const;
const BOLD: Setting = { ...SANS, weight: 700, size: 28, lineHeight: 1.3 };

/** A timeline as a card: its rows as bars on one axis, with the years between the events. */
export async function timelineCard(face: TimelineFace, canvas: Canvas): Promise<Node[]> {
  const { timeline, language } = face;
  const { start, end } = scaleOf(timeline);
  const place = (date: string) => EDGE + NAMES + ((decimalYear(date) - start) / (end - start || 1)) * AXIS;
  const pitch = (CARD.height - TOP - 40) / timeline.rows.length;
  const bar = Math.min(52, pitch * 0.4);
  const words = (text: string, left: number, top: number, setting: Setting) =>
    textNode(text, setting, { left, top, width: CARD.width - left, height: 0 });
  const box = (left: number, top: number, width: number, height: number, color: string) =>
    rectangle({ left, top, width, height }, color);
  const nodes: Node[] = [
    box(EDGE, 44, CARD.width - 2 * EDGE, 6, INK),
    box(EDGE, 44, 90, 16, SIGNAL),
    ...(await headNodes(face, canvas)),
  ];
  for (const [row, { name, events }] of timeline.rows.entries()) {
    const top = TOP + (row + 1) * pitch - 16 - bar;
    const first = events[0]?.date ?? '';
    if (row > 0) nodes.push(box(EDGE, TOP + row * pitch, CARD.width - 2 * EDGE, 2, HAIR));
    const nameBox = { left: EDGE, top: top - 34, width: NAMES - 16, height: bar + 34 };
    nodes.push(await nameNode(canvas, name, nameBox));
    for (const [index, { date }] of events.entries()) {
      const from = place(events[index - 1]?.date ?? first);
      const years = writeInterval(first, date, language);
      const isFirst = index === 1;
      if (index > 0) nodes.push(box(from, top, place(date) - from, bar, isFirst ? INK : LATER));
      if (index > 0 && place(date) - from > years.length * 15 + 24) {
        const color = isFirst ? PAPER : INK;
        nodes.push(words(years, from + (isFirst ? 14 : 22), top + bar / 2 - 19, { ...BOLD, color }));
      }
    }
    for (const [index, { date }] of events.entries()) {
      nodes.push(
        box(place(date), top - 44, index === 0 ? 4 : 9, bar + 44, index === 0 ? INK : SIGNAL),
        words(date.slice(0, 4), place(date) + 18, top - 44, BOLD),
      );
    }
  }
  return nodes;
}

async function headNodes({ timeline, publication }: TimelineFace, canvas: Canvas): Promise<Node[]> {
  const width = CARD.width - 2 * EDGE - 220;
  const title = { left: EDGE, top: 74, width, height: 52 };
  const subtitle = { left: EDGE, top: 126, width: CARD.width - 2 * EDGE, height: 40 };
  const name = { left: CARD.width - EDGE - 200, top: 74, width: 200, height: 56 };
  const put = async (...args: Parameters<typeof fitAnyhow>) => (await fitAnyhow(...args)).node;
  return [
    await put(canvas, timeline.title, { ...SANS, weight: 700 }, title, { largest: 40, smallest: 16 }),
    await put(canvas, publication, { ...SERIF, align: 'right' }, name, { largest: 44, smallest: 14 }),
    ...(timeline.subtitle
      ? [
          await put(canvas, timeline.subtitle, { ...SANS, color: SOFT }, subtitle, {
            largest: 28,
            smallest: 14,
          }),
        ]
      : []),
  ];
}

async function nameNode(canvas: Canvas, name: string, box: Parameters<typeof fitAnyhow>[3]): Promise<Node> {
  const { node, height } = await fitAnyhow(canvas, name, SERIF, box, { largest: 40, smallest: 12 });
  // On the line of the bar, like the names on the page.
  return { ...node, style: { ...node.style, top: box.top + box.height - height } };
}
