import { parseHTML } from 'linkedom';
import { site } from '../../site.config.ts';

/** What networks show of a link, as they read it from a page's head (Open Graph protocol, ogp.me). */
export interface LinkCard {
  title: string;
  description: string;
  /** The host of the page's address. */
  host: string;
  /** The path of the picture, and what it shows. */
  picture?: { path: string; alt: string };
}

/** The card of a page. */
export function linkCardOf(html: string): LinkCard {
  const { document } = parseHTML(html);
  const property = (name: string) =>
    document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
  const image = property('og:image');
  const address = property('og:url') || site.address;
  return {
    title: property('og:title') || (document.title ?? ''),
    description: property('og:description'),
    host: new URL(address).host,
    ...(image && { picture: { path: new URL(image).pathname, alt: property('og:image:alt') } }),
  };
}
