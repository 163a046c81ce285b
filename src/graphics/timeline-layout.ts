import { isWide } from '../article/letter-width.ts';
import { dateLabels, decimalYear, scaleOf, type Timeline, writeInterval } from '../article/timeline.ts';
import { tenth } from './element.ts';

/** An event as it stands in the drawing. */
interface PlacedEvent {
  /** From the left or, in a right-to-left text, from the right: in percent of the drawing's width. */
  at: number;
  /** The date, then its words, a line each. */
  lines: string[];
  /** 0 for a label right above the bar, 1 for one above those. */
  lane: number;
  /** How much room the label takes, estimated, in em. */
  width: number;
}

/** A stretch between two events of a row. */
export interface PlacedBar {
  /** In percent of the drawing's width. */
  from: number;
  to: number;
  /** Since the first event, in words. */
  duration: string;
  /** Where it stands where labels show, and where on a phone: in the bar, behind it, or nowhere for want of room. */
  wide: DurationPlace;
  narrow: DurationPlace;
}

/** Where a duration stands. */
export type DurationPlace = 'inside' | 'behind' | undefined;

/** A row as it is drawn. */
export interface PlacedRow {
  name: string;
  events: PlacedEvent[];
  bars: PlacedBar[];
  /** How many labels stand above each other at most. */
  lanes: number;
}

/** Where everything of a timeline is drawn. */
export interface TimelineLayout {
  rows: PlacedRow[];
  ticks: { at: number; year: number }[];
  /** Lines of the longest label, the date's included. */
  lines: number;
}

/** Widths in em that the drawing has at the least, beside its names: where labels show, and on a phone. */
const LABELLED = 34;
const PHONE = 17.5;
/** Letters of a label's line, unless a word is longer. */
const LINE = 11;
/** What a label keeps from its mark, and from the next label, in em. */
const GAP = 1.1;
/** How large a duration is set, and what it keeps from the edges of its bar, in em. */
const DURATION = 1.2;
const EDGES = 0.8;
/**
 * How much of the width the axis takes at the most; the rest is for the label of the last event. On a phone,
 * where no label stands behind a mark, the style sheet stretches the drawing by as much.
 */
const AXIS = 80;

/**
 * Places a timeline: bars by time, labels so that none meets another, and so that the last has room.
 *
 * @param language BCP 47, for dates and durations.
 */
export function placeTimeline(timeline: Timeline, language: string): TimelineLayout {
  const scale = scaleOf(timeline);
  const writeDate = dateLabels(timeline, language);
  const labelled = timeline.rows.map(({ events }) =>
    events.map(({ date, label }) => {
      const lines = [writeDate(date), ...wrap(label)];
      const width = Math.max(widthOf(lines[0] ?? '') * 1.2, ...lines.slice(1).map(widthOf)) + GAP;
      return { date, lines, width };
    }),
  );
  const span = scale.end - scale.start;
  // The axis ends where the room for the labels of late events begins.
  const room = Math.min(
    ...labelled.flat().map(({ date, width }) => {
      const share = (decimalYear(date) - scale.start) / span;
      return share === 0 ? AXIS : (100 * (1 - width / LABELLED)) / share;
    }),
    AXIS,
  );
  const place = (time: number) => tenth(((time - scale.start) / span) * Math.max(room, 50));
  const rows = timeline.rows.map(({ name }, index) => {
    const events = inLanes(
      (labelled[index] ?? []).map(({ date, ...label }) => ({
        ...label,
        at: place(decimalYear(date)),
        lane: 0,
      })),
    );
    const dates = (labelled[index] ?? []).map(({ date }) => date);
    return {
      name,
      events,
      bars: barsOf(
        events.map(({ at }) => at),
        dates.map((date) => writeInterval(dates[0] ?? date, date, language)),
      ),
      lanes: 1 + Math.max(...events.map(({ lane }) => lane)),
    };
  });
  return {
    rows,
    ticks: scale.ticks.map((year) => ({ at: place(year), year })),
    lines: Math.max(...labelled.flat().map(({ lines }) => lines.length)),
  };
}

/**
 * Lifts every label above the later ones that begin where it stands: then none meets another, and no line from a
 * lifted label down to its bar crosses one.
 */
function inLanes(events: PlacedEvent[]): PlacedEvent[] {
  const placed: PlacedEvent[] = [];
  for (const event of events.toReversed()) {
    const end = event.at + (event.width / LABELLED) * 100;
    const below = placed.filter(({ at }) => at < end).map(({ lane }) => lane);
    placed.unshift({ ...event, lane: 1 + Math.max(-1, ...below) });
  }
  return placed;
}

function barsOf(places: number[], durations: string[]): PlacedBar[] {
  return places.slice(1).map((to, index) => {
    const from = places[index] ?? to;
    const duration = durations[index + 1] ?? '';
    const needed = widthOf(duration) * DURATION + EDGES;
    const find = (width: number, end: number): DurationPlace => {
      if (((to - from) / end) * width >= needed) return 'inside';
      const isLast = index === places.length - 2;
      return isLast && ((end - to) / end) * width >= needed ? 'behind' : undefined;
    };
    return { from, to, duration, wide: find(LABELLED, 100), narrow: find(PHONE, AXIS) };
  });
}

/** Words in lines of about the same length. */
function wrap(label: string): string[] {
  const words = label.split(' ');
  const count = Math.ceil(label.length / LINE);
  const goal = label.length / count;
  const lines = [''];
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    const longer = last ? `${last} ${word}` : word;
    const isFull = last !== '' && lines.length < count && longer.length - goal > goal - last.length;
    if (isFull || (last !== '' && longer.length > LINE + 4)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** About how wide a text is set, in em. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (isWide(letter) ? 1 : 0.48), 0);
}
