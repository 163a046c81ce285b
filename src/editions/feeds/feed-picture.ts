import { toString as textOf } from 'mdast-util-to-string';
import type { Summary } from '../../article/article.ts';
import { absoluteAddress } from '../../article/permalink.ts';
import { pictureAddress } from '../../pictures/figure-element.ts';
import { printVariant } from '../../pictures/variants.ts';
import type { Site } from '../../schemas/site.ts';
import { articleCard, cardAddress } from '../card.ts';
import { CARD } from '../cards/faces.ts';
import type { FeedPicture } from './feed.ts';

/**
 * The picture of an article in feeds: its lead, in a format that every reader knows; of a lead that is drawn on the
 * page, the card that shows it. A card of words would only say the headline again.
 */
export function feedPicture(article: Summary, site: Site): FeedPicture | undefined {
  const { lead } = article;
  if (!lead) return undefined;
  const whole = (path: string) => absoluteAddress(path, site.address);
  if (!('master' in lead)) {
    const card = articleCard(article, site);
    if (!('timeline' in card.face)) return undefined;
    return { url: whole(cardAddress(card)), type: card.type, ...CARD, alt: card.alt };
  }
  const { master, alt, caption, credit, licence } = lead;
  const variant = printVariant(master);
  const words = caption && textOf(caption);
  return {
    url: whole(pictureAddress(variant)),
    type: `image/${variant.format}`,
    width: variant.width,
    height: variant.height,
    alt,
    ...(words && { caption: words }),
    ...(credit && { credit }),
    ...(licence && { licence }),
  };
}
