import type { Element, ElementContent } from 'hast';
import { writePartialDate } from '../article/dates.ts';
import { directionOf, furnitureAttributes } from '../article/language.ts';
import { type Timeline, writeInterval } from '../article/timeline.ts';
import { wordsOf } from '../words/words.ts';
import { element, tenth, text } from './element.ts';
import { type DurationPlace, type PlacedBar, type PlacedRow, placeTimeline } from './timeline-layout.ts';

/**
 * A timeline as it is drawn, for a `figure`: title, drawing, and the same facts as a table for those who do
 * not see it.
 *
 * The drawing has no fixed width: places are percentages, sizes are em, so that letters keep their size in a
 * narrow column and grow with the reader's text. Labels stand above the bars where there is room and below
 * them where there is not (src/styles/timeline.css). No style attributes: a strict policy forbids them.
 *
 * @param language BCP 47, of the text around.
 * @param caption What stands below it.
 */
export function timelineElements(timeline: Timeline, language: string, caption: ElementContent[]): Element[] {
  const { rows, ticks, lines } = placeTimeline(timeline, language);
  const side = directionOf(language) === 'rtl' ? RIGHT : LEFT;
  return [
    element('p', { className: ['timeline-title'] }, text(timeline.title)),
    ...(timeline.subtitle
      ? [element('p', { className: ['timeline-subtitle'] }, text(timeline.subtitle))]
      : []),
    element('div', { className: ['drawing'], ariaHidden: 'true' }, [
      ...rows.map((row) => rowElement(row, lines, side)),
      element(
        'svg',
        { className: ['axis'], height: '1.6em' },
        ticks.map(({ at, year }) =>
          svgAt(side.place(at), [
            element('path', { d: 'M0 0v6' }),
            element('text', { y: '1.5em' }, text(String(year))),
          ]),
        ),
      ),
    ]),
    tableElement(timeline, language),
    ...(caption.length > 0 ? [element('figcaption', {}, caption)] : []),
  ];
}

/** How places and shifts are written, by the direction in which time runs. */
interface Side {
  place: (percent: number) => string;
  /** Of something that begins at a place and has a width. */
  start: (from: number, to: number) => string;
  shift: (em: number) => string;
}

const LEFT: Side = {
  place: (percent) => `${percent}%`,
  start: (from) => `${from}%`,
  shift: (em) => `${em}em`,
};

const RIGHT: Side = {
  place: (percent) => `${tenth(100 - percent)}%`,
  start: (_, to) => `${tenth(100 - to)}%`,
  shift: (em) => `${-em}em`,
};

/** Heights, in em of the drawing. */
const DATE_LINE = 1.3;
const WORDS_LINE = 1.2;
/** How large dates and durations are set; src/styles/timeline.css has the same. */
const DATE_SIZE = 1.2;

function rowElement({ name, events, bars, lanes }: PlacedRow, lines: number, side: Side): Element {
  const lane = DATE_LINE + WORDS_LINE * (lines - 1) + 0.35;
  const height = tenth(lane * lanes);
  const labels = events.map((event, index) => {
    const top = tenth(lane * (lanes - 1 - event.lane));
    return svgAt(side.place(event.at), [
      mark(index, side, { y: `${top}em`, height: `${tenth(height - top)}em` }),
      ...labelElements(event.lines, top, side),
    ]);
  });
  return element('div', { className: ['row'] }, [
    element('p', {}, text(name)),
    element('div', {}, [
      element('svg', { className: ['labels'], height: `${height}em` }, labels),
      element('svg', { className: ['bars'] }, [
        ...bars.flatMap((bar, index) => barElements(bar, index, side)),
        ...events.map(({ at }, index) => svgAt(side.place(at), [mark(index, side, { height: '100%' })])),
      ]),
      element(
        'p',
        {},
        events.flatMap(({ lines: [date = '', ...words] }) => [
          element('span', {}, [element('b', {}, text(date)), ...text(` ${words.join(' ')}`)]),
          ...text(' '),
        ]),
      ),
    ]),
  ]);
}

function labelElements([date = '', ...words]: string[], top: number, side: Side): Element[] {
  const dateAt = { x: side.shift(tenth(0.7 / DATE_SIZE)), y: `${tenth((top + 1) / DATE_SIZE)}em` };
  return [
    element('text', { className: ['date'], ...dateAt }, text(date)),
    ...words.map((line, index) => {
      const y = `${tenth(top + 1 + WORDS_LINE * (index + 1))}em`;
      return element('text', { x: side.shift(0.7), y }, text(line));
    }),
  ];
}

function barElements({ from, to, duration, wide, narrow }: PlacedBar, index: number, side: Side): Element[] {
  const isLater = index > 0;
  const words = (place: DurationPlace, when: string[]) => {
    if (!place || !duration) return [];
    const isInside = place === 'inside';
    const shift = side.shift(isInside && !isLater ? 0.4 : 0.6);
    const className = [isInside && !isLater ? 'duration' : 'longer', ...when];
    const child = element('text', { className, x: shift, y: '1.35em' }, text(duration));
    return [svgAt(side.place(isInside ? from : to), [child])];
  };
  return [
    element('rect', {
      ...(isLater && { className: ['later'] }),
      x: side.start(from, to),
      width: `${tenth(to - from)}%`,
      height: '100%',
    }),
    ...(wide === narrow ? words(wide, []) : [...words(wide, ['wide']), ...words(narrow, ['narrow'])]),
  ];
}

/** The line of an event: a post for the first, a pole in the signal's colour for those that followed. */
function mark(index: number, side: Side, place: Record<string, string>): Element {
  const width = index === 0 ? 0.15 : 0.36;
  return element('rect', {
    className: [index === 0 ? 'post' : 'pole'],
    ...(side === RIGHT && { x: `-${width}em` }),
    width: `${width}em`,
    ...place,
  });
}

function tableElement({ rows }: Timeline, language: string): Element {
  const words = wordsOf(language).timeline;
  const furniture = furnitureAttributes(language);
  const head = (title: string) => element('th', { scope: 'col', ...furniture }, text(title));
  const bodies = rows.map(({ name, events }) =>
    element(
      'tbody',
      {},
      events.map(({ date, label }, index) =>
        element('tr', {}, [
          ...(index === 0 ? [element('th', { scope: 'rowgroup', rowSpan: events.length }, text(name))] : []),
          element('td', {}, text(label)),
          element('td', {}, text(writePartialDate(date, language))),
          element('td', {}, text(index === 0 ? '' : writeInterval(events[0]?.date ?? date, date, language))),
        ]),
      ),
    ),
  );
  return element('details', {}, [
    element('summary', furniture, text(words.table)),
    element('table', {}, [
      element('thead', {}, [
        element('tr', {}, [element('td'), head(words.event), head(words.date), head(words.since)]),
      ]),
      ...bodies,
    ]),
  ]);
}

/** Something drawn from a place on: inside, em count from there. */
function svgAt(x: string, children: ElementContent[]): Element {
  return element('svg', { x }, children);
}
