import type { Summary } from '../article/article.ts';
import { listFormat } from '../article/formats.ts';
import { isWide } from '../article/letter-width.ts';
import { absoluteAddress, embedAddressOf } from '../article/permalink.ts';
import type { Site } from '../schemas/site.ts';
import { articleCard, cardAddress } from './card.ts';
import { CARD } from './cards/faces.ts';
import { personAddress } from './linked-ids.ts';

/** How wide the frame is at first, in CSS pixels; src/styles/embed.css fits any width from 300. */
const WIDTH = 600;

/** For how long a site that embeds an article may keep the answer, in seconds: a day. */
const CACHE_AGE = 86_400;

/** The path of an article's oEmbed answer: the permalink's, and a name that never changes. */
export function oembedAddressOf({ permalink }: Pick<Summary, 'permalink'>): string {
  return `${permalink}oembed.json`;
}

/**
 * How other sites show an article: a frame with the page made for it (oEmbed 1.0, 2.3.4.4, type `rich`).
 *
 * It is a file, so `maxwidth` and `maxheight` change nothing; whoever asks may set the frame's size.
 *
 * @returns JSON.
 */
export function oembedOf(article: Summary, site: Site): string {
  const [author] = article.byline;
  const height = heightOf(article);
  const names = listFormat(article.language).format(article.byline.map(({ name }) => name));
  return `${JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title: article.title,
      author_name: names,
      // The one address that there is room for.
      ...(author && article.byline.length === 1 && { author_url: personAddress(author, site) }),
      provider_name: site.name,
      provider_url: absoluteAddress('/', site.address),
      cache_age: CACHE_AGE,
      ...thumbnailOf(article, site),
      html: frameOf(article, height, site),
      width: WIDTH,
      height,
    },
    null,
    2,
  )}\n`;
}

/** Of the frame's rights only those are left that a link and the page's own fonts need; no script runs in it. */
function frameOf(article: Summary, height: number, site: Site): string {
  const src = absoluteAddress(embedAddressOf(article), site.address);
  const title = `${article.title} – ${site.name}`.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const sandbox = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';
  return `<iframe src="${src}" title="${title}" width="${WIDTH}" height="${height}" sandbox="${sandbox}" loading="lazy" frameborder="0"></iframe>`;
}

/**
 * A height that holds the words on a phone, 300 pixels wide, and those beside a picture at the full width; the sizes are
 * those of src/styles/embed.css.
 */
function heightOf({ title, standfirst, byline, lead, direction }: Summary): number {
  const lines = (words: string, letters: number) => Math.ceil(widthOf(words) / letters);
  const names = byline.map(({ name }) => name).join(', ');
  const rest = 142 + 20 * (Math.max(1, lines(names, 30)) - 1);
  // The page's fonts have no Arabic or Hebrew letters; those of readers' systems are wider, and their lines higher.
  const [headline, letters] = direction === 'rtl' ? [31, 18] : [27, 24];
  const onPhone = rest + headline * lines(title, letters) + 24 * lines(standfirst, 36);
  if (!lead || !('master' in lead)) return onPhone;
  const { width, height } = lead.master;
  const picture = 33 + Math.min(224, Math.ceil((254 * height) / width));
  return Math.max(onPhone, picture, rest + 34 * lines(title, 20) + 26 * lines(standfirst, 36));
}

function widthOf(words: string): number {
  let width = 0;
  for (const character of words) width += isWide(character) ? 2 : 1;
  return width;
}

function thumbnailOf(article: Summary, site: Site): Record<string, unknown> {
  return {
    thumbnail_url: absoluteAddress(cardAddress(articleCard(article, site)), site.address),
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  };
}
