import { FIRST_MOMENT } from '../tag-uri.ts';

/** A feed before it is written in one of its formats. All addresses are whole, all moments RFC 3339. */
export interface Feed extends FeedAbout {
  /** The last change of anything in it. */
  updated: string;
  /** The newest first. */
  items: FeedItem[];
}

/** What a feed is of. */
export interface FeedAbout {
  /** A tag (RFC 4151). */
  id: string;
  title: string;
  /** A sentence. */
  description: string;
  /** The path of the page that it belongs to, below which it is served. */
  home: string;
}

/** An article, or a correction of one, in a feed. */
export interface FeedItem {
  /** A tag (RFC 4151), which no edit changes. */
  id: string;
  url: string;
  title: string;
  /** What it says, in short and without marks. */
  summary: string;
  /** The whole text, to be shown by programs that know neither the page nor its styles. */
  html: string;
  /** BCP 47. */
  language: string;
  published: string;
  /** The last change, corrections included; never before `published`. */
  updated: string;
  /** None where it is the publication itself. */
  authors: { name: string; url: string }[];
  topics: { id: string; name: string }[];
  picture?: FeedPicture;
}

/** The picture at the head of an item. */
export interface FeedPicture {
  url: string;
  /** Its media type. */
  type: string;
  /** In pixels. */
  width: number;
  /** In pixels. */
  height: number;
  /** What it shows, for those who do not see it. */
  alt: string;
  caption?: string;
  credit?: string;
  licence?: string;
}

/** The last change of any item, or else `fallback`. */
export function lastUpdated(items: readonly FeedItem[], fallback = FIRST_MOMENT): string {
  const moments = items.map(({ updated }) => updated);
  return moments.length === 0 ? fallback : moments.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a));
}
