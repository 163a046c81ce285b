import type { Element } from 'hast';
import { directionOf } from '../article/language.ts';
import { decimalYear, scaleOf, type Timeline, type TimelineRow, writeInterval } from '../article/timeline.ts';

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
    return `${from.slice(0, 4)}–${date.slice(0, 4)}: ${writeInterval(from, date, language)}`;
  });
  const places = row.events.map(({ date }) => ((decimalYear(date) - start) / (end - start)) * 100);
  const bars = places.slice(1).map((to, index) => {
    const from = places[index] ?? to;
    return rect({
      ...(index > 0 && { className: ['later'] }),
      x: percent(isMirrored ? 100 - to : from),
      width: percent(to - from),
    });
  });
  // The mark of an event ends where the event is, so that the last stays inside.
  const poles = places.slice(1).map((place) => ({
    type: 'element' as const,
    tagName: 'svg',
    properties: { x: percent(isMirrored ? 100 - place : place) },
    children: [rect({ className: ['pole'], x: isMirrored ? '0' : '-4', width: '4' })],
  }));
  return [
    {
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value: years.join('; ') }],
    },
    {
      type: 'element',
      tagName: 'svg',
      properties: { ariaHidden: 'true' },
      children: [...bars, ...poles],
    },
  ];
}

function rect(properties: Element['properties']): Element {
  return { type: 'element', tagName: 'rect', properties: { ...properties, height: '100%' }, children: [] };
}

function percent(value: number): string {
  return `${Math.round(value * 10) / 10}%`;
}
