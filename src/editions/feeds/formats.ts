/** The formats of feeds, with their names and media types, in the order in which they are offered. */
export const FEED_FORMATS = {
  rss: { name: 'RSS', type: 'application/rss+xml' },
  atom: { name: 'Atom', type: 'application/atom+xml' },
  json: { name: 'JSON Feed', type: 'application/feed+json' },
} as const;

/** A format of feeds, which is also how the names of its files end. */
export type FeedFormat = keyof typeof FEED_FORMATS;

/** All formats. */
export const ALL_FORMATS = Object.keys(FEED_FORMATS) as FeedFormat[];

/**
 * The path of a feed.
 *
 * @param home The path of the page that it belongs to.
 */
export function feedPath(home: string, format: FeedFormat): string {
  return `${home}feed.${format}`;
}
