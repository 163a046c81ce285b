/** Something that happened. */
export interface TimelineEvent {
  /** To the precision known: `2022`, `2022-03` or `2022-03-21`. */
  date: string;
  /** A few words. */
  label: string;
}

/** What happened to one of those that a timeline compares. */
export interface TimelineRow {
  name: string;
  /** At least two, the earliest first. */
  events: TimelineEvent[];
}

/** Events of several rows on one axis of time, and the years between them. */
export interface Timeline {
  title: string;
  /** A line below the title. */
  subtitle?: string;
  rows: TimelineRow[];
}

/** The piece of time that a timeline shows. */
export interface Scale {
  /** In decimal years. */
  start: number;
  end: number;
  /** Whole years to mark on the axis. */
  ticks: number[];
}

/** A date as a number: 2003.25 for the beginning of April 2003. What is not known counts as the beginning. */
export function decimalYear(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const start = Date.UTC(year, 0);
  return year + (Date.UTC(year, month - 1, day) - start) / (Date.UTC(year + 1, 0) - start);
}

/**
 * The time from one date to another, in words of the language: whole years to the nearest; months and days
 * where it is less than half a year, or half a month.
 *
 * @param language BCP 47.
 * @returns Nothing where the dates are not known well enough to tell.
 */
export function writeInterval(from: string, to: string, language: string): string {
  const isKnown = (length: number) => from.length >= length && to.length >= length;
  const years = isKnown(7)
    ? decimalYear(to) - decimalYear(from)
    : Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  const write = (unit: string, count: number) =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit,
      unitDisplay: 'long',
      maximumFractionDigits: 0,
    }).format(count);
  if (years >= 0.5) return write('year', years);
  if (isKnown(7) && years >= 0.5 / 12) return write('month', years * 12);
  return isKnown(10) ? write('day', years * 365.2425) : '';
}

/** Years between marks on an axis. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
/** Marks that an axis has room for. */
const MOST_TICKS = 8;

/** The piece of time that holds all events, with marks at round years. */
export function scaleOf({ rows }: Timeline): Scale {
  const times = rows.flatMap(({ events }) => events.map(({ date }) => decimalYear(date)));
  const start = Math.min(...times);
  const end = Math.max(...times);
  const step = STEPS.find((years) => (end - start) / years <= MOST_TICKS) ?? 1000;
  const ticks: number[] = [];
  for (let year = Math.ceil(start / step) * step; year <= end; year += step) ticks.push(year);
  return { start, end, ticks };
}

/**
 * How the dates of a timeline are written beside its bars: the year alone where that tells the events of each
 * row apart, otherwise with month or day.
 */
export function dateLabels({ rows }: Timeline, language: string): (date: string) => string {
  const isClear = (length: number) =>
    rows.every(
      ({ events }) => new Set(events.map(({ date }) => date.slice(0, length))).size === events.length,
    );
  if (isClear(4)) return (date) => date.slice(0, 4);
  const withDay = !isClear(7);
  return (date) => {
    const [year = '', month, day] = date.split('-');
    return new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(month && { month: 'short' }),
      ...(withDay && day && { day: 'numeric' }),
    }).format(new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00Z`));
  };
}
