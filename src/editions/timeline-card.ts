import satori from 'satori';
import { decimalYear, scaleOf, type Timeline, writeInterval } from '../article/timeline.ts';
import { CARD } from './card.ts';

/** The light page's colours (src/styles/tokens.css). */
const PAPER = '#faf8f3';
const INK = '#121110';
const SOFT = '#4b4842';
const HAIR = '#c9c4b8';
const SIGNAL = '#d4280f';
const LATER = '#d9d4c8';

const EDGE = 60;
const NAMES = 200;
const TOP = 200;
/** From the first event's place to the last one's; behind it stands the last label. */
const AXIS = 740;

/**
 * A timeline as a card.
 *
 * @param fonts Fonts that have the text's characters, by the names of the style sheets.
 * @returns SVG without text: letters are shapes, so that the picture is the same on every machine.
 */
export function timelineCard(
  timeline: Timeline,
  site: { name: string; language: string },
  fonts: NonNullable<Parameters<typeof satori>[1]>['fonts'],
): Promise<string> {
  const { start, end } = scaleOf(timeline);
  const place = (date: string) => EDGE + NAMES + ((decimalYear(date) - start) / (end - start)) * AXIS;
  const pitch = (CARD.height - TOP - 40) / timeline.rows.length;
  const bar = Math.min(52, pitch * 0.4);
  const rows = timeline.rows.flatMap(({ name, events }, row) => {
    const bottom = TOP + (row + 1) * pitch - 16;
    const top = bottom - bar;
    const first = events[0]?.date ?? '';
    return [
      ...(row > 0 ? [box(EDGE, TOP + row * pitch, CARD.width - 2 * EDGE, 2, HAIR)] : []),
      text(name, EDGE, top - 6, { fontFamily: 'Galley Serif', fontWeight: 700, fontSize: 40 }),
      ...events.slice(1).flatMap(({ date }, index) => {
        const from = place(events[index]?.date ?? first);
        const years = writeInterval(first, date, site.language);
        const fits = place(date) - from > years.length * 15 + 24;
        return [
          box(from, top, place(date) - from, bar, index === 0 ? INK : LATER),
          ...(fits
            ? [
                text(years, from + (index === 0 ? 14 : 22), top + bar / 2 - 19, {
                  fontWeight: 700,
                  fontSize: 28,
                  color: index === 0 ? PAPER : INK,
                }),
              ]
            : []),
        ];
      }),
      ...events.flatMap(({ date }, index) => [
        box(place(date), top - 44, index === 0 ? 4 : 9, bar + 44, index === 0 ? INK : SIGNAL),
        text(date.slice(0, 4), place(date) + 18, top - 44, { fontWeight: 700, fontSize: 28 }),
      ]),
    ];
  });
  return satori(
    element('div', { display: 'flex', width: '100%', height: '100%', background: PAPER, color: INK }, [
      box(EDGE, 44, CARD.width - 2 * EDGE, 6, INK),
      box(EDGE, 44, 90, 16, SIGNAL),
      text(timeline.title, EDGE, 74, { fontWeight: 700, fontSize: 40, width: CARD.width - 2 * EDGE - 160 }),
      ...(timeline.subtitle
        ? [text(timeline.subtitle, EDGE, 126, { fontSize: 28, color: SOFT, width: CARD.width - 2 * EDGE })]
        : []),
      text(site.name, CARD.width - EDGE - 160, 72, {
        fontFamily: 'Galley Serif',
        fontWeight: 700,
        fontSize: 44,
        width: 160,
        justifyContent: 'flex-end',
      }),
      ...rows,
    ]),
    { ...CARD, fonts },
  );
}

type Style = Record<string, string | number>;
type Node = Parameters<typeof satori>[0];

function box(left: number, top: number, width: number, height: number, background: string): Node {
  return element('div', { position: 'absolute', left, top, width, height, background }, []);
}

function text(words: string, left: number, top: number, style: Style): Node {
  const place = { position: 'absolute', display: 'flex', left, top, lineHeight: 1.3 };
  return element('div', { fontFamily: 'Galley Sans', ...place, ...style }, words);
}

/** An element as satori takes it: as React would make it. */
function element(type: string, style: Style, children: unknown): Node {
  return { type, props: { style, children }, key: null } as Node;
}
