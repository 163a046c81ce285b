import { absoluteAddress } from '../article/permalink.ts';
import type { Site } from '../schemas/site.ts';
import { publisherId, siteId } from './linked-ids.ts';

/** A thing of schema.org: its type, and what is said of it. */
export type Thing = Record<string, unknown>;

/** Whoever publishes, as linked data. */
export function publisherOf(site: Site): Thing {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(site),
    name: site.name,
    url: absoluteAddress('/', site.address),
    logo: absoluteAddress('/icon.svg', site.address),
  };
}

/** The publication as a site, which its pages are part of. */
export function siteOf(site: Site): Thing {
  return {
    '@type': 'WebSite',
    '@id': siteId(site),
    name: site.name,
    url: absoluteAddress('/', site.address),
  };
}

/** JSON for a `script` element (JSON-LD 1.1, 14): every `<` is escaped, so that no text can end it. */
export function writeJsonLd(data: Thing): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
