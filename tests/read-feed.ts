import FeedParser from 'feedparser';

/** A feed of any format, read by what reads such feeds and wrote none of them. Moments are in milliseconds. */
export interface ReadFeed {
  /** Nothing where the format has none. */
  id?: string;
  title: string;
  description: string;
  language: string;
  /** The address of the page that it belongs to. */
  home: string;
  /** Its own address. */
  self: string;
  updated?: number;
  items: ReadItem[];
}

interface ReadItem {
  id: string;
  url: string;
  title: string;
  /** RSS: as HTML. */
  summary: string;
  html: string;
  language: string;
  published: number;
  updated: number;
  authors: string[];
  topics: string[];
  /** The address of the terms. */
  licence: string;
  picture?: Record<string, string>;
}

/** What feedparser makes of an element: its attributes, its words, and others in it, one or several. */
interface Raw {
  '@': Record<string, string>;
  '#'?: string;
  [name: string]: unknown;
}

/** Reads a feed by the name of its file. */
export async function readFeed(name: string, content: string): Promise<ReadFeed> {
  if (name.endsWith('.json')) return readJson(content);
  const parser = new FeedParser({ normalize: true, addmeta: false });
  parser.end(content);
  const items: Raw[] = [];
  for await (const item of parser) items.push(item as unknown as Raw);
  const meta = parser.meta as unknown as Raw;
  return name.endsWith('.rss') ? readRss(meta, items) : readAtom(meta, items);
}

function readRss(meta: Raw, items: Raw[]): ReadFeed {
  return {
    title: words(meta, 'rss:title'),
    description: words(meta, 'rss:description'),
    language: words(meta, 'rss:language'),
    home: words(meta, 'rss:link'),
    self: linkOf(meta, 'self'),
    updated: Date.parse(words(meta, 'rss:lastbuilddate')),
    items: items.map((item) => ({
      id: words(item, 'rss:guid'),
      url: words(item, 'rss:link'),
      title: words(item, 'rss:title'),
      summary: words(item, 'rss:description'),
      html: words(item, 'content:encoded'),
      language: words(item, 'dc:language'),
      published: Date.parse(words(item, 'rss:pubdate')),
      updated: Date.parse(words(item, 'atom:updated')),
      authors: all(item, 'dc:creator').map((author) => author['#'] ?? ''),
      topics: all(item, 'rss:category').map((topic) => topic['#'] ?? ''),
      licence: words(item, 'dc:rights'),
      ...pictureOf(item),
    })),
  };
}

function readAtom(meta: Raw, items: Raw[]): ReadFeed {
  return {
    id: words(meta, 'atom:id'),
    title: words(meta, 'atom:title'),
    description: words(meta, 'atom:subtitle'),
    language: attributes(meta, 'atom:@')['xml:lang'] ?? '',
    home: linkOf(meta, 'alternate'),
    self: linkOf(meta, 'self'),
    updated: Date.parse(words(meta, 'atom:updated')),
    items: items.map((item) => ({
      id: words(item, 'atom:id'),
      url: linkOf(item, 'alternate'),
      title: words(item, 'atom:title'),
      summary: words(item, 'atom:summary'),
      html: words(item, 'atom:content'),
      language: attributes(item, 'atom:@')['xml:lang'] ?? '',
      published: Date.parse(words(item, 'atom:published')),
      updated: Date.parse(words(item, 'atom:updated')),
      authors: all(item, 'atom:author').map((author) => words(author, 'name')),
      topics: all(item, 'atom:category').map((topic) => topic['@']['label'] ?? ''),
      licence: linkOf(item, 'license'),
      ...pictureOf(item),
    })),
  };
}

/** JSON needs no parser of feeds; a field that is not there becomes nothing. */
function readJson(content: string): ReadFeed {
  const feed = JSON.parse(content);
  return {
    title: feed.title,
    description: feed.description,
    language: feed.language,
    home: feed.home_page_url,
    self: feed.feed_url,
    // biome-ignore lint/suspicious/noExplicitAny: what is in a file may be anything.
    items: feed.items.map((item: any) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      html: item.content_html,
      language: item.language,
      published: Date.parse(item.date_published),
      updated: Date.parse(item.date_modified),
      authors: (item.authors ?? []).map(({ name }: { name: string }) => name),
      topics: item.tags ?? [],
      licence: item._galley.licence.url,
      ...(item.image && { picture: { ...ofJson(item._galley.picture), url: item.image } }),
    })),
  };
}

function ofJson({ width, height, ...others }: Record<string, unknown>): Record<string, string> {
  return { ...(others as Record<string, string>), width: String(width), height: String(height) };
}

function pictureOf(item: Raw): Pick<ReadItem, 'picture'> {
  const [media] = all(item, 'media:content');
  if (!media) return {};
  const { url = '', type = '', width = '', height = '' } = media['@'];
  const said = {
    alt: words(media, 'media:description'),
    caption: words(media, 'media:title'),
    credit: words(media, 'media:credit'),
    licence: words(media, 'media:copyright'),
  };
  const known = Object.entries(said).filter(([, text]) => text !== '');
  return { picture: { url, type, width, height, ...Object.fromEntries(known) } };
}

function all(raw: Raw, name: string): Raw[] {
  const found = raw[name];
  return found === undefined ? [] : ([found].flat() as Raw[]);
}

function words(raw: Raw, name: string): string {
  return all(raw, name)[0]?.['#'] ?? '';
}

function attributes(raw: Raw, name: string): Record<string, string> {
  return (raw[name] ?? {}) as Record<string, string>;
}

function linkOf(raw: Raw, rel: string): string {
  return all(raw, 'atom:link').find((link) => link['@']['rel'] === rel)?.['@']['href'] ?? '';
}
