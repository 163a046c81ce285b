import type { Element } from 'hast';
import { directionOf } from '../article/language.ts';
import { decimalYear, scaleOf, type Timeline, type TimelineRow, writeInterval } from '../article/timeline.ts';
import { element, tenth, text } from './element.ts';

/**
 * One row of a timeline, to stand where the text speaks of it: its years in words, and below them its bar on the
 * axis of the whole, so that the rows of a text can be compared.
 *
 * @param language BCP 47, of the text around.
 */
export function timelineStrip(timeline: Timeline, row: TimelineRow, language: string): Element[] {
  const { start, end } = scaleOf(timeline);
  const isMirrored = directionOf(language) === 'rtl';
  const [first, ...others] = row.events;
  const years = others.map(({ date }) => {
    const from = first?.date ?? date;
    const years = `${from.slice(0, 4)}–${date.slice(0, 4)}`;
    return [years, writeInterval(from, date, language)].filter(Boolean).join(': ');
  });
  const places = row.events.map(({ date }) => ((decimalYear(date) - start) / (end - start)) * 100);
  const bars = places.slice(1).map((to, index) => {
    const from = places[index] ?? to;
    return element('rect', {
      ...(index > 0 && { className: ['later'] }),
      x: percent(isMirrored ? 100 - to : from),
      width: percent(to - from),
      height: '100%',
    });
  });
  // The mark of an event ends where the event is, so that the last stays inside.
  const pole = { className: ['pole'], x: isMirrored ? '0' : '-4', width: '4', height: '100%' };
  const poles = places
    .slice(1)
    .map((place) =>
      element('svg', { x: percent(isMirrored ? 100 - place : place) }, [element('rect', pole)]),
    );
  return [
    element('p', {}, text(years.join('; '))),
    element('svg', { ariaHidden: 'true' }, [...bars, ...poles]),
  ];
}

function percent(value: number): string {
  return `${tenth(value)}%`;
}
