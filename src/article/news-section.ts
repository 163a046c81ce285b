import type { Summary } from './article.ts';

/** The part of the paper that an article belongs to, which machines call its section: its kicker, or else its first topic. */
export function newsSectionOf({ kicker, topics }: Pick<Summary, 'kicker' | 'topics'>): string | undefined {
  return kicker ?? topics[0]?.name;
}
