import { createHash } from 'node:crypto';
import type { Summary } from '../article/article.ts';
import { usesLatin } from '../article/language.ts';
import type { Timeline } from '../article/timeline.ts';

/** The size of a card, in pixels: what link previews show beside a headline (Open Graph). */
export const CARD = { width: 1200, height: 630 };

/** Rows that a card has room for. */
const MOST_ROWS = 5;

/** A picture for link previews that is drawn from an article's lead. */
export interface Card {
  timeline: Timeline;
  /** Its file's name: the article's id and a digest of what it shows, so that a changed one is fetched anew. */
  name: string;
  /** What it shows, for those who do not see it. */
  alt: string;
}

/** The card of an article; none when its lead is not drawn, or not in Latin letters, which are all that cards have. */
export function cardOf({ id, lead, language }: Summary): Card | undefined {
  if (!lead || 'master' in lead || lead.timeline.rows.length > MOST_ROWS) return undefined;
  if (!usesLatin(language)) return undefined;
  const { timeline } = lead;
  const digest = createHash('sha256').update(JSON.stringify(timeline)).digest('hex').slice(0, 8);
  return { timeline, name: `${id}-${digest}.png`, alt: describe(timeline) };
}

/** The path at which a card is served. */
export function cardAddress({ name }: Card): string {
  return `/cards/${name}`;
}

function describe({ title, rows }: Timeline): string {
  const said = rows.map(({ name, events }) => {
    const what = events.map(({ date, label }) => `${date.slice(0, 4)}, ${label}`);
    return `${name}: ${what.join('; ')}.`;
  });
  return `${title}. ${said.join(' ')}`;
}
